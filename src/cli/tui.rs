//! `tao tui`, and `tao` without arguments on a terminal.

use std::ffi::OsString;

use super::Io;
use super::args::{Global, Tui};
use crate::config::Settings;
use crate::config::env::TAO_ACCESSIBLE;
use crate::fault::{Code, Fault};
use crate::tui::{self, Request};

/// `tao` alone means the full screen where there is one to draw on; elsewhere it means help.
pub(super) fn by_default(mut argv: Vec<OsString>, io: &Io<'_>) -> Vec<OsString> {
    if argv.len() == 1 && io.terminal {
        argv.push("tui".into());
    }
    argv
}

pub(super) fn run(
    args: &Tui,
    global: &Global,
    settings: &Settings,
    io: &Io<'_>,
) -> Result<(), Fault> {
    if global.json || global.quiet {
        return Err(Fault::new(Code::Arguments, "the full screen has no --json and no --quiet")
            .try_command("for programs", &["tao", "portfolio", "--json"]));
    }
    if io.env.get(TAO_ACCESSIBLE).is_some() {
        let told = "TAO_ACCESSIBLE is set, and a full screen cannot be read out";
        return Err(Fault::new(Code::NoTerminal, told)
            .try_command("for plain lines", &["tao", "portfolio", "--watch", "--plain"]));
    }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| io.env.get(name));
    let utf8 = locale.is_some_and(|locale| {
        let locale = locale.to_ascii_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    });
    #[cfg(feature = "sandbox")]
    let demo = args.demo;
    #[cfg(not(feature = "sandbox"))]
    let demo = false;
    tui::run(Request {
        settings: settings.clone(),
        accounts: args.accounts.clone(),
        watch_only: args.watch_only,
        demo,
        theme: args.theme.clone(),
        ascii: args.ascii,
        mouse: !args.no_mouse,
        term: io.env.get("TERM").map(str::to_owned),
        no_color: io.env.get("NO_COLOR").is_some(),
        utf8,
    })
}
