//! Values as text: every type of the real metadata, every recorded call.

use proptest::prelude::*;
use scale_info::{Field, PortableRegistry, TypeDef, TypeDefPrimitive, form::PortableForm};
use tao_wallet::domain::{Account, Arg, NamedCall};
use tao_wallet::fault::{Code, Fault};
use tao_wallet::intent::Order;
use tao_wallet::tx::{Runtime, order};

use super::recorded::{METADATA, both, bytes, recording};

fn nobody(name: &str) -> Result<Account, Fault> {
    Err(Fault::new(Code::Name, format!("{name} is nobody")))
}

/// A stream of numbers that a seed decides.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 11
    }

    fn below(&mut self, most: u64) -> u64 {
        self.roll() % most.max(1)
    }

    fn bytes(&mut self, count: u64) -> Vec<u8> {
        (0..count).map(|_| u8::try_from(self.below(256)).unwrap()).collect()
    }

    fn wide(&mut self, bits: u32) -> u128 {
        let wide = u128::from(self.roll()) << 64 | u128::from(self.roll()) << 11;
        // Small numbers and the largest one matter most.
        match self.below(4) {
            0 => wide % 300 % (1u128 << (bits - 1)),
            1 => u128::MAX >> (128 - bits),
            _ => wide >> (128 - bits),
        }
    }
}

