//! A practice chain that goes on from the recorded state: what it is, and what its pool refuses, in the same words.

use crate::{
    Tally,
    client::*,
    differences, report,
    shared::{self, account, list, number},
};
use parity_scale_codec::Encode as _;
use serde_json::{Value, json};
use tao_sandbox::{Config, Sealing};

fn seeded() -> Option<Config> {
    let seed = shared::path("state.json")?;
    Some(Config { sealing: Sealing::Manual, seed: Some(seed), ..Config::default() })
}

#[tokio::test]
async fn a_seeded_chain_goes_on_where_the_recording_was_made() {
    let Some(config) = seeded() else { return };
    let runtime = shared::recorded("runtime.json").unwrap();
    let chain = start(config.clone());
    assert_eq!(chain.head_number(), 309);
    assert_eq!(json!(hex(&chain.genesis_hash())), runtime["genesis_hash"]);
    let client = Client::connect(&chain).await;
    assert_eq!(client.call("chain_getBlockHash", json!([0])).await, runtime["genesis_hash"]);
    assert_eq!(client.call("chain_getBlockHash", json!([7])).await, Value::Null);
    let header = client.call("chain_getHeader", json!([])).await;
    assert_eq!(header["number"], "0x135");
    let finalized = client.call("chain_getFinalizedHead", json!([])).await;
    assert_eq!(finalized, client.call("chain_getBlockHash", json!([309])).await);
    chain.seal(3).unwrap();
    let time: u64 = {
        let value =
            client.call("state_getStorage", json!([hex(&item_key("Timestamp", "Now"))])).await;
        u64::from_le_bytes(unhex(&value).try_into().unwrap())
    };
    assert_eq!(chain.head_number(), 312);
    assert!(time > 1_700_000_000_000, "{time}");

    // What it exports is a seed of the same chain, and a state file of it opens again.
    let folder = tempfile::tempdir().unwrap();
    let (export, file) = (folder.path().join("seed.json"), folder.path().join("chain"));
    let exported = client.call("dev_export", json!([])).await;
    std::fs::write(&export, exported.to_string()).unwrap();
    let again = Config { seed: Some(export), state_file: Some(file.clone()), ..config.clone() };
    for _ in 0..2 {
        let other = start(again.clone());
        assert_eq!(other.genesis_hash(), chain.genesis_hash());
        assert!(other.head_number() >= 312);
        let head = Client::connect(&other).await.call("chain_getHeader", json!([])).await;
        let same = client.call("chain_getHeader", json!([])).await;
        if other.head_number() == 312 {
            assert_eq!(head["stateRoot"], same["stateRoot"]);
        }
        other.seal(2).unwrap();
        other.stop().unwrap();
    }
    assert!(file.is_file());
}

#[tokio::test]
async fn a_file_that_is_no_seed_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("seed.json");
    for (text, what) in [
        ("{", "EOF"),
        (r#"{"block_number":1,"header":{"parentHash":"0x00"},"storage":{}}"#, "parentHash"),
        (
            r#"{"block_number":1,"header":{"parentHash":"0x0000000000000000000000000000000000000000000000000000000000000000"},"storage":{"zz":"00"}}"#,
            "hex",
        ),
    ] {
        std::fs::write(&path, text).unwrap();
        let config = Config { seed: Some(path.clone()), ..Config::default() };
        let error = tao_sandbox::Sandbox::start(config).err().unwrap().to_string();
        assert!(error.contains("seed.json"), "{error}: {what}");
    }
}

/// The payer as the recorded case met it.
fn payer(case: &Value) -> Vec<(Vec<u8>, Option<Vec<u8>>)> {
    let accounts = case["before"]["accounts"].as_object();
    accounts
        .into_iter()
        .flatten()
        .map(|(who, info)| {
            let key = account_key(&account(&json!(who)));
            let free = number(&info["free"]);
            if free == 0 {
                return (key, None);
            }
            let row = frame_system::AccountInfo::<u32, pallet_balances::AccountData<u64>> {
                nonce: u32::try_from(number(&info["nonce"])).unwrap(),
                consumers: 0,
                providers: 1,
                sufficients: 0,
                data: pallet_balances::AccountData {
                    free,
                    reserved: number(&info["reserved"]),
                    ..Default::default()
                },
            };
            (key, Some(row.encode()))
        })
        .collect()
}

