//! btcli's `$NACL` files. One salt serves every user there is, which is why a coldkey of this
//! program has another format unless its owner asks for this one.

use std::path::Path;

use argon2::Algorithm;
use zeroize::Zeroizing;

use super::secretbox;
use crate::kdf::argon2;
use crate::native::Key;
use crate::{Error, KdfParams, Password};

const MAGIC: &[u8] = b"$NACL";
const SALT: [u8; 16] = [
    0x13, 0x71, 0x83, 0xdf, 0xf1, 0x5a, 0x09, 0xbc, 0x9c, 0x90, 0xb5, 0x51, 0x87, 0x39, 0xe9, 0xb1,
];

/// Stretches a password; the outcome opens every file of this format with that password.
pub(crate) fn derive(password: &Password) -> Result<Zeroizing<[u8; 32]>, Error> {
    let mut key = Zeroizing::new([0u8; 32]);
    argon2(Algorithm::Argon2i, KdfParams::NACL, password, &SALT, key.as_mut_slice())?;
    Ok(key)
}

/// Encrypts the content of a key file. Refuses the empty password, which btcli accepts.
pub(crate) fn seal(text: &[u8], password: &Password) -> Result<Vec<u8>, Error> {
    if password.is_empty() {
        return Err(Error::EmptyPassword);
    }
    let mut nonce = [0u8; 24];
    getrandom::fill(&mut nonce).map_err(|_| Error::NoEntropy)?;
    let sealed = secretbox::seal(&*derive(password)?, &nonce, text);
    Ok([MAGIC, &nonce, &sealed].concat())
}

pub(crate) fn open(
    file: &[u8],
    path: &Path,
    key: Key<'_>,
    warnings: &mut Vec<String>,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let body = file.strip_prefix(MAGIC).unwrap_or_default();
    let Some((nonce, sealed)) = body.split_first_chunk::<24>() else {
        return Err(Error::Truncated { path: path.to_owned() });
    };
    // The tag alone has 16 bytes; half a gigabyte of work is not begun for less.
    if sealed.len() <= 16 {
        return Err(Error::Truncated { path: path.to_owned() });
    }
    let key = match key {
        Key::Password(password) => derive(password)?,
        Key::Derived(derived) => match derived.as_array() {
            Some(key) => Zeroizing::new(*key),
            None => return Err(Error::WrongPasswordOrDamaged { path: path.to_owned() }),
        },
    };
    if let Some(text) = secretbox::open(&key, nonce, sealed) {
        return Ok(text);
    }
    let shorter = sealed.strip_suffix(b"\r\n").or_else(|| sealed.strip_suffix(b"\n"));
    if let Some(text) = shorter.and_then(|sealed| secretbox::open(&key, nonce, sealed)) {
        warnings
            .push("an editor added a line end to this file; other programs cannot read it".into());
        return Ok(text);
    }
    Err(Error::WrongPasswordOrDamaged { path: path.to_owned() })
}
