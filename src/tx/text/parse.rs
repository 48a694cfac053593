//! Reading a typed value.

use scale_info::{Field, TypeDef, TypeDefPrimitive, form::PortableForm};

use super::unit::{Place, Unit};
use super::{Names, is, is_byte, two_names, unknown};
use crate::domain::{Account, Arg, NamedCall, Tao, clean};
use crate::fault::{Code, Fault};
use crate::tx::Runtime;

/// No value on a command line is longer.
const MOST_TEXT: usize = 1 << 20;
/// Calls are allowed eight levels by the chain, and every level takes several steps here.
const MOST_DEPTH: u32 = 60;
/// Characters that end a bare word.
const ENDS: [char; 9] = [',', '(', ')', '[', ']', '{', '}', ':', '"'];

pub(super) fn parse(
    runtime: &Runtime,
    id: u32,
    unit: Option<Unit>,
    text: &str,
    names: &Names<'_>,
) -> Result<Arg, Fault> {
    if text.len() > MOST_TEXT {
        return Err(Fault::new(Code::Arguments, "a value of this length cannot be meant"));
    }
    let mut at = Cursor { runtime, names, unit, rest: text };
    at.space();
    let arg = at.value(id, 0)?;
    at.space();
    if at.rest.is_empty() { Ok(arg) } else { Err(at.bad("nothing more")) }
}

