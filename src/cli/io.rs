//! Everything a command may touch of the outside, as one argument, so that tests own all of it.

use std::io::{IsTerminal as _, Write};
use std::path::PathBuf;

use crate::config::Env;

pub struct Io<'a> {
    pub out: &'a mut dyn Write,
    pub err: &'a mut dyn Write,
    pub env: Env,
    pub home: Option<PathBuf>,
    /// Somebody can be asked.
    pub terminal: bool,
}

impl<'a> Io<'a> {
    /// The process's own streams and environment; the only reader of the environment.
    pub fn of_process(out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        let env: Env = std::env::vars().collect();
        let home = std::env::home_dir();
        let terminal = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
        Self { out, err, env, home, terminal }
    }

    /// A reader that closed its end early is no failure of the command.
    pub(super) fn write_out(&mut self, text: &str) {
        let _ = self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush());
    }

    pub(super) fn write_err(&mut self, text: &str) {
        let _ = self.err.write_all(text.as_bytes());
    }
}
