//! Moving stake to another hotkey, subnet or coldkey. Between subnets it is two trades.

use super::curve::{self, Side};
use super::holding::{Change, Holding};
use super::preview::{MovePreview, Route};
use super::stake::{TOO_LOW, of_position, refuse_locked, refuse_small_rest};
use super::trade::{
    Deal, Priced, empty_quote, fee_in_alpha, grown, least_to_stake, local_fill, need_quote,
    paid_in_alpha, unknown_hotkey, worth,
};
use super::{Facts, Plan, Preview, StakeFacts, Swap, Topic, check_funds, check_subnet};
use crate::domain::{Alpha, AmountExpr, Bps, PoolState, Quote, Tao};
use crate::fault::{Code, Fault};
use crate::intent::{Order, Place, Protection, WHOLE_POSITION};

pub(super) struct Move {
    pub(super) from: Place,
    pub(super) to: Place,
    pub(super) amount: AmountExpr,
    pub(super) protection: Protection,
    pub(super) one_call: bool,
}

pub(super) fn plan(wish: &Move, facts: &Facts) -> Result<Plan, Fault> {
    let Topic::Move { from, to } = &facts.topic else {
        return Err(Fault::new(Code::Bug, "a move was planned without its facts"));
    };
    if wish.from == wish.to {
        return Err(Fault::new(
            Code::SamePlace,
            "the stake is on this hotkey in this subnet already",
        ));
    }
    check_subnet(wish.from.netuid, &from.market.subnet, true)?;
    check_subnet(wish.to.netuid, &to.market.subnet, true)?;
    for (place, known) in [(wish.from, from), (wish.to, to)] {
        if known.hotkey_owner.is_none() {
            return Err(unknown_hotkey(place.hotkey));
        }
    }
    let amount = of_position(wish.from, wish.amount, from)?;
    let position = from.position.unwrap_or(amount);
    refuse_small_rest(position, amount, from, facts)?;
    if wish.from.netuid == wish.to.netuid {
        return within_subnet(wish, amount, (from, to), facts);
    }
    refuse_locked(amount, from.market.held)?;
    match wish.protection {
        Protection::None => unbounded(wish, amount, (from, to), facts),
        Protection::Guard(guard) if wish.one_call => {
            one_call(wish, amount, guard, (from, to), facts)
        }
        Protection::Limit(_) if wish.one_call || !between_root(wish) => Err(Fault::new(
            Code::Arguments,
            "a move between two subnets is two trades, which one price cannot bound",
        )
        .hint("bound it with --tolerance")),
        _ => sell_and_buy(wish, amount, (from, to), facts),
    }
}

fn between_root(wish: &Move) -> bool {
    wish.from.netuid.is_root() || wish.to.netuid.is_root()
}

/// The trades of a bounded move, for what the chain has to be asked.
pub(super) fn wanted(wish: &Move, facts: &Facts) -> Vec<Swap> {
    let Topic::Move { from, to } = &facts.topic else { return Vec::new() };
    let trades = wish.from.netuid != wish.to.netuid
        && !wish.one_call
        && wish.protection != Protection::None
        && from.market.subnet.exists
        && to.market.subnet.exists;
    let Some(amount) = trades.then(|| of_position(wish.from, wish.amount, from).ok()).flatten()
    else {
        return Vec::new();
    };
    let mut out = vec![Swap::Sell(amount)];
    // The purchase follows from the local curve already; the quote of the sale confirms it.
    let sure = match from.market.subnet.pool.as_ref() {
        Some(pool) if pool.dynamic => {
            let fill = local_fill(Side::Sell, pool, amount.units()).ok();
            fill.and_then(|fill| {
                let limit = match wish.protection {
                    Protection::Guard(guard) => curve::limit_with_guard(&fill, Side::Sell, guard),
                    Protection::Limit(limit) => limit,
                    Protection::None => return None,
                };
                let pool = grown(pool, from.market.subnet.emission, facts.lifetime);
                Some(curve::at_least(&pool, Side::Sell, fill.net, limit))
            })
        }
        _ => Some(amount.units()),
    };
    out.extend(sure.map(|rao| Swap::Buy(wish.to.netuid, Tao::from_rao(rao))));
    out
}

fn at_par(amount: u64, place: Place) -> Quote {
    Quote {
        tao_amount: Tao::from_rao(amount),
        alpha_amount: Alpha::from_units(place.netuid, amount),
        tao_fee: Tao::ZERO,
        alpha_fee: Alpha::from_units(place.netuid, 0),
        tao_slippage: Tao::ZERO,
        alpha_slippage: Alpha::from_units(place.netuid, 0),
    }
}

