//! What btcli left on this machine, and what of it becomes ours.

use std::fmt::Write as _;
use std::path::Path;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use tao_keystore::Store;

use super::books::{self, Offer};
use crate::config::{Network, Settings, edit};
use crate::domain::clean;
use crate::fault::{Code, Fault};
use crate::render::{Report, table};
use crate::store::files;
use crate::store::scalars::scalars;

const MOST_BYTES: usize = 1 << 20;

/// What is found and what would be done with it.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Upgrade {
    /// Files of btcli that were read; none of them is ever changed.
    pub files: Vec<String>,
    pub wallet_dir: String,
    /// Wallets that are used where they are.
    pub wallets: Vec<String>,
    pub changes: Vec<Change>,
    /// What has no counterpart, or cannot be taken over.
    pub left: Vec<String>,
    pub done: bool,
}

/// One thing that is written in our own files.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Change {
    pub what: String,
    pub value: String,
    #[serde(skip)]
    pub(crate) step: Step,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Set { key: &'static str, value: String },
    Book(Offer),
}

impl Report for Upgrade {
    const SCHEMA: &'static str = "tao.upgrade/1";

    fn human(&self) -> String {
        let mut text = String::new();
        if self.files.is_empty() {
            text.push_str("btcli left no settings here\n");
        }
        for file in &self.files {
            let _ = writeln!(text, "read {file}, which stays as it is");
        }
        let _ = writeln!(
            text,
            "wallets in {} are used where they are: {}",
            self.wallet_dir,
            if self.wallets.is_empty() { "none there".to_owned() } else { self.wallets.join(", ") },
        );
        if self.changes.is_empty() {
            text.push_str("nothing is to be changed\n");
        } else {
            let rows: Vec<Vec<String>> = self
                .changes
                .iter()
                .map(|change| vec![change.what.clone(), change.value.clone()])
                .collect();
            let head = if self.done { "WRITTEN" } else { "TO BE WRITTEN" };
            text.push_str(&table(&[head, "VALUE"], &rows));
        }
        for left in &self.left {
            let _ = writeln!(text, "not taken over: {left}");
        }
        text
    }
}

/// Reads btcli's settings and books under a home folder.
pub fn survey(settings: &Settings, home: Option<&Path>) -> Result<Upgrade, Fault> {
    let folder = home.map(|home| home.join(".bittensor"));
    let mut upgrade = Upgrade {
        files: Vec::new(),
        wallet_dir: String::new(),
        wallets: Vec::new(),
        changes: Vec::new(),
        left: Vec::new(),
        done: false,
    };
    if let Some(folder) = &folder {
        let config = edit::read(&settings.paths.config_file)?;
        // That of btcli 10 and later wins over the one that btcli 9 left.
        let mut answered = Vec::new();
        for name in ["btcli.json", "config.yml"] {
            if let Some(values) = upgrade.file(&folder.join(name))? {
                upgrade.settings(&values, &config, &mut answered);
            }
        }
    }
    // As it will be when this is agreed to.
    let dir = upgrade.chosen("wallet_dir").map(|dir| match (dir.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => dir.into(),
    });
    let dir = dir.unwrap_or_else(|| settings.paths.wallet_dir.clone());
    let store = Store::new(&dir, &settings.paths.state_dir);
    upgrade.wallets = store.list()?.into_iter().map(|wallet| clean(&wallet.name, 60)).collect();
    upgrade.wallet_dir = shown(&dir);
    let Some(folder) = folder else { return Ok(upgrade) };
    let is_wallet = |name: &str| upgrade.wallets.iter().any(|wallet| wallet == name);
    let books = books::survey(&settings.paths, &folder, &is_wallet)?;
    upgrade.files.extend(books.files);
    for offer in books.offers {
        let (what, value) = (offer.what(), offer.value());
        match &offer.found {
            Ok((_, true)) => {}
            Ok((_, false)) => {
                upgrade.changes.push(Change { what, value, step: Step::Book(offer) });
            }
            Err(why) => upgrade.left.push(format!("{what}: {why}")),
        }
    }
    Ok(upgrade)
}

fn shown(path: &Path) -> String {
    clean(&path.to_string_lossy(), 200)
}

