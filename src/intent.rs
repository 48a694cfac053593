//! What the user means, with every name resolved. One value behind the command line, the terminal
//! interface, files that travel, and the command that is shown back.

mod account;
mod argv;
mod order;
mod origin;

pub use account::{AccountIntent, ClaimMode, Identity, SaidCall, swap_hash};
pub use order::{Order, WHOLE_POSITION};
pub use origin::{Origin, Step, Wrapper};

use crate::domain::{AmountExpr, Bps, Coldkey, Hotkey, Netuid, Price, Take, Tao};

/// How a trade is bounded against a price that moves between preview and inclusion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// The order's own price after the trade, plus this much.
    Guard(Bps),
    /// A price after the trade that the user chose.
    Limit(Price),
    /// No bound at all.
    None,
}

/// Where stake is: on a hotkey, in a subnet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, schemars::JsonSchema, serde::Serialize)]
pub struct Place {
    pub netuid: Netuid,
    pub hotkey: Hotkey,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    Transfer {
        to: Coldkey,
        amount: AmountExpr,
        allow_death: bool,
        to_hotkey: bool,
    },
    Register {
        netuid: Netuid,
        hotkey: Hotkey,
        cap: Option<Tao>,
    },
    /// A seat among the root network's validators.
    RootRegister {
        hotkey: Hotkey,
    },
    /// Makes a hotkey known to the chain as the signer's.
    AssociateHotkey {
        hotkey: Hotkey,
    },
    CreateSubnet {
        hotkey: Hotkey,
        /// The most that the lock may cost.
        cap: Option<Tao>,
    },
    StartSubnet {
        netuid: Netuid,
    },
    AddStake {
        netuid: Netuid,
        hotkey: Hotkey,
        amount: AmountExpr,
        protection: Protection,
        /// A part may be executed where all of it would pass the limit.
        partial: bool,
        /// `all` and shares may take what is kept for later fees otherwise.
        spend_reserve: bool,
    },
    RemoveStake {
        netuid: Netuid,
        hotkey: Hotkey,
        amount: AmountExpr,
        protection: Protection,
        partial: bool,
    },
    /// To another hotkey, another subnet, or both.
    MoveStake {
        from: Place,
        to: Place,
        amount: AmountExpr,
        protection: Protection,
        /// With the chain's own call for it, whose limit means something else.
        one_call: bool,
    },
    /// To another coldkey, on the same hotkey.
    TransferStake {
        from: Place,
        to: Coldkey,
        to_netuid: Netuid,
        amount: AmountExpr,
        to_hotkey: bool,
        /// Agrees to a trade without any bound where the subnets differ.
        no_limit: bool,
    },
    /// Everything on one hotkey, in one subnet, or everywhere.
    ExitStake {
        hotkey: Option<Hotkey>,
        netuid: Option<Netuid>,
        protection: Protection,
    },
    SetTake {
        hotkey: Hotkey,
        take: Take,
    },
    /// A change of the account itself.
    Account(AccountIntent),
    /// Several in one transaction: all of them or none, or each as far as it goes.
    Batch {
        legs: Vec<Intent>,
        best_effort: bool,
    },
    /// The same for another account, which the signer may act for.
    As {
        origin: Origin,
        intent: Box<Intent>,
    },
    /// Any call of the runtime, typed by name.
    Call {
        order: Box<Order>,
        /// What was typed after `tao call`.
        typed: Vec<String>,
        /// Whole numbers of which the metadata does not say what they count, with their places.
        unclear: Vec<(String, u128)>,
    },
}

impl Intent {
    /// What is meant, whoever it is meant for.
    pub fn innermost(&self) -> &Self {
        let mut intent = self;
        while let Self::As { intent: inner, .. } = intent {
            intent = inner;
        }
        intent
    }

    /// What is meant, one by one.
    pub fn parts(&self) -> Vec<&Self> {
        match self.innermost() {
            Self::Batch { legs, .. } => legs.iter().flat_map(Self::parts).collect(),
            single => vec![single],
        }
    }

    /// The coldkey that gets money, or power over the account, that it does not give back.
    pub fn recipient(&self) -> Option<Coldkey> {
        match self.innermost() {
            Self::Transfer { to, .. } | Self::TransferStake { to, .. } => Some(*to),
            Self::Account(intent) => match intent {
                AccountIntent::AnnounceSwap { to } | AccountIntent::ExecuteSwap { to } => Some(*to),
                AccountIntent::AddProxy { delegate, .. } => Some(Coldkey(*delegate)),
                _ => None,
            },
            Self::Call { order, .. } => match order.innermost() {
                Order::Transfer { to, .. }
                | Order::TransferAll { to, .. }
                | Order::TransferStake { to, .. } => Some(*to),
                _ => None,
            },
            _ => None,
        }
    }
}
