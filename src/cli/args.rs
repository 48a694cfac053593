//! What may be typed.

#[cfg(feature = "online")]
pub mod accounts;
#[cfg(feature = "online")]
pub mod batch;
#[cfg(feature = "online")]
pub mod expert;
mod program;
#[cfg(feature = "online")]
pub mod stake;
mod table;
#[cfg(feature = "tui")]
mod tui;
pub mod tx;
mod wallet;

pub use program::{Artifact, Completions, ConfigCommand, Generate, PolicyCommand};
pub use table::TableFlags;
pub use tx::{Files, QrFlags, TxCommand, TxSign};

use std::path::PathBuf;

#[cfg(feature = "online")]
use clap::ArgGroup;
#[cfg(feature = "online")]
use clap::ValueEnum;
use clap::{Args, Parser, Subcommand};

pub use wallet::{
    ContactCommand, Convert, Create, CreateHotkey, HotkeyCommand, Import, Kdf, KeyArg,
    KeyFormatArg, Making, Message, Origin, Passwd, Remember, SchemeArg, Show, Sign, Storage,
    Target, Verify, VerifyBackup, WalletCommand, Words,
};

#[cfg(feature = "tui")]
pub use tui::Tui;

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
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct Global {
    /// Profile of the config file to use
    #[arg(long, global = true, value_name = "NAME", help_heading = "Global options")]
    pub config_profile: Option<String>,
    /// Network to use: finney, test or local
    #[arg(long, global = true, value_name = "NAME", help_heading = "Global options")]
    pub network: Option<String>,
    /// Node to talk to, such as `ws://127.0.0.1:9944`; several, with commas between them, stand
    /// in for each other
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
    /// Refuse every command that would need a network
    #[arg(long, global = true, help_heading = "Global options")]
    pub offline: bool,
    /// Print exactly one JSON document
    #[arg(long, global = true, help_heading = "Global options")]
    pub json: bool,
    /// Print only the one datum a script wants
    #[arg(short, long, global = true, help_heading = "Global options")]
    pub quiet: bool,
    /// Print events of long operations as lines of JSON, then the result as the last line
    #[arg(long, global = true, help_heading = "Global options", conflicts_with = "json")]
    pub ndjson: bool,
    #[command(flatten)]
    pub table: TableFlags,
    /// Ask nothing, also on a terminal
    #[arg(long, global = true, help_heading = "Global options")]
    pub no_input: bool,
    /// Say on standard error what is asked of which node, and how long it takes
    #[arg(short, long, global = true, help_heading = "Global options")]
    pub verbose: bool,
    /// Seconds to wait for a connection; 10 otherwise
    #[arg(long, global = true, value_name = "SECONDS", help_heading = "Global options",
        value_parser = clap::value_parser!(u64).range(1..=600))]
    pub connect_timeout: Option<u64>,
    /// Seconds to wait for an answer; 30 otherwise
    #[arg(long, global = true, value_name = "SECONDS", help_heading = "Global options",
        value_parser = clap::value_parser!(u64).range(1..=600))]
    pub request_timeout: Option<u64>,
}

/// Whose money to show.
#[cfg(feature = "online")]
#[derive(Debug, Args)]
pub struct Whose {
    /// Addresses or wallets; all wallets of this machine otherwise
    accounts: Vec<String>,
    /// The same, as commands that sign name it; once for each
    #[arg(short, long = "wallet", value_name = "NAME")]
    wallet: Vec<String>,
}

