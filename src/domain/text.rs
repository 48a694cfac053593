//! Text from outside: made harmless before anything shows it.

/// Returns `text` without control, format and bidirectional characters, cut to `most` characters.
///
/// Names come from the chain, where escape sequences, newlines and invalid UTF-8 are accepted.
pub fn clean(text: &str, most: usize) -> String {
    let harmless = |c: &char| {
        !c.is_control()
            && !matches!(*c,
                '\u{00ad}' | '\u{061c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
                | '\u{ffa0}' | '\u{fff0}'..='\u{fffc}' | '\u{e0000}'..='\u{e0fff}')
    };
    let mut out: String = text.chars().filter(harmless).take(most.saturating_add(1)).collect();
    if out.chars().count() > most {
        out = out.chars().take(most.saturating_sub(1)).collect();
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn escapes_newlines_and_direction_marks_vanish() {
        assert_eq!(clean("\u{1b}[31mred\u{1b}[0m\nline\u{0}", 40), "[31mred[0mline");
        assert_eq!(clean("abc\u{202e}def\u{200b}\u{2066}", 40), "abcdef");
        assert_eq!(clean("𝜏 テスト", 40), "𝜏 テスト");
    }

    #[test]
    fn long_text_is_cut_and_says_so() {
        assert_eq!(clean("abcdef", 6), "abcdef");
        assert_eq!(clean("abcdefg", 6), "abcde…");
    }
}
