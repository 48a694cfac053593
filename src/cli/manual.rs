//! Manual pages: the command tree, and sections made of the constants that the program runs on.

mod airgap;

use std::collections::BTreeMap;

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, italic, roman};

use super::examples;
use super::help;
use crate::config::{env, keys, paths};
use crate::fault::{Class, Code, Fault};

/// When the pages last changed in substance; the day of a build does not matter.
const DATE: &str = "2026-11-25";

const SECURITY: [&str; 6] = [
    "Secrets come from the terminal, from --password-file or from --password-fd, never from other \
     arguments or from the environment.",
    "What a review shows as fact is decoded from the very bytes that get signed; lines marked with \
     a tilde are quotes of the block they were read at.",
    "A transaction is written to a journal before it is sent. One whose outcome is not known is \
     looked up with tao tx status and never sent again.",
    "Endpoints without encryption are accepted on this machine only, and the name of a network \
     pins its genesis. There is no configuration file in the current folder.",
    "Names that the chain serves are shown, never resolved: an account is an address, a wallet or \
     a contact of this machine.",
    "Core dumps are switched off and other processes of the user cannot read the memory. A machine \
     that somebody else controls is not a safe place for keys.",
];

/// Every page by its file name.
pub(super) fn pages() -> Result<BTreeMap<String, String>, Fault> {
    let mut root = help::command();
    root.build();
    let mut pages = BTreeMap::new();
    page(&root, "", &mut pages)?;
    pages.insert(airgap::FILE.to_owned(), airgap::page());
    Ok(pages)
}

fn page(command: &Command, at: &str, pages: &mut BTreeMap<String, String>) -> Result<(), Fault> {
    let man = Man::new(command.clone())
        .date(DATE)
        .manual("tao manual")
        .source(concat!("tao ", env!("CARGO_PKG_VERSION")));
    let mut text = Vec::new();
    let written = (|| {
        man.render_title(&mut text)?;
        man.render_name_section(&mut text)?;
        synopsis(command).to_writer(&mut text)?;
        man.render_description_section(&mut text)?;
        if let Some(more) = command.get_after_long_help() {
            let mut roff = Roff::default();
            roff.control("PP", []);
            roff.text([roman(more.to_string())]);
            roff.to_writer(&mut text)?;
        }
        examples_section(at).to_writer(&mut text)?;
        man.render_options_section(&mut text)?;
        if command.has_subcommands() {
            man.render_subcommands_section(&mut text)?;
        }
        common_sections(at).to_writer(&mut text)
    })();
    let text = written
        .map_err(|error: std::io::Error| error.to_string())
        .and_then(|()| String::from_utf8(text).map_err(|error| error.to_string()))
        .map_err(|why| Fault::new(Code::Bug, format!("a manual page could not be made: {why}")))?;
    // The generator breaks lines around vertical space, which formatters warn of.
    let text = text.replace(".br\n\n.br\n", ".sp\n");
    pages.insert(man.get_filename(), text);
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        page(sub, &help::path(at, sub.get_name()), pages)?;
    }
    Ok(())
}

/// As `--help` shows it: the generator's own names every global option.
fn synopsis(command: &Command) -> Roff {
    let usage = command.clone().render_usage().to_string();
    let mut roff = Roff::default();
    roff.control("SH", ["SYNOPSIS"]);
    // Left as it is: neither spread out nor hyphenated.
    roff.control("nf", []);
    for line in usage.trim_start_matches("Usage:").lines().map(str::trim) {
        let rest = command.get_bin_name().and_then(|name| Some((name, line.strip_prefix(name)?)));
        match rest {
            Some((name, rest)) => roff.text([bold(name), roman(rest)]),
            None => roff.text([roman(line)]),
        };
    }
    roff.control("fi", []);
    roff
}

fn examples_section(at: &str) -> Roff {
    let mut roff = Roff::default();
    let mut shown = examples::of(at).to_vec();
    if shown.is_empty() {
        // A page of a group shows the first example of each of its commands.
        let prefix = format!("{at} ");
        let below = examples::ALL.iter().filter(|(path, _)| path.starts_with(&prefix));
        shown.extend(below.filter_map(|(_, lines)| lines.first()));
    }
    if shown.is_empty() {
        return roff;
    }
    roff.control("SH", ["EXAMPLES"]);
    for example in shown {
        roff.control("TP", []);
        roff.text([roman(format!("{}:", example.about))]);
        // A command that is copied has to stay as it is.
        roff.control("nf", []);
        roff.text([bold(example.line)]);
        roff.control("fi", []);
    }
    roff
}

fn common_sections(at: &str) -> Roff {
    let mut roff = Roff::default();
    let entry = |roff: &mut Roff, term: &str, about: &str| {
        roff.control("TP", []);
        roff.text([bold(term)]);
        roff.text([roman(about)]);
    };
    roff.control("SH", ["EXIT STATUS"]);
    entry(&mut roff, "0", "done");
    for class in Class::ALL {
        entry(&mut roff, &class.exit_status().to_string(), class.about());
    }
    roff.control("SH", ["ENVIRONMENT"]);
    for (name, about) in env::ALL {
        entry(&mut roff, name, about);
    }
    roff.control("SH", ["FILES"]);
    for (path, about) in paths::PLACES {
        roff.control("TP", []);
        roff.text([italic(path)]);
        roff.text([roman(about)]);
    }
    if at.is_empty() || at.starts_with("config") {
        roff.control("SH", ["CONFIGURATION"]);
        roff.text([roman(
            "Flags win over the environment, that over the profile, that over the rest of the \
             configuration file, that over the defaults. The keys of the file are:",
        )]);
        for setting in keys::all() {
            entry(&mut roff, setting.key, setting.about);
        }
    }
    if at.is_empty() || at.starts_with("policy") {
        roff.control("SH", ["POLICY"]);
        roff.text([roman(
            "A table [policy.WALLET] of the configuration file says what the coldkey of a wallet \
             may sign. It holds once it is sealed with that key; edited, removed or never sealed \
             it refuses every signature. Amounts and percentages are texts in quotes, networks, \
             netuids, destinations, hotkeys and calls are lists. It binds this program, not the \
             key: another program with the key file and the password is not held by it. It is asked \
             in the signer's turn, so two commands at once cannot both spend the rest of a day; \
             a Ledger is asked after it, where a wallet here has the device's key. \
             What is signed already is sent by tao tx submit with a warning and counts for the \
             day. The rules are:",
        )]);
        for (key, about) in crate::policy::KEYS {
            entry(&mut roff, key, about);
        }
    }
    roff.control("SH", ["SECURITY"]);
    for (index, paragraph) in SECURITY.into_iter().enumerate() {
        if index > 0 {
            roff.control("PP", []);
        }
        roff.text([roman(paragraph)]);
    }
    if !at.is_empty() {
        roff.control("SH", ["SEE ALSO"]);
        roff.text([bold("tao"), roman("(1)")]);
        if ["tx", "ledger", "doctor"].iter().any(|noun| at.starts_with(noun)) {
            roff.text([bold("tao-airgap"), roman("(1)")]);
        }
    }
    roff
}
