//! Creates keys: sealed, read back and opened again before they get their name.
//!
//! Everything is written to a folder of its own in the state directory first. So no other tool
//! sees a part of a wallet, and a wallet that is new appears whole, by one rename.

use std::time::{SystemTime, UNIX_EPOCH};

use zeroize::Zeroizing;

use super::pending::Pending;
use super::{Form, KeyEntry, KeyId, NewKey, Source, Store, check_new_name, entry, names, unseal};
use crate::files::{Access, Dir, random_hex};
use crate::legacy::{btcli, nacl};
use crate::native::{Key, Sealed};
use crate::payload::Payload;
use crate::role::Role;
use crate::{Error, KdfParams, KeyFormat, Mnemonic, Pair, Password, Scheme, derive, public};

/// How folders begin that are being built; one whose builder died is removed.
const BUILDING: &str = ".new-";

/// A key that passed all checks and has no file yet.
struct Prepared<'a> {
    id: KeyId<'a>,
    payload: Payload,
    pair: Pair,
    form: Form,
    kdf: KdfParams,
    password: &'a Password,
}

/// A folder that is complete and has no name yet.
pub(super) struct Built {
    pub(super) area: Dir,
    pub(super) name: String,
    /// Claimed, so that no other process takes it for a dead one's.
    pub(super) _folder: Dir,
}

impl Store {
    /// Seals a new key under a name that is free. The wallet is made when it is not there.
    ///
    /// Refuses an empty password, a cost below the floor, and a path that other wallets would
    /// read differently.
    pub fn create(&self, wallet: &str, new: &NewKey<'_>) -> Result<KeyEntry, Error> {
        let prepared = prepare(wallet, new)?;
        let name = match new.id {
            KeyId::Coldkey => wallet,
            KeyId::Hotkey(name) => name,
        };
        let entry = entry(name, prepared.pair.public(), prepared.pair.scheme(), new.form.format());
        let built = self.build(wallet, &[prepared])?;
        let lock = self.lock()?;
        Pending::keep(self, wallet, built, &lock)?.settle(&lock)?;
        Ok(entry)
    }

