//! Accounts that more than one key acts for, judged by what the chain holds afterwards.

use serde_json::Value;

use crate::support::{Ran, World, rao};

fn code(ran: &Ran) -> String {
    ran.refusal().1
}

/// The values of the effects that carry a field.
fn told(receipt: &Value, event: &str, field: &str) -> String {
    let effects = receipt["effects"].as_array().unwrap();
    let found = effects.iter().find(|effect| effect["event"] == event);
    let fields = found.unwrap_or_else(|| panic!("no {event} in {effects:?}"))["fields"].as_array();
    let field = fields.unwrap().iter().find(|pair| pair[0] == field).unwrap();
    field[1].as_str().unwrap().to_owned()
}

#[test]
fn a_staking_proxy_stakes_for_another_and_can_do_nothing_else() {
    let world = World::new();
    let alice = world.wallet("alice", "100");
    let bob = world.wallet("bob", "5");
    world.wallet("carol", "5");
    let validator = world.validator(2);
    let as_alice = format!("proxy:{alice}");
    let stake = [
        "stake", "add", "--netuid", "2", "--hotkey", &validator, "--amount", "10", "--as",
        &as_alice,
    ];
    // Before it is added, bob is nobody.
    assert_eq!(code(&world.tao(&[&stake[..], &["-w", "bob", "--yes"]].concat())), "proxy.refused");
    let add = ["proxy", "add", "-w", "alice", "--delegate", "bob", "--type", "Staking"];
    let free = world.free("alice");
    let receipt = world.tao(&[&add[..], &["--yes"]].concat()).data();
    assert_eq!(rao(&receipt["predicted"]["deposit"]), 93_000_000);
    assert_eq!(world.free("alice"), free - 93_000_000 - rao(&receipt["fee_paid"]));
    assert_eq!(code(&world.tao(&[&add[..], &["--yes"]].concat())), "account.already");

    // A wallet of this machine is no stranger; somebody else is.
    let alarms = |words: &[&str]| {
        let data = world.tao(words).data();
        let one = data["accounts"].get(0).unwrap_or(&data).clone();
        one["alarms"].as_array().unwrap().clone()
    };
    for words in [["portfolio", "alice"].as_slice(), &["stake", "list", "alice"]] {
        assert!(alarms(words).is_empty(), "{words:?}");
    }
    let mallory = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";
    let grant =
        ["proxy", "add", "-w", "alice", "--delegate", mallory, "--type", "Staking", "--yes"];
    world.tao(&grant).data();
    for words in [["portfolio", "alice"].as_slice(), &["stake", "list", "alice"]] {
        let seen = alarms(words);
        assert_eq!((seen.len(), &seen[0]["kind"]), (1, &Value::from("unknown_proxy")), "{words:?}");
        assert_eq!(seen[0]["delegate"], mallory);
    }
    let status = world.tao(&["status"]).data();
    let [alarm] = status["alarms"].as_array().unwrap().as_slice() else { panic!("{status}") };
    assert_eq!((&alarm["wallet"], &alarm["delegate"]), (&"alice".into(), &mallory.into()));
    let revoke = [&["proxy", "remove"][..], &grant[2..]].concat();
    world.tao(&revoke).data();
    assert_eq!(world.tao(&["status"]).data()["alarms"], Value::Array(vec![]));

    let (free, payer) = (world.free("alice"), world.free("bob"));
    let receipt = world.tao(&[&stake[..], &["-w", "bob", "--yes"]].concat()).data();
    assert_eq!(world.free("alice"), free - 10_000_000_000);
    assert_eq!(world.free("bob"), payer - rao(&receipt["fee_paid"]));
    assert_eq!(rao(&receipt["fee_paid"]), rao(&receipt["predicted"]["fee"]));
    let preview = world.tao(&[&stake[..], &["-w", "bob", "--dry-run"]].concat()).data();
    let rows = preview["review"]["rows"].as_array().unwrap();
    let row = |label: &str| {
        let found = rows.iter().find(|row| row["label"] == label);
        found.unwrap()["value"].as_str().unwrap().to_owned()
    };
    assert_eq!((row("acting for"), row("proxy type")), (alice.clone(), "Staking".to_owned()));
    assert_eq!(row("from"), bob);
    assert!(preview["command"].as_array().unwrap().iter().any(|word| *word == as_alice.as_str()));
    // It may not transfer, not even in a batch, and carol may not even stake.
    let give =
        ["transfer", "--to", "carol", "--amount", "1", "--as", &as_alice, "-w", "bob", "--yes"];
    assert_eq!(code(&world.tao(&give)), "proxy.refused");
    let batch = [
        "call",
        "Utility.batch_all",
        "calls=[System.remark(remark: 0x01)]",
        "--as",
        &as_alice,
        "-w",
        "bob",
        "--yes",
    ];
    assert_eq!(code(&world.tao(&batch)), "proxy.refused");
    assert_eq!(
        code(&world.tao(&[&stake[..], &["-w", "carol", "--yes"]].concat())),
        "proxy.refused"
    );
    // More than alice has is refused for alice's sake, although bob could pay the fee.
    let all = ["stake", "add", "--netuid", "2", "--hotkey", &validator, "--amount", "1000"];
    let all = [&all[..], &["--as", &as_alice, "-w", "bob", "--yes"]].concat();
    assert_eq!(code(&world.tao(&all)), "balance.insufficient");

    let list = world.tao(&["proxy", "list", "alice"]).data();
    assert_eq!(list["proxies"][0]["delegate"], bob.as_str());
    assert_eq!(list["proxies"][0]["kind"], "Staking");
    let remove = ["proxy", "remove", "-w", "alice", "--delegate", "bob"];
    let wrong = world.tao(&[&remove[..], &["--type", "Any", "--yes"]].concat());
    assert_eq!(code(&wrong), "account.nothing");
    let free = world.free("alice");
    let gone = world.tao(&[&remove[..], &["--type", "Staking", "--yes"]].concat()).data();
    assert_eq!(world.free("alice"), free + 93_000_000 - rao(&gone["fee_paid"]));
    assert_eq!(world.tao(&["proxy", "list", "alice"]).data()["proxies"], Value::Array(vec![]));
}

