//! The practice chain as a client meets it over its socket: transactions, refusals, heads, sealing, restart.

#[path = "support/client.rs"]
mod client;

use std::time::Duration;

use client::*;
use jsonrpsee::core::client::ClientT as _;
use pallet_balances::Event as Balances;
use parity_scale_codec::{Decode as _, Encode as _};
use serde_json::{Value, json};
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave, Ferdie, One};
use sp_runtime::generic::Era;
use tao_sandbox::{
    Config, Error, Profile, Sandbox, Sealing,
    chain::file::FileError,
    runtime::{RuntimeCall, RuntimeEvent, extensions::metadata_hash},
};

fn manual() -> Config {
    Config { sealing: Sealing::Manual, ..Config::default() }
}

#[tokio::test]
async fn a_transfer_is_sealed_at_once_and_costs_what_was_recorded() {
    let chain = start(Config::default());
    let client = Client::connect(&chain).await;
    let before = [client.free(Alice).await, client.free(Bob).await, client.free(One).await];
    let bytes = Signing::plain(&chain, 0).sign(Alice, &transfer(Bob, TAO));

    let info = client.call("payment_queryInfo", json!([hex(&bytes)])).await;
    // The recorded ref_time; the fee is 54078 + 115817 + one rao a byte.
    let fee = 54_078 + 115_817 + bytes.len() as u64;
    assert_eq!(info["weight"], json!({ "ref_time": 231_634_000, "proof_size": 7_791 }));
    assert_eq!(info["partialFee"], json!(fee.to_string()));

    let mut watch = client.watch(&bytes).await;
    assert_eq!(next(&mut watch).await, json!("ready"));
    let block = next(&mut watch).await["inBlock"].clone();
    assert_eq!(next(&mut watch).await, json!({ "finalized": block }));

    let events = client.events(block.clone()).await;
    assert!(events.iter().any(|record| matches!(
        &record.event,
        RuntimeEvent::Balances(Balances::Transfer { from, to, amount })
            if *from == Alice.to_account_id() && *to == Bob.to_account_id() && *amount == TAO
    )));
    assert!(events.iter().any(|record| matches!(
        &record.event,
        RuntimeEvent::TransactionPayment(
            pallet_transaction_payment::Event::TransactionFeePaid { actual_fee, tip: 0, .. }
        ) if *actual_fee == fee
    )));
    assert_eq!(client.free(Alice).await, before[0] - TAO - fee);
    assert_eq!(client.free(Bob).await, before[1] + TAO);
    assert_eq!(client.free(One).await, before[2] + fee);
    // The state of the parent is still there.
    let genesis = hex(&chain.genesis_hash());
    assert_eq!(client.free_at(Alice, json!(genesis)).await, before[0]);
    let block = client.call("chain_getBlock", json!([block])).await;
    assert_eq!(block["block"]["extrinsics"][1], json!(hex(&bytes)));
}

