//! Reads config.toml: bounded, only by key names it knows, and only when nobody else may edit it.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

use rustix::fs::OFlags;
use toml::{Table, Value};

use super::keys::{DEFAULT_PROFILE, POLICIES, PROFILES, SCREEN};
use super::policy;
use super::screen::Screen;
use crate::domain::clean;
use crate::fault::{Code, Fault};
use crate::policy::Policy;

const MAX_BYTES: u64 = 64 * 1024;
const WRITABLE_BY_ALL: u32 = 0o002;

/// The file's values with those of the chosen profile over them, not yet checked against each
/// other.
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
    /// The profile that the file itself chooses.
    pub(super) profile: Option<String>,
    /// The names of the profiles there are.
    pub(super) profiles: Vec<String>,
    pub(super) tui: Screen,
    pub(super) policies: Vec<Policy>,
}

impl ConfigFile {
    /// An absent file is an empty one, unless the user named it. `profile` wins over the one that
    /// the file chooses.
    pub(super) fn read(
        path: &Path,
        must_exist: bool,
        profile: Option<&str>,
    ) -> Result<Self, Fault> {
        Self::parse(&read_text(path, must_exist)?.unwrap_or_default(), path, profile)
    }

    pub(super) fn parse(text: &str, path: &Path, profile: Option<&str>) -> Result<Self, Fault> {
        let table: Table = text.parse().map_err(|error: toml::de::Error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            let line = before.matches('\n').count().saturating_add(1);
            bad(path, &format!("line {line}: {}", clean(error.message(), 160)))
        })?;
        let mut profiles = Vec::new();
        let mut chosen = profile.map(str::to_owned);
        match table.get(PROFILES) {
            Some(Value::Table(tables)) => profiles.extend(tables.iter()),
            Some(_) => return Err(bad(path, "`profile` must be tables, such as [profile.test]")),
            None => {}
        }
        match table.get(DEFAULT_PROFILE) {
            Some(Value::String(name)) => chosen = chosen.or_else(|| Some(name.clone())),
            Some(_) => {
                return Err(bad(path, &format!("`{DEFAULT_PROFILE}` must be text in quotes")));
            }
            None => {}
        }
        let mut file = Self::values(&table, "", path)?;
        file.profiles = profiles.iter().map(|(name, _)| (*name).clone()).collect();
        file.tui = match table.get(SCREEN) {
            None => Screen::default(),
            Some(Value::Table(screen)) => Screen::parse(screen, path)?,
            Some(_) => return Err(bad(path, "`tui` must be a table, as in [tui]")),
        };
        file.policies = match table.get(POLICIES) {
            None => Vec::new(),
            Some(Value::Table(policies)) => policy::parse(policies, path)?,
            Some(_) => return Err(bad(path, "`policy` must be tables, such as [policy.mine]")),
        };
        let mut found = None;
        for (name, values) in profiles {
            let Value::Table(values) = values else {
                return Err(bad(path, &format!("`profile.{}` must be a table", clean(name, 40))));
            };
            let values = Self::values(values, &format!("profile.{}.", clean(name, 40)), path)?;
            if chosen.as_ref() == Some(name) {
                found = Some(values);
            }
        }
        match (&chosen, found) {
            (Some(_), Some(values)) => file.put_over(values),
            (Some(name), None) => return Err(file.no_profile(name, path)),
            (None, _) => {}
        }
        file.profile = chosen;
        Ok(file)
    }

    fn values(table: &Table, prefix: &str, path: &Path) -> Result<Self, Fault> {
        for key in table.keys() {
            let top = prefix.is_empty();
            let allowed = match key.as_str() {
                PROFILES | POLICIES | DEFAULT_PROFILE | SCREEN => top,
                key => super::keys::SETTINGS.iter().any(|setting| setting.key == key),
            };
            if !allowed {
                let fault = super::keys::unknown(&format!("{prefix}{key}"));
                let better = nearest(key, &super::keys::names());
                let told = bad(path, fault.message());
                return Err(match (better, fault.hints().first()) {
                    (Some(known), _) => told.hint(format!("did you mean `{known}`?")),
                    (None, Some(hint)) => told.hint(hint.text.clone()),
                    (None, None) => told,
                });
            }
        }
        let text = |key: &str| match table.get(key) {
            None => Ok(None),
            Some(Value::String(value)) => Ok(Some(value.clone())),
            Some(_) => Err(bad(path, &format!("`{prefix}{key}` must be text in quotes"))),
        };
        let number = |key: &str| match table.get(key) {
            None => Ok(None),
            Some(Value::Integer(value)) => Ok(Some(*value)),
            Some(_) => {
                Err(bad(path, &format!("`{prefix}{key}` must be a whole number of seconds")))
            }
        };
        Ok(Self {
            network: text("network")?,
            endpoint: endpoints(table, path)?,
            wallet: text("wallet")?,
            wallet_dir: text("wallet_dir")?,
            wallet_format: text("wallet_format")?,
            guard: text("guard")?,
            connect_timeout: number("connect_timeout")?,
            request_timeout: number("request_timeout")?,
            profile: None,
            profiles: Vec::new(),
            tui: Screen::default(),
            policies: Vec::new(),
        })
    }

    /// Network and endpoint belong together: a profile that names one of them replaces both.
    fn put_over(&mut self, profile: Self) {
        if profile.network.is_some() || profile.endpoint.is_some() {
            (self.network, self.endpoint) = (profile.network, profile.endpoint);
        }
        self.wallet = profile.wallet.or_else(|| self.wallet.take());
        self.wallet_dir = profile.wallet_dir.or_else(|| self.wallet_dir.take());
        self.wallet_format = profile.wallet_format.or_else(|| self.wallet_format.take());
        self.guard = profile.guard.or_else(|| self.guard.take());
        self.connect_timeout = profile.connect_timeout.or(self.connect_timeout);
        self.request_timeout = profile.request_timeout.or(self.request_timeout);
    }

    fn no_profile(&self, name: &str, path: &Path) -> Fault {
        let fault = bad(path, &format!("there is no profile `{}`", clean(name, 40)));
        let known: Vec<&str> = self.profiles.iter().map(String::as_str).collect();
        match nearest(name, &known) {
            Some(near) => fault.hint(format!("did you mean `{near}`?")),
            None if known.is_empty() => fault.hint("a profile is a table [profile.NAME] there"),
            None => fault.hint(format!("the profiles are {}", clean(&known.join(", "), 200))),
        }
    }
}

