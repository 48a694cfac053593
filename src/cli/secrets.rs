//! Where passwords and phrases come from, and the only ways a phrase leaves: the terminal itself,
//! or a file that the user named.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use tao_keystore::{Mnemonic, Password};

use super::Io;
use super::args::Global;
use crate::config::Settings;
use crate::fault::{Code, Fault};

/// No password or phrase is longer; what is longer is the wrong file.
const LONGEST: u64 = 4096;

/// The password of an existing key.
pub(super) fn password(
    what: &str,
    global: &Global,
    settings: &Settings,
    io: &Io<'_>,
) -> Result<Password, Fault> {
    match from_file(global, settings)? {
        Some(password) => Ok(password),
        None => ask(&format!("password of {what}: "), io),
    }
}

/// The password of a new key, typed twice when it is typed.
pub(super) fn new_password(
    what: &str,
    global: &Global,
    settings: &Settings,
    io: &Io<'_>,
) -> Result<Password, Fault> {
    if let Some(password) = from_file(global, settings)? {
        return Ok(password);
    }
    let first = ask(&format!("new password of {what}: "), io)?;
    let second = ask("the same again: ", io)?;
    if !first.same_as(&second) {
        return Err(Fault::new(Code::KeystoreUsage, "the two passwords differ; no key was made"));
    }
    Ok(first)
}

fn from_file(global: &Global, settings: &Settings) -> Result<Option<Password>, Fault> {
    let path = match (global.password_fd, &settings.password_file) {
        (Some(fd), _) => PathBuf::from(format!("/dev/fd/{fd}")),
        (None, Some(path)) => path.value.clone(),
        (None, None) => return Ok(None),
    };
    let mut bytes = read(&path)?;
    if bytes.last() == Some(&b'\n') {
        bytes.pop();
        if bytes.last() == Some(&b'\r') {
            bytes.pop();
        }
    }
    Ok(Some(Password::from_bytes(bytes)))
}

fn ask(prompt: &str, io: &Io<'_>) -> Result<Password, Fault> {
    if !io.terminal {
        return Err(Fault::new(
            Code::NoConsent,
            "a password is needed and there is no terminal to ask on",
        )
        .hint("name a file with --password-file, or an open descriptor with --password-fd"));
    }
    rpassword::prompt_password(prompt).map(Password::new).map_err(|error| {
        Fault::new(
            Code::KeystoreLocked,
            format!("the password could not be read from the terminal: {error}"),
        )
    })
}

/// A recovery phrase from a file (`-` is standard input) or typed without echo.
pub(super) fn phrase(file: Option<&Path>, io: &Io<'_>) -> Result<Mnemonic, Fault> {
    let bytes = match file {
        Some(path) if path == Path::new("-") => read(Path::new("/dev/stdin"))?,
        Some(path) => read(path)?,
        None if io.terminal => {
            let typed = rpassword::prompt_password("recovery phrase: ");
            typed.map(String::into_bytes).map_err(|error| {
                Fault::new(Code::KeystoreUsage, format!("the phrase could not be read: {error}"))
            })?
        }
        None => {
            return Err(Fault::new(
                Code::NoConsent,
                "a recovery phrase is needed and there is no terminal to ask on",
            )
            .hint("name a file with --mnemonic-file, or - for standard input"));
        }
    };
    let text = String::from_utf8(bytes)
        .map_err(|_| Fault::new(Code::KeystoreUsage, "the recovery phrase is not plain text"))?;
    Ok(Mnemonic::parse(text.trim())?)
}

pub(super) fn read(path: &Path) -> Result<Vec<u8>, Fault> {
    let refused = |why: String| {
        Fault::new(Code::KeystoreUsage, format!("cannot read {}: {why}", path.display()))
    };
    let file = File::open(path).map_err(|error| refused(error.to_string()))?;
    let mut bytes = Vec::new();
    file.take(LONGEST.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| refused(error.to_string()))?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > LONGEST) {
        return Err(refused("it is longer than any password or phrase".to_owned()));
    }
    Ok(bytes)
}

/// Where new words will be shown; decided before a key is made.
pub(super) enum Reveal {
    Terminal(File),
    Out(File),
}

impl Reveal {
    /// Refuses when the words could reach nobody. A file must not exist yet.
    pub(super) fn prepare(out: Option<&Path>, io: &Io<'_>) -> Result<Self, Fault> {
        if let Some(path) = out {
            let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
            return file.map(Self::Out).map_err(|error| {
                Fault::new(Code::KeystoreUsage, format!("cannot make {}: {error}", path.display()))
            });
        }
        let tty = OpenOptions::new().read(true).write(true).open("/dev/tty");
        match tty {
            Ok(tty) if io.terminal => Ok(Self::Terminal(tty)),
            _ => Err(Fault::new(
                Code::NoConsent,
                "there is no terminal to show the recovery phrase on",
            )
            .hint("name a new file for it with --mnemonic-out")),
        }
    }

    pub(super) fn show(&mut self, what: &str, mnemonic: &Mnemonic) -> Result<(), Fault> {
        let written = match self {
            Self::Out(file) => {
                writeln!(file, "{what}: {}", mnemonic.expose()).and_then(|()| file.sync_all())
            }
            Self::Terminal(tty) => on_alternate_screen(tty, what, mnemonic),
        };
        written.map_err(|error| {
            Fault::new(
                Code::Output,
                format!("the key is made, but its phrase could not be shown: {error}"),
            )
            .hint("see it with: tao wallet show NAME --phrase")
        })
    }
}

/// Shows words where neither a redirection nor the scroll-back keeps them.
pub(super) fn on_alternate_screen(
    tty: &mut File,
    what: &str,
    mnemonic: &Mnemonic,
) -> std::io::Result<()> {
    write!(
        tty,
        "\x1b[?1049h\x1b[2J\x1b[H\nrecovery phrase of the {what}\n\n  {}\n\nWrite it on paper. Whoever has it has the funds.\nPress Enter to hide it. ",
        mnemonic.expose()
    )?;
    tty.flush()?;
    let mut byte = [0; 1];
    let waited = loop {
        match tty.read(&mut byte) {
            Ok(0) => break Ok(()),
            Ok(_) if byte == [b'\n'] => break Ok(()),
            Ok(_) => {}
            Err(error) => break Err(error),
        }
    };
    write!(tty, "\x1b[2J\x1b[3J\x1b[?1049l")?;
    tty.flush()?;
    waited
}
