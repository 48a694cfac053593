//! How tables are shown, for every command that prints one.

use clap::Args;

use crate::domain::clean;
use crate::fault::{Code, Fault};
use crate::render::{Seen, View};

#[derive(Clone, Debug, Default, Args)]
pub struct TableFlags {
    /// Cut nothing off to fit the terminal
    #[arg(long, global = true, help_heading = "Tables", hide_short_help = true)]
    pub wide: bool,
    /// Columns to show, in this order, with commas between them
    #[arg(
        long,
        global = true,
        value_name = "NAMES",
        value_delimiter = ',',
        help_heading = "Tables",
        hide_short_help = true
    )]
    pub columns: Vec<String>,
    /// Column to sort by; a minus sign in front turns it round
    #[arg(
        long,
        global = true,
        value_name = "NAME",
        allow_hyphen_values = true,
        help_heading = "Tables",
        hide_short_help = true
    )]
    pub sort: Option<String>,
    /// Rows to show: those with TEXT in them, or with COLUMN=TEXT in that column
    #[arg(
        long,
        global = true,
        value_name = "TEXT",
        help_heading = "Tables",
        hide_short_help = true
    )]
    pub filter: Option<String>,
    /// Print the table alone, as comma-separated values
    #[arg(
        long,
        global = true,
        conflicts_with_all = ["json", "quiet", "ndjson"],
        help_heading = "Tables",
        hide_short_help = true
    )]
    pub csv: bool,
}

impl TableFlags {
    pub(crate) fn view(&self, screen: Option<(usize, usize)>) -> View {
        View {
            width: screen.map(|(columns, _)| columns).filter(|_| !self.wide),
            columns: self.columns.clone(),
            sort: self.sort.clone(),
            filter: self.filter.clone(),
        }
    }

    /// Whether the flags were about something that is there.
    pub(crate) fn check(seen: &Seen) -> Result<(), Fault> {
        match seen.unknown.first() {
            Some(name) if !seen.headers.is_empty() => {
                let shown = clean(name, 40);
                let known = seen.headers.join(", ");
                Err(Fault::new(Code::Arguments, format!("the table has no column `{shown}`"))
                    .hint(format!("its columns are {known}")))
            }
            // What was done is done: a result without a table is no error.
            _ => Ok(()),
        }
    }
}
