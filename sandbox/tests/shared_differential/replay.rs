//! Recorded extrinsics of the real runtime, with their original bytes and signatures, run again here on the state
//! they met: same outcome, same events with the same fields, same fee, same reserves, balances and positions.

use crate::{
    Tally,
    differences::{FEES_DIFFER, known},
    report,
    shared::{self, account, bytes, list, number},
    values::Values,
};
use frame_support::traits::UnfilteredDispatchable as _;
use parity_scale_codec::{Decode as _, Encode as _};
use serde_json::Value;
use sp_core::{H256, crypto::Ss58Codec as _};
use sp_runtime::{AccountId32, DispatchError, Perquintill};
use tao_sandbox::{
    genesis,
    maths::{power, shares},
    pallets::{subtensor as state, swap},
    runtime::{Executive, Runtime, RuntimeCall, SubtensorModule, System, UncheckedExtrinsic},
};

/// Writes what the recorder wrote before this case.
fn write(write: &Value) {
    let netuid = || u16::try_from(number(&write["key_args"][0])).unwrap();
    let value = &write["value"];
    match write["item"].as_str().unwrap() {
        "TxDelegateTakeRateLimit" => state::TxDelegateTakeRateLimit::<Runtime>::put(number(value)),
        "NetworkMinLockCost" => state::NetworkMinLockCost::<Runtime>::put(number(value)),
        "NetworkRateLimit" => state::NetworkRateLimit::<Runtime>::put(number(value)),
        "ColdkeySwapAnnouncementDelay" => {
            let blocks = u32::try_from(number(value)).unwrap();
            state::ColdkeySwapAnnouncementDelay::<Runtime>::put(blocks);
        }
        "ColdkeySwapReannouncementDelay" => {
            let blocks = u32::try_from(number(value)).unwrap();
            state::ColdkeySwapReannouncementDelay::<Runtime>::put(blocks);
        }
        "ColdkeySwapAnnouncements" => {
            let hash = H256::from_slice(&bytes(&value[1]));
            let when = u32::try_from(number(&value[0])).unwrap();
            let who = account(&write["key_args"][0]);
            state::ColdkeySwapAnnouncements::<Runtime>::insert(who, (when, hash));
        }
        "SubnetTAO" => state::SubnetTAO::<Runtime>::insert(netuid(), number(value)),
        "SubnetAlphaIn" => state::SubnetAlphaIn::<Runtime>::insert(netuid(), number(value)),
        "SubnetEmissionEnabled" => {
            state::SubnetEmissionEnabled::<Runtime>::insert(netuid(), value == true);
        }
        "Burn" => state::Burn::<Runtime>::insert(netuid(), number(value)),
        "Tempo" => {
            let blocks = u16::try_from(number(value)).unwrap();
            state::Tempo::<Runtime>::insert(netuid(), blocks);
        }
        "LastEpochBlock" => state::LastEpochBlock::<Runtime>::insert(netuid(), number(value)),
        "NumRootClaim" => state::NumRootClaim::<Runtime>::put(number(value)),
        // Part of the pool that every case states.
        "SwapBalancer" => {}
        other => panic!("{other} was written"),
    }
}

/// The state of the recorded block with what changed since: pools, positions, balances and nonces.
pub fn prepare(case: &Value) {
    let before = &case["before"];
    list(&case["storage_written_before"]).iter().for_each(write);
    for pool in list(&before["pools"]) {
        let netuid = u16::try_from(number(&pool["netuid"])).unwrap();
        if !state::NetworksAdded::<Runtime>::get(netuid) {
            continue;
        }
        state::SubnetTAO::<Runtime>::insert(netuid, number(&pool["tao_reserve"]));
        state::SubnetAlphaIn::<Runtime>::insert(netuid, number(&pool["alpha_reserve"]));
        state::SubnetAlphaOut::<Runtime>::insert(netuid, number(&pool["alpha_out"]));
        let quote = Perquintill::from_parts(number(&pool["quote_weight"]));
        swap::SwapBalancer::<Runtime>::insert(netuid, swap::Balancer { quote });
        // The block decays the price before it runs the extrinsic.
        let burn = power::halve_over(number(&pool["burn"]), 360);
        state::Burn::<Runtime>::insert(netuid, burn.max(500_000));
        // The recorder wrote reserves without moving what stands behind them.
        let holder = SubtensorModule::subnet_account(netuid);
        if frame_system::Account::<Runtime>::get(&holder).providers == 0 {
            System::inc_providers(&holder);
        }
        frame_system::Account::<Runtime>::mutate(&holder, |info| {
            info.data.free = number(&pool["tao_reserve"]).saturating_mul(2);
        });
    }
    for netuid in SubtensorModule::networks() {
        state::RegistrationsThisBlock::<Runtime>::remove(netuid);
    }
    for row in list(&before["positions"]) {
        let (hotkey, coldkey) = (account(&row["hotkey"]), account(&row["coldkey"]));
        let netuid = u16::try_from(number(&row["netuid"])).unwrap();
        let alpha = number(&row["alpha"]);
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
        let who = AccountId32::from_ss58check(who).unwrap();
        let (free, reserved) = (number(&info["free"]), number(&info["reserved"]));
        if free + reserved == 0 {
            continue;
        }
        frame_system::Account::<Runtime>::mutate(&who, |row| {
            row.nonce = u32::try_from(number(&info["nonce"])).unwrap();
            row.data.free = free;
            row.data.reserved = reserved;
            row.providers = row.providers.max(1);
        });
    }
}

