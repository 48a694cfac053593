//! What a transaction really did, read from its events.

mod compare;
mod effect;
mod idle;
mod legs;

use schemars::JsonSchema;
use serde::Serialize;

pub use compare::Difference;
pub use effect::{Effect, Told};
pub(crate) use legs::{LegOutcome, batch_in, outcomes};

use crate::app::commit::Sending;
use crate::chain::Included;
use crate::domain::{Account, BlockRef, Hash, Tao};
use crate::fault::{Code, Fault};
use crate::plan::Preview;
use crate::render::{Report, pairs};
use crate::tx::Event;

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Receipt {
    pub hash: Hash,
    pub block: Option<BlockRef>,
    pub index: Option<u32>,
    pub finalized: bool,
    pub fee_paid: Option<Tao>,
    /// What the fee was taken in: `TAO`, or `alpha` of the position where there was no TAO.
    pub fee_asset: &'static str,
    pub effects: Vec<Effect>,
    /// Everything that the chain told of it, in the words of the chain.
    pub events: Vec<Told>,
    /// The commands of a batch, one by one; empty for anything else.
    pub legs: Vec<LegOutcome>,
    /// What the plan expected; nothing for a transaction that was planned elsewhere.
    pub predicted: Option<Preview>,
    /// Where what happened is not what was predicted, and why.
    pub differences: Vec<Difference>,
    /// The transaction that carried this one encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carrier: Option<Carrier>,
    /// What did not go as it should without changing the outcome.
    pub notes: Vec<String>,
}

/// The transaction that carried another one encrypted.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Carrier {
    pub hash: Hash,
    pub block: Option<BlockRef>,
    pub index: Option<u32>,
    pub finalized: bool,
    pub fee_paid: Option<Tao>,
}

impl Carrier {
    pub(super) fn new(hash: Hash, included: Option<&Included>) -> Self {
        Self {
            hash,
            block: included.map(|included| included.block),
            index: included.map(|included| included.index),
            finalized: included.is_some_and(|included| included.finalized),
            fee_paid: included.and_then(|included| included.fee_paid),
        }
    }
}

impl Receipt {
    /// Refuses a success that did not move anything although something was to be moved.
    pub(super) fn new(
        hash: Hash,
        included: Option<&Included>,
        sending: &Sending<'_>,
    ) -> Result<Self, Fault> {
        let events = included.map(|included| included.events.as_slice()).unwrap_or_default();
        let predicted = sending.predicted.as_ref();
        let legs = match batch_in(predicted) {
            Some(batch) if included.is_some() => {
                let signer = acting(sending.signer, predicted);
                outcomes(events, batch, signer, sending.runtime)?
            }
            _ => Vec::new(),
        };
        let mut effects = effects(events, sending.signer, predicted)?;
        if !legs.is_empty() && legs.iter().all(|leg| leg.told_apart) {
            effects = legs.iter().flat_map(|leg| leg.effects.clone()).collect();
        }
        // A trade moves TAO between accounts too; without a plan the events alone tell.
        let transfer = |effect: &Effect| matches!(effect, Effect::Transferred { .. });
        if sending.predicted.is_none() && !effects.iter().all(transfer) {
            effects.retain(|effect| !transfer(effect));
        }
        let fee_in_alpha = effects.iter().find_map(|effect| match effect {
            Effect::FeeInAlpha { alpha, worth } => Some((*alpha, *worth)),
            _ => None,
        });
        if let Some((alpha, worth)) = fee_in_alpha {
            // The sale that paid the fee is not a part of what was ordered.
            let sale = effects.iter().position(|effect| {
                matches!(effect, Effect::StakeRemoved { sold, received, .. }
                    if (*sold, *received) == (alpha, worth))
            });
            sale.map(|index| effects.remove(index));
        }
        let mut receipt = Self {
            hash,
            block: included.map(|included| included.block),
            index: included.map(|included| included.index),
            finalized: included.is_some_and(|included| included.finalized),
            fee_paid: included.and_then(|included| included.fee_paid),
            fee_asset: if fee_in_alpha.is_some() { "alpha" } else { "TAO" },
            effects,
            events: effect::events(events),
            legs,
            predicted: sending.predicted.clone(),
            differences: Vec::new(),
            carrier: None,
            notes: Vec::new(),
        };
        let Some(included) = included else { return Ok(receipt) };
        let mut idle = match &sending.call {
            Some(call) => idle::idle(call, &included.events)?,
            None => false,
        };
        if let Some(predicted) = &sending.predicted {
            receipt.differences = compare::differences(&receipt, predicted, sending.block);
            idle |= compare::moved_nothing(&receipt, predicted);
        }
        if idle {
            let fault = |what: &str| {
                let told = format!("{hash} was included and {what}");
                Fault::new(Code::DispatchFailed, told)
            };
            if !idle::anything_moved(&included.events)? {
                return Err(fault("moved nothing, although the chain calls it a success"));
            }
            // The rest of a batch did happen: to give it once more would be to trade twice.
            let part = fault(
                "one of its calls moved nothing, although the chain calls it a success; the others did",
            );
            let done = receipt.effects.iter().map(|effect| format!("done: {effect}"));
            return Err(done.fold(part, Fault::hint));
        }
        Ok(receipt)
    }
}

