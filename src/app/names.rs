//! Names that an earlier command read, kept for completion.

pub use super::contacts::{Contact, ContactList, Contacts};
use crate::config::Settings;
use crate::store::NameFiles;
pub use crate::store::Names;

fn files(settings: &Settings) -> NameFiles {
    NameFiles::new(&settings.paths.cache_dir, &settings.endpoint.value)
}

/// What is known of the chosen endpoint's chain, without asking it.
pub fn known(settings: &Settings) -> Names {
    files(settings).read()
}

#[cfg(feature = "online")]
pub fn remember_subnets(settings: &Settings, report: &super::market::Subnets) {
    let known = report.subnets.iter().map(|subnet| (subnet.netuid.0, subnet.name.clone()));
    files(settings).remember(|names| names.subnets = known.collect());
}

#[cfg(feature = "online")]
pub fn remember_validators(settings: &Settings, report: &super::market::Validators) {
    let known = report.validators.iter().map(|validator| {
        (validator.hotkey.to_string(), validator.name.clone().unwrap_or_default())
    });
    files(settings).remember(|names| names.validators = known.collect());
}
