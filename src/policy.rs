//! What a wallet may sign: rules of its owner, held against the bytes before they are signed.
//!
//! Pure: a policy, what the bytes do, what was spent of late and what the chain was asked go in; a
//! refusal or the consent that is needed comes out.

mod effects;
mod rules;

pub use effects::{Effects, effects};
pub use rules::{KEYS, Policy};

use crate::domain::{Account, Bps, Genesis, Tao};
use crate::fault::{Code, Fault};

/// Seconds that count as a day: the last 24 hours, whatever the calendar says.
pub const DAY: u64 = 86_400;

/// What is known beside the bytes, where a chain could be asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    pub fee: Option<Tao>,
    /// How much less can come out of a trade than its amount is worth now; zero where nothing is
    /// traded, `None` where it has no bound or is not known.
    pub loss: Option<Bps>,
}

/// One transaction of the last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spent {
    /// `None` where it is not known.
    pub amount: Option<Tao>,
}

/// What stands between a key and its signature.
#[derive(Clone, Debug)]
pub struct Guard {
    signer: Account,
    policy: Option<Policy>,
    lately: Vec<Spent>,
}

/// What a transaction that a policy lets pass still needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// The amount that a person has to type.
    pub typed: Option<Tao>,
}

impl Guard {
    /// For a key that no policy speaks of.
    pub const fn open(signer: Account) -> Self {
        Self { signer, policy: None, lately: Vec::new() }
    }

    /// The policy must be one whose seal was checked.
    pub fn sealed(signer: Account, policy: Policy, lately: Vec<Spent>) -> Self {
        Self { signer, policy: Some(policy), lately }
    }

    pub const fn policy(&self) -> Option<&Policy> {
        self.policy.as_ref()
    }

    /// Decides about one transaction; what passes counts for the next ones.
    pub fn judge(
        &self,
        signer: Account,
        genesis: &Genesis,
        effects: &Effects,
        outlook: Outlook,
    ) -> Result<Needs, Fault> {
        if signer != self.signer {
            return Err(Fault::new(Code::Bug, "the policy of another key was asked"));
        }
        match &self.policy {
            None => Ok(Needs::default()),
            Some(policy) => policy.judge(genesis, effects, outlook, &self.lately),
        }
    }

    /// Counts a transaction as spent, for those that are signed together with it.
    pub fn count(&mut self, effects: &Effects) {
        self.lately.push(Spent { amount: effects.spends });
    }
}

impl Needs {
    /// Whether an amount that was typed, if any, is the one that is needed.
    pub fn satisfied_by(self, typed: Option<Tao>) -> Result<(), Fault> {
        match self.typed {
            Some(needed) if typed != Some(needed) => Err(Fault::new(
                Code::NoConsent,
                format!("the policy wants the amount typed, {needed} TAO; nothing was signed"),
            )
            .hint(format!("type it when asked, or add --confirm {needed}"))),
            _ => Ok(()),
        }
    }
}
