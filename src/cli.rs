//! The command line: arguments in, one result and an exit status out.

pub mod args;
pub mod completion;
mod config;
mod contact;
mod defect;
#[cfg(feature = "ledger")]
mod device;
pub mod examples;
mod explain;
mod fill;
pub mod generate;
pub mod help;
#[cfg(feature = "online")]
mod interrupt;
mod io;
mod manual;
#[cfg(feature = "online")]
mod online;
mod phrases;
mod policy;
mod progress;
mod qr;
#[cfg(feature = "sandbox")]
mod sandbox;
pub mod schemas;
mod secrets;
mod terminal;
#[cfg(feature = "sandbox")]
mod tour;
#[cfg(feature = "tui")]
mod tui;
mod tx;
mod unlock;
mod upgrade;
mod wallet;

pub use defect::{completes, run_guarded};
pub use io::Io;

use std::ffi::OsString;

use clap::FromArgMatches as _;
use clap::error::ErrorKind;

use crate::app::doctor::{self, Machine};
use crate::config::{Overrides, Settings};
use crate::fault::{Code, Fault};
use crate::render::{self, Layout, Report};
use args::{Cli, Command, Global};

/// Runs one command line and returns its exit status.
#[cfg_attr(
    not(feature = "tui"),
    expect(
        clippy::needless_pass_by_value,
        reason = "with the screen, an empty line becomes another"
    )
)]
pub fn run(argv: Vec<OsString>, io: &mut Io<'_>) -> u8 {
    #[cfg(feature = "tui")]
    let argv = tui::by_default(argv, io);
    let in_lines = argv.iter().any(|word| word == "--ndjson");
    let wants_json = (in_lines || argv.iter().any(|word| word == "--json"), in_lines);
    if argv.iter().any(|word| word == "--no-input") {
        io.terminal = false;
    }
    let mut asked = None;
    let cli = match parse(argv.clone()) {
        Ok(cli) => cli,
        Err(error) => match fill::complete(&argv, &error, io) {
            Some(full) => match parse(full.clone()) {
                Ok(cli) => {
                    asked = Some(fill::line(&full));
                    cli
                }
                Err(error) => return usage(&error, wants_json, io),
            },
            None => return usage(&error, wants_json, io),
        },
    };
    let mut global = cli.global;
    global.json |= global.ndjson;
    if let Some(line) = asked {
        io.write_err(&format!("the same command in full: {line}\n"));
    }
    let done = dispatch(&cli.command, &global, io);
    progress::end();
    let done = done.and_then(|()| match io.lost.take() {
        Some(why) => {
            Err(Fault::new(Code::Output, format!("the result could not be written: {why}")))
        }
        None => Ok(()),
    });
    match done {
        Ok(()) => 0,
        Err(fault) => report_failure(&fault, &global, io),
    }
}

fn parse(argv: Vec<OsString>) -> Result<Cli, clap::Error> {
    let matches = help::command().try_get_matches_from(argv)?;
    Cli::from_arg_matches(&matches)
}

fn report_failure(fault: &Fault, global: &Global, io: &mut Io<'_>) -> u8 {
    if global.json {
        let document = render::failure(fault);
        let document = if global.ndjson { render::one_line(&document) } else { document };
        io.write_out(&document);
    }
    if !(global.json && global.quiet) {
        io.write_err(&render::words(fault));
    }
    fault.class().exit_status()
}

fn usage(error: &clap::Error, (wants_json, in_lines): (bool, bool), io: &mut Io<'_>) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            io.write_out(&error.render().to_string());
            0
        }
        _ => {
            let text = fill::legible(error);
            if wants_json {
                let document = render::failure(&fill::fault(&text));
                io.write_out(&if in_lines { render::one_line(&document) } else { document });
            }
            io.write_err(&text);
            Code::Arguments.class().exit_status()
        }
    }
}

