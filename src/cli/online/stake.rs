//! What the stake commands mean.

use super::Context;
use crate::app::payer;
use crate::cli::args::stake::Held;
use crate::cli::args::{Bound, StakeCommand, Trade, Write};
use crate::domain::{AmountExpr, Bps, Netuid, Price};
use crate::fault::{Code, Fault};
use crate::intent::{AccountIntent, Intent, Place, Protection};

/// The intent of a command that changes stake, and the flags of every such command.
pub(super) fn intent<'a>(
    command: &'a StakeCommand,
    at: &Context<'_, '_>,
) -> Result<(Intent, &'a Write), Fault> {
    Ok(match command {
        StakeCommand::Auto(wish) => {
            let hotkey = payer::hotkey(&wish.hotkey, &at.store)?;
            let netuid = Netuid(wish.netuid);
            (Intent::Account(AccountIntent::AutoStake { netuid, hotkey }), &wish.write)
        }
        StakeCommand::Add { trade, no_fee_reserve } => {
            let Place { netuid, hotkey } = at.place(trade.netuid, &trade.hotkey)?;
            let intent = Intent::AddStake {
                netuid,
                hotkey,
                amount: AmountExpr::parse(&trade.amount)?,
                protection: at.protection(&trade.bound)?,
                partial: trade.partial,
                spend_reserve: *no_fee_reserve,
            };
            (intent, &trade.write)
        }
        StakeCommand::Remove(trade) => (at.remove(trade)?, &trade.write),
        StakeCommand::Move(wish) => {
            let (from, amount) = at.held(&wish.held)?;
            let to = Place {
                netuid: Netuid(wish.to_netuid.unwrap_or(from.netuid.0)),
                hotkey: payer::hotkey(&wish.to_hotkey, &at.store)?,
            };
            let protection = at.protection(&wish.bound)?;
            let intent = Intent::MoveStake { from, to, amount, protection, one_call: false };
            (intent, &wish.write)
        }
        StakeCommand::Swap(wish) => {
            let (from, amount) = at.held(&wish.held)?;
            let to = Place { netuid: Netuid(wish.to_netuid), hotkey: from.hotkey };
            let protection = at.protection(&wish.bound)?;
            let intent =
                Intent::MoveStake { from, to, amount, protection, one_call: wish.one_call };
            (intent, &wish.write)
        }
        StakeCommand::Transfer(wish) => {
            let (from, amount) = at.held(&wish.held)?;
            let intent = Intent::TransferStake {
                from,
                to: payer::coldkey(&wish.to, &at.store, wish.to_a_hotkey)?,
                to_netuid: Netuid(wish.to_netuid.unwrap_or(from.netuid.0)),
                amount,
                to_hotkey: wish.to_a_hotkey,
                no_limit: wish.no_limit,
            };
            (intent, &wish.write)
        }
        StakeCommand::Exit(wish) => {
            let hotkey = wish.hotkey.as_deref();
            let intent = Intent::ExitStake {
                hotkey: hotkey.map(|text| payer::hotkey(text, &at.store)).transpose()?,
                netuid: wish.netuid.map(Netuid),
                protection: at.protection(&wish.bound)?,
            };
            (intent, &wish.write)
        }
        StakeCommand::List { .. } => {
            return Err(Fault::new(Code::Bug, "a list was taken for an order"));
        }
    })
}

impl Context<'_, '_> {
    fn place(&self, netuid: u16, hotkey: &str) -> Result<Place, Fault> {
        Ok(Place { netuid: Netuid(netuid), hotkey: payer::hotkey(hotkey, &self.store)? })
    }

    fn held(&self, held: &Held) -> Result<(Place, AmountExpr), Fault> {
        Ok((self.place(held.netuid, &held.hotkey)?, AmountExpr::parse(&held.amount)?))
    }

    fn remove(&self, trade: &Trade) -> Result<Intent, Fault> {
        let Place { netuid, hotkey } = self.place(trade.netuid, &trade.hotkey)?;
        Ok(Intent::RemoveStake {
            netuid,
            hotkey,
            amount: AmountExpr::parse(&trade.amount)?,
            protection: self.protection(&trade.bound)?,
            partial: trade.partial,
        })
    }

    fn protection(&self, bound: &Bound) -> Result<Protection, Fault> {
        Ok(match (&bound.tolerance, &bound.limit_price) {
            _ if bound.no_limit => Protection::None,
            (_, Some(price)) => Protection::Limit(Price::parse(price)?),
            (Some(tolerance), None) => Protection::Guard(Bps::parse(tolerance)?),
            (None, None) => Protection::Guard(self.settings.guard.value),
        })
    }
}
