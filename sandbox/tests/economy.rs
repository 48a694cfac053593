//! The practice chain's economy: its genesis, every staking call's effects and errors, emission, conservation.

#[path = "support/books.rs"]
mod books;

use books::*;
use frame_support::{assert_noop, assert_ok, traits::fungible::Inspect};
use proptest::prelude::*;
use tao_sandbox::{
    genesis::account,
    maths::pool::Side,
    pallets::{
        subtensor::{self as state, Error, Event},
        swap,
    },
    runtime::{Balances, Runtime, SubtensorModule, System, preset},
};

type E = Error<Runtime>;

#[test]
fn genesis_is_backed_and_always_the_same() {
    assert_eq!(preset::storage(None).unwrap().top, preset::storage(None).unwrap().top);
    on_genesis(|| {
        assert_eq!(SubtensorModule::networks(), [0, 1, 2, 3, 4, 5, 6, 7]);
        for netuid in SubtensorModule::networks() {
            let held = Balances::total_balance(&SubtensorModule::subnet_account(netuid));
            assert_eq!(held, state::SubnetTAO::<Runtime>::get(netuid), "{netuid}");
        }
        assert!(!state::SubtokenEnabled::<Runtime>::get(5));
        check_books();
    });
}

#[test]
fn adding_stake_takes_the_tao_and_credits_the_quoted_alpha() {
    on_genesis(|| {
        let (dave, before) = (account("Dave"), Balances::balance(&account("Dave")));
        let held = SubtensorModule::position(&lighthouse(), &dave, 1);
        assert_ok!(SubtensorModule::add_stake(signed("Dave"), lighthouse(), 1, 100 * TAO));
        assert_eq!(Balances::balance(&dave), before - 100 * TAO);
        // The first worked example: this pool is its pool A.
        let got = SubtensorModule::position(&lighthouse(), &dave, 1) - held;
        assert!(got.abs_diff(1_979_210_763_198) <= 1, "{got}");
        let wanted =
            Event::StakeAdded(dave, lighthouse(), 100 * TAO, 1_979_210_763_198, 1, 50_354_772);
        assert_eq!(last_event(), wanted);
        check_books();
    });
}

#[test]
fn adding_stake_is_refused_for_the_reasons_of_the_public_chain() {
    on_genesis(|| {
        let add = |who: &str, hotkey, netuid, rao| {
            SubtensorModule::add_stake(signed(who), hotkey, netuid, rao)
        };
        let (alice, key) = (account("Alice"), lighthouse);
        assert_noop!(add("Alice", key(), 1, 10_000_001 * TAO), E::InsufficientLiquidity);
        assert_noop!(add("Alice", key(), 99, TAO), E::SubnetNotExists);
        assert_noop!(add("Alice", key(), 5, TAO), E::SubtokenDisabled);
        assert_noop!(add("Alice", key(), 1, 2_001_006), E::AmountTooLow);
        assert_ok!(add("Alice", key(), 1, 2_001_007));
        assert_noop!(add("Dave", key(), 1, 2_000_000 * TAO), E::NotEnoughBalanceToStake);
        assert_noop!(add("Alice", account("Nobody"), 1, TAO), E::HotKeyAccountNotExists);
        state::ColdkeySwapAnnouncements::<Runtime>::insert(&alice, (1, sp_core::H256::zero()));
        assert_noop!(add("Alice", key(), 1, TAO), E::ColdkeySwapAnnounced);
        state::ColdkeySwapDisputes::<Runtime>::insert(&alice, 1);
        assert_noop!(add("Alice", key(), 1, TAO), E::ColdkeySwapDisputed);
    });
}

#[test]
fn staking_everything_leaves_the_existential_deposit() {
    on_genesis(|| {
        let all = Balances::balance(&account("Dave"));
        assert_ok!(SubtensorModule::add_stake(signed("Dave"), lighthouse(), 0, all));
        assert_eq!(Balances::balance(&account("Dave")), 500);
        check_books();
    });
}

#[test]
fn a_limit_fills_in_part_or_not_at_all() {
    on_genesis(|| {
        let add = |limit, partial| {
            let (who, rao) = (signed("Alice"), 1_000 * TAO);
            SubtensorModule::add_stake_limit(who, lighthouse(), 1, rao, limit, partial)
        };
        assert_noop!(add(52_500_000, false), E::SlippageTooHigh);
        assert_noop!(add(49_999_999, true), swap::Error::<Runtime>::PriceLimitExceeded);
        let before = Balances::balance(&account("Alice"));
        assert_ok!(add(52_500_000, true));
        assert_eq!(before - Balances::balance(&account("Alice")), 247_075_180_103);
        assert_eq!(SubtensorModule::price(1), 52_499_999);
        check_books();
    });
}

