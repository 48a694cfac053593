//! What changes of an account want to know.

use super::Build;
use super::topic::subnet;
use crate::chain::{Ask, Asks, View, read};
use crate::domain::{Coldkey, Hotkey, Netuid};
use crate::fault::{Code, Fault};
use crate::intent::AccountIntent;
use crate::plan::{
    AccountFacts, BasketRow, DepositTerms, Facts, LockFacts, OwedRow, SwapFacts, Topic,
};
use crate::tx::Runtime;

type Known = Build<AccountFacts>;

pub(super) fn topic(
    runtime: &Runtime,
    intent: &AccountIntent,
    signer: Coldkey,
    asks: &mut Asks,
) -> Build<Topic> {
    let known = known(runtime, intent, signer, asks);
    Box::new(move |answers| known(answers).map(Topic::Account))
}

fn known(runtime: &Runtime, intent: &AccountIntent, signer: Coldkey, asks: &mut Asks) -> Known {
    match intent {
        AccountIntent::AddProxy { .. }
        | AccountIntent::RemoveProxy { .. }
        | AccountIntent::RemoveProxies
        | AccountIntent::CreatePure { .. }
        | AccountIntent::KillPure { .. } => {
            let rows = asks.add(read::proxies(signer.0));
            let filters = asks.add(read::proxy_filters(runtime));
            let terms = terms(runtime, "ProxyDepositBase", "ProxyDepositFactor", "MaxProxies");
            Box::new(move |answers| {
                let (rows, held) = answers.take(&rows)?;
                let filters = answers.take(&filters)?;
                Ok(AccountFacts::Proxies { rows, held, terms: terms.clone()?, filters })
            })
        }
        AccountIntent::Announce { .. }
        | AccountIntent::Withdraw { .. }
        | AccountIntent::Reject { .. } => {
            let (real, delegate) = match intent {
                AccountIntent::Announce { real, .. } | AccountIntent::Withdraw { real, .. } => {
                    (*real, signer.0)
                }
                AccountIntent::Reject { delegate, .. } => (signer.0, *delegate),
                _ => (signer.0, signer.0),
            };
            let rows = asks.add(read::proxies(real));
            let announced = asks.add(read::announcements(delegate));
            let terms = terms(
                runtime,
                "AnnouncementDepositBase",
                "AnnouncementDepositFactor",
                "MaxPending",
            );
            Box::new(move |answers| {
                let announced = answers.take(&announced)?;
                let rows = answers.take(&rows)?.0;
                Ok(AccountFacts::Announcements { rows, announced, terms: terms.clone()? })
            })
        }
        AccountIntent::CancelMultisig { group, call_hash, .. } => {
            let pending = asks.add(read::pending_call(group.account().0, *call_hash));
            Box::new(move |answers| answers.take(&pending).map(AccountFacts::Pending))
        }
        AccountIntent::AnnounceSwap { .. }
        | AccountIntent::ExecuteSwap { .. }
        | AccountIntent::DisputeSwap
        | AccountIntent::CancelSwap => swap(runtime, intent, signer, asks),
        AccountIntent::SwapHotkey { from, to, netuid, .. } => {
            let open_from = asks.add(read::hotkey_swap_from(runtime, signer));
            let there = netuid.map(|netuid| {
                let subnet = subnet(runtime, netuid, false, asks);
                let uid = asks.add(read::uid(netuid, *to));
                (subnet, uid, asks.add(read::hotkey_swap_from_in(runtime, signer, netuid)))
            });
            let from = asks.add(read::owner_of(runtime, *from));
            let to = asks.add(read::owner_of(runtime, *to));
            let cost = read::key_swap_cost(runtime, netuid.is_some());
            Box::new(move |answers| {
                Ok(AccountFacts::Hotkeys {
                    from_owner: answers.take(&from)?,
                    to_owner: answers.take(&to)?,
                    cost: cost.clone()?,
                    open_from: answers.take(&open_from)?,
                    there: match &there {
                        Some((subnet, uid, from)) => {
                            let subnet = subnet(answers)?;
                            // A subnet that is not there has no neurons to ask for.
                            let uid = if subnet.exists { answers.take(uid)? } else { None };
                            Some((subnet, uid, answers.take(from)?))
                        }
                        None => None,
                    },
                })
            })
        }
        AccountIntent::SetChildren { hotkey, netuid, .. } => {
            let subnet = subnet(runtime, *netuid, false, asks);
            let owner = asks.add(read::owner_of(runtime, *hotkey));
            let now = asks.add(read::children(*hotkey, *netuid));
            let cooldown = asks.add(read::children_cooldown());
            let open_from = asks.add(read::children_from(runtime, *hotkey, *netuid));
            let scheduled = asks.add(read::pending_children(runtime, *hotkey, *netuid));
            Box::new(move |answers| {
                Ok(AccountFacts::Children {
                    subnet: subnet(answers)?,
                    owner: answers.take(&owner)?,
                    now: answers.take(&now)?,
                    cooldown: answers.take(&cooldown)?,
                    scheduled: answers.take(&scheduled)?.is_some(),
                    open_from: answers.take(&open_from)?,
                })
            })
        }
        AccountIntent::SetChildTake { hotkey, netuid, .. } => {
            let owner = asks.add(read::owner_of(runtime, *hotkey));
            let take = asks.add(read::child_take(*hotkey, *netuid));
            let open_from = asks.add(read::child_take_from(runtime, *hotkey, *netuid));
            Box::new(move |answers| {
                let (now, most) = answers.take(&take)?;
                let open_from = answers.take(&open_from)?;
                Ok(AccountFacts::ChildTake { owner: answers.take(&owner)?, now, most, open_from })
            })
        }
        AccountIntent::AutoStake { netuid, hotkey } => {
            let subnet = subnet(runtime, *netuid, false, asks);
            let uid = asks.add(read::uid(*netuid, *hotkey));
            let now = asks.add(read::auto_stake(runtime, signer, *netuid));
            Box::new(move |answers| {
                Ok(AccountFacts::AutoStake {
                    subnet: subnet(answers)?,
                    uid: answers.take(&uid)?,
                    now: answers.take(&now)?,
                })
            })
        }
        AccountIntent::SetIdentity { .. } => {
            let owned = asks.add(read::owned_hotkeys(signer));
            Box::new(move |answers| {
                Ok(AccountFacts::Identity { hotkeys: answers.take(&owned)?.len() })
            })
        }
        AccountIntent::SetSubnetIdentity { netuid, .. }
        | AccountIntent::SetSymbol { netuid, .. } => {
            let subnet = subnet(runtime, *netuid, false, asks);
            let owner = asks.add(read::subnet_owner(*netuid));
            Box::new(move |answers| {
                let owner = answers.take(&owner)?;
                Ok(AccountFacts::Subnet { subnet: subnet(answers)?, owner })
            })
        }
        AccountIntent::Lock { hotkey, amount } => {
            lock(runtime, amount.netuid(), Some(*hotkey), signer, asks)
        }
        AccountIntent::MoveLock { netuid, hotkey } => {
            lock(runtime, *netuid, Some(*hotkey), signer, asks)
        }
        AccountIntent::SetLockMode { netuid, .. } => lock(runtime, *netuid, None, signer, asks),
        AccountIntent::AcceptLocked { .. } => {
            let accepts = asks.add(read::accepts_locked(runtime, signer));
            Box::new(move |answers| answers.take(&accepts).map(AccountFacts::Accepts))
        }
        AccountIntent::ClaimBasket { hotkey } => basket(runtime, *hotkey, signer, asks),
        AccountIntent::ClaimBaskets => baskets(runtime, signer, asks),
        AccountIntent::Claim { .. } | AccountIntent::SetClaim { .. } => {
            let baskets =
                matches!(intent, AccountIntent::Claim { .. }) && read::has_baskets(runtime);
            let mode = asks.add(read::claim_mode(runtime, signer));
            Box::new(move |answers| {
                if baskets {
                    return Err(Fault::new(
                        Code::Arguments,
                        "the connected runtime keeps dividends in baskets, not by subnet",
                    )
                    .hint("name the basket: tao claim now --hotkey HOTKEY")
                    .try_command("see what is owed", &["tao", "claim", "list"]));
                }
                Ok(AccountFacts::Claim { mode: answers.take(&mode)?, owed: Vec::new() })
            })
        }
    }
}

