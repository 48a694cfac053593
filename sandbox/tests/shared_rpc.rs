//! The recorded JSON-RPC conversation held again with the practice chain: same codes, same words, same shapes.
//! Hashes, heights and balances are the recorded chain's own and are not compared.

#[path = "support/client.rs"]
mod client;
#[path = "support/shared.rs"]
mod shared;

use client::*;
use serde_json::{Value, json};
use sp_keyring::Sr25519Keyring::{Alice, Bob};
use tao_sandbox::{Config, Sandbox, Sealing};

fn chain() -> Sandbox {
    let chain = start(Config { sealing: Sealing::Manual, finality_lag: 2, ..Config::default() });
    chain.seal(5).unwrap();
    chain
}

/// The value with every scalar replaced by its kind, and lists by the shape of their first item.
fn shape(value: &Value) -> Value {
    match value {
        Value::Null => json!("null"),
        Value::Bool(_) => json!("bool"),
        Value::Number(_) => json!("number"),
        Value::String(text) if text.starts_with("0x") => json!("hex"),
        Value::String(_) => json!("text"),
        Value::Array(items) => Value::Array(items.first().map(shape).into_iter().collect()),
        Value::Object(fields) => {
            fields.iter().map(|(name, field)| (name.clone(), shape(field))).collect()
        }
    }
}

fn request(entry: &Value) -> (&str, Value) {
    let request = &entry["request"];
    (request["method"].as_str().unwrap(), request["params"].clone())
}

#[tokio::test]
async fn recorded_errors_have_the_same_code_message_and_data() {
    let Some(rpc) = shared::recorded("rpc.json") else { return };
    let chain = chain();
    let client = Client::connect(&chain).await;
    for entry in rpc["errors"].as_array().unwrap() {
        let (method, params) = request(entry);
        let ours = client.try_call(method, params.clone()).await;
        let theirs = &entry["response"];
        match (ours, theirs.get("error")) {
            (Ok(result), None) => assert_eq!(result, theirs["result"], "{method}"),
            (Err(error), Some(theirs)) => {
                assert_eq!(json!(error.code()), theirs["code"], "{method} {error:?}");
                // Another runtime API stands in for the one that is called with too short an argument.
                let called = params[0].as_str().unwrap_or_default();
                if called.starts_with("StakeInfoRuntimeApi") {
                    continue;
                }
                assert_eq!(json!(error.message()), theirs["message"], "{method}");
                let data =
                    error.data().map(|data| serde_json::from_str::<Value>(data.get()).unwrap());
                assert_eq!(data.as_ref(), theirs.get("data"), "{method}");
            }
            (ours, _) => panic!("{method}: {ours:?} instead of {theirs}"),
        }
    }
}

#[tokio::test]
async fn a_trap_of_a_runtime_call_reads_as_recorded() {
    let chain = chain();
    let client = Client::connect(&chain).await;
    let error = client
        .try_call("state_call", json!(["AccountNonceApi_account_nonce", "0x00"]))
        .await
        .unwrap_err();
    assert_eq!(error.code(), 4003);
    assert!(
        error.message().starts_with(
            "Client error: Execution failed: Execution aborted due to trap: Bad input data provided to account_nonce: "
        ),
        "{}",
        error.message()
    );
}

#[tokio::test]
async fn recorded_answers_have_the_same_shape() {
    let Some(rpc) = shared::recorded("rpc.json") else { return };
    let chain = chain();
    let client = Client::connect(&chain).await;
    let offered = client.call("rpc_methods", json!([])).await;
    let offered = offered["methods"].as_array().unwrap();
    let head = client.call("chain_getBlockHash", json!([])).await;
    let mut compared = 0;
    let entries = rpc["handshake"].as_array().unwrap().iter();
    for entry in entries.chain(rpc["state_and_blocks"].as_array().unwrap()) {
        let (method, mut params) = request(entry);
        let theirs = &entry["response"]["result"];
        if !offered.contains(&json!(method)) || theirs.get("$hex_of_file").is_some() {
            continue;
        }
        // The recorded chain's blocks and the items of its other pallets are not here.
        for param in params.as_array_mut().unwrap() {
            if param.as_str().is_some_and(|text| text.len() == 66) {
                *param = head.clone();
            }
        }
        let known = match method {
            "author_pendingExtrinsics" => continue,
            "state_getStorage"
            | "state_getStorageHash"
            | "state_getStorageSize"
            | "state_queryStorageAt"
            | "state_getKeysPaged" => {
                ours_instead(&mut params);
                theirs.clone()
            }
            _ => theirs.clone(),
        };
        let ours = client.call(method, params).await;
        let (mut ours, mut known) = (shape(&ours), shape(&known));
        if matches!(method, "chain_getHeader" | "chain_getBlock") {
            // There is no consensus, so headers carry no digest items.
            for side in [&mut ours, &mut known] {
                strip_logs(side);
            }
        }
        if known == json!("null") || method == "state_getStorage" {
            continue;
        }
        assert_eq!(ours, known, "{method}");
        compared += 1;
    }
    assert!(compared >= 25, "only {compared} answers compared");

    let recorded = rpc["handshake"][0]["response"]["result"]["methods"].as_array().unwrap();
    for name in offered {
        let name = name.as_str().unwrap();
        let own = name.starts_with("dev_")
            || name.starts_with("chain_unsub")
            || recorded.contains(&json!(name));
        assert!(own, "{name} is no method of a node");
    }
}

