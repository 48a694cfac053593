//! The whole state of the screen as plain data.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::effect::{Effect, Kind, Query};
use super::form::Form;
use super::keymap::Keymap;
use super::line::Line;
use super::msg::{Departure, Detail, Link, Outcome, Quoted};
use super::theme::Theme;
use crate::app::activity::Activity;
use crate::app::draft;
use crate::app::grid::{Cell, Filter, Grid};
use crate::app::holders::Holder;
use crate::app::keybook::KeyBook;
use crate::app::market::{Subnets, Validators};
use crate::app::portfolio::Portfolio;
use crate::app::risk::Level;
use crate::app::tables::{Alarms, Names, Spelled};
use crate::domain::{BlockRef, Bps, Coldkey, Hash};
use crate::fault::Fault;
use tao_keystore::Password;

/// Commands of the palette that are kept for repeating.
const REMEMBERED: usize = 50;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tab {
    Portfolio,
    Subnets,
    Validators,
    Activity,
    Keys,
}

impl Tab {
    pub(crate) const ALL: [Self; 5] =
        [Self::Portfolio, Self::Subnets, Self::Validators, Self::Activity, Self::Keys];

    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Portfolio => "Portfolio",
            Self::Subnets => "Subnets",
            Self::Validators => "Validators",
            Self::Activity => "Activity",
            Self::Keys => "Keys",
        }
    }

    pub(crate) fn index(self) -> usize {
        Self::ALL.iter().position(|tab| *tab == self).unwrap_or(0)
    }

    /// The tab so many places further round.
    pub(crate) fn step(self, by: usize) -> Self {
        let at = self.index().saturating_add(by);
        Self::ALL.get(at.checked_rem(Self::ALL.len()).unwrap_or(0)).copied().unwrap_or(self)
    }
}

/// What was read, and what became of the last attempt to read it again.
#[derive(Debug)]
pub(crate) struct Loaded<T> {
    pub(crate) value: Option<T>,
    /// Seconds since the program began.
    pub(crate) at: u64,
    pub(crate) loading: bool,
    pub(crate) fault: Option<Fault>,
}

impl<T> Default for Loaded<T> {
    fn default() -> Self {
        Self { value: None, at: 0, loading: false, fault: None }
    }
}

impl<T> Loaded<T> {
    pub(crate) fn set(&mut self, value: T, now: u64) {
        *self = Self { value: Some(value), at: now, loading: false, fault: None };
    }
}

/// One list: its rows, which of them are shown, and where the reader is.
#[derive(Debug, Default)]
pub(crate) struct List {
    pub(crate) grid: Grid,
    pub(crate) filter: String,
    /// Column and whether the largest comes first.
    pub(crate) sort: Option<(usize, bool)>,
    /// Indices into the grid's rows.
    pub(crate) shown: Vec<usize>,
    /// The key of the selected row.
    pub(crate) selected: Option<String>,
    /// The keys of rows that are meant together.
    pub(crate) marked: BTreeSet<String>,
    /// The first shown row on the screen.
    pub(crate) scroll: usize,
    /// Cells that the widest shown value of each column takes.
    pub(crate) widths: Vec<u16>,
    /// Where the selected row is among those shown.
    at: Option<usize>,
}

impl List {
    pub(crate) fn set(&mut self, grid: Grid) {
        self.grid = grid;
        if !self.marked.is_empty() {
            let rows = &self.grid.rows;
            self.marked.retain(|key| rows.find(key).is_some());
        }
        self.arrange();
    }

    /// Filters and sorts again.
    pub(crate) fn arrange(&mut self) {
        self.shown = self.grid.shown(&Filter::new(&self.filter), self.sort);
        let width = |column| self.grid.rows.width(column, &self.shown);
        let widths = (0..self.grid.columns.len()).map(width);
        self.widths = widths.map(|width| u16::try_from(width).unwrap_or(u16::MAX)).collect();
        let selected = self.selected.as_deref().and_then(|key| self.grid.rows.find(key));
        match selected.and_then(|row| self.shown.iter().position(|at| *at == row)) {
            Some(at) => self.at = Some(at),
            // Nothing fits what is typed so far; the selection comes back with its row.
            None if self.shown.is_empty() => self.at = None,
            // A row that is gone leaves the selection where it was on the screen.
            None => self.select(self.at.unwrap_or(0)),
        }
    }

    /// Where the selected row is in what the list was made from.
    pub(crate) fn origin(&self) -> Option<usize> {
        self.shown.get(self.at?).copied()
    }

