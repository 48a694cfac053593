//! The terminal itself, whatever the standard streams are: where phrases are shown and secrets and
//! agreement are asked for.
//!
//! While it is open an interrupt is a key like any other, so that giving up runs our own code and
//! leaves nothing half done.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Result, Write as _};

use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
use tao_keystore::Password;

const INTERRUPT: u8 = 3;
const END: u8 = 4;
const BACKSPACES: [u8; 2] = [8, 127];
const CLEAR_LINE: u8 = 21;
/// No word, name or answer is longer.
const LONGEST: usize = 256;

pub(super) struct Terminal {
    tty: File,
    saved: Termios,
    alternate: bool,
}

/// Asks for a secret that is not shown. The echo is off before the question is there, so that not
/// even a quick hand or a paste is seen.
pub(super) fn secret(prompt: &str) -> Result<Password> {
    struct Restored(File, Termios);
    impl Drop for Restored {
        fn drop(&mut self) {
            let _ = tcsetattr(&self.0, OptionalActions::Drain, &self.1);
            #[cfg(feature = "online")]
            super::interrupt::echo(None);
        }
    }
    super::progress::end();
    let tty = OpenOptions::new().read(true).write(true).open("/dev/tty")?;
    let saved = tcgetattr(&tty)?;
    #[cfg(feature = "online")]
    super::interrupt::echo(Some(saved.clone()));
    let mut modes = saved.clone();
    modes.local_modes.remove(LocalModes::ECHO);
    tcsetattr(&tty, OptionalActions::Flush, &modes)?;
    let _restored = Restored(tty, saved);
    rpassword::prompt_password(prompt).map(Password::new)
}

impl Terminal {
    pub(super) fn open() -> Result<Self> {
        super::progress::end();
        let tty = OpenOptions::new().read(true).write(true).open("/dev/tty")?;
        let saved = tcgetattr(&tty)?;
        let mut modes = saved.clone();
        modes.local_modes.remove(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG);
        tcsetattr(&tty, OptionalActions::Flush, &modes)?;
        Ok(Self { tty, saved, alternate: false })
    }

    pub(super) fn print(&mut self, text: &str) -> Result<()> {
        self.tty.write_all(text.as_bytes())?;
        self.tty.flush()
    }

    /// Starts an empty screen that leaves nothing in the scroll-back.
    pub(super) fn clear(&mut self) -> Result<()> {
        let enter = if self.alternate { "" } else { "\x1b[?1049h" };
        self.alternate = true;
        self.print(&format!("{enter}\x1b[2J\x1b[3J\x1b[H"))
    }

    /// Waits for Enter; `false` means given up.
    pub(super) fn wait(&mut self) -> Result<bool> {
        Ok(self.line(false)?.is_some())
    }

    /// Reads a line that is no secret; `None` means given up.
    pub(super) fn answer(&mut self) -> Result<Option<String>> {
        Ok(self.typed(true)?.map(|typed| String::from_utf8_lossy(&typed).into_owned()))
    }

    /// Reads a line; `None` means given up: interrupted, ended, or the terminal is gone.
    pub(super) fn line(&mut self, echo: bool) -> Result<Option<Password>> {
        Ok(self.typed(echo)?.map(Password::from_bytes))
    }

    fn typed(&mut self, echo: bool) -> Result<Option<Vec<u8>>> {
        // Never outgrown, so no copy of what was typed stays behind.
        let mut typed = Vec::with_capacity(LONGEST);
        let mut byte = [0];
        loop {
            if self.tty.read(&mut byte)? == 0 {
                return Ok(None);
            }
            match byte[0] {
                b'\r' | b'\n' => {
                    self.print("\r\n")?;
                    return Ok(Some(typed));
                }
                INTERRUPT | END => return Ok(None),
                key if BACKSPACES.contains(&key) => {
                    self.erase(&mut typed, 1, echo)?;
                }
                CLEAR_LINE => self.erase(&mut typed, LONGEST, echo)?,
                key if key >= b' ' && typed.len() < LONGEST => {
                    typed.push(key);
                    if echo {
                        self.tty.write_all(&byte)?;
                    }
                }
                _ => {}
            }
        }
    }
}

impl Terminal {
    fn erase(&mut self, typed: &mut Vec<u8>, most: usize, echo: bool) -> Result<()> {
        for _ in 0..most.min(typed.len()) {
            typed.pop();
            if echo {
                self.print("\x08 \x08")?;
            }
        }
        Ok(())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if self.alternate {
            let _ = self.print("\x1b[2J\x1b[3J\x1b[?1049l");
        }
        let _ = tcsetattr(&self.tty, OptionalActions::Flush, &self.saved);
    }
}
