//! Types as RFC-78 writes them into the leaves of the tree.

use super::bytes::Bytes;
use super::name::Name;
use crate::tx::bound::Misfit;

const MOST_TEXT: usize = 512;
const MOST_FIELDS: usize = 256;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TypeRef {
    Bool,
    Char,
    Str,
    /// Width in bytes.
    Unsigned(usize),
    Signed(usize),
    Compact(usize),
    Void,
    Id(u32),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) name: Option<Name>,
    pub(super) ty: TypeRef,
    pub(super) type_name: Name,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Def {
    Composite(Vec<Field>),
    /// One variant of an enumeration; the others are leaves of their own.
    Variant {
        name: Name,
        fields: Vec<Field>,
        index: u32,
    },
    Sequence(TypeRef),
    Array(u32, TypeRef),
    Tuple(Vec<TypeRef>),
    /// Bytes of one unit of storage, and whether bits are counted from the least significant.
    Bits(usize, bool),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Type {
    /// The last part of its path.
    pub(super) name: Name,
    pub(super) def: Def,
    pub(super) id: u32,
}

/// The shape of an extrinsic, which the digest covers beside the types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) version: u8,
    pub(super) call: TypeRef,
    pub(super) extensions: Vec<Extension>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Extension {
    pub(super) identifier: Name,
    pub(super) sent: TypeRef,
    pub(super) signed: TypeRef,
}

fn text(bytes: &mut Bytes<'_>) -> Result<Name, Misfit> {
    bytes.text(MOST_TEXT).map(Name::from)
}

fn type_ref(bytes: &mut Bytes<'_>) -> Result<TypeRef, Misfit> {
    let width = |index: u8| 1usize.checked_shl(index.into()).ok_or(Misfit::Invalid);
    Ok(match bytes.byte()? {
        0 => TypeRef::Bool,
        1 => TypeRef::Char,
        2 => TypeRef::Str,
        tag @ 3..=8 => TypeRef::Unsigned(width(tag.saturating_sub(3))?),
        tag @ 9..=14 => TypeRef::Signed(width(tag.saturating_sub(9))?),
        tag @ 15..=20 => TypeRef::Compact(width(tag.saturating_sub(15))?),
        21 => TypeRef::Void,
        22 => TypeRef::Id(bytes.compact_u32()?),
        _ => return Err(Misfit::Invalid),
    })
}

fn field(bytes: &mut Bytes<'_>) -> Result<Field, Misfit> {
    Ok(Field {
        name: bytes.option(text)?,
        ty: type_ref(bytes)?,
        type_name: bytes.option(text)?.unwrap_or_default(),
    })
}

impl Type {
    pub(super) fn read(bytes: &mut Bytes<'_>) -> Result<Self, Misfit> {
        let name = bytes.list(MOST_FIELDS, text)?.pop().unwrap_or_default();
        let def = match bytes.byte()? {
            0 => Def::Composite(bytes.list(MOST_FIELDS, field)?),
            1 => Def::Variant {
                name: text(bytes)?,
                fields: bytes.list(MOST_FIELDS, field)?,
                index: bytes.compact_u32()?,
            },
            2 => Def::Sequence(type_ref(bytes)?),
            3 => Def::Array(bytes.u32()?, type_ref(bytes)?),
            4 => Def::Tuple(bytes.list(MOST_FIELDS, type_ref)?),
            5 => {
                let width = usize::from(bytes.byte()?);
                if !matches!(width, 1 | 2 | 4 | 8) {
                    return Err(Misfit::Invalid);
                }
                Def::Bits(width, bytes.bool()?)
            }
            _ => return Err(Misfit::Invalid),
        };
        Ok(Self { name, def, id: bytes.compact_u32()? })
    }

    /// What tells leaves apart: the variant is part of it.
    pub(super) fn key(&self) -> (u32, Option<u32>) {
        match &self.def {
            Def::Variant { index, .. } => (self.id, Some(*index)),
            _ => (self.id, None),
        }
    }
}

impl Shape {
    pub(super) fn read(bytes: &mut Bytes<'_>) -> Result<Self, Misfit> {
        let version = bytes.byte()?;
        let _address = type_ref(bytes)?;
        let call = type_ref(bytes)?;
        let _signature = type_ref(bytes)?;
        let extensions = bytes.list(MOST_FIELDS, |bytes| {
            Ok(Extension {
                identifier: text(bytes)?,
                sent: type_ref(bytes)?,
                signed: type_ref(bytes)?,
            })
        })?;
        Ok(Self { version, call, extensions })
    }
}