impl Upgrade {
    fn file(&mut self, path: &Path) -> Result<Option<Vec<(String, Value)>>, Fault> {
        let failed = |why: &str| Fault::new(Code::Config, format!("{}: {why}", shown(path)));
        let Some(bytes) =
            files::read(path, MOST_BYTES).map_err(|error| failed(&error.to_string()))?
        else {
            return Ok(None);
        };
        self.files.push(shown(path));
        let wrong = || failed("it is not what btcli writes").hint("move it away, then try again");
        if path.extension().is_some_and(|kind| kind == "yml") {
            let text = std::str::from_utf8(&bytes).map_err(|_| wrong())?;
            return scalars(text).map(Some).map_err(|_| wrong());
        }
        match serde_json::from_slice(&bytes) {
            Ok(Value::Object(values)) => Ok(Some(values.into_iter().collect())),
            _ => Err(wrong()),
        }
    }

    /// What a setting would become.
    fn chosen(&self, wanted: &str) -> Option<&str> {
        self.changes.iter().find_map(|change| match &change.step {
            Step::Set { key, value } if *key == wanted => Some(value.as_str()),
            _ => None,
        })
    }

    /// `answered` is what a file before this one said, in whatever words.
    fn settings(
        &mut self,
        values: &[(String, Value)],
        config: &str,
        answered: &mut Vec<(String, String)>,
    ) {
        let before = answered.clone();
        for (key, value) in values {
            let text = match value {
                // What only speeds btcli up or says how its tables look has no counterpart here.
                _ if matches!(key.as_str(), "use_cache" | "disk_cache" | "dashboard_path") => {
                    continue;
                }
                Value::Null => continue,
                Value::String(text) if text.is_empty() => continue,
                Value::String(text) => text.clone(),
                Value::Array(items) => {
                    let texts: Option<Vec<&str>> = items.iter().map(Value::as_str).collect();
                    texts.map(|texts| texts.join(",")).unwrap_or_default()
                }
                other => other.to_string(),
            };
            let topic = if key == "wallet_name" { "wallet" } else { key };
            if let Some((_, other)) = before.iter().find(|(known, _)| known == topic) {
                if *other != text {
                    let (key, text) = (clean(key, 40), clean(&text, 200));
                    self.left.push(format!("{key} = {text}: btcli.json says otherwise"));
                }
                continue;
            }
            answered.push((topic.to_owned(), text.clone()));
            let set = match key.as_str() {
                "network" if Network::from_name(&text).is_some() => Some(("network", text.clone())),
                "network" if text.contains("://") => Some(("endpoint", text.clone())),
                "wallet" | "wallet_name" => Some(("wallet", text.clone())),
                "wallet_path" if !text.ends_with(".bittensor/wallets") => {
                    Some(("wallet_dir", text.clone()))
                }
                "wallet_path" => continue,
                _ => None,
            };
            let (key, text) = (clean(key, 40), clean(&text, 200));
            match set {
                Some((ours, _)) if edit::line(config, ours, None).is_some() => {
                    self.left.push(format!("{key} = {text}: the config file says {ours} already"));
                }
                Some((ours, value)) => self.changes.push(Change {
                    what: format!("setting {ours}"),
                    value: text,
                    step: Step::Set { key: ours, value },
                }),
                None => self.left.push(format!("{key} = {text}")),
            }
        }
    }
}

/// Writes what was shown, into our own files only. Everything is checked before anything is written.
pub fn apply(upgrade: &mut Upgrade, settings: &Settings, home: Option<&Path>) -> Result<(), Fault> {
    let path = &settings.paths.config_file;
    let before = edit::read(path)?;
    let mut text = before.clone();
    for change in &upgrade.changes {
        if let Step::Set { key, value } = &change.step {
            text = edit::set(&text, key, value)?;
        }
    }
    Settings::check(&text, &settings.paths, home)?;
    if text != before {
        edit::write(path, &text)?;
    }
    let mut refused = Vec::new();
    for change in &upgrade.changes {
        if let Step::Book(offer) = &change.step
            && let Err(fault) = offer.write(&settings.paths)
        {
            refused.push((change.clone(), format!("{}: {}", change.what, fault.message())));
        }
    }
    for (change, why) in refused {
        upgrade.changes.retain(|kept| *kept != change);
        upgrade.left.push(why);
    }
    upgrade.done = true;
    Ok(())
}
