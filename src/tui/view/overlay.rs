//! The smaller things over the lists.

use ratatui::layout::Rect;

use super::table::input;
use crate::app::shown;
use crate::fault::Fault;
use crate::qr::Modules;
use crate::tui::action::{self, Group};
use crate::tui::canvas::{Canvas, centered, left, top, width, wrap};
use crate::tui::line::Line;
use crate::tui::model::{Model, Overlay};
use crate::tui::theme::Role;
use crate::tui::update::matches;

/// Modules of the margin of a code that are left out.
const CROP: usize = 2;

fn height(lines: usize) -> u16 {
    u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(2)
}

pub(super) fn help(canvas: &mut Canvas<'_>, body: Rect, model: &Model, scroll: usize) {
    let mut lines: Vec<(String, String)> = Vec::new();
    // What help was asked for comes first.
    let beneath = model.overlays.iter().rev().find(|over| !matches!(over, Overlay::Help { .. }));
    if let Some(overlay) = beneath {
        lines.push(("Here".to_owned(), String::new()));
        let keys = action::over(overlay).iter();
        lines.extend(keys.map(|(key, what)| (format!("  {key:<30}"), (*what).to_owned())));
    }
    for group in Group::ALL {
        lines.push((group.title().to_owned(), String::new()));
        for entry in action::available(model).filter(|entry| entry.group == group) {
            let keys = model.keymap.keys_of(entry.action).join(" ");
            let why = action::enabled(model, entry).err();
            let why = why.map(|why| format!(" ({why})")).unwrap_or_default();
            lines.push((format!("  {keys:<16}{:<14}", entry.name), format!("{}{why}", entry.help)));
        }
    }
    lines.push(("Always".to_owned(), String::new()));
    lines.push((
        format!("  {:<30}", "ctrl-c"),
        "leave at once; what was sent stays in the journal".into(),
    ));
    lines.push((format!("  {:<30}", "esc"), "close what is on top, or clear the filter".into()));
    let area = centered(body, 92, body.height);
    let inner = canvas.frame(area, "Help");
    let mut rows = inner;
    let scroll = scroll.min(lines.len().saturating_sub(usize::from(inner.height)));
    for (head, text) in lines.iter().skip(scroll).take(usize::from(inner.height)) {
        let row = top(&mut rows, 1);
        let role = if text.is_empty() { Role::Title } else { Role::Key };
        let rest = canvas.put(row, head, role);
        canvas.put(rest, text, Role::Text);
    }
}

pub(super) fn palette(
    canvas: &mut Canvas<'_>,
    body: Rect,
    model: &Model,
    line: &Line,
    selected: usize,
) {
    let found = matches(model, &line.text());
    let area =
        Rect { y: body.y, ..centered(body, 76, height(found.len().min(12).saturating_add(1))) };
    let mut inner = canvas.frame(area, "Do");
    let mut row = top(&mut inner, 1);
    left(&mut row, 0);
    let rest = canvas.put(row, ": ", Role::Key);
    input(canvas, rest, line, true);
    let selected = selected.min(found.len().saturating_sub(1));
    let room = usize::from(inner.height);
    let skip = selected.saturating_sub(room.saturating_sub(1));
    for (at, entry) in found.iter().enumerate().skip(skip).take(room) {
        let row = top(&mut inner, 1);
        let why = action::enabled(model, entry).err();
        let role = if why.is_some() { Role::Muted } else { Role::Text };
        let rest = canvas.put(row, &format!("{:<15}", entry.name), role);
        let keys = format!(" {}", model.keymap.keys_of(entry.action).join(" "));
        let mut words = rest;
        words.width = words.width.saturating_sub(width(&keys));
        canvas.put(words, why.unwrap_or(entry.help), Role::Muted);
        canvas.put_right(rest, &keys, Role::Key);
        if at == selected {
            canvas.restyle(row, Role::Selected);
        }
    }
}

pub(super) fn sort(canvas: &mut Canvas<'_>, body: Rect, model: &Model) {
    let columns = model.list(model.tab).grid.columns;
    let area = centered(body, 40, height(columns.len()));
    let mut inner = canvas.frame(area, "Sort by");
    for column in columns {
        let row = top(&mut inner, 1);
        let rest = canvas.put(row, &format!("{}  ", column.letter), Role::Key);
        canvas.put(rest, column.title, Role::Text);
    }
}

pub(super) fn log(canvas: &mut Canvas<'_>, body: Rect, model: &Model, selected: usize) {
    let area = centered(body, 110, body.height);
    let mut inner = canvas.frame(area, "Commands of this session");
    if model.log.is_empty() {
        canvas.put(inner, "nothing has been signed in this session", Role::Muted);
    }
    let width = usize::from(inner.width);
    for (at, logged) in model.log.iter().enumerate() {
        let role = if at == selected { Role::Accent } else { Role::Text };
        for line in wrap(&format!("$ {}", logged.command), width) {
            canvas.put(top(&mut inner, 1), &line, role);
        }
        let age = shown::age(model.now.saturating_sub(logged.at));
        for line in wrap(&format!("  {age} ago: {}", logged.outcome), width) {
            canvas.put(top(&mut inner, 1), &line, Role::Muted);
        }
    }
}

