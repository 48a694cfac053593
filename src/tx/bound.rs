//! The check that precedes every dynamic decode: how many bytes a type takes, without allocating.
//!
//! A decoder that builds values reserves memory for lengths it has only been told, and recurses as
//! deep as the input says. This walk refuses both before any value is built.

use scale_info::{PortableRegistry, TypeDef, TypeDefPrimitive, form::PortableForm};

/// No value that the wallet reads is nested deeper; calls are allowed eight levels by the chain.
const MOST_DEPTH: u32 = 64;
/// The real runtime has under a thousand.
const MOST_TYPES: usize = 5_000;
/// One value node takes about 60 bytes of memory once it is built.
const MOST_NODES: u32 = 8_000_000;

/// Why bytes do not form a value of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Misfit {
    #[error("the data ends too early")]
    Short,
    #[error("the data is nested too deeply")]
    Deep,
    #[error("the data is too large")]
    Large,
    #[error("the data has bytes left over")]
    Rest,
    #[error("the data holds a value its type does not allow")]
    Invalid,
    #[error("the metadata lacks a type")]
    NoType,
}

/// The number of leading bytes of `input` that make one value of type `id`.
pub(crate) fn measure(types: &PortableRegistry, id: u32, input: &[u8]) -> Result<usize, Misfit> {
    let mut walk = Walk { types, rest: input, nodes: 0 };
    walk.value(id, 0)?;
    input.len().checked_sub(walk.rest.len()).ok_or(Misfit::Short)
}

/// Refuses `input` unless it is exactly one value of type `id`.
pub(crate) fn exact(types: &PortableRegistry, id: u32, input: &[u8]) -> Result<(), Misfit> {
    if measure(types, id, input)? == input.len() { Ok(()) } else { Err(Misfit::Rest) }
}

/// Splits a SCALE compact number off the front of `input`.
pub(crate) fn compact(input: &[u8]) -> Result<(u128, &[u8]), Misfit> {
    let first = *input.first().ok_or(Misfit::Short)?;
    let width = match first & 3 {
        0 => 1,
        1 => 2,
        2 => 4,
        _ => {
            let digits = usize::from(first >> 2).saturating_add(4);
            let (body, rest) = split(input.get(1..).ok_or(Misfit::Short)?, digits)?;
            return Ok((little(body)?, rest));
        }
    };
    let (body, rest) = split(input, width)?;
    Ok((little(body)? >> 2, rest))
}

fn little(bytes: &[u8]) -> Result<u128, Misfit> {
    let mut wide = [0u8; 16];
    wide.get_mut(..bytes.len()).ok_or(Misfit::Large)?.copy_from_slice(bytes);
    Ok(u128::from_le_bytes(wide))
}

fn split(input: &[u8], at: usize) -> Result<(&[u8], &[u8]), Misfit> {
    input.split_at_checked(at).ok_or(Misfit::Short)
}

/// Refuses types that no value can have because they contain nothing but themselves, and more types
/// than any chain has: code that looks through newtypes, or follows types to their ends, recurses.
pub(crate) fn sound(types: &PortableRegistry) -> Result<(), Misfit> {
    if types.types.len() > MOST_TYPES {
        return Err(Misfit::Large);
    }
    for start in (0u32..).take(types.types.len()) {
        let mut id = start;
        for step in 0u32.. {
            let Some(ty) = types.resolve(id) else { break };
            id = match &ty.type_def {
                TypeDef::Composite(composite) => match composite.fields.as_slice() {
                    [only] => only.ty.id,
                    _ => break,
                },
                TypeDef::Tuple(tuple) => match tuple.fields.as_slice() {
                    [only] => only.id,
                    _ => break,
                },
                TypeDef::Array(array) if array.len == 1 => array.type_param.id,
                TypeDef::Compact(compact) => compact.type_param.id,
                _ => break,
            };
            if step > MOST_DEPTH {
                return Err(Misfit::Deep);
            }
        }
    }
    Ok(())
}

struct Walk<'a> {
    types: &'a PortableRegistry,
    rest: &'a [u8],
    nodes: u32,
}

