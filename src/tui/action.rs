//! Everything that a key can do on the lists, in one table: keys, footer, help and palette are
//! read from it.

use super::model::{Model, Overlay, Tab};
use crate::app::holders::Lock;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    Help,
    More,
    Quit,
    Palette,
    Tab(Tab),
    NextTab,
    PreviousTab,
    Up,
    Down,
    HalfUp,
    HalfDown,
    PageUp,
    PageDown,
    First,
    Last,
    Open,
    Mark,
    Filter,
    Sort,
    Wide,
    Zoom,
    Refresh,
    Freeze,
    Account,
    Copy,
    CopyCommand,
    Receive,
    Stake,
    Unstake,
    Move,
    Transfer,
    Register,
    LookUp,
    Lock,
    Log,
    Connection,
    Theme,
    Suspend,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    Move,
    See,
    Money,
    Program,
}

impl Group {
    pub(crate) const ALL: [Self; 4] = [Self::Money, Self::See, Self::Move, Self::Program];

    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Move => "Moving around",
            Self::See => "Looking",
            Self::Money => "Money",
            Self::Program => "Program",
        }
    }
}

/// One line of the table.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) action: Action,
    /// The name in the palette and in the config file.
    pub(crate) name: &'static str,
    pub(crate) keys: &'static [&'static str],
    pub(crate) help: &'static str,
    pub(crate) group: Group,
    /// The order in the footer; 0 is not shown there.
    pub(crate) footer: u8,
    /// It leads to a signature, and does not exist with `--watch-only`.
    pub(crate) signs: bool,
}

const fn entry(
    action: Action,
    name: &'static str,
    keys: &'static [&'static str],
    help: &'static str,
    group: Group,
    footer: u8,
) -> Entry {
    Entry { action, name, keys, help, group, footer, signs: false }
}

const fn signing(
    action: Action,
    name: &'static str,
    keys: &'static [&'static str],
    help: &'static str,
    footer: u8,
) -> Entry {
    Entry { action, name, keys, help, group: Group::Money, footer, signs: true }
}

