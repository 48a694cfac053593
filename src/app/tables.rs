//! What the lists of a full screen show: figures in words, rows with keys, alarms first.

mod positions;

pub use positions::{Alarms, Spelled, alarm, alarms, portfolio};

use std::collections::HashMap;
use std::sync::Arc;

use unicode_width::UnicodeWidthStr as _;

use super::activity::{Activity, Item};
use super::grid::{Cell, Column, Grid, Row, Text, Tone};
use super::keybook::KeyBook;
use super::market::{Payouts, Subnet, Subnets, Validator, Validators};
use super::portfolio::{Alarm, Portfolio};
use super::shown::{self, UNKNOWN, or_na};
use super::wallet::KeyReport;
use crate::domain::{Account, Alpha, Hotkey, Netuid, Price, Tao};

/// The longest name in a table, and beside a part of a key.
const NAME: usize = 20;
const BESIDE: usize = 12;
/// Losing more than this much of the spot value on the way out is pointed out; in tenths of a
/// percent.
const STEEP: u64 = 100;

/// What the chain calls its subnets and validators: never proof of anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    subnets: HashMap<Netuid, Arc<str>>,
    validators: HashMap<Account, String>,
}

impl Names {
    pub fn new(subnets: Option<&Subnets>, validators: Option<&Validators>) -> Self {
        let subnets = subnets.iter().flat_map(|list| &list.subnets);
        let validators = validators.iter().flat_map(|list| &list.validators);
        Self {
            subnets: subnets.map(|s| (s.netuid, shown::name(&s.name, NAME).into())).collect(),
            validators: validators
                .filter_map(|v| Some((v.hotkey, shown::name(v.name.as_deref()?, NAME))))
                .filter(|(_, name)| !name.is_empty())
                .collect(),
        }
    }

    pub fn subnet(&self, netuid: Netuid) -> Arc<str> {
        self.subnets.get(&netuid).cloned().unwrap_or_default()
    }

    /// The validator's name with a part of its key, because names can be taken by anybody.
    pub fn validator(&self, hotkey: Account) -> String {
        let mut text = String::new();
        self.write_beside(hotkey, &hotkey.short(), &mut text);
        text
    }

    /// Adds the validator's name and beside it the part of its key.
    pub(super) fn write_beside(&self, hotkey: Account, part: &str, to: &mut String) {
        if let Some(name) = self.validators.get(&hotkey) {
            to.push_str(&shown::fit(name, BESIDE));
            to.push(' ');
        }
        to.push_str(part);
    }

    /// Cells that stand before the part of a validator's key.
    pub(super) fn width_before(&self, hotkey: Account) -> usize {
        let name = self.validators.get(&hotkey);
        name.map_or(0, |name| name.width().min(BESIDE).saturating_add(1))
    }
}

/// The figures above the positions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headline {
    pub exit: String,
    pub spot: String,
    /// How much of the spot value is lost on the way out.
    pub cut: String,
    pub free: String,
    pub staked_exit: String,
    pub positions: String,
}

pub fn headline(portfolio: &Portfolio) -> Headline {
    let (exit, spot) = (portfolio.exit_value, portfolio.spot_value);
    Headline {
        exit: or_na(exit, shown::tao),
        spot: or_na(spot, shown::tao),
        cut: spot
            .zip(exit)
            .and_then(|(spot, exit)| shown::cut(spot, exit))
            .unwrap_or_else(|| UNKNOWN.to_owned()),
        free: shown::tao(portfolio.free),
        staked_exit: or_na(exit.and_then(|exit| exit.checked_sub(portfolio.free)), shown::tao),
        positions: portfolio.positions.len().to_string(),
    }
}

const SUBNETS: [Column; 10] = [
    Column::right("SN", 'n', 0),
    Column::left("name", 'a', 0, NAME).growing(),
    Column::left("α", 'y', 7, 4),
    Column::right("price τ", 'p', 0),
    Column::right("moving", 'm', 4),
    Column::right("τ in pool", 't', 0),
    Column::right("α in pool", 'l', 5),
    Column::right("τ a block", 'e', 1),
    Column::right("register τ", 'r', 2),
    Column::left("started", 'd', 6, 8),
];

