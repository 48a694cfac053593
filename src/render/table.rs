//! Tables: aligned, chosen, sorted and cut as the reader asked.

use std::cell::RefCell;
use std::fmt::Write as _;

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// No column is cut below this.
const NARROWEST: usize = 8;
const GAP: usize = 2;

/// How the reader wants tables.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// Terminal cells in a line; `None` cuts nothing.
    pub width: Option<usize>,
    /// Names of the columns, in their order; all where empty.
    pub columns: Vec<String>,
    /// Name of a column, with `-` in front for the other direction.
    pub sort: Option<String>,
    /// `TEXT`, or `COLUMN=TEXT`.
    pub filter: Option<String>,
}

/// What tables there were.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// Columns of all tables.
    pub headers: Vec<String>,
    /// Columns that were named and that no table has.
    pub unknown: Vec<String>,
    pub csv: Option<String>,
}

thread_local! {
    static VIEW: RefCell<(View, Seen)> = RefCell::new(Default::default());
}

/// Runs what prints tables, under a view of them.
pub fn viewed(view: &View, print: impl FnOnce() -> String) -> (String, Seen) {
    VIEW.with_borrow_mut(|state| *state = (view.clone(), Seen::default()));
    let text = print();
    let (_, mut seen) = VIEW.take();
    let sort = view.sort.as_deref().map(|name| name.trim_start_matches('-').to_owned());
    let filter = view.filter.as_deref().and_then(|filter| filter.split_once('='));
    let named = view.columns.iter().cloned().chain(sort);
    let named = named.chain(filter.map(|(name, _)| name.to_owned()));
    seen.unknown =
        named.filter(|name| !seen.headers.iter().any(|known| same(known, name))).collect();
    (text, seen)
}

fn same(header: &str, name: &str) -> bool {
    header.eq_ignore_ascii_case(name.trim())
}

/// A table with aligned columns, measured in terminal cells.
pub fn table(header: &[&str], rows: &[Vec<String>]) -> String {
    VIEW.with_borrow_mut(|(view, seen)| {
        seen.headers.extend(header.iter().map(|&cell| cell.to_owned()));
        let (header, rows) = chosen(view, header, rows);
        let csv = seen.csv.get_or_insert_default();
        for row in std::iter::once(&header).chain(&rows) {
            let cells: Vec<String> = row.iter().map(|cell| escaped(cell)).collect();
            let _ = writeln!(csv, "{}", cells.join(","));
        }
        aligned(&header, rows, view.width)
    })
}

fn chosen(view: &View, header: &[&str], rows: &[Vec<String>]) -> (Vec<String>, Vec<Vec<String>>) {
    let position = |name: &str| header.iter().position(|known| same(known, name));
    let mut rows: Vec<Vec<String>> = rows.to_vec();
    if let Some(filter) = &view.filter {
        let (column, text) = match filter.split_once('=') {
            Some((name, text)) if position(name).is_some() => (position(name), text),
            _ => (None, filter.as_str()),
        };
        let wanted = text.to_lowercase();
        let holds = |cell: &String| cell.to_lowercase().contains(&wanted);
        rows.retain(|row| match column {
            Some(at) => row.get(at).is_some_and(holds),
            None => row.iter().any(holds),
        });
    }
    if let Some(sort) = &view.sort {
        let (name, down) =
            sort.strip_prefix('-').map_or((sort.as_str(), false), |name| (name, true));
        if let Some(at) = position(name) {
            rows.sort_by_cached_key(|row| key(row.get(at).map_or("", String::as_str)));
            if down {
                rows.reverse();
            }
        }
    }
    let order: Vec<usize> = if view.columns.is_empty() {
        (0..header.len()).collect()
    } else {
        view.columns.iter().filter_map(|name| position(name)).collect()
    };
    let pick = |row: &[String]| -> Vec<String> {
        order.iter().map(|at| row.get(*at).cloned().unwrap_or_default()).collect()
    };
    let header: Vec<String> = header.iter().map(|&cell| cell.to_owned()).collect();
    (pick(&header), rows.iter().map(|row| pick(row)).collect())
}

