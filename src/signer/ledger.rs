//! Ledger devices with the Polkadot app, which reads transactions by their metadata proof.
//!
//! The app signs with ed25519 on the path 44'/354', so the account of a device is another one than
//! that of the same recovery phrase in a wallet. Signing blindly is not offered. No message to or
//! from a device is ever logged.
//!
//! This was tested against an emulated device that speaks the protocol report by report, and
//! against messages recorded from `@zondax/ledger-substrate`. No physical device was used.

mod report;
mod usb;

pub use report::Reports;
pub use usb::Usb;

use self::report::exchange;
use crate::domain::{Account, clean};
use crate::fault::{Code, Fault};
use crate::tx::Payload;

const CLASS: u8 = 0xf9;
const VERSION: u8 = 0x00;
const ADDRESS: u8 = 0x01;
const SIGN: u8 = 0x02;
/// Data of one message of a transaction.
const CHUNK: usize = 250;
const HARDENED: u32 = 0x8000_0000;
const PURPOSE: u32 = 44;
const POLKADOT: u32 = 354;
/// What the app has room for.
const MOST_PROOF: usize = 16 << 10;

/// Which of the device's keys: 44'/354'/account'/0'/index'.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub account: u32,
    pub index: u32,
}

impl Place {
    /// Reads `ledger:`, `ledger:?account=1` or `ledger:?account=1&index=2`.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let bad = || {
            Fault::new(Code::Arguments, format!("`{}` does not name a Ledger key", clean(text, 60)))
                .hint("write ledger:?account=0&index=0")
        };
        let rest = text.strip_prefix("ledger:").ok_or_else(bad)?;
        let mut place = Self::default();
        let pairs = match rest {
            "" => return Ok(place),
            rest => rest.strip_prefix('?').ok_or_else(bad)?,
        };
        for pair in pairs.split('&') {
            let (name, value) = pair.split_once('=').ok_or_else(bad)?;
            let value = value.parse::<u32>().ok().filter(|value| *value < HARDENED);
            let value = value.ok_or_else(bad)?;
            match name {
                "account" => place.account = value,
                "index" => place.index = value,
                _ => return Err(bad()),
            }
        }
        Ok(place)
    }

    /// The path as wallets write it.
    pub fn path(self) -> String {
        format!("m/{PURPOSE}'/{POLKADOT}'/{}'/0'/{}'", self.account, self.index)
    }

    fn bytes(self) -> Vec<u8> {
        [PURPOSE, POLKADOT, self.account, 0, self.index]
            .iter()
            .flat_map(|step| (step | HARDENED).to_le_bytes())
            .collect()
    }
}

/// A connected device.
pub struct Ledger<R> {
    reports: R,
}

impl<R: Reports> Ledger<R> {
    pub fn new(reports: R) -> Self {
        Self { reports }
    }

    /// The version of the app, which also tells that it is the right one.
    pub fn version(&mut self) -> Result<(u16, u16, u16), Fault> {
        let answer = self.ask(VERSION, 0, 0, &[])?;
        let [_test, a1, a0, b1, b0, c1, c0, ..] = answer.as_slice() else {
            return Err(nonsense());
        };
        let number = |high: &u8, low: &u8| u16::from_be_bytes([*high, *low]);
        Ok((number(a1, a0), number(b1, b0), number(c1, c0)))
    }

    /// The account of a key. `show` has the device show its address until the person there agrees.
    pub fn account(&mut self, place: Place, show: bool) -> Result<Account, Fault> {
        let data = [place.bytes(), 42u16.to_le_bytes().to_vec()].concat();
        let answer = self.ask(ADDRESS, u8::from(show), 0, &data)?;
        let (key, text) = answer.split_first_chunk::<32>().ok_or_else(nonsense)?;
        let account = Account(*key);
        if account.to_string().as_bytes() != text {
            return Err(Fault::new(
                Code::Ledger,
                "the device shows another address than its key has; do not use it",
            ));
        }
        Ok(account)
    }

    /// Has the device read the payload by its proof, show it, and sign it with ed25519.
    pub fn sign(
        &mut self,
        place: Place,
        payload: &Payload,
        proof: &[u8],
    ) -> Result<[u8; 64], Fault> {
        let payload = payload.bytes();
        let too_large = || Fault::new(Code::Ledger, "the transaction is too large for the device");
        let length = u16::try_from(payload.len()).map_err(|_| too_large())?;
        if proof.len() > MOST_PROOF || payload.len() > MOST_PROOF {
            return Err(too_large());
        }
        let first = [place.bytes(), length.to_le_bytes().to_vec()].concat();
        self.ask(SIGN, 0, 0, &first)?;
        let whole = [payload.as_slice(), proof].concat();
        let last = whole.chunks(CHUNK).len().saturating_sub(1);
        let mut answer = Vec::new();
        for (index, chunk) in whole.chunks(CHUNK).enumerate() {
            answer = self.ask(SIGN, if index == last { 2 } else { 1 }, 0, chunk)?;
        }
        match answer.split_first() {
            Some((0, signature)) => signature.try_into().map_err(|_| nonsense()),
            _ => Err(nonsense()),
        }
    }

    fn ask(&mut self, instruction: u8, p1: u8, p2: u8, data: &[u8]) -> Result<Vec<u8>, Fault> {
        let length = u8::try_from(data.len()).map_err(|_| nonsense())?;
        let message = [&[CLASS, instruction, p1, p2, length], data].concat();
        let answer = exchange(&mut self.reports, &message)?;
        let (data, status) = answer.split_last_chunk::<2>().ok_or_else(nonsense)?;
        match u16::from_be_bytes(*status) {
            0x9000 => Ok(data.to_vec()),
            status => Err(refusal(status, data)),
        }
    }
}

fn nonsense() -> Fault {
    Fault::new(Code::Ledger, "the device answered something that cannot be right")
        .hint("close other wallets that use it, and try again")
}

/// A device's status in plain words.
fn refusal(status: u16, data: &[u8]) -> Fault {
    let reason = clean(&String::from_utf8_lossy(data), 80);
    let locked = |what: &str, hint: &str| Fault::new(Code::Ledger, what.to_owned()).hint(hint);
    match status {
        0x6986 => {
            Fault::new(Code::LedgerDeclined, "it was rejected on the device; nothing was signed")
        }
        0x5515 | 0x6982 | 0x6983 | 0x6b0c => {
            locked("the device is locked", "unlock it with its PIN")
        }
        0x6e00 | 0x6e01 | 0x6d00 | 0x6511 | 0x6d02 => {
            locked("another app is open on the device", "open the Polkadot app on it")
        }
        0x6984 => {
            let why = if reason.is_empty() { "it gives no reason".to_owned() } else { reason };
            Fault::new(
                Code::Ledger,
                format!("the device does not accept the transaction or its proof: {why}"),
            )
            .hint("update the Polkadot app; a transaction that it cannot read is never signed blindly")
        }
        0x6700 | 0x6400 => locked("the device has no room for this transaction", "make it smaller"),
        0x6987 => locked("the device is busy", "finish what it shows, and try again"),
        other => Fault::new(Code::Ledger, format!("the device failed with status {other:04x}"))
            .hint("update the Polkadot app, and try again"),
    }
}