    pub(crate) fn key(&self, at: usize) -> Option<String> {
        self.grid.rows.key(*self.shown.get(at)?)
    }

    pub(crate) fn cell(&self, at: usize, column: usize) -> Option<Cell> {
        self.grid.rows.cell(*self.shown.get(at)?, column)
    }

    /// Where the selected row is among those shown.
    pub(crate) fn position(&self) -> Option<usize> {
        self.at
    }

    pub(crate) fn select(&mut self, at: usize) {
        let at = at.min(self.shown.len().saturating_sub(1));
        self.selected = self.key(at);
        self.at = self.selected.is_some().then_some(at);
    }

    pub(crate) fn step(&mut self, down: bool, rows: usize) {
        let at = self.position().unwrap_or(0);
        self.select(if down { at.saturating_add(rows) } else { at.saturating_sub(rows) });
    }

    /// Keeps the selected row on a page of so many rows.
    pub(crate) fn follow(&mut self, page: usize) {
        let at = self.position().unwrap_or(0);
        let most = self.shown.len().saturating_sub(page);
        if at < self.scroll {
            self.scroll = at;
        } else if at >= self.scroll.saturating_add(page) {
            self.scroll = at.saturating_sub(page).saturating_add(1);
        }
        self.scroll = self.scroll.min(most);
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Connection {
    Connecting {
        endpoint: String,
    },
    Online(Link),
    /// When it went away and when it is tried again, in seconds since the program began.
    Offline {
        fault: Fault,
        since: u64,
        retry_at: u64,
    },
}

/// A transaction from this session that is on its way, or just arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Submission {
    pub(crate) id: u64,
    pub(crate) action: String,
    pub(crate) stage: Stage,
    pub(crate) hash: Option<Hash>,
    /// When the stage was reached.
    pub(crate) at: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Unlocking,
    /// A device is being asked.
    Asking,
    Signing,
    Asked,
    Signed,
    Broadcast,
    InBlock(BlockRef),
    Final(Option<BlockRef>),
    Failed(Fault),
}

impl Stage {
    /// Nothing more will be heard of it.
    pub(crate) fn is_over(&self) -> bool {
        matches!(self, Self::Final(_) | Self::Failed(_))
    }

    /// Bytes may have left this machine and what became of them is open.
    pub(crate) fn is_open(&self) -> bool {
        matches!(self, Self::Signed | Self::Broadcast | Self::InBlock(_))
    }
}

/// A command of this session and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Logged {
    pub(crate) id: Option<u64>,
    pub(crate) command: String,
    pub(crate) outcome: String,
    pub(crate) at: u64,
}

/// Which part of a review has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Focus {
    Cancel,
    Sign,
}

#[derive(Debug)]
pub(crate) struct ReviewState {
    pub(crate) id: u64,
    pub(crate) holder: Holder,
    pub(crate) quoted: Box<Quoted>,
    pub(crate) focus: Focus,
    pub(crate) typed: Line,
    pub(crate) scroll: usize,
    /// What changed since it was shown first.
    pub(crate) differences: Vec<String>,
    /// Its plan is being made again.
    pub(crate) checking: bool,
}

impl ReviewState {
    /// Keys are letters of what has to be typed.
    pub(crate) fn is_typed(&self) -> bool {
        matches!(self.quoted.level, Level::High { .. })
    }
}

pub(crate) struct UnlockState {
    pub(crate) review: ReviewState,
    pub(crate) password: Password,
    pub(crate) typed: usize,
    pub(crate) problem: Option<Fault>,
    /// A password is wanted, rather than only the answer of the keyring or of the chain.
    pub(crate) asks: bool,
    pub(crate) busy: bool,
    /// The device shows the transaction.
    pub(crate) shown: bool,
}

impl std::fmt::Debug for UnlockState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UnlockState").field("typed", &self.typed).finish_non_exhaustive()
    }
}

/// The size of a trade that costs no more than what is typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Solver {
    pub(crate) typing: bool,
    pub(crate) line: Line,
}

impl Solver {
    /// In hundredths of a percent.
    pub(crate) fn bound(&self) -> Option<u32> {
        let text = self.line.text();
        let text = text.trim().trim_end_matches('%').trim_end();
        Bps::parse(&format!("{text}%")).ok().map(|bound| u32::from(bound.get()))
    }
}

/// What is typed into while a transaction is elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    File,
    Answer,
}

