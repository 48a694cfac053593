//! Whether a lock may go along with stake that is given to another coldkey.

use super::Build;
use crate::chain::{Asks, View, read};
use crate::domain::{Availability, Coldkey, Netuid};
use crate::fault::Fault;
use crate::intent::Intent;
use crate::plan::{Facts, Handover, Topic, Touch, Touched};
use crate::tx::Runtime;

/// What the two locks point at is in the keys of rows, which are read afterwards.
pub(super) fn unread(accepts: Option<bool>) -> Handover {
    Handover { accepts: accepts == Some(true), from: None, to: None }
}

type Handovers = Vec<((Coldkey, Coldkey, Netuid), Handover)>;

/// Asks for every recipient in the calls.
pub(super) fn questions(runtime: &Runtime, touches: &[Touch], asks: &mut Asks) -> Build<Handovers> {
    let mut keys: Vec<(Coldkey, Coldkey, Netuid)> = touches
        .iter()
        .filter_map(|touch| match touch.what {
            Touched::Given { from, to, .. } => Some((touch.who, to, from.netuid)),
            _ => None,
        })
        .collect();
    keys.sort_unstable();
    keys.dedup();
    let slots: Vec<_> =
        keys.into_iter().map(|key| (key, asks.add(read::accepts_locked(runtime, key.1)))).collect();
    Box::new(move |answers| {
        slots.iter().map(|(key, slot)| Ok((*key, unread(answers.take(slot)?)))).collect()
    })
}

/// Reads what the locks point at, where one may go along.
pub(super) async fn complete(view: &View, intent: &Intent, facts: &mut Facts) -> Result<(), Fault> {
    hotkeys(view, intent, facts.signer, &mut facts.topic, false).await
}

/// The same for a part of a batch, where commands before it can lock, or let locked alpha in.
pub(super) async fn within_batch(
    view: &View,
    leg: &Intent,
    signer: Coldkey,
    topic: &mut Topic,
) -> Result<(), Fault> {
    match (leg, topic) {
        (Intent::As { origin, intent }, Topic::As(known)) => {
            let acting = origin.account();
            Box::pin(within_batch(view, intent, acting, &mut known.topic)).await
        }
        (leg, topic) => hotkeys(view, leg, signer, topic, true).await,
    }
}

async fn hotkeys(
    view: &View,
    intent: &Intent,
    signer: Coldkey,
    topic: &mut Topic,
    always: bool,
) -> Result<(), Fault> {
    let locked = |held: Option<Availability>| held.is_some_and(|held| !held.locked.is_zero());
    match (intent, topic) {
        (
            Intent::TransferStake { from: place, to, to_netuid, .. },
            Topic::TransferStake { handover, from, .. },
        ) if place.netuid == *to_netuid => {
            let wanted = always || handover.accepts || locked(from.market.held);
            fill(view, (signer, *to, *to_netuid), wanted, handover).await
        }
        (Intent::Call { .. }, Topic::Call(known)) => {
            for (key, handover) in &mut known.handovers {
                let mut holders = known.holders.iter().filter(|holder| holder.who == key.0);
                let held = holders.next().and_then(|holder| holder.held_in(key.2));
                let wanted = always || handover.accepts || locked(held);
                fill(view, *key, wanted, handover).await?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

async fn fill(
    view: &View,
    (from, to, netuid): (Coldkey, Coldkey, Netuid),
    wanted: bool,
    handover: &mut Handover,
) -> Result<(), Fault> {
    if wanted && handover.from.is_none() && handover.to.is_none() {
        handover.from = view.lock_hotkey(from, netuid).await?;
        handover.to = view.lock_hotkey(to, netuid).await?;
    }
    Ok(())
}
