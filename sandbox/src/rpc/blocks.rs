//! `chain_*`: blocks, headers and the heads as they come.

use std::sync::Arc;

use jsonrpsee::{PendingSubscriptionSink, SubscriptionSink, core::RegisterMethodError};
use serde_json::{Value, json};
use tokio::sync::broadcast::error::RecvError;

use super::{Args, Module, Reply, method, params, replies};
use crate::{
    chain::Chain,
    node::{Node, Notice},
};

pub fn register(module: &mut Module) -> Result<(), RegisterMethodError> {
    method(module, &["chain_getHeader"], header)?;
    method(module, &["chain_getBlock"], block)?;
    method(module, &["chain_getBlockHash", "chain_getHead"], block_hash)?;
    method(module, &["chain_getFinalizedHead", "chain_getFinalisedHead"], |node, _| {
        let finalized = node.finalized();
        Ok(json!(node.look(|chain| chain.hash_of(finalized))))
    })?;
    method(module, &["chainSpec_v1_genesisHash"], |node, _| {
        Ok(json!(node.look(Chain::genesis_hash)))
    })?;
    for (subscribe, unsubscribe) in [
        ("chain_subscribeNewHeads", "chain_unsubscribeNewHeads"),
        ("chain_subscribeNewHead", "chain_unsubscribeNewHead"),
    ] {
        heads(module, subscribe, "chain_newHead", unsubscribe, false)?;
    }
    heads(module, "chain_subscribeAllHeads", "chain_allHead", "chain_unsubscribeAllHeads", false)?;
    for (subscribe, unsubscribe) in [
        ("chain_subscribeFinalizedHeads", "chain_unsubscribeFinalizedHeads"),
        ("chain_subscribeFinalisedHeads", "chain_unsubscribeFinalisedHeads"),
    ] {
        heads(module, subscribe, "chain_finalizedHead", unsubscribe, true)?;
    }
    Ok(())
}

fn header(node: &Node, args: &Args) -> Reply {
    let hash = args.optional_hash(0)?;
    Ok(node.look(|chain| {
        let number = match &hash {
            None => Some(chain.head_number()),
            Some(hash) => chain.number_of(hash),
        };
        json!(number.and_then(|number| chain.block(number)).map(|block| &block.header))
    }))
}

fn block(node: &Node, args: &Args) -> Reply {
    let hash = args.optional_hash(0)?;
    let block = node.look(|chain| {
        let number = match &hash {
            None => Some(chain.head_number()),
            Some(hash) => chain.number_of(hash),
        };
        number.and_then(|number| chain.block(number)).cloned()
    });
    Ok(block.map_or(Value::Null, |block| {
        let extrinsics: Vec<String> = block.body.iter().map(|bytes| hex(bytes)).collect();
        json!({
            "block": { "extrinsics": extrinsics, "header": block.header },
            "justifications": null,
        })
    }))
}

fn block_hash(node: &Node, args: &Args) -> Reply {
    let one = |value: &Value| {
        let number = params::number(value)?;
        let number = u32::try_from(number)
            .map_err(|_| replies::invalid_params("the block number does not fit 32 bits"))?;
        Ok(json!(node.look(|chain| chain.hash_of(number))))
    };
    match args.value(0) {
        None => Ok(json!(node.look(Chain::head_hash))),
        Some(Value::Array(_)) => args.list(0)?.iter().map(one).collect(),
        Some(value) => one(value),
    }
}

pub fn hex(bytes: &[u8]) -> String {
    format!("0x{}", hex::encode(bytes))
}

/// Sends a value to a subscriber; false when it is gone.
pub async fn send(sink: &SubscriptionSink, value: &Value) -> bool {
    match serde_json::value::to_raw_value(value) {
        Ok(raw) => sink.send(raw).await.is_ok(),
        Err(_) => false,
    }
}

/// The next head of the wanted kind; `None` when there will be no other or the subscriber is gone.
/// A subscriber so slow that it missed some is told of later ones only.
pub async fn next_head(
    notices: &mut tokio::sync::broadcast::Receiver<Notice>,
    sink: &SubscriptionSink,
    finalized: bool,
) -> Option<u32> {
    loop {
        let notice = tokio::select! {
            () = sink.closed() => return None,
            notice = notices.recv() => notice,
        };
        match notice {
            Ok(Notice::Best(number)) if !finalized => return Some(number),
            Ok(Notice::Finalized(number)) if finalized => return Some(number),
            Ok(_) | Err(RecvError::Lagged(_)) => {}
            Err(RecvError::Closed) => return None,
        }
    }
}

fn heads(
    module: &mut Module,
    subscribe: &'static str,
    notification: &'static str,
    unsubscribe: &'static str,
    finalized: bool,
) -> Result<(), RegisterMethodError> {
    let follow = move |pending: PendingSubscriptionSink, node: Arc<Node>| async move {
        // Listening before the first head is read: a block made meanwhile is told twice rather than never.
        let mut notices = node.notices();
        let Ok(sink) = pending.accept().await else { return };
        let mut number = if finalized { node.finalized() } else { node.look(Chain::head_number) };
        let mut told = None;
        loop {
            if told < Some(number) {
                told = Some(number);
                let header = node.look(|chain| json!(chain.block(number).map(|b| &b.header)));
                if !send(&sink, &header).await {
                    return;
                }
            }
            match next_head(&mut notices, &sink, finalized).await {
                Some(next) => number = next,
                None => return,
            }
        }
    };
    module.register_subscription(
        subscribe,
        notification,
        unsubscribe,
        move |_, pending, node, _| follow(pending, node),
    )?;
    Ok(())
}
