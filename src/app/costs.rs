//! What trades of different sizes lose to themselves in one pool: a picture of its depth.
//!
//! Computed on the pool of one block; the order itself is quoted by the chain.

use super::session::Session;
use super::shown;
use crate::domain::{Alpha, Netuid, PoolState, Price, Rounding, Tao};
use crate::fault::Fault;
use crate::plan::curve;

/// Sizes on the curve; the largest is a quarter of the TAO in the pool.
pub const STEPS: u32 = 24;
/// Costs that the largest size is worked out for, in hundredths of a percent.
const BOUNDS: [u32; 3] = [100, 200, 500];

/// The cost of one size, in hundredths of a percent; `None` where the pool cannot do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    pub size: Tao,
    pub entry: Option<u32>,
    pub exit: Option<u32>,
}

/// The most that costs no more than a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Depth {
    pub bound: u32,
    pub entry: Tao,
    pub exit: Tao,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Costs {
    pub curve: Vec<Cost>,
    pub depths: Vec<Depth>,
    /// The swap fee, which comes on top.
    pub fee: String,
    pub pool: PoolState,
}

impl Costs {
    /// The largest sizes that cost no more than this, in hundredths of a percent.
    pub fn solve(&self, bound: u32) -> Depth {
        depth(&self.pool, bound)
    }
}

fn depth(pool: &PoolState, bound: u32) -> Depth {
    let exit_of = |size| exit(pool, curve::spot(pool)?, size);
    Depth {
        bound,
        entry: largest(pool, bound, |size| entry(pool, size)),
        exit: largest(pool, bound, exit_of),
    }
}

/// `None` for root, where nothing costs anything, and for a pool that is empty.
pub async fn costs(session: &Session, netuid: Netuid) -> Result<Option<Costs>, Fault> {
    let view = session.chain.best().await?;
    let pools = view.pools(&[netuid]).await?;
    Ok(pools.first().and_then(of))
}

fn of(pool: &PoolState) -> Option<Costs> {
    if !pool.dynamic {
        return None;
    }
    let price = curve::spot(pool)?;
    let curve = (1..=STEPS)
        .map(|step| {
            let part = u128::from(step).saturating_mul(u128::from(step));
            let all = u128::from(STEPS).saturating_mul(u128::from(STEPS)).saturating_mul(4);
            let size = u128::from(pool.tao.rao()).saturating_mul(part).checked_div(all);
            let size = Tao::from_rao(size.and_then(|size| u64::try_from(size).ok()).unwrap_or(0));
            Cost { size, entry: entry(pool, size), exit: exit(pool, price, size) }
        })
        .collect();
    let depths = BOUNDS.map(|bound| depth(pool, bound));
    let fee = u64::from(pool.fee_rate).saturating_mul(10_000).div_ceil(65_535);
    let fee = u32::try_from(fee).map_or_else(|_| shown::UNKNOWN.to_owned(), percent);
    Some(Costs { curve, depths: depths.into(), fee, pool: *pool })
}

fn entry(pool: &PoolState, size: Tao) -> Option<u32> {
    curve::buy(pool, size).ok().map(|fill| curve::impact(&fill))
}

/// Of alpha that is worth this much at the price now.
fn exit(pool: &PoolState, price: Price, size: Tao) -> Option<u32> {
    let alpha: Alpha = price.alpha_for(size, pool.netuid, Rounding::Down)?;
    curve::sell(pool, alpha).ok().map(|fill| curve::impact(&fill))
}

/// By halving: costs grow with the size.
fn largest(pool: &PoolState, bound: u32, cost: impl Fn(Tao) -> Option<u32>) -> Tao {
    let (mut low, mut high) = (0u64, pool.tao.rao());
    // Below a thousandth of a TAO rounding decides.
    while high.saturating_sub(low) > 1_000_000 {
        let middle = low.midpoint(high);
        match cost(Tao::from_rao(middle)) {
            Some(cost) if cost <= bound => low = middle,
            _ => high = middle,
        }
    }
    Tao::from_rao(low)
}

/// Hundredths of a percent in words.
pub fn percent(hundredths: u32) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pool() -> PoolState {
        PoolState {
            netuid: Netuid(1),
            tao: Tao::parse("10000").unwrap(),
            alpha: Alpha::parse(Netuid(1), "200000").unwrap(),
            tao_weight: 500_000_000_000_000_000,
            fee_rate: 33,
            dynamic: true,
        }
    }

    #[test]
    fn larger_trades_cost_more_in_both_directions() {
        let costs = of(&pool()).unwrap();
        assert_eq!(costs.curve.len(), 24);
        assert_eq!(costs.curve.last().unwrap().size, Tao::parse("2500").unwrap());
        for pair in costs.curve.windows(2) {
            assert!(pair[0].entry.unwrap() <= pair[1].entry.unwrap());
            assert!(pair[0].exit.unwrap() <= pair[1].exit.unwrap());
        }
        // In an even pool a buy of x against T loses x / (T + x) of what the price now promises.
        assert!((1_995..=2_005).contains(&costs.curve.last().unwrap().entry.unwrap()));
        assert_eq!(of(&PoolState { dynamic: false, ..pool() }), None);
    }

    #[test]
    fn depths_are_the_largest_sizes_within_their_bound() {
        let pool = pool();
        for depth in of(&pool).unwrap().depths {
            assert!(entry(&pool, depth.entry).unwrap() <= depth.bound);
            let more = depth.entry.checked_add(Tao::parse("2").unwrap()).unwrap();
            assert!(entry(&pool, more).unwrap() > depth.bound, "{depth:?}");
            assert!(!depth.exit.is_zero());
        }
    }
}
