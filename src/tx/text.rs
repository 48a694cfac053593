//! Values as people type and read them, directed by the metadata's types.
//!
//! Total and bounded: no input makes it panic, recurse without end, or allocate what the input does
//! not pay for. What [`Arg`] prints is read back as the same value.

mod convert;
mod list;
mod parse;
mod unclear;
mod unit;

pub(super) use convert::{arg, decoded, named_call, value};

use scale_info::{PortableRegistry, Type, TypeDef, TypeDefPrimitive, form::PortableForm};

use self::unit::Place;
use super::runtime::lacks;
use super::{Runtime, Value};
use crate::domain::{Account, Arg, NamedCall, clean};
use crate::fault::{Code, Fault};

/// Finds the account that a name stands for.
pub type Names<'a> = dyn Fn(&str) -> Result<Account, Fault> + 'a;

/// What a runtime offers of a kind, for completion and for correcting a typing error.
fn near(wanted: &str, offered: impl Iterator<Item = String>) -> Option<String> {
    let close =
        |name: &String| strsim::damerau_levenshtein(&name.to_lowercase(), &wanted.to_lowercase());
    offered
        .map(|name| (close(&name), name))
        .filter(|(far, _)| *far <= 3)
        .min()
        .map(|(_, name)| name)
}

fn unknown(kind: &str, wanted: &str, offered: impl Iterator<Item = String>) -> Fault {
    let fault = lacks(&format!("{kind} {}", clean(wanted, 80)));
    match near(wanted, offered) {
        Some(name) => fault.hint(format!("there is `{}`", clean(&name, 80))),
        None => fault,
    }
}

/// Splits `PALLET.ITEM`.
fn two_names<'a>(text: &'a str, what: &str) -> Result<(&'a str, &'a str), Fault> {
    text.split_once('.').filter(|(left, right)| !left.is_empty() && !right.is_empty()).ok_or_else(
        || Fault::new(Code::Arguments, format!("`{}` is not of the form {what}", clean(text, 80))),
    )
}

fn pair(text: &str) -> Result<(&str, &str), Fault> {
    text.split_once('=').ok_or_else(|| {
        Fault::new(Code::Arguments, format!("`{}` is not of the form key=value", clean(text, 80)))
    })
}

impl Runtime {
    /// Reads `PALLET.CALL` with its `key=value` arguments.
    pub fn parse_call(
        &self,
        target: &str,
        args: &[String],
        names: &Names<'_>,
    ) -> Result<NamedCall, Fault> {
        let (pallet, call) = two_names(target, "PALLET.CALL")?;
        let pairs: Vec<(&str, &str)> =
            args.iter().map(|arg| pair(arg)).collect::<Result<_, _>>()?;
        let found = self.call_fields(pallet, call)?;
        if let Some((name, _)) =
            pairs.iter().find(|(name, _)| !found.iter().any(|known| known.name == *name))
        {
            let kind = format!("argument in {pallet}.{call} called");
            return Err(unknown(&kind, name, found.into_iter().map(|known| known.name)));
        }
        let mut out = Vec::with_capacity(found.len());
        for Place { name, ty, unit } in found {
            let mut given = pairs.iter().filter(|(given, _)| *given == name);
            let arg = match (given.next(), given.next()) {
                (Some((_, text)), None) => {
                    parse::parse(self, ty, unit, text, names).map_err(|fault| {
                        fault.hint(format!(
                            "it is the argument {} of {pallet}.{call}",
                            clean(&name, 60)
                        ))
                    })?
                }
                (None, _) if self.is_option(ty) => Arg::Maybe(None),
                (None, _) => {
                    return Err(Fault::new(
                        Code::Arguments,
                        format!("{pallet}.{call} needs {}=VALUE", clean(&name, 60)),
                    )
                    .hint(format!("its type is {}", self.type_name(ty))));
                }
                (Some(_), Some(_)) => {
                    return Err(Fault::new(
                        Code::Arguments,
                        format!("{}= was given twice", clean(&name, 60)),
                    ));
                }
            };
            out.push((name, arg));
        }
        Ok(NamedCall { pallet: pallet.to_owned(), name: call.to_owned(), args: out })
    }

    /// Reads a call in one word: `PALLET.CALL(name: value, …)`, `PALLET.CALL` without arguments, or
    /// 0x with its bytes.
    pub fn parse_whole_call(&self, text: &str, names: &Names<'_>) -> Result<NamedCall, Fault> {
        match self.parse_arg(self.call_type(), text, names)? {
            Arg::Call(call) => Ok(*call),
            _ => Err(Fault::new(Code::Bug, "a call was read as something else")),
        }
    }

    /// The names and types of a call's arguments.
    fn call_fields(&self, pallet: &str, call: &str) -> Result<Vec<Place>, Fault> {
        let metadata = self.metadata();
        let found = metadata.pallet_by_name(pallet).ok_or_else(|| {
            unknown("pallet", pallet, metadata.pallets().map(|pallet| pallet.name().to_owned()))
        })?;
        let variants = found.call_variants().unwrap_or_default();
        let variant = found.call_variant_by_name(call).ok_or_else(|| {
            let kind = format!("call in {} called", found.name());
            unknown(&kind, call, variants.iter().map(|variant| variant.name.clone()))
        })?;
        let fields = variant.fields.iter().enumerate();
        Ok(fields.map(|(index, field)| Place::of(index, field).in_call(pallet, call)).collect())
    }

