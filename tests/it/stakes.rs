//! Leaving, moving and being attacked: what was printed against what the chain then does.

use tao_wallet::app::execute::Effect;
use tao_wallet::app::portfolio;
use tao_wallet::domain::{Alpha, AmountExpr, Bps, Hotkey, Netuid, Price, Tao};
use tao_wallet::fault::Code;
use tao_wallet::intent::{Intent, Order, Place, Protection};
use tao_wallet::plan::{Preview, Received, Route};

use crate::direct::{careless, coldkey, freeze, hotkey, open, propose, recheck, send, set};
use crate::support::{World, rao, units};

const TAO: u64 = 1_000_000_000;

fn guard() -> Protection {
    Protection::Guard(Bps::new(20).unwrap())
}

fn add(netuid: u16, hotkey: Hotkey, rao: u64) -> Intent {
    Intent::AddStake {
        netuid: Netuid(netuid),
        hotkey,
        amount: AmountExpr::Exactly(rao),
        protection: guard(),
        partial: false,
        spend_reserve: false,
    }
}

fn exit() -> Intent {
    Intent::ExitStake { hotkey: None, netuid: None, protection: guard() }
}

/// Two lots in one subnet, one in another, one on root: one transaction, no dust, and to the unit
/// what was previewed.
#[tokio::test]
async fn an_exit_brings_what_it_says_and_leaves_nothing() {
    let world = World::new();
    let session = open(&world).await;
    let second = Hotkey(coldkey("Alice//validator").0);
    let bought = propose(&session, "Ferdie", &add(1, second, 30 * TAO)).await.unwrap();
    send(&session, "Ferdie", bought).await.unwrap();
    freeze(&world, &session);
    world.sandbox.seal(2).unwrap();
    let worth = portfolio::portfolio(&session, coldkey("Ferdie"), &[]).await.unwrap();
    let plan = propose(&session, "Ferdie", &exit()).await.unwrap();
    let Preview::ExitStake(preview) = plan.preview.clone() else { panic!("{:?}", plan.preview) };
    assert!(preview.lots.len() >= 4, "{preview:?}");
    let in_first = preview.lots.iter().filter(|lot| lot.netuid == Netuid(1)).count();
    assert_eq!(in_first, 2);
    let receipt = send(&session, "Ferdie", plan).await.unwrap();
    let view = session.chain.best().await.unwrap();
    assert_eq!(view.positions(coldkey("Ferdie")).await.unwrap(), []);
    let sold: Vec<Tao> = receipt
        .effects
        .iter()
        .map(|effect| match effect {
            Effect::StakeRemoved { received, .. } => *received,
            other => panic!("{other:?}"),
        })
        .collect();
    let expected: Vec<Tao> = preview.lots.iter().map(|lot| lot.tao).collect();
    assert_eq!(sold, expected);
    let free = view.account(coldkey("Ferdie").0).await.unwrap().free;
    // A batch may weigh less than what was asked for; the rest of the fee comes back.
    let back = preview.fee.checked_sub(receipt.fee_paid.unwrap()).unwrap();
    assert_eq!(free.checked_sub(back), preview.balance_after);
    // The portfolio said so before, but for the transaction's fee.
    assert_eq!(worth.exit_value, free.checked_add(receipt.fee_paid.unwrap()));
    let held: Vec<Tao> = worth.positions.iter().map(|held| held.exit_value.unwrap()).collect();
    assert_eq!(held, sold);
}

