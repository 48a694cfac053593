//! Acting for another account: the inner call is planned as that account's own, then wrapped.

use super::multisig::{self, MultisigFacts};
use super::{Facts, Plan, Preview, Swap, Topic, check_funds};
use crate::domain::{
    AccountState, Announcement, Arg, Coldkey, Hash, KindFilter, ProxyRow, Quote, Tao,
};
use crate::fault::{Code, Fault};
use crate::intent::{Intent, Order, Origin, Wrapper};

/// What is known of the account that is acted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActingFacts {
    pub account: AccountState,
    pub guarded: bool,
    pub quotes: Vec<(Swap, Quote)>,
    pub topic: Topic,
    /// Who may act for it.
    pub proxies: Vec<ProxyRow>,
    /// What each type of proxy may do; `None` where the runtime does not tell.
    pub filters: Option<Vec<KindFilter>>,
    /// What the delegate announced.
    pub announced: Vec<Announcement>,
    pub multisig: Option<MultisigFacts>,
    /// The bytes of the call inside, where a delegate may have to announce it.
    pub call: Option<Vec<u8>>,
}

impl Facts {
    /// The facts as the account that is acted for sees them; it pays no fee.
    pub fn acting(&self, acting: Coldkey) -> Option<Self> {
        let Topic::As(known) = &self.topic else { return None };
        Some(Self {
            block: self.block,
            signer: acting,
            account: known.account,
            existential_deposit: self.existential_deposit,
            guarded: known.guarded,
            lifetime: self.lifetime,
            fee: Tao::ZERO,
            quotes: known.quotes.clone(),
            topic: known.topic.clone(),
        })
    }
}

pub(super) fn plan(origin: &Origin, intent: &Intent, facts: &Facts) -> Result<Plan, Fault> {
    let bug = || Fault::new(Code::Bug, "an account was acted for without its facts");
    let acting = facts.acting(origin.account()).ok_or_else(bug)?;
    let Topic::As(known) = &facts.topic else { return Err(bug()) };
    let inner = super::plan(intent, &acting)?;
    super::call::check_nesting(&inner.order)?;
    let mut warnings = inner.warnings;
    let mut seen = ActingPreview {
        by: "",
        acting: origin.account(),
        executes: true,
        approvals: None,
        deposit: None,
        fee: facts.fee,
        balance_after: None,
        call: None,
        call_hash: None,
        inner: Box::new(inner.preview),
    };
    let wrapper = match origin {
        Origin::Proxy { real, kind } => {
            seen.by = "proxy";
            let row = proxy(&known.proxies, facts.signer, kind.as_deref(), known, &inner.order)?;
            if row.delay > 0 {
                return Err(delayed(row, *real, known.call.as_deref()));
            }
            Wrapper::Proxy { real: *real, kind: Some(row.kind.clone()) }
        }
        Origin::Announced { real, delegate } => {
            seen.by = "announced proxy";
            let row = proxy(&known.proxies, *delegate, None, known, &inner.order)?;
            let hash = known.multisig.as_ref().map(|call| call.call_hash).ok_or_else(bug)?;
            check_announced(&known.announced, *real, hash, row, facts)?;
            let kind = Some(row.kind.clone());
            Wrapper::Announced { real: *real, delegate: *delegate, kind }
        }
        Origin::Multisig { name, group, step } => {
            seen.by = "multisig";
            let state = known.multisig.as_ref();
            let wish = multisig::Wish { name, group, step: *step, signer: facts.signer.0 };
            multisig::wrapper(&wish, state, &mut seen, &mut warnings)?
        }
    };
    let deposit = seen.deposit.unwrap_or(Tao::ZERO);
    check_funds(deposit, facts)?;
    let left = facts.account.free.checked_sub(deposit);
    let left = left.and_then(|left| left.checked_sub(facts.fee));
    seen.balance_after = left;
    let order = Order::As { wrapper, order: Box::new(inner.order) };
    Ok(Plan { order, preview: Preview::As(seen), warnings })
}

