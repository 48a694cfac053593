//! A practice chain inside this process with somebody who trades on it: figures that move, money
//! that is worth nothing, and nothing left behind.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tao_keystore::Store;
use tao_sandbox::{Config, Sandbox, Sealing};

use crate::app::execute::{self, Follow, Key, Terms};
use crate::app::market;
use crate::app::payer::Payer;
use crate::app::session;
use crate::config::{Network, Origin, Settings, Sourced};
use crate::consent::Consent;
use crate::domain::{AmountExpr, Bps, Hotkey, Netuid, clean};
use crate::fault::{Code, Fault};
use crate::intent::{Intent, Protection};

/// Quicker than the real chain, so that there is something to see.
const BLOCK: Duration = Duration::from_secs(2);
/// Between two trades of the others.
const PAUSE: Duration = Duration::from_millis(700);
/// Whose accounts are shown first, and who trades meanwhile.
pub(crate) const SHOWN: [&str; 3] = ["dev://Ferdie", "dev://Dave", "dev://Charlie"];
const TRADER: &str = "dev://Alice";

pub(crate) struct Demo {
    sandbox: Sandbox,
    _home: tempfile::TempDir,
    stop: Arc<AtomicBool>,
}

impl Demo {
    /// Starts the chain and points the settings at it and at a folder that is thrown away.
    pub(crate) fn start(settings: &mut Settings) -> Result<Self, Fault> {
        let failed = |why: String| Fault::new(Code::Sandbox, clean(&why, 300));
        let home = tempfile::tempdir().map_err(|error| failed(error.to_string()))?;
        let config = Config { sealing: Sealing::Every(BLOCK), ..Config::default() };
        let sandbox = Sandbox::start(config).map_err(|error| failed(error.to_string()))?;
        settings.paths.state_dir = home.path().join("state");
        settings.paths.cache_dir = home.path().join("cache");
        settings.paths.config_file = home.path().join("config/config.toml");
        settings.paths.wallet_dir = home.path().join("wallets");
        settings.network = Sourced { value: Network::Custom, origin: Origin::Flag };
        settings.endpoint = Sourced { value: sandbox.ws_url(), origin: Origin::Flag };
        settings.fallbacks.clear();
        settings.expect_genesis = None;
        settings.wallet = None;
        let stop = Arc::new(AtomicBool::new(false));
        let (others, seen) = (settings.clone(), stop.clone());
        let spawned = std::thread::Builder::new().name("trader".to_owned()).spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            if let Ok(runtime) = runtime {
                // The demo goes on without the others when they fail.
                let _ = runtime.block_on(trade(&others, &seen));
            }
        });
        spawned.map_err(|error| failed(error.to_string()))?;
        Ok(Self { sandbox, _home: home, stop })
    }

    pub(crate) fn stop(self) {
        self.stop.store(true, Ordering::SeqCst);
        let _ = self.sandbox.stop();
    }
}

/// Buys and sells in turn, in subnets and sizes that look accidental and are always the same.
async fn trade(settings: &Settings, stop: &AtomicBool) -> Result<(), Fault> {
    let mut settings = settings.clone();
    settings.paths.state_dir = settings.paths.state_dir.join("others");
    let session = session::open(&settings).await?;
    let payer = Payer::find(TRADER, &Store::new("", ""))?;
    let (subnets, validators) =
        (market::subnets(&session).await?, market::validators(&session).await?);
    let markets: Vec<(Netuid, Hotkey, u64)> = subnets
        .subnets
        .iter()
        .filter(|subnet| subnet.started == Some(true) && !subnet.netuid.is_root())
        .filter_map(|subnet| {
            let there = |v: &&market::Validator| v.registrations.contains(&subnet.netuid);
            let validator = validators.validators.iter().find(there)?;
            Some((subnet.netuid, Hotkey(validator.hotkey), subnet.tao_in.rao()))
        })
        .collect();
    let mut dice = Dice(20_260_905);
    while !stop.load(Ordering::SeqCst) {
        let at = dice.roll().checked_rem(u64::try_from(markets.len()).unwrap_or(1)).unwrap_or(0);
        let chosen = usize::try_from(at).ok().and_then(|at| markets.get(at));
        let Some((netuid, hotkey, pool)) = chosen.copied() else { return Ok(()) };
        let protection = Protection::Guard(Bps::new(1_000).unwrap_or(settings.guard.value));
        let intent = if dice.roll().is_multiple_of(2) {
            // A thousandth to a hundredth of the pool.
            let parts = dice.roll().checked_rem(10).unwrap_or(0).saturating_add(1);
            let amount = AmountExpr::Exactly((pool / 1_000).saturating_mul(parts));
            Intent::AddStake {
                netuid,
                hotkey,
                amount,
                protection,
                partial: false,
                spend_reserve: false,
            }
        } else {
            let amount = AmountExpr::parse("40%")?;
            Intent::RemoveStake { netuid, hotkey, amount, protection, partial: false }
        };
        if let Ok(proposal) = execute::prepare(&session, intent, &payer, &Terms::default()).await {
            let pair =
                payer.unlock(|_| Err(Fault::new(Code::Bug, "a practice key has no file")))?;
            let follow = Follow::to_the_end(Duration::from_secs(30));
            let (agreed, key) = ((proposal, Consent::Flag), Key::Pair(&pair));
            let _ = execute::commit(&session, agreed, key, follow, &mut |_| {}).await;
        }
        tokio::time::sleep(PAUSE).await;
    }
    Ok(())
}

/// A linear congruential generator: nothing here needs to be unpredictable.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }
}
