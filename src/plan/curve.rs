//! The price curve of a subnet's pool, for limits, guarantees and impact.
//!
//! Pure integer maths over one `PoolState`. The chain's own quote decides what a trade gives; this
//! says what the quote does not: the price afterwards, the limit that just admits a trade, and
//! what the chain cannot go below. Checked to the unit against recordings of the runtime.

mod limit;
mod power;

#[cfg(test)]
mod tests;

pub use limit::{at_least, impact, limit_with_guard, max_input};

use power::{Big, PERQUINTILL, Ratio};

use crate::domain::{Alpha, PoolState, Price, Tao};

/// What a whole alpha or TAO has of smallest units.
const UNIT: u64 = 1_000_000_000;

/// The whole of a fee rate.
const FEE_WHOLE: u16 = u16::MAX;

/// What must stay in the reserve that a trade takes from, in smallest units.
const RESERVE_FLOOR: u64 = 1_000_000;

/// How many times its reserve an input may be.
const LARGEST_INPUT: u128 = 1_000;

/// What a call without a limit is limited to: 1e6 and 1e-6 TAO per alpha.
const HIGHEST_PRICE: Price = Price::from_rao(1_000_000_000_000_000);
const LOWEST_PRICE: Price = Price::from_rao(1_000);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// TAO goes in, alpha comes out.
    Buy,
    /// Alpha goes in, TAO comes out.
    Sell,
}

/// What the pool makes of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fill {
    /// In units of the input.
    pub fee: u64,
    /// What reached the pool, without the fee.
    pub net: u64,
    pub out: u64,
    /// As the chain states it; see [`spot`].
    pub price_before: Price,
    /// As the chain will state it.
    pub price_after: Price,
    /// The exact price afterwards, rounded up.
    pub price_after_ceil: Price,
    /// False when only a part of the input reached the pool.
    pub executed_fully: bool,
    /// The price that the curve itself did not pass: that of the reserves afterwards, had the
    /// output not been rounded to whole units.
    edge: Price,
    /// The output at the price before, rounded up.
    ideal: u128,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CurveError {
    #[error("the amount is zero")]
    Zero,
    #[error("the alpha is of another subnet than the pool")]
    OtherSubnet,
    #[error("the pool is empty")]
    EmptyPool,
    #[error("the pool's weights or fee are out of range")]
    Malformed,
    #[error("the amount is more than a thousand times what the pool holds; take a smaller one")]
    InputTooLarge,
    #[error("the amount is too small for the pool to give anything for it")]
    NothingOut,
    #[error("the pool would be left with too little; take a smaller amount")]
    ReservesTooLow,
    #[error("the price is already beyond the limit")]
    BeyondLimit,
    #[error("only a part of the amount can be traded; take a smaller one")]
    Partial,
    #[error("the price is out of any range")]
    PriceRange,
}

/// TAO per alpha as the chain states it; root has [`Price::ONE`].
///
/// The chain cuts the price to 64 binary places before it scales it to rao, so that exactly
/// 0.05 TAO reads 49,999,999 rao. `None` for an empty pool or one out of any range.
pub fn spot(pool: &PoolState) -> Option<Price> {
    if pool.dynamic { Reserves::of(pool).ok()?.price() } else { Some(Price::ONE) }
}

/// Buys alpha for all of `gross`, or says why the chain would not execute that in full.
pub fn buy(pool: &PoolState, gross: Tao) -> Result<Fill, CurveError> {
    whole(pool, Side::Buy, gross.rao())
}

/// Sells all of `gross`, or says why the chain would not execute that in full.
pub fn sell(pool: &PoolState, gross: Alpha) -> Result<Fill, CurveError> {
    if gross.netuid() != pool.netuid {
        return Err(CurveError::OtherSubnet);
    }
    whole(pool, Side::Sell, gross.units())
}

fn whole(pool: &PoolState, side: Side, gross: u64) -> Result<Fill, CurveError> {
    // The call compares what is asked with the reserve, the simulation what is left after the fee.
    if pool.dynamic && Reserves::of(pool)?.is_too_large(side, gross) {
        return Err(CurveError::InputTooLarge);
    }
    let fill = quote(pool, side, gross, None)?;
    if !fill.executed_fully {
        return Err(CurveError::Partial);
    }
    if !keeps_reserve_floor(pool, side, fill.out) {
        return Err(CurveError::ReservesTooLow);
    }
    Ok(fill)
}