#[tokio::test]
async fn transactions_that_were_signed_wrongly_are_refused_with_a_nodes_codes() {
    let chain = start(manual());
    chain.seal(4).unwrap();
    let client = Client::connect(&chain).await;
    let plain = Signing::plain(&chain, 0);
    let call = transfer(Bob, TAO);
    let digest = metadata_hash::digest(Profile::Spec425).unwrap();
    let bad_proof = [
        Signing { genesis: H256::repeat_byte(7), ..plain.clone() },
        Signing { birth: H256::repeat_byte(7), ..plain.clone() },
        Signing { spec_version: 424, ..plain.clone() },
        Signing { transaction_version: 2, ..plain.clone() },
        Signing { mode: 1, digest: Some([7; 32]), ..plain.clone() },
        Signing { mode: 1, digest: None, ..plain.clone() },
        Signing { mode: 0, digest: Some(digest), ..plain.clone() },
    ];
    for signing in bad_proof {
        let error = client.submit(&signing.sign(Alice, &call)).await.unwrap_err();
        assert_eq!(error.code(), 1010);
        assert_eq!(error.data().unwrap().get(), "\"Transaction has a bad signature\"");
    }
    // The same bytes again are not looked at again.
    let wrong = Signing { spec_version: 424, ..plain.clone() }.sign(Alice, &call);
    client.submit(&wrong).await.unwrap_err();
    assert_eq!(client.submit(&wrong).await.unwrap_err().code(), 1012);

    let mut flipped = plain.sign(Alice, &call);
    let last = flipped.len() - 1;
    flipped[last] ^= 1;
    assert_eq!(client.submit(&flipped).await.unwrap_err().code(), 1010);

    assert_eq!(client.submit(&[0xde, 0xad]).await.unwrap_err().code(), 1001);
    let undecodable = vec![0x84_u8, 0x00, 0x01];
    use parity_scale_codec::Encode as _;
    assert_eq!(client.submit(&undecodable.encode()).await.unwrap_err().code(), 1002);

    let poor = plain.sign(sp_keyring::Sr25519Keyring::AliceStash, &call);
    let error = client.submit(&poor).await.unwrap_err();
    assert_eq!((error.code(), error.message()), (1010, "Invalid Transaction"));
    assert!(error.data().unwrap().get().contains("Inability to pay some fees"));
    assert_eq!(chain.head_number(), 4);
}

#[tokio::test]
async fn the_digest_of_the_own_metadata_is_accepted_and_it_is_the_served_metadatas() {
    use merkleized_metadata::{ExtraInfo, generate_metadata_digest};
    use parity_scale_codec::{Decode as _, Encode as _};

    let chain = start(Config::default());
    let client = Client::connect(&chain).await;
    let served: Option<Vec<u8>> =
        client.runtime("Metadata_metadata_at_version", &15_u32.encode()).await;
    let metadata =
        frame_metadata::RuntimeMetadataPrefixed::decode(&mut served.unwrap().as_slice()).unwrap();
    let extra = ExtraInfo {
        spec_version: 425,
        spec_name: "node-subtensor".to_owned(),
        base58_prefix: 42,
        decimals: 9,
        token_symbol: "TAO".to_owned(),
    };
    let digest = generate_metadata_digest(&metadata.1, extra).unwrap().hash();
    let signing = Signing { mode: 1, digest: Some(digest), ..Signing::plain(&chain, 0) };
    client.submit(&signing.sign(Alice, &transfer(Bob, TAO))).await.unwrap();
    assert_eq!(chain.head_number(), 1);
}

#[tokio::test]
async fn mortal_transactions_live_as_long_as_their_era() {
    let chain = start(manual());
    chain.seal(20).unwrap();
    let client = Client::connect(&chain).await;
    let era = Era::mortal(8, 4);
    let birth = client.call("chain_getBlockHash", json!([era.birth(4)])).await;
    let dead =
        Signing { era, birth: H256::from_slice(&unhex(&birth)), ..Signing::plain(&chain, 0) };
    let error = client.submit(&dead.sign(Alice, &transfer(Bob, 1))).await.unwrap_err();
    assert_eq!(error.code(), 1010);

    let era = Era::mortal(64, 19);
    let birth = client.call("chain_getBlockHash", json!([era.birth(19)])).await;
    let alive = Signing { era, birth: H256::from_slice(&unhex(&birth)), ..dead };
    client.submit(&alive.sign(Alice, &transfer(Bob, TAO))).await.unwrap();
    chain.seal(1).unwrap();
    assert_eq!(client.call("author_pendingExtrinsics", json!([])).await, json!([]));
}

