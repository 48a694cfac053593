//! New keys: made here, or brought in.

use tao_keystore::{
    Form, KeyId, Mnemonic, NewKey, Password, Pending, Scheme, Source, import, import_seed,
};

use super::{Keys, chosen_format, file_password, key_file};
use crate::app::keys::{KeyName, Removed};
use crate::app::wallet;
use crate::cli::args::{Create, CreateHotkey, Import, KeyFormatArg, Making, Storage};
use crate::cli::{phrases, progress, secrets};
use crate::fault::{Code, Fault};

impl Keys<'_, '_> {
    pub(super) fn create_wallet(&mut self, create: &Create) -> Result<(), Fault> {
        let name = create.name.as_str();
        let mut keys = vec![KeyName { wallet: name.to_owned(), hotkey: None }];
        if !create.no_hotkey {
            keys.push(KeyName { wallet: name.to_owned(), hotkey: Some(create.hotkey.clone()) });
        } else if create.making.storage.plaintext {
            return Err(no_plain_coldkey());
        }
        self.make(name, &keys, &create.making)
    }

    pub(super) fn create_hotkey(&mut self, create: &CreateHotkey) -> Result<(), Fault> {
        let name = KeyName::parse_hotkey(&create.name)?;
        self.make(&name.wallet.clone(), &[name], &create.making)
    }

    fn make(&mut self, wallet: &str, keys: &[KeyName], making: &Making) -> Result<(), Fault> {
        if making.discard {
            self.store.discard(wallet)?;
            return self.emit(&Removed { name: wallet.to_owned(), moved_to: None }, &[]);
        }
        if making.resume {
            return self.resume(wallet);
        }
        self.refuse_taken(wallet, keys)?;
        // Before a password is typed twice: somebody has to be there to read the words.
        if !making.phrase_later {
            drop(phrases::terminal(self.io)?);
        }
        let forms: Vec<Form> = keys.iter().map(|name| self.form(name, &making.storage)).collect();
        let password = self.new_password(wallet, &forms)?;
        let kdf = making.storage.kdf.params()?;
        let made: Vec<Mnemonic> = keys
            .iter()
            .map(|_| Mnemonic::generate(making.words.count()))
            .collect::<Result<_, _>>()?;
        let new: Vec<NewKey<'_>> = keys
            .iter()
            .zip(&forms)
            .zip(&made)
            .map(|((name, form), mnemonic)| NewKey {
                id: name.id(),
                source: Source::Mnemonic { mnemonic, bip39: None, path: "" },
                scheme: Scheme::Sr25519,
                form: *form,
                password: &password,
                kdf,
                note: "",
            })
            .collect();
        let store = self.store.clone();
        progress::show("sealing the keys", self.global, self.io);
        let pending = store.begin(wallet, &new)?;
        if making.phrase_later {
            pending.confirm()?;
        } else {
            let phrases = keys.iter().map(KeyName::described).zip(&made);
            self.confirm(pending, phrases)?;
        }
        let warnings: Vec<String> = keys
            .iter()
            .zip(&forms)
            .filter_map(|(name, form)| about(name, *form))
            .chain(making.phrase_later.then(|| {
                format!("write the recovery phrase down: tao wallet show {wallet} --phrase")
            }))
            .collect();
        self.emit(&wallet::show(&self.store, wallet)?, &warnings)
    }

    fn resume(&mut self, wallet: &str) -> Result<(), Fault> {
        if !self.store.pending()?.iter().any(|name| name == wallet) {
            return Err(tao_keystore::Error::NotPending {
                wallet: crate::domain::clean(wallet, 64),
            }
            .into());
        }
        drop(phrases::terminal(self.io)?);
        let what = format!("wallet {wallet}");
        let password = secrets::password(&what, self.global, self.settings, self.io)?;
        let store = self.store.clone();
        let resumed = store.resume(wallet, &password)?;
        let phrases = resumed.phrases.iter().map(|(key, phrase)| {
            let what = format!("the {key} of wallet {wallet}");
            (what, phrase)
        });
        self.confirm(resumed.pending, phrases)?;
        self.emit(&wallet::show(&self.store, wallet)?, &[])
    }

    /// Shows each phrase and asks for words of it. Whoever gives up has no wallet.
    fn confirm<'m>(
        &mut self,
        pending: Pending<'_>,
        phrases: impl Iterator<Item = (String, &'m Mnemonic)>,
    ) -> Result<(), Fault> {
        let mut terminal = phrases::terminal(self.io)?;
        for (what, phrase) in phrases {
            if !phrases::confirm(&mut terminal, &what, phrase, self.io)? {
                drop(terminal);
                pending.discard()?;
                return Err(Fault::new(
                    Code::Interrupted,
                    "the recovery phrase was not confirmed; no wallet was made",
                ));
            }
        }
        drop(terminal);
        Ok(pending.confirm()?)
    }

