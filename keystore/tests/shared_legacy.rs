//! Key files that btcli and polkadot-js really wrote, read from beside the checkout and opened
//! in place.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "helpers of tests may panic like tests"
)]

#[path = "support/shared.rs"]
mod shared;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use serde_json::Value;
use tao_keystore::legacy::{password_of_variable, password_variable};
use tao_keystore::{
    Error, Form, KdfParams, KeyFormat, KeyId, NewKey, Opened, Password, Scheme, Source, Store,
    import,
};

fn vectors() -> Option<Value> {
    shared::json("keystore/keystore-vectors.json")
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("no text `{key}` in {value}"))
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    let list = value[key].as_array().unwrap_or_else(|| panic!("no list `{key}`"));
    assert!(!list.is_empty(), "`{key}` is empty");
    list
}

fn password(text: &str) -> Password {
    Password::new(text.to_owned())
}

fn put(path: &Path, content: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

/// Opens `file` in place as a coldkey, and checks that reading changed nothing.
fn open(file: &[u8], secret: &str) -> Result<Opened, Error> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("w/coldkey");
    put(&path, file);
    let store = Store::new(dir.path(), dir.path().join("state"));
    let opened = store.open("w", KeyId::Coldkey, &password(secret));
    assert_eq!(fs::read(&path).unwrap(), file);
    opened
}

fn refused(file: &[u8], secret: &str, why: &str) -> Error {
    match open(file, secret) {
        Ok(_) => panic!("{why}: must be refused"),
        Err(error) => error,
    }
}

fn check_nacl(vector: &Value) {
    let file = hex::decode(text(vector, "file_hex")).unwrap();
    let opened = open(&file, text(vector, "password")).unwrap();
    assert_eq!(opened.entry.format, KeyFormat::Nacl);
    assert_eq!(opened.entry.ss58, text(&vector["expect"], "ss58_42"), "{}", vector["id"]);
    let crypto_type = i64::from(opened.entry.scheme == Scheme::Sr25519);
    assert_eq!(vector["expect"]["crypto_type"], crypto_type, "{}", vector["id"]);
    let plain: Value = serde_json::from_str(text(vector, "plaintext")).unwrap();
    let words = plain["secretPhrase"].as_str().filter(|words| !words.is_empty());
    assert_eq!(opened.mnemonic.as_ref().map(tao_keystore::Mnemonic::expose), words);
}

/// Three of the files; each costs half a gigabyte and seconds. The next test does them all.
#[test]
fn nacl_files_open_in_place() {
    let Some(all) = vectors() else { return };
    let wanted = ["nacl-unicode-pw-nfd", "nacl-pw-empty", "nacl-btwallet-4.0.1"];
    let mut opened = 0;
    for vector in list(&all, "keyfiles_nacl") {
        if wanted.contains(&text(vector, "id")) {
            check_nacl(vector);
            opened += 1;
        }
    }
    assert_eq!(opened, wanted.len());
}

#[test]
#[ignore = "runs a 512 MiB key derivation for each file"]
fn every_nacl_file_opens_in_place() {
    let Some(all) = vectors() else { return };
    for vector in list(&all, "keyfiles_nacl") {
        check_nacl(vector);
    }
}

#[test]
fn vault_files_open_in_place() {
    let Some(all) = vectors() else { return };
    for vector in list(&all, "keyfiles_legacy") {
        let opened = open(text(vector, "file_text").as_bytes(), text(vector, "password")).unwrap();
        assert_eq!(opened.entry.format, KeyFormat::AnsibleVault);
        assert_eq!(opened.entry.ss58, text(&vector["expect"], "ss58_42"), "{}", vector["id"]);
        assert!(opened.warnings.iter().any(|line| line.contains("seal the key anew")));
    }
}

#[test]
#[ignore = "runs ten million PBKDF2 rounds"]
fn a_fernet_file_opens_in_place() {
    let Some(all) = vectors() else { return };
    let wrong = list(&all["keyfiles_negative"], "encrypted")
        .iter()
        .find(|vector| vector["id"] == "fernet-wrong-password")
        .unwrap();
    let file = hex::decode(text(wrong, "file_hex")).unwrap();
    let right = text(wrong, "password").strip_suffix('x').unwrap();
    let opened = open(&file, right).unwrap();
    assert_eq!(opened.entry.format, KeyFormat::Fernet);
    assert!(opened.mnemonic.is_some());
}

