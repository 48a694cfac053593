//! The accounts that a view is about: wallets of this machine, practice keys, plain addresses.

use tao_keystore::{KeyFormat, KeyId, Store};

use super::books::Device;
use super::payer::Payer;
use crate::domain::{Account, Coldkey, clean};
use crate::fault::{Code, Fault};

/// An account, what it is called, and what can sign for it here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    pub name: String,
    pub coldkey: Coldkey,
    /// `None` where nothing may be signed.
    pub payer: Option<Payer>,
    pub lock: Lock,
}

/// What stands between an account and its signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// The key is here and needs nothing.
    Open,
    Password,
    /// What the keyring of the system remembers; a password where that fails.
    Keyring,
    /// The key is on a device that this machine talks to.
    Device(Device),
    /// The key is on another machine.
    Away,
}

impl Lock {
    /// What agreeing to an order does, where it is asked on the screen.
    pub fn button(&self) -> &'static str {
        match self {
            Self::Away => "Sign elsewhere",
            Self::Device(_) => "Sign on the device",
            Self::Open | Self::Password | Self::Keyring => "Sign and send",
        }
    }
}

/// The accounts with these names or addresses; without any, the wallets of this machine with the
/// configured one first.
pub fn find(store: &Store, names: &[String], first: Option<&str>) -> Result<Vec<Holder>, Fault> {
    if !names.is_empty() {
        return names.iter().map(|name| one(store, name)).collect();
    }
    let mut holders: Vec<Holder> = store
        .list()?
        .into_iter()
        .filter_map(|wallet| {
            let key = wallet.coldkey?;
            let coldkey = Coldkey(Account(key.public));
            let lock = lock(store, &wallet.name, key.format);
            let payer = Some(Payer::Wallet { name: wallet.name.clone(), coldkey });
            Some(Holder { name: clean(&wallet.name, 60), coldkey, payer, lock })
        })
        .collect();
    match first {
        Some(first) if first.starts_with("dev://") => holders.insert(0, one(store, first)?),
        Some(first) => holders.sort_by_key(|holder| holder.name != first),
        None => {}
    }
    Ok(holders)
}

fn one(store: &Store, name: &str) -> Result<Holder, Fault> {
    if let Ok(account) = Account::parse(name) {
        let payer = Some(Payer::Watch { coldkey: Coldkey(account) });
        return Ok(Holder { payer, ..watched(account) });
    }
    let payer = Payer::find(name, store)?;
    let lock = match &payer {
        Payer::Wallet { name, .. } => {
            let key = store.show(name)?.coldkey;
            key.map_or(Lock::Away, |key| lock(store, name, key.format))
        }
        Payer::Dev { .. } => Lock::Open,
        Payer::Watch { .. } => Lock::Away,
    };
    Ok(Holder { name: clean(name, 60), coldkey: payer.coldkey(), payer: Some(payer), lock })
}

fn lock(store: &Store, wallet: &str, format: KeyFormat) -> Lock {
    // What cannot be found out is asked for: a password always opens it.
    let remembered =
        cfg!(feature = "keyring") && store.is_remembered(wallet, KeyId::Coldkey).unwrap_or(false);
    match format {
        KeyFormat::PublicOnly => Lock::Away,
        format if !format.is_encrypted() => Lock::Open,
        _ if remembered => Lock::Keyring,
        _ => Lock::Password,
    }
}

/// Every key of this machine: a proxy among them is no surprise.
pub fn own(store: &Store) -> Result<Vec<Account>, Fault> {
    let wallets = store.list()?;
    let keys = wallets.iter().flat_map(|wallet| wallet.coldkey.iter().chain(&wallet.hotkeys));
    Ok(keys.map(|key| Account(key.public)).collect())
}

/// An account that a device has told of.
pub fn of_device(device: &Device) -> Holder {
    let payer = Some(Payer::Watch { coldkey: Coldkey(device.address) });
    Holder { name: device.name(), payer, lock: by(device), ..watched(device.address) }
}

/// Accounts without a key here whose key a device has, under whatever name they are watched.
pub fn find_devices(holders: &mut [Holder], devices: &[Device]) {
    for holder in holders.iter_mut().filter(|holder| holder.payer.is_some()) {
        let device = devices.iter().find(|device| device.address == holder.coldkey.0);
        if let (Lock::Away, Some(device)) = (holder.lock, device) {
            holder.lock = by(device);
        }
    }
}

/// A program without the means to talk to devices leaves them to another.
fn by(device: &Device) -> Lock {
    if cfg!(feature = "ledger") { Lock::Device(*device) } else { Lock::Away }
}

/// Plain addresses only: no file is opened.
pub fn watch_only(addresses: &[String]) -> Result<Vec<Holder>, Fault> {
    if addresses.is_empty() {
        return Err(Fault::new(
            Code::Arguments,
            "with --watch-only, say which addresses to look at: no key file is opened to find them",
        )
        .hint("such as: tao tui --watch-only 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"));
    }
    addresses.iter().map(|text| Account::parse(text).map(watched)).collect()
}

fn watched(account: Account) -> Holder {
    Holder { name: account.short(), coldkey: Coldkey(account), payer: None, lock: Lock::Away }
}