/// A key that sorts numbers as numbers, before texts, and texts without regard to case.
fn key(cell: &str) -> (bool, i128, String) {
    match number(cell) {
        Some(number) => (false, number, String::new()),
        None => (true, 0, cell.to_lowercase()),
    }
}

/// A figure in billionths: grouped digits, a sign, a decimal point, and a unit behind.
fn number(cell: &str) -> Option<i128> {
    let cell = cell.trim().trim_start_matches(['<', '~', '+', ' ']);
    let (negative, rest) = match cell.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, cell),
    };
    let end = rest.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ' '));
    let (digits, unit) = rest.split_at(end.unwrap_or(rest.len()));
    let digits: String = digits.chars().filter(|c| *c != ' ').collect();
    let plain_unit = unit.is_empty() || unit == "%" || digits.len() < rest.trim_end().len();
    let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
    if whole.is_empty() || part.len() > 9 || !plain_unit || unit.chars().count() > 8 {
        return None;
    }
    let number: i128 = format!("{whole}{part:0<9}").parse().ok()?;
    Some(if negative { number.checked_neg()? } else { number })
}

fn escaped(cell: &str) -> String {
    // A spreadsheet takes these for formulas; figures may begin so.
    let formula = cell.starts_with(['=', '@', '\t', '\r'])
        || (cell.starts_with(['+', '-']) && number(cell).is_none());
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r']) {
        return format!("\"{}\"", cell.replace('"', "\"\""));
    }
    cell
}

fn aligned(header: &[String], mut rows: Vec<Vec<String>>, width: Option<usize>) -> String {
    let mut widths: Vec<usize> = header.iter().map(|cell| cell.width()).collect();
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width());
        }
    }
    let shown = match width {
        Some(room) => narrow(&mut widths, header, &mut rows, room),
        None => widths.len(),
    };
    widths.truncate(shown);
    let mut text = String::new();
    for row in std::iter::once(&header.to_vec()).chain(&rows) {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            line.push_str(cell);
            let pad = width.saturating_sub(cell.width()).saturating_add(GAP);
            line.push_str(&" ".repeat(pad));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    if let Some(left @ [_, ..]) = header.get(shown..) {
        let _ = writeln!(text, "(--wide shows {}, too)", left.join(", "));
    }
    text
}

/// Cuts the widest columns until the table fits, the first one last, because it says what a row is
/// about; then leaves out columns from the right, and returns how many are shown. A figure is never
/// cut: a part of a number is another number.
fn narrow(widths: &mut [usize], header: &[String], rows: &mut [Vec<String>], room: usize) -> usize {
    let least: Vec<usize> = (0..widths.len())
        .map(|at| {
            let figures = rows.iter().filter_map(|row| row.get(at));
            let figures = figures.filter(|cell| number(cell).is_some());
            let name = header.get(at).map_or(0, |cell| cell.width());
            figures.map(|cell| cell.width()).max().unwrap_or(NARROWEST).max(NARROWEST).max(name)
        })
        .collect();
    let total = |widths: &[usize]| {
        let gaps = GAP.saturating_mul(widths.len().saturating_sub(1));
        widths.iter().sum::<usize>().saturating_add(gaps)
    };
    let mut shown = widths.len();
    while let Some(kept) = widths.get_mut(..shown).filter(|kept| total(kept) > room) {
        let may = |at: usize, width: usize| least.get(at).is_some_and(|least| width > *least);
        let cuttable = kept.iter().enumerate().filter(|(at, width)| may(*at, **width));
        match cuttable.max_by_key(|(at, width)| (*at > 0, **width)).map(|(at, _)| at) {
            Some(at) => {
                if let Some(width) = kept.get_mut(at) {
                    *width = width.saturating_sub(1);
                }
            }
            None if shown > 1 => shown = shown.saturating_sub(1),
            None => break,
        }
    }
    for row in rows {
        for (cell, width) in row.iter_mut().zip(widths.iter()) {
            if cell.width() > *width {
                *cell = cut(cell, *width);
            }
        }
    }
    shown
}

