//! `tao explain`.

use schemars::JsonSchema;
use serde::Serialize;

use super::args::Global;
use super::{Io, emit};
use crate::domain::clean;
use crate::fault::{Code, Fault};
use crate::render::{Report, pairs};

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

pub(super) fn run(text: &str, global: &Global, io: &mut Io<'_>) -> Result<(), Fault> {
    let Some(code) = Code::ALL.iter().find(|code| code.as_str() == text) else {
        let near = |code: &&Code| strsim::osa_distance(code.as_str(), text);
        let fault = Fault::new(Code::Name, format!("`{}` is not an error code", clean(text, 60)));
        return Err(match Code::ALL.iter().min_by_key(near) {
            Some(code) if near(&code) <= 4 => {
                fault.hint(format!("did you mean {}?", code.as_str()))
            }
            _ => fault.hint("it is what stands in the brackets after `error`"),
        });
    };
    let class = code.class();
    let meaning = Meaning {
        code: code.as_str(),
        about: code.about(),
        class: class.name(),
        exit_status: class.exit_status(),
        exit_status_means: class.about(),
    };
    emit(&meaning, &[], global, io)
}
