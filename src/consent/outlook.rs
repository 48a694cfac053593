//! What a policy asks about a plan beside its bytes: the fee, and the most that a trade can lose.

use crate::domain::{Bps, Price, Rounding, Tao};
use crate::plan::{MovePreview, Preview, Received, Route, StakePreview};
use crate::policy::Outlook;

pub(super) fn outlook(preview: &Preview) -> Outlook {
    match preview {
        Preview::AddStake(trade) => outlook_of(Some(trade.fee), bought(trade)),
        Preview::RemoveStake(trade) => outlook_of(Some(trade.fee), sold(trade)),
        Preview::ExitStake(exit) => {
            let worth = exit.lots.iter().map(worth).collect::<Option<Vec<_>>>();
            let loss = worth.and_then(Tao::sum).zip(exit.at_least).and_then(lost);
            outlook_of(Some(exit.fee), loss)
        }
        Preview::MoveStake(moved) => outlook_of(Some(moved.fee), in_move(moved)),
        Preview::TransferStake { from, to_netuid, fee, .. } => {
            outlook_of(Some(*fee), (from.netuid == *to_netuid).then_some(NOTHING))
        }
        Preview::Batch(batch) => {
            let losses = batch.legs.iter().map(|leg| loss_in(&leg.predicted));
            let losses = losses.collect::<Option<Vec<_>>>();
            let worst = losses.and_then(|losses| losses.into_iter().max().or(Some(NOTHING)));
            outlook_of(Some(batch.fee), worst)
        }
        Preview::As(acting) => Outlook { fee: Some(acting.fee), ..outlook(&acting.inner) },
        Preview::Account(account) => outlook_of(Some(account.fee), None),
        Preview::Transfer { fee, .. }
        | Preview::Register { fee, .. }
        | Preview::Plain { fee, .. }
        | Preview::CreateSubnet { fee, .. }
        | Preview::Take { fee, .. } => outlook_of(Some(*fee), None),
    }
}

/// The most that one command of a batch can lose; `None` where that is not known, as for a call by
/// name, and then of all of them.
fn loss_in(preview: &Preview) -> Option<Bps> {
    match preview {
        Preview::Transfer { .. }
        | Preview::Register { .. }
        | Preview::CreateSubnet { .. }
        | Preview::Account(_)
        | Preview::Take { .. } => Some(NOTHING),
        Preview::As(acting) => loss_in(&acting.inner),
        other => outlook(other).loss,
    }
}

const NOTHING: Bps = match Bps::new(0) {
    Some(nothing) => nothing,
    None => unreachable!(),
};

fn outlook_of(fee: Option<Tao>, loss: Option<Bps>) -> Outlook {
    Outlook { fee, loss }
}

/// The share of a worth that is lost at worst, rounded up.
fn lost((worth, least): (Tao, Tao)) -> Option<Bps> {
    let missing = u128::from(worth.rao().saturating_sub(least.rao()));
    let parts = missing.checked_mul(u128::from(Bps::WHOLE))?;
    let whole = u128::from(worth.rao());
    if whole == 0 {
        return Some(NOTHING);
    }
    u16::try_from(parts.div_ceil(whole)).ok().and_then(Bps::new)
}

fn alpha_worth(price: Option<Price>, received: Option<Received>) -> Option<Tao> {
    match received? {
        Received::Alpha(alpha) => price?.value(alpha, Rounding::Down),
        Received::Tao(tao) => Some(tao),
    }
}

fn bought(trade: &StakePreview) -> Option<Bps> {
    lost((trade.tao, alpha_worth(trade.price_now, trade.at_least)?))
}

fn worth(trade: &StakePreview) -> Option<Tao> {
    trade.price_now?.value(trade.alpha, Rounding::Up)
}

fn sold(trade: &StakePreview) -> Option<Bps> {
    lost((worth(trade)?, alpha_worth(trade.price_now, trade.at_least)?))
}

fn in_move(moved: &MovePreview) -> Option<Bps> {
    match (moved.route, &moved.sell, &moved.buy) {
        (Route::OneToOne, ..) => Some(NOTHING),
        (Route::SellAndBuy, Some(sell), Some(buy)) => {
            let least = buy.price_now?.value(moved.at_least?, Rounding::Down)?;
            lost((worth(sell)?, least))
        }
        _ => None,
    }
}
