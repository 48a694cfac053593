//! The wallets directory, shared with btcli: lists, creates, unlocks and changes keys.
//!
//! A key file is replaced only by one that was read back and leads to the same key, and is
//! removed only into the state directory.
//!
//! ```text
//! <wallets>/<wallet>/coldkey               secret
//! <wallets>/<wallet>/coldkeypub.txt        address
//! <wallets>/<wallet>/hotkeys/<hotkey>      secret
//! <wallets>/<wallet>/hotkeys/<hotkey>pub.txt
//! ```

mod changing;
#[cfg(test)]
mod crash_tests;
mod listing;
mod moving;
mod names;
mod pending;
mod remembering;
mod writing;

use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::files::{Access, Dir, WriteLock, create_private, lock_for_writing, path_id};
use crate::format::detect;
use crate::native::{Key, Sealed};
use crate::payload::Payload;
use crate::role::Role;
use crate::{
    Error, Imported, KdfParams, KeyFormat, Mnemonic, Pair, Password, Scheme, legacy, public, ss58,
};

pub(crate) use remembering::parse as parse_unlock_record;

pub use changing::Changed;
pub use names::check_new_name;
pub use pending::{Pending, Resumed};
pub use remembering::UnlockSecret;

/// A format in which this program writes key files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Sealed, as `FORMAT.md` describes.
    Native,
    /// btcli's JSON, encrypted the way btcli does.
    Btcli,
    /// btcli's JSON in clear, for hotkeys of neurons that have to read it. No coldkey is ever
    /// written so.
    BtcliPlain,
}

impl Form {
    pub fn name(self) -> &'static str {
        match self {
            Form::Native => "native",
            Form::Btcli => "btcli",
            Form::BtcliPlain => "btcli-plain",
        }
    }

    pub fn is_encrypted(self) -> bool {
        self != Form::BtcliPlain
    }

    fn format(self) -> KeyFormat {
        match self {
            Form::Native => KeyFormat::Native,
            Form::Btcli => KeyFormat::Nacl,
            Form::BtcliPlain => KeyFormat::PlainJson,
        }
    }
}

/// One key of a wallet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyId<'a> {
    Coldkey,
    Hotkey(&'a str),
}

