//! Ctrl-C while a transaction is on its way: what it means depends on whether one may have left.
//!
//! Anywhere else it ends the program as usual, which shells report as 130.

use std::io::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, Once, PoisonError};

use rustix::termios::{OptionalActions, Termios, tcsetattr};
use tokio::signal::unix::{SignalKind, signal};

use super::args::Global;
use crate::chain::outcome_unknown;
use crate::domain::Hash;
use crate::fault::{Code, Fault};
use crate::render;

/// The transaction that was signed last: from then on it may be included.
static SIGNED: Mutex<Option<Hash>> = Mutex::new(None);
/// How the terminal was before a secret was asked for.
static ECHO: Mutex<Option<Termios>> = Mutex::new(None);

/// An interrupt is how the command is meant to end.
static ENDLESS: AtomicBool = AtomicBool::new(false);

pub(super) fn endless() {
    ENDLESS.store(true, Ordering::Relaxed);
}

pub(super) fn signed(hash: Hash) {
    *SIGNED.lock().unwrap_or_else(PoisonError::into_inner) = Some(hash);
}

/// What is known of the last one is known; the next may be stopped for nothing.
pub(super) fn settled() {
    *SIGNED.lock().unwrap_or_else(PoisonError::into_inner) = None;
}

pub(super) fn echo(before: Option<Termios>) {
    *ECHO.lock().unwrap_or_else(PoisonError::into_inner) = before;
}

/// From now on the program says what an interrupt means. A second call does nothing.
pub(super) fn watch(global: &Global) {
    static ONCE: Once = Once::new();
    let (json, quiet) = (global.json, global.quiet);
    ONCE.call_once(|| {
        let (ready, is_ready) = std::sync::mpsc::channel::<()>();
        // Without the thread an interrupt ends the program as usual.
        let _ = std::thread::Builder::new().name("interrupt".to_owned()).spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build();
            let Ok(runtime) = runtime else { return };
            let told = runtime.block_on(async {
                let mut interrupt = signal(SignalKind::interrupt()).ok()?;
                drop(ready);
                interrupt.recv().await
            });
            if told.is_some() {
                leave(json, quiet);
            }
        });
        // Nothing goes on before it is heard. The other end is dropped in every case.
        let _ = is_ready.recv();
    });
}

fn fault() -> Fault {
    match *SIGNED.lock().unwrap_or_else(PoisonError::into_inner) {
        None => Fault::new(Code::Interrupted, "stopped; nothing was sent"),
        Some(hash) => outcome_unknown(&hash, "the program was stopped while it was on its way"),
    }
}

#[expect(clippy::exit, reason = "the main thread may be waiting for a password or a node")]
fn leave(json: bool, quiet: bool) -> ! {
    if let Some(modes) = ECHO.lock().unwrap_or_else(PoisonError::into_inner).as_ref()
        && let Ok(tty) = std::fs::File::options().read(true).write(true).open("/dev/tty")
    {
        let _ = tcsetattr(&tty, OptionalActions::Now, modes);
    }
    let fault = fault();
    super::progress::end();
    if ENDLESS.load(Ordering::Relaxed) {
        std::process::exit(fault.class().exit_status().into());
    }
    if json {
        let mut out = std::io::stdout();
        let _ = out.write_all(render::failure(&fault).as_bytes()).and_then(|()| out.flush());
    }
    if !(json && quiet) {
        let _ = std::io::stderr().write_all(format!("\n{}", render::words(&fault)).as_bytes());
    }
    std::process::exit(fault.class().exit_status().into())
}
