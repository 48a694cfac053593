//! Holds the map in `src/lib.rs` to the code: who may use whom, and which crate is used where.

#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "helpers of tests: a source tree of another form has to end the test"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Each module with those it may use besides itself; what is not listed here is not allowed.
const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &["fault"]),
    ("fault", &["domain"]),
    ("intent", &["domain", "fault"]),
    ("plan", &["domain", "fault", "intent"]),
    ("review", &["domain", "fault", "intent", "plan"]),
    ("tx", &["domain", "fault", "intent"]),
    ("policy", &["domain", "fault"]),
    ("qr", &["domain", "fault"]),
    ("signer", &["domain", "fault", "tx"]),
    ("travel", &["domain", "fault", "intent", "review", "tx"]),
    ("consent", &["domain", "fault", "intent", "plan", "policy", "review", "travel", "tx"]),
    ("config", &["domain", "fault", "policy"]),
    ("store", &["domain", "fault"]),
    ("chain", &["domain", "fault", "tx"]),
    ("render", &["domain", "fault"]),
    (
        "app",
        &[
            "chain", "config", "consent", "domain", "fault", "intent", "plan", "policy", "qr",
            "render", "review", "signer", "store", "travel", "tx",
        ],
    ),
    (
        "tui",
        &[
            "app", "config", "consent", "domain", "fault", "intent", "plan", "policy", "qr",
            "render", "review", "travel",
        ],
    ),
    (
        "cli",
        &[
            "app", "chain", "config", "consent", "domain", "fault", "intent", "policy", "qr",
            "render", "signer", "store", "travel", "tui", "tx",
        ],
    ),
];

/// Crates that only these modules may name.
const QUARANTINE: &[(&str, &[&str])] = &[
    ("jsonrpsee", &["chain"]),
    ("hidapi", &["signer"]),
    ("url", &["chain"]),
    ("chacha20poly1305", &["tx"]),
    ("ml_kem", &["tx"]),
    ("tokio", &["app", "chain", "cli", "tui"]),
    ("subxt", &["tx"]),
    ("scale_value", &["tx"]),
    ("frame_metadata", &["tx"]),
    ("clap", &["cli"]),
    ("ratatui", &["tui"]),
    ("crossterm", &["tui"]),
    ("rpassword", &["cli"]),
    ("tao_sandbox", &["cli", "tui"]),
    ("tao_keystore", &["app", "cli", "main", "tui"]),
    ("std::env", &["cli", "main"]),
];

fn sources(dir: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|end| end == "rs") {
            out.push(path);
        }
    }
}

/// The code of every module by name; comments and test modules in files of their own are left out.
fn modules() -> BTreeMap<String, Vec<(String, String)>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut out: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for file in files {
        let place = file.strip_prefix(&root).unwrap().display().to_string();
        let module = place.split(['/', '.']).next().unwrap().to_owned();
        if module == "lib" || place.ends_with("tests.rs") {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        out.entry(module).or_default().push((place, code.collect::<Vec<_>>().join("\n")));
    }
    out
}

/// The names that follow `prefix` in a text, single or in braces.
fn names<'a>(text: &'a str, prefix: &str) -> Vec<&'a str> {
    let word = |text: &'a str| {
        let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        text.split_at(end.unwrap_or(text.len())).0
    };
    let mut out = Vec::new();
    for (at, _) in text.match_indices(prefix) {
        let rest = text.split_at(at + prefix.len()).1;
        match rest.strip_prefix('{') {
            Some(list) => {
                let list = list.split('}').next().unwrap();
                out.extend(list.split(',').map(|name| word(name.trim())));
            }
            None => out.push(word(rest)),
        }
    }
    out
}

#[test]
fn layers_use_only_what_lies_below() {
    let modules = modules();
    let mut wrong = Vec::new();
    for (module, files) in &modules {
        if module == "main" {
            continue;
        }
        let Some((_, below)) = LAYERS.iter().find(|(name, _)| name == module) else {
            wrong.push(format!("src/{module} has no layer; give it one here and in src/lib.rs"));
            continue;
        };
        for (place, text) in files {
            for name in names(text, "crate::") {
                if modules.contains_key(name) && name != module && !below.contains(&name) {
                    wrong.push(format!("src/{place} uses {name}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn crates_stay_where_they_belong() {
    let mut wrong = Vec::new();
    for (module, files) in modules() {
        for (place, text) in files {
            for (name, allowed) in QUARANTINE {
                let named = text.match_indices(&format!("{name}::")).any(|(at, _)| {
                    let before = text.split_at(at).0.chars().next_back();
                    !before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_' || c == ':')
                });
                if named && !allowed.contains(&module.as_str()) {
                    wrong.push(format!("src/{place} names {name}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What goes to a device and comes from it is nobody's business: where it is handled, nothing can
/// be written anywhere.
#[test]
fn the_signers_cannot_log() {
    for (place, text) in modules().remove("signer").unwrap() {
        for word in ["tracing", "log::", "dbg!", "print!", "println!", "tell", "fs::", "stderr"] {
            assert!(!text.contains(word), "src/{place} names {word}");
        }
        // The only values of it that can be shown are the numbers of a key.
        assert!(!text.contains("Debug") || text.contains("pub struct Place"), "src/{place}");
    }
}

#[test]
fn the_map_names_every_module() {
    let map = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let map: Vec<&str> = map.lines().filter(|line| line.starts_with("//!")).collect();
    for module in modules().keys().filter(|module| *module != "main") {
        let shown = map.iter().any(|line| line.contains(&format!("`{module}`")));
        assert!(shown, "the map in src/lib.rs does not name `{module}`");
    }
}

/// Whatever signs a transaction takes what the policy let pass: `Approved` or `Welcomed`, which
/// nothing but `approve` makes.
#[test]
fn transactions_are_signed_behind_the_policy() {
    let mut found = Vec::new();
    for (module, files) in modules() {
        for (place, text) in files {
            if ["pair.sign(&", "pair.sign_all(", "ledger.sign("]
                .iter()
                .any(|call| text.contains(call))
            {
                assert!(module == "app", "src/{place} signs by itself");
                found.push(place);
            }
        }
    }
    found.sort_unstable();
    assert_eq!(found, ["app/airgap.rs", "app/commit.rs", "app/device.rs", "app/shield.rs"]);
}
