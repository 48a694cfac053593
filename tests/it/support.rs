//! A practice chain, an empty home, and the binary between them.

use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tao_sandbox::{Config, Crowd, Profile, Sandbox, Sealing};
use tempfile::TempDir;

pub(crate) const PASSWORD: &str = "correct horse";

pub(crate) struct World {
    pub(crate) sandbox: Sandbox,
    pub(crate) endpoint: String,
    home: TempDir,
}

pub(crate) struct Ran {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    /// The one JSON document; nothing else may be on standard output.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out)
            .unwrap_or_else(|error| panic!("{error}: {} {}", self.out, self.err))
    }

    pub(crate) fn data(&self) -> Value {
        assert_eq!(self.status, 0, "{} {}", self.out, self.err);
        self.json()["data"].clone()
    }

    /// Exit status and error code, from a document that says `ok: false`.
    pub(crate) fn refusal(&self) -> (i32, String) {
        let document = self.json();
        assert_eq!(document["ok"], Value::Bool(false));
        let code = document["error"]["code"].as_str().unwrap().to_owned();
        assert_eq!(
            self.err.lines().filter(|line| line.starts_with("error[")).count(),
            1,
            "{}",
            self.err
        );
        assert!(self.err.contains(&format!("error[{code}]: ")), "{}", self.err);
        (self.status, code)
    }
}

