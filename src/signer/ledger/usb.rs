//! The device itself, over the kernel's own HID interface.

use hidapi::{HidApi, HidDevice};

use super::report::{REPORT, Reports};
use crate::fault::{Code, Fault};

const VENDOR: u16 = 0x2c97;
const USAGE_PAGE: u16 = 0xffa0;
/// Milliseconds that a person may take to read a transaction on a small screen.
const PATIENCE: i32 = 600_000;

pub struct Usb(HidDevice);

fn gone() -> Fault {
    Fault::new(Code::Ledger, "the device was disconnected")
        .hint("plug it in, unlock it, and open the Polkadot app")
}

impl Usb {
    /// Opens the only Ledger that is plugged in.
    pub fn open() -> Result<Self, Fault> {
        let api = HidApi::new().map_err(|_| {
            Fault::new(Code::Ledger, "USB devices cannot be listed on this machine")
        })?;
        let mut found = api.device_list().filter(|device| {
            let main = device.usage_page() == USAGE_PAGE || device.interface_number() == 0;
            device.vendor_id() == VENDOR && main
        });
        let device = found.next().ok_or_else(|| {
            Fault::new(Code::Ledger, "no Ledger is plugged in")
                .hint("plug it in, unlock it, and open the Polkadot app")
        })?;
        if found.any(|other| other.path() != device.path()) {
            return Err(Fault::new(Code::Ledger, "several Ledgers are plugged in")
                .hint("leave only the one that shall sign"));
        }
        device.open_device(&api).map(Self).map_err(|_| {
            Fault::new(Code::Ledger, "the Ledger may not be opened by this user")
                .hint("install Ledger's udev rules, and close other wallets that use it")
        })
    }
}

impl Reports for Usb {
    fn write(&mut self, report: &[u8; REPORT]) -> Result<(), Fault> {
        // The first byte is the number of the report, which these devices do not use.
        let numbered = [&[0], report.as_slice()].concat();
        self.0.write(&numbered).map(|_| ()).map_err(|_| gone())
    }

    fn read(&mut self) -> Result<[u8; REPORT], Fault> {
        let mut report = [0; REPORT];
        match self.0.read_timeout(&mut report, PATIENCE) {
            Ok(REPORT) => Ok(report),
            Ok(0) => Err(Fault::new(Code::Ledger, "nobody answered on the device in ten minutes")),
            _ => Err(gone()),
        }
    }
}
