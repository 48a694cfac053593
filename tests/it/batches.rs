//! Several commands in one transaction, judged by what the chain holds afterwards.

use serde_json::Value;

use crate::support::{World, rao, units};

/// The rao of a position that a portfolio tells of.
fn alpha(world: &World, wallet: &str, netuid: u64) -> u64 {
    let list = world.tao(&["stake", "list", wallet]).data();
    let all = list["positions"].as_array().unwrap();
    let here = all.iter().filter(|row| row["netuid"].as_u64() == Some(netuid));
    here.map(|row| units(&row["alpha"])).sum()
}

#[test]
fn each_command_is_planned_on_what_those_before_it_leave() {
    let world = World::new();
    world.wallet("alice", "1000");
    world.wallet("bob", "0");
    let validator = world.validator(2);
    let file = world.path("plan.toml");
    // The second purchase meets the pool that the first leaves; the sale sells what neither has
    // bought before the batch; the transfer gives what the sale brings.
    let text = format!(
        "[[legs]]\ncommand = 'stake add'\nnetuid = 2\nhotkey = '{validator}'\namount = '200'\n\
         [[legs]]\ncommand = 'stake add'\nnetuid = 2\nhotkey = '{validator}'\namount = '200'\n\
         [[legs]]\ncommand = 'stake remove'\nnetuid = 2\nhotkey = '{validator}'\namount = '50%'\n\
         [[legs]]\ncommand = 'transfer'\nto = 'bob'\namount = '750'\n"
    );
    std::fs::write(&file, text).unwrap();
    let file = file.to_str().unwrap();
    let free = world.free("alice");
    let seen = world.tao(&["batch", file, "-w", "alice", "--dry-run"]).data();
    let legs = seen["predicted"]["legs"].as_array().unwrap();
    let predicted = |index: usize| &legs[index]["predicted"];
    assert_eq!(predicted(1)["price_now"], predicted(0)["price_after"]);
    assert!(units(&predicted(1)["alpha"]) < units(&predicted(0)["alpha"]));
    let bought = units(&predicted(0)["alpha"]) + units(&predicted(1)["alpha"]);
    assert_eq!(units(&predicted(2)["alpha"]), bought / 2);
    assert!(rao(&predicted(2)["tao"]) > 150_000_000_000);

    let receipt = world.tao(&["batch", file, "-w", "alice", "--yes"]).data();
    let legs = receipt["legs"].as_array().unwrap();
    assert_eq!(legs.len(), 4);
    assert!(legs.iter().all(|leg| leg["done"] == Value::Bool(true)), "{legs:?}");
    // The block before it moved the pool by its emission, and by nothing more.
    for (index, field) in [(0, "alpha"), (1, "alpha")] {
        let (was, is) =
            (units(&predicted(index)[field]), units(&legs[index]["effects"][0]["received"]));
        assert!(was.abs_diff(is) < was / 100_000, "{was} {is}");
    }
    let sold = rao(&legs[2]["effects"][0]["received"]);
    let fee = rao(&receipt["fee_paid"]);
    assert_eq!(world.free("bob"), 750_000_000_000);
    assert_eq!(world.free("alice"), free + sold - 400_000_000_000 - 750_000_000_000 - fee);
    let after = rao(&receipt["predicted"]["balance_after"]);
    assert!(after.abs_diff(world.free("alice")) < 10_000_000, "{after}");
    let left = alpha(&world, "alice", 2);
    assert!(left.abs_diff(bought - bought / 2) < bought / 1_000, "{left} of {bought}");
    // What is shown back does the same.
    let command: Vec<String> = seen["command"].as_array().unwrap()[1..]
        .iter()
        .map(|word| word.as_str().unwrap().to_owned())
        .collect();
    let mut again: Vec<&str> = command.iter().map(String::as_str).collect();
    again.extend(["-w", "dev://Alice", "--dry-run"]);
    assert_eq!(world.tao(&again).data()["command"], seen["command"]);
}

#[test]
fn what_one_command_takes_is_not_there_for_the_next() {
    let world = World::new();
    world.wallet("alice", "10");
    world.wallet("bob", "0");
    let free = world.free("alice");
    let ran = world.tao(&[
        "batch",
        "--leg",
        "transfer --to bob --amount 6",
        "--leg",
        "transfer --to bob --amount 6",
        "-w",
        "alice",
        "--yes",
    ]);
    assert_eq!(ran.refusal().1, "balance.insufficient");
    assert!(ran.err.contains("command 2 of the batch: not enough TAO"), "{}", ran.err);
    assert_eq!(world.free("alice"), free);
}

