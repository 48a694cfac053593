//! What is free and locked of the stake that a call touches, call by call.

use super::handover::Handover;
use super::holding::{Change, Holding};
use super::stake::{part_of, refuse_locked};
use super::touch::{Touch, Touched, touches};
use super::{Facts, SubnetFacts, Topic, check_subnet};
use crate::domain::{Alpha, AmountExpr, Availability, Coldkey, Hotkey, Netuid};
use crate::fault::{Code, Fault};
use crate::intent::{Order, Place};

/// What a call that touches stake wants to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallFacts {
    pub holders: Vec<HolderFacts>,
    pub subnets: Vec<(Netuid, SubnetFacts)>,
    /// For each giver and recipient in a subnet, whether a lock may go along.
    pub handovers: Vec<((Coldkey, Coldkey, Netuid), Handover)>,
}

impl CallFacts {
    fn handover(&self, from: Coldkey, to: Coldkey, netuid: Netuid) -> Result<Handover, Fault> {
        let found = self.handovers.iter().find(|(key, _)| *key == (from, to, netuid));
        found.map(|(_, found)| *found).ok_or_else(|| {
            Fault::new(Code::Bug, "what becomes of a lock that is given was not asked for")
        })
    }

    /// How much of a lock goes along with stake that is given, as far as is known before the call.
    pub(super) fn goes_along(
        &self,
        from: Coldkey,
        to: Coldkey,
        amount: Alpha,
    ) -> Result<Alpha, Fault> {
        let netuid = amount.netuid();
        let mut holders = self.holders.iter().filter(|holder| holder.who == from);
        let held = holders.next().and_then(|holder| holder.held_in(netuid));
        self.handover(from, to, netuid)?.locked(amount, held, to)
    }
}

/// An account and all of its stake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolderFacts {
    pub who: Coldkey,
    /// Each subnet in which it has something, or is about to; `None` where the runtime does not
    /// tell what is locked.
    pub held: Option<Vec<Availability>>,
    pub positions: Vec<(Place, Alpha)>,
}

impl HolderFacts {
    /// What it has in a subnet; `None` where the runtime does not tell what is locked.
    pub fn held_in(&self, netuid: Netuid) -> Option<Availability> {
        self.held.as_ref().map(|held| Availability::within(held, netuid))
    }
}

/// What is free and locked of the stake that a call touches. Refuses what is not there or locked.
pub(super) fn check(order: &Order, facts: &Facts) -> Result<(Vec<Holding>, Vec<String>), Fault> {
    let touches = touches(order, facts.signer);
    if touches.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let Topic::Call(known) = &facts.topic else {
        return Err(Fault::new(Code::Bug, "a call was planned without the stake that it touches"));
    };
    let mut purses: Vec<Purse<'_>> = known.holders.iter().map(Purse::new).collect();
    purses.sort_by_key(|purse| purse.holder.who != facts.signer);
    let mut left = Vec::new();
    for Touch { who, what } in touches {
        let arrives = purse(&mut purses, who)?.apply(what, known, &mut left)?;
        if let (Touched::Given { from, to, hotkey, .. }, Some((amount, locked))) = (what, arrives) {
            let there = Place { netuid: from.netuid, hotkey };
            purse(&mut purses, to)?.receive(there, amount, locked);
        }
    }
    let signer = facts.signer;
    Ok((purses.iter().flat_map(|purse| purse.holdings(signer)).collect(), left))
}

fn purse<'a, 'b>(purses: &'a mut [Purse<'b>], who: Coldkey) -> Result<&'a mut Purse<'b>, Fault> {
    let found = purses.iter_mut().find(|purse| purse.holder.who == who);
    found.ok_or_else(|| Fault::new(Code::Bug, "an account was not asked for"))
}

/// An account's stake while the calls go on.
struct Purse<'a> {
    holder: &'a HolderFacts,
    /// `None` where more arrived than can be told.
    positions: Vec<(Place, Option<Alpha>)>,
    sums: Vec<Sum>,
}

/// What became of a subnet's free stake.
struct Sum {
    netuid: Netuid,
    start: Option<Availability>,
    locked: Alpha,
    came: Alpha,
    gone: Alpha,
    /// More arrived than can be told.
    vague: bool,
}

