//! What scripts rely on: events in lines, nothing that hangs, and what an interrupt means.

use std::fs::Permissions;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;
use tao_sandbox::Sealing;

use crate::support::World;

fn tao(world: &World, endpoint: &str, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tao"));
    command
        .args(words)
        .env_clear()
        .env("TAO_HOME", world.path("."))
        .env("TAO_ENDPOINT", endpoint)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn interrupt(child: &Child) {
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
}

/// Runs words in a shell on a pseudo terminal and types an answer to every question.
fn on_a_terminal(world: &World, line: &str, typed: &str) -> Output {
    let path = std::env::var("PATH").unwrap();
    let tao = std::path::Path::new(env!("CARGO_BIN_EXE_tao")).parent().unwrap();
    let mut child = Command::new("script")
        .args(["-qefc", line, "/dev/null"])
        .env_clear()
        .env("PATH", format!("{}:{path}", tao.display()))
        .env("TERM", "xterm")
        .env("TAO_HOME", world.path("."))
        .env("TAO_ENDPOINT", &world.endpoint)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut keys = child.stdin.take().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut all = Vec::new();
    let mut answers = typed.lines();
    while out.read_until(b' ', &mut all).unwrap() > 0 {
        let last = all.rsplit(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap();
        if [&b"--to: "[..], b"NETUID: ", b"--everywhere: ", b"--root: ", b"of wallet w: "]
            .iter()
            .any(|question| last.ends_with(question))
        {
            let answer = answers.next().expect("no more questions than answers");
            keys.write_all(format!("{answer}\n").as_bytes()).unwrap();
        } else if last.ends_with(b"[y/N] ") {
            keys.write_all(b"\x03").unwrap();
        }
    }
    drop(keys);
    let mut output = child.wait_with_output().unwrap();
    output.stdout = all;
    output
}

#[test]
fn events_come_in_lines_and_the_result_last() {
    let world = World::new();
    let words =
        ["transfer", "-w", "dev://Alice", "--to", "dev://Bob", "-a", "1", "--yes", "--ndjson"];
    let output = tao(&world, &world.endpoint, &words).output().unwrap();
    assert!(output.status.success());
    let lines: Vec<Value> = std::str::from_utf8(&output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let events: Vec<&str> = lines.iter().filter_map(|line| line["event"].as_str()).collect();
    assert_eq!(events, ["preflight", "signed", "broadcast", "in_block", "finalized"]);
    let (result, before) = lines.split_last().unwrap();
    assert_eq!((&result["ok"], before.len()), (&Value::Bool(true), 5));
    assert_eq!(before[1]["hash"], result["data"]["hash"]);
    // A program gets the values of events whole.
    let told = result["data"]["events"].to_string();
    assert!(told.contains("dispatch_info") && !told.contains('…'), "{told}");
    let broken =
        ["transfer", "-w", "dev://Alice", "--to", "nobody", "-a", "1", "--yes", "--ndjson"];
    let output = tao(&world, &world.endpoint, &broken).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!((output.status.code(), text.lines().count()), (Some(2), 1), "{text}");
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap()["error"]["code"], "input.name");
}

#[test]
fn an_interrupt_before_anything_is_sent_is_130_and_after_it_6() {
    let world = World::sealing(Sealing::Manual);
    let words = ["transfer", "-w", "dev://Alice", "--to", "dev://Bob", "-a", "1", "--yes"];

    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let deaf = format!("ws://{}", listener.local_addr().unwrap());
    let child = tao(&world, &deaf, &words).spawn().unwrap();
    let (mut node, _) = listener.accept().unwrap();
    node.read_exact(&mut [0; 4]).unwrap();
    interrupt(&child);
    let output = child.wait_with_output().unwrap();
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(130), "{err}");
    assert!(err.contains("error[interrupted]: "), "{err}");

    let mut child = tao(&world, &world.endpoint, &words).spawn().unwrap();
    let mut err = BufReader::new(child.stderr.take().unwrap());
    let mut told = String::new();
    while !told.ends_with("sent\n") {
        assert!(err.read_line(&mut told).unwrap() > 0, "{told}");
    }
    interrupt(&child);
    err.read_to_string(&mut told).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(6), "{told}");
    assert!(told.contains("error[chain.outcome_unknown]: "), "{told}");
    assert!(told.contains("tao tx status 0x"), "{told}");
}