#[cfg(feature = "online")]
impl Whose {
    pub fn names(&self) -> Vec<String> {
        self.accounts.iter().chain(&self.wallet).cloned().collect()
    }
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open the full screen: portfolio, subnets, validators, activity and keys
    #[cfg(feature = "tui")]
    Tui(Tui),
    /// Make, import and show wallets
    #[command(arg_required_else_help = true)]
    Wallet {
        #[command(subcommand)]
        command: WalletCommand,
    },
    /// Make, import and show hotkeys
    #[command(arg_required_else_help = true)]
    Hotkey {
        #[command(subcommand)]
        command: HotkeyCommand,
    },
    /// Keep an address book
    #[command(arg_required_else_help = true)]
    Contact {
        #[command(subcommand)]
        command: ContactCommand,
    },
    /// Show free TAO
    #[cfg(feature = "online")]
    Balance(Whose),
    /// Show stake and what selling it would bring
    #[cfg(feature = "online")]
    Portfolio {
        #[command(flatten)]
        whose: Whose,
        /// Block to look at instead of the newest
        #[arg(long, value_name = "BLOCK")]
        at: Option<u32>,
        /// Show it again with every new block, until Ctrl-C
        #[arg(long, conflicts_with = "at")]
        watch: bool,
        /// One fact a line, nothing aligned
        #[arg(long, conflicts_with = "json")]
        plain: bool,
    },
    /// Send TAO to a coldkey
    #[cfg(feature = "online")]
    #[command(group = ArgGroup::new("how_much").required(true).args(["amount", "all"]))]
    Transfer {
        /// Recipient: an address or a wallet
        #[arg(long)]
        to: String,
        /// TAO to send: `1.5`, `1500000rao`, `50%`, `all` or `all-0.05`
        #[arg(short, long)]
        amount: Option<String>,
        /// Send everything; the same as `--amount all`
        #[arg(long, conflicts_with = "amount")]
        all: bool,
        /// Let the sender's account be closed
        #[arg(long)]
        allow_death: bool,
        /// Send to a hotkey, which is nearly always a mistake
        #[arg(long)]
        to_hotkey: bool,
        #[command(flatten)]
        write: Write,
    },
    /// Register a hotkey in a subnet
    #[cfg(feature = "online")]
    #[command(group = ArgGroup::new("place").required(true).args(["netuid", "root"]))]
    Register {
        /// Subnet
        #[arg(short, long)]
        netuid: Option<u16>,
        /// Take a seat on the root network instead
        #[arg(long, conflicts_with_all = ["netuid", "max_cost"])]
        root: bool,
        /// Hotkey: WALLET/HOTKEY or an address; the paying wallet's own otherwise
        #[arg(long)]
        hotkey: Option<String>,
        /// Most TAO that the registration may cost; what it costs now otherwise
        #[arg(long, value_name = "TAO")]
        max_cost: Option<String>,
        #[command(flatten)]
        shield: Shield,
        #[command(flatten)]
        write: Write,
    },
    /// Stake, unstake and list stake
    #[cfg(feature = "online")]
    #[command(arg_required_else_help = true)]
    Stake {
        #[command(subcommand)]
        command: StakeCommand,
    },
    /// List validators and set a validator's take
    #[cfg(feature = "online")]
    #[command(arg_required_else_help = true)]
    Validator {
        #[command(subcommand)]
        command: ValidatorCommand,
    },
    /// List, show and make subnets
    #[cfg(feature = "online")]
    #[command(arg_required_else_help = true)]
    Subnet {
        #[command(subcommand)]
        command: SubnetCommand,
    },
    /// Sign, send and look up transactions, also across an air gap
    #[command(arg_required_else_help = true)]
    Tx {
        #[command(subcommand)]
        command: TxCommand,
    },
    /// Show, seal and remove what wallets may sign
    #[command(arg_required_else_help = true)]
    Policy {
        #[command(subcommand)]
        command: PolicyCommand,
    },
    /// Let others act for an account, and act for others
    #[cfg(feature = "online")]
    #[command(arg_required_else_help = true)]
    Proxy {
        #[command(subcommand)]
        command: accounts::ProxyCommand,
    },
    /// Hold an account together with others
    #[cfg(feature = "online")]
    #[command(arg_required_else_help = true)]
    Multisig {
        #[command(subcommand)]
        command: accounts::MultisigCommand,
    },
    /// Exchange a coldkey
    #[cfg(feature = "online")]
    #[command(arg_required_else_help = true)]
    Coldkey {
        #[command(subcommand)]
        command: accounts::ColdkeyCommand,
    },
    /// Set what is public about an account
    #[cfg(feature = "online")]
    #[command(arg_required_else_help = true)]
    Account {
        #[command(subcommand)]
        command: accounts::AccountCommand,
    },
    /// Lock stake behind a hotkey
    #[cfg(feature = "online")]
    #[command(arg_required_else_help = true)]
    Lock {
        #[command(subcommand)]
        command: accounts::LockCommand,
    },
    /// Root dividends
    #[cfg(feature = "online")]
    #[command(arg_required_else_help = true)]
    Claim {
        #[command(subcommand)]
        command: accounts::ClaimCommand,
    },
    /// Make one transaction of several commands
    ///
    /// All of them happen, or none; with --best-effort each stands for itself. Each command is
    /// planned on the state that those before it leave, and nothing is signed where one of them
    /// would fail. The file is TOML or JSON: `legs` is a list, and a leg is a command line, a list
    /// of its words, or a table with the key `command` and the command's options under their names.
    #[cfg(feature = "online")]
    Batch(batch::Batch),
    /// Make any call of the runtime, by name (for experts)
    #[cfg(feature = "online")]
    Call(expert::Call),
    /// Read any storage of the chain, by name
    #[cfg(feature = "online")]
    Query(expert::Lookup),
    /// Ask any runtime API, by name
    #[cfg(feature = "online")]
    Runtime(expert::Lookup),
    /// Walk through the main job on a practice chain, with throwaway keys
    #[cfg(feature = "sandbox")]
    Tour {
        /// Stop the chain from making blocks after this step, to see what a failure looks like
        #[arg(long, hide = true, value_name = "N")]
        pause_after: Option<usize>,
    },
    /// Run a chain to practise on
    #[cfg(feature = "sandbox")]
    #[command(arg_required_else_help = true)]
    Sandbox {
        #[command(subcommand)]
        command: SandboxCommand,
    },
    /// Show, change and check the settings
    #[command(arg_required_else_help = true)]
    Config {
        #[command(subcommand)]
        command: ConfigCommand,
    },
    /// Look at what this machine and the node are like
    ///
    /// With --offline the machine is judged as one that signs without a network: interfaces that
    /// are up, swap, core dumps, the clock. No node is asked then.
    Doctor,
    /// Print what a shell needs to complete commands and names
    Completions(Completions),
    /// Write the files that are made from the program itself
    #[command(hide = true)]
    Generate(Generate),
    /// Show the account of a Ledger's key, on the device too
    ///
    /// The device's Polkadot app signs with ed25519 and has its own path, so its account is another
    /// one than that of the same recovery phrase in a wallet of this program.
    #[cfg(feature = "ledger")]
    Ledger {
        /// Which account of the device
        #[arg(long, default_value_t = 0, value_name = "N")]
        account: u32,
        /// Which key of the account
        #[arg(long, default_value_t = 0, value_name = "N")]
        index: u32,
    },
    /// Say what an error code means
    Explain {
        /// Code in the brackets after `error`; all codes otherwise
        code: Option<String>,
    },
    /// Show the network, its newest block, and what is open on this machine
    #[cfg(feature = "online")]
    Status,
    /// Take over the settings and the address book of btcli, after showing what that changes
    UpgradeFromBtcli {
        /// Agree without being asked
        #[arg(short, long)]
        yes: bool,
        /// Show what would change and stop
        #[arg(long, conflicts_with = "yes")]
        dry_run: bool,
    },
}

