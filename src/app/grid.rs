//! Tables without a look: columns, and rows that have a key, so that a front end can filter, sort
//! and keep its place while the figures change.

use std::cmp::Ordering;

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    Number(u128),
    Text(String),
    Unknown,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
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
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        let order = Order::Text(text.to_lowercase());
        Self { text, order, tone: Tone::Plain }
    }

    pub fn number(text: impl Into<String>, value: impl Into<u128>) -> Self {
        Self { text: text.into(), order: Order::Number(value.into()), tone: Tone::Plain }
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
        let text = super::shown::UNKNOWN.to_owned();
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
                all.push_str(&cell.text.to_lowercase());
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
        let mut rows: Vec<(usize, &Row)> =
            self.rows.iter().enumerate().filter(|(_, row)| filter.admits(row)).collect();
        if let Some((column, descending)) = by {
            rows.sort_by(|(_, a), (_, b)| match (a.cells.get(column), b.cells.get(column)) {
                (Some(a), Some(b)) => compare(&a.order, &b.order, descending),
                _ => Ordering::Equal,
            });
        }
        rows.into_iter().map(|(index, _)| index).collect()
    }
}

fn compare(a: &Order, b: &Order, descending: bool) -> Ordering {
    let turn = |order: Ordering| if descending { order.reverse() } else { order };
    match (a, b) {
        (Order::Unknown, Order::Unknown) => Ordering::Equal,
        (Order::Unknown, _) => Ordering::Greater,
        (_, Order::Unknown) => Ordering::Less,
        (Order::Number(a), Order::Number(b)) => turn(a.cmp(b)),
        (Order::Text(a), Order::Text(b)) => turn(a.cmp(b)),
        (Order::Number(_), Order::Text(_)) => turn(Ordering::Less),
        (Order::Text(_), Order::Number(_)) => turn(Ordering::Greater),
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
