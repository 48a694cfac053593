//! The newest block, and what a front end should know of a connection.

use super::execute::Follow;
use super::session::Session;
use crate::chain::Wait;
use crate::config;
use crate::domain::{BlockRef, Genesis};
use crate::fault::Fault;

/// The newest block the node knows.
pub async fn newest(session: &Session) -> Result<BlockRef, Fault> {
    Ok(session.chain.best().await?.block())
}

pub fn genesis(session: &Session) -> Genesis {
    session.chain.genesis()
}

pub fn spec_version(session: &Session) -> u32 {
    session.chain.runtime().spec_version()
}

/// Whether real funds are at stake.
pub fn is_public(session: &Session) -> bool {
    config::is_public(&session.chain.genesis())
}

impl Follow {
    /// Waits until the transaction cannot be undone.
    pub const fn to_the_end(patience: std::time::Duration) -> Self {
        Self { wait: Wait::Finalized, patience }
    }
}
