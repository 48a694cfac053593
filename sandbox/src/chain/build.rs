//! Making one block: the inherent first, then transactions in the order given, then the root.

use parity_scale_codec::{Decode, DecodeAll as _, Encode};
use sp_core::{H256, storage::StateVersion};
use sp_externalities::{Extensions, Externalities};
use sp_runtime::{
    traits::{BlakeTwo256, Header as _},
    transaction_validity::{InvalidTransaction, TransactionValidityError},
};
use sp_state_machine::{Ext, OverlayedChanges};

use super::{BlockRecord, Chain, ChainError, Changes, trap};
use crate::runtime::{Executive, Header, RuntimeCall, UncheckedExtrinsic};

/// What became of a transaction offered to a block.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Verdict {
    /// In the block, whether or not its call succeeded.
    Included,
    /// The block is full; it may go into the next.
    Later,
    /// No block will take it.
    Refused,
}

pub struct Sealed {
    pub number: u32,
    pub hash: H256,
    /// One for each transaction offered.
    pub verdicts: Vec<Verdict>,
}

impl Chain {
    /// Makes the next block of `transactions` (encoded with length prefix), with `writes` put into the
    /// state before any of them runs.
    pub fn seal(
        &mut self,
        transactions: &[Vec<u8>],
        writes: &Changes,
    ) -> Result<Sealed, ChainError> {
        let mut verdicts = vec![Verdict::Later; transactions.len()];
        loop {
            match self.try_seal(transactions, writes, &mut verdicts) {
                // Whatever trapped the runtime is out of the next attempt, so this ends.
                Err(Attempt::Trapped { index }) => {
                    if let Some(verdict) = verdicts.get_mut(index) {
                        *verdict = Verdict::Refused;
                    }
                }
                Err(Attempt::Failed(error)) => return Err(error),
                Ok((block, changes)) => {
                    let (number, hash) = (block.header.number, block.header.hash());
                    self.push(block, changes);
                    return Ok(Sealed { number, hash, verdicts });
                }
            }
        }
    }

    fn try_seal(
        &self,
        transactions: &[Vec<u8>],
        writes: &Changes,
        verdicts: &mut [Verdict],
    ) -> Result<(BlockRecord, Changes), Attempt> {
        let view = self
            .head_state()
            .ok_or_else(|| ChainError::State("the head has no state".to_owned()))?;
        let backend = view.backend();
        let mut overlay = OverlayedChanges::default();
        let mut extensions = Extensions::default();
        let mut body = Vec::new();
        let time_ms = self.next_time_ms();
        let parent = Header::new(
            self.head_number().saturating_add(1),
            H256::default(),
            H256::default(),
            self.head_hash(),
            sp_runtime::Digest::default(),
        );

        let mut ext = Ext::new(&mut overlay, &backend, Some(&mut extensions));
        run(&mut ext, || Executive::initialize_block(&parent))?;
        for (key, value) in writes {
            ext.place_storage(key.clone(), value.clone());
        }
        let timestamp =
            UncheckedExtrinsic::new_bare(RuntimeCall::Timestamp(pallet_timestamp::Call::set {
                now: time_ms,
            }));
        body.push(timestamp.encode());
        match run(&mut ext, || Executive::apply_extrinsic(timestamp))? {
            Ok(Ok(())) => {}
            failure => return Err(ChainError::Trap(format!("{failure:?}")).into()),
        }
        for (index, transaction) in transactions.iter().enumerate() {
            let Some(verdict) = verdicts.get_mut(index) else { continue };
            if *verdict == Verdict::Refused {
                continue;
            }
            let Ok(extrinsic) = UncheckedExtrinsic::decode(&mut transaction.as_slice()) else {
                *verdict = Verdict::Refused;
                continue;
            };
            let inner = shielded(&extrinsic);
            *verdict = apply(&mut ext, extrinsic).map_err(|failure| failure.at(index))?;
            if *verdict != Verdict::Included {
                continue;
            }
            body.push(transaction.clone());
            // What the author could open goes into the same block; what fails is left out.
            if let Some((inner, extrinsic)) = inner
                && apply(&mut ext, extrinsic).map_err(|failure| failure.at(index))?
                    == Verdict::Included
            {
                body.push(inner);
            }
        }
        let header = run(&mut ext, Executive::finalize_block)?;
        let changes =
            overlay.drain_storage_changes(&backend, StateVersion::V1).map_err(ChainError::State)?;
        if changes.transaction_storage_root != header.state_root {
            return Err(
                ChainError::State("the state root does not fit the header".to_owned()).into()
            );
        }
        view.nodes().insert(changes.transaction);
        Ok((BlockRecord { header, body, time_ms }, changes.main_storage_changes))
    }
}

/// The transaction that another carries encrypted.
fn shielded(extrinsic: &UncheckedExtrinsic) -> Option<(Vec<u8>, UncheckedExtrinsic)> {
    let RuntimeCall::MevShield(crate::pallets::shield::Call::submit_encrypted { ciphertext }) =
        &extrinsic.function
    else {
        return None;
    };
    let inner = crate::shield::open(ciphertext)?;
    let extrinsic = UncheckedExtrinsic::decode_all(&mut inner.as_slice()).ok()?;
    Some((inner, extrinsic))
}

/// Why a transaction could not even be tried.
enum Failure {
    Trap,
    Layers,
}

impl Failure {
    fn at(self, index: usize) -> Attempt {
        match self {
            Self::Trap => Attempt::Trapped { index },
            Self::Layers => ChainError::State("unbalanced storage layers".to_owned()).into(),
        }
    }
}

/// Runs a transaction; a refused one leaves no trace. A trap ends the attempt, so it needs no cleaning up.
fn apply(ext: &mut dyn Externalities, extrinsic: UncheckedExtrinsic) -> Result<Verdict, Failure> {
    ext.storage_start_transaction();
    let result = run(ext, || Executive::apply_extrinsic(extrinsic)).map_err(|_| Failure::Trap)?;
    let verdict = match result {
        Ok(_) => Verdict::Included,
        Err(TransactionValidityError::Invalid(InvalidTransaction::ExhaustsResources)) => {
            Verdict::Later
        }
        Err(_) => Verdict::Refused,
    };
    let closed = if verdict == Verdict::Included {
        ext.storage_commit_transaction()
    } else {
        ext.storage_rollback_transaction()
    };
    closed.map_err(|()| Failure::Layers)?;
    Ok(verdict)
}

/// Why one attempt at a block came to nothing.
enum Attempt {
    /// The runtime trapped on this transaction.
    Trapped {
        index: usize,
    },
    Failed(ChainError),
}

impl From<ChainError> for Attempt {
    fn from(error: ChainError) -> Self {
        Self::Failed(error)
    }
}

fn run<R>(ext: &mut dyn Externalities, call: impl FnOnce() -> R) -> Result<R, ChainError> {
    sp_externalities::set_and_run_with_externalities(ext, || trap::catch(call))
        .map_err(ChainError::Trap)
}

/// The hash a transaction is known by: of its encoding with the length prefix.
pub fn transaction_hash(transaction: &[u8]) -> H256 {
    use sp_runtime::traits::Hash as _;
    BlakeTwo256::hash(transaction)
}
