//! Decides: from an intent and the facts of one block to an order with its preview, or a refusal.
//!
//! Pure. Most mistakes pass the node's pool and cost the fee, so whatever the chain would answer
//! with an error is refused here, before anything is signed.

pub mod curve;
mod facts;
mod preview;
mod register;
mod stake;
mod take;
mod transfer;

pub use facts::{Facts, SubnetFacts, Topic};
pub use preview::{Preview, StakePreview};

use crate::domain::{AmountExpr, Netuid, Tao};
use crate::fault::{Code, Fault};
use crate::intent::{Intent, Order};

/// An order that the facts allow, and what to expect of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub order: Order,
    pub preview: Preview,
    pub warnings: Vec<String>,
}

/// Turns an intent into the one order that fulfils it at the given facts, or says why not.
pub fn plan(intent: &Intent, facts: &Facts) -> Result<Plan, Fault> {
    if facts.guarded {
        return Err(Fault::new(
            Code::AccountGuarded,
            format!(
                "{} has announced a coldkey swap; the chain accepts nothing else of it",
                facts.signer
            ),
        )
        .hint("if you did not announce it, your coldkey is in someone else's hands"));
    }
    match intent {
        Intent::Transfer { to, amount, allow_death, to_hotkey } => {
            transfer::plan(*to, *amount, *allow_death, *to_hotkey, facts)
        }
        Intent::Register { netuid, hotkey, cap } => register::plan(*netuid, *hotkey, *cap, facts),
        Intent::AddStake { netuid, hotkey, amount, protection } => {
            stake::add(*netuid, *hotkey, *amount, *protection, facts)
        }
        Intent::RemoveStake { netuid, hotkey, amount, protection } => {
            stake::remove(*netuid, *hotkey, *amount, *protection, facts)
        }
        Intent::SetTake { hotkey, take } => take::plan(*hotkey, *take, facts),
    }
}

/// The amount of the trade in the units that go in, once the balance, the position and the fee
/// are known; what the chain is asked to quote.
pub fn trade_amount(intent: &Intent, facts: &Facts) -> Option<u64> {
    match intent {
        Intent::AddStake { amount, .. } => Some(match amount {
            AmountExpr::Exactly(rao) => *rao,
            AmountExpr::All => facts.spendable().rao(),
        }),
        Intent::RemoveStake { amount, .. } => match (amount, &facts.topic) {
            (AmountExpr::Exactly(units), _) => Some(*units),
            (AmountExpr::All, Topic::Stake { position: Some(alpha), .. }) => Some(alpha.units()),
            (AmountExpr::All, _) => None,
        },
        Intent::Transfer { .. } | Intent::Register { .. } | Intent::SetTake { .. } => None,
    }
}

/// Refuses a subnet that is not there or, for trades, not started.
fn check_subnet(netuid: Netuid, subnet: &SubnetFacts, must_be_started: bool) -> Result<(), Fault> {
    if !subnet.exists {
        return Err(Fault::new(Code::UnknownSubnet, format!("subnet {netuid} does not exist"))
            .try_command("see the subnets there are", &["tao", "subnet", "list"]));
    }
    if must_be_started && !subnet.started {
        return Err(Fault::new(
            Code::NotStarted,
            format!(
                "subnet {netuid} has not been started by its owner, so nothing can be staked there"
            ),
        ));
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
