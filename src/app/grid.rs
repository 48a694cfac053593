//! Tables without a look: columns, and rows that have a key, so that a front end can filter, sort
//! and keep its place while the figures change.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt::Debug;
use std::rc::Rc;
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
    Number(u64),
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

/// Where rows come from. A screen shows a few dozen of thousands: only those are written out, and
/// of the others only what puts them in their place is asked.
pub trait Rows: Debug {
    fn count(&self) -> usize;

    fn key(&self, at: usize) -> Option<String>;

    /// Where the row of this key is.
    fn find(&self, key: &str) -> Option<usize>;

    fn cell(&self, at: usize, column: usize) -> Option<Cell>;

    /// What a cell is sorted by.
    fn order(&self, at: usize, column: usize) -> Order;

    /// Adds what a cell says; a figure only where figures are wanted.
    fn write(&self, at: usize, column: usize, figures: bool, to: &mut String) {
        if let Some(Cell { text, .. }) = self.cell(at, column)
            && (figures || matches!(text, Text::Words(_)))
        {
            to.push_str(&text.written());
        }
    }

    /// Adds the key of a row.
    fn write_key(&self, at: usize, to: &mut String) {
        to.push_str(&self.key(at).unwrap_or_default());
    }

    /// Cells of a screen that the widest of these rows takes in a column.
    fn width(&self, column: usize, of: &[usize]) -> usize;
}

#[derive(Clone, Debug)]
pub struct Grid {
    pub columns: &'static [Column],
    pub rows: Rc<dyn Rows>,
}

impl Default for Grid {
    fn default() -> Self {
        Self::new(&[], Vec::new())
    }
}

impl Rows for Vec<Row> {
    fn count(&self) -> usize {
        self.len()
    }

    fn key(&self, at: usize) -> Option<String> {
        self.get(at).map(|row| row.key.clone())
    }

    fn find(&self, key: &str) -> Option<usize> {
        self.iter().position(|row| row.key == key)
    }

    fn cell(&self, at: usize, column: usize) -> Option<Cell> {
        self.get(at)?.cells.get(column).cloned()
    }

    fn order(&self, at: usize, column: usize) -> Order {
        let cell = self.get(at).and_then(|row| row.cells.get(column));
        cell.map_or(Order::Unknown, |cell| cell.order)
    }

    fn width(&self, column: usize, of: &[usize]) -> usize {
        let cells = of.iter().filter_map(|at| self.get(*at)?.cells.get(column));
        cells.map(|cell| cell.text.width()).max().unwrap_or(0)
    }
}

impl Cell {
    pub fn text(text: impl Into<Arc<str>>) -> Self {
        Self { text: Text::Words(text.into()), order: Order::Text, tone: Tone::Plain }
    }

    pub fn number(text: impl Into<Arc<str>>, value: impl Into<u64>) -> Self {
        let text = Text::Words(text.into());
        Self { text, order: Order::Number(value.into()), tone: Tone::Plain }
    }

