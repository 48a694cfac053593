//! The books of names: btcli's are taken over and stay as they are.

use std::fs;

use serde_json::{Value, json};

use crate::support::{World, rao};

const BOB: &str = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";
const CHARLIE: &str = "5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y";

fn states(report: &Value) -> Vec<String> {
    let entries = report["entries"].as_array().unwrap().iter();
    entries
        .map(|one| format!("{} {} {}", one["book"], one["name"], one["state"]).replace('"', ""))
        .collect()
}

#[test]
fn the_books_of_btcli_are_taken_over_and_left_as_they_are() {
    let world = World::new();
    let alice = world.wallet("alice", "20");
    world.wallet("bob", "5");
    let folder = world.path("btcli");
    fs::create_dir(&folder).unwrap();
    let books = [
        (
            "btcli_addresses.json",
            json!([
                {"name": "the landlord", "address": BOB, "note": "rent"},
                {"name": "alice", "address": CHARLIE, "note": ""},
                {"name": "broken", "address": "5Grw"},
                {"address": CHARLIE},
            ]),
        ),
        (
            "btcli_proxies.json",
            json!([{"name": "vault", "address": alice, "spawner": "", "proxy_type": "Any",
                    "delay": 0, "index": 0, "note": "\u{1b}[2Jsafe"}]),
        ),
        (
            "btcli_multisigs.json",
            json!([
                {"name": "team", "threshold": 2, "signatories": [BOB, CHARLIE]},
                {"name": "forged", "threshold": 2, "signatories": [BOB, CHARLIE], "address": BOB},
                {"name": "none", "threshold": 2},
            ]),
        ),
    ];
    for (name, book) in &books {
        fs::write(folder.join(name), serde_json::to_vec_pretty(book).unwrap()).unwrap();
    }
    let before: Vec<Vec<u8>> =
        books.iter().map(|(name, _)| fs::read(folder.join(name)).unwrap()).collect();
    let words = ["contact", "import", folder.to_str().unwrap()];
    let report = world.tao(&words).data();
    assert_eq!(
        states(&report),
        [
            "contact the landlord imported",
            "contact alice skipped",
            "contact broken skipped",
            "contact  skipped",
            "proxy vault imported",
            "multisig team imported",
            "multisig forged skipped",
            "multisig none skipped",
        ]
    );
    assert_eq!(report["entries"][0]["as_name"], "the-landlord");
    let after: Vec<Vec<u8>> =
        books.iter().map(|(name, _)| fs::read(folder.join(name)).unwrap()).collect();
    assert_eq!(before, after);
    let again = states(&world.tao(&words).data());
    assert_eq!(again[0], "contact the landlord known");
    assert_eq!(again[4], "proxy vault known");
    assert_eq!(again[5], "multisig team known");

    // What was taken over works: a contact, a multisig, and a proxy by its name in the book.
    assert_eq!(world.tao(&["contact", "show", "the-landlord"]).data()["address"], BOB);
    let show = world.tao(&["multisig", "show", "team"]).data();
    assert_eq!(show["threshold"], 2);
    world
        .tao(&["proxy", "add", "-w", "alice", "--delegate", "bob", "--type", "Any", "--yes"])
        .data();
    let free = world.free("alice");
    let give = ["transfer", "--to", "bob", "--amount", "1", "--as", "proxy:vault", "-w", "bob"];
    world.tao(&[&give[..], &["--yes"]].concat()).data();
    assert_eq!(world.free("alice"), free - 1_000_000_000);

    fs::write(folder.join("btcli_proxies.json"), "[{").unwrap();
    let ran = world.tao(&words);
    assert_eq!(ran.refusal().1, "contacts.error");
    let nothing = world.path("empty");
    fs::create_dir(&nothing).unwrap();
    assert_eq!(
        world.tao(&["contact", "import", nothing.to_str().unwrap()]).refusal().1,
        "contacts.error"
    );
}

