//! Orders that the chain calls a success, or an error of another kind, and what the wallet says.

use tao_wallet::app::session::Session;
use tao_wallet::domain::{Alpha, Hotkey, Netuid, Position};
use tao_wallet::intent::Order;

use crate::direct::{careless, coldkey, freeze, hotkey, open};
use crate::support::World;

const TAO: u64 = 1_000_000_000;

/// Sends a call that was typed by name, which succeeds on chain; returns what the command says.
fn idle(world: &World, call: &[&str]) -> String {
    let before = world.tao(&["balance", "dev://Ferdie"]).data();
    let words = [&["call"], call, &["-w", "dev://Ferdie", "--yes"]].concat();
    let ran = world.tao(&words);
    assert_eq!(ran.refusal(), (1, "chain.dispatch".to_owned()), "{}", ran.err);
    let after = world.tao(&["balance", "dev://Ferdie"]).data();
    assert_ne!(before, after, "the chain took its fee");
    ran.json()["error"]["message"].as_str().unwrap().to_owned()
}

/// A chain whose pools stand still, and a way to read it.
async fn still() -> (World, Session) {
    let world = World::new();
    let session = open(&world).await;
    freeze(&world, &session);
    (world, session)
}

/// The hotkey of the position in subnet 1.
fn in_one(held: &[Position]) -> String {
    held.iter().find(|position| position.netuid == Netuid(1)).unwrap().hotkey.to_string()
}

#[tokio::test]
async fn a_success_that_moves_nothing_is_a_failure_of_the_command() {
    let (world, session) = still().await;
    let ferdie = coldkey("Ferdie");
    let held = session.chain.best().await.unwrap().positions(ferdie).await.unwrap();
    let key = in_one(&held);
    let hotkey = format!("hotkey={key}");
    let swap = [
        "SubtensorModule.swap_stake_limit",
        &hotkey,
        "origin_netuid=1",
        "destination_netuid=2",
        "alpha_amount=10000000000",
        "limit_price=100000000000000",
        "allow_partial=true",
    ];
    assert!(idle(&world, &swap).contains("moved nothing"));
    let empty = Hotkey(coldkey("Alice//empty").0);
    careless(&session, "Alice", &Order::AssociateHotkey { hotkey: empty }).await;
    let empty = format!("hotkey={empty}");
    let words = ["call", "SubtensorModule.unstake_all", &empty, "-w", "dev://Ferdie", "--yes"];
    assert_eq!(world.tao(&words).refusal(), (1, "stake.insufficient".to_owned()));
    let after = session.chain.best().await.unwrap().positions(ferdie).await.unwrap();
    assert_eq!(after, held);

    // The same call with a limit that the pool keeps to moves stake, and is a success.
    let fair = [&swap[..5], &["limit_price=1", "allow_partial=true"]].concat();
    let words = [&["call"], &fair[..], &["-w", "dev://Ferdie", "--yes"]].concat();
    assert!(world.tao(&words).data()["effects"].to_string().contains("stake_moved"));
}

