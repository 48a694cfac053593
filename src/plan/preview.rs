//! What to expect of an order: quoted, not promised, except where it says so.

use serde::Serialize;

use crate::domain::{Alpha, Coldkey, Hotkey, Netuid, Price, Take, Tao};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Preview {
    Transfer {
        to: Coldkey,
        amount: Tao,
        fee: Tao,
        balance_after: Tao,
    },
    Register {
        netuid: Netuid,
        hotkey: Hotkey,
        cost_now: Tao,
        cost_at_most: Tao,
        fee: Tao,
        balance_after: Tao,
    },
    AddStake(StakePreview),
    RemoveStake(StakePreview),
    Take {
        hotkey: Hotkey,
        from: Take,
        to: Take,
        fee: Tao,
    },
}

/// A trade between TAO and alpha. What cannot be known is `None`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StakePreview {
    pub netuid: Netuid,
    pub hotkey: Hotkey,
    pub tao: Tao,
    pub alpha: Alpha,
    /// The swap fee, in the asset that goes in.
    pub swap_fee: SwapFee,
    pub fee: Tao,
    pub fee_asset: &'static str,
    pub price_now: Option<Price>,
    pub price_average: Option<Price>,
    pub price_after: Option<Price>,
    /// How much worse the average price is than the price now because of the order's own size,
    /// without the swap fee; in percent.
    pub own_impact: Option<String>,
    /// The least that can come out: the chain refuses to execute for less.
    pub at_least: Option<Received>,
    /// The price that is in the bytes: no part of the trade happens beyond it.
    pub limit_price: Option<Price>,
    pub partial_allowed: bool,
    pub balance_after: Option<Tao>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum SwapFee {
    Tao(Tao),
    Alpha(Alpha),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
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
