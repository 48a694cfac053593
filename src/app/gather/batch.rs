//! What the legs of a batch want to know, each as if it stood alone.

use super::{Build, complete as complete_leg, handover, known_swap, simulation, topic};
use crate::chain::{Asks, View};
use crate::domain::Coldkey;
use crate::fault::{Code, Fault};
use crate::intent::Intent;
use crate::plan::{Facts, LegFacts, Topic};
use crate::tx::Runtime;

pub(super) fn topic(
    runtime: &Runtime,
    legs: &[Intent],
    signer: Coldkey,
    asks: &mut Asks,
) -> Build<Topic> {
    let mut slots = Vec::new();
    for leg in legs {
        let topic = topic::topic(runtime, leg, signer, asks);
        let quote = known_swap(leg).map(|swap| (swap, asks.add(simulation(swap))));
        slots.push((topic, quote));
    }
    Box::new(move |answers| {
        let leg = |(topic, quote): &(Build<Topic>, Option<_>)| {
            let quotes = quote.as_ref().map(|(swap, slot)| Ok((*swap, answers.take(slot)?)));
            let quotes = quotes.into_iter().collect::<Result<_, Fault>>()?;
            Ok(LegFacts { topic: topic(answers)?, quotes })
        };
        Ok(Topic::Batch(slots.iter().map(leg).collect::<Result<_, Fault>>()?))
    })
}

pub(super) async fn complete(view: &View, legs: &[Intent], facts: &mut Facts) -> Result<(), Fault> {
    crate::plan::check_legs(legs)?;
    let Topic::Batch(known) = &facts.topic else {
        return Err(Fault::new(Code::Bug, "a batch was planned without its facts"));
    };
    let mut done = Vec::new();
    for (leg, known) in legs.iter().zip(known) {
        let mut own = facts.leg(known);
        complete_leg(view, leg, &mut own).await?;
        handover::within_batch(view, leg, own.signer, &mut own.topic).await?;
        done.push(LegFacts { topic: own.topic, quotes: own.quotes });
    }
    facts.topic = Topic::Batch(done);
    Ok(())
}
