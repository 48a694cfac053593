//! The runtime APIs of a staking wallet: their traits, the structures they answer with, and the answers.

pub mod info;
pub mod proxy;
pub mod views;
