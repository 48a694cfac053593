//! Nodes that lag, lie, break off, answer too much or never: a clear error in bounded time and
//! memory, another node where there is one, and never a transaction sent twice.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::faulty::{Act, Faulty, honest, instead, moved};
use crate::support::{World, rao};

const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
const FINNEY: &str = "0x2f0555cc76fc2840a25a6ea3b9637146806f1f44b090c175ffde2a7e5ab36c03";
/// Storage key of `Timestamp.Now`.
const NOW: &str = "0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb";

fn balance<'a>(more: &'a [&'a str]) -> Vec<&'a str> {
    let words = ["balance", ALICE, "--request-timeout", "1", "--connect-timeout", "1"];
    [&words[..], more].concat()
}

/// What a request, its place in a batch and the true answer become.
type Fault = fn(&[Value], usize, Value) -> Act;

#[test]
fn whatever_a_node_does_to_its_answers_is_one_error_in_bounded_time() {
    let world = World::new();
    let faults: [(&str, Fault); 9] = [
        ("never answers", |_, _, _| Act::Never),
        ("closes", |_, _, _| Act::Close),
        ("truncates", |_, _, answer| {
            let text = answer.to_string();
            Act::Raw(text.as_bytes()[..text.len() / 2].to_vec())
        }),
        ("no JSON", |_, _, _| Act::Raw(b"<html>".to_vec())),
        ("200 MB", |_, _, _| Act::Large(200 << 20)),
        ("lies about its head", |requests, _, answer| {
            Act::Answer(instead(requests, answer, "chain_getHeader", moved))
        }),
        ("does not know its own head", |requests, _, answer| {
            Act::Answer(instead(requests, answer, "chain_getHeader", |_| Value::Null))
        }),
        ("other rows", |requests, _, answer| {
            let rows = |_: &Value| json!([{ "block": "0x00", "changes": [] }]);
            Act::Answer(instead(requests, answer, "state_queryStorageAt", rows))
        }),
        ("bytes left over", |requests, _, answer| {
            let longer = |rows: &Value| {
                let mut rows = rows.clone();
                let text = rows[0]["changes"][0][1].as_str().unwrap().to_owned();
                rows[0]["changes"][0][1] = json!(text + "00");
                rows
            };
            Act::Answer(instead(requests, answer, "state_queryStorageAt", longer))
        }),
    ];
    // The metadata is in the cache, so that every fault meets the same messages.
    world.tao(&balance(&[])).data();
    for (what, fault) in faults {
        for websocket in [false, true] {
            let node = Faulty::before(&world, fault);
            let endpoint = if websocket { node.ws() } else { node.http() };
            let began = Instant::now();
            let ran = world.at(&endpoint, &balance(&[]));
            let took = began.elapsed();
            let (status, code) = ran.refusal();
            let known = ["chain.unreachable", "chain.answer"].contains(&code.as_str());
            assert!(status == 3 && known, "{what}: {}", ran.err);
            assert!(took < Duration::from_secs(8), "{what} took {took:?}");
            assert!(!ran.err.contains("panicked"), "{what}: {}", ran.err);
        }
    }
}

#[test]
fn answers_out_of_order_and_late_ones_are_put_where_they_belong() {
    let world = World::new();
    let node = Faulty::before(&world, |_, number, answer| {
        if number == 2 {
            std::thread::sleep(Duration::from_millis(300));
        }
        Act::Answer(match answer {
            Value::Array(mut all) => {
                all.reverse();
                Value::Array(all)
            }
            one => one,
        })
    });
    let honest = world.tao(&balance(&[])).data();
    for endpoint in [node.http(), node.ws()] {
        assert_eq!(world.at(&endpoint, &balance(&[])).data()["accounts"], honest["accounts"]);
    }
}

#[test]
fn a_node_without_arrays_is_asked_everything_at_once() {
    let world = World::new();
    let node = Faulty::before(&world, |requests, _, answer| {
        if requests.len() > 1 || answer.is_array() {
            let error = json!({ "code": -32005, "message": "Batched requests are not supported" });
            return Act::Answer(json!({ "jsonrpc": "2.0", "id": null, "error": error }));
        }
        Act::Answer(answer)
    });
    for endpoint in [node.http(), node.ws()] {
        let found = world.at(&endpoint, &balance(&[])).data();
        assert_eq!(found["accounts"], world.tao(&balance(&[])).data()["accounts"]);
    }
}

#[test]
fn another_endpoint_stands_in_for_one_that_fails() {
    let world = World::new();
    let good = Faulty::before(&world, honest);
    let whole = world.tao(&balance(&[])).data()["accounts"].clone();
    // One that nobody listens at, one that never answers, one that fails in the middle.
    let silent = Faulty::before(&world, |_, _, _| Act::Never);
    let breaks = Faulty::before(&world, |requests, _, answer| {
        if requests.iter().any(|one| one["method"] == "state_queryStorageAt") {
            return Act::Close;
        }
        Act::Answer(answer)
    });
    for bad in ["ws://127.0.0.1:1".to_owned(), silent.ws(), breaks.ws(), breaks.http()] {
        let ran = world.at(&format!("{bad},{}", good.ws()), &balance(&[]));
        assert_eq!(ran.data()["accounts"], whole, "{bad}");
    }
    let ran = world.at(&format!("ws://127.0.0.1:1,{}", good.ws()), &balance(&[]));
    assert!(ran.err.contains("note: another node is used: no answer from ws://127.0.0.1:1"));
    let ran = world.at("ws://127.0.0.1:1,ws://127.0.0.1:2", &balance(&[]));
    assert_eq!(ran.refusal(), (3, "chain.unreachable".to_owned()));
    assert!(ran.err.contains("127.0.0.1:1") && ran.err.contains("127.0.0.1:2"), "{}", ran.err);
}

#[test]
fn a_stand_in_of_another_network_is_not_believed() {
    let world = World::new();
    let other = |requests: &[Value], _: usize, answer: Value| {
        Act::Answer(instead(requests, answer, "chain_getBlockHash", |_| json!(FINNEY)))
    };
    let breaks = Faulty::before(&world, |requests, _, answer| {
        if requests.iter().any(|one| one["method"] == "state_queryStorageAt") {
            return Act::Close;
        }
        Act::Answer(answer)
    });
    let other = Faulty::before(&world, other);
    let ran = world.at(&format!("{},{}", breaks.ws(), other.ws()), &balance(&[]));
    assert_eq!(ran.refusal().0, 3, "{}", ran.err);
    assert_eq!(other.messages(), [["chain_getBlockHash"]], "nothing else was asked of it");
}

#[test]
fn a_submission_goes_to_one_node_and_is_looked_up_there_only() {
    let world = World::new();
    world.wallet("alice", "10");
    world.wallet("bob", "0");
    let good = Faulty::before(&world, honest);
    let swallows = Faulty::before(&world, |requests, _, answer| {
        if requests.iter().any(|one| one["method"] == "author_submitExtrinsic") {
            return Act::Close;
        }
        Act::Answer(answer)
    });
    let both = format!("{},{}", swallows.http(), good.http());
    let pay = ["transfer", "-w", "alice", "--to", "bob", "--amount", "2", "--yes"];
    let receipt = world.at(&both, &pay).data();
    assert_eq!(receipt["finalized"], true, "{receipt}");
    assert_eq!(world.free("bob"), 2_000_000_000);
    assert_eq!(swallows.count("author_submitExtrinsic"), 1);
    assert_eq!(good.messages(), Vec::<Vec<String>>::new());
}

/// A node of finney, as far as the wallet can tell.
fn finney(requests: &[Value], answer: Value, age: u64) -> Value {
    let answer = instead(requests, answer, "chain_getBlockHash", |_| json!(FINNEY));
    let is_clock = |one: &Value| one["method"] == "state_getStorage" && one["params"][0] == NOW;
    if !requests.iter().any(is_clock) {
        return answer;
    }
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let then = u64::try_from(now.as_millis()).unwrap() - age * 1_000;
    let text = format!("0x{}", hex::encode(then.to_le_bytes()));
    instead(requests, answer, "state_getStorage", |_| json!(text))
}

#[test]
fn a_node_that_lags_is_passed_over_or_said_to() {
    let world = World::new();
    let late =
        Faulty::before(&world, |requests, _, answer| Act::Answer(finney(requests, answer, 1_500)));
    let fresh =
        Faulty::before(&world, |requests, _, answer| Act::Answer(finney(requests, answer, 5)));
    let at = |endpoints: &str| {
        world.at("ws://127.0.0.1:1", &balance(&["--network", "finney", "--endpoint", endpoints]))
    };
    let ran = at(&late.ws());
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.err.contains("25 minutes old"), "{}", ran.err);
    let ran = at(&format!("{},{}", late.ws(), fresh.ws()));
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(!ran.err.contains("minutes old"), "{}", ran.err);
    assert_eq!(late.count("state_queryStorageAt"), 1, "the second time it was passed over");
}

