//! The screen from the state: where everything is, and what is drawn there. It decides nothing.

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

use super::canvas::{self, Canvas, bottom, top};
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
    pinned: Rect,
    message: Rect,
    footer: Rect,
}

/// At most so many alarms and pinned transactions are shown at once.
const ALARMS: u16 = 3;
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
    let alarms = held.map_or(0, |held| tables::alarms(held, &model.names).len());
    let alarms = u16::try_from(alarms).unwrap_or(ALARMS).min(ALARMS);
    let alarms = top(&mut body, alarms);
    let rule = top(&mut body, 1);
    let columns = top(&mut body, 1);
    Areas { header, tabs, headline, alarms, rule, columns, rows: body, pinned, message, footer }
}

/// How many rows of a list fit the screen.
pub(crate) fn page(model: &Model) -> usize {
    usize::from(areas(model).rows.height).max(1)
}

/// Which of the shown rows is drawn in a row of the screen.
pub(crate) fn row_at(model: &Model, y: u16) -> Option<usize> {
    let rows = areas(model).rows;
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
        frame::alarms(&mut canvas, at.alarms, &tables::alarms(held, &model.names));
    }
    table::title(&mut canvas, at.rule, model);
    table::draw(&mut canvas, at.columns, at.rows, model);
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
        Overlay::Palette { line, selected } => {
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