fn leg(deal: &Deal<'_>, swap: Swap, facts: &Facts) -> Result<Priced, Fault> {
    let netuid = deal.place.netuid;
    let quote = if deal.subnet.is_one_to_one() {
        at_par(deal.gross, deal.place)
    } else {
        need_quote(facts.quote(swap), netuid)?
    };
    let nothing = match deal.side {
        Side::Buy => quote.alpha_amount.is_zero(),
        Side::Sell => quote.tao_amount.is_zero(),
    };
    if nothing {
        return Err(empty_quote(netuid, "the pool gives nothing for this amount"));
    }
    deal.price(&quote, facts.lifetime)
}

/// A bounded sale and a bounded purchase of what the sale brings for sure, all or nothing.
fn sell_and_buy(
    wish: &Move,
    amount: Alpha,
    (from, to): (&StakeFacts, &StakeFacts),
    facts: &Facts,
) -> Result<Plan, Fault> {
    // The fee of a batch cannot be taken in alpha.
    check_funds(Tao::ZERO, facts)?;
    let whole = from.position == Some(amount);
    let sell = Deal {
        side: Side::Sell,
        place: wish.from,
        subnet: &from.market.subnet,
        gross: amount.units(),
        protection: wish.protection,
        partial: false,
    };
    let sold = leg(&sell, Swap::Sell(amount), facts)?;
    let sure = Tao::from_rao(sold.least.unwrap_or_default());
    let least = least_to_stake(to.min_stake, to.market.subnet.pool.as_ref());
    if sure < least || sure < from.min_stake {
        return Err(Fault::new(
            Code::TooSmall,
            format!(
                "the sale brings {sure} TAO for sure, less than the chain accepts; the least here is {least}"
            ),
        )
        .rule(TOO_LOW));
    }
    let buy = Deal {
        side: Side::Buy,
        place: wish.to,
        subnet: &to.market.subnet,
        gross: sure.rao(),
        protection: wish.protection,
        partial: false,
    };
    let bought = leg(&buy, Swap::Buy(wish.to.netuid, sure), facts)?;
    let hotkey = wish.from.hotkey;
    let first = match (whole, sold.limit) {
        (true, limit) => Order::RemoveStakeFull { hotkey, netuid: wish.from.netuid, limit },
        (false, Some(limit)) => Order::RemoveStakeLimit { hotkey, amount, limit, partial: false },
        (false, None) => Order::RemoveStake { hotkey, amount },
    };
    let Place { netuid, hotkey } = wish.to;
    let second = match bought.limit {
        Some(limit) => Order::AddStakeLimit { hotkey, netuid, amount: sure, limit, partial: false },
        None => Order::AddStake { hotkey, netuid, amount: sure },
    };
    let alpha = |units| Alpha::from_units(netuid, units);
    let change = Tao::from_rao(sold.expected).checked_sub(sure);
    let after = facts.account.free.checked_sub(facts.fee);
    let preview = MovePreview {
        from: wish.from,
        to: wish.to,
        route: Route::SellAndBuy,
        amount,
        sell: Some(sell.preview(&sold, facts)),
        buy: Some(buy.preview(&bought, facts)),
        expected: Some(alpha(bought.expected)),
        at_least: bought.least.map(alpha),
        change,
        limit_ratio: None,
        holdings: holdings(wish, amount, Some(alpha(bought.expected)), (from, to)),
        fee: facts.fee,
        fee_alpha: None,
        balance_after: after.and_then(|left| left.checked_add(change.unwrap_or(Tao::ZERO))),
    };
    let mut warnings = sold.warnings;
    warnings.extend(bought.warnings);
    if !between_root(wish) {
        warnings.push(
            "each of the two trades pays the swap fee; --one-call pays it once, with a weaker bound"
                .to_owned(),
        );
    }
    Ok(Plan {
        order: Order::Batch(vec![first, second]),
        preview: Preview::MoveStake(Box::new(preview)),
        warnings,
    })
}

fn within_subnet(
    wish: &Move,
    amount: Alpha,
    (from, to): (&StakeFacts, &StakeFacts),
    facts: &Facts,
) -> Result<Plan, Fault> {
    let value = worth(&from.market.subnet, amount);
    if let Some(value) = value.filter(|value| *value < from.min_stake) {
        return Err(Fault::new(
            Code::TooSmall,
            format!(
                "{amount} alpha is worth {value} TAO; what is moved must be worth {} at least",
                from.min_stake
            ),
        )
        .rule(TOO_LOW));
    }
    simple(wish, amount, Route::OneToOne, Some(amount), (from, to), facts)
}

