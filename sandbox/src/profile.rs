//! Which spec the practice chain follows: 425, or the documented differences of a newer one.
//!
//! The newer profile is there to see whether a client copes with a chain that has moved on: other names and indices in
//! the metadata, calls that went and came, other fees. It is no copy of any spec and proves no support of one.

pub mod events;
pub mod metadata;

use sp_version::RuntimeVersion;

use crate::runtime::VERSION;

#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Profile {
    #[default]
    Spec425,
    Newer,
}

/// Where the state says which it is; nothing there is spec 425.
pub const KEY: &[u8] = b":tao-sandbox:profile";

/// The spec whose documented differences the newer profile has.
pub const NEWER_SPEC: u32 = 475;

impl Profile {
    /// What the value under [`KEY`] says.
    pub fn of(value: Option<&[u8]>) -> Self {
        if value.is_some() { Self::Newer } else { Self::Spec425 }
    }

    /// The one of the state at hand, or spec 425 where there is none.
    pub fn current() -> Self {
        let value = sp_externalities::with_externalities(|ext| ext.storage(KEY)).flatten();
        Self::of(value.as_deref())
    }

    pub fn version(self) -> RuntimeVersion {
        match self {
            Self::Spec425 => VERSION,
            Self::Newer => RuntimeVersion { spec_version: NEWER_SPEC, ..VERSION },
        }
    }
}

/// A part of the staking pallet that moved, with its index at spec 425 and at the newer one.
pub type Moved = (&'static str, u8, u8);

pub const MOVED_EVENTS: [Moved; 39] = [
    ("NeuronRegistered", 6, 7),
    ("MaxAllowedUidsSet", 9, 10),
    ("MinAllowedWeightSet", 19, 20),
    ("ImmunityPeriodSet", 23, 24),
    ("MaxAllowedValidatorsSet", 27, 28),
    ("DelegateAdded", 30, 31),
    ("ChildKeyTakeSet", 48, 49),
    ("RegistrationAllowed", 50, 51),
    ("RAORecycledForRegistrationSet", 53, 54),
    ("TakeDecreased", 64, 65),
    ("TakeIncreased", 65, 66),
    ("HotkeySwapped", 66, 67),
    ("ColdkeySwapAnnounced", 69, 70),
    ("ColdkeySwapReset", 70, 71),
    ("ColdkeySwapped", 71, 72),
    ("ColdkeySwapDisputed", 72, 73),
    ("SetChildrenScheduled", 75, 76),
    ("SetChildren", 76, 77),
    ("ChainIdentitySet", 77, 78),
    ("SubnetIdentitySet", 78, 79),
    ("StakeTransferred", 91, 92),
    ("StakeSwapped", 92, 93),
    ("SubnetOwnerHotkeySet", 94, 95),
    ("FirstEmissionBlockNumberSet", 95, 96),
    ("AlphaRecycled", 96, 97),
    ("AlphaBurned", 97, 98),
    ("HotkeySwappedOnSubnet", 102, 103),
    ("AutoStakeAdded", 109, 110),
    ("AutoStakeDestinationSet", 112, 113),
    ("AddStakeBurn", 121, 125),
    ("ColdkeySwapCleared", 122, 127),
    ("TransactionFeePaidWithAlpha", 123, 128),
    ("AutoParentDelegationEnabledSet", 126, 131),
    ("StakeLocked", 127, 132),
    ("LockMoved", 129, 134),
    ("PerpetualLockUpdated", 135, 140),
    ("RejectLockedAlphaUpdated", 136, 142),
    ("RootClaimedFor", 200, 115),
    ("BasketClaimDustSkipped", 201, 152),
];

pub const MOVED_ERRORS: [Moved; 16] = [
    ("SameNetuid", 96, 97),
    ("InsufficientBalance", 97, 98),
    ("SubnetLimitReached", 115, 116),
    ("CannotAffordLockCost", 116, 117),
    ("SameAutoStakeHotkeyAlreadySet", 118, 120),
    ("ChildParentInconsistency", 121, 123),
    ("InvalidRootClaimThreshold", 123, 124),
    ("ColdkeySwapAnnounced", 130, 132),
    ("ColdkeySwapDisputed", 131, 133),
    ("ColdkeySwapClearTooEarly", 132, 134),
    ("RegistrationPriceLimitExceeded", 134, 136),
    ("LockHotkeyMismatch", 135, 137),
    ("InsufficientStakeForLock", 136, 138),
    ("NoExistingLock", 137, 139),
    ("CannotUseSystemAccount", 139, 141),
    ("AccountRejectsLockedAlpha", 146, 149),
];

/// What has another name at the newer spec: an error, and an event that has another shape there.
pub const RENAMED: [(&str, &str); 2] =
    [("InsufficientBalance", "InsufficientTaoBalance"), ("RootClaimedFor", "RootClaimed")];

/// Parts of the staking pallet that only spec 425 has.
pub const GONE: [&str; 4] =
    ["set_root_claim_type", "RootClaimTypeSet", "RootClaimed", "InvalidSubnetNumber"];

/// Parts of the staking pallet that only the newer spec has.
pub const CAME: [&str; 7] = [
    "transfer_stake_and_hotkey",
    "move_stake_limit",
    "claim_root_with_hotkey",
    "StakeAndHotkeyTransferred",
    "RootClaimedFor",
    "BasketClaimed",
    "BasketClaimDustSkipped",
];

/// The runtime API that only the newer spec has.
pub const CAME_API: &str = "BetaBasketRuntimeApi";

/// A method of a runtime API, with its name at spec 425 and at the newer one.
pub const RENAMED_METHOD: (&str, &str, &str) =
    ("ProxyFilterRuntimeApi", "get_proxy_filter", "get_proxy_filters");

impl Profile {
    /// Whether the spec has a method of a runtime API.
    pub fn has_method(self, api: &str, method: &str) -> bool {
        let (of, older, newer) = RENAMED_METHOD;
        let absent = match self {
            Self::Spec425 => newer,
            Self::Newer => older,
        };
        (self == Self::Newer || api != CAME_API) && (api, method) != (of, absent)
    }
}

/// The index that a moved part has at the newer spec.
pub fn moved(table: &[Moved], index: u8) -> u8 {
    table.iter().find(|(_, old, _)| *old == index).map_or(index, |(.., new)| *new)
}