#[test]
fn a_best_effort_batch_names_the_command_that_failed_and_is_a_failure() {
    let world = World::new();
    world.wallet("alice", "10");
    world.wallet("bob", "0");
    // A call by name is not judged beforehand, so this one fails on the chain.
    let legs = [
        "--leg",
        "transfer --to bob --amount 1",
        "--leg",
        "call SubtensorModule.start_call netuid=999",
        "--leg",
        "transfer --to bob --amount 2",
    ];
    let whole = world.tao(&[&["batch"], &legs[..], &["-w", "alice", "--yes"]].concat());
    let (status, code) = whole.refusal();
    assert_ne!(status, 0);
    assert_eq!(world.free("bob"), 0, "{code}");
    let each =
        world.tao(&[&["batch", "--best-effort"], &legs[..], &["-w", "alice", "--yes"]].concat());
    assert_eq!(each.refusal().1, "chain.dispatch");
    assert_eq!(world.free("bob"), 3_000_000_000);
    for words in ["done: transfer", "FAILED with SubtensorModule.", "amount 2"] {
        assert!(each.err.contains(words), "{}", each.err);
    }
}

#[test]
fn a_batch_inside_a_batch_and_what_is_said_twice_are_refused_before_signing() {
    let world = World::new();
    world.wallet("alice", "10");
    world.wallet("bob", "0");
    let refused = |leg: &str| {
        let ran = world.tao(&["batch", "--leg", leg, "-w", "alice", "--yes"]);
        (ran.refusal().1, ran.err)
    };
    let inner = "batch --leg 'transfer --to bob --amount 1'";
    assert_eq!(refused(inner).0, "batch.nested");
    let inner = "call Utility.batch_all 'calls=[System.remark(remark: 0x01)]'";
    assert_eq!(refused(inner).0, "batch.nested");
    assert_eq!(refused("stake list").0, "input.arguments");
    assert_eq!(refused("transfer --to bob --amount 1 --yes").0, "input.arguments");
    let (code, said) = refused("transfer --to nobody-here --amount 1");
    assert_eq!(code, "input.name");
    assert!(said.contains("command 1 of the batch"), "{said}");
    let ran = world.with_input(&["batch", "-", "-w", "alice", "--yes"], "legs = [");
    assert_eq!(ran.refusal().1, "input.arguments");
}

#[test]
fn a_proxy_and_a_multisig_make_a_batch_for_another_account() {
    let world = World::new();
    let alice = world.wallet("alice", "20");
    world.wallet("bob", "5");
    world.wallet("carol", "5");
    world.wallet("dave", "0");
    let validator = world.validator(2);
    world
        .tao(&["proxy", "add", "-w", "alice", "--delegate", "bob", "--type", "Any", "--yes"])
        .data();
    let stake = format!("stake add --netuid 2 --hotkey {validator} --amount 2");
    let legs = ["--leg", &stake, "--leg", "transfer --to dave --amount 3"];
    let as_alice = format!("proxy:{alice}");
    let free = world.free("alice");
    let receipt = world
        .tao(&[&["batch"], &legs[..], &["-w", "bob", "--as", &as_alice, "--yes"]].concat())
        .data();
    assert_eq!(world.free("alice"), free - 5_000_000_000);
    assert_eq!(world.free("dave"), 3_000_000_000);
    assert_eq!(receipt["legs"].as_array().unwrap().len(), 2);
    // A leg for another account beside one of the signer's own.
    let own = format!("transfer --to dave --amount 1 --as {as_alice}");
    let mixed = ["batch", "--leg", &own, "--leg", "transfer --to dave --amount 1", "-w", "bob"];
    let (free, payer) = (world.free("alice"), world.free("bob"));
    let receipt = world.tao(&[&mixed[..], &["--yes"]].concat()).data();
    assert_eq!(world.free("alice"), free - 1_000_000_000);
    assert_eq!(world.free("bob"), payer - 1_000_000_000 - rao(&receipt["fee_paid"]));

    world
        .tao(&[
            "multisig",
            "new",
            "vault",
            "--threshold",
            "2",
            "--signatory",
            "bob",
            "--signatory",
            "carol",
        ])
        .data();
    let address = world.tao(&["multisig", "list"]).data()["multisigs"][0]["address"].clone();
    world
        .tao(&[
            "transfer",
            "-w",
            "dev://Alice",
            "--to",
            address.as_str().unwrap(),
            "--amount",
            "50",
            "--yes",
        ])
        .data();
    let vault = [&["batch"], &legs[..], &["--as", "multisig:vault", "--yes"]].concat();
    let begun = world.tao(&[&vault[..], &["-w", "bob"]].concat()).data();
    let call = begun["predicted"]["call"].as_str().unwrap();
    let before = world.free("dave");
    let execute = ["multisig", "execute", "vault", "--call", call, "-w", "carol", "--yes"];
    let done = world.tao(&execute).data();
    assert_eq!(world.free("dave"), before + 3_000_000_000);
    assert_eq!(done["predicted"]["executes"], Value::Bool(true));
    let inside = [
        "batch",
        "--leg",
        "transfer --to dave --amount 1 --as multisig:vault",
        "-w",
        "bob",
        "--yes",
    ];
    assert_eq!(world.tao(&inside).refusal().1, "batch.nested");
}