#[test]
fn nothing_waits_for_an_answer_that_cannot_come() {
    let world = World::new();
    for words in [
        &["transfer", "-w", "dev://Alice", "--to", "dev://Bob", "-a", "1"][..],
        &["transfer", "-w", "dev://Alice", "--to", "dev://Bob"],
        &["wallet", "create", "new"],
        &["wallet", "import", "new"],
    ] {
        let output = tao(&world, &world.endpoint, words).output().unwrap();
        let status = output.status.code().unwrap();
        assert!(status == 5 || (status == 2 && words.len() == 5), "{words:?}: {status}");
    }
    let line = "tao transfer -w dev://Alice --to dev://Bob -a 1 --no-input";
    let output = on_a_terminal(&world, line, "");
    let out = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(5), "{out}");
    assert!(out.contains("error[consent.missing]"), "{out}");
}

#[test]
fn what_was_left_out_is_asked_for_and_the_whole_command_shown() {
    let world = World::new();
    // What is no answer is asked for again.
    let output = on_a_terminal(&world, "tao subnet show", "two\n2");
    let out = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{out}");
    assert_eq!(out.matches("it is not a whole number").count(), 1, "{out}");
    assert!(out.contains("the same command in full: tao subnet show 2"), "{out}");
    let line = "tao transfer -w dev://Alice -a 1";
    let output = on_a_terminal(&world, line, "dev://Bob");
    let out = String::from_utf8_lossy(&output.stdout);
    let full = "the same command in full: tao transfer -w dev://Alice -a 1 --to dev://Bob";
    assert!(out.contains(full), "{out}");
    // Ctrl-C at the question.
    assert_eq!(output.status.code(), Some(130), "{out}");
    // One of several: what is typed is an option, or the value of the first one.
    for (line, typed, full) in [
        ("tao stake exit -w dev://Alice", "--everywhere", "stake exit -w dev://Alice --everywhere"),
        ("tao stake exit -w dev://Alice", "2", "stake exit -w dev://Alice --netuid 2"),
        ("tao register -w dev://Alice", "--root", "register -w dev://Alice --root"),
    ] {
        let output = on_a_terminal(&world, line, typed);
        let out = String::from_utf8_lossy(&output.stdout);
        assert!(out.contains("one of these is needed:"), "{out}");
        assert!(out.contains(&format!("the same command in full: tao {full}")), "{out}");
    }
}

#[test]
fn a_password_may_be_mistyped_twice() {
    let world = World::new();
    std::fs::write(world.path("password"), "right\n").unwrap();
    std::fs::set_permissions(world.path("password"), Permissions::from_mode(0o600)).unwrap();
    let file = world.path("password");
    let words = ["wallet", "create", "w", "--phrase-later", "--kdf", "light", "--no-hotkey"];
    let words = [&words[..], &["--password-file", file.to_str().unwrap()]].concat();
    let made = tao(&world, &world.endpoint, &words).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    for (typed, status) in [("wrong\nagain\nright", 0), ("wrong\nagain\nnever", 4)] {
        let output = on_a_terminal(&world, "tao wallet sign w --message hello", typed);
        let out = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(status), "{out}");
        assert_eq!(out.matches("wrong password; once more").count(), 2, "{out}");
        assert_eq!(out.contains("error[keystore.locked]: wrong password"), status == 4, "{out}");
    }
    // One from a file is not asked for again.
    std::fs::write(&file, "wrong\n").unwrap();
    let words = ["wallet", "sign", "w", "--message", "hello", "--password-file"];
    let words = [&words[..], &[file.to_str().unwrap()]].concat();
    let refused = tao(&world, &world.endpoint, &words).output().unwrap();
    assert_eq!(refused.status.code(), Some(4));
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    let world = World::new();
    let tao = env!("CARGO_BIN_EXE_tao");
    for line in [format!("{tao} validator list | true"), format!("{tao} explain bug > /dev/full")] {
        let output = Command::new("bash")
            .args(["-o", "pipefail", "-c", &line])
            .env_clear()
            .env("PATH", std::env::var("PATH").unwrap())
            .env("TAO_HOME", world.path("."))
            .env("TAO_ENDPOINT", &world.endpoint)
            .output()
            .unwrap();
        assert_eq!(output.status.success(), !line.contains("full"), "{line}");
    }
}
