//! `tao wallet` and `tao hotkey`.

mod change;
mod create;
mod message;

use std::path::Path;

use tao_keystore::{KdfParams, KeyId, Password, Scheme, Store, WordCount, import};

use super::args::{
    Global, HotkeyCommand, Kdf, KeyFormatArg, Remember, SchemeArg, Show, VerifyBackup,
    WalletCommand, Words,
};
use super::{Io, emit, phrases, secrets, unlock};
#[cfg(feature = "keyring")]
use crate::app::keys::Remembered;
use crate::app::keys::{BackupCheck, KeyName, Removed, Renamed, shown};
use crate::app::wallet;
use crate::config::{Settings, WalletFormat};
use crate::domain::{Account, clean};
use crate::fault::{Code, Fault};

/// No key file of any format is larger.
const LARGEST: u64 = 64 * 1024;

pub(super) fn run(
    command: &WalletCommand,
    global: &Global,
    settings: &Settings,
    io: &mut Io<'_>,
) -> Result<(), Fault> {
    let mut keys = Keys::new(global, settings, io);
    match command {
        WalletCommand::Create(create) => keys.create_wallet(create),
        WalletCommand::Import(import) => keys.import(&KeyName::parse(&import.key.name)?, import),
        WalletCommand::Watch { name, address, scheme } => keys.watch(name, address, *scheme),
        WalletCommand::List => keys.list(),
        WalletCommand::Show(show) => keys.show(&KeyName::parse(&show.key.name)?, show),
        WalletCommand::Rename { old, new } => {
            keys.store.rename_wallet(old, new)?;
            keys.emit(&Renamed { old: clean(old, 64), new: new.clone() }, &[])
        }
        WalletCommand::Remove { name, yes } => {
            keys.agree(&format!("remove wallet {} with all its keys?", clean(name, 64)), *yes)?;
            let moved = keys.store.remove_wallet(name)?;
            keys.emit(&Removed { name: clean(name, 64), moved_to: Some(shown(&moved)) }, &[])
        }
        WalletCommand::Convert(convert) => {
            keys.convert(&KeyName::parse(&convert.key.name)?, convert)
        }
        WalletCommand::Passwd(passwd) => keys.passwd(&KeyName::parse(&passwd.key.name)?, passwd),
        WalletCommand::VerifyBackup(check) => {
            keys.verify_backup(&KeyName::parse(&check.key.name)?, check)
        }
        WalletCommand::Sign(sign) => keys.sign(&KeyName::parse(&sign.key.name)?, sign),
        WalletCommand::Verify(verify) => keys.verify(verify),
        WalletCommand::Remember(remember) => {
            keys.remember(&KeyName::parse(&remember.key.name)?, remember)
        }
        WalletCommand::Forget(key) => keys.forget(&KeyName::parse(&key.name)?),
    }
}

