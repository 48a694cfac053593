//! One validator: what it takes, what it really paid, and whether it still works.

use schemars::JsonSchema;
use serde::Serialize;

use super::session::Session;
use crate::chain::{Asks, read};
use crate::domain::{Account, Alpha, BlockRef, Epoch, Hotkey, Netuid, Take};
use crate::fault::{Code, Fault};
use crate::render::{Report, pairs, table};

#[derive(Debug, JsonSchema, Serialize)]
pub struct ValidatorDetail {
    pub block: BlockRef,
    pub hotkey: Account,
    pub owner: Account,
    /// What the owner calls itself; never proof of anything.
    pub name: Option<String>,
    pub take: Take,
    pub nominators: u32,
    pub subnets: Vec<Standing>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Standing {
    pub netuid: Netuid,
    pub uid: Option<u16>,
    pub permit: Option<bool>,
    /// Blocks since it set weights last.
    pub since_update: Option<u64>,
    /// Stake of all nominators.
    pub alpha: Option<Alpha>,
    /// What the last epoch paid to nominators, after take.
    pub paid: Option<Alpha>,
    /// What 1,000 alpha would earn in a day of such epochs.
    pub daily_per_1000: Option<Alpha>,
}

pub async fn validator(session: &Session, hotkey: Hotkey) -> Result<ValidatorDetail, Fault> {
    let view = session.chain.newest().await?;
    let delegate = view.delegate(hotkey).await?.ok_or_else(|| {
        Fault::new(Code::NotDelegate, format!("{hotkey} is no validator that takes stake"))
            .try_command("see those that do", &["tao", "validator", "list"])
    })?;
    let mut netuids = delegate.registrations.clone();
    netuids.extend(delegate.stakes.iter().map(|stake| stake.netuid()));
    netuids.sort_unstable();
    netuids.dedup();
    let runtime = view.runtime();
    let mut asks = Asks::default();
    let slots: Vec<_> = netuids
        .iter()
        .map(|netuid| {
            let epoch = asks.add(read::last_epoch(runtime, *netuid, hotkey));
            (*netuid, asks.add(read::standing(*netuid, hotkey)), epoch)
        })
        .collect();
    let answers = view.ask_all(asks).await?;
    let names = view.identities(&[delegate.owner.0]).await?;
    let now = u64::from(view.block().number);
    let mut subnets = Vec::new();
    for (netuid, standing, epoch) in &slots {
        let standing = answers.take(standing)?;
        let epoch: Option<Epoch> = answers.take(epoch)?.filter(|_| !netuid.is_root());
        let daily = epoch.and_then(|epoch| epoch.daily(1_000_000_000_000));
        subnets.push(Standing {
            netuid: *netuid,
            uid: standing.map(|seat| seat.uid),
            permit: standing.and_then(|seat| seat.permit),
            since_update: standing
                .and_then(|seat| seat.last_update)
                .map(|block| now.saturating_sub(block)),
            alpha: delegate.stakes.iter().find(|stake| stake.netuid() == *netuid).copied(),
            paid: epoch.map(|epoch| Alpha::from_units(*netuid, epoch.paid)),
            daily_per_1000: daily.map(|units| Alpha::from_units(*netuid, units)),
        });
    }
    Ok(ValidatorDetail {
        block: view.block(),
        hotkey: hotkey.0,
        owner: delegate.owner.0,
        name: names.into_iter().next().flatten().map(|identity| identity.name),
        take: delegate.take,
        nominators: delegate.nominators,
        subnets,
    })
}

fn or_na<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(|| "n/a".to_owned(), |value| value.to_string())
}

impl Report for ValidatorDetail {
    const SCHEMA: &'static str = "tao.validator/1";

    fn human(&self) -> String {
        let head = pairs(&[
            ("hotkey", self.hotkey.to_string()),
            ("calls itself", or_na(self.name.as_ref())),
            ("owner", self.owner.to_string()),
            ("take", self.take.to_string()),
            ("nominators", self.nominators.to_string()),
        ]);
        let rows: Vec<_> = self
            .subnets
            .iter()
            .map(|at| {
                let permit = at.permit.map(|permit| if permit { "yes" } else { "no" });
                vec![
                    at.netuid.to_string(),
                    or_na(at.uid),
                    or_na(permit),
                    or_na(at.since_update),
                    or_na(at.alpha),
                    or_na(at.paid),
                    or_na(at.daily_per_1000),
                ]
            })
            .collect();
        let header =
            ["SUBNET", "UID", "PERMIT", "UPDATED", "ALPHA", "LAST EPOCH", "DAILY PER 1000"];
        format!("{head}\n{}block {}\n", table(&header, &rows), self.block.number)
    }
}
