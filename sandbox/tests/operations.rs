//! What the rarer calls of a wallet do on the practice chain: moves, locks, children, keys, subnets, root, proxies.

#[path = "support/books.rs"]
mod books;

use std::collections::BTreeSet;

use books::*;
use frame_support::{
    assert_noop, assert_ok,
    dispatch::GetDispatchInfo as _,
    traits::{UnfilteredDispatchable as _, fungible::Inspect as _},
};
use parity_scale_codec::Encode as _;
use sp_core::H256;
use sp_runtime::{
    AccountId32, DispatchError, MultiAddress,
    traits::{BlakeTwo256, Dispatchable as _, Hash as _},
};
use tao_sandbox::{
    genesis::account,
    pallets::subtensor::{self as state, Error, Event, RootClaimTypeEnum},
    runtime::{
        Balances, Multisig, Proxy, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin,
        SubtensorModule, System, proxies::ProxyType,
    },
};

type E = Error<Runtime>;

fn quarry() -> AccountId32 {
    account("Bob//validator")
}

fn position(hotkey: &AccountId32, who: &str, netuid: u16) -> u64 {
    SubtensorModule::position(hotkey, &account(who), netuid)
}

#[test]
fn stake_moves_one_to_one_on_a_subnet_and_through_tao_between_two() {
    on_genesis(|| {
        let step = |from: u16, to: u16, alpha| {
            let (a, b) = (lighthouse(), quarry());
            SubtensorModule::move_stake(signed("Dave"), a, b, from, to, alpha)
        };
        assert_ok!(step(1, 1, 4 * TAO));
        assert_eq!(position(&lighthouse(), "Dave", 1), 16 * TAO);
        assert!(position(&quarry(), "Dave", 1) >= 4 * TAO - 1);
        let free = Balances::balance(&account("Dave"));
        assert_ok!(step(1, 2, 10 * TAO));
        assert_eq!(Balances::balance(&account("Dave")), free);
        assert!(matches!(last_event(), Event::StakeMoved(_, _, 1, _, 2, rao) if rao > TAO / 3));
        assert_noop!(step(1, 5, TAO), E::SubtokenDisabled);
        assert_noop!(step(1, 99, TAO), E::SubnetNotExists);
        assert_noop!(step(1, 2, 1_000), E::AmountTooLow);
        let same = SubtensorModule::swap_stake(signed("Dave"), lighthouse(), 1, 1, TAO);
        assert_noop!(same, E::SameNetuid);
        check_books();
    });
}

#[test]
fn a_swap_stops_at_its_ratio_or_does_nothing() {
    on_genesis(|| {
        let swap = |alpha, ratio, partial| {
            let who = signed("Alice");
            SubtensorModule::swap_stake_limit(who, lighthouse(), 1, 3, alpha, ratio, partial)
        };
        let ratio = SubtensorModule::price(1) * TAO / SubtensorModule::price(3);
        assert_noop!(swap(40 * TAO, ratio * 9_999 / 10_000, false), E::SlippageTooHigh);
        let before = position(&lighthouse(), "Alice", 1);
        assert_ok!(swap(40 * TAO, ratio * 9_999 / 10_000, true));
        let moved = before - position(&lighthouse(), "Alice", 1);
        assert!((1..40 * TAO).contains(&moved), "{moved}");
        // A ratio that is passed already moves nothing, and succeeds.
        assert_ok!(swap(TAO, ratio * 2, true));
        assert_eq!(before - position(&lighthouse(), "Alice", 1), moved);
        check_books();
    });
}

