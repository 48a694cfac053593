//! Names of wallets and hotkeys. New names are narrow; existing names, which btcli does not
//! check, are accepted as long as they stay inside their directory.

use crate::Error;
use crate::error::printable;

const MAX: usize = 64;

/// Endings btcli does not list as hotkeys.
pub(crate) const PUBLIC_SUFFIX: &str = "pub.txt";
pub(crate) const LOCK_SUFFIX: &str = ".lock";

/// Refuses a name that a shell, a file system or btcli could take for something else.
pub fn check_new_name(name: &str) -> Result<(), Error> {
    let bad = |reason| Err(Error::BadName { name: printable(name), reason });
    if name.is_empty() {
        return bad("it is empty");
    }
    if name.len() > MAX {
        return bad("it is longer than 64 characters");
    }
    if !name.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b)) {
        return bad("it holds a character that is not allowed");
    }
    if !name.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric()) {
        return bad("it does not begin with a letter or digit");
    }
    if name.ends_with('.') {
        return bad("it ends in a dot, which some file systems drop");
    }
    let lower = name.to_ascii_lowercase();
    let stem = lower.split('.').next().unwrap_or_default();
    let numbered = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    if matches!(stem, "con" | "prn" | "aux" | "nul")
        || numbered.is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']))
    {
        return bad("Windows gives this name to a device");
    }
    if lower.ends_with(PUBLIC_SUFFIX) || lower.ends_with(LOCK_SUFFIX) {
        return bad("btcli keeps other files under names that end so");
    }
    Ok(())
}

/// Refuses a name that leads out of its directory.
pub(crate) fn check_existing(name: &str) -> Result<(), Error> {
    let bad = |reason| Err(Error::BadName { name: printable(name), reason });
    if name.is_empty() || name == "." || name == ".." {
        return bad("it names no file");
    }
    if name.contains(['/', '\0']) {
        return bad("it leads to another directory");
    }
    Ok(())
}
