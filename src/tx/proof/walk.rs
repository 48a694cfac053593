//! Values decoded by the types of a proof alone.

use num_bigint::{BigInt, BigUint};

use super::Proof;
use super::bytes::Bytes;
use super::name::Name;
use super::types::{self, Def, Type, TypeRef};
use crate::tx::Value;
use crate::tx::bound::Misfit;

/// Calls may nest eight deep on chain; their types take some more steps each.
const MOST_DEPTH: u32 = 64;
/// Each value that is shown takes one; a transaction that needs more cannot be read by a person.
const MOST_VALUES: u32 = 20_000;

/// One value, with what the proof says about its type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The last part of the type's path, such as `AccountId32`; empty for plain types.
    pub type_path: Name,
    /// What the field that holds it calls its type, such as `TaoBalance`.
    pub type_name: Name,
    pub form: Form,
}

/// A field with its name, where it has one.
pub type Field = (Option<Name>, Node);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    Bool(bool),
    Char(char),
    Text(String),
    Number(BigInt),
    Bytes(Vec<u8>),
    /// A struct, a tuple or nothing at all.
    Fields(Vec<Field>),
    Variant {
        name: Name,
        fields: Vec<Field>,
    },
    List(Vec<Node>),
    Bits {
        count: u32,
        bytes: Vec<u8>,
    },
}

pub(super) struct Walk<'a> {
    proof: &'a Proof,
    bytes: Bytes<'a>,
    values: u32,
}

impl<'a> Walk<'a> {
    pub(super) fn new(proof: &'a Proof, bytes: &'a [u8]) -> Self {
        Self { proof, bytes: Bytes::new(bytes), values: 0 }
    }

    pub(super) fn end(&self) -> Result<(), Misfit> {
        self.bytes.end()
    }

