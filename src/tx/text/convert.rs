//! Between decoded values and their one form.

use scale_info::{Field, TypeDef, TypeDefPrimitive, form::PortableForm};
use scale_value::{BitSequence, Composite, Primitive, ValueDef};

use super::{is, is_byte};
use crate::domain::{Account, Arg, NamedCall};
use crate::tx::{DecodedCall, Runtime, Value, runtime};

pub(in crate::tx) fn arg(runtime: &Runtime, id: u32, value: &Value) -> Option<Arg> {
    let types = runtime.types();
    let ty = types.resolve(id)?;
    if id == runtime.call_type() {
        return Some(Arg::Call(Box::new(named_call(runtime, value)?)));
    }
    if is(ty, "AccountId32") {
        return Some(Arg::Account(Account(bytes(value)?.try_into().ok()?)));
    }
    Some(match &ty.type_def {
        TypeDef::Composite(composite) => match composite.fields.as_slice() {
            [field] if field.name.is_none() => arg(runtime, field.ty.id, only(value)?)?,
            fields => content(runtime, fields, composite_of(value)?)?,
        },
        TypeDef::Variant(choice) => {
            let ValueDef::Variant(variant) = &value.value else { return None };
            let described = choice.variants.iter().find(|known| known.name == variant.name)?;
            let fields = content(runtime, &described.fields, &variant.values)?;
            match (is(ty, "Option"), variant.name.as_str(), fields) {
                (true, "None", _) => Arg::Maybe(None),
                (true, "Some", Arg::Tuple(mut some)) => Arg::Maybe(some.pop().map(Box::new)),
                (_, name, fields) => Arg::Variant(name.to_owned(), Box::new(fields)),
            }
        }
        TypeDef::Sequence(sequence) => items(runtime, sequence.type_param.id, value)?,
        TypeDef::Array(array) => items(runtime, array.type_param.id, value)?,
        TypeDef::Tuple(tuple) => {
            let values = composite_of(value)?.values();
            let parts = tuple.fields.iter().zip(values);
            Arg::Tuple(parts.map(|(ty, part)| arg(runtime, ty.id, part)).collect::<Option<_>>()?)
        }
        TypeDef::Compact(compact) => match arg(runtime, compact.type_param.id, value) {
            Some(inner) => inner,
            // A compact newtype is decoded as the number itself.
            None => primitive(value, None)?,
        },
        TypeDef::Primitive(kind) => primitive(value, Some(kind))?,
        TypeDef::BitSequence(_) => match &value.value {
            ValueDef::BitSequence(bits) => Arg::Bits(bits.iter().collect()),
            _ => return None,
        },
    })
}

/// The call that a value of the runtime's call type stands for.
pub(in crate::tx) fn named_call(runtime: &Runtime, value: &Value) -> Option<NamedCall> {
    decoded(runtime, &runtime::named_call(value).ok()?)
}

pub(in crate::tx) fn decoded(runtime: &Runtime, call: &DecodedCall) -> Option<NamedCall> {
    let fields = runtime.call_fields(&call.pallet, &call.name).ok()?;
    let args = fields.into_iter().zip(&call.args);
    let args = args
        .map(|(place, (_, value))| Some((place.name, arg(runtime, place.ty, value)?)))
        .collect::<Option<_>>()?;
    Some(NamedCall { pallet: call.pallet.clone(), name: call.name.clone(), args })
}

fn content(
    runtime: &Runtime,
    fields: &[Field<PortableForm>],
    values: &Composite<()>,
) -> Option<Arg> {
    if fields.len() != values.len() {
        return None;
    }
    let parts = fields
        .iter()
        .zip(values.values())
        .map(|(field, value)| Some((field.name.clone(), arg(runtime, field.ty.id, value)?)))
        .collect::<Option<Vec<_>>>()?;
    if !parts.is_empty() && parts.iter().all(|(name, _)| name.is_some()) {
        let named = parts.into_iter().filter_map(|(name, value)| Some((name?, value)));
        return Some(Arg::Fields(named.collect()));
    }
    Some(Arg::Tuple(parts.into_iter().map(|(_, value)| value).collect()))
}

