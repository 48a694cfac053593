//! The secret inside a sealed file: its JSON, and the key pair that follows from it.

use zeroize::Zeroizing;

use crate::json::{Object, Value};
use crate::secret::{hex_array, push_hex};
use crate::{Error, Mnemonic, Pair, Scheme};

/// The plaintext grows in steps of this many bytes, so that its size does not tell how many
/// words it holds.
const STEP: usize = 512;

/// Room for the largest payload there can be; the buffer is never outgrown and so leaves no
/// copy behind.
const ROOM: usize = 16 * 1024;

/// Longest note, in bytes.
const MAX_NOTE: usize = 256;

pub(crate) struct Payload {
    pub(crate) phrase: Option<Mnemonic>,
    pub(crate) seed: Option<Zeroizing<[u8; 32]>>,
    /// 64 bytes of an sr25519 secret key without a seed.
    pub(crate) private: Option<Zeroizing<[u8; 64]>>,
    pub(crate) bip39_used: bool,
    pub(crate) derivation: Zeroizing<String>,
    /// Seconds since 1970.
    pub(crate) created: Option<u64>,
    pub(crate) note: String,
}

impl Payload {
    /// Derives the pair from every secret present; all must lead to the same public key.
    pub(crate) fn pair(&self, scheme: Scheme) -> Result<Pair, Error> {
        let mut found: Option<Pair> = None;
        let phrase = self.phrase.as_ref().filter(|_| !self.bip39_used);
        let candidates = [
            phrase.map(|phrase| Pair::from_mnemonic(phrase, None, &self.derivation, scheme)),
            self.seed.as_ref().map(|seed| Pair::from_seed_and_path(seed, &self.derivation, scheme)),
            self.private.as_ref().map(|private| match scheme {
                Scheme::Sr25519 => Pair::from_expanded(private),
                Scheme::Ed25519 => {
                    Err(Error::BadSecret { reason: "64 secret bytes are an sr25519 key" })
                }
            }),
        ];
        for candidate in candidates.into_iter().flatten() {
            let pair = candidate?;
            if found.as_ref().is_some_and(|first| first.public() != pair.public()) {
                return Err(Error::BadSecret { reason: "its secrets belong to different keys" });
            }
            found.get_or_insert(pair);
        }
        found.ok_or(Error::BadSecret { reason: "it holds no secret" })
    }

    /// Refuses notes that are long or could steer a terminal.
    pub(crate) fn check_note(note: &str) -> Result<(), Error> {
        if note.len() > MAX_NOTE {
            return Err(Error::BadNote { reason: "it is longer than 256 bytes" });
        }
        if crate::error::printable(note).contains('\u{fffd}') || note.chars().any(char::is_control)
        {
            return Err(Error::BadNote { reason: "it holds control characters" });
        }
        Ok(())
    }

    /// Returns the padded JSON that is sealed.
    pub(crate) fn to_json(&self) -> Zeroizing<String> {
        let mut out = Zeroizing::new(String::with_capacity(ROOM));
        out.push_str("{\"v\":1");
        if let Some(phrase) = &self.phrase {
            out.push_str(",\"secretPhrase\":\"");
            out.push_str(phrase.expose());
            out.push('"');
        }
        if let Some(seed) = &self.seed {
            out.push_str(",\"secretSeed\":\"");
            push_hex(&mut out, seed.as_slice());
            out.push('"');
        }
        if let Some(private) = &self.private {
            out.push_str(",\"privateKey\":\"");
            push_hex(&mut out, private.as_slice());
            out.push('"');
        }
        out.push_str(",\"bip39PassphraseUsed\":");
        out.push_str(if self.bip39_used { "true" } else { "false" });
        if !self.derivation.is_empty() {
            out.push_str(",\"derivation\":");
            push_text(&mut out, &self.derivation);
        }
        if let Some(created) = self.created {
            out.push_str(",\"created\":\"");
            out.push_str(&created.to_string());
            out.push('"');
        }
        if !self.note.is_empty() {
            out.push_str(",\"note\":");
            push_text(&mut out, &self.note);
        }
        out.push('}');
        let padded = out.len().next_multiple_of(STEP);
        while out.len() < padded {
            out.push(' ');
        }
        out
    }

    /// Reads the JSON that was sealed; the error says what a correct writer would not do.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, &'static str> {
        let object = Object::parse(bytes).map_err(|_| "its content is no JSON object")?;
        if !matches!(object.get("v"), Some(Value::Number(1))) {
            return Err("its content has an unknown version");
        }
        let bip39_used = match object.get("bip39PassphraseUsed") {
            None => false,
            Some(Value::Flag(flag)) => *flag,
            Some(_) => return Err("bip39PassphraseUsed is neither true nor false"),
        };
        let phrase = match object.text("secretPhrase") {
            None => None,
            Some(words) => Some(Mnemonic::parse(words).map_err(|_| "its phrase is no phrase")?),
        };
        let seed = match object.text("secretSeed") {
            None => None,
            Some(text) => Some(hex_array(text).ok_or("its seed is not 32 bytes of hex")?),
        };
        let private = match object.text("privateKey") {
            None => None,
            Some(text) => Some(hex_array(text).ok_or("its private key is not 64 bytes of hex")?),
        };
        Ok(Payload {
            phrase,
            seed,
            private,
            bip39_used,
            derivation: Zeroizing::new(object.text("derivation").unwrap_or_default().to_owned()),
            created: object.text("created").and_then(|text| text.parse().ok()),
            note: object.text("note").unwrap_or_default().to_owned(),
        })
    }
}

fn push_text(out: &mut Zeroizing<String>, text: &str) {
    // Writing a string to memory cannot fail; an empty text would still be valid JSON.
    let quoted = serde_json::to_string(text).unwrap_or_else(|_| String::from("\"\""));
    out.push_str(&Zeroizing::new(quoted));
}
