//! Who may act for an account.

use super::{AccountFacts, DepositTerms, Sound, unfit};
use crate::domain::{Account, KindFilter, ProxyRow, Tao};
use crate::fault::{Code, Fault};
use crate::intent::AccountIntent;
use crate::plan::{Facts, blocks};

pub(super) fn check(
    intent: &AccountIntent,
    known: &AccountFacts,
    facts: &Facts,
) -> Result<Sound, Fault> {
    let signer = facts.signer.0;
    match (intent, known) {
        (
            AccountIntent::AddProxy { delegate, kind, delay },
            AccountFacts::Proxies { rows, terms, filters, .. },
        ) => {
            check_kind(kind, filters.as_deref())?;
            if *delegate == signer {
                return Err(Fault::new(Code::Arguments, "an account cannot be its own proxy"));
            }
            if rows.iter().any(|row| is(row, *delegate, kind, *delay)) {
                return Err(Fault::new(Code::Already, "this proxy is there already"));
            }
            if rows.len() >= terms.most {
                return Err(full("proxies", terms.most));
            }
            let mut sound = Sound { deposit: Some(step(terms, rows.len())?), ..Sound::default() };
            if *delay > 0 {
                let wait = format!("{}, in which you can reject a call", blocks((*delay).into()));
                sound = sound.expect("must announce and wait", wait);
            } else if matches!(kind.as_str(), "Any" | "NonCritical" | "Transfer") {
                sound = sound.warn(format!(
                    "a {kind} proxy without a delay can move everything this account has, at once"
                ));
            }
            Ok(sound)
        }
        (
            AccountIntent::RemoveProxy { delegate, kind, delay },
            AccountFacts::Proxies { rows, terms, .. },
        ) => {
            if !rows.iter().any(|row| is(row, *delegate, kind, *delay)) {
                let near: Vec<String> = rows
                    .iter()
                    .filter(|row| row.delegate == *delegate)
                    .map(|row| format!("{} with a delay of {}", row.kind, row.delay))
                    .collect();
                let fault =
                    Fault::new(Code::NothingThere, format!("there is no such proxy {delegate}"));
                return Err(if near.is_empty() {
                    fault.try_command("see the proxies there are", &["tao", "proxy", "list"])
                } else {
                    fault.hint(format!("it is a proxy of the type {}", near.join(" and ")))
                });
            }
            let back = step(terms, rows.len().saturating_sub(1))?;
            Ok(Sound::default().expect("deposit given back", format!("{back} TAO")))
        }
        (AccountIntent::RemoveProxies, AccountFacts::Proxies { rows, held, .. }) => {
            if rows.is_empty() {
                return Err(Fault::new(Code::NothingThere, "this account has no proxies"));
            }
            Ok(Sound::default()
                .expect("proxies removed", rows.len().to_string())
                .expect("deposit given back", format!("{held} TAO"))
                .warn("an account without a key of its own is lost with its last proxy"))
        }
        (AccountIntent::CreatePure { kind, .. }, AccountFacts::Proxies { terms, filters, .. }) => {
            check_kind(kind, filters.as_deref())?;
            let sound = Sound { deposit: Some(step(terms, 0)?), ..Sound::default() };
            Ok(sound.warn("keep the address, block and place that the receipt shows: without them the account cannot be ended"))
        }
        (AccountIntent::KillPure { spawner, .. }, AccountFacts::Proxies { .. }) => {
            if *spawner == signer {
                return Err(Fault::new(
                    Code::Arguments,
                    "an account without a key is ended as itself",
                )
                .hint("add: --as proxy:ADDRESS, with the address of the account to end"));
            }
            Ok(Sound::default()
                .warn("whatever this account still holds is lost for good; move it away first"))
        }
        (
            AccountIntent::Announce { real, call_hash, call },
            AccountFacts::Announcements { rows, announced, terms },
        ) => {
            let own: Vec<&ProxyRow> = rows.iter().filter(|row| row.delegate == signer).collect();
            let Some(longest) = own.iter().map(|row| row.delay).max() else {
                return Err(Fault::new(Code::NotProxy, format!("{signer} is no proxy of {real}")));
            };
            if announced.iter().any(|one| one.real == *real && one.call_hash == *call_hash) {
                return Err(Fault::new(Code::Already, "this call is announced already"));
            }
            if announced.len() >= terms.most {
                return Err(full("announcements", terms.most));
            }
            let sound = Sound { deposit: Some(step(terms, announced.len())?), ..Sound::default() };
            let sound = match call {
                Some(call) => sound.expect("announces", call.action.clone()),
                None => {
                    sound.warn("only a hash is announced: nothing here tells what it stands for")
                }
            };
            let sound = sound.expect("may be carried out after", blocks(longest.into()));
            Ok(match call {
                Some(call) => sound.expect(
                    "carry it out then with",
                    format!("tao proxy execute --real {real} {}", call.hex()),
                ),
                None => sound,
            })
        }
        (
            AccountIntent::Withdraw { real: account, call_hash },
            AccountFacts::Announcements { announced, .. },
        ) => {
            let found = |one: &crate::domain::Announcement| {
                one.real == *account && one.call_hash == *call_hash
            };
            if !announced.iter().any(found) {
                return Err(unannounced());
            }
            Ok(Sound::default())
        }
        (
            AccountIntent::Reject { call_hash, .. },
            AccountFacts::Announcements { announced, .. },
        ) => {
            if !announced.iter().any(|one| one.real == signer && one.call_hash == *call_hash) {
                return Err(unannounced());
            }
            Ok(Sound::default().expect("deposit", "goes back to the delegate"))
        }
        _ => Err(unfit()),
    }
}

fn unannounced() -> Fault {
    Fault::new(Code::Unannounced, "there is no such announcement")
        .try_command("see the announcements there are", &["tao", "proxy", "list"])
}

fn full(what: &str, most: usize) -> Fault {
    Fault::new(Code::Full, format!("an account has {most} {what} at most"))
}

fn is(row: &ProxyRow, delegate: Account, kind: &str, delay: u32) -> bool {
    row.delegate == delegate && row.kind == kind && row.delay == delay
}

/// What one row more adds to the deposit.
fn step(terms: &DepositTerms, rows: usize) -> Result<Tao, Fault> {
    if rows > 0 {
        return Ok(terms.factor);
    }
    terms.base.checked_add(terms.factor).ok_or_else(|| {
        Fault::new(Code::BadAnswer, "the deposit of a proxy is larger than any balance")
    })
}

/// Refuses a type that the runtime does not have, or that permits nothing.
fn check_kind(kind: &str, filters: Option<&[KindFilter]>) -> Result<(), Fault> {
    let Some(filters) = filters else { return Ok(()) };
    let useful: Vec<&str> =
        filters.iter().filter(|row| !row.deprecated).map(|row| row.kind.as_str()).collect();
    let known = filters.iter().find(|row| row.kind == kind);
    let fault = match known {
        Some(row) if !row.deprecated => return Ok(()),
        Some(_) => Fault::new(Code::Arguments, format!("the proxy type {kind} permits nothing")),
        None => Fault::new(
            Code::Arguments,
            format!("`{}` is not a type of proxy", crate::domain::clean(kind, 40)),
        ),
    };
    Err(fault.hint(format!("the types are {}", useful.join(", "))))
}
