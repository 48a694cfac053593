//! Any call by its names, for what no other order stands for: arguments as plain values that print
//! as they are typed.

use std::fmt;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::{Account, clean};

/// A call with named arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedCall {
    pub pallet: String,
    pub name: String,
    pub args: Vec<(String, Arg)>,
}

/// One value of a type that the metadata describes, in its only form: newtypes are looked through,
/// byte lists are bytes, and a public key is an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    Bool(bool),
    Number(u128),
    Signed(i128),
    Text(String),
    Bytes(Vec<u8>),
    Account(Account),
    Bits(Vec<bool>),
    Maybe(Option<Box<Arg>>),
    List(Vec<Arg>),
    Tuple(Vec<Arg>),
    Fields(Vec<(String, Arg)>),
    /// The fields are [`Arg::Tuple`] or [`Arg::Fields`]; an empty tuple for none.
    Variant(String, Box<Arg>),
    Call(Box<NamedCall>),
}

impl NamedCall {
    pub fn new(
        pallet: &str,
        name: &str,
        args: impl IntoIterator<Item = (&'static str, Arg)>,
    ) -> Self {
        let args = args.into_iter().map(|(name, arg)| (name.to_owned(), arg)).collect();
        Self { pallet: pallet.to_owned(), name: name.to_owned(), args }
    }

    pub fn is(&self, pallet: &str, name: &str) -> bool {
        self.pallet == pallet && self.name == name
    }

    pub fn arg(&self, name: &str) -> Option<&Arg> {
        self.args.iter().find(|(arg, _)| arg == name).map(|(_, value)| value)
    }
}

impl Arg {
    /// The destination form of an account that transfers and proxies take.
    pub fn address(account: Account) -> Self {
        Self::Variant("Id".to_owned(), Box::new(Self::Tuple(vec![Self::Account(account)])))
    }

    /// A variant without fields.
    pub fn plain(name: &str) -> Self {
        Self::Variant(name.to_owned(), Box::new(Self::Tuple(Vec::new())))
    }

    pub fn maybe(content: Option<Self>) -> Self {
        Self::Maybe(content.map(Box::new))
    }

    /// The account, also in its destination form.
    pub fn account(&self) -> Option<Account> {
        match self {
            Self::Account(account) => Some(*account),
            Self::Variant(name, fields) if name == "Id" => match fields.as_ref() {
                Self::Tuple(fields) => fields.first()?.account(),
                _ => None,
            },
            _ => None,
        }
    }

    /// For people: bytes that are text are shown as text too.
    pub fn shown(&self) -> String {
        match self {
            Self::Bytes(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) if !text.is_empty() && clean(text, usize::MAX) == text => {
                    format!("\"{text}\" ({self})")
                }
                _ => self.to_string(),
            },
            _ => self.to_string(),
        }
    }
}

/// Separated by commas.
fn list<T>(
    f: &mut fmt::Formatter<'_>,
    items: &[T],
    mut write: impl FnMut(&mut fmt::Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            f.write_str(", ")?;
        }
        write(f, item)?;
    }
    Ok(())
}

fn fields(f: &mut fmt::Formatter<'_>, fields: &[(String, Arg)]) -> fmt::Result {
    list(f, fields, |f, (name, value)| write!(f, "{}: {value}", clean(name, 80)))
}

impl fmt::Display for NamedCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}(", clean(&self.pallet, 80), clean(&self.name, 80))?;
        fields(f, &self.args)?;
        f.write_str(")")
    }
}

impl fmt::Display for Arg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool(value) => value.fmt(f),
            Self::Number(number) => number.fmt(f),
            Self::Signed(number) => number.fmt(f),
            Self::Text(text) => quoted(f, text),
            Self::Bytes(bytes) => write!(f, "0x{}", hex::encode(bytes)),
            Self::Account(account) => account.fmt(f),
            Self::Bits(bits) => {
                f.write_str("0b")?;
                bits.iter().try_for_each(|bit| f.write_str(if *bit { "1" } else { "0" }))
            }
            Self::Maybe(None) => f.write_str("none"),
            Self::Maybe(Some(content)) => write!(f, "some({content})"),
            Self::List(items) => {
                f.write_str("[")?;
                list(f, items, |f, item| item.fmt(f))?;
                f.write_str("]")
            }
            Self::Tuple(items) => {
                f.write_str("(")?;
                list(f, items, |f, item| item.fmt(f))?;
                f.write_str(")")
            }
            Self::Fields(named) => {
                f.write_str("{")?;
                fields(f, named)?;
                f.write_str("}")
            }
            Self::Variant(name, content) => {
                f.write_str(&clean(name, 80))?;
                match content.as_ref() {
                    Self::Tuple(items) if items.is_empty() => Ok(()),
                    content => content.fmt(f),
                }
            }
            Self::Call(call) => call.fmt(f),
        }
    }
}

/// Text in quotes; whatever could disturb a terminal is escaped.
fn quoted(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_str("\"")?;
    for c in text.chars() {
        match c {
            '"' | '\\' => write!(f, "\\{c}")?,
            c if clean(c.encode_utf8(&mut [0; 4]), 2).is_empty() => {
                write!(f, "\\u{{{:x}}}", u32::from(c))?;
            }
            c => write!(f, "{c}")?,
        }
    }
    f.write_str("\"")
}

/// Numbers are strings, because a JSON number holds only 53 bits.
impl Serialize for Arg {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(_)
            | Self::Signed(_)
            | Self::Bytes(_)
            | Self::Account(_)
            | Self::Bits(_) => serializer.collect_str(self),
            Self::Maybe(content) => content.serialize(serializer),
            Self::List(items) | Self::Tuple(items) => serializer.collect_seq(items),
            Self::Fields(fields) => {
                serializer.collect_map(fields.iter().map(|(name, value)| (name, value)))
            }
            Self::Variant(name, content) => match content.as_ref() {
                Self::Tuple(items) if items.is_empty() => serializer.serialize_str(name),
                Self::Tuple(items) if items.len() == 1 => {
                    serializer.collect_map(items.first().map(|item| (name, item)))
                }
                content => serializer.collect_map([(name, content)]),
            },
            Self::Call(call) => call.serialize(serializer),
        }
    }
}

impl Serialize for NamedCall {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(Some(2))?;
        out.serialize_entry("call", &format!("{}.{}", self.pallet, self.name))?;
        let args: std::collections::BTreeMap<_, _> =
            self.args.iter().map(|(name, value)| (name, value)).collect();
        out.serialize_entry("args", &args)?;
        out.end()
    }
}
