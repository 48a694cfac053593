//! A transaction in one sentence, the first thing that its signer reads.

use super::check::{Checked, Validity};
use crate::domain::{Price, Rounding};
use crate::intent::Order;

/// What it does, with the bound that the bytes set, and until when. Only the number of the last
/// block is not in the bytes: they hold the hash of the first one.
pub(super) fn sentence(checked: &Checked, action: &str) -> String {
    let trade = checked.order.as_ref().and_then(trade);
    let until = match checked.validity {
        Validity::Forever => "valid FOREVER".to_owned(),
        Validity::Blocks { period, claimed_birth: None } => format!("valid for {period} blocks"),
        Validity::Blocks { .. } => match checked.validity.expires_at() {
            Some(end) => format!("valid until block {end} as the online machine counts"),
            None => "valid until n/a".to_owned(),
        },
    };
    format!("{}, {until}", trade.as_deref().unwrap_or(action))
}

/// Trades in the words of a trader. The price after a trade is its worst one, so that the limit
/// times the amount is the least that comes of it, before what the pool keeps as its fee.
fn trade(order: &Order) -> Option<String> {
    let limit = |limit: Price| format!("{limit} TAO per alpha");
    Some(match order {
        Order::Transfer { to, amount, .. } => format!("SEND {amount} TAO to {to}"),
        Order::AddStakeLimit { netuid, amount, .. } if netuid.is_root() => {
            format!("STAKE {amount} TAO in root")
        }
        Order::AddStakeLimit { netuid, amount, limit: worst, partial: true, .. } => format!(
            "BUY alpha of subnet {netuid} for up to {amount} TAO, none above {}",
            limit(*worst)
        ),
        Order::AddStakeLimit { netuid, amount, limit, .. } => {
            let least = limit.alpha_for(*amount, *netuid, Rounding::Down)?;
            format!(
                "BUY at least {least} alpha of subnet {netuid}, less the pool's fee, for {amount} TAO"
            )
        }
        Order::AddStake { netuid, amount, .. } if !netuid.is_root() => {
            format!("BUY alpha of subnet {netuid} for {amount} TAO at ANY price")
        }
        Order::RemoveStakeLimit { amount, .. } if amount.netuid().is_root() => {
            format!("UNSTAKE {amount} TAO from root")
        }
        Order::RemoveStakeLimit { amount, limit: worst, partial: true, .. } => format!(
            "SELL up to {amount} alpha of subnet {}, none below {}",
            amount.netuid(),
            limit(*worst)
        ),
        Order::RemoveStakeLimit { amount, limit, .. } => {
            let least = limit.value(*amount, Rounding::Down)?;
            format!(
                "SELL {amount} alpha of subnet {} for at least {least} TAO, less the pool's fee",
                amount.netuid()
            )
        }
        Order::RemoveStake { amount, .. } if !amount.netuid().is_root() => {
            format!("SELL {amount} alpha of subnet {} at ANY price", amount.netuid())
        }
        Order::RemoveStakeFull { netuid, limit: Some(worst), .. } => {
            format!("SELL the whole position in subnet {netuid}, none below {}", limit(*worst))
        }
        Order::RemoveStakeFull { netuid, limit: None, .. } if !netuid.is_root() => {
            format!("SELL the whole position in subnet {netuid} at ANY price")
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Account, Alpha, Hotkey, Netuid, Tao};

    #[test]
    fn a_bound_is_said_as_what_comes_of_it_at_worst() {
        let (hotkey, netuid) = (Hotkey(Account([3; 32])), Netuid(64));
        let limit = Price::from_rao(85_729_000);
        let amount = Alpha::from_units(netuid, 4_812_300_000_000);
        let sell =
            |partial| trade(&Order::RemoveStakeLimit { hotkey, amount, limit, partial }).unwrap();
        assert_eq!(
            sell(false),
            "SELL 4812.3 alpha of subnet 64 for at least 412.5536667 TAO, less the pool's fee"
        );
        assert_eq!(
            sell(true),
            "SELL up to 4812.3 alpha of subnet 64, none below 0.085729 TAO per alpha"
        );
        let amount = Tao::from_rao(10_000_000_000);
        let limit = Price::from_rao(50_000_000);
        let buy =
            trade(&Order::AddStakeLimit { hotkey, netuid, amount, limit, partial: false }).unwrap();
        assert_eq!(buy, "BUY at least 200 alpha of subnet 64, less the pool's fee, for 10 TAO");
        let any = trade(&Order::AddStake { hotkey, netuid, amount }).unwrap();
        assert!(any.ends_with("at ANY price"), "{any}");
        let zero = Price::from_rao(0);
        let order = Order::AddStakeLimit { hotkey, netuid, amount, limit: zero, partial: false };
        assert_eq!(trade(&order), None);
    }
}
