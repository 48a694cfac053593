//! The answers of the runtime APIs, read from state. Nothing here writes.

use std::collections::{BTreeMap, BTreeSet};

use parity_scale_codec::Compact;
use sp_runtime::AccountId32;

use super::info::{
    DelegateInfo, Delegated, DynamicInfo, Holding, Place, SimSwapResult, StakeAvailability,
    StakeInfo, SubnetPrice,
};
use crate::{
    maths::pool::{FEE_PARTS, HIGHEST_PRICE, LOWEST_PRICE, Refusal, Side},
    pallets::{
        subtensor::{self as state, SubnetIdentityV3},
        swap,
    },
    runtime::{Runtime, SubtensorModule},
};

/// Blocks in a day.
const BLOCKS_A_DAY: u64 = 7_200;
const PAR: u64 = 1_000_000_000;

type R = Runtime;

pub fn stake_info(hotkey: &AccountId32, coldkey: &AccountId32, netuid: u16) -> StakeInfo {
    StakeInfo {
        hotkey: hotkey.clone(),
        coldkey: coldkey.clone(),
        netuid: Compact(netuid),
        stake: Compact(SubtensorModule::position(hotkey, coldkey, netuid)),
        locked: Compact(0),
        emission: Compact(state::AlphaDividendsPerSubnet::<R>::get(netuid, hotkey)),
        tao_emission: Compact(0),
        drain: Compact(0),
        is_registered: state::IsNetworkMember::<R>::get(hotkey, netuid),
    }
}

/// The positions of a coldkey, subnet by subnet.
pub fn stake_infos(coldkey: &AccountId32) -> Vec<StakeInfo> {
    let hotkeys = state::StakingHotkeys::<R>::get(coldkey);
    SubtensorModule::networks()
        .into_iter()
        .flat_map(|netuid| hotkeys.iter().map(move |hotkey| (hotkey, netuid)))
        .filter(|(hotkey, netuid)| SubtensorModule::position(hotkey, coldkey, *netuid) > 0)
        .map(|(hotkey, netuid)| stake_info(hotkey, coldkey, netuid))
        .collect()
}

pub fn availability(
    coldkeys: Vec<AccountId32>,
    netuids: Option<Vec<u16>>,
) -> BTreeMap<AccountId32, BTreeMap<u16, StakeAvailability>> {
    let all = SubtensorModule::networks();
    let wanted = match netuids {
        None => all,
        // A longer list than there are subnets is answered with nothing.
        Some(list) if list.len() > all.len() => Vec::new(),
        Some(list) => list,
    };
    let wanted: BTreeSet<u16> = wanted.into_iter().collect();
    coldkeys
        .into_iter()
        .map(|coldkey| {
            let rows = wanted
                .iter()
                .filter_map(|netuid| {
                    let total = SubtensorModule::total_on(&coldkey, *netuid);
                    let locked = SubtensorModule::locked_on(&coldkey, *netuid);
                    (total > 0).then_some((
                        *netuid,
                        StakeAvailability {
                            total: Compact(total),
                            locked: Compact(locked),
                            available: Compact(total.saturating_sub(locked)),
                        },
                    ))
                })
                .collect();
            (coldkey, rows)
        })
        .collect()
}

/// A rough fee that ignores the direction, as the public chain gives it.
pub fn stake_fee(origin: Option<Place>, destination: Option<Place>, amount: u64) -> u64 {
    let on_root = |place: &Option<Place>| place.as_ref().is_some_and(|(_, netuid)| *netuid == 0);
    if on_root(&origin) && on_root(&destination) {
        return 0;
    }
    let Some((_, netuid)) = destination.or(origin) else { return 0 };
    let rate = u128::from(swap::FeeRate::<R>::get(netuid));
    u64::try_from(u128::from(amount) * rate / u128::from(FEE_PARTS)).unwrap_or(u64::MAX)
}

pub fn prices() -> Vec<SubnetPrice> {
    SubtensorModule::networks()
        .into_iter()
        .map(|netuid| SubnetPrice { netuid, price: SubtensorModule::price(netuid) })
        .collect()
}

