//! Sending a transaction once, and finding out what became of it.
//!
//! Nothing here sends twice. Once bytes may have left, every doubt is settled by looking the
//! transaction up in blocks, and what cannot be settled is reported as unknown.

use std::time::Duration;

use jsonrpsee::core::client::Subscription;
use serde_json::{Value as Json, json};
use tokio::time::{Instant, sleep, timeout};

use super::header::Header;
use super::rpc::Failure;
use super::{Chain, Included, pool, rpc};
use crate::domain::{BlockRef, Hash};
use crate::fault::{Code, Fault};
use crate::tx::Extrinsic;

/// How long a transaction is followed when its era does not end earlier.
const PATIENCE: Duration = Duration::from_mins(30);
/// How many request timeouts a node that has gone away is waited for before the outcome is called
/// unknown.
const ABSENCE: u32 = 3;
/// A third of the chain's block time; practice chains are quicker.
const POLL: Duration = Duration::from_secs(4);
/// Nothing heard for this long: look instead of listening.
const SILENCE: Duration = Duration::from_secs(30);

/// What to wait for after sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    None,
    InBlock,
    Finalized,
}

/// How far a transaction has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Broadcast,
    InBlock(BlockRef),
    Finalized(BlockRef),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Submitted {
    pub hash: Hash,
    /// Absent when nothing was waited for.
    pub included: Option<Included>,
}

/// What the subscription ended with.
enum Heard {
    Included(Included),
    /// The node dropped it; other nodes may still include it.
    Gone(&'static str),
    /// The connection or the node's patience ended.
    Silence,
}

struct Watch<'a> {
    chain: &'a Chain,
    hash: Hash,
    wait: Wait,
    /// The best block before sending.
    start: u32,
    expires_at: Option<u64>,
    in_block: Option<BlockRef>,
    on_stage: &'a mut (dyn FnMut(Stage) + Send),
}

impl Chain {
    /// Sends an extrinsic and waits as asked. `expires_at` is the block at which its era ends,
    /// `best` the best block where the node was asked for it just now.
    pub async fn submit(
        &self,
        extrinsic: &Extrinsic,
        wait: Wait,
        expires_at: Option<u64>,
        best: Option<u32>,
        on_stage: &mut (dyn FnMut(Stage) + Send),
    ) -> Result<Submitted, Fault> {
        // Another connection or another node may be found now, and from here on no more.
        let start = match best {
            Some(number) => number,
            None => self.best_number().await?,
        };
        let _held = self.0.rpc.hold();
        let hash = extrinsic.hash;
        let params = json!([format!("0x{}", hex::encode(&extrinsic.bytes))]);
        let mut watch =
            Watch { chain: self, hash, wait, start, expires_at, in_block: None, on_stage };
        let listening = wait != Wait::None && self.0.rpc.endpoint().await.is_websocket();
        let sent = if listening {
            let (send, stop) = ("author_submitAndWatchExtrinsic", "author_unwatchExtrinsic");
            self.0.rpc.subscribe(send, params, stop).await.map(Some)
        } else {
            self.0.rpc.once("author_submitExtrinsic", params).await.map(|_| None)
        };
        let subscription = match sent {
            Ok(subscription) => subscription,
            Err(Failure::Refused(error)) if error.code() == pool::ALREADY_IMPORTED => None,
            Err(Failure::Refused(error)) => return Err(pool::refusal(&error)),
            Err(Failure::Lost(_) | Failure::Silent(_) | Failure::Wrong(_)) => {
                let included = watch.look_up(watch.absence(), true).await?;
                return Ok(Submitted { hash, included: Some(included) });
            }
        };
        (watch.on_stage)(Stage::Broadcast);
        if wait == Wait::None {
            return Ok(Submitted { hash, included: None });
        }
        let included = match subscription {
            Some(subscription) => match watch.listen(subscription).await {
                Heard::Included(included) => included,
                Heard::Silence => watch.look_up(PATIENCE, false).await?,
                Heard::Gone(why) => match watch.look_up(POLL, false).await {
                    Ok(included) => included,
                    Err(fault) if fault.code() == Code::PoolRefused => return Err(fault),
                    Err(_) => return Err(watch.unknown(why)),
                },
            },
            None => watch.look_up(PATIENCE, false).await?,
        };
        Ok(Submitted { hash, included: Some(included) })
    }

    /// Waits for a transaction that somebody else puts into a block, from block `start` on.
    pub async fn await_inclusion(
        &self,
        hash: Hash,
        wait: Wait,
        expires_at: Option<u64>,
        start: u32,
        on_stage: &mut (dyn FnMut(Stage) + Send),
    ) -> Result<Included, Fault> {
        let mut watch =
            Watch { chain: self, hash, wait, start, expires_at, in_block: None, on_stage };
        watch.look_up(PATIENCE, false).await
    }

    async fn best_number(&self) -> Result<u32, Fault> {
        let header = self.0.rpc.request("chain_getHeader", json!([])).await?;
        Ok(Header::read(&header)?.block.number)
    }