#[tokio::test]
async fn nonces_order_the_pool_and_nothing_buys_a_place_in_it() {
    let chain = start(Config { finality_lag: 2, ..manual() });
    let client = Client::connect(&chain).await;
    let sign = |nonce| Signing::plain(&chain, nonce).sign(Alice, &transfer(Bob, TAO));
    let mut second = client.watch(&sign(1)).await;
    assert_eq!(next(&mut second).await, json!("future"));
    chain.seal(1).unwrap();
    assert_eq!(client.call("author_pendingExtrinsics", json!([])).await, json!([]));

    let first_bytes = sign(0);
    let hash = client.submit(&first_bytes).await.unwrap();
    let error = client.submit(&first_bytes).await.unwrap_err();
    assert_eq!((error.code(), error.message()), (1013, "Transaction Already Imported"));
    assert_eq!(error.data().unwrap().get(), hash.to_string());
    let tipped = Signing { tip: TAO, ..Signing::plain(&chain, 0) };
    let error = client.submit(&tipped.sign(Alice, &transfer(Bob, 1))).await.unwrap_err();
    assert_eq!((error.code(), error.message()), (1014, "Priority is too low: (1 vs 1)"));

    let alice = Alice.to_account_id();
    let address = sp_core::crypto::Ss58Codec::to_ss58check(&alice);
    assert_eq!(client.call("system_accountNextIndex", json!([address])).await, json!(2));
    assert_eq!(next(&mut second).await, json!("ready"));
    chain.seal(1).unwrap();
    let block = next(&mut second).await["inBlock"].clone();
    let body = client.call("chain_getBlock", json!([block])).await;
    let expected = json!([hex(&first_bytes), hex(&sign_of(&body, 2))]);
    assert_eq!(body["block"]["extrinsics"].as_array().unwrap()[1..], *expected.as_array().unwrap());
    assert_ne!(client.call("chain_getFinalizedHead", json!([])).await, block);
    chain.seal(2).unwrap();
    assert_eq!(next(&mut second).await, json!({ "finalized": block }));
    assert_eq!(client.call("chain_getFinalizedHead", json!([])).await, block);

    let error = client.submit(&sign(0)).await.unwrap_err();
    assert_eq!(error.data().unwrap().get(), "\"Transaction is outdated\"");
}

fn sign_of(body: &Value, index: usize) -> Vec<u8> {
    unhex(&body["block"]["extrinsics"][index])
}

#[tokio::test]
async fn a_batch_in_a_batch_is_filtered_and_a_plain_one_is_not() {
    let chain = start(Config::default());
    let client = Client::connect(&chain).await;
    let inner = RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive {
        dest: Bob.to_account_id().into(),
        value: TAO,
    });
    let batch = RuntimeCall::Utility(pallet_utility::Call::batch { calls: vec![inner] });
    let nested =
        RuntimeCall::Utility(pallet_utility::Call::batch_all { calls: vec![batch.clone()] });
    for (nonce, call, expected) in [(0, batch, true), (1, nested, false)] {
        let bytes = Signing::plain(&chain, nonce).sign(Alice, &encode(call));
        client.submit(&bytes).await.unwrap();
        let events = client.events(Value::Null).await;
        let failed = events.iter().any(|record| {
            matches!(
                record.event,
                RuntimeEvent::System(frame_system::Event::ExtrinsicFailed {
                    dispatch_error: sp_runtime::DispatchError::Module(module),
                    ..
                }) if module.index == 0 && module.error[0] == 5
            )
        });
        assert_eq!(failed, !expected);
    }
}

#[tokio::test]
async fn dry_runs_tell_the_outcome_without_a_trace() {
    let chain = start(manual());
    chain.seal(1).unwrap();
    let client = Client::connect(&chain).await;
    let good = Signing::plain(&chain, 0).sign(Alice, &transfer(Bob, TAO));
    let outcome =
        client.call("state_call", json!(["BlockBuilder_apply_extrinsic", hex(&good)])).await;
    assert_eq!(outcome, json!("0x0000"));
    let bad = Signing::plain(&chain, 0).sign(Alice, &transfer(Bob, u64::MAX / 4));
    let outcome = client.call("system_dryRun", json!([hex(&bad)])).await;
    assert!(outcome.as_str().unwrap().starts_with("0x0001"), "{outcome}");
    assert_eq!(client.call("system_accountNextIndex", json!([address(Alice)])).await, json!(0));
}

