//! Nodes that are lost after they took a transaction: it is looked up, never sent a second time.

use std::io::{Read as _, Write as _, copy};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use tao_keystore::Pair;
use tao_wallet::domain::{Hash, Scheme, Tao};
use tao_wallet::intent::Order;
use tao_wallet::store::{Entry, Status};
use tao_wallet::tx::{Era, MetadataCheck, Params, order};

use crate::direct::{coldkey, open};
use crate::support::{Ran, World, rao};

/// Asks the practice chain directly, beside the wallet.
fn ask(world: &World, method: &str, params: &Value) -> Value {
    let body = json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params }).to_string();
    let url = world.sandbox.http_url();
    let address = url.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(address).unwrap();
    write!(
        stream,
        "POST / HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let start = answer.find('{').unwrap();
    let end = answer.rfind('}').unwrap();
    serde_json::from_slice::<Value>(&answer.as_bytes()[start..=end]).unwrap()["result"].clone()
}

fn waiting(world: &World) -> usize {
    ask(world, "author_pendingExtrinsics", &json!([])).as_array().unwrap().len()
}

/// A way to the practice chain that can be cut for good.
struct Wire {
    endpoint: String,
    cut: Arc<AtomicBool>,
    open: Arc<Mutex<Vec<TcpStream>>>,
}

impl Wire {
    fn to(world: &World) -> Self {
        let target = world.endpoint.strip_prefix("ws://").unwrap().to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let endpoint = format!("ws://{}", listener.local_addr().unwrap());
        let cut = Arc::new(AtomicBool::new(false));
        let open = Arc::new(Mutex::new(Vec::new()));
        let (dead, kept) = (cut.clone(), open.clone());
        thread::spawn(move || {
            for near in listener.incoming() {
                let near = near.unwrap();
                if dead.load(Ordering::SeqCst) {
                    continue;
                }
                let far = TcpStream::connect(&target).unwrap();
                let ends = [near.try_clone().unwrap(), far.try_clone().unwrap()];
                kept.lock().unwrap().extend(ends);
                pass(near.try_clone().unwrap(), far.try_clone().unwrap());
                pass(far, near);
            }
        });
        Self { endpoint, cut, open }
    }

