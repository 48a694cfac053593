//! What a user may type for an amount; it becomes a number only where the balance is known.

use super::money::{parse_units, print_units};
use super::{Bps, clean};
use crate::fault::{Code, Fault};

/// An amount of whatever asset the command moves, unless it names its asset itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountExpr {
    /// `1.5`: in smallest units of the asset that the command moves.
    Exactly(u64),
    /// `1500000rao`: TAO.
    Rao(u64),
    /// `3000a`: alpha, in smallest units.
    Alpha(u64),
    /// `50%` of what there is.
    Share(Bps),
    /// `all`.
    All,
    /// `all-0.05`.
    AllBut(u64),
}

/// What a command moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asset {
    Tao,
    Alpha,
    /// Root stake is both: one alpha is one TAO.
    Root,
}

impl AmountExpr {
    pub fn parse(text: &str) -> Result<Self, Fault> {
        if text == "all" {
            return Ok(Self::All);
        }
        if let Some(rest) = text.strip_prefix("all-") {
            return parse_units(rest).map(Self::AllBut);
        }
        if let Some(share) = text.strip_suffix('%') {
            return match Bps::parse(share)? {
                share if share.get() == 0 => Err(bad(text, "it is nothing")),
                share => Ok(Self::Share(share)),
            };
        }
        if let Some(digits) = text.strip_suffix("rao") {
            let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
            let rao = plain.then(|| digits.parse().ok()).flatten();
            return rao.map(Self::Rao).ok_or_else(|| bad(text, "rao are whole numbers"));
        }
        match text.strip_suffix('a') {
            Some(alpha) => parse_units(alpha).map(Self::Alpha),
            None => parse_units(text).map(Self::Exactly),
        }
    }

    /// The amount when it does not depend on what there is; refuses the other asset.
    pub fn fixed(self, asset: Asset) -> Result<Option<u64>, Fault> {
        match (self, asset) {
            (Self::Exactly(units), _)
            | (Self::Rao(units), Asset::Tao | Asset::Root)
            | (Self::Alpha(units), Asset::Alpha | Asset::Root) => Ok(Some(units)),
            (Self::Rao(_), Asset::Alpha) => {
                Err(bad(&self.to_string(), "rao count TAO, and this command takes alpha")
                    .hint("write alpha, such as 3000a or 3000, or a share, such as 50%"))
            }
            (Self::Alpha(_), Asset::Tao) => {
                Err(bad(&self.to_string(), "it is alpha, and this command takes TAO")
                    .hint("write how much TAO to spend; the preview says how much alpha it brings"))
            }
            (Self::Share(_) | Self::All | Self::AllBut(_), _) => Ok(None),
        }
    }

    /// The amount of what there is. A share is rounded down.
    pub fn of(self, available: u64, asset: Asset) -> Result<u64, Fault> {
        if let Some(units) = self.fixed(asset)? {
            return Ok(units);
        }
        match self {
            Self::Share(share) => {
                let part = u128::from(available).saturating_mul(u128::from(share.get()));
                let part = part.checked_div(u128::from(Bps::WHOLE));
                Ok(part.and_then(|part| u64::try_from(part).ok()).unwrap_or(available))
            }
            Self::AllBut(kept) => available.checked_sub(kept).ok_or_else(|| {
                let there = print_units(available);
                Fault::new(Code::Funds, format!("`{self}` is less than nothing: there is {there}"))
            }),
            _ => Ok(available),
        }
    }

    /// Whether it means everything, however much that is when the transaction is included.
    pub fn is_all(self) -> bool {
        matches!(self, Self::All) || matches!(self, Self::Share(share) if share.get() == Bps::WHOLE)
    }
}

fn bad(text: &str, why: &str) -> Fault {
    Fault::new(Code::Amount, format!("`{}` is not an amount here: {why}", clean(text, 40)))
}

impl std::fmt::Display for AmountExpr {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Exactly(units) => f.write_str(&print_units(*units)),
            Self::Rao(rao) => write!(f, "{rao}rao"),
            Self::Alpha(units) => write!(f, "{}a", print_units(*units)),
            Self::Share(share) => write!(f, "{share}"),
            Self::All => f.write_str("all"),
            Self::AllBut(units) => write!(f, "all-{}", print_units(*units)),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn amounts() -> impl Strategy<Value = AmountExpr> {
        prop_oneof![
            any::<u64>().prop_map(AmountExpr::Exactly),
            any::<u64>().prop_map(AmountExpr::Rao),
            any::<u64>().prop_map(AmountExpr::Alpha),
            (1u16..=10_000).prop_map(|part| AmountExpr::Share(Bps::new(part).unwrap())),
            Just(AmountExpr::All),
            any::<u64>().prop_map(AmountExpr::AllBut),
        ]
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(amount in amounts()) {
            prop_assert_eq!(AmountExpr::parse(&amount.to_string()).unwrap(), amount);
        }

        #[test]
        fn a_part_is_never_more_than_the_whole(amount in amounts(), available: u64) {
            if amount.fixed(Asset::Root).unwrap().is_none() {
                prop_assert!(amount.of(available, Asset::Root).unwrap_or(0) <= available);
            }
        }
    }

    #[test]
    fn every_form_means_what_it_says() {
        let of = |text: &str, asset| AmountExpr::parse(text).unwrap().of(10_000_000_000, asset);
        for (text, asset, units) in [
            ("1.5", Asset::Tao, 1_500_000_000),
            ("1.5", Asset::Alpha, 1_500_000_000),
            ("1500000rao", Asset::Tao, 1_500_000),
            ("3000a", Asset::Alpha, 3_000_000_000_000),
            ("50%", Asset::Tao, 5_000_000_000),
            ("33.33%", Asset::Alpha, 3_333_000_000),
            ("all", Asset::Tao, 10_000_000_000),
            ("all-0.05", Asset::Tao, 9_950_000_000),
            ("7rao", Asset::Root, 7),
            ("7a", Asset::Root, 7_000_000_000),
        ] {
            assert_eq!(of(text, asset).unwrap(), units, "{text}");
        }
        assert_eq!(of("5rao", Asset::Alpha).unwrap_err().code(), Code::Amount);
        assert_eq!(of("5a", Asset::Tao).unwrap_err().code(), Code::Amount);
        assert_eq!(of("all-11", Asset::Tao).unwrap_err().code(), Code::Funds);
    }

    #[test]
    fn nothing_else_is_an_amount() {
        for text in [
            "",
            "a",
            "rao",
            "%",
            "all-",
            "all+1",
            "all-all",
            "1.5rao",
            "-1",
            "0%",
            "101%",
            "1e3a",
            "1 a",
            "1tao",
            "ALL",
            "1.0000000001a",
            "99999999999999999999rao",
            "all-50%",
            "+1",
        ] {
            assert!(AmountExpr::parse(text).is_err(), "{text:?}");
        }
    }
}
