//! Taking alpha out of a position for good, and buying it for that.

use frame_support::{ensure, traits::Get as _};
use num_bigint::BigUint;
use sp_runtime::{AccountId32, DispatchError, DispatchResult};

use super::{stake::Fee, *};
use crate::maths::pool::LOWEST_PRICE;

impl<T: Config> Pallet<T> {
    /// Takes at most `asked` out of a position; returns how much.
    fn take_out(
        coldkey: &AccountId32,
        hotkey: &AccountId32,
        asked: u64,
        netuid: u16,
    ) -> Result<u64, DispatchError> {
        ensure!(netuid != 0, Error::<T>::CannotBurnOrRecycleOnRootSubnet);
        ensure!(NetworksAdded::<T>::get(netuid), Error::<T>::SubnetNotExists);
        ensure!(SubtokenEnabled::<T>::get(netuid), Error::<T>::SubtokenDisabled);
        ensure!(Self::hotkey_exists(hotkey), Error::<T>::HotKeyAccountNotExists);
        let amount = asked.min(Self::position(hotkey, coldkey, netuid));
        ensure!(amount <= SubnetAlphaOut::<T>::get(netuid), Error::<T>::NotEnoughAlphaOutToRecycle);
        Self::ensure_unlocked(coldkey, netuid, amount)?;
        if amount > 0 {
            Self::debit(hotkey, coldkey, netuid, amount);
        }
        Ok(amount)
    }

    /// Sells as much of a position as a fee in rao is worth at the spot price, to the block author and without a
    /// fee of its own; returns the alpha and the rao.
    pub(crate) fn sell_for_fee(
        coldkey: &AccountId32,
        hotkey: &AccountId32,
        netuid: u16,
        fee: u64,
    ) -> Result<(u64, u64), DispatchError> {
        let alpha = match Self::pool(netuid).price() {
            _ if !Self::is_dynamic(netuid) => fee,
            0 => return Err(Error::<T>::InsufficientLiquidity.into()),
            price => u64::try_from((BigUint::from(fee) << 64u8) / price).unwrap_or(u64::MAX),
        };
        let author = T::BlockAuthor::get().unwrap_or_else(|| Self::subnet_account(netuid));
        let rao = Self::sell(coldkey, hotkey, netuid, alpha, LOWEST_PRICE, &author, Fee::Waived)?;
        Ok((alpha, rao))
    }

    /// What is recycled may be issued again.
    pub(super) fn do_recycle_alpha(
        coldkey: AccountId32,
        hotkey: AccountId32,
        asked: u64,
        netuid: u16,
    ) -> DispatchResult {
        let amount = Self::take_out(&coldkey, &hotkey, asked, netuid)?;
        SubnetAlphaOut::<T>::mutate(netuid, |sum| *sum = sum.saturating_sub(amount));
        Self::deposit_event(Event::AlphaRecycled(coldkey, hotkey, amount, netuid));
        Ok(())
    }

    /// What is burned stays issued.
    pub(super) fn do_burn_alpha(
        coldkey: AccountId32,
        hotkey: AccountId32,
        asked: u64,
        netuid: u16,
    ) -> DispatchResult {
        let amount = Self::take_out(&coldkey, &hotkey, asked, netuid)?;
        Self::deposit_event(Event::AlphaBurned(coldkey, hotkey, amount, netuid));
        Ok(())
    }

    pub(super) fn do_add_stake_burn(
        coldkey: AccountId32,
        hotkey: AccountId32,
        netuid: u16,
        rao: u64,
        limit: Option<u64>,
    ) -> DispatchResult {
        let limit = limit.map(|price| (price, false));
        ensure!(netuid != 0, Error::<T>::CannotBurnOrRecycleOnRootSubnet);
        let (amount, alpha) = Self::add_stake_within(&coldkey, &hotkey, netuid, rao, limit)?;
        // All of what was bought, whatever unit the shares were rounded by.
        Self::debit(&hotkey, &coldkey, netuid, alpha);
        Self::deposit_event(Event::AlphaBurned(coldkey, hotkey.clone(), alpha, netuid));
        Self::deposit_event(Event::AddStakeBurn { netuid, hotkey, amount, alpha });
        Ok(())
    }
}
