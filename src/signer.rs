//! Keys outside of the keystore. What they sign was decided and agreed to before; nothing here
//! knows a chain.

#[cfg(feature = "ledger")]
pub mod ledger;
