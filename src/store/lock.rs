//! Advisory locks between processes; the kernel drops them when their holder dies.

use std::fs::{File, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Duration;

use super::files;
use crate::fault::{Code, Fault};

const PAUSE: Duration = Duration::from_millis(50);
/// Five seconds of pauses.
pub(crate) const PATIENCE: u32 = 100;

/// One signer's turn: held from the choice of a nonce until its transaction is broadcast.
#[derive(Debug)]
#[must_use = "the lock is released when this is dropped"]
pub struct SignerLock {
    _file: File,
}

impl SignerLock {
    pub(crate) fn new(file: File) -> Self {
        Self { _file: file }
    }
}

/// Locks `dir`/`name` for this handle alone, trying `attempts` times after the first.
pub(crate) fn acquire(dir: &Path, name: &str, attempts: u32, busy: &str) -> Result<File, Fault> {
    let path = dir.join(name);
    let failed = |error: std::io::Error| {
        Fault::new(Code::Journal, format!("{} cannot be locked: {error}", super::shown(&path)))
    };
    files::own_dir(dir).map_err(failed)?;
    let file = File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .custom_flags(files::flags())
        .open(&path)
        .map_err(failed)?;
    let mut left = attempts;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::Error(error)) => return Err(failed(error)),
            Err(TryLockError::WouldBlock) if left == 0 => {
                return Err(Fault::new(Code::Journal, busy)
                    .hint("wait until the other tao is done, then try again"));
            }
            Err(TryLockError::WouldBlock) => {
                left = left.saturating_sub(1);
                std::thread::sleep(PAUSE);
            }
        }
    }
}
