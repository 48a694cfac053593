//! One trade in a subnet's pool: what to expect of it, the limit that goes into the bytes, and
//! what cannot become worse.

use super::curve::{self, Fill, Side};
use super::preview::{Received, StakePreview, SwapFee, percent};
use super::{Facts, SubnetFacts, check_funds};
use crate::domain::{Alpha, Hotkey, Netuid, PoolState, Price, Quote, Rounding, Tao};
use crate::fault::{Code, Fault};
use crate::intent::{Place, Protection};

/// What is to be traded, and on which terms.
#[derive(Clone, Copy)]
pub(super) struct Deal<'a> {
    pub(super) side: Side,
    pub(super) place: Place,
    pub(super) subnet: &'a SubnetFacts,
    pub(super) gross: u64,
    pub(super) protection: Protection,
    pub(super) partial: bool,
}

/// A deal with its limit and its consequences.
pub(super) struct Priced {
    pub(super) limit: Option<Price>,
    /// In units of the input and of the output.
    pub(super) spent: u64,
    pub(super) expected: u64,
    pub(super) least: Option<u64>,
    fee: u64,
    price_now: Option<Price>,
    price_after: Option<Price>,
    impact: Option<u32>,
    pub(super) warnings: Vec<String>,
}

impl Deal<'_> {
    /// Decides the limit, or says why the chain would not execute the trade as it was previewed.
    ///
    /// `lifetime` is how many blocks may pass before: the pool grows meanwhile, which makes the
    /// part of the trade that is not its own impact larger.
    pub(super) fn price(&self, quote: &Quote, lifetime: u64) -> Result<Priced, Fault> {
        if self.subnet.is_one_to_one() {
            return Ok(self.at_par());
        }
        let pool = self.subnet.pool.as_ref().filter(|pool| pool.dynamic);
        refuse_partial(self.side, self.gross, quote)?;
        let fill = pool.map(|pool| local_fill(self.side, pool, self.gross)).transpose()?;
        let fill = fill.filter(|fill| agrees(self.side, fill, quote));
        let limit = match (self.protection, &fill) {
            (Protection::None, _) => None,
            (Protection::Limit(limit), _) => Some(limit),
            (Protection::Guard(guard), Some(fill)) => {
                Some(curve::limit_with_guard(fill, self.side, guard))
            }
            (Protection::Guard(_), None) => return Err(other_curve()),
        };
        let mut warnings = Vec::new();
        let mut fill = fill;
        match (limit, pool) {
            (Some(limit), Some(pool)) if self.partial => {
                fill = Some(self.within(pool, limit, &mut warnings)?);
            }
            (Some(limit), Some(pool)) => check_limit(self.side, pool, self.gross, limit)?,
            (Some(_), None) => {}
            (None, _) => warnings.push(
                "NO LIMIT: whoever sees this order first can move the price against it without bound"
                    .to_owned(),
            ),
        }
        let (net, fee, expected) = match (&fill, self.side) {
            (Some(fill), _) if self.partial => (fill.net, fill.fee, fill.out),
            (_, Side::Buy) => {
                let (net, fee) = (quote.tao_amount.rao(), quote.tao_fee.rao());
                (net, fee, quote.alpha_amount.units())
            }
            (_, Side::Sell) => {
                let (net, fee) = (quote.alpha_amount.units(), quote.alpha_fee.units());
                (net, fee, quote.tao_amount.rao())
            }
        };
        let least = match (limit, pool) {
            // A part may be as small as the chain allows.
            _ if self.partial => None,
            (Some(limit), Some(pool)) => {
                let grown = grown(pool, self.subnet.emission, lifetime);
                Some(curve::at_least(&grown, self.side, net, limit))
            }
            _ => None,
        };
        Ok(Priced {
            limit,
            spent: net.saturating_add(fee),
            expected,
            least,
            fee,
            price_now: pool.and_then(curve::spot),
            price_after: fill.as_ref().map(|fill| fill.price_after),
            impact: fill.as_ref().map(curve::impact),
            warnings,
        })
    }

    fn at_par(&self) -> Priced {
        Priced {
            limit: None,
            spent: self.gross,
            expected: self.gross,
            least: Some(self.gross),
            fee: 0,
            price_now: Some(Price::ONE),
            price_after: Some(Price::ONE),
            impact: Some(0),
            warnings: Vec::new(),
        }
    }

    /// The part that the limit lets through.
    fn within(
        &self,
        pool: &PoolState,
        limit: Price,
        warnings: &mut Vec<String>,
    ) -> Result<Fill, Fault> {
        let most = curve::max_input(pool, self.side, limit);
        if most == 0 {
            return Err(crossed(pool, self.side, limit).rule("Swap.PriceLimitExceeded"));
        }
        let fill = curve::quote(pool, self.side, self.gross, Some(limit)).map_err(refused)?;
        let spent = fill.net.saturating_add(fill.fee);
        if spent < self.gross {
            let (of, spent) = (Tao::from_rao(self.gross), Tao::from_rao(spent));
            warnings.push(format!("only {spent} of {of} can be traded within the limit now"));
        }
        warnings.push(
            "a partial fill may be as small as the chain allows; only the price is bounded"
                .to_owned(),
        );
        Ok(fill)
    }

    pub(super) fn preview(&self, priced: &Priced, facts: &Facts) -> StakePreview {
        let Place { netuid, hotkey } = self.place;
        let alpha = |units| Alpha::from_units(netuid, units);
        let (tao, alpha, swap_fee, average, at_least) = match self.side {
            Side::Buy => {
                let (tao, alpha) = (Tao::from_rao(priced.spent), alpha(priced.expected));
                let least = priced.least.map(|least| Alpha::from_units(netuid, least));
                let average = Price::average(tao, alpha, Rounding::Up);
                let fee = SwapFee::Tao(Tao::from_rao(priced.fee));
                (tao, alpha, fee, average, least.map(Received::Alpha))
            }
            Side::Sell => {
                let (tao, alpha) = (Tao::from_rao(priced.expected), alpha(priced.spent));
                let average = Price::average(tao, alpha, Rounding::Down);
                let fee = SwapFee::Alpha(Alpha::from_units(netuid, priced.fee));
                let least = priced.least.map(|least| Received::Tao(Tao::from_rao(least)));
                (tao, alpha, fee, average, least)
            }
        };
        StakePreview {
            netuid,
            hotkey,
            tao,
            alpha,
            swap_fee,
            fee: facts.fee,
            fee_asset: "TAO",
            fee_alpha: None,
            price_now: priced.price_now,
            price_average: average,
            price_after: priced.price_after,
            own_impact: priced.impact.map(percent),
            others_at_most: priced.least.map(|least| percent(lost(priced.expected, least))),
            at_least,
            limit_price: priced.limit,
            partial_allowed: self.partial,
            holding: None,
            balance_after: None,
            earnings: None,
            risks: Vec::new(),
        }
    }
}

