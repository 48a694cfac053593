//! Asks for what was left out of a command line, where somebody is there to answer.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{Io, help};
use crate::app::shown;

/// The command line with the missing options filled in; `None` where that is not what is wrong
/// with it, or where nobody answers.
pub(super) fn complete(
    argv: &[OsString],
    error: &clap::Error,
    io: &mut Io<'_>,
) -> Option<Vec<OsString>> {
    if error.kind() != ErrorKind::MissingRequiredArgument || !io.terminal {
        return None;
    }
    let Some(ContextValue::Strings(missing)) = error.get(ContextKind::InvalidArg) else {
        return None;
    };
    let root = help::command();
    let mut command = &root;
    for word in argv.iter().skip(1) {
        if let Some(next) = word.to_str().and_then(|word| command.find_subcommand(word)) {
            command = next;
        }
    }
    let mut full = argv.to_vec();
    for usage in missing {
        // As clap shows it: `--to <TO>`, `<NAME>`, or alternatives `<--amount <A>|--all>`.
        let shown = usage.trim_start_matches('<').split(['|', ' ', '>', '=']).next()?;
        let (flag, arg) = if let Some(long) = shown.strip_prefix("--") {
            let found = command.get_arguments().find(|arg| arg.get_long() == Some(long))?;
            (Some(format!("--{long}")), found)
        } else {
            let named = |arg: &&clap::Arg| {
                arg.is_positional()
                    && arg
                        .get_value_names()
                        .is_some_and(|names| names.iter().any(|name| name.as_str() == shown))
            };
            (None, command.get_arguments().find(named)?)
        };
        let about = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let answer = io.ask_line(&format!("{about}\n{shown}: "))?;
        if answer.is_empty() {
            return None;
        }
        full.extend(flag.map(OsString::from));
        full.push(OsString::from(answer));
    }
    Some(full)
}

/// The command line in one line for a shell.
pub(super) fn line(argv: &[OsString]) -> String {
    let words = argv.iter().skip(1).map(|word| shown::word(&word.to_string_lossy()));
    std::iter::once("tao".to_owned()).chain(words).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_can_be_pasted_into_a_shell() {
        let argv = ["/usr/bin/tao", "wallet", "sign", "mine", "--message", "it's me; rm"];
        let argv: Vec<OsString> = argv.iter().map(OsString::from).collect();
        assert_eq!(line(&argv), r"tao wallet sign mine --message 'it'\''s me; rm'");
        assert_eq!(shown::word(""), "''");
    }
}
