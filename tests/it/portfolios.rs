//! What accounts have, at one block, in a constant number of messages.

use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use tao_wallet::app::portfolio::{self, When};
use tao_wallet::domain::{Account, Coldkey, Netuid, Tao};
use tao_wallet::tx::value;

use crate::direct::{coldkey, freeze, open};
use crate::support::{World, rao, units};

fn named(names: &[&str]) -> Vec<(Option<String>, Coldkey)> {
    names.iter().map(|name| (Some((*name).to_owned()), coldkey(name))).collect()
}

#[tokio::test]
async fn the_number_of_messages_does_not_depend_on_the_number_of_accounts() {
    let world = World::new();
    open(&world).await;
    let mut counts = Vec::new();
    for names in [&["Ferdie"][..], &["Ferdie", "Dave", "Charlie", "Bob", "One", "Alice", "Eve"]] {
        let session = open(&world).await;
        let all = portfolio::holdings(&session, &named(names), &[], When::Now).await.unwrap();
        assert_eq!(all.accounts.len(), names.len());
        counts.push(session.chain.round_trips());
    }
    assert_eq!(counts[0], counts[1]);
    assert!(counts[0] <= 6, "{counts:?}");
}

/// As many subnets as the public chain has, and holders with ten positions each: the messages stay
/// as few, and each of them is within what a node takes.
#[tokio::test]
async fn a_crowd_is_read_in_as_many_messages_as_one_account() {
    let world = World::crowded(129, 60);
    open(&world).await;
    let names: Vec<String> = (0..60).map(|number| format!("crowd//{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut counts = Vec::new();
    for some in [1, 2, 60] {
        let session = open(&world).await;
        let before = session.chain.round_trips();
        let all = portfolio::holdings(&session, &named(&names[..some]), &[], When::Now).await;
        let all = all.unwrap();
        assert!(all.accounts.iter().all(|account| account.positions.len() == 10));
        assert!(all.exit_value.unwrap() < all.spot_value.unwrap());
        counts.push((before, session.chain.round_trips(), session.chain.requests()));
    }
    assert!(counts.iter().all(|(_, after, _)| *after <= 4), "{counts:?}");
    assert_eq!((counts[0].0, counts[0].1), (counts[2].0, counts[2].1), "{counts:?}");
    assert!(counts[2].2 <= counts[0].2 + 4, "sixty accounts cost a few requests more: {counts:?}");
}

/// Two coldkeys in one pool are worth less together than each alone.
#[tokio::test]
async fn positions_of_several_coldkeys_share_the_pools() {
    let world = World::new();
    let session = open(&world).await;
    freeze(&world, &session);
    let exit = |names: &'static [&'static str]| {
        let session = &session;
        async move {
            let all = portfolio::holdings(session, &named(names), &[], When::Now).await.unwrap();
            let free: Vec<Tao> = all.accounts.iter().map(|account| account.free).collect();
            all.exit_value.unwrap().rao() - Tao::sum(free).unwrap().rao()
        }
    };
    let alone = exit(&["Dave"]).await + exit(&["Charlie"]).await;
    let together = exit(&["Dave", "Charlie"]).await;
    assert!(together < alone, "{together} {alone}");
}

#[tokio::test]
async fn alarms_come_first_and_own_proxies_are_none() {
    let world = World::new();
    let session = open(&world).await;
    let (dave, eve) = (coldkey("Dave"), coldkey("Eve"));
    let runtime = session.chain.runtime();
    let key = |pallet, item, account: Account| {
        runtime.storage_key(pallet, item, &[value::account(account)]).unwrap()
    };
    // One proxy of type `Transfer` without a delay, and the deposit for it.
    let mut proxies = vec![4];
    proxies.extend(eve.0.0);
    proxies.push(10);
    proxies.extend(0_u32.to_le_bytes());
    proxies.extend(93_000_000_u64.to_le_bytes());
    let mut announced = vec![4];
    announced.extend(dave.0.0);
    announced.extend([7; 32]);
    announced.extend(5_u32.to_le_bytes());
    announced.extend(104_000_000_u64.to_le_bytes());
    let mut swap = 36_001_u32.to_le_bytes().to_vec();
    swap.extend([9; 32]);
    let writes = vec![
        (key("Proxy", "Proxies", dave.0), Some(proxies)),
        (key("Proxy", "Announcements", eve.0), Some(announced)),
        (key("SubtensorModule", "ColdkeySwapAnnouncements", dave.0), Some(swap)),
    ];
    world.sandbox.set_storage(writes).unwrap();
    session.chain.best().await.unwrap();
    let read = |known: Vec<Account>| {
        let session = &session;
        async move {
            let dave = named(&["Dave"]);
            let all = portfolio::holdings(session, &dave, &known, When::Now).await.unwrap();
            all.accounts[0].alarms.clone()
        }
    };
    let alarms = read(Vec::new()).await;
    let kinds: Vec<String> = alarms.iter().map(ToString::to_string).collect();
    assert_eq!(alarms.len(), 3, "{kinds:?}");
    assert!(kinds[0].contains("36001") && kinds[1].contains("in block 5"), "{kinds:?}");
    assert!(kinds[2].contains("Transfer"), "{kinds:?}");
    assert_eq!(read(vec![eve.0]).await.len(), 2);
    let shown = world.tao(&["portfolio", "dev://Dave"]).data();
    assert_eq!(shown["accounts"][0]["alarms"][0]["kind"], "swap_announced");
}

#[test]
fn a_portfolio_at_an_older_block_is_what_it_was() {
    let world = World::new();
    world.wallet("alice", "100");
    let block = world.sandbox.head_number().to_string();
    let key = world.validator(2);
    let words = ["stake", "add", "-w", "alice", "-n", "2", "--hotkey", &key, "-a", "20", "--yes"];
    world.tao(&words).data();
    world.sandbox.seal(45).unwrap();
    let old = world.tao(&["portfolio", "alice", "--at", &block]).data();
    assert_eq!(rao(&old["accounts"][0]["free"]), 100_000_000_000);
    assert_eq!(old["accounts"][0]["positions"].as_array().unwrap().len(), 0);
    let now = world.tao(&["portfolio", "alice"]).data();
    let held = &now["accounts"][0]["positions"][0];
    assert_eq!(held["netuid"], Netuid(2).0);
    assert!(rao(&held["exit_value"]) < rao(&held["spot_value"]));
    assert!(held["haircut"].as_str().unwrap().ends_with('%'));
    // Two epochs of 20 blocks have passed.
    let (alpha, daily) = (units(&held["alpha"]), units(&held["daily"]));
    let per_1000 = units(&held["daily_per_1000"]);
    assert!(daily > 0 && per_1000 > 0);
    assert!(
        (u128::from(per_1000) * u128::from(alpha) / 1_000_000_000_000).abs_diff(daily.into()) < 10
    );
    let plain = world.tao(&["portfolio", "alice", "--at", "999999"]);
    assert_eq!(plain.refusal(), (3, "chain.answer".to_owned()));
}

fn words(world: &World, words: &[&str]) -> String {
    let output = world.command(words).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// One fact a line: every line says whose it is, nothing is aligned, and every position is named
/// with the figures of the table.
#[test]
fn a_plain_portfolio_says_one_fact_a_line() {
    let world = World::new();
    let plain = words(&world, &["portfolio", "dev://Ferdie", "dev://Dave", "--plain"]);
    let mut lines = plain.lines();
    assert_eq!(lines.next(), Some("block 0"));
    let full = world.tao(&["portfolio", "dev://Ferdie", "dev://Dave"]).data();
    let mut positions = 0;
    for account in full["accounts"].as_array().unwrap() {
        let name = account["name"].as_str().unwrap();
        let free = account["free"]["tao"].as_str().unwrap();
        assert!(plain.contains(&format!("{name}: free {free} TAO\n")), "{plain}");
        for held in account["positions"].as_array().unwrap() {
            let (netuid, hotkey) = (held["netuid"].to_string(), held["hotkey"].as_str().unwrap());
            let start = format!("{name}: subnet {netuid}, hotkey {hotkey}: ");
            let line = plain.lines().find(|line| line.starts_with(&start)).unwrap();
            let exit = held["exit_value"]["tao"].as_str().unwrap();
            assert!(line.contains(&format!("exit value {exit} TAO")), "{line}");
            assert!(line.contains(held["haircut"].as_str().unwrap()), "{line}");
            positions += 1;
        }
    }
    assert!(positions >= 5, "{positions}");
    for line in lines {
        assert!(
            ["dev://Ferdie: ", "dev://Dave: ", "all: "].iter().any(|who| line.starts_with(who))
        );
        assert!(!line.contains("  ") && !line.contains('\u{1b}'), "{line:?}");
    }
}

/// It says everything again for every new block, until it is stopped.
#[test]
fn a_watched_portfolio_follows_the_blocks() {
    let world = World::new();
    let mut watching = world
        .command(&["portfolio", "dev://Ferdie", "--watch", "--plain"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(watching.stdout.take().unwrap()).lines();
    let mut next = |wanted: &str| loop {
        let line = lines.next().expect("the watch goes on").unwrap();
        if line.starts_with(wanted) {
            break line;
        }
    };
    assert_eq!(next("block"), "block 0");
    let before = next("dev://Ferdie: free");
    world.tao(&["transfer", "-w", "dev://Ferdie", "--to", "dev://Dave", "-a", "7", "--yes"]).data();
    assert_eq!(next("block"), "block 1");
    let after = next("dev://Ferdie: free");
    assert_ne!(before, after);
    assert!(watching.try_wait().unwrap().is_none());
    let process = rustix::process::Pid::from_child(&watching);
    rustix::process::kill_process(process, rustix::process::Signal::INT).unwrap();
    assert_eq!(watching.wait().unwrap().code(), Some(130));
    let said = std::io::read_to_string(watching.stderr.take().unwrap()).unwrap();
    assert!(!said.contains("error"), "{said}");
}

/// Root dividends are shown with the root position that they come through.
#[test]
fn what_can_be_claimed_stands_in_every_form() {
    let world = World::new();
    world.sandbox.seal(800).unwrap();
    let full = world.tao(&["portfolio", "dev://Ferdie"]).data();
    let held = full["accounts"][0]["positions"].as_array().unwrap();
    let root = held.iter().find(|held| held["netuid"] == 0).unwrap();
    let owed = root["claimable"].as_array().unwrap();
    let owed = owed.iter().find(|alpha| units(alpha) > 0).unwrap();
    let said = format!("{} alpha of subnet {}", owed["alpha"].as_str().unwrap(), owed["netuid"]);
    for more in [&[][..], &["--plain"]] {
        let text = words(&world, &[&["portfolio", "dev://Ferdie"], more].concat());
        assert!(text.contains(&said), "{said}: {text}");
    }
}

#[test]
fn what_baskets_owe_stands_beside_the_values() {
    let world = World::newer();
    world.sandbox.seal(400).unwrap();
    let all = ["portfolio", "dev://Ferdie", "dev://Alice"];
    let full = world.tao(&all).data();
    let ferdie = &full["accounts"][0];
    let rows = ferdie["baskets"]["rows"].as_array().unwrap();
    let owed = rao(&ferdie["baskets"]["owed"]);
    assert!(owed > 0 && owed == rows.iter().map(|row| rao(&row["owed"])).sum::<u64>());
    let listed = world.tao(&["claim", "list", "dev://Ferdie"]).data();
    for row in rows {
        let same = listed["baskets"].as_array().unwrap().iter();
        let same = same.clone().find(|one| one["hotkey"] == row["hotkey"]).unwrap();
        assert_eq!(same["payout"], row["owed"]);
    }
    let both: u64 = full["accounts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|account| rao(&account["baskets"]["owed"]))
        .sum();
    assert_eq!(rao(&full["in_baskets"]), both);
    let positions = ferdie["positions"].as_array().unwrap();
    let root = positions.iter().find(|held| held["netuid"] == 0).unwrap();
    assert_eq!(root["claimable"], serde_json::Value::Null, "a relic of older runtimes");
    let sold: u64 = positions.iter().map(|held| rao(&held["exit_value"])).sum();
    assert_eq!(rao(&ferdie["exit_value"]), rao(&ferdie["free"]) + sold);
    let said = format!(
        "{} TAO, in no value until it is claimed",
        ferdie["baskets"]["owed"]["tao"].as_str().unwrap()
    );
    for more in [&[][..], &["--plain"]] {
        let text = words(&world, &[&all[..], more].concat());
        assert!(text.contains(&said) && text.contains("from the basket of"), "{said}: {text}");
    }
    let older = World::new().tao(&all).data();
    assert_eq!(
        (&older["in_baskets"], &older["accounts"][0]["baskets"]),
        (&serde_json::Value::Null, &serde_json::Value::Null)
    );
}
