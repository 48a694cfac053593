//! Which key means which action: the defaults of the table, changed by the config file.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::action::{ACTIONS, Action};
use crate::domain::clean;
use crate::fault::{Code, Fault};

/// A key with the modifiers that matter. Shift is part of the character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Chord {
    code: KeyCode,
    control: bool,
    alt: bool,
}

impl Chord {
    /// Reads `q`, `G`, `ctrl-d`, `alt-x`, `shift-tab`, `enter`, `f5` and the like.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (mut control, mut alt, mut rest) = (false, false, text);
        loop {
            if let Some(after) = rest.strip_prefix("ctrl-").filter(|after| !after.is_empty()) {
                (control, rest) = (true, after);
            } else if let Some(after) = rest.strip_prefix("alt-").filter(|after| !after.is_empty())
            {
                (alt, rest) = (true, after);
            } else {
                break;
            }
        }
        let function = rest.strip_prefix('f').and_then(|n| n.parse::<u8>().ok());
        let code = match rest {
            "enter" => KeyCode::Enter,
            "esc" => KeyCode::Esc,
            "tab" => KeyCode::Tab,
            "shift-tab" => KeyCode::BackTab,
            "space" => KeyCode::Char(' '),
            "backspace" => KeyCode::Backspace,
            "delete" => KeyCode::Delete,
            "up" => KeyCode::Up,
            "down" => KeyCode::Down,
            "left" => KeyCode::Left,
            "right" => KeyCode::Right,
            "home" => KeyCode::Home,
            "end" => KeyCode::End,
            "pageup" => KeyCode::PageUp,
            "pagedown" => KeyCode::PageDown,
            _ => match (function, rest.chars().next()) {
                (Some(n @ 1..=12), _) => KeyCode::F(n),
                (_, Some(c)) if rest.chars().count() == 1 && !c.is_control() => KeyCode::Char(c),
                _ => return None,
            },
        };
        Some(Self { code, control, alt })
    }

    fn of(key: &KeyEvent) -> Self {
        Self {
            code: key.code,
            control: key.modifiers.contains(KeyModifiers::CONTROL),
            alt: key.modifiers.contains(KeyModifiers::ALT),
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Keymap {
    keys: Vec<(Chord, Action)>,
    /// For showing: the keys of each action as they are written.
    names: Vec<(Action, Vec<String>)>,
}

impl Default for Keymap {
    fn default() -> Self {
        let mut map = Self { keys: Vec::new(), names: Vec::new() };
        for entry in ACTIONS {
            let words = entry.keys.iter().map(|key| (*key).to_owned()).collect();
            map.names.push((entry.action, words));
        }
        map.index();
        map
    }
}

impl Keymap {
    /// The defaults with the user's changes: name of the action, its keys. Refuses unknown names
    /// and keys, and a key that would mean two things.
    pub(crate) fn with(changes: &[(String, Vec<String>)]) -> Result<Self, Fault> {
        let mut map = Self::default();
        let bad = |why: String| Fault::new(Code::Config, format!("[tui.keys]: {why}"));
        for (name, keys) in changes {
            let shown = clean(name, 40);
            let entry = ACTIONS.iter().find(|entry| entry.name == name);
            let entry = entry.ok_or_else(|| bad(format!("there is no action `{shown}`")))?;
            for key in keys {
                Chord::parse(key).ok_or_else(|| {
                    bad(format!("`{}` is not a key, in `{shown}`", clean(key, 40)))
                })?;
            }
            for (action, names) in &mut map.names {
                if *action == entry.action {
                    names.clone_from(keys);
                } else {
                    // A key taken from its default action is not a conflict.
                    let default = ACTIONS.iter().find(|other| other.action == *action);
                    names.retain(|key| {
                        !keys.contains(key)
                            || !default.is_some_and(|other| other.keys.contains(&key.as_str()))
                    });
                }
            }
        }
        map.index();
        for (action, keys) in &map.names {
            for key in keys {
                let chord = Chord::parse(key);
                let mut others = map.keys.iter().filter(|(other, _)| Some(*other) == chord);
                if let Some((_, other)) = others.find(|(_, other)| other != action) {
                    let named = |wanted: Action| {
                        let entry = ACTIONS.iter().find(|entry| entry.action == wanted);
                        entry.map_or("", |entry| entry.name)
                    };
                    let (one, two) = (named(*action), named(*other));
                    let key = clean(key, 40);
                    return Err(bad(format!(
                        "the key `{key}` is given to both `{one}` and `{two}`"
                    )));
                }
            }
        }
        if map.keys_of(Action::Quit).is_empty() {
            return Err(bad("`quit` needs a key".to_owned()));
        }
        Ok(map)
    }

    fn index(&mut self) {
        self.keys = self
            .names
            .iter()
            .flat_map(|(action, keys)| {
                keys.iter().filter_map(|key| Some((Chord::parse(key)?, *action)))
            })
            .collect();
    }

    pub(crate) fn action(&self, key: &KeyEvent) -> Option<Action> {
        let pressed = Chord::of(key);
        self.keys.iter().find(|(chord, _)| *chord == pressed).map(|(_, action)| *action)
    }

    pub(crate) fn keys_of(&self, action: Action) -> &[String] {
        self.names.iter().find(|(other, _)| *other == action).map_or(&[], |(_, keys)| keys)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_default_key_means_two_things_and_every_one_is_a_key() {
        Keymap::with(&[]).unwrap();
        for entry in ACTIONS {
            assert!(!entry.keys.is_empty(), "{}", entry.name);
            for key in entry.keys {
                assert!(Chord::parse(key).is_some(), "{key}");
            }
        }
    }

    #[test]
    fn the_user_may_move_keys_but_not_double_them() {
        let change = |name: &str, keys: &[&str]| {
            (name.to_owned(), keys.iter().map(|key| (*key).to_owned()).collect())
        };
        let map = Keymap::with(&[change("stake", &["u"]), change("quit", &["ctrl-q"])]).unwrap();
        let key = |c, modifiers| map.action(&KeyEvent::new(KeyCode::Char(c), modifiers));
        assert_eq!(key('u', KeyModifiers::NONE), Some(Action::Stake));
        assert_eq!(key('q', KeyModifiers::CONTROL), Some(Action::Quit));
        assert_eq!(key('q', KeyModifiers::NONE), None);
        for bad in [
            vec![change("fly", &["x"])],
            vec![change("stake", &["hyper-x"])],
            vec![change("stake", &["x"]), change("unstake", &["x"])],
            vec![change("quit", &[])],
        ] {
            assert_eq!(Keymap::with(&bad).unwrap_err().code(), Code::Config, "{bad:?}");
        }
        let both = [change("stake", &["x"]), change("unstake", &["x"])];
        let fault = Keymap::with(&both).unwrap_err();
        assert!(fault.message().contains("the key `x` is given to both `stake` and `unstake`"));
    }
}