    /// Seals the keys of a wallet where no other tool sees them, until their owner has the words.
    pub fn begin<'a>(&'a self, wallet: &str, keys: &[NewKey<'_>]) -> Result<Pending<'a>, Error> {
        let prepared =
            keys.iter().map(|key| prepare(wallet, key)).collect::<Result<Vec<_>, _>>()?;
        let built = self.build(wallet, &prepared)?;
        let lock = self.lock()?;
        Pending::keep(self, wallet, built, &lock)
    }

    /// Adds a wallet of which only the address is known.
    pub fn watch(&self, wallet: &str, key: [u8; 32], scheme: Scheme) -> Result<KeyEntry, Error> {
        check_new_name(wallet)?;
        if key == [0; 32] {
            return Err(Error::BadAddress { reason: "it is the all-zero key, which nobody owns" });
        }
        self.refuse_taken(wallet, KeyId::Coldkey, key)?;
        let (area, name, folder) = self.new_folder()?;
        let text = public::to_json(&key, scheme);
        let written = folder.write_new(&folder, "coldkeypub.txt", text.as_bytes(), |_| Ok(()));
        if let Err(error) = written {
            area.remove_tree(&name)?;
            return Err(error);
        }
        let lock = self.lock()?;
        Pending::keep(self, wallet, Built { area, name, _folder: folder }, &lock)?.settle(&lock)?;
        Ok(entry(wallet, key, scheme, KeyFormat::PublicOnly))
    }

    /// Refuses a name that is taken by a key, or whose public file shows another key.
    pub(super) fn refuse_taken(
        &self,
        wallet: &str,
        id: KeyId<'_>,
        key: [u8; 32],
    ) -> Result<(), Error> {
        let Some(root) = Dir::open_root(&self.wallets)? else { return Ok(()) };
        root.check_way()?;
        let Some(folder) = root.sub(wallet)? else { return Ok(()) };
        folder.check_self()?;
        let hotkeys = match id {
            KeyId::Coldkey => None,
            KeyId::Hotkey(_) => match folder.sub("hotkeys")? {
                Some(dir) => Some(dir),
                None => return Ok(()),
            },
        };
        let dir = hotkeys.as_ref().unwrap_or(&folder);
        dir.check_self()?;
        let (file, public_file) = files(id);
        if dir.exists(file)? {
            return Err(Error::AlreadyExists { path: dir.path.join(file) });
        }
        check_beside(dir, &public_file, key)?;
        Ok(())
    }

    /// Makes a folder to build in. Under the lock, because until it is claimed it looks dead.
    fn new_folder(&self) -> Result<(Dir, String, Dir), Error> {
        let _lock = self.lock()?;
        self.root()?;
        let area = self.area("pending")?;
        remove_dead(&area)?;
        let name = format!("{BUILDING}{}", random_hex()?);
        let folder = area.create_sub(&name)?;
        folder.claim();
        Ok((area, name, folder))
    }

    /// Writes a whole wallet folder. This takes seconds, so no lock is held.
    fn build(&self, wallet: &str, keys: &[Prepared<'_>]) -> Result<Built, Error> {
        for key in keys {
            self.refuse_taken(wallet, key.id, key.pair.public())?;
        }
        let (area, name, folder) = self.new_folder()?;
        let written = keys.iter().try_for_each(|key| write(&folder, key));
        if let Err(error) = written {
            area.remove_tree(&name)?;
            return Err(error);
        }
        area.sync()?;
        Ok(Built { area, name, _folder: folder })
    }
}

/// Returns the names of a key's file and of its public file.
pub(super) fn files(id: KeyId<'_>) -> (&str, String) {
    match id {
        KeyId::Coldkey => ("coldkey", "coldkeypub.txt".to_owned()),
        KeyId::Hotkey(name) => (name, format!("{name}{}", names::PUBLIC_SUFFIX)),
    }
}

/// Removes folders whose builder was killed. They hold keys that nobody has seen.
fn remove_dead(area: &Dir) -> Result<(), Error> {
    for (name, _) in area.names()? {
        if name.starts_with(BUILDING)
            && let Some(folder) = area.sub(&name)?
            && folder.claim()
        {
            area.remove_tree(&name)?;
        }
    }
    Ok(())
}

fn prepare<'a>(wallet: &str, new: &NewKey<'a>) -> Result<Prepared<'a>, Error> {
    check_new_name(wallet)?;
    if let KeyId::Hotkey(name) = new.id {
        check_new_name(name)?;
    }
    check_form(new.form, new.id, new.password)?;
    Payload::check_note(new.note)?;
    let kdf = KdfParams::new(new.kdf.m_kib(), new.kdf.t(), new.kdf.p())?;
    let payload = payload(new)?;
    let scheme = match new.source {
        Source::Imported(found) => found.pair.scheme(),
        Source::Mnemonic { .. } | Source::Seed(_) | Source::Expanded(_) => new.scheme,
    };
    let pair = payload.pair(scheme)?;
    Ok(Prepared { id: new.id, payload, pair, form: new.form, kdf, password: new.password })
}

/// Refuses an empty password where one is used, and a coldkey in clear.
pub(super) fn check_form(form: Form, id: KeyId<'_>, password: &Password) -> Result<(), Error> {
    if form == Form::BtcliPlain && id.role() == Role::Coldkey {
        return Err(Error::NotPossible {
            what: "storing it without encryption",
            path: "coldkey".into(),
            reason: "only hotkeys may be kept in clear",
        });
    }
    if form.is_encrypted() && password.is_empty() {
        return Err(Error::EmptyPassword);
    }
    Ok(())
}

