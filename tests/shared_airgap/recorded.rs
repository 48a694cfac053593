//! The recorded cases as values.

use std::fs;
use std::path::PathBuf;

use serde_json::Value as Json;
use tao_wallet::domain::{BlockRef, Hash, Tao};
use tao_wallet::tx::{Era, MetadataCheck, Params, Runtime};

fn root() -> Option<PathBuf> {
    let root = std::env::var_os("TAO_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared")),
        PathBuf::from,
    );
    if root.is_dir() {
        return Some(root);
    }
    assert!(
        std::env::var_os("TAO_REQUIRE_SHARED").is_none(),
        "../shared is required but not beside this checkout"
    );
    eprintln!("SKIPPED: ../shared is not beside this checkout");
    None
}

pub(crate) struct Recorded {
    pub(crate) json: Json,
    pub(crate) runtime: Runtime,
}

pub(crate) fn recorded() -> Option<Recorded> {
    let root = root()?;
    let text = fs::read_to_string(root.join("keystore/airgap-vectors.json")).unwrap();
    let metadata = fs::read(root.join("chain/metadata/runtime-425-v15.scale")).unwrap();
    let json: Json = serde_json::from_str(&text).unwrap();
    let genesis = Hash::parse(json["cases"][0]["genesis_hash"].as_str().unwrap()).unwrap();
    Some(Recorded { runtime: Runtime::decode(&metadata, 425, 1, genesis).unwrap(), json })
}

impl Recorded {
    pub(crate) fn cases(&self) -> &[Json] {
        self.json["cases"].as_array().unwrap()
    }

    /// The cases that commit to the metadata, which alone have proofs.
    pub(crate) fn proven(&self) -> impl Iterator<Item = &Json> {
        self.cases().iter().filter(|case| case["metadata_proof_hex"].is_string())
    }
}

pub(crate) fn bytes(json: &Json) -> Vec<u8> {
    hex::decode(json.as_str().unwrap()).unwrap()
}

pub(crate) fn params(case: &Json) -> Params {
    let era = if case["era"].is_string() {
        Era::Immortal
    } else {
        let hash = Hash::parse(case["block_hash"].as_str().unwrap()).unwrap();
        let number = u32::try_from(case["era"]["current"].as_u64().unwrap()).unwrap();
        let period = case["era"]["period"].as_u64().unwrap();
        Era::Mortal { period, birth: BlockRef { number, hash } }
    };
    Params {
        nonce: u32::try_from(case["nonce"].as_u64().unwrap()).unwrap(),
        tip: Tao::from_rao(case["tip"].as_u64().unwrap()),
        era,
        check: if case["metadata_hash"].is_null() {
            MetadataCheck::Disabled
        } else {
            MetadataCheck::Enabled
        },
    }
}
