//! The chain, the pool and the rules for when a block is made and becomes final: what a node is without its network.
//!
//! All of it is synchronous and behind one lock, so what callers see is always a whole block.

use std::{
    collections::{HashMap, VecDeque},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use parity_scale_codec::{Decode as _, DecodeAll as _, Encode as _};
use sp_core::H256;
use sp_runtime::{
    OpaqueExtrinsic,
    transaction_validity::{
        InvalidTransaction, TransactionSource, TransactionValidity, TransactionValidityError,
        UnknownTransaction, ValidTransaction,
    },
};
use tokio::sync::{broadcast, mpsc::UnboundedSender, watch};

use crate::{
    chain::{
        Chain, ChainError, Changes,
        build::{Verdict, transaction_hash},
        state::View,
    },
    pool::{Pool, Refusal, Status, Watchers},
};

/// When blocks are made.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Sealing {
    /// As soon as a transaction is ready.
    #[default]
    Instant,
    /// Every so often, with or without transactions. Each block is 12 s of chain time all the same.
    Every(Duration),
    /// Only on request.
    Manual,
}

/// Blocks for which a refused transaction stays unwelcome: half an hour of chain time.
const BAN_BLOCKS: u32 = 150;
/// Most refused transactions remembered.
const MAX_BANNED: usize = 4_096;
/// Head notices kept for a slow subscriber before it misses some.
const NOTICES: usize = 4_096;

/// Why a transaction is not taken.
#[derive(Debug, thiserror::Error)]
pub enum SubmitError {
    #[error("Extrinsic has invalid format: {0}")]
    Format(String),
    #[error("Verification Error: Runtime error: Execution failed: {0}")]
    Verification(String),
    #[error("Invalid Transaction")]
    Invalid(InvalidTransaction),
    #[error("Unknown Transaction Validity")]
    Unknown(UnknownTransaction),
    #[error("Transaction is temporarily banned")]
    Banned,
    #[error("Transaction Already Imported")]
    AlreadyImported(H256),
    #[error("Priority is too low: ({old} vs {new})")]
    TooLowPriority { old: u64, new: u64 },
    #[error("Immediately Dropped")]
    Full,
}

#[derive(Clone, Copy, Debug)]
pub enum Notice {
    Best(u32),
    Finalized(u32),
}

/// A transaction in a block that is not final yet.
struct Included {
    number: u32,
    block: H256,
    watchers: Watchers,
}

struct Inner {
    chain: Chain,
    pool: Pool,
    banned: HashMap<H256, u32>,
    finalized: u32,
    included: VecDeque<Included>,
    paused: bool,
    /// Changed since it was last written to the state file.
    unsaved: bool,
}

pub struct Node {
    inner: Mutex<Inner>,
    notices: broadcast::Sender<Notice>,
    sealing: Sealing,
    finality_lag: u32,
    /// Counts how often all connections were cut.
    cuts: watch::Sender<u64>,
    cut_after_submit: AtomicBool,
}

impl Node {
    pub fn new(chain: Chain, sealing: Sealing, finality_lag: u32) -> Self {
        let finalized = chain.head_number().saturating_sub(finality_lag).max(chain.first_number());
        let inner = Inner {
            chain,
            pool: Pool::default(),
            banned: HashMap::new(),
            finalized,
            included: VecDeque::new(),
            paused: false,
            unsaved: true,
        };
        let (notices, _) = broadcast::channel(NOTICES);
        let (cuts, _) = watch::channel(0);
        let cut_after_submit = AtomicBool::new(false);
        Self { inner: Mutex::new(inner), notices, sealing, finality_lag, cuts, cut_after_submit }
    }

    // A panic while the lock was held left whole blocks behind: they are put in place last.
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn sealing(&self) -> Sealing {
        self.sealing
    }

    /// Reads the chain; `look` must be short, as everything else waits for it.
    pub fn look<R>(&self, look: impl FnOnce(&Chain) -> R) -> R {
        look(&self.lock().chain)
    }

    pub fn finalized(&self) -> u32 {
        self.lock().finalized
    }

    pub fn notices(&self) -> broadcast::Receiver<Notice> {
        self.notices.subscribe()
    }

