//! What a wallet may sign, end to end: sealed, held in every way to a signature, and not edited away.

use crate::support::World;

fn set(world: &World, rules: &str) {
    std::fs::write(world.path("config.toml"), format!("[policy.mine]\n{rules}")).unwrap();
}

fn sealed(world: &World, rules: &str) {
    set(world, rules);
    let shown = world.tao(&["policy", "seal", "mine"]).data();
    assert_eq!(shown["policies"][0]["state"], "sealed", "{shown}");
}

fn world() -> World {
    let world = World::new();
    let _ = std::fs::create_dir_all(world.path("."));
    world.wallet("mine", "100");
    world.wallet("friend", "10");
    world
}

fn send(world: &World, tao: &str, more: &[&str]) -> (i32, String) {
    let words = ["transfer", "-w", "mine", "--to", "friend", "-a", tao];
    let ran = world.tao(&[&words, more].concat());
    if ran.status == 0 { (0, String::new()) } else { ran.refusal() }
}

fn refused(code: &str) -> (i32, String) {
    (1, code.to_owned())
}

const YES: &[&str] = &["--yes"];

#[test]
fn an_unsealed_an_edited_and_a_removed_policy_refuse() {
    let world = world();
    set(&world, "max_per_transaction = \"5\"\n");
    assert_eq!(send(&world, "1", YES), refused("policy.seal"));
    sealed(&world, "max_per_transaction = \"5\"\n");
    assert_eq!(send(&world, "1", YES).0, 0);
    assert_eq!(send(&world, "6", YES), refused("policy.refused"));
    assert_eq!(send(&world, "6", &["--dry-run"]), refused("policy.refused"));

    set(&world, "max_per_transaction = \"50\"\n");
    assert_eq!(send(&world, "6", YES), refused("policy.seal"));
    assert_eq!(world.tao(&["policy", "show"]).data()["policies"][0]["state"], "changed");
    std::fs::write(world.path("config.toml"), "").unwrap();
    assert_eq!(send(&world, "6", YES), refused("policy.seal"));
    assert_eq!(world.tao(&["policy", "show"]).data()["policies"][0]["state"], "gone");
    // A policy with other comments and order is the same policy.
    set(&world, "# mine\nmax_per_transaction = \"5.0\"\n");
    assert_eq!(send(&world, "1", YES).0, 0);

    // Neither a broken seal nor one by another key helps.
    let seal = world.path("wallets/mine/policy.seal");
    let good = std::fs::read_to_string(&seal).unwrap();
    std::fs::write(&seal, good.replace("0x", "0xff")).unwrap();
    assert_eq!(send(&world, "1", YES), refused("policy.seal"));
    std::fs::write(world.path("config.toml"), "[policy.friend]\nmax_per_transaction = \"50\"\n")
        .unwrap();
    world.tao(&["policy", "seal", "friend"]).data();
    std::fs::copy(world.path("wallets/friend/policy.seal"), &seal).unwrap();
    set(&world, "max_per_transaction = \"50\"\n");
    assert_eq!(send(&world, "1", YES), refused("policy.seal"));

    // Another config file and another state folder know of it by the wallet.
    std::fs::write(&seal, good).unwrap();
    std::fs::write(world.path("other.toml"), "").unwrap();
    let ran = std::process::Command::new(env!("CARGO_BIN_EXE_tao"))
        .args(["transfer", "-w", "mine", "--to", "friend", "-a", "1", "--yes"])
        .env_clear()
        .env("TAO_HOME", world.path("."))
        .env("TAO_CONFIG", world.path("other.toml"))
        .env("TAO_ENDPOINT", &world.endpoint)
        .env("TAO_PASSWORD_FILE", world.path("password"))
        .output()
        .unwrap();
    assert_eq!(ran.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&ran.stderr).contains("error[policy.seal]"));
}

#[test]
fn loosening_takes_the_password() {
    let world = world();
    sealed(&world, "max_per_transaction = \"5\"\n");
    let password = world.path("password");
    let good = std::fs::read(&password).unwrap();
    std::fs::write(&password, "a wrong guess").unwrap();
    for words in [["policy", "seal", "mine"], ["policy", "remove", "mine"]] {
        assert_eq!(world.tao(&words).refusal(), (4, "keystore.locked".to_owned()));
    }
    std::fs::write(&password, good).unwrap();
    assert_eq!(send(&world, "6", YES), refused("policy.refused"));
    world.tao(&["policy", "remove", "mine"]).data();
    assert!(!std::fs::read_to_string(world.path("config.toml")).unwrap().contains("policy"));
    assert_eq!(send(&world, "6", YES).0, 0);
}

#[test]
fn the_day_counts_by_the_journal() {
    let world = world();
    sealed(&world, "max_per_day = \"5\"\n");
    assert_eq!(send(&world, "3", YES).0, 0);
    assert_eq!(send(&world, "3", YES), refused("policy.refused"));
    assert_eq!(send(&world, "2", YES).0, 0);
    assert_eq!(send(&world, "0.1", YES), refused("policy.refused"));
}

