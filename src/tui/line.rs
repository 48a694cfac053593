//! A line of text that is being typed.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Nothing that is typed into a field is longer.
const MOST: usize = 200;
/// A document with a signature, as text.
const MOST_LONG: usize = 64 << 10;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    text: Vec<char>,
    cursor: usize,
    /// A part of the text was pasted rather than typed.
    pub(crate) pasted: bool,
    /// Whole documents may be pasted, whose lines stay apart as words.
    long: bool,
}

impl Line {
    pub(crate) fn new(text: &str) -> Self {
        let text: Vec<char> = text.chars().take(MOST).collect();
        Self { cursor: text.len(), text, ..Self::default() }
    }

    /// For documents rather than words.
    pub(crate) fn long() -> Self {
        Self { long: true, ..Self::default() }
    }

    pub(crate) fn text(&self) -> String {
        self.text.iter().collect()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Characters before the cursor.
    pub(crate) fn cursor(&self) -> usize {
        self.cursor
    }

    pub(crate) fn paste(&mut self, text: &str) {
        self.pasted = true;
        for c in text.trim().chars() {
            self.insert(if self.long && c.is_whitespace() { ' ' } else { c });
        }
    }

    fn insert(&mut self, c: char) {
        let most = if self.long { MOST_LONG } else { MOST };
        if !c.is_control() && self.text.len() < most {
            self.text.insert(self.cursor, c);
            self.cursor = self.cursor.saturating_add(1);
        }
    }

    /// Edits; `false` for a key that means nothing here.
    pub(crate) fn key(&mut self, key: &KeyEvent) -> bool {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Char('a') if control => self.cursor = 0,
            KeyCode::Char('e') if control => self.cursor = self.text.len(),
            KeyCode::Char('u') if control => *self = Self { long: self.long, ..Self::default() },
            KeyCode::Char('w') if control => {
                while self.before() == Some(' ') {
                    self.erase();
                }
                while self.before().is_some_and(|c| c != ' ') {
                    self.erase();
                }
            }
            KeyCode::Char('h') if control => self.erase(),
            KeyCode::Char(c) if !control && !key.modifiers.contains(KeyModifiers::ALT) => {
                self.insert(c);
            }
            KeyCode::Backspace => self.erase(),
            KeyCode::Delete => {
                if self.cursor < self.text.len() {
                    self.text.remove(self.cursor);
                }
            }
            KeyCode::Left => self.cursor = self.cursor.saturating_sub(1),
            KeyCode::Right => self.cursor = self.cursor.saturating_add(1).min(self.text.len()),
            KeyCode::Home => self.cursor = 0,
            KeyCode::End => self.cursor = self.text.len(),
            _ => return false,
        }
        true
    }

    fn before(&self) -> Option<char> {
        self.text.get(self.cursor.checked_sub(1)?).copied()
    }

    fn erase(&mut self) {
        if let Some(before) = self.cursor.checked_sub(1) {
            self.text.remove(before);
            self.cursor = before;
        }
    }
}
