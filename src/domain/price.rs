//! Prices as the chain states them: rao of TAO for one whole alpha.

use std::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::money::{Alpha, Netuid, Tao, UNIT, parse_units, print_units};
use crate::fault::Fault;

/// Which way an inexact result goes; always the caller's decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    Down,
    Up,
}

/// Rao of TAO per whole alpha.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Price(u64);

impl Price {
    /// One TAO for one alpha: what root stake is worth by definition.
    pub const ONE: Self = Self(UNIT);

    pub const fn from_rao(rao: u64) -> Self {
        Self(rao)
    }

    pub const fn rao(self) -> u64 {
        self.0
    }

    /// Reads TAO per alpha.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        parse_units(text).map(Self)
    }

    /// What an amount of alpha is worth at this price; `None` when it does not fit.
    pub fn value(self, alpha: Alpha, rounding: Rounding) -> Option<Tao> {
        let product = u128::from(alpha.units()).checked_mul(u128::from(self.0))?;
        divide(product, u128::from(UNIT), rounding).map(Tao::from_rao)
    }

    /// How much alpha an amount of TAO is worth at this price; `None` at price zero.
    pub fn alpha_for(self, tao: Tao, netuid: Netuid, rounding: Rounding) -> Option<Alpha> {
        let product = u128::from(tao.rao()).checked_mul(u128::from(UNIT))?;
        divide(product, u128::from(self.0), rounding).map(|units| Alpha::from_units(netuid, units))
    }

    /// The average price of a trade; `None` when no alpha changed hands.
    pub fn average(tao: Tao, alpha: Alpha, rounding: Rounding) -> Option<Self> {
        let product = u128::from(tao.rao()).checked_mul(u128::from(UNIT))?;
        divide(product, u128::from(alpha.units()), rounding).map(Self)
    }
}

fn divide(a: u128, b: u128, rounding: Rounding) -> Option<u64> {
    let quotient = match rounding {
        Rounding::Down => a.checked_div(b)?,
        Rounding::Up if b == 0 => return None,
        Rounding::Up => a.div_ceil(b),
    };
    u64::try_from(quotient).ok()
}

impl fmt::Display for Price {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&print_units(self.0))
    }
}

impl Serialize for Price {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Price", 2)?;
        out.serialize_field("rao_per_alpha", &self.0.to_string())?;
        out.serialize_field("tao_per_alpha", &print_units(self.0))?;
        out.end()
    }
}
