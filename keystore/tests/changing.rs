//! Changes of password, format and name, pending wallets, and keys that the machine remembers.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may panic like tests")]

use std::fs;
use std::path::PathBuf;

use tao_keystore::{
    Error, Form, KdfParams, KeyFormat, KeyId, Mnemonic, NewKey, Password, Scheme, Source, Store,
    UnlockSecret, import,
};
use tempfile::TempDir;

const WORDS: &str = "legal winner thank year wave sausage worth useful legal winner thank yellow";

struct Place {
    dir: TempDir,
    store: Store,
}

impl Place {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::new(dir.path().join("wallets"), dir.path().join("state"));
        Place { dir, store }
    }

    fn path(&self, below: &str) -> PathBuf {
        self.dir.path().join("wallets").join(below)
    }

    fn make(&self, wallet: &str, id: KeyId<'_>, form: Form, path: &str, scheme: Scheme) {
        let (phrase, secret) = (words(), password("old"));
        let source = Source::Mnemonic { mnemonic: &phrase, bip39: None, path };
        let key = NewKey { id, source, scheme, form, password: &secret, kdf: cheap(), note: "" };
        self.store.create(wallet, &key).unwrap();
    }

    fn public(&self, wallet: &str, id: KeyId<'_>, text: &str) -> [u8; 32] {
        self.store.unlock(wallet, id, &password(text)).unwrap().public()
    }
}

fn words() -> Mnemonic {
    Mnemonic::parse(WORDS).unwrap()
}

fn password(text: &str) -> Password {
    Password::new(text.to_owned())
}

fn cheap() -> KdfParams {
    KdfParams::new(19_456, 2, 1).unwrap()
}

fn refusal<T>(result: Result<T, Error>) -> Error {
    match result {
        Ok(_) => panic!("this must be refused"),
        Err(error) => error,
    }
}

#[test]
fn a_new_password_takes_the_place_of_the_old_one() {
    let place = Place::new();
    place.make("w", KeyId::Coldkey, Form::Native, "//a", Scheme::Sr25519);
    let key = place.public("w", KeyId::Coldkey, "old");
    let change = |old: &str, new: &str| {
        place.store.change_password("w", KeyId::Coldkey, &password(old), &password(new), None)
    };
    assert_eq!(refusal(change("wrong", "new")).code(), "keystore.password");
    assert_eq!(refusal(change("old", "")).code(), "keystore.empty_password");
    let changed = change("old", "new").unwrap();
    assert!(changed.moved.is_none(), "a file with the old password is not kept");
    assert_eq!(place.public("w", KeyId::Coldkey, "new"), key);
    assert_eq!(refusal(change("old", "x")).code(), "keystore.password");
    let opened = place.store.open("w", KeyId::Coldkey, &password("new")).unwrap();
    assert_eq!(opened.mnemonic.unwrap().expose(), WORDS);
    assert_eq!(opened.derivation.as_str(), "//a");
    // The cost is kept, and raised when that is asked for.
    let text = fs::read_to_string(place.path("w/coldkey")).unwrap();
    assert!(text.contains("m=19456,t=2,p=1"));
    let dearer = KdfParams::new(20_000, 3, 1).unwrap();
    let (old, new) = (password("new"), password("new"));
    place.store.change_password("w", KeyId::Coldkey, &old, &new, Some(dearer)).unwrap();
    assert!(fs::read_to_string(place.path("w/coldkey")).unwrap().contains("m=20000,t=3,p=1"));
}

