//! Everything the wallet relies on in a runtime, in one table, and the check against a real one.
//!
//! A drifted item is named before anything is planned; what does not need it keeps working.

use scale_info::{PortableRegistry, TypeDef, TypeDefPrimitive};

use super::Runtime;

/// One item that the runtime lacks or has in another shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    pub item: String,
    pub expected: String,
    pub found: String,
}

/// What a type must be; newtypes are looked through.
enum Shape {
    /// Printed as [`shape`] prints it.
    Is(&'static str),
    /// A struct with at least these fields.
    Has(&'static [(&'static str, &'static str)]),
}

use Shape::{Has, Is};

type Fields = &'static [(&'static str, &'static str)];

const KEY: &str = "[u8; 32]";
const TO: &str = "enum MultiAddress";

const CALLS: &[(&str, &str, Fields)] = &[
    ("Balances", "transfer_keep_alive", &[("dest", TO), ("value", "compact u64")]),
    ("Balances", "transfer_allow_death", &[("dest", TO), ("value", "compact u64")]),
    ("Balances", "transfer_all", &[("dest", TO), ("keep_alive", "bool")]),
    (SUB, "add_stake", &[("hotkey", KEY), ("netuid", "u16"), ("amount_staked", "u64")]),
    (
        SUB,
        "add_stake_limit",
        &[
            ("hotkey", KEY),
            ("netuid", "u16"),
            ("amount_staked", "u64"),
            ("limit_price", "u64"),
            ("allow_partial", "bool"),
        ],
    ),
    (SUB, "remove_stake", &[("hotkey", KEY), ("netuid", "u16"), ("amount_unstaked", "u64")]),
    (
        SUB,
        "remove_stake_limit",
        &[
            ("hotkey", KEY),
            ("netuid", "u16"),
            ("amount_unstaked", "u64"),
            ("limit_price", "u64"),
            ("allow_partial", "bool"),
        ],
    ),
    (
        SUB,
        "remove_stake_full_limit",
        &[("hotkey", KEY), ("netuid", "u16"), ("limit_price", "Option<u64>")],
    ),
    (SUB, "burned_register", &[("netuid", "u16"), ("hotkey", KEY)]),
    (SUB, "register_limit", &[("netuid", "u16"), ("hotkey", KEY), ("limit_price", "u64")]),
    (SUB, "try_associate_hotkey", &[("hotkey", KEY)]),
    (SUB, "root_register", &[("hotkey", KEY)]),
    (SUB, "register_network", &[("hotkey", KEY)]),
    (SUB, "start_call", &[("netuid", "u16")]),
    (
        SUB,
        "move_stake",
        &[
            ("origin_hotkey", KEY),
            ("destination_hotkey", KEY),
            ("origin_netuid", "u16"),
            ("destination_netuid", "u16"),
            ("alpha_amount", "u64"),
        ],
    ),
    (
        SUB,
        "swap_stake",
        &[
            ("hotkey", KEY),
            ("origin_netuid", "u16"),
            ("destination_netuid", "u16"),
            ("alpha_amount", "u64"),
        ],
    ),
    (
        SUB,
        "swap_stake_limit",
        &[
            ("hotkey", KEY),
            ("origin_netuid", "u16"),
            ("destination_netuid", "u16"),
            ("alpha_amount", "u64"),
            ("limit_price", "u64"),
            ("allow_partial", "bool"),
        ],
    ),
    (
        SUB,
        "transfer_stake",
        &[
            ("destination_coldkey", KEY),
            ("hotkey", KEY),
            ("origin_netuid", "u16"),
            ("destination_netuid", "u16"),
            ("alpha_amount", "u64"),
        ],
    ),
    ("Utility", "batch_all", &[("calls", "Vec<enum RuntimeCall>")]),
    (SUB, "increase_take", &[("hotkey", KEY), ("take", "u16")]),
    (SUB, "decrease_take", &[("hotkey", KEY), ("take", "u16")]),
];

const SUB: &str = "SubtensorModule";

/// Pallet, item, key types, value.
const STORAGE: &[(&str, &str, &[&str], Shape)] = &[
    ("System", "Account", &[KEY], Has(&[("nonce", "u32"), ("data", "struct")])),
    ("System", "Events", &[], Is("Vec<struct>")),
    (SUB, "NetworksAdded", &["u16"], Is("bool")),
    (SUB, "SubtokenEnabled", &["u16"], Is("bool")),
    (SUB, "SubnetTAO", &["u16"], Is("u64")),
    (SUB, "SubnetAlphaIn", &["u16"], Is("u64")),
    (SUB, "SubnetMechanism", &["u16"], Is("u16")),
    ("Swap", "SwapBalancer", &["u16"], Is("u64")),
    ("Swap", "FeeRate", &["u16"], Is("u16")),
    (SUB, "Owner", &[KEY], Is(KEY)),
    (SUB, "OwnedHotkeys", &[KEY], Is("Vec<[u8; 32]>")),
    (SUB, "IdentitiesV2", &[KEY], Has(&[("name", "Vec<u8>")])),
    (SUB, "ColdkeySwapAnnouncements", &[KEY], Is("(u32, [u8; 32])")),
    (SUB, "Burn", &["u16"], Is("u64")),
    (SUB, "NetworkRegistrationAllowed", &["u16"], Is("bool")),
    (SUB, "SubnetworkN", &["u16"], Is("u16")),
    (SUB, "MaxAllowedUids", &["u16"], Is("u16")),
    (SUB, "Uids", &["u16", KEY], Is("u16")),
    (SUB, "MinDelegateTake", &[], Is("u16")),
    (SUB, "MaxDelegateTake", &[], Is("u16")),
    (SUB, "TxDelegateTakeRateLimit", &[], Is("u64")),
    (SUB, "TransferToggle", &["u16"], Is("bool")),
    (SUB, "NominatorMinRequiredStake", &[], Is("u64")),
    (SUB, "NetworkRateLimit", &[], Is("u64")),
    (SUB, "SubnetOwner", &["u16"], Is(KEY)),
    (SUB, "TotalIssuance", &[], Is("u64")),
    (SUB, "TotalStake", &[], Is("u64")),
];

/// Trait, method, inputs, output.
const APIS: &[(&str, &str, Fields, &str)] = &[
    (
        "StakeInfoRuntimeApi",
        "get_stake_info_for_coldkey",
        &[("coldkey_account", KEY)],
        "Vec<struct>",
    ),
    (
        "StakeInfoRuntimeApi",
        "get_stake_info_for_hotkey_coldkey_netuid",
        &[("hotkey_account", KEY), ("coldkey_account", KEY), ("netuid", "u16")],
        "Option<struct>",
    ),
    ("SubnetInfoRuntimeApi", "get_all_dynamic_info", &[], "Vec<Option<struct>>"),
    ("SubnetInfoRuntimeApi", "get_dynamic_info", &[("netuid", "u16")], "Option<struct>"),
    (
        "SubnetInfoRuntimeApi",
        "get_subnet_hyperparams_v3",
        &[("netuid", "u16")],
        "Option<Vec<struct>>",
    ),
    (
        "StakeInfoRuntimeApi",
        "get_stake_availability_for_coldkeys",
        &[("coldkey_accounts", "Vec<[u8; 32]>"), ("netuids", "Option<Vec<u16>>")],
        "Vec<([u8; 32], Vec<(u16, struct)>)>",
    ),
    ("SubnetRegistrationRuntimeApi", "get_network_registration_cost", &[], "u64"),
    ("SwapRuntimeApi", "current_alpha_price", &[("netuid", "u16")], "u64"),
    ("SwapRuntimeApi", "current_alpha_price_all", &[], "Vec<struct>"),
    ("SwapRuntimeApi", "sim_swap_tao_for_alpha", &[("netuid", "u16"), ("tao", "u64")], "struct"),
    ("SwapRuntimeApi", "sim_swap_alpha_for_tao", &[("netuid", "u16"), ("alpha", "u64")], "struct"),
    ("DelegateInfoRuntimeApi", "get_delegates", &[], "Vec<struct>"),
    ("DelegateInfoRuntimeApi", "get_delegate", &[("delegate_account", KEY)], "Option<struct>"),
];

/// Only the name of this API is relied on: its argument is a whole extrinsic.
const OPAQUE_API: (&str, &str) = ("TransactionPaymentApi", "query_info");

const CONSTANTS: &[(&str, &str, &str)] = &[
    ("Balances", "ExistentialDeposit", "u64"),
    (SUB, "InitialMinStake", "u64"),
    ("System", "Version", "struct"),
];

const EVENTS: &[(&str, &str, &[&str])] = &[
    ("System", "ExtrinsicSuccess", &["dispatch_info"]),
    ("System", "ExtrinsicFailed", &["dispatch_error"]),
    ("TransactionPayment", "TransactionFeePaid", &["actual_fee"]),
    ("Balances", "Transfer", &["from", "to", "amount"]),
    (SUB, "StakeAdded", &[]),
    (SUB, "StakeRemoved", &[]),
    (SUB, "NeuronRegistered", &[]),
];

const ERRORS: &[(&str, &str)] = &[
    (SUB, "SlippageTooHigh"),
    (SUB, "AmountTooLow"),
    (SUB, "NotEnoughStakeToWithdraw"),
    (SUB, "SubtokenDisabled"),
    (SUB, "HotKeyAccountNotExists"),
];

/// Compares a runtime with the table; empty when everything is as the wallet expects.
pub fn check(runtime: &Runtime) -> Vec<Miss> {
    let mut out = Checker { runtime, misses: Vec::new() };
    out.calls();
    out.storage();
    if runtime.metadata_version() > 14 {
        out.apis();
    }
    out.rest();
    out.misses
}

struct Checker<'a> {
    runtime: &'a Runtime,
    misses: Vec<Miss>,
}

impl Checker<'_> {
    fn miss(&mut self, item: &str, expected: &str, found: &str) {
        let (expected, found) = (expected.to_owned(), crate::domain::clean(found, 200));
        self.misses.push(Miss { item: item.to_owned(), expected, found });
    }

