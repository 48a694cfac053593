//! Reading dynamic values by field name: tolerant of added and moved fields and of newtypes, and
//! naming what is missing.

use scale_value::{Composite, Primitive, ValueDef};

use super::{Value, places};
use crate::domain::{Account, Alpha, Hash, Netuid, Tao, clean};
use crate::fault::{Code, Fault};

/// One place inside a decoded value.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    node: Node<'a>,
    path: String,
}

#[derive(Clone, Copy, Debug)]
enum Node<'a> {
    Value(&'a Value),
    Fields(&'a Composite<()>),
}

/// Characters of a value among others, and of one that is all that there is to say.
const SHORT: usize = 80;
const LONG: usize = 2_000;

impl<'a> Reader<'a> {
    pub fn new(value: &'a Value, item: &str) -> Self {
        Self { node: Node::Value(value), path: item.to_owned() }
    }

    fn at(&self, node: Node<'a>, step: &str) -> Self {
        Self { node, path: format!("{}.{step}", self.path) }
    }

    fn miss<T>(&self, expected: &str) -> Result<T, Fault> {
        Err(Fault::new(
            Code::Contract,
            format!("the runtime's {} is not {expected}", clean(&self.path, 160)),
        )
        .hint("this version of tao may be too old for the chain's runtime"))
    }

    fn fields(&self) -> Option<&'a Composite<()>> {
        match self.node {
            Node::Fields(fields) => Some(fields),
            Node::Value(value) => match &value.value {
                ValueDef::Composite(fields) => Some(fields),
                _ => None,
            },
        }
    }

    /// What is left after stepping into composites that hold one thing.
    fn scalar(&self) -> Option<&'a ValueDef<()>> {
        let mut node = self.node;
        loop {
            let fields = match node {
                Node::Value(value) => match &value.value {
                    ValueDef::Composite(fields) => fields,
                    other => return Some(other),
                },
                Node::Fields(fields) => fields,
            };
            if fields.len() != 1 {
                return None;
            }
            node = Node::Value(fields.values().next()?);
        }
    }

    /// The field `name`; a struct inside a newtype is looked into.
    pub fn field(&self, name: &str) -> Result<Self, Fault> {
        let mut fields = self.fields();
        while let Some(composite) = fields {
            if let Composite::Named(named) = composite
                && let Some((_, value)) = named.iter().find(|(field, _)| field == name)
            {
                return Ok(self.at(Node::Value(value), name));
            }
            fields = match (composite.len(), composite.values().next().map(|value| &value.value)) {
                (1, Some(ValueDef::Composite(inner))) => Some(inner),
                _ => None,
            };
        }
        self.at(self.node, name).miss("there")
    }

    /// The field at a position: for tuples.
    pub fn index(&self, index: usize) -> Result<Self, Fault> {
        let step = index.to_string();
        match self.fields().and_then(|fields| fields.values().nth(index)) {
            Some(value) => Ok(self.at(Node::Value(value), &step)),
            None => self.at(self.node, &step).miss("there"),
        }
    }

    pub fn u128(&self) -> Result<u128, Fault> {
        match self.scalar() {
            Some(ValueDef::Primitive(Primitive::U128(number))) => Ok(*number),
            _ => self.miss("an unsigned number"),
        }
    }

    /// The raw bits of a signed number, such as a fixed-point one.
    pub fn i128_bits(&self) -> Result<i128, Fault> {
        match self.scalar() {
            Some(ValueDef::Primitive(Primitive::I128(number))) => Ok(*number),
            Some(ValueDef::Primitive(Primitive::U128(number))) => match i128::try_from(*number) {
                Ok(number) => Ok(number),
                Err(_) => self.miss("a signed number"),
            },
            _ => self.miss("a signed number"),
        }
    }

    fn narrow<T: TryFrom<u128>>(&self, expected: &str) -> Result<T, Fault> {
        match T::try_from(self.u128()?) {
            Ok(number) => Ok(number),
            Err(_) => self.miss(expected),
        }
    }

    pub fn u64(&self) -> Result<u64, Fault> {
        self.narrow("a 64-bit number")
    }

    pub fn u32(&self) -> Result<u32, Fault> {
        self.narrow("a 32-bit number")
    }

    pub fn u16(&self) -> Result<u16, Fault> {
        self.narrow("a 16-bit number")
    }

    pub fn netuid(&self) -> Result<Netuid, Fault> {
        self.u16().map(Netuid)
    }

    pub fn tao(&self) -> Result<Tao, Fault> {
        self.u64().map(Tao::from_rao)
    }

    pub fn alpha(&self, netuid: Netuid) -> Result<Alpha, Fault> {
        self.u64().map(|units| Alpha::from_units(netuid, units))
    }

    pub fn bool(&self) -> Result<bool, Fault> {
        match self.scalar() {
            Some(ValueDef::Primitive(Primitive::Bool(value))) => Ok(*value),
            _ => self.miss("a yes or no"),
        }
    }

    /// Bytes, also where the chain wraps each one in a compact number.
    pub fn bytes(&self) -> Result<Vec<u8>, Fault> {
        let Some(mut fields) = self.fields() else { return self.miss("a list of bytes") };
        while let (1, Some(ValueDef::Composite(inner))) =
            (fields.len(), fields.values().next().map(|value| &value.value))
        {
            fields = inner;
        }
        let byte = |value| match Self::new(value, "").scalar() {
            Some(ValueDef::Primitive(Primitive::U128(byte))) => u8::try_from(*byte).ok(),
            _ => None,
        };
        match fields.values().map(byte).collect::<Option<Vec<u8>>>() {
            Some(bytes) => Ok(bytes),
            None => self.miss("a list of bytes"),
        }
    }

    /// Text for display: cleaned and cut to `most` characters.
    pub fn text(&self, most: usize) -> Result<String, Fault> {
        if let Some(ValueDef::Primitive(Primitive::String(text))) = self.scalar() {
            return Ok(clean(text, most));
        }
        self.bytes().map(|bytes| clean(&String::from_utf8_lossy(&bytes), most))
    }

    fn thirty_two(&self) -> Option<[u8; 32]> {
        self.bytes().ok()?.try_into().ok()
    }

    pub fn account(&self) -> Result<Account, Fault> {
        self.thirty_two().map_or_else(|| self.miss("a public key"), |bytes| Ok(Account(bytes)))
    }

    pub fn hash(&self) -> Result<Hash, Fault> {
        self.thirty_two().map_or_else(|| self.miss("a hash"), |bytes| Ok(Hash(bytes)))
    }

    /// The fields with their names, or their places where they have none.
    pub fn named(&self) -> Vec<(String, Self)> {
        let Some(fields) = self.fields() else { return Vec::new() };
        let names: Vec<String> = match fields {
            Composite::Named(named) => named.iter().map(|(name, _)| name.clone()).collect(),
            Composite::Unnamed(values) => (0..values.len()).map(|n| n.to_string()).collect(),
        };
        let parts = names.into_iter().zip(fields.values());
        parts.map(|(name, value)| (name.clone(), self.at(Node::Value(value), &name))).collect()
    }

    /// A rendering of a value whose meaning is not known; what is as long as a key inside of it is
    /// a hash or an account.
    pub fn print_nested(&self, hashes: bool) -> String {
        let Some(value) = self.value() else { return String::new() };
        match self.scalar() {
            Some(ValueDef::Variant(variant)) if !variant.values.is_empty() => {
                clean(&nested(value, hashes), LONG)
            }
            Some(ValueDef::Composite(_)) | None => clean(&nested(value, hashes), LONG),
            Some(_) => print_within(value, LONG),
        }
    }

    /// The keys and values of a map, which the metadata describes as a newtype around their list.
    pub fn entries(&self) -> Result<Vec<(Self, Self)>, Fault> {
        let entries = self.index(0)?.list()?;
        entries.iter().map(|entry| Ok((entry.index(0)?, entry.index(1)?))).collect()
    }

    /// The elements of a list, or the parts of a tuple.
    pub fn list(&self) -> Result<Vec<Self>, Fault> {
        let Some(fields) = self.fields() else { return self.miss("a list") };
        let at = |(index, value)| Self {
            node: Node::Value(value),
            path: format!("{}[{index}]", self.path),
        };
        Ok(fields.values().enumerate().map(at).collect())
    }

    /// The name of an enum's variant, with its fields.
    pub fn variant(&self) -> Result<(&'a str, Self), Fault> {
        match self.scalar() {
            Some(ValueDef::Variant(variant)) => {
                let fields = self.at(Node::Fields(&variant.values), &variant.name);
                Ok((&variant.name, fields))
            }
            _ => self.miss("one of several variants"),
        }
    }

    pub fn option(&self) -> Result<Option<Self>, Fault> {
        match self.variant()? {
            ("None", _) => Ok(None),
            ("Some", fields) => fields.index(0).map(Some),
            _ => self.miss("optional"),
        }
    }

    /// The value at this place; `None` for the fields of a variant.
    pub fn value(&self) -> Option<&'a Value> {
        match self.node {
            Node::Value(value) => Some(value),
            Node::Fields(_) => None,
        }
    }
}

