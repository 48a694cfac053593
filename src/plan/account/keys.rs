//! Exchanging keys: a coldkey in two steps with days between, a hotkey at once.

use super::{AccountFacts, Sound, SwapFacts, owned, too_early, unfit};
use crate::domain::Coldkey;
use crate::fault::{Code, Fault};
use crate::intent::{AccountIntent, swap_hash};
use crate::plan::{Facts, blocks, check_subnet};

pub(super) fn check(
    intent: &AccountIntent,
    known: &AccountFacts,
    facts: &Facts,
) -> Result<Sound, Fault> {
    match (intent, known) {
        (AccountIntent::AnnounceSwap { to }, AccountFacts::Swap(swap)) => {
            announce(*to, swap, facts)
        }
        (AccountIntent::ExecuteSwap { to }, AccountFacts::Swap(swap)) => execute(*to, swap, facts),
        (AccountIntent::DisputeSwap, AccountFacts::Swap(swap)) => {
            pending(swap)?;
            Ok(Sound::default()
                .warn("from then on this account can do nothing at all, until the network's root undoes the dispute"))
        }
        (AccountIntent::CancelSwap, AccountFacts::Swap(swap)) => {
            let (when, _) = pending(swap)?;
            let from = u64::from(when).saturating_add(swap.again.into());
            too_early("taking the announcement back", from, facts)?;
            Ok(Sound::default())
        }
        (
            AccountIntent::SwapHotkey { from, to, netuid, keep_stake },
            AccountFacts::Hotkeys { from_owner, to_owner, cost, open_from, there },
        ) => {
            if from == to {
                return Err(Fault::new(Code::Arguments, "the new hotkey is the old one"));
            }
            owned(*from, *from_owner, facts)?;
            if let Some(owner) = to_owner.filter(|owner| *owner != facts.signer) {
                return Err(Fault::new(
                    Code::NotOwner,
                    format!("the new hotkey {to} belongs to the coldkey {owner}"),
                ));
            }
            too_early("exchanging a hotkey again", *open_from, facts)?;
            if let (Some(netuid), Some((subnet, uid, from))) = (netuid, there) {
                check_subnet(*netuid, subnet, false)?;
                if uid.is_some() {
                    return Err(Fault::new(
                        Code::Registered,
                        format!("the new hotkey {to} is registered in subnet {netuid} already"),
                    )
                    .rule("SubtensorModule.HotKeyAlreadyRegisteredInSubNet"));
                }
                let what = format!("exchanging a hotkey in subnet {netuid}");
                too_early(&what, *from, facts).map_err(|fault| {
                    fault
                        .hint("of each coldkey and in each subnet the chain accepts one exchange in 7200 blocks")
                        .rule("SubtensorModule.HotKeySwapOnSubnetIntervalNotPassed")
                })?;
            }
            let sound = Sound { cost: Some(*cost), ..Sound::default() };
            let scope = match netuid {
                Some(netuid) => format!("in subnet {netuid} only"),
                None => "in every subnet".to_owned(),
            };
            let stake = if *keep_stake { "stays with the old hotkey" } else { "moves along" };
            Ok(sound.expect("takes effect", scope).expect("stake of all nominators", stake))
        }
        _ => Err(unfit()),
    }
}

fn pending(swap: &SwapFacts) -> Result<(u32, crate::domain::Hash), Fault> {
    if swap.disputed {
        return Err(Fault::new(
            Code::AccountGuarded,
            "the swap of this coldkey is disputed; the chain accepts nothing of it until the network's root resolves that",
        ));
    }
    swap.announced
        .ok_or_else(|| Fault::new(Code::NothingThere, "this coldkey has announced no swap"))
}

fn check_target(to: Coldkey, swap: &SwapFacts, facts: &Facts) -> Result<(), Fault> {
    if to == facts.signer {
        return Err(Fault::new(Code::Arguments, "the new coldkey is the old one"));
    }
    if swap.new_is_hotkey {
        return Err(Fault::new(Code::KeyRole, format!("{to} is a hotkey on the chain")));
    }
    if swap.new_stakes {
        return Err(Fault::new(
            Code::Recipient,
            format!("{to} has staked before; the chain swaps to a coldkey that never did"),
        ));
    }
    Ok(())
}

fn announce(to: Coldkey, swap: &SwapFacts, facts: &Facts) -> Result<Sound, Fault> {
    if swap.disputed {
        pending(swap)?;
    }
    check_target(to, swap, facts)?;
    let mut sound = Sound::default();
    match swap.announced {
        Some((when, _)) => {
            let from = u64::from(when).saturating_add(swap.again.into());
            too_early("announcing another swap", from, facts)?;
        }
        None => sound.cost = Some(swap.cost),
    }
    let from = super::next(facts).saturating_add(swap.delay.into());
    Ok(sound
        .expect("may be carried out", format!("from block {from}, {}", blocks(swap.delay.into())))
        .expect("until then", "this coldkey can do nothing but carry out, dispute or cancel the swap")
        .warn("announce only for a new coldkey whose recovery phrase is written down: everything moves to it")
        .warn("proxies and multisigs of this account do not move along"))
}

fn execute(to: Coldkey, swap: &SwapFacts, facts: &Facts) -> Result<Sound, Fault> {
    let (when, hash) = pending(swap)?;
    if swap_hash(to) != hash {
        return Err(Fault::new(
            Code::Arguments,
            format!("{to} is not the coldkey that was announced"),
        )
        .hint("if you announced no other one, somebody else did: dispute it with `tao coldkey swap dispute`"));
    }
    check_target(to, swap, facts)?;
    too_early("carrying out the swap", when.into(), facts)?;
    Ok(Sound::default()
        .expect("moves", "all TAO, stake, hotkeys, subnets, locks and the identity")
        .warn("there is no way back: after this the old coldkey owns nothing"))
}