fn items(runtime: &Runtime, element: u32, value: &Value) -> Option<Arg> {
    if is_byte(runtime.types(), element) {
        return Some(Arg::Bytes(bytes(value)?));
    }
    let values = composite_of(value)?.values();
    Some(Arg::List(values.map(|item| arg(runtime, element, item)).collect::<Option<_>>()?))
}

fn composite_of(value: &Value) -> Option<&Composite<()>> {
    match &value.value {
        ValueDef::Composite(fields) => Some(fields),
        _ => None,
    }
}

fn only(value: &Value) -> Option<&Value> {
    let fields = composite_of(value)?;
    if fields.len() == 1 { fields.values().next() } else { None }
}

fn bytes(value: &Value) -> Option<Vec<u8>> {
    let mut fields = composite_of(value)?;
    while let (1, Some(ValueDef::Composite(inner))) =
        (fields.len(), fields.values().next().map(|value| &value.value))
    {
        fields = inner;
    }
    let byte = |value: &Value| match value.value {
        ValueDef::Primitive(Primitive::U128(byte)) => u8::try_from(byte).ok(),
        _ => None,
    };
    fields.values().map(byte).collect()
}

fn primitive(value: &Value, kind: Option<&TypeDefPrimitive>) -> Option<Arg> {
    let mut value = value;
    while let Some(inner) = only(value) {
        value = inner;
    }
    let ValueDef::Primitive(primitive) = &value.value else { return None };
    let signed = matches!(
        kind,
        Some(
            TypeDefPrimitive::I8
                | TypeDefPrimitive::I16
                | TypeDefPrimitive::I32
                | TypeDefPrimitive::I64
                | TypeDefPrimitive::I128
        )
    );
    Some(match primitive {
        Primitive::Bool(value) => Arg::Bool(*value),
        Primitive::Char(value) => Arg::Text(value.to_string()),
        Primitive::String(text) => Arg::Text(text.clone()),
        Primitive::U128(number) if signed => Arg::Signed(i128::try_from(*number).ok()?),
        Primitive::U128(number) => Arg::Number(*number),
        Primitive::I128(number) => Arg::Signed(*number),
        Primitive::U256(bytes) | Primitive::I256(bytes) => Arg::Bytes(bytes.to_vec()),
    })
}

/// The value that the encoder takes; the metadata's type decides its bytes.
pub(in crate::tx) fn value(arg: &Arg) -> Value {
    match arg {
        Arg::Bool(value) => Value::bool(*value),
        Arg::Number(number) => Value::u128(*number),
        Arg::Signed(number) => Value::i128(*number),
        Arg::Text(text) => Value::string(text.clone()),
        Arg::Bytes(bytes) => Value::from_bytes(bytes),
        Arg::Account(account) => Value::from_bytes(account.0),
        Arg::Bits(bits) => Value::bit_sequence(bits.iter().copied().collect::<BitSequence>()),
        Arg::Maybe(None) => Value::unnamed_variant("None", []),
        Arg::Maybe(Some(content)) => Value::unnamed_variant("Some", [value(content)]),
        Arg::List(items) | Arg::Tuple(items) => Value::unnamed_composite(items.iter().map(value)),
        Arg::Fields(fields) => Value::named_composite(named(fields)),
        Arg::Variant(name, content) => match content.as_ref() {
            Arg::Fields(fields) => Value::named_variant(name.clone(), named(fields)),
            Arg::Tuple(items) => Value::unnamed_variant(name.clone(), items.iter().map(value)),
            other => Value::unnamed_variant(name.clone(), [value(other)]),
        },
        Arg::Call(call) => call_value(call),
    }
}

fn named(fields: &[(String, Arg)]) -> impl Iterator<Item = (String, Value)> + '_ {
    fields.iter().map(|(name, field)| (name.clone(), value(field)))
}

pub(in crate::tx) fn call_value(call: &NamedCall) -> Value {
    let inner = Value::named_variant(call.name.clone(), named(&call.args));
    Value::unnamed_variant(call.pallet.clone(), [inner])
}
