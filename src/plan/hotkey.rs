//! Hotkeys and their seats: association, and the root network.

use super::{Facts, Plan, Preview, Topic, check_funds};
use crate::domain::{Coldkey, Hotkey, Tao};
use crate::fault::{Code, Fault};
use crate::intent::Order;

fn facts_of(facts: &Facts) -> Result<(Option<Coldkey>, Option<u16>), Fault> {
    match &facts.topic {
        Topic::Hotkey { hotkey_owner, root_uid } => Ok((*hotkey_owner, *root_uid)),
        _ => Err(Fault::new(Code::Bug, "a hotkey was planned for without its facts")),
    }
}

/// A call that costs its fee only.
pub(super) fn plain(order: Order, facts: &Facts) -> Result<Plan, Fault> {
    check_funds(Tao::ZERO, facts)?;
    let balance_after = facts.account.free.checked_sub(facts.fee).unwrap_or(Tao::ZERO);
    let preview =
        Preview::Plain { fee: facts.fee, balance_after: Some(balance_after), holdings: Vec::new() };
    Ok(Plan { order, preview, warnings: Vec::new() })
}

pub(super) fn associate(hotkey: Hotkey, facts: &Facts) -> Result<Plan, Fault> {
    match facts_of(facts)?.0 {
        Some(owner) if owner == facts.signer => {
            Err(Fault::new(Code::Already, format!("{hotkey} belongs to {owner} already")))
        }
        // The chain would take the fee, say yes, and change nothing.
        Some(owner) => Err(not_owner(hotkey, owner)),
        None => plain(Order::AssociateHotkey { hotkey }, facts),
    }
}

pub(super) fn root_register(hotkey: Hotkey, facts: &Facts) -> Result<Plan, Fault> {
    let (owner, uid) = facts_of(facts)?;
    match owner {
        None => {
            return Err(Fault::new(
                Code::UnknownHotkey,
                format!("the chain does not know the hotkey {hotkey}"),
            )
            .try_command(
                "make it known first",
                &["tao", "hotkey", "associate", "--hotkey", &hotkey.to_string()],
            ));
        }
        // The chain would accept it, and seat somebody else's validator at our expense.
        Some(owner) if owner != facts.signer => return Err(not_owner(hotkey, owner)),
        Some(_) => {}
    }
    if let Some(uid) = uid {
        return Err(Fault::new(
            Code::Registered,
            format!("{hotkey} has a seat on the root network already, with uid {uid}"),
        ));
    }
    let mut plan = plain(Order::RootRegister { hotkey }, facts)?;
    plan.warnings.push(
        "a seat on the root network is won by stake: with all seats taken, the one with the least root stake is replaced"
            .to_owned(),
    );
    Ok(plan)
}

pub(super) fn not_owner(hotkey: Hotkey, owner: Coldkey) -> Fault {
    Fault::new(Code::NotOwner, format!("{hotkey} belongs to the coldkey {owner}"))
}
