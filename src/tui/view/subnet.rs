//! One subnet: its pool, its price as this program has seen it, and who validates there.

use ratatui::layout::Rect;

use super::table::input;
use crate::app::costs::{Costs, percent};
use crate::app::history::stretches;
use crate::app::shown::{self, or_na};
use crate::app::tables;
use crate::domain::Price;
use crate::tui::canvas::{Canvas, bottom, centered, left, top};
use crate::tui::model::{Model, Solver};
use crate::tui::msg::Detail;
use crate::tui::theme::Role;

/// Rows for what sizes cost; more of them say no more.
const DEPTH: u16 = 14;

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    body: Rect,
    model: &Model,
    netuid: u16,
    (cursor, solver): (usize, &Solver),
) {
    let name = model.names.subnet(crate::domain::Netuid(netuid));
    let area = centered(body, 120, body.height);
    let mut inner = canvas.frame(area, &format!("SN{netuid} {name}"));
    let found =
        model.detail.value.as_ref().filter(|detail| detail.subnet.subnet.netuid.0 == netuid);
    let Some(detail) = found else {
        let text = model.detail.fault.as_ref().map_or("loading…", |fault| fault.message());
        canvas.put(inner, text, Role::Muted);
        return;
    };
    let (subnet, pool) = (&detail.subnet, &detail.subnet.subnet);
    let facts = [
        ("price", or_na(pool.price, |price| format!("τ {}", shown::price(price)))),
        ("moving price", or_na(pool.moving_price, |price| format!("τ {}", shown::price(price)))),
        ("τ in pool", shown::tao(pool.tao_in)),
        ("α in pool", shown::alpha(pool.alpha_in)),
        ("α outside", shown::alpha(pool.alpha_out)),
        ("added a block", or_na(pool.tao_emission, |tao| format!("τ {}", shown::fine(tao)))),
        ("tempo", format!("{} blocks", pool.tempo)),
        ("registration", format!("τ {}", shown::tao(subnet.registration_cost))),
        ("open", if subnet.registration_open { "✓ yes" } else { "✗ no" }.to_owned()),
        ("neurons", format!("{} of {}", subnet.neurons, subnet.max_neurons)),
        (
            "started",
            match pool.started {
                Some(true) => "✓ yes",
                Some(false) => "✗ no",
                None => shown::UNKNOWN,
            }
            .to_owned(),
        ),
    ];
    let per_column = facts.len().div_ceil(2);
    let mut block = top(&mut inner, u16::try_from(per_column).unwrap_or(5));
    let half = block.width / 2;
    for (column, part) in [left(&mut block, half), block].into_iter().zip(facts.chunks(per_column))
    {
        let mut rows = column;
        for (label, value) in part {
            let mut row = top(&mut rows, 1);
            let cell = left(&mut row, 15);
            canvas.put(cell, label, Role::Label);
            canvas.put(row, value, Role::Text);
        }
    }
    let footer = bottom(&mut inner, 1);
    let owner = format!("as of block {} · owner {}", subnet.block.number, pool.owner_coldkey);
    canvas.put(footer, &owner, Role::Muted);
    let people = inner.height.saturating_sub(2).min(inner.height / 3);
    let mut charts = inner;
    charts.height = charts.height.saturating_sub(people);
    prices(canvas, &mut charts, &detail.history);
    charts.height = charts.height.min(DEPTH);
    depth(canvas, charts, detail.costs.as_ref(), (cursor, solver));
    let used = charts.y.saturating_sub(inner.y).saturating_add(charts.height);
    top(&mut inner, used);
    validators(canvas, &mut inner, model, detail);
}

/// A chart of what was seen, with its ends in figures.
fn prices(canvas: &mut Canvas<'_>, area: &mut Rect, history: &[(u32, Price)]) {
    let title = match (history.first(), history.last()) {
        (Some((from, first)), Some((to, last))) if from != to => {
            let change = shown::change(*first, *last).unwrap_or_else(|| shown::UNKNOWN.to_owned());
            format!("price seen here, blocks {from} to {to}: {change}")
        }
        _ => "price: nothing seen yet but the figure above".to_owned(),
    };
    canvas.rule(top(area, 1), &title, Role::Title);
    let height = area.height / 2;
    let chart = top(area, height.min(6));
    if history.len() < 2 || chart.height == 0 {
        return;
    }
    let known = || history.iter().map(|(_, price)| *price);
    let (Some(low), Some(high)) = (known().min(), known().max()) else { return };
    let mut plot = chart;
    let mut axis = left(&mut plot, 12);
    canvas.put_right(Rect { height: 1, width: 11, ..axis }, &shown::price(high), Role::Muted);
    let last = bottom(&mut axis, 1);
    canvas.put_right(Rect { width: 11, ..last }, &shown::price(low), Role::Muted);
    let span = high.rao().saturating_sub(low.rao()).max(1);
    let levels = u64::from(plot.height).saturating_mul(8);
    let columns = stretches(history, usize::from(plot.width));
    for (column, price) in columns.into_iter().enumerate() {
        let Some(price) = price else { continue };
        let above = u128::from(price.rao().saturating_sub(low.rao()));
        let filled = above.saturating_mul(u128::from(levels.saturating_sub(1)));
        let filled = filled.checked_div(u128::from(span)).and_then(|n| u64::try_from(n).ok());
        let filled = filled.unwrap_or(0).saturating_add(1);
        let x = plot.x.saturating_add(u16::try_from(column).unwrap_or(0));
        bar(canvas, Rect { x, width: 1, ..plot }, filled);
    }
}

