//! Runtimes that never were: real metadata with things renamed, removed, wrapped, moved and added.

use std::collections::BTreeSet;

use frame_metadata::v14::StorageEntryType;
use frame_metadata::v15::RuntimeMetadataV15;
use frame_metadata::{RuntimeMetadata, RuntimeMetadataPrefixed};
use parity_scale_codec::{Decode, Encode};
use proptest::prelude::*;
use scale_info::form::PortableForm;
use scale_info::{
    Field, Path, PortableType, Type, TypeDef, TypeDefArray, TypeDefCompact, TypeDefComposite,
    TypeDefPrimitive, TypeDefSequence, TypeDefTuple, TypeDefVariant, Variant,
};
use scale_value::{Composite, ValueDef};
use tao_wallet::domain::{BlockRef, Hash, Tao};
use tao_wallet::fault::{Code, Fault};
use tao_wallet::tx::contract::{self, Item, Kind};
use tao_wallet::tx::{Call, Era, MetadataCheck, Params, Runtime, Value, value};

use crate::fuzz::feed;
use crate::recorded::{both, bytes, genesis, metadata, recording};

const SPEC: u32 = 425;

fn real() -> Option<RuntimeMetadataV15> {
    let bytes = metadata("runtime-425-v15.scale")?;
    match RuntimeMetadataPrefixed::decode(&mut bytes.as_slice()).unwrap().1 {
        RuntimeMetadata::V15(metadata) => Some(metadata),
        other => panic!("V15 is expected, not {}", other.version()),
    }
}

fn runtime(metadata: &RuntimeMetadataV15) -> Result<Runtime, Fault> {
    let prefixed: RuntimeMetadataPrefixed = metadata.clone().into();
    Runtime::decode(&prefixed.encode(), SPEC, 1, genesis().unwrap())
}

/// Runs a property without files of failed cases, which would be put beside the recordings.
fn check<S: Strategy>(cases: u32, inputs: &S, holds: impl Fn(S::Value))
where
    S::Value: std::fmt::Debug,
{
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let mut runner = proptest::test_runner::TestRunner::new(config);
    runner
        .run(inputs, |input| {
            holds(input);
            Ok(())
        })
        .unwrap();
}

type Metadata = RuntimeMetadataV15;

fn add_type(metadata: &mut Metadata, def: impl Into<TypeDef<PortableForm>>) -> u32 {
    let id = u32::try_from(metadata.types.types.len()).unwrap();
    let ty =
        Type { path: Path::default(), type_params: vec![], type_def: def.into(), docs: vec![] };
    metadata.types.types.push(PortableType { id, ty });
    id
}

fn field(name: Option<&str>, id: u32) -> Field<PortableForm> {
    Field { name: name.map(str::to_owned), ty: id.into(), type_name: None, docs: vec![] }
}

fn primitive(metadata: &Metadata, def: &TypeDefPrimitive) -> u32 {
    let is = |ty: &&PortableType| ty.ty.type_def == TypeDef::Primitive(def.clone());
    metadata.types.types.iter().find(is).unwrap().id
}

/// Hands out every place where a type is named. A list of `u8` stays: it is bytes, not numbers.
fn references(metadata: &mut Metadata, change: &mut dyn FnMut(u32) -> u32) {
    macro_rules! visit {
        ($symbol:expr) => {
            $symbol = change($symbol.id).into()
        };
    }
    for ty in &mut metadata.types.types {
        match &mut ty.ty.type_def {
            TypeDef::Composite(def) => def.fields.iter_mut().for_each(|field| visit!(field.ty)),
            TypeDef::Variant(def) => {
                let fields = def.variants.iter_mut().flat_map(|variant| &mut variant.fields);
                fields.for_each(|field| visit!(field.ty));
            }
            TypeDef::Sequence(def) => visit!(def.type_param),
            TypeDef::Array(def) => visit!(def.type_param),
            TypeDef::Tuple(def) => def.fields.iter_mut().for_each(|part| visit!(*part)),
            TypeDef::Compact(def) => visit!(def.type_param),
            TypeDef::Primitive(_) | TypeDef::BitSequence(_) => {}
        }
    }
    for pallet in &mut metadata.pallets {
        for entry in pallet.storage.iter_mut().flat_map(|storage| &mut storage.entries) {
            match &mut entry.ty {
                StorageEntryType::Plain(value) => visit!(*value),
                StorageEntryType::Map { key, value, .. } => {
                    visit!(*key);
                    visit!(*value);
                }
            }
        }
        pallet.constants.iter_mut().for_each(|constant| visit!(constant.ty));
    }
    for method in metadata.apis.iter_mut().flat_map(|api| &mut api.methods) {
        method.inputs.iter_mut().for_each(|input| visit!(input.ty));
        visit!(method.output);
    }
}

