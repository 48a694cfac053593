//! Opens a key without its password, with 32 random bytes that the operating system keeps.
//!
//! What the password was stretched to is encrypted under those bytes and put into the state
//! directory. Neither half opens anything alone, and forgetting either revokes both. The phrase
//! and the password are in neither. `FORMAT.md` describes the record.

use std::path::{Path, PathBuf};

use base64ct::{Base64, Encoding as _};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload as Message};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::{KeyId, Opened, Place, Store};
use crate::files::{Access, Dir};
use crate::json::Object;
use crate::legacy::nacl;
use crate::memory::Locked;
use crate::native::{Key, Sealed};
use crate::{Error, KeyFormat, Password};

const MAGIC: &[u8] = b"tao-unlock\0";
const VERSION: u8 = 1;

/// Random bytes that open one key file on one machine; wiped when dropped.
pub struct UnlockSecret {
    _locked: Locked,
    bytes: Box<Zeroizing<[u8; 32]>>,
}

impl UnlockSecret {
    fn generate() -> Result<Self, Error> {
        let mut bytes = Box::new(Zeroizing::new([0; 32]));
        getrandom::fill(bytes.as_mut_slice()).map_err(|_| Error::NoEntropy)?;
        Ok(UnlockSecret { _locked: Locked::bytes(bytes.as_slice()), bytes })
    }

    /// Takes what a keyring returned, and wipes it; `None` when that is nothing of ours.
    pub fn from_vec(bytes: Vec<u8>) -> Option<Self> {
        let bytes = Zeroizing::new(bytes);
        let bytes = Box::new(Zeroizing::new(*bytes.as_array()?));
        Some(UnlockSecret { _locked: Locked::bytes(bytes.as_slice()), bytes })
    }

    /// Returns the bytes, for a keyring and for nothing else.
    pub fn expose(&self) -> &[u8; 32] {
        &self.bytes
    }
}

impl Store {
    /// Returns the name of a key in the operating system's keyring.
    pub fn keyring_name(&self, wallet: &str, id: KeyId<'_>) -> Result<String, Error> {
        let place = self.place(wallet, id)?;
        let key = match id {
            KeyId::Coldkey => wallet.to_owned(),
            KeyId::Hotkey(name) => format!("{wallet}/{name}"),
        };
        let id = self.record(&place)?;
        Ok(format!("{key} {}", id.get(..16).unwrap_or(&id)))
    }

    /// Tells whether a key is remembered here.
    pub fn is_remembered(&self, wallet: &str, id: KeyId<'_>) -> Result<bool, Error> {
        let place = self.place(wallet, id)?;
        let path = self.state.join("unlock");
        Ok(match Dir::open_root(&path)? {
            Some(dir) => dir.exists(&self.record(&place)?)?,
            None => false,
        })
    }

    /// Opens a key once more with its password, and returns what opens it from now on.
    pub fn remember(
        &self,
        wallet: &str,
        id: KeyId<'_>,
        password: &Password,
    ) -> Result<UnlockSecret, Error> {
        let place = self.place(wallet, id)?;
        let (path, file) = read(&place, wallet, id)?;
        let derived: Zeroizing<Vec<u8>> = match crate::format::detect(&file).0 {
            KeyFormat::Native => {
                Zeroizing::new(Sealed::parse(&file, &path)?.derive(password)?.to_vec())
            }
            KeyFormat::Nacl => Zeroizing::new(nacl::derive(password)?.to_vec()),
            KeyFormat::PlainJson => {
                return Err(refused(path, "it is not encrypted"));
            }
            _ => return Err(refused(path, "its old format cannot be opened so")),
        };
        place.unseal(wallet, id, Key::Derived(&derived))?;
        let secret = UnlockSecret::generate()?;
        let mut nonce = [0u8; 24];
        getrandom::fill(&mut nonce).map_err(|_| Error::NoEntropy)?;
        let sealed = cipher(&secret)
            .encrypt(&XNonce::from(nonce), Message { msg: &derived, aad: &bound_to(&file) })
            .map_err(|_| Error::BadSecret { reason: "it is too long to seal" })?;
        let text = format!(
            "{{\"format\":\"tao-unlock\",\"version\":\"{VERSION}\",\"nonce\":\"{}\",\"ciphertext\":\"{}\"}}\n",
            Base64::encode_string(&nonce),
            Base64::encode_string(&sealed),
        );
        let _lock = self.lock()?;
        let dir = self.records()?;
        dir.replace(&dir, &self.record(&place)?, text.as_bytes(), |_| Ok(()))?;
        Ok(secret)
    }

