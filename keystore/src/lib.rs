//! Keys, key files and signatures: the only crate of the project that may hold a secret.
//!
//! # Map
//!
//! | module | subject |
//! |---|---|
//! | [`error`] | one error type, classified, never carrying a secret |
//! | [`secret`] | passwords |
//! | [`mnemonic`] | BIP-39 words and the seed Substrate makes from them |
//! | [`mod@derive`] | derivation paths: `//hard`, `/soft` |
//! | [`pair`] | key pairs, signing, verification |
//! | [`address`] | SS58 addresses, prefix 42 |
//! | [`message`] | messages, which are signed wrapped and never as they are |
//! | [`seal`] | texts that the program obeys and a key vouches for |
//! | [`kdf`] | Argon2id parameters and their limits |
//! | [`native`] | the sealed file format described in `FORMAT.md` |
//! | [`legacy`] | files of btcli and polkadot-js: all are read, the current ones written |
//! | [`store`] | the wallets directory: list, create, unlock, change |
//! | [`parsers`] | each parser alone, for fuzzing |
//! | [`process`] | what a process that will hold a key asks of the system |
//!
//! # What this crate refuses
//!
//! It opens no socket, leaves no thread behind, asks no question on a terminal, reads no environment
//! variable and parses no argument. It replaces a key file only when its owner changes password or
//! format, and deletes none: what is removed is moved aside. No type that holds a secret can be
//! printed, compared, cloned or serialised.

#![cfg_attr(test, allow(clippy::arithmetic_side_effects))]

pub mod address;
mod base58;
#[cfg(test)]
mod crash;
pub mod derive;
pub mod error;
mod files;
mod format;
mod json;
pub mod kdf;
pub mod legacy;
mod memory;
pub mod message;
pub mod mnemonic;
pub mod native;
pub mod pair;
pub mod parsers;
mod payload;
pub mod process;
mod public;
mod role;
pub mod seal;
pub mod secret;
pub mod store;

pub use address::{parse_ss58, ss58};
pub use error::{Class, Error};
pub use format::KeyFormat;
pub use kdf::KdfParams;
pub use legacy::{Imported, import, import_seed};
pub use message::verify_message;
pub use mnemonic::{Mnemonic, WordCount};
pub use pair::{Pair, Scheme, verify, verify_all};
pub use process::harden_process;
pub use role::Role;
pub use seal::verify_seal;
pub use secret::Password;
pub use store::{
    Changed, Form, KeyEntry, KeyId, NewKey, Opened, Pending, Resumed, Source, Store, UnlockSecret,
    WalletEntry,
};
