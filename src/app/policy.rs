//! The policies of this machine's wallets: found, held to their seals, sealed anew.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;
use tao_keystore::{Pair, Store, WalletEntry, verify_seal};

use super::airgap::now;
use crate::config::Settings;
use crate::consent::Visitor;
use crate::domain::{Account, Bps, Genesis, Tao, clean};
use crate::fault::{Code, Fault};
use crate::policy::{DAY, Guard, Outlook, Policy, Spent};
use crate::render::Report;
use crate::store::{Journal, SealFile, SignedLog, Status};
use crate::travel::Checked;

const PURPOSE: &str = "policy";

/// How a wallet's policy stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Sealed,
    /// It was never sealed: nothing is signed with the wallet until it is.
    Unsealed,
    /// It is not what was sealed.
    Changed,
    /// One was sealed, and the config file has none.
    Gone,
    /// There is no wallet of that name with a coldkey.
    NoWallet,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct PolicyReport {
    pub wallet: String,
    pub state: State,
    /// The rules, as the seal covers them.
    pub rules: Vec<String>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Policies {
    pub policies: Vec<PolicyReport>,
}

impl Report for Policies {
    const SCHEMA: &'static str = "tao.policies/1";

    fn human(&self) -> String {
        if self.policies.is_empty() {
            return "no wallet of this machine has a policy\n".to_owned();
        }
        let one = |policy: &PolicyReport| {
            let state = match policy.state {
                State::Sealed => "sealed",
                State::Unsealed => "NOT SEALED: nothing is signed until it is",
                State::Changed => {
                    "CHANGED since it was sealed: nothing is signed until it is sealed again"
                }
                State::Gone => {
                    "GONE from the config file: nothing is signed until it is back or removed with the password"
                }
                State::NoWallet => "for no wallet of this machine",
            };
            let head = format!("{}: {state}\n", policy.wallet);
            policy.rules.iter().fold(head, |text, rule| text + "  " + rule + "\n")
        };
        self.policies.iter().map(one).collect()
    }
}

fn rules(policy: &Policy) -> Vec<String> {
    policy.text().lines().skip(1).map(str::to_owned).collect()
}

fn store(settings: &Settings) -> Store {
    Store::new(&settings.paths.wallet_dir, &settings.paths.state_dir)
}

fn seal_file(settings: &Settings, wallet: &str) -> SealFile {
    SealFile::new(&settings.paths.wallet_dir, wallet)
}

/// How the policy of one wallet stands; `None` where it neither has one nor ever had.
fn state(settings: &Settings, wallet: &WalletEntry) -> Option<(State, Option<Policy>)> {
    let policy = settings.policies.iter().find(|policy| policy.wallet == wallet.name).cloned();
    // What cannot be read is a seal that holds for nothing.
    let seal = seal_file(settings, &wallet.name).read().unwrap_or(Some([0; 64]));
    match (policy, seal, &wallet.coldkey) {
        (None, None, _) => None,
        (None, Some(_), _) => Some((State::Gone, None)),
        (Some(policy), None, _) => Some((State::Unsealed, Some(policy))),
        (Some(policy), Some(seal), Some(key)) => {
            let holds = verify_seal(key.scheme, &key.public, PURPOSE, &policy.text(), &seal);
            Some((if holds { State::Sealed } else { State::Changed }, Some(policy)))
        }
        (Some(policy), Some(_), None) => Some((State::Changed, Some(policy))),
    }
}

/// What stands between a key and its signature. A policy that is not sealed as it is refuses.
///
/// What others may spend meanwhile is not in it; who signs asks in the signer's turn.
pub fn guard(settings: &Settings, signer: Account) -> Result<Guard, Fault> {
    guard_beside(settings, signer, None)
}

fn guard_beside(
    settings: &Settings,
    signer: Account,
    beside: Option<(Genesis, u32)>,
) -> Result<Guard, Fault> {
    let mut found: Option<Policy> = None;
    for wallet in store(settings).list()? {
        if wallet.coldkey.as_ref().is_none_or(|key| key.public != signer.0) {
            continue;
        }
        let Some((state, policy)) = state(settings, &wallet) else { continue };
        let name = clean(&wallet.name, 60);
        let why = match state {
            State::Sealed => None,
            State::Unsealed => Some("is not sealed"),
            State::Changed => Some("was changed since it was sealed"),
            State::Gone | State::NoWallet => Some("was sealed and is not in the config file"),
        };
        if let Some(why) = why {
            let right = match state {
                State::Gone | State::NoWallet => {
                    format!("put it back, or end it with the password: tao policy remove {name}")
                }
                _ => format!("if it is right, tao policy seal {name} takes the password"),
            };
            return Err(Fault::new(
                Code::PolicySeal,
                format!("the policy of `{name}` {why}; nothing was signed"),
            )
            .try_command("see it", &["tao", "policy", "show"])
            .hint(right));
        }
        if found.is_some() && policy.is_some() {
            return Err(Fault::new(
                Code::PolicySeal,
                format!(
                    "two wallets hold the key of `{name}`, each with a policy; nothing was signed"
                ),
            ));
        }
        found = policy.or(found);
    }
    let Some(policy) = found else { return Ok(Guard::open(signer)) };
    let lately =
        if policy.max_per_day.is_some() { spent(settings, signer, beside)? } else { Vec::new() };
    Ok(Guard::sealed(signer, policy, lately))
}

/// What the policy of this machine says of a transaction that is signed already and that anybody
/// may send: nothing where it allows it. Rules that need a chain to be asked are left out.
pub fn remark(settings: &Settings, checked: &Checked) -> Option<String> {
    let said = || {
        let (genesis, nonce) = (checked.around.genesis, checked.around.nonce);
        let guard = guard_beside(settings, checked.account, Some((genesis, nonce)))?;
        if guard.policy().is_none() {
            return Ok(());
        }
        let outlook = Outlook { fee: Some(Tao::ZERO), loss: Bps::new(0) };
        let visitor = Visitor::new(checked.clone(), "");
        guard.judge(checked.account, &genesis, &visitor.effects()?, outlook).map(|_| ())
    };
    let fault: Fault = said().err()?;
    Some(format!("it is signed already; here it would not have been: {}", fault.message()))
}

/// What the key's transactions of the last day spent, whether they are settled or not. The one
/// with the nonce `beside` on its chain is left out.
fn spent(
    settings: &Settings,
    signer: Account,
    beside: Option<(Genesis, u32)>,
) -> Result<Vec<Spent>, Fault> {
    let since = now().saturating_sub(DAY);
    let listing = Journal::open(&settings.paths.state_dir)?.list()?;
    let mut lately = Vec::new();
    // What was signed here for another machine and then sent from here is one transaction.
    let mut sent = BTreeSet::new();
    for entry in listing.entries {
        let nothing = match &entry.status {
            Status::Refused { .. } | Status::Expired => true,
            Status::Finalized { ok, .. } => !ok,
            _ => false,
        };
        let itself = |(genesis, nonce)| entry.genesis == genesis && entry.nonce == u64::from(nonce);
        if entry.signer == signer
            && entry.written >= since
            && !nothing
            && !beside.is_some_and(itself)
        {
            lately.push(Spent { amount: entry.spends });
            sent.insert((entry.genesis, entry.nonce, entry.spends));
        }
    }
    // A file that cannot be read may be one of them.
    lately.extend(listing.damaged.iter().map(|_| Spent { amount: None }));
    for given in SignedLog::open(&settings.paths.state_dir)?.given_since(signer, since)? {
        let itself = beside == Some((given.genesis, given.nonce));
        if !itself && !sent.contains(&(given.genesis, u64::from(given.nonce), given.spends)) {
            lately.push(Spent { amount: given.spends });
        }
    }
    Ok(lately)
}

/// All policies, those of the config file and those that only a seal tells of.
pub fn policies(settings: &Settings, only: Option<&str>) -> Result<Policies, Fault> {
    let wallets = store(settings).list()?;
    let mut out = Vec::new();
    for wallet in &wallets {
        if let Some((state, policy)) = state(settings, wallet) {
            let rules = policy.as_ref().map(rules).unwrap_or_default();
            out.push(PolicyReport { wallet: clean(&wallet.name, 60), state, rules });
        }
    }
    for policy in &settings.policies {
        if wallets.iter().all(|wallet| wallet.name != policy.wallet) {
            let wallet = policy.wallet.clone();
            out.push(PolicyReport { wallet, state: State::NoWallet, rules: rules(policy) });
        }
    }
    out.retain(|policy| only.is_none_or(|only| only == policy.wallet));
    Ok(Policies { policies: out })
}

/// The policy that the config file has for a wallet.
pub fn named<'a>(settings: &'a Settings, wallet: &str) -> Result<&'a Policy, Fault> {
    settings.policies.iter().find(|policy| policy.wallet == wallet).ok_or_else(|| {
        let name = clean(wallet, 60);
        Fault::new(Code::Name, format!("the config file has no table [policy.{name}]"))
            .hint("tao config edit opens it; tao(1) lists the rules")
    })
}

/// Vouches for the policy as it is, with the key of its wallet.
pub fn seal(settings: &Settings, policy: &Policy, pair: &Pair) -> Result<(), Fault> {
    seal_file(settings, &policy.wallet).write(&pair.seal(PURPOSE, &policy.text()))
}

/// Takes the seal away; the caller has unlocked the key of the wallet.
pub fn unseal(settings: &Settings, wallet: &str, _pair: &Pair) -> Result<bool, Fault> {
    seal_file(settings, wallet).remove()
}
