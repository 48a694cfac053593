//! The wallet as a library.

#![cfg_attr(test, allow(clippy::arithmetic_side_effects, clippy::string_slice))]

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
pub mod render;
pub mod review;
pub mod store;
pub mod tx;
