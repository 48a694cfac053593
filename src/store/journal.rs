//! Every transaction that was signed, written down before it is broadcast.
//!
//! When the answer of the node is lost, the journal is what is left to look the transaction up
//! with, so that nobody has to guess and send twice. Entries are on the disk when a call returns.

mod entry;

use std::ffi::OsString;
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

pub use entry::{Entry, Status};

use super::lock::{self, PATIENCE, SignerLock};
use super::{files, shown};
use crate::domain::{Account, Genesis, Hash, clean};
use crate::fault::{Code, Fault};

const MAX_BYTES: usize = 1024 * 1024;
/// The most files that a listing looks at, the most recently changed first.
const MAX_LISTED: usize = 1000;

/// The journal of one state folder.
#[derive(Clone, Debug)]
pub struct Journal {
    dir: PathBuf,
    locks: PathBuf,
}

/// What the journal holds, newest first.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    pub entries: Vec<Entry>,
    /// A sentence for each file that could not be read; it starts with the file's name.
    pub damaged: Vec<String>,
    /// How many older files were left out.
    pub left_out: usize,
}

impl Journal {
    /// Makes the folders when they are missing.
    pub fn open(state_dir: &Path) -> Result<Self, Fault> {
        let dir = state_dir.join("journal");
        files::own_dir(&dir)
            .and_then(|()| files::sync_dir(state_dir))
            .map_err(|error| failed(&dir, &error))?;
        Ok(Self { dir, locks: state_dir.join("locks") })
    }

    /// Writes a new entry. An entry that is there already keeps its status, because the same bytes
    /// are the same transaction.
    pub fn record(&self, entry: &Entry) -> Result<(), Fault> {
        if !entry.is_sound() {
            return Err(Fault::new(
                Code::Bug,
                "a transaction was to be recorded under a wrong hash",
            ));
        }
        let _lock = self.lock()?;
        if self.get(&entry.hash)?.is_some() {
            return Ok(());
        }
        self.write(entry)
    }

    /// Moves an entry forward; a step back is refused, and repeating a status changes nothing.
    pub fn update(&self, hash: &Hash, status: Status) -> Result<(), Fault> {
        let _lock = self.lock()?;
        let mut entry = self.get(hash)?.ok_or_else(|| {
            Fault::new(Code::Journal, format!("the journal has no transaction {hash}"))
        })?;
        if entry.status == status {
            return Ok(());
        }
        if !entry.status.may_become(&status) {
            let (from, to) = (entry.status.name(), status.name());
            return Err(Fault::new(
                Code::Journal,
                format!("transaction {hash} is {from} in the journal and cannot become {to}"),
            ));
        }
        entry.status = status;
        self.write(&entry)
    }

    /// Returns `None` for an unknown hash, a fault for a damaged file.
    pub fn get(&self, hash: &Hash) -> Result<Option<Entry>, Fault> {
        let name = file_name(hash);
        let path = self.dir.join(&name);
        match read(&path, hash) {
            Ok(entry) => Ok(entry),
            Err(why) => Err(Fault::new(Code::Journal, format!("{}: {why}", shown(&path)))
                .hint("look the transaction up on the chain before sending it again")),
        }
    }

    /// The newest entries; one bad file does not hide the others.
    pub fn list(&self) -> Result<Listing, Fault> {
        let mut names = self.names()?;
        names.sort_unstable_by(|a, b| b.cmp(a));
        let mut listing =
            Listing { left_out: names.len().saturating_sub(MAX_LISTED), ..Listing::default() };
        for (_, name) in names.into_iter().take(MAX_LISTED) {
            let text = name.to_string_lossy();
            let read = match hash_of(&text) {
                Some(hash) => read(&self.dir.join(&name), &hash),
                None => Err("it is not named after a transaction".to_owned()),
            };
            match read {
                Ok(entry) => listing.entries.extend(entry),
                Err(why) => listing.damaged.push(format!("{}: {why}", clean(&text, 80))),
            }
        }
        listing.entries.sort_by(|a, b| b.written.cmp(&a.written).then(b.nonce.cmp(&a.nonce)));
        Ok(listing)
    }

    /// The signer's transactions on one chain that may still happen, lowest nonce first. Damaged
    /// files are not among them; [`Journal::list`] names those.
    pub fn pending(&self, signer: Account, genesis: &Genesis) -> Result<Vec<Entry>, Fault> {
        let mut entries = self.list()?.entries;
        entries.retain(|entry| {
            entry.signer == signer && entry.genesis == *genesis && !entry.status.is_final()
        });
        entries.sort_by_key(|entry| entry.nonce);
        Ok(entries)
    }

    /// Waits up to five seconds for the signer's turn, on all chains.
    pub fn lock_signer(&self, signer: Account) -> Result<SignerLock, Fault> {
        self.lock_signer_within(signer, PATIENCE)
    }

    fn lock_signer_within(&self, signer: Account, attempts: u32) -> Result<SignerLock, Fault> {
        let name = format!("signer-{}.lock", hex::encode(signer.0));
        let busy = format!("another tao is sending a transaction of {signer} right now");
        lock::acquire(&self.locks, &name, attempts, &busy).map(SignerLock::new)
    }

    /// Keeps writers apart; readers need no lock because files are replaced whole.
    fn lock(&self) -> Result<File, Fault> {
        lock::acquire(&self.locks, "journal.lock", PATIENCE, "the journal is in use by another tao")
    }

    fn write(&self, entry: &Entry) -> Result<(), Fault> {
        let name = file_name(&entry.hash);
        let json = entry.to_json().map_err(|error| failed(&self.dir, &error.into()))?;
        if json.len() > MAX_BYTES {
            return Err(Fault::new(Code::Journal, "the transaction is too large for the journal"));
        }
        files::replace(&self.dir, &name, &json)
            .map_err(|error| failed(&self.dir.join(name), &error))
    }

    /// Names with the time of their last change; scratch files are not entries.
    fn names(&self) -> Result<Vec<(std::time::SystemTime, OsString)>, Fault> {
        let broken = |error: std::io::Error| failed(&self.dir, &error);
        let mut names = Vec::new();
        for item in std::fs::read_dir(&self.dir).map_err(broken)? {
            let item = item.map_err(broken)?;
            let name = item.file_name();
            if name.to_string_lossy().starts_with(files::SCRATCH) {
                continue;
            }
            match item.metadata().and_then(|facts| facts.modified()) {
                Ok(changed) => names.push((changed, name)),
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(broken(error)),
            }
        }
        Ok(names)
    }
}

fn read(path: &Path, hash: &Hash) -> Result<Option<Entry>, String> {
    let Some(json) = files::read(path, MAX_BYTES).map_err(|error| error.to_string())? else {
        return Ok(None);
    };
    let entry = Entry::from_json(&json)?;
    if entry.hash == *hash {
        Ok(Some(entry))
    } else {
        Err("it holds another transaction than its name says".to_owned())
    }
}

fn file_name(hash: &Hash) -> String {
    format!("{}.json", hex::encode(hash.0))
}

fn hash_of(name: &str) -> Option<Hash> {
    let hash = Hash::parse(&format!("0x{}", name.strip_suffix(".json")?))?;
    (file_name(&hash) == name).then_some(hash)
}

fn failed(path: &Path, error: &std::io::Error) -> Fault {
    Fault::new(Code::Journal, format!("{}: {error}", shown(path)))
        .hint("the journal must be writable before anything is sent")
}

#[cfg(test)]
mod tests;