/// Whose account is changed.
fn acting(signer: Account, predicted: Option<&Preview>) -> Account {
    match predicted {
        Some(Preview::As(acting)) => acting.acting.0,
        _ => signer,
    }
}

/// What the events say that was done, told apart by what was expected.
fn effects(
    events: &[Event],
    signer: Account,
    predicted: Option<&Preview>,
) -> Result<Vec<Effect>, Fault> {
    let inner = match predicted {
        Some(Preview::As(acting)) => Some(acting.inner.as_ref()),
        other => other,
    };
    let signer = acting(signer, predicted);
    let plain = matches!(
        predicted,
        None | Some(Preview::As(_) | Preview::Account(_) | Preview::Plain { .. })
    );
    let mut effects = Vec::new();
    for event in events {
        let known = effect::effect(event, signer, inner)?;
        effects.extend(known.or_else(|| plain.then(|| effect::told(event)).flatten()));
    }
    Ok(effects)
}

impl Report for Receipt {
    const SCHEMA: &'static str = "tao.receipt/1";

    fn human(&self) -> String {
        let mut rows = vec![("transaction", self.hash.to_string())];
        match self.block {
            Some(block) => {
                let state = if self.finalized { "finalized" } else { "in a block, not final yet" };
                rows.push(("block", format!("{} {} ({state})", block.number, block.hash)));
            }
            None => rows.push(("state", "sent; its outcome was not waited for".to_owned())),
        }
        for leg in &self.legs {
            rows.push(("command", leg.to_string()));
            rows.extend(leg.effects.iter().map(|effect| ("done", effect.to_string())));
        }
        if self.legs.is_empty() {
            rows.extend(self.effects.iter().map(|effect| ("done", effect.to_string())));
        }
        let in_alpha =
            self.effects.iter().any(|effect| matches!(effect, Effect::FeeInAlpha { .. }));
        if !in_alpha {
            let fee = self.fee_paid.map_or_else(|| "n/a".to_owned(), |fee| format!("{fee} TAO"));
            rows.push(("fee paid", fee));
        }
        if let Some(carrier) = &self.carrier {
            let place = carrier.block.map_or_else(
                || "not waited for".to_owned(),
                |block| format!("block {}", block.number),
            );
            rows.push(("carried by", format!("{} ({place})", carrier.hash)));
            let fee = carrier.fee_paid.map_or_else(|| "n/a".to_owned(), |fee| format!("{fee} TAO"));
            rows.push(("fee of the carrier", fee));
        }
        for difference in &self.differences {
            rows.push(("not as predicted", difference.to_string()));
        }
        rows.push(("see it", format!("tao tx status {}", self.hash)));
        pairs(&rows)
    }

    fn brief(&self) -> String {
        self.hash.to_string()
    }
}
