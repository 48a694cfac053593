//! As whom a call is made: wrappers of a call, and whom they act for.

use crate::domain::{Account, Coldkey, Group, Timepoint, Weight};

/// Whose account an intent is for, when it is not the signer's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The signer is a proxy of `real`; the type that allows the call is chosen where none is named.
    Proxy { real: Coldkey, kind: Option<String> },
    /// What a delegate announced for `real`; anybody may carry it out.
    Announced { real: Coldkey, delegate: Coldkey },
    /// The signer is one of a group, which has a name on this machine.
    Multisig { name: String, group: Group },
}

impl Origin {
    /// The account that the call inside is made by.
    pub fn account(&self) -> Coldkey {
        match self {
            Self::Proxy { real, .. } | Self::Announced { real, .. } => *real,
            Self::Multisig { group, .. } => group.account(),
        }
    }
}

impl std::fmt::Display for Origin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Proxy { real, kind: None } => write!(f, "proxy:{real}"),
            Self::Proxy { real, kind: Some(kind) } => write!(f, "proxy:{real}/{kind}"),
            Self::Announced { real, delegate } => write!(f, "announced:{real}/{delegate}"),
            Self::Multisig { name, .. } => write!(f, "multisig:{name}"),
        }
    }
}

/// The call around a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrapper {
    Proxy {
        real: Coldkey,
        kind: Option<String>,
    },
    Announced {
        real: Coldkey,
        delegate: Coldkey,
        kind: Option<String>,
    },
    /// A group in which one key is enough.
    MultisigOne {
        others: Vec<Account>,
    },
    Multisig {
        threshold: u16,
        others: Vec<Account>,
        /// Where the operation began, unless it begins here.
        since: Option<Timepoint>,
        max_weight: Weight,
    },
}

impl Wrapper {
    pub const fn call(&self) -> (&'static str, &'static str) {
        match self {
            Self::Proxy { .. } => ("Proxy", "proxy"),
            Self::Announced { .. } => ("Proxy", "proxy_announced"),
            Self::MultisigOne { .. } => ("Multisig", "as_multi_threshold_1"),
            Self::Multisig { .. } => ("Multisig", "as_multi"),
        }
    }
}
