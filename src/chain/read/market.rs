//! What decides whether stake may be sold, moved or given away, and what a subnet costs.

use std::collections::BTreeMap;

use super::stake::TOGETHER;
use super::{SUBTENSOR, subtensor};
use crate::chain::{Ask, Read};
use crate::domain::{
    Account, Availability, BurnSchedule, Coldkey, Hotkey, Netuid, Price, Take, Tao,
};
use crate::fault::Fault;
use crate::tx::{Reader, Runtime, Value, value};

const STAKE: &str = "StakeInfoRuntimeApi";

/// How much of a coldkey's alpha is locked, in each subnet where it has any; `None` where the
/// runtime knows no locks.
pub fn availability(runtime: &Runtime, coldkey: Coldkey) -> Ask<Option<Vec<Availability>>> {
    availabilities(runtime, &[coldkey]).map(|all| all?.into_iter().next())
}

/// The same of several coldkeys, in their order.
pub fn availabilities(
    runtime: &Runtime,
    coldkeys: &[Coldkey],
) -> Ask<Option<Vec<Vec<Availability>>>> {
    let method = "get_stake_availability_for_coldkeys";
    if !runtime.has_api(STAKE, method) {
        return Ask::known(None);
    }
    let parts = coldkeys.chunks(TOGETHER).map(|part| {
        let wanted = part.to_vec();
        let keys = part.iter().map(|coldkey| value::account(coldkey.0));
        let args = vec![("coldkey_accounts", value::list(keys)), ("netuids", value::option(None))];
        Ask::one(Read::api(STAKE, method, args), move |answer| {
            let mut found = BTreeMap::new();
            for (account, subnets) in answer.reader()?.entries()? {
                found.insert(Coldkey(account.account()?), sums(&subnets)?);
            }
            // Who has no stake anywhere is not in the answer.
            Ok(wanted.iter().map(|key| found.remove(key).unwrap_or_default()).collect::<Vec<_>>())
        })
    });
    Ask::all(parts.collect()).map(|parts| Some(parts.concat()))
}

fn sums(subnets: &Reader<'_>) -> Result<Vec<Availability>, Fault> {
    let entries = subnets.entries()?;
    let one = |(netuid, sums): &(Reader<'_>, Reader<'_>)| {
        let netuid = netuid.netuid()?;
        Ok(Availability {
            total: sums.field("total")?.alpha(netuid)?,
            locked: sums.field("locked")?.alpha(netuid)?,
            available: sums.field("available")?.alpha(netuid)?,
        })
    };
    entries.iter().map(one).collect()
}

/// A coldkey's alpha in one subnet.
pub fn held(runtime: &Runtime, coldkey: Coldkey, netuid: Netuid) -> Ask<Option<Availability>> {
    availability(runtime, coldkey).map(move |all| Some(Availability::within(&all?, netuid)))
}

/// Whether the owner of a subnet lets stake change its coldkey.
pub fn transfers(runtime: &Runtime, netuid: Netuid) -> Ask<bool> {
    if !runtime.has_storage(SUBTENSOR, "TransferToggle") {
        return Ask::known(true);
    }
    let read = subtensor("TransferToggle", vec![value::netuid(netuid)]);
    Ask::one(read, |answer| answer.reader()?.bool())
}

/// The least that a nominator's position may be worth.
pub fn nominator_least(runtime: &Runtime) -> Ask<Tao> {
    if !runtime.has_storage(SUBTENSOR, "NominatorMinRequiredStake") {
        return Ask::known(Tao::ZERO);
    }
    Ask::one(subtensor("NominatorMinRequiredStake", vec![]), |answer| {
        // The chain keeps it as a factor, in millionths of its default minimum of 2,000,000 rao.
        let factor = answer.reader()?.u64()?;
        Ok(Tao::from_rao(factor.saturating_mul(2)))
    })
}

/// The least stake that may be given to another coldkey: newer runtimes have one of its own.
pub fn min_transfer(runtime: &Runtime) -> Result<Tao, Fault> {
    match runtime.constant(SUBTENSOR, "InitialMinTransfer") {
        Ok(least) => Reader::new(&least, "SubtensorModule.InitialMinTransfer").tao(),
        Err(_) => super::min_stake(runtime),
    }
}

/// What a new subnet costs.
pub fn network_cost() -> Ask<Tao> {
    let (api, method) = ("SubnetRegistrationRuntimeApi", "get_network_registration_cost");
    Ask::one(Read::api(api, method, vec![]), |answer| answer.reader()?.tao())
}

