//! A book of names: one TOML file beside the settings, with a table for each name.

use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::lock::{self, PATIENCE};
use super::{files, shown};
use crate::domain::clean;
use crate::fault::{Code, Fault};

const LARGEST: usize = 1024 * 1024;
/// Shorter than any address, so that a name is never taken for one.
pub(crate) const LONGEST_NAME: usize = 40;
const LONGEST_NOTE: usize = 256;

/// What a book keeps under a name.
pub trait Entry: Clone + PartialEq {
    /// Its table in the file.
    type Line: Serialize + DeserializeOwned;
    const FILE: &'static str;
    /// What the book is called.
    const BOOK: &'static str;
    /// What is said when the file cannot be read or written.
    const CODE: Code;

    /// Reads a table, whoever wrote it.
    fn read(name: &str, line: Self::Line) -> Result<Self, Fault>;
    fn line(&self) -> Self::Line;
    fn check(&self, name: &str) -> Result<(), Fault>;
    /// The name is in the book, and means this.
    fn taken(&self, name: &str) -> Fault;
    fn unknown(name: &str) -> Fault;
}

#[derive(Clone, Debug)]
pub struct Book<T> {
    dir: PathBuf,
    locks: PathBuf,
    entries: PhantomData<fn() -> T>,
}

impl<T: Entry> Book<T> {
    pub fn new(config_file: &Path, state_dir: &Path) -> Self {
        let dir = config_file.parent().unwrap_or(config_file).to_owned();
        Self { dir, locks: state_dir.join("locks"), entries: PhantomData }
    }

    pub fn list(&self) -> Result<BTreeMap<String, T>, Fault> {
        let bytes =
            files::read(&self.path(), LARGEST).map_err(|error| self.bad(&error.to_string()))?;
        let Some(bytes) = bytes else { return Ok(BTreeMap::new()) };
        let text = String::from_utf8(bytes).map_err(|_| self.bad("it is not UTF-8 text"))?;
        let lines: BTreeMap<String, T::Line> =
            toml::from_str(&text).map_err(|error| self.bad(error.message()))?;
        let read = |(name, line): (String, T::Line)| {
            let entry = T::read(&name, line).and_then(|entry| entry.check(&name).map(|()| entry));
            let entry =
                entry.map_err(|fault| self.bad(&format!("`{name}`: {}", fault.message())))?;
            Ok((name, entry))
        };
        lines.into_iter().map(read).collect()
    }

    pub fn find(&self, name: &str) -> Result<Option<T>, Fault> {
        Ok(self.list()?.remove(name))
    }

    pub fn show(&self, name: &str) -> Result<T, Fault> {
        self.find(name)?.ok_or_else(|| T::unknown(name))
    }

    /// Adds an entry under a new name; the same entry under the same name changes nothing.
    pub fn add(&self, name: &str, entry: &T) -> Result<(), Fault> {
        entry.check(name)?;
        self.change(|all| match all.get(name) {
            Some(known) if known == entry => Ok(()),
            Some(known) => Err(known.taken(name)),
            None => {
                all.insert(name.to_owned(), entry.clone());
                Ok(())
            }
        })
    }

    pub fn remove(&self, name: &str) -> Result<(), Fault> {
        self.change(|all| all.remove(name).map(|_| ()).ok_or_else(|| T::unknown(name)))
    }

    /// Reads, changes and writes the book, alone among all processes.
    pub fn change(
        &self,
        change: impl FnOnce(&mut BTreeMap<String, T>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let unwritten = |error: std::io::Error| {
            Fault::new(T::CODE, format!("{} cannot be written: {error}", shown(&self.path())))
        };
        files::own_dir(&self.dir).map_err(unwritten)?;
        let busy = format!("another tao is changing the {}", T::BOOK);
        let _lock = lock::acquire(&self.locks, &format!("{}.lock", T::FILE), PATIENCE, &busy)?;
        let mut all = self.list()?;
        change(&mut all)?;
        let lines: BTreeMap<&str, T::Line> =
            all.iter().map(|(name, entry)| (name.as_str(), entry.line())).collect();
        let text = toml::to_string(&lines).map_err(|error| {
            Fault::new(Code::Bug, format!("the {} could not be written: {error}", T::BOOK))
        })?;
        files::replace(&self.dir, T::FILE, text.as_bytes()).map_err(unwritten)
    }

    fn path(&self) -> PathBuf {
        self.dir.join(T::FILE)
    }

    fn bad(&self, why: &str) -> Fault {
        let path = shown(&self.path());
        Fault::new(T::CODE, format!("{path} cannot be read: {}", clean(why, 200)))
    }
}

/// A name that is neither an address nor part of a path.
pub(crate) fn check_name(name: &str) -> Result<(), Fault> {
    let sound = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if name.is_empty() || name.len() > LONGEST_NAME || !name.chars().all(sound) {
        return Err(Fault::new(
            Code::Name,
            format!("`{}` is not a name: letters, digits, - and _, 40 at most", clean(name, 60)),
        ));
    }
    Ok(())
}

pub(crate) fn check_note(note: &str) -> Result<(), Fault> {
    if note.len() > LONGEST_NOTE || clean(note, LONGEST_NOTE) != note {
        return Err(Fault::new(
            Code::Arguments,
            "the note is longer than 256 bytes or holds control characters",
        ));
    }
    Ok(())
}