/// What was written or done in the recording before this case, by raw key.
fn circumstances(case: &Value) -> Vec<(Vec<u8>, Option<Vec<u8>>)> {
    let item = |name: &str| item_key("SubtensorModule", name);
    let swap = |name: &str| {
        let who = account(&case["signer"]["ss58"]);
        let raw: &[u8] = who.as_ref();
        [&item(name)[..], &sp_io::hashing::twox_64(raw), raw].concat()
    };
    match case["id"].as_str().unwrap() {
        "register_network_rate_limited" => {
            // A subnet was registered at a block that the seeded chain has not reached.
            let last = [&item("LastRateLimitedBlock")[..], &[2]].concat();
            vec![(item("NetworkRateLimit"), Some(7_200u64.encode())), (last, Some(300u64.encode()))]
        }
        "coldkey_swap_disputed_transfer" => {
            vec![(swap("ColdkeySwapDisputes"), Some(570u32.encode()))]
        }
        _ => Vec::new(),
    }
}

#[tokio::test]
async fn the_pool_refuses_what_the_recorded_one_refused_in_the_same_words() {
    let Some(config) = seeded() else { return };
    let recorded = shared::recorded("extrinsics.json").unwrap();
    let chain = start(config);
    let client = Client::connect(&chain).await;
    let (mut equal, mut knowingly, mut wrong) = (0, 0, Vec::new());
    for case in list(&recorded["cases"]) {
        let wanted = &case["submit"]["error"];
        let id = case["id"].as_str().unwrap();
        if wanted.is_null() {
            continue;
        }
        // What the pool held when this and the two after it were refused: an earlier one, and this itself.
        if id == "already_imported" {
            let first = list(&recorded["cases"])
                .iter()
                .find(|case| case["id"] == "duplicate_submission_first")
                .unwrap();
            chain.set_storage(payer(first)).unwrap();
            for held in [first, case] {
                client.call("author_submitExtrinsic", json!([held["extrinsic"]])).await;
            }
        }
        let writes = [payer(case), circumstances(case)].concat();
        if !writes.is_empty() {
            chain.set_storage(writes).unwrap();
        }
        let bytes = case["extrinsic"].as_str().map_or_else(|| json!("0xzz"), |hex| json!(hex));
        let got = match client.try_call("author_submitExtrinsic", json!([bytes])).await {
            Ok(hash) => json!({ "accepted": hash }),
            Err(error) => {
                let data = error.data().map_or(Value::Null, |data| {
                    serde_json::from_str(data.get()).unwrap_or(Value::Null)
                });
                json!({ "code": error.code(), "message": error.message(), "data": data })
            }
        };
        let worded = [1010, 1013, 1014].contains(&wanted["code"].as_i64().unwrap());
        let same = if worded {
            ["code", "message", "data"].iter().all(|part| got[part] == wanted[part])
        } else {
            got["code"] == wanted["code"]
        };
        match (same, differences::known_refusal(id)) {
            (true, None) => equal += 1,
            (true, Some(_)) => wrong.push(format!("{id} no longer differs")),
            (false, Some(_)) => knowingly += 1,
            (false, None) => wrong.push(format!("{id}: {got}, recorded {wanted}")),
        }
    }
    let compared = equal + knowingly + wrong.len();
    assert!(wrong.is_empty(), "{} differ, {equal} equal:\n{}", wrong.len(), wrong.join("\n"));
    assert!(equal > 25, "only {equal}");
    report("pool errors", Tally { compared, equal, known: knowingly });
}
