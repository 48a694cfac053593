//! Costs beside what they cannot go below, measured in turns on the same core: the ratio holds where
//! the times depend on the machine.

use std::path::Path;
use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Block, Version};
use divan::black_box;
use jsonrpsee::core::client::ClientT as _;
use jsonrpsee::ws_client::WsClientBuilder;
use sp_core::Pair as _;
use tao_keystore::{Form, KdfParams, KeyId, NewKey, Pair, Password, Source, Store};
use tao_sandbox::{Config, Sandbox};
use tao_wallet::app::airgap::{self, Parcel};
use tao_wallet::consent::{Consent, Welcomed};
use tao_wallet::domain::{Account, Coldkey, Scheme, Tao};
use tao_wallet::intent::Order;
use tao_wallet::policy::Guard;
use tao_wallet::store::SignedLog;
use tao_wallet::travel::{Checker, Claims, Unsigned, write};
use tao_wallet::tx::{Era, MetadataCheck, Params, order};

use super::practice::{params, runtime, runtime_of};

/// As many as one stream may have.
const ENVELOPES: u32 = 1_000;
const TRANSFERS: u32 = 1_000;

/// Prints all of them, or those that are asked for by name.
pub(crate) fn print(wanted: Option<&str>) {
    let ratios: [(&str, fn()); 3] =
        [("unlock", unlock), ("envelopes", envelopes), ("chain", practice_chain)];
    for (name, measure) in ratios {
        if wanted.is_none_or(|wanted| wanted == "ratios" || wanted == name) {
            measure();
        }
    }
}

#[expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
fn line(what: &str, found: &str, target: &str) {
    println!("{what}: {found} (target: {target})");
}

/// How long each of the calls takes at best, in `turns` turns.
fn least<const N: usize>(turns: u32, mut calls: [&mut dyn FnMut(); N]) -> [Duration; N] {
    let mut least = [Duration::MAX; N];
    for _ in 0..turns {
        for (call, least) in calls.iter_mut().zip(&mut least) {
            let began = Instant::now();
            call();
            *least = began.elapsed().min(*least);
        }
    }
    least
}

fn percent(part: Duration, whole: Duration) -> u128 {
    part.as_nanos() * 100 / whole.as_nanos()
}

fn unlock() {
    let home = tempfile::tempdir().unwrap();
    let store = Store::new(home.path().join("wallets"), home.path().join("state"));
    let (typed, cost) = ("a throwaway password", KdfParams::DEFAULT);
    let password = Password::new(typed.to_owned());
    let new = NewKey {
        id: KeyId::Coldkey,
        source: Source::Seed(&[7; 32]),
        scheme: tao_keystore::Scheme::Sr25519,
        form: Form::Native,
        password: &password,
        kdf: cost,
        note: "",
    };
    store.create("main", &new).unwrap();
    let params = argon2::Params::new(cost.m_kib(), cost.t(), cost.p(), Some(64)).unwrap();
    let mut bare = || {
        let mut out = [0; 64];
        let mut memory = vec![Block::new(); params.block_count()];
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone());
        let (salt, memory) = ([7; 16], memory.as_mut_slice());
        argon2.hash_password_into_with_memory(typed.as_bytes(), &salt, &mut out, memory).unwrap();
        black_box(out);
    };
    let mut whole = || drop(black_box(store.unlock("main", KeyId::Coldkey, &password).unwrap()));
    let [bare, whole] = least(5, [&mut bare, &mut whole]);
    let found = format!("{} % of Argon2id alone, {whole:.0?}", percent(whole, bare));
    line("unlock", &found, "at most 105 %");
}

/// A stream of transfers, all of one account and each to another one.
fn stream(account: Account) -> String {
    let runtime = runtime();
    let mut text = String::new();
    let mut proof = Vec::new();
    for nonce in 0..ENVELOPES {
        // As payouts go: everyone gets another amount.
        let mut to = [9; 32];
        to[..4].copy_from_slice(&nonce.to_le_bytes());
        let (to, amount) = (Coldkey(Account(to)), Tao::from_rao(1_000_000 + u64::from(nonce)));
        let pay = Order::Transfer { to, amount, keep_alive: true };
        let call = runtime.encode_call(&order::compose(&pay)).unwrap();
        let payload = runtime.payload(call, &params(nonce)).unwrap();
        if proof.is_empty() {
            proof = runtime.proof(&payload).unwrap();
        }
        let claims = Claims {
            network: "practice".to_owned(),
            action: format!("transfer {amount} TAO"),
            built_at: airgap::now(),
            quotes: Vec::new(),
        };
        let scheme = Scheme::Sr25519;
        let unsigned =
            Unsigned::new(&payload, &proof, account, scheme, 1_000, None, claims).unwrap();
        text.push_str(&write(&unsigned).unwrap());
    }
    text
}

