//! Decides: from an intent and the facts of one block to an order with its preview, or a refusal.
//!
//! Pure. Most mistakes pass the node's pool and cost the fee, so whatever the chain would answer
//! with an error is refused here, before anything is signed.

mod account;
mod batch;
mod call;
pub mod curve;
pub mod exit;
mod facts;
mod handover;
mod holding;
mod hotkey;
mod moves;
mod multisig;
mod origin;
mod outlook;
mod preview;
mod purse;
mod register;
mod stake;
mod subnet;
mod take;
mod touch;
mod trade;
mod transfer;
mod transfer_stake;

#[cfg(test)]
mod tests;

pub use account::{
    AccountFacts, AccountPreview, BasketRow, DepositTerms, LockFacts, MOST_CLAIMED, OwedRow,
    SwapFacts,
};
pub use batch::{BatchPreview, LegFacts, LegPreview, check_legs};
pub use facts::{Facts, Market, Outlook, StakeFacts, SubnetFacts, Swap, Topic};
pub use handover::Handover;
pub use holding::Holding;
pub use multisig::MultisigFacts;
pub use origin::{ActingFacts, ActingPreview};
pub use outlook::{Earnings, Risk};
pub use preview::{ExitPreview, MovePreview, Preview, Received, Route, StakePreview, SwapFee};
pub use purse::{CallFacts, HolderFacts};
pub use touch::{Touch, Touched, touches};

use crate::domain::{Netuid, Tao};
use crate::fault::{Code, Fault};
use crate::intent::{Intent, Order, Place};

/// An order that the facts allow, and what to expect of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub order: Order,
    pub preview: Preview,
    pub warnings: Vec<String>,
}

/// Turns an intent into the one order that fulfils it at the given facts, or says why not.
pub fn plan(intent: &Intent, facts: &Facts) -> Result<Plan, Fault> {
    if facts.guarded && !answers_swap(intent) {
        return Err(Fault::new(
            Code::AccountGuarded,
            format!(
                "{} has announced a coldkey swap; the chain accepts nothing else of it",
                facts.signer
            ),
        )
        .hint("if you did not announce it, your coldkey is in someone else's hands")
        .rule("ColdkeyInSwapSchedule"));
    }
    match *intent {
        Intent::Transfer { to, amount, allow_death, to_hotkey } => {
            transfer::plan(to, amount, allow_death, to_hotkey, facts)
        }
        Intent::Register { netuid, hotkey, cap } => register::plan(netuid, hotkey, cap, facts),
        Intent::RootRegister { hotkey } => hotkey::root_register(hotkey, facts),
        Intent::AssociateHotkey { hotkey } => hotkey::associate(hotkey, facts),
        Intent::CreateSubnet { hotkey, cap } => subnet::create(hotkey, cap, facts),
        Intent::StartSubnet { netuid } => subnet::start(netuid, facts),
        Intent::AddStake { netuid, hotkey, amount, protection, partial, spend_reserve } => {
            let place = Place { netuid, hotkey };
            stake::add(&stake::Add { place, amount, protection, partial, spend_reserve }, facts)
        }
        Intent::RemoveStake { netuid, hotkey, amount, protection, partial } => {
            let place = Place { netuid, hotkey };
            stake::remove(&stake::Remove { place, amount, protection, partial }, facts)
        }
        Intent::MoveStake { from, to, amount, protection, one_call } => {
            moves::plan(&moves::Move { from, to, amount, protection, one_call }, facts)
        }
        Intent::TransferStake { from, to, to_netuid, amount, to_hotkey, no_limit } => {
            let gift = transfer_stake::Gift { from, to, to_netuid, amount, to_hotkey, no_limit };
            transfer_stake::plan(&gift, facts)
        }
        Intent::ExitStake { hotkey, netuid, protection } => {
            exit::plan(&exit::Exit { hotkey, netuid, protection }, facts)
        }
        Intent::SetTake { hotkey, take } => take::plan(hotkey, take, facts),
        Intent::Account(ref intent) => account::plan(intent, facts),
        Intent::Batch { ref legs, best_effort } => batch::plan(legs, best_effort, facts),
        Intent::As { ref origin, ref intent } => origin::plan(origin, intent, facts),
        Intent::Call { ref order, ref unclear, .. } => call::plan(order, unclear, facts),
    }
}