fn address(who: sp_keyring::Sr25519Keyring) -> String {
    sp_core::crypto::Ss58Codec::to_ss58check(&who.to_account_id())
}

#[tokio::test]
async fn heads_storage_and_versions_can_be_followed() {
    let chain = start(Config { finality_lag: 1, ..manual() });
    let client = Client::connect(&chain).await;
    let mut best =
        client.follow("chain_subscribeNewHeads", json!([]), "chain_unsubscribeNewHeads").await;
    let mut finalized = client
        .follow("chain_subscribeFinalizedHeads", json!([]), "chain_unsubscribeFinalizedHeads")
        .await;
    let mut version = client
        .follow("state_subscribeRuntimeVersion", json!([]), "state_unsubscribeRuntimeVersion")
        .await;
    let key = hex(&account_key(&Bob.to_account_id()));
    let mut storage = client
        .follow("state_subscribeStorage", json!([[key, "0xabcd"]]), "state_unsubscribeStorage")
        .await;
    assert_eq!(next(&mut best).await["number"], json!("0x0"));
    assert_eq!(next(&mut finalized).await["number"], json!("0x0"));
    assert_eq!(next(&mut version).await["specVersion"], json!(425));
    let first = next(&mut storage).await;
    assert_eq!(first["changes"].as_array().unwrap().len(), 2);
    assert_eq!(first["changes"][1], json!(["0xabcd", null]));

    let bytes = Signing::plain(&chain, 0).sign(Alice, &transfer(Bob, TAO));
    client.submit(&bytes).await.unwrap();
    chain.seal(2).unwrap();
    assert_eq!(next(&mut best).await["number"], json!("0x1"));
    assert_eq!(next(&mut best).await["number"], json!("0x2"));
    assert_eq!(next(&mut finalized).await["number"], json!("0x1"));
    let second = next(&mut storage).await;
    let block = client.call("chain_getBlockHash", json!([1])).await;
    assert_eq!(second["block"], block);
    assert_eq!(second["changes"].as_array().unwrap().len(), 1);
    assert_eq!(second["changes"][0][0], json!(key));
    best.unsubscribe().await.unwrap();
}

#[tokio::test]
async fn keys_come_in_pages_that_join_up() {
    let chain = start(manual());
    let client = Client::connect(&chain).await;
    let prefix = hex(&item_key("System", "Account"));
    let all = client.call("state_getKeys", json!([prefix])).await;
    let all = all.as_array().unwrap();
    assert!(all.len() > 3);
    let mut paged = Vec::new();
    let mut start = Value::Null;
    loop {
        let page = client.call("state_getKeysPaged", json!([prefix, 3, start])).await;
        let page = page.as_array().unwrap().clone();
        let Some(last) = page.last() else { break };
        assert!(page.len() <= 3);
        start = last.clone();
        paged.extend(page);
    }
    assert_eq!(*all, paged);
}

#[tokio::test]
async fn batches_over_http_answer_each_request() {
    let chain = start(manual());
    let http =
        jsonrpsee::http_client::HttpClientBuilder::default().build(chain.http_url()).unwrap();
    let mut batch = jsonrpsee::core::params::BatchRequestBuilder::new();
    batch.insert("chain_getBlockHash", array(json!([0]))).unwrap();
    batch.insert("no_such_method", array(json!([]))).unwrap();
    batch.insert("system_chain", array(json!([]))).unwrap();
    let answers: Vec<_> = http.batch_request::<Value>(batch).await.unwrap().into_iter().collect();
    assert_eq!(*answers[0].as_ref().unwrap(), json!(hex(&chain.genesis_hash())));
    assert_eq!(answers[1].as_ref().unwrap_err().code(), -32601);
    assert_eq!(*answers[2].as_ref().unwrap(), json!("Bittensor"));
}

