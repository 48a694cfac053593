//! What to expect of an order: quoted, not promised, except where it says so.

use schemars::JsonSchema;
use serde::Serialize;

use super::Holding;
use super::outlook::{Earnings, Risk};
use crate::domain::{Alpha, Coldkey, Hotkey, Netuid, Price, Take, Tao};
use crate::intent::Place;

/// A balance afterwards is `None` where it cannot be told.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Preview {
    Transfer {
        to: Coldkey,
        amount: Tao,
        fee: Tao,
        balance_after: Option<Tao>,
    },
    Register {
        netuid: Netuid,
        hotkey: Hotkey,
        cost_now: Tao,
        cost_at_most: Tao,
        /// Blocks without a registration in which the cost halves.
        halves_in: Option<u16>,
        /// How much dearer the next one becomes by this one.
        rises_by: Option<String>,
        /// Blocks for which the new neuron cannot be replaced.
        immune_for: Option<u16>,
        fee: Tao,
        balance_after: Option<Tao>,
    },
    /// A call of which nothing more is to be said.
    Plain {
        fee: Tao,
        /// `None` where it is not known what the call moves.
        balance_after: Option<Tao>,
        /// The stake that it touches, as far as the runtime tells what is locked.
        holdings: Vec<Holding>,
    },
    Account(super::AccountPreview),
    As(super::ActingPreview),
    Batch(super::BatchPreview),
    CreateSubnet {
        hotkey: Hotkey,
        cost: Tao,
        fee: Tao,
        balance_after: Option<Tao>,
    },
    AddStake(StakePreview),
    RemoveStake(StakePreview),
    MoveStake(Box<MovePreview>),
    ExitStake(ExitPreview),
    TransferStake {
        to: Coldkey,
        from: Place,
        to_netuid: Netuid,
        amount: Alpha,
        /// What arrives; the same where the subnets do not differ.
        expected: Option<Alpha>,
        /// How much of it is locked and stays so: the recipient cannot sell it yet.
        #[serde(skip_serializing_if = "Option::is_none")]
        locked: Option<Alpha>,
        /// The giver's stake in the subnet that it comes from.
        holding: Option<Holding>,
        fee: Tao,
        fee_alpha: Option<Alpha>,
        balance_after: Option<Tao>,
    },
    Take {
        hotkey: Hotkey,
        from: Take,
        to: Take,
        fee: Tao,
    },
}

impl Preview {
    /// Takes back what it says of the signer's balance, where something before it has an effect on
    /// that which cannot be told.
    pub(super) fn forget_balance(&mut self) {
        let balance = match self {
            Self::Transfer { balance_after, .. }
            | Self::Register { balance_after, .. }
            | Self::Plain { balance_after, .. }
            | Self::CreateSubnet { balance_after, .. }
            | Self::TransferStake { balance_after, .. } => balance_after,
            Self::Account(account) => &mut account.balance_after,
            Self::As(acting) => &mut acting.balance_after,
            Self::Batch(batch) => &mut batch.balance_after,
            Self::AddStake(trade) | Self::RemoveStake(trade) => &mut trade.balance_after,
            Self::MoveStake(moved) => &mut moved.balance_after,
            Self::ExitStake(exit) => &mut exit.balance_after,
            Self::Take { .. } => return,
        };
        *balance = None;
    }
}

/// A trade between TAO and alpha. What cannot be known is `None`.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct StakePreview {
    pub netuid: Netuid,
    pub hotkey: Hotkey,
    pub tao: Tao,
    pub alpha: Alpha,
    /// The swap fee, in the asset that goes in.
    pub swap_fee: SwapFee,
    pub fee: Tao,
    pub fee_asset: &'static str,
    /// About what the transaction fee takes where it is paid in alpha.
    pub fee_alpha: Option<Alpha>,
    pub price_now: Option<Price>,
    pub price_average: Option<Price>,
    pub price_after: Option<Price>,
    /// How much worse the average price is than the price now because of the order's own size,
    /// without the swap fee; in percent.
    pub own_impact: Option<String>,
    /// How much less can come out than expected because others trade first; in percent. The limit
    /// keeps it there.
    pub others_at_most: Option<String>,
    /// The least that can come out: the chain refuses to execute for less.
    pub at_least: Option<Received>,
    /// The price that is in the bytes: no part of the trade happens beyond it.
    pub limit_price: Option<Price>,
    pub partial_allowed: bool,
    /// The stake in the subnet; `None` for a trade that is a part of something larger, which tells
    /// it itself, and where the runtime does not say what is locked.
    pub holding: Option<Holding>,
    pub balance_after: Option<Tao>,
    /// What the position would earn; `None` where that was not measured.
    pub earnings: Option<Earnings>,
    pub risks: Vec<Risk>,
}

/// How stake gets from one place to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Route {
    /// Within one subnet: nothing is traded.
    OneToOne,
    /// A bounded sale and a bounded purchase, together or not at all.
    SellAndBuy,
    /// The chain's own call, bounded by an average ratio.
    OneCall,
    /// The chain's own call without any bound.
    Unbounded,
}

#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct MovePreview {
    pub from: Place,
    pub to: Place,
    pub route: Route,
    pub amount: Alpha,
    /// The trades, where there are two.
    pub sell: Option<StakePreview>,
    pub buy: Option<StakePreview>,
    pub expected: Option<Alpha>,
    pub at_least: Option<Alpha>,
    /// What the sale is expected to bring above what the purchase spends; it stays as free TAO.
    pub change: Option<Tao>,
    /// Alpha of the destination for one of the origin, times 1e9, where that is the limit.
    pub limit_ratio: Option<String>,
    /// The stake in the subnets that it concerns, as far as the runtime tells what is locked.
    pub holdings: Vec<Holding>,
    pub fee: Tao,
    pub fee_alpha: Option<Alpha>,
    pub balance_after: Option<Tao>,
}

/// Several sales, in the order in which they happen.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct ExitPreview {
    pub lots: Vec<StakePreview>,
    pub tao: Tao,
    pub at_least: Option<Tao>,
    /// The stake in the subnets that are left, as far as the runtime tells what is locked.
    pub holdings: Vec<Holding>,
    pub fee: Tao,
    pub balance_after: Option<Tao>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(untagged)]
pub enum SwapFee {
    Tao(Tao),
    Alpha(Alpha),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(untagged)]
pub enum Received {
    Tao(Tao),
    Alpha(Alpha),
}

impl std::fmt::Display for SwapFee {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Tao(tao) => write!(f, "{tao} TAO"),
            Self::Alpha(alpha) => write!(f, "{alpha} alpha"),
        }
    }
}

impl std::fmt::Display for Received {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Tao(tao) => write!(f, "{tao} TAO"),
            Self::Alpha(alpha) => write!(f, "{alpha} alpha"),
        }
    }
}

/// Hundredths of a percent as text.
pub(super) fn percent(hundredths: u32) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    format!("{whole}.{rest:02}%")
}
