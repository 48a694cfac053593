//! Key pairs: the only type that signs. What may be signed is decided above this crate.

use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use rand_core::{CryptoRng, RngCore};
use schnorrkel::context::SigningTranscript;
use schnorrkel::derive::{ChainCode, Derivation as _};
use schnorrkel::{
    ExpansionMode, MiniSecretKey, PublicKey, SecretKey, Signature, signing_context, verify_batch,
};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::derive::{Junction, ed25519_hard, junctions};
use crate::memory::{Locked, scrubbed};
use crate::{Error, Mnemonic, Password};

/// The context Substrate chains sign sr25519 messages under.
const CONTEXT: &[u8] = b"substrate";
/// Verified at a time, some 400 bytes each: 64 at a time take a tenth longer.
const BATCH: usize = 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scheme {
    Sr25519,
    Ed25519,
}

impl Scheme {
    pub fn name(self) -> &'static str {
        match self {
            Scheme::Sr25519 => "sr25519",
            Scheme::Ed25519 => "ed25519",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        match name {
            "sr25519" => Some(Scheme::Sr25519),
            "ed25519" => Some(Scheme::Ed25519),
            _ => None,
        }
    }

    /// The number Substrate tools give the scheme; it is part of the sealed header.
    pub(crate) fn number(self) -> u8 {
        match self {
            Scheme::Ed25519 => 0,
            Scheme::Sr25519 => 1,
        }
    }
}

enum Inner {
    Sr25519(Box<schnorrkel::Keypair>),
    Ed25519(Box<SigningKey>),
}

/// A key pair, wiped when dropped; it cannot be printed, cloned, compared or serialised.
///
/// ```compile_fail
/// println!("{:?}", tao_keystore::Pair::from_seed(&[1; 32], tao_keystore::Scheme::Sr25519));
/// ```
/// ```compile_fail
/// tao_keystore::Pair::from_seed(&[1; 32], tao_keystore::Scheme::Sr25519).clone();
/// ```
/// ```compile_fail
/// let pair = |seed| tao_keystore::Pair::from_seed(seed, tao_keystore::Scheme::Sr25519);
/// assert!(pair(&[1; 32]) == pair(&[1; 32]));
/// ```
/// ```
/// let pair = |seed| tao_keystore::Pair::from_seed(seed, tao_keystore::Scheme::Sr25519);
/// assert!(pair(&[1; 32]).public() == pair(&[1; 32]).public());
/// ```
pub struct Pair {
    _locked: Locked,
    inner: Inner,
}

impl From<Box<schnorrkel::Keypair>> for Pair {
    fn from(pair: Box<schnorrkel::Keypair>) -> Self {
        Pair { _locked: Locked::value(&*pair), inner: Inner::Sr25519(pair) }
    }
}

impl From<Box<SigningKey>> for Pair {
    fn from(key: Box<SigningKey>) -> Self {
        Pair { _locked: Locked::value(&*key), inner: Inner::Ed25519(key) }
    }
}

impl Pair {
    pub fn from_mnemonic(
        mnemonic: &Mnemonic,
        bip39: Option<&Password>,
        path: &str,
        scheme: Scheme,
    ) -> Result<Self, Error> {
        Self::from_seed_and_path(&mnemonic.seed(bip39), path, scheme)
    }

    /// Makes the pair of a 32-byte seed: every value is a key.
    pub fn from_seed(seed: &[u8; 32], scheme: Scheme) -> Self {
        scrubbed(|| match scheme {
            Scheme::Ed25519 => Box::new(SigningKey::from_bytes(seed)).into(),
            Scheme::Sr25519 => Box::new(expand(seed).to_keypair()).into(),
        })
    }

    /// Makes the pair at `path` below a 32-byte seed.
    pub fn from_seed_and_path(seed: &[u8; 32], path: &str, scheme: Scheme) -> Result<Self, Error> {
        let junctions = junctions(path)?;
        scrubbed(|| match scheme {
            Scheme::Sr25519 => {
                let secret = junctions
                    .iter()
                    .fold(expand(seed), |parent, step| sr25519_child(&parent, step));
                Ok(Box::new(secret.to_keypair()).into())
            }
            Scheme::Ed25519 => {
                let mut current = Zeroizing::new(*seed);
                for junction in &junctions {
                    if !junction.hard {
                        return Err(Error::BadPath {
                            reason: "ed25519 has no soft derivation, use //",
                        });
                    }
                    current = ed25519_hard(&current, &junction.chain_code);
                }
                Ok(Self::from_seed(&current, scheme))
            }
        })
    }

    /// Makes the sr25519 pair of the 64 bytes Substrate tools call a private key.
    pub fn from_expanded(secret: &[u8; 64]) -> Result<Self, Error> {
        scrubbed(|| {
            let secret = SecretKey::from_bytes(secret)
                .map_err(|_| Error::BadSecret { reason: "its scalar is not canonical" })?;
            let pair = Box::new(secret.to_keypair());
            if pair.public.to_bytes() == [0; 32] {
                return Err(Error::BadSecret { reason: "it is the zero key" });
            }
            Ok(pair.into())
        })
    }