/// A value with its newtypes taken off.
fn flat(value: &Value) -> String {
    let all = |fields: &Composite<()>| fields.values().map(flat).collect::<Vec<_>>().join(",");
    match &value.value {
        ValueDef::Composite(fields) if fields.len() == 1 => flat(fields.values().next().unwrap()),
        ValueDef::Composite(Composite::Named(named)) => {
            let fields = named.iter().map(|(name, value)| format!("{name}:{}", flat(value)));
            fields.collect::<Vec<_>>().join(",")
        }
        ValueDef::Composite(fields) => format!("[{}]", all(fields)),
        ValueDef::Variant(variant) => format!("{}({})", variant.name, all(&variant.values)),
        other => format!("{other:?}"),
    }
}

/// The recorded calls, as calls by name.
fn calls(runtime: &Runtime) -> Vec<(Call<'static>, Vec<u8>)> {
    let leak = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    let mut out = Vec::new();
    let mut seen = BTreeSet::new();
    for case in recording("extrinsics.json").unwrap()["cases"].as_array().unwrap() {
        if !case["call_hex"].is_string() {
            continue;
        }
        let raw = bytes(&case["call_hex"]);
        // Some of the recorded ones are calls that the runtime does not have.
        let Ok(call) = runtime.decode_call(&raw) else { continue };
        if seen.insert((call.pallet.clone(), call.name.clone())) {
            let args = call.args.into_iter().map(|(name, value)| (leak(name), value)).collect();
            out.push((Call { pallet: leak(call.pallet), name: leak(call.name), args }, raw));
        }
    }
    assert!(out.len() > 20, "{}", out.len());
    out
}

#[test]
fn newtypes_read_and_write_like_the_numbers_they_wrap() {
    let Some(metadata) = real() else { return };
    let plain = both("runtime-425-v15.scale", SPEC).unwrap().runtime;
    let calls = calls(&plain);
    let answers = recording("runtime-api.json").unwrap();
    let rows = recording("storage-decoded.json").unwrap();
    // Which of the references are wrapped, repeated for all of them; the last case wraps all.
    let choices = prop::collection::vec(any::<bool>(), 1..40);
    check(5, &prop_oneof![4 => choices, 1 => Just(vec![true])], |choices| {
        let mut metadata = metadata.clone();
        let numbers = [
            TypeDefPrimitive::U16,
            TypeDefPrimitive::U64,
            TypeDefPrimitive::U128,
            TypeDefPrimitive::Bool,
        ];
        let mut wrapped = Vec::new();
        for number in numbers {
            let id = primitive(&metadata, &number);
            wrapped.push((id, TypeDefComposite { fields: vec![field(None, id)] }));
        }
        let mut pick = choices.iter().copied().cycle();
        let base = u32::try_from(metadata.types.types.len()).unwrap();
        references(&mut metadata, &mut |id| {
            let place = wrapped.iter().position(|(number, _)| *number == id);
            match place {
                Some(place) if pick.next().unwrap() => base + u32::try_from(place).unwrap(),
                _ => id,
            }
        });
        for (_, newtype) in wrapped {
            add_type(&mut metadata, newtype);
        }
        let runtime = runtime(&metadata).unwrap();
        assert_eq!(runtime.misses(), []);
        for (call, raw) in &calls {
            let item = format!("{}.{}", call.pallet, call.name);
            assert_eq!(&runtime.encode_call(call).unwrap(), raw, "{item}");
            let read = runtime.decode_call(raw).unwrap();
            let plain = plain.decode_call(raw).unwrap();
            for ((name, value), (_, plain)) in read.args.iter().zip(&plain.args) {
                assert_eq!(flat(value), flat(plain), "{item} {name}");
            }
        }
        for call in answers["calls"].as_array().unwrap() {
            let (api, method) = (call["api"].as_str().unwrap(), call["method"].as_str().unwrap());
            let raw = bytes(&call["result"]);
            let read = runtime.decode_api(api, method, &raw).unwrap();
            assert_eq!(
                flat(&read),
                flat(&plain.decode_api(api, method, &raw).unwrap()),
                "{method}"
            );
        }
        for item in rows["items"].as_array().unwrap() {
            let (pallet, name) = (item["pallet"].as_str().unwrap(), item["item"].as_str().unwrap());
            for row in item["entries"].as_array().unwrap().iter().take(3) {
                let (key, raw) = (bytes(&row["key"]), bytes(&row["value"]));
                let keys = plain.decode_storage_key(pallet, name, &key).unwrap();
                assert_eq!(runtime.storage_key(pallet, name, &keys).unwrap(), key, "{name}");
                let read = runtime.decode_storage(pallet, name, Some(&raw)).unwrap().unwrap();
                let plain = plain.decode_storage(pallet, name, Some(&raw)).unwrap().unwrap();
                assert_eq!(flat(&read), flat(&plain), "{name}");
            }
        }
    });
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    Remove,
    Rename,
    Reshape,
}

