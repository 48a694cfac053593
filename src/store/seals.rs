//! The seals of policies, each in the folder of its wallet: with another config file or state
//! folder the wallet still says that it has a policy.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{files, shown};
use crate::fault::{Code, Fault};

const SCHEMA: &str = "tao.policy_seal/1";
const NAME: &str = "policy.seal";
const MOST_BYTES: usize = 4096;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    schema: String,
    seal: String,
}

/// The seal of one wallet.
#[derive(Clone, Debug)]
pub struct SealFile {
    dir: PathBuf,
}

impl SealFile {
    pub fn new(wallet_dir: &Path, wallet: &str) -> Self {
        Self { dir: wallet_dir.join(wallet) }
    }

    /// `None` where there is no seal; a file that cannot be read is no seal that holds.
    pub fn read(&self) -> Result<Option<[u8; 64]>, Fault> {
        let path = self.dir.join(NAME);
        let failed = |why: &str| Fault::new(Code::PolicySeal, format!("{}: {why}", shown(&path)));
        let json = files::read(&path, MOST_BYTES).map_err(|error| failed(&error.to_string()))?;
        let Some(json) = json else { return Ok(None) };
        let unread = || failed("it is not a seal of this version of tao");
        let stored: Stored = serde_json::from_slice(&json).map_err(|_| unread())?;
        let digits = stored.seal.strip_prefix("0x").filter(|_| stored.schema == SCHEMA);
        let bytes = digits.and_then(|digits| hex::decode(digits).ok());
        bytes.and_then(|bytes| bytes.try_into().ok()).map(Some).ok_or_else(unread)
    }

    pub fn write(&self, seal: &[u8; 64]) -> Result<(), Fault> {
        let stored = Stored { schema: SCHEMA.to_owned(), seal: format!("0x{}", hex::encode(seal)) };
        let failed = |error: std::io::Error| {
            Fault::new(Code::PolicySeal, format!("{}: {error}", shown(&self.dir.join(NAME))))
        };
        let json = serde_json::to_vec_pretty(&stored).map_err(|error| failed(error.into()))?;
        files::replace(&self.dir, NAME, &json).map_err(failed)
    }

    /// Takes the seal away; whether there was one.
    pub fn remove(&self) -> Result<bool, Fault> {
        match std::fs::remove_file(self.dir.join(NAME)) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(Fault::new(
                Code::PolicySeal,
                format!("{}: {error}", shown(&self.dir.join(NAME))),
            )),
        }
    }
}
