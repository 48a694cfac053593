//! What is on every screen: where one is connected, which tab is shown, what is on its way, and
//! what can be done.

use ratatui::layout::Rect;

use crate::app::portfolio::Portfolio;
use crate::app::{shown, tables};
use crate::tui::action::{self, Action, Entry};
use crate::tui::canvas::{self, Canvas, left, top};
use crate::tui::model::{Connection, Model, Stage, Tab};
use crate::tui::theme::Role;
use crate::tui::update::words;

/// Without a new block for so many seconds something is wrong; after twice as many it is certain.
const LATE: u64 = 30;

pub(super) fn header(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let (network, public) = match &model.connection {
        Connection::Online(link) => {
            // A network without a name is called by its genesis, which follows.
            let known = link.network.split(',').next().unwrap_or_default();
            let name = if model.options.demo { "practice" } else { known };
            (format!("{name} {}", shown::fit(&link.genesis.to_string(), 9)), link.public)
        }
        Connection::Connecting { .. } => ("connecting…".to_owned(), false),
        Connection::Offline { .. } => ("OFFLINE".to_owned(), false),
    };
    let role = if public { Role::HeaderPublic } else { Role::Header };
    canvas.fill(area, canvas.style(role));
    let mode = match (model.options.demo, model.options.watch_only) {
        (true, _) => " DEMO, play money ",
        (false, true) => " WATCH ONLY ",
        (false, false) => "",
    };
    let account = model.holder().map_or_else(
        || "no account".to_owned(),
        |holder| {
            let watched = if holder.payer.is_none() { " (watched)" } else { "" };
            let address = if holder.name == holder.coldkey.0.short() {
                String::new()
            } else {
                format!(" {}", holder.coldkey.0.short())
            };
            format!("{}{address}{watched}", shown::name(&holder.name, 20))
        },
    );
    let more = match model.holders.len() {
        0 | 1 => String::new(),
        count => format!(" ({} of {count})", model.holder.saturating_add(1)),
    };
    let lock = if model.unlocked.is_empty() { "" } else { " · unlocked" };
    let block = format!("{} ", block(model));
    canvas.put_right(area, &block, role);
    let mut rest = area;
    rest.width = rest.width.saturating_sub(canvas::width(&block)).saturating_sub(1);
    canvas.put(rest, &format!(" tao · {network} ·{mode} {account}{more}{lock} "), role);
}

/// The newest block, and how long it has been the newest.
fn block(model: &Model) -> String {
    let Some((block, at)) = model.head else { return "no block yet".to_owned() };
    let age = model.now.saturating_sub(at);
    let mark = match age {
        0..LATE => "●",
        _ => "⚠",
    };
    let frozen = if model.frozen { "frozen · " } else { "" };
    format!("{frozen}{mark} block {} · {}", block.number, shown::age(age))
}

pub(super) fn tab_title(tab: Tab) -> String {
    format!(" {} {} ", tab.index().saturating_add(1), tab.title())
}

pub(super) fn tabs(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let mut rest = area;
    for tab in Tab::ALL {
        let role = if tab == model.tab { Role::Selected } else { Role::Label };
        rest = canvas.put(rest, &tab_title(tab), role);
    }
}

pub(super) fn headline(canvas: &mut Canvas<'_>, area: Rect, held: &Portfolio) {
    let figures = tables::headline(held);
    let mut rows = area;
    let mut pair = |area: Rect, label: &str, value: &str, role: Role| {
        let rest = canvas.put(area, &format!(" {label} "), Role::Label);
        canvas.put(rest, &format!("{value}  "), role)
    };
    let row = top(&mut rows, 1);
    let rest = pair(row, "Exit value", &format!("τ {}", figures.exit), Role::Amount);
    let rest = pair(rest, "spot", &format!("τ {}", figures.spot), Role::Text);
    pair(rest, "cut", &figures.cut, Role::Text);
    let row = top(&mut rows, 1);
    let rest = pair(row, "free", &format!("τ {}", figures.free), Role::Text);
    let rest = pair(rest, "staked, sold now", &format!("τ {}", figures.staked_exit), Role::Text);
    let rest = pair(rest, "positions", &figures.positions, Role::Text);
    pair(rest, "at block", &held.block.number.to_string(), Role::Muted);
}

