//! What goes on chain: one variant for each call, with the numbers that the bytes will carry.

use super::Wrapper;
use crate::domain::{Alpha, Coldkey, Hotkey, NamedCall, Netuid, Price, Take, Tao};

/// A call, decided down to its last argument. A plan makes one; decoding the bytes to be signed
/// must give the same one back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    Transfer {
        to: Coldkey,
        amount: Tao,
        keep_alive: bool,
    },
    TransferAll {
        to: Coldkey,
        keep_alive: bool,
    },
    Register {
        netuid: Netuid,
        hotkey: Hotkey,
        limit: Tao,
    },
    RootRegister {
        hotkey: Hotkey,
    },
    AssociateHotkey {
        hotkey: Hotkey,
    },
    CreateSubnet {
        hotkey: Hotkey,
    },
    StartSubnet {
        netuid: Netuid,
    },
    AddStake {
        hotkey: Hotkey,
        netuid: Netuid,
        amount: Tao,
    },
    AddStakeLimit {
        hotkey: Hotkey,
        netuid: Netuid,
        amount: Tao,
        limit: Price,
        partial: bool,
    },
    RemoveStake {
        hotkey: Hotkey,
        amount: Alpha,
    },
    RemoveStakeLimit {
        hotkey: Hotkey,
        amount: Alpha,
        limit: Price,
        partial: bool,
    },
    RemoveStakeFull {
        hotkey: Hotkey,
        netuid: Netuid,
        limit: Option<Price>,
    },
    /// To another hotkey, in the same subnet or without any bound in another one.
    MoveStake {
        from: Hotkey,
        to: Hotkey,
        to_netuid: Netuid,
        amount: Alpha,
    },
    /// Without any bound.
    SwapStake {
        hotkey: Hotkey,
        to_netuid: Netuid,
        amount: Alpha,
    },
    SwapStakeLimit {
        hotkey: Hotkey,
        to_netuid: Netuid,
        amount: Alpha,
        /// Alpha of the destination for one of the origin, times 1e9.
        ratio: u64,
        partial: bool,
    },
    /// To another coldkey, without any bound where the subnets differ.
    TransferStake {
        to: Coldkey,
        hotkey: Hotkey,
        to_netuid: Netuid,
        amount: Alpha,
    },
    IncreaseTake {
        hotkey: Hotkey,
        take: Take,
    },
    DecreaseTake {
        hotkey: Hotkey,
        take: Take,
    },
    /// All of them, or none.
    Batch(Vec<Order>),
    /// Each of them as far as it goes.
    BestEffort(Vec<Order>),
    /// One after the other until one fails; what happened before stays.
    UntilFailure(Vec<Order>),
    /// Made for another account.
    As {
        wrapper: Wrapper,
        order: Box<Order>,
    },
    /// A call that none of the others stands for.
    Named(NamedCall),
}

/// The amount that means the whole position in calls that move stake: older runtimes cut it down
/// to the position, newer ones take it as "all".
pub const WHOLE_POSITION: u64 = u64::MAX;

impl Order {
    /// The order inside all wrappers.
    pub fn innermost(&self) -> &Self {
        let mut order = self;
        while let Self::As { order: inner, .. } = order {
            order = inner;
        }
        order
    }

    /// The pallet and call that carry the order.
    pub fn call(&self) -> (&str, &str) {
        const STAKING: &str = "SubtensorModule";
        match self {
            Self::Transfer { keep_alive: true, .. } => ("Balances", "transfer_keep_alive"),
            Self::Transfer { keep_alive: false, .. } => ("Balances", "transfer_allow_death"),
            Self::TransferAll { .. } => ("Balances", "transfer_all"),
            Self::Register { .. } => (STAKING, "register_limit"),
            Self::RootRegister { .. } => (STAKING, "root_register"),
            Self::AssociateHotkey { .. } => (STAKING, "try_associate_hotkey"),
            Self::CreateSubnet { .. } => (STAKING, "register_network"),
            Self::StartSubnet { .. } => (STAKING, "start_call"),
            Self::AddStake { .. } => (STAKING, "add_stake"),
            Self::AddStakeLimit { .. } => (STAKING, "add_stake_limit"),
            Self::RemoveStake { .. } => (STAKING, "remove_stake"),
            Self::RemoveStakeLimit { .. } => (STAKING, "remove_stake_limit"),
            Self::RemoveStakeFull { .. } => (STAKING, "remove_stake_full_limit"),
            Self::MoveStake { .. } => (STAKING, "move_stake"),
            Self::SwapStake { .. } => (STAKING, "swap_stake"),
            Self::SwapStakeLimit { .. } => (STAKING, "swap_stake_limit"),
            Self::TransferStake { .. } => (STAKING, "transfer_stake"),
            Self::IncreaseTake { .. } => (STAKING, "increase_take"),
            Self::DecreaseTake { .. } => (STAKING, "decrease_take"),
            Self::Batch(_) => ("Utility", "batch_all"),
            Self::BestEffort(_) => ("Utility", "force_batch"),
            Self::UntilFailure(_) => ("Utility", "batch"),
            Self::As { wrapper, .. } => wrapper.call(),
            Self::Named(call) => (&call.pallet, &call.name),
        }
    }
}
