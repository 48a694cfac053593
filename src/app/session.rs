//! A connection together with the files that belong to it.

use std::sync::Arc;

use super::recipient::Known;
use crate::chain::{Chain, Connect, Endpoint, MetadataCache, Tell, Timeouts};
use crate::config::{Network, Settings};
use crate::domain::Genesis;
use crate::fault::Fault;
use crate::store::{Journal, MetadataFiles};

pub struct Session {
    pub chain: Chain,
    pub journal: Journal,
    pub network: String,
    /// Accounts with a name on this machine.
    pub known: Known,
    /// What it was opened with: policies and folders.
    pub settings: Settings,
}

impl MetadataCache for MetadataFiles {
    fn get(&self, genesis: &Genesis, spec_version: u32) -> Option<Vec<u8>> {
        Self::get(self, genesis, spec_version)
    }

    fn put(&self, genesis: &Genesis, spec_version: u32, metadata: &[u8]) {
        Self::put(self, genesis, spec_version, metadata);
    }
}

/// Connects to read.
pub async fn open(settings: &Settings) -> Result<Session, Fault> {
    open_with(settings, None, false).await
}

/// Connects to look only: nothing in the folder of wallets is opened, so no key is known as one's own.
pub async fn watch(settings: &Settings) -> Result<Session, Fault> {
    connect(settings, None, false, Known::books).await
}

/// Connects to the first usable one of the chosen endpoints; the genesis is asserted where the
/// network is known. `signing` asks along the way what a transaction needs.
pub async fn open_with(
    settings: &Settings,
    tell: Option<Tell>,
    signing: bool,
) -> Result<Session, Fault> {
    connect(settings, tell, signing, Known::read).await
}

async fn connect(
    settings: &Settings,
    tell: Option<Tell>,
    signing: bool,
    known: fn(&Settings) -> Result<Known, Fault>,
) -> Result<Session, Fault> {
    let urls = std::iter::once(&settings.endpoint.value).chain(&settings.fallbacks);
    let endpoints = urls.map(|url| Endpoint::parse(url)).collect::<Result<_, _>>()?;
    let timeouts = Timeouts {
        connect: settings.connect_timeout.value,
        request: settings.request_timeout.value,
    };
    let cache: Arc<dyn MetadataCache> =
        Arc::new(MetadataFiles::new(settings.paths.cache_dir.join("metadata")));
    let expect = settings.expect_genesis;
    let chain =
        Connect { endpoints, expect, cache: Some(cache), timeouts, tell, signing }.open().await?;
    let journal = Journal::open(&settings.paths.state_dir)?;
    let network = name(settings.network.value, &chain.genesis());
    let known = known(settings)?;
    Ok(Session { chain, journal, network, known, settings: settings.clone() })
}

/// What a network is called: by its genesis where that is known, and not by what a node says.
fn name(asked: Network, genesis: &Genesis) -> String {
    let pinned = Network::NAMED.into_iter().find(|network| network.genesis() == Some(*genesis));
    match pinned.unwrap_or(asked) {
        Network::Custom => {
            let digits = genesis.to_string();
            format!("unknown, genesis {}", digits.get(..10).unwrap_or(&digits))
        }
        named => named.name().to_owned(),
    }
}
