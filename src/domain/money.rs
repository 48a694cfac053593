//! TAO and alpha: integers in the chain's smallest unit, with checked arithmetic only.

use std::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::fault::{Code, Fault};

/// The number of rao in one TAO, and of alpha units in one alpha.
pub(super) const UNIT: u64 = 1_000_000_000;

/// A subnet's number; 0 is the root network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Netuid(pub u16);

impl Netuid {
    pub const ROOT: Self = Self(0);

    pub fn is_root(self) -> bool {
        self == Self::ROOT
    }
}

impl fmt::Display for Netuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// An amount of TAO, counted in rao (1e-9 TAO).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tao(u64);

impl Tao {
    pub const ZERO: Self = Self(0);
    pub const MAX: Self = Self(u64::MAX);

    pub const fn from_rao(rao: u64) -> Self {
        Self(rao)
    }

    pub const fn rao(self) -> u64 {
        self.0
    }

    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Reads a plain decimal number of TAO; refuses signs, exponents, separators, more than nine
    /// decimals and anything above 2^64 - 1 rao.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        parse_units(text).map(Self)
    }

    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }
}

impl fmt::Display for Tao {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&print_units(self.0))
    }
}

/// Two strings, because a JSON number holds only 53 bits.
impl Serialize for Tao {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Tao", 2)?;
        out.serialize_field("rao", &self.0.to_string())?;
        out.serialize_field("tao", &print_units(self.0))?;
        out.end()
    }
}

/// An amount of one subnet's alpha; alpha of two subnets are two assets and never add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Alpha {
    netuid: Netuid,
    units: u64,
}

impl Alpha {
    pub const fn from_units(netuid: Netuid, units: u64) -> Self {
        Self { netuid, units }
    }

    pub const fn units(self) -> u64 {
        self.units
    }

    pub const fn netuid(self) -> Netuid {
        self.netuid
    }

    pub fn is_zero(self) -> bool {
        self.units == 0
    }

    pub fn parse(netuid: Netuid, text: &str) -> Result<Self, Fault> {
        parse_units(text).map(|units| Self { netuid, units })
    }

    /// `None` when the subnets differ or the sum does not fit.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        (self.netuid == other.netuid)
            .then(|| self.units.checked_add(other.units))
            .flatten()
            .map(|units| Self { units, ..self })
    }

    /// `None` when the subnets differ or the result would be negative.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        (self.netuid == other.netuid)
            .then(|| self.units.checked_sub(other.units))
            .flatten()
            .map(|units| Self { units, ..self })
    }
}

impl fmt::Display for Alpha {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&print_units(self.units))
    }
}

impl Serialize for Alpha {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Alpha", 3)?;
        out.serialize_field("netuid", &self.netuid)?;
        out.serialize_field("units", &self.units.to_string())?;
        out.serialize_field("alpha", &print_units(self.units))?;
        out.end()
    }
}

/// Reads `digits[.digits]` with at most nine decimals into the smallest unit.
pub(crate) fn parse_units(text: &str) -> Result<u64, Fault> {
    let bad = |why: &str| {
        Err(Fault::new(
            Code::Amount,
            format!("`{}` is not an amount: {why}", super::clean(text, 40)),
        )
        .hint("write a plain decimal number with at most nine decimals, such as 1.5"))
    };
    let (whole, decimals) = match text.split_once('.') {
        Some((_, "")) => return bad("digits are missing after the point"),
        Some(parts) => parts,
        None => (text, ""),
    };
    if whole.is_empty() {
        return bad("digits are missing before the point");
    }
    if !whole.bytes().chain(decimals.bytes()).all(|byte| byte.is_ascii_digit()) {
        return bad("only digits and one point are accepted");
    }
    if decimals.len() > 9 {
        return bad("more than nine decimals");
    }
    let units = format!("{whole}{decimals:0<9}").parse::<u64>();
    units.or_else(|_| bad("larger than the chain can hold"))
}

/// Prints the smallest unit as a decimal without trailing zeros; the inverse of [`parse_units`].
pub(crate) fn print_units(units: u64) -> String {
    let (whole, decimals) = (units / UNIT, units % UNIT);
    if decimals == 0 {
        return whole.to_string();
    }
    let mut text = format!("{whole}.{decimals:09}");
    text.truncate(text.trim_end_matches('0').len());
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn refuses_everything_that_is_not_a_plain_decimal() {
        for text in [
            "",
            ".",
            "1.",
            ".5",
            "-1",
            "+1",
            "1e3",
            "NaN",
            "0x1",
            "1,000",
            "1.0000000000",
            "1.+5",
            " 1",
            "1 ",
            "1.5x",
            "١",
            "1.2.3",
            "18446744073.709551616",
            "99999999999999999999999",
        ] {
            let fault = Tao::parse(text).unwrap_err();
            assert_eq!(fault.code(), Code::Amount, "{text:?}");
        }
    }

    #[test]
    fn accepts_the_whole_range() {
        assert_eq!(Tao::parse("18446744073.709551615").unwrap(), Tao::MAX);
        assert_eq!(Tao::parse("0.000000001").unwrap().rao(), 1);
        assert_eq!(Tao::parse("007").unwrap().rao(), 7 * UNIT);
    }

    #[test]
    fn alpha_of_two_subnets_does_not_add() {
        let (three, seven) = (Alpha::from_units(Netuid(3), 1), Alpha::from_units(Netuid(7), 1));
        assert_eq!(three.checked_add(seven), None);
        assert_eq!(three.checked_sub(seven), None);
        assert_eq!(three.checked_add(three).unwrap().units(), 2);
    }

    proptest! {
        #[test]
        fn parse_undoes_print(rao: u64) {
            prop_assert_eq!(Tao::parse(&Tao::from_rao(rao).to_string()).unwrap().rao(), rao);
        }
    }
}
