//! Positions as a table. An account may have thousands and every block changes all of them, so a
//! row is put into words only where it is looked at.

use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use super::{NAME, Names, STEEP};
use crate::app::grid::{Cell, Column, Grid, Order, Rows, Text, Tone};
use crate::app::portfolio::{Holding, Portfolio};
use crate::app::shown::{self, UNKNOWN};
use crate::domain::{Account, Alpha, Hotkey, Netuid, Price, Tao};

const COLUMNS: [Column; 10] = [
    Column::right("SN", 'n', 0),
    Column::left("name", 'a', 3, NAME),
    Column::left("validator", 'v', 0, 26).growing(),
    Column::right("alpha", 'l', 0),
    Column::right("price", 'p', 2),
    Column::right("spot τ", 's', 4),
    Column::right("EXIT τ", 'e', 0),
    Column::right("cut", 'c', 1),
    Column::right("share", 'h', 6),
    Column::right("α a day", 'd', 5),
];

const NETUID: usize = 0;
const SUBNET: usize = 1;
const VALIDATOR: usize = 2;
const ALPHA: usize = 3;
const PRICE: usize = 4;
const SPOT: usize = 5;
const EXIT: usize = 6;
const CUT: usize = 7;
const SHARE: usize = 8;
const DAILY: usize = 9;

/// Cells of `⚠ ` before a number.
const MARK: usize = 2;

/// Addresses, shared by the tables of one account: one takes longer to write than all the figures
/// of its row.
#[derive(Clone, Debug, Default)]
pub struct Spelled(Rc<RefCell<HashMap<Hotkey, Address>>>);

#[derive(Clone, Debug)]
struct Address {
    whole: Arc<str>,
    part: Arc<str>,
}

impl Spelled {
    fn of(&self, hotkey: Hotkey) -> Address {
        let spell = || Address { whole: hotkey.to_string().into(), part: hotkey.0.short().into() };
        self.0.borrow_mut().entry(hotkey).or_insert_with(spell).clone()
    }

    /// Lets go of what is not held any more, before it is more than what is.
    fn trim(&self, positions: usize) {
        let mut known = self.0.borrow_mut();
        if known.len() > positions.saturating_mul(2) {
            known.clear();
        }
    }
}

#[derive(Debug)]
struct Positions {
    portfolio: Arc<Portfolio>,
    names: Arc<Names>,
    spelled: Spelled,
}

pub fn portfolio(portfolio: &Arc<Portfolio>, names: &Arc<Names>, spelled: &Spelled) -> Grid {
    spelled.trim(portfolio.positions.len());
    let (portfolio, names) = (portfolio.clone(), names.clone());
    Grid {
        columns: &COLUMNS,
        rows: Rc::new(Positions { portfolio, names, spelled: spelled.clone() }),
    }
}

impl Positions {
    fn held(&self, at: usize) -> Option<&Holding> {
        self.portfolio.positions.get(at)
    }
}

impl Rows for Positions {
    fn count(&self) -> usize {
        self.portfolio.positions.len()
    }

    fn key(&self, at: usize) -> Option<String> {
        let mut key = String::new();
        self.write_key(at, &mut key);
        (!key.is_empty()).then_some(key)
    }

    fn find(&self, key: &str) -> Option<usize> {
        let (netuid, hotkey) = key.split_once('/')?;
        let netuid = Netuid(netuid.parse().ok()?);
        let hotkey = Hotkey(Account::parse(hotkey).ok()?);
        let wanted = |held: &Holding| held.netuid == netuid && held.hotkey == hotkey;
        self.portfolio.positions.iter().position(wanted)
    }

    fn cell(&self, at: usize, column: usize) -> Option<Cell> {
        let held = self.held(at)?;
        let alarmed = is_alarming(held);
        let order = order(held, column);
        let text = match (figure(held, column), order) {
            (Some((value, decimals)), _) => Text::Units { value, decimals },
            (None, Order::Unknown) => return Some(Cell::unknown()),
            (None, _) => {
                let mut words = String::new();
                self.write(at, column, false, &mut words);
                Text::Words(words.into())
            }
        };
        let steep = lost_on(held).is_some_and(|lost| lost >= STEEP);
        let tone = match column {
            NETUID if alarmed => Tone::Warning,
            CUT if steep => Tone::Warning,
            EXIT => Tone::Amount,
            _ => Tone::Plain,
        };
        Some(Cell { text, order, tone })
    }

    fn order(&self, at: usize, column: usize) -> Order {
        self.held(at).map_or(Order::Unknown, |held| order(held, column))
    }

    fn write(&self, at: usize, column: usize, figures: bool, to: &mut String) {
        let Some(held) = self.held(at) else { return };
        if let Some((value, decimals)) = figure(held, column) {
            if figures {
                shown::write_units(to, value, decimals);
            }
            return;
        }
        match column {
            NETUID => {
                to.push_str(if is_alarming(held) { "⚠ " } else { "" });
                to.push_str(&held.netuid.to_string());
            }
            SUBNET => to.push_str(&self.names.subnet(held.netuid)),
            VALIDATOR => {
                let part = self.spelled.of(held.hotkey).part;
                self.names.write_beside(held.hotkey.0, &part, to);
            }
            _ if order(held, column) == Order::Unknown => to.push_str(UNKNOWN),
            CUT => to.push_str(held.haircut.as_deref().unwrap_or(UNKNOWN)),
            SHARE => to.push_str(held.share.as_deref().unwrap_or(UNKNOWN)),
            _ => to.push_str(UNKNOWN),
        }
    }

