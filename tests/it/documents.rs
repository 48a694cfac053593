//! The contract of `--json`: every command prints one document and nothing else, and every document
//! is as its committed schema says.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;
use tao_wallet::cli::{examples, help};

use crate::examples::{cheap, needs_terminal, shell, world};
use crate::support::World;

/// Commands that print no document when all goes well, with the reason.
const WITHOUT: &[(&str, &str)] = &[("tui", "it is a screen")];

struct Schemas {
    compiled: boon::Schemas,
    ids: BTreeMap<String, boon::SchemaIndex>,
}

impl Schemas {
    fn committed() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("man/schema");
        let (mut compiled, mut ids) = (boon::Schemas::new(), BTreeMap::new());
        let mut compiler = boon::Compiler::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let mut schema: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            let id = schema["$id"].as_str().unwrap().to_owned();
            // A bare name is no address.
            let at = format!("https://tao.invalid/{id}");
            schema["$id"] = at.clone().into();
            compiler.add_resource(&at, schema).unwrap();
            ids.insert(id, compiler.compile(&at, &mut compiled).unwrap());
        }
        Self { compiled, ids }
    }

    /// The one document on standard output; its schema's id.
    fn check(&self, line: &str, out: &[u8]) -> String {
        let document: Value = serde_json::from_slice(out)
            .unwrap_or_else(|error| panic!("$ {line}\n{error}\n{}", String::from_utf8_lossy(out)));
        let id = document["schema"].as_str().unwrap_or_else(|| panic!("$ {line}\n{document}"));
        let schema = self.ids.get(id).unwrap_or_else(|| panic!("$ {line}\nno schema {id}"));
        if let Err(error) = self.compiled.validate(&document, *schema) {
            panic!("$ {line}\n{error:#}\n{document:#}");
        }
        assert_eq!(document["ok"], Value::Bool(id != "tao.error/1"), "$ {line}");
        id.to_owned()
    }
}

fn leaves() -> Vec<String> {
    help::leaves(&help::command()).into_iter().map(|(path, _)| path).collect()
}

fn run(world: &World, line: &str) -> (i32, Vec<u8>, String) {
    let output = shell(world, "bash", &["-o", "pipefail", "-c", line]).output().unwrap();
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code().unwrap(), output.stdout, err)
}

#[test]
fn every_command_prints_the_document_of_its_schema() {
    let (world, schemas) = (world(), Schemas::committed());
    let mut seen = BTreeSet::new();
    for (path, lines) in examples::ALL.iter().skip(1) {
        for example in *lines {
            let line = example.line;
            if needs_terminal(line) || line.starts_with("tao tui") {
                continue;
            }
            let line = line.split(" > ").next().unwrap();
            // Not of what runs inside of it.
            let line =
                if line.contains("$(") { line.to_owned() } else { line.replace(" --quiet", "") };
            let line = cheap(&line);
            let line = if line.contains("--json") {
                line
            } else {
                line.replacen("tao ", "tao --json ", 1)
            };
            if line.contains("sandbox run") {
                running(&world, &schemas, &line);
                seen.insert((*path).to_owned());
                continue;
            }
            let (status, out, err) = run(&world, &line);
            let id = schemas.check(&line, &out);
            let failed = id == "tao.error/1";
            assert_eq!(failed, status != 0, "$ {line}\n{err}");
            if failed {
                let wanted = example.refusal.unwrap_or_else(|| panic!("$ {line}\n{err}"));
                assert!(err.contains(&format!("error[{wanted}]: ")), "$ {line}\n{err}");
            } else {
                seen.insert((*path).to_owned());
            }
        }
    }
    let refused = |path: &str| examples::of(path).iter().all(|example| example.refusal.is_some());
    let missing: Vec<String> = leaves()
        .into_iter()
        .filter(|path| !seen.contains(path) && !refused(path))
        .filter(|path| WITHOUT.iter().all(|(without, _)| without != path))
        .collect();
    assert!(missing.is_empty(), "no document was seen of: {missing:?}");
}

/// A chain that runs until it is interrupted says first where it is.
fn running(world: &World, schemas: &Schemas, line: &str) {
    let line = if line.contains("--port") { line.to_owned() } else { format!("{line} --port 0") };
    let mut child = shell(world, "bash", &["-c", &format!("exec {line}")])
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = child.stdout.take().unwrap();
    let mut documents = serde_json::Deserializer::from_reader(out).into_iter::<Value>();
    let first = documents.next().unwrap().unwrap();
    schemas.check(&line, first.to_string().as_bytes());
    let id = child.id().to_string();
    assert!(std::process::Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    assert!(documents.next().is_none(), "$ {line}");
    assert!(child.wait().unwrap().success(), "$ {line}");
}

/// Each command with an argument that does not exist, and with no node and no wallet to be had.
#[test]
fn every_command_fails_with_the_document_of_failures() {
    let (world, schemas) = (World::new(), Schemas::committed());
    for path in leaves() {
        let line = format!("tao {path} --json --no-such-flag");
        let (status, out, err) = run(&world, &line);
        assert_eq!(schemas.check(&line, &out), "tao.error/1");
        assert_eq!(status, 2, "$ {line}\n{err}");
        if ["tui", "tour", "sandbox run"].contains(&path.as_str()) {
            continue;
        }
        let line = format!("TAO_ENDPOINT=ws://127.0.0.1:1 tao {path} --json --no-input </dev/null");
        let (status, out, err) = run(&world, &line);
        let failed = schemas.check(&line, &out) == "tao.error/1";
        assert_eq!(failed, status != 0, "$ {line}\n{err}");
        assert!(!err.contains("panicked"), "$ {line}\n{err}");
    }
}

#[test]
fn what_is_missing_or_misspelt_is_named_in_the_document() {
    let world = World::new();
    for (words, named) in [
        (&["register"][..], &["--netuid", "--root"][..]),
        (&["stake", "exit"], &["--netuid", "--hotkey", "--everywhere"]),
        (&["transfer", "--to", "x"], &["--amount", "--all"]),
        (&["proxy", "remove"], &["--delegate", "--all"]),
        (&["hotkey", "swap", "--from", "a", "--to", "b"], &["--netuid", "--everywhere"]),
        (&["stake", "addd"], &["addd"]),
    ] {
        let ran = world.tao(words);
        assert_eq!(ran.status, 2);
        let message = ran.json()["error"]["message"].as_str().unwrap().to_owned();
        for name in named {
            assert!(message.contains(name), "{words:?}: {message}");
        }
    }
    let hints = world.tao(&["stake", "addd"]).json()["error"]["hints"].to_string();
    assert!(hints.contains("add"), "{hints}");
    let lines = world.tao(&["register", "--ndjson"]).out;
    assert_eq!(lines.lines().count(), 1, "{lines}");
}
