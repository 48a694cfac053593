//! What a wallet may sign, end to end: sealed, held in every way to a signature, and not edited away.

use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use tao_wallet::store::Journal;

use crate::direct::{hotkey, settings};
use crate::support::{World, rao};

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

/// Two programs, each on a chain of its own, get as far as the signer's lock before either may
/// pass: what the first one spends must be seen by the second.
#[test]
fn of_two_at_once_one_finds_the_day_spent() {
    let world = world();
    let other = World::another_chain();
    let address = world.tao(&["wallet", "show", "mine"]).data()["coldkey"]["address"].clone();
    let fund = ["transfer", "-w", "dev://Alice", "--to", "mine", "-a", "100", "--yes"];
    world.at(&other.ws_url(), &fund).data();
    sealed(&world, "max_per_day = \"5\"\n");
    let signer = hotkey(address.as_str().unwrap()).0;
    let journal = Journal::open(&settings(&world).paths.state_dir).unwrap();
    let turn = journal.lock_signer(signer).unwrap();
    let mut running = Vec::new();
    for (endpoint, amount) in [(world.endpoint.clone(), "3"), (other.ws_url(), "4")] {
        let words = ["transfer", "-w", "mine", "--to", "friend", "-a", amount, "--yes"];
        let mut child = world
            .command(&words)
            .env("TAO_ENDPOINT", endpoint)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        while !line.starts_with("expires") {
            line.clear();
            assert_ne!(said.read_line(&mut line).unwrap(), 0, "it ended before its review");
        }
        running.push((child, said));
    }
    drop(turn);
    let mut codes = Vec::new();
    for (mut child, mut said) in running {
        let mut rest = String::new();
        std::io::Read::read_to_string(&mut said, &mut rest).unwrap();
        let code = child.wait().unwrap().code().unwrap();
        assert_eq!(code == 1, rest.contains("error[policy.refused]"), "{code}: {rest}");
        codes.push(code);
    }
    codes.sort_unstable();
    assert_eq!(codes, [0, 1]);
}

#[test]
fn what_was_signed_before_can_be_sent_and_counts() {
    let world = world();
    let path = |name: &str| world.path(name).to_str().unwrap().to_owned();
    let offer = path("offer.json");
    let build = ["transfer", "-w", "mine", "--to", "friend", "-a", "3", "--out", &offer];
    world.tao(&build).data();
    let document: serde_json::Value =
        serde_json::from_slice(&std::fs::read(&offer).unwrap()).unwrap();
    let genesis = document["chain"]["genesis"].as_str().unwrap().to_owned();
    let signed = path("signed.json");
    let sign = ["tx", "sign", &offer, "--yes", "--allow-genesis", &genesis, "--out", &signed];
    let submit = |more: &[&str]| {
        world.tao(&[&["tx", "submit", &offer, &signed, "--yes"][..], more].concat())
    };
    // Signed under a policy that allows it, and sent: once in the day's sum, not twice.
    sealed(&world, "max_per_day = \"5\"\n");
    world.tao(&sign).data();
    assert_eq!(send(&world, "2.5", YES), refused("policy.refused"));
    let sent = submit(&[]);
    assert_eq!(sent.json()["warnings"], serde_json::json!([]), "{}", sent.out);
    assert_eq!(send(&world, "2.5", YES), refused("policy.refused"));
    assert_eq!(send(&world, "1.5", YES).0, 0);

    // Signed while the policy was off: it can be sent, is spoken of, and counts.
    world.tao(&["policy", "remove", "mine"]).data();
    for name in ["offer.json", "signed.json"] {
        std::fs::remove_file(world.path(name)).unwrap();
    }
    world.tao(&build).data();
    world.tao(&sign).data();
    std::fs::remove_file(world.path("state/signed.json")).unwrap();
    sealed(&world, "max_per_transaction = \"2\"\nmax_per_day = \"8\"\n");
    let sent = submit(&[]);
    let warnings = sent.json()["warnings"].to_string();
    assert!(warnings.contains("max_per_transaction"), "{warnings}");
    assert_eq!(rao(&sent.data()["effects"][0]["amount"]), 3_000_000_000, "{}", sent.out);
    assert_eq!(send(&world, "1", YES), refused("policy.refused"));
    assert_eq!(send(&world, "0.5", YES).0, 0);
}

