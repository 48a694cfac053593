//! The state file: the one file the practice chain writes.
//!
//! It holds every block, the whole state some blocks back and the changes since. It is replaced by renaming, never
//! written in place; it is locked while in use; and it is checked from end to end before anything in it is believed.

use std::{
    fs::{File, TryLockError},
    io::{ErrorKind, Read as _, Write as _},
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
};

use parity_scale_codec::{Decode, DecodeAll as _, Encode};
use sp_core::H256;

use sp_io::hashing::blake2_256;

use super::{BlockRecord, Chain, ChainError, Changes, state};
use crate::runtime::Runtime;

const MAGIC: &[u8; 16] = b"tao-sandbox-file";
const FORMAT: u32 = 2;
/// Bytes. More is neither read nor written.
pub const MAX_FILE: u64 = 1 << 30;
const CHECKSUM: usize = 32;

#[derive(Debug, thiserror::Error)]
pub enum FileError {
    #[error("cannot use the state file {path}: {source}", path = .path.display())]
    Io { path: PathBuf, source: std::io::Error },
    #[error("the state file {path} is in use by another practice chain: stop that one first", path = .0.display())]
    InUse(PathBuf),
    #[error("the state file {path} is damaged ({what}): move it away to start afresh", path = .path.display())]
    Damaged { path: PathBuf, what: &'static str },
    #[error("the state file {path} was written by another version of the practice chain: move it away to start afresh", path = .0.display())]
    OtherVersion(PathBuf),
    #[error("the chain has outgrown the state file {path}: move it away to start afresh", path = .0.display())]
    TooLarge(PathBuf),
}

#[derive(Encode, Decode)]
struct Content {
    /// Digest of the runtime's metadata: state is only meaningful to the runtime that wrote it.
    runtime: [u8; 32],
    genesis: H256,
    blocks: Vec<BlockRecord>,
    /// The block whose whole state `base` is.
    base_number: u32,
    base: state::Pairs,
    /// Of the blocks after it, in order.
    changes: Vec<Changes>,
    next_time_ms: u64,
}

/// A state file, locked for as long as this lives.
pub struct StateFile {
    path: PathBuf,
    lock: Option<File>,
}

impl StateFile {
    /// Takes the file and reads the chain in it, or a fresh chain when there is no file yet.
    pub fn open(path: &Path) -> Result<(Self, Option<Chain>), FileError> {
        let mut file = Self { path: path.to_owned(), lock: None };
        match File::open(path) {
            Ok(mut handle) => {
                file.take_lock(&handle)?;
                let chain = file.read(&mut handle)?;
                file.lock = Some(handle);
                Ok((file, Some(chain)))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok((file, None)),
            Err(source) => Err(file.io(source)),
        }
    }

    fn io(&self, source: std::io::Error) -> FileError {
        FileError::Io { path: self.path.clone(), source }
    }

    fn damaged(&self, what: &'static str) -> FileError {
        FileError::Damaged { path: self.path.clone(), what }
    }

    fn take_lock(&self, handle: &File) -> Result<(), FileError> {
        match handle.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(FileError::InUse(self.path.clone())),
            Err(TryLockError::Error(source)) => return Err(self.io(source)),
        }
        // The owner may have replaced the file between our opening and our locking it.
        let (ours, named) = (handle.metadata(), std::fs::metadata(&self.path));
        match (ours, named) {
            (Ok(ours), Ok(named)) if (ours.dev(), ours.ino()) == (named.dev(), named.ino()) => {
                Ok(())
            }
            (Err(source), _) | (_, Err(source)) => Err(self.io(source)),
            _ => Err(FileError::InUse(self.path.clone())),
        }
    }

    fn read(&self, handle: &mut File) -> Result<Chain, FileError> {
        let length = handle.metadata().map_err(|source| self.io(source))?.len();
        if length > MAX_FILE {
            return Err(self.damaged("it is too large"));
        }
        let mut bytes = Vec::new();
        handle.take(MAX_FILE).read_to_end(&mut bytes).map_err(|source| self.io(source))?;
        let Some((checked, checksum)) =
            bytes.len().checked_sub(CHECKSUM).and_then(|at| bytes.split_at_checked(at))
        else {
            return Err(self.damaged("it is too short"));
        };
        let Some(rest) = checked.strip_prefix(MAGIC) else {
            return Err(self.damaged("it is no state file"));
        };
        if blake2_256(checked) != checksum {
            return Err(self.damaged("its checksum does not fit"));
        }
        let mut rest = rest;
        let format = u32::decode(&mut rest).map_err(|_| self.damaged("it is too short"))?;
        if format != FORMAT {
            return Err(FileError::OtherVersion(self.path.clone()));
        }
        let content =
            Content::decode_all(&mut rest).map_err(|_| self.damaged("it cannot be decoded"))?;
        if content.runtime != runtime_digest() {
            return Err(FileError::OtherVersion(self.path.clone()));
        }
        Chain::from_content(content).map_err(|what| self.damaged(what))
    }

