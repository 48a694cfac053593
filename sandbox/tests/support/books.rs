//! The practice genesis to act on without a node, and the books that must balance whatever was done.

#![allow(dead_code, reason = "each test target uses its part of it")]

use frame_support::traits::{Hooks, fungible::Inspect};
use sp_runtime::AccountId32;
use tao_sandbox::{
    genesis::account,
    pallets::subtensor::{self as state, Event},
    runtime::{Balances, Runtime, RuntimeEvent, RuntimeOrigin, SubtensorModule, System, preset},
};

pub const TAO: u64 = 1_000_000_000;

pub fn on_genesis<R>(test: impl FnOnce() -> R) -> R {
    let storage = preset::storage(None).unwrap();
    sp_state_machine::BasicExternalities::new(storage).execute_with(|| {
        System::set_block_number(1);
        test()
    })
}

pub fn signed(name: &str) -> RuntimeOrigin {
    RuntimeOrigin::signed(account(name))
}

pub fn lighthouse() -> AccountId32 {
    account("Alice//validator")
}

pub fn last_event() -> Event<Runtime> {
    System::events()
        .into_iter()
        .rev()
        .find_map(|record| match record.event {
            RuntimeEvent::SubtensorModule(event) => Some(event),
            _ => None,
        })
        .unwrap()
}

pub fn pass_block() {
    System::set_block_number(System::block_number() + 1);
    SubtensorModule::on_initialize(System::block_number());
}

/// What must hold whatever was done: backing, shares and issuance.
pub fn check_books() {
    for netuid in SubtensorModule::networks() {
        let held = Balances::total_balance(&SubtensorModule::subnet_account(netuid));
        let reserve = state::SubnetTAO::<Runtime>::get(netuid);
        assert!(held >= reserve, "subnet {netuid} holds {held} for {reserve}");
    }
    let mut claims = std::collections::BTreeMap::<(AccountId32, u16), u64>::new();
    for (hotkey, coldkey, netuid) in state::AlphaV2::<Runtime>::iter_keys() {
        *claims.entry((hotkey.clone(), netuid)).or_default() +=
            SubtensorModule::position(&hotkey, &coldkey, netuid);
    }
    for ((hotkey, netuid), claimed) in claims {
        let value = state::TotalHotkeyAlpha::<Runtime>::get(&hotkey, netuid);
        assert!(claimed <= value, "{claimed} of {value} claimed on {netuid}");
        assert!(value - claimed < 100, "{} units nobody can claim", value - claimed);
    }
    let sum: u64 = frame_system::Account::<Runtime>::iter()
        .map(|(_, info)| info.data.free + info.data.reserved)
        .sum();
    assert_eq!(sum, pallet_balances::TotalIssuance::<Runtime>::get());
    assert_eq!(sum, state::TotalIssuance::<Runtime>::get());
}
