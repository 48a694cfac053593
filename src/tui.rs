//! The full screen: a portfolio to leave open all day, on the same functions as the command line.
//!
//! | part | what for |
//! |---|---|
//! | `model`, `msg`, `effect` | the state, what happens, and what is asked for: plain data |
//! | `update` | from one state to the next, pure and never waiting |
//! | `view` | from the state to the screen |
//! | `details` | one line of a list in words |
//! | `action`, `keymap` | one table of actions for keys, footer, help and palette |
//! | `worker` | a thread with the runtime that reads, prepares, signs and sends |
//! | `terminal` | taking the terminal over and giving it back |
//!
//! This loop is a plain thread on a channel: how quickly a key is answered does not depend on a
//! node.

mod action;
mod canvas;
#[cfg(feature = "sandbox")]
mod demo;
mod details;
mod effect;
mod form;
mod keymap;
mod line;
mod model;
mod msg;
mod terminal;
mod theme;
mod update;
mod view;
mod worker;

#[cfg(test)]
mod tests;

use std::io::{self, IsTerminal as _};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crossterm::event::{self, Event};
use tao_keystore::Store;

use crate::app::books;
use crate::app::holders::{self, Holder};
use crate::config::Settings;
use crate::fault::{Code, Fault};
use effect::Effect;
use keymap::Keymap;
use model::{Model, Options};
use msg::Msg;
use terminal::Guard;
use theme::Theme;

/// How often the time goes on for the screen.
const TICK: Duration = Duration::from_secs(1);
/// How long each of several QR codes is shown.
const BEAT: Duration = Duration::from_millis(250);
/// Seconds without a key after which unlocked keys are forgotten, unless the config file says
/// otherwise.
const LOCK_AFTER: u64 = 300;
/// After something happened, what follows at once is waited for so long before drawing.
const FRAME: Duration = Duration::from_millis(16);

/// What the command line and the environment say about the screen.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one flag or variable")]
pub struct Request {
    pub settings: Settings,
    /// Wallets or addresses to look at; the wallets of this machine otherwise.
    pub accounts: Vec<String>,
    pub watch_only: bool,
    pub demo: bool,
    pub theme: Option<String>,
    pub ascii: bool,
    pub mouse: bool,
    /// `TERM`.
    pub term: Option<String>,
    /// `NO_COLOR` is set to something.
    pub no_color: bool,
    /// The locale can show more than ASCII.
    pub utf8: bool,
}

/// Runs until the user leaves.
pub fn run(request: Request) -> Result<(), Fault> {
    let dumb = request.term.as_deref().is_none_or(|term| term.is_empty() || term == "dumb");
    if dumb || !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(Fault::new(Code::NoTerminal, "the full screen needs a terminal")
            .try_command("for plain lines", &["tao", "portfolio", "--watch", "--plain"]));
    }
    #[cfg_attr(not(feature = "sandbox"), expect(unused_mut, reason = "a demo has its own node"))]
    let mut settings = request.settings;
    let screen = settings.screen.clone();
    let options = Options {
        watch_only: request.watch_only,
        demo: request.demo,
        theme: theme(request.theme.as_deref().or(screen.theme.as_deref()), request.no_color)?,
        ascii: request.ascii
            || screen.ascii.unwrap_or(!request.utf8 || request.term.as_deref() == Some("linux")),
        lock_after: screen.lock_after.unwrap_or(LOCK_AFTER),
    };
    let keymap = Keymap::with(&screen.keys)?;
    #[cfg(feature = "sandbox")]
    let demo = if request.demo { Some(demo::Demo::start(&mut settings)?) } else { None };
    let holders = holders(&request.accounts, &options, &settings)?;
    let mut model = Model::new(options, keymap, holders, settings.endpoint.value.clone());
    let (send, receive) = mpsc::channel();
    let mouse = request.mouse && screen.mouse.unwrap_or(true);
    let worker = worker::start(settings, request.watch_only, send.clone())?;
    let broken = |error: io::Error| {
        if terminal::has_panicked() {
            return crate::fault::panicked::fault();
        }
        Fault::new(Code::Output, format!("the terminal cannot be used: {error}"))
    };
    let mut guard = Guard::take(mouse).map_err(broken)?;
    listen(send)?;
    let size = guard.terminal.size().map_err(broken)?;
    model.size = (size.width, size.height);
    let outcome = turn(&mut model, &mut guard, &receive, &worker).map_err(broken);
    drop(guard);
    #[cfg(feature = "sandbox")]
    if let Some(demo) = demo {
        demo.stop();
    }
    outcome?;
    model.fault.map_or(Ok(()), Err)
}

