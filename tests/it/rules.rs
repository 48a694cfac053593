//! What the chain would refuse after it took the fee: first what the chain says to a careless
//! program, then that the wallet says the same before anything is signed.

use tao_wallet::app::execute::Effect;
use tao_wallet::app::session::Session;
use tao_wallet::domain::{
    Account, AccountState, Alpha, AmountExpr, Bps, Coldkey, Hotkey, Netuid, Price, Take, Tao,
};
use tao_wallet::fault::{Code, Fault};
use tao_wallet::intent::{Intent, Order, Place, Protection};
use tao_wallet::plan::Preview;
use tao_wallet::tx::value;

use crate::direct::{careless, coldkey, freeze, hotkey, open, propose, rash, send, set};
use crate::support::World;

const TAO: u64 = 1_000_000_000;
const GUARD: Protection = Protection::Guard(Bps::new(20).unwrap());

fn add(netuid: u16, hotkey: Hotkey, rao: u64, protection: Protection) -> Intent {
    Intent::AddStake {
        netuid: Netuid(netuid),
        hotkey,
        amount: AmountExpr::Exactly(rao),
        protection,
        partial: false,
        spend_reserve: false,
    }
}

fn remove(netuid: u16, hotkey: Hotkey, units: u64) -> Intent {
    Intent::RemoveStake {
        netuid: Netuid(netuid),
        hotkey,
        amount: AmountExpr::Exactly(units),
        protection: GUARD,
        partial: false,
    }
}

fn plain_add(netuid: u16, hotkey: Hotkey, rao: u64) -> Order {
    Order::AddStake { hotkey, netuid: Netuid(netuid), amount: Tao::from_rao(rao) }
}

fn alpha(netuid: u16, units: u64) -> Alpha {
    Alpha::from_units(Netuid(netuid), units)
}

async fn account(session: &Session, name: &str) -> AccountState {
    session.chain.best().await.unwrap().account(coldkey(name).0).await.unwrap()
}

/// The rule that a refusal names.
fn rule(fault: &Fault) -> &str {
    let hints = fault.hints().iter();
    let mut rules = hints.filter_map(|hint| hint.text.strip_prefix("the chain's own rule is "));
    rules.next().unwrap_or_else(|| panic!("no rule is named: {fault:?}"))
}

/// The same rule, and the chain takes a fee for it.
async fn both_refuse(session: &Session, name: &str, wish: &Intent, order: &Order, code: Code) {
    let before = account(session, name).await;
    same_rule(session, name, wish, order, code).await;
    assert!(account(session, name).await.free < before.free, "the chain took no fee: {order:?}");
}

/// The wallet refuses without a fee, and the chain answers the careless order with the very rule
/// that the refusal names.
async fn same_rule(session: &Session, name: &str, wish: &Intent, order: &Order, code: Code) {
    let before = account(session, name).await;
    let refused = propose(session, name, wish).await.unwrap_err();
    assert_eq!(refused.code(), code, "{refused}");
    assert_eq!(account(session, name).await, before, "{refused}");
    let done = careless(session, name, order).await;
    let failure = done.failure.unwrap_or_else(|| panic!("the chain did it: {order:?}"));
    assert_eq!(rule(&refused), failure.to_string(), "{refused}");
}

