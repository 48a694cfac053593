//! Changing what a delegate keeps of the dividends.

use frame_support::ensure;
use sp_runtime::{AccountId32, DispatchResult};

use super::*;

impl<T: Config> Pallet<T> {
    fn ensure_owner(coldkey: &AccountId32, hotkey: &AccountId32) -> DispatchResult {
        ensure!(Self::hotkey_exists(hotkey), Error::<T>::HotKeyAccountNotExists);
        ensure!(Owner::<T>::get(hotkey) == *coldkey, Error::<T>::NonAssociatedColdKey);
        Ok(())
    }

    pub(super) fn do_decrease_take(
        coldkey: AccountId32,
        hotkey: AccountId32,
        take: u16,
    ) -> DispatchResult {
        Self::ensure_owner(&coldkey, &hotkey)?;
        // Only delegates have a row, and only their take can be compared.
        if let Ok(current) = Delegates::<T>::try_get(&hotkey) {
            ensure!(take < current, Error::<T>::DelegateTakeTooLow);
        }
        ensure!(take >= MinDelegateTake::<T>::get(), Error::<T>::DelegateTakeTooLow);
        Delegates::<T>::insert(&hotkey, take);
        LastTxBlockDelegateTake::<T>::insert(&hotkey, Self::now());
        Self::deposit_event(Event::TakeDecreased(coldkey, hotkey, take));
        Ok(())
    }

    pub(super) fn do_increase_take(
        coldkey: AccountId32,
        hotkey: AccountId32,
        take: u16,
    ) -> DispatchResult {
        Self::ensure_owner(&coldkey, &hotkey)?;
        if let Ok(current) = Delegates::<T>::try_get(&hotkey) {
            ensure!(take > current, Error::<T>::DelegateTakeTooLow);
        }
        ensure!(take <= MaxDelegateTake::<T>::get(), Error::<T>::DelegateTakeTooHigh);
        let last = LastTxBlockDelegateTake::<T>::get(&hotkey);
        let limit = TxDelegateTakeRateLimit::<T>::get();
        let waited = Self::now().saturating_sub(last) > limit;
        ensure!(limit == 0 || last == 0 || waited, Error::<T>::DelegateTxRateLimitExceeded);
        Delegates::<T>::insert(&hotkey, take);
        LastTxBlockDelegateTake::<T>::insert(&hotkey, Self::now());
        Self::deposit_event(Event::TakeIncreased(coldkey, hotkey, take));
        Ok(())
    }
}
