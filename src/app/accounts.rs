//! What there is to know of accounts that are more than one key: who acts for them, what waits,
//! what is locked, owed and announced.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use schemars::JsonSchema;
use serde::Serialize;

use super::session::Session;
use crate::chain::{Ask, Asks, View, read};
use crate::domain::{
    Account, Alpha, Announcement, Availability, BlockRef, Coldkey, Hash, Hotkey, KindFilter,
    Netuid, ProxyRow, Take, Tao, clean,
};
use crate::fault::{Code, Fault};
use crate::intent::{AccountIntent, Intent};
use crate::plan::{BasketRow, OwedRow};
use crate::render::{Report, pairs, table};

#[derive(Debug, JsonSchema, Serialize)]
pub struct Proxies {
    pub block: BlockRef,
    pub account: Coldkey,
    /// Who may act for the account.
    pub proxies: Vec<ProxyRow>,
    pub deposit: Tao,
    /// What the account has announced as a delegate of others.
    pub announced: Vec<Announcement>,
    /// What its own delegates have announced.
    pub announced_for_it: Vec<(Account, Announcement)>,
}

pub async fn proxies(session: &Session, account: Coldkey) -> Result<Proxies, Fault> {
    let view = session.chain.best().await?;
    let mut asks = Asks::default();
    let rows = asks.add(read::proxies(account.0));
    let own = asks.add(read::announcements(account.0));
    let answers = view.ask_all(asks).await?;
    let (proxies, deposit) = answers.take(&rows)?;
    let mut delegates: Vec<Account> = proxies.iter().map(|row| row.delegate).collect();
    delegates.sort_unstable();
    delegates.dedup();
    let mut asks = Asks::default();
    let slots: Vec<_> = delegates
        .iter()
        .map(|delegate| (*delegate, asks.add(read::announcements(*delegate))))
        .collect();
    let theirs = view.ask_all(asks).await?;
    let mut announced_for_it = Vec::new();
    for (delegate, slot) in &slots {
        let about = theirs.take(slot)?.into_iter().filter(|one| one.real == account.0);
        announced_for_it.extend(about.map(|one| (*delegate, one)));
    }
    Ok(Proxies {
        block: view.block(),
        account,
        proxies,
        deposit,
        announced: answers.take(&own)?,
        announced_for_it,
    })
}

impl Report for Proxies {
    const SCHEMA: &'static str = "tao.proxies/1";

    fn human(&self) -> String {
        let mut text = if self.proxies.is_empty() {
            format!("nobody may act for {}\n", self.account)
        } else {
            let rows: Vec<Vec<String>> = self
                .proxies
                .iter()
                .map(|row| {
                    vec![row.delegate.to_string(), clean(&row.kind, 40), row.delay.to_string()]
                })
                .collect();
            let table = table(&["DELEGATE", "TYPE", "DELAY"], &rows);
            format!("{table}deposit  {} TAO\n", self.deposit)
        };
        for (delegate, one) in &self.announced_for_it {
            let _ = writeln!(
                text,
                "announced in block {} by {delegate}: {}",
                one.height, one.call_hash
            );
        }
        for one in &self.announced {
            let _ = writeln!(
                text,
                "announced in block {} for {}: {}",
                one.height, one.real, one.call_hash
            );
        }
        text
    }
}

