//! Arguments of `tao wallet`, `tao hotkey` and `tao contact`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

#[derive(Debug, Subcommand)]
pub enum WalletCommand {
    /// Make a wallet: a coldkey and a hotkey
    ///
    /// The recovery phrases are shown on the terminal only, and some of their words are asked for
    /// before the wallet appears. The coldkey is sealed in this program's own format; the hotkey is
    /// kept in btcli's, encrypted with the same password.
    Create(Create),
    /// Bring a key in from a recovery phrase, a seed, or a key file of another program
    Import(Import),
    /// Watch an address whose key is elsewhere
    Watch {
        /// Name of the wallet
        name: String,
        /// Address of its coldkey
        address: String,
        /// Kind of key behind the address
        #[arg(long, default_value = "sr25519")]
        scheme: SchemeArg,
    },
    /// List the wallets in the wallet folder
    List,
    /// Show the addresses of a wallet
    Show(Show),
    /// Give a wallet another name
    Rename {
        /// Name it has
        old: String,
        /// Name it gets
        new: String,
    },
    /// Take a wallet out of the wallet folder; its files are moved, not destroyed
    Remove {
        /// Name of the wallet
        name: String,
        /// Agree without being asked
        #[arg(short, long)]
        yes: bool,
    },
    /// Write a key in another format
    ///
    /// The new file is read back and must lead to the same key before the old one is moved aside.
    Convert(Convert),
    /// Change the password of a key
    Passwd(Passwd),
    /// Check that a recovery phrase or a key file leads to a key
    VerifyBackup(VerifyBackup),
    /// Sign a message; never a transaction
    Sign(Sign),
    /// Check the signature of a message
    Verify(Verify),
    /// Let this machine's keyring unlock a key, so that its password is not asked
    Remember(Remember),
    /// Make the keyring forget a key
    Forget(KeyArg),
}

#[derive(Debug, Subcommand)]
pub enum HotkeyCommand {
    /// Exchange a hotkey on the chain for another of this coldkey
    #[cfg(feature = "online")]
    Swap(super::accounts::HotkeySwap),
    /// Make a hotkey in a wallet
    Create(CreateHotkey),
    /// Bring a hotkey in from a recovery phrase, a seed, or a key file of another program
    Import(Import),
    /// List the hotkeys of a wallet, or of all
    List {
        /// Name of the wallet
        wallet: Option<String>,
    },
    /// Show the address of a hotkey
    Show(Show),
    /// Give a hotkey another name
    Rename {
        /// WALLET/HOTKEY
        old: String,
        /// Name it gets
        new: String,
    },
    /// Take a hotkey out of its wallet; its files are moved, not destroyed
    Remove {
        /// WALLET/HOTKEY
        name: String,
        /// Agree without being asked
        #[arg(short, long)]
        yes: bool,
    },
    /// Write a hotkey in another format
    Convert(Convert),
    /// Change the password of a hotkey
    Passwd(Passwd),
    /// Check that a recovery phrase or a key file leads to a hotkey
    VerifyBackup(VerifyBackup),
    /// Sign a message; never a transaction
    Sign(Sign),
    /// Let this machine's keyring unlock a hotkey
    Remember(Remember),
    /// Make the keyring forget a hotkey
    Forget(KeyArg),
    /// Make a hotkey known to the chain as this coldkey's
    #[cfg(feature = "online")]
    Associate {
        /// Hotkey: WALLET/HOTKEY or an address; the paying wallet's own otherwise
        #[arg(long)]
        hotkey: Option<String>,
        #[command(flatten)]
        write: super::Write,
    },
    /// Show where a hotkey is registered
    #[cfg(feature = "online")]
    Registrations {
        /// Hotkey: WALLET/HOTKEY or an address
        hotkey: String,
    },
}

#[derive(Clone, Debug, Args)]
pub struct KeyArg {
    /// WALLET for its coldkey, WALLET/HOTKEY for a hotkey
    pub name: String,
}