#[tokio::test]
async fn a_paused_chain_takes_transactions_and_makes_no_block() {
    let chain = start(Config::default());
    let client = Client::connect(&chain).await;
    client.call("dev_pause", json!([true])).await;
    client.submit(&Signing::plain(&chain, 0).sign(Alice, &transfer(Bob, TAO))).await.unwrap();
    assert_eq!(chain.head_number(), 0);
    assert_eq!(
        client.call("author_pendingExtrinsics", json!([])).await.as_array().unwrap().len(),
        1
    );
    client.call("dev_pause", json!([false])).await;
    assert_eq!(chain.head_number(), 1);
}

#[tokio::test]
async fn connections_can_be_cut_before_a_submission_is_answered() {
    let chain = start(Config::default());
    let client = Client::connect(&chain).await;
    client.call("dev_dropAfterSubmit", json!([true])).await;
    let bytes = Signing::plain(&chain, 0).sign(Alice, &transfer(Bob, TAO));
    let answer =
        client.0.request::<Value, _>("author_submitExtrinsic", array(json!([hex(&bytes)]))).await;
    assert!(
        !matches!(answer, Ok(_) | Err(jsonrpsee::core::ClientError::Call(_))),
        "answered: {answer:?}"
    );
    // The transaction was taken all the same, and a new connection is served.
    assert_eq!(chain.head_number(), 1);
    let client = Client::connect(&chain).await;
    let block = client.call("chain_getBlock", json!([])).await;
    assert_eq!(block["block"]["extrinsics"][1], json!(hex(&bytes)));
    client.call("dev_dropAfterSubmit", json!([false])).await;
    client.submit(&Signing::plain(&chain, 1).sign(Alice, &transfer(Bob, TAO))).await.unwrap();
}

#[tokio::test]
async fn a_timed_chain_makes_blocks_by_itself() {
    let chain =
        start(Config { sealing: Sealing::Every(Duration::from_millis(50)), ..Config::default() });
    let client = Client::connect(&chain).await;
    let mut watch = client.watch(&Signing::plain(&chain, 0).sign(Alice, &transfer(Bob, TAO))).await;
    assert_eq!(next(&mut watch).await, json!("ready"));
    assert!(next(&mut watch).await["inBlock"].is_string());
    assert!(next(&mut watch).await["finalized"].is_string());
    let mut heads =
        client.follow("chain_subscribeNewHeads", json!([]), "chain_unsubscribeNewHeads").await;
    for _ in 0..3 {
        next(&mut heads).await;
    }
}

#[tokio::test]
async fn clock_and_storage_can_be_set() {
    let chain = start(manual());
    let client = Client::connect(&chain).await;
    let now = item_key("Timestamp", "Now");
    let read = async || {
        let value = client.call("state_getStorage", json!([hex(&now)])).await;
        u64::from_le_bytes(unhex(&value).try_into().unwrap())
    };
    chain.seal(1).unwrap();
    let first = read().await;
    chain.seal(1).unwrap();
    assert_eq!(read().await, first + 12_000);
    client.call("dev_setClock", json!([first + 1_000_000])).await;
    chain.seal(1).unwrap();
    assert_eq!(read().await, first + 1_000_000);
    assert_eq!(client.try_call("dev_setClock", json!([first])).await.unwrap_err().code(), 5000);

    let dave = hex(&account_key(&Dave.to_account_id()));
    client.call("dev_setStorage", json!([[["0xabcd", "0x01"], [dave, null]]])).await;
    assert_eq!(chain.head_number(), 4);
    assert_eq!(client.call("state_getStorage", json!(["0xabcd"])).await, json!("0x01"));
    assert_eq!(client.call("state_getStorage", json!([dave])).await, Value::Null);
}