fn variants(metadata: &mut Metadata, id: u32) -> &mut Vec<Variant<PortableForm>> {
    match &mut metadata.types.types[id as usize].ty.type_def {
        TypeDef::Variant(def) => &mut def.variants,
        other => panic!("not an enum: {other:?}"),
    }
}

/// Applies `change` to an item; false when the metadata does not have it or it cannot be changed so.
fn mutate(metadata: &mut Metadata, item: &Item, change: Change) -> bool {
    fn list<T>(
        list: &mut Vec<T>,
        is: impl Fn(&T) -> bool,
        change: Change,
        rename: impl Fn(&mut T),
        reshape: impl Fn(&mut T) -> bool,
    ) -> bool {
        let Some(place) = list.iter().position(is) else { return false };
        match change {
            Change::Remove => drop(list.remove(place)),
            Change::Rename => rename(&mut list[place]),
            Change::Reshape => return reshape(&mut list[place]),
        }
        true
    }
    let text = primitive(metadata, &TypeDefPrimitive::Str);
    if item.kind == Kind::Api {
        // Baskets came after the recorded runtimes.
        let found = metadata.apis.iter_mut().find(|api| api.name == item.place);
        let Some(api) = found else { return false };
        return list(
            &mut api.methods,
            |method| method.name == item.name,
            change,
            |method| method.name.push_str("_v2"),
            |method| {
                method.output = text.into();
                !matches!(item.name, "validate_transaction" | "apply_extrinsic")
            },
        );
    }
    let pallet = metadata.pallets.iter_mut().find(|pallet| pallet.name == item.place).unwrap();
    let id = match item.kind {
        Kind::Storage => {
            return list(
                &mut pallet.storage.as_mut().unwrap().entries,
                |entry| entry.name == item.name,
                change,
                |entry| entry.name.push_str("V2"),
                |entry| {
                    match &mut entry.ty {
                        StorageEntryType::Plain(value) | StorageEntryType::Map { value, .. } => {
                            *value = text.into();
                        }
                    }
                    true
                },
            );
        }
        Kind::Constant => {
            return list(
                &mut pallet.constants,
                |constant| constant.name == item.name,
                change,
                |constant| constant.name.push_str("V2"),
                |constant| {
                    constant.ty = text.into();
                    true
                },
            );
        }
        Kind::Call => pallet.calls.as_ref().unwrap().ty.id,
        Kind::Event => pallet.event.as_ref().unwrap().ty.id,
        Kind::Error => pallet.error.as_ref().unwrap().ty.id,
        Kind::Api => unreachable!(),
    };
    list(
        variants(metadata, id),
        |variant| variant.name == item.name,
        change,
        |variant| variant.name.push_str("_v2"),
        |variant| {
            variant.fields.iter_mut().for_each(|field| field.ty = text.into());
            !variant.fields.is_empty() && item.name != "ExtrinsicSuccess"
        },
    )
}