/// Block `number` after the two inherents of the real chain.
pub fn open_block(number: u32) {
    System::set_block_number(number);
    System::reset_events();
    System::set_extrinsic_index(2);
    frame_system::BlockWeight::<Runtime>::kill();
}

/// The fee of a list of events.
fn fee(events: &[Value]) -> u64 {
    let paid = events.iter().find(|event| event["name"] == "TransactionFeePaid");
    paid.map_or(0, |event| number(&event["fields"]["actual_fee"]))
}

/// Events without what depends on the fee: what is withdrawn, given back and paid, and the weight.
fn without_fee(events: Vec<Value>) -> Vec<Value> {
    let fee = ["Withdraw", "Deposit", "TransactionFeePaid"];
    events
        .into_iter()
        .filter(|event| !fee.contains(&event["name"].as_str().unwrap()))
        .map(|mut event| {
            if event["fields"].get("dispatch_info").is_some() {
                event["fields"]["dispatch_info"] = Value::Null;
            }
            event
        })
        .collect()
}

/// Where reserves and positions are not what was recorded.
pub fn positions_and_pools(after: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for pool in list(&after["pools"]) {
        let netuid = u16::try_from(number(&pool["netuid"])).unwrap();
        let now = SubtensorModule::pool(netuid);
        let got = [now.tao, now.alpha];
        let wanted = [number(&pool["tao_reserve"]), number(&pool["alpha_reserve"])];
        if got != wanted {
            wrong.push(format!("pool {netuid} {got:?}, recorded {wanted:?}"));
        }
    }
    for row in list(&after["positions"]) {
        let netuid = u16::try_from(number(&row["netuid"])).unwrap();
        let (hotkey, coldkey) = (account(&row["hotkey"]), account(&row["coldkey"]));
        let got = SubtensorModule::position(&hotkey, &coldkey, netuid);
        if got != number(&row["alpha"]) {
            wrong.push(format!("position on {netuid} {got}, recorded {}", row["alpha"]));
        }
    }
    wrong
}

fn compare(case: &Value, own: Vec<Value>, fees_differ: bool) -> Vec<String> {
    let mut wrong = Vec::new();
    let recorded = list(&case["events"]).to_vec();
    let more = fee(&own).abs_diff(fee(&recorded));
    let (own, recorded) =
        if fees_differ { (without_fee(own), without_fee(recorded)) } else { (own, recorded) };
    if own != recorded {
        let line = |whose: &str, event: &Value| format!("    {whose} {event}");
        let own_only = own.iter().filter(|event| !recorded.contains(event));
        let recorded_only = recorded.iter().filter(|event| !own.contains(event));
        let gap: Vec<_> = own_only
            .map(|event| line("own     ", event))
            .chain(recorded_only.map(|event| line("recorded", event)))
            .collect();
        wrong.push(format!("events\n{}", gap.join("\n")));
    }
    wrong.extend(positions_and_pools(&case["after"]));
    let after = &case["after"];
    for (who, info) in after["accounts"].as_object().into_iter().flatten() {
        let id = AccountId32::from_ss58check(who).unwrap();
        let data = frame_system::Account::<Runtime>::get(id).data;
        let allowed = if fees_differ { more } else { 0 };
        if data.free.abs_diff(number(&info["free"])) != allowed
            && data.free != number(&info["free"])
            || data.reserved != number(&info["reserved"])
        {
            wrong.push(format!(
                "{who} free {} reserved {}, recorded {info}",
                data.free, data.reserved
            ));
        }
    }
    for lock in list(&case["lock_after"]) {
        let who = account(&case["signer"]["ss58"]);
        let netuid = u16::try_from(number(&case["call"]["args"]["netuid"])).unwrap();
        let own = SubtensorModule::lock_on(&who, netuid).unwrap();
        let bits: u128 = lock["conviction"]["bits"].as_str().unwrap().parse().unwrap();
        let gap = own.conviction.bits.abs_diff(bits);
        if own.locked_mass != number(&lock["locked_mass"]) || gap > bits / 1_000_000_000_000 {
            wrong.push(format!("lock {own:?}, recorded {lock}"));
        }
    }
    wrong
}