struct Cursor<'a> {
    runtime: &'a Runtime,
    names: &'a Names<'a>,
    /// What the amount at hand counts.
    unit: Option<Unit>,
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    fn bad(&self, wanted: &str) -> Fault {
        let found = if self.rest.is_empty() {
            "the end".to_owned()
        } else {
            format!("`{}`", clean(self.rest, 40))
        };
        Fault::new(Code::Arguments, format!("{found} stands where {wanted} is meant"))
    }

    fn space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn eat(&mut self, mark: char) -> bool {
        self.space();
        match self.rest.strip_prefix(mark) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn need(&mut self, mark: char) -> Result<(), Fault> {
        if self.eat(mark) { Ok(()) } else { Err(self.bad(&format!("`{mark}`"))) }
    }

    fn word(&mut self) -> &'a str {
        self.space();
        let end = self.rest.find(|c: char| c.is_whitespace() || ENDS.contains(&c));
        let (word, rest) =
            self.rest.split_at_checked(end.unwrap_or(self.rest.len())).unwrap_or_default();
        self.rest = rest;
        word
    }

    /// A word that must be there; the place is kept for the message when it is refused.
    fn some_word(&mut self, wanted: &str) -> Result<&'a str, Fault> {
        let before = self.rest;
        let word = self.word();
        if word.is_empty() {
            self.rest = before;
            return Err(self.bad(wanted));
        }
        Ok(word)
    }

    fn value(&mut self, id: u32, depth: u32) -> Result<Arg, Fault> {
        if depth > MOST_DEPTH {
            return Err(Fault::new(Code::Arguments, "the value is nested too deeply"));
        }
        let deeper = depth.saturating_add(1);
        let types = self.runtime.types();
        let ty = types
            .resolve(id)
            .ok_or_else(|| Fault::new(Code::Contract, "the metadata lacks a type"))?;
        if id == self.runtime.call_type() {
            return self.call(deeper);
        }
        if is(ty, "AccountId32") {
            return self.account().map(Arg::Account);
        }
        match &ty.type_def {
            TypeDef::Composite(composite) => match composite.fields.as_slice() {
                [field] if field.name.is_none() => {
                    let own = ty.path.ident().and_then(|name| Unit::of_type(&name));
                    self.of_unit(field.ty.id, own.or(self.unit), deeper)
                }
                fields => self.content(fields, deeper),
            },
            TypeDef::Variant(choice) if is(ty, "Option") => {
                let some = choice.variants.iter().find(|variant| variant.name == "Some");
                let some = some.and_then(|some| some.fields.first());
                let some =
                    some.ok_or_else(|| Fault::new(Code::Contract, "an option has no content"))?;
                self.option(some.ty.id, deeper)
            }
            TypeDef::Variant(choice) => {
                let before = self.rest;
                let word = self.some_word(&self.runtime.type_name(id))?;
                let Some(variant) = choice.variants.iter().find(|variant| variant.name == word)
                else {
                    self.rest = before;
                    // An address alone is the usual form of a destination.
                    if is(ty, "MultiAddress") {
                        return self.account().map(Arg::address);
                    }
                    let names = choice.variants.iter().map(|variant| variant.name.clone());
                    return Err(unknown(
                        &format!("{} called", self.runtime.type_name(id)),
                        word,
                        names,
                    ));
                };
                let content = if variant.fields.is_empty() {
                    Arg::Tuple(Vec::new())
                } else {
                    self.content(&variant.fields, deeper)?
                };
                Ok(Arg::Variant(word.to_owned(), Box::new(content)))
            }
            TypeDef::Sequence(sequence) if is_byte(types, sequence.type_param.id) => {
                self.bytes(None)
            }
            TypeDef::Sequence(sequence) => self.list(sequence.type_param.id, None, deeper),
            TypeDef::Array(array) if is_byte(types, array.type_param.id) => {
                self.bytes(Some(array.len))
            }
            TypeDef::Array(array) => self.list(array.type_param.id, Some(array.len), deeper),
            TypeDef::Tuple(tuple) => {
                self.need('(')?;
                let mut out = Vec::new();
                for (index, part) in tuple.fields.iter().enumerate() {
                    if index > 0 {
                        self.need(',')?;
                    }
                    self.space();
                    out.push(self.value(part.id, deeper)?);
                }
                self.need(')')?;
                Ok(Arg::Tuple(out))
            }
            TypeDef::Primitive(kind) => self.primitive(kind),
            TypeDef::Compact(compact) => self.value(compact.type_param.id, deeper),
            TypeDef::BitSequence(_) => {
                let word = self.some_word("bits, such as 0b0101")?;
                let bits = word.strip_prefix("0b").and_then(|digits| {
                    let bit = |c| match c {
                        '0' => Some(false),
                        '1' => Some(true),
                        _ => None,
                    };
                    digits.chars().map(bit).collect::<Option<Vec<_>>>()
                });
                bits.map(Arg::Bits).ok_or_else(|| refused(word, "a row of bits, such as 0b0101"))
            }
        }
    }

    fn account(&mut self) -> Result<Account, Fault> {
        let word = self.some_word("an address or a name")?;
        match Account::parse(word) {
            Ok(account) => Ok(account),
            // The chain knows keys that nobody may be sent anything to, such as the all-zero one.
            Err(fault) => match word.strip_prefix("0x").map(hex::decode) {
                Some(Ok(bytes)) => bytes.try_into().map(Account).map_err(|_| fault),
                _ => (self.names)(word),
            },
        }
    }

    /// A value whose amounts count `unit`.
    fn of_unit(&mut self, id: u32, unit: Option<Unit>, depth: u32) -> Result<Arg, Fault> {
        let outer = std::mem::replace(&mut self.unit, unit);
        let value = self.value(id, depth);
        self.unit = outer;
        value
    }

    fn content(&mut self, fields: &[Field<PortableForm>], depth: u32) -> Result<Arg, Fault> {
        if fields.is_empty() {
            self.need('(')?;
            self.need(')')?;
            return Ok(Arg::Tuple(Vec::new()));
        }
        if fields.iter().all(|field| field.name.is_some()) {
            let places = fields.iter().enumerate();
            let named: Vec<Place> = places.map(|(at, field)| Place::of(at, field)).collect();
            self.need('{')?;
            return self.named(&named, '}', depth).map(Arg::Fields);
        }
        self.need('(')?;
        let mut out = Vec::new();
        for (index, field) in fields.iter().enumerate() {
            if index > 0 {
                self.need(',')?;
            }
            self.space();
            out.push(self.of_unit(field.ty.id, Unit::of_field(field), depth)?);
        }
        self.need(')')?;
        Ok(Arg::Tuple(out))
    }

    /// `name: value, …` in any order, up to `end`; each exactly once.
    fn named(
        &mut self,
        fields: &[Place],
        end: char,
        depth: u32,
    ) -> Result<Vec<(String, Arg)>, Fault> {
        let mut found: Vec<(String, Arg)> = Vec::new();
        while !self.eat(end) {
            if !found.is_empty() {
                self.need(',')?;
            }
            let before = self.rest;
            let word = self.some_word("the name of a field")?;
            let Some(Place { name, ty, unit }) = fields.iter().find(|place| place.name == word)
            else {
                self.rest = before;
                return Err(unknown(
                    "field called",
                    word,
                    fields.iter().map(|place| place.name.clone()),
                ));
            };
            if found.iter().any(|(known, _)| known == name) {
                return Err(refused(word, "a field that is not given yet"));
            }
            self.need(':')?;
            self.space();
            found.push((name.clone(), self.of_unit(*ty, *unit, depth)?));
        }
        let mut out = Vec::with_capacity(fields.len());
        for Place { name, ty, .. } in fields {
            match found.iter().position(|(known, _)| known == name) {
                Some(place) => out.push(found.swap_remove(place)),
                None if self.runtime.is_option(*ty) => out.push((name.clone(), Arg::Maybe(None))),
                None => {
                    return Err(Fault::new(
                        Code::Arguments,
                        format!("the field {} is missing", clean(name, 60)),
                    ));
                }
            }
        }
        Ok(out)
    }

    fn option(&mut self, content: u32, depth: u32) -> Result<Arg, Fault> {
        let before = self.rest;
        match self.word() {
            "none" => return Ok(Arg::Maybe(None)),
            "some" if self.eat('(') => {
                self.space();
                let inner = self.value(content, depth)?;
                self.need(')')?;
                return Ok(Arg::maybe(Some(inner)));
            }
            _ => self.rest = before,
        }
        self.value(content, depth).map(|inner| Arg::maybe(Some(inner)))
    }

    fn list(&mut self, element: u32, length: Option<u32>, depth: u32) -> Result<Arg, Fault> {
        self.need('[')?;
        let mut out = Vec::new();
        while !self.eat(']') {
            if !out.is_empty() {
                self.need(',')?;
            }
            self.space();
            out.push(self.value(element, depth)?);
        }
        match length {
            Some(length) if u32::try_from(out.len()) != Ok(length) => {
                Err(Fault::new(Code::Arguments, format!("the list must have {length} entries")))
            }
            _ => Ok(Arg::List(out)),
        }
    }

    fn bytes(&mut self, length: Option<u32>) -> Result<Arg, Fault> {
        self.space();
        let bytes = if self.rest.starts_with('"') {
            self.quoted()?.into_bytes()
        } else {
            let word = self.some_word("bytes")?;
            let digits = word.strip_prefix("0x").map(hex::decode);
            match digits {
                Some(Ok(bytes)) => bytes,
                _ => {
                    return Err(refused(
                        word,
                        "bytes: 0x with hex digits, or text in double quotes",
                    ));
                }
            }
        };
        match length {
            Some(length) if u32::try_from(bytes.len()) != Ok(length) => Err(Fault::new(
                Code::Arguments,
                format!("{length} bytes are meant, not {}", bytes.len()),
            )),
            _ => Ok(Arg::Bytes(bytes)),
        }
    }

    fn quoted(&mut self) -> Result<String, Fault> {
        self.need('"')?;
        let mut out = String::new();
        let mut chars = self.rest.chars();
        loop {
            match chars.next() {
                None => return Err(Fault::new(Code::Arguments, "a text has no closing quote")),
                Some('"') => break,
                Some('\\') => match chars.next() {
                    Some(c @ ('"' | '\\')) => out.push(c),
                    Some('u') => {
                        let digits: String =
                            chars.by_ref().take_while(|c| *c != '}').take(8).collect();
                        let digits = digits.strip_prefix('{').unwrap_or_default();
                        let c = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
                        out.push(c.ok_or_else(|| refused(digits, "a character's number"))?);
                    }
                    _ => return Err(Fault::new(Code::Arguments, "a text has an unknown escape")),
                },
                Some(c) => out.push(c),
            }
        }
        self.rest = chars.as_str();
        Ok(out)
    }

    fn primitive(&mut self, kind: &TypeDefPrimitive) -> Result<Arg, Fault> {
        let most: u128 = match kind {
            TypeDefPrimitive::Str => {
                self.space();
                return self.quoted().map(Arg::Text);
            }
            TypeDefPrimitive::Char => {
                self.space();
                let text = self.quoted()?;
                if text.chars().count() != 1 {
                    return Err(refused(&text, "one character"));
                }
                return Ok(Arg::Text(text));
            }
            TypeDefPrimitive::Bool => {
                let word = self.some_word("true or false")?;
                return match word {
                    "true" => Ok(Arg::Bool(true)),
                    "false" => Ok(Arg::Bool(false)),
                    _ => Err(refused(word, "true or false")),
                };
            }
            TypeDefPrimitive::U256 | TypeDefPrimitive::I256 => return self.bytes(Some(32)),
            TypeDefPrimitive::U8 => u8::MAX.into(),
            TypeDefPrimitive::U16 => u16::MAX.into(),
            TypeDefPrimitive::U32 => u32::MAX.into(),
            TypeDefPrimitive::U64 => u64::MAX.into(),
            TypeDefPrimitive::U128 => u128::MAX,
            TypeDefPrimitive::I8 => return self.signed(i8::MIN.into(), i8::MAX.into()),
            TypeDefPrimitive::I16 => return self.signed(i16::MIN.into(), i16::MAX.into()),
            TypeDefPrimitive::I32 => return self.signed(i32::MIN.into(), i32::MAX.into()),
            TypeDefPrimitive::I64 => return self.signed(i64::MIN.into(), i64::MAX.into()),
            TypeDefPrimitive::I128 => return self.signed(i128::MIN, i128::MAX),
        };
        let word = self.some_word("a number")?;
        let wide = most >= u64::MAX.into();
        for unit in [Unit::Tao, Unit::Alpha] {
            if let Some(amount) = word.strip_suffix(unit.word()) {
                if let Some(meant) = self.unit.filter(|meant| *meant != unit) {
                    let meant = meant.word();
                    let fault = refused(word, &format!("an amount of {meant}"));
                    return Err(fault.hint(format!(
                        "what stands here counts {meant}: write it as in 1.5{meant}, or in rao"
                    )));
                }
                if !wide {
                    return Err(refused(word, "a plain number, which is not an amount"));
                }
                return Tao::parse(amount).map(|amount| Arg::Number(amount.rao().into()));
            }
        }
        let digits = word.strip_suffix("rao").filter(|_| wide).unwrap_or(word);
        let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number = digits.parse::<u128>().ok().filter(|number| plain && *number <= most);
        number.map(Arg::Number).ok_or_else(|| {
            let fault = refused(word, &format!("a whole number up to {most}"));
            if wide && digits.contains('.') {
                fault.hint("an amount has its unit behind it: 1.5tao, 1.5alpha, 1500000000rao")
            } else {
                fault
            }
        })
    }

    fn signed(&mut self, least: i128, most: i128) -> Result<Arg, Fault> {
        let word = self.some_word("a number")?;
        let number = word.parse::<i128>().ok().filter(|number| (least..=most).contains(number));
        number
            .map(Arg::Signed)
            .ok_or_else(|| refused(word, &format!("a whole number from {least} to {most}")))
    }

    /// `PALLET.CALL(name: value, …)`, or the bytes of a call.
    fn call(&mut self, depth: u32) -> Result<Arg, Fault> {
        let word = self.some_word("a call: PALLET.CALL(name: value, …) or 0x with its bytes")?;
        if let Some(digits) = word.strip_prefix("0x") {
            let bytes = hex::decode(digits).map_err(|_| refused(word, "the bytes of a call"))?;
            return self.runtime.named_call(&bytes).map(|call| Arg::Call(Box::new(call)));
        }
        let (pallet, name) = two_names(word, "PALLET.CALL")?;
        let fields = self.runtime.call_fields(pallet, name)?;
        let args = if self.eat('(') { self.named(&fields, ')', depth)? } else { Vec::new() };
        if args.len() != fields.len() {
            return Err(self.bad(&format!("( with the arguments of {pallet}.{name}")));
        }
        let (pallet, name) = (pallet.to_owned(), name.to_owned());
        Ok(Arg::Call(Box::new(NamedCall { pallet, name, args })))
    }
}

fn refused(found: &str, wanted: &str) -> Fault {
    Fault::new(Code::Arguments, format!("`{}` is not {wanted}", clean(found, 60)))
}
