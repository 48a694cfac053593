//! Keys as commands name them, and what is said about a change of one. Never a secret.

use std::fmt;
use std::path::Path;

use schemars::JsonSchema;
use serde::Serialize;
use tao_keystore::{Changed, KeyId, Scheme};

use crate::domain::clean;
use crate::fault::{Code, Fault};
use crate::render::{Report, pairs};

/// Which key is meant: `WALLET` is a coldkey, `WALLET/HOTKEY` a hotkey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyName {
    pub wallet: String,
    pub hotkey: Option<String>,
}

impl KeyName {
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let (wallet, hotkey) = match text.split_once('/') {
            Some((wallet, hotkey)) => (wallet, Some(hotkey)),
            None => (text, None),
        };
        if wallet.is_empty() || hotkey.is_some_and(|name| name.is_empty() || name.contains('/')) {
            let shown = clean(text, 80);
            return Err(Fault::new(Code::Name, format!("`{shown}` does not name a key"))
                .hint("write WALLET for a coldkey, WALLET/HOTKEY for a hotkey"));
        }
        Ok(Self { wallet: wallet.to_owned(), hotkey: hotkey.map(str::to_owned) })
    }

    /// Reads the name of a hotkey; `WALLET` alone means its hotkey `default`.
    pub fn parse_hotkey(text: &str) -> Result<Self, Fault> {
        let mut name = Self::parse(text)?;
        name.hotkey.get_or_insert_with(|| "default".to_owned());
        Ok(name)
    }

    pub fn id(&self) -> KeyId<'_> {
        self.hotkey.as_deref().map_or(KeyId::Coldkey, KeyId::Hotkey)
    }

    /// What a prompt calls it.
    pub fn described(&self) -> String {
        match &self.hotkey {
            None => format!("the coldkey of wallet {}", clean(&self.wallet, 64)),
            Some(_) => format!("hotkey {self}"),
        }
    }
}

impl fmt::Display for KeyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.hotkey {
            None => f.write_str(&clean(&self.wallet, 64)),
            Some(hotkey) => write!(f, "{}/{}", clean(&self.wallet, 64), clean(hotkey, 64)),
        }
    }
}

/// A key that is kept in another way than before.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct KeyChange {
    pub key: String,
    /// `password` or `format`.
    pub changed: &'static str,
    pub address: String,
    pub format: &'static str,
    pub encrypted: bool,
    /// Where the old file is; `null` when it was not kept.
    pub moved_to: Option<String>,
}

impl KeyChange {
    pub fn new(name: &KeyName, changed: &'static str, done: &Changed) -> Self {
        Self {
            key: name.to_string(),
            changed,
            address: done.entry.ss58.clone(),
            format: done.entry.format.name(),
            encrypted: done.entry.format.is_encrypted(),
            moved_to: done.moved.as_deref().map(shown),
        }
    }
}

impl Report for KeyChange {
    const SCHEMA: &'static str = "tao.key_change/1";

    fn human(&self) -> String {
        let mut rows = vec![
            ("key", self.key.clone()),
            ("address", self.address.clone()),
            ("format", self.format.to_owned()),
            ("changed", self.changed.to_owned()),
        ];
        if let Some(path) = &self.moved_to {
            rows.push(("old file", path.clone()));
        }
        pairs(&rows)
    }

    fn brief(&self) -> String {
        self.address.clone()
    }
}

/// A key written to a file for another program.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct KeyExport {
    pub key: String,
    pub address: String,
    pub format: &'static str,
    pub file: String,
}

impl Report for KeyExport {
    const SCHEMA: &'static str = "tao.key_export/1";

    fn human(&self) -> String {
        pairs(&[
            ("key", self.key.clone()),
            ("address", self.address.clone()),
            ("format", self.format.to_owned()),
            ("file", self.file.clone()),
        ])
    }

    fn brief(&self) -> String {
        self.file.clone()
    }
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Renamed {
    pub old: String,
    pub new: String,
}

impl Report for Renamed {
    const SCHEMA: &'static str = "tao.rename/1";

    fn human(&self) -> String {
        format!("{} is now {}\n", self.old, self.new)
    }

    fn brief(&self) -> String {
        self.new.clone()
    }
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Removed {
    pub name: String,
    /// The folder that its files are in now; `null` when there was nothing to keep.
    pub moved_to: Option<String>,
}

impl Report for Removed {
    const SCHEMA: &'static str = "tao.removal/1";

    fn human(&self) -> String {
        match &self.moved_to {
            Some(path) => format!("{} was removed; its files are in {path}\n", self.name),
            None => format!("{} was removed\n", self.name),
        }
    }

