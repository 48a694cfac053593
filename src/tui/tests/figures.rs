//! Measurements on the largest screen with the largest account, and what may not grow meanwhile.
//!
//! `cargo test --release -p tao-wallet --lib tui::tests::figures -- --ignored --nocapture` prints
//! them; `benches/README.md` says what they mean.

use std::cell::Cell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::desk::*;
use super::screens::detail;
use crate::app::activity::{Activity, Item};
use crate::app::grid::{self, Grid, Rows};
use crate::app::history::History;
use crate::app::market::Subnets;
use crate::app::portfolio::{Holding, Portfolio};
use crate::domain::{Alpha, Genesis, Hash, Hotkey, Netuid, Price, Tao};
use crate::tui::model::{Model, Tab};
use crate::tui::msg::{Detail, Found, Msg};
use crate::tui::update::update;
use crate::tui::view;

const SUBNETS: u16 = 128;
const POSITIONS: u64 = 5_000;
/// The blocks of a day.
const DAY: u32 = 7_200;
const SIZE: (u16, u16) = (200, 60);

fn market(number: u32) -> Subnets {
    let price = |netuid: u16| {
        let moved = u64::from(number % 977).saturating_mul(u64::from(netuid));
        Some(Price::from_rao(50_000_000 + moved))
    };
    let one = |netuid: u16| crate::app::market::Subnet {
        price: price(netuid),
        ..subnet(netuid, &format!("Subnet {netuid}"), "α", None)
    };
    Subnets { block: block(number), subnets: (0..SUBNETS).map(one).collect() }
}

fn account_of(number: u32) -> Portfolio {
    let template = portfolio();
    let one = |n: u64| {
        let netuid = Netuid(u16::try_from(n % u64::from(SUBNETS)).unwrap());
        let mut key = [7; 32];
        key[..8].copy_from_slice(&n.to_le_bytes());
        // Values move past each other from block to block, and every tenth position earns nothing.
        let spot = 1_000_000_000 + n.wrapping_mul(2_654_435_761) % 1_000_000_007;
        let spot = spot + u64::from(number).wrapping_mul(n % 31) * 10_000;
        Holding {
            netuid,
            hotkey: Hotkey(crate::domain::Account(key)),
            alpha: Alpha::from_units(netuid, 1_000_000_000 + n * 997 + u64::from(number)),
            spot_value: Some(Tao::from_rao(spot)),
            exit_value: Some(Tao::from_rao(spot - spot / (11 + n % 100))),
            registered: !n.is_multiple_of(10),
            ..template.positions[0].clone()
        }
    };
    Portfolio { block: block(number), positions: (0..POSITIONS).map(one).collect(), ..portfolio() }
}

fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    times[(times.len() * percent / 100).min(times.len() - 1)]
}

fn report(what: &str, mut times: Vec<Duration>) {
    let (p50, p99) = (percentile(&mut times, 50), percentile(&mut times, 99));
    println!("{what}: p50 {p50:?}, p99 {p99:?} of {} frames", times.len());
}

fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().split(' ').next()?.parse().ok()).unwrap_or(0)
}

fn full() -> Model {
    let mut model = live();
    update(&mut model, Msg::Resize(SIZE.0, SIZE.1));
    update(&mut model, Msg::Read(Box::new(Found::Subnets(market(0)))));
    update(&mut model, Msg::Read(Box::new(Found::Portfolio(account_of(0)))));
    model
}

#[test]
#[ignore = "a measurement"]
fn frames_of_the_largest_screen() {
    let mut model = full();
    let mut terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1)).unwrap();
    let mut frame = |model: &mut Model, msg: Msg| {
        let began = Instant::now();
        update(model, msg);
        terminal.draw(|frame| view::draw(model, frame.buffer_mut())).unwrap();
        began.elapsed()
    };
    let keys = [KeyCode::Down, KeyCode::PageDown, KeyCode::Char('G'), KeyCode::Char('g')];
    let key = |code| Msg::Key(KeyEvent::new(code, KeyModifiers::NONE));
    let moving = (0..400).map(|at: usize| frame(&mut model, key(keys[at % keys.len()]))).collect();
    report("a key on 5,000 positions", moving);
    let blocks = (1..100u32)
        .map(|n| frame(&mut model, Msg::Read(Box::new(Found::Portfolio(account_of(n))))))
        .collect();
    report("a block with 5,000 positions", blocks);
    for text in ["5f", "12.3"] {
        frame(&mut model, key(KeyCode::Char('/')));
        frame(&mut model, Msg::Paste(text.to_owned()));
        frame(&mut model, key(KeyCode::Enter));
        let blocks = (1..100u32)
            .map(|n| frame(&mut model, Msg::Read(Box::new(Found::Portfolio(account_of(n))))))
            .collect();
        report(&format!("a block with 5,000 positions, filtered by `{text}`"), blocks);
        frame(&mut model, key(KeyCode::Esc));
    }
    model.tab = Tab::Subnets;
    let blocks = (1..100u32)
        .map(|n| frame(&mut model, Msg::Read(Box::new(Found::Subnets(market(n))))))
        .collect();
    report("a block with 128 subnets", blocks);
    assert_eq!(model.list(Tab::Portfolio).shown.len(), 5_000, "nothing was left out");
}

