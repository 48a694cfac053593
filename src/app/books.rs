//! The books of names as a whole: what btcli kept is taken over, and its files stay as they are.

use std::path::Path;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use super::contacts::{Contact, Contacts};
use crate::config::Paths;
use crate::domain::{Account, Coldkey, Group, clean};
use crate::fault::{Code, Fault};
use crate::render::{Report, pairs, table};
pub use crate::store::Booked;
use crate::store::{Multisigs, Proxies, files, shown};

/// btcli's books, as it writes them into its own folder.
const FILES: [(&str, &str); 3] = [
    ("contact", "btcli_addresses.json"),
    ("proxy", "btcli_proxies.json"),
    ("multisig", "btcli_multisigs.json"),
];
/// The book of btcli up to version 9, a database.
const OLD: &str = "bittensor.db";
const LARGEST: usize = 4 * 1024 * 1024;
const MOST: usize = 10_000;
const LONGEST_NAME: usize = 40;

/// An entry of a book of proxies under its name.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct ProxyEntry {
    pub name: String,
    #[serde(flatten)]
    pub entry: Booked,
}

/// The accounts in the book that keys of this machine act for.
#[derive(Debug, JsonSchema, Serialize)]
pub struct ProxyBook {
    pub proxies: Vec<ProxyEntry>,
}

pub fn proxies(paths: &Paths) -> Proxies {
    Proxies::new(&paths.config_file, &paths.state_dir)
}

pub fn proxy_book(paths: &Paths) -> Result<ProxyBook, Fault> {
    let all = proxies(paths).list()?.into_iter();
    Ok(ProxyBook { proxies: all.map(|(name, entry)| ProxyEntry { name, entry }).collect() })
}

impl Report for ProxyEntry {
    const SCHEMA: &'static str = "tao.proxy_entry/1";

    fn human(&self) -> String {
        let Booked { address, kind, delay, spawner, note, .. } = &self.entry;
        let mut rows = vec![("name", self.name.clone()), ("account", address.to_string())];
        rows.extend(kind.as_ref().map(|kind| ("type", kind.clone())));
        if *delay > 0 {
            rows.push(("delay", crate::plan::blocks((*delay).into())));
        }
        rows.extend(spawner.map(|spawner| ("made by", spawner.to_string())));
        if !note.is_empty() {
            rows.push(("note", note.clone()));
        }
        rows.push(("act for it with", format!("--as proxy:{}", self.name)));
        pairs(&rows)
    }

    fn brief(&self) -> String {
        self.entry.address.to_string()
    }
}

impl Report for ProxyBook {
    const SCHEMA: &'static str = "tao.proxy_book/1";

    fn human(&self) -> String {
        if self.proxies.is_empty() {
            return "the book is empty; add an account with: tao proxy book add NAME ADDRESS\n"
                .to_owned();
        }
        let row = |one: &ProxyEntry| {
            let kind = one.entry.kind.clone().unwrap_or_else(|| "what fits".to_owned());
            vec![one.name.clone(), one.entry.address.to_string(), kind, one.entry.note.clone()]
        };
        let rows: Vec<_> = self.proxies.iter().map(row).collect();
        table(&["NAME", "ACCOUNT", "TYPE", "NOTE"], &rows)
    }

    fn brief(&self) -> String {
        self.proxies.iter().map(|one| one.name.clone()).collect::<Vec<_>>().join("\n")
    }
}

