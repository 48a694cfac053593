//! Leaving: everything on one hotkey, in one subnet, or everywhere, without dust.
//!
//! All positions of a subnet sell into one pool, so each lot is priced after the ones before it.

use super::curve::{self, Side};
use super::holding::{Change, Holding};
use super::preview::{ExitPreview, Received};
use super::trade::{Deal, agrees, local_fill, need_quote, other_curve};
use super::{Facts, Market, Plan, Preview, Swap, Topic, check_funds};
use crate::domain::{Alpha, Hotkey, Netuid, PoolState, Position, Quote, Tao};
use crate::fault::{Code, Fault};
use crate::intent::{Order, Place, Protection};

/// How many positions one transaction sells.
const MOST_LOTS: usize = 64;

pub(super) struct Exit {
    pub(super) hotkey: Option<Hotkey>,
    pub(super) netuid: Option<Netuid>,
    pub(super) protection: Protection,
}

/// The positions of each subnet that can be sold, and why the others cannot.
struct Sellable<'a> {
    lots: Vec<(Netuid, &'a Market, Vec<Position>)>,
    left: Vec<String>,
}

fn sellable<'a>(wish: &Exit, facts: &'a Facts) -> Sellable<'a> {
    let mut out = Sellable { lots: Vec::new(), left: Vec::new() };
    let Topic::Exit { positions, markets, .. } = &facts.topic else { return out };
    for (netuid, market) in markets {
        let mine = positions.iter().filter(|position| {
            position.netuid == *netuid
                && !position.alpha.is_zero()
                && wish.hotkey.is_none_or(|hotkey| hotkey == position.hotkey)
                && wish.netuid.is_none_or(|wished| wished == *netuid)
        });
        let mine: Vec<Position> = mine.copied().collect();
        if mine.is_empty() {
            continue;
        }
        let sum = total(*netuid, &mine);
        let why = if !market.subnet.exists || !market.subnet.started {
            Some("the subnet is not started".to_owned())
        } else {
            let held = market.held.filter(|held| sum.is_none_or(|sum| sum > held.available));
            held.map(|held| format!("{} of {} alpha is locked", held.locked, held.total))
        };
        match why {
            Some(why) => out.left.push(format!("stake in subnet {netuid} stays: {why}")),
            None => out.lots.push((*netuid, market, mine)),
        }
    }
    out
}

fn total(netuid: Netuid, positions: &[Position]) -> Option<Alpha> {
    let none = Alpha::from_units(netuid, 0);
    positions.iter().try_fold(none, |sum, position| sum.checked_add(position.alpha))
}

/// The pooled sale of each subnet, by which the chain confirms the curve.
pub(super) fn wanted(wish: &Exit, facts: &Facts) -> Vec<Swap> {
    let lots = sellable(wish, facts).lots;
    let dynamic = lots.iter().filter(|(_, market, _)| !market.subnet.is_one_to_one());
    dynamic.filter_map(|(netuid, _, lots)| total(*netuid, lots)).map(Swap::Sell).collect()
}

pub(super) fn plan(wish: &Exit, facts: &Facts) -> Result<Plan, Fault> {
    check_funds(Tao::ZERO, facts)?;
    if matches!(wish.protection, Protection::Limit(_)) && wish.netuid.is_none() {
        return Err(Fault::new(Code::Arguments, "one price cannot bound sales in several subnets")
            .hint("name the subnet, or bound them with --tolerance"));
    }
    let Sellable { lots, left } = sellable(wish, facts);
    let mut sales = Sales { wish, facts, orders: Vec::new(), lots: Vec::new(), warnings: left };
    for (netuid, market, positions) in lots {
        if market.subnet.is_one_to_one() {
            for position in &positions {
                sales.sell(position, market, &par(position.alpha))?;
            }
            continue;
        }
        let sum = total(netuid, &positions)
            .ok_or_else(|| Fault::new(Code::BadAnswer, "the positions add up to too much"))?;
        let pooled = need_quote(facts.quote(Swap::Sell(sum)), netuid)?;
        let mut market = market.clone();
        let mut pool = market.subnet.pool.ok_or_else(other_curve)?;
        match local_fill(Side::Sell, &pool, sum.units()) {
            Ok(fill) if agrees(Side::Sell, &fill, &pooled) => {}
            Ok(_) => return Err(other_curve()),
            Err(fault) => {
                sales.warnings.push(format!("stake in subnet {netuid} stays: {fault}"));
                continue;
            }
        }
        for position in &positions {
            let Some((quote, after)) = sold(&pool, position.alpha) else {
                sales.warnings.push(format!(
                    "{} alpha on {} in subnet {netuid} stays: the pool pays nothing for so little",
                    position.alpha, position.hotkey
                ));
                continue;
            };
            sales.sell(position, &market, &quote)?;
            pool = after;
            market.subnet.pool = Some(pool);
        }
    }
    finish(sales)
}

