//! `tao portfolio`, once or with every block.

use std::time::Duration;

use super::Context;
use crate::app::holders;
use crate::app::portfolio::{self, When};
use crate::cli::{emit, interrupt};
use crate::domain::Coldkey;
use crate::fault::{Code, Fault};

/// A quarter of the chain's block time.
const PAUSE: Duration = Duration::from_secs(3);

impl Context<'_, '_> {
    pub(super) async fn portfolio(
        &mut self,
        accounts: &[(Option<String>, Coldkey)],
        when: When,
        watch: bool,
        plain: bool,
    ) -> Result<(), Fault> {
        let json = self.global.json;
        if plain && json {
            return Err(Fault::new(Code::Arguments, "--plain and --json are two ways to say it"));
        }
        if watch && json && !self.global.ndjson {
            return Err(Fault::new(
                Code::Arguments,
                "--json is one document, and --watch goes on for ever",
            )
            .hint("take --ndjson: one document a line"));
        }
        let known = holders::own(&self.store)?;
        let session = self.session().await?;
        if watch {
            interrupt::endless();
        }
        loop {
            let report = portfolio::holdings(&session, accounts, &known, when).await?;
            if plain {
                self.io.write_out(&report.plain());
            } else {
                emit(&report, &[], self.global, self.io)?;
            }
            if !watch {
                return Ok(());
            }
            while portfolio::watch_block(&session).await? <= report.block.number {
                tokio::time::sleep(PAUSE).await;
            }
            if !json {
                self.io.write_out("\n");
            }
        }
    }
}
