//! Bytes over metadata: calls, extrinsics, storage, runtime APIs and events by name.
//!
//! Everything here is a pure function of bytes. It opens no socket and holds no key, and no input
//! makes it panic or reserve memory that the input does not pay for.

mod bound;
pub mod contract;
mod era;
mod extrinsic;
mod failure;
pub mod order;
mod places;
pub mod proof;
pub mod read;
mod runtime;
#[cfg(feature = "online")]
pub mod shield;
pub mod text;
pub mod value;

pub use era::{EncodedEra, Era};
pub use extrinsic::{DecodedExtrinsic, Extrinsic, MetadataCheck, Params, Payload, signed_part};
pub use failure::DispatchFailure;
pub use places::is_hash;
pub use read::Reader;
pub use runtime::Runtime;
pub use text::{ApiTarget, Names, StorageTarget};

/// The hash that calls are known by.
pub fn blake2(bytes: &[u8]) -> [u8; 32] {
    sp_crypto_hashing::blake2_256(bytes)
}

/// Splits a SCALE compact number off the front of bytes.
pub fn compact(bytes: &[u8]) -> Option<(u128, &[u8])> {
    bound::compact(bytes).ok()
}

/// A value whose type only the metadata knows.
pub type Value = scale_value::Value<()>;

/// A call by name; arguments are matched by name too.
#[derive(Clone, Debug, PartialEq)]
pub struct Call<'a> {
    pub pallet: &'a str,
    pub name: &'a str,
    pub args: Vec<(&'a str, Value)>,
}

/// A call read back from bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct DecodedCall {
    pub pallet: String,
    pub name: String,
    pub args: Vec<(String, Value)>,
}

impl DecodedCall {
    pub fn arg(&self, name: &str) -> Option<&Value> {
        self.args.iter().find(|(arg, _)| arg == name).map(|(_, value)| value)
    }
}

/// Something that happened in a block.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The extrinsic that caused it; `None` for what the block itself does.
    pub extrinsic: Option<u32>,
    pub pallet: String,
    pub name: String,
    pub fields: Value,
}

impl Event {
    pub fn is(&self, pallet: &str, name: &str) -> bool {
        self.pallet == pallet && self.name == name
    }

    pub fn reader(&self) -> Reader<'_> {
        Reader::new(&self.fields, &format!("{}.{}", self.pallet, self.name))
    }
}
