//! Reads what a decision needs, all at one block.

use crate::chain::View;
use crate::domain::{Alpha, Coldkey, Hotkey, Netuid, Tao};
use crate::fault::Fault;
use crate::intent::{Intent, Order, Protection};
use crate::plan::{Facts, SubnetFacts, Topic, trade_amount};

/// An order of the size and kind that the intent will become: what its fee is asked for with.
pub(super) fn probe(intent: &Intent) -> Order {
    use crate::domain::{AmountExpr, Price};
    match *intent {
        Intent::Transfer { to, amount: AmountExpr::Exactly(rao), allow_death, .. } => {
            Order::Transfer { to, amount: Tao::from_rao(rao), keep_alive: !allow_death }
        }
        Intent::Transfer { to, amount: AmountExpr::All, allow_death, .. } => {
            Order::TransferAll { to, keep_alive: !allow_death }
        }
        Intent::Register { netuid, hotkey, cap } => {
            Order::Register { netuid, hotkey, limit: cap.unwrap_or(Tao::ZERO) }
        }
        Intent::AddStake { netuid, hotkey, protection: Protection::None, .. } => {
            Order::AddStake { hotkey, netuid, amount: Tao::ZERO }
        }
        Intent::AddStake { netuid, hotkey, .. } => Order::AddStakeLimit {
            hotkey,
            netuid,
            amount: Tao::ZERO,
            limit: Price::ONE,
            partial: false,
        },
        Intent::RemoveStake { netuid, hotkey, amount: AmountExpr::All, .. } => {
            Order::RemoveStakeFull { hotkey, netuid, limit: Some(Price::ONE) }
        }
        Intent::RemoveStake { netuid, hotkey, .. } => Order::RemoveStakeLimit {
            hotkey,
            amount: Alpha::from_units(netuid, 0),
            limit: Price::ONE,
            partial: false,
        },
        Intent::SetTake { hotkey, take } => Order::IncreaseTake { hotkey, take },
    }
}

pub(super) async fn gather(
    view: &View,
    intent: &Intent,
    signer: Coldkey,
    fee: Tao,
) -> Result<Facts, Fault> {
    let account = view.account(signer.0).await?;
    let topic = match *intent {
        Intent::Transfer { to, .. } => Topic::Transfer {
            recipient: view.account(to.0).await?,
            recipient_is_hotkey: if view.runtime().has_storage("SubtensorModule", "Owner") {
                view.owner_of(Hotkey(to.0)).await?.is_some()
            } else {
                false
            },
        },
        Intent::Register { netuid, hotkey, .. } => {
            let subnet = subnet(view, netuid, false).await?;
            let known = subnet.exists;
            Topic::Register {
                subnet,
                registration: if known { Some(view.registration(netuid).await?) } else { None },
                uid: if known { view.uid(netuid, hotkey).await? } else { None },
                hotkey_owner: view.owner_of(hotkey).await?,
            }
        }
        Intent::AddStake { netuid, hotkey, .. } | Intent::RemoveStake { netuid, hotkey, .. } => {
            let subnet = subnet(view, netuid, true).await?;
            let position =
                if subnet.exists { view.position(signer, hotkey, netuid).await? } else { None };
            Topic::Stake {
                subnet,
                hotkey_owner: view.owner_of(hotkey).await?,
                take: None,
                min_stake: view.min_stake()?,
                position: position.map(|position| position.alpha),
                quote: None,
            }
        }
        Intent::SetTake { hotkey, .. } => {
            let (least, most) = view.take_limits().await?;
            let last = view.last_take_change(hotkey).await?;
            let pause = view.take_rate_limit().await?;
            Topic::Take {
                hotkey_owner: view.owner_of(hotkey).await?,
                current: view.delegate(hotkey).await?.map(|delegate| delegate.take),
                least,
                most,
                increase_from: (last > 0).then(|| last.saturating_add(pause)),
            }
        }
    };
    let guarded = if view.runtime().has_storage("SubtensorModule", "ColdkeySwapAnnouncements") {
        view.announced_swap(signer).await?
    } else {
        false
    };
    let mut facts = Facts {
        block: view.block(),
        signer,
        account,
        existential_deposit: view.existential_deposit()?,
        guarded,
        fee,
        topic,
    };
    quote(view, intent, &mut facts).await?;
    Ok(facts)
}

/// Adds the chain's own simulation of the trade, at the same block.
async fn quote(view: &View, intent: &Intent, facts: &mut Facts) -> Result<(), Fault> {
    let Some(amount) = trade_amount(intent, facts) else { return Ok(()) };
    let answer = match *intent {
        Intent::AddStake { netuid, .. } => view.quote_buy(netuid, Tao::from_rao(amount)).await,
        Intent::RemoveStake { netuid, .. } => {
            view.quote_sell(Alpha::from_units(netuid, amount)).await
        }
        Intent::Transfer { .. } | Intent::Register { .. } | Intent::SetTake { .. } => return Ok(()),
    };
    if let Topic::Stake { quote, subnet: SubnetFacts { exists: true, .. }, .. } = &mut facts.topic {
        *quote = Some(answer?);
    }
    Ok(())
}

/// Existence first: for a subnet that is not there the chain still answers with a price.
async fn subnet(view: &View, netuid: Netuid, with_pool: bool) -> Result<SubnetFacts, Fault> {
    if !view.networks().await?.contains(&netuid) {
        return Ok(SubnetFacts { exists: false, started: false, pool: None });
    }
    let started = view.subnet(netuid).await?.and_then(|subnet| subnet.started).unwrap_or(false);
    let pool = if with_pool { view.pools(&[netuid]).await?.into_iter().next() } else { None };
    Ok(SubnetFacts { exists: true, started: started || netuid.is_root(), pool })
}
