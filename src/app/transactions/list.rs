//! What this machine has signed, from its journal alone.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::{Account, BlockRef, Hash};
use crate::fault::{Code, Fault};
use crate::render::{Report, pairs, table};
use crate::store::{Entry, Journal, Status};

#[derive(Debug, JsonSchema, Serialize)]
pub struct Transactions {
    /// Newest first.
    pub transactions: Vec<Listed>,
    /// Files of the journal that could not be read, each with why.
    pub damaged: Vec<String>,
    pub left_out: usize,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Listed {
    pub hash: Hash,
    pub signer: Account,
    pub nonce: u64,
    pub network: String,
    pub action: String,
    pub status: &'static str,
    /// Unix time in seconds.
    pub written: u64,
}

impl From<&Entry> for Listed {
    fn from(entry: &Entry) -> Self {
        Self {
            hash: entry.hash,
            signer: entry.signer,
            nonce: entry.nonce,
            network: entry.network.clone(),
            action: entry.action.clone(),
            status: entry.status.name(),
            written: entry.written,
        }
    }
}

pub fn list(journal: &Journal) -> Result<Transactions, Fault> {
    let found = journal.list()?;
    Ok(Transactions {
        transactions: found.entries.iter().map(Listed::from).collect(),
        damaged: found.damaged,
        left_out: found.left_out,
    })
}

impl Report for Transactions {
    const SCHEMA: &'static str = "tao.transactions/1";

    fn human(&self) -> String {
        if self.transactions.is_empty() && self.damaged.is_empty() {
            return "nothing was signed on this machine yet\n".to_owned();
        }
        let rows: Vec<_> = self
            .transactions
            .iter()
            .map(|found| {
                vec![
                    found.status.to_owned(),
                    found.network.clone(),
                    found.signer.short(),
                    found.nonce.to_string(),
                    found.action.clone(),
                    found.hash.to_string(),
                ]
            })
            .collect();
        let mut text = table(&["STATUS", "NETWORK", "SIGNER", "NONCE", "WHAT", "HASH"], &rows);
        for damaged in &self.damaged {
            text.push_str("unreadable: ");
            text.push_str(damaged);
            text.push('\n');
        }
        text
    }

    fn brief(&self) -> String {
        let hashes: Vec<String> =
            self.transactions.iter().map(|found| found.hash.to_string()).collect();
        hashes.join("\n")
    }
}

/// Everything that the journal keeps of one transaction.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Details {
    #[serde(flatten)]
    pub listed: Listed,
    pub genesis: Hash,
    pub spec_version: u32,
    pub born: BlockRef,
    pub expires_at: Option<u64>,
    pub block: Option<BlockRef>,
    pub error: Option<String>,
    pub command: Vec<String>,
    /// The transaction that carried it encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carrier: Option<Hash>,
    /// The signed bytes; sending them again is the same transaction.
    pub extrinsic: String,
}

pub fn show(journal: &Journal, hash: Hash) -> Result<Details, Fault> {
    let entry = journal.get(&hash)?.ok_or_else(|| {
        Fault::new(Code::Name, format!("{hash} is not in this machine's journal"))
            .try_command("see what is", &["tao", "tx", "list"])
    })?;
    let (block, error) = match &entry.status {
        Status::InBlock(block) => (Some(*block), None),
        Status::Finalized { block, error, .. } => (Some(*block), error.clone()),
        Status::Refused { reason } => (None, Some(reason.clone())),
        Status::Signed | Status::Broadcast | Status::Expired | Status::Unknown => (None, None),
    };
    Ok(Details {
        listed: Listed::from(&entry),
        genesis: entry.genesis,
        spec_version: entry.spec_version,
        born: entry.born,
        expires_at: entry.expires_at,
        block,
        error,
        command: entry.command,
        carrier: entry.carrier,
        extrinsic: format!("0x{}", hex::encode(entry.extrinsic)),
    })
}

impl Report for Details {
    const SCHEMA: &'static str = "tao.transaction/1";

    fn human(&self) -> String {
        let listed = &self.listed;
        let expires = self
            .expires_at
            .map_or_else(|| "never".to_owned(), |block| format!("after block {block}"));
        let mut rows = vec![
            ("transaction", listed.hash.to_string()),
            ("what", listed.action.clone()),
            ("status", listed.status.to_owned()),
            ("signer", listed.signer.to_string()),
            ("nonce", listed.nonce.to_string()),
            ("network", format!("{} ({})", listed.network, self.genesis)),
            ("runtime", format!("spec {}", self.spec_version)),
            ("born at block", self.born.number.to_string()),
            ("expires", expires),
        ];
        if let Some(block) = self.block {
            rows.push(("block", format!("{} {}", block.number, block.hash)));
        }
        if let Some(error) = &self.error {
            rows.push(("error", error.clone()));
        }
        if let Some(carrier) = self.carrier {
            rows.push(("carried by", carrier.to_string()));
        }
        rows.push(("command", self.command.join(" ")));
        rows.push(("bytes", self.extrinsic.clone()));
        pairs(&rows)
    }

    fn brief(&self) -> String {
        self.extrinsic.clone()
    }
}
