//! Proofs, frames and device messages against the recorded ones, which the real Polkadot Vault and
//! Ledger parsers accepted.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "helpers of tests: a recording of another form has to end the test, loudly"
)]
#![cfg_attr(
    feature = "ledger",
    expect(clippy::arithmetic_side_effects, reason = "the device's checks are small index sums")
)]

#[cfg(feature = "ledger")]
#[path = "shared_airgap/device.rs"]
mod device;
#[path = "shared_airgap/frames.rs"]
mod frames;
#[cfg(feature = "ledger")]
#[path = "shared_airgap/ledger.rs"]
mod ledger;
#[path = "shared_airgap/offline.rs"]
mod offline;
#[path = "shared_airgap/proofs.rs"]
mod proofs;
#[path = "shared_airgap/recorded.rs"]
mod recorded;
