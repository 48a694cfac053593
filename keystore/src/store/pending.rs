//! Wallets whose owner has not yet shown to have the recovery phrase. They are complete and
//! sealed, but lie in the state directory, where no other tool lists them.
//!
//! ```text
//! <state>/pending/<id of the wallets directory>/<wallet>/      like a wallet
//! <state>/pending/<id of the wallets directory>/.confirmed-<wallet>
//! ```
//!
//! From the moment the second is there the wallet belongs to its owner: whatever interrupts the
//! move, the next command finishes it.

use rustix::fs::FileType;

use super::writing::{Built, check_beside, files};
use super::{KeyId, Store, check_new_name, names, unseal};
use crate::files::{Access, Dir, WriteLock, is_other_file_system, path_id, random_hex, rename_new};
use crate::native::Key;
use crate::{Error, Mnemonic, Password, public};

const CONFIRMED: &str = ".confirmed-";

/// A wallet that waits. Dropped, it goes on waiting.
pub struct Pending<'a> {
    store: &'a Store,
    area: Dir,
    wallet: String,
}

/// A pending wallet taken up again, with the phrases to show: the names of the keys, the coldkey's
/// first.
pub struct Resumed<'a> {
    pub pending: Pending<'a>,
    pub phrases: Vec<(String, Mnemonic)>,
}

impl<'a> Pending<'a> {
    pub(super) fn keep(
        store: &'a Store,
        wallet: &str,
        built: Built,
        lock: &WriteLock,
    ) -> Result<Self, Error> {
        store.finish_confirmed_locked(lock)?;
        match rename_new(&built.area, &built.name, &built.area, wallet) {
            Ok(()) => {}
            Err(error) => {
                built.area.remove_tree(&built.name)?;
                return Err(match error {
                    Error::AlreadyExists { .. } => Error::Pending { wallet: wallet.to_owned() },
                    other => other,
                });
            }
        }
        built.area.sync()?;
        Ok(Pending { store, area: built.area, wallet: wallet.to_owned() })
    }

    pub fn wallet(&self) -> &str {
        &self.wallet
    }

    /// Moves the wallet to its place.
    pub fn confirm(self) -> Result<(), Error> {
        let lock = self.store.lock()?;
        self.settle(&lock)
    }

    /// Removes it: nothing of it stays.
    pub fn discard(self) -> Result<(), Error> {
        let _lock = self.store.lock()?;
        self.area.remove_tree(&self.wallet)
    }

    pub(super) fn settle(self, lock: &WriteLock) -> Result<(), Error> {
        let marker = format!("{CONFIRMED}{}", self.wallet);
        self.area.write_new(&self.area, &marker, b"", |_| Ok(()))?;
        let moved = self.store.settle(&self.area, &self.wallet, lock);
        if matches!(moved, Err(Error::AlreadyExists { .. })) {
            // Somebody took the name while the words were read. The phrase is the owner's.
            self.area.remove(&marker)?;
            self.area.remove_tree(&self.wallet)?;
        }
        moved
    }
}

impl Store {
    /// Returns the names of the wallets that wait to be confirmed.
    pub fn pending(&self) -> Result<Vec<String>, Error> {
        self.finish_confirmed()?;
        let Some(area) = self.pending_area()? else { return Ok(Vec::new()) };
        let names = area.names()?;
        let folders = names
            .into_iter()
            .filter(|(name, kind)| *kind == FileType::Directory && !name.starts_with('.'));
        Ok(folders.map(|(name, _)| name).collect())
    }

