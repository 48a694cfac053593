//! What one event says that was done.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::{Account, Alpha, Netuid, Take, Tao, clean};
use crate::fault::Fault;
use crate::plan::Preview;
use crate::tx::{Event, is_hash};

#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Effect {
    Transferred {
        to: Account,
        amount: Tao,
    },
    StakeAdded {
        hotkey: Account,
        netuid: Netuid,
        paid: Tao,
        received: Alpha,
        swap_fee: Tao,
    },
    StakeRemoved {
        hotkey: Account,
        netuid: Netuid,
        sold: Alpha,
        received: Tao,
        swap_fee: Alpha,
    },
    StakeMoved {
        from: (Account, Netuid),
        to: (Account, Netuid),
        worth: Tao,
    },
    StakeGiven {
        to: Account,
        hotkey: Account,
        netuid: Netuid,
        worth: Tao,
    },
    Registered {
        netuid: Netuid,
        uid: u16,
        hotkey: Account,
    },
    SubnetMade {
        netuid: Netuid,
    },
    TakeSet {
        hotkey: Account,
        take: Take,
    },
    FeeInAlpha {
        alpha: Alpha,
        worth: Tao,
    },
    /// What no other effect stands for, as the chain tells it.
    Told {
        event: String,
        fields: Vec<(String, String)>,
    },
}

impl std::fmt::Display for Effect {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Transferred { to, amount } => write!(f, "{amount} TAO to {to}"),
            Self::StakeAdded { netuid, paid, received, swap_fee, .. } => write!(
                f,
                "paid {paid} TAO, received {received} alpha of subnet {netuid}, swap fee {swap_fee} TAO"
            ),
            Self::StakeRemoved { netuid, sold, received, swap_fee, .. } => write!(
                f,
                "sold {sold} alpha of subnet {netuid}, received {received} TAO, swap fee {swap_fee} alpha"
            ),
            Self::StakeMoved { from, to, worth } => write!(
                f,
                "moved stake worth {worth} TAO from {} in subnet {} to {} in subnet {}",
                from.0, from.1, to.0, to.1
            ),
            Self::StakeGiven { to, netuid, worth, .. } => {
                write!(f, "gave stake in subnet {netuid} worth {worth} TAO to {to}")
            }
            Self::Registered { netuid, uid, .. } => {
                write!(f, "registered in subnet {netuid} with uid {uid}")
            }
            Self::SubnetMade { netuid } => write!(f, "subnet {netuid} was made"),
            Self::Told { event, fields } => {
                let fields = fields.iter().map(|(name, value)| format!("{name} {value}"));
                write!(f, "{event}: {}", fields.collect::<Vec<_>>().join(", "))
            }
            Self::TakeSet { take, .. } => write!(f, "the take is {take}"),
            Self::FeeInAlpha { alpha, worth } => {
                write!(
                    f,
                    "the fee of {worth} TAO was paid with {alpha} alpha of subnet {}",
                    alpha.netuid()
                )
            }
        }
    }
}

/// An event of the pallets that change accounts; their fields are shown without knowing them.
pub(super) fn told(event: &Event) -> Option<Effect> {
    if !matches!(event.pallet.as_str(), "SubtensorModule" | "Proxy" | "Multisig") {
        return None;
    }
    Some(Effect::Told { event: name(event), fields: fields(event) })
}

/// What the chain told of a transaction, one event after the other.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Told {
    /// `PALLET.EVENT`.
    event: String,
    /// Its fields with their names, or with what they are where they have none.
    fields: Vec<(String, String)>,
}

pub(super) fn events(events: &[Event]) -> Vec<Told> {
    events.iter().map(|event| Told { event: name(event), fields: fields(event) }).collect()
}

fn name(event: &Event) -> String {
    clean(&format!("{}.{}", event.pallet, event.name), 80)
}

fn fields(event: &Event) -> Vec<(String, String)> {
    let fields = event.reader().named().into_iter().map(|(name, value)| {
        // A hash is as long as an account.
        let hash = is_hash(&name);
        let known = if hash {
            value.hash().ok().map(|hash| hash.to_string())
        } else {
            value.account().ok().map(|account| account.to_string())
        };
        let shown = known.unwrap_or_else(|| value.print_nested(hash));
        (clean(&name, 40), shown)
    });
    fields.collect()
}

pub(super) fn effect(
    event: &Event,
    signer: Account,
    predicted: Option<&Preview>,
) -> Result<Option<Effect>, Fault> {
    let at = |index: usize| event.reader().index(index);
    Ok(match (event.pallet.as_str(), event.name.as_str()) {
        ("Balances", "Transfer") if matches!(predicted, None | Some(Preview::Transfer { .. })) => {
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
        ("SubtensorModule", "TakeIncreased" | "TakeDecreased") => {
            Some(Effect::TakeSet { hotkey: at(1)?.account()?, take: Take(at(2)?.u16()?) })
        }
        ("SubtensorModule", "StakeMoved") => Some(Effect::StakeMoved {
            from: (at(1)?.account()?, at(2)?.netuid()?),
            to: (at(3)?.account()?, at(4)?.netuid()?),
            worth: at(5)?.tao()?,
        }),
        ("SubtensorModule", "StakeSwapped") => Some(Effect::StakeMoved {
            from: (at(1)?.account()?, at(2)?.netuid()?),
            to: (at(1)?.account()?, at(3)?.netuid()?),
            worth: at(4)?.tao()?,
        }),
        ("SubtensorModule", "StakeTransferred") => Some(Effect::StakeGiven {
            to: at(1)?.account()?,
            hotkey: at(2)?.account()?,
            netuid: at(4)?.netuid()?,
            worth: at(5)?.tao()?,
        }),
        ("SubtensorModule", "NetworkAdded") => {
            Some(Effect::SubnetMade { netuid: at(0)?.netuid()? })
        }
        ("SubtensorModule", "TransactionFeePaidWithAlpha") => {
            let fields = event.reader();
            let netuid = fields.field("netuid")?.netuid()?;
            Some(Effect::FeeInAlpha {
                alpha: fields.field("alpha_fee")?.alpha(netuid)?,
                worth: fields.field("tao_amount")?.tao()?,
            })
        }
        _ => None,
    })
}
