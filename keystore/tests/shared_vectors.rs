//! Vectors made by other implementations, read from beside the checkout.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "helpers of tests may panic like tests"
)]

#[path = "support/shared.rs"]
mod shared;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use base64ct::{Base64, Encoding as _};
use serde_json::Value;
use tao_keystore::{
    Error, KeyFormat, KeyId, Mnemonic, Pair, Password, Scheme, Store, message::Form, parse_ss58,
    ss58, verify, verify_message,
};

const DEV: &str = "bottom drive obey lake curtain smoke basket hold race lonely fit walk";

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("no text `{key}` in {value}"))
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    let list = value[key].as_array().unwrap_or_else(|| panic!("no list `{key}`"));
    assert!(!list.is_empty(), "`{key}` is empty");
    list
}

fn scheme(name: &str) -> Scheme {
    serde_json::from_value(Value::from(name)).unwrap()
}

fn bytes<const N: usize>(hex_text: &str) -> [u8; N] {
    let digits = hex_text.strip_prefix("0x").unwrap_or(hex_text);
    hex::decode(digits).unwrap().try_into().unwrap()
}

fn put(path: &Path, content: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

#[test]
fn the_sample_of_the_sealed_core_opens() {
    let Some(sample) = shared::json("keystore/native-v1-sample.json") else { return };
    let okm = text(&sample, "okm64_hex");
    let aad = text(&sample, "aad_hex");
    let public: [u8; 32] = bytes(aad.split_at(aad.len() - 64).1);
    let base64 = |hex_text: &str| Base64::encode_string(&hex::decode(hex_text).unwrap());
    let envelope = serde_json::json!({
        "format": "tao-keystore", "version": "1", "kdf": "argon2id",
        "kdfParams": format!("m={},t={},p={}", sample["m"], sample["t"], sample["p"]),
        "salt": base64(text(&sample, "salt_hex")),
        "aead": "xchacha20poly1305",
        "nonce": base64(text(&sample, "nonce_hex")),
        "commitment": base64(okm.split_at(64).1),
        "ciphertext": base64(text(&sample, "ciphertext_hex")),
        "role": "coldkey", "scheme": "sr25519",
        "publicKey": format!("0x{}", hex::encode(public)), "ss58Address": ss58(&public),
    });
    let dir = tempfile::tempdir().unwrap();
    put(&dir.path().join("w/coldkey"), envelope.to_string().as_bytes());
    let store = Store::new(dir.path(), dir.path().join("state"));
    let password = Password::new(text(&sample, "password").to_owned());
    let pair = store.unlock("w", KeyId::Coldkey, &password).unwrap();
    let plaintext: Value = serde_json::from_str(text(&sample, "plaintext")).unwrap();
    let expected = Pair::from_seed(&bytes(text(&plaintext, "secretSeed")), Scheme::Sr25519);
    assert_eq!(pair.public(), expected.public());
}

#[test]
fn the_envelope_shape_btcli_was_shown_lists_and_does_not_open() {
    let Some(envelope) = shared::json("keystore/native-as-seen-by-btcli.json") else { return };
    let dir = tempfile::tempdir().unwrap();
    put(&dir.path().join("w/coldkey"), envelope.to_string().as_bytes());
    put(
        &dir.path().join("w/coldkeypub.txt"),
        serde_json::json!({ "ss58Address": envelope["ss58Address"] }).to_string().as_bytes(),
    );
    let store = Store::new(dir.path(), dir.path().join("state"));
    let shown = store.show("w").unwrap();
    let coldkey = shown.coldkey.unwrap();
    assert_eq!(coldkey.ss58, text(&envelope, "ss58Address"));
    assert_eq!(coldkey.format, KeyFormat::Native);
    assert!(!coldkey.authenticated, "a damaged envelope proves nothing");
    let error = store.unlock("w", KeyId::Coldkey, &Password::new("x".to_owned())).err().unwrap();
    assert!(matches!(error, Error::Damaged { .. }), "{error}");
}

#[test]
fn mnemonics_make_the_published_keys() {
    let Some(all) = shared::json("keystore/keystore-vectors.json") else { return };
    for vector in list(&all, "mnemonics") {
        let mnemonic = Mnemonic::parse(text(vector, "mnemonic")).unwrap();
        let bip39 = vector["bip39_password"].as_str().map(|word| Password::new(word.to_owned()));
        for name in ["sr25519", "ed25519"] {
            let pair = Pair::from_mnemonic(&mnemonic, bip39.as_ref(), "", scheme(name)).unwrap();
            let expected = text(&vector[name], "public_key_hex");
            assert_eq!(format!("0x{}", hex::encode(pair.public())), expected, "{vector}");
        }
    }
}

#[test]
fn derivations_make_the_published_keys() {
    let Some(all) = shared::json("keystore/keystore-vectors.json") else { return };
    for vector in list(&all, "derivations") {
        let suri = text(vector, "suri");
        let (body, bip39) = match suri.split_once("///") {
            Some((body, word)) => (body, Some(Password::new(word.to_owned()))),
            None => (suri, None),
        };
        let (root, path) = body.split_at(body.find('/').unwrap_or(body.len()));
        let scheme = scheme(text(vector, "scheme"));
        let pair = if root.starts_with("0x") {
            Pair::from_seed_and_path(&bytes(root), path, scheme)
        } else {
            let mnemonic = Mnemonic::parse(if root.is_empty() { DEV } else { root }).unwrap();
            Pair::from_mnemonic(&mnemonic, bip39.as_ref(), path, scheme)
        };
        if vector["expect_error"] == true {
            assert!(matches!(pair, Err(Error::BadPath { .. })), "{suri}");
            continue;
        }
        let public = pair.unwrap().public();
        assert_eq!(format!("0x{}", hex::encode(public)), text(vector, "public_key_hex"), "{suri}");
        assert_eq!(ss58(&public), text(vector, "ss58_42"), "{suri}");
    }
}

#[test]
fn signatures_verify_or_fail_as_published() {
    let Some(all) = shared::json("keystore/keystore-vectors.json") else { return };
    for part in ["signatures", "signatures_negative"] {
        for vector in list(&all, part) {
            let public: [u8; 32] = bytes(text(vector, "public_key_hex"));
            let message = hex::decode(text(vector, "message_hex")).unwrap();
            let expected = vector["valid"].as_bool().unwrap();
            let signed = vector["signed"].as_str().unwrap_or("raw");
            // A MultiSignature begins with a byte that names the scheme.
            let signature = match vector["multisignature_hex"].as_str() {
                Some(typed) => hex::decode(typed).unwrap()[1..].to_vec(),
                None => hex::decode(text(vector, "signature_hex")).unwrap(),
            };
            let scheme = scheme(text(vector, "scheme"));
            let check = |message: &[u8]| {
                <[u8; 64]>::try_from(signature.as_slice())
                    .is_ok_and(|signature| verify(scheme, &public, message, &signature))
            };
            if signed.contains("<Bytes>") {
                let inner = [b"<Bytes>", message.as_slice(), b"</Bytes>"].concat();
                assert!(check(&message) || check(&inner), "{vector}");
            } else {
                assert_eq!(check(&message), expected, "{vector}");
            }
        }
    }
}

/// Space around a pasted address is forgiven; two vectors ask for less than that.
#[test]
fn addresses_are_accepted_exactly_where_bittensor_would() {
    let Some(all) = shared::json("keystore/keystore-vectors.json") else { return };
    for vector in list(&all, "ss58") {
        let address = text(vector, "ss58");
        let spaced = matches!(vector["id"].as_str(), Some("leading-space" | "newline"));
        let accept = spaced || vector["accept_for_bittensor"] == true;
        assert_eq!(parse_ss58(address).is_ok(), accept, "{vector}");
    }
}

/// A text that is the hash of a transaction: whoever signs it bare hands out the transaction.
#[test]
fn a_message_is_never_a_transaction() {
    let Some(all) = shared::json("keystore/keystore-vectors.json") else { return };
    for vector in list(&all, "policy_vectors") {
        let message = text(vector, "message_utf8");
        let public: [u8; 32] = bytes(text(vector, "public_key_hex"));
        let bare: [u8; 64] = bytes(text(vector, "signature_hex"));
        assert!(verify(Scheme::Sr25519, &public, message.as_bytes(), &bare));
        let form = verify_message(Scheme::Sr25519, &public, message.as_bytes(), &bare);
        assert_eq!(form, Some(Form::Raw), "it is accepted, and named for what it is");

        let pair = Pair::dev("Alice").unwrap();
        assert_eq!(pair.sign_message(message).err().unwrap().code(), "keystore.message");
        // Any text without control characters is signed, but never as it stands.
        for message in ["hello", "\u{416}\u{3a9} 32 bytes that look like text", ""] {
            let signature = pair.sign_message(message).unwrap();
            assert!(!verify(Scheme::Sr25519, &pair.public(), message.as_bytes(), &signature));
            let form =
                verify_message(Scheme::Sr25519, &pair.public(), message.as_bytes(), &signature);
            assert_eq!(form, Some(Form::Wrapped));
        }
    }
}
