//! What every block does by itself: new TAO and alpha, moving prices, the decay of burn prices, epochs.
//!
//! Simpler than the public chain in three respects: every registered hotkey with a validator permit earns in
//! proportion to its weight, every other one an equal part of the incentive; root stakers are paid only by
//! their weight; and TAO that a pool's weights cannot take is not minted.

use frame_support::traits::fungible::Mutate;
use num_bigint::BigUint;

use super::*;
use crate::{maths::power, pallets::fixed::I96F32};

/// Units of either token that are ever issued.
const CAP: u64 = 21_000_000_000_000_000;
/// Units a block issues before the first halving.
const FIRST_EMISSION: u64 = 1_000_000_000;
/// The moving price of a young subnet follows the spot price by this part of 2^32, times its age.
const MOVING_ALPHA: u64 = 12_885;
/// Blocks of age at which the moving price follows by half of that.
const MOVING_HALVING: u64 = 201_600;

/// Halves each time half of what is left has been issued.
pub fn emission_at(issuance: u64) -> u64 {
    let left = CAP.saturating_sub(issuance);
    if left == 0 {
        return 0;
    }
    FIRST_EMISSION >> (CAP / left).ilog2()
}

fn portion(amount: u64, part: u128, whole: u128) -> u64 {
    if whole == 0 {
        return 0;
    }
    u64::try_from(BigUint::from(amount) * part / whole).unwrap_or(0)
}

impl<T: Config> Pallet<T> {
    pub(super) fn tick() {
        let networks = Self::networks();
        for netuid in networks.iter().copied() {
            RegistrationsThisBlock::<T>::remove(netuid);
            let burn = power::halve_over(Burn::<T>::get(netuid), BurnHalfLife::<T>::get(netuid));
            Burn::<T>::insert(netuid, burn.max(MinBurn::<T>::get(netuid)));
        }
        let earning: Vec<u16> = networks
            .into_iter()
            .filter(|netuid| *netuid != 0 && Self::is_dynamic(*netuid))
            .filter(|netuid| FirstEmissionBlockNumber::<T>::contains_key(netuid))
            .filter(|netuid| SubnetEmissionEnabled::<T>::get(netuid))
            .collect();
        let emission = emission_at(TotalIssuance::<T>::get());
        BlockEmission::<T>::put(emission);
        let weight = |netuid: &u16| SubnetMovingPrice::<T>::get(netuid).bits.max(0).unsigned_abs();
        let sum: u128 = earning.iter().map(weight).sum();
        for netuid in earning {
            Self::inject(netuid, portion(emission, weight(&netuid), sum));
            Self::follow_price(netuid);
            Self::accrue(netuid);
        }
    }

    /// Adds TAO and as much alpha as keeps the price.
    fn inject(netuid: u16, tao: u64) {
        let pool = Self::pool(netuid);
        let price = pool.price();
        let alpha = if price == 0 {
            0
        } else {
            u64::try_from((BigUint::from(tao) << 64u8) / price).unwrap_or(u64::MAX)
        };
        let alpha = alpha.min(FIRST_EMISSION);
        let account = Self::subnet_account(netuid);
        let minted = pool
            .injected(tao, alpha)
            .filter(|_| pallet_balances::Pallet::<T>::mint_into(&account, tao).is_ok());
        let (tao, alpha) = if let Some(pool) = minted {
            Self::store_pool(netuid, pool);
            TotalIssuance::<T>::mutate(|sum| *sum = sum.saturating_add(tao));
            TotalStake::<T>::mutate(|sum| *sum = sum.saturating_add(tao));
            (tao, alpha)
        } else {
            (0, 0)
        };
        SubnetTaoInEmission::<T>::insert(netuid, tao);
        SubnetAlphaInEmission::<T>::insert(netuid, alpha);
    }

    fn follow_price(netuid: u16) {
        let age = Self::now().saturating_sub(NetworkRegisteredAt::<T>::get(netuid));
        let follow = i128::from(MOVING_ALPHA * age / age.saturating_add(MOVING_HALVING).max(1));
        let whole = 1i128 << 32;
        let spot = i128::try_from(Self::pool(netuid).price() >> 32).unwrap_or(whole).min(whole);
        SubnetMovingPrice::<T>::mutate(netuid, |moving| {
            *moving = I96F32 { bits: (follow * spot + (whole - follow) * moving.bits) >> 32 };
        });
    }

