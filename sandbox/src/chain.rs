//! The chain itself: blocks in a line, the state after each of them, and the clock.
//!
//! There is one author and no consensus, so a block is never retracted. Nothing here knows of transports, of
//! subscribers or of the pool.

pub mod build;
pub mod file;
pub mod seed;
pub mod state;
pub mod trap;

use std::collections::HashMap;

use parity_scale_codec::{Decode, Encode};
use sp_core::{H256, storage::Storage};
use sp_runtime::traits::{BlakeTwo256, Hash as _, Header as _};

use crate::{
    genesis::Crowd,
    profile::{self, Profile},
    runtime::{Header, preset},
};
use state::{Nodes, View};

/// Storage keys written by a block; `None` is a removal.
pub type Changes = Vec<(Vec<u8>, Option<Vec<u8>>)>;

/// Blocks whose changes are kept, so that a state file can restore the states of the newest ones.
pub const KEPT_CHANGES: u32 = 256;

#[derive(Debug, thiserror::Error)]
pub enum ChainError {
    #[error("the genesis state cannot be built: {0}")]
    Genesis(String),
    #[error("the state of the chain cannot be read: {0}")]
    State(String),
    #[error("the runtime stopped while making a block: {0}")]
    Trap(String),
    #[error("the clock can only be set forward, by at least {least} ms over the head")]
    Clock { least: u64 },
}

/// A block as stored.
#[derive(Clone, Encode, Decode)]
pub struct BlockRecord {
    pub header: Header,
    /// Encoded extrinsics with their length prefixes, as they were submitted.
    pub body: Vec<Vec<u8>>,
    /// Chain time in milliseconds.
    pub time_ms: u64,
}

/// Says in the state which spec it follows.
fn mark(storage: &mut Storage, profile: Profile) {
    if profile == Profile::Newer {
        storage.top.insert(profile::KEY.to_vec(), vec![1]);
    }
}

/// Where a chain begins.
struct Start {
    number: u32,
    parent: H256,
    /// `None` for the first block itself.
    genesis: Option<H256>,
    time_ms: u64,
}

/// The chain with its head, and the time the next block will have.
pub struct Chain {
    nodes: Nodes,
    /// Of block zero, which a chain that starts from a seed does not have.
    genesis: H256,
    /// Without gaps, from the first block on that there is.
    blocks: Vec<BlockRecord>,
    numbers: HashMap<H256, u32>,
    /// Changes of the newest blocks, oldest first; never more than [`KEPT_CHANGES`].
    changes: std::collections::VecDeque<Changes>,
    /// Lowest block whose state is at hand.
    first_state: u32,
    next_time_ms: u64,
}

impl Chain {
    /// A fresh chain at block zero.
    pub fn new(profile: Profile, crowd: Option<Crowd>) -> Result<Self, ChainError> {
        let mut storage = preset::storage(crowd).map_err(ChainError::Genesis)?;
        mark(&mut storage, profile);
        let start = Start {
            number: 0,
            parent: H256::zero(),
            genesis: None,
            time_ms: preset::GENESIS_TIME_MS,
        };
        Self::starting(storage, &start)
    }

    /// A chain whose first block has this state.
    fn starting(storage: Storage, start: &Start) -> Result<Self, ChainError> {
        let nodes = Nodes::default();
        let changes = storage.top.into_iter().map(|(key, value)| (key, Some(value))).collect();
        let root = state::apply(&nodes, state::empty_root(), &changes)?;
        let header = Header::new(
            start.number,
            BlakeTwo256::ordered_trie_root(Vec::new(), sp_core::storage::StateVersion::V1),
            root,
            start.parent,
            sp_runtime::Digest::default(),
        );
        let time_ms = start.time_ms;
        let first = BlockRecord { header, body: Vec::new(), time_ms };
        let hash = first.header.hash();
        Ok(Self {
            nodes,
            genesis: start.genesis.unwrap_or(hash),
            numbers: HashMap::from([(hash, start.number)]),
            blocks: vec![first],
            changes: std::collections::VecDeque::new(),
            first_state: start.number,
            next_time_ms: time_ms.saturating_add(crate::runtime::BLOCK_TIME_MS),
        })
    }

    pub fn genesis_hash(&self) -> H256 {
        self.genesis
    }

    /// The first block that there is: zero, or the one of the seed.
    pub fn first_number(&self) -> u32 {
        self.blocks.first().map_or(0, |block| block.header.number)
    }

    pub fn head_number(&self) -> u32 {
        self.blocks.last().map_or(0, |block| block.header.number)
    }

    fn place(&self, number: u32) -> Option<usize> {
        usize::try_from(number.checked_sub(self.first_number())?).ok()
    }

    pub fn head_hash(&self) -> H256 {
        self.hash_of(self.head_number()).unwrap_or_default()
    }

    pub fn hash_of(&self, number: u32) -> Option<H256> {
        if number == 0 {
            return Some(self.genesis);
        }
        let place = self.place(number)?;
        // The child names its parent, which spares hashing all headers but the newest.
        match self.blocks.get(place.saturating_add(1)) {
            Some(child) => Some(child.header.parent_hash),
            None => self.blocks.get(place).map(|block| block.header.hash()),
        }
    }

    pub fn number_of(&self, hash: &H256) -> Option<u32> {
        self.numbers.get(hash).copied()
    }

    pub fn block(&self, number: u32) -> Option<&BlockRecord> {
        self.blocks.get(self.place(number)?)
    }

    /// The state after block `number`; `None` when the block or its state is unknown.
    pub fn state(&self, number: u32) -> Option<View> {
        if number < self.first_state {
            return None;
        }
        self.block(number).map(|block| View::new(self.nodes.clone(), block.header.state_root))
    }

    /// The state after the head.
    pub fn head_state(&self) -> Option<View> {
        self.state(self.head_number())
    }

    /// Milliseconds of chain time that the next block will have.
    pub fn next_time_ms(&self) -> u64 {
        self.next_time_ms
    }

    /// Sets the time of the next block.
    pub fn set_next_time_ms(&mut self, time_ms: u64) -> Result<(), ChainError> {
        let least = crate::runtime::BLOCK_TIME_MS / 2;
        let head = self.blocks.last().map_or(0, |block| block.time_ms);
        if time_ms < head.saturating_add(least) || time_ms > i64::MAX.unsigned_abs() {
            return Err(ChainError::Clock { least });
        }
        self.next_time_ms = time_ms;
        Ok(())
    }

    fn push(&mut self, block: BlockRecord, changes: Changes) {
        self.next_time_ms = block.time_ms.saturating_add(crate::runtime::BLOCK_TIME_MS);
        self.numbers.insert(block.header.hash(), block.header.number);
        self.blocks.push(block);
        self.changes.push_back(changes);
        while self.changes.len() > KEPT_CHANGES as usize {
            self.changes.pop_front();
        }
    }
}
