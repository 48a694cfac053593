//! Functions that every command waits for, on the runtime of the practice chain.
//!
//! `cargo bench --bench functions`; with `-- ratios` only what has a target, with `-- unlock`, `-- envelopes`
//! or `-- chain` only one of these. What the figures mean is in `benches/README.md`.

#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "a benchmark that cannot be prepared ends"
)]

#[path = "common/practice.rs"]
mod practice;
#[path = "common/ratios.rs"]
mod ratios;

use divan::{Bencher, black_box};
use jsonrpsee::core::client::ClientT as _;
use jsonrpsee::ws_client::WsClientBuilder;
use practice::{params, pool, runtime, runtime_of, stake};
use tao_keystore::{Pair, Store};
use tao_sandbox::{Config, Sandbox};
use tao_wallet::app::airgap;
use tao_wallet::domain::{Account, Coldkey, Scheme, Tao};
use tao_wallet::intent::Order;
use tao_wallet::plan::curve;
use tao_wallet::travel::{self, Checked, Document, Sheet};
use tao_wallet::tx::{Era, MetadataCheck, Params, Runtime, contract, order};

fn main() {
    divan::main();
    // A filter that names single functions asks for nothing else; `cargo test` only tries them.
    let words: Vec<String> = std::env::args().skip(1).collect();
    let filter = words.iter().find(|word| !word.starts_with("--"));
    if words.iter().any(|word| word == "--bench") {
        ratios::print(filter.map(String::as_str));
    }
}

fn call() -> Vec<u8> {
    runtime().encode_call(&order::compose(&stake())).unwrap()
}

#[divan::bench]
fn parse_and_print_an_amount() -> String {
    Tao::parse(black_box("12345.678901234")).unwrap().to_string()
}

#[divan::bench]
fn quote_a_buy() -> curve::Fill {
    curve::buy(black_box(&pool()), black_box(Tao::from_rao(10_000_000_000))).unwrap()
}

#[divan::bench]
fn decode_metadata(bencher: Bencher) {
    let runtime = runtime();
    let (bytes, genesis) = (runtime.metadata_bytes().to_vec(), runtime.genesis());
    bencher.bench(|| Runtime::decode(black_box(&bytes), 425, 1, genesis).unwrap());
}

#[divan::bench]
fn digest_of_metadata(bencher: Bencher) {
    let runtime = runtime();
    let (bytes, genesis) = (runtime.metadata_bytes().to_vec(), runtime.genesis());
    // The digest is kept once computed, so each round needs a runtime of its own.
    bencher
        .with_inputs(|| Runtime::decode(&bytes, 425, 1, genesis).unwrap())
        .bench_values(|runtime| runtime.digest().unwrap());
}

#[divan::bench]
fn check_the_contract(bencher: Bencher) {
    let runtime = runtime();
    bencher.bench(|| contract::check(black_box(runtime)).len());
}

#[divan::bench]
fn encode_a_call(bencher: Bencher) {
    let runtime = runtime();
    bencher.bench(|| runtime.encode_call(&order::compose(black_box(&stake()))).unwrap());
}

#[divan::bench]
fn read_a_call_back(bencher: Bencher) {
    let (runtime, call) = (runtime(), call());
    bencher.bench(|| {
        order::explain(runtime, &runtime.decode_call(black_box(&call)).unwrap()).unwrap()
    });
}

#[divan::bench]
fn lay_out_a_payload(bencher: Bencher) {
    let (runtime, call, params) = (runtime(), call(), params(3));
    let _ = runtime.digest();
    bencher.bench(|| runtime.payload(call.clone(), black_box(&params)).unwrap().signing_bytes());
}

#[divan::bench]
fn sign_and_assemble(bencher: Bencher) {
    let pair = Pair::dev("Alice").unwrap();
    let payload = runtime().payload(call(), &params(3)).unwrap();
    bencher.bench(|| {
        let signature = pair.sign(&payload.signing_bytes());
        payload.assemble(Account(pair.public()), Scheme::Sr25519, signature)
    });
}

