//! Registering a hotkey on a subnet against the burn price.

use frame_support::{
    ensure,
    traits::{
        fungible::{Inspect, Mutate},
        tokens::{Fortitude, Preservation},
    },
};
use num_bigint::BigUint;
use sp_runtime::{AccountId32, DispatchResult};

use super::{stake::Fee, *};
use crate::maths::pool::{HIGHEST_PRICE, Side};

type Balances<T> = pallet_balances::Pallet<T>;

impl<T: Config> Pallet<T> {
    pub(super) fn do_register(
        coldkey: &AccountId32,
        hotkey: &AccountId32,
        netuid: u16,
        limit: Option<u64>,
    ) -> DispatchResult {
        ensure!(netuid != 0, Error::<T>::RegistrationNotPermittedOnRootSubnet);
        ensure!(NetworksAdded::<T>::get(netuid), Error::<T>::SubnetNotExists);
        ensure!(
            NetworkRegistrationAllowed::<T>::get(netuid),
            Error::<T>::SubNetRegistrationDisabled
        );
        ensure!(
            RegistrationsThisBlock::<T>::get(netuid) < MaxRegistrationsPerBlock::<T>::get(netuid),
            Error::<T>::TooManyRegistrationsThisBlock
        );
        ensure!(
            !Uids::<T>::contains_key(netuid, hotkey),
            Error::<T>::HotKeyAlreadyRegisteredInSubNet
        );
        let cost = Burn::<T>::get(netuid);
        ensure!(
            limit.is_none_or(|limit| cost <= limit),
            Error::<T>::RegistrationPriceLimitExceeded
        );
        let free =
            Balances::<T>::reducible_balance(coldkey, Preservation::Preserve, Fortitude::Polite);
        ensure!(cost <= free, Error::<T>::NotEnoughBalanceToStake);
        ensure!(
            !Self::hotkey_exists(hotkey) || Owner::<T>::get(hotkey) == *coldkey,
            Error::<T>::NonAssociatedColdKey
        );
        let uid = Self::free_uid(netuid).ok_or(Error::<T>::NoNeuronIdAvailable)?;

        Self::associate(coldkey, hotkey);
        Balances::<T>::transfer(
            coldkey,
            &Self::subnet_account(netuid),
            cost,
            Preservation::Preserve,
        )?;
        // The alpha bought leaves circulation; the fee of this trade stays in the account, outside the pool.
        Self::trade(netuid, Side::Buy, cost, HIGHEST_PRICE, Fee::Charged)?;
        let recycled = RAORecycledForRegistration::<T>::mutate(netuid, |sum| {
            *sum = sum.saturating_add(cost);
            *sum
        });
        Self::deposit_event(Event::RAORecycledForRegistrationSet(netuid, recycled));
        Self::seat(netuid, uid, hotkey);
        Self::raise_burn(netuid);
        RegistrationsThisBlock::<T>::mutate(netuid, |count| *count = count.saturating_add(1));
        Self::deposit_event(Event::NeuronRegistered(netuid, uid, hotkey.clone()));
        Ok(())
    }

    fn raise_burn(netuid: u16) {
        let factor = BurnIncreaseMult::<T>::get(netuid).bits;
        let raised = (BigUint::from(Burn::<T>::get(netuid)) * factor) >> 64u8;
        let raised = u64::try_from(raised).unwrap_or(u64::MAX);
        let (least, most) = (MinBurn::<T>::get(netuid), MaxBurn::<T>::get(netuid));
        Burn::<T>::insert(netuid, raised.min(most).max(least));
    }

    /// The next seat, or the one that pruning frees: the lowest emission, then the oldest, then the lowest uid
    /// among those past their immunity. The owner's hotkey keeps its seat.
    fn free_uid(netuid: u16) -> Option<u16> {
        let seats = SubnetworkN::<T>::get(netuid);
        if seats < MaxAllowedUids::<T>::get(netuid) {
            return Some(seats);
        }
        let owner = SubnetOwnerHotkey::<T>::get(netuid);
        let emission = Emission::<T>::get(netuid);
        let immunity = u64::from(ImmunityPeriod::<T>::get(netuid));
        let now = Self::now();
        (0..seats)
            .filter(|uid| Keys::<T>::get(netuid, uid) != owner)
            .map(|uid| (uid, BlockAtRegistration::<T>::get(netuid, uid)))
            .filter(|(_, since)| now.saturating_sub(*since) >= immunity)
            .min_by_key(|(uid, since)| {
                (emission.get(usize::from(*uid)).copied().unwrap_or(0), *since, *uid)
            })
            .map(|(uid, _)| uid)
    }

    /// Puts a hotkey on a seat, and its holder off it.
    pub(crate) fn seat(netuid: u16, uid: u16, hotkey: &AccountId32) {
        let seats = SubnetworkN::<T>::get(netuid);
        if uid < seats {
            let former = Keys::<T>::get(netuid, uid);
            Uids::<T>::remove(netuid, &former);
            IsNetworkMember::<T>::remove(&former, netuid);
        } else {
            SubnetworkN::<T>::insert(netuid, uid.saturating_add(1));
        }
        let place = usize::from(uid);
        ValidatorPermit::<T>::mutate(netuid, |column| set_at(column, place, false));
        Emission::<T>::mutate(netuid, |column| set_at(column, place, 0));
        Active::<T>::mutate(netuid, |column| set_at(column, place, true));
        LastUpdate::<T>::mutate(netuid, |column| set_at(column, place, Self::now()));
        Consensus::<T>::mutate(netuid, |column| set_at(column, place, 0));
        Incentive::<T>::mutate(netuid, |column| set_at(column, place, 0));
        Dividends::<T>::mutate(netuid, |column| set_at(column, place, 0));
        ValidatorTrust::<T>::mutate(netuid, |column| set_at(column, place, 0));
        Keys::<T>::insert(netuid, uid, hotkey);
        Uids::<T>::insert(netuid, hotkey, uid);
        IsNetworkMember::<T>::insert(hotkey, netuid, true);
        BlockAtRegistration::<T>::insert(netuid, uid, Self::now());
    }
}

fn set_at<V: Clone + Default>(list: &mut Vec<V>, place: usize, value: V) {
    if list.len() <= place {
        list.resize(place.saturating_add(1), V::default());
    }
    if let Some(slot) = list.get_mut(place) {
        *slot = value;
    }
}
