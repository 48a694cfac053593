//! What the newer spec tells of root dividends: one basket for each root validator.
//!
//! Names, arguments and answers are those that are documented for spec 475; the structure of a preview is
//! documented by its names only, so the widths of its counts are this chain's own.

use parity_scale_codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_runtime::AccountId32;

/// A basket, the claimant's part of it, and the rao that a claim would bring.
pub type BasketPosition = (AccountId32, u64, u64);

#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct BasketClaimPreview {
    pub accrued_tao: u64,
    pub redeemable_tao: u64,
    pub forfeited_tao_est: u64,
    pub rows: u32,
    pub rows_to_sell: u32,
    pub dust_rows: u32,
}

sp_api::decl_runtime_apis! {
    pub trait BetaBasketRuntimeApi {
        fn get_root_basket_owed(coldkey: AccountId32) -> u64;
        fn get_basket_payout(hotkey: AccountId32, coldkey: AccountId32) -> u64;
        fn get_root_basket_positions(coldkey: AccountId32) -> Vec<BasketPosition>;
        fn get_basket_claim_preview(
            hotkey: AccountId32,
            coldkey: AccountId32,
        ) -> BasketClaimPreview;
    }
}