/// A call by name that moves nothing is one in whatever it travels, sent at once or from a file.
#[tokio::test]
async fn what_moves_nothing_is_a_failure_inside_other_calls_too() {
    let (world, session) = still().await;
    let ferdie = coldkey("Ferdie");
    let held = session.chain.best().await.unwrap().positions(ferdie).await.unwrap();
    let key = in_one(&held);
    let limit = |limit: &str| {
        format!(
            "SubtensorModule.swap_stake_limit(hotkey: {key}, origin_netuid: 1, destination_netuid: 2, alpha_amount: 1000000000, limit_price: {limit}, allow_partial: true)"
        )
    };
    let (idle, fair) = (limit("100000000000000"), limit("1"));
    let helper = coldkey("Charlie").to_string();
    let add =
        ["proxy", "add", "-w", "dev://Ferdie", "--delegate", &helper, "--type", "Any", "--yes"];
    world.tao(&add).data();
    let (ferdie, remark) = (format!("proxy:{ferdie}"), "System.remark(remark: 0x00)");
    let both = format!("calls=[{remark}, {idle}]");
    let half = format!("calls=[{fair}, {idle}]");
    let (own, other) =
        (format!("call={idle}"), format!("real={}", ferdie.trim_start_matches("proxy:")));
    let cases: [Vec<&str>; 5] = [
        vec!["Utility.batch", &both, "-w", "dev://Ferdie"],
        vec!["Utility.batch_all", &both, "-w", "dev://Ferdie"],
        vec!["Utility.force_batch", &half, "-w", "dev://Ferdie"],
        vec!["Utility.batch_all", &both, "-w", "dev://Charlie", "--as", &ferdie],
        vec!["Proxy.proxy", &other, "force_proxy_type=none", &own, "-w", "dev://Charlie"],
    ];
    for typed in &cases {
        let ran = world.tao(&[&["call"], &typed[..], &["--yes"]].concat());
        assert_eq!(ran.refusal(), (1, "chain.dispatch".to_owned()), "{typed:?} {}", ran.err);
        assert!(ran.err.contains("moved nothing"), "{typed:?}: {}", ran.err);
        // What did happen is told: to give the order once more would be to trade twice.
        let partly = typed.contains(&half.as_str());
        assert_eq!(ran.err.contains("hint: done: "), partly, "{typed:?}: {}", ran.err);
    }
    // The same bytes, built into a file, signed from it, and submitted.
    let [unsigned, signed] = ["unsigned.json", "signed.json"].map(|name| world.path(name));
    let (unsigned, signed) = (unsigned.to_str().unwrap(), signed.to_str().unwrap());
    let genesis = session.chain.genesis().to_string();
    for typed in &cases {
        for file in [unsigned, signed] {
            let _ = std::fs::remove_file(file);
        }
        world.tao(&[&["call"], &typed[..], &["--out", unsigned]].concat()).data();
        let wallet = typed.iter().find(|word| word.starts_with("dev://")).unwrap();
        let sign = ["tx", "sign", unsigned, "-w", wallet, "--out", signed, "--yes"];
        world.tao(&[&sign[..], &["--allow-genesis", &genesis]].concat()).data();
        let ran = world.tao(&["tx", "submit", unsigned, signed, "--yes"]);
        assert_eq!(ran.refusal(), (1, "chain.dispatch".to_owned()), "{typed:?} {}", ran.err);
        assert!(ran.err.contains("moved nothing"), "{typed:?}: {}", ran.err);
        // What did happen is told: to give the order once more would be to trade twice.
        let partly = typed.contains(&half.as_str());
        assert_eq!(ran.err.contains("hint: done: "), partly, "{typed:?}: {}", ran.err);
    }
}

/// The chain seats a hotkey of somebody else and takes the fee for it.
#[tokio::test]
async fn a_seat_for_somebody_elses_hotkey_is_refused_although_the_chain_gives_it() {
    let world = World::new();
    let session = open(&world).await;
    let key = Hotkey(coldkey("Alice//seat").0);
    careless(&session, "Alice", &Order::AssociateHotkey { hotkey: key }).await;
    let words = ["register", "--root", "-w", "dev://Ferdie", "--hotkey", &key.to_string(), "--yes"];
    assert_eq!(world.tao(&words).refusal(), (1, "hotkey.not_owner".to_owned()));
    let done = careless(&session, "Ferdie", &Order::RootRegister { hotkey: key }).await;
    assert_eq!(done.failure, None, "the trap is not reproduced");
}

/// The chain's answers name another reason than the true one; the wallet names the true one.
#[tokio::test]
async fn errors_of_the_chain_that_mislead_are_said_as_they_are() {
    let world = World::new();
    let session = open(&world).await;
    let known = hotkey(&world.validator(2));
    let stranger = Hotkey(coldkey("Nobody//at//all").0);
    for (netuid, key, chain, code) in [
        (999, known, "SubtokenDisabled", "subnet.unknown"),
        (2, stranger, "AmountTooLow", "stake.insufficient"),
    ] {
        let amount = Alpha::from_units(Netuid(netuid), TAO);
        let order = Order::RemoveStake { hotkey: key, amount };
        let done = careless(&session, "Ferdie", &order).await;
        assert_eq!(done.failure.unwrap().name, chain, "the trap is not reproduced");
        let (netuid, key) = (netuid.to_string(), key.to_string());
        let words = [
            "stake",
            "remove",
            "-w",
            "dev://Ferdie",
            "-n",
            &netuid,
            "--hotkey",
            &key,
            "-a",
            "1",
            "--yes",
        ];
        assert_eq!(world.tao(&words).refusal(), (1, code.to_owned()), "{chain}");
    }
}
