//! The book of accounts to act for: one TOML file beside the settings, with a table for each name.
//!
//! ```toml
//! [vault]
//! address = "5Grw…"
//! type = "Staking"
//! ```

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::lock::{self, PATIENCE};
use super::{files, shown};
use crate::domain::{Account, clean};
use crate::fault::{Code, Fault};

const NAME: &str = "proxies.toml";
const LARGEST: usize = 1024 * 1024;
/// Shorter than any address, so that a name is never taken for one.
const LONGEST_NAME: usize = 40;
const LONGEST_NOTE: usize = 256;

/// An account that keys of this machine act for.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Booked {
    pub address: Account,
    /// The type of proxy to use; the first that may make the call where there is none.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub delay: u32,
    /// Who made the account, where it has no key of its own.
    pub spawner: Option<Account>,
    pub index: Option<u16>,
    /// The block and the place in it where it was made: what ending it needs.
    pub height: Option<u32>,
    pub extrinsic: Option<u32>,
    pub note: String,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Line {
    address: String,
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    #[serde(default, skip_serializing_if = "is_zero")]
    delay: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    spawner: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    index: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    height: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    extrinsic: Option<u32>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
const fn is_zero(delay: &u32) -> bool {
    *delay == 0
}

#[derive(Clone, Debug)]
pub struct Proxies {
    dir: PathBuf,
    locks: PathBuf,
}

impl Proxies {
    pub fn new(config_file: &Path, state_dir: &Path) -> Self {
        let dir = config_file.parent().unwrap_or(config_file).to_owned();
        Self { dir, locks: state_dir.join("locks") }
    }

    pub fn list(&self) -> Result<BTreeMap<String, Booked>, Fault> {
        let path = self.dir.join(NAME);
        let bad = |why: &str| {
            Fault::new(
                Code::Config,
                format!("{} cannot be read: {}", shown(&path), clean(why, 160)),
            )
        };
        let bytes = files::read(&path, LARGEST).map_err(|error| bad(&error.to_string()))?;
        let Some(bytes) = bytes else { return Ok(BTreeMap::new()) };
        let text = String::from_utf8(bytes).map_err(|_| bad("it is not text"))?;
        let lines: BTreeMap<String, Line> =
            toml::from_str(&text).map_err(|error| bad(error.message()))?;
        let read = |(name, line): (String, Line)| {
            let booked = Booked {
                address: Account::parse(&line.address)?,
                kind: line.kind,
                delay: line.delay,
                spawner: line.spawner.as_deref().map(Account::parse).transpose()?,
                index: line.index,
                height: line.height,
                extrinsic: line.extrinsic,
                note: line.note,
            };
            check(&name, &booked)?;
            Ok((name, booked))
        };
        lines.into_iter().map(read).collect()
    }

    pub fn find(&self, name: &str) -> Result<Option<Booked>, Fault> {
        Ok(self.list()?.remove(name))
    }

    /// Adds an entry under a new name; the same entry under the same name changes nothing.
    pub fn add(&self, name: &str, booked: &Booked) -> Result<(), Fault> {
        check(name, booked)?;
        self.change(|all| match all.get(name) {
            Some(known) if known == booked => Ok(()),
            Some(known) => Err(Fault::new(
                Code::Name,
                format!("`{name}` is already in the book, as {}", known.address),
            )
            .hint("choose another name, or remove that entry first")),
            None => {
                all.insert(name.to_owned(), booked.clone());
                Ok(())
            }
        })
    }

    pub fn remove(&self, name: &str) -> Result<(), Fault> {
        self.change(|all| {
            all.remove(name).map(|_| ()).ok_or_else(|| {
                Fault::new(
                    Code::Name,
                    format!("there is no `{}` in the book of proxies", clean(name, 60)),
                )
                .try_command("see what there is", &["tao", "proxy", "book", "list"])
            })
        })
    }

    /// Reads, changes and writes the book, alone among all processes.
    fn change(
        &self,
        change: impl FnOnce(&mut BTreeMap<String, Booked>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        files::own_dir(&self.dir).map_err(|error| unwritten(&self.dir, &error))?;
        let busy = "another tao is changing the book of proxies";
        let _lock = lock::acquire(&self.locks, "proxies", PATIENCE, busy)?;
        let mut all = self.list()?;
        change(&mut all)?;
        let line = |booked: &Booked| Line {
            address: booked.address.to_string(),
            kind: booked.kind.clone(),
            delay: booked.delay,
            spawner: booked.spawner.map(|spawner| spawner.to_string()),
            index: booked.index,
            height: booked.height,
            extrinsic: booked.extrinsic,
            note: booked.note.clone(),
        };
        let lines: BTreeMap<&str, Line> =
            all.iter().map(|(name, booked)| (name.as_str(), line(booked))).collect();
        let text = toml::to_string(&lines).map_err(|error| {
            Fault::new(Code::Bug, format!("the book of proxies could not be written: {error}"))
        })?;
        files::replace(&self.dir, NAME, text.as_bytes())
            .map_err(|error| unwritten(&self.dir.join(NAME), &error))
    }
}

fn unwritten(path: &Path, error: &std::io::Error) -> Fault {
    Fault::new(Code::Config, format!("{} cannot be written: {error}", shown(path)))
}

fn check(name: &str, booked: &Booked) -> Result<(), Fault> {
    let sound = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if name.is_empty() || name.len() > LONGEST_NAME || !name.chars().all(sound) {
        return Err(Fault::new(
            Code::Name,
            format!("`{}` is not a name: letters, digits, - and _, 40 at most", clean(name, 60)),
        ));
    }
    let plain = |c: char| c.is_ascii_alphanumeric();
    let kind = booked.kind.as_deref();
    if kind.is_some_and(|kind| kind.is_empty() || kind.len() > 40 || !kind.chars().all(plain)) {
        return Err(Fault::new(
            Code::Arguments,
            format!("`{}` is not a type of proxy", clean(kind.unwrap_or_default(), 60)),
        ));
    }
    if booked.note.len() > LONGEST_NOTE || clean(&booked.note, LONGEST_NOTE) != booked.note {
        return Err(Fault::new(
            Code::Arguments,
            "the note is longer than 256 bytes or holds control characters",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_book_keeps_what_was_written_and_refuses_what_is_not_sound() {
        let dir = tempfile::tempdir().unwrap();
        let book = Proxies::new(&dir.path().join("config/config.toml"), dir.path());
        let vault = Booked {
            address: Account([1; 32]),
            kind: Some("Staking".to_owned()),
            delay: 3,
            spawner: Some(Account([2; 32])),
            index: Some(1),
            height: Some(7),
            extrinsic: Some(2),
            note: "a \"safe\"".to_owned(),
        };
        assert_eq!(book.find("vault").unwrap(), None);
        book.add("vault", &vault).unwrap();
        book.add("vault", &vault).unwrap();
        assert_eq!(book.find("vault").unwrap().as_ref(), Some(&vault));
        let other = Booked { address: Account([3; 32]), ..vault.clone() };
        assert_eq!(book.add("vault", &other).unwrap_err().code(), Code::Name);
        assert_eq!(book.add("a b", &other).unwrap_err().code(), Code::Name);
        let hostile = Booked { note: "\u{1b}[2J".to_owned(), ..other.clone() };
        assert_eq!(book.add("x", &hostile).unwrap_err().code(), Code::Arguments);
        let hostile = Booked { kind: Some("Any\u{7}".to_owned()), ..other };
        assert_eq!(book.add("x", &hostile).unwrap_err().code(), Code::Arguments);
        book.remove("vault").unwrap();
        assert_eq!(book.remove("vault").unwrap_err().code(), Code::Name);
        let file = dir.path().join("config/proxies.toml");
        std::fs::write(&file, "[x]\naddress = \"5Grw\"\n").unwrap();
        assert!(book.list().is_err());
    }
}