#[test]
fn an_encrypted_order_is_held_to_both_of_its_fees() {
    let world = world();
    let hotkey = world.validator(2);
    let stake = |more: &[&str]| {
        let words =
            ["stake", "add", "-w", "mine", "-n", "2", "--hotkey", &hotkey, "-a", "1", "--shield"];
        world.tao(&[&words, more].concat())
    };
    let shown = stake(&["--dry-run"]).data();
    let fee = rao(&shown["predicted"]["fee"]);
    let row = |label: &str| {
        let rows = shown["review"]["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["label"] == label).unwrap();
        row["value"].as_str().unwrap().trim_end_matches(" TAO").to_owned()
    };
    let carrier = tao_wallet::domain::Tao::parse(&row("fee of the second")).unwrap().rao();
    let cap = |rao: u64| format!("max_fee = \"{}\"\n", tao_wallet::domain::Tao::from_rao(rao));
    for too_low in [fee, carrier, fee + carrier - 1] {
        sealed(&world, &cap(too_low));
        assert_eq!(stake(YES).refusal(), refused("policy.refused"), "{too_low}");
    }
    sealed(&world, &cap(fee + carrier));
    assert!(stake(YES).data()["carrier"]["fee_paid"].is_object());
}

/// The emulated device has the key of a wallet, whose policy is asked before the device is.
#[cfg(feature = "ledger")]
#[tokio::test]
async fn a_device_is_held_to_it_before_it_is_asked() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::sync::{Arc, Mutex};

    use tao_wallet::app::execute::{self, Follow, Key, Terms};
    use tao_wallet::app::payer::Payer;
    use tao_wallet::app::session;
    use tao_wallet::chain::Wait;
    use tao_wallet::consent::Consent;
    use tao_wallet::domain::{AmountExpr, Coldkey, Scheme};
    use tao_wallet::intent::Intent;
    use tao_wallet::signer::ledger::{Ledger, Place};

    use crate::device::{Device, SEED};

    let world = world();
    std::fs::write(world.path("seed"), hex::encode(SEED)).unwrap();
    let seed = world.path("seed");
    std::fs::set_permissions(&seed, std::fs::Permissions::from_mode(0o600)).unwrap();
    let import = ["wallet", "import", "device", "--seed-file", seed.to_str().unwrap()];
    let made = world
        .tao(
            &[&import[..], &["--scheme", "ed25519", "--kdf", "light", "--format", "native"]]
                .concat(),
        )
        .data();
    let account = hotkey(made["coldkey"]["address"].as_str().unwrap()).0;
    let fund = ["transfer", "-w", "dev://Alice", "--to", "device", "-a", "20", "--yes"];
    world.tao(&fund).data();
    std::fs::write(world.path("config.toml"), "[policy.device]\nmax_per_transaction = \"5\"\n")
        .unwrap();
    world.tao(&["policy", "seal", "device"]).data();

    let device = Arc::new(Mutex::new(Device::default()));
    assert_eq!(
        Ledger::new(&mut *device.lock().unwrap()).account(Place::default(), false).unwrap(),
        account
    );
    let session = session::open_with(&settings(&world), None, true).await.unwrap();
    let payer = Payer::Watch { coldkey: Coldkey(account) };
    let friend = world.tao(&["wallet", "show", "friend"]).data();
    let to = Coldkey(hotkey(friend["coldkey"]["address"].as_str().unwrap()).0);
    let follow = Follow { wait: Wait::Finalized, patience: std::time::Duration::from_mins(1) };
    for (amount, allowed) in [(6_000_000_000, false), (4_000_000_000, true)] {
        device.lock().unwrap().messages.clear();
        let intent = Intent::Transfer {
            to,
            amount: AmountExpr::Exactly(amount),
            allow_death: false,
            to_hotkey: false,
        };
        let proposal = execute::prepare(&session, intent, &payer, &Terms::default()).await.unwrap();
        let asked = device.clone();
        let key = Key::Device(Box::new(move |payload, proof| {
            let mut device = asked.lock().unwrap();
            let signature = Ledger::new(&mut *device).sign(Place::default(), payload, proof)?;
            Ok((Scheme::Ed25519, signature))
        }));
        let agreed = (proposal, Consent::Answered);
        let sent = execute::commit(&session, agreed, key, follow, &mut |_| {}).await;
        let asked = !device.lock().unwrap().messages.is_empty();
        assert_eq!(asked, allowed);
        match sent {
            Ok(receipt) => assert!(allowed && receipt.block.is_some()),
            Err(fault) => {
                assert!(!allowed, "{fault}");
                assert_eq!(fault.code(), tao_wallet::fault::Code::Policy);
            }
        }
    }
}

