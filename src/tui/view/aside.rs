//! The panes beside the list: what is known of its selected line, and what was sent lately.

use ratatui::layout::Rect;

use crate::app::grid::{Align, Grid};
use crate::tui::canvas::{Canvas, left, top, width, wrap};
use crate::tui::details::{self, Fact};
use crate::tui::model::{Model, Tab};
use crate::tui::theme::Role;

const LABEL: u16 = 13;

/// A line from top to bottom; returns what is to the right of it.
pub(super) fn edge(canvas: &mut Canvas<'_>, area: Rect) -> Rect {
    let mut rest = area;
    let mut line = left(&mut rest, 1);
    while line.height > 0 {
        canvas.put(top(&mut line, 1), "│", Role::Muted);
    }
    left(&mut rest, 1);
    rest
}

/// Short facts stand in pairs where the pane is low and wide.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model, pairs: bool) {
    let mut rest = area;
    let heading = top(&mut rest, 1);
    let Some(details) = details::selected(model) else {
        canvas.rule(heading, "", Role::Title);
        return;
    };
    canvas.rule(heading, &details.title, Role::Title);
    let half = rest.width / 2;
    let short = |fact: &Fact| {
        let room = half.saturating_sub(LABEL).saturating_sub(2);
        pairs && !fact.alarm && width(&fact.value) <= room
    };
    let mut facts = details.facts.iter().peekable();
    while let Some(fact) = facts.next() {
        if rest.height == 0 {
            break;
        }
        match facts.peek() {
            Some(next) if short(fact) && short(next) => {
                let mut row = top(&mut rest, 1);
                one(canvas, &mut left(&mut row, half), fact);
                one(canvas, &mut row, next);
                facts.next();
            }
            _ => one(canvas, &mut rest, fact),
        }
    }
}

fn one(canvas: &mut Canvas<'_>, rest: &mut Rect, fact: &Fact) {
    if fact.alarm {
        for line in wrap(&format!("⚠ {}", fact.value), usize::from(rest.width)) {
            canvas.put(top(rest, 1), &line, Role::Warning);
        }
        return;
    }
    let room = usize::from(rest.width.saturating_sub(LABEL));
    for (at, line) in wrap(&fact.value, room).iter().enumerate() {
        let mut row = top(rest, 1);
        let label = left(&mut row, LABEL);
        canvas.put(label, if at == 0 { fact.label } else { "" }, Role::Label);
        canvas.put(row, line, Role::Text);
    }
}

/// What this machine sent last; on the list of that, the commands of this session.
pub(super) fn lately(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let mut rest = area;
    let heading = top(&mut rest, 1);
    if model.tab == Tab::Activity {
        canvas.rule(heading, "commands of this session", Role::Title);
        if model.log.is_empty() {
            canvas.put(top(&mut rest, 1), "nothing was signed yet", Role::Muted);
        }
        for logged in model.log.iter().rev() {
            for line in wrap(&format!("$ {}", logged.command), usize::from(rest.width)) {
                canvas.put(top(&mut rest, 1), &line, Role::Text);
            }
        }
        return;
    }
    canvas.rule(heading, "sent lately from this machine", Role::Title);
    let grid = &model.list(Tab::Activity).grid;
    if grid.rows.count() == 0 {
        canvas.put(top(&mut rest, 1), "nothing", Role::Muted);
    }
    for at in 0..grid.rows.count().min(usize::from(rest.height)) {
        sent(canvas, top(&mut rest, 1), grid, at);
    }
}

/// Age, action and status of one transaction.
fn sent(canvas: &mut Canvas<'_>, row: Rect, grid: &Grid, at: usize) {
    let mut row = row;
    for (column, width) in [(0, 7), (2, 14), (1, row.width.saturating_sub(23))] {
        let cell = left(&mut row, width);
        left(&mut row, 1);
        let Some(value) = grid.rows.cell(at, column) else { continue };
        let role = super::table::role(value.tone);
        match grid.columns.get(column).map(|column| column.align) {
            Some(Align::Right) => canvas.put_right(cell, &value.text.written(), role),
            _ => drop(canvas.put(cell, &value.text.written(), role)),
        }
    }
}
