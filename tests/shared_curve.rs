//! The local curve against what the real runtime was recorded to do.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::print_stderr,
    reason = "helpers of tests: a recording of another form has to end the test, loudly"
)]

use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use tao_wallet::domain::{Alpha, Bps, Netuid, PoolState, Price, Tao};
use tao_wallet::plan::curve::{self, CurveError, Fill, Side};
use tao_wallet::plan::exit;

/// A recording, or `None` after saying that it is not there.
fn recording(name: &str) -> Option<Value> {
    let root = std::env::var_os("TAO_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared")),
        PathBuf::from,
    );
    if !root.is_dir() {
        assert!(
            std::env::var_os("TAO_REQUIRE_SHARED").is_none(),
            "../shared is required but not beside this checkout"
        );
        eprintln!("SKIPPED: ../shared is not beside this checkout");
        return None;
    }
    let text = fs::read_to_string(root.join("chain/recorded-425").join(name)).unwrap();
    Some(serde_json::from_str(&text).unwrap())
}

/// Integers are recorded as strings when they may be large, as numbers otherwise.
fn number(value: &Value) -> u64 {
    let number = value.as_str().map_or_else(|| value.as_u64(), |text| text.parse().ok());
    number.unwrap_or_else(|| panic!("not an integer: {value}"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("not a list: {value}"))
}

fn pool(recorded: &Value, weight: &str) -> PoolState {
    let netuid = Netuid(u16::try_from(number(&recorded["netuid"])).unwrap());
    PoolState {
        netuid,
        tao: Tao::from_rao(number(&recorded["tao_reserve"])),
        alpha: Alpha::from_units(netuid, number(&recorded["alpha_reserve"])),
        tao_weight: number(&recorded[weight]),
        fee_rate: u16::try_from(number(&recorded["fee_rate"])).unwrap(),
        dynamic: !netuid.is_root(),
    }
}

/// The pool that a case traded in, as it was before.
fn pool_before(case: &Value) -> PoolState {
    pool(&list(&case["before"]["pools"])[0], "quote_weight")
}

fn whole(pool: &PoolState, side: Side, gross: u64) -> Result<Fill, CurveError> {
    match side {
        Side::Buy => curve::buy(pool, Tao::from_rao(gross)),
        Side::Sell => curve::sell(pool, Alpha::from_units(pool.netuid, gross)),
    }
}

/// Net input, output and fee, all zero where the simulation gives zeros.
fn simulated(row: &[Value], side: Side) -> (u64, u64, u64) {
    let [tao, alpha, tao_fee, alpha_fee, ..] = row else { panic!("a short row") };
    match side {
        Side::Buy => {
            assert_eq!(number(alpha_fee), 0);
            (number(tao), number(alpha), number(tao_fee))
        }
        Side::Sell => {
            assert_eq!(number(tao_fee), 0);
            (number(alpha), number(tao), number(alpha_fee))
        }
    }
}

fn computed(pool: &PoolState, side: Side, gross: u64) -> (u64, u64, u64) {
    match curve::quote(pool, side, gross, None) {
        Ok(fill) => (fill.net, fill.out, fill.fee),
        Err(
            CurveError::Zero
            | CurveError::NothingOut
            | CurveError::InputTooLarge
            | CurveError::EmptyPool,
        ) => (0, 0, 0),
        Err(error) => panic!("{side:?} {gross} in {pool:?}: {error}"),
    }
}

#[test]
fn every_recorded_quote_to_the_unit() {
    let Some(quotes) = recording("quotes.json") else { return };
    let (mut rows, mut partial) = (0_u64, 0);
    for subnet in list(&quotes["subnets"]) {
        let pool = pool(subnet, "quote_weight_perquintill");
        if subnet["exists"] == true {
            let price = Price::from_rao(number(&subnet["current_alpha_price"]));
            assert_eq!(curve::spot(&pool), Some(price), "{pool:?}");
        }
        for (side, name) in [(Side::Buy, "buy"), (Side::Sell, "sell")] {
            let in_part = list(&subnet[format!("{name}_partially_executed_amounts")]);
            for row in list(&subnet[name]) {
                let (gross, row) = list(row).split_first().unwrap();
                let gross = number(gross);
                let expected = simulated(row, side);
                assert_eq!(computed(&pool, side, gross), expected, "{side:?} {gross} {pool:?}");
                let cut = in_part.iter().any(|amount| number(amount) == gross);
                let fill = curve::quote(&pool, side, gross, None);
                assert_eq!(cut, fill.is_ok_and(|fill| !fill.executed_fully), "{gross} {pool:?}");
                if cut {
                    let refused = whole(&pool, side, gross).unwrap_err();
                    assert!(matches!(refused, CurveError::Partial | CurveError::InputTooLarge));
                    partial += 1;
                }
                rows += 1;
            }
        }
    }
    assert_eq!((rows, partial), (number(&quotes["count"]), 52));
}

/// Sales that really happened, one after the other, with the block author's sale of each fee
/// between them, and the simulations before them.
#[test]
fn every_recorded_sale_to_the_unit() {
    let Some(quotes) = recording("quotes.json") else { return };
    let mut sales = 0;
    for series in list(&quotes["pooled_exits"]["series"]) {
        let mut pool = pool_before(series);
        let lots: Vec<u64> = list(&series["lots"]).iter().map(number).collect();
        let asked = lots.iter().copied().chain([lots.iter().sum()]);
        let rows = list(&series["simulated_before_per_lot_then_pooled"]);
        assert_eq!(rows.len(), lots.len() + 1);
        for (gross, row) in asked.zip(rows) {
            assert_eq!(computed(&pool, Side::Sell, gross), simulated(list(row), Side::Sell));
        }
        for sale in list(&series["stake_removed_events"]) {
            let [_, _, tao, net, _, fee] = list(&sale["fields"]) else { panic!("{sale}") };
            let (tao, net, fee) = (number(tao), number(net), number(fee));
            let fill = whole(&pool, Side::Sell, net + fee).unwrap();
            assert_eq!((fill.out, fill.net, fill.fee), (tao, net, fee), "{pool:?}");
            pool = sold(&pool, &fill);
            let author = PoolState { fee_rate: 0, ..pool };
            if let Ok(author) = whole(&author, Side::Sell, fee) {
                pool = sold(&pool, &author);
            }
            sales += 1;
        }
        let after = &list(&series["after"]["pools"])[0];
        assert_eq!(pool.tao.rao(), number(&after["tao_reserve"]));
        assert_eq!(pool.alpha.units(), number(&after["alpha_reserve"]));
        assert_eq!(curve::spot(&pool).unwrap().rao(), number(&after["price"]));
    }
    assert!(sales >= 48, "only {sales} sales");
}

/// What `tao portfolio` and `tao stake exit` say that several positions in one subnet bring.
#[test]
fn exit_values_are_the_recorded_pooled_exits() {
    let Some(quotes) = recording("quotes.json") else { return };
    let series = list(&quotes["pooled_exits"]["series"]);
    for series in series {
        let lots: Vec<u64> = list(&series["lots"]).iter().map(number).collect();
        let lots =
            if series["mode"] == "pooled_one_extrinsic" { vec![lots.iter().sum()] } else { lots };
        let mut pool = pool_before(series);
        let mut received = Vec::new();
        for lot in lots {
            let lot = Alpha::from_units(pool.netuid, lot);
            let (quote, after) = exit::sold(&pool, lot).unwrap();
            received.push(quote.tao_amount.rao());
            pool = after;
        }
        let sales = list(&series["stake_removed_events"]).iter();
        let recorded: Vec<u64> = sales.map(|sale| number(&list(&sale["fields"])[2])).collect();
        assert_eq!(received, recorded);
        assert_eq!(received.iter().sum::<u64>(), number(&series["total_tao_received"]));
    }
    assert_eq!(series.len(), 48);
}

fn sold(pool: &PoolState, fill: &Fill) -> PoolState {
    PoolState {
        tao: Tao::from_rao(pool.tao.rao() - fill.out),
        alpha: Alpha::from_units(pool.netuid, pool.alpha.units() + fill.net),
        ..*pool
    }
}

/// A recorded single order in one pool.
struct Trade {
    id: String,
    pool: PoolState,
    side: Side,
    gross: u64,
    limit: Option<Price>,
    partial: bool,
    /// The input with its fee, and the output; `None` for a refusal.
    happened: Option<(u64, u64)>,
    error: Option<String>,
}

fn trades(cases: &Value) -> Vec<Trade> {
    list(&cases["cases"]).iter().filter_map(recorded_trade).collect()
}

fn recorded_trade(case: &Value) -> Option<Trade> {
    let call = &case["call"];
    let (side, amount, limited) = match call["name"].as_str()? {
        "add_stake" => (Side::Buy, "amount_staked", false),
        "add_stake_limit" => (Side::Buy, "amount_staked", true),
        "remove_stake" => (Side::Sell, "amount_unstaked", false),
        "remove_stake_limit" => (Side::Sell, "amount_unstaked", true),
        _ => return None,
    };
    if case["before"]["pools"].as_array()?.is_empty() {
        return None;
    }
    let args = &call["args"];
    let (name, mut pool) = match side {
        Side::Buy => ("StakeAdded", pool_before(case)),
        Side::Sell => ("StakeRemoved", pool_before(case)),
    };
    let mut happened = None;
    for event in list(&case["events"]).iter().filter(|event| event["name"] == name) {
        if let Some((alpha, tao)) = happened {
            // A transaction fee that was taken in alpha is sold before the order, without swap fee.
            let fee = whole(&PoolState { fee_rate: 0, ..pool }, Side::Sell, alpha).unwrap();
            assert_eq!(fee.out, tao);
            pool = sold(&pool, &fee);
        }
        let [_, _, tao, alpha, _, fee] = list(&event["fields"]) else { panic!("{event}") };
        let (tao, alpha, fee) = (number(tao), number(alpha), number(fee));
        // The event states the TAO with the fee, and the alpha without it.
        happened = Some(match side {
            Side::Buy => (tao, alpha),
            Side::Sell => (alpha + fee, tao),
        });
    }
    Some(Trade {
        id: case["id"].as_str()?.to_owned(),
        pool,
        side,
        gross: number(&args[amount]),
        limit: limited.then(|| Price::from_rao(number(&args["limit_price"]))),
        partial: args["allow_partial"] == true,
        happened,
        error: case["outcome"]["error"]["name"].as_str().map(str::to_owned),
    })
}

#[test]
fn every_executed_order_to_the_unit() {
    let Some(cases) = recording("extrinsics.json") else { return };
    let (mut plain, mut limited, mut in_part) = (0, 0, 0);
    for trade in trades(&cases) {
        let Some((gross, out)) = trade.happened else { continue };
        let Trade { id, pool, side, limit, .. } = &trade;
        // The chain itself takes less where the position or the balance is smaller.
        let short =
            ["remove_stake_more_than_position", "add_stake_everything_leaves_existential_deposit"];
        let asked = if short.contains(&id.as_str()) { gross } else { trade.gross };
        let fill = curve::quote(pool, *side, asked, *limit).unwrap();
        assert_eq!(fill.out, out, "{id}");
        if id == "add_stake_1000_times_reserve" {
            // The real exception: all of the TAO is taken although a part of it is swapped.
            assert!(!fill.executed_fully);
            assert_eq!(gross, asked);
            continue;
        }
        assert_eq!(fill.fee + fill.net, gross, "{id}");
        assert_eq!(fill.executed_fully, gross == asked, "{id}");
        assert!(curve::keeps_reserve_floor(pool, *side, fill.out), "{id}");
        if let Some(limit) = *limit {
            let most = curve::max_input(pool, *side, limit);
            assert_eq!(asked.min(most), gross, "{id}");
            assert!(curve::at_least(pool, *side, fill.net, limit) <= out, "{id}");
            limited += 1;
        } else {
            plain += 1;
        }
        if fill.executed_fully {
            assert_eq!(whole(pool, *side, asked).unwrap().out, out, "{id}");
        } else {
            assert!(trade.partial, "{id}");
            in_part += 1;
        }
    }
    eprintln!("{plain} plain orders, {limited} with a limit, {in_part} executed in part");
    assert!(plain >= 20 && limited >= 7 && in_part >= 4);
}

#[test]
fn every_refusal_of_the_pool_is_foreseen() {
    let Some(cases) = recording("extrinsics.json") else { return };
    let mut foreseen = Vec::new();
    for trade in trades(&cases) {
        let Trade { id, pool, side, gross, limit, .. } = &trade;
        let max = limit.map(|limit| curve::max_input(pool, *side, limit));
        match trade.error.as_deref() {
            Some("PriceLimitExceeded") => {
                assert_eq!(max, Some(0), "{id}");
                let refused = curve::quote(pool, *side, *gross, *limit);
                assert_eq!(refused, Err(CurveError::BeyondLimit), "{id}");
            }
            Some("SlippageTooHigh") => assert!(max.unwrap() < *gross && !trade.partial, "{id}"),
            Some("ReservesTooLow") => {
                let fill = curve::quote(pool, *side, *gross, *limit).unwrap();
                assert!(!curve::keeps_reserve_floor(pool, *side, fill.out), "{id}");
                assert!(whole(pool, *side, *gross).is_err(), "{id}");
            }
            Some("InsufficientLiquidity") => {
                assert_eq!(whole(pool, *side, *gross), Err(CurveError::InputTooLarge), "{id}");
            }
            _ => continue,
        }
        foreseen.push(trade.error.unwrap());
    }
    foreseen.sort();
    foreseen.dedup();
    let all = ["InsufficientLiquidity", "PriceLimitExceeded", "ReservesTooLow", "SlippageTooHigh"];
    assert_eq!(foreseen, all);
}

/// The recorded attacks: a victim whose order was executed got no less than its limit promises,
/// and the limit that its own trade leaves behind would have stood in the order as recorded.
#[test]
fn limits_in_recorded_sandwiches_keep_their_promise() {
    let Some(sandwiches) = recording("sandwich.json") else { return };
    let (mut executed, mut losses) = (0, Vec::new());
    for run in list(&sandwiches["runs"]) {
        let pool = pool_before(run);
        let gross = number(&run["victim_tao"]);
        let fill = whole(&pool, Side::Buy, gross).unwrap();
        assert_eq!(fill.out, number(&run["quoted_alpha_without_attack"]));
        if run["limit_price"].is_null() {
            continue;
        }
        let limit = Price::from_rao(number(&run["limit_price"]));
        assert!(curve::max_input(&pool, Side::Buy, limit) >= gross, "{}", run["label"]);
        if run["victim_success"] == true && run["allow_partial"] == false {
            let received = number(&run["victim_alpha_received"]);
            let least = curve::at_least(&pool, Side::Buy, fill.net, limit);
            assert!(received >= least, "{}", run["label"]);
            if run["label"].as_str().unwrap().ends_with("largest attack the limit lets through") {
                // What was recorded is the bound itself, but for the grain of the attack.
                assert!(received - least <= received / 100_000, "{received} {least}");
                losses.push((fill.out - least) * 100_000 / fill.out);
            }
            executed += 1;
        }
        let own = curve::limit_with_guard(&fill, Side::Buy, Bps::new(0).unwrap());
        assert!(curve::max_input(&pool, Side::Buy, own) >= gross);
    }
    assert!(executed > 0);
    // 4.57 %, 2.86 % and 0.93 % for spot plus 5 %; a fifth of a percent for the own limit.
    losses.sort_unstable();
    assert_eq!(losses, [199, 200, 201, 925, 2_862, 4_573], "hundred-thousandths");
}
