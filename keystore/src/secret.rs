//! Passwords. The bytes are exactly what was typed: nothing is trimmed or normalised here,
//! because every tool that shares these files derives keys from the raw bytes.

use zeroize::{Zeroize, Zeroizing};

use crate::memory::Locked;

/// The longest password that can be typed, in bytes.
const ROOM: usize = 1024;

/// A password, wiped when dropped; it cannot be printed, cloned or compared.
///
/// ```compile_fail
/// println!("{:?}", tao_keystore::Password::new(String::new()));
/// ```
/// ```compile_fail
/// println!("{}", tao_keystore::Password::new(String::new()));
/// ```
/// ```compile_fail
/// let _ = tao_keystore::Password::new(String::new()).clone();
/// ```
/// ```compile_fail
/// let _ = tao_keystore::Password::new(String::new()) == tao_keystore::Password::new(String::new());
/// ```
/// ```
/// // What the four above lack is a trait; the rest of each line is sound.
/// let _ = tao_keystore::Password::new(String::new()).is_empty();
/// ```
pub struct Password {
    _locked: Locked,
    bytes: Zeroizing<Vec<u8>>,
}

impl Password {
    pub fn new(text: String) -> Self {
        Self::from_bytes(text.into_bytes())
    }

    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Password { _locked: Locked::bytes(&bytes), bytes: Zeroizing::new(bytes) }
    }

    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Length in bytes.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Drops one line end, for what comes from a file: editors add it.
    #[must_use]
    pub fn without_line_end(mut self) -> Self {
        if self.bytes.last() == Some(&b'\n') {
            self.bytes.pop();
            if self.bytes.last() == Some(&b'\r') {
                self.bytes.pop();
            }
        }
        self
    }

    /// Tells whether two entries of a new password are the same.
    ///
    /// Takes the same time wherever they differ; their lengths are not hidden.
    pub fn same_as(&self, other: &Password) -> bool {
        use subtle::ConstantTimeEq as _;
        self.bytes.as_slice().ct_eq(other.bytes.as_slice()).into()
    }

    /// An empty password to be typed into, with room that is never moved and so never copied.
    pub fn typing() -> Self {
        let room = vec![0; ROOM];
        let locked = Locked::bytes(&room);
        let mut bytes = Zeroizing::new(room);
        bytes.clear();
        Password { _locked: locked, bytes }
    }

    /// Adds a typed character; `false` when there is no room for it.
    pub fn push(&mut self, c: char) -> bool {
        let mut buffer = Zeroizing::new([0u8; 4]);
        let typed = c.encode_utf8(buffer.as_mut_slice());
        let fits = self.bytes.len().saturating_add(typed.len()) <= self.bytes.capacity();
        if fits {
            self.bytes.extend_from_slice(typed.as_bytes());
        }
        fits
    }

    /// Takes the last character back.
    pub fn pop(&mut self) {
        while let Some(last) = self.bytes.pop() {
            if last & 0b1100_0000 != 0b1000_0000 {
                break;
            }
        }
    }

    pub(crate) fn expose(&self) -> &[u8] {
        &self.bytes
    }
}

/// Writes bytes as lower-case hex behind `0x` into `out`, leaving no copy elsewhere.
pub(crate) fn push_hex(out: &mut Zeroizing<String>, bytes: &[u8]) {
    out.push_str("0x");
    for byte in bytes {
        for nibble in [byte >> 4, byte & 15] {
            out.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
        }
    }
}

/// Reads exactly `N` bytes of hex, with or without `0x`; anything else is `None`.
pub(crate) fn hex_array<const N: usize>(text: &str) -> Option<Zeroizing<[u8; N]>> {
    let digits = text.strip_prefix("0x").unwrap_or(text);
    let mut out = Zeroizing::new([0u8; N]);
    if hex::decode_to_slice(digits, out.as_mut_slice()).is_err() {
        out.zeroize();
        return None;
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_password_is_the_one_that_is_meant() {
        let mut typed = Password::typing();
        for c in "pä漢x".chars() {
            assert!(typed.push(c));
        }
        typed.pop();
        typed.pop();
        assert!(typed.push('ß'));
        assert!(typed.same_as(&Password::new("päß".to_owned())));
        for _ in 0..5 {
            typed.pop();
        }
        assert!(typed.is_empty());
        let room = (0..2 * ROOM).take_while(|_| typed.push('a')).count();
        assert_eq!(room, ROOM);
    }
}
