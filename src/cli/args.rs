//! What may be typed.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Terminal wallet and staking client for Bittensor
#[derive(Debug, Parser)]
#[command(name = "tao", version, arg_required_else_help = true, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Clone, Debug, Args)]
pub struct Global {
    /// Network to use: finney, test or local
    #[arg(long, global = true, value_name = "NAME", help_heading = "Global options")]
    pub network: Option<String>,
    /// Node to talk to, such as ws://127.0.0.1:9944
    #[arg(long, global = true, value_name = "URL", help_heading = "Global options")]
    pub endpoint: Option<String>,
    /// Folder that holds the wallets
    #[arg(long, global = true, value_name = "DIR", help_heading = "Global options")]
    pub wallet_dir: Option<PathBuf>,
    /// File that holds the password
    #[arg(long, global = true, value_name = "FILE", help_heading = "Global options")]
    pub password_file: Option<PathBuf>,
    /// Open file descriptor to read the password from
    #[arg(
        long,
        global = true,
        value_name = "N",
        help_heading = "Global options",
        conflicts_with = "password_file"
    )]
    pub password_fd: Option<u16>,
    /// Print exactly one JSON document
    #[arg(long, global = true, help_heading = "Global options")]
    pub json: bool,
    /// Print only the one datum a script wants
    #[arg(short, long, global = true, help_heading = "Global options")]
    pub quiet: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make, import and show wallets
    #[command(arg_required_else_help = true)]
    Wallet {
        #[command(subcommand)]
        command: WalletCommand,
    },
    /// Say what an error code means
    Explain {
        /// Code in the brackets after `error`
        code: String,
    },
}

#[derive(Debug, Subcommand)]
pub enum WalletCommand {
    /// Make a wallet: a coldkey and a hotkey, each sealed with the password
    Create {
        /// Name of the wallet
        name: String,
        /// Name of the hotkey
        #[arg(long, default_value = "default")]
        hotkey: String,
        /// Make only the coldkey
        #[arg(long, conflicts_with = "hotkey")]
        no_hotkey: bool,
        /// Make only the hotkey, in a wallet that exists
        #[arg(long, conflicts_with = "no_hotkey")]
        only_hotkey: bool,
        /// Length of each recovery phrase
        #[arg(long, default_value = "12")]
        words: Words,
        /// Cost of guessing the password
        #[arg(long, default_value = "default")]
        kdf: Kdf,
        /// Write the recovery phrases to a new file instead of showing them
        #[arg(long, value_name = "FILE")]
        mnemonic_out: Option<PathBuf>,
    },
    /// Bring a key in from a recovery phrase or from a key file of another program
    Import {
        /// Name of the wallet
        name: String,
        /// Import as this hotkey instead of as the coldkey
        #[arg(long)]
        hotkey: Option<String>,
        /// File with the recovery phrase; - is standard input
        #[arg(long, value_name = "FILE")]
        mnemonic_file: Option<PathBuf>,
        /// Derivation path that follows the phrase, such as //1
        #[arg(long, default_value = "", value_name = "PATH")]
        path: String,
        /// Key file or export of another program
        #[arg(long, value_name = "FILE", conflicts_with_all = ["mnemonic_file", "path"])]
        from: Option<PathBuf>,
        /// File with the password of the file given with --from
        #[arg(long, value_name = "FILE", requires = "from")]
        from_password_file: Option<PathBuf>,
        /// Cost of guessing the password
        #[arg(long, default_value = "default")]
        kdf: Kdf,
    },
    /// List the wallets in the wallet folder
    List,
    /// Show the addresses of a wallet
    Show {
        /// Name of the wallet
        name: String,
        /// Show the recovery phrase, on the terminal only
        #[arg(long, conflicts_with = "json")]
        phrase: bool,
        /// The hotkey whose phrase is shown; the coldkey's otherwise
        #[arg(long, requires = "phrase")]
        hotkey: Option<String>,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Words {
    #[value(name = "12")]
    Twelve,
    #[value(name = "24")]
    TwentyFour,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Kdf {
    /// 512 MiB: about a second
    Default,
    /// 64 MiB, for small machines
    Light,
}