/// A trade that is refused answers with nothing, never with an error; a subnet that does not exist answers
/// with its whole input as slippage.
pub fn simulate(netuid: u16, side: Side, gross: u64) -> SimSwapResult {
    let limit = match side {
        Side::Buy => HIGHEST_PRICE,
        Side::Sell => LOWEST_PRICE,
    };
    let dynamic = SubtensorModule::is_dynamic(netuid);
    let exists = state::NetworksAdded::<R>::get(netuid);
    let quote = if exists {
        SubtensorModule::quote(netuid, side, gross, limit)
    } else {
        Err(Refusal::Nothing)
    };
    let shortfall = match &quote {
        Ok(trade) if dynamic => SubtensorModule::pool(netuid).shortfall(side, gross, trade.output),
        Err(_) if !exists => gross,
        Ok(_) | Err(_) => 0,
    };
    let (input, fee, output) =
        quote.map_or((0, 0, 0), |trade| (trade.input, trade.fee, trade.output));
    match side {
        Side::Buy => SimSwapResult {
            tao_amount: input,
            alpha_amount: output,
            tao_fee: fee,
            alpha_slippage: shortfall,
            ..SimSwapResult::default()
        },
        Side::Sell => SimSwapResult {
            tao_amount: output,
            alpha_amount: input,
            alpha_fee: fee,
            tao_slippage: shortfall,
            ..SimSwapResult::default()
        },
    }
}

fn compact_bytes(bytes: &[u8]) -> Vec<Compact<u8>> {
    bytes.iter().copied().map(Compact).collect()
}

pub fn dynamic_info(netuid: u16) -> Option<DynamicInfo> {
    if !state::NetworksAdded::<R>::get(netuid) {
        return None;
    }
    let identity: Option<SubnetIdentityV3> = state::SubnetIdentitiesV3::<R>::get(netuid);
    let name = match &identity {
        Some(identity) => identity.subnet_name.clone(),
        None if netuid == 0 => b"root".to_vec(),
        // The public runtime carries a list of names; these two are seen in its recorded state.
        None if netuid == 1 => b"apex".to_vec(),
        None if netuid == 3 => b"templar".to_vec(),
        None => state::TokenSymbol::<R>::get(netuid),
    };
    let last_step = state::LastMechansimStepBlock::<R>::get(netuid);
    let pending = state::PendingServerEmission::<R>::get(netuid)
        .saturating_add(state::PendingValidatorEmission::<R>::get(netuid));
    Some(DynamicInfo {
        netuid: Compact(netuid),
        owner_hotkey: state::SubnetOwnerHotkey::<R>::get(netuid),
        owner_coldkey: state::SubnetOwner::<R>::get(netuid),
        subnet_name: compact_bytes(&name),
        token_symbol: compact_bytes(&state::TokenSymbol::<R>::get(netuid)),
        tempo: Compact(state::Tempo::<R>::get(netuid)),
        last_step: Compact(last_step),
        blocks_since_last_step: Compact(SubtensorModule::now().saturating_sub(last_step)),
        emission: Compact(0),
        alpha_in: Compact(state::SubnetAlphaIn::<R>::get(netuid)),
        alpha_out: Compact(state::SubnetAlphaOut::<R>::get(netuid)),
        tao_in: Compact(state::SubnetTAO::<R>::get(netuid)),
        alpha_out_emission: Compact(state::SubnetAlphaOutEmission::<R>::get(netuid)),
        alpha_in_emission: Compact(state::SubnetAlphaInEmission::<R>::get(netuid)),
        tao_in_emission: Compact(state::SubnetTaoInEmission::<R>::get(netuid)),
        pending_alpha_emission: Compact(pending),
        pending_root_emission: Compact(0),
        subnet_volume: Compact(state::SubnetVolume::<R>::get(netuid)),
        network_registered_at: Compact(state::NetworkRegisteredAt::<R>::get(netuid)),
        subnet_identity: identity,
        moving_price: state::SubnetMovingPrice::<R>::get(netuid),
    })
}

pub fn all_dynamic_info() -> Vec<Option<DynamicInfo>> {
    SubtensorModule::networks().into_iter().map(dynamic_info).collect()
}

/// The subnet with the lowest moving price that is past its immunity, once the limit of subnets is reached.
pub fn subnet_to_prune() -> Option<u16> {
    let networks = SubtensorModule::networks();
    if networks.len() <= usize::from(state::SubnetLimit::<R>::get()) {
        return None;
    }
    let immunity = state::NetworkImmunityPeriod::<R>::get();
    let now = SubtensorModule::now();
    networks
        .into_iter()
        .filter(|netuid| *netuid != 0)
        .filter(|netuid| {
            now.saturating_sub(state::NetworkRegisteredAt::<R>::get(netuid)) >= immunity
        })
        .min_by_key(|netuid| state::SubnetMovingPrice::<R>::get(netuid).bits)
}

