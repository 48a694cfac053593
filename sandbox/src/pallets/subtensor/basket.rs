//! Root dividends of the newer profile: a basket of alpha for each root validator.
//!
//! As documented for spec 475: a claim sells the claimant's part of every holding and stakes the TAO on root with
//! the basket's hotkey; what is worth too little is forfeited row by row, and a claim of less than the threshold of
//! root does nothing and succeeds. How the real chain counts parts is not documented well enough to copy: here the
//! rates of spec 425 count them, and of the rules on dust there is the one for a single row.

use frame_support::{
    dispatch::{Pays, PostDispatchInfo},
    weights::Weight,
};
use sp_runtime::{AccountId32, DispatchError, DispatchResult};

use super::{stake::Fee, *};
use crate::{
    api::basket::{BasketClaimPreview, BasketPosition},
    maths::pool::{LOWEST_PRICE, Side},
    profile::Profile,
};

/// What a claim of all baskets, or of one, reserves a fee for, in units of work.
pub(super) const ALL_BASKETS: u64 = 256;
pub(super) const ONE_BASKET: u64 = 129;

/// What is billed of it at most.
const BILLED: u64 = 4;

/// `BasketClaimSliceDustTao`: a row that is worth less is forfeited.
const ROW_DUST: u64 = 100_000;

/// What claiming takes at spec 425. How much a unit is at the newer spec is not documented; it is this here.
const UNIT: Weight = Weight::from_parts(1_006_582_000 - 67_583_000, 12_073 - 4_198);

/// One subnet's alpha in a claimant's part of a basket, and the rao that it is worth.
struct Row {
    netuid: u16,
    alpha: u64,
    rao: u64,
}

impl Row {
    fn is_dust(&self) -> bool {
        self.rao < ROW_DUST
    }
}

impl<T: Config> Pallet<T> {
    pub(super) fn claim_weight(units: u64) -> Weight {
        match Profile::current() {
            Profile::Spec425 => UNIT,
            Profile::Newer => UNIT.saturating_mul(units),
        }
    }

    pub(super) fn claim_spent() -> PostDispatchInfo {
        let units = match Profile::current() {
            Profile::Spec425 => 1,
            Profile::Newer => BILLED,
        };
        PostDispatchInfo { actual_weight: Some(UNIT.saturating_mul(units)), pays_fee: Pays::Yes }
    }

    fn basket_rows(hotkey: &AccountId32, coldkey: &AccountId32) -> Vec<Row> {
        let row = |netuid: u16| {
            let alpha = Self::owed(hotkey, coldkey, netuid);
            let rao = Self::quote_charging(netuid, Side::Sell, alpha, LOWEST_PRICE, Fee::Waived)
                .map_or(0, |trade| trade.output);
            Row { netuid, alpha, rao }
        };
        let netuids = RootClaimable::<T>::get(hotkey).into_keys();
        netuids.map(row).filter(|row| row.alpha > 0).collect()
    }

    /// What a claim of one basket would bring.
    pub fn basket_claim(hotkey: &AccountId32, coldkey: &AccountId32) -> BasketClaimPreview {
        let rows = Self::basket_rows(hotkey, coldkey);
        let worth = |dust: bool| {
            let some = rows.iter().filter(|row| row.is_dust() == dust);
            some.fold(0u64, |sum, row| sum.saturating_add(row.rao))
        };
        let count = |dust: bool| {
            let count = rows.iter().filter(|row| row.is_dust() == dust).count();
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        let (redeemable_tao, forfeited_tao_est) = (worth(false), worth(true));
        BasketClaimPreview {
            accrued_tao: redeemable_tao.saturating_add(forfeited_tao_est),
            redeemable_tao,
            forfeited_tao_est,
            rows: count(false).saturating_add(count(true)),
            rows_to_sell: count(false),
            dust_rows: count(true),
        }
    }

    /// The baskets that a coldkey has a part of; the part is counted in its root stake here.
    pub fn baskets_of(coldkey: &AccountId32) -> Vec<BasketPosition> {
        let basket = |hotkey: AccountId32| {
            let payout = Self::basket_claim(&hotkey, coldkey).redeemable_tao;
            let part = Self::position(&hotkey, coldkey, 0);
            (hotkey, part, payout)
        };
        let hotkeys = StakingHotkeys::<T>::get(coldkey).into_iter();
        hotkeys.map(basket).filter(|(_, part, _)| *part > 0).collect()
    }

    pub(super) fn do_claim_baskets(coldkey: &AccountId32) -> DispatchResult {
        let mut tao = 0u64;
        for hotkey in StakingHotkeys::<T>::get(coldkey) {
            tao = tao.saturating_add(Self::claim_rows(&hotkey, coldkey)?);
        }
        Self::deposit_event(Event::RootClaimedFor { coldkey: coldkey.clone(), tao });
        Ok(())
    }

    pub(super) fn do_claim_basket(hotkey: &AccountId32, coldkey: &AccountId32) -> DispatchResult {
        let tao = Self::claim_rows(hotkey, coldkey)?;
        Self::deposit_event(Event::RootClaimedFor { coldkey: coldkey.clone(), tao });
        Ok(())
    }

    /// Sells the rows of one basket; less than the threshold of root is left where it is.
    fn claim_rows(hotkey: &AccountId32, coldkey: &AccountId32) -> Result<u64, DispatchError> {
        let claim = Self::basket_claim(hotkey, coldkey);
        let least = u64::try_from(RootClaimableThreshold::<T>::get(0).bits >> 32).unwrap_or(0);
        if claim.redeemable_tao == 0 || claim.redeemable_tao < least {
            return Ok(0);
        }
        let mut tao = 0u64;
        for row in Self::basket_rows(hotkey, coldkey) {
            if !row.is_dust() {
                let paid = Self::sell_owed(hotkey, coldkey, row.netuid, row.alpha)?;
                tao = tao.saturating_add(paid);
            }
            Self::count_as_claimed(hotkey, coldkey, row.netuid, row.alpha);
        }
        let (hotkey, coldkey) = (hotkey.clone(), coldkey.clone());
        if claim.dust_rows > 0 {
            Self::deposit_event(Event::BasketClaimDustSkipped {
                hotkey: hotkey.clone(),
                coldkey: coldkey.clone(),
                rows: claim.dust_rows,
                forfeited_tao_est: claim.forfeited_tao_est,
            });
        }
        Self::deposit_event(Event::BasketClaimed { hotkey, coldkey, tao });
        Ok(tao)
    }
}