#[test]
fn what_is_gone_renamed_or_reshaped_is_named_and_nothing_else_is() {
    let Some(metadata) = real() else { return };
    let items: Vec<&Item> = contract::items().collect();
    let changes = prop_oneof![Just(Change::Remove), Just(Change::Rename), Just(Change::Reshape)];
    let picks = prop::collection::vec((0..items.len(), changes), 1..12);
    let transfer = Call {
        pallet: "Balances",
        name: "transfer_all",
        args: vec![
            ("dest", value::address(tao_wallet::domain::Account([1; 32]))),
            ("keep_alive", value::bool(true)),
        ],
    };
    check(60, &picks, |picks| {
        let mut metadata = metadata.clone();
        let mut expected = BTreeSet::new();
        let mut touched = BTreeSet::new();
        for (place, change) in picks {
            let item = items[place];
            let name = item.to_string();
            if touched.insert(name.clone()) && mutate(&mut metadata, item, change) {
                let absent = change != Change::Reshape;
                // What the wallet does without may be gone; it may not be something else.
                if !(item.is_optional() && absent) {
                    expected.insert((name, absent));
                }
            }
        }
        let runtime = runtime(&metadata).unwrap();
        let found: BTreeSet<_> =
            runtime.misses().iter().map(|miss| (miss.item.clone(), miss.is_absence())).collect();
        assert_eq!(found, expected);
        for item in &items {
            let name = item.to_string();
            let missed = expected.iter().any(|(missed, _)| *missed == name);
            let fault = match item.kind {
                Kind::Storage => runtime.storage_key(item.place, item.name, &[]).err(),
                Kind::Constant => runtime.constant(item.place, item.name).err(),
                Kind::Api => runtime.decode_api(item.place, item.name, &[]).err(),
                Kind::Call | Kind::Event | Kind::Error => None,
            };
            let contract = fault.as_ref().filter(|fault| fault.code() == Code::Contract);
            if missed && matches!(item.kind, Kind::Storage | Kind::Constant | Kind::Api) {
                let contract = contract.unwrap_or_else(|| panic!("{name}: {fault:?}"));
                assert!(contract.message().contains(&name), "{name}: {contract}");
            } else if !touched.contains(&name) && !item.is_optional() {
                assert_eq!(contract, None, "{name}");
            }
        }
        let needed = [
            "call Balances.transfer_all",
            "storage System.Events",
            "event System.ExtrinsicSuccess",
            "event System.ExtrinsicFailed",
        ];
        let hit = expected.iter().any(|(name, _)| needed.contains(&name.as_str()));
        let encoded = runtime.encode_call(&transfer);
        assert_eq!(encoded.is_err(), hit, "{encoded:?} {expected:?}");
        if let Err(fault) = encoded {
            assert_eq!(fault.code(), Code::Contract, "{fault}");
        }
    });
}

