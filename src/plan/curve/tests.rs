//! The worked examples of the reference, and what must hold for every pool.

use proptest::prelude::*;

use super::*;
use crate::domain::{Bps, Netuid};

const WHOLE: u64 = 1_000_000_000;

fn pool(tao: u64, alpha: u64, tao_weight: u64, fee_rate: u16) -> PoolState {
    let netuid = Netuid(1);
    let alpha = Alpha::from_units(netuid, alpha);
    PoolState { netuid, tao: Tao::from_rao(tao), alpha, tao_weight, fee_rate, dynamic: true }
}

/// 10,000 TAO and 200,000 alpha.
fn example(percent: u64) -> PoolState {
    pool(10_000 * WHOLE, 200_000 * WHOLE, PERQUINTILL / 100 * percent, 33)
}

fn root() -> PoolState {
    PoolState { netuid: Netuid::ROOT, dynamic: false, ..pool(WHOLE, 0, PERQUINTILL / 2, 33) }
}

fn trade(pool: &PoolState, side: Side, gross: u64) -> Result<Fill, CurveError> {
    match side {
        Side::Buy => buy(pool, Tao::from_rao(gross)),
        Side::Sell => sell(pool, Alpha::from_units(pool.netuid, gross)),
    }
}

fn after(pool: &PoolState, side: Side, fill: &Fill) -> PoolState {
    let (tao, alpha) = (pool.tao.rao(), pool.alpha.units());
    let (tao, alpha) = match side {
        Side::Buy => (tao + fill.net, alpha - fill.out),
        Side::Sell => (tao - fill.out, alpha + fill.net),
    };
    PoolState { tao: Tao::from_rao(tao), alpha: Alpha::from_units(pool.netuid, alpha), ..*pool }
}

#[test]
fn worked_examples_of_whole_trades() {
    for (percent, side, gross, fee, out, price_before, price_after) in [
        (50, Side::Buy, 100, 50_354_772, 1_979_210_763_198, 49_999_999, 51_004_491),
        (50, Side::Sell, 1_000, 503_547_722, 49_726_316_230, 49_999_999, 49_503_973),
        (52, Side::Buy, 100, 50_354_772, 2_143_258_200_096, 46_153_846, 47_120_104),
        (52, Side::Sell, 1_000, 503_547_722, 45_910_009_533, 46_153_846, 45_713_501),
    ] {
        let fill = trade(&example(percent), side, gross * WHOLE).unwrap();
        assert_eq!((fill.fee, fill.net, fill.out), (fee, gross * WHOLE - fee, out));
        assert_eq!((fill.price_before.rao(), fill.price_after.rao()), (price_before, price_after));
        assert_eq!(fill.price_after_ceil.rao(), price_after + 1);
        assert!(fill.executed_fully);
    }
}

#[test]
fn worked_example_of_impact_without_fee() {
    // 0.989605 %, rounded up to hundredths.
    let fill = buy(&example(50), Tao::from_rao(100 * WHOLE)).unwrap();
    assert_eq!(impact(&fill), 99);
}

#[test]
fn worked_example_of_a_round_trip() {
    let bought = buy(&example(50), Tao::from_rao(100 * WHOLE)).unwrap();
    let sold = trade(&after(&example(50), Side::Buy, &bought), Side::Sell, bought.out).unwrap();
    assert_eq!(sold.out, 99_899_813_626);
}

#[test]
fn worked_examples_of_moving_between_subnets_without_a_second_fee() {
    let origin = trade(&example(50), Side::Sell, 1_000 * WHOLE).unwrap();
    let second = pool(5_000 * WHOLE, 50_000 * WHOLE, PERQUINTILL / 2, 0);
    let fill = buy(&second, Tao::from_rao(origin.out)).unwrap();
    assert_eq!((fill.out, fill.price_after.rao()), (492_366_448_357, 101_998_943));
}

#[test]
fn worked_examples_of_limits() {
    let limit = Price::from_rao(52_500_000);
    assert_eq!(max_input(&example(50), Side::Buy, limit), 247_075_180_103);
    let fill = quote(&example(50), Side::Buy, 1_000 * WHOLE, Some(limit)).unwrap();
    assert_eq!((fill.net, fill.fee, fill.out), (246_950_765_959, 124_414_144, 4_819_985_410_281));
    assert_eq!((fill.price_after.rao(), fill.executed_fully), (52_499_999, false));
    let limit = Price::from_rao(47_500_000);
    assert_eq!(max_input(&example(50), Side::Sell, limit), 5_198_288_003_115);
}