/// Flags of every command that changes the chain.
#[cfg(feature = "online")]
#[derive(Clone, Debug, Args)]
pub struct Write {
    /// Wallet whose coldkey pays and signs; `dev://Alice` on practice chains
    #[arg(short, long, value_name = "NAME")]
    pub wallet: Option<String>,
    /// Act for another account: proxy:ACCOUNT, proxy:ACCOUNT/TYPE, multisig:NAME or
    /// multisig:NAME/new
    #[arg(long = "as", value_name = "WHOM")]
    pub acting: Option<String>,
    /// Show what would be signed and stop
    #[arg(long)]
    pub dry_run: bool,
    /// Agree without being asked
    #[arg(short, long)]
    pub yes: bool,
    /// Agree by the amount of TAO that the review shows, as a policy may ask for
    #[arg(long, value_name = "TAO", conflicts_with = "yes")]
    pub confirm: Option<String>,
    /// What to wait for
    #[arg(long, default_value = "finalized")]
    pub wait: WaitFor,
    /// Seconds to wait for it before the outcome counts as unknown
    #[arg(long, default_value_t = 900, value_name = "SECONDS")]
    pub patience: u64,
    /// Write it to a new file for a signer elsewhere instead; - is standard output
    #[arg(long, value_name = "FILE", conflicts_with_all = ["dry_run", "yes", "confirm"])]
    pub out: Option<PathBuf>,
    /// Key to sign with instead of a wallet's: a device, as `ledger:?account=0&index=0`
    #[cfg(feature = "ledger")]
    #[arg(long, value_name = "KEY", conflicts_with_all = ["wallet", "out", "qr", "qr_file"])]
    pub signer: Option<String>,
    /// Show it as QR codes for Polkadot Vault or another tao, then ask for the signature and send
    /// it; with --out, only show it
    #[arg(long, conflicts_with_all = ["dry_run", "yes"])]
    pub qr: bool,
    #[command(flatten)]
    pub qr_flags: QrFlags,
    /// Blocks that it may wait for inclusion, a power of two from 4 to 2048, or `immortal`;
    /// 64 otherwise, and 2048 with --out
    #[arg(long, value_name = "BLOCKS")]
    pub era: Option<String>,
    /// Nonce to use instead of the account's next one
    #[arg(long, value_name = "N")]
    pub nonce: Option<u32>,
    /// TAO for the block's author on top of the fee; it buys no priority on this chain
    #[arg(long, default_value = "0", value_name = "TAO")]
    pub tip: String,
}

