//! From agreement to outcome: sign, ask the chain once more, journal, send, watch.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::payer;
use super::policy;
use super::receipt::{Receipt, batch_in, outcomes};
use super::session::Session;
use super::shield;
use super::transactions::status_of;
use crate::chain::{Included, Stage, Verdict, Wait, outcome_unknown};
use crate::consent::{Consent, Proposal};
use crate::domain::{Account, BlockRef, Hash, NamedCall, Scheme, Tao};
use crate::fault::{Code, Fault};
use crate::plan::Preview;
use crate::store::{Entry, SignerLock, Status};
use crate::tx::{Extrinsic, Payload, Runtime};
use tao_keystore::Pair;

/// Has a device show a payload by its proof and sign it; a person reads meanwhile.
pub type Ask = dyn FnOnce(&Payload, &[u8]) -> Result<(Scheme, [u8; 64]), Fault> + Send;

/// What makes the signature.
pub enum Key<'a> {
    Pair(&'a Pair),
    Device(Box<Ask>),
}

/// What to wait for, and for how long before the outcome counts as unknown: the chain may have
/// stopped, and the transaction stays valid until it expires.
#[derive(Clone, Copy, Debug)]
pub struct Follow {
    pub wait: Wait,
    pub patience: Duration,
}

/// How far a transaction has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The chain was asked what it would do; the reason where it could not say.
    Preflight(Option<String>),
    /// It is signed and in the journal; from here on it may be included.
    Signed(Hash),
    Broadcast,
    /// The carrier is included, and the author may put what it carried into a block.
    Opening(Hash),
    InBlock(BlockRef),
    Finalized(BlockRef),
}

/// What has to be known of a signed transaction to send it and to find it again.
#[derive(Debug)]
pub struct Sending<'a> {
    pub signer: Account,
    pub nonce: u32,
    /// The nonce need not be the account's next one.
    pub nonce_is_chosen: bool,
    /// The block to ask the chain at.
    pub block: BlockRef,
    pub birth: BlockRef,
    pub expires_at: Option<u64>,
    pub runtime: &'a Runtime,
    pub action: &'a str,
    pub command: Vec<String>,
    /// What the bytes spend, as policies count it.
    pub spends: Option<Tao>,
    /// What the plan expected, where this machine made it.
    pub predicted: Option<Preview>,
    /// What was signed, decoded from its bytes; nothing where a carrier hides it.
    pub call: Option<NamedCall>,
}

impl<'a> From<&'a Proposal> for Sending<'a> {
    fn from(proposal: &'a Proposal) -> Self {
        Self {
            signer: proposal.signer.0,
            nonce: proposal.nonce,
            nonce_is_chosen: proposal.nonce_is_chosen,
            block: proposal.block,
            birth: proposal.birth,
            expires_at: proposal.expires_at,
            runtime: &proposal.runtime,
            action: &proposal.review.action,
            command: proposal.command(),
            spends: proposal.effects().ok().and_then(|effects| effects.spends),
            predicted: Some(proposal.preview.clone()),
            call: proposal.call().ok(),
        }
    }
}

/// Signs what somebody agreed to and sends it, as far as the policy of its key allows it.
///
/// The policy is asked in the signer's turn: what others spent before is in the journal then, and
/// nobody spends beside it.
pub async fn commit(
    session: &Session,
    (proposal, consent): (Proposal, Consent),
    key: Key<'_>,
    follow: Follow,
    on_progress: &mut (dyn FnMut(&Progress) + Send),
) -> Result<Receipt, Fault> {
    let signer = proposal.signer.0;
    let turn = session.journal.lock_signer(signer)?;
    let approved = proposal.approve(consent, &policy::guard(&session.settings, signer)?)?;
    let (scheme, signature) = match (key, approved.proposal.shield) {
        (Key::Pair(pair), Some(shielding)) => {
            let agreed = (&approved, &shielding);
            return shield::commit(session, agreed, pair, turn, follow, on_progress).await;
        }
        (Key::Device(_), Some(_)) => {
            return Err(Fault::new(Code::Bug, "a device was to sign what is encrypted"));
        }
        (Key::Pair(pair), None) => (payer::scheme(pair), pair.sign(&approved.signing_bytes())),
        (Key::Device(ask), None) => {
            let payload = approved.proposal.payload().clone();
            let proof = approved.proposal.runtime.proof(&payload)?;
            // The connection is served while somebody reads the device.
            tokio::task::spawn_blocking(move || ask(&payload, &proof))
                .await
                .map_err(|_| Fault::new(Code::Bug, "the device's part broke off"))??
        }
    };
    let extrinsic = approved.assemble(scheme, signature);
    send(session, &(&approved.proposal).into(), &extrinsic, turn, follow, on_progress).await
}

