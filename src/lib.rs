//! The wallet as a library.

#![cfg_attr(test, allow(clippy::arithmetic_side_effects, clippy::string_slice))]

#[cfg(feature = "online")]
pub mod chain;
pub mod domain;
pub mod fault;
pub mod tx;
