//! SCALE bytes as the JSON of the recordings, by the types of this runtime's metadata.

#![allow(dead_code, reason = "each test target uses its part of it")]

use frame_metadata::v15::RuntimeMetadataV15;
use parity_scale_codec::{Compact, Decode};
use scale_info::{PortableRegistry, TypeDef, TypeDefPrimitive, form::PortableForm};
use serde_json::{Map, Value, json};
use sp_core::crypto::Ss58Codec as _;
use sp_runtime::AccountId32;
use tao_sandbox::profile::{self, Profile};

pub struct Values {
    pub metadata: RuntimeMetadataV15,
}

fn read<T: Decode>(bytes: &mut &[u8]) -> T {
    T::decode(bytes).unwrap()
}

fn hex(bytes: &[u8]) -> Value {
    json!(format!("0x{}", hex::encode(bytes)))
}

impl Values {
    /// By the metadata of a profile.
    pub fn of(profile: Profile) -> Self {
        let bytes = profile::metadata::encoded(profile, 15).unwrap();
        Self { metadata: crate::shared::decode_metadata(&bytes) }
    }

    pub fn own() -> Self {
        Self::of(Profile::Spec425)
    }

    fn types(&self) -> &PortableRegistry {
        &self.metadata.types
    }

    /// An event as `{pallet, name, fields}`.
    pub fn event(&self, bytes: &[u8]) -> Value {
        let ty = self.metadata.outer_enums.event_enum_ty.id;
        let value = self.value(ty, &mut &bytes[..]);
        let (pallet, inner) = value.as_object().unwrap().iter().next().unwrap();
        match inner {
            Value::String(name) => json!({ "pallet": pallet, "name": name, "fields": null }),
            inner => {
                let (name, fields) = inner.as_object().unwrap().iter().next().unwrap();
                json!({ "pallet": pallet, "name": name, "fields": fields })
            }
        }
    }

    /// The events of a block, each as `{pallet, name, fields}`.
    pub fn events(&self, bytes: &[u8]) -> Vec<Value> {
        let mut rest = bytes;
        let count = read::<Compact<u32>>(&mut rest).0;
        (0..count)
            .map(|_| {
                let _phase: frame_system::Phase = read(&mut rest);
                let start = rest;
                self.value(self.metadata.outer_enums.event_enum_ty.id, &mut rest);
                let event = self.event(&start[..start.len() - rest.len()]);
                let _topics: Vec<sp_core::H256> = read(&mut rest);
                event
            })
            .collect()
    }

    /// What a runtime API answers with.
    pub fn answer(&self, api: &str, method: &str, bytes: &[u8]) -> Option<Value> {
        let api = self.metadata.apis.iter().find(|other| other.name == api)?;
        let method = api.methods.iter().find(|other| other.name == method)?;
        let mut rest = bytes;
        let value = self.value(method.output.id, &mut rest);
        assert!(rest.is_empty(), "{} bytes too many", rest.len());
        Some(value)
    }

    pub fn value(&self, ty: u32, bytes: &mut &[u8]) -> Value {
        let ty = self.types().resolve(ty).unwrap();
        let name = ty.path.ident().unwrap_or_default();
        match name.as_str() {
            "AccountId32" => return json!(read::<AccountId32>(bytes).to_ss58check()),
            "BTreeMap" | "BTreeSet" => {
                let TypeDef::Composite(inner) = &ty.type_def else { panic!("{name}") };
                return self.value(inner.fields[0].ty.id, bytes);
            }
            _ => {}
        }
        match &ty.type_def {
            TypeDef::Composite(inner) => self.fields(&inner.fields, bytes),
            TypeDef::Variant(inner) => {
                let index: u8 = read(bytes);
                let variant = inner.variants.iter().find(|v| v.index == index).unwrap();
                if name == "Option" {
                    return match variant.fields.first() {
                        None => Value::Null,
                        Some(field) => match self.value(field.ty.id, bytes) {
                            value if self.is_option(field.ty.id) => json!({ "some": value }),
                            value => value,
                        },
                    };
                }
                if variant.fields.is_empty() {
                    return json!(variant.name);
                }
                json!({ variant.name.clone(): self.fields(&variant.fields, bytes) })
            }
            TypeDef::Sequence(inner) => {
                let length = read::<Compact<u32>>(bytes).0 as usize;
                self.list(inner.type_param.id, length, bytes)
            }
            TypeDef::Array(inner) => self.list(inner.type_param.id, inner.len as usize, bytes),
            TypeDef::Tuple(inner) if inner.fields.is_empty() => Value::Null,
            TypeDef::Tuple(inner) => {
                Value::Array(inner.fields.iter().map(|f| self.value(f.id, bytes)).collect())
            }
            TypeDef::Primitive(primitive) => primitive_value(primitive, bytes),
            TypeDef::Compact(inner) => self.compact(inner.type_param.id, bytes),
            TypeDef::BitSequence(_) => panic!("no bit sequences"),
        }
    }