    /// Opens a key with what [`Store::remember`] returned.
    pub fn open_remembered(
        &self,
        wallet: &str,
        id: KeyId<'_>,
        secret: &UnlockSecret,
    ) -> Result<Opened, Error> {
        let place = self.place(wallet, id)?;
        let (path, file) = read(&place, wallet, id)?;
        let missing = || Error::NotRemembered { path: path.clone() };
        let dir = Dir::open_root(&self.state.join("unlock"))?.ok_or_else(missing)?;
        dir.check_way()?;
        let bytes = dir.read(&self.record(&place)?, Access::Secret)?.ok_or_else(missing)?;
        let stale = |reason| Error::Stale { path: path.clone(), reason };
        let (nonce, sealed) = parse(&bytes).ok_or_else(|| stale("its record is damaged"))?;
        let derived = cipher(secret)
            .decrypt(&XNonce::from(nonce), Message { msg: &sealed, aad: &bound_to(&file) })
            .map(Zeroizing::new)
            .map_err(|_| stale("the file was changed, or the keyring holds another secret"))?;
        Ok(place.unseal(wallet, id, Key::Derived(&derived))?.0.opened(place.name))
    }

    /// Removes the record: what a keyring holds opens nothing any more.
    pub fn forget(&self, wallet: &str, id: KeyId<'_>) -> Result<(), Error> {
        let place = self.place(wallet, id)?;
        let _lock = self.lock()?;
        self.records()?.remove(&self.record(&place)?)
    }

    fn records(&self) -> Result<Dir, Error> {
        let path = self.state.join("unlock");
        crate::files::create_private(&path)?;
        let dir = Dir::open_root(&path)?
            .ok_or_else(|| Error::io("open", &path, std::io::ErrorKind::NotFound))?;
        dir.check_way()?;
        Ok(dir)
    }

    /// Returns the file name of a key's record.
    fn record(&self, place: &Place<'_>) -> Result<String, Error> {
        let mut path = self.real()?;
        if let Ok(below) = place.dir().path.strip_prefix(&self.wallets) {
            path.push(below);
        }
        path.push(&place.file);
        Ok(crate::files::path_id(&path))
    }
}

fn read(
    place: &Place<'_>,
    wallet: &str,
    id: KeyId<'_>,
) -> Result<(PathBuf, Zeroizing<Vec<u8>>), Error> {
    let path = place.dir().path.join(&place.file);
    match place.dir().read(&place.file, Access::Secret)? {
        Some(bytes) => Ok((path, bytes)),
        None => Err(place.missing(wallet, id)?),
    }
}

fn cipher(secret: &UnlockSecret) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&(*secret.expose()).into())
}

/// The record fits one content of one file.
fn bound_to(file: &[u8]) -> Vec<u8> {
    [MAGIC, &[VERSION], &Sha256::digest(file)].concat()
}

pub(crate) fn parse(bytes: &[u8]) -> Option<([u8; 24], Vec<u8>)> {
    let object = Object::parse(bytes).ok()?;
    (object.text("format")? == "tao-unlock" && object.text("version")? == "1").then_some(())?;
    let nonce = Base64::decode_vec(object.text("nonce")?).ok()?;
    let sealed = Base64::decode_vec(object.text("ciphertext")?).ok()?;
    Some((nonce.try_into().ok()?, sealed))
}

fn refused(path: impl AsRef<Path>, reason: &'static str) -> Error {
    Error::NotPossible { what: "remembering", path: path.as_ref().to_owned(), reason }
}