#[tokio::test]
async fn stakes_that_the_chain_would_refuse_are_refused_by_the_same_rule() {
    let world = World::new();
    let session = open(&world).await;
    freeze(&world, &session);
    let key = hotkey(&world.validator(2));
    let stranger = Hotkey(coldkey("Nobody//at//all").0);
    for (netuid, to, rao, code) in [
        (5, key, TAO, Code::NotStarted),
        (999, key, TAO, Code::UnknownSubnet),
        (2, stranger, TAO, Code::UnknownHotkey),
        (2, key, 2_001_006, Code::TooSmall),
        (0, key, 1_999_999, Code::TooSmall),
    ] {
        let wish = add(netuid, to, rao, GUARD);
        both_refuse(&session, "Dave", &wish, &plain_add(netuid, to, rao), code).await;
    }
    // The least that is accepted is accepted.
    let least = propose(&session, "Dave", &add(2, key, 2_001_007, GUARD)).await.unwrap();
    send(&session, "Dave", least).await.unwrap();
    let view = session.chain.best().await.unwrap();
    let pool = view.pools(&[Netuid(2)]).await.unwrap()[0];
    let spot = tao_wallet::plan::curve::spot(&pool).unwrap().rao();
    for (limit, amount) in [(spot - spot / 100, TAO), (spot + spot / 1_000, 200 * TAO)] {
        let limit = Price::from_rao(limit);
        let wish = add(2, key, amount, Protection::Limit(limit));
        let order = Order::AddStakeLimit {
            hotkey: key,
            netuid: Netuid(2),
            amount: Tao::from_rao(amount),
            limit,
            partial: false,
        };
        both_refuse(&session, "Dave", &wish, &order, Code::Limit).await;
    }
}

#[tokio::test]
async fn what_is_too_small_locked_or_not_to_be_given_away_stays_where_it_is() {
    let world = World::new();
    let session = open(&world).await;
    freeze(&world, &session);
    let key = Hotkey(coldkey("Bob//validator").0);
    let part = alpha(1, TAO / 100);
    let wish = remove(1, key, part.units());
    let order = Order::RemoveStake { hotkey: key, amount: part };
    both_refuse(&session, "Ferdie", &wish, &order, Code::TooSmall).await;
    let other = Hotkey(coldkey("Alice//validator").0);
    let place = |hotkey| Place { netuid: Netuid(1), hotkey };
    let wish = Intent::MoveStake {
        from: place(key),
        to: place(other),
        amount: AmountExpr::Exactly(part.units()),
        protection: GUARD,
        one_call: false,
    };
    let order = Order::MoveStake { from: key, to: other, to_netuid: Netuid(1), amount: part };
    both_refuse(&session, "Ferdie", &wish, &order, Code::TooSmall).await;

    let give = Intent::TransferStake {
        from: place(key),
        to: coldkey("Dave"),
        to_netuid: Netuid(1),
        amount: AmountExpr::Exactly(10 * TAO),
        to_hotkey: false,
        no_limit: false,
    };
    let order = Order::TransferStake {
        to: coldkey("Dave"),
        hotkey: key,
        to_netuid: Netuid(1),
        amount: alpha(1, 10 * TAO),
    };
    set(&world, &session, &[("TransferToggle", Netuid(1), vec![0])]);
    both_refuse(&session, "Ferdie", &give, &order, Code::TransfersOff).await;

    let address = key.to_string();
    let lock = [
        "lock",
        "add",
        "-w",
        "dev://Ferdie",
        "--netuid",
        "1",
        "--amount",
        "50",
        "--hotkey",
        &address,
        "--yes",
    ];
    world.tao(&lock).data();
    let wish = remove(1, key, 40 * TAO);
    let order = Order::RemoveStake { hotkey: key, amount: alpha(1, 40 * TAO) };
    both_refuse(&session, "Ferdie", &wish, &order, Code::Locked).await;
    // What is not locked can still be sold.
    let free = propose(&session, "Ferdie", &remove(1, key, 10 * TAO)).await.unwrap();
    send(&session, "Ferdie", free).await.unwrap();
}

