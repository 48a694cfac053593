//! What the user means, with every name resolved. One value behind the command line, the terminal
//! interface, files that travel, and the command that is shown back.

mod order;

pub use order::Order;

use crate::domain::{AmountExpr, Bps, Coldkey, Hotkey, Netuid, Price, Take, Tao};

/// How a trade is bounded against a price that moves between preview and inclusion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// The order's own price after the trade, plus this much.
    Guard(Bps),
    /// A price after the trade that the user chose.
    Limit(Price),
    /// No bound at all.
    None,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    Transfer { to: Coldkey, amount: AmountExpr, allow_death: bool, to_hotkey: bool },
    Register { netuid: Netuid, hotkey: Hotkey, cap: Option<Tao> },
    AddStake { netuid: Netuid, hotkey: Hotkey, amount: AmountExpr, protection: Protection },
    RemoveStake { netuid: Netuid, hotkey: Hotkey, amount: AmountExpr, protection: Protection },
    SetTake { hotkey: Hotkey, take: Take },
}

impl Intent {
    /// The command line that means the same, without the flags that choose network and wallet.
    pub fn to_argv(&self) -> Vec<String> {
        let mut argv: Vec<String> = vec!["tao".into()];
        let mut add = |words: &[&str]| argv.extend(words.iter().map(|word| (*word).to_owned()));
        match self {
            Self::Transfer { to, amount, allow_death, to_hotkey } => {
                add(&["transfer", "--to", &to.to_string(), "--amount", &amount.to_string()]);
                if *allow_death {
                    add(&["--allow-death"]);
                }
                if *to_hotkey {
                    add(&["--to-hotkey"]);
                }
            }
            Self::Register { netuid, hotkey, cap } => {
                let (netuid, hotkey) = (netuid.to_string(), hotkey.to_string());
                add(&["register", "--netuid", &netuid, "--hotkey", &hotkey]);
                if let Some(cap) = cap {
                    add(&["--max-cost", &cap.to_string()]);
                }
            }
            Self::AddStake { netuid, hotkey, amount, protection }
            | Self::RemoveStake { netuid, hotkey, amount, protection } => {
                let verb = if matches!(self, Self::AddStake { .. }) { "add" } else { "remove" };
                add(&["stake", verb, "--netuid", &netuid.to_string()]);
                add(&["--hotkey", &hotkey.to_string(), "--amount", &amount.to_string()]);
                match protection {
                    Protection::Guard(guard) => add(&["--guard", &guard.to_string()]),
                    Protection::Limit(price) => add(&["--limit-price", &price.to_string()]),
                    Protection::None => add(&["--no-limit"]),
                }
            }
            Self::SetTake { hotkey, take } => {
                add(&["validator", "take", "--hotkey", &hotkey.to_string()]);
                add(&["--take", &take.to_string()]);
            }
        }
        argv
    }
}
