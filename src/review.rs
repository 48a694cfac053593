//! What a person sees before agreeing: read back from the exact bytes that will be signed, with
//! the quotes of the plan beside it.

use serde::Serialize;

use crate::domain::{Coldkey, Hash, Tao};
use crate::intent::Order;
use crate::plan::{Preview, StakePreview};

/// Where a line of a review comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Decoded from the bytes to be signed: it holds whatever happens.
    Signed,
    /// Read or simulated at the block of the preview: it may have moved when the block is made.
    Quoted,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    pub label: &'static str,
    pub value: String,
    pub source: Source,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Review {
    pub action: String,
    pub rows: Vec<Row>,
    pub warnings: Vec<String>,
}

/// The parts of the payload around the call, as they will be signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    pub signer: Coldkey,
    pub network: String,
    pub genesis: Hash,
    pub spec_version: u32,
    pub nonce: u32,
    pub tip: Tao,
    pub expires_at: Option<u64>,
    pub metadata_checked: bool,
}

/// Lays out a review: `order` must come from decoding the bytes, never from the request.
pub fn review(
    order: &Order,
    preview: &Preview,
    envelope: &Envelope,
    warnings: Vec<String>,
) -> Review {
    let mut rows = Rows(Vec::new());
    let action = signed_rows(order, &mut rows);
    quoted_rows(preview, &mut rows);
    rows.signed("from", envelope.signer.to_string());
    rows.signed("network", format!("{} ({})", envelope.network, envelope.genesis));
    rows.signed("runtime", format!("spec {}", envelope.spec_version));
    rows.signed("nonce", envelope.nonce.to_string());
    if !envelope.tip.is_zero() {
        rows.signed("tip", format!("{} TAO", envelope.tip));
    }
    let expiry = envelope
        .expires_at
        .map_or_else(|| "never".to_owned(), |block| format!("after block {block}"));
    rows.signed("expires", expiry);
    let check = if envelope.metadata_checked { "yes" } else { "no: this node cannot check" };
    rows.signed("description proven to the chain", check.to_owned());
    Review { action, rows: rows.0, warnings }
}

struct Rows(Vec<Row>);

impl Rows {
    fn signed(&mut self, label: &'static str, value: String) {
        self.0.push(Row { label, value, source: Source::Signed });
    }

    fn quoted(&mut self, label: &'static str, value: String) {
        self.0.push(Row { label, value, source: Source::Quoted });
    }

    fn quoted_or_na(&mut self, label: &'static str, value: Option<String>) {
        self.quoted(label, value.unwrap_or_else(|| "n/a".to_owned()));
    }
}