/// The chain sells what a nominator leaves behind when it is too little, without any limit.
#[tokio::test]
async fn a_rest_that_the_chain_would_sell_is_never_left() {
    let world = World::new();
    let session = open(&world).await;
    freeze(&world, &session);
    let runtime = session.chain.runtime();
    let row = runtime.storage_key("SubtensorModule", "NominatorMinRequiredStake", &[]).unwrap();
    let factor = 50_000_000_u64.to_le_bytes().to_vec();
    world.sandbox.set_storage(vec![(row, Some(factor))]).unwrap();
    let key = Hotkey(coldkey("Bob//validator").0);
    let ferdie = coldkey("Ferdie");
    let view = session.chain.best().await.unwrap();
    let held = view.position(ferdie, key, Netuid(1)).await.unwrap().unwrap().alpha;
    // One alpha of about 0.05 TAO would stay, and 0.1 TAO is the least.
    let sold = held.units() - TAO;
    let refused = propose(&session, "Ferdie", &remove(1, key, sold)).await.unwrap_err();
    assert_eq!(refused.code(), Code::NominatorMinimum);
    assert!(refused.message().contains("0.1 at least"), "{refused}");
    let order = Order::RemoveStake { hotkey: key, amount: alpha(1, sold) };
    let done = careless(&session, "Ferdie", &order).await;
    assert_eq!(done.failure, None);
    let view = session.chain.best().await.unwrap();
    let left = view.position(ferdie, key, Netuid(1)).await.unwrap();
    assert!(left.is_none_or(|left| left.alpha.is_zero()), "the trap is not reproduced: {left:?}");
}

#[tokio::test]
async fn rates_and_owners_are_looked_at_before_the_chain_does() {
    let world = World::new();
    let session = open(&world).await;
    let key = Hotkey(coldkey("Alice//validator").0);
    let first = Intent::SetTake { hotkey: key, take: Take(7_000) };
    let plan = propose(&session, "Alice", &first).await.unwrap();
    send(&session, "Alice", plan).await.unwrap();
    let again = Intent::SetTake { hotkey: key, take: Take(8_000) };
    let order = Order::IncreaseTake { hotkey: key, take: Take(8_000) };
    // Changes of a take are free, also those that fail.
    same_rule(&session, "Alice", &again, &order, Code::Take).await;

    let seat = |hotkey| Intent::Register { netuid: Netuid(1), hotkey, cap: None };
    let order =
        |hotkey| Order::Register { netuid: Netuid(1), hotkey, limit: Tao::from_rao(1_000 * TAO) };
    both_refuse(&session, "Alice", &seat(key), &order(key), Code::Registered).await;
    let foreign = Hotkey(coldkey("Eve//validator").0);
    both_refuse(&session, "Alice", &seat(foreign), &order(foreign), Code::NotOwner).await;
    set(&world, &session, &[("NetworkRegistrationAllowed", Netuid(1), vec![0])]);
    let fresh = Hotkey(coldkey("Alice//miner").0);
    both_refuse(&session, "Alice", &seat(fresh), &order(fresh), Code::RegistrationClosed).await;

    let make = |name: &str| Hotkey(coldkey(name).0);
    let created = Intent::CreateSubnet { hotkey: make("Alice//owner"), cap: None };
    let plan = propose(&session, "Alice", &created).await.unwrap();
    send(&session, "Alice", plan).await.unwrap();
    let second = Intent::CreateSubnet { hotkey: make("Bob//owner"), cap: None };
    let order = Order::CreateSubnet { hotkey: make("Bob//owner") };
    let refused = propose(&session, "Bob", &second).await.unwrap_err();
    assert_eq!(refused.code(), Code::CreateClosed);
    // This one is refused by the pool already.
    let answer = rash(&session, "Bob", &order).await.unwrap_err();
    assert!(answer.message().contains(rule(&refused)), "{answer}");

    let nobody = Coldkey(Account([0x5a; 32]));
    let dust = Intent::Transfer {
        to: nobody,
        amount: AmountExpr::Exactly(499),
        allow_death: false,
        to_hotkey: false,
    };
    let order = Order::Transfer { to: nobody, amount: Tao::from_rao(499), keep_alive: true };
    both_refuse(&session, "Alice", &dust, &order, Code::Deposit).await;
}

