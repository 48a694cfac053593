//! Seats of a subnet one by one.

use parity_scale_codec::{Compact, Decode, Encode};
use scale_info::TypeInfo;
use sp_runtime::AccountId32;

use crate::{
    pallets::subtensor::{self as state, AxonInfo, PrometheusInfo},
    runtime::Runtime,
};

type R = Runtime;

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct NeuronInfo {
    pub hotkey: AccountId32,
    pub coldkey: AccountId32,
    pub uid: Compact<u16>,
    pub netuid: Compact<u16>,
    pub active: bool,
    pub axon_info: AxonInfo,
    pub prometheus_info: PrometheusInfo,
    pub stake: Vec<(AccountId32, Compact<u64>)>,
    pub rank: Compact<u16>,
    pub emission: Compact<u64>,
    pub incentive: Compact<u16>,
    pub consensus: Compact<u16>,
    pub trust: Compact<u16>,
    pub validator_trust: Compact<u16>,
    pub dividends: Compact<u16>,
    pub last_update: Compact<u64>,
    pub validator_permit: bool,
    pub weights: Vec<(Compact<u16>, Compact<u16>)>,
    pub bonds: Vec<(Compact<u16>, Compact<u16>)>,
    pub pruning_score: Compact<u16>,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct NeuronInfoLite {
    pub hotkey: AccountId32,
    pub coldkey: AccountId32,
    pub uid: Compact<u16>,
    pub netuid: Compact<u16>,
    pub active: bool,
    pub axon_info: AxonInfo,
    pub prometheus_info: PrometheusInfo,
    pub stake: Vec<(AccountId32, Compact<u64>)>,
    pub rank: Compact<u16>,
    pub emission: Compact<u64>,
    pub incentive: Compact<u16>,
    pub consensus: Compact<u16>,
    pub trust: Compact<u16>,
    pub validator_trust: Compact<u16>,
    pub dividends: Compact<u16>,
    pub last_update: Compact<u64>,
    pub validator_permit: bool,
    pub pruning_score: Compact<u16>,
}

/// The score that seats without one have.
const NO_SCORE: u16 = u16::MAX;

pub fn neuron_lite(netuid: u16, uid: u16) -> Option<NeuronInfoLite> {
    if uid >= state::SubnetworkN::<R>::get(netuid) {
        return None;
    }
    let hotkey = state::Keys::<R>::get(netuid, uid);
    let coldkey = state::Owner::<R>::get(&hotkey);
    let place = usize::from(uid);
    let small = |column: Vec<u16>| Compact(column.get(place).copied().unwrap_or(0));
    let wide = |column: Vec<u64>| Compact(column.get(place).copied().unwrap_or(0));
    let flag = |column: Vec<bool>| column.get(place).copied().unwrap_or(false);
    Some(NeuronInfoLite {
        uid: Compact(uid),
        netuid: Compact(netuid),
        active: flag(state::Active::<R>::get(netuid)),
        axon_info: state::Axons::<R>::get(netuid, &hotkey).unwrap_or_default(),
        prometheus_info: state::Prometheus::<R>::get(netuid, &hotkey).unwrap_or_default(),
        stake: vec![(coldkey.clone(), Compact(state::TotalHotkeyAlpha::<R>::get(&hotkey, netuid)))],
        rank: Compact(0),
        emission: wide(state::Emission::<R>::get(netuid)),
        incentive: small(state::Incentive::<R>::get(netuid)),
        consensus: small(state::Consensus::<R>::get(netuid)),
        trust: Compact(0),
        validator_trust: small(state::ValidatorTrust::<R>::get(netuid)),
        dividends: small(state::Dividends::<R>::get(netuid)),
        last_update: wide(state::LastUpdate::<R>::get(netuid)),
        validator_permit: flag(state::ValidatorPermit::<R>::get(netuid)),
        pruning_score: Compact(NO_SCORE),
        hotkey,
        coldkey,
    })
}

pub fn neuron(netuid: u16, uid: u16) -> Option<NeuronInfo> {
    let lite = neuron_lite(netuid, uid)?;
    let pairs = |row: Vec<(u16, u16)>| {
        row.into_iter().map(|(uid, weight)| (Compact(uid), Compact(weight))).collect()
    };
    Some(NeuronInfo {
        weights: pairs(state::Weights::<R>::get(netuid, uid)),
        bonds: pairs(state::Bonds::<R>::get(netuid, uid)),
        hotkey: lite.hotkey,
        coldkey: lite.coldkey,
        uid: lite.uid,
        netuid: lite.netuid,
        active: lite.active,
        axon_info: lite.axon_info,
        prometheus_info: lite.prometheus_info,
        stake: lite.stake,
        rank: lite.rank,
        emission: lite.emission,
        incentive: lite.incentive,
        consensus: lite.consensus,
        trust: lite.trust,
        validator_trust: lite.validator_trust,
        dividends: lite.dividends,
        last_update: lite.last_update,
        validator_permit: lite.validator_permit,
        pruning_score: lite.pruning_score,
    })
}

/// What `of` says of every seat.
pub fn all<I>(netuid: u16, of: impl Fn(u16, u16) -> Option<I>) -> Vec<I> {
    (0..state::SubnetworkN::<R>::get(netuid)).filter_map(|uid| of(netuid, uid)).collect()
}

sp_api::decl_runtime_apis! {
    pub trait NeuronInfoRuntimeApi {
        fn get_neurons(netuid: u16) -> Vec<NeuronInfo>;
        fn get_neuron(netuid: u16, uid: u16) -> Option<NeuronInfo>;
        fn get_neurons_lite(netuid: u16) -> Vec<NeuronInfoLite>;
        fn get_neuron_lite(netuid: u16, uid: u16) -> Option<NeuronInfoLite>;
    }
}
