//! The two pallets a staking wallet deals with, and the fixed-point types they store.

pub mod fixed;
pub mod subtensor;
pub mod swap;
