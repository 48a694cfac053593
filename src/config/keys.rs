//! The keys of the config file: one table for reading, editing, manuals and completion.

use super::file::nearest;
use crate::domain::clean;
use crate::fault::{Code, Fault};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// A whole number of seconds.
    Seconds,
    /// `true` or `false`.
    Switch,
}

#[derive(Clone, Copy, Debug)]
pub struct Setting {
    pub key: &'static str,
    pub about: &'static str,
    pub kind: Kind,
}

const fn text(key: &'static str, about: &'static str) -> Setting {
    Setting { key, about, kind: Kind::Text }
}

const fn seconds(key: &'static str, about: &'static str) -> Setting {
    Setting { key, about, kind: Kind::Seconds }
}

/// Every key. A table `[profile.NAME]` may hold any of them but the last, and wins over them while
/// that profile is in use.
pub const SETTINGS: [Setting; 9] = [
    text("network", "network to use: finney, test or local"),
    text("endpoint", "node to talk to; without a network beside it, it may serve any"),
    text("wallet", "wallet to use when a command names none"),
    text("wallet_dir", "folder that holds the wallets; ~/ stands for the home folder"),
    text("wallet_format", "format of new key files: native or btcli"),
    text("guard", "how far others may move the price before a trade fails, such as 0.2%"),
    seconds("connect_timeout", "seconds to wait for a connection"),
    seconds("request_timeout", "seconds to wait for an answer"),
    text(DEFAULT_PROFILE, "profile to use when none is named: a table [profile.NAME] of this file"),
];

/// The keys of the table `[tui]`, which no profile has. Its keys for actions are edited by hand.
pub const SCREEN_SETTINGS: [Setting; 4] = [
    text("tui.theme", "colours of the full screen: dark, light, contrast or none"),
    text("tui.symbols", "characters that the full screen draws with: unicode or ascii"),
    Setting {
        key: "tui.mouse",
        about: "whether the full screen takes the mouse",
        kind: Kind::Switch,
    },
    seconds(
        "tui.lock_after",
        "seconds without a key after which the full screen locks the keys again",
    ),
];

/// Every key that can be set one by one.
pub fn all() -> impl Iterator<Item = Setting> {
    SETTINGS.into_iter().chain(SCREEN_SETTINGS)
}

pub(super) const DEFAULT_PROFILE: &str = "default_profile";

/// The table that belongs to the full screen.
pub(super) const SCREEN: &str = "tui";

/// The table that holds the policies of wallets.
pub(super) const POLICIES: &str = "policy";

/// The table that holds the profiles.
pub(super) const PROFILES: &str = "profile";

pub(super) fn names() -> Vec<&'static str> {
    all().map(|setting| setting.key).collect()
}

pub(super) fn find(key: &str) -> Option<Setting> {
    all().find(|setting| setting.key == key)
}

/// What is said of a key that does not exist.
pub(crate) fn unknown(key: &str) -> Fault {
    let fault = Fault::new(Code::Config, format!("there is no setting `{}`", clean(key, 60)));
    match nearest(key, &names()) {
        Some(known) => fault.hint(format!("did you mean `{known}`?")),
        None => fault.hint(format!("the settings are {}", names().join(", "))),
    }
}
