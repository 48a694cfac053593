//! Transactions waiting for a block: which are ready, which wait for an earlier nonce, and who watches them.
//!
//! The pool never judges a transaction; it orders what the runtime said about it (tags required and provided).

use std::collections::{BTreeSet, HashMap};

use sp_core::H256;
use sp_runtime::transaction_validity::ValidTransaction;
use tokio::sync::mpsc::UnboundedSender;

type Tag = Vec<u8>;

/// What a watcher is told, in the words of a node.
#[derive(Clone, Debug, Eq, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Status {
    Future,
    Ready,
    InBlock(H256),
    Finalized(H256),
    Usurped(H256),
    Dropped,
    Invalid,
}

impl Status {
    /// No other status follows.
    pub fn is_last(&self) -> bool {
        matches!(self, Self::Finalized(_) | Self::Usurped(_) | Self::Dropped | Self::Invalid)
    }
}

pub type Watchers = Vec<UnboundedSender<Status>>;

/// Most transactions held at once.
pub const MAX_TRANSACTIONS: usize = 4_096;
/// Most bytes of transactions held at once.
pub const MAX_BYTES: usize = 32 << 20;

#[derive(Debug, Eq, PartialEq)]
pub enum Refusal {
    TooLowPriority { old: u64, new: u64 },
    Full,
}

struct Waiting {
    bytes: Vec<u8>,
    requires: BTreeSet<Tag>,
    provides: BTreeSet<Tag>,
    priority: u64,
    /// Order of arrival.
    arrival: u64,
    ready: bool,
    watchers: Watchers,
}

impl Waiting {
    fn tell(&mut self, status: &Status) {
        self.watchers.retain(|watcher| watcher.send(status.clone()).is_ok());
    }
}

#[derive(Default)]
pub struct Pool {
    waiting: HashMap<H256, Waiting>,
    bytes: usize,
    arrivals: u64,
}

impl Pool {
    pub fn contains(&self, hash: &H256) -> bool {
        self.waiting.contains_key(hash)
    }

    /// Takes a transaction that the runtime calls `valid`. One already there that provides the same gives way only
    /// to a higher priority.
    pub fn insert(
        &mut self,
        hash: H256,
        bytes: Vec<u8>,
        valid: ValidTransaction,
        watcher: Option<UnboundedSender<Status>>,
    ) -> Result<(), Refusal> {
        let provides: BTreeSet<Tag> = valid.provides.into_iter().collect();
        let rivals: Vec<H256> = self.rivals(&provides, hash);
        let strongest = rivals.iter().filter_map(|rival| Some(self.waiting.get(rival)?.priority));
        if let Some(old) = strongest.max().filter(|old| *old >= valid.priority) {
            return Err(Refusal::TooLowPriority { old, new: valid.priority });
        }
        if self.waiting.len() >= MAX_TRANSACTIONS
            || self.bytes.saturating_add(bytes.len()) > MAX_BYTES
        {
            return Err(Refusal::Full);
        }
        for rival in rivals {
            self.remove(&rival, &Status::Usurped(hash));
        }
        self.bytes = self.bytes.saturating_add(bytes.len());
        self.arrivals = self.arrivals.saturating_add(1);
        let waiting = Waiting {
            bytes,
            requires: valid.requires.into_iter().collect(),
            provides,
            priority: valid.priority,
            arrival: self.arrivals,
            ready: false,
            watchers: watcher.into_iter().collect(),
        };
        self.waiting.insert(hash, waiting);
        self.promote();
        if let Some(waiting) = self.waiting.get_mut(&hash).filter(|waiting| !waiting.ready) {
            waiting.tell(&Status::Future);
        }
        Ok(())
    }

    /// Ready transactions that provide one of `provides`.
    fn rivals(&self, provides: &BTreeSet<Tag>, but: H256) -> Vec<H256> {
        self.waiting
            .iter()
            .filter(|(hash, other)| {
                **hash != but && other.ready && !other.provides.is_disjoint(provides)
            })
            .map(|(hash, _)| *hash)
            .collect()
    }

    fn provided(&self) -> BTreeSet<Tag> {
        self.waiting.values().filter(|w| w.ready).flat_map(|w| w.provides.iter().cloned()).collect()
    }

    /// Makes ready what waits for nothing more.
    fn promote(&mut self) {
        loop {
            let provided = self.provided();
            let next = self
                .waiting
                .iter()
                .filter(|(_, waiting)| !waiting.ready && waiting.requires.is_subset(&provided))
                .min_by_key(|(_, waiting)| waiting.arrival)
                .map(|(hash, _)| *hash);
            let Some(hash) = next else { return };
            let rivalled = self
                .waiting
                .get(&hash)
                .is_some_and(|waiting| !self.rivals(&waiting.provides, hash).is_empty());
            if rivalled {
                self.remove(&hash, &Status::Dropped);
            } else if let Some(waiting) = self.waiting.get_mut(&hash) {
                waiting.ready = true;
                waiting.tell(&Status::Ready);
            }
        }
    }

