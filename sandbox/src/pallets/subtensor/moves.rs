//! Stake from one position to another: across hotkeys, subnets and coldkeys; and out of all positions at once.

use frame_support::{
    ensure,
    traits::{fungible::Mutate, tokens::Preservation},
};
use num_bigint::BigUint;
use sp_runtime::{AccountId32, DispatchError, DispatchResult};

use super::{
    stake::{Fee, PAR},
    *,
};
use crate::{
    maths::pool::{HIGHEST_PRICE, LOWEST_PRICE, Side},
    profile::Profile,
};

type Balances<T> = pallet_balances::Pallet<T>;

/// Rao that a transfer of stake must be worth at the newer profile.
const NEWER_MIN_TRANSFER: u64 = 100_000;
/// Positions that are sold at once at the newer profile.
const NEWER_MOST_LEGS: usize = 16;

/// Where stake is, and whose it is.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub coldkey: AccountId32,
    pub hotkey: AccountId32,
    pub netuid: u16,
}

impl<T: Config> Pallet<T> {
    /// Moves alpha and returns what it was worth in rao. `limit` is the least ratio of the prices, times 10^9,
    /// and whether a part may be moved.
    fn transition(
        from: &Place,
        to: &Place,
        asked: u64,
        limit: Option<(u64, bool)>,
        toggled: bool,
    ) -> Result<u64, DispatchError> {
        let position = Self::position(&from.hotkey, &from.coldkey, from.netuid);
        // The newer profile takes the largest number for everything and refuses any other excess.
        let excess = asked > position && asked != u64::MAX;
        let newer = Profile::current() == Profile::Newer;
        ensure!(!newer || !excess, Error::<T>::NotEnoughStakeToWithdraw);
        let asked = asked.min(position);
        let across = from.netuid != to.netuid;
        let most = match limit {
            Some((ratio, _)) if across => Self::most_moved(from.netuid, to.netuid, ratio)?,
            _ => asked,
        };

        if from.coldkey == to.coldkey && from.hotkey == to.hotkey {
            ensure!(across, Error::<T>::SameNetuid);
        }
        for netuid in [from.netuid, to.netuid] {
            ensure!(NetworksAdded::<T>::get(netuid), Error::<T>::SubnetNotExists);
        }
        for netuid in [from.netuid, to.netuid] {
            ensure!(SubtokenEnabled::<T>::get(netuid), Error::<T>::SubtokenDisabled);
        }
        for hotkey in [&from.hotkey, &to.hotkey] {
            ensure!(Self::hotkey_exists(hotkey), Error::<T>::HotKeyAccountNotExists);
        }
        if across {
            let expected = match asked {
                0 => 0,
                asked => {
                    Self::quote(from.netuid, Side::Sell, asked, LOWEST_PRICE)
                        .map_err(Self::refused)?
                        .output
                }
            };
            ensure!(expected > MIN_STAKE, Error::<T>::AmountTooLow);
            let partial = limit.is_none_or(|(_, partial)| partial);
            ensure!(partial || asked <= most, Error::<T>::SlippageTooHigh);
        }
        if toggled {
            for netuid in [from.netuid, to.netuid] {
                ensure!(TransferToggle::<T>::get(netuid), Error::<T>::TransferDisallowed);
            }
        }
        let amount = asked.min(most);
        if across {
            Self::move_across(from, to, amount)
        } else {
            Self::move_within(from, to, amount)
        }
    }

    /// Sells on one subnet and buys on the other; one of the two legs pays the fee.
    fn move_across(from: &Place, to: &Place, amount: u64) -> Result<u64, DispatchError> {
        Self::ensure_unlocked(&from.coldkey, from.netuid, amount)?;
        let (coldkey, hotkey) = (&from.coldkey, &from.hotkey);
        let rao =
            Self::sell(coldkey, hotkey, from.netuid, amount, LOWEST_PRICE, coldkey, Fee::Charged)?;
        // Too little to stake is left as TAO.
        if rao >= MIN_STAKE {
            if to.coldkey != from.coldkey {
                Balances::<T>::transfer(coldkey, &to.coldkey, rao, Preservation::Expendable)?;
            }
            let fee = if from.netuid == 0 { Fee::Charged } else { Fee::Waived };
            Self::buy(&to.coldkey, &to.hotkey, to.netuid, rao, HIGHEST_PRICE, fee)?;
        }
        Ok(rao)
    }

