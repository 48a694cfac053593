//! Locked alpha: a mass per coldkey and subnet that may not leave, and the conviction it earns a hotkey.

use frame_support::ensure;
use sp_runtime::{AccountId32, DispatchResult};

use super::{moves::Place, *};
use crate::{maths::power, pallets::fixed::U64F64};

/// Bit of [`AccountFlags`]: alpha that comes with a lock is accepted.
const ACCEPTS_LOCKED: u128 = 1;

impl<T: Config> Pallet<T> {
    /// A lock as it stands now.
    fn rolled(lock: LockState, decays: bool) -> LockState {
        let now = Self::now();
        let elapsed = now.saturating_sub(lock.last_update);
        let rates = (UnlockRate::<T>::get(), MaturityRate::<T>::get());
        let (mass, bits) = (lock.locked_mass, lock.conviction.bits);
        let (locked_mass, bits) = if decays {
            (
                power::decay(mass, elapsed, rates.0),
                power::decaying_conviction(mass, bits, elapsed, rates),
            )
        } else {
            (mass, power::perpetual_conviction(mass, bits, elapsed, rates.1))
        };
        LockState { locked_mass, conviction: U64F64 { bits }, last_update: now }
    }

    fn decays(coldkey: &AccountId32, netuid: u16) -> bool {
        DecayingLock::<T>::get(coldkey, netuid) != Some(false)
    }

    /// The hotkey that a coldkey's lock is for, and the lock as it stands now.
    fn held(coldkey: &AccountId32, netuid: u16) -> Option<(AccountId32, LockState)> {
        let (hotkey, lock) = Lock::<T>::iter_prefix((coldkey, netuid)).next()?;
        Some((hotkey, Self::rolled(lock, Self::decays(coldkey, netuid))))
    }

    /// The lock of a coldkey on a subnet as it stands now.
    pub fn lock_on(coldkey: &AccountId32, netuid: u16) -> Option<LockState> {
        Self::held(coldkey, netuid).map(|(_, lock)| lock)
    }

    pub fn locked_on(coldkey: &AccountId32, netuid: u16) -> u64 {
        Self::lock_on(coldkey, netuid).map_or(0, |lock| lock.locked_mass)
    }

    /// Alpha of a coldkey on a subnet that may leave.
    pub fn available_on(coldkey: &AccountId32, netuid: u16) -> u64 {
        Self::total_on(coldkey, netuid).saturating_sub(Self::locked_on(coldkey, netuid))
    }

    /// The sum of the locks for a hotkey, as stored; the owner's hotkey has a row of its own.
    fn sum_of(netuid: u16, hotkey: &AccountId32, decays: bool) -> Option<LockState> {
        match (SubnetOwnerHotkey::<T>::get(netuid) == *hotkey, decays) {
            (true, true) => DecayingOwnerLock::<T>::get(netuid),
            (true, false) => OwnerLock::<T>::get(netuid),
            (false, true) => DecayingHotkeyLock::<T>::get(netuid, hotkey),
            (false, false) => HotkeyLock::<T>::get(netuid, hotkey),
        }
    }

    fn store_sum(netuid: u16, hotkey: &AccountId32, decays: bool, sum: LockState) {
        let sum = (sum.locked_mass > 0).then_some(sum);
        match (SubnetOwnerHotkey::<T>::get(netuid) == *hotkey, decays) {
            (true, true) => DecayingOwnerLock::<T>::set(netuid, sum),
            (true, false) => OwnerLock::<T>::set(netuid, sum),
            (false, true) => DecayingHotkeyLock::<T>::set(netuid, hotkey, sum),
            (false, false) => HotkeyLock::<T>::set(netuid, hotkey, sum),
        }
    }

    /// Takes a lock out of the sum it is part of.
    fn leave(netuid: u16, hotkey: &AccountId32, decays: bool, lock: &LockState) {
        if let Some(sum) = Self::sum_of(netuid, hotkey, decays) {
            let mut sum = Self::rolled(sum, decays);
            sum.locked_mass = sum.locked_mass.saturating_sub(lock.locked_mass);
            sum.conviction.bits = sum.conviction.bits.saturating_sub(lock.conviction.bits);
            Self::store_sum(netuid, hotkey, decays, sum);
        }
    }