#[test]
fn a_limit_at_or_beyond_the_price_admits_nothing() {
    for (side, limit) in [(Side::Buy, 49_999_999), (Side::Sell, 50_000_000), (Side::Buy, 0)] {
        let limit = Price::from_rao(limit);
        assert_eq!(max_input(&example(50), side, limit), 0);
        let refused = quote(&example(50), side, WHOLE, Some(limit));
        assert_eq!(refused.unwrap_err(), CurveError::BeyondLimit);
    }
}

#[test]
fn an_order_with_a_limit_never_exceeds_what_the_runtime_can_express() {
    let most = max_input(&example(50), Side::Buy, Price::from_rao(u64::MAX));
    let (fee, net) = Reserves::of(&example(50)).unwrap().after_fee(most);
    assert_eq!((net, fee + net), (174_467_440_737_095, most));
    assert_eq!(max_input(&example(50), Side::Sell, Price::from_rao(0)) / WHOLE, 3_491_106);
}

#[test]
fn root_is_one_to_one_without_fee() {
    assert_eq!(spot(&root()), Some(Price::ONE));
    for side in [Side::Buy, Side::Sell] {
        let fill = trade(&root(), side, u64::MAX).unwrap();
        assert_eq!((fill.fee, fill.out, impact(&fill)), (0, u64::MAX, 0));
        let limit = limit_with_guard(&fill, side, Bps::new(0).unwrap());
        assert_eq!(max_input(&root(), side, limit), u64::MAX);
    }
    assert_eq!(max_input(&root(), Side::Buy, Price::from_rao(WHOLE - 1)), 0);
    assert_eq!(max_input(&root(), Side::Sell, Price::from_rao(WHOLE + 1)), 0);
}

#[test]
fn refusals_name_their_reason() {
    let good = example(50);
    let even = |reserve| pool(reserve, reserve, PERQUINTILL / 2, 0);
    for (pool, side, gross, expected) in [
        (good, Side::Buy, 0, CurveError::Zero),
        (good, Side::Sell, 1, CurveError::NothingOut),
        (good, Side::Buy, u64::MAX, CurveError::InputTooLarge),
        (pool(0, WHOLE, PERQUINTILL / 2, 33), Side::Buy, WHOLE, CurveError::EmptyPool),
        (pool(WHOLE, 0, PERQUINTILL / 2, 33), Side::Sell, WHOLE, CurveError::EmptyPool),
        (pool(WHOLE, WHOLE, 0, 33), Side::Buy, WHOLE, CurveError::Malformed),
        (pool(WHOLE, WHOLE, PERQUINTILL, 33), Side::Buy, WHOLE, CurveError::Malformed),
        (pool(WHOLE, WHOLE, u64::MAX, 33), Side::Buy, WHOLE, CurveError::Malformed),
        (pool(WHOLE, WHOLE, PERQUINTILL / 2, u16::MAX), Side::Buy, 1, CurveError::Malformed),
        (even(10_000_000), Side::Buy, WHOLE, CurveError::ReservesTooLow),
        (even(10_000_000), Side::Sell, WHOLE, CurveError::ReservesTooLow),
        (even(WHOLE), Side::Buy, 1_000 * WHOLE, CurveError::Partial),
        (even(WHOLE), Side::Sell, 1_000 * WHOLE, CurveError::Partial),
        (pool(u64::MAX, 1, PERQUINTILL / 100, 0), Side::Buy, u64::MAX / 2, CurveError::NothingOut),
    ] {
        assert_eq!(trade(&pool, side, gross).unwrap_err(), expected, "{pool:?} {side:?} {gross}");
    }
    let foreign = Alpha::from_units(Netuid(2), WHOLE);
    assert_eq!(sell(&good, foreign).unwrap_err(), CurveError::OtherSubnet);
    assert_eq!(spot(&pool(1, 0, PERQUINTILL / 2, 33)), None);
    assert_eq!(spot(&pool(u64::MAX, 1, PERQUINTILL / 2, 33)), None);
}

