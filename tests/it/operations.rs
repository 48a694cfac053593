//! The commands of every day against the practice chain, judged by what the chain then holds.

use serde_json::Value;

use crate::support::{Ran, World, rao, units};

/// The position of an account on a hotkey in a subnet, in units.
fn held(world: &World, account: &str, netuid: u16, hotkey: &str) -> u64 {
    let list = world.tao(&["stake", "list", account]).data();
    let found = list["positions"].as_array().unwrap().iter().find(|position| {
        position["netuid"] == netuid && position["hotkey"].as_str() == Some(hotkey)
    });
    found.map_or(0, |position| units(&position["alpha"]))
}

struct Staker<'a> {
    world: &'a World,
    validators: Vec<String>,
}

impl<'a> Staker<'a> {
    /// Alice with 20 TAO in subnet 2, on the first of the validators there.
    fn new(world: &'a World) -> Self {
        world.wallet("alice", "100");
        let list = world.tao(&["validator", "list"]).data();
        let validators = list["validators"].as_array().unwrap().iter();
        let there = |validator: &&Value| {
            let subnets = validator["registrations"].as_array().unwrap();
            subnets.iter().any(|id| id == 2)
        };
        let validators: Vec<String> = validators
            .filter(there)
            .map(|validator| validator["hotkey"].as_str().unwrap().to_owned())
            .collect();
        let staker = Self { world, validators };
        staker.run(&["add", "-a", "20"]).data();
        staker
    }

    fn run(&self, words: &[&str]) -> Ran {
        let on = ["-w", "alice", "-n", "2", "--hotkey", &self.validators[0], "--yes"];
        self.world.tao(&[&["stake"], words, &on[..]].concat())
    }

    fn held(&self, netuid: u16, hotkey: usize) -> u64 {
        held(self.world, "alice", netuid, &self.validators[hotkey])
    }
}

#[test]
fn a_move_within_a_subnet_trades_nothing() {
    let world = World::new();
    let staker = Staker::new(&world);
    let to = staker.validators[1].clone();
    let before = staker.held(2, 0);
    let moved = staker.run(&["move", "--to-hotkey", &to, "-a", "50%"]).data();
    assert_eq!(moved["predicted"]["route"], "one_to_one");
    let (left, arrived) = (staker.held(2, 0), staker.held(2, 1));
    assert!(left + arrived >= before && left.abs_diff(arrived) < before / 1_000);
    staker.run(&["move", "--to-hotkey", &to, "-a", "all"]).data();
    assert_eq!(staker.held(2, 0), 0);
    let same = staker.run(&["move", "--to-hotkey", &staker.validators[0], "-a", "all"]);
    assert_eq!(same.refusal(), (1, "stake.same_place".to_owned()));
}

#[test]
fn swaps_are_bounded_in_two_calls_or_in_one() {
    let world = World::new();
    let staker = Staker::new(&world);
    let two = staker.run(&["swap", "--to-netuid", "1", "-a", "30%"]).data();
    assert_eq!(two["predicted"]["route"], "sell_and_buy");
    let arrived = staker.held(1, 0);
    assert!(arrived + 1 >= units(&two["predicted"]["at_least"]));
    let one = staker.run(&["swap", "--to-netuid", "1", "-a", "30%", "--one-call"]).data();
    assert_eq!(one["predicted"]["route"], "one_call");
    assert!(staker.held(1, 0) > arrived);
    assert!(one["predicted"]["limit_ratio"].is_string());
    let open = staker.run(&["swap", "--to-netuid", "1", "-a", "all", "--no-limit"]).data();
    assert_eq!(open["predicted"]["route"], "unbounded");
    assert_eq!(staker.held(2, 0), 0);
}

#[test]
fn to_root_and_back_is_one_trade() {
    let world = World::new();
    let staker = Staker::new(&world);
    let out = staker.run(&["swap", "--to-netuid", "0", "-a", "all"]).data();
    let root = staker.held(0, 0);
    assert_eq!(root, units(&out["predicted"]["at_least"]));
    assert_eq!(staker.held(2, 0), 0);
    let hotkey = staker.validators[0].clone();
    let words = [
        "stake",
        "swap",
        "-w",
        "alice",
        "-n",
        "0",
        "--hotkey",
        &hotkey,
        "--to-netuid",
        "2",
        "-a",
        "all",
        "--yes",
    ];
    world.tao(&words).data();
    assert_eq!(staker.held(0, 0), 0);
    assert!(staker.held(2, 0) > 0);
}