    pub(super) fn rest(&self) -> &'a [u8] {
        self.bytes.rest()
    }

    pub(super) fn value(&mut self, ty: TypeRef) -> Result<Node, Misfit> {
        self.named(ty, Name::default(), 0)
    }

    /// Reads a value as [`Walk::value`] does, for what is then taken by its bytes.
    pub(super) fn pass(&mut self, ty: TypeRef) -> Result<(), Misfit> {
        self.pass_by(ty, 0)
    }

    fn pass_by(&mut self, ty: TypeRef, depth: u32) -> Result<(), Misfit> {
        self.count(depth)?;
        let id = match ty {
            TypeRef::Id(id) => id,
            TypeRef::Unsigned(width) | TypeRef::Signed(width) => {
                return self.bytes.take(width).map(drop);
            }
            other => return self.plain(other).map(drop),
        };
        let (def, depth) = (&self.type_of(id)?.def, depth.saturating_add(1));
        match def {
            Def::Array(length, TypeRef::Unsigned(1)) => {
                let length = usize::try_from(*length).map_err(|_| Misfit::Large)?;
                self.bytes.take(length).map(drop)
            }
            Def::Composite(fields) | Def::Variant { fields, .. } => {
                fields.iter().try_for_each(|field| self.pass_by(field.ty, depth))
            }
            Def::Tuple(parts) => parts.iter().try_for_each(|part| self.pass_by(*part, depth)),
            other => self.defined(other, depth).map(drop),
        }
    }

    /// Counts one value more, at this depth.
    fn count(&mut self, depth: u32) -> Result<(), Misfit> {
        if depth > MOST_DEPTH {
            return Err(Misfit::Deep);
        }
        self.values = self.values.saturating_add(1);
        if self.values > MOST_VALUES { Err(Misfit::Large) } else { Ok(()) }
    }

    fn named(&mut self, ty: TypeRef, name: Name, depth: u32) -> Result<Node, Misfit> {
        self.count(depth)?;
        let (type_path, form) = match ty {
            TypeRef::Id(id) => self.by_id(id, depth)?,
            plain => (Name::default(), self.plain(plain)?),
        };
        Ok(Node { type_path, type_name: name, form })
    }

    fn plain(&mut self, ty: TypeRef) -> Result<Form, Misfit> {
        Ok(match ty {
            TypeRef::Bool => Form::Bool(self.bytes.bool()?),
            TypeRef::Char => Form::Char(char::from_u32(self.bytes.u32()?).ok_or(Misfit::Invalid)?),
            TypeRef::Str => {
                let length = self.bytes.count(usize::MAX)?;
                let text = std::str::from_utf8(self.bytes.take(length)?);
                Form::Text(text.map_err(|_| Misfit::Invalid)?.to_owned())
            }
            TypeRef::Unsigned(width) => {
                Form::Number(BigUint::from_bytes_le(self.bytes.take(width)?).into())
            }
            TypeRef::Signed(width) => {
                Form::Number(BigInt::from_signed_bytes_le(self.bytes.take(width)?))
            }
            TypeRef::Compact(width) => Form::Number(self.bytes.compact(width)?.into()),
            TypeRef::Void => Form::Fields(Vec::new()),
            TypeRef::Id(_) => return Err(Misfit::NoType),
        })
    }

    fn by_id(&mut self, id: u32, depth: u32) -> Result<(Name, Form), Misfit> {
        let ty = self.type_of(id)?;
        let form = self.defined(&ty.def, depth.saturating_add(1))?;
        Ok((ty.name.clone(), form))
    }

    /// The type of a value; for an enumeration its variant, whose number is read.
    fn type_of(&mut self, id: u32) -> Result<&'a Type, Misfit> {
        let proof = self.proof;
        match proof.types.get(&(id, None)) {
            Some(ty) => Ok(ty),
            None if proof.is_enumeration(id) => {
                let index = u32::from(self.bytes.byte()?);
                proof.types.get(&(id, Some(index))).ok_or(Misfit::NoType)
            }
            None => Err(Misfit::NoType),
        }
    }

    fn defined(&mut self, def: &Def, depth: u32) -> Result<Form, Misfit> {
        Ok(match def {
            Def::Composite(fields) => Form::Fields(self.fields(fields, depth)?),
            Def::Variant { name, fields, .. } => {
                Form::Variant { name: name.clone(), fields: self.fields(fields, depth)? }
            }
            Def::Sequence(TypeRef::Unsigned(1)) => {
                let length = self.bytes.count(usize::MAX)?;
                Form::Bytes(self.bytes.take(length)?.to_vec())
            }
            Def::Sequence(inner) => {
                let length = self.bytes.compact_u32()?;
                Form::List(self.repeat(*inner, length, depth)?)
            }
            Def::Array(length, TypeRef::Unsigned(1)) => {
                let length = usize::try_from(*length).map_err(|_| Misfit::Large)?;
                Form::Bytes(self.bytes.take(length)?.to_vec())
            }
            Def::Array(length, inner) => Form::List(self.repeat(*inner, *length, depth)?),
            Def::Tuple(parts) => {
                let parts =
                    parts.iter().map(|part| Ok((None, self.named(*part, Name::default(), depth)?)));
                Form::Fields(parts.collect::<Result<_, Misfit>>()?)
            }
            Def::Bits(width, _) => {
                let count = self.bytes.compact_u32()?;
                let unit = u32::try_from(width.saturating_mul(8)).map_err(|_| Misfit::Large)?;
                let units = usize::try_from(count.div_ceil(unit)).map_err(|_| Misfit::Large)?;
                let bytes = self.bytes.take(units.saturating_mul(*width))?.to_vec();
                Form::Bits { count, bytes }
            }
        })
    }

    fn fields(&mut self, fields: &[types::Field], depth: u32) -> Result<Vec<Field>, Misfit> {
        let read = |field: &types::Field| {
            let node = self.named(field.ty, field.type_name.clone(), depth)?;
            Ok((field.name.clone(), node))
        };
        fields.iter().map(read).collect()
    }

    /// Elements may take no bytes at all, so their number is bounded by what may be shown.
    fn repeat(&mut self, ty: TypeRef, length: u32, depth: u32) -> Result<Vec<Node>, Misfit> {
        if length > MOST_VALUES {
            return Err(Misfit::Large);
        }
        (0..length).map(|_| self.named(ty, Name::default(), depth)).collect()
    }
}

impl Node {
    /// The same value in the form that the rest of the wallet reads; `None` for numbers that do
    /// not fit in 128 bits.
    pub fn to_value(&self) -> Option<Value> {
        use scale_value::{Composite, Primitive, ValueDef};
        let fields = |fields: &[Field]| -> Option<Composite<()>> {
            let named: Option<Vec<(String, Value)>> = fields
                .iter()
                .map(|(name, node)| Some((name.as_deref()?.to_owned(), node.to_value()?)))
                .collect();
            match named {
                Some(named) if !named.is_empty() => Some(Composite::Named(named)),
                _ => {
                    let parts: Option<Vec<Value>> =
                        fields.iter().map(|(_, node)| node.to_value()).collect();
                    parts.map(Composite::Unnamed)
                }
            }
        };
        Some(match &self.form {
            Form::Bool(value) => Value::bool(*value),
            Form::Char(value) => Value::char(*value),
            Form::Text(text) => Value::string(text.clone()),
            Form::Number(number) => match u128::try_from(number) {
                Ok(number) => Value::u128(number),
                Err(_) => Value::without_context(ValueDef::Primitive(Primitive::I128(
                    i128::try_from(number).ok()?,
                ))),
            },
            Form::Bytes(bytes) => Value::from_bytes(bytes),
            Form::Fields(inner) => Value::without_context(ValueDef::Composite(fields(inner)?)),
            Form::Variant { name, fields: inner } => Value::variant(&**name, fields(inner)?),
            Form::List(nodes) => {
                let nodes: Option<Vec<Value>> = nodes.iter().map(Self::to_value).collect();
                Value::unnamed_composite(nodes?)
            }
            Form::Bits { .. } => return None,
        })
    }
}