    /// Ready transactions in the order a block takes them.
    pub fn ready(&self) -> Vec<(H256, Vec<u8>)> {
        let mut left: Vec<_> = self.waiting.iter().filter(|(_, waiting)| waiting.ready).collect();
        left.sort_by_key(|(_, waiting)| (std::cmp::Reverse(waiting.priority), waiting.arrival));
        let mut provided = BTreeSet::new();
        let mut ordered = Vec::new();
        while let Some(at) =
            left.iter().position(|(_, waiting)| waiting.requires.is_subset(&provided))
        {
            let (hash, waiting) = left.remove(at);
            provided.extend(waiting.provides.iter().cloned());
            ordered.push((*hash, waiting.bytes.clone()));
        }
        ordered
    }

    /// Everything held, for judging it again.
    pub fn all(&self) -> Vec<(H256, Vec<u8>)> {
        self.waiting.iter().map(|(hash, waiting)| (*hash, waiting.bytes.clone())).collect()
    }

    /// What the runtime says of a held transaction at a new head.
    pub fn renew(&mut self, hash: &H256, valid: ValidTransaction) {
        if let Some(waiting) = self.waiting.get_mut(hash) {
            waiting.requires = valid.requires.into_iter().collect();
            waiting.provides = valid.provides.into_iter().collect();
            waiting.priority = valid.priority;
        }
    }

    /// Sorts ready from future again after [`renew`](Self::renew).
    pub fn settle(&mut self) {
        loop {
            let provided = self.provided();
            let stranded = self
                .waiting
                .iter()
                .find(|(_, waiting)| waiting.ready && !waiting.requires.is_subset(&provided))
                .map(|(hash, _)| *hash);
            let Some(waiting) = stranded.and_then(|hash| self.waiting.get_mut(&hash)) else {
                break;
            };
            waiting.ready = false;
            waiting.tell(&Status::Future);
        }
        self.promote();
    }

    /// Removes a transaction and hands back its watchers, untold.
    pub fn take(&mut self, hash: &H256) -> Watchers {
        let Some(waiting) = self.waiting.remove(hash) else { return Vec::new() };
        self.bytes = self.bytes.saturating_sub(waiting.bytes.len());
        waiting.watchers
    }

    pub fn remove(&mut self, hash: &H256, status: &Status) {
        for watcher in self.take(hash) {
            // Who stopped watching need not know.
            let _ = watcher.send(status.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use tokio::sync::mpsc::unbounded_channel;

    use super::*;

    fn valid(requires: &[u8], provides: u8, priority: u64) -> ValidTransaction {
        ValidTransaction {
            requires: requires.iter().map(|tag| vec![*tag]).collect(),
            provides: vec![vec![provides]],
            priority,
            ..ValidTransaction::default()
        }
    }

    fn hash(byte: u8) -> H256 {
        H256::repeat_byte(byte)
    }

    #[test]
    fn a_higher_priority_usurps_and_an_equal_one_does_not() {
        let mut pool = Pool::default();
        let (watcher, mut told) = unbounded_channel();
        pool.insert(hash(1), vec![1], valid(&[], 1, 1), Some(watcher)).unwrap();
        assert_eq!(
            pool.insert(hash(2), vec![2], valid(&[], 1, 1), None),
            Err(Refusal::TooLowPriority { old: 1, new: 1 })
        );
        pool.insert(hash(3), vec![3], valid(&[], 1, 2), None).unwrap();
        assert_eq!(told.try_recv(), Ok(Status::Ready));
        assert_eq!(told.try_recv(), Ok(Status::Usurped(hash(3))));
        assert_eq!(pool.ready(), [(hash(3), vec![3])]);
    }

    #[test]
    fn a_chain_of_requirements_is_ordered_whatever_the_arrival() {
        let mut pool = Pool::default();
        pool.insert(hash(3), vec![3], valid(&[2], 3, 9), None).unwrap();
        pool.insert(hash(2), vec![2], valid(&[1], 2, 1), None).unwrap();
        assert!(pool.ready().is_empty());
        pool.insert(hash(1), vec![1], valid(&[], 1, 1), None).unwrap();
        let order: Vec<H256> = pool.ready().into_iter().map(|(hash, _)| hash).collect();
        assert_eq!(order, [hash(1), hash(2), hash(3)]);
        // Without its first link nothing is ready any more.
        pool.remove(&hash(1), &Status::Invalid);
        pool.settle();
        assert!(pool.ready().is_empty());
        assert!(pool.contains(&hash(3)));
    }

    #[test]
    fn a_full_pool_takes_nothing() {
        let mut pool = Pool::default();
        let big = vec![0; MAX_BYTES];
        pool.insert(hash(1), big, valid(&[], 1, 1), None).unwrap();
        assert_eq!(pool.insert(hash(2), vec![0], valid(&[], 2, 1), None), Err(Refusal::Full));
        pool.remove(&hash(1), &Status::Dropped);
        pool.insert(hash(2), vec![0], valid(&[], 2, 1), None).unwrap();
    }
}
