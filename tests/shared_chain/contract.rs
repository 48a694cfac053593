//! The table of what the wallet relies on: against every metadata there is, and against the
//! wallet's own source.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use subxt::Metadata;
use tao_wallet::tx::contract::{self, Kind};

use crate::recorded::{METADATA, both};

#[test]
fn every_metadata_of_the_supported_specs_has_everything() {
    for (name, spec) in METADATA {
        let Some(both) = both(name, spec) else { return };
        assert_eq!(contract::check(&both.runtime), [], "{name}");
    }
}

#[test]
fn what_an_old_runtime_misses_is_named_once() {
    let Some(both) = both("finney-393-v16.scale", 393) else { return };
    let misses: Vec<String> = both.runtime.misses().iter().map(ToString::to_string).collect();
    assert!(misses.contains(&"storage Swap.SwapBalancer is gone".to_owned()), "{misses:#?}");
    assert!(!misses.iter().any(|miss| miss.contains("add_stake_limit")), "{misses:#?}");
    assert_eq!(misses.iter().collect::<BTreeSet<_>>().len(), misses.len(), "{misses:#?}");
}

/// Words of the source that are also names in the metadata, but are not meant as such there, or
/// only recognised where somebody else wrote them.
const OTHERWISE_MEANT: &[&str] = &[
    "batch",
    "call",
    "cancel",
    "create",
    "force_batch",
    "metadata",
    "register",
    "set",
    "withdraw",
];
/// The codes of the transaction extension, several of which are called like errors of a pallet.
const CODES: &str = "chain/pool.rs";

/// Names of calls, storage items, runtime APIs, constants, events and errors.
fn names(metadata: &Metadata, out: &mut BTreeSet<String>) {
    for pallet in metadata.pallets() {
        let variants = [pallet.call_variants(), pallet.event_variants(), pallet.error_variants()];
        out.extend(variants.into_iter().flatten().flatten().map(|variant| variant.name.clone()));
        out.extend(pallet.constants().map(|constant| constant.name().to_owned()));
        let storage = pallet.storage().map(|storage| storage.entries().iter());
        out.extend(storage.into_iter().flatten().map(|entry| entry.name().to_owned()));
    }
    for api in metadata.runtime_api_traits() {
        out.extend(api.methods().map(|method| method.name().to_owned()));
    }
}

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

/// The string literals of a file, without its comments and its tests.
fn literals(text: &str) -> Vec<&str> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| line.split('"').skip(1).step_by(2)).collect()
}

#[test]
fn the_source_names_nothing_that_is_not_in_the_table() {
    let mut known = BTreeSet::new();
    for (name, spec) in METADATA {
        let Some(both) = both(name, spec) else { return };
        names(&both.metadata, &mut known);
    }
    assert!(known.len() > 1_000, "{}", known.len());
    let listed: BTreeSet<&str> = contract::items().map(|item| item.name).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    for module in ["app", "chain", "intent", "plan", "review", "tx"] {
        sources(&root.join(module), &mut files);
        files.push(root.join(format!("{module}.rs")));
    }
    let mut unlisted = BTreeSet::new();
    let mut used = BTreeSet::new();
    for file in files {
        let place = file.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
        if place == CODES || place.starts_with("tx/contract/") || place.ends_with("tests.rs") {
            continue;
        }
        for literal in literals(&fs::read_to_string(&file).unwrap()) {
            if listed.contains(literal) {
                used.insert(literal.to_owned());
            } else if known.contains(literal) && !OTHERWISE_MEANT.contains(&literal) {
                unlisted.insert(format!("src/{place} names {literal}"));
            }
        }
    }
    assert!(unlisted.is_empty(), "add these to src/tx/contract/: {unlisted:#?}");
    // Errors are met, not asked for.
    let items = contract::items().filter(|item| item.kind != Kind::Error);
    let unused: Vec<_> = items.filter(|item| !used.contains(item.name)).collect();
    assert!(unused.is_empty(), "the table lists what nothing uses: {unused:?}");
}
