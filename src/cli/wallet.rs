//! `tao wallet`.

use std::fs::OpenOptions;

use tao_keystore::{KdfParams, KeyId, Password, Store, WordCount};

use super::args::{Global, Kdf, WalletCommand, Words};
use super::secrets::{self, Reveal};
use super::{Io, emit};
use crate::app::wallet::{self, Origin};
use crate::config::Settings;
use crate::fault::{Code, Fault};

pub(super) fn run(
    command: &WalletCommand,
    global: &Global,
    settings: &Settings,
    io: &mut Io<'_>,
) -> Result<(), Fault> {
    let store = Store::new(&settings.paths.wallet_dir, &settings.paths.state_dir);
    match command {
        WalletCommand::List => emit(&wallet::list(&store)?, &[], global, io),
        WalletCommand::Show { name, phrase, hotkey } => {
            if *phrase {
                let id = hotkey.as_deref().map_or(KeyId::Coldkey, KeyId::Hotkey);
                return show_phrase(&store, name, id, global, settings, io);
            }
            emit(&wallet::show(&store, name)?, &[], global, io)
        }
        WalletCommand::Create {
            name,
            hotkey,
            no_hotkey,
            only_hotkey,
            words,
            kdf,
            mnemonic_out,
        } => {
            let mut keys = Vec::new();
            if !only_hotkey {
                keys.push(("coldkey".to_owned(), KeyId::Coldkey));
            }
            if !no_hotkey {
                keys.push((format!("hotkey {hotkey}"), KeyId::Hotkey(hotkey)));
            }
            refuse_taken(&store, name, &keys)?;
            let password = secrets::new_password(&format!("wallet {name}"), global, settings, io)?;
            let mut reveal = Reveal::prepare(mnemonic_out.as_deref(), io)?;
            for (what, id) in keys {
                let mnemonic =
                    wallet::create(&store, name, id, words.count(), &password, kdf.params())?;
                reveal.show(&what, &mnemonic)?;
            }
            emit(&wallet::show(&store, name)?, &[], global, io)
        }
        WalletCommand::Import {
            name,
            hotkey,
            mnemonic_file,
            path,
            from,
            from_password_file,
            kdf,
        } => {
            let id = hotkey.as_deref().map_or(KeyId::Coldkey, KeyId::Hotkey);
            refuse_taken(&store, name, &[("key".to_owned(), id)])?;
            if let Some(from) = from {
                let old = match from_password_file {
                    Some(file) => Password::from_bytes(trimmed(secrets::read(file)?)),
                    None => Password::new(String::new()),
                };
                let bytes = std::fs::read(from).map_err(|error| {
                    Fault::new(
                        Code::KeystoreUsage,
                        format!("cannot read {}: {error}", from.display()),
                    )
                })?;
                let imported = tao_keystore::import(&bytes, from, &old)?;
                let password =
                    secrets::new_password(&format!("wallet {name}"), global, settings, io)?;
                wallet::import(
                    &store,
                    name,
                    id,
                    &Origin::File(&imported),
                    &password,
                    kdf.params(),
                )?;
            } else {
                let mnemonic = secrets::phrase(mnemonic_file.as_deref(), io)?;
                let password =
                    secrets::new_password(&format!("wallet {name}"), global, settings, io)?;
                let origin = Origin::Phrase { mnemonic: &mnemonic, path };
                wallet::import(&store, name, id, &origin, &password, kdf.params())?;
            }
            emit(&wallet::show(&store, name)?, &[], global, io)
        }
    }
}

/// Refuses a taken name before anything is asked or shown.
fn refuse_taken(store: &Store, name: &str, keys: &[(String, KeyId<'_>)]) -> Result<(), Fault> {
    tao_keystore::store::check_new_name(name)?;
    let Some(wallet) = store.list()?.into_iter().find(|wallet| wallet.name == name) else {
        return Ok(());
    };
    for (what, id) in keys {
        let taken = match id {
            KeyId::Coldkey => wallet.coldkey.is_some(),
            KeyId::Hotkey(hotkey) => wallet.hotkeys.iter().any(|key| key.name == *hotkey),
        };
        if taken {
            return Err(Fault::new(
                Code::Keystore,
                format!("wallet `{name}` has this {what} already, and a key is never overwritten"),
            )
            .hint("choose another name"));
        }
    }
    Ok(())
}

fn show_phrase(
    store: &Store,
    name: &str,
    id: KeyId<'_>,
    global: &Global,
    settings: &Settings,
    io: &mut Io<'_>,
) -> Result<(), Fault> {
    store.show(name)?;
    let nowhere = || Fault::new(Code::NoConsent, "a recovery phrase is shown on a terminal only");
    let mut tty = OpenOptions::new()
        .read(true)
        .write(true)
        .open("/dev/tty")
        .ok()
        .filter(|_| io.terminal)
        .ok_or_else(nowhere)?;
    let password = secrets::password(&format!("wallet {name}"), global, settings, io)?;
    let opened = store.open(name, id, &password)?;
    let Some(mnemonic) = &opened.mnemonic else {
        return Err(Fault::new(Code::Keystore, "this key was not made from a recovery phrase"));
    };
    let mut what = id.role().name().to_owned();
    if !opened.derivation.is_empty() {
        what.push_str(", which is derived from it with the path ");
        what.push_str(&opened.derivation);
    }
    if opened.bip39_used {
        what.push_str(", together with its BIP-39 password");
    }
    secrets::on_alternate_screen(&mut tty, &what, mnemonic).map_err(|error| {
        Fault::new(Code::Output, format!("the phrase could not be shown: {error}"))
    })
}

fn trimmed(mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.last() == Some(&b'\n') {
        bytes.pop();
    }
    bytes
}

impl Words {
    const fn count(self) -> WordCount {
        match self {
            Self::Twelve => WordCount::Twelve,
            Self::TwentyFour => WordCount::TwentyFour,
        }
    }
}

impl Kdf {
    const fn params(self) -> KdfParams {
        match self {
            Self::Default => KdfParams::DEFAULT,
            Self::Light => KdfParams::LIGHT,
        }
    }
}
