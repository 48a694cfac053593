//! What a call costs at spec 425 and where the fee goes.

use frame_support::{
    dispatch::{DispatchInfo, PostDispatchInfo},
    pallet_prelude::{InvalidTransaction, TransactionValidityError},
    traits::{OnUnbalanced, fungible::Balanced},
    weights::{Weight, WeightToFee},
};
use pallet_transaction_payment::{OnChargeTransaction, TxCreditHold};

use crate::profile::Profile;

use super::{AccountId, Balance, Balances, Runtime, RuntimeCall, SubtensorModule, block_author};

/// Units of ref_time that cost one rao (0.0005 rao a unit).
const REF_TIME_PER_RAO: u64 = 2_000;

/// Linear in ref_time alone, to the nearest rao with ties down; the size of the proof is free.
pub struct WeightFee;

impl WeightToFee for WeightFee {
    type Balance = Balance;

    fn weight_to_fee(weight: &Weight) -> Balance {
        let per_rao = match Profile::current() {
            Profile::Spec425 => REF_TIME_PER_RAO,
            Profile::Newer => REF_TIME_PER_RAO * 2,
        };
        weight.ref_time().saturating_add(per_rao / 2 - 1) / per_rao
    }
}

/// One rao a byte, or half of one.
pub struct LengthFee;

impl WeightToFee for LengthFee {
    type Balance = Balance;

    // The pallet passes the length in bytes where a weight's ref_time would be.
    fn weight_to_fee(length: &Weight) -> Balance {
        match Profile::current() {
            Profile::Spec425 => length.ref_time(),
            Profile::Newer => length.ref_time() / 2,
        }
    }
}

type Credit = frame_support::traits::fungible::Credit<AccountId, Balances>;
type Adapter = pallet_transaction_payment::FungibleAdapter<Balances, ToBlockAuthor>;

/// Fees and tips go to the block author, as in the recording. Should the author not be able to hold
/// them, the credit is dropped, which burns it and lowers the issuance.
pub struct ToBlockAuthor;

impl OnUnbalanced<Credit> for ToBlockAuthor {
    fn on_nonzero_unbalanced(credit: Credit) {
        let _ = <pallet_balances::Pallet<Runtime> as Balanced<AccountId>>::resolve(
            &block_author(),
            credit,
        );
    }
}

/// Takes fees in TAO or, where the payer has too little of it, in alpha of the position that the call touches.
pub struct TaoOrAlpha;

/// How a fee was taken.
#[derive(Default)]
pub enum Taken {
    #[default]
    Nothing,
    Tao {
        withdrawn: Balance,
        tip: Option<Credit>,
    },
    Alpha {
        netuid: u16,
        alpha: u64,
        rao: Balance,
    },
}

impl TxCreditHold<Runtime> for TaoOrAlpha {
    type Credit = <Adapter as TxCreditHold<Runtime>>::Credit;
}

impl OnChargeTransaction<Runtime> for TaoOrAlpha {
    type Balance = Balance;
    type LiquidityInfo = Taken;

    fn withdraw_fee(
        who: &AccountId,
        call: &RuntimeCall,
        info: &DispatchInfo,
        fee: Balance,
        tip: Balance,
    ) -> Result<Taken, TransactionValidityError> {
        if fee == 0 {
            return Ok(Taken::Nothing);
        }
        match <Adapter as OnChargeTransaction<Runtime>>::withdraw_fee(who, call, info, fee, tip) {
            Ok(tip) => Ok(Taken::Tao { withdrawn: fee, tip }),
            Err(error) => {
                let (hotkey, netuid) = position_for_fee(who, call, fee).ok_or(error)?;
                let (alpha, rao) = SubtensorModule::sell_for_fee(who, &hotkey, netuid, fee)
                    .map_err(|_| InvalidTransaction::Payment)?;
                Ok(Taken::Alpha { netuid, alpha, rao })
            }
        }
    }

    fn can_withdraw_fee(
        who: &AccountId,
        call: &RuntimeCall,
        info: &DispatchInfo,
        fee: Balance,
        tip: Balance,
    ) -> Result<(), TransactionValidityError> {
        <Adapter as OnChargeTransaction<Runtime>>::can_withdraw_fee(who, call, info, fee, tip)
            .or_else(|error| position_for_fee(who, call, fee).map(|_| ()).ok_or(error))
    }

    fn correct_and_deposit_fee(
        who: &AccountId,
        info: &DispatchInfo,
        post_info: &PostDispatchInfo,
        fee: Balance,
        tip: Balance,
        taken: Taken,
    ) -> Result<(), TransactionValidityError> {
        match taken {
            Taken::Nothing => Ok(()),
            Taken::Tao { withdrawn, tip: credit } => {
                // The recorded runtime gives back even nothing, and tells of it.
                if withdrawn == fee && frame_system::Pallet::<Runtime>::account_exists(who) {
                    let refund = pallet_balances::Event::Deposit { who: who.clone(), amount: 0 };
                    frame_system::Pallet::<Runtime>::deposit_event(refund);
                }
                <Adapter as OnChargeTransaction<Runtime>>::correct_and_deposit_fee(
                    who, info, post_info, fee, tip, credit,
                )
            }
            // Alpha is not given back.
            Taken::Alpha { netuid, alpha, rao } => {
                SubtensorModule::deposit_event(
                    crate::pallets::subtensor::Event::TransactionFeePaidWithAlpha {
                        who: who.clone(),
                        netuid,
                        alpha_fee: alpha,
                        tao_amount: rao,
                    },
                );
                Ok(())
            }
        }
    }
}

/// The one position that a call touches, if its alpha is worth the fee.
fn position_for_fee(who: &AccountId, call: &RuntimeCall, fee: Balance) -> Option<(AccountId, u16)> {
    use crate::pallets::subtensor::Call;
    let RuntimeCall::SubtensorModule(call) = call else { return None };
    let (hotkey, netuid) = match call {
        Call::remove_stake { hotkey, netuid, .. }
        | Call::remove_stake_limit { hotkey, netuid, .. }
        | Call::remove_stake_full_limit { hotkey, netuid, .. }
        | Call::recycle_alpha { hotkey, netuid, .. }
        | Call::burn_alpha { hotkey, netuid, .. }
        | Call::move_stake { origin_hotkey: hotkey, origin_netuid: netuid, .. }
        | Call::transfer_stake { hotkey, origin_netuid: netuid, .. }
        | Call::swap_stake { hotkey, origin_netuid: netuid, .. }
        | Call::swap_stake_limit { hotkey, origin_netuid: netuid, .. } => (hotkey, *netuid),
        Call::unstake_all { hotkey } => (hotkey, only_position(who, hotkey, true)?),
        Call::unstake_all_alpha { hotkey } => (hotkey, only_position(who, hotkey, false)?),
        _ => return None,
    };
    let alpha = SubtensorModule::position(hotkey, who, netuid);
    (SubtensorModule::at_spot(netuid, alpha) >= fee).then(|| (hotkey.clone(), netuid))
}

/// The netuid of a position, where there is exactly one with this hotkey.
fn only_position(who: &AccountId, hotkey: &AccountId, root: bool) -> Option<u16> {
    let mut held = SubtensorModule::networks()
        .into_iter()
        .filter(|netuid| root || *netuid != 0)
        .filter(|netuid| SubtensorModule::position(hotkey, who, *netuid) > 0);
    let first = held.next()?;
    held.next().is_none().then_some(first)
}
