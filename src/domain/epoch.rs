//! What a hotkey really paid: measured over its last epoch, after the validator's take.

const BLOCKS_A_DAY: u64 = 7_200;

/// What one epoch paid on a hotkey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Epoch {
    /// The nominators' part, after take.
    pub paid: u64,
    /// What was on the hotkey right after it.
    pub total: u64,
    pub tempo: u64,
}

impl Epoch {
    /// What an amount would earn in a day of epochs like this one, rounded down.
    pub fn daily(self, units: u64) -> Option<u64> {
        let before = self.total.checked_sub(self.paid).filter(|before| *before > 0)?;
        let earned = u128::from(units)
            .checked_mul(u128::from(self.paid))?
            .checked_mul(u128::from(BLOCKS_A_DAY))?;
        let whole = u128::from(before).checked_mul(u128::from(self.tempo))?;
        earned.checked_div(whole).and_then(|earned| u64::try_from(earned).ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_made_of_epochs_like_the_last() {
        // 0.1 % in an epoch of 360 blocks is 2 % in a day.
        let epoch = Epoch { paid: 1_000, total: 1_001_000, tempo: 360 };
        assert_eq!(epoch.daily(1_000_000_000_000), Some(20_000_000_000));
        assert_eq!(Epoch { paid: 0, ..epoch }.daily(1_000), Some(0));
        assert_eq!(Epoch { paid: 7, total: 7, tempo: 360 }.daily(1_000), None);
        assert_eq!(Epoch { paid: 9, total: 7, tempo: 360 }.daily(1_000), None);
    }
}
