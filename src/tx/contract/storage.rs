//! The storage that the wallet reads: pallet, item, keys, value.

use super::{Item, KEY, SUB, storage};

pub(super) const STORAGE: &[Item] = &[
    storage(
        "System",
        "Account",
        &[KEY],
        "{nonce: u32, data: {free: u64, reserved: u64, frozen: u64}}",
    ),
    storage("System", "Events", &[], "Vec<{phase: enum Phase, event: enum RuntimeEvent}>"),
    storage(SUB, "NetworksAdded", &["u16"], "bool"),
    storage(SUB, "SubtokenEnabled", &["u16"], "bool"),
    storage(SUB, "SubnetTAO", &["u16"], "u64"),
    storage(SUB, "SubnetAlphaIn", &["u16"], "u64"),
    storage(SUB, "SubnetMechanism", &["u16"], "u16"),
    storage("Swap", "SwapBalancer", &["u16"], "{quote: u64}"),
    storage("Swap", "FeeRate", &["u16"], "u16"),
    storage(SUB, "Owner", &[KEY], KEY),
    storage(SUB, "OwnedHotkeys", &[KEY], "Vec<[u8; 32]>"),
    storage(SUB, "IdentitiesV2", &[KEY], "{name: Vec<u8>}"),
    storage(SUB, "ColdkeySwapAnnouncements", &[KEY], "(u32, [u8; 32])"),
    storage(SUB, "Burn", &["u16"], "u64"),
    storage(SUB, "NetworkRegistrationAllowed", &["u16"], "bool"),
    storage(SUB, "SubnetworkN", &["u16"], "u16"),
    storage(SUB, "MaxAllowedUids", &["u16"], "u16"),
    storage(SUB, "Uids", &["u16", KEY], "u16"),
    storage(SUB, "MinDelegateTake", &[], "u16"),
    storage(SUB, "MaxDelegateTake", &[], "u16"),
    storage(SUB, "TxDelegateTakeRateLimit", &[], "u64"),
    storage(SUB, "TransferToggle", &["u16"], "bool"),
    storage(SUB, "NominatorMinRequiredStake", &[], "u64"),
    storage(SUB, "NetworkRateLimit", &[], "u64"),
    storage(SUB, "SubnetOwner", &["u16"], KEY),
    storage(SUB, "TotalIssuance", &[], "u64"),
    storage(SUB, "TotalStake", &[], "u64"),
    // The block of the last change of a take: in the one place or, in older runtimes, the other.
    storage(SUB, "LastRateLimitedBlock", &["enum RateLimitKey"], "u64").optional(),
    storage(SUB, "LastTxBlockDelegateTake", &[KEY], "u64").optional(),
];
