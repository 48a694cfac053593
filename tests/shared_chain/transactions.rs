//! Calls, payloads, signatures, extrinsics and events of the recorded transactions.

use serde_json::Value as Json;
use sp_core::Pair as _;
use sp_core::sr25519::{Pair, Public, Signature};
use tao_wallet::domain::{Account, BlockRef, Hash, Scheme, Tao};
use tao_wallet::tx::{Call, EncodedEra, Era, MetadataCheck, Params, value};

use crate::recorded::{METADATA, both, bytes, number, recording, value};

/// What a first wallet must be able to sign.
const FIRST: [(&str, &str); 13] = [
    ("Balances", "transfer_keep_alive"),
    ("Balances", "transfer_allow_death"),
    ("Balances", "transfer_all"),
    ("SubtensorModule", "add_stake"),
    ("SubtensorModule", "add_stake_limit"),
    ("SubtensorModule", "remove_stake"),
    ("SubtensorModule", "remove_stake_limit"),
    ("SubtensorModule", "remove_stake_full_limit"),
    ("SubtensorModule", "burned_register"),
    ("SubtensorModule", "register_limit"),
    ("SubtensorModule", "try_associate_hotkey"),
    ("SubtensorModule", "increase_take"),
    ("SubtensorModule", "decrease_take"),
];

fn cases() -> Option<Vec<Json>> {
    let mut file = recording("extrinsics.json")?;
    let cases = file["cases"].as_array_mut().map(std::mem::take).unwrap();
    Some(cases.into_iter().filter(|case| case["call"]["pallet"].is_string()).collect())
}

fn nested(json: &Json) -> bool {
    match json {
        Json::Object(object) => object.contains_key("pallet") || object.values().any(nested),
        Json::Array(list) => list.iter().any(nested),
        _ => false,
    }
}

fn text(json: &Json) -> &'static str {
    Box::leak(json.as_str().unwrap().to_owned().into_boxed_str())
}

#[test]
fn calls_encode_to_the_recorded_bytes_and_decode_back() {
    let Some(cases) = cases() else { return };
    for (name, spec) in METADATA {
        let both = both(name, spec).unwrap();
        let mut encoded = std::collections::BTreeSet::new();
        let mut count = 0;
        for case in &cases {
            let (id, call) = (&case["id"], &case["call"]);
            let (pallet, call_name) = (text(&call["pallet"]), text(&call["name"]));
            let recorded = bytes(&case["call_hex"]);
            let Some(found) = both.metadata.pallet_by_name(pallet) else { panic!("{pallet}") };
            let Some(variant) = found.call_variant_by_name(call_name) else { continue };
            if case["result_kind"] == "refused_by_rpc"
                && both.runtime.decode_call(&recorded).is_err()
            {
                continue;
            }
            let decoded = both.runtime.decode_call(&recorded);
            let decoded = decoded.unwrap_or_else(|fault| panic!("{name} {id}: {fault}"));
            assert_eq!(
                (decoded.pallet.as_str(), decoded.name.as_str()),
                (pallet, call_name),
                "{id}"
            );
            if nested(&call["args"]) {
                continue;
            }
            let args = variant.fields.iter().map(|field| {
                let arg = field.name.clone().unwrap();
                let part = value(both.metadata.types(), field.ty.id, &call["args"][&arg]);
                (&*Box::leak(arg.into_boxed_str()), part)
            });
            let built = Call { pallet, name: call_name, args: args.collect() };
            let again = both.runtime.encode_call(&built);
            let again = again.unwrap_or_else(|fault| panic!("{name} {id}: {fault}"));
            assert_eq!(hex::encode(again), hex::encode(&recorded), "{name} {id}");
            let args = decoded.args.into_iter();
            let args = args.map(|(arg, part)| (&*Box::leak(arg.into_boxed_str()), part)).collect();
            let again = both.runtime.encode_call(&Call { pallet, name: call_name, args }).unwrap();
            assert_eq!(again, recorded, "{name} {id}");
            encoded.insert((pallet, call_name));
            count += 1;
        }
        assert!(count >= 240, "{name}: only {count} calls were compared");
        for call in FIRST {
            assert!(encoded.contains(&call), "{name}: {call:?} was not compared");
        }
    }
}