#[tokio::test]
async fn a_move_between_subnets_is_two_bounded_trades_or_nothing() {
    let world = World::new();
    let session = open(&world).await;
    freeze(&world, &session);
    world.sandbox.seal(2).unwrap();
    let view = session.chain.best().await.unwrap();
    let ferdie = coldkey("Ferdie");
    let held = view.positions(ferdie).await.unwrap();
    let from = held.iter().find(|position| position.netuid == Netuid(1)).unwrap();
    let from_place = Place { netuid: from.netuid, hotkey: from.hotkey };
    let to = Place { netuid: Netuid(4), hotkey: hotkey(&world.validator(4)) };
    let wish = Intent::MoveStake {
        from: from_place,
        to,
        amount: AmountExpr::Share(Bps::new(5_000).unwrap()),
        protection: guard(),
        one_call: false,
    };
    let before = view.position(ferdie, to.hotkey, to.netuid).await.unwrap().unwrap().alpha;
    let plan = propose(&session, "Ferdie", &wish).await.unwrap();
    let Preview::MoveStake(preview) = plan.preview.clone() else { panic!("{:?}", plan.preview) };
    assert_eq!(preview.route, Route::SellAndBuy);
    let Order::Batch(calls) = &plan.order else { panic!("{:?}", plan.order) };
    assert!(matches!(
        calls.as_slice(),
        [Order::RemoveStakeLimit { .. }, Order::AddStakeLimit { .. }]
    ));
    // Somebody who moves the price beyond the tolerance makes all of it fail, not a half of it.
    let attack = Intent::AddStake {
        netuid: Netuid(4),
        hotkey: to.hotkey,
        amount: AmountExpr::Exactly(2_000 * TAO),
        protection: Protection::None,
        partial: false,
        spend_reserve: false,
    };
    let attack = propose(&session, "Alice", &attack).await.unwrap();
    send(&session, "Alice", attack).await.unwrap();
    assert_eq!(send(&session, "Ferdie", plan).await.unwrap_err().code(), Code::Preflight);
    let plan = propose(&session, "Ferdie", &wish).await.unwrap();
    let Preview::MoveStake(again) = plan.preview.clone() else { panic!("{:?}", plan.preview) };
    let receipt = send(&session, "Ferdie", plan).await.unwrap();
    let view = session.chain.best().await.unwrap();
    let after = view.position(ferdie, to.hotkey, to.netuid).await.unwrap().unwrap().alpha;
    let arrived = after.units() - before.units();
    assert!(arrived >= again.at_least.unwrap().units() - 1);
    assert!(arrived.abs_diff(again.expected.unwrap().units()) <= 1);
    assert!(again.change.unwrap() < Tao::from_rao(TAO / 50), "{:?}", again.change);
    let free = view.account(ferdie.0).await.unwrap().free;
    let back = again.fee.checked_sub(receipt.fee_paid.unwrap()).unwrap();
    assert_eq!(free.checked_sub(back), again.balance_after);
}

/// Attacker buys, victim buys, attacker sells, in pools from tiny to deep, with the largest
/// attacks that the limit lets through: never worse than printed.
#[tokio::test]
async fn no_sandwich_is_worse_than_what_was_printed() {
    let world = World::new();
    let session = open(&world).await;
    world.sandbox.seal(2).unwrap();
    let words = ["transfer", "-w", "dev://Alice", "--to", "dev://Dave", "-a", "20000", "--yes"];
    world.tao(&words).data();
    let (mut executed, mut refused) = (0, 0);
    for (netuid, reserve) in [(3, 100), (7, 400), (2, 5_000), (1, 10_000), (4, 50_000)] {
        let key = hotkey(&world.validator(netuid));
        for (victim, attack) in
            [(1_000, 500), (1_000, 990), (1_000, 1_030), (100, 2_000), (20, 900)]
        {
            // The victim's part of the pool, and the attack in thousandths of what 0.2 % allows.
            let amount = reserve * TAO / victim;
            let plan = propose(&session, "Dave", &add(netuid, key, amount)).await.unwrap();
            let Preview::AddStake(preview) = plan.preview.clone() else { panic!() };
            let Some(Received::Alpha(least)) = preview.at_least else { panic!("{preview:?}") };
            let wish = Intent::AddStake {
                netuid: Netuid(netuid),
                hotkey: key,
                amount: AmountExpr::Exactly(reserve * TAO / 1_000_000 * attack),
                protection: Protection::None,
                partial: false,
                spend_reserve: false,
            };
            let first = propose(&session, "Alice", &wish).await.unwrap();
            send(&session, "Alice", first).await.unwrap();
            match send(&session, "Dave", plan).await {
                Ok(receipt) => {
                    let Some(Effect::StakeAdded { received, .. }) = receipt.effects.first() else {
                        panic!("{:?}", receipt.effects)
                    };
                    assert!(*received >= least, "{netuid} {victim} {attack}: {received} {least}");
                    assert!(*received < preview.alpha);
                    executed += 1;
                }
                Err(fault) => {
                    assert_eq!(fault.code(), Code::Preflight);
                    refused += 1;
                }
            }
            let wish = Intent::ExitStake {
                hotkey: Some(key),
                netuid: Some(Netuid(netuid)),
                protection: Protection::None,
            };
            let last = propose(&session, "Alice", &wish).await.unwrap();
            send(&session, "Alice", last).await.unwrap();
        }
    }
    assert!(executed >= 10 && refused >= 3, "{executed} {refused}");
}

