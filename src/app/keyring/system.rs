//! The keyrings themselves, by the crate that speaks to each. Nothing else of the program is named
//! here, so that this file can be compiled for systems the rest of it does not run on.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

const SERVICE: &str = "tao-wallet";
/// Long enough to type the keyring's own password.
const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyring {
    /// What the desktop unlocks at login.
    Desktop,
    /// The kernel's, for this session only.
    Session,
}

impl Keyring {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Desktop if cfg!(target_os = "macos") => "the macOS Keychain",
            Self::Desktop if cfg!(windows) => "the Windows Credential Manager",
            Self::Desktop => "the Secret Service of this desktop",
            Self::Session => "the kernel's keyring of this session",
        }
    }
}

/// Why a keyring did not answer, in its own words.
pub(super) enum Refusal {
    NoEntry,
    Failed(String),
}

impl From<keyring_core::Error> for Refusal {
    fn from(error: keyring_core::Error) -> Self {
        match error {
            keyring_core::Error::NoEntry => Self::NoEntry,
            other => Self::Failed(other.to_string()),
        }
    }
}

pub(super) fn available() -> impl Iterator<Item = Keyring> {
    let session = cfg!(target_os = "linux").then_some(Keyring::Session);
    session.into_iter().chain([Keyring::Desktop])
}

pub(super) fn entry(keyring: Keyring, account: &str) -> Result<keyring_core::Entry, Refusal> {
    match keyring {
        Keyring::Desktop => {
            if let Err(error) = keyring::v1::Entry::store_status() {
                return Err(Refusal::Failed(error.to_string()));
            }
            Ok(keyring::v1::Entry::new(SERVICE, account)?.inner)
        }
        #[cfg(target_os = "linux")]
        Keyring::Session => {
            use keyring_core::api::CredentialStoreApi as _;
            Ok(linux_keyutils_keyring_store::Store::new()?.build(SERVICE, account, None)?)
        }
        #[cfg(not(target_os = "linux"))]
        Keyring::Session => Err(Refusal::Failed("only Linux has one".to_owned())),
    }
}

/// Runs a call beside us, because nothing else can end one that waits.
pub(super) fn within<T: Send + 'static>(
    keyring: Keyring,
    call: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let (tell, told) = channel();
    std::thread::spawn(move || {
        let _ = tell.send(call());
    });
    told.recv_timeout(PATIENCE).unwrap_or_else(|error| {
        Err(Refusal::Failed(match error {
            RecvTimeoutError::Timeout => {
                format!("no answer within {} seconds", PATIENCE.as_secs())
            }
            RecvTimeoutError::Disconnected => format!("{} failed", keyring.name()),
        }))
    })
}