pub(super) fn accounts(canvas: &mut Canvas<'_>, body: Rect, model: &Model, selected: usize) {
    let area = centered(body, 84, height(model.holders.len()));
    let mut inner = canvas.frame(area, "Accounts");
    let skip = selected.saturating_sub(usize::from(inner.height).saturating_sub(1));
    for (at, holder) in model.holders.iter().enumerate().skip(skip) {
        let mut row = top(&mut inner, 1);
        let line = row;
        let name = left(&mut row, 24);
        canvas.put(name, &shown::name(&holder.name, 22), Role::Text);
        let rest = canvas.put(row, &holder.coldkey.to_string(), Role::Muted);
        let kind = if holder.payer.is_some() { "" } else { "  watched" };
        canvas.put(rest, kind, Role::Label);
        if at == selected {
            canvas.restyle(line, Role::Selected);
        }
    }
}

pub(super) fn receive(canvas: &mut Canvas<'_>, body: Rect, name: &str, address: &str) {
    let code = Modules::of(address.as_bytes()).ok().filter(|_| !canvas.ascii);
    // Two modules of margin are enough on a screen that is light there anyway.
    let side = |code: &Modules| code.width.saturating_sub(2 * CROP);
    let picture = code.as_ref().map_or(0, |code| side(code).div_ceil(2));
    let picture = u16::try_from(picture).unwrap_or(u16::MAX);
    let fits = picture > 0 && body.height >= picture.saturating_add(3);
    let roomy = body.height >= picture.saturating_add(4);
    let rows = if fits { picture.saturating_add(if roomy { 4 } else { 3 }) } else { 6 };
    let area = centered(body, 76, rows);
    let mut inner = canvas.frame(area, &format!("Receive · {}", shown::name(name, 30)));
    canvas.put(top(&mut inner, 1), address, Role::Amount);
    if roomy || !fits {
        canvas.put(top(&mut inner, 1), &shown::in_fours(address), Role::Muted);
    }
    if let Some(code) = code.filter(|_| fits) {
        super::away::code(canvas, inner, &code, CROP);
    } else {
        let why = if canvas.ascii { "" } else { "a QR code needs a higher window" };
        canvas.put(top(&mut inner, 1), why, Role::Muted);
    }
}

pub(super) fn receipt(
    canvas: &mut Canvas<'_>,
    body: Rect,
    title: &str,
    lines: &[String],
    scroll: usize,
) {
    let width = usize::from(body.width.min(110).saturating_sub(4));
    let lines: Vec<String> = lines.iter().flat_map(|line| hang(line, width)).collect();
    let area = centered(body, 110, height(lines.len()));
    let mut inner = canvas.frame(area, title);
    let scroll = scroll.min(lines.len().saturating_sub(usize::from(inner.height)));
    for line in lines.iter().skip(scroll) {
        canvas.put(top(&mut inner, 1), line, Role::Text);
    }
}

/// Breaks a line of `label  value` without losing the spaces in front.
fn hang(line: &str, width: usize) -> Vec<String> {
    if line.chars().count() <= width { vec![line.to_owned()] } else { wrap(line, width) }
}

pub(super) fn problem(canvas: &mut Canvas<'_>, body: Rect, fault: &Fault, command: Option<&str>) {
    let width = usize::from(body.width.min(90).saturating_sub(4));
    let mut lines: Vec<(String, Role)> = Vec::new();
    lines.extend(wrap(fault.message(), width).into_iter().map(|line| (line, Role::Text)));
    for hint in fault.hints() {
        let argv = hint.argv.as_ref().map(|argv| format!(": {}", shown::command(argv)));
        let text = format!("{}{}", hint.text, argv.unwrap_or_default());
        lines.extend(wrap(&text, width).into_iter().map(|line| (line, Role::Accent)));
    }
    if let Some(command) = command {
        lines.push((String::new(), Role::Text));
        lines.extend(
            wrap(&format!("$ {command}"), width).into_iter().map(|line| (line, Role::Muted)),
        );
    }
    let area = centered(body, 90, height(lines.len()));
    let mut inner = canvas.frame(area, &format!("✗ error[{}]", fault.code().as_str()));
    for (line, role) in lines {
        canvas.put(top(&mut inner, 1), &line, role);
    }
}

pub(super) fn quit_anyway(canvas: &mut Canvas<'_>, body: Rect, model: &Model) {
    let open = model.submissions.iter().filter(|submission| !submission.stage.is_over()).count();
    let area = centered(body, 66, 5);
    let mut inner = canvas.frame(area, "Leave?");
    let what = format!("{open} transaction(s) are on their way.");
    canvas.put(top(&mut inner, 1), &what, Role::Text);
    canvas.put(
        top(&mut inner, 1),
        "They stay in the journal: tao tx status HASH. Leave? y/n",
        Role::Text,
    );
}