/// What travels, out of the result that `--json` puts it in.
fn unwrapped(out: &str) -> Option<String> {
    let result: Value = serde_json::from_str(out).ok()?;
    let documents = result["data"]["documents"].as_array()?;
    Some(documents.iter().fold(String::new(), |text, one| text + &format!("{one:#}\n")))
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let out = String::from_utf8(output.stdout).unwrap();
        Self {
            status: output.status.code().expect("the program was not killed"),
            out: unwrapped(&out).unwrap_or(out),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl World {
    pub(crate) fn new() -> Self {
        Self::sealing(Sealing::Instant)
    }

    /// Another practice chain, for the same wallets.
    pub(crate) fn another_chain() -> Sandbox {
        Self::chain(Config::default())
    }

    fn chain(config: Config) -> Sandbox {
        Sandbox::start(Config { finality_lag: 0, state_file: None, port: 0, ..config }).unwrap()
    }

    /// A world whose chain makes its blocks in another way.
    pub(crate) fn sealing(sealing: Sealing) -> Self {
        Self::of(Config { sealing, ..Config::default() })
    }

    /// A world with so many subnets, and holders `crowd//0` and on with ten positions each.
    pub(crate) fn crowded(subnets: u16, coldkeys: u32) -> Self {
        Self::of(Config { crowd: Some(Crowd { subnets, coldkeys }), ..Config::default() })
    }

    /// A world whose chain has the documented differences of a later spec.
    pub(crate) fn newer() -> Self {
        Self::of(Config { profile: Profile::Newer, ..Config::default() })
    }

    /// Goes on with the same state so many blocks later, without the blocks in between.
    pub(crate) fn later(mut self, blocks: u64) -> Self {
        let mut exported = self.rpc("dev_export", "[]");
        let number = exported["block_number"].as_u64().unwrap() + blocks;
        let key = ["System", "Number"].map(|name| sp_crypto_hashing::twox_128(name.as_bytes()));
        let height = u32::try_from(number).unwrap().to_le_bytes();
        exported["block_number"] = number.into();
        exported["storage"][format!("0x{}", hex::encode(key.concat()))] =
            format!("0x{}", hex::encode(height)).into();
        let seed = self.home.path().join("later.json");
        fs::write(&seed, exported.to_string()).unwrap();
        self.sandbox = Self::chain(Config { seed: Some(seed), ..Config::default() });
        self.endpoint = self.sandbox.ws_url();
        // The state names a block only once there is another one after it.
        self.sandbox.seal(2).unwrap();
        self
    }

    /// One request over HTTP, for what only a practice chain answers.
    pub(crate) fn rpc(&self, method: &str, params: &str) -> Value {
        let url = self.sandbox.http_url();
        let host = url.trim_start_matches("http://").trim_end_matches('/');
        let body = format!(r#"{{"jsonrpc":"2.0","id":1,"method":"{method}","params":{params}}}"#);
        let mut stream = std::net::TcpStream::connect(host).unwrap();
        let request = format!(
            "POST / HTTP/1.0\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (_, body) = answer.split_once("\r\n\r\n").unwrap();
        let answer: Value =
            serde_json::from_str(body).unwrap_or_else(|error| panic!("{error}: {answer}"));
        answer["result"].clone()
    }

    fn of(config: Config) -> Self {
        let sandbox = Self::chain(config);
        let home = tempfile::tempdir().unwrap();
        let password = home.path().join("password");
        fs::write(&password, PASSWORD).unwrap();
        fs::set_permissions(&password, fs::Permissions::from_mode(0o600)).unwrap();
        Self { endpoint: sandbox.ws_url(), sandbox, home }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Runs the binary with nothing of the machine's own environment, and no terminal.
    pub(crate) fn tao(&self, words: &[&str]) -> Ran {
        self.at(&self.endpoint, words)
    }

    /// The binary as a person without a terminal runs it, in words.
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tao"));
        command
            .args(words)
            .env_clear()
            .env("TAO_HOME", self.home.path())
            .env("TAO_ENDPOINT", &self.endpoint)
            .env("TAO_PASSWORD_FILE", self.path("password"))
            .stdin(Stdio::null());
        command
    }

    /// The same with something on standard input.
    pub(crate) fn with_input(&self, words: &[&str], input: &str) -> Ran {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tao"))
            .args(words)
            .arg("--json")
            .env_clear()
            .env("TAO_HOME", self.home.path())
            .env("TAO_ENDPOINT", &self.endpoint)
            .env("TAO_PASSWORD_FILE", self.path("password"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        std::io::Write::write_all(child.stdin.as_mut().unwrap(), input.as_bytes()).unwrap();
        child.wait_with_output().unwrap().into()
    }

    pub(crate) fn at(&self, endpoint: &str, words: &[&str]) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_tao"))
            .args(words)
            .arg("--json")
            .env_clear()
            .env("TAO_HOME", self.home.path())
            .env("TAO_ENDPOINT", endpoint)
            .env("TAO_PASSWORD_FILE", self.path("password"))
            .stdin(Stdio::null())
            .output()
            .unwrap();
        output.into()
    }

    /// Makes a wallet with a hotkey and gives it TAO; returns its coldkey's address.
    pub(crate) fn wallet(&self, name: &str, tao: &str) -> String {
        let made = self
            .tao(&[
                "wallet",
                "create",
                name,
                "--kdf",
                "light",
                "--format",
                "native",
                "--phrase-later",
            ])
            .data();
        if tao != "0" {
            self.tao(&["transfer", "-w", "dev://Alice", "--to", name, "--amount", tao, "--yes"])
                .data();
        }
        made["coldkey"]["address"].as_str().unwrap().to_owned()
    }

    pub(crate) fn free(&self, name: &str) -> u64 {
        rao(&self.tao(&["balance", name]).data()["accounts"][0]["free"])
    }

    /// The hotkey of the first validator that takes stake in a subnet.
    pub(crate) fn validator(&self, netuid: u16) -> String {
        let list = self.tao(&["validator", "list"]).data();
        let found = list["validators"].as_array().unwrap().iter().find(|validator| {
            validator["registrations"]
                .as_array()
                .unwrap()
                .iter()
                .any(|id| id.as_u64() == Some(netuid.into()))
        });
        found.expect("the subnet has a validator")["hotkey"].as_str().unwrap().to_owned()
    }
}

pub(crate) fn rao(amount: &Value) -> u64 {
    amount["rao"].as_str().unwrap().parse().unwrap()
}

pub(crate) fn units(amount: &Value) -> u64 {
    amount["units"].as_str().unwrap().parse().unwrap()
}
