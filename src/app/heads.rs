//! New blocks, and what a front end should know of a connection.

use super::execute::Follow;
use super::session::Session;
use crate::chain::{Heads, Wait};
use crate::config;
use crate::domain::Genesis;

/// New blocks as they come, the newest there is first.
pub fn follow(session: &Session) -> Heads {
    session.chain.follow_heads()
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
