//! From a dialog to a receipt: draft, quote, review, consent, unlock, progress.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use tao_keystore::Password;

use super::super::effect::{Effect, Query, Secret};
use super::super::form::{Choice, Form, FormKind, Quote};
use super::super::line::Line;
use super::super::model::{
    Focus, Logged, Model, Overlay, ReviewState, Stage, Submission, Tab, UnlockState,
};
use super::super::msg::{Outcome, Quoted};
use crate::app::execute::Progress;
use crate::app::holders::{Holder, Lock};
use crate::app::risk::Level;
use crate::app::{shown, tables};
use crate::consent::Consent;
use crate::domain::{Netuid, clean};
use crate::fault::{Code, Fault};
use crate::review::{Source, origin};

/// Opens a dialog, filled from the selected line.
pub(super) fn open_form(model: &mut Model, kind: FormKind) -> Vec<Effect> {
    let tab = model.tab;
    let key = model.current().selected.clone().unwrap_or_default();
    let (netuid, hotkey) = match tab {
        Tab::Portfolio => key.split_once('/').unwrap_or_default(),
        Tab::Subnets => (key.as_str(), ""),
        Tab::Validators => ("", key.as_str()),
        Tab::Activity | Tab::Keys => ("", ""),
    };
    let values: Vec<&str> = match kind {
        FormKind::Stake | FormKind::Unstake | FormKind::Move => vec![netuid, hotkey],
        FormKind::Register => vec![netuid],
        FormKind::UnstakeMarked => vec!["all"],
        FormKind::Transfer => Vec::new(),
    };
    push_form(model, kind, &values)
}

/// Opens a dialog for a subnet.
pub(super) fn open_form_in(
    model: &mut Model,
    kind: FormKind,
    netuid: u16,
    amount: &str,
) -> Vec<Effect> {
    let action = match kind {
        FormKind::Stake => super::Action::Stake,
        FormKind::Unstake | FormKind::UnstakeMarked => super::Action::Unstake,
        FormKind::Move => super::Action::Move,
        FormKind::Transfer => super::Action::Transfer,
        FormKind::Register => super::Action::Register,
    };
    let entry = super::ACTIONS.iter().find(|entry| entry.action == action);
    if let Some(Err(why)) = entry.map(|entry| super::action::enabled(model, entry)) {
        model.say(why);
        return Vec::new();
    }
    push_form(model, kind, &[&netuid.to_string(), "", amount])
}

fn push_form(model: &mut Model, kind: FormKind, values: &[&str]) -> Vec<Effect> {
    let Some(holder) = model.holder().cloned() else { return Vec::new() };
    let mut form = Form::new(kind, holder, values);
    if kind == FormKind::UnstakeMarked {
        let marked = model.list(Tab::Portfolio).marked.iter();
        let places = marked.filter_map(|key| key.split_once('/'));
        form.places = places.map(|(netuid, key)| [netuid, key].map(str::to_owned)).collect();
    }
    choices(model, &mut form);
    model.overlays.push(Overlay::Form(Box::new(form)));
    changed(model)
}