impl<'a> Walk<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], Misfit> {
        let (taken, rest) = split(self.rest, count)?;
        self.rest = rest;
        Ok(taken)
    }

    fn length(&mut self) -> Result<u32, Misfit> {
        let (length, rest) = compact(self.rest)?;
        self.rest = rest;
        u32::try_from(length).map_err(|_| Misfit::Large)
    }

    fn count(&mut self, nodes: u32) -> Result<(), Misfit> {
        self.nodes = self.nodes.saturating_add(nodes);
        if self.nodes > MOST_NODES { Err(Misfit::Large) } else { Ok(()) }
    }

    fn value(&mut self, id: u32, depth: u32) -> Result<(), Misfit> {
        if depth > MOST_DEPTH {
            return Err(Misfit::Deep);
        }
        self.count(1)?;
        let deeper = depth.saturating_add(1);
        let ty = self.types.resolve(id).ok_or(Misfit::NoType)?;
        match &ty.type_def {
            TypeDef::Composite(composite) => {
                composite.fields.iter().try_for_each(|field| self.value(field.ty.id, deeper))
            }
            TypeDef::Variant(choice) => {
                let index = *self.take(1)?.first().ok_or(Misfit::Short)?;
                let variant = choice
                    .variants
                    .iter()
                    .find(|variant| variant.index == index)
                    .ok_or(Misfit::Invalid)?;
                variant.fields.iter().try_for_each(|field| self.value(field.ty.id, deeper))
            }
            TypeDef::Sequence(sequence) => {
                let length = self.length()?;
                self.repeat(sequence.type_param.id, length, deeper)
            }
            TypeDef::Array(array) => self.repeat(array.type_param.id, array.len, deeper),
            TypeDef::Tuple(tuple) => {
                tuple.fields.iter().try_for_each(|field| self.value(field.id, deeper))
            }
            TypeDef::Primitive(primitive) => self.primitive(primitive),
            TypeDef::Compact(_) => {
                let (_, rest) = compact(self.rest)?;
                self.rest = rest;
                Ok(())
            }
            TypeDef::BitSequence(bits) => {
                let length = self.length()?;
                self.count(length)?;
                let store = self.types.resolve(bits.bit_store_type.id).ok_or(Misfit::NoType)?;
                let width: u32 = match &store.type_def {
                    TypeDef::Primitive(TypeDefPrimitive::U8) => 1,
                    TypeDef::Primitive(TypeDefPrimitive::U16) => 2,
                    TypeDef::Primitive(TypeDefPrimitive::U32) => 4,
                    TypeDef::Primitive(TypeDefPrimitive::U64) => 8,
                    _ => return Err(Misfit::Invalid),
                };
                let bytes = length.div_ceil(width.saturating_mul(8)).saturating_mul(width);
                self.take(usize::try_from(bytes).map_err(|_| Misfit::Large)?).map(|_| ())
            }
        }
    }

    fn repeat(&mut self, id: u32, length: u32, depth: u32) -> Result<(), Misfit> {
        let ty = self.types.resolve(id).ok_or(Misfit::NoType)?;
        if is_byte(&ty.type_def) {
            self.count(length)?;
            return self.take(usize::try_from(length).map_err(|_| Misfit::Large)?).map(|_| ());
        }
        (0..length).try_for_each(|_| self.value(id, depth))
    }

    fn primitive(&mut self, primitive: &TypeDefPrimitive) -> Result<(), Misfit> {
        let width = match primitive {
            TypeDefPrimitive::Bool => {
                let byte = self.take(1)?;
                return if matches!(byte, [0 | 1]) { Ok(()) } else { Err(Misfit::Invalid) };
            }
            TypeDefPrimitive::Str => {
                let length = self.length()?;
                usize::try_from(length).map_err(|_| Misfit::Large)?
            }
            TypeDefPrimitive::U8 | TypeDefPrimitive::I8 => 1,
            TypeDefPrimitive::U16 | TypeDefPrimitive::I16 => 2,
            TypeDefPrimitive::Char | TypeDefPrimitive::U32 | TypeDefPrimitive::I32 => 4,
            TypeDefPrimitive::U64 | TypeDefPrimitive::I64 => 8,
            TypeDefPrimitive::U128 | TypeDefPrimitive::I128 => 16,
            TypeDefPrimitive::U256 | TypeDefPrimitive::I256 => 32,
        };
        self.take(width).map(|_| ())
    }
}

fn is_byte(def: &TypeDef<PortableForm>) -> bool {
    matches!(def, TypeDef::Primitive(TypeDefPrimitive::U8))
}
