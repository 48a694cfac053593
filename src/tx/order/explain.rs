//! Calls as orders: read back by name.

use crate::domain::{
    Account, Alpha, Coldkey, Hotkey, Netuid, Price, Take, Tao, Timepoint, Weight, clean,
};
use crate::fault::{Code, Fault};
use crate::intent::{Order, Wrapper};
use crate::tx::read::Reader;
use crate::tx::{DecodedCall, Runtime, runtime, text};

/// No command makes a batch inside a batch, and the chain refuses one, other than in a call that is
/// made for another account.
const DEEPEST: u32 = 1;

/// The account of a `MultiAddress`; only its `Id` form names one.
fn recipient(dest: &Reader<'_>) -> Result<Account, Fault> {
    match dest.variant()? {
        ("Id", inner) => inner.account(),
        (form, _) => Err(Fault::new(
            Code::Contract,
            format!("the recipient has the form {}, not an account id", clean(form, 20)),
        )),
    }
}

/// Reads a decoded call back into the order it carries.
pub fn explain(runtime: &Runtime, call: &DecodedCall) -> Result<Order, Fault> {
    explain_at(Some(runtime), call, 0)
}

/// The same for a call that was read without a runtime: one that no command makes stays unread.
pub fn explain_alone(call: &DecodedCall) -> Result<Order, Fault> {
    explain_at(None, call, 0)
}

fn explain_at(runtime: Option<&Runtime>, call: &DecodedCall, depth: u32) -> Result<Order, Fault> {
    let name = || format!("{}.{}", call.pallet, call.name);
    let arg = |wanted: &str| -> Result<Reader<'_>, Fault> {
        let found = call.args.iter().find(|(name, _)| name == wanted);
        found.map(|(_, value)| Reader::new(value, wanted)).ok_or_else(|| {
            Fault::new(
                Code::Contract,
                format!("the call {} has no argument `{wanted}` in this runtime", name()),
            )
        })
    };
    let key = |wanted: &str| arg(wanted)?.account().map(Hotkey);
    let net = |wanted: &str| arg(wanted)?.u16().map(Netuid);
    let (hotkey, netuid) = (|| key("hotkey"), || net("netuid"));
    let dest = || recipient(&arg("dest")?).map(Coldkey);
    let price = |reader: Reader<'_>| reader.u64().map(Price::from_rao);
    let amount = |wanted: &str| arg(wanted)?.u64();
    let tao = |wanted: &str| amount(wanted).map(Tao::from_rao);
    let moved = || -> Result<Alpha, Fault> {
        Ok(Alpha::from_units(net("origin_netuid")?, amount("alpha_amount")?))
    };
    let partial = || arg("allow_partial")?.bool();
    Ok(match (call.pallet.as_str(), call.name.as_str()) {
        ("Balances", "transfer_keep_alive" | "transfer_allow_death") => Order::Transfer {
            to: dest()?,
            amount: tao("value")?,
            keep_alive: call.name == "transfer_keep_alive",
        },
        ("Balances", "transfer_all") => {
            Order::TransferAll { to: dest()?, keep_alive: arg("keep_alive")?.bool()? }
        }
        ("SubtensorModule", "register_limit") => {
            Order::Register { netuid: netuid()?, hotkey: hotkey()?, limit: tao("limit_price")? }
        }
        ("SubtensorModule", "root_register") => Order::RootRegister { hotkey: hotkey()? },
        ("SubtensorModule", "try_associate_hotkey") => Order::AssociateHotkey { hotkey: hotkey()? },
        ("SubtensorModule", "register_network") => Order::CreateSubnet { hotkey: hotkey()? },
        ("SubtensorModule", "start_call") => Order::StartSubnet { netuid: netuid()? },
        ("SubtensorModule", "add_stake") => {
            Order::AddStake { hotkey: hotkey()?, netuid: netuid()?, amount: tao("amount_staked")? }
        }
        ("SubtensorModule", "add_stake_limit") => Order::AddStakeLimit {
            hotkey: hotkey()?,
            netuid: netuid()?,
            amount: tao("amount_staked")?,
            limit: price(arg("limit_price")?)?,
            partial: partial()?,
        },
        ("SubtensorModule", "remove_stake") => Order::RemoveStake {
            hotkey: hotkey()?,
            amount: Alpha::from_units(netuid()?, amount("amount_unstaked")?),
        },
        ("SubtensorModule", "remove_stake_limit") => Order::RemoveStakeLimit {
            hotkey: hotkey()?,
            amount: Alpha::from_units(netuid()?, amount("amount_unstaked")?),
            limit: price(arg("limit_price")?)?,
            partial: partial()?,
        },
        ("SubtensorModule", "remove_stake_full_limit") => Order::RemoveStakeFull {
            hotkey: hotkey()?,
            netuid: netuid()?,
            limit: arg("limit_price")?.option()?.map(price).transpose()?,
        },
        ("SubtensorModule", "move_stake") => Order::MoveStake {
            from: key("origin_hotkey")?,
            to: key("destination_hotkey")?,
            to_netuid: net("destination_netuid")?,
            amount: moved()?,
        },
        ("SubtensorModule", "swap_stake") => Order::SwapStake {
            hotkey: hotkey()?,
            to_netuid: net("destination_netuid")?,
            amount: moved()?,
        },
        ("SubtensorModule", "swap_stake_limit") => Order::SwapStakeLimit {
            hotkey: hotkey()?,
            to_netuid: net("destination_netuid")?,
            amount: moved()?,
            ratio: amount("limit_price")?,
            partial: partial()?,
        },
        ("SubtensorModule", "transfer_stake") => Order::TransferStake {
            to: Coldkey(arg("destination_coldkey")?.account()?),
            hotkey: hotkey()?,
            to_netuid: net("destination_netuid")?,
            amount: moved()?,
        },
        ("SubtensorModule", "increase_take") => {
            Order::IncreaseTake { hotkey: hotkey()?, take: Take(arg("take")?.u16()?) }
        }
        ("SubtensorModule", "decrease_take") => {
            Order::DecreaseTake { hotkey: hotkey()?, take: Take(arg("take")?.u16()?) }
        }
        ("Utility", "batch" | "batch_all" | "force_batch") if depth < DEEPEST => {
            let calls = arg("calls")?.list()?;
            let inner = calls.iter().map(|inner| {
                let value = inner.value().ok_or_else(|| unknown(&name()))?;
                explain_at(runtime, &runtime::named_call(value)?, depth.saturating_add(1))
            });
            let inner = inner.collect::<Result<_, _>>()?;
            match call.name.as_str() {
                "batch_all" => Order::Batch(inner),
                "force_batch" => Order::BestEffort(inner),
                _ => Order::UntilFailure(inner),
            }
        }
        ("Proxy", "proxy" | "proxy_announced")
        | ("Multisig", "as_multi_threshold_1" | "as_multi") => {
            let wrapper = wrapper(call, &arg)?;
            let value = call.arg("call").ok_or_else(|| unknown(&name()))?;
            let inner = explain_at(runtime, &runtime::named_call(value)?, 0)?;
            Order::As { wrapper, order: Box::new(inner) }
        }
        _ => {
            let named = runtime.and_then(|runtime| text::decoded(runtime, call));
            Order::Named(named.ok_or_else(|| unknown(&name()))?)
        }
    })
}

