//! What happens to the state, and what is asked of the worker: pure, and never waiting.

mod away;
mod flow;
mod lists;
mod overlays;

pub(crate) use flow::{agrees, words};
pub(crate) use overlays::matches;

use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::action::{self, ACTIONS, Action};
use super::effect::{Effect, Kind, Query};
use super::form::FormKind;
use super::line::Line;
use super::model::{Connection, Loaded, Model, Overlay, Tab};
use super::msg::{Found, Msg};
use super::theme::Theme;
use super::view;
use crate::app::holders::Lock;
use crate::app::tables::{self, Alarms, Names};
use crate::domain::{Hotkey, Netuid};
use crate::fault::{Code, Fault};

/// A short message is taken away after so many seconds.
const TOAST: u64 = 6;
/// A transaction that is final stays pinned for so many seconds.
const PINNED: u64 = 60;

pub(crate) fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(key) if key.kind == KeyEventKind::Release => Vec::new(),
        Msg::Key(key) => {
            model.last_input = model.now;
            self::key(model, &key)
        }
        Msg::Mouse(mouse) => {
            model.last_input = model.now;
            lists::mouse(model, mouse)
        }
        Msg::Paste(text) => {
            model.last_input = model.now;
            overlays::paste(model, &text)
        }
        Msg::Resize(width, height) => {
            model.size = (width, height);
            Vec::new()
        }
        Msg::Tick(now, clock) => tick(model, now, clock),
        Msg::Connecting(endpoint) => {
            if !matches!(model.connection, Connection::Offline { .. }) {
                model.connection = Connection::Connecting { endpoint };
            }
            Vec::new()
        }
        Msg::Online(link) => {
            model.connection = Connection::Online(link);
            refresh(model)
        }
        Msg::Offline { fault, retry_in } => {
            let since = match &model.connection {
                Connection::Offline { since, .. } => *since,
                _ => model.now,
            };
            let retry_at = model.now.saturating_add(retry_in);
            model.connection = Connection::Offline { fault, since, retry_at };
            Vec::new()
        }
        Msg::Head(block) => {
            model.head = Some((block, model.now));
            if model.frozen {
                return Vec::new();
            }
            let mut effects = visible(model);
            effects.extend(flow::quote_again(model));
            effects.extend(flow::recheck(model));
            effects
        }
        Msg::Read(found) => {
            keep(model, *found);
            Vec::new()
        }
        Msg::Failed(kind, fault) => {
            failed(model, kind, fault);
            Vec::new()
        }
        Msg::Prepared { id, outcome } => flow::prepared(model, id, outcome),
        Msg::Stands { id } => flow::stands(model, id),
        Msg::Moved { id, fresh, quoted, differences, unlocked } => {
            flow::moved(model, id, unlocked, (fresh, quoted, differences))
        }
        Msg::Unlocked { id } => flow::unlocked(model, id),
        Msg::Asked { id } => flow::asked(model, id),
        Msg::GivenUp { id } => flow::given_up(model, id),
        Msg::StillLocked { id, fault } => flow::still_locked(model, id, fault),
        Msg::Departed { id, outcome } => away::departed(model, id, outcome),
        Msg::Written { id, outcome } => away::written(model, id, outcome),
        Msg::Returned { id } => away::returned(model, id),
        Msg::NotReturned { id, fault } => away::not_returned(model, id, fault),
        Msg::Beat => away::beat(model),
        Msg::Progress { id, progress } => flow::progress(model, id, &progress),
        Msg::Done { id, outcome } => flow::done(model, id, outcome),
        Msg::Stop(fault) => quit(model, fault),
    }
}

/// What is read without a node, before there is one.
pub(crate) fn start(model: &mut Model) -> Vec<Effect> {
    vec![model.read(Query::Activity), model.read(Query::Keys)]
}