/// The pool as emission can have made it after some blocks, at the same price.
pub(super) fn grown(pool: &PoolState, emission: Option<Tao>, blocks: u64) -> PoolState {
    let added = emission.map_or(0, |tao| tao.rao().saturating_mul(blocks));
    let tao = pool.tao.rao().saturating_add(added);
    let alpha = u128::from(pool.alpha.units()).saturating_mul(u128::from(tao));
    let alpha = alpha.div_ceil(u128::from(pool.tao.rao().max(1)));
    match u64::try_from(alpha) {
        Ok(alpha) => PoolState {
            tao: Tao::from_rao(tao),
            alpha: Alpha::from_units(pool.netuid, alpha),
            ..*pool
        },
        Err(_) => *pool,
    }
}

/// How much less than expected, in hundredths of a percent, rounded up.
pub(super) fn lost(expected: u64, least: u64) -> u32 {
    let lost = u128::from(expected.saturating_sub(least)).saturating_mul(10_000);
    match u128::from(expected) {
        0 => 0,
        expected => u32::try_from(lost.div_ceil(expected)).unwrap_or(10_000),
    }
}

pub(super) fn local_fill(side: Side, pool: &PoolState, gross: u64) -> Result<Fill, Fault> {
    let fill = match side {
        Side::Buy => curve::buy(pool, Tao::from_rao(gross)),
        Side::Sell => curve::sell(pool, Alpha::from_units(pool.netuid, gross)),
    };
    fill.map_err(refused)
}

fn refused(error: curve::CurveError) -> Fault {
    let fault = Fault::new(Code::Liquidity, format!("the pool cannot take this order: {error}"));
    match error {
        curve::CurveError::ReservesTooLow => fault.rule("Swap.ReservesTooLow"),
        _ => fault,
    }
}

