//! Headers of blocks, proved by their hash: a node can neither move a block to another number nor
//! give it another parent.

use parity_scale_codec::{Compact, Encode};
use serde_json::Value as Json;
use sp_crypto_hashing::blake2_256;

use super::rpc::{self, wrong};
use crate::domain::{BlockRef, Hash};
use crate::fault::{Code, Fault};

const METHOD: &str = "chain_getHeader";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) block: BlockRef,
    pub(super) parent: Hash,
}

impl Header {
    /// The hash is computed, not believed.
    pub(super) fn read(header: &Json) -> Result<Self, Fault> {
        let part = |name: &str| rpc::hash(header.get(name).unwrap_or(&Json::Null), METHOD);
        let number = header.get("number").and_then(Json::as_str);
        let number = number.and_then(|number| number.strip_prefix("0x"));
        let number = number.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let number = number.ok_or_else(|| wrong(METHOD, "it has no block number"))?;
        let parent = part("parentHash")?;
        let logs = header.pointer("/digest/logs").and_then(Json::as_array);
        let logs = logs.ok_or_else(|| wrong(METHOD, "it has no digest"))?;
        let mut bytes = parent.0.to_vec();
        Compact(number).encode_to(&mut bytes);
        bytes.extend(part("stateRoot")?.0);
        bytes.extend(part("extrinsicsRoot")?.0);
        let count =
            u32::try_from(logs.len()).map_err(|_| wrong(METHOD, "its digest is too long"))?;
        Compact(count).encode_to(&mut bytes);
        for log in logs {
            bytes.extend(rpc::bytes(log, METHOD)?);
        }
        Ok(Self { block: BlockRef { number, hash: Hash(blake2_256(&bytes)) }, parent })
    }

    /// The header of a block that was asked for by its hash.
    pub(super) fn of(hash: Hash, header: &Json) -> Result<Self, Fault> {
        if header.is_null() {
            return Err(Fault::new(
                Code::BadAnswer,
                format!("the node does not know block {hash}"),
            )
            .hint(
                "old blocks are kept only by archive nodes, and a node that lags lacks new ones",
            ));
        }
        let header = Self::read(header)?;
        if header.block.hash != hash {
            return Err(wrong(METHOD, "it is not the header of the block that was asked for"));
        }
        Ok(header)
    }
}