#[derive(Clone, Debug, Args)]
pub struct Create {
    /// Name of the wallet
    pub name: String,
    /// Name of the hotkey
    #[arg(long, default_value = "default")]
    pub hotkey: String,
    /// Make only the coldkey
    #[arg(long, conflicts_with = "hotkey")]
    pub no_hotkey: bool,
    #[command(flatten)]
    pub making: Making,
}

#[derive(Clone, Debug, Args)]
pub struct CreateHotkey {
    /// WALLET/HOTKEY
    pub name: String,
    #[command(flatten)]
    pub making: Making,
}

/// How new keys are made and confirmed.
#[derive(Clone, Debug, Args)]
pub struct Making {
    /// Length of each recovery phrase
    #[arg(long, default_value = "12")]
    pub words: Words,
    #[command(flatten)]
    pub storage: Storage,
    /// Make it without showing the recovery phrases now
    ///
    /// They stay in the key files; `tao wallet show NAME --phrase` shows them later.
    #[arg(long)]
    pub phrase_later: bool,
    /// Go on with a wallet whose phrases were not confirmed
    #[arg(long, conflicts_with_all = ["phrase_later", "discard"])]
    pub resume: bool,
    /// Drop a wallet whose phrases were not confirmed
    #[arg(long, conflicts_with = "phrase_later")]
    pub discard: bool,
}

/// How new key files are written.
#[derive(Clone, Debug, Args)]
pub struct Storage {
    /// Format of the key files
    ///
    /// Otherwise the setting `wallet_format`; without one, native for coldkeys and btcli for
    /// hotkeys.
    #[arg(long)]
    pub format: Option<KeyFormatArg>,
    /// Keep the hotkey in clear, for a neuron that has to read it
    #[arg(long)]
    pub plaintext: bool,
    /// Cost of guessing the password, in the native format
    #[arg(long, default_value = "default")]
    pub kdf: Kdf,
}

#[derive(Clone, Debug, Args)]
pub struct Import {
    #[command(flatten)]
    pub key: KeyArg,
    #[command(flatten)]
    pub origin: Origin,
    /// Key file or export of another program
    #[arg(long, value_name = "FILE", conflicts_with_all = ["mnemonic_file", "seed_file", "path", "bip39_password_file", "scheme"])]
    pub from: Option<PathBuf>,
    /// File with the password of the file given with --from
    #[arg(long, value_name = "FILE", requires = "from")]
    pub from_password_file: Option<PathBuf>,
    /// File with a 32-byte seed or a 64-byte private key in hexadecimal; - is standard input
    #[arg(long, value_name = "FILE", conflicts_with_all = ["mnemonic_file", "bip39_password_file", "path"])]
    pub seed_file: Option<PathBuf>,
    #[command(flatten)]
    pub storage: Storage,
}

/// Where a recovery phrase comes from, and what leads from it to the key.
#[derive(Clone, Debug, Args)]
pub struct Origin {
    /// File with the recovery phrase; - is standard input
    #[arg(long, value_name = "FILE")]
    pub mnemonic_file: Option<PathBuf>,
    /// Derivation path that follows the phrase, such as //1
    #[arg(long, default_value = "", value_name = "PATH")]
    pub path: String,
    /// File with the BIP-39 password that belongs to the phrase
    #[arg(long, value_name = "FILE")]
    pub bip39_password_file: Option<PathBuf>,
    /// Kind of key to make
    #[arg(long, default_value = "sr25519")]
    pub scheme: SchemeArg,
}

#[derive(Clone, Debug, Args)]
pub struct Show {
    #[command(flatten)]
    pub key: KeyArg,
    /// Show the recovery phrase, on the terminal only
    #[arg(long, conflicts_with = "json")]
    pub phrase: bool,
}

