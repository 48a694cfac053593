//! What this machine signed without being able to ask a chain: kept so that no nonce is signed
//! twice by mistake.

use std::collections::{BTreeMap, HashMap};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer, Serialize, de};

use super::lock::{self, PATIENCE};
use super::{files, shown};
use crate::domain::{Account, Genesis, Hash, Tao, clean};
use crate::fault::{Code, Fault};

const SCHEMA: &str = "tao.signed/1";
const NAME: &str = "signed.json";
const MOST_BYTES: usize = 8 << 20;
/// Older ones are dropped; their nonces are long used.
const MOST_ENTRIES: usize = 10_000;

/// One signature that was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenSignature {
    #[serde(deserialize_with = "account")]
    account: Account,
    #[serde(deserialize_with = "hash")]
    genesis: Genesis,
    pub nonce: u32,
    #[serde(deserialize_with = "hash")]
    payload: Hash,
    ladder: Option<String>,
    /// What it does, in one line.
    action: String,
    /// Rao that it spends, as policies count it.
    #[serde(default)]
    spends: Option<String>,
    /// Unix time in seconds.
    written: u64,
}

/// What a signature that was given may spend; `None` where that is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    pub genesis: Genesis,
    pub nonce: u32,
    pub spends: Option<Tao>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    schema: String,
    entries: Vec<GivenSignature>,
}

/// The same as it is written.
#[derive(Serialize)]
struct Storing<'a> {
    schema: &'static str,
    entries: Vec<&'a GivenSignature>,
}

/// What the log knows about a transaction that shall be signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Precedent {
    None,
    /// The very same bytes were signed before.
    Same,
    /// Other bytes with the same nonce were signed; what they do.
    Rival(String),
    /// Only orders of the same ladder were signed with this nonce.
    Rung,
    /// The account's highest nonce so far leaves a gap before this one.
    Gap(u32),
}

impl GivenSignature {
    pub fn new(
        account: Account,
        genesis: Genesis,
        nonce: u32,
        payload: Hash,
        ladder: Option<&str>,
        action: &str,
        written: u64,
    ) -> Self {
        Self {
            account,
            genesis,
            nonce,
            payload,
            ladder: ladder.map(str::to_owned),
            action: clean(action, 300),
            spends: None,
            written,
        }
    }

    /// With what it spends, where that is known.
    #[must_use]
    pub fn spending(mut self, spends: Option<Tao>) -> Self {
        self.spends = spends.map(|amount| amount.rao().to_string());
        self
    }
}

/// Signatures by account and network, and there by nonce.
#[derive(Debug, Default)]
pub struct Precedents(HashMap<(Account, Genesis), BTreeMap<u32, Vec<Before>>>);

/// What a later transaction is held against.
#[derive(Debug)]
struct Before {
    payload: Hash,
    ladder: Option<String>,
    action: String,
}

impl Precedents {
    /// Counts one as given, for those that are judged after it.
    pub fn add(&mut self, entry: &GivenSignature) {
        let nonces = self.0.entry((entry.account, entry.genesis)).or_default();
        let before = Before {
            payload: entry.payload,
            ladder: entry.ladder.clone(),
            action: entry.action.clone(),
        };
        nonces.entry(entry.nonce).or_default().push(before);
    }

    /// Judges one transaction that shall be signed.
    pub fn judge(&self, wanted: &GivenSignature) -> Precedent {
        let Some(nonces) = self.0.get(&(wanted.account, wanted.genesis)) else {
            return Precedent::None;
        };
        let same_nonce = nonces.get(&wanted.nonce).map(Vec::as_slice).unwrap_or_default();
        for entry in same_nonce {
            if entry.payload == wanted.payload {
                return Precedent::Same;
            }
            if entry.ladder.is_none() || entry.ladder != wanted.ladder {
                return Precedent::Rival(clean(&entry.action, 300));
            }
        }
        match nonces.last_key_value() {
            _ if !same_nonce.is_empty() => Precedent::Rung,
            Some((highest, _)) if wanted.nonce > highest.saturating_add(1) => {
                Precedent::Gap(*highest)
            }
            _ => Precedent::None,
        }
    }
}

/// The log of one state folder.
#[derive(Clone, Debug)]
pub struct SignedLog {
    dir: PathBuf,
}

impl SignedLog {
    pub fn open(state_dir: &Path) -> Result<Self, Fault> {
        files::own_dir(state_dir).map_err(|error| failed(state_dir, &error))?;
        Ok(Self { dir: state_dir.to_owned() })
    }

    /// What was signed so far, read once for all that shall be judged by it.
    pub fn precedents(&self) -> Result<Precedents, Fault> {
        let mut precedents = Precedents::default();
        for entry in &self.read()?.entries {
            precedents.add(entry);
        }
        Ok(precedents)
    }

    /// When the last signature was given, in Unix time.
    pub fn newest(&self) -> Result<Option<u64>, Fault> {
        Ok(self.read()?.entries.iter().map(|entry| entry.written).max())
    }

