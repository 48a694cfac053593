//! Kills the process between two steps on the disk. Only in the tests of this crate.

use std::sync::atomic::{AtomicU64, Ordering};

static LEFT: AtomicU64 = AtomicU64::new(u64::MAX);

/// Lets this many steps pass from now on.
pub(crate) fn after(steps: u64) {
    LEFT.store(steps, Ordering::SeqCst);
}

pub(crate) fn point() {
    let left = LEFT.load(Ordering::SeqCst);
    if left == u64::MAX {
        return;
    }
    if left == 0 {
        // As kill -9 does: no destructor runs and nothing is flushed.
        let _ =
            rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
    }
    LEFT.store(left.saturating_sub(1), Ordering::SeqCst);
}
