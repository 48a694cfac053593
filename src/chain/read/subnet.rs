//! Subnets: which exist, how they stand, what registration costs.

use std::collections::HashMap;

use super::{SUBTENSOR, subtensor};
use crate::chain::{Answer, Ask, Read, View, rpc};
use crate::domain::{Coldkey, Hotkey, Netuid, Price, Registration, SubnetState};
use crate::fault::Fault;
use crate::tx::{Reader, read, value};

const API: &str = "SubnetInfoRuntimeApi";
const MOST_NAME: usize = 60;
const MOST_SYMBOL: usize = 8;

/// A setting of a subnet by name, as the chain describes it.
type Hyperparameter = (String, String);

/// Turns I96F32 bits into rao per alpha, rounded down; `None` when negative or beyond the range.
pub(super) fn fixed_price(bits: i128) -> Option<Price> {
    let rao = bits.checked_mul(1_000_000_000)? >> 32;
    u64::try_from(rao).ok().map(Price::from_rao)
}

fn state(
    info: &Reader<'_>,
    prices: Option<&HashMap<Netuid, Price>>,
    started: Option<bool>,
) -> Result<SubnetState, Fault> {
    let netuid = info.field("netuid")?.netuid()?;
    // The identity's name is the one that an owner may set; the other is its copy or a default.
    let name = info.field("subnet_name")?.text(MOST_NAME)?;
    Ok(SubnetState {
        netuid,
        name,
        symbol: info.field("token_symbol")?.text(MOST_SYMBOL)?,
        owner_coldkey: Coldkey(info.field("owner_coldkey")?.account()?),
        owner_hotkey: Hotkey(info.field("owner_hotkey")?.account()?),
        tempo: info.field("tempo")?.u16()?,
        started,
        price: prices.and_then(|prices| prices.get(&netuid).copied()),
        moving_price: fixed_price(info.field("moving_price")?.i128_bits()?),
        tao_in: info.field("tao_in")?.tao()?,
        alpha_in: info.field("alpha_in")?.alpha(netuid)?,
        alpha_out: info.field("alpha_out")?.alpha(netuid)?,
        volume: info.field("subnet_volume")?.u128()?,
        alpha_out_emission: info.field("alpha_out_emission")?.alpha(netuid)?,
        tao_in_emission: info.field("tao_in_emission")?.tao()?,
        registered_at: info.field("network_registered_at")?.u64()?,
        blocks_since_last_step: info.field("blocks_since_last_step")?.u64()?,
        burn: None,
        registration_open: None,
    })
}

fn price_list(answer: &Answer) -> Result<HashMap<Netuid, Price>, Fault> {
    let price = |entry: &Reader<'_>| {
        let price = Price::from_rao(entry.field("price")?.u64()?);
        Ok((entry.field("netuid")?.netuid()?, price))
    };
    answer.reader()?.list()?.iter().map(price).collect()
}

/// Whether a subnet exists. For one that does not, the chain still answers with a price.
pub fn exists(netuid: Netuid) -> Ask<bool> {
    let read = subtensor("NetworksAdded", vec![value::netuid(netuid)]);
    Ask::one(read, |answer| answer.reader()?.bool())
}

/// Whether the owner has started a subnet, so that its alpha can be traded.
pub fn started(netuid: Netuid) -> Ask<bool> {
    let read = subtensor("SubtokenEnabled", vec![value::netuid(netuid)]);
    Ask::one(read, |answer| answer.reader()?.bool())
}

/// What it costs to register on a subnet, and whether it is possible.
pub fn registration(netuid: Netuid) -> Ask<Registration> {
    let key = || vec![value::netuid(netuid)];
    let reads = vec![
        subtensor("Burn", key()),
        subtensor("NetworkRegistrationAllowed", key()),
        subtensor("SubnetworkN", key()),
        subtensor("MaxAllowedUids", key()),
    ];
    Ask::new(reads, move |answers| {
        let [burn, allowed, neurons, most] = answers else {
            return Err(rpc::wrong("a batch", "answers are missing"));
        };
        Ok(Registration {
            netuid,
            burn: burn.reader()?.tao()?,
            allowed: allowed.reader()?.bool()?,
            neurons: neurons.reader()?.u16()?,
            max_neurons: most.reader()?.u16()?,
        })
    })
}