/// Sends a signed transaction in its signer's turn: dry run, journal, broadcast, watch.
pub async fn send(
    session: &Session,
    sending: &Sending<'_>,
    extrinsic: &Extrinsic,
    turn: SignerLock,
    follow: Follow,
    on_progress: &mut (dyn FnMut(&Progress) + Send),
) -> Result<Receipt, Fault> {
    let hash = extrinsic.hash;
    let (best, note) = preflight(session, sending, extrinsic).await?;
    on_progress(&Progress::Preflight(note.clone()));
    session.journal.record(&entry(session, sending, extrinsic, None))?;
    on_progress(&Progress::Signed(hash));
    let included = broadcast(session, sending, extrinsic, follow, best, turn, on_progress).await?;
    let written = session.journal.update(&hash, status_of(included.as_ref()));
    let mut receipt = finish(hash, included.as_ref(), sending)?;
    receipt.notes.extend(note.map(|why| format!("the chain could not be asked beforehand: {why}")));
    receipt.notes.extend(written.err().map(|fault| fault.message().to_owned()));
    Ok(receipt)
}

/// Sends what is in the journal, and writes there how it failed if it did.
pub(super) async fn broadcast(
    session: &Session,
    sending: &Sending<'_>,
    extrinsic: &Extrinsic,
    follow: Follow,
    best: u32,
    lock: SignerLock,
    on_progress: &mut (dyn FnMut(&Progress) + Send),
) -> Result<Option<Included>, Fault> {
    let hash = extrinsic.hash;
    let fault = match submit(session, sending, extrinsic, follow, best, lock, on_progress).await {
        Ok(included) => return Ok(included),
        Err(fault) => fault,
    };
    let (status, fault) = open_outcome(hash, fault);
    let fault = match fault.code() {
        // It left this machine, so it is not for the program to make another one.
        Code::PoolRefused => {
            let upgraded = session.chain.upgraded_since(sending.runtime).await;
            upgraded.map_or(fault, |why| Fault::new(Code::PoolRefused, why.message()))
        }
        _ => fault,
    };
    // What is known of the transaction matters more than a full disk.
    Err(match session.journal.update(&hash, status) {
        Ok(()) => fault,
        Err(unwritten) => fault.hint(format!("the journal still says less: {unwritten}")),
    })
}

/// The best block of the node, and why it does not judge if it does not.
pub(super) async fn preflight(
    session: &Session,
    sending: &Sending<'_>,
    extrinsic: &Extrinsic,
) -> Result<(u32, Option<String>), Fault> {
    let (signer, at) = (sending.signer, sending.block.hash);
    let birth = sending.expires_at.map(|_| sending.birth.number);
    let chain = &session.chain;
    let found = chain.preflight(sending.runtime, signer, extrinsic, at, birth).await?;
    if found.nonce != sending.nonce && !sending.nonce_is_chosen {
        return Err(Fault::new(
            Code::PoolRefused,
            "another transaction of this account came first; nothing was sent",
        )
        .hint("look at the preview again and repeat the command"));
    }
    match found.verdict {
        Verdict::Passes => Ok((found.best, None)),
        Verdict::Unjudged(why) => Ok((found.best, Some(why))),
        Verdict::Fails(fault) => Err(fault),
    }
}