    fn compare(&mut self, item: &str, expected: &str, id: u32) {
        let found = shape(self.runtime.types(), id);
        if found != expected {
            self.miss(item, expected, &found);
        }
    }

    fn calls(&mut self) {
        let metadata = self.runtime.metadata();
        for (pallet, name, args) in CALLS {
            let item = format!("call {pallet}.{name}");
            let found = metadata.pallet_by_name(pallet);
            let Some(variant) = found.and_then(|found| found.call_variant_by_name(name)) else {
                self.miss(&item, "a call", "nothing");
                continue;
            };
            for (arg, expected) in *args {
                let field = variant.fields.iter().find(|f| f.name.as_deref() == Some(*arg));
                match field {
                    Some(field) => self.compare(&format!("{item}, {arg}"), expected, field.ty.id),
                    None => self.miss(&format!("{item}, {arg}"), expected, "nothing"),
                }
            }
            if variant.fields.len() > args.len() {
                self.miss(&item, "no more arguments", &format!("{}", variant.fields.len()));
            }
        }
    }

    fn storage(&mut self) {
        let metadata = self.runtime.metadata();
        for (pallet, name, keys, value) in STORAGE {
            let item = format!("storage {pallet}.{name}");
            let storage = metadata.pallet_by_name(pallet).and_then(|found| found.storage());
            let Some(entry) = storage.and_then(|storage| storage.entry_by_name(name)) else {
                self.miss(&item, "a storage item", "nothing");
                continue;
            };
            let found: Vec<_> =
                entry.keys().map(|key| shape(self.runtime.types(), key.key_id)).collect();
            if found != *keys {
                self.miss(&format!("{item}, key"), &keys.join(", "), &found.join(", "));
            }
            match value {
                Is(expected) => self.compare(&format!("{item}, value"), expected, entry.value_ty()),
                Has(fields) => {
                    for (field, expected) in *fields {
                        let place = format!("{item}, {field}");
                        match field_of(self.runtime.types(), entry.value_ty(), field) {
                            Some(id) => self.compare(&place, expected, id),
                            None => self.miss(&place, expected, "nothing"),
                        }
                    }
                }
            }
        }
    }