    /// Splits the block's alpha into what the next epoch pays out, and runs the epoch when it is due.
    fn accrue(netuid: u16) {
        let issued =
            SubnetAlphaIn::<T>::get(netuid).saturating_add(SubnetAlphaOut::<T>::get(netuid));
        let alpha = emission_at(issued);
        SubnetAlphaOutEmission::<T>::insert(netuid, alpha);
        let owner = portion(alpha, SubnetOwnerCut::<T>::get().into(), u16::MAX.into());
        let miners = (alpha - owner) / 2;
        PendingOwnerCut::<T>::mutate(netuid, |sum| *sum = sum.saturating_add(owner));
        PendingServerEmission::<T>::mutate(netuid, |sum| *sum = sum.saturating_add(miners));
        PendingValidatorEmission::<T>::mutate(netuid, |sum| {
            *sum = sum.saturating_add(alpha - owner - miners);
        });
        let since = BlocksSinceLastStep::<T>::mutate(netuid, |blocks| {
            *blocks = blocks.saturating_add(1);
            *blocks
        });
        if since >= u64::from(Tempo::<T>::get(netuid)) {
            Self::epoch(netuid);
        }
    }

    /// Alpha of a hotkey plus its root stake, which counts by the weight of TAO.
    fn validator_weight(hotkey: &AccountIdOf<T>, netuid: u16) -> u128 {
        let root = u128::from(TotalHotkeyAlpha::<T>::get(hotkey, 0));
        let counted = (root * u128::from(TaoWeight::<T>::get())) >> 64;
        u128::from(TotalHotkeyAlpha::<T>::get(hotkey, netuid)).saturating_add(counted)
    }

    fn epoch(netuid: u16) {
        BlocksSinceLastStep::<T>::insert(netuid, 0);
        LastEpochBlock::<T>::insert(netuid, Self::now());
        LastMechansimStepBlock::<T>::insert(netuid, Self::now());
        let dividends = PendingValidatorEmission::<T>::take(netuid);
        let incentive = PendingServerEmission::<T>::take(netuid);
        let cut = PendingOwnerCut::<T>::take(netuid);
        let _ = AlphaDividendsPerSubnet::<T>::clear_prefix(netuid, u32::MAX, None);

        let permits = ValidatorPermit::<T>::get(netuid);
        let mut validators = Vec::new();
        let mut miners = Vec::new();
        for uid in 0..SubnetworkN::<T>::get(netuid) {
            let hotkey = Keys::<T>::get(netuid, uid);
            if permits.get(usize::from(uid)).copied().unwrap_or(false) {
                let weight = Self::validator_weight(&hotkey, netuid);
                validators.push((hotkey, weight));
            } else {
                miners.push(hotkey);
            }
        }
        let mut paid = 0u64;
        let sum: u128 = validators.iter().map(|(_, weight)| weight).sum();
        for (hotkey, weight) in validators {
            let share = portion(dividends, weight, sum);
            Self::pay_dividends(&hotkey, netuid, share);
            paid = paid.saturating_add(share);
        }
        let owner = SubnetOwnerHotkey::<T>::get(netuid);
        if miners.is_empty() {
            miners.push(owner.clone());
        }
        let each = incentive / miners.len() as u64;
        for hotkey in miners.iter().filter(|hotkey| Self::hotkey_exists(hotkey)) {
            Self::credit(hotkey, &Owner::<T>::get(hotkey), netuid, each);
            paid = paid.saturating_add(each);
        }
        if Self::hotkey_exists(&owner) {
            Self::credit(&owner, &SubnetOwner::<T>::get(netuid), netuid, cut);
            paid = paid.saturating_add(cut);
        }
        SubnetAlphaOut::<T>::mutate(netuid, |sum| *sum = sum.saturating_add(paid));
    }

    /// The take becomes stake of the owner; the rest makes every share of the hotkey worth more.
    fn pay_dividends(hotkey: &AccountIdOf<T>, netuid: u16, alpha: u64) {
        let take = portion(alpha, Delegates::<T>::get(hotkey).into(), u16::MAX.into());
        let pooled = TotalHotkeySharesV2::<T>::get(hotkey, netuid);
        let rest = alpha - take;
        if pooled.is_zero() {
            Self::credit(hotkey, &Owner::<T>::get(hotkey), netuid, alpha);
        } else {
            TotalHotkeyAlpha::<T>::mutate(hotkey, netuid, |sum| *sum = sum.saturating_add(rest));
            if take > 0 {
                Self::credit(hotkey, &Owner::<T>::get(hotkey), netuid, take);
            }
        }
        AlphaDividendsPerSubnet::<T>::insert(netuid, hotkey, rest);
        let value = TotalHotkeyAlpha::<T>::get(hotkey, netuid);
        TotalHotkeyAlphaLastEpoch::<T>::insert(hotkey, netuid, value);
    }
}
