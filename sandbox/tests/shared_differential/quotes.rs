//! Every recorded quote of the real runtime against this crate's pool arithmetic, to the unit.

use crate::{
    Tally, report,
    shared::{self, number},
};
use tao_sandbox::maths::pool::{HIGHEST_PRICE, LOWEST_PRICE, Pool, Side};

/// Subnets that had not started when they were recorded: there the real runtime gives at most one unit more.
const NOT_STARTED: [u64; 2] = [1, 10];

/// What the simulation answers: TAO, alpha, TAO fee, alpha fee, TAO slippage, alpha slippage.
fn simulated(pool: &Pool, side: Side, gross: u64) -> [u64; 6] {
    let limit = if side == Side::Buy { HIGHEST_PRICE } else { LOWEST_PRICE };
    let Ok(trade) = pool.trade(side, gross, limit) else { return [0; 6] };
    let short = pool.shortfall(side, gross, trade.output);
    match side {
        Side::Buy => [trade.input, trade.output, trade.fee, 0, 0, short],
        Side::Sell => [trade.output, trade.input, 0, trade.fee, short, 0],
    }
}

#[test]
fn every_recorded_quote_is_reproduced() {
    let Some(quotes) = shared::recorded("quotes.json") else { return };
    let (mut rows, mut wrong) = (0, Vec::new());
    for subnet in quotes["subnets"].as_array().unwrap() {
        let netuid = number(&subnet["netuid"]);
        let pool = Pool {
            tao: number(&subnet["tao_reserve"]),
            alpha: number(&subnet["alpha_reserve"]),
            quote: number(&subnet["quote_weight_perquintill"]),
            fee_rate: u16::try_from(number(&subnet["fee_rate"])).unwrap(),
        };
        let dynamic = number(&subnet["mechanism"]) == 1;
        if dynamic {
            assert_eq!(pool.price_in_rao(), number(&subnet["current_alpha_price"]), "{netuid}");
        }
        for (name, side) in [("buy", Side::Buy), ("sell", Side::Sell)] {
            for row in subnet[name].as_array().unwrap() {
                rows += 1;
                let row: Vec<u64> = row.as_array().unwrap().iter().map(number).collect();
                let (gross, wanted) = (row[0], &row[1..]);
                let got = match (dynamic, subnet["exists"] == true, side) {
                    (true, _, _) => simulated(&pool, side, gross),
                    // Root trades one to one; a subnet that does not exist only shows slippage.
                    (false, true, _) => [gross, gross, 0, 0, 0, 0],
                    (false, false, Side::Buy) => [0, 0, 0, 0, 0, gross],
                    (false, false, Side::Sell) => [0, 0, 0, 0, gross, 0],
                };
                let gap = got.iter().zip(wanted).map(|(a, b)| a.abs_diff(*b)).max().unwrap();
                let allowed = u64::from(NOT_STARTED.contains(&netuid));
                if gap > allowed {
                    wrong.push(format!("{netuid} {name} {gross}: {got:?}, recorded {wanted:?}"));
                }
            }
        }
    }
    assert_eq!(rows, 1_048);
    assert!(wrong.is_empty(), "{} rows differ:\n{}", wrong.len(), wrong.join("\n"));
    report("quotes", Tally { compared: rows, equal: rows, known: 0 });
}

#[test]
fn pooled_sales_were_quoted_as_they_executed() {
    let Some(quotes) = shared::recorded("quotes.json") else { return };
    let mut checked = 0;
    for series in quotes["pooled_exits"]["series"].as_array().unwrap() {
        let pools = series["before"]["pools"].as_array().unwrap();
        let Some(before) = pools.iter().find(|pool| pool["netuid"] == series["netuid"]) else {
            continue;
        };
        let pool = Pool {
            tao: number(&before["tao_reserve"]),
            alpha: number(&before["alpha_reserve"]),
            quote: number(&before["quote_weight"]),
            fee_rate: u16::try_from(number(&before["fee_rate"])).unwrap(),
        };
        let lots = series["lots"].as_array().unwrap().iter().map(number);
        let sum: u64 = lots.clone().sum();
        let rows = series["simulated_before_per_lot_then_pooled"].as_array().unwrap();
        for (gross, row) in lots.chain([sum]).zip(rows) {
            let wanted: Vec<u64> = row.as_array().unwrap().iter().map(number).collect();
            assert_eq!(simulated(&pool, Side::Sell, gross).to_vec(), wanted, "{gross}");
            checked += 1;
        }
    }
    assert!(checked > 100, "only {checked} rows");
}
