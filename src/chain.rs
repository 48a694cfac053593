//! A node, asked over JSON-RPC: which chain it serves, what its state is at one block, and what
//! became of a transaction.
//!
//! Everything a node says is checked before use; nothing here decides whether to sign or to send.

mod any;
mod ask;
mod connect;
mod dial;
mod endpoint;
mod find;
mod header;
mod heads;
mod opening;
mod pool;
mod preflight;
pub mod read;
mod rpc;
mod submit;
mod view;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde_json::json;

use crate::domain::{Account, Genesis, Hash, clean};
use crate::fault::Fault;
use crate::tx::Runtime;
use header::Header;

pub use ask::{Answers, Ask, Asks, Slot};
pub use connect::Connect;
pub use endpoint::Endpoint;
pub use find::Included;
pub use heads::Heads;
pub use opening::Opening;
pub use preflight::{Preflight, Verdict};
pub(crate) use submit::outcome_unknown;
pub use submit::{Stage, Submitted, Wait};
pub use view::{Answer, Read, View};

/// Keeps metadata between runs; a warm start need not fetch it again.
pub trait MetadataCache: Send + Sync {
    fn get(&self, genesis: &Genesis, spec_version: u32) -> Option<Vec<u8>>;
    fn put(&self, genesis: &Genesis, spec_version: u32, metadata: &[u8]);
}

/// How long to wait for a connection and for one answer.
#[derive(Clone, Copy, Debug)]
pub struct Timeouts {
    pub connect: Duration,
    pub request: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self { connect: Duration::from_secs(10), request: Duration::from_secs(30) }
    }
}

/// Is told what is asked of which node, and how it went; a line each time.
pub type Tell = Arc<dyn Fn(&str) + Send + Sync>;

/// A connection to a node of a known chain.
#[derive(Clone)]
pub struct Chain(Arc<Inner>);

struct Inner {
    rpc: rpc::Rpc,
    /// The runtime at the time of connecting.
    runtime: Runtime,
    /// Runtimes met since; a chain may be upgraded while it is watched.
    others: Mutex<Vec<Runtime>>,
    cache: Option<Arc<dyn MetadataCache>>,
    /// The heads that were seen while connecting, until they are used or too old.
    met: Mutex<Option<opening::Met>>,
    notes: Vec<String>,
}

impl std::fmt::Debug for Chain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Chain({:?})", self.0.runtime)
    }
}

impl Chain {
    pub fn runtime(&self) -> &Runtime {
        &self.0.runtime
    }

    pub fn genesis(&self) -> Genesis {
        self.0.runtime.genesis()
    }

    /// What the node calls its chain; cleaned, and no proof of anything.
    pub async fn chain_name(&self) -> Result<String, Fault> {
        let name = self.0.rpc.request("system_chain", json!([])).await?;
        Ok(clean(name.as_str().unwrap_or_default(), 60))
    }

    /// What a user should know about the connection: nodes that were passed over, a node that
    /// lags, a runtime that is met for the first time and lacks something.
    pub fn notes(&self) -> &[String] {
        &self.0.notes
    }

    /// The node that is asked now.
    pub async fn endpoint(&self) -> &Endpoint {
        self.0.rpc.endpoint().await
    }

    /// JSON-RPC requests made so far, each element of a batch counted.
    pub fn requests(&self) -> u64 {
        self.0.rpc.requests()
    }

    /// Messages sent so far that an answer had to be awaited for.
    pub fn round_trips(&self) -> u64 {
        self.0.rpc.round_trips()
    }

    /// The newest block the node knows.
    pub async fn best(&self) -> Result<View, Fault> {
        self.forget_heads();
        self.newest().await
    }

    /// The newest block, or the one that was newest when the connection was made a moment ago.
    pub async fn newest(&self) -> Result<View, Fault> {
        if let Some(met) = self.fresh() {
            // A moment ago it had the runtime of the connection; the first read makes sure.
            return Ok(View::unproven(self.clone(), self.runtime().clone(), met.best.block));
        }
        let header = self.best_header().await?;
        let hash = header.block.hash;
        let version = self.0.rpc.request("state_getRuntimeVersion", json!([hash.to_string()]));
        let runtime = self.runtime_at(&rpc::version(&version.await?)?, hash).await?;
        Ok(View::new(self.clone(), runtime, header.block))
    }

    /// The newest block that cannot be undone.
    pub async fn finalized(&self) -> Result<View, Fault> {
        let hash = self.0.rpc.request("chain_getFinalizedHead", json!([])).await?;
        self.at(rpc::hash(&hash, "chain_getFinalizedHead")?).await
    }

    /// The state at one block, read with the runtime of that block.
    pub async fn at(&self, hash: Hash) -> Result<View, Fault> {
        let calls = [
            ("chain_getHeader", json!([hash.to_string()])),
            ("state_getRuntimeVersion", json!([hash.to_string()])),
        ];
        let answers = rpc::all(self.0.rpc.batch(&calls).await?)?;
        let [header, version] = answers.as_slice() else {
            return Err(rpc::wrong("a batch", "answers are missing"));
        };
        let block = Header::of(hash, header)?.block;
        let runtime = self.runtime_at(&rpc::version(version)?, hash).await?;
        Ok(View::new(self.clone(), runtime, block))
    }

    async fn runtime_at(&self, version: &rpc::Version, at: Hash) -> Result<Runtime, Fault> {
        let same = |runtime: &&Runtime| {
            runtime.spec_version() == version.spec
                && runtime.transaction_version() == version.transaction
        };
        if let Some(runtime) = Some(&self.0.runtime).filter(same) {
            return Ok(runtime.clone());
        }
        let others = || self.0.others.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(runtime) = others().iter().find(same) {
            return Ok(runtime.clone());
        }
        let (rpc, cache) = (&self.0.rpc, self.0.cache.as_deref());
        let (runtime, _) = connect::load_runtime(rpc, cache, self.genesis(), version, at).await?;
        others().push(runtime.clone());
        Ok(runtime)
    }

    /// The next nonce of an account, transactions that wait in the pool included.
    pub async fn next_nonce(&self, account: Account) -> Result<u32, Fault> {
        let method = "system_accountNextIndex";
        rpc::nonce(&self.0.rpc.request(method, json!([account.to_string()])).await?)
    }
}
