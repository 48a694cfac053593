//! New blocks as they come, also after the connection was lost and found again.

use std::time::Duration;

use jsonrpsee::core::client::Subscription;
use serde_json::{Value as Json, json};
use tokio::time::{sleep, timeout};

use super::Chain;
use super::header::Header;
use crate::domain::BlockRef;
use crate::fault::Fault;

/// Where nobody tells of new blocks, they are asked for this often: a third of the block time.
const POLL: Duration = Duration::from_secs(4);
/// After this long without a new block the connection is asked whether it lives.
const SILENCE: Duration = Duration::from_secs(30);

/// The newest blocks of a chain, one after the other. Blocks between two of them may be left out.
pub struct Heads {
    chain: Chain,
    subscription: Option<Subscription<Json>>,
    last: Option<BlockRef>,
}

impl Chain {
    /// New blocks, the newest there is first.
    pub fn follow_heads(&self) -> Heads {
        Heads { chain: self.clone(), subscription: None, last: None }
    }
}

impl Heads {
    /// Waits for a block that is not the last one. Fails when no node can be reached.
    pub async fn next(&mut self) -> Result<BlockRef, Fault> {
        loop {
            if let Some(block) = self.listen().await?
                && self.last != Some(block)
            {
                self.last = Some(block);
                return Ok(block);
            }
        }
    }

    /// `None` when nothing was heard, and it has to be listened to anew.
    async fn listen(&mut self) -> Result<Option<BlockRef>, Fault> {
        if let Some(subscription) = &mut self.subscription {
            match timeout(SILENCE, subscription.next()).await {
                Ok(Some(Ok(header))) => return Header::read(&header).map(|new| Some(new.block)),
                // A peer that is gone without a goodbye is as silent as a chain that stands still.
                Ok(_) | Err(_) => self.subscription = None,
            }
        }
        // A request finds another connection or another node where the last one is gone.
        let newest = self.chain.0.rpc.request("chain_getHeader", json!([])).await?;
        let newest = Header::read(&newest)?.block;
        if self.chain.0.rpc.endpoint().await.is_websocket() {
            let (start, stop) = ("chain_subscribeNewHeads", "chain_unsubscribeNewHeads");
            self.subscription = self.chain.0.rpc.subscribe(start, json!([]), stop).await.ok();
        }
        if self.subscription.is_none() && self.last == Some(newest) {
            sleep(POLL.min(self.chain.0.rpc.timeouts().request)).await;
        }
        Ok(Some(newest))
    }
}