#[test]
fn stake_changes_hands_where_the_subnet_lets_it_and_takes_its_lock_along() {
    on_genesis(|| {
        let give = |netuid, alpha| {
            let (who, to) = (signed("Dave"), account("Charlie"));
            SubtensorModule::transfer_stake(who, to, lighthouse(), netuid, netuid, alpha)
        };
        state::TransferToggle::<Runtime>::insert(1, false);
        assert_noop!(give(1, TAO), E::TransferDisallowed);
        state::TransferToggle::<Runtime>::insert(1, true);
        assert_ok!(SubtensorModule::lock_stake(signed("Dave"), lighthouse(), 1, 15 * TAO));
        assert_noop!(give(1, 12 * TAO), E::AccountRejectsLockedAlpha);
        assert_ok!(SubtensorModule::set_reject_locked_alpha(signed("Charlie"), false));
        assert_ok!(give(1, 12 * TAO));
        // Five were not locked, so seven of the lock went with the twelve.
        assert_eq!(SubtensorModule::locked_on(&account("Dave"), 1), 8 * TAO);
        assert_eq!(SubtensorModule::locked_on(&account("Charlie"), 1), 7 * TAO);
        let across = SubtensorModule::swap_stake(signed("Dave"), lighthouse(), 1, 2, 8 * TAO);
        assert_noop!(across, E::StakeUnavailable);
        check_books();
    });
}

#[test]
fn everything_is_sold_at_once_and_what_cannot_be_is_passed_over() {
    on_genesis(|| {
        assert_ok!(SubtensorModule::lock_stake(signed("Alice"), lighthouse(), 2, 30 * TAO));
        assert_ok!(SubtensorModule::unstake_all_alpha(signed("Alice"), lighthouse()));
        assert_eq!(position(&lighthouse(), "Alice", 1), 0);
        assert_eq!(position(&lighthouse(), "Alice", 2), 40 * TAO);
        assert!(position(&lighthouse(), "Alice", 0) > 600 * TAO);
        let before = Balances::balance(&account("Alice"));
        assert_ok!(SubtensorModule::unstake_all(signed("Alice"), lighthouse()));
        assert!(Balances::balance(&account("Alice")) - before > 600 * TAO);
        assert_eq!(position(&lighthouse(), "Alice", 0), 0);
        assert_eq!(position(&lighthouse(), "Alice", 2), 40 * TAO);
        let nothing = SubtensorModule::unstake_all_alpha(signed("One"), lighthouse());
        assert_noop!(nothing, E::AmountTooLow);
        check_books();
    });
}

#[test]
fn a_lock_is_for_one_hotkey_decays_or_not_and_can_be_pointed_elsewhere() {
    on_genesis(|| {
        let lock = |key, alpha| SubtensorModule::lock_stake(signed("Dave"), key, 1, alpha);
        let locked = || SubtensorModule::locked_on(&account("Dave"), 1);
        assert_noop!(lock(lighthouse(), 0), E::AmountTooLow);
        assert_noop!(lock(lighthouse(), 21 * TAO), E::InsufficientStakeForLock);
        assert_ok!(lock(lighthouse(), 10 * TAO));
        assert_noop!(lock(quarry(), TAO), E::LockHotkeyMismatch);
        System::set_block_number(1_001);
        let decayed = locked();
        assert!((9_980_000_000..10 * TAO).contains(&decayed), "{decayed}");
        assert!(SubtensorModule::conviction(&lighthouse(), 1).bits > 0);
        assert_ok!(SubtensorModule::set_perpetual_lock(signed("Dave"), 1, true));
        System::set_block_number(900_000);
        assert_eq!(locked(), decayed);
        assert_eq!(SubtensorModule::most_convicted(1), Some(lighthouse()));
        assert_ok!(SubtensorModule::move_lock(signed("Dave"), quarry(), 1));
        assert_eq!(SubtensorModule::conviction(&lighthouse(), 1).bits, 0);
        assert_eq!(SubtensorModule::most_convicted(1), Some(quarry()));
        assert_noop!(SubtensorModule::move_lock(signed("Dave"), quarry(), 2), E::NoExistingLock);
    });
}

