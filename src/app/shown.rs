//! Figures and names as tables show them: short, rounded against the reader's hopes, harmless.
//!
//! Reviews and receipts show every digit; these are for columns that must fit a screen.

use unicode_width::UnicodeWidthChar as _;

use crate::domain::{Alpha, Price, Tao, clean};

/// What stands for a figure that was not read.
pub const UNKNOWN: &str = "n/a";

/// Nano-units of a whole.
const UNIT: u64 = 1_000_000_000;

/// Decimals of amounts in tables.
pub(super) const AMOUNT: usize = 4;
/// Decimals of prices in tables.
pub(super) const PRICE: usize = 6;

/// TAO with four decimals, rounded down.
pub fn tao(amount: Tao) -> String {
    units(amount.rao(), AMOUNT)
}

/// TAO with six decimals, for amounts of a block; rounded down.
pub fn fine(amount: Tao) -> String {
    units(amount.rao(), PRICE)
}

/// A word as a shell takes it.
pub fn word(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:=@%+,".contains(c);
    let word = clean(word, usize::MAX);
    if !word.is_empty() && word.chars().all(plain) {
        return word;
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

/// Alpha with four decimals, rounded down.
pub fn alpha(amount: Alpha) -> String {
    units(amount.units(), AMOUNT)
}

/// TAO per alpha with six decimals, rounded down.
pub fn price(price: Price) -> String {
    units(price.rao(), PRICE)
}

pub fn or_na<T>(value: Option<T>, show: impl Fn(T) -> String) -> String {
    value.map_or_else(|| UNKNOWN.to_owned(), show)
}

/// Nano-units with a fixed number of decimals. What is there and would read as zero says so.
pub(super) fn units(value: u64, decimals: usize) -> String {
    let mut text = String::new();
    write_units(&mut text, value, decimals);
    text
}

/// Adds the same to a text.
pub(super) fn write_units(to: &mut String, value: u64, decimals: usize) {
    let least = smallest(decimals);
    let small = value > 0 && value < least;
    to.push_str(if small { "<" } else { "" });
    let start = to.len();
    to.push_str(itoa::Buffer::new().format(value / UNIT));
    group(to, start);
    to.push('.');
    let rest = if small { 1 } else { (value % UNIT).checked_div(least).unwrap_or(0) };
    let mut buffer = itoa::Buffer::new();
    let digits = buffer.format(rest);
    to.extend(std::iter::repeat_n('0', decimals.saturating_sub(digits.len())));
    to.push_str(digits);
}

/// The smallest value that so many decimals can show.
fn smallest(decimals: usize) -> u64 {
    let power = u32::try_from(9usize.saturating_sub(decimals)).ok();
    power.and_then(|power| 10u64.checked_pow(power)).unwrap_or(1)
}

/// Cells that [`units`] takes, without writing it.
pub(super) fn units_width(value: u64, decimals: usize) -> usize {
    let whole = value / UNIT;
    let least = smallest(decimals);
    let digits = whole.checked_ilog10().map_or(0, |log| usize::try_from(log).unwrap_or(0));
    let mark = usize::from(value > 0 && value < least);
    let spaces = digits / 3;
    let fixed = decimals.saturating_add(2).saturating_add(mark);
    digits.saturating_add(spaces).saturating_add(fixed)
}

/// Puts spaces between thousands in the digits from a place on.
fn group(text: &mut String, start: usize) {
    let mut at = text.len().saturating_sub(3);
    while at > start {
        text.insert(at, ' ');
        at = at.saturating_sub(3);
    }
}

/// By how much less `least` is than `most`, with one decimal, rounded up; `None` of nothing.
pub fn cut(most: Tao, least: Tao) -> Option<String> {
    let lost = u128::from(most.rao().saturating_sub(least.rao())).checked_mul(1_000)?;
    let whole = u128::from(most.rao());
    let tenths = if whole == 0 { return None } else { lost.div_ceil(whole) };
    Some(format!("{}.{}%", tenths / 10, tenths % 10))
}

/// The way from one price to another in percent with two decimals and its sign.
pub fn change(from: Price, to: Price) -> Option<String> {
    let (from, to) = (u128::from(from.rao()), u128::from(to.rao()));
    let hundredths = from.abs_diff(to).checked_mul(10_000)?.checked_div(from)?;
    let sign = match to.cmp(&from) {
        std::cmp::Ordering::Less => "−",
        std::cmp::Ordering::Equal => "",
        std::cmp::Ordering::Greater => "+",
    };
    Some(format!("{sign}{}.{:02}%", hundredths / 100, hundredths % 100))
}

/// A time that has passed, in the largest unit that fits.
pub fn age(seconds: u64) -> String {
    match seconds {
        0..=59 => format!("{seconds} s"),
        60..=3_599 => format!("{} min", seconds / 60),
        3_600..=86_399 => format!("{} h", seconds / 3_600),
        _ => format!("{} d", seconds / 86_400),
    }
}

/// A name from the chain for one cell of a table: nothing in it may move what stands beside it.
///
/// Beyond [`clean`], it has no characters without a width of their own and none that terminals
/// write from right to left or join into one.
pub fn name(text: &str, most: usize) -> String {
    let tame: String = clean(text, most.saturating_mul(4))
        .chars()
        .filter(|c| c.width().is_some_and(|width| width > 0) && !joins(*c))
        .map(|c| if is_right_to_left(c) { '·' } else { c })
        .collect();
    fit(&tame, most)
}

/// Cuts a text to a number of cells; what is left out shows as an ellipsis.
pub fn fit(text: &str, cells: usize) -> String {
    let width = |c: char| c.width().unwrap_or(0);
    let all: usize = text.chars().map(width).sum();
    if all <= cells {
        return text.to_owned();
    }
    let mut room = cells.saturating_sub(1);
    let mut out = String::new();
    for c in text.chars() {
        match room.checked_sub(width(c)) {
            Some(left) => room = left,
            None => break,
        }
        out.push(c);
    }
    if cells > 0 {
        out.push('…');
    }
    out
}

/// Flags and skin tones merge with their neighbours into one glyph of unclear width.
fn joins(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{1f9b0}'..='\u{1f9b3}')
}

fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{0590}'..='\u{08ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// An address in groups of four, for comparing by eye.
pub fn in_fours(address: &str) -> String {
    let mut out = String::new();
    for (index, c) in address.chars().enumerate() {
        if index > 0 && index.is_multiple_of(4) {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

/// A command line that a shell reads back as the same words.
pub fn command(argv: &[String]) -> String {
    let plain = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_./:=@%+,".contains(&byte))
    };
    let quoted = |word: &String| {
        if plain(word) { word.clone() } else { format!("'{}'", word.replace('\'', r"'\''")) }
    };
    argv.iter().map(quoted).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr as _;

    use super::*;
    use crate::domain::Netuid;

    #[test]
    fn amounts_are_rounded_down_and_never_become_zero() {
        let shown = |text: &str| tao(Tao::parse(text).unwrap());
        assert_eq!(shown("0"), "0.0000");
        assert_eq!(shown("1.99999"), "1.9999");
        assert_eq!(shown("0.000000001"), "<0.0001");
        assert_eq!(shown("1234567.5"), "1 234 567.5000");
        assert_eq!(shown("123"), "123.0000");
        assert_eq!(alpha(Alpha::from_units(Netuid(3), 1_000_000_001)), "1.0000");
        assert_eq!(price(Price::from_rao(49_999_999)), "0.049999");
    }

    #[test]
    fn cuts_and_changes_are_exact() {
        let (ten, nine) = (Tao::parse("10").unwrap(), Tao::parse("9.9999").unwrap());
        assert_eq!(cut(ten, nine).unwrap(), "0.1%");
        assert_eq!(cut(ten, ten).unwrap(), "0.0%");
        assert_eq!(cut(Tao::ZERO, Tao::ZERO), None);
        assert_eq!(change(Price::from_rao(100), Price::from_rao(103)).unwrap(), "+3.00%");
        assert_eq!(change(Price::from_rao(100), Price::from_rao(90)).unwrap(), "−10.00%");
        assert_eq!(change(Price::from_rao(0), Price::from_rao(90)), None);
    }

    #[test]
    fn hostile_names_keep_to_their_cells() {
        for text in [
            "\u{1b}[2J\u{202e}Evil\u{2066}",
            "e\u{301}\u{301}\u{301}vil\u{20dd}",
            "日本語のとても長いサブネット名前です",
            "שלום עולם",
            "🇩🇪👍🏽👨‍👩‍👧",
            "a\u{0}b\nc\td",
            "",
        ] {
            let shown = name(text, 12);
            assert!(shown.width() <= 12, "{shown:?}");
            assert!(!shown.chars().any(|c| c.is_control() || is_right_to_left(c)), "{shown:?}");
            let each: usize = shown.chars().map(|c| c.width().unwrap()).sum();
            assert_eq!(each, shown.width(), "{shown:?}");
            assert!(shown.chars().all(|c| c.width() != Some(0)), "{shown:?}");
        }
        assert_eq!(name("日本語", 4), "日…");
    }

    #[test]
    fn commands_survive_a_shell() {
        let words = ["tao", "wallet", "show", "it's a $name"].map(str::to_owned);
        assert_eq!(command(&words), r"tao wallet show 'it'\''s a $name'");
    }

    #[test]
    fn ages_take_the_largest_unit() {
        assert_eq!(
            [age(0), age(59), age(61), age(7_300), age(200_000)],
            ["0 s", "59 s", "1 min", "2 h", "2 d"]
        );
    }
}
