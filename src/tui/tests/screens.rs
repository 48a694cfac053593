//! What the screen looks like, in every state and size.

use std::fmt::Write as _;

use crossterm::event::KeyCode;
use ratatui::style::Color;
use unicode_width::UnicodeWidthStr as _;

use super::desk::*;
use crate::app::activity::Activity;
use crate::app::costs::{Cost, Costs, Depth};
use crate::app::keybook::KeyBook;
use crate::app::market::SubnetDetail;
use crate::app::risk::Level;
use crate::domain::{Alpha, Hotkey, Netuid, PoolState, Price};
use crate::fault::{Code, Fault};
use crate::tui::effect::Kind;
use crate::tui::model::{Model, Overlay, Solver, Tab};
use crate::tui::msg::{Detail, Found, Msg};
use crate::tui::theme::Theme;
use crate::tui::update::update;

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];

fn on(tab: Tab, mut model: Model) -> Model {
    model.tab = tab;
    model
}

/// Nothing is there: a chain without subnets, an account without stake, a machine without keys.
fn empty() -> Model {
    let mut model = live();
    let mut held = portfolio();
    held.positions.clear();
    held.alarms.clear();
    let (mut subnets, mut validators) = (subnets(), validators());
    subnets.subnets.clear();
    validators.validators.clear();
    for found in [
        Found::Portfolio(held),
        Found::Subnets(subnets),
        Found::Validators(validators),
        Found::Activity(Activity::default()),
        Found::Keys(KeyBook::default()),
    ] {
        update(&mut model, Msg::Read(Box::new(found)));
    }
    model
}

/// The first attempt to read failed.
fn broken() -> Model {
    let mut model = fresh();
    update(&mut model, Msg::Online(link()));
    let fault = || Fault::new(Code::Contract, "the runtime has no value in SubtensorModule.Tempo");
    for kind in [Kind::Portfolio, Kind::Subnets, Kind::Validators, Kind::Activity, Kind::Keys] {
        update(&mut model, Msg::Failed(kind, fault()));
    }
    model
}

fn attacked() -> Model {
    let mut model = live();
    update(&mut model, Msg::Read(Box::new(Found::Subnets(hostile()))));
    let mut people = validators();
    for (validator, subnet) in people.validators.iter_mut().zip(hostile().subnets) {
        validator.name = Some(subnet.name);
    }
    update(&mut model, Msg::Read(Box::new(Found::Validators(people))));
    model
}

fn detail() -> Detail {
    let price = |n: u64| Price::from_rao(n.saturating_mul(1_000_000));
    let costs = Costs {
        curve: (1..=24)
            .map(|n| Cost {
                size: tao(&(n * n).to_string()),
                entry: Some(n * 10),
                exit: (n < 20).then_some(n * 11),
            })
            .collect(),
        depths: vec![Depth { bound: 100, entry: tao("296"), exit: tao("290") }],
        fee: "0.06%".to_owned(),
        pool: PoolState {
            netuid: Netuid(64),
            dynamic: true,
            tao: tao("31204.7"),
            alpha: Alpha::parse(Netuid(64), "358311").unwrap(),
            tao_weight: 500_000_000_000_000_000,
            fee_rate: 33,
        },
    };
    let daily = Alpha::parse(Netuid(64), "1.131").unwrap();
    let payouts = [(account(5), None), (account(9), Some(daily))];
    Detail {
        subnet: SubnetDetail {
            block: block(9_412_877),
            subnet: subnet(64, "Chutes", "α", Some("0.0871")),
            registration_cost: tao("1.5"),
            registration_open: true,
            neurons: 250,
            max_neurons: 256,
        },
        history: (0..60).map(|n| (100 + n, price(80 + u64::from(n % 17)))).collect(),
        costs: Some(costs),
        payouts: payouts.map(|(key, paid)| (Hotkey(key), paid)).into(),
    }
}

/// The detail of a subnet, read.
pub(super) fn with_detail() -> Model {
    let mut model = under(|model| {
        model.tab = Tab::Subnets;
        model.current().selected = Some("64".to_owned());
        press(model, KeyCode::Enter);
    });
    update(&mut model, Msg::Read(Box::new(Found::Subnet(Box::new(detail())))));
    model
}

fn under(overlay: impl FnOnce(&mut Model)) -> Model {
    let mut model = live();
    overlay(&mut model);
    model
}