/// A hotkey's place on a subnet; `None` when it is not registered there.
pub fn uid(netuid: Netuid, hotkey: Hotkey) -> Ask<Option<u16>> {
    let keys = vec![value::netuid(netuid), value::account(hotkey)];
    Ask::one(subtensor("Uids", keys), |answer| {
        answer.option().filter(|_| answer.present()).map(|uid| uid.u16()).transpose()
    })
}

impl View {
    /// The subnets that exist; figures of any other are fiction.
    pub async fn networks(&self) -> Result<Vec<Netuid>, Fault> {
        let mut out = Vec::new();
        for (keys, added) in self.rows(SUBTENSOR, "NetworksAdded", &[]).await? {
            if let Some(key) = keys.first()
                && Reader::new(&added, "NetworksAdded").bool()?
            {
                out.push(Reader::new(key, "NetworksAdded key").netuid()?);
            }
        }
        out.sort_unstable();
        Ok(out)
    }

    /// Every subnet that exists, in order. Two messages, and more only beyond a thousand subnets.
    pub async fn subnets(&self) -> Result<Vec<SubnetState>, Fault> {
        let prices = ("SwapRuntimeApi", "current_alpha_price_all");
        let has_prices = self.runtime().has_api(prices.0, prices.1);
        let mut reads = vec![Read::api(API, "get_all_dynamic_info", vec![])];
        if has_prices {
            reads.push(Read::api(prices.0, prices.1, vec![]));
        }
        let (mut answers, keys) = self.read_with_keys(&reads, SUBTENSOR, "NetworksAdded").await?;
        let prices = match answers.pop_if(|_| has_prices) {
            Some(answer) => Some(price_list(&answer)?),
            None => None,
        };
        let mut known = Vec::new();
        for key in keys {
            let key = key.first().ok_or_else(|| rpc::wrong("a key", "it names no subnet"))?;
            known.push(Reader::new(key, "NetworksAdded key").netuid()?);
        }
        let optional = ["SubtokenEnabled", "Burn", "NetworkRegistrationAllowed"];
        let there = |item: &&str| self.runtime().has_storage(SUBTENSOR, item);
        let items: Vec<&str> =
            ["NetworksAdded"].into_iter().chain(optional.into_iter().filter(there)).collect();
        let mut reads = Vec::new();
        for item in &items {
            reads.extend(known.iter().map(|id| subtensor(item, vec![value::netuid(*id)])));
        }
        let rows = self.read(&reads).await?;
        let mut networks = Vec::new();
        let (mut started, mut burn, mut open) = (HashMap::new(), HashMap::new(), HashMap::new());
        for (item, rows) in items.iter().zip(rows.chunks(known.len().max(1))) {
            for (netuid, answer) in known.iter().zip(rows) {
                let row = answer.reader()?;
                match *item {
                    "NetworksAdded" if row.bool()? => networks.push(*netuid),
                    "NetworksAdded" => {}
                    "SubtokenEnabled" => drop(started.insert(*netuid, row.bool()?)),
                    "Burn" => drop(burn.insert(*netuid, row.tao()?)),
                    _ => drop(open.insert(*netuid, row.bool()?)),
                }
            }
        }
        let mut out = Vec::new();
        if let Some(info) = answers.first().map(Answer::reader).transpose()? {
            for entry in info.list()? {
                let Some(info) = entry.option()? else { continue };
                let netuid = info.field("netuid")?.netuid()?;
                if networks.contains(&netuid) {
                    let state = state(&info, prices.as_ref(), started.get(&netuid).copied())?;
                    // A seat on root is not for sale.
                    let (burn, open) = (burn.get(&netuid), open.get(&netuid));
                    out.push(SubnetState {
                        burn: burn.copied().filter(|_| !netuid.is_root()),
                        registration_open: open.copied().filter(|_| !netuid.is_root()),
                        ..state
                    });
                }
            }
        }
        out.sort_by_key(|subnet| subnet.netuid);
        Ok(out)
    }