impl KeyId<'_> {
    pub fn role(self) -> Role {
        match self {
            KeyId::Coldkey => Role::Coldkey,
            KeyId::Hotkey(_) => Role::Hotkey,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalletEntry {
    pub name: String,
    pub coldkey: Option<KeyEntry>,
    pub hotkeys: Vec<KeyEntry>,
    /// What is wrong with the files, one line each, fit to be shown.
    pub problems: Vec<String>,
}

/// What is known of a key without its password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyEntry {
    /// Name of the hotkey; for a coldkey, of its wallet.
    pub name: String,
    pub public: [u8; 32],
    pub scheme: Scheme,
    pub format: KeyFormat,
    pub ss58: String,
    /// Whether the address is sealed together with the secret, so that unlocking proves it.
    /// Otherwise the address is only what a file beside the key says.
    pub authenticated: bool,
}

/// What a new key is made from.
#[derive(Clone, Copy)]
pub enum Source<'a> {
    Mnemonic {
        mnemonic: &'a Mnemonic,
        bip39: Option<&'a Password>,
        path: &'a str,
    },
    Seed(&'a [u8; 32]),
    /// 64 bytes of an sr25519 secret key, as btcli's `privateKey` field has them.
    Expanded(&'a [u8; 64]),
    /// A key read from a file; it keeps its scheme, whatever [`NewKey::scheme`] says.
    Imported(&'a Imported),
}

pub struct NewKey<'a> {
    pub id: KeyId<'a>,
    pub source: Source<'a>,
    pub scheme: Scheme,
    pub form: Form,
    /// Not used by [`Form::BtcliPlain`].
    pub password: &'a Password,
    /// Used by [`Form::Native`]; the other format has one fixed cost.
    pub kdf: KdfParams,
    /// A line for the owner, sealed with the key; may be empty.
    pub note: &'a str,
}

/// An unlocked key and what its file says about its origin.
pub struct Opened {
    pub pair: Pair,
    pub entry: KeyEntry,
    /// The recovery phrase, where the file holds one.
    pub mnemonic: Option<Mnemonic>,
    /// Derivation path that leads from the phrase to this key.
    pub derivation: Zeroizing<String>,
    /// Whether the phrase needs a BIP-39 password, which is stored nowhere.
    pub bip39_used: bool,
    pub note: String,
    /// Seconds since 1970.
    pub created: Option<u64>,
    /// What the owner should know about this file, one line each.
    pub warnings: Vec<String>,
}

/// A directory of wallets.
#[derive(Clone, Debug)]
pub struct Store {
    wallets: PathBuf,
    state: PathBuf,
}

impl Store {
    /// Takes the directory of wallets, and a directory outside it for locks. Neither needs to
    /// exist yet.
    pub fn new(wallets_dir: impl Into<PathBuf>, state_dir: impl Into<PathBuf>) -> Self {
        Store { wallets: wallets_dir.into(), state: state_dir.into() }
    }

    pub fn wallets_dir(&self) -> &Path {
        &self.wallets
    }

    /// Returns the path that what belongs to these wallets is kept under in the state directory.
    fn real(&self) -> Result<PathBuf, Error> {
        self.wallets.canonicalize().map_err(|error| Error::io("resolve", &self.wallets, error))
    }

    /// Takes the write lock; makes the wallets directory when there is none.
    fn lock(&self) -> Result<WriteLock, Error> {
        create_private(&self.wallets)?;
        lock_for_writing(&self.state, &self.real()?)
    }

    /// Opens the wallets directory for writing.
    fn root(&self) -> Result<Dir, Error> {
        let root = Dir::open_root(&self.wallets)?
            .ok_or_else(|| Error::io("open", &self.wallets, std::io::ErrorKind::NotFound))?;
        root.check_way()?;
        Ok(root)
    }

    /// Opens the directory of one kind of record for these wallets; private, made when missing.
    fn area(&self, kind: &str) -> Result<Dir, Error> {
        let path = self.state.join(kind).join(path_id(&self.real()?));
        create_private(&path)?;
        let dir = Dir::open_root(&path)?
            .ok_or_else(|| Error::io("open", &path, std::io::ErrorKind::NotFound))?;
        dir.check_way()?;
        Ok(dir)
    }

    /// Unlocks a key. Refuses when the address beside the key is not the key's.
    pub fn unlock(&self, wallet: &str, id: KeyId, password: &Password) -> Result<Pair, Error> {
        Ok(self.open(wallet, id, password)?.pair)
    }

    /// Returns the recovery phrase, or nothing when the file was made without one.
    pub fn reveal(
        &self,
        wallet: &str,
        id: KeyId,
        password: &Password,
    ) -> Result<Option<Mnemonic>, Error> {
        Ok(self.open(wallet, id, password)?.mnemonic)
    }

    /// Unlocks a key with all its file says about it.
    pub fn open(&self, wallet: &str, id: KeyId, password: &Password) -> Result<Opened, Error> {
        let place = self.place(wallet, id)?;
        Ok(place.unseal(wallet, id, Key::Password(password))?.0.opened(place.name))
    }

    /// Tells how a key is kept, and whether a password is needed to use it.
    pub fn format(&self, wallet: &str, id: KeyId) -> Result<KeyFormat, Error> {
        let place = self.place(wallet, id)?;
        let Some(bytes) = place.dir().read(&place.file, Access::Public)? else {
            return Err(place.missing(wallet, id)?);
        };
        Ok(detect(&bytes).0)
    }

    /// Finds the directory of a key that should exist.
    fn place<'a>(&self, wallet: &'a str, id: KeyId<'a>) -> Result<Place<'a>, Error> {
        self.finish_confirmed()?;
        names::check_existing(wallet)?;
        let unknown = || Error::UnknownWallet { name: crate::error::printable(wallet) };
        let root = Dir::open_root(&self.wallets)?.ok_or_else(unknown)?;
        root.check_way()?;
        let folder = root.sub(wallet)?.ok_or_else(unknown)?;
        match id {
            KeyId::Coldkey => Ok(Place {
                folder,
                hotkeys: None,
                file: "coldkey".to_owned(),
                public: "coldkeypub.txt".to_owned(),
                name: wallet,
            }),
            KeyId::Hotkey(name) => {
                names::check_existing(name)?;
                folder.check_self()?;
                let hotkeys = folder.sub("hotkeys")?.ok_or_else(|| unknown_hotkey(wallet, name))?;
                let public = format!("{name}{}", names::PUBLIC_SUFFIX);
                Ok(Place { folder, hotkeys: Some(hotkeys), file: name.to_owned(), public, name })
            }
        }
    }
}

/// Where a key and its public twin are.
struct Place<'a> {
    /// The wallet's own, which also takes hidden files while they are written: btcli would list
    /// one among the hotkeys.
    folder: Dir,
    hotkeys: Option<Dir>,
    file: String,
    public: String,
    name: &'a str,
}

impl Place<'_> {
    fn dir(&self) -> &Dir {
        self.hotkeys.as_ref().unwrap_or(&self.folder)
    }

    /// Opens the key here, and returns it with the bytes it was read from.
    fn unseal(
        &self,
        wallet: &str,
        id: KeyId,
        key: Key<'_>,
    ) -> Result<(Unsealed, Zeroizing<Vec<u8>>), Error> {
        let dir = self.dir();
        dir.check_self()?;
        let path = dir.path.join(&self.file);
        let Some(bytes) = dir.read(&self.file, Access::Secret)? else {
            return Err(self.missing(wallet, id)?);
        };
        let unsealed = unseal(&bytes, &path, id, key)?;
        self.check_public(unsealed.pair.public())?;
        Ok((unsealed, bytes))
    }

    fn missing(&self, wallet: &str, id: KeyId) -> Result<Error, Error> {
        if self.dir().exists(&self.public)? {
            return Ok(Error::WatchOnly { path: self.dir().path.join(&self.public) });
        }
        Ok(match id {
            KeyId::Coldkey => Error::NoColdkey { wallet: crate::error::printable(wallet) },
            KeyId::Hotkey(name) => unknown_hotkey(wallet, name),
        })
    }

    /// Compares an unlocked key with the address file beside it: deposits go to that address.
    fn check_public(&self, public: [u8; 32]) -> Result<(), Error> {
        let Some(bytes) = self.dir().read(&self.public, Access::Public)? else {
            return Ok(());
        };
        let path = self.dir().path.join(&self.public);
        let claimed = public::parse_file(&bytes)
            .map_err(|reason| Error::Damaged { path: path.clone(), reason })?;
        if claimed.public != public {
            let reason = "shows an address that is not the one of the key beside it";
            return Err(Error::Mismatch { path, reason });
        }
        Ok(())
    }
}

