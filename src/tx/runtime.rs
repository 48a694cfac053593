//! A runtime as its metadata describes it: encoding and decoding by name.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};

use frame_metadata::{RuntimeMetadata, RuntimeMetadataPrefixed};
use parity_scale_codec::Decode;
use scale_info::PortableRegistry;
use scale_value::{Composite, ValueDef};
use sp_crypto_hashing::{blake2_128, blake2_256, twox_64, twox_128, twox_256};
use subxt::metadata::{
    Metadata, RuntimeApiMethodMetadata, StorageEntryMetadata, StorageHasher, StorageMetadata,
};

use super::contract::{self, Kind, Miss};
use super::places::names;
use super::{Call, DecodedCall, Event, Reader, Value, bound};
use crate::domain::{Genesis, NamedCall, clean};
use crate::fault::{Code, Fault};

/// Real metadata takes a third of a mebibyte.
const MOST_METADATA: usize = 32 << 20;
/// The chain's own limit for a block is 10 MiB.
const MOST_VALUE: usize = 16 << 20;

/// One runtime version of one chain.
#[derive(Clone)]
pub struct Runtime(Arc<Inner>);

struct Inner {
    metadata: Metadata,
    bytes: Vec<u8>,
    metadata_version: u32,
    spec_version: u32,
    transaction_version: u32,
    genesis: Genesis,
    digest: OnceLock<Option<[u8; 32]>>,
    misses: OnceLock<Vec<Miss>>,
}

/// Without these no transaction can be judged, so none is made.
const OUTCOME: [(Kind, &str, &str); 3] = [
    (Kind::Storage, "System", "Events"),
    (Kind::Event, "System", "ExtrinsicSuccess"),
    (Kind::Event, "System", "ExtrinsicFailed"),
];

impl fmt::Debug for Runtime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Runtime({}, metadata V{})", self.0.spec_version, self.0.metadata_version)
    }
}

pub(super) fn lacks(what: &str) -> Fault {
    Fault::new(Code::Contract, format!("the connected runtime has no {}", clean(what, 120)))
}

pub(super) fn undecodable(what: &str, why: impl fmt::Display) -> Fault {
    Fault::new(
        Code::BadAnswer,
        format!("{} cannot be decoded: {}", clean(what, 120), clean(&why.to_string(), 160)),
    )
}

impl Runtime {
    /// `metadata` begins with the magic `meta` and is of version 14, 15 or 16.
    pub fn decode(
        bytes: &[u8],
        spec_version: u32,
        transaction_version: u32,
        genesis: Genesis,
    ) -> Result<Self, Fault> {
        let metadata_version = match bytes {
            [b'm', b'e', b't', b'a', version @ (14..=16), ..] if bytes.len() <= MOST_METADATA => {
                u32::from(*version)
            }
            _ => return Err(undecodable("the metadata", "it is not of version 14, 15 or 16")),
        };
        // The conversion inside subxt trusts the metadata it is given.
        let metadata = catch_unwind(AssertUnwindSafe(|| Metadata::decode_from(bytes)))
            .map_err(|_| undecodable("the metadata", "it contradicts itself"))?
            .map_err(|error| undecodable("the metadata", error))?;
        bound::sound(metadata.types()).map_err(|misfit| undecodable("the metadata", misfit))?;
        if metadata.extrinsic().transaction_extensions_by_version(0).is_none() {
            return Err(undecodable("the metadata", "it describes no transaction extensions"));
        }
        Ok(Self(Arc::new(Inner {
            metadata,
            bytes: bytes.to_vec(),
            metadata_version,
            spec_version,
            transaction_version,
            genesis,
            digest: OnceLock::new(),
            misses: OnceLock::new(),
        })))
    }

    pub fn spec_version(&self) -> u32 {
        self.0.spec_version
    }

    pub fn transaction_version(&self) -> u32 {
        self.0.transaction_version
    }