#[test]
fn helpers_build_the_recorded_transfer_and_stake() {
    let Some(cases) = cases() else { return };
    let both = both("runtime-425-v15.scale", 425).unwrap();
    let case = |id: &str| cases.iter().find(|case| case["id"] == id).unwrap();
    let args = &case("transfer_keep_alive")["call"]["args"];
    let call = Call {
        pallet: "Balances",
        name: "transfer_keep_alive",
        args: vec![
            ("dest", value::address(crate::recorded::account(&args["dest"]["Id"]))),
            ("value", value::u64(number(&args["value"]))),
        ],
    };
    let recorded = bytes(&case("transfer_keep_alive")["call_hex"]);
    assert_eq!(both.runtime.encode_call(&call).unwrap(), recorded);
    let without = Call { args: call.args[..1].to_vec(), ..call.clone() };
    assert!(both.runtime.encode_call(&without).unwrap_err().message().contains("value"));
    let mut with = call;
    with.args.push(("memo", value::u64(1)));
    assert!(both.runtime.encode_call(&with).unwrap_err().message().contains("memo"));
}

/// Only the number of the birth block is recorded with the era; its hash is known when it was the
/// best block.
fn era(case: &Json) -> Option<Era> {
    let (json, best) = (&case["era"], &case["best_block_at_submission"]);
    if json["type"] == "immortal" {
        return Some(Era::Immortal);
    }
    if json["birth_block"] != best["number"] {
        return None;
    }
    let birth = BlockRef {
        number: u32::try_from(best["number"].as_u64()?).ok()?,
        hash: Hash::parse(best["hash"].as_str()?)?,
    };
    Some(Era::Mortal { period: json["period"].as_u64()?, birth })
}

#[test]
fn payloads_signatures_and_extrinsics_are_the_recorded_ones() {
    let Some(cases) = cases() else { return };
    for (name, spec) in &METADATA[..3] {
        let both = both(name, *spec).unwrap();
        let mut compared = 0;
        let (mut mortal, mut enabled) = (0, 0);
        for case in cases.iter().filter(|case| case["payload"].is_string()) {
            let id = &case["id"];
            // Deliberately wrong cases are recorded with the values that were really signed.
            let honest = matches!(
                case["result_kind"].as_str(),
                Some("success" | "dispatch_error" | "success_with_inner_failure")
            );
            if !honest {
                continue;
            }
            let extra = bytes(&case["extra"]);
            let on = extra.last() == Some(&1);
            if on && both.runtime.digest().is_none() {
                continue;
            }
            let Some(era) = era(case) else { continue };
            let params = Params {
                nonce: u32::try_from(case["nonce"].as_u64().unwrap()).unwrap(),
                tip: Tao::from_rao(number(&case["tip"])),
                era,
                check: if on { MetadataCheck::Enabled } else { MetadataCheck::Disabled },
            };
            let payload = both.runtime.payload(bytes(&case["call_hex"]), &params).unwrap();
            assert_eq!(hex::encode(&payload.extra), hex::encode(&extra), "{name} {id}");
            assert_eq!(payload.implicit, bytes(&case["implicit"]), "{name} {id}");
            assert_eq!(payload.bytes(), bytes(&case["payload"]), "{name} {id}");
            assert_eq!(payload.signing_bytes(), bytes(&case["signed_bytes"]), "{name} {id}");
            let signer: [u8; 32] = bytes(&case["signer"]["public_key"]).try_into().unwrap();
            let signature: [u8; 64] = bytes(&case["signature"]).try_into().unwrap();
            assert!(
                Pair::verify(
                    &Signature::from(signature),
                    payload.signing_bytes(),
                    &Public::from(signer)
                ),
                "{id}"
            );
            let extrinsic = payload.assemble(Account(signer), Scheme::Sr25519, signature);
            assert_eq!(extrinsic.bytes, bytes(&case["extrinsic"]), "{id}");
            assert_eq!(
                extrinsic.hash.to_string(),
                case["extrinsic_hash"].as_str().unwrap(),
                "{id}"
            );
            let decoded = both.runtime.decode_extrinsic(&extrinsic.bytes).unwrap();
            assert_eq!(decoded.signer, Some(Account(signer)), "{id}");
            assert_eq!(decoded.nonce, Some(params.nonce), "{id}");
            assert_eq!((decoded.tip, decoded.mode), (params.tip, params.check), "{id}");
            match (decoded.era, params.era) {
                (EncodedEra::Immortal, Era::Immortal) => {}
                (EncodedEra::Mortal { period, phase }, Era::Mortal { period: wanted, birth }) => {
                    assert_eq!((period, phase), (wanted, u64::from(birth.number) % wanted), "{id}");
                    mortal += 1;
                }
                other => panic!("{id}: {other:?}"),
            }
            enabled += u32::from(on);
            compared += 1;
        }
        assert!(compared >= 240, "{name}: only {compared} payloads were compared");
        assert!(mortal > 0, "no mortal era was compared");
        assert_eq!(enabled > 0, *name == "runtime-425-v15.scale");
    }
}

