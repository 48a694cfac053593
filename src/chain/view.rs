//! The chain at one block: many reads in few messages.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::{Value as Json, json};

use super::{Chain, rpc};
use crate::domain::{BlockRef, Hash, clean};
use crate::fault::{Code, Fault};
use crate::tx::{Reader, Runtime, Value};

/// Nodes answer at most this many keys at once.
const PAGE: usize = 1_000;
/// No list that the wallet walks is longer.
const MOST_ROWS: usize = 100_000;

const KEYS: &str = "state_getKeysPaged";

/// One thing to read.
#[derive(Clone, Debug)]
pub enum Read {
    Storage {
        pallet: &'static str,
        item: &'static str,
        keys: Vec<Value>,
    },
    Api {
        api: &'static str,
        method: &'static str,
        args: Vec<(&'static str, Value)>,
    },
    /// A runtime API whose argument is a whole extrinsic, which no encoder of values can make. The
    /// node may refuse it without harm to the other reads.
    Raw {
        api: &'static str,
        method: &'static str,
        args: Vec<u8>,
    },
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
            Self::Api { api, method, .. } | Self::Raw { api, method, .. } => {
                format!("{api}_{method}")
            }
        }
    }
}

/// What one [`Read`] gave; empty for a row that is absent and has no default.
#[derive(Clone, Debug)]
pub struct Answer {
    name: String,
    value: Option<Value>,
    present: bool,
    /// Why the node did not answer a [`Read::Raw`].
    refused: Option<String>,
}

impl Answer {
    pub fn option(&self) -> Option<Reader<'_>> {
        self.value.as_ref().map(|value| Reader::new(value, &self.name))
    }

    /// The value, where the item has one at all times.
    pub fn reader(&self) -> Result<Reader<'_>, Fault> {
        self.option().ok_or_else(|| match &self.refused {
            Some(why) => {
                Fault::new(Code::BadAnswer, format!("the node refused {}: {why}", self.name))
            }
            None => {
                Fault::new(Code::Contract, format!("the runtime has no value in {}", self.name))
            }
        })
    }

    /// Why the node did not answer, for a read that it may refuse.
    pub fn refused(&self) -> Option<&str> {
        self.refused.as_deref()
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
    /// Whether the block has this runtime is still to be asked, with the first message.
    unproven: Arc<AtomicBool>,
}

impl View {
    pub(super) fn new(chain: Chain, runtime: Runtime, block: BlockRef) -> Self {
        Self { chain, runtime, block, unproven: Arc::new(AtomicBool::new(false)) }
    }