#[test]
fn a_delayed_proxy_announces_waits_and_can_be_stopped() {
    let world = World::new();
    let alice = world.wallet("alice", "10");
    let bob = world.wallet("bob", "5");
    world.wallet("carol", "0");
    let add = ["proxy", "add", "-w", "alice", "--delegate", "bob", "--type", "Any", "--delay", "5"];
    world.tao(&[&add[..], &["--yes"]].concat()).data();
    let as_alice = format!("proxy:{alice}");
    let now =
        ["transfer", "--to", "carol", "--amount", "1", "--as", &as_alice, "-w", "bob", "--yes"];
    let delayed = world.tao(&now);
    assert_eq!(code(&delayed), "proxy.delayed");
    // The command that stands there announces the very call.
    let hints = delayed.json()["error"]["hints"].clone();
    let argv =
        hints.as_array().unwrap().iter().find_map(|hint| hint["command"].as_array()).unwrap();
    let argv: Vec<&str> = argv[1..].iter().map(|word| word.as_str().unwrap()).collect();
    assert_eq!(&argv[..4], ["proxy", "announce", "--real", &alice]);
    let announced = world.tao(&[&argv[..], &["-w", "bob", "--dry-run"]].concat());
    assert_eq!(announced.status, 0, "{}", announced.err);
    assert!(announced.out.contains("1 TAO"), "{}", announced.out);

    let call = ["Balances.transfer_keep_alive", "dest=carol", "value=1tao"];
    let flags = ["--real", &alice, "-w", "bob", "--yes"];
    let announce = [&["proxy", "announce"], &flags[..], &call[..]].concat();
    let execute = [&["proxy", "execute"], &flags[..], &call[..]].concat();
    assert_eq!(code(&world.tao(&execute)), "proxy.unannounced");
    let receipt = world.tao(&announce).data();
    assert_eq!(rao(&receipt["predicted"]["deposit"]), 104_000_000);
    // Only a hash is signed, so the preview says what it stands for and how it goes on.
    let expect = receipt["predicted"]["expect"].to_string();
    assert!(expect.contains("transfer 1 TAO") && expect.contains("tao proxy execute --real"));
    let hash = told(&receipt, "Proxy.Announced", "call_hash");
    assert!(hash.starts_with("0x") && hash.len() == 66, "{hash}");
    assert_eq!(code(&world.tao(&execute)), "account.too_early");
    world.sandbox.seal(6).unwrap();
    world.tao(&execute).data();
    assert_eq!(world.free("carol"), 1_000_000_000);
    // Once only.
    assert_eq!(code(&world.tao(&execute)), "proxy.unannounced");

    world.tao(&announce).data();
    // Whoever may act in two ways has announced it once all the same.
    let again = ["--delegate", "bob", "--type", "Staking", "--delay", "9", "--yes"];
    world.tao(&[&["proxy", "add", "-w", "alice"][..], &again].concat()).data();
    for words in [&["status"][..], &["portfolio", "alice"]] {
        let data = world.tao(words).data();
        let alarms = data["accounts"].get(0).unwrap_or(&data)["alarms"].clone();
        assert_eq!(alarms[0]["kind"], "announced", "{words:?}: {alarms}");
        assert_ne!(alarms[1]["kind"], "announced", "{words:?}: {alarms}");
        assert_eq!(alarms[0]["delegate"], bob.as_str(), "{words:?}: {alarms}");
    }
    let list = world.tao(&["proxy", "list", "alice"]).data();
    assert_eq!(list["announced_for_it"][0][0], bob.as_str());
    let hash = list["announced_for_it"][0][1]["call_hash"].as_str().unwrap().to_owned();
    let reject = ["proxy", "reject", "--delegate", "bob", "--hash", &hash, "-w", "alice", "--yes"];
    world.tao(&reject).data();
    world.sandbox.seal(6).unwrap();
    assert_eq!(code(&world.tao(&execute)), "proxy.unannounced");
    assert_eq!(code(&world.tao(&reject)), "proxy.unannounced");
}

