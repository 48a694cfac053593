//! What the program can do, as functions that return data; every front end calls these.

#[cfg(feature = "online")]
pub mod accounts;
pub mod activity;
pub mod airgap;
pub mod books;
pub mod btcli;
#[cfg(feature = "online")]
mod commit;
pub mod contacts;
#[cfg(feature = "online")]
pub mod costs;
#[cfg(feature = "ledger")]
pub mod device;
pub mod doctor;
pub mod draft;
#[cfg(feature = "online")]
pub mod execute;
#[cfg(feature = "online")]
pub mod expert;
#[cfg(feature = "online")]
pub mod explained;
#[cfg(feature = "online")]
mod gather;
pub mod grid;
#[cfg(feature = "online")]
pub mod heads;
#[cfg(feature = "online")]
pub mod history;
pub mod holders;
#[cfg(feature = "online")]
pub mod keybook;
#[cfg(feature = "keyring")]
pub mod keyring;
pub mod keys;
#[cfg(feature = "online")]
pub mod market;
#[cfg(feature = "online")]
pub mod metagraph;
#[cfg(feature = "online")]
pub mod multisigs;
pub mod names;
#[cfg(feature = "online")]
pub mod overview;
pub mod payer;
pub mod policy;
#[cfg(feature = "online")]
pub mod portfolio;
#[cfg(feature = "online")]
mod receipt;
#[cfg(feature = "online")]
mod recheck;
#[cfg(feature = "online")]
mod recipient;
pub mod risk;
#[cfg(feature = "online")]
pub mod session;
#[cfg(feature = "online")]
mod shield;
pub mod shown;
#[cfg(feature = "online")]
pub mod tables;
#[cfg(feature = "online")]
mod terms;
#[cfg(feature = "online")]
pub mod transactions;
#[cfg(feature = "online")]
pub mod validator;
pub mod wallet;
