//! Orders as calls: composed by name.

use crate::domain::{Account, Alpha, Hotkey, Netuid, Timepoint};
use crate::intent::{Order, Wrapper};
use crate::tx::{Call, Value, text, value};

/// The call that carries an order.
pub fn compose(order: &Order) -> Call<'_> {
    let (pallet, name) = order.call();
    let key = |hotkey: &Hotkey| value::account(hotkey.0);
    let net = |netuid: &Netuid| value::netuid(*netuid);
    let args: Vec<(&str, Value)> = match order {
        Order::Transfer { to, amount, .. } => {
            vec![("dest", value::address(to.0)), ("value", value::u64(amount.rao()))]
        }
        Order::TransferAll { to, keep_alive } => {
            vec![("dest", value::address(to.0)), ("keep_alive", value::bool(*keep_alive))]
        }
        Order::Register { netuid, hotkey, limit } => vec![
            ("netuid", net(netuid)),
            ("hotkey", key(hotkey)),
            ("limit_price", value::u64(limit.rao())),
        ],
        Order::RootRegister { hotkey }
        | Order::AssociateHotkey { hotkey }
        | Order::CreateSubnet { hotkey } => vec![("hotkey", key(hotkey))],
        Order::StartSubnet { netuid } => vec![("netuid", net(netuid))],
        Order::AddStake { hotkey, netuid, amount } => vec![
            ("hotkey", key(hotkey)),
            ("netuid", net(netuid)),
            ("amount_staked", value::u64(amount.rao())),
        ],
        Order::AddStakeLimit { hotkey, netuid, amount, limit, partial } => vec![
            ("hotkey", key(hotkey)),
            ("netuid", net(netuid)),
            ("amount_staked", value::u64(amount.rao())),
            ("limit_price", value::u64(limit.rao())),
            ("allow_partial", value::bool(*partial)),
        ],
        Order::RemoveStake { hotkey, amount } => vec![
            ("hotkey", key(hotkey)),
            ("netuid", net(&amount.netuid())),
            ("amount_unstaked", value::u64(amount.units())),
        ],
        Order::RemoveStakeLimit { hotkey, amount, limit, partial } => vec![
            ("hotkey", key(hotkey)),
            ("netuid", net(&amount.netuid())),
            ("amount_unstaked", value::u64(amount.units())),
            ("limit_price", value::u64(limit.rao())),
            ("allow_partial", value::bool(*partial)),
        ],
        Order::RemoveStakeFull { hotkey, netuid, limit } => vec![
            ("hotkey", key(hotkey)),
            ("netuid", net(netuid)),
            ("limit_price", value::option(limit.map(|price| value::u64(price.rao())))),
        ],
        Order::MoveStake { from, to, to_netuid, amount } => {
            let keys = vec![("origin_hotkey", key(from)), ("destination_hotkey", key(to))];
            moved(keys, *amount, *to_netuid)
        }
        Order::SwapStake { hotkey, to_netuid, amount } => {
            moved(vec![("hotkey", key(hotkey))], *amount, *to_netuid)
        }
        Order::SwapStakeLimit { hotkey, to_netuid, amount, ratio, partial } => {
            let mut args = moved(vec![("hotkey", key(hotkey))], *amount, *to_netuid);
            args.push(("limit_price", value::u64(*ratio)));
            args.push(("allow_partial", value::bool(*partial)));
            args
        }
        Order::TransferStake { to, hotkey, to_netuid, amount } => {
            let keys = vec![("destination_coldkey", value::account(to)), ("hotkey", key(hotkey))];
            moved(keys, *amount, *to_netuid)
        }
        Order::IncreaseTake { hotkey, take } | Order::DecreaseTake { hotkey, take } => {
            vec![("hotkey", key(hotkey)), ("take", value::number(take.0))]
        }
        Order::Batch(orders) | Order::BestEffort(orders) | Order::UntilFailure(orders) => {
            let calls = orders.iter().map(|order| value::call(&compose(order)));
            vec![("calls", value::list(calls))]
        }
        Order::As { wrapper, order } => {
            let mut args = wrapped(wrapper);
            args.push(("call", value::call(&compose(order))));
            args
        }
        Order::Named(call) => {
            call.args.iter().map(|(name, arg)| (name.as_str(), text::value(arg))).collect()
        }
    };
    Call { pallet, name, args }
}

/// What a wrapper has besides the call inside.
fn wrapped(wrapper: &Wrapper) -> Vec<(&'static str, Value)> {
    let kind = |kind: &Option<String>| {
        let kind = kind.as_ref().map(|kind| Value::unnamed_variant(kind.clone(), []));
        ("force_proxy_type", value::option(kind))
    };
    let keys =
        |keys: &[Account]| ("other_signatories", value::list(keys.iter().map(value::account)));
    match wrapper {
        Wrapper::Proxy { real, kind: own } => vec![("real", value::address(real.0)), kind(own)],
        Wrapper::Announced { real, delegate, kind: own } => vec![
            ("delegate", value::address(delegate.0)),
            ("real", value::address(real.0)),
            kind(own),
        ],
        Wrapper::MultisigOne { others } => vec![keys(others)],
        Wrapper::Multisig { threshold, others, since, max_weight } => vec![
            ("threshold", value::number(*threshold)),
            keys(others),
            ("maybe_timepoint", value::option(since.map(timepoint))),
            (
                "max_weight",
                Value::named_composite([
                    ("ref_time", value::u64(max_weight.ref_time)),
                    ("proof_size", value::u64(max_weight.proof_size)),
                ]),
            ),
        ],
    }
}

fn timepoint(at: Timepoint) -> Value {
    Value::named_composite([
        ("height", value::number(at.height)),
        ("index", value::number(at.index)),
    ])
}

/// Adds what every call that moves stake has.
fn moved(
    mut args: Vec<(&'static str, Value)>,
    amount: Alpha,
    to: Netuid,
) -> Vec<(&'static str, Value)> {
    args.push(("origin_netuid", value::netuid(amount.netuid())));
    args.push(("destination_netuid", value::netuid(to)));
    args.push(("alpha_amount", value::u64(amount.units())));
    args
}
