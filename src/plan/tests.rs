//! Each operation, from facts that were made up to the order and what is said of it. No chain.

use proptest::prelude::*;

use super::curve::{self, Side};
use super::*;
use crate::domain::{
    Account, AccountState, Alpha, AmountExpr, Arg, Availability, BlockRef, Bps, BurnSchedule,
    Coldkey, Hash, Hotkey, NamedCall, PoolState, Position, Price, Quote, Registration, Take,
};
use crate::intent::{Protection, Wrapper};

const TAO: u64 = 1_000_000_000;
const FEE: Tao = Tao::from_rao(1_500_000);
const ME: Coldkey = Coldkey(Account([1; 32]));
const OTHER: Coldkey = Coldkey(Account([2; 32]));
const KEY: Hotkey = Hotkey(Account([3; 32]));
const KEY2: Hotkey = Hotkey(Account([4; 32]));
const GUARD: Protection = Protection::Guard(Bps::new(20).unwrap());

fn tao(rao: u64) -> Tao {
    Tao::from_rao(rao)
}

fn alpha(netuid: u16, units: u64) -> Alpha {
    Alpha::from_units(Netuid(netuid), units)
}

/// More than everything that a test trades, of which so much is not locked.
fn held(netuid: u16, free: u64) -> Availability {
    let (total, free) = (alpha(netuid, 1_000_000 * TAO), alpha(netuid, free));
    Availability { total, locked: total.checked_sub(free).unwrap(), available: free }
}

fn pool(netuid: u16, tao: u64, alpha: u64) -> PoolState {
    PoolState {
        netuid: Netuid(netuid),
        tao: Tao::from_rao(tao * TAO),
        alpha: self::alpha(netuid, alpha * TAO),
        tao_weight: 500_000_000_000_000_000,
        fee_rate: 33,
        dynamic: netuid != 0,
    }
}

fn subnet(pool: PoolState) -> SubnetFacts {
    SubnetFacts { exists: true, started: true, pool: Some(pool), emission: None }
}

fn stake(pool: PoolState, position: Option<u64>) -> StakeFacts {
    let market = Market { subnet: subnet(pool), held: None, transfers: true };
    StakeFacts {
        market,
        hotkey_owner: Some(OTHER),
        min_stake: tao(2_000_000),
        position: position.map(|units| alpha(pool.netuid.0, units)),
        nominator_least: tao(100_000_000),
        outlook: None,
    }
}

fn quote(pool: &PoolState, side: Side, gross: u64) -> Quote {
    let id = pool.netuid.0;
    let fill = match side {
        Side::Buy => curve::buy(pool, tao(gross)),
        Side::Sell => curve::sell(pool, alpha(id, gross)),
    };
    let fill = fill.unwrap();
    let (t, a) = match side {
        Side::Buy => ((fill.net, fill.fee), (fill.out, 0)),
        Side::Sell => ((fill.out, 0), (fill.net, fill.fee)),
    };
    Quote {
        tao_amount: tao(t.0),
        tao_fee: tao(t.1),
        alpha_amount: alpha(id, a.0),
        alpha_fee: alpha(id, a.1),
        tao_slippage: Tao::ZERO,
        alpha_slippage: alpha(id, 0),
    }
}

fn facts(free: u64, topic: Topic) -> Facts {
    let free = tao(free);
    Facts {
        block: BlockRef { number: 100, hash: Hash([9; 32]) },
        signer: ME,
        account: AccountState { nonce: 0, free, reserved: Tao::ZERO, frozen: Tao::ZERO },
        existential_deposit: tao(500),
        guarded: false,
        fee: FEE,
        lifetime: 64,
        quotes: Vec::new(),
        topic,
    }
}

/// Answers what the plan wants simulated, as the chain would.
fn simulate(intent: &Intent, facts: &mut Facts, pools: &[PoolState]) {
    for swap in wanted(intent, facts) {
        let (id, side, gross) = match swap {
            Swap::Buy(netuid, tao) => (netuid, Side::Buy, tao.rao()),
            Swap::Sell(alpha) => (alpha.netuid(), Side::Sell, alpha.units()),
        };
        // Root trades at par and needs none.
        let Some(pool) = pools.iter().find(|pool| pool.netuid == id) else { continue };
        facts.quotes.push((swap, quote(pool, side, gross)));
    }
}

fn place(netuid: u16, hotkey: Hotkey) -> Place {
    Place { netuid: Netuid(netuid), hotkey }
}

fn add(netuid: u16, amount: AmountExpr, protection: Protection) -> Intent {
    let (netuid, hotkey) = (Netuid(netuid), KEY);
    Intent::AddStake { netuid, hotkey, amount, protection, partial: false, spend_reserve: false }
}

