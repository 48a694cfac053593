//! Limits: which one admits a trade, what one allows, and what one guarantees.

use super::power::{Big, PERQUINTILL, Ratio};
use super::{Fill, Reserves, Side, UNIT};
use crate::domain::{Bps, PoolState, Price};

/// The limit that admits a trade as long as the price moved less than `guard` beyond the price
/// that the trade itself leaves behind.
///
/// With no guard at all it still admits the trade on the pool it was computed for: one rao of
/// room beyond the furthest price that the curve can have reached.
pub fn limit_with_guard(fill: &Fill, side: Side, guard: Bps) -> Price {
    let whole = u128::from(Bps::WHOLE);
    let guard = u128::from(guard.get());
    let after = u128::from(fill.price_after.rao());
    let rao = match side {
        Side::Buy => {
            let guarded = after.saturating_mul(whole.saturating_add(guard)).checked_div(whole);
            let least = fill.edge.max(fill.price_after_ceil).rao().saturating_add(1);
            guarded.and_then(|rao| u64::try_from(rao).ok()).unwrap_or(u64::MAX).max(least)
        }
        Side::Sell => {
            let guarded = after.saturating_mul(whole.saturating_sub(guard)).div_ceil(whole);
            let most = fill.edge.min(fill.price_after).rao().saturating_sub(1);
            u64::try_from(guarded).unwrap_or(u64::MAX).min(most).max(1)
        }
    };
    Price::from_rao(rao)
}

/// The least that comes out of a net input that is executed in full within the limit, whatever
/// others trade before it, in units of the output; 0 where nothing is sure.
///
/// The worst that others can do is to push the price just so far that this trade ends at the
/// limit. With input reserve `I`, output reserve `O`, weights `wi` and `wo`, and the input reserve
/// at the limit `I_L = I * (limit / price)^wo`, the trade then starts at `I_a = I_L - net` and
/// brings `O * ((I / I_a)^(wi / wo) - (I / I_L)^(wi / wo))`. Every rounding here is downwards.
pub fn at_least(pool: &PoolState, side: Side, net: u64, limit: Price) -> u64 {
    let by_price = no_part_beyond(side, net, limit);
    if !pool.dynamic {
        return if side.admits_one(limit) { net } else { 0 };
    }
    let Ok(reserves) = Reserves::of(pool) else { return by_price };
    reserves.least_output(side, net, limit).unwrap_or_default().max(by_price)
}

/// The least by the limit alone: no part of the trade is executed at a worse price.
fn no_part_beyond(side: Side, net: u64, limit: Price) -> u64 {
    let (net, limit, unit) = (u128::from(net), u128::from(limit.rao()), u128::from(UNIT));
    let out = match side {
        Side::Buy => net.saturating_mul(unit).checked_div(limit),
        Side::Sell => net.saturating_mul(limit).checked_div(unit),
    };
    out.and_then(|out| u64::try_from(out).ok()).unwrap_or_default()
}

impl Reserves {
    /// `None` when the trade does not fit under the limit as things are, or when the runtime's own
    /// numbers saturate.
    fn least_output(&self, side: Side, net: u64, limit: Price) -> Option<u64> {
        let price = self.binary_price()?;
        let limit = Big::from(limit.rao()).up(64).over(&Big::from(UNIT))?;
        let ratio = match side {
            Side::Buy => Ratio { over: limit, under: price.clone() },
            Side::Sell => Ratio { over: price.clone(), under: limit },
        };
        let ((input, input_weight), (output, output_weight)) = self.sides(side);
        if ratio.over <= ratio.under || ratio.under == Big::zero() {
            return None;
        }
        let growth = ratio.power(output_weight).filter(|growth| *growth < u64::MAX)?;
        let input = Big::from(input);
        let at_limit = input.times(&Big::from(growth.saturating_add(1)));
        let at_limit = at_limit.over_up(&Big::from(PERQUINTILL))?;
        // The chain compares prices that are cut to 64 binary places.
        let cut = at_limit.times(&Big::from(2)).over_up(&price)?;
        let at_limit = at_limit.plus(&cut).plus(&Big::from(1));
        let start = at_limit.minus(&Big::from(net))?;
        if start < input {
            return None;
        }
        let share = |reserve: &Big| {
            let ratio = Ratio { over: reserve.clone(), under: input.clone() };
            ratio.inverse_power(input_weight, output_weight)
        };
        let above = share(&start)?;
        let below = share(&at_limit)?.plus(&Big::from(1));
        let out = Big::from(output).times(&above.minus(&below)?).over(&Big::from(PERQUINTILL))?;
        // Two roundings of the chain's own: of the output, and of what others took before.
        out.minus(&Big::from(2))?.to_u64()
    }
}

/// How much less came out than at the price before, because of the trade's own size and without
/// the fee; in hundredths of a percent, rounded up.
pub fn impact(fill: &Fill) -> u32 {
    let lost = fill.ideal.saturating_sub(u128::from(fill.out));
    let whole = u128::from(Bps::WHOLE);
    // An ideal beyond 2^112 is out of proportion to any output: all of it is lost.
    let hundredths = match (lost.checked_mul(whole), fill.ideal) {
        (_, 0) => 0,
        (Some(scaled), ideal) => scaled.div_ceil(ideal),
        (None, _) => whole,
    };
    u32::try_from(hundredths).unwrap_or(u32::from(Bps::WHOLE))
}

/// The largest input, with its fee, that the chain executes in full under the limit, in units of
/// the input; 0 when the price is already at the limit or beyond.
pub fn max_input(pool: &PoolState, side: Side, limit: Price) -> u64 {
    if !pool.dynamic {
        return if side.admits_one(limit) { u64::MAX } else { 0 };
    }
    let Ok(reserves) = Reserves::of(pool) else { return 0 };
    reserves
        .net_within(side, limit)
        .and_then(|net| net.checked_add(reserves.fee_on_top(net)?))
        .unwrap_or_default()
}
