//! Stake: what a coldkey holds on which hotkeys.

use crate::chain::{Read, View};
use crate::domain::{Coldkey, Hotkey, Netuid, Position};
use crate::fault::Fault;
use crate::tx::{Reader, value};

const API: &str = "StakeInfoRuntimeApi";

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

impl View {
    /// Every position that is not empty.
    pub async fn positions(&self, coldkey: Coldkey) -> Result<Vec<Position>, Fault> {
        let args = vec![("coldkey_account", value::account(coldkey))];
        let answer = self.one(Read::api(API, "get_stake_info_for_coldkey", args)).await?;
        answer.reader()?.list()?.iter().map(position).collect()
    }

    /// The positions of several coldkeys, in one message.
    pub async fn positions_of(&self, coldkeys: &[Coldkey]) -> Result<Vec<Position>, Fault> {
        let reads: Vec<_> = coldkeys
            .iter()
            .map(|coldkey| {
                let args = vec![("coldkey_account", value::account(*coldkey))];
                Read::api(API, "get_stake_info_for_coldkey", args)
            })
            .collect();
        let mut out = Vec::new();
        for answer in self.read(&reads).await? {
            for info in answer.reader()?.list()? {
                out.push(position(&info)?);
            }
        }
        Ok(out)
    }

    /// One position; empty rather than absent when there is none.
    pub async fn position(
        &self,
        coldkey: Coldkey,
        hotkey: Hotkey,
        netuid: Netuid,
    ) -> Result<Option<Position>, Fault> {
        let args = vec![
            ("hotkey_account", value::account(hotkey)),
            ("coldkey_account", value::account(coldkey)),
            ("netuid", value::netuid(netuid)),
        ];
        let read = Read::api(API, "get_stake_info_for_hotkey_coldkey_netuid", args);
        self.one(read).await?.reader()?.option()?.map(|info| position(&info)).transpose()
    }
}
