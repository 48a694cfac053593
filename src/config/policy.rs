//! The tables `[policy.WALLET]` of the config file.

use std::collections::BTreeSet;
use std::path::Path;

use toml::{Table, Value};

use super::Network;
use super::file::{bad, nearest};
use crate::domain::{Account, Bps, Hash, Tao, clean};
use crate::fault::Fault;
use crate::policy::{KEYS, Policy};

const MOST_ITEMS: usize = 1_000;

pub(super) fn parse(tables: &Table, path: &Path) -> Result<Vec<Policy>, Fault> {
    let one = |(wallet, rules): (&String, &Value)| {
        let Value::Table(rules) = rules else {
            let shown = clean(wallet, 40);
            return Err(bad(
                path,
                &format!("`policy.{shown}` must be a table of a wallet's rules"),
            ));
        };
        policy(wallet, rules, path)
    };
    tables.iter().map(one).collect()
}

fn policy(wallet: &str, rules: &Table, path: &Path) -> Result<Policy, Fault> {
    let mut policy = Policy { wallet: clean(wallet, 60), ..Policy::default() };
    for (key, value) in rules {
        let place = format!("policy.{}.{}", policy.wallet, clean(key, 40));
        let wrong = |what: &str| bad(path, &format!("`{place}` must be {what}"));
        let text = || match value {
            Value::String(text) => Ok(text.as_str()),
            _ => Err(wrong("text in quotes")),
        };
        let tao = || {
            Tao::parse(text()?).map(Some).map_err(|_| wrong("an amount of TAO, such as \"1.5\""))
        };
        match key.as_str() {
            "max_per_transaction" => policy.max_per_transaction = tao()?,
            "max_per_day" => policy.max_per_day = tao()?,
            "max_fee" => policy.max_fee = tao()?,
            "typed_above" => policy.typed_above = tao()?,
            "max_loss" => {
                let loss =
                    Bps::parse(text()?).map_err(|_| wrong("a percentage, such as \"2%\""))?;
                policy.max_loss = Some(loss);
            }
            "networks" => {
                policy.networks = list(value, |item| {
                    let named = Network::from_name(item.as_str()?).and_then(Network::genesis);
                    named.or_else(|| Hash::parse(item.as_str()?))
                })
                .map(Some)
                .ok_or_else(|| wrong("a list of finney, test or whole genesis hashes"))?;
            }
            "netuids" => {
                policy.netuids =
                    list(value, |item| item.as_integer().and_then(|id| u16::try_from(id).ok()))
                        .map(Some)
                        .ok_or_else(|| wrong("a list of subnets' numbers"))?;
            }
            "destinations" => policy.destinations = Some(accounts(value, &wrong)?),
            "hotkeys" => policy.hotkeys = Some(accounts(value, &wrong)?),
            "calls" => {
                policy.calls = list(value, |item| {
                    let (pallet, name) = item.as_str()?.split_once('.')?;
                    let plain = |part: &str| {
                        !part.is_empty()
                            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
                    };
                    (plain(pallet) && plain(name)).then(|| format!("{pallet}.{name}"))
                })
                .ok_or_else(|| wrong("a list of calls, such as \"System.remark\""))?;
            }
            unknown => {
                let fault = bad(path, &format!("there is no rule `{place}`"));
                let known: Vec<&str> = KEYS.iter().map(|(key, _)| *key).collect();
                return Err(match nearest(unknown, &known) {
                    Some(near) => fault.hint(format!("did you mean `{near}`?")),
                    None => fault.hint(format!("the rules are {}", known.join(", "))),
                });
            }
        }
    }
    Ok(policy)
}

/// A contact's name would let whoever writes the address book widen the rule.
fn accounts(value: &Value, wrong: &dyn Fn(&str) -> Fault) -> Result<BTreeSet<Account>, Fault> {
    list(value, |item| Account::parse(item.as_str()?).ok())
        .ok_or_else(|| wrong("a list of whole addresses"))
}

fn list<T: Ord>(value: &Value, read: impl Fn(&Value) -> Option<T>) -> Option<BTreeSet<T>> {
    let items = value.as_array().filter(|items| items.len() <= MOST_ITEMS)?;
    items.iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Policy>, Fault> {
        parse(&text.parse().unwrap(), Path::new("/c/config.toml"))
    }

    #[test]
    fn every_rule_is_read_and_has_one_text() {
        let text = "[mine]\nmax_per_transaction = '1.50'\nmax_per_day = '10'\nnetworks = ['test', 'finney']\n\
                    netuids = [7, 1]\ndestinations = ['5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty']\n\
                    hotkeys = []\nmax_fee = '0.01'\nmax_loss = '2%'\ntyped_above = '5'\n\
                    calls = ['System.remark']\n";
        let policy = read(text).unwrap().remove(0);
        let shown = policy.text();
        for (key, _) in KEYS {
            assert!(shown.contains(&format!("\n{key} = ")), "{key}: {shown}");
        }
        assert!(shown.starts_with("policy of mine\nmax_per_transaction = 1.5 TAO\n"), "{shown}");
        assert!(shown.contains("netuids = [1, 7]\n"), "{shown}");
        assert_eq!(policy.hotkeys, Some(BTreeSet::new()));
        let other = read(&text.replace("1.50", "1.500").replace("7, 1", "1, 7")).unwrap().remove(0);
        assert_eq!(other.text(), shown);
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (text, part) in [
            ("mine = 1", "`policy.mine`"),
            ("[mine]\nmax_per_dya = '1'", "`policy.mine.max_per_dya`"),
            ("[mine]\nmax_per_day = 1", "text in quotes"),
            ("[mine]\nmax_per_day = '-1'", "an amount of TAO"),
            ("[mine]\nnetuids = [70000]", "subnets' numbers"),
            ("[mine]\nnetworks = ['local']", "genesis hashes"),
            ("[mine]\ndestinations = ['exchange']", "whole addresses"),
            ("[mine]\nmax_loss = '101%'", "a percentage"),
            ("[mine]\ncalls = ['remark']", "a list of calls"),
        ] {
            let fault = read(text).unwrap_err();
            assert!(fault.message().contains(part), "{fault}");
        }
        let hint =
            read("[mine]\nmax_per_dya = '1'").unwrap_err().hints().first().unwrap().text.clone();
        assert_eq!(hint, "did you mean `max_per_day`?");
    }
}
