//! Keys, children, names, locks and dividends, changed with the binary and read back from the chain.

use serde_json::Value;

use crate::support::{World, rao, units};

/// The first validator of a coldkey whose practice name is known.
fn validator_of(world: &World, owner: &str) -> String {
    let list = world.tao(&["validator", "list"]).data();
    let found = list["validators"].as_array().unwrap().iter();
    let mut found = found.filter(|validator| validator["owner"] == owner);
    found.next().unwrap()["hotkey"].as_str().unwrap().to_owned()
}

const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
const BOB: &str = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";

fn codes(world: &World, cases: &[(&[&str], &str)]) {
    for (words, code) in cases {
        let ran = world.tao(&[words, &["--yes"][..]].concat());
        assert_eq!(ran.refusal().1, *code, "{words:?} {}", ran.err);
    }
}

#[test]
fn a_hotkey_is_exchanged_by_its_owner_only() {
    let world = World::new();
    world.wallet("alice", "20");
    world.wallet("bob", "5");
    let make = ["hotkey", "create", "alice/second", "--kdf", "light", "--format", "native"];
    world.tao(&[&make[..], &["--phrase-later"]].concat()).data();
    world.tao(&["register", "-w", "alice", "--netuid", "2", "--yes"]).data();
    let swap =
        ["hotkey", "swap", "--from", "alice/default", "--to", "alice/second", "--everywhere"];
    codes(
        &world,
        &[
            (&[&swap[..], &["-w", "bob"]].concat(), "hotkey.not_owner"),
            (
                &[
                    "hotkey",
                    "swap",
                    "--from",
                    "alice/second",
                    "--to",
                    "alice/second",
                    "--everywhere",
                    "-w",
                    "alice",
                ],
                "input.arguments",
            ),
            (
                &[
                    "hotkey",
                    "swap",
                    "--from",
                    "alice/second",
                    "--to",
                    "alice/default",
                    "--everywhere",
                    "-w",
                    "alice",
                ],
                "hotkey.unknown",
            ),
        ],
    );
    let before = world.free("alice");
    let receipt = world.tao(&[&swap[..], &["-w", "alice", "--yes"]].concat()).data();
    assert_eq!(rao(&receipt["predicted"]["cost"]), 100_000_000);
    assert_eq!(world.free("alice"), before - 100_000_000 - rao(&receipt["fee_paid"]));
    let uid = world.tao(&["query", "SubtensorModule.Uids", "2", "alice/second"]).data();
    assert!(uid["rows"][0]["value"].is_string(), "{uid}");
    codes(&world, &[(&[&swap[..], &["-w", "alice"]].concat(), "hotkey.unknown")]);
}

