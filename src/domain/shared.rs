//! Accounts that others act for: multisigs, and proxies with what they may do.

use parity_scale_codec::{Compact, Encode};
use schemars::JsonSchema;
use serde::Serialize;
use sp_crypto_hashing::blake2_256;

use super::{Account, Coldkey, Tao};
use crate::fault::{Code, Fault};

/// The chain's own bound.
const MOST_SIGNATORIES: usize = 100;
const PREFIX: &[u8] = b"modlpy/utilisuba";

/// Several keys of which some number must agree; sorted as the chain sorts them.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Group {
    threshold: u16,
    signatories: Vec<Account>,
}

impl Group {
    /// Refuses what the chain refuses, and a group in which the keys of one do not count.
    pub fn new(threshold: u16, mut signatories: Vec<Account>) -> Result<Self, Fault> {
        let bad = |why: &str| Err(Fault::new(Code::Arguments, why.to_owned()));
        signatories.sort_unstable();
        let count = signatories.len();
        signatories.dedup();
        if signatories.len() != count {
            return bad("a signatory is named twice");
        }
        if !(2..=MOST_SIGNATORIES).contains(&count) {
            return bad("a multisig has from 2 to 100 signatories");
        }
        if threshold == 0 || usize::from(threshold) > count {
            return bad("the threshold is from 1 to the number of signatories");
        }
        Ok(Self { threshold, signatories })
    }

    pub fn threshold(&self) -> u16 {
        self.threshold
    }

    pub fn signatories(&self) -> &[Account] {
        &self.signatories
    }

    /// The account that the group holds together.
    pub fn account(&self) -> Coldkey {
        let count = Compact(u32::try_from(self.signatories.len()).unwrap_or(u32::MAX)).encode();
        let mut bytes = [PREFIX, &count].concat();
        for signatory in &self.signatories {
            bytes.extend(signatory.0);
        }
        bytes.extend(self.threshold.to_le_bytes());
        Coldkey(Account(blake2_256(&bytes)))
    }

    /// The signatories besides one; `None` when it is not one of them.
    pub fn others(&self, signer: Account) -> Option<Vec<Account>> {
        self.signatories
            .contains(&signer)
            .then(|| self.signatories.iter().copied().filter(|other| *other != signer).collect())
    }
}

/// Where a multisig operation began: a block and the place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Timepoint {
    pub height: u32,
    pub index: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Weight {
    pub ref_time: u64,
    pub proof_size: u64,
}

/// A multisig operation that waits for approvals.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct PendingCall {
    pub since: Timepoint,
    pub deposit: Tao,
    /// Who began it, gets the deposit back, and alone may cancel it.
    pub depositor: Account,
    pub approvals: Vec<Account>,
}

/// Someone who may act for an account.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct ProxyRow {
    pub delegate: Account,
    /// The runtime's name of the type.
    pub kind: String,
    /// Blocks that an announcement must have waited.
    pub delay: u32,
}

/// What was announced by a delegate and may be rejected by the account.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Announcement {
    pub real: Account,
    pub call_hash: super::Hash,
    pub height: u32,
}

/// What one type of proxy may do, as the runtime tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindFilter {
    pub kind: String,
    pub deprecated: bool,
    pub mode: FilterMode,
    pub calls: Vec<ListedCall>,
    pub exceptions: Vec<ListedCall>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterMode {
    AllowAll,
    DenyAll,
    Allow,
    Deny,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedCall {
    pub pallet: String,
    /// Every call of the pallet otherwise.
    pub call: Option<String>,
    /// An argument that must be smaller than a limit.
    pub below: Option<(String, u128)>,
}

impl ListedCall {
    fn names(&self, pallet: &str, call: &str) -> bool {
        self.pallet == pallet && self.call.as_deref().is_none_or(|name| name == call)
    }
}

impl KindFilter {
    /// Whether a call passes; `param` tells the arguments that a limit may be on.
    pub fn allows(
        &self,
        (pallet, call): (&str, &str),
        param: impl Fn(&str) -> Option<u128>,
    ) -> bool {
        let holds = |row: &ListedCall| {
            row.names(pallet, call)
                && row
                    .below
                    .as_ref()
                    .is_none_or(|(name, limit)| param(name).is_some_and(|value| value < *limit))
        };
        let excepted = self.exceptions.iter().any(holds);
        let listed = self.calls.iter().any(holds);
        match self.mode {
            FilterMode::AllowAll => !excepted,
            FilterMode::DenyAll => excepted,
            FilterMode::Allow => listed && !excepted,
            FilterMode::Deny => !listed || excepted,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
    const BOB: &str = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";

    #[test]
    fn a_group_has_the_account_that_the_chain_derives() {
        let (alice, bob) = (Account::parse(ALICE).unwrap(), Account::parse(BOB).unwrap());
        let group = Group::new(2, vec![alice, bob]).unwrap();
        let known = "5F3QVbS78a4aTYLiRAD8N3czjqVoNyV42L19CXyhqUMCh4Ch";
        assert_eq!(group.account().to_string(), known);
        assert_eq!(Group::new(2, vec![bob, alice]).unwrap(), group);
        assert_ne!(Group::new(1, vec![bob, alice]).unwrap().account(), group.account());
        assert_eq!(group.others(alice), Some(vec![bob]));
        assert_eq!(group.others(Account([7; 32])), None);
        for (threshold, keys) in
            [(0, vec![alice, bob]), (3, vec![alice, bob]), (1, vec![alice]), (1, vec![bob, bob])]
        {
            assert!(Group::new(threshold, keys).is_err());
        }
    }

    #[test]
    fn filters_mean_what_their_modes_say() {
        let row = |call: Option<&str>, below| ListedCall {
            pallet: "P".to_owned(),
            call: call.map(str::to_owned),
            below,
        };
        let filter = |mode, calls, exceptions| KindFilter {
            kind: "K".to_owned(),
            deprecated: false,
            mode,
            calls,
            exceptions,
        };
        let small = vec![row(Some("pay"), Some(("value".to_owned(), 10)))];
        let allow = filter(FilterMode::Allow, small, vec![]);
        assert!(allow.allows(("P", "pay"), |_| Some(9)));
        assert!(!allow.allows(("P", "pay"), |_| Some(10)));
        assert!(!allow.allows(("P", "pay"), |_| None));
        assert!(!allow.allows(("P", "other"), |_| Some(1)));
        let deny = filter(FilterMode::Deny, vec![row(None, None)], vec![row(Some("ok"), None)]);
        assert!(!deny.allows(("P", "pay"), |_| None));
        assert!(deny.allows(("P", "ok"), |_| None) && deny.allows(("Q", "pay"), |_| None));
        assert!(filter(FilterMode::AllowAll, vec![], vec![]).allows(("P", "x"), |_| None));
        assert!(!filter(FilterMode::DenyAll, vec![], vec![]).allows(("P", "x"), |_| None));
    }
}
