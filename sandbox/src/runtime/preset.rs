//! The state the practice chain starts from.

use sp_core::storage::Storage;
use sp_keyring::Sr25519Keyring;
use sp_runtime::BuildStorage;

use super::{Balance, RuntimeGenesisConfig};
use crate::genesis::Crowd;

/// Rao.
const TAO: Balance = 1_000_000_000;

/// Milliseconds since 1970 of block zero: 2026-01-01 00:00:00 UTC. Fixed, so that every fresh chain has
/// the same genesis hash and the same times.
pub const GENESIS_TIME_MS: u64 = 1_767_225_600_000;

/// The public development accounts and what they own.
pub fn endowed() -> Vec<(super::AccountId, Balance)> {
    use Sr25519Keyring::{Alice, Bob, Charlie, Dave, Eve, Ferdie, One, Two};
    let rich = [Alice, Bob, Charlie].map(|key| (key.to_account_id(), 1_000_000 * TAO));
    let modest = [Dave, Eve, Ferdie, One, Two].map(|key| (key.to_account_id(), 2_000 * TAO));
    rich.into_iter().chain(modest).collect()
}

/// The storage of block zero.
pub fn storage(crowd: Option<Crowd>) -> Result<Storage, String> {
    let mut storage = RuntimeGenesisConfig {
        balances: pallet_balances::GenesisConfig { balances: endowed(), ..Default::default() },
        ..Default::default()
    }
    .build_storage()?;
    sp_state_machine::BasicExternalities::execute_with_storage(&mut storage, || {
        crate::genesis::build(crowd);
    });
    Ok(storage)
}
