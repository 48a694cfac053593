//! The runtime APIs that the wallet asks: trait, method, inputs, and what it reads of the answer.

use super::{Item, KEY, api};

const STAKE: &str = "StakeInfoRuntimeApi";
const SWAP: &str = "SwapRuntimeApi";

pub(super) const APIS: &[Item] = &[
    api(
        STAKE,
        "get_stake_info_for_coldkey",
        &[("coldkey_account", KEY)],
        "Vec<{hotkey: [u8; 32], coldkey: [u8; 32], netuid: u16, stake: u64, is_registered: bool}>",
    ),
    api(
        STAKE,
        "get_stake_info_for_coldkeys",
        &[("coldkey_accounts", "Vec<[u8; 32]>")],
        "Vec<([u8; 32], Vec<{hotkey: [u8; 32], coldkey: [u8; 32], netuid: u16, stake: u64, is_registered: bool}>)>",
    )
    .optional(),
    api(
        STAKE,
        "get_stake_info_for_hotkey_coldkey_netuid",
        &[("hotkey_account", KEY), ("coldkey_account", KEY), ("netuid", "u16")],
        "Option<{hotkey: [u8; 32], coldkey: [u8; 32], netuid: u16, stake: u64, is_registered: bool}>",
    ),
    api(
        STAKE,
        "get_stake_availability_for_coldkeys",
        &[("coldkey_accounts", "Vec<[u8; 32]>"), ("netuids", "Option<Vec<u16>>")],
        "Vec<([u8; 32], Vec<(u16, {total: u64, locked: u64, available: u64})>)>",
    ),
    api(SUBNET, "get_all_dynamic_info", &[], ALL_SUBNETS),
    api(SUBNET, "get_dynamic_info", &[("netuid", "u16")], ONE_SUBNET),
    api(
        SUBNET,
        "get_subnet_hyperparams_v3",
        &[("netuid", "u16")],
        "Option<Vec<{name: Vec<u8>, value: _}>>",
    ),
    api(SUBNET, "get_subnet_to_prune", &[], "Option<u16>").optional(),
    api("SubnetRegistrationRuntimeApi", "get_network_registration_cost", &[], "u64"),
    api(SWAP, "current_alpha_price", &[("netuid", "u16")], "u64"),
    api(SWAP, "current_alpha_price_all", &[], "Vec<{netuid: u16, price: u64}>"),
    api(SWAP, "sim_swap_tao_for_alpha", &[("netuid", "u16"), ("tao", "u64")], QUOTE),
    api(SWAP, "sim_swap_alpha_for_tao", &[("netuid", "u16"), ("alpha", "u64")], QUOTE),
    api(DELEGATE, "get_delegates", &[], ALL_DELEGATES),
    api(DELEGATE, "get_delegate", &[("delegate_account", KEY)], ONE_DELEGATE),
    // Their arguments are whole extrinsics, which are passed on as bytes.
    api(
        "TransactionPaymentApi",
        "query_info",
        &[("uxt", "_"), ("len", "u32")],
        "{partial_fee: u64, weight: {ref_time: u64}}",
    ),
    api(
        "TaggedTransactionQueue",
        "validate_transaction",
        &[("source", "_"), ("tx", "_"), ("block_hash", KEY)],
        "_",
    )
    .optional(),
    api("BlockBuilder", "apply_extrinsic", &[("extrinsic", "_")], "_").optional(),
];

const SUBNET: &str = "SubnetInfoRuntimeApi";
const DELEGATE: &str = "DelegateInfoRuntimeApi";

const QUOTE: &str = "{tao_amount: u64, alpha_amount: u64, tao_fee: u64, alpha_fee: u64, tao_slippage: u64, alpha_slippage: u64}";

/// What is read of a subnet; the two texts differ in what is around it.
macro_rules! subnet {
    ($open:literal, $close:literal) => {
        concat!(
            $open,
            "{netuid: u16, subnet_name: Vec<u8>, token_symbol: Vec<u8>, ",
            "owner_coldkey: [u8; 32], owner_hotkey: [u8; 32], tempo: u16, moving_price: i128, ",
            "tao_in: u64, alpha_in: u64, alpha_out: u64, subnet_volume: u128, ",
            "alpha_out_emission: u64, tao_in_emission: u64, network_registered_at: u64, ",
            "blocks_since_last_step: u64}",
            $close
        )
    };
}

const ALL_SUBNETS: &str = subnet!("Vec<Option<", ">>");
const ONE_SUBNET: &str = subnet!("Option<", ">");

macro_rules! delegate {
    ($open:literal, $close:literal) => {
        concat!(
            $open,
            "{delegate_ss58: [u8; 32], owner_ss58: [u8; 32], take: u16, ",
            "nominators: Vec<([u8; 32], Vec<(u16, u64)>)>, registrations: Vec<u16>, ",
            "validator_permits: Vec<u16>}",
            $close
        )
    };
}

const ALL_DELEGATES: &str = delegate!("Vec<", ">");
const ONE_DELEGATE: &str = delegate!("Option<", ">");
