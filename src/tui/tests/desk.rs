//! A desk with figures that never change.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use unicode_width::UnicodeWidthStr as _;

use crate::app::activity::{Activity, Item};
use crate::app::books::{Booked, Device, ProxyEntry};
use crate::app::contacts::Contact;
use crate::app::holders::{Holder, Lock};
use crate::app::keybook::KeyBook;
use crate::app::market::{Subnet, Subnets, Validator, Validators};
use crate::app::payer::Payer;
use crate::app::portfolio::{Alarm, Holding, Portfolio, Proxy};
use crate::app::risk::Level;
use crate::app::wallet::{KeyReport, WalletList, WalletReport};
use crate::domain::{
    Account, Alpha, BlockRef, Coldkey, Group, Hash, Hotkey, Netuid, Price, Take, Tao,
};
use crate::fault::{Code, Fault};
use crate::review::{Review, Row, Source};
use crate::tui::effect::{Effect, Kind};
use crate::tui::keymap::Keymap;
use crate::tui::model::{Model, Options};
use crate::tui::msg::{Found, Link, Msg, Quoted};
use crate::tui::theme::Theme;
use crate::tui::update::update;
use crate::tui::view;

pub(super) fn account(n: u8) -> Account {
    Account([n; 32])
}

pub(super) fn tao(text: &str) -> Tao {
    Tao::parse(text).unwrap()
}

pub(super) fn block(number: u32) -> BlockRef {
    BlockRef { number, hash: Hash([7; 32]) }
}

pub(super) fn holder(n: u8, name: &str) -> Holder {
    let coldkey = Coldkey(account(n));
    let payer = Some(Payer::Wallet { name: name.to_owned(), coldkey });
    Holder { name: name.to_owned(), coldkey, payer, lock: Lock::Password }
}

pub(super) fn options() -> Options {
    Options { watch_only: false, demo: false, theme: Theme::None, ascii: false, lock_after: 300 }
}

/// Just started: nothing is known.
pub(in crate::tui) fn fresh() -> Model {
    let holders = vec![holder(1, "main"), holder(2, "cold")];
    let mut model =
        Model::new(options(), Keymap::default(), holders, "wss://node.example".to_owned());
    update(&mut model, Msg::Tick(10, 1_700_000_000));
    model
}

pub(super) fn link() -> Link {
    Link {
        network: "finney".to_owned(),
        endpoint: "wss://node.example".to_owned(),
        genesis: Hash([0x2f; 32]),
        spec_version: 425,
        public: true,
    }
}

fn held(netuid: u16, key: u8, alpha: &str, spot: &str, exit: Option<&str>) -> Holding {
    Holding {
        netuid: Netuid(netuid),
        hotkey: Hotkey(account(key)),
        alpha: Alpha::parse(Netuid(netuid), alpha).unwrap(),
        locked: None,
        price: Some(Price::parse("0.0871").unwrap()),
        spot_value: Some(tao(spot)),
        exit_value: exit.map(tao),
        haircut: exit.map(|_| "1.4%".to_owned()),
        share: exit.map(|_| "34%".to_owned()),
        daily: None,
        daily_per_1000: None,
        claimable: None,
        registered: key != 9,
    }
}

fn proxy(n: u8, rights: &str, delay: u32) -> Proxy {
    Proxy { delegate: account(n), rights: rights.to_owned(), delay }
}

pub(super) fn device() -> Device {
    Device { address: account(21), account: 0, index: 3 }
}

pub(in crate::tui) fn portfolio() -> Portfolio {
    Portfolio {
        baskets: None,
        block: block(9_412_877),
        name: Some("main".to_owned()),
        coldkey: Coldkey(account(1)),
        alarms: vec![
            Alarm::SwapDisputed,
            Alarm::Announced { delegate: account(31), height: 9_412_001 },
        ],
        proxies: vec![proxy(31, "Staking", 300), proxy(31, "Transfer", 0), proxy(2, "Any", 0)],
        free: tao("212.044123456"),
        reserved: Tao::ZERO,
        positions: vec![
            held(64, 5, "4812.3", "419.15", Some("413.38")),
            held(8, 6, "9120", "282.72", Some("264.01")),
            held(97, 9, "1890.4", "27.6", Some("25.65")),
            held(19, 6, "22500.1", "229.5", None),
        ],
        exit_value: None,
        spot_value: Some(tao("1171.014123456")),
    }
}