#[tokio::test]
async fn malformed_requests_get_an_error_each_and_nothing_breaks() {
    let chain = start(manual());
    let client = Client::connect(&chain).await;
    let names = client.call("rpc_methods", json!([])).await;
    let hostile = [
        json!([]),
        json!([null, null, null, null]),
        json!([{}]),
        json!([[[]]]),
        json!([-1, 1.5, true]),
        json!(["0x", "0x", "0x"]),
        json!(["0xzz", 18_446_744_073_709_551_615_u64]),
        json!([[["0x"]], [1]]),
        json!(["\u{202e}é", "é"]),
        json!(["x".repeat(100_000)]),
        json!(["Core_execute_block", "0xffffffffffffffff"]),
        json!(["Core_initialize_block", "0xffffffffffffffff"]),
        json!(["BlockBuilder_finalize_block", "0x"]),
        json!(["GenesisBuilder_build_state", "0xfeffffff"]),
        json!([18_446_744_073_709_551_615_u64]),
    ];
    for name in names["methods"].as_array().unwrap() {
        let name = name.as_str().unwrap();
        if name.contains("ubscribe") || name.contains("atch") {
            continue;
        }
        for params in &hostile {
            // Answered at all, by a result or by an error object.
            let _ = client.try_call(name, params.clone()).await;
        }
    }
    for params in &hostile {
        let subscribed = jsonrpsee::core::client::SubscriptionClientT::subscribe::<Value, _>(
            &client.0,
            "author_submitAndWatchExtrinsic",
            array(params.clone()),
            "author_unwatchExtrinsic",
        )
        .await;
        assert!(subscribed.is_err());
    }
    assert_eq!(client.call("system_chain", json!([])).await, json!("Bittensor"));
    let before = chain.head_number();
    chain.seal(1).unwrap();
    assert_eq!(chain.head_number(), before + 1);
}

#[tokio::test]
async fn the_chain_survives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chain");
    let config = || Config { state_file: Some(path.clone()), ..manual() };
    let chain = start(config());
    assert!(matches!(Sandbox::start(config()), Err(Error::File(FileError::InUse(_)))));
    let client = Client::connect(&chain).await;
    client.submit(&Signing::plain(&chain, 0).sign(Alice, &transfer(Charlie, TAO))).await.unwrap();
    chain.seal(300).unwrap();
    let free = client.free(Charlie).await;
    let head = client.call("chain_getHeader", json!([])).await;
    let old = client.call("chain_getBlock", json!([block_hash(&client, 1).await])).await;
    chain.stop().unwrap();
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(names.len(), 1);

    let chain = start(config());
    let client = Client::connect(&chain).await;
    assert_eq!(client.call("chain_getHeader", json!([])).await, head);
    assert_eq!(client.free(Charlie).await, free);
    assert_eq!(client.call("chain_getBlock", json!([block_hash(&client, 1).await])).await, old);
    // Recent states are back, older ones are said to be gone.
    let recent = block_hash(&client, 100).await;
    assert_eq!(client.free_at(Charlie, recent).await, free);
    let key = hex(&account_key(&Charlie.to_account_id()));
    let gone = block_hash(&client, 1).await;
    let error = client.try_call("state_getStorage", json!([key, gone])).await.unwrap_err();
    assert_eq!(error.code(), 4003);
    client.submit(&Signing::plain(&chain, 1).sign(Alice, &transfer(Charlie, TAO))).await.unwrap();
    chain.seal(1).unwrap();
    assert_eq!(client.free(Charlie).await, free + TAO);
}

async fn block_hash(client: &Client, number: u32) -> Value {
    client.call("chain_getBlockHash", json!([number])).await
}

#[test]
fn a_damaged_state_file_is_refused_by_name_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chain");
    let config = || Config { state_file: Some(path.clone()), ..manual() };
    start(config()).stop().unwrap();
    let whole = std::fs::read(&path).unwrap();
    let mut damaged: Vec<Vec<u8>> = vec![Vec::new(), whole[..whole.len() / 2].to_vec()];
    for at in [0, 17, whole.len() / 2, whole.len() - 1] {
        let mut flipped = whole.clone();
        flipped[at] ^= 1;
        damaged.push(flipped);
    }
    for bytes in damaged {
        std::fs::write(&path, &bytes).unwrap();
        let error = Sandbox::start(config()).err().unwrap();
        assert!(matches!(error, Error::File(FileError::Damaged { .. })), "{error}");
        assert!(error.to_string().contains(&path.display().to_string()));
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
    }
    std::fs::write(&path, whole).unwrap();
    start(config()).stop().unwrap();
}

