//! `tao config`.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use schemars::JsonSchema;
use serde::Serialize;

use super::args::{ConfigCommand, Global};
use super::{Io, emit};
use crate::config::{Origin, Paths, Settings, Shown, edit};
use crate::domain::clean;
use crate::fault::{Code, Fault};
use crate::render::{Report, pairs, table};

#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ConfigReport {
    file: String,
    settings: Vec<SettingReport>,
    #[serde(skip)]
    with_origin: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct SettingReport {
    key: &'static str,
    value: Option<String>,
    origin: String,
}

impl Report for ConfigReport {
    const SCHEMA: &'static str = "tao.config/1";

    fn human(&self) -> String {
        let value =
            |setting: &SettingReport| setting.value.clone().unwrap_or_else(|| "not set".to_owned());
        if !self.with_origin {
            let rows: Vec<(&str, String)> =
                self.settings.iter().map(|setting| (setting.key, value(setting))).collect();
            return pairs(&rows);
        }
        let rows: Vec<Vec<String>> = self
            .settings
            .iter()
            .map(|setting| vec![setting.key.to_owned(), value(setting), setting.origin.clone()])
            .collect();
        table(&["SETTING", "VALUE", "FROM"], &rows)
    }
}

#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct SettingValue {
    key: String,
    value: Option<String>,
}

impl Report for SettingValue {
    const SCHEMA: &'static str = "tao.setting/1";

    fn human(&self) -> String {
        self.value.as_ref().map(|value| format!("{value}\n")).unwrap_or_default()
    }

    fn brief(&self) -> String {
        self.value.clone().unwrap_or_default()
    }
}

/// The config file itself: where it is and what was done with it.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ConfigFile {
    file: String,
    exists: bool,
    /// Whether this command changed the file.
    changed: bool,
    #[serde(skip)]
    told: String,
}

impl Report for ConfigFile {
    const SCHEMA: &'static str = "tao.config_file/1";

    fn human(&self) -> String {
        format!("{}\n", self.told)
    }

    fn brief(&self) -> String {
        self.file.clone()
    }
}

pub(super) fn run(command: &ConfigCommand, global: &Global, io: &mut Io<'_>) -> Result<(), Fault> {
    let flags = super::overrides(global);
    let paths = Settings::paths(&io.env, io.home.as_deref(), &flags)?;
    let path = paths.config_file.clone();
    let shown_path = clean(&path.to_string_lossy(), 400);
    let done = |changed: bool, told: String| ConfigFile {
        file: shown_path.clone(),
        exists: path.exists(),
        changed,
        told,
    };
    match command {
        ConfigCommand::Show { origin } => {
            let settings = super::settings(global, io)?;
            let text = edit::read(&path)?;
            let profile = settings.profile.as_ref().map(|profile| profile.value.as_str());
            let report = ConfigReport {
                file: shown_path,
                settings: settings
                    .shown()
                    .into_iter()
                    .map(|shown| row(shown, &text, &path, profile))
                    .collect(),
                with_origin: *origin,
            };
            emit(&report, &[], global, io)
        }
        ConfigCommand::Get { key } => {
            let settings = super::settings(global, io)?;
            let shown = settings.shown().into_iter().find(|shown| shown.key == key);
            let shown = shown.ok_or_else(|| crate::config::keys::unknown(key))?;
            emit(&SettingValue { key: key.clone(), value: shown.value }, &[], global, io)
        }
        ConfigCommand::Set { key, value } => {
            let text = edit::set(&edit::read(&path)?, key, value)?;
            Settings::check(&text, &paths, io.home.as_deref())?;
            edit::write(&path, &text)?;
            let told = format!("{shown_path}: {key} is now {}", clean(value, 200));
            emit(&done(true, told), &[], global, io)
        }
        ConfigCommand::Unset { key } => {
            let Some(text) = edit::unset(&edit::read(&path)?, key)? else {
                let told = format!("{shown_path} does not set {}", clean(key, 60));
                return emit(&done(false, told), &[], global, io);
            };
            Settings::check(&text, &paths, io.home.as_deref())?;
            edit::write(&path, &text)?;
            emit(&done(true, format!("{shown_path}: {key} is out")), &[], global, io)
        }
        ConfigCommand::Edit => {
            let before = edit::read(&path)?;
            open_editor(&path, &paths, io)?;
            let after = edit::read(&path)?;
            Settings::check(&after, &paths, io.home.as_deref())
                .map_err(|fault| fault.try_command("mend it", &["tao", "config", "edit"]))?;
            let told = if before == after { "is as it was" } else { "makes sense" };
            emit(&done(before != after, format!("{shown_path} {told}")), &[], global, io)
        }
        ConfigCommand::Path => emit(&done(false, shown_path.clone()), &[], global, io),
        ConfigCommand::Check => {
            Settings::check(&edit::read(&path)?, &paths, io.home.as_deref())?;
            let told = if path.exists() { "makes sense" } else { "does not exist; defaults hold" };
            emit(&done(false, format!("{shown_path} {told}")), &[], global, io)
        }
    }
}

fn row(shown: Shown, text: &str, path: &Path, profile: Option<&str>) -> SettingReport {
    let origin = match shown.origin {
        Origin::File => match edit::line(text, shown.key, profile) {
            Some(line) => format!("{}:{line}", clean(&path.to_string_lossy(), 400)),
            None => shown.origin.to_string(),
        },
        origin => origin.to_string(),
    };
    let value = shown.value.map(|value| clean(&value, 400));
    SettingReport { key: shown.key, value, origin }
}

fn open_editor(path: &Path, paths: &Paths, io: &Io<'_>) -> Result<(), Fault> {
    let named = io.env.get("VISUAL").or_else(|| io.env.get("EDITOR"));
    let Some(editor) = named.or_else(|| io.terminal.then_some("vi")) else {
        return Err(Fault::new(Code::NoConsent, "there is no terminal for an editor")
            .hint("change one setting with: tao config set KEY VALUE"));
    };
    if !path.exists() {
        let mut text =
            String::from("# Settings of tao; `tao config show --origin` says what holds.\n");
        for setting in crate::config::keys::all() {
            let _ = writeln!(text, "# {}: {}", setting.key, setting.about);
        }
        Settings::check(&text, paths, io.home.as_deref())?;
        edit::write(path, &text)?;
    }
    // As git does: the variable may hold arguments, so a shell splits it.
    let status =
        Command::new("sh").args(["-c", &format!("{editor} \"$1\""), "sh"]).arg(path).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Fault::new(Code::Declined, "the editor ended with an error")),
        Err(error) => Err(Fault::new(Code::Config, format!("cannot run the editor: {error}"))
            .hint("name another one in EDITOR")),
    }
}
