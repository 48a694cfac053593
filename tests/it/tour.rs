//! The tour succeeds on a living chain and fails on a dead one.

use std::process::{Command, Stdio};

use serde_json::Value;

fn tour(words: &[&str]) -> (i32, Value) {
    let home = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_tao"))
        .arg("tour")
        .args(words)
        .arg("--json")
        .env_clear()
        .env("TAO_HOME", home.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    (output.status.code().unwrap(), serde_json::from_slice(&output.stdout).unwrap())
}

#[test]
fn every_step_of_the_main_job_is_accepted_and_read_back() {
    let (status, document) = tour(&[]);
    assert_eq!(status, 0, "{document}");
    let steps = document["data"]["steps"].as_array().unwrap();
    let titles: Vec<&str> = steps.iter().map(|step| step["title"].as_str().unwrap()).collect();
    assert_eq!(
        titles,
        [
            "make an encrypted wallet",
            "receive TAO",
            "register the hotkey",
            "preview a stake",
            "stake 50 TAO",
            "unstake everything",
            "set the validator's take",
        ]
    );
    let hashes: std::collections::BTreeSet<_> =
        steps.iter().filter_map(|step| step["result"]["hash"].as_str()).collect();
    assert_eq!(hashes.len(), 5, "five different transactions: {document}");
}

#[test]
fn a_chain_that_stops_in_the_middle_fails_the_tour() {
    let (status, document) = tour(&["--pause-after", "2"]);
    assert_eq!(status, 1, "{document}");
    assert_eq!(document["ok"], Value::Bool(false));
    assert_eq!(document["error"]["code"], "tour.step");
}
