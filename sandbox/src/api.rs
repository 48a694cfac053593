//! The runtime APIs of a staking wallet: their traits, the structures they answer with, and the answers.

pub mod basket;
pub mod info;
pub mod metagraph;
pub mod neurons;
pub mod proxy;
pub mod seats;
pub mod subnets;
pub mod views;
