//! What each kind of intent wants to know.

use super::{Build, account, batch, handover, origin};
use crate::chain::{Asks, View, read};
use crate::domain::{Availability, Coldkey, Hotkey, Netuid, Position};
use crate::fault::Fault;
use crate::intent::{Intent, Order, Place};
use crate::plan::{
    self, CallFacts, Facts, HolderFacts, Market, Outlook, StakeFacts, SubnetFacts, Topic, Touch,
};
use crate::tx::Runtime;

pub(super) fn topic(
    runtime: &Runtime,
    intent: &Intent,
    signer: Coldkey,
    asks: &mut Asks,
) -> Build<Topic> {
    match *intent {
        Intent::Transfer { to, .. } => {
            let recipient = asks.add(read::account(to.0));
            let owner = asks.add(read::owner_of(runtime, Hotkey(to.0)));
            Box::new(move |answers| {
                Ok(Topic::Transfer {
                    recipient: answers.take(&recipient)?,
                    recipient_is_hotkey: answers.take(&owner)?.is_some(),
                })
            })
        }
        Intent::Register { netuid, hotkey, .. } => {
            let subnet = subnet(runtime, netuid, false, asks);
            let registration = asks.add(read::registration(netuid));
            let schedule = asks.add(read::burn_schedule(runtime, netuid));
            let immunity = asks.add(read::immunity(netuid));
            let uid = asks.add(read::uid(netuid, hotkey));
            let owner = asks.add(read::owner_of(runtime, hotkey));
            Box::new(move |answers| {
                let subnet = subnet(answers)?;
                // Figures of a subnet that does not exist are fiction.
                let exists = subnet.exists;
                Ok(Topic::Register {
                    subnet,
                    registration: exists.then(|| answers.take(&registration)).transpose()?,
                    schedule: if exists { answers.take(&schedule)? } else { None },
                    immune_for: exists
                        .then(|| answers.take(&immunity))
                        .transpose()?
                        .map(|(blocks, _)| blocks),
                    uid: if exists { answers.take(&uid)? } else { None },
                    hotkey_owner: answers.take(&owner)?,
                })
            })
        }
        Intent::RootRegister { hotkey } | Intent::AssociateHotkey { hotkey } => {
            let owner = asks.add(read::owner_of(runtime, hotkey));
            let uid = asks.add(read::uid(Netuid::ROOT, hotkey));
            Box::new(move |answers| {
                let hotkey_owner = answers.take(&owner)?;
                Ok(Topic::Hotkey { hotkey_owner, root_uid: answers.take(&uid)? })
            })
        }
        Intent::CreateSubnet { hotkey, .. } => {
            let owner = asks.add(read::owner_of(runtime, hotkey));
            let cost = asks.add(read::network_cost());
            let open_from = asks.add(read::network_open_from(runtime));
            Box::new(move |answers| {
                Ok(Topic::CreateSubnet {
                    hotkey_owner: answers.take(&owner)?,
                    cost: answers.take(&cost)?,
                    open_from: answers.take(&open_from)?,
                })
            })
        }
        Intent::StartSubnet { netuid } => {
            let subnet = subnet(runtime, netuid, false, asks);
            let owner = asks.add(read::subnet_owner(netuid));
            Box::new(move |answers| {
                Ok(Topic::StartSubnet { subnet: subnet(answers)?, owner: answers.take(&owner)? })
            })
        }
        Intent::AddStake { netuid, hotkey, .. } => {
            let stake = stake(runtime, Place { netuid, hotkey }, signer, asks);
            let outlook = outlook(runtime, Place { netuid, hotkey }, asks);
            Box::new(move |answers| {
                let stake = stake(answers)?;
                // Figures of a subnet that does not exist are fiction.
                let outlook = stake.market.subnet.exists.then(|| outlook(answers)).transpose()?;
                Ok(Topic::Stake(StakeFacts { outlook, ..stake }))
            })
        }
        Intent::RemoveStake { netuid, hotkey, .. } => {
            let stake = stake(runtime, Place { netuid, hotkey }, signer, asks);
            Box::new(move |answers| stake(answers).map(Topic::Stake))
        }
        Intent::MoveStake { from, to, .. } => {
            let from = stake(runtime, from, signer, asks);
            let to = stake(runtime, to, signer, asks);
            Box::new(move |answers| Ok(Topic::Move { from: from(answers)?, to: to(answers)? }))
        }
        Intent::TransferStake { from, to, to_netuid, .. } => {
            let hotkey = from.hotkey;
            let from = stake(runtime, from, signer, asks);
            let there = stake(runtime, Place { netuid: to_netuid, hotkey }, signer, asks);
            let owner = asks.add(read::owner_of(runtime, Hotkey(to.0)));
            let least = read::min_transfer(runtime);
            let accepts = asks.add(read::accepts_locked(runtime, to));
            Box::new(move |answers| {
                Ok(Topic::TransferStake {
                    from: from(answers)?,
                    to: there(answers)?,
                    least: least.clone()?,
                    recipient_is_hotkey: answers.take(&owner)?.is_some(),
                    handover: handover::unread(answers.take(&accepts)?),
                })
            })
        }
        Intent::ExitStake { .. } => {
            let positions = asks.add(read::positions(signer));
            let min_stake = read::min_stake(runtime);
            Box::new(move |answers| {
                Ok(Topic::Exit {
                    min_stake: min_stake.clone()?,
                    positions: answers.take(&positions)?,
                    markets: Vec::new(),
                })
            })
        }
        Intent::Account(ref intent) => account::topic(runtime, intent, signer, asks),
        Intent::Batch { ref legs, .. } => batch::topic(runtime, legs, signer, asks),
        Intent::As { ref origin, ref intent } => origin::topic(runtime, origin, intent, asks),
        Intent::Call { ref order, .. } => call(runtime, order, signer, asks),
        Intent::SetTake { hotkey, .. } => {
            let limits = asks.add(read::take_limits());
            let last = asks.add(read::last_take_change(runtime, hotkey));
            let pause = asks.add(read::take_rate_limit());
            let owner = asks.add(read::owner_of(runtime, hotkey));
            let delegate = asks.add(read::delegate_of(hotkey));
            Box::new(move |answers| {
                let (least, most) = answers.take(&limits)?;
                let (last, pause) = (answers.take(&last)?, answers.take(&pause)?);
                Ok(Topic::Take {
                    hotkey_owner: answers.take(&owner)?,
                    current: answers.take(&delegate)?.map(|delegate| delegate.take),
                    least,
                    most,
                    increase_from: (last > 0).then(|| last.saturating_add(pause)),
                })
            })
        }
    }
}

