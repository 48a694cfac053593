//! Orders that are sent encrypted: what the chain then holds, and what becomes of those that no
//! author opens.

use std::thread;
use std::time::Duration;

use ml_kem::kem::KeyExport as _;
use ml_kem::{DecapsulationKey, MlKem768};
use parity_scale_codec::Encode as _;
use serde_json::Value;

use crate::direct::open;
use crate::support::{World, rao, units};

fn stake<'a>(verb: &'a str, key: &'a str, amount: &'a str) -> Vec<&'a str> {
    vec!["stake", verb, "-w", "alice", "-n", "2", "--hotkey", key, "-a", amount]
}

fn with<'a>(words: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [words, more].concat()
}

/// Replaces what the chain says to encrypt to.
async fn set_key(world: &World, key: Option<Vec<u8>>) {
    let session = open(world).await;
    let place = session.chain.runtime().storage_key("MevShield", "NextKey", &[]).unwrap();
    world.sandbox.set_storage(vec![(place, key.map(|key| key.encode()))]).unwrap();
}

fn status(world: &World, hash: &Value) -> String {
    let shown = world.tao(&["tx", "show", hash.as_str().unwrap()]).data();
    shown["status"].as_str().unwrap().to_owned()
}

#[test]
fn an_encrypted_stake_is_two_transactions_and_both_are_in_the_receipt() {
    let world = World::new();
    world.wallet("alice", "100");
    let key = world.validator(2);
    let before = world.free("alice");
    let receipt = world.tao(&with(&stake("add", &key, "20"), &["--shield", "--yes"])).data();
    let carrier = &receipt["carrier"];
    assert_ne!(carrier["hash"], receipt["hash"]);
    assert_eq!(carrier["block"], receipt["block"]);
    assert!(carrier["index"].as_u64() < receipt["index"].as_u64());
    assert_eq!(receipt["finalized"], true);
    let paid = rao(&carrier["fee_paid"]) + rao(&receipt["fee_paid"]);
    assert_eq!(world.free("alice"), before - 20_000_000_000 - paid);
    let least = units(&receipt["predicted"]["at_least"]);
    assert!(units(&receipt["effects"][0]["received"]) >= least);
    let differences = receipt["differences"].to_string();
    assert!(!differences.contains("carrier"), "{differences}");
    let shown = world.tao(&["tx", "show", receipt["hash"].as_str().unwrap()]).data();
    assert_eq!((&shown["carrier"], &shown["status"]), (&carrier["hash"], &"finalized".into()));
    assert!(shown["command"].to_string().contains("--shield"));
    assert_eq!(status(&world, &carrier["hash"]), "finalized");
    // Both nonces are used, and the next order follows them.
    let list = world.tao(&["tx", "list"]).data();
    let nonces: Vec<_> = list["transactions"].as_array().unwrap().iter().collect();
    assert_eq!((nonces[0]["nonce"].as_u64(), nonces[1]["nonce"].as_u64()), (Some(1), Some(0)));
    let next = world.tao(&with(&stake("remove", &key, "all"), &["--shield", "--yes"])).data();
    assert!(next["carrier"]["hash"].is_string());
    assert_eq!(world.tao(&["stake", "list", "alice"]).data()["positions"], serde_json::json!([]));
}

#[test]
fn every_kind_of_swap_can_be_encrypted() {
    let world = World::new();
    world.wallet("alice", "100");
    let key = world.validator(2);
    world.tao(&with(&stake("add", &key, "30"), &["--yes"])).data();
    let bob = world.wallet("bob", "0");
    for (verb, amount, more) in [
        ("swap", "20%", vec!["--to-netuid", "1"]),
        ("swap", "10%", vec!["--to-netuid", "1", "--one-call"]),
        ("move", "10%", vec!["--to-netuid", "4", "--to-hotkey", &key]),
        ("transfer", "10%", vec!["--to", &bob]),
        ("remove", "10%", vec![]),
    ] {
        let words = with(&with(&stake(verb, &key, amount), &more), &["--shield", "--yes"]);
        let receipt = world.tao(&words).data();
        assert!(receipt["carrier"]["fee_paid"].is_object(), "{verb}: {receipt}");
    }
    let exit = ["stake", "exit", "-w", "alice", "--everywhere", "--shield", "--yes"];
    assert!(world.tao(&exit).data()["carrier"]["hash"].is_string());
    let register = ["register", "-w", "alice", "-n", "2", "--shield", "--yes"];
    let receipt = world.tao(&register).data();
    assert!(receipt["effects"].to_string().contains("registered"), "{receipt}");
}

