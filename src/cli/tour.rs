//! `tao tour`: the main job from an empty folder to a finished trade, on a practice chain inside
//! this process. Every step is a real command line, and every step is judged by what the chain
//! says afterwards, not by what the step says of itself.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use tao_sandbox::{Config, Sandbox, Sealing};

use super::args::Global;
use super::{Io, emit};
use crate::config::Env;
use crate::domain::clean;
use crate::fault::{Code, Fault};
use crate::render::Report;

/// The subnet that the tour trades in; the practice chain always starts with it.
const SUBNET: &str = "2";

#[derive(JsonSchema, Serialize)]
pub(super) struct Step {
    title: &'static str,
    command: String,
    result: Value,
    verified: String,
}

#[derive(JsonSchema, Serialize)]
pub(super) struct Tour {
    steps: Vec<Step>,
}

impl Report for Tour {
    const SCHEMA: &'static str = "tao.tour/1";

    fn human(&self) -> String {
        format!(
            "\n{} steps, each one accepted by the chain and read back from it\n",
            self.steps.len()
        )
    }
}

struct Guide<'a, 'io> {
    endpoint: String,
    home: &'a Path,
    loud: bool,
    steps: Vec<Step>,
    sandbox: &'a Sandbox,
    pause_after: Option<usize>,
    io: &'a mut Io<'io>,
}

pub(super) fn run(
    pause_after: Option<usize>,
    global: &Global,
    io: &mut Io<'_>,
) -> Result<(), Fault> {
    let failed = |why: String| Fault::new(Code::Sandbox, clean(&why, 300));
    let home = tempfile::tempdir().map_err(|error| failed(error.to_string()))?;
    let config = Config { sealing: Sealing::Instant, ..Config::default() };
    let sandbox = Sandbox::start(config).map_err(|error| failed(error.to_string()))?;
    // The keys are worth nothing and the folder is removed at the end.
    let secret = home.path().join("password");
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&secret)
        .and_then(|mut file| file.write_all(b"a throwaway password"))
        .map_err(|error| failed(error.to_string()))?;
    let mut guide = Guide {
        endpoint: sandbox.ws_url(),
        home: home.path(),
        loud: !global.json && !global.quiet,
        steps: Vec::new(),
        sandbox: &sandbox,
        pause_after,
        io,
    };
    guide.say(&format!(
        "a practice chain runs at {}; the keys are thrown away at the end\n",
        guide.endpoint
    ));
    guide.walk()?;
    let tour = Tour { steps: std::mem::take(&mut guide.steps) };
    let outcome = emit(&tour, &[], global, io);
    sandbox.stop().map_err(|error| failed(error.to_string()))?;
    outcome
}

impl Guide<'_, '_> {
    fn walk(&mut self) -> Result<(), Fault> {
        let made = self.command(&[
            "wallet",
            "create",
            "demo",
            "--kdf",
            "light",
            "--format",
            "native",
            "--phrase-later",
        ])?;
        let listed = self.read(&["wallet", "list"])?;
        let address = text(&listed, "/wallets/0/coldkey/address")?;
        let sealed = listed.pointer("/wallets/0/coldkey/encrypted") == Some(&Value::Bool(true));
        self.finish(
            "make an encrypted wallet",
            made,
            sealed,
            &format!("the sealed coldkey is {address}"),
        )?;

        let sent = self.command(&[
            "transfer",
            "-w",
            "dev://Alice",
            "--to",
            "demo",
            "--amount",
            "1000",
            "--yes",
        ])?;
        let free = self.free()?;
        self.finish(
            "receive TAO",
            sent,
            free == 1_000_000_000_000,
            &format!("the account has {free} rao"),
        )?;

        let before = self.neurons()?;
        let registered = self.command(&[
            "register",
            "-w",
            "demo",
            "--netuid",
            SUBNET,
            "--yes",
            "--patience",
            "20",
        ])?;
        let after = self.neurons()?;
        self.finish(
            "register the hotkey",
            registered,
            after > before,
            &format!("subnet {SUBNET} has {after} neurons, {before} before"),
        )?;

        let trade = ["-w", "demo", "--netuid", SUBNET, "--hotkey", "demo"];
        let add = |last: &'static str| {
            [&["stake", "add"], &trade[..], &["--amount", "50", last]].concat()
        };
        let preview = self.command(&add("--dry-run"))?;
        let least = number(&preview.1, "/predicted/at_least/units")?;
        let limit = text(&preview.1, "/predicted/limit_price/rao_per_alpha")?;
        self.finish(
            "preview a stake",
            preview,
            least > 0,
            &format!("at least {least} alpha units, limit {limit} rao"),
        )?;
        let staked = self.command(&[add("--yes"), vec!["--patience", "20"]].concat())?;
        let signed = text(&staked.1, "/predicted/limit_price/rao_per_alpha")?;
        let held = self.staked()?;
        self.finish(
            "stake 50 TAO",
            staked,
            held >= least && signed == limit,
            &format!(
                "the position holds {held} alpha units; the limit signed is the one previewed"
            ),
        )?;