/// Addresses and hashes keep both ends, which people compare; texts keep their beginning.
fn cut(cell: &str, width: usize) -> String {
    let long_word = cell.is_ascii() && cell.len() >= 40 && !cell.contains(' ');
    let room = width.saturating_sub(1);
    let tail = if long_word { room / 2 } else { 0 };
    let mut taken = 0_usize;
    let head: String = cell
        .chars()
        .take_while(|c| {
            taken = taken.saturating_add(c.width().unwrap_or(0));
            taken <= room.saturating_sub(tail)
        })
        .collect();
    let end: String = cell.chars().skip(cell.chars().count().saturating_sub(tail)).collect();
    format!("{head}…{}", if tail == 0 { "" } else { &end })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: &str = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";

    fn rows() -> Vec<Vec<String>> {
        [["one", "1 200.5", ADDRESS], ["Two, the \"2nd\"", "30", "=1+1"], ["three", "n/a", "x"]]
            .map(|row| row.map(str::to_owned).to_vec())
            .to_vec()
    }

    fn show(view: &View) -> (String, Seen) {
        viewed(view, || table(&["NAME", "TAO", "KEY"], &rows()))
    }

    #[test]
    fn a_table_fits_and_never_cuts_a_figure() {
        let (whole, _) = show(&View::default());
        assert!(whole.contains(ADDRESS));
        let (text, _) = show(&View { width: Some(50), ..View::default() });
        assert!(text.lines().all(|line| line.width() <= 50), "{text}");
        assert!(text.contains("1 200.5") && text.contains("5FHneW") && text.contains("694ty"));
    }

    #[test]
    fn what_has_no_room_is_left_out_and_named() {
        let (text, seen) = show(&View { width: Some(20), ..View::default() });
        let (last, lines) = text.trim_end().rsplit_once('\n').map(|(a, b)| (b, a)).unwrap();
        assert_eq!(last, "(--wide shows KEY, too)");
        assert!(lines.lines().all(|line| line.width() <= 20), "{text}");
        assert!(lines.contains("1 200.5") && !lines.contains("5FHneW"), "{text}");
        assert!(seen.csv.unwrap().contains(ADDRESS));
    }

    #[test]
    fn the_first_column_is_cut_last() {
        let rows = [vec!["a_long_name_of_it".to_owned(), "a value that goes on".to_owned()]];
        let view = View { width: Some(30), ..View::default() };
        let (text, _) = viewed(&view, || table(&["SETTING", "VALUE"], &rows));
        assert!(text.contains("a_long_name_of_it  a value th…"), "{text}");
    }

    #[test]
    fn columns_rows_and_order_are_chosen() {
        let view = View { columns: vec!["tao".into(), "name".into()], ..View::default() };
        let (text, _) = show(&View { sort: Some("-tao".into()), ..view.clone() });
        let first: Vec<&str> = text.lines().map(|line| line.split("  ").next().unwrap()).collect();
        assert_eq!(first, ["TAO", "n/a", "1 200.5", "30"]);
        let (text, _) = show(&View { filter: Some("name=TWO".into()), ..view.clone() });
        assert_eq!(text.lines().count(), 2);
        let (text, _) = show(&View { filter: Some("5fhn".into()), ..view });
        assert_eq!(text.lines().count(), 2);
        let (_, seen) = show(&View { sort: Some("size".into()), ..View::default() });
        assert_eq!(seen.unknown, ["size"]);
    }

    #[test]
    fn csv_is_quoted_and_starts_no_formula() {
        let (_, seen) = show(&View::default());
        let csv = seen.csv.unwrap();
        assert_eq!(csv.lines().nth(2).unwrap(), "\"Two, the \"\"2nd\"\"\",30,'=1+1");
    }

    #[test]
    fn figures_sort_as_numbers() {
        let mut cells = ["10", "9.5", "<0.0001", "1 000", "−3%", "n/a", "B", "a"];
        cells.sort_by_cached_key(|cell| key(cell));
        assert_eq!(cells, ["−3%", "<0.0001", "9.5", "10", "1 000", "a", "B", "n/a"]);
    }
}
