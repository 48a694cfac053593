//! Where this machine stands: which network, how new its newest block is, what is open.

use schemars::JsonSchema;
use serde::Serialize;
use tao_keystore::Store;

use super::airgap::now;
use super::policy::{self, State};
use super::portfolio::{self, Alarm};
use super::session::Session;
use super::shown;
use crate::chain::Read;
use crate::config::Settings;
use crate::domain::{Account, BlockRef, Coldkey, Genesis, clean};
use crate::fault::Fault;
use crate::render::{Report, pairs};

#[derive(Debug, JsonSchema, Serialize)]
pub struct Overview {
    pub network: String,
    pub genesis: Genesis,
    pub endpoint: String,
    pub spec_version: u32,
    pub best: BlockRef,
    pub finalized: BlockRef,
    /// Seconds since the newest block was made, by this machine's clock; `null` where the chain
    /// keeps no time.
    pub age: Option<u64>,
    pub wallets: usize,
    pub wallet: Option<String>,
    /// Transactions of this machine whose outcome is open.
    pub open: usize,
    /// Wallets whose policy is not sealed as it is.
    pub broken_policies: Vec<String>,
    /// What the owners of the wallets should look at first.
    pub alarms: Vec<WalletAlarm>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct WalletAlarm {
    pub wallet: String,
    #[serde(flatten)]
    pub alarm: Alarm,
}

impl Report for Overview {
    const SCHEMA: &'static str = "tao.status/1";

    fn human(&self) -> String {
        let block = |block: &BlockRef| format!("{} {}", block.number, block.hash);
        let age = self.age.map_or_else(|| shown::UNKNOWN.to_owned(), shown::age);
        let mut rows = vec![
            ("network", self.network.clone()),
            ("endpoint", self.endpoint.clone()),
            ("genesis", self.genesis.to_string()),
            ("runtime", format!("spec {}", self.spec_version)),
            ("newest block", block(&self.best)),
            ("its age", age),
            ("final block", block(&self.finalized)),
            ("wallets", self.wallets.to_string()),
            ("usual wallet", self.wallet.clone().unwrap_or_else(|| "none".to_owned())),
            ("open transactions", self.open.to_string()),
        ];
        if !self.broken_policies.is_empty() {
            rows.push(("policies to seal", self.broken_policies.join(", ")));
        }
        let alarms = self.alarms.iter();
        rows.extend(alarms.map(|one| ("ALARM", format!("{}: {}", one.wallet, one.alarm))));
        pairs(&rows)
    }

    fn brief(&self) -> String {
        self.best.number.to_string()
    }
}

pub async fn overview(session: &Session, settings: &Settings) -> Result<Overview, Fault> {
    let best = session.chain.best().await?;
    let finalized = session.chain.finalized().await?.block();
    let asked = [Read::storage("Timestamp", "Now", Vec::new())];
    let answers = best.read(&asked).await?;
    let made = answers.first().and_then(|answer| answer.reader().ok()?.u64().ok());
    let store = Store::new(&settings.paths.wallet_dir, &settings.paths.state_dir);
    let wallets = store.list()?;
    let keys = wallets.iter().filter_map(|wallet| {
        Some((clean(&wallet.name, 60), Coldkey(Account(wallet.coldkey.as_ref()?.public))))
    });
    let (names, keys): (Vec<String>, Vec<Coldkey>) = keys.unzip();
    let known: Vec<Account> = keys.iter().map(|key| key.0).collect();
    let alarms = names.into_iter().zip(portfolio::alarms(&best, &keys, &known).await?);
    let alarms = alarms.flat_map(|(wallet, alarms)| {
        alarms.into_iter().map(move |alarm| WalletAlarm { wallet: wallet.clone(), alarm })
    });
    let listing = session.journal.list()?;
    let policies = policy::policies(settings, None)?.policies;
    let broken = policies.into_iter().filter(|policy| policy.state != State::Sealed);
    Ok(Overview {
        network: session.network.clone(),
        genesis: session.chain.genesis(),
        endpoint: session.chain.endpoint().await.to_string(),
        spec_version: best.runtime().spec_version(),
        best: best.block(),
        finalized,
        // The chain counts milliseconds.
        age: made.filter(|made| *made > 0).map(|made| now().saturating_sub(made / 1_000)),
        wallets: wallets.len(),
        wallet: settings.wallet.as_ref().map(|wallet| clean(&wallet.value, 60)),
        open: listing.entries.iter().filter(|entry| !entry.status.is_final()).count(),
        broken_policies: broken.map(|policy| policy.wallet).collect(),
        alarms: alarms.collect(),
    })
}