    /// Alpha for alpha, with the part of a lock that the unlocked alpha does not cover.
    fn move_within(from: &Place, to: &Place, amount: u64) -> Result<u64, DispatchError> {
        let netuid = from.netuid;
        let rao = Self::at_spot(netuid, amount);
        let transferred = from.coldkey != to.coldkey && Profile::current() == Profile::Newer;
        let least = if transferred { NEWER_MIN_TRANSFER } else { MIN_STAKE };
        ensure!(rao >= least, Error::<T>::AmountTooLow);
        if from.coldkey != to.coldkey {
            Self::transfer_lock(&from.coldkey, to, amount)?;
        }
        Self::debit(&from.hotkey, &from.coldkey, netuid, amount);
        Self::credit(&to.hotkey, &to.coldkey, netuid, amount);
        if netuid == 0 {
            Self::stop_owing_for(&from.hotkey, &from.coldkey, amount);
            Self::owe_nothing_for(&to.hotkey, &to.coldkey, amount);
        }
        Self::become_delegate(&to.hotkey, &to.coldkey);
        LastColdkeyHotkeyStakeBlock::<T>::insert(&to.coldkey, &to.hotkey, Self::now());
        let Place { coldkey, hotkey, .. } = from.clone();
        Self::deposit_event(Event::StakeRemoved(coldkey, hotkey, rao, amount, netuid, 0));
        let Place { coldkey, hotkey, .. } = to.clone();
        Self::deposit_event(Event::StakeAdded(coldkey, hotkey, rao, amount, netuid, 0));
        Ok(rao)
    }

    /// Rao that alpha is worth at the spot price.
    pub(crate) fn at_spot(netuid: u16, alpha: u64) -> u64 {
        if !Self::is_dynamic(netuid) {
            return alpha;
        }
        let worth = (BigUint::from(alpha) * Self::pool(netuid).price()) >> 64u8;
        u64::try_from(worth).unwrap_or(u64::MAX)
    }

    /// The most that moves before the ratio of the prices falls to `ratio` (times 10^9), by the constant-product
    /// approximation of the public chain, which ignores weights and fees.
    fn most_moved(from: u16, to: u16, ratio: u64) -> Result<u64, DispatchError> {
        match (Self::is_dynamic(from), Self::is_dynamic(to)) {
            (false, false) => Ok(if ratio <= PAR { u64::MAX } else { 0 }),
            (false, true) => {
                let price = match ratio {
                    0 => u64::MAX,
                    ratio => u64::try_from(u128::from(PAR) * u128::from(PAR) / u128::from(ratio))
                        .unwrap_or(u64::MAX),
                };
                Self::most_within(to, Side::Buy, price)
            }
            (true, false) => Self::most_within(from, Side::Sell, ratio),
            (true, true) => {
                if ratio == 0 {
                    return Ok(u64::MAX);
                }
                let (origin, destination) = (Self::pool(from), Self::pool(to));
                let current = BigUint::from(origin.price()) * PAR;
                if BigUint::from(destination.price()) * ratio > current {
                    return Ok(0);
                }
                let entering = BigUint::from(destination.alpha) * origin.tao * PAR;
                let present = BigUint::from(origin.alpha) * destination.tao * ratio;
                let both = u128::from(origin.tao) + u128::from(destination.tao);
                if entering <= present || both == 0 {
                    return Ok(0);
                }
                let most = (entering - present) / (both * u128::from(ratio));
                Ok(u64::try_from(most).unwrap_or(u64::MAX))
            }
        }
    }

    pub(super) fn do_move_stake(
        from: Place,
        to: Place,
        alpha: u64,
        limit: Option<(u64, bool)>,
    ) -> DispatchResult {
        let rao = Self::transition(&from, &to, alpha, limit, false)?;
        Self::deposit_event(Event::StakeMoved(
            from.coldkey,
            from.hotkey,
            from.netuid,
            to.hotkey,
            to.netuid,
            rao,
        ));
        Ok(())
    }