/// The first block at which anybody may make a subnet again.
pub fn network_open_from(runtime: &Runtime) -> Ask<u64> {
    let known = ["LastRateLimitedBlock", "NetworkRateLimit"];
    if !known.iter().all(|item| runtime.has_storage(SUBTENSOR, item)) {
        return Ask::known(0);
    }
    let key = Value::unnamed_variant("NetworkLastRegistered", []);
    let reads =
        vec![subtensor("LastRateLimitedBlock", vec![key]), subtensor("NetworkRateLimit", vec![])];
    Ask::new(reads, |answers| {
        let [last, pause] = answers else {
            return Err(crate::chain::rpc::wrong("a batch", "answers are missing"));
        };
        let last = last.option().map_or(Ok(0), |block| block.u64())?;
        let pause = pause.reader()?.u64()?;
        Ok(if last == 0 { 0 } else { last.saturating_add(pause) })
    })
}

pub fn subnet_owner(netuid: Netuid) -> Ask<Option<Coldkey>> {
    Ask::one(subtensor("SubnetOwner", vec![value::netuid(netuid)]), |answer| {
        let owner = answer.option().map(|owner| owner.account()).transpose()?;
        Ok(owner.filter(|owner| *owner != Account([0; 32])).map(Coldkey))
    })
}

/// TAO that the chain adds to a subnet's pool with every block.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method is of one lifetime, and the reading of every one"
)]
pub fn tao_emission(runtime: &Runtime, netuid: Netuid) -> Ask<Option<Tao>> {
    optional(runtime, "SubnetTaoInEmission", value::netuid(netuid), |row| row.tao())
}

/// Whether a subnet gets any emission.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method is of one lifetime, and the reading of every one"
)]
pub fn emission_on(runtime: &Runtime, netuid: Netuid) -> Ask<Option<bool>> {
    optional(runtime, "SubnetEmissionEnabled", value::netuid(netuid), |row| row.bool())
}

/// The chain's moving average of a subnet's price, rounded down.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method is of one lifetime, and the reading of every one"
)]
pub fn moving_price(runtime: &Runtime, netuid: Netuid) -> Ask<Option<Price>> {
    let key = value::netuid(netuid);
    optional(runtime, "SubnetMovingPrice", key, |row| row.i128_bits())
        .map(|bits| bits.and_then(super::subnet::fixed_price))
}

/// What root stakers get of a subnet's dividends, in hundredths of a percent, as the chain worked it
/// out last.
pub fn root_share(runtime: &Runtime, netuid: Netuid) -> Ask<Option<u32>> {
    optional(runtime, "RootProp", value::netuid(netuid), |row| {
        // A fraction in parts of 2^32.
        let share = row.u128()?.saturating_mul(10_000) >> 32;
        Ok(u32::try_from(share).unwrap_or(u32::MAX))
    })
}

/// What a validator keeps; the default where it has set none.
pub fn take_of(runtime: &Runtime, hotkey: Hotkey) -> Ask<Option<Take>> {
    optional(runtime, "Delegates", value::account(hotkey), |row| row.u16().map(Take))
}

/// How the cost of registration moves.
pub fn burn_schedule(runtime: &Runtime, netuid: Netuid) -> Ask<Option<BurnSchedule>> {
    let items = ["BurnHalfLife", "BurnIncreaseMult"];
    if !items.iter().all(|item| runtime.has_storage(SUBTENSOR, item)) {
        return Ask::known(None);
    }
    let reads = items.map(|item| subtensor(item, vec![value::netuid(netuid)])).into();
    Ask::new(reads, |answers| {
        let [half_life, step] = answers else {
            return Err(crate::chain::rpc::wrong("a batch", "answers are missing"));
        };
        let (half_life, step) = (half_life.reader()?.u16()?, step.reader()?.u128()?);
        Ok(Some(BurnSchedule { half_life, step }))
    })
}

/// A row that older or newer runtimes may not have.
fn optional<T: Clone + Send + Sync + 'static>(
    runtime: &Runtime,
    item: &'static str,
    key: Value,
    read: impl Fn(&Reader<'_>) -> Result<T, Fault> + Send + Sync + 'static,
) -> Ask<Option<T>> {
    if !runtime.has_storage(SUBTENSOR, item) {
        return Ask::known(None);
    }
    Ask::one(subtensor(item, vec![key]), move |answer| {
        answer.option().map(|row| read(&row)).transpose()
    })
}
