//! Multisigs in their book.
//!
//! ```toml
//! [treasury]
//! threshold = 2
//! signatories = ["5Grw…", "5FHn…"]
//! ```

use serde::{Deserialize, Serialize};

use super::book::{Book, Entry, check_name};
use crate::domain::{Account, Group, clean};
use crate::fault::{Code, Fault};

pub type Multisigs = Book<Group>;

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    threshold: u16,
    signatories: Vec<String>,
}

impl Entry for Group {
    type Line = Line;
    const FILE: &'static str = "multisigs.toml";
    const BOOK: &'static str = "book of multisigs";
    const CODE: Code = Code::Config;

    fn read(_: &str, line: Line) -> Result<Self, Fault> {
        let keys = line.signatories.iter().map(|text| Account::parse(text));
        Self::new(line.threshold, keys.collect::<Result<_, _>>()?)
    }

    fn line(&self) -> Line {
        let signatories = self.signatories().iter().map(ToString::to_string).collect();
        Line { threshold: self.threshold(), signatories }
    }

    fn check(&self, name: &str) -> Result<(), Fault> {
        check_name(name)
    }

    fn taken(&self, name: &str) -> Fault {
        Fault::new(
            Code::Name,
            format!("the name `{name}` is taken by another multisig, {}", self.account()),
        )
    }

    fn unknown(name: &str) -> Fault {
        Fault::new(
            Code::Name,
            format!("there is no multisig `{}` on this machine", clean(name, 60)),
        )
        .try_command("see the multisigs there are", &["tao", "multisig", "list"])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_book_keeps_what_was_written_and_refuses_what_is_not_sound() {
        let dir = tempfile::tempdir().unwrap();
        let book = Multisigs::new(&dir.path().join("config/config.toml"), dir.path());
        let group = Group::new(2, vec![Account([1; 32]), Account([2; 32])]).unwrap();
        assert!(book.list().unwrap().is_empty());
        book.add("treasury", &group).unwrap();
        book.add("treasury", &group).unwrap();
        assert_eq!(book.show("treasury").unwrap(), group);
        let other = Group::new(1, vec![Account([1; 32]), Account([2; 32])]).unwrap();
        assert_eq!(book.add("treasury", &other).unwrap_err().code(), Code::Name);
        assert_eq!(book.add("a b", &other).unwrap_err().code(), Code::Name);
        assert_eq!(book.show("nobody").unwrap_err().code(), Code::Name);
        let file = dir.path().join("config/multisigs.toml");
        std::fs::write(&file, "[x]\nthreshold = 3\nsignatories = []\n").unwrap();
        assert_eq!(book.list().unwrap_err().code(), Code::Config);
    }
}
