//! Staking and unstaking: trades in a subnet's pool, bounded by the price that was previewed.

use super::curve::Side;
use super::holding::{Change, Holding};
use super::trade::{
    Deal, empty_quote, fee_in_alpha, least_to_stake, need_quote, paid_in_alpha, unknown_hotkey,
    worth,
};
use super::{Facts, Plan, Preview, StakeFacts, Swap, Topic, check_funds, check_subnet};
use crate::domain::{Alpha, AmountExpr, Asset, Availability, Netuid, Tao};
use crate::fault::{Code, Fault};
use crate::intent::{Order, Place, Protection};

/// What `all` and shares leave for later fees: leaving a position costs a fee, too.
const FEE_RESERVE: Tao = Tao::from_rao(2_000_000);

/// The chain's error for an amount below its minimum.
pub(super) const TOO_LOW: &str = "SubtensorModule.AmountTooLow";

pub(super) fn asset(netuid: Netuid) -> Asset {
    if netuid.is_root() { Asset::Root } else { Asset::Alpha }
}

/// How much TAO an order to stake is about.
pub(super) fn to_spend(
    netuid: Netuid,
    amount: AmountExpr,
    spend_reserve: bool,
    facts: &Facts,
) -> Result<Tao, Fault> {
    let asset = if netuid.is_root() { Asset::Root } else { Asset::Tao };
    let reserve = if spend_reserve { Tao::ZERO } else { FEE_RESERVE };
    let available = facts.spendable().checked_sub(reserve).unwrap_or(Tao::ZERO);
    amount.of(available.rao(), asset).map(Tao::from_rao)
}

/// How much of a position an amount is; refuses what is not there, or nothing.
pub(super) fn of_position(
    place: Place,
    amount: AmountExpr,
    known: &StakeFacts,
) -> Result<Alpha, Fault> {
    part_of(place, amount, known.position)
}

pub(super) fn part_of(
    place: Place,
    amount: AmountExpr,
    position: Option<Alpha>,
) -> Result<Alpha, Fault> {
    let Place { netuid, hotkey } = place;
    let none = || {
        Fault::new(Code::Stake, format!("you have no stake on {hotkey} in subnet {netuid}"))
            .try_command("see what you have", &["tao", "stake", "list"])
    };
    let position = position.filter(|alpha| !alpha.is_zero()).ok_or_else(none)?;
    let units = amount.of(position.units(), asset(netuid))?;
    let amount = Alpha::from_units(netuid, units);
    if amount > position {
        return Err(Fault::new(
            Code::Stake,
            format!("you have {position} alpha on {hotkey} in subnet {netuid}, not {amount}"),
        )
        .hint("take a smaller amount, or `all`"));
    }
    if amount.is_zero() {
        return Err(Fault::new(Code::TooSmall, "the amount is nothing"));
    }
    Ok(amount)
}

/// Locked alpha cannot be sold, on whichever hotkey it is.
pub(super) fn refuse_locked(amount: Alpha, held: Option<Availability>) -> Result<(), Fault> {
    match held.filter(|held| amount > held.available) {
        Some(held) => Err(Fault::new(
            Code::Locked,
            format!(
                "{} of your {} alpha in subnet {} is locked: {} can be taken out, not {amount}",
                held.locked,
                held.total,
                amount.netuid(),
                held.available
            ),
        )
        .hint("a lock decays by itself unless it was made perpetual")
        .rule("SubtensorModule.StakeUnavailable")),
        None => Ok(()),
    }
}

/// A nominator's rest that is worth too little is sold by the chain, without any limit.
pub(super) fn refuse_small_rest(
    position: Alpha,
    amount: Alpha,
    known: &StakeFacts,
    facts: &Facts,
) -> Result<(), Fault> {
    let rest = position.checked_sub(amount).filter(|rest| !rest.is_zero());
    let own = known.hotkey_owner == Some(facts.signer);
    let (Some(rest), false) = (rest, own) else { return Ok(()) };
    let value = worth(&known.market.subnet, rest);
    match value.filter(|value| *value < known.nominator_least) {
        Some(value) => Err(Fault::new(
            Code::NominatorMinimum,
            format!(
                "{rest} alpha worth {value} TAO would stay, and a nominator must keep {} at least; the chain would sell the rest without any limit",
                known.nominator_least
            ),
        )
        .hint("leave more, or take `all`")),
        None => Ok(()),
    }
}

/// What of an amount is sold: a fee that is paid in alpha makes the position smaller before.
pub(super) fn to_sell(amount: Alpha, position: Alpha, fee: Option<Alpha>) -> Result<Alpha, Fault> {
    let Some(fee) = fee else { return Ok(amount) };
    let left = position.checked_sub(fee).unwrap_or(Alpha::from_units(amount.netuid(), 0));
    if amount == position {
        return Ok(left);
    }
    if amount > left {
        return Err(Fault::new(
            Code::Stake,
            format!("the fee is taken in alpha, about {fee}, so that less than {amount} is left"),
        )
        .hint("take a smaller amount, or `all`"));
    }
    Ok(amount)
}

pub(super) struct Add {
    pub(super) place: Place,
    pub(super) amount: AmountExpr,
    pub(super) protection: Protection,
    pub(super) partial: bool,
    pub(super) spend_reserve: bool,
}

pub(super) struct Remove {
    pub(super) place: Place,
    pub(super) amount: AmountExpr,
    pub(super) protection: Protection,
    pub(super) partial: bool,
}

