//! A writer killed between any two of its steps on the disk leaves a usable wallet or none.
//!
//! Each round starts this test binary again as the writer, which kills itself, as `kill -9` does,
//! one step later than the round before, until it gets to its end.

use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Command, Stdio};

use super::*;
use crate::Mnemonic;

const DIR: &str = "TAO_KEYSTORE_CRASH_DIR";
const WHAT: &str = "TAO_KEYSTORE_CRASH_WHAT";
const STEPS: &str = "TAO_KEYSTORE_CRASH_STEPS";

const WORDS: &str = "legal winner thank year wave sausage worth useful legal winner thank yellow";

fn password(text: &str) -> Password {
    Password::new(text.to_owned())
}

fn store(dir: &Path) -> Store {
    Store::new(dir.join("wallets"), dir.join("state"))
}

fn cheap() -> KdfParams {
    KdfParams::new(19_456, 2, 1).unwrap()
}

fn words() -> Mnemonic {
    Mnemonic::parse(WORDS).unwrap()
}

fn new<'a>(id: KeyId<'a>, form: Form, phrase: &'a Mnemonic, secret: &'a Password) -> NewKey<'a> {
    let source = Source::Mnemonic { mnemonic: phrase, bip39: None, path: "" };
    NewKey { id, source, scheme: Scheme::Sr25519, form, password: secret, kdf: cheap(), note: "" }
}

/// Makes wallet `w` with a sealed coldkey and a sealed hotkey `h`.
fn prepare(dir: &Path) {
    let (phrase, secret, store) = (words(), password("old"), store(dir));
    store.create("w", &new(KeyId::Coldkey, Form::Native, &phrase, &secret)).unwrap();
    store.create("w", &new(KeyId::Hotkey("h"), Form::Native, &phrase, &secret)).unwrap();
}

fn work(what: &str, store: &Store) {
    let (phrase, old, fresh) = (words(), password("old"), password("new"));
    match what {
        "create" => {
            let keys = [
                new(KeyId::Coldkey, Form::Native, &phrase, &old),
                new(KeyId::Hotkey("h"), Form::BtcliPlain, &phrase, &old),
            ];
            store.begin("n", &keys).unwrap().confirm().unwrap();
        }
        "add" => {
            let key = new(KeyId::Hotkey("n"), Form::Native, &phrase, &old);
            store.begin("w", &[key]).unwrap().confirm().unwrap();
        }
        "passwd" => {
            store.change_password("w", KeyId::Coldkey, &old, &fresh, None).unwrap();
        }
        "convert" => {
            let to = Form::BtcliPlain;
            store.convert("w", KeyId::Hotkey("h"), to, &old, &fresh, cheap()).unwrap();
        }
        "rename" => store.rename_hotkey("w", "h", "n").unwrap(),
        "remove" => drop(store.remove_hotkey("w", "h").unwrap()),
        other => panic!("no work named {other}"),
    }
}

/// Not a test by itself: the process that is killed.
#[test]
fn writer() {
    let Ok(dir) = std::env::var(DIR) else { return };
    let steps = std::env::var(STEPS).unwrap().parse().unwrap();
    let store = store(Path::new(&dir));
    crate::crash::after(steps);
    work(&std::env::var(WHAT).unwrap(), &store);
}

/// Kills a writer after each number of steps; `check` sees what it left. Returns how often it was
/// killed.
fn at_every_step(what: &str, check: impl Fn(&Store, &Path)) -> u64 {
    for steps in 0..200 {
        let dir = tempfile::tempdir().unwrap();
        prepare(dir.path());
        let ended = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "store::crash_tests::writer"])
            .env(DIR, dir.path())
            .env(WHAT, what)
            .env(STEPS, steps.to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .unwrap();
        let store = store(dir.path());
        check(&store, dir.path());
        // Nothing that is left over stands in the way of what is done next.
        let (phrase, secret) = (words(), password("old"));
        store.create("next", &new(KeyId::Coldkey, Form::Native, &phrase, &secret)).unwrap();
        for wallet in store.list().unwrap() {
            for problem in wallet.problems {
                assert!(problem.contains("interrupted write"), "{what} {steps}: {problem}");
            }
        }
        if ended.success() {
            println!("{what}: killed after each of {steps} steps");
            return steps;
        }
        assert_eq!(ended.signal(), Some(9), "{what} {steps}: the writer failed by itself");
    }
    panic!("{what} never ended");
}

