//! A transaction that is sent encrypted inside another one, so that nobody can trade ahead of it.
//!
//! The one inside is never shown to a node, not even for a dry run: whoever has its bytes could
//! send them. Both are signed on one agreement, at the moment of sending, because they live for a
//! few blocks only and the key that they are encrypted to changes with the author.

use super::commit::{self, Follow, Progress, Sending, broadcast, finish, open_outcome, preflight};
use super::payer;
use super::receipt::{Carrier, Difference, Receipt};
use super::session::Session;
use super::transactions::status_of;
use crate::chain::read::ShieldKey;
use crate::chain::{Asks, Included, Opening, Slot, Stage, View, outcome_unknown, read};
use crate::consent::{Approved, Proposal, Shielding};
use crate::domain::{BlockRef, Coldkey, Scheme, Tao};
use crate::fault::{Code, Fault};
use crate::plan::Facts;
use crate::store::{SignerLock, Status};
use crate::tx::shield::{Entropy, carrier, seal, sealed_length};
use crate::tx::{Era, Extrinsic, Params, Payload};
use tao_keystore::Pair;

/// Blocks that the final head may be behind: an era that is born there must not be half over.
const MOST_BEHIND: u32 = 3;

/// What the carrier of a payload costs; refuses where the chain has no key to encrypt to.
pub(super) async fn fee(
    view: &View,
    payload: &Payload,
    signer: Coldkey,
    nonce: u32,
    params: &Params,
) -> Result<Tao, Fault> {
    let runtime = view.runtime();
    let inside = payload.assemble(signer.0, Scheme::Sr25519, [1; 64]).bytes.len();
    let call = runtime.encode_call(&carrier(&vec![0; sealed_length(inside)?]))?;
    let params = Params { nonce, tip: Tao::ZERO, ..*params };
    let bytes = runtime.payload(call, &params)?.assemble(signer.0, Scheme::Sr25519, [1; 64]).bytes;
    let mut asks = Asks::default();
    let key = asks.add(read::shield_key(runtime)?);
    let fee = asks.add(read::fee(&bytes));
    let answers = view.ask_all(asks).await?;
    fresh(answers.take(&key)?, view.block())?;
    Ok(answers.take(&fee)?.fee)
}

/// Takes the carrier's fee from what the account has: it is paid first, and in TAO only.
pub(super) fn pay(facts: &mut Facts, fee: Tao) -> Result<(), Fault> {
    let have = facts.transferable();
    let left = facts.account.free.checked_sub(fee).filter(|_| fee <= have);
    facts.account.free = left.ok_or_else(|| {
        Fault::new(
            Code::Funds,
            format!("the transaction that carries the encrypted one costs {fee} TAO, and {have} can be spent"),
        )
        .hint("without --shield there is one transaction and one fee")
    })?;
    Ok(())
}

/// The key, where it still serves in the next block.
fn fresh(key: Option<ShieldKey>, block: BlockRef) -> Result<Vec<u8>, Fault> {
    let gone = |why: &str| {
        Fault::new(Code::Shield, why.to_owned())
            .hint("try again in a block, or leave --shield out: the order's limit protects it, too")
    };
    match key {
        None => Err(gone("no author has announced a key to encrypt to")),
        Some((_, Some(until))) if until <= block.number => {
            Err(gone("the key to encrypt to has expired"))
        }
        Some((key, _)) => Ok(key),
    }
}

/// Both transactions, signed.
struct Pairing {
    inside: Extrinsic,
    carrier: Extrinsic,
    /// The block that the node was asked at.
    block: BlockRef,
    birth: BlockRef,
    expires_at: Option<u64>,
}

/// Signs both with the agreed call, for the blocks that come now.
fn sign(
    approved: &Approved,
    shielding: &Shielding,
    pair: &Pair,
    opening: &Opening<Slot<Option<ShieldKey>>>,
) -> Result<Pairing, Fault> {
    let Proposal { runtime, signer, .. } = &approved.proposal;
    let block = opening.view.block();
    let key = fresh(opening.answers.take(&opening.slots)?, block)?;
    let behind = block.number.saturating_sub(opening.birth.number);
    let birth = if behind > MOST_BEHIND { opening.parent } else { opening.birth };
    let era = Era::Mortal { period: shielding.shown.blocks, birth };
    let signed = |payload: &Payload| {
        payload.assemble(signer.0, payer::scheme(pair), pair.sign(&payload.signing_bytes()))
    };
    let inside = Params { era, ..shielding.params };
    let call = approved.proposal.payload().call.clone();
    let inside = signed(&runtime.payload(call, &inside)?);
    let sealed = seal(&key, &inside.bytes, &Entropy::draw()?)?;
    let outside = Params {
        nonce: shielding.shown.carrier_nonce,
        tip: Tao::ZERO,
        era,
        check: shielding.params.check,
    };
    let call = runtime.encode_call(&carrier(&sealed))?;
    let carrier = signed(&runtime.payload(call, &outside)?);
    Ok(Pairing { inside, carrier, block, birth, expires_at: era.expires_at() })
}

