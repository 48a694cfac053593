//! Subnet numbers and validator names that an earlier command read, for completion only: nothing
//! here ever resolves to an account.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::files;
use crate::domain::{Account, clean};

/// More than any network has; a larger file is not ours.
const MOST: usize = 4 * 1024 * 1024;
const LONGEST_NAME: usize = 40;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// Number and name of each subnet.
    pub subnets: Vec<(u16, String)>,
    /// Address and name of each validator's hotkey.
    pub validators: Vec<(String, String)>,
}

/// One file for each endpoint; all of them may be deleted at any time.
#[derive(Clone, Debug)]
pub struct NameFiles {
    dir: PathBuf,
    file: String,
}

impl NameFiles {
    pub fn new(cache_dir: &Path, endpoint: &str) -> Self {
        let digest = sp_crypto_hashing::blake2_128(endpoint.as_bytes());
        Self { dir: cache_dir.join("names"), file: format!("{}.json", hex::encode(digest)) }
    }

    /// What was read last; nothing when there is no file or it is damaged.
    pub fn read(&self) -> Names {
        let bytes = files::read(&self.dir.join(&self.file), MOST).ok().flatten();
        let names = bytes.and_then(|bytes| serde_json::from_slice::<Names>(&bytes).ok());
        let mut names = names.unwrap_or_default();
        names.validators.retain(|(address, _)| Account::parse(address).is_ok());
        for (_, name) in &mut names.subnets {
            *name = clean(name, LONGEST_NAME);
        }
        for (_, name) in &mut names.validators {
            *name = clean(name, LONGEST_NAME);
        }
        names
    }

    /// Completion is a convenience: a cache that cannot be written is no failure of a command.
    pub fn remember(&self, change: impl FnOnce(&mut Names)) {
        let mut names = self.read();
        let before = names.clone();
        change(&mut names);
        if names == before {
            return;
        }
        if let Ok(bytes) = serde_json::to_vec(&names)
            && std::fs::create_dir_all(&self.dir).is_ok()
        {
            let _ = files::replace(&self.dir, &self.file, &bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_remembered_is_read_and_damage_is_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let files = NameFiles::new(dir.path(), "ws://127.0.0.1:1");
        assert_eq!(files.read(), Names::default());
        files.remember(|names| {
            names.subnets = vec![(2, "\u{1b}[31mred".to_owned())];
            names.validators = vec![("nonsense".to_owned(), "x".to_owned())];
        });
        assert_eq!(files.read().subnets, [(2, "red".to_owned())]);
        assert!(files.read().validators.is_empty());
        assert_eq!(NameFiles::new(dir.path(), "ws://127.0.0.1:2").read(), Names::default());
        let path = files.dir.join(&files.file);
        std::fs::write(path, "{").unwrap();
        assert_eq!(files.read(), Names::default());
    }
}
