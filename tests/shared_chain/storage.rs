//! Storage rows, runtime APIs and constants: recorded bytes against recorded meaning.

use tao_wallet::fault::Code;
use tao_wallet::tx::{Reader, Value};

use crate::recorded::{METADATA, both, bytes, recording, value};

#[test]
fn storage_keys_and_values_are_the_recorded_ones() {
    let Some(file) = recording("storage-decoded.json") else { return };
    for (name, spec) in &METADATA[..3] {
        let both = both(name, *spec).unwrap();
        let types = both.metadata.types();
        let mut compared = 0;
        for item in file["items"].as_array().unwrap() {
            let (pallet, entry) =
                (item["pallet"].as_str().unwrap(), item["item"].as_str().unwrap());
            let meta = both.metadata.pallet_by_name(pallet).unwrap();
            let meta = meta.storage().unwrap().entry_by_name(entry).unwrap();
            let prefix = both.runtime.storage_key(pallet, entry, &[]).unwrap();
            assert_eq!(prefix, bytes(&item["prefix"]), "{pallet}.{entry}");
            if item["modifier"] == "Default" {
                let default = both.runtime.decode_storage(pallet, entry, None).unwrap().unwrap();
                let mut again = Vec::new();
                scale_value::scale::encode_as_type(&default, meta.value_ty(), types, &mut again)
                    .unwrap();
                assert_eq!(again, bytes(&item["default"]), "{pallet}.{entry}");
            }
            for row in item["entries"].as_array().unwrap() {
                let key = bytes(&row["key"]);
                let args = row["key_args"].as_array().unwrap();
                let keys: Vec<Value> = meta
                    .keys()
                    .zip(args)
                    .map(|(info, json)| value(types, info.key_id, json))
                    .collect();
                let built = both.runtime.storage_key(pallet, entry, &keys).unwrap();
                assert_eq!(hex::encode(built), hex::encode(&key), "{pallet}.{entry}");
                let read = both.runtime.decode_storage_key(pallet, entry, &key).unwrap();
                let again = both.runtime.storage_key(pallet, entry, &read).unwrap();
                assert_eq!(again, key, "{pallet}.{entry}");
                let raw = bytes(&row["value"]);
                let decoded =
                    both.runtime.decode_storage(pallet, entry, Some(&raw)).unwrap().unwrap();
                for meaning in [decoded, value(types, meta.value_ty(), &row["decoded"])] {
                    let mut again = Vec::new();
                    scale_value::scale::encode_as_type(
                        &meaning,
                        meta.value_ty(),
                        types,
                        &mut again,
                    )
                    .unwrap_or_else(|error| panic!("{pallet}.{entry}: {error}"));
                    assert_eq!(hex::encode(again), hex::encode(&raw), "{pallet}.{entry}");
                }
                compared += 1;
            }
        }
        assert_eq!(compared, file["entries_total"].as_u64().unwrap(), "{name}");
    }
}

/// Their arguments are whole extrinsics or calls, which the wallet passes on as bytes.
fn opaque(method: &str) -> bool {
    matches!(
        method,
        "query_info"
            | "query_fee_details"
            | "query_call_info"
            | "query_call_fee_details"
            | "validate_transaction"
    )
}

#[test]
fn runtime_apis_encode_and_decode_as_recorded() {
    let Some(file) = recording("runtime-api.json") else { return };
    for (name, spec) in &METADATA[1..3] {
        let both = both(name, *spec).unwrap();
        let types = both.metadata.types();
        let mut compared = 0;
        for call in file["calls"].as_array().unwrap() {
            let (api, method) = (call["api"].as_str().unwrap(), call["method"].as_str().unwrap());
            let meta = both.metadata.runtime_api_trait_by_name(api).unwrap();
            let meta = meta.method_by_name(method).unwrap();
            if !opaque(method) {
                let inputs: Vec<_> = meta.inputs().collect();
                let args: Vec<_> = inputs
                    .iter()
                    .map(|input| {
                        (&*input.name, value(types, input.id, &call["args"][&*input.name]))
                    })
                    .collect();
                let (full, encoded) = both.runtime.encode_api(api, method, &args).unwrap();
                assert_eq!(full, format!("{api}_{method}"));
                assert_eq!(hex::encode(encoded), hex::encode(bytes(&call["args_scale"])), "{full}");
            }
            let raw = bytes(&call["result"]);
            let decoded = both.runtime.decode_api(api, method, &raw).unwrap();
            let mut again = Vec::new();
            scale_value::scale::encode_as_type(&decoded, meta.output_ty(), types, &mut again)
                .unwrap();
            assert_eq!(again, raw, "{api}_{method}");
            if method != "version" && method != "validate_transaction" {
                let meaning = value(types, meta.output_ty(), &call["decoded"]);
                let mut again = Vec::new();
                scale_value::scale::encode_as_type(&meaning, meta.output_ty(), types, &mut again)
                    .unwrap();
                assert_eq!(hex::encode(again), hex::encode(&raw), "{api}_{method}");
            }
            compared += 1;
        }
        assert_eq!(compared, file["count"].as_u64().unwrap(), "{name}");
    }
}

#[test]
fn v14_says_that_it_describes_no_apis() {
    let Some(both) = both("runtime-425-v14.scale", 425) else { return };
    let fault = both.runtime.encode_api("SwapRuntimeApi", "current_alpha_price_all", &[]);
    let fault = fault.unwrap_err();
    assert_eq!(fault.code(), Code::Contract);
    assert!(fault.message().contains("V14"), "{fault}");
}

#[test]
fn what_spec_393_lacks_is_named() {
    let Some(both) = both("finney-393-v16.scale", 393) else { return };
    let fault = both.runtime.storage_key("Swap", "SwapBalancer", &[]).unwrap_err();
    assert_eq!(fault.code(), Code::Contract);
    assert!(fault.message().contains("Swap.SwapBalancer"), "{fault}");
    assert!(both.runtime.has_call("SubtensorModule", "add_stake_limit"));
    let value = both.runtime.constant("Balances", "ExistentialDeposit").unwrap();
    assert_eq!(Reader::new(&value, "deposit").u64().unwrap(), 500);
}

#[test]
fn constants_are_the_recorded_ones() {
    let Some(file) = recording("runtime.json") else { return };
    let both = both("runtime-425-v15.scale", 425).unwrap();
    let deposit = both.runtime.constant("Balances", "ExistentialDeposit").unwrap();
    assert_eq!(Reader::new(&deposit, "deposit").u64().unwrap(), 500);
    assert!(file["constants"].to_string().contains("ExistentialDeposit"));
    let fault = both.runtime.constant("Balances", "NoSuchThing").unwrap_err();
    assert!(fault.message().contains("Balances.NoSuchThing"), "{fault}");
}