    /// A view whose runtime was true of a neighbouring block.
    pub(super) fn unproven(chain: Chain, runtime: Runtime, block: BlockRef) -> Self {
        Self { chain, runtime, block, unproven: Arc::new(AtomicBool::new(true)) }
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

    pub(super) fn rpc(&self) -> &rpc::Rpc {
        &self.chain.0.rpc
    }

    fn page_call(&self, prefix: &str, after: Option<&str>) -> (&'static str, Json) {
        (KEYS, json!([prefix, PAGE, after, self.block.hash.to_string()]))
    }

    /// Reads everything in one JSON-RPC batch; answers come in the order of the reads.
    pub async fn read(&self, reads: &[Read]) -> Result<Vec<Answer>, Fault> {
        if reads.is_empty() {
            return Ok(Vec::new());
        }
        let message = Message::new(&self.runtime, Some(self.block.hash), reads)?;
        let answers = self.batch(message.calls()).await?;
        message.decode(&self.runtime, reads, answers)
    }

    /// One message. The first one of a view that is not proven asks for the runtime as well, and its
    /// answers are refused where that is another one than they would be read with.
    async fn batch(&self, calls: &[(&'static str, Json)]) -> Result<Vec<rpc::Answered>, Fault> {
        if !self.unproven.load(Ordering::Relaxed) {
            return self.rpc().batch(calls).await;
        }
        let method = "state_getRuntimeVersion";
        let calls = [calls, &[(method, json!([self.block.hash.to_string()]))]].concat();
        let mut answers = self.rpc().batch(&calls).await?;
        let version = answers.pop().ok_or_else(|| rpc::wrong(method, "the answer is missing"))?;
        let version = rpc::version(&version.map_err(|error| rpc::refused(&error))?)?;
        if version.spec == self.runtime.spec_version()
            && version.transaction == self.runtime.transaction_version()
        {
            self.unproven.store(false, Ordering::Relaxed);
            return Ok(answers);
        }
        Err(Fault::new(
            Code::Contract,
            format!(
                "the runtime went from {} to {} while the chain was being read",
                self.runtime.spec_version(),
                version.spec
            ),
        )
        .hint("repeat the command: it will read the chain with its new runtime"))
    }

    pub(super) async fn one(&self, read: Read) -> Result<Answer, Fault> {
        let answers = self.read(&[read]).await?;
        answers.into_iter().next().ok_or_else(|| rpc::wrong("a batch", "answers are missing"))
    }

    /// Reads everything, and in the same message the keys of an item's rows.
    pub(super) async fn read_with_keys(
        &self,
        reads: &[Read],
        pallet: &str,
        item: &str,
    ) -> Result<(Vec<Answer>, Vec<Vec<Value>>), Fault> {
        let prefix = hexed(&self.runtime.storage_key(pallet, item, &[])?);
        let message = Message::new(&self.runtime, Some(self.block.hash), reads)?;
        let mut calls = message.calls().to_vec();
        calls.push(self.page_call(&prefix, None));
        let mut answers = self.batch(&calls).await?;
        let page = answers.pop().ok_or_else(|| rpc::wrong("a batch", "answers are missing"))?;
        let page = page.map_err(|error| rpc::refused(&error))?;
        let mut found = Vec::new();
        if take_page(&page, &prefix, &mut found)? {
            self.more_keys(&prefix, &mut found).await?;
        }
        let answers = message.decode(&self.runtime, reads, answers)?;
        let keys = found.into_iter().map(|key| {
            let raw = rpc::bytes(&Json::String(key), KEYS)?;
            self.runtime.decode_storage_key(pallet, item, &raw)
        });
        Ok((answers, keys.collect::<Result<_, _>>()?))
    }

    /// Adds the pages of keys that follow what was found.
    async fn more_keys(&self, prefix: &str, found: &mut Vec<String>) -> Result<(), Fault> {
        loop {
            let (method, params) = self.page_call(prefix, found.last().map(String::as_str));
            let answer = self.rpc().request(method, params).await?;
            if !take_page(&answer, prefix, found)? {
                return Ok(());
            }
        }
    }

    /// Every row under the given keys, with the keys that follow them.
    pub async fn rows(
        &self,
        pallet: &str,
        item: &str,
        keys: &[Value],
    ) -> Result<Vec<(Vec<Value>, Value)>, Fault> {
        let prefix = hexed(&self.runtime.storage_key(pallet, item, keys)?);
        let mut found: Vec<String> = Vec::new();
        self.more_keys(&prefix, &mut found).await?;
        if found.is_empty() {
            return Ok(Vec::new());
        }
        let at = Some(self.block.hash);
        let calls: Vec<_> = found.chunks(PAGE).map(|part| storage_call(part, at)).collect();
        let mut stored = HashMap::new();
        for answer in rpc::all(self.batch(&calls).await?)? {
            changes(&answer, &mut stored)?;
        }
        let mut out = Vec::with_capacity(found.len());
        for key in found {
            let Some(bytes) = stored.get(&key).and_then(Option::as_deref) else { continue };
            let raw = rpc::bytes(&Json::String(key), KEYS)?;
            let keys = self.runtime.decode_storage_key(pallet, item, &raw)?;
            if let Some(value) = self.runtime.decode_storage(pallet, item, Some(bytes))? {
                out.push((keys, value));
            }
        }
        Ok(out)
    }
}

/// Adds a page of keys; true when there may be another one.
fn take_page(page: &Json, prefix: &str, found: &mut Vec<String>) -> Result<bool, Fault> {
    let page = page.as_array().ok_or_else(|| rpc::wrong(KEYS, "it is not a list of keys"))?;
    for key in page {
        let key = key.as_str().filter(|key| key.starts_with(prefix));
        let later = |key: &&str| found.last().is_none_or(|last| last.as_str() < *key);
        let key = key.filter(later).filter(|_| found.len() < MOST_ROWS);
        let wrong = || rpc::wrong(KEYS, "its keys are out of order or too many");
        let key = key.ok_or_else(wrong)?.to_owned();
        found.push(key);
    }
    Ok(page.len() >= PAGE)
}

/// Reads as JSON-RPC requests, and the way back.
pub(super) struct Message {
    rows: Vec<String>,
    calls: Vec<(&'static str, Json)>,
}

impl Message {
    /// Without a block the node answers for its best one.
    pub(super) fn new(runtime: &Runtime, at: Option<Hash>, reads: &[Read]) -> Result<Self, Fault> {
        let mut rows = Vec::new();
        let mut calls = Vec::new();
        for read in reads {
            match read {
                Read::Storage { pallet, item, keys } => {
                    rows.push(hexed(&runtime.storage_key(pallet, item, keys)?));
                }
                Read::Api { api, method, args } => {
                    let (name, args) = runtime.encode_api(api, method, args)?;
                    calls.push(api_call(&name, &args, at));
                }
                Read::Raw { api, method, args } => {
                    calls.push(api_call(&format!("{api}_{method}"), args, at));
                }
            }
        }
        for part in rows.chunks(PAGE) {
            calls.push(storage_call(part, at));
        }
        Ok(Self { rows, calls })
    }

    pub(super) fn calls(&self) -> &[(&'static str, Json)] {
        &self.calls
    }

    pub(super) fn decode(
        self,
        runtime: &Runtime,
        reads: &[Read],
        answers: Vec<rpc::Answered>,
    ) -> Result<Vec<Answer>, Fault> {
        let missing = || rpc::wrong("a batch", "answers are missing");
        let apis = reads.iter().filter(|read| !matches!(read, Read::Storage { .. })).count();
        let mut answers = answers.into_iter();
        let mut api_answers: Vec<rpc::Answered> = answers.by_ref().take(apis).collect();
        api_answers.reverse();
        let mut stored = HashMap::new();
        for answer in rpc::all(answers.collect())? {
            changes(&answer, &mut stored)?;
        }
        let mut rows = self.rows.into_iter();
        let mut out = Vec::with_capacity(reads.len());
        for read in reads {
            let name = read.name();
            out.push(match read {
                Read::Storage { pallet, item, .. } => {
                    let key = rows.next().ok_or_else(missing)?;
                    let bytes = stored.get(&key).ok_or_else(missing)?.as_deref();
                    let value = runtime.decode_storage(pallet, item, bytes)?;
                    Answer { name, value, present: bytes.is_some(), refused: None }
                }
                Read::Api { api, method, .. } | Read::Raw { api, method, .. } => {
                    match api_answers.pop().ok_or_else(missing)? {
                        Ok(answer) => {
                            let bytes = rpc::bytes(&answer, method)?;
                            let value = Some(runtime.decode_api(api, method, &bytes)?);
                            Answer { name, value, present: true, refused: None }
                        }
                        Err(error) if matches!(read, Read::Raw { .. }) => {
                            let refused = Some(clean(error.message(), 160));
                            Answer { name, value: None, present: false, refused }
                        }
                        Err(error) => return Err(rpc::refused(&error)),
                    }
                }
            });
        }
        Ok(out)
    }
}

fn api_call(name: &str, args: &[u8], at: Option<Hash>) -> (&'static str, Json) {
    let (args, at) = (hexed(args), at.map(|at| at.to_string()));
    ("state_call", at.map_or_else(|| json!([name, args]), |at| json!([name, args, at])))
}

fn storage_call(keys: &[String], at: Option<Hash>) -> (&'static str, Json) {
    let at = at.map(|at| at.to_string());
    ("state_queryStorageAt", at.map_or_else(|| json!([keys]), |at| json!([keys, at])))
}

pub(super) fn hexed(bytes: &[u8]) -> String {
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
