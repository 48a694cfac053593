//! The screen from the state: where everything is, and what is drawn there. It decides nothing.

mod aside;
mod away;
mod connection;
mod dialog;
mod frame;
mod overlay;
mod subnet;
mod table;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::canvas::{self, Canvas, bottom, left, top};
use super::model::{Model, Overlay, Tab};
use super::theme::Role;
use crate::app::tables;

/// The smallest screen that anything is drawn on.
pub(crate) const SMALLEST: (u16, u16) = (60, 15);

/// Where the parts of the screen are.
pub(crate) struct Areas {
    header: Rect,
    tabs: Rect,
    headline: Rect,
    alarms: Rect,
    rule: Rect,
    columns: Rect,
    rows: Rect,
    /// About the selected line: at the right of wide screens, below the list on others.
    aside: Rect,
    /// At the right of wide screens, below that.
    lately: Rect,
    pinned: Rect,
    message: Rect,
    footer: Rect,
}

/// From this width on the selected line is shown below the list, and from the second one on beside
/// it, with what was sent lately.
const MIDDLE: u16 = 80;
const WIDE: u16 = 120;
/// A third of a wide screen, within these bounds: an address fits the first.
const ASIDE: u16 = 50;
const WIDEST: u16 = 80;
/// Rows that a third pane needs, that a pane below a list needs, and that it gets.
const TALL: u16 = 24;
const LOW: u16 = 14;
const BELOW: u16 = 6;

/// At most so many alarms and pinned transactions are shown at once.
pub(crate) const ALARMS: u16 = 3;
const PINNED: u16 = 3;

pub(crate) fn areas(model: &Model) -> Areas {
    let mut body = Rect { x: 0, y: 0, width: model.size.0, height: model.size.1 };
    let header = top(&mut body, 1);
    let tabs = top(&mut body, 1);
    let footer = bottom(&mut body, 1);
    let message = bottom(&mut body, 1);
    let pinned = u16::try_from(model.submissions.len()).unwrap_or(PINNED).min(PINNED);
    let pinned = bottom(&mut body, pinned);
    let held = model.portfolio.value.as_ref().filter(|_| model.tab == Tab::Portfolio);
    let headline = top(&mut body, if held.is_some() { 2 } else { 0 });
    let count = match model.tab {
        Tab::Portfolio if held.is_some() => model.alarms.count,
        Tab::Keys => model.keys.value.as_ref().map_or(0, |book| book.problems.len()),
        _ => 0,
    };
    let count = u16::try_from(count).unwrap_or(ALARMS).min(ALARMS);
    let alarms = top(&mut body, count);
    let none = Rect { width: 0, height: 0, ..body };
    let (mut aside, mut lately) = (none, none);
    // Whole addresses in a list leave no room beside it on anything but the widest screens.
    let wide = if model.tab == Tab::Keys { WIDEST.saturating_mul(2) } else { WIDE };
    if model.zoomed {
        // Nothing stands beside or below the list.
    } else if body.width >= wide {
        let width = ASIDE.max(body.width / 3).min(WIDEST);
        let list = body.width.saturating_sub(width);
        aside = body;
        left(&mut aside, list);
        body.width = list.saturating_sub(1);
        if aside.height >= TALL {
            let height = aside.height / 3;
            lately = bottom(&mut aside, height);
        }
    } else if body.width >= MIDDLE && body.height >= LOW {
        aside = bottom(&mut body, BELOW);
    }
    let rule = top(&mut body, 1);
    let columns = top(&mut body, 1);
    Areas {
        header,
        tabs,
        headline,
        alarms,
        rule,
        columns,
        rows: body,
        aside,
        lately,
        pinned,
        message,
        footer,
    }
}

/// How many rows of a list fit the screen.
pub(crate) fn page(model: &Model) -> usize {
    usize::from(areas(model).rows.height).max(1)
}

/// Which of the shown rows is drawn in a row of the screen.
pub(crate) fn row_at(model: &Model, x: u16, y: u16) -> Option<usize> {
    let rows = areas(model).rows;
    if x >= rows.x.saturating_add(rows.width) {
        return None;
    }
    let offset = usize::from(y.checked_sub(rows.y)?);
    let list = model.list(model.tab);
    let at = list.scroll.checked_add(offset)?;
    (offset < usize::from(rows.height) && at < list.shown.len()).then_some(at)
}

pub(crate) fn tab_at(model: &Model, x: u16, y: u16) -> Option<Tab> {
    let tabs = areas(model).tabs;
    if y != tabs.y {
        return None;
    }
    let mut from = 0u16;
    for tab in Tab::ALL {
        let to = from.saturating_add(canvas::width(&frame::tab_title(tab)));
        if (from..to).contains(&x) {
            return Some(tab);
        }
        from = to;
    }
    None
}

