//! The program against a runtime of spec 393, which lacks the balancer and several calls.

use std::process::{Command, Stdio};

use serde_json::Value as Json;

use crate::node::Node;

fn tao(node: &Node, words: &[&str]) -> (i32, Json, String) {
    let home = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_tao"))
        .args(words)
        .arg("--json")
        .env_clear()
        .env("TAO_HOME", home.path())
        .env("TAO_ENDPOINT", node.url())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let document = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    (output.status.code().unwrap(), document, String::from_utf8(output.stderr).unwrap())
}

const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
const BOB: &str = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";
/// A coldkey that the recording knows to hold no stake.
const EMPTY: &str = "5EeMaVvyNTQytwncmsavCnSvgvVmMmDRhdEVsXm5xiQxc2AD";

fn old() -> Option<Node> {
    Node::describing("finney-393-v16.scale", 393)
}

#[test]
fn what_an_old_runtime_has_is_read() {
    let Some(node) = old() else { return };
    let data = |words: &[&str]| {
        let (status, document, err) = tao(&node, words);
        assert_eq!(status, 0, "{words:?} {err}");
        document["data"].clone()
    };
    let subnets = data(&["subnet", "list"]);
    let names: Vec<&str> = subnets["subnets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|subnet| subnet["name"].as_str().unwrap())
        .collect();
    assert!(names.contains(&"Alpha Mesh"), "{names:?}");
    assert_eq!(data(&["subnet", "show", "2"])["registration_cost"]["rao"], "8934692416");
    assert!(data(&["validator", "list"])["validators"].as_array().unwrap().len() > 5);
    assert_eq!(data(&["balance", ALICE])["accounts"][0]["free"]["rao"], "997899990000130");
    assert_eq!(data(&["stake", "list", EMPTY])["positions"].as_array().map(Vec::len), Some(0));
}

#[test]
fn what_an_old_runtime_lacks_is_named_by_the_commands_that_need_it() {
    let Some(node) = old() else { return };
    let order = ["--netuid", "2", "--hotkey", BOB, "-w", "dev://Alice", "--dry-run"];
    for (command, item) in [
        (&["stake", "add", "--amount", "1"][..], "storage Swap.SwapBalancer"),
        (&["register"], "call SubtensorModule.register_limit"),
    ] {
        let (status, document, err) = tao(&node, &[command, &order].concat());
        assert_eq!(status, 1, "{command:?} {err}");
        assert_eq!(document["error"]["code"], "chain.contract");
        assert!(document["error"]["message"].as_str().unwrap().contains(item), "{document}");
    }
}
