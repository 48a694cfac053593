//! The rules: what each means, and the text that is sealed.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{Effects, Needs, Outlook, Spent};
use crate::domain::{Account, Bps, Genesis, Tao, clean};
use crate::fault::{Code, Fault};

/// Every key of a `[policy.WALLET]` table with what it means.
pub const KEYS: [(&str, &str); 10] = [
    ("max_per_transaction", "TAO that one transaction may spend"),
    ("max_per_day", "TAO that the transactions of 24 hours may spend, by the journal"),
    ("networks", "networks, by name or genesis hash"),
    ("netuids", "subnets that may be named"),
    ("destinations", "addresses that may get money, stake or power over the account"),
    ("hotkeys", "hotkeys that may be named, by address"),
    (
        "max_fee",
        "TAO that the chain may take as its fee, with the tip; for an encrypted order those of both transactions",
    ),
    ("max_loss", "how much less than its worth now may come out of a trade, such as 2%"),
    ("typed_above", "TAO above which the amount has to be typed"),
    ("calls", "calls that no other rule understands and that may be signed, as PALLET.CALL"),
];

/// The rules of one wallet. What is `None` allows everything of its kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    pub wallet: String,
    pub max_per_transaction: Option<Tao>,
    pub max_per_day: Option<Tao>,
    pub networks: Option<BTreeSet<Genesis>>,
    pub netuids: Option<BTreeSet<u16>>,
    pub destinations: Option<BTreeSet<Account>>,
    pub hotkeys: Option<BTreeSet<Account>>,
    pub max_fee: Option<Tao>,
    pub max_loss: Option<Bps>,
    pub typed_above: Option<Tao>,
    pub calls: BTreeSet<String>,
}

fn refuse(rule: &str, why: &str) -> Fault {
    Fault::new(Code::Policy, format!("the policy does not allow it, by {rule}: {why}"))
        .hint("`tao policy show` lists the rules; a changed policy needs `tao policy seal` and the password")
}

fn refuse_others<T: Ord + ToString>(
    rule: &str,
    allowed: Option<&BTreeSet<T>>,
    found: &BTreeSet<T>,
) -> Result<(), Fault> {
    let Some(allowed) = allowed else { return Ok(()) };
    match found.difference(allowed).next() {
        None => Ok(()),
        Some(other) => Err(refuse(rule, &format!("{} is not in the list", other.to_string()))),
    }
}

impl Policy {
    pub(super) fn judge(
        &self,
        genesis: &Genesis,
        effects: &Effects,
        outlook: Outlook,
        lately: &[Spent],
    ) -> Result<Needs, Fault> {
        if self.networks.as_ref().is_some_and(|allowed| !allowed.contains(genesis)) {
            return Err(refuse("networks", &format!("the network {genesis} is not in the list")));
        }
        if let Some(call) = effects.opaque.difference(&self.calls).next() {
            return Err(refuse(
                "calls",
                &format!("no rule understands {}, and it is not in the list", clean(call, 120)),
            ));
        }
        refuse_others("netuids", self.netuids.as_ref(), &effects.netuids)?;
        refuse_others("destinations", self.destinations.as_ref(), &effects.destinations)?;
        refuse_others("hotkeys", self.hotkeys.as_ref(), &effects.hotkeys)?;
        self.judge_spending(effects, lately)?;
        if let Some(most) = self.max_fee {
            match outlook.fee {
                Some(fee) if fee <= most => {}
                Some(fee) => return Err(refuse("max_fee", &format!("the fee is {fee} TAO"))),
                None => {
                    return Err(refuse(
                        "max_fee",
                        "the fee cannot be known without asking a chain",
                    ));
                }
            }
        }
        if let (Some(most), true) = (self.max_loss, effects.trades) {
            match outlook.loss {
                _ if effects.unbounded => {
                    return Err(refuse("max_loss", "it trades at any price"));
                }
                Some(loss) if loss <= most => {}
                Some(loss) => {
                    return Err(refuse("max_loss", &format!("{loss} can be lost at worst")));
                }
                None => {
                    return Err(refuse("max_loss", "what can be lost at worst is not known"));
                }
            }
        }
        Ok(Needs { typed: self.must_be_typed(effects) })
    }

    fn judge_spending(&self, effects: &Effects, lately: &[Spent]) -> Result<(), Fault> {
        let rule = match (self.max_per_transaction, self.max_per_day) {
            (Some(_), _) => "max_per_transaction",
            (None, Some(_)) => "max_per_day",
            (None, None) => return Ok(()),
        };
        // The owner named who may get stake; nobody else may get it unseen by a cap.
        if effects.gives_stake && self.destinations.is_none() {
            return Err(refuse(
                rule,
                "stake given away has no amount in TAO; name who may get it in `destinations`",
            ));
        }
        let Some(spends) = effects.spends else {
            return Err(refuse(rule, "it spends what is not in its bytes; write an amount"));
        };
        if let Some(most) = self.max_per_transaction
            && spends > most
        {
            return Err(refuse(rule, &format!("it spends {spends} TAO of at most {most}")));
        }
        if let Some(most) = self.max_per_day
            && !spends.is_zero()
        {
            let before = lately.iter().map(|spent| spent.amount).collect::<Option<Vec<Tao>>>();
            let Some(before) = before.and_then(Tao::sum) else {
                return Err(refuse(
                    "max_per_day",
                    "a transaction of the last 24 hours spent what is not known",
                ));
            };
            if before.checked_add(spends).is_none_or(|all| all > most) {
                let why =
                    format!("{before} of {most} TAO are spent in 24 hours, and it spends {spends}");
                return Err(refuse("max_per_day", &why));
            }
        }
        Ok(())
    }

    /// The amount to type. Of what has none in its bytes zero is typed, which nobody types by habit.
    fn must_be_typed(&self, effects: &Effects) -> Option<Tao> {
        let above = self.typed_above?;
        let spends = effects.spends.unwrap_or(Tao::ZERO);
        let unknown = effects.spends.is_none() || effects.gives_stake;
        (unknown || spends > above).then_some(spends)
    }

    /// The rules as the seal covers them: complete, in one order, one form for each value.
    pub fn text(&self) -> String {
        fn list<T: ToString>(items: &BTreeSet<T>) -> String {
            let items: Vec<String> = items.iter().map(ToString::to_string).collect();
            format!("[{}]", items.join(", "))
        }
        let rows: [(&str, Option<String>); 10] = [
            ("max_per_transaction", self.max_per_transaction.map(|most| format!("{most} TAO"))),
            ("max_per_day", self.max_per_day.map(|most| format!("{most} TAO"))),
            ("networks", self.networks.as_ref().map(list)),
            ("netuids", self.netuids.as_ref().map(list)),
            ("destinations", self.destinations.as_ref().map(list)),
            ("hotkeys", self.hotkeys.as_ref().map(list)),
            ("max_fee", self.max_fee.map(|most| format!("{most} TAO"))),
            ("max_loss", self.max_loss.map(|most| most.to_string())),
            ("typed_above", self.typed_above.map(|above| format!("{above} TAO"))),
            ("calls", (!self.calls.is_empty()).then(|| list(&self.calls))),
        ];
        let mut text = format!("policy of {}\n", self.wallet);
        for (key, value) in rows {
            if let Some(value) = value {
                let _ = writeln!(text, "{key} = {value}");
            }
        }
        text
    }
}

#[cfg(test)]
mod tests;
