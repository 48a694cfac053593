//! What may be typed about accounts with more than one key.

use clap::{ArgGroup, Args, Subcommand, ValueEnum};

use super::Write;

/// A call in words: `PALLET.CALL` with `KEY=VALUE`s, `PALLET.CALL(key: value)`, or 0x with its bytes.
#[derive(Clone, Debug, Args)]
pub struct CallWords {
    /// The call: PALLET.CALL and its arguments, or 0x with its bytes
    #[arg(value_name = "CALL", required = true)]
    pub call: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub enum ProxyCommand {
    /// Let another account act for this one
    Add {
        /// Who may act: an address or a wallet
        #[arg(long)]
        delegate: String,
        /// What it may do; see `tao proxy types`
        #[arg(long = "type", value_name = "TYPE")]
        kind: String,
        /// Blocks that it must announce a call before
        #[arg(long, default_value_t = 0, value_name = "BLOCKS")]
        delay: u32,
        #[command(flatten)]
        write: Write,
    },
    /// Take that back
    #[command(group = ArgGroup::new("whom").required(true).args(["delegate", "all"]))]
    Remove {
        /// Who may act now
        #[arg(long, requires = "kind")]
        delegate: Option<String>,
        /// Its type
        #[arg(long = "type", value_name = "TYPE")]
        kind: Option<String>,
        /// Its delay
        #[arg(long, default_value_t = 0, value_name = "BLOCKS")]
        delay: u32,
        /// Every proxy of this account
        #[arg(long, conflicts_with_all = ["delegate", "kind", "delay"])]
        all: bool,
        #[command(flatten)]
        write: Write,
    },
    /// List who may act for an account, and what is announced
    List {
        /// Address or wallet
        account: Option<String>,
    },
    /// Say what each type of proxy may do
    Types,
    /// Keep a book of the accounts to act for, for --as proxy:NAME
    #[command(arg_required_else_help = true)]
    Book {
        #[command(subcommand)]
        command: BookCommand,
    },
    /// Announce a call that a delay is on; carry it out later with `execute`
    #[command(group = ArgGroup::new("what").required(true).args(["hash", "call"]))]
    Announce {
        /// The account to act for
        #[arg(long, value_name = "ACCOUNT")]
        real: String,
        /// Hash of the call, instead of the call
        #[arg(long, value_name = "HASH")]
        hash: Option<String>,
        /// The call: PALLET.CALL and its arguments, or 0x with its bytes
        #[arg(value_name = "CALL")]
        call: Vec<String>,
        #[command(flatten)]
        write: Write,
    },
    /// Take an own announcement back
    Withdraw {
        /// The account that it is about
        #[arg(long, value_name = "ACCOUNT")]
        real: String,
        /// Hash of the announced call
        #[arg(long)]
        hash: String,
        #[command(flatten)]
        write: Write,
    },
    /// Refuse a call that a delegate announced
    Reject {
        /// Who announced it
        #[arg(long)]
        delegate: String,
        /// Hash of the announced call
        #[arg(long)]
        hash: String,
        #[command(flatten)]
        write: Write,
    },
    /// Carry an announced call out
    Execute {
        /// The account to act for
        #[arg(long, value_name = "ACCOUNT")]
        real: String,
        /// Who announced it; the signer otherwise
        #[arg(long)]
        delegate: Option<String>,
        #[command(flatten)]
        call: CallWords,
        #[command(flatten)]
        write: Write,
    },
    /// Make and end accounts without a key of their own
    #[command(arg_required_else_help = true)]
    Pure {
        #[command(subcommand)]
        command: PureCommand,
    },
}

#[derive(Debug, Subcommand)]
pub enum BookCommand {
    /// Add an account under a name
    Add {
        /// Name to give it
        name: String,
        /// The account to act for: an address, a contact or a wallet
        account: String,
        /// The type of proxy to use; the first that may make the call otherwise
        #[arg(long = "type", value_name = "TYPE")]
        kind: Option<String>,
        /// A line for yourself
        #[arg(long, default_value = "")]
        note: String,
    },
    /// List the accounts in the book
    List,
    /// Remove an account from the book
    Remove {
        /// Its name
        name: String,
    },
}

#[derive(Debug, Subcommand)]
pub enum PureCommand {
    /// Make an account that only the signer can act for
    Create {
        /// What the signer may do with it
        #[arg(long = "type", value_name = "TYPE", default_value = "Any")]
        kind: String,
        /// Blocks that a call must be announced before
        #[arg(long, default_value_t = 0, value_name = "BLOCKS")]
        delay: u32,
        /// Tells several made in one transaction apart
        #[arg(long, default_value_t = 0)]
        index: u16,
        #[command(flatten)]
        write: Write,
    },
    /// End such an account, as itself: add --as proxy:ADDRESS
    Kill {
        /// Who made it
        #[arg(long)]
        spawner: String,
        /// Its type
        #[arg(long = "type", value_name = "TYPE", default_value = "Any")]
        kind: String,
        /// Its index
        #[arg(long, default_value_t = 0)]
        index: u16,
        /// Block in which it was made
        #[arg(long)]
        height: u32,
        /// Place of the transaction in that block
        #[arg(long, value_name = "N")]
        extrinsic: u32,
        #[command(flatten)]
        write: Write,
    },
}

#[derive(Debug, Subcommand)]
pub enum MultisigCommand {
    /// Write a multisig into the book of this machine
    New {
        /// Name to give it
        name: String,
        /// How many must agree
        #[arg(long, value_name = "N")]
        threshold: u16,
        /// A signatory: an address or a wallet; once for each
        #[arg(long = "signatory", value_name = "ACCOUNT", required = true)]
        signatories: Vec<String>,
    },
    /// List the multisigs in the book
    List,
    /// Show a multisig, its balance, and what waits for approvals
    Show {
        /// Its name
        name: String,
    },
    /// Approve a call that waits; never carries it out
    Approve {
        /// Name of the multisig
        name: String,
        /// The call: 0x with its bytes, or its words; the one that waits otherwise
        #[arg(long)]
        call: Option<String>,
        #[command(flatten)]
        write: Write,
    },
    /// Carry out a call that has all approvals but this one
    Execute {
        /// Name of the multisig
        name: String,
        /// The call: 0x with its bytes, or its words; the one that waits otherwise
        #[arg(long)]
        call: Option<String>,
        #[command(flatten)]
        write: Write,
    },
    /// Cancel an operation that this signer began
    Cancel {
        /// Name of the multisig
        name: String,
        /// Hash of the waiting call
        #[arg(long)]
        hash: String,
        #[command(flatten)]
        write: Write,
    },
}

#[derive(Debug, Subcommand)]
pub enum ColdkeyCommand {
    /// Move everything to a new coldkey: announced first, carried out days later
    #[command(arg_required_else_help = true)]
    Swap {
        #[command(subcommand)]
        command: SwapCommand,
    },
}

#[derive(Debug, Subcommand)]
pub enum SwapCommand {
    /// Announce the swap; until it is over the coldkey can do nothing else
    Announce {
        /// The new coldkey: an address or a wallet
        #[arg(long)]
        to: String,
        #[command(flatten)]
        write: Write,
    },
    /// Say whether a swap is announced, and of which block it is
    Status {
        /// Address or wallet
        account: Option<String>,
    },
    /// Carry the swap out
    Execute {
        /// The new coldkey, as it was announced
        #[arg(long)]
        to: String,
        #[command(flatten)]
        write: Write,
    },
    /// Stop a swap that somebody else announced; this freezes the coldkey
    Dispute {
        #[command(flatten)]
        write: Write,
    },
    /// Take the announcement back
    Cancel {
        #[command(flatten)]
        write: Write,
    },
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("scope").required(true).args(["netuid", "everywhere"]))]
pub struct HotkeySwap {
    /// The hotkey now: WALLET/HOTKEY or an address
    #[arg(long)]
    pub from: String,
    /// The new hotkey
    #[arg(long)]
    pub to: String,
    /// In this subnet only
    #[arg(short, long)]
    pub netuid: Option<u16>,
    /// In every subnet, with the stake of all nominators
    #[arg(long)]
    pub everywhere: bool,
    /// Leave the stake on the old hotkey
    #[arg(long)]
    pub keep_stake: bool,
    #[command(flatten)]
    pub write: Write,
}

