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
pub use crate::store::Device;
use crate::store::book::Entry;
use crate::store::tables::{Cell, Tables};
use crate::store::{Devices, Multisigs, Proxies, files, shown};

/// btcli's books, as it writes them into its own folder.
const FILES: [(&str, &str); 3] = [
    ("contact", "btcli_addresses.json"),
    ("proxy", "btcli_proxies.json"),
    ("multisig", "btcli_multisigs.json"),
];
/// The books of btcli up to version 9, a database.
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

pub fn multisigs(paths: &Paths) -> Multisigs {
    Multisigs::new(&paths.config_file, &paths.state_dir)
}

pub fn devices(paths: &Paths) -> Devices {
    Devices::new(&paths.config_file, &paths.state_dir)
}

/// Keeps which account a device has told of; that it cannot be kept stops nobody from using it.
pub fn saw(paths: &Paths, device: &Device) -> Result<(), Fault> {
    devices(paths).add(&device.name(), device)
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

/// What a book of btcli has under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    Contact(Contact),
    Proxy(Booked),
    Multisig(Group),
}

/// An entry of btcli's, and what it would become here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Offer {
    book: &'static str,
    /// As btcli has it, cleaned.
    given: String,
    name: String,
    /// What it is, and whether it is there already; or why it cannot be taken over.
    pub(super) found: Result<(Found, bool), String>,
}

impl Offer {
    pub(super) fn what(&self) -> String {
        format!("{} {}", self.book, if self.found.is_ok() { &self.name } else { &self.given })
    }

    pub(super) fn value(&self) -> String {
        match &self.found {
            Ok((Found::Contact(contact), _)) => contact.account.to_string(),
            Ok((Found::Proxy(booked), _)) => booked.address.to_string(),
            Ok((Found::Multisig(group), _)) => {
                let count = group.signatories().len();
                format!("{} of {count}, {}", group.threshold(), group.account())
            }
            Err(why) => why.clone(),
        }
    }

    /// Writes it where it is not known yet.
    pub(super) fn write(&self, paths: &Paths) -> Result<(), Fault> {
        match &self.found {
            Ok((Found::Contact(contact), false)) => Contacts::new(paths).add(contact),
            Ok((Found::Proxy(booked), false)) => proxies(paths).add(&self.name, booked),
            Ok((Found::Multisig(group), false)) => multisigs(paths).add(&self.name, group),
            Ok((_, true)) => Ok(()),
            Err(why) => Err(Fault::new(Code::Name, why.clone())),
        }
    }
}

/// The books of btcli in a folder.
#[derive(Debug, Default)]
pub(super) struct Survey {
    pub(super) files: Vec<String>,
    pub(super) offers: Vec<Offer>,
}

type Rows = Vec<Map<String, Value>>;