    /// Makes a development key: `//Alice`, or `Alice` for short. Its secret is public.
    pub fn dev(name: &str) -> Result<Self, Error> {
        let mnemonic = Mnemonic::dev()?;
        if name.starts_with('/') {
            Self::from_mnemonic(&mnemonic, None, name, Scheme::Sr25519)
        } else {
            Self::from_mnemonic(&mnemonic, None, &format!("//{name}"), Scheme::Sr25519)
        }
    }

    pub fn public(&self) -> [u8; 32] {
        match &self.inner {
            Inner::Sr25519(pair) => pair.public.to_bytes(),
            Inner::Ed25519(key) => key.verifying_key().to_bytes(),
        }
    }

    pub fn scheme(&self) -> Scheme {
        match &self.inner {
            Inner::Sr25519(_) => Scheme::Sr25519,
            Inner::Ed25519(_) => Scheme::Ed25519,
        }
    }

    /// Returns what btcli calls the private key: 64 bytes of sr25519, or the 32-byte seed of
    /// ed25519.
    pub(crate) fn private(&self) -> Zeroizing<Vec<u8>> {
        scrubbed(|| match &self.inner {
            Inner::Sr25519(pair) => {
                let bytes = Zeroizing::new(pair.secret.to_bytes());
                Zeroizing::new(bytes.to_vec())
            }
            Inner::Ed25519(key) => Zeroizing::new(key.as_bytes().to_vec()),
        })
    }

    /// Returns the 64 secret bytes polkadot-js keeps: the scalar times the cofactor and the nonce
    /// of sr25519, or seed and public key of ed25519.
    pub(crate) fn pkcs8_secret(&self) -> Zeroizing<Vec<u8>> {
        scrubbed(|| {
            let bytes = Zeroizing::new(match &self.inner {
                Inner::Sr25519(pair) => pair.secret.to_ed25519_bytes(),
                Inner::Ed25519(key) => key.to_keypair_bytes(),
            });
            Zeroizing::new(bytes.to_vec())
        })
    }

    /// Signs the bytes as they are. sr25519 signatures differ each time.
    ///
    /// For transactions only: text of any other origin goes through [`crate::message`].
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        scrubbed(|| match &self.inner {
            Inner::Sr25519(pair) => pair.sign_simple(CONTEXT, message).to_bytes(),
            Inner::Ed25519(key) => key.sign(message).to_bytes(),
        })
    }

    /// Signs each of many as [`Pair::sign`] would. The context is absorbed once, and the stack is
    /// overwritten once, after the last.
    pub fn sign_all<'a>(&self, messages: impl IntoIterator<Item = &'a [u8]>) -> Vec<[u8; 64]> {
        scrubbed(|| match &self.inner {
            Inner::Sr25519(pair) => {
                let context = signing_context(CONTEXT);
                let sign = |message| pair.sign(context.bytes(message)).to_bytes();
                messages.into_iter().map(sign).collect()
            }
            Inner::Ed25519(key) => {
                messages.into_iter().map(|message| key.sign(message).to_bytes()).collect()
            }
        })
    }
}

fn expand(seed: &[u8; 32]) -> SecretKey {
    match MiniSecretKey::from_bytes(seed) {
        Ok(mini) => mini.expand(ExpansionMode::Ed25519),
        Err(_) => unreachable!("a mini-secret is any 32 bytes"),
    }
}

fn sr25519_child(parent: &SecretKey, junction: &Junction) -> SecretKey {
    let code = ChainCode(junction.chain_code);
    if junction.hard {
        parent.hard_derive_mini_secret_key(Some(code), b"").0.expand(ExpansionMode::Ed25519)
    } else {
        parent.derived_key_simple(code, b"").0
    }
}

/// Tells whether `signature` is `public`'s over exactly `message`.
///
/// Refuses the all-zero public key, for which a fixed signature fits every message, and
/// ed25519 keys of small order.
pub fn verify(scheme: Scheme, public: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    if public == &[0; 32] {
        return false;
    }
    match scheme {
        Scheme::Sr25519 => {
            let (Ok(public), Ok(signature)) =
                (PublicKey::from_bytes(public), Signature::from_bytes(signature))
            else {
                return false;
            };
            public.verify_simple(CONTEXT, message, &signature).is_ok()
        }
        Scheme::Ed25519 => VerifyingKey::from_bytes(public).is_ok_and(|public| {
            let signature = ed25519_dalek::Signature::from_bytes(signature);
            public.verify_strict(message, &signature).is_ok()
        }),
    }
}

