//! Drawing of texts that never leave their place, whatever is in them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::theme::{Role, Theme, ascii};
use crate::app::shown;

pub(crate) struct Canvas<'a> {
    pub(crate) buffer: &'a mut Buffer,
    pub(crate) theme: Theme,
    pub(crate) ascii: bool,
}

/// Cuts `rows` rows off the top of an area.
pub(crate) fn top(area: &mut Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    let cut = Rect { height: rows, ..*area };
    area.y = area.y.saturating_add(rows);
    area.height = area.height.saturating_sub(rows);
    cut
}

/// Cuts `rows` rows off the bottom of an area.
pub(crate) fn bottom(area: &mut Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    area.height = area.height.saturating_sub(rows);
    Rect { y: area.y.saturating_add(area.height), height: rows, ..*area }
}

/// Cuts columns off the left of an area.
pub(crate) fn left(area: &mut Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    let cut = Rect { width: columns, ..*area };
    area.x = area.x.saturating_add(columns);
    area.width = area.width.saturating_sub(columns);
    cut
}

/// An area of at most this size in the middle of another one.
pub(crate) fn centered(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect {
        x: area.x.saturating_add(area.width.saturating_sub(width) / 2),
        y: area.y.saturating_add(area.height.saturating_sub(height) / 2),
        width,
        height,
    }
}

/// Cells that a text takes.
pub(crate) fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

impl Canvas<'_> {
    pub(crate) fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// Writes into one row of an area from its left and returns the area to the right of it.
    pub(crate) fn put(&mut self, area: Rect, text: &str, role: Role) -> Rect {
        self.styled(area, text, self.style(role))
    }

    pub(crate) fn styled(&mut self, area: Rect, text: &str, style: Style) -> Rect {
        if area.height == 0 || area.width == 0 {
            return area;
        }
        let fitted = shown::fit(text, usize::from(area.width));
        let mut x = area.x;
        let end = area.x.saturating_add(area.width);
        for c in fitted.chars() {
            let cells = c.width().and_then(|cells| u16::try_from(cells).ok()).unwrap_or(0);
            if cells == 0 || x.saturating_add(cells) > end {
                continue;
            }
            for offset in 0..cells {
                let Some(cell) = self.buffer.cell_mut((x.saturating_add(offset), area.y)) else {
                    continue;
                };
                cell.set_style(style);
                if self.ascii {
                    cell.set_char(if cells > 1 { '?' } else { ascii(c) });
                } else if offset == 0 {
                    cell.set_char(c);
                } else {
                    cell.set_char(' ');
                }
            }
            x = x.saturating_add(cells);
        }
        Rect { x, width: end.saturating_sub(x), ..area }
    }

    /// Writes into one row of an area so that the text ends at its right.
    pub(crate) fn put_right(&mut self, area: Rect, text: &str, role: Role) {
        let fitted = shown::fit(text, usize::from(area.width));
        let mut area = area;
        let room = area.width.saturating_sub(width(&fitted));
        left(&mut area, room);
        self.put(area, &fitted, role);
    }

    /// Blanks an area; wide characters that reach into it are blanked with it.
    pub(crate) fn fill(&mut self, area: Rect, style: Style) {
        for y in area.y..area.y.saturating_add(area.height) {
            for x in area.x..area.x.saturating_add(area.width) {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.reset();
                    cell.set_style(style);
                }
            }
            let Some(before) = area.x.checked_sub(1) else { continue };
            if let Some(cell) = self.buffer.cell_mut((before, y))
                && cell.symbol().width() > 1
            {
                cell.set_symbol(" ");
            }
        }
    }

    pub(crate) fn restyle(&mut self, area: Rect, role: Role) {
        let style = self.style(role);
        self.buffer.set_style(area, style);
    }

    /// A line across with a title in it.
    pub(crate) fn rule(&mut self, area: Rect, title: &str, role: Role) {
        let line = "─".repeat(usize::from(area.width));
        self.put(area, &line, Role::Muted);
        let mut inner = area;
        left(&mut inner, 2);
        if !title.is_empty() && inner.width > 4 {
            inner.width = inner.width.saturating_sub(2);
            self.put(inner, &format!(" {title} "), role);
        }
    }

    /// A box with a title; returns what is inside.
    pub(crate) fn frame(&mut self, area: Rect, title: &str) -> Rect {
        self.fill(area, Style::new());
        let line = "─".repeat(usize::from(area.width.saturating_sub(2)));
        let mut rows = area;
        let first = top(&mut rows, 1);
        let last = bottom(&mut rows, 1);
        self.put(first, &format!("┌{line}┐"), Role::Muted);
        self.put(last, &format!("└{line}┘"), Role::Muted);
        for y in rows.y..rows.y.saturating_add(rows.height) {
            let row = Rect { y, height: 1, ..rows };
            self.put(row, "│", Role::Muted);
            self.put_right(row, "│", Role::Muted);
        }
        let mut heading = first;
        left(&mut heading, 2);
        heading.width = heading.width.saturating_sub(2);
        self.put(heading, &format!(" {title} "), Role::Title);
        Rect { x: rows.x.saturating_add(2), width: rows.width.saturating_sub(4), ..rows }
    }
}

/// Breaks a text into lines at spaces; words that are too long are cut into pieces.
pub(crate) fn wrap(text: &str, cells: usize) -> Vec<String> {
    let cells = cells.max(1);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        let mut word = word.to_owned();
        loop {
            let gap = usize::from(!line.is_empty());
            let needed = line.width().saturating_add(gap).saturating_add(word.width());
            if needed <= cells {
                if gap == 1 {
                    line.push(' ');
                }
                line.push_str(&word);
                break;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                continue;
            }
            let mut taken = 0;
            let piece: String = word
                .chars()
                .take_while(|c| {
                    taken = c.width().unwrap_or(0).saturating_add(taken);
                    taken <= cells
                })
                .collect();
            if piece.is_empty() {
                break;
            }
            word = word.chars().skip(piece.chars().count()).collect();
            lines.push(piece);
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}
