//! Handing everything of a coldkey to another: announced first, executed later, disputed in between.

use frame_support::{
    ensure,
    traits::{
        fungible::{Inspect, Mutate},
        tokens::{Fortitude, Precision, Preservation},
    },
};
use sp_core::H256;
use sp_runtime::{
    AccountId32, DispatchResult, SaturatedConversion,
    traits::{BlakeTwo256, Hash as _},
};

use super::{shares::add_once, *};

type Balances<T> = pallet_balances::Pallet<T>;

impl<T: Config> Pallet<T> {
    fn height() -> u32 {
        Self::now().saturated_into()
    }

    /// Takes the price of exchanging a key, which leaves the issuance.
    pub(super) fn charge(
        coldkey: &AccountId32,
        rao: u64,
        otherwise: Error<T>,
    ) -> Result<(), Error<T>> {
        use frame_support::traits::fungible::Unbalanced as _;
        let (keep, polite) = (Preservation::Preserve, Fortitude::Polite);
        let taken = Balances::<T>::decrease_balance(coldkey, rao, Precision::Exact, keep, polite);
        if taken.is_err() {
            return Err(otherwise);
        }
        Balances::<T>::set_total_issuance(Balances::<T>::total_issuance().saturating_sub(rao));
        // Told as a withdrawal alone, as the recorded runtime tells it.
        frame_system::Pallet::<T>::deposit_event(pallet_balances::Event::<T>::Withdraw {
            who: coldkey.clone(),
            amount: rao,
        });
        TotalIssuance::<T>::mutate(|sum| *sum = sum.saturating_sub(rao));
        Ok(())
    }

    /// The first announcement is paid for; a later one replaces it for nothing, but not at once.
    pub(super) fn do_announce_coldkey_swap(
        coldkey: AccountId32,
        new_coldkey_hash: H256,
    ) -> DispatchResult {
        ensure!(!ColdkeySwapDisputes::<T>::contains_key(&coldkey), Error::<T>::ColdkeySwapDisputed);
        if let Some((when, _)) = ColdkeySwapAnnouncements::<T>::get(&coldkey) {
            let from = when.saturating_add(ColdkeySwapReannouncementDelay::<T>::get());
            ensure!(Self::height() >= from, Error::<T>::ColdkeySwapReannouncedTooEarly);
        } else {
            Self::charge(&coldkey, KEY_SWAP_COST, Error::<T>::NotEnoughBalanceToPaySwapColdKey)?;
        }
        let when = Self::height().saturating_add(ColdkeySwapAnnouncementDelay::<T>::get());
        ColdkeySwapAnnouncements::<T>::insert(&coldkey, (when, new_coldkey_hash));
        Self::deposit_event(Event::ColdkeySwapAnnounced { who: coldkey, new_coldkey_hash });
        Ok(())
    }

    pub(super) fn do_swap_coldkey_announced(
        old_coldkey: AccountId32,
        new_coldkey: AccountId32,
    ) -> DispatchResult {
        ensure!(
            !ColdkeySwapDisputes::<T>::contains_key(&old_coldkey),
            Error::<T>::ColdkeySwapDisputed
        );
        let (when, hash) = ColdkeySwapAnnouncements::<T>::get(&old_coldkey)
            .ok_or(Error::<T>::ColdkeySwapAnnouncementNotFound)?;
        ensure!(
            BlakeTwo256::hash_of(&new_coldkey) == hash,
            Error::<T>::AnnouncedColdkeyHashDoesNotMatch
        );
        ensure!(Self::height() >= when, Error::<T>::ColdkeySwapTooEarly);
        ensure!(
            StakingHotkeys::<T>::get(&new_coldkey).is_empty(),
            Error::<T>::ColdKeyAlreadyAssociated
        );
        ensure!(!Self::hotkey_exists(&new_coldkey), Error::<T>::NewColdKeyIsHotkey);
        ColdkeySwapAnnouncements::<T>::remove(&old_coldkey);
        Self::hand_over(&old_coldkey, &new_coldkey)?;
        Self::deposit_event(Event::ColdkeySwapped { old_coldkey, new_coldkey });
        Ok(())
    }