pub fn subnets(list: &Subnets) -> Grid {
    let rows = list.subnets.iter().map(|subnet| Row {
        key: subnet.netuid.to_string(),
        cells: vec![
            Cell::number(subnet.netuid.to_string(), subnet.netuid.0),
            Cell::text(shown::name(&subnet.name, NAME)),
            Cell::text(shown::name(&subnet.symbol, 4)),
            Cell::units(subnet.price.map(Price::rao), shown::PRICE).tone(Tone::Amount),
            Cell::units(subnet.moving_price.map(Price::rao), shown::PRICE),
            Cell::units(Some(subnet.tao_in.rao()), shown::AMOUNT),
            Cell::units(Some(subnet.alpha_in.units()), shown::AMOUNT),
            Cell::units(subnet.tao_emission.map(Tao::rao), shown::PRICE),
            registration(subnet),
            started(subnet),
        ],
    });
    Grid::new(&SUBNETS, rows.collect())
}

/// What a seat costs, where one is for sale.
fn registration(subnet: &Subnet) -> Cell {
    match (subnet.registration_open, subnet.registration_cost) {
        (Some(false), _) => Cell { text: Text::Words("closed".into()), ..Cell::unknown() },
        (_, cost) => Cell::maybe(cost, shown::tao, Tao::rao),
    }
}

fn started(subnet: &Subnet) -> Cell {
    match subnet.started {
        Some(true) => Cell::text("✓ yes"),
        Some(false) => Cell::text("✗ no").tone(Tone::Warning),
        None => Cell::text(UNKNOWN).tone(Tone::Muted),
    }
}

const VALIDATORS: [Column; 6] = [
    Column::left("name", 'a', 0, NAME).growing(),
    Column::left("hotkey", 'h', 0, 12),
    Column::right("take", 't', 0),
    Column::right("nominators", 'n', 1),
    Column::right("root τ", 'r', 2),
    Column::left("subnets", 's', 3, 28),
];

pub fn validators(list: &Validators) -> Grid {
    Grid::new(&VALIDATORS, list.validators.iter().map(validator).collect())
}

fn validator(validator: &Validator) -> Row {
    let root = validator.stakes.iter().find(|stake| stake.netuid().is_root());
    let subnets: Vec<String> = validator.registrations.iter().map(ToString::to_string).collect();
    let name = shown::name(validator.name.as_deref().unwrap_or_default(), NAME);
    let named =
        if name.is_empty() { Cell::text("(no name)").tone(Tone::Muted) } else { Cell::text(name) };
    Row {
        key: validator.hotkey.to_string(),
        cells: vec![
            named,
            Cell::text(validator.hotkey.short()),
            Cell::number(validator.take.to_string(), validator.take.0),
            Cell::number(validator.nominators.to_string(), validator.nominators),
            Cell::maybe(root, |stake| shown::alpha(*stake), |stake| stake.units()),
            Cell::text(subnets.join(" ")),
        ],
    }
}

/// One validator of a subnet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    pub name: String,
    pub take: String,
    pub stake: String,
    /// What 1,000 alpha would earn in a day of epochs like the last, after take.
    pub daily: String,
}

/// The validators of a subnet: those first whose nominators got most for their stake. What a
/// validator takes says little about that.
pub fn validators_of(
    list: Option<&Validators>,
    netuid: Netuid,
    names: &Names,
    payouts: &Payouts,
) -> Vec<Seat> {
    let there = list.iter().flat_map(|list| &list.validators);
    let mut there: Vec<_> = there
        .filter(|validator| validator.registrations.contains(&netuid))
        .map(|validator| {
            let stake = validator.stakes.iter().find(|stake| stake.netuid() == netuid);
            let daily = payouts.get(&Hotkey(validator.hotkey)).copied().flatten();
            (daily, stake.copied(), validator)
        })
        .collect();
    there.sort_by_key(|(daily, stake, _)| {
        std::cmp::Reverse((daily.map(Alpha::units), stake.map(Alpha::units)))
    });
    let seat = |(daily, stake, validator): (Option<Alpha>, Option<Alpha>, &Validator)| Seat {
        name: names.validator(validator.hotkey),
        take: validator.take.to_string(),
        stake: or_na(stake, shown::alpha),
        daily: or_na(daily, shown::alpha),
    };
    there.into_iter().map(seat).collect()
}

