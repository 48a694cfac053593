//! Accounts to act for in their book.
//!
//! ```toml
//! [vault]
//! address = "5Grw…"
//! type = "Staking"
//! ```

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::book::{Book, Entry, check_name, check_note};
use crate::domain::{Account, clean};
use crate::fault::{Code, Fault};

pub type Proxies = Book<Booked>;

/// An account that keys of this machine act for.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Booked {
    pub address: Account,
    /// The type of proxy to use; the first that may make the call where there is none.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub delay: u32,
    /// Who made the account, where it has no key of its own.
    pub spawner: Option<Account>,
    pub index: Option<u16>,
    /// The block and the place in it where it was made: what ending it needs.
    pub height: Option<u32>,
    pub extrinsic: Option<u32>,
    pub note: String,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    address: String,
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    #[serde(default, skip_serializing_if = "is_zero")]
    delay: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    spawner: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    index: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    height: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    extrinsic: Option<u32>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
const fn is_zero(delay: &u32) -> bool {
    *delay == 0
}

impl Entry for Booked {
    type Line = Line;
    const FILE: &'static str = "proxies.toml";
    const BOOK: &'static str = "book of proxies";
    const CODE: Code = Code::Config;

    fn read(_: &str, line: Line) -> Result<Self, Fault> {
        Ok(Self {
            address: Account::parse(&line.address)?,
            kind: line.kind,
            delay: line.delay,
            spawner: line.spawner.as_deref().map(Account::parse).transpose()?,
            index: line.index,
            height: line.height,
            extrinsic: line.extrinsic,
            note: line.note,
        })
    }

    fn line(&self) -> Line {
        Line {
            address: self.address.to_string(),
            kind: self.kind.clone(),
            delay: self.delay,
            spawner: self.spawner.map(|spawner| spawner.to_string()),
            index: self.index,
            height: self.height,
            extrinsic: self.extrinsic,
            note: self.note.clone(),
        }
    }

    fn check(&self, name: &str) -> Result<(), Fault> {
        check_name(name)?;
        let plain = |c: char| c.is_ascii_alphanumeric();
        let kind = self.kind.as_deref();
        if kind.is_some_and(|kind| kind.is_empty() || kind.len() > 40 || !kind.chars().all(plain)) {
            return Err(Fault::new(
                Code::Arguments,
                format!("`{}` is not a type of proxy", clean(kind.unwrap_or_default(), 60)),
            ));
        }
        check_note(&self.note)
    }

    fn taken(&self, name: &str) -> Fault {
        Fault::new(Code::Name, format!("`{name}` is already in the book, as {}", self.address))
            .hint("choose another name, or remove that entry first")
    }

    fn unknown(name: &str) -> Fault {
        Fault::new(Code::Name, format!("there is no `{}` in the book of proxies", clean(name, 60)))
            .try_command("see what there is", &["tao", "proxy", "book", "list"])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_book_keeps_what_was_written_and_refuses_what_is_not_sound() {
        let dir = tempfile::tempdir().unwrap();
        let book = Proxies::new(&dir.path().join("config/config.toml"), dir.path());
        let vault = Booked {
            address: Account([1; 32]),
            kind: Some("Staking".to_owned()),
            delay: 3,
            spawner: Some(Account([2; 32])),
            index: Some(1),
            height: Some(7),
            extrinsic: Some(2),
            note: "a \"safe\"".to_owned(),
        };
        assert_eq!(book.find("vault").unwrap(), None);
        book.add("vault", &vault).unwrap();
        book.add("vault", &vault).unwrap();
        assert_eq!(book.find("vault").unwrap().as_ref(), Some(&vault));
        let other = Booked { address: Account([3; 32]), ..vault.clone() };
        assert_eq!(book.add("vault", &other).unwrap_err().code(), Code::Name);
        assert_eq!(book.add("a b", &other).unwrap_err().code(), Code::Name);
        let hostile = Booked { note: "\u{1b}[2J".to_owned(), ..other.clone() };
        assert_eq!(book.add("x", &hostile).unwrap_err().code(), Code::Arguments);
        let hostile = Booked { kind: Some("Any\u{7}".to_owned()), ..other };
        assert_eq!(book.add("x", &hostile).unwrap_err().code(), Code::Arguments);
        book.remove("vault").unwrap();
        assert_eq!(book.remove("vault").unwrap_err().code(), Code::Name);
        let file = dir.path().join("config/proxies.toml");
        std::fs::write(&file, "[x]\naddress = \"5Grw\"\n").unwrap();
        assert!(book.list().is_err());
    }
}
