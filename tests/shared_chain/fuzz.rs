//! Hostile bytes: whatever comes in, decoders answer with a value or a fault.

use proptest::prelude::*;
use tao_wallet::tx::Runtime;

use crate::recorded::{both, bytes, recording};

pub(crate) fn feed(runtime: &Runtime, data: &[u8]) {
    let _ = runtime.decode_call(data);
    let _ = runtime.decode_extrinsic(data);
    let _ = runtime.decode_events(data);
    let _ = runtime.decode_storage("System", "Account", Some(data));
    let _ = runtime.decode_storage("SubtensorModule", "IdentitiesV2", Some(data));
    let _ = runtime.decode_storage("Proxy", "Proxies", Some(data));
    let _ = runtime.decode_storage_key("SubtensorModule", "AlphaV2", data);
    for (api, method) in [
        ("StakeInfoRuntimeApi", "get_stake_info_for_coldkey"),
        ("SubnetInfoRuntimeApi", "get_all_dynamic_info"),
        ("SubnetInfoRuntimeApi", "get_subnet_hyperparams_v3"),
        ("DelegateInfoRuntimeApi", "get_delegates"),
        ("SwapRuntimeApi", "current_alpha_price_all"),
    ] {
        let _ = runtime.decode_api(api, method, data);
    }
}

#[test]
fn random_and_mutated_bytes_never_panic() {
    let Some(file) = recording("extrinsics.json") else { return };
    let runtime = both("runtime-425-v15.scale", 425).unwrap().runtime;
    let mut seeds: Vec<Vec<u8>> = Vec::new();
    for case in file["cases"].as_array().unwrap() {
        for field in ["call_hex", "extrinsic", "block_events_scale"] {
            if case[field].is_string() && seeds.len() < 200 {
                seeds.push(bytes(&case[field]));
            }
        }
    }
    for call in recording("runtime-api.json").unwrap()["calls"].as_array().unwrap() {
        seeds.push(bytes(&call["result"]));
    }
    let edits = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6);
    let seed = prop::sample::select(seeds);
    let mutated = (seed, edits, any::<prop::sample::Index>(), any::<bool>());
    let mutated = mutated.prop_map(|(mut data, edits, end, cut)| {
        for (at, byte) in edits {
            if !data.is_empty() {
                let at = at.index(data.len());
                data[at] = byte;
            }
        }
        if cut && !data.is_empty() {
            data.truncate(end.index(data.len()));
        }
        data
    });
    let random = prop::collection::vec(any::<u8>(), 0..200);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(600));
    runner
        .run(&prop_oneof![mutated, random], |data| {
            feed(&runtime, &data);
            Ok(())
        })
        .unwrap();
}

#[test]
fn lengths_that_are_only_claimed_reserve_nothing() {
    let Some(both) = both("runtime-425-v15.scale", 425) else { return };
    // A vector that says it has 2^30 - 1 elements.
    feed(&both.runtime, &[0xfe, 0xff, 0xff, 0xff]);
    feed(&both.runtime, &[0xfe, 0xff, 0xff, 0xff, 0, 0]);
    feed(&both.runtime, &[0x03, 0xff, 0xff, 0xff, 0xff]);
}

#[test]
fn deep_nesting_is_refused() {
    let Some(both) = both("runtime-425-v15.scale", 425) else { return };
    // Utility.batch holding one Utility.batch, and so on.
    let deep: Vec<u8> = [11u8, 0, 4].iter().copied().cycle().take(3 * 100_000).collect();
    let fault = both.runtime.decode_call(&deep).unwrap_err();
    assert!(fault.message().contains("deep"), "{fault}");
}

#[test]
fn broken_metadata_is_refused() {
    let Some(data) = crate::recorded::metadata("runtime-425-v15.scale") else { return };
    let genesis = crate::recorded::genesis().unwrap();
    for cut in [0, 3, 4, 5, 100, data.len() / 2, data.len() - 1] {
        assert!(Runtime::decode(&data[..cut], 425, 1, genesis).is_err(), "{cut}");
    }
    let mut old = data;
    old[4] = 13;
    assert!(Runtime::decode(&old, 425, 1, genesis).is_err());
}