/// The sale of a lot, and the pool after it and after the block's author has sold the fee.
pub fn sold(pool: &PoolState, lot: Alpha) -> Option<(Quote, PoolState)> {
    let fill = curve::sell(pool, lot).ok()?;
    let quote = Quote {
        tao_amount: Tao::from_rao(fill.out),
        alpha_amount: Alpha::from_units(pool.netuid, fill.net),
        tao_fee: Tao::ZERO,
        alpha_fee: Alpha::from_units(pool.netuid, fill.fee),
        tao_slippage: Tao::ZERO,
        alpha_slippage: Alpha::from_units(pool.netuid, 0),
    };
    let after = moved(pool, fill.net, fill.out)?;
    let author = PoolState { fee_rate: 0, ..after };
    let fee = Alpha::from_units(pool.netuid, fill.fee);
    let after = match curve::sell(&author, fee) {
        Ok(fee) => moved(&after, fee.net, fee.out)?,
        Err(_) => after,
    };
    Some((quote, after))
}

fn moved(pool: &PoolState, net: u64, out: u64) -> Option<PoolState> {
    let alpha = pool.alpha.units().checked_add(net)?;
    Some(PoolState {
        tao: pool.tao.checked_sub(Tao::from_rao(out))?,
        alpha: Alpha::from_units(pool.netuid, alpha),
        ..*pool
    })
}

fn par(alpha: Alpha) -> Quote {
    let none = Alpha::from_units(alpha.netuid(), 0);
    Quote {
        tao_amount: Tao::from_rao(alpha.units()),
        alpha_amount: alpha,
        tao_fee: Tao::ZERO,
        alpha_fee: none,
        tao_slippage: Tao::ZERO,
        alpha_slippage: none,
    }
}

/// What was decided so far.
struct Sales<'a> {
    wish: &'a Exit,
    facts: &'a Facts,
    orders: Vec<Order>,
    lots: Vec<super::StakePreview>,
    warnings: Vec<String>,
}

impl Sales<'_> {
    fn sell(&mut self, position: &Position, market: &Market, quote: &Quote) -> Result<(), Fault> {
        let Position { netuid, hotkey, .. } = *position;
        let deal = Deal {
            side: Side::Sell,
            place: Place { netuid, hotkey },
            subnet: &market.subnet,
            gross: position.alpha.units(),
            protection: self.wish.protection,
            partial: false,
        };
        let priced = deal.price(quote, self.facts.lifetime)?;
        self.orders.push(Order::RemoveStakeFull { hotkey, netuid, limit: priced.limit });
        self.lots.push(deal.preview(&priced, self.facts));
        for warning in priced.warnings {
            if !self.warnings.contains(&warning) {
                self.warnings.push(warning);
            }
        }
        Ok(())
    }
}

fn finish(sales: Sales<'_>) -> Result<Plan, Fault> {
    let Sales { facts, mut orders, lots, warnings, .. } = sales;
    if orders.len() > MOST_LOTS {
        return Err(Fault::new(
            Code::Stake,
            format!("{} positions are too many for one transaction", orders.len()),
        )
        .hint("leave one subnet or one hotkey at a time"));
    }
    let order = match (orders.pop(), orders.is_empty()) {
        (None, _) => {
            let fault = Fault::new(Code::Stake, "there is no stake that can be sold");
            return Err(warnings.into_iter().fold(fault, Fault::hint));
        }
        (Some(only), true) => only,
        (Some(last), false) => {
            orders.push(last);
            Order::Batch(orders)
        }
    };
    let tao = Tao::sum(lots.iter().map(|lot| lot.tao))
        .ok_or_else(|| Fault::new(Code::BadAnswer, "the proceeds add up to too much"))?;
    let least = lots.iter().map(|lot| match lot.at_least {
        Some(Received::Tao(least)) => Some(least),
        _ => None,
    });
    let at_least = least.collect::<Option<Vec<Tao>>>().and_then(Tao::sum);
    let after = facts.account.free.checked_sub(facts.fee);
    let preview = ExitPreview {
        holdings: holdings(&lots, facts),
        lots,
        tao,
        at_least,
        fee: facts.fee,
        balance_after: after.and_then(|left| left.checked_add(tao)),
    };
    Ok(Plan { order, preview: Preview::ExitStake(preview), warnings })
}

/// The stake in every subnet that something is sold in.
fn holdings(lots: &[super::StakePreview], facts: &Facts) -> Vec<Holding> {
    let Topic::Exit { markets, .. } = &facts.topic else { return Vec::new() };
    let held = |(netuid, market): &(Netuid, Market)| {
        let sold = lots.iter().filter(|lot| lot.netuid == *netuid).map(|lot| lot.alpha);
        let sold = sold.reduce(|sum, lot| sum.checked_add(lot).unwrap_or(sum))?;
        Holding::after(market.held, Change::Goes(sold))
    };
    markets.iter().filter_map(held).collect()
}
