//! Orders of the size and kind that an intent will become: what their fee is asked for with.

use crate::domain::{Alpha, AmountExpr, Asset, Netuid, Price, Tao};
use crate::intent::{Intent, Order, Origin, Place, Protection, Wrapper};

/// A type of proxy that every runtime has.
const WIDEST: &str = "Any";

pub(super) fn probe(intent: &Intent) -> Order {
    match *intent {
        Intent::Transfer { to, amount, allow_death, .. } => {
            let keep_alive = !allow_death;
            if amount.is_all() {
                return Order::TransferAll { to, keep_alive };
            }
            let rao = amount.fixed(Asset::Tao).ok().flatten().unwrap_or(u64::MAX);
            Order::Transfer { to, amount: Tao::from_rao(rao), keep_alive }
        }
        Intent::Register { netuid, hotkey, cap } => {
            Order::Register { netuid, hotkey, limit: cap.unwrap_or(Tao::ZERO) }
        }
        Intent::RootRegister { hotkey } => Order::RootRegister { hotkey },
        Intent::AssociateHotkey { hotkey } => Order::AssociateHotkey { hotkey },
        Intent::CreateSubnet { hotkey, .. } => Order::CreateSubnet { hotkey },
        Intent::StartSubnet { netuid } => Order::StartSubnet { netuid },
        Intent::AddStake { netuid, hotkey, protection, .. } => {
            buy(Place { netuid, hotkey }, protection)
        }
        Intent::RemoveStake { netuid, hotkey, amount, protection, partial } => {
            sell(Place { netuid, hotkey }, amount, protection, partial)
        }
        Intent::MoveStake { from, to, amount, protection, one_call } => {
            let alpha = Alpha::from_units(from.netuid, 0);
            if from.netuid == to.netuid || protection == Protection::None {
                let (from, to_netuid, amount) = (from.hotkey, to.netuid, alpha);
                return if from == to.hotkey {
                    Order::SwapStake { hotkey: from, to_netuid, amount }
                } else {
                    Order::MoveStake { from, to: to.hotkey, to_netuid, amount }
                };
            }
            if one_call {
                return Order::SwapStakeLimit {
                    hotkey: from.hotkey,
                    to_netuid: to.netuid,
                    amount: alpha,
                    ratio: 0,
                    partial: false,
                };
            }
            Order::Batch(vec![sell(from, amount, protection, false), buy(to, protection)])
        }
        Intent::TransferStake { from, to, to_netuid, .. } => {
            let amount = Alpha::from_units(from.netuid, 0);
            Order::TransferStake { to, hotkey: from.hotkey, to_netuid, amount }
        }
        // How many positions there are is not known yet.
        Intent::ExitStake { .. } => Order::Batch(Vec::new()),
        Intent::SetTake { hotkey, take } => Order::IncreaseTake { hotkey, take },
        Intent::Account(ref intent) => Order::Named(intent.call()),
        Intent::Batch { ref legs, best_effort } => {
            let orders = legs.iter().flat_map(|leg| match probe(leg) {
                Order::Batch(orders) => orders,
                order => vec![order],
            });
            let orders = orders.collect();
            if best_effort { Order::BestEffort(orders) } else { Order::Batch(orders) }
        }
        Intent::As { ref origin, ref intent } => {
            let order = Box::new(probe(intent));
            let wrapper = match origin {
                // The type that is found later is as long as this one.
                Origin::Proxy { real, .. } => {
                    Wrapper::Proxy { real: *real, kind: Some(WIDEST.to_owned()) }
                }
                Origin::Announced { real, delegate } => Wrapper::Announced {
                    real: *real,
                    delegate: *delegate,
                    kind: Some(WIDEST.to_owned()),
                },
                Origin::Multisig { group, .. } => {
                    let others = group.signatories().iter().skip(1).copied().collect();
                    Wrapper::MultisigOne { others }
                }
            };
            Order::As { wrapper, order }
        }
        Intent::Call { ref order, .. } => order.as_ref().clone(),
    }
}

fn bounded(netuid: Netuid, protection: Protection) -> bool {
    protection != Protection::None && !netuid.is_root()
}

fn buy(place: Place, protection: Protection) -> Order {
    let Place { netuid, hotkey } = place;
    let amount = Tao::ZERO;
    if bounded(netuid, protection) {
        Order::AddStakeLimit { hotkey, netuid, amount, limit: Price::ONE, partial: false }
    } else {
        Order::AddStake { hotkey, netuid, amount }
    }
}

fn sell(place: Place, amount: AmountExpr, protection: Protection, partial: bool) -> Order {
    let Place { netuid, hotkey } = place;
    let bounded = bounded(netuid, protection);
    if amount.is_all() && !partial {
        return Order::RemoveStakeFull { hotkey, netuid, limit: bounded.then_some(Price::ONE) };
    }
    let amount = Alpha::from_units(netuid, 0);
    if bounded {
        Order::RemoveStakeLimit { hotkey, amount, limit: Price::ONE, partial }
    } else {
        Order::RemoveStake { hotkey, amount }
    }
}
