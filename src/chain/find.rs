//! Looking a transaction up in blocks by its hash.

use serde_json::{Value as Json, json};
use sp_crypto_hashing::blake2_256;

use super::header::Header;
use super::{Chain, rpc};
use crate::domain::{BlockRef, Hash, Tao};
use crate::fault::Fault;
use crate::tx::{DispatchFailure, Event};

/// Blocks hold at most 10 MiB, so few are fetched at once.
const AT_ONCE: usize = 16;
/// No look-up scans more blocks: a chain forgets era anchors after 2,400.
const MOST_BLOCKS: u32 = 5_000;

/// A transaction in a block, with what it did there.
#[derive(Clone, Debug, PartialEq)]
pub struct Included {
    pub block: BlockRef,
    pub index: u32,
    pub finalized: bool,
    /// The events of this transaction only.
    pub events: Vec<Event>,
    /// Its own failure, or one inside a batch, a proxy or a multisig.
    pub failure: Option<DispatchFailure>,
    pub fee_paid: Option<Tao>,
}

impl Chain {
    /// Looks for a transaction in the blocks `from` to `to` of the best chain, both included.
    pub async fn find(&self, hash: &Hash, from: u32, to: u32) -> Result<Option<Included>, Fault> {
        let to = to.min(from.saturating_add(MOST_BLOCKS));
        let numbers: Vec<u32> = (from..=to).collect();
        for part in numbers.chunks(AT_ONCE) {
            let blocks = self.blocks(part).await?;
            if blocks.is_empty() {
                return Ok(None);
            }
            for (block, answer) in &blocks {
                if let Some(index) = position(answer, hash)? {
                    return self.included(*block, index).await.map(Some);
                }
            }
        }
        Ok(None)
    }

    /// The bytes of an extrinsic in the blocks `from` to `to`, newest first, with its block.
    pub async fn body_of(
        &self,
        hash: &Hash,
        from: u32,
        to: u32,
    ) -> Result<Option<(BlockRef, Vec<u8>)>, Fault> {
        let to = to.min(from.saturating_add(MOST_BLOCKS));
        let numbers: Vec<u32> = (from..=to).rev().collect();
        for part in numbers.chunks(AT_ONCE) {
            for (block, answer) in self.blocks(part).await? {
                let extrinsics = answer.pointer("/block/extrinsics").and_then(Json::as_array);
                for extrinsic in extrinsics.into_iter().flatten() {
                    let bytes = rpc::bytes(extrinsic, "chain_getBlock")?;
                    if blake2_256(&bytes) == hash.0 {
                        return Ok(Some((block, bytes)));
                    }
                }
            }
        }
        Ok(None)
    }

    /// The bytes of the extrinsic at a place of the best chain; `None` where the node has none.
    pub async fn extrinsic_at(&self, height: u32, index: u32) -> Result<Option<Vec<u8>>, Fault> {
        let blocks = self.blocks(&[height]).await?;
        let all =
            blocks.first().and_then(|(_, body)| body.pointer("/block/extrinsics")?.as_array());
        let found = all.and_then(|all| all.get(usize::try_from(index).ok()?));
        found.map(|bytes| rpc::bytes(bytes, "chain_getBlock")).transpose()
    }

    /// The blocks there are of these numbers, each with what the node says of it: two round trips.
    async fn blocks(&self, numbers: &[u32]) -> Result<Vec<(BlockRef, Json)>, Fault> {
        let calls: Vec<_> =
            numbers.iter().map(|number| ("chain_getBlockHash", json!([number]))).collect();
        let answers = rpc::all(self.0.rpc.batch(&calls).await?)?;
        let mut blocks = Vec::new();
        for (number, answer) in numbers.iter().zip(&answers) {
            if !answer.is_null() {
                let hash = rpc::hash(answer, "chain_getBlockHash")?;
                blocks.push(BlockRef { number: *number, hash });
            }
        }
        if blocks.is_empty() {
            return Ok(Vec::new());
        }
        let calls: Vec<_> = blocks
            .iter()
            .map(|block| ("chain_getBlock", json!([block.hash.to_string()])))
            .collect();
        let answers = rpc::all(self.0.rpc.batch(&calls).await?)?;
        Ok(blocks.into_iter().zip(answers).collect())
    }

    pub(super) async fn find_in(&self, at: Hash, hash: &Hash) -> Result<Option<Included>, Fault> {
        let calls = [
            ("chain_getHeader", json!([at.to_string()])),
            ("chain_getBlock", json!([at.to_string()])),
        ];
        let answers = rpc::all(self.0.rpc.batch(&calls).await?)?;
        let [header, body] = answers.as_slice() else { return Ok(None) };
        let block = Header::of(at, header)?.block;
        match position(body, hash)? {
            Some(index) => self.included(block, index).await.map(Some),
            None => Ok(None),
        }
    }

    async fn included(&self, block: BlockRef, index: u32) -> Result<Included, Fault> {
        let view = self.at(block.hash).await?;
        let bytes = view.raw_events().await?;
        let mut events = view.runtime().decode_events(&bytes)?;
        events.retain(|event| event.extrinsic == Some(index));
        let fee = events
            .iter()
            .find(|event| event.is("TransactionPayment", "TransactionFeePaid"))
            .and_then(|event| event.reader().field("actual_fee").ok()?.tao().ok());
        Ok(Included {
            block,
            index,
            finalized: self.is_final(block).await?,
            failure: view.runtime().failure_in(&events),
            fee_paid: fee,
            events,
        })
    }

    /// Whether a block is on the finalized chain.
    pub(super) async fn is_final(&self, block: BlockRef) -> Result<bool, Fault> {
        let head = self.0.rpc.request("chain_getFinalizedHead", json!([])).await?;
        let head = rpc::hash(&head, "chain_getFinalizedHead")?;
        let calls = [
            ("chain_getHeader", json!([head.to_string()])),
            ("chain_getBlockHash", json!([block.number])),
        ];
        let answers = rpc::all(self.0.rpc.batch(&calls).await?)?;
        let [header, canonical] = answers.as_slice() else { return Ok(false) };
        Ok(Header::of(head, header)?.block.number >= block.number
            && canonical.as_str().and_then(Hash::parse) == Some(block.hash))
    }
}

impl super::View {
    async fn raw_events(&self) -> Result<Vec<u8>, Fault> {
        let key = self.runtime().storage_key("System", "Events", &[])?;
        let params = json!([format!("0x{}", hex::encode(key)), self.block().hash.to_string()]);
        let answer = self.chain().0.rpc.request("state_getStorage", params).await?;
        // A node that drops the events would make a failure look like a success.
        rpc::bytes(&answer, "state_getStorage")
    }
}

fn position(body: &Json, hash: &Hash) -> Result<Option<u32>, Fault> {
    let method = "chain_getBlock";
    let extrinsics = body.pointer("/block/extrinsics").and_then(Json::as_array);
    let extrinsics = extrinsics.ok_or_else(|| rpc::wrong(method, "it has no extrinsics"))?;
    for (index, extrinsic) in (0u32..).zip(extrinsics) {
        if blake2_256(&rpc::bytes(extrinsic, method)?) == hash.0 {
            return Ok(Some(index));
        }
    }
    Ok(None)
}