/// What the chain's simulation and execution make of an input, partial execution included.
///
/// Without a limit this is the plain call, with one it is the call with a limit that allows partial
/// execution. As in the chain's simulation, the reserve floor is not looked at: that is
/// [`keeps_reserve_floor`].
pub fn quote(
    pool: &PoolState,
    side: Side,
    gross: u64,
    limit: Option<Price>,
) -> Result<Fill, CurveError> {
    if gross == 0 {
        return Err(CurveError::Zero);
    }
    if !pool.dynamic {
        let admitted = limit.is_none_or(|limit| max_input(pool, side, limit) >= gross);
        return if admitted { Ok(one_to_one(gross)) } else { Err(CurveError::BeyondLimit) };
    }
    let reserves = Reserves::of(pool)?;
    if reserves.is_too_large(side, reserves.after_fee(gross).1) {
        return Err(CurveError::InputTooLarge);
    }
    let most = limit.map_or(u64::MAX, |limit| max_input(pool, side, limit));
    if most == 0 {
        return Err(CurveError::BeyondLimit);
    }
    let limit = limit.unwrap_or(match side {
        Side::Buy => HIGHEST_PRICE,
        Side::Sell => LOWEST_PRICE,
    });
    let (fee, net) = reserves.after_fee(gross.min(most));
    let all = reserves.fill(side, fee, net);
    // The price decides before the amount: an input of many times the reserve passes when the
    // price stays inside, although the amount computed from the limit saturates below it.
    let passes = match all {
        Ok((_, after)) => !after.is_within(side, limit),
        // All of it would empty the pool, or leave it without a price.
        Err(CurveError::ReservesTooLow | CurveError::PriceRange) => true,
        Err(error) => return Err(error),
    };
    let within = if passes { reserves.net_within(side, limit) } else { Some(net) };
    let within = within.ok_or(CurveError::BeyondLimit)?;
    if within >= net {
        return all.map(|(fill, _)| Fill { executed_fully: gross <= most, ..fill });
    }
    let fee = reserves.fee_on_top(within).ok_or(CurveError::Malformed)?;
    let (fill, _) = reserves.fill(side, fee, within)?;
    Ok(Fill { executed_fully: false, ..fill })
}

/// Whether the reserve that a trade takes from stays large enough for the chain to allow it.
pub fn keeps_reserve_floor(pool: &PoolState, side: Side, out: u64) -> bool {
    let reserve = match side {
        Side::Buy => pool.alpha.units(),
        Side::Sell => pool.tao.rao(),
    };
    !pool.dynamic || reserve.checked_sub(out).is_some_and(|left| left >= RESERVE_FLOOR)
}

fn one_to_one(amount: u64) -> Fill {
    Fill {
        fee: 0,
        net: amount,
        out: amount,
        price_before: Price::ONE,
        price_after: Price::ONE,
        price_after_ceil: Price::ONE,
        executed_fully: true,
        edge: Price::ONE,
        ideal: u128::from(amount),
    }
}

/// A pool that can be traded with: nothing in it is zero.
#[derive(Clone, Copy)]
struct Reserves {
    tao: u64,
    alpha: u64,
    tao_weight: u64,
    alpha_weight: u64,
    fee_rate: u16,
}

impl Reserves {
    fn of(pool: &PoolState) -> Result<Self, CurveError> {
        let alpha_weight = PERQUINTILL.saturating_sub(pool.tao_weight);
        if pool.tao.is_zero() || pool.alpha.is_zero() {
            return Err(CurveError::EmptyPool);
        }
        if alpha_weight == 0 || pool.tao_weight == 0 || pool.fee_rate == FEE_WHOLE {
            return Err(CurveError::Malformed);
        }
        Ok(Self {
            tao: pool.tao.rao(),
            alpha: pool.alpha.units(),
            tao_weight: pool.tao_weight,
            alpha_weight,
            fee_rate: pool.fee_rate,
        })
    }

    /// The input's reserve and weight, then the output's.
    fn sides(&self, side: Side) -> ((u64, u64), (u64, u64)) {
        let tao = (self.tao, self.tao_weight);
        let alpha = (self.alpha, self.alpha_weight);
        match side {
            Side::Buy => (tao, alpha),
            Side::Sell => (alpha, tao),
        }
    }

    fn is_too_large(&self, side: Side, input: u64) -> bool {
        let ((reserve, _), _) = self.sides(side);
        u128::from(input) > u128::from(reserve).saturating_mul(LARGEST_INPUT)
    }

    /// The fee and what is left.
    fn after_fee(&self, gross: u64) -> (u64, u64) {
        let scaled = u128::from(gross).saturating_mul(u128::from(self.fee_rate));
        // The rate is below the whole, so the fee is below the amount.
        let fee = scaled.checked_div(u128::from(FEE_WHOLE)).and_then(|fee| u64::try_from(fee).ok());
        let fee = fee.unwrap_or(gross);
        (fee, gross.saturating_sub(fee))
    }

    /// The fee of an input of which `net` is to be left.
    fn fee_on_top(&self, net: u64) -> Option<u64> {
        let scaled = u128::from(net).checked_mul(u128::from(self.fee_rate))?;
        let rest = FEE_WHOLE.checked_sub(self.fee_rate)?;
        u64::try_from(scaled.checked_div(u128::from(rest))?).ok()
    }

    /// The price as a fraction of whole TAO and whole alpha.
    fn exact_price(&self) -> (Big, Big) {
        let over = Big::from(self.tao).times(&Big::from(self.alpha_weight));
        let under = Big::from(self.alpha).times(&Big::from(self.tao_weight));
        (over, under)
    }

