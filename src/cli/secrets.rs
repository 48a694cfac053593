//! Where passwords and phrases come from: the terminal, or a file or descriptor that the user named.

use std::fs::File;
use std::io::{IsTerminal as _, Read as _};
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _};
use std::path::{Path, PathBuf};

use tao_keystore::{Mnemonic, Password};

use super::args::Global;
use super::{Io, terminal};
use crate::app::keys::shown;
use crate::config::Settings;
use crate::fault::{Code, Fault};

/// No password or phrase is longer; what is longer is the wrong file.
const LONGEST: usize = 4096;
/// Shorter ones are accepted, with a warning.
const SHORT: usize = 10;

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
    io: &mut Io<'_>,
) -> Result<Password, Fault> {
    match from_file(global, settings)? {
        Some(password) => Ok(password),
        None => ask_new(what, io),
    }
}

/// The password that takes the place of another; never the one that `--password-file` holds.
pub(super) fn other_password(
    what: &str,
    file: Option<&Path>,
    io: &mut Io<'_>,
) -> Result<Password, Fault> {
    match file {
        Some(path) => line_of(path),
        None => ask_new(what, io),
    }
}

fn ask_new(what: &str, io: &mut Io<'_>) -> Result<Password, Fault> {
    let first = ask(&format!("new password of {what}: "), io)?;
    if first.is_empty() {
        return Err(Fault::new(Code::KeystoreUsage, "the password is empty; nothing was written"));
    }
    let second = ask("the same again: ", io)?;
    if !first.same_as(&second) {
        return Err(Fault::new(
            Code::KeystoreUsage,
            "the two passwords differ; nothing was written",
        ));
    }
    if first.len() < SHORT {
        io.write_err("warning: a short password is soon guessed by whoever copies the file\n");
    }
    Ok(first)
}

fn from_file(global: &Global, settings: &Settings) -> Result<Option<Password>, Fault> {
    let path = match (global.password_fd, &settings.password_file) {
        (Some(fd), _) => PathBuf::from(format!("/dev/fd/{fd}")),
        (None, Some(path)) => path.value.clone(),
        (None, None) => return Ok(None),
    };
    line_of(&path).map(Some)
}

/// Tells whether the password comes from a file or descriptor.
pub(super) fn is_given(global: &Global, settings: &Settings) -> bool {
    global.password_fd.is_some() || settings.password_file.is_some()
}

/// A password from a file, without the line end that editors add.
pub(super) fn line_of(path: &Path) -> Result<Password, Fault> {
    Ok(read(path)?.without_line_end())
}

fn ask(prompt: &str, io: &Io<'_>) -> Result<Password, Fault> {
    if !io.terminal {
        return Err(Fault::new(
            Code::NoConsent,
            "a password is needed and there is no terminal to ask on",
        )
        .hint("name a file with --password-file, or an open descriptor with --password-fd"));
    }
    terminal::secret(prompt).map_err(|error| {
        Fault::new(
            Code::KeystoreLocked,
            format!("the password could not be read from the terminal: {error}"),
        )
    })
}

/// A recovery phrase from a file (`-` is standard input) or typed without echo.
pub(super) fn phrase(file: Option<&Path>, io: &Io<'_>) -> Result<Mnemonic, Fault> {
    let text = match file {
        Some(path) => read(path)?,
        None if io.terminal => {
            terminal::secret("recovery phrase (not shown): ").map_err(|error| {
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
    Ok(Mnemonic::typed(&text)?)
}

/// Reads a secret from a file of the user's own that nobody else can read, from a pipe, or for `-`
/// from standard input.
pub(super) fn read(path: &Path) -> Result<Password, Fault> {
    let refused = |why: String| {
        Fault::new(Code::KeystoreUsage, format!("cannot read {}: {why}", shown(path)))
    };
    let standard = path == Path::new("-");
    if standard && std::io::stdin().is_terminal() {
        return Err(refused(
            "standard input is the terminal, which shows what is typed".to_owned(),
        ));
    }
    let name = if standard { Path::new("/dev/stdin") } else { path };
    let kind = std::fs::metadata(name).map_err(|error| refused(error.to_string()))?;
    if kind.is_dir() || kind.file_type().is_block_device() {
        return Err(refused("it is not a file".to_owned()));
    }
    let file = File::open(name).map_err(|error| refused(error.to_string()))?;
    let facts = file.metadata().map_err(|error| refused(error.to_string()))?;
    if facts.is_file() && !standard {
        let us = rustix::process::geteuid().as_raw();
        if facts.uid() != us && facts.uid() != 0 {
            return Err(refused("it belongs to another user".to_owned()));
        }
        if facts.mode() & 0o077 != 0 {
            return Err(refused("other users may read it".to_owned())
                .hint(format!("run: chmod 600 {}", shown(path))));
        }
    }
    // Never outgrown, so no copy stays behind.
    let mut bytes = Vec::with_capacity(LONGEST.saturating_mul(2));
    let limit = u64::try_from(LONGEST).unwrap_or(u64::MAX).saturating_add(1);
    file.take(limit).read_to_end(&mut bytes).map_err(|error| refused(error.to_string()))?;
    let secret = Password::from_bytes(bytes);
    if secret.len() > LONGEST {
        return Err(refused("it is longer than any password or phrase".to_owned()));
    }
    Ok(secret)
}