#[test]
fn children_hold_after_the_wait_and_earn_for_their_parents() {
    on_genesis(|| {
        let half = u64::MAX / 2;
        let set = |children: Vec<(u64, AccountId32)>| {
            SubtensorModule::set_children(signed("Alice"), lighthouse(), 1, children)
        };
        let child = account("Charlie//validator");
        assert_noop!(set(vec![(1, lighthouse())]), E::InvalidChild);
        assert_noop!(set(vec![(1, child.clone()); 2]), E::DuplicateChild);
        assert_noop!(set(vec![(u64::MAX, child.clone()), (1, quarry())]), E::ProportionOverflow);
        assert_ok!(set(vec![(half, child.clone())]));
        assert_noop!(set(Vec::new()), E::TxRateLimitExceeded);
        assert_ok!(SubtensorModule::set_childkey_take(signed("Charlie"), child.clone(), 1, 6_553));
        state::PendingChildKeys::<Runtime>::mutate(1, lighthouse(), |(_, from)| *from = 2);
        let before = SubtensorModule::stakes_of(&child, 1).0;
        for _ in 0..60 {
            pass_block();
        }
        assert_eq!(state::ChildKeys::<Runtime>::get(lighthouse(), 1), [(half, child.clone())]);
        assert_eq!(state::ParentKeys::<Runtime>::get(&child, 1), [(half, lighthouse())]);
        let (after, _, total) = SubtensorModule::stakes_of(&child, 1);
        assert!(after > before + 25 * TAO, "{after} after {before}");
        assert!(total > after);
        // Both earn, and the child something for lending its seat.
        let dividends = |key: &AccountId32| state::AlphaDividendsPerSubnet::<Runtime>::get(1, key);
        assert!(dividends(&lighthouse()) > 0 && dividends(&child) > 0);
        check_books();
    });
}

#[test]
fn a_coldkey_is_handed_over_with_all_it_has_after_its_time() {
    on_genesis(|| {
        let heir = account("Heir");
        let hash = BlakeTwo256::hash_of(&heir);
        let before = Balances::balance(&account("Dave"));
        assert_ok!(SubtensorModule::announce_coldkey_swap(signed("Dave"), hash));
        assert_eq!(before - Balances::balance(&account("Dave")), TAO / 10);
        let again = SubtensorModule::announce_coldkey_swap(signed("Dave"), hash);
        assert_noop!(again, E::ColdkeySwapReannouncedTooEarly);
        let execute = |to| SubtensorModule::swap_coldkey_announced(signed("Dave"), to);
        assert_noop!(execute(account("Eve")), E::AnnouncedColdkeyHashDoesNotMatch);
        assert_noop!(execute(heir.clone()), E::ColdkeySwapTooEarly);
        let stake = SubtensorModule::add_stake(signed("Dave"), lighthouse(), 1, TAO);
        assert_noop!(stake, E::ColdkeySwapAnnounced);
        let clear = SubtensorModule::clear_coldkey_swap_announcement(signed("Dave"));
        assert_noop!(clear, E::ColdkeySwapClearTooEarly);
        System::set_block_number(36_001);
        let (held, free) =
            (position(&lighthouse(), "Dave", 1), Balances::balance(&account("Dave")));
        assert_ok!(execute(heir.clone()));
        assert_eq!(position(&lighthouse(), "Dave", 1), 0);
        assert_eq!(SubtensorModule::position(&lighthouse(), &heir, 1), held);
        assert_eq!(Balances::balance(&heir), free);
        assert_eq!(Balances::balance(&account("Dave")), 0);
        assert_eq!(state::SubnetOwner::<Runtime>::get(4), heir);
        assert_eq!(state::Owner::<Runtime>::get(account("Dave//owner")), heir);
        check_books();
    });
}

