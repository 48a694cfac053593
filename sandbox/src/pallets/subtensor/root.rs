//! Root: its seats, and the dividends that other subnets owe its stakers.
//!
//! A hotkey keeps a rate per subnet: alpha owed per unit of root stake since the beginning. What a staker was paid,
//! or would have been owed before it staked, is kept beside it and subtracted.

use std::collections::BTreeSet;

use frame_support::{
    ensure,
    traits::{fungible::Mutate, tokens::Preservation},
};
use num_bigint::BigInt;
use sp_runtime::{AccountId32, DispatchError, DispatchResult};

use super::{stake::Fee, *};
use crate::{
    maths::pool::{LOWEST_PRICE, Side},
    pallets::fixed::I96F32,
    profile::Profile,
};

/// Subnets that one claim may name.
const MOST_CLAIMED: usize = 5;

/// `rate * amount`, rounded towards nothing.
fn owed_for(rate: I96F32, amount: u64) -> u128 {
    let owed = (BigInt::from(rate.bits) * amount) >> 32u8;
    u128::try_from(owed).unwrap_or(0)
}

impl<T: Config> Pallet<T> {
    pub(super) fn do_root_register(coldkey: &AccountId32, hotkey: &AccountId32) -> DispatchResult {
        ensure!(NetworksAdded::<T>::get(0), Error::<T>::RootNetworkDoesNotExist);
        ensure!(
            RegistrationsThisBlock::<T>::get(0) < MaxRegistrationsPerBlock::<T>::get(0),
            Error::<T>::TooManyRegistrationsThisBlock
        );
        ensure!(
            RegistrationsThisInterval::<T>::get(0)
                < TargetRegistrationsPerInterval::<T>::get(0).saturating_mul(3),
            Error::<T>::TooManyRegistrationsThisInterval
        );
        ensure!(!Uids::<T>::contains_key(0, hotkey), Error::<T>::HotKeyAlreadyRegisteredInSubNet);
        let seats = SubnetworkN::<T>::get(0);
        let uid = if seats < MaxAllowedUids::<T>::get(0) {
            seats
        } else {
            let stake = |uid: &u16| TotalHotkeyAlpha::<T>::get(Keys::<T>::get(0, uid), 0);
            let lowest = (0..seats).min_by_key(stake).ok_or(Error::<T>::StakeTooLowForRoot)?;
            ensure!(
                stake(&lowest) < TotalHotkeyAlpha::<T>::get(hotkey, 0),
                Error::<T>::StakeTooLowForRoot
            );
            lowest
        };
        Self::associate(coldkey, hotkey);
        Self::seat(0, uid, hotkey);
        if !Delegates::<T>::contains_key(hotkey) {
            let (take, owner) = (Delegates::<T>::get(hotkey), Owner::<T>::get(hotkey));
            Delegates::<T>::insert(hotkey, take);
            Self::deposit_event(Event::DelegateAdded(owner, hotkey.clone(), take));
        }
        RegistrationsThisBlock::<T>::mutate(0, |count| *count = count.saturating_add(1));
        RegistrationsThisInterval::<T>::mutate(0, |count| *count = count.saturating_add(1));
        Self::deposit_event(Event::NeuronRegistered(0, uid, hotkey.clone()));
        Ok(())
    }

    /// Root stake that comes in is owed nothing for the time before.
    pub(super) fn owe_nothing_for(hotkey: &AccountId32, coldkey: &AccountId32, amount: u64) {
        if !StakingColdkeys::<T>::contains_key(coldkey) {
            let next = NumStakingColdkeys::<T>::get();
            StakingColdkeysByIndex::<T>::insert(next, coldkey);
            StakingColdkeys::<T>::insert(coldkey, next);
            NumStakingColdkeys::<T>::put(next.saturating_add(1));
        }
        for (netuid, rate) in RootClaimable::<T>::get(hotkey) {
            RootClaimed::<T>::mutate((netuid, hotkey, coldkey), |claimed| {
                *claimed = claimed.saturating_add(owed_for(rate, amount));
            });
        }
    }

    /// Root stake that leaves takes its part of what was paid with it.
    pub(super) fn stop_owing_for(hotkey: &AccountId32, coldkey: &AccountId32, amount: u64) {
        for (netuid, rate) in RootClaimable::<T>::get(hotkey) {
            RootClaimed::<T>::mutate((netuid, hotkey, coldkey), |claimed| {
                *claimed = claimed.saturating_sub(owed_for(rate, amount));
            });
        }
    }

    /// Alpha of a subnet that root stake with a hotkey is owed.
    pub(super) fn owed(hotkey: &AccountId32, coldkey: &AccountId32, netuid: u16) -> u64 {
        let rates = RootClaimable::<T>::get(hotkey);
        let rate = rates.get(&netuid).copied().unwrap_or_default();
        let owed = owed_for(rate, Self::position(hotkey, coldkey, 0))
            .saturating_sub(RootClaimed::<T>::get((netuid, hotkey, coldkey)));
        u64::try_from(owed).unwrap_or(u64::MAX)
    }

