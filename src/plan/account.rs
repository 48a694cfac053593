//! Proxies, keys, children, locks and dividends: what the chain would refuse is refused here.

mod claim;
mod keys;
mod lock;
mod proxy;
mod validator;

pub use claim::{BasketRow, MOST_CLAIMED, OwedRow};

use super::{Facts, Holding, Plan, Preview, SubnetFacts, Topic, check_funds};
use crate::domain::{
    Account, Alpha, Announcement, Availability, Coldkey, Hash, Hotkey, KindFilter, Netuid,
    PendingCall, ProxyRow, Take, Tao,
};
use crate::fault::{Code, Fault};
use crate::intent::{AccountIntent, Order};

/// What an account intent wants to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountFacts {
    Proxies {
        rows: Vec<ProxyRow>,
        held: Tao,
        terms: DepositTerms,
        filters: Option<Vec<KindFilter>>,
    },
    Announcements {
        /// Who may act for the account that the announcement is about.
        rows: Vec<ProxyRow>,
        announced: Vec<Announcement>,
        terms: DepositTerms,
    },
    Pending(Option<PendingCall>),
    Swap(SwapFacts),
    Hotkeys {
        from_owner: Option<Coldkey>,
        to_owner: Option<Coldkey>,
        cost: Tao,
        /// The first block in which the chain accepts another exchange of any hotkey.
        open_from: u64,
        /// The one subnet that it is about, the new hotkey's place there, and the first block in
        /// which the chain accepts an exchange there.
        there: Option<(SubnetFacts, Option<u16>, u64)>,
    },
    Children {
        subnet: SubnetFacts,
        owner: Option<Coldkey>,
        /// Blocks until new children count.
        cooldown: u64,
        now: Vec<(u64, Hotkey)>,
        /// There are others that do not count yet.
        scheduled: bool,
        /// The first block in which the chain accepts another change.
        open_from: u64,
    },
    ChildTake {
        owner: Option<Coldkey>,
        now: Take,
        most: Take,
        /// The first block in which the chain accepts a higher one.
        open_from: u64,
    },
    AutoStake {
        subnet: SubnetFacts,
        uid: Option<u16>,
        now: Option<Hotkey>,
    },
    Subnet {
        subnet: SubnetFacts,
        owner: Option<Coldkey>,
    },
    Identity {
        hotkeys: usize,
    },
    Lock(LockFacts),
    Claim {
        mode: Option<String>,
        owed: Vec<OwedRow>,
    },
    Basket {
        /// `None` where the coldkey has no part of it.
        row: Option<BasketRow>,
        /// Blocks for which a claim holds the root stake with the hotkey.
        hold: Option<u64>,
    },
    /// All baskets that the coldkey has a part of.
    Baskets {
        rows: Vec<BasketRow>,
        hold: Option<u64>,
    },
    Accepts(Option<bool>),
}

