//! Subnets as tables see them: what they are, how they are set, and who sits on them.

use parity_scale_codec::{Compact, Decode, Encode};
use scale_info::TypeInfo;
use sp_runtime::AccountId32;

use super::{
    info::{HyperparamEntry, HyperparamValue},
    seats::{self, Seats},
};
use crate::{
    pallets::{
        fixed::I32F32,
        subtensor::{self as state, SubnetIdentityV3},
    },
    runtime::{Runtime, SubtensorModule},
};

type R = Runtime;

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct SubnetInfo {
    pub netuid: Compact<u16>,
    pub rho: Compact<u16>,
    pub kappa: Compact<u16>,
    pub difficulty: Compact<u64>,
    pub immunity_period: Compact<u16>,
    pub max_allowed_validators: Compact<u16>,
    pub min_allowed_weights: Compact<u16>,
    pub max_weights_limit: Compact<u16>,
    pub scaling_law_power: Compact<u16>,
    pub subnetwork_n: Compact<u16>,
    pub max_allowed_uids: Compact<u16>,
    pub blocks_since_last_step: Compact<u64>,
    pub tempo: Compact<u16>,
    pub network_modality: Compact<u16>,
    pub network_connect: Vec<[u16; 2]>,
    pub emission_values: Compact<u64>,
    pub burn: Compact<u64>,
    pub owner: AccountId32,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct SubnetInfov2 {
    pub netuid: Compact<u16>,
    pub rho: Compact<u16>,
    pub kappa: Compact<u16>,
    pub difficulty: Compact<u64>,
    pub immunity_period: Compact<u16>,
    pub max_allowed_validators: Compact<u16>,
    pub min_allowed_weights: Compact<u16>,
    pub max_weights_limit: Compact<u16>,
    pub scaling_law_power: Compact<u16>,
    pub subnetwork_n: Compact<u16>,
    pub max_allowed_uids: Compact<u16>,
    pub blocks_since_last_step: Compact<u64>,
    pub tempo: Compact<u16>,
    pub network_modality: Compact<u16>,
    pub network_connect: Vec<[u16; 2]>,
    pub emission_value: Compact<u64>,
    pub burn: Compact<u64>,
    pub owner: AccountId32,
    pub identity: Option<SubnetIdentityV3>,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct SubnetHyperparams {
    pub rho: Compact<u16>,
    pub kappa: Compact<u16>,
    pub immunity_period: Compact<u16>,
    pub min_allowed_weights: Compact<u16>,
    pub max_weights_limit: Compact<u16>,
    pub tempo: Compact<u16>,
    pub min_difficulty: Compact<u64>,
    pub max_difficulty: Compact<u64>,
    pub weights_version: Compact<u64>,
    pub weights_rate_limit: Compact<u64>,
    pub adjustment_interval: Compact<u16>,
    pub activity_cutoff: Compact<u64>,
    pub registration_allowed: bool,
    pub target_regs_per_interval: Compact<u16>,
    pub min_burn: Compact<u64>,
    pub max_burn: Compact<u64>,
    pub bonds_moving_avg: Compact<u64>,
    pub max_regs_per_block: Compact<u16>,
    pub serving_rate_limit: Compact<u64>,
    pub max_validators: Compact<u16>,
    pub adjustment_alpha: Compact<u64>,
    pub difficulty: Compact<u64>,
    pub commit_reveal_period: Compact<u64>,
    pub commit_reveal_weights_enabled: bool,
    pub alpha_high: Compact<u16>,
    pub alpha_low: Compact<u16>,
    pub liquid_alpha_enabled: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct SubnetHyperparamsV2 {
    pub rho: Compact<u16>,
    pub kappa: Compact<u16>,
    pub immunity_period: Compact<u16>,
    pub min_allowed_weights: Compact<u16>,
    pub max_weights_limit: Compact<u16>,
    pub tempo: Compact<u16>,
    pub min_difficulty: Compact<u64>,
    pub max_difficulty: Compact<u64>,
    pub weights_version: Compact<u64>,
    pub weights_rate_limit: Compact<u64>,
    pub adjustment_interval: Compact<u16>,
    pub activity_cutoff: Compact<u64>,
    pub registration_allowed: bool,
    pub target_regs_per_interval: Compact<u16>,
    pub min_burn: Compact<u64>,
    pub max_burn: Compact<u64>,
    pub bonds_moving_avg: Compact<u64>,
    pub max_regs_per_block: Compact<u16>,
    pub serving_rate_limit: Compact<u64>,
    pub max_validators: Compact<u16>,
    pub adjustment_alpha: Compact<u64>,
    pub difficulty: Compact<u64>,
    pub commit_reveal_period: Compact<u64>,
    pub commit_reveal_weights_enabled: bool,
    pub alpha_high: Compact<u16>,
    pub alpha_low: Compact<u16>,
    pub liquid_alpha_enabled: bool,
    pub alpha_sigmoid_steepness: I32F32,
    pub yuma_version: Compact<u16>,
    pub subnet_is_active: bool,
    pub transfers_enabled: bool,
    pub bonds_reset_enabled: bool,
    pub user_liquidity_enabled: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct SubnetState {
    pub netuid: Compact<u16>,
    pub hotkeys: Vec<AccountId32>,
    pub coldkeys: Vec<AccountId32>,
    pub active: Vec<bool>,
    pub validator_permit: Vec<bool>,
    pub pruning_score: Vec<Compact<u16>>,
    pub last_update: Vec<Compact<u64>>,
    pub emission: Vec<Compact<u64>>,
    pub dividends: Vec<Compact<u16>>,
    pub incentives: Vec<Compact<u16>>,
    pub consensus: Vec<Compact<u16>>,
    pub trust: Vec<Compact<u16>>,
    pub rank: Vec<Compact<u16>>,
    pub block_at_registration: Vec<Compact<u64>>,
    pub alpha_stake: Vec<Compact<u64>>,
    pub tao_stake: Vec<Compact<u64>>,
    pub total_stake: Vec<Compact<u64>>,
    pub emission_history: Vec<Vec<Compact<u64>>>,
}

fn exists(netuid: u16) -> bool {
    state::NetworksAdded::<R>::get(netuid)
}

/// Blocks without weights after which a seat counts as idle: a part of the tempo.
pub fn activity_cutoff(netuid: u16) -> u64 {
    let tempo = u64::from(state::Tempo::<R>::get(netuid));
    tempo * u64::from(state::ActivityCutoffFactorMilli::<R>::get(netuid)) / 1_000
}

pub fn subnet_info_v2(netuid: u16) -> Option<SubnetInfov2> {
    exists(netuid).then(|| SubnetInfov2 {
        netuid: Compact(netuid),
        rho: Compact(state::Rho::<R>::get(netuid)),
        kappa: Compact(state::Kappa::<R>::get(netuid)),
        difficulty: Compact(state::Difficulty::<R>::get(netuid)),
        immunity_period: Compact(state::ImmunityPeriod::<R>::get(netuid)),
        max_allowed_validators: Compact(state::MaxAllowedValidators::<R>::get(netuid)),
        min_allowed_weights: Compact(state::MinAllowedWeights::<R>::get(netuid)),
        max_weights_limit: Compact(state::MaxWeightsLimit::<R>::get(netuid)),
        scaling_law_power: Compact(state::ScalingLawPower::<R>::get(netuid)),
        subnetwork_n: Compact(state::SubnetworkN::<R>::get(netuid)),
        max_allowed_uids: Compact(state::MaxAllowedUids::<R>::get(netuid)),
        blocks_since_last_step: Compact(state::BlocksSinceLastStep::<R>::get(netuid)),
        tempo: Compact(state::Tempo::<R>::get(netuid)),
        network_modality: Compact(0),
        network_connect: Vec::new(),
        emission_value: Compact(0),
        burn: Compact(state::Burn::<R>::get(netuid)),
        owner: state::SubnetOwner::<R>::get(netuid),
        identity: state::SubnetIdentitiesV3::<R>::get(netuid),
    })
}

pub fn subnet_info(netuid: u16) -> Option<SubnetInfo> {
    let info = subnet_info_v2(netuid)?;
    Some(SubnetInfo {
        netuid: info.netuid,
        rho: info.rho,
        kappa: info.kappa,
        difficulty: info.difficulty,
        immunity_period: info.immunity_period,
        max_allowed_validators: info.max_allowed_validators,
        min_allowed_weights: info.min_allowed_weights,
        max_weights_limit: info.max_weights_limit,
        scaling_law_power: info.scaling_law_power,
        subnetwork_n: info.subnetwork_n,
        max_allowed_uids: info.max_allowed_uids,
        blocks_since_last_step: info.blocks_since_last_step,
        tempo: info.tempo,
        network_modality: info.network_modality,
        network_connect: info.network_connect,
        emission_values: info.emission_value,
        burn: info.burn,
        owner: info.owner,
    })
}

/// What `of` says of every subnet.
pub fn all<I>(of: impl Fn(u16) -> Option<I>) -> Vec<Option<I>> {
    SubtensorModule::networks().into_iter().map(of).collect()
}

pub fn hyperparams_v2(netuid: u16) -> Option<SubnetHyperparamsV2> {
    let (alpha_low, alpha_high) = state::AlphaValues::<R>::get(netuid);
    exists(netuid).then(|| SubnetHyperparamsV2 {
        rho: Compact(state::Rho::<R>::get(netuid)),
        kappa: Compact(state::Kappa::<R>::get(netuid)),
        immunity_period: Compact(state::ImmunityPeriod::<R>::get(netuid)),
        min_allowed_weights: Compact(state::MinAllowedWeights::<R>::get(netuid)),
        max_weights_limit: Compact(state::MaxWeightsLimit::<R>::get(netuid)),
        tempo: Compact(state::Tempo::<R>::get(netuid)),
        min_difficulty: Compact(state::MinDifficulty::<R>::get(netuid)),
        max_difficulty: Compact(state::MaxDifficulty::<R>::get(netuid)),
        weights_version: Compact(state::WeightsVersionKey::<R>::get(netuid)),
        weights_rate_limit: Compact(state::WeightsSetRateLimit::<R>::get(netuid)),
        adjustment_interval: Compact(state::AdjustmentInterval::<R>::get(netuid)),
        activity_cutoff: Compact(activity_cutoff(netuid)),
        registration_allowed: state::NetworkRegistrationAllowed::<R>::get(netuid),
        target_regs_per_interval: Compact(state::TargetRegistrationsPerInterval::<R>::get(netuid)),
        min_burn: Compact(state::MinBurn::<R>::get(netuid)),
        max_burn: Compact(state::MaxBurn::<R>::get(netuid)),
        bonds_moving_avg: Compact(state::BondsMovingAverage::<R>::get(netuid)),
        max_regs_per_block: Compact(state::MaxRegistrationsPerBlock::<R>::get(netuid)),
        serving_rate_limit: Compact(state::ServingRateLimit::<R>::get(netuid)),
        max_validators: Compact(state::MaxAllowedValidators::<R>::get(netuid)),
        adjustment_alpha: Compact(state::AdjustmentAlpha::<R>::get(netuid)),
        difficulty: Compact(state::Difficulty::<R>::get(netuid)),
        commit_reveal_period: Compact(state::RevealPeriodEpochs::<R>::get(netuid)),
        commit_reveal_weights_enabled: state::CommitRevealWeightsEnabled::<R>::get(netuid),
        alpha_high: Compact(alpha_high),
        alpha_low: Compact(alpha_low),
        liquid_alpha_enabled: state::LiquidAlphaOn::<R>::get(netuid),
        alpha_sigmoid_steepness: I32F32 {
            bits: i64::from(state::AlphaSigmoidSteepness::<R>::get(netuid)) << 32,
        },
        yuma_version: Compact(if state::Yuma3On::<R>::get(netuid) { 3 } else { 2 }),
        subnet_is_active: state::SubtokenEnabled::<R>::get(netuid),
        transfers_enabled: state::TransferToggle::<R>::get(netuid),
        bonds_reset_enabled: state::BondsResetOn::<R>::get(netuid),
        user_liquidity_enabled: false,
    })
}

pub fn hyperparams(netuid: u16) -> Option<SubnetHyperparams> {
    let all = hyperparams_v2(netuid)?;
    Some(SubnetHyperparams {
        rho: all.rho,
        kappa: all.kappa,
        immunity_period: all.immunity_period,
        min_allowed_weights: all.min_allowed_weights,
        max_weights_limit: all.max_weights_limit,
        tempo: all.tempo,
        min_difficulty: all.min_difficulty,
        max_difficulty: all.max_difficulty,
        weights_version: all.weights_version,
        weights_rate_limit: all.weights_rate_limit,
        adjustment_interval: all.adjustment_interval,
        activity_cutoff: all.activity_cutoff,
        registration_allowed: all.registration_allowed,
        target_regs_per_interval: all.target_regs_per_interval,
        min_burn: all.min_burn,
        max_burn: all.max_burn,
        bonds_moving_avg: all.bonds_moving_avg,
        max_regs_per_block: all.max_regs_per_block,
        serving_rate_limit: all.serving_rate_limit,
        max_validators: all.max_validators,
        adjustment_alpha: all.adjustment_alpha,
        difficulty: all.difficulty,
        commit_reveal_period: all.commit_reveal_period,
        commit_reveal_weights_enabled: all.commit_reveal_weights_enabled,
        alpha_high: all.alpha_high,
        alpha_low: all.alpha_low,
        liquid_alpha_enabled: all.liquid_alpha_enabled,
    })
}

/// The parameters by name, in the order of the public chain.
pub fn hyperparams_v3(netuid: u16) -> Option<Vec<HyperparamEntry>> {
    use HyperparamValue::{Bool, TaoBalance, U16, U32, U64, U64F64};
    let all = hyperparams_v2(netuid)?;
    let entries: [(&str, HyperparamValue); 33] = [
        ("kappa", U16(all.kappa)),
        ("immunity_period", U16(all.immunity_period)),
        ("min_allowed_weights", U16(all.min_allowed_weights)),
        ("max_weights_limit", U16(all.max_weights_limit)),
        ("tempo", U16(all.tempo)),
        ("weights_version", U64(all.weights_version)),
        ("weights_rate_limit", U64(all.weights_rate_limit)),
        ("activity_cutoff", U64(all.activity_cutoff)),
        (
            "activity_cutoff_factor",
            U32(Compact(state::ActivityCutoffFactorMilli::<R>::get(netuid))),
        ),
        ("registration_allowed", Bool(all.registration_allowed)),
        ("target_regs_per_interval", U16(all.target_regs_per_interval)),
        ("min_burn", TaoBalance(all.min_burn)),
        ("max_burn", TaoBalance(all.max_burn)),
        ("burn_half_life", U16(Compact(state::BurnHalfLife::<R>::get(netuid)))),
        ("burn_increase_mult", U64F64(state::BurnIncreaseMult::<R>::get(netuid))),
        ("bonds_moving_avg", U64(all.bonds_moving_avg)),
        ("max_regs_per_block", U16(all.max_regs_per_block)),
        ("serving_rate_limit", U64(all.serving_rate_limit)),
        ("max_validators", U16(all.max_validators)),
        ("commit_reveal_period", U64(all.commit_reveal_period)),
        ("commit_reveal_weights_enabled", Bool(all.commit_reveal_weights_enabled)),
        ("alpha_high", U16(all.alpha_high)),
        ("alpha_low", U16(all.alpha_low)),
        ("liquid_alpha_enabled", Bool(all.liquid_alpha_enabled)),
        ("alpha_sigmoid_steepness", HyperparamValue::I32F32(all.alpha_sigmoid_steepness)),
        ("yuma_version", U16(all.yuma_version)),
        ("subnet_is_active", Bool(all.subnet_is_active)),
        ("transfers_enabled", Bool(all.transfers_enabled)),
        ("bonds_reset_enabled", Bool(all.bonds_reset_enabled)),
        ("user_liquidity_enabled", Bool(all.user_liquidity_enabled)),
        ("owner_cut_enabled", Bool(state::OwnerCutEnabled::<R>::get(netuid))),
        ("owner_cut_auto_lock_enabled", Bool(state::OwnerCutAutoLockEnabled::<R>::get(netuid))),
        ("min_childkey_take", U16(Compact(state::MinChildkeyTakePerSubnet::<R>::get(netuid)))),
    ];
    let named =
        |(name, value): (&str, _)| HyperparamEntry { name: name.as_bytes().to_vec(), value };
    Some(entries.into_iter().map(named).collect())
}

/// Who sits on a subnet and what they earned there.
pub fn subnet_state(netuid: u16) -> Option<SubnetState> {
    if !exists(netuid) {
        return None;
    }
    let Seats {
        hotkeys,
        coldkeys,
        active,
        validator_permit,
        last_update,
        emission,
        dividends,
        incentives,
        consensus,
        block_at_registration,
        alpha_stake,
        tao_stake,
        total_stake,
    } = seats::of(netuid);
    let emission_history = SubtensorModule::networks()
        .into_iter()
        .map(|netuid| {
            let last =
                |hotkey| Compact(state::LastHotkeyEmissionOnNetuid::<R>::get(hotkey, netuid));
            hotkeys.iter().map(last).collect()
        })
        .collect();
    Some(SubnetState {
        netuid: Compact(netuid),
        hotkeys,
        coldkeys,
        active,
        validator_permit,
        pruning_score: Vec::new(),
        last_update,
        emission,
        dividends,
        incentives,
        consensus,
        trust: Vec::new(),
        rank: Vec::new(),
        block_at_registration,
        alpha_stake,
        tao_stake,
        total_stake,
        emission_history,
    })
}