        let free = self.free()?;
        let remove =
            [&["stake", "remove"], &trade[..], &["--amount", "all", "--yes", "--patience", "20"]]
                .concat();
        let unstaked = self.command(&remove)?;
        let (left, now) = (self.staked()?, self.free()?);
        self.finish(
            "unstake everything",
            unstaked,
            left == 0 && now > free,
            &format!("no stake is left; free TAO rose by {} rao", now.saturating_sub(free)),
        )?;

        let taken = self.command(&[
            "validator",
            "take",
            "-w",
            "demo",
            "--take",
            "9%",
            "--yes",
            "--patience",
            "20",
        ])?;
        let hotkey = text(&listed, "/wallets/0/hotkeys/0/address")?;
        let validators = self.read(&["validator", "list"])?;
        let take = validators
            .pointer("/validators")
            .and_then(Value::as_array)
            .and_then(|all| {
                all.iter()
                    .find(|one| one.pointer("/hotkey").and_then(Value::as_str) == Some(&hotkey))
            })
            .and_then(|own| own.pointer("/take/percent"))
            .and_then(Value::as_str)
            .unwrap_or("n/a")
            .to_owned();
        self.finish(
            "set the validator's take",
            taken,
            take == "9%",
            &format!("the chain lists {hotkey} with a take of {take}"),
        )
    }

    /// Runs one command line in this process and returns it with the data of its JSON answer.
    fn command(&mut self, words: &[&str]) -> Result<(String, Value), Fault> {
        let shown = format!("tao {}", words.join(" "));
        self.say(&format!("\n$ {shown}\n"));
        self.read(words).map(|data| (shown, data))
    }

    fn read(&mut self, words: &[&str]) -> Result<Value, Fault> {
        let secret = self.home.join("password").display().to_string();
        let fixed = ["--json", "--quiet", "--endpoint", &self.endpoint, "--password-file", &secret];
        let argv = std::iter::once("tao").chain(words.iter().copied()).chain(fixed);
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let env: Env =
            [("TAO_HOME".to_owned(), self.home.display().to_string())].into_iter().collect();
        let mut io = Io {
            out: &mut out,
            err: &mut err,
            env,
            home: None,
            terminal: false,
            tell: std::sync::Arc::new(|_| {}),
            lost: None,
            screen: None,
        };
        let status = super::run(argv.map(Into::into).collect(), &mut io);
        let answer: Value = serde_json::from_slice(&out).map_err(|error| {
            Fault::new(Code::Bug, format!("a command did not answer in JSON: {error}"))
        })?;
        if status != 0 {
            let why = answer
                .pointer("/error/message")
                .and_then(Value::as_str)
                .unwrap_or("no reason given");
            return Err(Fault::new(
                Code::Tour,
                format!("`tao {}` ended with {status}: {}", words.join(" "), clean(why, 300)),
            ));
        }
        Ok(answer.pointer("/data").cloned().unwrap_or(Value::Null))
    }

    fn finish(
        &mut self,
        title: &'static str,
        done: (String, Value),
        holds: bool,
        verified: &str,
    ) -> Result<(), Fault> {
        if !holds {
            return Err(Fault::new(
                Code::Tour,
                format!("{title}: the chain does not show it ({verified})"),
            ));
        }
        let (command, result) = done;
        if self.loud {
            for line in summary(&result) {
                self.say(&format!("  {line}\n"));
            }
            self.say(&format!("  verified: {verified}\n"));
        }
        self.steps.push(Step { title, command, result, verified: verified.to_owned() });
        if self.pause_after == Some(self.steps.len()) {
            self.sandbox.pause(true);
        }
        Ok(())
    }

    fn free(&mut self) -> Result<u64, Fault> {
        number(&self.read(&["balance", "demo"])?, "/accounts/0/free/rao")
    }

    fn neurons(&mut self) -> Result<u64, Fault> {
        let subnet = self.read(&["subnet", "show", SUBNET])?;
        subnet.pointer("/neurons").and_then(Value::as_u64).ok_or_else(|| missing("/neurons"))
    }

    /// Alpha units that the chain shows in the tour's position; 0 when there is none.
    fn staked(&mut self) -> Result<u64, Fault> {
        let portfolio = self.read(&["stake", "list", "demo"])?;
        match portfolio.pointer("/positions").and_then(Value::as_array) {
            Some(positions) if positions.is_empty() => Ok(0),
            Some(_) => number(&portfolio, "/positions/0/alpha/units"),
            None => Err(missing("/positions")),
        }
    }

    fn say(&mut self, text: &str) {
        if self.loud {
            self.io.write_out(text);
        }
    }
}

