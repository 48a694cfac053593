//! The one error type of this crate. Every variant says what was wrong; [`Error::hint`] says
//! what to do. No variant may carry a password, a word of a phrase, a seed or file content.

use std::path::{Path, PathBuf};

use thiserror::Error;

/// What a caller may do about an error; the program maps it to an exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// The store said no; nothing was changed.
    Refused,
    /// The request itself has to change.
    Usage,
    /// The key exists and could not be used.
    Locked,
    /// A check of our own work failed.
    Bug,
}

#[derive(Debug, Error)]
pub enum Error {
    #[error("there is no wallet named `{name}`")]
    UnknownWallet { name: String },
    #[error("wallet `{wallet}` has no hotkey named `{name}`")]
    UnknownHotkey { wallet: String, name: String },
    #[error("wallet `{wallet}` has no coldkey on this machine")]
    NoColdkey { wallet: String },
    #[error("{} already exists, and a key file is never overwritten", path.display())]
    AlreadyExists { path: PathBuf },
    #[error("`{name}` cannot be a key name: {reason}")]
    BadName { name: String, reason: &'static str },
    #[error("wrong password for {}", path.display())]
    WrongPassword { path: PathBuf },
    #[error("wrong password for {}, or the file is damaged: its format cannot tell", path.display())]
    WrongPasswordOrDamaged { path: PathBuf },
    #[error("{} is damaged: {reason}", path.display())]
    Damaged { path: PathBuf, reason: &'static str },
    #[error("{} is cut short", path.display())]
    Truncated { path: PathBuf },
    #[error("{} is larger than {limit} bytes, so it is no key file", path.display())]
    Oversized { path: PathBuf, limit: usize },
    #[error("{} is no key file this program reads: {found}", path.display())]
    Foreign { path: PathBuf, found: &'static str },
    #[error("{} uses {field} `{value}`, which this version does not know", path.display())]
    Unsupported { path: PathBuf, field: &'static str, value: String },
    #[error("{}: {reason}", path.display())]
    Mismatch { path: PathBuf, reason: &'static str },
    #[error("{} {problem}", path.display())]
    Permissions { path: PathBuf, problem: &'static str, fix: String },
    #[error("{} holds only an address, no secret", path.display())]
    WatchOnly { path: PathBuf },
    #[error("word {position} is not in the English list")]
    BadMnemonic { position: usize },
    #[error("a recovery phrase has 12, 15, 18, 21 or 24 words, not {words}")]
    MnemonicLength { words: usize },
    #[error("all words are in the list, but their checksum is wrong")]
    MnemonicChecksum,
    #[error("bad derivation path: {reason}")]
    BadPath { reason: &'static str },
    #[error("this is no secret key: {reason}")]
    BadSecret { reason: &'static str },
    #[error("bad address: {reason}")]
    BadAddress { reason: &'static str },
    #[error("the message cannot be signed: {reason}")]
    BadMessage { reason: &'static str },
    #[error("a wallet `{wallet}` was begun and its recovery phrase never confirmed")]
    Pending { wallet: String },
    #[error("no wallet `{wallet}` waits for its recovery phrase to be confirmed")]
    NotPending { wallet: String },
    #[error("{} cannot be done with {}: {reason}", what, path.display())]
    NotPossible { what: &'static str, path: PathBuf, reason: &'static str },
    #[error("{} was changed by another program meanwhile; nothing was written", path.display())]
    Changed { path: PathBuf },
    #[error("{} is not remembered on this machine", path.display())]
    NotRemembered { path: PathBuf },
    #[error("what was remembered for {} does not open it any more: {reason}", path.display())]
    Stale { path: PathBuf, reason: &'static str },
    #[error("bad note: {reason}")]
    BadNote { reason: &'static str },
    #[error("the password is empty")]
    EmptyPassword,
    #[error("key derivation cost {what} is {value}, outside {low} to {high}")]
    BadKdf { what: &'static str, value: u32, low: u32, high: u32 },
    #[error("another program is writing to {}", path.display())]
    Locked { path: PathBuf },
    #[error("not enough memory: this key needs {mib} MiB to unlock")]
    OutOfMemory { mib: u32 },
    #[error("the operating system gave no random bytes")]
    NoEntropy,
    #[error("{} did not read back as written; no key file was made", path.display())]
    ReadBack { path: PathBuf },
    #[error("cannot {doing} {}: {source}", path.display())]
    Io { doing: &'static str, path: PathBuf, source: std::io::Error },
}

impl Error {
    /// Returns the stable name of this error, for scripts and for `tao explain`.
    pub fn code(&self) -> &'static str {
        match self {
            Error::UnknownWallet { .. } => "keystore.unknown_wallet",
            Error::UnknownHotkey { .. } => "keystore.unknown_hotkey",
            Error::NoColdkey { .. } => "keystore.no_coldkey",
            Error::AlreadyExists { .. } => "keystore.exists",
            Error::BadName { .. } => "keystore.name",
            Error::WrongPassword { .. } | Error::WrongPasswordOrDamaged { .. } => {
                "keystore.password"
            }
            Error::Damaged { .. } => "keystore.damaged",
            Error::Truncated { .. } => "keystore.truncated",
            Error::Oversized { .. } => "keystore.oversized",
            Error::Foreign { .. } => "keystore.foreign",
            Error::Unsupported { .. } => "keystore.unsupported",
            Error::Mismatch { .. } => "keystore.mismatch",
            Error::Permissions { .. } => "keystore.permissions",
            Error::WatchOnly { .. } => "keystore.watch_only",
            Error::BadMnemonic { .. } | Error::MnemonicLength { .. } | Error::MnemonicChecksum => {
                "keystore.mnemonic"
            }
            Error::BadPath { .. } => "keystore.path",
            Error::BadSecret { .. } => "keystore.secret",
            Error::BadAddress { .. } => "keystore.address",
            Error::BadNote { .. } => "keystore.note",
            Error::BadMessage { .. } => "keystore.message",
            Error::Pending { .. } | Error::NotPending { .. } => "keystore.pending",
            Error::NotPossible { .. } => "keystore.not_possible",
            Error::Changed { .. } => "keystore.changed",
            Error::NotRemembered { .. } | Error::Stale { .. } => "keystore.remembered",
            Error::EmptyPassword => "keystore.empty_password",
            Error::BadKdf { .. } => "keystore.kdf",
            Error::Locked { .. } => "keystore.locked",
            Error::OutOfMemory { .. } => "keystore.memory",
            Error::NoEntropy => "keystore.entropy",
            Error::ReadBack { .. } => "keystore.read_back",
            Error::Io { .. } => "keystore.io",
        }
    }

    pub fn class(&self) -> Class {
        match self {
            Error::UnknownWallet { .. }
            | Error::UnknownHotkey { .. }
            | Error::NoColdkey { .. }
            | Error::BadName { .. }
            | Error::BadMnemonic { .. }
            | Error::MnemonicLength { .. }
            | Error::MnemonicChecksum
            | Error::BadPath { .. }
            | Error::BadSecret { .. }
            | Error::BadAddress { .. }
            | Error::BadNote { .. }
            | Error::BadMessage { .. }
            | Error::NotPending { .. }
            | Error::NotPossible { .. }
            | Error::EmptyPassword
            | Error::BadKdf { .. } => Class::Usage,
            Error::WrongPassword { .. }
            | Error::WrongPasswordOrDamaged { .. }
            | Error::Damaged { .. }
            | Error::Truncated { .. }
            | Error::Oversized { .. }
            | Error::Foreign { .. }
            | Error::Unsupported { .. }
            | Error::Mismatch { .. }
            | Error::Permissions { .. }
            | Error::WatchOnly { .. }
            | Error::Locked { .. }
            | Error::NotRemembered { .. }
            | Error::Stale { .. }
            | Error::OutOfMemory { .. } => Class::Locked,
            Error::AlreadyExists { .. }
            | Error::Pending { .. }
            | Error::Changed { .. }
            | Error::NoEntropy
            | Error::Io { .. } => Class::Refused,
            Error::ReadBack { .. } => Class::Bug,
        }
    }

    /// Returns one line of advice, or nothing when the message already says all there is.
    pub fn hint(&self) -> Option<String> {
        let fixed = match self {
            Error::UnknownWallet { .. } => "`tao wallet list` shows the wallets of this machine",
            Error::UnknownHotkey { .. } => "`tao wallet show` lists the hotkeys of a wallet",
            Error::AlreadyExists { .. } => {
                "choose another name, or move the old file away yourself"
            }
            Error::BadName { .. } => {
                "use 1 to 64 letters, digits, dots, dashes or underscores, beginning with a letter or digit"
            }
            Error::WrongPasswordOrDamaged { .. } => {
                "check the keyboard layout, and that the password has no space at either end"
            }
            Error::Damaged { .. } | Error::Truncated { .. } => {
                "restore the file from a backup, or recover the wallet from its recovery phrase"
            }
            Error::Unsupported { .. } => {
                "a newer version of the program may have written this file"
            }
            Error::Mismatch { .. } => {
                "somebody or something changed this file or its public twin; do not use the address it shows"
            }
            Error::Permissions { fix, .. } => return Some(format!("run: {fix}")),
            Error::WatchOnly { .. } | Error::NoColdkey { .. } => {
                "recover the wallet from its recovery phrase to sign with it"
            }
            Error::MnemonicChecksum => "a word is wrong or two words are swapped",
            Error::Locked { .. } => "wait for the other program to finish, then try again",
            Error::OutOfMemory { .. } => {
                "close other programs, or unlock on a machine with more memory"
            }
            Error::Pending { wallet } => {
                return Some(format!(
                    "finish it with `tao wallet create {wallet} --resume`, or drop it with --discard"
                ));
            }
            Error::NotPossible { .. } => "`tao wallet convert` changes the format of a key file",
            Error::Stale { .. } => "run `tao wallet forget`, then `tao wallet remember` again",
            Error::Changed { .. } => "look at the wallet again before you repeat the command",
            Error::ReadBack { .. } => {
                "check the disk and the memory of this machine, then try again"
            }
            Error::WrongPassword { .. }
            | Error::Oversized { .. }
            | Error::Foreign { .. }
            | Error::BadMnemonic { .. }
            | Error::MnemonicLength { .. }
            | Error::BadPath { .. }
            | Error::BadSecret { .. }
            | Error::BadAddress { .. }
            | Error::BadNote { .. }
            | Error::BadMessage { .. }
            | Error::NotPending { .. }
            | Error::NotRemembered { .. }
            | Error::EmptyPassword
            | Error::BadKdf { .. }
            | Error::NoEntropy
            | Error::Io { .. } => return None,
        };
        Some(fixed.to_owned())
    }

    pub(crate) fn io(doing: &'static str, path: &Path, source: impl Into<std::io::Error>) -> Self {
        Error::Io { doing, path: path.to_owned(), source: source.into() }
    }
}

/// Returns `text` fit for a message: at most 64 characters, nothing that steers a terminal.
pub(crate) fn printable(text: &str) -> String {
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    text.chars().take(64).map(|c| if steers(c) { '\u{fffd}' } else { c }).collect()
}
