//! The author's side of shielded transactions: the key pair, and opening what was encrypted to it.
//!
//! The practice chain has one author and its key never changes. It is derived from a constant, and anybody can
//! compute it: what is practised here is the form, not secrecy.

use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce, aead::Aead as _};
use ml_kem::{
    DecapsulationKey, MlKem768,
    kem::{Decapsulate as _, KeyExport as _},
};
use sp_io::hashing::{blake2_256, twox_128};

/// Bytes that name the key in front of a ciphertext.
const KEY_HASH: usize = 16;
const LENGTH: usize = 2;
const NONCE: usize = 24;

/// The parts of an encrypted transaction.
pub struct Sealed<'a> {
    /// `twox_128` of the key that it was encrypted to.
    pub key_hash: &'a [u8],
    encapsulated: &'a [u8],
    nonce: &'a [u8],
    ciphertext: &'a [u8],
}

impl<'a> Sealed<'a> {
    pub fn parse(bytes: &'a [u8]) -> Option<Self> {
        let (key_hash, rest) = bytes.split_at_checked(KEY_HASH)?;
        let (length, rest) = rest.split_at_checked(LENGTH)?;
        let length = u16::from_le_bytes(length.try_into().ok()?);
        let (encapsulated, rest) = rest.split_at_checked(usize::from(length))?;
        let (nonce, ciphertext) = rest.split_at_checked(NONCE)?;
        Some(Self { key_hash, encapsulated, nonce, ciphertext })
    }
}

fn key() -> DecapsulationKey<MlKem768> {
    let mut seed = [0; 64];
    seed[..32].copy_from_slice(&blake2_256(b"tao practice chain shield, d"));
    seed[32..].copy_from_slice(&blake2_256(b"tao practice chain shield, z"));
    DecapsulationKey::from_seed(seed.into())
}

/// The key to encrypt to.
pub fn public_key() -> Vec<u8> {
    key().encapsulation_key().to_bytes().to_vec()
}

/// What names a key in front of a ciphertext.
pub fn key_hash(key: &[u8]) -> [u8; KEY_HASH] {
    twox_128(key)
}

/// The transaction in a ciphertext; `None` when it is not for this author or not whole.
pub fn open(bytes: &[u8]) -> Option<Vec<u8>> {
    let sealed = Sealed::parse(bytes)?;
    let encapsulated = sealed.encapsulated.try_into().ok()?;
    let shared = key().decapsulate(&encapsulated);
    let cipher = XChaCha20Poly1305::new_from_slice(shared.as_slice()).ok()?;
    let nonce = XNonce::try_from(sealed.nonce).ok()?;
    cipher.decrypt(&nonce, sealed.ciphertext).ok()
}

#[cfg(test)]
mod tests {
    use ml_kem::{EncapsulationKey, kem::TryKeyInit as _};

    use super::*;

    #[test]
    fn what_is_sealed_for_the_author_opens_and_nothing_else_does() {
        let key = public_key();
        assert_eq!(key.len(), 1_184);
        let encapsulation = EncapsulationKey::<MlKem768>::new_from_slice(&key).unwrap();
        let (encapsulated, shared) = encapsulation.encapsulate_deterministic(&[7; 32].into());
        let cipher = XChaCha20Poly1305::new_from_slice(shared.as_slice()).unwrap();
        let nonce = [3u8; NONCE];
        let ciphertext =
            cipher.encrypt(&XNonce::try_from(&nonce[..]).unwrap(), &b"a transaction"[..]).unwrap();
        let length = u16::try_from(encapsulated.len()).unwrap().to_le_bytes();
        let mut sealed =
            [&key_hash(&key)[..], &length, &encapsulated, &nonce, &ciphertext].concat();
        assert_eq!(open(&sealed).as_deref(), Some(&b"a transaction"[..]));
        *sealed.last_mut().unwrap() ^= 1;
        assert_eq!(open(&sealed), None);
        assert_eq!(open(&[0; 20]), None);
    }
}
