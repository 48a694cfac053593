//! From a dialog to a signature of a device, with the real worker on the practice chain and an
//! emulated device that speaks the protocol report by report.

use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, mpsc};
use std::time::{Duration, Instant};

use crossterm::event::KeyCode;
use tao_keystore::Store;
use tao_sandbox::{Config, Sandbox, Sealing};
use tokio::sync::mpsc::UnboundedSender;

use super::desk::{control, drawn, options, press, text, write};
use crate::app::books::{self, Device};
use crate::app::device::{self, Place, Reports};
use crate::app::execute::{self, Follow, Key, Terms};
use crate::app::payer::Payer;
use crate::app::{activity, session};
use crate::config::{Env, Overrides, Settings};
use crate::consent::Consent;
use crate::domain::{Account, AmountExpr, Coldkey, Tao};
use crate::fault::{Code, Fault};
use crate::intent::Intent;
use crate::tui::effect::Effect;
use crate::tui::keymap::Keymap;
use crate::tui::model::{Model, Overlay, UnlockState};
use crate::tui::msg::Msg;
use crate::tui::{holders, update, worker};

#[path = "../../../tests/shared_airgap/device.rs"]
mod emulated;

/// Long enough for a machine that does something else, too.
const PATIENCE: Duration = Duration::from_mins(1);

/// The device with somebody who reads what it shows.
#[derive(Clone, Default)]
struct Person {
    device: Arc<Mutex<emulated::Device>>,
    reads: Arc<(Mutex<bool>, Condvar)>,
}

impl Reports for Person {
    fn write(&mut self, report: &[u8; 64]) -> Result<(), Fault> {
        (&mut *self.device.lock().unwrap()).write(report)
    }

    fn read(&mut self) -> Result<[u8; 64], Fault> {
        let last = self.device.lock().unwrap().messages.last().cloned();
        if matches!(last.as_deref(), Some([_, 2, 2, ..])) {
            let (reads, done) = &*self.reads;
            drop(done.wait_while(reads.lock().unwrap(), |reads| *reads).unwrap());
        }
        (&mut *self.device.lock().unwrap()).read()
    }
}

impl Person {
    fn set(&self, change: impl FnOnce(&mut emulated::Device)) {
        change(&mut self.device.lock().unwrap());
    }

    fn is_reading(&self, reads: bool) {
        *self.reads.0.lock().unwrap() = reads;
        self.reads.1.notify_all();
    }
}

struct Screen {
    model: Model,
    worker: UnboundedSender<Effect>,
    receive: mpsc::Receiver<Msg>,
}

impl Screen {
    fn perform(&self, effects: Vec<Effect>) {
        for effect in effects {
            self.worker.send(effect).unwrap();
        }
    }

    fn press(&mut self, code: KeyCode) {
        let effects = press(&mut self.model, code);
        self.perform(effects);
    }

    fn text(&mut self) -> String {
        text(&drawn(&mut self.model, 120, 40))
    }

    fn until(&mut self, what: &str, holds: impl Fn(&Model) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !holds(&self.model) {
            let left = end.saturating_duration_since(Instant::now());
            let Ok(msg) = self.receive.recv_timeout(left) else {
                panic!("{what}:\n{}", self.text())
            };
            let effects = update::update(&mut self.model, msg);
            self.perform(effects);
        }
    }

    fn device(&self) -> &UnlockState {
        waiting(&self.model).unwrap()
    }

    /// Waits until the device has refused, and returns why.
    fn refused(&mut self) -> Fault {
        self.until("a refusal", |model| waiting(model).is_some_and(|it| it.problem.is_some()));
        self.device().problem.clone().unwrap()
    }
}

fn waiting(model: &Model) -> Option<&UnlockState> {
    match model.overlays.last() {
        Some(Overlay::Unlock(state)) => Some(state),
        _ => None,
    }
}

fn settings(home: &Path, endpoint: &str) -> Settings {
    let env: Env = [("TAO_HOME".to_owned(), home.display().to_string())].into_iter().collect();
    let flags = Overrides { endpoint: Some(endpoint.to_owned()), ..Overrides::default() };
    Settings::resolve(&env, None, &flags).unwrap()
}

fn fund(settings: &Settings, to: Account) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let session = session::open(settings).await.unwrap();
        let payer = Payer::find("dev://Alice", &Store::new("", "")).unwrap();
        let (to, amount) = (Coldkey(to), AmountExpr::parse("100").unwrap());
        let intent = Intent::Transfer { to, amount, allow_death: false, to_hotkey: false };
        let terms = Terms::default();
        let proposal = execute::prepare(&session, intent, &payer, &terms).await.unwrap();
        let pair = payer.unlock(|_| panic!("a practice key has no file")).unwrap();
        let (agreed, key) = ((proposal, Consent::Flag), Key::Pair(&pair));
        let follow = Follow::to_the_end(PATIENCE);
        execute::commit(&session, agreed, key, follow, &mut |_| {}).await.unwrap();
    });
}

