//! The contract of `--json`: every command prints one document and nothing else, and every document
//! is as its committed schema says.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;
use tao_wallet::cli::{examples, help};

use crate::examples::{cheap, needs_terminal, shell, world};
use crate::support::{World, rao, units};

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

    /// The id of the one document on standard output, or what is wrong with it.
    fn check(&self, out: &[u8]) -> Result<String, String> {
        let document: Value = serde_json::from_slice(out)
            .map_err(|error| format!("{error}: {}", String::from_utf8_lossy(out)))?;
        let id = document["schema"].as_str().ok_or(format!("it has no id: {document}"))?;
        let schema = self.ids.get(id).ok_or(format!("no schema is committed for {id}"))?;
        self.compiled.validate(&document, *schema).map_err(|e| format!("{e:#}\n{document:#}"))?;
        if document["ok"] == (id != "tao.error/1") {
            Ok(id.to_owned())
        } else {
            Err(format!("`ok` is wrong: {document}"))
        }
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
    let (mut seen, mut wrong) = (BTreeSet::new(), Vec::new());
    for (path, lines) in examples::ALL.iter().skip(1) {
        for example in *lines {
            let line = example.line;
            let otherwise = line.contains("--plain") || line.contains("--csv");
            if needs_terminal(line) || otherwise || !line.starts_with("tao ") || *path == "tui" {
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
            let refusal = format!("error[{}]: ", example.refusal.unwrap_or("none is expected"));
            match schemas.check(&out) {
                Err(why) => wrong.push(format!("$ {line}\n{why}{err}")),
                Ok(id) if id == "tao.error/1" => {
                    if status == 0 || !err.contains(&refusal) {
                        wrong.push(format!("$ {line}\nstatus {status}: {err}"));
                    }
                }
                Ok(_) if status != 0 => wrong.push(format!("$ {line}\nstatus {status}: {err}")),
                Ok(_) => {
                    seen.insert((*path).to_owned());
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
    schemas.check(first.to_string().as_bytes()).unwrap();
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
        assert_eq!(schemas.check(&out).as_deref(), Ok("tao.error/1"), "$ {line}");
        assert_eq!(status, 2, "$ {line}\n{err}");
        if ["tui", "tour", "sandbox run"].contains(&path.as_str()) {
            continue;
        }
        let line = format!("TAO_ENDPOINT=ws://127.0.0.1:1 tao {path} --json --no-input </dev/null");
        let (status, out, err) = run(&world, &line);
        let id = schemas.check(&out).unwrap_or_else(|why| panic!("$ {line}\n{why}"));
        let failed = id == "tao.error/1";
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
    // One document is no stream.
    let address = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";
    let watching = world.tao(&["portfolio", address, "--watch"]);
    assert_eq!(watching.refusal(), (2, "input.arguments".to_owned()));
    let lines = world.tao(&["register", "--ndjson"]).out;
    assert_eq!(lines.lines().count(), 1, "{lines}");
}

/// What travels is a part of the one document, and is read where the document is.
#[test]
fn results_pass_through_pipes() {
    let (world, schemas) = (world(), Schemas::committed());
    let build = "tao tx build --json -- transfer -w mine --to friend -a 1";
    let genesis = run(&world, "tao query System.BlockHash 0 --quiet").1;
    let genesis = String::from_utf8(genesis).unwrap();
    let sign = format!("tao tx sign - --json --yes --allow-genesis {}", genesis.trim());
    let both = format!("{build} | tee built.json | {sign} > signed.json");
    assert_eq!(run(&world, &both).0, 0);
    for (line, id) in [
        ("cat built.json", "tao.written/1"),
        ("cat signed.json", "tao.written/1"),
        ("tao tx inspect built.json --json", "tao.inspected/1"),
        ("tao tx combine built.json signed.json --json | tee bundle.json", "tao.combined/1"),
        ("tao tx submit bundle.json --yes --json", "tao.receipt/1"),
    ] {
        let (status, out, err) = run(&world, line);
        assert_eq!((status, schemas.check(&out).as_deref()), (0, Ok(id)), "$ {line}\n{err}");
    }
}

/// What a script needs of a transaction, checked against what the accounts have afterwards.
#[test]
fn a_receipt_says_where_what_and_how_much() {
    let world = world();
    let hotkey = world.validator(2);
    let before = world.free("mine");
    let words = ["stake", "add", "-w", "mine", "-n", "2", "--hotkey", &hotkey, "-a", "10", "--yes"];
    let receipt = world.tao(&words).data();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    assert!(text(&receipt["hash"]).len() == 66 && text(&receipt["block"]["hash"]).len() == 66);
    assert!(receipt["block"]["number"].is_u64() && receipt["index"].is_u64());
    assert_eq!(receipt["finalized"], true);
    let events: Vec<String> =
        receipt["events"].as_array().unwrap().iter().map(|told| text(&told["event"])).collect();
    assert!(events.contains(&"SubtensorModule.StakeAdded".to_owned()), "{events:?}");
    assert_eq!(events.last().unwrap(), "System.ExtrinsicSuccess");
    let (effect, predicted) = (&receipt["effects"][0], &receipt["predicted"]);
    let fee = rao(&receipt["fee_paid"]);
    assert_eq!(rao(&effect["paid"]), 10_000_000_000);
    assert_eq!(world.free("mine"), before - 10_000_000_000 - fee);
    let received = units(&effect["received"]);
    assert!(received >= units(&predicted["at_least"]) && received > 0);
    let held = world.tao(&["stake", "list", "mine"]).data();
    assert!(units(&held["positions"][0]["alpha"]) >= received, "{held}");
    assert_eq!(rao(&predicted["fee"]), fee);
    // A block later the pool has moved by itself: what was predicted, what came, and why.
    for difference in receipt["differences"].as_array().unwrap() {
        assert_ne!(difference["predicted"], difference["actual"]);
        assert_eq!(difference["what"], "alpha received", "{difference}");
        assert_eq!(difference["actual"], effect["received"]["alpha"], "{difference}");
        assert!(!text(&difference["because"]).is_empty());
    }
    for amount in [&effect["paid"], &effect["received"], &receipt["fee_paid"]] {
        assert!(
            amount.as_object().unwrap().values().all(Value::is_string) || amount["netuid"].is_u64(),
            "{amount}"
        );
    }
}
