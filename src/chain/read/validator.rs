//! Validators: takes, owners, nominators.

use std::collections::BTreeMap;

use super::{SUBTENSOR, subtensor};
use crate::chain::{Ask, Read, View, rpc};
use crate::domain::{Account, Alpha, Coldkey, DelegateState, Hotkey, Netuid, Take};
use crate::fault::{Code, Fault};
use crate::tx::{Reader, Runtime, Value, value};

const API: &str = "DelegateInfoRuntimeApi";

fn netuids(list: &Reader<'_>) -> Result<Vec<Netuid>, Fault> {
    list.list()?.iter().map(Reader::netuid).collect()
}

fn delegate(info: &Reader<'_>) -> Result<DelegateState, Fault> {
    let nominators = info.field("nominators")?.list()?;
    let mut stakes: BTreeMap<Netuid, u64> = BTreeMap::new();
    for nominator in &nominators {
        for stake in nominator.index(1)?.list()? {
            let sum = stakes.entry(stake.index(0)?.netuid()?).or_default();
            *sum = sum.checked_add(stake.index(1)?.u64()?).ok_or_else(|| {
                Fault::new(Code::BadAnswer, "a validator's stakes add up to more than there can be")
            })?;
        }
    }
    Ok(DelegateState {
        hotkey: Hotkey(info.field("delegate_ss58")?.account()?),
        owner: Coldkey(info.field("owner_ss58")?.account()?),
        take: Take(info.field("take")?.u16()?),
        nominators: u32::try_from(nominators.len()).unwrap_or(u32::MAX),
        stakes: stakes.into_iter().map(|(id, units)| Alpha::from_units(id, units)).collect(),
        registrations: netuids(&info.field("registrations")?)?,
        permits: netuids(&info.field("validator_permits")?)?,
    })
}

/// One validator; `None` when the hotkey takes no stake of others.
pub fn delegate_of(hotkey: Hotkey) -> Ask<Option<DelegateState>> {
    let args = vec![("delegate_account", value::account(hotkey))];
    Ask::one(Read::api(API, "get_delegate", args), |answer| {
        answer.reader()?.option()?.map(|info| delegate(&info)).transpose()
    })
}

/// The coldkey that owns a hotkey; `None` when the chain does not know the hotkey, or no hotkeys.
pub fn owner_of(runtime: &Runtime, hotkey: Hotkey) -> Ask<Option<Coldkey>> {
    if !runtime.has_storage(SUBTENSOR, "Owner") {
        return Ask::known(None);
    }
    Ask::one(subtensor("Owner", vec![value::account(hotkey)]), |answer| {
        let owner = answer.reader()?.account()?;
        Ok((owner != Account([0; 32])).then_some(Coldkey(owner)))
    })
}

/// The lowest and the highest take that the chain accepts.
pub fn take_limits() -> Ask<(Take, Take)> {
    let reads = vec![subtensor("MinDelegateTake", vec![]), subtensor("MaxDelegateTake", vec![])];
    Ask::new(reads, |answers| {
        let [least, most] = answers else {
            return Err(rpc::wrong("a batch", "answers are missing"));
        };
        Ok((Take(least.reader()?.u16()?), Take(most.reader()?.u16()?)))
    })
}

/// How many blocks must pass between two changes of a take.
pub fn take_rate_limit() -> Ask<u64> {
    Ask::one(subtensor("TxDelegateTakeRateLimit", vec![]), |answer| answer.reader()?.u64())
}

/// The block of the last change of a hotkey's take; 0 when there was none.
pub fn last_take_change(runtime: &Runtime, hotkey: Hotkey) -> Ask<u64> {
    let key = Value::unnamed_variant("LastTxBlockDelegateTake", [value::account(hotkey)]);
    let read = if runtime.has_storage(SUBTENSOR, "LastRateLimitedBlock") {
        subtensor("LastRateLimitedBlock", vec![key])
    } else {
        subtensor("LastTxBlockDelegateTake", vec![value::account(hotkey)])
    };
    Ask::one(read, |answer| answer.option().map_or(Ok(0), |block| block.u64()))
}

/// The highest take, and the first block at which a hotkey's may be raised; `None` where the
/// runtime keeps them another way.
pub fn take_ceiling(runtime: &Runtime, hotkey: Hotkey) -> Ask<Option<(Take, u64)>> {
    let known = |item| runtime.has_storage(SUBTENSOR, item);
    let last = known("LastRateLimitedBlock") || known("LastTxBlockDelegateTake");
    if !known("MaxDelegateTake") || !known("TxDelegateTakeRateLimit") || !last {
        return Ask::known(None);
    }
    let most = Ask::one(subtensor("MaxDelegateTake", vec![]), |answer| answer.reader()?.u64());
    Ask::all(vec![most, take_rate_limit(), last_take_change(runtime, hotkey)]).map(|found| {
        let [most, pause, last] = *found.as_slice() else { return None };
        let most = Take(u16::try_from(most).ok()?);
        Some((most, if last == 0 { 0 } else { last.saturating_add(pause) }))
    })
}

impl View {
    pub async fn delegates(&self) -> Result<Vec<DelegateState>, Fault> {
        let answer = self.one(Read::api(API, "get_delegates", vec![])).await?;
        answer.reader()?.list()?.iter().map(delegate).collect()
    }

    pub async fn delegate(&self, hotkey: Hotkey) -> Result<Option<DelegateState>, Fault> {
        self.ask(delegate_of(hotkey)).await
    }

    pub async fn owner_of(&self, hotkey: Hotkey) -> Result<Option<Coldkey>, Fault> {
        self.ask(owner_of(self.runtime(), hotkey)).await
    }

    /// The hotkeys that a coldkey owns.
    pub async fn owned_hotkeys(&self, coldkey: Coldkey) -> Result<Vec<Hotkey>, Fault> {
        let answer = self.one(subtensor("OwnedHotkeys", vec![value::account(coldkey)])).await?;
        answer.reader()?.list()?.iter().map(|key| key.account().map(Hotkey)).collect()
    }
}
