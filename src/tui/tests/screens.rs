//! What the screen looks like, in every state and size.

use std::fmt::Write as _;

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::style::Color;
use unicode_width::UnicodeWidthStr as _;

use super::desk::*;
use crate::app::activity::Activity;
use crate::app::costs::{Cost, Costs, Depth};
use crate::app::holders::Lock;
use crate::app::keybook::KeyBook;
use crate::app::market::SubnetDetail;
use crate::app::risk::Level;
use crate::domain::{Alpha, Hotkey, Netuid, PoolState, Price};
use crate::fault::{Code, Fault};
use crate::tui::effect::Kind;
use crate::tui::form::{Form, FormKind, Quote};
use crate::tui::line::Line;
use crate::tui::model::{Focus, Model, Overlay, ReviewState, Solver, Stage, Submission, Tab};
use crate::tui::msg::{Departure, Detail, Found, Msg, Quoted};
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
    for kind in
        [Kind::Portfolio, Kind::Subnets, Kind::Validators, Kind::Activity, Kind::Keys, Kind::Subnet]
    {
        update(&mut model, Msg::Failed(kind, fault()));
    }
    model
}

/// What the wallet of an attacked person is called here.
const ATTACKER: &str = "\u{1b}]0;x\u{7}e\u{301}\u{202e}vil 日本";

fn attacked() -> Model {
    let mut model = live();
    model.holders.iter_mut().for_each(|holder| ATTACKER.clone_into(&mut holder.name));
    let mut sent = activity();
    for item in &mut sent.items {
        item.action = format!("stake 10 in {}", hostile().subnets[0].name);
        item.network = hostile().subnets[1].name.clone();
        item.error = Some(hostile().subnets[3].name.repeat(9));
    }
    update(&mut model, Msg::Read(Box::new(Found::Activity(sent))));
    let mut book = keys();
    book.problems.push(hostile().subnets[0].name.clone());
    for (contact, subnet) in book.contacts.iter_mut().zip(hostile().subnets) {
        (contact.name, contact.note) = (subnet.name.clone(), subnet.name);
    }
    update(&mut model, Msg::Read(Box::new(Found::Keys(book))));
    update(&mut model, Msg::Read(Box::new(Found::Subnets(hostile()))));
    let mut people = validators();
    for (validator, subnet) in people.validators.iter_mut().zip(hostile().subnets) {
        validator.name = Some(subnet.name);
    }
    update(&mut model, Msg::Read(Box::new(Found::Validators(people))));
    model
}

pub(super) fn detail() -> Detail {
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
    let mut model = on(Tab::Subnets, live());
    model.current().selected = Some("64".to_owned());
    press(&mut model, KeyCode::Enter);
    with(model)
}

/// A screen, or what lies over one, opened in a state whatever that is.
pub(super) type Open = fn(&mut Model);

