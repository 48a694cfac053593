//! Risk notes, each read from a state that was made for it.

use serde_json::Value;
use tao_wallet::domain::Netuid;

use crate::direct::{open, set};
use crate::support::World;

fn risk<'a>(shown: &'a Value, kind: &str) -> Option<&'a Value> {
    shown["predicted"]["risks"].as_array().unwrap().iter().find(|risk| risk["kind"] == kind)
}

fn says(risk: Option<&Value>) -> &str {
    risk.unwrap_or_else(|| panic!("it is not noted"))["says"].as_str().unwrap()
}

#[tokio::test]
async fn a_take_that_may_rise_and_the_share_of_root_are_noted_with_their_numbers() {
    let world = World::new();
    let session = open(&world).await;
    let key = world.validator(2);
    let preview = |key: &str| {
        let on = ["stake", "add", "-w", "dev://Dave", "-n", "2", "--hotkey", key, "-a", "1"];
        world.tao(&[&on[..], &["--dry-run"]].concat()).data()
    };
    let lighthouse =
        tao_wallet::domain::Account(tao_keystore::Pair::dev("Alice//validator").unwrap().public())
            .to_string();
    let shown = preview(&lighthouse);
    assert!(risk(&shown, "root_share").is_none());
    assert!(says(risk(&shown, "take_may_rise")).ends_with("to 18% at any time"));
    assert_eq!(risk(&shown, "take_may_rise").unwrap()["numbers"][1][1], "18%");
    let raise = [
        "validator",
        "take",
        "-w",
        "dev://Alice",
        "--hotkey",
        &lighthouse,
        "--take",
        "10%",
        "--yes",
    ];
    world.tao(&raise).data();
    let shown = preview(&lighthouse);
    let later = says(risk(&shown, "take_may_rise"));
    assert!(later.contains("keeps 10%") && later.contains("from block 2"), "{later}");
    // The one that takes the most cannot take more.
    assert!(risk(&preview(&key), "full_take").is_some());
    assert!(risk(&preview(&key), "take_may_rise").is_none());
    // Three tenths, in parts of 2^32.
    let root = (3_u128 * (1 << 32) / 10 + 1).to_le_bytes().to_vec();
    set(&world, &session, &[("RootProp", Netuid(2), root)]);
    let shown = preview(&lighthouse);
    assert!(says(risk(&shown, "root_share")).starts_with("30.00% of what validators earn"));
    assert!(shown["review"]["warnings"].to_string().contains("stake on root"));
}
