//! Locked stake: conviction in a hotkey, which decays unless it is made perpetual.

use super::{AccountFacts, LockFacts, Sound, unfit};
use crate::domain::{Alpha, Hotkey};
use crate::fault::{Code, Fault};
use crate::intent::AccountIntent;
use crate::plan::holding::{Change, Holding};
use crate::plan::{check_subnet, halving};

pub(super) fn check(intent: &AccountIntent, known: &AccountFacts) -> Result<Sound, Fault> {
    match (intent, known) {
        (AccountIntent::Lock { hotkey, amount }, AccountFacts::Lock(lock)) => {
            add(*hotkey, *amount, lock)
        }
        (AccountIntent::MoveLock { netuid, hotkey }, AccountFacts::Lock(lock)) => {
            check_subnet(*netuid, &lock.subnet, false)?;
            let (from, locked) = locked(lock)?;
            if from == *hotkey {
                return Err(Fault::new(Code::Already, "the lock is on this hotkey already"));
            }
            known_hotkey(*hotkey, lock)?;
            Ok(unmoved(lock)
                .expect("moves", format!("a lock of {locked} alpha"))
                .warn("where the two hotkeys have different owners, its conviction starts again at nothing"))
        }
        (AccountIntent::SetLockMode { netuid, perpetual }, AccountFacts::Lock(lock)) => {
            check_subnet(*netuid, &lock.subnet, false)?;
            if lock.perpetual == *perpetual {
                let mode = if *perpetual { "perpetual" } else { "decaying" };
                return Err(Fault::new(Code::Already, format!("the lock is {mode} already")));
            }
            let sound = unmoved(lock);
            Ok(if *perpetual {
                sound.warn("a perpetual lock never gets smaller; stake in it cannot be sold until it decays again")
            } else {
                sound.expect("decays", halving(lock.half_life))
            })
        }
        (AccountIntent::AcceptLocked { accept }, AccountFacts::Accepts(Some(now)))
            if accept == now =>
        {
            let does = if *accept { "accepts" } else { "refuses" };
            Err(Fault::new(Code::Already, format!("the account {does} locked alpha already")))
        }
        (AccountIntent::AcceptLocked { accept }, AccountFacts::Accepts(_)) => Ok(if *accept {
            Sound::default()
                .warn("others can then give this coldkey alpha that it cannot sell for a while")
        } else {
            Sound::default()
        }),
        _ => Err(unfit()),
    }
}

/// What is free stays so.
fn unmoved(lock: &LockFacts) -> Sound {
    let same = lock.held.map(|held| Alpha::from_units(held.total.netuid(), 0));
    let holding = same.and_then(|none| Holding::after(lock.held, Change::Goes(none)));
    Sound { holding, ..Sound::default() }
}

fn locked(lock: &LockFacts) -> Result<(Hotkey, Alpha), Fault> {
    lock.lock.ok_or_else(|| Fault::new(Code::NothingThere, "there is no lock in this subnet"))
}

fn known_hotkey(hotkey: Hotkey, lock: &LockFacts) -> Result<(), Fault> {
    if lock.hotkey_owner.is_some() {
        return Ok(());
    }
    Err(Fault::new(Code::UnknownHotkey, format!("the chain does not know the hotkey {hotkey}")))
}

fn add(hotkey: Hotkey, amount: Alpha, lock: &LockFacts) -> Result<Sound, Fault> {
    check_subnet(amount.netuid(), &lock.subnet, false)?;
    known_hotkey(hotkey, lock)?;
    if amount.is_zero() {
        return Err(Fault::new(Code::TooSmall, "a lock of nothing is no lock"));
    }
    let mut mass = amount;
    if let Some((on, locked)) = lock.lock {
        if on != hotkey {
            return Err(Fault::new(
                Code::NotOwner,
                format!(
                    "this coldkey's lock in the subnet is on {on}; there is one for each subnet"
                ),
            )
            .hint("move it with: tao lock move"));
        }
        mass = mass.checked_add(locked).unwrap_or(mass);
    }
    if let Some(held) = lock.held.filter(|held| mass > held.total) {
        return Err(Fault::new(
            Code::Stake,
            format!(
                "{mass} alpha would be locked, and this coldkey has {} in the subnet",
                held.total
            ),
        ));
    }
    let sound = Sound::default().expect("locked after", format!("{mass} alpha"));
    let sound = Sound { holding: Holding::after(lock.held, Change::Goes(amount)), ..sound };
    Ok(if lock.perpetual {
        sound.warn("this lock is perpetual: it does not decay and cannot be taken back")
    } else {
        sound
            .expect("decays", halving(lock.half_life))
            .warn("a lock cannot be taken back; what is locked can be sold only as it decays")
    })
}