#[test]
fn the_review_says_that_it_is_two_transactions_and_what_they_cost() {
    let world = World::new();
    world.wallet("alice", "100");
    let key = world.validator(2);
    let shown = world.tao(&with(&stake("add", &key, "20"), &["--shield", "--dry-run"])).data();
    let row = |label: &str| {
        let rows = shown["review"]["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["label"] == label).unwrap();
        row["value"].as_str().unwrap().to_owned()
    };
    assert!(row("encrypted").contains("nonce 0"));
    assert_eq!(row("nonce"), "1");
    assert!(row("expires").starts_with("8 blocks"));
    assert!(row("fee of the second").ends_with(" TAO"));
    assert!(shown["command"].to_string().contains("--shield"));
    // With everything staked, the carrier must still be paid for.
    let all = with(&stake("add", &key, "all"), &["--no-fee-reserve", "--shield", "--yes"]);
    world.tao(&all).data();
    assert!(world.free("alice") < 2_000, "{}", world.free("alice"));
    let poor = world.tao(&with(&stake("remove", &key, "1"), &["--shield", "--yes"]));
    assert_eq!(poor.refusal(), (1, "balance.insufficient".to_owned()));
}

#[test]
fn what_cannot_be_encrypted_is_refused_before_anything_is_signed() {
    let world = World::new();
    world.wallet("alice", "100");
    let key = world.validator(2);
    let order = |more: &[&str]| {
        world.tao(&with(&with(&stake("add", &key, "20"), &["--shield"]), more)).refusal()
    };
    for more in [&["--era", "16", "--yes"][..], &["--era", "immortal", "--yes"], &["--out", "-"]] {
        assert_eq!(order(more), (2, "input.arguments".to_owned()), "{more:?}");
    }
    let device = ["--signer", "ledger:?account=0&index=0", "--shield", "--yes"];
    let ran = world.tao(&with(&["stake", "add", "-n", "2", "--hotkey", &key, "-a", "20"], &device));
    assert_eq!(ran.refusal(), (2, "input.arguments".to_owned()));
    assert!(ran.err.contains("must be on this machine"), "{}", ran.err);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(set_key(&world, Some(vec![7; 100])));
    assert_eq!(order(&["--yes"]), (1, "shield.unavailable".to_owned()));
    runtime.block_on(set_key(&world, None));
    assert_eq!(order(&["--yes"]), (1, "shield.unavailable".to_owned()));
    // The transfer to this wallet is all there is.
    let list = world.tao(&["tx", "list"]).data();
    assert_eq!(list["transactions"].as_array().unwrap().len(), 1);
    assert_eq!(world.free("alice"), 100_000_000_000);
}

/// A key whose other half nobody has: the carrier is included, and its fee is all that is lost.
#[test]
fn what_no_author_opens_costs_the_fee_of_its_carrier_and_is_never_sent_in_the_clear() {
    let world = World::new();
    world.wallet("alice", "100");
    let key = world.validator(2);
    let lost = DecapsulationKey::<MlKem768>::from_seed([9; 64].into());
    let lost = lost.encapsulation_key().to_bytes().to_vec();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(set_key(&world, Some(lost)));
    let before = (world.free("alice"), world.sandbox.head_number());
    let words = with(&stake("add", &key, "20"), &["--shield", "--yes"]);
    let ran = thread::scope(|scope| {
        let staking = scope.spawn(|| world.tao(&words));
        while world.sandbox.head_number() == before.1 {
            assert!(!staking.is_finished(), "{}", staking.join().unwrap().err);
            thread::sleep(Duration::from_millis(20));
        }
        // What is open now is looked up and not sent.
        let open = world.tao(&["tx", "resume", "--send", "--patience", "1"]).data();
        assert!(open["open"].as_u64().unwrap() >= 1, "{open}");
        world.sandbox.seal(9).unwrap();
        staking.join().unwrap()
    });
    assert_eq!(ran.refusal(), (1, "shield.not_opened".to_owned()));
    let after = world.free("alice");
    assert!(after < before.0 && after > before.0 - 1_000_000, "{after}");
    let list = world.tao(&["tx", "list"]).data();
    let both = list["transactions"].as_array().unwrap();
    assert_eq!(both.len(), 3);
    assert_eq!((&both[0]["status"], &both[1]["status"]), (&"expired".into(), &"finalized".into()));
    // The nonce that was not used is the next one.
    world.tao(&with(&stake("add", &key, "1"), &["--yes"])).data();
}