    /// The head's hash and state, taken together.
    pub fn head(&self) -> Option<(H256, View)> {
        let inner = self.lock();
        Some((inner.chain.head_hash(), inner.chain.head_state()?))
    }

    pub fn cuts(&self) -> watch::Receiver<u64> {
        self.cuts.subscribe()
    }

    pub fn cut(&self) {
        self.cuts.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// From now on, or no longer, every connection is cut when a transaction is taken, before any answer.
    pub fn cut_after_submit(&self, cut: bool) {
        self.cut_after_submit.store(cut, Ordering::SeqCst);
    }

    /// Ready transactions, encoded, in the order a block takes them.
    pub fn pending(&self) -> Vec<Vec<u8>> {
        self.lock().pool.ready().into_iter().map(|(_, bytes)| bytes).collect()
    }

    /// Offers an encoded transaction to the pool and returns its hash.
    pub fn submit(
        &self,
        bytes: &[u8],
        watcher: Option<UnboundedSender<Status>>,
    ) -> Result<H256, SubmitError> {
        let opaque = OpaqueExtrinsic::decode(&mut &bytes[..])
            .map_err(|error| SubmitError::Format(error.to_string()))?;
        // Trailing bytes are no part of it, as on a node.
        let bytes = opaque.encode();
        let hash = transaction_hash(&bytes);
        let mut inner = self.lock();
        if inner.banned.get(&hash).is_some_and(|until| *until >= inner.chain.head_number()) {
            return Err(SubmitError::Banned);
        }
        if inner.pool.contains(&hash) {
            return Err(SubmitError::AlreadyImported(hash));
        }
        let valid = match inner.validate(&bytes) {
            Ok(valid) => valid,
            Err(error) => {
                if matches!(error, SubmitError::Invalid(_)) {
                    inner.ban(hash);
                }
                return Err(error);
            }
        };
        inner.pool.insert(hash, bytes, valid, watcher).map_err(|refusal| match refusal {
            Refusal::TooLowPriority { old, new } => SubmitError::TooLowPriority { old, new },
            Refusal::Full => SubmitError::Full,
        })?;
        if self.cut_after_submit.load(Ordering::SeqCst) {
            self.cut();
        }
        if self.sealing == Sealing::Instant && !inner.paused {
            self.drain(&mut inner);
        }
        Ok(hash)
    }

    /// Makes blocks until no transaction is ready. One that a block will not take is gone afterwards, and one
    /// that did not fit is alone in the next, so this ends.
    fn drain(&self, inner: &mut Inner) {
        while !inner.pool.ready().is_empty() {
            if self.seal_one(inner, &Vec::new()).is_err() {
                return;
            }
        }
    }

    /// Makes `count` blocks, paused or not.
    pub fn seal(&self, count: u32) -> Result<H256, ChainError> {
        for _ in 0..count {
            // Locked block by block, so that others get a turn.
            self.seal_one(&mut self.lock(), &Vec::new())?;
        }
        Ok(self.look(Chain::head_hash))
    }

    /// Makes one block with `writes` in its state.
    pub fn write(&self, writes: &Changes) -> Result<H256, ChainError> {
        self.seal_one(&mut self.lock(), writes)
    }

    /// Makes a block because its time has come.
    pub fn tick(&self) -> Result<(), ChainError> {
        let mut inner = self.lock();
        if !inner.paused {
            self.seal_one(&mut inner, &Vec::new())?;
        }
        Ok(())
    }

    /// While paused, transactions are taken but blocks are only made on request.
    pub fn pause(&self, paused: bool) {
        let mut inner = self.lock();
        inner.paused = paused;
        if !paused && self.sealing == Sealing::Instant {
            self.drain(&mut inner);
        }
    }

    pub fn set_clock(&self, time_ms: u64) -> Result<(), ChainError> {
        let mut inner = self.lock();
        inner.unsaved = true;
        inner.chain.set_next_time_ms(time_ms)
    }

    pub fn advance_clock(&self, by_ms: u64) -> Result<(), ChainError> {
        let mut inner = self.lock();
        inner.unsaved = true;
        let time_ms = inner.chain.next_time_ms().saturating_add(by_ms);
        inner.chain.set_next_time_ms(time_ms)
    }

    /// Makes the head final, whatever the lag.
    pub fn finalize(&self) {
        let mut inner = self.lock();
        let head = inner.chain.head_number();
        self.finalize_up_to(&mut inner, head);
    }

    /// Hands the chain to `save` when it changed since the last time.
    pub fn save<E>(&self, save: impl FnOnce(&Chain) -> Result<(), E>) -> Result<(), E> {
        let mut inner = self.lock();
        if inner.unsaved {
            save(&inner.chain)?;
            inner.unsaved = false;
        }
        Ok(())
    }

    fn seal_one(&self, inner: &mut Inner, writes: &Changes) -> Result<H256, ChainError> {
        let (hashes, transactions): (Vec<_>, Vec<_>) = inner.pool.ready().into_iter().unzip();
        let sealed = inner.chain.seal(&transactions, writes)?;
        inner.unsaved = true;
        // Told before the transactions in it, as a node does.
        let _ = self.notices.send(Notice::Best(sealed.number));
        for (hash, verdict) in hashes.iter().zip(&sealed.verdicts) {
            match verdict {
                Verdict::Later => {}
                Verdict::Refused => {
                    inner.pool.remove(hash, &Status::Invalid);
                    inner.ban(*hash);
                }
                Verdict::Included => {
                    let watchers = inner.pool.take(hash);
                    for watcher in &watchers {
                        let _ = watcher.send(Status::InBlock(sealed.hash));
                    }
                    inner.included.push_back(Included {
                        number: sealed.number,
                        block: sealed.hash,
                        watchers,
                    });
                }
            }
        }
        inner.judge_again();
        self.finalize_up_to(inner, sealed.number.saturating_sub(self.finality_lag));
        Ok(sealed.hash)
    }

    fn finalize_up_to(&self, inner: &mut Inner, number: u32) {
        while inner.finalized < number {
            inner.finalized = inner.finalized.saturating_add(1);
            let _ = self.notices.send(Notice::Finalized(inner.finalized));
        }
        while inner.included.front().is_some_and(|front| front.number <= inner.finalized) {
            let Some(included) = inner.included.pop_front() else { return };
            for watcher in included.watchers {
                let _ = watcher.send(Status::Finalized(included.block));
            }
        }
    }
}

impl Inner {
    fn ban(&mut self, hash: H256) {
        let head = self.chain.head_number();
        if self.banned.len() >= MAX_BANNED {
            self.banned.retain(|_, until| *until >= head);
        }
        if self.banned.len() < MAX_BANNED {
            self.banned.insert(hash, head.saturating_add(BAN_BLOCKS));
        }
    }

