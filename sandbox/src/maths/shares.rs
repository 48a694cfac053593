//! Share pools: many stakers own parts of one amount, and dividends raise the amount, not the parts.

use num_bigint::BigUint;
use parity_scale_codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};

/// Mantissas lie in `(10^20, 10^21]`.
const MANTISSA_TOP: u128 = 1_000_000_000_000_000_000_000;
const MANTISSA_BOTTOM: u128 = MANTISSA_TOP / 10;

/// `mantissa * 10^exponent`; zero has mantissa zero.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen,
)]
pub struct SafeFloat {
    pub mantissa: u128,
    pub exponent: i64,
}

impl scale_info::TypeInfo for SafeFloat {
    type Identity = Self;
    fn type_info() -> scale_info::Type {
        scale_info::Type::builder()
            .path(scale_info::Path::new("SafeFloat", "share_pool"))
            .composite(
                scale_info::build::Fields::named()
                    .field(|field| field.ty::<u128>().name("mantissa").type_name("u128"))
                    .field(|field| field.ty::<i64>().name("exponent").type_name("i64")),
            )
    }
}

impl SafeFloat {
    fn normal(mut mantissa: BigUint, mut exponent: i64) -> Self {
        if mantissa == BigUint::ZERO {
            return Self::default();
        }
        while mantissa > BigUint::from(MANTISSA_TOP) {
            mantissa /= 10u8;
            exponent += 1;
        }
        while mantissa <= BigUint::from(MANTISSA_BOTTOM) {
            mantissa *= 10u8;
            exponent -= 1;
        }
        Self { mantissa: u128::try_from(mantissa).unwrap_or(MANTISSA_TOP), exponent }
    }

    pub fn is_zero(&self) -> bool {
        self.mantissa == 0
    }

    fn scaled(&self, exponent: i64) -> BigUint {
        let up = u32::try_from(self.exponent.saturating_sub(exponent)).unwrap_or(0).min(4_096);
        BigUint::from(self.mantissa) * BigUint::from(10u8).pow(up)
    }

    pub fn plus(&self, other: &Self) -> Self {
        let exponent = match (self.is_zero(), other.is_zero()) {
            (true, _) => return *other,
            (_, true) => return *self,
            _ => self.exponent.min(other.exponent),
        };
        Self::normal(self.scaled(exponent) + other.scaled(exponent), exponent)
    }

    /// Never below zero.
    pub fn minus(&self, other: &Self) -> Self {
        let exponent = self.exponent.min(other.exponent);
        let (have, less) = (self.scaled(exponent), other.scaled(exponent));
        if other.is_zero() {
            *self
        } else if have <= less {
            Self::default()
        } else {
            Self::normal(have - less, exponent)
        }
    }
}

/// The part that `amount` of a pool worth `value` stands for; the first deposit sets the unit.
pub fn part_of(amount: u64, value: u64, total: &SafeFloat) -> SafeFloat {
    if value == 0 || total.is_zero() {
        return SafeFloat::normal(amount.into(), 0);
    }
    // Forty more digits than the mantissa keeps, so that only the last one is rounded.
    let extended = BigUint::from(amount) * total.mantissa * BigUint::from(10u8).pow(40);
    SafeFloat::normal(extended / value, total.exponent - 40)
}

/// What a part of a pool is worth, rounded down.
pub fn worth(part: &SafeFloat, value: u64, total: &SafeFloat) -> u64 {
    if part.is_zero() || total.is_zero() {
        return 0;
    }
    let exponent = part.exponent.min(total.exponent);
    let worth = BigUint::from(value) * part.scaled(exponent) / total.scaled(exponent);
    u64::try_from(worth).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_is_shared_in_proportion() {
        let first = part_of(3_000_000, 0, &SafeFloat::default());
        let second = part_of(1_000_000, 3_000_000, &first);
        let total = first.plus(&second);
        assert_eq!(worth(&first, 4_000_000, &total), 3_000_000);
        assert_eq!(worth(&first, 8_000_000, &total), 6_000_000);
        assert_eq!(worth(&second, 8_000_000, &total), 2_000_000);
        assert!(first.minus(&first).is_zero());
        assert_eq!(total.minus(&second), first);
    }

    #[test]
    fn mantissas_are_kept_in_their_range() {
        let one = part_of(1, 0, &SafeFloat::default());
        assert_eq!((one.mantissa, one.exponent), (MANTISSA_TOP, -21));
    }
}
