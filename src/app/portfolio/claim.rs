//! Root dividends that wait to be claimed, as runtimes up to spec 437 keep them: a rate for each
//! unit of root stake, less what was claimed. Later ones keep them in baskets.

use std::collections::BTreeMap;

use crate::chain::{Ask, Read, View, read};
use crate::domain::{Alpha, Coldkey, Hotkey, Netuid, Position};
use crate::fault::Fault;
use crate::tx::value;

const PALLET: &str = "SubtensorModule";

pub(super) type Claims = BTreeMap<(Coldkey, Hotkey), Vec<Alpha>>;

/// For root positions, what can be claimed; `None` where the runtime keeps it another way.
pub(super) async fn claims(view: &View, root: &[Position]) -> Result<Option<Claims>, Fault> {
    let runtime = view.runtime();
    // Newer runtimes still have the rates, as a relic, but no types of claims any more.
    let items = ["RootClaimable", "RootClaimed", "RootClaimType"];
    let kept = items.iter().all(|item| runtime.has_storage(PALLET, item));
    if !kept || read::has_baskets(runtime) {
        return Ok(None);
    }
    let asks = root.iter().map(|position| rates(position.hotkey)).collect();
    let rates = view.ask(Ask::all(asks)).await?;
    let mut wanted = Vec::new();
    for (position, rates) in root.iter().zip(rates) {
        wanted.extend(rates.into_iter().map(|(netuid, rate)| (position, netuid, rate)));
    }
    let asks = wanted.iter().map(|(position, netuid, _)| claimed(*netuid, position)).collect();
    let claimed = view.ask(Ask::all(asks)).await?;
    let mut out = Claims::new();
    for ((position, netuid, rate), claimed) in wanted.into_iter().zip(claimed) {
        let Some(owed) = owed(rate, position.alpha.units(), claimed) else { continue };
        if owed > 0 {
            let claims = out.entry((position.coldkey, position.hotkey)).or_default();
            claims.push(Alpha::from_units(netuid, owed));
        }
    }
    Ok(Some(out))
}

/// The rate is alpha for each unit of root stake, in 32 binary places.
fn owed(rate: i128, root: u64, claimed: u128) -> Option<u64> {
    let due = u128::try_from(rate).ok()?.checked_mul(u128::from(root))? >> 32;
    u64::try_from(due.saturating_sub(claimed)).ok()
}

fn rates(hotkey: Hotkey) -> Ask<Vec<(Netuid, i128)>> {
    let read = Read::storage(PALLET, "RootClaimable", vec![value::account(hotkey)]);
    Ask::one(read, |answer| {
        let Some(rates) = answer.option() else { return Ok(Vec::new()) };
        let rates = rates.entries()?;
        rates.iter().map(|(netuid, rate)| Ok((netuid.netuid()?, rate.i128_bits()?))).collect()
    })
}

fn claimed(netuid: Netuid, position: &Position) -> Ask<u128> {
    let keys = vec![
        value::netuid(netuid),
        value::account(position.hotkey),
        value::account(position.coldkey),
    ];
    Ask::one(Read::storage(PALLET, "RootClaimed", keys), |answer| {
        answer.option().map_or(Ok(0), |claimed| claimed.u128())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_claimed_is_not_owed_again() {
        // Half a unit for each of root.
        let rate = 1_i128 << 31;
        assert_eq!(owed(rate, 1_000, 0), Some(500));
        assert_eq!(owed(rate, 1_000, 499), Some(1));
        assert_eq!(owed(rate, 1_000, 501), Some(0));
        assert_eq!(owed(-1, 1_000, 0), None);
    }
}
