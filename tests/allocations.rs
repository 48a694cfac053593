//! How often the paths that every command or every frame takes ask for memory, so that a gain stays
//! one. One test in a program of its own: all threads of a process are counted together.

#![expect(clippy::unwrap_used, reason = "a test that cannot be prepared fails")]

#[path = "../benches/common/practice.rs"]
mod practice;

use practice::{params, pool, runtime, stake};
use tao_keystore::{Pair, Store};
use tao_wallet::domain::{Account, Scheme, Tao};
use tao_wallet::plan::curve;
use tao_wallet::travel::{Checker, Document, Sheet, documents};
use tao_wallet::tx::order;

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

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
    let (pool, stake, params) = (pool(), stake(), params(3));
    let call = runtime.encode_call(&order::compose(&stake)).unwrap();
    let payload = runtime.payload(call.clone(), &params).unwrap();
    let pair = Pair::dev("Alice").unwrap();
    let text = include_bytes!("fixtures/transfer.unsigned.json");
    let Some(Document::Unsigned(unsigned)) = documents(text).unwrap().pop() else { unreachable!() };
    let mut checker = Checker::default();
    let checked = checker.check(&unsigned).unwrap();
    let home = tempfile::tempdir().unwrap();
    let store = Store::new(home.path().join("wallets"), home.path().join("state"));
    for number in 0..100 {
        let scheme = tao_keystore::Scheme::Sr25519;
        store.watch(&format!("w{number}"), pair.public(), scheme).unwrap();
    }
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
        ("a document read", 26, blocks(|| documents(text).unwrap())),
        (
            "a document held against its proof, after the first",
            131,
            blocks(|| checker.check(&unsigned).unwrap()),
        ),
        ("a sheet in words", 226, blocks(|| Sheet::of(&checked, "practice").words())),
        ("a hundred watched wallets listed", 3_639, blocks(|| store.list().unwrap())),
    ];
    let over: Vec<_> = counted.iter().filter(|(_, most, found)| found > most).collect();
    assert!(over.is_empty(), "what, at most, allocations: {over:?}");
}
