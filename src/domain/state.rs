//! What the chain held at one block, as plain values.

use serde::Serialize;

use super::{Account, Alpha, Coldkey, Hotkey, Netuid, Price, Take, Tao};

/// The balances of one account, as `System.Account` keeps them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AccountState {
    pub nonce: u32,
    pub free: Tao,
    pub reserved: Tao,
    pub frozen: Tao,
}

impl AccountState {
    /// What a transfer that keeps the account alive may take, before its fee.
    pub fn transferable(&self, existential_deposit: Tao) -> Tao {
        let held = self.frozen.rao().saturating_sub(self.reserved.rao());
        Tao::from_rao(self.free.rao().saturating_sub(held.max(existential_deposit.rao())))
    }
}

/// One subnet's pool: everything that decides a trade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolState {
    pub netuid: Netuid,
    pub tao: Tao,
    pub alpha: Alpha,
    /// The weight of TAO in the pool, in parts of 1e18; alpha has the rest.
    pub tao_weight: u64,
    /// The swap fee in parts of 65,535, taken from what goes in.
    pub fee_rate: u16,
    /// False for the root network, where one alpha is one TAO and nothing is swapped.
    pub dynamic: bool,
}

/// A subnet as lists and reviews show it. Fields that the connected runtime does not offer are
/// `None`, never zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubnetState {
    pub netuid: Netuid,
    /// Cleaned and bounded; empty when the subnet has none.
    pub name: String,
    pub symbol: String,
    pub owner_coldkey: Coldkey,
    pub owner_hotkey: Hotkey,
    pub tempo: u16,
    pub started: Option<bool>,
    pub price: Option<Price>,
    /// The chain's moving average of the price, rounded down.
    pub moving_price: Option<Price>,
    pub tao_in: Tao,
    pub alpha_in: Alpha,
    pub alpha_out: Alpha,
    pub volume: u128,
    pub alpha_out_emission: Alpha,
    pub tao_in_emission: Tao,
    pub registered_at: u64,
    pub blocks_since_last_step: u64,
    /// What a seat costs and whether one is for sale; on root none is.
    pub burn: Option<Tao>,
    pub registration_open: Option<bool>,
}

/// One coldkey's stake on one hotkey in one subnet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub coldkey: Coldkey,
    pub hotkey: Hotkey,
    pub netuid: Netuid,
    pub alpha: Alpha,
    pub registered: bool,
}

/// A coldkey's alpha in one subnet, on all hotkeys together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Availability {
    pub total: Alpha,
    pub locked: Alpha,
    /// What can be sold or moved.
    pub available: Alpha,
}

impl Availability {
    /// What there is in a subnet, of all that has anything; the chain leaves the others out.
    #[must_use]
    pub fn within(all: &[Self], netuid: Netuid) -> Self {
        let none = Alpha::from_units(netuid, 0);
        let here = all.iter().find(|sums| sums.total.netuid() == netuid).copied();
        here.unwrap_or(Self { total: none, locked: none, available: none })
    }

    /// What is there after so much of what is free is gone.
    #[must_use]
    pub fn without(self, gone: Option<Alpha>) -> Self {
        let Some(gone) = gone else { return self };
        let less = |from: Alpha| {
            from.checked_sub(gone).unwrap_or_else(|| Alpha::from_units(from.netuid(), 0))
        };
        Self { total: less(self.total), available: less(self.available), ..self }
    }
}

/// The chain's own simulation of a trade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    pub tao_amount: Tao,
    pub alpha_amount: Alpha,
    pub tao_fee: Tao,
    pub alpha_fee: Alpha,
    pub tao_slippage: Tao,
    pub alpha_slippage: Alpha,
}

/// What the runtime says a transaction will cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeeQuote {
    pub fee: Tao,
    pub ref_time: u64,
}

/// One place in a subnet. What the connected runtime does not keep is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Neuron {
    pub uid: u16,
    pub hotkey: Hotkey,
    pub coldkey: Coldkey,
    /// Stake of everybody on the hotkey in this subnet.
    pub alpha: Alpha,
    pub registered_at: u64,
    /// It may set weights.
    pub permit: Option<bool>,
    /// The block at which it set weights last.
    pub last_update: Option<u64>,
    /// Alpha of the last epoch.
    pub emission: Option<Alpha>,
    /// Parts of 65,535.
    pub incentive: Option<u16>,
    pub dividends: Option<u16>,
}

/// A hotkey's standing in a subnet that it is registered in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Registered {
    pub uid: u16,
    pub permit: Option<bool>,
    /// The block at which it set weights last.
    pub last_update: Option<u64>,
}

/// A validator as `DelegateInfo` describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DelegateState {
    pub hotkey: Hotkey,
    pub owner: Coldkey,
    pub take: Take,
    pub nominators: u32,
    /// Stake of all nominators, per subnet.
    pub stakes: Vec<Alpha>,
    pub registrations: Vec<Netuid>,
    pub permits: Vec<Netuid>,
}

/// The name that an account gave itself; cleaned, bounded, and never proof of anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    pub account: Account,
    pub name: String,
}

/// How the cost of registration moves by itself and with each registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BurnSchedule {
    /// Blocks without a registration in which it halves.
    pub half_life: u16,
    /// What each registration multiplies it by, in 64 binary places.
    pub step: u128,
}

impl BurnSchedule {
    /// By how much a registration raises the cost, in whole percent.
    pub fn rise_percent(&self) -> Option<u128> {
        (self.step.checked_mul(100)? >> 64).checked_sub(100)
    }
}

/// What a registration on one subnet costs and whether it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Registration {
    pub netuid: Netuid,
    pub burn: Tao,
    pub allowed: bool,
    pub neurons: u16,
    pub max_neurons: u16,
}
