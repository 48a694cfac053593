//! Fractions that users type and the chain stores.

use std::fmt;

use serde::{Serialize, Serializer};

use super::clean;
use crate::fault::{Code, Fault};

/// Hundredths of a percent, from 0 to 10,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bps(u16);

impl Bps {
    pub const WHOLE: u16 = 10_000;

    /// `None` above 100 %.
    pub const fn new(hundredths: u16) -> Option<Self> {
        if hundredths <= Self::WHOLE { Some(Self(hundredths)) } else { None }
    }

    pub const fn get(self) -> u16 {
        self.0
    }

    /// Reads `5%`, `0.5%` or `5`; two decimals at most.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        parse_hundredths(text).and_then(Self::new).ok_or_else(|| bad_percent(text, "100"))
    }
}

impl fmt::Display for Bps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&print_hundredths(u64::from(self.0)))
    }
}

impl Serialize for Bps {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A validator's take as the chain keeps it: parts of 65,535.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Take(pub u16);

impl Take {
    const WHOLE: u32 = 65_535;

    /// Reads a percentage and rounds down to the chain's fraction.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let bps =
            parse_hundredths(text).and_then(Bps::new).ok_or_else(|| bad_percent(text, "100"))?;
        u32::from(bps.0)
            .checked_mul(Self::WHOLE)
            .and_then(|all| all.checked_div(u32::from(Bps::WHOLE)))
            .and_then(|parts| u16::try_from(parts).ok())
            .map(Self)
            .ok_or_else(|| bad_percent(text, "100"))
    }

    /// The nearest hundredth of a percent.
    fn hundredths(self) -> u64 {
        let scaled = u64::from(self.0).saturating_mul(u64::from(Bps::WHOLE));
        let whole = u64::from(Self::WHOLE);
        scaled.saturating_add(whole / 2).checked_div(whole).unwrap_or_default()
    }
}

impl fmt::Display for Take {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&print_hundredths(self.hundredths()))
    }
}

impl Serialize for Take {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut out = serializer.serialize_struct("Take", 2)?;
        out.serialize_field("parts", &self.0)?;
        out.serialize_field("percent", &print_hundredths(self.hundredths()))?;
        out.end()
    }
}

fn parse_hundredths(text: &str) -> Option<u16> {
    let number = text.strip_suffix('%').unwrap_or(text);
    let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(decimals) || decimals.len() > 2 || whole.len() > 3 {
        return None;
    }
    format!("{whole}{decimals:0<2}").parse().ok()
}

fn print_hundredths(hundredths: u64) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    if rest == 0 {
        format!("{whole}%")
    } else {
        format!("{whole}.{rest:02}").trim_end_matches('0').to_owned() + "%"
    }
}

fn bad_percent(text: &str, most: &str) -> Fault {
    let shown = clean(text, 40);
    Fault::new(Code::Percent, format!("`{shown}` is not a percentage from 0 to {most}"))
        .hint("write a percentage with at most two decimals, such as 0.5%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_exact() {
        assert_eq!(Bps::parse("0.5%").unwrap().get(), 50);
        assert_eq!(Bps::parse("5").unwrap().to_string(), "5%");
        assert_eq!(Bps::parse("12.34%").unwrap().to_string(), "12.34%");
        for text in ["", "%", "-1%", "100.01%", "101", "1.234%", "1e1", "5%%", ".5"] {
            assert_eq!(Bps::parse(text).unwrap_err().code(), Code::Percent, "{text:?}");
        }
    }

    #[test]
    fn takes_survive_the_round_trip_through_percent() {
        assert_eq!(Take::parse("18%").unwrap(), Take(11_796));
        assert_eq!(Take(11_796).to_string(), "18%");
        assert_eq!(Take(0).to_string(), "0%");
        assert_eq!(Take(65_535).to_string(), "100%");
    }
}
