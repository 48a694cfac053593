//! What may be typed about several commands in one transaction.

use std::path::PathBuf;

use clap::{ArgGroup, Args};

use super::Write;

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("commands").required(true).args(["file", "legs"]))]
pub struct Batch {
    /// File with the commands, as TOML or JSON; - is standard input
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// A command of the batch instead of a file, quoted as one word; once for each
    #[arg(long = "leg", value_name = "COMMAND")]
    pub legs: Vec<String>,
    /// Let each command stand for itself: where one fails, the others happen all the same
    #[arg(long)]
    pub best_effort: bool,
    #[command(flatten)]
    pub write: Write,
}
