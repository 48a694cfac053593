//! Stake that goes to another coldkey, its lock along with it, and what a batch makes of both.

use crate::direct::{coldkey, freeze, open};
use crate::support::{Ran, World, units};
use serde_json::Value;

const ALICE: [&str; 2] = ["-w", "alice"];

fn refused(ran: &Ran) -> String {
    let (status, code) = ran.refusal();
    assert_eq!(status, 1);
    code
}

/// What is locked of a wallet's stake in subnet 2, and on which hotkey.
fn lock(world: &World, wallet: &str) -> Option<(u64, String)> {
    let list = world.tao(&["lock", "list", wallet]).data();
    let row = list["locks"].as_array().unwrap().iter().find(|row| row["netuid"] == 2)?.clone();
    Some((units(&row["locked"]), row["hotkey"].as_str().unwrap().to_owned()))
}

fn batch(world: &World, legs: &[&str], wallet: &str, how: &str) -> Ran {
    let path = world.path("batch.json");
    std::fs::write(&path, serde_json::to_string(&legs).unwrap()).unwrap();
    world.tao(&["batch", path.to_str().unwrap(), "-w", wallet, how])
}

/// A chain whose pools stand still, where alice may act for bob; his address, and a validator.
async fn helped() -> (World, String, String) {
    let world = World::new();
    world.wallet("alice", "100");
    let bob = world.wallet("bob", "10");
    let proxy = ["proxy", "add", "-w", "bob", "--delegate", "alice", "--type", "Any", "--yes"];
    world.tao(&proxy).data();
    freeze(&world, &open(&world).await);
    let validator = world.validator(2);
    (world, bob, validator)
}

#[tokio::test]
async fn a_lock_goes_to_whom_lets_it_in_and_to_nobody_else() {
    let (world, _, validator) = helped().await;
    let list = world.tao(&["validator", "list"]).data();
    let hotkeys = list["validators"].as_array().unwrap().iter();
    let mut hotkeys = hotkeys.map(|row| row["hotkey"].as_str().unwrap().to_owned());
    let other = hotkeys.find(|hotkey| *hotkey != validator).unwrap();
    let place = ["-n", "2", "--hotkey", &validator];
    let yes = ["--yes"];
    world.tao(&[&["stake", "add", "-a", "50"][..], &place, &ALICE, &yes].concat()).data();
    world.tao(&[&["lock", "add", "-a", "600"][..], &place, &ALICE, &yes].concat()).data();
    let list = world.tao(&["stake", "list", "alice"]).data();
    let all = units(&list["positions"][0]["alpha"]);
    let locked = lock(&world, "alice").unwrap().0;
    let free = all - locked;
    let half = format!(
        "{}.{:09}",
        (free + locked / 2) / 1_000_000_000,
        (free + locked / 2) % 1_000_000_000
    );
    let give = ["stake", "transfer", "--to", "bob", "-a", &half];
    let give = [&give[..], &place, &ALICE].concat();
    let typed = [
        "call",
        "SubtensorModule.transfer_stake",
        "destination_coldkey=bob",
        &format!("hotkey={validator}"),
        "origin_netuid=2",
        "destination_netuid=2",
        &format!("alpha_amount={half}alpha"),
        ALICE[0],
        ALICE[1],
    ];
    for way in [&give[..], &typed] {
        let ran = world.tao(&[way, &["--dry-run"]].concat());
        assert_eq!(refused(&ran), "stake.locked");
        assert!(ran.err.contains("does not accept locked alpha"), "{}", ran.err);
        assert!(ran.err.contains("tao lock accept yes"), "{}", ran.err);
    }

    let accept = ["lock", "accept", "yes", "-w", "bob", "--yes"];
    let accepts = || world.tao(&["lock", "list", "bob"]).data()["accepts_locked"].clone();
    assert_eq!(accepts(), Value::Bool(false));
    world.tao(&accept).data();
    assert_eq!(accepts(), Value::Bool(true));
    assert_eq!(refused(&world.tao(&accept)), "account.already");
    let seen = world.tao(&[&give[..], &["--dry-run"]].concat()).data();
    // A lock decays by the block.
    let along = units(&seen["predicted"]["locked"]);
    assert!(along.abs_diff(locked / 2) < locked / 10_000, "{along} of {locked}");
    assert_eq!(units(&seen["predicted"]["holding"]["free_after"]), 0);
    assert!(seen["review"]["warnings"].to_string().contains("stays so"), "{seen}");
    world.tao(&[&typed[..], &["--dry-run"]].concat()).data();
    // Sold on the way to another subnet, it has to be free.
    let far = [&give[..], &["--to-netuid", "1", "--no-limit", "--dry-run"]].concat();
    assert_eq!(refused(&world.tao(&far)), "stake.locked");

    world.tao(&[&give[..], &yes].concat()).data();
    let (mine, theirs) = (lock(&world, "alice").unwrap(), lock(&world, "bob").unwrap());
    assert_eq!((mine.1.as_str(), theirs.1.as_str()), (validator.as_str(), validator.as_str()));
    assert!(mine.0.abs_diff(locked - locked / 2) < locked / 10_000, "{mine:?} of {locked}");
    assert!(theirs.0.abs_diff(locked / 2) < locked / 10_000, "{theirs:?} of {locked}");

    // There is one lock for each subnet, and it has one hotkey.
    let to = ["lock", "move", "-n", "2", "--hotkey", &other, "-w", "bob", "--yes"];
    world.tao(&to).data();
    let rest = ["stake", "transfer", "--to", "bob", "-a", "all"];
    let rest = [&rest[..], &place, &ALICE, &["--dry-run"]].concat();
    let ran = world.tao(&rest);
    assert_eq!(refused(&ran), "stake.locked");
    assert!(ran.err.contains(&other) && ran.err.contains("its lock"), "{}", ran.err);
    // Also where it is let in only by a command before it; and where a lock is moved before it.
    world.tao(&["lock", "accept", "no", "-w", "bob", "--yes"]).data();
    let rest = format!("stake transfer --to bob -a all -n 2 --hotkey {validator}");
    let accept = "lock accept yes --as proxy:bob";
    let moved = |to: &str| format!("lock move -n 2 --hotkey {to}");
    let legs = [accept, &rest];
    assert_eq!(refused(&batch(&world, &legs, "alice", "--dry-run")), "stake.locked");
    let away = [accept, &moved(&other), &moved(&validator), &rest];
    assert_eq!(refused(&batch(&world, &away, "alice", "--dry-run")), "stake.locked");
    // Nor is anything to be seen of a lock that comes only with the batch.
    world.wallet("carol", "20");
    let staked = format!("stake add -n 2 --hotkey {validator} -a 10 -w carol --yes");
    world.tao(&staked.split(' ').collect::<Vec<_>>()).data();
    let lend = ["proxy", "add", "-w", "bob", "--delegate", "carol", "--type", "Any", "--yes"];
    world.tao(&lend).data();
    let lock_all = format!("lock add -n 2 --hotkey {validator} -a 100");
    let legs = [accept, &lock_all, &rest];
    assert_eq!(refused(&batch(&world, &legs, "carol", "--dry-run")), "stake.locked");
    let done = batch(&world, &[accept, &moved(&other), &rest], "alice", "--yes").data();
    let legs = done["legs"].as_array().unwrap();
    assert!(legs.iter().all(|leg| leg["done"] == Value::Bool(true)), "{legs:?}");
    assert_eq!(lock(&world, "alice"), None);
    assert_eq!(lock(&world, "bob").unwrap().1, other);
}

