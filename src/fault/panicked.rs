//! A panic is a defect of this program: one line says so and where, and the exit status is 70.
//!
//! What the panic says is not shown, because it may hold what was being worked on.

use std::panic::PanicHookInfo;
use std::sync::{Mutex, PoisonError};

use super::{Code, Fault};

/// Where the last panic was, of whatever thread.
static PLACE: Mutex<Option<String>> = Mutex::new(None);

/// A hook that says nothing: what reads hostile input may break off and is caught where it runs.
pub(crate) fn remember(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(|at| format!("{}:{}", at.file(), at.line()));
    *PLACE.lock().unwrap_or_else(PoisonError::into_inner) = place;
}

/// The fault that the last panic is.
pub(crate) fn fault() -> Fault {
    let place = PLACE.lock().unwrap_or_else(PoisonError::into_inner).take();
    let place = place.unwrap_or_else(|| "an unknown place".to_owned());
    let version = env!("CARGO_PKG_VERSION");
    Fault::new(Code::Bug, format!("tao {version} panicked at {place}"))
        .hint("this is a defect of the program; report that line and what you were doing")
        .try_command("see what was signed, and whether it was sent", &["tao", "tx", "list"])
}
