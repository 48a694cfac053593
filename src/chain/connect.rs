//! Connecting: which chain is this, and what is its metadata.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use parity_scale_codec::{Decode, Encode};
use serde_json::{Value as Json, json};
use sp_crypto_hashing::twox_128;

use super::header::Header;
use super::opening::Met;
use super::rpc::{self, Rpc, Version};
use super::{Chain, Endpoint, Inner, MetadataCache, Tell, Timeouts};
use crate::domain::{Genesis, Hash, clean};
use crate::fault::{Code, Fault};
use crate::tx::Runtime;

/// V15 first: it alone determines the RFC-78 digest. V14 describes no runtime APIs.
const PREFERRED: [u32; 3] = [15, 16, 14];

/// A block older than this on a chain that makes one every twelve seconds: the node lags.
const STALE: Duration = Duration::from_mins(5);
/// Milliseconds since 1970, under the name that every chain keeps them.
const CLOCK: (&[u8], &[u8]) = (b"Timestamp", b"Now");
const MOST_NAMED: usize = 8;

/// What a connection is made with.
#[derive(Default)]
pub struct Connect {
    /// The nodes, best first.
    pub endpoints: Vec<Endpoint>,
    /// What the genesis must be. A chain that is not pinned is an unknown one.
    pub expect: Option<Genesis>,
    pub cache: Option<Arc<dyn MetadataCache>>,
    pub timeouts: Timeouts,
    pub tell: Option<Tell>,
    /// A transaction will follow, so the finalized head is asked for along the way.
    pub signing: bool,
}

/// What a node said first.
struct Hello {
    rpc: Rpc,
    genesis: Genesis,
    version: Version,
    met: Met,
    /// How old its newest block is, where that is known and too old.
    lag: Option<Duration>,
}

impl Chain {
    /// Connects to one node, and asserts the chain's genesis before it reads anything else of it.
    pub async fn connect(
        endpoint: &Endpoint,
        expect: Option<Genesis>,
        cache: Option<Arc<dyn MetadataCache>>,
        timeouts: Timeouts,
    ) -> Result<Self, Fault> {
        let endpoints = vec![endpoint.clone()];
        let signing = true;
        Connect { endpoints, expect, cache, timeouts, tell: None, signing }.open().await
    }
}

impl Connect {
    /// Connects to the first node that serves the right chain and is up to date.
    pub async fn open(self) -> Result<Chain, Fault> {
        let mut notes = Vec::new();
        let mut faults = Vec::new();
        let mut stale = None;
        let mut hello = None;
        for place in 0..self.endpoints.len() {
            match self.greet(place).await {
                Ok(met) if met.lag.is_some() => {
                    if stale.is_none() {
                        stale = Some(met);
                    }
                }
                Ok(met) => {
                    hello = Some(met);
                    break;
                }
                Err(fault) => faults.push(fault),
            }
        }
        let Some(hello) = hello.or(stale) else { return Err(together(faults)) };
        notes.extend(faults.iter().map(|fault| format!("another node is used: {fault}")));
        if let Some(lag) = hello.lag {
            let minutes = lag.as_secs().checked_div(60).unwrap_or(0);
            notes.push(format!(
                "the newest block of {} is {minutes} minutes old: the node lags, or the chain stands still",
                hello.rpc.endpoint().await
            ));
        }
        let Hello { rpc, genesis, version, met, .. } = hello;
        rpc.pin(genesis);
        let cache = self.cache;
        let at = met.best.block.hash;
        let (runtime, known) = load_runtime(&rpc, cache.as_deref(), genesis, &version, at).await?;
        if !known {
            notes.extend(missing(&runtime));
        }
        let (others, met) = (Mutex::new(Vec::new()), Mutex::new(Some(met)));
        Ok(Chain(Arc::new(Inner { rpc, runtime, others, cache, met, notes })))
    }

    async fn greet(&self, place: usize) -> Result<Hello, Fault> {
        let (endpoints, tell) = (self.endpoints.clone(), self.tell.clone());
        let rpc = Rpc::connect(endpoints, place, self.timeouts, tell).await?;
        let clock = [twox_128(CLOCK.0), twox_128(CLOCK.1)].concat();
        let mut calls = vec![
            ("chain_getBlockHash", json!([0])),
            ("chain_getHeader", json!([])),
            ("state_getRuntimeVersion", json!([])),
        ];
        if self.signing {
            calls.push(("chain_getFinalizedHead", json!([])));
        }
        // Only a chain that is pinned is known to keep the time of the world.
        if self.expect.is_some() {
            calls.push(("state_getStorage", json!([format!("0x{}", hex::encode(clock))])));
        }
        let asked = Instant::now();
        let mut answers = rpc.greet(&calls).await?.into_iter();
        let mut next = || {
            let answer = answers.next().ok_or_else(|| rpc::wrong("a batch", "answers are missing"));
            answer?.map_err(|error| rpc::refused(&error))
        };
        let genesis = rpc::hash(&next()?, "chain_getBlockHash")?;
        if let Some(expected) = self.expect.filter(|expected| *expected != genesis) {
            return Err(elsewhere(&rpc, genesis, expected).await);
        }
        let best = Header::read(&next()?)?;
        let version = rpc::version(&next()?)?;
        let finalized =
            if self.signing { Some(rpc::hash(&next()?, "chain_getFinalizedHead")?) } else { None };
        let lag = if self.expect.is_some() { age(&next()?) } else { None };
        Ok(Hello { rpc, genesis, version, met: Met { asked, best, finalized }, lag })
    }
}