/// The first alarms of so many.
pub(super) fn alarms(canvas: &mut Canvas<'_>, area: Rect, alarms: &[String], count: usize) {
    let mut rows = area;
    let room = usize::from(area.height);
    for (at, alarm) in alarms.iter().take(room).enumerate() {
        let hidden = count.saturating_sub(room);
        let last = at.saturating_add(1) == room && hidden > 0;
        let more = if last { format!("  (+{hidden} more)") } else { String::new() };
        canvas.put(
            top(&mut rows, 1),
            &format!(" ⚠ {}{more}", shown::name(alarm, 300)),
            Role::Warning,
        );
    }
}

pub(super) fn pinned(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let mut rows = area;
    let newest = model.submissions.iter().rev().take(usize::from(area.height));
    for submission in newest {
        let row = top(&mut rows, 1);
        let (mark, role) = match &submission.stage {
            Stage::Final(_) => ("✓", Role::Good),
            Stage::Failed(_) => ("✗", Role::Bad),
            _ => ("◌", Role::Accent),
        };
        let age = model.now.saturating_sub(submission.at);
        let rest = canvas.put(row, &format!(" {mark} {}", submission.action), role);
        let rest = canvas.put(rest, &format!(" · {}", words(&submission.stage)), Role::Text);
        canvas.put(rest, &format!(" · {}", shown::age(age)), Role::Muted);
    }
}

/// One line: that the node is away, else the newest message.
pub(super) fn message(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    if let Some((text, _)) = &model.toast {
        canvas.put(area, &format!(" {text}"), Role::Accent);
        return;
    }
    match &model.connection {
        Connection::Offline { fault, since, retry_at } => {
            let away = shown::age(model.now.saturating_sub(*since));
            let retry = retry_at.saturating_sub(model.now);
            let text = format!(" ⚠ offline for {away}, next try in {retry} s: {}", fault.message());
            canvas.put(area, &text, Role::Bad);
        }
        Connection::Connecting { endpoint } => {
            canvas.put(area, &format!(" connecting to {}", shown::name(endpoint, 60)), Role::Muted);
        }
        Connection::Online(_) => {}
    }
}

/// What can be done now; what cannot is dimmed and says why when it is tried.
pub(super) fn footer(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let mut rest = area;
    let fixed = match model.overlays.last() {
        None => {
            // The way to everything else, and the way out, are always there.
            let always = |action| {
                let key = model.keymap.keys_of(action).first().map_or("", String::as_str);
                key.to_owned()
            };
            let (more, help, quit) =
                (always(Action::More), always(Action::Help), always(Action::Quit));
            let end = format!(" {more} more  {help} help  {quit} quit ");
            canvas.put_right(rest, &end, Role::Key);
            rest.width = rest.width.saturating_sub(canvas::width(&end));
            for (entry, key) in hints(model, rest.width) {
                let dim = action::enabled(model, entry).is_err();
                let (key_role, text) =
                    if dim { (Role::Muted, Role::Muted) } else { (Role::Key, Role::Text) };
                rest = canvas.put(rest, &format!(" {key}"), key_role);
                rest = canvas.put(rest, &format!(" {} ", entry.name), text);
            }
            return;
        }
        Some(overlay) => {
            let keys = action::over(overlay).iter().map(|(key, what)| format!("{key} {what}"));
            keys.collect::<Vec<_>>().join(" · ")
        }
    };
    left(&mut rest, 1);
    canvas.put(rest, &fixed, Role::Muted);
}

/// The keys that fit so many cells; each time that more are asked for those that come next.
fn hints(model: &Model, width: u16) -> Vec<(&'static Entry, &str)> {
    let mut pages: Vec<Vec<(&'static Entry, &str)>> = vec![Vec::new()];
    let mut left = width;
    for entry in action::hints(model) {
        let Some(key) = model.keymap.keys_of(entry.action).first() else { continue };
        let needed = canvas::width(&format!(" {key} {} ", entry.name));
        if needed > left {
            pages.push(Vec::new());
            left = width;
        }
        left = left.saturating_sub(needed);
        if let Some(page) = pages.last_mut() {
            page.push((entry, key));
        }
    }
    let at = model.hints.checked_rem(pages.len()).unwrap_or(0);
    pages.into_iter().nth(at).unwrap_or_default()
}