impl Sum {
    fn now(&self) -> Option<Availability> {
        let start = self.start.filter(|_| !self.vague)?;
        let free = start.available.checked_add(self.came)?;
        let none = Alpha::from_units(self.netuid, 0);
        let available = free.checked_sub(self.gone).unwrap_or(none);
        Some(Availability { available, locked: self.locked, ..start })
    }
}

impl<'a> Purse<'a> {
    fn new(holder: &'a HolderFacts) -> Self {
        let positions = holder.positions.iter().map(|(place, alpha)| (*place, Some(*alpha)));
        Self { holder, positions: positions.collect(), sums: Vec::new() }
    }

    /// What arrives elsewhere of stake that is given, and how much of it is locked; the amount is
    /// `None` where it cannot be told.
    fn apply(
        &mut self,
        what: Touched,
        known: &CallFacts,
        left: &mut Vec<String>,
    ) -> Result<Option<(Option<Alpha>, Alpha)>, Fault> {
        for netuid in what.netuids() {
            let found = known.subnets.iter().find(|(id, _)| *id == netuid);
            let found = found.ok_or_else(|| Fault::new(Code::Bug, "a subnet was not asked for"))?;
            let trades = matches!(
                what,
                Touched::Goes { .. }
                    | Touched::Given { .. }
                    | Touched::Shifts { .. }
                    | Touched::Comes { .. }
                    | Touched::Trades(_)
            );
            check_subnet(netuid, &found.1, trades)?;
        }
        match what {
            Touched::Goes { from, amount, .. } => {
                let amount = self.take(from, amount)?;
                if let Some(amount) = amount {
                    refuse_locked(amount, self.sum(from.netuid).now())?;
                }
                self.spend(from.netuid, amount);
            }
            Touched::Given { from, to, amount, .. } => {
                let amount = self.take(from, amount)?;
                let now = self.sum(from.netuid).now();
                let none = Alpha::from_units(from.netuid, 0);
                let handover = known.handover(self.holder.who, to, from.netuid)?;
                let locked = match amount {
                    Some(amount) => handover.locked(amount, now, to)?,
                    None => none,
                };
                self.spend(from.netuid, amount.and_then(|amount| amount.checked_sub(locked)));
                let sum = self.sum(from.netuid);
                sum.locked = sum.locked.checked_sub(locked).unwrap_or(none);
                if !locked.is_zero() {
                    left.push(format!(
                        "{locked} alpha of what {to} is given is locked and stays so: the recipient cannot sell it yet"
                    ));
                }
                return Ok(Some((amount, locked)));
            }
            Touched::Shifts { from, to, amount } => {
                let amount = self.take(from, amount)?;
                self.put(Place { netuid: from.netuid, hotkey: to }, amount);
                self.sum(from.netuid);
            }
            Touched::Comes { to, amount } => {
                self.receive(to, amount, Alpha::from_units(to.netuid, 0));
            }
            Touched::Leaves { hotkey, to_root } => self.leave(hotkey, to_root, left)?,
            Touched::Locks { amount, .. } => {
                let now = self.sum(amount.netuid()).now();
                if let Some(now) = now.filter(|now| amount > now.available) {
                    return Err(Fault::new(
                        Code::Stake,
                        format!(
                            "{amount} alpha would be locked besides the {} that are, and this coldkey has {} in the subnet",
                            now.locked, now.total
                        ),
                    ));
                }
                self.spend(amount.netuid(), Some(amount));
                self.lock(amount);
            }
            Touched::Concerns(netuid) => {
                self.sum(netuid);
            }
            Touched::Trades(_) => {}
        }
        Ok(None)
    }

    fn receive(&mut self, to: Place, amount: Option<Alpha>, locked: Alpha) {
        self.put(to, amount);
        self.lock(locked);
        let sum = self.sum(to.netuid);
        let free = amount.and_then(|amount| amount.checked_sub(locked));
        match free.and_then(|free| sum.came.checked_add(free)) {
            Some(came) => sum.came = came,
            None => sum.vague = true,
        }
    }