    pub fn genesis(&self) -> Genesis {
        self.0.genesis
    }

    pub fn metadata_version(&self) -> u32 {
        self.0.metadata_version
    }

    /// The metadata as it was given to [`Runtime::decode`].
    pub fn metadata_bytes(&self) -> &[u8] {
        &self.0.bytes
    }

    pub(super) fn metadata(&self) -> &Metadata {
        &self.0.metadata
    }

    pub(super) fn types(&self) -> &PortableRegistry {
        self.0.metadata.types()
    }

    /// What the wallet relies on and this runtime lacks or has changed.
    pub fn misses(&self) -> &[Miss] {
        self.0.misses.get_or_init(|| contract::check(self))
    }

    /// Refuses an item that has another shape than the wallet expects.
    fn allow(&self, kind: Kind, place: &str, name: &str) -> Result<(), Fault> {
        contract::allow(self.misses(), kind, place, name)
    }

    /// What the RFC-78 digest says beside the types; only metadata V15 determines one.
    pub(super) fn digest_info(&self) -> Option<merkleized_metadata::ExtraInfo> {
        if self.0.metadata_version != 15 {
            return None;
        }
        let version = self.constant("System", "Version").ok()?;
        let spec_name = Reader::new(&version, "System.Version").field("spec_name").ok()?;
        Some(merkleized_metadata::ExtraInfo {
            spec_version: self.0.spec_version,
            spec_name: spec_name.text(64).ok()?,
            base58_prefix: 42,
            decimals: 9,
            token_symbol: "TAO".to_owned(),
        })
    }

    /// The RFC-78 digest that a transaction may commit to; only metadata V15 determines it.
    pub fn digest(&self) -> Option<[u8; 32]> {
        *self.0.digest.get_or_init(|| {
            let info = self.digest_info()?;
            catch_unwind(AssertUnwindSafe(|| {
                let prefixed =
                    RuntimeMetadataPrefixed::decode(&mut self.0.bytes.as_slice()).ok()?;
                if !matches!(prefixed.1, RuntimeMetadata::V15(_)) {
                    return None;
                }
                let digest = merkleized_metadata::generate_metadata_digest(&prefixed.1, info);
                Some(digest.ok()?.hash())
            }))
            .ok()
            .flatten()
        })
    }

    pub(super) fn encode_value(
        &self,
        value: &Value,
        id: u32,
        item: &str,
        out: &mut Vec<u8>,
    ) -> Result<(), Fault> {
        scale_value::scale::encode_as_type(value, id, self.types(), out).map_err(|error| {
            let why = clean(&error.to_string(), 160);
            Fault::new(Code::Contract, format!("{item} has another shape in this runtime: {why}"))
        })
    }

    /// Decodes exactly `bytes` as a value of type `id`.
    pub(super) fn decode_value(&self, id: u32, bytes: &[u8], item: &str) -> Result<Value, Fault> {
        if bytes.len() > MOST_VALUE {
            return Err(undecodable(item, bound::Misfit::Large));
        }
        bound::exact(self.types(), id, bytes).map_err(|misfit| undecodable(item, misfit))?;
        let value = scale_value::scale::decode_as_type(&mut &*bytes, id, self.types());
        value.map(scale_value::Value::remove_context).map_err(|error| undecodable(item, error))
    }

    pub fn has_call(&self, pallet: &str, name: &str) -> bool {
        let pallet = self.0.metadata.pallet_by_name(pallet);
        pallet.is_some_and(|pallet| pallet.call_variant_by_name(name).is_some())
    }

