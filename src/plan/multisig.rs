//! What a signatory's transaction does to an operation of its multisig: begins it, approves it, or
//! carries it out; never another of these than was meant.

use super::origin::ActingPreview;
use crate::domain::{Account, Group, Hash, PendingCall, Tao, Weight};
use crate::fault::{Code, Fault};
use crate::intent::{Step, Wrapper};

/// As many waiting operations are named in an error.
const MOST_NAMED: usize = 5;

/// The state of a multisig operation; read once its call is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MultisigFacts {
    pub deposit_base: Tao,
    pub deposit_factor: Tao,
    /// The call's bytes, as every signatory must give them.
    pub call: Vec<u8>,
    pub call_hash: Hash,
    pub weight: Weight,
    pub pending: Option<PendingCall>,
    /// What else waits in the multisig; read where this call does not.
    pub others: Vec<(Hash, PendingCall)>,
}

pub(super) struct Wish<'a> {
    pub(super) name: &'a str,
    pub(super) group: &'a Group,
    pub(super) step: Step,
    pub(super) signer: Account,
}

pub(super) fn wrapper(
    wish: &Wish<'_>,
    state: Option<&MultisigFacts>,
    seen: &mut ActingPreview,
    warnings: &mut Vec<String>,
) -> Result<Wrapper, Fault> {
    let Wish { name, group, step, signer } = *wish;
    let others = group.others(signer).ok_or_else(|| {
        Fault::new(
            Code::NotSignatory,
            format!("{signer} is not a signatory of the multisig `{name}`"),
        )
        .try_command("see who is", &["tao", "multisig", "show", name])
    })?;
    let threshold = group.threshold();
    if threshold == 1 {
        return match step {
            Step::Approve => Err(Fault::new(
                Code::LastApproval,
                format!("in `{name}` one key is enough: there is nothing to approve, only to do"),
            )
            .hint("carry the call out with: tao multisig execute")),
            Step::Make | Step::New | Step::Execute => Ok(Wrapper::MultisigOne { others }),
        };
    }
    let state = state
        .ok_or_else(|| Fault::new(Code::Bug, "a multisig was planned for without its state"))?;
    let call = format!("0x{}", hex::encode(&state.call));
    match (&state.pending, step) {
        (None, _) => check_beginning(wish, state)?,
        (Some(_), Step::New) => {
            return Err(Fault::new(Code::Already, "this very call waits in the multisig already")
                .hint(format!("approve it: tao multisig approve {name} --call {call}")));
        }
        (Some(_), _) => {}
    }
    let approvals = state.pending.as_ref().map_or(&[] as &[Account], |pending| &pending.approvals);
    let count = u16::try_from(approvals.len()).unwrap_or(u16::MAX);
    let has_approved = approvals.contains(&signer);
    let after = if has_approved { count } else { count.saturating_add(1) };
    if has_approved && (count < threshold || step == Step::Approve) {
        let fault = Fault::new(
            Code::Approved,
            format!("{signer} has approved this call already; {count} of {threshold} have"),
        );
        return Err(match step {
            Step::Approve if count >= threshold => {
                fault.hint(format!("carry it out: tao multisig execute {name} --call {call}"))
            }
            _ => fault.try_command("see who is missing", &["tao", "multisig", "show", name]),
        });
    }
    if step == Step::Approve && after >= threshold {
        return Err(Fault::new(
            Code::LastApproval,
            format!(
                "{count} of {threshold} have approved: with this approval the call is carried out, which is more than to approve it"
            ),
        )
        .hint(format!("if you want that: tao multisig execute {name} --call {call}")));
    }
    if step == Step::Execute && after < threshold {
        let missing = others.iter().filter(|key| !approvals.contains(key));
        let missing: Vec<String> = missing.map(ToString::to_string).collect();
        return Err(Fault::new(
            Code::Approvals,
            format!(
                "{count} of {threshold} have approved; with this signatory it would be {after}, and the call cannot be carried out yet"
            ),
        )
        .hint(format!("who has not approved: {}", missing.join(", ")))
        .hint(format!("approve it instead: tao multisig approve {name} --call {call}")));
    }
    seen.executes = after >= threshold;
    seen.approvals = Some((after, threshold));
    seen.call_hash = Some(state.call_hash);
    if state.pending.is_none() {
        let factor = state.deposit_factor.rao().checked_mul(threshold.into());
        let deposit = factor.and_then(|rao| state.deposit_base.checked_add(Tao::from_rao(rao)));
        seen.deposit = Some(deposit.ok_or_else(|| {
            Fault::new(Code::BadAnswer, "the deposit of a multisig is larger than any balance")
        })?);
    }
    match threshold.saturating_sub(after) {
        0 => {}
        1 => warnings.push(format!(
            "nothing happens yet: one more signatory must carry it out with: tao multisig execute {name} --call {call}"
        )),
        more => warnings.push(format!(
            "nothing happens yet: {more} more must agree, the last of them with `execute`, the others with: tao multisig approve {name} --call {call}"
        )),
    }
    seen.call = Some(call);
    let since = state.pending.as_ref().map(|pending| pending.since);
    // Without weight the chain carries nothing out, also where somebody else approves in between.
    let max_weight = match step {
        Step::Approve => Weight { ref_time: 0, proof_size: 0 },
        Step::Make | Step::New | Step::Execute => state.weight,
    };
    Ok(Wrapper::Multisig { threshold, others, since, max_weight })
}

/// A call that does not wait begins an operation of its own, which must be what is meant.
fn check_beginning(wish: &Wish<'_>, state: &MultisigFacts) -> Result<(), Fault> {
    let Wish { name, group, step, .. } = *wish;
    let begins = step == Step::New || (step == Step::Make && state.others.is_empty());
    if begins {
        return Ok(());
    }
    if state.others.is_empty() {
        return Err(Fault::new(
            Code::NothingThere,
            format!("nothing waits in the multisig `{name}`, so there is nothing to agree to"),
        )
        .hint(format!("begin with this call: add --as multisig:{name} to its command")));
    }
    let fault = Fault::new(
        Code::OtherCall,
        format!(
            "the hash of this call is {}, and what waits in the multisig `{name}` is another one",
            state.call_hash
        ),
    );
    let mut fault = state.others.iter().take(MOST_NAMED).fold(fault, |fault, (hash, waiting)| {
        fault.hint(format!(
            "waiting: {hash}, begun in block {}, transaction {}, by {}; approved by {} of {}",
            waiting.since.height,
            waiting.since.index,
            waiting.depositor,
            waiting.approvals.len(),
            group.threshold(),
        ))
    });
    if state.others.len() > MOST_NAMED {
        fault = fault.hint(format!("and {} more", state.others.len().saturating_sub(MOST_NAMED)));
    }
    Err(fault
        .hint(format!(
            "a command is planned anew each time, with other limits: agree to what waits by its bytes, with: tao multisig approve {name}"
        ))
        .hint(format!("to begin another operation beside it: --as multisig:{name}/new")))
}
