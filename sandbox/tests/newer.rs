//! The newer profile: a chain that has moved on, which a client must read by its metadata or be told that it cannot.

#[path = "support/client.rs"]
mod client;
#[path = "support/shared.rs"]
mod shared;
#[path = "support/values.rs"]
mod values;

use client::*;
use frame_metadata::{RuntimeMetadata, RuntimeMetadataPrefixed};
use parity_scale_codec::{Decode as _, Encode as _};
use scale_info::{TypeDef, Variant, form::PortableForm};
use serde_json::json;
use sp_keyring::Sr25519Keyring::{Bob, Dave};
use tao_sandbox::{
    Config, Profile, Sealing,
    genesis::account,
    pallets::subtensor::Call,
    profile::metadata::encoded,
    runtime::{Runtime, RuntimeCall},
};
use values::Values;

fn newer() -> Config {
    Config { sealing: Sealing::Manual, profile: Profile::Newer, ..Config::default() }
}

fn signing(chain: &tao_sandbox::Sandbox, nonce: u32) -> Signing {
    Signing { spec_version: 475, ..Signing::plain(chain, nonce) }
}

fn staking(call: Call<Runtime>) -> Vec<u8> {
    RuntimeCall::SubtensorModule(call).encode()
}

#[tokio::test]
async fn the_newer_chain_says_so_and_costs_half() {
    let chain = start(newer());
    let client = Client::connect(&chain).await;
    let version = client.call("state_getRuntimeVersion", json!([])).await;
    assert_eq!(version["specVersion"], 475);
    let bytes = signing(&chain, 0).sign(Dave, &transfer(Bob, TAO));
    let info = client.call("payment_queryInfo", json!([hex(&bytes)])).await;
    let fee: u64 = info["partialFee"].as_str().unwrap().parse().unwrap();
    assert!(fee.abs_diff((54_078 + 115_817 + bytes.len() as u64) / 2) <= 2, "{fee}");
    let old = Signing::plain(&chain, 0).sign(Dave, &transfer(Bob, TAO));
    let error = client.submit(&old).await.unwrap_err();
    assert_eq!(error.data().unwrap().get(), "\"Transaction has a bad signature\"");
    client.submit(&bytes).await.unwrap();
    chain.seal(1).unwrap();
    let block = client.call("chain_getBlock", json!([])).await;
    assert_eq!(block["block"]["extrinsics"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn events_and_errors_are_where_its_metadata_says() {
    let chain = start(newer());
    let client = Client::connect(&chain).await;
    let values = Values::of(Profile::Newer);
    let hotkey = account("Alice//validator");
    let (origin_netuid, destination_netuid) = (1, 1);
    let swap = Call::swap_stake {
        hotkey: hotkey.clone(),
        origin_netuid,
        destination_netuid,
        alpha_amount: u64::MAX,
    };
    let register = Call::burned_register { netuid: 1, hotkey: account("Dave//miner") };
    let limited = Call::move_stake_limit {
        origin_hotkey: hotkey.clone(),
        destination_hotkey: account("Bob//validator"),
        origin_netuid: 1,
        destination_netuid: 2,
        alpha_amount: u64::MAX,
        limit_price: 0,
        allow_partial: true,
    };
    let excess = Call::move_stake {
        origin_hotkey: hotkey.clone(),
        destination_hotkey: account("Bob//validator"),
        origin_netuid: 2,
        destination_netuid: 2,
        alpha_amount: u64::MAX - 1,
    };
    for (nonce, call) in (0..).zip([swap, register, limited, excess]) {
        client.submit(&signing(&chain, nonce).sign(Dave, &staking(call))).await.unwrap();
    }
    chain.seal(1).unwrap();
    let raw = client.call("state_getStorage", json!([hex(&item_key("System", "Events"))])).await;
    let events = values.events(&unhex(&raw));
    let failures: Vec<_> = events
        .iter()
        .filter(|event| event["name"] == "ExtrinsicFailed")
        .map(|event| event["fields"]["dispatch_error"]["Module"]["error"].clone())
        .collect();
    // SameNetuid is 97 there; NotEnoughStakeToWithdraw stayed 9.
    assert_eq!(failures, [json!("0x61000000"), json!("0x09000000")]);
    for name in ["NeuronRegistered", "StakeMoved"] {
        assert!(events.iter().any(|event| event["name"] == name), "{name}");
    }
    // The same bytes by the indices of spec 425 would be something else.
    assert!(unhex(&raw).windows(2).any(|pair| pair == [7, 7]));
}

#[tokio::test]
async fn calls_of_the_other_profile_are_refused() {
    let (newer, older) = (start(newer()), start(Config { profile: Profile::Spec425, ..newer() }));
    let gone = staking(Call::set_root_claim_type { new_root_claim_type: Default::default() });
    let came = staking(Call::transfer_stake_and_hotkey {
        destination_coldkey: account("Bob"),
        origin_hotkey: account("Alice//validator"),
        destination_hotkey: account("Bob//validator"),
        origin_netuid: 1,
        destination_netuid: 1,
        alpha_amount: TAO,
    });
    for (chain, spec_version, known, unknown) in
        [(&newer, 475, &came, &gone), (&older, 425, &gone, &came)]
    {
        let client = Client::connect(chain).await;
        let signing = Signing { spec_version, ..Signing::plain(chain, 0) };
        let error = client.submit(&signing.sign(Dave, unknown)).await.unwrap_err();
        assert_eq!(error.code(), 1010);
        client.submit(&signing.sign(Dave, known)).await.unwrap();
    }
}

fn variants<'a>(
    types: &'a scale_info::PortableRegistry,
    enumeration: &str,
) -> &'a [Variant<PortableForm>] {
    let ty = types.types.iter().find(|known| {
        let path = &known.ty.path.segments;
        path.last().is_some_and(|last| last == enumeration)
            && path.contains(&"subtensor".to_owned())
    });
    let TypeDef::Variant(all) = &ty.unwrap().ty.type_def else { panic!("no enum") };
    &all.variants
}

#[test]
fn every_version_of_the_metadata_has_the_newer_names_and_indices() {
    for version in [14, 15, 16] {
        let bytes = encoded(Profile::Newer, version).unwrap();
        let types = match RuntimeMetadataPrefixed::decode(&mut bytes.as_slice()).unwrap().1 {
            RuntimeMetadata::V14(metadata) => metadata.types,
            RuntimeMetadata::V15(metadata) => metadata.types,
            RuntimeMetadata::V16(metadata) => metadata.types,
            _ => panic!("another version"),
        };
        let index = |enumeration, name: &str| {
            let all = variants(&types, enumeration);
            all.iter().find(|variant| variant.name == name).map(|variant| variant.index)
        };
        assert_eq!(index("Event", "StakeAdded"), Some(2));
        assert_eq!(index("Event", "NeuronRegistered"), Some(7));
        assert_eq!(index("Event", "RootClaimTypeSet"), None);
        assert_eq!(index("Error", "SameNetuid"), Some(97));
        assert_eq!(index("Error", "InsufficientTaoBalance"), Some(98));
        assert_eq!(index("Call", "set_root_claim_type"), None);
        assert_eq!(index("Call", "move_stake_limit"), Some(149));
        let call = variants(&types, "Call").iter().find(|call| call.name == "add_stake").unwrap();
        let names: Vec<_> = call
            .fields
            .iter()
            .map(|field| types.resolve(field.ty.id).unwrap().path.ident().unwrap_or_default())
            .collect();
        assert_eq!(names, ["AccountId32", "NetUid", "TaoBalance"]);
        // No index is given twice.
        for enumeration in ["Call", "Event", "Error"] {
            let all = variants(&types, enumeration);
            assert!(all.windows(2).all(|pair| pair[0].index < pair[1].index), "{enumeration}");
        }
    }
    let older = encoded(Profile::Spec425, 16).unwrap();
    assert_ne!(older, encoded(Profile::Newer, 16).unwrap());
}