    fn write_key(&self, at: usize, to: &mut String) {
        let Some(held) = self.held(at) else { return };
        to.push_str(&held.netuid.to_string());
        to.push('/');
        to.push_str(&self.spelled.of(held.hotkey).whole);
    }

    fn width(&self, column: usize, of: &[usize]) -> usize {
        let held = of.iter().filter_map(|at| self.held(*at));
        let unknown = UNKNOWN.len();
        let widths: &mut dyn Iterator<Item = usize> = match column {
            NETUID => &mut held.map(|held| {
                let digits = held.netuid.0.checked_ilog10().unwrap_or(0).saturating_add(1);
                let mark = if is_alarming(held) { MARK } else { 0 };
                usize::try_from(digits).unwrap_or(0).saturating_add(mark)
            }),
            SUBNET => {
                let mut places: Vec<Netuid> = held.map(|held| held.netuid).collect();
                places.sort_unstable();
                places.dedup();
                let width = |place: Netuid| Text::Words(self.names.subnet(place)).width();
                &mut places.into_iter().map(width)
            }
            VALIDATOR => &mut held
                .map(|held| self.names.width_before(held.hotkey.0).saturating_add(Account::SHORT)),
            CUT => &mut held.map(|held| held.haircut.as_ref().map_or(unknown, String::len)),
            SHARE => &mut held.map(|held| held.share.as_ref().map_or(unknown, String::len)),
            _ => &mut held.map(|held| {
                figure(held, column)
                    .map_or(unknown, |(value, decimals)| shown::units_width(value, decimals))
            }),
        };
        widths.max().unwrap_or(0)
    }
}

/// Nano-units and the decimals that are shown of them.
fn figure(held: &Holding, column: usize) -> Option<(u64, usize)> {
    Some(match column {
        ALPHA => (held.alpha.units(), shown::AMOUNT),
        PRICE => (held.price.map(Price::rao)?, shown::PRICE),
        SPOT => (held.spot_value.map(Tao::rao)?, shown::AMOUNT),
        EXIT => (held.exit_value.map(Tao::rao)?, shown::AMOUNT),
        DAILY => (held.daily.map(Alpha::units)?, shown::AMOUNT),
        _ => return None,
    })
}

fn order(held: &Holding, column: usize) -> Order {
    let number = match column {
        SUBNET | VALIDATOR => return Order::Text,
        NETUID => Some(held.netuid.0.into()),
        CUT => held.haircut.as_ref().and_then(|_| lost_on(held)),
        SHARE => held.share.as_ref().and(held.exit_value).map(Tao::rao),
        _ => figure(held, column).map(|(value, _)| value),
    };
    number.map_or(Order::Unknown, Order::Number)
}

/// In tenths of a percent.
fn lost(spot: Tao, exit: Tao) -> Option<u64> {
    let lost = u128::from(spot.rao().saturating_sub(exit.rao())).checked_mul(1_000)?;
    u64::try_from(lost.checked_div(u128::from(spot.rao()))?).ok()
}

fn lost_on(held: &Holding) -> Option<u64> {
    lost(held.spot_value?, held.exit_value?)
}

/// What must be looked at: the first few in words, and how many there are.
#[derive(Debug, Default)]
pub struct Alarms {
    pub first: Vec<String>,
    pub count: usize,
}

/// What is wrong with the account, then the positions that need to be looked at, the most valuable
/// first; so many of them in words.
pub fn alarms(portfolio: &Portfolio, names: &Names, most: usize) -> Alarms {
    let positions = portfolio.positions.iter().enumerate();
    let mut alarming: Vec<(Reverse<Tao>, usize)> = positions
        .filter(|(_, held)| is_alarming(held))
        .map(|(at, held)| (Reverse(held.spot_value.unwrap_or(Tao::MAX)), at))
        .collect();
    alarming.sort_unstable();
    let words = |(_, at): &(_, usize)| alarm(portfolio.positions.get(*at)?, names);
    let account = portfolio.alarms.iter().map(ToString::to_string);
    let count = portfolio.alarms.len().saturating_add(alarming.len());
    let first = account.chain(alarming.iter().filter_map(words)).take(most).collect();
    Alarms { first, count }
}

/// Whether a position earns nothing, cannot be sold or would lose much.
fn is_alarming(held: &Holding) -> bool {
    if !held.registered && !held.netuid.is_root() {
        return true;
    }
    match (held.spot_value, held.exit_value) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(spot), Some(exit)) => lost(spot, exit).is_some_and(|lost| lost >= STEEP),
    }
}

/// What should be looked at about one position.
pub fn alarm(held: &Holding, names: &Names) -> Option<String> {
    let place = || format!("SN{} {}", held.netuid, names.validator(held.hotkey.0));
    if !held.registered && !held.netuid.is_root() {
        return Some(format!(
            "{}: the hotkey is not registered there, so the stake earns nothing",
            place()
        ));
    }
    match (held.spot_value?, held.exit_value) {
        (_, None) => Some(format!("{}: the pool cannot buy all of it now", place())),
        (spot, Some(exit)) if lost(spot, exit)? >= STEEP => {
            let cut = shown::cut(spot, exit)?;
            Some(format!("{}: selling all of it loses {cut} to its own size", place()))
        }
        (_, Some(_)) => None,
    }
}
