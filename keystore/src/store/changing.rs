//! Changes how a key is kept: its password, its format. The new file is read back from the disk
//! and must lead to the same key before it takes the place of the old one.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::writing::{check_form, check_stored, sealed};
use super::{Form, KeyEntry, KeyId, Place, Store, Unsealed, entry};
use crate::files::{Access, Dir, random_hex};
use crate::legacy::polkadot_js;
use crate::native::Key;
use crate::{Error, KdfParams, KeyFormat, Password};

/// What a change did.
#[derive(Debug)]
pub struct Changed {
    pub entry: KeyEntry,
    /// Where the old file is now. `None` when it was not kept.
    pub moved: Option<PathBuf>,
    /// What the owner should know, one line each.
    pub warnings: Vec<String>,
}

impl Store {
    /// Seals a key under a new password, in the format it has. The old file is gone afterwards: it
    /// would open with the old password.
    ///
    /// `kdf` is the cost of a native file; `None` keeps what it has, or raises it to the default
    /// when it is below what a new file may have.
    pub fn change_password(
        &self,
        wallet: &str,
        id: KeyId<'_>,
        old: &Password,
        new: &Password,
        kdf: Option<KdfParams>,
    ) -> Result<Changed, Error> {
        let place = self.place(wallet, id)?;
        let (unsealed, before) = place.unseal(wallet, id, Key::Password(old))?;
        let form = match unsealed.format {
            KeyFormat::Native => Form::Native,
            KeyFormat::Nacl => Form::Btcli,
            KeyFormat::PlainJson => {
                return Err(not_possible(&place, "it is not encrypted, so it has no password"));
            }
            _ => return Err(not_possible(&place, "this old format is read and not written")),
        };
        let kept = unsealed.kdf.filter(|kdf| !kdf.is_below_floor());
        let kdf = kdf.or(kept).unwrap_or(KdfParams::DEFAULT);
        self.rewrite(&place, id, &unsealed, &before, form, new, kdf, false)
    }

    /// Writes a key in another format, and moves the old file to the state directory. An old file
    /// in clear is not kept.
    pub fn convert(
        &self,
        wallet: &str,
        id: KeyId<'_>,
        to: Form,
        old: &Password,
        new: &Password,
        kdf: KdfParams,
    ) -> Result<Changed, Error> {
        let place = self.place(wallet, id)?;
        check_form(to, id, new)?;
        let (unsealed, before) = place.unseal(wallet, id, Key::Password(old))?;
        if unsealed.format == to.format() {
            return Err(Error::NotPossible {
                what: "a conversion",
                path: place.dir().path.join(&place.file),
                reason: "it has that format already",
            });
        }
        let keep = unsealed.format.is_encrypted();
        self.rewrite(&place, id, &unsealed, &before, to, new, kdf, keep)
    }

    /// Returns a key as an encrypted export of polkadot-js. Its file stays as it is.
    pub fn export_polkadot_js(
        &self,
        wallet: &str,
        id: KeyId<'_>,
        password: &Password,
        new: &Password,
    ) -> Result<String, Error> {
        let place = self.place(wallet, id)?;
        let (unsealed, _) = place.unseal(wallet, id, Key::Password(password))?;
        let text = polkadot_js::export(&unsealed.pair, place.name, new)?;
        let path = Path::new("the export");
        let again = polkadot_js::open(text.as_bytes(), path, new)?;
        if again.pair.public() != unsealed.pair.public() {
            return Err(Error::ReadBack { path: path.to_owned() });
        }
        Ok(text)
    }

    #[expect(clippy::too_many_arguments, reason = "one place for what two commands share")]
    fn rewrite(
        &self,
        place: &Place<'_>,
        id: KeyId<'_>,
        unsealed: &Unsealed,
        before: &[u8],
        form: Form,
        password: &Password,
        kdf: KdfParams,
        keep: bool,
    ) -> Result<Changed, Error> {
        let kdf = KdfParams::new(kdf.m_kib(), kdf.t(), kdf.p())?;
        let pair = &unsealed.pair;
        let (bytes, warnings) = sealed(&unsealed.payload, pair, form, id, kdf, password)?;
        let path = place.dir().path.join(&place.file);
        let _lock = self.lock()?;
        // Sealing took seconds; whatever was written meanwhile must not be lost.
        if place.dir().read(&place.file, Access::Secret)?.is_none_or(|now| now.as_slice() != before)
        {
            return Err(Error::Changed { path });
        }
        place.folder.remove_leftovers(&place.file)?;
        let moved = if keep { Some(self.set_aside(&place.file, before)?) } else { None };
        place.dir().replace(&place.folder, &place.file, &bytes, |stored| {
            check_stored(stored, &path, id, password, pair.public())
        })?;
        let mut entry = entry(place.name, pair.public(), pair.scheme(), form.format());
        entry.authenticated = true;
        Ok(Changed { entry, moved, warnings })
    }

    /// Keeps a copy of an encrypted file before it is replaced.
    fn set_aside(&self, file: &str, bytes: &[u8]) -> Result<PathBuf, Error> {
        let area = self.area("replaced")?;
        let name = format!("{}-{file}-{}", seconds(), random_hex()?);
        area.write_new(&area, &name, bytes, |_| Ok(()))?;
        Ok(area.path.join(name))
    }

    /// Opens the folder that removed keys are moved to.
    pub(super) fn removed(&self) -> Result<Dir, Error> {
        self.area("removed")
    }
}

/// Seconds since 1970: the names of what is set aside sort by them.
pub(super) fn seconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

fn not_possible(place: &Place<'_>, reason: &'static str) -> Error {
    let path = place.dir().path.join(&place.file);
    Error::NotPossible { what: "a change of its password", path, reason }
}
