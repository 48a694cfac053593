//! Messages, as opposed to transactions. A message is signed between `<Bytes>` and `</Bytes>`,
//! never as it is: 32 bytes that look like text can be the hash of a transaction.

use crate::{Error, Pair, Scheme, verify};

const OPENING: &[u8] = b"<Bytes>";
const CLOSING: &[u8] = b"</Bytes>";

/// The bytes a signature was made over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Wrapped in `<Bytes>`, as this program and polkadot-js sign.
    Wrapped,
    /// The message alone, as btcli signs. A transaction's hash could be signed the same way.
    Raw,
}

impl Form {
    pub fn name(self) -> &'static str {
        match self {
            Form::Wrapped => "wrapped",
            Form::Raw => "raw",
        }
    }
}

/// Returns what is signed for `message`. One that is wrapped already stays as it is, as in
/// polkadot-js.
pub fn wrapped(message: &[u8]) -> Vec<u8> {
    let inner = message.strip_prefix(OPENING).is_some_and(|rest| rest.ends_with(CLOSING));
    if inner { message.to_vec() } else { [OPENING, message, CLOSING].concat() }
}

impl Pair {
    /// Signs a message, wrapped. Refuses control characters other than tabs and line ends: their
    /// reader would not see what is signed.
    pub fn sign_message(&self, message: &str) -> Result<[u8; 64], Error> {
        if message.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r')) {
            return Err(Error::BadMessage { reason: "it holds control characters" });
        }
        Ok(self.sign(&wrapped(message.as_bytes())))
    }
}

/// Tells over which form of `message` the signature was made; `None` when over neither.
pub fn verify_message(
    scheme: Scheme,
    public: &[u8; 32],
    message: &[u8],
    signature: &[u8; 64],
) -> Option<Form> {
    if verify(scheme, public, &wrapped(message), signature) {
        return Some(Form::Wrapped);
    }
    verify(scheme, public, message, signature).then_some(Form::Raw)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapping_is_that_of_polkadot_js() {
        assert_eq!(wrapped(b""), b"<Bytes></Bytes>");
        assert_eq!(wrapped(b"a"), b"<Bytes>a</Bytes>");
        assert_eq!(wrapped(b"<Bytes>a</Bytes>"), b"<Bytes>a</Bytes>");
        assert_eq!(wrapped(b"<Bytes>"), b"<Bytes><Bytes></Bytes>");
        assert_eq!(wrapped(b"<Bytes/Bytes>"), b"<Bytes><Bytes/Bytes></Bytes>");
    }

    #[test]
    fn both_forms_verify_and_are_told_apart() {
        for scheme in [Scheme::Sr25519, Scheme::Ed25519] {
            let pair = Pair::from_seed(&[3; 32], scheme);
            let form = |message: &str, signature: &[u8; 64]| {
                verify_message(scheme, &pair.public(), message.as_bytes(), signature)
            };
            let ours = pair.sign_message("hello\nworld").unwrap();
            assert_eq!(form("hello\nworld", &ours), Some(Form::Wrapped));
            assert_eq!(form("hello world", &ours), None);
            assert!(!verify(scheme, &pair.public(), b"hello\nworld", &ours));
            assert_eq!(form("hello", &pair.sign(b"hello")), Some(Form::Raw));
        }
    }

    #[test]
    fn what_a_terminal_would_hide_is_not_signed() {
        let pair = Pair::from_seed(&[3; 32], Scheme::Sr25519);
        for message in ["a\u{1b}[2K", "a\u{3}", "\u{9b}1m", "a\0"] {
            assert_eq!(pair.sign_message(message).err().unwrap().code(), "keystore.message");
        }
    }
}
