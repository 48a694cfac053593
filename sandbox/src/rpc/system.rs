//! `system_*`: who this node says it is, and an account's next nonce.

use jsonrpsee::core::RegisterMethodError;
use parity_scale_codec::{Decode as _, DecodeAll as _, Encode as _};
use serde_json::{Value, json};

use super::{Args, Module, Reply, blocks::hex, method, replies};
use crate::{
    node::Node,
    runtime::{
        AccountId, Address, Nonce, SS58_PREFIX, TOKEN_DECIMALS, TOKEN_SYMBOL, UncheckedExtrinsic,
    },
};

/// The chain's name as the wallet shows it; the same as the public chain's, which is told by its genesis hash.
const CHAIN: &str = "Bittensor";

fn properties() -> Value {
    json!({
        "ss58Format": SS58_PREFIX,
        "tokenDecimals": TOKEN_DECIMALS,
        "tokenSymbol": TOKEN_SYMBOL,
    })
}

pub fn register(module: &mut Module) -> Result<(), RegisterMethodError> {
    method(module, &["system_chain", "chainSpec_v1_chainName"], |_, _| Ok(json!(CHAIN)))?;
    method(module, &["system_properties", "chainSpec_v1_properties"], |_, _| Ok(properties()))?;
    method(module, &["system_name"], |_, _| Ok(json!("tao-sandbox")))?;
    method(module, &["system_version"], |_, _| Ok(json!(env!("CARGO_PKG_VERSION"))))?;
    method(module, &["system_chainType"], |_, _| Ok(json!("Local")))?;
    method(module, &["system_health"], |_, _| {
        Ok(json!({ "isSyncing": false, "peers": 0, "shouldHavePeers": false }))
    })?;
    method(module, &["system_peers", "system_localListenAddresses"], |_, _| Ok(json!([])))?;
    method(module, &["system_nodeRoles"], |_, _| Ok(json!(["Authority"])))?;
    method(module, &["system_syncState"], |node, _| {
        let head = node.look(crate::chain::Chain::head_number);
        Ok(json!({ "startingBlock": 0, "currentBlock": head, "highestBlock": head }))
    })?;
    method(module, &["system_accountNextIndex", "account_nextIndex"], next_index)?;
    method(module, &["system_dryRun"], |node, args| {
        let (_, state) = args.state(1, node)?;
        let outcome = state
            .call("BlockBuilder_apply_extrinsic", &args.bytes(0)?)
            .map_err(|error| replies::call(&error))?;
        Ok(json!(hex(&outcome)))
    })
}

/// The nonce in the state, past those that ready transactions of the account use.
fn next_index(node: &Node, args: &Args) -> Reply {
    let account = args.account(0)?;
    let Some((_, state)) = node.head() else {
        return Err(replies::client("the head has no state"));
    };
    let output = state
        .call("AccountNonceApi_account_nonce", &account.encode())
        .map_err(|error| replies::call(&error))?;
    let mut nonce = Nonce::decode_all(&mut output.as_slice())
        .map_err(|error| replies::client(&error.to_string()))?;
    let mut used: Vec<Nonce> =
        node.pending().iter().filter_map(|bytes| nonce_of(bytes, &account)).collect();
    used.sort_unstable();
    for pending in used {
        if pending == nonce {
            nonce = nonce.saturating_add(1);
        }
    }
    Ok(json!(nonce))
}

/// The nonce of an encoded transaction that `account` signed.
fn nonce_of(bytes: &[u8], account: &AccountId) -> Option<Nonce> {
    let extrinsic = UncheckedExtrinsic::decode(&mut &bytes[..]).ok()?;
    let sp_runtime::generic::Preamble::Signed(Address::Id(signer), _, extension) =
        extrinsic.preamble
    else {
        return None;
    };
    let ((.., nonce, _, _), _) = extension;
    (signer == *account).then_some(nonce.0)
}