    fn hand_over(old: &AccountId32, new: &AccountId32) -> DispatchResult {
        if let Some(identity) = IdentitiesV2::<T>::take(old) {
            IdentitiesV2::<T>::insert(new, identity);
        }
        for netuid in Self::networks() {
            if SubnetOwner::<T>::get(netuid) == *old {
                SubnetOwner::<T>::insert(netuid, new);
            }
            if let Some(hotkey) = AutoStakeDestination::<T>::get(old, netuid) {
                Self::redirect_auto_stake(old, netuid, Some(hotkey.clone()), None);
                Self::redirect_auto_stake(new, netuid, None, Some(hotkey));
            }
        }
        Self::hand_over_locks(old, new);
        Self::hand_over_stake(old, new);
        RootClaimType::<T>::mutate_exists(old, |kind| {
            if let Some(kind) = kind.take() {
                RootClaimType::<T>::insert(new, kind);
            }
        });
        for hotkey in OwnedHotkeys::<T>::take(old) {
            Owner::<T>::insert(&hotkey, new);
            OwnedHotkeys::<T>::mutate(new, |owned| add_once(owned, &hotkey));
        }
        let all =
            Balances::<T>::reducible_balance(old, Preservation::Expendable, Fortitude::Polite);
        if all > 0 {
            Balances::<T>::transfer(old, new, all, Preservation::Expendable)?;
        }
        Ok(())
    }

    /// Shares change hands as they are, so that no unit is lost to rounding.
    fn hand_over_stake(old: &AccountId32, new: &AccountId32) {
        for hotkey in StakingHotkeys::<T>::take(old) {
            for netuid in Self::networks() {
                let own = AlphaV2::<T>::take((&hotkey, old, netuid));
                if !own.is_zero() {
                    AlphaV2::<T>::mutate((&hotkey, new, netuid), |all| *all = all.plus(&own));
                }
                let claimed = RootClaimed::<T>::take((netuid, &hotkey, old));
                if claimed > 0 {
                    RootClaimed::<T>::mutate((netuid, &hotkey, new), |sum| {
                        *sum = sum.saturating_add(claimed);
                    });
                }
            }
            if let Some(block) = LastColdkeyHotkeyStakeBlock::<T>::take(old, &hotkey) {
                LastColdkeyHotkeyStakeBlock::<T>::insert(new, &hotkey, block);
            }
            StakingHotkeys::<T>::mutate(new, |staking| add_once(staking, &hotkey));
        }
        if let Some(index) = StakingColdkeys::<T>::take(old) {
            StakingColdkeysByIndex::<T>::insert(index, new);
            StakingColdkeys::<T>::insert(new, index);
        }
    }

    /// A dispute holds everything until root resolves it.
    pub(super) fn do_dispute_coldkey_swap(coldkey: AccountId32) -> DispatchResult {
        ensure!(
            ColdkeySwapAnnouncements::<T>::contains_key(&coldkey),
            Error::<T>::ColdkeySwapAnnouncementNotFound
        );
        ensure!(
            !ColdkeySwapDisputes::<T>::contains_key(&coldkey),
            Error::<T>::ColdkeySwapAlreadyDisputed
        );
        ColdkeySwapDisputes::<T>::insert(&coldkey, Self::height());
        Self::deposit_event(Event::ColdkeySwapDisputed { coldkey });
        Ok(())
    }

    pub(super) fn do_reset_coldkey_swap(who: AccountId32) {
        ColdkeySwapAnnouncements::<T>::remove(&who);
        ColdkeySwapDisputes::<T>::remove(&who);
        Self::deposit_event(Event::ColdkeySwapReset { who });
    }

    pub(super) fn do_clear_coldkey_swap(who: AccountId32) -> DispatchResult {
        ensure!(!ColdkeySwapDisputes::<T>::contains_key(&who), Error::<T>::ColdkeySwapDisputed);
        let (when, _) = ColdkeySwapAnnouncements::<T>::get(&who)
            .ok_or(Error::<T>::ColdkeySwapAnnouncementNotFound)?;
        let from = when.saturating_add(ColdkeySwapReannouncementDelay::<T>::get());
        ensure!(Self::height() >= from, Error::<T>::ColdkeySwapClearTooEarly);
        ColdkeySwapAnnouncements::<T>::remove(&who);
        Self::deposit_event(Event::ColdkeySwapCleared { who });
        Ok(())
    }
}
