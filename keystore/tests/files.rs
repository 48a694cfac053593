//! The store on a real file system: what it writes, what it refuses, what it never touches.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may panic like tests")]

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::PathBuf;

use tao_keystore::{
    Class, Error, Form, KdfParams, KeyFormat, KeyId, Mnemonic, NewKey, Pair, Password, Scheme,
    Source, Store, WordCount,
};
use tempfile::TempDir;

const WORDS: &str = "legal winner thank year wave sausage worth useful legal winner thank yellow";

struct Place {
    dir: TempDir,
    store: Store,
}

fn place() -> Place {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path().join("wallets"), dir.path().join("state"));
    Place { dir, store }
}

impl Place {
    fn path(&self, below: &str) -> PathBuf {
        self.dir.path().join("wallets").join(below)
    }
}

fn password(text: &str) -> Password {
    Password::new(text.to_owned())
}

fn cheap() -> KdfParams {
    KdfParams::new(19_456, 2, 1).unwrap()
}

fn new_key<'a>(id: KeyId<'a>, source: Source<'a>, password: &'a Password) -> NewKey<'a> {
    NewKey {
        id,
        source,
        scheme: Scheme::Sr25519,
        password,
        kdf: cheap(),
        note: "",
        form: Form::Native,
    }
}

fn words() -> Mnemonic {
    Mnemonic::parse(WORDS).unwrap()
}

fn phrase(mnemonic: &Mnemonic) -> Source<'_> {
    Source::Mnemonic { mnemonic, bip39: None, path: "" }
}

fn expect_error<T>(result: Result<T, Error>) -> Error {
    match result {
        Ok(_) => panic!("this must be refused"),
        Err(error) => error,
    }
}

#[test]
fn a_created_key_unlocks_lists_and_reveals() {
    let place = place();
    let (mnemonic, secret) = (words(), password("correct horse"));
    let made = NewKey {
        note: "cold storage",
        ..new_key(
            KeyId::Coldkey,
            Source::Mnemonic { mnemonic: &mnemonic, bip39: None, path: "//cold/1" },
            &secret,
        )
    };
    let entry = place.store.create("alice", &made).unwrap();
    let hot = Pair::from_seed(&[7; 32], Scheme::Ed25519);
    let hotkey = NewKey {
        scheme: Scheme::Ed25519,
        ..new_key(KeyId::Hotkey("miner.1"), Source::Seed(&[7; 32]), &secret)
    };
    place.store.create("alice", &hotkey).unwrap();

    let pair = place.store.unlock("alice", KeyId::Coldkey, &secret).unwrap();
    let expected = Pair::from_mnemonic(&mnemonic, None, "//cold/1", Scheme::Sr25519).unwrap();
    assert_eq!(pair.public(), expected.public());
    assert_eq!(entry.public, expected.public());
    let signature = pair.sign(b"x");
    assert!(tao_keystore::verify(Scheme::Sr25519, &entry.public, b"x", &signature));

    let opened = place.store.open("alice", KeyId::Coldkey, &secret).unwrap();
    assert_eq!(opened.derivation.as_str(), "//cold/1");
    assert_eq!(opened.note, "cold storage");
    assert!(opened.created.unwrap() > 1_700_000_000);
    let shown = place.store.reveal("alice", KeyId::Coldkey, &secret).unwrap().unwrap();
    assert_eq!(shown.expose(), WORDS);
    assert!(place.store.reveal("alice", KeyId::Hotkey("miner.1"), &secret).unwrap().is_none());

    let listed = place.store.list().unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].name, "alice");
    assert_eq!(listed[0].problems, Vec::<String>::new());
    assert_eq!(listed[0].coldkey.as_ref().unwrap(), &entry);
    assert_eq!(listed[0].hotkeys.len(), 1);
    assert_eq!(listed[0].hotkeys[0].name, "miner.1");
    assert_eq!(listed[0].hotkeys[0].public, hot.public());
    assert_eq!(listed[0].hotkeys[0].scheme, Scheme::Ed25519);
    assert_eq!(listed[0].hotkeys[0].format, KeyFormat::Native);
    assert_eq!(place.store.show("alice").unwrap(), listed[0]);
}

