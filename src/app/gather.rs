//! Reads what a decision needs, all at one block and as far as possible in one message.

mod account;
mod batch;
mod handover;
mod origin;
mod probe;
mod topic;

use super::terms::Terms;
use crate::chain::{Answers, Ask, Asks, Opening, Slot, View, read};
use crate::domain::{AccountState, Alpha, Asset, BlockRef, Coldkey, Hash, Quote, Scheme, Tao};
use crate::fault::{Code, Fault};
use crate::intent::{Intent, Order, Wrapper};
use crate::plan::{Facts, Swap, Topic, wanted};
use crate::tx::{MetadataCheck, Params, Runtime, order};

/// The largest nonces whose encodings have one, two and four bytes.
const NONCES: [u32; 3] = [(1 << 6) - 1, (1 << 14) - 1, (1 << 30) - 1];

type Build<T> = Box<dyn Fn(&Answers) -> Result<T, Fault> + Send>;

/// Where the answers to the first message are.
pub(super) struct Slots {
    account: Slot<AccountState>,
    guarded: Slot<bool>,
    probe: Order,
    /// For each width of a nonce: the length of the whole extrinsic, and its fee.
    fees: Vec<(u32, usize, Slot<Tao>)>,
    topic: Build<Topic>,
    quotes: Vec<(Swap, Slot<Quote>)>,
}

/// What the fee was asked for; another call or length costs something else.
pub(super) struct Priced {
    order: Order,
    length: usize,
}

impl Priced {
    pub(super) fn fits(&self, order: &Order, length: usize) -> bool {
        same_call(&self.order, order) && self.length == length
    }
}

/// Whether two orders make the same calls, the ones inside included. What a multisig pays follows
/// from its argument, so no two of its calls count as the same.
fn same_call(one: &Order, other: &Order) -> bool {
    match (one, other) {
        (Order::As { wrapper: Wrapper::Multisig { .. }, .. }, _)
        | (_, Order::As { wrapper: Wrapper::Multisig { .. }, .. }) => false,
        (Order::As { order: inner, .. }, Order::As { order: outer, .. }) => {
            one.call() == other.call() && same_call(inner, outer)
        }
        (Order::Batch(one), Order::Batch(other))
        | (Order::BestEffort(one), Order::BestEffort(other))
        | (Order::UntilFailure(one), Order::UntilFailure(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|(one, other)| same_call(one, other))
        }
        _ => one.call() == other.call(),
    }
}

/// Collects the questions of the first message.
pub(super) fn questions(
    runtime: &Runtime,
    intent: &Intent,
    signer: Coldkey,
    terms: &Terms,
) -> Result<(Asks, Slots), Fault> {
    let mut asks = Asks::default();
    let probe = probe::probe(intent);
    let call = runtime.encode_call(&order::compose(&probe))?;
    let mut fees = Vec::new();
    for nonce in NONCES {
        // What is not known yet changes no length: the birth block, the digest, the signature.
        let birth = BlockRef { number: 0, hash: Hash::default() };
        let era = terms.lifetime.era(birth);
        let params = Params { nonce, tip: terms.tip, era, check: MetadataCheck::Disabled };
        let payload = runtime.payload(call.clone(), &params)?;
        let bytes = payload.assemble(signer.0, Scheme::Sr25519, [1; 64]).bytes;
        fees.push((nonce, bytes.len(), asks.add(read::fee(&bytes).map(|quote| quote.fee))));
    }
    let slots = Slots {
        account: asks.add(read::account(signer.0)),
        guarded: asks.add(read::announced_swap(runtime, signer)),
        probe,
        fees,
        topic: topic::topic(runtime, intent, signer, &mut asks),
        quotes: known_swap(intent)
            .map(|swap| (swap, asks.add(simulation(swap))))
            .into_iter()
            .collect(),
    };
    Ok((asks, slots))
}

/// Makes facts of the first message's answers.
pub(super) fn facts(
    opening: &Opening<Slots>,
    signer: Coldkey,
    nonce: u32,
    terms: &Terms,
) -> Result<(Facts, Priced), Fault> {
    let Opening { view, slots, answers, .. } = opening;
    let fee = slots.fees.iter().find(|(largest, ..)| nonce <= *largest);
    let (_, length, fee) =
        fee.ok_or_else(|| Fault::new(Code::Bug, "no account has sent so many transactions"))?;
    let topic = (slots.topic)(answers)?;
    let quotes = slots.quotes.iter().map(|(swap, slot)| Ok((*swap, answers.take(slot)?)));
    let facts = Facts {
        block: view.block(),
        signer,
        account: answers.take(&slots.account)?,
        existential_deposit: view.existential_deposit()?,
        guarded: answers.take(&slots.guarded)?,
        fee: terms.with_tip(answers.take(fee)?)?,
        lifetime: terms.lifetime.blocks(),
        quotes: quotes.collect::<Result<_, Fault>>()?,
        topic,
    };
    Ok((facts, Priced { order: slots.probe.clone(), length: *length }))
}

/// The trade whose amount does not depend on what the account has.
fn known_swap(intent: &Intent) -> Option<Swap> {
    match *intent {
        Intent::AddStake { netuid, amount, .. } => {
            let asset = if netuid.is_root() { Asset::Root } else { Asset::Tao };
            let rao = amount.fixed(asset).ok().flatten()?;
            Some(Swap::Buy(netuid, Tao::from_rao(rao)))
        }
        Intent::RemoveStake { netuid, amount, .. } => {
            let asset = if netuid.is_root() { Asset::Root } else { Asset::Alpha };
            let units = amount.fixed(asset).ok().flatten()?;
            Some(Swap::Sell(Alpha::from_units(netuid, units)))
        }
        _ => None,
    }
}

fn simulation(swap: Swap) -> Ask<Quote> {
    match swap {
        Swap::Buy(netuid, tao) => read::quote_buy(netuid, tao),
        Swap::Sell(alpha) => read::quote_sell(alpha),
    }
}

/// Adds what depends on the first answers: the markets of an exit, and the chain's own simulations
/// of trades whose amount had to be worked out.
pub(super) async fn complete(view: &View, intent: &Intent, facts: &mut Facts) -> Result<(), Fault> {
    if let Intent::As { origin, intent } = intent {
        return Box::pin(origin::complete(view, origin, intent, facts)).await;
    }
    if let Intent::Account(intent) = intent {
        return account::complete(view, intent, facts).await;
    }
    if let Intent::Batch { legs, .. } = intent {
        return Box::pin(batch::complete(view, legs, facts)).await;
    }
    topic::markets(view, facts).await?;
    handover::complete(view, intent, facts).await?;
    quotes(view, intent, facts).await
}

/// Adds the simulations that are wanted and not there: of an amount that follows from the facts,
/// and of another one when they changed.
pub(super) async fn quotes(view: &View, intent: &Intent, facts: &mut Facts) -> Result<(), Fault> {
    let wanted = wanted(intent, facts);
    if wanted.is_empty() {
        return Ok(());
    }
    let asks = Ask::all(wanted.iter().map(|swap| simulation(*swap)).collect());
    let quotes = view.ask(asks).await?;
    facts.quotes.extend(wanted.into_iter().zip(quotes));
    Ok(())
}
