//! Other passwords and formats for keys that exist.

use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;

use tao_keystore::{Form, KeyFormat, Password};

use super::Keys;
use crate::app::keys::{KeyChange, KeyExport, KeyName, shown};
use crate::app::wallet;
use crate::cli::args::{Convert, Passwd, Target};
use crate::cli::{progress, secrets};
use crate::fault::{Code, Fault};

impl Keys<'_, '_> {
    pub(super) fn passwd(&mut self, name: &KeyName, passwd: &Passwd) -> Result<(), Fault> {
        if !self.store.format(&name.wallet, name.id())?.is_encrypted() {
            return Err(Fault::new(
                Code::KeystoreUsage,
                format!("{} is not encrypted, so it has no password", name.described()),
            )
            .hint(format!("encrypt it with: tao wallet convert {name} --to native")));
        }
        let old = self.password(name)?;
        // A wrong password is noticed before a new one is typed twice.
        drop(self.store.open(&name.wallet, name.id(), &old)?);
        let file = passwd.new_password_file.as_deref();
        let new = secrets::other_password(&name.described(), file, self.io)?;
        let kdf = passwd.kdf.map(crate::cli::args::Kdf::params).transpose()?;
        progress::show("sealing the key anew", self.global, self.io);
        let done = self.store.change_password(&name.wallet, name.id(), &old, &new, kdf)?;
        let mut warnings = done.warnings.clone();
        warnings.push("copies of the old file still open with the old password".to_owned());
        if self.store.is_remembered(&name.wallet, name.id())? {
            warnings.push(format!(
                "what the keyring remembers does not fit any more: tao wallet remember {name}"
            ));
        }
        self.emit(&KeyChange::new(name, "password", &done), &warnings)
    }

    pub(super) fn convert(&mut self, name: &KeyName, convert: &Convert) -> Result<(), Fault> {
        let form = match (convert.to, convert.plaintext) {
            (Target::Native, false) => Form::Native,
            (Target::Btcli, false) => Form::Btcli,
            (Target::Btcli, true) if name.hotkey.is_some() => Form::BtcliPlain,
            (Target::PolkadotJs, false) => return self.export(name, convert),
            (_, true) => {
                return Err(Fault::new(
                    Code::Arguments,
                    "--plaintext is for hotkeys in btcli's format",
                ));
            }
        };
        if convert.out.is_some() {
            return Err(Fault::new(Code::Arguments, "--out is for exports to polkadot-js"));
        }
        let before = self.store.format(&name.wallet, name.id())?;
        let old = self.password(name)?;
        let new = self.password_after(name, convert, before, form)?;
        let kdf = convert.kdf.params()?;
        let (id, new) = (name.id(), new.as_ref().unwrap_or(&old));
        progress::show("sealing the key anew", self.global, self.io);
        let done = self.store.convert(&name.wallet, id, form, &old, new, kdf)?;
        let mut warnings = done.warnings.clone();
        if before == KeyFormat::PlainJson {
            warnings.push("the old file was in clear and was not kept".to_owned());
        }
        if form == Form::BtcliPlain {
            warnings.push(format!(
                "hotkey {name} is not encrypted: whoever can read its file has the key"
            ));
        }
        self.emit(&KeyChange::new(name, "format", &done), &warnings)
    }

    /// The password of the new file, where it differs from that of the old one.
    fn password_after(
        &mut self,
        name: &KeyName,
        convert: &Convert,
        before: KeyFormat,
        form: Form,
    ) -> Result<Option<Password>, Fault> {
        if !form.is_encrypted() {
            return Ok(Some(Password::new(String::new())));
        }
        if let Some(file) = &convert.new_password_file {
            return secrets::line_of(file).map(Some);
        }
        if before.is_encrypted() {
            return Ok(None);
        }
        let what = name.described();
        secrets::new_password(&what, self.global, self.settings, self.io).map(Some)
    }

    fn export(&mut self, name: &KeyName, convert: &Convert) -> Result<(), Fault> {
        let Some(path) = &convert.out else {
            return Err(Fault::new(Code::Arguments, "say where the export goes, with --out FILE"));
        };
        let cannot = |error: std::io::Error| {
            Fault::new(Code::KeystoreUsage, format!("cannot make {}: {error}", shown(path)))
        };
        let before = self.store.format(&name.wallet, name.id())?;
        let old = self.password(name)?;
        let new = self.password_after(name, convert, before, Form::Btcli)?;
        let new = new.as_ref().unwrap_or(&old);
        let text = self.store.export_polkadot_js(&name.wallet, name.id(), &old, new)?;
        let mut file = std::fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)
            .map_err(cannot)?;
        file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(cannot)?;
        let wallet = wallet::show(&self.store, &name.wallet)?;
        let key = match &name.hotkey {
            None => wallet.coldkey,
            Some(hotkey) => wallet.hotkeys.into_iter().find(|key| key.name == *hotkey),
        };
        let report = KeyExport {
            key: name.to_string(),
            address: key.map(|key| key.address).unwrap_or_default(),
            format: "polkadot-js",
            file: shown(path),
        };
        let warnings = ["an export holds the key without its recovery phrase".to_owned()];
        self.emit(&report, &warnings)
    }
}
