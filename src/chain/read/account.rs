//! What changes of an account depend on: swaps, children, locks, dividends.

use super::{SUBTENSOR, shared::constant, subtensor};
use crate::chain::{Ask, Read, View};
use crate::domain::{Alpha, Coldkey, Hash, Hotkey, Netuid, Position, Take, Tao};
use crate::fault::Fault;
use crate::tx::{Reader, Runtime, Value, value};

/// Children with their shares of `u64::MAX`.
type Shares = Vec<(u64, Hotkey)>;

fn key(account: impl AsRef<[u8; 32]>) -> Vec<Value> {
    vec![value::account(account)]
}

/// A row that exists, or nothing; the item itself may be missing in the runtime.
fn row<T: Clone + Send + Sync + 'static>(
    runtime: &Runtime,
    item: &'static str,
    keys: Vec<Value>,
    read: impl Fn(Reader<'_>) -> Result<T, Fault> + Send + Sync + 'static,
) -> Ask<Option<T>> {
    if !runtime.has_storage(SUBTENSOR, item) {
        return Ask::known(None);
    }
    Ask::one(subtensor(item, keys), move |answer| {
        answer.option().filter(|_| answer.present()).map(&read).transpose()
    })
}

/// The announced swap of a coldkey: its first block and what it commits to.
pub fn swap(runtime: &Runtime, coldkey: Coldkey) -> Ask<Option<(u32, Hash)>> {
    row(runtime, "ColdkeySwapAnnouncements", key(coldkey), |found| {
        Ok((found.index(0)?.u32()?, found.index(1)?.hash()?))
    })
}

/// The block at which the swap of a coldkey was disputed.
pub fn swap_dispute(runtime: &Runtime, coldkey: Coldkey) -> Ask<Option<u32>> {
    row(runtime, "ColdkeySwapDisputes", key(coldkey), |found| found.u32())
}

/// Blocks from an announcement to the swap, and from there to another announcement.
pub fn swap_delays() -> Ask<(u32, u32)> {
    let reads = vec![
        subtensor("ColdkeySwapAnnouncementDelay", vec![]),
        subtensor("ColdkeySwapReannouncementDelay", vec![]),
    ];
    Ask::new(reads, |answers| match answers {
        [delay, again] => Ok((delay.reader()?.u32()?, again.reader()?.u32()?)),
        _ => Err(crate::chain::rpc::wrong("a batch", "answers are missing")),
    })
}

/// What exchanging a key costs; for a hotkey in one subnet, less.
pub fn key_swap_cost(runtime: &Runtime, one_subnet: bool) -> Result<Tao, Fault> {
    constant(runtime, SUBTENSOR, if one_subnet { "KeySwapOnSubnetCost" } else { "KeySwapCost" })
}

/// The hotkeys that a coldkey has ever staked to.
pub fn staking_hotkeys(coldkey: Coldkey) -> Ask<Vec<Hotkey>> {
    hotkeys("StakingHotkeys", coldkey)
}

pub fn owned_hotkeys(coldkey: Coldkey) -> Ask<Vec<Hotkey>> {
    hotkeys("OwnedHotkeys", coldkey)
}

fn hotkeys(item: &'static str, coldkey: Coldkey) -> Ask<Vec<Hotkey>> {
    Ask::one(subtensor(item, key(coldkey)), |answer| {
        answer.reader()?.list()?.iter().map(|key| key.account().map(Hotkey)).collect()
    })
}

/// The children of a hotkey in a subnet, with their shares of `u64::MAX`.
pub fn children(hotkey: Hotkey, netuid: Netuid) -> Ask<Vec<(u64, Hotkey)>> {
    let keys = vec![value::account(hotkey), value::netuid(netuid)];
    Ask::one(subtensor("ChildKeys", keys), |answer| {
        answer.reader()?.list()?.iter().map(child).collect()
    })
}

fn child(row: &Reader<'_>) -> Result<(u64, Hotkey), Fault> {
    Ok((row.index(0)?.u64()?, Hotkey(row.index(1)?.account()?)))
}