fn form(kind: char, level: Option<Level>) -> Model {
    under(|model| {
        model.tab = Tab::Subnets;
        model.current().selected = Some("64".to_owned());
        press(model, KeyCode::Char(kind));
        if let Some(level) = level {
            control(model, 'n');
            press(model, KeyCode::Tab);
            write(model, "10");
            let id = model.serial;
            update(model, Msg::Prepared { id, outcome: Ok(quoted(level)) });
        }
    })
}

fn review(level: Level) -> Model {
    let mut model = form('s', Some(level));
    press(&mut model, KeyCode::Enter);
    model
}

/// Every screen and everything that can lie over one, by name.
fn scenes() -> Vec<(&'static str, Model)> {
    let high = || Level::High { text: "10".into(), why: "type the TAO that you pay".into() };
    let mut scenes = vec![
        ("portfolio_loading", fresh()),
        ("portfolio_live", live()),
        ("portfolio_offline", offline()),
        ("portfolio_empty", empty()),
        ("portfolio_error", broken()),
        ("portfolio_hostile", attacked()),
        ("subnets_loading", on(Tab::Subnets, fresh())),
        ("subnets_live", on(Tab::Subnets, live())),
        ("subnets_offline", on(Tab::Subnets, offline())),
        ("subnets_empty", on(Tab::Subnets, empty())),
        ("subnets_error", on(Tab::Subnets, broken())),
        ("subnets_hostile", on(Tab::Subnets, attacked())),
        ("validators_live", on(Tab::Validators, live())),
        ("validators_empty", on(Tab::Validators, empty())),
        ("validators_hostile", on(Tab::Validators, attacked())),
        ("activity_live", on(Tab::Activity, live())),
        ("activity_empty", on(Tab::Activity, empty())),
        ("keys_live", on(Tab::Keys, live())),
        ("keys_empty", on(Tab::Keys, empty())),
        ("help", under(|model| drop(press(model, KeyCode::Char('?'))))),
        (
            "palette",
            under(|model| {
                press(model, KeyCode::Char(':'));
                write(model, "st");
            }),
        ),
        (
            "filter",
            under(|model| {
                press(model, KeyCode::Char('/'));
                write(model, "64");
            }),
        ),
        ("sort", under(|model| drop(press(model, KeyCode::Char('S'))))),
        ("log_empty", under(|model| drop(press(model, KeyCode::Char('@'))))),
        ("accounts", under(|model| drop(press(model, KeyCode::Char('a'))))),
        ("connection", under(|model| drop(press(model, KeyCode::Char('c'))))),
        ("receive", under(|model| drop(press(model, KeyCode::Char('v'))))),
        ("form_blank", form('s', None)),
        ("form_quoted", form('s', Some(Level::Normal))),
        ("form_transfer", form('t', None)),
        ("form_move", form('m', None)),
        ("form_register", form('n', None)),
        ("review", review(Level::Normal)),
        ("review_high", review(high())),
    ];
    let mut refused = form('s', Some(Level::Normal));
    let id = refused.serial;
    let fault = Fault::new(Code::Funds, "not enough TAO: 10 and a fee of 0.0004 are needed")
        .hint("take a smaller amount");
    update(&mut refused, Msg::Prepared { id, outcome: Err(fault) });
    scenes.push(("form_refused", refused));
    let mut unlock = review(Level::Normal);
    press(&mut unlock, KeyCode::Tab);
    press(&mut unlock, KeyCode::Enter);
    write(&mut unlock, "secret");
    scenes.push(("unlock", unlock));
    let mut pinned = review(Level::Normal);
    pinned.unlocked.insert(pinned.holder().unwrap().coldkey);
    press(&mut pinned, KeyCode::Tab);
    press(&mut pinned, KeyCode::Enter);
    let Some(Overlay::Unlock(state)) = pinned.overlays.last() else { panic!() };
    let id = state.review.id;
    update(&mut pinned, Msg::Unlocked { id });
    let progress = crate::app::execute::Progress::InBlock(block(9_412_880));
    update(&mut pinned, Msg::Progress { id, progress });
    scenes.push(("pinned", pinned));
    scenes.push((
        "subnet_loading",
        under(|model| {
            model.overlays.push(Overlay::Subnet {
                netuid: 64,
                cursor: 3,
                solver: Solver::default(),
            });
        }),
    ));
    scenes.push(("subnet", with_detail()));
    scenes.push((
        "problem",
        under(|model| {
            let command = Some("tao stake add --netuid 64".to_owned());
            model.overlays.push(Overlay::Problem { fault: gone(), command });
        }),
    ));
    scenes.push(("transaction", {
        let mut model = on(Tab::Activity, live());
        press(&mut model, KeyCode::Enter);
        model
    }));
    scenes.push(("watch_only", {
        let mut model = live();
        model.options.watch_only = true;
        model
    }));
    scenes
}

