//! Wallets on disk: made, listed and shown. No network.

use serde::Serialize;
use tao_keystore::{
    Class as KeyClass, Error as KeyError, Form, Imported, KdfParams, KeyEntry, KeyId, Mnemonic,
    NewKey, Password, Scheme, Source, Store, WalletEntry, WordCount,
};

use crate::fault::{Code, Fault};
use crate::render::{Report, pairs, table};

impl From<KeyError> for Fault {
    fn from(error: KeyError) -> Self {
        let code = match error.class() {
            KeyClass::Usage => Code::KeystoreUsage,
            KeyClass::Locked => Code::KeystoreLocked,
            KeyClass::Refused => Code::Keystore,
            KeyClass::Bug => Code::Bug,
        };
        let fault = Self::new(code, error.to_string());
        match error.hint() {
            Some(hint) => fault.hint(hint),
            None => fault,
        }
    }
}

/// One key as it is shown: never a secret.
#[derive(Clone, Debug, Serialize)]
pub struct KeyReport {
    pub name: String,
    pub address: String,
    pub scheme: &'static str,
    pub format: &'static str,
    pub encrypted: bool,
    /// Whether the address is sealed together with the secret.
    pub address_proven: bool,
}

impl From<&KeyEntry> for KeyReport {
    fn from(entry: &KeyEntry) -> Self {
        Self {
            name: entry.name.clone(),
            address: entry.ss58.clone(),
            scheme: entry.scheme.name(),
            format: entry.format.name(),
            encrypted: entry.format.is_encrypted(),
            address_proven: entry.authenticated,
        }
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct WalletReport {
    pub name: String,
    pub coldkey: Option<KeyReport>,
    pub hotkeys: Vec<KeyReport>,
    pub problems: Vec<String>,
}

impl From<&WalletEntry> for WalletReport {
    fn from(entry: &WalletEntry) -> Self {
        Self {
            name: entry.name.clone(),
            coldkey: entry.coldkey.as_ref().map(KeyReport::from),
            hotkeys: entry.hotkeys.iter().map(KeyReport::from).collect(),
            problems: entry.problems.clone(),
        }
    }
}

impl Report for WalletReport {
    const SCHEMA: &'static str = "tao.wallet/1";

    fn human(&self) -> String {
        let line = |key: &KeyReport| format!("{}  ({}, {})", key.address, key.scheme, key.format);
        let mut rows = vec![("wallet", self.name.clone())];
        rows.push(("coldkey", self.coldkey.as_ref().map_or_else(|| "none here".to_owned(), line)));
        for key in &self.hotkeys {
            rows.push(("hotkey", format!("{}  {}", key.name, line(key))));
        }
        for problem in &self.problems {
            rows.push(("problem", problem.clone()));
        }
        pairs(&rows)
    }

    fn brief(&self) -> String {
        self.coldkey.as_ref().map(|key| key.address.clone()).unwrap_or_default()
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct WalletList {
    pub wallets: Vec<WalletReport>,
}

impl Report for WalletList {
    const SCHEMA: &'static str = "tao.wallets/1";

    fn human(&self) -> String {
        if self.wallets.is_empty() {
            return "no wallets yet; make one with: tao wallet create NAME\n".to_owned();
        }
        let mut rows = Vec::new();
        for wallet in &self.wallets {
            let cold = wallet.coldkey.as_ref();
            rows.push(vec![
                wallet.name.clone(),
                String::new(),
                cold.map_or_else(|| "n/a".to_owned(), |key| key.address.clone()),
                cold.map_or("no coldkey", |key| key.format).to_owned(),
            ]);
            for key in &wallet.hotkeys {
                rows.push(vec![
                    String::new(),
                    key.name.clone(),
                    key.address.clone(),
                    key.format.to_owned(),
                ]);
            }
        }
        table(&["WALLET", "HOTKEY", "ADDRESS", "FORMAT"], &rows)
    }

    fn brief(&self) -> String {
        let names: Vec<&str> = self.wallets.iter().map(|wallet| wallet.name.as_str()).collect();
        names.join("\n")
    }
}

pub fn list(store: &Store) -> Result<WalletList, Fault> {
    Ok(WalletList { wallets: store.list()?.iter().map(WalletReport::from).collect() })
}

pub fn show(store: &Store, name: &str) -> Result<WalletReport, Fault> {
    Ok(WalletReport::from(&store.show(name)?))
}

/// Makes a key from fresh words and seals it. The words come back so that the front end can show
/// them once; by then the key is safely on disk.
pub fn create(
    store: &Store,
    wallet: &str,
    id: KeyId<'_>,
    words: WordCount,
    password: &Password,
    kdf: KdfParams,
) -> Result<Mnemonic, Fault> {
    let mnemonic = Mnemonic::generate(words)?;
    let source = Source::Mnemonic { mnemonic: &mnemonic, bip39: None, path: "" };
    let new =
        NewKey { id, source, scheme: Scheme::Sr25519, password, kdf, note: "", form: Form::Native };
    store.create(wallet, &new)?;
    Ok(mnemonic)
}

/// What a key is brought in from.
pub enum Origin<'a> {
    Phrase { mnemonic: &'a Mnemonic, path: &'a str },
    File(&'a Imported),
}

pub fn import(
    store: &Store,
    wallet: &str,
    id: KeyId<'_>,
    origin: &Origin<'_>,
    password: &Password,
    kdf: KdfParams,
) -> Result<(), Fault> {
    let source = match origin {
        Origin::Phrase { mnemonic, path } => Source::Mnemonic { mnemonic, bip39: None, path },
        Origin::File(imported) => Source::Imported(imported),
    };
    store.create(
        wallet,
        &NewKey {
            id,
            source,
            scheme: Scheme::Sr25519,
            password,
            kdf,
            note: "",
            form: Form::Native,
        },
    )?;
    Ok(())
}
