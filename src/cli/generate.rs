//! `tao generate`: the files that are committed because packagers and scripts want them as files.

use std::collections::BTreeMap;
use std::path::Path;

use clap_complete::Shell;
use schemars::JsonSchema;
use serde::Serialize;

use super::args::{Artifact, Global};
use super::{Io, emit, help, manual, schemas};
use crate::fault::{Code, Fault};
use crate::render::Report;

#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Generated {
    files: Vec<String>,
}

impl Report for Generated {
    const SCHEMA: &'static str = "tao.generated/1";

    fn human(&self) -> String {
        format!("wrote {} files\n", self.files.len())
    }

    fn brief(&self) -> String {
        self.files.join("\n")
    }
}

pub(super) fn run(
    artifact: Artifact,
    out: &Path,
    global: &Global,
    io: &mut Io<'_>,
) -> Result<(), Fault> {
    let failed = |path: &Path, error: &std::io::Error| {
        Fault::new(Code::Output, format!("cannot write {}: {error}", path.display()))
    };
    std::fs::create_dir_all(out).map_err(|error| failed(out, &error))?;
    let mut written = Vec::new();
    for (name, text) in files(artifact)? {
        let path = out.join(&name);
        std::fs::write(&path, text).map_err(|error| failed(&path, &error))?;
        written.push(name);
    }
    emit(&Generated { files: written }, &[], global, io)
}

/// The files of one kind by name, with nothing in them that depends on the machine or the day.
pub fn files(artifact: Artifact) -> Result<BTreeMap<String, String>, Fault> {
    match artifact {
        Artifact::Man => manual::pages(),
        Artifact::Completions => completions(),
        Artifact::Schema => schemas::all()
            .into_iter()
            .map(|(id, schema)| {
                Ok((format!("{}.json", id.replace('/', ".")), format!("{schema:#}\n")))
            })
            .collect(),
    }
}

/// The file of one shell.
pub(super) fn completion(shell: Shell) -> Result<String, Fault> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::command(), "tao", &mut script);
    String::from_utf8(script)
        .map_err(|error| Fault::new(Code::Bug, format!("a completion file is not text: {error}")))
}

fn completions() -> Result<BTreeMap<String, String>, Fault> {
    let shells = [Shell::Bash, Shell::Elvish, Shell::Fish, Shell::PowerShell, Shell::Zsh];
    shells
        .into_iter()
        .map(|shell| {
            let name = clap_complete::Generator::file_name(&shell, "tao");
            completion(shell).map(|text| (name, text))
        })
        .collect()
}
