//! Errors, classified where they are born: a stable code decides the class and the exit status.

mod code;
pub(crate) mod panicked;

pub use code::{Class, Code};

/// A way out that is shown with an error; `argv` is a complete `tao` command when there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    pub text: String,
    pub argv: Option<Vec<String>>,
}

/// One error: what was wrong, under a stable code, with what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Fault {
    code: Code,
    message: String,
    hints: Vec<Hint>,
}

impl Fault {
    /// `message` is one line; text from outside must have gone through `domain::clean`.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), hints: Vec::new() }
    }

    #[must_use]
    pub fn hint(mut self, text: impl Into<String>) -> Self {
        self.hints.push(Hint { text: text.into(), argv: None });
        self
    }

    /// Names the error that the chain itself would answer with, after the fee was paid.
    #[must_use]
    pub fn rule(self, name: &str) -> Self {
        self.hint(format!("the chain's own rule is {name}"))
    }

    /// Adds a hint that is a command to run; `argv` starts with `tao`.
    #[must_use]
    pub fn try_command(mut self, text: impl Into<String>, argv: &[&str]) -> Self {
        let argv = argv.iter().map(|word| (*word).to_owned()).collect();
        self.hints.push(Hint { text: text.into(), argv: Some(argv) });
        self
    }

    /// Says where in something larger it went wrong.
    #[must_use]
    pub fn within(mut self, place: &str) -> Self {
        self.message = format!("{place}: {}", self.message);
        self
    }

    pub fn code(&self) -> Code {
        self.code
    }

    pub fn class(&self) -> Class {
        self.code.class()
    }

    pub fn message(&self) -> &str {
        &self.message
    }

    pub fn hints(&self) -> &[Hint] {
        &self.hints
    }
}