/// A bar of so many eighths of a cell, from the bottom up.
fn bar(canvas: &mut Canvas<'_>, area: Rect, eighths: u64) {
    const PARTS: [&str; 9] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
    let (mut rest, mut left) = (area, eighths);
    while left > 0 && rest.height > 0 {
        let part = usize::try_from(left.min(8)).unwrap_or(8);
        let cell = bottom(&mut rest, 1);
        canvas.put(cell, PARTS.get(part).copied().unwrap_or("█"), Role::Accent);
        left = left.saturating_sub(8);
    }
}

/// What sizes cost, with one of them in figures.
fn depth(
    canvas: &mut Canvas<'_>,
    area: Rect,
    costs: Option<&Costs>,
    (cursor, solver): (usize, &Solver),
) {
    let mut area = area;
    canvas.rule(top(&mut area, 1), "what a trade loses to its own size", Role::Title);
    let Some(costs) = costs else {
        canvas.put(area, "nothing: one alpha is one TAO here, or there is no pool", Role::Muted);
        return;
    };
    if let Some(cost) = costs.curve.get(cursor) {
        let text = format!(
            "size τ {}: entry {}, exit {}; the swap fee of {} comes on top",
            shown::tao(cost.size),
            or_na(cost.entry, percent),
            or_na(cost.exit, percent),
            costs.fee,
        );
        canvas.put(top(&mut area, 1), &text, Role::Amount);
    }
    if solver.typing || !solver.line.is_empty() {
        solved(canvas, top(&mut area, 1), costs, solver);
    }
    let depths = costs.depths.iter().map(|depth| {
        let (bound, size) = (percent(depth.bound), shown::tao(depth.entry));
        format!("entry ≤ {bound} up to τ {size}, exit τ {}", shown::tao(depth.exit))
    });
    let room = usize::from(area.height);
    for text in depths.take(room) {
        canvas.put(top(&mut area, 1), &text, Role::Text);
    }
    let most = costs.curve.iter().filter_map(|cost| cost.entry.max(cost.exit)).max().unwrap_or(1);
    if area.height == 0 {
        return;
    }
    let levels = u64::from(area.height).saturating_mul(8);
    let mut columns = area;
    for (at, cost) in costs.curve.iter().enumerate() {
        for value in [cost.entry, cost.exit] {
            let column = left(&mut columns, 1);
            let filled = u64::from(value.unwrap_or(0)).saturating_mul(levels);
            bar(canvas, column, filled.checked_div(u64::from(most.max(1))).unwrap_or(0).max(1));
            if at == cursor {
                canvas.restyle(column, Role::Selected);
            }
        }
        left(&mut columns, 1);
    }
    let note = format!("  pairs: entry, exit; top {}", percent(most));
    canvas.put(Rect { height: 1, ..columns }, &note, Role::Muted);
}

/// The largest sizes that cost no more than what is typed.
fn solved(canvas: &mut Canvas<'_>, row: Rect, costs: &Costs, solver: &Solver) {
    let mut row = row;
    canvas.put(left(&mut row, 15), "costing at most", Role::Label);
    left(&mut row, 1);
    input(canvas, left(&mut row, 8), &solver.line, solver.typing);
    let text = match solver.bound() {
        Some(bound) => {
            let most = costs.solve(bound);
            format!(" entry up to τ {}, exit τ {}", shown::tao(most.entry), shown::tao(most.exit))
        }
        None => " a percentage, such as 0.5%".to_owned(),
    };
    canvas.put(row, &text, Role::Amount);
}

/// Who validates there, with what nominators got of it.
fn validators(canvas: &mut Canvas<'_>, area: &mut Rect, model: &Model, detail: &Detail) {
    let (list, netuid) = (model.validators.value.as_ref(), detail.subnet.subnet.netuid);
    let mut there = tables::validators_of(list, netuid, &model.names, &detail.payouts);
    let title = format!("validators · {} · by what 1 000 α earn a day, after take", there.len());
    canvas.rule(top(area, 1), &title, Role::Title);
    there.truncate(usize::from(area.height));
    for line in there {
        let mut row = top(area, 1);
        let name = left(&mut row, 28);
        canvas.put(name, &line.name, Role::Text);
        let daily = left(&mut row, 14);
        canvas.put_right(daily, &format!("{} α", line.daily), Role::Amount);
        left(&mut row, 2);
        let take = left(&mut row, 13);
        canvas.put(take, &format!("take {}", line.take), Role::Text);
        canvas.put(row, &format!("stake {} α", line.stake), Role::Text);
    }
}
