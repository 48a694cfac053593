//! The state and the screen without a terminal, a node or a clock.

mod desk;
mod figures;
mod screens;
mod steps;
#[cfg(target_os = "linux")]
mod terminal;
#[cfg(target_os = "linux")]
mod watching;
