//! What a leg finds: its facts, with what the legs before it changed.

use super::pools::{local, pool_in, traded_in};
use super::{Paced, Wake, shifted, too_much, wide};
use crate::domain::{Alpha, Availability, Coldkey, Netuid, Position, ProxyRow, Tao};
use crate::fault::{Code, Fault};
use crate::intent::{AccountIntent, Intent, Place};
use crate::plan::{
    AccountFacts, CallFacts, Facts, Handover, Market, StakeFacts, SubnetFacts, Topic, touches,
    wanted,
};

impl Wake {
    /// Makes the facts of a leg those that the legs before it leave.
    pub(in crate::plan::batch) fn apply(
        &self,
        leg: &Intent,
        facts: &mut Facts,
    ) -> Result<(), Fault> {
        facts.account.free = self.free_now(facts.signer, facts.account.free)?;
        if let Intent::As { origin, intent } = leg {
            let bug = || Fault::new(Code::Bug, "an account was acted for without its facts");
            let acting = origin.account();
            let mut inner = facts.acting(acting).ok_or_else(bug)?;
            self.apply(intent, &mut inner)?;
            let Topic::As(known) = &mut facts.topic else { return Err(bug()) };
            (known.account, known.topic, known.quotes) = (inner.account, inner.topic, inner.quotes);
            self.rows(acting, &mut known.proxies);
            return Ok(());
        }
        if let Intent::Account(intent) = leg
            && let Some(paced) = Paced::of(intent)
            && self.paced.contains(&(facts.signer, paced))
        {
            return Err(Fault::new(
                Code::TooEarly,
                "a command before it changes the same, and the chain wants blocks in between",
            ));
        }
        let netuids = subnets(leg, facts);
        let hidden = netuids.first().filter(|_| self.opaque);
        if let Some(netuid) = netuids.iter().find(|id| self.vague.contains(id)).or(hidden) {
            let why = if self.opaque { "may trade" } else { "trades" };
            return Err(Fault::new(
                Code::Unclear,
                format!(
                    "a call before it {why} in subnet {netuid}; what that brings cannot be told, so nothing can be planned there after it"
                ),
            )
            .hint("write that call as a command, or give it a transaction of its own"));
        }
        self.topic(leg, facts.signer, &mut facts.topic)?;
        facts.quotes.retain(|(swap, _)| self.pool(traded_in(*swap)).is_none());
        for swap in wanted(leg, facts) {
            if let Some(pool) = pool_in(&facts.topic, traded_in(swap)) {
                facts.quotes.push((swap, local(swap, &pool)?));
            }
        }
        Ok(())
    }

