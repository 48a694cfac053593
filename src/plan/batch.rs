//! Several intents in one transaction: each is planned on the state that those before it leave.

mod wake;

use self::wake::Wake;
use super::{Facts, Plan, Preview, Topic, check_funds};
use crate::domain::{Asset, Quote, Tao};
use crate::fault::{Code, Fault};
use crate::intent::{Intent, Order, Origin};
use crate::plan::Swap;

/// How many intents one transaction carries.
const MOST_LEGS: usize = 100;

/// What one leg wants to know, as the chain is before the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegFacts {
    pub topic: Topic,
    pub quotes: Vec<(Swap, Quote)>,
}

impl Facts {
    /// The facts as a leg sees them before any other; the batch pays the fee of all.
    #[must_use]
    pub fn leg(&self, leg: &LegFacts) -> Self {
        Self {
            fee: Tao::ZERO,
            quotes: leg.quotes.clone(),
            topic: leg.topic.clone(),
            block: self.block,
            signer: self.signer,
            account: self.account,
            existential_deposit: self.existential_deposit,
            guarded: self.guarded,
            lifetime: self.lifetime,
        }
    }
}

/// What comes of several intents together.
#[derive(Clone, Debug, PartialEq, Eq, schemars::JsonSchema, serde::Serialize)]
pub struct BatchPreview {
    /// Each call stands for itself; otherwise all of them happen, or none.
    pub best_effort: bool,
    pub legs: Vec<LegPreview>,
    pub fee: Tao,
    pub balance_after: Option<Tao>,
}

#[derive(Clone, Debug, PartialEq, Eq, schemars::JsonSchema, serde::Serialize)]
pub struct LegPreview {
    pub command: Vec<String>,
    /// How many calls of the batch carry it.
    pub calls: usize,
    pub predicted: Box<Preview>,
}

/// Refuses what cannot be a part of a batch, before anything is asked of a node.
pub fn check_legs(legs: &[Intent]) -> Result<(), Fault> {
    if legs.is_empty() || legs.len() > MOST_LEGS {
        return Err(Fault::new(
            Code::Arguments,
            format!("a batch has from 1 to {MOST_LEGS} commands, not {}", legs.len()),
        ));
    }
    for (number, leg) in (1..).zip(legs) {
        check_leg(leg).map_err(|fault| fault.within(&place(number)))?;
    }
    Ok(())
}

fn check_leg(leg: &Intent) -> Result<(), Fault> {
    match leg {
        Intent::Batch { .. } => Err(nested()),
        Intent::As { origin: Origin::Multisig { .. } | Origin::Announced { .. }, .. } => {
            Err(Fault::new(
                Code::NestedBatch,
                "what a multisig or an announcement carries out depends on the exact bytes of one call, so it cannot be a part of a batch",
            )
            .hint("act for the whole batch instead, with --as after `tao batch FILE`"))
        }
        Intent::As { intent, .. } => check_leg(intent),
        _ => Ok(()),
    }
}

fn nested() -> Fault {
    Fault::new(Code::NestedBatch, "the chain refuses a batch inside a batch")
        .hint("write the commands of the inner batch into the outer one")
}

fn place(number: usize) -> String {
    format!("command {number} of the batch")
}