#[test]
fn an_account_without_a_key_is_made_used_and_ended() {
    let world = World::new();
    let alice = world.wallet("alice", "10");
    let made = world.tao(&["proxy", "pure", "create", "-w", "alice", "--yes"]).data();
    let pure = told(&made, "Proxy.PureCreated", "pure");
    world.tao(&["transfer", "-w", "alice", "--to", &pure, "--amount", "3", "--yes"]).data();
    let whom = format!("proxy:{pure}");
    let back = ["transfer", "--to", &alice, "--amount", "1", "--as", &whom, "-w", "alice", "--yes"];
    world.tao(&back).data();
    assert_eq!(world.free(&pure), 2_000_000_000);
    let (height, place) = (made["block"]["number"].to_string(), made["index"].to_string());
    let kill = [
        "proxy",
        "pure",
        "kill",
        "--spawner",
        &alice,
        "--height",
        &height,
        "--extrinsic",
        &place,
        "-w",
        "alice",
        "--yes",
    ];
    assert_eq!(code(&world.tao(&kill)), "input.arguments");
    world.tao(&[&kill[..], &["--as", &whom]].concat()).data();
    assert_eq!(code(&world.tao(&back)), "proxy.refused");
}

#[test]
fn a_multisig_moves_money_when_enough_agree_on_the_same_call() {
    let world = World::new();
    for name in ["alice", "bob", "carol"] {
        world.wallet(name, "5");
    }
    world.wallet("dave", "0");
    world.wallet("eve", "5");
    let new = ["multisig", "new", "treasury", "--threshold", "2"];
    let signatories = ["--signatory", "alice", "--signatory", "bob", "--signatory", "carol"];
    let made = world.tao(&[&new[..], &signatories[..]].concat()).data();
    let address = made["address"].as_str().unwrap().to_owned();
    // The name stands for the address, as that of a contact does.
    world
        .tao(&["transfer", "-w", "dev://Alice", "--to", "treasury", "--amount", "20", "--yes"])
        .data();
    assert_eq!(world.free("treasury"), world.free(&address));
    world.tao(&["contact", "add", "treasury", "5CiPPseXPECbkjWCa6MnjNokrgYjMqmKndv2rSnekmSK2DjL"]);
    let two = world.tao(&["balance", "treasury"]);
    assert_ne!(two.status, 0, "{}", two.out);
    assert!(two.err.contains("both a contact and a multisig"), "{}", two.err);
    world.tao(&["contact", "remove", "treasury"]).data();

    let pay = ["transfer", "--to", "dave", "--amount", "7", "--as", "multisig:treasury", "--yes"];
    assert_eq!(code(&world.tao(&[&pay[..], &["-w", "eve"]].concat())), "multisig.signatory");
    let much = ["transfer", "--to", "dave", "--amount", "70", "--as", "multisig:treasury", "--yes"];
    assert_eq!(code(&world.tao(&[&much[..], &["-w", "bob"]].concat())), "balance.insufficient");
    let before = world.free("alice");
    let first = world.tao(&[&pay[..], &["-w", "alice"]].concat()).data();
    let predicted = &first["predicted"];
    assert_eq!(rao(&predicted["deposit"]), 132_000_000 + 2 * 32_000_000);
    assert_eq!(predicted["executes"], false);
    assert_eq!(world.free("alice"), before - 196_000_000 - rao(&first["fee_paid"]));
    assert_eq!(world.free("dave"), 0);
    let call = predicted["call"].as_str().unwrap().to_owned();
    let hash = predicted["call_hash"].as_str().unwrap().to_owned();
    let state = world.tao(&["multisig", "show", "treasury"]).data();
    assert_eq!(state["pending"][0]["call_hash"], hash.as_str());
    assert_eq!(state["pending"][0]["missing"].as_array().unwrap().len(), 2);

    // The one who approved cannot approve again; only who began it can cancel.
    let approve = ["multisig", "approve", "treasury", "--call", &call, "--yes"];
    assert_eq!(code(&world.tao(&[&approve[..], &["-w", "alice"]].concat())), "multisig.approved");
    let cancel = ["multisig", "cancel", "treasury", "--hash", &hash, "--yes"];
    assert_eq!(code(&world.tao(&[&cancel[..], &["-w", "bob"]].concat())), "multisig.depositor");
    // Another call is not the one that waits: it begins nothing unless that is said.
    let other =
        ["transfer", "--to", "dave", "--amount", "8", "-w", "carol", "--as", "multisig:treasury"];
    let ran = world.tao(&[&other[..], &["--yes"]].concat());
    assert_eq!(code(&ran), "multisig.other");
    let begun = state["pending"][0]["since"]["height"].to_string();
    for words in [&hash, &format!("begun in block {begun}"), "approved by 1 of 2", "/new"] {
        assert!(ran.err.contains(words), "{words}: {}", ran.err);
    }
    let words =
        format!("Balances.transfer_keep_alive(dest: {}, value: 8tao)", address_of(&world, "dave"));
    for verb in ["approve", "execute"] {
        let other = ["multisig", verb, "treasury", "--call", &words, "-w", "carol", "--yes"];
        assert_eq!(code(&world.tao(&other)), "multisig.other");
    }
    let mut beside = other;
    beside[8] = "multisig:treasury/new";
    let beside = world.tao(&[&beside[..], &["--dry-run"]].concat()).data();
    assert_eq!(beside["predicted"]["approvals"], serde_json::json!([1, 2]));
    assert_ne!(beside["predicted"]["call_hash"], hash.as_str());
    assert!(beside["command"].to_string().contains("multisig:treasury/new"));
    let again = [&pay[..5], &["-w", "bob", "--as", "multisig:treasury/new", "--yes"]].concat();
    assert_eq!(code(&world.tao(&again)), "account.already");

    // The last approval carries the call out, so `approve` does not give it.
    let ran = world.tao(&[&approve[..], &["-w", "bob"]].concat());
    assert_eq!(code(&ran), "multisig.last");
    assert!(ran.err.contains("tao multisig execute treasury"), "{}", ran.err);
    let execute = ["multisig", "execute", "treasury", "--call", &call, "--yes"];
    let second = world.tao(&[&execute[..], &["-w", "bob", "--dry-run"]].concat()).data();
    assert_eq!(second["review"]["action"], "transfer 7 TAO, as a multisig");
    assert_eq!(second["predicted"]["executes"], true);
    assert_eq!(rao(&second["predicted"]["inner"]["balance_after"]), 13_000_000_000);
    // The call is in the block that began it: no signatory has to be sent it.
    let short = ["multisig", "execute", "treasury", "-w", "bob", "--yes"];
    let done = world.tao(&short).data();
    assert_eq!(world.free("dave"), 7_000_000_000);
    // What the call weighs is what is paid for: no more than a transfer's small change.
    assert!(rao(&done["fee_paid"]) < 2_000_000, "{}", done["fee_paid"]);
    assert!(told(&done, "Multisig.MultisigExecuted", "multisig") == address);
    assert_eq!(world.free("alice"), before - rao(&first["fee_paid"]));

    let again = world.tao(&[&pay[..], &["-w", "alice"]].concat()).data();
    assert_eq!(again["predicted"]["call_hash"], hash.as_str());
    world.tao(&[&cancel[..], &["-w", "alice"]].concat()).data();
    assert_eq!(code(&world.tao(&[&cancel[..], &["-w", "alice"]].concat())), "account.nothing");
}

