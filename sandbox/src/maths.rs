//! Arithmetic of the pools and of the share pools in integers: no floating point, no storage.

pub mod pool;
pub mod power;
pub mod shares;
