//! What goes on chain: one variant for each call, with the numbers that the bytes will carry.

use crate::domain::{Alpha, Coldkey, Hotkey, Netuid, Price, Take, Tao};

/// A call, decided down to its last argument. A plan makes one; decoding the bytes to be signed
/// must give the same one back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Transfer { to: Coldkey, amount: Tao, keep_alive: bool },
    TransferAll { to: Coldkey, keep_alive: bool },
    Register { netuid: Netuid, hotkey: Hotkey, limit: Tao },
    AddStake { hotkey: Hotkey, netuid: Netuid, amount: Tao },
    AddStakeLimit { hotkey: Hotkey, netuid: Netuid, amount: Tao, limit: Price, partial: bool },
    RemoveStake { hotkey: Hotkey, amount: Alpha },
    RemoveStakeLimit { hotkey: Hotkey, amount: Alpha, limit: Price, partial: bool },
    RemoveStakeFull { hotkey: Hotkey, netuid: Netuid, limit: Option<Price> },
    IncreaseTake { hotkey: Hotkey, take: Take },
    DecreaseTake { hotkey: Hotkey, take: Take },
}

impl Order {
    /// The pallet and call that carry the order.
    pub const fn call(&self) -> (&'static str, &'static str) {
        const STAKING: &str = "SubtensorModule";
        match self {
            Self::Transfer { keep_alive: true, .. } => ("Balances", "transfer_keep_alive"),
            Self::Transfer { keep_alive: false, .. } => ("Balances", "transfer_allow_death"),
            Self::TransferAll { .. } => ("Balances", "transfer_all"),
            Self::Register { .. } => (STAKING, "register_limit"),
            Self::AddStake { .. } => (STAKING, "add_stake"),
            Self::AddStakeLimit { .. } => (STAKING, "add_stake_limit"),
            Self::RemoveStake { .. } => (STAKING, "remove_stake"),
            Self::RemoveStakeLimit { .. } => (STAKING, "remove_stake_limit"),
            Self::RemoveStakeFull { .. } => (STAKING, "remove_stake_full_limit"),
            Self::IncreaseTake { .. } => (STAKING, "increase_take"),
            Self::DecreaseTake { .. } => (STAKING, "decrease_take"),
        }
    }
}
