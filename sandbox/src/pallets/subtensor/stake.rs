//! Buying and selling stake, in the order of checks that decides which error a wallet sees.

use frame_support::{
    ensure,
    traits::{
        Get,
        fungible::{Inspect, Mutate},
        tokens::{Fortitude, Precision, Preservation},
    },
};
use sp_runtime::{AccountId32, DispatchError, DispatchResult, Perquintill};

use super::*;
use crate::{
    maths::pool::{
        HIGHEST_PRICE, LARGEST_MULTIPLE, LEAST_RESERVE, LOWEST_PRICE, Pool, Refusal, Side, Trade,
    },
    pallets::swap,
};

type Balances<T> = pallet_balances::Pallet<T>;

/// Whether a trade pays the fee of the subnet: a move between subnets pays one fee, not two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fee {
    Charged,
    Waived,
}

/// Rao per unit of a subnet without a pool, where both are worth the same.
pub(super) const PAR: u64 = 1_000_000_000;

impl<T: Config> Pallet<T> {
    pub fn is_dynamic(netuid: u16) -> bool {
        SubnetMechanism::<T>::get(netuid) == 1
    }

    pub fn pool(netuid: u16) -> Pool {
        Pool {
            tao: SubnetTAO::<T>::get(netuid),
            alpha: SubnetAlphaIn::<T>::get(netuid),
            quote: swap::SwapBalancer::<T>::get(netuid).quote.deconstruct(),
            fee_rate: swap::FeeRate::<T>::get(netuid),
        }
    }

    /// Rao per alpha.
    pub fn price(netuid: u16) -> u64 {
        if Self::is_dynamic(netuid) { Self::pool(netuid).price_in_rao() } else { PAR }
    }

    /// What a trade would do, without doing it.
    pub fn quote(netuid: u16, side: Side, gross: u64, limit: u64) -> Result<Trade, Refusal> {
        Self::quote_charging(netuid, side, gross, limit, Fee::Charged)
    }

    pub(super) fn quote_charging(
        netuid: u16,
        side: Side,
        gross: u64,
        limit: u64,
        fee: Fee,
    ) -> Result<Trade, Refusal> {
        if !Self::is_dynamic(netuid) || gross == 0 {
            return Ok(Trade { input: gross, fee: 0, output: gross });
        }
        let pool = Self::pool(netuid);
        match fee {
            Fee::Charged => pool.trade(side, gross, limit),
            Fee::Waived => Pool { fee_rate: 0, ..pool }.trade(side, gross, limit),
        }
    }

    fn store(netuid: u16, pool: Pool) {
        SubnetTAO::<T>::insert(netuid, pool.tao);
        SubnetAlphaIn::<T>::insert(netuid, pool.alpha);
        if pool.quote != swap::SwapBalancer::<T>::get(netuid).quote.deconstruct() {
            let quote = Perquintill::from_parts(pool.quote);
            swap::SwapBalancer::<T>::insert(netuid, swap::Balancer { quote });
        }
    }

    pub(super) fn store_pool(netuid: u16, pool: Pool) {
        Self::store(netuid, pool);
    }

    pub(super) fn refused(refusal: Refusal) -> DispatchError {
        match refusal {
            Refusal::PriceLimit => swap::Error::<T>::PriceLimitExceeded.into(),
            Refusal::TooLarge | Refusal::Nothing => Error::<T>::InsufficientLiquidity.into(),
        }
    }

