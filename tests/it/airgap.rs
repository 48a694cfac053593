//! Two machines: one with a node and no key, one with a key and no node.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;
use tao_wallet::app::airgap;
use tao_wallet::consent::{Consent, Visitor};
use tao_wallet::fault::Code;
use tao_wallet::policy::Guard;
use tao_wallet::store::SignedLog;
use tao_wallet::travel::{Document, documents};

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

/// Several people hold a group's keys, each on a machine of their own.
#[test]
fn approvals_of_a_multisig_are_collected_from_several_offline_signers() {
    let world = World::new();
    let people: Vec<(Cold<'_>, String)> = (0..3).map(|_| Cold::new(&world)).collect();
    world.wallet("payee", "0");
    let mut new = vec!["multisig", "new", "treasury", "--threshold", "3"];
    for (_, address) in &people {
        new.extend(["--signatory", address]);
    }
    let group = world.tao(&new).data()["address"].as_str().unwrap().to_owned();
    world.tao(&["transfer", "-w", "dev://Alice", "--to", &group, "--amount", "20", "--yes"]).data();

    let call = format!(
        "call Balances.transfer_keep_alive dest={} value=7tao",
        world.tao(&["wallet", "show", "payee"]).data()["coldkey"]["address"].as_str().unwrap()
    );
    // One line of a file for each signatory.
    let build = |who: &[&String]| {
        let line = |address: &&String| format!("{call} --as multisig:treasury -w {address}");
        let lines = who.iter().map(line).collect::<Vec<_>>().join("\n");
        let built = world.with_input(&["tx", "build", "-"], &lines);
        assert_eq!(built.status, 0, "{}{}", built.out, built.err);
        let documents = serde_json::Deserializer::from_str(&built.out).into_iter();
        documents.map(Result::unwrap).collect::<Vec<Value>>()
    };
    let sign = |cold: &Cold<'_>, document: &Value| {
        let genesis = genesis(document);
        let signed = cold.with(
            &["tx", "sign", "-", "--yes", "--allow-genesis", &genesis],
            &document.to_string(),
        );
        assert_eq!(signed.status, 0, "{}", signed.err);
        signed.out
    };
    // The block of the first approval is part of all others.
    let first = build(&[&people[0].1]);
    assert_eq!(first[0]["origin"]["threshold"], 3);
    let sent = format!("{}{}", first[0], sign(&people[0].0, &first[0]));
    world.with_input(&["tx", "submit", "-", "--yes"], &sent).data();

    let others = build(&[&people[1].1, &people[2].1]);
    let mut files = Vec::new();
    for (at, ((cold, _), document)) in people[1..].iter().zip(&others).enumerate() {
        let shown = cold.with(&["tx", "inspect", "-"], &document.to_string()).data();
        let sheet = &shown["transactions"][0]["sheet"];
        assert_eq!(sheet["action"], "transfer 7 TAO, as a multisig");
        for (name, text) in [("unsigned", document.to_string()), ("signed", sign(cold, document))] {
            let path = world.path(&format!("{at}.{name}.json"));
            fs::write(&path, text).unwrap();
            files.push(path.to_str().unwrap().to_owned());
        }
    }
    let bundle = world.path("approvals.json");
    let mut combine = vec!["tx", "combine"];
    combine.extend(files.iter().map(String::as_str));
    // Without one of the signatures nothing is joined.
    assert_eq!(world.tao(&combine[..5]).refusal().1, "envelope.signature");
    combine.extend(["--out", bundle.to_str().unwrap()]);
    let combined = world.tao(&combine).data();
    assert_eq!(combined["transactions"].as_array().unwrap().len(), 2);
    assert_eq!(world.free("payee"), 0);
    let sent = world.tao(&["tx", "submit", bundle.to_str().unwrap(), "--yes"]).data();
    assert_eq!(sent["receipts"].as_array().unwrap().len(), 2);
    assert_eq!(sent["receipts"][1]["finalized"], true);
    assert_eq!(world.free("payee"), 7_000_000_000);
}

