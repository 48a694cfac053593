//! What the legs of a batch leave behind for those after them.

mod after;
mod before;
mod pools;

use crate::domain::{Alpha, Coldkey, Hotkey, Netuid, PoolState, ProxyRow, Tao};
use crate::fault::{Code, Fault};
use crate::intent::{AccountIntent, Intent, Place};

/// The differences from the chain as it is now. There are few of them, so lists serve.
#[derive(Default)]
pub(super) struct Wake {
    free: Vec<(Coldkey, Tao)>,
    /// Whose balance a call by name changes by what cannot be told.
    unclear: Vec<Coldkey>,
    /// What came to accounts that have done nothing yet.
    gifts: Vec<(Coldkey, Tao)>,
    pools: Vec<PoolState>,
    /// What came to and went from a position, in units of alpha.
    stakes: Vec<(Coldkey, Place, i128)>,
    /// What became locked, and what of a lock went to somebody else.
    locks: Vec<Lock>,
    /// Who lets in locked alpha since, and who does not.
    accepts: Vec<(Coldkey, bool)>,
    owners: Vec<(Hotkey, Coldkey)>,
    started: Vec<Netuid>,
    /// Registrations, in their order.
    seats: Vec<(Netuid, Hotkey)>,
    added: Vec<(Coldkey, ProxyRow)>,
    removed: Vec<(Coldkey, ProxyRow)>,
    /// Subnets in which a call by name trades: what it brings and leaves there cannot be told.
    vague: Vec<Netuid>,
    /// A call by name carries one that was not looked into.
    opaque: bool,
    /// Changes that the chain accepts once in a while: whose, which, and of what.
    paced: Vec<(Coldkey, Paced)>,
}

/// A change of a lock, in units of alpha.
struct Lock {
    who: Coldkey,
    netuid: Netuid,
    /// `None` where it is not known what the lock points at.
    hotkey: Option<Hotkey>,
    change: i128,
}

/// What may be changed only once in a transaction, because the chain wants blocks in between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Paced {
    Children(Hotkey, Netuid),
    ChildTake(Hotkey, Netuid),
    Swap,
}

impl Paced {
    fn of(intent: &AccountIntent) -> Option<Self> {
        Some(match intent {
            AccountIntent::SetChildren { hotkey, netuid, .. } => Self::Children(*hotkey, *netuid),
            AccountIntent::SetChildTake { hotkey, netuid, .. } => Self::ChildTake(*hotkey, *netuid),
            AccountIntent::SwapHotkey { .. } => Self::Swap,
            _ => return None,
        })
    }
}

fn too_much() -> Fault {
    Fault::new(Code::BadAnswer, "the amounts of the batch add up to more than there can be")
}

impl Wake {
    pub(super) fn new(signer: Coldkey, left: Tao) -> Self {
        Self { free: vec![(signer, left)], ..Self::default() }
    }

    pub(super) fn free(&self, who: Coldkey) -> Option<Tao> {
        self.free.iter().find(|(key, _)| *key == who).map(|(_, free)| *free)
    }

    pub(super) fn unclear(&self, who: Coldkey) -> bool {
        self.unclear.contains(&who)
    }

    /// What an account has, where the chain says that it has `before` without the batch.
    fn free_now(&self, who: Coldkey, before: Tao) -> Result<Tao, Fault> {
        if let Some(free) = self.free(who) {
            return Ok(free);
        }
        let gifts = self.gifts.iter().filter(|(key, _)| *key == who).map(|(_, gift)| *gift);
        Tao::sum(gifts.chain([before])).ok_or_else(too_much)
    }

    fn set_free(&mut self, who: Coldkey, free: Tao) {
        self.free.retain(|(key, _)| *key != who);
        self.free.push((who, free));
    }

    fn pool(&self, netuid: Netuid) -> Option<PoolState> {
        self.pools.iter().find(|pool| pool.netuid == netuid).copied()
    }

    fn set_pool(&mut self, pool: PoolState) {
        self.pools.retain(|known| known.netuid != pool.netuid);
        self.pools.push(pool);
    }

    fn owner(&self, hotkey: Hotkey) -> Option<Coldkey> {
        self.owners.iter().find(|(key, _)| *key == hotkey).map(|(_, owner)| *owner)
    }

    fn change(&self, who: Coldkey, place: Place) -> i128 {
        let own = self.stakes.iter().filter(|(key, there, _)| *key == who && *there == place);
        own.map(|(_, _, change)| *change).sum()
    }

    fn came(&self, who: Coldkey, netuid: Netuid) -> i128 {
        let own =
            self.stakes.iter().filter(|(key, place, _)| *key == who && place.netuid == netuid);
        own.map(|(_, _, change)| *change).sum()
    }

    fn put(&mut self, who: Coldkey, place: Place, alpha: Alpha, comes: bool) {
        let units = i128::from(alpha.units());
        self.stakes.push((who, place, if comes { units } else { units.saturating_neg() }));
    }

    fn lock(&mut self, who: Coldkey, hotkey: Option<Hotkey>, alpha: Alpha, comes: bool) {
        let units = i128::from(alpha.units());
        let change = if comes { units } else { units.saturating_neg() };
        self.locks.push(Lock { who, netuid: alpha.netuid(), hotkey, change });
    }

    /// Notes what a planned leg means, whoever it is for.
    pub(super) fn note(&mut self, who: Coldkey, leg: &Intent) {
        match leg {
            Intent::As { origin, intent } => self.note(origin.account(), intent),
            Intent::Account(intent) => {
                self.paced.extend(Paced::of(intent).map(|paced| (who, paced)));
            }
            _ => {}
        }
    }
}

impl Lock {
    fn is(&self, who: Coldkey, netuid: Netuid) -> bool {
        (self.who, self.netuid) == (who, netuid)
    }
}

fn shifted(alpha: Alpha, change: i128) -> Result<Alpha, Fault> {
    let units = i128::from(alpha.units()).saturating_add(change).max(0);
    let units = u64::try_from(units).map_err(|_| too_much())?;
    Ok(Alpha::from_units(alpha.netuid(), units))
}

/// A number times one with 64 binary places, rounded down.
fn wide(number: u64, factor: u128) -> Option<u64> {
    let (high, low) = (factor >> 64, factor & u128::from(u64::MAX));
    let whole = u128::from(number).checked_mul(high)?;
    let part = u128::from(number).checked_mul(low)? >> 64;
    u64::try_from(whole.checked_add(part)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_factor_with_binary_places_raises_a_price() {
        let one = 1_u128 << 64;
        assert_eq!(wide(1_000, one), Some(1_000));
        assert_eq!(wide(1_000, one + one / 4), Some(1_250));
        assert_eq!(wide(u64::MAX, one * 2), None);
    }
}
