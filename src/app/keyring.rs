//! The keyring of the operating system: it keeps the random bytes that unlock a key, never a
//! password or a phrase.
//!
//! Two are used, each by name: the desktop's (Secret Service, macOS Keychain, Windows Credential
//! Manager) and, on Linux, the kernel's, which forgets when the session ends. Each call has a time
//! limit: a keyring may wait for somebody to type into a window that nobody sees.

use tao_keystore::{Opened, Password, Store, UnlockSecret};

use self::system::{Refusal, available, entry, within};
use super::keys::KeyName;
use crate::domain::clean;
use crate::fault::{Code, Fault};

pub use self::system::Keyring;

mod system;

/// Characters of what a keyring says that a message repeats.
const LONGEST: usize = 160;

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
                "{} was not reached ({}); what it holds opens nothing any more",
                keyring.name(),
                clean(&why, LONGEST)
            )),
        }
    }
    Ok(warnings)
}

fn unavailable(keyring: Keyring, refusal: Refusal) -> Fault {
    let why = match refusal {
        Refusal::NoEntry => "it has no entry".to_owned(),
        Refusal::Failed(why) => clean(&why, LONGEST),
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
