//! Keys while something lies over the lists.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::super::action::{self, Entry};
use super::super::details::{self, Fact};
use super::super::effect::Effect;
use super::super::line::Line;
use super::super::model::{Model, Overlay, Slot, Solver, Tab};
use super::super::view;
use super::{away, flow};
use crate::app::costs::STEPS;
use crate::app::shown;
use crate::domain::Netuid;

/// The last place of the cursor on a cost curve.
const LAST: usize = STEPS as usize - 1;

pub(super) fn key(model: &mut Model, key: &KeyEvent) -> Vec<Effect> {
    if key.code == KeyCode::F(1) && !matches!(model.overlays.last(), Some(Overlay::Help { .. })) {
        model.overlays.push(Overlay::Help { scroll: 0 });
        return Vec::new();
    }
    match model.overlays.last() {
        Some(Overlay::Form(_)) => return flow::form_key(model, key),
        Some(Overlay::Review(_)) => return flow::review_key(model, key),
        Some(Overlay::Unlock(_)) => return flow::unlock_key(model, key),
        Some(Overlay::Away(_)) => return away::key(model, key),
        Some(Overlay::Codes { .. }) => return away::codes_key(model, key),
        Some(Overlay::Subnet { solver, .. }) if solver.typing => return solve(model, key),
        Some(Overlay::Filter { .. }) => return filter(model, key),
        Some(Overlay::Palette { .. }) => return palette(model, key),
        Some(Overlay::Sort) => return sort(model, key),
        _ => {}
    }
    let down = matches!(key.code, KeyCode::Down | KeyCode::Char('j'));
    let up = matches!(key.code, KeyCode::Up | KeyCode::Char('k'));
    let page = if matches!(key.code, KeyCode::PageDown | KeyCode::PageUp) { 10 } else { 1 };
    let moved = |at: usize| match key.code {
        KeyCode::Home | KeyCode::Char('g') => 0,
        _ if down || key.code == KeyCode::PageDown => at.saturating_add(page),
        _ if up || key.code == KeyCode::PageUp => at.saturating_sub(page),
        _ => at,
    };
    if matches!(key.code, KeyCode::Esc | KeyCode::Char('q')) {
        model.overlays.pop();
        return Vec::new();
    }
    let (holders, logged) = (model.holders.len(), model.log.len());
    match model.overlays.last_mut() {
        Some(Overlay::Help { scroll }) => {
            if key.code == KeyCode::Char('?') {
                model.overlays.pop();
            } else {
                *scroll = moved(*scroll).min(200);
            }
        }
        Some(Overlay::Receipt { scroll, .. }) => {
            if key.code == KeyCode::Enter {
                model.overlays.pop();
            } else {
                *scroll = moved(*scroll).min(200);
            }
        }
        Some(Overlay::Log { selected }) => {
            *selected = moved(*selected).min(logged.saturating_sub(1));
            let chosen = *selected;
            if key.code == KeyCode::Char('y')
                && let Some(logged) = model.log.get(chosen)
            {
                let command = logged.command.clone();
                model.say("copied the command");
                return vec![Effect::Copy(command)];
            }
        }
        Some(Overlay::Accounts { selected }) => {
            *selected = moved(*selected).min(holders.saturating_sub(1));
            let chosen = *selected;
            if key.code == KeyCode::Enter {
                model.overlays.pop();
                return super::choose_holder(model, chosen);
            }
        }
        Some(Overlay::Connection) if key.code == KeyCode::Char('R') => {
            return vec![Effect::Reconnect];
        }
        Some(Overlay::Receive { address, .. }) if key.code == KeyCode::Char('y') => {
            let address = address.clone();
            model.say(format!("copied {address}"));
            return vec![Effect::Copy(address)];
        }
        Some(Overlay::Problem { fault, command }) => match key.code {
            KeyCode::Char('y') => {
                let hint = fault.hints().iter().find_map(|hint| hint.argv.as_ref());
                let text = hint.map(|argv| shown::command(argv)).or_else(|| command.clone());
                let text = text.unwrap_or_else(|| fault.message().to_owned());
                model.say("copied");
                return vec![Effect::Copy(text)];
            }
            KeyCode::Enter => {
                model.overlays.pop();
            }
            _ => {}
        },
        Some(Overlay::Subnet { netuid, cursor, solver }) => {
            let (netuid, bound) = (*netuid, solver.bound());
            match key.code {
                KeyCode::Left => *cursor = cursor.saturating_sub(1),
                KeyCode::Right => *cursor = cursor.saturating_add(1).min(LAST),
                KeyCode::Char('=') => solver.typing = true,
                KeyCode::Char('s') => {
                    let costs = model.detail.value.as_ref().and_then(|it| it.costs.as_ref());
                    let size = costs.zip(bound).map(|(costs, bound)| costs.solve(bound).entry);
                    let amount = size.map(|size| size.to_string()).unwrap_or_default();
                    return flow::open_form_in(model, super::FormKind::Stake, netuid, &amount);
                }
                KeyCode::Char('u') => {
                    return flow::open_form_in(model, super::FormKind::Unstake, netuid, "");
                }
                KeyCode::Char('?') => model.overlays.push(Overlay::Help { scroll: 0 }),
                _ => {}
            }
        }
        Some(Overlay::QuitAnyway) => {
            if matches!(key.code, KeyCode::Char('y' | 'Y')) {
                return super::quit(model, None);
            }
            if matches!(key.code, KeyCode::Char('n' | 'N')) {
                model.overlays.pop();
            }
        }
        _ => {}
    }
    Vec::new()
}