    fn cut(&self) {
        self.cut.store(true, Ordering::SeqCst);
        for stream in self.open.lock().unwrap().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}

fn pass(mut from: TcpStream, mut to: TcpStream) {
    thread::spawn(move || {
        let _ = copy(&mut from, &mut to);
        let _ = to.shutdown(Shutdown::Both);
    });
}

fn impatient(world: &World) {
    std::fs::write(world.path("config.toml"), "connect_timeout = 1\nrequest_timeout = 1\n")
        .unwrap();
}

fn pay(world: &World, endpoint: &str) -> Ran {
    world.at(endpoint, &["transfer", "-w", "alice", "--to", "bob", "--amount", "2", "--yes"])
}

#[test]
fn a_node_that_is_gone_after_it_took_a_transaction_leaves_the_outcome_unknown() {
    let world = World::new();
    impatient(&world);
    world.wallet("alice", "10");
    world.wallet("bob", "0");
    world.sandbox.pause(true);
    let wire = Wire::to(&world);
    let ran = thread::scope(|scope| {
        let paying = scope.spawn(|| pay(&world, &wire.endpoint));
        while waiting(&world) == 0 {
            assert!(!paying.is_finished(), "{}", paying.join().unwrap().err);
            thread::sleep(Duration::from_millis(20));
        }
        wire.cut();
        paying.join().unwrap()
    });
    assert_eq!(ran.refusal(), (6, "chain.outcome_unknown".to_owned()));
    let document = ran.json();
    let command = document["error"]["hints"][0]["command"].as_array().unwrap();
    let words: Vec<&str> = command.iter().map(|word| word.as_str().unwrap()).collect();
    assert_eq!(words[..3], ["tao", "tx", "status"], "{document}");

    // The same order again would pay twice.
    let again = pay(&world, &world.endpoint);
    assert_eq!(again.refusal(), (6, "chain.outcome_unknown".to_owned()));
    assert_eq!(waiting(&world), 1);

    world.sandbox.pause(false);
    let status = world.tao(&words[1..]).data();
    assert_eq!(status["status"], "finalized", "{status}");
    assert_eq!(world.free("bob"), 2_000_000_000);
    let more = pay(&world, &world.endpoint).data();
    assert_eq!(more["finalized"], true);
    assert_eq!(world.free("bob"), 4_000_000_000);
}

#[test]
fn a_connection_that_breaks_during_the_submission_is_mended_by_a_look_up() {
    let world = World::new();
    world.wallet("alice", "10");
    world.wallet("bob", "0");
    let before = world.free("alice");
    ask(&world, "dev_dropAfterSubmit", &json!([true]));
    let receipt = pay(&world, &world.endpoint).data();
    assert_eq!(receipt["finalized"], true, "{receipt}");
    assert_eq!(world.free("bob"), 2_000_000_000);
    assert_eq!(world.free("alice"), before - 2_000_000_000 - rao(&receipt["fee_paid"]));
}

/// What a crash between signing and sending leaves behind: an entry in the journal, and nothing on
/// any node. The very same bytes are sent on demand, and count once.
#[tokio::test]
async fn what_was_signed_and_never_sent_can_be_sent_later_and_counts_once() {
    let world = World::new();
    let session = open(&world).await;
    let (carrier, alone) = (Some(Hash([9; 32])), None);
    let mut hashes = Vec::new();
    for (name, carrier) in [("Dave", alone), ("Ferdie", carrier)] {
        let view = session.chain.best().await.unwrap();
        let to = coldkey("Nobody//yet");
        let amount = Tao::from_rao(2_000_000_000);
        let wish = Order::Transfer { to, amount, keep_alive: true };
        let call = view.runtime().encode_call(&order::compose(&wish)).unwrap();
        let birth = session.chain.finalized().await.unwrap().block();
        let params = Params {
            nonce: 0,
            tip: Tao::ZERO,
            era: Era::Mortal { period: 64, birth },
            check: MetadataCheck::Enabled,
        };
        let payload = view.runtime().payload(call, &params).unwrap();
        let signature = Pair::dev(name).unwrap().sign(&payload.signing_bytes());
        let extrinsic = payload.assemble(coldkey(name).0, Scheme::Sr25519, signature);
        let entry = Entry {
            hash: extrinsic.hash,
            extrinsic: extrinsic.bytes,
            signer: coldkey(name).0,
            nonce: 0,
            genesis: session.chain.genesis(),
            network: "practice".into(),
            spec_version: 425,
            born: birth,
            expires_at: Some(64),
            action: "transfer 2 TAO".into(),
            command: vec!["tao".into(), "transfer".into()],
            spends: None,
            written: 1,
            status: Status::Signed,
            carrier,
        };
        session.journal.record(&entry).unwrap();
        hashes.push(entry.hash.to_string());
    }
    let nobody = coldkey("Nobody//yet").to_string();
    let looked = world.tao(&["tx", "resume"]).data();
    assert_eq!(looked["open"], 2);
    assert_eq!(world.free(&nobody), 0);
    // What an encrypted transaction would have carried is not sent in the clear.
    let sent = world.tao(&["tx", "resume", "--send"]).data();
    assert_eq!(sent["open"], 1);
    assert_eq!(world.free(&nobody), 2_000_000_000);
    assert_eq!(world.tao(&["tx", "show", &hashes[0]]).data()["status"], "finalized");
    assert_eq!(world.tao(&["tx", "show", &hashes[1]]).data()["status"], "signed");
    world.tao(&["tx", "resume", &hashes[0], "--send"]).data();
    world.tao(&["tx", "resume", "--send"]).data();
    assert_eq!(world.free(&nobody), 2_000_000_000);
}