/// Something of a type; `None` where it has no value, or none that is shallow enough.
fn something(
    both: &(Runtime, u32),
    types: &PortableRegistry,
    id: u32,
    dice: &mut Dice,
    depth: u32,
) -> Option<Arg> {
    if depth > 7 {
        return None;
    }
    let ty = types.resolve(id)?;
    let name = ty.path.segments.last().map(String::as_str).unwrap_or_default();
    let mut inner = |id: u32, dice: &mut Dice| something(both, types, id, dice, depth + 1);
    if name == "AccountId32" {
        return Some(Arg::Account(Account(dice.bytes(32).try_into().unwrap())));
    }
    if id == both.1 {
        let TypeDef::Variant(pallets) = &ty.type_def else { panic!("calls are an enum") };
        let pallet =
            &pallets.variants[usize::try_from(dice.below(pallets.variants.len() as u64)).unwrap()];
        let calls = types.resolve(pallet.fields.first()?.ty.id)?;
        let TypeDef::Variant(calls) = &calls.type_def else { panic!("calls are an enum") };
        if calls.variants.is_empty() {
            return None;
        }
        let call =
            &calls.variants[usize::try_from(dice.below(calls.variants.len() as u64)).unwrap()];
        let args = call
            .fields
            .iter()
            .map(|field| Some((field.name.clone().unwrap(), inner(field.ty.id, dice)?)));
        let args = args.collect::<Option<Vec<_>>>()?;
        return Some(Arg::Call(Box::new(NamedCall {
            pallet: pallet.name.clone(),
            name: call.name.clone(),
            args,
        })));
    }
    let fields = |fields: &[Field<PortableForm>],
                  dice: &mut Dice,
                  inner: &mut dyn FnMut(u32, &mut Dice) -> Option<Arg>| {
        let parts = fields
            .iter()
            .map(|field| Some((field.name.clone(), inner(field.ty.id, dice)?)))
            .collect::<Option<Vec<_>>>()?;
        Some(if !parts.is_empty() && parts.iter().all(|(name, _)| name.is_some()) {
            Arg::Fields(parts.into_iter().map(|(name, value)| (name.unwrap(), value)).collect())
        } else {
            Arg::Tuple(parts.into_iter().map(|(_, value)| value).collect())
        })
    };
    let byte = |id: u32| {
        matches!(types.resolve(id).unwrap().type_def, TypeDef::Primitive(TypeDefPrimitive::U8))
    };
    Some(match &ty.type_def {
        TypeDef::Composite(composite) => match composite.fields.as_slice() {
            [field] if field.name.is_none() => inner(field.ty.id, dice)?,
            list => fields(list, dice, &mut inner)?,
        },
        TypeDef::Variant(choice) => {
            if choice.variants.is_empty() {
                return None;
            }
            let at = usize::try_from(dice.below(choice.variants.len() as u64)).unwrap();
            let variant = &choice.variants[at];
            match (name, variant.name.as_str()) {
                ("Option", "None") => Arg::Maybe(None),
                ("Option", _) => Arg::Maybe(Some(Box::new(inner(variant.fields[0].ty.id, dice)?))),
                (_, name) => Arg::Variant(
                    name.to_owned(),
                    Box::new(fields(&variant.fields, dice, &mut inner)?),
                ),
            }
        }
        TypeDef::Sequence(list) if byte(list.type_param.id) => {
            let count = dice.below(40);
            Arg::Bytes(dice.bytes(count))
        }
        TypeDef::Sequence(list) => {
            let count = dice.below(3);
            Arg::List((0..count).map(|_| inner(list.type_param.id, dice)).collect::<Option<_>>()?)
        }
        TypeDef::Array(array) if byte(array.type_param.id) => {
            Arg::Bytes(dice.bytes(array.len.into()))
        }
        TypeDef::Array(array) => Arg::List(
            (0..array.len).map(|_| inner(array.type_param.id, dice)).collect::<Option<_>>()?,
        ),
        TypeDef::Tuple(tuple) => {
            Arg::Tuple(tuple.fields.iter().map(|ty| inner(ty.id, dice)).collect::<Option<_>>()?)
        }
        // `Compact<()>` is listed for an address form that no chain of this kind accepts.
        TypeDef::Compact(compact) => match inner(compact.type_param.id, dice)? {
            Arg::Tuple(_) => return None,
            number => number,
        },
        TypeDef::BitSequence(_) => {
            let count = dice.below(20);
            Arg::Bits((0..count).map(|_| dice.below(2) == 1).collect())
        }
        TypeDef::Primitive(kind) => match kind {
            TypeDefPrimitive::Bool => Arg::Bool(dice.below(2) == 1),
            TypeDefPrimitive::Char => Arg::Text("\u{202e}".to_owned()),
            TypeDefPrimitive::Str => Arg::Text(
                ["", "a \"b\\", "\u{1b}[31m\n", "テ, (x)]"]
                    [usize::try_from(dice.below(4)).unwrap()]
                .to_owned(),
            ),
            TypeDefPrimitive::U8 => Arg::Number(dice.wide(8)),
            TypeDefPrimitive::U16 => Arg::Number(dice.wide(16)),
            TypeDefPrimitive::U32 => Arg::Number(dice.wide(32)),
            TypeDefPrimitive::U64 => Arg::Number(dice.wide(64)),
            TypeDefPrimitive::U128 => Arg::Number(dice.wide(128)),
            TypeDefPrimitive::U256 | TypeDefPrimitive::I256 => Arg::Bytes(dice.bytes(32)),
            TypeDefPrimitive::I8 => Arg::Signed(-i128::try_from(dice.wide(7)).unwrap()),
            TypeDefPrimitive::I16 => Arg::Signed(-i128::try_from(dice.wide(15)).unwrap()),
            TypeDefPrimitive::I32 => Arg::Signed(-i128::try_from(dice.wide(31)).unwrap()),
            TypeDefPrimitive::I64 => Arg::Signed(-i128::try_from(dice.wide(63)).unwrap()),
            TypeDefPrimitive::I128 => Arg::Signed(-i128::try_from(dice.wide(127)).unwrap()),
        },
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    /// What is printed is read back as the same value, and what is encoded is decoded as it, for
    /// every type that the real metadata has.
    #[test]
    fn every_type_survives_text_and_bytes(seed: u64) {
        for (name, spec) in METADATA {
            let Some(both) = both(name, spec) else { return Ok(()) };
            let types = both.metadata.types();
            let call = both.metadata.outer_enums().call_enum_ty();
            let with = (both.runtime.clone(), call);
            let mut dice = Dice(seed);
            let mut compared = 0;
            for ty in &types.types {
                let Some(arg) = something(&with, types, ty.id, &mut dice, 0) else { continue };
                let text = arg.to_string();
                prop_assert!(!text.chars().any(char::is_control), "{text:?}");
                let read = both.runtime.parse_arg(ty.id, &text, &nobody);
                prop_assert_eq!(read.as_ref().ok(), Some(&arg), "{} {:?}", text, read);
                let encoded = both.runtime.encode_arg(ty.id, &arg);
                let encoded = encoded.map_err(|fault| TestCaseError::fail(format!("{text}: {fault}")))?;
                let decoded = both.runtime.decode_arg(ty.id, &encoded);
                prop_assert_eq!(decoded.ok(), Some(arg), "{} {}", text, hex::encode(&encoded));
                compared += 1;
            }
            prop_assert!(compared > types.types.len() / 3, "{compared} of {}", types.types.len());
        }
    }

    /// No text makes the reader panic, whatever the type.
    #[test]
    fn no_text_is_too_odd(text in r#"[\[\](){}:,"\\a-z0-9x.\- ]{0,40}"#, at: prop::sample::Index) {
        let Some(both) = both("runtime-425-v15.scale", 425) else { return Ok(()) };
        let types = &both.metadata.types().types;
        let ty = &types[at.index(types.len())];
        let _ = both.runtime.parse_arg(ty.id, &text, &nobody);
    }
}

/// Deep nesting is an error, not an overflow of the stack.
#[test]
fn nesting_is_bounded() {
    let Some(both) = both("runtime-425-v15.scale", 425) else { return };
    let call = both.metadata.outer_enums().call_enum_ty();
    let deep = "Utility.batch(calls: [".repeat(20_000);
    let fault = both.runtime.parse_arg(call, &deep, &nobody).unwrap_err();
    assert_eq!(fault.code(), Code::Arguments);
}

/// Every recorded call is read back from its own text as the same bytes, and from its bytes as an
/// order that composes to them again.
#[test]
fn recorded_calls_survive_text() {
    let Some(cases) = recording("extrinsics.json") else { return };
    let both = both("runtime-425-v15.scale", 425).unwrap();
    let call_type = both.metadata.outer_enums().call_enum_ty();
    let mut compared = 0;
    for case in cases["cases"].as_array().unwrap() {
        if !case["call_hex"].is_string() {
            continue;
        }
        let id = &case["id"];
        let raw = bytes(&case["call_hex"]);
        let Ok(call) = both.runtime.named_call(&raw) else { continue };
        let text = call.to_string();
        let arg = both.runtime.parse_arg(call_type, &text, &nobody).unwrap();
        assert_eq!(arg, Arg::Call(Box::new(call.clone())), "{id}");
        assert_eq!(both.runtime.encode_arg(call_type, &arg).unwrap(), raw, "{id}");
        let args: Vec<String> =
            call.args.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let target = format!("{}.{}", call.pallet, call.name);
        assert_eq!(both.runtime.parse_call(&target, &args, &nobody).unwrap(), call, "{id}");
        let order =
            order::explain(&both.runtime, &both.runtime.decode_call(&raw).unwrap()).unwrap();
        assert_eq!(both.runtime.encode_call(&order::compose(&order)).unwrap(), raw, "{id}");
        if matches!(order, Order::Named(_)) {
            assert_eq!(order, Order::Named(call), "{id}");
        }
        compared += 1;
    }
    assert!(compared >= 240, "{compared}");
}

#[test]
fn typed_values_are_forgiving_where_it_is_safe() {
    let Some(both) = both("runtime-425-v15.scale", 425) else { return };
    let bob = Account::parse("5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty").unwrap();
    let names = |name: &str| if name == "bob" { Ok(bob) } else { nobody(name) };
    let words = |args: &[&str]| args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>();
    let parse = |target: &str, args: &[&str]| both.runtime.parse_call(target, &words(args), &names);
    let call = parse("Balances.transfer_keep_alive", &["value=1.5tao", "dest=bob"]).unwrap();
    assert_eq!(
        call.to_string(),
        format!("Balances.transfer_keep_alive(dest: Id({bob}), value: 1500000000)")
    );
    let nested = parse(
        "Proxy.proxy",
        &["real=bob", "call=System.remark(remark: \"hi\")", "force_proxy_type=Staking"],
    );
    assert!(
        nested
            .unwrap()
            .to_string()
            .contains("force_proxy_type: some(Staking), call: System.remark(remark: 0x6869)")
    );
    // What may be left out is left out; what is wrong is named.
    assert!(parse("Proxy.proxy", &["real=bob", "call=System.remark(remark: 0x)"]).is_ok());
    for (target, args, code) in [
        ("Balances.transfer", vec![], Code::Contract),
        ("Balance.transfer_all", vec![], Code::Contract),
        ("transfer_all", vec![], Code::Arguments),
        ("Balances.transfer_all", vec!["dest=bob"], Code::Arguments),
        ("Balances.transfer_all", vec!["dest=eve", "keep_alive=true"], Code::Name),
        ("Balances.transfer_all", vec!["dest=bob", "keep_alive=yes"], Code::Arguments),
        ("Balances.transfer_all", vec!["dest=bob", "keep_alive=true", "x=1"], Code::Contract),
        ("Balances.transfer_all", vec!["dest=bob", "dest=bob", "keep_alive=true"], Code::Arguments),
        ("Balances.transfer_keep_alive", vec!["dest=bob", "value=1.5"], Code::Arguments),
        ("Balances.transfer_keep_alive", vec!["dest=bob", "value=-1"], Code::Arguments),
        (
            "Balances.transfer_keep_alive",
            vec!["dest=bob", "value=18446744073709551616"],
            Code::Arguments,
        ),
        ("System.remark", vec!["remark=0x0"], Code::Arguments),
        ("System.remark", vec!["remark=text"], Code::Arguments),
        (
            "SubtensorModule.add_stake",
            vec!["hotkey=bob", "netuid=1tao", "amount_staked=1tao"],
            Code::Arguments,
        ),
    ] {
        assert_eq!(parse(target, &args).unwrap_err().code(), code, "{target} {args:?}");
    }
    let fault = parse("Balances.transfer_keep_alve", &[]).unwrap_err();
    assert!(fault.hints()[0].text.contains("transfer_keep_alive"));
}