fn nested(value: &Value, hashes: bool) -> String {
    let reader = Reader::new(value, "value");
    if let Some(bytes) = reader.thirty_two() {
        return if hashes { Hash(bytes).to_string() } else { Account(bytes).to_string() };
    }
    let (name, fields) = match &value.value {
        ValueDef::Composite(fields) => ("", fields),
        ValueDef::Variant(variant) if variant.values.is_empty() => return variant.name.clone(),
        ValueDef::Variant(variant) => (variant.name.as_str(), &variant.values),
        _ => return print_within(value, LONG),
    };
    match fields {
        Composite::Named(named) => {
            let named = named
                .iter()
                .map(|(name, value)| format!("{name}: {}", nested(value, places::is_hash(name))));
            let named = format!("{{ {} }}", named.collect::<Vec<_>>().join(", "));
            format!("{name} {named}").trim_start().to_owned()
        }
        Composite::Unnamed(values) => {
            let values: Vec<String> = values.iter().map(|value| nested(value, hashes)).collect();
            match values.as_slice() {
                [only] if name.is_empty() => only.clone(),
                [nothing] if nothing == "()" => name.to_owned(),
                values => format!("{name}({})", values.join(", ")),
            }
        }
    }
}

/// A short rendering for tables of values whose meaning the wallet does not know.
pub fn print(value: &Value) -> String {
    print_within(value, SHORT)
}

