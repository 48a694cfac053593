//! The only path that changes a chain: gather, plan, propose; then, with consent, sign, journal,
//! send and watch.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::Serialize;
use tao_keystore::Pair;

use super::payer::Payer;
pub use super::receipt::{Effect, Receipt};
use super::session::Session;
use super::{gather, payer};
use crate::chain::{View, Wait};
use crate::config;
use crate::consent::{Approved, Proposal};
use crate::domain::{BlockRef, Hash, Scheme, Tao};
use crate::fault::{Code, Fault};
use crate::intent::{Intent, Order};
use crate::plan;
use crate::render::{Report, pairs};
use crate::review::{self, Envelope, Review};
use crate::store::{Entry, Status};
use crate::tx::{Era, MetadataCheck, Params, Payload, order};

/// How many blocks a transaction may wait for inclusion.
const LIFETIME: u64 = 64;

/// Reads the facts, decides, and lays out exactly what would be signed. Signs nothing.
pub async fn prepare(session: &Session, intent: Intent, payer: &Payer) -> Result<Proposal, Fault> {
    let chain = &session.chain;
    payer.check_network(&chain.genesis())?;
    let signer = payer.coldkey();
    let view = chain.best().await?;
    let birth = chain.finalized().await?.block();
    let nonce = chain.next_nonce(signer.0).await?;
    refuse_pending(session, signer.0, nonce, birth)?;
    let params = params(&view, nonce, birth)?;
    let probe = payload(&view, &gather::probe(&intent), &params)?;
    let fee = fee(&view, &probe, payer).await?;
    let mut facts = gather::gather(&view, &intent, signer, fee).await?;
    let mut plan = plan::plan(&intent, &facts)?;
    let mut payload = self::payload(&view, &plan.order, &params)?;
    let exact = self::fee(&view, &payload, payer).await?;
    if exact != facts.fee {
        facts.fee = exact;
        plan = plan::plan(&intent, &facts)?;
        payload = self::payload(&view, &plan.order, &params)?;
    }
    let signed = order::explain(&view.runtime().decode_call(&payload.call)?)?;
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
    };
    let review = review::review(&signed, &plan.preview, &envelope, plan.warnings);
    Ok(Proposal::new(
        intent,
        signed,
        review,
        plan.preview,
        signer,
        nonce,
        birth,
        expires_at,
        payload,
    ))
}

/// Signs, writes the journal, sends and watches.
///
/// After `patience` without the outcome that was waited for, the outcome is unknown: the chain may
/// have stopped, and the transaction stays valid until it expires.
pub async fn commit(
    session: &Session,
    approved: Approved,
    pair: &Pair,
    wait: Wait,
    patience: Duration,
) -> Result<Receipt, Fault> {
    let signer = approved.proposal.signer;
    let _lock = session.journal.lock_signer(signer.0)?;
    let chain = &session.chain;
    if chain.next_nonce(signer.0).await? != approved.proposal.nonce {
        return Err(Fault::new(
            Code::PoolRefused,
            "another transaction of this account came first; nothing was sent",
        )
        .hint("look at the preview again and repeat the command"));
    }
    let signature = pair.sign(&approved.signing_bytes());
    let extrinsic = approved.assemble(payer::scheme(pair), signature);
    let hash = extrinsic.hash;
    let proposal = &approved.proposal;
    session.journal.record(&Entry {
        hash,
        extrinsic: extrinsic.bytes.clone(),
        signer: signer.0,
        nonce: u64::from(proposal.nonce),
        genesis: chain.genesis(),
        network: session.network.clone(),
        spec_version: chain.runtime().spec_version(),
        born: proposal.block,
        expires_at: proposal.expires_at,
        action: proposal.review.action.clone(),
        command: proposal.intent.to_argv(),
        written: SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |age| age.as_secs()),
        status: Status::Signed,
    })?;
    let mut ignore = |_| {};
    let submitting = chain.submit(&extrinsic, wait, proposal.expires_at, &mut ignore);
    let outcome = tokio::time::timeout(patience, submitting).await.unwrap_or_else(|_| {
        Err(Fault::new(
            Code::OutcomeUnknown,
            format!("{hash} was sent and did not become final in time"),
        )
        .try_command("look it up, do not send again", &["tao", "tx", "status", &hash.to_string()]))
    });
    let submitted = match outcome {
        Ok(submitted) => submitted,
        Err(fault) => {
            // Only these two say that nothing was included. After any other failure, such as an
            // answer that cannot be read, the transaction may be on chain.
            let (status, fault) = match fault.code() {
                Code::PoolRefused | Code::Unreachable => {
                    (Status::Refused { reason: fault.message().to_owned() }, fault)
                }
                Code::OutcomeUnknown => (Status::Unknown, fault),
                _ => (
                    Status::Unknown,
                    Fault::new(
                        Code::OutcomeUnknown,
                        format!(
                            "{hash} was sent, but what became of it could not be read: {fault}"
                        ),
                    )
                    .try_command(
                        "look it up, do not send again",
                        &["tao", "tx", "status", &hash.to_string()],
                    ),
                ),
            };
            session.journal.update(&hash, status)?;
            return Err(fault);
        }
    };
    session.journal.update(&hash, status_of(submitted.included.as_ref()))?;
    finish(hash, submitted.included.as_ref(), &approved)
}