/// The wallet is there and whole, or waits whole, or was never there.
fn whole_or_none(store: &Store, wallet: &str, ids: &[KeyId<'_>]) {
    let secret = password("old");
    if store.pending().unwrap().contains(&wallet.to_owned()) {
        let resumed = store.resume(wallet, &secret).unwrap();
        assert_eq!(resumed.phrases.len(), ids.len());
        assert!(resumed.phrases.iter().all(|(_, phrase)| phrase.expose() == WORDS));
        resumed.pending.confirm().unwrap();
    } else if store.list().unwrap().iter().all(|known| known.name != wallet) {
        return;
    }
    let shown = store.show(wallet).unwrap();
    if ids.len() == 1 && shown.hotkeys.iter().all(|key| key.name != "n") {
        return;
    }
    for id in ids {
        let opened = store.open(wallet, *id, &secret).unwrap();
        assert_eq!(opened.mnemonic.unwrap().expose(), WORDS);
        assert!(store.wallets_dir().join(wallet).join("coldkeypub.txt").exists());
    }
    assert_eq!(shown.problems, Vec::<String>::new());
    assert!(store.pending().unwrap().is_empty());
}

#[test]
fn creating_a_wallet() {
    let killed = at_every_step("create", |store, _| {
        whole_or_none(store, "n", &[KeyId::Coldkey, KeyId::Hotkey("h")]);
    });
    assert!(killed > 30, "only {killed} steps");
}

#[test]
fn adding_a_hotkey() {
    let killed = at_every_step("add", |store, _| {
        whole_or_none(store, "w", &[KeyId::Hotkey("n")]);
        store.unlock("w", KeyId::Coldkey, &password("old")).unwrap();
    });
    assert!(killed > 15, "only {killed} steps");
}

#[test]
fn changing_a_password() {
    let killed = at_every_step("passwd", |store, _| {
        let opens = |text: &str| store.unlock("w", KeyId::Coldkey, &password(text)).is_ok();
        assert!(opens("old") != opens("new"));
        if opens("old") {
            work("passwd", store);
            assert!(opens("new"));
            assert_eq!(store.show("w").unwrap().problems, Vec::<String>::new());
        }
    });
    assert!(killed > 5, "only {killed} steps");
}

#[test]
fn converting_a_key() {
    let killed = at_every_step("convert", |store, dir| {
        let opened = store.open("w", KeyId::Hotkey("h"), &password("old")).unwrap();
        assert_eq!(opened.mnemonic.unwrap().expose(), WORDS);
        if opened.entry.format == KeyFormat::PlainJson {
            let kept = dir.join("state/replaced");
            let area = std::fs::read_dir(kept).unwrap().next().unwrap().unwrap().path();
            let old = std::fs::read_dir(area).unwrap().next().unwrap().unwrap().path();
            let bytes = std::fs::read(&old).unwrap();
            let key = Key::Password(&password("old"));
            let before = unseal(&bytes, &old, KeyId::Hotkey("h"), key).unwrap();
            assert_eq!(before.pair.public(), opened.pair.public());
        } else {
            work("convert", store);
        }
    });
    assert!(killed > 10, "only {killed} steps");
}

#[test]
fn renaming_a_hotkey() {
    let killed = at_every_step("rename", |store, _| {
        let opens = |name: &str| store.unlock("w", KeyId::Hotkey(name), &password("old")).is_ok();
        assert!(opens("h") != opens("n"));
    });
    assert!(killed > 5, "only {killed} steps");
}

#[test]
fn removing_a_hotkey() {
    let killed = at_every_step("remove", |store, dir| {
        let mut keys = 0;
        for place in [dir.join("wallets/w/hotkeys"), dir.join("state/removed")] {
            let mut folders = vec![place];
            while let Some(folder) = folders.pop() {
                for found in std::fs::read_dir(folder).into_iter().flatten().flatten() {
                    if found.path().is_dir() {
                        folders.push(found.path());
                    } else if found.file_name() == "h" {
                        keys += 1;
                    }
                }
            }
        }
        assert_eq!(keys, 1, "the key is in one of the two places");
        store.unlock("w", KeyId::Coldkey, &password("old")).unwrap();
    });
    assert!(killed > 3, "only {killed} steps");
}