    pub(super) fn do_swap_stake(
        coldkey: AccountId32,
        hotkey: AccountId32,
        origin_netuid: u16,
        destination_netuid: u16,
        alpha: u64,
        limit: Option<(u64, bool)>,
    ) -> DispatchResult {
        let from = Place { coldkey, hotkey, netuid: origin_netuid };
        let to = Place { netuid: destination_netuid, ..from.clone() };
        let rao = Self::transition(&from, &to, alpha, limit, false)?;
        Self::deposit_event(Event::StakeSwapped(
            from.coldkey,
            from.hotkey,
            from.netuid,
            to.netuid,
            rao,
        ));
        Ok(())
    }

    pub(super) fn do_transfer_stake(
        coldkey: AccountId32,
        destination_coldkey: AccountId32,
        hotkey: AccountId32,
        origin_netuid: u16,
        destination_netuid: u16,
        alpha: u64,
    ) -> DispatchResult {
        let from = Place { coldkey, hotkey: hotkey.clone(), netuid: origin_netuid };
        let to = Place { coldkey: destination_coldkey, hotkey, netuid: destination_netuid };
        let rao = Self::transition(&from, &to, alpha, None, true)?;
        Self::deposit_event(Event::StakeTransferred(
            from.coldkey,
            to.coldkey,
            from.hotkey,
            from.netuid,
            to.netuid,
            rao,
        ));
        Ok(())
    }

    pub(super) fn do_transfer_stake_and_hotkey(
        from: Place,
        to: Place,
        alpha: u64,
    ) -> DispatchResult {
        let amount = Self::transition(&from, &to, alpha, None, true)?;
        Self::deposit_event(Event::StakeAndHotkeyTransferred {
            origin_coldkey: from.coldkey,
            destination_coldkey: to.coldkey,
            origin_hotkey: from.hotkey,
            destination_hotkey: to.hotkey,
            origin_netuid: from.netuid,
            destination_netuid: to.netuid,
            amount,
        });
        Ok(())
    }

    /// Sells every position with a hotkey on `netuids`; what cannot be sold is passed over. Returns the rao.
    fn unstake_from(
        coldkey: &AccountId32,
        hotkey: &AccountId32,
        netuids: impl Iterator<Item = u16>,
    ) -> Result<u64, DispatchError> {
        ensure!(Self::hotkey_exists(hotkey), Error::<T>::HotKeyAccountNotExists);
        let (mut sum, mut legs) = (0u64, 0usize);
        for netuid in netuids {
            let position = Self::position(hotkey, coldkey, netuid);
            let sellable = position > 0
                && SubtokenEnabled::<T>::get(netuid)
                && position <= Self::available_on(coldkey, netuid)
                && Self::quote(netuid, Side::Sell, position, LOWEST_PRICE).is_ok();
            if !sellable {
                continue;
            }
            if legs == NEWER_MOST_LEGS && Profile::current() == Profile::Newer {
                break;
            }
            legs = legs.saturating_add(1);
            let rao =
                Self::sell(coldkey, hotkey, netuid, position, LOWEST_PRICE, coldkey, Fee::Charged)?;
            Self::clear_small_nomination(coldkey, hotkey, netuid)?;
            sum = sum.saturating_add(rao);
        }
        Ok(sum)
    }

    pub(super) fn do_unstake_all(coldkey: &AccountId32, hotkey: &AccountId32) -> DispatchResult {
        Self::unstake_from(coldkey, hotkey, Self::networks().into_iter()).map(|_| ())
    }

    pub(super) fn do_unstake_all_alpha(
        coldkey: &AccountId32,
        hotkey: &AccountId32,
    ) -> DispatchResult {
        let others = Self::networks().into_iter().filter(|netuid| *netuid != 0);
        let rao = Self::unstake_from(coldkey, hotkey, others)?;
        ensure!(rao >= MIN_STAKE, Error::<T>::AmountTooLow);
        Self::buy(coldkey, hotkey, 0, rao, HIGHEST_PRICE, Fee::Charged).map(|_| ())
    }
}
