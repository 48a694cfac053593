//! Calls and reads by name.

use crate::support::{World, rao};

#[test]
fn any_call_is_typed_reviewed_and_sent() {
    let world = World::new();
    world.wallet("alice", "10");
    world.wallet("bob", "0");
    let typed = ["call", "Balances.transfer_keep_alive", "dest=bob", "value=1.5tao", "-w", "alice"];
    let preview = world.tao(&[&typed[..], &["--dry-run"]].concat()).data();
    // What is known is shown as what it is, and the command line means the same again.
    assert_eq!(preview["review"]["action"], "transfer 1.5 TAO");
    assert_eq!(preview["command"][1], "call");
    assert!(preview["review"]["warnings"][0].as_str().unwrap().contains("typed by name"));
    world.tao(&[&typed[..], &["--yes"]].concat()).data();
    assert_eq!(world.free("bob"), 1_500_000_000);

    let remark = ["call", "System.remark_with_event", "remark=\"hello\"", "-w", "alice"];
    let preview = world.tao(&[&remark[..], &["--dry-run"]].concat()).data();
    let row = &preview["review"]["rows"][0];
    assert_eq!(row["value"], "remark = \"hello\" (0x68656c6c6f)");
    let before = world.free("alice");
    let receipt = world.tao(&[&remark[..], &["--yes"]].concat()).data();
    assert_eq!(world.free("alice"), before - rao(&receipt["fee_paid"]));
}

#[test]
fn a_call_that_cannot_be_meant_is_refused_before_anything_is_signed() {
    let world = World::new();
    world.wallet("alice", "10");
    let before = world.free("alice");
    for (typed, status, code) in [
        (vec!["Balances.transfer_keep_alve"], 1, "chain.contract"),
        (vec!["Balances.transfer_keep_alive", "dest=nobody", "value=1tao"], 2, "input.name"),
        (vec!["Balances.transfer_keep_alive", "dest=alice", "value=1.5"], 2, "input.arguments"),
        (vec!["Balances.transfer_keep_alive", "dest=alice", "value=1alpha"], 2, "input.arguments"),
        (
            vec![
                "SubtensorModule.remove_stake",
                "hotkey=alice",
                "netuid=1",
                "amount_unstaked=1tao",
            ],
            2,
            "input.arguments",
        ),
        (vec!["System.remark"], 2, "input.arguments"),
        (vec!["Utility.batch_all", "calls=[Utility.batch(calls: [])]"], 1, "batch.nested"),
    ] {
        let words = [&["call"], &typed[..], &["-w", "alice", "--yes"]].concat();
        assert_eq!(world.tao(&words).refusal(), (status, code.to_owned()), "{typed:?}");
    }
    assert_eq!(world.free("alice"), before);
}

#[test]
fn any_storage_and_any_api_are_read_at_any_block() {
    let world = World::new();
    let alice = world.wallet("alice", "10");
    let found = world.tao(&["query", "System.Account", "alice"]).data();
    assert_eq!(found["rows"][0]["value"]["data"]["free"], "10000000000");
    let then = found["block"]["number"].as_u64().unwrap().to_string();
    world.wallet("bob", "1");
    world.tao(&["transfer", "-w", "alice", "--to", "bob", "--amount", "1", "--yes"]).data();
    for at in [then.as_str(), found["block"]["hash"].as_str().unwrap()] {
        let old = world.tao(&["query", "System.Account", &alice, "--at", at]).data();
        assert_eq!(old["rows"], found["rows"], "{at}");
    }
    // Without its key, every row of a map; the same figures from a runtime API.
    let prices = world.tao(&["runtime", "SwapRuntimeApi.current_alpha_price_all"]).data();
    let networks = world.tao(&["query", "SubtensorModule.NetworksAdded"]).data();
    let prices = prices["rows"][0]["value"].as_array().unwrap();
    assert_eq!(networks["rows"].as_array().unwrap().len(), prices.len());
    let one = world.tao(&["runtime", "SwapRuntimeApi.current_alpha_price", "netuid=2"]).data();
    let all = prices.iter().find(|price| price["netuid"] == "2").unwrap();
    assert_eq!(one["rows"][0]["value"], all["price"]);
    // What there is to read is listed.
    let items = world.tao(&["query", "Balances"]).data();
    let names: Vec<&str> = items["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["name"].as_str().unwrap())
        .collect();
    assert!(names.contains(&"Balances.TotalIssuance"), "{names:?}");
    let nowhere = world.tao(&["query", "System.Account", "alice", "--at", "4000000000"]);
    assert_eq!(nowhere.refusal().1, "chain.answer");
}