/// One key through every format and back; half a gigabyte and some seconds for each `$NACL` step.
#[test]
fn a_key_survives_every_conversion() {
    let place = Place::new();
    place.make("w", KeyId::Coldkey, Form::Native, "", Scheme::Sr25519);
    let key = place.public("w", KeyId::Coldkey, "old");
    let convert = |to: Form, old: &str, new: &str| {
        let (old, new) = (password(old), password(new));
        place.store.convert("w", KeyId::Coldkey, to, &old, &new, cheap())
    };
    let native = fs::read(place.path("w/coldkey")).unwrap();
    let changed = convert(Form::Btcli, "old", "b").unwrap();
    assert_eq!(changed.entry.format, KeyFormat::Nacl);
    assert_eq!(changed.warnings, Vec::<String>::new());
    assert_eq!(fs::read(changed.moved.unwrap()).unwrap(), native);
    assert!(fs::read(place.path("w/coldkey")).unwrap().starts_with(b"$NACL"));
    let opened = place.store.open("w", KeyId::Coldkey, &password("b")).unwrap();
    assert_eq!(opened.pair.public(), key);
    assert_eq!(opened.mnemonic.unwrap().expose(), WORDS);

    let error = refusal(convert(Form::Btcli, "b", "c"));
    assert_eq!(error.code(), "keystore.not_possible", "{error}");
    let error = refusal(convert(Form::BtcliPlain, "b", ""));
    assert!(error.to_string().contains("only hotkeys"), "{error}");
    assert!(fs::read(place.path("w/coldkey")).unwrap().starts_with(b"$NACL"));

    let changed = convert(Form::Native, "b", "n").unwrap();
    assert_eq!(changed.entry.format, KeyFormat::Native);
    assert_eq!(place.public("w", KeyId::Coldkey, "n"), key);
    assert_eq!(place.store.show("w").unwrap().problems, Vec::<String>::new());
}

#[test]
fn a_hotkey_in_clear_is_what_btcli_reads() {
    let place = Place::new();
    let id = KeyId::Hotkey("h");
    place.make("w", id, Form::BtcliPlain, "", Scheme::Sr25519);
    let file = place.path("w/hotkeys/h");
    let found: serde_json::Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    let mut names: Vec<&str> = found.as_object().unwrap().keys().map(String::as_str).collect();
    names.sort_unstable();
    // No `cryptoType`: btcli before 4.1 could not read the file.
    let expected =
        ["accountId", "privateKey", "publicKey", "secretPhrase", "secretSeed", "ss58Address"];
    assert_eq!(names, expected);
    assert_eq!(found["secretPhrase"], WORDS);
    assert_eq!(found["privateKey"].as_str().unwrap().len(), 2 + 128);
    let key = place.public("w", id, "");

    let (none, new) = (password(""), password("new"));
    let error = refusal(place.store.change_password("w", id, &none, &new, None));
    assert!(error.to_string().contains("not encrypted"), "{error}");
    let changed = place.store.convert("w", id, Form::Native, &none, &new, cheap()).unwrap();
    assert!(changed.moved.is_none(), "a file in clear is not kept");
    assert!(!fs::read_to_string(&file).unwrap().contains("winner"));
    assert_eq!(place.public("w", id, "new"), key);
    place.store.convert("w", id, Form::BtcliPlain, &new, &none, cheap()).unwrap();
    assert_eq!(place.public("w", id, ""), key);
}

#[test]
fn what_btcli_cannot_hold_is_said_and_the_key_stays_the_same() {
    for (path, scheme, warnings, fields) in [
        ("//a/b", Scheme::Sr25519, 1, 4),
        ("//a", Scheme::Ed25519, 2, 5),
        ("", Scheme::Ed25519, 1, 7),
    ] {
        let place = Place::new();
        let id = KeyId::Hotkey("h");
        place.make("w", id, Form::Native, path, scheme);
        let key = place.public("w", id, "old");
        let (old, none) = (password("old"), password(""));
        let changed = place.store.convert("w", id, Form::BtcliPlain, &old, &none, cheap()).unwrap();
        assert_eq!(changed.warnings.len(), warnings, "{path}: {:?}", changed.warnings);
        assert!(changed.moved.is_some(), "the phrase is still in the old file");
        assert_eq!(place.public("w", id, ""), key);
        let found: serde_json::Value =
            serde_json::from_slice(&fs::read(place.path("w/hotkeys/h")).unwrap()).unwrap();
        assert_eq!(found.as_object().unwrap().len(), fields, "{path}");
        assert_eq!(found.get("cryptoType").is_some(), scheme == Scheme::Ed25519);
    }
}