fn tick(model: &mut Model, now: u64, clock: u64) -> Vec<Effect> {
    (model.now, model.clock) = (now, clock);
    if model.toast.as_ref().is_some_and(|(_, at)| now.saturating_sub(*at) >= TOAST) {
        model.toast = None;
    }
    model.submissions.retain(|submission| {
        !(submission.stage.is_over() && now.saturating_sub(submission.at) >= PINNED)
    });
    if let Some(activity) = &model.activity.value {
        let grid = tables::activity(activity, clock);
        model.list_mut(Tab::Activity).set(grid);
    }
    if !model.unlocked.is_empty()
        && now.saturating_sub(model.last_input) >= model.options.lock_after
    {
        return lock(model, "the keys were locked because nothing was typed for a while");
    }
    Vec::new()
}

fn lock(model: &mut Model, why: &str) -> Vec<Effect> {
    model.unlocked.clear();
    // A device that is asked stays on the screen until it is given up: what somebody approves there
    // would be sent.
    let asked = |overlay: &Overlay| match overlay {
        Overlay::Unlock(state)
            if state.busy && matches!(state.review.holder.lock, Lock::Device(_)) =>
        {
            Some(state.review.id)
        }
        _ => None,
    };
    let mut effects = vec![Effect::Lock];
    effects.extend(model.overlays.iter().filter_map(asked).map(|id| Effect::GiveUp { id }));
    model.overlays.retain(|overlay| {
        asked(overlay).is_some() || !matches!(overlay, Overlay::Review(_) | Overlay::Unlock(_))
    });
    model.say(why);
    effects
}

/// Everything that the screen needs, read again.
fn refresh(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    for tab in Tab::ALL {
        if let Some(query) = model.query(tab) {
            effects.push(model.read(query));
        }
    }
    effects.extend(detail(model));
    effects
}

/// What the screen shows now, read again.
fn visible(model: &mut Model) -> Vec<Effect> {
    let mut queries = vec![Query::Subnets];
    if matches!(model.tab, Tab::Portfolio | Tab::Validators) {
        queries.extend(model.query(model.tab));
    }
    let mut effects: Vec<Effect> = queries.into_iter().map(|query| model.read(query)).collect();
    effects.extend(detail(model));
    effects
}

fn detail(model: &mut Model) -> Option<Effect> {
    let open = model.overlays.iter().rev().find_map(|overlay| match overlay {
        Overlay::Subnet { netuid, .. } => Some(Netuid(*netuid)),
        _ => None,
    })?;
    Some(read_subnet(model, open))
}

/// Asks about a subnet and about the validators that are known there.
fn read_subnet(model: &mut Model, netuid: Netuid) -> Effect {
    let known = model.validators.value.iter().flat_map(|list| &list.validators);
    let there = known.filter(|validator| validator.registrations.contains(&netuid));
    let hotkeys = there.map(|validator| Hotkey(validator.hotkey)).collect();
    model.read(Query::Subnet(netuid, hotkeys))
}

fn keep(model: &mut Model, found: Found) {
    let now = model.now;
    let kind = found.kind();
    match found {
        Found::Portfolio(portfolio) => {
            // An answer about another account came too late.
            if model.holder().is_some_and(|holder| holder.coldkey == portfolio.coldkey) {
                model.portfolio.set(Arc::new(portfolio), now);
            }
        }
        Found::Subnets(subnets) => model.subnets.set(subnets, now),
        Found::Validators(validators) => model.validators.set(validators, now),
        Found::Activity(activity) => model.activity.set(activity, now),
        Found::Keys(keys) => model.keys.set(keys, now),
        Found::Subnet(detail) => model.detail.set(detail, now),
    }
    arrange(model, kind);
}

