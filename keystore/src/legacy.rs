//! The key files of other programs: all are read, and none is changed; two are written.
//!
//! Each file below handles one way of hiding the secret and yields the plain text;
//! `plain` makes a key of it. `btcli` writes that plain text.

pub(crate) mod ansible;
pub(crate) mod btcli;
pub(crate) mod fernet;
pub(crate) mod nacl;
pub(crate) mod plain;
pub(crate) mod polkadot_js;
mod secretbox;
mod variable;

use std::path::Path;

use zeroize::Zeroizing;

use crate::format::detect;
use crate::native::{Key, Sealed};
use crate::payload::Payload;
use crate::secret::hex_array;
use crate::{Error, KeyFormat, Mnemonic, Pair, Password, Scheme};

pub use variable::{password_of_variable, password_variable};

/// A key taken from a file that may come from anywhere; give it to [`crate::Source::Imported`].
pub struct Imported {
    pub pair: Pair,
    pub format: KeyFormat,
    /// What the owner should know about the file, one line each.
    pub warnings: Vec<String>,
    pub(crate) payload: Payload,
}

impl Imported {
    /// The recovery phrase, where the file held one.
    pub fn mnemonic(&self) -> Option<&Mnemonic> {
        self.payload.phrase.as_ref()
    }
}

/// Reads a key file of any known format, or an export of polkadot-js.
///
/// `path` is for messages only. The password is not used for formats without one; an empty
/// one stands for none. A `password` that is needed and missing is a wrong password.
pub fn import(bytes: &[u8], path: &Path, password: &Password) -> Result<Imported, Error> {
    if bytes.is_empty() {
        return Err(Error::Truncated { path: path.to_owned() });
    }
    if bytes.len() > crate::files::MAX_FILE {
        return Err(Error::Oversized { path: path.to_owned(), limit: crate::files::MAX_FILE });
    }
    if polkadot_js::is_export(bytes) {
        return polkadot_js::open(bytes, path, password);
    }
    match detect(bytes).0 {
        KeyFormat::Native => {
            let sealed = Sealed::parse(bytes, path)?;
            let payload = sealed.open(Key::Password(password), path)?;
            let pair = payload.pair(sealed.scheme)?;
            if pair.public() != sealed.public {
                let reason = "holds another key than the address it shows";
                return Err(Error::Mismatch { path: path.to_owned(), reason });
            }
            Ok(Imported { pair, format: KeyFormat::Native, warnings: Vec::new(), payload })
        }
        format => open(format, bytes, path, Key::Password(password)),
    }
}

/// Tells whether a file needs a password, as far as its form says.
pub fn needs_password(bytes: &[u8]) -> bool {
    match polkadot_js::parse(bytes, Path::new("")) {
        Ok(export) => export.is_encrypted(),
        Err(_) => detect(bytes).0.is_encrypted(),
    }
}

/// Reads a bare secret: 32 bytes of hexadecimal are a seed, 64 an expanded sr25519 key.
pub fn import_seed(text: &Password, scheme: Scheme) -> Result<Imported, Error> {
    let text = std::str::from_utf8(text.expose()).unwrap_or_default().trim();
    let mut payload = plain::empty();
    payload.seed = hex_array::<32>(text);
    payload.private = hex_array::<64>(text);
    if payload.seed.is_none() && payload.private.is_none() {
        let reason = "it is neither 32 nor 64 bytes of hexadecimal";
        return Err(Error::BadSecret { reason });
    }
    imported(payload, scheme, Vec::new())
}

/// Opens a btcli file in the format it was found to have.
pub(crate) fn open(
    format: KeyFormat,
    bytes: &[u8],
    path: &Path,
    key: Key<'_>,
) -> Result<Imported, Error> {
    let password = || match key {
        Key::Password(password) => Ok(password),
        Key::Derived(_) => Err(Error::NotRemembered { path: path.to_owned() }),
    };
    let mut warnings = Vec::new();
    let text: Zeroizing<Vec<u8>> = match format {
        KeyFormat::Nacl => nacl::open(bytes, path, key, &mut warnings)?,
        KeyFormat::AnsibleVault => ansible::open(bytes, path, password()?, &mut warnings)?,
        KeyFormat::Fernet => fernet::open(bytes, path, password()?, &mut warnings)?,
        KeyFormat::PlainJson => Zeroizing::new(bytes.to_vec()),
        KeyFormat::PublicOnly => return Err(Error::WatchOnly { path: path.to_owned() }),
        KeyFormat::Native | KeyFormat::Unknown => {
            let found = if polkadot_js::is_export(bytes) {
                "it is an export of polkadot-js, which has to be imported"
            } else {
                "its format is not known"
            };
            return Err(Error::Foreign { path: path.to_owned(), found });
        }
    };
    let mut imported = plain::read(&text, path, format == KeyFormat::AnsibleVault)?;
    imported.format = format;
    warnings.append(&mut imported.warnings);
    imported.warnings = warnings;
    Ok(imported)
}

fn imported(payload: Payload, scheme: Scheme, warnings: Vec<String>) -> Result<Imported, Error> {
    let pair = payload.pair(scheme)?;
    Ok(Imported { pair, format: KeyFormat::PlainJson, warnings, payload })
}
