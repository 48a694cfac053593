//! What was predicted against what happened.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Effect, LegOutcome, Receipt};
use crate::domain::{Alpha, BlockRef, Netuid, Tao};
use crate::plan::Preview;

#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Difference {
    pub what: &'static str,
    pub predicted: String,
    pub actual: String,
    pub because: String,
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { what, predicted, actual, because } = self;
        write!(f, "{what}: {actual} instead of {predicted}; {because}")
    }
}

/// TAO that came out of all sales.
fn proceeds(receipt: &Receipt) -> Option<Tao> {
    Tao::sum(receipt.effects.iter().filter_map(|effect| match effect {
        Effect::StakeRemoved { received, .. } => Some(*received),
        _ => None,
    }))
}

/// Alpha of a subnet that came out of all purchases.
fn arrived(receipt: &Receipt, netuid: Netuid) -> Option<Alpha> {
    let none = Alpha::from_units(netuid, 0);
    receipt.effects.iter().try_fold(none, |sum, effect| match effect {
        Effect::StakeAdded { received, netuid: there, .. } if *there == netuid => {
            sum.checked_add(*received)
        }
        _ => Some(sum),
    })
}

fn sold(receipt: &Receipt, netuid: Netuid) -> Option<Alpha> {
    let none = Alpha::from_units(netuid, 0);
    receipt.effects.iter().try_fold(none, |sum, effect| match effect {
        Effect::StakeRemoved { sold, swap_fee, netuid: there, .. } if *there == netuid => {
            sum.checked_add(*sold)?.checked_add(*swap_fee)
        }
        _ => Some(sum),
    })
}

/// A trade that was to move something and did not.
pub(super) fn moved_nothing(receipt: &Receipt, predicted: &Preview) -> bool {
    let predicted = match predicted {
        Preview::As(acting) if acting.executes => acting.inner.as_ref(),
        other => other,
    };
    match predicted {
        Preview::AddStake(trade) => arrived(receipt, trade.netuid).is_some_and(Alpha::is_zero),
        Preview::RemoveStake(_) | Preview::ExitStake(_) => {
            proceeds(receipt).is_some_and(Tao::is_zero)
        }
        Preview::MoveStake(moved) => arrived(receipt, moved.to.netuid).is_some_and(Alpha::is_zero),
        Preview::TransferStake { to_netuid, .. } => {
            arrived(receipt, *to_netuid).is_some_and(Alpha::is_zero)
        }
        Preview::Batch(batch) => batch
            .legs
            .iter()
            .zip(&receipt.legs)
            .filter(|(_, leg)| leg.told_apart)
            .any(|(wish, leg)| moved_nothing(&alone(receipt, leg), &wish.predicted)),
        _ => false,
    }
}

/// One command of a batch, as if it had been a transaction; the fee belongs to all of them.
fn alone(receipt: &Receipt, leg: &LegOutcome) -> Receipt {
    let effects = leg.effects.clone();
    Receipt { effects, fee_paid: None, legs: Vec::new(), ..receipt.clone() }
}

pub(super) fn differences(
    receipt: &Receipt,
    predicted: &Preview,
    previewed: BlockRef,
) -> Vec<Difference> {
    let blocks = receipt.block.map_or(0, |block| block.number.saturating_sub(previewed.number));
    let moved = || {
        let passed = if blocks == 1 { "one block" } else { "some blocks" };
        let fee = match receipt.fee_asset {
            "alpha" => "the sale for the fee came first, and ",
            _ => "",
        };
        format!(
            "{fee}{passed} after the preview, the pool had moved by emission and by what others traded"
        )
    };
    let mut out = Differences(Vec::new());
    let fee = match predicted {
        Preview::AddStake(trade) | Preview::RemoveStake(trade) => {
            if let Preview::AddStake(_) = predicted {
                let received = arrived(receipt, trade.netuid);
                out.add("alpha received", Some(trade.alpha), received, moved);
            } else {
                let went = sold(receipt, trade.netuid);
                out.add("alpha sold", Some(trade.alpha), went, || {
                    "the position had changed, by an epoch or by a fee that was taken of it"
                        .to_owned()
                });
                out.add("TAO received", Some(trade.tao), proceeds(receipt), moved);
            }
            trade.fee
        }
        Preview::MoveStake(wish) => {
            let received = arrived(receipt, wish.to.netuid);
            out.add("alpha that arrived", wish.expected, received, moved);
            wish.fee
        }
        Preview::ExitStake(exit) => {
            out.add("TAO received", Some(exit.tao), proceeds(receipt), moved);
            exit.fee
        }
        Preview::TransferStake { to_netuid, expected, fee, .. } => {
            out.add("alpha that arrived", *expected, arrived(receipt, *to_netuid), moved);
            *fee
        }
        Preview::Batch(batch) => {
            let legs = batch.legs.iter().zip(&receipt.legs);
            for (wish, leg) in legs.filter(|(_, leg)| leg.told_apart) {
                let own = differences(&alone(receipt, leg), &wish.predicted, previewed);
                out.0.extend(own);
            }
            batch.fee
        }
        Preview::As(acting) => acting.fee,
        Preview::Account(account) => account.fee,
        Preview::Transfer { fee, .. }
        | Preview::Register { fee, .. }
        | Preview::CreateSubnet { fee, .. }
        | Preview::Plain { fee, .. }
        | Preview::Take { fee, .. } => *fee,
    };
    out.add("fee", Some(fee), receipt.fee_paid, || {
        "the chain charges for the work that was really done".to_owned()
    });
    out.0
}

struct Differences(Vec<Difference>);

impl Differences {
    /// What cannot be read is not compared.
    fn add<T: PartialEq + std::fmt::Display>(
        &mut self,
        what: &'static str,
        predicted: Option<T>,
        actual: Option<T>,
        because: impl Fn() -> String,
    ) {
        if let (Some(predicted), Some(actual)) = (predicted, actual)
            && predicted != actual
        {
            let (predicted, actual) = (predicted.to_string(), actual.to_string());
            self.0.push(Difference { what, predicted, actual, because: because() });
        }
    }
}