#[test]
fn a_disputed_swap_holds_everything_until_root_resets_it() {
    on_genesis(|| {
        let dispute = || SubtensorModule::dispute_coldkey_swap(signed("Dave"));
        assert_noop!(dispute(), E::ColdkeySwapAnnouncementNotFound);
        assert_ok!(SubtensorModule::announce_coldkey_swap(signed("Dave"), H256::zero()));
        assert_ok!(dispute());
        assert_noop!(dispute(), E::ColdkeySwapAlreadyDisputed);
        let clear = SubtensorModule::clear_coldkey_swap_announcement(signed("Dave"));
        assert_noop!(clear, E::ColdkeySwapDisputed);
        let dave = account("Dave");
        let by_dave = SubtensorModule::reset_coldkey_swap(signed("Dave"), dave.clone());
        assert_noop!(by_dave, DispatchError::BadOrigin);
        assert_ok!(SubtensorModule::reset_coldkey_swap(RuntimeOrigin::root(), dave));
        assert_ok!(SubtensorModule::add_stake(signed("Dave"), lighthouse(), 1, TAO));
    });
}

#[test]
fn a_hotkey_is_exchanged_on_one_subnet_or_everywhere() {
    on_genesis(|| {
        let fresh = account("Alice//fresh");
        let swap = |who: &str, new: &AccountId32, netuid, keep| {
            SubtensorModule::swap_hotkey_v2(signed(who), lighthouse(), new.clone(), netuid, keep)
                .map_err(|error| error.error)
        };
        assert_noop!(swap("Bob", &fresh, None, false), E::NonAssociatedColdKey);
        assert_noop!(swap("Alice", &lighthouse(), None, false), E::NewHotKeyIsSameWithOld);
        let early = swap("Alice", &fresh, Some(1), false);
        assert_noop!(early, E::HotKeySwapOnSubnetIntervalNotPassed);
        System::set_block_number(7_202);
        let held = position(&lighthouse(), "Dave", 1);
        let before = Balances::balance(&account("Alice"));
        assert_ok!(swap("Alice", &fresh, Some(1), false));
        assert_eq!(before - Balances::balance(&account("Alice")), TAO / 1_000);
        assert_eq!(position(&fresh, "Dave", 1), held);
        assert_eq!(position(&lighthouse(), "Dave", 1), 0);
        assert!(state::Uids::<Runtime>::contains_key(1, &fresh));
        let other = account("Alice//other");
        let ferdies = position(&lighthouse(), "Ferdie", 0);
        assert_ok!(swap("Alice", &other, None, false));
        assert_eq!(position(&other, "Ferdie", 0), ferdies);
        assert!(!state::Owner::<Runtime>::contains_key(lighthouse()));
        assert_eq!(state::Delegates::<Runtime>::get(&other), 5_898);
        check_books();
    });
}

#[test]
fn a_subnet_costs_the_lock_and_opens_when_its_owner_starts_it() {
    on_genesis(|| {
        let open =
            |who: &str, key: &str| SubtensorModule::register_network(signed(who), account(key));
        let cost = SubtensorModule::lock_cost();
        assert_eq!(cost, 1_000 * TAO);
        assert_noop!(open("Bob", "Alice//validator"), E::NonAssociatedColdKey);
        assert_ok!(open("Alice", "Alice//new"));
        assert_eq!(SubtensorModule::lock_cost(), 2 * cost);
        assert_eq!(state::SubnetTAO::<Runtime>::get(8), cost);
        assert_noop!(open("Bob", "Bob//new"), E::NetworkTxRateLimitExceeded);
        // Root validators lend their weight to the new owner.
        let owner = account("Alice//new");
        assert_eq!(state::ChildKeys::<Runtime>::get(quarry(), 8), [(u64::MAX, owner)]);
        let buy = || SubtensorModule::add_stake(signed("Bob"), lighthouse(), 8, TAO);
        assert_noop!(buy(), E::SubtokenDisabled);
        assert_noop!(SubtensorModule::start_call(signed("Bob"), 8), DispatchError::BadOrigin);
        assert_ok!(SubtensorModule::start_call(signed("Alice"), 8));
        assert_ok!(buy());
        let again = SubtensorModule::start_call(signed("Alice"), 8);
        assert_noop!(again, E::FirstEmissionBlockNumberAlreadySet);
        System::set_block_number(7_201);
        assert_noop!(open("Nobody", "Nobody//new"), E::CannotAffordLockCost);
        check_books();
    });
}

