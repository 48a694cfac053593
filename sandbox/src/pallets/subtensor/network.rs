//! New subnets: what they cost, what they start with, and their start.

use frame_support::{
    ensure,
    traits::{
        fungible::{Inspect, Mutate},
        tokens::{Fortitude, Preservation},
    },
};
use num_bigint::BigUint;
use sp_runtime::{AccountId32, DispatchError, DispatchResult};

use super::{identity::is_valid_subnet_identity, *};
use crate::pallets::fixed::U96F32;

type Balances<T> = pallet_balances::Pallet<T>;

const NEW_MAX_UIDS: u16 = 256;
const NEW_MAX_VALIDATORS: u16 = 64;
const NEW_MIN_WEIGHTS: u16 = 1;
const NEW_IMMUNITY: u16 = 5_000;
const NEW_TEMPO: u16 = 360;
/// Rao.
const NEW_BURN: u64 = 1_000_000_000;
/// A price of 10^-9 in parts of 2^64: what a subnet starts at where there is no other to compare with.
const LEAST_PRICE: u128 = (1 << 64) / 1_000_000_000;

impl<T: Config> Pallet<T> {
    /// Rao to lock for a new subnet: twice the last lock, falling with the blocks since, to the minimum.
    pub fn lock_cost() -> u64 {
        let last = NetworkLastLockCost::<T>::get();
        let since = LastRateLimitedBlock::<T>::get(RateLimitKey::NetworkLastRegistered);
        let step = last / NetworkLockReductionInterval::<T>::get().max(1);
        let factor = if since == 0 { 1 } else { 2 };
        let fallen = step.saturating_mul(Self::now().saturating_sub(since));
        last.saturating_mul(factor).saturating_sub(fallen).max(NetworkMinLockCost::<T>::get())
    }

    /// Whether a registration of a subnet may follow the last one already.
    pub fn network_waited() -> bool {
        let last = LastRateLimitedBlock::<T>::get(RateLimitKey::NetworkLastRegistered);
        last == 0 || Self::now().saturating_sub(last) >= NetworkRateLimit::<T>::get()
    }

    /// The middle of all pools' prices, in parts of 2^64.
    fn median_price() -> u128 {
        let mut prices: Vec<u128> = Self::networks()
            .into_iter()
            .filter(|netuid| Self::is_dynamic(*netuid))
            .map(|netuid| Self::pool(netuid).price())
            .collect();
        prices.sort_unstable();
        let middle = prices.len() / 2;
        let upper = prices.get(middle).copied();
        let lower = middle.checked_sub(1).and_then(|below| prices.get(below)).copied();
        match (lower, upper) {
            (Some(lower), Some(upper)) if prices.len().is_multiple_of(2) => {
                lower / 2 + upper / 2 + (lower % 2 + upper % 2) / 2
            }
            (_, upper) => upper.unwrap_or(0),
        }
        .max(LEAST_PRICE)
    }