/// The lines of a result that a person wants to see.
fn summary(result: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    let field = |of: &Value, pointer: &str| match of.pointer(pointer) {
        Some(Value::String(text)) => Some(text.clone()),
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    let list = |pointer: &str| result.pointer(pointer).and_then(Value::as_array);
    for row in list("/review/rows").into_iter().flatten() {
        if let (Some(label), Some(value)) = (field(row, "/label"), field(row, "/value")) {
            let mark = if row.pointer("/source") == Some(&"quoted".into()) { "~ " } else { "" };
            lines.push(format!("{label:22}  {mark}{value}"));
        }
    }
    // A preview has a block too, the one it was read at.
    let Some(hash) = field(result, "/hash") else { return lines };
    lines.push(format!("transaction   {hash}"));
    for effect in list("/effects").into_iter().flatten() {
        for (label, pointer, unit) in [
            ("paid", "/paid/tao", " TAO"),
            ("sold", "/sold/alpha", " alpha"),
            ("received", "/received/alpha", " alpha"),
            ("received", "/received/tao", " TAO"),
            ("arrived", "/amount/tao", " TAO"),
            ("uid", "/uid", ""),
            ("take", "/take/percent", ""),
        ] {
            lines.extend(field(effect, pointer).map(|text| format!("{label:14}{text}{unit}")));
        }
    }
    for (label, pointer, before, after) in
        [("finalized in", "/block/number", "block ", ""), ("fee paid", "/fee_paid/tao", "", " TAO")]
    {
        lines.extend(field(result, pointer).map(|text| format!("{label:14}{before}{text}{after}")));
    }
    lines
}

fn missing(pointer: &str) -> Fault {
    Fault::new(Code::Bug, format!("an answer has no {pointer}"))
}

fn text(data: &Value, pointer: &str) -> Result<String, Fault> {
    data.pointer(pointer).and_then(Value::as_str).map(str::to_owned).ok_or_else(|| missing(pointer))
}

fn number(data: &Value, pointer: &str) -> Result<u64, Fault> {
    text(data, pointer)?.parse().map_err(|_| missing(pointer))
}
