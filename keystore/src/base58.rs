//! Base 58 for addresses. Lists show thousands of them, so digits come five at a time: digit by digit it
//! takes several times as long. The wallet, whose values know no keystore, includes this file as well.

/// Bytes of an address: prefix, key and checksum.
pub(crate) const LENGTH: usize = 35;

const DIGITS: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// Writes a number that begins with the prefix.
pub(crate) fn of(number: &[u8; LENGTH]) -> String {
    let mut words = [0u32; 9];
    for (word, bytes) in words.iter_mut().rev().zip(number.rchunks(4)) {
        *word = bytes.iter().fold(0, |word, byte| word << 8 | u32::from(*byte));
    }
    // 58^50 is more than 256^35.
    let mut digits = [0u8; 50];
    for five in digits.rchunks_mut(5) {
        let mut rest = 0u64;
        for word in &mut words {
            let whole = rest << 32 | u64::from(*word);
            // 58^5; the remainder before was less, so the quotient fits.
            *word = u32::try_from(whole / 656_356_768).unwrap_or_default();
            rest = whole % 656_356_768;
        }
        for digit in five.iter_mut().rev() {
            let value = usize::try_from(rest % 58).unwrap_or_default();
            *digit = DIGITS.get(value).copied().unwrap_or_default();
            rest /= 58;
        }
    }
    // The number begins with the prefix, so no digit that counts is a zero.
    let zeros = digits.iter().take_while(|digit| **digit == b'1').count();
    let text = std::str::from_utf8(digits.get(zeros..).unwrap_or_default());
    text.unwrap_or_default().to_owned()
}