/// A transaction on its way to where its key is.
#[derive(Debug)]
pub(crate) struct AwayState {
    pub(crate) id: u64,
    pub(crate) holder: Holder,
    pub(crate) action: String,
    pub(crate) command: Vec<String>,
    pub(crate) departure: Option<Departure>,
    pub(crate) file: Line,
    pub(crate) answer: Line,
    pub(crate) slot: Slot,
    pub(crate) written: Option<String>,
    pub(crate) problem: Option<Fault>,
    pub(crate) busy: bool,
}

impl AwayState {
    /// The command that writes the same file.
    pub(crate) fn argv(&self) -> Vec<String> {
        draft::into_file(&self.command, self.file.text().trim())
    }
}

/// What lies over the lists, the topmost last.
#[derive(Debug)]
pub(crate) enum Overlay {
    Help {
        scroll: usize,
    },
    Palette {
        line: Line,
        selected: usize,
        /// How many commands back the line was taken from; 0 is what is being typed.
        back: usize,
    },
    Filter {
        before: String,
        line: Line,
    },
    Sort,
    Log {
        selected: usize,
    },
    Connection,
    Accounts {
        selected: usize,
    },
    Form(Box<Form>),
    Review(Box<ReviewState>),
    Unlock(Box<UnlockState>),
    Away(Box<AwayState>),
    /// QR codes that go round.
    Codes {
        content: Vec<u8>,
        at: usize,
        paused: bool,
    },
    Subnet {
        netuid: u16,
        cursor: usize,
        solver: Solver,
    },
    /// An address in words and as a picture.
    Receive {
        name: String,
        address: String,
    },
    Receipt {
        title: String,
        lines: Vec<String>,
        scroll: usize,
    },
    Problem {
        fault: Fault,
        command: Option<String>,
    },
    QuitAnyway,
}

#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) watch_only: bool,
    pub(crate) demo: bool,
    pub(crate) theme: Theme,
    pub(crate) ascii: bool,
    /// Seconds without a key after which unlocked keys are forgotten.
    pub(crate) lock_after: u64,
}

#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(crate) struct Model {
    pub(crate) options: Options,
    pub(crate) keymap: Keymap,
    pub(crate) size: (u16, u16),
    /// Seconds since the program began.
    pub(crate) now: u64,
    /// Unix time in seconds.
    pub(crate) clock: u64,
    pub(crate) last_input: u64,
    pub(crate) tab: Tab,
    pub(crate) lists: [List; 5],
    pub(crate) overlays: Vec<Overlay>,
    pub(crate) connection: Connection,
    /// The newest block and when it was first seen.
    pub(crate) head: Option<(BlockRef, u64)>,
    pub(crate) frozen: bool,
    pub(crate) wide: bool,
    /// The list has the screen for itself.
    pub(crate) zoomed: bool,
    /// How often further keys were asked for.
    pub(crate) hints: usize,
    /// What was done by the palette, oldest first.
    pub(crate) done: Vec<String>,
    pub(crate) holders: Vec<Holder>,
    pub(crate) holder: usize,
    pub(crate) portfolio: Loaded<Arc<Portfolio>>,
    /// What must be looked at in it.
    pub(crate) alarms: Alarms,
    pub(crate) subnets: Loaded<Subnets>,
    pub(crate) validators: Loaded<Validators>,
    pub(crate) activity: Loaded<Activity>,
    pub(crate) keys: Loaded<KeyBook>,
    pub(crate) detail: Loaded<Box<Detail>>,
    pub(crate) names: Arc<Names>,
    pub(crate) spelled: Spelled,
    pub(crate) submissions: Vec<Submission>,
    pub(crate) log: Vec<Logged>,
    /// A short message and when it was put there.
    pub(crate) toast: Option<(String, u64)>,
    /// Accounts whose keys are unlocked.
    pub(crate) unlocked: BTreeSet<Coldkey>,
    /// The number of the last request to prepare something.
    pub(crate) serial: u64,
    pub(crate) quitting: bool,
    /// What the program ends with.
    pub(crate) fault: Option<Fault>,
    /// What became of the transactions of this session.
    pub(crate) receipts: Vec<Outcome>,
}

