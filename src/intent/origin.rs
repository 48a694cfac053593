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
    Multisig { name: String, group: Group, step: Step },
}

/// What a signatory wants of an operation of the multisig.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// That it happens: it is begun where nothing waits, approved, or carried out with the last
    /// approval.
    Make,
    /// That it is begun, whatever else waits.
    New,
    /// Its own approval and nothing else.
    Approve,
    /// That it happens with this transaction.
    Execute,
}

impl Step {
    const ALL: [Self; 4] = [Self::Make, Self::New, Self::Approve, Self::Execute];

    /// What follows a multisig's name.
    const fn word(self) -> &'static str {
        match self {
            Self::Make => "",
            Self::New => "/new",
            Self::Approve => "/approve",
            Self::Execute => "/execute",
        }
    }

    /// A multisig's name and the step after it; names have no slash.
    pub fn split(text: &str) -> Option<(&str, Self)> {
        let (name, word) = text.split_at(text.find('/').unwrap_or(text.len()));
        Self::ALL.into_iter().find(|step| step.word() == word).map(|step| (name, step))
    }
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
            Self::Multisig { name, step, .. } => write!(f, "multisig:{name}{}", step.word()),
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
