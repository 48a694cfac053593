//! The keyring of the operating system: it keeps the random bytes that unlock a key, never a
//! password or a phrase.
//!
//! Two are used, each by name: the desktop's (Secret Service, macOS Keychain, Windows Credential
//! Manager) and, on Linux, the kernel's, which forgets when the session ends. Each call has a time
//! limit: a keyring may wait for somebody to type into a window that nobody sees.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use tao_keystore::{Opened, Password, Store, UnlockSecret};

use super::keys::KeyName;
use crate::domain::clean;
use crate::fault::{Code, Fault};

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

/// Why a keyring did not answer.
enum Refusal {
    NoEntry,
    Failed(String),
}

impl From<keyring_core::Error> for Refusal {
    fn from(error: keyring_core::Error) -> Self {
        match error {
            keyring_core::Error::NoEntry => Self::NoEntry,
            other => Self::Failed(clean(&other.to_string(), 160)),
        }
    }
}

/// Refuses a keyring that cannot be used, before a password is asked for it.
pub fn check(keyring: Keyring) -> Result<(), Fault> {
    within(keyring, move || entry(keyring, "probe").map(|_| ()))
        .map_err(|refusal| unavailable(keyring, refusal))
}

/// Makes the keyring unlock a key from now on.
pub fn remember(
    store: &Store,
    name: &KeyName,
    password: &Password,
    keyring: Keyring,
) -> Result<(), Fault> {
    let account = store.keyring_name(&name.wallet, name.id())?;
    let secret = store.remember(&name.wallet, name.id(), password)?;
    let kept = within(keyring, move || {
        entry(keyring, &account)?.set_secret(secret.expose()).map_err(Refusal::from)
    });
    kept.map_err(|refusal| {
        // Without the keyring's half the record is of no use.
        let _ = store.forget(&name.wallet, name.id());
        unavailable(keyring, refusal)
    })
}

/// Opens a key with what a keyring remembers.
pub fn open(store: &Store, name: &KeyName) -> Result<Opened, Fault> {
    let account = store.keyring_name(&name.wallet, name.id())?;
    let mut why = None;
    for keyring in available() {
        let account = account.clone();
        let found = within(keyring, move || {
            let bytes = entry(keyring, &account)?.get_secret()?;
            UnlockSecret::from_vec(bytes)
                .ok_or_else(|| Refusal::Failed("it holds something else".to_owned()))
        });
        match found {
            Ok(secret) => return Ok(store.open_remembered(&name.wallet, name.id(), &secret)?),
            Err(Refusal::NoEntry) => {}
            Err(refusal) => why = Some(unavailable(keyring, refusal)),
        }
    }
    Err(why.unwrap_or_else(|| {
        Fault::new(Code::Keyring, format!("no keyring holds what unlocks {name}"))
    }))
}

/// Makes both halves go; returns what could not be reached.
pub fn forget(store: &Store, name: &KeyName) -> Result<Vec<String>, Fault> {
    let account = store.keyring_name(&name.wallet, name.id())?;
    store.forget(&name.wallet, name.id())?;
    let mut warnings = Vec::new();
    for keyring in available() {
        let account = account.clone();
        let gone = within(keyring, move || {
            entry(keyring, &account)?.delete_credential().map_err(Refusal::from)
        });
        match gone {
            Ok(()) | Err(Refusal::NoEntry) => {}
            // The kernel's keyring is refused in most containers, where it holds nothing either.
            Err(Refusal::Failed(_)) if keyring == Keyring::Session => {}
            Err(Refusal::Failed(why)) => warnings.push(format!(
                "{} was not reached ({why}); what it holds opens nothing any more",
                keyring.name()
            )),
        }
    }
    Ok(warnings)
}

fn available() -> impl Iterator<Item = Keyring> {
    let session = cfg!(target_os = "linux").then_some(Keyring::Session);
    session.into_iter().chain([Keyring::Desktop])
}

fn entry(keyring: Keyring, account: &str) -> Result<keyring_core::Entry, Refusal> {
    match keyring {
        Keyring::Desktop => {
            if let Err(error) = keyring::v1::Entry::store_status() {
                return Err(Refusal::Failed(clean(&error.to_string(), 160)));
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
fn within<T: Send + 'static>(
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

fn unavailable(keyring: Keyring, refusal: Refusal) -> Fault {
    let why = match refusal {
        Refusal::NoEntry => "it has no entry".to_owned(),
        Refusal::Failed(why) => why,
    };
    let fault = Fault::new(Code::Keyring, format!("{} cannot be used: {why}", keyring.name()));
    match keyring {
        Keyring::Desktop if cfg!(target_os = "linux") => fault.hint(
            "without a desktop there may be none; --session uses the kernel's, and without either \
             the password is asked each time",
        ),
        _ => fault.hint("the password is asked each time instead"),
    }
}
