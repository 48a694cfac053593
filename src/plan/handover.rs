//! Locks that go along with stake that is given to another coldkey of the same subnet.

use super::stake::refuse_locked;
use crate::domain::{Alpha, Availability, Coldkey, Hotkey};
use crate::fault::{Code, Fault};

/// What decides whether a lock may go along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handover {
    /// The recipient lets in alpha that is locked; without being asked, an account does not.
    pub accepts: bool,
    /// What the giver's lock and the recipient's point at; asked for only where a lock may go.
    pub from: Option<Hotkey>,
    pub to: Option<Hotkey>,
}

impl Handover {
    /// How much of the lock goes along: what the free alpha does not cover. Nothing where the
    /// runtime does not tell what is locked.
    pub(super) fn locked(
        &self,
        amount: Alpha,
        held: Option<Availability>,
        to: Coldkey,
    ) -> Result<Alpha, Fault> {
        let none = Alpha::from_units(amount.netuid(), 0);
        let Some(held) = held else { return Ok(none) };
        let Some(more) = amount.checked_sub(held.available).filter(|more| !more.is_zero()) else {
            return Ok(none);
        };
        let (netuid, Availability { total, locked, available }) = (amount.netuid(), held);
        // What is held back for another reason than a lock stays.
        if more > locked {
            refuse_locked(amount, Some(held))?;
        }
        if !self.accepts {
            return Err(Fault::new(
                Code::Locked,
                format!(
                    "{locked} of {total} alpha in subnet {netuid} is locked, and {to} does not accept locked alpha: {available} can be given, not {amount}"
                ),
            )
            .hint("the recipient's `tao lock accept yes` lets it in")
            .rule("SubtensorModule.AccountRejectsLockedAlpha"));
        }
        match self.from.zip(self.to) {
            Some((from, theirs)) if from != theirs => Err(Fault::new(
                Code::Locked,
                format!(
                    "{more} alpha of the lock on {from} would go along, and the recipient's lock in subnet {netuid} is on {theirs}; there is one for each subnet"
                ),
            )
            .hint(format!("give {available} at most, or let one of the two move its lock"))
            .rule("SubtensorModule.LockHotkeyMismatch")),
            _ => Ok(more),
        }
    }
}