#[test]
fn children_get_shares_that_add_up_and_are_scheduled() {
    let world = World::new();
    let (mine, theirs) = (validator_of(&world, ALICE), validator_of(&world, BOB));
    let quarter = format!("{theirs}=25%");
    let on = ["--netuid", "2", "--hotkey", &mine];
    let set = |shares: &[&str], payer: &str| {
        let mut words = [&["validator", "children", "set"], &on[..], &["-w", payer]].concat();
        for share in shares {
            words.extend(["--child", share]);
        }
        words.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let own = format!("{mine}=10%");
    let most = format!("{theirs}=100%");
    let third = format!("{BOB}=1%");
    for (shares, payer, code) in [
        (vec![quarter.as_str()], "dev://Bob", "hotkey.not_owner"),
        (vec![own.as_str()], "dev://Alice", "input.arguments"),
        (vec![quarter.as_str(), quarter.as_str()], "dev://Alice", "input.arguments"),
        (vec![most.as_str(), third.as_str()], "dev://Alice", "input.arguments"),
    ] {
        let words = set(&shares, payer);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        codes(&world, &[(&words, code)]);
    }
    let words = set(&[&quarter], "dev://Alice");
    let words: Vec<&str> = words.iter().map(String::as_str).chain(["--yes"]).collect();
    world.tao(&words).data();
    let list = world.tao(&["validator", "children", "list", &mine, "--netuid", "2"]).data();
    assert_eq!(list["children"], Value::Array(vec![]));
    assert_eq!(list["pending"]["children"][0]["hotkey"], theirs.as_str());
    assert_eq!(list["pending"]["children"][0]["percent"], "25.00%");

    let take =
        ["validator", "children", "take", "--netuid", "2", "--hotkey", &mine, "-w", "dev://Alice"];
    codes(&world, &[(&[&take[..], &["--take", "19%"]].concat(), "validator.take")]);
    world.tao(&[&take[..], &["--take", "5%", "--yes"]].concat()).data();
    let list = world.tao(&["validator", "children", "list", &mine, "--netuid", "2"]).data();
    assert_eq!(list["take"]["percent"], "5%");
    // A take may be raised again after a month, and lowered at any time.
    codes(&world, &[(&[&take[..], &["--take", "6%"]].concat(), "account.too_early")]);
    world.tao(&[&take[..], &["--take", "4%", "--yes"]].concat()).data();
    // What is only scheduled can be taken back, after the chain's pause.
    let revoke = [&["validator", "children", "revoke"], &on[..], &["-w", "dev://Alice"]].concat();
    codes(&world, &[(&revoke, "account.too_early")]);
    world.sandbox.seal(150).unwrap();
    world.tao(&[&revoke[..], &["--yes"]].concat()).data();
    let list = world.tao(&["validator", "children", "list", &mine, "--netuid", "2"]).data();
    assert_eq!(list["pending"]["children"], Value::Array(vec![]));
    codes(&world, &[(&revoke, "account.too_early")]);
}

/// The chain counts the interval from its own beginning for whoever never did it.
#[test]
fn a_hotkey_is_exchanged_in_one_subnet_once_in_the_chains_interval() {
    let world = World::new();
    world.wallet("alice", "20");
    for name in ["alice/second", "alice/third"] {
        let make = ["hotkey", "create", name, "--kdf", "light", "--format", "native"];
        world.tao(&[&make[..], &["--phrase-later"]].concat()).data();
    }
    world.tao(&["register", "-w", "alice", "--netuid", "1", "--yes"]).data();
    let swap = |from: &'static str, to: &'static str, netuid: &'static str| {
        ["hotkey", "swap", "-w", "alice", "--from", from, "--to", to, "-n", netuid]
    };
    let first = swap("alice/default", "alice/second", "1");
    let early = world.tao(&[&first[..], &["--yes"]].concat());
    assert_eq!(early.refusal().1, "account.too_early");
    assert!(early.err.contains("in subnet 1 is possible from block 7201 on"), "{}", early.err);
    assert!(!early.err.contains("again"), "{}", early.err);
    let world = world.later(7_300);
    codes(
        &world,
        &[
            (&swap("alice/default", "alice/second", "999"), "subnet.unknown"),
            (&swap("alice/second", "alice/default", "1"), "hotkey.unknown"),
        ],
    );
    let before = world.free("alice");
    let done = world.tao(&[&first[..], &["--yes"]].concat()).data();
    assert_eq!(rao(&done["predicted"]["cost"]), 1_000_000);
    assert_eq!(world.free("alice"), before - 1_000_000 - rao(&done["fee_paid"]));
    let seats = |name: &str| world.tao(&["hotkey", "registrations", name]).data();
    assert_eq!(seats("alice/second")["registrations"].as_array().map(Vec::len), Some(1));
    assert_eq!(seats("alice/default")["registrations"].as_array().map(Vec::len), Some(0));
    // The second one there must wait, and says for what; elsewhere one is open.
    let again = swap("alice/second", "alice/third", "1");
    let refused = world.tao(&[&again[..], &["--yes"]].concat());
    assert_eq!(refused.refusal().1, "account.too_early");
    assert!(refused.err.contains("one exchange in 7200 blocks"), "{}", refused.err);
    let elsewhere = swap("alice/second", "alice/third", "2");
    world.tao(&[&elsewhere[..], &["--yes"]].concat()).data();
    codes(&world, &[(&swap("alice/default", "alice/second", "1"), "register.already")]);
    let world = world.later(7_200);
    world.tao(&[&again[..], &["--yes"]].concat()).data();
}