fn remove(netuid: u16, amount: AmountExpr, protection: Protection) -> Intent {
    let (netuid, hotkey) = (Netuid(netuid), KEY);
    Intent::RemoveStake { netuid, hotkey, amount, protection, partial: false }
}

fn code(intent: &Intent, facts: &Facts) -> Code {
    plan(intent, facts).unwrap_err().code()
}

#[test]
fn a_transfer_keeps_the_account_alive_unless_it_need_not() {
    let recipient =
        |free| AccountState { free: tao(free), nonce: 0, ..facts(0, Topic::Plain).account };
    let to = |free: u64, there: u64, is_hotkey| {
        facts(free, Topic::Transfer { recipient: recipient(there), recipient_is_hotkey: is_hotkey })
    };
    let wish =
        |amount, allow_death| Intent::Transfer { to: OTHER, amount, allow_death, to_hotkey: false };
    let exactly = |rao| wish(AmountExpr::Exactly(rao), false);
    let done = plan(&exactly(TAO), &to(2 * TAO, 0, false)).unwrap();
    assert_eq!(done.order, Order::Transfer { to: OTHER, amount: tao(TAO), keep_alive: true });
    let left = tao(TAO - FEE.rao());
    assert!(
        matches!(done.preview, Preview::Transfer { balance_after, .. } if balance_after == Some(left))
    );
    let all = plan(&wish(AmountExpr::All, false), &to(2 * TAO, 0, false)).unwrap();
    assert_eq!(all.order, Order::TransferAll { to: OTHER, keep_alive: true });
    assert!(
        matches!(all.preview, Preview::Transfer { balance_after, .. } if balance_after.map(Tao::rao) == Some(500))
    );
    let death = plan(&wish(AmountExpr::All, true), &to(2 * TAO, 0, false)).unwrap();
    assert!(death.warnings.iter().any(|warning| warning.contains("closed")));
    assert_eq!(code(&exactly(2 * TAO), &to(2 * TAO, 0, false)), Code::Funds);
    assert_eq!(code(&exactly(499), &to(2 * TAO, 0, false)), Code::Deposit);
    assert!(plan(&exactly(499), &to(2 * TAO, 500, false)).is_ok());
    assert_eq!(code(&exactly(TAO), &to(2 * TAO, 0, true)), Code::Recipient);
}

#[test]
fn a_stake_carries_the_limit_that_was_shown_and_leaves_a_reserve() {
    let here = pool(1, 10_000, 200_000);
    let mut known = facts(100 * TAO, Topic::Stake(stake(here, None)));
    let wish = add(1, AmountExpr::All, GUARD);
    simulate(&wish, &mut known, &[here]);
    let done = plan(&wish, &known).unwrap();
    let Preview::AddStake(preview) = &done.preview else { panic!() };
    let Order::AddStakeLimit { amount, limit, partial: false, .. } = done.order else { panic!() };
    assert_eq!(Some(limit), preview.limit_price);
    assert_eq!(amount.rao(), 100 * TAO - 500 - FEE.rao() - 2_000_000);
    assert!(limit > preview.price_after.unwrap() && preview.price_after > preview.price_now);
    // Without a limit the danger is named; on root there is nothing to limit.
    let mut known = facts(100 * TAO, Topic::Stake(stake(here, None)));
    let wish = add(1, AmountExpr::Exactly(TAO), Protection::None);
    simulate(&wish, &mut known, &[here]);
    let open = plan(&wish, &known).unwrap();
    assert!(matches!(open.order, Order::AddStake { .. }));
    assert!(open.warnings[0].starts_with("NO LIMIT"));
}

#[test]
fn what_a_stake_lacks_is_refused_by_its_code() {
    let here = pool(1, 10_000, 200_000);
    let with = |change: &dyn Fn(&mut StakeFacts)| {
        let mut known = stake(here, Some(10 * TAO));
        change(&mut known);
        facts(100 * TAO, Topic::Stake(known))
    };
    let wish = add(1, AmountExpr::Exactly(TAO), GUARD);
    for (change, expected) in [
        (
            &(|known: &mut StakeFacts| known.market.subnet.exists = false) as &dyn Fn(&mut _),
            Code::UnknownSubnet,
        ),
        (&|known: &mut StakeFacts| known.market.subnet.started = false, Code::NotStarted),
        (&|known: &mut StakeFacts| known.hotkey_owner = None, Code::UnknownHotkey),
        (&|known: &mut StakeFacts| known.min_stake = tao(2 * TAO), Code::TooSmall),
    ] {
        assert_eq!(code(&wish, &with(change)), expected);
    }
    let mut guarded = with(&|_| {});
    guarded.guarded = true;
    assert_eq!(code(&wish, &guarded), Code::AccountGuarded);
    let sell = remove(1, AmountExpr::Exactly(5 * TAO), GUARD);
    assert_eq!(code(&sell, &with(&|known| known.position = None)), Code::Stake);
    let locked = with(&|known| known.market.held = Some(held(1, 5 * TAO - 1)));
    assert_eq!(code(&sell, &locked), Code::Locked);
}