fn print_within(value: &Value, most: usize) -> String {
    let reader = Reader::new(value, "value");
    match reader.scalar() {
        Some(ValueDef::Primitive(Primitive::U128(number))) => number.to_string(),
        Some(ValueDef::Primitive(Primitive::I128(number))) => number.to_string(),
        Some(ValueDef::Primitive(Primitive::Bool(value))) => value.to_string(),
        Some(ValueDef::Primitive(Primitive::String(text))) => clean(text, most),
        Some(ValueDef::Variant(variant)) if variant.values.is_empty() => clean(&variant.name, 80),
        _ => clean(&value.to_string(), most),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_enum_carries_is_told_by_name_and_keys_in_it_as_addresses() {
        let key = || Value::from_bytes([7; 32]);
        let told = |value: Value, hashes| Reader::new(&value, "value").print_nested(hashes);
        let address = Account([7; 32]).to_string();
        let some = |value| Value::unnamed_variant("Some", [value]);
        assert_eq!(told(some(key()), false), format!("Some({address})"));
        assert_eq!(told(some(key()), true), format!("Some({})", Hash([7; 32])));
        assert_eq!(told(Value::unnamed_variant("None", []), false), "None");
        let done = Value::unnamed_variant("Ok", [Value::unnamed_composite([])]);
        assert_eq!(told(done, false), "Ok");
        let fields = [("who", key()), ("call_hash", key()), ("note", Value::string("a\u{7}b"))];
        let said = told(Value::named_variant("Done", fields), false);
        let hash = Hash([7; 32]);
        assert_eq!(said, format!("Done {{ who: {address}, call_hash: {hash}, note: ab }}"));
    }
}