/// Steps of the recorder between the cases, of which there are no cases.
fn catch_up(case: &Value) {
    let run = |height: u32, signer: &str, call: RuntimeCall| {
        open_block(height);
        let signer = genesis::account(signer);
        let origin = tao_sandbox::runtime::RuntimeOrigin::signed(signer);
        call.dispatch_bypass_filter(origin).unwrap();
    };
    match case["id"].as_str().unwrap() {
        "multisig_execute_add_stake" => {
            let Ok(RuntimeCall::Multisig(pallet_multisig::Call::as_multi { call, .. })) =
                RuntimeCall::decode(&mut bytes(&case["call_hex"]).as_slice())
            else {
                panic!("another call");
            };
            let first = pallet_multisig::Call::as_multi {
                threshold: 2,
                other_signatories: {
                    let mut others = vec![genesis::account("Dave"), genesis::account("Ferdie")];
                    others.sort();
                    others
                },
                maybe_timepoint: None,
                call,
                max_weight: frame_support::weights::Weight::zero(),
            };
            run(556, "Eve", RuntimeCall::Multisig(first));
        }
        "dispute_coldkey_swap" => {
            let announced =
                state::Call::announce_coldkey_swap { new_coldkey_hash: H256::repeat_byte(1) };
            run(569, "Three", RuntimeCall::SubtensorModule(announced));
        }
        _ => {}
    }
}

fn replay(case: &Value, values: &Values, fees_differ: bool) -> Vec<String> {
    catch_up(case);
    prepare(case);
    open_block(u32::try_from(number(&case["block"]["number"])).unwrap());
    // A mortal era names the hash of a block that the recorded state does not hold.
    if case["era"]["birth_block"].is_number() {
        let birth = u32::try_from(number(&case["era"]["birth_block"])).unwrap();
        let implicit = case["implicit"].as_str().map(shared::unhex).unwrap_or_default();
        let hash = H256::from_slice(&implicit[40..72]);
        frame_system::BlockHash::<Runtime>::insert(birth, hash);
    }
    let encoded = bytes(&case["extrinsic"]);
    let extrinsic = UncheckedExtrinsic::decode(&mut encoded.as_slice()).unwrap();
    assert_eq!(extrinsic.encode(), encoded);
    let result = Executive::apply_extrinsic(extrinsic);
    let outcome = match result {
        Err(error) => Some(format!("{error:?}")),
        Ok(Ok(())) => None,
        Ok(Err(DispatchError::Module(error))) => error.message.map(str::to_owned),
        Ok(Err(DispatchError::Token(error))) => {
            Some(format!("{error:?}").replace("NoFunds", "FundsUnavailable"))
        }
        Ok(Err(DispatchError::Arithmetic(error))) => Some(format!("{error:?}")),
        Ok(Err(other)) => Some(format!("{other:?}")),
    };
    let error = &case["outcome"]["error"];
    let wanted = error["name"].as_str().or(error["type"].as_str()).map(str::to_owned);
    if outcome != wanted {
        return vec![format!("outcome {outcome:?}, recorded {wanted:?}")];
    }
    let events =
        System::events().into_iter().map(|record| values.event(&record.event.encode())).collect();
    compare(case, events, fees_differ)
}

#[test]
fn recorded_extrinsics_come_out_as_they_did() {
    let Some(recorded) = shared::recorded("extrinsics.json") else { return };
    let values = Values::own();
    // One state for all: registrations, takes and shares carry over from case to case.
    let mut ext = shared::state().unwrap();
    ext.execute_with(|| {
        list(&recorded["storage_written_before_the_first_case"]).iter().for_each(write);
    });
    let (mut equal, mut knowingly, mut wrong) = (0, 0, Vec::new());
    let (mut out, mut stale) = (Vec::new(), Vec::new());
    for case in list(&recorded["cases"]) {
        let id = case["id"].as_str().unwrap();
        if !case["block"]["number"].is_number() {
            // Refused before it entered a block, but what was written before it stays.
            ext.execute_with(|| list(&case["storage_written_before"]).iter().for_each(write));
            continue;
        }
        let call = bytes(&case["call_hex"]);
        if RuntimeCall::decode(&mut call.as_slice()).is_err() {
            out.push(id);
            continue;
        }
        let pallet = case["call"]["pallet"].as_str().unwrap();
        let differences = ext.execute_with(|| replay(case, &values, FEES_DIFFER.contains(&pallet)));
        match (differences.is_empty(), known(id)) {
            (true, None) => equal += 1,
            (true, Some(_)) => stale.push(id),
            (false, Some(_)) => knowingly += 1,
            (false, None) => wrong.push(format!("{id}: {}", differences.join("; "))),
        }
    }
    let unlisted: Vec<_> = out.iter().filter(|id| known(id).is_none()).collect();
    let compared = equal + knowingly + wrong.len();
    println!("replay: {compared} compared, {equal} equal, {} out of scope", out.len());
    assert!(wrong.is_empty(), "{} differ, {equal} equal:\n{}", wrong.len(), wrong.join("\n"));
    assert!(stale.is_empty(), "no longer different: {stale:?}");
    assert!(unlisted.is_empty(), "out of scope without a reason: {unlisted:?}");
    assert!(equal > 200, "only {equal}");
    report("replay", Tally { compared, equal, known: knowingly });
}