/// What each type of proxy may do.
#[derive(Debug, JsonSchema, Serialize)]
pub struct ProxyTypes {
    pub types: Vec<ProxyType>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct ProxyType {
    pub name: String,
    pub mode: &'static str,
    pub calls: Vec<String>,
    pub except: Vec<String>,
}

pub async fn proxy_types(session: &Session) -> Result<ProxyTypes, Fault> {
    let view = session.chain.best().await?;
    let filters = view.ask(read::proxy_filters(view.runtime())).await?;
    let filters = filters.ok_or_else(|| {
        Fault::new(
            crate::fault::Code::Contract,
            "the connected runtime does not tell what proxies may do",
        )
    })?;
    let useful = filters.into_iter().filter(|filter| !filter.deprecated);
    Ok(ProxyTypes { types: useful.map(proxy_type).collect() })
}

fn proxy_type(filter: KindFilter) -> ProxyType {
    use crate::domain::{FilterMode, ListedCall};
    let call = |row: &ListedCall| {
        let call = row.call.as_deref().unwrap_or("*");
        let below = row.below.as_ref().map(|(name, limit)| format!(" with {name} below {limit}"));
        clean(&format!("{}.{call}{}", row.pallet, below.unwrap_or_default()), 160)
    };
    ProxyType {
        name: filter.kind,
        mode: match filter.mode {
            FilterMode::AllowAll => "everything",
            FilterMode::DenyAll => "nothing",
            FilterMode::Allow => "only",
            FilterMode::Deny => "everything but",
        },
        calls: filter.calls.iter().map(call).collect(),
        except: filter.exceptions.iter().map(call).collect(),
    }
}

impl Report for ProxyTypes {
    const SCHEMA: &'static str = "tao.proxy_types/1";

    fn human(&self) -> String {
        let rows: Vec<(&str, String)> = self
            .types
            .iter()
            .map(|row| {
                let mut words = row.mode.to_owned();
                if !row.calls.is_empty() {
                    words = format!("{words} {}", row.calls.join(", "));
                }
                if !row.except.is_empty() {
                    words = format!("{words}; except {}", row.except.join(", "));
                }
                (row.name.as_str(), words)
            })
            .collect();
        pairs(&rows)
    }
}

/// Whether a coldkey is about to be exchanged.
#[derive(Debug, JsonSchema, Serialize)]
pub struct SwapStatus {
    pub block: BlockRef,
    pub coldkey: Coldkey,
    pub state: &'static str,
    pub from_block: Option<u32>,
    pub commits_to: Option<Hash>,
    /// The account among those that were named which the announcement is for.
    pub new_coldkey: Option<Coldkey>,
    pub disputed_in: Option<u32>,
    pub announcement_can_end_from: Option<u64>,
}

pub async fn swap_status(
    session: &Session,
    coldkey: Coldkey,
    candidates: &[Coldkey],
) -> Result<SwapStatus, Fault> {
    let view = session.chain.best().await?;
    let mut asks = Asks::default();
    let swap = asks.add(read::swap(view.runtime(), coldkey));
    let dispute = asks.add(read::swap_dispute(view.runtime(), coldkey));
    let delays = asks.add(read::swap_delays());
    let answers = view.ask_all(asks).await?;
    let (swap, dispute) = (answers.take(&swap)?, answers.take(&dispute)?);
    let (_, again) = answers.take(&delays)?;
    let now = view.block().number.saturating_add(1);
    let state = match (swap, dispute) {
        (_, Some(_)) => "disputed",
        (None, None) => "none",
        (Some((when, _)), None) if now < when => "waiting",
        (Some(_), None) => "ready",
    };
    let to = swap.and_then(|(_, hash)| {
        candidates.iter().copied().find(|to| crate::intent::swap_hash(*to) == hash)
    });
    Ok(SwapStatus {
        block: view.block(),
        coldkey,
        state,
        from_block: swap.map(|(when, _)| when),
        commits_to: swap.map(|(_, hash)| hash),
        new_coldkey: to,
        disputed_in: dispute,
        announcement_can_end_from: swap
            .map(|(when, _)| u64::from(when).saturating_add(u64::from(again))),
    })
}

impl Report for SwapStatus {
    const SCHEMA: &'static str = "tao.coldkey_swap/1";

