//! The part of a review that was read or simulated: it may have moved when the block is made.

use super::{Row, Rows, Source};
use crate::domain::{Alpha, Price, Tao};
use crate::plan::{ExitPreview, Holding, MovePreview, Preview, Route, StakePreview};

pub(super) fn rows(preview: &Preview, rows: &mut Rows) {
    match preview {
        Preview::Transfer { amount, fee, balance_after, .. } => {
            rows.quoted("arrives", format!("{amount} TAO"));
            costs(*fee, *balance_after, rows);
        }
        Preview::Register {
            cost_now, fee, balance_after, halves_in, rises_by, immune_for, ..
        } => {
            rows.quoted("costs now", format!("{cost_now} TAO"));
            if let (Some(blocks), Some(rise)) = (halves_in, rises_by) {
                let moves = format!("halves in {blocks} blocks, rises by {rise} with each");
                rows.quoted("the cost", moves);
            }
            if let Some(blocks) = immune_for {
                rows.quoted("safe from replacement", format!("for {blocks} blocks"));
            }
            rows.quoted("transaction fee", format!("{fee} TAO"));
            rows.quoted_or_na(
                "balance after, at least",
                balance_after.map(|left| format!("{left} TAO")),
            );
        }
        Preview::Account(account) => {
            for (label, value) in &account.expect {
                rows.quoted(label, value.clone());
            }
            rows.0.extend(account.holding.iter().map(stake));
            if let Some(deposit) = account.deposit {
                rows.quoted("deposit", format!("{deposit} TAO, given back when it ends"));
            }
            if let Some(cost) = account.cost {
                rows.quoted("costs", format!("{cost} TAO"));
            }
            costs(account.fee, account.balance_after, rows);
        }
        Preview::As(acting) => {
            let mut inner = Rows(Vec::new());
            self::rows(&acting.inner, &mut inner);
            // The account that is acted for pays no fee.
            rows.0.extend(inner.0.into_iter().filter(|row| row.label != "transaction fee"));
            rows.quoted("for the account", acting.acting.to_string());
            if let Some((approvals, threshold)) = acting.approvals {
                rows.quoted("approvals after this", format!("{approvals} of {threshold}"));
            }
            if let Some(deposit) = acting.deposit {
                rows.quoted("deposit, given back", format!("{deposit} TAO"));
            }
            if let Some(hash) = acting.call_hash {
                rows.quoted("hash of the call", hash.to_string());
            }
            rows.quoted("transaction fee", format!("{} TAO, paid by the signer", acting.fee));
            rows.quoted_or_na(
                "signer's balance after",
                acting.balance_after.map(|left| format!("{left} TAO")),
            );
        }
        Preview::Batch(batch) => {
            for (number, leg) in (1..).zip(&batch.legs) {
                let words: Vec<&str> = leg.command.iter().skip(1).map(String::as_str).collect();
                let words = crate::domain::clean(&words.join(" "), 200);
                rows.quoted("command", format!("{number}: {words}"));
                let mut inner = Rows(Vec::new());
                self::rows(&leg.predicted, &mut inner);
                // The batch has one fee.
                let fees = ["transaction fee", "for the account", "signer's balance after"];
                rows.0.extend(inner.0.into_iter().filter(|row| !fees.contains(&row.label)));
            }
            costs(batch.fee, batch.balance_after, rows);
        }
        Preview::Plain { fee, balance_after, holdings } => {
            rows.0.extend(holdings.iter().map(stake));
            costs(*fee, *balance_after, rows);
        }
        Preview::CreateSubnet { cost, fee, balance_after, .. } => {
            rows.quoted("costs now", format!("{cost} TAO"));
            costs(*fee, *balance_after, rows);
        }
        Preview::AddStake(trade) => {
            self::trade(trade, true, rows);
            if let Some(earned) = &trade.earnings {
                let (a_day, per) = (earned.daily, earned.daily_per_1000);
                rows.quoted("earns a day", format!("{a_day} alpha ({per} per 1000)"));
                let days = |days: &Option<String>| {
                    days.as_ref().map_or_else(|| "never".to_owned(), |days| format!("{days} days"))
                };
                let (fees, back) = (&earned.break_even_fees, &earned.break_even_price_back);
                rows.quoted("earned back, fees only", days(fees));
                rows.quoted("earned back, price as now", days(back));
            }
            fee(trade.fee, trade.fee_alpha, rows);
            balance(trade.balance_after, rows);
        }
        Preview::RemoveStake(trade) => {
            self::trade(trade, false, rows);
            fee(trade.fee, trade.fee_alpha, rows);
            balance(trade.balance_after, rows);
        }
        Preview::MoveStake(moved) => self::moved(moved, rows),
        Preview::ExitStake(exit) => self::exit(exit, rows),
        Preview::TransferStake {
            amount,
            expected,
            locked,
            holding,
            fee,
            fee_alpha,
            balance_after,
            ..
        } => {
            rows.quoted("you give, now", format!("{amount} alpha"));
            rows.quoted_or_na("arrives, expected", expected.map(alpha));
            if let Some(locked) = locked {
                rows.quoted("of it locked", format!("{locked} alpha"));
            }
            held(holding.as_slice(), rows);
            self::fee(*fee, *fee_alpha, rows);
            balance(*balance_after, rows);
        }
        Preview::Take { from, fee, .. } => {
            rows.quoted("take now", from.to_string());
            rows.quoted("transaction fee", format!("{fee} TAO"));
        }
    }
}