#[derive(Debug, Subcommand)]
pub enum ChildrenCommand {
    /// Lend shares of the stake to other hotkeys
    Set {
        /// Hotkey: WALLET/HOTKEY or an address; the paying wallet's own otherwise
        #[arg(long)]
        hotkey: Option<String>,
        /// Subnet
        #[arg(short, long)]
        netuid: u16,
        /// A child and its share: HOTKEY=25%, or HOTKEY=PARTS/18446744073709551615
        #[arg(long = "child", value_name = "HOTKEY=SHARE", required = true)]
        children: Vec<String>,
        #[command(flatten)]
        write: Write,
    },
    /// Take all shares back
    Revoke {
        /// Hotkey: WALLET/HOTKEY or an address; the paying wallet's own otherwise
        #[arg(long)]
        hotkey: Option<String>,
        /// Subnet
        #[arg(short, long)]
        netuid: u16,
        #[command(flatten)]
        write: Write,
    },
    /// List the children of a hotkey, and those that do not count yet
    List {
        /// Hotkey: WALLET/HOTKEY or an address
        hotkey: String,
        /// Subnet
        #[arg(short, long)]
        netuid: u16,
    },
    /// Set what a hotkey keeps of what it earns as a child
    Take {
        /// Hotkey: WALLET/HOTKEY or an address; the paying wallet's own otherwise
        #[arg(long)]
        hotkey: Option<String>,
        /// Subnet
        #[arg(short, long)]
        netuid: u16,
        /// New take, such as 12%
        #[arg(long, value_name = "PERCENT")]
        take: String,
        #[command(flatten)]
        write: Write,
    },
}

