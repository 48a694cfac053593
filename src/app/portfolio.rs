//! What coldkeys have: free TAO, and stake with what selling it would really bring.
//!
//! All positions of a subnet would be sold into one pool, so their exit values are those of sales
//! one after the other. Alphas of different subnets are never added up; only TAO is.

mod alarm;
mod balance;
mod claim;
mod gather;
mod report;

pub use alarm::{Alarm, Proxy, alarms};
pub use balance::{AccountBalance, Balance, balance};
pub use gather::{holdings, watch_block};

use schemars::JsonSchema;
use serde::Serialize;

use super::session::Session;
use crate::domain::{Account, Alpha, BlockRef, Coldkey, Hotkey, Netuid, Price, Tao};
use crate::fault::{Code, Fault};

/// Which block to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Now,
    At(u32),
}

/// Several coldkeys at one block.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Portfolios {
    pub block: BlockRef,
    pub accounts: Vec<Portfolio>,
    /// Free TAO and exit values of all accounts; `None` when a part could not be computed.
    pub exit_value: Option<Tao>,
    pub spot_value: Option<Tao>,
    /// What all accounts are owed by baskets, beside the values; `None` where a part is not known or
    /// the runtime has no baskets.
    pub in_baskets: Option<Tao>,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Portfolio {
    pub block: BlockRef,
    pub name: Option<String>,
    pub coldkey: Coldkey,
    /// What the owner should look at first.
    pub alarms: Vec<Alarm>,
    /// Who may act for the account, strangers and keys of this machine; `tao proxy list` reports it.
    #[serde(skip)]
    pub proxies: Vec<Proxy>,
    pub free: Tao,
    pub reserved: Tao,
    pub positions: Vec<Holding>,
    /// Root dividends in baskets; `None` where the runtime keeps them another way.
    pub baskets: Option<Baskets>,
    /// What selling every position would bring, with the free TAO; `None` when a part of it could
    /// not be computed.
    pub exit_value: Option<Tao>,
    pub spot_value: Option<Tao>,
}

/// Root dividends that wait in the baskets of root validators. No value of positions counts them.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Baskets {
    /// What claiming all of them would bring, as root stake; `None` where the runtime does not tell.
    pub owed: Option<Tao>,
    pub rows: Option<Vec<Basket>>,
}

/// What a claim of one root validator's basket would bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Basket {
    pub hotkey: Hotkey,
    pub owed: Tao,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Holding {
    pub netuid: Netuid,
    pub hotkey: Hotkey,
    pub alpha: Alpha,
    /// What of the coldkey's alpha in this subnet is locked, on all hotkeys together.
    pub locked: Option<Alpha>,
    pub price: Option<Price>,
    pub spot_value: Option<Tao>,
    /// What selling all of it would bring after the positions listed before it are sold, less the
    /// swap fee; `None` where the chain would not execute that sale.
    pub exit_value: Option<Tao>,
    /// How far the exit value is below the spot value.
    pub haircut: Option<String>,
    /// The part of everything that this position is, by exit value.
    pub share: Option<String>,
    /// Alpha that the last epoch earned, after the validator's take, as if every epoch of a day
    /// were like it; for this position and for 1,000 alpha.
    pub daily: Option<Alpha>,
    pub daily_per_1000: Option<Alpha>,
    /// Root dividends that wait to be claimed, per subnet; `None` where the runtime keeps them
    /// another way.
    pub claimable: Option<Vec<Alpha>>,
    pub registered: bool,
}

/// One coldkey's stake at the newest block; `known` are accounts that may well act for it.
pub async fn portfolio(
    session: &Session,
    coldkey: Coldkey,
    known: &[Account],
) -> Result<Portfolio, Fault> {
    let all = holdings(session, &[(None, coldkey)], known, When::Now).await?;
    all.accounts.into_iter().next().ok_or_else(|| Fault::new(Code::Bug, "no account was read"))
}

/// Refuses an empty list of accounts with a way out.
pub fn somebody<T>(accounts: Vec<T>) -> Result<Vec<T>, Fault> {
    if accounts.is_empty() {
        return Err(Fault::new(Code::Name, "there is no wallet to look at")
            .hint("name an address or a wallet, or make one with: tao wallet create NAME"));
    }
    Ok(accounts)
}
