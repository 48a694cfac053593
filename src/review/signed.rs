//! The part of a review that is decoded from the bytes: it holds whatever happens.

use super::Rows;
use crate::domain::{Account, Alpha, Arg, Hotkey, NamedCall, Netuid, Price, Tao, clean};
use crate::intent::{Order, WHOLE_POSITION, Wrapper};

/// Adds the rows of an order and returns what it does, in a few words.
pub(super) fn rows(order: &Order, rows: &mut Rows) -> String {
    match order {
        Order::Transfer { to, amount, keep_alive } => {
            rows.signed("to", to.to_string());
            rows.signed("amount", format!("{amount} TAO"));
            if !keep_alive {
                rows.signed("keep alive", "no: the sender may be closed".to_owned());
            }
            format!("transfer {amount} TAO")
        }
        Order::TransferAll { to, keep_alive } => {
            rows.signed("to", to.to_string());
            rows.signed("amount", "all that can be transferred".to_owned());
            let alive = if *keep_alive { "yes" } else { "no: the sender is closed" };
            rows.signed("keep alive", alive.to_owned());
            "transfer everything".to_owned()
        }
        Order::Register { netuid, hotkey, limit } => {
            place(hotkey, *netuid, rows);
            rows.signed("costs at most", format!("{limit} TAO"));
            format!("register in subnet {netuid}")
        }
        Order::RootRegister { hotkey } => {
            rows.signed("hotkey", hotkey.to_string());
            "take a seat on the root network".to_owned()
        }
        Order::AssociateHotkey { hotkey } => {
            rows.signed("hotkey", hotkey.to_string());
            "make the hotkey known as this coldkey's".to_owned()
        }
        Order::CreateSubnet { hotkey } => {
            rows.signed("owner's hotkey", hotkey.to_string());
            rows.signed("costs at most", "NO LIMIT: what it costs at inclusion".to_owned());
            "make a subnet".to_owned()
        }
        Order::StartSubnet { netuid } => {
            rows.signed("subnet", netuid.to_string());
            format!("start subnet {netuid}")
        }
        Order::AddStake { hotkey, netuid, amount } => buy(hotkey, *netuid, *amount, None, rows),
        Order::AddStakeLimit { hotkey, netuid, amount, limit, partial } => {
            buy(hotkey, *netuid, *amount, Some((*limit, *partial)), rows)
        }
        Order::RemoveStake { hotkey, amount } => sell(hotkey, *amount, None, rows),
        Order::RemoveStakeLimit { hotkey, amount, limit, partial } => {
            sell(hotkey, *amount, Some((*limit, *partial)), rows)
        }
        Order::RemoveStakeFull { hotkey, netuid, limit } => {
            place(hotkey, *netuid, rows);
            rows.signed("you sell", "the whole position".to_owned());
            if !netuid.is_root() {
                rows.signed("limit price", limit.map_or_else(|| "NONE".to_owned(), price));
            }
            format!("unstake everything from this hotkey in subnet {netuid}")
        }
        Order::MoveStake { from, to, to_netuid, amount } => {
            moved(from, *amount, rows);
            rows.signed("to hotkey", to.to_string());
            destination(*amount, *to_netuid, rows);
            format!("move {} to another hotkey", quantity(*amount))
        }
        Order::SwapStake { hotkey, to_netuid, amount } => {
            moved(hotkey, *amount, rows);
            destination(*amount, *to_netuid, rows);
            format!("move {} to subnet {to_netuid}", quantity(*amount))
        }
        Order::SwapStakeLimit { hotkey, to_netuid, amount, ratio, partial } => {
            moved(hotkey, *amount, rows);
            rows.signed("to subnet", to_netuid.to_string());
            let ratio = Tao::from_rao(*ratio);
            rows.signed("limit ratio", format!("{ratio} alpha there for one here, on average"));
            rows.signed("partial", whether(*partial));
            format!("move {} to subnet {to_netuid}", quantity(*amount))
        }
        Order::TransferStake { to, hotkey, to_netuid, amount } => {
            rows.signed("to", to.to_string());
            moved(hotkey, *amount, rows);
            destination(*amount, *to_netuid, rows);
            format!("give {} to another coldkey", quantity(*amount))
        }
        Order::IncreaseTake { hotkey, take } | Order::DecreaseTake { hotkey, take } => {
            rows.signed("hotkey", hotkey.to_string());
            rows.signed("new take", take.to_string());
            let verb = if matches!(order, Order::IncreaseTake { .. }) { "raise" } else { "lower" };
            format!("{verb} the validator's take to {take}")
        }
        Order::Named(call) => named(call, rows),
        Order::As { wrapper, order } => wrapped(wrapper, order, rows),
        Order::Batch(orders) | Order::BestEffort(orders) | Order::UntilFailure(orders) => {
            let how = match order {
                Order::Batch(_) if orders.iter().any(|order| matches!(order, Order::As { .. })) => {
                    "all of these calls, or none; but one that is made for another account can fail there alone, and the others happen all the same"
                }
                Order::Batch(_) => "all of these calls, or none",
                Order::UntilFailure(_) => {
                    "one call after the other until one fails; what happened before it stays"
                }
                _ => "each of these calls for itself: where one fails, the others happen",
            };
            rows.signed("together", how.to_owned());
            let mut actions = Vec::new();
            for (number, inner) in (1..).zip(orders) {
                let mut own = Rows(Vec::new());
                let action = self::rows(inner, &mut own);
                rows.signed("call", format!("{number} of {}: {action}", orders.len()));
                rows.0.extend(own.0);
                actions.push(action);
            }
            match actions.as_slice() {
                [only] => format!("1 call: {only}"),
                [first, second] => format!("{first}, and {second}"),
                _ => format!("{} calls: {}", actions.len(), actions.join("; ")),
            }
        }
    }
}