/// What a size may cost is being typed.
fn solve(model: &mut Model, key: &KeyEvent) -> Vec<Effect> {
    if let Some(Overlay::Subnet { solver, .. }) = model.overlays.last_mut() {
        match key.code {
            KeyCode::Esc => *solver = Solver::default(),
            KeyCode::Enter | KeyCode::Up | KeyCode::Down => solver.typing = false,
            _ => {
                solver.line.key(key);
            }
        }
    }
    Vec::new()
}

fn filter(model: &mut Model, key: &KeyEvent) -> Vec<Effect> {
    let Some(Overlay::Filter { line, before }) = model.overlays.last_mut() else {
        return Vec::new();
    };
    let text = match key.code {
        KeyCode::Esc => before.clone(),
        KeyCode::Enter | KeyCode::Down | KeyCode::Up => line.text(),
        _ => {
            line.key(key);
            let text = line.text();
            set_filter(model, text);
            return Vec::new();
        }
    };
    model.overlays.pop();
    set_filter(model, text);
    Vec::new()
}

fn set_filter(model: &mut Model, text: String) {
    let page = view::page(model);
    let list = model.current();
    list.filter = text;
    list.arrange();
    list.follow(page);
}

fn sort(model: &mut Model, key: &KeyEvent) -> Vec<Effect> {
    model.overlays.pop();
    if let KeyCode::Char(letter) = key.code {
        let page = view::page(model);
        let list = model.current();
        let columns = list.grid.columns;
        if let Some(at) = columns.iter().position(|column| column.letter == letter) {
            // Figures are wanted largest first, names in their order; again turns it round.
            let largest_first = columns
                .get(at)
                .is_some_and(|column| column.align == crate::app::grid::Align::Right && at > 0);
            list.sort = match list.sort {
                Some((column, descending)) if column == at => Some((at, !descending)),
                _ => Some((at, largest_first)),
            };
            list.arrange();
            list.follow(page);
        }
    }
    Vec::new()
}

/// Places and actions that fit what was typed, best first.
pub(crate) fn matches(model: &Model, typed: &str) -> Vec<&'static Entry> {
    let typed = typed.trim().to_lowercase();
    let word = typed.split(' ').next().unwrap_or_default();
    let mut found: Vec<(u8, &'static Entry)> = action::available(model)
        .filter_map(|entry| {
            let rank = if entry.name == word {
                0
            } else if entry.name.starts_with(word) {
                1
            } else if entry.name.contains(word) {
                2
            } else if entry.help.to_lowercase().contains(&typed) {
                3
            } else if in_order(entry.name, word) {
                4
            } else {
                return None;
            };
            Some((rank, entry))
        })
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, entry)| entry).collect()
}

fn in_order(name: &str, letters: &str) -> bool {
    let mut rest = name.chars();
    letters.chars().all(|letter| rest.any(|c| c == letter))
}

