//! Successes that did nothing: the chain calls some orders done although no stake moved, such as a
//! swap whose limit is worse than the pool already, or `unstake_all` without a position.

use super::Effect;
use super::effect::effect;
use crate::domain::{Account, Arg, NamedCall};
use crate::fault::Fault;
use crate::tx::Event;

const STAKING: &str = "SubtensorModule";

/// The calls of the staking pallet that have no other purpose than to move stake.
const MOVES: [&str; 16] = [
    "add_stake",
    "add_stake_burn",
    "add_stake_limit",
    "burn_alpha",
    "move_stake",
    "move_stake_limit",
    "recycle_alpha",
    "remove_stake",
    "remove_stake_full_limit",
    "remove_stake_limit",
    "swap_stake",
    "swap_stake_limit",
    "transfer_stake",
    "transfer_stake_and_hotkey",
    "unstake_all",
    "unstake_all_alpha",
];

fn moves((pallet, name): (&str, &str)) -> bool {
    pallet == STAKING && MOVES.contains(&name)
}

/// Whether a call was to move stake, itself or in a call inside, and did not. An operation of a
/// multisig may only have been begun or approved: its events say whether it was carried out.
pub(super) fn idle(call: &NamedCall, events: &[Event]) -> Result<bool, Fault> {
    let inside = |carried_out: bool| match call.arg("call") {
        Some(Arg::Call(inner)) if carried_out => idle(inner, events),
        _ => Ok(false),
    };
    match (call.pallet.as_str(), call.name.as_str()) {
        ("Utility", "batch" | "batch_all" | "force_batch") => match call.arg("calls") {
            Some(Arg::List(legs)) => in_batch(legs, events),
            _ => Ok(false),
        },
        ("Multisig", "as_multi") => {
            inside(events.iter().any(|event| event.is("Multisig", "MultisigExecuted")))
        }
        ("Multisig", "as_multi_threshold_1") | ("Proxy", "proxy" | "proxy_announced") => {
            inside(true)
        }
        named => Ok(moves(named) && !anything_moved(events)?),
    }
}

fn in_batch(legs: &[Arg], events: &[Event]) -> Result<bool, Fault> {
    let own = super::legs::calls(events);
    // A batch in a call of this one closes calls, too; then only all events together are told apart.
    let told_apart = own.len() == legs.len();
    for (at, leg) in legs.iter().enumerate() {
        let events = own.get(at).copied().filter(|_| told_apart).unwrap_or(events);
        if let Arg::Call(leg) = leg
            && idle(leg, events)?
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether any stake moved, apart from what was sold for the fee.
pub(super) fn anything_moved(events: &[Event]) -> Result<bool, Fault> {
    // Whose account it is matters to transfers only.
    let nobody = Account([0; 32]);
    let effects = events.iter().filter_map(|event| effect(event, nobody, None).transpose());
    let effects = effects.collect::<Result<Vec<Effect>, Fault>>()?;
    let for_fee = effects.iter().find_map(|effect| match effect {
        Effect::FeeInAlpha { alpha, worth } => Some((*alpha, *worth)),
        _ => None,
    });
    let mut effects = effects;
    let sale = effects.iter().position(|effect| {
        matches!(effect, Effect::StakeRemoved { sold, received, .. }
            if Some((*sold, *received)) == for_fee)
    });
    sale.map(|index| effects.remove(index));
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
