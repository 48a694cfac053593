//! What acting for another account wants to know: that account's own facts, and who may act for it.

use super::{Build, complete as complete_inner, known_swap, simulation, topic};
use crate::chain::{Asks, View, read};
use crate::domain::{Hash, Scheme, Weight};
use crate::fault::{Code, Fault};
use crate::intent::{Intent, Origin};
use crate::plan::{self, ActingFacts, Facts, MultisigFacts, Topic};
use crate::tx::{Era, MetadataCheck, Params, Runtime, blake2, order};

pub(super) fn topic(
    runtime: &Runtime,
    origin: &Origin,
    intent: &Intent,
    asks: &mut Asks,
) -> Build<Topic> {
    let acting = origin.account();
    let account = asks.add(read::account(acting.0));
    let guarded = asks.add(read::announced_swap(runtime, acting));
    let inner = topic::topic(runtime, intent, acting, asks);
    let quote = known_swap(intent).map(|swap| (swap, asks.add(simulation(swap))));
    let proxied = !matches!(origin, Origin::Multisig { .. });
    let proxies = proxied.then(|| asks.add(read::proxies(acting.0)));
    let filters = proxied.then(|| asks.add(read::proxy_filters(runtime)));
    let announced = match origin {
        Origin::Announced { delegate, .. } => Some(asks.add(read::announcements(delegate.0))),
        _ => None,
    };
    Box::new(move |answers| {
        let quotes = quote.as_ref().map(|(swap, slot)| Ok((*swap, answers.take(slot)?)));
        Ok(Topic::As(Box::new(ActingFacts {
            account: answers.take(&account)?,
            guarded: answers.take(&guarded)?,
            quotes: quotes.into_iter().collect::<Result<_, Fault>>()?,
            topic: inner(answers)?,
            proxies: match &proxies {
                Some(slot) => answers.take(slot)?.0,
                None => Vec::new(),
            },
            filters: match &filters {
                Some(slot) => answers.take(slot)?,
                None => None,
            },
            announced: match &announced {
                Some(slot) => answers.take(slot)?,
                None => Vec::new(),
            },
            multisig: None,
            call: None,
        })))
    })
}

/// Completes the inner facts, then reads what depends on the bytes of the call inside.
pub(super) async fn complete(
    view: &View,
    origin: &Origin,
    intent: &Intent,
    facts: &mut Facts,
) -> Result<(), Fault> {
    let bug = || Fault::new(Code::Bug, "an account was acted for without its facts");
    let mut acting = facts.acting(origin.account()).ok_or_else(bug)?;
    complete_inner(view, intent, &mut acting).await?;
    let mut call = None;
    let state = match origin {
        Origin::Proxy { .. } => {
            if delays(facts) {
                let order = plan::plan(intent, &acting)?.order;
                call = Some(view.runtime().encode_call(&order::compose(&order))?);
            }
            None
        }
        Origin::Announced { .. } | Origin::Multisig { .. } => {
            let order = plan::plan(intent, &acting)?.order;
            let call = view.runtime().encode_call(&order::compose(&order))?;
            Some(state(view, origin, call, facts).await?)
        }
    };
    let Topic::As(known) = &mut facts.topic else { return Err(bug()) };
    known.topic = acting.topic;
    known.quotes = acting.quotes;
    known.multisig = state;
    known.call = call;
    Ok(())
}

/// Whether the signer is a proxy that may have to announce what it does.
fn delays(facts: &Facts) -> bool {
    let Topic::As(known) = &facts.topic else { return false };
    known.proxies.iter().any(|row| row.delegate == facts.signer.0 && row.delay > 0)
}

async fn state(
    view: &View,
    origin: &Origin,
    call: Vec<u8>,
    facts: &Facts,
) -> Result<MultisigFacts, Fault> {
    let runtime = view.runtime();
    let call_hash = Hash(blake2(&call));
    // An extrinsic with the call alone: what it weighs is what the call may take.
    let params = Params {
        nonce: 0,
        tip: crate::domain::Tao::ZERO,
        era: Era::Immortal,
        check: MetadataCheck::Disabled,
    };
    let alone = runtime.payload(call.clone(), &params)?;
    let alone = alone.assemble(facts.signer.0, Scheme::Sr25519, [1; 64]).bytes;
    let mut asks = Asks::default();
    let weight = asks.add(read::weight(&alone));
    let pending = match origin {
        Origin::Multisig { group, .. } => {
            Some(asks.add(read::pending_call(group.account().0, call_hash)))
        }
        _ => None,
    };
    let answers = view.ask_all(asks).await?;
    let (deposit_base, deposit_factor) = match origin {
        Origin::Multisig { .. } => read::multisig_deposits(runtime)?,
        _ => Default::default(),
    };
    let weight: Weight = answers.take(&weight)?;
    let pending = match &pending {
        Some(slot) => answers.take(slot)?,
        None => None,
    };
    // What else waits matters only to a call that does not.
    let others = match origin {
        Origin::Multisig { group, .. } if pending.is_none() => {
            view.pending_calls(group.account().0).await?
        }
        _ => Vec::new(),
    };
    Ok(MultisigFacts { deposit_base, deposit_factor, call, call_hash, weight, pending, others })
}