/// The fixture was written by the statements of btcli 9.18, with `SQLite` itself.
#[test]
fn the_database_of_btcli_9_is_taken_over_and_left_as_it_is() {
    let world = World::new();
    let folder = world.path("old");
    fs::create_dir(&folder).unwrap();
    let file = folder.join("bittensor.db");
    let bytes = include_bytes!("../fixtures/bittensor.db");
    fs::write(&file, bytes).unwrap();
    let words = ["contact", "import", folder.to_str().unwrap()];
    fs::write(folder.join("bittensor.db-journal"), "").unwrap();
    assert_eq!(world.tao(&words).refusal().1, "contacts.error");
    fs::remove_file(folder.join("bittensor.db-journal")).unwrap();
    let states = states(&world.tao(&words).data());
    assert_eq!(states.len(), 63);
    assert_eq!(states[0], "contact the landlord imported");
    assert_eq!(states[62], "proxy vault imported");
    assert_eq!(fs::read(&file).unwrap(), bytes);
    assert_eq!(world.tao(&["contact", "show", "the-landlord"]).data()["note"], "rent");
    assert_eq!(world.tao(&["contact", "show", "contact-59"]).data()["address"], CHARLIE);
    let vault = &world.tao(&["proxy", "book", "list"]).data()["proxies"][0];
    assert_eq!((&vault["address"], &vault["delay"]), (&Value::from(BOB), &Value::from(300)));
    fs::write(&file, &bytes[..20_000]).unwrap();
    assert_eq!(world.tao(&words).refusal().1, "contacts.error");
}

#[test]
fn the_book_of_proxies_keeps_names_apart() {
    let world = World::new();
    let alice = world.wallet("alice", "0");
    let add = ["proxy", "book", "add", "vault", &alice, "--type", "Staking", "--note", "safe"];
    assert_eq!(world.tao(&add).data()["type"], "Staking");
    let list = world.tao(&["proxy", "book", "list"]).data();
    assert_eq!(list["proxies"][0]["address"], Value::String(alice));
    assert_eq!(world.tao(&["proxy", "book", "add", "vault", BOB]).refusal().1, "input.name");
    world.tao(&["contact", "add", "vault", CHARLIE]).data();
    let act = ["transfer", "--to", BOB, "--amount", "1", "--as", "proxy:vault", "-w", "alice"];
    assert_eq!(world.tao(&[&act[..], &["--yes"]].concat()).refusal().1, "input.name");
    world.tao(&["proxy", "book", "remove", "vault"]).data();
    assert_eq!(world.tao(&["proxy", "book", "remove", "vault"]).refusal().1, "input.name");
}

#[test]
fn an_owner_gives_a_subnet_a_symbol_and_an_identity() {
    let world = World::new();
    let symbol = |wallet: &str, symbol: &str| {
        world.tao(&["subnet", "symbol", "1", symbol, "-w", wallet, "--yes"])
    };
    assert_eq!(symbol("dev://Bob", "μ").refusal().1, "hotkey.not_owner");
    // Which symbols there are is the chain's to say; this one cannot be asked beforehand, because
    // its best block is the one that the transaction is born at.
    let taken = symbol("dev://Alice", "\u{3b2}");
    assert_eq!(taken.refusal().1, "chain.dispatch");
    assert!(taken.err.contains("SymbolAlreadyInUse"), "{}", taken.err);
    let unlisted = symbol("dev://Alice", "x1");
    assert!(unlisted.err.contains("SymbolDoesNotExist"), "{}", unlisted.err);
    let receipt = symbol("dev://Alice", "μ").data();
    assert!(rao(&receipt["fee_paid"]) > 0);
    assert_eq!(world.tao(&["subnet", "show", "1"]).data()["symbol"], "μ");
    let identity = ["subnet", "identity", "1", "--name", "Apex two", "--url", "https://x.test"];
    assert_eq!(
        world.tao(&[&identity[..], &["-w", "dev://Bob", "--yes"]].concat()).refusal().1,
        "hotkey.not_owner"
    );
    world.tao(&[&identity[..], &["-w", "dev://Alice", "--yes"]].concat()).data();
    assert_eq!(world.tao(&["subnet", "show", "1"]).data()["name"], "Apex two");
}
