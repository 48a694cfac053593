//! Which stake a call touches, and whose: what is free and what is locked of it is shown for every
//! call, whether a command made it or somebody typed it by name.

use crate::domain::{Account, Alpha, Arg, Coldkey, Group, Hotkey, NamedCall, Netuid, Tao};
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
    /// Stake goes to another coldkey of the same subnet; a lock can go along.
    Given {
        from: Place,
        to: Coldkey,
        hotkey: Hotkey,
        amount: Option<Alpha>,
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
    /// The pool is traded with, and nothing of it stays with the account.
    Trades(Netuid),
}

impl Touched {
    /// The subnets that are named in it.
    pub fn netuids(&self) -> Vec<Netuid> {
        match self {
            Self::Goes { from, .. } | Self::Given { from, .. } | Self::Shifts { from, .. } => {
                vec![from.netuid]
            }
            Self::Comes { to, .. } => vec![to.netuid],
            Self::Leaves { to_root: true, .. } => vec![Netuid::ROOT],
            Self::Leaves { .. } => Vec::new(),
            Self::Locks { amount, .. } => vec![amount.netuid()],
            Self::Concerns(netuid) | Self::Trades(netuid) => vec![*netuid],
        }
    }
}

impl Touch {
    /// The accounts whose stake it changes.
    pub fn parties(&self) -> Vec<Coldkey> {
        match self.what {
            Touched::Given { to, .. } => vec![self.who, to],
            _ => vec![self.who],
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
        Order::TransferStake { to, hotkey, to_netuid, amount } => {
            gives(maker, *to, (*hotkey, *hotkey), *to_netuid, *amount)
        }
        Order::Named(call) => named(call, maker),
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
pub(super) fn acting(wrapper: &Wrapper, maker: Account) -> Option<Coldkey> {
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

fn gives(
    who: Coldkey,
    to: Coldkey,
    (hotkey, there): (Hotkey, Hotkey),
    to_netuid: Netuid,
    amount: Alpha,
) -> Vec<Touch> {
    if to == who {
        let moved = moves(hotkey, there, to_netuid, amount);
        return moved.into_iter().map(|what| Touch { who, what }).collect();
    }
    if amount.netuid() == to_netuid {
        let from = Place { netuid: to_netuid, hotkey };
        let what = Touched::Given { from, to, hotkey: there, amount: part(amount) };
        return vec![Touch { who, what }];
    }
    let comes = Touch { who: to, what: comes(to_netuid, there, None) };
    vec![Touch { who, what: goes(hotkey, amount, true) }, comes]
}

/// The calls that no command makes, by the names that the chain gives their arguments.
fn named(call: &NamedCall, maker: Coldkey) -> Vec<Touch> {
    if call.pallet != "SubtensorModule" {
        return Vec::new();
    }
    let by = |all: Vec<Touched>| all.into_iter().map(|what| Touch { who: maker, what }).collect();
    given(call, maker).or_else(|| touched(call).map(by)).unwrap_or_default()
}

fn given(call: &NamedCall, maker: Coldkey) -> Option<Vec<Touch>> {
    if call.name != "transfer_stake_and_hotkey" {
        return None;
    }
    let key = |name: &str| call.arg(name).and_then(Arg::account);
    let number = |name: &str| match call.arg(name)? {
        Arg::Number(number) => Some(*number),
        _ => None,
    };
    let net = |name: &str| u16::try_from(number(name)?).ok().map(Netuid);
    let amount = u64::try_from(number("alpha_amount")?).ok()?;
    let hotkeys = (Hotkey(key("origin_hotkey")?), Hotkey(key("destination_hotkey")?));
    let amount = Alpha::from_units(net("origin_netuid")?, amount);
    let to = Coldkey(key("destination_coldkey")?);
    Some(gives(maker, to, hotkeys, net("destination_netuid")?, amount))
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
        "add_stake_burn" => vec![Touched::Trades(net("netuid")?)],
        "lock_stake" => {
            vec![Touched::Locks { hotkey: key("hotkey")?, amount: alpha("netuid", "amount")? }]
        }
        "move_lock" | "set_perpetual_lock" => vec![Touched::Concerns(net("netuid")?)],
        _ => Vec::new(),
    })
}
