//! Transactions that travel: made on a machine that knows no secret, signed on one that knows no
//! network, and what is shown of them in between.
//!
//! # Files
//!
//! Three JSON documents, UTF-8, at most 256 KiB each, in which an unknown key, a missing one and a
//! value in another form are refused. Several may follow each other in one file or stream. Their
//! JSON Schemas are [`schema::UNSIGNED`], [`schema::SIGNATURE`] and [`schema::BUNDLE`].
//!
//! **`*.unsigned.json`**, format `tao-unsigned`, version 1: the payload in its three parts
//! (`call`, `included_in_extrinsic`, `included_in_signed_data`), the RFC-78 proof of exactly the
//! types that these need, and in `chain`, `account`, `origin`, `era`, `nonce` and `tip` what the
//! bytes say, restated so that other programs can show it. Restatements are never believed: each
//! must equal what the bytes decode to. `claims` is what the online machine adds, such as the fee
//! and the quote; nothing proves it and it is shown as such. `ladder` names orders that share one
//! nonce on purpose, so that only one of them can happen.
//!
//! `digest` is Blake2b-256 over all other values, each with its length in front as a little-endian
//! `u32`, in this order: `format`, `version`; `call`, `included_in_extrinsic`,
//! `included_in_signed_data`, `metadata_proof` as bytes; then the compact JSON of `chain`,
//! `account`, `origin`, `era`, `nonce`, `tip`, `ladder` and `claims`, keys in the order of the
//! schema. It tells damage, not malice: against malice stand the proof and the eyes of the signer.
//!
//! **`*.signed.json`**, format `tao-signature`, version 1: the digest of the transaction, the
//! account and the signature with its scheme byte (`00` ed25519, `01` sr25519). It holds no call,
//! so that it fits into one QR code.
//!
//! **Bundles**, format `tao-bundle`, version 1: transactions with their signatures, ready to send.
//!
//! # What the signer checks
//!
//! In order, each a hard stop: size, form and version; the digest; the proof, whose digest must be
//! the one that is signed with mode 1; the extensions, read by the types of the proof; every
//! restatement; the call, decoded whole. If the description were false, the chain would refuse the
//! signature, because it covers the digest of the description.

mod bundle;
mod check;
mod digest;
mod envelope;
pub mod frames;
mod lines;
mod meaning;
mod proof_text;
pub mod schema;
mod sheet;
mod show;

pub use bundle::{Bundle, Document, Signature, Signed, documents, multisignature};
pub use check::{Checked, Checker, Validity};
pub use envelope::{Claim, Claims, Origin, Unsigned, write};
pub use lines::{Line, Lines, Source};
pub use sheet::Sheet;

#[cfg(test)]
mod tests;
