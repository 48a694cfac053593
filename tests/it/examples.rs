//! Every example of the help, of the manual pages and of the README works, on a practice chain.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Output, Stdio};

use tao_wallet::cli::examples;

use crate::support::{PASSWORD, World};

/// The well-known development phrase, which no one may ever fund.
const PHRASE: &str = "bottom drive obey lake curtain smoke basket hold race lonely fit walk";

pub(crate) fn world() -> World {
    let world = World::new();
    world.wallet("mine", "3000");
    world.wallet("friend", "10");
    for (name, text) in [("old.phrase", PHRASE), ("new.password", "another password")] {
        std::fs::write(world.path(name), text).unwrap();
        let private = std::fs::Permissions::from_mode(0o600);
        std::fs::set_permissions(world.path(name), private).unwrap();
    }
    world
}

pub(crate) fn shell(world: &World, program: &str, words: &[&str]) -> Command {
    let tao = std::path::Path::new(env!("CARGO_BIN_EXE_tao"));
    let path = std::env::var("PATH").unwrap();
    let mut command = Command::new(program);
    command
        .args(words)
        .current_dir(world.path("."))
        .env_clear()
        .env("PATH", format!("{}:{path}", tao.parent().unwrap().display()))
        .env("HOME", world.path("."))
        .env("TERM", "xterm")
        .env("EDITOR", "true")
        .env("TAO_HOME", world.path("."))
        .env("TAO_ENDPOINT", &world.endpoint)
        .env("TAO_PASSWORD_FILE", world.path("password"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Whether a line shows a phrase or asks something, which only a terminal can do.
pub(crate) fn needs_terminal(line: &str) -> bool {
    line.contains("wallet create") && !line.contains("--phrase-later")
}

/// The same line with a password that costs little to check: what it costs by default is half a
/// minute in a build for tests, and the tests of the keystore are about that.
pub(crate) fn cheap(line: &str) -> String {
    let line = if line.contains("--plaintext") {
        line.to_owned()
    } else {
        line.replace("tao hotkey create ", "tao hotkey create --plaintext ")
    };
    ["wallet create", "wallet import", "hotkey import"].iter().fold(line, |line, words| {
        let usual = format!("tao {words} ");
        line.replace(&usual, &format!("{usual}--format native --kdf light "))
    })
}

fn run(world: &World, line: &str) {
    if line.starts_with("tao sandbox run") {
        return run_until_interrupted(world, line);
    }
    let output = if line.starts_with("tao tui") {
        on_the_full_screen(world, line)
    } else if needs_terminal(line) {
        on_a_terminal(world, line)
    } else {
        shell(world, "bash", &["-eo", "pipefail", "-c", &cheap(line)]).output().unwrap()
    };
    let (out, err) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "$ {line}\n{out}{err}");
    assert!(!err.contains("panicked"), "$ {line}\n{out}{err}");
}

/// Runs a line on a pseudo terminal, types the password where it is asked for, agrees to what is
/// reviewed, and leaves every screen that waits for Enter.
fn on_a_terminal(world: &World, line: &str) -> Output {
    let mut child = shell(world, "script", &["-qefc", &cheap(line), "/dev/null"])
        .env_remove("TAO_PASSWORD_FILE")
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let mut keys = child.stdin.take().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut all = Vec::new();
    // Every question ends with a space and waits.
    while out.read_until(b' ', &mut all).unwrap() > 0 {
        let seen = String::from_utf8_lossy(&all);
        let last = seen.rsplit(['\n', '\r']).next().unwrap();
        let answer = if last.ends_with("Ctrl-C makes no wallet. ") {
            String::new()
        } else if last.ends_with("[y/N] ") {
            "y".to_owned()
        } else if last.ends_with("type the amount of TAO to sign: ") {
            seen.rsplit("SEND ").next().unwrap().split(' ').next().unwrap().to_owned()
        } else if last.ends_with(": ") && (last.contains("password") || last.contains("the same")) {
            PASSWORD.to_owned()
        } else if let Some(position) = last.trim().strip_prefix("word ") {
            word(&seen, position.trim_end_matches(": ").trim_end_matches(':'))
        } else {
            continue;
        };
        keys.write_all(format!("{answer}\n").as_bytes()).unwrap();
    }
    let mut output = child.wait_with_output().unwrap();
    output.stdout = all;
    output
}

/// Asks to leave the full screen again and again: a key typed before it listens may be lost.
fn on_the_full_screen(world: &World, line: &str) -> Output {
    let mut child = shell(world, "script", &["-qefc", line, "/dev/null"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let mut keys = child.stdin.take().unwrap();
    let mut out = child.stdout.take().unwrap();
    std::thread::spawn(move || {
        while keys.write_all(b"q").is_ok() {
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
    });
    let mut all = Vec::new();
    out.read_to_end(&mut all).unwrap();
    let mut output = child.wait_with_output().unwrap();
    output.stdout = all;
    output
}

/// The word of the phrase that was shown last.
fn word(seen: &str, position: &str) -> String {
    let page = seen.rsplit("Recovery phrase of ").next().unwrap();
    let mut words = page.split_whitespace().skip_while(|word| *word != position);
    words.nth(1).unwrap().to_owned()
}

fn run_until_interrupted(world: &World, line: &str) {
    // The usual port may be taken on the machine that runs this.
    let line = if line.contains("--port") { line.to_owned() } else { format!("{line} --port 0") };
    let mut child = shell(world, "bash", &["-c", &format!("exec {line}")]).spawn().unwrap();
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    assert!(first.contains("ws://127.0.0.1:"), "$ {line}\n{first}");
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    assert!(child.wait().unwrap().success(), "$ {line}");
}

#[test]
fn every_example_of_the_help_runs() {
    let world = self::world();
    let mut done = std::collections::BTreeSet::new();
    for example in examples::ALL.iter().skip(1).flat_map(|(_, lines)| *lines) {
        match example.refusal {
            _ if !done.insert(example.line) => {}
            None => run(&world, example.line),
            Some(code) => {
                let output = shell(&world, "bash", &["-c", example.line]).output().unwrap();
                let err = String::from_utf8_lossy(&output.stderr);
                let refused = err.contains(&format!("error[{code}]: "));
                // Whether there is a keyring depends on the machine.
                let works = code == "keystore.keyring" && output.status.success();
                assert!(refused || works, "$ {}\n{err}", example.line);
            }
        }
    }
    let unseen = examples::of("").iter().filter(|example| !done.contains(example.line));
    assert_eq!(unseen.count(), 0, "the overview shows examples of its commands");
}

/// Whether this system lets a user have a network of its own, as containers often do not; the checks
/// need it.
fn may_unshare() -> bool {
    let may =
        Command::new("unshare").args(["-rn", "true"]).output().is_ok_and(|o| o.status.success());
    assert!(may || std::env::var_os("TAO_REQUIRE_SHARED").is_none(), "`unshare -rn` does not work");
    may
}

#[test]
fn every_console_block_of_the_readme_runs() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let ci = std::fs::read_to_string(root.join(".ci/run")).unwrap();
    let blocks: Vec<&str> = readme
        .split("```console\n")
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap())
        .collect();
    assert!(blocks.len() >= 2, "the README shows how to begin");
    for block in blocks {
        if block.contains("unshare ") && !may_unshare() {
            eprintln!(
                "SKIPPED: a block of the README, as this system makes no namespace for a user"
            );
            continue;
        }
        let world = World::new();
        let mut exports = String::new();
        for line in block.lines().filter_map(|line| line.strip_prefix("$ ")) {
            let line = line.split("  #").next().unwrap().trim();
            if line.starts_with("export ") {
                exports = format!("{exports}{line}; ");
            } else if let Some(words) = line.strip_prefix("cargo run --release -- ") {
                run(&world, &format!("tao {words}"));
            } else if line.starts_with("cargo test ") {
                // This very test is a part of it; the checks run it as it stands in the README.
                assert!(ci.contains(line), "{line}");
            } else if line.starts_with("tao sandbox run") || line.starts_with("tao tui") {
                run(&world, line);
            } else if line == "tao" {
                let output = on_the_full_screen(&world, line);
                assert!(output.status.success(), "$ {line}");
            } else {
                let line = format!("{exports}{line}");
                let output = on_a_terminal(&world, &line);
                let out = String::from_utf8_lossy(&output.stdout);
                assert!(output.status.success(), "$ {line}\n{out}");
                assert!(!line.contains("tx submit") || out.contains("(finalized)"), "{out}");
            }
        }
    }
}

#[test]
fn the_readme_has_the_exit_statuses_of_the_program() {
    let readme = include_str!("../../README.md");
    for class in tao_wallet::fault::Class::ALL {
        let row = format!("| {} | {} |", class.exit_status(), class.about());
        assert!(readme.contains(&row), "the README lacks: {row}");
    }
}
