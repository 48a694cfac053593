//! What benchmarks and the test of allocations work on: the practice chain's runtime, and one
//! transaction for it.

use std::sync::OnceLock;

use tao_sandbox::{Config, Sandbox};
use tao_wallet::chain::{Chain, Endpoint, Timeouts};
use tao_wallet::domain::{Account, Alpha, BlockRef, Hash, Hotkey, Netuid, PoolState, Price, Tao};
use tao_wallet::intent::Order;
use tao_wallet::tx::{Era, MetadataCheck, Params, Runtime};

/// The practice chain's runtime, read once the way every command reads it.
pub(crate) fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| {
        let sandbox = Sandbox::start(Config::default()).unwrap();
        let runtime = runtime_of(&sandbox);
        sandbox.stop().unwrap();
        runtime
    })
}

pub(crate) fn runtime_of(sandbox: &Sandbox) -> Runtime {
    let endpoint = Endpoint::parse(&sandbox.ws_url()).unwrap();
    let local = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let chain = local.block_on(Chain::connect(&endpoint, None, None, Timeouts::default()));
    chain.unwrap().runtime().clone()
}

pub(crate) fn stake() -> Order {
    Order::AddStakeLimit {
        hotkey: Hotkey(Account([7; 32])),
        netuid: Netuid(2),
        amount: Tao::from_rao(10_000_000_000),
        limit: Price::from_rao(61_736_488),
        partial: false,
    }
}

pub(crate) fn params(nonce: u32) -> Params {
    let birth = BlockRef { number: 1_000, hash: Hash([1; 32]) };
    Params {
        nonce,
        tip: Tao::ZERO,
        era: Era::Mortal { period: 64, birth },
        check: MetadataCheck::Enabled,
    }
}

pub(crate) fn pool() -> PoolState {
    PoolState {
        netuid: Netuid(2),
        dynamic: true,
        tao: Tao::from_rao(5_000_000_000_000),
        alpha: Alpha::from_units(Netuid(2), 50_000_000_000_000),
        tao_weight: 620_000_000_000_000_000,
        fee_rate: 33,
    }
}
