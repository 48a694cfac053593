//! The state and the screen without a terminal, a node or a clock.

pub(in crate::tui) mod desk;
#[cfg(all(feature = "ledger", feature = "sandbox"))]
mod device;
mod figures;
mod screens;
mod steps;
#[cfg(target_os = "linux")]
mod terminal;
#[cfg(target_os = "linux")]
mod watching;
