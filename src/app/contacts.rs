//! The address book: one TOML file beside the settings, with a table for each name.
//!
//! ```toml
//! [alice]
//! address = "5Grw…"
//! note = "rent"
//! ```

use std::collections::BTreeMap;
use std::fs::File;
use std::path::PathBuf;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tao_keystore::store::check_new_name;

use crate::config::Paths;
use crate::domain::{Account, clean};
use crate::fault::{Code, Fault};
use crate::render::{Report, pairs, table};
use crate::store::{files, lock, shown};

const NAME: &str = "contacts.toml";
const LARGEST: usize = 1024 * 1024;
/// Shorter than any address.
const LONGEST_NAME: usize = 40;
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
struct Line {
    address: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

pub struct Contacts {
    dir: PathBuf,
    locks: PathBuf,
}

impl Contacts {
    pub fn new(paths: &Paths) -> Self {
        let dir = paths.config_file.parent().unwrap_or(&paths.config_file).to_owned();
        Self { dir, locks: paths.state_dir.join("locks") }
    }

    pub fn list(&self) -> Result<ContactList, Fault> {
        Ok(ContactList { contacts: self.read()?.into_values().collect() })
    }

    pub fn find(&self, name: &str) -> Result<Option<Contact>, Fault> {
        Ok(self.read()?.remove(name))
    }

    pub fn show(&self, name: &str) -> Result<Contact, Fault> {
        self.find(name)?.ok_or_else(|| unknown(name))
    }

    /// Adds a contact. A name that is taken is refused, whatever its address.
    pub fn add(&self, contact: Contact) -> Result<(), Fault> {
        check_name(&contact.name)?;
        if contact.note.len() > LONGEST_NOTE || clean(&contact.note, LONGEST_NOTE) != contact.note {
            return Err(Fault::new(
                Code::Arguments,
                "the note is longer than 256 bytes or holds control characters",
            ));
        }
        self.change(|contacts| {
            if let Some(known) = contacts.get(&contact.name) {
                return Err(taken(known));
            }
            contacts.insert(contact.name.clone(), contact);
            Ok(())
        })
    }

    pub fn rename(&self, old: &str, new: &str) -> Result<(), Fault> {
        check_name(new)?;
        self.change(|contacts| {
            if let Some(known) = contacts.get(new) {
                return Err(taken(known));
            }
            let mut contact = contacts.remove(old).ok_or_else(|| unknown(old))?;
            new.clone_into(&mut contact.name);
            contacts.insert(new.to_owned(), contact);
            Ok(())
        })
    }

    pub fn remove(&self, name: &str) -> Result<(), Fault> {
        self.change(|contacts| contacts.remove(name).map(|_| ()).ok_or_else(|| unknown(name)))
    }

    /// Reads, changes and writes the book, alone among all processes.
    fn change(
        &self,
        change: impl FnOnce(&mut BTreeMap<String, Contact>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let _lock: File = lock::acquire(
            &self.locks,
            "contacts.lock",
            lock::PATIENCE,
            "another tao is changing the address book",
        )?;
        let mut contacts = self.read()?;
        change(&mut contacts)?;
        let lines: BTreeMap<&str, Line> = contacts
            .values()
            .map(|contact| {
                let line =
                    Line { address: contact.account.to_string(), note: contact.note.clone() };
                (contact.name.as_str(), line)
            })
            .collect();
        let text = toml::to_string(&lines).map_err(|error| {
            Fault::new(Code::Bug, format!("the address book could not be written: {error}"))
        })?;
        files::own_dir(&self.dir)
            .and_then(|()| files::replace(&self.dir, NAME, text.as_bytes()))
            .map_err(|error| self.fault(&error.to_string()))
    }

    fn read(&self) -> Result<BTreeMap<String, Contact>, Fault> {
        let path = self.dir.join(NAME);
        let Some(bytes) =
            files::read(&path, LARGEST).map_err(|error| self.fault(&error.to_string()))?
        else {
            return Ok(BTreeMap::new());
        };
        let text = String::from_utf8(bytes).map_err(|_| self.fault("it is not UTF-8 text"))?;
        let lines: BTreeMap<String, Line> = toml::from_str(&text)
            .map_err(|error| self.fault(clean(error.message(), 160).as_str()))?;
        lines
            .into_iter()
            .map(|(name, line)| {
                check_new_name(&name).map_err(|error| self.fault(&error.to_string()))?;
                let account = Account::parse(&line.address)
                    .map_err(|fault| self.fault(&format!("`{name}`: {}", fault.message())))?;
                let note = clean(&line.note, LONGEST_NOTE);
                Ok((name.clone(), Contact { name, account, note }))
            })
            .collect()
    }

    fn fault(&self, why: &str) -> Fault {
        Fault::new(Code::Contacts, format!("{}: {why}", shown(&self.dir.join(NAME))))
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

fn unknown(name: &str) -> Fault {
    Fault::new(Code::Name, format!("there is no contact `{}`", clean(name, 64)))
        .try_command("see the contacts", &["tao", "contact", "list"])
}

fn taken(known: &Contact) -> Fault {
    Fault::new(Code::Contacts, format!("`{}` is already {}", known.name, known.account))
        .hint("choose another name, or remove that contact first")
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
        Contacts { dir: dir.join("config"), locks: dir.join("state/locks") }
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
        book.add(Contact { note: "rent \"due\"".to_owned(), ..contact("alice", ALICE) }).unwrap();
        book.add(contact("bob.2", BOB)).unwrap();
        assert_eq!(book.add(contact("alice", BOB)).unwrap_err().code(), Code::Contacts);
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
            assert!(book.add(contact(name, ALICE)).is_err(), "{name:?}");
        }
        let note = "\u{1b}[2J".to_owned();
        assert!(book.add(Contact { note, ..contact("a", ALICE) }).is_err());
        book.add(contact("a", ALICE)).unwrap();
        let path = dir.path().join("config").join(NAME);
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
