//! The table `[tui]` of the config file: how the full screen looks and which keys it has.

use std::path::Path;

use toml::{Table, Value};

use super::file::{bad, nearest};
use crate::domain::clean;
use crate::fault::Fault;

const KEYS: [&str; 5] = ["theme", "symbols", "mouse", "lock_after", "keys"];
/// Seconds.
const LONGEST_LOCK: i64 = 86_400;

/// What the user has set; what the front end makes of names is its own business.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    pub theme: Option<String>,
    /// `unicode` or `ascii`.
    pub ascii: Option<bool>,
    pub mouse: Option<bool>,
    /// Seconds without a key after which unlocked keys are forgotten.
    pub lock_after: Option<u64>,
    /// Name of an action and its keys.
    pub keys: Vec<(String, Vec<String>)>,
}

impl Screen {
    pub(super) fn parse(table: &Table, path: &Path) -> Result<Self, Fault> {
        let mut screen = Self::default();
        for (key, value) in table {
            match (key.as_str(), value) {
                ("theme", Value::String(name)) => screen.theme = Some(name.clone()),
                ("symbols", Value::String(name)) if name == "ascii" => screen.ascii = Some(true),
                ("symbols", Value::String(name)) if name == "unicode" => screen.ascii = Some(false),
                ("mouse", Value::Boolean(mouse)) => screen.mouse = Some(*mouse),
                ("lock_after", Value::Integer(seconds @ 1..=LONGEST_LOCK)) => {
                    screen.lock_after = u64::try_from(*seconds).ok();
                }
                ("keys", Value::Table(keys)) => screen.keys = self::keys(keys, path)?,
                (known, _) if KEYS.contains(&known) => {
                    let wanted = match known {
                        "theme" => "the name of a theme in quotes",
                        "symbols" => "\"unicode\" or \"ascii\"",
                        "mouse" => "true or false",
                        "lock_after" => "1 to 86400 seconds",
                        _ => "a table of actions",
                    };
                    return Err(bad(path, &format!("`tui.{known}` must be {wanted}")));
                }
                (unknown, _) => {
                    let shown = clean(unknown, 40);
                    let fault = bad(path, &format!("there is no setting `tui.{shown}`"));
                    return Err(match nearest(unknown, &KEYS) {
                        Some(known) => fault.hint(format!("did you mean `tui.{known}`?")),
                        None => fault.hint(format!("there are {}", KEYS.join(", "))),
                    });
                }
            }
        }
        Ok(screen)
    }
}

/// A key or a list of keys for each action.
fn keys(table: &Table, path: &Path) -> Result<Vec<(String, Vec<String>)>, Fault> {
    let wrong = |action: &str| {
        bad(path, &format!("`tui.keys.{}` must be a key or a list of keys", clean(action, 40)))
    };
    table
        .iter()
        .map(|(action, value)| {
            let keys = match value {
                Value::String(key) => vec![key.clone()],
                Value::Array(keys) => keys
                    .iter()
                    .map(|key| key.as_str().map(str::to_owned))
                    .collect::<Option<_>>()
                    .ok_or_else(|| wrong(action))?,
                _ => return Err(wrong(action)),
            };
            Ok((action.clone(), keys))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Code;

    fn parse(text: &str) -> Result<Screen, Fault> {
        Screen::parse(&text.parse().unwrap(), Path::new("/c/config.toml"))
    }

    #[test]
    fn everything_can_be_set() {
        let screen = parse(
            "theme = 'light'\nsymbols = 'ascii'\nmouse = false\nlock_after = 60\n\
             [keys]\nstake = 'b'\nquit = ['q', 'ctrl-q']",
        )
        .unwrap();
        assert_eq!(screen.theme.as_deref(), Some("light"));
        assert_eq!((screen.ascii, screen.mouse), (Some(true), Some(false)));
        assert_eq!(screen.lock_after, Some(60));
        assert_eq!(screen.keys.len(), 2);
        assert!(screen.keys.contains(&("quit".into(), vec!["q".into(), "ctrl-q".into()])));
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (text, part) in [
            ("tehme = 'dark'", "tui.tehme"),
            ("theme = 1", "tui.theme"),
            ("symbols = 'braille'", "tui.symbols"),
            ("lock_after = 0", "tui.lock_after"),
            ("keys = 1", "tui.keys"),
            ("[keys]\nstake = 1", "tui.keys.stake"),
            ("[keys]\nstake = [1]", "tui.keys.stake"),
        ] {
            let fault = parse(text).unwrap_err();
            assert_eq!(fault.code(), Code::Config);
            assert!(fault.message().contains(part), "{fault}");
        }
    }
}