/// Children that do not count yet, and the block from which they do.
pub fn pending_children(
    runtime: &Runtime,
    hotkey: Hotkey,
    netuid: Netuid,
) -> Ask<Option<(Shares, u64)>> {
    let keys = vec![value::netuid(netuid), value::account(hotkey)];
    row(runtime, "PendingChildKeys", keys, |found| {
        let children = found.index(0)?.list()?.iter().map(child).collect::<Result<_, _>>()?;
        Ok((children, found.index(1)?.u64()?))
    })
}

pub fn children_cooldown() -> Ask<u64> {
    Ask::one(subtensor("PendingChildKeyCooldown", vec![]), |answer| answer.reader()?.u64())
}

/// The take of a hotkey as a child, and the most there may be.
pub fn child_take(hotkey: Hotkey, netuid: Netuid) -> Ask<(Take, Take)> {
    let keys = vec![value::account(hotkey), value::netuid(netuid)];
    let reads = vec![subtensor("ChildkeyTake", keys), subtensor("MaxChildkeyTake", vec![])];
    Ask::new(reads, |answers| match answers {
        [now, most] => Ok((Take(now.reader()?.u16()?), Take(most.reader()?.u16()?))),
        _ => Err(crate::chain::rpc::wrong("a batch", "answers are missing")),
    })
}

/// The kinds of change that the chain tells apart in `TransactionKeyLastBlock`.
const SET_CHILDREN: u16 = 0;
const SET_CHILD_TAKE: u16 = 1;
/// Blocks between two changes of a hotkey's children: a constant of the chain's code.
const CHILDREN_PAUSE: u64 = 150;
/// Blocks between two exchanges of hotkeys in one subnet: a constant of the chain's code.
const SWAP_PAUSE: u64 = 7_200;

/// The block of the last change of a kind; 0 where there was none, or the runtime does not tell.
fn last_change(runtime: &Runtime, hotkey: Hotkey, netuid: Netuid, kind: u16) -> Ask<u64> {
    let item = "TransactionKeyLastBlock";
    if !runtime.has_storage(SUBTENSOR, item) {
        return Ask::known(0);
    }
    let keys = vec![value::account(hotkey), value::netuid(netuid), value::number(kind)];
    Ask::one(subtensor(item, keys), |answer| answer.reader()?.u64())
}

/// The first block in which the chain accepts other children of a hotkey.
pub fn children_from(runtime: &Runtime, hotkey: Hotkey, netuid: Netuid) -> Ask<u64> {
    let last = last_change(runtime, hotkey, netuid, SET_CHILDREN);
    last.map(|last| if last == 0 { 0 } else { last.saturating_add(CHILDREN_PAUSE) })
}

/// The first block in which the chain accepts a higher take of a hotkey as a child.
pub fn child_take_from(runtime: &Runtime, hotkey: Hotkey, netuid: Netuid) -> Ask<u64> {
    let item = "TxChildkeyTakeRateLimit";
    if !runtime.has_storage(SUBTENSOR, item) {
        return Ask::known(0);
    }
    let pause = Ask::one(subtensor(item, vec![]), |answer| answer.reader()?.u64());
    let last = last_change(runtime, hotkey, netuid, SET_CHILD_TAKE);
    Ask::all(vec![last, pause]).map(|found| match *found.as_slice() {
        [last, pause] if last > 0 => last.saturating_add(pause),
        _ => 0,
    })
}

fn number(item: &'static str, keys: Vec<Value>) -> Ask<u64> {
    Ask::one(subtensor(item, keys), |answer| answer.option().map_or(Ok(0), |last| last.u64()))
}

/// The first block in which the chain accepts another exchange of a coldkey's hotkeys.
pub fn hotkey_swap_from(runtime: &Runtime, coldkey: Coldkey) -> Ask<u64> {
    let items = ["LastRateLimitedBlock", "TxRateLimit"];
    if !items.iter().all(|item| runtime.has_storage(SUBTENSOR, item)) {
        return Ask::known(0);
    }
    let key = Value::unnamed_variant("LastTxBlock", [value::account(coldkey)]);
    let pair = vec![number("LastRateLimitedBlock", vec![key]), number("TxRateLimit", vec![])];
    Ask::all(pair).map(|found| match *found.as_slice() {
        [last, pause] if last > 0 && pause > 0 => last.saturating_add(pause).saturating_add(1),
        _ => 0,
    })
}

