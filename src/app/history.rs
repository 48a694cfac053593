//! Prices as this program has seen them: what it did not see, it does not know.

use std::collections::{BTreeMap, VecDeque};
use std::path::Path;

use super::market::Subnets;
use crate::domain::{Genesis, Netuid, Price};
use crate::store::PriceFile;

/// The most prices of one subnet that are kept.
const MOST: usize = 2_000;
/// Seconds between two lines in the file.
const BETWEEN: u64 = 60;

/// The prices of every subnet of one chain, oldest first.
#[derive(Debug)]
pub struct History {
    file: PriceFile,
    prices: BTreeMap<Netuid, VecDeque<(u32, Price)>>,
    written: Option<u64>,
}

impl History {
    /// Reads what was kept of earlier sessions; a file that cannot be read counts as empty.
    pub fn open(cache_dir: &Path, genesis: &Genesis) -> Self {
        let file = PriceFile::new(cache_dir, genesis);
        let mut history = Self { file, prices: BTreeMap::new(), written: None };
        for (block, netuid, price) in history.file.read() {
            history.push(netuid, block, price);
        }
        history
    }

    /// Takes the prices of a block. `now` is in seconds, from any beginning.
    pub fn see(&mut self, subnets: &Subnets, now: u64) {
        let block = subnets.block.number;
        let seen: Vec<(Netuid, Price)> = subnets
            .subnets
            .iter()
            .filter_map(|subnet| Some((subnet.netuid, subnet.price?)))
            .collect();
        let mut fresh = false;
        for (netuid, price) in &seen {
            fresh |= self.push(*netuid, block, *price);
        }
        if fresh && self.written.is_none_or(|at| now.saturating_sub(at) >= BETWEEN) {
            self.written = Some(now);
            self.file.append(block, &seen);
        }
    }

    /// Refuses blocks that are not newer than the last one.
    fn push(&mut self, netuid: Netuid, block: u32, price: Price) -> bool {
        let prices = self.prices.entry(netuid).or_default();
        if prices.back().is_some_and(|(last, _)| *last >= block) {
            return false;
        }
        prices.push_back((block, price));
        if prices.len() > MOST {
            prices.pop_front();
        }
        true
    }

    pub fn of(&self, netuid: Netuid) -> Vec<(u32, Price)> {
        self.prices.get(&netuid).into_iter().flatten().copied().collect()
    }
}

/// The last price in each of so many equal stretches of blocks; `None` where none was seen.
pub fn stretches(history: &[(u32, Price)], count: usize) -> Vec<Option<Price>> {
    let (Some((first, _)), Some((last, _))) = (history.first(), history.last()) else {
        return Vec::new();
    };
    let span = u64::from(last.saturating_sub(*first)).saturating_add(1);
    let parts = u64::try_from(count).unwrap_or(1).max(1);
    let mut out = vec![None; count.max(1)];
    for (block, price) in history {
        let offset = u64::from(block.saturating_sub(*first));
        let at = offset.saturating_mul(parts).checked_div(span).unwrap_or(0);
        if let Some(slot) = usize::try_from(at).ok().and_then(|at| out.get_mut(at)) {
            *slot = Some(*price);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_keep_gaps_and_the_last_price_of_each() {
        let price = Price::from_rao;
        let history = [(10, price(1)), (11, price(2)), (19, price(3))];
        assert_eq!(stretches(&history, 5), [Some(price(2)), None, None, None, Some(price(3))]);
        assert_eq!(stretches(&[], 5), []);
        assert_eq!(stretches(&history[..1], 2), [Some(price(1)), None]);
    }

    #[test]
    fn what_was_seen_is_there_in_the_next_session() {
        let dir = tempfile::tempdir().unwrap();
        let genesis = Genesis::default();
        let (one, two) = (Netuid(1), Netuid(2));
        let mut history = History::open(dir.path(), &genesis);
        history.push(one, 5, Price::from_rao(7));
        assert!(!history.push(one, 5, Price::from_rao(8)));
        history.file.append(5, &[(one, Price::from_rao(7)), (two, Price::from_rao(9))]);
        history.file.append(6, &[(one, Price::from_rao(8))]);
        let again = History::open(dir.path(), &genesis);
        assert_eq!(again.of(one), [(5, Price::from_rao(7)), (6, Price::from_rao(8))]);
        assert_eq!(again.of(two), [(5, Price::from_rao(9))]);
        assert_eq!(again.of(Netuid(3)), []);
    }
}
