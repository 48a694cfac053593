//! The wallet as a library; `main.rs` is a thin shell around [`cli::run`].
//!
//! A layer uses only layers below it:
//!
//! | layer | modules | what for |
//! |---|---|---|
//! | values | [`domain`], [`fault`] | money, keys, blocks, classified errors |
//! | meaning | [`intent`] | what the user wants, and the order it becomes |
//! | decisions | [`plan`], [`review`] | pure: facts in, an order with its preview out |
//! | rules | [`policy`] | what a wallet may sign, held against decoded calls |
//! | bytes | [`tx`] | calls, extrinsics, storage and events by name over live metadata |
//! | pictures | [`qr`] | QR codes in terminals and files |
//! | travel | [`travel`] | files and frames that carry transactions between machines |
//! | signers | [`signer`] | keys outside of the keystore: Ledger devices |
//! | consent | [`consent`] | the only way from a plan to something that may be signed |
//! | files | [`config`], [`store`] | settings with their origin, journal, metadata cache |
//! | chain | `chain` | JSON-RPC, reads pinned at a block, submit and watch |
//! | application | [`app`] | what the program can do, as functions that return data |
//! | front ends | [`render`], [`cli`], `tui` | words, JSON, arguments, exit status, the full screen |
//!
//! Secrets live in the crate `tao-keystore` alone. The practice chain is the crate `tao-sandbox`,
//! which shares no code with the wallet.

#![cfg_attr(test, allow(clippy::arithmetic_side_effects, clippy::string_slice))]

// An emulated device that tests share with those outside of the crate calls it by its name.
#[cfg(test)]
extern crate self as tao_wallet;

pub mod app;
#[cfg(feature = "online")]
pub mod chain;
pub mod cli;
pub mod config;
pub mod consent;
pub mod domain;
pub mod fault;
pub mod intent;
pub mod plan;
pub mod policy;
pub mod qr;
pub mod render;
pub mod review;
pub mod signer;
pub mod store;
pub mod travel;
#[cfg(feature = "tui")]
pub mod tui;
pub mod tx;
