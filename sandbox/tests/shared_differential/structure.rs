//! The metadata of this runtime against the real one: whatever is here is there, under the same name, index
//! and shape. What is missing here is allowed; what differs is not, but for the exceptions listed.

use std::collections::HashSet;

use crate::{Tally, differences, report, shared};
use frame_metadata::v15::{RuntimeMetadataV15, StorageEntryType};
use scale_info::{PortableRegistry, TypeDef, form::PortableForm};
use tao_sandbox::profile::{self, Profile};

/// Enums of which this runtime has only a part: its own calls, events, errors and reasons,
/// and the rate limits without those of a subnet's owner.
const PARTIAL: [&str; 7] = [
    "RuntimeCall",
    "RuntimeEvent",
    "RuntimeError",
    "OriginCaller",
    "RateLimitKey",
    "RuntimeHoldReason",
    "RuntimeFreezeReason",
];

fn own() -> RuntimeMetadataV15 {
    let bytes = profile::metadata::encoded(Profile::Spec425, 15).unwrap();
    shared::decode_metadata(&bytes)
}

/// Compares types of two registries, each pair once.
struct Shapes<'a> {
    own: &'a PortableRegistry,
    real: &'a PortableRegistry,
    seen: HashSet<(u32, u32)>,
    wrong: Vec<String>,
}

impl Shapes<'_> {
    fn compare(&mut self, at: &str, own: u32, real: u32) {
        if !self.seen.insert((own, real)) {
            return;
        }
        let (left, right) = (self.own.resolve(own).unwrap(), self.real.resolve(real).unwrap());
        match (&left.type_def, &right.type_def) {
            (TypeDef::Composite(a), TypeDef::Composite(b)) => {
                if left.path.ident() != right.path.ident() {
                    self.wrong.push(format!("{at}: type {} is {}", left.path, right.path));
                }
                self.fields(at, &a.fields, &b.fields);
            }
            (TypeDef::Variant(a), TypeDef::Variant(b)) => {
                let name = left.path.ident().unwrap_or_default();
                let partial = PARTIAL.contains(&name.as_str()) || name == "Call";
                if !partial && a.variants.len() != b.variants.len() {
                    self.wrong.push(format!(
                        "{at}: {name} has {} variants, not {}",
                        a.variants.len(),
                        b.variants.len()
                    ));
                }
                for variant in &a.variants {
                    let at = format!("{at}.{}", variant.name);
                    match b.variants.iter().find(|other| other.name == variant.name) {
                        Some(other) if other.index == variant.index => {
                            self.fields(&at, &variant.fields, &other.fields);
                        }
                        Some(other) => self
                            .wrong
                            .push(format!("{at}: index {} is {}", variant.index, other.index)),
                        None => self.wrong.push(format!("{at}: not in the real runtime")),
                    }
                }
            }
            (TypeDef::Sequence(a), TypeDef::Sequence(b)) => {
                self.compare(at, a.type_param.id, b.type_param.id);
            }
            (TypeDef::Array(a), TypeDef::Array(b)) if a.len == b.len => {
                self.compare(at, a.type_param.id, b.type_param.id);
            }
            (TypeDef::Compact(a), TypeDef::Compact(b)) => {
                self.compare(at, a.type_param.id, b.type_param.id);
            }
            (TypeDef::Tuple(a), TypeDef::Tuple(b)) if a.fields.len() == b.fields.len() => {
                for (a, b) in a.fields.iter().zip(&b.fields) {
                    self.compare(at, a.id, b.id);
                }
            }
            (TypeDef::Primitive(a), TypeDef::Primitive(b)) if a == b => {}
            (TypeDef::BitSequence(_), TypeDef::BitSequence(_)) => {}
            (a, b) => self.wrong.push(format!("{at}: {a:?} is {b:?}")),
        }
    }

    fn fields(
        &mut self,
        at: &str,
        own: &[scale_info::Field<PortableForm>],
        real: &[scale_info::Field<PortableForm>],
    ) {
        if own.len() != real.len() {
            self.wrong.push(format!("{at}: {} fields, not {}", own.len(), real.len()));
        }
        for (left, right) in own.iter().zip(real) {
            let name = left.name.clone().unwrap_or_default();
            if left.name != right.name {
                self.wrong.push(format!("{at}.{name}: named {:?}", right.name));
            }
            self.compare(&format!("{at}.{name}"), left.ty.id, right.ty.id);
        }
    }

    /// The variants of an enum that may be a part of the real one.
    fn part(&mut self, at: &str, own: Option<u32>, real: Option<u32>) {
        let (Some(own), Some(real)) = (own, real) else { return };
        let (TypeDef::Variant(left), TypeDef::Variant(right)) =
            (&self.own.resolve(own).unwrap().type_def, &self.real.resolve(real).unwrap().type_def)
        else {
            panic!("{at} is no enum");
        };
        let (left, right) = (left.variants.clone(), right.variants.clone());
        for variant in left {
            let at = format!("{at}.{}", variant.name);
            match right.iter().find(|other| other.name == variant.name) {
                None => self.wrong.push(format!("{at}: not in the real runtime")),
                Some(other) => {
                    if other.index != variant.index {
                        self.wrong
                            .push(format!("{at}: index {} is {}", variant.index, other.index));
                    }
                    self.fields(&at, &variant.fields, &other.fields);
                }
            }
        }
    }
}