    /// One subnet; `None` when it does not exist.
    pub async fn subnet(&self, netuid: Netuid) -> Result<Option<SubnetState>, Fault> {
        let key = || vec![value::netuid(netuid)];
        let named = || vec![("netuid", value::netuid(netuid))];
        let mut reads =
            vec![subtensor("NetworksAdded", key()), Read::api(API, "get_dynamic_info", named())];
        let has_price = self.runtime().has_api("SwapRuntimeApi", "current_alpha_price");
        let has_started = self.runtime().has_storage(SUBTENSOR, "SubtokenEnabled");
        if has_price {
            reads.push(Read::api("SwapRuntimeApi", "current_alpha_price", named()));
        }
        if has_started {
            reads.push(subtensor("SubtokenEnabled", key()));
        }
        let [has_burn, has_open] = ["Burn", "NetworkRegistrationAllowed"]
            .map(|item| !netuid.is_root() && self.runtime().has_storage(SUBTENSOR, item));
        if has_burn {
            reads.push(subtensor("Burn", key()));
        }
        if has_open {
            reads.push(subtensor("NetworkRegistrationAllowed", key()));
        }
        let mut answers = self.read(&reads).await?.into_iter();
        let (Some(added), Some(info)) = (answers.next(), answers.next()) else { return Ok(None) };
        if !added.reader()?.bool()? {
            return Ok(None);
        }
        let Some(info) = info.reader()?.option()? else { return Ok(None) };
        let price = answers.next_if(has_price).map(|answer| answer.reader()?.u64()).transpose()?;
        let started =
            answers.next_if(has_started).map(|answer| answer.reader()?.bool()).transpose()?;
        let burn = answers.next_if(has_burn).map(|answer| answer.reader()?.tao()).transpose()?;
        let registration_open =
            answers.next_if(has_open).map(|answer| answer.reader()?.bool()).transpose()?;
        let prices = price.map(|rao| HashMap::from([(netuid, Price::from_rao(rao))]));
        let state = state(&info, prices.as_ref(), started)?;
        Ok(Some(SubnetState { burn, registration_open, ..state }))
    }

    pub async fn registration(&self, netuid: Netuid) -> Result<Registration, Fault> {
        self.ask(registration(netuid)).await
    }

    pub async fn uid(&self, netuid: Netuid, hotkey: Hotkey) -> Result<Option<u16>, Fault> {
        self.ask(uid(netuid, hotkey)).await
    }

    /// The settings of a subnet, as the chain names them.
    pub async fn hyperparameters(&self, netuid: Netuid) -> Result<Vec<Hyperparameter>, Fault> {
        let args = vec![("netuid", value::netuid(netuid))];
        let answer = self.one(Read::api(API, "get_subnet_hyperparams_v3", args)).await?;
        let Some(entries) = answer.reader()?.option()? else { return Ok(Vec::new()) };
        let entry = |entry: &Reader<'_>| {
            let name = entry.field("name")?.text(MOST_NAME)?;
            let (_, fields) = entry.field("value")?.variant()?;
            let shown = fields.index(0)?.value().map(read::print).unwrap_or_default();
            Ok((name, shown))
        };
        entries.list()?.iter().map(entry).collect()
    }
}

/// Takes the next answer only where it was asked for.
trait NextIf: Iterator {
    fn next_if(&mut self, asked: bool) -> Option<Self::Item> {
        if asked { self.next() } else { None }
    }
}

impl<I: Iterator<Item = Answer>> NextIf for I {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fixed_point_prices_round_down() {
        assert_eq!(fixed_price(1 << 32), Some(Price::ONE));
        assert_eq!(fixed_price((1 << 32) - 1), Some(Price::from_rao(999_999_999)));
        assert_eq!(fixed_price(-1), None);
        assert_eq!(fixed_price(i128::MAX), None);
    }
}
