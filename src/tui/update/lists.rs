//! Moving through the lists, by key and by mouse.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

use super::super::action::Action;
use super::super::effect::Effect;
use super::super::model::{Model, Overlay, Tab};
use super::super::view;
use crate::app::tables;
use crate::domain::Hash;

pub(super) fn step(model: &mut Model, action: Action) {
    let page = view::page(model);
    let list = model.current();
    match action {
        Action::Up => list.step(false, 1),
        Action::Down => list.step(true, 1),
        Action::HalfUp => list.step(false, page / 2),
        Action::HalfDown => list.step(true, page / 2),
        Action::PageUp => list.step(false, page),
        Action::PageDown => list.step(true, page),
        Action::First => list.select(0),
        Action::Last => list.select(usize::MAX),
        _ => {}
    }
    list.follow(page);
}

pub(super) fn mouse(model: &mut Model, mouse: MouseEvent) -> Vec<Effect> {
    let (wheel, down) = match mouse.kind {
        MouseEventKind::ScrollUp => (true, false),
        MouseEventKind::ScrollDown => (true, true),
        MouseEventKind::Down(MouseButton::Left) => (false, false),
        _ => return Vec::new(),
    };
    match model.overlays.last_mut() {
        Some(Overlay::Help { scroll } | Overlay::Receipt { scroll, .. }) if wheel => {
            *scroll = if down { scroll.saturating_add(3) } else { scroll.saturating_sub(3) };
        }
        Some(Overlay::Review(review)) if wheel => {
            let scroll = review.scroll;
            review.scroll = if down { scroll.saturating_add(1) } else { scroll.saturating_sub(1) };
        }
        Some(_) => {}
        None if wheel => {
            let page = view::page(model);
            let list = model.current();
            list.step(down, 3);
            list.follow(page);
        }
        None => {
            if let Some(tab) = view::tab_at(model, mouse.column, mouse.row) {
                return super::show(model, tab);
            }
            if let Some(at) = view::row_at(model, mouse.column, mouse.row) {
                model.current().select(at);
            }
        }
    }
    Vec::new()
}

/// Marks the selected line or takes its mark away, and goes on to the next.
pub(super) fn mark(model: &mut Model) {
    let page = view::page(model);
    let list = model.current();
    let Some(key) = list.selected.clone() else { return };
    if !list.marked.remove(&key) {
        list.marked.insert(key);
    }
    list.step(true, 1);
    list.follow(page);
}

/// The address or hash of the selected line.
pub(super) fn copy(model: &mut Model) -> Vec<Effect> {
    let tab = model.tab;
    let Some(key) = model.current().selected.clone() else { return Vec::new() };
    let (what, text) = match tab {
        Tab::Portfolio => ("hotkey", key.split('/').next_back().unwrap_or_default().to_owned()),
        Tab::Subnets => ("number of the subnet", key),
        Tab::Validators => ("hotkey", key),
        Tab::Activity => ("hash", key),
        Tab::Keys => ("address", tables::key_address(&key).0.to_owned()),
    };
    model.say(format!("copied the {what} {text}"));
    vec![Effect::Copy(text)]
}

pub(super) fn receive(model: &mut Model) {
    let selected = match model.tab {
        Tab::Keys => model.current().selected.clone(),
        _ => None,
    };
    let (name, address) = match (selected, model.holder()) {
        (Some(address), _) => {
            let list = model.list(Tab::Keys);
            let name = list.position().and_then(|at| list.cell(at, tables::NAMED));
            let name = name.map(|cell| cell.text.written().into_owned());
            (name.unwrap_or_default(), tables::key_address(&address).0.to_owned())
        }
        (None, Some(holder)) => (holder.name.clone(), holder.coldkey.to_string()),
        (None, None) => return,
    };
    model.overlays.push(Overlay::Receive { name, address });
}

pub(super) fn look_up(model: &mut Model) -> Vec<Effect> {
    let selected = model.current().selected.clone();
    let Some(hash) = selected.and_then(|key| Hash::parse(&key)) else { return Vec::new() };
    model.say("looking it up on the chain");
    vec![Effect::LookUp(hash)]
}