/// What is held back: once, for each row, and how many rows there may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DepositTerms {
    pub base: Tao,
    pub factor: Tao,
    pub most: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwapFacts {
    /// The first block of the swap, and what it commits to.
    pub announced: Option<(u32, Hash)>,
    pub disputed: bool,
    pub delay: u32,
    pub again: u32,
    pub cost: Tao,
    /// The new coldkey has staked before.
    pub new_stakes: bool,
    pub new_is_hotkey: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockFacts {
    pub subnet: SubnetFacts,
    pub hotkey_owner: Option<Coldkey>,
    /// The hotkey that the coldkey's lock in the subnet points at, and what it holds by now.
    pub lock: Option<(Hotkey, Alpha)>,
    pub perpetual: bool,
    /// All alpha of the coldkey in the subnet.
    pub held: Option<Availability>,
    /// Blocks in which a decaying lock halves; `None` where the runtime does not tell.
    pub half_life: Option<u64>,
}

/// What comes of a call that changes an account.
#[derive(Clone, Debug, PartialEq, Eq, schemars::JsonSchema, serde::Serialize)]
pub struct AccountPreview {
    pub fee: Tao,
    /// Held back as long as what it is for exists.
    pub deposit: Option<Tao>,
    /// Paid for good.
    pub cost: Option<Tao>,
    /// The stake in the subnet that it concerns, where it is about stake.
    pub holding: Option<Holding>,
    pub balance_after: Option<Tao>,
    pub expect: Vec<(&'static str, String)>,
}

/// The parts of a plan that its checks decide.
#[derive(Default)]
struct Sound {
    deposit: Option<Tao>,
    cost: Option<Tao>,
    holding: Option<Holding>,
    expect: Vec<(&'static str, String)>,
    warnings: Vec<String>,
}

impl Sound {
    fn expect(mut self, label: &'static str, value: impl Into<String>) -> Self {
        self.expect.push((label, value.into()));
        self
    }

    fn warn(mut self, warning: impl Into<String>) -> Self {
        self.warnings.push(warning.into());
        self
    }
}

pub(super) fn plan(intent: &AccountIntent, facts: &Facts) -> Result<Plan, Fault> {
    let Topic::Account(known) = &facts.topic else {
        return Err(Fault::new(Code::Bug, "an account was planned for without its facts"));
    };
    let sound = match intent {
        AccountIntent::AddProxy { .. }
        | AccountIntent::RemoveProxy { .. }
        | AccountIntent::RemoveProxies
        | AccountIntent::CreatePure { .. }
        | AccountIntent::KillPure { .. }
        | AccountIntent::Announce { .. }
        | AccountIntent::Withdraw { .. }
        | AccountIntent::Reject { .. } => proxy::check(intent, known, facts)?,
        AccountIntent::CancelMultisig { name, group, .. } => {
            return cancel(intent, name, group, known, facts);
        }
        AccountIntent::AnnounceSwap { .. }
        | AccountIntent::ExecuteSwap { .. }
        | AccountIntent::DisputeSwap
        | AccountIntent::CancelSwap
        | AccountIntent::SwapHotkey { .. } => keys::check(intent, known, facts)?,
        AccountIntent::SetChildren { .. }
        | AccountIntent::SetChildTake { .. }
        | AccountIntent::AutoStake { .. }
        | AccountIntent::SetIdentity { .. }
        | AccountIntent::SetSubnetIdentity { .. }
        | AccountIntent::SetSymbol { .. } => validator::check(intent, known, facts)?,
        AccountIntent::Lock { .. }
        | AccountIntent::MoveLock { .. }
        | AccountIntent::SetLockMode { .. }
        | AccountIntent::AcceptLocked { .. } => lock::check(intent, known)?,
        AccountIntent::Claim { .. }
        | AccountIntent::ClaimBasket { .. }
        | AccountIntent::ClaimBaskets
        | AccountIntent::SetClaim { .. } => claim::check(intent, known, facts)?,
    };
    finish(Order::Named(intent.call()), sound, facts)
}

fn finish(order: Order, sound: Sound, facts: &Facts) -> Result<Plan, Fault> {
    let taken = Tao::sum(sound.deposit.into_iter().chain(sound.cost)).unwrap_or(Tao::MAX);
    check_funds(taken, facts)?;
    let left = taken.checked_add(facts.fee).and_then(|all| facts.account.free.checked_sub(all));
    let preview = AccountPreview {
        fee: facts.fee,
        deposit: sound.deposit,
        cost: sound.cost,
        holding: sound.holding,
        balance_after: left,
        expect: sound.expect,
    };
    Ok(Plan { order, preview: Preview::Account(preview), warnings: sound.warnings })
}

fn cancel(
    intent: &AccountIntent,
    name: &str,
    group: &crate::domain::Group,
    known: &AccountFacts,
    facts: &Facts,
) -> Result<Plan, Fault> {
    let AccountFacts::Pending(pending) = known else { return Err(unfit()) };
    let signer = facts.signer.0;
    if group.others(signer).is_none() {
        return Err(Fault::new(
            Code::NotSignatory,
            format!("{signer} is not a signatory of the multisig `{name}`"),
        ));
    }
    let Some(pending) = pending else {
        return Err(Fault::new(Code::NothingThere, "no operation with this hash waits there"));
    };
    if pending.depositor != signer {
        return Err(Fault::new(
            Code::NotDepositor,
            format!("only {}, who began the operation, can cancel it", pending.depositor),
        ));
    }
    let AccountIntent::CancelMultisig { name, group, call_hash, .. } = intent.clone() else {
        return Err(unfit());
    };
    let since = Some(pending.since);
    let filled = AccountIntent::CancelMultisig { name, group, call_hash, since };
    let sound = Sound::default().expect("deposit given back", format!("{} TAO", pending.deposit));
    finish(Order::Named(filled.cancel_by(Some(signer))), sound, facts)
}

fn unfit() -> Fault {
    Fault::new(Code::Bug, "an account was planned for with the facts of something else")
}

fn owned(hotkey: Hotkey, owner: Option<Coldkey>, facts: &Facts) -> Result<(), Fault> {
    match owner {
        None => Err(Fault::new(
            Code::UnknownHotkey,
            format!("the chain does not know the hotkey {hotkey}"),
        )),
        Some(owner) if owner != facts.signer => {
            Err(Fault::new(Code::NotOwner, format!("{hotkey} belongs to the coldkey {owner}")))
        }
        Some(_) => Ok(()),
    }
}

/// The block of a preview, as the chain counts when the transaction is included.
fn next(facts: &Facts) -> u64 {
    u64::from(facts.block.number).saturating_add(1)
}

fn too_early(what: &str, from: u64, facts: &Facts) -> Result<(), Fault> {
    let now = next(facts);
    if now >= from {
        return Ok(());
    }
    let wait = super::blocks(from.saturating_sub(now));
    Err(Fault::new(
        Code::TooEarly,
        format!("{what} is possible from block {from} on, {wait} from now"),
    ))
}

/// A netuid and an account as words.
fn in_subnet(netuid: Netuid, account: Account) -> String {
    format!("{account} in subnet {netuid}")
}
