//! Recorded extrinsics of the real runtime, run again here on the state they met: same outcome, same events,
//! same reserves, balances and positions.

use std::path::PathBuf;

use frame_support::traits::UnfilteredDispatchable;
use parity_scale_codec::Decode;
use serde_json::Value;
use sp_core::crypto::Ss58Codec;
use sp_runtime::{AccountId32, DispatchError, Perquintill};
use tao_sandbox::{
    maths::{power, shares},
    pallets::{subtensor as state, swap},
    runtime::{Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, SubtensorModule, System},
};

const CALLS: [&str; 10] = [
    "add_stake",
    "remove_stake",
    "burned_register",
    "decrease_take",
    "increase_take",
    "add_stake_limit",
    "remove_stake_limit",
    "try_associate_hotkey",
    "remove_stake_full_limit",
    "register_limit",
];

fn shared(file: &str) -> Option<Value> {
    let root = std::env::var_os("TAO_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared")),
        PathBuf::from,
    );
    if !root.is_dir() {
        assert!(std::env::var_os("TAO_REQUIRE_SHARED").is_none(), "../shared is required");
        eprintln!("SKIPPED: ../shared is not beside this checkout");
        return None;
    }
    let text = std::fs::read_to_string(root.join("chain/recorded-425").join(file)).unwrap();
    Some(serde_json::from_str(&text).unwrap())
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or_else(|| value.as_str().unwrap().parse().unwrap())
}

fn account(value: &Value) -> AccountId32 {
    AccountId32::from_ss58check(value.as_str().unwrap()).unwrap()
}

