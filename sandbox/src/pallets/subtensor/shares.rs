//! Who holds how much alpha, and who owns which hotkey.

use sp_runtime::AccountId32;

use super::*;
use crate::maths::shares;

impl<T: Config> Pallet<T> {
    pub fn now() -> u64 {
        use sp_runtime::traits::SaturatedConversion;
        frame_system::Pallet::<T>::block_number().saturated_into()
    }

    /// The account that holds a pool's TAO.
    pub fn subnet_account(netuid: u16) -> AccountId32 {
        use sp_runtime::traits::AccountIdConversion as _;
        PALLET_ID.into_sub_account_truncating(netuid)
    }

    pub fn hotkey_exists(hotkey: &AccountId32) -> bool {
        Owner::<T>::contains_key(hotkey)
    }

    /// Gives a hotkey without an owner to `coldkey`; a hotkey with one keeps it.
    pub fn associate(coldkey: &AccountId32, hotkey: &AccountId32) {
        if Self::hotkey_exists(hotkey) {
            return;
        }
        Owner::<T>::insert(hotkey, coldkey);
        OwnedHotkeys::<T>::mutate(coldkey, |owned| add_once(owned, hotkey));
        StakingHotkeys::<T>::mutate(coldkey, |staking| add_once(staking, hotkey));
    }

    pub fn position(hotkey: &AccountId32, coldkey: &AccountId32, netuid: u16) -> u64 {
        let part = AlphaV2::<T>::get((hotkey, coldkey, netuid));
        // Most of the pairs of hotkeys and subnets that are asked for hold nothing.
        if part.is_zero() {
            return 0;
        }
        shares::worth(
            &part,
            TotalHotkeyAlpha::<T>::get(hotkey, netuid),
            &TotalHotkeySharesV2::<T>::get(hotkey, netuid),
        )
    }

    pub(crate) fn credit(hotkey: &AccountId32, coldkey: &AccountId32, netuid: u16, alpha: u64) {
        let value = TotalHotkeyAlpha::<T>::get(hotkey, netuid);
        let total = TotalHotkeySharesV2::<T>::get(hotkey, netuid);
        let part = shares::part_of(alpha, value, &total);
        AlphaV2::<T>::mutate((hotkey, coldkey, netuid), |own| *own = own.plus(&part));
        TotalHotkeySharesV2::<T>::insert(hotkey, netuid, total.plus(&part));
        TotalHotkeyAlpha::<T>::insert(hotkey, netuid, value.saturating_add(alpha));
        StakingHotkeys::<T>::mutate(coldkey, |staking| add_once(staking, hotkey));
    }

    pub(crate) fn debit(hotkey: &AccountId32, coldkey: &AccountId32, netuid: u16, alpha: u64) {
        let value = TotalHotkeyAlpha::<T>::get(hotkey, netuid);
        let total = TotalHotkeySharesV2::<T>::get(hotkey, netuid);
        let own = AlphaV2::<T>::get((hotkey, coldkey, netuid));
        let whole = alpha >= Self::position(hotkey, coldkey, netuid);
        let part = if whole { own } else { shares::part_of(alpha, value, &total) };
        let left = own.minus(&part);
        if left.is_zero() {
            AlphaV2::<T>::remove((hotkey, coldkey, netuid));
        } else {
            AlphaV2::<T>::insert((hotkey, coldkey, netuid), left);
        }
        let rest = total.minus(&part);
        let value = value.saturating_sub(alpha);
        if rest.is_zero() {
            TotalHotkeySharesV2::<T>::remove(hotkey, netuid);
        } else {
            TotalHotkeySharesV2::<T>::insert(hotkey, netuid, rest);
        }
        TotalHotkeyAlpha::<T>::insert(hotkey, netuid, value);
    }

    /// All alpha of a coldkey on a subnet, whatever the hotkey.
    pub fn total_on(coldkey: &AccountId32, netuid: u16) -> u64 {
        StakingHotkeys::<T>::get(coldkey)
            .iter()
            .map(|hotkey| Self::position(hotkey, coldkey, netuid))
            .fold(0, u64::saturating_add)
    }

    pub fn networks() -> Vec<u16> {
        let mut netuids: Vec<u16> = NetworksAdded::<T>::iter()
            .filter_map(|(netuid, added)| added.then_some(netuid))
            .collect();
        netuids.sort_unstable();
        netuids
    }
}

pub(super) fn add_once(list: &mut Vec<AccountId32>, account: &AccountId32) {
    if !list.contains(account) {
        list.push(account.clone());
    }
}