    fn brief(&self) -> String {
        self.moved_to.clone().unwrap_or_default()
    }
}

/// A backup that leads to the key it should.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct BackupCheck {
    pub key: String,
    pub address: String,
    /// `phrase` or `file`.
    pub backup: &'static str,
}

impl Report for BackupCheck {
    const SCHEMA: &'static str = "tao.backup/1";

    fn human(&self) -> String {
        format!("the {} leads to {} ({})\n", self.backup, self.key, self.address)
    }

    fn brief(&self) -> String {
        self.address.clone()
    }
}

/// A signed message.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Signed {
    pub address: String,
    pub scheme: &'static str,
    pub message: String,
    /// What was signed: always `wrapped`, the message between `<Bytes>` and `</Bytes>`.
    pub form: &'static str,
    pub signature: String,
}

impl Report for Signed {
    const SCHEMA: &'static str = "tao.signature/1";

    fn human(&self) -> String {
        pairs(&[
            ("address", self.address.clone()),
            ("scheme", self.scheme.to_owned()),
            ("signed", format!("<Bytes>{}</Bytes>", clean(&self.message, 200))),
            ("signature", self.signature.clone()),
        ])
    }

    fn brief(&self) -> String {
        self.signature.clone()
    }
}

/// A signature that is valid.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Verified {
    pub address: String,
    pub scheme: &'static str,
    /// `wrapped` or `raw`.
    pub form: &'static str,
}

impl Report for Verified {
    const SCHEMA: &'static str = "tao.verification/1";

    fn human(&self) -> String {
        format!("valid: signed by {} ({}, {} message)\n", self.address, self.scheme, self.form)
    }

    fn brief(&self) -> String {
        self.form.to_owned()
    }
}

/// What the keyring of this machine knows of a key.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Remembered {
    pub key: String,
    pub remembered: bool,
    /// The keyring that answered.
    pub keyring: String,
}

impl Report for Remembered {
    const SCHEMA: &'static str = "tao.remembered/1";

    fn human(&self) -> String {
        if self.remembered {
            format!("{} is unlocked by {} from now on\n", self.key, self.keyring)
        } else {
            format!("{} is not remembered any more\n", self.key)
        }
    }

    fn brief(&self) -> String {
        self.keyring.clone()
    }
}

/// Reads a signature: 64 bytes of hexadecimal, or 65 with the number of the scheme in front.
pub fn signature(text: &str) -> Result<(Option<Scheme>, [u8; 64]), Fault> {
    let bad = || {
        Fault::new(Code::Arguments, "the signature is not 64 bytes of hexadecimal")
            .hint("it has 128 digits, or 130 with the kind of key in front")
    };
    let digits = text.trim();
    let digits = digits.strip_prefix("0x").unwrap_or(digits);
    if digits.len() > 130 {
        return Err(bad());
    }
    let bytes = hex::decode(digits).map_err(|_| bad())?;
    let (scheme, bytes) = match (bytes.len(), bytes.split_first()) {
        (65, Some((0, rest))) => (Some(Scheme::Ed25519), rest),
        (65, Some((1, rest))) => (Some(Scheme::Sr25519), rest),
        _ => (None, bytes.as_slice()),
    };
    Ok((scheme, bytes.try_into().map_err(|_| bad())?))
}

pub(crate) fn shown(path: &Path) -> String {
    clean(&path.to_string_lossy(), 300)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_by_their_slash() {
        let name = KeyName::parse("w/h").unwrap();
        assert_eq!((name.wallet.as_str(), name.id()), ("w", KeyId::Hotkey("h")));
        assert_eq!(KeyName::parse("w").unwrap().id(), KeyId::Coldkey);
        assert_eq!(KeyName::parse_hotkey("w").unwrap().id(), KeyId::Hotkey("default"));
        for bad in ["", "/", "w/", "/h", "w/h/x", "w//"] {
            assert_eq!(KeyName::parse(bad).unwrap_err().code(), Code::Name, "{bad}");
        }
    }

    #[test]
    fn signatures_have_one_of_two_lengths() {
        let digits = "ab".repeat(64);
        assert_eq!(signature(&digits).unwrap().0, None);
        assert_eq!(signature(&format!("0x{digits}\n")).unwrap().1, [0xab; 64]);
        assert_eq!(signature(&format!("01{digits}")).unwrap().0, Some(Scheme::Sr25519));
        assert_eq!(signature(&format!("0x00{digits}")).unwrap().0, Some(Scheme::Ed25519));
        for bad in [format!("02{digits}"), "ab".repeat(63), String::new(), "zz".repeat(64)] {
            assert!(signature(&bad).is_err(), "{bad}");
        }
    }
}