#[test]
fn root_dividends_are_owed_and_claimed_as_the_staker_wants_them() {
    on_genesis(|| {
        state::NumRootClaim::<Runtime>::put(0);
        for _ in 0..61 {
            pass_block();
        }
        let claim = |who: &str| SubtensorModule::claim_root(signed(who), [1].into());
        assert_noop!(
            SubtensorModule::claim_root(signed("Ferdie"), BTreeSet::new()),
            E::InvalidSubnetNumber
        );
        assert_eq!(position(&lighthouse(), "Ferdie", 1), 0);
        let keep = RootClaimTypeEnum::KeepSubnets { subnets: [1].into() };
        assert_ok!(SubtensorModule::set_root_claim_type(signed("Ferdie"), keep));
        assert_ok!(claim("Ferdie"));
        let kept = position(&lighthouse(), "Ferdie", 1);
        assert!(kept > 500_000, "{kept}");
        // What was paid is not owed again.
        assert_ok!(claim("Ferdie"));
        assert_eq!(position(&lighthouse(), "Ferdie", 1), kept);
        let root = position(&lighthouse(), "Alice", 0);
        assert_ok!(claim("Alice"));
        assert!(position(&lighthouse(), "Alice", 0) > root);
        check_books();
    });
}

#[test]
fn incentive_goes_where_its_owner_wants_it() {
    on_genesis(|| {
        let miner = account("Dave//miner");
        assert_ok!(SubtensorModule::burned_register(signed("Dave"), 2, miner.clone()));
        let to = |key| SubtensorModule::set_coldkey_auto_stake_hotkey(signed("Dave"), 2, key);
        assert_noop!(to(account("Nobody")), E::HotKeyNotRegisteredInSubNet);
        assert_ok!(to(quarry()));
        assert_noop!(to(quarry()), E::SameAutoStakeHotkeyAlreadySet);
        let before = position(&quarry(), "Dave", 2);
        for _ in 0..21 {
            pass_block();
        }
        assert!(position(&quarry(), "Dave", 2) > before + TAO);
        assert_eq!(position(&miner, "Dave", 2), 0);
        check_books();
    });
}

fn add_stake() -> RuntimeCall {
    let call = state::Call::add_stake { hotkey: lighthouse(), netuid: 1, amount_staked: TAO };
    RuntimeCall::SubtensorModule(call)
}

fn pay(to: &str, rao: u64) -> RuntimeCall {
    RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive {
        dest: MultiAddress::Id(account(to)),
        value: rao,
    })
}

fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
    RuntimeCall::Utility(pallet_utility::Call::batch { calls })
}

/// What the newest proxied call came to.
fn proxied() -> Result<(), DispatchError> {
    let events = System::events();
    let results = events.into_iter().rev().filter_map(|record| match record.event {
        RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
        _ => None,
    });
    results.into_iter().next().unwrap()
}

#[test]
fn a_proxy_may_do_what_its_type_says_and_nothing_else() {
    on_genesis(|| {
        let filtered: DispatchError = frame_system::Error::<Runtime>::CallFiltered.into();
        let grant = |who: &str, kind, delay| {
            Proxy::add_proxy(signed("Dave"), MultiAddress::Id(account(who)), kind, delay)
        };
        let act = |who: &str, call: RuntimeCall| {
            let real = MultiAddress::Id(account("Dave"));
            Proxy::proxy(signed(who), real, None, Box::new(call))?;
            proxied()
        };
        assert_ok!(grant("Bob", ProxyType::Staking, 0));
        assert_ok!(grant("Charlie", ProxyType::SmallTransfer, 0));
        assert_ok!(grant("Eve", ProxyType::NonTransfer, 0));
        assert_ok!(act("Bob", add_stake()));
        assert_eq!(act("Bob", pay("Bob", TAO)), Err(filtered));
        assert_eq!(act("Bob", batch(vec![add_stake()])), Err(filtered));
        assert_ok!(act("Charlie", pay("Charlie", 499_999_999)));
        assert_eq!(act("Charlie", pay("Charlie", 500_000_000)), Err(filtered));
        assert_eq!(act("Eve", pay("Eve", TAO)), Err(filtered));
        assert_ok!(act("Eve", batch(vec![add_stake()])));
        let stranger = act("One", add_stake());
        assert_eq!(stranger, Err(pallet_proxy::Error::<Runtime>::NotProxy.into()));
    });
}