/// The first block in which the chain accepts an exchange of a coldkey's hotkeys in one subnet. A
/// coldkey that never did it counts as one that did at the chain's beginning.
pub fn hotkey_swap_from_in(runtime: &Runtime, coldkey: Coldkey, netuid: Netuid) -> Ask<u64> {
    let item = "LastHotkeySwapOnNetuid";
    if !runtime.has_storage(SUBTENSOR, item) {
        return Ask::known(0);
    }
    let last = number(item, vec![value::netuid(netuid), value::account(coldkey)]);
    last.map(|last| last.saturating_add(SWAP_PAUSE).saturating_add(1))
}

/// The hotkey that gets what a coldkey's miners earn in a subnet.
pub fn auto_stake(runtime: &Runtime, coldkey: Coldkey, netuid: Netuid) -> Ask<Option<Hotkey>> {
    let keys = vec![value::account(coldkey), value::netuid(netuid)];
    row(runtime, "AutoStakeDestination", keys, |found| found.account().map(Hotkey))
}

/// What of a coldkey's lock in a subnet is left at this block.
pub fn locked(coldkey: Coldkey, netuid: Netuid) -> Ask<Option<Alpha>> {
    let args = vec![("coldkey", value::account(coldkey)), ("netuid", value::netuid(netuid))];
    let read = Read::api("StakeInfoRuntimeApi", "get_coldkey_lock", args);
    Ask::one(read, move |answer| {
        let lock = answer.reader()?.option()?;
        lock.map(|lock| lock.field("locked_mass")?.alpha(netuid)).transpose()
    })
}

/// Whether a coldkey lets in alpha that comes with a lock: bit 0 of its flags. `None` where the
/// runtime has no such flags.
pub fn accepts_locked(runtime: &Runtime, coldkey: Coldkey) -> Ask<Option<bool>> {
    let known = runtime.has_storage(SUBTENSOR, "AccountFlags");
    row(runtime, "AccountFlags", key(coldkey), |found| found.u128())
        .map(move |flags| known.then_some(flags.is_some_and(|flags| flags & 1 == 1)))
}

/// Whether a coldkey's lock in a subnet is kept from decaying.
pub fn perpetual(runtime: &Runtime, coldkey: Coldkey, netuid: Netuid) -> Ask<bool> {
    let keys = vec![value::account(coldkey), value::netuid(netuid)];
    row(runtime, "DecayingLock", keys, |found| found.bool()).map(|decaying| decaying == Some(false))
}

/// Blocks in which a decaying lock becomes half as large; `None` where the runtime does not tell.
pub fn half_life(runtime: &Runtime) -> Ask<Option<u64>> {
    if !runtime.has_storage(SUBTENSOR, "UnlockRate") {
        return Ask::known(None);
    }
    Ask::one(subtensor("UnlockRate", vec![]), |answer| Ok(halved_in(answer.reader()?.u64()?)))
}

/// The chain keeps the blocks in which a lock falls to one in e; in ln 2 of them it halves.
fn halved_in(rate: u64) -> Option<u64> {
    const LN_2: u128 = 693_147_180_560;
    const WHOLE: u128 = 1_000_000_000_000;
    let scaled = u128::from(rate).checked_mul(LN_2)?.checked_add(WHOLE / 2)?;
    u64::try_from(scaled / WHOLE).ok()
}

/// What becomes of a coldkey's root dividends; `None` where the runtime has no choice.
pub fn claim_mode(runtime: &Runtime, coldkey: Coldkey) -> Ask<Option<String>> {
    if !runtime.has_storage(SUBTENSOR, "RootClaimType") {
        return Ask::known(None);
    }
    Ask::one(subtensor("RootClaimType", key(coldkey)), |answer| {
        let (name, fields) = answer.reader()?.variant()?;
        if name != "KeepSubnets" {
            return Ok(Some(name.to_owned()));
        }
        let subnets = fields.field("subnets")?;
        let subnets = subnets.list()?;
        // A set is a newtype around its list.
        let subnets = match subnets.as_slice() {
            [only] => only.list().unwrap_or(vec![only.clone()]),
            _ => subnets,
        };
        let subnets = subnets.iter().map(|id| id.u16().map(|id| id.to_string()));
        let subnets = subnets.collect::<Result<Vec<_>, Fault>>()?.join(", ");
        Ok(Some(format!("Keep in subnets {subnets}, sell the rest")))
    })
}

