//! Who only watches opens nothing of the folder of keys: the kernel tells of every file and folder
//! that is opened there.

use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use rustix::fs::inotify::{CreateFlags, WatchFlags, add_watch, init};
use tokio::sync::mpsc::UnboundedSender;

use super::desk::{account, link, options};
use crate::config::{Env, Overrides, Settings};
use crate::tui::effect::{Effect, Kind};
use crate::tui::keymap::Keymap;
use crate::tui::model::{Model, Options};
use crate::tui::msg::Msg;
use crate::tui::{holders, update, worker};

/// Long enough for a machine that does something else, too.
const PATIENCE: Duration = Duration::from_mins(1);

/// A folder with a wallet whose files say nothing.
fn wallet(dir: &Path) {
    fs::create_dir_all(dir.join("main/hotkeys")).unwrap();
    for file in ["coldkey", "coldkeypub.txt", "hotkeys/default", "hotkeys/defaultpub.txt"] {
        fs::write(dir.join("main").join(file), "not a key").unwrap();
    }
}

/// Tells of everything that is opened in the folder of wallets.
fn guard(dir: &Path) -> File {
    let guard = init(CreateFlags::NONBLOCK).unwrap();
    for place in [dir.to_owned(), dir.join("main"), dir.join("main/hotkeys")] {
        add_watch(&guard, place, WatchFlags::OPEN).unwrap();
    }
    File::from(guard)
}

fn was_opened(mut guard: &File) -> bool {
    match guard.read(&mut [0; 4096]) {
        Ok(bytes) => bytes > 0,
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::WouldBlock);
            false
        }
    }
}

/// Starts as the program does.
fn begin(
    settings: &Settings,
    watch_only: bool,
) -> (Model, UnboundedSender<Effect>, mpsc::Receiver<Msg>) {
    let options = Options { watch_only, ..options() };
    let names = [account(1).to_string()];
    let holders = holders(&names, &options, settings).unwrap();
    let (send, receive) = mpsc::channel();
    let worker = worker::start(settings.clone(), watch_only, send).unwrap();
    let endpoint = settings.endpoint.value.clone();
    let mut model = Model::new(options, Keymap::default(), holders, endpoint);
    for effect in update::start(&mut model) {
        worker.send(effect).unwrap();
    }
    (model, worker, receive)
}

/// Asks for everything that a connection makes it ask for, and waits until all of it is answered.
fn without_a_node(settings: &Settings, watch_only: bool) {
    let (mut model, worker, receive) = begin(settings, watch_only);
    let mut open: Vec<Kind> = Vec::new();
    for effect in update::update(&mut model, Msg::Online(link())) {
        if let Effect::Read(query) = &effect {
            open.push(query.kind());
        }
        worker.send(effect).unwrap();
    }
    for kind in [Kind::Portfolio, Kind::Keys] {
        assert!(open.contains(&kind), "{kind:?} is asked for");
    }
    while !open.is_empty() {
        let kind = match receive.recv_timeout(PATIENCE).unwrap() {
            Msg::Read(found) => found.kind(),
            Msg::Failed(kind, _) => kind,
            _ => continue,
        };
        open.retain(|waiting| *waiting != kind);
    }
    worker.send(Effect::Quit).unwrap();
}

/// Does what the screen does until it shows the figures of a node.
#[cfg(feature = "sandbox")]
fn with_a_node(settings: &Settings, watch_only: bool) {
    let (mut model, worker, receive) = begin(settings, watch_only);
    while model.portfolio.value.is_none() || model.validators.value.is_none() {
        let msg = receive.recv_timeout(PATIENCE).unwrap();
        for effect in update::update(&mut model, msg) {
            worker.send(effect).unwrap();
        }
    }
    worker.send(Effect::Quit).unwrap();
}

fn settings(home: &Path, endpoint: &str) -> Settings {
    let env: Env = [("TAO_HOME".to_owned(), home.display().to_string())].into_iter().collect();
    let flags = Overrides { endpoint: Some(endpoint.to_owned()), ..Overrides::default() };
    let settings = Settings::resolve(&env, None, &flags).unwrap();
    wallet(&settings.paths.wallet_dir);
    settings
}

/// Without the flag it is noticed, so that silence means something.
fn opens_nothing(settings: &Settings, run: fn(&Settings, bool)) {
    let opened = guard(&settings.paths.wallet_dir);
    run(settings, true);
    assert!(!was_opened(&opened), "something in the folder of wallets was opened");
    run(settings, false);
    assert!(was_opened(&opened));
}

#[test]
fn watching_only_opens_nothing_in_the_folder_of_keys() {
    let home = tempfile::tempdir().unwrap();
    opens_nothing(&settings(home.path(), "ws://127.0.0.1:1"), without_a_node);
}

#[cfg(feature = "sandbox")]
#[test]
fn nor_does_it_while_it_shows_the_figures_of_a_node() {
    use tao_sandbox::{Config, Sandbox};

    let home = tempfile::tempdir().unwrap();
    let sandbox = Sandbox::start(Config::default()).unwrap();
    opens_nothing(&settings(home.path(), &sandbox.ws_url()), with_a_node);
    sandbox.stop().unwrap();
}
