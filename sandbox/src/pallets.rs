//! The pallets of the public chain that a staking wallet deals with, and the fixed-point types they store.

pub mod fixed;
pub mod shield;
pub mod subtensor;
pub mod swap;