#[test]
fn a_phrase_with_a_bip39_password_unlocks_without_it() {
    let place = place();
    let (mnemonic, secret, extra) = (words(), password("pw"), password("TREZOR"));
    let source = Source::Mnemonic { mnemonic: &mnemonic, bip39: Some(&extra), path: "//a" };
    place.store.create("w", &new_key(KeyId::Coldkey, source, &secret)).unwrap();
    let expected = Pair::from_mnemonic(&mnemonic, Some(&extra), "//a", Scheme::Sr25519).unwrap();
    let opened = place.store.open("w", KeyId::Coldkey, &secret).unwrap();
    assert_eq!(opened.pair.public(), expected.public());
    assert!(opened.bip39_used);
    assert_eq!(opened.mnemonic.unwrap().expose(), WORDS);
}

#[test]
fn wrong_password_is_told_apart_from_damage() {
    let place = place();
    let (mnemonic, secret) = (words(), password("right"));
    place.store.create("w", &new_key(KeyId::Coldkey, phrase(&mnemonic), &secret)).unwrap();
    for wrong in ["", "righ", "right ", " right", "Right", "right\n", "right\0"] {
        let error = expect_error(place.store.unlock("w", KeyId::Coldkey, &password(wrong)));
        assert!(matches!(error, Error::WrongPassword { .. }), "{wrong:?}: {error}");
        assert_eq!((error.code(), error.class()), ("keystore.password", Class::Locked));
    }
    let file = place.path("w/coldkey");
    let text = fs::read_to_string(&file).unwrap();
    let start = text.find("\"ciphertext\":\"").unwrap() + "\"ciphertext\":\"".len();
    let mut changed = text.into_bytes();
    changed[start] = if changed[start] == b'A' { b'B' } else { b'A' };
    fs::write(&file, changed).unwrap();
    let error = expect_error(place.store.unlock("w", KeyId::Coldkey, &secret));
    assert!(matches!(error, Error::Damaged { .. }), "{error}");
}

/// Every byte of the file is flipped in one bit. Almost all of these are refused before the
/// password is stretched, the rest by commitment or tag; none may open.
#[test]
fn no_bit_of_a_sealed_file_can_change() {
    let place = place();
    let (mnemonic, secret) = (words(), password("right"));
    place.store.create("w", &new_key(KeyId::Coldkey, phrase(&mnemonic), &secret)).unwrap();
    fs::remove_file(place.path("w/coldkeypub.txt")).unwrap();
    let file = place.path("w/coldkey");
    let good = fs::read(&file).unwrap();
    let text = String::from_utf8(good.clone()).unwrap();
    let body = text.find("\"ciphertext\":\"").unwrap() + 14;
    let body_end = body + good[body..].iter().position(|b| *b == b'"').unwrap();
    for index in 0..good.len() {
        // The tag covers the ciphertext evenly; every 16th byte of it is enough.
        if (body..body_end).contains(&index) && index % 16 != 0 {
            continue;
        }
        let bit = 1u8 << (index % 8);
        let mut bad = good.clone();
        bad[index] ^= bit;
        fs::write(&file, &bad).unwrap();
        assert!(
            place.store.unlock("w", KeyId::Coldkey, &secret).is_err(),
            "byte {index} ({:?}) with bit {bit:#x} flipped still opens",
            char::from(good[index])
        );
    }
    fs::write(&file, &good).unwrap();
    place.store.unlock("w", KeyId::Coldkey, &secret).unwrap();
}

#[test]
fn short_long_and_foreign_files_are_refused_by_name() {
    let place = place();
    let (mnemonic, secret) = (words(), password("right"));
    place.store.create("w", &new_key(KeyId::Coldkey, phrase(&mnemonic), &secret)).unwrap();
    let file = place.path("w/coldkey");
    let good = fs::read(&file).unwrap();
    for keep in [0, 1, 10, 30, 100, good.len() / 2, good.len() - 3, good.len() - 2] {
        fs::write(&file, &good[..keep]).unwrap();
        let error = expect_error(place.store.unlock("w", KeyId::Coldkey, &secret));
        let code = error.code();
        assert!(matches!(code, "keystore.truncated" | "keystore.foreign"), "{keep}: {error}");
        assert!(keep < 30 || code == "keystore.truncated", "{keep}: {error}");
    }
    let mut long = good.clone();
    long.resize(65 * 1024, b' ');
    fs::write(&file, &long).unwrap();
    let error = expect_error(place.store.unlock("w", KeyId::Coldkey, &secret));
    assert_eq!(error.code(), "keystore.oversized");
    for foreign in ["\u{7f}ELF", "-----BEGIN OPENSSH PRIVATE KEY-----", "[]", "{}", "12"] {
        fs::write(&file, foreign).unwrap();
        let error = expect_error(place.store.unlock("w", KeyId::Coldkey, &secret));
        assert_eq!(error.code(), "keystore.foreign", "{foreign}");
    }
}

