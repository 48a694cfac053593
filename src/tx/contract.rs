//! Everything the wallet relies on in a runtime, in one table, and the check against a real one.
//!
//! An item that is gone or has another shape is named before anything is planned, and refused where
//! it is used; what does not need it keeps working. A new item is one row in the file of its kind.

mod accounts;
mod apis;
mod calls;
mod rest;
mod shape;
mod storage;

use std::fmt;

use scale_info::{Field, Variant, form::PortableForm};

use super::Runtime;
use crate::domain::clean;
use crate::fault::{Code, Fault};
pub(super) use shape::describe;
use shape::{Mismatch, Shape};

/// What an [`Item`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Call,
    Storage,
    Api,
    Constant,
    Event,
    Error,
}

/// One thing that the wallet relies on.
#[derive(Debug)]
pub struct Item {
    pub kind: Kind,
    /// The pallet, or the trait of a runtime API.
    pub place: &'static str,
    pub name: &'static str,
    /// Arguments, or fields of an event, by name.
    inputs: Fields,
    keys: &'static [&'static str],
    /// The value of a row or a constant, the answer of a runtime API.
    output: &'static str,
    /// The wallet does without it; where it exists, it must have the shape.
    optional: bool,
}

/// One item that the runtime lacks or has in another shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// Such as `call SubtensorModule.add_stake`.
    pub item: String,
    /// Where in the item, such as `hotkey`; empty for the item itself.
    pub part: String,
    pub expected: String,
    pub found: String,
    kind: Kind,
    place: &'static str,
    name: &'static str,
}

type Fields = &'static [(&'static str, &'static str)];

const SUB: &str = "SubtensorModule";
const KEY: &str = "[u8; 32]";

const NOTHING: &str = "nothing";

const fn item(kind: Kind, place: &'static str, name: &'static str) -> Item {
    Item { kind, place, name, inputs: &[], keys: &[], output: "_", optional: false }
}

const fn call(pallet: &'static str, name: &'static str, args: Fields) -> Item {
    Item { inputs: args, ..item(Kind::Call, pallet, name) }
}

const fn storage(
    pallet: &'static str,
    name: &'static str,
    keys: &'static [&'static str],
    value: &'static str,
) -> Item {
    Item { keys, output: value, ..item(Kind::Storage, pallet, name) }
}

const fn api(api: &'static str, name: &'static str, args: Fields, answer: &'static str) -> Item {
    Item { inputs: args, output: answer, ..item(Kind::Api, api, name) }
}

const fn constant(pallet: &'static str, name: &'static str, value: &'static str) -> Item {
    Item { output: value, ..item(Kind::Constant, pallet, name) }
}

const fn event(pallet: &'static str, name: &'static str, fields: Fields) -> Item {
    Item { inputs: fields, ..item(Kind::Event, pallet, name) }
}

const fn error(pallet: &'static str, name: &'static str) -> Item {
    item(Kind::Error, pallet, name)
}

impl Item {
    const fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// Whether the wallet does without it where it is absent.
    pub fn is_optional(&self) -> bool {
        self.optional
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        named(f, self.kind, self.place, self.name)
    }
}

fn named(f: &mut fmt::Formatter<'_>, kind: Kind, place: &str, name: &str) -> fmt::Result {
    match kind {
        Kind::Call => write!(f, "call {place}.{name}"),
        Kind::Storage => write!(f, "storage {place}.{name}"),
        Kind::Api => write!(f, "runtime API {place}_{name}"),
        Kind::Constant => write!(f, "constant {place}.{name}"),
        Kind::Event => write!(f, "event {place}.{name}"),
        Kind::Error => write!(f, "error {place}.{name}"),
    }
}

impl Miss {
    /// Whether the runtime does not have the item at all.
    pub fn is_absence(&self) -> bool {
        self.part.is_empty() && self.found == NOTHING
    }

    pub(super) fn is(&self, kind: Kind, place: &str, name: &str) -> bool {
        self.kind == kind && self.place == place && self.name == name
    }

    pub(super) fn fault(&self) -> Fault {
        Fault::new(Code::Contract, format!("the connected runtime has changed: {self}"))
            .hint("this version of tao may be too old for the chain's runtime")
    }
}

impl fmt::Display for Miss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_absence() {
            return write!(f, "{} is gone", self.item);
        }
        f.write_str(&self.item)?;
        if !self.part.is_empty() {
            write!(f, ", {},", self.part)?;
        }
        write!(f, " is {}, not {}", self.found, self.expected)
    }
}

/// Every row of the table.
pub fn items() -> impl Iterator<Item = &'static Item> {
    let own = [accounts::ACCOUNTS, calls::CALLS, storage::STORAGE, apis::APIS];
    let rest = [rest::CONSTANTS, rest::EVENTS, rest::ERRORS];
    own.into_iter().chain(rest).flatten()
}

/// Compares a runtime with the table; empty when everything is as the wallet expects. At most one
/// miss is named for each item.
pub fn check(runtime: &Runtime) -> Vec<Miss> {
    items().filter_map(|item| Checker { runtime, item }.check().err()).map(|miss| *miss).collect()
}

