//! Creates keys: sealed, read back and opened again before they get their name.

use std::time::{SystemTime, UNIX_EPOCH};

use zeroize::Zeroizing;

use super::{KeyEntry, KeyId, NewKey, Source, Store, check_new_name, entry, open_native};
use crate::files::{Access, Dir, create_private, lock_for_writing};
use crate::native::Sealed;
use crate::payload::Payload;
use crate::{Error, KdfParams, KeyFormat, Mnemonic, derive, public};

impl Store {
    /// Seals a new key under a name that is free. The wallet is made when it is not there.
    ///
    /// Refuses an empty password, a cost below the floor, and a path that other wallets would
    /// read differently.
    pub fn create(&self, wallet: &str, new: &NewKey<'_>) -> Result<KeyEntry, Error> {
        check_new_name(wallet)?;
        if let KeyId::Hotkey(name) = new.id {
            check_new_name(name)?;
        }
        if new.password.is_empty() {
            return Err(Error::EmptyPassword);
        }
        Payload::check_note(new.note)?;
        let kdf = KdfParams::new(new.kdf.m_kib(), new.kdf.t(), new.kdf.p())?;
        let payload = payload(new)?;
        let scheme = match new.source {
            Source::Imported(found) => found.pair.scheme(),
            Source::Mnemonic { .. } | Source::Seed(_) | Source::Expanded(_) => new.scheme,
        };
        let pair = payload.pair(scheme)?;

        create_private(&self.wallets)?;
        let real = self
            .wallets
            .canonicalize()
            .map_err(|error| Error::io("resolve", &self.wallets, error))?;
        let _lock = lock_for_writing(&self.state, &real)?;
        let root = Dir::open_root(&self.wallets)?
            .ok_or_else(|| Error::UnknownWallet { name: wallet.to_owned() })?;
        root.check_way()?;
        let folder = root.create_sub(wallet)?;
        folder.check_self()?;
        let hotkeys;
        let (dir, name, file) = match new.id {
            KeyId::Coldkey => (&folder, wallet, "coldkey"),
            KeyId::Hotkey(name) => {
                hotkeys = folder.create_sub("hotkeys")?;
                hotkeys.check_self()?;
                (&hotkeys, name, name)
            }
        };
        root.sync()?;
        let public_file = match new.id {
            KeyId::Coldkey => "coldkeypub.txt".to_owned(),
            KeyId::Hotkey(name) => format!("{name}pub.txt"),
        };
        let path = dir.path.join(file);
        if dir.exists(file)? {
            return Err(Error::AlreadyExists { path });
        }
        let write_public = check_beside(dir, &public_file, pair.public())?;

        let role = new.id.role();
        let sealed = Sealed::seal(&payload, role, scheme, pair.public(), kdf, new.password)?;
        dir.write_new(&folder, file, sealed.to_json().as_bytes(), |stored| {
            // Opened from the disk with the same password, the key must come out the same.
            open_native(stored, &path, new.id, name, new.password)
                .ok()
                .filter(|opened| opened.pair.public() == pair.public())
                .map(|_| ())
                .ok_or_else(|| Error::ReadBack { path: path.clone() })
        })?;
        if write_public {
            let text = public::to_json(&pair.public(), scheme);
            dir.write_new(&folder, &public_file, text.as_bytes(), |_| Ok(()))?;
        }
        Ok(entry(name, pair.public(), scheme, KeyFormat::Native))
    }
}

/// Tells whether the public file has to be written. A watch-only wallet may get its own key
/// back, but never another one.
fn check_beside(dir: &Dir, public_file: &str, key: [u8; 32]) -> Result<bool, Error> {
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
