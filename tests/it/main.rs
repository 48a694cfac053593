//! The program as its users run it: the real binary against the practice chain.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::string_slice
)]

mod accounts;
mod airgap;
mod batches;
mod books;
mod changes;
#[cfg(feature = "ledger")]
#[path = "../shared_airgap/device.rs"]
mod device;
mod direct;
mod documents;
mod errors;
mod examples;
mod expert;
mod explanations;
mod faults;
mod faulty;
mod gifts;
mod idle;
mod keys;
mod lost;
mod messages;
mod money;
mod operations;
mod policies;
mod portfolios;
mod risks;
mod rules;
mod scripts;
mod shield;
mod stakes;
mod support;
mod tls;
mod tour;