#[test]
fn removing_stake_pays_what_was_quoted_and_refuses_what_the_public_chain_refuses() {
    on_genesis(|| {
        let remove = |who: &str, hotkey, netuid, alpha| {
            SubtensorModule::remove_stake(signed(who), hotkey, netuid, alpha)
        };
        assert_noop!(remove("Dave", lighthouse(), 5, TAO), E::SubtokenDisabled);
        assert_noop!(remove("Dave", lighthouse(), 99, TAO), E::SubtokenDisabled);
        assert_noop!(remove("Dave", lighthouse(), 1, 0), E::AmountTooLow);
        assert_noop!(remove("Dave", lighthouse(), 1, 1_000_000), E::AmountTooLow);
        assert_noop!(remove("Dave", account("Nobody"), 1, TAO), E::AmountTooLow);
        let quote = SubtensorModule::quote(1, Side::Sell, 5 * TAO, 1_000).unwrap();
        let before = Balances::balance(&account("Dave"));
        assert_ok!(remove("Dave", lighthouse(), 1, 5 * TAO));
        assert_eq!(Balances::balance(&account("Dave")) - before, quote.output);
        assert_eq!(SubtensorModule::position(&lighthouse(), &account("Dave"), 1), 15 * TAO);
        // More than the position is the position.
        assert_ok!(remove("Dave", lighthouse(), 1, u64::MAX));
        assert_eq!(SubtensorModule::position(&lighthouse(), &account("Dave"), 1), 0);
        check_books();
    });
}

#[test]
fn locked_alpha_cannot_be_sold_until_it_decays() {
    on_genesis(|| {
        let lock = state::LockState {
            locked_mass: 18 * TAO,
            conviction: Default::default(),
            last_update: 1,
        };
        state::Lock::<Runtime>::insert((account("Dave"), 1u16, lighthouse()), lock);
        let sell = |alpha| SubtensorModule::remove_stake(signed("Dave"), lighthouse(), 1, alpha);
        assert_noop!(sell(3 * TAO), E::StakeUnavailable);
        assert_ok!(sell(TAO));
        System::set_block_number(934_867);
        assert_ok!(sell(12 * TAO));
    });
}

#[test]
fn removing_everything_with_a_limit_is_all_or_nothing() {
    on_genesis(|| {
        let remove = |limit| {
            SubtensorModule::remove_stake_full_limit(signed("Dave"), lighthouse(), 1, limit)
        };
        assert_noop!(remove(Some(50_000_000)), E::SlippageTooHigh);
        assert_noop!(remove(Some(49_999_990)), E::SlippageTooHigh);
        assert_ok!(remove(Some(49_000_000)));
        assert_eq!(SubtensorModule::position(&lighthouse(), &account("Dave"), 1), 0);
    });
}

#[test]
fn registration_costs_the_burn_raises_it_and_seats_the_hotkey() {
    on_genesis(|| {
        let register = |who: &str, netuid, hotkey| {
            SubtensorModule::burned_register(signed(who), netuid, hotkey)
        };
        let (fresh, bobs) = (account("Dave//miner"), account("Bob//validator"));
        assert_noop!(register("Dave", 0, fresh.clone()), E::RegistrationNotPermittedOnRootSubnet);
        assert_noop!(register("Dave", 99, fresh.clone()), E::SubnetNotExists);
        assert_noop!(register("Dave", 1, lighthouse()), E::HotKeyAlreadyRegisteredInSubNet);
        assert_noop!(register("Dave", 3, bobs), E::NonAssociatedColdKey);
        let limited = SubtensorModule::register_limit(signed("Dave"), 1, fresh.clone(), 99_999_999);
        assert_noop!(limited, E::RegistrationPriceLimitExceeded);
        let before = Balances::balance(&account("Dave"));
        assert_ok!(register("Dave", 1, fresh.clone()));
        assert_eq!(before - Balances::balance(&account("Dave")), 100_000_000);
        assert_eq!(state::Burn::<Runtime>::get(1), 126_000_000);
        let uid = state::Uids::<Runtime>::get(1, &fresh).unwrap();
        assert_eq!(last_event(), Event::NeuronRegistered(1, uid, fresh.clone()));
        assert_eq!(state::Owner::<Runtime>::get(&fresh), account("Dave"));
        assert_noop!(
            register("Dave", 1, account("Dave//second")),
            E::TooManyRegistrationsThisBlock
        );
        pass_block();
        assert!(state::Burn::<Runtime>::get(1) < 126_000_000);
        check_books();
    });
}