    /// The price with 64 binary places: what the chain computes with.
    fn binary_price(&self) -> Option<Big> {
        let (over, under) = self.exact_price();
        over.up(64).over(&under)
    }

    fn price(&self) -> Option<Price> {
        let rao = self.binary_price()?.times(&Big::from(UNIT)).down(64);
        rao.to_u64().map(Price::from_rao)
    }

    fn price_ceil(&self) -> Option<Price> {
        let (over, under) = self.exact_price();
        over.times(&Big::from(UNIT)).over_up(&under)?.to_u64().map(Price::from_rao)
    }

    /// Whether the price is not beyond the limit, compared exactly.
    fn is_within(&self, side: Side, limit: Price) -> bool {
        let (over, under) = self.exact_price();
        let (price, limit) = (over.times(&Big::from(UNIT)), under.times(&Big::from(limit.rao())));
        match side {
            Side::Buy => price <= limit,
            Side::Sell => price >= limit,
        }
    }

    /// What comes out for a net input: O * (1 - (I / (I + net))^(wi / wo)), rounded down.
    ///
    /// As in the runtime, the power is cut to 18 decimals and then to 64 binary places. In small
    /// pools that can give one unit more than the exact formula; the recordings show it.
    fn output(&self, side: Side, net: u64) -> Option<u64> {
        let ((input, input_weight), (output, output_weight)) = self.sides(side);
        let input = Big::from(input);
        let ratio = Ratio { over: input.plus(&Big::from(net)), under: input };
        let stays = ratio.inverse_power(input_weight, output_weight)?;
        let stays = stays.up(64).over(&Big::from(PERQUINTILL))?;
        let leaves = Big::from(1).up(64).minus(&stays)?;
        Big::from(output).times(&leaves).down(64).to_u64()
    }

    fn ideal_output(&self, side: Side, net: u64) -> Option<u128> {
        let ((input, input_weight), (output, output_weight)) = self.sides(side);
        let over = Big::from(net).times(&Big::from(output)).times(&Big::from(input_weight));
        let under = Big::from(input).times(&Big::from(output_weight));
        over.over_up(&under)?.to_u128()
    }

    fn moved(&self, side: Side, net: u64, out: u64) -> Option<Self> {
        let (tao, alpha) = match side {
            Side::Buy => (self.tao.checked_add(net)?, self.alpha.checked_sub(out)?),
            Side::Sell => (self.tao.checked_sub(out)?, self.alpha.checked_add(net)?),
        };
        (tao > 0 && alpha > 0).then_some(Self { tao, alpha, ..*self })
    }

    /// What a net input gives and leaves.
    fn fill(&self, side: Side, fee: u64, net: u64) -> Result<(Fill, Self), CurveError> {
        if net == 0 {
            return Err(CurveError::NothingOut);
        }
        let out = self.output(side, net).ok_or(CurveError::PriceRange)?;
        if out == 0 {
            return Err(CurveError::NothingOut);
        }
        let after = self.moved(side, net, out).ok_or(CurveError::ReservesTooLow)?;
        // One unit more out than there was bounds what rounding the output down hid.
        let furthest =
            out.checked_add(1).and_then(|out| self.moved(side, net, out)).unwrap_or(after);
        let edge = match side {
            Side::Buy => furthest.price_ceil(),
            Side::Sell => furthest.price(),
        };
        let prices = || {
            Some(Fill {
                fee,
                net,
                out,
                price_before: self.price()?,
                price_after: after.price()?,
                price_after_ceil: after.price_ceil()?,
                executed_fully: true,
                edge: edge?,
                ideal: self.ideal_output(side, net)?,
            })
        };
        Ok((prices().ok_or(CurveError::PriceRange)?, after))
    }

    /// The largest net input that leaves the price within the limit; `None` when the price is
    /// already there or beyond.
    ///
    /// Buying: I * ((limit / price)^w - 1), selling with price / limit, w the weight of the other
    /// asset. The runtime's power saturates at 2^64 - 1 parts of 1e18, which bounds every order
    /// with a limit to 17.44674 times the input's reserve.
    fn net_within(&self, side: Side, limit: Price) -> Option<u64> {
        let price = self.binary_price()?;
        let limit = Big::from(limit.rao()).up(64).over(&Big::from(UNIT))?;
        let ratio = match side {
            Side::Buy => Ratio { over: limit, under: price },
            Side::Sell => Ratio { over: price, under: limit },
        };
        if ratio.over <= ratio.under {
            return None;
        }
        let ((input, _), (_, weight)) = self.sides(side);
        let growth = if ratio.under == Big::zero() { u64::MAX } else { ratio.power(weight)? };
        let grown = Big::from(input).times(&Big::from(growth)).over(&Big::from(PERQUINTILL))?;
        Some(grown.minus(&Big::from(input))?.to_u64().unwrap_or(u64::MAX))
    }
}

impl Side {
    /// Whether root stake, always worth one TAO, can be traded with this limit.
    fn admits_one(self, limit: Price) -> bool {
        match self {
            Self::Buy => limit >= Price::ONE,
            Self::Sell => limit <= Price::ONE,
        }
    }
}