fn basket(runtime: &Runtime, hotkey: Hotkey, signer: Coldkey, asks: &mut Asks) -> Known {
    let owed = asks.add(read::baskets(signer));
    let claim = asks.add(read::basket_claim(runtime, hotkey, signer));
    let least = asks.add(read::basket_least());
    let hold = asks.add(read::root_hold(runtime));
    Box::new(move |answers| {
        let (claim, least) = (answers.take(&claim)?, answers.take(&least)?);
        let owed = answers.take(&owed)?.into_iter().find(|(other, _)| *other == hotkey);
        let row = owed.map(|(hotkey, payout)| BasketRow::new(hotkey, payout, claim, least));
        Ok(AccountFacts::Basket { row, hold: answers.take(&hold)? })
    })
}

/// What each would pay is asked when it is known which there are.
fn baskets(runtime: &Runtime, signer: Coldkey, asks: &mut Asks) -> Known {
    let owed = asks.add(read::baskets(signer));
    let least = asks.add(read::basket_least());
    let hold = asks.add(read::root_hold(runtime));
    Box::new(move |answers| {
        let least = answers.take(&least)?;
        let owed = answers.take(&owed)?.into_iter();
        let rows = owed.map(|(hotkey, payout)| BasketRow::new(hotkey, payout, None, least));
        Ok(AccountFacts::Baskets { rows: rows.collect(), hold: answers.take(&hold)? })
    })
}