#[test]
fn stake_is_given_away_only_where_that_is_meant() {
    let world = World::new();
    let staker = Staker::new(&world);
    let bob = world.wallet("bob", "1");
    let before = staker.held(2, 0);
    let given = staker.run(&["transfer", "--to", &bob, "-a", "40%"]).data();
    let arrived = held(&world, "bob", 2, &staker.validators[0]);
    assert!(arrived.abs_diff(before / 10 * 4) < before / 1_000);
    assert!(given["effects"].to_string().contains("stake_given"));
    let refused = staker.run(&["transfer", "--to", "alice", "-a", "1"]);
    assert_eq!(refused.refusal(), (1, "transfer.self".to_owned()));
    let refused = staker.run(&["transfer", "--to", &staker.validators[1], "-a", "1"]);
    assert_eq!(refused.refusal(), (1, "transfer.recipient".to_owned()));
    let refused = staker.run(&["transfer", "--to", &bob, "--to-netuid", "1", "-a", "1"]);
    assert_eq!(refused.refusal(), (1, "stake.unbounded".to_owned()));
    staker.run(&["transfer", "--to", &bob, "--to-netuid", "1", "-a", "1", "--no-limit"]).data();
    assert!(held(&world, "bob", 1, &staker.validators[0]) > 0);
}

#[test]
fn an_exit_can_be_of_one_subnet_or_of_everything() {
    let world = World::new();
    let staker = Staker::new(&world);
    let hotkey = staker.validators[0].clone();
    for netuid in ["0", "1"] {
        let on = ["-w", "alice", "-n", netuid, "--hotkey", &hotkey, "-a", "5", "--yes"];
        world.tao(&[&["stake", "add"], &on[..]].concat()).data();
    }
    world.tao(&["stake", "exit", "-w", "alice", "-n", "2", "--yes"]).data();
    assert_eq!((staker.held(2, 0), staker.held(1, 0) > 0), (0, true));
    let all = world.tao(&["stake", "exit", "-w", "alice", "--everywhere", "--yes"]).data();
    assert_eq!(all["predicted"]["lots"].as_array().unwrap().len(), 2);
    let list = world.tao(&["stake", "list", "alice"]).data();
    assert_eq!(list["positions"].as_array().unwrap().len(), 0);
    let again = world.tao(&["stake", "exit", "-w", "alice", "--everywhere", "--yes"]);
    assert_eq!(again.refusal(), (1, "stake.insufficient".to_owned()));
    assert_eq!(world.tao(&["stake", "exit", "-w", "alice", "--yes"]).status, 2);
}

#[test]
fn hotkeys_are_associated_and_seated_by_their_owner_alone() {
    let world = World::new();
    world.wallet("alice", "100");
    world.wallet("bob", "10");
    let associate = |wallet: &str| {
        world.tao(&["hotkey", "associate", "-w", wallet, "--hotkey", "alice", "--yes"])
    };
    associate("alice").data();
    assert_eq!(associate("alice").refusal(), (1, "account.already".to_owned()));
    assert_eq!(associate("bob").refusal(), (1, "hotkey.not_owner".to_owned()));
    let seat = |wallet: &str| {
        world.tao(&["register", "--root", "-w", wallet, "--hotkey", "alice", "--yes"])
    };
    assert_eq!(seat("bob").refusal(), (1, "hotkey.not_owner".to_owned()));
    let seated = seat("alice").data();
    assert!(seated["effects"].to_string().contains("registered"), "{seated}");
    assert_eq!(seat("alice").refusal(), (1, "register.already".to_owned()));
}