fn strip_logs(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.remove("logs");
            fields.values_mut().for_each(strip_logs);
        }
        Value::Array(items) => items.iter_mut().for_each(strip_logs),
        _ => {}
    }
}

/// Puts keys that exist here where keys of other pallets were asked for.
fn ours_instead(params: &mut Value) {
    let key = json!(hex(&account_key(&Alice.to_account_id())));
    let paged = params.as_array().unwrap().len() >= 3;
    if let Value::Array(keys) = &mut params[0] {
        keys[0] = key;
    } else if paged {
        params[0] = json!(hex(&item_key("System", "Account")));
        params[2] = Value::Null;
    } else {
        params[0] = key;
    }
}

#[tokio::test]
async fn recorded_subscriptions_notify_in_the_same_shape() {
    let Some(rpc) = shared::recorded("rpc.json") else { return };
    let chain = chain();
    let client = Client::connect(&chain).await;
    let mut compared = 0;
    for entry in rpc["subscriptions"].as_array().unwrap() {
        let (method, mut params) = request(entry);
        let Some(first) = entry["notifications"].get(0).filter(|n| n.get("method").is_some())
        else {
            continue;
        };
        let unsubscribe = match method {
            "chain_subscribeFinalizedHeads" => "chain_unsubscribeFinalizedHeads",
            "chain_subscribeNewHeads" => "chain_unsubscribeNewHeads",
            "state_subscribeRuntimeVersion" => "state_unsubscribeRuntimeVersion",
            "state_subscribeStorage" => {
                params[0][0] = json!(hex(&account_key(&Alice.to_account_id())));
                "state_unsubscribeStorage"
            }
            _ => continue,
        };
        let mut subscription = client.follow(method, params, unsubscribe).await;
        let (mut ours, mut theirs) =
            (shape(&next(&mut subscription).await), shape(&first["params"]["result"]));
        strip_logs(&mut ours);
        strip_logs(&mut theirs);
        assert_eq!(ours, theirs, "{method}");
        compared += 1;
    }
    assert_eq!(compared, 4);
}

#[tokio::test]
async fn watched_transactions_are_told_the_recorded_statuses() {
    let Some(rpc) = shared::recorded("rpc.json") else { return };
    let chain = chain();
    let client = Client::connect(&chain).await;
    let recorded = rpc["subscriptions"]
        .as_array()
        .unwrap()
        .iter()
        .find(|entry| {
            entry["request"]["method"] == "author_submitAndWatchExtrinsic"
                && entry["label"].as_str().unwrap().contains("future nonce")
        })
        .unwrap();
    let theirs: Vec<Value> = recorded["notifications"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|notification| notification.get("method").is_some())
        .map(|notification| words(&notification["params"]["result"]))
        .collect();
    let sign = |nonce| Signing::plain(&chain, nonce).sign(Alice, &transfer(Bob, TAO));
    let mut watch = client.watch(&sign(1)).await;
    client.submit(&sign(0)).await.unwrap();
    chain.seal(3).unwrap();
    let mut ours = Vec::new();
    while ours.len() < theirs.len() {
        ours.push(words(&next(&mut watch).await));
    }
    assert_eq!(ours, theirs);
}

/// A status without the block it names.
fn words(status: &Value) -> Value {
    match status {
        Value::Object(fields) => fields.keys().next().cloned().map_or(Value::Null, Value::String),
        other => other.clone(),
    }
}
