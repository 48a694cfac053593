//! Lists wallets from their public parts. Asks for no password and decrypts nothing.

use rustix::fs::FileType;

use super::{KeyEntry, Store, WalletEntry, entry, names};
use crate::error::printable;
use crate::files::{Access, Dir, Looked, leftover_of};
use crate::format::detect;
use crate::native::Sealed;
use crate::public::{self, PublicPart};
use crate::{Error, KeyFormat, Scheme};

/// From here on a second thread is worth its start.
const MANY: usize = 500;
const MOST_THREADS: usize = 8;

impl Store {
    /// Returns all wallets, sorted by name; none when the directory does not exist.
    pub fn list(&self) -> Result<Vec<WalletEntry>, Error> {
        self.finish_confirmed()?;
        let Some(root) = Dir::open_root(&self.wallets)? else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        for (name, kind) in root.names()? {
            if name.starts_with('.') {
                continue;
            }
            match kind {
                FileType::Directory => match root.sub(&name) {
                    Ok(Some(folder)) => found.push(wallet(&name, &folder)),
                    Ok(None) => {}
                    Err(error) => found.push(unreadable(&name, &error)),
                },
                FileType::Symlink => found.push(WalletEntry {
                    name: printable(&name),
                    coldkey: None,
                    hotkeys: Vec::new(),
                    problems: vec!["it is a symbolic link, which is not followed".to_owned()],
                }),
                _ => {}
            }
        }
        Ok(found)
    }

    /// Returns one wallet.
    pub fn show(&self, name: &str) -> Result<WalletEntry, Error> {
        self.finish_confirmed()?;
        names::check_existing(name)?;
        let unknown = || Error::UnknownWallet { name: printable(name) };
        let root = Dir::open_root(&self.wallets)?.ok_or_else(unknown)?;
        let folder = root.sub(name)?.ok_or_else(unknown)?;
        Ok(wallet(name, &folder))
    }
}

fn unreadable(name: &str, error: &Error) -> WalletEntry {
    WalletEntry {
        name: printable(name),
        coldkey: None,
        hotkeys: Vec::new(),
        problems: vec![error.to_string()],
    }
}

fn wallet(name: &str, folder: &Dir) -> WalletEntry {
    let mut problems = Vec::new();
    if let Err(error) = folder.check_self() {
        problems.push(error.to_string());
    }
    let coldkey = key(folder, name, "coldkey", "coldkeypub.txt", &mut problems);
    let mut hotkeys = Vec::new();
    match folder.sub("hotkeys") {
        Ok(Some(dir)) => match dir.names() {
            Ok(found) => hotkeys = all_hotkeys(&dir, &found, &mut problems),
            Err(error) => problems.push(error.to_string()),
        },
        Ok(None) => {}
        Err(error) => problems.push(error.to_string()),
    }
    if let Ok(found) = folder.names() {
        for (file, _) in found.iter().filter(|(file, _)| leftover_of(file).is_some()) {
            problems.push(format!("{} is left of an interrupted write", printable(file)));
        }
    }
    WalletEntry { name: printable(name), coldkey, hotkeys, problems }
}

/// Reads all keys of a directory. Opening and closing files is most of the work, so many of them
/// are shared out among the processors.
fn all_hotkeys(
    dir: &Dir,
    files: &[(String, FileType)],
    problems: &mut Vec<String>,
) -> Vec<KeyEntry> {
    let names: Vec<&str> =
        files.iter().filter_map(|(file, kind)| hotkey(files, file, *kind)).collect();
    let read = |names: &[&str]| {
        let mut problems = Vec::new();
        let read = |name: &&str| key(dir, name, name, &format!("{name}pub.txt"), &mut problems);
        let found: Vec<KeyEntry> = names.iter().filter_map(read).collect();
        (found, problems)
    };
    let threads = match std::thread::available_parallelism() {
        Ok(processors) if names.len() >= MANY => processors.get().min(MOST_THREADS),
        _ => 1,
    };
    let mut shares = names.chunks(names.len().div_ceil(threads).max(1));
    let first = shares.next().unwrap_or_default();
    let parts = std::thread::scope(|scope| {
        let begin = |share| {
            let thread = std::thread::Builder::new().spawn_scoped(scope, move || read(share));
            (share, thread)
        };
        let others: Vec<_> = shares.map(begin).collect();
        let mut parts = vec![read(first)];
        for (share, other) in others {
            parts.push(match other {
                Ok(other) => other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
                // Where no more threads are allowed, this one does it all.
                Err(_) => read(share),
            });
        }
        parts
    });
    let mut found = Vec::with_capacity(names.len());
    for (keys, complaints) in parts {
        found.extend(keys);
        problems.extend(complaints);
    }
    found
}

