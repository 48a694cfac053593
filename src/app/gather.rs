//! Reads what a decision needs, all at one block and as far as possible in one message.

use super::terms::Terms;
use crate::chain::{Answers, Asks, Opening, Slot, View, read};
use crate::domain::{
    AccountState, Alpha, AmountExpr, BlockRef, Coldkey, Hash, Hotkey, Netuid, Price, Quote, Scheme,
    Tao,
};
use crate::fault::{Code, Fault};
use crate::intent::{Intent, Order, Protection};
use crate::plan::{Facts, SubnetFacts, Topic, trade_amount};
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
}

/// What the fee was asked for; another call or length costs something else.
pub(super) struct Priced {
    order: Order,
    length: usize,
}

impl Priced {
    pub(super) fn fits(&self, order: &Order, length: usize) -> bool {
        self.order.call() == order.call() && self.length == length
    }
}

/// An order of the size and kind that the intent will become: what its fee is asked for with.
fn probe(intent: &Intent) -> Order {
    match *intent {
        Intent::Transfer { to, amount: AmountExpr::Exactly(rao), allow_death, .. } => {
            Order::Transfer { to, amount: Tao::from_rao(rao), keep_alive: !allow_death }
        }
        Intent::Transfer { to, amount: AmountExpr::All, allow_death, .. } => {
            Order::TransferAll { to, keep_alive: !allow_death }
        }
        Intent::Register { netuid, hotkey, cap } => {
            Order::Register { netuid, hotkey, limit: cap.unwrap_or(Tao::ZERO) }
        }
        Intent::AddStake { netuid, hotkey, protection: Protection::None, .. } => {
            Order::AddStake { hotkey, netuid, amount: Tao::ZERO }
        }
        Intent::AddStake { netuid, hotkey, .. } => Order::AddStakeLimit {
            hotkey,
            netuid,
            amount: Tao::ZERO,
            limit: Price::ONE,
            partial: false,
        },
        Intent::RemoveStake { netuid, hotkey, amount: AmountExpr::All, .. } => {
            Order::RemoveStakeFull { hotkey, netuid, limit: Some(Price::ONE) }
        }
        Intent::RemoveStake { netuid, hotkey, .. } => Order::RemoveStakeLimit {
            hotkey,
            amount: Alpha::from_units(netuid, 0),
            limit: Price::ONE,
            partial: false,
        },
        Intent::SetTake { hotkey, take } => Order::IncreaseTake { hotkey, take },
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
    let probe = probe(intent);
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
        topic: topic(runtime, intent, signer, &mut asks),
    };
    Ok((asks, slots))
}

fn topic(runtime: &Runtime, intent: &Intent, signer: Coldkey, asks: &mut Asks) -> Build<Topic> {
    match *intent {
        Intent::Transfer { to, .. } => {
            let recipient = asks.add(read::account(to.0));
            let owner = asks.add(read::owner_of(runtime, Hotkey(to.0)));
            Box::new(move |answers| {
                Ok(Topic::Transfer {
                    recipient: answers.take(&recipient)?,
                    recipient_is_hotkey: answers.take(&owner)?.is_some(),
                })
            })
        }
        Intent::Register { netuid, hotkey, .. } => {
            let subnet = subnet(netuid, false, asks);
            let registration = asks.add(read::registration(netuid));
            let uid = asks.add(read::uid(netuid, hotkey));
            let owner = asks.add(read::owner_of(runtime, hotkey));
            Box::new(move |answers| {
                let subnet = subnet(answers)?;
                // Figures of a subnet that does not exist are fiction.
                let exists = subnet.exists;
                Ok(Topic::Register {
                    subnet,
                    registration: exists.then(|| answers.take(&registration)).transpose()?,
                    uid: if exists { answers.take(&uid)? } else { None },
                    hotkey_owner: answers.take(&owner)?,
                })
            })
        }
        Intent::AddStake { netuid, hotkey, .. } | Intent::RemoveStake { netuid, hotkey, .. } => {
            let subnet = subnet(netuid, true, asks);
            let position = asks.add(read::position_of(signer, hotkey, netuid));
            let owner = asks.add(read::owner_of(runtime, hotkey));
            let min_stake = read::min_stake(runtime);
            let quote = known_trade(intent).map(|ask| asks.add(ask));
            Box::new(move |answers| {
                let subnet = subnet(answers)?;
                let exists = subnet.exists;
                let position = if exists { answers.take(&position)? } else { None };
                let quote = quote.as_ref().filter(|_| exists);
                Ok(Topic::Stake {
                    subnet,
                    hotkey_owner: answers.take(&owner)?,
                    take: None,
                    min_stake: min_stake.clone()?,
                    position: position.map(|position| position.alpha),
                    quote: quote.map(|quote| answers.take(quote)).transpose()?,
                })
            })
        }
        Intent::SetTake { hotkey, .. } => {
            let limits = asks.add(read::take_limits());
            let last = asks.add(read::last_take_change(runtime, hotkey));
            let pause = asks.add(read::take_rate_limit());
            let owner = asks.add(read::owner_of(runtime, hotkey));
            let delegate = asks.add(read::delegate_of(hotkey));
            Box::new(move |answers| {
                let (least, most) = answers.take(&limits)?;
                let (last, pause) = (answers.take(&last)?, answers.take(&pause)?);
                Ok(Topic::Take {
                    hotkey_owner: answers.take(&owner)?,
                    current: answers.take(&delegate)?.map(|delegate| delegate.take),
                    least,
                    most,
                    increase_from: (last > 0).then(|| last.saturating_add(pause)),
                })
            })
        }
    }
}

