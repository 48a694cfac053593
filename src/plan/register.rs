//! Registration of a hotkey in a subnet, for no more than the cost that was shown.

use super::{Facts, Plan, Preview, Topic, check_funds, check_subnet};
use crate::domain::{Hotkey, Netuid, Tao};
use crate::fault::{Code, Fault};
use crate::intent::Order;

pub(super) fn plan(
    netuid: Netuid,
    hotkey: Hotkey,
    cap: Option<Tao>,
    facts: &Facts,
) -> Result<Plan, Fault> {
    let Topic::Register { subnet, registration, schedule, immune_for, uid, hotkey_owner } =
        &facts.topic
    else {
        return Err(Fault::new(Code::Bug, "a registration was planned without its facts"));
    };
    check_subnet(netuid, subnet, false)?;
    if netuid.is_root() {
        return Err(Fault::new(
            Code::RegistrationClosed,
            "a seat on the root network is won by stake and cannot be bought",
        ));
    }
    let Some(registration) = registration else {
        return Err(Fault::new(Code::Bug, "the registration cost was not read"));
    };
    if !registration.allowed {
        return Err(Fault::new(
            Code::RegistrationClosed,
            format!("the owner of subnet {netuid} has closed registration"),
        )
        .rule("SubtensorModule.SubNetRegistrationDisabled"));
    }
    if let Some(uid) = uid {
        return Err(Fault::new(
            Code::Registered,
            format!("{hotkey} is registered in subnet {netuid} already, with uid {uid}"),
        )
        .rule("SubtensorModule.HotKeyAlreadyRegisteredInSubNet"));
    }
    if hotkey_owner.is_some_and(|owner| owner != facts.signer) {
        return Err(Fault::new(Code::NotOwner, format!("{hotkey} belongs to another coldkey"))
            .hint("register with the coldkey that owns it, or with a hotkey of your own")
            .rule("SubtensorModule.NonAssociatedColdKey"));
    }
    let limit = cap.unwrap_or(registration.burn);
    if registration.burn > limit {
        return Err(Fault::new(
            Code::PriceCap,
            format!("registration costs {} TAO now, above the cap of {limit}", registration.burn),
        )
        .hint(
            "the cost falls with every block without a registration: wait, or raise --max-cost",
        ));
    }
    check_funds(limit, facts)?;
    let mut warnings = Vec::new();
    if registration.neurons >= registration.max_neurons {
        warnings.push(
            "the subnet is full: the weakest neuron that is not immune is replaced".to_owned(),
        );
    }
    let spent = limit.checked_add(facts.fee);
    let balance_after = spent.and_then(|spent| facts.account.free.checked_sub(spent));
    Ok(Plan {
        order: Order::Register { netuid, hotkey, limit },
        preview: Preview::Register {
            netuid,
            hotkey,
            cost_now: registration.burn,
            cost_at_most: limit,
            halves_in: schedule.map(|schedule| schedule.half_life),
            rises_by: schedule
                .and_then(|schedule| schedule.rise_percent())
                .map(|p| format!("{p}%")),
            immune_for: *immune_for,
            fee: facts.fee,
            balance_after,
        },
        warnings,
    })
}