fn holders(names: &[String], options: &Options, settings: &Settings) -> Result<Vec<Holder>, Fault> {
    if options.watch_only {
        return holders::watch_only(names);
    }
    let store = Store::new(&settings.paths.wallet_dir, &settings.paths.state_dir);
    #[cfg(feature = "sandbox")]
    if options.demo {
        return holders::find(&store, &demo::SHOWN.map(str::to_owned), None);
    }
    let first = settings.wallet.as_ref().map(|wallet| wallet.value.as_str());
    let mut found = holders::find(&store, names, first)?;
    // What is wrong with the book is said among the keys.
    let devices = books::devices(&settings.paths).list().unwrap_or_default();
    let devices: Vec<_> = devices.into_values().collect();
    holders::find_devices(&mut found, &devices);
    if names.is_empty() {
        let unnamed = devices
            .iter()
            .filter(|device| found.iter().all(|holder| holder.coldkey.0 != device.address));
        let unnamed: Vec<Holder> = unnamed.map(holders::of_device).collect();
        found.extend(unnamed);
    }
    Ok(found)
}

fn theme(name: Option<&str>, no_color: bool) -> Result<Theme, Fault> {
    match name {
        _ if no_color => Ok(Theme::None),
        None => Ok(Theme::Dark),
        Some(name) => Theme::from_name(name).ok_or_else(|| {
            let known = Theme::ALL.map(Theme::name).join(", ");
            let shown = crate::domain::clean(name, 40);
            Fault::new(Code::Arguments, format!("there is no theme `{shown}`"))
                .hint(format!("the themes are {known}"))
        }),
    }
}

/// Keys, mouse and size, from a thread of their own.
fn listen(out: Sender<Msg>) -> Result<(), Fault> {
    let spawned = std::thread::Builder::new().name("input".to_owned()).spawn(move || {
        loop {
            let msg = match event::read() {
                Ok(Event::Key(key)) => Msg::Key(key),
                Ok(Event::Mouse(mouse)) => Msg::Mouse(mouse),
                Ok(Event::Paste(text)) => Msg::Paste(text),
                Ok(Event::Resize(width, height)) => Msg::Resize(width, height),
                Ok(Event::FocusGained | Event::FocusLost) => continue,
                Err(_) => Msg::Stop(None),
            };
            let last = matches!(msg, Msg::Stop(_));
            if out.send(msg).is_err() || last {
                return;
            }
        }
    });
    spawned
        .map(|_| ())
        .map_err(|error| Fault::new(Code::Bug, format!("cannot start a thread: {error}")))
}

/// Takes what happened, lets the state follow, draws when it changed.
fn turn(
    model: &mut Model,
    guard: &mut Guard,
    messages: &mpsc::Receiver<Msg>,
    worker: &tokio::sync::mpsc::UnboundedSender<Effect>,
) -> io::Result<()> {
    let began = Instant::now();
    let tick = || {
        let clock = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |age| age.as_secs());
        Msg::Tick(began.elapsed().as_secs(), clock)
    };
    let mut effects = update::update(model, tick());
    effects.extend(update::start(model));
    perform(effects, guard, worker)?;
    let mut next = Instant::now().checked_add(TICK);
    loop {
        if terminal::has_panicked() {
            return Err(io::Error::other("a part of the program broke off"));
        }
        guard.terminal.draw(|frame| view::draw(model, frame.buffer_mut()))?;
        let left = next.map_or(TICK, |next| next.saturating_duration_since(Instant::now()));
        let playing = model.is_playing();
        let wait = if playing { left.min(BEAT) } else { left };
        let first = match messages.recv_timeout(wait) {
            Ok(msg) => msg,
            Err(RecvTimeoutError::Timeout) if playing && left > BEAT => Msg::Beat,
            Err(RecvTimeoutError::Timeout) => {
                next = Instant::now().checked_add(TICK);
                tick()
            }
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        };
        let mut effects = update::update(model, first);
        let until = Instant::now().checked_add(FRAME);
        while !model.quitting {
            let left = until.map_or(FRAME, |until| until.saturating_duration_since(Instant::now()));
            let Ok(msg) = messages.recv_timeout(left) else { break };
            effects.extend(update::update(model, msg));
        }
        perform(effects, guard, worker)?;
        if model.quitting {
            return Ok(());
        }
    }
}

fn perform(
    effects: Vec<Effect>,
    guard: &mut Guard,
    worker: &tokio::sync::mpsc::UnboundedSender<Effect>,
) -> io::Result<()> {
    for effect in effects {
        match effect {
            Effect::Copy(text) => terminal::copy(&text)?,
            Effect::Suspend => guard.suspend()?,
            // Without a worker the program is about to end.
            effect => drop(worker.send(effect)),
        }
    }
    Ok(())
}
