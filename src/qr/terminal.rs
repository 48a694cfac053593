//! Codes in a terminal: two modules in each character.

use super::{Modules, QUIET};

/// Bytes that versions 1 to 25 hold in byte mode at the lowest correction level.
const CAPACITY: [usize; 25] = [
    17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858,
    929, 1003, 1091, 1171, 1273,
];

/// How modules become characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Black on white by explicit colours, whatever the theme is.
    Coloured,
    /// Blocks for light modules, for terminals with a dark background.
    OnDark,
    /// Blocks for dark modules, for terminals with a light background.
    OnLight,
}

/// Characters of a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub columns: usize,
    pub rows: usize,
}

/// The bytes of the largest code that fits in a window; `None` when it is too small for any.
pub fn capacity(window: Size) -> Option<usize> {
    let modules = window.columns.min(window.rows.saturating_mul(2));
    let version = modules.checked_sub(17 + 2 * QUIET)? / 4;
    CAPACITY.get(version.min(CAPACITY.len()).checked_sub(1)?).copied()
}

/// Lines of half blocks.
pub fn draw(modules: &Modules, look: Look) -> String {
    let mut text = String::new();
    let on = |x, y| modules.is_dark(x, y) != (look == Look::OnDark);
    for y in (0..modules.width).step_by(2) {
        if look == Look::Coloured {
            text.push_str("\x1b[30;107m");
        }
        for x in 0..modules.width {
            // Below an odd last row is nothing, which is the terminal's own background.
            let below = y.saturating_add(1);
            let lower = if below < modules.width { on(x, below) } else { false };
            text.push(match (on(x, y), lower) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        }
        if look == Look::Coloured {
            text.push_str("\x1b[0m");
        }
        text.push('\n');
    }
    text
}
