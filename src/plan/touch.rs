//! Which stake a call touches, and whose: what is free and what is locked of it is shown for every
//! call, whether a command made it or somebody typed it by name.

use super::holding::{Change, Holding};
use super::stake::{part_of, refuse_locked};
use super::{Facts, SubnetFacts, Topic, check_subnet};
use crate::domain::{
    Account, Alpha, AmountExpr, Arg, Availability, Coldkey, Group, Hotkey, NamedCall, Netuid, Tao,
};
use crate::fault::{Code, Fault};
use crate::intent::{Order, Place, WHOLE_POSITION, Wrapper};

/// What one call does to the stake of the account that it is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Touch {
    pub who: Coldkey,
    pub what: Touched,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touched {
    /// Stake leaves the subnet or the coldkey; all of it where there is no amount.
    Goes {
        from: Place,
        amount: Option<Alpha>,
        traded: bool,
    },
    /// Stake changes its hotkey: what is free stays so.
    Shifts {
        from: Place,
        to: Hotkey,
        amount: Option<Alpha>,
    },
    /// Alpha arrives; how much of it is known on the root network alone.
    Comes {
        to: Place,
        amount: Option<Alpha>,
    },
    /// Everything on a hotkey is sold, as far as that is possible.
    Leaves {
        hotkey: Hotkey,
        to_root: bool,
    },
    Locks {
        hotkey: Hotkey,
        amount: Alpha,
    },
    /// Nothing moves, but what is free and locked is what it is about.
    Concerns(Netuid),
}

impl Touched {
    /// The subnets that are named in it.
    pub fn netuids(&self) -> Vec<Netuid> {
        match self {
            Self::Goes { from, .. } | Self::Shifts { from, .. } => vec![from.netuid],
            Self::Comes { to, .. } => vec![to.netuid],
            Self::Leaves { to_root: true, .. } => vec![Netuid::ROOT],
            Self::Leaves { .. } => Vec::new(),
            Self::Locks { amount, .. } => vec![amount.netuid()],
            Self::Concerns(netuid) => vec![*netuid],
        }
    }
}

/// The stake that a call touches when `maker` makes it, call by call.
pub fn touches(order: &Order, maker: Coldkey) -> Vec<Touch> {
    let by = |all: Vec<Touched>| all.into_iter().map(|what| Touch { who: maker, what }).collect();
    match order {
        Order::AddStake { hotkey, netuid, amount }
        | Order::AddStakeLimit { hotkey, netuid, amount, .. } => {
            by(vec![comes(*netuid, *hotkey, Some(*amount))])
        }
        Order::RemoveStake { hotkey, amount } | Order::RemoveStakeLimit { hotkey, amount, .. } => {
            by(vec![goes(*hotkey, *amount, true)])
        }
        Order::RemoveStakeFull { hotkey, netuid, .. } => {
            let from = Place { netuid: *netuid, hotkey: *hotkey };
            by(vec![Touched::Goes { from, amount: None, traded: true }])
        }
        Order::MoveStake { from, to, to_netuid, amount } => {
            by(moves(*from, *to, *to_netuid, *amount))
        }
        Order::SwapStake { hotkey, to_netuid, amount }
        | Order::SwapStakeLimit { hotkey, to_netuid, amount, .. } => {
            by(moves(*hotkey, *hotkey, *to_netuid, *amount))
        }
        Order::TransferStake { hotkey, to_netuid, amount, .. } => {
            by(vec![goes(*hotkey, *amount, amount.netuid() != *to_netuid)])
        }
        Order::Named(call) => by(named(call)),
        Order::Batch(calls) | Order::BestEffort(calls) | Order::UntilFailure(calls) => {
            calls.iter().flat_map(|call| touches(call, maker)).collect()
        }
        Order::As { wrapper, order } => match acting(wrapper, maker.0) {
            Some(acting) => touches(order, acting),
            None => Vec::new(),
        },
        Order::Transfer { .. }
        | Order::TransferAll { .. }
        | Order::Register { .. }
        | Order::RootRegister { .. }
        | Order::AssociateHotkey { .. }
        | Order::CreateSubnet { .. }
        | Order::StartSubnet { .. }
        | Order::IncreaseTake { .. }
        | Order::DecreaseTake { .. } => Vec::new(),
    }
}

/// Whom a call is made for; `None` for signatories that are no group.
fn acting(wrapper: &Wrapper, maker: Account) -> Option<Coldkey> {
    let group = |threshold: u16, others: &[Account]| {
        let all = others.iter().copied().chain([maker]).collect();
        Group::new(threshold, all).ok().map(|group| group.account())
    };
    match wrapper {
        Wrapper::Proxy { real, .. } | Wrapper::Announced { real, .. } => Some(*real),
        Wrapper::MultisigOne { others } => group(1, others),
        Wrapper::Multisig { threshold, others, .. } => group(*threshold, others),
    }
}

fn comes(netuid: Netuid, hotkey: Hotkey, paid: Option<Tao>) -> Touched {
    let par = paid.filter(|_| netuid.is_root()).map(|tao| Alpha::from_units(netuid, tao.rao()));
    Touched::Comes { to: Place { netuid, hotkey }, amount: par }
}

