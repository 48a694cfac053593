//! Reads config.toml: bounded, only by key names it knows, and only when nobody else may edit it.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

use rustix::fs::OFlags;
use toml::{Table, Value};

use crate::domain::clean;
use crate::fault::{Code, Fault};

const MAX_BYTES: u64 = 64 * 1024;
const WRITABLE_BY_ALL: u32 = 0o002;

const KEYS: [&str; 8] = [
    "network",
    "endpoint",
    "wallet",
    "wallet_dir",
    "wallet_format",
    "guard",
    "connect_timeout",
    "request_timeout",
];

/// The file's values, not yet checked against each other.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct ConfigFile {
    pub(super) network: Option<String>,
    pub(super) endpoint: Option<String>,
    pub(super) wallet: Option<String>,
    pub(super) wallet_dir: Option<String>,
    pub(super) wallet_format: Option<String>,
    pub(super) guard: Option<String>,
    /// Seconds.
    pub(super) connect_timeout: Option<i64>,
    /// Seconds.
    pub(super) request_timeout: Option<i64>,
}

impl ConfigFile {
    /// An absent file is an empty one, unless the user named it.
    pub(super) fn read(path: &Path, must_exist: bool) -> Result<Self, Fault> {
        match read_text(path, must_exist)? {
            Some(text) => Self::parse(&text, path),
            None => Ok(Self::default()),
        }
    }

    fn parse(text: &str, path: &Path) -> Result<Self, Fault> {
        let table: Table = text.parse().map_err(|error: toml::de::Error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            let line = before.matches('\n').count().saturating_add(1);
            bad(path, &format!("line {line}: {}", clean(error.message(), 160)))
        })?;
        if let Some(key) = table.keys().find(|key| !KEYS.contains(&key.as_str())) {
            return Err(unknown_key(path, key));
        }
        let text = |key| match table.get(key) {
            None => Ok(None),
            Some(Value::String(value)) => Ok(Some(value.clone())),
            Some(_) => Err(bad(path, &format!("`{key}` must be text in quotes"))),
        };
        let number = |key| match table.get(key) {
            None => Ok(None),
            Some(Value::Integer(value)) => Ok(Some(*value)),
            Some(_) => Err(bad(path, &format!("`{key}` must be a whole number of seconds"))),
        };
        Ok(Self {
            network: text("network")?,
            endpoint: text("endpoint")?,
            wallet: text("wallet")?,
            wallet_dir: text("wallet_dir")?,
            wallet_format: text("wallet_format")?,
            guard: text("guard")?,
            connect_timeout: number("connect_timeout")?,
            request_timeout: number("request_timeout")?,
        })
    }
}

/// Symbolic links are followed, because people keep their settings in a repository.
fn read_text(path: &Path, must_exist: bool) -> Result<Option<String>, Fault> {
    let unreadable = |error: std::io::Error| bad(path, &format!("it cannot be read: {error}"));
    // A named pipe in its place must not hang the program.
    let flags = (OFlags::NONBLOCK | OFlags::CLOEXEC).bits().cast_signed();
    let file = match File::options().read(true).custom_flags(flags).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound && !must_exist => return Ok(None),
        Err(error) => return Err(unreadable(error)),
    };
    let facts = file.metadata().map_err(unreadable)?;
    if !facts.is_file() {
        return Err(bad(path, "it is not a regular file"));
    }
    let owner = facts.uid();
    if owner != 0 && owner != rustix::process::geteuid().as_raw() {
        return Err(bad(path, "it belongs to another user").hint("make a copy of your own"));
    }
    if facts.mode() & WRITABLE_BY_ALL != 0 {
        let command = format!("run: chmod o-w {}", shown(path));
        return Err(bad(path, "every user of this machine may change it").hint(command));
    }
    let mut bytes = Vec::new();
    file.take(MAX_BYTES.saturating_add(1)).read_to_end(&mut bytes).map_err(unreadable)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MAX_BYTES {
        return Err(bad(path, "it is larger than 64 KiB"));
    }
    String::from_utf8(bytes).map(Some).map_err(|_| bad(path, "it is not UTF-8 text"))
}

fn unknown_key(path: &Path, key: &str) -> Fault {
    let fault = bad(path, &format!("there is no setting `{}`", clean(key, 40)));
    match nearest(key, &KEYS) {
        Some(known) => fault.hint(format!("did you mean `{known}`?")),
        None => fault.hint(format!("the settings are {}", KEYS.join(", "))),
    }
}

