//! Weights that the recorded runtime charges and that differ from the ones its pallets are published with.
//!
//! Only the sums are visible from outside, so the weight of all thirteen extensions is booked on the payment.

use frame_support::weights::Weight;

/// The thirteen extensions together.
pub const EXTENSIONS: Weight = Weight::from_parts(67_583_000, 4_198);

/// The extensions of the System pallet; see [`Payment`] for where their weight is.
pub struct Extensions;

impl frame_system::ExtensionsWeightInfo for Extensions {
    fn check_genesis() -> Weight {
        Weight::zero()
    }
    fn check_mortality_mortal_transaction() -> Weight {
        Weight::zero()
    }
    fn check_mortality_immortal_transaction() -> Weight {
        Weight::zero()
    }
    fn check_non_zero_sender() -> Weight {
        Weight::zero()
    }
    fn check_nonce() -> Weight {
        Weight::zero()
    }
    fn check_spec_version() -> Weight {
        Weight::zero()
    }
    fn check_tx_version() -> Weight {
        Weight::zero()
    }
    fn check_weight() -> Weight {
        Weight::zero()
    }
    fn weight_reclaim() -> Weight {
        Weight::zero()
    }
}

/// Carries the weight of every extension.
pub struct Payment;

impl pallet_transaction_payment::WeightInfo for Payment {
    fn charge_transaction_payment() -> Weight {
        EXTENSIONS
    }
}

/// Batches: each call inside weighs what it weighs alone, extensions included.
pub struct Utility;

fn batch_of(base: u64, per_call: u64, calls: u32) -> Weight {
    let calls = u64::from(calls);
    Weight::from_parts(base, 3_983)
        .saturating_add(Weight::from_parts(per_call, EXTENSIONS.proof_size()).saturating_mul(calls))
}

impl pallet_utility::WeightInfo for Utility {
    fn batch(calls: u32) -> Weight {
        batch_of(69_446_696, 73_033_264, calls)
    }
    fn as_derivative() -> Weight {
        pallet_utility::weights::SubstrateWeight::<super::Runtime>::as_derivative()
    }
    fn batch_all(calls: u32) -> Weight {
        batch_of(63_428_230, 73_246_250, calls)
    }
    fn dispatch_as() -> Weight {
        pallet_utility::weights::SubstrateWeight::<super::Runtime>::dispatch_as()
    }
    fn force_batch(calls: u32) -> Weight {
        batch_of(62_134_867, 73_060_293, calls)
    }
    fn dispatch_as_fallible() -> Weight {
        pallet_utility::weights::SubstrateWeight::<super::Runtime>::dispatch_as_fallible()
    }
    fn if_else() -> Weight {
        pallet_utility::weights::SubstrateWeight::<super::Runtime>::if_else()
    }
}

/// The published weights, with the two of `burn` exchanged as the recorded runtime has them.
pub struct Balances;

type Published = pallet_balances::weights::SubstrateWeight<super::Runtime>;

impl pallet_balances::WeightInfo for Balances {
    fn transfer_allow_death() -> Weight {
        Published::transfer_allow_death()
    }
    fn transfer_keep_alive() -> Weight {
        Published::transfer_keep_alive()
    }
    fn force_set_balance_creating() -> Weight {
        Published::force_set_balance_creating()
    }
    fn force_set_balance_killing() -> Weight {
        Published::force_set_balance_killing()
    }
    fn force_transfer() -> Weight {
        Published::force_transfer()
    }
    fn transfer_all() -> Weight {
        Published::transfer_all()
    }
    fn force_unreserve() -> Weight {
        Published::force_unreserve()
    }
    fn upgrade_accounts(accounts: u32) -> Weight {
        Published::upgrade_accounts(accounts)
    }
    fn force_adjust_total_issuance() -> Weight {
        Published::force_adjust_total_issuance()
    }
    fn burn_allow_death() -> Weight {
        Published::burn_keep_alive()
    }
    fn burn_keep_alive() -> Weight {
        Published::burn_allow_death()
    }
}