#[test]
fn earnings_and_names_go_where_they_are_told() {
    let world = World::new();
    world.wallet("alice", "20");
    let validator = world.validator(2);
    let auto = ["stake", "auto", "--netuid", "2", "-w", "alice", "--hotkey"];
    codes(&world, &[(&[&auto[..], &["alice/default"]].concat(), "hotkey.unknown")]);
    world.tao(&[&auto[..], &[&validator, "--yes"]].concat()).data();
    codes(&world, &[(&[&auto[..], &[&validator]].concat(), "account.already")]);
    let read = world.tao(&["query", "SubtensorModule.AutoStakeDestination", "alice", "2"]).data();
    assert_eq!(read["rows"][0]["value"], validator.as_str());

    let long = "x".repeat(257);
    codes(
        &world,
        &[
            (&["account", "identity", "--name", "Me", "-w", "alice"], "hotkey.unknown"),
            (&["account", "identity", "--name", &long, "-w", "dev://Alice"], "input.arguments"),
            (&["account", "identity", "-w", "dev://Alice"], "input.arguments"),
            (&["subnet", "identity", "2", "--name", "Mine", "-w", "alice"], "hotkey.not_owner"),
            (&["subnet", "identity", "999", "--name", "Mine", "-w", "alice"], "subnet.unknown"),
        ],
    );
    let identity = ["account", "identity", "--name", "Alice & Co", "-w", "dev://Alice", "--yes"];
    let told = world.tao(&identity).data()["effects"][0].clone();
    // The chain gives this event's field a place only.
    assert_eq!(told["event"], "SubtensorModule.ChainIdentitySet");
    assert_eq!(told["fields"], serde_json::json!([["coldkey", ALICE]]));
    let read = world.tao(&["query", "SubtensorModule.IdentitiesV2", ALICE]).data();
    assert_eq!(read["rows"][0]["value"]["name"], format!("0x{}", hex::encode("Alice & Co")));
}

