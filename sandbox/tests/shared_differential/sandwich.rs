//! Recorded attacks on an order: bought before it and sold after it in one block, each with its original bytes.

use parity_scale_codec::{Decode as _, Encode as _};
use serde_json::Value;
use tao_sandbox::runtime::{Executive, System, UncheckedExtrinsic};

use crate::{
    Tally,
    replay::{open_block, positions_and_pools, prepare},
    report,
    shared::{self, bytes, list, number},
    values::Values,
};

/// What differs in one run.
fn run(case: &Value, values: &Values) -> Vec<String> {
    let mut wrong = Vec::new();
    prepare(case);
    for step in list(&case["sequence"]) {
        open_block(u32::try_from(number(&case["block"]["number"])).unwrap());
        let encoded = bytes(&step["extrinsic"]);
        let extrinsic = UncheckedExtrinsic::decode(&mut encoded.as_slice()).unwrap();
        let result = Executive::apply_extrinsic(extrinsic);
        if matches!(result, Ok(Ok(()))) != (step["success"] == true) {
            wrong.push(format!("{} came to {result:?}", step["who"]));
        }
        // The recording keeps the events of the staking pallet and the failure.
        let recorded = list(&step["events"]);
        let names: Vec<&Value> = recorded.iter().map(|event| &event["name"]).collect();
        let own: Vec<Value> = System::events()
            .into_iter()
            .map(|record| values.event(&record.event.encode()))
            .filter(|event| event["pallet"] == "SubtensorModule" || names.contains(&&event["name"]))
            .collect();
        if own != recorded {
            wrong.push(format!("{}: events {own:?}, recorded {recorded:?}", step["who"]));
        }
    }
    wrong.extend(positions_and_pools(&case["after"]));
    wrong
}

#[test]
fn recorded_attacks_come_out_as_they_did() {
    let Some(recorded) = shared::recorded("sandwich.json") else { return };
    let values = Values::own();
    let (mut equal, mut wrong) = (0, Vec::new());
    for case in list(&recorded["runs"]) {
        let differences = shared::state().unwrap().execute_with(|| run(case, &values));
        if differences.is_empty() {
            equal += 1;
        } else {
            wrong.push(format!("{}: {}", case["label"], differences.join("; ")));
        }
    }
    assert!(wrong.is_empty(), "{} of 30 differ:\n{}", wrong.len(), wrong.join("\n"));
    report("sandwiches", Tally { compared: equal, equal, known: 0 });
}