    fn topic(&self, leg: &Intent, who: Coldkey, topic: &mut Topic) -> Result<(), Fault> {
        match (leg, topic) {
            (
                Intent::AddStake { netuid, hotkey, .. }
                | Intent::RemoveStake { netuid, hotkey, .. },
                Topic::Stake(known),
            ) => self.stake(who, Place { netuid: *netuid, hotkey: *hotkey }, known),
            (Intent::MoveStake { from, to, .. }, Topic::Move { from: origin, to: there }) => {
                self.stake(who, *from, origin)?;
                self.stake(who, *to, there)
            }
            (
                Intent::TransferStake { from, to, to_netuid, .. },
                Topic::TransferStake { from: origin, to: there, handover, .. },
            ) => {
                self.handover((who, *to, *to_netuid), handover);
                self.stake(who, *from, origin)?;
                self.stake(who, Place { netuid: *to_netuid, hotkey: from.hotkey }, there)
            }
            (Intent::ExitStake { .. }, Topic::Exit { positions, markets, .. }) => {
                self.exit(who, positions, markets)
            }
            (Intent::Transfer { to, .. }, Topic::Transfer { recipient, .. }) => {
                recipient.free = self.free_now(*to, recipient.free)?;
                Ok(())
            }
            (
                Intent::Register { netuid, hotkey, .. },
                Topic::Register { registration, schedule, hotkey_owner, subnet, .. },
            ) => {
                self.subnet(*netuid, subnet);
                *hotkey_owner = hotkey_owner.or(self.owner(*hotkey));
                if self.seats.contains(&(*netuid, *hotkey)) {
                    return Err(Fault::new(
                        Code::Registered,
                        format!(
                            "a command before it registers {hotkey} in subnet {netuid} already"
                        ),
                    ));
                }
                let before = self.seats.iter().filter(|(there, _)| there == netuid);
                for _ in before {
                    let (Some(registration), Some(schedule)) =
                        (registration.as_mut(), schedule.as_ref())
                    else {
                        return Err(Fault::new(
                            Code::Unclear,
                            "what a second registration costs cannot be told with this runtime",
                        ));
                    };
                    let raised = wide(registration.burn.rao(), schedule.step);
                    registration.burn = Tao::from_rao(raised.ok_or_else(too_much)?);
                    registration.neurons =
                        registration.neurons.saturating_add(1).min(registration.max_neurons);
                }
                Ok(())
            }
            (
                Intent::RootRegister { hotkey } | Intent::AssociateHotkey { hotkey },
                Topic::Hotkey { hotkey_owner, .. },
            )
            | (Intent::CreateSubnet { hotkey, .. }, Topic::CreateSubnet { hotkey_owner, .. }) => {
                *hotkey_owner = hotkey_owner.or(self.owner(*hotkey));
                Ok(())
            }
            (Intent::StartSubnet { netuid }, Topic::StartSubnet { subnet, .. }) => {
                self.subnet(*netuid, subnet);
                Ok(())
            }
            (Intent::Account(_), Topic::Account(AccountFacts::Proxies { rows, .. })) => {
                self.rows(who, rows);
                Ok(())
            }
            (Intent::Call { .. }, Topic::Call(known)) => self.call(known),
            (Intent::Account(_), Topic::Account(AccountFacts::Accepts(known))) => {
                *known = self.accepts(who).or(*known);
                Ok(())
            }
            (Intent::Account(intent), Topic::Account(AccountFacts::Lock(lock))) => {
                let netuid = match intent {
                    AccountIntent::Lock { amount, .. } => amount.netuid(),
                    AccountIntent::MoveLock { netuid, .. }
                    | AccountIntent::SetLockMode { netuid, .. } => *netuid,
                    _ => return Ok(()),
                };
                self.held(who, netuid, &mut lock.held)?;
                for change in self.locks.iter().filter(|lock| lock.is(who, netuid)) {
                    let before = lock.lock.map(|(_, locked)| locked);
                    let before = before.unwrap_or(Alpha::from_units(netuid, 0));
                    let on = change.hotkey.or(lock.lock.map(|(hotkey, _)| hotkey));
                    let after = shifted(before, change.change)?;
                    lock.lock = on.map(|on| (on, after)).filter(|(_, after)| !after.is_zero());
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn rows(&self, who: Coldkey, rows: &mut Vec<ProxyRow>) {
        rows.extend(self.added.iter().filter(|(key, _)| *key == who).map(|(_, row)| row.clone()));
        rows.retain(|row| !self.removed.iter().any(|(key, gone)| *key == who && gone == row));
    }

    fn subnet(&self, netuid: Netuid, subnet: &mut SubnetFacts) {
        subnet.started |= self.started.contains(&netuid);
        if let Some(pool) = self.pool(netuid) {
            subnet.pool = Some(pool);
        }
    }

    fn market(&self, who: Coldkey, netuid: Netuid, market: &mut Market) -> Result<(), Fault> {
        self.subnet(netuid, &mut market.subnet);
        self.held(who, netuid, &mut market.held)
    }

    fn held(
        &self,
        who: Coldkey,
        netuid: Netuid,
        held: &mut Option<Availability>,
    ) -> Result<(), Fault> {
        let Some(held) = held else { return Ok(()) };
        let own = self.locks.iter().filter(|lock| lock.is(who, netuid));
        let locked: i128 = own.map(|lock| lock.change).sum();
        let came = self.came(who, netuid);
        *held = Availability {
            total: shifted(held.total, came)?,
            locked: shifted(held.locked, locked)?,
            available: shifted(held.available, came.saturating_sub(locked))?,
        };
        Ok(())
    }

    fn accepts(&self, who: Coldkey) -> Option<bool> {
        let mut said = self.accepts.iter().rev().filter(|(key, _)| *key == who);
        said.next().map(|(_, accepts)| *accepts)
    }

    fn handover(&self, (from, to, netuid): (Coldkey, Coldkey, Netuid), known: &mut Handover) {
        known.accepts = self.accepts(to).unwrap_or(known.accepts);
        let on = |who| {
            self.locks.iter().rev().filter(|lock| lock.is(who, netuid)).find_map(|lock| lock.hotkey)
        };
        known.from = on(from).or(known.from);
        known.to = on(to).or(known.to);
    }

    fn stake(&self, who: Coldkey, place: Place, known: &mut StakeFacts) -> Result<(), Fault> {
        self.market(who, place.netuid, &mut known.market)?;
        known.hotkey_owner = known.hotkey_owner.or(self.owner(place.hotkey));
        let change = self.change(who, place);
        if change != 0 {
            let now = known.position.unwrap_or(Alpha::from_units(place.netuid, 0));
            known.position = Some(shifted(now, change)?);
        }
        Ok(())
    }

    fn exit(
        &self,
        who: Coldkey,
        positions: &mut [Position],
        markets: &mut [(Netuid, Market)],
    ) -> Result<(), Fault> {
        for position in positions.iter_mut() {
            let Position { netuid, hotkey, .. } = *position;
            let change = self.change(who, Place { netuid, hotkey });
            position.alpha = shifted(position.alpha, change)?;
        }
        let fresh = self.stakes.iter().any(|(key, place, change)| {
            *key == who
                && *change > 0
                && !positions.iter().any(|position| {
                    (position.netuid, position.hotkey) == (place.netuid, place.hotkey)
                })
        });
        if fresh {
            return Err(Fault::new(
                Code::Stake,
                "a command before this one stakes where there was nothing; an exit in the same batch would leave that behind",
            )
            .hint("leave in a transaction of its own"));
        }
        for (netuid, market) in markets {
            self.market(who, *netuid, market)?;
        }
        Ok(())
    }

    fn call(&self, known: &mut CallFacts) -> Result<(), Fault> {
        for (netuid, subnet) in &mut known.subnets {
            self.subnet(*netuid, subnet);
        }
        for (key, handover) in &mut known.handovers {
            self.handover(*key, handover);
        }
        for holder in &mut known.holders {
            let own = self.stakes.iter().filter(|(key, ..)| *key == holder.who);
            for (_, place, _) in own {
                let none = Alpha::from_units(place.netuid, 0);
                if !holder.positions.iter().any(|(there, _)| there == place) {
                    holder.positions.push((*place, none));
                }
                if let Some(held) = &mut holder.held
                    && !held.iter().any(|sums| sums.total.netuid() == place.netuid)
                {
                    held.push(Availability { total: none, locked: none, available: none });
                }
            }
            for (place, alpha) in &mut holder.positions {
                *alpha = shifted(*alpha, self.change(holder.who, *place))?;
            }
            for sums in holder.held.iter_mut().flatten() {
                let mut held = Some(*sums);
                self.held(holder.who, sums.total.netuid(), &mut held)?;
                *sums = held.unwrap_or(*sums);
            }
        }
        Ok(())
    }
}

/// The subnets whose pools or positions a leg is about.
fn subnets(leg: &Intent, facts: &Facts) -> Vec<Netuid> {
    match (leg, &facts.topic) {
        (
            Intent::AddStake { netuid, .. }
            | Intent::RemoveStake { netuid, .. }
            | Intent::Account(
                AccountIntent::MoveLock { netuid, .. } | AccountIntent::SetLockMode { netuid, .. },
            ),
            _,
        ) => vec![*netuid],
        (Intent::MoveStake { from, to, .. }, _) => vec![from.netuid, to.netuid],
        (Intent::TransferStake { from, to_netuid, .. }, _) => vec![from.netuid, *to_netuid],
        (Intent::ExitStake { .. }, Topic::Exit { positions, .. }) => {
            positions.iter().map(|position| position.netuid).collect()
        }
        (Intent::Account(AccountIntent::Lock { amount, .. }), _) => vec![amount.netuid()],
        (Intent::Call { order, .. }, _) => {
            touches(order, facts.signer).iter().flat_map(|touch| touch.what.netuids()).collect()
        }
        _ => Vec::new(),
    }
}