#[cfg(feature = "online")]
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum WaitFor {
    None,
    InBlock,
    Finalized,
}

#[cfg(feature = "online")]
#[derive(Clone, Debug, Args)]
pub struct Trade {
    /// Subnet; 0 is root
    #[arg(short, long)]
    pub netuid: u16,
    /// Validator's hotkey: an address or WALLET/HOTKEY
    #[arg(long)]
    pub hotkey: String,
    /// How much: `1.5`, `1500000rao`, `3000a`, `50%`, `all` or `all-0.05`
    #[arg(short, long)]
    pub amount: String,
    #[command(flatten)]
    pub bound: Bound,
    /// Trade a part where all of it would pass the limit
    #[arg(long, conflicts_with = "no_limit")]
    pub partial: bool,
    #[command(flatten)]
    pub write: Write,
}

/// How a trade is bounded against a price that moves before it is included.
#[cfg(feature = "online")]
#[derive(Clone, Debug, Args)]
pub struct Bound {
    /// How far others may move the price, beyond what the order itself does, before it fails
    #[arg(long, value_name = "PERCENT", conflicts_with_all = ["limit_price", "no_limit"])]
    pub tolerance: Option<String>,
    /// Price after the trade that the order must not pass, in TAO per alpha
    #[arg(long, value_name = "PRICE", conflicts_with = "no_limit")]
    pub limit_price: Option<String>,
    /// Trade at ANY price: whoever sees the order first can take most of it
    #[arg(long)]
    pub no_limit: bool,
    #[command(flatten)]
    pub shield: Shield,
}

/// Whether an order is hidden until it is included.
#[cfg(feature = "online")]
#[derive(Clone, Copy, Debug, Args)]
pub struct Shield {
    /// Send it encrypted, so that nobody sees it before it is included; costs a second, small fee
    #[arg(long)]
    pub shield: bool,
}