#[test]
fn plain_files_list_and_open() {
    let Some(all) = vectors() else { return };
    for vector in list(&all, "plaintext_files") {
        let id = text(vector, "id");
        let address = text(&vector["expect"], "ss58_42");
        let file = text(vector, "plaintext").as_bytes();
        let dir = tempfile::tempdir().unwrap();
        put(&dir.path().join("w/coldkey"), file);
        let store = Store::new(dir.path(), dir.path().join("state"));
        let shown = store.show("w").unwrap();
        assert_eq!(shown.problems, Vec::<String>::new(), "{id}");
        let coldkey = shown.coldkey.unwrap();
        assert_eq!(coldkey.ss58, address, "{id}");
        assert!(!coldkey.authenticated, "{id}");
        if id.contains("coldkeypub") {
            assert_eq!(coldkey.format, KeyFormat::PublicOnly, "{id}");
            assert_eq!(refused(file, "", id).code(), "keystore.watch_only", "{id}");
        } else {
            assert_eq!(coldkey.format, KeyFormat::PlainJson, "{id}");
            assert_eq!(open(file, "").unwrap().entry.ss58, address, "{id}");
        }
    }
}

#[test]
fn an_encrypted_coldkey_lists_with_the_address_beside_it() {
    let Some(all) = vectors() else { return };
    let vector = &list(&all, "keyfiles_nacl")[0];
    let dir = tempfile::tempdir().unwrap();
    put(&dir.path().join("w/coldkey"), &hex::decode(text(vector, "file_hex")).unwrap());
    let store = Store::new(dir.path(), dir.path().join("state"));
    let shown = store.show("w").unwrap();
    assert!(shown.coldkey.is_none());
    assert!(shown.problems[0].contains("coldkeypub.txt is missing"), "{:?}", shown.problems);
    // The form of 2021 is a public key, never a seed.
    let public = text(&vector["expect"], "public_key_hex");
    put(&dir.path().join("w/coldkeypub.txt"), public.as_bytes());
    let shown = store.show("w").unwrap();
    assert_eq!(shown.problems, Vec::<String>::new());
    let coldkey = shown.coldkey.unwrap();
    assert_eq!(coldkey.ss58, text(&vector["expect"], "ss58_42"));
    assert_eq!((coldkey.format, coldkey.authenticated), (KeyFormat::Nacl, false));
}

#[test]
fn broken_and_foreign_payloads_get_the_published_answer() {
    let Some(all) = vectors() else { return };
    for vector in list(&all["keyfiles_negative"], "payloads") {
        let id = text(vector, "id");
        let file = text(vector, "plaintext").as_bytes();
        let wanted = text(vector, "expect_new_wallet");
        let code = match id {
            "coldkeypub-2021-raw-hex" => {
                let dir = tempfile::tempdir().unwrap();
                put(&dir.path().join("w/coldkeypub.txt"), file);
                let store = Store::new(dir.path(), dir.path().join("state"));
                let address = store.show("w").unwrap().coldkey.unwrap().ss58;
                assert!(wanted.contains(&address), "{id}: {address}");
                continue;
            }
            "ss58-mismatch" | "pubkey-mismatch-only" => "keystore.mismatch",
            "cryptoType-unknown-2" | "hashedDescriptor-present" => "keystore.unsupported",
            "polkadot-js-in-coldkey" => "keystore.foreign",
            "empty-file" => "keystore.truncated",
            _ => {
                let opened = open(file, "").unwrap_or_else(|error| panic!("{id}: {error}"));
                let address = &opened.entry.ss58;
                let named = wanted.contains(address.as_str());
                let shown = text(vector, "plaintext").contains(address.as_str());
                let bare = id == "bom-prefixed";
                assert!(named || shown || bare, "{id}: {address}, wanted {wanted}");
                continue;
            }
        };
        assert!(wanted.starts_with("refuse"), "{id}: {wanted}");
        let error = refused(file, "", id);
        assert_eq!(error.code(), code, "{id}: {error}");
        if id == "cryptoType-unknown-2" {
            assert!(error.to_string().contains("`2`"), "{error}");
        }
    }
}

