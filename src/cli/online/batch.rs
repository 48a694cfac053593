//! `tao batch`: several commands in one transaction.

use std::path::Path;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Context, travel};
use crate::cli::args::batch::Batch;
use crate::cli::args::{Command, Write};
use crate::cli::tx;
use crate::domain::clean;
use crate::fault::{Code, Fault};
use crate::intent::Intent;

/// What a file says: the commands alone in JSON, or with what holds for all of them.
#[derive(Deserialize)]
#[serde(untagged)]
enum Document {
    Legs(Vec<Leg>),
    Whole(Whole),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Whole {
    #[serde(default)]
    best_effort: bool,
    legs: Vec<Leg>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Leg {
    Line(String),
    Words(Vec<String>),
    Options(Map<String, Value>),
}

fn bad(message: impl Into<String>) -> Fault {
    Fault::new(Code::Arguments, message).hint(
        "legs = [\"transfer --to bob --amount 1\", \"stake add --netuid 1 --hotkey H --amount 5\"]",
    )
}

impl Leg {
    fn words(self) -> Result<Vec<String>, Fault> {
        let mut words = match self {
            Self::Line(line) => split(&line)?,
            Self::Words(words) => words,
            Self::Options(options) => options_as_words(options)?,
        };
        if words.first().is_some_and(|word| word == "tao") {
            words.remove(0);
        }
        if words.is_empty() { Err(bad("a command is empty")) } else { Ok(words) }
    }
}

fn split(line: &str) -> Result<Vec<String>, Fault> {
    shlex::split(line)
        .ok_or_else(|| bad(format!("a quotation mark is not closed: {}", clean(line, 120))))
}

/// `command`, `args` for what has no name, and options under their long names.
fn options_as_words(mut options: Map<String, Value>) -> Result<Vec<String>, Fault> {
    let Some(Value::String(command)) = options.remove("command") else {
        return Err(bad("a leg that is a table has a `command`, such as \"stake add\""));
    };
    let mut words = split(&command)?;
    let args = options.remove("args");
    for (name, value) in options {
        let flag = format!("--{}", name.replace('_', "-"));
        match value {
            Value::Bool(true) => words.push(flag),
            Value::Bool(false) => {}
            Value::Array(values) => {
                for value in values {
                    words.push(format!("{flag}={}", text(&name, &value)?));
                }
            }
            value => words.push(format!("{flag}={}", text(&name, &value)?)),
        }
    }
    match args {
        None => {}
        Some(Value::Array(values)) => {
            for value in &values {
                words.push(text("args", value)?);
            }
        }
        Some(value) => words.push(text("args", &value)?),
    }
    Ok(words)
}

fn text(name: &str, value: &Value) -> Result<String, Fault> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) if !number.is_f64() => Ok(number.to_string()),
        Value::Number(number) => Err(bad(format!(
            "`{} = {number}` loses digits as a number; write \"{number}\" in quotation marks",
            clean(name, 40)
        ))),
        _ => Err(bad(format!("`{}` is neither a text nor a whole number", clean(name, 40)))),
    }
}

/// Reads JSON where it is JSON, and TOML otherwise; the name of the file decides what is said of
/// one that is neither.
fn document(text: &str, file: &Path) -> Result<Whole, Fault> {
    let named = |end: &str| file.extension().is_some_and(|found| found == end);
    let wrong = |error: &dyn std::fmt::Display| {
        let error = error.to_string();
        bad(format!("the batch cannot be read: {}", clean(&error.replace('\n', " "), 300)))
    };
    let json: Result<Value, _> = serde_json::from_str(text);
    let value = match json {
        Ok(value) => value,
        Err(error) if named("json") || text.trim_start().starts_with('{') => {
            return Err(wrong(&error));
        }
        Err(_) => toml::from_str(text).map_err(|error| wrong(&error))?,
    };
    // An untagged value tells nothing of what is wrong in it, so the shape is looked at first.
    if value.is_object() {
        return serde_json::from_value(value).map_err(|error| wrong(&error));
    }
    match serde_json::from_value(value) {
        Ok(Document::Legs(legs)) => Ok(Whole { best_effort: false, legs }),
        Ok(Document::Whole(whole)) => Ok(whole),
        Err(_) => Err(bad("the batch is not a list of commands")),
    }
}

