//! What a transaction really did, read from its events.

use serde::Serialize;

use crate::chain::Included;
use crate::domain::{Account, Alpha, BlockRef, Hash, Netuid, Tao};
use crate::fault::Fault;
use crate::plan::Preview;
use crate::render::{Report, pairs};
use crate::tx::Event;

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Effect {
    Transferred { to: Account, amount: Tao },
    StakeAdded { hotkey: Account, netuid: Netuid, paid: Tao, received: Alpha, swap_fee: Tao },
    StakeRemoved { hotkey: Account, netuid: Netuid, sold: Alpha, received: Tao, swap_fee: Alpha },
    Registered { netuid: Netuid, uid: u16, hotkey: Account },
    TakeSet { hotkey: Account, take: crate::domain::Take },
}

#[derive(Clone, Debug, Serialize)]
pub struct Receipt {
    pub hash: Hash,
    pub block: Option<BlockRef>,
    pub index: Option<u32>,
    pub finalized: bool,
    pub fee_paid: Option<Tao>,
    pub effects: Vec<Effect>,
    pub predicted: Preview,
    /// What did not go as it should without changing the outcome.
    pub notes: Vec<String>,
}

impl Receipt {
    pub(super) fn new(
        hash: Hash,
        included: Option<&Included>,
        signer: Account,
        predicted: Preview,
    ) -> Result<Self, Fault> {
        let mut effects = Vec::new();
        for event in included.map(|included| included.events.as_slice()).unwrap_or_default() {
            effects.extend(effect(event, signer, &predicted)?);
        }
        Ok(Self {
            hash,
            block: included.map(|included| included.block),
            index: included.map(|included| included.index),
            finalized: included.is_some_and(|included| included.finalized),
            fee_paid: included.and_then(|included| included.fee_paid),
            effects,
            predicted,
            notes: Vec::new(),
        })
    }
}

fn effect(event: &Event, signer: Account, predicted: &Preview) -> Result<Option<Effect>, Fault> {
    let at = |index: usize| event.reader().index(index);
    Ok(match (event.pallet.as_str(), event.name.as_str()) {
        ("Balances", "Transfer") if matches!(predicted, Preview::Transfer { .. }) => {
            let fields = event.reader();
            (fields.field("from")?.account()? == signer).then_some(Effect::Transferred {
                to: fields.field("to")?.account()?,
                amount: fields.field("amount")?.tao()?,
            })
        }
        ("SubtensorModule", "StakeAdded") => {
            let netuid = at(4)?.netuid()?;
            Some(Effect::StakeAdded {
                hotkey: at(1)?.account()?,
                netuid,
                paid: at(2)?.tao()?,
                received: at(3)?.alpha(netuid)?,
                swap_fee: at(5)?.tao()?,
            })
        }
        ("SubtensorModule", "StakeRemoved") => {
            let netuid = at(4)?.netuid()?;
            Some(Effect::StakeRemoved {
                hotkey: at(1)?.account()?,
                netuid,
                received: at(2)?.tao()?,
                sold: at(3)?.alpha(netuid)?,
                swap_fee: at(5)?.alpha(netuid)?,
            })
        }
        ("SubtensorModule", "NeuronRegistered") => Some(Effect::Registered {
            netuid: at(0)?.netuid()?,
            uid: at(1)?.u16()?,
            hotkey: at(2)?.account()?,
        }),
        ("SubtensorModule", "TakeIncreased" | "TakeDecreased") => Some(Effect::TakeSet {
            hotkey: at(1)?.account()?,
            take: crate::domain::Take(at(2)?.u16()?),
        }),
        _ => None,
    })
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
            rows.push(("done", match effect {
                Effect::Transferred { to, amount } => format!("{amount} TAO to {to}"),
                Effect::StakeAdded { netuid, paid, received, swap_fee, .. } => {
                    format!("paid {paid} TAO, received {received} alpha of subnet {netuid}, swap fee {swap_fee} TAO")
                }
                Effect::StakeRemoved { netuid, sold, received, swap_fee, .. } => {
                    format!("sold {sold} alpha of subnet {netuid}, received {received} TAO, swap fee {swap_fee} alpha")
                }
                Effect::Registered { netuid, uid, .. } => format!("registered in subnet {netuid} with uid {uid}"),
                Effect::TakeSet { take, .. } => format!("the take is {take}"),
            }));
        }
        let fee = self.fee_paid.map_or_else(|| "n/a".to_owned(), |fee| format!("{fee} TAO"));
        rows.push(("fee paid", fee));
        rows.push(("see it", format!("tao tx status {}", self.hash)));
        pairs(&rows)
    }

    fn brief(&self) -> String {
        self.hash.to_string()
    }
}