fn terms(runtime: &Runtime, base: &str, factor: &str, most: &str) -> Result<DepositTerms, Fault> {
    let (base, factor, most) = read::proxy_deposits(runtime, base, factor, most)?;
    Ok(DepositTerms { base, factor, most })
}

fn swap(runtime: &Runtime, intent: &AccountIntent, signer: Coldkey, asks: &mut Asks) -> Known {
    let announced = asks.add(read::swap(runtime, signer));
    let disputed = asks.add(read::swap_dispute(runtime, signer));
    let delays = asks.add(read::swap_delays());
    let cost = read::key_swap_cost(runtime, false);
    let to = match intent {
        AccountIntent::AnnounceSwap { to } | AccountIntent::ExecuteSwap { to } => *to,
        _ => signer,
    };
    let stakes = asks.add(read::staking_hotkeys(to));
    let owner = asks.add(read::owner_of(runtime, Hotkey(to.0)));
    Box::new(move |answers| {
        let (delay, again) = answers.take(&delays)?;
        Ok(AccountFacts::Swap(SwapFacts {
            announced: answers.take(&announced)?,
            disputed: answers.take(&disputed)?.is_some(),
            delay,
            again,
            cost: cost.clone()?,
            new_stakes: !answers.take(&stakes)?.is_empty(),
            new_is_hotkey: answers.take(&owner)?.is_some(),
        }))
    })
}

fn lock(
    runtime: &Runtime,
    netuid: Netuid,
    hotkey: Option<Hotkey>,
    signer: Coldkey,
    asks: &mut Asks,
) -> Known {
    let subnet = subnet(runtime, netuid, false, asks);
    let owner = hotkey.map(|hotkey| asks.add(read::owner_of(runtime, hotkey)));
    let locked = asks.add(read::locked(signer, netuid));
    let perpetual = asks.add(read::perpetual(runtime, signer, netuid));
    let held = asks.add(read::held(runtime, signer, netuid));
    let half_life = asks.add(read::half_life(runtime));
    Box::new(move |answers| {
        let locked = answers.take(&locked)?;
        Ok(AccountFacts::Lock(LockFacts {
            subnet: subnet(answers)?,
            hotkey_owner: match &owner {
                Some(slot) => answers.take(slot)?,
                None => None,
            },
            // The hotkey is in the key of a row, which is read afterwards.
            lock: locked.map(|locked| (Hotkey(crate::domain::Account([0; 32])), locked)),
            perpetual: answers.take(&perpetual)?,
            held: answers.take(&held)?,
            half_life: answers.take(&half_life)?,
        }))
    })
}

/// Reads what only rows or earlier answers lead to.
pub(super) async fn complete(
    view: &View,
    intent: &AccountIntent,
    facts: &mut Facts,
) -> Result<(), Fault> {
    let signer = facts.signer;
    match (intent, &mut facts.topic) {
        (
            AccountIntent::Lock { .. }
            | AccountIntent::MoveLock { .. }
            | AccountIntent::SetLockMode { .. },
            Topic::Account(AccountFacts::Lock(lock)),
        ) => {
            if let Some((hotkey, locked)) = &mut lock.lock {
                match view.lock_hotkey(signer, locked.netuid()).await? {
                    Some(found) => *hotkey = found,
                    None => lock.lock = None,
                }
            }
        }
        (AccountIntent::Claim { netuids }, Topic::Account(AccountFacts::Claim { owed, .. })) => {
            let positions = view.ask(read::positions(signer)).await?;
            let rows = view.owed(signer, &positions).await?.into_iter();
            let rows = rows.map(|(hotkey, owed, least)| OwedRow { hotkey, owed, least });
            *owed = rows.filter(|row| netuids.contains(&row.owed.netuid())).collect();
        }
        (AccountIntent::ClaimBaskets, Topic::Account(AccountFacts::Baskets { rows, .. })) => {
            let claims =
                rows.iter().map(|row| read::basket_claim(view.runtime(), row.hotkey, signer));
            let claims = view.ask(Ask::all(claims.collect())).await?;
            for (row, claim) in rows.iter_mut().zip(claims) {
                *row = BasketRow::new(row.hotkey, row.payout, claim, row.least);
            }
        }
        _ => {}
    }
    Ok(())
}
