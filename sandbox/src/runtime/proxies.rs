//! What each type of proxy may do, as one table that the filter and the runtime API both read.

use frame_support::{
    pallet_prelude::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen, TypeInfo},
    traits::{GetCallMetadata as _, InstanceFilter},
};

use super::RuntimeCall;
use crate::{
    api::proxy::{CallCondition, CallInfo, FilterMode, ProxyFilterInfo, ProxyTypeInfo},
    profile::{CAME, GONE, Profile},
};

#[derive(
    Copy,
    Clone,
    Debug,
    Default,
    Eq,
    PartialEq,
    Ord,
    PartialOrd,
    Encode,
    Decode,
    DecodeWithMemTracking,
    MaxEncodedLen,
    TypeInfo,
)]
pub enum ProxyType {
    #[default]
    Any,
    Owner,
    NonCritical,
    NonTransfer,
    Senate,
    NonFungible,
    Triumvirate,
    Governance,
    Staking,
    Registration,
    Transfer,
    SmallTransfer,
    RootWeights,
    ChildKeys,
    SudoUncheckedSetCode,
    SwapHotkey,
    SubnetLeaseBeneficiary,
    RootClaim,
}

/// Units of either token that a small transfer stays below.
const SMALL: u64 = 500_000_000;

/// A call, or with no name every call, of a pallet.
#[derive(Clone, Copy)]
struct Listed {
    pallet: &'static str,
    pallet_index: u8,
    call: Option<(&'static str, u8)>,
    condition: Option<Condition>,
}

#[derive(Clone, Copy)]
enum Condition {
    /// This argument is below [`SMALL`].
    Small(&'static str),
    /// The call inside is this one.
    Inner(&'static str, &'static str),
}

const fn call(pallet: &'static str, pallet_index: u8, name: &'static str, index: u8) -> Listed {
    Listed { pallet, pallet_index, call: Some((name, index)), condition: None }
}

const fn whole(pallet: &'static str, pallet_index: u8) -> Listed {
    Listed { pallet, pallet_index, call: None, condition: None }
}

const fn staking(name: &'static str, index: u8) -> Listed {
    call("SubtensorModule", 7, name, index)
}

const fn admin(name: &'static str, index: u8) -> Listed {
    call("AdminUtils", 19, name, index)
}

impl Listed {
    const fn only_if(self, condition: Condition) -> Self {
        Self { condition: Some(condition), ..self }
    }

    fn covers(&self, call: &RuntimeCall) -> bool {
        let named = call.get_call_metadata();
        let named = self.pallet == named.pallet_name
            && self.call.is_none_or(|(name, _)| name == named.function_name);
        named && self.condition.is_none_or(|condition| condition.holds(call))
    }

    /// Whether the spec that is followed has the call.
    fn exists(&self) -> bool {
        let absent: &[&str] = match Profile::current() {
            Profile::Spec425 => &CAME,
            Profile::Newer => &GONE,
        };
        self.call.is_none_or(|(name, _)| !absent.contains(&name))
    }

