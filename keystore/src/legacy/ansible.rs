//! btcli's files of 2022: ansible-vault 1.1 around JSON, or around YAML of JSON.

use std::path::Path;

use aes::Aes256;
use ctr::cipher::{KeyIvInit as _, StreamCipher as _};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::error::printable;
use crate::{Error, Password};

const HEADER: &str = "$ANSIBLE_VAULT;1.1;AES256";
const ROUNDS: u32 = 10_000;

pub(super) fn open(
    file: &[u8],
    path: &Path,
    password: &Password,
    warnings: &mut Vec<String>,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let damaged = |reason| Error::Damaged { path: path.to_owned(), reason };
    let [salt, tag, ciphertext] = parts(file, path)?;

    let mut keys = Zeroizing::new([0u8; 80]);
    pbkdf2::pbkdf2_hmac::<Sha256>(password.expose(), &salt, ROUNDS, keys.as_mut_slice());
    let (cipher_key, rest) = keys.split_at(32);
    let (mac_key, counter) = rest.split_at(32);
    let wrong = || Error::WrongPasswordOrDamaged { path: path.to_owned() };
    let mut mac = Hmac::<Sha256>::new_from_slice(mac_key).map_err(|_| wrong())?;
    mac.update(&ciphertext);
    mac.verify_slice(&tag).map_err(|_| wrong())?;

    let mut plain = Zeroizing::new(ciphertext);
    ctr::Ctr128BE::<Aes256>::new_from_slices(cipher_key, counter)
        .map_err(|_| wrong())?
        .apply_keystream(&mut plain);
    let padding = usize::from(plain.last().copied().unwrap_or(0));
    let length = plain.len().checked_sub(padding).filter(|_| (1..=16).contains(&padding));
    plain.truncate(length.ok_or_else(|| damaged("its padding is wrong"))?);
    warnings.push("this old encryption is quick to guess: seal the key anew".into());
    Ok(plain)
}

/// Returns salt, tag and ciphertext of a vault.
pub(crate) fn parts(file: &[u8], path: &Path) -> Result<[Vec<u8>; 3], Error> {
    let damaged = |reason| Error::Damaged { path: path.to_owned(), reason };
    let text = std::str::from_utf8(file).map_err(|_| damaged("it is not text"))?;
    let (header, body) = text.split_once('\n').unwrap_or((text, ""));
    if header.trim_end() != HEADER {
        return Err(Error::Unsupported {
            path: path.to_owned(),
            field: "the vault format",
            value: printable(header.trim_end()),
        });
    }
    let digits: String = body.split_ascii_whitespace().collect();
    let inner = hex::decode(digits).map_err(|_| damaged("its body is not hexadecimal"))?;
    let mut parts = inner.splitn(3, |byte| *byte == b'\n').map(hex::decode);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(Ok(salt)), Some(Ok(tag)), Some(Ok(ciphertext))) => Ok([salt, tag, ciphertext]),
        _ => Err(damaged("its body has not the three parts of a vault")),
    }
}
