//! Dialogs for orders, their review, and the password.

use ratatui::layout::Rect;

use super::table::input;
use crate::app::holders::Lock;
use crate::app::risk::Level;
use crate::app::shown;
use crate::review::{Row, Source};
use crate::tui::canvas::{Canvas, bottom, centered, left, top, wrap};
use crate::tui::form::{Choice, Field, Form, Quote};
use crate::tui::model::{Focus, Model, ReviewState, UnlockState};
use crate::tui::msg::Quoted;
use crate::tui::theme::Role;
use crate::tui::update::agrees;

const LABEL: u16 = 15;
/// Suggestions shown under a field.
const CHOICES: usize = 4;

pub(super) fn form(canvas: &mut Canvas<'_>, body: Rect, form: &Form) {
    let area = centered(body, 100, body.height);
    let payer = shown::name(&form.holder.name, 24);
    let title = format!("{} · from {payer} {}", form.kind.title(), form.holder.coldkey.0.short());
    let mut inner = canvas.frame(area, &title);
    for (at, field) in form.fields.iter().enumerate() {
        let mut row = top(&mut inner, 1);
        let focused = at == form.focus;
        let label = left(&mut row, LABEL);
        canvas.put(label, field.label, if focused { Role::Accent } else { Role::Label });
        let box_width = row.width.min(50);
        let line = left(&mut row, box_width);
        input(canvas, line, &field.line, focused);
        left(&mut row, 1);
        let typed = field.line.text();
        let known = field.choices.iter().find(|choice| choice.value == typed);
        let note = known.map_or(if focused { field.hint } else { "" }, |choice| &choice.label);
        canvas.put(row, note, Role::Muted);
    }
    for place in &form.places {
        let mut row = top(&mut inner, 1);
        left(&mut row, LABEL);
        let [netuid, hotkey] = place;
        canvas.put(row, &format!("✓ SN{netuid} on {hotkey}"), Role::Text);
    }
    let focused = form.fields.get(form.focus);
    if let Some(field) = focused {
        if inner.width < 70 {
            canvas.put(top(&mut inner, 1), field.hint, Role::Muted);
        }
        suggestions(canvas, &mut inner, field);
    }
    let block = form_state(form);
    let rule = top(&mut inner, 1);
    canvas.rule(rule, &block, Role::Title);
    let command = bottom(&mut inner, 2);
    quote(canvas, inner, form);
    if let Quote::Known(quoted) = &form.quote {
        self::command(canvas, command, &quoted.command);
    }
}

fn suggestions(canvas: &mut Canvas<'_>, inner: &mut Rect, field: &Field) {
    let typed = field.line.text().to_lowercase();
    if field.choices.iter().any(|choice| choice.value.to_lowercase() == typed) {
        return;
    }
    let fits = |choice: &&Choice| {
        typed.is_empty()
            || choice.value.to_lowercase().contains(&typed)
            || choice.label.to_lowercase().contains(&typed)
    };
    for choice in field.choices.iter().filter(fits).take(CHOICES) {
        let mut row = top(inner, 1);
        left(&mut row, LABEL);
        canvas.put(row, &format!("· {}", choice.label), Role::Muted);
    }
}

fn form_state(form: &Form) -> String {
    match (&form.quote, form.asking) {
        (Quote::Blank, true) => "asking the chain".to_owned(),
        (Quote::Blank, false) => "fill in the fields to see what it would do".to_owned(),
        (Quote::Known(quoted), asking) => {
            let again = if asking { ", asking again" } else { "" };
            format!("what happens, as of block {}{again}", quoted.block.number)
        }
        (Quote::Refused(_), true) => "asking the chain again".to_owned(),
        (Quote::Refused(_), false) => "not possible".to_owned(),
    }
}

fn quote(canvas: &mut Canvas<'_>, area: Rect, form: &Form) {
    let mut rows = area;
    match &form.quote {
        Quote::Blank => {}
        Quote::Refused(fault) => {
            let width = usize::from(area.width);
            for line in wrap(&format!("✗ {}", fault.message()), width) {
                canvas.put(top(&mut rows, 1), &line, Role::Bad);
            }
            for hint in fault.hints() {
                for line in wrap(&hint.text, width) {
                    canvas.put(top(&mut rows, 1), &line, Role::Muted);
                }
            }
        }
        Quote::Known(quoted) => {
            let about_bytes = |label: &str| {
                ["you pay", "you sell", "amount", "limit price", "costs at most", "partial"]
                    .contains(&label)
            };
            let wanted = |row: &&Row| row.source == Source::Quoted || about_bytes(row.label);
            let current: Vec<&Row> = quoted.review.rows.iter().filter(wanted).collect();
            // Warnings must be seen before the figures push them out.
            for warning in &quoted.review.warnings {
                for line in wrap(&format!("⚠ {warning}"), usize::from(area.width)) {
                    canvas.put(top(&mut rows, 1), &line, Role::Warning);
                }
            }
            two_columns(canvas, rows, &current, form.asking);
        }
    }
}

