//! Where the recordings are.

use std::path::PathBuf;

use serde_json::Value;

/// A recorded file, or `None`, said plainly, when the recordings are not beside this checkout.
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
pub fn recorded(name: &str) -> Option<Value> {
    let root = std::env::var_os("TAO_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared")),
        PathBuf::from,
    );
    if !root.is_dir() {
        assert!(
            std::env::var_os("TAO_REQUIRE_SHARED").is_none(),
            "../shared is required and is not beside this checkout"
        );
        eprintln!("SKIPPED: ../shared is not beside this checkout");
        return None;
    }
    let text = std::fs::read_to_string(root.join("chain/recorded-425").join(name)).unwrap();
    Some(serde_json::from_str(&text).unwrap())
}
