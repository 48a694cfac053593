//! What speaks for and against a stake: measured earnings, and risks with their numbers.

use schemars::JsonSchema;
use serde::Serialize;

use super::curve;
use super::preview::{StakePreview, percent};
use super::{Outlook, SubnetFacts};
use crate::domain::{Alpha, BlockRef, PoolState, Rounding, Take, Tao};

/// Shares in hundredths of a percent above which something is worth a word: of the spot price
/// above its moving average, of the order in the pool, and of root in the dividends.
const MUCH_ABOVE: u64 = 2_500;
const MUCH_OF_POOL: u64 = 200;
const MUCH_FOR_ROOT: u64 = 2_500;
/// Blocks without new weights: ten hours.
const SILENT: u64 = 3_000;
/// The default take, and the highest: 18 %.
const FULL_TAKE: Take = Take(11_796);
/// Longer than anybody plans: ten years, in tenths of a day.
const NEVER: u128 = 36_500;

/// Something that may cost the stake or its yield, with what it was read from.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Risk {
    pub kind: &'static str,
    pub says: String,
    pub numbers: Vec<(&'static str, String)>,
}

/// Measured over the last epoch, after the validator's take.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Earnings {
    pub daily: Alpha,
    pub daily_per_1000: Alpha,
    /// Days until the fees of going in and out are earned, if the pool stays as the order leaves
    /// it. `None` when that takes longer than anybody plans.
    pub break_even_fees: Option<String>,
    /// Days until fees and own impact are earned, if the price goes back to where it was.
    pub break_even_price_back: Option<String>,
}

pub(super) fn earnings(
    trade: &StakePreview,
    outlook: &Outlook,
    subnet: &SubnetFacts,
    fee: Tao,
) -> Option<Earnings> {
    let epoch = outlook.epoch?;
    let daily = Alpha::from_units(trade.netuid, epoch.daily(trade.alpha.units())?);
    let daily_per_1000 = Alpha::from_units(trade.netuid, epoch.daily(1_000_000_000_000)?);
    let pool = subnet.pool.filter(|pool| pool.dynamic)?;
    let worth = trade.price_now?.value(daily, Rounding::Down)?;
    let fees = fee.checked_add(fee)?;
    let days = |pool: &PoolState| {
        let back = Tao::from_rao(curve::sell(pool, trade.alpha).ok()?.out);
        let lost = trade.tao.checked_sub(back).unwrap_or(Tao::ZERO).checked_add(fees)?;
        let tenths =
            u128::from(lost.rao()).checked_mul(10)?.div_ceil(u128::from(worth.rao().max(1)));
        let (whole, rest) = (tenths.checked_div(10)?, tenths.checked_rem(10)?);
        (tenths <= NEVER && !worth.is_zero()).then(|| format!("{whole}.{rest}"))
    };
    let net = match trade.swap_fee {
        super::SwapFee::Tao(fee) => trade.tao.checked_sub(fee)?,
        super::SwapFee::Alpha(_) => trade.tao,
    };
    let left = pool.alpha.checked_sub(trade.alpha)?;
    let bought = PoolState { tao: pool.tao.checked_add(net)?, alpha: left, ..pool };
    Some(Earnings {
        daily,
        daily_per_1000,
        break_even_fees: days(&bought),
        break_even_price_back: days(&pool),
    })
}

pub(super) fn risks(
    trade: &StakePreview,
    outlook: &Outlook,
    subnet: &SubnetFacts,
    now: BlockRef,
) -> Vec<Risk> {
    let mut out = Vec::new();
    let mut add = |kind, says: String, numbers| out.push(Risk { kind, says, numbers });
    let netuid = trade.netuid;
    if let (Some(spot), Some(moving)) = (trade.price_now, outlook.moving_price) {
        let above = share(spot.rao().saturating_sub(moving.rao()), moving.rao());
        if above > MUCH_ABOVE {
            add(
                "price_above_average",
                format!("the price is {} above its moving average", hundredths(above)),
                vec![("price", spot.to_string()), ("moving average", moving.to_string())],
            );
        }
    }
    if let Some(pool) = subnet.pool.filter(|pool| pool.dynamic) {
        let part = share(trade.tao.rao(), pool.tao.rao());
        if part > MUCH_OF_POOL {
            add(
                "shallow_pool",
                format!("the order is {} of the TAO in the pool", hundredths(part)),
                vec![("order", trade.tao.to_string()), ("pool", pool.tao.to_string())],
            );
        }
    }
    if !netuid.is_root() {
        match outlook.standing {
            None => add(
                "not_registered",
                format!("this hotkey is not registered in subnet {netuid} and earns nothing there"),
                Vec::new(),
            ),
            Some(standing) => {
                let uid = ("uid", standing.uid.to_string());
                if standing.permit == Some(false) {
                    add(
                        "no_permit",
                        format!(
                            "this hotkey has no validator permit in subnet {netuid}, so stake on it earns nothing"
                        ),
                        vec![uid.clone()],
                    );
                }
                let silent =
                    standing.last_update.map(|block| u64::from(now.number).saturating_sub(block));
                if let Some(silent) = silent.filter(|blocks| *blocks > SILENT) {
                    add(
                        "no_recent_weights",
                        format!("this validator has not set weights for {silent} blocks"),
                        vec![uid, ("blocks", silent.to_string())],
                    );
                }
            }
        }
    }
    if let Some(take) = outlook.take.filter(|take| *take >= FULL_TAKE) {
        add(
            "full_take",
            format!("the validator keeps {take} of what the stake earns, the most there is"),
            vec![("take", take.to_string())],
        );
    }
    if let (Some(take), Some((most, from))) = (outlook.take, outlook.take_ceiling)
        && take < most
    {
        let when = if from > u64::from(now.number) {
            format!("from block {from} on")
        } else {
            "at any time".to_owned()
        };
        add(
            "take_may_rise",
            format!("the validator keeps {take} and may raise that to {most} {when}"),
            vec![("take", take.to_string()), ("highest", most.to_string())],
        );
    }
    if let Some(root) = outlook.root_share.filter(|share| u64::from(*share) > MUCH_FOR_ROOT) {
        add(
            "root_share",
            format!(
                "{} of what validators earn in subnet {netuid} goes to stake on root",
                percent(root)
            ),
            vec![("root share", percent(root))],
        );
    }
    if outlook.emission_on == Some(false) {
        add("no_emission", format!("emission to subnet {netuid} is switched off"), Vec::new());
    }
    if outlook.next_pruned == Some(netuid) {
        add(
            "next_pruned",
            format!("subnet {netuid} is the one that is removed next when a new one needs room"),
            Vec::new(),
        );
    }
    out
}

/// A part in hundredths of a percent, rounded down.
fn share(part: u64, whole: u64) -> u64 {
    let scaled = u128::from(part).saturating_mul(10_000);
    let share = scaled.checked_div(u128::from(whole));
    share.and_then(|share| u64::try_from(share).ok()).unwrap_or(0)
}

fn hundredths(share: u64) -> String {
    percent(u32::try_from(share).unwrap_or(u32::MAX))
}