    /// An account's signatures since a time.
    pub fn given_since(&self, account: Account, since: u64) -> Result<Vec<Given>, Fault> {
        let entries = self.read()?.entries.into_iter();
        let ours = entries.filter(|entry| entry.account == account && entry.written >= since);
        let given = |entry: GivenSignature| {
            let spends = entry.spends.and_then(|rao| rao.parse().ok()).map(Tao::from_rao);
            Given { genesis: entry.genesis, nonce: entry.nonce, spends }
        };
        Ok(ours.map(given).collect())
    }

    /// Adds entries; they are on the disk when this returns.
    pub fn add(&self, entries: &[GivenSignature]) -> Result<(), Fault> {
        let _lock = lock::acquire(&self.dir, "signed.lock", PATIENCE, "another tao is signing")?;
        let before = self.read()?.entries;
        let surplus = before.len().saturating_add(entries.len()).saturating_sub(MOST_ENTRIES);
        let entries = before.iter().chain(entries).skip(surplus).collect();
        let path = self.dir.join(NAME);
        let json = serde_json::to_vec_pretty(&Storing { schema: SCHEMA, entries })
            .map_err(|error| failed(&path, &std::io::Error::from(error)))?;
        files::replace(&self.dir, NAME, &json).map_err(|error| failed(&path, &error))
    }

    /// A log that cannot be read refuses: without it a nonce could be signed twice unnoticed.
    fn read(&self) -> Result<Stored, Fault> {
        let path = self.dir.join(NAME);
        let json = files::read(&path, MOST_BYTES).map_err(|error| failed(&path, &error))?;
        let Some(json) = json else { return Ok(Stored::default()) };
        let stored: Stored = serde_json::from_slice(&json)
            .map_err(|_| failed(&path, &std::io::Error::from(ErrorKind::InvalidData)))?;
        if stored.schema == SCHEMA {
            Ok(stored)
        } else {
            Err(failed(&path, &std::io::Error::other("it is of another version of tao")))
        }
    }
}

fn account<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Account, D::Error> {
    let text = String::deserialize(deserializer)?;
    Account::parse(&text).map_err(de::Error::custom)
}

fn hash<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Hash, D::Error> {
    let text = String::deserialize(deserializer)?;
    Hash::parse(&text).ok_or_else(|| de::Error::custom("it is no hash"))
}

fn failed(path: &Path, error: &std::io::Error) -> Fault {
    Fault::new(Code::Journal, format!("the log of signatures, {}: {error}", shown(path)))
        .hint("nothing is signed without it; move the file away if you know what was signed")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(nonce: u32, payload: u8, ladder: Option<&str>) -> GivenSignature {
        let (account, genesis) = (Account([1; 32]), Hash([2; 32]));
        GivenSignature::new(account, genesis, nonce, Hash([payload; 32]), ladder, "sell", 7)
    }

    #[test]
    fn a_nonce_is_signed_once_except_on_a_ladder() {
        let dir = tempfile::tempdir().unwrap();
        let log = SignedLog::open(&dir.path().join("state")).unwrap();
        let ask = |wanted: &GivenSignature| log.precedents().unwrap().judge(wanted);
        assert_eq!(ask(&entry(5, 1, None)), Precedent::None);
        log.add(&[entry(5, 1, None), entry(6, 2, Some("exit"))]).unwrap();
        assert_eq!(ask(&entry(5, 1, None)), Precedent::Same);
        assert_eq!(ask(&entry(5, 9, None)), Precedent::Rival("sell".to_owned()));
        assert_eq!(ask(&entry(5, 9, Some("exit"))), Precedent::Rival("sell".to_owned()));
        assert_eq!(ask(&entry(6, 9, Some("exit"))), Precedent::Rung);
        assert_eq!(ask(&entry(6, 9, Some("other"))), Precedent::Rival("sell".to_owned()));
        assert_eq!(ask(&entry(7, 3, None)), Precedent::None);
        assert_eq!(ask(&entry(8, 3, None)), Precedent::Gap(6));
        let mut beside = log.precedents().unwrap();
        beside.add(&entry(7, 3, None));
        assert_eq!(beside.judge(&entry(8, 4, None)), Precedent::None);
        assert!(matches!(beside.judge(&entry(7, 4, None)), Precedent::Rival(_)));
    }

    #[test]
    fn a_damaged_log_refuses() {
        let dir = tempfile::tempdir().unwrap();
        let log = SignedLog::open(dir.path()).unwrap();
        log.add(&[entry(1, 1, None)]).unwrap();
        let path = dir.path().join(NAME);
        let whole = std::fs::read_to_string(&path).unwrap();
        let account = Account([1; 32]).to_string();
        let damaged = [
            "{}".to_owned(),
            whole.replace(&account, &account[1..]),
            whole.replacen("0x0202", "0x02", 1),
            whole.replacen("0x0101", "0x01", 1),
            whole.replace("tao.signed/1", "tao.signed/9"),
        ];
        for damaged in damaged {
            assert_ne!(damaged, whole);
            std::fs::write(&path, damaged).unwrap();
            assert_eq!(log.precedents().unwrap_err().code(), Code::Journal);
            assert!(log.add(&[entry(2, 1, None)]).is_err());
        }
        std::fs::write(&path, whole).unwrap();
        assert_eq!(log.precedents().unwrap().judge(&entry(1, 1, None)), Precedent::Same);
    }
}
