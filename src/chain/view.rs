//! The chain at one block: many reads in few messages.

use std::collections::HashMap;

use serde_json::{Value as Json, json};

use super::{Chain, rpc};
use crate::domain::BlockRef;
use crate::fault::{Code, Fault};
use crate::tx::{Reader, Runtime, Value};

/// Nodes answer at most this many keys at once.
const PAGE: usize = 1_000;
/// No list that the wallet walks is longer.
const MOST_ROWS: usize = 100_000;

/// One thing to read.
#[derive(Clone, Debug)]
pub enum Read {
    Storage { pallet: &'static str, item: &'static str, keys: Vec<Value> },
    Api { api: &'static str, method: &'static str, args: Vec<(&'static str, Value)> },
}

impl Read {
    pub fn storage(pallet: &'static str, item: &'static str, keys: Vec<Value>) -> Self {
        Self::Storage { pallet, item, keys }
    }

    pub fn api(api: &'static str, method: &'static str, args: Vec<(&'static str, Value)>) -> Self {
        Self::Api { api, method, args }
    }

    fn name(&self) -> String {
        match self {
            Self::Storage { pallet, item, .. } => format!("{pallet}.{item}"),
            Self::Api { api, method, .. } => format!("{api}_{method}"),
        }
    }
}

/// What one [`Read`] gave; empty for a row that is absent and has no default.
#[derive(Clone, Debug)]
pub struct Answer {
    name: String,
    value: Option<Value>,
    present: bool,
}

impl Answer {
    pub fn option(&self) -> Option<Reader<'_>> {
        self.value.as_ref().map(|value| Reader::new(value, &self.name))
    }

    /// The value, where the item has one at all times.
    pub fn reader(&self) -> Result<Reader<'_>, Fault> {
        self.option().ok_or_else(|| {
            Fault::new(Code::Contract, format!("the runtime has no value in {}", self.name))
        })
    }

    /// Whether the row itself exists, rather than its default.
    pub fn present(&self) -> bool {
        self.present
    }
}

/// A chain pinned at a block.
#[derive(Clone, Debug)]
pub struct View {
    chain: Chain,
    runtime: Runtime,
    block: BlockRef,
}

impl View {
    pub(super) fn new(chain: Chain, runtime: Runtime, block: BlockRef) -> Self {
        Self { chain, runtime, block }
    }

    pub fn block(&self) -> BlockRef {
        self.block
    }

    /// The runtime at this block.
    pub fn runtime(&self) -> &Runtime {
        &self.runtime
    }

    pub fn chain(&self) -> &Chain {
        &self.chain
    }

    fn rpc(&self) -> &rpc::Rpc {
        &self.chain.0.rpc
    }

    fn storage_call(&self, keys: &[String]) -> (&'static str, Json) {
        ("state_queryStorageAt", json!([keys, self.block.hash.to_string()]))
    }

    fn page_call(&self, prefix: &str, after: Option<&str>) -> (&'static str, Json) {
        ("state_getKeysPaged", json!([prefix, PAGE, after, self.block.hash.to_string()]))
    }

