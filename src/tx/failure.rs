//! Why a call failed, in the runtime's own words.

use scale_value::{Composite, ValueDef};

use super::{Event, Reader, Runtime, Value};
use crate::domain::clean;

/// A dispatch error by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DispatchFailure {
    /// The pallet, or the family of errors (`Token`, `Arithmetic`) that belongs to none.
    pub pallet: Option<String>,
    pub name: String,
    /// What the runtime's authors wrote about it; cleaned.
    pub docs: String,
}

impl std::fmt::Display for DispatchFailure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.pallet {
            Some(pallet) => write!(f, "{pallet}.{}", self.name),
            None => f.write_str(&self.name),
        }
    }
}

impl Runtime {
    /// Names a `DispatchError`. What cannot be named is still said to be an error.
    pub fn dispatch_error(&self, value: &Value) -> DispatchFailure {
        self.module_error(value).unwrap_or_else(|| plain(value))
    }

    fn module_error(&self, value: &Value) -> Option<DispatchFailure> {
        let reader = Reader::new(value, "DispatchError");
        let ("Module", fields) = reader.variant().ok()? else { return None };
        let index = u8::try_from(fields.field("index").ok()?.u16().ok()?).ok()?;
        let error = fields.field("error").ok()?.bytes().ok()?;
        let pallet = self.metadata().pallet_by_error_index(index)?;
        let variant = pallet.error_variant_by_index(*error.first()?)?;
        Some(DispatchFailure {
            pallet: Some(pallet.name().to_owned()),
            name: variant.name.clone(),
            docs: clean(variant.docs.join(" ").trim(), 300),
        })
    }

    /// The failure that an extrinsic's own events tell of: its own, or one inside a batch, a proxy
    /// or a multisig, where the chain reports success for the outer call.
    pub fn failure_in(&self, events: &[Event]) -> Option<DispatchFailure> {
        let outer = events.iter().find(|event| event.is("System", "ExtrinsicFailed"));
        if let Some(event) = outer {
            let error = event.reader().field("dispatch_error").ok();
            return Some(self.failure_or_unknown(error));
        }
        events.iter().find_map(|event| {
            let field = match (event.pallet.as_str(), event.name.as_str()) {
                ("Utility", "BatchInterrupted" | "ItemFailed") => {
                    return Some(self.failure_or_unknown(event.reader().field("error").ok()));
                }
                ("Proxy", "ProxyExecuted")
                | ("Multisig", "MultisigExecuted")
                | ("Utility", "DispatchedAs") => "result",
                ("Sudo", "Sudid" | "SudoAsDone") => "sudo_result",
                _ => return None,
            };
            let result = event.reader().field(field).ok()?;
            match result.variant().ok()? {
                ("Err", error) => Some(self.failure_or_unknown(error.index(0).ok())),
                _ => None,
            }
        })
    }

    fn failure_or_unknown(&self, error: Option<Reader<'_>>) -> DispatchFailure {
        match error.and_then(|error| error.value()) {
            Some(value) => self.dispatch_error(value),
            None => unknown(),
        }
    }
}

fn unknown() -> DispatchFailure {
    DispatchFailure { pallet: None, name: "Unknown".to_owned(), docs: String::new() }
}

fn plain(value: &Value) -> DispatchFailure {
    let Some((outer, fields)) = named(value) else { return unknown() };
    match fields.values().next().and_then(named) {
        Some((inner, _)) => DispatchFailure {
            pallet: Some(clean(outer, 60)),
            name: clean(inner, 60),
            docs: String::new(),
        },
        None => DispatchFailure { pallet: None, name: clean(outer, 60), docs: String::new() },
    }
}

fn named(value: &Value) -> Option<(&str, &Composite<()>)> {
    match &value.value {
        ValueDef::Variant(variant) => Some((&variant.name, &variant.values)),
        ValueDef::Composite(fields) if fields.len() == 1 => named(fields.values().next()?),
        _ => None,
    }
}