fn price(price: Price) -> String {
    format!("{price} TAO per alpha, for the price after the trade")
}

fn signatories(others: &[Account], rows: &mut Rows) {
    for other in others {
        rows.signed("other signatory", other.to_string());
    }
}

/// Whom the call is made for, then the call.
fn wrapped(wrapper: &Wrapper, order: &Order, rows: &mut Rows) -> String {
    let kind = |kind: &Option<String>, rows: &mut Rows| {
        let kind =
            kind.as_deref().map_or_else(|| "any that fits".to_owned(), |kind| clean(kind, 40));
        rows.signed("proxy type", kind);
    };
    let how = match wrapper {
        Wrapper::Proxy { real, kind: own } => {
            rows.signed("acting for", real.to_string());
            kind(own, rows);
            "as a proxy"
        }
        Wrapper::Announced { real, delegate, kind: own } => {
            rows.signed("acting for", real.to_string());
            rows.signed("announced by", delegate.to_string());
            kind(own, rows);
            "as it was announced"
        }
        Wrapper::MultisigOne { others } => {
            signatories(others, rows);
            rows.signed("threshold", "1".to_owned());
            "as a multisig"
        }
        Wrapper::Multisig { threshold, others, since, max_weight } => {
            signatories(others, rows);
            rows.signed("threshold", threshold.to_string());
            let since = since.map_or_else(
                || "here".to_owned(),
                |at| format!("in block {}, transaction {}", at.height, at.index),
            );
            rows.signed("operation begins", since);
            rows.signed(
                "carries the call out",
                match max_weight.ref_time {
                    0 => "no: it can only approve".to_owned(),
                    most => format!("if it is the last approval, with a weight of at most {most}"),
                },
            );
            "as a multisig"
        }
    };
    let action = self::rows(order, rows);
    format!("{action}, {how}")
}

/// A call that no other order stands for: its arguments as the chain will read them.
fn named(call: &NamedCall, rows: &mut Rows) -> String {
    for (name, arg) in &call.args {
        let shown =
            locked(call, name).map_or_else(|| arg.shown(), |alpha| format!("{alpha} alpha"));
        rows.signed("argument", format!("{} = {shown}", clean(name, 60)));
    }
    format!("call {}.{}", clean(&call.pallet, 60), clean(&call.name, 60))
}

/// The alpha that a call locks, where this is the argument that says how much.
fn locked(call: &NamedCall, argument: &str) -> Option<Alpha> {
    let locks = call.pallet == "SubtensorModule" && call.name == "lock_stake";
    let number = |name| match call.arg(name)? {
        Arg::Number(number) => Some(*number),
        _ => None,
    };
    let netuid = u16::try_from(number("netuid")?).ok()?;
    let units = u64::try_from(number("amount").filter(|_| locks && argument == "amount")?).ok()?;
    Some(Alpha::from_units(Netuid(netuid), units))
}

fn whether(partial: bool) -> String {
    if partial { "allowed" } else { "no: all or nothing" }.to_owned()
}

fn place(hotkey: &Hotkey, netuid: Netuid, rows: &mut Rows) {
    rows.signed("hotkey", hotkey.to_string());
    rows.signed("subnet", netuid.to_string());
}

fn limit(netuid: Netuid, limit: Option<(Price, bool)>, rows: &mut Rows) {
    match limit {
        Some((limit, partial)) => {
            rows.signed("limit price", price(limit));
            rows.signed("partial", whether(partial));
        }
        None if !netuid.is_root() => rows.signed("limit price", "NONE".to_owned()),
        None => {}
    }
}

fn buy(
    hotkey: &Hotkey,
    netuid: Netuid,
    amount: Tao,
    bound: Option<(Price, bool)>,
    rows: &mut Rows,
) -> String {
    place(hotkey, netuid, rows);
    rows.signed("you pay", format!("{amount} TAO"));
    limit(netuid, bound, rows);
    format!("stake {amount} TAO in subnet {netuid}")
}

fn sell(hotkey: &Hotkey, amount: Alpha, bound: Option<(Price, bool)>, rows: &mut Rows) -> String {
    let netuid = amount.netuid();
    place(hotkey, netuid, rows);
    rows.signed("you sell", format!("{amount} alpha"));
    limit(netuid, bound, rows);
    format!("unstake {amount} alpha of subnet {netuid}")
}

fn quantity(amount: Alpha) -> String {
    if amount.units() == WHOLE_POSITION {
        format!("the whole position in subnet {}", amount.netuid())
    } else {
        format!("{amount} alpha of subnet {}", amount.netuid())
    }
}

fn moved(hotkey: &Hotkey, amount: Alpha, rows: &mut Rows) {
    rows.signed("hotkey", hotkey.to_string());
    rows.signed("you move", quantity(amount));
}

fn destination(amount: Alpha, to: Netuid, rows: &mut Rows) {
    rows.signed("to subnet", to.to_string());
    if to != amount.netuid() {
        rows.signed("limit", "NONE".to_owned());
    }
}
