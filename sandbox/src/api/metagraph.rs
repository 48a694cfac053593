//! A subnet as one answer: whole, or only the columns that are asked for by number.

use parity_scale_codec::{Compact, Decode, Encode};
use scale_info::TypeInfo;
use sp_runtime::AccountId32;

use super::{seats, subnets, views};
use crate::{
    pallets::{
        fixed::I96F32,
        subtensor::{self as state, AxonInfo, ChainIdentityV2, SubnetIdentityV3},
    },
    runtime::{Runtime, SubtensorModule},
};

type R = Runtime;

/// Columns of the selection beyond those of the whole.
const VALIDATORS: u16 = 72;
const COMMITMENTS: u16 = 73;

/// Writes the whole and the selection of its columns from one list; the netuid is not optional in either.
macro_rules! columns {
    (0 netuid: $netuid:ty, $($number:literal $name:ident: $kind:ty,)+) => {
        #[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
        pub struct Metagraph {
            pub netuid: $netuid,
            $(pub $name: $kind,)+
        }

        #[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
        pub struct SelectiveMetagraph {
            pub netuid: $netuid,
            $(pub $name: Option<$kind>,)+
            pub validators: Option<Vec<Compact<u16>>>,
            pub commitments: Option<Vec<(AccountId32, Vec<Compact<u8>>)>>,
        }

        impl Metagraph {
            fn select(self, wanted: &[u16]) -> SelectiveMetagraph {
                let validators =
                    wanted.contains(&VALIDATORS).then(|| validators(&self));
                SelectiveMetagraph {
                    netuid: if wanted.contains(&0) { self.netuid } else { Compact(0) },
                    $($name: wanted.contains(&$number).then_some(self.$name),)+
                    validators,
                    commitments: wanted.contains(&COMMITMENTS).then(Vec::new),
                }
            }
        }
    };
}

columns! {
    0 netuid: Compact<u16>,
    1 name: Vec<Compact<u8>>,
    2 symbol: Vec<Compact<u8>>,
    3 identity: Option<SubnetIdentityV3>,
    4 network_registered_at: Compact<u64>,
    5 owner_hotkey: AccountId32,
    6 owner_coldkey: AccountId32,
    7 block: Compact<u64>,
    8 tempo: Compact<u16>,
    9 last_step: Compact<u64>,
    10 blocks_since_last_step: Compact<u64>,
    11 subnet_emission: Compact<u64>,
    12 alpha_in: Compact<u64>,
    13 alpha_out: Compact<u64>,
    14 tao_in: Compact<u64>,
    15 alpha_out_emission: Compact<u64>,
    16 alpha_in_emission: Compact<u64>,
    17 tao_in_emission: Compact<u64>,
    18 pending_alpha_emission: Compact<u64>,
    19 pending_root_emission: Compact<u64>,
    20 subnet_volume: Compact<u128>,
    21 moving_price: I96F32,
    22 rho: Compact<u16>,
    23 kappa: Compact<u16>,
    24 min_allowed_weights: Compact<u16>,
    25 max_weights_limit: Compact<u16>,
    26 weights_version: Compact<u64>,
    27 weights_rate_limit: Compact<u64>,
    28 activity_cutoff: Compact<u64>,
    29 max_validators: Compact<u16>,
    30 num_uids: Compact<u16>,
    31 max_uids: Compact<u16>,
    32 burn: Compact<u64>,
    33 difficulty: Compact<u64>,
    34 registration_allowed: bool,
    35 pow_registration_allowed: bool,
    36 immunity_period: Compact<u16>,
    37 min_difficulty: Compact<u64>,
    38 max_difficulty: Compact<u64>,
    39 min_burn: Compact<u64>,
    40 max_burn: Compact<u64>,
    41 adjustment_alpha: Compact<u64>,
    42 adjustment_interval: Compact<u16>,
    43 target_regs_per_interval: Compact<u16>,
    44 max_regs_per_block: Compact<u16>,
    45 serving_rate_limit: Compact<u64>,
    46 commit_reveal_weights_enabled: bool,
    47 commit_reveal_period: Compact<u64>,
    48 liquid_alpha_enabled: bool,
    49 alpha_high: Compact<u16>,
    50 alpha_low: Compact<u16>,
    51 bonds_moving_avg: Compact<u64>,
    52 hotkeys: Vec<AccountId32>,
    53 coldkeys: Vec<AccountId32>,
    54 identities: Vec<Option<ChainIdentityV2>>,
    55 axons: Vec<AxonInfo>,
    56 active: Vec<bool>,
    57 validator_permit: Vec<bool>,
    58 pruning_score: Vec<Compact<u16>>,
    59 last_update: Vec<Compact<u64>>,
    60 emission: Vec<Compact<u64>>,
    61 dividends: Vec<Compact<u16>>,
    62 incentives: Vec<Compact<u16>>,
    63 consensus: Vec<Compact<u16>>,
    64 trust: Vec<Compact<u16>>,
    65 rank: Vec<Compact<u16>>,
    66 block_at_registration: Vec<Compact<u64>>,
    67 alpha_stake: Vec<Compact<u64>>,
    68 tao_stake: Vec<Compact<u64>>,
    69 total_stake: Vec<Compact<u64>>,
    70 tao_dividends_per_hotkey: Vec<(AccountId32, Compact<u64>)>,
    71 alpha_dividends_per_hotkey: Vec<(AccountId32, Compact<u64>)>,
}