fn unknown_hotkey(wallet: &str, name: &str) -> Error {
    Error::UnknownHotkey {
        wallet: crate::error::printable(wallet),
        name: crate::error::printable(name),
    }
}

/// A key file that was opened.
struct Unsealed {
    payload: Payload,
    pair: Pair,
    format: KeyFormat,
    /// `None` for formats that do not choose it.
    kdf: Option<KdfParams>,
    warnings: Vec<String>,
}

impl Unsealed {
    fn opened(self, name: &str) -> Opened {
        let mut entry = entry(name, self.pair.public(), self.pair.scheme(), self.format);
        entry.authenticated = true;
        Opened {
            pair: self.pair,
            entry,
            mnemonic: self.payload.phrase,
            derivation: self.payload.derivation,
            bip39_used: self.payload.bip39_used,
            note: self.payload.note,
            created: self.payload.created,
            warnings: self.warnings,
        }
    }
}

/// Opens a key file of any format, and proves that it holds the key it names.
fn unseal(bytes: &[u8], path: &Path, id: KeyId, key: Key<'_>) -> Result<Unsealed, Error> {
    if bytes.is_empty() {
        return Err(Error::Truncated { path: path.to_owned() });
    }
    match detect(bytes).0 {
        KeyFormat::Native => unseal_native(bytes, path, id, key),
        format => {
            let found = legacy::open(format, bytes, path, key)?;
            Ok(Unsealed {
                payload: found.payload,
                pair: found.pair,
                format,
                kdf: None,
                warnings: found.warnings,
            })
        }
    }
}

fn unseal_native(bytes: &[u8], path: &Path, id: KeyId, key: Key<'_>) -> Result<Unsealed, Error> {
    let sealed = Sealed::parse(bytes, path)?;
    if sealed.role != id.role() {
        let reason = "was sealed for the other role: a coldkey and a hotkey are not exchangeable";
        return Err(Error::Mismatch { path: path.to_owned(), reason });
    }
    let payload = sealed.open(key, path)?;
    let pair = payload.pair(sealed.scheme).map_err(|_| Error::Damaged {
        path: path.to_owned(),
        reason: "the secrets in it do not make one key",
    })?;
    if pair.public() != sealed.public {
        let reason = "holds another key than the address it shows";
        return Err(Error::Mismatch { path: path.to_owned(), reason });
    }
    let mut warnings = Vec::new();
    if sealed.kdf.is_below_floor() {
        warnings.push("the password of this file is cheap to guess: seal the key anew".to_owned());
    }
    let kdf = Some(sealed.kdf);
    Ok(Unsealed { payload, pair, format: KeyFormat::Native, kdf, warnings })
}

fn entry(name: &str, public: [u8; 32], scheme: Scheme, format: KeyFormat) -> KeyEntry {
    KeyEntry {
        name: crate::error::printable(name),
        public,
        scheme,
        format,
        ss58: ss58(&public),
        authenticated: format == KeyFormat::Native,
    }
}