async fn submit(
    session: &Session,
    sending: &Sending<'_>,
    extrinsic: &Extrinsic,
    follow: Follow,
    best: u32,
    lock: SignerLock,
    on_progress: &mut (dyn FnMut(&Progress) + Send),
) -> Result<Option<Included>, Fault> {
    let hash = extrinsic.hash;
    let mut lock = Some(lock);
    let mut on_stage = |stage: Stage| {
        // After a crash the journal should know as much as possible; what cannot be written now is
        // written, or complained of, at the end.
        let progress = match stage {
            Stage::Broadcast => {
                let _ = session.journal.update(&hash, Status::Broadcast);
                drop(lock.take());
                Progress::Broadcast
            }
            Stage::InBlock(block) => {
                let _ = session.journal.update(&hash, Status::InBlock(block));
                Progress::InBlock(block)
            }
            Stage::Finalized(block) => Progress::Finalized(block),
        };
        on_progress(&progress);
    };
    let (expires_at, best) = (sending.expires_at, Some(best));
    let submitting = session.chain.submit(extrinsic, follow.wait, expires_at, best, &mut on_stage);
    match tokio::time::timeout(follow.patience, submitting).await {
        Ok(submitted) => submitted.map(|submitted| submitted.included),
        Err(_) => Err(outcome_unknown(&hash, "it did not become final in time")),
    }
}

/// What a failure after sending says about the transaction. Only two kinds say that nothing was
/// included; after any other, such as an answer that cannot be read, it may be on chain.
pub(super) fn open_outcome(hash: Hash, fault: Fault) -> (Status, Fault) {
    match fault.code() {
        Code::PoolRefused | Code::Unreachable => {
            (Status::Refused { reason: fault.message().to_owned() }, fault)
        }
        Code::OutcomeUnknown => (Status::Unknown, fault),
        _ => {
            let why = format!("what became of it could not be read: {fault}");
            (Status::Unknown, outcome_unknown(&hash, &why))
        }
    }
}

pub(super) fn entry(
    session: &Session,
    sending: &Sending<'_>,
    extrinsic: &Extrinsic,
    carrier: Option<Hash>,
) -> Entry {
    Entry {
        hash: extrinsic.hash,
        extrinsic: extrinsic.bytes.clone(),
        signer: sending.signer,
        nonce: u64::from(sending.nonce),
        genesis: session.chain.genesis(),
        network: session.network.clone(),
        spec_version: sending.runtime.spec_version(),
        born: sending.birth,
        expires_at: sending.expires_at,
        action: sending.action.to_owned(),
        command: sending.command.clone(),
        spends: sending.spends,
        written: SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |age| age.as_secs()),
        status: Status::Signed,
        carrier,
    }
}

pub(super) fn finish(
    hash: Hash,
    included: Option<&Included>,
    sending: &Sending<'_>,
) -> Result<Receipt, Fault> {
    if let Some(failure) = included.and_then(|included| included.failure.as_ref()) {
        let fee = included.and_then(|included| included.fee_paid);
        let fee = fee.map_or_else(|| "n/a".to_owned(), |fee| fee.to_string());
        let legs = match (batch_in(sending.predicted.as_ref()), included) {
            (Some(batch), Some(included)) => {
                outcomes(&included.events, batch, sending.signer, sending.runtime)?
            }
            _ => Vec::new(),
        };
        let fault = Fault::new(
            Code::DispatchFailed,
            format!("{hash} was included and failed with {failure}; its fee of {fee} TAO is spent"),
        );
        let docs = failure.docs.clone();
        let fault = if docs.is_empty() { fault } else { fault.hint(docs) };
        return Err(legs.iter().fold(fault, |fault, leg| fault.hint(leg.to_string())));
    }
    Receipt::new(hash, included, sending)
}
