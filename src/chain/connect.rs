//! Connecting: which chain is this, and what is its metadata.

use std::sync::{Arc, Mutex};
use std::time::Instant;

use parity_scale_codec::{Decode, Encode};
use serde_json::json;

use super::opening::Heads;
use super::rpc::{self, Rpc, Version};
use super::{Chain, Endpoint, Inner, MetadataCache, Timeouts};
use crate::domain::{Genesis, Hash, clean};
use crate::fault::{Code, Fault};
use crate::tx::Runtime;

/// V15 first: it alone determines the RFC-78 digest. V14 describes no runtime APIs.
const PREFERRED: [u32; 3] = [15, 16, 14];

impl Chain {
    /// Connects, and asserts the chain's genesis before it reads anything else of it.
    pub async fn connect(
        endpoint: &Endpoint,
        expect: Option<Genesis>,
        cache: Option<Arc<dyn MetadataCache>>,
        timeouts: Timeouts,
    ) -> Result<Self, Fault> {
        let rpc = Rpc::connect(endpoint, timeouts).await?;
        let calls = [
            ("chain_getBlockHash", json!([0])),
            ("system_chain", json!([])),
            ("chain_getBlockHash", json!([])),
            ("chain_getFinalizedHead", json!([])),
            ("state_getRuntimeVersion", json!([])),
        ];
        let asked = Instant::now();
        let answers = rpc::all(rpc.batch(&calls).await?)?;
        let [genesis, name, best, finalized, version] = answers.as_slice() else {
            return Err(rpc::wrong("a batch", "answers are missing"));
        };
        let genesis = rpc::hash(genesis, "chain_getBlockHash")?;
        let name = clean(name.as_str().unwrap_or_default(), 60);
        if let Some(expected) = expect.filter(|expected| *expected != genesis) {
            return Err(Fault::new(
                Code::WrongGenesis,
                format!(
                    "{endpoint} serves another network, which calls itself `{name}`: its genesis is {genesis}, not {expected}"
                ),
            )
            .hint("choose the network that the endpoint belongs to, or another endpoint"));
        }
        let best = rpc::hash(best, "chain_getBlockHash")?;
        let finalized = rpc::hash(finalized, "chain_getFinalizedHead")?;
        let version = rpc::version(version)?;
        let runtime = load_runtime(&rpc, cache.as_deref(), genesis, &version, best).await?;
        let others = Mutex::new(Vec::new());
        let met = Mutex::new(Some((asked, Heads { best, finalized })));
        Ok(Self(Arc::new(Inner { rpc, name, runtime, others, cache, met })))
    }
}

/// Takes the metadata of a runtime from the cache or from the node.
pub(super) async fn load_runtime(
    rpc: &Rpc,
    cache: Option<&dyn MetadataCache>,
    genesis: Genesis,
    version: &Version,
    at: Hash,
) -> Result<Runtime, Fault> {
    let decode = |bytes: &[u8]| Runtime::decode(bytes, version.spec, version.transaction, genesis);
    let cached = cache.and_then(|cache| cache.get(&genesis, version.spec));
    if let Some(runtime) = cached.and_then(|bytes| decode(&bytes).ok()) {
        return Ok(runtime);
    }
    let bytes = fetch(rpc, at).await?;
    let runtime = decode(&bytes)?;
    if let Some(cache) = cache {
        cache.put(&genesis, version.spec, &bytes);
    }
    Ok(runtime)
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