async fn elsewhere(rpc: &Rpc, genesis: Genesis, expected: Genesis) -> Fault {
    let name = rpc.attempt("system_chain", json!([])).await.ok();
    let name = clean(name.as_ref().and_then(Json::as_str).unwrap_or("n/a"), 60);
    let endpoint = rpc.endpoint().await;
    Fault::new(
        Code::WrongGenesis,
        format!(
            "{endpoint} serves another network, which calls itself `{name}`: its genesis is {genesis}, not {expected}"
        ),
    )
    .hint("choose the network that the endpoint belongs to, or another endpoint")
}

/// How far the time of a node's newest block is behind this machine's, where it is too far.
fn age(now: &Json) -> Option<Duration> {
    let bytes = rpc::bytes(now, "state_getStorage").ok()?;
    let block = Duration::from_millis(u64::from_le_bytes(bytes.try_into().ok()?));
    let here = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    here.checked_sub(block).filter(|age| *age > STALE)
}

/// One fault for several nodes: a wrong network first, because no waiting mends it.
fn together(faults: Vec<Fault>) -> Fault {
    let mut faults = faults;
    if faults.len() < 2 {
        let none = || Fault::new(Code::Endpoint, "there is no endpoint to connect to");
        return faults.pop().unwrap_or_else(none);
    }
    let code = faults.iter().map(Fault::code).find(|code| *code == Code::WrongGenesis);
    let code = code.or_else(|| faults.first().map(Fault::code)).unwrap_or(Code::Unreachable);
    let all: Vec<_> = faults.iter().map(Fault::message).collect();
    Fault::new(code, format!("none of {} nodes can be used: {}", faults.len(), all.join("; ")))
        .hint("check the connection or choose another endpoint")
}

/// Says what a runtime that is met for the first time lacks.
fn missing(runtime: &Runtime) -> Option<String> {
    let misses = runtime.misses();
    let named: Vec<_> = misses.iter().take(MOST_NAMED).map(ToString::to_string).collect();
    let more = match misses.len().saturating_sub(MOST_NAMED) {
        0 => String::new(),
        more => format!("; and {more} more"),
    };
    (!misses.is_empty()).then(|| {
        format!(
            "runtime {} of this chain differs from what tao knows, and commands that need one of these refuse: {}{more}",
            runtime.spec_version(),
            named.join("; ")
        )
    })
}

/// Takes the metadata of a runtime from the cache or from the node; true where it was in the cache.
pub(super) async fn load_runtime(
    rpc: &Rpc,
    cache: Option<&dyn MetadataCache>,
    genesis: Genesis,
    version: &Version,
    at: Hash,
) -> Result<(Runtime, bool), Fault> {
    let decode = |bytes: &[u8]| Runtime::decode(bytes, version.spec, version.transaction, genesis);
    let cached = cache.and_then(|cache| cache.get(&genesis, version.spec));
    if let Some(runtime) = cached.and_then(|bytes| decode(&bytes).ok()) {
        return Ok((runtime, true));
    }
    let bytes = fetch(rpc, at).await?;
    let runtime = decode(&bytes)?;
    if let Some(cache) = cache {
        cache.put(&genesis, version.spec, &bytes);
    }
    Ok((runtime, false))
}

async fn fetch(rpc: &Rpc, at: Hash) -> Result<Vec<u8>, Fault> {
    let call = |method: &str, args: &[u8]| {
        let args = format!("0x{}", hex::encode(args));
        ("state_call", json!([method, args, at.to_string()]))
    };
    let (method, params) = call("Metadata_metadata_versions", &[]);
    let offered = match rpc.attempt(method, params).await {
        Ok(answer) => {
            let bytes = rpc::bytes(&answer, "Metadata_metadata_versions")?;
            Vec::<u32>::decode(&mut bytes.as_slice())
                .map_err(|_| rpc::wrong("Metadata_metadata_versions", "not a list of versions"))?
        }
        Err(_) => vec![14],
    };
    let chosen = PREFERRED.into_iter().find(|version| offered.contains(version));
    let chosen = chosen.ok_or_else(|| {
        Fault::new(Code::Contract, "the runtime offers no metadata of version 14, 15 or 16")
    })?;
    if chosen == 14 {
        let answer = rpc.request("state_getMetadata", json!([at.to_string()])).await?;
        return rpc::bytes(&answer, "state_getMetadata");
    }
    let (method, params) = call("Metadata_metadata_at_version", &chosen.encode());
    let answer = rpc.request(method, params).await?;
    let bytes = rpc::bytes(&answer, "Metadata_metadata_at_version")?;
    let inner = Option::<Vec<u8>>::decode(&mut bytes.as_slice());
    let inner = inner.ok().flatten();
    inner.ok_or_else(|| rpc::wrong("Metadata_metadata_at_version", "it holds no metadata"))
}
