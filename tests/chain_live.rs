//! The chain layer against a running practice chain: connect, read, send, follow, and lose the node.

#![expect(clippy::unwrap_used, reason = "helpers of tests: what goes wrong has to end the test")]

use std::time::Duration;

use sp_core::Pair as _;
use sp_core::sr25519::Pair;
use tao_sandbox::{Config, Sandbox, Sealing};
use tao_wallet::chain::{Chain, Endpoint, Stage, Timeouts, View, Wait, read};
use tao_wallet::domain::{Account, Hash, Scheme, Tao};
use tao_wallet::fault::{Code, Fault};
use tao_wallet::tx::{Call, Era, Extrinsic, MetadataCheck, Params, value};

/// The public development key //Alice.
const ALICE: &str = "e5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a";
const NOBODY: Account = Account([9; 32]);
const TAO: u64 = 1_000_000_000;

fn sandbox(sealing: Sealing) -> Sandbox {
    Sandbox::start(Config { sealing, finality_lag: 2, ..Config::default() }).unwrap()
}

async fn connect(url: &str) -> Result<Chain, Fault> {
    let timeouts = Timeouts { connect: Duration::from_secs(5), request: Duration::from_secs(1) };
    Chain::connect(&Endpoint::parse(url).unwrap(), None, None, timeouts).await
}

fn alice() -> Pair {
    Pair::from_seed_slice(&hex::decode(ALICE).unwrap()).unwrap()
}

fn transfer(to: Account, rao: u64) -> Call<'static> {
    Call {
        pallet: "Balances",
        name: "transfer_keep_alive",
        args: vec![("dest", value::address(to)), ("value", value::u64(rao))],
    }
}

async fn sign(view: &View, call: &Call<'_>, check: MetadataCheck, era: Era) -> Extrinsic {
    let account = Account(alice().public().0);
    let nonce = view.chain().next_nonce(account).await.unwrap();
    let params = Params { nonce, tip: Tao::ZERO, era, check };
    let call = view.runtime().encode_call(call).unwrap();
    let payload = view.runtime().payload(call, &params).unwrap();
    let signature = alice().sign(&payload.signing_bytes());
    payload.assemble(account, Scheme::Sr25519, signature.0)
}

#[tokio::test]
async fn a_transfer_is_followed_to_finality_over_both_transports() {
    let sandbox = sandbox(Sealing::Every(Duration::from_millis(200)));
    for url in [sandbox.ws_url(), sandbox.http_url()] {
        let chain = connect(&url).await.unwrap();
        assert_eq!(chain.genesis(), Hash(sandbox.genesis_hash()));
        let view = chain.best().await.unwrap();
        let before = view.account(NOBODY).await.unwrap().free;
        let era = Era::Mortal { period: 64, birth: view.block() };
        let extrinsic = sign(&view, &transfer(NOBODY, TAO), MetadataCheck::Disabled, era).await;
        let quoted = view.fee(&extrinsic.bytes).await.unwrap().fee;
        let mut stages = Vec::new();
        let expires = era.expires_at();
        let sent = chain
            .submit(&extrinsic, Wait::Finalized, expires, None, &mut |stage| stages.push(stage))
            .await
            .unwrap();
        let included = sent.included.unwrap();
        assert!(included.finalized && included.failure.is_none(), "{included:?}");
        assert_eq!(included.fee_paid, Some(quoted));
        assert!(included.events.iter().any(|event| event.is("Balances", "Transfer")));
        assert_eq!(stages.first(), Some(&Stage::Broadcast), "{url}");
        assert_eq!(stages.last(), Some(&Stage::Finalized(included.block)), "{url}");
        let after = chain.at(included.block.hash).await.unwrap().account(NOBODY).await.unwrap();
        assert_eq!(after.free.rao() - before.rao(), TAO);
        // The older view still shows what it was pinned at.
        assert_eq!(view.account(NOBODY).await.unwrap().free, before);
        let number = included.block.number;
        let found = chain.find(&extrinsic.hash, number.saturating_sub(3), number + 3).await;
        assert_eq!(found.unwrap().unwrap().block, included.block);
    }
}

#[tokio::test]
async fn the_chain_itself_checks_the_metadata_digest() {
    let sandbox = sandbox(Sealing::Instant);
    let chain = connect(&sandbox.ws_url()).await.unwrap();
    let view = chain.best().await.unwrap();
    let call = transfer(NOBODY, TAO);
    let extrinsic = sign(&view, &call, MetadataCheck::Enabled, Era::Immortal).await;
    let sent = chain.submit(&extrinsic, Wait::InBlock, None, None, &mut |_| {}).await.unwrap();
    assert!(sent.included.unwrap().failure.is_none());
}

#[tokio::test]
async fn failures_are_told_by_name_and_refusals_cost_nothing() {
    let sandbox = sandbox(Sealing::Instant);
    let chain = connect(&sandbox.ws_url()).await.unwrap();
    let view = chain.best().await.unwrap();
    let call = transfer(NOBODY, 5_000_000 * TAO);
    let extrinsic = sign(&view, &call, MetadataCheck::Disabled, Era::Immortal).await;
    let sent = chain.submit(&extrinsic, Wait::InBlock, None, None, &mut |_| {}).await.unwrap();
    let included = sent.included.unwrap();
    assert!(included.fee_paid.is_some());
    let failure = included.failure.unwrap().to_string();
    assert!(["Token.FundsUnavailable", "Arithmetic.Underflow"].contains(&&*failure), "{failure}");
    // The nonce of these bytes is spent.
    let fault = chain.submit(&extrinsic, Wait::InBlock, None, None, &mut |_| {}).await.unwrap_err();
    assert_eq!(fault.code(), Code::PoolRefused, "{fault}");
}

