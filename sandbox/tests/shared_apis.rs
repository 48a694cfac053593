//! Recorded answers of the real runtime's APIs against this runtime's, on the same state.

#![expect(clippy::print_stderr, reason = "a skipped test says so")]

use std::path::PathBuf;

use serde_json::Value;
use tao_sandbox::runtime::api;

/// Answers that differ by intent: fewer hyperparameters, a registration cost without its history, locks whose
/// conviction is not rolled forward, and delegates whose daily return is reckoned from the last dividends.
const DIFFERENT: [&str; 6] = [
    "get_subnet_hyperparams_v3",
    "get_network_registration_cost",
    "get_coldkey_lock",
    "get_delegates",
    "get_delegate",
    "get_delegated",
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

fn bytes(text: &str) -> Vec<u8> {
    hex::decode(text.trim_start_matches("0x")).unwrap()
}

#[test]
fn staking_apis_answer_as_recorded() {
    let Some(recorded) = shared("runtime-api.json") else { return };
    let state = shared("state.json").unwrap();
    let mut storage = sp_core::storage::Storage::default();
    for (key, value) in state["storage"].as_object().unwrap() {
        storage.top.insert(bytes(key), bytes(value.as_str().unwrap()));
    }
    let mut ext = sp_state_machine::BasicExternalities::new(storage);
    let (mut same, mut wrong) = (0, Vec::new());
    for call in recorded["calls"].as_array().unwrap() {
        let (api_name, method) = (call["api"].as_str().unwrap(), call["method"].as_str().unwrap());
        if !api_name.ends_with("RuntimeApi") || DIFFERENT.contains(&method) {
            continue;
        }
        let name = format!("{api_name}_{method}");
        let args = bytes(call["args_scale"].as_str().unwrap());
        let Some(answer) = ext.execute_with(|| api::dispatch(&name, &args)) else { continue };
        let wanted = bytes(call["result"].as_str().unwrap());
        if answer == wanted {
            same += 1;
        } else {
            wrong.push(format!(
                "{name}({}):\n  got      {}\n  recorded {}",
                call["args"],
                hex::encode(&answer),
                hex::encode(&wanted)
            ));
        }
    }
    assert!(wrong.is_empty(), "{} differ, {same} agree\n{}", wrong.len(), wrong.join("\n"));
    assert!(same >= 50, "only {same}");
}
