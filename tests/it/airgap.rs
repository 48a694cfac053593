//! Two machines: one with a node and no key, one with a key and no node.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::support::{Ran, World};

/// A second home with the key; its endpoint is a closed port.
struct Cold<'a> {
    world: &'a World,
    home: tempfile::TempDir,
}

impl<'a> Cold<'a> {
    /// Makes the wallet there and returns its address, which is all that the other side learns.
    fn new(world: &'a World) -> (Self, String) {
        let cold = Self { world, home: tempfile::tempdir().unwrap() };
        let made = cold
            .tao(&[
                "wallet",
                "create",
                "cold",
                "--no-hotkey",
                "--kdf",
                "light",
                "--format",
                "native",
                "--phrase-later",
            ])
            .data();
        let address = made["coldkey"]["address"].as_str().unwrap().to_owned();
        world
            .tao(&["transfer", "-w", "dev://Alice", "--to", &address, "--amount", "100", "--yes"])
            .data();
        (cold, address)
    }

    fn tao(&self, words: &[&str]) -> Ran {
        self.with(words, "")
    }

    fn with(&self, words: &[&str], input: &str) -> Ran {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tao"))
            .args(words)
            .args(["--offline", "--json"])
            .env_clear()
            .env("TAO_HOME", self.home.path())
            .env("TAO_ENDPOINT", "ws://127.0.0.1:1")
            .env("TAO_PASSWORD_FILE", self.world.path("password"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        std::io::Write::write_all(child.stdin.as_mut().unwrap(), input.as_bytes()).unwrap();
        child.wait_with_output().unwrap().into()
    }
}

fn genesis(document: &Value) -> String {
    document["chain"]["genesis"].as_str().unwrap().to_owned()
}

fn text(path: &PathBuf) -> String {
    fs::read_to_string(path).unwrap()
}

#[test]
fn a_transfer_is_built_here_signed_there_and_final_here() {
    let world = World::new();
    let (cold, address) = Cold::new(&world);
    let bob = world.wallet("bob", "0");
    let (offer, signed) = (world.path("offer.unsigned.json"), world.path("offer.signed.json"));
    let (offer_name, signed_name) = (offer.to_str().unwrap(), signed.to_str().unwrap());
    let built = world
        .tao(&["transfer", "-w", &address, "--to", &bob, "--amount", "12.5", "--out", offer_name])
        .data();
    assert_eq!(built["transactions"][0]["action"], "transfer 12.5 TAO");
    assert_eq!(world.free("bob"), 0);
    let document: Value = serde_json::from_str(&text(&offer)).unwrap();
    let genesis = genesis(&document);
    assert_eq!(document["era"]["period"], 2048);

    let shown = cold.tao(&["tx", "inspect", offer_name]).data();
    let lines = shown["transactions"][0]["sheet"]["lines"].as_array().unwrap().clone();
    let line = |label: &str| {
        let found = lines.iter().find(|line| line["label"] == label);
        let found = found.unwrap_or_else(|| panic!("no line {label}: {lines:?}"));
        (found["value"].as_str().unwrap().to_owned(), found["source"].as_str().unwrap().to_owned())
    };
    assert_eq!(line("field dest"), (bob.clone(), "proven".to_owned()));
    assert_eq!(line("field value"), ("12.5 TAO (12500000000)".to_owned(), "proven".to_owned()));
    assert_eq!(line("from"), (address.clone(), "proven".to_owned()));
    assert_eq!(line("transaction fee").1, "claimed");

    let sign = ["tx", "sign", offer_name, "--out", signed_name, "--allow-genesis", &genesis];
    assert_eq!(cold.tao(&sign).refusal(), (5, "consent.missing".to_owned()));
    assert!(!signed.exists());
    cold.tao(&[&sign[..], &["--yes"]].concat()).data();
    assert_eq!(
        cold.tao(&[&sign[..5], &["--allow-genesis", &genesis, "--yes"]].concat()).refusal().1,
        "envelope.signed_before"
    );

    assert_eq!(world.tao(&["tx", "submit", offer_name, "--yes"]).refusal().1, "envelope.signature");
    let receipt = world.tao(&["tx", "submit", offer_name, signed_name, "--yes"]).data();
    assert_eq!(receipt["finalized"], true);
    assert_eq!(world.free("bob"), 12_500_000_000);
    let hash = receipt["hash"].as_str().unwrap();
    assert_eq!(world.tao(&["tx", "status", hash]).data()["status"], "finalized");
    assert_eq!(
        world.tao(&["tx", "submit", offer_name, signed_name, "--yes"]).refusal().1,
        "envelope.stale"
    );
}

#[test]
fn documents_pass_through_pipes() {
    let world = World::new();
    let (cold, address) = Cold::new(&world);
    let validator = world.validator(2);
    let build = world.tao(&[
        "tx", "build", "--", "stake", "add", "-w", &address, "--netuid", "2", "--hotkey",
        &validator, "--amount", "20",
    ]);
    assert_eq!(build.status, 0, "{}", build.err);
    let genesis = genesis(&build.json());
    let sign = ["tx", "sign", "-", "--bundle", "--yes", "--allow-genesis", &genesis];
    let bundle = cold.with(&sign, &build.out);
    assert_eq!(bundle.status, 0, "{}", bundle.err);
    let sent = world.with_input(&["tx", "submit", "-", "--yes"], &bundle.out).data();
    assert_eq!(sent["effects"][0]["kind"], "stake_added");
}

#[test]
fn several_are_signed_with_one_unlock_and_sent_in_order() {
    let world = World::new();
    let (cold, address) = Cold::new(&world);
    let bob = world.wallet("bob", "0");
    let lines: String = ["1", "2", "3"]
        .map(|amount| format!("transfer -w {address} --to {bob} --amount {amount}\n"))
        .concat();
    let built = world.with_input(&["tx", "build", "-"], &lines);
    assert_eq!(built.status, 0, "{}", built.err);
    let first = built.out.split("\n}\n").next().unwrap();
    let genesis = genesis(&serde_json::from_str(&format!("{first}}}")).unwrap());
    let sign = ["tx", "sign", "-", "--bundle", "--yes", "--allow-genesis", &genesis];
    let bundle = cold.with(&sign, &built.out);
    assert_eq!(bundle.status, 0, "{}", bundle.err);
    let sent = world.with_input(&["tx", "submit", "-", "--yes"], &bundle.out).data();
    assert_eq!(sent["receipts"].as_array().unwrap().len(), 3);
    assert_eq!(world.free("bob"), 6_000_000_000);
}

#[test]
fn of_a_ladder_only_one_rung_happens() {
    let world = World::new();
    let (cold, address) = Cold::new(&world);
    let bob = world.wallet("bob", "0");
    let lines: String = ["1", "2"]
        .map(|amount| format!("transfer -w {address} --to {bob} --amount {amount}\n"))
        .concat();
    let built = world.with_input(&["tx", "build", "-", "--ladder", "exit"], &lines);
    assert_eq!(built.status, 0, "{}", built.err);
    let documents: Vec<Value> =
        serde_json::Deserializer::from_str(&built.out).into_iter().map(Result::unwrap).collect();
    assert_eq!(documents[0]["nonce"], documents[1]["nonce"]);
    let genesis = genesis(&documents[0]);
    let sign = ["tx", "sign", "-", "--yes", "--allow-genesis", &genesis];
    let signed = cold.with(&sign, &built.out);
    assert_eq!(signed.status, 0, "{}", signed.err);
    let signatures: Vec<Value> =
        serde_json::Deserializer::from_str(&signed.out).into_iter().map(Result::unwrap).collect();
    let rung = |at: usize| format!("{}\n{}", documents[at], signatures[at]);
    world.with_input(&["tx", "submit", "-", "--yes"], &rung(1)).data();
    let other = world.with_input(&["tx", "submit", "-", "--yes"], &rung(0));
    assert_eq!(other.refusal().1, "envelope.stale");
    assert_eq!(world.free("bob"), 2_000_000_000);

    // Outside a ladder the offline side does not sign a second transaction with a nonce.
    let again = world
        .tao(&["tx", "build", "--", "transfer", "-w", &address, "--to", &bob, "--amount", "5"]);
    let mut rival: Vec<Ran> = Vec::new();
    for amount in ["5", "6"] {
        rival.push(world.tao(&[
            "tx", "build", "--", "transfer", "-w", &address, "--to", &bob, "--amount", amount,
        ]));
    }
    assert_eq!(again.status, 0);
    let sign = ["tx", "sign", "-", "--yes", "--allow-genesis", &genesis];
    assert_eq!(cold.with(&sign, &rival[0].out).status, 0);
    assert_eq!(cold.with(&sign, &rival[1].out).refusal().1, "envelope.signed_before");
    assert_eq!(cold.with(&[&sign[..], &["--again"]].concat(), &rival[1].out).status, 0);
}

#[test]
fn what_does_not_fit_is_refused_by_name() {
    let world = World::new();
    let (cold, address) = Cold::new(&world);
    let bob = world.wallet("bob", "0");
    let build = |amount: &str| {
        let built = world.tao(&[
            "tx", "build", "--", "transfer", "-w", &address, "--to", &bob, "--amount", amount,
        ]);
        assert_eq!(built.status, 0, "{}", built.err);
        built.out
    };
    let offer = build("3");
    let document: Value = serde_json::from_str(&offer).unwrap();
    let genesis = genesis(&document);
    let sign = ["tx", "sign", "-", "--yes", "--allow-genesis", &genesis];
    let refused = |changed: &str| cold.with(&sign, changed).refusal().1;

    assert_eq!(cold.with(&["tx", "sign", "-", "--yes"], &offer).refusal().1, "envelope.genesis");
    assert_eq!(refused(&offer.replace("transfer 3 TAO", "transfer 1 TAO")), "envelope.tampered");
    assert_eq!(refused(&offer.replace("\"nonce\": 0", "\"nonce\": 1")), "envelope.tampered");
    assert_eq!(refused(&offer.replace("\"ladder\": null,", "")), "envelope.unreadable");
    assert_eq!(refused(&offer.replace("\"ladder\"", "\"stair\"")), "envelope.unreadable");
    assert_eq!(refused("{}"), "envelope.unreadable");
    assert_eq!(refused(&"x".repeat(300_000)), "envelope.unreadable");

    // Another wallet's transaction, and a wallet that does not exist here.
    let alien =
        world.tao(&["transfer", "-w", "dev://Bob", "--to", &bob, "--amount", "1", "--out", "-"]);
    assert_eq!(cold.with(&sign, &alien.out).refusal().1, "envelope.account");

    // A command that needs a node says so, and no practice key signs what it is not for.
    assert_eq!(cold.tao(&["balance", &address]).refusal(), (2, "offline.refused".to_owned()));

    // A signature of another transaction, and one bit of a right one.
    let signature = cold.with(&sign, &offer);
    assert_eq!(signature.status, 0, "{}", signature.err);
    let other = build("4");
    let both = format!("{other}{}", signature.out);
    assert_eq!(
        world.with_input(&["tx", "submit", "-", "--yes"], &both).refusal().1,
        "envelope.signature"
    );
    let mut bad: Value = signature.json();
    let mut hex = bad["signature"].as_str().unwrap().to_owned();
    let flipped = if hex.pop() == Some('0') { '1' } else { '0' };
    hex.push(flipped);
    bad["signature"] = hex.into();
    let both = format!("{offer}{bad}");
    assert_eq!(world.with_input(&["tx", "combine", "-"], &both).refusal().1, "envelope.signature");
    let twice = format!("{offer}{}{}", signature.out, signature.out);
    assert_eq!(world.with_input(&["tx", "combine", "-"], &twice).refusal().1, "envelope.signature");

    // Too late: the chain has left the era behind.
    let late = world.tao(&[
        "tx", "build", "--", "transfer", "-w", &address, "--to", &bob, "--amount", "1", "--era",
        "16",
    ]);
    let signed = cold.with(&[&sign[..], &["--again", "--bundle"]].concat(), &late.out);
    assert_eq!(signed.status, 0, "{}", signed.err);
    world.sandbox.seal(16).unwrap();
    assert_eq!(
        world.with_input(&["tx", "submit", "-", "--yes"], &signed.out).refusal().1,
        "envelope.expired"
    );
}

#[test]
fn the_same_goes_by_pictures_and_by_what_a_scanner_reads() {
    let world = World::new();
    let (cold, address) = Cold::new(&world);
    let bob = world.wallet("bob", "0");
    let (offer, picture) = (world.path("offer.unsigned.json"), world.path("offer.png"));
    let offer_name = offer.to_str().unwrap();
    world
        .tao(&[
            "transfer",
            "-w",
            &address,
            "--to",
            &bob,
            "--amount",
            "2",
            "--out",
            offer_name,
            "--qr",
            "--qr-file",
            picture.to_str().unwrap(),
        ])
        .data();
    let genesis = genesis(&serde_json::from_str(&text(&offer)).unwrap());
    let mut photographs: Vec<String> = Vec::new();
    while let Some(path) = Some(world.path(&format!("offer-{}.png", photographs.len() + 1)))
        .filter(|path| path.exists())
    {
        photographs.insert(0, path.to_str().unwrap().to_owned());
    }
    assert!(photographs.len() > 1, "{photographs:?}");
    let answer = world.path("answer.png");
    let mut sign = vec!["tx", "sign"];
    sign.extend(photographs.iter().map(String::as_str));
    sign.extend(["--allow-genesis", &genesis, "--yes", "--qr-file", answer.to_str().unwrap()]);
    let signed = cold.tao(&sign);
    assert_eq!(signed.status, 0, "{}", signed.err);

    let missing: Vec<&str> =
        sign.iter().copied().filter(|word| !word.ends_with("-1.png")).collect();
    assert_eq!(cold.tao(&missing).refusal().1, "qr.unreadable");

    let receipt =
        world.tao(&["tx", "submit", offer_name, answer.to_str().unwrap(), "--yes"]).data();
    assert_eq!(receipt["finalized"], true);
    assert_eq!(world.free("bob"), 2_000_000_000);

    // The answer as a scanner's text, for another transaction: it fits none.
    let hex = signed.json()["signature"].as_str().unwrap().to_owned();
    let other = world.path("other.unsigned.json");
    let build = ["transfer", "-w", &address, "--to", &bob, "--amount", "3", "--out"];
    world.tao(&[&build[..], &[other.to_str().unwrap()]].concat()).data();
    let fault = world.with_input(&["tx", "combine", other.to_str().unwrap(), "-"], &hex);
    assert_eq!(fault.refusal().1, "envelope.signature");
    let again = world.with_input(&["tx", "combine", offer_name, "-"], &format!("0x{hex}\n"));
    assert_eq!(again.status, 0, "{}", again.err);
}
