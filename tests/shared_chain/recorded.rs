//! Finding the recordings and turning their JSON into values, directed by the metadata's types.

use std::fs;
use std::path::PathBuf;

use scale_info::{PortableRegistry, TypeDef, TypeDefPrimitive};
use serde_json::Value as Json;
use subxt::Metadata;
use tao_wallet::domain::{Account, Hash};
use tao_wallet::tx::{Runtime, Value};

/// Every metadata there is, with the spec version it belongs to.
pub(crate) const METADATA: [(&str, u32); 4] = [
    ("runtime-425-v14.scale", 425),
    ("runtime-425-v15.scale", 425),
    ("runtime-425-v16.scale", 425),
    ("finney-424-v16.scale", 424),
];

pub(crate) fn root() -> Option<PathBuf> {
    let root = std::env::var_os("TAO_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared")),
        PathBuf::from,
    );
    if root.is_dir() {
        return Some(root.join("chain"));
    }
    assert!(
        std::env::var_os("TAO_REQUIRE_SHARED").is_none(),
        "../shared is required but not beside this checkout"
    );
    eprintln!("SKIPPED: ../shared is not beside this checkout");
    None
}

pub(crate) fn recording(name: &str) -> Option<Json> {
    let text = fs::read_to_string(root()?.join("recorded-425").join(name)).unwrap();
    Some(serde_json::from_str(&text).unwrap())
}

pub(crate) fn metadata(name: &str) -> Option<Vec<u8>> {
    Some(fs::read(root()?.join("metadata").join(name)).unwrap())
}

pub(crate) fn genesis() -> Option<Hash> {
    Hash::parse(recording("runtime.json")?["genesis_hash"].as_str()?)
}

/// The wallet's view of a runtime and the test's own.
pub(crate) struct Both {
    pub(crate) runtime: Runtime,
    pub(crate) metadata: Metadata,
}

pub(crate) fn both(name: &str, spec: u32) -> Option<Both> {
    let bytes = metadata(name)?;
    let runtime = Runtime::decode(&bytes, spec, 1, genesis()?).unwrap();
    Some(Both { runtime, metadata: Metadata::decode_from(&bytes).unwrap() })
}

pub(crate) fn bytes(json: &Json) -> Vec<u8> {
    hex::decode(json.as_str().unwrap().strip_prefix("0x").unwrap()).unwrap()
}

pub(crate) fn number(json: &Json) -> u64 {
    json.as_str().map_or_else(|| json.as_u64().unwrap(), |text| text.parse().unwrap())
}

pub(crate) fn account(json: &Json) -> Account {
    let text = json.as_str().unwrap();
    if text == "5C4hrfjw9DjXZTzV3MwzrrAr9P1MJhSrvWGWqi1eSuyUpnhM" {
        return Account([0; 32]);
    }
    Account::parse(text).unwrap()
}

/// Builds the value that a recording's JSON describes.
pub(crate) fn value(types: &PortableRegistry, id: u32, json: &Json) -> Value {
    let ty = types.resolve(id).unwrap();
    let name = ty.path.segments.last().map(String::as_str).unwrap_or_default();
    match &ty.type_def {
        _ if name == "AccountId32" && json.as_str().is_some_and(|text| text.starts_with('5')) => {
            Value::from_bytes(account(json).0)
        }
        TypeDef::Composite(composite) => match composite.fields.as_slice() {
            [field] if field.name.is_none() => {
                Value::unnamed_composite([value(types, field.ty.id, json)])
            }
            fields if fields.iter().all(|field| field.name.is_some()) => {
                Value::named_composite(fields.iter().map(|field| {
                    let name = field.name.clone().unwrap();
                    let part = value(types, field.ty.id, &json[&name]);
                    (name, part)
                }))
            }
            fields => Value::unnamed_composite(
                fields.iter().enumerate().map(|(n, field)| value(types, field.ty.id, &json[n])),
            ),
        },
        TypeDef::Variant(choice) if name == "Option" => {
            if json.is_null() {
                return Value::unnamed_variant("None", []);
            }
            let some = choice.variants.iter().find(|variant| variant.name == "Some").unwrap();
            let inner = some.fields[0].ty.id;
            let nested = types.resolve(inner).unwrap().path.segments.last();
            let content =
                if nested.is_some_and(|name| name == "Option") { &json["some"] } else { json };
            Value::unnamed_variant("Some", [value(types, inner, content)])
        }
        TypeDef::Variant(choice) => {
            let (name, content) = match json {
                Json::String(name) => (name.as_str(), &Json::Null),
                Json::Object(object) => {
                    let (name, content) = object.iter().next().unwrap();
                    (name.as_str(), content)
                }
                _ => panic!("not a variant: {json}"),
            };
            let variant = choice.variants.iter().find(|variant| variant.name == name).unwrap();
            match variant.fields.as_slice() {
                [] => Value::unnamed_variant(name, []),
                fields if fields[0].name.is_some() => Value::named_variant(
                    name,
                    fields.iter().map(|field| {
                        let field_name = field.name.clone().unwrap();
                        let part = value(types, field.ty.id, &content[&field_name]);
                        (field_name, part)
                    }),
                ),
                [field] => Value::unnamed_variant(name, [value(types, field.ty.id, content)]),
                fields => Value::unnamed_variant(
                    name,
                    fields
                        .iter()
                        .enumerate()
                        .map(|(n, field)| value(types, field.ty.id, &content[n])),
                ),
            }
        }
        TypeDef::Sequence(sequence) => list(types, sequence.type_param.id, json),
        TypeDef::Array(array) => list(types, array.type_param.id, json),
        TypeDef::Tuple(tuple) => Value::unnamed_composite(
            tuple.fields.iter().enumerate().map(|(n, field)| value(types, field.id, &json[n])),
        ),
        TypeDef::Compact(compact) => value(types, compact.type_param.id, json),
        TypeDef::Primitive(TypeDefPrimitive::Bool) => Value::bool(json.as_bool().unwrap()),
        TypeDef::Primitive(TypeDefPrimitive::Str) => Value::string(json.as_str().unwrap()),
        TypeDef::Primitive(_) => {
            let text = json.as_str().map_or_else(|| json.to_string(), ToOwned::to_owned);
            match text.parse::<u128>() {
                Ok(number) => Value::u128(number),
                Err(_) => Value::i128(text.parse().unwrap_or_else(|_| panic!("no number: {text}"))),
            }
        }
        TypeDef::BitSequence(_) => panic!("bit sequences are not recorded"),
    }
}

fn list(types: &PortableRegistry, id: u32, json: &Json) -> Value {
    if json.is_string() {
        return Value::from_bytes(bytes(json));
    }
    Value::unnamed_composite(json.as_array().unwrap().iter().map(|json| value(types, id, json)))
}