fn unbounded(
    wish: &Move,
    amount: Alpha,
    (from, to): (&StakeFacts, &StakeFacts),
    facts: &Facts,
) -> Result<Plan, Fault> {
    let expected = across(amount, from, to)?;
    let mut plan = simple(wish, amount, Route::Unbounded, expected, (from, to), facts)?;
    plan.warnings.push(
        "NO LIMIT: whoever sees this order first can move both prices against it without bound"
            .to_owned(),
    );
    Ok(plan)
}

/// What two trades without bounds bring; the swap fee is taken once, by the first that has one.
pub(super) fn across(
    amount: Alpha,
    from: &StakeFacts,
    to: &StakeFacts,
) -> Result<Option<Alpha>, Fault> {
    let (Some(origin), Some(destination)) = (from.market.subnet.pool, to.market.subnet.pool) else {
        return Ok(None);
    };
    let (tao, fee_rate) = if origin.dynamic {
        (local_fill(Side::Sell, &origin, amount.units())?.out, 0)
    } else {
        (amount.units(), destination.fee_rate)
    };
    if Tao::from_rao(tao) <= from.min_stake {
        return Err(Fault::new(
            Code::TooSmall,
            format!(
                "{amount} alpha is worth {} TAO; what is moved must be worth more than {}",
                Tao::from_rao(tao),
                from.min_stake
            ),
        )
        .rule(TOO_LOW));
    }
    let units = if destination.dynamic {
        local_fill(Side::Buy, &PoolState { fee_rate, ..destination }, tao)?.out
    } else {
        tao
    };
    Ok(Some(Alpha::from_units(destination.netuid, units)))
}

/// One of the chain's own calls, whose fee may be taken in alpha.
fn simple(
    wish: &Move,
    amount: Alpha,
    route: Route,
    expected: Option<Alpha>,
    (from, to): (&StakeFacts, &StakeFacts),
    facts: &Facts,
) -> Result<Plan, Fault> {
    let position = from.position.unwrap_or(amount);
    let fee_alpha = fee_in_alpha(facts, &from.market.subnet, position)?;
    super::stake::to_sell(amount, position, fee_alpha)?;
    let signed = whole_or(amount, from.position);
    let order = if wish.from.hotkey == wish.to.hotkey {
        let (hotkey, to_netuid) = (wish.from.hotkey, wish.to.netuid);
        Order::SwapStake { hotkey, to_netuid, amount: signed }
    } else {
        Order::MoveStake {
            from: wish.from.hotkey,
            to: wish.to.hotkey,
            to_netuid: wish.to.netuid,
            amount: signed,
        }
    };
    let preview = MovePreview {
        from: wish.from,
        to: wish.to,
        route,
        amount,
        sell: None,
        buy: None,
        expected,
        at_least: (route == Route::OneToOne).then_some(expected).flatten(),
        change: None,
        limit_ratio: None,
        holdings: holdings(wish, amount, expected, (from, to)),
        fee: facts.fee,
        fee_alpha,
        balance_after: balance_after(facts, fee_alpha),
    };
    let warnings = fee_alpha.map(paid_in_alpha).into_iter().collect();
    Ok(Plan { order, preview: Preview::MoveStake(Box::new(preview)), warnings })
}

/// Within a subnet nothing becomes free or stops being so: a lock is on no hotkey's stake.
fn holdings(
    wish: &Move,
    amount: Alpha,
    expected: Option<Alpha>,
    (from, to): (&StakeFacts, &StakeFacts),
) -> Vec<Holding> {
    let none = Alpha::from_units(wish.from.netuid, 0);
    if wish.from.netuid == wish.to.netuid {
        return Holding::after(from.market.held, Change::Goes(none)).into_iter().collect();
    }
    let comes = expected.map_or(Change::Unknown, Change::Comes);
    let origin = Holding::after(from.market.held, Change::Goes(amount));
    origin.into_iter().chain(Holding::after(to.market.held, comes)).collect()
}

pub(super) fn whole_or(amount: Alpha, position: Option<Alpha>) -> Alpha {
    match position {
        Some(position) if position == amount => Alpha::from_units(amount.netuid(), WHOLE_POSITION),
        _ => amount,
    }
}

pub(super) fn balance_after(facts: &Facts, fee_alpha: Option<Alpha>) -> Option<Tao> {
    let paid = if fee_alpha.is_some() { Tao::ZERO } else { facts.fee };
    facts.account.free.checked_sub(paid)
}