fn dispatch(command: &Command, global: &Global, io: &mut Io<'_>) -> Result<(), Fault> {
    match command {
        Command::Completions(completions) => return completion::run(completions, global, io),
        Command::Config { command } => return config::run(command, global, io),
        Command::Explain { code } => return explain::run(code.as_deref(), global, io),
        Command::Generate(generate) => {
            return generate::run(generate.artifact, &generate.out, global, io);
        }
        _ => {}
    }
    let settings = settings(global, io)?;
    match command {
        #[cfg(feature = "tui")]
        Command::Tui(args) => tui::run(args, global, &settings, io),
        Command::Wallet { command } => wallet::run(command, global, &settings, io),
        #[cfg(feature = "online")]
        command @ Command::Hotkey {
            command:
                args::HotkeyCommand::Associate { .. }
                | args::HotkeyCommand::Registrations { .. }
                | args::HotkeyCommand::Swap(_),
        } => online::run(command, global, &settings, io),
        Command::Hotkey { command } => wallet::run_hotkey(command, global, &settings, io),
        Command::Contact { command } => contact::run(command, global, &settings, io),
        Command::UpgradeFromBtcli { yes, dry_run } => {
            upgrade::run(*yes, *dry_run, global, &settings, io)
        }
        Command::Policy { command } => policy::run(command, global, &settings, io),
        #[cfg(feature = "ledger")]
        Command::Ledger { account, index } => {
            device::show(*account, *index, &settings.paths, global, io)
        }
        #[cfg(feature = "online")]
        Command::Tx { command } if command.is_local() => tx::run(command, global, &settings, io),
        #[cfg(not(feature = "online"))]
        Command::Tx { command } => tx::run(command, global, &settings, io),
        #[cfg(feature = "sandbox")]
        Command::Sandbox { command } => sandbox::run(command, global, io),
        #[cfg(feature = "sandbox")]
        Command::Tour { pause_after } => tour::run(*pause_after, global, io),
        Command::Completions(_)
        | Command::Config { .. }
        | Command::Explain { .. }
        | Command::Generate(_) => Err(Fault::new(Code::Bug, "a command was run twice")),
        #[cfg(feature = "online")]
        Command::Doctor if !global.offline => online::run(command, global, &settings, io),
        Command::Doctor => {
            let doctor = doctor::offline(&Machine::this(), &settings.paths.state_dir)?;
            emit(&doctor, &doctor.warnings(), global, io)
        }
        #[cfg(feature = "online")]
        _ if global.offline => {
            Err(Fault::new(Code::Offline, "this command needs a node, and --offline forbids that"))
        }
        #[cfg(feature = "online")]
        command => online::run(command, global, &settings, io),
    }
}

fn settings(global: &Global, io: &Io<'_>) -> Result<Settings, Fault> {
    Settings::resolve(&io.env, io.home.as_deref(), &overrides(global))
}

fn overrides(global: &Global) -> Overrides {
    Overrides {
        profile: global.config_profile.clone(),
        network: global.network.clone(),
        endpoint: global.endpoint.clone(),
        connect_timeout: global.connect_timeout.map(std::time::Duration::from_secs),
        request_timeout: global.request_timeout.map(std::time::Duration::from_secs),
        wallet_dir: global.wallet_dir.clone(),
        password_file: global.password_file.clone(),
        ..Overrides::default()
    }
}

/// Writes a result the way the flags ask for.
fn emit<R: Report>(
    report: &R,
    warnings: &[String],
    global: &Global,
    io: &mut Io<'_>,
) -> Result<(), Fault> {
    progress::end();
    if global.json {
        let layout = if global.ndjson { Layout::OneLine } else { Layout::Indented };
        io.write_out(&render::success(report, warnings, layout)?);
        return Ok(());
    }
    if global.quiet {
        let brief = report.brief();
        if !brief.is_empty() {
            io.write_out(&format!("{brief}\n"));
        }
        return Ok(());
    }
    let view = global.table.view(io.screen);
    let (text, seen) = render::viewed(&view, || report.human());
    args::TableFlags::check(&seen)?;
    match seen.csv {
        Some(csv) if global.table.csv => io.write_out(&csv),
        _ => io.write_long(&text),
    }
    for warning in warnings {
        io.write_err(&format!("warning: {warning}\n"));
    }
    Ok(())
}