    /// Moves the reserves; the balances that stand behind them are the caller's to move.
    pub(super) fn trade(
        netuid: u16,
        side: Side,
        gross: u64,
        limit: u64,
        fee: Fee,
    ) -> Result<Trade, DispatchError> {
        let trade = Self::quote_charging(netuid, side, gross, limit, fee).map_err(Self::refused)?;
        if gross == 0 {
            return Ok(trade);
        }
        let pool = Self::pool(netuid).after(side, trade);
        let shrunk = match side {
            Side::Buy => pool.alpha,
            Side::Sell => pool.tao,
        };
        ensure!(
            !Self::is_dynamic(netuid) || shrunk >= LEAST_RESERVE,
            swap::Error::<T>::ReservesTooLow
        );
        Self::store(netuid, pool);
        let tao = match side {
            Side::Buy => gross,
            Side::Sell => trade.output,
        };
        SubnetVolume::<T>::mutate(netuid, |sum| *sum = sum.saturating_add(tao.into()));
        TotalStake::<T>::mutate(|sum| {
            *sum = match side {
                Side::Buy => sum.saturating_add(tao),
                Side::Sell => sum.saturating_sub(tao),
            };
        });
        Ok(trade)
    }

    /// Pays a fee to the author of the block, or burns it where there is none.
    fn pay_author(netuid: u16, rao: u64) -> DispatchResult {
        let account = Self::subnet_account(netuid);
        if let Some(author) = T::BlockAuthor::get() {
            Balances::<T>::transfer(&account, &author, rao, Preservation::Expendable)?;
            return Ok(());
        }
        Balances::<T>::burn_from(
            &account,
            rao,
            Preservation::Expendable,
            Precision::BestEffort,
            Fortitude::Force,
        )?;
        TotalIssuance::<T>::mutate(|sum| *sum = sum.saturating_sub(rao));
        Ok(())
    }

    /// The most a limit lets through, gross.
    pub(super) fn most_within(netuid: u16, side: Side, limit: u64) -> Result<u64, DispatchError> {
        if Self::is_dynamic(netuid) {
            return Self::pool(netuid).largest_gross(side, limit).map_err(Self::refused);
        }
        let open = match side {
            Side::Buy => limit >= PAR,
            Side::Sell => limit <= PAR,
        };
        Ok(if open { u64::MAX } else { 0 })
    }

    /// Buys stake for a limit in rao per alpha and whether it may be cut; returns the rao and the alpha.
    pub(super) fn add_stake_within(
        coldkey: &AccountId32,
        hotkey: &AccountId32,
        netuid: u16,
        asked: u64,
        limit: Option<(u64, bool)>,
    ) -> Result<(u64, u64), DispatchError> {
        let (most, price) = match limit {
            Some((price, _)) => (Self::most_within(netuid, Side::Buy, price)?, price),
            None => (u64::MAX, HIGHEST_PRICE),
        };
        let partial = limit.is_some_and(|(_, partial)| partial);
        let amount = if partial { asked.min(most) } else { asked };

        let dynamic = Self::is_dynamic(netuid);
        let ceiling = u128::from(SubnetTAO::<T>::get(netuid)) * u128::from(LARGEST_MULTIPLE);
        ensure!(!dynamic || u128::from(amount) <= ceiling, Error::<T>::InsufficientLiquidity);
        ensure!(NetworksAdded::<T>::get(netuid), Error::<T>::SubnetNotExists);
        ensure!(SubtokenEnabled::<T>::get(netuid), Error::<T>::SubtokenDisabled);
        let least_fee = if dynamic { Self::pool(netuid).fee_on(MIN_STAKE) } else { 0 };
        ensure!(amount >= MIN_STAKE + least_fee, Error::<T>::AmountTooLow);
        ensure!(amount <= most, Error::<T>::SlippageTooHigh);
        let free =
            Balances::<T>::reducible_balance(coldkey, Preservation::Expendable, Fortitude::Polite);
        ensure!(amount <= free, Error::<T>::NotEnoughBalanceToStake);
        ensure!(Self::hotkey_exists(hotkey), Error::<T>::HotKeyAccountNotExists);
        let expected = Self::quote(netuid, Side::Buy, amount, price).map_err(Self::refused)?;
        ensure!(expected.input >= MIN_STAKE, Error::<T>::AmountTooLow);
        Self::buy(coldkey, hotkey, netuid, amount, price, Fee::Charged)
    }

