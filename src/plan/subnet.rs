//! Making a subnet and starting it.

use super::hotkey::{not_owner, plain};
use super::{Facts, Plan, Preview, Topic, check_funds, check_subnet};
use crate::domain::{Hotkey, Netuid, Tao};
use crate::fault::{Code, Fault};
use crate::intent::Order;

pub(super) fn create(hotkey: Hotkey, cap: Option<Tao>, facts: &Facts) -> Result<Plan, Fault> {
    let Topic::CreateSubnet { hotkey_owner, cost, open_from } = &facts.topic else {
        return Err(Fault::new(Code::Bug, "a subnet was planned without its facts"));
    };
    if let Some(owner) = hotkey_owner.filter(|owner| *owner != facts.signer) {
        return Err(not_owner(hotkey, owner));
    }
    if u64::from(facts.block.number) < *open_from {
        return Err(Fault::new(
            Code::CreateClosed,
            format!(
                "the chain makes one subnet in a while: the next is possible at block {open_from}"
            ),
        )
        .rule("RateLimitExceeded"));
    }
    if let Some(cap) = cap.filter(|cap| cost > cap) {
        return Err(Fault::new(
            Code::PriceCap,
            format!("a subnet costs {cost} TAO now, above the cap of {cap}"),
        )
        .hint("the cost falls with every block: wait, or raise --max-cost"));
    }
    check_funds(*cost, facts)?;
    let spent = cost.checked_add(facts.fee);
    let balance_after = spent.and_then(|spent| facts.account.free.checked_sub(spent));
    Ok(Plan {
        order: Order::CreateSubnet { hotkey },
        preview: Preview::CreateSubnet {
            hotkey,
            cost: *cost,
            fee: facts.fee,
            balance_after,
        },
        warnings: vec![
            "the TAO becomes the pool of the subnet and does not come back".to_owned(),
            "the call has no cap; the cost can only rise if somebody else makes a subnet first, which closes this for a while"
                .to_owned(),
            "nothing can be staked there until it is started: tao subnet start N".to_owned(),
        ],
    })
}

pub(super) fn start(netuid: Netuid, facts: &Facts) -> Result<Plan, Fault> {
    let Topic::StartSubnet { subnet, owner } = &facts.topic else {
        return Err(Fault::new(Code::Bug, "a subnet was started without its facts"));
    };
    check_subnet(netuid, subnet, false)?;
    if subnet.started {
        return Err(Fault::new(Code::Started, format!("subnet {netuid} is started already")));
    }
    if let Some(owner) = owner.filter(|owner| *owner != facts.signer) {
        return Err(Fault::new(
            Code::NotOwner,
            format!("subnet {netuid} belongs to the coldkey {owner}, which alone can start it"),
        ));
    }
    plain(Order::StartSubnet { netuid }, facts)
}