/// Reads what stands around a call that is made for another account.
fn wrapper<'a>(
    call: &DecodedCall,
    arg: &impl Fn(&str) -> Result<Reader<'a>, Fault>,
) -> Result<Wrapper, Fault> {
    let key = |name: &str| recipient(&arg(name)?).map(Coldkey);
    let kind = || -> Result<Option<String>, Fault> {
        let kind = arg("force_proxy_type")?.option()?;
        kind.map(|kind| kind.variant().map(|(name, _)| name.to_owned())).transpose()
    };
    let others = || -> Result<Vec<Account>, Fault> {
        arg("other_signatories")?.list()?.iter().map(Reader::account).collect()
    };
    Ok(match call.name.as_str() {
        "proxy" => Wrapper::Proxy { real: key("real")?, kind: kind()? },
        "proxy_announced" => {
            Wrapper::Announced { real: key("real")?, delegate: key("delegate")?, kind: kind()? }
        }
        "as_multi_threshold_1" => Wrapper::MultisigOne { others: others()? },
        _ => {
            let weight = arg("max_weight")?;
            let since = arg("maybe_timepoint")?.option()?.map(|at| -> Result<Timepoint, Fault> {
                Ok(Timepoint {
                    height: at.field("height")?.u32()?,
                    index: at.field("index")?.u32()?,
                })
            });
            Wrapper::Multisig {
                threshold: arg("threshold")?.u16()?,
                others: others()?,
                since: since.transpose()?,
                max_weight: Weight {
                    ref_time: weight.field("ref_time")?.u64()?,
                    proof_size: weight.field("proof_size")?.u64()?,
                },
            }
        }
    })
}

fn unknown(name: &str) -> Fault {
    Fault::new(
        Code::Bug,
        format!("the bytes to be signed call {} in an unknown shape", clean(name, 120)),
    )
}
