//! Arguments of the commands about the program itself.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// Show what every setting is now
    Show {
        /// Say where each value comes from
        #[arg(long)]
        origin: bool,
    },
    /// Print one setting as it is now
    Get {
        /// Setting
        key: String,
    },
    /// Write one setting into the config file, if the file still makes sense then
    Set {
        /// Setting, or profile.NAME.SETTING
        key: String,
        /// New value
        value: String,
    },
    /// Take one setting out of the config file
    Unset {
        /// Setting, or profile.NAME.SETTING
        key: String,
    },
    /// Open the config file in an editor, then check it
    Edit,
    /// Print where the config file is
    Path,
    /// Say whether the config file makes sense, with all its profiles
    Check,
}

#[derive(Debug, Subcommand)]
pub enum PolicyCommand {
    /// Show the policies and whether they are sealed
    Show {
        /// Wallet; all otherwise
        wallet: Option<String>,
    },
    /// Vouch for a policy of the config file with the wallet's coldkey, so that it holds
    Seal {
        /// Wallet
        wallet: String,
    },
    /// Take a policy and its seal away, with the wallet's password
    Remove {
        /// Wallet
        wallet: String,
    },
}

/// What `tao generate` makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Artifact {
    /// Manual pages
    Man,
    /// Completion files of every shell
    Completions,
    /// JSON Schemas of every document
    Schema,
}

#[derive(Debug, clap::Args)]
pub struct Generate {
    /// What to make
    pub artifact: Artifact,
    /// Folder to write into
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

#[derive(Debug, clap::Args)]
pub struct Completions {
    /// Shell
    pub shell: clap_complete::Shell,
    /// Print the file that packages install, which knows commands and flags but no names
    #[arg(long = "static")]
    pub fixed: bool,
}