    async fn final_number(&self) -> Result<u32, Fault> {
        let head = self.0.rpc.request("chain_getFinalizedHead", json!([])).await?;
        let head = rpc::hash(&head, "chain_getFinalizedHead")?;
        let header = self.0.rpc.request("chain_getHeader", json!([head.to_string()])).await?;
        Ok(Header::of(head, &header)?.block.number)
    }
}

/// A transaction left this machine and may be on chain: the only way on is to look it up.
pub(crate) fn outcome_unknown(hash: &Hash, why: &str) -> Fault {
    Fault::new(
        Code::OutcomeUnknown,
        format!("transaction {hash} was sent and its outcome is not known: {why}"),
    )
    .try_command("look it up, do not send again", &["tao", "tx", "status", &hash.to_string()])
}

impl Watch<'_> {
    fn absence(&self) -> Duration {
        self.chain.0.rpc.timeouts().request.saturating_mul(ABSENCE)
    }

    fn unknown(&self, why: &str) -> Fault {
        outcome_unknown(&self.hash, why)
    }

    fn saw(&mut self, included: &Included) {
        if self.in_block != Some(included.block) {
            self.in_block = Some(included.block);
            (self.on_stage)(Stage::InBlock(included.block));
        }
        if included.finalized {
            (self.on_stage)(Stage::Finalized(included.block));
        }
    }

    fn enough(&self, included: &Included) -> bool {
        self.wait != Wait::Finalized || included.finalized
    }

    async fn listen(&mut self, mut subscription: Subscription<Json>) -> Heard {
        loop {
            let Ok(Some(Ok(status))) = timeout(SILENCE, subscription.next()).await else {
                return Heard::Silence;
            };
            let place = |name: &str| status.get(name).and_then(Json::as_str).and_then(Hash::parse);
            if let Some(block) = place("finalized").or_else(|| place("inBlock")) {
                let Ok(Some(mut included)) = self.chain.find_in(block, &self.hash).await else {
                    return Heard::Silence;
                };
                included.finalized |= place("finalized").is_some();
                self.saw(&included);
                if self.enough(&included) {
                    return Heard::Included(included);
                }
                continue;
            }
            match status.as_str() {
                Some("dropped") => return Heard::Gone("the node dropped it from its pool"),
                Some("invalid") => {
                    return Heard::Gone("the node found it invalid after accepting it");
                }
                None if status.get("usurped").is_some() => {
                    return Heard::Gone("another transaction with the same nonce took its place");
                }
                None if status.get("finalityTimeout").is_some() => return Heard::Silence,
                _ => {}
            }
        }
    }

    /// Polls blocks until the transaction is found, its era is over, or `patience` ends. A node
    /// that is away is reconnected to for as long as [`Watch::absence`].
    async fn look_up(&mut self, patience: Duration, mut away: bool) -> Result<Included, Fault> {
        let begin = Instant::now();
        let mut last_answer = begin;
        let mut next = self.start;
        loop {
            if away {
                let rpc = &self.chain.0.rpc;
                away = match rpc.redial().await {
                    Ok(()) => false,
                    Err(fault) if fault.code() == Code::WrongGenesis => {
                        return Err(self.unknown("the endpoint now serves another network"));
                    }
                    Err(_) => true,
                };
            }
            if !away {
                match self.step(&mut next).await {
                    Ok(Some(included)) => {
                        self.saw(&included);
                        if self.enough(&included) {
                            return Ok(included);
                        }
                        last_answer = Instant::now();
                    }
                    Ok(None) => last_answer = Instant::now(),
                    Err(fault) if fault.code() == Code::PoolRefused => return Err(fault),
                    Err(_) => away = true,
                }
            }
            if last_answer.elapsed() > self.absence() {
                return Err(self.unknown("the node went away"));
            }
            if begin.elapsed() > patience {
                return Err(self.unknown("it is in no block yet"));
            }
            sleep(POLL.min(self.chain.0.rpc.timeouts().request)).await;
        }
    }

    /// One round: scans the blocks that are new since the last.
    async fn step(&self, next: &mut u32) -> Result<Option<Included>, Fault> {
        if let Some(block) = self.in_block
            && let Some(included) = self.chain.find(&self.hash, block.number, block.number).await?
        {
            return Ok(Some(included));
        }
        let finalized = self.chain.final_number().await?;
        let best = self.chain.best_number().await?;
        if let Some(included) = self.chain.find(&self.hash, *next, best).await? {
            return Ok(Some(included));
        }
        let over = self.expires_at.is_some_and(|end| u64::from(finalized) >= end);
        if over {
            // A reorganisation may have moved it below what was scanned: look through all again.
            if let Some(included) = self.chain.find(&self.hash, self.start, best).await? {
                return Ok(Some(included));
            }
            return Err(Fault::new(
                Code::PoolRefused,
                format!("transaction {} was in no block before its era ended", self.hash),
            )
            .hint("nothing was spent; it can be made and signed anew"));
        }
        // What is not final may still change, so it is scanned again.
        *next = finalized.max(self.start);
        Ok(None)
    }
}