/// The stake that a call touches, of every account that it is made for.
fn call(runtime: &Runtime, order: &Order, signer: Coldkey, asks: &mut Asks) -> Build<Topic> {
    let touches = plan::touches(order, signer);
    if touches.is_empty() {
        return Box::new(|_| Ok(Topic::Plain));
    }
    let mut accounts: Vec<Coldkey> = touches.iter().flat_map(Touch::parties).collect();
    accounts.sort_unstable();
    accounts.dedup();
    let mut netuids: Vec<Netuid> = touches.iter().flat_map(|touch| touch.what.netuids()).collect();
    netuids.sort_unstable();
    netuids.dedup();
    let holders: Vec<_> = accounts
        .into_iter()
        .map(|who| {
            let held = asks.add(read::availability(runtime, who));
            (who, held, asks.add(read::positions(who)))
        })
        .collect();
    let subnets: Vec<_> =
        netuids.into_iter().map(|netuid| (netuid, subnet(runtime, netuid, false, asks))).collect();
    let handovers = handover::questions(runtime, &touches, asks);
    Box::new(move |answers| {
        let holders = holders.iter().map(|(who, held, positions)| {
            let positions = answers.take(positions)?.into_iter().map(|position| {
                let Position { netuid, hotkey, alpha, .. } = position;
                (Place { netuid, hotkey }, alpha)
            });
            let (held, positions) = (answers.take(held)?, positions.collect());
            Ok(HolderFacts { who: *who, held, positions })
        });
        let holders = holders.collect::<Result<_, Fault>>()?;
        let subnets = subnets.iter().map(|(netuid, subnet)| Ok((*netuid, subnet(answers)?)));
        let subnets = subnets.collect::<Result<_, Fault>>()?;
        Ok(Topic::Call(CallFacts { holders, subnets, handovers: handovers(answers)? }))
    })
}

