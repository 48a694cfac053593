//! How often the paths that every command or every frame takes ask for memory, so that a gain stays
//! one. One test in a program of its own: all threads of a process are counted together.

#![expect(clippy::unwrap_used, reason = "a test that cannot be prepared fails")]

use std::sync::OnceLock;

use tao_keystore::Pair;
use tao_sandbox::{Config, Sandbox};
use tao_wallet::chain::{Chain, Endpoint, Timeouts};
use tao_wallet::domain::{
    Account, Alpha, BlockRef, Hash, Hotkey, Netuid, PoolState, Price, Scheme, Tao,
};
use tao_wallet::intent::Order;
use tao_wallet::plan::curve;
use tao_wallet::tx::{Era, MetadataCheck, Params, Runtime, order};

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| {
        let sandbox = Sandbox::start(Config::default()).unwrap();
        let endpoint = Endpoint::parse(&sandbox.ws_url()).unwrap();
        let local = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let chain = local.block_on(Chain::connect(&endpoint, None, None, Timeouts::default()));
        let runtime = chain.unwrap().runtime().clone();
        sandbox.stop().unwrap();
        runtime
    })
}

/// Allocations of a call, the smallest of a few: the first fills caches.
fn blocks<T>(mut call: impl FnMut() -> T) -> u64 {
    let count = |call: &mut dyn FnMut() -> T| {
        let before = dhat::HeapStats::get().total_blocks;
        let kept = call();
        let after = dhat::HeapStats::get().total_blocks;
        drop(kept);
        after.saturating_sub(before)
    };
    (0..5).map(|_| count(&mut call)).min().unwrap_or(0)
}

#[test]
fn what_runs_often_asks_for_little_memory() {
    let runtime = runtime();
    let _profiler = dhat::Profiler::builder().testing().build();
    let pool = PoolState {
        netuid: Netuid(2),
        dynamic: true,
        tao: Tao::from_rao(5_000_000_000_000),
        alpha: Alpha::from_units(Netuid(2), 50_000_000_000_000),
        tao_weight: 620_000_000_000_000_000,
        fee_rate: 33,
    };
    let stake = Order::AddStakeLimit {
        hotkey: Hotkey(Account([7; 32])),
        netuid: Netuid(2),
        amount: Tao::from_rao(10_000_000_000),
        limit: Price::from_rao(61_736_488),
        partial: false,
    };
    let birth = BlockRef { number: 1_000, hash: Hash([1; 32]) };
    let params = Params {
        nonce: 3,
        tip: Tao::ZERO,
        era: Era::Mortal { period: 64, birth },
        check: MetadataCheck::Enabled,
    };
    let call = runtime.encode_call(&order::compose(&stake)).unwrap();
    let payload = runtime.payload(call.clone(), &params).unwrap();
    let pair = Pair::dev("Alice").unwrap();
    let counted = [
        (
            "an amount read and printed",
            6,
            blocks(|| Tao::parse("12345.678901234").unwrap().to_string()),
        ),
        ("a quote", 1_014, blocks(|| curve::buy(&pool, Tao::from_rao(10_000_000_000)))),
        ("a call encoded", 21, blocks(|| runtime.encode_call(&order::compose(&stake)).unwrap())),
        (
            "a call read back",
            43,
            blocks(|| order::explain(runtime, &runtime.decode_call(&call).unwrap()).unwrap()),
        ),
        ("a payload", 16, blocks(|| runtime.payload(call.clone(), &params).unwrap())),
        (
            "a signature and the extrinsic",
            7,
            blocks(|| {
                let signature = pair.sign(&payload.signing_bytes());
                payload.assemble(Account(pair.public()), Scheme::Sr25519, signature)
            }),
        ),
    ];
    let over: Vec<_> = counted.iter().filter(|(_, most, found)| found > most).collect();
    assert!(over.is_empty(), "what, at most, allocations: {over:?}");
}
