//! Transactions that travel between machines, and looking transactions up.

use std::path::PathBuf;

#[cfg(feature = "online")]
use clap::ArgGroup;
use clap::{Args, Subcommand};

use super::Kind;

#[derive(Debug, Subcommand)]
pub enum TxCommand {
    /// Build transactions for a signer elsewhere
    ///
    /// After `--` stands any command that changes the chain, without `tao`. A file, or `-` for
    /// standard input, may hold several, one a line; they get consecutive nonces.
    #[cfg(feature = "online")]
    #[command(group = ArgGroup::new("commands").required(true).args(["file", "command"]))]
    Build {
        /// File with commands, one a line; - is standard input
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
        /// Command that the transaction shall do
        #[arg(last = true, value_name = "COMMAND")]
        command: Vec<String>,
        /// Give all of them one nonce, so that only one can happen, under this name
        #[arg(long, value_name = "NAME")]
        ladder: Option<String>,
        /// New file to write to; - is standard output
        #[arg(long, default_value = "-", value_name = "FILE")]
        out: PathBuf,
    },
    /// Show what a travelling transaction does, what is proven of it and what is not
    Inspect {
        #[command(flatten)]
        files: Files,
    },
    /// Sign travelling transactions; needs no network
    Sign(TxSign),
    /// Join transactions with their signatures
    Combine {
        #[command(flatten)]
        files: Files,
        /// New file to write to; - is standard output
        #[arg(long, default_value = "-", value_name = "FILE")]
        out: PathBuf,
    },
    /// Send transactions that were signed elsewhere
    ///
    /// What is signed could be sent by anybody, so no policy stands in the way here. Where the
    /// policy of a wallet of this machine would not have let it be signed, that is said; what it
    /// spends counts for the day in any case.
    #[cfg(feature = "online")]
    Submit {
        #[command(flatten)]
        files: Files,
        /// Send without being asked
        #[arg(short, long)]
        yes: bool,
        /// What to wait for
        #[arg(long, default_value = "finalized")]
        wait: super::WaitFor,
        /// Seconds to wait for it before the outcome counts as unknown
        #[arg(long, default_value_t = 900, value_name = "SECONDS")]
        patience: u64,
    },
    /// Look up what became of a transaction of this machine
    #[cfg(feature = "online")]
    Status {
        /// Hash of the transaction
        hash: String,
    },
    /// List what this machine has signed
    #[cfg(feature = "online")]
    List,
    /// Show all that the journal keeps of a transaction
    #[cfg(feature = "online")]
    Show {
        /// Hash of the transaction
        hash: String,
    },
    /// Say in words what any extrinsic does, and which command would make it
    #[cfg(feature = "online")]
    Explain {
        /// Hash, hex of an extrinsic or of a call, or a file with either; - is standard input
        what: String,
    },
    /// Settle what a crash or a lost connection left open
    #[cfg(feature = "online")]
    Resume {
        /// Hash of one transaction; all that is open otherwise
        hash: Option<String>,
        /// Send the same bytes again where no block has them; they can never count twice
        #[arg(long)]
        send: bool,
        /// What to wait for
        #[arg(long, default_value = "finalized", requires = "send")]
        wait: super::WaitFor,
        /// Seconds to wait for it
        #[arg(long, default_value_t = 900, value_name = "SECONDS", requires = "send")]
        patience: u64,
    },
    /// Show a transaction or a signature as QR codes, for Polkadot Vault or another tao
    Qr {
        #[command(flatten)]
        files: Files,
        #[command(flatten)]
        flags: QrFlags,
    },
    /// Print the JSON Schema of a document that travels
    Schema {
        /// Document
        kind: Kind,
    },
}

/// How QR codes are shown.
#[derive(Clone, Debug, Args)]
pub struct QrFlags {
    /// Write pictures instead, such as NAME.png or NAME.svg; several get numbers
    #[arg(long, value_name = "FILE")]
    pub qr_file: Option<PathBuf>,
    /// Bytes of the transaction in each code; as many as the window has room for otherwise
    #[arg(long, value_name = "BYTES", value_parser = clap::value_parser!(u16).range(16..=1024))]
    pub chunk: Option<u16>,
    /// The terminal has a light background and shows no colours
    #[arg(long)]
    pub light: bool,
}

#[derive(Clone, Debug, Args)]
pub struct Files {
    /// Files with transactions, signatures or bundles, PNG pictures of QR codes, or what a scanner
    /// read of them as hex, one a line; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

#[derive(Clone, Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct TxSign {
    #[command(flatten)]
    pub files: Files,
    /// Wallet whose coldkey signs; the one that the transaction names otherwise
    #[arg(short, long, value_name = "NAME")]
    pub wallet: Option<String>,
    /// Key to sign with instead: a device, as `ledger:?account=0&index=0`
    #[cfg(feature = "ledger")]
    #[arg(long, value_name = "KEY", conflicts_with = "wallet")]
    pub signer: Option<String>,
    /// Agree without being asked
    #[arg(short, long)]
    pub yes: bool,
    /// Agree by the amount of TAO that the sheet shows, as a policy may ask for
    #[arg(long, value_name = "TAO", conflicts_with = "yes")]
    pub confirm: Option<String>,
    /// Genesis hash of a practice chain to sign for, typed in full
    #[arg(long, value_name = "HASH")]
    pub allow_genesis: Vec<String>,
    /// Sign although this machine signed it, or another one with its nonce, before
    #[arg(long)]
    pub again: bool,
    /// Write transactions and signatures together, ready for `tx submit`
    #[arg(long)]
    pub bundle: bool,
    /// Show the signature as a QR code
    #[arg(long, conflicts_with = "bundle")]
    pub qr: bool,
    #[command(flatten)]
    pub qr_flags: QrFlags,
    /// New file to write to; - is standard output
    #[arg(long, default_value = "-", value_name = "FILE")]
    pub out: PathBuf,
}

impl TxCommand {
    /// Whether it works without a network.
    #[cfg(feature = "online")]
    pub(crate) fn is_local(&self) -> bool {
        match self {
            Self::Inspect { .. }
            | Self::Sign(_)
            | Self::Combine { .. }
            | Self::Schema { .. }
            | Self::Qr { .. } => true,
            #[cfg(feature = "online")]
            _ => false,
        }
    }
}