/// A node that speaks of another runtime version in some of its messages.
fn upgrading(world: &World, old: impl Fn(&[Value]) -> bool + Send + Sync + 'static) -> Faulty {
    Faulty::before(world, move |requests, _, answer| {
        if !old(requests) {
            return Act::Answer(answer);
        }
        Act::Answer(instead(requests, answer, "state_getRuntimeVersion", |version| {
            let mut version = version.clone();
            version["specVersion"] = json!(424);
            version
        }))
    })
}

#[test]
fn a_runtime_upgrade_before_sending_is_planned_anew() {
    let world = World::new();
    world.wallet("alice", "10");
    world.wallet("bob", "0");
    // Until the plan is made the node says 424, and from the dry run on the truth.
    let seen = std::sync::atomic::AtomicBool::new(false);
    let node = upgrading(&world, move |requests| {
        use std::sync::atomic::Ordering;
        let dry = requests.iter().any(|one| {
            one["params"][0].as_str().is_some_and(|name| name == "BlockBuilder_apply_extrinsic")
        });
        if dry {
            seen.store(true, Ordering::SeqCst);
        }
        !seen.load(Ordering::SeqCst)
    });
    let pay = ["transfer", "-w", "alice", "--to", "bob", "--amount", "2", "--yes"];
    let ran = world.at(&node.http(), &pay);
    let receipt = ran.data();
    assert_eq!(receipt["finalized"], true, "{receipt}");
    assert!(ran.err.contains("went from 424 to 425"), "{}", ran.err);
    assert_eq!(world.free("bob"), 2_000_000_000);
    assert_eq!(node.count("author_submitExtrinsic"), 1);
}

