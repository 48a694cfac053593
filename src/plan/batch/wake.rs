//! What the legs of a batch leave behind for those after them.

use crate::domain::{
    Account, Alpha, Arg, Availability, Coldkey, Hotkey, NamedCall, Netuid, PoolState, Position,
    ProxyRow, Quote, Tao,
};
use crate::fault::{Code, Fault};
use crate::intent::{AccountIntent, Intent, Order, Place};
use crate::plan::curve::Side;
use crate::plan::exit::sold;
use crate::plan::trade::local_fill;
use crate::plan::{
    AccountFacts, CallFacts, Facts, Market, Preview, StakeFacts, StakePreview, SubnetFacts, Swap,
    Topic, Touch, Touched, touches, wanted,
};

/// The differences from the chain as it is now. There are few of them, so lists serve.
#[derive(Default)]
pub(super) struct Wake {
    free: Vec<(Coldkey, Tao)>,
    /// What came to accounts that have done nothing yet.
    gifts: Vec<(Coldkey, Tao)>,
    pools: Vec<PoolState>,
    /// What came to and went from a position, in units of alpha.
    stakes: Vec<(Coldkey, Place, i128)>,
    /// What became locked.
    locks: Vec<(Coldkey, Hotkey, Alpha)>,
    owners: Vec<(Hotkey, Coldkey)>,
    started: Vec<Netuid>,
    /// Registrations, in their order.
    seats: Vec<(Netuid, Hotkey)>,
    added: Vec<(Coldkey, ProxyRow)>,
    removed: Vec<(Coldkey, ProxyRow)>,
    /// Subnets in which a call by name trades: what it brings and leaves there cannot be told.
    vague: Vec<Netuid>,
    /// Changes that the chain accepts once in a while: whose, which, and of what.
    paced: Vec<(Coldkey, Paced)>,
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