/// What the chain accepts of a coldkey that has announced a swap.
fn answers_swap(intent: &Intent) -> bool {
    const ACCEPTED: [&str; 4] = [
        "announce_coldkey_swap",
        "swap_coldkey_announced",
        "dispute_coldkey_swap",
        "clear_coldkey_swap_announcement",
    ];
    match intent {
        Intent::Account(intent) => ACCEPTED.contains(&intent.call().name.as_str()),
        Intent::Call { order, .. } => ACCEPTED.contains(&order.call().1),
        // Whom it is made for is looked at when the call inside is planned; the signer is guarded.
        _ => false,
    }
}

/// What the chain is to simulate for the plan, once the facts say how much is traded. Simulations
/// that the facts hold already are not among them.
pub fn wanted(intent: &Intent, facts: &Facts) -> Vec<Swap> {
    let mut swaps = match *intent {
        Intent::AddStake { netuid, amount, spend_reserve, .. } => {
            let spent = stake::to_spend(netuid, amount, spend_reserve, facts);
            spent.map(|tao| Swap::Buy(netuid, tao)).into_iter().collect()
        }
        Intent::RemoveStake { netuid, hotkey, amount, .. } => match &facts.topic {
            Topic::Stake(known) => {
                let sale = stake::sale(Place { netuid, hotkey }, amount, known, facts);
                sale.map(|(alpha, _)| Swap::Sell(alpha)).into_iter().collect()
            }
            _ => Vec::new(),
        },
        Intent::MoveStake { from, to, amount, protection, one_call } => {
            moves::wanted(&moves::Move { from, to, amount, protection, one_call }, facts)
        }
        Intent::ExitStake { hotkey, netuid, protection } => {
            exit::wanted(&exit::Exit { hotkey, netuid, protection }, facts)
        }
        Intent::Transfer { .. }
        | Intent::Register { .. }
        | Intent::RootRegister { .. }
        | Intent::AssociateHotkey { .. }
        | Intent::CreateSubnet { .. }
        | Intent::StartSubnet { .. }
        | Intent::TransferStake { .. }
        | Intent::SetTake { .. }
        | Intent::Account(_)
        | Intent::Batch { .. }
        | Intent::As { .. }
        | Intent::Call { .. } => Vec::new(),
    };
    swaps.retain(|swap| facts.quote(*swap).is_none());
    swaps
}

/// A number of blocks with the time that they take, of which the chain makes one in 12 seconds.
pub fn blocks(count: u64) -> String {
    let seconds = count.saturating_mul(12);
    let about = match seconds {
        0..=119 => format!("{seconds} seconds"),
        120..=7_199 => format!("{} minutes", seconds.saturating_add(30) / 60),
        7_200..=172_799 => format!("{} hours", seconds.saturating_add(1_800) / 3_600),
        _ => format!("{} days", seconds.saturating_add(43_200) / 86_400),
    };
    format!("{count} blocks, about {about}")
}

/// How fast a lock decays.
pub fn halving(half_life: Option<u64>) -> String {
    half_life.map_or_else(|| "n/a".to_owned(), |half| format!("to half in {}", blocks(half)))
}

/// Refuses a subnet that is not there or, for trades, not started.
fn check_subnet(netuid: Netuid, subnet: &SubnetFacts, must_be_started: bool) -> Result<(), Fault> {
    if !subnet.exists {
        return Err(Fault::new(Code::UnknownSubnet, format!("subnet {netuid} does not exist"))
            .try_command("see the subnets there are", &["tao", "subnet", "list"])
            .rule("SubtensorModule.SubnetNotExists"));
    }
    if must_be_started && !subnet.started {
        return Err(Fault::new(
            Code::NotStarted,
            format!(
                "subnet {netuid} has not been started by its owner, so nothing can be staked there"
            ),
        )
        .rule("SubtensorModule.SubtokenDisabled"));
    }
    Ok(())
}

/// Refuses to spend more than the account can give while it keeps its existential deposit.
fn check_funds(spend: Tao, facts: &Facts) -> Result<(), Fault> {
    let need = spend.checked_add(facts.fee);
    let have = facts.transferable();
    if need.is_some_and(|need| need <= have) {
        return Ok(());
    }
    Err(Fault::new(
        Code::Funds,
        format!(
            "not enough TAO: {spend} and a fee of {} are needed, {have} can be spent of {} free",
            facts.fee, facts.account.free
        ),
    )
    .hint("take a smaller amount, or `all` for what is there"))
}
