//! What the program can do, as functions that return data; every front end calls these.

#[cfg(feature = "online")]
mod commit;
#[cfg(feature = "online")]
pub mod execute;
#[cfg(feature = "online")]
pub mod expert;
#[cfg(feature = "online")]
mod gather;
#[cfg(feature = "keyring")]
pub mod keyring;
pub mod keys;
#[cfg(feature = "online")]
pub mod market;
pub mod payer;
#[cfg(feature = "online")]
pub mod portfolio;
#[cfg(feature = "online")]
mod receipt;
#[cfg(feature = "online")]
pub mod session;
#[cfg(feature = "online")]
mod terms;
#[cfg(feature = "online")]
pub mod transactions;
pub mod wallet;
