//! `dev_*`: what only a practice chain can do, for tests and for practising.

use jsonrpsee::core::RegisterMethodError;
use serde_json::{Value, json};

use super::{
    Args, Module, Reply, method,
    params::bytes,
    replies::{dev, invalid_params, too_many},
};
use crate::node::Node;

/// Most blocks made by one request.
const MAX_BLOCKS: u32 = 10_000;

pub fn register(module: &mut Module) -> Result<(), RegisterMethodError> {
    method(module, &["dev_seal"], |node, args| {
        let count = if args.value(0).is_some() { args.u32(0)? } else { 1 };
        if count > MAX_BLOCKS {
            return Err(too_many(count, MAX_BLOCKS));
        }
        Ok(json!(node.seal(count).map_err(|error| dev(&error))?))
    })?;
    method(module, &["dev_setClock"], |node, args| {
        node.set_clock(args.u64(0)?).map_err(|error| dev(&error))?;
        Ok(Value::Null)
    })?;
    method(module, &["dev_setStorage"], set_storage)?;
    method(module, &["dev_export"], |node, _| {
        node.look(crate::chain::Chain::export).map_err(|error| dev(&error))
    })?;
    method(module, &["dev_pause"], |node, args| {
        node.pause(args.flag(0)?);
        Ok(Value::Null)
    })?;
    method(module, &["dev_dropAfterSubmit"], |node, args| {
        node.cut_after_submit(args.flag(0)?);
        Ok(Value::Null)
    })?;
    method(module, &["dev_finalize"], |node, _| {
        node.finalize();
        Ok(Value::Null)
    })
}

fn set_storage(node: &Node, args: &Args) -> Reply {
    let pair = |item: &Value| {
        let Some([Value::String(key), value]) = item.as_array().map(Vec::as_slice) else {
            return Err(invalid_params("pairs of key and value are expected"));
        };
        let value = match value {
            Value::Null => None,
            Value::String(text) => Some(bytes(text)?),
            _ => return Err(invalid_params("a value is hex text or null")),
        };
        Ok((bytes(key)?, value))
    };
    let writes = args.list(0)?.iter().map(pair).collect::<Result<Vec<_>, _>>()?;
    Ok(json!(node.write(&writes).map_err(|error| dev(&error))?))
}
