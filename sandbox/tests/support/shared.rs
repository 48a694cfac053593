//! The recordings: where they are, how their values read, and the state they were made in.

#![allow(dead_code, reason = "each test target uses its part of it")]

use std::path::PathBuf;

use frame_metadata::{RuntimeMetadata, RuntimeMetadataPrefixed, v15::RuntimeMetadataV15};
use parity_scale_codec::Decode as _;
use serde_json::Value;
use sp_core::crypto::Ss58Codec as _;
use sp_runtime::AccountId32;
use sp_state_machine::BasicExternalities;

/// Where the shared facts are, or `None`, said plainly, when they are not beside this checkout.
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
fn root() -> Option<PathBuf> {
    let root = std::env::var_os("TAO_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared")),
        PathBuf::from,
    );
    if !root.is_dir() {
        assert!(
            std::env::var_os("TAO_REQUIRE_SHARED").is_none(),
            "../shared is required and is not beside this checkout"
        );
        eprintln!("SKIPPED: ../shared is not beside this checkout");
        return None;
    }
    Some(root)
}

/// The path of a recorded file.
pub fn path(name: &str) -> Option<PathBuf> {
    Some(root()?.join("chain/recorded-425").join(name))
}

/// A recorded file.
pub fn recorded(name: &str) -> Option<Value> {
    let text = std::fs::read_to_string(path(name)?).unwrap();
    Some(serde_json::from_str(&text).unwrap())
}

pub fn decode_metadata(bytes: &[u8]) -> RuntimeMetadataV15 {
    match RuntimeMetadataPrefixed::decode(&mut &bytes[..]).unwrap().1 {
        RuntimeMetadata::V15(metadata) => metadata,
        other => panic!("metadata of version {}", other.version()),
    }
}

/// The metadata of the real runtime.
pub fn metadata() -> Option<RuntimeMetadataV15> {
    let path = root()?.join("chain/metadata/runtime-425-v15.scale");
    Some(decode_metadata(&std::fs::read(path).unwrap()))
}

/// The whole recorded state.
pub fn state() -> Option<BasicExternalities> {
    let recorded = recorded("state.json")?;
    let mut storage = sp_core::storage::Storage::default();
    for (key, value) in recorded["storage"].as_object().unwrap() {
        storage.top.insert(unhex(key), bytes(value));
    }
    Some(BasicExternalities::new(storage))
}

pub fn unhex(text: &str) -> Vec<u8> {
    hex::decode(text.trim_start_matches("0x")).unwrap()
}

pub fn bytes(value: &Value) -> Vec<u8> {
    unhex(value.as_str().unwrap())
}

pub fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or_else(|| value.as_str().unwrap().parse().unwrap())
}

pub fn account(value: &Value) -> AccountId32 {
    AccountId32::from_ss58check(value.as_str().unwrap()).unwrap()
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
