//! Whether money goes where it went before, or only to an address that looks like it.
//!
//! Addresses that share their first or last characters with a known one are made on purpose, in
//! the hope that they are copied from a list by mistake.

use std::collections::BTreeMap;

use tao_keystore::Store;

use super::contacts::Contacts;
use crate::config::Settings;
use crate::domain::{Account, clean};
use crate::fault::Fault;
use crate::store::Journal;

/// Equal characters at the start, of which the first is the same in every address.
const SAME_START: usize = 5;
const SAME_END: usize = 4;
/// Characters that differ in two addresses that a tired eye takes for one.
const SLIPS: usize = 4;

/// The accounts that have a name on this machine.
#[derive(Clone, Debug, Default)]
pub struct Known {
    names: BTreeMap<Account, String>,
    /// Those that are keys of this machine's wallets.
    own: Vec<Account>,
}

impl Known {
    pub(super) fn read(settings: &Settings) -> Result<Self, Fault> {
        let paths = &settings.paths;
        let mut out = Self::default();
        for wallet in Store::new(&paths.wallet_dir, &paths.state_dir).list()? {
            let name = clean(&wallet.name, 60);
            for key in &wallet.hotkeys {
                out.own.push(Account(key.public));
                out.names.insert(Account(key.public), format!("{name}/{}", clean(&key.name, 60)));
            }
            if let Some(key) = &wallet.coldkey {
                out.own.push(Account(key.public));
                out.names.insert(Account(key.public), name);
            }
        }
        out.add_books(settings)?;
        Ok(out)
    }

    /// The books alone, for who opens no file of a key.
    pub(super) fn books(settings: &Settings) -> Result<Self, Fault> {
        let mut out = Self::default();
        out.add_books(settings)?;
        Ok(out)
    }

    fn add_books(&mut self, settings: &Settings) -> Result<(), Fault> {
        for (name, group) in super::books::multisigs(&settings.paths).list()? {
            self.names.insert(group.account().0, clean(&name, 60));
        }
        for contact in Contacts::new(&settings.paths).list()?.contacts {
            self.names.insert(contact.account, clean(&contact.name, 60));
        }
        Ok(())
    }

    pub(super) fn is_own(&self, account: Account) -> bool {
        self.own.contains(&account)
    }

    /// What to say about a recipient before anything is signed.
    pub(super) fn warnings(&self, to: Account, journal: &Journal) -> Result<Vec<String>, Fault> {
        if self.names.contains_key(&to) {
            return Ok(Vec::new());
        }
        let earlier = recipients(journal)?;
        let mut out = Vec::new();
        let named = self.names.iter().map(|(account, name)| (*account, name.clone()));
        let unnamed = earlier.iter().map(|account| (*account, "an earlier recipient".to_owned()));
        for (account, name) in named.chain(unnamed) {
            if account != to && look_alike(&account.to_string(), &to.to_string()) {
                out.push(format!(
                    "LOOK-ALIKE: the recipient looks like {name}, {account}, and is another account; compare every character"
                ));
            }
        }
        if !earlier.contains(&to) {
            out.push("nothing was sent to this address from this machine before".to_owned());
        }
        Ok(out)
    }
}

/// Where the transactions of the journal sent something to.
fn recipients(journal: &Journal) -> Result<Vec<Account>, Fault> {
    let mut out = Vec::new();
    for entry in journal.list()?.entries {
        let to = entry.command.iter().position(|word| word == "--to");
        let to = to.and_then(|at| entry.command.get(at.saturating_add(1)));
        let account = to.and_then(|text| Account::parse(text).ok());
        out.extend(account.filter(|account| !out.contains(account)));
    }
    Ok(out)
}

fn look_alike(one: &str, other: &str) -> bool {
    let same = |pairs: &mut dyn Iterator<Item = (char, char)>| {
        pairs.take_while(|(one, other)| one == other).count()
    };
    same(&mut one.chars().zip(other.chars())) >= SAME_START
        || same(&mut one.chars().rev().zip(other.chars().rev())) >= SAME_END
        || (one.len() == other.len()
            && one.chars().zip(other.chars()).filter(|(one, other)| one != other).count() <= SLIPS)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

    #[test]
    fn equal_ends_and_few_slips_look_alike() {
        for other in [
            "5GrwvAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "5FAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAutQY",
            "5HrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQZ",
        ] {
            assert!(look_alike(ALICE, other), "{other}");
        }
        for other in [
            "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty",
            "5GrwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAtQY1",
        ] {
            assert!(!look_alike(ALICE, other), "{other}");
        }
    }
}