#[test]
fn what_happened_in_a_batch_of_which_a_part_failed_for_another_account_is_told() {
    let world = World::new();
    let alice = world.wallet("alice", "20");
    let (bob, carol) = (world.wallet("bob", "10"), world.wallet("carol", "1"));
    world
        .tao(&["proxy", "add", "-w", "bob", "--delegate", "alice", "--type", "Any", "--yes"])
        .data();
    let send = |tao: u64| {
        format!(
            "call Proxy.proxy real={bob} force_proxy_type=none \
             'call=Balances.transfer_keep_alive(dest: {carol}, value: {tao}tao)'"
        )
    };
    let own = format!("transfer --to {carol} -a 7");
    let before = world.free("carol");
    let seen = batch(&world, &[&own, &send(900)], "alice", "--dry-run").data();
    let rows = seen["review"]["rows"].to_string();
    assert!(rows.contains("can fail there alone"), "{rows}");
    let ran = batch(&world, &[&own, &send(900)], "alice", "--yes");
    assert_eq!(refused(&ran), "chain.dispatch");
    assert!(
        ran.err.contains("hint: done: transfer") && !ran.err.contains("not done"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("FAILED with"), "{}", ran.err);
    assert_eq!(world.free("carol"), before + 7_000_000_000);

    // Of whom the other account's call is, the balance is not known after it; the signer's is.
    let after = format!("transfer --to {carol} -a 1 --as proxy:{bob}");
    let seen = batch(&world, &[&send(2), &after], "alice", "--dry-run").data();
    let legs = seen["predicted"]["legs"].as_array().unwrap();
    assert!(legs[1]["predicted"]["balance_after"].is_object(), "{legs:?}");
    assert_eq!(legs[1]["predicted"]["inner"]["balance_after"], Value::Null);
    assert!(seen["predicted"]["balance_after"].is_object());
    let all = format!("transfer --to {carol} -a 50% --as proxy:{bob}");
    assert_eq!(refused(&batch(&world, &[&send(2), &all], "alice", "--dry-run")), "batch.unclear");
    let most = format!("transfer --to {carol} -a 500 --as proxy:{bob}");
    assert_eq!(refused(&batch(&world, &[&send(2), &most], "alice", "--dry-run")), "batch.unclear");
    // A batch inside of the other account's call closes calls of its own.
    let both = format!(
        "call Proxy.proxy real={bob} force_proxy_type=none \
         'call=Utility.batch_all(calls: [Balances.transfer_keep_alive(dest: {carol}, value: 1tao), \
         Balances.transfer_keep_alive(dest: {carol}, value: 1tao)])'"
    );
    let validator = world.validator(2);
    let stake = format!("stake add -n 2 --hotkey {validator} -a 1");
    let done = batch(&world, &[&both, &stake], "alice", "--yes").data();
    let legs = done["legs"].as_array().unwrap();
    assert!(legs.iter().all(|leg| leg["done"] == Value::Bool(true)), "{legs:?}");
    assert!(done["effects"].to_string().contains("stake_added"), "{done}");
    // What comes back to the signer is not known to.
    let back = send(1).replace(&carol, &world.wallet("alice2", "0"));
    let to_me = send(1).replace(&carol, &alice);
    for (leg, known) in [(back, true), (to_me, false)] {
        let seen = batch(&world, &[&leg], "alice", "--dry-run").data();
        assert_eq!(seen["predicted"]["balance_after"].is_object(), known, "{leg}");
    }
    let ran = batch(&world, &[&both, &send(900)], "alice", "--yes");
    assert_eq!(refused(&ran), "chain.dispatch");
    assert!(ran.err.contains("n/a whether it is done: call Proxy.proxy"), "{}", ran.err);
    assert!(!ran.err.contains("not done"), "{}", ran.err);
}

#[tokio::test]
async fn a_batch_follows_a_lock_to_its_new_owner() {
    let (world, _, validator) = helped().await;
    let place = format!("-n 2 --hotkey {validator}");
    let stake = format!("stake add {place} -a 50 --no-limit");
    let words: Vec<&str> = stake.split(' ').chain(["-w", "alice", "--yes"]).collect();
    let bought = world.tao(&words).data();
    let all = units(&bought["effects"][0]["received"]);
    let most = all / 1_000_000_000 - 10;
    let free = all - most * 1_000_000_000;
    let lock_most = format!("lock add {place} -a {most}");
    let accept = "lock accept yes --as proxy:bob";
    let give = |amount: u64| format!("stake transfer --to bob {place} -a {amount}");
    let take_out = |amount: u64| format!("stake remove {place} -a {amount} --as proxy:bob");
    // Of 30 alpha about 10 are free, so bob can sell 10 of what he was given and no more.
    let legs = [&lock_most, accept, &give(30), &take_out(10)];
    let seen = batch(&world, &legs, "alice", "--dry-run").data();
    let legs_seen = seen["predicted"]["legs"].as_array().unwrap();
    let locked = 30_000_000_000 - free;
    assert_eq!(units(&legs_seen[2]["predicted"]["locked"]), locked, "{legs_seen:?}");
    let more = batch(&world, &[&lock_most, accept, &give(30), &take_out(11)], "alice", "--dry-run");
    assert_eq!(refused(&more), "stake.locked");
    let late = batch(&world, &[&lock_most, &give(30), accept], "alice", "--dry-run");
    assert_eq!(refused(&late), "stake.locked");
    let done = batch(&world, &legs, "alice", "--yes").data();
    let done = done["legs"].as_array().unwrap();
    assert!(done.len() == 4 && done.iter().all(|leg| leg["done"] == Value::Bool(true)), "{done:?}");
    let theirs = lock(&world, "bob").unwrap().0;
    assert!(theirs <= locked && locked - theirs < locked / 1_000, "{theirs} of {locked}");
}

#[tokio::test]
async fn stake_given_by_name_is_there_for_what_its_owner_does_next() {
    let (world, bob, validator) = helped().await;
    let place = format!("-n 2 --hotkey {validator}");
    let stake = format!("stake add {place} -a 50 --no-limit -w alice --yes");
    world.tao(&stake.split(' ').collect::<Vec<_>>()).data();
    let give = format!(
        "call SubtensorModule.transfer_stake destination_coldkey={bob} hotkey={validator} \
         origin_netuid=2 destination_netuid=2 alpha_amount=30alpha"
    );
    let sell = |amount| format!("stake remove {place} -a {amount} --as proxy:bob");
    assert_eq!(refused(&batch(&world, &[&sell(30)], "alice", "--dry-run")), "stake.insufficient");
    let more = batch(&world, &[&give, &sell(31)], "alice", "--dry-run");
    assert_eq!(refused(&more), "stake.insufficient");
    let done = batch(&world, &[&give, &sell(30)], "alice", "--yes").data();
    let legs = done["legs"].as_array().unwrap();
    assert!(legs.iter().all(|leg| leg["done"] == Value::Bool(true)), "{legs:?}");
    // Given into another subnet it is sold on the way, and nobody can tell what arrives.
    let far = give.replace("destination_netuid=2", "destination_netuid=1");
    let there = format!("stake remove -n 1 --hotkey {validator} -a 1 --as proxy:bob");
    for after in [&there, &sell(1)] {
        let ran = batch(&world, &[&far, after], "alice", "--dry-run");
        assert_eq!(refused(&ran), "batch.unclear", "{}", ran.err);
    }
}

#[tokio::test]
async fn what_calls_inside_of_calls_do_to_stake_is_followed_or_said_to_be_unknown() {
    let world = World::new();
    let bob = world.wallet("bob", "10");
    let (ferdie, wallet) = (coldkey("Ferdie").to_string(), "dev://Ferdie");
    world
        .tao(&["proxy", "add", "-w", wallet, "--delegate", "bob", "--type", "Any", "--yes"])
        .data();
    freeze(&world, &open(&world).await);
    let list = world.tao(&["stake", "list", &ferdie]).data();
    let rows = list["positions"].as_array().unwrap();
    let here = rows.iter().find(|row| row["netuid"] == 1).unwrap();
    let (key, has) = (here["hotkey"].as_str().unwrap(), units(&here["alpha"]));
    let remove = |amount: u64| {
        format!("SubtensorModule.remove_stake(hotkey: {key}, netuid: 1, amount_unstaked: {amount})")
    };
    let stake = |netuid| format!("stake add -n {netuid} --hotkey {key} -a 1");
    // A batch in a proxied call in a batch, which the chain allows.
    let deep = |amount: u64| {
        format!(
            "calls=[Proxy.proxy(real: {ferdie}, force_proxy_type: none, call: Utility.batch_all(calls: [{0}, {0}]))]",
            remove(amount)
        )
    };
    let call =
        |amount| world.tao(&["call", "Utility.batch_all", &deep(amount), "-w", "bob", "--dry-run"]);
    assert_eq!(refused(&call(has)), "stake.insufficient");
    let shown = call(1_000_000_000).data();
    let shown = shown["review"]["rows"].to_string();
    assert!(shown.contains("free and locked stake") && shown.contains(&ferdie), "{shown}");
    let nested = format!(
        "calls=[Proxy.proxy(real: {ferdie}, force_proxy_type: none, call: Utility.batch_all(calls: [Utility.batch(calls: [])]))]"
    );
    let nested = world.tao(&["call", "Utility.batch_all", &nested, "-w", "bob", "--dry-run"]);
    assert_eq!(refused(&nested), "batch.nested");

    // A buy that is burned trades in the pool, too.
    let burn = format!("call SubtensorModule.add_stake_burn hotkey={key} netuid=1 amount=1tao");
    // Whose stake a derived account's call is about is not known here.
    let derived = format!("call Utility.as_derivative index=0 'call={}'", remove(1));
    for first in [&burn, &derived] {
        let ran = batch(&world, &[first, &stake(1)], wallet, "--dry-run");
        assert_eq!(refused(&ran), "batch.unclear", "{}", ran.err);
    }
    let elsewhere = batch(&world, &[&burn, &stake(2)], wallet, "--dry-run").data();
    let after = format!("transfer --to {bob} -a 1");
    let other = batch(&world, &[&derived, &after], wallet, "--dry-run").data();
    // What the first call takes is not told, so nobody knows what is left after the second.
    for seen in [elsewhere, other] {
        let predicted = &seen["predicted"];
        assert_eq!(predicted["balance_after"], Value::Null);
        assert_eq!(predicted["legs"][1]["predicted"]["balance_after"], Value::Null);
        let rows = seen["review"]["rows"].as_array().unwrap().iter();
        let balances = rows.filter(|row| row["label"] == "balance after");
        assert!(balances.clone().count() > 1 && balances.clone().all(|row| row["value"] == "n/a"));
    }
    // What is known to be given is there for who has it then.
    let all = "transfer --to dev://Eve -a 10.5 --as proxy:bob".to_owned();
    let gift = format!("call Balances.transfer_keep_alive dest={bob} value=5tao");
    let lend =
        ["proxy", "add", "-w", "bob", "--delegate", "dev://Ferdie", "--type", "Any", "--yes"];
    world.tao(&lend).data();
    let short = batch(&world, &[&all], wallet, "--dry-run");
    assert_eq!(refused(&short), "balance.insufficient");
    let done = batch(&world, &[&gift, &all], wallet, "--yes").data();
    assert!(done["legs"].as_array().unwrap().iter().all(|leg| leg["done"] == Value::Bool(true)));
}
