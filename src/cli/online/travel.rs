//! `tao tx build` and `tao tx submit`, and `--out` on every command that changes the chain.

use std::path::PathBuf;

use clap::Parser as _;

use super::{Context, Wait};
use crate::app::airgap::online::{self, Ready};
use crate::app::airgap::{self, Picture, Written, WrittenEntry};
use crate::app::execute::{Follow, Progress, Receipt};
use crate::app::payer::Payer;
use crate::app::session::Session;
use crate::cli::args::{Cli, Command, Files, WaitFor, Write};
use crate::cli::{emit, qr, tx};
use crate::consent::Proposal;
use crate::domain::clean;
use crate::fault::{Code, Fault};
use crate::travel::{Unsigned, write};

/// Commands that one `tx build -` may hold.
const MOST_COMMANDS: usize = 200;

/// Gathers what several commands build.
#[derive(Default)]
pub(super) struct Building {
    ladder: Option<String>,
    made: Vec<Unsigned>,
    /// The nonce of the next one, once the first is built.
    pub(super) nonce: Option<u32>,
}

impl Context<'_, '_> {
    pub(super) fn build(
        &mut self,
        runtime: &tokio::runtime::Runtime,
        file: Option<&PathBuf>,
        words: &[String],
        ladder: Option<&String>,
        out: &PathBuf,
    ) -> Result<(), Fault> {
        let lines: Vec<Vec<String>> = match file {
            None => vec![words.to_vec()],
            Some(file) => {
                let text = String::from_utf8(tx::read(file)?)
                    .map_err(|_| Fault::new(Code::Arguments, "the commands are not plain text"))?;
                let words = |line: &str| line.split_whitespace().map(str::to_owned).collect();
                let lines = text.lines().map(str::trim);
                lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(words).collect()
            }
        };
        if lines.is_empty() || lines.len() > MOST_COMMANDS {
            return Err(Fault::new(Code::Arguments, "there must be 1 to 200 commands to build"));
        }
        let commands = lines.iter().map(|words| parsed(words)).collect::<Result<Vec<_>, _>>()?;
        self.building = Some(Building { ladder: ladder.cloned(), ..Building::default() });
        for command in &commands {
            super::perform(self, runtime, command)?;
        }
        let made = self.building.take().map(|building| building.made).unwrap_or_default();
        self.deliver(&made, out)
    }

    /// Takes a proposal that is to be signed elsewhere.
    pub(super) fn depart(
        &mut self,
        session: &Session,
        proposal: &Proposal,
        payer: &Payer,
        write_flags: &Write,
    ) -> Result<(), Fault> {
        let ladder = self.building.as_ref().and_then(|building| building.ladder.clone());
        let unsigned = online::build(session, proposal, payer, &self.store, ladder)?;
        match (&mut self.building, write_flags.out.as_ref()) {
            (Some(building), None) => {
                let step = u32::from(building.ladder.is_none());
                building.nonce = Some(proposal.nonce.saturating_add(step));
                building.made.push(unsigned);
                Ok(())
            }
            (Some(_), Some(_)) => Err(Fault::new(
                Code::Arguments,
                "`tx build` says itself where to write; leave --out out of the command",
            )),
            (None, Some(out)) => {
                self.deliver(std::slice::from_ref(&unsigned), out)?;
                if write_flags.qr || write_flags.qr_flags.qr_file.is_some() {
                    let picture = Picture::transaction(&unsigned.check()?)?;
                    qr::show(&picture, &write_flags.qr_flags, self.io)?;
                }
                Ok(())
            }
            (None, None) => Err(Fault::new(Code::Bug, "there is nowhere to write to")),
        }
    }

    fn deliver(&mut self, made: &[Unsigned], out: &PathBuf) -> Result<(), Fault> {
        let text = made.iter().map(write).collect::<Result<String, _>>()?;
        if tx::put(out, &text, self.io)? {
            return Ok(());
        }
        let visitors = made.iter().map(airgap::inspect).collect::<Result<Vec<_>, _>>()?;
        let written = Written {
            file: Some(out.display().to_string()),
            transactions: visitors.iter().map(WrittenEntry::of).collect(),
        };
        emit(&written, &[], self.global, self.io)
    }

