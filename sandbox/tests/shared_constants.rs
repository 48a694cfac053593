//! Constants and fees of the runtime against the recorded ones.

#[path = "support/client.rs"]
mod client;
#[path = "support/shared.rs"]
mod shared;

use std::collections::BTreeMap;

use client::*;
use frame_metadata::{RuntimeMetadata, RuntimeMetadataPrefixed};
use parity_scale_codec::Decode as _;
use serde_json::json;
use tao_sandbox::{Config, Sealing, runtime::Runtime};

fn metadata() -> frame_metadata::v16::RuntimeMetadataV16 {
    let opaque = Runtime::metadata_at_version(16).unwrap();
    let prefixed = RuntimeMetadataPrefixed::decode(&mut opaque.as_slice()).unwrap();
    let RuntimeMetadata::V16(metadata) = prefixed.1 else { panic!("not version 16") };
    metadata
}

#[test]
fn every_constant_that_both_have_is_equal() {
    let Some(runtime) = shared::recorded("runtime.json") else { return };
    let mut ours = BTreeMap::new();
    for pallet in metadata().pallets {
        for constant in pallet.constants {
            ours.insert((pallet.name.clone(), constant.name), constant.value);
        }
    }
    let mut compared = 0;
    for constant in runtime["constants"].as_array().unwrap() {
        let name = |field: &str| constant[field].as_str().unwrap().to_owned();
        let key = (name("pallet"), name("name"));
        // The version lists the runtime APIs, of which there are fewer here.
        if key.1 == "Version" {
            continue;
        }
        if let Some(value) = ours.get(&key) {
            let mut value = hex(value);
            if key.1 == "BlockLength" {
                // This release of FRAME adds a limit of the header, which is not set.
                assert!(value.ends_with("00"));
                value.truncate(value.len() - 2);
            }
            assert_eq!(value, constant["raw"].as_str().unwrap(), "{key:?}");
            compared += 1;
        }
    }
    assert!(compared >= 11, "only {compared} constants compared");
}

#[test]
fn extensions_and_pallet_indices_are_the_recorded_ones() {
    let Some(runtime) = shared::recorded("runtime.json") else { return };
    let metadata = metadata();
    let names: Vec<_> =
        metadata.extrinsic.transaction_extensions.iter().map(|e| e.identifier.clone()).collect();
    assert_eq!(json!(names), runtime["signed_extensions"]);
    for pallet in &metadata.pallets {
        let theirs = json!({ "index": pallet.index, "name": pallet.name });
        assert!(runtime["pallets"].as_array().unwrap().contains(&theirs), "{theirs}");
    }
}

/// Fees depend on the call, its length and constants, so the recorded transactions, signed for another
/// genesis, cost here what they cost there.
#[tokio::test]
async fn recorded_fee_quotes_of_the_base_pallets_are_reproduced() {
    let Some(extrinsics) = shared::recorded("extrinsics.json") else { return };
    let chain = start(Config { sealing: Sealing::Manual, ..Config::default() });
    let client = Client::connect(&chain).await;
    let mut compared = 0;
    for case in extrinsics["cases"].as_array().unwrap() {
        let pallet = case["call"]["pallet"].as_str();
        let quote = &case["query_info"];
        if !matches!(pallet, Some("Balances" | "System")) || quote["partial_fee"].is_null() {
            continue;
        }
        let info = client.call("payment_queryInfo", json!([case["extrinsic"]])).await;
        assert_eq!(info["partialFee"], quote["partial_fee"], "{}", case["id"]);
        assert_eq!(
            info["weight"]["ref_time"].to_string(),
            quote["weight"]["ref_time"].as_str().unwrap()
        );
        assert_eq!(
            info["weight"]["proof_size"].to_string(),
            quote["weight"]["proof_size"].as_str().unwrap()
        );
        compared += 1;
    }
    assert!(compared > 30, "only {compared} quotes compared");
}