/// The chain's call with a limit, which bounds the average ratio of what arrives to what leaves,
/// by a formula that holds for pools of equal weights and no fee.
fn one_call(
    wish: &Move,
    amount: Alpha,
    guard: Bps,
    (from, to): (&StakeFacts, &StakeFacts),
    facts: &Facts,
) -> Result<Plan, Fault> {
    if wish.from.hotkey != wish.to.hotkey {
        return Err(Fault::new(
            Code::Arguments,
            "the chain has no single bounded call that changes subnet and hotkey",
        )
        .hint("leave --one-call out, or change the hotkey with a second move"));
    }
    let (Some(origin), Some(destination)) = (from.market.subnet.pool, to.market.subnet.pool) else {
        return Err(Fault::new(Code::Bug, "a move was planned without its pools"));
    };
    if !origin.dynamic || !destination.dynamic {
        return Err(Fault::new(
            Code::Arguments,
            "to or from the root network is one trade only; leave --one-call out",
        ));
    }
    let expected = across(amount, from, to)?;
    let ratio = ratio_limit(amount.units(), &origin, &destination, guard).ok_or_else(|| {
        Fault::new(Code::Limit, "no ratio can bound this move; take a smaller amount")
    })?;
    let mut plan = simple(wish, amount, Route::OneCall, expected, (from, to), facts)?;
    plan.order = Order::SwapStakeLimit {
        hotkey: wish.from.hotkey,
        to_netuid: wish.to.netuid,
        amount,
        ratio,
        partial: false,
    };
    if let Preview::MoveStake(preview) = &mut plan.preview {
        preview.limit_ratio = Some(Tao::from_rao(ratio).to_string());
    }
    plan.warnings.push(
        "the limit of this call is an average ratio that the chain works out as if both pools had equal weights and no fee; the two trades themselves have none"
            .to_owned(),
    );
    Ok(plan)
}

/// The ratio at which the chain's formula just admits the amount, less the guard.
///
/// It admits `x_d * t_o / (L * (t_o + t_d)) - x_o * t_d / (t_o + t_d)` alpha at ratio `L`, with the
/// reserves of TAO `t` and alpha `x` of origin and destination, and nothing where `L` is above the
/// ratio of the prices, which unlike the formula know the weights.
fn ratio_limit(
    amount: u64,
    origin: &PoolState,
    destination: &PoolState,
    guard: Bps,
) -> Option<u64> {
    use num_bigint::BigUint;
    let big = |units: u64| BigUint::from(units);
    let (t_o, x_o) = (big(origin.tao.rao()), big(origin.alpha.units()));
    let (t_d, x_d) = (big(destination.tao.rao()), big(destination.alpha.units()));
    let whole = BigUint::from(1_000_000_000_u64);
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "sums and products of unbounded integers, and a divisor that is looked at first"
    )]
    let ratio = {
        let over = &x_d * &t_o * whole * (10_000_u64.checked_sub(u64::from(guard.get()))?);
        let under = (big(amount) * (&t_o + &t_d) + x_o * t_d) * 10_000_u64;
        let (from, to) = (curve::spot(origin)?.rao(), curve::spot(destination)?.rao());
        if under == BigUint::ZERO || to == 0 {
            return None;
        }
        let prices = big(from) * 1_000_000_000_u64 * (10_000_u64 - u64::from(guard.get()))
            / (big(to) * 10_000_u64);
        (over / under).min(prices)
    };
    u64::try_from(ratio).ok().filter(|ratio| *ratio > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Netuid;

    fn pool(netuid: u16, tao: u64, alpha: u64) -> PoolState {
        const WHOLE: u64 = 1_000_000_000;
        PoolState {
            netuid: Netuid(netuid),
            tao: Tao::from_rao(tao * WHOLE),
            alpha: Alpha::from_units(Netuid(netuid), alpha * WHOLE),
            tao_weight: 500_000_000_000_000_000,
            fee_rate: 33,
            dynamic: true,
        }
    }

    /// The reference's example: at a ratio of 0.475, 3508.771929824 alpha may move from a pool of
    /// 10,000 TAO and 200,000 alpha to one of 5,000 TAO and 50,000 alpha.
    #[test]
    fn the_ratio_is_the_one_that_the_chain_admits_the_amount_at() {
        let (origin, destination) = (pool(1, 10_000, 200_000), pool(2, 5_000, 50_000));
        let at = |amount, guard| {
            ratio_limit(amount, &origin, &destination, Bps::new(guard).unwrap()).unwrap()
        };
        assert_eq!(at(3_508_771_929_824, 0), 475_000_000);
        assert_eq!(at(3_508_771_929_824, 100), 470_250_000);
        // The ratio of prices that are whole rao, each rounded down.
        assert!(at(1, 0) <= 500_000_000 && at(1, 0) >= 499_999_989, "{}", at(1, 0));
    }
}
