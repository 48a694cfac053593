//! Staking and unstaking: trades in a subnet's pool, bounded by the price that was previewed.

use super::curve::{self, Fill, Side};
use super::preview::{Received, StakePreview, SwapFee, percent};
use super::{Facts, Plan, Preview, SubnetFacts, Topic, check_funds, check_subnet};
use crate::domain::{
    Alpha, AmountExpr, Coldkey, Hotkey, Netuid, PoolState, Price, Quote, Rounding, Tao,
};
use crate::fault::{Code, Fault};
use crate::intent::{Order, Protection};

struct StakeFacts<'a> {
    subnet: &'a SubnetFacts,
    hotkey_owner: Option<Coldkey>,
    min_stake: Tao,
    position: Option<Alpha>,
    quote: Option<Quote>,
}

fn stake_facts(facts: &Facts) -> Result<StakeFacts<'_>, Fault> {
    match &facts.topic {
        Topic::Stake { subnet, hotkey_owner, min_stake, position, quote, .. } => Ok(StakeFacts {
            subnet,
            hotkey_owner: *hotkey_owner,
            min_stake: *min_stake,
            position: *position,
            quote: *quote,
        }),
        Topic::Transfer { .. } | Topic::Register { .. } | Topic::Take { .. } => {
            Err(Fault::new(Code::Bug, "a trade was planned without its facts"))
        }
    }
}

pub(super) fn add(
    netuid: Netuid,
    hotkey: Hotkey,
    amount: AmountExpr,
    protection: Protection,
    facts: &Facts,
) -> Result<Plan, Fault> {
    let known = stake_facts(facts)?;
    check_subnet(netuid, known.subnet, true)?;
    if known.hotkey_owner.is_none() {
        return Err(Fault::new(
            Code::UnknownHotkey,
            format!("the chain does not know the hotkey {hotkey}"),
        )
        .hint("only a hotkey that was registered once can hold stake")
        .try_command("see the validators there are", &["tao", "validator", "list"]));
    }
    let amount = match amount {
        AmountExpr::Exactly(rao) => Tao::from_rao(rao),
        AmountExpr::All => facts.spendable(),
    };
    let least = least_to_stake(known.min_stake, known.subnet.pool.as_ref());
    if amount < least {
        return Err(Fault::new(
            Code::TooSmall,
            format!("{amount} TAO is less than the chain accepts; the least here is {least}"),
        ));
    }
    check_funds(amount, facts)?;
    let quote = need_quote(known.quote, netuid)?;
    if quote.alpha_amount.is_zero() {
        return Err(empty_quote(netuid, "the pool gives nothing for this amount"));
    }
    let trade = trade(Side::Buy, known.subnet, amount.rao(), &quote, protection)?;
    let order = match trade.limit {
        Some(limit) => Order::AddStakeLimit { hotkey, netuid, amount, limit, partial: false },
        None => Order::AddStake { hotkey, netuid, amount },
    };
    let net = quote.tao_amount;
    let preview = StakePreview {
        netuid,
        hotkey,
        tao: amount,
        alpha: quote.alpha_amount,
        swap_fee: SwapFee::Tao(quote.tao_fee),
        fee: facts.fee,
        fee_asset: "TAO",
        price_now: trade.price_now,
        price_average: Price::average(amount, quote.alpha_amount, Rounding::Up),
        price_after: trade.price_after,
        own_impact: trade.impact.map(percent),
        at_least: trade
            .limit
            .map(|limit| curve::at_least(Side::Buy, net.rao(), limit))
            .or_else(|| known.subnet.is_one_to_one().then_some(amount.rao()))
            .map(|units| Received::Alpha(Alpha::from_units(netuid, units))),
        limit_price: trade.limit,
        partial_allowed: false,
        balance_after: amount
            .checked_add(facts.fee)
            .and_then(|sum| facts.account.free.checked_sub(sum)),
    };
    Ok(Plan { order, preview: Preview::AddStake(preview), warnings: trade.warnings })
}