/// The chain takes the whole input and swaps a part of it: its own simulation tells.
#[test]
fn a_quote_of_a_part_is_refused_in_both_directions() {
    let here = pool(1, 10_000, 200_000);
    let mut known = facts(100 * TAO, Topic::Stake(stake(here, Some(50 * TAO))));
    let part = Quote { tao_amount: tao(TAO / 2), ..quote(&here, Side::Buy, TAO) };
    known.quotes = vec![(Swap::Buy(Netuid(1), tao(TAO)), part)];
    for protection in [GUARD, Protection::None] {
        assert_eq!(code(&add(1, AmountExpr::Exactly(TAO), protection), &known), Code::Partial);
    }
    let amount = alpha(1, 20 * TAO);
    let part = Quote { alpha_amount: alpha(1, TAO), ..quote(&here, Side::Sell, amount.units()) };
    known.quotes = vec![(Swap::Sell(amount), part)];
    let sell = remove(1, AmountExpr::Exactly(amount.units()), Protection::None);
    assert_eq!(code(&sell, &known), Code::Partial);
}

#[test]
fn a_sale_of_everything_takes_the_call_for_everything() {
    let here = pool(1, 10_000, 200_000);
    let mut known = facts(TAO, Topic::Stake(stake(here, Some(50 * TAO))));
    let wish = remove(1, AmountExpr::All, GUARD);
    simulate(&wish, &mut known, &[here]);
    let done = plan(&wish, &known).unwrap();
    assert!(matches!(done.order, Order::RemoveStakeFull { limit: Some(_), .. }));
    let part = remove(1, AmountExpr::Exactly(49 * TAO), GUARD);
    simulate(&part, &mut known, &[here]);
    // One alpha of 0.05 TAO would stay, and a nominator must keep 0.1.
    assert_eq!(code(&part, &known), Code::NominatorMinimum);
    let Topic::Stake(own) = &mut known.topic else { panic!() };
    own.hotkey_owner = Some(ME);
    assert!(matches!(plan(&part, &known).unwrap().order, Order::RemoveStakeLimit { .. }));
}

#[test]
fn a_fee_without_tao_makes_what_is_sold_smaller() {
    let here = pool(1, 10_000, 200_000);
    let mut known = facts(500, Topic::Stake(stake(here, Some(50 * TAO))));
    let wish = remove(1, AmountExpr::All, GUARD);
    simulate(&wish, &mut known, &[here]);
    let done = plan(&wish, &known).unwrap();
    let Preview::RemoveStake(preview) = &done.preview else { panic!() };
    let fee = preview.fee_alpha.unwrap();
    assert_eq!((preview.fee_asset, preview.alpha.units()), ("alpha", 50 * TAO - fee.units()));
    // Nor can an account that does not exist.
    known.account.free = tao(499);
    assert_eq!(code(&wish, &known), Code::Funds);
    // Two calls together cannot be paid for like this.
    let (from, to) = (stake(here, Some(50 * TAO)), stake(pool(2, 5_000, 50_000), None));
    let known = facts(500, Topic::Move { from, to });
    let wish = Intent::MoveStake {
        from: place(1, KEY),
        to: place(2, KEY),
        amount: AmountExpr::All,
        protection: GUARD,
        one_call: false,
    };
    assert_eq!(code(&wish, &known), Code::Funds);
}

