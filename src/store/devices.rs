//! Accounts of hardware devices in their book: addresses and paths, learnt when a device told them.
//!
//! ```toml
//! [ledger-0-0-oHGKut]
//! address = "5Grw…"
//! account = 0
//! index = 0
//! ```

use serde::{Deserialize, Serialize};

use super::book::{Book, Entry, check_name};
use crate::domain::{Account, clean};
use crate::fault::{Code, Fault};

pub type Devices = Book<Device>;

/// An account whose key is on a Ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Device {
    pub address: Account,
    /// Which key of the device it is.
    pub account: u32,
    pub index: u32,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    address: String,
    account: u32,
    index: u32,
}

impl Device {
    /// Two devices have the same paths, so the end of the address belongs to the name.
    pub fn name(&self) -> String {
        let address = self.address.to_string();
        let end = address.get(address.len().saturating_sub(6)..).unwrap_or_default();
        format!("ledger-{}-{}-{end}", self.account, self.index)
    }

    /// What `--signer` takes.
    pub fn signer(&self) -> String {
        format!("ledger:?account={}&index={}", self.account, self.index)
    }
}

impl Entry for Device {
    type Line = Line;
    const FILE: &'static str = "devices.toml";
    const BOOK: &'static str = "book of devices";
    const CODE: Code = Code::Config;

    fn read(_: &str, line: Line) -> Result<Self, Fault> {
        let address = Account::parse(&line.address)?;
        Ok(Self { address, account: line.account, index: line.index })
    }

    fn line(&self) -> Line {
        Line { address: self.address.to_string(), account: self.account, index: self.index }
    }

    fn check(&self, name: &str) -> Result<(), Fault> {
        check_name(name)
    }

    fn taken(&self, name: &str) -> Fault {
        let text = format!("the name `{name}` is taken by another device, {}", self.address);
        Fault::new(Code::Name, text)
    }

    fn unknown(name: &str) -> Fault {
        let text = format!("no device `{}` was seen on this machine", clean(name, 60));
        Fault::new(Code::Name, text).try_command("ask one", &["tao", "ledger"])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_devices_with_one_path_are_two_entries() {
        let dir = tempfile::tempdir().unwrap();
        let book = Devices::new(&dir.path().join("config/config.toml"), dir.path());
        let devices = [1, 2].map(|n| Device { address: Account([n; 32]), account: 0, index: 3 });
        for device in &devices {
            book.add(&device.name(), device).unwrap();
            book.add(&device.name(), device).unwrap();
        }
        let mut found: Vec<_> = book.list().unwrap().into_values().collect();
        found.sort_by_key(|device| device.address);
        assert_eq!(found, devices);
        assert_eq!(found[0].signer(), "ledger:?account=0&index=3");
        let file = dir.path().join("config/devices.toml");
        std::fs::write(&file, "[x]\naddress = \"5F\"\naccount = 0\nindex = 0\n").unwrap();
        assert_eq!(book.list().unwrap_err().code(), Code::Config);
    }
}