#[test]
fn a_subnet_is_made_and_started_by_its_owner() {
    let world = World::new();
    world.wallet("alice", "5000");
    world.wallet("bob", "5000");
    let before = world.free("alice");
    let create = |wallet: &str, more: &[&str]| {
        world.tao(&[&["subnet", "create", "-w", wallet, "--yes"], more].concat())
    };
    let refused = create("alice", &["--max-cost", "1"]).refusal();
    assert_eq!(refused, (1, "register.price_cap".to_owned()));
    let made = create("alice", &[]).data();
    let cost = rao(&made["predicted"]["cost"]);
    assert_eq!(world.free("alice"), before - cost - rao(&made["fee_paid"]));
    let netuid = made["effects"].as_array().unwrap().iter().find_map(|effect| {
        (effect["kind"] == "subnet_made").then(|| effect["netuid"].as_u64().unwrap().to_string())
    });
    let netuid = netuid.unwrap();
    assert_eq!(create("bob", &[]).refusal(), (1, "subnet.create".to_owned()));
    let start = |wallet: &str| world.tao(&["subnet", "start", &netuid, "-w", wallet, "--yes"]);
    assert_eq!(start("bob").refusal(), (1, "hotkey.not_owner".to_owned()));
    start("alice").data();
    assert_eq!(start("alice").refusal(), (1, "subnet.started".to_owned()));
}

#[test]
fn what_was_signed_can_be_listed_shown_and_settled() {
    let world = World::new();
    world.wallet("alice", "100");
    world.wallet("bob", "0");
    world.sandbox.pause(true);
    let words = ["transfer", "-w", "alice", "--to", "bob", "-a", "3", "--yes", "--wait", "none"];
    let hash = world.tao(&words).data()["hash"].as_str().unwrap().to_owned();
    let open = world.tao(&["tx", "resume"]).data();
    assert_eq!(
        (&open["open"], &open["transactions"][0]["status"]),
        (&1.into(), &"broadcast".into())
    );
    world.sandbox.pause(false);
    world.sandbox.seal(1).unwrap();
    let list = world.tao(&["tx", "list"]).data();
    let newest = &list["transactions"][0];
    assert_eq!(
        (newest["hash"].as_str(), newest["status"].as_str()),
        (Some(&*hash), Some("broadcast"))
    );
    let settled = world.tao(&["tx", "resume", "--send"]).data();
    assert_eq!(
        (&settled["open"], &settled["transactions"][0]["status"]),
        (&0.into(), &"finalized".into())
    );
    assert_eq!(world.free("bob"), 3_000_000_000);
    let shown = world.tao(&["tx", "show", &hash]).data();
    assert_eq!(shown["status"], "finalized");
    assert!(shown["command"].to_string().contains("transfer"));
    assert!(shown["extrinsic"].as_str().unwrap().starts_with("0x"));
    assert_eq!(world.tao(&["tx", "resume"]).data()["transactions"].as_array().unwrap().len(), 0);
    let other = format!("0x{}", "ab".repeat(32));
    assert_eq!(world.tao(&["tx", "show", &other]).refusal(), (2, "input.name".to_owned()));
}

#[test]
fn a_registration_says_how_its_cost_moves_and_how_long_it_is_safe() {
    let world = World::new();
    world.wallet("alice", "100");
    let shown = world.tao(&["register", "-w", "alice", "-n", "2", "--dry-run"]).data();
    let predicted = &shown["predicted"];
    assert_eq!(predicted["rises_by"], "26%");
    assert!(predicted["halves_in"].as_u64().unwrap() > 0);
    assert!(predicted["immune_for"].as_u64().unwrap() > 0);
    let before = rao(&predicted["cost_now"]);
    world.tao(&["register", "-w", "alice", "-n", "2", "--yes"]).data();
    let after = rao(&world.tao(&["subnet", "show", "2"]).data()["registration_cost"]);
    assert!(after > before + before / 5, "{before} {after}");
}

#[test]
fn risks_and_earnings_stand_in_the_preview() {
    let world = World::new();
    world.wallet("alice", "100");
    world.sandbox.seal(25).unwrap();
    let preview = |netuid: &str, amount: &str, key: &str| {
        let on = ["-w", "alice", "-n", netuid, "--hotkey", key, "-a", amount, "--dry-run"];
        world.tao(&[&["stake", "add"], &on[..]].concat()).data()
    };
    let key = world.validator(2);
    let calm = preview("2", "10", &key);
    let earnings = &calm["predicted"]["earnings"];
    assert!(units(&earnings["daily"]) > 0);
    let days =
        |name: &str| earnings[name].as_str().unwrap().replace('.', "").parse::<u64>().unwrap();
    assert!(days("break_even_fees") <= days("break_even_price_back"));
    // 40 of 100 TAO in the pool.
    let large = preview("3", "40", &world.validator(3));
    let risks = large["predicted"]["risks"].as_array().unwrap();
    let shallow = risks.iter().find(|risk| risk["kind"] == "shallow_pool").unwrap();
    assert!(shallow["says"].as_str().unwrap().contains('%'));
    assert_eq!(shallow["numbers"][0][1], "40");
    assert!(large["review"]["warnings"].to_string().contains("of the TAO in the pool"));
    // Known to the chain, and registered in another subnet only.
    world.tao(&["register", "-w", "alice", "-n", "1", "--yes"]).data();
    let idle = preview("2", "1", "alice");
    assert!(idle["predicted"]["risks"].to_string().contains("not_registered"));
}

