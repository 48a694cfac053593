//! Orders as calls, and calls as orders: composed by name, read back by name.

use super::read::Reader;
use super::value;
use super::{Call, DecodedCall, Value};
use crate::domain::{Alpha, Coldkey, Hotkey, Netuid, Price, Take, Tao};
use crate::fault::{Code, Fault};
use crate::intent::Order;

/// The call that carries an order.
pub fn compose(order: &Order) -> Call {
    let (pallet, name) = order.call();
    let key = |hotkey: Hotkey| value::account(hotkey.0);
    let net = value::netuid;
    let args: Vec<(&'static str, Value)> = match *order {
        Order::Transfer { to, amount, .. } => {
            vec![("dest", value::address(to.0)), ("value", value::u64(amount.rao()))]
        }
        Order::TransferAll { to, keep_alive } => {
            vec![("dest", value::address(to.0)), ("keep_alive", value::bool(keep_alive))]
        }
        Order::Register { netuid, hotkey, limit } => vec![
            ("netuid", net(netuid)),
            ("hotkey", key(hotkey)),
            ("limit_price", value::u64(limit.rao())),
        ],
        Order::AddStake { hotkey, netuid, amount } => vec![
            ("hotkey", key(hotkey)),
            ("netuid", net(netuid)),
            ("amount_staked", value::u64(amount.rao())),
        ],
        Order::AddStakeLimit { hotkey, netuid, amount, limit, partial } => vec![
            ("hotkey", key(hotkey)),
            ("netuid", net(netuid)),
            ("amount_staked", value::u64(amount.rao())),
            ("limit_price", value::u64(limit.rao())),
            ("allow_partial", value::bool(partial)),
        ],
        Order::RemoveStake { hotkey, amount } => vec![
            ("hotkey", key(hotkey)),
            ("netuid", net(amount.netuid())),
            ("amount_unstaked", value::u64(amount.units())),
        ],
        Order::RemoveStakeLimit { hotkey, amount, limit, partial } => vec![
            ("hotkey", key(hotkey)),
            ("netuid", net(amount.netuid())),
            ("amount_unstaked", value::u64(amount.units())),
            ("limit_price", value::u64(limit.rao())),
            ("allow_partial", value::bool(partial)),
        ],
        Order::RemoveStakeFull { hotkey, netuid, limit } => vec![
            ("hotkey", key(hotkey)),
            ("netuid", net(netuid)),
            ("limit_price", value::option(limit.map(|price| value::u64(price.rao())))),
        ],
        Order::IncreaseTake { hotkey, take } | Order::DecreaseTake { hotkey, take } => {
            vec![("hotkey", key(hotkey)), ("take", value::number(take.0))]
        }
    };
    Call { pallet, name, args }
}

/// The account of a `MultiAddress`; only its `Id` form names one.
fn recipient(dest: &Reader<'_>) -> Result<crate::domain::Account, Fault> {
    match dest.variant()? {
        ("Id", inner) => inner.account(),
        (form, _) => Err(Fault::new(
            Code::Contract,
            format!(
                "the recipient has the form {}, not an account id",
                crate::domain::clean(form, 20)
            ),
        )),
    }
}

/// Reads a decoded call back into the order it carries; refuses calls that no order makes.
pub fn explain(call: &DecodedCall) -> Result<Order, Fault> {
    let name = format!("{}.{}", call.pallet, call.name);
    let arg = |wanted: &str| -> Result<Reader<'_>, Fault> {
        let found = call.args.iter().find(|(name, _)| name == wanted);
        found.map(|(_, value)| Reader::new(value, wanted)).ok_or_else(|| {
            Fault::new(
                Code::Contract,
                format!("the call {name} has no argument `{wanted}` in this runtime"),
            )
        })
    };
    let hotkey = || arg("hotkey")?.account().map(Hotkey);
    let netuid = || arg("netuid")?.u16().map(Netuid);
    let dest = || recipient(&arg("dest")?).map(Coldkey);
    let price = |reader: Reader<'_>| reader.u64().map(Price::from_rao);
    let amount = |wanted: &str| arg(wanted)?.u64();
    Ok(match (call.pallet.as_str(), call.name.as_str()) {
        ("Balances", "transfer_keep_alive" | "transfer_allow_death") => Order::Transfer {
            to: dest()?,
            amount: Tao::from_rao(amount("value")?),
            keep_alive: call.name == "transfer_keep_alive",
        },
        ("Balances", "transfer_all") => {
            Order::TransferAll { to: dest()?, keep_alive: arg("keep_alive")?.bool()? }
        }
        ("SubtensorModule", "register_limit") => Order::Register {
            netuid: netuid()?,
            hotkey: hotkey()?,
            limit: Tao::from_rao(amount("limit_price")?),
        },
        ("SubtensorModule", "add_stake") => Order::AddStake {
            hotkey: hotkey()?,
            netuid: netuid()?,
            amount: Tao::from_rao(amount("amount_staked")?),
        },
        ("SubtensorModule", "add_stake_limit") => Order::AddStakeLimit {
            hotkey: hotkey()?,
            netuid: netuid()?,
            amount: Tao::from_rao(amount("amount_staked")?),
            limit: price(arg("limit_price")?)?,
            partial: arg("allow_partial")?.bool()?,
        },
        ("SubtensorModule", "remove_stake") => Order::RemoveStake {
            hotkey: hotkey()?,
            amount: Alpha::from_units(netuid()?, amount("amount_unstaked")?),
        },
        ("SubtensorModule", "remove_stake_limit") => Order::RemoveStakeLimit {
            hotkey: hotkey()?,
            amount: Alpha::from_units(netuid()?, amount("amount_unstaked")?),
            limit: price(arg("limit_price")?)?,
            partial: arg("allow_partial")?.bool()?,
        },
        ("SubtensorModule", "remove_stake_full_limit") => Order::RemoveStakeFull {
            hotkey: hotkey()?,
            netuid: netuid()?,
            limit: arg("limit_price")?.option()?.map(price).transpose()?,
        },
        ("SubtensorModule", "increase_take") => {
            Order::IncreaseTake { hotkey: hotkey()?, take: Take(arg("take")?.u16()?) }
        }
        ("SubtensorModule", "decrease_take") => {
            Order::DecreaseTake { hotkey: hotkey()?, take: Take(arg("take")?.u16()?) }
        }
        _ => {
            return Err(Fault::new(
                Code::Bug,
                format!("the bytes to be signed call {name}, which no command makes"),
            ));
        }
    })
}