    /// The bytes of a call; arguments that are missing or unknown are refused.
    pub fn encode_call(&self, call: &Call<'_>) -> Result<Vec<u8>, Fault> {
        let item = format!("the call {}.{}", call.pallet, call.name);
        let found = self.0.metadata.pallet_by_name(call.pallet).and_then(|pallet| {
            pallet.call_variant_by_name(call.name).map(|variant| (pallet.call_index(), variant))
        });
        let (index, variant) =
            found.ok_or_else(|| lacks(&format!("call {}.{}", call.pallet, call.name)))?;
        self.allow(Kind::Call, call.pallet, call.name)?;
        for (kind, place, name) in OUTCOME {
            if let Some(miss) = self.misses().iter().find(|miss| miss.is(kind, place, name)) {
                return Err(miss.fault());
            }
        }
        let mut out = vec![index, variant.index];
        let known = |name: &str| variant.fields.iter().any(|f| f.name.as_deref() == Some(name));
        if let Some((name, _)) = call.args.iter().find(|(name, _)| !known(name)) {
            return Err(lacks(&format!("argument {name} in {item}")));
        }
        for field in &variant.fields {
            let name = field.name.as_deref().unwrap_or_default();
            let arg = call.args.iter().find(|(arg, _)| *arg == name).ok_or_else(|| {
                let name = clean(name, 60);
                Fault::new(Code::Contract, format!("{item} now wants an argument {name}"))
            })?;
            self.encode_value(&arg.1, field.ty.id, &format!("{item}, argument {name},"), &mut out)?;
        }
        Ok(out)
    }

    /// The type of any call of this runtime.
    pub(super) fn call_type(&self) -> u32 {
        self.0.metadata.outer_enums().call_enum_ty()
    }

    /// Reads a call with its arguments in their one form; every byte must belong to it.
    pub fn named_call(&self, bytes: &[u8]) -> Result<NamedCall, Fault> {
        let value = self.decode_value(self.call_type(), bytes, "the call")?;
        super::text::named_call(self, &value)
            .ok_or_else(|| undecodable("the call", "it has no such shape"))
    }

    /// Reads a call; every byte must belong to it.
    /// A decoded call with its arguments as plain values.
    pub fn name_call(&self, call: &DecodedCall) -> Result<NamedCall, Fault> {
        super::text::decoded(self, call).ok_or_else(|| {
            undecodable("the call", "an argument has another shape than its type says")
        })
    }

    pub fn decode_call(&self, bytes: &[u8]) -> Result<DecodedCall, Fault> {
        let value = self.decode_value(self.call_type(), bytes, "the call")?;
        named_call(&value)
    }

    fn storage(
        &self,
        pallet: &str,
        item: &str,
    ) -> Result<(&StorageMetadata, &StorageEntryMetadata), Fault> {
        let storage = self.0.metadata.pallet_by_name(pallet).and_then(|pallet| pallet.storage());
        storage
            .and_then(|storage| storage.entry_by_name(item).map(|entry| (storage, entry)))
            .ok_or_else(|| lacks(&format!("storage {pallet}.{item}")))
    }

    pub fn has_storage(&self, pallet: &str, item: &str) -> bool {
        self.storage(pallet, item).is_ok()
    }

    /// The key of a row, or the prefix of many rows when fewer keys are given.
    pub fn storage_key(&self, pallet: &str, item: &str, keys: &[Value]) -> Result<Vec<u8>, Fault> {
        let (storage, entry) = self.storage(pallet, item)?;
        self.allow(Kind::Storage, pallet, item)?;
        let name = format!("storage {pallet}.{item}");
        if keys.len() > entry.keys().len() {
            return Err(lacks(&format!("{name} with {} keys", keys.len())));
        }
        let mut out = twox_128(storage.prefix().as_bytes()).to_vec();
        out.extend(twox_128(item.as_bytes()));
        for (info, key) in entry.keys().zip(keys) {
            let mut bytes = Vec::new();
            self.encode_value(key, info.key_id, &format!("the key of {name}"), &mut bytes)?;
            match info.hasher {
                StorageHasher::Identity => {}
                StorageHasher::Twox64Concat => out.extend(twox_64(&bytes)),
                StorageHasher::Blake2_128Concat => out.extend(blake2_128(&bytes)),
                StorageHasher::Blake2_128 => bytes = blake2_128(&bytes).to_vec(),
                StorageHasher::Blake2_256 => bytes = blake2_256(&bytes).to_vec(),
                StorageHasher::Twox128 => bytes = twox_128(&bytes).to_vec(),
                StorageHasher::Twox256 => bytes = twox_256(&bytes).to_vec(),
            }
            out.extend(bytes);
        }
        Ok(out)
    }

