//! Giving stake to another coldkey, on the same hotkey.

use super::holding::{Change, Holding};
use super::moves::{across, balance_after, whole_or};
use super::stake::{TOO_LOW, of_position, refuse_locked, refuse_small_rest, to_sell};
use super::trade::{fee_in_alpha, paid_in_alpha, unknown_hotkey, worth};
use super::{Facts, Plan, Preview, Topic, check_subnet};
use crate::domain::{AmountExpr, Coldkey, Netuid};
use crate::fault::{Code, Fault};
use crate::intent::{Order, Place};

pub(super) struct Gift {
    pub(super) from: Place,
    pub(super) to: Coldkey,
    pub(super) to_netuid: Netuid,
    pub(super) amount: AmountExpr,
    pub(super) to_hotkey: bool,
    pub(super) no_limit: bool,
}

pub(super) fn plan(wish: &Gift, facts: &Facts) -> Result<Plan, Fault> {
    let Topic::TransferStake { from, to, least, recipient_is_hotkey, handover } = &facts.topic
    else {
        return Err(Fault::new(Code::Bug, "a transfer was planned without its facts"));
    };
    if wish.to == facts.signer {
        return Err(Fault::new(
            Code::SelfTransfer,
            "the recipient is the account that has the stake",
        )
        .hint("to another subnet or hotkey: tao stake move, tao stake swap"));
    }
    if *recipient_is_hotkey && !wish.to_hotkey {
        return Err(Fault::new(
            Code::Recipient,
            format!("{} is a hotkey on this chain; stake belongs to coldkeys", wish.to),
        )
        .hint("add --to-a-hotkey if you are sure that it should go there"));
    }
    let Place { netuid, hotkey } = wish.from;
    check_subnet(netuid, &from.market.subnet, true)?;
    check_subnet(wish.to_netuid, &to.market.subnet, true)?;
    for (netuid, known) in [(netuid, from), (wish.to_netuid, to)] {
        if !known.market.transfers {
            return Err(Fault::new(
                Code::TransfersOff,
                format!("the owner of subnet {netuid} has switched transfers of its stake off"),
            )
            .rule("SubtensorModule.TransferDisallowed"));
        }
    }
    if from.hotkey_owner.is_none() {
        return Err(unknown_hotkey(hotkey));
    }
    let amount = of_position(wish.from, wish.amount, from)?;
    let position = from.position.unwrap_or(amount);
    let fee_alpha = fee_in_alpha(facts, &from.market.subnet, position)?;
    // The fee is taken first, from what is free.
    let goes = to_sell(amount, position, fee_alpha)?;
    let held = from.market.held.map(|held| held.without(fee_alpha));
    let mut warnings = Vec::new();
    let mut locked = None;
    if netuid == wish.to_netuid {
        let goes_along = handover.locked(goes, held, wish.to)?;
        if !goes_along.is_zero() {
            locked = Some(goes_along);
            warnings.push(format!(
                "{goes_along} alpha of it is locked and stays so: the recipient cannot sell it yet"
            ));
        }
    } else {
        refuse_locked(goes, held)?;
    }
    refuse_small_rest(position, amount, from, facts)?;
    let expected = if netuid == wish.to_netuid {
        let value = worth(&from.market.subnet, amount);
        if let Some(value) = value.filter(|value| value < least) {
            return Err(Fault::new(
                Code::TooSmall,
                format!("{amount} alpha is worth {value} TAO; the least that moves is {least}"),
            )
            .rule(TOO_LOW));
        }
        Some(goes)
    } else {
        if !wish.no_limit {
            return Err(Fault::new(
                Code::Unbounded,
                "to another subnet it is two trades, and the chain has no bounded call for them",
            )
            .hint("move it first with a limit (tao stake swap), then transfer it")
            .hint("or accept any price with --no-limit"));
        }
        warnings.push(
            "NO LIMIT: whoever sees this order first can move both prices against it without bound"
                .to_owned(),
        );
        across(goes, from, to)?
    };
    warnings.extend(fee_alpha.map(paid_in_alpha));
    let order = Order::TransferStake {
        to: wish.to,
        hotkey,
        to_netuid: wish.to_netuid,
        amount: whole_or(amount, from.position),
    };
    let preview = Preview::TransferStake {
        to: wish.to,
        from: wish.from,
        to_netuid: wish.to_netuid,
        amount,
        expected,
        locked,
        holding: Holding::after(held, Change::Goes(goes)),
        fee: facts.fee,
        fee_alpha,
        balance_after: balance_after(facts, fee_alpha),
    };
    Ok(Plan { order, preview, warnings })
}
