//! The wallets directory, shared with btcli: lists, creates and unlocks keys. Never deletes
//! or overwrites one.
//!
//! ```text
//! <wallets>/<wallet>/coldkey               secret
//! <wallets>/<wallet>/coldkeypub.txt        address
//! <wallets>/<wallet>/hotkeys/<hotkey>      secret
//! <wallets>/<wallet>/hotkeys/<hotkey>pub.txt
//! ```

mod listing;
mod names;
mod writing;

use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::files::{Access, Dir};
use crate::format::detect;
use crate::native::Sealed;
use crate::{
    Error, Imported, KdfParams, KeyFormat, Mnemonic, Pair, Password, Scheme, legacy, public, ss58,
};

pub use names::check_new_name;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Coldkey,
    Hotkey,
}

impl Role {
    pub fn name(self) -> &'static str {
        match self {
            Role::Coldkey => "coldkey",
            Role::Hotkey => "hotkey",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        match name {
            "coldkey" => Some(Role::Coldkey),
            "hotkey" => Some(Role::Hotkey),
            _ => None,
        }
    }

    pub(crate) fn number(self) -> u8 {
        match self {
            Role::Coldkey => 0,
            Role::Hotkey => 1,
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
    pub password: &'a Password,
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
        place.dir.check_self()?;
        let path = place.dir.path.join(&place.file);
        let Some(bytes) = place.dir.read(&place.file, Access::Secret)? else {
            return Err(place.missing(wallet, id)?);
        };
        if bytes.is_empty() {
            return Err(Error::Truncated { path });
        }
        let (format, _) = detect(&bytes);
        let opened = match format {
            KeyFormat::Native => open_native(&bytes, &path, id, place.name, password)?,
            _ => open_legacy(format, &bytes, &path, place.name, password)?,
        };
        place.check_public(&opened.entry)?;
        Ok(opened)
    }

    /// Finds the directory of a key that should exist.
    fn place<'a>(&self, wallet: &'a str, id: KeyId<'a>) -> Result<Place<'a>, Error> {
        names::check_existing(wallet)?;
        let unknown = || Error::UnknownWallet { name: crate::error::printable(wallet) };
        let root = Dir::open_root(&self.wallets)?.ok_or_else(unknown)?;
        root.check_way()?;
        let folder = root.sub(wallet)?.ok_or_else(unknown)?;
        match id {
            KeyId::Coldkey => Ok(Place {
                dir: folder,
                file: "coldkey".to_owned(),
                public: "coldkeypub.txt".to_owned(),
                name: wallet,
            }),
            KeyId::Hotkey(name) => {
                names::check_existing(name)?;
                folder.check_self()?;
                let dir = folder.sub("hotkeys")?.ok_or_else(|| unknown_hotkey(wallet, name))?;
                Ok(Place { dir, file: name.to_owned(), public: format!("{name}pub.txt"), name })
            }
        }
    }
}

/// Where a key and its public twin are.
struct Place<'a> {
    dir: Dir,
    file: String,
    public: String,
    name: &'a str,
}

impl Place<'_> {
    fn missing(&self, wallet: &str, id: KeyId) -> Result<Error, Error> {
        if self.dir.exists(&self.public)? {
            return Ok(Error::WatchOnly { path: self.dir.path.join(&self.public) });
        }
        Ok(match id {
            KeyId::Coldkey => Error::NoColdkey { wallet: crate::error::printable(wallet) },
            KeyId::Hotkey(name) => unknown_hotkey(wallet, name),
        })
    }

    /// Compares an unlocked key with the address file beside it: deposits go to that address.
    fn check_public(&self, entry: &KeyEntry) -> Result<(), Error> {
        let Some(bytes) = self.dir.read(&self.public, Access::Public)? else {
            return Ok(());
        };
        let path = self.dir.path.join(&self.public);
        let claimed = public::parse_file(&bytes)
            .map_err(|reason| Error::Damaged { path: path.clone(), reason })?;
        if claimed.public != entry.public {
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

/// Opens a sealed file and proves that it holds the key it names.
fn open_native(
    bytes: &[u8],
    path: &Path,
    id: KeyId,
    name: &str,
    password: &Password,
) -> Result<Opened, Error> {
    let sealed = Sealed::parse(bytes, path)?;
    if sealed.role != id.role() {
        let reason = "was sealed for the other role: a coldkey and a hotkey are not exchangeable";
        return Err(Error::Mismatch { path: path.to_owned(), reason });
    }
    let payload = sealed.open(password, path)?;
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
    Ok(Opened {
        entry: entry(name, sealed.public, sealed.scheme, KeyFormat::Native),
        pair,
        mnemonic: payload.phrase,
        derivation: payload.derivation,
        bip39_used: payload.bip39_used,
        note: payload.note,
        created: payload.created,
        warnings,
    })
}

/// Opens a file of btcli; its address is proved by deriving it here.
fn open_legacy(
    format: KeyFormat,
    bytes: &[u8],
    path: &Path,
    name: &str,
    password: &Password,
) -> Result<Opened, Error> {
    let found = legacy::open(format, bytes, path, password)?;
    let mut entry = entry(name, found.pair.public(), found.pair.scheme(), format);
    entry.authenticated = true;
    Ok(Opened {
        pair: found.pair,
        entry,
        mnemonic: found.payload.phrase,
        derivation: found.payload.derivation,
        bip39_used: false,
        note: String::new(),
        created: None,
        warnings: found.warnings,
    })
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
