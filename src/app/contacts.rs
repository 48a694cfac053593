//! The address book: one TOML file beside the settings, with a table for each name.
//!
//! ```toml
//! [alice]
//! address = "5Grw…"
//! note = "rent"
//! ```

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tao_keystore::store::check_new_name;

use crate::config::Paths;
use crate::domain::{Account, clean};
use crate::fault::{Code, Fault};
use crate::render::{Report, pairs, table};
use crate::store::book::{Book, Entry, LONGEST_NAME, check_note};

const LONGEST_NOTE: usize = 256;

/// An address under a name of the user's own choice.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Contact {
    pub name: String,
    #[serde(rename = "address")]
    pub account: Account,
    pub note: String,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct ContactList {
    pub contacts: Vec<Contact>,
}

/// One table of the file. Its name is the key.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    address: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Entry for Contact {
    type Line = Line;
    const FILE: &'static str = "contacts.toml";
    const BOOK: &'static str = "address book";
    const CODE: Code = Code::Contacts;

    fn read(name: &str, line: Line) -> Result<Self, Fault> {
        let account = Account::parse(&line.address)?;
        let note = clean(&line.note, LONGEST_NOTE);
        Ok(Self { name: name.to_owned(), account, note })
    }

    fn line(&self) -> Line {
        Line { address: self.account.to_string(), note: self.note.clone() }
    }

    fn check(&self, name: &str) -> Result<(), Fault> {
        check_name(name)?;
        check_note(&self.note)
    }

    fn taken(&self, name: &str) -> Fault {
        Fault::new(Code::Contacts, format!("`{name}` is already {}", self.account))
            .hint("choose another name, or remove that contact first")
    }

    fn unknown(name: &str) -> Fault {
        Fault::new(Code::Name, format!("there is no contact `{}`", clean(name, 64)))
            .try_command("see the contacts", &["tao", "contact", "list"])
    }
}

pub struct Contacts(Book<Contact>);

impl Contacts {
    pub fn new(paths: &Paths) -> Self {
        Self(Book::new(&paths.config_file, &paths.state_dir))
    }

    pub fn list(&self) -> Result<ContactList, Fault> {
        Ok(ContactList { contacts: self.0.list()?.into_values().collect() })
    }

    pub fn find(&self, name: &str) -> Result<Option<Contact>, Fault> {
        self.0.find(name)
    }

    pub fn show(&self, name: &str) -> Result<Contact, Fault> {
        self.0.show(name)
    }

    /// Adds a contact. A name that is taken is refused, whatever its address.
    pub fn add(&self, contact: &Contact) -> Result<(), Fault> {
        contact.check(&contact.name)?;
        self.0.change(|contacts| {
            if let Some(known) = contacts.get(&contact.name) {
                return Err(known.taken(&contact.name));
            }
            contacts.insert(contact.name.clone(), contact.clone());
            Ok(())
        })
    }

    pub fn rename(&self, old: &str, new: &str) -> Result<(), Fault> {
        check_name(new)?;
        self.0.change(|contacts| {
            if let Some(known) = contacts.get(new) {
                return Err(known.taken(new));
            }
            let mut contact = contacts.remove(old).ok_or_else(|| Contact::unknown(old))?;
            new.clone_into(&mut contact.name);
            contacts.insert(new.to_owned(), contact);
            Ok(())
        })
    }

    pub fn remove(&self, name: &str) -> Result<(), Fault> {
        self.0.remove(name)
    }
}

/// Refuses what could be taken for an address.
fn check_name(name: &str) -> Result<(), Fault> {
    check_new_name(name)?;
    if name.len() > LONGEST_NAME {
        return Err(Fault::new(Code::Arguments, "the name is longer than 40 characters"));
    }
    Ok(())
}

impl Report for Contact {
    const SCHEMA: &'static str = "tao.contact/1";

    fn human(&self) -> String {
        let mut rows = vec![("contact", self.name.clone()), ("address", self.account.to_string())];
        if !self.note.is_empty() {
            rows.push(("note", self.note.clone()));
        }
        pairs(&rows)
    }

    fn brief(&self) -> String {
        self.account.to_string()
    }
}

impl Report for ContactList {
    const SCHEMA: &'static str = "tao.contacts/1";

    fn human(&self) -> String {
        if self.contacts.is_empty() {
            return "no contacts yet; add one with: tao contact add NAME ADDRESS\n".to_owned();
        }
        let row = |contact: &Contact| {
            vec![contact.name.clone(), contact.account.to_string(), contact.note.clone()]
        };
        let rows: Vec<Vec<String>> = self.contacts.iter().map(row).collect();
        table(&["NAME", "ADDRESS", "NOTE"], &rows)
    }

    fn brief(&self) -> String {
        let names: Vec<&str> = self.contacts.iter().map(|contact| contact.name.as_str()).collect();
        names.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
    const BOB: &str = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";

    fn book(dir: &std::path::Path) -> Contacts {
        Contacts(Book::new(&dir.join("config/config.toml"), &dir.join("state")))
    }

    fn contact(name: &str, address: &str) -> Contact {
        let account = Account::parse(address).unwrap();
        Contact { name: name.to_owned(), account, note: String::new() }
    }

    #[test]
    fn contacts_are_kept_renamed_and_removed() {
        let dir = tempfile::tempdir().unwrap();
        let book = book(dir.path());
        assert!(book.list().unwrap().contacts.is_empty());
        book.add(&Contact { note: "rent \"due\"".to_owned(), ..contact("alice", ALICE) }).unwrap();
        book.add(&contact("bob.2", BOB)).unwrap();
        assert_eq!(book.add(&contact("alice", BOB)).unwrap_err().code(), Code::Contacts);
        assert_eq!(book.show("alice").unwrap().note, "rent \"due\"");
        book.rename("alice", "landlord").unwrap();
        assert_eq!(book.rename("landlord", "bob.2").unwrap_err().code(), Code::Contacts);
        assert_eq!(book.show("alice").unwrap_err().code(), Code::Name);
        let names = book.list().unwrap().brief();
        assert_eq!(names, "bob.2\nlandlord");
        book.remove("bob.2").unwrap();
        assert_eq!(book.remove("bob.2").unwrap_err().code(), Code::Name);
        assert_eq!(book.show("landlord").unwrap().account.to_string(), ALICE);
    }

    #[test]
    fn unfit_names_notes_and_files_are_refused() {
        let dir = tempfile::tempdir().unwrap();
        let book = book(dir.path());
        for name in ["", "a b", "../a", "a\u{202e}"] {
            assert!(book.add(&contact(name, ALICE)).is_err(), "{name:?}");
        }
        let note = "\u{1b}[2J".to_owned();
        assert!(book.add(&Contact { note, ..contact("a", ALICE) }).is_err());
        book.add(&contact("a", ALICE)).unwrap();
        let path = dir.path().join("config").join(Contact::FILE);
        for text in [
            "[a]\naddress = \"5Grw\"\n",
            "[a]\n",
            "[a]\naddress = 5\n",
            "a = 1\n",
            "[a]\naddress = \"5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY\"\nsecret = 1\n",
            "[\"a\\u001b\"]\naddress = \"5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY\"\n",
        ] {
            fs::write(&path, text).unwrap();
            let fault = book.list().unwrap_err();
            assert_eq!(fault.code(), Code::Contacts, "{text}");
            assert!(!fault.message().contains('\u{1b}'), "{fault}");
        }
    }
}
