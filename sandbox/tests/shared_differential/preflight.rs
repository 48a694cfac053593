//! Recorded dry runs: what validating and what applying a transaction at the best block answered, byte for byte.

use parity_scale_codec::Decode as _;
use serde_json::Value;
use sp_core::H256;
use sp_runtime::{DispatchError, TransactionOutcome, generic::Preamble};
use tao_sandbox::{
    pallets::subtensor as state,
    runtime::{Runtime, System, UncheckedExtrinsic, api},
};

use crate::{
    Tally,
    differences::known_dry_run,
    report,
    shared::{self, bytes, list, number},
};

/// The state at the recorded height, with the payer's nonce where the transaction had it.
fn prepare(case: &Value) {
    System::set_block_number(u32::try_from(number(&case["best_block"]["number"])).unwrap());
    let encoded = bytes(&case["extrinsic"]);
    let extrinsic = UncheckedExtrinsic::decode(&mut encoded.as_slice()).unwrap();
    let Preamble::Signed(address, _, extensions) = extrinsic.preamble else { panic!("unsigned") };
    let sp_runtime::MultiAddress::Id(who) = address else { panic!("no account") };
    let nonce = extensions.0.5.0;
    let id = case["id"].as_str().unwrap();
    let next = match id {
        "future_nonce_by_2" => nonce - 2,
        "stale_nonce" => nonce + 1,
        _ => nonce,
    };
    if id == "coldkey_swap_announced" {
        let announced = (43_283, H256::zero());
        state::ColdkeySwapAnnouncements::<Runtime>::insert(&who, announced);
    }
    if id != "no_funds_for_fee" {
        frame_system::Account::<Runtime>::mutate(&who, |row| {
            row.nonce = next;
            row.providers = row.providers.max(1);
            row.data.free = row.data.free.max(1_000_000_000);
        });
    }
}

/// An answer of a runtime API; what it writes is undone.
fn ask(request: &Value) -> Option<Vec<u8>> {
    let (name, args) = (request["params"][0].as_str().unwrap(), bytes(&request["params"][1]));
    frame_support::storage::with_transaction(|| {
        let answer = api::dispatch(name, &args);
        TransactionOutcome::Rollback(Ok::<_, DispatchError>(answer))
    })
    .unwrap()
}

#[test]
fn dry_runs_answer_as_recorded() {
    let Some(recorded) = shared::recorded("preflight.json") else { return };
    let (mut equal, mut known, mut wrong) = (0, 0, Vec::new());
    for case in list(&recorded["cases"]) {
        let id = case["id"].as_str().unwrap();
        let differing: Vec<String> = shared::state().unwrap().execute_with(|| {
            prepare(case);
            ["validate", "apply"]
                .into_iter()
                .filter_map(|step| {
                    let own = ask(&case[step]["request"]);
                    let wanted = bytes(&case[step]["response"]["result"]);
                    (own.as_ref() != Some(&wanted)).then(|| {
                        let own = hex::encode(own.unwrap_or_default());
                        format!("{step} {own}, recorded {}", hex::encode(&wanted))
                    })
                })
                .collect()
        });
        match (differing.is_empty(), known_dry_run(id)) {
            (true, None) => equal += 1,
            (true, Some(_)) => wrong.push(format!("{id} no longer differs")),
            (false, Some(_)) => known += 1,
            (false, None) => wrong.push(format!("{id}: {}", differing.join("; "))),
        }
    }
    assert!(wrong.is_empty(), "{} differ, {equal} equal:\n{}", wrong.len(), wrong.join("\n"));
    report("dry runs", Tally { compared: equal + known, equal, known });
}