#[test]
fn an_approval_is_recorded_and_carries_nothing_out() {
    let world = World::new();
    let names = ["alice", "bob", "carol", "dave"];
    for name in names {
        world.wallet(name, "5");
    }
    world.wallet("eve", "0");
    let mut new = vec!["multisig", "new", "board", "--threshold", "3"];
    new.extend(names.iter().flat_map(|name| ["--signatory", *name]));
    let address = world.tao(&new).data()["address"].as_str().unwrap().to_owned();
    world
        .tao(&["transfer", "-w", "dev://Alice", "--to", &address, "--amount", "9", "--yes"])
        .data();
    let agree = |verb: &'static str, who: &'static str| {
        world.tao(&["multisig", verb, "board", "-w", who, "--yes"])
    };
    assert_eq!(code(&agree("approve", "alice")), "account.nothing");
    assert_eq!(code(&agree("execute", "alice")), "account.nothing");
    let pay = ["transfer", "--to", "eve", "--amount", "7", "--as", "multisig:board", "-w", "alice"];
    let begun = world.tao(&[&pay[..], &["--yes"]].concat()).data();
    let call = begun["predicted"]["call"].clone();
    let show = world.tao(&["multisig", "show", "board"]).data();
    let waiting = &show["pending"][0];
    assert_eq!(
        (&waiting["call"]["bytes"], waiting["approvals"].as_array().unwrap().len()),
        (&call, 1)
    );
    assert_eq!(waiting["call"]["action"], "transfer 7 TAO");
    // Two are missing, so nobody can carry it out, and the error says who they are.
    let early = agree("execute", "bob");
    assert_eq!(code(&early), "multisig.missing");
    for who in ["carol", "dave"] {
        assert!(early.err.contains(&address_of(&world, who)), "{}", early.err);
    }
    assert!(!early.err.contains(&address_of(&world, "alice")), "{}", early.err);
    let approved = agree("approve", "bob").data();
    assert_eq!(approved["predicted"]["executes"], false);
    assert_eq!(approved["predicted"]["approvals"], serde_json::json!([2, 3]));
    assert_eq!(world.free("eve"), 0);
    let show = world.tao(&["multisig", "show", "board"]).data();
    assert_eq!(show["pending"][0]["approvals"].as_array().unwrap().len(), 2);
    assert_eq!(code(&agree("approve", "bob")), "multisig.approved");
    assert_eq!(code(&agree("approve", "carol")), "multisig.last");
    let preview = world.tao(&["multisig", "execute", "board", "-w", "carol", "--dry-run"]).data();
    assert!(preview["command"].to_string().contains("multisig:board/execute"), "{preview}");
    agree("execute", "carol").data();
    assert_eq!(world.free("eve"), 7_000_000_000);
    assert_eq!(code(&agree("execute", "dave")), "account.nothing");
}