/// Tells whether every signature is `public`'s over exactly the message beside it, refusing what
/// [`verify`] refuses. Many of sr25519 take less than a third of the time that each on its own would.
pub fn verify_all(scheme: Scheme, public: &[u8; 32], signed: &[(&[u8], [u8; 64])]) -> bool {
    if scheme == Scheme::Ed25519 || signed.len() < 2 {
        return signed.iter().all(|(message, made)| verify(scheme, public, message, made));
    }
    let (Ok(key), true) = (PublicKey::from_bytes(public), public != &[0; 32]) else {
        return false;
    };
    let context = signing_context(CONTEXT);
    signed.chunks(BATCH).all(|signed| {
        let made = signed.iter().map(|(_, made)| Signature::from_bytes(made).ok());
        let Some(made) = made.collect::<Option<Vec<_>>>() else { return false };
        let messages = signed.iter().map(|(message, _)| Verified(context.bytes(message)));
        verify_batch(messages, &made, &vec![key; signed.len()], true).is_ok()
    })
}

/// A transcript in a batch that is verified with coefficients of the system's randomness, drawn when all
/// signatures are there. What a batch without such randomness mixes in from each message is left out: it
/// takes a ninth of the time.
struct Verified<T>(T);

impl<T: SigningTranscript> SigningTranscript for Verified<T> {
    fn commit_bytes(&mut self, label: &'static [u8], bytes: &[u8]) {
        self.0.commit_bytes(label, bytes);
    }

    fn challenge_bytes(&mut self, label: &'static [u8], dest: &mut [u8]) {
        self.0.challenge_bytes(label, dest);
    }

    /// What nonces are made of: a signature without randomness would give its key away.
    fn witness_bytes(&self, _: &'static [u8], _: &mut [u8], _: &[&[u8]]) {
        unreachable!("nothing is signed with a transcript for verifying");
    }

    /// What a batch mixes in has no label and sixteen bytes; all else is a nonce's.
    fn witness_bytes_rng<R: RngCore + CryptoRng>(
        &self,
        label: &'static [u8],
        mixed: &mut [u8],
        _: &[&[u8]],
        _: R,
    ) {
        let batch = label.is_empty() && mixed.len() == 16;
        assert!(batch, "nothing is signed with a transcript for verifying");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "nothing is signed")]
    fn what_verifies_cannot_sign() {
        let Inner::Sr25519(pair) = Pair::from_seed(&[7; 32], Scheme::Sr25519).inner else { return };
        let _ = pair.sign(Verified(signing_context(CONTEXT).bytes(b"a message")));
    }

    #[test]
    #[should_panic(expected = "nothing is signed")]
    fn nor_with_randomness_from_elsewhere() {
        let Inner::Sr25519(pair) = Pair::from_seed(&[7; 32], Scheme::Sr25519).inner else { return };
        let verified = Verified(signing_context(CONTEXT).bytes(b"a message"));
        let _ = pair.sign(schnorrkel::context::attach_rng(verified, Nines));
    }

    /// Nothing random.
    struct Nines;

    impl CryptoRng for Nines {}

    impl RngCore for Nines {
        fn next_u32(&mut self) -> u32 {
            9
        }

        fn next_u64(&mut self) -> u64 {
            9
        }

        fn fill_bytes(&mut self, to: &mut [u8]) {
            to.fill(9);
        }

        fn try_fill_bytes(&mut self, to: &mut [u8]) -> Result<(), rand_core::Error> {
            to.fill(9);
            Ok(())
        }
    }

    #[test]
    fn many_signatures_hold_together_only_where_each_holds() {
        for scheme in [Scheme::Sr25519, Scheme::Ed25519] {
            let pair = Pair::from_seed(&[7; 32], scheme);
            let public = pair.public();
            let messages: Vec<[u8; 2]> =
                (0..BATCH + 44).map(|n| u16::try_from(n).unwrap().to_le_bytes()).collect();
            let made = pair.sign_all(messages.iter().map(<[u8; 2]>::as_slice));
            let signed: Vec<(&[u8], [u8; 64])> =
                messages.iter().map(<[u8; 2]>::as_slice).zip(made).collect();
            for (message, made) in &signed {
                assert!(verify(scheme, &public, message, made));
            }
            for count in [0, 1, 2, signed.len()] {
                assert!(verify_all(scheme, &public, &signed[..count]), "{count}");
            }
            for at in [0, BATCH - 1, signed.len() - 1] {
                let mut wrong = signed.clone();
                wrong[at].1[3] ^= 1;
                assert!(!verify_all(scheme, &public, &wrong), "the {at}th is of other bytes");
                wrong[at] = (b"other", signed[at].1);
                assert!(!verify_all(scheme, &public, &wrong), "the {at}th is of another message");
            }
            assert!(!verify_all(scheme, &[0; 32], &signed));
            assert!(!verify_all(scheme, &Pair::from_seed(&[8; 32], scheme).public(), &signed));
        }
    }
}