#[derive(Clone, Debug, Args)]
pub struct Convert {
    #[command(flatten)]
    pub key: KeyArg,
    /// Format to write
    #[arg(long)]
    pub to: Target,
    /// Keep the hotkey in clear, for a neuron that has to read it
    #[arg(long)]
    pub plaintext: bool,
    /// New file for the export; only with `--to polkadot-js`
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// File with the password of the new file; the old file's password otherwise
    #[arg(long, value_name = "FILE")]
    pub new_password_file: Option<PathBuf>,
    /// Cost of guessing the password, in the native format
    #[arg(long, default_value = "default")]
    pub kdf: Kdf,
}

#[derive(Clone, Debug, Args)]
pub struct Passwd {
    #[command(flatten)]
    pub key: KeyArg,
    /// File with the new password
    #[arg(long, value_name = "FILE")]
    pub new_password_file: Option<PathBuf>,
    /// Cost of guessing the new password; the file's own otherwise
    #[arg(long)]
    pub kdf: Option<Kdf>,
}

#[derive(Clone, Debug, Args)]
pub struct VerifyBackup {
    #[command(flatten)]
    pub key: KeyArg,
    #[command(flatten)]
    pub origin: Origin,
    /// Check this key file or export instead of a phrase; its password is asked
    #[arg(long, value_name = "FILE", conflicts_with_all = ["mnemonic_file", "path", "bip39_password_file", "scheme"])]
    pub from: Option<PathBuf>,
}

#[derive(Clone, Debug, Args)]
pub struct Sign {
    #[command(flatten)]
    pub key: KeyArg,
    #[command(flatten)]
    pub message: Message,
}

#[derive(Clone, Debug, Args)]
pub struct Verify {
    /// Address or wallet that is said to have signed
    #[arg(long)]
    pub address: String,
    /// Signature in hexadecimal
    #[arg(long)]
    pub signature: String,
    /// Kind of the signing key; found out otherwise
    #[arg(long)]
    pub scheme: Option<SchemeArg>,
    #[command(flatten)]
    pub message: Message,
}

#[derive(Clone, Debug, Args)]
#[group(required = true, multiple = false)]
pub struct Message {
    /// The message
    #[arg(long)]
    pub message: Option<String>,
    /// File with the message; - is standard input
    #[arg(long, value_name = "FILE")]
    pub message_file: Option<PathBuf>,
}

#[derive(Clone, Debug, Args)]
pub struct Remember {
    #[command(flatten)]
    pub key: KeyArg,
    /// Keep it in the kernel's keyring, until the session ends, instead of in the desktop's
    #[arg(long)]
    pub session: bool,
    /// Agree that every program of the logged-in session could then unlock a coldkey
    #[arg(long)]
    pub accept_session_access: bool,
}

#[derive(Debug, Subcommand)]
pub enum ContactCommand {
    /// Add an address under a name
    Add {
        /// Name
        name: String,
        /// Address
        address: String,
        /// A line for yourself
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Take over btcli's address book, proxies and multisigs; its files stay as they are
    Import {
        /// Folder of btcli's books; the one that holds the folder of wallets otherwise
        folder: Option<PathBuf>,
    },
    /// List the contacts
    List,
    /// Show one contact
    Show {
        /// Name
        name: String,
    },
    /// Give a contact another name
    Rename {
        /// Name it has
        old: String,
        /// Name it gets
        new: String,
    },
    /// Remove a contact
    Remove {
        /// Name
        name: String,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Words {
    #[value(name = "12")]
    Twelve,
    #[value(name = "15")]
    Fifteen,
    #[value(name = "18")]
    Eighteen,
    #[value(name = "21")]
    TwentyOne,
    #[value(name = "24")]
    TwentyFour,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Kdf {
    /// 512 MiB: about a second
    Default,
    /// 64 MiB, for small machines
    Light,
    /// About two seconds on this machine; at least the default
    Calibrate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum KeyFormatArg {
    /// This program's own format
    Native,
    /// The format btcli writes
    Btcli,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Target {
    /// This program's own format
    Native,
    /// The format btcli writes
    Btcli,
    /// An encrypted export for polkadot-js; the key file stays as it is
    PolkadotJs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SchemeArg {
    Sr25519,
    Ed25519,
}
