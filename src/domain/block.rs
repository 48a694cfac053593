//! Blocks and hashes.

use std::fmt;

use serde::{Serialize, Serializer};

use super::digits::is_hex_of;

/// Thirty-two bytes, printed as `0x` and lower-case hex.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hash(pub [u8; 32]);

/// The hash of block zero: the only thing that tells networks apart.
pub type Genesis = Hash;

impl Hash {
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix("0x")?;
        let mut bytes = [0; 32];
        hex::decode_to_slice(digits, &mut bytes).ok()?;
        Some(Self(bytes))
    }

    /// Whether a text is exactly how it is printed.
    pub fn is_printed(&self, text: &str) -> bool {
        text.strip_prefix("0x").is_some_and(|digits| is_hex_of(digits, &self.0))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = *b"0x0000000000000000000000000000000000000000000000000000000000000000";
        let digits = text.get_mut(2..).unwrap_or_default();
        hex::encode_to_slice(self.0, digits).map_err(|_| fmt::Error)?;
        f.write_str(std::str::from_utf8(&text).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The block that a set of facts was read at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct BlockRef {
    pub number: u32,
    pub hash: Hash,
}
