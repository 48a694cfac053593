//! Everything a command may touch of the outside, as one argument, so that tests own all of it.

use std::io::{ErrorKind, IsTerminal as _, Write};
use std::path::PathBuf;
use std::sync::Arc;

use rustix::termios::tcgetwinsize;

use super::progress::aside;
use crate::config::Env;
use crate::config::env::TAO_PAGER;
use crate::fault::{Code, Fault};

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
    /// Why a result did not get out, where it was not its reader who left.
    pub lost: Option<String>,
    /// Columns and lines, where results go to a terminal.
    pub screen: Option<(usize, usize)>,
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
        let standard = std::io::stdout();
        let size = standard.is_terminal().then(|| tcgetwinsize(&standard).ok()).flatten();
        let screen = size
            .filter(|size| size.ws_col > 0)
            .map(|size| (usize::from(size.ws_col), usize::from(size.ws_row)));
        let tell = Arc::new(|line: &str| {
            // Each line in one piece, whatever else is written meanwhile.
            aside(|| {
                let _ = std::io::stderr().write_all(format!("{line}\n").as_bytes());
            });
        });
        Self { out, err, env, home, terminal, tell, lost: None, screen }
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
        let written = aside(|| self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush()));
        match written {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                self.lost = Some(error.to_string());
            }
            _ => {}
        }
    }

    /// The same for a text that may be longer than the screen: through a pager there.
    pub(super) fn write_long(&mut self, text: &str) {
        let long = self.screen.is_some_and(|(_, lines)| text.lines().count() >= lines);
        if !(long && self.page(text)) {
            self.write_out(text);
        }
    }

    /// Whether a pager took the text.
    fn page(&self, text: &str) -> bool {
        let pager = [TAO_PAGER, "PAGER"].iter().find_map(|name| self.env.get(name));
        let pager = pager.unwrap_or("less");
        if pager == "cat" {
            return false;
        }
        let mut command = std::process::Command::new("sh");
        command.args(["-c", pager]).stdin(std::process::Stdio::piped());
        if self.env.get("LESS").is_none() {
            // Leaves what was shown on the screen, and cuts long lines instead of wrapping them.
            command.env("LESS", "FRXS");
        }
        let Ok(mut child) = command.spawn() else { return false };
        let written = child.stdin.take().map(|mut input| input.write_all(text.as_bytes()));
        let left_early =
            matches!(&written, Some(Err(error)) if error.kind() == ErrorKind::BrokenPipe);
        // A shell that finds no such program says 127.
        let status = child.wait().ok().and_then(|status| status.code());
        status != Some(127) && (left_early || matches!(written, Some(Ok(()))))
    }

    /// Shows what somebody is asked about; nobody agrees to what could not be shown.
    pub(super) fn show(&mut self, text: &str) -> Result<(), Fault> {
        let mut shown = Ok(());
        aside(|| shown = self.err.write_all(text.as_bytes()));
        shown.map_err(|error| {
            let why = format!("what is to be signed cannot be shown: {error}");
            Fault::new(Code::NoConsent, why).hint("nothing was signed")
        })
    }

    pub(super) fn write_err(&mut self, text: &str) {
        aside(|| {
            let _ = self.err.write_all(text.as_bytes());
        });
    }
}