#[cfg(feature = "online")]
#[derive(Debug, Subcommand)]
pub enum StakeCommand {
    /// Choose the hotkey that gets what this coldkey's miners earn
    Auto(accounts::AutoStake),
    /// Stake TAO: buys a subnet's alpha
    Add {
        #[command(flatten)]
        trade: Trade,
        /// Let `all` and shares spend what is kept for later fees, too
        #[arg(long)]
        no_fee_reserve: bool,
    },
    /// Unstake: sells alpha for TAO
    Remove(Trade),
    /// Move stake to another hotkey, and to another subnet if wanted
    Move(stake::Move),
    /// Move stake to another subnet, on the same hotkey
    Swap(stake::Swap),
    /// Give stake to another coldkey
    Transfer(stake::Transfer),
    /// Sell everything on one hotkey, in one subnet, or everywhere
    Exit(stake::Exit),
    /// List the stake of a coldkey
    List {
        /// Address or wallet
        account: Option<String>,
        /// The same, as commands that sign name it
        #[arg(short, long, value_name = "NAME", conflicts_with = "account")]
        wallet: Option<String>,
    },
}

#[cfg(feature = "online")]
#[derive(Debug, Subcommand)]
pub enum ValidatorCommand {
    /// List the validators that take stake
    List,
    /// Show what a validator takes, what it paid, and whether it still works
    Show {
        /// Its hotkey: an address or WALLET/HOTKEY
        hotkey: String,
    },
    /// Lend shares of the stake to other hotkeys
    #[command(arg_required_else_help = true)]
    Children {
        #[command(subcommand)]
        command: accounts::ChildrenCommand,
    },
    /// Set the take of a validator
    Take {
        /// Hotkey: WALLET/HOTKEY or an address; the paying wallet's own otherwise
        #[arg(long)]
        hotkey: Option<String>,
        /// New take, such as 12%
        #[arg(long, value_name = "PERCENT")]
        take: String,
        #[command(flatten)]
        write: Write,
    },
}

#[cfg(feature = "online")]
#[derive(Debug, Subcommand)]
pub enum SubnetCommand {
    /// List the subnets
    List,
    /// Set the public identity of a subnet
    Identity(accounts::SubnetIdentity),
    /// Set the symbol of a subnet's alpha
    Symbol(accounts::SubnetSymbol),
    /// Show one subnet
    Show {
        /// Subnet
        netuid: u16,
    },
    /// Show who is in a subnet, and who is replaced next
    Metagraph {
        /// Subnet
        netuid: u16,
        /// Only the keys of this machine
        #[arg(long)]
        mine: bool,
    },
    /// Show the settings of a subnet
    Hyperparameters {
        /// Subnet
        netuid: u16,
    },
    /// Make a subnet; its cost becomes its pool
    Create {
        /// Hotkey of its owner: WALLET/HOTKEY or an address; the paying wallet's own otherwise
        #[arg(long)]
        hotkey: Option<String>,
        /// Most TAO that it may cost at the time of the preview
        #[arg(long, value_name = "TAO")]
        max_cost: Option<String>,
        #[command(flatten)]
        write: Write,
    },
    /// Start a subnet of yours, so that it can be staked in
    Start {
        /// Subnet
        netuid: u16,
        #[command(flatten)]
        write: Write,
    },
}

/// A document that travels between machines.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum Kind {
    Unsigned,
    Signature,
    Bundle,
}

#[cfg(feature = "sandbox")]
#[derive(Debug, Subcommand)]
pub enum SandboxCommand {
    /// Run the practice chain on loopback until Ctrl-C
    Run {
        /// Port; 0 takes a free one
        #[arg(long, default_value_t = 9944)]
        port: u16,
        /// When blocks are made: instant, manual, or a time such as 250ms or 12s
        #[arg(long, default_value = "instant")]
        block_time: String,
        /// File that keeps the chain between runs
        #[arg(long, value_name = "FILE")]
        state: Option<PathBuf>,
        /// State to start from, as recorded or exported; only read, and only when there is no state file yet
        #[arg(long, value_name = "FILE")]
        seed: Option<PathBuf>,
        /// 425, or newer: the documented differences of a later spec, to see how clients cope; not that spec
        #[arg(long, default_value = "425", value_parser = ["425", "newer"])]
        profile: String,
        /// Begin with so many subnets in all, and so many coldkeys with ten positions each, `dev://crowd//0` and on
        #[arg(long, value_name = "SUBNETS:COLDKEYS", conflicts_with = "seed")]
        crowd: Option<String>,
    },
}