#[tokio::test]
async fn eight_chains_in_one_process_do_not_meet() {
    let chains: Vec<Sandbox> = (0..8).map(|_| start(Config::default())).collect();
    for (index, chain) in (0_u32..).zip(&chains) {
        chain.seal(index).unwrap();
    }
    for (index, chain) in (0_u32..).zip(&chains) {
        let client = Client::connect(chain).await;
        let bytes = Signing::plain(chain, 0).sign(Alice, &transfer(Bob, TAO + u64::from(index)));
        let before = client.free(Bob).await;
        client.submit(&bytes).await.unwrap();
        assert_eq!(client.free(Bob).await, before + TAO + u64::from(index));
        assert_eq!(chain.head_number(), index + 1);
    }
}

/// Encrypts a transaction as a wallet does.
fn shield(key: &[u8], inner: &[u8]) -> Vec<u8> {
    use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce, aead::Aead as _};
    use ml_kem::{EncapsulationKey, MlKem768, kem::TryKeyInit as _};
    let encapsulation = EncapsulationKey::<MlKem768>::new_from_slice(key).unwrap();
    let (encapsulated, shared) = encapsulation.encapsulate_deterministic(&[5; 32].into());
    let cipher = XChaCha20Poly1305::new_from_slice(shared.as_slice()).unwrap();
    let nonce = [9u8; 24];
    let ciphertext = cipher.encrypt(&XNonce::try_from(&nonce[..]).unwrap(), inner).unwrap();
    let length = u16::try_from(encapsulated.len()).unwrap().to_le_bytes();
    let hash = sp_io::hashing::twox_128(key);
    [&hash[..], &length, encapsulated.as_slice(), &nonce, &ciphertext].concat()
}

#[tokio::test]
async fn a_shielded_transaction_is_opened_and_included_after_its_carrier() {
    let chain = start(manual());
    let client = Client::connect(&chain).await;
    chain.seal(4).unwrap();
    let value =
        client.call("state_getStorage", json!([hex(&item_key("MevShield", "NextKey"))])).await;
    let key = Vec::<u8>::decode(&mut unhex(&value).as_slice()).unwrap();
    let plain = Signing::plain(&chain, 1);
    let inner = plain.sign(Ferdie, &transfer(Bob, 3 * TAO));
    let birth = client.call("chain_getBlockHash", json!([4])).await;
    let birth = H256::from_slice(&unhex(&birth));
    let carrier = |sealed: Vec<u8>, period: u64| {
        let call = [&[30u8, 1][..], &sealed.encode()].concat();
        let mut signing = Signing::plain(&chain, 0);
        if period > 0 {
            signing.era = Era::mortal(period, 4);
            signing.birth = birth;
        }
        signing.sign(Ferdie, &call)
    };
    let sealed = shield(&key, &inner);
    for (bytes, data) in [
        (carrier(sealed.clone(), 0), "Transaction is outdated"),
        (carrier(sealed.clone(), 16), "Transaction is outdated"),
        (carrier(vec![1, 2, 3], 8), "Custom error: 23"),
        (carrier([&[0; 16], &sealed[16..]].concat(), 8), "Custom error: 24"),
    ] {
        let error = client.submit(&bytes).await.unwrap_err();
        assert_eq!(error.code(), 1010);
        assert_eq!(error.data().unwrap().get(), format!("{data:?}"));
    }
    let before = client.free(Bob).await;
    client.submit(&carrier(sealed, 8)).await.unwrap();
    chain.seal(1).unwrap();
    assert_eq!(client.free(Bob).await, before + 3 * TAO);
    let block = client.call("chain_getBlock", json!([])).await;
    let body = block["block"]["extrinsics"].as_array().unwrap();
    assert_eq!(body.len(), 3);
    assert_eq!(body[2], json!(hex(&inner)));
}