/// Seats with a permit, by their stake.
fn validators(whole: &Metagraph) -> Vec<Compact<u16>> {
    let mut uids: Vec<(u64, u16)> = (0u16..)
        .zip(&whole.validator_permit)
        .zip(&whole.total_stake)
        .filter(|((_, permit), _)| **permit)
        .map(|((uid, _), stake)| (stake.0, uid))
        .collect();
    uids.sort_unstable();
    uids.into_iter().map(|(_, uid)| Compact(uid)).collect()
}

pub fn metagraph(netuid: u16) -> Option<Metagraph> {
    let subnet = views::dynamic_info(netuid)?;
    let settings = subnets::hyperparams_v2(netuid)?;
    let seats = seats::of(netuid);
    let per_hotkey = |of: &dyn Fn(&AccountId32) -> u64| {
        seats.hotkeys.iter().map(|hotkey| (hotkey.clone(), Compact(of(hotkey)))).collect()
    };
    Some(Metagraph {
        netuid: Compact(netuid),
        name: subnet.subnet_name,
        symbol: subnet.token_symbol,
        identity: subnet.subnet_identity,
        network_registered_at: subnet.network_registered_at,
        owner_hotkey: subnet.owner_hotkey,
        owner_coldkey: subnet.owner_coldkey,
        block: Compact(SubtensorModule::now()),
        tempo: subnet.tempo,
        last_step: subnet.last_step,
        blocks_since_last_step: subnet.blocks_since_last_step,
        subnet_emission: Compact(0),
        alpha_in: subnet.alpha_in,
        alpha_out: subnet.alpha_out,
        tao_in: subnet.tao_in,
        alpha_out_emission: subnet.alpha_out_emission,
        alpha_in_emission: subnet.alpha_in_emission,
        tao_in_emission: subnet.tao_in_emission,
        pending_alpha_emission: subnet.pending_alpha_emission,
        pending_root_emission: subnet.pending_root_emission,
        subnet_volume: subnet.subnet_volume,
        moving_price: subnet.moving_price,
        rho: settings.rho,
        kappa: settings.kappa,
        min_allowed_weights: settings.min_allowed_weights,
        max_weights_limit: settings.max_weights_limit,
        weights_version: settings.weights_version,
        weights_rate_limit: settings.weights_rate_limit,
        activity_cutoff: settings.activity_cutoff,
        max_validators: settings.max_validators,
        num_uids: Compact(state::SubnetworkN::<R>::get(netuid)),
        max_uids: Compact(state::MaxAllowedUids::<R>::get(netuid)),
        burn: Compact(state::Burn::<R>::get(netuid)),
        difficulty: settings.difficulty,
        registration_allowed: settings.registration_allowed,
        pow_registration_allowed: state::NetworkPowRegistrationAllowed::<R>::get(netuid),
        immunity_period: settings.immunity_period,
        min_difficulty: settings.min_difficulty,
        max_difficulty: settings.max_difficulty,
        min_burn: settings.min_burn,
        max_burn: settings.max_burn,
        adjustment_alpha: settings.adjustment_alpha,
        adjustment_interval: settings.adjustment_interval,
        target_regs_per_interval: settings.target_regs_per_interval,
        max_regs_per_block: settings.max_regs_per_block,
        serving_rate_limit: settings.serving_rate_limit,
        commit_reveal_weights_enabled: settings.commit_reveal_weights_enabled,
        commit_reveal_period: settings.commit_reveal_period,
        liquid_alpha_enabled: settings.liquid_alpha_enabled,
        alpha_high: settings.alpha_high,
        alpha_low: settings.alpha_low,
        bonds_moving_avg: settings.bonds_moving_avg,
        identities: seats.coldkeys.iter().map(state::IdentitiesV2::<R>::get).collect(),
        axons: seats
            .hotkeys
            .iter()
            .map(|hotkey| state::Axons::<R>::get(netuid, hotkey).unwrap_or_default())
            .collect(),
        tao_dividends_per_hotkey: per_hotkey(&|_| 0),
        alpha_dividends_per_hotkey: per_hotkey(&|hotkey| {
            state::AlphaDividendsPerSubnet::<R>::get(netuid, hotkey)
        }),
        hotkeys: seats.hotkeys,
        coldkeys: seats.coldkeys,
        active: seats.active,
        validator_permit: seats.validator_permit,
        pruning_score: Vec::new(),
        last_update: seats.last_update,
        emission: seats.emission,
        dividends: seats.dividends,
        incentives: seats.incentives,
        consensus: seats.consensus,
        trust: Vec::new(),
        rank: Vec::new(),
        block_at_registration: seats.block_at_registration,
        alpha_stake: seats.alpha_stake,
        tao_stake: seats.tao_stake,
        total_stake: seats.total_stake,
    })
}

pub fn selected(netuid: u16, wanted: &[u16]) -> Option<SelectiveMetagraph> {
    metagraph(netuid).map(|whole| whole.select(wanted))
}

/// There is one mechanism on every subnet, the first.
pub fn of_mechanism<I>(mechanism: u8, answer: impl FnOnce() -> Option<I>) -> Option<I> {
    if mechanism == 0 { answer() } else { None }
}
