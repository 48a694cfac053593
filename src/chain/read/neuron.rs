//! The neurons of a subnet, out of the rows that every runtime keeps.

use super::{SUBTENSOR, subtensor};
use crate::chain::{Answer, Ask, Read, View, rpc};
use crate::domain::{Account, Coldkey, Hotkey, Netuid, Neuron, Registered};
use crate::fault::Fault;
use crate::tx::{Reader, Runtime, value};

/// Reads for one neuron: owner, alpha on the hotkey, block of registration.
const PARTS: usize = 3;
/// Reads for the whole subnet.
const LISTS: [&str; 5] = ["ValidatorPermit", "LastUpdate", "Emission", "Incentive", "Dividends"];

fn neuron_reads(netuid: Netuid, uid: u16, hotkey: Hotkey) -> [Read; PARTS] {
    let (subnet, key) = (|| value::netuid(netuid), || value::account(hotkey));
    [
        subtensor("Owner", vec![key()]),
        subtensor("TotalHotkeyAlpha", vec![key(), subnet()]),
        subtensor("BlockAtRegistration", vec![subnet(), value::number(uid)]),
    ]
}

/// An element of a list that may be shorter than there are neurons; `None` there.
fn element<'a, T>(
    list: Option<&Vec<Reader<'a>>>,
    uid: u16,
    read: impl Fn(&Reader<'a>) -> Result<T, Fault>,
) -> Result<Option<T>, Fault> {
    list.and_then(|list| list.get(usize::from(uid))).map(read).transpose()
}

impl View {
    /// All neurons of a subnet, by uid. The caller has made sure that the subnet exists.
    pub async fn neurons(&self, netuid: Netuid) -> Result<Vec<Neuron>, Fault> {
        let mut keys = Vec::new();
        for (row, hotkey) in self.rows(SUBTENSOR, "Keys", &[value::netuid(netuid)]).await? {
            let uid = row.get(1).ok_or_else(|| rpc::wrong("Keys", "a key is too short"))?;
            let uid = Reader::new(uid, "Keys").u16()?;
            keys.push((uid, Hotkey(Reader::new(&hotkey, "Keys").account()?)));
        }
        keys.sort_unstable();
        let mut reads = Vec::new();
        let has = |item: &&str| self.runtime().has_storage(SUBTENSOR, item);
        let lists: Vec<&'static str> = LISTS.into_iter().filter(has).collect();
        reads.extend(lists.iter().map(|item| subtensor(item, vec![value::netuid(netuid)])));
        reads.extend(keys.iter().flat_map(|(uid, hotkey)| neuron_reads(netuid, *uid, *hotkey)));
        let answers = self.read(&reads).await?;
        decode(netuid, &keys, &lists, &answers)
    }

    /// The subnets that a hotkey is registered in.
    pub async fn registrations(&self, hotkey: Hotkey) -> Result<Vec<Netuid>, Fault> {
        let rows = self.rows(SUBTENSOR, "IsNetworkMember", &[value::account(hotkey)]).await?;
        let mut out = Vec::new();
        for (keys, member) in rows {
            let netuid = keys.get(1).ok_or_else(|| rpc::wrong("IsNetworkMember", "a short key"))?;
            if Reader::new(&member, "IsNetworkMember").bool()? {
                out.push(Reader::new(netuid, "IsNetworkMember").netuid()?);
            }
        }
        out.sort_unstable();
        Ok(out)
    }
}

fn decode(
    netuid: Netuid,
    keys: &[(u16, Hotkey)],
    lists: &[&str],
    answers: &[Answer],
) -> Result<Vec<Neuron>, Fault> {
    let (heads, rows) = answers.split_at_checked(lists.len()).unwrap_or_default();
    let listed = |item: &str| -> Result<Option<Vec<Reader<'_>>>, Fault> {
        let at = lists.iter().position(|listed| *listed == item);
        let answer = at.and_then(|at| heads.get(at));
        answer.map(|answer| answer.reader()?.list()).transpose()
    };
    let (permits, updates) = (listed("ValidatorPermit")?, listed("LastUpdate")?);
    let emissions = listed("Emission")?;
    let (incentives, dividends) = (listed("Incentive")?, listed("Dividends")?);
    let mut out = Vec::new();
    for ((uid, hotkey), parts) in keys.iter().zip(rows.chunks(PARTS)) {
        let [owner, alpha, registered] = parts else {
            return Err(rpc::wrong("a batch", "answers are missing"));
        };
        out.push(Neuron {
            uid: *uid,
            hotkey: *hotkey,
            coldkey: Coldkey(owner.reader()?.account()?),
            alpha: alpha.reader()?.alpha(netuid)?,
            registered_at: registered.reader()?.u64()?,
            permit: element(permits.as_ref(), *uid, Reader::bool)?,
            last_update: element(updates.as_ref(), *uid, Reader::u64)?,
            emission: element(emissions.as_ref(), *uid, |units| units.alpha(netuid))?,
            incentive: element(incentives.as_ref(), *uid, Reader::u16)?,
            dividends: element(dividends.as_ref(), *uid, Reader::u16)?,
        });
    }
    Ok(out)
}

/// How long a new neuron cannot be replaced, and the subnet owner's hotkey, which never is.
pub fn immunity(netuid: Netuid) -> Ask<(u16, Option<Hotkey>)> {
    let key = || vec![value::netuid(netuid)];
    let reads = vec![subtensor("ImmunityPeriod", key()), subtensor("SubnetOwnerHotkey", key())];
    Ask::new(reads, |answers| {
        let [period, owner] = answers else {
            return Err(rpc::wrong("a batch", "answers are missing"));
        };
        let owner = owner.option().map(|owner| owner.account()).transpose()?;
        let owner = owner.filter(|owner| *owner != Account([0; 32])).map(Hotkey);
        Ok((period.reader()?.u16()?, owner))
    })
}

/// A hotkey's standing in a subnet; `None` when it is not registered there.
pub fn standing(netuid: Netuid, hotkey: Hotkey) -> Ask<Option<Registered>> {
    let key = || vec![value::netuid(netuid)];
    let reads = vec![
        subtensor("Uids", vec![value::netuid(netuid), value::account(hotkey)]),
        subtensor("ValidatorPermit", key()),
        subtensor("LastUpdate", key()),
    ];
    Ask::new(reads, |answers| {
        let [uid, permits, updates] = answers else {
            return Err(rpc::wrong("a batch", "answers are missing"));
        };
        let Some(uid) = uid.option().filter(|_| uid.present()) else { return Ok(None) };
        let uid = uid.u16()?;
        let permits = permits.reader()?.list()?;
        let updates = updates.reader()?.list()?;
        let permit = element(Some(&permits), uid, Reader::bool)?;
        let last_update = element(Some(&updates), uid, Reader::u64)?;
        Ok(Some(Registered { uid, permit, last_update }))
    })
}

/// The subnet that is pruned next when there is no room for a new one.
pub fn next_pruned(runtime: &Runtime) -> Ask<Option<Netuid>> {
    let (api, method) = ("SubnetInfoRuntimeApi", "get_subnet_to_prune");
    if !runtime.has_api(api, method) {
        return Ask::known(None);
    }
    Ask::one(Read::api(api, method, vec![]), |answer| {
        answer.reader()?.option()?.map(|netuid| netuid.netuid()).transpose()
    })
}