    pub(super) fn do_claim_root(coldkey: AccountId32, subnets: &BTreeSet<u16>) -> DispatchResult {
        if Profile::current() == Profile::Newer {
            return Self::do_claim_baskets(&coldkey);
        }
        let few = (1..=MOST_CLAIMED).contains(&subnets.len());
        ensure!(few, Error::<T>::InvalidSubnetNumber);
        for hotkey in StakingHotkeys::<T>::get(&coldkey) {
            for netuid in subnets.iter().copied() {
                Self::claim(&hotkey, &coldkey, netuid)?;
            }
        }
        Self::deposit_event(Event::RootClaimed { coldkey });
        Ok(())
    }

    /// Pays what is owed as the coldkey wants it, unless it is less than worth the while.
    fn claim(hotkey: &AccountId32, coldkey: &AccountId32, netuid: u16) -> DispatchResult {
        let owed = Self::owed(hotkey, coldkey, netuid);
        let least = u64::try_from(RootClaimableThreshold::<T>::get(netuid).bits >> 32).unwrap_or(0);
        if owed == 0 || owed < least {
            return Ok(());
        }
        let sold = match RootClaimType::<T>::get(coldkey) {
            RootClaimTypeEnum::Swap => true,
            RootClaimTypeEnum::Keep => false,
            RootClaimTypeEnum::KeepSubnets { subnets } => !subnets.contains(&netuid),
        };
        if sold {
            Self::sell_owed(hotkey, coldkey, netuid, owed)?;
        } else {
            Self::credit(hotkey, coldkey, netuid, owed);
        }
        Self::count_as_claimed(hotkey, coldkey, netuid, owed);
        Ok(())
    }

    pub(super) fn count_as_claimed(
        hotkey: &AccountId32,
        coldkey: &AccountId32,
        netuid: u16,
        owed: u64,
    ) {
        RootClaimed::<T>::mutate((netuid, hotkey, coldkey), |claimed| {
            *claimed = claimed.saturating_add(owed.into());
        });
    }

    /// Sells what is owed of a subnet and stakes the rao, which it returns, on root.
    pub(super) fn sell_owed(
        hotkey: &AccountId32,
        coldkey: &AccountId32,
        netuid: u16,
        owed: u64,
    ) -> Result<u64, DispatchError> {
        let trade = Self::trade(netuid, Side::Sell, owed, LOWEST_PRICE, Fee::Waived)?;
        SubnetAlphaOut::<T>::mutate(netuid, |sum| *sum = sum.saturating_sub(owed));
        let rao = trade.output;
        let (from, to) = (Self::subnet_account(netuid), Self::subnet_account(0));
        pallet_balances::Pallet::<T>::transfer(&from, &to, rao, Preservation::Expendable)?;
        for sum in [SubnetTAO::<T>::mutate, SubnetAlphaOut::<T>::mutate] {
            sum(0, |held: &mut u64| *held = held.saturating_add(rao));
        }
        TotalStake::<T>::mutate(|sum| *sum = sum.saturating_add(rao));
        Self::credit(hotkey, coldkey, 0, rao);
        Self::owe_nothing_for(hotkey, coldkey, rao);
        Ok(rao)
    }

    pub(super) fn do_set_root_claim_type(
        coldkey: AccountId32,
        root_claim_type: RootClaimTypeEnum,
    ) -> DispatchResult {
        if let RootClaimTypeEnum::KeepSubnets { subnets } = &root_claim_type {
            ensure!(!subnets.is_empty(), Error::<T>::InvalidSubnetNumber);
        }
        RootClaimType::<T>::insert(&coldkey, root_claim_type.clone());
        Self::deposit_event(Event::RootClaimTypeSet { coldkey, root_claim_type });
        Ok(())
    }

    /// Raises what a hotkey's root stake is owed on a subnet; says whether there is stake to owe it to.
    pub(super) fn owe_root(hotkey: &AccountId32, netuid: u16, alpha: u64) -> bool {
        let stake = TotalHotkeyAlpha::<T>::get(hotkey, 0);
        if stake == 0 {
            return false;
        }
        RootClaimable::<T>::mutate(hotkey, |rates| {
            let rate = rates.entry(netuid).or_default();
            rate.bits = rate.bits.saturating_add((i128::from(alpha) << 32) / i128::from(stake));
        });
        true
    }

    /// Claims for a few coldkeys of each block, which go round; baskets are claimed by hand only.
    pub(super) fn claim_for_some() {
        if Profile::current() == Profile::Newer {
            return;
        }
        let stakers = NumStakingColdkeys::<T>::get();
        let count = NumRootClaim::<T>::get().min(stakers);
        let first = Self::now().wrapping_mul(count);
        for step in 0..count {
            let index = first.wrapping_add(step) % stakers.max(1);
            let Some(coldkey) = StakingColdkeysByIndex::<T>::get(index) else { continue };
            for hotkey in StakingHotkeys::<T>::get(&coldkey) {
                for netuid in RootClaimable::<T>::get(&hotkey).into_keys() {
                    // A pool that refuses pays another time.
                    let _ = frame_support::storage::with_storage_layer(|| {
                        Self::claim(&hotkey, &coldkey, netuid)
                    });
                }
            }
        }
    }
}