    fn join(netuid: u16, hotkey: &AccountId32, decays: bool, lock: &LockState) {
        let mut sum = Self::sum_of(netuid, hotkey, decays).map_or_else(
            || LockState {
                locked_mass: 0,
                conviction: U64F64::default(),
                last_update: Self::now(),
            },
            |sum| Self::rolled(sum, decays),
        );
        sum.locked_mass = sum.locked_mass.saturating_add(lock.locked_mass);
        sum.conviction.bits = sum.conviction.bits.saturating_add(lock.conviction.bits);
        Self::store_sum(netuid, hotkey, decays, sum);
    }

    fn remove_lock(coldkey: &AccountId32, netuid: u16, hotkey: &AccountId32, lock: &LockState) {
        Self::leave(netuid, hotkey, Self::decays(coldkey, netuid), lock);
        Lock::<T>::remove((coldkey, netuid, hotkey));
        LockingColdkeys::<T>::remove((netuid, hotkey, coldkey));
    }

    fn put_lock(coldkey: &AccountId32, netuid: u16, hotkey: &AccountId32, lock: LockState) {
        if lock.locked_mass == 0 {
            return;
        }
        Self::join(netuid, hotkey, Self::decays(coldkey, netuid), &lock);
        Lock::<T>::insert((coldkey, netuid, hotkey), lock);
        LockingColdkeys::<T>::insert((netuid, hotkey, coldkey), ());
    }

    pub(super) fn do_lock_stake(
        coldkey: AccountId32,
        hotkey: AccountId32,
        netuid: u16,
        amount: u64,
    ) -> DispatchResult {
        ensure!(amount > 0, Error::<T>::AmountTooLow);
        ensure!(Self::hotkey_exists(&hotkey), Error::<T>::HotKeyAccountNotExists);
        let held = Self::held(&coldkey, netuid);
        let total = Self::total_on(&coldkey, netuid);
        let mass = held.as_ref().map_or(0, |(_, lock)| lock.locked_mass).saturating_add(amount);
        let fits = held.as_ref().is_none_or(|(holder, _)| *holder == hotkey);
        ensure!(fits, Error::<T>::LockHotkeyMismatch);
        ensure!(mass <= total, Error::<T>::InsufficientStakeForLock);
        let conviction = held.as_ref().map_or(U64F64::default(), |(_, lock)| lock.conviction);
        if let Some((holder, lock)) = &held {
            Self::remove_lock(&coldkey, netuid, holder, lock);
        }
        let lock = LockState { locked_mass: mass, conviction, last_update: Self::now() };
        Self::put_lock(&coldkey, netuid, &hotkey, lock);
        Self::deposit_event(Event::StakeLocked { coldkey, hotkey, netuid, amount });
        Ok(())
    }

    /// Points a lock at another hotkey; its conviction is lost where that hotkey has another owner.
    pub(super) fn do_move_lock(
        coldkey: AccountId32,
        destination_hotkey: AccountId32,
        netuid: u16,
    ) -> DispatchResult {
        ensure!(Self::hotkey_exists(&destination_hotkey), Error::<T>::HotKeyAccountNotExists);
        let (origin_hotkey, mut lock) =
            Self::held(&coldkey, netuid).ok_or(Error::<T>::NoExistingLock)?;
        Self::remove_lock(&coldkey, netuid, &origin_hotkey, &lock);
        if Owner::<T>::get(&origin_hotkey) != Owner::<T>::get(&destination_hotkey) {
            lock.conviction = U64F64::default();
        }
        Self::put_lock(&coldkey, netuid, &destination_hotkey, lock);
        Self::deposit_event(Event::LockMoved {
            coldkey,
            origin_hotkey,
            destination_hotkey,
            netuid,
        });
        Ok(())
    }

    pub(super) fn do_set_perpetual_lock(coldkey: AccountId32, netuid: u16, enabled: bool) {
        let held = Self::held(&coldkey, netuid);
        if let Some((hotkey, lock)) = &held {
            Self::remove_lock(&coldkey, netuid, hotkey, lock);
        }
        DecayingLock::<T>::insert(&coldkey, netuid, !enabled);
        if let Some((hotkey, lock)) = held {
            Self::put_lock(&coldkey, netuid, &hotkey, lock);
        }
        Self::deposit_event(Event::PerpetualLockUpdated { coldkey, netuid, enabled });
    }