#[test]
fn a_delayed_proxy_announces_first() {
    on_genesis(|| {
        let real = || MultiAddress::Id(account("Dave"));
        let delegate = MultiAddress::Id(account("Bob"));
        assert_ok!(Proxy::add_proxy(signed("Dave"), delegate.clone(), ProxyType::Any, 10));
        let call = pay("Eve", TAO);
        let hash = BlakeTwo256::hash_of(&call);
        let early: DispatchError = pallet_proxy::Error::<Runtime>::Unannounced.into();
        assert_noop!(Proxy::proxy(signed("Bob"), real(), None, Box::new(call.clone())), early);
        assert_ok!(Proxy::announce(signed("Bob"), real(), hash));
        let execute = || {
            let call = Box::new(call.clone());
            Proxy::proxy_announced(signed("Eve"), delegate.clone(), real(), None, call)
        };
        assert_noop!(execute(), early);
        System::set_block_number(11);
        let before = Balances::balance(&account("Eve"));
        assert_ok!(execute());
        assert_ok!(proxied());
        assert_eq!(Balances::balance(&account("Eve")) - before, TAO);
    });
}

#[test]
fn two_of_three_act_as_one() {
    on_genesis(|| {
        let others = |but: &str| {
            let mut others: Vec<AccountId32> = ["Bob", "Charlie", "Dave"]
                .into_iter()
                .filter(|name| *name != but)
                .map(account)
                .collect();
            others.sort();
            others
        };
        let mut all = others("");
        all.sort();
        let joint = Multisig::multi_account_id(&all, 2);
        let fund = pallet_balances::Call::<Runtime>::transfer_keep_alive {
            dest: MultiAddress::Id(joint.clone()),
            value: 50 * TAO,
        };
        assert_ok!(RuntimeCall::Balances(fund).dispatch_bypass_filter(signed("Bob")));
        let call = pay("Eve", 20 * TAO);
        let (weight, hash) = (call.get_dispatch_info().call_weight, call.encode());
        let hash = sp_io::hashing::blake2_256(&hash);
        let approve = |who: &str, at| {
            Multisig::approve_as_multi(signed(who), 2, others(who), at, hash, weight)
        };
        System::set_extrinsic_index(1);
        assert_ok!(approve("Bob", None));
        let at = pallet_multisig::Timepoint { height: 1, index: 1 };
        let execute = |at| {
            let call = Box::new(call.clone());
            Multisig::as_multi(signed("Dave"), 2, others("Dave"), at, call, weight)
                .map_err(|error| error.error)
        };
        assert_noop!(execute(None), pallet_multisig::Error::<Runtime>::NoTimepoint);
        assert_ok!(execute(Some(at)));
        assert_eq!(Balances::balance(&joint), 30 * TAO);
    });
}

#[test]
fn a_batch_holds_no_batch() {
    on_genesis(|| {
        let nested = batch(vec![batch(vec![pay("Bob", TAO)])]);
        let refused = nested.dispatch(signed("Dave")).unwrap_err().error;
        assert_eq!(refused, frame_system::Error::<Runtime>::CallFiltered.into());
        assert_ok!(batch(vec![pay("Bob", TAO), add_stake()]).dispatch(signed("Dave")));
    });
}