    pub(super) fn import(&mut self, name: &KeyName, from: &Import) -> Result<(), Fault> {
        self.refuse_taken(&name.wallet, std::slice::from_ref(name))?;
        if name.hotkey.is_none() && from.storage.plaintext {
            return Err(no_plain_coldkey());
        }
        let form = self.form(name, &from.storage);
        let origin = &from.origin;
        let scheme = origin.scheme.scheme();
        let (mnemonic, bip39);
        let imported;
        let source = if let Some(path) = &from.from {
            let bytes = key_file(path)?;
            let old = match &from.from_password_file {
                Some(file) => secrets::line_of(file)?,
                None => self.password_of_file(path, &bytes)?,
            };
            imported = import(&bytes, path, &old)?;
            Source::Imported(&imported)
        } else if let Some(file) = &from.seed_file {
            imported = import_seed(&secrets::read(file)?, scheme)?;
            Source::Imported(&imported)
        } else {
            mnemonic = secrets::phrase(origin.mnemonic_file.as_deref(), self.io)?;
            bip39 = origin.bip39_password_file.as_deref().map(secrets::line_of).transpose()?;
            Source::Mnemonic { mnemonic: &mnemonic, bip39: bip39.as_ref(), path: &origin.path }
        };
        let mut warnings = match source {
            Source::Imported(found) => found.warnings.clone(),
            _ => Vec::new(),
        };
        let password = self.new_password(&name.wallet, &[form])?;
        let kdf = from.storage.kdf.params()?;
        let new =
            NewKey { id: name.id(), source, scheme, form, password: &password, kdf, note: "" };
        progress::show("sealing the key", self.global, self.io);
        self.store.create(&name.wallet, &new)?;
        warnings.extend(about(name, form));
        self.emit(&wallet::show(&self.store, &name.wallet)?, &warnings)
    }

    /// The password of a file to import. `--password-file` is for the new key, so it is not this.
    fn password_of_file(&self, path: &std::path::Path, bytes: &[u8]) -> Result<Password, Fault> {
        if secrets::is_given(self.global, self.settings)
            && tao_keystore::legacy::needs_password(bytes)
            && !self.io.terminal
        {
            return Err(Fault::new(
                Code::NoConsent,
                "the file is encrypted, and there is no terminal to ask for its password on",
            )
            .hint("name a file that holds it with --from-password-file"));
        }
        let mut global = self.global.clone();
        global.password_fd = None;
        let mut settings = self.settings.clone();
        settings.password_file = None;
        file_password(path, bytes, &global, &settings, self.io)
    }

    /// The format of one new key.
    fn form(&self, name: &KeyName, storage: &Storage) -> Form {
        match (&name.hotkey, chosen_format(storage.format, self.settings)) {
            (Some(_), _) if storage.plaintext => Form::BtcliPlain,
            (Some(_), None) | (_, Some(KeyFormatArg::Btcli)) => Form::Btcli,
            (None, None) | (_, Some(KeyFormatArg::Native)) => Form::Native,
        }
    }

    /// Asks for a password unless all keys are in clear.
    fn new_password(&mut self, wallet: &str, forms: &[Form]) -> Result<Password, Fault> {
        if forms.iter().any(|form| form.is_encrypted()) {
            let what = format!("wallet {wallet}");
            return secrets::new_password(&what, self.global, self.settings, self.io);
        }
        Ok(Password::new(String::new()))
    }

    /// Refuses a taken name before anything is asked or shown.
    fn refuse_taken(&self, wallet: &str, keys: &[KeyName]) -> Result<(), Fault> {
        tao_keystore::store::check_new_name(wallet)?;
        for hotkey in keys.iter().filter_map(|name| name.hotkey.as_deref()) {
            tao_keystore::store::check_new_name(hotkey)?;
        }
        if self.store.pending()?.iter().any(|name| name == wallet) {
            return Err(tao_keystore::Error::Pending { wallet: wallet.to_owned() }.into());
        }
        let Some(entry) = self.store.list()?.into_iter().find(|known| known.name == wallet) else {
            return Ok(());
        };
        for name in keys {
            let taken = match name.id() {
                KeyId::Coldkey => entry.coldkey.as_ref(),
                KeyId::Hotkey(hotkey) => entry.hotkeys.iter().find(|key| key.name == hotkey),
            };
            // A watched wallet may get its own key.
            if taken.is_some_and(|key| key.format != tao_keystore::KeyFormat::PublicOnly) {
                return Err(Fault::new(
                    Code::Keystore,
                    format!("{} exists already, and a key is never overwritten", name.described()),
                )
                .hint("choose another name"));
            }
        }
        Ok(())
    }
}

/// What the owner of a new key has to know about its format.
fn about(name: &KeyName, form: Form) -> Option<String> {
    name.hotkey.as_ref()?;
    match form {
        Form::BtcliPlain => {
            Some(format!("hotkey {name} is not encrypted: whoever can read its file has the key"))
        }
        Form::Btcli | Form::Native => Some(format!(
            "hotkey {name} is encrypted; a neuron that cannot ask for its password needs it in \
             clear: tao hotkey convert {name} --to btcli --plaintext"
        )),
    }
}

fn no_plain_coldkey() -> Fault {
    Fault::new(Code::Arguments, "a coldkey is always encrypted; --plaintext is for hotkeys")
}
