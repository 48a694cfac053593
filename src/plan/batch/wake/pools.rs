//! Pools that the chain cannot be asked about, because they are not there yet.

use crate::domain::{Alpha, Netuid, PoolState, Quote, Tao};
use crate::fault::Fault;
use crate::plan::curve::Side;
use crate::plan::trade::local_fill;
use crate::plan::{StakeFacts, Swap, Topic};

pub(super) fn traded_in(swap: Swap) -> Netuid {
    match swap {
        Swap::Buy(netuid, _) => netuid,
        Swap::Sell(alpha) => alpha.netuid(),
    }
}

/// The pool of a subnet among the facts of a leg.
pub(super) fn pool_in(topic: &Topic, netuid: Netuid) -> Option<PoolState> {
    let of = |facts: &StakeFacts| facts.market.subnet.pool;
    let pools: Vec<Option<PoolState>> = match topic {
        Topic::Stake(known) => vec![of(known)],
        Topic::Move { from, to } | Topic::TransferStake { from, to, .. } => vec![of(from), of(to)],
        Topic::Exit { markets, .. } => {
            markets.iter().map(|(_, market)| market.subnet.pool).collect()
        }
        _ => Vec::new(),
    };
    pools.into_iter().flatten().find(|pool| pool.netuid == netuid)
}

/// What the pool makes of a trade, which the chain cannot be asked about before it is there.
pub(super) fn local(swap: Swap, pool: &PoolState) -> Result<Quote, Fault> {
    let netuid = pool.netuid;
    let alpha = |units| Alpha::from_units(netuid, units);
    let none = Quote {
        tao_amount: Tao::ZERO,
        alpha_amount: alpha(0),
        tao_fee: Tao::ZERO,
        alpha_fee: alpha(0),
        tao_slippage: Tao::ZERO,
        alpha_slippage: alpha(0),
    };
    Ok(match swap {
        Swap::Buy(_, tao) if !pool.dynamic => {
            Quote { tao_amount: tao, alpha_amount: alpha(tao.rao()), ..none }
        }
        Swap::Sell(sold) if !pool.dynamic => {
            Quote { tao_amount: Tao::from_rao(sold.units()), alpha_amount: sold, ..none }
        }
        Swap::Buy(_, tao) => {
            let fill = local_fill(Side::Buy, pool, tao.rao())?;
            Quote {
                tao_amount: Tao::from_rao(fill.net),
                tao_fee: Tao::from_rao(fill.fee),
                alpha_amount: alpha(fill.out),
                ..none
            }
        }
        Swap::Sell(sold) => {
            let fill = local_fill(Side::Sell, pool, sold.units())?;
            Quote {
                tao_amount: Tao::from_rao(fill.out),
                alpha_amount: alpha(fill.net),
                alpha_fee: alpha(fill.fee),
                ..none
            }
        }
    })
}