#[test]
fn a_deposit_that_is_missing_is_refused_and_costs_nothing() {
    let world = World::new();
    let alice = world.wallet("alice", "10");
    // Enough for any fee, and for none of the deposits.
    let bob = world.wallet("bob", "0.09");
    let new = ["multisig", "new", "pair", "--threshold", "2", "--signatory", "alice"];
    let pair = world.tao(&[&new[..], &["--signatory", "bob"]].concat()).data()["address"].clone();
    let pair = pair.as_str().unwrap();
    world.tao(&["transfer", "-w", "alice", "--to", pair, "--amount", "2", "--yes"]).data();
    let grant = ["proxy", "add", "-w", "alice", "--delegate", "bob", "--type", "Any"];
    world.tao(&[&grant[..], &["--delay", "5", "--yes"]].concat()).data();
    let free = world.free("bob");
    for words in [
        &["proxy", "add", "--delegate", "alice", "--type", "Staking"][..],
        &["proxy", "pure", "create"],
        &["proxy", "announce", "--real", &alice, "System.remark(remark: 0x01)"],
        &["transfer", "--to", "bob", "--amount", "1", "--as", "multisig:pair"],
    ] {
        let ran = world.tao(&[words, &["-w", "bob", "--yes"]].concat());
        assert_eq!(code(&ran), "balance.insufficient", "{words:?} {}", ran.err);
    }
    assert_eq!(world.free("bob"), free);
    // A signatory who does not begin needs none.
    let pay = ["transfer", "--to", &bob, "--amount", "1", "--as", "multisig:pair", "-w", "alice"];
    world.tao(&[&pay[..], &["--yes"]].concat()).data();
    world.tao(&["multisig", "execute", "pair", "-w", "bob", "--yes"]).data();
    assert!(world.free("bob") > 1_000_000_000);
}

