//! The committed files are what the program generates.

#![expect(clippy::unwrap_used, clippy::panic, reason = "what cannot be read has to end the test")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tao_wallet::cli::args::Artifact;
use tao_wallet::cli::generate::files;

fn compare(artifact: Artifact, folder: &str, extension: Option<&str>, command: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mend = format!("run: cargo run -- generate {command} --out {folder}");
    let wanted = files(artifact).unwrap();
    assert!(!wanted.is_empty());
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(&root).unwrap_or_else(|error| panic!("{folder}: {error}; {mend}")) {
        let path = entry.unwrap().path();
        if path.is_file()
            && (extension.is_none() || path.extension().unwrap().to_str() == extension)
        {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            found.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
    for (name, text) in &wanted {
        assert!(found.get(name) == Some(text), "{folder}/{name} is not up to date; {mend}");
    }
    for name in found.keys() {
        assert!(wanted.contains_key(name), "{folder}/{name} is generated no more; remove it");
    }
}

#[test]
fn the_manual_pages_are_up_to_date() {
    compare(Artifact::Man, "man", Some("1"), "man");
}

#[test]
fn the_completion_files_are_up_to_date() {
    compare(Artifact::Completions, "completions", None, "completions");
}

#[test]
fn the_schemas_are_up_to_date() {
    compare(Artifact::Schema, "man/schema", Some("json"), "schema");
}
