//! `tao contact`.

use tao_keystore::Store;

use super::args::{ContactCommand, Global};
use super::{Io, emit};
use crate::app::books;
use crate::app::contacts::{Contact, Contacts};
use crate::app::keys::{Removed, Renamed};
use crate::config::Settings;
use crate::domain::{Account, clean};
use crate::fault::{Code, Fault};

pub(super) fn run(
    command: &ContactCommand,
    global: &Global,
    settings: &Settings,
    io: &mut Io<'_>,
) -> Result<(), Fault> {
    let book = Contacts::new(&settings.paths);
    match command {
        ContactCommand::Add { name, address, note } => {
            refuse_wallet(name, settings)?;
            let contact = Contact {
                name: name.clone(),
                account: Account::parse(address)?,
                note: note.clone(),
            };
            book.add(&contact)?;
            emit(&contact, &[], global, io)
        }
        ContactCommand::Import { folder } => {
            let usual = settings.paths.wallet_dir.parent().map(std::path::Path::to_path_buf);
            let folder = folder.clone().or(usual).unwrap_or_default();
            let store = Store::new(&settings.paths.wallet_dir, &settings.paths.state_dir);
            let wallets = store.list()?;
            let is_wallet = |name: &str| wallets.iter().any(|wallet| wallet.name == name);
            let report = books::import(&settings.paths, &folder, &is_wallet)?;
            emit(&report, &[], global, io)
        }
        ContactCommand::List => emit(&book.list()?, &[], global, io),
        ContactCommand::Show { name } => emit(&book.show(name)?, &[], global, io),
        ContactCommand::Rename { old, new } => {
            refuse_wallet(new, settings)?;
            book.rename(old, new)?;
            emit(&Renamed { old: clean(old, 64), new: new.clone() }, &[], global, io)
        }
        ContactCommand::Remove { name } => {
            book.remove(name)?;
            emit(&Removed { name: clean(name, 64), moved_to: None }, &[], global, io)
        }
    }
}

/// A name must mean one thing.
fn refuse_wallet(name: &str, settings: &Settings) -> Result<(), Fault> {
    let store = Store::new(&settings.paths.wallet_dir, &settings.paths.state_dir);
    if store.list()?.iter().any(|wallet| wallet.name == name) {
        let shown = clean(name, 64);
        return Err(Fault::new(Code::Name, format!("`{shown}` is the name of a wallet already")));
    }
    Ok(())
}
