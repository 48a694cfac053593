//! Asks for what was left out of a command line, where somebody is there to answer.

use std::ffi::OsString;
use std::fmt::Write as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{Io, help};
use crate::app::shown;
use crate::domain::clean;
use crate::fault::{Code, Fault};

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
        if usage.starts_with('<') && usage.contains('|') {
            full = chosen(&full, usage, command, io)?;
            continue;
        }
        // As clap shows it: `--to <TO>` or `<NAME>`.
        let shown = usage.trim_start_matches('<').split([' ', '>', '=']).next()?;
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
        let words = |answer: &str| {
            let flag = flag.iter().map(OsString::from);
            flag.chain([OsString::from(answer)]).collect()
        };
        let question = format!("{about}\n{shown}: ");
        full = answered(&full, &question, words, io)?;
    }
    Some(full)
}

/// The line with one more answer, asked for until it is one; `None` where nothing is answered.
fn answered(
    line: &[OsString],
    question: &str,
    words: impl Fn(&str) -> Vec<OsString>,
    io: &mut Io<'_>,
) -> Option<Vec<OsString>> {
    loop {
        let answer = io.ask_line(question)?;
        if answer.is_empty() {
            return None;
        }
        let next = [line, &words(&answer)].concat();
        match super::parse(next.clone()) {
            // What is missing is asked for next.
            Err(error) if error.kind() != ErrorKind::MissingRequiredArgument => {
                let text = legible(&error);
                io.write_err(&format!("{}\n", text.lines().next().unwrap_or_default()));
            }
            _ => return Some(next),
        }
    }
}

/// One of several, as clap shows them: `<--netuid <NETUID>|--root>`. What is typed without a dash
/// is the value of the first one.
fn chosen(
    line: &[OsString],
    usage: &str,
    command: &clap::Command,
    io: &mut Io<'_>,
) -> Option<Vec<OsString>> {
    let inside = usage.strip_prefix('<')?.strip_suffix('>')?;
    let ways: Vec<&str> = inside.split('|').collect();
    let names: Vec<&str> = ways.iter().filter_map(|way| way.split(' ').next()).collect();
    let mut question = "one of these is needed:\n".to_owned();
    for (way, name) in ways.iter().zip(&names) {
        let long = name.trim_start_matches('-');
        let arg = command.get_arguments().find(|arg| arg.get_long() == Some(long))?;
        let about = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let _ = writeln!(question, "  {way:<22} {about}");
    }
    let (last, before) = names.split_last()?;
    let _ = write!(question, "{} or {last}: ", before.join(", "));
    let words = |answer: &str| {
        let flag = (!answer.starts_with('-')).then(|| names.first().map(OsString::from)).flatten();
        let words = shlex::split(answer).unwrap_or_else(|| vec![answer.to_owned()]);
        flag.into_iter().chain(words.into_iter().map(OsString::from)).collect()
    };
    answered(line, &question, words, io)
}

/// What is wrong with a command line, for a person.
pub(super) fn legible(error: &clap::Error) -> String {
    let code = format!("error[{}]: ", Code::Arguments.as_str());
    let text = error.render().to_string().replacen("error: ", &code, 1);
    let text = text.replace("invalid digit found in string", "it is not a whole number");
    let unknown = error.get(ContextKind::InvalidArg);
    let named = match unknown {
        Some(ContextValue::String(flag)) if error.kind() == ErrorKind::UnknownArgument => {
            match flag.as_str() {
                "-w" | "--wallet" => Some("wallet"),
                "-n" | "--netuid" => Some("subnet"),
                _ => None,
            }
        }
        _ => None,
    };
    let tip = |line: &&str| line.trim().starts_with("tip: to pass '-");
    // Nobody means such a flag as a value.
    let text = match text.lines().find(tip) {
        Some(line) => text.replace(&format!("{line}\n\n"), ""),
        None => text,
    };
    match (named, text.split_once("\n\n")) {
        (Some(what), Some((first, rest))) => {
            format!(
                "{first}\n\n  tip: where this command takes a {what}, it is without a flag\n\n{rest}"
            )
        }
        _ => text,
    }
}

/// What is wrong with a command line, from the text that a person gets: the first lines in one,
/// tips as hints.
pub(super) fn fault(text: &str) -> Fault {
    let mut lines = text.lines();
    let mut message = lines.next().unwrap_or_default().to_owned();
    if let Some((_, told)) = message.split_once(": ").filter(|_| message.starts_with("error")) {
        message = told.to_owned();
    }
    let details: Vec<&str> =
        lines.by_ref().take_while(|line| !line.is_empty()).map(str::trim).collect();
    if !details.is_empty() {
        message = format!("{message} {}", details.join(", "));
    }
    let fault = Fault::new(Code::Arguments, clean(&message, 400));
    let tips = lines.filter_map(|line| line.trim().strip_prefix("tip: "));
    tips.fold(fault, |fault, tip| fault.hint(clean(tip, 200)))
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