fn goes(hotkey: Hotkey, amount: Alpha, traded: bool) -> Touched {
    let from = Place { netuid: amount.netuid(), hotkey };
    Touched::Goes { from, amount: part(amount), traded }
}

fn part(amount: Alpha) -> Option<Alpha> {
    (amount.units() != WHOLE_POSITION).then_some(amount)
}

fn moves(from: Hotkey, to: Hotkey, to_netuid: Netuid, amount: Alpha) -> Vec<Touched> {
    let netuid = amount.netuid();
    if netuid == to_netuid {
        let place = Place { netuid, hotkey: from };
        return vec![Touched::Shifts { from: place, to, amount: part(amount) }];
    }
    vec![goes(from, amount, true), comes(to_netuid, to, None)]
}

/// The calls that no command makes, by the names that the chain gives their arguments.
fn named(call: &NamedCall) -> Vec<Touched> {
    if call.pallet != "SubtensorModule" {
        return Vec::new();
    }
    touched(call).unwrap_or_default()
}

fn touched(call: &NamedCall) -> Option<Vec<Touched>> {
    let key = |name: &str| call.arg(name).and_then(Arg::account).map(Hotkey);
    let number = |name: &str| match call.arg(name)? {
        Arg::Number(number) => Some(*number),
        _ => None,
    };
    let net = |name: &str| u16::try_from(number(name)?).ok().map(Netuid);
    let alpha = |netuid: &str, name: &str| {
        Some(Alpha::from_units(net(netuid)?, u64::try_from(number(name)?).ok()?))
    };
    let moved = || alpha("origin_netuid", "alpha_amount");
    Some(match call.name.as_str() {
        "unstake_all" => vec![Touched::Leaves { hotkey: key("hotkey")?, to_root: false }],
        "unstake_all_alpha" => vec![Touched::Leaves { hotkey: key("hotkey")?, to_root: true }],
        "recycle_alpha" | "burn_alpha" => {
            vec![goes(key("hotkey")?, alpha("netuid", "amount")?, false)]
        }
        "move_stake_limit" => moves(
            key("origin_hotkey")?,
            key("destination_hotkey")?,
            net("destination_netuid")?,
            moved()?,
        ),
        "transfer_stake_and_hotkey" => {
            let traded = net("origin_netuid")? != net("destination_netuid")?;
            vec![goes(key("origin_hotkey")?, moved()?, traded)]
        }
        "lock_stake" => {
            vec![Touched::Locks { hotkey: key("hotkey")?, amount: alpha("netuid", "amount")? }]
        }
        "move_lock" | "set_perpetual_lock" => vec![Touched::Concerns(net("netuid")?)],
        _ => Vec::new(),
    })
}

/// What a call that touches stake wants to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallFacts {
    pub holders: Vec<HolderFacts>,
    pub subnets: Vec<(Netuid, SubnetFacts)>,
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
    let mut left = Vec::new();
    for Touch { who, what } in touches {
        let purse = purses.iter_mut().find(|purse| purse.holder.who == who);
        let purse = purse.ok_or_else(|| Fault::new(Code::Bug, "an account was not asked for"))?;
        purse.apply(what, known, &mut left)?;
    }
    let signer = facts.signer;
    Ok((purses.iter().flat_map(|purse| purse.holdings(signer)).collect(), left))
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
        Some(Availability { available: free.checked_sub(self.gone).unwrap_or(none), ..start })
    }
}

impl<'a> Purse<'a> {
    fn new(holder: &'a HolderFacts) -> Self {
        let positions = holder.positions.iter().map(|(place, alpha)| (*place, Some(*alpha)));
        Self { holder, positions: positions.collect(), sums: Vec::new() }
    }

    fn apply(
        &mut self,
        what: Touched,
        known: &CallFacts,
        left: &mut Vec<String>,
    ) -> Result<(), Fault> {
        for netuid in what.netuids() {
            let found = known.subnets.iter().find(|(id, _)| *id == netuid);
            let found = found.ok_or_else(|| Fault::new(Code::Bug, "a subnet was not asked for"))?;
            let trades = matches!(
                what,
                Touched::Goes { .. } | Touched::Shifts { .. } | Touched::Comes { .. }
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
            Touched::Shifts { from, to, amount } => {
                let amount = self.take(from, amount)?;
                self.put(Place { netuid: from.netuid, hotkey: to }, amount);
                self.sum(from.netuid);
            }
            Touched::Comes { to, amount } => {
                self.put(to, amount);
                let sum = self.sum(to.netuid);
                match amount.and_then(|amount| sum.came.checked_add(amount)) {
                    Some(came) => sum.came = came,
                    None => sum.vague = true,
                }
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
            }
            Touched::Concerns(netuid) => {
                self.sum(netuid);
            }
        }
        Ok(())
    }

    fn sum(&mut self, netuid: Netuid) -> &mut Sum {
        let at = self.sums.iter().position(|sum| sum.netuid == netuid).unwrap_or_else(|| {
            let none = Alpha::from_units(netuid, 0);
            let start = self.holder.held.as_ref().map(|held| {
                let here = held.iter().find(|sums| sums.total.netuid() == netuid).copied();
                here.unwrap_or(Availability { total: none, locked: none, available: none })
            });
            self.sums.push(Sum { netuid, start, came: none, gone: none, vague: false });
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
