//! The vectors of `FORMAT.md`, made by an implementation that shares no code with this one.

#![expect(clippy::expect_used, reason = "helpers of tests may panic like tests")]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use serde_json::Value;
use tao_keystore::{Error, KeyId, Opened, Password, Store};

fn open(vector: &Value, role: &str) -> Result<Opened, Error> {
    let dir = tempfile::tempdir().expect("a temporary directory");
    let (below, id) = match role {
        "hotkey" => ("w/hotkeys/h", KeyId::Hotkey("h")),
        _ => ("w/coldkey", KeyId::Coldkey),
    };
    let path = dir.path().join(below);
    put(&path, &serde_json::to_string_pretty(&vector["envelope"]).expect("JSON"));
    let secret = vector["password"].as_str().expect("a password").to_owned();
    Store::new(dir.path(), dir.path().join("state")).open("w", id, &Password::new(secret))
}

fn put(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
    fs::write(path, text).expect("a file");
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).expect("its mode");
}

#[test]
fn every_vector_opens_to_its_key() {
    let vectors: Vec<Value> = serde_json::from_str(include_str!("vectors/native-v1.json")).unwrap();
    assert!(vectors.len() >= 9);
    for vector in &vectors {
        let name = &vector["name"];
        let opened = open(vector, vector["role"].as_str().unwrap())
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(vector["address"], opened.entry.ss58, "{name}");
        assert_eq!(vector["scheme"], opened.pair.scheme().name(), "{name}");
        assert_eq!(opened.entry.public, opened.pair.public(), "{name}");
        let payload: Value = serde_json::from_str(vector["payload"].as_str().unwrap()).unwrap();
        assert_eq!(opened.note, payload["note"].as_str().unwrap_or_default(), "{name}");
        assert_eq!(opened.derivation.as_str(), payload["derivation"].as_str().unwrap_or_default());
        let cheap = name.as_str().unwrap().starts_with("cheaper");
        assert_eq!(opened.warnings.len(), usize::from(cheap), "{name}");
    }
}

#[test]
fn every_bad_vector_is_refused_for_its_reason() {
    let vectors: Vec<Value> =
        serde_json::from_str(include_str!("vectors/native-v1-refused.json")).unwrap();
    assert!(vectors.len() >= 20);
    for vector in &vectors {
        let name = &vector["name"];
        match open(vector, "coldkey") {
            Ok(_) => panic!("{name}: opened"),
            Err(error) => assert_eq!(vector["code"], error.code(), "{name}: {error}"),
        }
    }
}