#[tokio::test]
async fn another_network_is_refused_and_a_gone_node_is_unreachable() {
    let sandbox = sandbox(Sealing::Manual);
    let url = sandbox.ws_url();
    let endpoint = Endpoint::parse(&url).unwrap();
    let other = Chain::connect(&endpoint, Some(Hash([1; 32])), None, Timeouts::default()).await;
    assert_eq!(other.unwrap_err().code(), Code::WrongGenesis);
    let chain = connect(&url).await.unwrap();
    let view = chain.best().await.unwrap();
    let extrinsic =
        sign(&view, &transfer(NOBODY, TAO), MetadataCheck::Disabled, Era::Immortal).await;
    sandbox.stop().unwrap();
    let fault = view.account(NOBODY).await.unwrap_err();
    assert_eq!(fault.code(), Code::Unreachable, "{fault}");
    let fault = chain.submit(&extrinsic, Wait::InBlock, None, None, &mut |_| {}).await.unwrap_err();
    assert_eq!(fault.code(), Code::Unreachable, "nothing was sent: {fault}");
    assert_eq!(connect(&url).await.unwrap_err().code(), Code::Unreachable);
}

#[tokio::test]
async fn a_node_that_goes_away_while_waiting_leaves_the_outcome_unknown() {
    let sandbox = sandbox(Sealing::Manual);
    let chain = connect(&sandbox.ws_url()).await.unwrap();
    let view = chain.best().await.unwrap();
    let extrinsic =
        sign(&view, &transfer(NOBODY, TAO), MetadataCheck::Disabled, Era::Immortal).await;
    let mut sandbox = Some(sandbox);
    let mut on_stage = |stage| {
        if stage == Stage::Broadcast {
            // Stopping waits for a thread, which must not be this one.
            let node = sandbox.take();
            std::thread::spawn(move || drop(node));
        }
    };
    let fault =
        chain.submit(&extrinsic, Wait::InBlock, None, None, &mut on_stage).await.unwrap_err();
    assert_eq!(fault.code(), Code::OutcomeUnknown, "{fault}");
    assert!(fault.message().contains(&extrinsic.hash.to_string()), "{fault}");
}

#[tokio::test]
async fn every_read_works_on_the_practice_chain() {
    let sandbox = sandbox(Sealing::Manual);
    let chain = connect(&sandbox.ws_url()).await.unwrap();
    let view = chain.best().await.unwrap();
    let lacks: Vec<&str> = chain.runtime().misses().iter().map(|miss| miss.item.as_str()).collect();
    assert_eq!(lacks, Vec::<&str>::new());
    let networks = view.networks().await.unwrap();
    let subnets = view.subnets().await.unwrap();
    assert_eq!(subnets.iter().map(|subnet| subnet.netuid).collect::<Vec<_>>(), networks);
    assert_eq!(view.pools(&networks).await.unwrap().len(), networks.len());
    for netuid in &networks {
        let subnet = view.subnet(*netuid).await.unwrap();
        assert_eq!(subnet.as_ref(), subnets.iter().find(|one| one.netuid == *netuid));
        view.registration(*netuid).await.unwrap();
        let quote = view.quote_buy(*netuid, Tao::from_rao(TAO)).await.unwrap();
        assert!(!quote.alpha_amount.is_zero(), "{netuid}");
    }
    let delegates = view.delegates().await.unwrap();
    assert!(!delegates.is_empty());
    for delegate in &delegates {
        assert_eq!(view.owner_of(delegate.hotkey).await.unwrap(), Some(delegate.owner));
        assert_eq!(view.delegate(delegate.hotkey).await.unwrap().as_ref(), Some(delegate));
        view.positions(delegate.owner).await.unwrap();
        view.ask(read::last_take_change(view.runtime(), delegate.hotkey)).await.unwrap();
    }
    view.issuance().await.unwrap();
    view.ask(read::take_limits()).await.unwrap();
    view.ask(read::take_rate_limit()).await.unwrap();
    view.existential_deposit().unwrap();
    let owners: Vec<_> = delegates.iter().map(|delegate| delegate.owner.0).collect();
    view.identities(&owners).await.unwrap();
    for owner in owners {
        assert!(!view.announced_swap(tao_wallet::domain::Coldkey(owner)).await.unwrap());
    }
    if let Some(netuid) = networks.last() {
        view.hyperparameters(*netuid).await.unwrap();
    }
}

#[tokio::test]
async fn new_blocks_are_heard_of_after_the_connection_was_lost() {
    let sandbox = sandbox(Sealing::Manual);
    for (url, cut) in [(sandbox.ws_url(), true), (sandbox.http_url(), false)] {
        let chain = connect(&url).await.unwrap();
        let mut heads = chain.follow_heads();
        let first = heads.next().await.unwrap();
        assert_eq!(first.number, sandbox.head_number());
        for _ in 0..3 {
            let next = tokio::spawn(async move { (heads.next().await, heads) });
            tokio::time::sleep(Duration::from_millis(100)).await;
            if cut {
                sandbox.cut();
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            sandbox.seal(1).unwrap();
            let (block, back) = next.await.unwrap();
            assert_eq!(block.unwrap().number, sandbox.head_number());
            heads = back;
        }
    }
    let chain = connect(&sandbox.ws_url()).await.unwrap();
    let mut heads = chain.follow_heads();
    heads.next().await.unwrap();
    drop(sandbox);
    assert_eq!(heads.next().await.unwrap_err().code(), Code::Unreachable);
}