fn begin(settings: &Settings, person: &Person) -> Screen {
    let person = person.clone();
    let open = move || Ok::<Box<dyn Reports>, Fault>(Box::new(person.clone()));
    let devices = worker::Devices::reached_by(Arc::new(open));
    let (send, receive) = mpsc::channel();
    let worker = worker::start_with(settings.clone(), false, devices, send).unwrap();
    let holders = holders(&[], &options(), settings).unwrap();
    let endpoint = settings.endpoint.value.clone();
    let mut model = Model::new(options(), Keymap::default(), holders, endpoint);
    let effects = update::start(&mut model);
    let screen = Screen { model, worker, receive };
    screen.perform(effects);
    screen
}

#[test]
fn a_device_signs_what_was_agreed_to_on_the_screen() {
    let home = tempfile::tempdir().unwrap();
    let sealing = Sealing::Every(Duration::from_secs(1));
    let sandbox = Sandbox::start(Config { sealing, ..Config::default() }).unwrap();
    let settings = settings(home.path(), &sandbox.ws_url());
    let person = Person::default();
    let reader = person.clone();
    let open = move || Ok::<Box<dyn Reports>, Fault>(Box::new(reader.clone()));
    let address = device::account(&open, Place::default(), None).unwrap();
    fund(&settings, address);
    let sent = || activity::activity(&settings.paths.state_dir).unwrap().items.len();
    assert_eq!(sent(), 1);
    books::saw(&settings.paths, &Device { address, account: 0, index: 0 }).unwrap();

    let mut screen = begin(&settings, &person);
    screen.until("the figures", |model| {
        let free = model.portfolio.value.as_ref().map(|held| held.free);
        free == Tao::parse("100").ok()
            && model.subnets.value.is_some()
            && model.validators.value.is_some()
    });
    for key in "2gjjs".chars() {
        screen.press(KeyCode::Char(key));
    }
    let effects = control(&mut screen.model, 'n');
    screen.perform(effects);
    screen.press(KeyCode::Tab);
    let effects = write(&mut screen.model, "1");
    screen.perform(effects);
    screen.press(KeyCode::Enter);
    screen.until("a review", |model| matches!(model.overlays.last(), Some(Overlay::Review(_))));
    let shown = screen.text();
    assert!(shown.contains("[ Sign on the device ]"), "{shown}");
    assert!(shown.contains("--signer 'ledger:?account=0&index=0'"), "{shown}");

    person.set(|device| device.locked = true);
    screen.press(KeyCode::Tab);
    screen.press(KeyCode::Enter);
    let fault = screen.refused();
    assert_eq!((fault.code(), fault.message()), (Code::Ledger, "the device is locked"));
    assert!(screen.text().contains("unlock it with its PIN"));

    person.set(|device| (device.locked, device.rejects) = (false, true));
    screen.press(KeyCode::Enter);
    assert_eq!(screen.refused().code(), Code::LedgerDeclined);

    // Somebody reads, and the screen goes on meanwhile.
    person.set(|device| device.rejects = false);
    person.is_reading(true);
    screen.press(KeyCode::Enter);
    screen.until("the device", |model| waiting(model).is_some_and(|it| it.shown));
    let before = screen.model.head;
    screen.until("another block", |model| model.head != before);
    assert!(screen.text().contains("read it on the device, compare, and approve it there"));
    screen.press(KeyCode::Esc);
    screen.until("the review again", |model| {
        matches!(model.overlays.last(), Some(Overlay::Review(_)))
    });
    assert!(screen.model.submissions.is_empty());

    // The device still shows it, and what it says to that now reaches nobody.
    screen.press(KeyCode::Tab);
    screen.press(KeyCode::Enter);
    let fault = screen.refused();
    assert_eq!(
        fault.message(),
        "the device is still busy with a transaction that was given up here"
    );
    person.is_reading(false);
    // The signature that comes of it has the time of two blocks to get anywhere.
    for _ in 0..2 {
        let before = screen.model.head;
        screen.until("another block", |model| model.head != before);
    }
    assert_eq!(sent(), 1, "nothing was written down, let alone sent");
    assert!(screen.model.submissions.is_empty() && screen.model.receipts.is_empty());
    while waiting(&screen.model).is_some() {
        screen.press(KeyCode::Enter);
        screen
            .until("an answer", |model| waiting(model).is_none_or(|state| state.problem.is_some()));
        if let Some(state) = waiting(&screen.model) {
            assert_eq!(state.problem.as_ref().unwrap().message(), fault.message());
        }
    }
    screen.until("the end", |model| model.receipts.len() == 1);
    screen.until("the position", |model| {
        model.portfolio.value.as_ref().is_some_and(|held| held.positions.len() == 1)
    });
    assert_eq!(sent(), 2);
    let log = screen.model.log.last().unwrap();
    assert!(log.command.contains("--signer 'ledger:?account=0&index=0'"), "{}", log.command);
    assert!(screen.model.unlocked.is_empty(), "the key never was here");
    screen.worker.send(Effect::Quit).unwrap();
    sandbox.stop().unwrap();
}
