//! Unlocks a key for one command: with what this machine remembers, or with a password asked once.

use tao_keystore::{Opened, Password, Store};

use super::args::Global;
use super::{Io, secrets};
use crate::app::keys::KeyName;
use crate::config::Settings;
use crate::fault::Fault;

/// How often a password may be typed wrong.
const TRIES: u8 = 3;

/// Opens a key. A password that was named on the command line wins over the keyring.
pub(super) fn open(
    store: &Store,
    name: &KeyName,
    global: &Global,
    settings: &Settings,
    io: &mut Io<'_>,
) -> Result<Opened, Fault> {
    #[cfg(feature = "keyring")]
    if !secrets::is_given(global, settings) && store.is_remembered(&name.wallet, name.id())? {
        match crate::app::keyring::open(store, name) {
            Ok(opened) => return Ok(opened),
            Err(fault) => {
                io.write_err(&format!("warning: {}; asking for the password\n", fault.message()));
            }
        }
    }
    let typed = io.terminal && !secrets::is_given(global, settings);
    let mut tries = if typed { TRIES } else { 1 };
    loop {
        let password = password(store, name, global, settings, io)?;
        super::progress::show(&format!("unlocking {}", name.described()), global, io);
        let opened = store.open(&name.wallet, name.id(), &password);
        super::progress::end();
        tries = tries.saturating_sub(1);
        match opened {
            Err(error) if tries > 0 && error.code() == "keystore.password" => {
                io.write_err("wrong password; once more\n");
            }
            opened => return Ok(opened?),
        }
    }
}

/// The password of a key; not asked for a key that has none.
pub(super) fn password(
    store: &Store,
    name: &KeyName,
    global: &Global,
    settings: &Settings,
    io: &Io<'_>,
) -> Result<Password, Fault> {
    if store.format(&name.wallet, name.id())?.is_encrypted() {
        secrets::password(&name.described(), global, settings, io)
    } else {
        Ok(Password::new(String::new()))
    }
}