#[test]
fn takes_change_within_their_bounds_and_not_too_often() {
    on_genesis(|| {
        let raise = |take| SubtensorModule::increase_take(signed("Alice"), lighthouse(), take);
        let lower = |take| SubtensorModule::decrease_take(signed("Alice"), lighthouse(), take);
        assert_noop!(raise(5_898), E::DelegateTakeTooLow);
        assert_noop!(raise(11_797), E::DelegateTakeTooHigh);
        assert_noop!(lower(5_898), E::DelegateTakeTooLow);
        let stranger = SubtensorModule::decrease_take(signed("Bob"), lighthouse(), 1);
        assert_noop!(stranger, E::NonAssociatedColdKey);
        assert_ok!(lower(3_000));
        assert_noop!(raise(4_000), E::DelegateTxRateLimitExceeded);
        System::set_block_number(216_002);
        assert_ok!(raise(4_000));
        assert_eq!(state::Delegates::<Runtime>::get(lighthouse()), 4_000);
    });
}

#[test]
fn a_hotkey_goes_to_who_claims_it_first() {
    on_genesis(|| {
        let key = account("Unclaimed");
        assert_ok!(SubtensorModule::try_associate_hotkey(signed("Dave"), key.clone()));
        assert_ok!(SubtensorModule::try_associate_hotkey(signed("Eve"), key.clone()));
        assert_eq!(state::Owner::<Runtime>::get(&key), account("Dave"));
    });
}

#[test]
fn dividends_make_nominations_grow_without_a_transaction() {
    on_genesis(|| {
        let dave = account("Dave");
        let position = || SubtensorModule::position(&lighthouse(), &dave, 1);
        let (before, price) = (position(), SubtensorModule::price(1));
        for _ in 0..61 {
            pass_block();
        }
        assert!(position() > before, "{} after {before}", position());
        assert!(state::AlphaDividendsPerSubnet::<Runtime>::get(1, lighthouse()) > 0);
        // Injection leaves the price where it was.
        assert!(SubtensorModule::price(1).abs_diff(price) <= 2);
        // A validator without a take passes everything on, so its owner's part grows no faster.
        check_books();
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_books_balance_after_any_sequence(
        steps in prop::collection::vec((0u8..12, 0u16..8, 1u64..2_000_000_000_000, 0usize..3), 1..40)
    ) {
        on_genesis(|| {
            let keys = ["Alice//validator", "Bob//validator", "Charlie//validator"].map(account);
            for (step, netuid, amount, which) in steps {
                let who = || signed(["Alice", "Bob", "Ferdie"][which]);
                let key = keys[(which + usize::from(netuid)) % 3].clone();
                // Refusals are part of the game; only the books matter.
                let _ = frame_support::storage::with_storage_layer(|| match step {
                    0 => SubtensorModule::add_stake(who(), key, netuid, amount),
                    1 => SubtensorModule::remove_stake(who(), key, netuid, amount),
                    2 => SubtensorModule::remove_stake_full_limit(who(), key, netuid, None),
                    3 => {
                        let limit = SubtensorModule::price(netuid).saturating_add(1_000_000);
                        SubtensorModule::add_stake_limit(who(), key, netuid, amount, limit, true)
                    }
                    4 => SubtensorModule::move_stake(
                        who(),
                        key,
                        keys[which].clone(),
                        netuid,
                        netuid % 4,
                        amount,
                    ),
                    5 => SubtensorModule::transfer_stake(
                        who(),
                        account("Ferdie"),
                        key,
                        netuid,
                        netuid,
                        amount,
                    ),
                    6 => SubtensorModule::swap_stake(who(), key, netuid, 2, amount),
                    7 => SubtensorModule::unstake_all(who(), key),
                    8 => SubtensorModule::unstake_all_alpha(who(), key),
                    9 => SubtensorModule::recycle_alpha(who(), key, amount, netuid),
                    10 => SubtensorModule::claim_root(who(), [1, 2, 3, 4].into())
                        .map(|_| ())
                        .map_err(|failed| failed.error),
                    _ => {
                        pass_block();
                        Ok(())
                    }
                });
                check_books();
            }
        });
    }
}
