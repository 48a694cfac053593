//! Tables without a look: columns, and rows that have a key, so that a front end can filter, sort
//! and keep its place while the figures change.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::Arc;

use unicode_width::UnicodeWidthStr as _;

use super::shown;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
}

/// What a figure means; a front end decides what that looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Plain,
    Amount,
    Good,
    Bad,
    Warning,
    Muted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub title: &'static str,
    /// The letter that chooses this column for sorting.
    pub letter: char,
    pub align: Align,
    /// Columns with the highest number go first when there is no room; those with 0 stay.
    pub drop: u8,
    /// The column takes the room that is left over.
    pub grows: bool,
    /// The most cells that it takes when it does not grow.
    pub most: usize,
}

/// What a cell is sorted by; unknown figures come last in either direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Number(u128),
    Text,
    Unknown,
}

/// What a cell says. Figures are written out only where they are looked at: of thousands of rows a
/// screen shows a few.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    Words(Arc<str>),
    /// Nano-units with so many decimals.
    Units {
        value: u64,
        decimals: usize,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub text: Text,
    pub order: Order,
    pub tone: Tone,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The same thing has the same key in the next table.
    pub key: String,
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    pub columns: &'static [Column],
    pub rows: Vec<Row>,
}

impl Cell {
    pub fn text(text: impl Into<Arc<str>>) -> Self {
        Self { text: Text::Words(text.into()), order: Order::Text, tone: Tone::Plain }
    }

    pub fn number(text: impl Into<Arc<str>>, value: impl Into<u128>) -> Self {
        let text = Text::Words(text.into());
        Self { text, order: Order::Number(value.into()), tone: Tone::Plain }
    }

    /// Nano-units with so many decimals, which may not be known.
    pub fn units(value: Option<u64>, decimals: usize) -> Self {
        value.map_or_else(Self::unknown, |value| Self {
            text: Text::Units { value, decimals },
            order: Order::Number(value.into()),
            tone: Tone::Plain,
        })
    }

    /// A figure that may not be known.
    pub fn maybe<T: Copy>(
        value: Option<T>,
        show: impl Fn(T) -> String,
        number: impl Fn(T) -> u64,
    ) -> Self {
        match value {
            Some(value) => Self::number(show(value), u128::from(number(value))),
            None => Self::unknown(),
        }
    }

    /// A figure that is not known.
    pub fn unknown() -> Self {
        let text = Text::Words(shown::UNKNOWN.into());
        Self { text, order: Order::Unknown, tone: Tone::Muted }
    }

    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        if self.order != Order::Unknown {
            self.tone = tone;
        }
        self
    }
}

impl Text {
    pub fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Words(text) => Cow::Borrowed(text),
            Self::Units { value, decimals } => Cow::Owned(shown::units(*value, *decimals)),
        }
    }

    /// Cells of a screen that it takes.
    pub fn width(&self) -> usize {
        match self {
            Self::Words(text) if text.is_ascii() => text.len(),
            Self::Words(text) => text.width(),
            Self::Units { value, decimals } => shown::units_width(*value, *decimals),
        }
    }
}

impl Column {
    pub const fn left(title: &'static str, letter: char, drop: u8, most: usize) -> Self {
        Self { title, letter, align: Align::Left, drop, grows: false, most }
    }

    pub const fn right(title: &'static str, letter: char, drop: u8) -> Self {
        Self { title, letter, align: Align::Right, drop, grows: false, most: 20 }
    }

    #[must_use]
    pub const fn growing(mut self) -> Self {
        self.grows = true;
        self
    }
}

/// Which rows are wanted, as typed: `text`, `!text` for rows without it, `~letters` for rows that
/// have the letters in this order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter(String);

impl Filter {
    pub fn new(text: &str) -> Self {
        Self(text.to_lowercase())
    }

    pub fn admits(&self, row: &Row) -> bool {
        let text = || {
            let mut all = String::new();
            for cell in &row.cells {
                all.push_str(&cell.text.written().to_lowercase());
                all.push('\u{1f}');
            }
            all.push_str(&row.key.to_lowercase());
            all
        };
        match (self.0.strip_prefix('!'), self.0.strip_prefix('~')) {
            (Some(""), _) | (_, Some("")) => true,
            (Some(without), _) => !text().contains(without),
            (_, Some(letters)) => {
                let text = text();
                let mut rest = text.chars();
                letters.chars().all(|letter| rest.any(|c| c == letter))
            }
            (None, None) => self.0.is_empty() || text().contains(&self.0),
        }
    }
}