/// What `tao tx sign --yes` does with a stream once the key is open: read, prove, put into words, look
/// up what was signed before, note it, sign, verify and write down.
#[inline(never)]
fn sign_all(text: &str, pair: &Pair, account: Account, state: &Path) -> usize {
    let genesis = [runtime().genesis()];
    let (parcel, now) = (Parcel::open([text.as_bytes()]).unwrap(), airgap::now());
    let admit = |checked| airgap::admit(checked, &genesis, now);
    let mut visitors = Checker::default().check_all(&parcel.unsigned, admit).unwrap();
    let log = SignedLog::open(state).unwrap();
    let given = airgap::consult(&log, &mut visitors, now, false).unwrap();
    for visitor in &visitors {
        black_box(visitor.sheet.words());
    }
    let mut guard = Guard::open(account);
    let welcomed: Vec<Welcomed> = visitors
        .into_iter()
        .map(|visitor| visitor.approve(Consent::Flag, &mut guard).unwrap())
        .collect();
    let mut make = airgap::with_pair(pair);
    let signatures = airgap::sign(&log, &given, &welcomed, account, false, &mut make).unwrap();
    signatures.iter().map(|signature| write(signature).unwrap().len()).sum()
}

fn envelopes() {
    let pair = Pair::dev("Alice").unwrap();
    let account = Account(pair.public());
    let text = stream(account);
    let bare = sp_core::sr25519::Pair::from_string("//Alice", None).unwrap();
    let message = [7; 120];
    let mut sign = || {
        for _ in 0..ENVELOPES {
            black_box(bare.sign(black_box(&message)));
        }
    };
    let made = bare.sign(&message);
    let mut sign_and_verify = || {
        for _ in 0..ENVELOPES {
            black_box(bare.sign(black_box(&message)));
            let public = bare.public();
            assert!(sp_core::sr25519::Pair::verify(&made, black_box(&message), &public));
        }
    };
    // A log of its own each time: nothing is signed twice.
    let (home, mut turn) = (tempfile::tempdir().unwrap(), 0_u32);
    let mut whole = || {
        turn += 1;
        black_box(sign_all(&text, &pair, account, &home.path().join(turn.to_string())));
    };
    let [sign, both, whole] = least(10, [&mut sign, &mut sign_and_verify, &mut whole]);
    let found = format!(
        "{} % of the throughput of schnorrkel's signing alone, {} % of signing and verifying; {:.0?} each",
        percent(sign, whole),
        percent(both, whole),
        whole / ENVELOPES
    );
    line("sign 1,000 envelopes", &found, "at least 50 %");
}

/// Processor time of this process with all its threads, in milliseconds.
fn used() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let (_, fields) = stat.rsplit_once(')').unwrap();
    let times = fields.split_whitespace().skip(11).take(2);
    // In hundredths of a second on every Linux there is.
    times.map(|ticks| ticks.parse::<u64>().unwrap() * 10).sum()
}

fn practice_chain() {
    let mut start = || drop(black_box(Sandbox::start(Config::default()).unwrap()));
    let [start] = least(5, [&mut start]);
    line("start the practice chain", &format!("{start:.0?}"), "under 1 s");

    let sandbox = Sandbox::start(Config::default()).unwrap();
    let runtime = runtime_of(&sandbox);
    let (pair, to) = (Pair::dev("Alice").unwrap(), Coldkey(Account([9; 32])));
    let pay = Order::Transfer { to, amount: Tao::from_rao(1_000_000), keep_alive: true };
    let call = runtime.encode_call(&order::compose(&pay)).unwrap();
    let signed: Vec<String> = (0..TRANSFERS)
        .map(|nonce| {
            let check = MetadataCheck::Enabled;
            let params = Params { nonce, tip: Tao::ZERO, era: Era::Immortal, check };
            let payload = runtime.payload(call.clone(), &params).unwrap();
            let signature = pair.sign(&payload.signing_bytes());
            let signed = payload.assemble(Account(pair.public()), Scheme::Sr25519, signature);
            format!("0x{}", hex::encode(signed.bytes))
        })
        .collect();
    let local = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let client = local.block_on(WsClientBuilder::default().build(sandbox.ws_url())).unwrap();
    let (before, began) = (used(), Instant::now());
    for bytes in signed {
        let asked = client.request::<String, _>("author_submitExtrinsic", [bytes]);
        local.block_on(asked).unwrap();
    }
    let (took, used) = (began.elapsed().as_millis().max(1), (used() - before).max(1));
    let rate = |milliseconds: u128| u128::from(TRANSFERS) * 1_000 / milliseconds;
    let found = format!(
        "{} transfers for each second of processor time, {} by the clock, each in a block of its own",
        rate(u128::from(used)),
        rate(took)
    );
    line("practice chain", &found, "at least 300 a second on one core");
}
