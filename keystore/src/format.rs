//! Tells the key file formats apart by their first bytes, without opening anything.

use crate::json::{Fault, Object};
use crate::legacy::plain::is_bare_secret;
use crate::native;

/// How a key is kept on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyFormat {
    /// Sealed by this program.
    Native,
    /// btcli's encrypted form since 2023.
    Nacl,
    /// btcli's JSON, or a bare seed or phrase, readable by anybody who can read the file.
    PlainJson,
    /// btcli's encrypted form of 2022.
    AnsibleVault,
    /// btcli's encrypted form of 2021.
    Fernet,
    /// An address without a secret.
    PublicOnly,
    Unknown,
}

impl KeyFormat {
    /// Tells whether a password is needed to use the key.
    pub fn is_encrypted(self) -> bool {
        match self {
            KeyFormat::Native | KeyFormat::Nacl | KeyFormat::AnsibleVault | KeyFormat::Fernet => {
                true
            }
            KeyFormat::PlainJson | KeyFormat::PublicOnly | KeyFormat::Unknown => false,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            KeyFormat::Native => "native",
            KeyFormat::Nacl => "nacl",
            KeyFormat::PlainJson => "plain-json",
            KeyFormat::AnsibleVault => "ansible-vault",
            KeyFormat::Fernet => "fernet",
            KeyFormat::PublicOnly => "public-only",
            KeyFormat::Unknown => "unknown",
        }
    }
}

/// The fields of btcli's JSON that hold a secret.
const SECRETS: [&str; 3] = ["secretPhrase", "secretSeed", "privateKey"];

/// Returns the format, and the object for the two formats that are JSON.
pub(crate) fn detect(bytes: &[u8]) -> (KeyFormat, Result<Object, Fault>) {
    if bytes.starts_with(b"$NACL") {
        return (KeyFormat::Nacl, Err(Fault::Malformed));
    }
    if bytes.starts_with(b"$ANSIBLE_VAULT") {
        return (KeyFormat::AnsibleVault, Err(Fault::Malformed));
    }
    if bytes.starts_with(b"gAAAAA") {
        return (KeyFormat::Fernet, Err(Fault::Malformed));
    }
    let object = Object::parse(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let format = match &object {
        // A native file that was cut short still begins like one.
        Err(_) if begins_native(bytes) => KeyFormat::Native,
        Err(_) if is_bare_secret(bytes) => KeyFormat::PlainJson,
        Err(_) => KeyFormat::Unknown,
        Ok(fields) if fields.text("format") == Some(native::FORMAT) => KeyFormat::Native,
        Ok(fields) if fields.get("format").is_some() || fields.get("ciphertext").is_some() => {
            KeyFormat::Unknown
        }
        Ok(fields) if SECRETS.iter().any(|name| fields.text(name).is_some()) => {
            KeyFormat::PlainJson
        }
        Ok(fields) if fields.text("encoded").is_some() => KeyFormat::Unknown,
        Ok(fields) => {
            let known = ["publicKey", "accountId", "ss58Address", " ss58Address"];
            if known.iter().any(|name| fields.text(name).is_some()) {
                KeyFormat::PublicOnly
            } else {
                KeyFormat::Unknown
            }
        }
    };
    (format, object)
}

fn begins_native(bytes: &[u8]) -> bool {
    let head = bytes.get(..64.min(bytes.len())).unwrap_or_default();
    let tight: Vec<u8> = head.iter().copied().filter(|b| !b.is_ascii_whitespace()).collect();
    tight.starts_with(b"{\"format\":\"tao-keystore\"")
}
