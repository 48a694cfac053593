//! `state_*`: storage, runtime calls and metadata at any block.

use std::{collections::HashMap, sync::Arc};

use jsonrpsee::{PendingSubscriptionSink, core::RegisterMethodError, types::Params};
use parity_scale_codec::Decode as _;
use serde_json::{Value, json};

use super::{
    Args, Module, Reply,
    blocks::{hex, next_head, send},
    method, replies,
};
use crate::{
    chain::{Chain, ChainError},
    node::Node,
};

/// Most keys of one page.
const MAX_PAGE: u32 = 1_000;
/// Most keys of an unpaged listing.
const MAX_LISTED: usize = 100_000;
/// Most blocks of one `state_queryStorage`.
const MAX_RANGE: u32 = 1_024;

pub fn register(module: &mut Module) -> Result<(), RegisterMethodError> {
    method(module, &["state_call", "state_callAt"], call)?;
    method(module, &["state_getStorage", "state_getStorageAt"], |node, args| {
        let (_, state) = args.state(1, node)?;
        Ok(json!(state.get(&args.bytes(0)?).map_err(read)?.map(|value| hex(&value))))
    })?;
    method(module, &["state_getStorageHash"], |node, args| {
        let (_, state) = args.state(1, node)?;
        Ok(json!(state.hash(&args.bytes(0)?).map_err(read)?.map(|hash| hex(&hash))))
    })?;
    method(module, &["state_getStorageSize"], |node, args| {
        let (_, state) = args.state(1, node)?;
        Ok(json!(state.get(&args.bytes(0)?).map_err(read)?.map(|value| value.len())))
    })?;
    method(module, &["state_queryStorageAt"], query_at)?;
    method(module, &["state_queryStorage"], query)?;
    method(module, &["state_getKeysPaged", "state_getKeysPagedAt"], keys_paged)?;
    method(module, &["state_getKeys"], |node, args| {
        let (_, state) = args.state(1, node)?;
        let keys = state.keys(&args.bytes(0)?, None, MAX_LISTED).map_err(read)?;
        Ok(keys.iter().map(|key| hex(key)).collect())
    })?;
    method(module, &["state_getPairs"], |node, args| {
        let (_, state) = args.state(1, node)?;
        let pairs = state.pairs(&args.bytes(0)?, MAX_LISTED).map_err(read)?;
        Ok(pairs.iter().map(|(key, value)| json!([hex(key), hex(value)])).collect())
    })?;
    method(module, &["state_getMetadata"], metadata)?;
    method(module, &["state_getRuntimeVersion", "chain_getRuntimeVersion"], |node, args| {
        let (_, state) = args.state(0, node)?;
        Ok(json!(state.profile().map_err(read)?.version()))
    })?;
    for (subscribe, name, unsubscribe) in [
        (
            "state_subscribeRuntimeVersion",
            "state_runtimeVersion",
            "state_unsubscribeRuntimeVersion",
        ),
        (
            "chain_subscribeRuntimeVersion",
            "chain_runtimeVersion",
            "chain_unsubscribeRuntimeVersion",
        ),
    ] {
        module.register_subscription(
            subscribe,
            name,
            unsubscribe,
            |_, pending, node, _| async move {
                // The runtime never changes: one notice, then silence until the subscriber leaves.
                let state = node.look(Chain::head_state);
                let profile = state.and_then(|state| state.profile().ok()).unwrap_or_default();
                if let Ok(sink) = pending.accept().await {
                    send(&sink, &json!(profile.version())).await;
                    sink.closed().await;
                }
            },
        )?;
    }
    module.register_subscription(
        "state_subscribeStorage",
        "state_storage",
        "state_unsubscribeStorage",
        |params, pending, node, _| subscribe(params, pending, node),
    )?;
    Ok(())
}

fn read(error: ChainError) -> jsonrpsee::types::ErrorObjectOwned {
    replies::client(&error.to_string())
}

fn call(node: &Node, args: &Args) -> Reply {
    let (_, state) = args.state(2, node)?;
    let output =
        state.call(args.name(0)?, &args.bytes(1)?).map_err(|error| replies::call(&error))?;
    Ok(json!(hex(&output)))
}