fn status_of(included: Option<&crate::chain::Included>) -> Status {
    match included {
        None => Status::Broadcast,
        Some(included) if included.finalized => Status::Finalized {
            block: included.block,
            ok: included.failure.is_none(),
            error: included.failure.as_ref().map(ToString::to_string),
        },
        Some(included) => Status::InBlock(included.block),
    }
}

fn finish(
    hash: Hash,
    included: Option<&crate::chain::Included>,
    approved: &Approved,
) -> Result<Receipt, Fault> {
    if let Some(failure) = included.and_then(|included| included.failure.as_ref()) {
        let fee = included.and_then(|included| included.fee_paid);
        let fee = fee.map_or_else(|| "n/a".to_owned(), |fee| fee.to_string());
        return Err(Fault::new(
            Code::DispatchFailed,
            format!("{hash} was included and failed with {failure}; its fee of {fee} TAO is spent"),
        )
        .hint(failure.docs.clone()));
    }
    Receipt::new(hash, included, approved.proposal.signer.0, approved.proposal.preview.clone())
}

/// A transaction whose outcome is open may still be included: nothing is built beside it.
fn refuse_pending(
    session: &Session,
    signer: crate::domain::Account,
    nonce: u32,
    head: BlockRef,
) -> Result<(), Fault> {
    for entry in session.journal.pending(signer, &session.chain.genesis())? {
        let expired = entry.expires_at.is_some_and(|end| u64::from(head.number) >= end);
        if entry.nonce >= u64::from(nonce) && !expired {
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

fn params(view: &View, nonce: u32, birth: BlockRef) -> Result<Params, Fault> {
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
    Ok(Params { nonce, tip: Tao::ZERO, era: Era::Mortal { period: LIFETIME, birth }, check })
}

fn payload(view: &View, order: &Order, params: &Params) -> Result<Payload, Fault> {
    let call = view.runtime().encode_call(&order::compose(order))?;
    view.runtime().payload(call, params)
}

async fn fee(view: &View, payload: &Payload, payer: &Payer) -> Result<Tao, Fault> {
    let unsigned = payload.assemble(payer.coldkey().0, Scheme::Sr25519, [1; 64]);
    Ok(view.fee(&unsigned.bytes).await?.fee)
}

/// A proposal as it is shown without being signed.
#[derive(Debug, Serialize)]
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
            command: proposal.intent.to_argv(),
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

/// What is known of a transaction of this machine.
#[derive(Debug, Serialize)]
pub struct TxStatus {
    pub hash: Hash,
    pub action: String,
    pub status: &'static str,
    pub block: Option<BlockRef>,
    pub error: Option<String>,
}

impl Report for TxStatus {
    const SCHEMA: &'static str = "tao.tx_status/1";

    fn human(&self) -> String {
        let mut rows = vec![
            ("transaction", self.hash.to_string()),
            ("action", self.action.clone()),
            ("status", self.status.to_owned()),
        ];
        if let Some(block) = self.block {
            rows.push(("block", format!("{} {}", block.number, block.hash)));
        }
        if let Some(error) = &self.error {
            rows.push(("error", error.clone()));
        }
        pairs(&rows)
    }

    fn brief(&self) -> String {
        self.status.to_owned()
    }
}

/// Looks a journaled transaction up on chain and brings the journal up to date.
pub async fn status(session: &Session, hash: Hash) -> Result<TxStatus, Fault> {
    let Some(entry) = session.journal.get(&hash)? else {
        return Err(Fault::new(Code::Name, format!("{hash} is not in this machine's journal")));
    };
    if entry.genesis != session.chain.genesis() {
        return Err(Fault::new(
            Code::WrongGenesis,
            format!("{hash} was made for the network `{}`", entry.network),
        ));
    }
    let head = session.chain.finalized().await?.block();
    let best = session.chain.best().await?.block();
    let last = entry.expires_at.and_then(|end| u32::try_from(end).ok()).unwrap_or(u32::MAX);
    let included = session.chain.find(&hash, entry.born.number, last.min(best.number)).await?;
    let status = match &included {
        Some(included) => {
            let finalized = included.block.number <= head.number;
            let included = crate::chain::Included { finalized, ..included.clone() };
            status_of(Some(&included))
        }
        None if u64::from(head.number) >= u64::from(last) => Status::Expired,
        None => entry.status.clone(),
    };
    if !entry.status.is_final() {
        session.journal.update(&hash, status.clone())?;
    }
    Ok(TxStatus {
        hash,
        action: entry.action,
        status: status.name(),
        block: included.as_ref().map(|included| included.block),
        error: included.and_then(|included| included.failure.map(|failure| failure.to_string())),
    })
}