#[test]
fn neurons_validators_and_settings_are_shown() {
    let world = World::new();
    world.wallet("alice", "100");
    world.tao(&["register", "-w", "alice", "-n", "2", "--yes"]).data();
    world.sandbox.seal(25).unwrap();
    let graph = world.tao(&["subnet", "metagraph", "2"]).data();
    let neurons = graph["neurons"].as_array().unwrap();
    assert!(neurons.len() >= 4);
    assert!(neurons.iter().any(|neuron| neuron["permit"] == true));
    let mine = world.tao(&["subnet", "metagraph", "2", "--mine"]).data();
    let [own] = mine["neurons"].as_array().unwrap().as_slice() else { panic!("{mine}") };
    assert_eq!((&own["mine"], own["immune_until"].is_u64()), (&true.into(), true));
    assert!(own["replaced"].is_null());
    let list = world.tao(&["subnet", "hyperparameters", "2"]).data();
    assert!(list["values"].to_string().contains("tempo"));
    let seats = world.tao(&["hotkey", "registrations", "alice"]).data();
    assert_eq!(seats["registrations"][0]["netuid"], 2);
    assert_eq!(seats["registrations"][0]["uid"], own["uid"]);
    let shown = world.tao(&["validator", "show", &world.validator(2)]).data();
    let at = shown["subnets"].as_array().unwrap().iter().find(|at| at["netuid"] == 2).unwrap();
    assert!(units(&at["daily_per_1000"]) > 0 && units(&at["paid"]) > 0);
    assert_eq!(at["permit"], true);
    for words in [&["subnet", "metagraph", "99"][..], &["subnet", "hyperparameters", "99"]] {
        assert_eq!(world.tao(words).refusal(), (1, "subnet.unknown".to_owned()));
    }
    let none = world.tao(&["validator", "show", "alice"]).refusal();
    assert_eq!(none, (1, "hotkey.not_delegate".to_owned()));
}

/// Two addresses that agree in their first characters, as poisoners make them.
#[test]
fn recipients_that_are_new_or_look_like_others_are_pointed_out() {
    let world = World::new();
    world.wallet("alice", "100");
    world.wallet("bob", "0");
    let alice = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
    let send = |to: &str, more: &[&str]| {
        let words = ["transfer", "-w", "alice", "--to", to, "-a", "1"];
        world.tao(&[&words[..], more].concat()).data()
    };
    let warned = |to: &str| send(to, &["--dry-run"])["review"]["warnings"].to_string();
    assert!(!warned("bob").contains("before"));
    assert!(warned(alice).contains("nothing was sent to this address"));
    send(alice, &["--yes"]);
    assert!(!warned(alice).contains("nothing was sent to this address"));
    // The same first bytes give the same first characters.
    let mut bytes = [7; 32];
    bytes[..6].copy_from_slice(&[0xd4, 0x35, 0x93, 0xc7, 0x15, 0xfd]);
    let fake = tao_wallet::domain::Account(bytes).to_string();
    assert!(fake.starts_with("5Grwv") && alice.starts_with("5Grwv"));
    assert!(warned(&fake).contains("LOOK-ALIKE"), "{}", warned(&fake));
}

#[test]
fn receipts_say_what_was_not_as_predicted() {
    let world = World::new();
    let staker = Staker::new(&world);
    let key = staker.validators[0].clone();
    // Emission moves the pool a little with every block.
    let words = ["stake", "add", "-w", "alice", "-n", "2", "--hotkey", &key, "-a", "5", "--yes"];
    let receipt = world.tao(&words).data();
    let differences = receipt["differences"].as_array().unwrap();
    let received = &differences.iter().find(|found| found["what"] == "alpha received").unwrap();
    assert!(received["because"].as_str().unwrap().contains("emission"));
    assert_ne!(received["predicted"], received["actual"]);
}
