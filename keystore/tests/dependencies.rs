//! The crate that holds secrets has no network, task, terminal or argument crate below it.

use std::process::Command;

#[test]
fn the_dependency_tree_is_small_and_quiet() {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "-p", "tao-keystore", "-e", "normal", "--prefix", "none", "--offline"])
        .args(["--manifest-path", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let mut names: Vec<&str> =
        text.lines().filter_map(|line| line.split_whitespace().next()).collect();
    names.sort_unstable();
    names.dedup();
    assert!(names.contains(&"schnorrkel"), "the tree was not read: {text}");
    let banned = [
        "tokio",
        "async-std",
        "smol",
        "mio",
        "hyper",
        "reqwest",
        "ureq",
        "curl",
        "rustls",
        "native-tls",
        "openssl",
        "url",
        "jsonrpsee",
        "socket2",
        "clap",
        "ratatui",
        "crossterm",
        "rpassword",
        "subxt",
        "keyring",
        "zbus",
        "anyhow",
        "tracing",
        "log",
        "env_logger",
        "rayon",
    ];
    let prefixes = ["futures", "async-", "tokio-", "sp-", "frame-", "jsonrpsee-", "subxt-", "h2"];
    for name in &names {
        assert!(!banned.contains(name), "{name} is below the keystore");
        assert!(!prefixes.iter().any(|p| name.starts_with(p)), "{name} is below the keystore");
    }
    assert!(names.len() < 110, "{} crates are more than anybody reads", names.len());
}
