//! A weighted pool of TAO and alpha: its price, what a trade gives, and what injecting both does to the weights.

use num_bigint::BigUint;

use super::power::{FRACTION_BITS, power};

/// Parts in one whole weight.
pub const WHOLE: u64 = 1_000_000_000_000_000_000;
/// The fee rate is a fraction of this.
pub const FEE_PARTS: u64 = 65_535;
/// Rao per alpha that buying may not pass: a million TAO.
pub const HIGHEST_PRICE: u64 = 1_000_000_000_000_000;
/// Rao per alpha that selling may not pass: a millionth of a TAO.
pub const LOWEST_PRICE: u64 = 1_000;
/// A trade may bring in at most this many times the reserve it enters.
pub const LARGEST_MULTIPLE: u64 = 1_000;
/// Units that must stay in the reserve a trade takes from.
pub const LEAST_RESERVE: u64 = 1_000_000;
/// Weights are kept away from the ends by a hundredth.
const LEAST_WEIGHT: u64 = WHOLE / 100;

const RAO_PER_TAO: u64 = 1_000_000_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// TAO in, alpha out.
    Buy,
    /// Alpha in, TAO out.
    Sell,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The price already is at or beyond the limit.
    PriceLimit,
    /// More than [`LARGEST_MULTIPLE`] times the reserve.
    TooLarge,
    /// Nothing would come out.
    Nothing,
}

/// A pool as one block sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pool {
    /// Rao.
    pub tao: u64,
    /// Alpha units.
    pub alpha: u64,
    /// Weight of TAO in parts of [`WHOLE`].
    pub quote: u64,
    /// Fee in parts of [`FEE_PARTS`].
    pub fee_rate: u16,
}

/// What a trade takes and gives. Input and fee are in the token that goes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trade {
    /// Net of the fee.
    pub input: u64,
    pub fee: u64,
    pub output: u64,
}

impl Pool {
    fn base(&self) -> u64 {
        WHOLE.saturating_sub(self.quote)
    }

    /// TAO per alpha with 64 fractional bits; zero for a pool without alpha.
    /// Both quotients are rounded down before they are multiplied, which decides the last bits.
    pub fn price(&self) -> u128 {
        if self.alpha == 0 || self.quote == 0 {
            return 0;
        }
        let weights = (BigUint::from(self.base()) << 64u8) / self.quote;
        let reserves = (BigUint::from(self.tao) << 64u8) / self.alpha;
        u128::try_from((weights * reserves) >> 64u8).unwrap_or(u128::MAX)
    }

    /// Rao per alpha.
    pub fn price_in_rao(&self) -> u64 {
        saturate((BigUint::from(self.price()) * RAO_PER_TAO) >> 64u8)
    }

    fn reserves(&self, side: Side) -> (u64, u64) {
        match side {
            Side::Buy => (self.tao, self.alpha),
            Side::Sell => (self.alpha, self.tao),
        }
    }

    /// Units out of the pool for `net` units into it, rounded down.
    pub fn output(&self, side: Side, net: u64) -> u64 {
        let (entered, left) = self.reserves(side);
        let (inner, outer) = match side {
            Side::Buy => (self.quote, self.base()),
            Side::Sell => (self.base(), self.quote),
        };
        let after = u128::from(entered) + u128::from(net);
        if entered == 0 || outer == 0 {
            return 0;
        }
        if inner == outer {
            return saturate(BigUint::from(left) * net / after);
        }
        let growth = power(&after.into(), &entered.into(), &inner.into(), &outer.into());
        let whole = BigUint::from(1u8) << FRACTION_BITS;
        saturate(BigUint::from(left) * (&growth - whole) / growth)
    }

    /// The largest net input that leaves the price on the near side of `limit` (rao per alpha).
    fn net_until(&self, side: Side, limit: u64) -> Result<BigUint, Refusal> {
        let price = self.price();
        let limit =
            u128::try_from((BigUint::from(limit) << 64u8) / RAO_PER_TAO).unwrap_or(u128::MAX);
        let (far, near, weight) = match side {
            Side::Buy => (limit, price, self.base()),
            Side::Sell => (price, limit, self.quote),
        };
        if near >= far {
            return Err(Refusal::PriceLimit);
        }
        // A limit of nothing binds no sale, a price of nothing no purchase.
        if near == 0 {
            return Ok(BigUint::from(u128::MAX));
        }
        let growth = power(&far.into(), &near.into(), &weight.into(), &WHOLE.into());
        let gain = growth - (BigUint::from(1u8) << FRACTION_BITS);
        Ok((gain * self.reserves(side).0) >> FRACTION_BITS)
    }

    /// The largest gross input a limit lets through.
    pub fn largest_gross(&self, side: Side, limit: u64) -> Result<u64, Refusal> {
        let net = self.net_until(side, limit)?.min(self.representable(side));
        let fee = &net * self.fee_rate / (FEE_PARTS - u64::from(self.fee_rate));
        Ok(saturate(net + fee))
    }

    /// The chain keeps the quotient of the reserves in a number that ends here, and so cuts a capped trade.
    fn representable(&self, side: Side) -> BigUint {
        let (entered, _) = self.reserves(side);
        BigUint::from(entered) * u64::MAX / WHOLE - entered
    }