#[test]
fn every_rule_holds_for_a_real_transaction() {
    let world = world();
    let hotkey = world.validator(2);
    let friend = world.tao(&["wallet", "show", "friend"]).data();
    let friend = friend["coldkey"]["address"].as_str().unwrap().to_owned();
    let other = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";
    let stake = |more: &[&str]| {
        let words =
            ["stake", "add", "-w", "mine", "-n", "2", "--hotkey", &hotkey, "-a", "1", "--yes"];
        let ran = world.tao(&[&words, more].concat());
        if ran.status == 0 { (0, String::new()) } else { ran.refusal() }
    };
    let hash = "0x2f0555cc76fc2840a25a6ea3b9637146806f1f44b090c175ffde2a7e5ab36c03";
    for rules in [
        format!("networks = [\"{hash}\"]"),
        format!("destinations = [\"{other}\"]"),
        "max_fee = \"0.000000001\"".to_owned(),
    ] {
        sealed(&world, &format!("{rules}\n"));
        assert_eq!(send(&world, "1", YES), refused("policy.refused"), "{rules}");
    }
    sealed(&world, &format!("destinations = [\"{friend}\"]\nmax_fee = \"0.1\"\n"));
    assert_eq!(send(&world, "1", YES).0, 0);
    for rules in ["netuids = [1]", "hotkeys = []", "max_loss = \"0%\""] {
        sealed(&world, &format!("{rules}\n"));
        assert_eq!(stake(&[]), refused("policy.refused"), "{rules}");
    }
    sealed(&world, &format!("netuids = [2]\nhotkeys = [\"{hotkey}\"]\nmax_loss = \"50%\"\n"));
    assert_eq!(stake(&["--no-limit"]), refused("policy.refused"));
    assert_eq!(stake(&["--tolerance", "1%"]).0, 0);
}

#[test]
fn amounts_are_typed_where_the_policy_says_so() {
    let world = world();
    sealed(&world, "typed_above = \"2\"\n");
    assert_eq!(send(&world, "2", YES).0, 0);
    assert_eq!(send(&world, "3", YES), (5, "consent.missing".to_owned()));
    assert_eq!(send(&world, "3", &["--confirm", "2"]), (5, "consent.declined".to_owned()));
    assert_eq!(send(&world, "3", &["--confirm", "3"]).0, 0);
}

#[test]
fn carriers_and_other_ways_to_sign_are_held_to_it() {
    let world = world();
    let friend = world.tao(&["wallet", "show", "friend"]).data();
    let friend = friend["coldkey"]["address"].as_str().unwrap().to_owned();
    sealed(&world, "max_per_transaction = \"5\"\n");
    let transfer = format!("Balances.transfer_keep_alive(dest: {friend}, value: 6000000000)");
    let batch = world.tao(&[
        "call",
        "Utility.batch_all",
        &format!("calls=[{transfer}]"),
        "-w",
        "mine",
        "--yes",
    ]);
    assert_eq!(batch.refusal(), refused("policy.refused"), "{}", batch.err);
    world
        .tao(&["proxy", "add", "-w", "friend", "--delegate", "mine", "--type", "Any", "--yes"])
        .data();
    let acting = world.tao(&[
        "transfer",
        "-w",
        "mine",
        "--as",
        "proxy:friend",
        "--to",
        "dev://Alice",
        "-a",
        "6",
        "--yes",
    ]);
    assert_eq!(acting.refusal(), refused("policy.refused"), "{}", acting.err);

    // The air gap: what was built elsewhere is judged where it is signed.
    let offer = world.path("offer.json");
    let offer = offer.to_str().unwrap();
    let built = ["transfer", "-w", "mine", "--to", "friend", "-a", "6", "--out", offer];
    world.tao(&built).data();
    let document: serde_json::Value =
        serde_json::from_slice(&std::fs::read(offer).unwrap()).unwrap();
    let genesis = document["chain"]["genesis"].as_str().unwrap().to_owned();
    let signed = world.tao(&[
        "tx",
        "sign",
        offer,
        "--yes",
        "--allow-genesis",
        &genesis,
        "--out",
        world.path("signed.json").to_str().unwrap(),
    ]);
    assert_eq!(signed.refusal(), refused("policy.refused"), "{}", signed.err);
    sealed(&world, "max_per_transaction = \"6\"\ntyped_above = \"5\"\n");
    let sign = |more: &[&str]| {
        let path = world.path("signed.json");
        let words =
            ["tx", "sign", offer, "--allow-genesis", &genesis, "--out", path.to_str().unwrap()];
        world.tao(&[&words, more].concat())
    };
    assert_eq!(sign(YES).refusal(), (5, "consent.missing".to_owned()));
    sign(&["--confirm", "6"]).data();
}