/// Existence first: for a subnet that is not there the chain still answers with a price.
pub(super) fn subnet(
    runtime: &Runtime,
    netuid: Netuid,
    with_pool: bool,
    asks: &mut Asks,
) -> Build<SubnetFacts> {
    let exists = asks.add(read::exists(netuid));
    let started = asks.add(read::started(netuid));
    let pool = with_pool.then(|| asks.add(read::pool_of(netuid)));
    let emission = with_pool.then(|| asks.add(read::tao_emission(runtime, netuid)));
    Box::new(move |answers| {
        if !answers.take(&exists)? {
            return Ok(SubnetFacts { exists: false, started: false, pool: None, emission: None });
        }
        let started = answers.take(&started)? || netuid.is_root();
        let pool = pool.as_ref().map(|pool| answers.take(pool)).transpose()?;
        let emission = emission.as_ref().map(|slot| answers.take(slot)).transpose()?.flatten();
        Ok(SubnetFacts { exists: true, started, pool, emission })
    })
}

fn market(runtime: &Runtime, netuid: Netuid, signer: Coldkey, asks: &mut Asks) -> Build<Market> {
    let subnet = subnet(runtime, netuid, true, asks);
    let held = asks.add(read::held(runtime, signer, netuid));
    let transfers = asks.add(read::transfers(runtime, netuid));
    Box::new(move |answers| {
        Ok(Market {
            subnet: subnet(answers)?,
            held: answers.take(&held)?,
            transfers: answers.take(&transfers)?,
        })
    })
}

fn stake(runtime: &Runtime, place: Place, signer: Coldkey, asks: &mut Asks) -> Build<StakeFacts> {
    let Place { netuid, hotkey } = place;
    let market = market(runtime, netuid, signer, asks);
    let position = asks.add(read::position_of(signer, hotkey, netuid));
    let owner = asks.add(read::owner_of(runtime, hotkey));
    let nominator_least = asks.add(read::nominator_least(runtime));
    let min_stake = read::min_stake(runtime);
    Box::new(move |answers| {
        let market = market(answers)?;
        let position = if market.subnet.exists { answers.take(&position)? } else { None };
        Ok(StakeFacts {
            market,
            hotkey_owner: answers.take(&owner)?,
            min_stake: min_stake.clone()?,
            position: position.map(|position| position.alpha),
            nominator_least: answers.take(&nominator_least)?,
            outlook: None,
        })
    })
}

fn outlook(runtime: &Runtime, place: Place, asks: &mut Asks) -> Build<Outlook> {
    let Place { netuid, hotkey } = place;
    let moving_price = asks.add(read::moving_price(runtime, netuid));
    let standing = asks.add(read::standing(netuid, hotkey));
    let take = asks.add(read::take_of(runtime, hotkey));
    let emission_on = asks.add(read::emission_on(runtime, netuid));
    let next_pruned = asks.add(read::next_pruned(runtime));
    let epoch = asks.add(read::last_epoch(runtime, netuid, hotkey));
    let take_ceiling = asks.add(read::take_ceiling(runtime, hotkey));
    let root_share = asks.add(read::root_share(runtime, netuid));
    Box::new(move |answers| {
        Ok(Outlook {
            moving_price: answers.take(&moving_price)?,
            standing: answers.take(&standing)?,
            take: answers.take(&take)?,
            emission_on: answers.take(&emission_on)?,
            next_pruned: answers.take(&next_pruned)?,
            epoch: answers.take(&epoch)?,
            take_ceiling: answers.take(&take_ceiling)?,
            root_share: answers.take(&root_share)?,
        })
    })
}

/// The markets of an exit, which follow from the positions.
pub(super) async fn markets(view: &View, facts: &mut Facts) -> Result<(), Fault> {
    let signer = facts.signer;
    let Topic::Exit { positions, markets, .. } = &mut facts.topic else { return Ok(()) };
    let mut netuids: Vec<Netuid> = positions.iter().map(|position| position.netuid).collect();
    netuids.sort_unstable();
    netuids.dedup();
    let mut asks = Asks::default();
    let held = asks.add(read::availability(view.runtime(), signer));
    let subnets: Vec<_> =
        netuids.iter().map(|netuid| subnet(view.runtime(), *netuid, true, &mut asks)).collect();
    let answers = view.ask_all(asks).await?;
    let held = answers.take(&held)?;
    for (netuid, subnet) in netuids.into_iter().zip(subnets) {
        let held = held.as_ref().map(|all| Availability::within(all, netuid));
        let market = Market { subnet: subnet(&answers)?, held, transfers: true };
        markets.push((netuid, market));
    }
    Ok(())
}