    /// Reads everything in one JSON-RPC batch; answers come in the order of the reads.
    pub async fn read(&self, reads: &[Read]) -> Result<Vec<Answer>, Fault> {
        if reads.is_empty() {
            return Ok(Vec::new());
        }
        let mut rows = Vec::new();
        let mut calls = Vec::new();
        for read in reads {
            match read {
                Read::Storage { pallet, item, keys } => {
                    rows.push(hexed(&self.runtime.storage_key(pallet, item, keys)?));
                }
                Read::Api { api, method, args } => {
                    let (name, args) = self.runtime.encode_api(api, method, args)?;
                    let at = self.block.hash.to_string();
                    calls.push(("state_call", json!([name, hexed(&args), at])));
                }
            }
        }
        for part in rows.chunks(PAGE) {
            calls.push(self.storage_call(part));
        }
        let mut answers = rpc::all(self.rpc().batch(&calls).await?)?.into_iter();
        let apis = reads.iter().filter(|read| matches!(read, Read::Api { .. })).count();
        let mut api_answers: Vec<Json> = answers.by_ref().take(apis).collect();
        api_answers.reverse();
        let mut stored = HashMap::new();
        for answer in answers {
            changes(&answer, &mut stored)?;
        }
        let mut rows = rows.into_iter();
        let missing = || rpc::wrong("a batch", "answers are missing");
        reads
            .iter()
            .map(|read| {
                let (value, present) = match read {
                    Read::Storage { pallet, item, .. } => {
                        let key = rows.next().ok_or_else(missing)?;
                        let bytes = stored.get(&key).ok_or_else(missing)?.as_deref();
                        let value = self.runtime.decode_storage(pallet, item, bytes)?;
                        (value, bytes.is_some())
                    }
                    Read::Api { api, method, .. } => {
                        let answer = api_answers.pop().ok_or_else(missing)?;
                        let bytes = rpc::bytes(&answer, method)?;
                        (Some(self.runtime.decode_api(api, method, &bytes)?), true)
                    }
                };
                Ok(Answer { name: read.name(), value, present })
            })
            .collect()
    }

    pub(super) async fn one(&self, read: Read) -> Result<Answer, Fault> {
        let answers = self.read(&[read]).await?;
        answers.into_iter().next().ok_or_else(|| rpc::wrong("a batch", "answers are missing"))
    }

    /// Every row under the given keys, with the keys that follow them.
    pub async fn rows(
        &self,
        pallet: &'static str,
        item: &'static str,
        keys: &[Value],
    ) -> Result<Vec<(Vec<Value>, Value)>, Fault> {
        let prefix = hexed(&self.runtime.storage_key(pallet, item, keys)?);
        let mut found: Vec<String> = Vec::new();
        loop {
            let (method, params) = self.page_call(&prefix, found.last().map(String::as_str));
            let answer = self.rpc().request(method, params).await?;
            let page: Vec<String> = serde_json::from_value(answer)
                .map_err(|_| rpc::wrong(method, "it is not a list of keys"))?;
            let full = page.len() >= PAGE;
            for key in page {
                let later = found.last().is_none_or(|last| *last < key);
                if !key.starts_with(&prefix) || !later || found.len() >= MOST_ROWS {
                    return Err(rpc::wrong(method, "its keys are out of order or too many"));
                }
                found.push(key);
            }
            if !full {
                break;
            }
        }
        if found.is_empty() {
            return Ok(Vec::new());
        }
        let calls: Vec<_> = found.chunks(PAGE).map(|part| self.storage_call(part)).collect();
        let mut stored = HashMap::new();
        for answer in rpc::all(self.rpc().batch(&calls).await?)? {
            changes(&answer, &mut stored)?;
        }
        let mut out = Vec::with_capacity(found.len());
        for key in found {
            let Some(bytes) = stored.get(&key).and_then(Option::as_deref) else { continue };
            let raw = rpc::bytes(&Json::String(key), "state_getKeysPaged")?;
            let keys = self.runtime.decode_storage_key(pallet, item, &raw)?;
            if let Some(value) = self.runtime.decode_storage(pallet, item, Some(bytes))? {
                out.push((keys, value));
            }
        }
        Ok(out)
    }
}

fn hexed(bytes: &[u8]) -> String {
    format!("0x{}", hex::encode(bytes))
}

fn changes(answer: &Json, into: &mut HashMap<String, Option<Vec<u8>>>) -> Result<(), Fault> {
    let method = "state_queryStorageAt";
    let bad = || rpc::wrong(method, "it is not a set of rows");
    for set in answer.as_array().ok_or_else(bad)? {
        let rows = set.get("changes").and_then(Json::as_array).ok_or_else(bad)?;
        for row in rows {
            let Some([Json::String(key), value]) = row.as_array().map(Vec::as_slice) else {
                return Err(bad());
            };
            let value = if value.is_null() { None } else { Some(rpc::bytes(value, method)?) };
            into.insert(key.clone(), value);
        }
    }
    Ok(())
}
