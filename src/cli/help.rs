//! The command tree as it is shown: the arguments of `args` with the examples of `examples`.

use std::fmt::Write as _;

use clap::{Command, CommandFactory as _};

use super::args::Cli;
use super::examples;

/// Which commands stand together in the overview. What is in no group stands in the last one.
const GROUPS: [(&str, &[&str]); 4] = [
    ("Keys", &["wallet", "hotkey", "coldkey", "contact", "account", "proxy", "multisig"]),
    ("Money", &["balance", "portfolio", "transfer", "stake", "lock", "claim", "tx", "tui"]),
    (
        "Chain",
        &[
            "subnet",
            "validator",
            "register",
            "call",
            "query",
            "runtime",
            "network",
            "sandbox",
            "tour",
        ],
    ),
    ("Program", &[]),
];

const TEMPLATE: &str =
    "{about-with-newline}\n{before-help}{usage-heading} {usage}\n\n{all-args}{after-help}";

/// Everything that may be typed, with the examples in the long help.
pub fn command() -> Command {
    let command = decorate(Cli::command(), "");
    let overview = overview(&command);
    command.help_template(overview)
}

/// The words of a command below `tao`, such as `stake add`.
pub fn path(parent: &str, name: &str) -> String {
    if parent.is_empty() { name.to_owned() } else { format!("{parent} {name}") }
}

/// Every command that does something by itself, hidden ones left out, with its path.
pub fn leaves(command: &Command) -> Vec<(String, &Command)> {
    let mut found = Vec::new();
    collect(command, "", &mut found);
    found
}

fn collect<'a>(command: &'a Command, at: &str, found: &mut Vec<(String, &'a Command)>) {
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        let path = path(at, sub.get_name());
        if sub.has_subcommands() {
            collect(sub, &path, found);
        } else {
            found.push((path, sub));
        }
    }
}

fn decorate(command: Command, at: &str) -> Command {
    let header = *command.get_styles().get_header();
    let mut text = String::new();
    for example in examples::of(at) {
        let _ = write!(text, "  {}:\n    $ {}\n", example.about, example.line);
    }
    let names: Vec<String> =
        command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let mut command = command.help_template(TEMPLATE);
    if !text.is_empty() {
        command =
            command.before_long_help(format!("{header}Examples:{header:#}\n{}", text.trim_end()));
    }
    for name in names {
        let path = path(at, &name);
        command = command.mut_subcommand(name, |sub| decorate(sub, &path));
    }
    command
}

/// The overview's template, with the commands in groups.
fn overview(command: &Command) -> String {
    let header = *command.get_styles().get_header();
    let literal = *command.get_styles().get_literal();
    let known: Vec<&str> = GROUPS.iter().flat_map(|(_, names)| *names).copied().collect();
    let visible: Vec<&Command> =
        command.get_subcommands().filter(|sub| !sub.is_hide_set()).collect();
    let width = visible.iter().map(|sub| sub.get_name().len()).max().unwrap_or(0);
    let mut text = String::from("{about-with-newline}\n{before-help}{usage-heading} {usage}\n");
    for (title, names) in GROUPS {
        let _ = write!(text, "\n{header}{title}:{header:#}\n");
        let mine = |sub: &&&Command| {
            let name = sub.get_name();
            names.contains(&name) || (names.is_empty() && !known.contains(&name))
        };
        for sub in visible.iter().filter(mine) {
            let about = sub.get_about().map(ToString::to_string).unwrap_or_default();
            let _ = writeln!(text, "  {literal}{:width$}{literal:#}  {about}", sub.get_name());
        }
    }
    text.push_str("\n{options}{after-help}");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_leads_with_an_example_and_no_example_is_for_nothing() {
        let command = command();
        let leaves = leaves(&command);
        let bare: Vec<&String> = leaves
            .iter()
            .map(|(path, _)| path)
            .filter(|path| examples::of(path).is_empty())
            .collect();
        assert!(bare.is_empty(), "these need an example in src/cli/examples.rs: {bare:?}");
        for (path, _) in examples::ALL {
            assert!(
                path.is_empty() || leaves.iter().any(|(leaf, _)| leaf == path),
                "there is no command `tao {path}`"
            );
        }
    }

    #[test]
    fn the_overview_names_every_command_once_and_every_group_has_one() {
        let text = command().render_help().to_string();
        for sub in Cli::command().get_subcommands().filter(|sub| !sub.is_hide_set()) {
            let start = format!("  {} ", sub.get_name());
            assert_eq!(text.lines().filter(|line| line.starts_with(&start)).count(), 1, "{text}");
        }
        for (title, _) in GROUPS {
            assert!(text.contains(&format!("\n{title}:\n  ")), "{text}");
        }
    }

    #[test]
    fn examples_come_before_the_options() {
        let mut command = command();
        let stake = command.find_subcommand_mut("stake").unwrap();
        let text = stake.find_subcommand_mut("add").unwrap().render_long_help().to_string();
        assert!(text.find("Examples:").unwrap() < text.find("Usage:").unwrap(), "{text}");
    }
}
