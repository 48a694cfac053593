//! Amounts of which the metadata does not say what they count.

use scale_info::{Field, TypeDef, TypeDefPrimitive, form::PortableForm};

use super::is;
use super::unit::Unit;
use crate::domain::{Arg, NamedCall, clean};
use crate::tx::Runtime;

/// As deep as a value can be read.
const MOST_DEPTH: u32 = 60;

impl Runtime {
    /// The whole numbers in a call, as wide as amounts are, that may count TAO, alpha or anything
    /// else: where they stand, and what is sent.
    pub fn unclear(&self, call: &NamedCall) -> Vec<(String, u128)> {
        let mut walk = Walk { runtime: self, out: Vec::new() };
        walk.call(call, 0);
        walk.out
    }
}

struct Walk<'a> {
    runtime: &'a Runtime,
    out: Vec<(String, u128)>,
}

impl Walk<'_> {
    fn call(&mut self, call: &NamedCall, depth: u32) {
        let Ok(fields) = self.runtime.call_fields(&call.pallet, &call.name) else { return };
        for place in fields {
            if let Some(arg) = call.arg(&place.name) {
                self.value(place.ty, place.unit, arg, &place.name, depth);
            }
        }
    }

    fn value(&mut self, id: u32, unit: Option<Unit>, arg: &Arg, name: &str, depth: u32) {
        let types = self.runtime.types();
        let Some(ty) = types.resolve(id).filter(|_| depth < MOST_DEPTH) else { return };
        let deeper = depth.saturating_add(1);
        if let Arg::Call(call) = arg {
            return self.call(call, deeper);
        }
        if is(ty, "Weight") {
            return;
        }
        match (&ty.type_def, arg) {
            (TypeDef::Composite(composite), _) => match composite.fields.as_slice() {
                [field] if field.name.is_none() => {
                    let own = ty.path.ident().and_then(|name| Unit::of_type(&name));
                    self.value(field.ty.id, own.or(unit), arg, name, deeper);
                }
                fields => self.content(fields, arg, name, deeper),
            },
            (TypeDef::Variant(choice), Arg::Maybe(Some(inner))) if is(ty, "Option") => {
                let some = choice.variants.iter().find(|variant| variant.name == "Some");
                if let Some(field) = some.and_then(|some| some.fields.first()) {
                    self.value(field.ty.id, unit, inner, name, deeper);
                }
            }
            (TypeDef::Variant(choice), Arg::Variant(chosen, content)) => {
                let variant = choice.variants.iter().find(|variant| variant.name == *chosen);
                if let Some(variant) = variant {
                    self.content(&variant.fields, content, name, deeper);
                }
            }
            (TypeDef::Sequence(list), Arg::List(items)) => {
                for item in items {
                    self.value(list.type_param.id, unit, item, name, deeper);
                }
            }
            (TypeDef::Array(list), Arg::List(items)) => {
                for item in items {
                    self.value(list.type_param.id, unit, item, name, deeper);
                }
            }
            (TypeDef::Tuple(tuple), Arg::Tuple(items)) => {
                for (part, item) in tuple.fields.iter().zip(items) {
                    self.value(part.id, unit, item, name, deeper);
                }
            }
            (TypeDef::Compact(compact), _) => {
                self.value(compact.type_param.id, unit, arg, name, deeper);
            }
            (
                TypeDef::Primitive(TypeDefPrimitive::U64 | TypeDefPrimitive::U128),
                Arg::Number(number),
            ) if unit.is_none() => self.out.push((clean(name, 60), *number)),
            _ => {}
        }
    }

    fn content(&mut self, fields: &[Field<PortableForm>], arg: &Arg, name: &str, depth: u32) {
        match arg {
            Arg::Fields(named) => {
                for (name, value) in named {
                    let field = fields.iter().find(|field| field.name.as_ref() == Some(name));
                    if let Some(field) = field {
                        self.value(field.ty.id, Unit::of_field(field), value, name, depth);
                    }
                }
            }
            Arg::Tuple(items) => {
                for (field, item) in fields.iter().zip(items) {
                    self.value(field.ty.id, Unit::of_field(field), item, name, depth);
                }
            }
            _ => {}
        }
    }
}
