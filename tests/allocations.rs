//! How often the paths that every command or every frame takes ask for memory, so that a gain stays
//! one. One test in a program of its own: all threads of a process are counted together.

#![expect(clippy::unwrap_used, reason = "a test that cannot be prepared fails")]

#[path = "../benches/common/practice.rs"]
mod practice;

use std::sync::Arc;

use practice::{params, pool, runtime, stake};
use tao_keystore::{Pair, Store};
use tao_wallet::app::grid::Filter;
use tao_wallet::app::portfolio::{Holding, Portfolio};
use tao_wallet::app::tables::{self, Names, Spelled};
use tao_wallet::app::{airgap, wallet};
use tao_wallet::consent::Consent;
use tao_wallet::domain::{
    Account, Alpha, BlockRef, Coldkey, Hash, Hotkey, Netuid, Price, Scheme, Tao,
};
use tao_wallet::plan::curve;
use tao_wallet::policy::Guard;
use tao_wallet::render::{self, Layout};
use tao_wallet::store::SignedLog;
use tao_wallet::travel::{Checked, Checker, Document, Sheet, documents, write};
use tao_wallet::tx::order;

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

/// An account with thousands of positions.
fn large_account() -> Portfolio {
    let held = |n: u16| {
        let netuid = Netuid(n % 128);
        let mut key = [7; 32];
        key[..2].copy_from_slice(&n.to_le_bytes());
        let value = Tao::from_rao(u64::from(n).wrapping_mul(7_919) % 100_003);
        Holding {
            netuid,
            hotkey: Hotkey(Account(key)),
            alpha: Alpha::from_units(netuid, u64::from(n)),
            locked: None,
            price: Some(Price::from_rao(61_736_488)),
            spot_value: Some(value),
            exit_value: Some(value),
            haircut: Some("0.0%".to_owned()),
            share: Some("0.1%".to_owned()),
            daily: None,
            daily_per_1000: None,
            claimable: None,
            registered: true,
        }
    };
    Portfolio {
        block: BlockRef { number: 1_000, hash: Hash([1; 32]) },
        name: None,
        coldkey: Coldkey(Account([1; 32])),
        alarms: Vec::new(),
        proxies: Vec::new(),
        free: Tao::ZERO,
        reserved: Tao::ZERO,
        positions: (0..5_000).map(held).collect(),
        baskets: None,
        exit_value: None,
        spot_value: None,
    }
}

/// What a screen of a large account takes: its table, sorted and measured, and one page in words.
fn a_page(account: &Arc<Portfolio>, names: &Arc<Names>, spelled: &Spelled) -> Vec<String> {
    let grid = tables::portfolio(account, names, spelled);
    let shown = grid.shown(&Filter::new(""), Some((6, true)));
    let columns = 0..grid.columns.len();
    assert!(columns.clone().all(|column| grid.rows.width(column, &shown) > 0 || column == 1));
    let page = shown.iter().take(40).flat_map(|at| {
        let grid = &grid;
        columns.clone().filter_map(move |column| grid.rows.cell(*at, column))
    });
    page.map(|cell| cell.text.written().into_owned()).collect()
}

/// What signing a stream of documents takes after they were checked.
fn sign(checked: &Checked, pair: &Pair) -> Vec<String> {
    let home = tempfile::tempdir().unwrap();
    let log = SignedLog::open(home.path()).unwrap();
    let visitor = airgap::admit(checked.clone(), &[checked.around.genesis], 0).unwrap();
    let mut visitors = vec![visitor; 20];
    let account = checked.account;
    let given = airgap::consult(&log, &mut visitors, 0, true).unwrap();
    let mut guard = Guard::open(account);
    let agreed = visitors.into_iter().map(|one| one.approve(Consent::Flag, &mut guard).unwrap());
    let agreed: Vec<_> = agreed.collect();
    let made =
        airgap::sign(&log, &given, &agreed, account, true, &mut airgap::with_pair(pair)).unwrap();
    made.iter().map(|one| write(one).unwrap()).collect()
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
    let wallets = wallet::list(&store).unwrap();
    let (account, names) = (Arc::new(large_account()), Arc::new(Names::default()));
    let spelled = Spelled::default();
    let counted = [
        ("a page of 5,000 positions", 1_006, blocks(|| a_page(&account, &names, &spelled))),
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
        ("a document read", 23, blocks(|| documents(text).unwrap())),
        (
            "a document held against its proof, after the first",
            39,
            blocks(|| checker.check(&unsigned).unwrap()),
        ),
        ("a sheet in words", 39, blocks(|| Sheet::of(&checked, "practice").words())),
        (
            "a document copied, agreed to, logged, signed, verified and written, one of twenty",
            49,
            blocks(|| sign(&checked, &pair)).checked_div(20).unwrap(),
        ),
        (
            "a hundred wallets as JSON",
            10,
            blocks(|| render::success(&wallets, &[], Layout::Indented).unwrap()),
        ),
        ("a hundred watched wallets listed", 3_639, blocks(|| store.list().unwrap())),
    ];
    let over: Vec<_> = counted.iter().filter(|(_, most, found)| found > most).collect();
    assert!(over.is_empty(), "what, at most, allocations: {over:?}");
}