impl Model {
    pub(crate) fn new(
        options: Options,
        keymap: Keymap,
        holders: Vec<Holder>,
        endpoint: String,
    ) -> Self {
        let mut model = Self {
            options,
            keymap,
            size: (80, 24),
            now: 0,
            clock: 0,
            last_input: 0,
            tab: Tab::Portfolio,
            lists: Default::default(),
            overlays: Vec::new(),
            connection: Connection::Connecting { endpoint },
            head: None,
            frozen: false,
            wide: false,
            zoomed: false,
            hints: 0,
            done: Vec::new(),
            holders,
            holder: 0,
            portfolio: Loaded::default(),
            alarms: Alarms::default(),
            subnets: Loaded::default(),
            validators: Loaded::default(),
            activity: Loaded::default(),
            keys: Loaded::default(),
            detail: Loaded::default(),
            names: Arc::default(),
            spelled: Spelled::default(),
            submissions: Vec::new(),
            log: Vec::new(),
            toast: None,
            unlocked: BTreeSet::new(),
            serial: 0,
            quitting: false,
            fault: None,
            receipts: Vec::new(),
        };
        // What is worth most comes first until the reader decides otherwise.
        model.list_mut(Tab::Portfolio).sort = Some((6, true));
        model.list_mut(Tab::Validators).sort = Some((4, true));
        if model.holders.is_empty() {
            model.tab = Tab::Subnets;
        }
        model
    }

    pub(crate) fn list(&self, tab: Tab) -> &List {
        let [portfolio, subnets, validators, activity, keys] = &self.lists;
        match tab {
            Tab::Portfolio => portfolio,
            Tab::Subnets => subnets,
            Tab::Validators => validators,
            Tab::Activity => activity,
            Tab::Keys => keys,
        }
    }

    pub(crate) fn list_mut(&mut self, tab: Tab) -> &mut List {
        let [portfolio, subnets, validators, activity, keys] = &mut self.lists;
        match tab {
            Tab::Portfolio => portfolio,
            Tab::Subnets => subnets,
            Tab::Validators => validators,
            Tab::Activity => activity,
            Tab::Keys => keys,
        }
    }

    pub(crate) fn current(&mut self) -> &mut List {
        self.list_mut(self.tab)
    }

    pub(crate) fn holder(&self) -> Option<&Holder> {
        self.holders.get(self.holder)
    }

    /// QR codes go round on the screen.
    pub(crate) fn is_playing(&self) -> bool {
        matches!(self.overlays.last(), Some(Overlay::Codes { paused: false, .. }))
    }

    pub(crate) fn is_online(&self) -> bool {
        matches!(self.connection, Connection::Online(_))
    }

    pub(crate) fn say(&mut self, text: impl Into<String>) {
        self.toast = Some((text.into(), self.now));
    }

    /// Keeps what was done by the palette, once where it is repeated at once.
    pub(crate) fn remember(&mut self, text: &str) {
        if self.done.last().is_none_or(|last| last != text) {
            self.done.push(text.to_owned());
        }
        let old = self.done.len().saturating_sub(REMEMBERED);
        self.done.drain(..old);
    }

    pub(crate) fn query(&self, tab: Tab) -> Option<Query> {
        Some(match tab {
            Tab::Portfolio => Query::Portfolio(self.holder()?.coldkey),
            Tab::Subnets => Query::Subnets,
            Tab::Validators => Query::Validators,
            Tab::Activity => Query::Activity,
            Tab::Keys => Query::Keys,
        })
    }

    /// Asks for something again, and says so on the screen.
    pub(crate) fn read(&mut self, query: Query) -> Effect {
        match query.kind() {
            Kind::Portfolio => self.portfolio.loading = true,
            Kind::Subnets => self.subnets.loading = true,
            Kind::Validators => self.validators.loading = true,
            Kind::Activity => self.activity.loading = true,
            Kind::Keys => self.keys.loading = true,
            Kind::Subnet => self.detail.loading = true,
        }
        Effect::Read(query)
    }

    /// When a list was read, whether it is being read, and what went wrong.
    pub(crate) fn freshness(&self, tab: Tab) -> (Option<u64>, bool, Option<&Fault>) {
        fn of<T>(loaded: &Loaded<T>) -> (Option<u64>, bool, Option<&Fault>) {
            (loaded.value.as_ref().map(|_| loaded.at), loaded.loading, loaded.fault.as_ref())
        }
        match tab {
            Tab::Portfolio => of(&self.portfolio),
            Tab::Subnets => of(&self.subnets),
            Tab::Validators => of(&self.validators),
            Tab::Activity => of(&self.activity),
            Tab::Keys => of(&self.keys),
        }
    }

    pub(crate) fn submission(&mut self, id: u64) -> Option<&mut Submission> {
        self.submissions.iter_mut().find(|submission| submission.id == id)
    }
}