impl Grid {
    /// The rows to show, by index: filtered, then sorted by a column; equal rows keep their order.
    pub fn shown(&self, filter: &Filter, by: Option<(usize, bool)>) -> Vec<usize> {
        let rank = |row: &Row| Some(Rank::of(row.cells.get(by?.0)?));
        let rows = self.rows.iter().enumerate().filter(|(_, row)| filter.admits(row));
        let mut rows: Vec<(usize, Option<Rank>)> =
            rows.map(|(index, row)| (index, rank(row))).collect();
        if let Some((_, descending)) = by {
            rows.sort_by(|(_, a), (_, b)| match (a, b) {
                (Some(a), Some(b)) => compare(a, b, descending),
                _ => Ordering::Equal,
            });
        }
        rows.into_iter().map(|(index, _)| index).collect()
    }
}

/// A cell's place, taken once for a whole sort.
enum Rank {
    Number(u128),
    Text(String),
    Unknown,
}

impl Rank {
    fn of(cell: &Cell) -> Self {
        match cell.order {
            Order::Number(number) => Self::Number(number),
            Order::Text => Self::Text(cell.text.written().to_lowercase()),
            Order::Unknown => Self::Unknown,
        }
    }
}

fn compare(a: &Rank, b: &Rank, descending: bool) -> Ordering {
    let turn = |order: Ordering| if descending { order.reverse() } else { order };
    match (a, b) {
        (Rank::Unknown, Rank::Unknown) => Ordering::Equal,
        (Rank::Unknown, _) => Ordering::Greater,
        (_, Rank::Unknown) => Ordering::Less,
        (Rank::Number(a), Rank::Number(b)) => turn(a.cmp(b)),
        (Rank::Text(a), Rank::Text(b)) => turn(a.cmp(b)),
        (Rank::Number(_), Rank::Text(_)) => turn(Ordering::Less),
        (Rank::Text(_), Rank::Number(_)) => turn(Ordering::Greater),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [Column; 2] =
        [Column::left("name", 'n', 0, 10).growing(), Column::right("price", 'p', 0)];

    fn grid(rows: &[(&str, Option<u64>)]) -> Grid {
        let rows = rows.iter().map(|(name, price)| Row {
            key: (*name).to_owned(),
            cells: vec![Cell::text(*name), Cell::maybe(*price, |p| p.to_string(), |p| p)],
        });
        Grid { columns: &COLUMNS, rows: rows.collect() }
    }

    #[test]
    fn a_width_is_that_of_what_is_written() {
        let odd = [0, 1, 9, 99_999, 100_000, 999_999_999, 1_000_000_000, u64::MAX];
        let powers = (0..20).filter_map(|n| 10u64.checked_pow(n));
        for value in odd.into_iter().chain(powers.flat_map(|n| [n - 1, n, n + 1])) {
            for decimals in [shown::AMOUNT, shown::PRICE] {
                let text = Text::Units { value, decimals };
                assert_eq!(text.width(), text.written().width(), "{}", text.written());
            }
        }
        for words in ["", "n/a", "5F…q", "日本"] {
            assert_eq!(Text::Words(words.into()).width(), words.width());
        }
    }

    #[test]
    fn unknown_figures_come_last_in_both_directions() {
        let grid = grid(&[("a", None), ("b", Some(2)), ("c", Some(10))]);
        let all = Filter::default();
        assert_eq!(grid.shown(&all, Some((1, false))), [1, 2, 0]);
        assert_eq!(grid.shown(&all, Some((1, true))), [2, 1, 0]);
        assert_eq!(grid.shown(&all, None), [0, 1, 2]);
    }

    #[test]
    fn filters_contain_exclude_and_skip() {
        let grid = grid(&[("Apex", Some(1)), ("Targon", Some(2)), ("Pebble", None)]);
        let shown = |text: &str| grid.shown(&Filter::new(text), None);
        assert_eq!(shown("PE"), [0, 2]);
        assert_eq!(shown("!pe"), [1]);
        assert_eq!(shown("~tgn"), [1]);
        assert_eq!(shown("n/a"), [2]);
        assert_eq!(shown("!"), [0, 1, 2]);
        assert_eq!(shown(""), [0, 1, 2]);
    }
}
