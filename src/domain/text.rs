//! Text from outside: made harmless before anything shows it.

use std::iter::Peekable;
use std::str::Chars;

const ESCAPE: char = '\u{1b}';
const BELL: char = '\u{7}';
/// String terminator, in one character.
const STOP: char = '\u{9c}';

/// Returns `text` without escape sequences, control, format and bidirectional characters, cut to
/// `most` characters.
///
/// Names come from the chain, where escape sequences, newlines and invalid UTF-8 are accepted.
pub fn clean(text: &str, most: usize) -> String {
    if text.len() <= most && text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.to_owned();
    }
    let mut harmless = Harmless { rest: text.chars().peekable(), endless: false };
    let mut out: String = harmless.by_ref().take(most).collect();
    if harmless.next().is_some() {
        out.pop();
        out.push('…');
    }
    out
}

/// What is left of a text for people.
struct Harmless<'a> {
    rest: Peekable<Chars<'a>>,
    /// No string ends any more.
    endless: bool,
}

impl Iterator for Harmless<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        loop {
            match self.rest.next()? {
                ESCAPE => self.escaped(),
                '\u{9b}' => self.parameters(),
                c if opens_string(c) => self.string(),
                c if is_harmless(c) => return Some(c),
                _ => {}
            }
        }
    }
}

impl Harmless<'_> {
    /// What belongs to an escape character, by ECMA-48: one character of it would be as visible as
    /// the others are not.
    fn escaped(&mut self) {
        match self.rest.peek().copied() {
            Some('[') => {
                self.rest.next();
                self.parameters();
            }
            Some('P' | 'X' | ']' | '^' | '_') => {
                self.rest.next();
                self.string();
            }
            _ => {
                self.skip(' ', '/');
                self.rest.next_if(|c| ('0'..='~').contains(c));
            }
        }
    }

    fn parameters(&mut self) {
        self.skip('0', '?');
        self.skip(' ', '/');
        self.rest.next_if(|c| ('@'..='~').contains(c));
    }

    fn skip(&mut self, first: char, last: char) {
        while self.rest.next_if(|c| (first..=last).contains(c)).is_some() {}
    }

    /// A string that a terminal would take for itself. Nobody hides the rest of a text behind one
    /// that does not end.
    fn string(&mut self) {
        if self.endless {
            return;
        }
        let mut rest = self.rest.clone();
        while let Some(c) = rest.next() {
            match c {
                BELL | STOP => {}
                ESCAPE if rest.next_if_eq(&'\\').is_some() => {}
                _ => continue,
            }
            self.rest = rest;
            return;
        }
        self.endless = true;
    }
}

fn opens_string(c: char) -> bool {
    matches!(c, '\u{90}' | '\u{98}' | '\u{9d}'..='\u{9f}')
}

fn is_harmless(c: char) -> bool {
    !c.is_control()
        && !matches!(c,
            '\u{00ad}' | '\u{061c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffc}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn escapes_newlines_and_direction_marks_vanish() {
        assert_eq!(clean("\u{1b}[31mred\u{1b}[0m\nline\u{0}", 40), "redline");
        assert_eq!(clean("abc\u{202e}def\u{200b}\u{2066}", 40), "abcdef");
        assert_eq!(clean("𝜏 テスト", 40), "𝜏 テスト");
    }

    #[test]
    fn whole_sequences_vanish_and_not_only_their_first_character() {
        for (hostile, left) in [
            ("a\u{1b}[1mb", "ab"),
            ("a\u{9b}1;31mb", "ab"),
            ("a\u{1b}[?1049h\u{1b}[2J\u{1b}[H\u{1b}[5 qb", "ab"),
            ("a\u{1b}]0;owned\u{7}b", "ab"),
            ("a\u{1b}]8;;http://x\u{1b}\\b\u{9d}8;;\u{9c}c", "abc"),
            ("a\u{1b}P1$r0m\u{1b}\\b\u{90}q\u{9c}c\u{1b}_G\u{1b}\\d\u{1b}^x\u{7}e", "abcde"),
            ("a\u{1b}Xsos\u{9c}b\u{98}sos\u{1b}\\c", "abc"),
            ("a\u{1b}(0b\u{1b}cc\u{1b}#8d\u{1b}7e\u{1b}=f", "abcdef"),
            ("a\u{1b}\u{1b}[31mb", "ab"),
            // What is cut off or nonsense takes nothing along that is not its own.
            ("a\u{1b}", "a"),
            ("a\u{1b}[31", "a"),
            ("a\u{1b}[3\u{7}b", "ab"),
            ("a\u{1b}]0;rest", "a0;rest"),
            ("a\u{9d}rest", "arest"),
            ("a\u{1b}日b", "a日b"),
            ("[1m is said, not done", "[1m is said, not done"),
        ] {
            assert_eq!(clean(hostile, 80), left, "{hostile:?}");
        }
    }

    #[test]
    fn an_open_string_in_a_long_text_takes_no_longer() {
        let text = "\u{1b}]".repeat(20_000);
        assert_eq!(clean(&text, 10), "");
    }

    #[test]
    fn long_text_is_cut_and_says_so() {
        assert_eq!(clean("abcdef", 6), "abcdef");
        assert_eq!(clean("abcdefg", 6), "abcde…");
    }
}
