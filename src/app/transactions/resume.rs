//! Settles what was left open: by looking it up, and where it was wished for by sending the very
//! same bytes again, which can never happen twice.

use schemars::JsonSchema;
use serde::Serialize;

use super::{TxStatus, status, status_of};
use crate::app::commit::Follow;
use crate::app::session::Session;
use crate::domain::Hash;
use crate::fault::{Code, Fault};
use crate::render::{Report, table};
use crate::store::Entry;
use crate::tx::Extrinsic;

#[derive(Debug, JsonSchema, Serialize)]
pub struct Resumed {
    pub transactions: Vec<TxStatus>,
    /// How many may still be included.
    pub open: usize,
}

/// Looks up what is open on this network, or one of it. With `send`, what no block has and what
/// can still be included is sent again as it is.
pub async fn resume(
    session: &Session,
    only: Option<Hash>,
    send: Option<Follow>,
) -> Result<Resumed, Fault> {
    let genesis = session.chain.genesis();
    let mut entries = session.journal.list()?.entries;
    entries.retain(|entry| entry.genesis == genesis && !entry.status.is_final());
    if let Some(hash) = only {
        entries.retain(|entry| entry.hash == hash);
        if entries.is_empty() {
            // It is settled, of another network, or unknown; the look-up says which.
            let known = status(session, hash).await?;
            return Ok(Resumed { transactions: vec![known], open: 0 });
        }
    }
    // The lowest nonce first: a later one waits for it.
    entries.sort_by_key(|entry| (entry.signer, entry.nonce));
    let mut transactions = Vec::new();
    for entry in entries {
        let mut known = status(session, entry.hash).await?;
        // What was encrypted is sent by its carrier alone.
        let alone = entry.carrier.is_none();
        if let Some(follow) = send.filter(|_| alone && known.is_open() && known.block.is_none()) {
            known = again(session, &entry, follow).await?;
        }
        transactions.push(known);
    }
    let open = transactions.iter().filter(|known| known.is_open()).count();
    Ok(Resumed { transactions, open })
}

async fn again(session: &Session, entry: &Entry, follow: Follow) -> Result<TxStatus, Fault> {
    let _lock = session.journal.lock_signer(entry.signer)?;
    let extrinsic = Extrinsic::new(entry.extrinsic.clone());
    let mut ignore = |_| {};
    let submitting =
        session.chain.submit(&extrinsic, follow.wait, entry.expires_at, None, &mut ignore);
    let sent = tokio::time::timeout(follow.patience, submitting).await;
    match sent {
        Ok(Ok(submitted)) => {
            session.journal.update(&entry.hash, status_of(submitted.included.as_ref()))?;
        }
        // Its nonce may have been used by itself a moment ago; the look-up below decides.
        Ok(Err(fault)) if fault.code() != Code::PoolRefused => return Err(fault),
        Ok(Err(_)) | Err(_) => {}
    }
    status(session, entry.hash).await
}

impl TxStatus {
    fn is_open(&self) -> bool {
        matches!(self.status, "signed" | "broadcast" | "in_block" | "unknown")
    }
}

impl Report for Resumed {
    const SCHEMA: &'static str = "tao.resumed/1";

    fn human(&self) -> String {
        if self.transactions.is_empty() {
            return "nothing is open on this network\n".to_owned();
        }
        let rows: Vec<_> = self
            .transactions
            .iter()
            .map(|known| {
                let block = known.block.map_or_else(String::new, |block| block.number.to_string());
                vec![known.status.to_owned(), block, known.action.clone(), known.hash.to_string()]
            })
            .collect();
        table(&["STATUS", "BLOCK", "WHAT", "HASH"], &rows)
    }

    fn brief(&self) -> String {
        let words: Vec<&str> = self.transactions.iter().map(|known| known.status).collect();
        words.join("\n")
    }
}