/// Refuses what the check has found changed. What is absent is refused where it is looked up.
pub(super) fn allow(misses: &[Miss], kind: Kind, place: &str, name: &str) -> Result<(), Fault> {
    let changed = misses.iter().find(|miss| miss.is(kind, place, name) && !miss.is_absence());
    changed.map_or(Ok(()), |miss| Err(miss.fault()))
}

struct Checker<'a> {
    runtime: &'a Runtime,
    item: &'static Item,
}

type Checked = Result<(), Box<Miss>>;

impl<'a> Checker<'a> {
    fn miss(&self, part: &str, expected: &str, found: &str) -> Box<Miss> {
        let Item { kind, place, name, .. } = *self.item;
        let (item, part) = (self.item.to_string(), part.to_owned());
        let (expected, found) = (expected.to_owned(), clean(found, 200));
        Box::new(Miss { item, part, expected, found, kind, place, name })
    }

    fn absent(&self) -> Checked {
        if self.item.optional { Ok(()) } else { Err(self.miss("", "there", NOTHING)) }
    }

    fn compare(&self, part: &str, expected: &'static str, id: u32) -> Checked {
        let shape = Shape::parse(expected).unwrap_or(Shape::Any);
        let compared = shape::compare(self.runtime.types(), id, &shape, part);
        compared.map_err(|Mismatch { path, expected, found }| {
            self.miss(path.trim_start_matches('.'), &expected, &found)
        })
    }

    fn check(&self) -> Checked {
        let Item { kind, place, name, .. } = *self.item;
        let metadata = self.runtime.metadata();
        let pallet = metadata.pallet_by_name(place);
        match kind {
            Kind::Call => match pallet.and_then(|pallet| pallet.call_variant_by_name(name)) {
                Some(call) => {
                    self.fields(&call.fields)?;
                    self.nothing_more(call.fields.len())
                }
                None => self.absent(),
            },
            Kind::Storage => {
                let storage = pallet.and_then(|pallet| pallet.storage());
                let Some(entry) = storage.and_then(|storage| storage.entry_by_name(name)) else {
                    return self.absent();
                };
                let keys: Vec<u32> = entry.keys().map(|key| key.key_id).collect();
                if keys.len() != self.item.keys.len() {
                    let expected = self.item.keys.join(", ");
                    let types = self.runtime.types();
                    let found: Vec<_> = keys.iter().map(|id| describe(types, *id)).collect();
                    return Err(self.miss("keys", &expected, &found.join(", ")));
                }
                for (expected, id) in self.item.keys.iter().zip(keys) {
                    self.compare("key", expected, id)?;
                }
                self.compare("value", self.item.output, entry.value_ty())
            }
            // V14 describes no runtime APIs.
            Kind::Api if self.runtime.metadata_version() == 14 => Ok(()),
            Kind::Api => {
                let found = metadata.runtime_api_trait_by_name(place);
                let Some(method) = found.and_then(|found| found.method_by_name(name)) else {
                    return self.absent();
                };
                let inputs: Vec<_> = method.inputs().collect();
                for (arg, expected) in self.item.inputs {
                    match inputs.iter().find(|input| input.name == *arg) {
                        Some(input) => self.compare(arg, expected, input.id)?,
                        None => return Err(self.miss(arg, expected, NOTHING)),
                    }
                }
                self.nothing_more(inputs.len())?;
                self.compare("answer", self.item.output, method.output_ty())
            }
            Kind::Constant => match pallet.and_then(|pallet| pallet.constant_by_name(name)) {
                Some(constant) => self.compare("value", self.item.output, constant.ty()),
                None => self.absent(),
            },
            Kind::Event => {
                let events = pallet.and_then(|pallet| pallet.event_variants());
                match events.and_then(|events| events.iter().find(|event| event.name == name)) {
                    Some(event) => self.fields(&event.fields),
                    None => self.absent(),
                }
            }
            Kind::Error => {
                let errors = pallet.and_then(|pallet| pallet.error_variants());
                let known =
                    |errors: &[Variant<PortableForm>]| errors.iter().any(|e| e.name == name);
                if errors.is_some_and(known) { Ok(()) } else { self.absent() }
            }
        }
    }

    fn fields(&self, fields: &'a [Field<PortableForm>]) -> Checked {
        for (name, expected) in self.item.inputs {
            match shape::named(fields, name) {
                Some(id) => self.compare(name, expected, id)?,
                None => return Err(self.miss(name, expected, NOTHING)),
            }
        }
        Ok(())
    }

    fn nothing_more(&self, found: usize) -> Checked {
        let known = self.item.inputs.len();
        if found <= known {
            return Ok(());
        }
        Err(self.miss("the number of arguments", &known.to_string(), &found.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_written_correctly_and_only_once() {
        let mut seen = Vec::new();
        for item in items() {
            let inputs = item.inputs.iter().map(|(_, shape)| *shape);
            for shape in inputs.chain(item.keys.iter().copied()).chain([item.output]) {
                assert!(Shape::parse(shape).is_some(), "{item}: {shape}");
            }
            assert!(!seen.contains(&item.to_string()), "{item}");
            seen.push(item.to_string());
        }
    }
}