fn metadata(node: &Node, args: &Args) -> Reply {
    let (_, state) = args.state(0, node)?;
    let output = state.call("Metadata_metadata", &[]).map_err(|error| replies::call(&error))?;
    let inner = Vec::<u8>::decode(&mut output.as_slice())
        .map_err(|error| replies::client(&error.to_string()))?;
    Ok(json!(hex(&inner)))
}

fn keys_paged(node: &Node, args: &Args) -> Reply {
    let prefix = args.optional_bytes(0)?.unwrap_or_default();
    let count = args.u32(1)?;
    if count > MAX_PAGE {
        return Err(replies::too_many(count, MAX_PAGE));
    }
    let start = args.optional_bytes(2)?;
    let (_, state) = args.state(3, node)?;
    let keys = state.keys(&prefix, start.as_deref(), count as usize).map_err(read)?;
    Ok(keys.iter().map(|key| hex(key)).collect())
}

fn query_at(node: &Node, args: &Args) -> Reply {
    let keys = args.keys(0)?;
    let (block, state) = args.state(1, node)?;
    let changes = keys
        .iter()
        .map(|key| Ok(json!([hex(key), state.get(key).map_err(read)?.map(|value| hex(&value))])))
        .collect::<Result<Vec<Value>, jsonrpsee::types::ErrorObjectOwned>>()?;
    Ok(json!([{ "block": block, "changes": changes }]))
}

/// What became of keys from one block to another: all of them at the first, then what differs.
fn query(node: &Node, args: &Args) -> Reply {
    let keys = args.keys(0)?;
    let (from, to) = (args.hash(1)?, args.optional_hash(2)?);
    let number = |hash: &sp_core::H256| {
        node.look(|chain| chain.number_of(hash)).ok_or_else(|| replies::unknown_block(hash))
    };
    let from = number(&from)?;
    let to = match &to {
        Some(hash) => number(hash)?,
        None => node.look(Chain::head_number),
    };
    let blocks = to.saturating_sub(from).saturating_add(1);
    if blocks > MAX_RANGE {
        return Err(replies::too_many(blocks, MAX_RANGE));
    }
    let mut last: HashMap<&[u8], Option<Vec<u8>>> = HashMap::new();
    let mut sets = Vec::new();
    for number in from..=to {
        let (hash, state) = node.look(|chain| (chain.hash_of(number), chain.state(number)));
        let (Some(hash), Some(state)) = (hash, state) else { continue };
        let mut changes = Vec::new();
        for key in &keys {
            let value = state.get(key).map_err(read)?;
            if last.get(key.as_slice()) != Some(&value) {
                changes.push(json!([hex(key), value.as_deref().map(hex)]));
                last.insert(key, value);
            }
        }
        if !changes.is_empty() {
            sets.push(json!({ "block": hash, "changes": changes }));
        }
    }
    Ok(Value::Array(sets))
}

async fn subscribe(params: Params<'static>, pending: PendingSubscriptionSink, node: Arc<Node>) {
    let keys = match Args::parse(&params).and_then(|args| args.keys(0)) {
        Ok(keys) => keys,
        Err(error) => return pending.reject(error).await,
    };
    let mut notices = node.notices();
    let Ok(sink) = pending.accept().await else { return };
    let mut last: Vec<Option<Option<Vec<u8>>>> = vec![None; keys.len()];
    let mut number = node.look(Chain::head_number);
    loop {
        let (hash, state) = node.look(|chain| (chain.hash_of(number), chain.state(number)));
        let (Some(hash), Some(state)) = (hash, state) else { return };
        let mut changes = Vec::new();
        for (key, last) in keys.iter().zip(&mut last) {
            let Ok(value) = state.get(key) else { return };
            if last.as_ref() != Some(&value) {
                changes.push(json!([hex(key), value.as_deref().map(hex)]));
                *last = Some(value);
            }
        }
        if !changes.is_empty() && !send(&sink, &json!({ "block": hash, "changes": changes })).await
        {
            return;
        }
        match next_head(&mut notices, &sink, false).await {
            // A notice from before the first reading would show the past.
            Some(next) => number = number.max(next),
            None => return,
        }
    }
}
