//! Powers of ratios in fixed point, exact enough that rounding down gives the unit the public chain gives.

use num_bigint::BigUint;

/// Fractional bits of every fixed-point number here: about 77 decimal digits.
pub const FRACTION_BITS: u64 = 256;

fn one() -> BigUint {
    BigUint::from(1u8) << FRACTION_BITS
}

/// Natural logarithm of `value`, for `1 <= value`.
fn ln(value: &BigUint) -> BigUint {
    let doublings = value.bits().saturating_sub(FRACTION_BITS + 1);
    let reduced = value >> doublings;
    atanh_series(&reduced) + ln_two() * doublings
}

/// `ln(value)` for values in `[1, 2]`, as twice the inverse hyperbolic tangent of `(value - 1) / (value + 1)`.
fn atanh_series(value: &BigUint) -> BigUint {
    let ratio = ((value - one()) << FRACTION_BITS) / (value + one());
    let square = (&ratio * &ratio) >> FRACTION_BITS;
    let mut term = ratio;
    let mut sum = BigUint::ZERO;
    let mut divisor = 1u32;
    while term != BigUint::ZERO {
        sum += &term / divisor;
        term = (&term * &square) >> FRACTION_BITS;
        divisor += 2;
    }
    sum << 1u8
}

fn ln_two() -> BigUint {
    atanh_series(&(one() << 1u8))
}

/// `e` to the power of `value`, for `value >= 0`.
fn exp(value: &BigUint) -> BigUint {
    let two = ln_two();
    let doublings = u64::try_from(value / &two).unwrap_or(u64::MAX).min(1 << 14);
    let rest = value - &two * doublings;
    let mut term = one();
    let mut sum = BigUint::ZERO;
    let mut divisor = 1u32;
    while term != BigUint::ZERO {
        sum += &term;
        term = ((&term * &rest) >> FRACTION_BITS) / divisor;
        divisor += 1;
    }
    sum << doublings
}

/// `(numerator / denominator) ^ (exponent / scale)` with [`FRACTION_BITS`] fractional bits, for ratios of at
/// least one and a positive denominator and scale.
pub fn power(
    numerator: &BigUint,
    denominator: &BigUint,
    exponent: &BigUint,
    scale: &BigUint,
) -> BigUint {
    let ratio = (numerator << FRACTION_BITS) / denominator;
    if exponent == scale {
        return ratio;
    }
    exp(&(ln(&ratio) * exponent / scale))
}

/// `floor(amount * e^(-elapsed / rate))`, with the exponent clamped at forty as the chain does.
pub fn decay(amount: u64, elapsed: u64, rate: u64) -> u64 {
    if rate == 0 || elapsed / rate >= 40 {
        return 0;
    }
    let growth = exp(&((BigUint::from(elapsed) << FRACTION_BITS) / rate));
    u64::try_from((BigUint::from(amount) << FRACTION_BITS) / growth).unwrap_or(amount)
}

/// `floor(amount * 2^(-1 / half_life))`.
pub fn halve_over(amount: u64, half_life: u16) -> u64 {
    if half_life == 0 {
        return amount;
    }
    let growth = exp(&(ln_two() / half_life));
    u64::try_from((BigUint::from(amount) << FRACTION_BITS) / growth).unwrap_or(amount)
}

/// `value * part / whole`, rounded down.
pub fn portion(value: u128, part: u64, whole: u64) -> u128 {
    if whole == 0 {
        return 0;
    }
    u128::try_from(BigUint::from(value) * part / whole).unwrap_or(u128::MAX)
}

/// `e^(elapsed / rate)`, with the exponent clamped at forty as the chain does; nothing for a rate of nothing.
fn growth_over(elapsed: u64, rate: u64) -> Option<(BigUint, BigUint)> {
    if rate == 0 {
        return None;
    }
    let exponent = ((BigUint::from(elapsed) << FRACTION_BITS) / rate)
        .min(BigUint::from(40u8) << FRACTION_BITS);
    Some((exp(&exponent), exponent))
}

/// Conviction, in parts of 2^64, of a mass that stays: it approaches the mass.
pub fn perpetual_conviction(mass: u64, bits: u128, elapsed: u64, maturity: u64) -> u128 {
    let Some((growth, _)) = growth_over(elapsed, maturity) else { return bits };
    let whole = BigUint::from(mass) << 64u8;
    let old = (BigUint::from(bits) << FRACTION_BITS) / &growth;
    let gained = (&whole * (&growth - one())) / &growth;
    u128::try_from(old + gained).unwrap_or(u128::MAX)
}

/// Conviction, in parts of 2^64, of a mass that decays by the first rate while it matures by the second.
pub fn decaying_conviction(
    mass: u64,
    bits: u128,
    elapsed: u64,
    (unlock, maturity): (u64, u64),
) -> u128 {
    let Some((growth, exponent)) = growth_over(elapsed, maturity) else { return bits };
    let whole = BigUint::from(mass) << 64u8;
    let old = (BigUint::from(bits) << FRACTION_BITS) / &growth;
    let gained = if unlock == maturity {
        whole * exponent / growth
    } else {
        let Some((decayed, _)) = growth_over(elapsed, unlock) else { return bits };
        // Both rates of decay are of e^-x, so the larger growth is the smaller rest.
        let one = one() << FRACTION_BITS;
        let (slow, fast) = (&one / decayed, one / growth);
        let (gap, rates) = if unlock > maturity {
            (slow - fast, unlock - maturity)
        } else {
            (fast - slow, maturity - unlock)
        };
        (whole * gap * unlock / rates) >> FRACTION_BITS
    };
    u128::try_from(old + gained).unwrap_or(u128::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_root_times_itself_is_the_ratio_to_sixty_digits() {
        let root = power(&3u8.into(), &2u8.into(), &1u8.into(), &2u8.into());
        let back = (&root * &root) >> FRACTION_BITS;
        let wanted = (BigUint::from(3u8) << FRACTION_BITS) / 2u8;
        let gap = if back > wanted { back - wanted } else { wanted - back };
        assert!(gap < BigUint::from(1u8) << 56u8, "off by {gap}");
    }

    #[test]
    fn conviction_follows_the_recorded_lock() {
        let rates = (934_866, 934_866);
        // One block after locking nine alpha for the first time.
        let bits = decaying_conviction(9_000_000_000, 0, 1, rates);
        assert_eq!(bits >> 40, 177_587_503_530_750_000_000_000u128 >> 40);
        // One block of a lock that does not decay.
        let bits =
            perpetual_conviction(11_999_939_027, 1_124_716_296_579_410_087_130_826, 1, 934_866);
        assert_eq!(bits >> 44, 1_361_497_355_067_283_833_452_543u128 >> 44);
        // Close rates give close results, whichever is larger.
        let near = decaying_conviction(9_000_000_000, 0, 7_000, (934_867, 934_866));
        let same = decaying_conviction(9_000_000_000, 0, 7_000, rates);
        assert!(near.abs_diff(same) < same >> 16, "{near} {same}");
        assert_eq!(portion(10, 1, 0), 0);
    }

    #[test]
    fn a_half_life_halves() {
        let mut price = 1_000_000_000;
        for _ in 0..360 {
            price = halve_over(price, 360);
        }
        assert!((499_999_500..=500_000_000).contains(&price), "{price}");
        assert_eq!(decay(1_000_000_000, 1_000, 1_000), 367_879_441);
    }
}