#[tokio::test]
async fn an_order_that_executes_in_part_and_keeps_the_rest_is_refused() {
    let world = World::new();
    let session = open(&world).await;
    freeze(&world, &session);
    let key = hotkey(&world.validator(3));
    // The trap: all of the TAO is taken, and a small part of it is swapped.
    let amount = Tao::from_rao(99_000 * TAO);
    let order = Order::AddStake { hotkey: key, netuid: Netuid(3), amount };
    let pool = |view: &tao_wallet::chain::View| {
        let view = view.clone();
        async move { view.pools(&[Netuid(3)]).await.unwrap()[0] }
    };
    let before = pool(&session.chain.best().await.unwrap()).await;
    let wish = Intent::AddStake {
        netuid: Netuid(3),
        hotkey: key,
        amount: AmountExpr::Exactly(amount.rao()),
        protection: Protection::None,
        partial: false,
        spend_reserve: false,
    };
    let refused = propose(&session, "Alice", &wish).await.unwrap_err();
    assert_eq!(refused.code(), Code::Partial);
    let done = careless(&session, "Alice", &order).await;
    assert_eq!(done.failure, None);
    let after = pool(&session.chain.best().await.unwrap()).await;
    let swapped = after.tao.rao() - before.tao.rao();
    assert!(swapped < amount.rao() / 2, "the trap is not reproduced: {swapped}");
}

#[tokio::test]
async fn a_sale_below_the_reserve_floor_is_refused_although_it_is_quoted() {
    let world = World::new();
    let session = open(&world).await;
    freeze(&world, &session);
    // 0.0042 TAO are left in the pool of subnet 4, where Ferdie holds 900 alpha.
    let rows = [
        ("SubnetTAO", Netuid(4), 4_200_000_u64.to_le_bytes().to_vec()),
        ("SubnetAlphaIn", Netuid(4), (700 * TAO).to_le_bytes().to_vec()),
    ];
    set(&world, &session, &rows);
    world.sandbox.seal(1).unwrap();
    let view = session.chain.best().await.unwrap();
    let held = view.positions(coldkey("Ferdie")).await.unwrap();
    let held = held.iter().find(|position| position.netuid == Netuid(4)).unwrap();
    let quote = view.quote_sell(held.alpha).await.unwrap();
    assert!(!quote.tao_amount.is_zero(), "the trap is not reproduced");
    let wish = Intent::RemoveStake {
        netuid: Netuid(4),
        hotkey: held.hotkey,
        amount: AmountExpr::All,
        protection: Protection::None,
        partial: false,
    };
    let refused = propose(&session, "Ferdie", &wish).await.unwrap_err();
    assert_eq!(refused.code(), Code::Liquidity);
    let order = Order::RemoveStakeFull { hotkey: held.hotkey, netuid: Netuid(4), limit: None };
    let done = careless(&session, "Ferdie", &order).await;
    assert_eq!(done.failure.unwrap().name, "ReservesTooLow");
}

/// The chain cuts too large an amount down, and stakes less than what was asked without a word.
#[tokio::test]
async fn amounts_that_the_chain_would_cut_are_refused() {
    let world = World::new();
    let session = open(&world).await;
    let view = session.chain.best().await.unwrap();
    let held = view.positions(coldkey("Ferdie")).await.unwrap();
    let held = held.iter().find(|position| position.netuid == Netuid(1)).unwrap();
    let more = held.alpha.units() + TAO;
    let wish = Intent::RemoveStake {
        netuid: Netuid(1),
        hotkey: held.hotkey,
        amount: AmountExpr::Exactly(more),
        protection: guard(),
        partial: false,
    };
    assert_eq!(propose(&session, "Ferdie", &wish).await.unwrap_err().code(), Code::Stake);
    let amount = Alpha::from_units(Netuid(1), more);
    let order = Order::RemoveStake { hotkey: held.hotkey, amount };
    let done = careless(&session, "Ferdie", &order).await;
    assert_eq!(done.failure, None, "the trap is not reproduced");
}

/// While somebody thinks, the price moves: a little is within the limit that was shown, more is
/// shown again.
#[tokio::test]
async fn a_price_that_moved_beyond_the_tolerance_is_shown_again() {
    let world = World::new();
    let session = open(&world).await;
    freeze(&world, &session);
    world.sandbox.seal(2).unwrap();
    let key = hotkey(&world.validator(2));
    let wish = add(2, key, 10 * TAO);
    let shown = propose(&session, "Dave", &wish).await.unwrap();
    let again = || async {
        session.chain.best().await.unwrap();
        recheck(&session, "Dave", &shown).await.unwrap()
    };
    assert!(again().await.is_none());
    for (attack, noticed) in [(TAO, false), (30 * TAO, true)] {
        let other = propose(&session, "Alice", &add(2, key, attack)).await.unwrap();
        send(&session, "Alice", other).await.unwrap();
        let changed = again().await;
        assert_eq!(changed.is_some(), noticed, "{attack}");
        if let Some(changed) = changed {
            let [difference] = changed.differences.as_slice() else {
                panic!("{:?}", changed.differences)
            };
            assert!(difference.starts_with("you receive, expected: "), "{difference}");
            assert_ne!(changed.proposal.order, shown.order);
        }
    }
}

