//! How long a transaction may be included.

use crate::domain::{BlockRef, Genesis, Hash};
use crate::fault::{Code, Fault};

/// The lifetime of a transaction, with the block it starts at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Era {
    Immortal,
    /// Valid for `period` blocks (a power of two from 4 to 65,536) from `birth` on.
    Mortal {
        period: u64,
        birth: BlockRef,
    },
}

/// What the two bytes in an extrinsic tell: the birth block itself is not in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncodedEra {
    Immortal,
    Mortal { period: u64, phase: u64 },
}

/// The step in which phases are counted.
fn quantum(period: u64) -> u64 {
    (period >> 12).max(1)
}

impl Era {
    /// The first block number at which the transaction is no longer valid.
    pub fn expires_at(&self) -> Option<u64> {
        match self {
            Self::Immortal => None,
            Self::Mortal { period, birth } => u64::from(birth.number).checked_add(*period),
        }
    }

    pub(crate) fn encode(&self) -> Result<Vec<u8>, Fault> {
        let Self::Mortal { period, birth } = self else { return Ok(vec![0]) };
        if !period.is_power_of_two() || !(4..=65_536).contains(period) {
            return Err(Fault::new(
                Code::Bug,
                format!("an era of {period} blocks is not a power of two from 4 to 65536"),
            ));
        }
        let step = quantum(*period);
        let phase = u64::from(birth.number).checked_rem(*period).unwrap_or(0);
        if phase.checked_rem(step) != Some(0) {
            return Err(Fault::new(
                Code::Bug,
                format!("block {} cannot begin an era of {period} blocks", birth.number),
            ));
        }
        let exponent = u64::from(period.trailing_zeros().saturating_sub(1)).clamp(1, 15);
        let bits = exponent | (phase.checked_div(step).unwrap_or(0) << 4);
        let bits = u16::try_from(bits)
            .map_err(|_| Fault::new(Code::Bug, "an era does not fit in its two bytes"))?;
        Ok(bits.to_le_bytes().to_vec())
    }

    /// The hash that is signed with the transaction.
    pub(crate) fn anchor(&self, genesis: Genesis) -> Hash {
        match self {
            Self::Immortal => genesis,
            Self::Mortal { birth, .. } => birth.hash,
        }
    }
}

impl EncodedEra {
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0] => Some(Self::Immortal),
            [low, high] => {
                let bits = u64::from(u16::from_le_bytes([*low, *high]));
                let period = 2u64.checked_shl(u32::try_from(bits & 15).ok()?)?;
                let phase = (bits >> 4).checked_mul(quantum(period))?;
                (period >= 4 && phase < period).then_some(Self::Mortal { period, phase })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_two_bytes_give_period_and_phase_back(exponent in 2u32..=16, number: u32) {
            let period = 1u64 << exponent;
            let number = u32::try_from(u64::from(number) / quantum(period) * quantum(period)).unwrap();
            let birth = BlockRef { number, hash: Hash([7; 32]) };
            let bytes = Era::Mortal { period, birth }.encode().unwrap();
            let phase = u64::from(number) % period;
            prop_assert_eq!(EncodedEra::decode(&bytes), Some(EncodedEra::Mortal { period, phase }));
        }
    }

    #[test]
    fn refuses_periods_that_have_no_encoding() {
        let birth = BlockRef { number: 100, hash: Hash([7; 32]) };
        for period in [0, 1, 2, 3, 5, 100, 131_072] {
            assert!(Era::Mortal { period, birth }.encode().is_err(), "{period}");
        }
    }
}
