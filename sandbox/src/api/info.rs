//! The traits and structures under the names, field orders and widths of spec 425.
//!
//! Names and symbols are vectors of compact bytes, a quirk clients must cope with.

use std::collections::BTreeMap;

use parity_scale_codec::{Compact, Decode, Encode};
use scale_info::TypeInfo;
use sp_runtime::AccountId32;

use super::{
    metagraph::{Metagraph, SelectiveMetagraph},
    subnets::{SubnetHyperparams, SubnetHyperparamsV2, SubnetInfo, SubnetInfov2, SubnetState},
};
use crate::pallets::{
    fixed::{I32F32, I96F32, U64F64},
    subtensor::{LockState, SubnetIdentityV3},
};

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct StakeInfo {
    pub hotkey: AccountId32,
    pub coldkey: AccountId32,
    pub netuid: Compact<u16>,
    pub stake: Compact<u64>,
    pub locked: Compact<u64>,
    pub emission: Compact<u64>,
    pub tao_emission: Compact<u64>,
    pub drain: Compact<u64>,
    pub is_registered: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct StakeAvailability {
    pub total: Compact<u64>,
    pub locked: Compact<u64>,
    pub available: Compact<u64>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct SimSwapResult {
    pub tao_amount: u64,
    pub alpha_amount: u64,
    pub tao_fee: u64,
    pub alpha_fee: u64,
    pub tao_slippage: u64,
    pub alpha_slippage: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct SubnetPrice {
    pub netuid: u16,
    pub price: u64,
}

/// A netuid and the alpha held there.
pub type Holding = (Compact<u16>, Compact<u64>);
/// A delegate and one holding with it.
pub type Delegated = (DelegateInfo, Holding);

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct DelegateInfo {
    pub delegate_ss58: AccountId32,
    pub take: Compact<u16>,
    pub nominators: Vec<(AccountId32, Vec<Holding>)>,
    pub owner_ss58: AccountId32,
    pub registrations: Vec<Compact<u16>>,
    pub validator_permits: Vec<Compact<u16>>,
    pub return_per_1000: Compact<u64>,
    pub total_daily_return: Compact<u64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct DynamicInfo {
    pub netuid: Compact<u16>,
    pub owner_hotkey: AccountId32,
    pub owner_coldkey: AccountId32,
    pub subnet_name: Vec<Compact<u8>>,
    pub token_symbol: Vec<Compact<u8>>,
    pub tempo: Compact<u16>,
    pub last_step: Compact<u64>,
    pub blocks_since_last_step: Compact<u64>,
    pub emission: Compact<u64>,
    pub alpha_in: Compact<u64>,
    pub alpha_out: Compact<u64>,
    pub tao_in: Compact<u64>,
    pub alpha_out_emission: Compact<u64>,
    pub alpha_in_emission: Compact<u64>,
    pub tao_in_emission: Compact<u64>,
    pub pending_alpha_emission: Compact<u64>,
    pub pending_root_emission: Compact<u64>,
    pub subnet_volume: Compact<u128>,
    pub network_registered_at: Compact<u64>,
    pub subnet_identity: Option<SubnetIdentityV3>,
    pub moving_price: I96F32,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum HyperparamValue {
    #[codec(index = 0)]
    Bool(bool),
    #[codec(index = 1)]
    U16(Compact<u16>),
    #[codec(index = 2)]
    U32(Compact<u32>),
    #[codec(index = 3)]
    U64(Compact<u64>),
    #[codec(index = 4)]
    U128(Compact<u128>),
    #[codec(index = 5)]
    TaoBalance(Compact<u64>),
    #[codec(index = 6)]
    I32F32(I32F32),
    #[codec(index = 7)]
    U64F64(U64F64),
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct HyperparamEntry {
    pub name: Vec<u8>,
    pub value: HyperparamValue,
}

/// A hotkey and a netuid.
pub type Place = (AccountId32, u16);

sp_api::decl_runtime_apis! {
    pub trait StakeInfoRuntimeApi {
        fn get_stake_info_for_coldkey(coldkey_account: AccountId32) -> Vec<StakeInfo>;
        fn get_stake_info_for_coldkeys(
            coldkey_accounts: Vec<AccountId32>
        ) -> Vec<(AccountId32, Vec<StakeInfo>)>;
        fn get_stake_info_for_hotkey_coldkey_netuid(
            hotkey_account: AccountId32,
            coldkey_account: AccountId32,
            netuid: u16
        ) -> Option<StakeInfo>;
        fn get_stake_availability_for_coldkeys(
            coldkey_accounts: Vec<AccountId32>,
            netuids: Option<Vec<u16>>
        ) -> BTreeMap<AccountId32, BTreeMap<u16, StakeAvailability>>;
        fn get_stake_fee(
            origin: Option<Place>,
            origin_coldkey_account: AccountId32,
            destination: Option<Place>,
            destination_coldkey_account: AccountId32,
            amount: u64
        ) -> u64;
        fn get_coldkey_lock(coldkey: AccountId32, netuid: u16) -> Option<LockState>;
        fn get_hotkey_conviction(hotkey: AccountId32, netuid: u16) -> U64F64;
        fn get_most_convicted_hotkey_on_subnet(netuid: u16) -> Option<AccountId32>;
    }

    pub trait SwapRuntimeApi {
        fn current_alpha_price(netuid: u16) -> u64;
        fn current_alpha_price_all() -> Vec<SubnetPrice>;
        fn sim_swap_tao_for_alpha(netuid: u16, tao: u64) -> SimSwapResult;
        fn sim_swap_alpha_for_tao(netuid: u16, alpha: u64) -> SimSwapResult;
    }

    #[api_version(2)]
    pub trait SubnetInfoRuntimeApi {
        fn get_all_dynamic_info() -> Vec<Option<DynamicInfo>>;
        fn get_dynamic_info(netuid: u16) -> Option<DynamicInfo>;
        fn get_subnet_info(netuid: u16) -> Option<SubnetInfo>;
        fn get_subnets_info() -> Vec<Option<SubnetInfo>>;
        fn get_subnet_info_v2(netuid: u16) -> Option<SubnetInfov2>;
        fn get_subnets_info_v2() -> Vec<Option<SubnetInfov2>>;
        fn get_subnet_hyperparams(netuid: u16) -> Option<SubnetHyperparams>;
        fn get_subnet_hyperparams_v2(netuid: u16) -> Option<SubnetHyperparamsV2>;
        fn get_subnet_state(netuid: u16) -> Option<SubnetState>;
        fn get_metagraph(netuid: u16) -> Option<Metagraph>;
        fn get_all_metagraphs() -> Vec<Option<Metagraph>>;
        fn get_mechagraph(netuid: u16, mecid: u8) -> Option<Metagraph>;
        fn get_all_mechagraphs() -> Vec<Option<Metagraph>>;
        fn get_selective_metagraph(
            netuid: u16,
            metagraph_indexes: Vec<u16>
        ) -> Option<SelectiveMetagraph>;
        fn get_selective_mechagraph(
            netuid: u16,
            subid: u8,
            metagraph_indexes: Vec<u16>
        ) -> Option<SelectiveMetagraph>;
        fn get_subnet_hyperparams_v3(netuid: u16) -> Option<Vec<HyperparamEntry>>;
        fn get_coldkey_auto_stake_hotkey(coldkey: AccountId32, netuid: u16) -> Option<AccountId32>;
        fn get_subnet_to_prune() -> Option<u16>;
        fn get_subnet_account_id(netuid: u16) -> Option<AccountId32>;
        fn get_next_epoch_start_block(netuid: u16) -> Option<u64>;
    }

    pub trait DelegateInfoRuntimeApi {
        fn get_delegates() -> Vec<DelegateInfo>;
        fn get_delegate(delegate_account: AccountId32) -> Option<DelegateInfo>;
        fn get_delegated(
            delegatee_account: AccountId32
        ) -> Vec<Delegated>;
    }

    pub trait SubnetRegistrationRuntimeApi {
        fn get_network_registration_cost() -> u64;
    }
}