impl Context<'_, '_> {
    pub(super) fn batch(
        &mut self,
        runtime: &tokio::runtime::Runtime,
        command: &Batch,
    ) -> Result<(), Fault> {
        if self.legs.is_some() {
            return Err(Fault::new(Code::NestedBatch, "the chain refuses a batch inside a batch")
                .hint("write the commands of the inner batch into the outer one"));
        }
        let (legs, best_effort) = if let Some(file) = &command.file {
            let bytes =
                tx::read(file).map_err(|fault| Fault::new(Code::Arguments, fault.message()))?;
            let text = String::from_utf8(bytes)
                .map_err(|_| Fault::new(Code::Arguments, "the batch is not plain text"))?;
            let whole = document(&text, file)?;
            (whole.legs, whole.best_effort)
        } else {
            (command.legs.iter().cloned().map(Leg::Line).collect(), false)
        };
        let lines = legs.into_iter().map(Leg::words).collect::<Result<Vec<_>, _>>()?;
        let best_effort = best_effort || command.best_effort;
        let mut commands = Vec::new();
        for (number, words) in (1_usize..).zip(lines) {
            let place = format!("command {number} of the batch");
            let mut words = words;
            // Names such as "my only hotkey" follow from who pays.
            if let Some(wallet) = command.write.wallet.as_ref()
                && !matches!(words.first().map(String::as_str), Some("batch"))
            {
                refuse_wallet(&words).map_err(|fault| fault.within(&place))?;
                words.push(format!("--wallet={wallet}"));
            }
            let parsed = travel::parsed(&words).map_err(|fault| fault.within(&place))?;
            commands.push((place, parsed));
        }
        self.legs = Some(Vec::new());
        for (place, command) in &commands {
            self.leg(runtime, command).map_err(|fault| fault.within(place))?;
        }
        let legs = self.legs.take().unwrap_or_default();
        crate::app::execute::check_legs(&legs)?;
        self.write(runtime, Intent::Batch { legs, best_effort }, &command.write)
    }

    fn leg(&mut self, runtime: &tokio::runtime::Runtime, command: &Command) -> Result<(), Fault> {
        super::perform(self, runtime, command)
    }

    /// Takes a command as a part of a batch instead of making a transaction of it.
    pub(super) fn gather(&mut self, intent: Intent, write: &Write) -> Result<(), Fault> {
        refuse_own_terms(write)?;
        if self.shield {
            return Err(Fault::new(
                Code::Arguments,
                "a command of a batch cannot be sent encrypted",
            )
            .hint("leave --shield out, or give the command a transaction of its own"));
        }
        let intent = match write.acting.as_deref() {
            Some(whom) => Intent::As { origin: self.origin(whom)?, intent: Box::new(intent) },
            None => intent,
        };
        if let Some(legs) = &mut self.legs {
            legs.push(intent);
        }
        Ok(())
    }
}

fn refuse_wallet(words: &[String]) -> Result<(), Fault> {
    let names = |word: &String| word == "-w" || word == "--wallet" || word.starts_with("--wallet=");
    if words.iter().any(names) { Err(one_signer()) } else { Ok(()) }
}

fn one_signer() -> Fault {
    Fault::new(Code::Arguments, "a batch is one transaction with one signer")
        .hint("write --wallet, --yes, --dry-run, --tip and what else is about signing after `tao batch FILE`")
}

/// What belongs to the transaction is said once, for all of it.
fn refuse_own_terms(write: &Write) -> Result<(), Fault> {
    #[cfg(feature = "ledger")]
    let device = write.signer.is_some();
    #[cfg(not(feature = "ledger"))]
    let device = false;
    let own = write.dry_run
        || write.yes
        || write.out.is_some()
        || write.era.is_some()
        || write.nonce.is_some()
        || write.tip != "0"
        || device;
    if own { Err(one_signer()) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, name: &str) -> Result<Vec<Vec<String>>, Fault> {
        document(text, Path::new(name))?.legs.into_iter().map(Leg::words).collect()
    }

    #[test]
    fn a_leg_is_a_line_a_list_or_a_table_in_toml_and_json_alike() {
        let toml = "best_effort = true\n\
            legs = [\"tao transfer --to 'my bob' --amount 1\", [\"claim\", \"now\"],\n\
            { command = 'stake add', netuid = 3, no_limit = true, partial = false, amount = '1.5' }]";
        let json = r#"{"best_effort": true, "legs": [
            "transfer --to 'my bob' --amount 1", ["claim", "now"],
            {"command": "stake add", "netuid": 3, "no_limit": true, "partial": false, "amount": "1.5"}]}"#;
        let expected = vec![
            vec!["transfer", "--to", "my bob", "--amount", "1"],
            vec!["claim", "now"],
            vec!["stake", "add", "--amount=1.5", "--netuid=3", "--no-limit"],
        ];
        for (text, name) in [(toml, "a.toml"), (json, "a.json"), (toml, "-"), (json, "-")] {
            let mut lines = lines(text, name).unwrap();
            lines.last_mut().unwrap().get_mut(2..).unwrap().sort();
            assert_eq!(lines, expected, "{name}");
            assert!(document(text, Path::new(name)).unwrap().best_effort);
        }
        let tables = "[[legs]]\ncommand = 'subnet symbol'\nargs = [3, 'x']\n";
        assert_eq!(lines(tables, "-").unwrap(), [["subnet", "symbol", "3", "x"]]);
        assert_eq!(lines(r#"["claim now"]"#, "-").unwrap(), [["claim", "now"]]);
    }

    #[test]
    fn what_is_no_batch_is_refused_with_the_reason() {
        for (text, reason) in [
            ("legs = [{ command = 'transfer', amount = 1.5 }]", "quotation marks"),
            ("legs = [{ amount = '1' }]", "`command`"),
            ("legs = ['transfer \"open']", "not closed"),
            ("legs = ['']", "empty"),
            ("legs = []\nleg = 1", "unknown field"),
            ("{\"legs\": [", "cannot be read"),
            ("7", "not a list"),
        ] {
            let fault = lines(text, "-").map(|lines| format!("{lines:?}")).unwrap_err();
            assert!(fault.message().contains(reason), "{text}: {fault}");
        }
    }
}
