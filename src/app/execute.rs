//! From an intent to exactly what would be signed: gather, plan, propose. Signs nothing.

use schemars::JsonSchema;
use serde::Serialize;

pub use super::commit::{Ask, Follow, Key, Progress, Sending, commit, send};
use super::gather;
use super::payer::Payer;
pub use super::receipt::{Carrier, Difference, Effect, Receipt, Told};
pub use super::recheck::{Changed, recheck};
use super::session::Session;
use super::shield;
pub use super::terms::{Lifetime, Terms};
pub use super::transactions::{TxStatus, status};
use crate::chain::View;
use crate::config;
use crate::consent::{Proposal, Shielding};
use crate::domain::{Account, AccountState, BlockRef, Coldkey, Scheme};
use crate::fault::{Code, Fault};
use crate::intent::{Intent, Order};
use crate::plan;
pub use crate::plan::check_legs;
use crate::render::{Report, pairs};
use crate::review::{self, Envelope, Review, Shielded};
use crate::store::Status;
use crate::tx::{MetadataCheck, Params, Payload, order};

/// Reads the facts, decides, and lays out exactly what would be signed.
///
/// One message to the node, and another one where the amount had to be worked out before the
/// chain could be asked what the trade would bring.
pub async fn prepare(
    session: &Session,
    intent: Intent,
    payer: &Payer,
    terms: &Terms,
) -> Result<Proposal, Fault> {
    let chain = &session.chain;
    payer.check_network(&chain.genesis())?;
    let signer = payer.coldkey();
    let questions = |runtime: &_| gather::questions(runtime, &intent, signer, terms);
    let opening = chain.open(signer.0, questions).await?;
    let (view, birth) = (&opening.view, opening.birth);
    let nonce = terms.nonce.unwrap_or(opening.nonce);
    let (mut facts, priced) = gather::facts(&opening, signer, nonce, terms)?;
    if nonce < facts.account.nonce {
        return Err(Fault::new(
            Code::Nonce,
            format!("nonce {nonce} was used already; the next one is {}", opening.nonce),
        ));
    }
    refuse_pending(session, signer.0, &facts.account, nonce, terms, birth)?;
    gather::complete(view, &intent, &mut facts).await?;
    // What travels encrypted comes after its carrier.
    let carrier = nonce;
    let nonce = if terms.shield { nonce.saturating_add(1) } else { nonce };
    let params = params(view, nonce, birth, terms)?;
    let mut plan = plan::plan(&intent, &facts)?;
    let mut payload = payload(view, &plan.order, &params)?;
    let unsigned = unsigned(&payload, signer);
    if !priced.fits(&plan.order, unsigned.len()) {
        facts.fee = terms.with_tip(view.fee(&unsigned).await?.fee)?;
        plan = plan::plan(&intent, &facts)?;
        payload = self::payload(view, &plan.order, &params)?;
    }
    let shield = if terms.shield {
        let fee = shield::fee(view, &payload, signer, carrier, &params).await?;
        shield::pay(&mut facts, fee)?;
        gather::quotes(view, &intent, &mut facts).await?;
        plan = plan::plan(&intent, &facts)?;
        payload = self::payload(view, &plan.order, &params)?;
        let blocks = terms.lifetime.blocks();
        let shown = Shielded { carrier_nonce: carrier, carrier_fee: fee, blocks };
        Some(Shielding { shown, params })
    } else {
        None
    };
    let signed = order::explain(view.runtime(), &view.runtime().decode_call(&payload.call)?)?;
    if signed != plan.order {
        return Err(Fault::new(
            Code::Bug,
            "the bytes to be signed do not say what was planned; nothing was signed",
        ));
    }
    let expires_at = params.era.expires_at();
    let envelope = Envelope {
        signer,
        network: session.network.clone(),
        genesis: chain.genesis(),
        spec_version: view.runtime().spec_version(),
        nonce,
        tip: params.tip,
        expires_at,
        metadata_checked: params.check == MetadataCheck::Enabled,
        shield: shield.map(|shield| shield.shown),
    };
    let mut warnings = Vec::new();
    for to in intent.parts().into_iter().filter_map(Intent::recipient) {
        for warning in session.known.warnings(to.0, &session.journal)? {
            if !warnings.contains(&warning) {
                warnings.push(warning);
            }
        }
    }
    warnings.extend(terms.warnings(opening.nonce));
    warnings.extend(plan.warnings);
    let review = review::review(&signed, &plan.preview, &envelope, warnings);
    Ok(Proposal {
        intent,
        order: signed,
        review,
        preview: plan.preview,
        signer,
        nonce,
        nonce_is_chosen: terms.nonce.is_some(),
        block: view.block(),
        birth,
        expires_at,
        runtime: view.runtime().clone(),
        payload,
        shield,
    })
}