/// What `sign_and_assemble` cannot go below.
#[divan::bench]
fn sign_alone(bencher: Bencher) {
    let pair = Pair::dev("Alice").unwrap();
    bencher.bench(|| pair.sign(black_box(&[7; 120])));
}

#[divan::bench(args = [1, 100, 1000])]
fn list_watched_wallets(bencher: Bencher, count: usize) {
    let home = tempfile::tempdir().unwrap();
    let store = Store::new(home.path().join("wallets"), home.path().join("state"));
    let key = Pair::dev("Alice").unwrap().public();
    for number in 0..count {
        store.watch(&format!("w{number}"), key, tao_keystore::Scheme::Sr25519).unwrap();
    }
    bencher.bench(|| assert_eq!(store.list().unwrap().len(), count));
}

fn envelope() -> Vec<u8> {
    std::fs::read("tests/fixtures/transfer.unsigned.json").unwrap()
}

fn travelled(bytes: &[u8]) -> Checked {
    let documents = travel::documents(bytes).unwrap();
    let Some(Document::Unsigned(unsigned)) = documents.first() else { unreachable!() };
    unsigned.check().unwrap()
}

#[divan::bench]
fn check_an_envelope(bencher: Bencher) {
    let bytes = envelope();
    bencher.bench(|| travelled(black_box(&bytes)));
}

/// What `tao tx sign` does for each envelope once the key is open: read, prove, put into words,
/// sign, and verify what was signed.
#[divan::bench]
fn check_show_and_sign_an_envelope(bencher: Bencher) {
    let (bytes, pair) = (envelope(), Pair::dev("Alice").unwrap());
    bencher.bench(|| {
        let checked = travelled(black_box(&bytes));
        let words = Sheet::of(&checked, "bench").words();
        let signature = pair.sign(checked.signing_bytes());
        let account = Account(pair.public());
        let signed = checked.signing_bytes();
        assert!(airgap::verify(Scheme::Sr25519, &account, signed, &signature));
        (words, signature)
    });
}

/// What signing and verifying cannot go below.
#[divan::bench]
fn sign_and_verify_alone(bencher: Bencher) {
    let pair = Pair::dev("Alice").unwrap();
    let account = Account(pair.public());
    bencher.bench(|| {
        let signature = pair.sign(black_box(&[7; 120]));
        assert!(airgap::verify(Scheme::Sr25519, &account, &[7; 120], &signature));
    });
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn start_the_practice_chain() -> Sandbox {
    Sandbox::start(Config::default()).unwrap()
}

/// A block for each: decoded, verified, executed, sealed, and answered over the connection.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn transfer_on_the_practice_chain(bencher: Bencher) {
    let sandbox = Sandbox::start(Config::default()).unwrap();
    let runtime = runtime_of(&sandbox);
    let local = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let client = WsClientBuilder::default().build(sandbox.ws_url());
    let client = local.block_on(client).unwrap();
    let (pair, to) = (Pair::dev("Alice").unwrap(), Coldkey(Account([9; 32])));
    let pay = Order::Transfer { to, amount: Tao::from_rao(1_000_000), keep_alive: true };
    let call = runtime.encode_call(&order::compose(&pay)).unwrap();
    let mut nonces = 0..;
    bencher
        .with_inputs(|| {
            let era = Era::Immortal;
            let nonce = nonces.next().unwrap();
            let params = Params { nonce, tip: Tao::ZERO, era, check: MetadataCheck::Enabled };
            let payload = runtime.payload(call.clone(), &params).unwrap();
            let signature = pair.sign(&payload.signing_bytes());
            let signed = payload.assemble(Account(pair.public()), Scheme::Sr25519, signature);
            format!("0x{}", hex::encode(signed.bytes))
        })
        .bench_local_values(|bytes| {
            let asked = client.request::<String, _>("author_submitExtrinsic", [bytes]);
            local.block_on(asked).unwrap()
        });
}
