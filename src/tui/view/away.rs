//! A transaction on its way to where its key is, and the codes that carry it.

use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};

use super::table::input;
use crate::app::airgap::Picture;
use crate::app::shown;
use crate::qr::{self, Modules, Size};
use crate::travel::frames;
use crate::tui::canvas::{Canvas, bottom, centered, left, top, wrap};
use crate::tui::model::{AwayState, Slot};
use crate::tui::theme::{Role, Theme};

const LABEL: u16 = 11;

pub(super) fn draw(canvas: &mut Canvas<'_>, body: Rect, state: &AwayState) {
    let area = centered(body, 100, 18);
    let mut inner = canvas.frame(area, &format!("Sign elsewhere · {}", state.action));
    let width = usize::from(inner.width);
    let payer = state.holder.coldkey;
    let intro = format!(
        "the key of {payer} is not on this machine; nothing is sent before its signature is here"
    );
    for line in wrap(&intro, width) {
        canvas.put(top(&mut inner, 1), &line, Role::Muted);
    }
    if let Some(end) = state.departure.as_ref().and_then(|departure| departure.expires_at) {
        let text = format!("it can be sent until block {end}");
        canvas.put(top(&mut inner, 1), &text, Role::Text);
    }
    top(&mut inner, 1);
    let command = bottom(&mut inner, 3);
    for (slot, label, line, hint) in [
        (Slot::File, "write to", &state.file, "Enter writes the file for the signer"),
        (
            Slot::Answer,
            "signature",
            &state.answer,
            "a file, a picture of its code, or its text; Enter sends",
        ),
    ] {
        let focused = state.slot == slot;
        let mut row = top(&mut inner, 1);
        let role = if focused { Role::Accent } else { Role::Label };
        canvas.put(left(&mut row, LABEL), label, role);
        input(canvas, row, line, focused);
        let mut row = top(&mut inner, 1);
        left(&mut row, LABEL);
        canvas.put(row, hint, Role::Muted);
    }
    let mut say = |text: &str, role: Role| {
        for line in wrap(text, width) {
            canvas.put(top(&mut inner, 1), &line, role);
        }
    };
    if let Some(path) = &state.written {
        say(&format!("✓ wrote {}", shown::name(path, 200)), Role::Good);
    }
    if let Some(fault) = &state.problem {
        say(&format!("✗ {}", fault.message()), Role::Bad);
        for hint in fault.hints() {
            say(&hint.text, Role::Muted);
        }
    } else if state.busy {
        say("one moment…", Role::Accent);
    }
    let mut rows = command;
    let text = format!("$ {}", shown::command(&state.argv()));
    for line in wrap(&text, width).into_iter().take(3) {
        canvas.put(top(&mut rows, 1), &line, Role::Muted);
    }
}

/// One of the codes that fit the screen. They are cut smaller the smaller it is.
pub(super) fn codes(canvas: &mut Canvas<'_>, body: Rect, content: &[u8], at: usize, paused: bool) {
    canvas.fill(body, Style::new());
    let mut area = body;
    let line = bottom(&mut area, 1);
    let room = Size { columns: usize::from(area.width), rows: usize::from(area.height) };
    let codes = code_list(content, room);
    let Some(codes) = codes.filter(|_| !canvas.ascii) else {
        let why = if canvas.ascii {
            "codes cannot be drawn with ASCII alone; write the file instead"
        } else {
            "the window is too small for a QR code; enlarge it, or write the file instead"
        };
        canvas.put(line, why, Role::Warning);
        return;
    };
    let index = at.checked_rem(codes.len()).unwrap_or(0);
    let place = index.saturating_add(1);
    let held = if paused { "held, space goes on" } else { "space holds" };
    let text =
        format!(" code {place} of {} · {held} · ← → step · Esc when all are read", codes.len());
    canvas.put(line, &text, Role::Muted);
    if let Some(modules) = codes.get(index).and_then(|code| Modules::of(code).ok()) {
        code(canvas, area, &modules, 0);
    }
}

fn code_list(content: &[u8], room: Size) -> Option<Vec<Vec<u8>>> {
    let chunk = qr::capacity(room)?.checked_sub(frames::HEADER).filter(|chunk| *chunk > 0)?;
    Picture::Frames(content.to_vec()).contents(chunk.min(frames::MOST_CHUNK)).ok()
}

/// Dark on light, whatever the terminal's own colours are: a reader needs that.
/// `crop` modules of the light margin may be left out where there is no room.
pub(super) fn code(canvas: &mut Canvas<'_>, area: Rect, modules: &Modules, crop: usize) {
    let style = if canvas.theme == Theme::None {
        Style::new().add_modifier(Modifier::REVERSED)
    } else {
        Style::new().fg(Color::Black).bg(Color::White)
    };
    let width = modules.width.saturating_sub(crop.saturating_mul(2));
    let side = u16::try_from(width).unwrap_or(u16::MAX);
    let mut place = centered(area, side, side.div_ceil(2));
    for row in 0..width.div_ceil(2) {
        let y = row.saturating_mul(2).saturating_add(crop);
        let cell = |x| match (modules.is_dark(x, y), modules.is_dark(x, y.saturating_add(1))) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        };
        let cells: String = (crop..width.saturating_add(crop)).map(cell).collect();
        canvas.styled(top(&mut place, 1), &cells, style);
    }
}