    fn apis(&mut self) {
        let metadata = self.runtime.metadata();
        for (api, name, args, output) in APIS {
            let item = format!("runtime API {api}_{name}");
            let found = metadata.runtime_api_trait_by_name(api);
            let Some(method) = found.and_then(|found| found.method_by_name(name)) else {
                self.miss(&item, "a runtime API", "nothing");
                continue;
            };
            let inputs: Vec<_> = method.inputs().map(|i| (i.name.to_string(), i.id)).collect();
            for (arg, expected) in *args {
                match inputs.iter().find(|(name, _)| name == arg) {
                    Some((_, id)) => self.compare(&format!("{item}, {arg}"), expected, *id),
                    None => self.miss(&format!("{item}, {arg}"), expected, "nothing"),
                }
            }
            if inputs.len() > args.len() {
                self.miss(&item, "no more arguments", &format!("{}", inputs.len()));
            }
            self.compare(&format!("{item}, answer"), output, method.output_ty());
        }
        if !self.runtime.has_api(OPAQUE_API.0, OPAQUE_API.1) {
            let item = format!("runtime API {}_{}", OPAQUE_API.0, OPAQUE_API.1);
            self.miss(&item, "a runtime API", "nothing");
        }
    }

    fn rest(&mut self) {
        let metadata = self.runtime.metadata();
        for (pallet, name, expected) in CONSTANTS {
            let item = format!("constant {pallet}.{name}");
            let found = metadata.pallet_by_name(pallet);
            match found.and_then(|found| found.constant_by_name(name)) {
                Some(constant) => self.compare(&item, expected, constant.ty()),
                None => self.miss(&item, expected, "nothing"),
            }
        }
        for (pallet, name, fields) in EVENTS {
            let item = format!("event {pallet}.{name}");
            let variants = metadata.pallet_by_name(pallet).and_then(|found| found.event_variants());
            let event = variants.and_then(|events| events.iter().find(|event| event.name == *name));
            let Some(event) = event else {
                self.miss(&item, "an event", "nothing");
                continue;
            };
            for field in *fields {
                if !event.fields.iter().any(|found| found.name.as_deref() == Some(*field)) {
                    self.miss(&format!("{item}, {field}"), "a field", "nothing");
                }
            }
        }
        for (pallet, name) in ERRORS {
            let errors = metadata.pallet_by_name(pallet).and_then(|found| found.error_variants());
            if !errors.is_some_and(|errors| errors.iter().any(|error| error.name == *name)) {
                self.miss(&format!("error {pallet}.{name}"), "an error", "nothing");
            }
        }
    }
}

