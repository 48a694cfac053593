//! Orders of accounts whose key is elsewhere: out as a file or as QR codes, back as a signature.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::super::effect::Effect;
use super::super::line::Line;
use super::super::model::{AwayState, Model, Overlay, ReviewState, Slot};
use super::super::msg::Departure;
use super::flow;
use crate::app::shown;
use crate::fault::Fault;

/// What was agreed to is written down for its signer.
pub(super) fn depart(model: &mut Model, review: ReviewState) -> Vec<Effect> {
    let (id, holder) = (review.id, review.holder.clone());
    let command = review.quoted.command.clone();
    let file = format!("tao-{}.unsigned.json", review.quoted.block.number);
    let state = AwayState {
        id,
        holder: review.holder,
        action: review.quoted.review.action.clone(),
        command,
        departure: None,
        file: Line::new(&file),
        answer: Line::long(),
        slot: Slot::File,
        written: None,
        problem: None,
        busy: true,
    };
    flow::close_form(model);
    model.overlays.push(Overlay::Away(Box::new(state)));
    vec![Effect::Depart { id, holder }]
}

fn state(model: &mut Model, id: u64) -> Option<&mut AwayState> {
    model.overlays.iter_mut().find_map(|overlay| match overlay {
        Overlay::Away(state) if state.id == id => Some(state.as_mut()),
        _ => None,
    })
}

pub(super) fn departed(
    model: &mut Model,
    id: u64,
    outcome: Result<Departure, Fault>,
) -> Vec<Effect> {
    if let Some(state) = state(model, id) {
        state.busy = false;
        match outcome {
            Ok(departure) => state.departure = Some(departure),
            Err(fault) => state.problem = Some(fault),
        }
    }
    Vec::new()
}

pub(super) fn written(model: &mut Model, id: u64, outcome: Result<String, Fault>) -> Vec<Effect> {
    if let Some(state) = state(model, id) {
        state.busy = false;
        match outcome {
            Ok(path) => {
                (state.written, state.problem) = (Some(path), None);
                state.slot = Slot::Answer;
            }
            Err(fault) => state.problem = Some(fault),
        }
    }
    Vec::new()
}

/// What was brought back is not a signature of it; another try is possible.
pub(super) fn not_returned(model: &mut Model, id: u64, fault: Fault) -> Vec<Effect> {
    if let Some(state) = state(model, id) {
        (state.busy, state.problem) = (false, Some(fault));
    }
    Vec::new()
}

/// The signature fits: from here on it is like any other that is sent.
pub(super) fn returned(model: &mut Model, id: u64) -> Vec<Effect> {
    let sought = |overlay: &Overlay| matches!(overlay, Overlay::Away(state) if state.id == id);
    if let Some(at) = model.overlays.iter().position(sought)
        && let Overlay::Away(state) = model.overlays.remove(at)
    {
        flow::under_way(model, id, state.action.clone(), shown::command(&state.argv()));
    }
    Vec::new()
}

pub(super) fn key(model: &mut Model, key: &KeyEvent) -> Vec<Effect> {
    let Some(Overlay::Away(state)) = model.overlays.last_mut() else { return Vec::new() };
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Esc => {
            model.overlays.pop();
        }
        KeyCode::Tab | KeyCode::BackTab | KeyCode::Up | KeyCode::Down => {
            state.slot = match state.slot {
                Slot::File => Slot::Answer,
                Slot::Answer => Slot::File,
            };
        }
        KeyCode::Char('y') if control => {
            let command = shown::command(&state.argv());
            model.say("copied the command");
            return vec![Effect::Copy(command)];
        }
        KeyCode::Char('q') if control => {
            let content = state.departure.as_ref().map(|departure| departure.codes.clone());
            match content {
                Some(Ok(content)) => {
                    model.overlays.push(Overlay::Codes { content, at: 0, paused: false });
                }
                Some(Err(fault)) => state.problem = Some(fault),
                None => {}
            }
        }
        KeyCode::Enter => return enter(state),
        _ => {
            let line = match state.slot {
                Slot::File => &mut state.file,
                Slot::Answer => &mut state.answer,
            };
            line.key(key);
        }
    }
    Vec::new()
}

fn enter(state: &mut AwayState) -> Vec<Effect> {
    let text = match state.slot {
        Slot::File => state.file.text(),
        Slot::Answer => state.answer.text(),
    };
    if state.busy || state.departure.is_none() || text.trim().is_empty() {
        return Vec::new();
    }
    (state.busy, state.problem) = (true, None);
    let (id, text) = (state.id, text.trim().to_owned());
    vec![match state.slot {
        Slot::File => Effect::Write { id, path: text },
        Slot::Answer => Effect::Return { id, answer: text },
    }]
}

/// Codes go round until somebody holds them.
pub(super) fn beat(model: &mut Model) -> Vec<Effect> {
    if let Some(Overlay::Codes { at, paused: false, .. }) = model.overlays.last_mut() {
        *at = at.wrapping_add(1);
    }
    Vec::new()
}

pub(super) fn codes_key(model: &mut Model, key: &KeyEvent) -> Vec<Effect> {
    let Some(Overlay::Codes { at, paused, .. }) = model.overlays.last_mut() else {
        return Vec::new();
    };
    match key.code {
        KeyCode::Char(' ') => *paused = !*paused,
        KeyCode::Right => (*paused, *at) = (true, at.wrapping_add(1)),
        KeyCode::Left => (*paused, *at) = (true, at.wrapping_sub(1)),
        KeyCode::Esc | KeyCode::Char('q') => {
            model.overlays.pop();
        }
        _ => {}
    }
    Vec::new()
}