pub(super) fn run_hotkey(
    command: &HotkeyCommand,
    global: &Global,
    settings: &Settings,
    io: &mut Io<'_>,
) -> Result<(), Fault> {
    let mut keys = Keys::new(global, settings, io);
    match command {
        HotkeyCommand::Create(create) => keys.create_hotkey(create),
        HotkeyCommand::Import(import) => {
            keys.import(&KeyName::parse_hotkey(&import.key.name)?, import)
        }
        HotkeyCommand::List { wallet } => keys.list_hotkeys(wallet.as_deref()),
        HotkeyCommand::Show(show) => keys.show(&KeyName::parse_hotkey(&show.key.name)?, show),
        HotkeyCommand::Rename { old, new } => {
            let name = KeyName::parse_hotkey(old)?;
            let KeyId::Hotkey(hotkey) = name.id() else { return Err(not_a_hotkey(old)) };
            keys.store.rename_hotkey(&name.wallet, hotkey, new)?;
            let renamed = KeyName { hotkey: Some(new.clone()), ..name.clone() };
            keys.emit(&Renamed { old: name.to_string(), new: renamed.to_string() }, &[])
        }
        HotkeyCommand::Remove { name, yes } => {
            let name = KeyName::parse_hotkey(name)?;
            let KeyId::Hotkey(hotkey) = name.id() else {
                return Err(not_a_hotkey(&name.to_string()));
            };
            keys.agree(&format!("remove {}?", name.described()), *yes)?;
            let moved = keys.store.remove_hotkey(&name.wallet, hotkey)?;
            keys.emit(&Removed { name: name.to_string(), moved_to: Some(shown(&moved)) }, &[])
        }
        HotkeyCommand::Convert(convert) => {
            keys.convert(&KeyName::parse_hotkey(&convert.key.name)?, convert)
        }
        HotkeyCommand::Passwd(passwd) => {
            keys.passwd(&KeyName::parse_hotkey(&passwd.key.name)?, passwd)
        }
        HotkeyCommand::VerifyBackup(check) => {
            keys.verify_backup(&KeyName::parse_hotkey(&check.key.name)?, check)
        }
        HotkeyCommand::Sign(sign) => keys.sign(&KeyName::parse_hotkey(&sign.key.name)?, sign),
        HotkeyCommand::Remember(remember) => {
            keys.remember(&KeyName::parse_hotkey(&remember.key.name)?, remember)
        }
        HotkeyCommand::Forget(key) => keys.forget(&KeyName::parse_hotkey(&key.name)?),
        #[cfg(feature = "online")]
        HotkeyCommand::Associate { .. }
        | HotkeyCommand::Registrations { .. }
        | HotkeyCommand::Swap(_) => Err(Fault::new(Code::Bug, "an online command stayed offline")),
    }
}

/// What every command here works with.
struct Keys<'a, 'io> {
    store: Store,
    global: &'a Global,
    settings: &'a Settings,
    io: &'a mut Io<'io>,
}

impl<'a, 'io> Keys<'a, 'io> {
    fn new(global: &'a Global, settings: &'a Settings, io: &'a mut Io<'io>) -> Self {
        let store = Store::new(&settings.paths.wallet_dir, &settings.paths.state_dir);
        Self { store, global, settings, io }
    }

    fn emit<R: crate::render::Report>(
        &mut self,
        report: &R,
        warnings: &[String],
    ) -> Result<(), Fault> {
        emit(report, warnings, self.global, self.io)
    }

    fn password(&mut self, name: &KeyName) -> Result<Password, Fault> {
        unlock::password(&self.store, name, self.global, self.settings, self.io)
    }

    /// Asks before something that is awkward to undo.
    fn agree(&mut self, question: &str, yes: bool) -> Result<(), Fault> {
        if yes {
            return Ok(());
        }
        if !self.io.terminal {
            return Err(Fault::new(
                Code::NoConsent,
                "nobody can be asked, and --yes was not given",
            ));
        }
        match self.io.ask_line(&format!("{question} [y/N] ")) {
            Some(answer) if matches!(answer.as_str(), "y" | "Y" | "yes") => Ok(()),
            _ => Err(Fault::new(Code::Declined, "not agreed; nothing was changed")),
        }
    }

    fn watch(&mut self, name: &str, address: &str, scheme: SchemeArg) -> Result<(), Fault> {
        let account = Account::parse(address)?;
        self.store.watch(name, account.0, scheme.scheme())?;
        self.emit(&wallet::show(&self.store, name)?, &[])
    }

    fn list(&mut self) -> Result<(), Fault> {
        let mut warnings: Vec<String> =
            self.store.pending()?.iter().map(|name| waits(name)).collect();
        let list = wallet::list(&self.store)?;
        for wallet in &list.wallets {
            warnings.extend(wallet.problems.iter().map(|line| format!("{}: {line}", wallet.name)));
        }
        self.emit(&list, &warnings)
    }