/// What became of one entry.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Taken {
    pub book: &'static str,
    /// As btcli had it, cleaned.
    pub name: String,
    /// The name it has now; names that could be misread are changed.
    pub as_name: Option<String>,
    pub state: TakenState,
    pub why: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TakenState {
    Imported,
    /// The same entry was there before.
    Known,
    Skipped,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct BooksImport {
    pub folder: String,
    pub entries: Vec<Taken>,
}

/// Takes over every entry that can be; nothing that is there already is changed, and a file that
/// cannot be read stops the import before anything is written.
pub fn import(
    paths: &Paths,
    folder: &Path,
    is_wallet: &dyn Fn(&str) -> bool,
) -> Result<(BooksImport, Vec<String>), Fault> {
    let mut books = Vec::new();
    for (book, name) in FILES {
        let path = folder.join(name);
        let bad = |why: &str| {
            Fault::new(
                Code::Contacts,
                format!("{} cannot be read: {}", shown(&path), clean(why, 160)),
            )
            .hint("nothing was imported")
        };
        let Some(bytes) = files::read(&path, LARGEST).map_err(|error| bad(&error.to_string()))?
        else {
            continue;
        };
        let rows: Vec<Map<String, Value>> =
            serde_json::from_slice(&bytes).map_err(|error| bad(&error.to_string()))?;
        if rows.len() > MOST {
            return Err(bad("it has more entries than anybody keeps"));
        }
        books.push((book, rows));
    }
    let mut notes = Vec::new();
    if folder.join(OLD).exists() {
        notes.push(format!(
            "{} is the book of btcli 9, a database that is not read: let btcli 9 list its entries and add them with `tao contact add`",
            shown(&folder.join(OLD))
        ));
    }
    if books.is_empty() {
        let fault =
            Fault::new(Code::Contacts, format!("there are no books of btcli in {}", shown(folder)))
                .hint("name the folder that holds btcli_addresses.json: tao contact import DIR");
        return Err(notes.into_iter().fold(fault, Fault::hint));
    }
    let mut entries = Vec::new();
    for (book, rows) in books {
        for row in rows {
            let text = |key: &str| row.get(key).and_then(Value::as_str).unwrap_or_default();
            let given = text("name").to_owned();
            let name = sound(&given);
            let taken = take(paths, book, &name, &row, is_wallet);
            let (state, why) = match taken {
                Ok(state) => (state, None),
                Err(fault) => (TakenState::Skipped, Some(fault.message().to_owned())),
            };
            entries.push(Taken {
                book,
                name: clean(&given, 80),
                as_name: (state != TakenState::Skipped).then_some(name),
                state,
                why,
            });
        }
    }
    Ok((BooksImport { folder: shown(folder), entries }, notes))
}

/// The name with what our books do not take replaced.
fn sound(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    name.trim().chars().take(LONGEST_NAME).map(plain).collect()
}

fn take(
    paths: &Paths,
    book: &str,
    name: &str,
    row: &Map<String, Value>,
    is_wallet: &dyn Fn(&str) -> bool,
) -> Result<TakenState, Fault> {
    let text = |key: &str| row.get(key).and_then(Value::as_str).unwrap_or_default();
    let number = |key: &str| row.get(key).and_then(Value::as_u64);
    let small = |key: &str| number(key).and_then(|number| u32::try_from(number).ok());
    let note = clean(text("note"), 200);
    if name.is_empty() {
        return Err(Fault::new(Code::Name, "it has no name"));
    }
    if is_wallet(name) {
        return Err(Fault::new(Code::Name, format!("`{name}` is the name of a wallet")));
    }
    match book {
        "contact" => {
            let account = Account::parse(text("address"))?;
            let contacts = Contacts::new(paths);
            if contacts.find(name)?.is_some_and(|known| known.account == account) {
                return Ok(TakenState::Known);
            }
            contacts.add(Contact { name: name.to_owned(), account, note })?;
        }
        "proxy" => {
            let spawner = Some(text("spawner")).filter(|text| !text.is_empty());
            let kind = Some(text("proxy_type")).filter(|text| !text.is_empty());
            let booked = Booked {
                address: Account::parse(text("address"))?,
                kind: kind.map(str::to_owned),
                delay: small("delay").unwrap_or(0),
                spawner: spawner.map(Account::parse).transpose()?,
                index: number("index").and_then(|index| u16::try_from(index).ok()),
                height: small("height"),
                extrinsic: small("ext_index"),
                note,
            };
            let all = proxies(paths);
            if all.find(name)?.as_ref() == Some(&booked) {
                return Ok(TakenState::Known);
            }
            all.add(name, &booked)?;
        }
        _ => {
            let bad =
                || Fault::new(Code::Arguments, "its signatories or its threshold are missing");
            let threshold = small("threshold").and_then(|number| u16::try_from(number).ok());
            let keys = row.get("signatories").and_then(Value::as_array).ok_or_else(bad)?;
            let keys = keys.iter().map(|key| Account::parse(key.as_str().unwrap_or_default()));
            let group = Group::new(threshold.ok_or_else(bad)?, keys.collect::<Result<_, _>>()?)?;
            // Where btcli wrote the address beside the signatories, it must be that of the chain.
            let told = ["address", "ss58", "ss58_address"].map(text).into_iter();
            for told in told.filter(|told| !told.is_empty()) {
                if Account::parse(told).ok().map(Coldkey) != Some(group.account()) {
                    return Err(Fault::new(
                        Code::Arguments,
                        "the address beside the signatories is not theirs",
                    ));
                }
            }
            let all = Multisigs::new(&paths.config_file, &paths.state_dir);
            if all.list()?.get(name) == Some(&group) {
                return Ok(TakenState::Known);
            }
            all.add(name, &group)?;
        }
    }
    Ok(TakenState::Imported)
}

impl Report for BooksImport {
    const SCHEMA: &'static str = "tao.books_import/1";

    fn human(&self) -> String {
        let row = |one: &Taken| {
            let state = match (&one.state, &one.why) {
                (TakenState::Imported, _) => "imported".to_owned(),
                (TakenState::Known, _) => "there already".to_owned(),
                (TakenState::Skipped, why) => {
                    format!("skipped: {}", why.as_deref().unwrap_or_default())
                }
            };
            let name = one.as_name.clone().unwrap_or_else(|| one.name.clone());
            vec![one.book.to_owned(), name, state]
        };
        let rows: Vec<_> = self.entries.iter().map(row).collect();
        if rows.is_empty() {
            return "the books are empty\n".to_owned();
        }
        table(&["BOOK", "NAME", "STATE"], &rows)
    }

    fn brief(&self) -> String {
        let new = self.entries.iter().filter(|one| one.state == TakenState::Imported);
        new.filter_map(|one| one.as_name.clone()).collect::<Vec<_>>().join("\n")
    }
}