#[derive(Debug, Args)]
pub struct AutoStake {
    /// Subnet
    #[arg(short, long)]
    pub netuid: u16,
    /// Hotkey that is to get what this coldkey's miners earn
    #[arg(long)]
    pub hotkey: String,
    #[command(flatten)]
    pub write: Write,
}

#[derive(Debug, Subcommand)]
pub enum AccountCommand {
    /// Set the public identity of a coldkey
    Identity {
        #[command(flatten)]
        texts: Texts,
        #[command(flatten)]
        write: Write,
    },
}

/// The texts of an identity; what is not given becomes empty.
#[derive(Clone, Debug, Default, Args)]
pub struct Texts {
    /// Name
    #[arg(long)]
    pub name: Option<String>,
    /// Web site
    #[arg(long)]
    pub url: Option<String>,
    /// Repository
    #[arg(long)]
    pub github: Option<String>,
    /// Address of a picture
    #[arg(long)]
    pub image: Option<String>,
    /// Discord
    #[arg(long)]
    pub discord: Option<String>,
    /// Description
    #[arg(long)]
    pub description: Option<String>,
    /// Whatever else
    #[arg(long)]
    pub additional: Option<String>,
    /// Contact, of a subnet only
    #[arg(long)]
    pub contact: Option<String>,
}

#[derive(Debug, Args)]
pub struct SubnetIdentity {
    /// Subnet
    pub netuid: u16,
    #[command(flatten)]
    pub texts: Texts,
    #[command(flatten)]
    pub write: Write,
}

#[derive(Debug, Args)]
pub struct SubnetSymbol {
    /// Subnet
    pub netuid: u16,
    /// Its new symbol
    pub symbol: String,
    #[command(flatten)]
    pub write: Write,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LockMode {
    Perpetual,
    Decaying,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum YesNo {
    Yes,
    No,
}

#[derive(Debug, Subcommand)]
pub enum LockCommand {
    /// List the locked stake of a coldkey
    List {
        /// Address or wallet
        account: Option<String>,
    },
    /// Lock alpha behind a hotkey
    Add {
        /// Subnet
        #[arg(short, long)]
        netuid: u16,
        /// Hotkey to back: WALLET/HOTKEY or an address
        #[arg(long)]
        hotkey: String,
        /// Alpha to lock: `20` or `20a`
        #[arg(short, long)]
        amount: String,
        #[command(flatten)]
        write: Write,
    },
    /// Move a lock behind another hotkey
    Move {
        /// Subnet
        #[arg(short, long)]
        netuid: u16,
        /// The other hotkey
        #[arg(long)]
        hotkey: String,
        #[command(flatten)]
        write: Write,
    },
    /// Let a lock decay, or keep it from decaying
    Mode {
        /// What it does from now on
        mode: LockMode,
        /// Subnet
        #[arg(short, long)]
        netuid: u16,
        #[command(flatten)]
        write: Write,
    },
    /// Say whether others may give this coldkey locked alpha
    Accept {
        /// Yes or no
        accept: YesNo,
        #[command(flatten)]
        write: Write,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ClaimAs {
    /// Sell the alpha and stake the TAO on root
    Swap,
    /// Keep the alpha, everywhere or in the subnets that are named
    Keep,
}

#[derive(Debug, Subcommand)]
pub enum ClaimCommand {
    /// List the root dividends that a coldkey is owed
    List {
        /// Address or wallet
        account: Option<String>,
    },
    /// Have dividends paid out
    ///
    /// Where the runtime keeps dividends in baskets, a claim sells the coldkey's part of the basket
    /// and stakes the TAO on root with the basket's hotkey. Staking into a basket and trading in
    /// one have no command of their own: `tao call` makes them by name where the runtime has them.
    Now {
        /// Subnets that owe them, from one to five, separated by commas
        #[arg(short, long, value_delimiter = ',', required_unless_present_any = ["hotkey", "all"])]
        netuid: Vec<u16>,
        /// Root validator whose basket owes them, where the runtime keeps baskets
        #[arg(long, conflicts_with = "netuid")]
        hotkey: Option<String>,
        /// All that is owed and paid out: from every basket, or of every subnet
        #[arg(long, conflicts_with_all = ["netuid", "hotkey"])]
        all: bool,
        #[command(flatten)]
        write: Write,
    },
    /// Choose what dividends are paid as
    Mode {
        /// What they become
        mode: ClaimAs,
        /// Keep them in these subnets only, and sell the rest
        #[arg(short, long, value_delimiter = ',')]
        netuid: Vec<u16>,
        #[command(flatten)]
        write: Write,
    },
}
