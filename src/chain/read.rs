//! What commands read, typed: balances, stake, subnets, validators, quotes and fees.
//!
//! A field that the connected runtime does not offer is `None` or a fault that names it, never zero.

mod account;
mod balance;
mod market;
mod neuron;
mod shared;
mod shield;
mod stake;
mod subnet;
mod trade;
mod validator;

use super::view::Answer;
use super::{Read, rpc};
use crate::fault::Fault;

pub use account::{
    accepts_locked, auto_stake, basket_claim, basket_least, baskets, child_take, child_take_from,
    children, children_cooldown, children_from, claim_mode, half_life, has_baskets,
    hotkey_swap_from, hotkey_swap_from_in, key_swap_cost, known_baskets, locked, owed_by_baskets,
    owned_hotkeys, pending_children, perpetual, root_hold, staking_hotkeys, swap, swap_delays,
    swap_dispute,
};
pub use balance::{account, announced_swap, min_stake};
pub use market::{
    availabilities, availability, burn_schedule, emission_on, held, min_transfer, moving_price,
    network_cost, network_open_from, nominator_least, root_share, subnet_owner, take_of,
    tao_emission, transfers,
};
pub use neuron::{immunity, next_pruned, standing};
pub use shared::{
    announcements, multisig_deposits, pending_call, pending_row, proxies, proxy_deposits,
    proxy_filters, weight,
};
pub use shield::{ShieldKey, shield_key};
pub use stake::{last_epoch, position_of, positions, positions_of};
pub use subnet::{exists, registration, started, uid};
pub use trade::{fee, pool_of, quote_buy, quote_sell};
pub use validator::{
    delegate_of, last_take_change, owner_of, take_ceiling, take_limits, take_rate_limit,
};

const SUBTENSOR: &str = "SubtensorModule";

fn subtensor(item: &'static str, keys: Vec<crate::tx::Value>) -> Read {
    Read::storage(SUBTENSOR, item, keys)
}

fn array<const N: usize>(answers: Vec<Answer>) -> Result<[Answer; N], Fault> {
    answers.try_into().map_err(|_| rpc::wrong("a batch", "answers are missing"))
}