/// What may be chosen for each field, from what was read.
fn choices(model: &Model, form: &mut Form) {
    let netuid_of = |at: usize, form: &Form| {
        form.fields.get(at).and_then(|field| field.line.text().parse().ok()).map(Netuid)
    };
    let held = || model.portfolio.value.iter().flat_map(|held| &held.positions);
    let all_subnets = || -> Vec<Choice> {
        let subnets = model.subnets.value.iter().flat_map(|list| &list.subnets);
        let choice = |netuid: Netuid| Choice {
            value: netuid.to_string(),
            label: format!("SN{netuid} {}", model.names.subnet(netuid)),
        };
        subnets.map(|subnet| choice(subnet.netuid)).collect()
    };
    let validators_in = |netuid: Option<Netuid>| -> Vec<Choice> {
        let list = model.validators.value.iter().flat_map(|list| &list.validators);
        let there = list.filter(|v| netuid.is_none_or(|netuid| v.registrations.contains(&netuid)));
        let choice = |v: &crate::app::market::Validator| Choice {
            value: v.hotkey.to_string(),
            label: format!("{}, take {}", model.names.validator(v.hotkey), v.take),
        };
        there.map(choice).collect()
    };
    let held_on = |netuid: Option<Netuid>| -> Vec<Choice> {
        let there = held().filter(|held| netuid.is_none_or(|netuid| held.netuid == netuid));
        let choice = |held: &crate::app::portfolio::Holding| Choice {
            value: held.hotkey.to_string(),
            label: format!(
                "{}, {} alpha",
                model.names.validator(held.hotkey.0),
                shown::alpha(held.alpha)
            ),
        };
        there.map(choice).collect()
    };
    let held_subnets = || -> Vec<Choice> {
        let mut netuids: Vec<Netuid> = held().map(|held| held.netuid).collect();
        netuids.sort_unstable();
        netuids.dedup();
        let choice = |netuid: &Netuid| Choice {
            value: netuid.to_string(),
            label: format!("SN{netuid} {}", model.names.subnet(*netuid)),
        };
        netuids.iter().map(choice).collect()
    };
    let keys = |hotkeys: bool| -> Vec<Choice> {
        let rows = &model.list(Tab::Keys).grid.rows;
        let of = |at: &usize| {
            let kind = rows.cell(*at, tables::KIND);
            kind.is_some_and(|cell| (cell.text.written() == tables::HOTKEY) == hotkeys)
        };
        let choice = |at: usize| {
            let value = rows.key(at)?;
            let name = rows.cell(at, tables::NAMED)?.text.written().into_owned();
            // Who may act for the account is nobody to send to.
            (!tables::key_address(&value).1).then_some(Choice { value, label: name })
        };
        (0..rows.count()).filter(of).filter_map(choice).collect()
    };
    let lists: Vec<Vec<Choice>> = match form.kind {
        FormKind::Stake => vec![all_subnets(), validators_in(netuid_of(0, form))],
        FormKind::UnstakeMarked => Vec::new(),
        FormKind::Unstake => vec![held_subnets(), held_on(netuid_of(0, form))],
        FormKind::Move => vec![
            held_subnets(),
            held_on(netuid_of(0, form)),
            all_subnets(),
            validators_in(netuid_of(2, form)),
        ],
        FormKind::Transfer => vec![keys(false)],
        FormKind::Register => vec![all_subnets(), keys(true)],
    };
    for (field, list) in form.fields.iter_mut().zip(lists) {
        field.choices = list;
    }
}

/// The text of a dialog changed: asks what it would do, once it is complete.
fn changed(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Form(mut form)) = model.overlays.pop() else { return Vec::new() };
    choices(model, &mut form);
    model.serial = model.serial.saturating_add(1);
    form.id = model.serial;
    form.asking = form.is_complete();
    let mut effects = Vec::new();
    if form.asking {
        let (draft, holder) = (form.draft(), form.holder.clone());
        effects.push(Effect::Prepare { id: form.id, draft, holder });
    } else {
        form.quote = Quote::Blank;
    }
    model.overlays.push(Overlay::Form(form));
    effects
}

/// A new block: the open dialog is quoted again, with what it showed left in place meanwhile.
pub(super) fn quote_again(model: &mut Model) -> Vec<Effect> {
    match model.overlays.last() {
        Some(Overlay::Form(form)) if form.is_complete() && !form.asking => changed(model),
        _ => Vec::new(),
    }
}

pub(super) fn form_key(model: &mut Model, key: &KeyEvent) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Vec::new() };
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    form.wanted = false;
    match key.code {
        KeyCode::Esc => {
            model.overlays.pop();
            Vec::new()
        }
        KeyCode::Tab | KeyCode::Down => {
            form.step(true);
            Vec::new()
        }
        KeyCode::BackTab | KeyCode::Up => {
            form.step(false);
            Vec::new()
        }
        KeyCode::Char('n') if control => choose(model, true),
        KeyCode::Char('p') if control => choose(model, false),
        KeyCode::Char('y') if control => match form.ready() {
            Some(quoted) => {
                let command = shown::command(&quoted.command);
                model.say("copied the command");
                vec![Effect::Copy(command)]
            }
            None => Vec::new(),
        },
        KeyCode::Enter => enter(model),
        _ => {
            let at = form.focus;
            match form.fields.get_mut(at) {
                Some(field) => {
                    let before = field.line.text();
                    field.line.key(key);
                    if field.line.text() == before { Vec::new() } else { changed(model) }
                }
                None => Vec::new(),
            }
        }
    }
}

fn choose(model: &mut Model, forward: bool) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Vec::new() };
    if form.choose(forward) { changed(model) } else { Vec::new() }
}