pub(super) fn other_curve() -> Fault {
    Fault::new(
        Code::Contract,
        "this runtime's pool does not follow the curve that limits are derived from",
    )
    .hint("state the limit yourself with --limit-price")
}

/// The chain's quote decides; the local curve only serves while it gives the same, to one unit.
pub(super) fn agrees(side: Side, fill: &Fill, quote: &Quote) -> bool {
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
    let fault = crossed(pool, side, limit);
    if most == 0 {
        return Err(fault.rule("Swap.PriceLimitExceeded"));
    }
    let asset = match side {
        Side::Buy => "TAO",
        Side::Sell => "alpha",
    };
    let most = Tao::from_rao(most);
    Err(fault
        .hint(format!("within this limit at most {most} {asset} can be traded"))
        .hint("with --partial as much as fits is traded")
        .rule("SubtensorModule.SlippageTooHigh"))
}

fn crossed(pool: &PoolState, side: Side, limit: Price) -> Fault {
    let now = curve::spot(pool).map_or_else(|| "n/a".to_owned(), |price| price.to_string());
    let bound = match side {
        Side::Buy => "above",
        Side::Sell => "below",
    };
    Fault::new(
        Code::Limit,
        format!(
            "the order would leave the price {bound} the limit of {limit}; the price is {now} now"
        ),
    )
}

/// The least that can be staked: the chain wants its minimum and the swap fee on it.
pub(super) fn least_to_stake(min_stake: Tao, pool: Option<&PoolState>) -> Tao {
    let fee = pool.filter(|pool| pool.dynamic).map_or(0, |pool| {
        let scaled = u128::from(min_stake.rao()).saturating_mul(u128::from(pool.fee_rate));
        u64::try_from(scaled / 65_535).unwrap_or(u64::MAX)
    });
    min_stake.checked_add(Tao::from_rao(fee)).unwrap_or(Tao::MAX)
}

/// What an amount of alpha is worth at the price of the moment, rounded down.
pub(super) fn worth(subnet: &SubnetFacts, alpha: Alpha) -> Option<Tao> {
    curve::spot(subnet.pool.as_ref()?)?.value(alpha, Rounding::Down)
}

/// What the fee takes of a position when there is no TAO to pay it with, and `None` where TAO pays
/// it. Only calls that touch a position and stand alone can be paid for like this.
pub(super) fn fee_in_alpha(
    facts: &Facts,
    subnet: &SubnetFacts,
    position: Alpha,
) -> Result<Option<Alpha>, Fault> {
    let Err(short) = check_funds(Tao::ZERO, facts) else { return Ok(None) };
    // The chain takes nothing from an account that has no balance at all.
    if facts.account.free < facts.existential_deposit && facts.account.reserved.is_zero() {
        return Err(short);
    }
    let price = subnet.pool.as_ref().and_then(curve::spot);
    let alpha = price
        .and_then(|price| price.alpha_for(facts.fee, position.netuid(), Rounding::Up))
        // The sale of the fee moves the price, too.
        .and_then(|alpha| alpha.units().checked_add(alpha.units() / 100))
        .map(|units| Alpha::from_units(position.netuid(), units));
    match alpha {
        Some(alpha) if alpha < position => Ok(Some(alpha)),
        _ => Err(short),
    }
}

pub(super) fn paid_in_alpha(alpha: Alpha) -> String {
    format!(
        "there is not enough TAO for the fee: the chain sells about {alpha} alpha of the position for it"
    )
}

pub(super) fn need_quote(quote: Option<Quote>, netuid: Netuid) -> Result<Quote, Fault> {
    quote.ok_or_else(|| {
        Fault::new(Code::Bug, format!("the trade in subnet {netuid} was not quoted"))
    })
}

pub(super) fn empty_quote(netuid: Netuid, why: &str) -> Fault {
    Fault::new(Code::Liquidity, format!("subnet {netuid} cannot be traded like this: {why}"))
        .hint("the amount is too small or too large for the pool")
}

pub(super) fn unknown_hotkey(hotkey: Hotkey) -> Fault {
    Fault::new(Code::UnknownHotkey, format!("the chain does not know the hotkey {hotkey}"))
        .hint("only a hotkey that was registered once can hold stake")
        .try_command("see the validators there are", &["tao", "validator", "list"])
        .rule("SubtensorModule.HotKeyAccountNotExists")
}