    pub(super) fn submit(
        &mut self,
        runtime: &tokio::runtime::Runtime,
        files: &Files,
        yes: bool,
        wait: WaitFor,
        patience: u64,
    ) -> Result<(), Fault> {
        let signed = tx::parcel(files)?.join()?;
        let ready = online::ready(&signed)?;
        let session = runtime.block_on(self.session())?;
        if !self.global.quiet && !self.global.json {
            for one in &ready {
                self.io.write_err(&one.words(&session.network));
                self.io.write_err("\n");
            }
        }
        if !yes {
            let answer = tx::ask("send? [y/N] ", self.io)?;
            if !matches!(answer.trim(), "y" | "Y" | "yes") {
                return Err(Fault::new(Code::Declined, "not agreed to; nothing was sent"));
            }
        }
        let wait = match wait {
            WaitFor::None => Wait::None,
            WaitFor::InBlock => Wait::InBlock,
            WaitFor::Finalized => Wait::Finalized,
        };
        let follow = Follow { wait, patience: std::time::Duration::from_secs(patience) };
        let mut receipts = Vec::new();
        for one in &ready {
            match runtime.block_on(self.send_one(&session, one, follow)) {
                Ok(receipt) => receipts.push(receipt),
                Err(fault) if receipts.is_empty() => return Err(fault),
                Err(fault) => {
                    let sent = receipts.len();
                    return Err(fault.hint(format!(
                        "{sent} of {} transactions were sent before; `tao tx status` knows them",
                        ready.len()
                    )));
                }
            }
        }
        match receipts.as_slice() {
            [one] => emit(one, &one.notes, self.global, self.io),
            several => {
                let notes: Vec<String> =
                    several.iter().flat_map(|receipt| receipt.notes.clone()).collect();
                emit(&online::Receipts { receipts: several.to_vec() }, &notes, self.global, self.io)
            }
        }
    }

    async fn send_one(
        &mut self,
        session: &Session,
        ready: &Ready<'_>,
        follow: Follow,
    ) -> Result<Receipt, Fault> {
        let (tell, told) = tokio::sync::mpsc::unbounded_channel();
        let mut on_progress = |progress: &Progress| {
            let _ = tell.send(progress.clone());
        };
        let sending = online::submit(session, ready, follow, &mut on_progress);
        Box::pin(self.accompany(sending, told)).await
    }
}

fn parsed(words: &[String]) -> Result<Command, Fault> {
    let argv = std::iter::once("tao").chain(words.iter().map(String::as_str));
    let cli = Cli::try_parse_from(argv).map_err(|error| {
        let text = error.render().to_string();
        let first = text.lines().next().unwrap_or_default().trim_start_matches("error: ");
        Fault::new(Code::Arguments, clean(first, 200))
            .hint(format!("in the command: {}", clean(&words.join(" "), 160)))
    })?;
    if writes(&cli.command) {
        return Ok(cli.command);
    }
    Err(Fault::new(
        Code::Arguments,
        format!(
            "`{}` changes nothing on chain, so there is nothing to build",
            clean(&words.join(" "), 160)
        ),
    ))
}

/// Whether a command leads to a transaction.
fn writes(command: &Command) -> bool {
    use crate::cli::args::{StakeCommand, SubnetCommand, ValidatorCommand};
    match command {
        Command::Transfer { .. } | Command::Register { .. } | Command::Hotkey { .. } => true,
        Command::Stake { command } => !matches!(command, StakeCommand::List { .. }),
        Command::Subnet { command } => {
            matches!(command, SubnetCommand::Create { .. } | SubnetCommand::Start { .. })
        }
        Command::Validator { command } => matches!(command, ValidatorCommand::Take { .. }),
        _ => false,
    }
}
