//! `tao upgrade-from-btcli`.

use super::args::Global;
use super::{Io, emit};
use crate::app::btcli;
use crate::config::Settings;
use crate::fault::{Code, Fault};
use crate::render::Report as _;

pub(super) fn run(
    yes: bool,
    dry_run: bool,
    global: &Global,
    settings: &Settings,
    io: &mut Io<'_>,
) -> Result<(), Fault> {
    let mut found = btcli::survey(settings, io.home.as_deref())?;
    if dry_run || found.changes.is_empty() {
        return emit(&found, &[], global, io);
    }
    if !yes {
        if !io.terminal {
            return Err(Fault::new(
                Code::NoConsent,
                "nobody can be asked and --yes was not given; nothing was changed",
            )
            .hint("look at it with --dry-run, then add --yes"));
        }
        io.write_err(&found.human());
        let answer = io.ask_line("write this? [y/N] ");
        if !answer.is_some_and(|answer| matches!(answer.as_str(), "y" | "Y" | "yes")) {
            return Err(Fault::new(Code::Declined, "not agreed to; nothing was changed"));
        }
    }
    let home = io.home.clone();
    btcli::apply(&mut found, settings, home.as_deref())?;
    emit(&found, &[], global, io)
}