    /// Makes the facts of a leg those that the legs before it leave.
    pub(super) fn apply(&self, leg: &Intent, facts: &mut Facts) -> Result<(), Fault> {
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
        if let Some(netuid) = subnets(leg, facts).into_iter().find(|id| self.vague.contains(id)) {
            return Err(Fault::new(
                Code::Contract,
                format!(
                    "a call before it trades in subnet {netuid}; what that brings cannot be told, so nothing can be planned there after it"
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
                Intent::TransferStake { from, to_netuid, .. },
                Topic::TransferStake { from: origin, to: there, .. },
            ) => {
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
                            Code::Contract,
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
            (
                Intent::Account(AccountIntent::Lock { amount, .. }),
                Topic::Account(AccountFacts::Lock(lock)),
            ) => {
                let netuid = amount.netuid();
                self.held(who, netuid, &mut lock.held)?;
                for (_, hotkey, more) in self
                    .locks
                    .iter()
                    .filter(|(key, _, more)| *key == who && more.netuid() == netuid)
                {
                    let sum = match lock.lock {
                        Some((_, locked)) => locked.checked_add(*more).ok_or_else(too_much)?,
                        None => *more,
                    };
                    lock.lock = Some((*hotkey, sum));
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
        let own = self.locks.iter().filter(|(key, _, more)| *key == who && more.netuid() == netuid);
        let locked: i128 = own.map(|(_, _, more)| i128::from(more.units())).sum();
        let came = self.came(who, netuid);
        *held = Availability {
            total: shifted(held.total, came)?,
            locked: shifted(held.locked, locked)?,
            available: shifted(held.available, came.saturating_sub(locked))?,
        };
        Ok(())
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

    /// Notes the stake that a call by name touches; what it trades cannot be told.
    fn touch(&mut self, touch: Touch, topic: &Topic) {
        let Touch { who, what } = touch;
        let position = |place: Place| {
            let Topic::Call(known) = topic else { return None };
            let holder = known.holders.iter().find(|holder| holder.who == who)?;
            holder.positions.iter().find(|(there, _)| *there == place).map(|(_, alpha)| *alpha)
        };
        match what {
            Touched::Goes { from, amount, traded } => {
                match amount.or_else(|| position(from)) {
                    Some(amount) => self.put(who, from, amount, false),
                    None => self.vague.push(from.netuid),
                }
                if traded && !from.netuid.is_root() {
                    self.vague.push(from.netuid);
                }
            }
            Touched::Shifts { from, to, amount } => match amount.or_else(|| position(from)) {
                Some(amount) => {
                    self.put(who, from, amount, false);
                    self.put(who, Place { netuid: from.netuid, hotkey: to }, amount, true);
                }
                None => self.vague.push(from.netuid),
            },
            Touched::Comes { to, amount: Some(amount) } => self.put(who, to, amount, true),
            Touched::Comes { to, amount: None } => self.vague.push(to.netuid),
            Touched::Leaves { hotkey, to_root } => {
                self.vague.extend(to_root.then_some(Netuid::ROOT));
                let Topic::Call(known) = topic else { return };
                let all = known.holders.iter().filter(|holder| holder.who == who);
                let all = all.flat_map(|holder| &holder.positions);
                let on = all.filter(|(place, _)| place.hotkey == hotkey);
                self.vague.extend(on.map(|(place, _)| place.netuid));
            }
            Touched::Locks { hotkey, amount } => self.locks.push((who, hotkey, amount)),
            Touched::Concerns(_) => {}
        }
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

    /// Notes what a planned leg does.
    pub(super) fn follow(
        &mut self,
        who: Coldkey,
        order: &Order,
        preview: &Preview,
        topic: &Topic,
    ) -> Result<(), Fault> {
        match preview {
            Preview::Transfer { to, amount, balance_after, .. } => {
                self.set_free(who, *balance_after);
                match self.free(*to) {
                    Some(free) => {
                        self.set_free(*to, free.checked_add(*amount).ok_or_else(too_much)?);
                    }
                    None => self.gifts.push((*to, *amount)),
                }
            }
            Preview::Register { netuid, hotkey, balance_after, .. } => {
                self.set_free(who, *balance_after);
                self.owners.push((*hotkey, who));
                self.seats.push((*netuid, *hotkey));
            }
            Preview::CreateSubnet { hotkey, balance_after, .. } => {
                self.set_free(who, *balance_after);
                self.owners.push((*hotkey, who));
            }
            Preview::Plain { balance_after, .. } => {
                if let Some(left) = balance_after {
                    self.set_free(who, *left);
                }
                match order {
                    Order::AssociateHotkey { hotkey } => self.owners.push((*hotkey, who)),
                    Order::StartSubnet { netuid } => self.started.push(*netuid),
                    _ => {}
                }
                for touch in touches(order, who) {
                    self.touch(touch, topic);
                }
            }
            Preview::Account(account) => {
                self.set_free(who, account.balance_after);
                if let Order::Named(call) = order {
                    self.named(who, call);
                }
            }
            Preview::As(acting) => {
                if let (Order::As { order, .. }, Topic::As(known)) = (order, topic) {
                    self.follow(acting.acting, order, &acting.inner, &known.topic)?;
                }
            }
            Preview::AddStake(trade) => {
                self.bought(who, trade, topic)?;
                self.set_free(who, trade.balance_after.ok_or_else(too_much)?);
            }
            Preview::RemoveStake(trade) => {
                self.sold(who, trade, topic)?;
                self.set_free(who, trade.balance_after.ok_or_else(too_much)?);
            }
            Preview::ExitStake(exit) => {
                for lot in &exit.lots {
                    self.sold(who, lot, topic)?;
                }
                self.set_free(who, exit.balance_after.ok_or_else(too_much)?);
            }
            Preview::MoveStake(moved) => {
                match (&moved.sell, &moved.buy) {
                    (Some(sell), Some(buy)) => {
                        self.sold(who, sell, topic)?;
                        self.bought(who, buy, topic)?;
                    }
                    _ => self.across(
                        who,
                        who,
                        (moved.from, moved.to),
                        (moved.amount, moved.expected),
                        topic,
                    )?,
                }
                self.set_free(who, moved.balance_after.ok_or_else(too_much)?);
            }
            Preview::TransferStake {
                to, from, to_netuid, amount, expected, balance_after, ..
            } => {
                let there = Place { netuid: *to_netuid, hotkey: from.hotkey };
                self.across(who, *to, (*from, there), (*amount, *expected), topic)?;
                self.set_free(who, balance_after.ok_or_else(too_much)?);
            }
            // Its calls change no balance; a batch is no part of one.
            Preview::Take { .. } | Preview::Batch(_) => {}
        }
        Ok(())
    }

    fn named(&mut self, who: Coldkey, call: &NamedCall) {
        let number = |name: &str| match call.arg(name) {
            Some(Arg::Number(number)) => Some(*number),
            _ => None,
        };
        match (call.pallet.as_str(), call.name.as_str()) {
            ("SubtensorModule", "lock_stake") => {
                let netuid = number("netuid").and_then(|id| u16::try_from(id).ok());
                let amount = number("amount").and_then(|amount| u64::try_from(amount).ok());
                if let (Some(Arg::Account(hotkey)), Some(netuid), Some(amount)) =
                    (call.arg("hotkey"), netuid, amount)
                {
                    let amount = Alpha::from_units(Netuid(netuid), amount);
                    self.locks.push((who, Hotkey(*hotkey), amount));
                }
            }
            ("Proxy", "add_proxy" | "remove_proxy") => {
                let delegate = call.arg("delegate").and_then(account);
                let delay = number("delay").and_then(|delay| u32::try_from(delay).ok());
                let kind = match call.arg("proxy_type") {
                    Some(Arg::Variant(kind, _)) => Some(kind.clone()),
                    _ => None,
                };
                let (Some(delegate), Some(delay), Some(kind)) = (delegate, delay, kind) else {
                    return;
                };
                let row = (who, ProxyRow { delegate, kind, delay });
                if call.name == "add_proxy" {
                    self.removed.retain(|gone| *gone != row);
                    self.added.push(row);
                } else {
                    self.added.retain(|new| *new != row);
                    self.removed.push(row);
                }
            }
            _ => {}
        }
    }

    fn bought(&mut self, who: Coldkey, trade: &StakePreview, topic: &Topic) -> Result<(), Fault> {
        let place = Place { netuid: trade.netuid, hotkey: trade.hotkey };
        self.put(who, place, trade.alpha, true);
        let pool = self.pool(trade.netuid).or_else(|| pool_in(topic, trade.netuid));
        self.buy(pool, trade.tao)
    }

    fn buy(&mut self, pool: Option<PoolState>, tao: Tao) -> Result<(), Fault> {
        let Some(pool) = pool.filter(|pool| pool.dynamic) else { return Ok(()) };
        let fill = local_fill(Side::Buy, &pool, tao.rao())?;
        let out = Alpha::from_units(pool.netuid, fill.out);
        self.set_pool(PoolState {
            tao: pool.tao.checked_add(Tao::from_rao(fill.net)).ok_or_else(too_much)?,
            alpha: pool.alpha.checked_sub(out).ok_or_else(too_much)?,
            ..pool
        });
        Ok(())
    }

    fn sold(&mut self, who: Coldkey, trade: &StakePreview, topic: &Topic) -> Result<(), Fault> {
        let place = Place { netuid: trade.netuid, hotkey: trade.hotkey };
        self.put(who, place, trade.alpha, false);
        let pool = self.pool(trade.netuid).or_else(|| pool_in(topic, trade.netuid));
        self.sell(pool, trade.alpha)
    }

    fn sell(&mut self, pool: Option<PoolState>, alpha: Alpha) -> Result<(), Fault> {
        let Some(pool) = pool.filter(|pool| pool.dynamic) else { return Ok(()) };
        let (_, after) = sold(&pool, alpha).ok_or_else(too_much)?;
        self.set_pool(after);
        Ok(())
    }

    /// Stake that goes elsewhere in one call, with two trades where the subnets differ.
    fn across(
        &mut self,
        who: Coldkey,
        to: Coldkey,
        (from, there): (Place, Place),
        (amount, expected): (Alpha, Option<Alpha>),
        topic: &Topic,
    ) -> Result<(), Fault> {
        self.put(who, from, amount, false);
        let Some(expected) = expected else {
            return Err(Fault::new(
                Code::Contract,
                "what this command brings cannot be told, so nothing can be planned after it",
            ));
        };
        self.put(to, there, expected, true);
        if from.netuid == there.netuid {
            return Ok(());
        }
        let pool = |wake: &Self, netuid| wake.pool(netuid).or_else(|| pool_in(topic, netuid));
        let origin = pool(self, from.netuid);
        let tao = match origin.filter(|pool| pool.dynamic) {
            Some(pool) => Tao::from_rao(local_fill(Side::Sell, &pool, amount.units())?.out),
            None => Tao::from_rao(amount.units()),
        };
        self.sell(origin, amount)?;
        // The swap fee is taken once: by the first of the two trades that has one.
        let free = origin.is_some_and(|pool| pool.dynamic);
        let target = pool(self, there.netuid);
        let Some(rate) = target.map(|pool| pool.fee_rate) else { return Ok(()) };
        self.buy(
            target.map(|pool| if free { PoolState { fee_rate: 0, ..pool } } else { pool }),
            tao,
        )?;
        if let Some(after) = self.pool(there.netuid) {
            self.set_pool(PoolState { fee_rate: rate, ..after });
        }
        Ok(())
    }
}

/// The subnets whose pools or positions a leg is about.
fn subnets(leg: &Intent, facts: &Facts) -> Vec<Netuid> {
    match (leg, &facts.topic) {
        (Intent::AddStake { netuid, .. } | Intent::RemoveStake { netuid, .. }, _) => vec![*netuid],
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

fn account(arg: &Arg) -> Option<Account> {
    match arg {
        Arg::Account(account) => Some(*account),
        Arg::Variant(name, inner) if name == "Id" => account(inner),
        Arg::Tuple(items) => items.first().and_then(account),
        _ => None,
    }
}

fn traded_in(swap: Swap) -> Netuid {
    match swap {
        Swap::Buy(netuid, _) => netuid,
        Swap::Sell(alpha) => alpha.netuid(),
    }
}

/// The pool of a subnet among the facts of a leg.
fn pool_in(topic: &Topic, netuid: Netuid) -> Option<PoolState> {
    let of = |facts: &StakeFacts| facts.market.subnet.pool;
    let pools: Vec<Option<PoolState>> = match topic {
        Topic::Stake(known) => vec![of(known)],
        Topic::Move { from, to } | Topic::TransferStake { from, to, .. } => vec![of(from), of(to)],
        Topic::Exit { markets, .. } => {
            markets.iter().map(|(_, market)| market.subnet.pool).collect()
        }
        _ => Vec::new(),
    };
    pools.into_iter().flatten().find(|pool| pool.netuid == netuid)
}

/// What the pool makes of a trade, which the chain cannot be asked about before it is there.
fn local(swap: Swap, pool: &PoolState) -> Result<Quote, Fault> {
    let netuid = pool.netuid;
    let alpha = |units| Alpha::from_units(netuid, units);
    let none = Quote {
        tao_amount: Tao::ZERO,
        alpha_amount: alpha(0),
        tao_fee: Tao::ZERO,
        alpha_fee: alpha(0),
        tao_slippage: Tao::ZERO,
        alpha_slippage: alpha(0),
    };
    Ok(match swap {
        Swap::Buy(_, tao) if !pool.dynamic => {
            Quote { tao_amount: tao, alpha_amount: alpha(tao.rao()), ..none }
        }
        Swap::Sell(sold) if !pool.dynamic => {
            Quote { tao_amount: Tao::from_rao(sold.units()), alpha_amount: sold, ..none }
        }
        Swap::Buy(_, tao) => {
            let fill = local_fill(Side::Buy, pool, tao.rao())?;
            Quote {
                tao_amount: Tao::from_rao(fill.net),
                tao_fee: Tao::from_rao(fill.fee),
                alpha_amount: alpha(fill.out),
                ..none
            }
        }
        Swap::Sell(sold) => {
            let fill = local_fill(Side::Sell, pool, sold.units())?;
            Quote {
                tao_amount: Tao::from_rao(fill.out),
                alpha_amount: alpha(fill.net),
                alpha_fee: alpha(fill.fee),
                ..none
            }
        }
    })
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