    /// Replaces the file by what `chain` is now.
    pub fn save(&mut self, chain: &Chain) -> Result<(), FileError> {
        let mut bytes = MAGIC.to_vec();
        FORMAT.encode_to(&mut bytes);
        let content = chain.content().map_err(|_| self.damaged("its state cannot be read"))?;
        content.encode_to(&mut bytes);
        let checksum = blake2_256(&bytes);
        bytes.extend_from_slice(&checksum);
        if bytes.len() as u64 > MAX_FILE {
            return Err(FileError::TooLarge(self.path.clone()));
        }
        let folder = match self.path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let mut fresh =
            tempfile::NamedTempFile::new_in(folder).map_err(|source| self.io(source))?;
        fresh.write_all(&bytes).map_err(|source| self.io(source))?;
        fresh.as_file().sync_all().map_err(|source| self.io(source))?;
        // Locked before it has the name, so that nobody can take it in between.
        match fresh.as_file().try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(FileError::InUse(self.path.clone())),
            Err(TryLockError::Error(source)) => return Err(self.io(source)),
        }
        let placed = if self.lock.is_some() {
            fresh.persist(&self.path)
        } else {
            fresh.persist_noclobber(&self.path)
        };
        self.lock = Some(placed.map_err(|failure| self.io(failure.error))?);
        if let Ok(folder) = File::open(folder) {
            // A file system without durable renames has nothing to sync.
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

fn runtime_digest() -> [u8; 32] {
    blake2_256(&Runtime::metadata().encode())
}

impl Chain {
    fn content(&self) -> Result<Content, ChainError> {
        let head = self.head_number();
        let kept = u32::try_from(self.changes.len()).unwrap_or(u32::MAX);
        let base_number = head.saturating_sub(kept);
        let view = self
            .state(base_number)
            .ok_or_else(|| ChainError::State("a kept state is missing".to_owned()))?;
        Ok(Content {
            runtime: runtime_digest(),
            genesis: self.genesis,
            blocks: self.blocks.clone(),
            base_number,
            base: view.pairs(&[], usize::MAX)?,
            changes: self.changes.iter().cloned().collect(),
            next_time_ms: self.next_time_ms,
        })
    }

    fn from_content(content: Content) -> Result<Self, &'static str> {
        let Content { genesis, blocks, base_number, base, changes, next_time_ms, .. } = content;
        let Some(first) = blocks.first() else { return Err("it has no block") };
        let first_number = first.header.number;
        if first_number == 0 && first.header.hash() != genesis {
            return Err("its first block is another one");
        }
        let mut numbers = std::collections::HashMap::new();
        let mut parent = first.header.parent_hash;
        for (number, block) in (first_number..).zip(&blocks) {
            if block.header.number != number || block.header.parent_hash != parent {
                return Err("its blocks do not follow each other");
            }
            parent = block.header.hash();
            numbers.insert(parent, block.header.number);
        }
        let Some(last) = blocks.last() else { return Err("it has no block") };
        if next_time_ms <= last.time_ms {
            return Err("its clock is behind its blocks");
        }
        let nodes = state::Nodes::default();
        let Some(before_base) = base_number.checked_sub(first_number) else {
            return Err("its state is older than its blocks");
        };
        let mut states =
            blocks.iter().skip(before_base as usize).map(|block| block.header.state_root);
        let base = base.into_iter().map(|(key, value)| (key, Some(value))).collect();
        let mut root = state::apply(&nodes, state::empty_root(), &base)
            .map_err(|_| "its state cannot be built")?;
        let misfit = "its state does not fit its blocks";
        if states.next() != Some(root) || states.len() != changes.len() {
            return Err(misfit);
        }
        for (expected, step) in states.zip(&changes) {
            root = state::apply(&nodes, root, step).map_err(|_| "its state cannot be built")?;
            if root != expected {
                return Err(misfit);
            }
        }
        Ok(Self {
            nodes,
            genesis,
            blocks,
            numbers,
            changes: changes.into(),
            first_state: base_number,
            next_time_ms,
        })
    }
}
