//! Successes that did nothing: the chain calls some orders done although no stake moved, such as a
//! swap whose limit is worse than the pool already, or `unstake_all` without a position.

use super::Effect;
use crate::domain::{Arg, NamedCall};
use crate::fault::Fault;
use crate::intent::Order;
use crate::tx::Event;

const STAKING: &str = "SubtensorModule";

/// The calls of the staking pallet that have no other purpose than to move stake.
const MOVES: [&str; 14] = [
    "add_stake",
    "add_stake_burn",
    "add_stake_limit",
    "burn_alpha",
    "move_stake",
    "recycle_alpha",
    "remove_stake",
    "remove_stake_full_limit",
    "remove_stake_limit",
    "swap_stake",
    "swap_stake_limit",
    "transfer_stake",
    "unstake_all",
    "unstake_all_alpha",
];

fn moves((pallet, name): (&str, &str)) -> bool {
    pallet == STAKING && MOVES.contains(&name)
}

/// Whether the order moves stake by itself. One made for another account may only be announced or
/// approved, so it is not for the order to say.
pub(in crate::app) fn moves_stake(order: &Order) -> bool {
    match order {
        Order::Batch(legs) => legs.iter().any(moves_stake),
        Order::Named(call) => named_moves_stake(call),
        Order::As { .. } | Order::BestEffort(_) => false,
        order => moves(order.call()),
    }
}

/// The same of a call that was read by name.
pub(in crate::app) fn named_moves_stake(call: &NamedCall) -> bool {
    let legs = match call.arg("calls") {
        Some(Arg::List(calls)) if call.pallet == "Utility" => calls.as_slice(),
        _ => &[],
    };
    let inner = |leg: &Arg| matches!(leg, Arg::Call(call) if named_moves_stake(call));
    moves((&call.pallet, &call.name)) || legs.iter().any(inner)
}

/// Whether any stake moved, as effects and events tell it.
pub(super) fn anything_moved(effects: &[Effect], events: &[Event]) -> Result<bool, Fault> {
    let moved = effects.iter().any(|effect| match effect {
        Effect::StakeAdded { received, .. } => !received.is_zero(),
        Effect::StakeRemoved { sold, received, .. } => !sold.is_zero() || !received.is_zero(),
        Effect::StakeMoved { worth, .. } | Effect::StakeGiven { worth, .. } => !worth.is_zero(),
        _ => false,
    });
    if moved {
        return Ok(true);
    }
    for event in events.iter().filter(|event| event.pallet == STAKING) {
        let moved = match event.name.as_str() {
            "StakeAdded"
            | "StakeRemoved"
            | "StakeMoved"
            | "StakeSwapped"
            | "StakeTransferred"
            | "TransactionFeePaidWithAlpha" => false,
            "AlphaBurned" | "AlphaRecycled" => !event.reader().index(2)?.tao()?.is_zero(),
            // What is not known gets the benefit of the doubt.
            _ => true,
        };
        if moved {
            return Ok(true);
        }
    }
    Ok(false)
}