    pub fn fee_on(&self, gross: u64) -> u64 {
        saturate(BigUint::from(gross) * self.fee_rate / FEE_PARTS)
    }

    /// Trades `gross`, cut where the price would pass `limit` (rao per alpha).
    pub fn trade(&self, side: Side, gross: u64, limit: u64) -> Result<Trade, Refusal> {
        let mut fee = self.fee_on(gross);
        let mut input = gross.saturating_sub(fee);
        let until = self.net_until(side, limit)?;
        if u128::from(input) > u128::from(self.reserves(side).0) * u128::from(LARGEST_MULTIPLE) {
            return Err(Refusal::TooLarge);
        }
        if BigUint::from(input) > until {
            input = saturate(until.min(self.representable(side)));
            fee = saturate(
                BigUint::from(input) * self.fee_rate / (FEE_PARTS - u64::from(self.fee_rate)),
            );
        }
        match self.output(side, input) {
            0 => Err(Refusal::Nothing),
            output => Ok(Trade { input, fee, output }),
        }
    }

    /// How much less `output` is than `gross` at the spot price.
    pub fn shortfall(&self, side: Side, gross: u64, output: u64) -> u64 {
        let price = self.price();
        let ideal = match side {
            Side::Buy if price == 0 => 0,
            Side::Buy => saturate((BigUint::from(gross) << 64u8) / price),
            Side::Sell => saturate((BigUint::from(gross) * price) >> 64u8),
        };
        ideal.saturating_sub(output)
    }

    /// The pool after the trade's net input came in and its output left.
    pub fn after(self, side: Side, trade: Trade) -> Self {
        match side {
            Side::Buy => Self {
                tao: self.tao.saturating_add(trade.input),
                alpha: self.alpha.saturating_sub(trade.output),
                ..self
            },
            Side::Sell => Self {
                tao: self.tao.saturating_sub(trade.output),
                alpha: self.alpha.saturating_add(trade.input),
                ..self
            },
        }
    }

    /// The pool with more of both tokens and the weight that keeps its price; `None` where that weight would
    /// leave its bounds.
    pub fn injected(self, tao: u64, alpha: u64) -> Option<Self> {
        let after_tao = self.tao.checked_add(tao)?;
        let after_alpha = self.alpha.checked_add(alpha)?;
        let by_quote = BigUint::from(self.quote) * self.alpha * after_tao;
        let by_base = BigUint::from(self.base()) * self.tao * after_alpha;
        let sum = &by_quote + by_base;
        if sum == BigUint::ZERO {
            return None;
        }
        let quote = saturate(by_quote * WHOLE / sum);
        (LEAST_WEIGHT..=WHOLE - LEAST_WEIGHT).contains(&quote).then_some(Self {
            tao: after_tao,
            alpha: after_alpha,
            quote,
            ..self
        })
    }
}

fn saturate(value: BigUint) -> u64 {
    u64::try_from(value).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: Pool = Pool {
        tao: 10_000_000_000_000,
        alpha: 200_000_000_000_000,
        quote: WHOLE / 2,
        fee_rate: 33,
    };

    #[test]
    fn buying_follows_the_worked_example() {
        let trade = A.trade(Side::Buy, 100_000_000_000, HIGHEST_PRICE).unwrap();
        let wanted = Trade { input: 99_949_645_228, fee: 50_354_772, output: 1_979_210_763_198 };
        assert_eq!(trade, wanted);
        assert_eq!(A.price_in_rao(), 49_999_999);
        assert_eq!(A.after(Side::Buy, trade).price_in_rao(), 51_004_491);
        assert_eq!(A.shortfall(Side::Buy, 100_000_000_000, trade.output), 20_789_236_802);
    }

    #[test]
    fn selling_follows_the_worked_example() {
        let trade = A.trade(Side::Sell, 1_000_000_000_000, LOWEST_PRICE).unwrap();
        let wanted = Trade { input: 999_496_452_278, fee: 503_547_722, output: 49_726_316_230 };
        assert_eq!(trade, wanted);
        assert_eq!(A.shortfall(Side::Sell, 1_000_000_000_000, trade.output), 273_683_769);
    }

    #[test]
    fn a_heavier_tao_weight_follows_the_worked_example() {
        let heavy = Pool { quote: 520_000_000_000_000_000, ..A };
        assert_eq!(heavy.price_in_rao(), 46_153_846);
        assert_eq!(heavy.output(Side::Buy, 99_949_645_228), 2_143_258_200_096);
        assert_eq!(heavy.output(Side::Sell, 999_496_452_278), 45_910_009_533);
    }

    #[test]
    fn a_limit_lets_through_what_the_worked_example_says() {
        assert_eq!(A.largest_gross(Side::Buy, 52_500_000), Ok(247_075_180_103));
        assert_eq!(A.largest_gross(Side::Sell, 47_500_000), Ok(5_198_288_003_115));
        assert_eq!(A.largest_gross(Side::Buy, 49_999_999), Err(Refusal::PriceLimit));
    }

    #[test]
    fn injecting_keeps_the_price_and_moves_the_weight() {
        let fuller = A.injected(1_000_000_000, 10_000_000_000).unwrap();
        assert_eq!(fuller.quote, 500_012_499_062_570_307);
        assert!(fuller.price_in_rao().abs_diff(A.price_in_rao()) <= 1);
    }
}