#[test]
fn a_batch_is_held_to_the_policy_in_every_leg_and_through_every_wrapper() {
    let world = world();
    let mine = world.tao(&["wallet", "show", "mine"]).data()["coldkey"]["address"].clone();
    let mine = mine.as_str().unwrap();
    world.wallet("foe", "0");
    let payee = world.wallet("payee", "0");
    let friend = world.tao(&["wallet", "show", "friend"]).data()["coldkey"]["address"].clone();
    let friend = friend.as_str().unwrap();
    world
        .tao(&["proxy", "add", "-w", "friend", "--delegate", "mine", "--type", "Any", "--yes"])
        .data();
    let new = ["multisig", "new", "pair", "--threshold", "2", "--signatory", mine];
    let made = world.tao(&[&new[..], &["--signatory", friend]].concat()).data();
    let pair = made["address"].as_str().unwrap();
    world.tao(&["transfer", "-w", "dev://Alice", "--to", pair, "--amount", "30", "--yes"]).data();
    sealed(
        &world,
        &format!("max_per_transaction = \"5\"\ndestinations = [\"{payee}\"]\nnetuids = [2]\n"),
    );
    let leg = |to: &str, tao: &str| format!("transfer --to {to} --amount {tao}");
    let stake = |netuid: &str| {
        let key = world.validator(netuid.parse().unwrap());
        format!("stake add --netuid {netuid} --hotkey {key} --amount 1")
    };
    let run = |legs: &[&str], more: &[&str]| {
        let legs: Vec<&str> = legs.iter().flat_map(|leg| ["--leg", *leg]).collect();
        let ran = world.tao(&[&["batch"], &legs[..], &["-w", "mine"], more, YES].concat());
        if ran.status == 0 { (0, String::new()) } else { ran.refusal() }
    };
    let free = world.free("mine");
    let small = leg("payee", "1");
    for more in [&[][..], &["--best-effort"], &["--as", "proxy:friend"], &["--as", "multisig:pair"]]
    {
        // One leg over the cap, the legs together over it, another destination, another subnet.
        for legs in [
            &[&small, &leg("payee", "6")][..],
            &[&leg("payee", "3"), &leg("payee", "3")],
            &[&small, &leg("foe", "1")],
            &[&small, &stake("1")],
        ] {
            let legs: Vec<&str> = legs.iter().map(|leg| leg.as_str()).collect();
            assert_eq!(run(&legs, more), refused("policy.refused"), "{legs:?} {more:?}");
        }
    }
    // A leg that acts for somebody else spends all the same.
    let others = format!("{} --as proxy:{friend}", leg("foe", "1"));
    assert_eq!(run(&[&small, &others], &[]), refused("policy.refused"));
    assert_eq!(world.free("mine"), free);
    assert_eq!(world.free("foe"), 0);
    assert_eq!(run(&[&small, &leg("payee", "2"), &stake("2")], &[]).0, 0);
    assert_eq!(run(&[&small], &["--as", "multisig:pair"]).0, 0);
}