    fn human(&self) -> String {
        let left = |block: u64| {
            let blocks = block.saturating_sub(u64::from(self.block.number).saturating_add(1));
            format!("block {block}, {}", crate::plan::blocks(blocks))
        };
        let mut rows = vec![("coldkey", self.coldkey.to_string())];
        rows.push((
            "swap",
            match self.state {
                "none" => "none is announced",
                "waiting" => "ANNOUNCED: this coldkey can do nothing else",
                "ready" => "ANNOUNCED, and may be carried out now",
                _ => "DISPUTED: this coldkey can do nothing until the network's root resolves it",
            }
            .to_owned(),
        ));
        if let Some(hash) = self.commits_to {
            rows.push(("commits to", hash.to_string()));
            let none = if self.disputed_in.is_some() {
                "none of this machine's"
            } else {
                "NONE OF THIS MACHINE'S: dispute it if it is not yours"
            };
            let to = self.new_coldkey.map_or_else(|| none.to_owned(), |to| to.to_string());
            rows.push(("new coldkey", to));
        }
        if let Some(from) = self.from_block {
            rows.push(("from", left(from.into())));
        }
        if let Some(from) = self.announcement_can_end_from {
            rows.push(("can be cancelled from", left(from)));
        }
        pairs(&rows)
    }

