//! Whose coldkey signs: a wallet on disk, or a well-known practice key.

use std::ops::Deref;

use tao_keystore::{Pair, Store};

use super::contacts::Contacts;
use crate::config::{self, Paths};
use crate::domain::Scheme;
use crate::domain::{Account, Coldkey, Genesis, Hotkey, clean};
use crate::fault::{Code, Fault};
pub use crate::store::Multisigs;

/// The book of multisigs of this machine.
pub fn multisigs(settings: &crate::config::Settings) -> Multisigs {
    super::books::multisigs(&settings.paths)
}

/// Practice keys are public knowledge, so they are refused on public networks.
pub const DEV: &str = "dev://";

/// What a name can mean: a wallet, a hotkey of one, or a contact.
pub struct Names {
    store: Store,
    contacts: Contacts,
    multisigs: Multisigs,
}

impl Names {
    pub fn new(paths: &Paths) -> Self {
        let store = Store::new(&paths.wallet_dir, &paths.state_dir);
        Self { store, contacts: Contacts::new(paths), multisigs: super::books::multisigs(paths) }
    }

    /// An address, or that of a contact or of a multisig of the book. A name that is two of these,
    /// or one and a wallet as well, means neither.
    fn account(&self, text: &str) -> Result<Option<Account>, Fault> {
        if let Ok(account) = Account::parse(text) {
            return Ok(Some(account));
        }
        let contact = self.contacts.find(text)?.map(|contact| contact.account);
        let multisig = self.multisigs.find(text)?.map(|group| group.account().0);
        let Some(account) = contact.or(multisig) else { return Ok(None) };
        let named = if contact.is_some() { "contact" } else { "multisig" };
        let is_wallet = self.store.list()?.iter().any(|wallet| wallet.name == text);
        let other = match (is_wallet, multisig) {
            (true, _) => Some("wallet"),
            (false, Some(multisig)) if multisig != account => Some("multisig"),
            _ => None,
        };
        if let Some(other) = other {
            let shown = clean(text, 60);
            return Err(Fault::new(
                Code::Name,
                format!("`{shown}` is both a {named} and a {other} on this machine"),
            )
            .hint(format!("write the address, or give the {named} another name")));
        }
        Ok(Some(account))
    }
}

impl Deref for Names {
    type Target = Store;