#[test]
fn every_screen_in_every_size() {
    for (name, mut model) in scenes() {
        let mut all = String::new();
        for (width, height) in SIZES {
            let _ = writeln!(all, "== {width}x{height}");
            all.push_str(&text(&drawn(&mut model, width, height)));
        }
        insta::assert_snapshot!(name, all);
    }
}

#[test]
fn colour_is_never_the_only_carrier() {
    for (name, mut model) in scenes() {
        model.options.theme = Theme::None;
        let plain = drawn(&mut model, 100, 30);
        for cell in plain.content() {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{name}");
        }
        for theme in [Theme::Dark, Theme::Light, Theme::Contrast] {
            model.options.theme = theme;
            let coloured = drawn(&mut model, 100, 30);
            assert_eq!(text(&coloured), text(&plain), "{name} in {theme:?}");
            let palette = |color: Color| !matches!(color, Color::Rgb(..) | Color::Indexed(_));
            assert!(coloured.content().iter().all(|cell| palette(cell.fg) && palette(cell.bg)));
        }
    }
}

/// The styles of the dark theme, a letter for each cell.
#[test]
fn the_dark_theme() {
    let mut model = live();
    model.options.theme = Theme::Dark;
    let buffer = drawn(&mut model, 80, 24);
    let letter = |color| match color {
        Color::Reset => '.',
        Color::Black => 'k',
        Color::Red => 'r',
        Color::Green => 'g',
        Color::Yellow => 'y',
        Color::Cyan => 'c',
        Color::White => 'w',
        Color::Gray => 'a',
        Color::DarkGray => 'd',
        _ => '?',
    };
    let mut out = String::new();
    for row in buffer.content.chunks(80) {
        out.extend(row.iter().map(|cell| letter(cell.fg)));
        out.push(' ');
        out.extend(row.iter().map(|cell| letter(cell.bg)).take(3));
        out.push('\n');
    }
    insta::assert_snapshot!("dark", out);
}

#[test]
fn nothing_on_the_chain_breaks_a_column_or_escapes() {
    for tab in [Tab::Portfolio, Tab::Subnets, Tab::Validators] {
        for (width, height) in SIZES {
            let mut model = on(tab, attacked());
            let buffer = drawn(&mut model, width, height);
            for row in buffer.content.chunks(usize::from(width)) {
                let line = symbols(row).concat();
                assert!(!line.chars().any(char::is_control), "{line:?}");
                assert_eq!(line.width(), usize::from(width), "{line:?}");
                for cell in row {
                    assert!(cell.symbol().chars().count() <= 1, "{:?}", cell.symbol());
                }
            }
        }
    }
}

#[test]
fn the_ascii_set_is_ascii() {
    for (name, mut model) in scenes() {
        model.options.ascii = true;
        for (width, height) in SIZES {
            let screen = text(&drawn(&mut model, width, height));
            assert!(screen.is_ascii(), "{name}: {screen}");
        }
    }
}

#[test]
fn no_size_breaks_the_screen() {
    for (name, mut model) in scenes() {
        for width in [1, 2, 20, 59, 60, 61, 79, 80, 81, 119, 120, 300] {
            for height in [1, 2, 14, 15, 16, 23, 24, 100] {
                let buffer = drawn(&mut model, width, height);
                assert_eq!(buffer.area.width, width, "{name}");
            }
        }
    }
}

#[test]
fn a_tiny_window_says_what_it_needs_and_keeps_the_figure() {
    let mut model = live();
    let screen = text(&drawn(&mut model, 59, 14));
    assert!(screen.contains("tao needs a window of 60x15; this one has 59x14"), "{screen}");
    assert!(screen.contains("exit value"), "{screen}");
    assert!(!text(&drawn(&mut model, 60, 15)).contains("needs a window"));
}

#[test]
fn an_address_under_review_is_whole() {
    for (width, height) in [(60, 15), (80, 24), (120, 40)] {
        let mut model = review(Level::Normal);
        let mut all = String::new();
        for _ in 0..30 {
            all.push_str(&text(&drawn(&mut model, width, height)));
            press(&mut model, KeyCode::Down);
        }
        let letters: String = all.chars().filter(char::is_ascii_alphanumeric).collect();
        let address = account(5).to_string();
        let wrapped = letters.contains(&address)
            || all.contains(&address.chars().take(30).collect::<String>());
        assert!(wrapped, "{all}");
    }
}
