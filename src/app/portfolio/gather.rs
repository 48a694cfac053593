//! Reads portfolios in a number of messages that does not depend on how much there is.

use std::collections::{BTreeMap, BTreeSet};

use super::alarm::{self, Alarm, Proxy};
use super::claim;
use super::{Basket, Baskets, Holding, Portfolio, Portfolios, When};
use crate::app::session::Session;
use crate::chain::{Asks, View, read};
use crate::domain::{
    Account, Alpha, Availability, Coldkey, Epoch, Hotkey, Netuid, PoolState, Position, Rounding,
    Tao,
};
use crate::fault::{Code, Fault};
use crate::plan::{curve, exit};

/// What the first message brings for each coldkey.
struct First {
    free: Tao,
    reserved: Tao,
    positions: Vec<Position>,
    available: Option<Vec<Availability>>,
    alarms: Vec<Alarm>,
    proxies: Vec<Proxy>,
    baskets: Option<Baskets>,
}

/// The coldkeys' holdings at one block. `known` are the accounts that may act as proxies without
/// being an alarm.
pub async fn holdings(
    session: &Session,
    coldkeys: &[(Option<String>, Coldkey)],
    known: &[Account],
    when: When,
) -> Result<Portfolios, Fault> {
    let view = match when {
        When::Now => session.chain.newest().await?,
        When::At(number) => session.chain.at_number(number).await?,
    };
    let firsts = first(&view, coldkeys).await?;
    let second = Second::read(&view, coldkeys, &firsts).await?;
    let mut pools = second.pools.clone();
    let mut accounts = Vec::new();
    for ((name, coldkey), first) in coldkeys.iter().zip(firsts) {
        let announced = second.announced.iter().filter(|(of, _)| of == coldkey);
        let announced = announced.map(|(_, alarm)| alarm.clone()).collect();
        let alarms = alarm::judged(first.alarms, announced, first.proxies.clone(), known);
        let positions = first.positions.iter().filter(|position| !position.alpha.is_zero());
        let positions: Vec<Holding> = positions
            .map(|position| second.holding(position, first.available.as_deref(), &mut pools))
            .collect();
        let total = |value: fn(&Holding) -> Option<Tao>| {
            let values: Option<Vec<Tao>> = positions.iter().map(value).collect();
            values.and_then(Tao::sum)?.checked_add(first.free)
        };
        accounts.push(Portfolio {
            block: view.block(),
            name: name.clone(),
            coldkey: *coldkey,
            alarms,
            proxies: first.proxies,
            free: first.free,
            reserved: first.reserved,
            exit_value: total(|held| held.exit_value),
            spot_value: total(|held| held.spot_value),
            positions,
            baskets: first.baskets,
        });
    }
    let total = |value: fn(&Portfolio) -> Option<Tao>| {
        accounts.iter().map(value).collect::<Option<Vec<Tao>>>().and_then(Tao::sum)
    };
    let exit_value = total(|account| account.exit_value);
    let spot_value = total(|account| account.spot_value);
    if let Some(whole) = exit_value {
        for held in accounts.iter_mut().flat_map(|account| &mut account.positions) {
            held.share = held.exit_value.and_then(|part| percent(part, whole));
        }
    }
    let owed = |account: &Portfolio| account.baskets.as_ref()?.owed;
    let in_baskets = accounts.iter().map(owed).collect::<Option<Vec<Tao>>>().and_then(Tao::sum);
    Ok(Portfolios { block: view.block(), accounts, exit_value, spot_value, in_baskets })
}

async fn first(view: &View, coldkeys: &[(Option<String>, Coldkey)]) -> Result<Vec<First>, Fault> {
    let runtime = view.runtime();
    let mut asks = Asks::default();
    let keys: Vec<Coldkey> = coldkeys.iter().map(|(_, coldkey)| *coldkey).collect();
    let positions = asks.add(read::positions_of(runtime, &keys));
    let available = asks.add(read::availabilities(runtime, &keys));
    let slots: Vec<_> = keys
        .iter()
        .map(|coldkey| {
            (
                asks.add(read::account(coldkey.0)),
                asks.add(alarm::swap(runtime, *coldkey)),
                asks.add(alarm::proxies(runtime, *coldkey)),
                read::has_baskets(runtime).then(|| {
                    let owed = asks.add(read::owed_by_baskets(runtime, *coldkey));
                    (owed, asks.add(read::known_baskets(runtime, *coldkey)))
                }),
            )
        })
        .collect();
    let answers = view.ask_all(asks).await?;
    let mut positions = answers.take(&positions)?.into_iter();
    let mut available = answers.take(&available)?.map(Vec::into_iter);
    slots
        .iter()
        .map(|(account, alarms, proxies, baskets)| {
            let account = answers.take(account)?;
            Ok(First {
                free: account.free,
                reserved: account.reserved,
                positions: positions.next().unwrap_or_default(),
                available: available.as_mut().map(|all| all.next().unwrap_or_default()),
                alarms: answers.take(alarms)?,
                proxies: answers.take(proxies)?,
                baskets: match baskets {
                    Some((owed, rows)) => {
                        let (owed, rows) = (answers.take(owed)?, answers.take(rows)?);
                        let basket = |(hotkey, owed)| Basket { hotkey, owed };
                        let rows = rows.map(|rows| rows.into_iter().map(basket).collect());
                        Some(Baskets { owed, rows })
                    }
                    None => None,
                },
            })
        })
        .collect()
}

/// What follows from the positions: pools, epochs, claims, announcements.
struct Second {
    /// `None` for a subnet that cannot be traded in now.
    pools: BTreeMap<Netuid, Option<PoolState>>,
    epochs: BTreeMap<(Netuid, Hotkey), Epoch>,
    claims: Option<claim::Claims>,
    announced: Vec<(Coldkey, Alarm)>,
}

