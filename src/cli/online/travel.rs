//! `tao tx build` and `tao tx submit`, and `--out` on every command that changes the chain.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use clap::{CommandFactory as _, FromArgMatches as _};

use super::Context;
use crate::app::airgap::online::{self, Ready};
use crate::app::airgap::{self, Parcel, Picture, Written, WrittenEntry};
use crate::app::execute::{Follow, Progress, Receipt};
use crate::app::payer::Payer;
use crate::app::session::Session;
use crate::cli::args::{Cli, Command, Files, WaitFor, Write};
use crate::cli::{emit, qr, tx};
use crate::consent::Proposal;
use crate::domain::{Account, Coldkey, clean};
use crate::fault::{Code, Fault};
use crate::travel::{Unsigned, write};

/// Commands that one `tx build -` may hold.
const MOST_COMMANDS: usize = 200;

/// Gathers what several commands build.
#[derive(Default)]
pub(super) struct Building {
    ladder: Option<String>,
    made: Vec<Unsigned>,
    /// What their reviews warn of.
    warnings: Vec<String>,
    /// The nonce of the next one of each account that has one already.
    nonces: BTreeMap<Account, u32>,
}

impl Building {
    pub(super) fn next(&self, coldkey: Coldkey) -> Option<u32> {
        self.nonces.get(&coldkey.0).copied()
    }
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
                let lines = text.lines().map(split).collect::<Result<Vec<_>, _>>()?;
                lines.into_iter().filter(|words| !words.is_empty()).collect()
            }
        };
        if lines.is_empty() || lines.len() > MOST_COMMANDS {
            return Err(Fault::new(Code::Arguments, "there must be 1 to 200 commands to build"));
        }
        let commands = lines.iter().map(|words| parsed(words)).collect::<Result<Vec<_>, _>>()?;
        self.building = Some(Building { ladder: ladder.cloned(), ..Building::default() });
        for (command, words) in commands.iter().zip(&lines) {
            let before = self.built();
            super::perform(self, runtime, command)?;
            if self.built() == before {
                return Err(nothing(words));
            }
        }
        let Building { made, warnings, .. } = self.building.take().unwrap_or_default();
        self.deliver(&made, warnings, out)
    }

    fn built(&self) -> usize {
        self.building.as_ref().map_or(0, |building| building.made.len())
    }

    /// Takes a proposal that is to be signed elsewhere.
    pub(super) fn depart(
        &mut self,
        runtime: &tokio::runtime::Runtime,
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
                building.nonces.insert(proposal.signer.0, proposal.nonce.saturating_add(step));
                building.made.push(unsigned);
                building.warnings.extend(proposal.review.warnings.iter().cloned());
                Ok(())
            }
            (Some(_), Some(_)) => Err(Fault::new(
                Code::Arguments,
                "`tx build` says itself where to write; leave --out out of the command",
            )),
            (None, Some(out)) => {
                let warnings = proposal.review.warnings.clone();
                self.deliver(std::slice::from_ref(&unsigned), warnings, out)?;
                if write_flags.qr || write_flags.qr_flags.qr_file.is_some() {
                    let picture = Picture::transaction(&unsigned.check()?)?;
                    qr::show(&picture, &write_flags.qr_flags, self.io)?;
                }
                Ok(())
            }
            (None, None) => self.by_camera(runtime, session, unsigned, write_flags),
        }
    }

    /// Shows a transaction to the camera of its signer and sends it with the signature that the
    /// signer shows in return.
    fn by_camera(
        &mut self,
        runtime: &tokio::runtime::Runtime,
        session: &Session,
        unsigned: Unsigned,
        write_flags: &Write,
    ) -> Result<(), Fault> {
        let checked = unsigned.check()?;
        let picture = Picture::transaction(&checked)?;
        if !self.global.quiet && !self.global.json {
            self.io.write_err(&airgap::inspect(&unsigned)?.sheet.words());
            self.io.write_err("\n");
        }
        if !self.io.terminal {
            return Err(Fault::new(Code::NoConsent, "nobody is here to bring the signature back")
                .hint(
                    "write it to a file with --out FILE, and send it later with `tao tx submit`",
                ));
        }
        qr::show(&picture, &write_flags.qr_flags, self.io)?;
        let question = "signature, as its text or the name of its picture: ";
        let mut parcel = loop {
            let answer = self.io.ask_line(question).filter(|answer| !answer.is_empty());
            let answer = answer.ok_or_else(|| {
                Fault::new(Code::Declined, "no signature was given; nothing was sent")
            })?;
            let path = std::path::Path::new(&answer);
            let bytes =
                if path.exists() { tx::read(path) } else { Ok(answer.clone().into_bytes()) };
            match bytes.and_then(|bytes| Parcel::open([bytes.as_slice()])) {
                Ok(parcel) if parcel.has_signatures() => break parcel,
                Ok(_) => self.io.write_err("that is no signature\n"),
                Err(fault) => self.io.write_err(&format!("{fault}\n")),
            }
        };
        parcel.unsigned.push(unsigned);
        let signed = parcel.join()?;
        let patience = std::time::Duration::from_secs(write_flags.patience);
        self.send_all(
            runtime,
            session,
            &online::ready(&signed, self.settings)?,
            Follow { wait: write_flags.wait.wait(), patience },
        )
    }

    fn deliver(
        &mut self,
        made: &[Unsigned],
        mut warnings: Vec<String>,
        out: &PathBuf,
    ) -> Result<(), Fault> {
        let mut seen = BTreeSet::new();
        warnings.retain(|warning| seen.insert(warning.clone()));
        let text = made.iter().map(write).collect::<Result<String, _>>()?;
        let documents = tx::embedded(out, &text, self.global)?;
        if documents.is_empty() && tx::put(out, &text, self.io)? {
            for warning in warnings.iter().filter(|_| !self.global.quiet) {
                self.io.write_err(&format!("warning: {warning}\n"));
            }
            return Ok(());
        }
        let visitors = made.iter().map(airgap::inspect).collect::<Result<Vec<_>, _>>()?;
        let written = Written {
            file: documents.is_empty().then(|| out.display().to_string()),
            transactions: visitors.iter().map(WrittenEntry::of).collect(),
            documents,
        };
        emit(&written, &warnings, self.global, self.io)
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
        let ready = online::ready(&signed, self.settings)?;
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
        let patience = std::time::Duration::from_secs(patience);
        self.send_all(runtime, &session, &ready, Follow { wait: wait.wait(), patience })
    }

    fn send_all(
        &mut self,
        runtime: &tokio::runtime::Runtime,
        session: &Session,
        ready: &[Ready<'_>],
        follow: Follow,
    ) -> Result<(), Fault> {
        let mut receipts = Vec::new();
        for one in ready {
            match runtime.block_on(self.send_one(session, one, follow)) {
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

/// The words of a line, with the quotes of a shell; what follows a `#` is not a command.
fn split(line: &str) -> Result<Vec<String>, Fault> {
    shlex::split(line).ok_or_else(|| {
        Fault::new(
            Code::Arguments,
            format!("a quote is not closed in the line: {}", clean(line.trim(), 160)),
        )
    })
}

pub(super) fn nothing(words: &[String]) -> Fault {
    Fault::new(
        Code::Arguments,
        format!(
            "`{}` changes nothing on chain, so there is nothing to sign",
            clean(&words.join(" "), 160)
        ),
    )
}

pub(super) fn parsed(words: &[String]) -> Result<Command, Fault> {
    let argv = std::iter::once("tao").chain(words.iter().map(String::as_str));
    let wrong = |error: &clap::Error| {
        let text = error.render().to_string();
        let first = text.lines().next().unwrap_or_default().trim_start_matches("error: ");
        Fault::new(Code::Arguments, clean(first, 200))
            .hint(format!("in the command: {}", clean(&words.join(" "), 160)))
    };
    let matches = Cli::command().try_get_matches_from(argv).map_err(|error| wrong(&error))?;
    let mut leaf = &matches;
    while let Some((_, below)) = leaf.subcommand() {
        leaf = below;
    }
    // Every command that leads to a transaction has the flags of one.
    if leaf.try_contains_id("era").is_err() {
        return Err(nothing(words));
    }
    Cli::from_arg_matches(&matches).map(|cli| cli.command).map_err(|error| wrong(&error))
}
