//! Tables of an `SQLite` file, read only: btcli 9 keeps its books in one.
//!
//! The library is a quarter of a million lines of C; three small tables need the walk over a b-tree
//! below. What is not plain (an open journal, another encoding, a page twice) is refused.

use std::collections::BTreeSet;

/// A page has at least 512 bytes, so this bounds the walk of the largest file that is read.
const MOST_PAGES: usize = 16_384;
const MAGIC: &[u8] = b"SQLite format 3\0";

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    Nothing,
    Number(i64),
    Text(String),
    /// Bytes, or a fraction: none of the books has one.
    Other,
}

pub(crate) struct Tables<'a> {
    file: &'a [u8],
    page: usize,
    /// What of a page is used.
    usable: usize,
}

type Row = Vec<Cell>;

impl<'a> Tables<'a> {
    pub(crate) fn new(file: &'a [u8]) -> Result<Self, &'static str> {
        if !file.starts_with(MAGIC) {
            return Err("it is no SQLite file");
        }
        let page = match number(file, 16, 2).ok_or(CUT)? {
            1 => 65_536,
            size => size,
        };
        let kept = number(file, 20, 1).ok_or(CUT)?;
        let usable = page.checked_sub(kept).filter(|usable| *usable >= 480);
        let (Some(usable), true) = (usable, page.is_power_of_two() && page >= 512) else {
            return Err("its pages have an impossible size");
        };
        // 0 is a file without any table.
        if !matches!(number(file, 56, 4), Some(0 | 1)) {
            return Err("its texts are not UTF-8");
        }
        Ok(Self { file, page, usable })
    }

    /// The rows of a table, each with its columns in the order of the names; `None` where there is
    /// no such table.
    pub(crate) fn rows(
        &self,
        table: &str,
        columns: &[&str],
    ) -> Result<Option<Vec<Row>>, &'static str> {
        let schema = self.walk(1)?;
        let found = schema.iter().find_map(|row| match row.as_slice() {
            [Cell::Text(kind), Cell::Text(name), _, Cell::Number(root), Cell::Text(made)]
                if kind == "table" && name == table =>
            {
                Some((*root, made))
            }
            _ => None,
        });
        let Some((root, made)) = found else { return Ok(None) };
        let own = named(made).ok_or("a table is described in an unknown way")?;
        let places: Vec<Option<usize>> = columns
            .iter()
            .map(|column| own.iter().position(|own| own.eq_ignore_ascii_case(column)))
            .collect();
        let root = usize::try_from(root).map_err(|_| CUT)?;
        let pick = |row: Row| {
            let cell = |place: &Option<usize>| place.and_then(|place| row.get(place).cloned());
            places.iter().map(|place| cell(place).unwrap_or(Cell::Nothing)).collect()
        };
        Ok(Some(self.walk(root)?.into_iter().map(pick).collect()))
    }

    fn at(&self, number: usize) -> Result<&'a [u8], &'static str> {
        let start = number.checked_sub(1).and_then(|number| number.checked_mul(self.page));
        let end = start.and_then(|start| start.checked_add(self.usable));
        start.zip(end).and_then(|(start, end)| self.file.get(start..end)).ok_or(CUT)
    }

    /// All rows below a page, in their order.
    fn walk(&self, root: usize) -> Result<Vec<Row>, &'static str> {
        let (mut rows, mut seen, mut todo) = (Vec::new(), BTreeSet::new(), vec![root]);
        while let Some(number) = todo.pop() {
            if !seen.insert(number) || seen.len() > MOST_PAGES {
                return Err("its pages run in a circle");
            }
            let page = self.at(number)?;
            let head = if number == 1 { 100 } else { 0 };
            let cells = self::number(page, add(head, 3)?, 2).ok_or(CUT)?;
            let (inner, list) = match page.get(head) {
                Some(0x0d) => (false, add(head, 8)?),
                Some(0x05) => (true, add(head, 12)?),
                _ => return Err("a page is not part of a table"),
            };
            let mut below = Vec::new();
            for cell in 0..cells {
                let place = add(list, cell.checked_mul(2).ok_or(CUT)?)?;
                let place = self::number(page, place, 2).ok_or(CUT)?;
                if inner {
                    below.push(self::number(page, place, 4).ok_or(CUT)?);
                } else {
                    rows.push(self.row(page, place)?);
                }
            }
            if inner {
                below.push(self::number(page, add(head, 8)?, 4).ok_or(CUT)?);
                todo.extend(below.into_iter().rev());
            }
        }
        Ok(rows)
    }

    fn row(&self, page: &[u8], place: usize) -> Result<Row, &'static str> {
        let (length, place) = varint(page, place)?;
        let (_, place) = varint(page, place)?;
        let length = usize::try_from(length).map_err(|_| CUT)?;
        record(&self.payload(page, place, length)?)
    }

    /// A record, of which a long one goes on in pages of its own.
    fn payload(&self, page: &[u8], place: usize, length: usize) -> Result<Vec<u8>, &'static str> {
        let most = self.usable.checked_sub(35).ok_or(CUT)?;
        let local = if length <= most { length } else { self.local(length, most).ok_or(CUT)? };
        let end = add(place, local)?;
        let mut out = page.get(place..end).ok_or(CUT)?.to_vec();
        let mut next = if length > local { number(page, end, 4).ok_or(CUT)? } else { 0 };
        let mut pages = MOST_PAGES;
        while out.len() < length {
            pages = pages.checked_sub(1).filter(|_| next != 0).ok_or(CUT)?;
            let more = self.at(next)?;
            let wanted = length.saturating_sub(out.len()).saturating_add(4).min(more.len());
            out.extend(more.get(4..wanted).ok_or(CUT)?);
            next = number(more, 0, 4).ok_or(CUT)?;
        }
        Ok(out)
    }

    /// How much of a long record stays in its page.
    fn local(&self, length: usize, most: usize) -> Option<usize> {
        let least =
            self.usable.checked_sub(12)?.checked_mul(32)?.checked_div(255)?.checked_sub(23)?;
        let over = length.checked_sub(least)?.checked_rem(self.usable.checked_sub(4)?)?;
        let kept = least.checked_add(over)?;
        Some(if kept <= most { kept } else { least })
    }
}

