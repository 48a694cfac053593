//! What every block does by itself: new TAO and alpha, moving prices, the decay of burn prices, epochs due.
//!
//! Simpler than the public chain in one respect: TAO that a pool's weights cannot take is not minted.

use frame_support::traits::fungible::Mutate;
use num_bigint::BigUint;

use super::*;
use crate::{
    maths::power,
    pallets::fixed::{I96F32, U96F32},
};

/// Units of either token that are ever issued.
const CAP: u64 = 21_000_000_000_000_000;
/// Units a block issues before the first halving.
const FIRST_EMISSION: u64 = 1_000_000_000;

/// Halves each time half of what is left has been issued.
pub fn emission_at(issuance: u64) -> u64 {
    let left = CAP.saturating_sub(issuance);
    if left == 0 {
        return 0;
    }
    FIRST_EMISSION >> (CAP / left).ilog2()
}

pub(super) fn portion(amount: u64, part: u128, whole: u128) -> u64 {
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
            let interval = u64::from(AdjustmentInterval::<T>::get(netuid)).max(1);
            if Self::now().is_multiple_of(interval) {
                RegistrationsThisInterval::<T>::remove(netuid);
            }
            let burn = power::halve_over(Burn::<T>::get(netuid), BurnHalfLife::<T>::get(netuid));
            let (least, most) = (MinBurn::<T>::get(netuid), MaxBurn::<T>::get(netuid));
            Burn::<T>::insert(netuid, burn.min(most).max(least));
        }
        let started: Vec<u16> = networks
            .into_iter()
            .filter(|netuid| *netuid != 0 && Self::is_dynamic(*netuid))
            .filter(|netuid| {
                FirstEmissionBlockNumber::<T>::get(netuid).is_some_and(|first| first <= Self::now())
            })
            .collect();
        let emission = emission_at(TotalIssuance::<T>::get());
        BlockEmission::<T>::put(emission);
        let weight = |netuid: &u16| {
            let bits = SubnetMovingPrice::<T>::get(netuid).bits.max(0).unsigned_abs();
            if SubnetEmissionEnabled::<T>::get(netuid) { bits } else { 0 }
        };
        let sum: u128 = started.iter().map(weight).sum();
        for netuid in started {
            Self::inject(netuid, portion(emission, weight(&netuid), sum));
            Self::follow_price(netuid);
            Self::accrue(netuid);
        }
        Self::claim_for_some();
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

    /// The moving price follows the spot price, capped at one TAO, the more the older the subnet is.
    fn follow_price(netuid: u16) {
        let age = Self::now().saturating_sub(NetworkRegisteredAt::<T>::get(netuid));
        let halving = EMAPriceHalvingBlocks::<T>::get(netuid);
        let alpha = SubnetMovingAlpha::<T>::get().bits;
        let follow = alpha * i128::from(age) / i128::from(age.saturating_add(halving).max(1));
        let whole = 1i128 << 32;
        let spot = i128::try_from(Self::pool(netuid).price() >> 32).unwrap_or(whole).min(whole);
        SubnetMovingPrice::<T>::mutate(netuid, |moving| {
            *moving = I96F32 { bits: (follow * spot + (whole - follow) * moving.bits) >> 32 };
        });
    }

    /// What root's TAO counts for against a subnet's alpha, in parts of 2^32.
    fn root_proportion(netuid: u16) -> u64 {
        let counted =
            (u128::from(SubnetTAO::<T>::get(0)) * u128::from(TaoWeight::<T>::get())) >> 64;
        let issued = u128::from(SubnetAlphaIn::<T>::get(netuid))
            + u128::from(SubnetAlphaOut::<T>::get(netuid));
        u64::try_from((counted << 32) / (counted + issued).max(1)).unwrap_or(0)
    }

    /// Splits the block's alpha into what the next epoch pays out, and runs the epoch when it is due.
    fn accrue(netuid: u16) {
        let issued =
            SubnetAlphaIn::<T>::get(netuid).saturating_add(SubnetAlphaOut::<T>::get(netuid));
        let alpha = emission_at(issued);
        SubnetAlphaOutEmission::<T>::insert(netuid, alpha);
        let proportion = Self::root_proportion(netuid);
        RootProp::<T>::insert(netuid, U96F32 { bits: proportion.into() });
        SubnetAlphaOut::<T>::mutate(netuid, |sum| *sum = sum.saturating_add(alpha));
        let owner = if OwnerCutEnabled::<T>::get(netuid) {
            portion(alpha, SubnetOwnerCut::<T>::get().into(), u16::MAX.into())
        } else {
            0
        };
        let miners = (alpha - owner) / 2;
        let validators = alpha - owner - miners;
        let root = portion(validators, proportion.into(), 1 << 32);
        PendingOwnerCut::<T>::mutate(netuid, |sum| *sum = sum.saturating_add(owner));
        PendingServerEmission::<T>::mutate(netuid, |sum| *sum = sum.saturating_add(miners));
        PendingRootAlphaDivs::<T>::mutate(netuid, |sum| *sum = sum.saturating_add(root));
        PendingValidatorEmission::<T>::mutate(netuid, |sum| {
            *sum = sum.saturating_add(validators - root);
        });
        let since = BlocksSinceLastStep::<T>::mutate(netuid, |blocks| {
            *blocks = blocks.saturating_add(1);
            *blocks
        });
        if since >= u64::from(Tempo::<T>::get(netuid)) {
            Self::epoch(netuid);
        }
    }
}