const BASKETS: &str = "BetaBasketRuntimeApi";

/// Whether root dividends are kept in baskets, one for each root validator; where they are, what
/// is left of the rates of earlier runtimes means nothing.
pub fn has_baskets(runtime: &Runtime) -> bool {
    runtime.has_call(SUBTENSOR, "claim_root_with_hotkey")
        || runtime.has_api(BASKETS, "get_root_basket_positions")
}

/// What a claim of each basket would bring a coldkey.
pub fn baskets(coldkey: Coldkey) -> Ask<Vec<(Hotkey, Tao)>> {
    let args = vec![("coldkey", value::account(coldkey))];
    Ask::one(Read::api(BASKETS, "get_root_basket_positions", args), |answer| {
        let rows = answer.reader()?.list()?;
        let row = |row: &Reader<'_>| Ok((Hotkey(row.index(0)?.account()?), row.index(2)?.tao()?));
        rows.iter().map(row).collect()
    })
}

/// What claims of all baskets would bring a coldkey together, as the chain adds it up; `None` where
/// the runtime does not tell.
pub fn owed_by_baskets(runtime: &Runtime, coldkey: Coldkey) -> Ask<Option<Tao>> {
    const METHOD: &str = "get_root_basket_owed";
    if !runtime.has_api(BASKETS, METHOD) {
        return Ask::known(None);
    }
    let args = vec![("coldkey", value::account(coldkey))];
    Ask::one(Read::api(BASKETS, METHOD, args), |answer| answer.reader()?.tao()).map(Some)
}

/// What a claim of each basket would bring; `None` where the runtime does not tell.
pub fn known_baskets(runtime: &Runtime, coldkey: Coldkey) -> Ask<Option<Vec<(Hotkey, Tao)>>> {
    if !runtime.has_api(BASKETS, "get_root_basket_positions") {
        return Ask::known(None);
    }
    baskets(coldkey).map(Some)
}

/// What a claim of one basket pays, and about what it forfeits as dust; `None` where the runtime
/// does not tell beforehand.
pub fn basket_claim(
    runtime: &Runtime,
    hotkey: Hotkey,
    coldkey: Coldkey,
) -> Ask<Option<(Tao, Tao)>> {
    const METHOD: &str = "get_basket_claim_preview";
    if !runtime.has_api(BASKETS, METHOD) {
        return Ask::known(None);
    }
    let args = vec![("hotkey", value::account(hotkey)), ("coldkey", value::account(coldkey))];
    Ask::one(Read::api(BASKETS, METHOD, args), |answer| {
        let answer = answer.reader()?;
        let (paid, lost) = (answer.field("redeemable_tao")?, answer.field("forfeited_tao_est")?);
        Ok(Some((paid.tao()?, lost.tao()?)))
    })
}

/// The least that a basket pays out.
pub fn basket_least() -> Ask<Tao> {
    claim_least(Netuid::ROOT).map(Tao::from_rao)
}

/// For how many blocks root stake is held after a claim or a stake; `None` where it never is.
pub fn root_hold(runtime: &Runtime) -> Ask<Option<u64>> {
    const ITEM: &str = "RootStakeUnlockInterval";
    if !runtime.has_storage(SUBTENSOR, ITEM) {
        return Ask::known(None);
    }
    let held = |blocks: u64| (blocks > 0).then_some(blocks);
    Ask::one(subtensor(ITEM, vec![]), |answer| answer.reader()?.u64()).map(held)
}

/// What root stake on a hotkey was owed since the beginning for one unit, by subnet: 32 fractional
/// bits.
fn claimable_rates(hotkey: Hotkey) -> Ask<Vec<(Netuid, i128)>> {
    Ask::one(subtensor("RootClaimable", key(hotkey)), |answer| {
        let entries = answer.reader()?.entries()?;
        entries.iter().map(|(id, rate)| Ok((id.netuid()?, rate.i128_bits()?))).collect()
    })
}