fn address_of(world: &World, wallet: &str) -> String {
    let shown = world.tao(&["wallet", "show", wallet]).data();
    shown["coldkey"]["address"].as_str().unwrap().to_owned()
}

#[test]
fn one_key_of_a_group_can_be_enough() {
    let world = World::new();
    world.wallet("alice", "5");
    world.wallet("bob", "0");
    let new = ["multisig", "new", "either", "--threshold", "1", "--signatory", "alice"];
    let made = world.tao(&[&new[..], &["--signatory", "bob"]].concat()).data();
    let address = made["address"].as_str().unwrap();
    world.tao(&["transfer", "-w", "alice", "--to", address, "--amount", "2", "--yes"]).data();
    let pay = ["transfer", "--to", "bob", "--amount", "1.5", "--as", "multisig:either"];
    world.tao(&[&pay[..], &["-w", "alice", "--yes"]].concat()).data();
    assert_eq!(world.free("bob"), 1_500_000_000);

    // A stranger is as new to a multisig, and to a call by name, as to a plain transfer.
    let stranger = "5F3QVbS78a4aTYLiRAD8N3czjqVoNyV42L19CXyhqUMCh4Ch";
    let warned = |words: &[&str]| {
        let preview = world.tao(&[words, &["-w", "alice", "--dry-run"][..]].concat()).data();
        preview["review"]["warnings"].as_array().unwrap().clone()
    };
    let plain = warned(&["transfer", "--to", stranger, "--amount", "0.1"]);
    assert!(!plain.is_empty());
    let whom = "multisig:either";
    let wrapped = warned(&["transfer", "--to", stranger, "--amount", "0.1", "--as", whom]);
    let dest = format!("dest={stranger}");
    let called = warned(&["call", "Balances.transfer_keep_alive", &dest, "value=0.1tao"]);
    assert!(wrapped.contains(&plain[0]) && called.contains(&plain[0]), "{plain:?} {called:?}");
}

/// A value of the chain's own that a test needs smaller than it is.
fn set(world: &World, item: &str, value: u32) {
    let mut key = sp_crypto_hashing::twox_128(b"SubtensorModule").to_vec();
    key.extend(sp_crypto_hashing::twox_128(item.as_bytes()));
    world.sandbox.set_storage(vec![(key, Some(value.to_le_bytes().to_vec()))]).unwrap();
}