fn palette(model: &mut Model, key: &KeyEvent) -> Vec<Effect> {
    let Some(Overlay::Palette { line, selected, back }) = model.overlays.last_mut() else {
        return Vec::new();
    };
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    let down = matches!(key.code, KeyCode::Down) || (control && key.code == KeyCode::Char('n'));
    let up = matches!(key.code, KeyCode::Up) || (control && key.code == KeyCode::Char('p'));
    match key.code {
        KeyCode::Esc => {
            model.overlays.pop();
        }
        // Above the first line are the commands before, and below those is the list again.
        _ if up && *selected == 0 => {
            let older = back.saturating_add(1);
            if let Some(text) = past(&model.done, older) {
                (*line, *back) = (Line::new(text), older);
            }
        }
        _ if down && *back > 0 => {
            *back = back.saturating_sub(1);
            *line = past(&model.done, *back).map(Line::new).unwrap_or_default();
        }
        _ if down || key.code == KeyCode::Tab => *selected = selected.saturating_add(1).min(50),
        _ if up || key.code == KeyCode::BackTab => *selected = selected.saturating_sub(1),
        KeyCode::Enter => {
            let (text, at) = (line.text(), *selected);
            model.overlays.pop();
            return chosen(model, &text, at);
        }
        _ => {
            line.key(key);
            (*selected, *back) = (0, 0);
        }
    }
    Vec::new()
}

/// The command so many commands ago; 1 is the last one.
fn past(done: &[String], back: usize) -> Option<&str> {
    done.iter().rev().nth(back.checked_sub(1)?).map(String::as_str)
}

fn chosen(model: &mut Model, text: &str, at: usize) -> Vec<Effect> {
    let text = text.trim();
    let number = text.split(' ').next_back().and_then(|word| word.parse::<u16>().ok());
    let word = text.split(' ').next();
    if let Some(netuid) = number
        && matches!(word, Some("subnet" | "subnets" | "stake" | "register"))
    {
        model.remember(text);
        return match word {
            Some("stake") => flow::open_form_in(model, super::FormKind::Stake, netuid, ""),
            Some("register") => flow::open_form_in(model, super::FormKind::Register, netuid, ""),
            _ => open_subnet(model, netuid),
        };
    }
    if text == "q" {
        return super::act(model, action::Action::Quit);
    }
    let found = matches(model, text);
    if let Some(entry) = found.get(at.min(found.len().saturating_sub(1))) {
        model.remember(entry.name);
        return super::act(model, entry.action);
    }
    model.say("there is no such action");
    Vec::new()
}

pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    let line: Option<&mut Line> = match model.overlays.last_mut() {
        Some(Overlay::Form(_)) => return flow::form_paste(model, text),
        Some(Overlay::Unlock(_)) => return flow::unlock_paste(model, text),
        Some(Overlay::Review(review)) => Some(&mut review.typed),
        Some(Overlay::Subnet { solver, .. }) if solver.typing => Some(&mut solver.line),
        Some(Overlay::Away(state)) => Some(match state.slot {
            Slot::File => &mut state.file,
            Slot::Answer => &mut state.answer,
        }),
        Some(Overlay::Palette { line, .. }) => Some(line),
        Some(Overlay::Filter { line, .. }) => {
            line.paste(text);
            let text = line.text();
            set_filter(model, text);
            return Vec::new();
        }
        _ => None,
    };
    if let Some(line) = line {
        line.paste(text);
    }
    Vec::new()
}

/// Looks at the selected line.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let tab = model.tab;
    let Some(key) = model.current().selected.clone() else { return Vec::new() };
    match tab {
        Tab::Portfolio | Tab::Subnets => {
            let netuid = key.split('/').next().and_then(|text| text.parse().ok());
            netuid.map_or_else(Vec::new, |netuid| open_subnet(model, netuid))
        }
        Tab::Activity | Tab::Validators => {
            if let Some(details) = details::selected(model) {
                let line = |fact: &Fact| format!("{:<12}{}", fact.label, fact.value);
                let lines = details.facts.iter().map(line).collect();
                model.overlays.push(Overlay::Receipt { title: details.title, lines, scroll: 0 });
            }
            Vec::new()
        }
        Tab::Keys => {
            super::lists::receive(model);
            Vec::new()
        }
    }
}

fn open_subnet(model: &mut Model, netuid: u16) -> Vec<Effect> {
    model.detail = super::Loaded::default();
    let solver = Solver::default();
    model.overlays.push(Overlay::Subnet { netuid, cursor: LAST / 2, solver });
    vec![super::read_subnet(model, Netuid(netuid))]
}
