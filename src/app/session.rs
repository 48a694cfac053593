//! A connection together with the files that belong to it.

use std::sync::Arc;

use super::recipient::Known;
use crate::chain::{Chain, Endpoint, MetadataCache, Timeouts};
use crate::config::Settings;
use crate::domain::Genesis;
use crate::fault::Fault;
use crate::store::{Journal, MetadataFiles};

pub struct Session {
    pub chain: Chain,
    pub journal: Journal,
    pub network: String,
    /// Accounts with a name on this machine.
    pub known: Known,
}

impl MetadataCache for MetadataFiles {
    fn get(&self, genesis: &Genesis, spec_version: u32) -> Option<Vec<u8>> {
        Self::get(self, genesis, spec_version)
    }

    fn put(&self, genesis: &Genesis, spec_version: u32, metadata: &[u8]) {
        Self::put(self, genesis, spec_version, metadata);
    }
}

/// Connects to the chosen endpoint; its genesis is asserted where the network is known.
pub async fn open(settings: &Settings) -> Result<Session, Fault> {
    let endpoint = Endpoint::parse(&settings.endpoint.value)?;
    let timeouts = Timeouts {
        connect: settings.connect_timeout.value,
        request: settings.request_timeout.value,
    };
    let cache: Arc<dyn MetadataCache> =
        Arc::new(MetadataFiles::new(settings.paths.cache_dir.join("metadata")));
    let chain = Chain::connect(&endpoint, settings.expect_genesis, Some(cache), timeouts).await?;
    let journal = Journal::open(&settings.paths.state_dir)?;
    let network = match settings.network.value {
        crate::config::Network::Custom => chain.chain_name().to_owned(),
        named => named.name().to_owned(),
    };
    Ok(Session { chain, journal, network, known: Known::read(settings)? })
}