#[test]
fn a_move_takes_the_weakest_call_that_keeps_its_promise() {
    let (one, two) = (pool(1, 10_000, 200_000), pool(2, 5_000, 50_000));
    let (far, root) = (stake(two, None), stake(pool(0, 1, 1), None));
    let moved = |to_netuid: u16, to_key, one_call, protection| {
        let to = match to_netuid {
            0 => root.clone(),
            1 => stake(one, None),
            _ => far.clone(),
        };
        let topic = Topic::Move { from: stake(one, Some(50 * TAO)), to };
        let mut known = facts(TAO, topic);
        let wish = Intent::MoveStake {
            from: place(1, KEY),
            to: place(to_netuid, to_key),
            amount: AmountExpr::Exactly(20 * TAO),
            protection,
            one_call,
        };
        simulate(&wish, &mut known, &[one, two]);
        plan(&wish, &known)
    };
    let same = moved(1, KEY2, false, GUARD).unwrap();
    assert!(matches!(same.order, Order::MoveStake { .. }));
    let Order::Batch(legs) = moved(2, KEY2, false, GUARD).unwrap().order else { panic!() };
    let [Order::RemoveStakeLimit { .. }, Order::AddStakeLimit { amount, .. }] = legs.as_slice()
    else {
        panic!("{legs:?}")
    };
    // What is bought for is what the sale brings for sure.
    assert!(*amount < quote(&one, Side::Sell, 20 * TAO).tao_amount);
    let one_call = moved(2, KEY, true, GUARD).unwrap();
    assert!(matches!(one_call.order, Order::SwapStakeLimit { partial: false, .. }));
    assert!(one_call.warnings.iter().any(|warning| warning.contains("average ratio")));
    let open = moved(2, KEY, false, Protection::None).unwrap();
    assert!(matches!(open.order, Order::SwapStake { .. }));
    assert!(open.warnings[0].starts_with("NO LIMIT"));
    let Order::Batch(legs) = moved(0, KEY, false, GUARD).unwrap().order else { panic!() };
    assert!(matches!(legs[1], Order::AddStake { netuid: Netuid::ROOT, .. }));
    let refused = |moved: Result<Plan, Fault>| moved.unwrap_err().code();
    assert_eq!(refused(moved(1, KEY, false, GUARD)), Code::SamePlace);
    assert_eq!(refused(moved(2, KEY2, true, GUARD)), Code::Arguments);
    let limit = Protection::Limit(Price::ONE);
    assert_eq!(refused(moved(2, KEY, false, limit)), Code::Arguments);
}

#[test]
fn stake_goes_to_another_coldkey_one_to_one_or_unbounded() {
    let (one, two) = (pool(1, 10_000, 200_000), pool(2, 5_000, 50_000));
    let give = |to, to_netuid: u16, no_limit| Intent::TransferStake {
        from: place(1, KEY),
        to,
        to_netuid: Netuid(to_netuid),
        amount: AmountExpr::All,
        to_hotkey: false,
        no_limit,
    };
    let known = |to, transfers, recipient_is_hotkey| {
        let mut from = stake(one, Some(50 * TAO));
        from.market.transfers = transfers;
        let least = tao(2_000_000);
        let handover = Handover { accepts: false, from: None, to: None };
        facts(TAO, Topic::TransferStake { from, to, least, recipient_is_hotkey, handover })
    };
    let same = known(stake(one, None), true, false);
    let done = plan(&give(OTHER, 1, false), &same).unwrap();
    // All of it is said as all of it, whatever the next epoch adds.
    assert!(
        matches!(done.order, Order::TransferStake { amount, .. } if amount.units() == u64::MAX)
    );
    let far = known(stake(two, None), true, false);
    assert_eq!(code(&give(OTHER, 2, false), &far), Code::Unbounded);
    assert!(plan(&give(OTHER, 2, true), &far).unwrap().warnings[0].starts_with("NO LIMIT"));
    assert_eq!(code(&give(ME, 1, false), &same), Code::SelfTransfer);
    let closed = known(stake(one, None), false, false);
    assert_eq!(code(&give(OTHER, 1, false), &closed), Code::TransfersOff);
    let hotkey = known(stake(one, None), true, true);
    assert_eq!(code(&give(OTHER, 1, false), &hotkey), Code::Recipient);
}