/// The cheap ones: everything that is answered without a key derivation, and the vaults.
#[test]
fn broken_encrypted_files_get_the_published_answer() {
    let Some(all) = vectors() else { return };
    let mut answered = 0;
    for vector in list(&all["keyfiles_negative"], "encrypted") {
        let id = text(vector, "id");
        let file = hex::decode(text(vector, "file_hex")).unwrap();
        let secret = text(vector, "password");
        let code = match id {
            "nacl-magic-only" | "nacl-short-nonce" | "nacl-short-tag" => "keystore.truncated",
            "nacl-lower-magic" => "keystore.foreign",
            "ansible-wrong-password" => "keystore.password",
            "ansible-hmac-broken" => "keystore.damaged",
            "ansible-1.0-AES" => "keystore.unsupported",
            "ansible-crlf" => {
                open(&file, secret).unwrap();
                answered += 1;
                continue;
            }
            _ => continue,
        };
        let error = refused(&file, secret, id);
        assert_eq!(error.code(), code, "{id}: {error}");
        answered += 1;
    }
    assert_eq!(answered, 8);
}

#[test]
#[ignore = "runs a 512 MiB key derivation for each file, and twice ten million PBKDF2 rounds"]
fn every_broken_encrypted_file_is_refused() {
    let Some(all) = vectors() else { return };
    for vector in list(&all["keyfiles_negative"], "encrypted") {
        let id = text(vector, "id");
        let file = hex::decode(text(vector, "file_hex")).unwrap();
        let opened = open(&file, text(vector, "password"));
        match id {
            "nacl-trailing-newline" => {
                assert!(opened.unwrap().warnings[0].contains("line end"), "{id}");
            }
            "ansible-crlf" => drop(opened.unwrap()),
            _ => assert!(opened.is_err(), "{id}"),
        }
    }
}

#[test]
fn polkadot_js_exports_import_and_are_sealed_anew() {
    let Some(all) = vectors() else { return };
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path().join("wallets"), dir.path().join("state"));
    let new_password = password("new");
    for vector in list(&all, "polkadot_js_json") {
        let id = text(vector, "id");
        let export = vector["json"].to_string();
        let secret = vector["password"].as_str();
        let path = Path::new("export.json");
        let found = import(export.as_bytes(), path, &password(secret.unwrap_or("")))
            .unwrap_or_else(|error| panic!("{id}: {error}"));
        assert_eq!(found.pair.scheme().name(), text(&vector["expect"], "scheme"), "{id}");
        let created = store
            .create(
                id,
                &NewKey {
                    id: KeyId::Coldkey,
                    source: Source::Imported(&found),
                    scheme: Scheme::Sr25519,
                    password: &new_password,
                    kdf: KdfParams::new(19_456, 2, 1).unwrap(),
                    note: "",
                    form: Form::Native,
                },
            )
            .unwrap();
        assert_eq!(created.ss58, text(&vector["expect"], "ss58_42"), "{id}");
        let pair = store.unlock(id, KeyId::Coldkey, &new_password).unwrap();
        assert_eq!(pair.public(), found.pair.public(), "{id}");
        if secret.is_some() {
            let wrong = import(export.as_bytes(), path, &password("wrong")).err().unwrap();
            assert_eq!(wrong.code(), "keystore.password", "{id}: {wrong}");
        } else {
            assert!(found.warnings.iter().any(|line| line.contains("not encrypted")), "{id}");
        }
    }
}

#[test]
fn btcli_password_variables_are_understood() {
    let Some(all) = vectors() else { return };
    for vector in list(&all, "env_passwords") {
        let name = password_variable(text(vector, "keyfile_path"));
        assert_eq!(name, text(vector, "env_name"));
        let found = password_of_variable(&name, text(vector, "env_value")).unwrap();
        assert!(found.same_as(&password(text(vector, "password"))), "{name}");
        assert!(!found.same_as(&password("another")), "{name}");
    }
    assert!(password_of_variable("BT_PW_X", "not base64!").is_none());
}