fn signed_rows(order: &Order, rows: &mut Rows) -> String {
    let limit = |price: crate::domain::Price| {
        format!("{price} TAO per alpha, for the price after the trade")
    };
    let partial = |allowed: bool| if allowed { "allowed" } else { "no: all or nothing" }.to_owned();
    match order {
        Order::Transfer { to, amount, keep_alive } => {
            rows.signed("to", to.to_string());
            rows.signed("amount", format!("{amount} TAO"));
            if !keep_alive {
                rows.signed("keep alive", "no: the sender may be closed".to_owned());
            }
            format!("transfer {amount} TAO")
        }
        Order::TransferAll { to, keep_alive } => {
            rows.signed("to", to.to_string());
            rows.signed("amount", "all that can be transferred".to_owned());
            rows.signed(
                "keep alive",
                if *keep_alive { "yes" } else { "no: the sender is closed" }.to_owned(),
            );
            "transfer everything".to_owned()
        }
        Order::Register { netuid, hotkey, limit } => {
            rows.signed("hotkey", hotkey.to_string());
            rows.signed("subnet", netuid.to_string());
            rows.signed("costs at most", format!("{limit} TAO"));
            format!("register in subnet {netuid}")
        }
        Order::AddStake { hotkey, netuid, amount } => {
            rows.signed("hotkey", hotkey.to_string());
            rows.signed("subnet", netuid.to_string());
            rows.signed("you pay", format!("{amount} TAO"));
            if !netuid.is_root() {
                rows.signed("limit price", "NONE".to_owned());
            }
            format!("stake {amount} TAO in subnet {netuid}")
        }
        Order::AddStakeLimit { hotkey, netuid, amount, limit: price, partial: allowed } => {
            rows.signed("hotkey", hotkey.to_string());
            rows.signed("subnet", netuid.to_string());
            rows.signed("you pay", format!("{amount} TAO"));
            rows.signed("limit price", limit(*price));
            rows.signed("partial", partial(*allowed));
            format!("stake {amount} TAO in subnet {netuid}")
        }
        Order::RemoveStake { hotkey, amount } => {
            let netuid = amount.netuid();
            rows.signed("hotkey", hotkey.to_string());
            rows.signed("subnet", netuid.to_string());
            rows.signed("you sell", format!("{amount} alpha"));
            if !netuid.is_root() {
                rows.signed("limit price", "NONE".to_owned());
            }
            format!("unstake {amount} alpha of subnet {netuid}")
        }
        Order::RemoveStakeLimit { hotkey, amount, limit: price, partial: allowed } => {
            let netuid = amount.netuid();
            rows.signed("hotkey", hotkey.to_string());
            rows.signed("subnet", netuid.to_string());
            rows.signed("you sell", format!("{amount} alpha"));
            rows.signed("limit price", limit(*price));
            rows.signed("partial", partial(*allowed));
            format!("unstake {amount} alpha of subnet {netuid}")
        }
        Order::RemoveStakeFull { hotkey, netuid, limit: price } => {
            rows.signed("hotkey", hotkey.to_string());
            rows.signed("subnet", netuid.to_string());
            rows.signed("you sell", "the whole position".to_owned());
            if !netuid.is_root() {
                rows.signed("limit price", price.map_or_else(|| "NONE".to_owned(), limit));
            }
            format!("unstake everything from this hotkey in subnet {netuid}")
        }
        Order::IncreaseTake { hotkey, take } | Order::DecreaseTake { hotkey, take } => {
            rows.signed("hotkey", hotkey.to_string());
            rows.signed("new take", take.to_string());
            let verb = if matches!(order, Order::IncreaseTake { .. }) { "raise" } else { "lower" };
            format!("{verb} the validator's take to {take}")
        }
    }
}

fn quoted_rows(preview: &Preview, rows: &mut Rows) {
    match preview {
        Preview::Transfer { amount, fee, balance_after, .. } => {
            rows.quoted("arrives", format!("{amount} TAO"));
            rows.quoted("transaction fee", format!("{fee} TAO"));
            rows.quoted("balance after", format!("{balance_after} TAO"));
        }
        Preview::Register { cost_now, fee, balance_after, .. } => {
            rows.quoted("costs now", format!("{cost_now} TAO"));
            rows.quoted("transaction fee", format!("{fee} TAO"));
            rows.quoted("balance after, at least", format!("{balance_after} TAO"));
        }
        Preview::AddStake(trade) => trade_rows(trade, true, rows),
        Preview::RemoveStake(trade) => trade_rows(trade, false, rows),
        Preview::Take { from, fee, .. } => {
            rows.quoted("take now", from.to_string());
            rows.quoted("transaction fee", format!("{fee} TAO"));
        }
    }
}

fn trade_rows(trade: &StakePreview, buy: bool, rows: &mut Rows) {
    let price =
        |price: Option<crate::domain::Price>| price.map(|price| format!("{price} TAO per alpha"));
    if buy {
        rows.quoted("you receive, expected", format!("{} alpha", trade.alpha));
    } else {
        rows.quoted("you sell, now", format!("{} alpha", trade.alpha));
        rows.quoted("you receive, expected", format!("{} TAO", trade.tao));
    }
    rows.quoted_or_na("you receive, at least", trade.at_least.map(|least| least.to_string()));
    rows.quoted("swap fee", trade.swap_fee.to_string());
    rows.quoted("transaction fee", format!("{} {}", trade.fee, trade.fee_asset));
    rows.quoted_or_na("price now", price(trade.price_now));
    rows.quoted_or_na("average price", price(trade.price_average));
    rows.quoted_or_na("price after", price(trade.price_after));
    rows.quoted_or_na("own impact", trade.own_impact.clone());
    rows.quoted_or_na("balance after", trade.balance_after.map(|left| format!("{left} TAO")));
}