/// Lays out again what was read. Positions are called by the names of subnets and validators.
fn arrange(model: &mut Model, kind: Kind) {
    let mut renamed = false;
    if matches!(kind, Kind::Subnets | Kind::Validators) {
        let names = Names::new(model.subnets.value.as_ref(), model.validators.value.as_ref());
        renamed = names != *model.names;
        if renamed {
            model.names = Arc::new(names);
        }
    }
    let [portfolio, subnets, validators, activity, keys] = &mut model.lists;
    if let Some(held) = &model.portfolio.value
        && (renamed || kind == Kind::Portfolio)
    {
        portfolio.set(tables::portfolio(held, &model.names, &model.spelled));
        model.alarms = tables::alarms(held, &model.names, usize::from(view::ALARMS));
    }
    match kind {
        Kind::Portfolio | Kind::Subnet => {}
        Kind::Subnets => {
            let found = model.subnets.value.as_ref();
            subnets.set(found.map(tables::subnets).unwrap_or_default());
        }
        Kind::Validators => {
            let found = model.validators.value.as_ref();
            validators.set(found.map(tables::validators).unwrap_or_default());
        }
        Kind::Activity => {
            let grid = model.activity.value.as_ref().map(|it| tables::activity(it, model.clock));
            activity.set(grid.unwrap_or_default());
        }
        Kind::Keys => {
            let found = model.keys.value.as_ref();
            let held = model.portfolio.value.as_deref();
            keys.set(found.map(|book| tables::keys(book, held)).unwrap_or_default());
        }
    }
    // Who may act for the account stands among the keys.
    if kind == Kind::Portfolio
        && let Some(book) = &model.keys.value
    {
        keys.set(tables::keys(book, model.portfolio.value.as_deref()));
    }
}

fn failed(model: &mut Model, kind: Kind, fault: Fault) {
    fn put<T>(loaded: &mut Loaded<T>, fault: Fault) {
        loaded.loading = false;
        loaded.fault = Some(fault);
    }
    match kind {
        Kind::Portfolio => put(&mut model.portfolio, fault),
        Kind::Subnets => put(&mut model.subnets, fault),
        Kind::Validators => put(&mut model.validators, fault),
        Kind::Activity => put(&mut model.activity, fault),
        Kind::Keys => put(&mut model.keys, fault),
        Kind::Subnet => put(&mut model.detail, fault),
    }
}

fn quit(model: &mut Model, fault: Option<Fault>) -> Vec<Effect> {
    model.quitting = true;
    let open = model.submissions.iter().find(|submission| submission.stage.is_open());
    model.fault = fault.or_else(|| {
        let hash = open?.hash?.to_string();
        Some(
            Fault::new(
                Code::OutcomeUnknown,
                format!("{hash} was sent and its outcome was not waited for"),
            )
            .try_command("look it up, do not send it again", &["tao", "tx", "status", &hash]),
        )
    });
    vec![Effect::Quit]
}

fn key(model: &mut Model, key: &KeyEvent) -> Vec<Effect> {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    if control && key.code == KeyCode::Char('c') {
        return quit(model, None);
    }
    if control && key.code == KeyCode::Char('z') {
        return vec![Effect::Suspend];
    }
    if !model.overlays.is_empty() {
        return overlays::key(model, key);
    }
    if key.code == KeyCode::Esc {
        let list = model.current();
        if list.filter.is_empty() {
            list.marked.clear();
        } else {
            list.filter.clear();
            list.arrange();
        }
        model.toast = None;
        return Vec::new();
    }
    match model.keymap.action(key) {
        Some(action) => act(model, action),
        None => Vec::new(),
    }
}

