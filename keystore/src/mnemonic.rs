//! Recovery phrases: English BIP-39 words, and the seed Substrate derives from them, which
//! is not the BIP-39 seed: it stretches the entropy, not the words.

use bip39::Language;
use sha2::Sha512;
use zeroize::Zeroizing;

use crate::memory::Locked;
use crate::{Error, Password};

/// The well-known development phrase; every key made from it is public.
const DEV_PHRASE: &str = "bottom drive obey lake curtain smoke basket hold race lonely fit walk";

/// PBKDF2 rounds BIP-39 prescribes.
const ROUNDS: u32 = 2048;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordCount {
    Twelve,
    Fifteen,
    Eighteen,
    TwentyOne,
    TwentyFour,
}

impl WordCount {
    pub fn words(self) -> usize {
        match self {
            WordCount::Twelve => 12,
            WordCount::Fifteen => 15,
            WordCount::Eighteen => 18,
            WordCount::TwentyOne => 21,
            WordCount::TwentyFour => 24,
        }
    }

    /// Entropy behind the words, in bytes.
    fn entropy(self) -> usize {
        match self {
            WordCount::Twelve => 16,
            WordCount::Fifteen => 20,
            WordCount::Eighteen => 24,
            WordCount::TwentyOne => 28,
            WordCount::TwentyFour => 32,
        }
    }
}

/// A recovery phrase, wiped when dropped; it cannot be printed, cloned or compared.
///
/// ```compile_fail
/// println!("{:?}", tao_keystore::Mnemonic::from_entropy(&[1; 16]).ok());
/// ```
/// ```compile_fail
/// tao_keystore::Mnemonic::from_entropy(&[1; 16]).map(|phrase| phrase.clone()).ok();
/// ```
/// ```compile_fail
/// tao_keystore::Mnemonic::from_entropy(&[1; 16]).map(|phrase| phrase.to_string()).ok();
/// ```
/// ```
/// tao_keystore::Mnemonic::from_entropy(&[1; 16]).map(|phrase| phrase.word_count()).ok();
/// ```
pub struct Mnemonic {
    _locked: [Locked; 2],
    phrase: Zeroizing<String>,
    entropy: Zeroizing<Vec<u8>>,
}

impl Mnemonic {
    /// Makes a phrase from the operating system's random source and from nothing else.
    pub fn generate(words: WordCount) -> Result<Self, Error> {
        let mut entropy = Zeroizing::new(vec![0u8; words.entropy()]);
        getrandom::fill(&mut entropy).map_err(|_| Error::NoEntropy)?;
        Self::from_entropy(&entropy)
    }

    /// Makes the phrase of 16, 20, 24, 28 or 32 bytes of entropy.
    pub fn from_entropy(entropy: &[u8]) -> Result<Self, Error> {
        let words = bip39::Mnemonic::from_entropy_in(Language::English, entropy)
            .map_err(|_| Error::BadSecret { reason: "entropy has 16, 20, 24, 28 or 32 bytes" })?;
        Ok(Self::from_words(&words))
    }

    /// Reads a phrase as typed: case and the space between words do not matter.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let mut typed = Zeroizing::new(String::with_capacity(text.len()));
        for word in text.split_whitespace() {
            if !typed.is_empty() {
                typed.push(' ');
            }
            typed.push_str(word);
        }
        typed.make_ascii_lowercase();
        let words =
            bip39::Mnemonic::parse_in_normalized(Language::English, &typed).map_err(|error| {
                match error {
                    bip39::Error::UnknownWord(index) => {
                        Error::BadMnemonic { position: index.saturating_add(1) }
                    }
                    bip39::Error::InvalidChecksum => Error::MnemonicChecksum,
                    bip39::Error::BadWordCount(_)
                    | bip39::Error::BadEntropyBitCount(_)
                    | bip39::Error::AmbiguousLanguages(_) => {
                        Error::MnemonicLength { words: typed.split_whitespace().count() }
                    }
                }
            })?;
        Ok(Self::from_words(&words))
    }

    /// Reads a phrase as it was typed, or as it stands in a file.
    pub fn typed(text: &Password) -> Result<Self, Error> {
        let text = std::str::from_utf8(text.expose())
            .map_err(|_| Error::BadSecret { reason: "a recovery phrase is plain text" })?;
        Self::parse(text)
    }

    fn from_words(words: &bip39::Mnemonic) -> Self {
        // The longest English word has 8 letters: the capacity is never outgrown.
        let mut phrase =
            Zeroizing::new(String::with_capacity(words.word_count().saturating_mul(9)));
        for word in words.words() {
            if !phrase.is_empty() {
                phrase.push(' ');
            }
            phrase.push_str(word);
        }
        let entropy = Zeroizing::new(words.to_entropy());
        let locked = [Locked::bytes(phrase.as_bytes()), Locked::bytes(&entropy)];
        Mnemonic { _locked: locked, phrase, entropy }
    }

    pub(crate) fn dev() -> Result<Self, Error> {
        Self::parse(DEV_PHRASE)
    }

    pub(crate) fn copy(&self) -> Result<Self, Error> {
        Self::from_entropy(&self.entropy)
    }

    /// Returns the words in one line. The caller decides where they may be shown.
    pub fn expose(&self) -> &str {
        &self.phrase
    }

    /// Returns word `position`, counted from 1 as people do.
    pub fn word(&self, position: usize) -> Option<&str> {
        self.phrase.split(' ').nth(position.checked_sub(1)?)
    }

    /// Returns `count` different positions to ask the owner for, in order.
    pub fn challenge(&self, count: usize) -> Result<Vec<usize>, Error> {
        let words = self.word_count();
        let mut chosen = std::collections::BTreeSet::new();
        while chosen.len() < count.min(words) {
            let mut byte = [0u8; 1];
            getrandom::fill(&mut byte).map_err(|_| Error::NoEntropy)?;
            let position = usize::from(byte[0]).checked_rem(words).unwrap_or(0);
            chosen.insert(position.saturating_add(1));
        }
        Ok(chosen.into_iter().collect())
    }

    /// Tells whether the owner typed word `position`; case and space around it do not matter.
    pub fn is_word(&self, position: usize, typed: &Password) -> bool {
        let typed = std::str::from_utf8(typed.expose()).unwrap_or_default().trim();
        self.word(position).is_some_and(|word| word.eq_ignore_ascii_case(typed))
    }

    pub fn word_count(&self) -> usize {
        self.phrase.split(' ').count()
    }

    /// Returns the 32-byte seed both schemes start from.
    ///
    /// The BIP-39 password is used as typed: Substrate tools do not normalise Unicode.
    pub(crate) fn seed(&self, bip39: Option<&Password>) -> Zeroizing<[u8; 32]> {
        let password = bip39.map_or(&[][..], Password::expose);
        let mut salt = Zeroizing::new(Vec::with_capacity(password.len().saturating_add(8)));
        salt.extend_from_slice(b"mnemonic");
        salt.extend_from_slice(password);
        let mut long = Zeroizing::new([0u8; 64]);
        pbkdf2::pbkdf2_hmac::<Sha512>(&self.entropy, &salt, ROUNDS, long.as_mut_slice());
        let mut seed = Zeroizing::new([0u8; 32]);
        for (to, from) in seed.iter_mut().zip(long.iter()) {
            *to = *from;
        }
        seed
    }
}