const CUT: &str = "it ends in the middle, or is damaged";

fn add(one: usize, other: usize) -> Result<usize, &'static str> {
    one.checked_add(other).ok_or(CUT)
}

/// An unsigned number of up to four bytes.
fn number(bytes: &[u8], place: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(place..place.checked_add(length)?)?;
    let value = bytes.iter().fold(0_u32, |value, byte| (value << 8) | u32::from(*byte));
    usize::try_from(value).ok()
}

/// A number of up to nine bytes, and the place after it.
fn varint(bytes: &[u8], mut place: usize) -> Result<(u64, usize), &'static str> {
    let mut value = 0_u64;
    for count in 1..=9 {
        let byte = *bytes.get(place).ok_or(CUT)?;
        place = add(place, 1)?;
        if count == 9 {
            return Ok(((value << 8) | u64::from(byte), place));
        }
        value = (value << 7) | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Ok((value, place));
        }
    }
    Err(CUT)
}

fn record(bytes: &[u8]) -> Result<Row, &'static str> {
    let (head, mut at) = varint(bytes, 0)?;
    let head = usize::try_from(head).map_err(|_| CUT)?;
    let (mut row, mut place) = (Vec::new(), head);
    while at < head {
        let (kind, next) = varint(bytes, at)?;
        at = next;
        let length = match kind {
            0 | 8 | 9 => 0,
            1..=4 => kind,
            5 => 6,
            6 | 7 => 8,
            12.. => kind.checked_sub(12).ok_or(CUT)? / 2,
            _ => return Err(CUT),
        };
        let end = add(place, usize::try_from(length).map_err(|_| CUT)?)?;
        let content = bytes.get(place..end).ok_or(CUT)?;
        place = end;
        row.push(match kind {
            0 => Cell::Nothing,
            1..=6 => Cell::Number(signed(content)),
            8 => Cell::Number(0),
            9 => Cell::Number(1),
            13.. if kind % 2 == 1 => {
                Cell::Text(String::from_utf8(content.to_vec()).map_err(|_| "a text is not UTF-8")?)
            }
            _ => Cell::Other,
        });
    }
    Ok(row)
}

fn signed(bytes: &[u8]) -> i64 {
    let first = bytes.first().is_some_and(|byte| *byte >= 0x80);
    bytes.iter().fold(if first { -1 } else { 0 }, |value, byte| (value << 8) | i64::from(*byte))
}

/// The names of the columns in `CREATE TABLE name (column TYPE, …)`, none of which has parentheses
/// of its own in the books.
fn named(made: &str) -> Option<Vec<&str>> {
    let (_, list) = made.split_once('(')?;
    let list = list.trim_end().strip_suffix(')')?;
    if list.contains('(') {
        return None;
    }
    list.split(',').map(|column| column.split_whitespace().next()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Written by the statements of btcli 9.18.
    const BOOK: &[u8] = include_bytes!("../../tests/fixtures/bittensor.db");

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn the_tables_of_a_real_book_are_read() {
        let tables = Tables::new(BOOK).unwrap();
        let rows = tables.rows("address_book", &["note", "name", "nothing"]).unwrap().unwrap();
        assert_eq!(rows.len(), 62);
        assert_eq!(rows[0], [text("rent"), text("the landlord"), Cell::Nothing]);
        // One note is longer than a page.
        let Cell::Text(long) = &rows[1][0] else { panic!("{:?}", rows[1]) };
        assert_eq!((long.len(), long.trim_matches('n')), (9_000, ""));
        assert_eq!(rows[61][1], text("contact 59"));
        let rows = tables.rows("proxy_address_book", &["name", "delay"]).unwrap().unwrap();
        assert_eq!(rows, [[text("vault"), Cell::Number(300)]]);
        assert_eq!(tables.rows("multisigs", &["name"]), Ok(None));
    }

    #[test]
    fn a_damaged_file_is_refused_and_never_a_panic() {
        assert!(Tables::new(b"[]").is_err());
        assert!(Tables::new(MAGIC).is_err());
        for cut in (0..BOOK.len()).step_by(61) {
            if let Ok(tables) = Tables::new(&BOOK[..cut]) {
                assert!(tables.rows("address_book", &["name"]).is_err(), "{cut}");
            }
        }
        for at in (0..BOOK.len()).step_by(7) {
            let mut changed = BOOK.to_vec();
            changed[at] = changed[at].wrapping_add(0x81);
            if let Ok(tables) = Tables::new(&changed) {
                let _ =
                    tables.rows("address_book", &["name"]).map(|rows| rows.map(|rows| rows.len()));
            }
        }
    }
}
