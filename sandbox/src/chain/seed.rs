//! Starting from the state of another chain of this runtime's layout: one that was recorded, or an export of this one.
//!
//! A seed is JSON: `block_number`, `header.parentHash`, and `storage`, which maps keys to values in hex. What the
//! runtime has no pallet for stays in the state, unread.

use std::path::{Path, PathBuf};

use parity_scale_codec::{Decode as _, Encode as _};
use serde::Deserialize;
use serde_json::{Value, json};
use sp_core::{H256, storage::Storage};
use sp_io::hashing::{twox_64, twox_128};

use super::{Chain, ChainError, Start};
use crate::profile::Profile;

/// Bytes. A larger seed is not read.
const MAX_SEED: u64 = 1 << 30;

#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    #[error("cannot read the seed {path}: {source}", path = .path.display())]
    Io { path: PathBuf, source: std::io::Error },
    #[error("the seed {path} is not one: {what}", path = .path.display())]
    Malformed { path: PathBuf, what: String },
    #[error(transparent)]
    Chain(#[from] ChainError),
}

#[derive(Deserialize)]
struct Seed {
    block_number: u32,
    header: Header,
    /// Missing where the state itself still names it.
    genesis_hash: Option<H256>,
    storage: std::collections::BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Header {
    #[serde(rename = "parentHash")]
    parent_hash: H256,
}

fn unhex(text: &str) -> Result<Vec<u8>, String> {
    let digits = text.strip_prefix("0x").unwrap_or(text);
    hex::decode(digits).map_err(|error| error.to_string())
}

/// The key of a block's hash in the state.
fn block_hash_key(number: u32) -> Vec<u8> {
    let number = number.to_le_bytes();
    let (system, item) = (twox_128(b"System"), twox_128(b"BlockHash"));
    [&system[..], &item, &twox_64(&number), &number].concat()
}

impl Chain {
    /// A chain that goes on from the state in `path`, which is only read.
    pub fn from_seed(path: &Path, profile: Profile) -> Result<Self, SeedError> {
        let io = |source| SeedError::Io { path: path.to_owned(), source };
        let malformed = |what: String| SeedError::Malformed { path: path.to_owned(), what };
        if std::fs::metadata(path).map_err(io)?.len() > MAX_SEED {
            return Err(malformed("it is too large".to_owned()));
        }
        let text = std::fs::read(path).map_err(io)?;
        let seed: Seed =
            serde_json::from_slice(&text).map_err(|error| malformed(error.to_string()))?;
        let mut storage = Storage::default();
        for (key, value) in &seed.storage {
            storage.top.insert(unhex(key).map_err(malformed)?, unhex(value).map_err(malformed)?);
        }
        let mut shielded = Vec::new();
        let of = |key: Vec<u8>| storage.top.get(&key).map(Vec::as_slice);
        let item = |pallet: &[u8], item: &[u8]| [twox_128(pallet), twox_128(item)].concat();
        let height =
            of(item(b"System", b"Number")).and_then(|mut value| u32::decode(&mut value).ok());
        if height != Some(seed.block_number) {
            return Err(malformed("its state is of another block".to_owned()));
        }
        let genesis = match seed.genesis_hash {
            Some(genesis) => genesis,
            None => of(block_hash_key(0))
                .and_then(|mut value| H256::decode(&mut value).ok())
                .ok_or_else(|| malformed("it does not name its genesis".to_owned()))?,
        };
        let time_ms = of(item(b"Timestamp", b"Now"))
            .and_then(|mut value| u64::decode(&mut value).ok())
            .ok_or_else(|| malformed("it has no clock".to_owned()))?;
        let key = crate::shield::public_key().encode();
        for name in [b"CurrentKey".as_slice(), b"NextKey"] {
            // What is shielded must be encrypted to the author of this chain.
            shielded.push((item(b"MevShield", name), key.clone()));
        }
        let start = Start {
            number: seed.block_number,
            parent: seed.header.parent_hash,
            genesis: Some(genesis),
            time_ms,
        };
        storage.top.extend(shielded);
        super::mark(&mut storage, profile);
        // A chain that starts at its own genesis has the hash of its own first block.
        let start = if start.number == 0 { Start { genesis: None, ..start } } else { start };
        Ok(Self::starting(storage, &start)?)
    }

    /// The state after the head as a seed.
    pub fn export(&self) -> Result<Value, ChainError> {
        let missing = || ChainError::State("the head has no state".to_owned());
        let view = self.head_state().ok_or_else(missing)?;
        let head = self.block(self.head_number()).ok_or_else(missing)?;
        let hexed = |bytes: &[u8]| format!("0x{}", hex::encode(bytes));
        let storage: serde_json::Map<String, Value> = view
            .pairs(&[], usize::MAX)?
            .iter()
            .map(|(key, value)| (hexed(key), json!(hexed(value))))
            .collect();
        Ok(json!({
            "block_number": self.head_number(),
            "genesis_hash": self.genesis_hash(),
            "header": head.header,
            "storage": storage,
        }))
    }
}
