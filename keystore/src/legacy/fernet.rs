//! btcli's files of 2021: a Fernet token. Ten million rounds make opening one slow.

use std::path::Path;

use aes::Aes128;
use base64ct::{Base64Url, Base64UrlUnpadded, Encoding as _};
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockModeDecrypt as _, KeyIvInit as _};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{Error, Password};

const SALT: &[u8] = b"Iguesscyborgslikemyselfhaveatendencytobeparanoidaboutourorigins";
const ROUNDS: u32 = 10_000_000;

pub(super) fn open(
    file: &[u8],
    path: &Path,
    password: &Password,
    warnings: &mut Vec<String>,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let damaged = |reason| Error::Damaged { path: path.to_owned(), reason };
    let token = token(file, path)?;
    let cut = || Error::Truncated { path: path.to_owned() };
    let (signed, tag) = token.split_last_chunk::<32>().ok_or_else(cut)?;
    let (head, ciphertext) = signed.split_first_chunk::<25>().ok_or_else(cut)?;
    let mut keys = Zeroizing::new([0u8; 32]);
    pbkdf2::pbkdf2_hmac::<Sha256>(password.expose(), SALT, ROUNDS, keys.as_mut_slice());
    let (mac_key, cipher_key) = keys.split_at(16);
    let wrong = || Error::WrongPasswordOrDamaged { path: path.to_owned() };
    let mut mac = Hmac::<Sha256>::new_from_slice(mac_key).map_err(|_| wrong())?;
    mac.update(signed);
    mac.verify_slice(tag).map_err(|_| wrong())?;

    let vector = head.split_at(9).1;
    let mut plain = Zeroizing::new(ciphertext.to_vec());
    let length = cbc::Decryptor::<Aes128>::new_from_slices(cipher_key, vector)
        .map_err(|_| wrong())?
        .decrypt_padded::<Pkcs7>(&mut plain)
        .map_err(|_| damaged("its padding is wrong"))?
        .len();
    plain.truncate(length);
    warnings.push("this encryption has one salt for all users: seal the key anew".into());
    Ok(plain)
}

/// Returns the bytes of a token: version, time (not used), initial vector, at least one block, tag.
pub(crate) fn token(file: &[u8], path: &Path) -> Result<Vec<u8>, Error> {
    let damaged = |reason| Error::Damaged { path: path.to_owned(), reason };
    let text = std::str::from_utf8(file).map_err(|_| damaged("it is not text"))?.trim();
    let token = Base64Url::decode_vec(text)
        .or_else(|_| Base64UrlUnpadded::decode_vec(text))
        .map_err(|_| damaged("it is not base64"))?;
    let Some(blocks) = token.len().checked_sub(25 + 32) else {
        return Err(Error::Truncated { path: path.to_owned() });
    };
    if token.first() != Some(&0x80) || blocks == 0 || blocks % 16 != 0 {
        return Err(damaged("it is no Fernet token"));
    }
    Ok(token)
}