/// To the next empty field; from a complete dialog to its review.
fn enter(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Vec::new() };
    if let Some(review) = review_of(form) {
        model.overlays.push(Overlay::Review(Box::new(review)));
        return Vec::new();
    }
    if !form.is_complete() {
        let optional = ["tolerance", "max cost"];
        let next = form
            .fields
            .iter()
            .position(|field| field.line.is_empty() && !optional.contains(&field.label));
        form.focus = next.unwrap_or(form.focus);
        return Vec::new();
    }
    if form.asking {
        form.wanted = true;
        model.say("the chain is still being asked; its answer opens the review");
    } else {
        model.say("this order cannot be placed; see why above");
    }
    Vec::new()
}

fn review_of(form: &Form) -> Option<ReviewState> {
    form.ready().map(|quoted| ReviewState {
        id: form.id,
        holder: form.holder.clone(),
        quoted: Box::new(quoted.clone()),
        focus: Focus::Cancel,
        typed: Line::default(),
        scroll: 0,
        differences: Vec::new(),
        checking: false,
    })
}

/// A new block while something is under review: whether it still stands.
pub(super) fn recheck(model: &mut Model) -> Option<Effect> {
    let fresh = model.serial.saturating_add(1);
    let review = match model.overlays.last_mut() {
        Some(Overlay::Review(review)) => review.as_mut(),
        Some(Overlay::Unlock(state)) if !state.busy => &mut state.review,
        _ => return None,
    };
    if std::mem::replace(&mut review.checking, true) {
        return None;
    }
    model.serial = fresh;
    Some(Effect::Recheck { id: review.id, fresh, holder: review.holder.clone() })
}

/// Nothing has changed that would have to be agreed to again.
pub(super) fn stands(model: &mut Model, id: u64) -> Vec<Effect> {
    for overlay in &mut model.overlays {
        match overlay {
            Overlay::Review(review) if review.id == id => review.checking = false,
            Overlay::Unlock(state) if state.review.id == id => state.review.checking = false,
            _ => {}
        }
    }
    Vec::new()
}

/// The new plan takes the place of the one that was shown, and nobody has agreed to it yet.
pub(super) fn moved(
    model: &mut Model,
    id: u64,
    unlocked: bool,
    (fresh, quoted, differences): (u64, Box<Quoted>, Vec<String>),
) -> Vec<Effect> {
    model.submissions.retain(|submission| submission.id != id);
    model.log.retain(|logged| logged.id != Some(id));
    let sought = |overlay: &Overlay| match overlay {
        Overlay::Review(review) => review.id == id,
        Overlay::Unlock(state) => state.review.id == id,
        _ => false,
    };
    let Some(at) = model.overlays.iter().position(sought) else { return Vec::new() };
    let before = match model.overlays.remove(at) {
        Overlay::Review(review) => *review,
        Overlay::Unlock(state) => state.review,
        _ => return Vec::new(),
    };
    if unlocked {
        keep_unlocked(model, &before.holder);
    }
    let review = ReviewState {
        id: fresh,
        quoted,
        focus: Focus::Cancel,
        typed: Line::default(),
        scroll: 0,
        differences,
        checking: false,
        ..before
    };
    model.overlays.insert(at, Overlay::Review(Box::new(review)));
    model.say("the chain has moved: look at it again before you agree");
    Vec::new()
}

pub(super) fn form_paste(model: &mut Model, text: &str) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Vec::new() };
    form.wanted = false;
    let at = form.focus;
    if let Some(field) = form.fields.get_mut(at) {
        field.line.paste(text);
    }
    changed(model)
}

pub(super) fn prepared(
    model: &mut Model,
    id: u64,
    outcome: Result<Box<Quoted>, Fault>,
) -> Vec<Effect> {
    for overlay in &mut model.overlays {
        if let Overlay::Form(form) = overlay
            && form.id == id
        {
            form.asking = false;
            form.quoted_id = id;
            form.quote = match outcome {
                Ok(quoted) => Quote::Known(quoted),
                Err(fault) => Quote::Refused(fault),
            };
            break;
        }
    }
    if let Some(Overlay::Form(form)) = model.overlays.last_mut()
        && form.id == id
        && std::mem::take(&mut form.wanted)
        && let Some(review) = review_of(form)
    {
        model.overlays.push(Overlay::Review(Box::new(review)));
    }
    Vec::new()
}