pub(super) fn plan(legs: &[Intent], best_effort: bool, facts: &Facts) -> Result<Plan, Fault> {
    let Topic::Batch(known) = &facts.topic else {
        return Err(Fault::new(Code::Bug, "a batch was planned without its facts"));
    };
    check_legs(legs)?;
    check_funds(Tao::ZERO, facts)?;
    let left = facts.account.free.checked_sub(facts.fee).unwrap_or(Tao::ZERO);
    let mut wake = Wake::new(facts.signer, left);
    let (mut orders, mut previews, mut warnings) = (Vec::new(), Vec::new(), Vec::new());
    for ((number, leg), known) in (1..).zip(legs).zip(known) {
        let planned = one(leg, known, best_effort, facts, &mut wake);
        let (own, plan) = planned.map_err(|fault| fault.within(&place(number)))?;
        for warning in plan.warnings {
            let warning = format!("{}: {warning}", place(number));
            if !warnings.contains(&warning) {
                warnings.push(warning);
            }
        }
        let mut predicted = Box::new(plan.preview);
        if wake.unclear(facts.signer) {
            predicted.forget_balance();
        }
        if let Preview::As(acting) = &mut *predicted
            && wake.unclear(acting.acting)
        {
            acting.inner.forget_balance();
        }
        previews.push(LegPreview { command: leg.to_argv(), calls: own.len(), predicted });
        orders.extend(own);
    }
    if best_effort {
        warnings.push(
            "each command stands for itself: where one fails, the others happen all the same"
                .to_owned(),
        );
    }
    let balance_after = wake.free(facts.signer).or(Some(left));
    let balance_after = balance_after.filter(|_| !wake.unclear(facts.signer));
    let preview = BatchPreview { best_effort, legs: previews, fee: facts.fee, balance_after };
    let order = if best_effort { Order::BestEffort(orders) } else { Order::Batch(orders) };
    Ok(Plan { order, preview: Preview::Batch(preview), warnings })
}

/// Whether the amount follows from what the account has.
fn of_balance(intent: &Intent) -> bool {
    let fixed = match intent {
        Intent::Transfer { amount, .. } => amount.fixed(Asset::Tao),
        Intent::AddStake { netuid, amount, .. } => {
            amount.fixed(if netuid.is_root() { Asset::Root } else { Asset::Tao })
        }
        _ => return false,
    };
    matches!(fixed, Ok(None))
}

fn unclear_balance() -> Fault {
    Fault::new(
        Code::Unclear,
        "a call before it changes the balance by what cannot be told, so what is left for this cannot, either",
    )
    .hint("put the command before that call, or give it a transaction of its own")
}

/// The calls of one leg, and its plan.
fn one(
    leg: &Intent,
    known: &LegFacts,
    best_effort: bool,
    facts: &Facts,
    wake: &mut Wake,
) -> Result<(Vec<Order>, Plan), Fault> {
    let mut own = facts.leg(known);
    wake.apply(leg, &mut own)?;
    let acting = match leg {
        Intent::As { origin, .. } => origin.account(),
        _ => facts.signer,
    };
    let unclear = wake.unclear(acting);
    if unclear && of_balance(leg.innermost()) {
        return Err(unclear_balance());
    }
    let plan = super::plan(leg, &own).map_err(|fault| match fault.code() {
        Code::Funds if unclear => unclear_balance(),
        _ => fault,
    })?;
    wake.note(facts.signer, leg);
    wake.follow(facts.signer, &plan.order, &plan.preview, &own.topic)?;
    let calls = match &plan.order {
        // What was typed by name is what is meant; what a command makes of several calls is not.
        order if super::call::is_batch(order) && matches!(leg, Intent::Call { .. }) => {
            return Err(nested());
        }
        Order::Batch(calls) if best_effort => {
            return Err(Fault::new(
                Code::NestedBatch,
                format!("this command is {} calls that belong together", calls.len()),
            )
            .hint("leave --best-effort out, or give the command a transaction of its own"));
        }
        Order::Batch(calls) => calls.clone(),
        // Who types such a call gets what was typed.
        Order::As { order, .. }
            if super::call::is_batch(order) && !matches!(leg.innermost(), Intent::Call { .. }) =>
        {
            return Err(Fault::new(
                Code::NestedBatch,
                "for another account this command is several calls, and what became of each could not be told inside a batch",
            )
            .hint("act for the whole batch instead, with --as after `tao batch FILE`"));
        }
        order => vec![order.clone()],
    };
    Ok((calls, plan))
}