    pub(super) fn do_register_network(
        coldkey: &AccountId32,
        hotkey: &AccountId32,
        identity: Option<SubnetIdentityV3>,
    ) -> DispatchResult {
        ensure!(
            !Self::hotkey_exists(hotkey) || Owner::<T>::get(hotkey) == *coldkey,
            Error::<T>::NonAssociatedColdKey
        );
        if let Some(identity) = &identity {
            ensure!(is_valid_subnet_identity(identity), Error::<T>::InvalidIdentity);
        }
        ensure!(
            Self::now() >= NetworkRegistrationStartBlock::<T>::get(),
            Error::<T>::SubNetRegistrationDisabled
        );
        ensure!(Self::network_waited(), Error::<T>::NetworkTxRateLimitExceeded);
        let networks = Self::networks();
        // Root does not count. Pruning, which a full chain would do here, is left out.
        ensure!(
            networks.len() <= usize::from(SubnetLimit::<T>::get()),
            Error::<T>::SubnetLimitReached
        );
        let cost = Self::lock_cost();
        let free =
            Balances::<T>::reducible_balance(coldkey, Preservation::Preserve, Fortitude::Polite);
        ensure!(cost <= free, Error::<T>::CannotAffordLockCost);
        let netuid = (0..u16::MAX)
            .find(|netuid| !networks.contains(netuid))
            .ok_or(Error::<T>::SubnetLimitReached)?;
        let price = Self::median_price();

        Self::open_network(netuid);
        Self::associate(coldkey, hotkey);
        let account = Self::subnet_account(netuid);
        Balances::<T>::transfer(coldkey, &account, cost, Preservation::Preserve)?;
        NetworkLastLockCost::<T>::put(cost);
        LastRateLimitedBlock::<T>::insert(RateLimitKey::NetworkLastRegistered, Self::now());
        SubnetLocked::<T>::insert(netuid, cost);
        SubnetTAO::<T>::insert(netuid, cost);
        let alpha = (BigUint::from(cost) << 64u8) / price;
        SubnetAlphaIn::<T>::insert(netuid, u64::try_from(alpha).unwrap_or(u64::MAX));
        TotalStake::<T>::mutate(|sum| *sum = sum.saturating_add(cost));

        SubnetOwner::<T>::insert(netuid, coldkey);
        SubnetOwnerHotkey::<T>::insert(netuid, hotkey);
        Self::deposit_event(Event::SubnetOwnerHotkeySet(netuid, hotkey.clone()));
        Self::seat(netuid, 0, hotkey);
        if let Some(identity) = identity {
            SubnetIdentitiesV3::<T>::insert(netuid, identity);
            Self::deposit_event(Event::SubnetIdentitySet(netuid));
        }
        // Root validators lend their weight to the owner until they decide otherwise.
        for uid in 0..SubnetworkN::<T>::get(0) {
            let validator = Keys::<T>::get(0, uid);
            if validator != *hotkey && AutoParentDelegationEnabled::<T>::get(&validator) {
                Self::settle_children(&validator, netuid, vec![(u64::MAX, hotkey.clone())]);
            }
        }
        Self::deposit_event(Event::NetworkAdded(netuid, 1));
        Ok(())
    }

    fn open_network(netuid: u16) {
        NetworksAdded::<T>::insert(netuid, true);
        TotalNetworks::<T>::mutate(|count| *count = count.saturating_add(1));
        NetworkRegisteredAt::<T>::insert(netuid, Self::now());
        SubnetMechanism::<T>::insert(netuid, 1);
        SubnetEmissionEnabled::<T>::insert(netuid, false);
        SubnetVolume::<T>::insert(netuid, 0);
        SubnetAlphaOut::<T>::insert(netuid, 0);
        RootProp::<T>::insert(netuid, U96F32::default());
        Tempo::<T>::insert(netuid, NEW_TEMPO);
        LastEpochBlock::<T>::insert(netuid, Self::now());
        Burn::<T>::insert(netuid, NEW_BURN);
        NetworkRegistrationAllowed::<T>::insert(netuid, true);
        Self::deposit_event(Event::RegistrationAllowed(netuid, true));
        MaxAllowedUids::<T>::insert(netuid, NEW_MAX_UIDS);
        Self::deposit_event(Event::MaxAllowedUidsSet(netuid, NEW_MAX_UIDS));
        MaxAllowedValidators::<T>::insert(netuid, NEW_MAX_VALIDATORS);
        Self::deposit_event(Event::MaxAllowedValidatorsSet(netuid, NEW_MAX_VALIDATORS));
        MinAllowedWeights::<T>::insert(netuid, NEW_MIN_WEIGHTS);
        Self::deposit_event(Event::MinAllowedWeightSet(netuid, NEW_MIN_WEIGHTS));
        ImmunityPeriod::<T>::insert(netuid, NEW_IMMUNITY);
        Self::deposit_event(Event::ImmunityPeriodSet(netuid, NEW_IMMUNITY));
    }

    /// Lets a subnet trade from now and earn from the next block.
    pub(super) fn do_start_call(coldkey: &AccountId32, netuid: u16) -> DispatchResult {
        ensure!(NetworksAdded::<T>::get(netuid), Error::<T>::SubnetNotExists);
        ensure!(SubnetOwner::<T>::get(netuid) == *coldkey, DispatchError::BadOrigin);
        ensure!(
            !FirstEmissionBlockNumber::<T>::contains_key(netuid),
            Error::<T>::FirstEmissionBlockNumberAlreadySet
        );
        let from = NetworkRegisteredAt::<T>::get(netuid).saturating_add(StartCallDelay::<T>::get());
        ensure!(Self::now() >= from, Error::<T>::NeedWaitingMoreBlocksToStarCall);
        let first = Self::now().saturating_add(1);
        FirstEmissionBlockNumber::<T>::insert(netuid, first);
        SubtokenEnabled::<T>::insert(netuid, true);
        Self::deposit_event(Event::FirstEmissionBlockNumberSet(netuid, first));
        Ok(())
    }
}
