//! Children, automatic stake, and the names of accounts and subnets.

use super::{AccountFacts, Sound, in_subnet, owned, too_early, unfit};
use crate::domain::Netuid;
use crate::fault::{Code, Fault};
use crate::intent::{AccountIntent, Identity};
use crate::plan::{Facts, SubnetFacts, blocks, check_subnet};

/// The chain's own bound.
const MOST_CHILDREN: usize = 5;
const MOST_SYMBOL: usize = 32;

pub(super) fn check(
    intent: &AccountIntent,
    known: &AccountFacts,
    facts: &Facts,
) -> Result<Sound, Fault> {
    match (intent, known) {
        (
            AccountIntent::SetChildren { hotkey, netuid, children },
            AccountFacts::Children { subnet, owner, cooldown, now, scheduled, open_from },
        ) => {
            if netuid.is_root() {
                return Err(Fault::new(Code::Arguments, "the root network knows no children"));
            }
            check_subnet(*netuid, subnet, false)?;
            owned(*hotkey, *owner, facts)?;
            if children.len() > MOST_CHILDREN {
                return Err(Fault::new(Code::Full, "a validator has 5 children at most"));
            }
            let mut keys: Vec<_> = children.iter().map(|(_, child)| *child).collect();
            if keys.contains(hotkey) {
                return Err(Fault::new(Code::Arguments, "a hotkey cannot be its own child"));
            }
            keys.sort_unstable();
            keys.dedup();
            if keys.len() != children.len() {
                return Err(Fault::new(Code::Arguments, "a child is named twice"));
            }
            let shares = children.iter().try_fold(0u64, |sum, (share, _)| sum.checked_add(*share));
            if shares.is_none() {
                return Err(Fault::new(
                    Code::Arguments,
                    "the children's shares add up to more than 100%",
                ));
            }
            if children.is_empty() && now.is_empty() && !scheduled {
                return Err(Fault::new(
                    Code::NothingThere,
                    format!("{} has no children", in_subnet(*netuid, hotkey.0)),
                ));
            }
            too_early("changing the children of this hotkey again", *open_from, facts)?;
            let words = format!("after {}", blocks(*cooldown));
            let sound = Sound::default()
                .expect("children now", now.len().to_string())
                .expect("takes effect", words);
            Ok(if *scheduled {
                sound.warn("other children are scheduled already; these take their place")
            } else {
                sound
            })
        }
        (
            AccountIntent::SetChildTake { hotkey, take, .. },
            AccountFacts::ChildTake { owner, now, most, open_from },
        ) => {
            owned(*hotkey, *owner, facts)?;
            if take > most {
                return Err(Fault::new(Code::Take, format!("the take is {most} at most")));
            }
            if take == now {
                return Err(Fault::new(Code::Take, format!("the take is {now} already")));
            }
            if take > now {
                too_early("raising the take of a child again", *open_from, facts)?;
            }
            Ok(Sound::default().expect("take now", now.to_string()))
        }
        (
            AccountIntent::AutoStake { netuid, hotkey },
            AccountFacts::AutoStake { subnet, uid, now },
        ) => {
            check_subnet(*netuid, subnet, false)?;
            if uid.is_none() {
                return Err(Fault::new(
                    Code::UnknownHotkey,
                    format!("{hotkey} is not registered in subnet {netuid}"),
                ));
            }
            if *now == Some(*hotkey) {
                return Err(Fault::new(Code::Already, "this hotkey gets it already"));
            }
            let now = now
                .map_or_else(|| "nobody: each hotkey keeps it".to_owned(), |now| now.to_string());
            Ok(Sound::default().expect("gets the miners' earnings now", now))
        }
        (AccountIntent::SetIdentity { fields }, AccountFacts::Identity { hotkeys }) => {
            check_texts(fields)?;
            if *hotkeys == 0 {
                return Err(Fault::new(
                    Code::UnknownHotkey,
                    "only a coldkey with a registered hotkey can have an identity",
                ));
            }
            Ok(replaced())
        }
        (
            AccountIntent::SetSubnetIdentity { netuid, fields },
            AccountFacts::Subnet { subnet, owner },
        ) => {
            check_texts(fields)?;
            owns(*netuid, subnet, *owner, facts)?;
            Ok(replaced())
        }
        (AccountIntent::SetSymbol { netuid, symbol }, AccountFacts::Subnet { subnet, owner }) => {
            owns(*netuid, subnet, *owner, facts)?;
            if symbol.is_empty() || symbol.len() > MOST_SYMBOL {
                return Err(Fault::new(Code::Arguments, "a symbol has from 1 to 32 bytes"));
            }
            Ok(Sound::default())
        }
        _ => Err(unfit()),
    }
}

fn replaced() -> Sound {
    Sound::default()
        .warn("this replaces all of the identity: a text that is not given becomes empty")
        .warn("it is public for good, also after it is changed")
}

fn owns(
    netuid: Netuid,
    subnet: &SubnetFacts,
    owner: Option<crate::domain::Coldkey>,
    facts: &Facts,
) -> Result<(), Fault> {
    check_subnet(netuid, subnet, false)?;
    match owner {
        Some(owner) if owner == facts.signer => Ok(()),
        Some(owner) => Err(Fault::new(
            Code::NotOwner,
            format!("subnet {netuid} belongs to the coldkey {owner}"),
        )),
        None => Err(Fault::new(Code::NotOwner, format!("subnet {netuid} has no owner"))),
    }
}

/// The chain's bounds, in bytes.
fn check_texts(fields: &Identity) -> Result<(), Fault> {
    for (name, text) in fields {
        let most = match *name {
            "name" | "url" | "github_repo" | "discord" | "subnet_name" => 256,
            _ => 1024,
        };
        // Subnets may have longer addresses than accounts.
        let most =
            if fields.iter().any(|(name, _)| *name == "subnet_name") && *name == "github_repo" {
                1024
            } else {
                most
            };
        if text.len() > most {
            return Err(Fault::new(
                Code::Arguments,
                format!("the text {name} has {} bytes; {most} are allowed", text.len()),
            ));
        }
    }
    if fields.iter().all(|(_, text)| text.is_empty()) {
        return Err(Fault::new(Code::Arguments, "an identity needs at least one text"));
    }
    Ok(())
}