#[test]
fn guards_move_the_limit_away_from_the_price_and_no_further() {
    let bps = |hundredths| Bps::new(hundredths).unwrap();
    let bought = buy(&example(50), Tao::from_rao(100 * WHOLE)).unwrap();
    assert_eq!(limit_with_guard(&bought, Side::Buy, bps(20)).rao(), 51_106_499);
    assert_eq!(limit_with_guard(&bought, Side::Buy, bps(0)).rao(), 51_004_493);
    let sold = trade(&example(50), Side::Sell, 1_000 * WHOLE).unwrap();
    assert_eq!(limit_with_guard(&sold, Side::Sell, bps(20)).rao(), 49_404_966);
    assert_eq!(limit_with_guard(&sold, Side::Sell, bps(0)).rao(), 49_503_972);
    assert_eq!(limit_with_guard(&sold, Side::Sell, bps(10_000)).rao(), 1);
}

#[test]
fn nothing_is_guaranteed_where_the_limit_cannot_be_met() {
    let pool = example(50);
    let least = |side, net, rao| at_least(&pool, side, net, Price::from_rao(rao));
    assert_eq!(least(Side::Buy, WHOLE, 0), 0);
    assert_eq!(least(Side::Buy, u64::MAX, 1), 0);
    assert_eq!(least(Side::Sell, u64::MAX, u64::MAX), 0);
    // Beyond what the curve can say, the limit itself still bounds the average price.
    assert_eq!(least(Side::Sell, 3 * WHOLE, WHOLE / 2), 3 * WHOLE / 2);
    assert_eq!(at_least(&root(), Side::Buy, 3 * WHOLE, Price::ONE), 3 * WHOLE);
    assert_eq!(at_least(&root(), Side::Sell, 3 * WHOLE, Price::from_rao(2 * WHOLE)), 0);
}

fn sides() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::Buy), Just(Side::Sell)]
}

/// Reserves from the least that is traded to more than the chain has, all weights it allows.
fn pools() -> impl Strategy<Value = PoolState> {
    let reserve =
        || (21_u32..=56, any::<u64>()).prop_map(|(bits, seed)| (1 << bits) | (seed >> (64 - bits)));
    let weight = prop_oneof![
        Just(PERQUINTILL / 2),
        (PERQUINTILL / 100)..=(PERQUINTILL / 100 * 99),
        (1_u64..100).prop_map(|percent| PERQUINTILL / 100 * percent),
    ];
    (reserve(), reserve(), weight, 0_u16..10_000)
        .prop_map(|(tao, alpha, weight, rate)| pool(tao, alpha, weight, rate))
}

/// A pool with an input in proportion to it.
fn trades() -> impl Strategy<Value = (PoolState, Side, u64)> {
    (pools(), sides(), 1_u64..=2_000_000).prop_map(|(pool, side, share)| {
        let ((reserve, _), _) = Reserves::of(&pool).unwrap().sides(side);
        let gross = u128::from(reserve) * u128::from(share) / 1_000_000;
        (pool, side, u64::try_from(gross).unwrap().max(1))
    })
}