/// Everything that can be on the screen, by name. What is added here is shown in every state.
pub(super) const SCREENS: [(&str, Open); 37] = [
    ("portfolio", |model| model.tab = Tab::Portfolio),
    ("subnets", |model| model.tab = Tab::Subnets),
    ("validators", |model| model.tab = Tab::Validators),
    ("activity", |model| model.tab = Tab::Activity),
    ("keys", |model| model.tab = Tab::Keys),
    ("watch_only", |model| model.options.watch_only = true),
    ("help", |model| drop(press(model, KeyCode::Char('?')))),
    ("palette", |model| {
        press(model, KeyCode::Char(':'));
        write(model, "st");
    }),
    ("filter", |model| {
        press(model, KeyCode::Char('/'));
        write(model, "64");
    }),
    ("sort", |model| drop(press(model, KeyCode::Char('S')))),
    ("log", |model| drop(press(model, KeyCode::Char('@')))),
    ("accounts", |model| drop(press(model, KeyCode::Char('a')))),
    ("connection", |model| drop(press(model, KeyCode::Char('c')))),
    ("receive", |model| drop(press(model, KeyCode::Char('v')))),
    ("subnet", |model| {
        model.overlays.push(Overlay::Subnet { netuid: 64, cursor: 11, solver: Solver::default() });
    }),
    ("subnet_solver", |model| {
        let mut solver = Solver::default();
        solver.line.paste("0.5%");
        model.overlays.push(Overlay::Subnet { netuid: 64, cursor: 11, solver });
    }),
    ("details", |model| {
        model.tab = Tab::Activity;
        press(model, KeyCode::Enter);
    }),
    ("stake_blank", |model| form(model, FormKind::Stake, &["64"], None)),
    ("stake", |model| form(model, FormKind::Stake, &["64", "5F", "10"], Some(Level::Normal))),
    ("stake_refused", |model| {
        form(model, FormKind::Stake, &["64", "5F", "10"], None);
        let fault = Fault::new(Code::Funds, "not enough TAO: 10 and a fee of 0.0004 are needed")
            .hint("take a smaller amount");
        if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
            form.quote = Quote::Refused(fault);
        }
    }),
    ("unstake", |model| form(model, FormKind::Unstake, &["64", "5F"], None)),
    ("move", |model| form(model, FormKind::Move, &["64", "5F", "8"], None)),
    ("transfer", |model| form(model, FormKind::Transfer, &[], None)),
    ("register", |model| form(model, FormKind::Register, &["64"], None)),
    ("review", |model| review(model, Level::Normal)),
    ("review_high", |model| review(model, high())),
    ("review_moved", |model| {
        review(model, Level::Normal);
        if let Some(Overlay::Review(review)) = model.overlays.last_mut() {
            let moved = "you receive, expected: 110.2 alpha, was 114.402 alpha";
            review.differences = vec![moved.to_owned()];
        }
    }),
    ("explained", |model| {
        review(model, high());
        control(model, 'o');
    }),
    ("unlock", |model| {
        review(model, Level::Normal);
        decide(model, Lock::Password);
        write(model, "secret");
    }),
    ("unlock_busy", |model| {
        review(model, Level::Normal);
        decide(model, Lock::Keyring);
    }),
    ("device", |model| {
        review(model, Level::Normal);
        decide(model, Lock::Device(device()));
        update(model, Msg::Asked { id: 7 });
    }),
    ("device_refused", |model| {
        review(model, Level::Normal);
        decide(model, Lock::Device(device()));
        let fault = Fault::new(Code::Ledger, "the device is locked").hint("unlock it with its PIN");
        update(model, Msg::StillLocked { id: 7, fault });
    }),
    ("away", |model| {
        review(model, Level::Normal);
        decide(model, Lock::Away);
        depart(model);
        if let Some(Overlay::Away(state)) = model.overlays.last_mut() {
            state.written = Some("/home/me/tao-9412877.unsigned.json".to_owned());
            state.problem = Some(Fault::new(Code::BadSignature, "that holds no signature"));
        }
    }),
    ("codes", |model| {
        review(model, Level::Normal);
        decide(model, Lock::Away);
        depart(model);
        control(model, 'q');
    }),
    ("pinned", |model| {
        model.submissions.push(Submission {
            id: 9,
            action: "stake 10 TAO in subnet 64".to_owned(),
            stage: Stage::InBlock(block(9_412_880)),
            hash: None,
            at: 5,
        });
    }),
    ("problem", |model| {
        let command = Some("tao stake add --netuid 64".to_owned());
        model.overlays.push(Overlay::Problem { fault: gone(), command });
    }),
    ("quit_anyway", |model| model.overlays.push(Overlay::QuitAnyway)),
];

fn high() -> Level {
    Level::High { text: "10".into(), why: "type the TAO that you pay".into() }
}