/// Whether what was typed agrees to a proposal of this level.
pub(crate) fn agrees(review: &ReviewState) -> bool {
    match &review.quoted.level {
        Level::Normal => true,
        Level::High { text, .. } => review.typed.text() == *text,
    }
}

pub(super) fn review_key(model: &mut Model, key: &KeyEvent) -> Vec<Effect> {
    let Some(Overlay::Review(review)) = model.overlays.last_mut() else { return Vec::new() };
    let typing = review.is_typed();
    let other = match review.focus {
        Focus::Cancel => Focus::Sign,
        Focus::Sign => Focus::Cancel,
    };
    match key.code {
        KeyCode::Esc => {
            model.overlays.pop();
        }
        KeyCode::Tab | KeyCode::BackTab => review.focus = other,
        KeyCode::Left | KeyCode::Right if !typing => review.focus = other,
        KeyCode::Up => review.scroll = review.scroll.saturating_sub(1),
        KeyCode::Down => review.scroll = review.scroll.saturating_add(1).min(60),
        KeyCode::PageUp => review.scroll = review.scroll.saturating_sub(10),
        KeyCode::PageDown => review.scroll = review.scroll.saturating_add(10).min(60),
        KeyCode::Enter => return decide(model),
        KeyCode::Char('y') if !typing => {
            let command = shown::command(&review.quoted.command);
            model.say("copied the command");
            return vec![Effect::Copy(command)];
        }
        KeyCode::Char('o') if key.modifiers.contains(KeyModifiers::CONTROL) => explain(model),
        KeyCode::Char('e') if !typing => explain(model),
        _ if typing => {
            review.typed.key(key);
        }
        _ => {}
    }
    Vec::new()
}

/// Says of each line of the review where it comes from.
fn explain(model: &mut Model) {
    let Some(Overlay::Review(review)) = model.overlays.last() else { return };
    let block = review.quoted.block;
    let mut lines = vec![
        format!("~ was read or simulated at block {}, {}", block.number, block.hash),
        "the rest is decoded from the bytes to be signed".to_owned(),
    ];
    for row in &review.quoted.review.rows {
        let mark = if row.source == Source::Quoted { "~ " } else { "" };
        lines.push(String::new());
        lines.push(format!("{}: {mark}{}", row.label, clean(&row.value, 300)));
        lines.push(format!("  {}", origin(row)));
    }
    let title = "Where each number comes from".to_owned();
    model.overlays.push(Overlay::Receipt { title, lines, scroll: 0 });
}

/// Enter under a review: only the focused button counts, and it is not `Sign` at first.
fn decide(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Review(review)) = model.overlays.last() else { return Vec::new() };
    if review.focus == Focus::Cancel {
        let button = review.holder.lock.button();
        model.say(format!("choose `{button}` with Tab, or leave with Esc"));
        return Vec::new();
    }
    if !agrees(review) {
        model.say("what is typed is not what was asked for");
        return Vec::new();
    }
    let Some(Overlay::Review(review)) = model.overlays.pop() else { return Vec::new() };
    if review.holder.lock == Lock::Away {
        return super::away::depart(model, *review);
    }
    let asks =
        review.holder.lock == Lock::Password && !model.unlocked.contains(&review.holder.coldkey);
    let effect = (!asks).then(|| commit(model, &review, None));
    let state = UnlockState {
        review: ReviewState { scroll: 0, ..*review },
        password: Password::typing(),
        typed: 0,
        problem: None,
        asks,
        busy: !asks,
        shown: false,
    };
    model.overlays.push(Overlay::Unlock(Box::new(state)));
    effect.into_iter().collect()
}

fn commit(model: &mut Model, review: &ReviewState, password: Option<Secret>) -> Effect {
    let action = review.quoted.review.action.clone();
    under_way(model, review.id, action, shown::command(&review.quoted.command));
    match review.holder.lock {
        Lock::Device(_) => stage(model, review.id, Stage::Asking, None),
        _ if password.is_some() => stage(model, review.id, Stage::Unlocking, None),
        _ => {}
    }
    model.serial = model.serial.saturating_add(1);
    Effect::Commit {
        id: review.id,
        fresh: model.serial,
        consent: review.quoted.typed.map_or(Consent::Answered, Consent::Typed),
        holder: review.holder.clone(),
        password,
    }
}

/// Pins what is being signed or sent, and logs its command.
pub(super) fn under_way(model: &mut Model, id: u64, action: String, command: String) {
    let (at, stage) = (model.now, Stage::Signing);
    model.submissions.push(Submission { id, action, stage, hash: None, at });
    let outcome = "under way".to_owned();
    model.log.push(Logged { id: Some(id), command, outcome, at });
}

