//! The states of all blocks, as one store of trie nodes that they share, and reading or calling one of them.
//!
//! Nodes are only ever added: a node is named by the hash of its content, so states share what they have in
//! common and an old one costs what it differs by.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use sp_core::{H256, storage::StateVersion};
use sp_externalities::Extensions;
use sp_io::hashing::blake2_256;
use sp_runtime::traits::BlakeTwo256;
use sp_state_machine::{
    Backend, BackendTransaction, Ext, IterArgs, OverlayedChanges, TrieBackend, TrieBackendBuilder,
    TrieBackendStorage,
};

use super::{ChainError, Changes, trap};
use crate::profile::{self, Profile, events};

/// Keys with their values.
pub type Pairs = Vec<(Vec<u8>, Vec<u8>)>;

pub type StateBackend = TrieBackend<Nodes, BlakeTwo256>;

/// Trie nodes by hash.
#[derive(Clone, Default)]
pub struct Nodes(Arc<RwLock<HashMap<H256, Vec<u8>>>>);

impl Nodes {
    pub(super) fn insert(&self, mut transaction: BackendTransaction<BlakeTwo256>) {
        let mut nodes = self.0.write().unwrap_or_else(PoisonError::into_inner);
        for (key, (value, references)) in transaction.drain() {
            // A key is the node's position in the trie followed by its hash; only the hash tells nodes apart.
            let hash = key.len().checked_sub(H256::len_bytes()).and_then(|at| key.get(at..));
            if let (Some(hash), true) = (hash, references > 0) {
                nodes.insert(H256::from_slice(hash), value);
            }
        }
    }
}

impl TrieBackendStorage<BlakeTwo256> for Nodes {
    fn get(
        &self,
        key: &H256,
        _prefix: hash_db_prefix::Prefix<'_>,
    ) -> Result<Option<Vec<u8>>, String> {
        Ok(self.0.read().unwrap_or_else(PoisonError::into_inner).get(key).cloned())
    }
}

/// `(partial key, padding nibble)`, spelt out to spare a dependency for one alias.
mod hash_db_prefix {
    pub type Prefix<'a> = (&'a [u8], Option<u8>);
}

/// The root of a state without any key.
pub fn empty_root() -> H256 {
    <sp_trie::LayoutV1<BlakeTwo256> as sp_trie::TrieConfiguration>::trie_root(std::iter::empty::<(
        Vec<u8>,
        Vec<u8>,
    )>())
}

/// Adds the state that `changes` make of the one under `root`, and names its root.
pub fn apply(nodes: &Nodes, root: H256, changes: &Changes) -> Result<H256, ChainError> {
    let backend = TrieBackendBuilder::new(nodes.clone(), root).build();
    let delta = changes.iter().map(|(key, value)| (key.as_slice(), value.as_deref()));
    let (root, transaction) = backend.storage_root(delta, StateVersion::V1);
    nodes.insert(transaction);
    Ok(root)
}

/// Why a call of the runtime gave no result.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    #[error("Exported method {0} is not found")]
    NoSuchMethod(String),
    #[error("Execution aborted due to trap: {0}")]
    Trap(String),
}

/// The state after one block. Cheap to make and to hold; does not keep the chain locked.
#[derive(Clone)]
pub struct View {
    nodes: Nodes,
    root: H256,
}

impl View {
    pub(super) fn new(nodes: Nodes, root: H256) -> Self {
        Self { nodes, root }
    }

    pub(super) fn backend(&self) -> StateBackend {
        TrieBackendBuilder::new(self.nodes.clone(), self.root).build()
    }

    pub(super) fn nodes(&self) -> &Nodes {
        &self.nodes
    }

    pub fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, ChainError> {
        let value = self.backend().storage(key).map_err(ChainError::State)?;
        // Events are kept as spec 425 encodes them.
        if key == events::key() && self.profile()? == Profile::Newer {
            return Ok(value.map(events::shifted));
        }
        Ok(value)
    }

    /// Which spec the chain follows.
    pub fn profile(&self) -> Result<Profile, ChainError> {
        let value = self.backend().storage(profile::KEY).map_err(ChainError::State)?;
        Ok(Profile::of(value.as_deref()))
    }

    pub fn hash(&self, key: &[u8]) -> Result<Option<[u8; 32]>, ChainError> {
        Ok(self.get(key)?.map(|value| blake2_256(&value)))
    }

    /// At most `count` keys under `prefix` in order, from the one after `start` on.
    pub fn keys(
        &self,
        prefix: &[u8],
        start: Option<&[u8]>,
        count: usize,
    ) -> Result<Vec<Vec<u8>>, ChainError> {
        let mut args = IterArgs::default();
        args.prefix = Some(prefix);
        args.start_at = start;
        args.start_at_exclusive = true;
        let backend = self.backend();
        let keys = backend.keys(args).map_err(ChainError::State)?;
        keys.take(count).map(|key| key.map_err(ChainError::State)).collect()
    }

    /// Keys under `prefix` with their values, in order.
    pub fn pairs(&self, prefix: &[u8], count: usize) -> Result<Pairs, ChainError> {
        let mut args = IterArgs::default();
        args.prefix = Some(prefix);
        let backend = self.backend();
        let pairs = backend.pairs(args).map_err(ChainError::State)?;
        pairs.take(count).map(|pair| pair.map_err(ChainError::State)).collect()
    }

    /// Calls a runtime API by its full name. What it writes is thrown away.
    pub fn call(&self, method: &str, data: &[u8]) -> Result<Vec<u8>, CallError> {
        let (api, name) = method.split_once('_').unwrap_or((method, ""));
        let known = self.profile().is_ok_and(|profile| profile.has_method(api, name));
        if !known {
            return Err(CallError::NoSuchMethod(method.to_owned()));
        }
        let backend = self.backend();
        let mut overlay = OverlayedChanges::default();
        let mut extensions = Extensions::default();
        let mut ext = Ext::new(&mut overlay, &backend, Some(&mut extensions));
        let (output, profile) = sp_externalities::set_and_run_with_externalities(&mut ext, || {
            let output = trap::catch(|| crate::runtime::api::dispatch(method, data));
            (output, Profile::current())
        });
        let output = output
            .map_err(CallError::Trap)?
            .ok_or_else(|| CallError::NoSuchMethod(method.to_owned()))?;
        if method == "BlockBuilder_apply_extrinsic" && profile == Profile::Newer {
            return Ok(events::shifted_outcome(output));
        }
        Ok(output)
    }
}