/// Writes one key and its public file below `folder`.
fn write(folder: &Dir, key: &Prepared<'_>) -> Result<(), Error> {
    let hotkeys = match key.id {
        KeyId::Coldkey => None,
        KeyId::Hotkey(_) => Some(folder.create_sub("hotkeys")?),
    };
    let dir = hotkeys.as_ref().unwrap_or(folder);
    let (file, public_file) = files(key.id);
    let path = dir.path.join(file);
    let (bytes, _) = sealed(&key.payload, &key.pair, key.form, key.id, key.kdf, key.password)?;
    dir.write_new(folder, file, &bytes, |stored| {
        check_stored(stored, &path, key.id, key.password, key.pair.public())
    })?;
    let text = public::to_json(&key.pair.public(), key.pair.scheme());
    dir.write_new(folder, &public_file, text.as_bytes(), |_| Ok(()))
}

/// Opened from the disk with the same password, the key must come out the same.
pub(super) fn check_stored(
    stored: &[u8],
    path: &std::path::Path,
    id: KeyId<'_>,
    password: &Password,
    public: [u8; 32],
) -> Result<(), Error> {
    unseal(stored, path, id, Key::Password(password))
        .ok()
        .filter(|opened| opened.pair.public() == public)
        .map(|_| ())
        .ok_or_else(|| Error::ReadBack { path: path.to_owned() })
}

/// Returns the content of a key file, and what it cannot hold.
pub(super) fn sealed(
    payload: &Payload,
    pair: &Pair,
    form: Form,
    id: KeyId<'_>,
    kdf: KdfParams,
    password: &Password,
) -> Result<(Zeroizing<Vec<u8>>, Vec<String>), Error> {
    if form == Form::Native {
        let role = id.role();
        let sealed = Sealed::seal(payload, role, pair.scheme(), pair.public(), kdf, password)?;
        return Ok((Zeroizing::new(sealed.to_json().into_bytes()), Vec::new()));
    }
    let (json, losses) = btcli::to_json(payload, pair);
    let bytes = if form == Form::Btcli {
        Zeroizing::new(nacl::seal(json.as_bytes(), password)?)
    } else {
        Zeroizing::new(json.as_bytes().to_vec())
    };
    Ok((bytes, losses))
}

/// Tells whether the public file has to be written. A watch-only wallet may get its own key
/// back, but never another one.
pub(super) fn check_beside(dir: &Dir, public_file: &str, key: [u8; 32]) -> Result<bool, Error> {
    let Some(bytes) = dir.read(public_file, Access::Public)? else {
        return Ok(true);
    };
    let same = public::parse_file(&bytes).is_ok_and(|part| part.public == key);
    if same { Ok(false) } else { Err(Error::AlreadyExists { path: dir.path.join(public_file) }) }
}

fn payload(new: &NewKey<'_>) -> Result<Payload, Error> {
    let created = SystemTime::now().duration_since(UNIX_EPOCH).ok().map(|since| since.as_secs());
    let mut payload = Payload {
        phrase: None,
        seed: None,
        private: None,
        bip39_used: false,
        derivation: Zeroizing::new(String::new()),
        created,
        note: new.note.to_owned(),
    };
    match new.source {
        Source::Mnemonic { mnemonic, bip39, path } => {
            if let Some(reason) = derive::ambiguity(path)? {
                return Err(Error::BadPath { reason });
            }
            if path.chars().any(char::is_control) {
                return Err(Error::BadPath { reason: "it holds control characters" });
            }
            let bip39 = bip39.filter(|password| !password.is_empty());
            payload.phrase = Some(mnemonic.copy()?);
            payload.bip39_used = bip39.is_some();
            // The password of the phrase is not stored, so what it makes has to be.
            payload.seed = bip39.map(|password| mnemonic.seed(Some(password)));
            payload.derivation.push_str(path);
        }
        Source::Seed(seed) => payload.seed = Some(Zeroizing::new(*seed)),
        Source::Imported(found) => {
            let from = &found.payload;
            payload.phrase = from.phrase.as_ref().map(Mnemonic::copy).transpose()?;
            payload.seed.clone_from(&from.seed);
            payload.private.clone_from(&from.private);
            payload.bip39_used = from.bip39_used;
            payload.derivation.clone_from(&from.derivation);
        }
        Source::Expanded(secret) => payload.private = Some(Zeroizing::new(*secret)),
    }
    Ok(payload)
}
