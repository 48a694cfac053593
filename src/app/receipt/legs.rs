//! What became of each command of a batch.

use schemars::JsonSchema;
use serde::Serialize;

use super::Effect;
use crate::domain::Account;
use crate::fault::Fault;
use crate::plan::{BatchPreview, Preview};
use crate::tx::{Event, Runtime};

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct LegOutcome {
    pub command: Vec<String>,
    /// Nothing where the events of the calls cannot be told apart.
    pub done: Option<bool>,
    /// The runtime's own name for what went wrong.
    pub error: Option<String>,
    pub effects: Vec<Effect>,
    /// Its events are told apart from those of the others; the effects are its own.
    #[serde(skip)]
    pub told_apart: bool,
}

impl std::fmt::Display for LegOutcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let words: Vec<&str> = self.command.iter().skip(1).map(String::as_str).collect();
        let words = crate::domain::clean(&words.join(" "), 160);
        match (&self.error, self.done) {
            (_, Some(true)) => write!(f, "done: {words}"),
            (Some(error), _) => write!(f, "FAILED with {error}: {words}"),
            (None, Some(false)) => write!(f, "not done: {words}"),
            (None, None) => write!(f, "n/a whether it is done: {words}"),
        }
    }
}

/// The batch that a transaction is, for whomever it is made.
pub(crate) fn batch_in(predicted: Option<&Preview>) -> Option<&BatchPreview> {
    match predicted? {
        Preview::Batch(batch) => Some(batch),
        Preview::As(acting) => batch_in(Some(&acting.inner)),
        _ => None,
    }
}

/// The events of each call, as the batch closes it.
pub(super) fn calls(events: &[Event]) -> Vec<&[Event]> {
    let mut out = Vec::new();
    let mut rest = events;
    let closes =
        |event: &Event| event.is("Utility", "ItemCompleted") || event.is("Utility", "ItemFailed");
    while let Some(at) = rest.iter().position(closes) {
        let (call, after) = rest.split_at(at.saturating_add(1));
        out.push(call);
        rest = after;
    }
    out
}

pub(crate) fn outcomes(
    events: &[Event],
    batch: &BatchPreview,
    signer: Account,
    runtime: &Runtime,
) -> Result<Vec<LegOutcome>, Fault> {
    // What failed as a whole has undone what its events tell of, and its end is not among them. A
    // call that fails for another account undoes nothing but itself.
    let ended = |event: &Event| event.is("Utility", "BatchCompleted");
    let undone = events.iter().any(|event| event.is("System", "ExtrinsicFailed"))
        || (!batch.best_effort && !events.iter().any(ended));
    let all = if undone { Vec::new() } else { calls(events) };
    // A batch in a call of this one closes calls, too.
    let planned = batch.legs.iter().map(|leg| leg.calls).fold(0, usize::saturating_add);
    let told_apart = all.len() <= planned;
    let failed = runtime.failure_in(events).is_some();
    let mut calls = if told_apart { all } else { Vec::new() }.into_iter();
    let mut out = Vec::new();
    for leg in &batch.legs {
        let own: Vec<&[Event]> = calls.by_ref().take(leg.calls).collect();
        let failures = own.iter().filter_map(|call| runtime.failure_in(call));
        let failures: Vec<String> = failures.map(|failure| failure.to_string()).collect();
        let done = match (told_apart, failed) {
            (true, _) => Some(failures.is_empty() && own.len() == leg.calls),
            (false, true) => None,
            (false, false) => Some(true),
        };
        let mut effects = Vec::new();
        for call in own {
            effects.extend(super::effects(call, signer, Some(&leg.predicted))?);
        }
        out.push(LegOutcome {
            command: leg.command.clone(),
            done,
            error: failures.into_iter().next(),
            effects,
            told_apart,
        });
    }
    Ok(out)
}