/// The name of the hotkey that a file stands for, if it does.
fn hotkey<'a>(files: &[(String, FileType)], file: &'a str, kind: FileType) -> Option<&'a str> {
    let (name, has_key) = match file.strip_suffix(names::PUBLIC_SUFFIX) {
        Some(name) if !name.is_empty() => (name, false),
        _ => (file, true),
    };
    let other = file.starts_with('.')
        || name.ends_with(names::LOCK_SUFFIX)
        || kind == FileType::Directory
        // A public file with its key beside it is read together with the key.
        || (!has_key && files.binary_search_by(|(other, _)| other.as_str().cmp(name)).is_ok());
    (!other).then_some(name)
}

/// Reads what one key and its public twin say, and notes where they disagree.
fn key(
    dir: &Dir,
    name: &str,
    file: &str,
    public_file: &str,
    problems: &mut Vec<String>,
) -> Option<KeyEntry> {
    let (shown, shown_public) = (printable(file), printable(public_file));
    let beside = match dir.read(public_file, Access::Public) {
        Ok(None) => None,
        Ok(Some(bytes)) => match public::parse_file(&bytes) {
            Ok(part) => Some(part),
            Err(reason) => {
                problems.push(format!("{shown_public}: {reason}"));
                None
            }
        },
        Err(error) => {
            problems.push(error.to_string());
            None
        }
    };
    let found = match dir.look(file) {
        Ok(found) => found,
        Err(error) => {
            problems.push(error.to_string());
            None
        }
    };
    let Some(Looked { bytes, complaint }) = found else {
        return beside.map(|part| of_part(name, part, KeyFormat::PublicOnly));
    };
    let (format, object) = detect(&bytes);
    if !matches!(format, KeyFormat::PublicOnly) {
        problems.extend(complaint.map(|error| error.to_string()));
    }
    let inside = match (format, &object) {
        (KeyFormat::Native, _) => Sealed::parse(&bytes, &dir.path.join(file))
            .map(|sealed| PublicPart { public: sealed.public, scheme: Some(sealed.scheme) })
            .map_err(|error| error.to_string()),
        (KeyFormat::PlainJson | KeyFormat::PublicOnly, Ok(object)) => {
            public::of_object(object).map_err(|reason| format!("{shown}: {reason}"))
        }
        (KeyFormat::Unknown, _) => Err(format!("{shown}: its format is not known")),
        _ => {
            if beside.is_none() {
                let name = format.name();
                problems.push(format!(
                    "{shown} ({name}) does not show its address and {shown_public} is missing"
                ));
            }
            return beside.map(|part| of_part(name, part, format));
        }
    };
    match (inside, beside) {
        (Ok(inside), Some(beside)) if inside.public != beside.public => {
            problems.push(format!(
                "{shown_public} shows another address than {shown}: do not send anything to it"
            ));
            Some(of_part(name, inside, format))
        }
        (Ok(inside), beside) => {
            let scheme = inside.scheme.or(beside.and_then(|part| part.scheme));
            Some(of_part(name, PublicPart { scheme, ..inside }, format))
        }
        (Err(problem), beside) => {
            problems.push(problem);
            beside.map(|part| KeyEntry { authenticated: false, ..of_part(name, part, format) })
        }
    }
}

fn of_part(name: &str, part: PublicPart, format: KeyFormat) -> KeyEntry {
    entry(name, part.public, part.scheme.unwrap_or(Scheme::Sr25519), format)
}
