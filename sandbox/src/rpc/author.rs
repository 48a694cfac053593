//! `author_*`: handing in transactions and following what becomes of them.

use std::sync::Arc;

use jsonrpsee::{PendingSubscriptionSink, core::RegisterMethodError, types::Params};
use serde_json::json;
use tokio::sync::mpsc::unbounded_channel;

use super::{
    Args, Module,
    blocks::{hex, send},
    method, replies,
};
use crate::node::Node;

pub fn register(module: &mut Module) -> Result<(), RegisterMethodError> {
    method(module, &["author_submitExtrinsic"], |node, args| {
        let hash = node.submit(&args.bytes(0)?, None).map_err(|error| replies::submit(&error))?;
        Ok(json!(hash))
    })?;
    method(module, &["author_pendingExtrinsics"], |node, _| {
        Ok(node.pending().iter().map(|bytes| hex(bytes)).collect())
    })?;
    module.register_subscription(
        "author_submitAndWatchExtrinsic",
        "author_extrinsicUpdate",
        "author_unwatchExtrinsic",
        |params, pending, node, _| submit_and_watch(params, pending, node),
    )?;
    Ok(())
}

async fn submit_and_watch(
    params: Params<'static>,
    pending: PendingSubscriptionSink,
    node: Arc<Node>,
) {
    let bytes = match Args::parse(&params).and_then(|args| args.bytes(0)) {
        Ok(bytes) => bytes,
        Err(error) => return pending.reject(error).await,
    };
    let (watcher, mut statuses) = unbounded_channel();
    let submitted = tokio::task::spawn_blocking(move || node.submit(&bytes, Some(watcher))).await;
    match submitted {
        Ok(Ok(_)) => {}
        Ok(Err(error)) => return pending.reject(replies::submit(&error)).await,
        Err(_) => return pending.reject(replies::client("the node is stopping")).await,
    }
    let Ok(sink) = pending.accept().await else { return };
    loop {
        let status = tokio::select! {
            () = sink.closed() => return,
            status = statuses.recv() => status,
        };
        let Some(status) = status else { return };
        if !send(&sink, &json!(status)).await || status.is_last() {
            return;
        }
    }
}
