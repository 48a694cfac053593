//! `tao explain`.

use schemars::JsonSchema;
use serde::Serialize;

use super::args::Global;
use super::{Io, emit};
use crate::domain::clean;
use crate::fault::{Code, Fault};
use crate::render::{Report, pairs, table};

/// What an error code means.
#[derive(Debug, JsonSchema, Serialize)]
pub(super) struct Meaning {
    code: &'static str,
    about: &'static str,
    class: &'static str,
    exit_status: u8,
    exit_status_means: &'static str,
}

impl Report for Meaning {
    const SCHEMA: &'static str = "tao.code/1";

    fn human(&self) -> String {
        let status = format!("{} ({}): {}", self.exit_status, self.class, self.exit_status_means);
        pairs(&[
            ("code", self.code.to_owned()),
            ("means", self.about.to_owned()),
            ("exit status", status),
        ])
    }

    fn brief(&self) -> String {
        self.about.to_owned()
    }
}

/// Every error code.
#[derive(Debug, JsonSchema, Serialize)]
pub(super) struct Meanings {
    codes: Vec<Meaning>,
}

impl Report for Meanings {
    const SCHEMA: &'static str = "tao.codes/1";

    fn human(&self) -> String {
        let rows = self.codes.iter().map(|meaning| {
            [meaning.code, &meaning.exit_status.to_string(), meaning.about].map(str::to_owned)
        });
        table(&["CODE", "EXIT", "MEANS"], &rows.map(Vec::from).collect::<Vec<_>>())
    }

    fn brief(&self) -> String {
        self.codes.iter().map(|meaning| meaning.code).collect::<Vec<_>>().join("\n")
    }
}

fn meaning(code: Code) -> Meaning {
    let class = code.class();
    Meaning {
        code: code.as_str(),
        about: code.about(),
        class: class.name(),
        exit_status: class.exit_status(),
        exit_status_means: class.about(),
    }
}

pub(super) fn run(text: Option<&str>, global: &Global, io: &mut Io<'_>) -> Result<(), Fault> {
    let Some(text) = text else {
        let codes = Code::ALL.iter().map(|code| meaning(*code)).collect();
        return emit(&Meanings { codes }, &[], global, io);
    };
    if let Some(code) = Code::ALL.iter().find(|code| code.as_str() == text) {
        return emit(&meaning(*code), &[], global, io);
    }
    let distance = |code: &&Code| strsim::osa_distance(code.as_str(), text);
    let near = Code::ALL.iter().min_by_key(distance);
    // A third of it mistyped is another word.
    let near = near.filter(|code| distance(code).saturating_mul(3) <= text.len());
    let fault = Fault::new(Code::Name, format!("`{}` is not an error code", clean(text, 60)));
    Err(match near {
        Some(code) => fault.hint(format!("did you mean {}?", code.as_str())),
        None => fault.try_command("see the codes there are", &["tao", "explain"]),
    })
}