    fn deref(&self) -> &Store {
        &self.store
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payer {
    Wallet {
        name: String,
        coldkey: Coldkey,
    },
    Dev {
        name: String,
        coldkey: Coldkey,
    },
    /// An address alone: it can be planned and built for, and signs elsewhere.
    Watch {
        coldkey: Coldkey,
    },
}

impl Payer {
    /// Finds the coldkey behind a wallet name or a practice name, without unlocking anything.
    pub fn find(text: &str, store: &Store) -> Result<Self, Fault> {
        if let Some(name) = text.strip_prefix(DEV) {
            let pair = Pair::dev(name)?;
            let coldkey = Coldkey(Account(pair.public()));
            return Ok(Self::Dev { name: name.to_owned(), coldkey });
        }
        if let Ok(account) = Account::parse(text) {
            return Ok(Self::Watch { coldkey: Coldkey(account) });
        }
        let wallet = store.show(text)?;
        let Some(key) = wallet.coldkey else {
            return Err(Fault::new(
                Code::Name,
                format!("wallet `{}` has no coldkey here", clean(text, 60)),
            ));
        };
        Ok(Self::Wallet { name: text.to_owned(), coldkey: Coldkey(Account(key.public)) })
    }

    pub fn coldkey(&self) -> Coldkey {
        match self {
            Self::Wallet { coldkey, .. } | Self::Dev { coldkey, .. } | Self::Watch { coldkey } => {
                *coldkey
            }
        }
    }

    /// Refuses a practice key where it would expose real funds.
    pub fn check_network(&self, genesis: &Genesis) -> Result<(), Fault> {
        if matches!(self, Self::Dev { .. }) && config::is_public(genesis) {
            return Err(Fault::new(
                Code::KeyRole,
                "dev:// keys are public and never sign on a public network",
            ));
        }
        Ok(())
    }

    /// Unlocks the key; `open` is called only where there is something to unlock, with the name of
    /// the wallet. The key must be the one whose address was shown.
    pub fn unlock(&self, open: impl FnOnce(&str) -> Result<Pair, Fault>) -> Result<Pair, Fault> {
        let pair = match self {
            Self::Dev { name, .. } => Pair::dev(name)?,
            Self::Wallet { name, .. } => open(name)?,
            Self::Watch { coldkey } => {
                return Err(Fault::new(
                    Code::KeystoreLocked,
                    format!("the key of {coldkey} is not on this machine"),
                )
                .hint("write it with --out and sign it where the key is"));
            }
        };
        if pair.public() != self.coldkey().0.0 {
            return Err(Fault::new(
                Code::KeystoreLocked,
                "the key file holds another key than the address beside it says; nothing was signed",
            ));
        }
        Ok(pair)
    }
}

pub fn scheme(pair: &Pair) -> Scheme {
    ours(pair.scheme())
}

pub(super) fn ours(scheme: tao_keystore::Scheme) -> Scheme {
    match scheme {
        tao_keystore::Scheme::Sr25519 => Scheme::Sr25519,
        tao_keystore::Scheme::Ed25519 => Scheme::Ed25519,
    }
}

/// Reads `ADDRESS`, `CONTACT`, `WALLET` (its only hotkey, or the one named `default`) or `WALLET/HOTKEY`.
pub fn hotkey(text: &str, store: &Names) -> Result<Hotkey, Fault> {
    if let Some(account) = store.account(text)? {
        refuse_role(account, false, store)?;
        return Ok(Hotkey(account));
    }
    let (wallet, name) =
        text.split_once('/').map_or((text, None), |(wallet, name)| (wallet, Some(name)));
    let Ok(entry) = store.show(wallet) else { return Err(nothing(text)) };
    let key = match name {
        Some(name) => entry.hotkeys.iter().find(|key| key.name == name),
        None if entry.hotkeys.len() == 1 => entry.hotkeys.first(),
        None => entry.hotkeys.iter().find(|key| key.name == "default"),
    };
    key.map(|key| Hotkey(Account(key.public))).ok_or_else(|| {
        Fault::new(Code::Name, format!("`{}` does not name one hotkey", clean(text, 80)))
            .hint("write WALLET/HOTKEY, or an address")
    })
}

/// Reads `ADDRESS`, `CONTACT` or `WALLET` as a coldkey.
pub fn coldkey(text: &str, store: &Names, hotkey_allowed: bool) -> Result<Coldkey, Fault> {
    if let Some(account) = store.account(text)? {
        if !hotkey_allowed {
            refuse_role(account, true, store)?;
        }
        return Ok(Coldkey(account));
    }
    if text.len() > 40 || text.starts_with("0x") {
        return Err(Account::parse(text).err().unwrap_or_else(|| nothing(text)));
    }
    Payer::find(text, store).map(|payer| payer.coldkey()).map_err(|_| nothing(text))
}

fn nothing(text: &str) -> Fault {
    if text.len() > 40
        && let Err(fault) = Account::parse(text)
    {
        return fault;
    }
    Fault::new(
        Code::Name,
        format!("`{}` is neither an address nor a wallet on this machine", clean(text, 80)),
    )
    .try_command("see the wallets there are", &["tao", "wallet", "list"])
}

/// Refuses a key of our own in the wrong place: the commonest and dearest mistake.
fn refuse_role(account: Account, wants_coldkey: bool, store: &Store) -> Result<(), Fault> {
    for wallet in store.list()? {
        let cold = wallet.coldkey.as_ref().is_some_and(|key| key.public == account.0);
        let hot = wallet.hotkeys.iter().any(|key| key.public == account.0);
        let (is, wanted) =
            if wants_coldkey { ("hotkey", "coldkey") } else { ("coldkey", "hotkey") };
        if (wants_coldkey && hot && !cold) || (!wants_coldkey && cold && !hot) {
            return Err(Fault::new(
                Code::KeyRole,
                format!(
                    "{account} is the {is} of wallet `{}`; a {wanted} is meant here",
                    clean(&wallet.name, 60)
                ),
            ));
        }
    }
    Ok(())
}
