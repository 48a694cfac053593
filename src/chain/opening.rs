//! The beginning of a transaction: the newest block, the block its era is born at, the nonce, and
//! everything the plan wants to know, in one message.

use std::sync::PoisonError;
use std::time::{Duration, Instant};

use serde_json::{Value as Json, json};

use super::ask::{Answers, Asks};
use super::header::Header;
use super::view::Message;
use super::{Chain, View, rpc};
use crate::domain::{Account, BlockRef, Hash};
use crate::fault::Fault;
use crate::tx::Runtime;

/// Heads older than this are asked for anew.
const FRESH: Duration = Duration::from_secs(3);

/// The heads as a node told them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Met {
    pub(super) asked: Instant,
    pub(super) best: Header,
    /// Absent where it was not asked for.
    pub(super) finalized: Option<Hash>,
}

/// What the first message of a transaction brought. `S` is where the answers are.
pub struct Opening<S> {
    pub view: View,
    /// The finalized head, or its parent where that is the best block too: a dry run at the best
    /// block does not know that block's own hash.
    pub birth: BlockRef,
    /// The block before the newest.
    pub parent: BlockRef,
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
        let (best, finalized) = self.heads().await?;
        let block = best.block;
        let mut runtime = self.newest_runtime();
        loop {
            let (asks, slots) = build(&runtime)?;
            let message = Message::new(&runtime, Some(block.hash), &asks.reads)?;
            let mut calls = vec![
                ("chain_getHeader", json!([finalized.to_string()])),
                ("state_getRuntimeVersion", json!([block.hash.to_string()])),
                ("system_accountNextIndex", json!([account.to_string()])),
            ];
            let own = calls.len();
            calls.extend_from_slice(message.calls());
            let mut answers = self.0.rpc.batch(&calls).await?;
            let rest = answers.split_off(own.min(answers.len()));
            let [header, version, nonce] = <[Json; 3]>::try_from(rpc::all(answers)?)
                .map_err(|_| rpc::wrong("a batch", "answers are missing"))?;
            let version = rpc::version(&version)?;
            let fits = runtime.spec_version() == version.spec
                && runtime.transaction_version() == version.transaction;
            if !fits {
                // The chain was upgraded since the connection was made; the answers were asked for
                // in the old runtime's terms.
                runtime = self.runtime_at(&version, block.hash).await?;
                continue;
            }
            let finalized = Header::of(finalized, &header)?.block;
            let parent = BlockRef { number: block.number.saturating_sub(1), hash: best.parent };
            let behind = finalized.number < block.number || finalized.number == 0;
            return Ok(Opening {
                birth: if behind { finalized } else { parent },
                parent,
                nonce: rpc::nonce(&nonce)?,
                slots,
                answers: Answers(message.decode(&runtime, &asks.reads, rest)?),
                view: View::new(self.clone(), runtime, block),
            });
        }
    }

    /// The newest header and the hash of the final one.
    async fn heads(&self) -> Result<(Header, Hash), Fault> {
        if let Some(Met { best, finalized: Some(finalized), .. }) = self.fresh() {
            return Ok((best, finalized));
        }
        let calls = [("chain_getHeader", json!([])), ("chain_getFinalizedHead", json!([]))];
        let answers = rpc::all(self.0.rpc.batch(&calls).await?)?;
        let [best, finalized] = answers.as_slice() else {
            return Err(rpc::wrong("a batch", "answers are missing"));
        };
        Ok((Header::read(best)?, rpc::hash(finalized, "chain_getFinalizedHead")?))
    }

    pub(super) async fn best_header(&self) -> Result<Header, Fault> {
        Header::read(&self.0.rpc.request("chain_getHeader", json!([])).await?)
    }

    /// The heads that were met while connecting, once and while they are new.
    pub(super) fn fresh(&self) -> Option<Met> {
        let met = self.0.met.lock().unwrap_or_else(PoisonError::into_inner).take();
        met.filter(|met| met.asked.elapsed() < FRESH)
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