impl Second {
    async fn read(
        view: &View,
        coldkeys: &[(Option<String>, Coldkey)],
        firsts: &[First],
    ) -> Result<Self, Fault> {
        let runtime = view.runtime();
        let positions: Vec<Position> =
            firsts.iter().flat_map(|first| first.positions.iter().copied()).collect();
        let netuids: BTreeSet<Netuid> = positions.iter().map(|held| held.netuid).collect();
        let places: BTreeSet<(Netuid, Hotkey)> =
            positions.iter().map(|held| (held.netuid, held.hotkey)).collect();
        let mut asks = Asks::default();
        let pools: Vec<_> = netuids
            .iter()
            .map(|id| (*id, asks.add(read::started(*id)), asks.add(read::pool_of(*id))))
            .collect();
        let epochs: Vec<_> = places
            .iter()
            .filter(|(netuid, _)| !netuid.is_root())
            .map(|(netuid, hotkey)| {
                ((*netuid, *hotkey), asks.add(read::last_epoch(runtime, *netuid, *hotkey)))
            })
            .collect();
        let announced: Vec<_> = coldkeys
            .iter()
            .zip(firsts)
            .flat_map(|((_, coldkey), first)| {
                let delegates = alarm::delegates(&first.proxies);
                delegates.into_iter().map(move |delegate| (*coldkey, delegate))
            })
            .map(|(coldkey, delegate)| {
                (coldkey, asks.add(alarm::announcements(runtime, coldkey, delegate)))
            })
            .collect();
        let answers = view.ask_all(asks).await?;
        let mut out = Self {
            pools: BTreeMap::new(),
            epochs: BTreeMap::new(),
            claims: None,
            announced: Vec::new(),
        };
        for (netuid, started, pool) in &pools {
            let tradable = answers.take(started)? || netuid.is_root();
            let pool = answers.take(pool)?;
            out.pools.insert(*netuid, tradable.then_some(pool));
        }
        for (place, slot) in &epochs {
            if let Some(epoch) = answers.take(slot)? {
                out.epochs.insert(*place, epoch);
            }
        }
        for (coldkey, slot) in &announced {
            out.announced.extend(answers.take(slot)?.into_iter().map(|alarm| (*coldkey, alarm)));
        }
        let root: Vec<Position> =
            positions.into_iter().filter(|held| held.netuid.is_root()).collect();
        out.claims = claim::claims(view, &root).await?;
        Ok(out)
    }

    /// Prices a position, and takes its sale out of the pool that the next one would be sold into.
    fn holding(
        &self,
        position: &Position,
        available: Option<&[Availability]>,
        pools: &mut BTreeMap<Netuid, Option<PoolState>>,
    ) -> Holding {
        let Position { coldkey, hotkey, netuid, alpha, registered } = *position;
        let price = self.pools.get(&netuid).copied().flatten().and_then(|pool| curve::spot(&pool));
        let mut exit_value = None;
        if let Some(pool) = pools.get_mut(&netuid)
            && let Some((quote, after)) = pool.and_then(|pool| exit::sold(&pool, alpha))
        {
            exit_value = Some(quote.tao_amount);
            *pool = Some(after);
        }
        let spot_value = price.and_then(|price| price.value(alpha, Rounding::Down));
        let haircut = exit_value
            .zip(spot_value)
            .and_then(|(exit, spot)| percent(spot.checked_sub(exit).unwrap_or(Tao::ZERO), spot));
        let locked = available.map(|all| {
            all.iter()
                .find(|sums| sums.locked.netuid() == netuid)
                .map_or(Alpha::from_units(netuid, 0), |sums| sums.locked)
        });
        let epoch = self.epochs.get(&(netuid, hotkey));
        let daily = |units| {
            let earned = epoch.and_then(|epoch| epoch.daily(units));
            earned.map(|units| Alpha::from_units(netuid, units))
        };
        Holding {
            netuid,
            hotkey,
            alpha,
            locked,
            price,
            spot_value,
            exit_value,
            haircut,
            share: None,
            daily: daily(alpha.units()),
            daily_per_1000: daily(1_000_000_000_000),
            // Dividends are claimed through root stake; other positions have none.
            claimable: if netuid.is_root() {
                let claims = self.claims.as_ref();
                claims.map(|claims| claims.get(&(coldkey, hotkey)).cloned().unwrap_or_default())
            } else {
                Some(Vec::new())
            },
            registered,
        }
    }
}

/// A part of a whole in percent with two decimals.
fn percent(part: Tao, whole: Tao) -> Option<String> {
    let scaled = u128::from(part.rao()).checked_mul(10_000)?;
    let hundredths = scaled.checked_div(u128::from(whole.rao()))?;
    let (whole, rest) = (hundredths.checked_div(100)?, hundredths.checked_rem(100)?);
    Some(format!("{whole}.{rest:02}%"))
}

/// The number of the newest block, for somebody who waits for the next.
pub async fn watch_block(session: &Session) -> Result<u32, Fault> {
    let block = session.chain.best().await?.block();
    if block.number == u32::MAX {
        return Err(Fault::new(Code::BadAnswer, "the node claims an impossible block"));
    }
    Ok(block.number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_of_the_whole() {
        let tao = Tao::from_rao;
        assert_eq!(percent(tao(1), tao(3)).unwrap(), "33.33%");
        assert_eq!(percent(tao(3), tao(3)).unwrap(), "100.00%");
        assert_eq!(percent(tao(3), tao(0)), None);
    }
}