/// The candidate within two edits of `typed`.
pub(super) fn nearest<'a>(typed: &str, candidates: &[&'a str]) -> Option<&'a str> {
    if typed.len() > 64 {
        return None;
    }
    let typed = typed.to_ascii_lowercase().replace('-', "_");
    candidates
        .iter()
        .map(|candidate| (strsim::osa_distance(&typed, candidate), *candidate))
        .filter(|(edits, _)| *edits <= 2)
        .min()
        .map(|(_, candidate)| candidate)
}

fn shown(path: &Path) -> String {
    clean(&path.to_string_lossy(), 200)
}

pub(super) fn bad(path: &Path, why: &str) -> Fault {
    Fault::new(Code::Config, format!("{}: {why}", shown(path)))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn parse(text: &str) -> Result<ConfigFile, Fault> {
        ConfigFile::parse(text, Path::new("/c/config.toml"))
    }

    #[test]
    fn every_key_is_read() {
        let file = parse(
            "# mine\nnetwork = 'test'\nendpoint = 'wss://n.example'\nwallet = 'main'\n\
             wallet_dir = '~/w'\nguard = '0.5%'\nconnect_timeout = 5\nrequest_timeout = 60\n",
        )
        .unwrap();
        assert_eq!(file.network.as_deref(), Some("test"));
        assert_eq!(file.endpoint.as_deref(), Some("wss://n.example"));
        assert_eq!(file.wallet.as_deref(), Some("main"));
        assert_eq!(file.wallet_dir.as_deref(), Some("~/w"));
        assert_eq!(file.guard.as_deref(), Some("0.5%"));
        assert_eq!((file.connect_timeout, file.request_timeout), (Some(5), Some(60)));
        assert_eq!(parse("").unwrap(), ConfigFile::default());
    }

    #[test]
    fn a_wrong_file_is_named_with_its_key_or_line() {
        for (text, part) in [
            ("netwrok = 'test'", "`netwrok`"),
            ("[policy]\nmax = 1", "`policy`"),
            ("guard = 0.2", "`guard`"),
            ("network = 1", "`network`"),
            ("connect_timeout = '5'", "`connect_timeout`"),
            ("network = 'test'\nwallet = ", "line 2"),
            ("network = 'a'\nnetwork = 'b'", "line 2"),
        ] {
            let fault = parse(text).unwrap_err();
            assert_eq!(fault.code(), Code::Config);
            assert!(fault.message().starts_with("/c/config.toml: "), "{fault}");
            assert!(fault.message().contains(part), "{fault}");
            assert!(!fault.message().contains('\n'), "{fault}");
        }
    }

    #[test]
    fn a_near_miss_gets_a_suggestion() {
        let hint = |text: &str| parse(text).unwrap_err().hints().first().unwrap().text.clone();
        assert_eq!(hint("netwrok = 'x'"), "did you mean `network`?");
        assert_eq!(hint("wallet-dir = 'x'"), "did you mean `wallet_dir`?");
        assert!(hint("colour = 'x'").contains("request_timeout"));
    }

    #[test]
    fn absent_is_empty_unless_it_was_named() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("config.toml");
        assert_eq!(ConfigFile::read(&path, false).unwrap(), ConfigFile::default());
        assert_eq!(ConfigFile::read(&path, true).unwrap_err().code(), Code::Config);
    }

    #[test]
    fn links_are_followed_and_unfit_files_refused() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("config.toml");
        let link = dir.path().join("link.toml");
        fs::write(&path, "wallet = 'w'").unwrap();
        symlink(&path, &link).unwrap();
        assert_eq!(ConfigFile::read(&link, true).unwrap().wallet.as_deref(), Some("w"));

        fs::set_permissions(&path, fs::Permissions::from_mode(0o666)).unwrap();
        let fault = ConfigFile::read(&link, true).unwrap_err();
        assert!(fault.hints().first().unwrap().text.contains("chmod"), "{fault}");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();

        fs::write(&path, [0xff]).unwrap();
        assert!(ConfigFile::read(&path, true).unwrap_err().message().contains("UTF-8"));
        fs::write(&path, "#".repeat(64 * 1024 + 1)).unwrap();
        assert!(ConfigFile::read(&path, true).unwrap_err().message().contains("64 KiB"));
        let fault = ConfigFile::read(dir.path(), true).unwrap_err();
        assert!(fault.message().contains("regular file"), "{fault}");
    }
}