/// Existence first: for a subnet that is not there the chain still answers with a price.
fn subnet(netuid: Netuid, with_pool: bool, asks: &mut Asks) -> Build<SubnetFacts> {
    let exists = asks.add(read::exists(netuid));
    let started = asks.add(read::started(netuid));
    let pool = with_pool.then(|| asks.add(read::pool_of(netuid)));
    Box::new(move |answers| {
        if !answers.take(&exists)? {
            return Ok(SubnetFacts { exists: false, started: false, pool: None });
        }
        let started = answers.take(&started)? || netuid.is_root();
        let pool = pool.as_ref().map(|pool| answers.take(pool)).transpose()?;
        Ok(SubnetFacts { exists: true, started, pool })
    })
}

/// The chain's simulation of a trade whose amount does not depend on what the account has.
fn known_trade(intent: &Intent) -> Option<crate::chain::Ask<Quote>> {
    match *intent {
        Intent::AddStake { netuid, amount: AmountExpr::Exactly(rao), .. } => {
            Some(read::quote_buy(netuid, Tao::from_rao(rao)))
        }
        Intent::RemoveStake { netuid, amount: AmountExpr::Exactly(units), .. } => {
            Some(read::quote_sell(Alpha::from_units(netuid, units)))
        }
        _ => None,
    }
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
    let facts = Facts {
        block: view.block(),
        signer,
        account: answers.take(&slots.account)?,
        existential_deposit: view.existential_deposit()?,
        guarded: answers.take(&slots.guarded)?,
        fee: terms.with_tip(answers.take(fee)?)?,
        topic: (slots.topic)(answers)?,
    };
    Ok((facts, Priced { order: slots.probe, length: *length }))
}

/// Adds the chain's own simulation of a trade whose amount had to be worked out first.
pub(super) async fn quote(view: &View, intent: &Intent, facts: &mut Facts) -> Result<(), Fault> {
    let Some(amount) = trade_amount(intent, facts) else { return Ok(()) };
    let Topic::Stake { quote, subnet: SubnetFacts { exists: true, .. }, .. } = &mut facts.topic
    else {
        return Ok(());
    };
    if quote.is_some() {
        return Ok(());
    }
    *quote = Some(match *intent {
        Intent::AddStake { netuid, .. } => view.quote_buy(netuid, Tao::from_rao(amount)).await?,
        Intent::RemoveStake { netuid, .. } => {
            view.quote_sell(Alpha::from_units(netuid, amount)).await?
        }
        Intent::Transfer { .. } | Intent::Register { .. } | Intent::SetTake { .. } => return Ok(()),
    });
    Ok(())
}