    fn lock(&mut self, more: Alpha) {
        let sum = self.sum(more.netuid());
        sum.locked = sum.locked.checked_add(more).unwrap_or(sum.locked);
    }

    fn sum(&mut self, netuid: Netuid) -> &mut Sum {
        let at = self.sums.iter().position(|sum| sum.netuid == netuid).unwrap_or_else(|| {
            let none = Alpha::from_units(netuid, 0);
            let start = self.holder.held_in(netuid);
            let locked = start.map_or(none, |start| start.locked);
            self.sums.push(Sum { netuid, start, locked, came: none, gone: none, vague: false });
            self.sums.len().saturating_sub(1)
        });
        #[expect(clippy::indexing_slicing, reason = "it was found there or put there")]
        &mut self.sums[at]
    }

    fn spend(&mut self, netuid: Netuid, amount: Option<Alpha>) {
        let sum = self.sum(netuid);
        match amount.and_then(|amount| sum.gone.checked_add(amount)) {
            Some(gone) => sum.gone = gone,
            None => sum.vague = true,
        }
    }

    /// What stays of a position when so much of it goes; `None` where that cannot be told.
    fn take(&mut self, from: Place, amount: Option<Alpha>) -> Result<Option<Alpha>, Fault> {
        let at = self.positions.iter_mut().find(|(place, _)| *place == from);
        let position = match &at {
            Some((_, None)) => return Ok(amount),
            Some((_, position)) => *position,
            None => None,
        };
        let wish = amount.map_or(AmountExpr::All, |amount| AmountExpr::Exactly(amount.units()));
        let amount = part_of(from, wish, position)?;
        if let Some((_, left)) = at {
            *left = position.and_then(|position| position.checked_sub(amount));
        }
        Ok(Some(amount))
    }

    fn put(&mut self, to: Place, amount: Option<Alpha>) {
        match self.positions.iter_mut().find(|(place, _)| *place == to) {
            Some((_, position)) => {
                *position = position
                    .zip(amount)
                    .and_then(|(position, amount)| position.checked_add(amount));
            }
            None => self.positions.push((to, amount)),
        }
    }

    fn leave(
        &mut self,
        hotkey: Hotkey,
        to_root: bool,
        left: &mut Vec<String>,
    ) -> Result<(), Fault> {
        let on = |(place, alpha): &(Place, Option<Alpha>)| {
            place.hotkey == hotkey
                && !(to_root && place.netuid.is_root())
                && alpha.is_none_or(|alpha| !alpha.is_zero())
        };
        let places: Vec<(Place, Option<Alpha>)> =
            self.positions.iter().filter(|row| on(row)).copied().collect();
        let mut sold = false;
        for (place, amount) in places {
            let netuid = place.netuid;
            let now = self.sum(netuid).now();
            let locked = now.zip(amount).filter(|(now, amount)| *amount > now.available);
            if let Some((held, _)) = locked {
                left.push(format!(
                    "stake in subnet {netuid} stays: {} of {} alpha is locked",
                    held.locked, held.total
                ));
                continue;
            }
            sold = true;
            self.take(place, None)?;
            self.spend(netuid, amount);
        }
        if !sold {
            let fault =
                Fault::new(Code::Stake, format!("there is no stake on {hotkey} that can be sold"));
            return Err(left.drain(..).fold(fault, Fault::hint));
        }
        if to_root {
            self.put(Place { netuid: Netuid::ROOT, hotkey }, None);
            self.sum(Netuid::ROOT).vague = true;
        }
        Ok(())
    }

    fn holdings(&self, signer: Coldkey) -> impl Iterator<Item = Holding> {
        let of = (self.holder.who != signer).then_some(self.holder.who);
        self.sums.iter().filter_map(move |sum| {
            let change = match () {
                () if sum.vague => Change::Unknown,
                () if sum.came > sum.gone => Change::Comes(sum.came.checked_sub(sum.gone)?),
                () => Change::Goes(sum.gone.checked_sub(sum.came)?),
            };
            Some(Holding { of, ..Holding::after(sum.start, change)? })
        })
    }
}
