//! Fractional powers of ratios as the runtime has them: rounded down to 18 decimals.
//!
//! Non-negative integers only, of any size. Nothing here knows what is traded.

use num_bigint::BigUint;

/// The decimals that survive a power in the runtime, and the whole of a pool weight.
pub(super) const PERQUINTILL: u64 = 1_000_000_000_000_000_000;

/// Fractional bits of every fixed-point number in this file.
const BITS: u32 = 320;

/// A result this close below a whole number is that number: the series below are off by less
/// than 2^-250 of the scaled result, while a power that is really so close to, but not at, a
/// whole number cannot be told from one by any evaluation of this length. Without it an exact
/// power such as (1/8)^(1/3) would lose its last unit to truncation.
const TOLERANCE_BITS: u32 = 200;

/// Beyond this exponent of two a result is zero, or more than any reserve can use.
const LARGEST_SHIFT: u64 = 4096;

/// An unsigned integer of any size.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Big(BigUint);

impl From<u64> for Big {
    fn from(value: u64) -> Self {
        Self(BigUint::from(value))
    }
}

impl Big {
    pub(super) fn zero() -> Self {
        Self::from(0)
    }

    /// Rounds up; `None` for a division by zero.
    pub(super) fn over_up(&self, other: &Self) -> Option<Self> {
        let most = other.minus(&Self::from(1))?;
        self.plus(&most).over(other)
    }

    /// `None` when it does not fit.
    pub(super) fn to_u64(&self) -> Option<u64> {
        u64::try_from(&self.0).ok()
    }

    /// `None` when it does not fit.
    pub(super) fn to_u128(&self) -> Option<u128> {
        u128::try_from(&self.0).ok()
    }

    fn is_zero(&self) -> bool {
        self.0.bits() == 0
    }
}

#[expect(
    clippy::arithmetic_side_effects,
    reason = "sums, products and shifts of unbounded integers cannot overflow, callers bound the shifts, \
              and what could panic is looked at first"
)]
impl Big {
    /// `None` below zero.
    pub(super) fn minus(&self, other: &Self) -> Option<Self> {
        (self >= other).then(|| Self(&self.0 - &other.0))
    }

    /// Rounds down; `None` for a division by zero.
    pub(super) fn over(&self, other: &Self) -> Option<Self> {
        (!other.is_zero()).then(|| Self(&self.0 / &other.0))
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        Self(&self.0 + &other.0)
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        Self(&self.0 * &other.0)
    }

    /// Times two to the power of `bits`.
    pub(super) fn up(&self, bits: u32) -> Self {
        Self(&self.0 << bits)
    }

    /// Divided by two to the power of `bits`, rounded down.
    pub(super) fn down(&self, bits: u32) -> Self {
        Self(&self.0 >> bits)
    }
}

/// A fraction that is at least one: what goes into a power.
#[derive(Clone, Debug)]
pub(super) struct Ratio {
    pub(super) over: Big,
    pub(super) under: Big,
}

impl Ratio {
    /// floor(1e18 * (under / over) ^ (weight / of)): the share that stays in a reserve.
    ///
    /// `None` for a ratio below one, or for a zero where there may be none.
    pub(super) fn inverse_power(&self, weight: u64, of: u64) -> Option<Big> {
        let scale = Big::from(PERQUINTILL);
        if weight == of {
            // Rational, so that no tolerance is needed.
            return self.under.times(&scale).over(&self.over);
        }
        let Exp { fraction, twos } = exp(&self.scaled_ln(weight, of)?)?;
        let Some(twos) = twos else { return Some(Big::zero()) };
        let one = Big::from(1).up(BITS);
        let fraction = one.up(BITS).over(&fraction)?.down(twos);
        Some(round_down(&fraction.times(&scale)))
    }

    /// floor(1e18 * (over / under) ^ (weight / 1e18)), at most 2^64 - 1, where the runtime's
    /// number saturates.
    pub(super) fn power(&self, weight: u64) -> Option<u64> {
        let scale = Big::from(PERQUINTILL);
        if weight == PERQUINTILL {
            return Some(self.over.times(&scale).over(&self.under)?.to_u64().unwrap_or(u64::MAX));
        }
        let Exp { fraction, twos } = exp(&self.scaled_ln(weight, PERQUINTILL)?)?;
        let Some(twos) = twos else { return Some(u64::MAX) };
        Some(round_down(&fraction.up(twos).times(&scale)).to_u64().unwrap_or(u64::MAX))
    }

    fn scaled_ln(&self, weight: u64, of: u64) -> Option<Big> {
        self.ln()?.times(&Big::from(weight)).over(&Big::from(of))
    }

    /// ln(over / under) in fixed point.
    ///
    /// With over / under = m * 2^k and 1 <= m < 2, it is k * ln 2 + 2 * atanh((m - 1) / (m + 1)).
    fn ln(&self) -> Option<Big> {
        if self.over < self.under {
            return None;
        }
        let value = self.over.up(BITS).over(&self.under)?;
        let twos = value.0.bits().checked_sub(u64::from(BITS).checked_add(1)?)?;
        let twos = u32::try_from(twos).ok()?;
        let one = Big::from(1).up(BITS);
        let mantissa = value.down(twos);
        let z = mantissa.minus(&one)?.up(BITS).over(&mantissa.plus(&one))?;
        Some(twice_atanh(&z)?.plus(&ln_2()?.times(&Big::from(u64::from(twos)))))
    }
}

