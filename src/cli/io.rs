//! Everything a command may touch of the outside, as one argument, so that tests own all of it.

use std::io::{IsTerminal as _, Write};
use std::path::PathBuf;
use std::sync::Arc;

use crate::config::Env;

/// The process's own environment, and the user's home folder: the only reader of either. What is
/// not text is not a setting.
pub(super) fn environment() -> (Env, Option<PathBuf>) {
    let text = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
        Some((name.into_string().ok()?, value.into_string().ok()?))
    };
    (std::env::vars_os().filter_map(text).collect(), std::env::home_dir())
}

pub struct Io<'a> {
    pub out: &'a mut dyn Write,
    pub err: &'a mut dyn Write,
    pub env: Env,
    pub home: Option<PathBuf>,
    /// Somebody can be asked.
    pub terminal: bool,
    /// Takes lines about what happens meanwhile, also from other threads.
    pub tell: Arc<dyn Fn(&str) + Send + Sync>,
}

impl<'a> Io<'a> {
    /// The process's own streams and environment.
    pub fn of_process(out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        let (env, home) = environment();
        // Questions go to the terminal itself, so one of the streams may be a pipe. With none on
        // the terminal this is a script, even if one was started from a terminal.
        let near = std::io::stdin().is_terminal() || std::io::stderr().is_terminal();
        let terminal =
            near && std::fs::OpenOptions::new().read(true).write(true).open("/dev/tty").is_ok();
        let tell = Arc::new(|line: &str| {
            // Each line in one piece, whatever else is written meanwhile.
            let _ = std::io::stderr().write_all(format!("{line}\n").as_bytes());
        });
        Self { out, err, env, home, terminal, tell }
    }

    /// Asks on the terminal itself; `None` when nobody answers or the answer is an interrupt.
    pub(super) fn ask_line(&mut self, question: &str) -> Option<String> {
        if !self.terminal {
            return None;
        }
        let mut terminal = super::terminal::Terminal::open().ok()?;
        terminal.print(question).ok()?;
        let answer = terminal.answer().ok();
        if answer.as_ref().is_none_or(Option::is_none) {
            let _ = terminal.print("\n");
        }
        answer?.map(|text| text.trim().to_owned())
    }

    /// A reader that closed its end early is no failure of the command.
    pub(super) fn write_out(&mut self, text: &str) {
        let _ = self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush());
    }

    pub(super) fn write_err(&mut self, text: &str) {
        let _ = self.err.write_all(text.as_bytes());
    }
}
