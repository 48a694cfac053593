//! Everything in which this chain knowingly differs from the recorded one, with its reason. A difference that is not
//! here fails a test, and so does one that no longer exists.

#![allow(dead_code, reason = "each test target uses its part of it")]

/// Pallets whose published weights are not the ones the recorded runtime was built with, so that their calls cost
/// something else here. Everything but the fee is compared.
pub const FEES_DIFFER: [&str; 2] = ["Proxy", "Multisig"];

const REAL_PAYS: &str =
    "the published Proxy pallet has no RealPaysFee, so the delegate pays the fee";
const FREE_BATCH: &str =
    "the published Utility pallet charges for a batch of calls that are free, or of none";
const NEWER_EVENT: &str = "the published pallet is newer and tells more";
const NO_CONSENSUS: &str = "there is no consensus here";
const LAST_DIGITS: &str =
    "the return on 1000 is rounded otherwise and may be off in its last digit";
const NO_BIRTH: &str = "born in a block that the recorded state does not name";
const OWN_DIGEST: &str = "each runtime has the digest of its own metadata";
const NOT_HERE: &str = "a pallet or call that this chain leaves out";

/// Parts of the metadata, where the published pallets are newer than the ones the real runtime was built with. None
/// of it belongs to the two pallets written here.
pub const STRUCTURE: [&str; 7] = [
    "System event.CodeUpdated:",
    "System.BlockSize:",
    "System.BlocksTillUpgrade:",
    // Every event of every pallet again, the newer ones included.
    "System.Events",
    "Balances event.",
    "TransactionPayment.TxPaymentCredit:",
    "Proxy event.PureCreated:",
];

/// Recorded extrinsics by name.
pub const EXTRINSICS: [(&str, &str); 14] = [
    ("transfer_allow_death_all_but_dust", NEWER_EVENT),
    ("proxy_create_pure", NEWER_EVENT),
    ("remove_proxies", NEWER_EVENT),
    ("increase_take_above_maximum_in_batch", FREE_BATCH),
    ("batch_empty", FREE_BATCH),
    ("proxy_add_stake", REAL_PAYS),
    ("proxy_inner_failure", REAL_PAYS),
    ("proxy_filtered_by_type", REAL_PAYS),
    ("proxy_batch_inside", REAL_PAYS),
    ("set_real_pays_fee_off", NOT_HERE),
    ("admin_call_by_ordinary_account", NOT_HERE),
    ("mev_shield_add_stake", NOT_HERE),
    ("future_nonce_gap_filled", "its block holds a second transaction, which no case records"),
    ("metadata_hash_mode_1_right_digest", OWN_DIGEST),
];

/// Why an extrinsic comes out differently.
pub fn known(id: &str) -> Option<&'static str> {
    EXTRINSICS.iter().find(|(name, _)| *name == id).map(|(_, reason)| *reason)
}

/// Runtime APIs whose answer is another one, by their full names.
pub const ANSWERS: [(&str, &str); 5] = [
    ("Core_version", "the list of runtime APIs in it is the one of this chain"),
    ("AuraApi_slot_duration", NO_CONSENSUS),
    ("AuraApi_authorities", NO_CONSENSUS),
    ("DelegateInfoRuntimeApi_get_delegates", LAST_DIGITS),
    ("DelegateInfoRuntimeApi_get_delegated", LAST_DIGITS),
];

/// Why an answer differs.
pub fn known_answer(method: &str) -> Option<&'static str> {
    ANSWERS.iter().find(|(name, _)| *name == method).map(|(_, reason)| *reason)
}

/// Transactions that the pool refuses otherwise.
pub const REFUSALS: [(&str, &str); 2] =
    [("sudo_by_ordinary_account", NOT_HERE), ("mev_shield_era_16_carrier", NO_BIRTH)];

/// Why a refusal differs.
pub fn known_refusal(id: &str) -> Option<&'static str> {
    REFUSALS.iter().find(|(name, _)| *name == id).map(|(_, reason)| *reason)
}

/// Dry runs that answer otherwise.
pub const DRY_RUNS: [(&str, &str); 4] = [
    ("good_add_stake_limit_partial", "the price that it was made for is not recorded"),
    ("good_remove_stake", "the position that it sells is not recorded"),
    ("good_transfer_mortal_birth_one_block_earlier", NO_BIRTH),
    ("metadata_hash_right", OWN_DIGEST),
];

/// Why a dry run differs.
pub fn known_dry_run(id: &str) -> Option<&'static str> {
    DRY_RUNS.iter().find(|(name, _)| *name == id).map(|(_, reason)| *reason)
}