pub(super) fn subnet(netuid: u16, name: &str, symbol: &str, price: Option<&str>) -> Subnet {
    Subnet {
        netuid: Netuid(netuid),
        name: name.to_owned(),
        symbol: symbol.to_owned(),
        started: Some(netuid != 5),
        price: price.map(|price| Price::parse(price).unwrap()),
        moving_price: None,
        tao_in: tao("31204.7"),
        alpha_in: Alpha::parse(Netuid(netuid), "358311").unwrap(),
        alpha_out: Alpha::parse(Netuid(netuid), "1000").unwrap(),
        tempo: 360,
        owner_coldkey: account(4),
        registered_at: 1,
        tao_emission: (netuid != 0).then(|| tao("0.0123456")),
        registration_cost: (netuid != 0).then(|| tao("1.5")),
        registration_open: (netuid != 0).then_some(netuid != 8),
    }
}

pub(super) fn subnets() -> Subnets {
    let subnets = vec![
        subnet(0, "root", "Τ", Some("1")),
        subnet(5, "Dormant", "ε", None),
        subnet(8, "Taoshi", "β", Some("0.031")),
        subnet(64, "Chutes", "α", Some("0.0871")),
        subnet(97, "FlameWire", "γ", Some("0.0146")),
    ];
    Subnets { block: block(9_412_877), subnets }
}

/// What others can write on the chain, as far as the reading layer lets it through, and further.
pub(super) fn hostile() -> Subnets {
    let names = [
        ("\u{1b}[2J\u{1b}]0;owned\u{7}", "\u{1b}[31m"),
        ("\u{202e}txet esrever\u{2066}", "\u{200f}"),
        ("e\u{301}\u{302}\u{303}\u{304}\u{20dd}vil", "e\u{301}"),
        ("日本語の長い名前のサブネット", "漢"),
        ("שלום עולם", "ש"),
        ("👨‍👩‍👧🇩🇪👍🏽", "🇩🇪"),
        ("line\r\nbreak\ttab", "\n"),
        ("", ""),
    ];
    let subnets =
        (1..).zip(names).map(|(netuid, (name, symbol))| subnet(netuid, name, symbol, None));
    Subnets { block: block(1), subnets: subnets.collect() }
}

pub(super) fn validators() -> Validators {
    let validator = |key: u8, name: Option<&str>, take: u16, netuids: &[u16]| Validator {
        name: name.map(str::to_owned),
        hotkey: account(key),
        owner: account(key.saturating_add(100)),
        take: Take(take),
        nominators: 12,
        stakes: vec![Alpha::parse(Netuid(0), "812").unwrap()],
        registrations: netuids.iter().map(|netuid| Netuid(*netuid)).collect(),
    };
    Validators {
        block: block(9_412_877),
        validators: vec![
            validator(5, Some("tao.bot"), 5_898, &[0, 8, 64]),
            validator(6, Some("rt21"), 11_796, &[8, 19]),
            validator(9, None, 0, &[64]),
        ],
    }
}

pub(super) fn activity() -> Activity {
    let item = |n: u8, action: &str, status: &'static str, ok: Option<bool>| Item {
        hash: Hash([n; 32]),
        action: action.to_owned(),
        command: ["tao", "stake", "add", "--netuid", "64"].map(str::to_owned).into(),
        network: "finney".to_owned(),
        signer: account(1),
        nonce: u64::from(n),
        written: 1_700_000_000_u64.saturating_sub(u64::from(n).saturating_mul(3_700)),
        status,
        settled: ok.is_some(),
        ok,
        block: ok.map(|_| block(9_412_000)),
        error: None,
    };
    Activity {
        items: vec![
            item(1, "stake 10 TAO in subnet 64", "unknown", None),
            item(2, "transfer 5 TAO", "finalized", Some(true)),
            item(3, "unstake 7 alpha of subnet 8", "finalized", Some(false)),
        ],
        damaged: Vec::new(),
        left_out: 0,
    }
}