pub(super) fn add(wish: &Add, facts: &Facts) -> Result<Plan, Fault> {
    let Topic::Stake(known) = &facts.topic else {
        return Err(Fault::new(Code::Bug, "a trade was planned without its facts"));
    };
    let Place { netuid, hotkey } = wish.place;
    let subnet = &known.market.subnet;
    check_subnet(netuid, subnet, true)?;
    if known.hotkey_owner.is_none() {
        return Err(unknown_hotkey(hotkey));
    }
    let amount = to_spend(netuid, wish.amount, wish.spend_reserve, facts)?;
    let least = least_to_stake(known.min_stake, subnet.pool.as_ref());
    if amount < least {
        return Err(Fault::new(
            Code::TooSmall,
            format!("{amount} TAO is less than the chain accepts; the least here is {least}"),
        )
        .rule(TOO_LOW));
    }
    check_funds(amount, facts)?;
    let quote = need_quote(facts.quote(Swap::Buy(netuid, amount)), netuid)?;
    if quote.alpha_amount.is_zero() {
        return Err(empty_quote(netuid, "the pool gives nothing for this amount"));
    }
    let deal = Deal {
        side: Side::Buy,
        place: wish.place,
        subnet,
        gross: amount.rao(),
        protection: wish.protection,
        partial: wish.partial,
    };
    let priced = deal.price(&quote, facts.lifetime)?;
    let order = match priced.limit {
        Some(limit) => {
            Order::AddStakeLimit { hotkey, netuid, amount, limit, partial: wish.partial }
        }
        None => Order::AddStake { hotkey, netuid, amount },
    };
    let mut preview = deal.preview(&priced, facts);
    preview.holding = Holding::after(known.market.held, Change::Comes(preview.alpha));
    if let Some(outlook) = &known.outlook {
        preview.earnings = super::outlook::earnings(&preview, outlook, subnet, facts.fee);
        preview.risks = super::outlook::risks(&preview, outlook, subnet, facts.block);
    }
    preview.balance_after =
        preview.tao.checked_add(facts.fee).and_then(|sum| facts.account.free.checked_sub(sum));
    let mut warnings = priced.warnings;
    warnings.extend(preview.risks.iter().map(|risk| risk.says.clone()));
    Ok(Plan { order, preview: Preview::AddStake(preview), warnings })
}

/// The alpha that a sale is about, with what its fee takes in alpha.
pub(super) fn sale(
    place: Place,
    amount: AmountExpr,
    known: &StakeFacts,
    facts: &Facts,
) -> Result<(Alpha, Option<Alpha>), Fault> {
    let amount = of_position(place, amount, known)?;
    let position = known.position.unwrap_or(amount);
    let fee = fee_in_alpha(facts, &known.market.subnet, position)?;
    Ok((to_sell(amount, position, fee)?, fee))
}

pub(super) fn remove(wish: &Remove, facts: &Facts) -> Result<Plan, Fault> {
    let Topic::Stake(known) = &facts.topic else {
        return Err(Fault::new(Code::Bug, "a trade was planned without its facts"));
    };
    let Place { netuid, hotkey } = wish.place;
    let subnet = &known.market.subnet;
    check_subnet(netuid, subnet, true)?;
    let asked = of_position(wish.place, wish.amount, known)?;
    let whole = known.position == Some(asked);
    let position = known.position.unwrap_or(asked);
    refuse_locked(asked, known.market.held)?;
    let (sold, fee_alpha) = sale(wish.place, wish.amount, known, facts)?;
    let quote = need_quote(facts.quote(Swap::Sell(sold)), netuid)?;
    if quote.tao_amount.is_zero() {
        return Err(empty_quote(netuid, "the pool pays nothing for this amount"));
    }
    if !whole && quote.tao_amount < known.min_stake {
        return Err(Fault::new(
            Code::TooSmall,
            format!(
                "{asked} alpha is worth {} TAO; a part of a position must be worth {} at least",
                quote.tao_amount, known.min_stake
            ),
        )
        .hint("unstake more, or `all`")
        .rule(TOO_LOW));
    }
    refuse_small_rest(position, asked, known, facts)?;
    let deal = Deal {
        side: Side::Sell,
        place: wish.place,
        subnet,
        gross: sold.units(),
        protection: wish.protection,
        partial: wish.partial,
    };
    let mut priced = deal.price(&quote, facts.lifetime)?;
    let order = match (whole && !wish.partial, priced.limit) {
        (true, limit) => Order::RemoveStakeFull { hotkey, netuid, limit },
        (false, Some(limit)) => {
            Order::RemoveStakeLimit { hotkey, amount: asked, limit, partial: wish.partial }
        }
        (false, None) => Order::RemoveStake { hotkey, amount: asked },
    };
    if whole && !subnet.is_one_to_one() {
        priced.warnings.push(
            "the position grows with every epoch; all of it is sold as it is then".to_owned(),
        );
    }
    priced.warnings.extend(fee_alpha.map(paid_in_alpha));
    let mut preview = deal.preview(&priced, facts);
    preview.fee_alpha = fee_alpha;
    preview.holding = Holding::after(known.market.held, Change::Goes(asked));
    if fee_alpha.is_some() {
        preview.fee_asset = "alpha";
    }
    let paid = if fee_alpha.is_some() { Tao::ZERO } else { facts.fee };
    let after = facts.account.free.checked_sub(paid);
    preview.balance_after = after.and_then(|left| left.checked_add(preview.tao));
    Ok(Plan { order, preview: Preview::RemoveStake(preview), warnings: priced.warnings })
}
