//! Bytes in lower-case hex digits, two for each.

/// The digits of a byte, the first one's first.
const fn digits(byte: u8) -> [u8; 2] {
    const fn digit(four: u8) -> u8 {
        if four < 10 { four.saturating_add(b'0') } else { four.saturating_add(b'a' - 10) }
    }
    [digit(byte >> 4), digit(byte & 15)]
}

/// How bytes are written, not one character after the other, as `hex::encode` does it.
pub fn hexed(bytes: &[u8]) -> String {
    let mut text = vec![0; bytes.len().saturating_mul(2)];
    let (pairs, _) = text.as_chunks_mut::<2>();
    pairs.iter_mut().zip(bytes).for_each(|(pair, byte)| *pair = digits(*byte));
    String::from_utf8(text).unwrap_or_default()
}

/// Whether a text is exactly how bytes are written.
pub fn is_hex_of(text: &str, bytes: &[u8]) -> bool {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    rest.is_empty() && pairs.iter().copied().eq(bytes.iter().map(|byte| digits(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_written_as_others_write_it_and_told_from_all_other_texts() {
        let all: Vec<u8> = (0..=255).collect();
        let text = hex::encode(&all);
        assert_eq!(hexed(&all), text);
        assert!(is_hex_of(&text, &all) && is_hex_of("", &[]));
        for other in [&text[1..], &text[2..], &format!("{text}0"), &text.to_uppercase()] {
            assert!(!is_hex_of(other, &all), "{other}");
        }
        assert!(!is_hex_of("0b", &[0x0a]) && !is_hex_of("zz", &[0x0a]) && !is_hex_of("", &[0]));
    }
}