pub(super) fn remove(
    netuid: Netuid,
    hotkey: Hotkey,
    amount: AmountExpr,
    protection: Protection,
    facts: &Facts,
) -> Result<Plan, Fault> {
    let known = stake_facts(facts)?;
    check_subnet(netuid, known.subnet, true)?;
    let none = || {
        Fault::new(Code::Stake, format!("you have no stake on {hotkey} in subnet {netuid}"))
            .try_command("see what you have", &["tao", "stake", "list"])
    };
    let position = known.position.filter(|alpha| !alpha.is_zero()).ok_or_else(none)?;
    let amount = match amount {
        AmountExpr::Exactly(units) => Alpha::from_units(netuid, units),
        AmountExpr::All => position,
    };
    if amount > position {
        return Err(Fault::new(
            Code::Stake,
            format!("you have {position} alpha on {hotkey} in subnet {netuid}, not {amount}"),
        )
        .hint("take a smaller amount, or `all`"));
    }
    if amount.is_zero() {
        return Err(Fault::new(Code::TooSmall, "nothing is to be unstaked"));
    }
    check_funds(Tao::ZERO, facts)?;
    let quote = need_quote(known.quote, netuid)?;
    if quote.tao_amount.is_zero() {
        return Err(empty_quote(netuid, "the pool pays nothing for this amount"));
    }
    let whole = amount == position;
    if !whole && quote.tao_amount < known.min_stake {
        return Err(Fault::new(
            Code::TooSmall,
            format!(
                "{amount} alpha is worth {} TAO; a part of a position must be worth {} at least",
                quote.tao_amount, known.min_stake
            ),
        )
        .hint("unstake more, or `all`"));
    }
    let mut trade = trade(Side::Sell, known.subnet, amount.units(), &quote, protection)?;
    let order = match (whole, trade.limit) {
        (true, limit) => Order::RemoveStakeFull { hotkey, netuid, limit },
        (false, Some(limit)) => Order::RemoveStakeLimit { hotkey, amount, limit, partial: false },
        (false, None) => Order::RemoveStake { hotkey, amount },
    };
    if whole && !known.subnet.is_one_to_one() {
        trade.warnings.push(
            "the position grows with every epoch; all of it is sold as it is then".to_owned(),
        );
    }
    let net = quote.alpha_amount;
    let after = facts.account.free.checked_sub(facts.fee);
    let preview = StakePreview {
        netuid,
        hotkey,
        tao: quote.tao_amount,
        alpha: amount,
        swap_fee: SwapFee::Alpha(quote.alpha_fee),
        fee: facts.fee,
        fee_asset: "TAO",
        price_now: trade.price_now,
        price_average: Price::average(quote.tao_amount, amount, Rounding::Down),
        price_after: trade.price_after,
        own_impact: trade.impact.map(percent),
        at_least: trade
            .limit
            .map(|limit| curve::at_least(Side::Sell, net.units(), limit))
            .or_else(|| known.subnet.is_one_to_one().then_some(amount.units()))
            .map(|rao| Received::Tao(Tao::from_rao(rao))),
        limit_price: trade.limit,
        partial_allowed: false,
        balance_after: after.and_then(|left| left.checked_add(quote.tao_amount)),
    };
    Ok(Plan { order, preview: Preview::RemoveStake(preview), warnings: trade.warnings })
}

/// What the pool does to a trade of this size, and the limit that follows.
struct Trade {
    limit: Option<Price>,
    price_now: Option<Price>,
    price_after: Option<Price>,
    impact: Option<u32>,
    warnings: Vec<String>,
}

fn trade(
    side: Side,
    subnet: &SubnetFacts,
    gross: u64,
    quote: &Quote,
    protection: Protection,
) -> Result<Trade, Fault> {
    let pool = subnet.pool.as_ref().filter(|pool| pool.dynamic);
    if subnet.is_one_to_one() {
        let price = Some(Price::ONE);
        return Ok(Trade {
            limit: None,
            price_now: price,
            price_after: price,
            impact: Some(0),
            warnings: vec![],
        });
    }
    refuse_partial(side, gross, quote)?;
    let fill = pool.map(|pool| local_fill(side, pool, gross)).transpose()?;
    let fill = fill.filter(|fill| agrees(side, fill, quote));
    let limit = match protection {
        Protection::None => None,
        Protection::Limit(limit) => Some(limit),
        Protection::Guard(guard) => match &fill {
            Some(fill) => Some(curve::limit_with_guard(fill, side, guard)),
            None => {
                return Err(Fault::new(
                    Code::Contract,
                    "this runtime's pool does not follow the curve that limits are derived from",
                )
                .hint("state the limit yourself with --limit-price"));
            }
        },
    };
    let mut warnings = Vec::new();
    match (limit, pool) {
        (Some(limit), Some(pool)) => check_limit(side, pool, gross, limit)?,
        (Some(_), None) => {}
        (None, _) => warnings.push(
            "NO LIMIT: whoever sees this order first can move the price against it without bound"
                .to_owned(),
        ),
    }
    Ok(Trade {
        limit,
        price_now: pool.and_then(curve::spot),
        price_after: fill.as_ref().map(|fill| fill.price_after),
        impact: fill.as_ref().map(curve::impact),
        warnings,
    })
}