#[test]
fn nothing_is_overwritten() {
    let place = place();
    let (mnemonic, secret) = (words(), password("right"));
    let key = new_key(KeyId::Coldkey, phrase(&mnemonic), &secret);
    place.store.create("w", &key).unwrap();
    let before = fs::read(place.path("w/coldkey")).unwrap();
    let other = Mnemonic::generate(WordCount::TwentyFour).unwrap();
    let error =
        expect_error(place.store.create("w", &new_key(KeyId::Coldkey, phrase(&other), &secret)));
    assert!(matches!(error, Error::AlreadyExists { .. }), "{error}");
    assert_eq!(error.class(), Class::Refused);
    assert_eq!(fs::read(place.path("w/coldkey")).unwrap(), before);

    // A watch-only wallet takes back its own key and no other.
    fs::remove_file(place.path("w/coldkey")).unwrap();
    let public = fs::read(place.path("w/coldkeypub.txt")).unwrap();
    let error =
        expect_error(place.store.create("w", &new_key(KeyId::Coldkey, phrase(&other), &secret)));
    assert!(matches!(error, Error::AlreadyExists { .. }), "{error}");
    assert!(!place.path("w/coldkey").exists());
    let error = expect_error(place.store.unlock("w", KeyId::Coldkey, &secret));
    assert!(matches!(error, Error::WatchOnly { .. }), "{error}");
    place.store.create("w", &key).unwrap();
    assert_eq!(fs::read(place.path("w/coldkeypub.txt")).unwrap(), public);
}

#[test]
fn files_are_private_and_nothing_else_is_left() {
    let place = place();
    let (mnemonic, secret) = (words(), password("right"));
    place.store.create("w", &new_key(KeyId::Coldkey, phrase(&mnemonic), &secret)).unwrap();
    place.store.create("w", &new_key(KeyId::Hotkey("h"), phrase(&mnemonic), &secret)).unwrap();
    for (file, mode) in [
        ("w", 0o700),
        ("w/coldkey", 0o600),
        ("w/coldkeypub.txt", 0o600),
        ("w/hotkeys", 0o700),
        ("w/hotkeys/h", 0o600),
        ("w/hotkeys/hpub.txt", 0o600),
    ] {
        let found = fs::metadata(place.path(file)).unwrap();
        assert_eq!(found.mode() & 0o777, mode, "{file}");
    }
    let names = |below| {
        let mut names: Vec<_> = fs::read_dir(place.path(below))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names(""), ["w"]);
    assert_eq!(names("w"), ["coldkey", "coldkeypub.txt", "hotkeys"]);
    assert_eq!(names("w/hotkeys"), ["h", "hpub.txt"]);
}

#[test]
fn unsafe_permissions_are_refused_with_the_command_that_repairs_them() {
    let place = place();
    let (mnemonic, secret) = (words(), password("right"));
    place.store.create("w", &new_key(KeyId::Coldkey, phrase(&mnemonic), &secret)).unwrap();
    let set = |below: &str, mode| {
        fs::set_permissions(place.path(below), fs::Permissions::from_mode(mode)).unwrap();
    };
    for (below, bad, good, command) in [
        ("w/coldkey", 0o644, 0o600, "chmod 600 "),
        ("w", 0o777, 0o700, "chmod go-w "),
        ("", 0o770, 0o700, "chmod go-w "),
    ] {
        set(below, bad);
        let error = expect_error(place.store.unlock("w", KeyId::Coldkey, &secret));
        let Error::Permissions { fix, .. } = &error else { panic!("{below}: {error}") };
        assert!(fix.starts_with(command), "{fix}");
        assert!(error.hint().unwrap().contains(fix.as_str()));
        if !below.is_empty() {
            assert_eq!(place.store.show("w").unwrap().problems.len(), 1, "{below}");
        }
        set(below, good);
        place.store.unlock("w", KeyId::Coldkey, &secret).unwrap();
    }
}

