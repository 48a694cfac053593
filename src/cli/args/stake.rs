//! Moving, giving and leaving stake.

use clap::{ArgGroup, Args};

use super::{Bound, Shield, Write};

/// Where the stake is, and how much of it.
#[derive(Clone, Debug, Args)]
pub struct Held {
    /// Subnet that the stake is in; 0 is root
    #[arg(short, long)]
    pub netuid: u16,
    /// Hotkey that the stake is on: an address or WALLET/HOTKEY
    #[arg(long)]
    pub hotkey: String,
    /// How much of it: `1.5`, `3000a`, `50%`, `all` or `all-0.05`
    #[arg(short, long)]
    pub amount: String,
}

#[derive(Clone, Debug, Args)]
pub struct Move {
    #[command(flatten)]
    pub held: Held,
    /// Hotkey to move it to
    #[arg(long)]
    pub to_hotkey: String,
    /// Subnet to move it to; the same otherwise
    #[arg(long, value_name = "NETUID")]
    pub to_netuid: Option<u16>,
    #[command(flatten)]
    pub bound: Bound,
    #[command(flatten)]
    pub write: Write,
}

#[derive(Clone, Debug, Args)]
pub struct Swap {
    #[command(flatten)]
    pub held: Held,
    /// Subnet to move it to
    #[arg(long, value_name = "NETUID")]
    pub to_netuid: u16,
    #[command(flatten)]
    pub bound: Bound,
    /// Use the chain's own call, which pays the swap fee once and bounds an average ratio only
    #[arg(long, conflicts_with_all = ["no_limit", "limit_price"])]
    pub one_call: bool,
    #[command(flatten)]
    pub write: Write,
}

#[derive(Clone, Debug, Args)]
pub struct Transfer {
    #[command(flatten)]
    pub held: Held,
    /// Recipient: an address or a wallet
    #[arg(long)]
    pub to: String,
    /// Subnet that it arrives in; the same otherwise
    #[arg(long, value_name = "NETUID")]
    pub to_netuid: Option<u16>,
    /// Give it to an address that is a hotkey, which is nearly always a mistake
    #[arg(long)]
    pub to_a_hotkey: bool,
    /// Trade at ANY price where the subnets differ
    #[arg(long)]
    pub no_limit: bool,
    #[command(flatten)]
    pub shield: Shield,
    #[command(flatten)]
    pub write: Write,
}

#[derive(Clone, Debug, Args)]
#[command(group = ArgGroup::new("scope").required(true).multiple(true).args(["netuid", "hotkey", "everywhere"]))]
pub struct Exit {
    /// Only in this subnet
    #[arg(short, long)]
    pub netuid: Option<u16>,
    /// Only on this hotkey: an address or WALLET/HOTKEY
    #[arg(long)]
    pub hotkey: Option<String>,
    /// All stake of the coldkey
    #[arg(long, conflicts_with_all = ["netuid", "hotkey"])]
    pub everywhere: bool,
    #[command(flatten)]
    pub bound: Bound,
    #[command(flatten)]
    pub write: Write,
}