/// Signs both, journals both, sends the carrier, and follows the other one until it is included.
pub(super) async fn commit(
    session: &Session,
    (approved, shielding): (&Approved, &Shielding),
    pair: &Pair,
    turn: SignerLock,
    follow: Follow,
    on_progress: &mut (dyn FnMut(&Progress) + Send),
) -> Result<Receipt, Fault> {
    let proposal = &approved.proposal;
    let opening = session
        .chain
        .open(proposal.signer.0, |runtime| {
            let mut asks = Asks::default();
            let key = asks.add(read::shield_key(runtime)?);
            Ok((asks, key))
        })
        .await?;
    let pairing = sign(approved, shielding, pair, &opening)?;
    let action = format!("carry encrypted: {}", proposal.review.action);
    let (inside, outside) = sendings(proposal, shielding, &pairing, &action);
    let (best, note) = preflight(session, &outside, &pairing.carrier).await?;
    // The judgement is of the carrier alone.
    let unseen = "what is encrypted is not shown to it".to_owned();
    on_progress(&Progress::Preflight(Some(note.clone().unwrap_or(unseen))));
    let (hash, carrier_hash) = (pairing.inside.hash, pairing.carrier.hash);
    let journal = &session.journal;
    journal.record(&commit::entry(session, &inside, &pairing.inside, Some(carrier_hash)))?;
    journal.record(&commit::entry(session, &outside, &pairing.carrier, None))?;
    on_progress(&Progress::Signed(carrier_hash));
    let sent =
        broadcast(session, &outside, &pairing.carrier, follow, best, turn, on_progress).await;
    let carried = match sent {
        Ok(carried) => carried,
        Err(fault) => {
            let status = match fault.code() {
                Code::OutcomeUnknown => Status::Unknown,
                _ => Status::Refused { reason: "its carrier was not included".to_owned() },
            };
            return Err(noted(journal.update(&hash, status), fault));
        }
    };
    let written = journal.update(&carrier_hash, status_of(carried.as_ref()));
    if let Err(fault) = finish(carrier_hash, carried.as_ref(), &outside) {
        let status = Status::Refused { reason: "its carrier failed".to_owned() };
        return Err(noted(journal.update(&hash, status), fault));
    }
    let start = carried.as_ref().map(|carried| carried.block.number);
    let included = match start {
        None => None,
        Some(start) => {
            let found = await_opened(session, &pairing, follow, start, on_progress).await;
            match found {
                Ok(included) => Some(included),
                Err((status, fault)) => return Err(noted(journal.update(&hash, status), fault)),
            }
        }
    };
    let status = match &included {
        None => Status::Broadcast,
        found => status_of(found.as_ref()),
    };
    let also = journal.update(&hash, status);
    let mut receipt = finish(hash, included.as_ref(), &inside).map_err(|fault| {
        fault.hint(format!("the transaction that carried it, {carrier_hash}, cost its fee, too"))
    })?;
    add_carrier(&mut receipt, Carrier::new(carrier_hash, carried.as_ref()), shielding);
    receipt.notes.push(
        "the chain was not asked beforehand about what is encrypted: that would have shown it"
            .to_owned(),
    );
    receipt.notes.extend(note.map(|why| format!("the chain could not be asked beforehand: {why}")));
    let unwritten = [written, also].into_iter().filter_map(Result::err);
    receipt.notes.extend(unwritten.map(|fault| fault.message().to_owned()));
    Ok(receipt)
}

fn sendings<'a>(
    proposal: &'a Proposal,
    shielding: &Shielding,
    pairing: &Pairing,
    action: &'a str,
) -> (Sending<'a>, Sending<'a>) {
    let Pairing { block, birth, expires_at, .. } = *pairing;
    let inside = Sending { birth, expires_at, ..proposal.into() };
    let outside = Sending {
        nonce: shielding.shown.carrier_nonce,
        block,
        birth,
        expires_at,
        action,
        // The call that it carries is what spends.
        spends: Some(Tao::ZERO),
        predicted: None,
        call: None,
        ..proposal.into()
    };
    (inside, outside)
}

/// Waits until the author's transaction is in a block. What went wrong comes with what the journal
/// is to say of it.
async fn await_opened(
    session: &Session,
    pairing: &Pairing,
    follow: Follow,
    start: u32,
    on_progress: &mut (dyn FnMut(&Progress) + Send),
) -> Result<Included, (Status, Fault)> {
    let hash = pairing.inside.hash;
    on_progress(&Progress::Opening(hash));
    let mut on_stage = |stage: Stage| match stage {
        Stage::Broadcast => {}
        Stage::InBlock(block) => on_progress(&Progress::InBlock(block)),
        Stage::Finalized(block) => on_progress(&Progress::Finalized(block)),
    };
    let (wait, end) = (follow.wait, pairing.expires_at);
    let waiting = session.chain.await_inclusion(hash, wait, end, start, &mut on_stage);
    match tokio::time::timeout(follow.patience, waiting).await {
        Ok(Ok(included)) => Ok(included),
        Ok(Err(fault)) if fault.code() == Code::PoolRefused => Err((
            Status::Expired,
            Fault::new(
                Code::NotOpened,
                format!(
                    "no author opened what {} carried; only its fee is spent",
                    pairing.carrier.hash
                ),
            )
            .hint(
                "the order was not executed and never will be; repeat the command if you want it",
            ),
        )),
        Ok(Err(fault)) => Err(open_outcome(hash, fault)),
        Err(_) => Err((Status::Unknown, outcome_unknown(&hash, "it did not become final in time"))),
    }
}

/// What is known of a transaction matters more than a full disk.
fn noted(written: Result<(), Fault>, fault: Fault) -> Fault {
    match written {
        Ok(()) => fault,
        Err(unwritten) => fault.hint(format!("the journal still says less: {unwritten}")),
    }
}

fn add_carrier(receipt: &mut Receipt, carrier: Carrier, shielding: &Shielding) {
    let predicted = shielding.shown.carrier_fee;
    if let Some(paid) = carrier.fee_paid.filter(|paid| *paid != predicted) {
        receipt.differences.push(Difference {
            what: "fee of the carrier",
            predicted: predicted.to_string(),
            actual: paid.to_string(),
            because: "the chain charges for the work that was really done".to_owned(),
        });
    }
    receipt.carrier = Some(carrier);
}