    fn brief(&self) -> String {
        self.state.to_owned()
    }
}

/// The children of a validator in a subnet.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Children {
    pub block: BlockRef,
    pub hotkey: Hotkey,
    pub netuid: Netuid,
    pub take: Take,
    pub children: Vec<Child>,
    pub pending: Option<PendingChildren>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Child {
    pub hotkey: Hotkey,
    pub share: String,
    pub percent: String,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct PendingChildren {
    pub from_block: u64,
    pub children: Vec<Child>,
}

fn child(&(share, hotkey): &(u64, Hotkey)) -> Child {
    // The nearest hundredth: a quarter of the chain's whole is a little less than one.
    let half = u128::from(u64::MAX / 2);
    let scaled = u128::from(share).saturating_mul(10_000).saturating_add(half);
    let hundredths = scaled.checked_div(u64::MAX.into()).unwrap_or_default();
    let percent = format!("{}.{:02}%", hundredths / 100, hundredths % 100);
    Child { hotkey, share: share.to_string(), percent }
}

pub async fn children(
    session: &Session,
    hotkey: Hotkey,
    netuid: Netuid,
) -> Result<Children, Fault> {
    let view = session.chain.best().await?;
    let mut asks = Asks::default();
    let now = asks.add(read::children(hotkey, netuid));
    let pending = asks.add(read::pending_children(view.runtime(), hotkey, netuid));
    let take = asks.add(read::child_take(hotkey, netuid));
    let answers = view.ask_all(asks).await?;
    let pending = answers.take(&pending)?.map(|(children, from_block)| PendingChildren {
        from_block,
        children: children.iter().map(child).collect(),
    });
    Ok(Children {
        block: view.block(),
        hotkey,
        netuid,
        take: answers.take(&take)?.0,
        children: answers.take(&now)?.iter().map(child).collect(),
        pending,
    })
}

impl Report for Children {
    const SCHEMA: &'static str = "tao.children/1";

    fn human(&self) -> String {
        let rows = |children: &[Child]| -> Vec<Vec<String>> {
            let row = |child: &Child| vec![child.hotkey.to_string(), child.percent.clone()];
            children.iter().map(row).collect()
        };
        let mut text = if self.children.is_empty() {
            format!("{} has no children in subnet {}\n", self.hotkey, self.netuid)
        } else {
            table(&["CHILD", "SHARE"], &rows(&self.children))
        };
        if let Some(pending) = &self.pending {
            let _ = writeln!(text, "\nfrom block {} on:", pending.from_block);
            if pending.children.is_empty() {
                text.push_str("no children\n");
            } else {
                text.push_str(&table(&["CHILD", "SHARE"], &rows(&pending.children)));
            }
        }
        let _ = writeln!(text, "take as a child  {}", self.take);
        text
    }
}

/// What a coldkey has locked.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Locks {
    pub block: BlockRef,
    pub coldkey: Coldkey,
    pub locks: Vec<LockRow>,
    /// Whether others may give it alpha that is locked; nothing where the runtime has no choice.
    pub accepts_locked: Option<bool>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct LockRow {
    pub netuid: Netuid,
    pub hotkey: Hotkey,
    pub locked: Alpha,
    pub free: Option<Alpha>,
    pub perpetual: bool,
    /// Blocks in which it becomes half as large; nothing for a perpetual lock, or where the
    /// runtime does not tell.
    pub half_life: Option<u64>,
}

pub async fn locks(session: &Session, coldkey: Coldkey) -> Result<Locks, Fault> {
    let view = session.chain.best().await?;
    let runtime = view.runtime();
    let mut asks = Asks::default();
    let all = asks.add(read::availability(runtime, coldkey));
    let half_life = asks.add(read::half_life(runtime));
    let accepts = asks.add(read::accepts_locked(runtime, coldkey));
    let mut slots = Vec::new();
    for (netuid, hotkey) in view.locks(coldkey).await? {
        let locked = asks.add(read::locked(coldkey, netuid));
        let perpetual = asks.add(read::perpetual(runtime, coldkey, netuid));
        slots.push((netuid, hotkey, locked, perpetual));
    }
    let answers = view.ask_all(asks).await?;
    let (all, half_life) = (answers.take(&all)?, answers.take(&half_life)?);
    let mut locks = Vec::new();
    for (netuid, hotkey, locked, perpetual) in &slots {
        let Some(locked) = answers.take(locked)? else { continue };
        let perpetual = answers.take(perpetual)?;
        locks.push(LockRow {
            netuid: *netuid,
            hotkey: *hotkey,
            locked,
            free: all.as_ref().map(|all| Availability::within(all, *netuid).available),
            perpetual,
            half_life: half_life.filter(|_| !perpetual),
        });
    }
    let accepts_locked = answers.take(&accepts)?;
    Ok(Locks { block: view.block(), coldkey, locks, accepts_locked })
}

impl Report for Locks {
    const SCHEMA: &'static str = "tao.locks/1";

    fn human(&self) -> String {
        let given = match self.accepts_locked {
            Some(true) => "accepted",
            Some(false) => "refused",
            None => "n/a",
        };
        let given = format!("locked alpha from others  {given}\n");
        if self.locks.is_empty() {
            return format!("{} has no locked stake\n{given}", self.coldkey);
        }
        let row = |row: &LockRow| {
            vec![
                row.netuid.to_string(),
                row.locked.to_string(),
                row.free.map_or_else(|| "n/a".to_owned(), |free| free.to_string()),
                match (row.perpetual, row.half_life) {
                    (true, _) => "no".to_owned(),
                    (false, half) => crate::plan::halving(half),
                },
                row.hotkey.to_string(),
            ]
        };
        let rows: Vec<_> = self.locks.iter().map(row).collect();
        let table = table(&["SUBNET", "LOCKED", "FREE", "DECAYS", "HOTKEY"], &rows);
        format!("{table}\n{given}")
    }
}

/// What root stake is owed.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Claims {
    pub block: BlockRef,
    pub coldkey: Coldkey,
    pub mode: Option<String>,
    /// By subnet; empty where dividends are kept in baskets.
    pub owed: Vec<OwedRow>,
    /// By root validator; `None` where the runtime has no baskets.
    pub baskets: Option<Vec<BasketRow>>,
}

pub async fn claims(session: &Session, coldkey: Coldkey) -> Result<Claims, Fault> {
    let view = session.chain.best().await?;
    if read::has_baskets(view.runtime()) {
        let baskets = Some(baskets(&view, coldkey).await?);
        return Ok(Claims { block: view.block(), coldkey, mode: None, owed: Vec::new(), baskets });
    }
    let mut asks = Asks::default();
    let mode = asks.add(read::claim_mode(view.runtime(), coldkey));
    let positions = asks.add(read::positions(coldkey));
    let answers = view.ask_all(asks).await?;
    let rows = view.owed(coldkey, &answers.take(&positions)?).await?.into_iter();
    let rows = rows.map(|(hotkey, owed, least)| OwedRow { hotkey, owed, least });
    let owed = rows.filter(|row| !row.owed.is_zero()).collect();
    Ok(Claims { block: view.block(), coldkey, mode: answers.take(&mode)?, owed, baskets: None })
}

/// Claims everything that is owed and paid: in one call where the runtime has one for it, together
/// in a batch otherwise.
pub async fn claim_all(session: &Session, coldkey: Coldkey) -> Result<Intent, Fault> {
    let claims = claims(session, coldkey).await?;
    let runtime = session.chain.runtime();
    let legs: Vec<AccountIntent> = match &claims.baskets {
        Some(_) if runtime.has_call("SubtensorModule", "claim_root") => {
            vec![AccountIntent::ClaimBaskets]
        }
        Some(rows) => {
            let paid = rows.iter().filter(|row| row.is_paid());
            paid.map(|row| AccountIntent::ClaimBasket { hotkey: row.hotkey }).collect()
        }
        None => {
            let paid = claims.owed.iter().filter(|row| row.is_paid());
            let netuids: BTreeSet<Netuid> = paid.map(|row| row.owed.netuid()).collect();
            let netuids: Vec<Netuid> = netuids.into_iter().collect();
            let parts = netuids.chunks(crate::plan::MOST_CLAIMED);
            parts.map(|netuids| AccountIntent::Claim { netuids: netuids.to_vec() }).collect()
        }
    };
    let mut legs: Vec<Intent> = legs.into_iter().map(Intent::Account).collect();
    match (legs.pop(), legs.is_empty()) {
        (Some(only), true) => Ok(only),
        (Some(last), false) => {
            legs.push(last);
            Ok(Intent::Batch { legs, best_effort: false })
        }
        (None, _) => Err(Fault::new(
            Code::TooSmall,
            "nothing is owed, or less than the chain pays out; it would take the fee and do nothing",
        )
        .try_command("see what is owed", &["tao", "claim", "list"])),
    }
}

async fn baskets(view: &View, coldkey: Coldkey) -> Result<Vec<BasketRow>, Fault> {
    let mut asks = Asks::default();
    let owed = asks.add(read::baskets(coldkey));
    let least = asks.add(read::basket_least());
    let answers = view.ask_all(asks).await?;
    let (owed, least) = (answers.take(&owed)?, answers.take(&least)?);
    let claim = |(hotkey, _): &(Hotkey, Tao)| read::basket_claim(view.runtime(), *hotkey, coldkey);
    let claims = view.ask(Ask::all(owed.iter().map(claim).collect())).await?;
    let rows = owed.into_iter().zip(claims);
    Ok(rows.map(|((hotkey, tao), claim)| BasketRow::new(hotkey, tao, claim, least)).collect())
}

impl Report for Claims {
    const SCHEMA: &'static str = "tao.claims/1";