/// The chain's swap with a limit succeeds and moves nothing where the ratio is worse already and a
/// part would do; the wallet's own is all or nothing.
#[tokio::test]
async fn a_swap_that_succeeds_and_moves_nothing_is_never_made() {
    let world = World::new();
    let session = open(&world).await;
    freeze(&world, &session);
    world.sandbox.seal(2).unwrap();
    let view = session.chain.best().await.unwrap();
    let ferdie = coldkey("Ferdie");
    let held = view.positions(ferdie).await.unwrap();
    let held = *held.iter().find(|position| position.netuid == Netuid(1)).unwrap();
    let trap = Order::SwapStakeLimit {
        hotkey: held.hotkey,
        to_netuid: Netuid(2),
        amount: Alpha::from_units(Netuid(1), 10 * TAO),
        ratio: 100_000 * TAO,
        partial: true,
    };
    let done = careless(&session, "Ferdie", &trap).await;
    assert_eq!(done.failure, None, "the trap is not reproduced");
    let view = session.chain.best().await.unwrap();
    let after = view.position(ferdie, held.hotkey, Netuid(1)).await.unwrap().unwrap();
    assert_eq!(after.alpha, held.alpha, "the trap is not reproduced");
    let place = |netuid| Place { netuid: Netuid(netuid), hotkey: held.hotkey };
    let wish = Intent::MoveStake {
        from: place(1),
        to: place(2),
        amount: AmountExpr::Exactly(10 * TAO),
        protection: guard(),
        one_call: true,
    };
    let plan = propose(&session, "Ferdie", &wish).await.unwrap();
    assert!(matches!(plan.order, Order::SwapStakeLimit { partial: false, .. }), "{:?}", plan.order);
    assert!(plan.review.warnings.iter().any(|warning| warning.contains("average ratio")));
    send(&session, "Ferdie", plan).await.unwrap();
}

/// The dry run of the exact bytes sees what changed since the preview; nothing is sent.
#[tokio::test]
async fn a_chain_that_changed_its_mind_is_noticed_before_anything_is_sent() {
    let world = World::new();
    let session = open(&world).await;
    world.sandbox.seal(2).unwrap();
    let key = hotkey(&world.validator(2));
    let plan = propose(&session, "Dave", &add(2, key, TAO)).await.unwrap();
    set(&world, &session, &[("SubtokenEnabled", Netuid(2), vec![0])]);
    let view = session.chain.best().await.unwrap();
    let before = view.account(coldkey("Dave").0).await.unwrap();
    let fault = send(&session, "Dave", plan).await.unwrap_err();
    assert_eq!(fault.code(), Code::Preflight);
    assert!(fault.message().contains("SubtokenDisabled"), "{fault}");
    let view = session.chain.best().await.unwrap();
    assert_eq!(view.account(coldkey("Dave").0).await.unwrap(), before);
    assert!(session.journal.list().unwrap().entries.is_empty());
}

#[test]
fn a_partial_fill_says_how_much_and_keeps_to_its_price() {
    let world = World::new();
    let key = world.validator(3);
    let order = |more: &[&str]| {
        let words = ["stake", "add", "-w", "dev://Dave", "-n", "3", "--hotkey", &key, "-a", "20"];
        world.tao(&[&words[..], more].concat())
    };
    let price = world.tao(&["subnet", "show", "3"]).data()["price"]["rao_per_alpha"].clone();
    let price: u64 = price.as_str().unwrap().parse().unwrap();
    let limit = Price::from_rao(price + price / 20).to_string();
    let refused = order(&["--limit-price", &limit, "--yes"]).refusal();
    assert_eq!(refused, (1, "stake.limit".to_owned()));
    let done = order(&["--limit-price", &limit, "--partial", "--yes"]).data();
    let effect = &done["effects"][0];
    assert!(rao(&effect["paid"]) < 5 * TAO && rao(&effect["paid"]) > TAO);
    assert!(units(&effect["received"]) > 0);
    assert!(done["predicted"]["at_least"].is_null());
    let after = world.tao(&["subnet", "show", "3"]).data()["price"]["rao_per_alpha"].clone();
    assert!(after.as_str().unwrap().parse::<u64>().unwrap() <= price + price / 20);
}