/// Nothing is built beside a transaction whose outcome is open: the same order would be paid twice.
/// One that the node took may wait in its pool with another behind it, and a nonce that the user
/// chose may stand beside any other nonce.
fn refuse_pending(
    session: &Session,
    signer: Account,
    account: &AccountState,
    nonce: u32,
    terms: &Terms,
    head: BlockRef,
) -> Result<(), Fault> {
    let (used, nonce) = (u64::from(account.nonce), u64::from(nonce));
    for entry in session.journal.pending(signer, &session.chain.genesis())? {
        let expired = entry.expires_at.is_some_and(|end| u64::from(head.number) >= end);
        let taken = matches!(entry.status, Status::Broadcast | Status::InBlock(_));
        let clashes = match terms.nonce {
            Some(_) => entry.nonce == nonce,
            None => entry.nonce >= if taken { nonce } else { used },
        };
        if clashes && !expired {
            return Err(Fault::new(
                Code::OutcomeUnknown,
                format!(
                    "an earlier transaction of this account may still be included: {} ({})",
                    entry.hash, entry.action
                ),
            )
            .try_command("look it up", &["tao", "tx", "status", &entry.hash.to_string()]));
        }
    }
    Ok(())
}

fn params(view: &View, nonce: u32, birth: BlockRef, terms: &Terms) -> Result<Params, Fault> {
    let check = match view.runtime().digest() {
        Some(_) => MetadataCheck::Enabled,
        None if config::is_public(&view.chain().genesis()) => {
            return Err(Fault::new(
                Code::Contract,
                "the node does not serve metadata V15, so the transaction cannot prove its description",
            )
            .hint("use another endpoint"));
        }
        None => MetadataCheck::Disabled,
    };
    Ok(Params { nonce, tip: terms.tip, era: terms.lifetime.era(birth), check })
}

fn payload(view: &View, order: &Order, params: &Params) -> Result<Payload, Fault> {
    let call = view.runtime().encode_call(&order::compose(order))?;
    view.runtime().payload(call, params)
}

/// The whole extrinsic with a fake signature of the right length.
fn unsigned(payload: &Payload, signer: Coldkey) -> Vec<u8> {
    payload.assemble(signer.0, Scheme::Sr25519, [1; 64]).bytes
}

/// A proposal as it is shown without being signed.
#[derive(Debug, JsonSchema, Serialize)]
pub struct DryRun {
    pub review: Review,
    pub predicted: plan::Preview,
    pub block: BlockRef,
    pub command: Vec<String>,
}

impl DryRun {
    pub fn of(proposal: &Proposal) -> Self {
        Self {
            review: proposal.review.clone(),
            predicted: proposal.preview.clone(),
            block: proposal.block,
            command: proposal.command(),
        }
    }
}

impl Report for DryRun {
    const SCHEMA: &'static str = "tao.proposal/1";

    fn human(&self) -> String {
        review_words(&self.review)
    }
}

/// A review in words: what is signed first, what is only quoted marked with `~`.
pub fn review_words(review: &Review) -> String {
    let rows: Vec<(&str, String)> = review
        .rows
        .iter()
        .map(|row| match row.source {
            review::Source::Signed => (row.label, row.value.clone()),
            review::Source::Quoted => (row.label, format!("~ {}", row.value)),
        })
        .collect();
    let mut text = format!("{}\n{}", review.action, pairs(&rows));
    for warning in &review.warnings {
        text.push_str("warning: ");
        text.push_str(warning);
        text.push('\n');
    }
    text
}