/// Runs a line on a terminal of a given size; `script` makes one.
fn on_a_terminal(world: &World, size: (u16, u16), line: &str) -> std::process::Child {
    let (columns, rows) = size;
    let tao = std::path::Path::new(env!("CARGO_BIN_EXE_tao")).parent().unwrap();
    let path = std::env::var("PATH").unwrap();
    let line = format!("stty rows {rows} cols {columns}; {line}");
    Command::new("script")
        .args(["-qefc", &line, "/dev/null"])
        .current_dir(world.path("."))
        .env_clear()
        .env("PATH", format!("{}:{path}", tao.display()))
        .env("SHELL", "/bin/bash")
        .env("TERM", "xterm")
        .env("NO_COLOR", "1")
        .env("TAO_HOME", world.path("."))
        .env("TAO_ENDPOINT", &world.endpoint)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Reads until the screen has shown `wanted` so many times.
fn until(out: &mut impl std::io::Read, wanted: &str, times: usize) -> String {
    let (mut all, mut piece) = (Vec::new(), [0; 8192]);
    loop {
        let length = out.read(&mut piece).unwrap();
        let text = String::from_utf8_lossy(&all).into_owned();
        assert!(length > 0, "the program ended before it showed `{wanted}`: {text}");
        all.extend_from_slice(&piece[..length]);
        let text = String::from_utf8_lossy(&all).into_owned();
        if text.matches(wanted).count() >= times {
            return text;
        }
    }
}

#[test]
fn one_command_shows_a_transaction_to_a_camera_and_sends_what_comes_back() {
    let world = World::new();
    let (cold, address) = Cold::new(&world);
    let bob = world.wallet("bob", "0");
    let line = format!("tao transfer -w {address} --to {bob} --amount 2 --qr-file offer.png");
    let mut here = on_a_terminal(&world, (100, 40), &line);
    let mut out = here.stdout.take().unwrap();
    let mut keys = here.stdin.take().unwrap();
    let shown = until(&mut out, "name of its picture: ", 1);
    assert!(shown.contains("SEND 2 TAO to "), "{shown}");
    let mut pictures: Vec<String> = (1..100)
        .map(|at| world.path(&format!("offer-{at}.png")))
        .take_while(|path| path.exists())
        .map(|path| path.to_str().unwrap().to_owned())
        .collect();
    assert!(pictures.len() > 1);
    let genesis = world.tao(&["transfer", "-w", &address, "--to", &bob, "-a", "1", "--out", "-"]);
    let genesis = self::genesis(&genesis.json());
    let mut sign = vec!["tx", "sign", "--yes", "--allow-genesis", &genesis];
    pictures.reverse();
    sign.extend(pictures.iter().map(String::as_str));
    let signed = cold.tao(&sign);
    assert_eq!(signed.status, 0, "{}", signed.err);
    // A text that is no signature is asked for again.
    std::io::Write::write_all(&mut keys, b"deadbeef\r").unwrap();
    until(&mut out, "name of its picture: ", 1);
    let hex = signed.json()["signature"].as_str().unwrap().to_owned();
    std::io::Write::write_all(&mut keys, format!("{hex}\r").as_bytes()).unwrap();
    until(&mut out, "(finalized)", 1);
    drop(keys);
    assert!(here.wait().unwrap().success());
    assert_eq!(world.free("bob"), 2_000_000_000);
}

/// The two modules in each character of a screen, as a picture.
fn photographed(screen: &str) -> Vec<Vec<u8>> {
    let rows: Vec<Vec<char>> = screen
        .split('\n')
        .map(|line| line.trim_end_matches('\r').chars().collect::<Vec<char>>())
        .take_while(|line| line.iter().all(|c| matches!(c, ' ' | '█' | '▀' | '▄')))
        .collect();
    let (scale, width) = (4, rows.iter().map(Vec::len).max().unwrap());
    let height = rows.len() * 2;
    let mut pixels = vec![255u8; width * height * scale * scale];
    for (y, row) in rows.iter().enumerate() {
        for (x, c) in row.iter().enumerate() {
            // Blocks are light on a dark background.
            let light = [matches!(c, '█' | '▀'), matches!(c, '█' | '▄')];
            for (half, light) in light.into_iter().enumerate() {
                for dy in 0..scale {
                    for dx in 0..scale {
                        let at = ((y * 2 + half) * scale + dy) * width * scale + x * scale + dx;
                        pixels[at] = if light { 255 } else { 0 };
                    }
                }
            }
        }
    }
    let mut bytes = Vec::new();
    let side = |modules: usize| u32::try_from(modules * scale).unwrap();
    let mut encoder = png::Encoder::new(&mut bytes, side(width), side(height));
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    tao_wallet::qr::read_png(&bytes).unwrap()
}

#[test]
fn codes_move_in_the_terminal_step_by_key_and_are_read_off_the_screen() {
    let world = World::new();
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/transfer.unsigned.json");
    fs::copy(fixture, world.path("offer.json")).unwrap();
    let mut numbers = Vec::new();
    for size in [(80, 24), (200, 60)] {
        let mut child = on_a_terminal(&world, size, "tao tx qr offer.json");
        let mut out = child.stdout.take().unwrap();
        let mut keys = child.stdin.take().unwrap();
        let shown = until(&mut out, "2 of ", 1);
        let count: usize =
            shown.split("1 of ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
        // Paused, then stepped through: every code is shown whole, in order.
        std::io::Write::write_all(&mut keys, b" ").unwrap();
        let mut text = until(&mut out, "space goes on", 1);
        for _ in 0..=count {
            std::io::Write::write_all(&mut keys, b"\x1b[C").unwrap();
            text.push_str(&until(&mut out, "space goes on", 1));
        }
        std::io::Write::write_all(&mut keys, b"q").unwrap();
        drop(keys);
        std::io::copy(&mut out, &mut std::io::sink()).unwrap();
        assert!(child.wait().unwrap().success());
        let mut assembly = tao_wallet::travel::frames::Assembly::default();
        let whole = text.rsplit_once("\x1b[H").unwrap().0;
        for screen in whole.split("\x1b[H").filter(|screen| screen.contains("space goes on")) {
            for frame in photographed(screen) {
                assembly.add(&frame).unwrap();
            }
        }
        let read = tao_wallet::travel::frames::read(&assembly.finish().unwrap()).unwrap();
        assert_eq!(read.order.unwrap().call().1, "transfer_keep_alive");
        numbers.push(count);
    }
    assert!(numbers[0] > numbers[1], "{numbers:?}");
}

#[test]
fn what_a_scanner_writes_byte_for_byte_is_signed_too() {
    let world = World::new();
    let (cold, address) = Cold::new(&world);
    let bob = world.wallet("bob", "0");
    let offer = world.path("offer.unsigned.json");
    let offer_name = offer.to_str().unwrap();
    let build = ["transfer", "-w", &address, "--to", &bob, "--amount", "2", "--out", offer_name];
    world.tao(&build).data();
    let genesis = genesis(&serde_json::from_str(&text(&offer)).unwrap());
    let document = tao_wallet::travel::documents(text(&offer).as_bytes()).unwrap().remove(0);
    let tao_wallet::travel::Document::Unsigned(unsigned) = document else { panic!() };
    let content = tao_wallet::travel::frames::content(&unsigned.check().unwrap()).unwrap();
    let mut streams = [Vec::new(), Vec::new()];
    // A camera sees some of them twice and begins anywhere.
    let frames = tao_wallet::travel::frames::split(&content, 300).unwrap();
    for frame in frames.iter().skip(2).chain(&frames) {
        streams[0].extend_from_slice(frame);
        streams[1].extend_from_slice(frame);
        streams[1].push(b'\n');
    }
    let path = world.path("scanned");
    let scanned = path.to_str().unwrap();
    for stream in &streams {
        fs::write(&path, stream).unwrap();
        let shown = cold.tao(&["tx", "inspect", scanned]).data();
        assert_eq!(shown["transactions"][0]["sheet"]["action"], "transfer 2 TAO");
        fs::write(&path, &stream[..stream.len() - 400]).unwrap();
        assert_eq!(cold.tao(&["tx", "inspect", scanned]).refusal().1, "qr.unreadable");
    }
    fs::write(&path, &streams[0]).unwrap();
    let sign = ["tx", "sign", scanned, "--yes", "--allow-genesis", &genesis];
    let signed = cold.tao(&sign);
    assert_eq!(signed.status, 0, "{}", signed.err);
    let sent = format!("{}{}", text(&offer), signed.out);
    world.with_input(&["tx", "submit", "-", "--yes"], &sent).data();
    assert_eq!(world.free("bob"), 2_000_000_000);
}

#[test]
fn the_machine_that_signs_can_be_looked_at_and_a_node_too() {
    let world = World::new();
    let (cold, _) = Cold::new(&world);
    let seen = cold.tao(&["doctor"]).data();
    assert_eq!(seen["offline"], true);
    let found = |seen: &Value, check: &str| {
        let all = seen["findings"].as_array().unwrap().clone();
        all.into_iter()
            .find(|finding| finding["check"] == check)
            .map(|found| found["state"].clone())
    };
    for check in ["network interfaces", "bluetooth", "swap", "clock"] {
        assert!(found(&seen, check).is_some(), "{check}: {seen}");
    }
    assert_eq!(found(&seen, "core dumps").unwrap(), "fine");
    assert_eq!(found(&seen, "node"), None);
    let here = world.tao(&["doctor"]).data();
    assert_eq!(found(&here, "node").unwrap(), "fine");
    assert_eq!(found(&here, "metadata digest").unwrap(), "fine");
    let gone = world.at("ws://127.0.0.1:1", &["doctor"]).data();
    assert_eq!(found(&gone, "node").unwrap(), "attention");
    assert_eq!(gone["fine"], false);
}

#[test]
fn what_never_expires_is_warned_of_on_both_sides() {
    let world = World::new();
    let (cold, address) = Cold::new(&world);
    let bob = world.wallet("bob", "0");
    let line = ["transfer", "-w", &address, "--to", &bob, "--amount", "1", "--era", "immortal"];
    let offer = world.path("offer.json");
    let built = world.tao(&[&line[..], &["--out", offer.to_str().unwrap()]].concat());
    let warned = |document: &Value| document.to_string().contains("never expires");
    assert!(warned(&built.json()["warnings"]), "{}", built.out);
    let piped = world.tao(&[&["tx", "build", "--"], &line[..]].concat());
    assert!(piped.err.contains("never expires"), "{}", piped.err);
    let shown = cold.tao(&["tx", "inspect", offer.to_str().unwrap()]).data();
    let sheet = &shown["transactions"][0]["sheet"];
    assert!(warned(&sheet["warnings"]) && sheet["meaning"].as_str().unwrap().contains("FOREVER"));
}

#[test]
fn what_changes_nothing_is_not_built() {
    let world = World::new();
    for (line, why) in [
        ("balance dev://Alice", "changes nothing"),
        ("call Balances", "changes nothing"),
        ("transfer --to 'x", "quote is not closed"),
    ] {
        let built = world.with_input(&["tx", "build", "-"], line);
        assert_eq!(built.refusal(), (2, "input.arguments".to_owned()), "{line}");
        assert!(built.err.contains(why), "{}", built.err);
    }
}

/// Two that ask at once are both told that nothing was signed before; only the first of them signs.
#[test]
fn what_was_signed_meanwhile_is_not_signed_again() {
    let text = include_bytes!("../fixtures/transfer.unsigned.json");
    let Some(Document::Unsigned(unsigned)) = documents(text).unwrap().pop() else { panic!() };
    let pair = tao_keystore::Pair::dev("Alice").unwrap();
    let home = tempfile::tempdir().unwrap();
    let consulted = || {
        let log = SignedLog::open(home.path()).unwrap();
        let checked = unsigned.check().unwrap();
        let genesis = checked.around.genesis;
        let mut visitors = vec![airgap::admit(checked, &[genesis], 0).unwrap()];
        let given = airgap::consult(&log, &mut visitors, 0, false).unwrap();
        (log, given, visitors)
    };
    let sign = |(log, given, visitors): (SignedLog, Vec<_>, Vec<Visitor>), again| {
        let account = visitors[0].checked.account;
        let mut guard = Guard::open(account);
        let agreed =
            visitors.into_iter().map(|one| one.approve(Consent::Flag, &mut guard).unwrap());
        let agreed: Vec<_> = agreed.collect();
        airgap::sign(&log, &given, &agreed, account, again, &mut airgap::with_pair(&pair))
    };
    let (one, other, meant) = (consulted(), consulted(), consulted());
    assert_eq!(sign(one, false).unwrap().len(), 1);
    assert_eq!(sign(other, false).unwrap_err().code(), Code::SignedBefore);
    assert_eq!(sign(meant, true).unwrap().len(), 1);
}