pub(super) fn close_form(model: &mut Model) {
    if let Some(Overlay::Form(form)) = model.overlays.pop_if(|top| matches!(top, Overlay::Form(_)))
        && form.kind == FormKind::UnstakeMarked
    {
        model.list_mut(Tab::Portfolio).marked.clear();
    }
}

pub(super) fn unlock_key(model: &mut Model, key: &KeyEvent) -> Vec<Effect> {
    let Some(Overlay::Unlock(state)) = model.overlays.last_mut() else { return Vec::new() };
    if matches!(state.review.holder.lock, Lock::Device(_)) {
        return device_key(model, key.code);
    }
    if state.busy {
        return Vec::new();
    }
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Esc => {
            model.overlays.pop();
        }
        KeyCode::Char('u') if control => {
            state.password = Password::typing();
            state.typed = 0;
        }
        KeyCode::Char(c) if !control && state.password.push(c) => {
            state.typed = state.typed.saturating_add(1);
        }
        KeyCode::Backspace => {
            state.password.pop();
            state.typed = state.typed.saturating_sub(1);
        }
        KeyCode::Enter => {
            let Some(Overlay::Unlock(mut state)) = model.overlays.pop() else { return Vec::new() };
            let password = std::mem::replace(&mut state.password, Password::typing());
            (state.typed, state.problem, state.busy) = (0, None, true);
            let effect = commit(model, &state.review, Some(Secret(password)));
            model.overlays.push(Overlay::Unlock(state));
            return vec![effect];
        }
        _ => {}
    }
    Vec::new()
}

/// While a device is asked only giving up is possible; where it refused, it can be asked again.
fn device_key(model: &mut Model, code: KeyCode) -> Vec<Effect> {
    let Some(Overlay::Unlock(state)) = model.overlays.last_mut() else { return Vec::new() };
    match (code, state.busy) {
        (KeyCode::Up, _) => {
            state.review.scroll = state.review.scroll.saturating_sub(1);
            Vec::new()
        }
        (KeyCode::Down, _) => {
            state.review.scroll = state.review.scroll.saturating_add(1).min(60);
            Vec::new()
        }
        (KeyCode::Esc, true) => vec![Effect::GiveUp { id: state.review.id }],
        (KeyCode::Esc, false) => {
            model.overlays.pop();
            Vec::new()
        }
        (KeyCode::Enter, false) => {
            let Some(Overlay::Unlock(mut state)) = model.overlays.pop() else { return Vec::new() };
            (state.problem, state.busy, state.shown) = (None, true, false);
            let effect = commit(model, &state.review, None);
            model.overlays.push(Overlay::Unlock(state));
            vec![effect]
        }
        _ => Vec::new(),
    }
}

/// The transaction is on the screen of the device.
pub(super) fn asked(model: &mut Model, id: u64) -> Vec<Effect> {
    let at = unlocking(model, id);
    if let Some(Overlay::Unlock(state)) = at.and_then(|at| model.overlays.get_mut(at)) {
        state.shown = true;
    }
    Vec::new()
}

/// Back to the review, as if it had not been agreed to.
pub(super) fn given_up(model: &mut Model, id: u64) -> Vec<Effect> {
    model.submissions.retain(|submission| submission.id != id);
    model.log.retain(|logged| logged.id != Some(id));
    if let Some(at) = unlocking(model, id)
        && let Overlay::Unlock(state) = model.overlays.remove(at)
    {
        let too = if state.shown { "; reject it on the device, too" } else { "" };
        let review = ReviewState { focus: Focus::Cancel, checking: false, ..state.review };
        model.overlays.insert(at, Overlay::Review(Box::new(review)));
        model.say(format!("nothing was signed{too}"));
    }
    Vec::new()
}

pub(super) fn unlock_paste(model: &mut Model, text: &str) -> Vec<Effect> {
    if let Some(Overlay::Unlock(state)) = model.overlays.last_mut()
        && state.asks
    {
        for c in text.chars().filter(|c| !c.is_control()) {
            if state.password.push(c) {
                state.typed = state.typed.saturating_add(1);
            }
        }
    }
    Vec::new()
}