fn form(model: &mut Model, kind: FormKind, values: &[&str], level: Option<Level>) {
    let Some(holder) = model.holder().cloned() else { return };
    let mut form = Form::new(kind, holder, values);
    form.quote = level.map_or(Quote::Blank, |level| Quote::Known(offered(model, level)));
    model.overlays.push(Overlay::Form(Box::new(form)));
}

/// A quote; from the chain of an attacker it says what an attacker would.
fn offered(model: &Model, level: Level) -> Box<Quoted> {
    let mut quoted = quoted(level);
    if model.holder().is_some_and(|holder| holder.name == ATTACKER) {
        let evil = "\u{1b}[2J\u{202e}\u{2066}日本e\u{301}\u{20dd}\tlong".repeat(9);
        quoted.review.action = format!("stake {evil}");
        quoted.review.warnings.push(evil.clone());
        quoted.review.rows[0].value = evil;
    }
    quoted
}

fn review(model: &mut Model, level: Level) {
    let Some(holder) = model.holder().cloned() else { return };
    model.overlays.push(Overlay::Review(Box::new(ReviewState {
        id: 7,
        holder,
        quoted: offered(model, level),
        focus: Focus::Cancel,
        typed: Line::default(),
        scroll: 0,
        differences: Vec::new(),
        checking: false,
    })));
}

/// Presses `Sign` in a review, with the key of the account where it is said to be.
fn decide(model: &mut Model, lock: Lock) {
    if let Some(Overlay::Review(review)) = model.overlays.last_mut() {
        review.holder.lock = lock;
    }
    press(model, KeyCode::Tab);
    press(model, KeyCode::Enter);
}

fn depart(model: &mut Model) {
    let departure = Departure { expires_at: Some(9_414_925), codes: Ok(vec![0x5a; 3_000]) };
    update(model, Msg::Departed { id: 7, outcome: Ok(departure) });
}

/// A node that answers, and then does not answer for one list.
fn stale() -> Model {
    let mut model = live();
    for kind in [Kind::Portfolio, Kind::Subnets, Kind::Validators, Kind::Subnet] {
        update(&mut model, Msg::Failed(kind, gone()));
    }
    update(&mut model, Msg::Tick(71, 1_700_000_061));
    model
}

/// Makes a state.
type Make = fn() -> Model;

/// Every state that the program can be in, by name.
const STATES: [(&str, Make); 7] = [
    ("live", || with(live())),
    ("loading", fresh),
    ("stale", || with(stale())),
    ("offline", || with(offline())),
    ("empty", || with(empty())),
    ("error", broken),
    ("hostile", || with(attacked())),
];

/// With a detail that was read.
fn with(mut model: Model) -> Model {
    if model.detail.fault.is_none() {
        update(&mut model, Msg::Read(Box::new(Found::Subnet(Box::new(detail())))));
    }
    model
}

/// Every screen in every state, by name.
fn scenes() -> Vec<(String, Model)> {
    let mut out = Vec::new();
    for (screen, open) in SCREENS {
        for (state, make) in STATES {
            let mut model = make();
            open(&mut model);
            out.push((format!("{screen} {state}"), model));
        }
    }
    out
}

/// The lines of a text that differ from those of another one, with their numbers.
fn against(before: &str, now: &str) -> String {
    let mut out = String::new();
    let mut old = before.lines();
    for (at, line) in now.lines().enumerate() {
        if old.next() != Some(line) {
            let _ = writeln!(out, "{at:>2} {line}");
        }
    }
    out
}

/// The colours of a screen, a letter for each cell: those of the text, then those behind it.
fn colours(buffer: &Buffer) -> String {
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
        Color::Blue => 'b',
        Color::Magenta => 'm',
        Color::LightRed => 'R',
        Color::LightGreen => 'G',
        Color::LightYellow => 'Y',
        Color::LightCyan => 'C',
        _ => '?',
    };
    let mut out = String::new();
    for row in buffer.content.chunks(usize::from(buffer.area.width)) {
        let text: String = row.iter().map(|cell| letter(cell.fg)).collect();
        out.push_str(text.trim_end_matches('.'));
        if row.iter().any(|cell| cell.bg != Color::Reset) {
            out.push_str(" on ");
            let behind: String = row.iter().map(|cell| letter(cell.bg)).collect();
            out.push_str(behind.trim_end_matches('.'));
        }
        out.push('\n');
    }
    out
}