fn local_fill(side: Side, pool: &PoolState, gross: u64) -> Result<Fill, Fault> {
    let fill = match side {
        Side::Buy => curve::buy(pool, Tao::from_rao(gross)),
        Side::Sell => curve::sell(pool, Alpha::from_units(pool.netuid, gross)),
    };
    fill.map_err(|error| {
        Fault::new(Code::Liquidity, format!("the pool cannot take this order: {error}"))
    })
}

/// The chain's quote decides; the local curve only serves while it gives the same, to one unit.
fn agrees(side: Side, fill: &Fill, quote: &Quote) -> bool {
    let quoted = match side {
        Side::Buy => quote.alpha_amount.units(),
        Side::Sell => quote.tao_amount.rao(),
    };
    fill.out.abs_diff(quoted) <= 1
}

/// An extreme order executes in part and keeps the rest, without an error.
fn refuse_partial(side: Side, gross: u64, quote: &Quote) -> Result<(), Fault> {
    let used = match side {
        Side::Buy => quote.tao_amount.rao().checked_add(quote.tao_fee.rao()),
        Side::Sell => quote.alpha_amount.units().checked_add(quote.alpha_fee.units()),
    };
    if used.is_some_and(|used| used < gross) {
        return Err(Fault::new(
            Code::Partial,
            "the order is so large for this pool that only a part of it would be executed",
        )
        .hint("place a smaller order"));
    }
    Ok(())
}

fn check_limit(side: Side, pool: &PoolState, gross: u64, limit: Price) -> Result<(), Fault> {
    let most = curve::max_input(pool, side, limit);
    if gross <= most {
        return Ok(());
    }
    let now = curve::spot(pool).map_or_else(|| "n/a".to_owned(), |price| price.to_string());
    let (asset, bound) = match side {
        Side::Buy => ("TAO", "above"),
        Side::Sell => ("alpha", "below"),
    };
    let most = Tao::from_rao(most);
    Err(Fault::new(
        Code::Limit,
        format!(
            "the order would leave the price {bound} the limit of {limit}; the price is {now} now"
        ),
    )
    .hint(format!("within this limit at most {most} {asset} can be traded")))
}

fn least_to_stake(min_stake: Tao, pool: Option<&PoolState>) -> Tao {
    let fee = pool.filter(|pool| pool.dynamic).map_or(0, |pool| {
        let scaled = u128::from(min_stake.rao()).saturating_mul(u128::from(pool.fee_rate));
        u64::try_from(scaled / 65_535).unwrap_or(u64::MAX)
    });
    min_stake.checked_add(Tao::from_rao(fee)).unwrap_or(Tao::MAX)
}

fn need_quote(quote: Option<Quote>, netuid: Netuid) -> Result<Quote, Fault> {
    quote.ok_or_else(|| {
        Fault::new(Code::Bug, format!("the trade in subnet {netuid} was not quoted"))
    })
}

fn empty_quote(netuid: Netuid, why: &str) -> Fault {
    Fault::new(Code::Liquidity, format!("subnet {netuid} cannot be traded like this: {why}"))
        .hint("the amount is too small or too large for the pool")
}

impl SubnetFacts {
    /// The root network: one alpha is one TAO, nothing is swapped and no fee is taken.
    pub fn is_one_to_one(&self) -> bool {
        self.pool.as_ref().is_some_and(|pool| !pool.dynamic)
    }
}
