//! Validators: takes, owners, nominators.

use std::collections::BTreeMap;

use super::{SUBTENSOR, array, subtensor};
use crate::chain::{Read, View};
use crate::domain::{Account, Alpha, Coldkey, DelegateState, Hotkey, Netuid, Take};
use crate::fault::{Code, Fault};
use crate::tx::{Reader, Value, value};

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

impl View {
    pub async fn delegates(&self) -> Result<Vec<DelegateState>, Fault> {
        let answer = self.one(Read::api(API, "get_delegates", vec![])).await?;
        answer.reader()?.list()?.iter().map(delegate).collect()
    }

    /// One validator; `None` when the hotkey takes no stake of others.
    pub async fn delegate(&self, hotkey: Hotkey) -> Result<Option<DelegateState>, Fault> {
        let args = vec![("delegate_account", value::account(hotkey))];
        let answer = self.one(Read::api(API, "get_delegate", args)).await?;
        answer.reader()?.option()?.map(|info| delegate(&info)).transpose()
    }

    /// The coldkey that owns a hotkey; `None` when the chain does not know the hotkey.
    pub async fn owner_of(&self, hotkey: Hotkey) -> Result<Option<Coldkey>, Fault> {
        let answer = self.one(subtensor("Owner", vec![value::account(hotkey)])).await?;
        let owner = answer.reader()?.account()?;
        Ok((owner != Account([0; 32])).then_some(Coldkey(owner)))
    }

    /// The hotkeys that a coldkey owns.
    pub async fn owned_hotkeys(&self, coldkey: Coldkey) -> Result<Vec<Hotkey>, Fault> {
        let answer = self.one(subtensor("OwnedHotkeys", vec![value::account(coldkey)])).await?;
        answer.reader()?.list()?.iter().map(|key| key.account().map(Hotkey)).collect()
    }

    /// The lowest and the highest take that the chain accepts.
    pub async fn take_limits(&self) -> Result<(Take, Take), Fault> {
        let reads = [subtensor("MinDelegateTake", vec![]), subtensor("MaxDelegateTake", vec![])];
        let [least, most] = array(self.read(&reads).await?)?;
        Ok((Take(least.reader()?.u16()?), Take(most.reader()?.u16()?)))
    }

    /// How many blocks must pass between two changes of a take.
    pub async fn take_rate_limit(&self) -> Result<u64, Fault> {
        self.one(subtensor("TxDelegateTakeRateLimit", vec![])).await?.reader()?.u64()
    }

    /// The block of the last change of a hotkey's take; 0 when there was none.
    pub async fn last_take_change(&self, hotkey: Hotkey) -> Result<u64, Fault> {
        let key = Value::unnamed_variant("LastTxBlockDelegateTake", [value::account(hotkey)]);
        if self.runtime().has_storage(SUBTENSOR, "LastRateLimitedBlock") {
            let answer = self.one(subtensor("LastRateLimitedBlock", vec![key])).await?;
            return answer.option().map_or(Ok(0), |block| block.u64());
        }
        let read = subtensor("LastTxBlockDelegateTake", vec![value::account(hotkey)]);
        self.one(read).await?.reader()?.u64()
    }
}