pub(crate) const ACTIONS: &[Entry] = &[
    signing(Action::Stake, "stake", &["s"], "stake TAO: buys alpha", 1),
    signing(Action::Unstake, "unstake", &["u"], "unstake: sells alpha", 2),
    signing(Action::Move, "move", &["m"], "move stake to another validator or subnet", 6),
    signing(Action::Transfer, "transfer", &["t"], "send TAO", 3),
    signing(Action::Register, "register", &["n"], "register a hotkey in a subnet", 8),
    entry(
        Action::Receive,
        "receive",
        &["v"],
        "show the address, also as a QR code",
        Group::Money,
        9,
    ),
    entry(Action::Open, "open", &["enter"], "look at the selected line", Group::See, 5),
    entry(
        Action::Mark,
        "mark",
        &["space"],
        "mark a position; what is marked is unstaked together",
        Group::Money,
        0,
    ),
    entry(
        Action::Filter,
        "filter",
        &["/"],
        "show only lines with a text; !text, ~letters",
        Group::See,
        4,
    ),
    entry(Action::Sort, "sort", &["S"], "sort by a column", Group::See, 7),
    entry(Action::Wide, "wide", &["w"], "show all columns, also narrow ones", Group::See, 0),
    entry(Action::Zoom, "zoom", &["e"], "the list alone, without what is beside it", Group::See, 0),
    entry(Action::Account, "account", &["a"], "look at another account", Group::See, 10),
    entry(Action::Copy, "copy", &["y"], "copy the selected address or hash", Group::See, 11),
    entry(Action::CopyCommand, "copy-command", &["Y"], "copy the last command", Group::See, 0),
    entry(
        Action::LookUp,
        "look-up",
        &["l"],
        "look the selected transaction up on the chain",
        Group::See,
        0,
    ),
    entry(Action::Refresh, "refresh", &["R", "f5"], "read everything again", Group::See, 0),
    entry(Action::Freeze, "freeze", &["f"], "keep the figures as they are", Group::See, 0),
    entry(Action::Tab(Tab::Portfolio), "portfolio", &["1"], "what the account has", Group::Move, 0),
    entry(Action::Tab(Tab::Subnets), "subnets", &["2"], "subnets and their prices", Group::Move, 0),
    entry(
        Action::Tab(Tab::Validators),
        "validators",
        &["3"],
        "validators that take stake",
        Group::Move,
        0,
    ),
    entry(
        Action::Tab(Tab::Activity),
        "activity",
        &["4"],
        "what this machine has sent",
        Group::Move,
        0,
    ),
    entry(Action::Tab(Tab::Keys), "keys", &["5"], "wallets and keys", Group::Move, 0),
    entry(Action::NextTab, "next-tab", &["tab", "]"], "next tab", Group::Move, 0),
    entry(Action::PreviousTab, "previous-tab", &["shift-tab", "["], "previous tab", Group::Move, 0),
    entry(Action::Up, "up", &["up", "k"], "up", Group::Move, 0),
    entry(Action::Down, "down", &["down", "j"], "down", Group::Move, 0),
    entry(Action::HalfUp, "half-up", &["ctrl-u"], "half a page up", Group::Move, 0),
    entry(Action::HalfDown, "half-down", &["ctrl-d"], "half a page down", Group::Move, 0),
    entry(Action::PageUp, "page-up", &["pageup", "ctrl-b"], "a page up", Group::Move, 0),
    entry(Action::PageDown, "page-down", &["pagedown", "ctrl-f"], "a page down", Group::Move, 0),
    entry(Action::First, "first", &["home", "g"], "to the first line", Group::Move, 0),
    entry(Action::Last, "last", &["end", "G"], "to the last line", Group::Move, 0),
    entry(Action::Help, "help", &["?", "f1"], "this help", Group::Program, 0),
    entry(Action::More, "more", &["."], "further keys in the last line", Group::Program, 0),
    entry(
        Action::Palette,
        "palette",
        &[":", "ctrl-p"],
        "do anything by its name",
        Group::Program,
        12,
    ),
    entry(Action::Log, "log", &["@"], "commands of this session", Group::Program, 0),
    entry(Action::Connection, "connection", &["c"], "network, node and block", Group::Program, 0),
    entry(Action::Lock, "lock", &["L"], "forget unlocked keys", Group::Program, 0),
    entry(Action::Theme, "theme", &["T"], "next theme", Group::Program, 0),
    entry(
        Action::Suspend,
        "suspend",
        &["ctrl-z"],
        "to the shell; `fg` comes back",
        Group::Program,
        0,
    ),
    entry(Action::Quit, "quit", &["q"], "leave", Group::Program, 0),
];

/// The actions that exist with these options.
pub(crate) fn available(model: &Model) -> impl Iterator<Item = &'static Entry> {
    let watch_only = model.options.watch_only;
    ACTIONS.iter().filter(move |entry| !(watch_only && entry.signs))
}

/// What the last line names, the most useful first: the keys that move are known anyway, and what
/// is always there has its own place.
pub(crate) fn hints(model: &Model) -> Vec<&'static Entry> {
    let fixed = |action| matches!(action, Action::Help | Action::More | Action::Quit);
    let mut entries: Vec<_> = available(model)
        .filter(|entry| entry.group != Group::Move && !fixed(entry.action))
        .collect();
    entries.sort_by_key(|entry| if entry.footer == 0 { u8::MAX } else { entry.footer });
    entries
}