/// An announced swap closes the account; here the node's pool says so itself.
#[tokio::test]
async fn an_account_with_an_announced_swap_signs_nothing_else() {
    let world = World::new();
    let session = open(&world).await;
    let dave = coldkey("Dave");
    let runtime = session.chain.runtime();
    let item = "ColdkeySwapAnnouncements";
    let row = runtime.storage_key("SubtensorModule", item, &[value::account(dave)]).unwrap();
    let mut swap = 36_001_u32.to_le_bytes().to_vec();
    swap.extend([9; 32]);
    world.sandbox.set_storage(vec![(row, Some(swap))]).unwrap();
    session.chain.best().await.unwrap();
    let key = hotkey(&world.validator(2));
    let refused = propose(&session, "Dave", &add(2, key, TAO, GUARD)).await.unwrap_err();
    assert_eq!(refused.code(), Code::AccountGuarded);
    let answer = rash(&session, "Dave", &plain_add(2, key, TAO)).await.unwrap_err();
    assert_eq!(answer.code(), Code::PoolRefused);
    assert!(answer.message().contains(rule(&refused)), "{answer}");
}

/// Without TAO for the fee the chain sells a part of the position; the plan says so beforehand and
/// the receipt afterwards, and calls whose fee cannot be paid like this are refused.
#[tokio::test]
async fn a_fee_without_tao_is_paid_in_alpha_and_both_plan_and_receipt_say_so() {
    let world = World::new();
    let session = open(&world).await;
    freeze(&world, &session);
    world.tao(&["transfer", "-w", "dev://Ferdie", "--to", "dev://Alice", "--all", "--yes"]).data();
    assert_eq!(account(&session, "Ferdie").await.free.rao(), 500);
    let (key, ferdie) = (Hotkey(coldkey("Bob//validator").0), coldkey("Ferdie"));
    let view = session.chain.best().await.unwrap();
    let before = view.position(ferdie, key, Netuid(1)).await.unwrap().unwrap().alpha;
    let place = |netuid| Place { netuid: Netuid(netuid), hotkey: key };
    let swap = |protection| Intent::MoveStake {
        from: place(1),
        to: place(2),
        amount: AmountExpr::Exactly(10 * TAO),
        protection,
        one_call: false,
    };
    let batch = propose(&session, "Ferdie", &swap(GUARD)).await.unwrap_err();
    assert_eq!(batch.code(), Code::Funds);

    let plan = propose(&session, "Ferdie", &remove(1, key, 20 * TAO)).await.unwrap();
    let Preview::RemoveStake(preview) = plan.preview.clone() else { panic!() };
    let fee = preview.fee_alpha.unwrap();
    assert_eq!(preview.fee_asset, "alpha");
    assert!(plan.review.warnings.iter().any(|warning| warning.contains("not enough TAO")));
    let rows = &plan.review.rows;
    let row = rows.iter().find(|row| row.label == "transaction fee").unwrap();
    assert!(row.value.contains("alpha"), "{}", row.value);
    let receipt = send(&session, "Ferdie", plan).await.unwrap();
    let paid = receipt.effects.iter().find_map(|effect| match effect {
        Effect::FeeInAlpha { alpha, .. } => Some(*alpha),
        _ => None,
    });
    let paid = paid.unwrap_or_else(|| panic!("{:?}", receipt.effects));
    assert_eq!(receipt.fee_asset, "alpha");
    // Nothing else moves this pool, so the sale for the fee is what makes the difference.
    let [difference] = receipt.differences.as_slice() else { panic!("{:?}", receipt.differences) };
    assert_eq!(difference.what, "TAO received");
    assert!(difference.because.starts_with("the sale for the fee came first"));
    assert!(paid <= fee && paid.units() > fee.units() / 100 * 97, "{paid} of {fee}");
    let view = session.chain.best().await.unwrap();
    let after = view.position(ferdie, key, Netuid(1)).await.unwrap().unwrap().alpha;
    let gone = before.units() - after.units();
    assert!(gone.abs_diff(20 * TAO + paid.units()) <= 2, "{gone}");
    // All of the proceeds are there: nothing of them was taken for the fee.
    let free = account(&session, "Ferdie").await.free;
    let Some(Effect::StakeRemoved { received, .. }) =
        receipt.effects.iter().find(|effect| matches!(effect, Effect::StakeRemoved { .. }))
    else {
        panic!("{:?}", receipt.effects)
    };
    assert_eq!(free.rao(), received.rao() + 500);
}
