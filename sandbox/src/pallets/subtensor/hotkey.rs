//! Exchanging a hotkey for another, on one subnet or on all of them.

use frame_support::{
    dispatch::{DispatchResultWithPostInfo, PostDispatchInfo},
    ensure,
    pallet_prelude::{Pays, Weight},
};
use sp_runtime::AccountId32;

use super::{shares::add_once, *};

/// What the recorded runtime booked: on all subnets, on one, and on one without the stake.
const EVERYWHERE: Weight = Weight::from_parts(15_759_621_000, 0);
const ON_SUBNET: Weight = Weight::from_parts(3_900_000_000, 0);
const ON_SUBNET_KEEPING_STAKE: Weight = Weight::from_parts(2_250_000_000, 0);

impl<T: Config> Pallet<T> {
    /// `keep_stake` leaves the stake with the old hotkey.
    pub(super) fn do_swap_hotkey(
        coldkey: &AccountId32,
        old: &AccountId32,
        new: &AccountId32,
        netuid: Option<u16>,
        keep_stake: bool,
    ) -> DispatchResultWithPostInfo {
        ensure!(Owner::<T>::get(old) == *coldkey, Error::<T>::NonAssociatedColdKey);
        ensure!(old != new, Error::<T>::NewHotKeyIsSameWithOld);
        ensure!(
            !Self::hotkey_exists(new) || Owner::<T>::get(new) == *coldkey,
            Error::<T>::NonAssociatedColdKey
        );
        let limited = RateLimitKey::LastTxBlock(coldkey.clone());
        let (last, limit) = (LastRateLimitedBlock::<T>::get(&limited), TxRateLimit::<T>::get());
        ensure!(
            limit == 0 || last == 0 || Self::now().saturating_sub(last) > limit,
            Error::<T>::HotKeySetTxRateLimitExceeded
        );
        let Some(netuid) = netuid else {
            return Self::swap_hotkey_everywhere(coldkey, old, new, keep_stake);
        };
        ensure!(NetworksAdded::<T>::get(netuid), Error::<T>::SubnetNotExists);
        let last = LastHotkeySwapOnNetuid::<T>::get(netuid, coldkey);
        ensure!(
            last.saturating_add(HOTKEY_SWAP_INTERVAL) < Self::now(),
            Error::<T>::HotKeySwapOnSubnetIntervalNotPassed
        );
        ensure!(!Uids::<T>::contains_key(netuid, new), Error::<T>::HotKeyAlreadyRegisteredInSubNet);
        Self::charge(
            coldkey,
            KEY_SWAP_ON_SUBNET_COST,
            Error::<T>::NotEnoughBalanceToPaySwapHotKey,
        )?;
        Self::associate(coldkey, new);
        Self::swap_hotkey_on(netuid, old, new, keep_stake);
        LastHotkeySwapOnNetuid::<T>::insert(netuid, coldkey, Self::now());
        Self::deposit_event(Event::HotkeySwappedOnSubnet {
            coldkey: coldkey.clone(),
            old_hotkey: old.clone(),
            new_hotkey: new.clone(),
            netuid,
        });
        let weight = if keep_stake { ON_SUBNET_KEEPING_STAKE } else { ON_SUBNET };
        Ok(PostDispatchInfo { actual_weight: Some(weight), pays_fee: Pays::Yes })
    }

    fn swap_hotkey_everywhere(
        coldkey: &AccountId32,
        old: &AccountId32,
        new: &AccountId32,
        keep_stake: bool,
    ) -> DispatchResultWithPostInfo {
        let registered = IsNetworkMember::<T>::iter_prefix(new).any(|(_, member)| member);
        ensure!(!registered, Error::<T>::HotKeyAlreadyRegisteredInSubNet);
        let clean =
            TotalHotkeyAlpha::<T>::get(new, 0) == 0 && RootClaimable::<T>::get(new).is_empty();
        ensure!(clean, Error::<T>::NewHotKeyNotCleanForRootSwap);
        Self::charge(coldkey, KEY_SWAP_COST, Error::<T>::NotEnoughBalanceToPaySwapHotKey)?;
        Self::associate(coldkey, new);
        for netuid in Self::networks() {
            Self::swap_hotkey_on(netuid, old, new, keep_stake);
        }
        if !keep_stake {
            if let Ok(take) = Delegates::<T>::try_get(old) {
                Delegates::<T>::remove(old);
                Delegates::<T>::insert(new, take);
            }
            let rates = RootClaimable::<T>::take(old);
            if !rates.is_empty() {
                RootClaimable::<T>::insert(new, rates);
            }
            Owner::<T>::remove(old);
            OwnedHotkeys::<T>::mutate(coldkey, |owned| owned.retain(|hotkey| hotkey != old));
        }
        LastRateLimitedBlock::<T>::insert(RateLimitKey::LastTxBlock(coldkey.clone()), Self::now());
        Self::deposit_event(Event::HotkeySwapped {
            coldkey: coldkey.clone(),
            old_hotkey: old.clone(),
            new_hotkey: new.clone(),
        });
        Ok(PostDispatchInfo { actual_weight: Some(EVERYWHERE), pays_fee: Pays::Yes })
    }