fn bytes(value: &Value) -> Vec<u8> {
    hex::decode(value.as_str().unwrap().trim_start_matches("0x")).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The state of the recorded block with what the case changed since: pools, positions, the payer's balance.
fn prepare(case: &Value) {
    let before = &case["before"];
    for write in list(&case["storage_written_before"]) {
        if write["item"] == "TxDelegateTakeRateLimit" {
            state::TxDelegateTakeRateLimit::<Runtime>::put(number(&write["value"]));
        }
    }
    for pool in list(&before["pools"]) {
        let netuid = u16::try_from(number(&pool["netuid"])).unwrap();
        state::SubnetTAO::<Runtime>::insert(netuid, number(&pool["tao_reserve"]));
        state::SubnetAlphaIn::<Runtime>::insert(netuid, number(&pool["alpha_reserve"]));
        state::SubnetAlphaOut::<Runtime>::insert(netuid, number(&pool["alpha_out"]));
        let quote = Perquintill::from_parts(number(&pool["quote_weight"]));
        swap::SwapBalancer::<Runtime>::insert(netuid, swap::Balancer { quote });
        state::RegistrationsThisBlock::<Runtime>::remove(netuid);
        // The block decays the price before it runs the extrinsic.
        let burn = power::halve_over(number(&pool["burn"]), 360);
        state::Burn::<Runtime>::insert(netuid, burn.max(500_000));
        // Other cases traded in between, so the account is given what the reserve says it holds.
        let holder = SubtensorModule::subnet_account(netuid);
        System::inc_providers(&holder);
        frame_system::Account::<Runtime>::mutate(&holder, |info| {
            info.data.free = number(&pool["tao_reserve"]).saturating_mul(2);
        });
    }
    for row in list(&before["positions"]) {
        let (hotkey, coldkey) = (account(&row["hotkey"]), account(&row["coldkey"]));
        let netuid = u16::try_from(number(&row["netuid"])).unwrap();
        let alpha = number(&row["alpha"]);
        // Calls that this chain lacks changed some positions in between.
        if SubtensorModule::position(&hotkey, &coldkey, netuid) == alpha {
            continue;
        }
        let whole = shares::part_of(alpha, 0, &shares::SafeFloat::default());
        state::TotalHotkeyAlpha::<Runtime>::insert(&hotkey, netuid, alpha);
        state::TotalHotkeySharesV2::<Runtime>::insert(&hotkey, netuid, whole);
        state::AlphaV2::<Runtime>::insert((&hotkey, &coldkey, netuid), whole);
        state::StakingHotkeys::<Runtime>::mutate(&coldkey, |known| {
            if !known.contains(&hotkey) {
                known.push(hotkey.clone());
            }
        });
    }
    for (who, info) in before["accounts"].as_object().into_iter().flatten() {
        let pays = case["signer"]["ss58"] == who.as_str();
        let fee = if pays { number(&case["outcome"]["actual_fee"]) } else { 0 };
        let who = AccountId32::from_ss58check(who).unwrap();
        frame_system::Account::<Runtime>::mutate(&who, |row| {
            row.data.free = number(&info["free"]) - fee;
            row.providers = row.providers.max(1);
        });
    }
}

/// The recorded fields of this pallet's events, numbers as text.
fn recorded_events(case: &Value) -> Vec<(String, Vec<String>)> {
    list(&case["events"])
        .iter()
        .filter(|event| event["pallet"] == "SubtensorModule")
        .map(|event| {
            let fields = list(&event["fields"])
                .iter()
                .map(|field| field.as_str().map_or_else(|| field.to_string(), str::to_owned));
            (event["name"].as_str().unwrap().to_owned(), fields.collect())
        })
        .collect()
}

fn event(event: state::Event<Runtime>) -> Option<(String, Vec<String>)> {
    use state::Event as E;
    let text = |who: AccountId32| who.to_ss58check();
    let (name, fields) = match event {
        E::StakeAdded(a, b, c, d, e, f) => (
            "StakeAdded",
            vec![text(a), text(b), c.to_string(), d.to_string(), e.to_string(), f.to_string()],
        ),
        E::StakeRemoved(a, b, c, d, e, f) => (
            "StakeRemoved",
            vec![text(a), text(b), c.to_string(), d.to_string(), e.to_string(), f.to_string()],
        ),
        E::NeuronRegistered(a, b, c) => {
            ("NeuronRegistered", vec![a.to_string(), b.to_string(), text(c)])
        }
        E::DelegateAdded(a, b, c) => ("DelegateAdded", vec![text(a), text(b), c.to_string()]),
        E::RAORecycledForRegistrationSet(a, b) => {
            ("RAORecycledForRegistrationSet", vec![a.to_string(), b.to_string()])
        }
        E::TakeDecreased(a, b, c) => ("TakeDecreased", vec![text(a), text(b), c.to_string()]),
        E::TakeIncreased(a, b, c) => ("TakeIncreased", vec![text(a), text(b), c.to_string()]),
        _ => return None,
    };
    Some((name.to_owned(), fields))
}

fn replay(case: &Value) -> Vec<String> {
    prepare(case);
    System::set_block_number(u32::try_from(number(&case["block"]["number"])).unwrap());
    System::reset_events();
    let mut wrong = Vec::new();
    let call = RuntimeCall::decode(&mut bytes(&case["call_hex"]).as_slice()).unwrap();
    let signer = account(&case["signer"]["ss58"]);
    let result = frame_support::storage::with_storage_layer(|| {
        call.dispatch_bypass_filter(RuntimeOrigin::signed(signer)).map_err(|error| error.error)
    });
    let outcome = match result {
        Ok(_) => None,
        Err(DispatchError::Module(error)) => error.message.map(str::to_owned),
        Err(other) => Some(format!("{other:?}")),
    };
    let wanted = case["outcome"]["error"]["name"].as_str().map(str::to_owned);
    if outcome != wanted {
        wrong.push(format!("outcome {outcome:?}, recorded {wanted:?}"));
        return wrong;
    }
    let events: Vec<_> = System::events()
        .into_iter()
        .filter_map(|record| match record.event {
            RuntimeEvent::SubtensorModule(inner) => event(inner),
            _ => None,
        })
        .collect();
    // The running total of registrations depends on earlier cases.
    let comparable = |events: Vec<(String, Vec<String>)>| {
        events.into_iter().filter(|(name, _)| !name.starts_with("RAORecycled")).collect::<Vec<_>>()
    };
    let (events, recorded) = (comparable(events), comparable(recorded_events(case)));
    if events != recorded {
        wrong.push(format!("events {events:?}, recorded {recorded:?}"));
    }
    let after = &case["after"];
    for pool in list(&after["pools"]) {
        let netuid = u16::try_from(number(&pool["netuid"])).unwrap();
        let now = SubtensorModule::pool(netuid);
        let got = [now.tao, now.alpha];
        let wanted = [number(&pool["tao_reserve"]), number(&pool["alpha_reserve"])];
        if got != wanted {
            wrong.push(format!("pool {got:?}, recorded {wanted:?}"));
        }
    }
    for row in list(&after["positions"]) {
        let netuid = u16::try_from(number(&row["netuid"])).unwrap();
        let got =
            SubtensorModule::position(&account(&row["hotkey"]), &account(&row["coldkey"]), netuid);
        if got != number(&row["alpha"]) {
            wrong.push(format!("position {got}, recorded {}", row["alpha"]));
        }
    }
    for (who, info) in after["accounts"].as_object().into_iter().flatten() {
        let who = AccountId32::from_ss58check(who).unwrap();
        let free = frame_system::Account::<Runtime>::get(who).data.free;
        if free != number(&info["free"]) {
            wrong.push(format!("free {free}, recorded {}", info["free"]));
        }
    }
    wrong
}

#[test]
fn recorded_extrinsics_come_out_as_they_did() {
    let Some(recorded) = shared("extrinsics.json") else { return };
    let storage = shared("state.json").unwrap();
    let mut top = sp_core::storage::Storage::default();
    for (key, value) in storage["storage"].as_object().unwrap() {
        let key = hex::decode(key.trim_start_matches("0x")).unwrap();
        top.top.insert(key, bytes(value));
    }
    // One state for all: registrations, takes and shares carry over from case to case.
    let mut ext = sp_state_machine::BasicExternalities::new(top);
    let mut wrong = Vec::new();
    let mut replayed = 0;
    for case in list(&recorded["cases"]) {
        let name = case["call"]["name"].as_str().unwrap_or_default();
        let judged = ["success", "dispatch_error"].contains(&case["result_kind"].as_str().unwrap());
        // This chain has no fallback to fees in alpha, and no call that made the lock of the second case.
        let beyond = ["remove_stake_fee_paid_in_alpha", "remove_stake_above_unlocked"]
            .contains(&case["id"].as_str().unwrap());
        let here = case["call"]["pallet"] == "SubtensorModule" && CALLS.contains(&name);
        if !here || !judged || beyond {
            continue;
        }
        replayed += 1;
        let differences = ext.execute_with(|| replay(case));
        if !differences.is_empty() {
            wrong.push(format!("{}: {}", case["id"], differences.join("; ")));
        }
    }
    assert!(replayed > 60, "only {replayed}");
    assert!(wrong.is_empty(), "{} of {replayed} differ:\n{}", wrong.len(), wrong.join("\n"));
}
