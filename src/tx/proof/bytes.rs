//! A reader of SCALE that accepts one encoding of each value only.
//!
//! The chain accepts some values in more than one form; what is signed after being shown must have
//! exactly one, or two different transactions would look the same.

use num_bigint::BigUint;

use crate::tx::bound::Misfit;

pub(super) struct Bytes<'a> {
    rest: &'a [u8],
}

/// A compact number as it stands there.
enum Compact<'a> {
    Short(u32),
    /// Little-endian, without zeros at its end.
    Long(&'a [u8]),
}

impl<'a> Bytes<'a> {
    pub(super) fn new(rest: &'a [u8]) -> Self {
        Self { rest }
    }

    pub(super) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    pub(super) fn end(&self) -> Result<(), Misfit> {
        if self.rest.is_empty() { Ok(()) } else { Err(Misfit::Rest) }
    }

    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8], Misfit> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(Misfit::Short)?;
        self.rest = rest;
        Ok(taken)
    }

    pub(super) fn fixed<const N: usize>(&mut self) -> Result<[u8; N], Misfit> {
        let (taken, rest) = self.rest.split_first_chunk().ok_or(Misfit::Short)?;
        self.rest = rest;
        Ok(*taken)
    }

    pub(super) fn byte(&mut self) -> Result<u8, Misfit> {
        self.fixed::<1>().map(|[byte]| byte)
    }

    pub(super) fn bool(&mut self) -> Result<bool, Misfit> {
        match self.byte()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(Misfit::Invalid),
        }
    }

    pub(super) fn u16(&mut self) -> Result<u16, Misfit> {
        self.fixed().map(u16::from_le_bytes)
    }

    pub(super) fn u32(&mut self) -> Result<u32, Misfit> {
        self.fixed().map(u32::from_le_bytes)
    }

    /// A compact number of at most `width` bytes in its shortest form.
    pub(super) fn compact(&mut self, width: usize) -> Result<BigUint, Misfit> {
        Ok(match self.shortest(width)? {
            Compact::Short(number) => number.into(),
            Compact::Long(body) => BigUint::from_bytes_le(body),
        })
    }

    pub(super) fn compact_u64(&mut self) -> Result<u64, Misfit> {
        Ok(match self.shortest(8)? {
            Compact::Short(number) => number.into(),
            Compact::Long(body) => {
                body.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
            }
        })
    }

    pub(super) fn compact_u32(&mut self) -> Result<u32, Misfit> {
        Ok(match self.shortest(4)? {
            Compact::Short(number) => number,
            Compact::Long(body) => u32::from_le_bytes(body.try_into().map_err(|_| Misfit::Large)?),
        })
    }

    fn shortest(&mut self, width: usize) -> Result<Compact<'a>, Misfit> {
        let first = *self.rest.first().ok_or(Misfit::Short)?;
        let (number, least) = match first & 3 {
            0 => (u32::from(self.byte()? >> 2), 0),
            1 => (u32::from(self.u16()? >> 2), 1 << 6),
            2 => (self.u32()? >> 2, 1 << 14),
            _ => {
                self.byte()?;
                let digits = usize::from(first >> 2).saturating_add(4);
                let body = self.take(digits)?;
                if digits > width {
                    return Err(Misfit::Large);
                }
                // Four bytes are longer than needed for what the form before this one can hold.
                let fits = |body| u32::from_le_bytes(body) < 1 << 30;
                if body.last() == Some(&0) || <[u8; 4]>::try_from(body).is_ok_and(fits) {
                    return Err(Misfit::Invalid);
                }
                return Ok(Compact::Long(body));
            }
        };
        if number < least {
            return Err(Misfit::Invalid);
        }
        let bits = u64::try_from(width.saturating_mul(8)).unwrap_or(u64::MAX);
        let used = u64::from(u32::BITS.saturating_sub(number.leading_zeros()));
        if used > bits { Err(Misfit::Large) } else { Ok(Compact::Short(number)) }
    }

    /// The length of a list. Every element takes at least one byte, so that more elements than
    /// bytes are refused before anything is reserved for them.
    pub(super) fn count(&mut self, most: usize) -> Result<usize, Misfit> {
        let count = usize::try_from(self.compact_u32()?).map_err(|_| Misfit::Large)?;
        if count > self.rest.len() {
            return Err(Misfit::Short);
        }
        if count > most { Err(Misfit::Large) } else { Ok(count) }
    }

    pub(super) fn text(&mut self, most: usize) -> Result<&'a str, Misfit> {
        let length = self.count(most)?;
        std::str::from_utf8(self.take(length)?).map_err(|_| Misfit::Invalid)
    }

    pub(super) fn option<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, Misfit>,
    ) -> Result<Option<T>, Misfit> {
        if self.bool()? { read(self).map(Some) } else { Ok(None) }
    }

    pub(super) fn list<T>(
        &mut self,
        most: usize,
        mut read: impl FnMut(&mut Self) -> Result<T, Misfit>,
    ) -> Result<Vec<T>, Misfit> {
        let count = self.count(most)?;
        (0..count).map(|_| read(self)).collect()
    }
}