#[test]
fn a_partial_sale_says_how_much_and_keeps_to_its_price() {
    let world = World::new();
    let key = world.validator(3);
    let on = ["-w", "dev://Dave", "-n", "3", "--hotkey", &key];
    world
        .tao(&[&["stake", "add"], &on[..], &["-a", "40", "--tolerance", "5", "--yes"]].concat())
        .data();
    let price = || {
        let shown = world.tao(&["subnet", "show", "3"]).data()["price"]["rao_per_alpha"].clone();
        shown.as_str().unwrap().parse::<u64>().unwrap()
    };
    let held = || {
        let shown = world.tao(&["stake", "list", "dev://Dave"]).data();
        let mine = shown["positions"].as_array().unwrap().iter().find(|row| row["netuid"] == 3);
        units(&mine.unwrap()["alpha"])
    };
    let (before, limit) = (held(), price() - price() / 50);
    let written = Price::from_rao(limit).to_string();
    let order = |more: &[&str]| {
        let words = [&["stake", "remove"], &on[..], &["-a", "all", "--limit-price", &written]];
        world.tao(&[&words.concat()[..], more].concat())
    };
    assert_eq!(order(&["--yes"]).refusal(), (1, "stake.limit".to_owned()));
    assert_eq!(held(), before);
    let done = order(&["--partial", "--yes"]).data();
    let effect = &done["effects"][0];
    let sold = units(&effect["sold"]) + units(&effect["swap_fee"]);
    assert!(sold > 0 && sold < before, "{sold} of {before}");
    assert!(rao(&effect["received"]) > 0);
    assert!(done["predicted"]["at_least"].is_null());
    assert!(held() >= before - sold, "what was not sold is kept");
    // The fee is sold after it, for the author of the block.
    assert!(price() >= limit - limit / 10_000, "{} is below {limit}", price());
}

#[test]
fn amounts_are_read_in_every_form_and_the_other_asset_is_refused() {
    let world = World::new();
    world.wallet("alice", "100");
    let key = world.validator(2);
    let stake = |verb: &str, amount: &str| {
        let words = [
            "stake", verb, "-w", "alice", "-n", "2", "--hotkey", &key, "--amount", amount, "--yes",
        ];
        world.tao(&words)
    };
    assert_eq!(rao(&stake("add", "1500000000rao").data()["effects"][0]["paid"]), 1_500_000_000);
    let free = world.free("alice");
    let half = rao(&stake("add", "50%").data()["effects"][0]["paid"]);
    assert!(half < free / 2 && half > free / 2 - 5_000_000, "{half} of {free}");
    stake("add", "all-10").data();
    let left = world.free("alice");
    assert!(left > 10_000_000_000 && left < 10_010_000_000, "{left}");
    stake("add", "all").data();
    let left = world.free("alice");
    assert!((2_000_000..2_100_000).contains(&left), "{left} rao are kept for fees");
    assert_eq!(stake("add", "3a").refusal(), (2, "input.amount".to_owned()));
    assert_eq!(stake("remove", "5rao").refusal(), (2, "input.amount".to_owned()));
    stake("remove", "2.5a").data();
    stake("remove", "25%").data();
    stake("remove", "all").data();
    let held = world.tao(&["stake", "list", "alice"]).data();
    assert_eq!(held["positions"].as_array().unwrap().len(), 0);
}

#[test]
fn root_stake_is_one_to_one() {
    let world = World::new();
    world.wallet("alice", "10");
    let key = world.validator(2);
    let on = ["-w", "alice", "-n", "0", "--hotkey", &key];
    let added = world.tao(&[&["stake", "add"], &on[..], &["-a", "4", "--yes"]].concat()).data();
    assert_eq!(units(&added["predicted"]["at_least"]), 4_000_000_000);
    assert_eq!(added["predicted"]["others_at_most"], "0.00%");
    let before = world.free("alice");
    let all = [&["stake", "remove"], &on[..], &["-a", "all", "--yes"]].concat();
    let removed = world.tao(&all).data();
    assert_eq!(rao(&removed["effects"][0]["received"]), 4_000_000_000);
    assert_eq!(world.free("alice"), before + 4_000_000_000 - rao(&removed["fee_paid"]));
}
