//! Seals: a key vouches for a text that the program obeys, such as a policy for signing.
//!
//! What is signed can be neither a transaction nor a message. It starts with the byte 255, which is
//! the index of no pallet and no beginning of `<Bytes>`, and it is longer than the hash that stands
//! for a long transaction.

use blake2::Digest as _;

use crate::{Pair, Scheme, verify};

type Blake2b256 = blake2::Blake2b<blake2::digest::consts::U32>;

const OPENING: &[u8] = b"\xffTAO seal 1\n";

/// The bytes that are signed. The purpose is hashed with its length, so that no other purpose and
/// text give the same ones.
fn sealed(purpose: &str, text: &str) -> Vec<u8> {
    let mut hash = Blake2b256::new();
    let length = u64::try_from(purpose.len()).unwrap_or(u64::MAX);
    hash.update(length.to_le_bytes());
    hash.update(purpose.as_bytes());
    hash.update(text.as_bytes());
    [OPENING, hash.finalize().as_slice()].concat()
}

impl Pair {
    /// Vouches for a text, for one purpose.
    pub fn seal(&self, purpose: &str, text: &str) -> [u8; 64] {
        self.sign(&sealed(purpose, text))
    }
}

/// Tells whether the key sealed exactly this text for this purpose.
pub fn verify_seal(
    scheme: Scheme,
    public: &[u8; 32],
    purpose: &str,
    text: &str,
    seal: &[u8; 64],
) -> bool {
    verify(scheme, public, &sealed(purpose, text), seal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{message, verify_message};

    #[test]
    fn a_seal_holds_for_its_key_its_purpose_and_its_text_alone() {
        for scheme in [Scheme::Sr25519, Scheme::Ed25519] {
            let pair = Pair::from_seed(&[3; 32], scheme);
            let other = Pair::from_seed(&[4; 32], scheme);
            let seal = pair.seal("policy", "a = 1\n");
            let holds = |public: &[u8; 32], purpose: &str, text: &str| {
                verify_seal(scheme, public, purpose, text, &seal)
            };
            assert!(holds(&pair.public(), "policy", "a = 1\n"));
            assert!(!holds(&other.public(), "policy", "a = 1\n"));
            assert!(!holds(&pair.public(), "policy", "a = 2\n"));
            assert!(!holds(&pair.public(), "polic", "ya = 1\n"));
        }
    }

    #[test]
    fn a_seal_is_no_message_and_a_message_no_seal() {
        let pair = Pair::from_seed(&[3; 32], Scheme::Sr25519);
        let seal = pair.seal("policy", "a = 1\n");
        let public = pair.public();
        assert_eq!(verify_message(Scheme::Sr25519, &public, b"a = 1\n", &seal), None);
        let signed = pair.sign_message("a = 1\n").unwrap();
        assert!(!verify_seal(Scheme::Sr25519, &public, "policy", "a = 1\n", &signed));
        let bytes = sealed("policy", "a = 1\n");
        assert_eq!(bytes.first(), Some(&0xff));
        assert!(bytes.len() > 32 && !bytes.starts_with(&message::wrapped(b"")[..7]));
    }
}
