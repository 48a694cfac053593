//! What goes wrong is said in one line, with a code and the right exit status, and nothing is lost.

use crate::support::{PASSWORD, World};

const BOB: &str = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";

fn refused(world: &World, words: &[&str]) -> (i32, String) {
    world.tao(words).refusal()
}

#[test]
fn amounts_and_addresses_are_checked_before_anything_is_asked() {
    let world = World::new();
    world.wallet("alice", "10");
    for amount in ["1.5x", "1.0000000001", "18446744073.709551616", "", ".5", "1e3"] {
        let ran =
            refused(&world, &["transfer", "-w", "alice", "--to", BOB, "--amount", amount, "--yes"]);
        assert_eq!(ran, (2, "input.amount".to_owned()), "{amount}");
    }
    let negative =
        refused(&world, &["transfer", "-w", "alice", "--to", BOB, "--amount=-1", "--yes"]);
    assert_eq!(negative, (2, "input.amount".to_owned()));
    let typo = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694tz";
    let ran = refused(&world, &["transfer", "-w", "alice", "--to", typo, "--amount", "1", "--yes"]);
    assert_eq!(ran, (2, "input.address".to_owned()));
    let ran = refused(&world, &["transfer", "-w", "nobody", "--to", BOB, "--amount", "1", "--yes"]);
    assert_eq!(ran, (2, "keystore.usage".to_owned()));
    assert_eq!(world.free("alice"), 10_000_000_000);
}

#[test]
fn keys_in_the_wrong_place_are_noticed() {
    let world = World::new();
    world.wallet("alice", "10");
    let wallet = world.tao(&["wallet", "show", "alice"]).data();
    let hotkey = wallet["hotkeys"][0]["address"].as_str().unwrap().to_owned();
    let coldkey = wallet["coldkey"]["address"].as_str().unwrap().to_owned();
    let ran =
        refused(&world, &["transfer", "-w", "alice", "--to", &hotkey, "--amount", "1", "--yes"]);
    assert_eq!(ran, (2, "input.key_role".to_owned()));
    let ran = refused(
        &world,
        &[
            "stake", "add", "-w", "alice", "--netuid", "2", "--hotkey", &coldkey, "--amount", "1",
            "--yes",
        ],
    );
    assert_eq!(ran, (2, "input.key_role".to_owned()));
    let validator = world.validator(2);
    let ran =
        refused(&world, &["transfer", "-w", "alice", "--to", &validator, "--amount", "1", "--yes"]);
    assert_eq!(ran, (1, "transfer.recipient".to_owned()));
    let ran =
        refused(&world, &["transfer", "-w", "alice", "--to", "alice", "--amount", "1", "--yes"]);
    assert_eq!(ran, (1, "transfer.self".to_owned()));
}

#[test]
fn a_wrong_password_is_no_damage_and_sends_nothing() {
    let world = World::new();
    world.wallet("alice", "10");
    std::fs::write(world.path("password"), "wrong").unwrap();
    let ran = world.tao(&["transfer", "-w", "alice", "--to", BOB, "--amount", "1", "--yes"]);
    assert_eq!(ran.refusal(), (4, "keystore.locked".to_owned()));
    assert!(!ran.err.contains(PASSWORD) && !ran.out.contains(PASSWORD));
    assert_eq!(world.free("alice"), 10_000_000_000);
}

#[test]
fn what_the_chain_would_refuse_is_refused_before_signing() {
    let world = World::new();
    world.wallet("alice", "10");
    let validator = world.validator(2);
    let stake = |netuid: &str, hotkey: &str, amount: &str, more: &[&str]| {
        let words = [
            "stake", "add", "-w", "alice", "--netuid", netuid, "--hotkey", hotkey, "--amount",
            amount, "--yes",
        ];
        refused(&world, &[&words[..], more].concat())
    };
    assert_eq!(stake("999", &validator, "1", &[]), (1, "subnet.unknown".to_owned()));
    assert_eq!(stake("5", &validator, "1", &[]), (1, "subnet.not_started".to_owned()));
    assert_eq!(stake("2", BOB, "1", &[]), (1, "hotkey.unknown".to_owned()));
    assert_eq!(stake("2", &validator, "11", &[]), (1, "balance.insufficient".to_owned()));
    assert_eq!(stake("2", &validator, "0.001", &[]), (1, "stake.too_small".to_owned()));
    assert_eq!(
        stake("2", &validator, "1", &["--limit-price", "0.01"]),
        (1, "stake.limit".to_owned())
    );
    let ran = refused(
        &world,
        &[
            "stake", "remove", "-w", "alice", "--netuid", "2", "--hotkey", &validator, "--amount",
            "1", "--yes",
        ],
    );
    assert_eq!(ran, (1, "stake.insufficient".to_owned()));
    let ran = refused(
        &world,
        &["register", "-w", "alice", "--netuid", "2", "--max-cost", "0.00001", "--yes"],
    );
    assert_eq!(ran, (1, "register.price_cap".to_owned()));
    let ran = refused(
        &world,
        &[
            "validator",
            "take",
            "-w",
            "dev://Alice",
            "--hotkey",
            &validator,
            "--take",
            "19%",
            "--yes",
        ],
    );
    assert_eq!(ran.0, 1);
    assert_eq!(world.free("alice"), 10_000_000_000);
}

#[test]
fn without_consent_nothing_is_signed() {
    let world = World::new();
    world.wallet("alice", "10");
    let ran = refused(&world, &["transfer", "-w", "alice", "--to", BOB, "--amount", "1"]);
    assert_eq!(ran, (5, "consent.missing".to_owned()));
}

#[test]
fn another_network_is_refused_before_anything_else() {
    let world = World::new();
    world.wallet("alice", "10");
    let endpoint = world.endpoint.clone();
    let words =
        ["transfer", "-w", "alice", "--to", BOB, "--amount", "1", "--yes", "--network", "finney"];
    let ran = refused(&world, &[&words[..], &["--endpoint", &endpoint]].concat());
    assert_eq!(ran, (2, "chain.genesis".to_owned()));
    assert_eq!(world.free("alice"), 10_000_000_000);
}

#[test]
fn a_node_that_is_gone_is_unreachable_and_nothing_was_sent() {
    let world = World::new();
    world.wallet("alice", "10");
    let ran = world.at(
        "ws://127.0.0.1:1",
        &["transfer", "-w", "alice", "--to", BOB, "--amount", "1", "--yes"],
    );
    assert_eq!(ran.refusal(), (3, "chain.unreachable".to_owned()));
    assert!(
        !world.path("state/journal").exists()
            || std::fs::read_dir(world.path("state/journal")).unwrap().count() <= 1
    );
}