/// Does what an action says, or says why not.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(entry) = ACTIONS.iter().find(|entry| entry.action == action) else {
        return Vec::new();
    };
    if let Err(why) = action::enabled(model, entry) {
        model.say(why);
        return Vec::new();
    }
    match action {
        Action::Help => model.overlays.push(Overlay::Help { scroll: 0 }),
        Action::Palette => {
            model.overlays.push(Overlay::Palette { line: Line::default(), selected: 0, back: 0 });
        }
        Action::Quit => {
            if model.submissions.iter().any(|submission| !submission.stage.is_over()) {
                model.overlays.push(Overlay::QuitAnyway);
                return Vec::new();
            }
            return quit(model, None);
        }
        Action::Tab(tab) => return show(model, tab),
        Action::NextTab => return show(model, model.tab.step(1)),
        Action::PreviousTab => return show(model, model.tab.step(4)),
        Action::Up
        | Action::Down
        | Action::HalfUp
        | Action::HalfDown
        | Action::PageUp
        | Action::PageDown
        | Action::First
        | Action::Last => lists::step(model, action),
        Action::Open => return overlays::open(model),
        Action::Mark => lists::mark(model),
        Action::Filter => {
            let before = model.current().filter.clone();
            model.overlays.push(Overlay::Filter { line: Line::new(&before), before });
        }
        Action::Sort => model.overlays.push(Overlay::Sort),
        Action::Wide => model.wide = !model.wide,
        Action::Zoom => model.zoomed = !model.zoomed,
        Action::More => model.hints = model.hints.wrapping_add(1),
        Action::Refresh => {
            model.frozen = false;
            let mut effects = vec![Effect::Reconnect];
            effects.extend(refresh(model));
            return effects;
        }
        Action::Freeze => {
            model.frozen = !model.frozen;
            model.say(if model.frozen { "the figures stay as they are" } else { "live again" });
        }
        Action::Account => model.overlays.push(Overlay::Accounts { selected: model.holder }),
        Action::Copy => return lists::copy(model),
        Action::CopyCommand => {
            if let Some(last) = model.log.last() {
                let command = last.command.clone();
                model.say("copied the last command");
                return vec![Effect::Copy(command)];
            }
        }
        Action::Receive => lists::receive(model),
        Action::Stake => return flow::open_form(model, FormKind::Stake),
        Action::Unstake => {
            let marked = model.tab == Tab::Portfolio && !model.current().marked.is_empty();
            let kind = if marked { FormKind::UnstakeMarked } else { FormKind::Unstake };
            return flow::open_form(model, kind);
        }
        Action::Move => return flow::open_form(model, FormKind::Move),
        Action::Transfer => return flow::open_form(model, FormKind::Transfer),
        Action::Register => return flow::open_form(model, FormKind::Register),
        Action::LookUp => return lists::look_up(model),
        Action::Lock => return lock(model, "locked"),
        Action::Log => {
            let selected = model.log.len().saturating_sub(1);
            model.overlays.push(Overlay::Log { selected });
        }
        Action::Connection => model.overlays.push(Overlay::Connection),
        Action::Theme => {
            let at = Theme::ALL.iter().position(|theme| *theme == model.options.theme);
            let next = at.unwrap_or(0).saturating_add(1).checked_rem(Theme::ALL.len());
            if let Some(theme) = Theme::ALL.get(next.unwrap_or(0)) {
                model.options.theme = *theme;
                model.say(format!("theme {}", theme.name()));
            }
        }
        Action::Suspend => return vec![Effect::Suspend],
    }
    Vec::new()
}

pub(super) fn show(model: &mut Model, tab: Tab) -> Vec<Effect> {
    model.tab = tab;
    model.hints = 0;
    match model.query(tab) {
        Some(query) => vec![model.read(query)],
        None => Vec::new(),
    }
}

/// Looks at another account.
pub(super) fn choose_holder(model: &mut Model, at: usize) -> Vec<Effect> {
    if at >= model.holders.len() {
        return Vec::new();
    }
    model.holder = at;
    model.list_mut(Tab::Portfolio).marked.clear();
    model.alarms = Alarms::default();
    model.portfolio = Loaded::default();
    model.list_mut(Tab::Portfolio).set(crate::app::grid::Grid::default());
    arrange(model, Kind::Keys);
    show(model, Tab::Portfolio)
}
