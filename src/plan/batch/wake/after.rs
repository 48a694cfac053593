//! What a leg leaves: every change of it that a later one can meet.

use super::pools::pool_in;
use super::{Wake, too_much};
use crate::domain::{
    Account, Alpha, Arg, Coldkey, Hotkey, NamedCall, Netuid, PoolState, ProxyRow, Tao,
};
use crate::fault::Fault;
use crate::intent::{Order, Place};
use crate::plan::call::moved;
use crate::plan::curve::Side;
use crate::plan::exit::sold;
use crate::plan::touch::acting;
use crate::plan::trade::local_fill;
use crate::plan::{Preview, StakePreview, Topic, Touch, Touched, touches};

impl Wake {
    /// Notes what a planned leg does.
    pub(in crate::plan::batch) fn follow(
        &mut self,
        who: Coldkey,
        order: &Order,
        preview: &Preview,
        topic: &Topic,
    ) -> Result<(), Fault> {
        match preview {
            Preview::Transfer { to, amount, balance_after, .. } => {
                self.left(who, *balance_after)?;
                self.give(*to, *amount)?;
            }
            Preview::Register { netuid, hotkey, balance_after, .. } => {
                self.left(who, *balance_after)?;
                self.owners.push((*hotkey, who));
                self.seats.push((*netuid, *hotkey));
            }
            Preview::CreateSubnet { hotkey, balance_after, .. } => {
                self.left(who, *balance_after)?;
                self.owners.push((*hotkey, who));
            }
            Preview::Plain { balance_after, .. } => {
                match balance_after {
                    Some(left) => self.set_free(who, *left),
                    None => self.unclear.push(who),
                }
                self.spent(who, order);
                match order {
                    Order::AssociateHotkey { hotkey } => self.owners.push((*hotkey, who)),
                    Order::StartSubnet { netuid } => self.started.push(*netuid),
                    _ => {}
                }
                self.called(who, order, topic)?;
                self.opaque |= carries(order);
            }
            Preview::Account(account) => {
                self.left(who, account.balance_after)?;
                self.called(who, order, topic)?;
            }
            Preview::As(acting) => {
                if let (Order::As { order, .. }, Topic::As(known)) = (order, topic) {
                    self.follow(acting.acting, order, &acting.inner, &known.topic)?;
                }
            }
            Preview::AddStake(trade) => {
                self.bought(who, trade, topic)?;
                self.left(who, trade.balance_after)?;
            }
            Preview::RemoveStake(trade) => {
                self.sold(who, trade, topic)?;
                self.left(who, trade.balance_after)?;
            }
            Preview::ExitStake(exit) => {
                for lot in &exit.lots {
                    self.sold(who, lot, topic)?;
                }
                self.left(who, exit.balance_after)?;
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
                self.left(who, moved.balance_after)?;
            }
            Preview::TransferStake {
                to,
                from,
                to_netuid,
                amount,
                expected,
                locked,
                balance_after,
                ..
            } => {
                if let (Some(locked), Topic::TransferStake { handover, .. }) = (locked, topic) {
                    self.lock(who, handover.from, *locked, false);
                    self.lock(*to, handover.from, *locked, true);
                }
                let there = Place { netuid: *to_netuid, hotkey: from.hotkey };
                self.across(who, *to, (*from, there), (*amount, *expected), topic)?;
                self.left(who, *balance_after)?;
            }
            // Its calls change no balance; a batch is no part of one.
            Preview::Take { .. } | Preview::Batch(_) => {}
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
            Touched::Given { from, to, hotkey, amount } => {
                let amount = amount.or_else(|| position(from));
                let (Some(amount), Topic::Call(known)) = (amount, topic) else {
                    return self.vague.push(from.netuid);
                };
                self.put(who, from, amount, false);
                self.put(to, Place { netuid: from.netuid, hotkey }, amount, true);
                // Several calls may draw on what is free; how much of a lock each takes along is
                // theirs to tell.
                if known.goes_along(who, to, amount).map_or(true, |locked| !locked.is_zero()) {
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
            Touched::Locks { hotkey, amount } => self.lock(who, Some(hotkey), amount, true),
            Touched::Trades(netuid) => self.vague.push(netuid),
            Touched::Concerns(_) => {}
        }
    }

    fn left(&mut self, who: Coldkey, balance: Option<Tao>) -> Result<(), Fault> {
        self.set_free(who, balance.ok_or_else(too_much)?);
        Ok(())
    }

    fn give(&mut self, to: Coldkey, amount: Tao) -> Result<(), Fault> {
        match self.free(to) {
            Some(free) => self.set_free(to, free.checked_add(amount).ok_or_else(too_much)?),
            None => self.gifts.push((to, amount)),
        }
        Ok(())
    }

    fn called(&mut self, who: Coldkey, order: &Order, topic: &Topic) -> Result<(), Fault> {
        for touch in touches(order, who) {
            self.touch(touch, topic);
        }
        self.besides(who, order)
    }

    /// What a call changes other than stake, for whomever it is made.
    fn besides(&mut self, who: Coldkey, order: &Order) -> Result<(), Fault> {
        match order {
            Order::Named(call) => self.named(who, call),
            Order::Transfer { to, amount, .. } => self.give(*to, *amount)?,
            Order::TransferAll { to, .. } => self.unclear.push(*to),
            Order::Batch(all) => {
                all.iter().try_for_each(|order| self.besides(who, order))?;
            }
            // Any of them may fail and leave the others be.
            Order::BestEffort(all) | Order::UntilFailure(all) => {
                for order in all {
                    match order {
                        Order::Transfer { to, .. } => self.unclear.push(*to),
                        order => self.besides(who, order)?,
                    }
                }
            }
            Order::As { wrapper, order } => {
                if let Some(acting) = acting(wrapper, who.0) {
                    self.besides(acting, order)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Notes whose balance a call by name changes by what cannot be told. What the signer pays is
    /// told where it can be.
    fn spent(&mut self, signer: Coldkey, order: &Order) {
        let mut open = vec![(signer, order, true)];
        while let Some((who, order, outside)) = open.pop() {
            match order {
                Order::Batch(all) | Order::BestEffort(all) | Order::UntilFailure(all) => {
                    open.extend(all.iter().map(|order| (who, order, outside)));
                }
                Order::As { wrapper, order: inner } => {
                    if moved(order, who).is_none() {
                        self.unclear.push(who);
                    }
                    open.extend(acting(wrapper, who.0).map(|acting| (acting, &**inner, false)));
                }
                // What goes from the signer is in the balance that the plan has left.
                order => match moved(order, who) {
                    Some(amount) if amount.is_zero() || outside => {}
                    _ => self.unclear.push(who),
                },
            }
        }
    }

    fn named(&mut self, who: Coldkey, call: &NamedCall) {
        let number = |name: &str| match call.arg(name) {
            Some(Arg::Number(number)) => Some(*number),
            _ => None,
        };
        match (call.pallet.as_str(), call.name.as_str()) {
            ("SubtensorModule", "move_lock") => {
                let netuid = number("netuid").and_then(|id| u16::try_from(id).ok()).map(Netuid);
                let to = call.arg("destination_hotkey").and_then(Arg::account).map(Hotkey);
                if let (Some(netuid), Some(to)) = (netuid, to) {
                    self.lock(who, Some(to), Alpha::from_units(netuid, 0), true);
                }
            }
            ("SubtensorModule", "set_reject_locked_alpha") => {
                if let Some(Arg::Bool(rejects)) = call.arg("enabled") {
                    self.accepts.push((who, !rejects));
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
            self.vague.extend([from.netuid, there.netuid]);
            return Ok(());
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

/// Whether a call that no command makes has another one inside.
fn carries(order: &Order) -> bool {
    fn within(arg: &Arg) -> bool {
        match arg {
            Arg::Call(_) => true,
            Arg::List(all) | Arg::Tuple(all) => all.iter().any(within),
            Arg::Fields(all) => all.iter().any(|(_, arg)| within(arg)),
            Arg::Variant(_, inner) | Arg::Maybe(Some(inner)) => within(inner),
            _ => false,
        }
    }
    match order {
        Order::Named(call) => call.args.iter().any(|(_, arg)| within(arg)),
        Order::Batch(all) | Order::BestEffort(all) | Order::UntilFailure(all) => {
            all.iter().any(carries)
        }
        Order::As { order, .. } => carries(order),
        _ => false,
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