    /// Reads the keys of a storage item; fewer than it has stand for every row under them.
    pub fn parse_keys(
        &self,
        target: &str,
        keys: &[String],
        names: &Names<'_>,
    ) -> Result<StorageTarget, Fault> {
        let (pallet, item) = two_names(target, "PALLET.ITEM")?;
        let metadata = self.metadata();
        let found = metadata.pallet_by_name(pallet).ok_or_else(|| {
            unknown("pallet", pallet, metadata.pallets().map(|pallet| pallet.name().to_owned()))
        })?;
        let entries =
            found.storage().map(subxt::metadata::StorageMetadata::entries).unwrap_or_default();
        let entry = entries.iter().find(|entry| entry.name() == item).ok_or_else(|| {
            let kind = format!("storage in {} called", found.name());
            unknown(&kind, item, entries.iter().map(|entry| entry.name().to_owned()))
        })?;
        let types: Vec<u32> = entry.keys().map(|key| key.key_id).collect();
        if keys.len() > types.len() {
            return Err(Fault::new(
                Code::Arguments,
                format!("{pallet}.{item} has {} keys, not {}", types.len(), keys.len()),
            ));
        }
        let whole = keys.len() == types.len();
        let keys = types
            .iter()
            .zip(keys)
            .map(|(ty, text)| self.parse_arg(*ty, text, names).map(|arg| value(&arg)));
        Ok(StorageTarget {
            pallet: pallet.to_owned(),
            item: item.to_owned(),
            keys: keys.collect::<Result<_, _>>()?,
            whole,
            key_types: types,
            value_type: entry.value_ty(),
        })
    }

    /// Reads the arguments of a runtime API, by place or as `key=value`.
    pub fn parse_api(
        &self,
        target: &str,
        args: &[String],
        names: &Names<'_>,
    ) -> Result<ApiTarget, Fault> {
        let (api, method) = two_names(target, "API.METHOD")?;
        if self.metadata_version() == 14 {
            return Err(lacks("description of runtime APIs: its metadata is of version 14"));
        }
        let metadata = self.metadata();
        let found = metadata.runtime_api_trait_by_name(api).ok_or_else(|| {
            unknown(
                "runtime API",
                api,
                metadata.runtime_api_traits().map(|api| api.name().to_owned()),
            )
        })?;
        let described = found.method_by_name(method).ok_or_else(|| {
            let kind = format!("method in {api} called");
            unknown(&kind, method, found.methods().map(|method| method.name().to_owned()))
        })?;
        let inputs: Vec<(String, u32)> =
            described.inputs().map(|input| (input.name.to_string(), input.id)).collect();
        if args.len() != inputs.len() {
            let wanted: Vec<String> = inputs
                .iter()
                .map(|(name, ty)| format!("{}={}", clean(name, 60), self.type_name(*ty)))
                .collect();
            return Err(Fault::new(
                Code::Arguments,
                format!("{api}.{method} takes {} arguments, not {}", inputs.len(), args.len()),
            )
            .hint(format!("they are: {}", wanted.join(" "))));
        }
        let mut out = Vec::with_capacity(inputs.len());
        for ((name, ty), text) in inputs.iter().zip(args) {
            let by_name = args.iter().find_map(|arg| {
                arg.split_once('=').filter(|(given, _)| given == name).map(|(_, text)| text)
            });
            let arg = self.parse_arg(*ty, by_name.unwrap_or(text), names)?;
            out.push((name.clone(), value(&arg)));
        }
        Ok(ApiTarget {
            api: api.to_owned(),
            method: method.to_owned(),
            args: out,
            output: described.output_ty(),
        })
    }

    /// Reads one value of type `id`.
    pub fn parse_arg(&self, id: u32, text: &str, names: &Names<'_>) -> Result<Arg, Fault> {
        parse::parse(self, id, None, text, names)
    }

    /// The one form of a decoded value of type `id`; `None` where the two do not belong together.
    pub fn arg(&self, id: u32, value: &Value) -> Option<Arg> {
        arg(self, id, value)
    }

    /// Decodes exactly `bytes` as a value of type `id`.
    pub fn decode_arg(&self, id: u32, bytes: &[u8]) -> Result<Arg, Fault> {
        let value = self.decode_value(id, bytes, "the value")?;
        self.arg(id, &value)
            .ok_or_else(|| super::runtime::undecodable("the value", "it has no such shape"))
    }

    pub fn encode_arg(&self, id: u32, arg: &Arg) -> Result<Vec<u8>, Fault> {
        let mut out = Vec::new();
        self.encode_value(&value(arg), id, "the value", &mut out)?;
        Ok(out)
    }

    fn is_option(&self, id: u32) -> bool {
        self.types().resolve(id).is_some_and(|ty| is(ty, "Option"))
    }

    /// A type in a few words.
    pub fn type_name(&self, id: u32) -> String {
        clean(&super::contract::describe(self.types(), id), 120)
    }
}

/// A storage item with the keys that were typed.
#[derive(Clone, Debug)]
pub struct StorageTarget {
    pub pallet: String,
    pub item: String,
    pub keys: Vec<Value>,
    /// The keys name one row.
    pub whole: bool,
    pub key_types: Vec<u32>,
    pub value_type: u32,
}

/// A runtime API with the arguments that were typed.
#[derive(Clone, Debug)]
pub struct ApiTarget {
    pub api: String,
    pub method: String,
    pub args: Vec<(String, Value)>,
    pub output: u32,
}

fn is(ty: &Type<PortableForm>, name: &str) -> bool {
    ty.path.segments.last().is_some_and(|last| last == name)
}

fn is_byte(types: &PortableRegistry, id: u32) -> bool {
    types
        .resolve(id)
        .is_some_and(|ty| matches!(ty.type_def, TypeDef::Primitive(TypeDefPrimitive::U8)))
}