#[test]
fn a_lock_goes_along_within_a_subnet_to_whom_lets_it_in() {
    let give = |to_netuid: u16, amount| Intent::TransferStake {
        from: place(1, KEY),
        to: OTHER,
        to_netuid: Netuid(to_netuid),
        amount: AmountExpr::Exactly(amount),
        to_hotkey: false,
        no_limit: true,
    };
    let given_with = |free: u64, intent: &Intent, accepts, from, to| {
        let mut giver = stake(pool(1, 10_000, 200_000), Some(50 * TAO));
        // Three more are held back, but not by the lock.
        giver.market.held = Some(Availability {
            total: Alpha::from_units(Netuid(1), 50 * TAO),
            locked: Alpha::from_units(Netuid(1), 30 * TAO),
            available: Alpha::from_units(Netuid(1), 17 * TAO),
        });
        let there = stake(pool(2, 10_000, 200_000), None);
        let known = Topic::TransferStake {
            from: giver,
            to: there,
            least: tao(2_000_000),
            recipient_is_hotkey: false,
            handover: Handover { accepts, from, to },
        };
        let plan = plan(intent, &facts(free, known)).map_err(|fault| fault.code())?;
        let Preview::TransferStake { locked, holding, fee_alpha, .. } = plan.preview else {
            panic!()
        };
        assert_eq!(fee_alpha.is_some(), free < TAO);
        assert_eq!(plan.warnings.iter().any(|line| line.contains("stays so")), locked.is_some());
        let free = holding.unwrap().free_after.unwrap().units();
        Ok::<_, Code>((locked.map(Alpha::units), free))
    };
    let given = |intent: &Intent, accepts, from, to| given_with(TAO, intent, accepts, from, to);
    assert_eq!(given(&give(1, 17 * TAO), false, None, None), Ok((None, 0)));
    assert_eq!(given(&give(1, 18 * TAO), false, None, None), Err(Code::Locked));
    for theirs in [None, Some(KEY2)] {
        let done = given(&give(1, 20 * TAO), true, Some(KEY2), theirs);
        assert_eq!(done, Ok((Some(3 * TAO), 0)));
    }
    assert_eq!(given(&give(1, 20 * TAO), true, Some(KEY2), Some(KEY)), Err(Code::Locked));
    assert_eq!(given(&give(1, 48 * TAO), true, None, None), Err(Code::Locked));
    // Sold on the way, it has to be free.
    assert_eq!(given(&give(2, 18 * TAO), true, None, None), Err(Code::Locked));
    // A fee that is paid in alpha comes out of what is free, before anything is given.
    assert_eq!(given_with(500, &give(1, 17 * TAO), false, None, None), Err(Code::Locked));
    let (along, _) = given_with(500, &give(1, 20 * TAO), true, None, None).unwrap();
    assert!(along.unwrap() > 3 * TAO, "{along:?}");
}

#[test]
fn an_exit_sells_all_lots_of_a_pool_one_after_the_other() {
    let (one, two) = (pool(1, 10_000, 200_000), pool(2, 5_000, 50_000));
    let lot = |netuid: u16, hotkey, units| Position {
        coldkey: ME,
        hotkey,
        netuid: Netuid(netuid),
        alpha: alpha(netuid, units),
        registered: true,
    };
    let market = |pool| Market { subnet: subnet(pool), held: None, transfers: true };
    let mut locked = market(two);
    locked.held = Some(held(2, 1));
    let topic = Topic::Exit {
        min_stake: tao(2_000_000),
        positions: vec![
            lot(1, KEY, 20_000 * TAO),
            lot(1, KEY2, 20_000 * TAO),
            lot(2, KEY, 10 * TAO),
        ],
        markets: vec![(Netuid(1), market(one)), (Netuid(2), locked)],
    };
    let mut known = facts(TAO, topic);
    let wish = Intent::ExitStake { hotkey: None, netuid: None, protection: GUARD };
    simulate(&wish, &mut known, &[one, two]);
    let done = plan(&wish, &known).unwrap();
    let Preview::ExitStake(preview) = &done.preview else { panic!() };
    assert_eq!(preview.lots.len(), 2);
    assert!(preview.lots[1].tao < preview.lots[0].tao);
    let alone = quote(&one, Side::Sell, 20_000 * TAO).tao_amount.rao();
    let together = quote(&one, Side::Sell, 40_000 * TAO).tao_amount.rao();
    assert!(preview.tao.rao() < 2 * alone);
    // Between the lots the block's author sells the fee of the first into the same pool.
    assert!(preview.tao.rao() < together && together - preview.tao.rao() < TAO / 5);
    assert!(done.warnings.iter().any(|warning| warning.contains("subnet 2 stays")));
    let one_price =
        Intent::ExitStake { hotkey: None, netuid: None, protection: Protection::Limit(Price::ONE) };
    assert_eq!(code(&one_price, &known), Code::Arguments);
}