/// Whether an action makes sense now, or why it does not.
pub(crate) fn enabled(model: &Model, entry: &Entry) -> Result<(), &'static str> {
    if entry.signs {
        if model.options.watch_only {
            return Err("nothing is signed with --watch-only");
        }
        let Some(holder) = model.holder() else {
            return Err("there is no wallet yet: tao wallet create NAME");
        };
        if holder.payer.is_none() {
            return Err("this account is only watched: there is no key for it here");
        }
        if !model.is_online() {
            return Err("there is no connection to a node");
        }
    }
    let rows = !model.list(model.tab).shown.is_empty();
    match entry.action {
        Action::Unstake | Action::Move
            if model.portfolio.value.as_ref().is_some_and(|held| held.positions.is_empty()) =>
        {
            Err("this account has no stake")
        }
        Action::Mark if model.tab != Tab::Portfolio || !rows => {
            Err("positions are marked, on the first tab")
        }
        Action::Open | Action::Copy if !rows => Err("no line is selected"),
        Action::LookUp if model.tab != Tab::Activity || !rows => {
            Err("select a transaction in Activity")
        }
        Action::Receive if model.holder().is_none() => Err("there is no account"),
        Action::Account if model.holders.len() < 2 => Err("there is no other account"),
        Action::CopyCommand if model.log.is_empty() => Err("no command has been given yet"),
        Action::Lock if model.unlocked.is_empty() => Err("no key is unlocked"),
        _ => Ok(()),
    }
}

/// Keys and what they do while something lies over the lists; the last line and help name them.
pub(crate) fn over(overlay: &Overlay) -> &'static [(&'static str, &'static str)] {
    match overlay {
        Overlay::Form(_) => &[
            ("Tab", "next"),
            ("Ctrl-N/P", "suggest"),
            ("Enter", "review"),
            ("Ctrl-Y", "copy command"),
            ("Esc", "leave"),
        ],
        Overlay::Review(review) if review.is_typed() => &[
            ("Tab", "choose"),
            ("Enter", "press"),
            ("Ctrl-O", "explain"),
            ("↑↓", "scroll"),
            ("Esc", "leave"),
        ],
        Overlay::Review(_) => &[
            ("Tab", "choose"),
            ("Enter", "press"),
            ("e", "explain"),
            ("↑↓", "scroll"),
            ("y", "copy command"),
            ("Esc", "leave"),
        ],
        Overlay::Unlock(state) => match (state.review.holder.lock, state.busy) {
            (Lock::Device(_), true) => &[("↑↓", "scroll"), ("Esc", "give up")],
            (Lock::Device(_), false) => {
                &[("Enter", "ask again"), ("↑↓", "scroll"), ("Esc", "leave")]
            }
            _ => &[("Enter", "unlock"), ("Ctrl-U", "clear"), ("Esc", "leave")],
        },
        Overlay::Filter { .. } => &[
            ("text", "with it"),
            ("!text", "without it"),
            ("~text", "letters in order"),
            ("Enter", "keep"),
            ("Esc", "undo"),
        ],
        Overlay::Sort => &[("letter", "of a column; again turns the order round"), ("Esc", "back")],
        Overlay::Palette { .. } => &[
            ("text", "find"),
            ("↑↓", "choose, ↑ at the top what was done before"),
            ("Enter", "do"),
            ("Esc", "leave"),
        ],
        Overlay::Subnet { .. } => &[
            ("←→", "size"),
            ("=", "size for a cost"),
            ("s", "stake"),
            ("u", "unstake"),
            ("Esc", "back"),
        ],
        Overlay::Away(_) => &[
            ("Tab", "other line"),
            ("Enter", "do it"),
            ("Ctrl-Q", "codes"),
            ("Ctrl-Y", "copy command"),
            ("Esc", "leave"),
        ],
        Overlay::Codes { .. } => &[("space", "hold"), ("←→", "step"), ("Esc", "back")],
        Overlay::Log { .. } => &[("↑↓", "choose"), ("y", "copy"), ("Esc", "back")],
        Overlay::Accounts { .. } => &[("↑↓", "choose"), ("Enter", "look at"), ("Esc", "back")],
        Overlay::Receive { .. } => &[("y", "copy"), ("Esc", "back")],
        Overlay::Problem { .. } => &[("y", "copy"), ("Esc", "dismiss")],
        Overlay::Connection => &[("R", "try again now"), ("Esc", "back")],
        Overlay::QuitAnyway => &[("y", "leave"), ("n", "stay")],
        Overlay::Help { .. } | Overlay::Receipt { .. } => &[("↑↓", "scroll"), ("Esc", "back")],
    }
}