    /// Asks the runtime, at the head.
    fn validate(&self, bytes: &[u8]) -> Result<ValidTransaction, SubmitError> {
        let view = self
            .chain
            .head_state()
            .ok_or_else(|| SubmitError::Verification("the head has no state".to_owned()))?;
        let mut input = TransactionSource::External.encode();
        input.extend_from_slice(bytes);
        self.chain.head_hash().encode_to(&mut input);
        let output = view
            .call("TaggedTransactionQueue_validate_transaction", &input)
            .map_err(|error| SubmitError::Verification(error.to_string()))?;
        let validity = TransactionValidity::decode_all(&mut output.as_slice())
            .map_err(|error| SubmitError::Verification(error.to_string()))?;
        validity.map_err(|error| match error {
            TransactionValidityError::Invalid(invalid) => SubmitError::Invalid(invalid),
            TransactionValidityError::Unknown(unknown) => SubmitError::Unknown(unknown),
        })
    }

    /// Sorts the pool by what the runtime says after a new block.
    fn judge_again(&mut self) {
        for (hash, bytes) in self.pool.all() {
            match self.validate(&bytes) {
                Ok(valid) => self.pool.renew(&hash, valid),
                Err(_) => {
                    self.pool.remove(&hash, &Status::Invalid);
                    self.ban(hash);
                }
            }
        }
        self.pool.settle();
    }
}
