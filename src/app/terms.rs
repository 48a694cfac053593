//! The terms of a transaction around its call: how long it may wait, its nonce, its tip.

use crate::domain::{BlockRef, Tao, clean};
use crate::fault::{Code, Fault};
use crate::tx::Era;

/// How many blocks a transaction may wait for inclusion.
const LIFETIME: u64 = 64;
/// The chain forgets the blocks that eras are born at after 2,400 blocks.
const LONGEST: u64 = 2_048;
const SHORTEST: u64 = 4;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    pub lifetime: Lifetime,
    /// The account's next one otherwise.
    pub nonce: Option<u32>,
    pub tip: Tao,
    /// It travels encrypted inside another one, which uses the nonce before its own.
    pub shield: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lifetime {
    Blocks(u64),
    Forever,
}

impl Default for Terms {
    fn default() -> Self {
        Self { lifetime: Lifetime::Blocks(LIFETIME), nonce: None, tip: Tao::ZERO, shield: false }
    }
}

impl Terms {
    /// The chain's estimate does not include the tip; what is paid in the end does.
    pub(super) fn with_tip(&self, fee: Tao) -> Result<Tao, Fault> {
        fee.checked_add(self.tip).ok_or_else(|| Fault::new(Code::Amount, "the tip is too large"))
    }

    pub(super) fn warnings(&self, next_nonce: u32) -> Vec<String> {
        let mut out = Vec::new();
        if !self.tip.is_zero() {
            out.push(format!(
                "the tip of {} TAO buys nothing: this chain does not order transactions by tips",
                self.tip
            ));
        }
        if self.lifetime == Lifetime::Forever {
            out.push("it never expires: once it is signed, it can be sent at any time".to_owned());
        }
        if let Some(nonce) = self.nonce.filter(|nonce| *nonce > next_nonce) {
            out.push(format!(
                "it waits until the account has sent the transactions with nonces {next_nonce} to {}",
                nonce.saturating_sub(1)
            ));
        }
        out
    }
}

impl Lifetime {
    /// Reads `immortal`, or a power of two of blocks.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        if text == "immortal" {
            return Ok(Self::Forever);
        }
        let period = text.parse::<u64>().ok();
        let sound =
            |period: &u64| period.is_power_of_two() && (SHORTEST..=LONGEST).contains(period);
        period.filter(sound).map(Self::Blocks).ok_or_else(|| {
            Fault::new(
                Code::Arguments,
                format!("`{}` is not a lifetime of a transaction", clean(text, 40)),
            )
            .hint("write a power of two from 4 to 2048 blocks of 12 seconds, or `immortal`")
        })
    }

    /// How many blocks may pass before it is included; what never expires is counted as the longest.
    pub(super) fn blocks(self) -> u64 {
        match self {
            Self::Blocks(blocks) => blocks,
            Self::Forever => LONGEST,
        }
    }

    pub(super) fn era(self, birth: BlockRef) -> Era {
        match self {
            Self::Blocks(period) => Era::Mortal { period, birth },
            Self::Forever => Era::Immortal,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lifetimes_are_powers_of_two_that_the_chain_remembers() {
        assert_eq!(Lifetime::parse("64").unwrap(), Lifetime::Blocks(64));
        assert_eq!(Lifetime::parse("2048").unwrap(), Lifetime::Blocks(2_048));
        assert_eq!(Lifetime::parse("immortal").unwrap(), Lifetime::Forever);
        for text in ["", "0", "2", "3", "100", "4096", "-64", "64 ", "forever"] {
            assert_eq!(Lifetime::parse(text).unwrap_err().code(), Code::Arguments, "{text:?}");
        }
    }
}