#[test]
fn pallets_have_the_calls_events_errors_and_storage_of_the_real_runtime() {
    let Some(real) = shared::metadata() else { return };
    let own = own();
    let mut shapes =
        Shapes { own: &own.types, real: &real.types, seen: HashSet::new(), wrong: Vec::new() };
    let mut items = 0;
    for pallet in &own.pallets {
        let name = &pallet.name;
        let twin = real.pallets.iter().find(|other| other.name == *name).unwrap();
        assert_eq!(pallet.index, twin.index, "{name}");
        shapes.part(
            &format!("{name} call"),
            pallet.calls.as_ref().map(|part| part.ty.id),
            twin.calls.as_ref().map(|part| part.ty.id),
        );
        shapes.part(
            &format!("{name} event"),
            pallet.event.as_ref().map(|part| part.ty.id),
            twin.event.as_ref().map(|part| part.ty.id),
        );
        shapes.part(
            &format!("{name} error"),
            pallet.error.as_ref().map(|part| part.ty.id),
            twin.error.as_ref().map(|part| part.ty.id),
        );
        let entries = pallet.storage.iter().flat_map(|storage| &storage.entries);
        for entry in entries {
            items += 1;
            let at = format!("{name}.{}", entry.name);
            let found = twin
                .storage
                .iter()
                .flat_map(|storage| &storage.entries)
                .find(|other| other.name == entry.name);
            let Some(other) = found else {
                shapes.wrong.push(format!("{at}: not in the real runtime"));
                continue;
            };
            if entry.modifier != other.modifier || entry.default != other.default {
                shapes.wrong.push(format!(
                    "{at}: {:?} {:02x?}, real {:?} {:02x?}",
                    entry.modifier, entry.default, other.modifier, other.default
                ));
            }
            match (&entry.ty, &other.ty) {
                (StorageEntryType::Plain(a), StorageEntryType::Plain(b)) => {
                    shapes.compare(&at, a.id, b.id);
                }
                (
                    StorageEntryType::Map { hashers, key, value },
                    StorageEntryType::Map { hashers: others, key: k, value: v },
                ) => {
                    if hashers != others {
                        shapes.wrong.push(format!("{at}: hashers {hashers:?}, real {others:?}"));
                    }
                    shapes.compare(&format!("{at} key"), key.id, k.id);
                    shapes.compare(&at, value.id, v.id);
                }
                _ => shapes.wrong.push(format!("{at}: a map on one side only")),
            }
        }
    }
    let before = shapes.wrong.len();
    let upstream =
        |line: &String| differences::STRUCTURE.iter().any(|known| line.starts_with(known));
    for known in differences::STRUCTURE {
        let found = shapes.wrong.iter().any(|line| line.starts_with(known));
        assert!(found, "{known} no longer differs");
    }
    shapes.wrong.retain(|line| !upstream(line));
    let known = before - shapes.wrong.len();
    let compared = items + shapes.seen.len();
    assert!(items > 100, "only {items} storage items");
    assert!(
        shapes.wrong.is_empty(),
        "{} differences:\n{}",
        shapes.wrong.len(),
        shapes.wrong.join("\n")
    );
    report("structure", Tally { compared, equal: compared - known, known });
}

#[test]
fn staking_apis_have_the_arguments_and_answers_of_the_real_runtime() {
    let Some(real) = shared::metadata() else { return };
    let own = own();
    let mut shapes =
        Shapes { own: &own.types, real: &real.types, seen: HashSet::new(), wrong: Vec::new() };
    let mut methods = 0;
    let names = own.apis.iter().filter(|api| api.name.ends_with("RuntimeApi"));
    for api in names {
        let twin = real.apis.iter().find(|other| other.name == api.name).unwrap();
        for method in &api.methods {
            methods += 1;
            let at = format!("{}.{}", api.name, method.name);
            let Some(other) = twin.methods.iter().find(|other| other.name == method.name) else {
                shapes.wrong.push(format!("{at}: not in the real runtime"));
                continue;
            };
            let names =
                |inputs: &[frame_metadata::v15::RuntimeApiMethodParamMetadata<PortableForm>]| {
                    inputs.iter().map(|input| input.name.clone()).collect::<Vec<String>>()
                };
            if names(&method.inputs) != names(&other.inputs) {
                shapes.wrong.push(format!(
                    "{at}: arguments {:?}, real {:?}",
                    names(&method.inputs),
                    names(&other.inputs)
                ));
            }
            for (a, b) in method.inputs.iter().zip(&other.inputs) {
                shapes.compare(&format!("{at}({})", a.name), a.ty.id, b.ty.id);
            }
            shapes.compare(&at, method.output.id, other.output.id);
        }
    }
    assert!(methods >= 21, "only {methods} methods");
    assert!(shapes.wrong.is_empty(), "{}", shapes.wrong.join("\n"));
}