fn ln_2() -> Option<Big> {
    twice_atanh(&Big::from(1).up(BITS).over(&Big::from(3))?)
}

/// 2 * (z + z^3 / 3 + z^5 / 5 + …) for z up to one third, until the terms vanish.
fn twice_atanh(z: &Big) -> Option<Big> {
    let square = z.times(z).down(BITS);
    let mut power = z.clone();
    let mut sum = Big::zero();
    for odd in (1_u64..).step_by(2) {
        let term = power.over(&Big::from(odd))?;
        if term.is_zero() {
            break;
        }
        sum = sum.plus(&term);
        power = power.times(&square).down(BITS);
    }
    Some(sum.up(1))
}

/// `fraction * 2^twos` with a fraction from one to two; `twos` is `None` when out of all bounds.
struct Exp {
    fraction: Big,
    twos: Option<u32>,
}

fn exp(exponent: &Big) -> Option<Exp> {
    let ln_2 = ln_2()?;
    let twos = exponent.over(&ln_2)?;
    let rest = exponent.minus(&twos.times(&ln_2))?;
    let mut term = Big::from(1).up(BITS);
    let mut fraction = term.clone();
    for count in 1_u64.. {
        term = term.times(&rest).down(BITS).over(&Big::from(count))?;
        if term.is_zero() {
            break;
        }
        fraction = fraction.plus(&term);
    }
    let twos = twos.to_u64().filter(|twos| *twos <= LARGEST_SHIFT);
    Some(Exp { fraction, twos: twos.and_then(|twos| u32::try_from(twos).ok()) })
}

/// The whole part of a fixed-point number, exact powers included.
fn round_down(value: &Big) -> Big {
    value.plus(&Big::from(1).up(BITS.saturating_sub(TOLERANCE_BITS))).down(BITS)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ratio(over: u64, under: u64) -> Ratio {
        Ratio { over: Big::from(over), under: Big::from(under) }
    }

    #[test]
    fn exact_powers_keep_their_last_unit() {
        let root = |over, under, weight, of| ratio(over, under).inverse_power(weight, of).unwrap();
        assert_eq!(root(8, 1, 1, 3), Big::from(PERQUINTILL / 2));
        assert_eq!(root(625, 256, 1, 4), Big::from(PERQUINTILL / 5 * 4));
        assert_eq!(root(32, 1, 3, 5), Big::from(PERQUINTILL / 8));
        assert_eq!(root(2, 1, 7, 7), Big::from(PERQUINTILL / 2));
        assert_eq!(root(1, 1, 3, 7), Big::from(PERQUINTILL));
        assert_eq!(ratio(16, 1).power(PERQUINTILL / 4), Some(2 * PERQUINTILL));
    }

    #[test]
    fn the_known_digits_of_irrational_powers() {
        // 2^-0.5 and 10^0.25, from tables.
        assert_eq!(ratio(2, 1).inverse_power(1, 2).unwrap(), Big::from(707_106_781_186_547_524));
        assert_eq!(ratio(10, 1).power(PERQUINTILL / 4), Some(1_778_279_410_038_922_801));
    }

    #[test]
    fn extremes_end_in_zero_saturation_or_refusal() {
        assert_eq!(ratio(1001, 1).inverse_power(PERQUINTILL, 1), Some(Big::zero()));
        assert_eq!(ratio(u64::MAX, 1).power(PERQUINTILL / 2), Some(u64::MAX));
        assert_eq!(ratio(1, 2).inverse_power(1, 2), None);
        assert_eq!(ratio(1, 0).power(1), None);
        assert_eq!(ratio(2, 1).inverse_power(1, 0), None);
    }

    proptest! {
        /// Checked without logarithms: r = v^(a/b) floored means r^b <= v^a < (r + 1)^b.
        #[test]
        fn a_root_taken_back_brackets_the_ratio(
            under in 1_u64..=u64::MAX / 1001,
            factor in 1_u64..=1000,
            add in 0_u64..1_000_000,
            (a, b) in (1_u64..6, 1_u64..6),
        ) {
            let over = under.saturating_mul(factor).saturating_add(add);
            let low = ratio(over, under).inverse_power(a, b).unwrap();
            let high = low.plus(&Big::from(1));
            let raised = |base: &Big, times: u64| {
                (0..times).fold(Big::from(1), |product, _| product.times(base))
            };
            // low^b * over^a <= 1e18^b * under^a < high^b * over^a
            let exact = raised(&Big::from(PERQUINTILL), b).times(&raised(&Big::from(under), a));
            let divisor = raised(&Big::from(over), a);
            prop_assert!(raised(&low, b).times(&divisor) <= exact);
            prop_assert!(exact < raised(&high, b).times(&divisor));
        }
    }
}