/// What a coldkey's stake with a hotkey was paid already, or was never owed.
fn claimed(netuid: Netuid, hotkey: Hotkey, coldkey: Coldkey) -> Ask<u128> {
    let keys = vec![value::netuid(netuid), value::account(hotkey), value::account(coldkey)];
    Ask::one(subtensor("RootClaimed", keys), |answer| answer.reader()?.u128())
}

/// The least that is paid out, in units.
fn claim_least(netuid: Netuid) -> Ask<u64> {
    Ask::one(subtensor("RootClaimableThreshold", vec![value::netuid(netuid)]), |answer| {
        Ok(u64::try_from(answer.reader()?.i128_bits()? >> 32).unwrap_or(0))
    })
}

impl View {
    /// The hotkey that a coldkey's lock in a subnet points at.
    pub async fn lock_hotkey(
        &self,
        coldkey: Coldkey,
        netuid: Netuid,
    ) -> Result<Option<Hotkey>, Fault> {
        if !self.runtime().has_storage(SUBTENSOR, "Lock") {
            return Ok(None);
        }
        let keys = [value::account(coldkey), value::netuid(netuid)];
        let rows = self.rows(SUBTENSOR, "Lock", &keys).await?;
        rows.first()
            .and_then(|(keys, _)| keys.last())
            .map(|key| Reader::new(key, "Lock").account().map(Hotkey))
            .transpose()
    }

    /// The subnets in which a coldkey has a lock.
    pub async fn locks(&self, coldkey: Coldkey) -> Result<Vec<(Netuid, Hotkey)>, Fault> {
        if !self.runtime().has_storage(SUBTENSOR, "Lock") {
            return Ok(Vec::new());
        }
        let rows = self.rows(SUBTENSOR, "Lock", &[value::account(coldkey)]).await?;
        rows.iter()
            .map(|(keys, _)| {
                let part = |at: usize| {
                    keys.get(at).map(|key| Reader::new(key, "Lock")).ok_or_else(|| {
                        crate::chain::rpc::wrong("state_getKeysPaged", "a key has too few parts")
                    })
                };
                Ok((part(1)?.netuid()?, Hotkey(part(2)?.account()?)))
            })
            .collect()
    }

    /// What root stake is owed, for each of the positions on the root network.
    pub async fn owed(
        &self,
        coldkey: Coldkey,
        positions: &[Position],
    ) -> Result<Vec<(Hotkey, Alpha, u64)>, Fault> {
        let roots: Vec<_> = positions.iter().filter(|position| position.netuid.is_root()).collect();
        let rates = roots.iter().map(|position| claimable_rates(position.hotkey)).collect();
        let rates: Vec<Vec<(Netuid, i128)>> = self.ask(Ask::all(rates)).await?;
        let lots: Vec<(Hotkey, Netuid, u128)> = roots
            .iter()
            .zip(rates)
            .flat_map(|(position, rates)| {
                let stake = i128::from(position.alpha.units());
                rates.into_iter().map(move |(netuid, rate)| {
                    let owed = rate.checked_mul(stake).map_or(0, |owed| owed >> 32);
                    (position.hotkey, netuid, u128::try_from(owed).unwrap_or(0))
                })
            })
            .collect();
        let paid = lots.iter().map(|(hotkey, netuid, _)| claimed(*netuid, *hotkey, coldkey));
        let paid = self.ask(Ask::all(paid.collect())).await?;
        let least = lots.iter().map(|(_, netuid, _)| claim_least(*netuid)).collect();
        let least = self.ask(Ask::all(least)).await?;
        Ok(lots
            .into_iter()
            .zip(paid)
            .zip(least)
            .map(|(((hotkey, netuid, owed), paid), least)| {
                let owed = u64::try_from(owed.saturating_sub(paid)).unwrap_or(u64::MAX);
                (hotkey, Alpha::from_units(netuid, owed), least)
            })
            .collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_of_the_chains_own_rate_halves_in_90_days() {
        assert_eq!(halved_in(934_866), Some(648_000));
        assert_eq!(halved_in(0), Some(0));
        assert_eq!(halved_in(2_000_000), Some(1_386_294));
    }
}