    fn list_hotkeys(&mut self, of: Option<&str>) -> Result<(), Fault> {
        let list = wallet::hotkeys(&self.store, of)?;
        self.emit(&list, &[])
    }

    fn show(&mut self, name: &KeyName, show: &Show) -> Result<(), Fault> {
        if show.phrase {
            return self.show_phrase(name);
        }
        let mut report = wallet::show(&self.store, &name.wallet)?;
        if let Some(hotkey) = &name.hotkey {
            report.coldkey = None;
            report.hotkeys.retain(|key| key.name == *hotkey);
            if report.hotkeys.is_empty() {
                return Err(tao_keystore::Error::UnknownHotkey {
                    wallet: clean(&name.wallet, 64),
                    name: clean(hotkey, 64),
                }
                .into());
            }
        }
        self.emit(&report, &[])
    }

    fn show_phrase(&mut self, name: &KeyName) -> Result<(), Fault> {
        self.store.show(&name.wallet)?;
        if !self.io.terminal {
            return Err(Fault::new(
                Code::NoConsent,
                "a recovery phrase is shown on a terminal only",
            ));
        }
        let opened = unlock::open(&self.store, name, self.global, self.settings, self.io)?;
        let Some(phrase) = &opened.mnemonic else {
            return Err(Fault::new(Code::Keystore, "this key was not made from a recovery phrase"));
        };
        let mut what = name.described();
        if !opened.derivation.is_empty() {
            what.push_str(", which is derived from it with the path ");
            what.push_str(&opened.derivation);
        }
        if opened.bip39_used {
            what.push_str(", together with its BIP-39 password");
        }
        let mut terminal = phrases::terminal(self.io)?;
        phrases::show(&mut terminal, &what, phrase, self.io)
    }

    /// Compares a backup with the address on disk. The key itself stays sealed.
    fn verify_backup(&mut self, name: &KeyName, check: &VerifyBackup) -> Result<(), Fault> {
        let wallet = self.store.show(&name.wallet)?;
        let entry = match &name.hotkey {
            None => wallet.coldkey,
            Some(hotkey) => wallet.hotkeys.into_iter().find(|key| key.name == *hotkey),
        };
        let Some(entry) = entry else {
            let what = name.described();
            return Err(Fault::new(Code::KeystoreUsage, format!("{what} is not on this machine")));
        };
        let (backup, pair) = if let Some(path) = &check.from {
            let bytes = key_file(path)?;
            let password = file_password(path, &bytes, self.global, self.settings, self.io)?;
            ("file", import(&bytes, path, &password)?.pair)
        } else {
            let origin = &check.origin;
            let phrase = secrets::phrase(origin.mnemonic_file.as_deref(), self.io)?;
            let bip39 = origin.bip39_password_file.as_deref().map(secrets::line_of).transpose()?;
            let scheme = entry.scheme;
            let pair =
                tao_keystore::Pair::from_mnemonic(&phrase, bip39.as_ref(), &origin.path, scheme)?;
            ("phrase", pair)
        };
        if pair.public() != entry.public {
            let leads_to = Account(pair.public());
            return Err(Fault::new(
                Code::Backup,
                format!("the {backup} leads to {leads_to}, and {name} is {}", entry.ss58),
            )
            .hint("a derivation path or a BIP-39 password may be missing: --path, --bip39-password-file"));
        }
        let report = BackupCheck { key: name.to_string(), address: entry.ss58, backup };
        self.emit(&report, &[])
    }

    #[cfg(feature = "keyring")]
    fn remember(&mut self, name: &KeyName, remember: &Remember) -> Result<(), Fault> {
        use crate::app::keyring::{self, Keyring};
        if name.hotkey.is_none() && !remember.accept_session_access {
            return Err(Fault::new(
                Code::NoConsent,
                "every program of the logged-in session could then unlock this coldkey",
            )
            .hint("agree to that with --accept-session-access"));
        }
        let keyring = if remember.session { Keyring::Session } else { Keyring::Desktop };
        keyring::check(keyring)?;
        let password = self.password(name)?;
        keyring::remember(&self.store, name, &password, keyring)?;
        let report = Remembered {
            key: name.to_string(),
            remembered: true,
            keyring: keyring.name().to_owned(),
        };
        self.emit(&report, &[])
    }

