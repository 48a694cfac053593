//! Transfers, stakes and takes, judged by balances read back from the chain.

use crate::support::{World, rao, units};

#[test]
fn a_transfer_moves_exactly_its_amount_and_costs_its_fee() {
    let world = World::new();
    world.wallet("alice", "100");
    let bob = world.wallet("bob", "0");
    let before = world.free("alice");
    let receipt =
        world.tao(&["transfer", "-w", "alice", "--to", &bob, "--amount", "12.5", "--yes"]).data();
    assert_eq!(world.free("bob"), 12_500_000_000);
    assert_eq!(world.free("alice"), before - 12_500_000_000 - rao(&receipt["fee_paid"]));
    assert_eq!(rao(&receipt["fee_paid"]), rao(&receipt["predicted"]["fee"]));
    let status = world.tao(&["tx", "status", receipt["hash"].as_str().unwrap()]).data();
    assert_eq!(status["status"], "finalized");
}

#[test]
fn everything_can_be_sent_and_the_account_stays_alive() {
    let world = World::new();
    world.wallet("alice", "3");
    world.wallet("bob", "0");
    let sent =
        world.tao(&["transfer", "-w", "alice", "--to", "bob", "--amount", "all", "--yes"]).data();
    assert_eq!(world.free("alice"), 500);
    assert_eq!(world.free("bob"), rao(&sent["predicted"]["amount"]));
}

#[test]
fn a_dry_run_signs_nothing_and_previews_what_is_then_signed() {
    let world = World::new();
    world.wallet("alice", "100");
    let validator = world.validator(2);
    let before = world.free("alice");
    let stake =
        ["stake", "add", "-w", "alice", "--netuid", "2", "--hotkey", &validator, "--amount", "20"];
    let preview = world.tao(&[&stake[..], &["--dry-run"]].concat()).data();
    assert_eq!(world.free("alice"), before);
    let receipt = world.tao(&[&stake[..], &["--yes"]].concat()).data();
    assert_eq!(preview["predicted"]["limit_price"], receipt["predicted"]["limit_price"]);
    let effect = &receipt["effects"][0];
    assert_eq!(rao(&effect["paid"]), 20_000_000_000);
    assert!(units(&effect["received"]) >= units(&preview["predicted"]["at_least"]));
    assert_eq!(world.free("alice"), before - 20_000_000_000 - rao(&receipt["fee_paid"]));
    let held = world.tao(&["stake", "list", "alice"]).data();
    assert!(units(&held["positions"][0]["alpha"]) >= units(&effect["received"]) - 1);
}

#[test]
fn unstaking_everything_leaves_no_position() {
    let world = World::new();
    world.wallet("alice", "100");
    let validator = world.validator(4);
    let on = ["-w", "alice", "--netuid", "4", "--hotkey", &validator];
    world.tao(&[&["stake", "add"], &on[..], &["--amount", "5", "--yes"]].concat()).data();
    let before = world.free("alice");
    let receipt =
        world.tao(&[&["stake", "remove"], &on[..], &["--amount", "all", "--yes"]].concat()).data();
    let effect = &receipt["effects"][0];
    assert!(rao(&effect["received"]) >= rao(&receipt["predicted"]["at_least"]));
    assert_eq!(world.free("alice"), before + rao(&effect["received"]) - rao(&receipt["fee_paid"]));
    let held = world.tao(&["stake", "list", "alice"]).data();
    assert_eq!(held["positions"].as_array().unwrap().len(), 0);
}

#[test]
fn stake_grows_with_the_blocks() {
    let world = World::new();
    world.wallet("alice", "100");
    let validator = world.validator(2);
    world
        .tao(&[
            "stake", "add", "-w", "alice", "--netuid", "2", "--hotkey", &validator, "--amount",
            "50", "--yes",
        ])
        .data();
    let alpha = || units(&world.tao(&["stake", "list", "alice"]).data()["positions"][0]["alpha"]);
    let before = alpha();
    world.sandbox.seal(60).unwrap();
    assert!(alpha() > before);
}
