//! `tao tx`.

use std::time::Duration;

use super::Context;
use crate::app::execute::Follow;
use crate::app::{explained, transactions};
use crate::cli::args::TxCommand;
use crate::cli::emit;
use crate::domain::{Hash, clean};
use crate::fault::{Code, Fault};
use crate::store::Journal;

pub(super) fn run(
    command: &TxCommand,
    runtime: &tokio::runtime::Runtime,
    at: &mut Context<'_, '_>,
) -> Result<(), Fault> {
    let journal = || Journal::open(&at.settings.paths.state_dir);
    match command {
        TxCommand::Build { file, command, ladder, out } => {
            at.build(runtime, file.as_ref(), command, ladder.as_ref(), out)
        }
        TxCommand::Submit { files, yes, wait, patience } => {
            at.submit(runtime, files, *yes, *wait, *patience)
        }
        TxCommand::List => emit(&transactions::list(&journal()?)?, &[], at.global, at.io),
        TxCommand::Show { hash } => {
            let report = transactions::show(&journal()?, read(hash)?)?;
            emit(&report, &[], at.global, at.io)
        }
        TxCommand::Status { hash } => {
            let hash = read(hash)?;
            let report = runtime
                .block_on(async { transactions::status(&at.session().await?, hash).await })?;
            emit(&report, &[], at.global, at.io)
        }
        TxCommand::Explain { what } => {
            let path = std::path::Path::new(what);
            let digits = what.bytes().all(|byte| byte.is_ascii_hexdigit()) && !path.exists();
            let content = if digits || what.starts_with("0x") {
                what.clone().into_bytes()
            } else {
                crate::cli::tx::read(path)?
            };
            let report = runtime
                .block_on(async { explained::explain(&at.session().await?, &content).await })?;
            emit(&report, &[], at.global, at.io)
        }
        TxCommand::Resume { hash, send, wait, patience } => {
            let hash = hash.as_deref().map(read).transpose()?;
            let follow = Follow { wait: wait.wait(), patience: Duration::from_secs(*patience) };
            let report = runtime.block_on(async {
                let session = at.session().await?;
                transactions::resume(&session, hash, send.then_some(follow)).await
            })?;
            let warning = (report.open > 0).then(|| {
                format!("{} may still be included: look again, send nothing new", report.open)
            });
            emit(&report, warning.as_slice(), at.global, at.io)
        }
        TxCommand::Inspect { .. }
        | TxCommand::Sign(_)
        | TxCommand::Combine { .. }
        | TxCommand::Qr { .. }
        | TxCommand::Schema { .. } => Err(Fault::new(Code::Bug, "an offline command went online")),
    }
}

fn read(hash: &str) -> Result<Hash, Fault> {
    Hash::parse(hash).ok_or_else(|| {
        Fault::new(Code::Arguments, format!("`{}` is not a transaction hash", clean(hash, 80)))
            .hint("it is 0x and 64 digits; tao tx list shows those of this machine")
    })
}
