//! Wallets on disk: made, listed and shown. No network.

use schemars::JsonSchema;
use serde::Serialize;
use tao_keystore::{Class as KeyClass, Error as KeyError, KeyEntry, Store, WalletEntry};

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
#[derive(Clone, Debug, JsonSchema, Serialize)]
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

#[derive(Clone, Debug, JsonSchema, Serialize)]
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

#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
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

/// A hotkey with the wallet that it is in.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct HotkeyRow {
    pub wallet: String,
    #[serde(flatten)]
    pub key: KeyReport,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct HotkeyList {
    pub hotkeys: Vec<HotkeyRow>,
}

impl Report for HotkeyList {
    const SCHEMA: &'static str = "tao.hotkeys/1";

    fn human(&self) -> String {
        if self.hotkeys.is_empty() {
            return "no hotkeys yet; make one with: tao hotkey create WALLET/HOTKEY\n".to_owned();
        }
        let row = |row: &HotkeyRow| {
            let key = &row.key;
            let name = format!("{}/{}", row.wallet, key.name);
            vec![name, key.address.clone(), key.format.to_owned()]
        };
        let rows: Vec<Vec<String>> = self.hotkeys.iter().map(row).collect();
        table(&["HOTKEY", "ADDRESS", "FORMAT"], &rows)
    }

    fn brief(&self) -> String {
        let name = |row: &HotkeyRow| format!("{}/{}", row.wallet, row.key.name);
        self.hotkeys.iter().map(name).collect::<Vec<_>>().join("\n")
    }
}

/// The hotkeys of one wallet, or of all.
pub fn hotkeys(store: &Store, wallet: Option<&str>) -> Result<HotkeyList, Fault> {
    let wallets = match wallet {
        Some(name) => vec![store.show(name)?],
        None => store.list()?,
    };
    let rows = wallets.iter().flat_map(|wallet| {
        wallet
            .hotkeys
            .iter()
            .map(|key| HotkeyRow { wallet: wallet.name.clone(), key: KeyReport::from(key) })
    });
    Ok(HotkeyList { hotkeys: rows.collect() })
}

pub fn list(store: &Store) -> Result<WalletList, Fault> {
    Ok(WalletList { wallets: store.list()?.iter().map(WalletReport::from).collect() })
}

pub fn show(store: &Store, name: &str) -> Result<WalletReport, Fault> {
    Ok(WalletReport::from(&store.show(name)?))
}
