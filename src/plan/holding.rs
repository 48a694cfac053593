//! What of a coldkey's stake in a subnet is free and what is locked, before an order and after it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::{Alpha, Availability, Coldkey, Netuid};

/// A coldkey's stake in one subnet, on all hotkeys together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Holding {
    /// Whose it is, where it is not the account that the call is made for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<Coldkey>,
    pub netuid: Netuid,
    pub total: Alpha,
    pub locked: Alpha,
    /// What can be sold, moved or given away now.
    pub free: Alpha,
    /// The same after the order; `None` where it is not known what arrives.
    pub free_after: Option<Alpha>,
}

/// How an order changes what is free.
#[derive(Clone, Copy, Debug)]
pub(super) enum Change {
    Unknown,
    Comes(Alpha),
    Goes(Alpha),
}

impl Holding {
    /// `None` where the runtime does not tell what is locked.
    pub(super) fn after(held: Option<Availability>, change: Change) -> Option<Self> {
        let Availability { total, locked, available: free } = held?;
        let free_after = match change {
            Change::Unknown => None,
            Change::Comes(alpha) => free.checked_add(alpha),
            // A sale of everything can be of what grows until then.
            Change::Goes(alpha) => {
                Some(free.checked_sub(alpha).unwrap_or(Alpha::from_units(free.netuid(), 0)))
            }
        };
        Some(Self { of: None, netuid: free.netuid(), total, locked, free, free_after })
    }
}

impl std::fmt::Display for Holding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { total, locked, free, .. } = self;
        if locked.is_zero() {
            write!(f, "{free} alpha free, nothing locked")?;
        } else {
            write!(f, "{free} alpha free of {total}, {locked} locked")?;
        }
        match self.free_after {
            Some(after) => write!(f, "; {after} free after"),
            None => write!(f, "; n/a free after"),
        }
    }
}
