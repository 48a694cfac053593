//! What is kept of one transaction, and its JSON form `tao.journal/1`.

use serde::{Deserialize, Serialize};
use sp_crypto_hashing::blake2_256;

use crate::domain::{Account, BlockRef, Genesis, Hash, Tao, clean};

pub(super) const SCHEMA: &str = "tao.journal/1";
const MAX_TEXT: usize = 300;

/// One signed transaction, from before it is broadcast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Blake2-256 of `extrinsic`.
    pub hash: Hash,
    /// The signed bytes as they are submitted, with their length in front.
    pub extrinsic: Vec<u8>,
    pub signer: Account,
    pub nonce: u64,
    pub genesis: Genesis,
    pub network: String,
    pub spec_version: u32,
    /// The block that its lifetime counts from.
    pub born: BlockRef,
    /// The first block that can no longer include it; `None` for a transaction without end.
    pub expires_at: Option<u64>,
    /// What it does, in one line.
    pub action: String,
    /// The command line that made it.
    pub command: Vec<String>,
    /// What it spends, as policies count it; `None` where that is not known.
    pub spends: Option<Tao>,
    /// Unix time in seconds.
    pub written: u64,
    pub status: Status,
    /// The transaction that carries this one encrypted; then it is never sent by itself, which
    /// would show it to everybody.
    pub carrier: Option<Hash>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Written down; it may or may not have left this machine.
    Signed,
    /// A node took it.
    Broadcast,
    /// Included, and the block may still be abandoned.
    InBlock(BlockRef),
    Finalized {
        block: BlockRef,
        ok: bool,
        error: Option<String>,
    },
    /// It was never included and never will be.
    Refused {
        reason: String,
    },
    /// Its lifetime ended without inclusion.
    Expired,
    /// It was sent and nothing is known since.
    Unknown,
}

impl Status {
    /// Whether nothing can happen to the transaction any more.
    pub fn is_final(&self) -> bool {
        match self {
            Self::Finalized { .. } | Self::Refused { .. } | Self::Expired => true,
            Self::Signed | Self::Broadcast | Self::InBlock(_) | Self::Unknown => false,
        }
    }

    pub const fn name(&self) -> &'static str {
        match self {
            Self::Signed => "signed",
            Self::Broadcast => "broadcast",
            Self::InBlock(_) => "in_block",
            Self::Finalized { .. } => "finalized",
            Self::Refused { .. } => "refused",
            Self::Expired => "expired",
            Self::Unknown => "unknown",
        }
    }

    /// Forward only. A block may be abandoned for another one or for nothing, so `InBlock` may
    /// still become anything but `Signed` and `Broadcast`.
    pub(super) fn may_become(&self, next: &Self) -> bool {
        if self == next {
            return true;
        }
        match next {
            Self::Signed => false,
            Self::Broadcast => *self == Self::Signed,
            Self::InBlock(_)
            | Self::Finalized { .. }
            | Self::Refused { .. }
            | Self::Expired
            | Self::Unknown => !self.is_final(),
        }
    }
}

impl Entry {
    /// Whether the hash is that of the bytes.
    pub(super) fn is_sound(&self) -> bool {
        blake2_256(&self.extrinsic) == self.hash.0
    }

    pub(super) fn to_json(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut json = serde_json::to_vec_pretty(&Stored::from(self))?;
        json.push(b'\n');
        Ok(json)
    }