/// What comes of a call that is made for another account.
#[derive(Clone, Debug, PartialEq, Eq, schemars::JsonSchema, serde::Serialize)]
pub struct ActingPreview {
    pub by: &'static str,
    pub acting: Coldkey,
    /// The call inside happens with this transaction; otherwise it is only approved.
    pub executes: bool,
    /// Approvals after this one, of how many.
    pub approvals: Option<(u16, u16)>,
    /// Held back from the signer until the operation is done or cancelled.
    pub deposit: Option<Tao>,
    pub fee: Tao,
    pub balance_after: Option<Tao>,
    /// The bytes of the call inside: what other signatories need.
    pub call: Option<String>,
    pub call_hash: Option<Hash>,
    pub inner: Box<Preview>,
}

/// The first proxy that may make the call: without delay if there is one.
fn proxy<'a>(
    rows: &'a [ProxyRow],
    delegate: Coldkey,
    kind: Option<&str>,
    known: &ActingFacts,
    order: &Order,
) -> Result<&'a ProxyRow, Fault> {
    let mut own: Vec<&ProxyRow> = rows
        .iter()
        .filter(|row| row.delegate == delegate.0 && kind.is_none_or(|kind| kind == row.kind))
        .collect();
    if own.is_empty() {
        let what = kind.map_or_else(|| "proxy".to_owned(), |kind| format!("{kind} proxy"));
        return Err(Fault::new(
            Code::NotProxy,
            format!("{delegate} is no {what} of the account it would act for"),
        )
        .hint("the account adds one with: tao proxy add --delegate ADDRESS --type TYPE"));
    }
    own.sort_by_key(|row| row.delay);
    let allowed = |row: &&ProxyRow| match &known.filters {
        None => true,
        Some(filters) => filters
            .iter()
            .find(|filter| filter.kind == row.kind)
            .is_some_and(|filter| filter.allows(order.call(), |name| param(order, name))),
    };
    let kinds: Vec<&str> = own.iter().map(|row| row.kind.as_str()).collect();
    let kinds = kinds.join(", ");
    own.into_iter().find(allowed).ok_or_else(|| {
        let (pallet, call) = order.call();
        Fault::new(
            Code::NotProxy,
            format!(
                "{delegate} is a proxy of the type {kinds}, which may not make {pallet}.{call}"
            ),
        )
        .hint(
            "the chain would take the fee and do nothing; `tao proxy types` says what each may do",
        )
    })
}

/// The arguments that the chain puts limits on.
fn param(order: &Order, name: &str) -> Option<u128> {
    match (order, name) {
        (Order::Transfer { amount, .. }, "value") => Some(amount.rao().into()),
        (Order::TransferStake { amount, .. }, "alpha_amount") => Some(amount.units().into()),
        (Order::Named(call), name) => match call.arg(name) {
            Some(Arg::Number(number)) => Some(*number),
            _ => None,
        },
        _ => None,
    }
}

fn delayed(row: &ProxyRow, real: Coldkey, call: Option<&[u8]>) -> Fault {
    let fault = Fault::new(
        Code::Delayed,
        format!(
            "this proxy has a delay of {}: it must announce the call first",
            super::blocks(row.delay.into())
        ),
    );
    let Some(call) = call else { return fault };
    let (real, call) = (real.to_string(), format!("0x{}", hex::encode(call)));
    let with = |verb| ["tao", "proxy", verb, "--real", &real, &call].join(" ");
    fault
        .hint(format!("when the delay is over, carry it out with: {}", with("execute")))
        .try_command("announce it", &["tao", "proxy", "announce", "--real", &real, &call])
}

fn check_announced(
    announced: &[Announcement],
    real: Coldkey,
    hash: Hash,
    row: &ProxyRow,
    facts: &Facts,
) -> Result<(), Fault> {
    let found = announced.iter().find(|one| one.real == real.0 && one.call_hash == hash);
    let Some(found) = found else {
        return Err(Fault::new(
            Code::Unannounced,
            format!("the delegate has not announced this call; its hash is {hash}"),
        ));
    };
    let from = u64::from(found.height).saturating_add(row.delay.into());
    let now = u64::from(facts.block.number).saturating_add(1);
    if now < from {
        return Err(Fault::new(
            Code::TooEarly,
            format!(
                "the announcement may be carried out from block {from}, {} from now",
                super::blocks(from.saturating_sub(now))
            ),
        ));
    }
    Ok(())
}