/// Reads the books of btcli 11, which are JSON, and that of btcli 9, which is a database. A book
/// that cannot be read stops all, before anything is written.
pub(super) fn survey(
    paths: &Paths,
    folder: &Path,
    is_wallet: &dyn Fn(&str) -> bool,
) -> Result<Survey, Fault> {
    let mut survey = Survey::default();
    let mut books: Vec<(&'static str, Rows)> = Vec::new();
    for (book, name) in FILES {
        let path = folder.join(name);
        let Some(bytes) = content(&path)? else { continue };
        let rows =
            serde_json::from_slice(&bytes).map_err(|error| bad(&path, &error.to_string()))?;
        survey.files.push(shown(&path));
        books.push((book, rows));
    }
    let path = folder.join(OLD);
    if let Some(bytes) = content(&path)? {
        // What is in the journal is not in the file yet.
        if ["-journal", "-wal"].iter().any(|end| folder.join(format!("{OLD}{end}")).exists()) {
            return Err(bad(&path, "btcli 9 is using it, or was interrupted; let it finish first"));
        }
        books.extend(old(&bytes).map_err(|why| bad(&path, why))?);
        survey.files.push(shown(&path));
    }
    for (book, rows) in books {
        if rows.len() > MOST {
            return Err(bad(folder, "a book has more entries than anybody keeps"));
        }
        survey.offers.extend(rows.iter().map(|row| offer(paths, book, row, is_wallet)));
    }
    Ok(survey)
}

fn bad(path: &Path, why: &str) -> Fault {
    Fault::new(Code::Contacts, format!("{} cannot be read: {}", shown(path), clean(why, 160)))
        .hint("nothing was imported")
}

fn content(path: &Path) -> Result<Option<Vec<u8>>, Fault> {
    files::read(path, LARGEST).map_err(|error| bad(path, &error.to_string()))
}

/// Columns of the old books, with what the new ones call them.
type Columns = &'static [(&'static str, &'static str)];

/// The books in the database of btcli 9, which has none of multisigs.
fn old(bytes: &[u8]) -> Result<Vec<(&'static str, Rows)>, &'static str> {
    const BOOKS: [(&str, &str, Columns); 2] = [
        (
            "contact",
            "address_book",
            &[("name", "name"), ("ss58_address", "address"), ("note", "note")],
        ),
        (
            "proxy",
            "proxy_address_book",
            &[
                ("name", "name"),
                ("ss58_address", "address"),
                ("delay", "delay"),
                ("spawner", "spawner"),
                ("proxy_type", "proxy_type"),
                ("note", "note"),
            ],
        ),
    ];
    let tables = Tables::new(bytes)?;
    let mut books = Vec::new();
    for (book, table, columns) in BOOKS {
        let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
        let rows = tables.rows(table, &names)?.unwrap_or_default();
        let row = |cells: Vec<Cell>| {
            let fields = columns.iter().zip(cells);
            let fields = fields.filter_map(|((_, name), cell)| match cell {
                Cell::Text(text) => Some(((*name).to_owned(), Value::String(text))),
                Cell::Number(number) => Some(((*name).to_owned(), number.into())),
                Cell::Nothing | Cell::Other => None,
            });
            fields.collect()
        };
        books.push((book, rows.into_iter().map(row).collect()));
    }
    Ok(books)
}

/// Takes over every entry that can be; nothing that is there already is changed.
pub fn import(
    paths: &Paths,
    folder: &Path,
    is_wallet: &dyn Fn(&str) -> bool,
) -> Result<BooksImport, Fault> {
    if folder.is_file() {
        let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty());
        let parent = shown(parent.unwrap_or(Path::new(".")));
        return Err(Fault::new(
            Code::Contacts,
            format!("{} is a file: books are imported by their folder", shown(folder)),
        )
        .try_command("import all books of it", &["tao", "contact", "import", &parent]));
    }
    let survey = survey(paths, folder, is_wallet)?;
    if survey.files.is_empty() {
        return Err(Fault::new(
            Code::Contacts,
            format!("there are no books of btcli in {}", shown(folder)),
        )
        .hint("name the folder that holds btcli_addresses.json or bittensor.db: tao contact import DIR"));
    }
    let mut entries = Vec::new();
    for offer in survey.offers {
        let (state, why) = match (&offer.found, offer.write(paths)) {
            (Ok((_, true)), _) => (TakenState::Known, None),
            (_, Ok(())) => (TakenState::Imported, None),
            (_, Err(fault)) => (TakenState::Skipped, Some(fault.message().to_owned())),
        };
        entries.push(Taken {
            book: offer.book,
            as_name: (state != TakenState::Skipped).then_some(offer.name),
            name: offer.given,
            state,
            why,
        });
    }
    Ok(BooksImport { folder: shown(folder), entries })
}

/// The name with what our books do not take replaced.
fn sound(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    name.trim().chars().take(LONGEST_NAME).map(plain).collect()
}

fn offer(
    paths: &Paths,
    book: &'static str,
    row: &Map<String, Value>,
    is_wallet: &dyn Fn(&str) -> bool,
) -> Offer {
    let given = row.get("name").and_then(Value::as_str).unwrap_or_default();
    let name = sound(given);
    let found = understand(book, &name, row, is_wallet).and_then(|found| {
        let known = known(paths, &name, &found)?;
        Ok((found, known))
    });
    let found = found.map_err(|fault| fault.message().to_owned());
    Offer { book, given: clean(given, 80), name, found }
}

/// Whether the same is there already; refuses a name that means something else here.
fn known(paths: &Paths, name: &str, found: &Found) -> Result<bool, Fault> {
    fn same<T: Entry>(
        known: Option<T>,
        name: &str,
        alike: impl Fn(&T) -> bool,
    ) -> Result<bool, Fault> {
        match known {
            None => Ok(false),
            Some(known) if alike(&known) => Ok(true),
            Some(known) => Err(known.taken(name)),
        }
    }
    match found {
        Found::Contact(contact) => {
            same(Contacts::new(paths).find(name)?, name, |known| known.account == contact.account)
        }
        Found::Proxy(booked) => same(proxies(paths).find(name)?, name, |known| known == booked),
        Found::Multisig(group) => same(multisigs(paths).find(name)?, name, |known| known == group),
    }
}

fn understand(
    book: &str,
    name: &str,
    row: &Map<String, Value>,
    is_wallet: &dyn Fn(&str) -> bool,
) -> Result<Found, Fault> {
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
            Ok(Found::Contact(Contact { name: name.to_owned(), account, note }))
        }
        "proxy" => {
            let spawner = Some(text("spawner")).filter(|text| !text.is_empty());
            let kind = Some(text("proxy_type")).filter(|text| !text.is_empty());
            Ok(Found::Proxy(Booked {
                address: Account::parse(text("address"))?,
                kind: kind.map(str::to_owned),
                delay: small("delay").unwrap_or(0),
                spawner: spawner.map(Account::parse).transpose()?,
                index: number("index").and_then(|index| u16::try_from(index).ok()),
                height: small("height"),
                extrinsic: small("ext_index"),
                note,
            }))
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
            Ok(Found::Multisig(group))
        }
    }
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