    fn info(&self) -> CallInfo {
        CallInfo {
            pallet_name: text(self.pallet),
            pallet_index: self.pallet_index,
            call_name: self.call.map(|(name, _)| text(name)),
            call_index: self.call.map(|(_, index)| index),
            condition: self.condition.map(|condition| match condition {
                Condition::Small(name) => {
                    CallCondition::ParamLessThan { param_name: text(name), limit: SMALL.into() }
                }
                Condition::Inner(pallet, name) => CallCondition::NestedCallMustBe {
                    pallet_name: text(pallet),
                    call_name: text(name),
                },
            }),
        }
    }
}

impl Condition {
    fn holds(self, call: &RuntimeCall) -> bool {
        use crate::pallets::subtensor::Call as Staking;
        use pallet_balances::Call as Balances;
        match (self, call) {
            (
                Self::Small(_),
                RuntimeCall::Balances(
                    Balances::transfer_keep_alive { value, .. }
                    | Balances::transfer_allow_death { value, .. },
                )
                | RuntimeCall::SubtensorModule(Staking::transfer_stake {
                    alpha_amount: value, ..
                }),
            ) => *value < SMALL,
            // The calls that hold another are not part of this chain.
            _ => false,
        }
    }
}

fn text(name: &str) -> Vec<u8> {
    name.as_bytes().to_vec()
}

/// What a type may do, or may not.
enum Filter {
    All,
    Nothing,
    Allow(&'static [Listed], &'static [Listed]),
    Deny(&'static [Listed]),
}

/// Every type with its filter, in the order in which the public chain lists them.
const FILTERS: [(ProxyType, &str, Filter); 18] = [
    (ProxyType::Any, "Any", Filter::All),
    (
        ProxyType::NonTransfer,
        "NonTransfer",
        Filter::Deny(&[
            whole("Balances", 5),
            staking("transfer_stake", 86),
            staking("schedule_swap_coldkey", 73),
            staking("swap_coldkey", 71),
            staking("announce_coldkey_swap", 125),
            staking("swap_coldkey_announced", 126),
            staking("clear_coldkey_swap_announcement", 133),
            staking("dispute_coldkey_swap", 127),
        ]),
    ),
    (
        ProxyType::NonFungible,
        "NonFungible",
        Filter::Deny(&[
            whole("Balances", 5),
            staking("add_stake", 2),
            staking("add_stake_limit", 88),
            staking("remove_stake", 3),
            staking("remove_stake_limit", 89),
            staking("remove_stake_full_limit", 103),
            staking("unstake_all", 83),
            staking("unstake_all_alpha", 84),
            staking("swap_stake", 87),
            staking("swap_stake_limit", 90),
            staking("move_stake", 85),
            staking("transfer_stake", 86),
            staking("burned_register", 7),
            staking("root_register", 62),
            staking("schedule_swap_coldkey", 73),
            staking("swap_coldkey", 71),
            staking("announce_coldkey_swap", 125),
            staking("swap_coldkey_announced", 126),
            staking("clear_coldkey_swap_announcement", 133),
            staking("dispute_coldkey_swap", 127),
            staking("swap_hotkey", 70),
            staking("swap_hotkey_v2", 72),
        ]),
    ),
    (
        ProxyType::Transfer,
        "Transfer",
        Filter::Allow(
            &[
                call("Balances", 5, "transfer_keep_alive", 3),
                call("Balances", 5, "transfer_allow_death", 0),
                call("Balances", 5, "transfer_all", 4),
                staking("transfer_stake", 86),
            ],
            &[],
        ),
    ),
    (
        ProxyType::SmallTransfer,
        "SmallTransfer",
        Filter::Allow(
            &[
                call("Balances", 5, "transfer_keep_alive", 3).only_if(Condition::Small("value")),
                call("Balances", 5, "transfer_allow_death", 0).only_if(Condition::Small("value")),
                staking("transfer_stake", 86).only_if(Condition::Small("alpha_amount")),
            ],
            &[],
        ),
    ),
    (
        ProxyType::Owner,
        "Owner",
        Filter::Allow(
            &[
                whole("AdminUtils", 19),
                staking("set_subnet_identity", 78),
                staking("update_symbol", 112),
            ],
            &[admin("sudo_set_sn_owner_hotkey", 67), admin("sudo_set_subnet_owner_hotkey", 64)],
        ),
    ),
    (
        ProxyType::NonCritical,
        "NonCritical",
        Filter::Deny(&[
            staking("dissolve_network", 61),
            staking("root_register", 62),
            staking("burned_register", 7),
            whole("Sudo", 12),
            staking("announce_coldkey_swap", 125),
            staking("swap_coldkey_announced", 126),
            staking("clear_coldkey_swap_announcement", 133),
            staking("dispute_coldkey_swap", 127),
        ]),
    ),
    (ProxyType::Triumvirate, "Triumvirate", Filter::Nothing),
    (ProxyType::Senate, "Senate", Filter::Nothing),
    (ProxyType::Governance, "Governance", Filter::Nothing),
    (
        ProxyType::Staking,
        "Staking",
        Filter::Allow(
            &[
                staking("add_stake", 2),
                staking("remove_stake", 3),
                staking("unstake_all", 83),
                staking("unstake_all_alpha", 84),
                staking("swap_stake", 87),
                staking("swap_stake_limit", 90),
                staking("move_stake", 85),
                staking("add_stake_limit", 88),
                staking("remove_stake_limit", 89),
                staking("remove_stake_full_limit", 103),
                staking("set_root_claim_type", 122),
            ],
            &[],
        ),
    ),
    (
        ProxyType::Registration,
        "Registration",
        Filter::Allow(
            &[
                staking("burned_register", 7),
                staking("register", 6),
                staking("register_limit", 134),
            ],
            &[],
        ),
    ),
    (ProxyType::RootWeights, "RootWeights", Filter::Nothing),
    (
        ProxyType::ChildKeys,
        "ChildKeys",
        Filter::Allow(&[staking("set_children", 67), staking("set_childkey_take", 75)], &[]),
    ),
    (
        ProxyType::SudoUncheckedSetCode,
        "SudoUncheckedSetCode",
        Filter::Allow(
            &[call("Sudo", 12, "sudo_unchecked_weight", 1)
                .only_if(Condition::Inner("System", "set_code"))],
            &[],
        ),
    ),
    (
        ProxyType::SwapHotkey,
        "SwapHotkey",
        Filter::Allow(&[staking("swap_hotkey", 70), staking("swap_hotkey_v2", 72)], &[]),
    ),
    (
        ProxyType::SubnetLeaseBeneficiary,
        "SubnetLeaseBeneficiary",
        Filter::Allow(
            &[
                staking("start_call", 92),
                admin("sudo_set_serving_rate_limit", 3),
                admin("sudo_set_min_difficulty", 4),
                admin("sudo_set_max_difficulty", 5),
                admin("sudo_set_weights_version_key", 6),
                admin("sudo_set_adjustment_alpha", 9),
                admin("sudo_set_immunity_period", 13),
                admin("sudo_set_min_allowed_weights", 14),
                admin("sudo_set_kappa", 16),
                admin("sudo_set_rho", 17),
                admin("sudo_set_activity_cutoff", 18),
                admin("sudo_set_network_registration_allowed", 19),
                admin("sudo_set_network_pow_registration_allowed", 20),
                admin("sudo_set_max_burn", 23),
                admin("sudo_set_bonds_moving_average", 26),
                admin("sudo_set_bonds_penalty", 60),
                admin("sudo_set_commit_reveal_weights_enabled", 49),
                admin("sudo_set_liquid_alpha_enabled", 50),
                admin("sudo_set_alpha_values", 51),
                admin("sudo_set_commit_reveal_weights_interval", 57),
                admin("sudo_set_toggle_transfer", 61),
                admin("sudo_set_subnet_emission_enabled", 94),
                admin("sudo_set_min_childkey_take_per_subnet", 93),
            ],
            &[],
        ),
    ),
    (
        ProxyType::RootClaim,
        "RootClaim",
        Filter::Allow(&[staking("claim_root", 121), staking("claim_root_with_hotkey", 148)], &[]),
    ),
];

fn filter_of(kind: ProxyType) -> &'static Filter {
    FILTERS
        .iter()
        .find(|(other, ..)| *other == kind)
        .map_or(&Filter::Nothing, |(_, _, filter)| filter)
}

impl InstanceFilter<RuntimeCall> for ProxyType {
    fn filter(&self, call: &RuntimeCall) -> bool {
        let listed = |list: &[Listed]| list.iter().any(|entry| entry.covers(call));
        match filter_of(*self) {
            Filter::All => true,
            Filter::Nothing => false,
            Filter::Allow(calls, exceptions) => listed(calls) && !listed(exceptions),
            Filter::Deny(calls) => !listed(calls),
        }
    }

