//! The orders that commands make, against the recorded calls.

use std::collections::BTreeMap;

use serde_json::Value as Json;
use tao_wallet::intent::Order;
use tao_wallet::tx::order;

use crate::recorded::{METADATA, both, bytes, recording};

/// Every call that a command makes, and that was recorded.
const CALLS: [&str; 19] = [
    "transfer_keep_alive",
    "transfer_allow_death",
    "transfer_all",
    "register_limit",
    "root_register",
    "try_associate_hotkey",
    "register_network",
    "start_call",
    "add_stake",
    "add_stake_limit",
    "remove_stake",
    "remove_stake_limit",
    "remove_stake_full_limit",
    "move_stake",
    "swap_stake",
    "swap_stake_limit",
    "transfer_stake",
    "increase_take",
    "decrease_take",
];

#[test]
fn recorded_calls_read_as_orders_give_the_same_bytes_again() {
    let Some(file) = recording("extrinsics.json") else { return };
    for (name, spec) in METADATA {
        let both = both(name, spec).unwrap();
        let mut seen: BTreeMap<String, u32> = BTreeMap::new();
        let mut batches = 0;
        for case in file["cases"].as_array().unwrap() {
            if !case["call_hex"].is_string() {
                continue;
            }
            let recorded = bytes(&case["call_hex"]);
            let Ok(call) = both.runtime.decode_call(&recorded) else { continue };
            let order = order::explain(&both.runtime, &call).unwrap();
            let again = both.runtime.encode_call(&order::compose(&order)).unwrap();
            assert_eq!(hex::encode(again), hex::encode(&recorded), "{name} {}", case["id"]);
            match order {
                Order::Batch(_) => batches += 1,
                order => *seen.entry(order.call().1.to_owned()).or_default() += 1,
            }
        }
        for call in CALLS {
            assert!(seen.contains_key(call), "{name}: no {call} in {seen:?}");
        }
        assert!(batches > 0, "{name}: no batch");
    }
}

#[test]
fn a_batch_in_a_batch_stays_a_call_by_name() {
    let Some(file) = recording("extrinsics.json") else { return };
    let (name, spec) = METADATA[0];
    let both = both(name, spec).unwrap();
    let cases = file["cases"].as_array().unwrap();
    let nested = |case: &&Json| case["id"] == "batch_all_inside_batch_all";
    let case = cases.iter().find(nested).unwrap();
    let call = both.runtime.decode_call(&bytes(&case["call_hex"])).unwrap();
    let Order::Batch(legs) = order::explain(&both.runtime, &call).unwrap() else { panic!() };
    assert!(legs.iter().any(|leg| matches!(leg, Order::Named(_))));
}
