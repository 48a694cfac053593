//! Encrypting a signed transaction to the author of a block, so that nobody can trade ahead of it.
//!
//! The form is that of `MevShield.submit_encrypted`: the name of the key, the ML-KEM-768
//! ciphertext behind its length, a nonce, and the transaction under XChaCha20-Poly1305 with the
//! encapsulated secret as key and no associated data.

use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce, aead::Aead as _};
use ml_kem::{EncapsulationKey, MlKem768, kem::TryKeyInit as _};
use sp_crypto_hashing::twox_128;

use super::{Call, value};
use crate::fault::{Code, Fault};

/// The pallet that takes encrypted transactions, and its call.
pub const CARRIER: (&str, &str) = ("MevShield", "submit_encrypted");
/// Blocks that a carrier may live at most; the chain refuses longer ones.
pub const LONGEST: u64 = 8;
/// Bytes that the chain takes as a ciphertext.
const MOST_BYTES: usize = 8_192;
const KEM_CIPHERTEXT: usize = 1_088;
const NONCE: usize = 24;
/// Everything but the transaction: the key's name, a length, the two ciphertexts' own bytes.
const OVERHEAD: usize = 16 + 2 + KEM_CIPHERTEXT + NONCE + 16;

/// The randomness of one encryption; it must never be used twice.
pub struct Entropy {
    encapsulation: [u8; 32],
    nonce: [u8; NONCE],
}

impl Entropy {
    /// Draws it from the operating system.
    pub fn draw() -> Result<Self, Fault> {
        let mut drawn = Self { encapsulation: [0; 32], nonce: [0; NONCE] };
        getrandom::fill(&mut drawn.encapsulation)
            .and_then(|()| getrandom::fill(&mut drawn.nonce))
            .map_err(|_| Fault::new(Code::Shield, "this machine gives no random numbers"))?;
        Ok(drawn)
    }
}

/// How long the ciphertext of a transaction is; refuses what the chain would not take.
pub fn sealed_length(transaction: usize) -> Result<usize, Fault> {
    let length = transaction.saturating_add(OVERHEAD);
    if length > MOST_BYTES {
        return Err(Fault::new(
            Code::Shield,
            format!("the transaction has {transaction} bytes, too many to be encrypted"),
        )
        .hint("split it: leave one subnet at a time"));
    }
    Ok(length)
}

/// Encrypts a signed transaction to an author's key.
pub fn seal(key: &[u8], transaction: &[u8], entropy: &Entropy) -> Result<Vec<u8>, Fault> {
    let length = sealed_length(transaction.len())?;
    let encapsulation = EncapsulationKey::<MlKem768>::new_from_slice(key).map_err(|_| {
        Fault::new(Code::Shield, "the key that the chain offers is no ML-KEM-768 key")
    })?;
    let failed = || Fault::new(Code::Bug, "a transaction could not be encrypted");
    let (encapsulated, secret) =
        encapsulation.encapsulate_deterministic(&entropy.encapsulation.into());
    let cipher = XChaCha20Poly1305::new_from_slice(secret.as_slice()).map_err(|_| failed())?;
    let encrypted =
        cipher.encrypt(&XNonce::from(entropy.nonce), transaction).map_err(|_| failed())?;
    let kem_length = u16::try_from(encapsulated.len()).map_err(|_| failed())?;
    let mut sealed = Vec::with_capacity(length);
    sealed.extend(twox_128(key));
    sealed.extend(kem_length.to_le_bytes());
    sealed.extend(encapsulated.as_slice());
    sealed.extend(entropy.nonce);
    sealed.extend(encrypted);
    Ok(sealed)
}

/// The call that carries a ciphertext.
pub fn carrier(sealed: &[u8]) -> Call<'_> {
    Call { pallet: CARRIER.0, name: CARRIER.1, args: vec![("ciphertext", value::bytes(sealed))] }
}

#[cfg(test)]
mod tests {
    use ml_kem::DecapsulationKey;
    use ml_kem::kem::{Decapsulate as _, KeyExport as _};

    use super::*;

    #[test]
    fn the_parts_lie_where_the_chain_looks_for_them() {
        let secret = DecapsulationKey::<MlKem768>::from_seed([3; 64].into());
        let key = secret.encapsulation_key().to_bytes();
        let entropy = Entropy { encapsulation: [1; 32], nonce: [2; NONCE] };
        let sealed = seal(&key, b"a signed transaction", &entropy).unwrap();
        assert_eq!(sealed.len(), sealed_length(20).unwrap());
        assert_eq!(sealed[..16], twox_128(&key));
        assert_eq!(sealed[16..18], [0x40, 0x04]);
        assert_eq!(sealed[18 + KEM_CIPHERTEXT..][..NONCE], [2; NONCE]);
        let kem: [u8; KEM_CIPHERTEXT] = sealed[18..][..KEM_CIPHERTEXT].try_into().unwrap();
        let shared = secret.decapsulate(&kem.into());
        let cipher = XChaCha20Poly1305::new_from_slice(shared.as_slice()).unwrap();
        let opened =
            cipher.decrypt(&XNonce::from([2; NONCE]), &sealed[18 + KEM_CIPHERTEXT + NONCE..]);
        assert_eq!(opened.unwrap(), b"a signed transaction");
    }

    #[test]
    fn two_encryptions_of_the_same_bytes_have_nothing_in_common() {
        let secret = DecapsulationKey::<MlKem768>::from_seed([4; 64].into());
        let key = secret.encapsulation_key().to_bytes();
        let [one, two] = [(); 2].map(|()| seal(&key, &[0; 64], &Entropy::draw().unwrap()).unwrap());
        assert_ne!(one[18..][..KEM_CIPHERTEXT], two[18..][..KEM_CIPHERTEXT]);
        assert_ne!(one[18 + KEM_CIPHERTEXT..], two[18 + KEM_CIPHERTEXT..]);
    }

    #[test]
    fn wrong_keys_and_large_transactions_are_refused() {
        let entropy = Entropy { encapsulation: [1; 32], nonce: [2; NONCE] };
        for key in [&[][..], &[7; 1_183], &[0xff; 1_184], &[7; 1_185]] {
            assert_eq!(seal(key, &[0], &entropy).unwrap_err().code(), Code::Shield);
        }
        assert_eq!(sealed_length(MOST_BYTES - OVERHEAD), Ok(MOST_BYTES));
        assert_eq!(sealed_length(MOST_BYTES - OVERHEAD + 1).unwrap_err().code(), Code::Shield);
    }
}