    #[cfg(feature = "keyring")]
    fn forget(&mut self, name: &KeyName) -> Result<(), Fault> {
        let warnings = crate::app::keyring::forget(&self.store, name)?;
        let report =
            Remembered { key: name.to_string(), remembered: false, keyring: String::new() };
        self.emit(&report, &warnings)
    }

    #[cfg(not(feature = "keyring"))]
    #[expect(clippy::unused_self, reason = "the same call in every build")]
    fn remember(&mut self, _: &KeyName, _: &Remember) -> Result<(), Fault> {
        Err(no_keyring())
    }

    #[cfg(not(feature = "keyring"))]
    fn forget(&mut self, name: &KeyName) -> Result<(), Fault> {
        self.store.forget(&name.wallet, name.id())?;
        Err(no_keyring())
    }
}

#[cfg(not(feature = "keyring"))]
fn no_keyring() -> Fault {
    Fault::new(Code::Keyring, "this build of the program uses no keyring")
}

fn waits(name: &str) -> String {
    let name = clean(name, 64);
    format!(
        "wallet {name} waits for its recovery phrase to be confirmed: tao wallet create {name} --resume"
    )
}

fn not_a_hotkey(text: &str) -> Fault {
    Fault::new(Code::Name, format!("`{}` does not name a hotkey", clean(text, 80)))
}

/// Reads a key file from anywhere; it is encrypted, or its owner knows that it is not.
fn key_file(path: &Path) -> Result<Vec<u8>, Fault> {
    use std::io::Read as _;
    let refused = |why: String| {
        Fault::new(Code::KeystoreUsage, format!("cannot read {}: {why}", shown(path)))
    };
    let file = std::fs::File::open(path).map_err(|error| refused(error.to_string()))?;
    let mut bytes = Vec::new();
    file.take(LARGEST.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| refused(error.to_string()))?;
    Ok(bytes)
}

/// The password of a file from elsewhere, asked only when it needs one.
fn file_password(
    path: &Path,
    bytes: &[u8],
    global: &Global,
    settings: &Settings,
    io: &Io<'_>,
) -> Result<Password, Fault> {
    if tao_keystore::legacy::needs_password(bytes) {
        secrets::password(&shown(path), global, settings, io)
    } else {
        Ok(Password::new(String::new()))
    }
}

/// The format of all new keys that the flag or the settings ask for.
fn chosen_format(flag: Option<KeyFormatArg>, settings: &Settings) -> Option<KeyFormatArg> {
    flag.or_else(|| {
        settings.wallet_format.as_ref().map(|format| match format.value {
            WalletFormat::Native => KeyFormatArg::Native,
            WalletFormat::Btcli => KeyFormatArg::Btcli,
        })
    })
}

impl Words {
    const fn count(self) -> WordCount {
        match self {
            Self::Twelve => WordCount::Twelve,
            Self::Fifteen => WordCount::Fifteen,
            Self::Eighteen => WordCount::Eighteen,
            Self::TwentyOne => WordCount::TwentyOne,
            Self::TwentyFour => WordCount::TwentyFour,
        }
    }
}

impl Kdf {
    fn params(self) -> Result<KdfParams, Fault> {
        Ok(match self {
            Self::Default => KdfParams::DEFAULT,
            Self::Light => KdfParams::LIGHT,
            Self::Calibrate => KdfParams::calibrated(std::time::Duration::from_secs(2))?,
        })
    }
}

impl SchemeArg {
    const fn scheme(self) -> Scheme {
        match self {
            Self::Sr25519 => Scheme::Sr25519,
            Self::Ed25519 => Scheme::Ed25519,
        }
    }
}