pub(super) fn keys() -> KeyBook {
    let key = |n: u8, name: &str, encrypted: bool| KeyReport {
        name: name.to_owned(),
        address: account(n).to_string(),
        scheme: "sr25519",
        format: "native",
        encrypted,
        address_proven: true,
    };
    let main = WalletReport {
        name: "main".to_owned(),
        coldkey: Some(key(1, "main", true)),
        hotkeys: vec![key(11, "default", false)],
        problems: Vec::new(),
    };
    let vault = WalletReport {
        name: "vault".to_owned(),
        coldkey: Some(KeyReport { format: "public-only", ..key(2, "vault", false) }),
        hotkeys: Vec::new(),
        problems: Vec::new(),
    };
    let booked = Booked {
        address: account(3),
        kind: Some("Staking".to_owned()),
        delay: 300,
        spawner: None,
        index: None,
        height: None,
        extrinsic: None,
        note: String::new(),
    };
    KeyBook {
        wallets: WalletList { wallets: vec![main, vault] },
        contacts: vec![Contact {
            name: "alice".to_owned(),
            account: account(8),
            note: "rent, due on the first".to_owned(),
        }],
        proxies: vec![ProxyEntry { name: "treasurer".to_owned(), entry: booked }],
        multisigs: vec![(
            "treasury".to_owned(),
            Group::new(2, vec![account(1), account(2), account(3)]).unwrap(),
        )],
        devices: vec![device()],
        problems: Vec::new(),
    }
}

/// Everything was read from a node that is there.
pub(super) fn live() -> Model {
    let mut model = fresh();
    update(&mut model, Msg::Online(link()));
    update(&mut model, Msg::Head(block(9_412_877)));
    for found in [
        Found::Subnets(subnets()),
        Found::Validators(validators()),
        Found::Portfolio(portfolio()),
        Found::Activity(activity()),
        Found::Keys(keys()),
    ] {
        update(&mut model, Msg::Read(Box::new(found)));
    }
    update(&mut model, Msg::Tick(18, 1_700_000_008));
    model
}

/// The node went away half a minute ago.
pub(super) fn offline() -> Model {
    let mut model = live();
    update(&mut model, Msg::Offline { fault: gone(), retry_in: 5 });
    update(&mut model, Msg::Failed(Kind::Portfolio, gone()));
    update(&mut model, Msg::Tick(48, 1_700_000_038));
    update(&mut model, Msg::Offline { fault: gone(), retry_in: 30 });
    model
}

pub(super) fn gone() -> Fault {
    Fault::new(Code::Unreachable, "no answer from wss://node.example: connection refused")
        .hint("check the connection or choose another endpoint")
}

pub(super) fn quoted(level: Level) -> Box<Quoted> {
    let row = |label, value: &str, source| Row { label, value: value.to_owned(), source };
    let address = account(5).to_string();
    Box::new(Quoted {
        review: Review {
            action: "stake 10 TAO in subnet 64".to_owned(),
            rows: vec![
                row("hotkey", &address, Source::Signed),
                row("subnet", "64", Source::Signed),
                row("you pay", "10 TAO", Source::Signed),
                row(
                    "limit price",
                    "0.088 TAO per alpha, for the price after the trade",
                    Source::Signed,
                ),
                row("you receive, expected", "114.402 alpha", Source::Quoted),
                row("you receive, at least", "114.173 alpha", Source::Quoted),
                row("transaction fee", "0.0004 TAO", Source::Quoted),
                row("from", &account(1).to_string(), Source::Signed),
                row("nonce", "118", Source::Signed),
                row("expires", "after block 9412941", Source::Signed),
            ],
            warnings: vec!["the position grows with every epoch".to_owned()],
        },
        block: block(9_412_877),
        level,
        typed: None,
        command: ["tao", "stake", "add", "--netuid", "64", "--hotkey", &address, "--amount", "10"]
            .map(str::to_owned)
            .into(),
    })
}

pub(super) fn press(model: &mut Model, code: KeyCode) -> Vec<Effect> {
    update(model, Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)))
}

pub(super) fn control(model: &mut Model, c: char) -> Vec<Effect> {
    update(model, Msg::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL)))
}

pub(super) fn write(model: &mut Model, text: &str) -> Vec<Effect> {
    text.chars().flat_map(|c| press(model, KeyCode::Char(c))).collect()
}

pub(super) fn drawn(model: &mut Model, width: u16, height: u16) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| view::draw(model, frame.buffer_mut())).unwrap();
    terminal.backend().buffer().clone()
}

/// The texts of a row's cells; what a wide character covers is left out.
pub(super) fn symbols(row: &[Cell]) -> Vec<&str> {
    let mut out = Vec::new();
    let mut covered = 0;
    for cell in row {
        if covered == 0 {
            covered = cell.symbol().width();
            out.push(cell.symbol());
        }
        covered = covered.saturating_sub(1);
    }
    out
}

/// The screen as text, a line per row, without the blanks at its right.
pub(super) fn text(buffer: &Buffer) -> String {
    let mut out = String::new();
    for row in buffer.content.chunks(usize::from(buffer.area.width)) {
        out.push_str(symbols(row).concat().trim_end());
        out.push('\n');
    }
    out
}