#[cfg(test)]
mod tests {
    use parity_scale_codec::{Compact, Encode as _};
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn reads_what_the_codec_writes_and_only_that(number: u64, width in 1usize..=32) {
            let bytes = Compact(number).encode();
            let read = Bytes::new(&bytes).compact(width);
            if width >= 8 || number < 1 << (8 * width) {
                prop_assert_eq!(read.unwrap(), BigUint::from(number));
            } else {
                prop_assert!(read.is_err());
            }
        }

        #[test]
        fn no_two_encodings_give_one_number(bytes in prop::collection::vec(any::<u8>(), 1..12)) {
            let mut reader = Bytes::new(&bytes);
            if let Ok(number) = reader.compact(8) {
                let length = bytes.len() - reader.rest().len();
                let number = u64::try_from(number).unwrap();
                prop_assert_eq!(Bytes::new(&bytes).compact_u64().unwrap(), number);
                prop_assert_eq!(Compact(number).encode(), &bytes[..length]);
            }
        }
    }

    #[test]
    fn a_length_is_paid_for_by_the_input() {
        assert_eq!(Bytes::new(&[0xfe, 0xff, 0xff, 0xff]).count(usize::MAX), Err(Misfit::Short));
        assert_eq!(Bytes::new(&[8, 1, 1]).count(1), Err(Misfit::Large));
        assert_eq!(Bytes::new(&[8, 0xff, 0xff]).text(9), Err(Misfit::Invalid));
    }

    #[test]
    fn a_number_that_fits_a_shorter_form_is_refused_in_a_longer_one() {
        for (bytes, number) in [
            (&[0xfd, 0x00][..], Err(Misfit::Invalid)),
            (&[0x01, 0x01], Ok(64)),
            (&[0xfe, 0xff, 0x00, 0x00], Err(Misfit::Invalid)),
            (&[0x02, 0x00, 0x01, 0x00], Ok(1 << 14)),
            (&[3, 0xff, 0xff, 0xff, 0x3f], Err(Misfit::Invalid)),
            (&[3, 0, 0, 0, 0x40], Ok(1 << 30)),
            (&[7, 1, 0, 0, 0, 0], Err(Misfit::Invalid)),
            (&[7, 0, 0, 0, 0, 1], Ok(1 << 32)),
        ] {
            assert_eq!(Bytes::new(bytes).compact_u64(), number, "{bytes:?}");
            assert_eq!(Bytes::new(bytes).compact(16), number.map(BigUint::from), "{bytes:?}");
        }
        assert_eq!(Bytes::new(&[7, 0, 0, 0, 0, 1]).compact_u32(), Err(Misfit::Large));
    }
}
