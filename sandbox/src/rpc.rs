//! The JSON-RPC methods of a node, answered from the chain.
//!
//! Parameters come from anybody who can reach the port: each is bounded and checked here before it is used.

mod author;
mod blocks;
mod dev;
mod params;
mod payment;
mod replies;
mod state;
mod system;

use std::sync::Arc;

use jsonrpsee::{
    RpcModule,
    core::RegisterMethodError,
    types::{ErrorObjectOwned, Params},
};
use serde_json::{Value, json};

use crate::node::Node;
use params::Args;

type Reply = Result<Value, ErrorObjectOwned>;
type Module = RpcModule<Node>;

/// Every method the practice chain answers.
pub fn module(node: Arc<Node>) -> Result<RpcModule<Node>, RegisterMethodError> {
    let mut module = RpcModule::from_arc(node);
    author::register(&mut module)?;
    blocks::register(&mut module)?;
    dev::register(&mut module)?;
    payment::register(&mut module)?;
    state::register(&mut module)?;
    system::register(&mut module)?;
    let mut names: Vec<&'static str> = module.method_names().chain(["rpc_methods"]).collect();
    names.sort_unstable();
    let names = json!({ "methods": names });
    module.register_method("rpc_methods", move |_, _, _| names.clone())?;
    Ok(module)
}

/// Registers a method under its name and its older names.
fn method(
    module: &mut Module,
    names: &[&'static str],
    answer: fn(&Node, &Args) -> Reply,
) -> Result<(), RegisterMethodError> {
    for name in names {
        module.register_blocking_method(name, move |params: Params, node: Arc<Node>, _| {
            answer(&node, &Args::parse(&params)?)
        })?;
    }
    Ok(())
}
