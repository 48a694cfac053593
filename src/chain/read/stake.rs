//! Stake: what a coldkey holds on which hotkeys.

use std::collections::BTreeMap;

use super::{SUBTENSOR, subtensor};
use crate::chain::{Ask, Read, View, rpc};
use crate::domain::{Coldkey, Epoch, Hotkey, Netuid, Position};
use crate::fault::Fault;
use crate::tx::{Reader, Runtime, value};

const API: &str = "StakeInfoRuntimeApi";

/// Coldkeys asked for in one call: a node works on it for about as long as on a block.
pub(super) const TOGETHER: usize = 50;

fn position(info: &Reader<'_>) -> Result<Position, Fault> {
    let netuid = info.field("netuid")?.netuid()?;
    Ok(Position {
        coldkey: Coldkey(info.field("coldkey")?.account()?),
        hotkey: Hotkey(info.field("hotkey")?.account()?),
        netuid,
        alpha: info.field("stake")?.alpha(netuid)?,
        registered: info.field("is_registered")?.bool()?,
    })
}

/// Every position that is not empty.
pub fn positions(coldkey: Coldkey) -> Ask<Vec<Position>> {
    let args = vec![("coldkey_account", value::account(coldkey))];
    Ask::one(Read::api(API, "get_stake_info_for_coldkey", args), |answer| {
        answer.reader()?.list()?.iter().map(position).collect()
    })
}

/// The positions of several coldkeys, many in one call where the runtime has such a call.
pub fn positions_of(runtime: &Runtime, coldkeys: &[Coldkey]) -> Ask<Vec<Vec<Position>>> {
    let method = "get_stake_info_for_coldkeys";
    if coldkeys.len() < 2 || !runtime.has_api(API, method) {
        return Ask::all(coldkeys.iter().map(|coldkey| positions(*coldkey)).collect());
    }
    let parts = coldkeys.chunks(TOGETHER).map(|part| {
        let wanted = part.to_vec();
        let keys = part.iter().map(|coldkey| value::account(coldkey.0));
        let args = vec![("coldkey_accounts", value::list(keys))];
        Ask::one(Read::api(API, method, args), move |answer| {
            let mut found = BTreeMap::new();
            for pair in answer.reader()?.list()? {
                let held = pair.index(1)?.list()?.iter().map(position).collect::<Result<_, _>>()?;
                found.insert(Coldkey(pair.index(0)?.account()?), held);
            }
            let missing = || rpc::wrong(method, "an account that was asked for is missing");
            let take = |coldkey| found.remove(coldkey).ok_or_else(missing);
            wanted.iter().map(take).collect::<Result<Vec<Vec<Position>>, Fault>>()
        })
    });
    Ask::all(parts.collect()).map(|parts| parts.concat())
}

/// One position; empty rather than absent when there is none.
pub fn position_of(coldkey: Coldkey, hotkey: Hotkey, netuid: Netuid) -> Ask<Option<Position>> {
    let args = vec![
        ("hotkey_account", value::account(hotkey)),
        ("coldkey_account", value::account(coldkey)),
        ("netuid", value::netuid(netuid)),
    ];
    Ask::one(Read::api(API, "get_stake_info_for_hotkey_coldkey_netuid", args), |answer| {
        answer.reader()?.option()?.map(|info| position(&info)).transpose()
    })
}

/// What the last epoch paid on a hotkey; `None` where the runtime does not keep it.
pub fn last_epoch(runtime: &Runtime, netuid: Netuid, hotkey: Hotkey) -> Ask<Option<Epoch>> {
    let items = ["AlphaDividendsPerSubnet", "TotalHotkeyAlphaLastEpoch", "Tempo"];
    if netuid.is_root() || !items.iter().all(|item| runtime.has_storage(SUBTENSOR, item)) {
        return Ask::known(None);
    }
    let (subnet, key) = (|| value::netuid(netuid), || value::account(hotkey));
    let reads = vec![
        subtensor("AlphaDividendsPerSubnet", vec![subnet(), key()]),
        subtensor("TotalHotkeyAlphaLastEpoch", vec![key(), subnet()]),
        subtensor("Tempo", vec![subnet()]),
    ];
    Ask::new(reads, |answers| {
        let [paid, total, tempo] = answers else {
            return Err(rpc::wrong("a batch", "answers are missing"));
        };
        let tempo = u64::from(tempo.reader()?.u16()?);
        let (paid, total) = (paid.reader()?.u64()?, total.reader()?.u64()?);
        Ok((tempo > 0).then_some(Epoch { paid, total, tempo }))
    })
}

impl View {
    pub async fn positions(&self, coldkey: Coldkey) -> Result<Vec<Position>, Fault> {
        self.ask(positions(coldkey)).await
    }

    /// The positions of several coldkeys, in one message.
    pub async fn positions_of(&self, coldkeys: &[Coldkey]) -> Result<Vec<Position>, Fault> {
        Ok(self.ask(positions_of(self.runtime(), coldkeys)).await?.concat())
    }

    pub async fn position(
        &self,
        coldkey: Coldkey,
        hotkey: Hotkey,
        netuid: Netuid,
    ) -> Result<Option<Position>, Fault> {
        self.ask(position_of(coldkey, hotkey, netuid)).await
    }
}