    fn human(&self) -> String {
        if let Some(baskets) = &self.baskets {
            return in_baskets(baskets);
        }
        let mode = self.mode.clone().unwrap_or_else(|| "n/a".to_owned());
        let mut text = pairs(&[("paid as", mode)]);
        if self.owed.is_empty() {
            text.push_str("nothing is owed\n");
            return text;
        }
        let row = |row: &OwedRow| {
            vec![
                row.owed.netuid().to_string(),
                row.owed.to_string(),
                if row.is_paid() { "yes" } else { "too little" }.to_owned(),
                row.hotkey.to_string(),
            ]
        };
        let rows: Vec<_> = self.owed.iter().map(row).collect();
        text.push_str(&table(&["SUBNET", "ALPHA", "PAID", "HOTKEY"], &rows));
        text
    }
}

fn in_baskets(baskets: &[BasketRow]) -> String {
    let mut text = pairs(&[("paid as", "root stake with the hotkey of the basket".to_owned())]);
    if baskets.is_empty() {
        text.push_str("nothing is owed\n");
        return text;
    }
    let row = |row: &BasketRow| {
        vec![
            row.hotkey.to_string(),
            row.payout.to_string(),
            row.forfeited.map_or_else(|| "n/a".to_owned(), |lost| lost.to_string()),
            if row.is_paid() { "yes" } else { "too little" }.to_owned(),
        ]
    };
    let rows: Vec<_> = baskets.iter().map(row).collect();
    text.push_str(&table(&["BASKET", "TAO", "FORFEITED", "PAID"], &rows));
    text
}