#[test]
fn links_and_pipes_are_not_followed() {
    let place = place();
    let (mnemonic, secret) = (words(), password("right"));
    place.store.create("w", &new_key(KeyId::Coldkey, phrase(&mnemonic), &secret)).unwrap();
    let refused = |what: &str| {
        let error = expect_error(place.store.unlock("w", KeyId::Coldkey, &secret));
        assert!(
            matches!(error, Error::Permissions { .. } | Error::Foreign { .. }),
            "{what}: {error}"
        );
    };
    fs::hard_link(place.path("w/coldkey"), place.path("copy")).unwrap();
    refused("hard link");
    fs::remove_file(place.path("w/coldkey")).unwrap();
    symlink(place.path("copy"), place.path("w/coldkey")).unwrap();
    refused("symbolic link");
    fs::remove_file(place.path("w/coldkey")).unwrap();
    fs::create_dir(place.path("w/coldkey")).unwrap();
    refused("directory");
    fs::remove_dir(place.path("w/coldkey")).unwrap();
    let made = std::process::Command::new("mkfifo").arg(place.path("w/coldkey")).status();
    assert!(made.unwrap().success());
    refused("pipe");

    fs::rename(place.path("w"), place.dir.path().join("real")).unwrap();
    symlink(place.dir.path().join("real"), place.path("w")).unwrap();
    refused("symbolic link to the wallet");
    let listed = place.store.list().unwrap();
    assert_eq!(listed.len(), 1);
    assert!(listed[0].coldkey.is_none());
    assert!(listed[0].problems[0].contains("symbolic link"));
}

#[test]
fn names_stay_inside_the_store() {
    let place = place();
    let (mnemonic, secret) = (words(), password("right"));
    let long = "a".repeat(65);
    for bad in
        ["", ".", "..", "../evil", "/etc/x", "a/b", ".hidden", "-rf", "a b", "a\n", "ü", &long]
    {
        for id in [KeyId::Coldkey, KeyId::Hotkey(bad)] {
            let wallet = if id == KeyId::Coldkey { bad } else { "w" };
            let key = new_key(id, phrase(&mnemonic), &secret);
            let error = expect_error(place.store.create(wallet, &key));
            assert!(matches!(error, Error::BadName { .. }), "{bad:?}: {error}");
            assert!(!error.to_string().contains('\n'));
        }
    }
    for bad in ["keypub.txt", "x.lock", "X.LOCK"] {
        let key = new_key(KeyId::Hotkey(bad), phrase(&mnemonic), &secret);
        assert!(matches!(expect_error(place.store.create("w", &key)), Error::BadName { .. }));
    }
    for bad in ["", ".", "..", "../w", "a/b", "a\0b"] {
        let error = expect_error(place.store.unlock(bad, KeyId::Coldkey, &secret));
        assert!(matches!(error, Error::BadName { .. }), "{bad:?}: {error}");
    }
    assert!(!place.path("").exists(), "a refused request creates nothing");
}

#[test]
fn refused_requests_create_nothing() {
    let place = place();
    let (mnemonic, secret, empty) = (words(), password("right"), password(""));
    let error =
        expect_error(place.store.create("w", &new_key(KeyId::Coldkey, phrase(&mnemonic), &empty)));
    assert!(matches!(error, Error::EmptyPassword), "{error}");
    for path in ["//18446744073709551616", "//0x0102", "//+1", "x", "//", "//a//", "///pw", "/a"] {
        let source = Source::Mnemonic { mnemonic: &mnemonic, bip39: None, path };
        let key = NewKey { scheme: Scheme::Ed25519, ..new_key(KeyId::Coldkey, source, &secret) };
        let error = expect_error(place.store.create("w", &key));
        assert!(matches!(error, Error::BadPath { .. }), "{path}: {error}");
    }
    for note in ["a\u{1b}[2J", "a\nb", "\u{202e}txt", &"x".repeat(257)] {
        let key = NewKey { note, ..new_key(KeyId::Coldkey, phrase(&mnemonic), &secret) };
        let error = expect_error(place.store.create("w", &key));
        assert!(matches!(error, Error::BadNote { .. }), "{note:?}: {error}");
    }
    assert!(!place.path("").exists());
}