#[test]
fn a_coldkey_is_swapped_after_its_days_and_nothing_else_happens_meanwhile() {
    let world = World::new();
    set(&world, "ColdkeySwapAnnouncementDelay", 6);
    set(&world, "ColdkeySwapReannouncementDelay", 4);
    world.wallet("alice", "50");
    world.wallet("next", "0");
    world.wallet("other", "1");
    let validator = world.validator(2);
    let stake = ["stake", "add", "-w", "alice", "--netuid", "2", "--hotkey", &validator];
    world.tao(&[&stake[..], &["--amount", "10", "--yes"]].concat()).data();

    let swap = |verb: &'static str| ["coldkey", "swap", verb, "-w", "alice", "--yes"];
    let to = |verb, to| [&swap(verb)[..], &["--to", to]].concat();
    assert_eq!(code(&world.tao(&to("execute", "next"))), "account.nothing");
    assert_eq!(code(&world.tao(&swap("dispute"))), "account.nothing");
    let before = world.free("alice");
    let announced = world.tao(&to("announce", "next")).data();
    assert_eq!(rao(&announced["predicted"]["cost"]), 100_000_000);
    assert_eq!(world.free("alice"), before - 100_000_000 - rao(&announced["fee_paid"]));
    let status = world.tao(&["coldkey", "swap", "status", "alice"]).data();
    assert_eq!(
        (status["state"].as_str(), &status["new_coldkey"]),
        (Some("waiting"), &Value::String(address_of(&world, "next")))
    );

    // The swap to an own key is told as such.
    let portfolio = world.tao(&["portfolio", "alice"]).data();
    let alarm = &portfolio["accounts"][0]["alarms"][0];
    assert_eq!(alarm["to"], Value::String(address_of(&world, "next")));
    let pay = ["transfer", "-w", "alice", "--to", "other", "--amount", "1", "--yes"];
    assert_eq!(code(&world.tao(&pay)), "account.guarded");
    assert_eq!(code(&world.tao(&to("announce", "other"))), "account.too_early");
    assert_eq!(code(&world.tao(&to("execute", "other"))), "input.arguments");
    assert_eq!(code(&world.tao(&to("execute", "next"))), "account.too_early");
    assert_eq!(code(&world.tao(&swap("cancel"))), "account.too_early");
    world.sandbox.seal(6).unwrap();
    let free = world.free("alice");
    let done = world.tao(&to("execute", "next")).data();
    assert_eq!(world.free("alice"), 0);
    assert_eq!(world.free("next"), free - rao(&done["fee_paid"]));
    let held = world.tao(&["stake", "list", "next"]).data();
    assert_eq!(held["positions"].as_array().unwrap().len(), 1);
}

#[test]
fn a_swap_of_somebody_else_is_seen_and_disputed() {
    let world = World::new();
    set(&world, "ColdkeySwapAnnouncementDelay", 6);
    world.wallet("alice", "50");
    // Somebody with a copy of the key announces a coldkey that this machine does not know.
    let stranger = "5F3QVbS78a4aTYLiRAD8N3czjqVoNyV42L19CXyhqUMCh4Ch";
    let announce = ["coldkey", "swap", "announce", "-w", "alice", "--to", stranger, "--yes"];
    world.tao(&announce).data();
    let status = world.tao(&["coldkey", "swap", "status", "alice"]);
    assert_eq!(status.data()["new_coldkey"], Value::Null);
    assert!(status.json()["warnings"][0].as_str().unwrap().contains("dispute"));
    // It is the first thing that every look at the account says.
    let alarm = &world.tao(&["status"]).data()["alarms"][0];
    assert_eq!((&alarm["kind"], &alarm["to"]), (&"swap_announced".into(), &Value::Null));
    let portfolio = world.tao(&["portfolio", "alice"]).data();
    let alarm = &portfolio["accounts"][0]["alarms"][0];
    assert_eq!((&alarm["kind"], &alarm["to"]), (&"swap_announced".into(), &Value::Null));
    world.tao(&["coldkey", "swap", "dispute", "-w", "alice", "--yes"]).data();
    let status = world.tao(&["coldkey", "swap", "status", "alice"]).data();
    assert_eq!(status["state"], "disputed");
    let kinds = world.tao(&["status"]).data()["alarms"].to_string();
    assert!(kinds.contains("swap_disputed"), "{kinds}");
    world.sandbox.seal(8).unwrap();
    for verb in [
        vec!["execute", "--to", stranger],
        vec!["cancel"],
        vec!["dispute"],
        vec!["announce", "--to", stranger],
    ] {
        let words = [&["coldkey", "swap"], &verb[..], &["-w", "alice", "--yes"]].concat();
        assert_eq!(code(&world.tao(&words)), "account.guarded", "{verb:?}");
    }
    assert!(world.free("alice") > 49_000_000_000);
}