/// Reads ask for the runtime along with what they want, and believe nothing that was read with another.
#[test]
fn a_runtime_upgrade_while_reading_is_noticed() {
    let world = World::new();
    let told = std::sync::atomic::AtomicBool::new(false);
    let node = upgrading(&world, move |requests| {
        use std::sync::atomic::Ordering;
        let asks = |method: &str| requests.iter().any(|one| one["method"] == method);
        let reads = asks("state_queryStorageAt") && asks("state_getRuntimeVersion");
        reads && !told.swap(true, Ordering::SeqCst)
    });
    let ran = world.at(&node.ws(), &["balance", ALICE]);
    assert_eq!(ran.refusal(), (1, "chain.contract".to_owned()), "{}", ran.err);
    assert!(ran.err.contains("went from 425 to 424"), "{}", ran.err);
    world.at(&node.ws(), &["balance", ALICE]).data();
}

#[test]
fn a_runtime_upgrade_in_the_last_moment_is_no_bad_signature() {
    let world = World::new();
    world.wallet("alice", "10");
    world.wallet("bob", "0");
    // The dry run is answered as if all were well, and the pool knows better.
    let node = Faulty::before(&world, |requests, _, answer| {
        let is = |method: &str| requests.iter().any(|one| one["method"] == method);
        if is("author_submitExtrinsic") {
            let error = json!({ "code": 1010, "message": "Invalid Transaction",
                "data": "Transaction has a bad signature" });
            return Act::Answer(
                json!({ "jsonrpc": "2.0", "id": requests[0]["id"], "error": error }),
            );
        }
        if requests.len() == 1 && is("state_getRuntimeVersion") {
            return Act::Answer(instead(requests, answer, "state_getRuntimeVersion", |version| {
                let mut version = version.clone();
                version["specVersion"] = json!(426);
                version
            }));
        }
        Act::Answer(answer)
    });
    let pay = ["transfer", "-w", "alice", "--to", "bob", "--amount", "2", "--yes"];
    let ran = world.at(&node.http(), &pay);
    assert_eq!(ran.refusal(), (1, "chain.pool".to_owned()), "{}", ran.err);
    assert!(ran.err.contains("went from 425 to 426"), "{}", ran.err);
    // Whatever the node says, only one left, and it may have kept that.
    assert_eq!(node.count("author_submitExtrinsic"), 1);
}

#[test]
fn messages_are_few_and_the_metadata_is_read_once() {
    let world = World::new();
    let node = Faulty::before(&world, honest);
    let fetched = |node: &Faulty| {
        let mut count = 0;
        for message in node.messages() {
            count += message.iter().filter(|method| *method == "state_call").count();
        }
        count
    };
    world.at(&node.ws(), &balance(&[])).data();
    assert_eq!(fetched(&node), 2, "the versions there are, and one of them: {:?}", node.messages());
    let cold = node.messages().len();
    world.at(&node.ws(), &balance(&[])).data();
    let warm = node.messages().split_off(cold);
    assert!(warm.len() <= 2, "{warm:?}");
    assert!(warm.iter().flatten().count() <= 6, "{warm:?}");

    let trips = |words: &[&str]| {
        let before = node.messages().len();
        world.at(&node.ws(), words).data();
        node.messages().len() - before
    };
    assert!(trips(&["subnet", "list"]) <= 3);
    assert!(trips(&["portfolio", ALICE]) <= 4);
    assert!(trips(&["validator", "list"]) <= 3);

    // A damaged copy is as good as none, and is written anew.
    let folder = world.path("cache/metadata");
    let file = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let mut bytes = std::fs::read(&file).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(&file, &bytes).unwrap();
    let before = node.count("state_call");
    world.at(&node.ws(), &balance(&[])).data();
    assert_eq!(node.count("state_call") - before, 2);
    bytes[last] ^= 1;
    assert_eq!(std::fs::read(&file).unwrap(), bytes);
}

#[test]
fn verbose_shows_requests_and_round_trips_beside_the_result() {
    let world = World::new();
    let ran = world.tao(&balance(&["-v"]));
    assert_eq!(rao(&ran.data()["accounts"][0]["free"]).to_string().len(), 16, "{}", ran.out);
    assert!(ran.err.contains("message 1: chain_getBlockHash, chain_getHeader"), "{}", ran.err);
    let last = ran.err.lines().last().unwrap();
    assert!(last.contains("answered after") && last.contains("round trips"), "{last}");
    assert_eq!(world.tao(&balance(&[])).err, "");
}