#[test]
fn moved_indices_and_additions_do_no_harm() {
    let Some(mut metadata) = real() else { return };
    let before = runtime(&metadata).unwrap();
    let number = primitive(&metadata, &TypeDefPrimitive::U64);
    let outer = [
        metadata.outer_enums.call_enum_ty.id,
        metadata.outer_enums.event_enum_ty.id,
        metadata.outer_enums.error_enum_ty.id,
    ];
    let mut enums = outer.to_vec();
    for pallet in &mut metadata.pallets {
        pallet.index = 255 - pallet.index;
        enums.extend(pallet.calls.as_ref().map(|calls| calls.ty.id));
        enums.extend(pallet.event.as_ref().map(|event| event.ty.id));
        enums.extend(pallet.error.as_ref().map(|error| error.ty.id));
    }
    metadata.pallets.reverse();
    for id in enums {
        let is_outer = outer.contains(&id);
        let variants = variants(&mut metadata, id);
        for variant in variants.iter_mut() {
            variant.index = 255 - variant.index;
        }
        variants.reverse();
        if !is_outer {
            let free = (0..=255).find(|index| variants.iter().all(|v| v.index != *index)).unwrap();
            let fields = vec![field(Some("amount"), number)];
            variants.push(Variant { name: "added".to_owned(), fields, index: free, docs: vec![] });
        }
    }
    for ty in &mut metadata.types.types {
        if let TypeDef::Composite(def) = &mut ty.ty.type_def
            && def.fields.len() > 1
            && def.fields.iter().all(|field| field.name.is_some())
        {
            def.fields.insert(1, field(Some("added"), number));
            def.fields.reverse();
        }
    }
    let after = runtime(&metadata).unwrap();
    assert_eq!(after.misses(), []);
    for (call, old) in calls(&before) {
        // A call inside a call carries the old indices no longer, so its bytes differ as well.
        let new = match after.encode_call(&call) {
            Ok(new) => new,
            // A struct that wants a field more cannot be written, only read.
            Err(fault) => {
                assert!(fault.message().contains("added"), "{}: {fault}", call.name);
                continue;
            }
        };
        assert_eq!((new[0], new[1]), (255 - old[0], 255 - old[1]), "{}", call.name);
        let read = after.decode_call(&new).unwrap();
        assert_eq!((read.pallet.as_str(), read.name.as_str()), (call.pallet, call.name));
        for ((name, value), (_, sent)) in read.args.iter().zip(&call.args) {
            assert_eq!(flat(value), flat(sent), "{} {name}", call.name);
        }
    }
    let error = |pallet: u8, error: u8| {
        let content =
            [("index", Value::u128(pallet.into())), ("error", Value::from_bytes([error, 0, 0, 0]))];
        Value::unnamed_variant("Module", [Value::named_composite(content)])
    };
    for index in 0..100 {
        assert_eq!(
            before.dispatch_error(&error(7, index)).name,
            after.dispatch_error(&error(255 - 7, 255 - index)).name
        );
    }
    assert_eq!(before.dispatch_error(&error(250, 250)).name, "Module");
}

#[derive(Clone, Debug)]
enum Wild {
    Composite(Vec<u32>),
    Tuple(Vec<u32>),
    Sequence(u32),
    Array(u32, u32),
    Compact(u32),
    Variant(Vec<(u8, u32)>),
}

fn wild() -> impl Strategy<Value = Wild> {
    let id = prop_oneof![4 => 0..900u32, 1 => any::<u32>()];
    let ids = || prop::collection::vec(prop_oneof![4 => 0..900u32, 1 => any::<u32>()], 0..4);
    prop_oneof![
        ids().prop_map(Wild::Composite),
        ids().prop_map(Wild::Tuple),
        id.clone().prop_map(Wild::Sequence),
        (id.clone(), prop_oneof![Just(0), Just(1), Just(33), Just(70_000)])
            .prop_map(|(id, length)| Wild::Array(id, length)),
        id.clone().prop_map(Wild::Compact),
        prop::collection::vec((any::<u8>(), id), 0..5).prop_map(Wild::Variant),
    ]
}

impl Wild {
    fn def(&self) -> TypeDef<PortableForm> {
        match self {
            Self::Composite(ids) => {
                let fields = ids.iter().map(|id| field(None, *id)).collect();
                TypeDef::Composite(TypeDefComposite { fields })
            }
            Self::Tuple(ids) => {
                TypeDef::Tuple(TypeDefTuple::new_portable(ids.iter().map(|id| (*id).into())))
            }
            Self::Sequence(id) => TypeDef::Sequence(TypeDefSequence::new((*id).into())),
            Self::Array(id, length) => TypeDef::Array(TypeDefArray::new(*length, (*id).into())),
            Self::Compact(id) => TypeDef::Compact(TypeDefCompact::new((*id).into())),
            Self::Variant(variants) => TypeDef::Variant(TypeDefVariant {
                variants: variants
                    .iter()
                    .map(|(index, id)| Variant {
                        name: format!("V{index}"),
                        fields: vec![field(None, *id)],
                        index: *index,
                        docs: vec![],
                    })
                    .collect(),
            }),
        }
    }
}

