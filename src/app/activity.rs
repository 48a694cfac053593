//! What this machine has sent, from the journal.

use std::collections::BTreeSet;
use std::path::Path;

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::{Account, BlockRef, Hash};
use crate::fault::Fault;
use crate::store::{Entry, Journal, Status};

#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
pub struct Activity {
    /// Newest first.
    pub items: Vec<Item>,
    /// A sentence for each file of the journal that could not be read.
    pub damaged: Vec<String>,
    pub left_out: usize,
}

/// One transaction of this machine.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Item {
    pub hash: Hash,
    pub action: String,
    pub command: Vec<String>,
    pub network: String,
    pub signer: Account,
    pub nonce: u64,
    /// Unix time in seconds.
    pub written: u64,
    pub status: &'static str,
    /// Nothing can happen to it any more.
    pub settled: bool,
    pub ok: Option<bool>,
    pub block: Option<BlockRef>,
    pub error: Option<String>,
}

impl From<Entry> for Item {
    fn from(entry: Entry) -> Self {
        let (status, settled) = (entry.status.name(), entry.status.is_final());
        let (ok, block, error) = match entry.status {
            Status::InBlock(block) => (None, Some(block), None),
            Status::Finalized { block, ok, error } => (Some(ok), Some(block), error),
            Status::Refused { reason } => (Some(false), None, Some(reason)),
            Status::Expired => (Some(false), None, None),
            Status::Signed | Status::Broadcast | Status::Unknown => (None, None, None),
        };
        Self {
            hash: entry.hash,
            action: entry.action,
            command: entry.command,
            network: entry.network,
            signer: entry.signer,
            nonce: entry.nonce,
            written: entry.written,
            status,
            settled,
            ok,
            block,
            error,
        }
    }
}

/// Reads the journal of a state folder; asks no node.
pub fn activity(state_dir: &Path) -> Result<Activity, Fault> {
    let listing = Journal::open(state_dir)?.list()?;
    Ok(Activity {
        items: listing.entries.into_iter().map(Item::from).collect(),
        damaged: listing.damaged,
        left_out: listing.left_out,
    })
}

/// The addresses that this machine has sent to, as its journal tells.
pub fn recipients(activity: &Activity) -> BTreeSet<Account> {
    let mut known = BTreeSet::new();
    for item in activity.items.iter().filter(|item| item.ok == Some(true)) {
        let mut words = item.command.iter();
        while let Some(word) = words.next() {
            if word == "--to"
                && let Some(Ok(account)) = words.next().map(|text| Account::parse(text))
            {
                known.insert(account);
            }
        }
    }
    known
}
