//! Hotkeys that lend their weight on a subnet to others: parents and children.

use std::collections::BTreeSet;

use frame_support::ensure;
use sp_runtime::{AccountId32, DispatchResult};

use super::*;

/// Children a hotkey may have on a subnet.
const MOST_CHILDREN: usize = 5;
/// Blocks between two changes of a hotkey's children on a subnet.
const SET_CHILDREN_INTERVAL: u64 = 150;
/// Kinds of change that [`TransactionKeyLastBlock`] tells apart.
const SET_CHILDREN: u16 = 0;
const SET_CHILDKEY_TAKE: u16 = 1;

/// Proportions of 2^64 with the hotkeys they are of.
pub(super) type Family = Vec<(u64, AccountId32)>;

impl<T: Config> Pallet<T> {
    fn waited(hotkey: &AccountId32, netuid: u16, kind: u16, interval: u64) -> bool {
        let last = TransactionKeyLastBlock::<T>::get((hotkey, netuid, kind));
        last == 0 || Self::now().saturating_sub(last) >= interval
    }

    /// Children hold from a later block on, at the first epoch after it.
    pub(super) fn do_set_children(
        coldkey: &AccountId32,
        hotkey: AccountId32,
        netuid: u16,
        children: Family,
    ) -> DispatchResult {
        ensure!(netuid != 0, Error::<T>::RegistrationNotPermittedOnRootSubnet);
        ensure!(
            Self::waited(&hotkey, netuid, SET_CHILDREN, SET_CHILDREN_INTERVAL),
            Error::<T>::TxRateLimitExceeded
        );
        ensure!(NetworksAdded::<T>::get(netuid), Error::<T>::SubnetNotExists);
        ensure!(Owner::<T>::get(&hotkey) == *coldkey, Error::<T>::NonAssociatedColdKey);
        ensure!(children.len() <= MOST_CHILDREN, Error::<T>::TooManyChildren);
        ensure!(children.iter().all(|(_, child)| *child != hotkey), Error::<T>::InvalidChild);
        let distinct: BTreeSet<&AccountId32> = children.iter().map(|(_, child)| child).collect();
        ensure!(distinct.len() == children.len(), Error::<T>::DuplicateChild);
        children
            .iter()
            .try_fold(0u64, |sum, (part, _)| sum.checked_add(*part))
            .ok_or(Error::<T>::ProportionOverflow)?;
        ensure!(
            children.is_empty()
                || SubnetOwnerHotkey::<T>::get(netuid) == hotkey
                || Self::worth_of(&hotkey) >= StakeThreshold::<T>::get(),
            Error::<T>::NotEnoughStakeToSetChildkeys
        );
        let parents = ParentKeys::<T>::get(&hotkey, netuid);
        ensure!(
            parents.iter().all(|(_, parent)| !distinct.contains(parent)),
            Error::<T>::ChildParentInconsistency
        );
        TransactionKeyLastBlock::<T>::insert((&hotkey, netuid, SET_CHILDREN), Self::now());
        let from = Self::now().saturating_add(PendingChildKeyCooldown::<T>::get());
        PendingChildKeys::<T>::insert(netuid, &hotkey, (children.clone(), from));
        Self::deposit_event(Event::SetChildrenScheduled(hotkey, netuid, from, children));
        Ok(())
    }

    /// Rao that all stake with a hotkey is worth.
    fn worth_of(hotkey: &AccountId32) -> u64 {
        Self::networks()
            .into_iter()
            .map(|netuid| Self::at_spot(netuid, TotalHotkeyAlpha::<T>::get(hotkey, netuid)))
            .fold(0, u64::saturating_add)
    }

    /// Makes `children` those of a hotkey, now.
    pub(super) fn settle_children(hotkey: &AccountId32, netuid: u16, children: Family) {
        for (_, child) in ChildKeys::<T>::take(hotkey, netuid) {
            ParentKeys::<T>::mutate(&child, netuid, |parents| {
                parents.retain(|(_, parent)| parent != hotkey);
            });
        }
        for (part, child) in &children {
            ParentKeys::<T>::mutate(child, netuid, |parents| parents.push((*part, hotkey.clone())));
        }
        if !children.is_empty() {
            ChildKeys::<T>::insert(hotkey, netuid, children.clone());
        }
        Self::deposit_event(Event::SetChildren(hotkey.clone(), netuid, children));
    }

    /// Settles what waited for this epoch.
    pub(super) fn settle_pending_children(netuid: u16) {
        let due: Vec<AccountId32> = PendingChildKeys::<T>::iter_prefix(netuid)
            .filter(|(_, (_, from))| *from <= Self::now())
            .map(|(hotkey, _)| hotkey)
            .collect();
        for hotkey in due {
            let (children, _) = PendingChildKeys::<T>::take(netuid, &hotkey);
            Self::settle_children(&hotkey, netuid, children);
        }
    }

    pub(super) fn do_set_childkey_take(
        coldkey: &AccountId32,
        hotkey: AccountId32,
        netuid: u16,
        take: u16,
    ) -> DispatchResult {
        ensure!(Owner::<T>::get(&hotkey) == *coldkey, Error::<T>::NonAssociatedColdKey);
        let least = MinChildkeyTake::<T>::get().max(MinChildkeyTakePerSubnet::<T>::get(netuid));
        ensure!(
            (least..=MaxChildkeyTake::<T>::get()).contains(&take),
            Error::<T>::InvalidChildkeyTake
        );
        if take > ChildkeyTake::<T>::get(&hotkey, netuid) {
            let interval = TxChildkeyTakeRateLimit::<T>::get();
            ensure!(
                Self::waited(&hotkey, netuid, SET_CHILDKEY_TAKE, interval),
                Error::<T>::TxChildkeyTakeRateLimitExceeded
            );
        }
        TransactionKeyLastBlock::<T>::insert((&hotkey, netuid, SET_CHILDKEY_TAKE), Self::now());
        ChildkeyTake::<T>::insert(&hotkey, netuid, take);
        Self::deposit_event(Event::ChildKeyTakeSet(hotkey, take));
        Ok(())
    }

    pub(super) fn do_set_auto_parent_delegation(
        coldkey: &AccountId32,
        hotkey: AccountId32,
        enabled: bool,
    ) -> DispatchResult {
        ensure!(Owner::<T>::get(&hotkey) == *coldkey, Error::<T>::NonAssociatedColdKey);
        AutoParentDelegationEnabled::<T>::insert(&hotkey, enabled);
        Self::deposit_event(Event::AutoParentDelegationEnabledSet { hotkey, enabled });
        Ok(())
    }
}
