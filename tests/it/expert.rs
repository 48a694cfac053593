//! Calls and reads by name.

use crate::direct::{coldkey, freeze, open};
use crate::support::{World, rao, units};

const TAO: u64 = 1_000_000_000;

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
    assert!(preview["review"]["warnings"][0].as_str().unwrap().contains("given as it is"));
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

/// The line of a plan that says what is free and what is locked.
fn holding(preview: &serde_json::Value) -> String {
    let rows = preview["review"]["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["label"] == "free and locked stake");
    row.unwrap_or_else(|| panic!("{rows:?}"))["value"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_stake_call_by_name_shows_what_is_free_and_never_takes_what_is_locked() {
    let world = World::new();
    freeze(&world, &open(&world).await);
    let (ferdie, wallet) = (coldkey("Ferdie").to_string(), ["-w", "dev://Ferdie"]);
    let list = world.tao(&["stake", "list", &ferdie]).data();
    let rows = list["positions"].as_array().unwrap();
    let row = rows.iter().find(|row| row["netuid"] == 1).unwrap();
    let (key, all) = (row["hotkey"].as_str().unwrap(), units(&row["alpha"]));
    world
        .tao(
            &[&["lock", "add", "-n", "1", "--hotkey", key, "-a", "20", "--yes"], &wallet[..]]
                .concat(),
        )
        .data();
    let (hotkey, other) = (format!("hotkey={key}"), world.validator(2));
    let amount = |units: u64| format!("amount_unstaked={units}");
    let moved = |units: u64| format!("alpha_amount={units}");
    // The command and the call say the same.
    let free = all - 20 * TAO;
    let (fits, over) = (10 * TAO, free + TAO);
    let command = ["stake", "remove", "-n", "1", "--hotkey", key, "-a", "10", "--dry-run"];
    let expected = holding(&world.tao(&[&command[..], &wallet[..]].concat()).data());
    assert!(expected.contains("locked; "), "{expected}");
    let (fits, over_text) = (amount(fits), amount(over));
    let remove = |amount: &str| {
        let typed = ["call", "SubtensorModule.remove_stake", &hotkey, "netuid=1", amount];
        world.tao(&[&typed[..], &wallet[..], &["--dry-run"]].concat())
    };
    assert_eq!(holding(&remove(&fits).data()), expected);
    assert_eq!(remove(&over_text).refusal(), (1, "stake.locked".to_owned()));
    assert_eq!(remove(&amount(all + 1)).refusal(), (1, "stake.insufficient".to_owned()));
    let places = ["origin_netuid=1", "destination_netuid=2"];
    let to_other = format!("destination_hotkey={other}");
    let origin = format!("origin_hotkey={key}");
    let bob = format!("destination_coldkey={}", coldkey("Bob"));
    let most = u64::MAX;
    let (over_moved, whole) = (moved(over), moved(most));
    let (lock, burn) = (format!("amount={}", free + 1), format!("amount={over}"));
    for typed in [
        vec!["SubtensorModule.move_stake", &origin, &to_other, places[0], places[1], &over_moved],
        vec!["SubtensorModule.swap_stake", &hotkey, places[0], places[1], &whole],
        vec![
            "SubtensorModule.transfer_stake",
            &bob,
            &hotkey,
            places[0],
            "destination_netuid=1",
            &whole,
        ],
        vec!["SubtensorModule.remove_stake_full_limit", &hotkey, "netuid=1", "limit_price=none"],
        vec!["SubtensorModule.burn_alpha", &hotkey, &burn, "netuid=1"],
    ] {
        let words = [&["call"], &typed[..], &wallet[..], &["--yes"]].concat();
        assert_eq!(world.tao(&words).refusal(), (1, "stake.locked".to_owned()), "{typed:?}");
    }
    let typed = ["call", "SubtensorModule.lock_stake", &hotkey, "netuid=1", &lock, "--yes"];
    let words = [&typed[..], &wallet[..]].concat();
    assert_eq!(world.tao(&words).refusal(), (1, "stake.insufficient".to_owned()));
    // What one leg of a batch takes is not there for the next one.
    let leg = |units: u64| {
        format!("SubtensorModule.remove_stake(hotkey: {key}, netuid: 1, amount_unstaked: {units})")
    };
    for name in ["batch", "batch_all", "force_batch"] {
        let target = format!("Utility.{name}");
        let legs = |last: u64| format!("calls=[{}, {}]", leg(10 * TAO), leg(last));
        let call =
            |legs: &str| world.tao(&[&["call", &target, legs, "--dry-run"], &wallet[..]].concat());
        let shown = holding(&call(&legs(TAO)).data());
        let after = expected.split("; ").next().unwrap();
        assert!(shown.starts_with(after), "{shown}");
        assert_eq!(call(&legs(free - 9 * TAO)).refusal(), (1, "stake.locked".to_owned()), "{name}");
    }
    // For somebody else it is that account's stake.
    let charlie = coldkey("Charlie").to_string();
    let add = ["proxy", "add", "--delegate", &charlie, "--type", "Any", "--yes"];
    world.tao(&[&add[..], &wallet[..]].concat()).data();
    // Locks decay with every block.
    let expected = holding(&world.tao(&[&command[..], &wallet[..]].concat()).data());
    let acting = format!("proxy:{ferdie}");
    let helper = ["-w", "dev://Charlie"];
    let proxied = |amount: &str| {
        let typed = ["call", "SubtensorModule.remove_stake", &hotkey, "netuid=1", amount];
        world.tao(&[&typed[..], &helper[..], &["--as", &acting, "--dry-run"]].concat())
    };
    assert_eq!(holding(&proxied(&fits).data()), expected);
    assert_eq!(proxied(&over_text).refusal(), (1, "stake.locked".to_owned()));
    let real = format!("real={ferdie}");
    let inner = |units: u64| format!("call={}", leg(units));
    let direct = |call: &str| {
        let typed = ["call", "Proxy.proxy", &real, "force_proxy_type=none", call, "--dry-run"];
        world.tao(&[&typed[..], &helper[..]].concat())
    };
    let shown = holding(&direct(&inner(10 * TAO)).data());
    assert_eq!(shown, expected.replacen("subnet 1", &format!("{ferdie} in subnet 1"), 1));
    assert_eq!(direct(&inner(over)).refusal(), (1, "stake.locked".to_owned()));
}

#[tokio::test]
async fn a_multisigs_stake_call_by_name_shows_the_multisigs_stake() {
    let world = World::new();
    freeze(&world, &open(&world).await);
    let key = world.validator(1);
    let [alice, bob] = ["Alice", "Bob"].map(|name| format!("dev://{name}"));
    let one = coldkey("Alice").to_string();
    let made = world
        .tao(&[
            "multisig",
            "new",
            "desk",
            "--threshold",
            "2",
            "--signatory",
            &one,
            "--signatory",
            "dev://Bob",
        ])
        .data();
    let desk = made["address"].as_str().unwrap_or_else(|| panic!("{made}"));
    world.tao(&["transfer", "-w", &alice, "--to", desk, "-a", "50", "--yes"]).data();
    let stake = ["stake", "add", "-n", "1", "--hotkey", &key, "-a", "10", "--no-limit", "--yes"];
    let begun = world.tao(&[&stake[..], &["-w", &alice, "--as", "multisig:desk"]].concat()).data();
    let call = begun["predicted"]["call"].as_str().unwrap();
    world.tao(&["multisig", "execute", "desk", "-w", &bob, "--call", call, "--yes"]).data();
    let typed = |amount: &str| {
        let amount = format!("amount_unstaked={amount}");
        let hotkey = format!("hotkey={key}");
        let call = ["call", "SubtensorModule.remove_stake", &hotkey, "netuid=1", &amount];
        world.tao(&[&call[..], &["-w", &alice, "--as", "multisig:desk", "--yes"]].concat())
    };
    assert_eq!(typed("900000000000").refusal(), (1, "stake.insufficient".to_owned()));
    let begun = typed("100000000000").data();
    let call = begun["predicted"]["call"].as_str().unwrap();
    let execute = ["multisig", "execute", "desk", "-w", &bob, "--call", call, "--dry-run"];
    let shown = holding(&world.tao(&execute).data());
    assert!(shown.contains("alpha free, nothing locked; "), "{shown}");
}

#[test]
fn what_a_call_by_name_trades_is_not_planned_on_in_a_batch() {
    let world = World::new();
    let list = world.tao(&["stake", "list", &coldkey("Ferdie").to_string()]).data();
    let rows = list["positions"].as_array().unwrap();
    let key = rows.iter().find(|row| row["netuid"] == 1).unwrap()["hotkey"].as_str().unwrap();
    let call =
        format!("call SubtensorModule.remove_stake hotkey={key} netuid=1 amount_unstaked=1alpha");
    let stake = |netuid| format!("stake add -n {netuid} --hotkey {key} -a 1");
    let file = |legs: [&str; 2]| {
        let path = world.path("batch.json");
        std::fs::write(&path, serde_json::to_string(&legs).unwrap()).unwrap();
        world.tao(&["batch", path.to_str().unwrap(), "-w", "dev://Ferdie", "--dry-run"])
    };
    assert_eq!(file([&call, &stake(1)]).refusal(), (1, "batch.unclear".to_owned()));
    let shown = file([&stake(2), &call]).data();
    assert!(holding(&shown).contains("free after"));
}

#[test]
fn a_number_that_may_count_anything_is_pointed_out() {
    let world = World::new();
    let hotkey = format!("hotkey={}", world.validator(1));
    let warned = |typed: &[&str]| {
        let ran = world.tao(&[&["call"], typed, &["-w", "dev://Alice", "--dry-run"]].concat());
        let shown = ran.data()["review"]["warnings"].to_string();
        shown.contains("does not say what").then_some(shown)
    };
    let burn = ["SubtensorModule.add_stake_burn", &hotkey, "netuid=1", "amount=1tao"];
    assert_eq!(warned(&burn), None);
    let bounded = warned(&[&burn[..], &["limit=2000000000"]].concat()).unwrap();
    assert!(bounded.contains("what `limit` counts: 2000000000 goes out as it is"), "{bounded}");
    assert!(bounded.contains("it would be 2"), "{bounded}");
    // Also in a call inside of another one; what is no amount at all says so by its type.
    let inside = format!(
        "calls=[SubtensorModule.set_children(hotkey: {}, netuid: 1, children: [(5, {})])]",
        world.validator(1),
        world.validator(2)
    );
    let inside = warned(&["Utility.batch_all", &inside]).unwrap();
    assert!(inside.contains("what `children` counts: 5 goes"), "{inside}");
    let bob = format!("dest={}", coldkey("Bob"));
    assert_eq!(warned(&["Balances.transfer_keep_alive", &bob, "value=5"]), None);
    assert_eq!(warned(&["System.remark", "remark=0x00"]), None);
}
