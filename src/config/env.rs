//! The environment variables that mean something here.

use std::collections::BTreeMap;
use std::fmt;

/// An absolute folder that holds config, state, cache and wallets, in place of the usual places.
pub const TAO_HOME: &str = "TAO_HOME";
/// The absolute path of the config file.
pub const TAO_CONFIG: &str = "TAO_CONFIG";
/// The profile of the config file to use.
pub const TAO_PROFILE: &str = "TAO_PROFILE";
/// The network's name: finney, test or local.
pub const TAO_NETWORK: &str = "TAO_NETWORK";
/// The address of a node; without `TAO_NETWORK` it may serve any network.
pub const TAO_ENDPOINT: &str = "TAO_ENDPOINT";
/// The absolute path of the wallets folder.
pub const TAO_WALLET_DIR: &str = "TAO_WALLET_DIR";
/// The wallet to use when a command names none.
pub const TAO_WALLET: &str = "TAO_WALLET";
/// The absolute path of a file that holds the password; never the password.
pub const TAO_PASSWORD_FILE: &str = "TAO_PASSWORD_FILE";
/// Set by the completion scripts of shells; a command line that has it only completes.
pub const TAO_COMPLETE: &str = "TAO_COMPLETE";
/// Set for a screen reader: nothing moves, and nothing takes the whole screen.
pub const TAO_ACCESSIBLE: &str = "TAO_ACCESSIBLE";
/// The program that long tables are shown with.
pub const TAO_PAGER: &str = "TAO_PAGER";

/// Every variable that means something, with what it means. Other `TAO_*` names are ignored.
pub const ALL: [(&str, &str); 19] = [
    (TAO_HOME, "absolute folder for configuration, state, cache and wallets"),
    (TAO_CONFIG, "absolute path of the configuration file"),
    (TAO_PROFILE, "profile of the configuration file to use"),
    (TAO_NETWORK, "network to use: finney, test or local"),
    (TAO_ENDPOINT, "node to talk to; without TAO_NETWORK it may serve any network"),
    (TAO_WALLET_DIR, "absolute path of the folder that holds the wallets"),
    (TAO_WALLET, "wallet to use when a command names none"),
    (TAO_PASSWORD_FILE, "absolute path of a file that holds the password; never the password"),
    (TAO_COMPLETE, "set by completion scripts"),
    (TAO_ACCESSIBLE, "words in place of moving lines and of the full screen, when it is set"),
    (TAO_PAGER, "program to show long tables with, before PAGER"),
    ("PAGER", "program to show long tables with; cat or nothing for none"),
    ("VISUAL", "editor for tao config edit, before EDITOR"),
    ("EDITOR", "editor for tao config edit"),
    ("NO_COLOR", "no colours when it is set and not empty"),
    ("CLICOLOR_FORCE", "colours also where output is not a terminal"),
    ("XDG_CONFIG_HOME", "absolute folder above the configuration, ~/.config otherwise"),
    ("XDG_STATE_HOME", "absolute folder above the journal, ~/.local/state otherwise"),
    ("XDG_CACHE_HOME", "absolute folder above metadata and names, ~/.cache otherwise"),
];

/// The environment as it was captured once at the start.
#[derive(Clone, Default)]
pub struct Env(BTreeMap<String, String>);

impl Env {
    /// The value of `name`; an empty value counts as not set.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for Env {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(variables: I) -> Self {
        Self(variables.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}

/// Names only: other programs keep secrets in values.
impl fmt::Debug for Env {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_is_unset_and_values_stay_out_of_debug() {
        let env = Env::from_iter([(TAO_WALLET, ""), (TAO_NETWORK, "test"), ("TOKEN", "hush")]);
        assert_eq!(env.get(TAO_WALLET), None);
        assert_eq!(env.get(TAO_NETWORK), Some("test"));
        assert_eq!(env.get(TAO_HOME), None);
        let shown = format!("{env:?}");
        assert!(shown.contains("TOKEN") && !shown.contains("hush"), "{shown}");
    }
}