    /// Reads a row; an absent one is the item's default where it has one.
    pub fn decode_storage(
        &self,
        pallet: &str,
        item: &str,
        bytes: Option<&[u8]>,
    ) -> Result<Option<Value>, Fault> {
        let (_, entry) = self.storage(pallet, item)?;
        self.allow(Kind::Storage, pallet, item)?;
        let Some(bytes) = bytes.or(entry.default_value()) else { return Ok(None) };
        let name = format!("storage {pallet}.{item}");
        self.decode_value(entry.value_ty(), bytes, &name).map(Some)
    }

    /// The keys that a row's raw key holds.
    pub fn decode_storage_key(
        &self,
        pallet: &str,
        item: &str,
        key: &[u8],
    ) -> Result<Vec<Value>, Fault> {
        let (_, entry) = self.storage(pallet, item)?;
        let name = format!("a key of storage {pallet}.{item}");
        let bad = || undecodable(&name, "it does not belong to this item");
        let prefix = self.storage_key(pallet, item, &[])?;
        let mut rest = key.strip_prefix(prefix.as_slice()).ok_or_else(bad)?;
        let mut out = Vec::new();
        for info in entry.keys() {
            let hash = match info.hasher {
                StorageHasher::Identity => 0,
                StorageHasher::Twox64Concat => 8,
                StorageHasher::Blake2_128Concat => 16,
                _ => return Err(undecodable(&name, "its hasher cannot be undone")),
            };
            let tail = rest.get(hash..).ok_or_else(bad)?;
            let length = bound::measure(self.types(), info.key_id, tail).map_err(|_| bad())?;
            let (bytes, after) = tail.split_at_checked(length).ok_or_else(bad)?;
            out.push(self.decode_value(info.key_id, bytes, &name)?);
            rest = after;
        }
        if rest.is_empty() { Ok(out) } else { Err(bad()) }
    }

    fn api(&self, api: &str, method: &str) -> Result<RuntimeApiMethodMetadata<'_>, Fault> {
        if self.0.metadata_version == 14 {
            return Err(Fault::new(
                Code::Contract,
                format!(
                    "metadata V14 does not describe runtime APIs, so {api}_{method} is unusable"
                ),
            ));
        }
        let found = self.0.metadata.runtime_api_trait_by_name(api);
        found
            .and_then(|found| found.method_by_name(method))
            .ok_or_else(|| lacks(&format!("runtime API {api}_{method}")))
    }

    pub fn has_api(&self, api: &str, method: &str) -> bool {
        self.api(api, method).is_ok()
    }

    /// The name to hand to `state_call`, and the encoded arguments.
    pub fn encode_api(
        &self,
        api: &str,
        method: &str,
        args: &[(&str, Value)],
    ) -> Result<(String, Vec<u8>), Fault> {
        let found = self.api(api, method)?;
        self.allow(Kind::Api, api, method)?;
        let name = format!("{api}_{method}");
        let mut out = Vec::new();
        let mut used = 0usize;
        for input in found.inputs() {
            let arg = args.iter().find(|(arg, _)| *arg == input.name).ok_or_else(|| {
                let input = clean(&input.name, 60);
                Fault::new(Code::Contract, format!("{name} now wants an argument {input}"))
            })?;
            used = used.saturating_add(1);
            self.encode_value(&arg.1, input.id, &format!("{name}, argument {},", arg.0), &mut out)?;
        }
        if used != args.len() {
            return Err(lacks(&format!("runtime API {name} with {} arguments", args.len())));
        }
        Ok((name, out))
    }

    pub fn decode_api(&self, api: &str, method: &str, bytes: &[u8]) -> Result<Value, Fault> {
        let found = self.api(api, method)?;
        self.allow(Kind::Api, api, method)?;
        self.decode_value(found.output_ty(), bytes, &format!("the answer of {api}_{method}"))
    }

    pub fn constant(&self, pallet: &str, name: &str) -> Result<Value, Fault> {
        let item = format!("constant {pallet}.{name}");
        let found = self.0.metadata.pallet_by_name(pallet);
        let constant =
            found.and_then(|found| found.constant_by_name(name)).ok_or_else(|| lacks(&item))?;
        self.allow(Kind::Constant, pallet, name)?;
        self.decode_value(constant.ty(), constant.value(), &item)
    }

    /// Reads the value of `System.Events`.
    pub fn decode_events(&self, bytes: &[u8]) -> Result<Vec<Event>, Fault> {
        let (_, entry) = self.storage("System", "Events")?;
        self.allow(Kind::Storage, "System", "Events")?;
        let records = self.decode_value(entry.value_ty(), bytes, "the events of the block")?;
        let records = Reader::new(&records, "System.Events").list()?;
        records.iter().map(|record| event(record).map(|event| self.with_names(event))).collect()
    }
}