pub(crate) fn draw(model: &mut Model, buffer: &mut Buffer) {
    let area = buffer.area;
    model.size = (area.width, area.height);
    let page = page(model);
    model.current().follow(page);
    let model = &*model;
    let mut canvas = Canvas { buffer, theme: model.options.theme, ascii: model.options.ascii };
    canvas.fill(area, Style::new());
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        too_small(&mut canvas, area, model);
        return;
    }
    let at = areas(model);
    frame::header(&mut canvas, at.header, model);
    frame::tabs(&mut canvas, at.tabs, model);
    if let Some(held) = model.portfolio.value.as_ref().filter(|_| model.tab == Tab::Portfolio) {
        frame::headline(&mut canvas, at.headline, held);
    }
    let problems = model.keys.value.as_ref().map_or(&[][..], |book| &book.problems);
    let (alarms, count) = match model.tab {
        Tab::Keys => (problems, problems.len()),
        _ => (model.alarms.first.as_slice(), model.alarms.count),
    };
    frame::alarms(&mut canvas, at.alarms, alarms, count);
    table::title(&mut canvas, at.rule, model);
    table::draw(&mut canvas, at.columns, at.rows, model);
    if at.aside.x > 0 {
        let aside = aside::edge(&mut canvas, at.aside);
        aside::draw(&mut canvas, aside, model, false);
        let lately = aside::edge(&mut canvas, at.lately);
        aside::lately(&mut canvas, lately, model);
    } else if at.aside.height > 0 {
        aside::draw(&mut canvas, at.aside, model, true);
    }
    frame::pinned(&mut canvas, at.pinned, model);
    let mut body = area;
    top(&mut body, 2);
    bottom(&mut body, 2);
    for overlay in &model.overlays {
        self::overlay(&mut canvas, body, at.rule, model, overlay);
    }
    frame::message(&mut canvas, at.message, model);
    frame::footer(&mut canvas, at.footer, model);
}

fn overlay(canvas: &mut Canvas<'_>, body: Rect, rule: Rect, model: &Model, overlay: &Overlay) {
    match overlay {
        Overlay::Filter { line, .. } => table::filter(canvas, rule, line),
        Overlay::Sort => overlay::sort(canvas, body, model),
        Overlay::Help { scroll } => overlay::help(canvas, body, model, *scroll),
        Overlay::Palette { line, selected, .. } => {
            overlay::palette(canvas, body, model, line, *selected);
        }
        Overlay::Log { selected } => overlay::log(canvas, body, model, *selected),
        Overlay::Accounts { selected } => overlay::accounts(canvas, body, model, *selected),
        Overlay::Receive { name, address } => overlay::receive(canvas, body, name, address),
        Overlay::Receipt { title, lines, scroll } => {
            overlay::receipt(canvas, body, title, lines, *scroll);
        }
        Overlay::Problem { fault, command } => {
            overlay::problem(canvas, body, fault, command.as_deref());
        }
        Overlay::QuitAnyway => overlay::quit_anyway(canvas, body, model),
        Overlay::Connection => connection::draw(canvas, body, model),
        Overlay::Subnet { netuid, cursor, solver } => {
            subnet::draw(canvas, body, model, *netuid, (*cursor, solver));
        }
        Overlay::Form(form) => dialog::form(canvas, body, form),
        Overlay::Review(review) => dialog::review(canvas, body, model, review),
        Overlay::Away(state) => away::draw(canvas, body, state),
        Overlay::Codes { content, at, paused } => {
            away::codes(canvas, body, content, *at, *paused);
        }
        Overlay::Unlock(state) => dialog::unlock(canvas, body, state),
    }
}

/// On a tiny screen the one figure that matters, and what is wrong.
fn too_small(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let mut rest = area;
    let (width, height) = SMALLEST;
    let note = format!(
        "tao needs a window of {width}x{height}; this one has {}x{}",
        area.width, area.height
    );
    for line in canvas::wrap(&note, usize::from(area.width)) {
        canvas.put(top(&mut rest, 1), &line, Role::Warning);
    }
    if let Some(held) = &model.portfolio.value {
        let figures = tables::headline(held);
        canvas.put(top(&mut rest, 1), &format!("exit value τ {}", figures.exit), Role::Amount);
        canvas.put(top(&mut rest, 1), &format!("block {}", held.block.number), Role::Muted);
    }
    canvas.put(top(&mut rest, 1), "q leaves", Role::Muted);
}