fn alpha(alpha: Alpha) -> String {
    format!("{alpha} alpha of subnet {}", alpha.netuid())
}

fn fee(fee: Tao, in_alpha: Option<Alpha>, rows: &mut Rows) {
    rows.quoted(
        "transaction fee",
        match in_alpha {
            Some(alpha) => format!("{fee} TAO, taken as about {alpha} alpha"),
            None => format!("{fee} TAO"),
        },
    );
}

fn balance(after: Option<Tao>, rows: &mut Rows) {
    rows.quoted_or_na("balance after", after.map(|left| format!("{left} TAO")));
}

fn costs(fee: Tao, balance_after: Option<Tao>, rows: &mut Rows) {
    rows.quoted("transaction fee", format!("{fee} TAO"));
    balance(balance_after, rows);
}

fn trade(trade: &StakePreview, buy: bool, rows: &mut Rows) {
    let price = |price: Option<Price>| price.map(|price| format!("{price} TAO per alpha"));
    if buy {
        rows.quoted("you receive, expected", format!("{} alpha", trade.alpha));
    } else {
        rows.quoted("you sell, now", format!("{} alpha", trade.alpha));
        rows.quoted("you receive, expected", format!("{} TAO", trade.tao));
    }
    rows.quoted_or_na("you receive, at least", trade.at_least.map(|least| least.to_string()));
    rows.quoted_or_na("own impact", trade.own_impact.clone());
    let others = trade.others_at_most.clone().map(|most| format!("{most} at most"));
    rows.quoted("lost to others", others.unwrap_or_else(|| "not bounded".to_owned()));
    rows.quoted("swap fee", trade.swap_fee.to_string());
    rows.quoted_or_na("price now", price(trade.price_now));
    rows.quoted_or_na("average price", price(trade.price_average));
    rows.quoted_or_na("price after", price(trade.price_after));
    held(trade.holding.as_slice(), rows);
}

/// What is free and what is locked, or that the runtime does not tell.
fn held(holdings: &[Holding], rows: &mut Rows) {
    if holdings.is_empty() {
        rows.quoted_or_na("free and locked stake", None);
    }
    rows.0.extend(holdings.iter().map(stake));
}

fn stake(holding: &Holding) -> Row {
    Row {
        label: "free and locked stake",
        value: match holding.of {
            Some(of) => format!("{of} in subnet {}: {holding}", holding.netuid),
            None => format!("subnet {}: {holding}", holding.netuid),
        },
        source: Source::Quoted,
    }
}

fn moved(moved: &MovePreview, rows: &mut Rows) {
    rows.quoted("you move, now", alpha(moved.amount));
    if let Some(sell) = &moved.sell {
        rows.quoted("the sale brings", format!("{} TAO", sell.tao));
        rows.quoted_or_na("own impact of the sale", sell.own_impact.clone());
    }
    if let Some(buy) = &moved.buy {
        rows.quoted_or_na("own impact of the purchase", buy.own_impact.clone());
    }
    rows.quoted_or_na("arrives, expected", moved.expected.map(alpha));
    let least = moved.at_least.map(alpha);
    match moved.route {
        Route::OneToOne => {}
        Route::SellAndBuy | Route::OneCall | Route::Unbounded => {
            rows.quoted("arrives, at least", least.unwrap_or_else(|| "not bounded".to_owned()));
        }
    }
    if let Some(change) = moved.change.filter(|change| !change.is_zero()) {
        rows.quoted("stays as free TAO", format!("{change} TAO"));
    }
    held(&moved.holdings, rows);
    fee(moved.fee, moved.fee_alpha, rows);
    balance(moved.balance_after, rows);
}

fn exit(exit: &ExitPreview, rows: &mut Rows) {
    for lot in &exit.lots {
        let least =
            lot.at_least.map_or_else(|| "not bounded".to_owned(), |least| least.to_string());
        rows.quoted(
            "sale",
            format!(
                "{} on {}: {} TAO, at least {least}",
                alpha(lot.alpha),
                lot.hotkey.0.short(),
                lot.tao
            ),
        );
    }
    rows.quoted("you receive, expected", format!("{} TAO", exit.tao));
    let least = exit.at_least.map(|least| format!("{least} TAO"));
    rows.quoted("you receive, at least", least.unwrap_or_else(|| "not bounded".to_owned()));
    held(&exit.holdings, rows);
    costs(exit.fee, exit.balance_after, rows);
}
