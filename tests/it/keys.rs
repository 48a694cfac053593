//! Keys on the command line, without a terminal: what scripts do.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::support::{PASSWORD, World};

const WORDS: &str = "legal winner thank year wave sausage worth useful legal winner thank yellow";
const BOB: &str = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";

fn secret_file(world: &World, name: &str, text: &str) -> String {
    let path = world.path(name);
    fs::write(&path, text).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    path.to_str().unwrap().to_owned()
}

fn import(world: &World, name: &str, more: &[&str]) -> String {
    let words = secret_file(world, "words", WORDS);
    let base = ["wallet", "import", name, "--mnemonic-file", &words, "--kdf", "light"];
    let shown = world.tao(&[&base[..], more].concat()).data();
    shown["coldkey"]["address"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn words_seeds_and_exports_lead_to_the_same_key() {
    let world = World::new();
    let address = import(&world, "words", &[]);
    let export = world.path("export.json").to_str().unwrap().to_owned();
    let made =
        world.tao(&["wallet", "convert", "words", "--to", "polkadot-js", "--out", &export]).data();
    assert_eq!(made["address"], address.as_str());
    assert!(!fs::read_to_string(&export).unwrap().contains("winner"));
    let again = world.tao(&["wallet", "convert", "words", "--to", "polkadot-js", "--out", &export]);
    assert_eq!(again.refusal(), (2, "keystore.usage".to_owned()), "nothing is overwritten");
    let password = world.path("password").to_str().unwrap().to_owned();
    let from = ["wallet", "import", "from", "--from", &export, "--kdf", "light"];
    let ran = world.tao(&from);
    assert_eq!(ran.refusal(), (5, "consent.missing".to_owned()), "its own password is not given");
    let ran = world.tao(&[&from[..], &["--from-password-file", &password]].concat());
    assert_eq!(ran.data()["coldkey"]["address"], address.as_str());

    let seed = secret_file(&world, "seed", &format!("0x{}\n", "11".repeat(32)));
    let base = ["wallet", "import", "--seed-file", &seed, "--kdf", "light"];
    let sr = world.tao(&[&base[..], &["sr"]].concat()).data();
    let ed = world.tao(&[&base[..], &["ed", "--scheme", "ed25519"]].concat()).data();
    assert_eq!(ed["coldkey"]["scheme"], "ed25519");
    assert_ne!(sr["coldkey"]["address"], ed["coldkey"]["address"]);
}

#[test]
fn a_backup_is_checked_without_the_password() {
    let world = World::new();
    import(&world, "w", &["--path", "//1"]);
    fs::remove_file(world.path("password")).unwrap();
    let words = world.path("words").to_str().unwrap().to_owned();
    let check = ["wallet", "verify-backup", "w", "--mnemonic-file", &words];
    let ran = world.tao(&check);
    assert_eq!(ran.refusal(), (1, "keystore.backup".to_owned()));
    assert!(ran.err.contains("--path"), "{}", ran.err);
    let ran = world.tao(&[&check[..], &["--path", "//1"]].concat());
    assert_eq!(ran.data()["backup"], "phrase");
    let typo = secret_file(&world, "typo", &WORDS.replace("useful", "usefull"));
    let ran = world.tao(&["wallet", "verify-backup", "w", "--mnemonic-file", &typo]);
    assert_eq!(ran.refusal(), (2, "keystore.usage".to_owned()));
    assert!(ran.err.contains("word 8"), "{}", ran.err);
    assert!(!ran.err.contains("usefull"), "{}", ran.err);
}

#[test]
fn messages_are_wrapped_and_both_forms_are_told_apart() {
    let world = World::new();
    let address = import(&world, "w", &[]);
    let signed = world.tao(&["wallet", "sign", "w", "--message", "hello"]).data();
    assert_eq!((&signed["address"], &signed["form"]), (&address.into(), &"wrapped".into()));
    let signature = signed["signature"].as_str().unwrap();
    let verify = |message: &str, signature: &str| {
        let words = ["wallet", "verify", "--address", "w", "--message", message, "--signature"];
        world.tao(&[&words[..], &[signature]].concat())
    };
    assert_eq!(verify("hello", signature).data()["form"], "wrapped");
    assert_eq!(verify("hullo", signature).refusal(), (1, "message.signature".to_owned()));
    assert_eq!(verify("hello", "0x12").refusal().0, 2);
    let other = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
    let ran = world.tao(&[
        "wallet",
        "verify",
        "--address",
        other,
        "--message",
        "hello",
        "--signature",
        signature,
    ]);
    assert_eq!(ran.refusal().1, "message.signature");
    let ran = world.tao(&["wallet", "sign", "w", "--message", "a\u{1b}[2J"]);
    assert_eq!(ran.refusal(), (2, "keystore.usage".to_owned()));
}

#[test]
fn passwords_formats_and_names_change() {
    let world = World::new();
    let address = import(&world, "w", &[]);
    let new = secret_file(&world, "new", "another secret\n");
    let ran = world.tao(&["wallet", "passwd", "w", "--new-password-file", &new]);
    assert_eq!(ran.data()["changed"], "password");
    let sign = ["wallet", "sign", "w", "--message", "m"];
    assert_eq!(world.tao(&sign).refusal(), (4, "keystore.locked".to_owned()));
    let with_new = ["--password-file", new.as_str()];
    assert_eq!(world.tao(&[&sign[..], &with_new].concat()).data()["address"], address.as_str());

    let ran = world.tao(&[&["wallet", "convert", "w", "--to", "btcli"], &with_new[..]].concat());
    let data = ran.data();
    assert_eq!((&data["format"], &data["address"]), (&"nacl".into(), &address.clone().into()));
    let old = data["moved_to"].as_str().unwrap();
    assert!(fs::read_to_string(old).unwrap().contains("tao-keystore"));
    assert_eq!(world.tao(&[&sign[..], &with_new].concat()).data()["address"], address.as_str());

    world.tao(&["wallet", "rename", "w", "v"]).data();
    assert_eq!(world.tao(&["wallet", "show", "w"]).refusal().0, 2);
    let ran = world.tao(&["wallet", "remove", "v"]);
    assert_eq!(ran.refusal(), (5, "consent.missing".to_owned()));
    let gone = world.tao(&["wallet", "remove", "v", "--yes"]).data();
    assert!(fs::metadata(gone["moved_to"].as_str().unwrap()).unwrap().is_dir());
    assert_eq!(world.tao(&["wallet", "list"]).data()["wallets"].as_array().unwrap().len(), 0);
}

#[test]
fn hotkeys_have_a_noun_of_their_own() {
    let world = World::new();
    let made = world.tao(&["hotkey", "create", "w/h", "--plaintext", "--phrase-later"]);
    assert!(made.json()["warnings"][0].as_str().unwrap().contains("not encrypted"));
    assert_eq!(made.data()["coldkey"], serde_json::Value::Null);
    let file = fs::read_to_string(world.path("wallets/w/hotkeys/h")).unwrap();
    assert!(file.contains("secretPhrase") && !file.contains("cryptoType"), "btcli reads it");
    let list = world.tao(&["hotkey", "list"]).data();
    assert_eq!(
        (&list["hotkeys"][0]["wallet"], &list["hotkeys"][0]["name"]),
        (&"w".into(), &"h".into())
    );
    let address = list["hotkeys"][0]["address"].clone();

    // No password is asked for a key that has none.
    fs::remove_file(world.path("password")).unwrap();
    let signed = world.tao(&["hotkey", "sign", "w/h", "--message", "m"]).data();
    assert_eq!(signed["address"], address);
    let ran = world.tao(&["hotkey", "passwd", "w/h"]);
    assert_eq!(ran.refusal(), (2, "keystore.usage".to_owned()));
    fs::write(world.path("password"), PASSWORD).unwrap();
    fs::set_permissions(world.path("password"), fs::Permissions::from_mode(0o600)).unwrap();
    let ran = world.tao(&["hotkey", "convert", "w/h", "--to", "native", "--kdf", "light"]);
    assert!(ran.json()["warnings"][0].as_str().unwrap().contains("was not kept"));
    assert_eq!(ran.data()["moved_to"], serde_json::Value::Null);
    world.tao(&["hotkey", "rename", "w/h", "k"]).data();
    assert_eq!(world.tao(&["hotkey", "show", "w/k"]).data()["hotkeys"][0]["address"], address);
    assert_eq!(world.tao(&["hotkey", "show", "w/h"]).refusal().0, 2);
    world.tao(&["hotkey", "remove", "w/k", "--yes"]).data();
    assert!(world.tao(&["hotkey", "list"]).data()["hotkeys"].as_array().unwrap().is_empty());
}

#[test]
fn the_config_says_in_which_format_new_keys_are_written() {
    let world = World::new();
    fs::write(world.path("config.toml"), "wallet_format = 'btcli'\n").unwrap();
    import(&world, "w", &[]);
    let format = |name: &str| {
        world.tao(&["wallet", "show", name]).data()["coldkey"]["format"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(format("w"), "nacl");
    import(&world, "v", &["--format", "native"]);
    assert_eq!(format("v"), "native");
    fs::write(world.path("config.toml"), "wallet_format = 'polkadot'\n").unwrap();
    assert_eq!(world.tao(&["wallet", "list"]).refusal(), (2, "config.invalid".to_owned()));
}

#[test]
fn files_that_others_can_read_hold_no_secret() {
    let world = World::new();
    let words = secret_file(&world, "words", WORDS);
    fs::set_permissions(&words, fs::Permissions::from_mode(0o644)).unwrap();
    let ran = world.tao(&["wallet", "import", "w", "--mnemonic-file", &words]);
    assert_eq!(ran.refusal(), (2, "keystore.usage".to_owned()));
    assert!(ran.err.contains("chmod 600"), "{}", ran.err);
    let ran = world.tao(&["wallet", "create", "w"]);
    assert_eq!(ran.refusal(), (5, "consent.missing".to_owned()), "nobody could read the words");
    assert!(!world.path("wallets/w").exists());
}

#[test]
fn watched_wallets_and_contacts_are_found_by_name() {
    let world = World::new();
    world.wallet("alice", "10");
    world.tao(&["wallet", "watch", "cold", BOB]).data();
    let ran = world.tao(&["wallet", "sign", "cold", "--message", "m"]);
    assert_eq!(ran.refusal(), (4, "keystore.locked".to_owned()));
    world.tao(&["contact", "add", "bob", BOB]).data();
    let before = world.free(BOB);
    let ran = world.tao(&["contact", "add", "alice", BOB]);
    assert_eq!(ran.refusal(), (2, "input.name".to_owned()), "it is a wallet");
    world.tao(&["transfer", "-w", "alice", "--to", "bob", "--amount", "1", "--yes"]).data();
    assert_eq!(world.free("bob"), before + 1_000_000_000);
    assert_eq!(world.free("cold"), world.free(BOB));
    world.tao(&["wallet", "rename", "cold", "bob"]).data();
    let ran = world.tao(&["transfer", "-w", "alice", "--to", "bob", "--amount", "1", "--yes"]);
    assert_eq!(ran.refusal(), (2, "input.name".to_owned()), "it is both");
}