#[test]
fn an_exchanged_address_is_noticed() {
    let place = place();
    let secret = password("right");
    for (wallet, seed) in [("a", [1; 32]), ("b", [2; 32])] {
        let key = new_key(KeyId::Coldkey, Source::Seed(&seed), &secret);
        place.store.create(wallet, &key).unwrap();
    }
    fs::copy(place.path("b/coldkeypub.txt"), place.path("a/coldkeypub.txt")).unwrap();
    let error = expect_error(place.store.unlock("a", KeyId::Coldkey, &secret));
    assert!(matches!(error, Error::Mismatch { .. }), "{error}");
    let shown = place.store.show("a").unwrap();
    assert!(shown.problems[0].contains("another address"), "{:?}", shown.problems);
    let own = Pair::from_seed(&[1; 32], Scheme::Sr25519).public();
    assert_eq!(shown.coldkey.unwrap().public, own);

    // A hotkey file does not pass as a coldkey, even with the right password.
    place.store.create("a", &new_key(KeyId::Hotkey("h"), Source::Seed(&[3; 32]), &secret)).unwrap();
    fs::copy(place.path("a/hotkeys/h"), place.path("b/coldkey")).unwrap();
    fs::remove_file(place.path("b/coldkeypub.txt")).unwrap();
    let error = expect_error(place.store.unlock("b", KeyId::Coldkey, &secret));
    assert!(matches!(error, Error::Mismatch { .. }), "{error}");
}

#[test]
fn a_second_writer_waits_and_gives_up() {
    let place = place();
    let (mnemonic, secret) = (words(), password("right"));
    place.store.create("w", &new_key(KeyId::Coldkey, phrase(&mnemonic), &secret)).unwrap();
    let lock = fs::read_dir(place.dir.path().join("state/locks")).unwrap().next().unwrap();
    let held = fs::File::open(lock.unwrap().path()).unwrap();
    held.lock().unwrap();
    let key = new_key(KeyId::Hotkey("h"), phrase(&mnemonic), &secret);
    let error = expect_error(place.store.create("w", &key));
    assert!(matches!(error, Error::Locked { .. }), "{error}");
    place.store.unlock("w", KeyId::Coldkey, &secret).unwrap();
    drop(held);
    place.store.create("w", &key).unwrap();
}

#[test]
fn costs_below_the_floor_are_refused_for_new_keys() {
    for (m, t, p) in [
        (19_455, 2, 1),
        (19_456, 1, 1),
        (19_456, 2, 0),
        (4_194_305, 2, 1),
        (65_536, 65, 1),
        (65_536, 3, 17),
    ] {
        let error = expect_error(KdfParams::new(m, t, p));
        assert!(matches!(error, Error::BadKdf { .. }), "{m},{t},{p}: {error}");
    }
    assert_eq!(KdfParams::DEFAULT, KdfParams::new(524_288, 4, 1).unwrap());
    assert_eq!(KdfParams::LIGHT, KdfParams::new(65_536, 3, 4).unwrap());
}

#[test]
fn a_hostile_cost_is_refused_before_it_is_paid() {
    let place = place();
    let (mnemonic, secret) = (words(), password("right"));
    place.store.create("w", &new_key(KeyId::Coldkey, phrase(&mnemonic), &secret)).unwrap();
    let file = place.path("w/coldkey");
    let text = fs::read_to_string(&file).unwrap();
    for cost in [
        "m=4294967295,t=2,p=1",
        "m=19456,t=4000000000,p=1",
        "m=19456,t=2,p=255",
        "m=0,t=2,p=1",
        "m=019456,t=2,p=1",
        "m=19456,t=2,p=1,x=1",
        "m=+19456,t=2,p=1",
    ] {
        fs::write(&file, text.replace("m=19456,t=2,p=1", cost)).unwrap();
        let error = expect_error(place.store.unlock("w", KeyId::Coldkey, &secret));
        assert!(matches!(error, Error::Unsupported { .. }), "{cost}: {error}");
    }
}