/// What a machine has sent by a block, as much as a list of it holds.
fn sent(number: u32) -> Activity {
    let mut all = activity();
    let template = all.items[0].clone();
    let count = (number / 10).min(500);
    all.items = (0..count)
        .map(|n| {
            let mut hash = [9; 32];
            hash[..4].copy_from_slice(&n.to_le_bytes());
            Item { hash: Hash(hash), ..template.clone() }
        })
        .collect();
    all
}

#[test]
#[ignore = "a measurement"]
fn memory_after_a_day_of_blocks() {
    let home = tempfile::tempdir().unwrap();
    let mut history = History::open(home.path(), &Genesis::default());
    let mut model = full();
    let mut terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1)).unwrap();
    let mut measured = Vec::new();
    for number in 1..=DAY {
        update(&mut model, Msg::Tick(u64::from(number) * 12, 1_700_000_000));
        update(&mut model, Msg::Head(block(number)));
        let subnets = market(number);
        history.see(&subnets, u64::from(number) * 12);
        let prices = Detail { history: history.of(Netuid(64)), ..detail() };
        for found in [
            Found::Subnets(subnets),
            Found::Portfolio(account_of(number)),
            Found::Activity(sent(number)),
            Found::Validators(validators()),
            Found::Subnet(Box::new(prices)),
        ] {
            update(&mut model, Msg::Read(Box::new(found)));
        }
        if number % 100 == 0 {
            terminal.draw(|frame| view::draw(&mut model, frame.buffer_mut())).unwrap();
        }
        if number % (DAY / 4) == 0 {
            measured.push(resident());
        }
    }
    println!("resident after each quarter of a day, in kB: {measured:?}");
    assert_eq!(model.list(Tab::Portfolio).grid.rows.count(), 5_000);
    assert_eq!(model.list(Tab::Activity).grid.rows.count(), 500);
    for netuid in 0..SUBNETS {
        assert!(history.of(Netuid(netuid)).len() <= 2_000, "prices are let go");
    }
    assert!(model.log.is_empty() && model.submissions.is_empty() && model.receipts.is_empty());
    assert!(model.done.is_empty() && model.overlays.is_empty());
    // From the second quarter on everything that is kept has its full length.
    let (second, last) = (measured[1], measured[3]);
    assert!(last < second + second / 4, "memory grows with the blocks: {measured:?}");
}

/// A table that counts what is asked of it.
#[derive(Debug)]
struct Counted {
    rows: Rc<dyn Rows>,
    cells: Rc<Cell<usize>>,
    keys: Rc<Cell<usize>>,
}

impl Rows for Counted {
    fn count(&self) -> usize {
        self.rows.count()
    }

    fn key(&self, at: usize) -> Option<String> {
        self.keys.set(self.keys.get() + 1);
        self.rows.key(at)
    }

    fn find(&self, key: &str) -> Option<usize> {
        self.rows.find(key)
    }

    fn cell(&self, at: usize, column: usize) -> Option<grid::Cell> {
        self.cells.set(self.cells.get() + 1);
        self.rows.cell(at, column)
    }

    fn order(&self, at: usize, column: usize) -> grid::Order {
        self.rows.order(at, column)
    }

    fn width(&self, column: usize, of: &[usize]) -> usize {
        self.rows.width(column, of)
    }
}

/// A filter looks for what the screen shows.
#[test]
fn what_is_searched_is_what_is_shown() {
    let model = full();
    let grid = &model.list(Tab::Portfolio).grid;
    let mut figures_seen = 0;
    for at in 0..grid.rows.count() {
        for column in 0..grid.columns.len() {
            let cell = grid.rows.cell(at, column).unwrap();
            let (mut all, mut words) = (String::new(), String::new());
            grid.rows.write(at, column, true, &mut all);
            grid.rows.write(at, column, false, &mut words);
            assert_eq!(all, cell.text.written());
            let figure = matches!(cell.text, grid::Text::Units { .. });
            assert_eq!(words, if figure { "" } else { &all });
            figures_seen += usize::from(figure);
        }
        let mut key = String::new();
        grid.rows.write_key(at, &mut key);
        assert_eq!(Some(key), grid.rows.key(at));
    }
    assert!(figures_seen > grid.rows.count());
}

#[test]
fn of_thousands_of_positions_only_those_on_the_screen_are_written_out() {
    let mut model = full();
    let (cells, keys) = (Rc::default(), Rc::default());
    let mut terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1)).unwrap();
    let mut draw = |model: &mut Model| {
        terminal.draw(|frame| view::draw(model, frame.buffer_mut())).unwrap();
    };
    draw(&mut model);
    let list = model.list_mut(Tab::Portfolio);
    let Grid { columns, rows } = list.grid.clone();
    let rows = Rc::new(Counted { rows, cells: Rc::clone(&cells), keys: Rc::clone(&keys) });
    list.set(Grid { columns, rows });
    assert_eq!((cells.take(), keys.take()), (0, 0), "what a new block brings is put in its place");
    draw(&mut model);
    let page = view::page(&model);
    assert!((20..60).contains(&page), "{page}");
    assert_eq!(cells.take(), page * columns.len(), "a cell of the screen is written once");
    assert_eq!(keys.take(), 0);
    for code in [KeyCode::Down, KeyCode::Char('G'), KeyCode::PageUp] {
        update(&mut model, Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)));
        draw(&mut model);
        assert_eq!(cells.take(), page * columns.len());
        assert_eq!(keys.take(), 1, "that of the row which is selected now");
    }
}