    /// Nano-units with so many decimals, which may not be known.
    pub fn units(value: Option<u64>, decimals: usize) -> Self {
        value.map_or_else(Self::unknown, |value| Self {
            text: Text::Units { value, decimals },
            order: Order::Number(value),
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
            Some(value) => Self::number(show(value), number(value)),
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

    /// Every row is wanted.
    pub fn is_open(&self) -> bool {
        matches!(self.0.as_str(), "" | "!" | "~")
    }

    /// Leaves the rows that are wanted.
    fn retain(&self, grid: &Grid, rows: &mut Vec<usize>) {
        let mut line = String::new();
        if let Some(letters) = self.0.strip_prefix('~') {
            return rows.retain(|at| {
                grid.write(*at, true, &mut line);
                let mut rest = line.chars();
                letters.chars().all(|letter| rest.any(|c| c == letter))
            });
        }
        let without = self.0.strip_prefix('!');
        let sought = without.unwrap_or(&self.0);
        // Writing figures out takes longer than all else, and most of what is typed is in none.
        let figures = sought.chars().all(|c| "0123456789. <n/a".contains(c));
        rows.retain(|at| {
            grid.write(*at, figures, &mut line);
            line.contains(sought) != without.is_some()
        });
    }
}

impl Grid {
    pub fn new(columns: &'static [Column], rows: Vec<Row>) -> Self {
        Self { columns, rows: Rc::new(rows) }
    }

    /// What a row says, in lower case, and its key, each on a line of its own.
    fn write(&self, at: usize, figures: bool, to: &mut String) {
        to.clear();
        for column in 0..self.columns.len() {
            let start = to.len();
            self.rows.write(at, column, figures, to);
            lower(to, start);
            to.push('\n');
        }
        let start = to.len();
        self.rows.write_key(at, to);
        lower(to, start);
    }

    /// The rows to show, by index: filtered, then sorted by a column; equal rows keep their order.
    pub fn shown(&self, filter: &Filter, by: Option<(usize, bool)>) -> Vec<usize> {
        let mut rows: Vec<usize> = (0..self.rows.count()).collect();
        if !filter.is_open() {
            filter.retain(self, &mut rows);
        }
        match by {
            Some((column, descending)) => self.sorted(&rows, column, descending),
            None => rows,
        }
    }

    fn sorted(&self, rows: &[usize], column: usize, descending: bool) -> Vec<usize> {
        let numbers: Option<Vec<u128>> =
            rows.iter().map(|at| packed(self.rows.order(*at, column), descending, *at)).collect();
        if let Some(mut numbers) = numbers {
            numbers.sort_unstable();
            return numbers
                .into_iter()
                .filter_map(|number| usize::try_from(number & ROW).ok())
                .collect();
        }
        let mut ranked: Vec<(Rank, usize)> =
            rows.iter().map(|at| (self.rank(*at, column), *at)).collect();
        ranked.sort_by(|(a, x), (b, y)| compare(a, b, descending).then(x.cmp(y)));
        ranked.into_iter().map(|(_, at)| at).collect()
    }

    fn rank(&self, at: usize, column: usize) -> Rank {
        match (self.rows.order(at, column), self.rows.cell(at, column)) {
            (Order::Number(number), _) => Rank::Number(number),
            (Order::Text, Some(cell)) => Rank::Text(cell.text.written().to_lowercase()),
            (Order::Text, None) | (Order::Unknown, _) => Rank::Unknown,
        }
    }
}

/// Makes what follows a place lower case. Few names have letters of another alphabet, while most
/// have the sign that stands for what is left out.
fn lower(text: &mut String, start: usize) {
    let Some(part) = text.get_mut(start..) else { return };
    if part.is_ascii() || part.chars().all(|c| c.is_ascii() || c.to_lowercase().eq([c])) {
        return part.make_ascii_lowercase();
    }
    let lower = part.to_lowercase();
    text.truncate(start);
    text.push_str(&lower);
}

/// The bits of a row's number in a packed order.
const ROW: u128 = u32::MAX as u128;

/// Order and row as one number, which sorts faster than anything else; words cannot be packed.
fn packed(order: Order, descending: bool, row: usize) -> Option<u128> {
    let (unknown, number) = match order {
        Order::Number(number) => (0, if descending { !number } else { number }),
        Order::Unknown => (1, 0),
        Order::Text => return None,
    };
    let row = u32::try_from(row).ok()?;
    Some(unknown << 96 | u128::from(number) << 32 | u128::from(row))
}

/// A cell's place, taken once for a whole sort.
enum Rank {
    Number(u64),
    Text(String),
    Unknown,
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
        Grid::new(&COLUMNS, rows.collect())
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
    fn the_largest_figures_sort_like_others_and_equal_ones_stay() {
        let grid = grid(&[
            ("a", Some(u64::MAX)),
            ("b", None),
            ("c", Some(0)),
            ("d", Some(u64::MAX)),
            ("e", Some(0)),
        ]);
        let all = Filter::default();
        assert_eq!(grid.shown(&all, Some((1, false))), [2, 4, 0, 3, 1]);
        assert_eq!(grid.shown(&all, Some((1, true))), [0, 3, 2, 4, 1]);
    }

    #[test]
    fn filters_contain_exclude_and_skip() {
        let grid =
            grid(&[("Apex", Some(1)), ("Targon", Some(2)), ("Pebble", None), ("Ärger…", None)]);
        let shown = |text: &str| grid.shown(&Filter::new(text), None);
        assert_eq!(shown("PE"), [0, 2]);
        assert_eq!(shown("!pe"), [1, 3]);
        assert_eq!(shown("ÄRG"), [3]);
        assert_eq!(shown("r…"), [3]);
        assert_eq!(shown("~tgn"), [1]);
        assert_eq!(shown("n/a"), [2, 3]);
        assert!(shown("apex1").is_empty(), "no cell runs into the next");
        assert_eq!(shown("!"), [0, 1, 2, 3]);
        assert_eq!(shown(""), [0, 1, 2, 3]);
    }
}
