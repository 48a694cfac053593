//! The beginning of a transaction: the newest block, the block its era is born at, the nonce, and
//! everything the plan wants to know, in one message.

use std::sync::PoisonError;
use std::time::Duration;

use serde_json::{Value as Json, json};

use super::ask::{Answers, Asks};
use super::view::Message;
use super::{Chain, View, rpc};
use crate::domain::{Account, BlockRef, Hash};
use crate::fault::{Code, Fault};
use crate::tx::Runtime;

/// Heads older than this are asked for anew.
const FRESH: Duration = Duration::from_secs(3);

#[derive(Clone, Copy, Debug)]
pub(super) struct Heads {
    pub(super) best: Hash,
    pub(super) finalized: Hash,
}

/// What the first message of a transaction brought. `S` is where the answers are.
pub struct Opening<S> {
    pub view: View,
    /// The finalized head, or its parent where that is the best block too: a dry run at the best
    /// block does not know that block's own hash.
    pub birth: BlockRef,
    /// The next nonce, transactions that wait in the pool included.
    pub nonce: u32,
    pub slots: S,
    pub answers: Answers,
}

impl Chain {
    /// Reads what `build` collects at the newest block. One message, and another one where the
    /// heads are not known from connecting a moment ago.
    pub async fn open<S>(
        &self,
        account: Account,
        build: impl Fn(&Runtime) -> Result<(Asks, S), Fault>,
    ) -> Result<Opening<S>, Fault> {
        let heads = self.heads().await?;
        let mut runtime = self.newest_runtime();
        loop {
            let (asks, slots) = build(&runtime)?;
            let message = Message::new(&runtime, Some(heads.best), &asks.reads)?;
            let best = heads.best.to_string();
            let mut calls = vec![
                ("chain_getHeader", json!([best])),
                ("chain_getHeader", json!([heads.finalized.to_string()])),
                ("state_getRuntimeVersion", json!([best])),
                ("system_accountNextIndex", json!([account.to_string()])),
            ];
            let own = calls.len();
            calls.extend_from_slice(message.calls());
            let mut answers = self.0.rpc.batch(&calls).await?;
            let rest = answers.split_off(own.min(answers.len()));
            let [head, finalized, version, nonce] = <[Json; 4]>::try_from(rpc::all(answers)?)
                .map_err(|_| rpc::wrong("a batch", "answers are missing"))?;
            let version = rpc::version(&version)?;
            let fits = runtime.spec_version() == version.spec
                && runtime.transaction_version() == version.transaction;
            if !fits {
                // The chain was upgraded since the connection was made; the answers were asked for
                // in the old runtime's terms.
                runtime = self.runtime_at(&version, heads.best).await?;
                continue;
            }
            let block = numbered(&head, heads.best)?;
            let finalized =
                BlockRef { hash: heads.finalized, ..numbered(&finalized, heads.finalized)? };
            let birth = if finalized.number < block.number || finalized.number == 0 {
                finalized
            } else {
                parent(&head, block)?
            };
            return Ok(Opening {
                birth,
                nonce: rpc::nonce(&nonce)?,
                slots,
                answers: Answers(message.decode(&runtime, &asks.reads, rest)?),
                view: View::new(self.clone(), runtime, block),
            });
        }
    }

    pub(super) async fn heads(&self) -> Result<Heads, Fault> {
        let met = self.0.met.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some((_, heads)) = met.filter(|(asked, _)| asked.elapsed() < FRESH) {
            return Ok(heads);
        }
        let calls = [("chain_getBlockHash", json!([])), ("chain_getFinalizedHead", json!([]))];
        let answers = rpc::all(self.0.rpc.batch(&calls).await?)?;
        let [best, finalized] = answers.as_slice() else {
            return Err(rpc::wrong("a batch", "answers are missing"));
        };
        Ok(Heads {
            best: rpc::hash(best, "chain_getBlockHash")?,
            finalized: rpc::hash(finalized, "chain_getFinalizedHead")?,
        })
    }

    /// For somebody who has seen newer ones.
    pub(super) fn forget_heads(&self) {
        *self.0.met.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The runtime met last, which the chain most likely still has.
    fn newest_runtime(&self) -> Runtime {
        let others = self.0.others.lock().unwrap_or_else(PoisonError::into_inner);
        others.last().unwrap_or(&self.0.runtime).clone()
    }
}

fn numbered(header: &Json, hash: Hash) -> Result<BlockRef, Fault> {
    if header.is_null() {
        return Err(Fault::new(Code::BadAnswer, format!("the node does not know block {hash}")));
    }
    Ok(BlockRef { number: rpc::header_number(header)?, hash })
}

fn parent(header: &Json, block: BlockRef) -> Result<BlockRef, Fault> {
    let hash = header.get("parentHash").unwrap_or(&Json::Null);
    let number = block.number.saturating_sub(1);
    Ok(BlockRef { number, hash: rpc::hash(hash, "chain_getHeader")? })
}
