//! Signs that somebody else may be about to take an account's money.

use schemars::JsonSchema;
use serde::Serialize;

use crate::chain::{Ask, Asks, Read, View};
use crate::domain::{Account, Coldkey, Hash};
use crate::fault::Fault;
use crate::intent::swap_hash;
use crate::tx::{Reader, Runtime, value};

#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Alarm {
    /// The coldkey's swap was announced; from this block on everything can move to another one:
    /// to which is known only of keys of this machine.
    SwapAnnounced { executable_at: u32, commits_to: Hash, to: Option<Coldkey> },
    /// The swap is disputed: the account is frozen.
    SwapDisputed,
    /// Another account may act for this one, and it is none of the wallets here.
    UnknownProxy { delegate: Account, proxy_type: String, delay: u32 },
    /// A proxy has announced a call for this account.
    Announced { delegate: Account, height: u32 },
}

impl std::fmt::Display for Alarm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::SwapAnnounced { executable_at, to: None, .. } => write!(
                f,
                "a coldkey swap is announced, to none of this machine's keys: from block {executable_at} on everything can move there; if it is not yours, stop it with: tao coldkey swap dispute"
            ),
            Self::SwapAnnounced { executable_at, to: Some(to), .. } => write!(
                f,
                "a coldkey swap to {to}, a key of this machine, is announced: from block {executable_at} on everything can move there"
            ),
            Self::SwapDisputed => {
                f.write_str("the coldkey swap is disputed: the account is frozen")
            }
            Self::UnknownProxy { delegate, proxy_type, delay } => write!(
                f,
                "{delegate} may act for this account ({proxy_type}, delay {delay} blocks) and is no wallet here"
            ),
            Self::Announced { delegate, height } => {
                write!(
                    f,
                    "the proxy {delegate} announced a call for this account in block {height}"
                )
            }
        }
    }
}

/// A proxy of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proxy {
    pub delegate: Account,
    /// What it may do.
    pub rights: String,
    pub delay: u32,
}

/// The alarms of several accounts at one block. `known` are this machine's keys.
pub async fn alarms(
    view: &View,
    coldkeys: &[Coldkey],
    known: &[Account],
) -> Result<Vec<Vec<Alarm>>, Fault> {
    let runtime = view.runtime();
    let mut asks = Asks::default();
    let slots: Vec<_> = coldkeys
        .iter()
        .map(|coldkey| (asks.add(swap(runtime, *coldkey)), asks.add(proxies(runtime, *coldkey))))
        .collect();
    let answers = view.ask_all(asks).await?;
    let mut firsts = Vec::new();
    let mut asks = Asks::default();
    for (coldkey, (swap, proxies)) in coldkeys.iter().zip(&slots) {
        let proxies = answers.take(proxies)?;
        let announced: Vec<_> = delegates(&proxies)
            .into_iter()
            .map(|delegate| asks.add(announcements(runtime, *coldkey, delegate)))
            .collect();
        firsts.push((answers.take(swap)?, announced, proxies));
    }
    let answers = view.ask_all(asks).await?;
    let mut out = Vec::new();
    for (swap, announced, proxies) in firsts {
        let announced = announced.iter().map(|slot| answers.take(slot));
        let announced = announced.collect::<Result<Vec<_>, _>>()?.concat();
        out.push(judged(swap, announced, proxies, known));
    }
    Ok(out)
}

/// The alarms of an account, the gravest first.
pub(super) fn judged(
    swap: Vec<Alarm>,
    announced: Vec<Alarm>,
    proxies: Vec<Proxy>,
    known: &[Account],
) -> Vec<Alarm> {
    let meant = |hash: Hash| {
        let own = known.iter().copied().map(Coldkey);
        own.into_iter().find(|key| swap_hash(*key) == hash)
    };
    let swap = swap.into_iter().map(|alarm| match alarm {
        Alarm::SwapAnnounced { executable_at, commits_to, .. } => {
            Alarm::SwapAnnounced { executable_at, commits_to, to: meant(commits_to) }
        }
        other => other,
    });
    let strangers = proxies.into_iter().filter(|proxy| !known.contains(&proxy.delegate));
    let strangers = strangers.map(|Proxy { delegate, rights, delay }| Alarm::UnknownProxy {
        delegate,
        proxy_type: rights,
        delay,
    });
    swap.chain(announced).chain(strangers).collect()
}

pub(super) fn swap(runtime: &Runtime, coldkey: Coldkey) -> Ask<Vec<Alarm>> {
    let pallet = "SubtensorModule";
    let items = ["ColdkeySwapAnnouncements", "ColdkeySwapDisputes"];
    let asks = items.into_iter().filter(|item| runtime.has_storage(pallet, item)).map(|item| {
        let read = Read::storage(pallet, item, vec![value::account(coldkey)]);
        Ask::one(read, move |answer| {
            let Some(row) = answer.option().filter(|_| answer.present()) else { return Ok(None) };
            Ok(Some(if item == "ColdkeySwapDisputes" {
                Alarm::SwapDisputed
            } else {
                Alarm::SwapAnnounced {
                    executable_at: row.index(0)?.u32()?,
                    commits_to: row.index(1)?.hash()?,
                    to: None,
                }
            }))
        })
    });
    Ask::all(asks.collect()).map(|found| found.into_iter().flatten().collect())
}

pub(super) fn proxies(runtime: &Runtime, coldkey: Coldkey) -> Ask<Vec<Proxy>> {
    if !runtime.has_storage("Proxy", "Proxies") {
        return Ask::known(Vec::new());
    }
    let read = Read::storage("Proxy", "Proxies", vec![value::account(coldkey)]);
    Ask::one(read, |answer| {
        let Some(row) = answer.option() else { return Ok(Vec::new()) };
        let proxy = |proxy: &Reader<'_>| -> Result<Proxy, Fault> {
            Ok(Proxy {
                delegate: proxy.field("delegate")?.account()?,
                rights: crate::domain::clean(proxy.field("proxy_type")?.variant()?.0, 40),
                delay: proxy.field("delay")?.u32()?,
            })
        };
        rows(&row)?.iter().map(proxy).collect()
    })
}

/// Who may act, each once, whatever they may do.
pub(super) fn delegates(proxies: &[Proxy]) -> Vec<Account> {
    let mut all: Vec<Account> = proxies.iter().map(|proxy| proxy.delegate).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// What a proxy has announced for a coldkey.
pub(super) fn announcements(
    runtime: &Runtime,
    coldkey: Coldkey,
    delegate: Account,
) -> Ask<Vec<Alarm>> {
    if !runtime.has_storage("Proxy", "Announcements") {
        return Ask::known(Vec::new());
    }
    let read = Read::storage("Proxy", "Announcements", vec![value::account(delegate)]);
    Ask::one(read, move |answer| {
        let Some(row) = answer.option() else { return Ok(Vec::new()) };
        let mut out = Vec::new();
        for announced in rows(&row)? {
            if announced.field("real")?.account()? == coldkey.0 {
                let height = announced.field("height")?.u32()?;
                out.push(Alarm::Announced { delegate, height });
            }
        }
        Ok(out)
    })
}

/// The list in a pair of a bounded list and a deposit; the bounded list is a newtype.
fn rows<'a>(row: &Reader<'a>) -> Result<Vec<Reader<'a>>, Fault> {
    row.index(0)?.index(0)?.list()
}
