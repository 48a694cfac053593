//! Root dividends: what other subnets owe to stake on the root network.

use super::{AccountFacts, Sound, unfit};
use crate::domain::{Alpha, Hotkey, Netuid, Tao};
use crate::fault::{Code, Fault};
use crate::intent::AccountIntent;
use crate::plan::Facts;

/// How many subnets one claim may name: the chain's own bound.
pub const MOST_CLAIMED: usize = 5;

/// What one hotkey's stakers are owed of one subnet, for one coldkey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, schemars::JsonSchema, serde::Serialize)]
pub struct OwedRow {
    pub hotkey: Hotkey,
    pub owed: Alpha,
    /// The chain pays nothing below.
    pub least: u64,
}

impl OwedRow {
    pub fn is_paid(&self) -> bool {
        !self.owed.is_zero() && self.owed.units() >= self.least
    }
}

/// What a claim of one root validator's basket would bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, schemars::JsonSchema, serde::Serialize)]
pub struct BasketRow {
    pub hotkey: Hotkey,
    pub payout: Tao,
    /// About what is lost as dust; `None` where the runtime does not tell.
    pub forfeited: Option<Tao>,
    /// The chain pays nothing below.
    pub least: Tao,
}

impl BasketRow {
    /// `claim` is what a claim would pay and forfeit, where the runtime says it beforehand.
    pub fn new(hotkey: Hotkey, payout: Tao, claim: Option<(Tao, Tao)>, least: Tao) -> Self {
        let payout = claim.map_or(payout, |(paid, _)| paid);
        Self { hotkey, payout, forfeited: claim.map(|(_, lost)| lost), least }
    }

    pub fn is_paid(&self) -> bool {
        !self.payout.is_zero() && self.payout >= self.least
    }
}

/// One call for all baskets: those that owe too little stay as they are.
fn check_baskets(rows: &[BasketRow], hold: Option<u64>, facts: &Facts) -> Result<Sound, Fault> {
    let (paid, small): (Vec<&BasketRow>, Vec<&BasketRow>) =
        rows.iter().partition(|row| row.is_paid());
    if paid.is_empty() {
        return check_basket(rows.first(), hold, facts);
    }
    let total = Tao::sum(paid.iter().map(|row| row.payout))
        .ok_or_else(|| Fault::new(Code::BadAnswer, "the baskets owe more than there can be"))?;
    let mut sound = Sound::default();
    for row in paid {
        let lost = row.forfeited.map_or_else(|| "n/a".to_owned(), |lost| format!("{lost} TAO"));
        sound = sound.expect(
            "owed",
            format!(
                "{} TAO by the basket of {}, if prices stay; forfeited as dust: {lost}",
                row.payout, row.hotkey
            ),
        );
    }
    sound = sound
        .expect("owed together", format!("{total} TAO"))
        .expect("reserved for the fee", reserve(facts))
        .expect("paid as", "root stake with each basket's hotkey, sold at any price");
    for row in small.iter().filter(|row| !row.payout.is_zero()) {
        sound = sound.warn(format!(
            "the basket of {} owes {} TAO and pays nothing below {}: that stays there",
            row.hotkey, row.payout, row.least
        ));
    }
    if total <= facts.fee {
        sound = sound.warn(format!(
            "the baskets owe {total} TAO, no more than the {} that the fee may take",
            facts.fee
        ));
    }
    if let Some(blocks) = hold {
        sound = sound.warn(format!(
            "root stake with these hotkeys is held for {} from the claim on",
            crate::plan::blocks(blocks)
        ));
    }
    Ok(sound)
}

fn reserve(facts: &Facts) -> String {
    if facts.fee.is_zero() {
        return "the transaction fee, from the signer; what the work does not need is given back"
            .to_owned();
    }
    format!("{} TAO; what the work does not need is given back", facts.fee)
}