#[test]
fn a_registration_never_costs_more_than_its_cap() {
    let known = |uid, owner, allowed| {
        let registration = Registration {
            netuid: Netuid(1),
            burn: tao(TAO),
            allowed,
            neurons: 64,
            max_neurons: 64,
        };
        let step = (126_u128 << 64) / 100 + 1;
        facts(
            10 * TAO,
            Topic::Register {
                subnet: subnet(pool(1, 10_000, 200_000)),
                registration: Some(registration),
                schedule: Some(BurnSchedule { half_life: 360, step }),
                immune_for: Some(4_096),
                uid,
                hotkey_owner: owner,
            },
        )
    };
    let wish =
        |cap: Option<u64>| Intent::Register { netuid: Netuid(1), hotkey: KEY, cap: cap.map(tao) };
    let done = plan(&wish(None), &known(None, None, true)).unwrap();
    let limit = tao(TAO);
    assert_eq!(done.order, Order::Register { netuid: Netuid(1), hotkey: KEY, limit });
    let Preview::Register { rises_by, halves_in, .. } = &done.preview else { panic!() };
    assert_eq!((rises_by.as_deref(), *halves_in), (Some("26%"), Some(360)));
    assert!(done.warnings[0].contains("weakest neuron"));
    assert_eq!(code(&wish(Some(TAO - 1)), &known(None, None, true)), Code::PriceCap);
    assert_eq!(code(&wish(Some(11 * TAO)), &known(None, None, true)), Code::Funds);
    assert_eq!(code(&wish(None), &known(Some(3), Some(ME), true)), Code::Registered);
    assert_eq!(code(&wish(None), &known(None, Some(OTHER), true)), Code::NotOwner);
    assert_eq!(code(&wish(None), &known(None, None, false)), Code::RegistrationClosed);
}

#[test]
fn hotkeys_subnets_and_takes_belong_to_their_owners() {
    let hotkey = |owner, root_uid| facts(TAO, Topic::Hotkey { hotkey_owner: owner, root_uid });
    let associate = Intent::AssociateHotkey { hotkey: KEY };
    assert!(plan(&associate, &hotkey(None, None)).is_ok());
    assert_eq!(code(&associate, &hotkey(Some(ME), None)), Code::Already);
    assert_eq!(code(&associate, &hotkey(Some(OTHER), None)), Code::NotOwner);
    let seat = Intent::RootRegister { hotkey: KEY };
    assert!(plan(&seat, &hotkey(Some(ME), None)).is_ok());
    assert_eq!(code(&seat, &hotkey(Some(ME), Some(1))), Code::Registered);
    assert_eq!(code(&seat, &hotkey(Some(OTHER), None)), Code::NotOwner);

    let create = |cap: Option<u64>| Intent::CreateSubnet { hotkey: KEY, cap: cap.map(tao) };
    let market = |open_from| {
        facts(10 * TAO, Topic::CreateSubnet { hotkey_owner: None, cost: tao(5 * TAO), open_from })
    };
    assert!(plan(&create(None), &market(100)).is_ok());
    assert_eq!(code(&create(None), &market(101)), Code::CreateClosed);
    assert_eq!(code(&create(Some(TAO)), &market(0)), Code::PriceCap);
    let start = |started, owner| {
        let subnet = SubnetFacts { started, ..subnet(pool(1, 10, 10)) };
        facts(TAO, Topic::StartSubnet { subnet, owner: Some(owner) })
    };
    let wish = Intent::StartSubnet { netuid: Netuid(1) };
    assert!(plan(&wish, &start(false, ME)).is_ok());
    assert_eq!(code(&wish, &start(true, ME)), Code::Started);
    assert_eq!(code(&wish, &start(false, OTHER)), Code::NotOwner);

    let take = |owner, from| {
        facts(
            TAO,
            Topic::Take {
                hotkey_owner: owner,
                current: Some(Take(5_000)),
                least: Take(0),
                most: Take(11_796),
                increase_from: Some(from),
            },
        )
    };
    let set = |take| Intent::SetTake { hotkey: KEY, take: Take(take) };
    let raised = plan(&set(6_000), &take(Some(ME), 100)).unwrap();
    assert_eq!(raised.order, Order::IncreaseTake { hotkey: KEY, take: Take(6_000) });
    // Lowering needs no waiting.
    let lowered = plan(&set(4_000), &take(Some(ME), 101)).unwrap();
    assert_eq!(lowered.order, Order::DecreaseTake { hotkey: KEY, take: Take(4_000) });
    for (wish, owner, from, expected) in [
        (6_000, Some(ME), 101, Code::Take),
        (11_797, Some(ME), 0, Code::Take),
        (5_000, Some(ME), 0, Code::Take),
        (6_000, Some(OTHER), 0, Code::NotOwner),
        (6_000, None, 0, Code::UnknownHotkey),
    ] {
        assert_eq!(code(&set(wish), &take(owner, from)), expected, "{wish}");
    }
}

