//! A chain to practise on: a FRAME runtime compiled natively that answers as a Subtensor node of spec 425 does.
//!
//! It holds no secret, listens on loopback only and writes no file but the state file it is given.

pub mod api;
pub mod chain;
pub mod genesis;
pub mod maths;
pub mod node;
pub mod pallets;
pub mod pool;
pub mod profile;
pub mod rpc;
pub mod runtime;
pub mod server;
pub mod shield;

pub use genesis::Crowd;
pub use node::Sealing;
pub use profile::Profile;
pub use server::{Config, Error, Sandbox};