#[test]
fn exports_for_polkadot_js_import_again() {
    let place = Place::new();
    for (wallet, scheme) in [("s", Scheme::Sr25519), ("e", Scheme::Ed25519)] {
        place.make(wallet, KeyId::Coldkey, Form::Native, "//1", scheme);
        let (old, new) = (password("old"), password("export"));
        let text = place.store.export_polkadot_js(wallet, KeyId::Coldkey, &old, &new).unwrap();
        let export: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(export["encoding"]["version"], "3");
        let path = std::path::Path::new("x.json");
        let again = import(text.as_bytes(), path, &new).unwrap();
        assert_eq!(again.pair.public(), place.public(wallet, KeyId::Coldkey, "old"));
        assert_eq!(again.pair.scheme(), scheme);
        assert!(import(text.as_bytes(), path, &old).is_err());
        let none = password("");
        let error = refusal(place.store.export_polkadot_js(wallet, KeyId::Coldkey, &old, &none));
        assert_eq!(error.code(), "keystore.empty_password");
    }
}

#[test]
fn a_pending_wallet_is_seen_by_nobody_until_it_is_confirmed() {
    let place = Place::new();
    let (phrase, secret) = (words(), password("old"));
    let source = Source::Mnemonic { mnemonic: &phrase, bip39: None, path: "" };
    let key = |id, form| NewKey {
        id,
        source,
        scheme: Scheme::Sr25519,
        form,
        password: &secret,
        kdf: cheap(),
        note: "",
    };
    let keys = [key(KeyId::Coldkey, Form::Native), key(KeyId::Hotkey("h"), Form::BtcliPlain)];
    let entries = || fs::read_dir(place.path("")).unwrap().count();
    place.store.begin("w", &keys).unwrap().discard().unwrap();
    assert_eq!((entries(), place.store.pending().unwrap().len()), (0, 0));

    drop(place.store.begin("w", &keys).unwrap());
    assert_eq!(entries(), 0, "other programs list every folder here");
    assert_eq!(place.store.pending().unwrap(), ["w"]);
    let error = refusal(place.store.begin("w", &keys));
    assert_eq!(error.code(), "keystore.pending");
    assert!(error.hint().unwrap().contains("tao wallet create w --resume"));
    assert_eq!(refusal(place.store.resume("w", &password("wrong"))).code(), "keystore.password");
    assert_eq!(refusal(place.store.resume("v", &secret)).code(), "keystore.pending");
    let resumed = place.store.resume("w", &secret).unwrap();
    let shown: Vec<&str> = resumed.phrases.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(shown, ["coldkey", "hotkey h"]);
    assert_eq!(resumed.phrases[0].1.expose(), WORDS);
    resumed.pending.confirm().unwrap();
    assert!(place.store.pending().unwrap().is_empty());
    place.store.unlock("w", KeyId::Coldkey, &secret).unwrap();
    place.store.unlock("w", KeyId::Hotkey("h"), &password("")).unwrap();

    drop(place.store.begin("x", &keys).unwrap());
    place.store.discard("x").unwrap();
    assert_eq!(refusal(place.store.discard("x")).code(), "keystore.pending");
    assert_eq!(entries(), 1);
}

#[test]
fn a_watched_wallet_shows_its_address_and_takes_only_its_own_key() {
    let place = Place::new();
    let key = words();
    let expected =
        tao_keystore::Pair::from_mnemonic(&key, None, "", Scheme::Sr25519).unwrap().public();
    place.store.watch("w", expected, Scheme::Sr25519).unwrap();
    let shown = place.store.show("w").unwrap().coldkey.unwrap();
    assert_eq!((shown.public, shown.format), (expected, KeyFormat::PublicOnly));
    let error = refusal(place.store.unlock("w", KeyId::Coldkey, &password("")));
    assert_eq!(error.code(), "keystore.watch_only");
    assert_eq!(refusal(place.store.watch("w", [7; 32], Scheme::Sr25519)).code(), "keystore.exists");
    assert_eq!(
        refusal(place.store.watch("z", [0; 32], Scheme::Sr25519)).code(),
        "keystore.address"
    );
    place.make("w", KeyId::Coldkey, Form::Native, "", Scheme::Sr25519);
    assert_eq!(place.public("w", KeyId::Coldkey, "old"), expected);
}