proptest! {
    /// Whatever the pool: the limit admits the order, the least is no more than what is expected,
    /// and what is lost to others is the guard of 0.2 %, times what the order adds to the reserve it
    /// pays into. A hundredth of that is for higher orders, and a rao of the limit for rounding.
    #[test]
    fn what_is_promised_fits_together(
        reserves in (50_u64..200_000, 50_u64..4_000_000),
        weight in 20_u64..980,
        part in 1_u64..300,
        buys in any::<bool>(),
    ) {
        let here = PoolState {
            tao_weight: weight * 1_000_000_000_000_000,
            ..pool(1, reserves.0, reserves.1)
        };
        let side = if buys { Side::Buy } else { Side::Sell };
        let whole = if buys { reserves.0 } else { reserves.1 };
        let gross = whole * TAO / 1_000 * part;
        let amount = AmountExpr::Exactly(gross);
        let mut known = facts(
            4_000_000 * TAO,
            Topic::Stake(stake(here, Some(4_000_000 * TAO))),
        );
        let wish = if buys { add(1, amount, GUARD) } else { remove(1, amount, GUARD) };
        if (match side {
            Side::Buy => curve::buy(&here, tao(gross)),
            Side::Sell => curve::sell(&here, alpha(1, gross)),
        }).is_err() {
            return Ok(());
        }
        simulate(&wish, &mut known, &[here]);
        let Ok(done) = plan(&wish, &known) else { return Ok(()) };
        let (preview, limit) = match (&done.preview, &done.order) {
            (Preview::AddStake(preview), Order::AddStakeLimit { limit, .. })
            | (Preview::RemoveStake(preview), Order::RemoveStakeLimit { limit, .. }) => {
                (preview, *limit)
            }
            other => panic!("{other:?}"),
        };
        prop_assert_eq!(preview.limit_price, Some(limit));
        prop_assert!(curve::max_input(&here, side, limit) >= gross);
        let (least, expected) = match preview.at_least.unwrap() {
            Received::Alpha(least) => (least.units(), preview.alpha.units()),
            Received::Tao(least) => (least.rao(), preview.tao.rao()),
        };
        prop_assert!(least <= expected);
        let (lost, expected) = (u128::from(expected - least), u128::from(expected));
        let most = expected * 202 * u128::from(1_000 + part);
        let rounding = 200_000_000 + expected * 200_000_000 / u128::from(limit.rao().max(1));
        prop_assert!(lost * 100_000_000 <= most + rounding, "{} of {}", lost, expected);
    }
}

