//! What the commands that change the chain mean.

use super::{Context, stake};
use crate::app::payer;
use crate::cli::args::{
    Command, HotkeyCommand, StakeCommand, SubnetCommand, ValidatorCommand, Write,
};
use crate::domain::{AmountExpr, Netuid, Take, Tao};
use crate::fault::{Code, Fault};
use crate::intent::Intent;

#[cfg(test)]
mod tests;

/// The intent of a command, and the flags of every command that changes the chain.
pub(super) fn intent<'a>(
    command: &'a Command,
    at: &Context<'_, '_>,
) -> Result<(Intent, &'a Write), Fault> {
    Ok(match command {
        Command::Transfer { to, amount, all: _, allow_death, to_hotkey, write } => {
            let intent = Intent::Transfer {
                to: payer::coldkey(to, &at.store, *to_hotkey)?,
                amount: amount.as_deref().map_or(Ok(AmountExpr::All), AmountExpr::parse)?,
                allow_death: *allow_death,
                to_hotkey: *to_hotkey,
            };
            (intent, write)
        }
        Command::Register { netuid, root: _, hotkey, max_cost, shield: _, write } => {
            let hotkey = at.own_hotkey(hotkey.as_deref(), write)?;
            let cap = max_cost.as_deref().map(Tao::parse).transpose()?;
            let intent = match netuid {
                Some(netuid) => Intent::Register { netuid: Netuid(*netuid), hotkey, cap },
                None => Intent::RootRegister { hotkey },
            };
            (intent, write)
        }
        Command::Stake { command } => stake::intent(command, at)?,
        Command::Hotkey { command: HotkeyCommand::Associate { hotkey, write } } => {
            let hotkey = at.own_hotkey(hotkey.as_deref(), write)?;
            (Intent::AssociateHotkey { hotkey }, write)
        }
        Command::Subnet { command: SubnetCommand::Create { hotkey, max_cost, write } } => {
            let hotkey = at.own_hotkey(hotkey.as_deref(), write)?;
            let cap = max_cost.as_deref().map(Tao::parse).transpose()?;
            (Intent::CreateSubnet { hotkey, cap }, write)
        }
        Command::Subnet { command: SubnetCommand::Start { netuid, write } } => {
            (Intent::StartSubnet { netuid: Netuid(*netuid) }, write)
        }
        Command::Validator { command: ValidatorCommand::Take { hotkey, take, write } } => {
            let hotkey = at.own_hotkey(hotkey.as_deref(), write)?;
            (Intent::SetTake { hotkey, take: Take::parse(take)? }, write)
        }
        _ => return Err(Fault::new(Code::Bug, "a reading command was taken for an order")),
    })
}

/// Whether the order is to be hidden until it is included.
pub(super) fn shielded(command: &Command) -> bool {
    let shield = match command {
        Command::Register { shield, .. } => *shield,
        Command::Stake { command } => match command {
            StakeCommand::Add { trade, .. } | StakeCommand::Remove(trade) => trade.bound.shield,
            StakeCommand::Move(wish) => wish.bound.shield,
            StakeCommand::Swap(wish) => wish.bound.shield,
            StakeCommand::Transfer(wish) => wish.shield,
            StakeCommand::Exit(wish) => wish.bound.shield,
            StakeCommand::Auto(_) | StakeCommand::List { .. } => return false,
        },
        _ => return false,
    };
    shield.shield
}
