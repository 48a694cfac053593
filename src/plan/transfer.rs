//! Transfers of TAO: keep-alive unless told otherwise, and never to where money gets lost.

use super::{Facts, Plan, Preview, Topic, check_funds};
use crate::domain::{AmountExpr, Asset, Coldkey, Tao};
use crate::fault::{Code, Fault};
use crate::intent::Order;

pub(super) fn plan(
    to: Coldkey,
    amount: AmountExpr,
    allow_death: bool,
    to_hotkey: bool,
    facts: &Facts,
) -> Result<Plan, Fault> {
    let Topic::Transfer { recipient, recipient_is_hotkey } = &facts.topic else {
        return Err(Fault::new(Code::Bug, "a transfer was planned without its facts"));
    };
    if to == facts.signer {
        return Err(Fault::new(Code::SelfTransfer, "the recipient is the account that pays"));
    }
    if *recipient_is_hotkey && !to_hotkey {
        return Err(Fault::new(
            Code::Recipient,
            format!("{to} is a hotkey on this chain; TAO belongs on coldkeys"),
        )
        .hint("add --to-hotkey if you are sure that it should go there"));
    }
    let mut warnings = Vec::new();
    let left = if allow_death { facts.account.free } else { facts.transferable() };
    let available = left.checked_sub(facts.fee).unwrap_or(Tao::ZERO);
    let moved = Tao::from_rao(amount.of(available.rao(), Asset::Tao)?);
    let order = if amount.is_all() {
        Order::TransferAll { to, keep_alive: !allow_death }
    } else {
        if !allow_death {
            check_funds(moved, facts)?;
        }
        Order::Transfer { to, amount: moved, keep_alive: !allow_death }
    };
    let spent = moved.checked_add(facts.fee);
    let after = spent.and_then(|spent| facts.account.free.checked_sub(spent));
    let Some(balance_after) = after else {
        return check_funds(moved, facts).and(Err(Fault::new(
            Code::Funds,
            format!(
                "not enough TAO: {moved} and a fee of {}, {} free",
                facts.fee, facts.account.free
            ),
        )));
    };
    if moved.is_zero() {
        return Err(Fault::new(Code::Funds, "there is nothing to transfer after the fee")
            .hint("put some TAO on this coldkey first"));
    }
    let arriving = recipient.free.checked_add(moved);
    if arriving.is_none_or(|total| total < facts.existential_deposit) {
        return Err(Fault::new(
            Code::Deposit,
            format!(
                "the recipient would end below {} TAO and not exist",
                facts.existential_deposit
            ),
        )
        .rule("Token.BelowMinimum"));
    }
    if recipient.nonce == 0 && recipient.free.is_zero() {
        warnings.push("the recipient's account does not exist yet; check the address".to_owned());
    }
    if balance_after < facts.existential_deposit {
        warnings.push(
            "what is left is below the existential deposit, so this account is closed".to_owned(),
        );
    }
    let balance_after = Some(balance_after);
    let preview = Preview::Transfer { to, amount: moved, fee: facts.fee, balance_after };
    Ok(Plan { order, preview, warnings })
}