    fn is_superset(&self, other: &Self) -> bool {
        match (self, other) {
            (a, b) if a == b => true,
            (Self::Any, _) | (Self::Transfer, Self::SmallTransfer) => true,
            (Self::NonTransfer, b) => {
                !matches!(b, Self::Any | Self::Transfer | Self::SmallTransfer)
            }
            (Self::Governance, b) => matches!(b, Self::Triumvirate | Self::Senate),
            _ => false,
        }
    }
}

fn index(kind: ProxyType) -> u8 {
    kind as u8
}

fn deprecated(filter: &Filter) -> bool {
    matches!(filter, Filter::Nothing)
}

/// Every type, by index.
pub fn types() -> Vec<ProxyTypeInfo> {
    let mut types: Vec<ProxyTypeInfo> = FILTERS
        .iter()
        .map(|(kind, name, filter)| ProxyTypeInfo {
            name: text(name),
            index: index(*kind),
            deprecated: deprecated(filter),
        })
        .collect();
    types.sort_by_key(|info| info.index);
    types
}

/// What these types, or all, may do.
pub fn filters(kinds: Option<&[u8]>) -> Vec<ProxyFilterInfo> {
    let infos =
        |list: &[Listed]| list.iter().filter(|listed| listed.exists()).map(Listed::info).collect();
    FILTERS
        .iter()
        .filter(|(other, ..)| kinds.is_none_or(|kinds| kinds.contains(&index(*other))))
        .map(|(kind, name, filter)| {
            let (filter_mode, calls, exceptions) = match filter {
                Filter::All => (FilterMode::AllowAll, Vec::new(), Vec::new()),
                Filter::Nothing => (FilterMode::DenyAll, Vec::new(), Vec::new()),
                Filter::Allow(calls, exceptions) => {
                    (FilterMode::Allow, infos(calls), infos(exceptions))
                }
                Filter::Deny(calls) => (FilterMode::Deny, infos(calls), Vec::new()),
            };
            ProxyFilterInfo {
                proxy_type: index(*kind),
                name: text(name),
                deprecated: deprecated(filter),
                filter_mode,
                calls,
                exceptions,
            }
        })
        .collect()
}
