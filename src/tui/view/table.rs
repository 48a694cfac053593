//! One list: its title with filter, order and age, the heads of its columns, its rows.

use std::fmt::Write as _;

use ratatui::layout::Rect;

use crate::app::grid::{Align, Column, Tone};
use crate::app::shown;
use crate::tui::canvas::{self, Canvas, centered, left, top};
use crate::tui::line::Line;
use crate::tui::model::{Connection, List, Model, Tab};
use crate::tui::theme::Role;

/// Cells between two columns.
const GAP: u16 = 2;

pub(super) const fn role(tone: Tone) -> Role {
    match tone {
        Tone::Plain => Role::Text,
        Tone::Amount => Role::Amount,
        Tone::Good => Role::Good,
        Tone::Bad => Role::Bad,
        Tone::Warning => Role::Warning,
        Tone::Muted => Role::Muted,
    }
}

pub(super) fn title(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let list = model.list(model.tab);
    let mut text = model.tab.title().to_owned();
    let (all, shown) = (list.grid.rows.count(), list.shown.len());
    if list.filter.is_empty() {
        let _ = write!(text, " · {all}");
    } else {
        let _ = write!(text, " · {shown} of {all} · filter: {}", list.filter);
    }
    if !list.marked.is_empty() {
        let _ = write!(text, " · {} marked", list.marked.len());
    }
    if let Some((column, descending)) = list.sort
        && let Some(column) = list.grid.columns.get(column)
    {
        let (mark, word) = if descending { ("▼", " desc") } else { ("▲", "") };
        let _ = write!(text, " · sort: {} {mark}{word}", column.title);
    }
    let (age, role) = freshness(model);
    canvas.rule(area, &text, Role::Title);
    let mut right = area;
    right.width = right.width.saturating_sub(2);
    if !age.is_empty() {
        canvas.put_right(right, &format!(" {age} "), role);
    }
}

/// How old the list is, when that is not what one would expect.
fn freshness(model: &Model) -> (String, Role) {
    let (at, loading, fault) = model.freshness(model.tab);
    let offline = matches!(model.connection, Connection::Offline { .. });
    match (at, fault) {
        (None, Some(_)) => ("error".to_owned(), Role::Bad),
        (None, None) if loading => ("loading".to_owned(), Role::Muted),
        (None, None) => (String::new(), Role::Muted),
        (Some(at), fault) => {
            let age = shown::age(model.now.saturating_sub(at));
            let local = matches!(model.tab, Tab::Activity | Tab::Keys);
            if (offline && !local) || fault.is_some() {
                (format!("stale, {age} old"), Role::Warning)
            } else {
                (format!("{age} ago"), Role::Muted)
            }
        }
    }
}

pub(super) fn filter(canvas: &mut Canvas<'_>, area: Rect, line: &Line) {
    canvas.rule(area, "", Role::Muted);
    let mut rest = area;
    left(&mut rest, 2);
    let rest = canvas.put(rest, " filter: ", Role::Title);
    input(canvas, Rect { width: rest.width.min(30), ..rest }, line, true);
}

/// A line that is being typed, with its cursor.
pub(super) fn input(canvas: &mut Canvas<'_>, area: Rect, line: &Line, focused: bool) {
    canvas.fill(area, canvas.style(Role::Input));
    let text: Vec<char> = line.text().chars().collect();
    // The end of a long text is shown while the cursor is there.
    let room = usize::from(area.width).saturating_sub(1);
    let skip = line.cursor().saturating_sub(room);
    let visible: String = text.iter().skip(skip).collect();
    canvas.put(area, &shown::fit(&visible, usize::from(area.width)), Role::Input);
    if focused {
        let before: String =
            text.iter().skip(skip).take(line.cursor().saturating_sub(skip)).collect();
        let mut cell = area;
        left(&mut cell, canvas::width(&before));
        cell.width = cell.width.min(1);
        canvas.restyle(cell, Role::Selected);
    }
}

/// The columns that fit, with their widths.
fn layout(list: &List, width: u16, all: bool) -> Vec<(usize, u16)> {
    let columns = list.grid.columns;
    let natural = |at: usize, column: &Column| {
        let widest = list.widths.get(at).copied().unwrap_or(0);
        let most = u16::try_from(column.most).unwrap_or(u16::MAX);
        widest.min(most).max(canvas::width(column.title).saturating_add(2))
    };
    let mut chosen: Vec<(usize, u16)> =
        columns.iter().enumerate().map(|(at, column)| (at, natural(at, column))).collect();
    let total = |chosen: &[(usize, u16)]| {
        chosen.iter().fold(2u16, |sum, (_, width)| sum.saturating_add(*width).saturating_add(GAP))
    };
    while !all && total(&chosen) > width {
        let drop = |at: usize| columns.get(at).map_or(0, |column| column.drop);
        let Some(worst) = chosen.iter().map(|(at, _)| drop(*at)).max().filter(|drop| *drop > 0)
        else {
            break;
        };
        chosen.retain(|(at, _)| drop(*at) != worst);
    }
    let spare = width.saturating_sub(total(&chosen));
    let short = total(&chosen).saturating_sub(width);
    for (at, width) in &mut chosen {
        if columns.get(*at).is_some_and(|column| column.grows) {
            *width = width.saturating_add(spare.min(24)).saturating_sub(short).max(6);
            break;
        }
    }
    chosen
}