/// One address, or a list of them, as the flag has it: with commas in between.
fn endpoints(table: &Table, path: &Path) -> Result<Option<String>, Fault> {
    let wrong = || bad(path, "`endpoint` must be text in quotes, or a list of such texts");
    match table.get("endpoint") {
        None => Ok(None),
        Some(Value::String(one)) => Ok(Some(one.clone())),
        Some(Value::Array(list)) if !list.is_empty() => {
            let texts: Option<Vec<&str>> = list.iter().map(Value::as_str).collect();
            Ok(Some(texts.ok_or_else(wrong)?.join(",")))
        }
        Some(_) => Err(wrong()),
    }
}

/// Symbolic links are followed, because people keep their settings in a repository.
pub(super) fn read_text(path: &Path, must_exist: bool) -> Result<Option<String>, Fault> {
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
        ConfigFile::parse(text, Path::new("/c/config.toml"), None)
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
            ("[policy]\nmax = 1", "policy.max"),
            ("[policy.mine]\nmax = 1", "policy.mine.max"),
            ("profile = 'test'", "`profile`"),
            ("[profile.a]\ndefault_profile = 'a'", "profile.a.default_profile"),
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
    fn a_profile_wins_and_replaces_network_and_endpoint_together() {
        let text = "network = 'finney'\nendpoint = 'wss://mine.example'\nwallet = 'main'\n\
                    [profile.practice]\nnetwork = 'local'\n[profile.work]\nwallet = 'job'\n";
        let parse = |profile| ConfigFile::parse(text, Path::new("/c/config.toml"), profile);
        let plain = parse(None).unwrap();
        assert_eq!(plain.profiles, ["practice", "work"]);
        assert_eq!(plain.endpoint.as_deref(), Some("wss://mine.example"));
        let practice = parse(Some("practice")).unwrap();
        assert_eq!((practice.network.as_deref(), practice.endpoint), (Some("local"), None));
        assert_eq!(practice.wallet.as_deref(), Some("main"));
        let work = parse(Some("work")).unwrap();
        assert_eq!(work.endpoint.as_deref(), Some("wss://mine.example"));
        assert_eq!(work.wallet.as_deref(), Some("job"));
        let fault = parse(Some("wrok")).unwrap_err();
        assert_eq!(fault.hints().first().unwrap().text, "did you mean `work`?");
        let nested = ConfigFile::parse("[profile.a]\nnetwrok = 'x'", Path::new("/c"), None);
        assert!(nested.unwrap_err().message().contains("profile.a.netwrok"));
    }

    #[test]
    fn absent_is_empty_unless_it_was_named() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("config.toml");
        assert_eq!(ConfigFile::read(&path, false, None).unwrap(), ConfigFile::default());
        assert_eq!(ConfigFile::read(&path, true, None).unwrap_err().code(), Code::Config);
    }

    #[test]
    fn links_are_followed_and_unfit_files_refused() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("config.toml");
        let link = dir.path().join("link.toml");
        fs::write(&path, "wallet = 'w'").unwrap();
        symlink(&path, &link).unwrap();
        assert_eq!(ConfigFile::read(&link, true, None).unwrap().wallet.as_deref(), Some("w"));

        fs::set_permissions(&path, fs::Permissions::from_mode(0o666)).unwrap();
        let fault = ConfigFile::read(&link, true, None).unwrap_err();
        assert!(fault.hints().first().unwrap().text.contains("chmod"), "{fault}");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();

        fs::write(&path, [0xff]).unwrap();
        assert!(ConfigFile::read(&path, true, None).unwrap_err().message().contains("UTF-8"));
        fs::write(&path, "#".repeat(64 * 1024 + 1)).unwrap();
        assert!(ConfigFile::read(&path, true, None).unwrap_err().message().contains("64 KiB"));
        let fault = ConfigFile::read(dir.path(), true, None).unwrap_err();
        assert!(fault.message().contains("regular file"), "{fault}");
    }
}
