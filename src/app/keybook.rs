//! Every key and address that this machine knows by a name: wallets, and the books beside them.

use tao_keystore::Store;

use super::books::{self, Device, ProxyEntry};
use super::contacts::{Contact, Contacts};
use super::payer;
use super::wallet::{self, WalletList};
use crate::config::Settings;
use crate::domain::Group;
use crate::fault::Fault;

#[derive(Debug, Default)]
pub struct KeyBook {
    pub wallets: WalletList,
    pub contacts: Vec<Contact>,
    /// Accounts that keys of this machine act for.
    pub proxies: Vec<ProxyEntry>,
    pub multisigs: Vec<(String, Group)>,
    /// Accounts that devices have told of; none is asked here.
    pub devices: Vec<Device>,
    /// What could not be read, or is wrong with a file.
    pub problems: Vec<String>,
}

/// Reads wallets and books. A book that cannot be read hides nothing of the others.
pub fn read(store: &Store, settings: &Settings) -> Result<KeyBook, Fault> {
    let wallets = wallet::list(store)?;
    let mut problems: Vec<String> = Vec::new();
    for wallet in &wallets.wallets {
        problems.extend(wallet.problems.iter().map(|why| format!("{}: {why}", wallet.name)));
    }
    let contacts = Contacts::new(&settings.paths).list().map(|list| list.contacts);
    let proxies = books::proxy_book(&settings.paths).map(|book| book.proxies);
    let multisigs = payer::multisigs(settings).list().map(|all| all.into_iter().collect());
    let devices = books::devices(&settings.paths).list().map(|all| all.into_values().collect());
    Ok(KeyBook {
        wallets,
        devices: or_empty(devices, &mut problems),
        contacts: or_empty(contacts, &mut problems),
        proxies: or_empty(proxies, &mut problems),
        multisigs: or_empty(multisigs, &mut problems),
        problems,
    })
}

fn or_empty<T>(read: Result<Vec<T>, Fault>, problems: &mut Vec<String>) -> Vec<T> {
    read.unwrap_or_else(|fault| {
        problems.push(fault.message().to_owned());
        Vec::new()
    })
}
