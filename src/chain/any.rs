//! Reads whose names and types only the metadata knows.

use serde_json::json;

use super::view::hexed;
use super::{Chain, View, rpc};
use crate::domain::{Arg, clean};
use crate::fault::{Code, Fault};
use crate::tx::{ApiTarget, StorageTarget};

fn unshaped(what: &str) -> Fault {
    Fault::new(Code::BadAnswer, format!("{} has another shape than its type", clean(what, 120)))
}

impl Chain {
    /// The state at the block of this number, on the chain that the node thinks best.
    pub async fn at_number(&self, number: u32) -> Result<View, Fault> {
        let hash = self.0.rpc.request("chain_getBlockHash", json!([number])).await?;
        if hash.is_null() {
            return Err(Fault::new(Code::BadAnswer, format!("the node knows no block {number}")));
        }
        self.at(rpc::hash(&hash, "chain_getBlockHash")?).await
    }
}

impl View {
    /// The rows under the keys of a target, each with all its keys; a whole target's row may be
    /// its default.
    pub async fn query(&self, target: &StorageTarget) -> Result<Vec<(Vec<Arg>, Arg)>, Fault> {
        let (pallet, item) = (target.pallet.as_str(), target.item.as_str());
        let name = format!("{pallet}.{item}");
        let shaped = |id, value| self.runtime().arg(id, value).ok_or_else(|| unshaped(&name));
        let rows = if target.whole {
            let key = hexed(&self.runtime().storage_key(pallet, item, &target.keys)?);
            let at = self.block().hash.to_string();
            let answer = self.rpc().request("state_getStorage", json!([key, at])).await?;
            let bytes = match &answer {
                serde_json::Value::Null => None,
                found => Some(rpc::bytes(found, "state_getStorage")?),
            };
            let value = self.runtime().decode_storage(pallet, item, bytes.as_deref())?;
            value.map(|value| (target.keys.clone(), value)).into_iter().collect()
        } else {
            self.rows(pallet, item, &target.keys).await?
        };
        rows.iter()
            .map(|(keys, value)| {
                let keys = target.key_types.iter().zip(keys).map(|(id, key)| shaped(*id, key));
                Ok((keys.collect::<Result<_, _>>()?, shaped(target.value_type, value)?))
            })
            .collect()
    }

    /// What a runtime API answers.
    pub async fn call_api(&self, target: &ApiTarget) -> Result<Arg, Fault> {
        let args: Vec<_> =
            target.args.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        let (name, bytes) = self.runtime().encode_api(&target.api, &target.method, &args)?;
        let params = json!([name, hexed(&bytes), self.block().hash.to_string()]);
        let answer = self.rpc().request("state_call", params).await?;
        let bytes = rpc::bytes(&answer, "state_call")?;
        let value = self.runtime().decode_api(&target.api, &target.method, &bytes)?;
        self.runtime().arg(target.output, &value).ok_or_else(|| unshaped(&name))
    }
}
