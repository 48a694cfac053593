//! Completion: the scripts that shells load, and the candidates they ask this program for. It
//! reads files only: no network, no unlocking, and an error is no candidates.

use std::ffi::{OsStr, OsString};

use clap::{Arg, Command, ValueHint};
use clap_complete::env::{Bash, Elvish, EnvCompleter, Fish, Powershell, Zsh};
use clap_complete::{ArgValueCompleter, CompleteEnv, CompletionCandidate, Shell};
use schemars::JsonSchema;
use serde::Serialize;
use tao_keystore::Store;

use super::args::{Completions, Global};
use super::{Io, emit, generate, help, io};
use crate::app::names::{self, Contacts, Names};
use crate::config::{Network, Overrides, Settings, env, keys};
use crate::fault::{Code, Fault};
use crate::render::Report;

/// Answers a shell that asks for candidates; `false` when this is an ordinary command line.
pub fn answer(argv: Vec<OsString>) -> bool {
    let current = std::env::current_dir().ok();
    let completing = CompleteEnv::with_factory(|| complete_names(help::command()))
        .var(env::TAO_COMPLETE)
        .bin("tao")
        .try_complete(argv, current.as_deref());
    // A shell shows whatever is printed in the middle of a command line that is being typed.
    completing.unwrap_or(true)
}

#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Script {
    shell: String,
    script: String,
}

impl Report for Script {
    const SCHEMA: &'static str = "tao.completion_script/1";

    fn human(&self) -> String {
        self.script.clone()
    }

    fn brief(&self) -> String {
        self.script.trim_end().to_owned()
    }
}

pub(super) fn run(
    completions: &Completions,
    global: &Global,
    io: &mut Io<'_>,
) -> Result<(), Fault> {
    let script = if completions.fixed {
        generate::completion(completions.shell)?
    } else {
        registration(completions.shell)?
    };
    emit(&Script { shell: completions.shell.to_string(), script }, &[], global, io)
}

/// The script that asks this program for candidates.
fn registration(shell: Shell) -> Result<String, Fault> {
    let completer: &dyn EnvCompleter = match shell {
        Shell::Bash => &Bash,
        Shell::Elvish => &Elvish,
        Shell::Fish => &Fish,
        Shell::PowerShell => &Powershell,
        Shell::Zsh => &Zsh,
        other => {
            return Err(Fault::new(Code::Arguments, format!("{other} cannot ask for candidates"))
                .hint("print the fixed file with --static"));
        }
    };
    let mut script = Vec::new();
    completer
        .write_registration(env::TAO_COMPLETE, "tao", "tao", "tao", &mut script)
        .map_err(|error| error.to_string())
        .and_then(|()| String::from_utf8(script).map_err(|error| error.to_string()))
        .map_err(|why| Fault::new(Code::Bug, format!("the script could not be made: {why}")))
}

/// Gives every argument that takes a name its candidates, so that new commands have them too.
fn complete_names(command: Command) -> Command {
    let path = command.get_name().to_owned();
    complete_below(command, &path)
}

fn complete_below(mut command: Command, parent: &str) -> Command {
    // All in their places: one taken out and put back would be the last of the positional ones.
    command = command.mut_args(|arg| match candidates_of(parent, &arg) {
        Some(list) => arg.add(ArgValueCompleter::new(move |typed: &OsStr| complete(typed, list))),
        None => arg,
    });
    let names: Vec<String> =
        command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        let parent = command.get_name().to_owned();
        let at = if parent == "tao" { name.clone() } else { parent };
        command = command.mut_subcommand(name, |sub| complete_below(sub, &at));
    }
    command
}

/// What an argument takes, from its name and the noun that it stands under.
fn candidates_of(noun: &str, arg: &Arg) -> Option<List> {
    if arg.get_value_hint() != ValueHint::Unknown || !arg.get_action().takes_values() {
        return None;
    }
    Some(match (noun, arg.get_id().as_str()) {
        (_, "network") => |_| plain(Network::NAMED.map(Network::name)),
        (_, "config_profile") => Places::profiles,
        (_, "wallet" | "account" | "accounts" | "signer" | "address")
        | ("wallet", "name" | "old") => Places::wallets,
        ("hotkey", "name" | "old") => Places::hotkeys,
        ("config", "key") => {
            |_| keys::all().map(|setting| (setting.key.into(), setting.about.into())).collect()
        }
        ("explain", "code") => {
            |_| Code::ALL.iter().map(|code| (code.as_str().into(), code.about().into())).collect()
        }
        (_, "netuid" | "to_netuid" | "from_netuid") => Places::netuids,
        (_, "hotkey" | "to_hotkey" | "from_hotkey") => Places::validators,
        (_, "to" | "from" | "dest") => Places::recipients,
        ("contact", "name" | "old") => Places::contacts,
        _ => return None,
    })
}

/// A value and what it is.
type Candidate = (String, String);
type List = fn(&Places) -> Vec<Candidate>;

fn plain<const N: usize>(values: [&str; N]) -> Vec<Candidate> {
    values.map(|value| (value.to_owned(), String::new())).to_vec()
}

fn complete(typed: &OsStr, list: List) -> Vec<CompletionCandidate> {
    let (Some(typed), Some(places)) = (typed.to_str(), Places::find()) else { return Vec::new() };
    list(&places)
        .into_iter()
        .filter(|(value, _)| value.starts_with(typed))
        .map(|(value, about)| {
            let about = (!about.is_empty()).then(|| about.into());
            CompletionCandidate::new(value).help(about)
        })
        .collect()
}

struct Places {
    settings: Settings,
    names: Names,
}

impl Places {
    /// The flags on the line being typed are not known here: settings and environment decide.
    fn find() -> Option<Self> {
        let (env, home) = io::environment();
        let settings = Settings::resolve(&env, home.as_deref(), &Overrides::default()).ok()?;
        let names = names::known(&settings);
        Some(Self { settings, names })
    }

    fn store(&self) -> Store {
        Store::new(&self.settings.paths.wallet_dir, &self.settings.paths.state_dir)
    }

    fn wallets(&self) -> Vec<Candidate> {
        let wallets = self.store().list().unwrap_or_default();
        wallets
            .into_iter()
            .map(|wallet| (wallet.name, wallet.coldkey.map(|key| key.ss58).unwrap_or_default()))
            .collect()
    }

    fn contacts(&self) -> Vec<Candidate> {
        let book = Contacts::new(&self.settings.paths).list();
        let contacts = book.map(|book| book.contacts).unwrap_or_default();
        contacts.into_iter().map(|one| (one.name, one.account.to_string())).collect()
    }

    fn recipients(&self) -> Vec<Candidate> {
        let mut all = self.contacts();
        all.extend(self.wallets());
        all
    }

    fn hotkeys(&self) -> Vec<Candidate> {
        let mut all = Vec::new();
        for wallet in self.store().list().unwrap_or_default() {
            for key in wallet.hotkeys {
                all.push((format!("{}/{}", wallet.name, key.name), key.ss58));
            }
        }
        all
    }

    fn validators(&self) -> Vec<Candidate> {
        let mut all = self.hotkeys();
        all.extend(self.names.validators.iter().cloned());
        all
    }

    fn netuids(&self) -> Vec<Candidate> {
        self.names.subnets.iter().map(|(id, name)| (id.to_string(), name.clone())).collect()
    }

    fn profiles(&self) -> Vec<Candidate> {
        self.settings.profiles.iter().map(|name| (name.clone(), String::new())).collect()
    }
}