    pub(super) fn do_add_stake(
        coldkey: &AccountId32,
        hotkey: &AccountId32,
        netuid: u16,
        asked: u64,
        limit: Option<(u64, bool)>,
    ) -> DispatchResult {
        Self::add_stake_within(coldkey, hotkey, netuid, asked, limit).map(|_| ())
    }

    /// Buys without further checks, and leaves the existential deposit; returns the rao and the alpha.
    pub(super) fn buy(
        coldkey: &AccountId32,
        hotkey: &AccountId32,
        netuid: u16,
        amount: u64,
        limit: u64,
        fee: Fee,
    ) -> Result<(u64, u64), DispatchError> {
        let kept =
            Balances::<T>::reducible_balance(coldkey, Preservation::Preserve, Fortitude::Polite);
        let taken = amount.min(kept);
        let account = Self::subnet_account(netuid);
        Balances::<T>::transfer(coldkey, &account, taken, Preservation::Preserve)
            .map_err(|_| Error::<T>::BalanceWithdrawalError)?;
        let trade = Self::trade(netuid, Side::Buy, taken, limit, fee)?;
        SubnetAlphaOut::<T>::mutate(netuid, |sum| *sum = sum.saturating_add(trade.output));
        Self::pay_author(netuid, trade.fee)?;
        Self::credit(hotkey, coldkey, netuid, trade.output);
        if netuid == 0 {
            Self::owe_nothing_for(hotkey, coldkey, trade.output);
        }
        Self::become_delegate(hotkey, coldkey);
        LastColdkeyHotkeyStakeBlock::<T>::insert(coldkey, hotkey, Self::now());
        Self::deposit_event(Event::StakeAdded(
            coldkey.clone(),
            hotkey.clone(),
            taken,
            trade.output,
            netuid,
            trade.fee,
        ));
        Ok((taken, trade.output))
    }

    /// A hotkey that others stake with is a delegate.
    pub(super) fn become_delegate(hotkey: &AccountId32, coldkey: &AccountId32) {
        if Owner::<T>::get(hotkey) != *coldkey && !Delegates::<T>::contains_key(hotkey) {
            Delegates::<T>::insert(hotkey, Delegates::<T>::get(hotkey));
        }
    }

    pub(super) fn do_remove_all(
        coldkey: &AccountId32,
        hotkey: &AccountId32,
        netuid: u16,
        limit: Option<u64>,
    ) -> DispatchResult {
        let position = Self::position(hotkey, coldkey, netuid);
        if let Some(price) = limit {
            // This call answers a crossed limit with an error of its own.
            ensure!(
                Self::most_within(netuid, Side::Sell, price).is_ok(),
                Error::<T>::SlippageTooHigh
            );
        }
        let limit = limit.map(|price| (price, false));
        Self::do_remove_stake(coldkey, hotkey, netuid, position, limit)
    }

    pub(super) fn do_remove_stake(
        coldkey: &AccountId32,
        hotkey: &AccountId32,
        netuid: u16,
        asked: u64,
        limit: Option<(u64, bool)>,
    ) -> DispatchResult {
        ensure!(SubtokenEnabled::<T>::get(netuid), Error::<T>::SubtokenDisabled);
        let position = Self::position(hotkey, coldkey, netuid);
        let (most, price) = match limit {
            Some((price, _)) => (Self::most_within(netuid, Side::Sell, price)?, price),
            None => (u64::MAX, LOWEST_PRICE),
        };
        let capped = asked.min(position);
        let partial = limit.is_some_and(|(_, partial)| partial);
        let amount = if partial { capped.min(most) } else { capped };

        ensure!(NetworksAdded::<T>::get(netuid), Error::<T>::SubnetNotExists);
        ensure!(amount > 0, Error::<T>::AmountTooLow);
        let expected = Self::quote(netuid, Side::Sell, amount, price).map_err(Self::refused)?;
        ensure!(amount >= position || expected.output >= MIN_STAKE, Error::<T>::AmountTooLow);
        ensure!(amount <= most, Error::<T>::SlippageTooHigh);
        ensure!(Self::hotkey_exists(hotkey), Error::<T>::HotKeyAccountNotExists);
        Self::ensure_unlocked(coldkey, netuid, amount)?;

        Self::sell(coldkey, hotkey, netuid, amount, price, coldkey, Fee::Charged)?;
        Self::clear_small_nomination(coldkey, hotkey, netuid)
    }