#[test]
fn a_call_by_name_says_what_it_leaves_free_of_every_subnet_that_it_touches() {
    let named = |name: &str, args: &[(&str, Arg)]| {
        let args = args.iter().map(|(name, arg)| ((*name).to_owned(), arg.clone())).collect();
        let (pallet, name) = ("SubtensorModule".to_owned(), name.to_owned());
        Order::Named(NamedCall { pallet, name, args })
    };
    let key = |name: &'static str, key: Hotkey| (name, Arg::Account(key.0));
    let number = |name: &'static str, number: u64| (name, Arg::Number(number.into()));
    let free = |netuid: u16, free: u64| {
        let (total, free) = (alpha(netuid, 100), alpha(netuid, free));
        Availability { total, locked: total.checked_sub(free).unwrap(), available: free }
    };
    let known = CallFacts {
        holders: vec![
            HolderFacts {
                who: ME,
                held: Some(vec![free(0, 100), free(1, 100), free(2, 40)]),
                positions: vec![
                    (place(0, KEY), alpha(0, 100)),
                    (place(1, KEY), alpha(1, 100)),
                    (place(2, KEY), alpha(2, 50)),
                    (place(2, KEY2), alpha(2, 50)),
                ],
            },
            HolderFacts { who: OTHER, held: Some(Vec::new()), positions: Vec::new() },
        ],
        subnets: [0, 1, 2].map(|id| (Netuid(id), subnet(pool(id, 1_000, 1_000)))).to_vec(),
        handovers: [(ME, OTHER, 1), (ME, OTHER, 2), (OTHER, ME, 2)]
            .map(|(from, to, id)| {
                let handover = Handover { accepts: false, from: None, to: None };
                ((from, to, Netuid(id)), handover)
            })
            .to_vec(),
    };
    let facts = facts(TAO, Topic::Call(known));
    let let_in = |accepts| {
        let mut facts = facts.clone();
        let Topic::Call(known) = &mut facts.topic else { panic!() };
        known.handovers.iter_mut().for_each(|(_, handover)| handover.accepts = accepts);
        facts
    };
    let told_of = |facts: &Facts, order: Order| {
        let intent =
            Intent::Call { order: Box::new(order), typed: Vec::new(), unclear: Vec::new() };
        let Preview::Plain { holdings, .. } = plan(&intent, facts)?.preview else { panic!() };
        let told =
            |held: &Holding| (held.netuid.0, held.free.units(), held.free_after.map(Alpha::units));
        Ok::<_, Fault>(holdings.iter().map(told).collect::<Vec<_>>())
    };
    let told = |order: Order| told_of(&facts, order);
    // What is locked stays; root stake is not sold for root stake.
    let leave = |name| named(name, &[key("hotkey", KEY)]);
    assert_eq!(
        told(leave("unstake_all_alpha")).unwrap(),
        [(1, 100, Some(0)), (2, 40, Some(40)), (0, 100, None)]
    );
    assert_eq!(
        told(leave("unstake_all")).unwrap(),
        [(0, 100, Some(0)), (1, 100, Some(0)), (2, 40, Some(40))]
    );
    // To another hotkey of the subnet, locked stake can go, too.
    let moved = |to_netuid, amount| Order::MoveStake {
        from: KEY,
        to: KEY2,
        to_netuid: Netuid(to_netuid),
        amount: alpha(2, amount),
    };
    assert_eq!(told(moved(2, 50)).unwrap(), [(2, 40, Some(40))]);
    assert_eq!(told(moved(1, 40)).unwrap(), [(2, 40, Some(0)), (1, 100, None)]);
    assert_eq!(told(moved(1, 41)).unwrap_err().code(), Code::Locked);
    assert_eq!(told(moved(1, u64::MAX)).unwrap_err().code(), Code::Locked);
    let give_to = |from: u16, to: u16, amount| {
        let args = [
            ("destination_coldkey", Arg::Account(OTHER.0)),
            key("origin_hotkey", KEY),
            key("destination_hotkey", KEY2),
            number("origin_netuid", from.into()),
            number("destination_netuid", to.into()),
            number("alpha_amount", amount),
        ];
        named("transfer_stake_and_hotkey", &args)
    };
    let give = |amount| give_to(1, 1, amount);
    // What the recipient has then is said, too.
    assert_eq!(told(give(60)).unwrap(), [(1, 100, Some(40)), (1, 0, Some(60))]);
    assert_eq!(told(give_to(1, 2, 60)).unwrap(), [(1, 100, Some(40)), (2, 0, None)]);
    // A lock goes along to whom lets it in, and what of it arrives is not free there.
    assert_eq!(told(give_to(2, 2, 50)).unwrap_err().code(), Code::Locked);
    let there = told_of(&let_in(true), give_to(2, 2, 50)).unwrap();
    assert_eq!(there, [(2, 40, Some(0)), (2, 0, Some(40))]);
    assert_eq!(told_of(&let_in(true), give_to(2, 1, 50)).unwrap_err().code(), Code::Locked);
    // What comes back is free again, as far as it was free there.
    let back =
        Order::TransferStake { to: ME, hotkey: KEY2, to_netuid: Netuid(2), amount: alpha(2, 10) };
    let wrapper = Wrapper::Proxy { real: OTHER, kind: None };
    let back = Order::As { wrapper, order: Box::new(back) };
    let both = Order::Batch(vec![give_to(2, 2, 50), back]);
    assert_eq!(told_of(&let_in(true), both).unwrap(), [(2, 40, Some(10)), (2, 0, Some(30))]);
    // To oneself it is a move.
    let own =
        Order::TransferStake { to: ME, hotkey: KEY, to_netuid: Netuid(2), amount: alpha(2, 50) };
    assert_eq!(told(own).unwrap(), [(2, 40, Some(40))]);
    // One after the other, in whatever they travel.
    let twice = |order: Order| [order.clone(), order].to_vec();
    for both in [Order::Batch, Order::BestEffort, Order::UntilFailure] {
        let done = told(both(twice(give(50)))).unwrap();
        assert_eq!(done, [(1, 100, Some(0)), (1, 0, Some(100))]);
        assert_eq!(told(both(twice(give(60)))).unwrap_err().code(), Code::Stake);
        let done = told_of(&let_in(true), both(twice(give_to(2, 2, 25)))).unwrap();
        assert_eq!(done, [(2, 40, Some(0)), (2, 0, Some(40))]);
    }
    let buy = Order::AddStake { hotkey: KEY, netuid: Netuid(1), amount: tao(5) };
    let then_sell = Order::RemoveStake { hotkey: KEY, amount: alpha(1, 101) };
    assert_eq!(told(Order::Batch(vec![buy, then_sell])).unwrap(), [(1, 100, None)]);
    let lock = |amount| {
        named("lock_stake", &[key("hotkey", KEY), number("netuid", 2), number("amount", amount)])
    };
    assert_eq!(told(lock(40)).unwrap(), [(2, 40, Some(0))]);
    assert_eq!(told(lock(41)).unwrap_err().code(), Code::Stake);
}