const ACTIVITY: [Column; 6] = [
    Column::right("age", 'g', 0),
    Column::left("action", 'a', 0, 40).growing(),
    Column::left("status", 's', 0, 12),
    Column::right("block", 'b', 1),
    Column::left("hash", 'h', 2, 14),
    Column::left("network", 'n', 3, 16),
];

/// `now` is Unix time in seconds.
pub fn activity(list: &Activity, now: u64) -> Grid {
    let rows = list.items.iter().map(|item| Row {
        key: item.hash.to_string(),
        cells: vec![
            Cell::number(
                shown::age(now.saturating_sub(item.written)),
                now.saturating_sub(item.written),
            ),
            Cell::text(shown::name(&item.action, 60)),
            outcome(item),
            Cell::maybe(
                item.block,
                |block| block.number.to_string(),
                |block| u64::from(block.number),
            ),
            Cell::text(shown::fit(&item.hash.to_string(), 14)),
            Cell::text(shown::name(&item.network, 16)),
        ],
    });
    Grid::new(&ACTIVITY, rows.collect())
}

fn outcome(item: &Item) -> Cell {
    match item.ok {
        Some(true) => Cell::text("✓ final").tone(Tone::Good),
        Some(false) => Cell::text(format!(
            "✗ {}",
            if item.status == "finalized" { "failed" } else { item.status }
        ))
        .tone(Tone::Bad),
        None => Cell::text(format!("◌ {}", item.status)).tone(Tone::Warning),
    }
}

const KEYS: [Column; 5] = [
    Column::left("name", 'a', 0, 24).growing(),
    Column::left("kind", 'k', 0, 10),
    Column::left("address", 'd', 0, 48),
    Column::left("what it is", 'f', 2, 26),
    Column::left("state", 's', 1, 16),
];

/// Kinds of rows on the list of keys.
pub const HOTKEY: &str = "hotkey";
const COLDKEY: &str = "coldkey";
const WATCHED: &str = "watch-only";
const CONTACT: &str = "contact";
const PROXY: &str = "proxy";
const MULTISIG: &str = "multisig";
const HARDWARE: &str = "hardware";
const DELEGATE: &str = "delegate";

/// The columns of a key's name and of the kind that it is of.
pub const NAMED: usize = 0;
pub const KIND: usize = 1;

/// How the row of who may act for an account is called: the same account may have one of its own.
const MAY_ACT: &str = "proxy/";

/// The address in a row's key, and whether it is of who may act for the shown account.
pub fn key_address(key: &str) -> (&str, bool) {
    key.strip_prefix(MAY_ACT).map_or((key, false), |address| (address, true))
}

/// What is known of keys and addresses here, and who may act for the shown account by the chain.
pub fn keys(book: &KeyBook, held: Option<&Portfolio>) -> Grid {
    let mut rows = Vec::new();
    for wallet in &book.wallets.wallets {
        let name = shown::name(&wallet.name, 24);
        if let Some(coldkey) = &wallet.coldkey {
            rows.push(key(name.clone(), COLDKEY, coldkey));
        }
        for hotkey in &wallet.hotkeys {
            let name = format!("{name}/{}", shown::name(&hotkey.name, 16));
            rows.push(key(name, HOTKEY, hotkey));
        }
    }
    for one in &book.devices {
        let mut row = known(&one.name(), HARDWARE, &one.address, "a key of a Ledger, ed25519");
        if let Some(state) = row.cells.last_mut() {
            *state = Cell::text("on the device");
        }
        rows.push(row);
    }
    rows.extend(held.iter().flat_map(|held| may_act(held)));
    for one in &book.multisigs {
        let (name, group) = one;
        let what = format!("{} of {} must agree", group.threshold(), group.signatories().len());
        rows.push(known(name, MULTISIG, &group.account().0, &what));
    }
    for one in &book.proxies {
        let kind = one.entry.kind.as_deref().unwrap_or("any type that fits");
        let delay = match one.entry.delay {
            0 => String::new(),
            blocks => format!(", after {blocks} blocks"),
        };
        let what = format!("acts by {kind}{delay}");
        rows.push(known(&one.name, PROXY, &one.entry.address, &what));
    }
    for one in &book.contacts {
        rows.push(known(&one.name, CONTACT, &one.account, &one.note));
    }
    Grid::new(&KEYS, rows)
}

