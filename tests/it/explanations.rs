//! What says in words how things are: status, codes, extrinsics, btcli's leftovers, and tables.

use std::fs;
use std::process::Command;

use tao_wallet::fault::Code;

use crate::support::World;

fn plain(world: &World, words: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_tao"))
        .args(words)
        .env_clear()
        .env("HOME", world.path("."))
        .env("TAO_HOME", world.path("."))
        .env("TAO_ENDPOINT", &world.endpoint)
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn every_code_is_explained() {
    let world = World::new();
    for code in Code::ALL {
        let data = world.tao(&["explain", code.as_str()]).data();
        assert_eq!(data["about"], code.about());
        assert_eq!(data["exit_status"], code.class().exit_status());
    }
    let near = world.tao(&["explain", "stake.limti"]);
    assert_eq!(near.refusal(), (2, "input.name".to_owned()));
    assert_eq!(near.json()["error"]["hints"][0]["text"], "did you mean stake.limit?");
}

#[test]
fn status_is_that_of_the_chain_and_of_this_machine() {
    let world = World::new();
    world.wallet("mine", "1");
    let number = || world.tao(&["status"]).data()["best"]["number"].as_u64().unwrap();
    let before = number();
    world.sandbox.seal(2).unwrap();
    assert_eq!(number(), before + 2);
    let data = world.tao(&["status"]).data();
    assert_eq!(data["best"], data["finalized"]);
    assert_eq!((&data["wallets"], &data["open"]), (&1.into(), &0.into()));
    assert_eq!(data["spec_version"], 425);
}

/// The call of a document.
fn call(world: &World, name: &str) -> String {
    let json = fs::read_to_string(world.path(name)).unwrap();
    let document: serde_json::Value = serde_json::from_str(&json).unwrap();
    document["call"].as_str().unwrap().to_owned()
}

#[test]
fn a_transaction_is_explained_by_the_command_that_makes_it() {
    let world = World::new();
    world.wallet("mine", "100");
    world.wallet("friend", "10");
    let hotkey = world.validator(2);
    let stake = ["stake", "add", "-w", "mine", "-n", "2", "--hotkey", &hotkey, "-a", "3"];
    let transfer = ["transfer", "-w", "mine", "--to", "friend", "-a", "1.5"];
    let proxy = ["proxy", "add", "-w", "mine", "--delegate", "friend", "--type", "Staking"];
    let swap = ["stake", "auto", "-w", "mine", "-n", "2", "--hotkey", &hotkey];
    for (index, words) in [&transfer[..], &stake, &proxy, &swap].iter().enumerate() {
        let (first, again) = (format!("{index}.json"), format!("{index}-again.json"));
        let path = |name: &str| world.path(name).to_str().unwrap().to_owned();
        world.tao(&[words, &["--out", &path(&first)][..]].concat()).data();
        let explained = world.tao(&["tx", "explain", &path(&first)]).data();
        let by_hex = world.tao(&["tx", "explain", &call(&world, &first)]).data();
        assert_eq!(explained, by_hex);
        let command: Vec<&str> =
            explained["command"].as_array().unwrap().iter().map(|w| w.as_str().unwrap()).collect();
        let (program, command) = command.split_first().unwrap();
        assert_eq!(*program, "tao");
        world.tao(&[command, &["-w", "mine", "--out", &path(&again)][..]].concat()).data();
        assert_eq!(call(&world, &first), call(&world, &again), "{command:?}");
    }
    // On chain and in the journal, by its hash.
    let sent = world.tao(&["transfer", "-w", "dev://Alice", "--to", "friend", "-a", "2", "--yes"]);
    let hash = sent.data()["hash"].as_str().unwrap().to_owned();
    let known = world.tao(&["tx", "explain", &hash]).data();
    fs::remove_dir_all(world.path("state")).unwrap();
    let found = world.tao(&["tx", "explain", &hash]).data();
    assert_eq!(known, found);
    assert_eq!(found["action"], "transfer 2 TAO");
    assert_eq!(found["hash"], hash.as_str());
    for (wrong, code) in [
        ("0x1234", "envelope.unreadable"),
        ("0xzz", "envelope.unreadable"),
        (&hash.replace("0x", "0xf")[..66], "input.name"),
    ] {
        let refused = world.tao(&["tx", "explain", wrong]);
        assert_eq!(refused.refusal().1, code, "{}", refused.err);
    }
}

#[test]
fn btcli_is_left_as_it_is_and_only_agreed_changes_are_made() {
    let world = World::new();
    let folder = world.path(".bittensor");
    fs::create_dir(&folder).unwrap();
    let address = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";
    let settings = r#"{"network": "test", "wallet": "mine", "mev_shield": true, "json": null}"#;
    let book = format!(
        r#"[{{"name": "exchange", "address": "{address}"}}, {{"name": "wrong", "address": "5FHneW"}}]"#
    );
    let other = "5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y";
    let team =
        format!(r#"[{{"name": "team", "threshold": 2, "signatories": ["{address}", "{other}"]}}]"#);
    fs::write(folder.join("btcli_multisigs.json"), &team).unwrap();
    fs::write(folder.join("btcli.json"), settings).unwrap();
    fs::write(folder.join("btcli_addresses.json"), &book).unwrap();
    let look = plain(&world, &["upgrade-from-btcli", "--dry-run", "--json"]);
    let data: serde_json::Value = serde_json::from_str(&look.1).unwrap();
    assert_eq!(data["data"]["changes"].as_array().unwrap().len(), 4, "{}", look.1);
    assert_eq!(data["data"]["left"].as_array().unwrap().len(), 2, "{}", look.1);
    let config = world.path("config.toml");
    assert_eq!(plain(&world, &["upgrade-from-btcli"]).0, 5);
    assert!(!config.exists() && !world.path("contacts.toml").exists());

    let done = plain(&world, &["upgrade-from-btcli", "--yes"]);
    assert_eq!(done.0, 0, "{}", done.2);
    let text = fs::read_to_string(&config).unwrap();
    assert!(text.contains("network = \"test\"") && text.contains("wallet = \"mine\""), "{text}");
    let contact = world.tao(&["contact", "show", "exchange"]).data();
    assert_eq!(contact["address"], address);
    assert_eq!(world.tao(&["multisig", "show", "team"]).data()["threshold"], 2);
    assert_eq!(fs::read_to_string(folder.join("btcli.json")).unwrap(), settings);
    assert_eq!(fs::read_to_string(folder.join("btcli_addresses.json")).unwrap(), book);
    assert_eq!(fs::read_to_string(folder.join("btcli_multisigs.json")).unwrap(), team);
    let again = plain(&world, &["upgrade-from-btcli", "--yes"]);
    assert!(again.1.contains("nothing is to be changed"), "{}", again.1);
}

#[test]
fn settings_of_btcli_9_are_taken_over_where_a_later_one_says_nothing() {
    let world = World::new();
    let folder = world.path(".bittensor");
    fs::create_dir(&folder).unwrap();
    let elsewhere = world.path("elsewhere");
    fs::create_dir_all(elsewhere.join("old")).unwrap();
    let address = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";
    let public = format!(r#"{{"ss58Address": "{address}"}}"#);
    fs::write(elsewhere.join("old/coldkeypub.txt"), public).unwrap();
    // As btcli 9.23.2 writes it, shortened.
    let yml = format!(
        "disk_cache: false\nmetagraph_cols:\n  ACTIVE: true\nnetwork: finney\nrate_tolerance: 0.01\n\
         use_cache: true\nwallet_hotkey: null\nwallet_name: old\nwallet_path: {}\n",
        elsewhere.display()
    );
    fs::write(folder.join("config.yml"), &yml).unwrap();
    fs::write(folder.join("btcli.json"), r#"{"network": "test"}"#).unwrap();
    let look = plain(&world, &["upgrade-from-btcli", "--dry-run", "--json"]);
    let data: serde_json::Value = serde_json::from_str(&look.1).unwrap();
    let data = &data["data"];
    let changes: Vec<_> = data["changes"].as_array().unwrap().iter().collect();
    let values: Vec<&str> = changes.iter().map(|it| it["value"].as_str().unwrap()).collect();
    assert_eq!(values, ["test", "old", elsewhere.to_str().unwrap()], "{}", look.1);
    assert_eq!(data["wallets"], serde_json::json!(["old"]));
    let left = ["network = finney: btcli.json says otherwise", "rate_tolerance = 0.01"];
    assert_eq!(data["left"], serde_json::json!(left));
    assert_eq!(plain(&world, &["upgrade-from-btcli", "--yes"]).0, 0);
    assert_eq!(fs::read_to_string(folder.join("config.yml")).unwrap(), yml);
    // What the later one says holds whatever the kind of it.
    fs::write(
        folder.join("btcli.json"),
        r#"{"network": "ws://127.0.0.1:1", "wallet_path": "~/.bittensor/wallets"}"#,
    )
    .unwrap();
    fs::remove_file(world.path("config.toml")).unwrap();
    let look = plain(&world, &["upgrade-from-btcli", "--dry-run", "--json"]);
    let data: serde_json::Value = serde_json::from_str(&look.1).unwrap();
    let changes: Vec<_> = data["data"]["changes"].as_array().unwrap().iter().collect();
    let what: Vec<&str> = changes.iter().map(|it| it["what"].as_str().unwrap()).collect();
    assert_eq!(what, ["setting endpoint", "setting wallet"], "{}", look.1);
    fs::write(folder.join("config.yml"), "- no\n- table\n").unwrap();
    let refused = plain(&world, &["upgrade-from-btcli", "--dry-run"]);
    assert!(refused.0 == 2 && refused.2.contains("config.yml"), "{}", refused.2);
}

#[test]
fn every_command_beside_those_of_btcli_exists() {
    use clap::CommandFactory as _;
    let readme = include_str!("../../README.md");
    let table = readme.split("| btcli | tao |").nth(1).unwrap().split("\n\n").next().unwrap();
    let rows: Vec<&str> = table.lines().filter(|line| line.starts_with("| `")).collect();
    assert!(rows.len() >= 25, "{}", rows.len());
    for row in rows {
        let ours = row.split('|').nth(2).unwrap();
        for (index, command) in ours.split('`').enumerate() {
            if index % 2 == 0 {
                continue;
            }
            let mut at = tao_wallet::cli::args::Cli::command();
            at.build();
            let mut words = command.strip_prefix("tao ").unwrap().split(' ').peekable();
            while let Some(next) = words.peek().and_then(|word| at.find_subcommand(word)).cloned() {
                words.next();
                at = next;
            }
            assert!(!at.has_subcommands(), "`{command}` is no command");
            for flag in words.filter(|word| word.starts_with("--")) {
                let known = at.get_arguments().any(|arg| arg.get_long() == flag.strip_prefix("--"));
                assert!(known, "`{command}` has no {flag}");
            }
        }
    }
}

#[test]
fn tables_are_cut_sorted_and_chosen() {
    let world = World::new();
    let csv = plain(
        &world,
        &["subnet", "list", "--csv", "--columns", "name,subnet", "--sort", "-subnet"],
    );
    assert_eq!(csv.0, 0, "{}", csv.2);
    let lines: Vec<&str> = csv.1.lines().collect();
    assert_eq!(lines[0], "NAME,SUBNET");
    let ids: Vec<u16> =
        lines[1..].iter().map(|line| line.rsplit(',').next().unwrap().parse().unwrap()).collect();
    assert!(ids.len() > 2 && ids.is_sorted_by(|a, b| a > b), "{ids:?}");
    let one = plain(&world, &["subnet", "list", "--csv", "--filter", "subnet=2"]);
    assert_eq!(one.1.lines().count(), 2, "{}", one.1);
    let wrong = plain(&world, &["subnet", "list", "--columns", "size"]);
    assert_eq!(wrong.0, 2);
    assert!(wrong.2.contains("its columns are SUBNET, NAME"), "{}", wrong.2);
}
