//! The one place where results and errors become text: words for people, one document for programs.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::{Value, json};

use crate::fault::Fault;

pub mod schema;
mod table;

pub use table::{Seen, View, table, viewed};

/// Name and version of the JSON shape of every failure.
pub const FAILURE: &str = "tao.error/1";

/// A result that can be shown. JSON and words are projections of the same value, and so is the
/// schema, which `cli::schemas` lists.
pub trait Report: Serialize {
    /// Name and version of the JSON shape, such as `tao.balance/1`.
    const SCHEMA: &'static str;

    fn human(&self) -> String;

    /// The one datum that a script wants, for `--quiet`.
    fn brief(&self) -> String {
        String::new()
    }
}

/// The JSON document of a success.
#[derive(Serialize)]
struct Success<'a, R> {
    schema: &'static str,
    ok: bool,
    data: &'a R,
    warnings: &'a [String],
}

/// How a document is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    Indented,
    OneLine,
}

/// The JSON document of a success. It is written as it is read off the result: a tree in between costs a
/// list of thousands more than reading their files.
pub fn success<R: Report>(
    report: &R,
    warnings: &[String],
    layout: Layout,
) -> Result<String, Fault> {
    let whole = Success { schema: R::SCHEMA, ok: true, data: report, warnings };
    let written = match layout {
        Layout::Indented => serde_json::to_string_pretty(&whole),
        Layout::OneLine => serde_json::to_string(&whole),
    };
    let mut text = written.map_err(|error| {
        Fault::new(crate::fault::Code::Bug, format!("a result could not be written: {error}"))
    })?;
    text.push('\n');
    Ok(text)
}

/// The JSON document of a failure.
pub fn failure(fault: &Fault) -> String {
    let hints: Vec<Value> = fault
        .hints()
        .iter()
        .map(|hint| json!({ "text": hint.text, "command": hint.argv }))
        .collect();
    document(&json!({
        "schema": FAILURE,
        "ok": false,
        "error": {
            "code": fault.code().as_str(),
            "class": fault.class().name(),
            "message": fault.message(),
            "hints": hints,
        },
        "warnings": [],
    }))
}

/// A document on a single line.
pub fn one_line(document: &str) -> String {
    match serde_json::from_str::<Value>(document) {
        Ok(value) => event(&value),
        Err(_) => document.to_owned(),
    }
}

/// One event of a long operation, on a line of its own.
pub fn event(value: &Value) -> String {
    format!("{value}\n")
}

fn document(value: &Value) -> String {
    format!("{value:#}\n")
}

/// The words of a failure: one line, then the hints.
pub fn words(fault: &Fault) -> String {
    let mut text = format!("error[{}]: {}\n", fault.code().as_str(), fault.message());
    for hint in fault.hints() {
        let command =
            hint.argv.as_ref().map(|argv| format!(": {}", argv.join(" "))).unwrap_or_default();
        let _ = writeln!(text, "hint: {}{command}", hint.text);
    }
    text
}

/// Lines of `label  value`, aligned.
pub fn pairs(rows: &[(&str, String)]) -> String {
    let width = rows.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0);
    rows.iter().fold(String::new(), |mut text, (label, value)| {
        let _ = writeln!(text, "{label:width$}  {value}");
        text
    })
}