/// Facts one below the other, or in two columns where they would not fit otherwise.
fn two_columns(canvas: &mut Canvas<'_>, area: Rect, facts: &[&Row], dim: bool) {
    let mut left_half = area;
    let beside = facts.len() > usize::from(area.height) && area.width >= 70;
    let half = if beside { area.width / 2 } else { area.width };
    let first = left(&mut left_half, half);
    let per_column = if beside { facts.len().div_ceil(2) } else { facts.len() };
    for (column, part) in [first, left_half].into_iter().zip(facts.chunks(per_column.max(1))) {
        let mut rows = column;
        for fact in part {
            let mut row = top(&mut rows, 1);
            let label = left(&mut row, 23);
            canvas.put(label, fact.label, Role::Label);
            row.width = row.width.saturating_sub(u16::from(beside));
            canvas.put(row, &fact.value, if dim { Role::Muted } else { Role::Text });
        }
    }
}

fn command(canvas: &mut Canvas<'_>, area: Rect, argv: &[String]) {
    let mut rows = area;
    let text = format!("$ {}", shown::command(argv));
    for line in wrap(&text, usize::from(area.width)).into_iter().take(usize::from(area.height)) {
        canvas.put(top(&mut rows, 1), &line, Role::Muted);
    }
}

/// Every fact of a review as lines: a label, and a value that is never cut.
fn facts(quoted: &Quoted, width: u16) -> Vec<(String, String, Role)> {
    let label_width: u16 = if width >= 90 { 32 } else { 26 };
    let room = usize::from(width.saturating_sub(label_width).max(20));
    let mut lines = Vec::new();
    for warning in &quoted.review.warnings {
        for line in wrap(&format!("⚠ {warning}"), usize::from(width)) {
            lines.push((line, String::new(), Role::Warning));
        }
    }
    for row in &quoted.review.rows {
        let (mark, role) = match row.source {
            Source::Signed => ("", Role::Text),
            Source::Quoted => ("~ ", Role::Muted),
        };
        for (at, part) in wrap(&row.value, room.saturating_sub(2)).into_iter().enumerate() {
            let label = if at == 0 { row.label.to_owned() } else { String::new() };
            lines.push((label, format!("{mark}{part}"), role));
        }
    }
    lines
}

pub(super) fn review(canvas: &mut Canvas<'_>, body: Rect, model: &Model, state: &ReviewState) {
    let area = centered(body, 110, body.height);
    let quoted = &state.quoted;
    let mut inner = canvas.frame(area, &format!("Review · {}", quoted.review.action));
    let age = model.head.map_or(0, |(head, _)| head.number.saturating_sub(quoted.block.number));
    let source = format!(
        "read back from the bytes to be signed; ~ is quoted at block {}{}",
        quoted.block.number,
        match age {
            0 => String::new(),
            1 => ", a block ago".to_owned(),
            age => format!(", {age} blocks ago"),
        }
    );
    let heading = top(&mut inner, 1);
    canvas.put(heading, &source, Role::Muted);
    let buttons = bottom(&mut inner, 1);
    let consent = bottom(&mut inner, 2);
    let command = bottom(&mut inner, 2);
    let mut lines: Vec<(String, String, Role)> = Vec::new();
    for difference in &state.differences {
        for line in wrap(&format!("⚠ changed: {difference}"), usize::from(inner.width)) {
            lines.push((line, String::new(), Role::Warning));
        }
    }
    lines.extend(facts(quoted, inner.width));
    let room = usize::from(inner.height);
    let scroll = state.scroll.min(lines.len().saturating_sub(room));
    let label_width: u16 = if inner.width >= 90 { 32 } else { 26 };
    let mut rows = inner;
    for (label, value, role) in lines.iter().skip(scroll).take(room) {
        let mut row = top(&mut rows, 1);
        if value.is_empty() {
            canvas.put(row, label, *role);
            continue;
        }
        let cell = left(&mut row, label_width);
        canvas.put(cell, label, Role::Label);
        canvas.put(row, value, *role);
    }
    let below = lines.len().saturating_sub(scroll.saturating_add(room));
    if below > 0 {
        canvas.put_right(heading, &format!(" {below} more ▼"), Role::Accent);
    }
    self::command(canvas, command, &quoted.command);
    match &quoted.level {
        Level::Normal => {}
        Level::High { why, .. } => {
            let mut rows = consent;
            canvas.put(top(&mut rows, 1), why, Role::Warning);
            let mut row = top(&mut rows, 1);
            let line = left(&mut row, 40);
            input(canvas, line, &state.typed, true);
            let mark = if agrees(state) { " ✓" } else { "" };
            let pasted = if state.typed.pasted { " pasted, not typed" } else { "" };
            canvas.put(row, &format!("{mark}{pasted}"), Role::Accent);
        }
    }
    button_row(canvas, buttons, state);
}

