//! What became of the transactions of this machine.

mod list;
mod resume;

pub use list::{Details, Listed, Transactions, list, show};
pub use resume::{Resumed, resume};

use schemars::JsonSchema;
use serde::Serialize;

use super::session::Session;
use crate::chain::Included;
use crate::domain::{BlockRef, Hash};
use crate::fault::{Code, Fault};
use crate::render::{Report, pairs};
use crate::store::Status;

pub(super) fn status_of(included: Option<&Included>) -> Status {
    match included {
        None => Status::Broadcast,
        Some(included) if included.finalized => Status::Finalized {
            block: included.block,
            ok: included.failure.is_none(),
            error: included.failure.as_ref().map(ToString::to_string),
        },
        Some(included) => Status::InBlock(included.block),
    }
}

/// What is known of a transaction of this machine.
#[derive(Debug, JsonSchema, Serialize)]
pub struct TxStatus {
    pub hash: Hash,
    pub action: String,
    pub status: &'static str,
    pub block: Option<BlockRef>,
    pub error: Option<String>,
}

impl Report for TxStatus {
    const SCHEMA: &'static str = "tao.tx_status/1";

    fn human(&self) -> String {
        let mut rows = vec![
            ("transaction", self.hash.to_string()),
            ("action", self.action.clone()),
            ("status", self.status.to_owned()),
        ];
        if let Some(block) = self.block {
            rows.push(("block", format!("{} {}", block.number, block.hash)));
        }
        if let Some(error) = &self.error {
            rows.push(("error", error.clone()));
        }
        pairs(&rows)
    }

    fn brief(&self) -> String {
        self.status.to_owned()
    }
}

/// Looks a journaled transaction up on chain and brings the journal up to date.
pub async fn status(session: &Session, hash: Hash) -> Result<TxStatus, Fault> {
    let Some(entry) = session.journal.get(&hash)? else {
        return Err(Fault::new(Code::Name, format!("{hash} is not in this machine's journal")));
    };
    if entry.genesis != session.chain.genesis() {
        return Err(Fault::new(
            Code::WrongGenesis,
            format!("{hash} was made for the network `{}`", entry.network),
        ));
    }
    let head = session.chain.finalized().await?.block();
    let best = session.chain.best().await?.block();
    let last = entry.expires_at.and_then(|end| u32::try_from(end).ok()).unwrap_or(u32::MAX);
    let included = session.chain.find(&hash, entry.born.number, last.min(best.number)).await?;
    let status = match &included {
        Some(included) => {
            let finalized = included.block.number <= head.number;
            let included = Included { finalized, ..included.clone() };
            status_of(Some(&included))
        }
        None if u64::from(head.number) >= u64::from(last) => Status::Expired,
        None => entry.status.clone(),
    };
    if !entry.status.is_final() {
        session.journal.update(&hash, status.clone())?;
    }
    Ok(TxStatus {
        hash,
        action: entry.action,
        status: status.name(),
        block: included.as_ref().map(|included| included.block),
        error: included.and_then(|included| included.failure.map(|failure| failure.to_string())),
    })
}
