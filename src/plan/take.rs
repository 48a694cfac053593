//! A validator's take: lowering is always possible, raising once in a while.

use super::{Facts, Plan, Preview, Topic, check_funds};
use crate::domain::{Hotkey, Take, Tao};
use crate::fault::{Code, Fault};
use crate::intent::Order;

pub(super) fn plan(hotkey: Hotkey, take: Take, facts: &Facts) -> Result<Plan, Fault> {
    let Topic::Take { hotkey_owner, current, least, most, increase_from } = &facts.topic else {
        return Err(Fault::new(Code::Bug, "a take was planned without its facts"));
    };
    let Some(owner) = hotkey_owner else {
        return Err(Fault::new(Code::UnknownHotkey, format!("the chain does not know {hotkey}"))
            .hint("register it in a subnet first"));
    };
    if *owner != facts.signer {
        return Err(Fault::new(Code::NotOwner, format!("{hotkey} belongs to the coldkey {owner}")));
    }
    // A hotkey without a take of its own has the highest one until its owner lowers it.
    let current = current.unwrap_or(*most);
    if take == current {
        return Err(Fault::new(Code::Take, format!("the take is {current} already")));
    }
    if take < *least || take > *most {
        return Err(Fault::new(
            Code::Take,
            format!("the chain accepts takes from {least} to {most}, not {take}"),
        ));
    }
    let order = if take > current {
        if let Some(first) = increase_from.filter(|first| *first > u64::from(facts.block.number)) {
            return Err(Fault::new(
                Code::Take,
                format!(
                    "the take was raised lately; the next increase is possible at block {first}"
                ),
            )
            .rule("SubtensorModule.DelegateTxRateLimitExceeded"));
        }
        Order::IncreaseTake { hotkey, take }
    } else {
        Order::DecreaseTake { hotkey, take }
    };
    check_funds(Tao::ZERO, facts)?;
    let preview = Preview::Take { hotkey, from: current, to: take, fee: facts.fee };
    Ok(Plan { order, preview, warnings: Vec::new() })
}
