//! What a type must be, written as text, and the comparison with what it is.
//!
//! `u64`, `[u8; 32]`, `Vec<T>`, `Option<T>`, `(A, B)`, `compact T`, `enum Name`, `{field: T}` for a
//! struct with at least these fields, and `_` for anything. Newtypes are looked through, and so is
//! `compact` where it is not asked for: the same number is read either way.

use scale_info::{Field, PortableRegistry, TypeDef, TypeDefPrimitive, form::PortableForm};

/// No type that the wallet relies on is nested deeper.
const MOST_DEPTH: u32 = 12;

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Any,
    Primitive(&'static str),
    Array(Box<Shape>, u32),
    List(Box<Shape>),
    Option(Box<Shape>),
    Compact(Box<Shape>),
    Enum(&'static str),
    Tuple(Vec<Shape>),
    Fields(Vec<(&'static str, Shape)>),
}

/// Where a type differs, and how.
#[derive(Debug)]
pub(super) struct Mismatch {
    pub(super) path: String,
    pub(super) expected: String,
    pub(super) found: String,
}

impl Shape {
    /// `None` when the text is no shape.
    pub(super) fn parse(text: &'static str) -> Option<Self> {
        let mut rest = text;
        let shape = shape(&mut rest, 0)?;
        rest.is_empty().then_some(shape)
    }
}

fn shape(rest: &mut &'static str, depth: u32) -> Option<Shape> {
    let deeper = depth.checked_add(1).filter(|deeper| *deeper < MOST_DEPTH)?;
    if take(rest, "_") {
        return Some(Shape::Any);
    }
    if take(rest, "[") {
        let inner = shape(rest, deeper)?;
        let length = take(rest, "; ").then(|| word(rest))?.parse().ok()?;
        return take(rest, "]").then(|| Shape::Array(Box::new(inner), length));
    }
    for (open, make) in
        [("Vec<", Shape::List as fn(Box<Shape>) -> Shape), ("Option<", Shape::Option)]
    {
        if take(rest, open) {
            let inner = shape(rest, deeper)?;
            return take(rest, ">").then(|| make(Box::new(inner)));
        }
    }
    if take(rest, "compact ") {
        return Some(Shape::Compact(Box::new(shape(rest, deeper)?)));
    }
    if take(rest, "enum ") {
        return Some(Shape::Enum(word(rest))).filter(|shape| *shape != Shape::Enum(""));
    }
    if take(rest, "(") {
        let mut parts = Vec::new();
        while !take(rest, ")") {
            parts.push(shape(rest, deeper)?);
            take(rest, ", ");
        }
        return Some(Shape::Tuple(parts));
    }
    if take(rest, "{") {
        let mut fields = Vec::new();
        while !take(rest, "}") {
            let name = word(rest);
            fields.push((name, take(rest, ": ").then(|| shape(rest, deeper))??));
            take(rest, ", ");
        }
        return Some(Shape::Fields(fields)).filter(|shape| *shape != Shape::Fields(Vec::new()));
    }
    let name = word(rest);
    PRIMITIVES.iter().any(|(_, known)| *known == name).then_some(Shape::Primitive(name))
}

fn take(rest: &mut &'static str, token: &str) -> bool {
    rest.strip_prefix(token).map(|after| *rest = after).is_some()
}

fn word(rest: &mut &'static str) -> &'static str {
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
    let (word, after) = rest.split_at(end);
    *rest = after;
    word
}

/// Compares a type with what is expected of it.
pub(super) fn compare(
    types: &PortableRegistry,
    id: u32,
    expected: &Shape,
    path: &str,
) -> Result<(), Mismatch> {
    Comparison { types }.compare(id, expected, path)
}

struct Comparison<'a> {
    types: &'a PortableRegistry,
}

impl<'a> Comparison<'a> {
    fn compare(&self, id: u32, expected: &Shape, path: &str) -> Result<(), Mismatch> {
        let differs = || Mismatch {
            path: path.to_owned(),
            expected: print(expected),
            found: describe(self.types, id),
        };
        if *expected == Shape::Any {
            return Ok(());
        }
        if let Shape::Fields(fields) = expected {
            return self.fields(id, fields, path);
        }
        let mut def = self.def(self.inside(id)).ok_or_else(differs)?;
        if let (TypeDef::Compact(compact), false) = (def, matches!(expected, Shape::Compact(_))) {
            def = self.def(self.inside(compact.type_param.id)).ok_or_else(differs)?;
        }
        match (expected, def) {
            (Shape::Primitive(name), TypeDef::Primitive(found)) if *name == primitive(found) => {
                Ok(())
            }
            (Shape::Array(inner, length), TypeDef::Array(found)) if *length == found.len => {
                self.compare(found.type_param.id, inner, path)
            }
            (Shape::List(inner), TypeDef::Sequence(found)) => {
                self.compare(found.type_param.id, inner, path)
            }
            (Shape::Compact(inner), TypeDef::Compact(found)) => {
                self.compare(found.type_param.id, inner, path)
            }
            (Shape::Option(inner), TypeDef::Variant(found)) => {
                let some = found.variants.iter().find(|variant| variant.name == "Some");
                let none = found.variants.iter().any(|variant| variant.name == "None");
                match some.map(|some| some.fields.as_slice()) {
                    Some([content]) if none => self.compare(content.ty.id, inner, path),
                    _ => Err(differs()),
                }
            }
            (Shape::Enum(name), TypeDef::Variant(_)) if self.name(id) == Some(name) => Ok(()),
            (Shape::Tuple(parts), TypeDef::Tuple(found)) => {
                let ids = found.fields.iter().map(|field| field.id).collect::<Vec<_>>();
                self.parts(&ids, parts, path).unwrap_or_else(|| Err(differs()))
            }
            (Shape::Tuple(parts), TypeDef::Composite(found)) => {
                let ids = found.fields.iter().map(|field| field.ty.id).collect::<Vec<_>>();
                self.parts(&ids, parts, path).unwrap_or_else(|| Err(differs()))
            }
            _ => Err(differs()),
        }
    }

    /// `None` when there are too few parts; more than expected do no harm.
    fn parts(&self, ids: &[u32], parts: &[Shape], path: &str) -> Option<Result<(), Mismatch>> {
        let ids = ids.get(..parts.len())?;
        Some(ids.iter().zip(parts).enumerate().try_for_each(|(index, (id, part))| {
            self.compare(*id, part, &format!("{path}.{index}"))
        }))
    }

    fn fields(
        &self,
        id: u32,
        fields: &[(&'static str, Shape)],
        path: &str,
    ) -> Result<(), Mismatch> {
        for (name, expected) in fields {
            let path = format!("{path}.{name}");
            let Some(id) = self.field(id, name) else {
                let (expected, found) = (print(expected), "nothing".to_owned());
                return Err(Mismatch { path, expected, found });
            };
            self.compare(id, expected, &path)?;
        }
        Ok(())
    }

    /// The field of a struct, also where newtypes are around it; a number names a position.
    fn field(&self, id: u32, name: &str) -> Option<u32> {
        let mut id = id;
        for _ in 0..MOST_DEPTH {
            let TypeDef::Composite(composite) = self.def(id)? else { return None };
            if let Some(found) = named(&composite.fields, name) {
                return Some(found);
            }
            let [only] = composite.fields.as_slice() else { return None };
            id = only.ty.id;
        }
        None
    }

    /// What is left after stepping into composites of one field.
    fn inside(&self, id: u32) -> u32 {
        let mut id = id;
        for _ in 0..MOST_DEPTH {
            match self.def(id) {
                Some(TypeDef::Composite(composite)) if composite.fields.len() == 1 => {
                    id = composite.fields.first().map_or(id, |only| only.ty.id);
                }
                _ => break,
            }
        }
        id
    }

    fn def(&self, id: u32) -> Option<&'a TypeDef<PortableForm>> {
        self.types.resolve(id).map(|ty| &ty.type_def)
    }

    fn name(&self, id: u32) -> Option<&'a str> {
        self.types.resolve(self.inside(id))?.path.segments.last().map(String::as_str)
    }
}

/// The type of the field of that name; of unnamed fields, the one at that position.
pub(super) fn named(fields: &[Field<PortableForm>], name: &str) -> Option<u32> {
    let by_name = fields.iter().find(|field| field.name.as_deref() == Some(name));
    let by_place = || {
        let field = fields.get(name.parse::<usize>().ok()?)?;
        field.name.is_none().then_some(field)
    };
    by_name.or_else(by_place).map(|field| field.ty.id)
}

fn print(shape: &Shape) -> String {
    match shape {
        Shape::Any => "anything".to_owned(),
        Shape::Primitive(name) => (*name).to_owned(),
        Shape::Array(inner, length) => format!("[{}; {length}]", print(inner)),
        Shape::List(inner) => format!("Vec<{}>", print(inner)),
        Shape::Option(inner) => format!("Option<{}>", print(inner)),
        Shape::Compact(inner) => format!("compact {}", print(inner)),
        Shape::Enum(name) => format!("enum {name}"),
        Shape::Tuple(parts) => {
            format!("({})", parts.iter().map(print).collect::<Vec<_>>().join(", "))
        }
        Shape::Fields(_) => "struct".to_owned(),
    }
}

/// A type in a few words, with newtypes looked through.
pub(in crate::tx) fn describe(types: &PortableRegistry, id: u32) -> String {
    words(types, id, &mut 40)
}

/// `budget` is how many types may still be described: hostile metadata nests without end.
fn words(types: &PortableRegistry, id: u32, budget: &mut u32) -> String {
    let Some(left) = budget.checked_sub(1) else { return "...".to_owned() };
    *budget = left;
    let Some(ty) = types.resolve(id) else { return "?".to_owned() };
    let name = ty.path.segments.last().map(String::as_str).unwrap_or_default();
    match &ty.type_def {
        TypeDef::Composite(composite) => match composite.fields.as_slice() {
            [field] => words(types, field.ty.id, budget),
            _ => "struct".to_owned(),
        },
        TypeDef::Variant(choice) if name == "Option" => {
            let some = choice.variants.iter().find(|variant| variant.name == "Some");
            let content = some.and_then(|some| some.fields.first());
            let content = content.map(|field| words(types, field.ty.id, budget));
            format!("Option<{}>", content.as_deref().unwrap_or("?"))
        }
        TypeDef::Variant(_) => format!("enum {name}"),
        TypeDef::Sequence(sequence) => {
            format!("Vec<{}>", words(types, sequence.type_param.id, budget))
        }
        TypeDef::Array(array) => {
            format!("[{}; {}]", words(types, array.type_param.id, budget), array.len)
        }
        TypeDef::Tuple(tuple) => {
            let parts: Vec<_> =
                tuple.fields.iter().take(8).map(|field| words(types, field.id, budget)).collect();
            format!("({})", parts.join(", "))
        }
        TypeDef::Compact(compact) => {
            format!("compact {}", words(types, compact.type_param.id, budget))
        }
        TypeDef::BitSequence(_) => "bits".to_owned(),
        TypeDef::Primitive(found) => primitive(found).to_owned(),
    }
}

const PRIMITIVES: [(TypeDefPrimitive, &str); 15] = [
    (TypeDefPrimitive::Bool, "bool"),
    (TypeDefPrimitive::Char, "char"),
    (TypeDefPrimitive::Str, "str"),
    (TypeDefPrimitive::U8, "u8"),
    (TypeDefPrimitive::U16, "u16"),
    (TypeDefPrimitive::U32, "u32"),
    (TypeDefPrimitive::U64, "u64"),
    (TypeDefPrimitive::U128, "u128"),
    (TypeDefPrimitive::U256, "u256"),
    (TypeDefPrimitive::I8, "i8"),
    (TypeDefPrimitive::I16, "i16"),
    (TypeDefPrimitive::I32, "i32"),
    (TypeDefPrimitive::I64, "i64"),
    (TypeDefPrimitive::I128, "i128"),
    (TypeDefPrimitive::I256, "i256"),
];

fn primitive(def: &TypeDefPrimitive) -> &'static str {
    PRIMITIVES.iter().find(|(known, _)| known == def).map_or("?", |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_documents_and_nothing_else() {
        for text in [
            "u64",
            "_",
            "[u8; 32]",
            "Vec<Option<{a: u8, b: (u16, bool)}>>",
            "compact u64",
            "enum MultiAddress",
            "()",
        ] {
            assert!(Shape::parse(text).is_some(), "{text}");
        }
        for text in ["", "u65", "[u8]", "Vec<u8", "{}", "{a}", "enum ", "u8 u8", "(u8", "{a: }"] {
            assert_eq!(Shape::parse(text), None, "{text}");
        }
        let deep: &'static str = Box::leak("Vec<".repeat(100).into_boxed_str());
        assert_eq!(Shape::parse(deep), None);
    }
}
