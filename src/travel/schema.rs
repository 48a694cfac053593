//! The documents as JSON Schema.

/// `*.unsigned.json`.
pub const UNSIGNED: &str = include_str!("schema/unsigned.json");
/// `*.signed.json`.
pub const SIGNATURE: &str = include_str!("schema/signature.json");
/// Transactions with their signatures.
pub const BUNDLE: &str = include_str!("schema/bundle.json");
