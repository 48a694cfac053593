//! The book of multisigs: one TOML file beside the settings, with a table for each name.
//!
//! ```toml
//! [treasury]
//! threshold = 2
//! signatories = ["5Grw…", "5FHn…"]
//! ```

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::lock::{self, PATIENCE};
use super::{files, shown};
use crate::domain::{Account, Group, clean};
use crate::fault::{Code, Fault};

const NAME: &str = "multisigs.toml";
const LARGEST: usize = 1024 * 1024;
/// Shorter than any address, so that a name is never taken for one.
const LONGEST_NAME: usize = 40;

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Line {
    threshold: u16,
    signatories: Vec<String>,
}

#[derive(Clone, Debug)]
pub struct Multisigs {
    dir: PathBuf,
    locks: PathBuf,
}

impl Multisigs {
    pub fn new(config_file: &Path, state_dir: &Path) -> Self {
        let dir = config_file.parent().unwrap_or(config_file).to_owned();
        Self { dir, locks: state_dir.join("locks") }
    }

    pub fn list(&self) -> Result<BTreeMap<String, Group>, Fault> {
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
        lines
            .into_iter()
            .map(|(name, line)| {
                check_name(&name)?;
                let keys = line.signatories.iter().map(|text| Account::parse(text));
                Ok((name, Group::new(line.threshold, keys.collect::<Result<_, _>>()?)?))
            })
            .collect()
    }

    pub fn show(&self, name: &str) -> Result<Group, Fault> {
        self.list()?.remove(name).ok_or_else(|| {
            Fault::new(
                Code::Name,
                format!("there is no multisig `{}` on this machine", clean(name, 60)),
            )
            .try_command("see the multisigs there are", &["tao", "multisig", "list"])
        })
    }

    /// Adds a group under a new name; the same group under the same name changes nothing.
    pub fn add(&self, name: &str, group: &Group) -> Result<(), Fault> {
        check_name(name)?;
        files::own_dir(&self.dir).map_err(|error| unwritten(&self.dir, &error))?;
        let busy = "another tao is changing the book of multisigs";
        let _lock = lock::acquire(&self.locks, "multisigs", PATIENCE, busy)?;
        let mut all = self.list()?;
        match all.get(name) {
            Some(known) if known == group => return Ok(()),
            Some(_) => {
                return Err(Fault::new(
                    Code::Name,
                    format!("the name `{name}` is taken by another multisig"),
                ));
            }
            None => all.insert(name.to_owned(), group.clone()),
        };
        let lines: BTreeMap<&str, Line> = all
            .iter()
            .map(|(name, group)| {
                let signatories = group.signatories().iter().map(ToString::to_string).collect();
                (name.as_str(), Line { threshold: group.threshold(), signatories })
            })
            .collect();
        let text = toml::to_string(&lines).map_err(|error| {
            Fault::new(Code::Bug, format!("the book of multisigs could not be written: {error}"))
        })?;
        files::replace(&self.dir, NAME, text.as_bytes())
            .map_err(|error| unwritten(&self.dir.join(NAME), &error))
    }
}

fn unwritten(path: &Path, error: &std::io::Error) -> Fault {
    Fault::new(Code::Config, format!("{} cannot be written: {error}", shown(path)))
}

fn check_name(name: &str) -> Result<(), Fault> {
    let sound = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if name.is_empty() || name.len() > LONGEST_NAME || !name.chars().all(sound) {
        return Err(Fault::new(
            Code::Name,
            format!("`{}` is not a name: letters, digits, - and _, 40 at most", clean(name, 60)),
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
        let book = Multisigs::new(&dir.path().join("config/config.toml"), dir.path());
        let group = Group::new(2, vec![Account([1; 32]), Account([2; 32])]).unwrap();
        assert!(book.list().unwrap().is_empty());
        book.add("treasury", &group).unwrap();
        book.add("treasury", &group).unwrap();
        assert_eq!(book.show("treasury").unwrap(), group);
        let other = Group::new(1, vec![Account([1; 32]), Account([2; 32])]).unwrap();
        assert_eq!(book.add("treasury", &other).unwrap_err().code(), Code::Name);
        assert_eq!(book.add("a b", &other).unwrap_err().code(), Code::Name);
        assert_eq!(book.show("nobody").unwrap_err().code(), Code::Name);
        let file = dir.path().join("config/multisigs.toml");
        std::fs::write(&file, "[x]\nthreshold = 3\nsignatories = []\n").unwrap();
        assert!(book.list().is_err());
    }
}