proptest! {
    #[test]
    fn more_in_gives_no_less_out_and_moves_the_price_no_less(
        (pool, side, gross) in trades(),
        more in 1_u64..1_000_000_000,
    ) {
        let less = trade(&pool, side, gross);
        let more = trade(&pool, side, gross + more);
        if let (Ok(less), Ok(more)) = (less, more) {
            prop_assert!(more.out >= less.out);
            prop_assert!(more.fee >= less.fee);
            match side {
                Side::Buy => prop_assert!(more.price_after >= less.price_after),
                Side::Sell => prop_assert!(more.price_after <= less.price_after),
            }
        }
    }

    #[test]
    fn a_trade_moves_the_price_against_itself((pool, side, gross) in trades()) {
        if let Ok(fill) = trade(&pool, side, gross) {
            prop_assert_eq!(fill.fee + fill.net, gross);
            prop_assert!(fill.price_after <= fill.price_after_ceil);
            prop_assert_eq!(Some(fill.price_before), spot(&pool));
            prop_assert_eq!(Some(fill.price_after), spot(&after(&pool, side, &fill)));
            match side {
                Side::Buy => prop_assert!(fill.price_after >= fill.price_before),
                Side::Sell => prop_assert!(fill.price_after <= fill.price_before),
            }
        }
    }

    /// The runtime's cut to 18 decimals can give one part of 1e18 of the reserve, and one unit,
    /// more than the curve; nothing beyond that may be gained by trading there and back.
    #[test]
    fn there_and_back_never_profits((pool, side, gross) in trades()) {
        let back = |fill: &Fill| {
            let other = match side { Side::Buy => Side::Sell, Side::Sell => Side::Buy };
            trade(&after(&pool, side, fill), other, fill.out)
        };
        if let Ok(there) = trade(&pool, side, gross)
            && let Ok(back) = back(&there)
        {
            let rounded = pool.tao.rao().max(pool.alpha.units()) / PERQUINTILL + 1;
            prop_assert!(back.out <= there.net.saturating_add(rounded));
        }
    }

    #[test]
    fn every_limit_with_guard_admits_its_own_order(
        (pool, side, gross) in trades(),
        guard in 0_u16..=10_000,
    ) {
        if let Ok(fill) = trade(&pool, side, gross) {
            let limit = limit_with_guard(&fill, side, Bps::new(guard).unwrap());
            prop_assert!(max_input(&pool, side, limit) >= gross);
            let limited = quote(&pool, side, gross, Some(limit)).unwrap();
            prop_assert_eq!(limited, fill);
        }
    }

    #[test]
    fn no_less_than_promised_comes_out(
        (pool, side, gross) in trades(),
        distance in 1_u64..1_000_000,
    ) {
        if let Ok(fill) = trade(&pool, side, gross) {
            let limit = limit_with_guard(&fill, side, Bps::new(0).unwrap()).rao();
            let limit = Price::from_rao(match side {
                Side::Buy => limit.saturating_add(distance),
                Side::Sell => limit.saturating_sub(distance).max(1),
            });
            prop_assert!(at_least(&pool, side, fill.net, limit) <= fill.out);
        }
    }

    /// The promise also holds on a pool that somebody else moved, as long as it admits the order.
    #[test]
    fn no_less_than_promised_comes_out_of_a_moved_pool(
        (pool, side, gross) in trades(),
        attack in 1_u64..1_000_000_000_000,
    ) {
        let Ok(fill) = trade(&pool, side, gross) else { return Ok(()) };
        let limit = limit_with_guard(&fill, side, Bps::new(50).unwrap());
        let least = at_least(&pool, side, fill.net, limit);
        let attacked = |attack: u64| {
            let moved = after(&pool, side, &trade(&pool, side, attack).ok()?);
            (max_input(&moved, side, limit) >= gross).then(|| trade(&moved, side, gross).ok())?
        };
        let check = |attack: u64| attacked(attack).is_none_or(|victim| victim.out >= least);
        prop_assert!(check(attack));
        // The largest attack that the limit lets through, and those just below it.
        let (mut passes, mut fails) = (0, gross.saturating_mul(4).max(1_000_000_000));
        while fails - passes > 1 {
            let middle = passes + (fails - passes) / 2;
            if attacked(middle).is_some() { passes = middle } else { fails = middle }
        }
        for less in 0..3 {
            prop_assert!(check(passes.saturating_sub(less)), "{}", passes);
        }
    }

    #[test]
    fn the_largest_input_fits_and_a_larger_one_does_not(
        (pool, side, _) in trades(),
        change in 1_u16..5_000,
    ) {
        let Some(price) = spot(&pool).filter(|price| price.rao() > 10_000) else { return Ok(()) };
        let change = price.rao() / 10_000 * u64::from(change);
        let limit = Price::from_rao(match side {
            Side::Buy => price.rao().saturating_add(change + 1),
            Side::Sell => price.rao() - change,
        });
        let most = max_input(&pool, side, limit);
        if let Ok(fill) = quote(&pool, side, most, Some(limit)) {
            prop_assert!(fill.fee + fill.net == most);
            let beyond = quote(&pool, side, most + 1, Some(limit)).unwrap();
            prop_assert!(!beyond.executed_fully);
            prop_assert_eq!(beyond.out, fill.out);
        }
    }

    #[test]
    fn nothing_panics_whatever_the_pool(
        (tao, alpha, tao_weight) in any::<(u64, u64, u64)>(),
        fee_rate in any::<u16>(),
        dynamic in any::<bool>(),
        gross in any::<u64>(),
        limit in any::<Option<u64>>(),
        guard in 0_u16..=10_000,
    ) {
        let pool = PoolState { dynamic, ..pool(tao, alpha, tao_weight, fee_rate) };
        for side in [Side::Buy, Side::Sell] {
            let limit = limit.map(Price::from_rao);
            if let Ok(fill) = quote(&pool, side, gross, limit) {
                let limit = limit_with_guard(&fill, side, Bps::new(guard).unwrap());
                prop_assert!(limit.rao() > 0);
                at_least(&pool, side, fill.net, limit);
                prop_assert!(impact(&fill) <= 10_000);
            }
        }
    }
}