    fn is_option(&self, ty: u32) -> bool {
        self.types().resolve(ty).unwrap().path.ident().as_deref() == Some("Option")
    }

    fn byte(&self, ty: u32) -> bool {
        match &self.types().resolve(ty).unwrap().type_def {
            TypeDef::Primitive(TypeDefPrimitive::U8) => true,
            TypeDef::Compact(inner) => self.byte(inner.type_param.id),
            _ => false,
        }
    }

    fn list(&self, ty: u32, length: usize, bytes: &mut &[u8]) -> Value {
        let items: Vec<Value> = (0..length).map(|_| self.value(ty, bytes)).collect();
        if self.byte(ty) {
            let raw: Vec<u8> =
                items.iter().map(|item| u8::try_from(item.as_u64().unwrap()).unwrap()).collect();
            return hex(&raw);
        }
        Value::Array(items)
    }

    fn fields(&self, fields: &[scale_info::Field<PortableForm>], bytes: &mut &[u8]) -> Value {
        if let [field] = fields
            && field.name.is_none()
        {
            return self.value(field.ty.id, bytes);
        }
        if fields.iter().all(|field| field.name.is_some()) {
            let map: Map<String, Value> = fields
                .iter()
                .map(|field| (field.name.clone().unwrap(), self.value(field.ty.id, bytes)))
                .collect();
            return Value::Object(map);
        }
        Value::Array(fields.iter().map(|field| self.value(field.ty.id, bytes)).collect())
    }

    fn compact(&self, ty: u32, bytes: &mut &[u8]) -> Value {
        let wide = read::<Compact<u128>>(bytes).0;
        match self.types().resolve(ty).unwrap().type_def {
            TypeDef::Primitive(
                TypeDefPrimitive::U8 | TypeDefPrimitive::U16 | TypeDefPrimitive::U32,
            ) => json!(u64::try_from(wide).unwrap()),
            _ => json!(wide.to_string()),
        }
    }
}

fn primitive_value(primitive: &TypeDefPrimitive, bytes: &mut &[u8]) -> Value {
    match primitive {
        TypeDefPrimitive::Bool => json!(read::<bool>(bytes)),
        TypeDefPrimitive::Str => json!(read::<String>(bytes)),
        TypeDefPrimitive::U8 => json!(read::<u8>(bytes)),
        TypeDefPrimitive::U16 => json!(read::<u16>(bytes)),
        TypeDefPrimitive::U32 => json!(read::<u32>(bytes)),
        TypeDefPrimitive::U64 => json!(read::<u64>(bytes).to_string()),
        TypeDefPrimitive::U128 => json!(read::<u128>(bytes).to_string()),
        TypeDefPrimitive::I16 => json!(read::<i16>(bytes)),
        TypeDefPrimitive::I32 => json!(read::<i32>(bytes)),
        TypeDefPrimitive::I64 => json!(read::<i64>(bytes).to_string()),
        TypeDefPrimitive::I128 => json!(read::<i128>(bytes).to_string()),
        other => panic!("{other:?} is not used"),
    }
}