#[test]
fn locked_stake_is_bounded_by_what_there_is_and_points_at_one_hotkey() {
    let world = World::new();
    world.wallet("alice", "60");
    let validator = world.validator(2);
    let stake = ["stake", "add", "-w", "alice", "--netuid", "2", "--hotkey", &validator];
    world.tao(&[&stake[..], &["--amount", "10", "--yes"]].concat()).data();
    let add = ["lock", "add", "-w", "alice", "--netuid", "2", "--amount"];
    let other = if validator_of(&world, ALICE) == validator { BOB } else { ALICE };
    let other = validator_of(&world, other);
    codes(
        &world,
        &[
            (&[&add[..], &["1000000", "--hotkey", &validator]].concat(), "stake.insufficient"),
            (&[&add[..], &["0", "--hotkey", &validator]].concat(), "stake.too_small"),
            (
                &["lock", "move", "-w", "alice", "--netuid", "2", "--hotkey", &other],
                "account.nothing",
            ),
        ],
    );
    let row = |words: &[&str]| {
        let preview = world.tao(&[words, &["--dry-run"]].concat()).data();
        let rows = preview["review"]["rows"].as_array().unwrap().clone();
        let found = rows.iter().find(|row| row["label"] == "free and locked stake");
        found.unwrap_or_else(|| panic!("{rows:?}"))["value"].as_str().unwrap().to_owned()
    };
    let before = row(&[&add[..], &["1.5", "--hotkey", &validator]].concat());
    assert!(before.contains("nothing locked"), "{before}");
    let locked = world.tao(&[&add[..], &["1.5", "--hotkey", &validator, "--yes"]].concat()).data();
    assert_eq!(
        units(&locked["predicted"]["holding"]["free"]),
        units(&locked["predicted"]["holding"]["free_after"]) + 1_500_000_000
    );
    // Every order that touches the stake says what of it is free.
    let place = ["-w", "alice", "--netuid", "2", "--hotkey", &validator];
    let bob = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";
    for words in [
        &["stake", "add", "--amount", "1"][..],
        &["stake", "remove", "--amount", "1"],
        &["stake", "move", "--to-hotkey", &other, "--amount", "1"],
        &["stake", "swap", "--to-netuid", "1", "--amount", "1"],
        &["stake", "transfer", "--to", bob, "--amount", "1"],
    ] {
        let said = row(&[words, &place[..]].concat());
        assert!(said.contains("subnet 2:") && said.contains("locked"), "{said}");
        assert!(said.contains("free of") && said.ends_with("free after"), "{said}");
    }
    let said = row(&["lock", "mode", "perpetual", "-w", "alice", "--netuid", "2"]);
    assert!(said.contains("free of"), "{said}");
    let all =
        world.tao(&[&["stake", "remove", "--amount", "all"], &place[..], &["--yes"]].concat());
    assert_eq!(all.refusal().1, "stake.locked");
    let exit = world.tao(&["stake", "exit", "-w", "alice", "--everywhere", "--yes"]);
    assert!(exit.err.contains("alpha is locked"), "{}", exit.err);
    codes(&world, &[(&[&add[..], &["1", "--hotkey", &other]].concat(), "hotkey.not_owner")]);
    let list = world.tao(&["lock", "list", "alice"]).data();
    assert_eq!(list["locks"][0]["hotkey"], validator.as_str());
    let locked = units(&list["locks"][0]["locked"]);
    assert!((1_499_000_000..=1_500_000_000).contains(&locked), "{locked}");
    assert_eq!(list["locks"][0]["perpetual"], false);
    // The rate is the chain's: a lock falls to one in e in 934,866 blocks, and to half in 648,000.
    assert_eq!(list["locks"][0]["half_life"], 648_000);
    let item = [b"SubtensorModule", &b"UnlockRate"[..]].map(sp_crypto_hashing::twox_128).concat();
    let slower = Some(2_000_000_u64.to_le_bytes().to_vec());
    world.sandbox.set_storage(vec![(item, slower)]).unwrap();
    assert_eq!(world.tao(&["lock", "list", "alice"]).data()["locks"][0]["half_life"], 1_386_294);
    let mode = ["lock", "mode", "perpetual", "-w", "alice", "--netuid", "2"];
    world.tao(&[&mode[..], &["--yes"]].concat()).data();
    codes(&world, &[(&mode, "account.already")]);
    let list = world.tao(&["lock", "list", "alice"]).data();
    assert_eq!(
        (&list["locks"][0]["perpetual"], &list["locks"][0]["half_life"]),
        (&true.into(), &Value::Null)
    );
    let to = ["lock", "move", "-w", "alice", "--netuid", "2", "--hotkey", &other, "--yes"];
    world.tao(&to).data();
    let list = world.tao(&["lock", "list", "alice"]).data();
    assert_eq!(list["locks"][0]["hotkey"], other.as_str());
    world.tao(&["lock", "accept", "yes", "-w", "alice", "--yes"]).data();
}

#[test]
fn dividends_are_claimed_where_they_are_owed() {
    let world = World::new();
    world.sandbox.seal(800).unwrap();
    let ferdie = "5CiPPseXPECbkjWCa6MnjNokrgYjMqmKndv2rSnekmSK2DjL";
    let list = world.tao(&["claim", "list", ferdie]).data();
    let owed = list["owed"].as_array().unwrap();
    let paid = owed.iter().find(|row| units(&row["owed"]) >= row["least"].as_u64().unwrap());
    let claim = ["claim", "now", "-w", "dev://Ferdie", "--netuid"];
    codes(
        &world,
        &[
            (&[&claim[..], &["999"]].concat(), "stake.too_small"),
            (&[&claim[..], &["1,2,3,4,5,6"]].concat(), "input.arguments"),
            (&["claim", "mode", "swap", "-w", "dev://Ferdie", "--netuid", "2"], "input.arguments"),
        ],
    );
    let keep = ["claim", "mode", "keep", "-w", "dev://Ferdie", "--yes"];
    world.tao(&keep).data();
    assert_eq!(world.tao(&["claim", "list", ferdie]).data()["mode"], "Keep");
    let paid = paid.unwrap_or_else(|| panic!("nothing is owed: {owed:?}"));
    let netuid = paid["owed"]["netuid"].to_string();
    let before = world.tao(&["claim", "list", ferdie]).data();
    world.tao(&[&claim[..], &[&netuid, "--yes"]].concat()).data();
    let after = world.tao(&["claim", "list", ferdie]).data();
    assert!(after["owed"].as_array().unwrap().len() <= before["owed"].as_array().unwrap().len());
    let left = after["owed"].as_array().unwrap().iter().find(|row| {
        row["owed"]["netuid"] == paid["owed"]["netuid"] && row["hotkey"] == paid["hotkey"]
    });
    assert!(left.is_none_or(|row| units(&row["owed"]) < units(&paid["owed"])), "{left:?}");
}