/// The chain sees what is wrong inside a wrapper only when the fee is spent.
#[test]
fn what_the_chain_accepts_once_in_a_while_is_refused_in_every_wrapper() {
    let world = World::new();
    world.wallet("bob", "5");
    let alice = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
    let list = world.tao(&["validator", "list"]).data();
    let own = |owner: &str| {
        let found = list["validators"].as_array().unwrap().iter();
        let mut found = found.filter(|validator| validator["owner"] == owner);
        found.next().unwrap()["hotkey"].as_str().unwrap().to_owned()
    };
    let hotkey = own(alice);
    let child = list["validators"].as_array().unwrap().iter().find(|row| row["owner"] != alice);
    let child = format!("{}=25%", child.unwrap()["hotkey"].as_str().unwrap());
    let set = format!("validator children set --hotkey {hotkey} --netuid 1 --child {child}");
    let code = |words: &[&str]| world.tao(words).refusal().1;
    // Twice in one transaction, before anything was set.
    let twice = ["batch", "--leg", &set, "--leg", &set, "-w", "dev://Alice", "--yes"];
    let ran = world.tao(&twice);
    assert_eq!(ran.refusal().1, "account.too_early");
    assert!(ran.err.contains("command 2 of the batch"), "{}", ran.err);

    let words: Vec<&str> = set.split(' ').collect();
    world.tao(&[&words[..], &["-w", "dev://Alice", "--yes"]].concat()).data();
    let free = world.free(alice);
    assert_eq!(code(&[&words[..], &["-w", "dev://Alice", "--yes"]].concat()), "account.too_early");
    let batch = ["batch", "--leg", "transfer --to bob --amount 1", "--leg", &set];
    assert_eq!(code(&[&batch[..], &["-w", "dev://Alice", "--yes"]].concat()), "account.too_early");
    let best = ["batch", "--best-effort", "--leg", &set, "-w", "dev://Alice", "--yes"];
    assert_eq!(code(&best), "account.too_early");
    assert_eq!(world.free(alice), free);

    let add = ["proxy", "add", "-w", "dev://Alice", "--delegate", "bob", "--type", "ChildKeys"];
    world.tao(&[&add[..], &["--yes"]].concat()).data();
    let free = world.free("bob");
    let whom = format!("proxy:{alice}");
    let acting = ["-w", "bob", "--as", &whom, "--yes"];
    assert_eq!(code(&[&words[..], &acting[..]].concat()), "account.too_early");
    assert_eq!(world.free("bob"), free);

    // A multisig that owns a hotkey of its own.
    let new = ["multisig", "new", "team", "--threshold", "2", "--signatory", "bob"];
    let made = world.tao(&[&new[..], &["--signatory", alice]].concat()).data();
    let team = made["address"].as_str().unwrap();
    for (whom, amount) in [(team, "20"), ("bob", "5")] {
        let give = ["transfer", "-w", "dev://Alice", "--to", whom, "--amount", amount, "--yes"];
        world.tao(&give).data();
    }
    world.wallet("key", "0");
    let associate = ["hotkey", "associate", "--hotkey", "key/default"];
    let group = ["--as", "multisig:team", "-w", "bob", "--yes"];
    world.tao(&[&associate[..], &group[..]].concat()).data();
    world.tao(&["multisig", "execute", "team", "-w", "dev://Alice", "--yes"]).data();
    // The exchange on one subnet is open after 7,200 blocks for everybody.
    let swap = ["hotkey", "swap", "--from", "key/default", "--to", "bob/default", "--netuid", "1"];
    assert_eq!(code(&[&swap[..], &group[..]].concat()), "account.too_early");
}
