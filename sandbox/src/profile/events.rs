//! Events and errors under the indices of the newer spec.

use frame_system::EventRecord;
use parity_scale_codec::{Decode as _, DecodeAll as _, Encode as _};
use sp_core::H256;
use sp_io::hashing::twox_128;
use sp_runtime::{
    DispatchError, DispatchResult, ModuleError, transaction_validity::TransactionValidityError,
};

use super::{MOVED_ERRORS, MOVED_EVENTS, moved};
use crate::runtime::RuntimeEvent;

/// Index of the staking pallet, whose parts moved.
const STAKING: u8 = 7;

/// The key under which a block's events are.
pub fn key() -> Vec<u8> {
    [twox_128(b"System"), twox_128(b"Events")].concat()
}

fn shift(error: &mut DispatchError) {
    if let DispatchError::Module(ModuleError { index: STAKING, error: [index, ..], .. }) = error {
        *index = moved(&MOVED_ERRORS, *index);
    }
}

fn shift_result(result: &mut DispatchResult) {
    if let Err(error) = result {
        shift(error);
    }
}

/// Events of a block as the newer spec encodes them; what cannot be read is left as it is.
pub fn shifted(encoded: Vec<u8>) -> Vec<u8> {
    let records = Vec::<EventRecord<RuntimeEvent, H256>>::decode(&mut encoded.as_slice());
    let Ok(records) = records else { return encoded };
    let mut bytes = parity_scale_codec::Compact(records.len() as u64).encode();
    for mut record in records {
        match &mut record.event {
            RuntimeEvent::System(frame_system::Event::ExtrinsicFailed {
                dispatch_error, ..
            }) => shift(dispatch_error),
            RuntimeEvent::Utility(
                pallet_utility::Event::BatchInterrupted { error, .. }
                | pallet_utility::Event::ItemFailed { error },
            ) => shift(error),
            RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result })
            | RuntimeEvent::Multisig(pallet_multisig::Event::MultisigExecuted { result, .. }) => {
                shift_result(result);
            }
            _ => {}
        }
        record.phase.encode_to(&mut bytes);
        let mut event = record.event.encode();
        if let [STAKING, index, ..] = event.as_mut_slice() {
            *index = moved(&MOVED_EVENTS, *index);
        }
        bytes.extend_from_slice(&event);
        record.topics.encode_to(&mut bytes);
    }
    bytes
}

/// The outcome of a dry run as the newer spec encodes it.
pub fn shifted_outcome(encoded: Vec<u8>) -> Vec<u8> {
    type Outcome = Result<DispatchResult, TransactionValidityError>;
    match Outcome::decode_all(&mut encoded.as_slice()) {
        Ok(Ok(mut result)) => {
            shift_result(&mut result);
            Outcome::Ok(result).encode()
        }
        _ => encoded,
    }
}