    pub(super) fn do_set_reject_locked_alpha(coldkey: AccountId32, enabled: bool) {
        AccountFlags::<T>::mutate(&coldkey, |flags| {
            if enabled {
                *flags &= !ACCEPTS_LOCKED;
            } else {
                *flags |= ACCEPTS_LOCKED;
            }
        });
        Self::deposit_event(Event::RejectLockedAlphaUpdated { coldkey, enabled });
    }

    /// Hands over, with alpha that is transferred, the part of a lock that the unlocked alpha does not cover.
    pub(super) fn transfer_lock(from: &AccountId32, to: &Place, amount: u64) -> DispatchResult {
        let netuid = to.netuid;
        let Some((hotkey, lock)) = Self::held(from, netuid) else { return Ok(()) };
        let unlocked = Self::total_on(from, netuid).saturating_sub(lock.locked_mass);
        let moved = amount.saturating_sub(unlocked).min(lock.locked_mass);
        if moved == 0 {
            return Ok(());
        }
        ensure!(
            AccountFlags::<T>::get(&to.coldkey) & ACCEPTS_LOCKED != 0,
            Error::<T>::AccountRejectsLockedAlpha
        );
        let theirs = Self::held(&to.coldkey, netuid);
        let fits = theirs.as_ref().is_none_or(|(holder, _)| *holder == hotkey);
        ensure!(fits, Error::<T>::LockHotkeyMismatch);
        let part = power::portion(lock.conviction.bits, moved, lock.locked_mass);
        Self::remove_lock(from, netuid, &hotkey, &lock);
        let rest = LockState {
            locked_mass: lock.locked_mass.saturating_sub(moved),
            conviction: U64F64 { bits: lock.conviction.bits.saturating_sub(part) },
            last_update: lock.last_update,
        };
        Self::put_lock(from, netuid, &hotkey, rest);
        let mut gained = theirs.map_or(
            LockState { locked_mass: 0, conviction: U64F64::default(), last_update: Self::now() },
            |(holder, lock)| {
                Self::remove_lock(&to.coldkey, netuid, &holder, &lock);
                lock
            },
        );
        gained.locked_mass = gained.locked_mass.saturating_add(moved);
        gained.conviction.bits = gained.conviction.bits.saturating_add(part);
        Self::put_lock(&to.coldkey, netuid, &hotkey, gained);
        Ok(())
    }

    /// Gives the locks of one coldkey to another, with their decay.
    pub(super) fn hand_over_locks(old: &AccountId32, new: &AccountId32) {
        for netuid in Self::networks() {
            if let Some((hotkey, lock)) = Self::held(old, netuid) {
                Self::remove_lock(old, netuid, &hotkey, &lock);
                if let Some(decays) = DecayingLock::<T>::take(old, netuid) {
                    DecayingLock::<T>::insert(new, netuid, decays);
                }
                Self::put_lock(new, netuid, &hotkey, lock);
            }
        }
    }

    /// Points the locks for one hotkey on a subnet at another.
    pub(super) fn redirect_locks(netuid: u16, old: &AccountId32, new: &AccountId32) {
        let coldkeys: Vec<AccountId32> =
            LockingColdkeys::<T>::iter_key_prefix((netuid, old)).collect();
        for coldkey in coldkeys {
            if let Some((hotkey, lock)) = Self::held(&coldkey, netuid) {
                Self::remove_lock(&coldkey, netuid, &hotkey, &lock);
                Self::put_lock(&coldkey, netuid, new, lock);
            }
        }
    }

    /// The conviction in a hotkey: of the locks that decay and of those that do not.
    pub fn conviction(hotkey: &AccountId32, netuid: u16) -> U64F64 {
        let bits = [true, false]
            .into_iter()
            .filter_map(|decays| {
                Some(Self::rolled(Self::sum_of(netuid, hotkey, decays)?, decays).conviction.bits)
            })
            .fold(0, u128::saturating_add);
        U64F64 { bits }
    }

    pub fn most_convicted(netuid: u16) -> Option<AccountId32> {
        DecayingHotkeyLock::<T>::iter_key_prefix(netuid)
            .chain(HotkeyLock::<T>::iter_key_prefix(netuid))
            .map(|hotkey| (Self::conviction(&hotkey, netuid).bits, hotkey))
            .max()
            .map(|(_, hotkey)| hotkey)
    }
}
