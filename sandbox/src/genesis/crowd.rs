//! More subnets and holders than a person would make, to see how clients bear them.

use frame_support::traits::fungible::Mutate as _;
use sp_core::{Pair as _, sr25519};
use sp_runtime::AccountId32;

use super::{SUBNETS, Subnet, account, give, permit, pooled, subnet};
use crate::{
    pallets::subtensor::{Delegates, SubtokenEnabled, TotalNetworks},
    runtime::{Balances, Runtime, SubtensorModule},
};

const TAO: u64 = 1_000_000_000;
/// Positions of every coldkey of the crowd, as far as there are subnets.
const POSITIONS: usize = 10;
/// Validators that share the subnets of the crowd.
const VALIDATORS: u16 = 16;
/// More would not fit into what a person waits for.
pub const MOST_SUBNETS: u16 = 4_096;
pub const MOST_COLDKEYS: u32 = 20_000;

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Crowd {
    /// Subnets there are in all, without root; at least those that are always there.
    pub subnets: u16,
    /// Coldkeys, the keys `//crowd//0`, `//crowd//1` and so on of the development phrase.
    pub coldkeys: u32,
}

/// What is always there stays as it is, so that names and quotes of the small chain hold.
pub(super) fn build(crowd: Crowd) {
    let fixed = SUBNETS.len() as u16;
    for netuid in fixed + 1..=crowd.subnets {
        let name = format!("Crowd {netuid}");
        let (tao, alpha) = (500 + u64::from(netuid) * 37, 4_000 + u64::from(netuid) * 911);
        let weight = 30 + u64::from(netuid) % 41;
        let tempo = 100 + netuid % 261;
        pooled(
            netuid,
            &Subnet {
                name: &name,
                ..subnet("", "\u{3b1}", [tao, alpha, weight], 33, tempo, "Eve")
            },
        );
    }
    TotalNetworks::<Runtime>::put(1 + crowd.subnets.max(fixed));
    let validators: Vec<AccountId32> =
        (0..VALIDATORS).map(|number| account(&format!("crowd//validator//{number}"))).collect();
    let owner = account("Eve");
    for validator in &validators {
        SubtensorModule::associate(&owner, validator);
        Delegates::<Runtime>::insert(validator, 9_000);
    }
    let of = |netuid: u16| validators.get(usize::from(netuid % VALIDATORS));
    let open: Vec<u16> =
        (1..=crowd.subnets).filter(|netuid| SubtokenEnabled::<Runtime>::get(netuid)).collect();
    for netuid in open.iter().copied() {
        if let Some(validator) = of(netuid) {
            permit(netuid, validator);
            give(&owner, validator, netuid, 100 * TAO);
        }
    }
    let Ok(root) = sr25519::Pair::from_string("//crowd", None) else { return };
    for number in 0..crowd.coldkeys {
        let path = sp_core::DeriveJunction::hard(u64::from(number));
        let Ok((pair, _)) = root.derive(std::iter::once(path), None) else { continue };
        let coldkey: AccountId32 = pair.public().into();
        let minted = Balances::mint_into(&coldkey, (100 + u64::from(number % 900)) * TAO);
        debug_assert!(minted.is_ok(), "the genesis issuance fits");
        let from = number.wrapping_mul(7) as usize;
        for netuid in
            open.iter().cycle().skip(from % open.len().max(1)).take(POSITIONS.min(open.len()))
        {
            if let Some(validator) = of(*netuid) {
                give(&coldkey, validator, *netuid, 5 * TAO + u64::from(number) * 1_000_003);
            }
        }
    }
}
