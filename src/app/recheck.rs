//! The plan made again when the chain moved while somebody was thinking about it.

use super::execute::{Terms, prepare};
use super::payer::Payer;
use super::session::Session;
use crate::consent::Proposal;
use crate::domain::Bps;
use crate::fault::Fault;
use crate::intent::{Intent, Protection};
use crate::plan::Preview;
use crate::review::{Row, Source};

/// What a trade may move by without being shown again where it has no tolerance of its own: 0.2 %.
const UNNOTICED: u16 = 20;

/// A plan that differs from the one that was shown by more than its tolerance.
#[derive(Debug)]
pub struct Changed {
    pub proposal: Proposal,
    pub differences: Vec<String>,
}

/// Plans again at the newest block. `None` when what was shown still stands: then its own limit is
/// the one to sign.
pub async fn recheck(
    session: &Session,
    shown: &Proposal,
    payer: &Payer,
    terms: &Terms,
) -> Result<Option<Changed>, Fault> {
    let proposal = prepare(session, shown.intent.clone(), payer, terms).await?;
    let differences = differences(shown, &proposal);
    Ok((!differences.is_empty()).then_some(Changed { proposal, differences }))
}

fn differences(shown: &Proposal, now: &Proposal) -> Vec<String> {
    let mut out = Vec::new();
    let (old, new) = (signed(shown), signed(now));
    if old.len() != new.len() {
        out.push("it is another transaction now".to_owned());
    }
    for (old, new) in old.iter().zip(&new) {
        if old.label != new.label || old.value != new.value {
            out.push(format!("{}: {}, was {}", new.label, new.value, old.value));
        }
    }
    if let (Some(old), Some(new)) = (outcome(&shown.preview), outcome(&now.preview)) {
        let moved = u128::from(old.1.abs_diff(new.1)).saturating_mul(u128::from(Bps::WHOLE));
        let allowed = u128::from(old.1).saturating_mul(u128::from(tolerance(&shown.intent)));
        if moved > allowed {
            out.push(format!("you receive, expected: {}, was {}", new.0, old.0));
        }
    }
    out
}

/// What holds whatever happens, but for what follows every block.
fn signed(proposal: &Proposal) -> Vec<&Row> {
    let follows = ["limit price", "limit ratio", "expires"];
    let rows = proposal.review.rows.iter();
    rows.filter(|row| row.source == Source::Signed && !follows.contains(&row.label)).collect()
}

fn tolerance(intent: &Intent) -> u16 {
    match intent.innermost() {
        Intent::AddStake { protection: Protection::Guard(guard), .. }
        | Intent::RemoveStake { protection: Protection::Guard(guard), .. }
        | Intent::MoveStake { protection: Protection::Guard(guard), .. }
        | Intent::ExitStake { protection: Protection::Guard(guard), .. } => guard.get(),
        _ => UNNOTICED,
    }
}

/// What a trade brings, in words and in smallest units.
fn outcome(preview: &Preview) -> Option<(String, u64)> {
    let alpha = |alpha: crate::domain::Alpha| (format!("{alpha} alpha"), alpha.units());
    let tao = |tao: crate::domain::Tao| (format!("{tao} TAO"), tao.rao());
    match preview {
        Preview::As(acting) => outcome(&acting.inner),
        Preview::AddStake(trade) => Some(alpha(trade.alpha)),
        Preview::RemoveStake(trade) => Some(tao(trade.tao)),
        Preview::MoveStake(moved) => moved.expected.map(alpha),
        Preview::TransferStake { expected, locked: None, .. } => expected.map(alpha),
        // A larger part of it may be locked by now.
        Preview::TransferStake { expected, locked: Some(locked), .. } => {
            let free = expected.and_then(|expected| expected.checked_sub(*locked))?;
            Some((format!("{free} alpha that is free"), free.units()))
        }
        Preview::ExitStake(exit) => Some(tao(exit.tao)),
        _ => None,
    }
}
