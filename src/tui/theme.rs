//! Looks: what each meaning looks like, and which characters may be used.
//!
//! Only the sixteen colours of every terminal, so that its own theme decides on shades; and never
//! colour alone, so that nothing is lost without it.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Text,
    Title,
    Label,
    Amount,
    Good,
    Bad,
    Warning,
    Accent,
    Muted,
    Selected,
    Key,
    Input,
    /// The line at the top; on a public network it must be unmistakable.
    Header,
    HeaderPublic,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    Dark,
    Light,
    Contrast,
    /// No colours: bold, reverse and underline only.
    None,
}

impl Theme {
    pub(crate) const ALL: [Self; 4] = [Self::Dark, Self::Light, Self::Contrast, Self::None];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Contrast => "contrast",
            Self::None => "none",
        }
    }

    pub(crate) fn style(self, role: Role) -> Style {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let reverse = plain.add_modifier(Modifier::REVERSED);
        if self == Self::None {
            return match role {
                Role::Title
                | Role::Amount
                | Role::Accent
                | Role::Key
                | Role::Bad
                | Role::Warning => bold,
                Role::Selected | Role::Header => reverse,
                Role::HeaderPublic => reverse.add_modifier(Modifier::BOLD),
                Role::Input => plain.add_modifier(Modifier::UNDERLINED),
                Role::Text | Role::Label | Role::Good | Role::Muted => plain,
            };
        }
        let (good, bad, warning, accent, muted) = match self {
            Self::Light => (Color::Green, Color::Red, Color::Magenta, Color::Blue, Color::DarkGray),
            Self::Contrast => (
                Color::LightGreen,
                Color::LightRed,
                Color::LightYellow,
                Color::LightCyan,
                Color::White,
            ),
            Self::Dark | Self::None => {
                (Color::Green, Color::Red, Color::Yellow, Color::Cyan, Color::DarkGray)
            }
        };
        match role {
            Role::Title => bold.fg(accent),
            // The terminal's own colour where a grey would not stand out from its background.
            Role::Label if self == Self::Dark => plain.fg(Color::Gray),
            Role::Text | Role::Label => plain,
            Role::Amount => bold,
            Role::Good => plain.fg(good),
            Role::Bad => bold.fg(bad),
            Role::Warning => plain.fg(warning),
            Role::Accent | Role::Key => plain.fg(accent),
            Role::Muted => plain.fg(muted),
            Role::Selected => reverse.add_modifier(Modifier::BOLD),
            Role::Input => plain.add_modifier(Modifier::UNDERLINED),
            Role::Header => plain.fg(Color::Black).bg(Color::Cyan),
            Role::HeaderPublic => bold.fg(Color::White).bg(Color::Red),
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// The nearest ASCII character, of the same width as the one it stands for.
pub(crate) fn ascii(c: char) -> char {
    match c {
        ' '..='~' => c,
        '─' | '━' | '−' | '–' | '—' | '┄' | '▃' | '▄' => '-',
        '│' | '┃' | '┆' => '|',
        '┌' | '┐' | '└' | '┘' | '├' | '┤' | '┬' | '┴' | '┼' | '✓' => '+',
        '▸' | '→' => '>',
        '←' => '<',
        '▲' => '^',
        '▼' => 'v',
        '●' | '•' => '*',
        '◌' => 'o',
        '⚠' => '!',
        '✗' => 'x',
        '·' | '▁' | '▂' => '.',
        '…' => '~',
        'τ' => 'T',
        'α' => 'a',
        '▅' | '▆' => '=',
        '▇' | '█' | '▀' => '#',
        _ => '?',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance in thousandths, of the colours that a text console has.
    fn luminance(color: Color) -> u32 {
        match color {
            Color::Black => 0,
            Color::Blue => 29,
            Color::Red => 86,
            Color::DarkGray => 91,
            Color::Magenta => 115,
            Color::Yellow => 151,
            Color::LightRed => 284,
            Color::Green => 288,
            Color::Cyan => 317,
            Color::Gray => 402,
            Color::LightGreen => 744,
            Color::LightCyan => 794,
            Color::LightYellow => 935,
            Color::White => 1_000,
            other => panic!("{other:?} is none of the sixteen colours"),
        }
    }

    /// In tenths, from 10 for none to 210 for black on white.
    fn contrast(one: Color, other: Color) -> u32 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 50) * 10 / (one.min(other) + 50)
    }

    const ROLES: [Role; 14] = [
        Role::Text,
        Role::Title,
        Role::Label,
        Role::Amount,
        Role::Good,
        Role::Bad,
        Role::Warning,
        Role::Accent,
        Role::Muted,
        Role::Selected,
        Role::Key,
        Role::Input,
        Role::Header,
        Role::HeaderPublic,
    ];

    #[test]
    fn every_style_stands_out_from_what_is_behind_it() {
        for (theme, behind, text, least) in [
            (Theme::Dark, Color::Black, Color::Gray, 27),
            (Theme::Light, Color::White, Color::Black, 30),
            (Theme::Contrast, Color::Black, Color::White, 66),
        ] {
            for role in ROLES {
                let style = theme.style(role);
                let own = |color: Option<Color>, usual| {
                    color.filter(|color| *color != Color::Reset).unwrap_or(usual)
                };
                let found = contrast(own(style.fg, text), own(style.bg, behind));
                assert!(found >= least, "{role:?} in {theme:?}: {found}");
                if role != Role::Muted {
                    assert_ne!(style, theme.style(Role::Muted).add_modifier(Modifier::DIM));
                }
            }
            let public = theme.style(Role::HeaderPublic);
            assert_ne!(public.bg, theme.style(Role::Header).bg, "a public network is unmistakable");
        }
    }
}