/// Everything that the wallet does with a runtime, on data that fits it or not.
fn exercise(runtime: &Runtime, calls: &[(Call<'_>, Vec<u8>)]) {
    for miss in runtime.misses() {
        assert!(!miss.to_string().contains('\n'));
    }
    for item in contract::items() {
        let (place, name) = (item.place, item.name);
        match item.kind {
            Kind::Storage => {
                let keys = [Value::u128(1), Value::from_bytes([1; 32])];
                for keys in [&keys[..0], &keys[..1], &keys[1..], &keys[..]] {
                    let _ = runtime.storage_key(place, name, keys);
                }
                let _ = runtime.decode_storage(place, name, None);
                let _ = runtime.decode_storage(place, name, Some(&[1; 64]));
            }
            Kind::Api => drop(runtime.decode_api(place, name, &[4; 300])),
            Kind::Constant => drop(runtime.constant(place, name)),
            Kind::Call | Kind::Event | Kind::Error => {}
        }
    }
    for (call, raw) in calls {
        feed(runtime, raw);
        let Ok(bytes) = runtime.encode_call(call) else { continue };
        let _ = runtime.decode_call(&bytes);
        let birth = BlockRef { number: 64, hash: Hash([1; 32]) };
        let era = Era::Mortal { period: 64, birth };
        let params = Params { nonce: 1, tip: Tao::ZERO, era, check: MetadataCheck::Enabled };
        let _ = runtime.payload(bytes, &params);
    }
    let _ = runtime.digest();
}

#[test]
fn contradictory_metadata_never_panics() {
    let Some(metadata) = real() else { return };
    let calls = calls(&runtime(&metadata).unwrap());
    let types = metadata.types.types.len();
    let edits = prop::collection::vec((0..types, wild()), 1..40);
    check(60, &edits, |edits| {
        let mut metadata = metadata.clone();
        for (place, wild) in edits {
            metadata.types.types[place].ty.type_def = wild.def();
        }
        if let Ok(runtime) = runtime(&metadata) {
            exercise(&runtime, &calls);
        }
    });
}

#[test]
fn types_that_only_contain_themselves_are_refused() {
    let Some(metadata) = real() else { return };
    let with = |def: TypeDef<PortableForm>| {
        let mut metadata = metadata.clone();
        let id = primitive(&metadata, &TypeDefPrimitive::U64);
        metadata.types.types[id as usize].ty.type_def = def;
        runtime(&metadata)
    };
    let id = primitive(&metadata, &TypeDefPrimitive::U64);
    for wild in [Wild::Composite(vec![id]), Wild::Tuple(vec![id]), Wild::Array(id, 1)] {
        let fault = with(wild.def()).err().unwrap_or_else(|| panic!("{wild:?}"));
        assert_eq!(fault.code(), Code::BadAnswer, "{fault}");
    }
    // Of something that may be empty there can be a value.
    let runtime = with(Wild::Sequence(id).def()).unwrap();
    exercise(&runtime, &calls(&self::runtime(&metadata).unwrap()));
}

#[test]
fn long_chains_of_types_are_refused_or_survived() {
    let Some(metadata) = real() else { return };
    let calls = calls(&runtime(&metadata).unwrap());
    for length in [4_000, 40_000] {
        let mut metadata = metadata.clone();
        let mut id = primitive(&metadata, &TypeDefPrimitive::U8);
        for _ in 0..length {
            id = add_type(&mut metadata, TypeDefSequence::new(id.into()));
        }
        let entry = metadata.pallets[0].storage.as_mut().unwrap();
        let entry = entry.entries.iter_mut().find(|entry| entry.name == "Account").unwrap();
        match &mut entry.ty {
            StorageEntryType::Map { value, .. } => *value = id.into(),
            StorageEntryType::Plain(_) => panic!("a map is expected"),
        }
        let call = metadata.outer_enums.call_enum_ty.id;
        let inner = variants(&mut metadata, call)[0].fields[0].ty.id;
        variants(&mut metadata, inner)[0].fields.push(field(Some("deep"), id));
        match runtime(&metadata) {
            Ok(runtime) => exercise(&runtime, &calls),
            Err(fault) => assert_eq!(fault.code(), Code::BadAnswer, "{fault}"),
        }
    }
}