#[test]
fn the_digest_is_the_recorded_one_and_needs_v15() {
    let Some(runtime) = recording("runtime.json") else { return };
    let digest = |name| both(name, 425).unwrap().runtime.digest();
    let recorded = bytes(&runtime["rfc78_metadata_digest"]["digest"]);
    assert_eq!(digest("runtime-425-v15.scale").unwrap().to_vec(), recorded);
    assert_eq!(digest("runtime-425-v14.scale"), None);
    assert_eq!(digest("runtime-425-v16.scale"), None);
}

#[test]
fn events_and_failures_carry_the_recorded_names() {
    let Some(cases) = cases() else { return };
    for (name, spec) in &METADATA[..3] {
        let both = both(name, *spec).unwrap();
        let (mut compared, mut failed, mut inner) = (0, 0, 0);
        for case in cases.iter().filter(|case| case["block_events_scale"].is_string()) {
            let id = &case["id"];
            let Some(index) = case["block"]["extrinsic_index"].as_u64() else { continue };
            let mut events =
                both.runtime.decode_events(&bytes(&case["block_events_scale"])).unwrap();
            events.retain(|event| event.extrinsic.map(u64::from) == Some(index));
            let recorded = case["events"].as_array().unwrap();
            assert_eq!(events.len(), recorded.len(), "{id}");
            for (event, recorded) in events.iter().zip(recorded) {
                assert_eq!(recorded["pallet"], event.pallet, "{id}");
                assert_eq!(recorded["name"], event.name, "{id}");
                for field in ["amount", "actual_fee"] {
                    if recorded["fields"][field].is_string() {
                        let found = event.reader().field(field).unwrap().u64().unwrap();
                        assert_eq!(found, number(&recorded["fields"][field]), "{id}");
                    }
                }
            }
            let failure = both.runtime.failure_in(&events).map(|failure| failure.to_string());
            match case["result_kind"].as_str().unwrap() {
                "success" => assert_eq!(failure, None, "{id}"),
                "dispatch_error" => {
                    let error = &case["outcome"]["error"];
                    let told = error.to_string();
                    let failure = failure.unwrap();
                    assert!(
                        failure.split('.').all(|part| told.contains(part)),
                        "{id} {failure} {told}"
                    );
                    failed += 1;
                }
                _ => {
                    let failure = failure.unwrap_or_else(|| panic!("{id}: no failure was seen"));
                    let told = case["outcome"]["inner_failures"].to_string();
                    assert!(
                        failure.split('.').all(|part| told.contains(part)),
                        "{id} {failure} {told}"
                    );
                    inner += 1;
                }
            }
            compared += 1;
        }
        assert!(compared >= 250 && failed >= 100 && inner >= 20, "{compared} {failed} {inner}");
    }
}