    /// Says in a few words what is wrong; texts come back harmless and bounded.
    pub(super) fn from_json(json: &[u8]) -> Result<Self, &'static str> {
        #[derive(Deserialize)]
        struct Version {
            schema: String,
        }
        let version: Version =
            serde_json::from_slice(json).map_err(|_| "it is not a journal entry")?;
        if version.schema != SCHEMA {
            return Err("it has a schema that this version does not know");
        }
        let stored: Stored =
            serde_json::from_slice(json).map_err(|_| "a field is missing, wrong or unknown")?;
        let entry = stored.into_entry().ok_or("a hash, key or number is wrong")?;
        if entry.is_sound() { Ok(entry) } else { Err("its bytes do not have its hash") }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    schema: String,
    hash: String,
    extrinsic: String,
    signer: String,
    nonce: u64,
    genesis: String,
    network: String,
    spec_version: u32,
    born: StoredBlock,
    expires_at: Option<u64>,
    action: String,
    command: Vec<String>,
    /// Rao; entries of earlier versions have none.
    #[serde(default)]
    spends: Option<String>,
    written: u64,
    status: StoredStatus,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    carrier: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredBlock {
    number: u32,
    hash: String,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case", deny_unknown_fields)]
enum StoredStatus {
    Signed {},
    Broadcast {},
    InBlock { block: StoredBlock },
    Finalized { block: StoredBlock, ok: bool, error: Option<String> },
    Refused { reason: String },
    Expired {},
    Unknown {},
}

impl From<&BlockRef> for StoredBlock {
    fn from(block: &BlockRef) -> Self {
        Self { number: block.number, hash: block.hash.to_string() }
    }
}

impl StoredBlock {
    fn into_block(self) -> Option<BlockRef> {
        Some(BlockRef { number: self.number, hash: Hash::parse(&self.hash)? })
    }
}

impl From<&Status> for StoredStatus {
    fn from(status: &Status) -> Self {
        match status {
            Status::Signed => Self::Signed {},
            Status::Broadcast => Self::Broadcast {},
            Status::InBlock(block) => Self::InBlock { block: block.into() },
            Status::Finalized { block, ok, error } => {
                Self::Finalized { block: block.into(), ok: *ok, error: error.clone() }
            }
            Status::Refused { reason } => Self::Refused { reason: reason.clone() },
            Status::Expired => Self::Expired {},
            Status::Unknown => Self::Unknown {},
        }
    }
}

impl StoredStatus {
    fn into_status(self) -> Option<Status> {
        Some(match self {
            Self::Signed {} => Status::Signed,
            Self::Broadcast {} => Status::Broadcast,
            Self::InBlock { block } => Status::InBlock(block.into_block()?),
            Self::Finalized { block, ok, error } => Status::Finalized {
                block: block.into_block()?,
                ok,
                error: error.map(|error| clean(&error, MAX_TEXT)),
            },
            Self::Refused { reason } => Status::Refused { reason: clean(&reason, MAX_TEXT) },
            Self::Expired {} => Status::Expired,
            Self::Unknown {} => Status::Unknown,
        })
    }
}

impl From<&Entry> for Stored {
    fn from(entry: &Entry) -> Self {
        Self {
            schema: SCHEMA.to_owned(),
            hash: entry.hash.to_string(),
            extrinsic: format!("0x{}", hex::encode(&entry.extrinsic)),
            signer: entry.signer.to_string(),
            nonce: entry.nonce,
            genesis: entry.genesis.to_string(),
            network: entry.network.clone(),
            spec_version: entry.spec_version,
            born: (&entry.born).into(),
            expires_at: entry.expires_at,
            action: entry.action.clone(),
            command: entry.command.clone(),
            spends: entry.spends.map(|amount| amount.rao().to_string()),
            written: entry.written,
            status: (&entry.status).into(),
            carrier: entry.carrier.map(|hash| hash.to_string()),
        }
    }
}

impl Stored {
    fn into_entry(self) -> Option<Entry> {
        Some(Entry {
            hash: Hash::parse(&self.hash)?,
            extrinsic: hex::decode(self.extrinsic.strip_prefix("0x")?).ok()?,
            signer: Account::parse(&self.signer).ok()?,
            nonce: self.nonce,
            genesis: Hash::parse(&self.genesis)?,
            network: clean(&self.network, 40),
            spec_version: self.spec_version,
            born: self.born.into_block()?,
            expires_at: self.expires_at,
            action: clean(&self.action, MAX_TEXT),
            command: self.command.iter().map(|word| clean(word, MAX_TEXT)).collect(),
            spends: match self.spends {
                Some(rao) => Some(Tao::from_rao(rao.parse().ok()?)),
                None => None,
            },
            written: self.written,
            status: self.status.into_status()?,
            carrier: match self.carrier {
                Some(hash) => Some(Hash::parse(&hash)?),
                None => None,
            },
        })
    }
}