    pub(super) fn ensure_unlocked(
        coldkey: &AccountId32,
        netuid: u16,
        amount: u64,
    ) -> DispatchResult {
        ensure!(amount <= Self::available_on(coldkey, netuid), Error::<T>::StakeUnavailable);
        Ok(())
    }

    /// Sells alpha of a position to `payee` without further checks, and returns the rao. What a price limit
    /// holds back stays in the position.
    pub(super) fn sell(
        coldkey: &AccountId32,
        hotkey: &AccountId32,
        netuid: u16,
        amount: u64,
        limit: u64,
        payee: &AccountId32,
        fee: Fee,
    ) -> Result<u64, DispatchError> {
        let trade = Self::trade(netuid, Side::Sell, amount, limit, fee)?;
        let whole = trade.input.saturating_add(trade.fee);
        if whole > 0 {
            Self::debit(hotkey, coldkey, netuid, whole);
        }
        if netuid == 0 {
            Self::stop_owing_for(hotkey, coldkey, whole);
        }
        SubnetAlphaOut::<T>::mutate(netuid, |sum| *sum = sum.saturating_sub(whole));
        let account = Self::subnet_account(netuid);
        Balances::<T>::transfer(&account, payee, trade.output, Preservation::Expendable)?;
        Self::pay_author(netuid, Self::sell_fee(netuid, trade.fee))?;
        LastColdkeyHotkeyStakeBlock::<T>::insert(coldkey, hotkey, Self::now());
        Self::deposit_event(Event::StakeRemoved(
            coldkey.clone(),
            hotkey.clone(),
            trade.output,
            trade.input,
            netuid,
            trade.fee,
        ));
        Ok(trade.output)
    }

    /// Rao that a fee in alpha is worth, sold without a further fee; nothing where the pool refuses.
    fn sell_fee(netuid: u16, fee: u64) -> u64 {
        if fee == 0 || !Self::is_dynamic(netuid) {
            return 0;
        }
        let pool = Self::pool(netuid);
        let output = pool.output(Side::Sell, fee);
        let sold = pool.after(Side::Sell, Trade { input: fee, fee: 0, output });
        if sold.tao < LEAST_RESERVE {
            return 0;
        }
        Self::store(netuid, sold);
        TotalStake::<T>::mutate(|sum| *sum = sum.saturating_sub(output));
        SubnetVolume::<T>::mutate(netuid, |sum| *sum = sum.saturating_add(output.into()));
        output
    }

    /// Sells what is left of a nomination that fell under the minimum; owners keep theirs.
    pub(super) fn clear_small_nomination(
        coldkey: &AccountId32,
        hotkey: &AccountId32,
        netuid: u16,
    ) -> DispatchResult {
        let factor = u128::from(NominatorMinRequiredStake::<T>::get());
        let least = factor * u128::from(MIN_STAKE) / 1_000_000;
        let rest = Self::position(hotkey, coldkey, netuid);
        let worth = u128::from(rest) * u128::from(Self::price(netuid)) / u128::from(PAR);
        if rest == 0 || worth >= least || Owner::<T>::get(hotkey) == *coldkey {
            return Ok(());
        }
        Self::sell(coldkey, hotkey, netuid, rest, LOWEST_PRICE, coldkey, Fee::Charged).map(|_| ())
    }
}