/// A root stake that is owed less than a basket pays out, after its first epoch.
const SMALL: &str = "0.01";

#[test]
fn dividends_are_claimed_from_baskets_where_the_runtime_has_them() {
    let world = World::newer();
    let ferdie = "5CiPPseXPECbkjWCa6MnjNokrgYjMqmKndv2rSnekmSK2DjL";
    let list = || world.tao(&["claim", "list", ferdie]).data();
    let first = list();
    assert_eq!(first["owed"], serde_json::json!([]));
    let hotkey = first["baskets"][0]["hotkey"].as_str().unwrap().to_owned();
    let basket = |list: &serde_json::Value| {
        let all = list["baskets"].as_array().unwrap();
        all.iter().find(|row| row["hotkey"] == hotkey.as_str()).unwrap().clone()
    };
    let claim = ["claim", "now", "-w", "dev://Ferdie", "--yes", "--hotkey", &hotkey];
    // From nothing through too little to enough.
    assert_eq!(rao(&basket(&first)["payout"]), 0);
    let none = world.tao(&claim);
    assert_eq!(none.refusal().1, "stake.too_small");
    assert!(none.err.contains("the basket owes nothing"), "{}", none.err);
    let small = world.wallet("small", "5");
    let stake = ["stake", "add", "-w", "small", "--netuid", "0", "--hotkey", &hotkey];
    world.tao(&[&stake[..], &["--amount", SMALL, "--yes"]].concat()).data();
    world.sandbox.seal(400).unwrap();
    let row = basket(&world.tao(&["claim", "list", &small]).data());
    assert_eq!(rao(&row["least"]), 500_000);
    assert!((1..500_000).contains(&rao(&row["payout"])), "{row} {}", basket(&list()));
    let little = world.tao(&["claim", "now", "-w", "small", "--yes", "--hotkey", &hotkey]);
    assert_eq!(little.refusal().1, "stake.too_small");
    assert!(little.err.contains("pays nothing below 0.0005"), "{}", little.err);
    codes(&world, &[(&["claim", "now", "-w", "dev://Ferdie", "--netuid", "1"], "input.arguments")]);

    let (free, before) = (world.free(ferdie), basket(&list()));
    let staked = |world: &World| {
        let all = world.tao(&["stake", "list", ferdie]).data();
        let all = all["positions"].as_array().unwrap().clone();
        let root = all.iter().find(|one| one["netuid"] == 0 && one["hotkey"] == hotkey.as_str());
        units(&root.unwrap()["alpha"])
    };
    let root = staked(&world);
    let plan = world.tao(&[&claim[..4], &claim[5..], &["--dry-run"]].concat());
    assert_eq!(plan.status, 0, "{}", plan.err);
    assert!(plan.out.contains("reserved for the fee"), "{}", plan.out);
    let done = world.tao(&claim).data();
    let claimed = format!("{done}");
    assert!(claimed.contains("RootClaimed") && claimed.contains("BasketClaimed"), "{claimed}");
    let gained = staked(&world) - root;
    // The plan is of an earlier block than the claim, and a claim moves the prices that it sells at.
    assert!(gained > 0 && gained.abs_diff(rao(&before["payout"])) * 100 < gained, "{gained}");
    assert_eq!(rao(&basket(&list())["payout"]), 0);
    // The fee for 129 units was reserved, and no more than 4 were billed.
    let reserved = 129 * 939_000_000 / 4_000;
    assert!(free - world.free(ferdie) < reserved / 10, "{}", free - world.free(ferdie));

    let older = World::new();
    let refused = older.tao(&["claim", "now", "-w", "dev://Ferdie", "--hotkey", &hotkey]);
    assert_eq!(refused.refusal().1, "chain.contract");
    assert!(refused.err.contains("claim_root_with_hotkey"), "{}", refused.err);
    assert_eq!(older.tao(&["claim", "list", ferdie]).data()["baskets"], serde_json::Value::Null);
}

