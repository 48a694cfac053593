//! The seats of a subnet, column by column, as several answers list them.

use parity_scale_codec::Compact;
use sp_runtime::AccountId32;

use crate::{
    pallets::subtensor as state,
    runtime::{Runtime, SubtensorModule},
};

type R = Runtime;

pub struct Seats {
    pub hotkeys: Vec<AccountId32>,
    pub coldkeys: Vec<AccountId32>,
    pub active: Vec<bool>,
    pub validator_permit: Vec<bool>,
    pub last_update: Vec<Compact<u64>>,
    pub emission: Vec<Compact<u64>>,
    pub dividends: Vec<Compact<u16>>,
    pub incentives: Vec<Compact<u16>>,
    pub consensus: Vec<Compact<u16>>,
    pub block_at_registration: Vec<Compact<u64>>,
    pub alpha_stake: Vec<Compact<u64>>,
    pub tao_stake: Vec<Compact<u64>>,
    pub total_stake: Vec<Compact<u64>>,
}

fn compact<V: Copy>(column: Vec<V>) -> Vec<Compact<V>> {
    column.into_iter().map(Compact).collect()
}

pub fn hotkeys(netuid: u16) -> Vec<AccountId32> {
    (0..state::SubnetworkN::<R>::get(netuid))
        .map(|uid| state::Keys::<R>::get(netuid, uid))
        .collect()
}

pub fn of(netuid: u16) -> Seats {
    let hotkeys = hotkeys(netuid);
    let stakes: Vec<(u64, u64, u64)> =
        hotkeys.iter().map(|hotkey| SubtensorModule::stakes_of(hotkey, netuid)).collect();
    let since = |uid| Compact(state::BlockAtRegistration::<R>::get(netuid, uid));
    Seats {
        coldkeys: hotkeys.iter().map(state::Owner::<R>::get).collect(),
        active: state::Active::<R>::get(netuid),
        validator_permit: state::ValidatorPermit::<R>::get(netuid),
        last_update: compact(state::LastUpdate::<R>::get(netuid)),
        emission: compact(state::Emission::<R>::get(netuid)),
        dividends: compact(state::Dividends::<R>::get(netuid)),
        incentives: compact(state::Incentive::<R>::get(netuid)),
        consensus: compact(state::Consensus::<R>::get(netuid)),
        block_at_registration: (0..state::SubnetworkN::<R>::get(netuid)).map(since).collect(),
        alpha_stake: stakes.iter().map(|(alpha, ..)| Compact(*alpha)).collect(),
        tao_stake: stakes.iter().map(|(_, tao, _)| Compact(*tao)).collect(),
        total_stake: stakes.iter().map(|(.., total)| Compact(*total)).collect(),
        hotkeys,
    }
}