/// What the chain lets a proxy do for an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rights {
    pub delegate: Account,
    /// Each type with its delay in blocks.
    pub types: Vec<String>,
    /// The blocks of the calls that it has announced.
    pub announced: Vec<u32>,
}

/// The proxies of an account, each once.
pub fn rights(held: &Portfolio) -> Vec<Rights> {
    let mut out: Vec<Rights> = Vec::new();
    for proxy in &held.proxies {
        let kind = match proxy.delay {
            0 => proxy.rights.clone(),
            delay => format!("{} after {delay} blocks", proxy.rights),
        };
        match out.iter_mut().find(|known| known.delegate == proxy.delegate) {
            Some(known) => known.types.push(kind),
            None => out.push(Rights {
                delegate: proxy.delegate,
                types: vec![kind],
                announced: Vec::new(),
            }),
        }
    }
    for alarm in &held.alarms {
        if let Alarm::Announced { delegate, height } = alarm
            && let Some(known) = out.iter_mut().find(|known| known.delegate == *delegate)
        {
            known.announced.push(*height);
        }
    }
    out
}

fn may_act(held: &Portfolio) -> Vec<Row> {
    let row = |rights: Rights| {
        let what = format!("may act: {}", rights.types.join(", "));
        let start: String = held.coldkey.0.short().chars().take(7).collect();
        let name = format!("for {start}");
        let mut row = known(&name, DELEGATE, &rights.delegate, &what);
        row.key = format!("{MAY_ACT}{}", rights.delegate);
        let state = if rights.announced.is_empty() {
            Cell::text("on the chain")
        } else {
            Cell::text(format!("⚠ {} announced", rights.announced.len())).tone(Tone::Warning)
        };
        if let Some(last) = row.cells.last_mut() {
            *last = state;
        }
        row
    };
    rights(held).into_iter().map(row).collect()
}

/// A row of a book: there is no key that could be open or locked.
fn known(name: &str, kind: &'static str, account: &Account, what: &str) -> Row {
    Row {
        key: account.to_string(),
        cells: vec![
            Cell::text(shown::name(name, 24)),
            Cell::text(kind),
            Cell::text(account.to_string()),
            Cell::text(shown::name(what, 60)),
            Cell::text(""),
        ],
    }
}

fn key(name: String, kind: &'static str, key: &KeyReport) -> Row {
    let watched = key.format == tao_keystore::KeyFormat::PublicOnly.name();
    let plain = !key.encrypted && !watched;
    let state = match (watched, plain) {
        (true, _) => Cell::text("signs elsewhere"),
        (false, true) => Cell::text("⚠ plain text").tone(Tone::Warning),
        (false, false) => Cell::text("✓ encrypted"),
    };
    // The state may not fit the screen, and this must be seen.
    let name = if plain { format!("⚠ {name}") } else { name };
    let what = if watched { "an address alone".to_owned() } else { format!("{} file", key.format) };
    Row {
        key: key.address.clone(),
        cells: vec![
            Cell::text(name),
            Cell::text(if watched { WATCHED } else { kind }),
            Cell::text(key.address.clone()),
            Cell::text(what),
            state,
        ],
    }
}
