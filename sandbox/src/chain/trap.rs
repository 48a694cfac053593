//! Turning a panic of the runtime into an error.
//!
//! A wasm runtime traps; this one, being native, panics, on malformed input as a matter of course. The message is
//! the answer to the caller and must not reach the terminal that the caller draws on.

use std::{
    any::Any,
    cell::Cell,
    panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook},
    sync::Once,
};

thread_local! {
    static IN_RUNTIME: Cell<bool> = const { Cell::new(false) };
}

/// Runs `call`; a panic inside comes back as its message. State that `call` wrote must be thrown away then.
pub fn catch<R>(call: impl FnOnce() -> R) -> Result<R, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let previous = take_hook();
        set_hook(Box::new(move |info| {
            if !IN_RUNTIME.get() {
                previous(info);
            }
        }));
    });
    let nested = IN_RUNTIME.replace(true);
    let result = catch_unwind(AssertUnwindSafe(call));
    IN_RUNTIME.set(nested);
    result.map_err(|payload| message(payload.as_ref()))
}

fn message(payload: &(dyn Any + Send)) -> String {
    if let Some(text) = payload.downcast_ref::<String>() {
        text.clone()
    } else if let Some(text) = payload.downcast_ref::<&str>() {
        (*text).to_owned()
    } else {
        "unknown cause".to_owned()
    }
}
