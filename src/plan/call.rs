//! Any call: what can be said without knowing what it means.

use super::{Facts, Plan, Preview, check_funds, purse};
use crate::domain::{Arg, Coldkey, NamedCall, Tao};
use crate::fault::{Code, Fault};
use crate::intent::{Order, Wrapper};

/// The chain's filter refuses a batch that holds one of these directly.
const BATCHES: [&str; 3] = ["batch", "batch_all", "force_batch"];

pub(super) fn plan(
    order: &Order,
    unclear: &[(String, u128)],
    facts: &Facts,
) -> Result<Plan, Fault> {
    check_nesting(order)?;
    let moved = moved(order, facts.signer);
    check_funds(moved.unwrap_or(Tao::ZERO), facts)?;
    let left = facts.account.free.checked_sub(facts.fee);
    let left = moved.and_then(|moved| left?.checked_sub(moved));
    let (holdings, stays) = purse::check(order, facts)?;
    let besides = if holdings.is_empty() { "" } else { " and the stake that it touches" };
    let mut warnings = vec![format!(
        "this call was given as it is; beyond its form{besides}, nothing was checked of what it does"
    )];
    warnings.extend(unclear.iter().map(|(name, number)| {
        let amount = u64::try_from(*number)
            .map(|rao| format!("; of TAO or alpha it would be {}", Tao::from_rao(rao)));
        format!(
            "the metadata does not say what `{name}` counts: {number} goes out as it is{}",
            amount.unwrap_or_default()
        )
    }));
    warnings.extend(stays);
    let preview = Preview::Plain { fee: facts.fee, balance_after: left, holdings };
    Ok(Plan { order: order.clone(), preview, warnings })
}

/// What leaves the free balance of who makes it; `None` for a call of which that is not known.
pub(super) fn moved(order: &Order, who: Coldkey) -> Option<Tao> {
    match order {
        Order::Transfer { amount, .. }
        | Order::AddStake { amount, .. }
        | Order::AddStakeLimit { amount, partial: false, .. } => Some(*amount),
        Order::AssociateHotkey { .. }
        | Order::StartSubnet { .. }
        | Order::MoveStake { .. }
        | Order::SwapStake { .. }
        | Order::SwapStakeLimit { .. }
        | Order::TransferStake { .. }
        | Order::IncreaseTake { .. }
        | Order::DecreaseTake { .. } => Some(Tao::ZERO),
        Order::Named(call) if call.pallet == "System" => Some(Tao::ZERO),
        // It is the other account that spends, but what it spends can come back. An announcement
        // gives its deposit back.
        Order::As { wrapper: Wrapper::Proxy { real, .. }, order } => {
            (*real != who && !can_pay(order, who)).then_some(Tao::ZERO)
        }
        Order::Batch(orders) => orders
            .iter()
            .map(|order| moved(order, who))
            .collect::<Option<Vec<Tao>>>()
            .and_then(Tao::sum),
        _ => None,
    }
}

/// Whether a call of another account can bring TAO to this one.
fn can_pay(order: &Order, who: Coldkey) -> bool {
    match order {
        Order::Transfer { to, .. } | Order::TransferAll { to, .. } => *to == who,
        Order::Named(call) => call.pallet != "System",
        Order::Batch(all) | Order::BestEffort(all) | Order::UntilFailure(all) => {
            all.iter().any(|order| can_pay(order, who))
        }
        Order::As { .. } => true,
        _ => false,
    }
}

/// Refuses a batch inside a batch, which would fail as `System.CallFiltered` and cost its fee.
pub(super) fn check_nesting(order: &Order) -> Result<(), Fault> {
    let nested = match order {
        Order::Batch(legs) | Order::BestEffort(legs) | Order::UntilFailure(legs) => {
            legs.iter().try_for_each(check_nesting)?;
            legs.iter().any(is_batch)
        }
        Order::As { order, .. } => return check_nesting(order),
        Order::Named(call) if named_batch(call) => match call.arg("calls") {
            Some(Arg::List(calls)) => {
                calls.iter().any(|call| matches!(call, Arg::Call(call) if named_batch(call)))
            }
            _ => false,
        },
        _ => false,
    };
    if nested {
        return Err(Fault::new(Code::NestedBatch, "the chain refuses a batch inside a batch")
            .hint("write the calls of the inner batch into the outer one"));
    }
    Ok(())
}

fn named_batch(call: &NamedCall) -> bool {
    call.pallet == "Utility" && BATCHES.contains(&call.name.as_str())
}

pub(super) fn is_batch(order: &Order) -> bool {
    matches!(order, Order::Batch(_) | Order::BestEffort(_) | Order::UntilFailure(_))
        || matches!(order, Order::Named(call) if named_batch(call))
}