pub fn subnet_account(netuid: u16) -> Option<AccountId32> {
    state::NetworksAdded::<R>::get(netuid).then(|| SubtensorModule::subnet_account(netuid))
}

/// Answers for a subnet that does not exist too, as the public chain does.
pub fn next_epoch(netuid: u16) -> Option<u64> {
    let tempo = u64::from(state::Tempo::<R>::get(netuid));
    (tempo > 0).then(|| state::LastEpochBlock::<R>::get(netuid).saturating_add(tempo))
}

/// A delegate; `nominated` lists its nominators too, which is expensive.
fn delegate(hotkey: &AccountId32, nominated: bool) -> DelegateInfo {
    let networks = SubtensorModule::networks();
    let mut nominators: BTreeMap<AccountId32, Vec<Holding>> = BTreeMap::new();
    if nominated {
        for (coldkey, netuid) in state::AlphaV2::<R>::iter_key_prefix((hotkey,)) {
            let alpha = SubtensorModule::position(hotkey, &coldkey, netuid);
            if alpha > 0 {
                nominators.entry(coldkey).or_default().push((Compact(netuid), Compact(alpha)));
            }
        }
    }
    for rows in nominators.values_mut() {
        rows.sort_by_key(|(netuid, _)| netuid.0);
    }
    let registrations: Vec<u16> = networks
        .iter()
        .copied()
        .filter(|netuid| state::IsNetworkMember::<R>::get(hotkey, netuid))
        .collect();
    let permits = registrations.iter().copied().filter(|netuid| {
        state::Uids::<R>::get(netuid, hotkey).is_some_and(|uid| {
            let permits = state::ValidatorPermit::<R>::get(netuid);
            permits.get(usize::from(uid)).copied().unwrap_or(false)
        })
    });
    let daily = registrations.iter().fold(0u64, |sum, netuid| {
        let tempo = u64::from(state::Tempo::<R>::get(netuid)).max(1);
        let emission = state::Uids::<R>::get(netuid, hotkey)
            .and_then(|uid| state::Emission::<R>::get(netuid).get(usize::from(uid)).copied());
        sum.saturating_add(emission.unwrap_or(0).saturating_mul(BLOCKS_A_DAY) / tempo)
    });
    let take = state::Delegates::<R>::get(hotkey);
    let root = u128::from(state::TotalHotkeyAlpha::<R>::get(hotkey, 0));
    let kept = u128::from(daily) * u128::from(u16::MAX - take) / u128::from(u16::MAX);
    let per_1000 = (kept * 1_000 * u128::from(PAR)).checked_div(root).unwrap_or(0);
    DelegateInfo {
        delegate_ss58: hotkey.clone(),
        take: Compact(take),
        nominators: nominators.into_iter().collect(),
        owner_ss58: state::Owner::<R>::get(hotkey),
        validator_permits: permits.map(Compact).collect(),
        registrations: registrations.iter().copied().map(Compact).collect(),
        return_per_1000: Compact(u64::try_from(per_1000).unwrap_or(u64::MAX)),
        total_daily_return: Compact(daily),
    }
}

pub fn delegates() -> Vec<DelegateInfo> {
    state::Delegates::<R>::iter_keys().map(|hotkey| delegate(&hotkey, true)).collect()
}

pub fn delegate_of(hotkey: &AccountId32) -> Option<DelegateInfo> {
    state::Delegates::<R>::contains_key(hotkey).then(|| delegate(hotkey, true))
}

pub fn delegated(coldkey: &AccountId32) -> Vec<Delegated> {
    let networks = SubtensorModule::networks();
    let mut rows = Vec::new();
    for hotkey in state::Delegates::<R>::iter_keys() {
        for netuid in networks.iter().copied() {
            let alpha = SubtensorModule::position(&hotkey, coldkey, netuid);
            if alpha > 0 {
                rows.push((delegate(&hotkey, false), (Compact(netuid), Compact(alpha))));
            }
        }
    }
    rows
}