#[test]
fn all_that_is_owed_is_claimed_at_once_by_the_owner_or_a_proxy_for_claims() {
    let world = World::newer();
    let ferdie = "5CiPPseXPECbkjWCa6MnjNokrgYjMqmKndv2rSnekmSK2DjL";
    let charlie = "5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y";
    let all = ["claim", "now", "-w", "dev://Ferdie", "--all"];
    let none = world.tao(&all);
    assert_eq!(none.refusal().1, "stake.too_small");
    let add = ["proxy", "add", "-w", "dev://Ferdie", "--delegate", charlie, "--type", "RootClaim"];
    world.tao(&[&add[..], &["--yes"]].concat()).data();
    world.sandbox.seal(400).unwrap();
    let list = || world.tao(&["claim", "list", ferdie]).data()["baskets"].clone();
    let paid = |list: &Value| {
        let rows = list.as_array().unwrap().iter();
        rows.filter(|row| rao(&row["payout"]) >= rao(&row["least"])).count()
    };
    assert!(paid(&list()) > 0, "{}", list());
    let plan = world.tao(&[&all[..], &["--dry-run"]].concat()).data();
    assert_eq!(plan["command"][3], "--all");
    let labels = plan["review"]["rows"].to_string();
    assert!(
        labels.contains("owed together") && labels.contains("reserved for the fee"),
        "{labels}"
    );
    let done = world.tao(&[&all[..], &["--yes"]].concat()).data().to_string();
    assert!(done.contains("RootClaimed") && done.contains("BasketClaimed"), "{done}");
    assert_eq!(paid(&list()), 0);
    codes(&world, &[(&all, "stake.too_small")]);

    // The type of proxy that may claim may do so from one basket, too, and nothing else.
    world.sandbox.seal(400).unwrap();
    let before = list();
    let rows = before.as_array().unwrap();
    let row = rows.iter().max_by_key(|row| rao(&row["payout"])).unwrap();
    let hotkey = row["hotkey"].as_str().unwrap();
    let (as_ferdie, helper) = (format!("proxy:{ferdie}"), ["-w", "dev://Charlie"]);
    let acting = [&helper[..], &["--as", &as_ferdie, "--yes"]].concat();
    let one = ["claim", "now", "--hotkey", hotkey];
    let done = world.tao(&[&one[..], &acting].concat()).data().to_string();
    assert!(done.contains("BasketClaimed"), "{done}");
    let pay = ["transfer", "--to", charlie, "--amount", "1"];
    let refused = world.tao(&[&pay[..], &acting].concat());
    assert_eq!(refused.refusal().1, "proxy.refused");
    world.sandbox.seal(400).unwrap();
    let done = world.tao(&[&["claim", "now", "--all"], &acting[..]].concat()).data().to_string();
    assert!(done.contains("BasketClaimed"), "{done}");
    assert_eq!(paid(&list()), 0);
}

#[test]
fn all_that_is_owed_by_subnets_is_claimed_at_once() {
    let world = World::new();
    world.sandbox.seal(800).unwrap();
    let ferdie = "5CiPPseXPECbkjWCa6MnjNokrgYjMqmKndv2rSnekmSK2DjL";
    world.tao(&["claim", "mode", "keep", "-w", "dev://Ferdie", "--yes"]).data();
    let paid = || {
        let list = world.tao(&["claim", "list", ferdie]).data();
        let rows = list["owed"].as_array().unwrap().clone();
        let paid = rows.into_iter();
        paid.filter(|row| units(&row["owed"]) >= row["least"].as_u64().unwrap()).count()
    };
    assert!(paid() > 1, "{}", paid());
    let all = ["claim", "now", "-w", "dev://Ferdie", "--all"];
    let plan = world.tao(&[&all[..], &["--dry-run"]].concat()).data();
    assert!(plan["command"].to_string().contains("--netuid"), "{plan}");
    world.tao(&[&all[..], &["--yes"]].concat()).data();
    assert_eq!(paid(), 0);
    codes(&world, &[(&all, "stake.too_small")]);
}
