//! What a transaction really did, read from its events.

mod compare;
mod effect;

use schemars::JsonSchema;
use serde::Serialize;

pub use compare::Difference;
pub use effect::Effect;

use crate::app::commit::Sending;
use crate::chain::Included;
use crate::domain::{BlockRef, Hash, Tao};
use crate::fault::{Code, Fault};
use crate::plan::Preview;
use crate::render::{Report, pairs};

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
        let mut effects = Vec::new();
        let (signer, inner) = match &sending.predicted {
            Some(Preview::As(acting)) => (acting.acting.0, Some(acting.inner.as_ref())),
            other => (sending.signer, other.as_ref()),
        };
        let plain = matches!(
            sending.predicted,
            None | Some(Preview::As(_) | Preview::Account(_) | Preview::Plain { .. })
        );
        for event in included.map(|included| included.events.as_slice()).unwrap_or_default() {
            let known = effect::effect(event, signer, inner)?;
            effects.extend(known.or_else(|| plain.then(|| effect::told(event)).flatten()));
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
            predicted: sending.predicted.clone(),
            differences: Vec::new(),
            carrier: None,
            notes: Vec::new(),
        };
        if let (Some(_), Some(predicted)) = (included, &sending.predicted) {
            receipt.differences = compare::differences(&receipt, predicted, sending.block);
            if compare::moved_nothing(&receipt, predicted) {
                return Err(Fault::new(
                    Code::DispatchFailed,
                    format!(
                        "{hash} was included and moved nothing, although the chain calls it a success"
                    ),
                ));
            }
        }
        Ok(receipt)
    }
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
        for effect in &self.effects {
            rows.push(("done", effect.to_string()));
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
