//! How deliberate an agreement has to be.

use std::collections::BTreeSet;

use crate::consent::Proposal;
use crate::domain::{Account, AmountExpr, Coldkey, Tao};
use crate::intent::{Intent, Order, Protection};

/// What a person has to do before something is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Level {
    /// Choose to sign.
    Normal,
    /// Type this text, which stands in the review; and why.
    High { text: String, why: String },
}

impl Level {
    /// Adds what a policy wants typed, before everything else that has to be.
    #[must_use]
    pub fn with_amount(self, amount: Tao) -> Self {
        let amount = amount.to_string();
        match self {
            Self::High { text, why } if text != amount => Self::High {
                text: format!("{amount} {text}"),
                why: format!("the policy wants {amount} typed, and after a space: {why}"),
            },
            Self::Normal | Self::High { .. } => Self::High {
                why: format!("the policy wants the amount of TAO typed: {amount}"),
                text: amount,
            },
        }
    }
}

/// Whatever gives away everything, trades at any price or sends to an address for the first time
/// needs a part of it typed again.
pub fn level(proposal: &Proposal, known: &BTreeSet<Account>) -> Level {
    let unknown = |to: &Coldkey| !known.contains(&to.0);
    let intent = proposal.intent.innermost();
    if let Some(to) = intent.recipient().filter(unknown)
        && matches!(intent, Intent::Account(_) | Intent::Call { .. })
    {
        let address = to.to_string();
        let cut = address.chars().count().saturating_sub(6);
        return Level::High {
            text: address.chars().skip(cut).collect(),
            why: "this gives money or power to an address that is new here: type its last 6 characters".into(),
        };
    }
    match intent {
        Intent::Transfer { to, .. } | Intent::TransferStake { to, .. } if unknown(to) => {
            let address = to.to_string();
            let cut = address.chars().count().saturating_sub(6);
            let text = address.chars().skip(cut).collect();
            Level::High {
                text,
                why:
                    "this machine has sent nothing to this address yet: type its last 6 characters"
                        .into(),
            }
        }
        Intent::Transfer { amount, .. } if amount.is_all() => {
            Level::High { text: "all".into(), why: "this sends everything: type `all`".into() }
        }
        Intent::AddStake { protection: Protection::None, netuid, .. }
        | Intent::RemoveStake { protection: Protection::None, netuid, .. }
            if !netuid.is_root() =>
        {
            Level::High {
                text: "no limit".into(),
                why: "this trades at any price: type `no limit`".into(),
            }
        }
        Intent::AddStake { amount, .. } if !matches!(amount, AmountExpr::Exactly(_)) => {
            let text = match proposal.order.innermost() {
                Order::AddStakeLimit { amount, .. } | Order::AddStake { amount, .. } => {
                    amount.to_string()
                }
                _ => "all".into(),
            };
            Level::High {
                text,
                why: "this stakes what you did not type as a number: type the TAO that you pay"
                    .into(),
            }
        }
        Intent::ExitStake { .. } => Level::High {
            text: "exit".into(),
            why: "this sells every position: type `exit`".into(),
        },
        _ => Level::Normal,
    }
}
