//! Finds the facts beside the checkout; a test without them says so and passes, unless
//! `TAO_REQUIRE_SHARED` is set.

use std::path::PathBuf;

use serde_json::Value;

pub(crate) fn json(below: &str) -> Option<Value> {
    let root = std::env::var_os("TAO_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared")),
        PathBuf::from,
    );
    if !root.is_dir() {
        assert!(
            std::env::var_os("TAO_REQUIRE_SHARED").is_none(),
            "../shared is required and not beside this checkout"
        );
        eprintln!("SKIPPED: ../shared is not beside this checkout");
        return None;
    }
    let text = std::fs::read_to_string(root.join(below)).unwrap();
    Some(serde_json::from_str(&text).unwrap())
}