#[test]
fn names_change_and_nothing_is_lost_when_it_is_removed() {
    let place = Place::new();
    place.make("w", KeyId::Coldkey, Form::Native, "", Scheme::Sr25519);
    place.make("w", KeyId::Hotkey("h"), Form::Native, "//h", Scheme::Sr25519);
    place.make("v", KeyId::Coldkey, Form::Native, "//v", Scheme::Sr25519);
    let hot = place.public("w", KeyId::Hotkey("h"), "old");
    assert_eq!(refusal(place.store.rename_wallet("w", "v")).code(), "keystore.exists");
    assert_eq!(refusal(place.store.rename_wallet("w", "../x")).code(), "keystore.name");
    assert_eq!(refusal(place.store.rename_wallet("../w", "x")).code(), "keystore.name");
    assert_eq!(refusal(place.store.rename_wallet("u", "x")).code(), "keystore.unknown_wallet");
    place.store.rename_wallet("w", "x").unwrap();
    place.store.rename_hotkey("x", "h", "k").unwrap();
    assert_eq!(refusal(place.store.rename_hotkey("x", "h", "k")).code(), "keystore.exists");
    assert_eq!(refusal(place.store.rename_hotkey("x", "h", "l")).code(), "keystore.unknown_hotkey");
    assert_eq!(place.public("x", KeyId::Hotkey("k"), "old"), hot);
    let shown = place.store.show("x").unwrap();
    assert_eq!((shown.hotkeys.len(), shown.problems.len()), (1, 0));

    let kept = place.store.remove_hotkey("x", "k").unwrap();
    assert!(kept.join("k").exists() && kept.join("kpub.txt").exists());
    assert!(place.store.show("x").unwrap().hotkeys.is_empty());
    let kept = place.store.remove_wallet("x").unwrap();
    assert!(kept.join("coldkey").exists() && kept.join("coldkeypub.txt").exists());
    assert_eq!(refusal(place.store.show("x")).code(), "keystore.unknown_wallet");
    assert_eq!(place.store.list().unwrap().len(), 1);
}

#[test]
fn a_remembered_key_opens_without_its_password_until_it_is_forgotten() {
    let place = Place::new();
    place.make("w", KeyId::Coldkey, Form::Native, "", Scheme::Sr25519);
    let id = KeyId::Coldkey;
    let open = |secret: &UnlockSecret| {
        place.store.open_remembered("w", id, secret).map(|opened| opened.pair.public())
    };
    assert_eq!(
        refusal(place.store.remember("w", id, &password("wrong"))).code(),
        "keystore.password"
    );
    assert!(!place.store.is_remembered("w", id).unwrap());
    let secret = place.store.remember("w", id, &password("old")).unwrap();
    assert!(place.store.is_remembered("w", id).unwrap());
    assert_eq!(open(&secret).unwrap(), place.public("w", id, "old"));
    let other = UnlockSecret::from_vec(vec![9; 32]).unwrap();
    assert_eq!(refusal(open(&other)).code(), "keystore.remembered");
    assert!(UnlockSecret::from_vec(vec![9; 31]).is_none());
    let again = UnlockSecret::from_vec(secret.expose().to_vec()).unwrap();
    assert!(open(&again).is_ok());

    // Whoever has the record has nothing: neither the password nor the phrase is in it.
    let records = fs::read_dir(place.dir.path().join("state/unlock")).unwrap();
    let record = records.last().unwrap().unwrap().path();
    let text = fs::read_to_string(record).unwrap();
    assert!(text.contains("tao-unlock") && !text.contains("winner") && !text.contains("old"));

    let (old, new) = (password("old"), password("new"));
    place.store.change_password("w", id, &old, &new, None).unwrap();
    let error = refusal(open(&secret));
    assert!(matches!(error, Error::Stale { .. }), "{error}");
    let secret = place.store.remember("w", id, &new).unwrap();
    assert!(open(&secret).is_ok());
    place.store.forget("w", id).unwrap();
    assert!(!place.store.is_remembered("w", id).unwrap());
    assert!(matches!(refusal(open(&secret)), Error::NotRemembered { .. }));
}

#[test]
fn calibration_only_raises() {
    use std::time::Duration;
    let base = KdfParams::DEFAULT;
    let (second, fast) = (Duration::from_secs(1), Duration::from_millis(100));
    assert_eq!(base.raised(second, second), base);
    assert_eq!(base.raised(second, fast), base);
    assert_eq!(base.raised(second, Duration::from_secs(3)).t(), 12);
    assert_eq!(base.raised(fast, Duration::from_hours(1)).t(), 64);
    assert_eq!(base.raised(Duration::ZERO, Duration::ZERO), base);
    assert_eq!(base.raised(fast, second).m_kib(), base.m_kib());
}
