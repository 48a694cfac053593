//! `tao policy`.

use super::args::{Global, PolicyCommand};
use super::{Io, emit, unlock};
use crate::app::keys::KeyName;
use crate::app::payer::{Names, Payer};
use crate::app::policy;
use crate::config::{Settings, edit};
use crate::fault::{Code, Fault};

pub(super) fn run(
    command: &PolicyCommand,
    global: &Global,
    settings: &Settings,
    io: &mut Io<'_>,
) -> Result<(), Fault> {
    match command {
        PolicyCommand::Show { wallet } => {
            emit(&policy::policies(settings, wallet.as_deref())?, &[], global, io)
        }
        PolicyCommand::Seal { wallet } => {
            let policy = policy::named(settings, wallet)?;
            if !global.quiet && !global.json {
                io.write_err(&policy.text());
            }
            let pair = unlocked(wallet, global, settings, io)?;
            policy::seal(settings, policy, &pair)?;
            emit(&policy::policies(settings, Some(wallet))?, &[], global, io)
        }
        PolicyCommand::Remove { wallet } => {
            let pair = unlocked(wallet, global, settings, io)?;
            let path = &settings.paths.config_file;
            if let Some(text) = edit::remove_policy(&edit::read(path)?, wallet)? {
                Settings::check(&text, &settings.paths, io.home.as_deref())?;
                edit::write(path, &text)?;
            }
            policy::unseal(settings, wallet, &pair)?;
            let settings = super::settings(global, io)?;
            emit(&policy::policies(&settings, None)?, &[], global, io)
        }
    }
}

/// The coldkey of the wallet: whoever changes what it may sign must be able to sign with it.
fn unlocked(
    wallet: &str,
    global: &Global,
    settings: &Settings,
    io: &mut Io<'_>,
) -> Result<tao_keystore::Pair, Fault> {
    let store = Names::new(&settings.paths);
    let payer = Payer::find(wallet, &store)?;
    if !matches!(payer, Payer::Wallet { .. }) {
        return Err(Fault::new(Code::Name, "a policy is that of a wallet on this machine"));
    }
    payer.unlock(|wallet| {
        let name = KeyName { wallet: wallet.to_owned(), hotkey: None };
        Ok(unlock::open(&store, &name, global, settings, io)?.pair)
    })
}
