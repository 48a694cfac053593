//! What a user may type for an amount; it becomes a number only where the balance is known.

use super::money::{parse_units, print_units};
use crate::fault::Fault;

/// An amount in smallest units of whatever asset the command moves, or all there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountExpr {
    Exactly(u64),
    All,
}

impl AmountExpr {
    pub fn parse(text: &str) -> Result<Self, Fault> {
        if text == "all" { Ok(Self::All) } else { parse_units(text).map(Self::Exactly) }
    }
}

impl std::fmt::Display for AmountExpr {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Exactly(units) => f.write_str(&print_units(*units)),
            Self::All => f.write_str("all"),
        }
    }
}