    /// Takes a pending wallet up again: its phrases can be shown and confirmed.
    pub fn resume(&self, wallet: &str, password: &Password) -> Result<Resumed<'_>, Error> {
        check_new_name(wallet)?;
        let unknown = || Error::NotPending { wallet: wallet.to_owned() };
        let area = self.pending_area()?.ok_or_else(unknown)?;
        let folder = area.sub(wallet)?.ok_or_else(unknown)?;
        let mut phrases = Vec::new();
        let mut open = |dir: &Dir, id: KeyId<'_>, what: String| {
            let (file, _) = files(id);
            let Some(bytes) = dir.read(file, Access::Secret)? else { return Ok(()) };
            let key = Key::Password(password);
            let phrase = unseal(&bytes, &dir.path.join(file), id, key)?.payload.phrase;
            phrases.extend(phrase.map(|phrase| (what, phrase)));
            Ok::<(), Error>(())
        };
        open(&folder, KeyId::Coldkey, "coldkey".to_owned())?;
        if let Some(hotkeys) = folder.sub("hotkeys")? {
            for (name, _) in hotkeys.names()? {
                if !name.ends_with(names::PUBLIC_SUFFIX) {
                    open(&hotkeys, KeyId::Hotkey(&name), format!("hotkey {name}"))?;
                }
            }
        }
        let pending = Pending { store: self, area, wallet: wallet.to_owned() };
        Ok(Resumed { pending, phrases })
    }

    /// Removes a pending wallet without opening it.
    pub fn discard(&self, wallet: &str) -> Result<(), Error> {
        check_new_name(wallet)?;
        let unknown = || Error::NotPending { wallet: wallet.to_owned() };
        let area = self.pending_area()?.ok_or_else(unknown)?;
        area.sub(wallet)?.ok_or_else(unknown)?;
        Pending { store: self, area, wallet: wallet.to_owned() }.discard()
    }

    /// Returns the directory of pending wallets, when there is one.
    fn pending_area(&self) -> Result<Option<Dir>, Error> {
        let Ok(real) = self.real() else { return Ok(None) };
        let area = Dir::open_root(&self.state.join("pending").join(path_id(&real)))?;
        if let Some(area) = &area {
            area.check_way()?;
        }
        Ok(area)
    }

    /// Finishes what was confirmed before an interruption. Free when there is nothing.
    pub(super) fn finish_confirmed(&self) -> Result<(), Error> {
        let Some(area) = self.pending_area()? else { return Ok(()) };
        if !area.names()?.iter().any(|(name, _)| name.starts_with(CONFIRMED)) {
            return Ok(());
        }
        let lock = self.lock()?;
        self.finish_confirmed_locked(&lock)
    }

    pub(super) fn finish_confirmed_locked(&self, lock: &WriteLock) -> Result<(), Error> {
        let area = self.area("pending")?;
        for (name, _) in area.names()? {
            let Some(wallet) = name.strip_prefix(CONFIRMED) else { continue };
            match self.settle(&area, wallet, lock) {
                // The name was taken by another program: back to waiting, where it is seen.
                Err(Error::AlreadyExists { .. }) => area.remove(&name)?,
                other => other?,
            }
        }
        Ok(())
    }

    /// Moves a confirmed wallet to its place. Repeating it after an interruption is harmless.
    fn settle(&self, area: &Dir, wallet: &str, _lock: &WriteLock) -> Result<(), Error> {
        let root = self.root()?;
        if let Some(pending) = area.sub(wallet)? {
            if root.exists(wallet)? {
                merge(&root.create_sub(wallet)?, &pending)?;
            } else {
                move_folder(&root, area, wallet)?;
            }
            drop(pending);
            area.remove_tree(wallet)?;
        }
        area.remove(&format!("{CONFIRMED}{wallet}"))
    }
}

/// Gives a whole folder its place; through a hidden copy when that is on another file system.
fn move_folder(root: &Dir, area: &Dir, wallet: &str) -> Result<(), Error> {
    match rename_new(area, wallet, root, wallet) {
        Err(error) if is_other_file_system(&error) => {}
        other => {
            other?;
            root.sync()?;
            return area.sync();
        }
    }
    let Some(from) = area.sub(wallet)? else { return Ok(()) };
    let hidden = format!(".{wallet}.{}", random_hex()?);
    let copy = root.create_sub(&hidden)?;
    let copied =
        copy_files(&from, &copy, &copy).and_then(|()| rename_new(root, &hidden, root, wallet));
    if let Err(error) = copied {
        root.remove_tree(&hidden)?;
        return Err(error);
    }
    root.sync()
}

fn copy_files(from: &Dir, to: &Dir, scratch: &Dir) -> Result<(), Error> {
    for (name, kind) in from.names()? {
        if kind == FileType::Directory {
            let Some(inner) = from.sub(&name)? else { continue };
            copy_files(&inner, &to.create_sub(&name)?, scratch)?;
        } else if let Some(bytes) = from.read(&name, Access::Secret)? {
            to.write_new(scratch, &name, &bytes, |_| Ok(()))?;
        }
    }
    Ok(())
}

/// Adds the pending keys to a wallet that exists. Takes no name that is taken.
fn merge(folder: &Dir, pending: &Dir) -> Result<(), Error> {
    folder.check_self()?;
    take_key(folder, folder, pending, KeyId::Coldkey)?;
    let Some(from) = pending.sub("hotkeys")? else { return Ok(()) };
    let hotkeys = folder.create_sub("hotkeys")?;
    hotkeys.check_self()?;
    for (name, _) in from.names()? {
        let id = KeyId::Hotkey(name.strip_suffix(names::PUBLIC_SUFFIX).unwrap_or(&name));
        take_key(&hotkeys, folder, &from, id)?;
    }
    Ok(())
}

fn take_key(to: &Dir, scratch: &Dir, from: &Dir, id: KeyId<'_>) -> Result<(), Error> {
    let (file, public_file) = files(id);
    let public = from.read(&public_file, Access::Public)?;
    let key = public.as_ref().and_then(|bytes| public::parse_file(bytes).ok());
    if let Some(bytes) = from.read(file, Access::Secret)? {
        if let Some(key) = key {
            check_beside(to, &public_file, key.public)?;
        }
        // After an interrupted copy both are there.
        if to.read(file, Access::Public)?.is_some_and(|there| there.as_slice() == bytes.as_slice())
        {
            from.remove(file)?;
        } else {
            to.take(scratch, from, file, file)?;
        }
    }
    if let Some(key) = key {
        if check_beside(to, &public_file, key.public)? {
            to.take(scratch, from, &public_file, &public_file)?;
        } else {
            from.remove(&public_file)?;
        }
    }
    Ok(())
}