    fn swap_hotkey_on(netuid: u16, old: &AccountId32, new: &AccountId32, keep_stake: bool) {
        if let Some(uid) = Uids::<T>::take(netuid, old) {
            Uids::<T>::insert(netuid, new, uid);
            Keys::<T>::insert(netuid, uid, new);
            IsNetworkMember::<T>::remove(old, netuid);
            IsNetworkMember::<T>::insert(new, netuid, true);
            if let Some(axon) = Axons::<T>::take(netuid, old) {
                Axons::<T>::insert(netuid, new, axon);
            }
            if let Some(prometheus) = Prometheus::<T>::take(netuid, old) {
                Prometheus::<T>::insert(netuid, new, prometheus);
            }
        }
        if SubnetOwnerHotkey::<T>::get(netuid) == *old {
            SubnetOwnerHotkey::<T>::insert(netuid, new);
        }
        Self::swap_family(netuid, old, new);
        for coldkey in AutoStakeDestinationColdkeys::<T>::get(old, netuid) {
            Self::redirect_auto_stake(&coldkey, netuid, Some(old.clone()), Some(new.clone()));
        }
        if !keep_stake {
            Self::swap_stake_of(netuid, old, new);
            Self::redirect_locks(netuid, old, new);
        }
    }

    fn swap_family(netuid: u16, old: &AccountId32, new: &AccountId32) {
        let children = ChildKeys::<T>::get(old, netuid);
        if !children.is_empty() {
            Self::settle_children(old, netuid, Vec::new());
            Self::settle_children(new, netuid, children);
        }
        for (part, parent) in ParentKeys::<T>::take(old, netuid) {
            ChildKeys::<T>::mutate(&parent, netuid, |children| {
                for (_, child) in children.iter_mut().filter(|(_, child)| child == old) {
                    *child = new.clone();
                }
            });
            ParentKeys::<T>::mutate(new, netuid, |parents| parents.push((part, parent)));
        }
        let take = ChildkeyTake::<T>::take(old, netuid);
        if take > 0 {
            ChildkeyTake::<T>::insert(new, netuid, take);
        }
    }

    /// Shares of everybody with the old hotkey become shares of the new one; where that has some already,
    /// each position is taken out and put in.
    fn swap_stake_of(netuid: u16, old: &AccountId32, new: &AccountId32) {
        let holders: Vec<AccountId32> = AlphaV2::<T>::iter_key_prefix((old,))
            .filter(|(_, place)| *place == netuid)
            .map(|(coldkey, _)| coldkey)
            .collect();
        let fresh = TotalHotkeySharesV2::<T>::get(new, netuid).is_zero();
        for coldkey in &holders {
            if fresh {
                let own = AlphaV2::<T>::take((old, coldkey, netuid));
                AlphaV2::<T>::insert((new, coldkey, netuid), own);
            } else {
                let alpha = Self::position(old, coldkey, netuid);
                Self::debit(old, coldkey, netuid, alpha);
                Self::credit(new, coldkey, netuid, alpha);
            }
            StakingHotkeys::<T>::mutate(coldkey, |staking| add_once(staking, new));
            let claimed = RootClaimed::<T>::take((netuid, old, coldkey));
            if claimed > 0 {
                RootClaimed::<T>::insert((netuid, new, coldkey), claimed);
            }
        }
        if fresh {
            let value = TotalHotkeyAlpha::<T>::take(old, netuid);
            let total = TotalHotkeySharesV2::<T>::take(old, netuid);
            if !total.is_zero() {
                TotalHotkeyAlpha::<T>::insert(new, netuid, value);
                TotalHotkeySharesV2::<T>::insert(new, netuid, total);
            }
        }
        let last = TotalHotkeyAlphaLastEpoch::<T>::take(old, netuid);
        if last > 0 {
            TotalHotkeyAlphaLastEpoch::<T>::insert(new, netuid, last);
        }
        let dividends = AlphaDividendsPerSubnet::<T>::take(netuid, old);
        if dividends > 0 {
            AlphaDividendsPerSubnet::<T>::insert(netuid, new, dividends);
        }
    }
}
