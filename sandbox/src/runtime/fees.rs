//! What a call costs at spec 425 and where the fee goes.

use frame_support::{
    traits::{OnUnbalanced, fungible::Balanced},
    weights::{Weight, WeightToFee},
};

use super::{AccountId, Balance, Balances, Runtime, block_author};

/// Units of ref_time that cost one rao (0.0005 rao a unit).
const REF_TIME_PER_RAO: u64 = 2_000;

/// Linear in ref_time alone, to the nearest rao with ties down; the size of the proof is free.
pub struct WeightFee;

impl WeightToFee for WeightFee {
    type Balance = Balance;

    fn weight_to_fee(weight: &Weight) -> Balance {
        weight.ref_time().saturating_add(REF_TIME_PER_RAO / 2 - 1) / REF_TIME_PER_RAO
    }
}

/// One rao a byte.
pub struct LengthFee;

impl WeightToFee for LengthFee {
    type Balance = Balance;

    // The pallet passes the length in bytes where a weight's ref_time would be.
    fn weight_to_fee(length: &Weight) -> Balance {
        length.ref_time()
    }
}

type Credit = frame_support::traits::fungible::Credit<AccountId, Balances>;

/// Fees and tips go to the block author, as in the recording. Should the author not be able to hold
/// them, the credit is dropped, which burns it and lowers the issuance.
pub struct ToBlockAuthor;

impl OnUnbalanced<Credit> for ToBlockAuthor {
    fn on_nonzero_unbalanced(credit: Credit) {
        let _ = <pallet_balances::Pallet<Runtime> as Balanced<AccountId>>::resolve(
            &block_author(),
            credit,
        );
    }
}
