//! How often the node is asked, counted; and the terms around a call.

use std::time::Duration;

use tao_wallet::app::execute::{self, Follow, Key, Progress, Terms};
use tao_wallet::app::payer::Payer;
use tao_wallet::chain::Wait;
use tao_wallet::consent::Consent;
use tao_wallet::domain::{Account, AmountExpr, Bps, Coldkey, Hotkey, Netuid};
use tao_wallet::intent::{Intent, Protection};

use crate::direct::open;
use crate::support::{World, rao};

fn stake(world: &World, amount: AmountExpr) -> Intent {
    Intent::AddStake {
        netuid: Netuid(2),
        hotkey: Hotkey(Account::parse(&world.validator(2)).unwrap()),
        amount,
        protection: Protection::Guard(Bps::new(20).unwrap()),
        partial: false,
        spend_reserve: false,
    }
}

#[tokio::test]
async fn a_stake_leaves_within_five_messages() {
    let world = World::new();
    // With the metadata in the cache, as it is in every run but the first.
    world.tao(&["subnet", "list"]).data();
    // An era cannot be judged in the state of the block that it begins at.
    world.sandbox.seal(2).unwrap();
    let pair = tao_keystore::Pair::dev("Dave").unwrap();
    let coldkey = Coldkey(Account(pair.public()));
    let payer = Payer::Dev { name: "Dave".to_owned(), coldkey };
    for (amount, most) in [(AmountExpr::Exactly(1_000_000_000), 4), (AmountExpr::All, 5)] {
        let session = open(&world).await;
        let intent = stake(&world, amount);
        let terms = Terms::default();
        let proposal = execute::prepare(&session, intent, &payer, &terms).await.unwrap();
        let mut sent_after = None;
        let mut stages = Vec::new();
        let follow = Follow { wait: Wait::Finalized, patience: Duration::from_mins(1) };
        let receipt = execute::commit(
            &session,
            (proposal, Consent::Flag),
            Key::Pair(&pair),
            follow,
            &mut |progress| {
                if *progress == Progress::Broadcast {
                    sent_after = Some(session.chain.round_trips());
                }
                stages.push(progress.clone());
            },
        )
        .await
        .unwrap();
        assert!(sent_after.unwrap() <= most, "{amount}: {sent_after:?} messages");
        let block = receipt.block.unwrap();
        assert_eq!(
            stages,
            [
                Progress::Preflight(None),
                Progress::Signed(receipt.hash),
                Progress::Broadcast,
                Progress::InBlock(block),
                Progress::Finalized(block)
            ]
        );
    }
}

#[test]
fn era_nonce_and_tip_are_in_the_bytes() {
    let world = World::new();
    world.wallet("alice", "100");
    world.wallet("bob", "0");
    let send = |more: &[&str]| {
        let words = ["transfer", "-w", "alice", "--to", "bob", "--amount", "1"];
        world.tao(&[&words[..], more].concat())
    };
    let shown = send(&["--era", "8", "--tip", "0.25", "--nonce", "3", "--dry-run"]).data();
    let row = |label: &str| {
        let rows = shown["review"]["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["label"] == label);
        row.unwrap_or_else(|| panic!("{label}"))["value"].as_str().unwrap().to_owned()
    };
    assert_eq!((row("tip"), row("nonce")), ("0.25 TAO".to_owned(), "3".to_owned()));
    assert!(row("expires").starts_with("after block "));
    let warnings = shown["review"]["warnings"].to_string();
    assert!(warnings.contains("buys nothing") && warnings.contains("waits until"), "{warnings}");
    let before = world.free("alice");
    let paid = send(&["--tip", "0.25", "--yes"]).data();
    // What the chain calls the fee holds the tip.
    assert_eq!(world.free("alice"), before - 1_000_000_000 - rao(&paid["fee_paid"]));
    assert!(rao(&paid["fee_paid"]) > 250_000_000);
    assert_eq!(rao(&paid["fee_paid"]), rao(&paid["predicted"]["fee"]));
    send(&["--era", "immortal", "--yes"]).data();
    assert_eq!(send(&["--nonce", "0", "--yes"]).refusal(), (1, "chain.nonce".to_owned()));
    assert_eq!(send(&["--era", "100", "--yes"]).refusal(), (2, "input.arguments".to_owned()));
    assert_eq!(send(&["--tip", "x", "--yes"]).refusal(), (2, "input.amount".to_owned()));
}