/// A claim below the threshold succeeds, pays nothing, and costs the fee: it is never signed.
fn check_basket(row: Option<&BasketRow>, hold: Option<u64>, facts: &Facts) -> Result<Sound, Fault> {
    let Some(row) = row.filter(|row| row.is_paid()) else {
        let why = match row {
            Some(row) if !row.payout.is_zero() => format!(
                "the basket owes {} TAO and pays nothing below {}; it would take the fee and do nothing",
                row.payout, row.least
            ),
            _ => "the basket owes nothing; the chain would take the fee and do nothing".to_owned(),
        };
        return Err(Fault::new(Code::TooSmall, why)
            .try_command("see what is owed", &["tao", "claim", "list"]));
    };
    let lost = row.forfeited.map_or_else(|| "n/a".to_owned(), |lost| format!("{lost} TAO"));
    let mut sound = Sound::default()
        .expect("owed", format!("{} TAO, if prices stay", row.payout))
        .expect("forfeited as dust", lost)
        .expect("reserved for the fee", reserve(facts))
        .expect("paid as", format!("root stake with {}, sold at any price", row.hotkey));
    if row.payout <= facts.fee {
        sound = sound.warn(format!(
            "the basket owes {} TAO, no more than the {} that the fee may take",
            row.payout, facts.fee
        ));
    }
    if let Some(blocks) = hold {
        sound = sound.warn(format!(
            "root stake with this hotkey is held for {} from the claim on",
            crate::plan::blocks(blocks)
        ));
    }
    Ok(sound)
}

pub(super) fn check(
    intent: &AccountIntent,
    known: &AccountFacts,
    facts: &Facts,
) -> Result<Sound, Fault> {
    match (intent, known) {
        (AccountIntent::Claim { netuids }, AccountFacts::Claim { mode, owed }) => {
            if netuids.is_empty() || netuids.len() > MOST_CLAIMED {
                return Err(Fault::new(Code::Arguments, "a claim names from 1 to 5 subnets"));
            }
            let mut sound = Sound::default();
            let mut paid = 0usize;
            for row in owed.iter().filter(|row| row.is_paid()) {
                paid = paid.saturating_add(1);
                sound = sound
                    .expect("owed", format!("{} alpha of subnet {}", row.owed, row.owed.netuid()));
            }
            if paid == 0 {
                let small = owed.iter().any(|row| !row.owed.is_zero());
                let why = if small {
                    "what is owed there is less than the chain pays out; it would take the fee and do nothing"
                } else {
                    "nothing is owed there; the chain would take the fee and do nothing"
                };
                return Err(Fault::new(Code::TooSmall, why)
                    .try_command("see what is owed", &["tao", "claim", "list"]));
            }
            let mode = mode.as_deref().unwrap_or("n/a");
            Ok(sound.expect("reserved for the fee", reserve(facts)).expect(
                "paid as",
                match mode {
                    "Swap" => "root stake, sold at any price".to_owned(),
                    "Keep" => "alpha of the subnet".to_owned(),
                    other => other.to_owned(),
                },
            ))
        }
        (AccountIntent::ClaimBasket { .. }, AccountFacts::Basket { row, hold }) => {
            check_basket(row.as_ref(), *hold, facts)
        }
        (AccountIntent::ClaimBaskets, AccountFacts::Baskets { rows, hold }) => {
            check_baskets(rows, *hold, facts)
        }
        (AccountIntent::SetClaim { mode }, AccountFacts::Claim { mode: now, .. }) => {
            if let crate::intent::ClaimMode::KeepIn(netuids) = mode {
                let mut sorted: Vec<Netuid> = netuids.clone();
                sorted.sort_unstable();
                sorted.dedup();
                if sorted != *netuids || netuids.is_empty() {
                    return Err(Fault::new(Code::Arguments, "name each subnet once, in order"));
                }
            }
            Ok(Sound::default().expect("now", now.clone().unwrap_or_else(|| "n/a".to_owned())))
        }
        _ => Err(unfit()),
    }
}