pub(super) fn draw(canvas: &mut Canvas<'_>, heads: Rect, rows: Rect, model: &Model) {
    let list = model.list(model.tab);
    if list.shown.is_empty() {
        empty(canvas, rows, model);
        return;
    }
    let columns = layout(list, heads.width, model.wide);
    let mut rest = heads;
    left(&mut rest, 2);
    for (at, width) in &columns {
        let Some(column) = list.grid.columns.get(*at) else { continue };
        let cell = left(&mut rest, *width);
        left(&mut rest, GAP);
        let mark = match list.sort {
            Some((sorted, true)) if sorted == *at => "▼",
            Some((sorted, false)) if sorted == *at => "▲",
            _ => "",
        };
        put(canvas, cell, column, &format!("{}{mark}", column.title), Role::Label);
    }
    let selected = list.position();
    let mut area = rows;
    for offset in 0..usize::from(rows.height) {
        let at = list.scroll.saturating_add(offset);
        if at >= list.shown.len() {
            break;
        }
        let line = top(&mut area, 1);
        let mut rest = line;
        let cursor = left(&mut rest, 1);
        if selected == Some(at) {
            canvas.put(cursor, "▸", Role::Accent);
        }
        let mark = left(&mut rest, 1);
        if !list.marked.is_empty() && list.key(at).is_some_and(|key| list.marked.contains(&key)) {
            canvas.put(mark, "✓", Role::Accent);
        }
        for (number, width) in &columns {
            let cell = left(&mut rest, *width);
            left(&mut rest, GAP);
            let column = list.grid.columns.get(*number);
            if let (Some(column), Some(value)) = (column, list.cell(at, *number)) {
                put(canvas, cell, column, &value.text.written(), role(value.tone));
            }
        }
        if selected == Some(at) {
            canvas.restyle(line, Role::Selected);
        }
    }
}

fn put(canvas: &mut Canvas<'_>, area: Rect, column: &Column, text: &str, role: Role) {
    match column.align {
        Align::Left => {
            canvas.put(area, text, role);
        }
        Align::Right => canvas.put_right(area, text, role),
    }
}

/// Why there is nothing, and what would change that.
fn empty(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let (at, loading, fault) = model.freshness(model.tab);
    let list = model.list(model.tab);
    let text = if !list.filter.is_empty() && list.grid.rows.count() > 0 {
        "nothing matches the filter; Esc clears it".to_owned()
    } else if let Some(fault) = fault {
        format!("✗ {}", fault.message())
    } else if at.is_none() && (loading || !model.is_online()) {
        skeleton(canvas, area);
        return;
    } else {
        match model.tab {
            Tab::Portfolio if model.holders.is_empty() => {
                "no wallet yet: tao wallet create NAME, or look at an address: tao tui 5F…"
            }
            Tab::Portfolio => "no stake; press s to stake, or 2 to look at the subnets",
            Tab::Subnets => "this chain has no subnets",
            Tab::Validators => "this chain has no validators that take stake",
            Tab::Activity => "this machine has not sent anything yet",
            Tab::Keys if model.options.watch_only => "no key file is opened with --watch-only",
            Tab::Keys => "no wallets yet; make one with: tao wallet create NAME",
        }
        .to_owned()
    };
    let width = u16::try_from(text.chars().count()).unwrap_or(area.width).min(area.width);
    let lines = canvas::wrap(&text, usize::from(width.max(20)));
    let height = u16::try_from(lines.len()).unwrap_or(1);
    let mut place = centered(area, width, height);
    for line in lines {
        canvas.put(top(&mut place, 1), &line, Role::Muted);
    }
}

/// Where rows will be, so that the screen does not jump when they come.
fn skeleton(canvas: &mut Canvas<'_>, area: Rect) {
    let mut rows = area;
    for _ in 0..area.height.min(5) {
        let mut row = top(&mut rows, 1);
        left(&mut row, 2);
        canvas.put(row, "· · · · ·   · · · · · · · · · ·   · · · · · ·   · · · · · ·", Role::Muted);
    }
}