fn button_row(canvas: &mut Canvas<'_>, area: Rect, state: &ReviewState) {
    let role = |button| if button == state.focus { Role::Selected } else { Role::Label };
    let rest = canvas.put(area, "[ Cancel ]", role(Focus::Cancel));
    let rest = canvas.put(rest, "   ", Role::Text);
    let sign = format!("[ {} ]", state.holder.lock.button());
    canvas.put(rest, &sign, role(Focus::Sign));
}

pub(super) fn unlock(canvas: &mut Canvas<'_>, body: Rect, state: &UnlockState) {
    if let Lock::Device(device) = &state.review.holder.lock {
        return self::device(canvas, body, state, &device.name());
    }
    if !state.asks {
        return wait(canvas, body, state);
    }
    let area = centered(body, 70, 9);
    let mut inner = canvas.frame(area, "Unlock");
    let name = shown::name(&state.review.holder.name, 30);
    canvas.put(top(&mut inner, 1), &format!("password of the coldkey of {name}"), Role::Text);
    canvas.put(top(&mut inner, 1), &state.review.quoted.review.action, Role::Muted);
    top(&mut inner, 1);
    let row = top(&mut inner, 1);
    canvas.fill(row, canvas.style(Role::Input));
    let dots = "•".repeat(state.typed.min(usize::from(row.width.saturating_sub(1))));
    let rest = canvas.put(row, &dots, Role::Input);
    canvas.restyle(Rect { width: rest.width.min(1), ..rest }, Role::Selected);
    if state.busy {
        let text = "unlocking, and planning it once more at the newest block…";
        canvas.put(top(&mut inner, 1), text, Role::Accent);
    } else if let Some(fault) = &state.problem {
        for line in wrap(fault.message(), usize::from(inner.width)) {
            canvas.put(top(&mut inner, 1), &format!("✗ {line}"), Role::Bad);
        }
    }
}

/// What somebody has to compare with what the device shows, and how far that is.
fn device(canvas: &mut Canvas<'_>, body: Rect, state: &UnlockState, name: &str) {
    let review = &state.review.quoted.review;
    let signed = review.rows.iter().filter(|row| row.source == Source::Signed);
    let area = centered(body, 100, body.height);
    let room = usize::from(area.width.saturating_sub(4));
    let mut lines: Vec<(String, Role)> = Vec::new();
    let mut say = |text: &str, role: Role| {
        lines.extend(wrap(text, room).into_iter().map(|line| (line, role)));
    };
    say(&review.action, Role::Text);
    match (&state.problem, state.busy, state.shown) {
        (Some(fault), _, _) => {
            say(&format!("✗ error[{}]: {}", fault.code().as_str(), fault.message()), Role::Bad);
            for hint in fault.hints() {
                say(&hint.text, Role::Muted);
            }
            say("Enter asks the device again; nothing was signed", Role::Accent);
        }
        (None, _, true) => {
            say("read it on the device, compare, and approve it there", Role::Accent);
        }
        (None, _, false) => {
            say("planned once more at the newest block; then the device is asked…", Role::Accent);
        }
    }
    say("", Role::Text);
    for row in signed {
        let label: String = shown::fit(row.label, 22);
        say(&format!("{label:<24}{}", row.value), Role::Text);
    }
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
    let area = centered(body, 100, height);
    let mut inner = canvas.frame(area, &format!("Sign on the device · {name}"));
    let room = usize::from(inner.height);
    let scroll = state.review.scroll.min(lines.len().saturating_sub(room));
    let below = lines.len().saturating_sub(scroll.saturating_add(room));
    for (line, role) in lines.into_iter().skip(scroll).take(room) {
        canvas.put(top(&mut inner, 1), &line, role);
    }
    if below > 0 {
        let edge = Rect { width: area.width.saturating_sub(2), height: 1, ..area };
        canvas.put_right(edge, &format!(" {below} more ▼ "), Role::Accent);
    }
}

/// Nothing has to be typed, and it takes a moment.
fn wait(canvas: &mut Canvas<'_>, body: Rect, state: &UnlockState) {
    let mut inner = canvas.frame(centered(body, 70, 4), "One moment");
    canvas.put(top(&mut inner, 1), &state.review.quoted.review.action, Role::Muted);
    let text = match state.review.holder.lock {
        Lock::Keyring => "the keyring is asked, and it is planned once more…",
        _ => "it is planned once more at the newest block…",
    };
    canvas.put(top(&mut inner, 1), text, Role::Accent);
}