fn field_of(types: &PortableRegistry, id: u32, name: &str) -> Option<u32> {
    let TypeDef::Composite(composite) = &types.resolve(id)?.type_def else { return None };
    let field = composite.fields.iter().find(|field| field.name.as_deref() == Some(name))?;
    Some(field.ty.id)
}

/// A type in a few words, with newtypes looked through.
pub(super) fn shape(types: &PortableRegistry, id: u32) -> String {
    describe(types, id, 0)
}

fn describe(types: &PortableRegistry, id: u32, depth: u32) -> String {
    let Some(ty) = types.resolve(id).filter(|_| depth < 8) else { return "?".to_owned() };
    let deeper = depth.saturating_add(1);
    let inner = |id: u32| describe(types, id, deeper);
    let name = ty.path.segments.last().map(String::as_str).unwrap_or_default();
    match &ty.type_def {
        TypeDef::Composite(composite) => match composite.fields.as_slice() {
            [field] => inner(field.ty.id),
            _ => "struct".to_owned(),
        },
        TypeDef::Variant(choice) if name == "Option" => {
            let some = choice.variants.iter().find(|variant| variant.name == "Some");
            let content = some.and_then(|some| some.fields.first());
            let content = content.map_or_else(|| "?".to_owned(), |field| inner(field.ty.id));
            format!("Option<{content}>")
        }
        TypeDef::Variant(_) => format!("enum {name}"),
        TypeDef::Sequence(sequence) => format!("Vec<{}>", inner(sequence.type_param.id)),
        TypeDef::Array(array) => format!("[{}; {}]", inner(array.type_param.id), array.len),
        TypeDef::Tuple(tuple) => {
            let parts: Vec<_> = tuple.fields.iter().map(|field| inner(field.id)).collect();
            format!("({})", parts.join(", "))
        }
        TypeDef::Compact(compact) => format!("compact {}", inner(compact.type_param.id)),
        TypeDef::BitSequence(_) => "bits".to_owned(),
        TypeDef::Primitive(primitive) => match primitive {
            TypeDefPrimitive::Bool => "bool",
            TypeDefPrimitive::Char => "char",
            TypeDefPrimitive::Str => "str",
            TypeDefPrimitive::U8 => "u8",
            TypeDefPrimitive::U16 => "u16",
            TypeDefPrimitive::U32 => "u32",
            TypeDefPrimitive::U64 => "u64",
            TypeDefPrimitive::U128 => "u128",
            TypeDefPrimitive::U256 => "u256",
            TypeDefPrimitive::I8 => "i8",
            TypeDefPrimitive::I16 => "i16",
            TypeDefPrimitive::I32 => "i32",
            TypeDefPrimitive::I64 => "i64",
            TypeDefPrimitive::I128 => "i128",
            TypeDefPrimitive::I256 => "i256",
        }
        .to_owned(),
    }
}
