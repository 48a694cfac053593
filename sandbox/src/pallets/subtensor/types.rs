//! The structures the pallet stores and takes, under the names and layouts of spec 425.

use std::collections::BTreeSet;

use parity_scale_codec::{Decode, DecodeWithMemTracking, Encode};
use scale_info::TypeInfo;

use crate::pallets::fixed::U64F64;

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct LockState {
    pub locked_mass: u64,
    pub conviction: U64F64,
    pub last_update: u64,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct ChainIdentityV2 {
    pub name: Vec<u8>,
    pub url: Vec<u8>,
    pub github_repo: Vec<u8>,
    pub image: Vec<u8>,
    pub discord: Vec<u8>,
    pub description: Vec<u8>,
    pub additional: Vec<u8>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct SubnetIdentityV3 {
    pub subnet_name: Vec<u8>,
    pub github_repo: Vec<u8>,
    pub subnet_contact: Vec<u8>,
    pub subnet_url: Vec<u8>,
    pub discord: Vec<u8>,
    pub description: Vec<u8>,
    pub logo_url: Vec<u8>,
    pub additional: Vec<u8>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct AxonInfo {
    pub block: u64,
    pub version: u32,
    pub ip: u128,
    pub port: u16,
    pub ip_type: u8,
    pub protocol: u8,
    pub placeholder1: u8,
    pub placeholder2: u8,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct PrometheusInfo {
    pub block: u64,
    pub version: u32,
    pub ip: u128,
    pub port: u16,
    pub ip_type: u8,
}

/// What becomes of the root dividends of a coldkey.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub enum RootClaimTypeEnum {
    /// Sold, and staked on root.
    #[default]
    Swap,
    /// Kept as alpha.
    Keep,
    /// Kept as alpha on these subnets, sold on the others.
    KeepSubnets { subnets: BTreeSet<u16> },
}

/// What a block number is remembered for; the hyperparameters of owners are left out.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub enum RateLimitKey<AccountId> {
    #[codec(index = 0)]
    SetSNOwnerHotkey(u16),
    #[codec(index = 2)]
    NetworkLastRegistered,
    #[codec(index = 3)]
    LastTxBlock(AccountId),
    #[codec(index = 4)]
    LastTxBlockChildKeyTake(AccountId),
    #[codec(index = 5)]
    LastTxBlockDelegateTake(AccountId),
    #[codec(index = 6)]
    AddStakeBurn(u16),
}