impl Runtime {
    /// Gives the fields of an event names where the runtime has none for them.
    fn with_names(&self, mut event: Event) -> Event {
        let pallet = self.metadata().pallet_by_name(&event.pallet);
        let variants = pallet.and_then(|pallet| pallet.event_variants()).unwrap_or_default();
        let fields = variants.iter().find(|known| known.name == event.name);
        let names = fields.and_then(|known| names(&event.pallet, &event.name, &known.fields));
        if let (Some(names), ValueDef::Composite(Composite::Unnamed(values))) =
            (names, &mut event.fields.value)
        {
            let named = names.into_iter().zip(std::mem::take(values)).collect();
            event.fields.value = ValueDef::Composite(Composite::Named(named));
        }
        event
    }
}

/// A call by its names, out of the value that stands for it.
pub(super) fn named_call(value: &Value) -> Result<DecodedCall, Fault> {
    let (pallet, call) = Reader::new(value, "call").variant()?;
    let call = call.index(0)?;
    let (name, _) = call.variant()?;
    let fields = call.value().and_then(variant_fields);
    let Some(fields) = fields else { return Err(undecodable("the call", "no such shape")) };
    let args = match fields {
        Composite::Named(named) => named.clone(),
        Composite::Unnamed(values) => {
            values.iter().enumerate().map(|(n, value)| (n.to_string(), value.clone())).collect()
        }
    };
    Ok(DecodedCall { pallet: pallet.to_owned(), name: name.to_owned(), args })
}

fn event(record: &Reader<'_>) -> Result<Event, Fault> {
    let extrinsic = match record.field("phase")?.variant()? {
        ("ApplyExtrinsic", index) => Some(index.index(0)?.u32()?),
        _ => None,
    };
    let outer = record.field("event")?;
    let (pallet, inner) = outer.variant()?;
    let inner = inner.index(0)?;
    let (name, _) = inner.variant()?;
    let fields = inner.value().and_then(variant_fields).cloned();
    let fields = fields.ok_or_else(|| undecodable("an event", "no such shape"))?;
    Ok(Event {
        extrinsic,
        pallet: pallet.to_owned(),
        name: name.to_owned(),
        fields: Value::without_context(ValueDef::Composite(fields)),
    })
}

fn variant_fields(value: &Value) -> Option<&Composite<()>> {
    match &value.value {
        ValueDef::Variant(variant) => Some(&variant.values),
        ValueDef::Composite(fields) if fields.len() == 1 => variant_fields(fields.values().next()?),
        _ => None,
    }
}