pub(super) fn unlocked(model: &mut Model, id: u64) -> Vec<Effect> {
    if let Some(at) = unlocking(model, id) {
        if let Overlay::Unlock(state) = model.overlays.remove(at) {
            keep_unlocked(model, &state.review.holder);
        }
        close_form(model);
    }
    stage(model, id, Stage::Signing, None);
    Vec::new()
}

fn keep_unlocked(model: &mut Model, holder: &Holder) {
    if matches!(holder.lock, Lock::Password | Lock::Keyring) {
        model.unlocked.insert(holder.coldkey);
    }
}

fn unlocking(model: &Model, id: u64) -> Option<usize> {
    model
        .overlays
        .iter()
        .position(|overlay| matches!(overlay, Overlay::Unlock(state) if state.review.id == id))
}

/// A wrong password: nothing was signed, and it can be typed again.
pub(super) fn still_locked(model: &mut Model, id: u64, fault: Fault) -> Vec<Effect> {
    model.submissions.retain(|submission| submission.id != id);
    model.log.retain(|logged| logged.id != Some(id));
    let at = unlocking(model, id);
    match at.and_then(|at| model.overlays.get_mut(at)) {
        Some(Overlay::Unlock(state)) => {
            state.busy = false;
            state.asks = !matches!(state.review.holder.lock, Lock::Device(_));
            state.problem = Some(fault);
        }
        _ => model.overlays.push(Overlay::Problem { fault, command: None }),
    }
    Vec::new()
}

fn stage(model: &mut Model, id: u64, stage: Stage, hash: Option<crate::domain::Hash>) {
    let now = model.now;
    let words = words(&stage);
    if let Some(submission) = model.submission(id) {
        submission.stage = stage;
        submission.at = now;
        submission.hash = hash.or(submission.hash);
    }
    if let Some(logged) = model.log.iter_mut().find(|logged| logged.id == Some(id)) {
        logged.outcome = words;
    }
}

/// A stage in words.
pub(crate) fn words(stage: &Stage) -> String {
    match stage {
        Stage::Unlocking => "unlocking the key".to_owned(),
        Stage::Asking => "waits for the device".to_owned(),
        Stage::Signing => "signing".to_owned(),
        Stage::Asked => "the chain says that it would succeed".to_owned(),
        Stage::Signed => "signed".to_owned(),
        Stage::Broadcast => "sent, waits for a block".to_owned(),
        Stage::InBlock(block) => format!("in block {}, not final yet", block.number),
        Stage::Final(Some(block)) => format!("final in block {}", block.number),
        Stage::Final(None) => "sent".to_owned(),
        Stage::Failed(fault) => fault.message().to_owned(),
    }
}

pub(super) fn progress(model: &mut Model, id: u64, progress: &Progress) -> Vec<Effect> {
    let (next, hash) = match progress {
        Progress::Preflight(_) => (Stage::Asked, None),
        Progress::Signed(hash) => (Stage::Signed, Some(*hash)),
        Progress::Broadcast | Progress::Opening(_) => (Stage::Broadcast, None),
        Progress::InBlock(block) => (Stage::InBlock(*block), None),
        Progress::Finalized(block) => (Stage::Final(Some(*block)), None),
    };
    let journaled = matches!(next, Stage::Signed | Stage::InBlock(_));
    stage(model, id, next, hash);
    if journaled { vec![model.read(Query::Activity)] } else { Vec::new() }
}

pub(super) fn done(
    model: &mut Model,
    id: u64,
    outcome: Result<Box<Outcome>, Fault>,
) -> Vec<Effect> {
    if let Some(at) = unlocking(model, id) {
        model.overlays.remove(at);
        close_form(model);
    }
    match outcome {
        Ok(outcome) => {
            stage(model, id, Stage::Final(outcome.block), None);
            let action = model.submission(id).map(|submission| submission.action.clone());
            model.say(format!("done: {}", action.unwrap_or_default()));
            model.receipts.push(*outcome);
        }
        Err(fault) => {
            let command = model.log.iter().find(|logged| logged.id == Some(id));
            let command = command.map(|logged| logged.command.clone());
            stage(model, id, Stage::Failed(fault.clone()), None);
            if fault.code() == Code::KeystoreLocked {
                model.unlocked.clear();
            }
            model.overlays.push(Overlay::Problem { fault, command });
        }
    }
    let mut effects = vec![model.read(Query::Activity)];
    if let Some(query) = model.query(Tab::Portfolio) {
        effects.push(model.read(query));
    }
    effects
}
