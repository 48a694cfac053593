//! Our own files on disk: atomic, locked, bounded and private.
//!
//! No chain and no signer: what is kept here is bytes and plain values.

pub(crate) mod book;
mod devices;
pub(crate) mod files;
mod journal;
pub(crate) mod lock;
mod metadata;
mod multisigs;
mod names;
mod prices;
mod proxies;
pub(crate) mod scalars;
mod seals;
mod signed;
pub(crate) mod tables;

use std::path::Path;

use crate::domain::clean;

pub use devices::{Device, Devices};
pub use journal::{Entry, Journal, Listing, Status};
pub use lock::SignerLock;
pub use metadata::MetadataFiles;
pub use multisigs::Multisigs;
pub use names::{NameFiles, Names};
pub use prices::PriceFile;
pub use proxies::{Booked, Proxies};
pub use seals::SealFile;
pub use signed::{Given, GivenSignature, Precedent, SignedLog};

/// A path for a message.
pub(crate) fn shown(path: &Path) -> String {
    clean(&path.to_string_lossy(), 200)
}
