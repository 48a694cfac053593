//! Messages cut into the 64-byte reports of the USB protocol.
//!
//! ```text
//! report = 0101 | 05 | index u16 | part     the first part begins with the length of all, u16
//! ```

use crate::fault::{Code, Fault};

pub(super) const REPORT: usize = 64;
const CHANNEL: [u8; 2] = [0x01, 0x01];
const TAG: u8 = 0x05;
const HEADER: usize = 5;
/// The longest answer is a signature; addresses and reasons are shorter than this.
const MOST_ANSWER: usize = 512;

/// The raw way to a device and back.
pub trait Reports {
    fn write(&mut self, report: &[u8; REPORT]) -> Result<(), Fault>;
    /// Waits as long as a person may take to read and press a button.
    fn read(&mut self) -> Result<[u8; REPORT], Fault>;
}

impl<R: Reports + ?Sized> Reports for Box<R> {
    fn write(&mut self, report: &[u8; REPORT]) -> Result<(), Fault> {
        (**self).write(report)
    }

    fn read(&mut self) -> Result<[u8; REPORT], Fault> {
        (**self).read()
    }
}

fn garbled() -> Fault {
    Fault::new(Code::Ledger, "the connection to the device is garbled")
        .hint("plug it in again, and close other wallets that use it")
}

/// Sends one message and waits for its answer.
pub(super) fn exchange(reports: &mut impl Reports, message: &[u8]) -> Result<Vec<u8>, Fault> {
    let length = u16::try_from(message.len()).map_err(|_| garbled())?;
    let stream = [&length.to_be_bytes(), message].concat();
    for (index, part) in (0u16..).zip(stream.chunks(REPORT.saturating_sub(HEADER))) {
        let [high, low] = index.to_be_bytes();
        let mut report = [0; REPORT];
        let filled = [&[CHANNEL[0], CHANNEL[1], TAG, high, low], part].concat();
        report.get_mut(..filled.len()).ok_or_else(garbled)?.copy_from_slice(&filled);
        reports.write(&report)?;
    }
    let mut answer: Vec<u8> = Vec::new();
    let mut expected = None;
    for index in 0u16.. {
        let report = reports.read()?;
        let [c1, c0, TAG, high, low, part @ ..] = report.as_slice() else { return Err(garbled()) };
        if [*c1, *c0] != CHANNEL || u16::from_be_bytes([*high, *low]) != index {
            return Err(garbled());
        }
        let part = if index == 0 {
            let (length, part) = part.split_first_chunk::<2>().ok_or_else(garbled)?;
            let length = usize::from(u16::from_be_bytes(*length));
            if !(2..=MOST_ANSWER).contains(&length) {
                return Err(garbled());
            }
            expected = Some(length);
            part
        } else {
            part
        };
        answer.extend(part);
        if let Some(length) = expected.filter(|length| answer.len() >= *length) {
            answer.truncate(length);
            return Ok(answer);
        }
    }
    Err(garbled())
}