/// The first state as a whole, of every other one the lines in which it differs; as text, which is
/// what is seen without colours, and as the colours of the dark theme.
#[test]
fn every_screen_in_every_state_and_size_with_and_without_colour() {
    for (name, open) in SCREENS {
        let mut all = String::new();
        for (width, height) in SIZES {
            let (mut plain_before, mut coloured_before) = (String::new(), String::new());
            for (state, make) in STATES {
                let mut model = make();
                open(&mut model);
                let plain = text(&drawn(&mut model, width, height));
                model.options.theme = Theme::Dark;
                let coloured = colours(&drawn(&mut model, width, height));
                let _ = writeln!(all, "== {width}x{height} {state}");
                if plain_before.is_empty() {
                    let _ = write!(all, "{plain}== colours\n{coloured}");
                    (plain_before, coloured_before) = (plain, coloured);
                } else {
                    let plain = against(&plain_before, &plain);
                    let coloured = against(&coloured_before, &coloured);
                    let _ = write!(all, "{plain}== colours\n{coloured}");
                }
            }
        }
        insta::assert_snapshot!(name, all);
    }
}

/// One screen of each kind in the other themes.
const SAMPLE: [&str; 12] = [
    "portfolio",
    "subnets",
    "keys",
    "help",
    "palette",
    "filter",
    "subnet",
    "stake",
    "review_high",
    "unlock",
    "away",
    "problem",
];

#[test]
fn the_light_and_the_high_contrast_theme() {
    for theme in [Theme::Light, Theme::Contrast] {
        let mut all = String::new();
        let sample = SCREENS.iter().filter(|(name, _)| SAMPLE.contains(name));
        for (name, open) in sample {
            for make in [|| with(live()), || with(offline())] {
                let mut model: Model = make();
                open(&mut model);
                model.options.theme = theme;
                let _ = write!(all, "== {name}\n{}", colours(&drawn(&mut model, 80, 24)));
            }
        }
        assert!(!all.contains('?'), "a colour has no letter");
        insta::assert_snapshot!(format!("theme_{}", theme.name()), all);
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

#[test]
fn nothing_on_the_chain_breaks_a_column_or_escapes() {
    for (name, open) in SCREENS {
        for (width, height) in SIZES {
            let mut model = with(attacked());
            open(&mut model);
            let buffer = drawn(&mut model, width, height);
            for row in buffer.content.chunks(usize::from(width)) {
                let line = symbols(row).concat();
                assert!(!line.chars().any(char::is_control), "{name}: {line:?}");
                assert_eq!(line.width(), usize::from(width), "{name}: {line:?}");
                for cell in row {
                    assert!(cell.symbol().chars().count() <= 1, "{name}: {:?}", cell.symbol());
                    let turns = |c| ('\u{202a}'..='\u{202e}').contains(&c);
                    assert!(!cell.symbol().contains(turns), "{name}: {line:?}");
                }
            }
        }
    }
}

#[test]
fn the_ascii_set_is_ascii() {
    for (name, mut model) in scenes() {
        model.options.ascii = true;
        for (width, height) in [(80, 24), (120, 40)] {
            let screen = text(&drawn(&mut model, width, height));
            assert!(screen.is_ascii(), "{name}: {screen}");
        }
    }
}

#[test]
fn no_size_breaks_the_screen() {
    for (name, mut model) in scenes() {
        for width in [1, 20, 60, 79, 80, 119, 120, 300] {
            for height in [1, 14, 15, 23, 24, 60] {
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
        let mut model = live();
        review(&mut model, Level::Normal);
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
