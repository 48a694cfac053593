//! The wallet as a library.

#![cfg_attr(test, allow(clippy::arithmetic_side_effects, clippy::string_slice))]

pub mod config;
pub mod domain;
pub mod fault;
pub mod plan;
pub mod store;
pub mod tx;
