//! Gives wallets and keys other names, and takes them out of the wallets directory. Nothing is
//! destroyed: what is removed is moved to the state directory.

use std::path::PathBuf;

use super::changing::seconds;
use super::writing::files;
use super::{KeyId, Store, check_new_name, names};
use crate::Error;
use crate::files::{Access, Dir, is_other_file_system, random_hex, rename_new};

impl Store {
    /// Renames a wallet. The new name must be free.
    pub fn rename_wallet(&self, old: &str, new: &str) -> Result<(), Error> {
        names::check_existing(old)?;
        check_new_name(new)?;
        let lock = self.lock()?;
        self.finish_confirmed_locked(&lock)?;
        let root = self.root()?;
        root.sub(old)?.ok_or_else(|| unknown(old))?;
        rename_new(&root, old, &root, new)?;
        root.sync()
    }

    /// Renames a hotkey. Interrupted, it leaves the key under one of the names, and of the other
    /// at most an address.
    pub fn rename_hotkey(&self, wallet: &str, old: &str, new: &str) -> Result<(), Error> {
        check_new_name(new)?;
        let place = self.place(wallet, KeyId::Hotkey(old))?;
        let _lock = self.lock()?;
        let dir = place.dir();
        dir.check_self()?;
        let (file, public_file) = files(KeyId::Hotkey(new));
        for name in [file, &public_file] {
            if dir.exists(name)? {
                return Err(Error::AlreadyExists { path: dir.path.join(name) });
            }
        }
        let has_key = dir.exists(old)?;
        let public = dir.read(&place.public, Access::Public)?;
        if !has_key && public.is_none() {
            return Err(place.missing(wallet, KeyId::Hotkey(old))?);
        }
        if let Some(bytes) = &public {
            dir.write_new(&place.folder, &public_file, bytes, |_| Ok(()))?;
        }
        if has_key {
            rename_new(dir, old, dir, file)?;
            dir.sync()?;
        }
        dir.remove(&place.public)
    }

    /// Moves a wallet out of the wallets directory; returns where it is now.
    pub fn remove_wallet(&self, wallet: &str) -> Result<PathBuf, Error> {
        names::check_existing(wallet)?;
        let lock = self.lock()?;
        self.finish_confirmed_locked(&lock)?;
        let root = self.root()?;
        let folder = root.sub(wallet)?.ok_or_else(|| unknown(wallet))?;
        let removed = self.removed()?;
        let name = format!("{}-{wallet}-{}", seconds(), random_hex()?);
        match rename_new(&root, wallet, &removed, &name) {
            Err(error) if is_other_file_system(&error) => {
                let copy = removed.create_sub(&name)?;
                copy_all(&folder, &copy)?;
                root.remove_tree(wallet)?;
            }
            other => other?,
        }
        root.sync()?;
        removed.sync()?;
        Ok(removed.path.join(name))
    }

    /// Moves a hotkey out of its wallet; returns the folder it is in now.
    pub fn remove_hotkey(&self, wallet: &str, hotkey: &str) -> Result<PathBuf, Error> {
        let place = self.place(wallet, KeyId::Hotkey(hotkey))?;
        let _lock = self.lock()?;
        let dir = place.dir();
        if !dir.exists(&place.file)? && !dir.exists(&place.public)? {
            return Err(place.missing(wallet, KeyId::Hotkey(hotkey))?);
        }
        let removed = self.removed()?;
        let target = removed.create_sub(&format!("{}-{wallet}-{}", seconds(), random_hex()?))?;
        // The key goes first: what an interruption leaves behind is then only an address.
        for name in [place.file.as_str(), &place.public] {
            if dir.exists(name)? {
                target.take(&target, dir, name, name)?;
            }
        }
        removed.sync()?;
        Ok(target.path)
    }
}

fn copy_all(from: &Dir, to: &Dir) -> Result<(), Error> {
    for (name, _) in from.names()? {
        if let Some(inner) = from.sub(&name).ok().flatten() {
            copy_all(&inner, &to.create_sub(&name)?)?;
        } else if let Some(bytes) = from.read(&name, Access::Public)? {
            to.write_new(to, &name, &bytes, |_| Ok(()))?;
        }
    }
    Ok(())
}

fn unknown(wallet: &str) -> Error {
    Error::UnknownWallet { name: crate::error::printable(wallet) }
}
