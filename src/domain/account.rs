//! Public keys. Coldkey and hotkey are different types, because swapping them is the commonest
//! mistake in this field.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use serde::{Serialize, Serializer};
use sp_core::crypto::{AccountId32, Ss58Codec};
use sp_crypto_hashing::blake2_512;

use super::base58;
use crate::fault::{Code, Fault};

/// Bittensor uses the generic Substrate prefix on every network.
const SS58_PREFIX: u8 = 42;

/// A public key; printed as an SS58 address with prefix 42.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Account(pub [u8; 32]);

impl Account {
    /// Reads an SS58 address with prefix 42. The text must be exactly what the key prints as, so
    /// other prefixes, hex and near-misses are refused. So is the all-zero key, for which
    /// signatures can be forged.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let bad = |why: &str| {
            Fault::new(
                Code::Address,
                format!("`{}` is not a Bittensor address: {why}", super::clean(text, 60)),
            )
            .hint("an address has 48 characters and starts with 5; copy it whole")
        };
        if let Some(account) = Self::read_before(text) {
            return Ok(account);
        }
        if text.len() > 64 {
            return Err(bad("it is too long"));
        }
        let (id, format) = AccountId32::from_ss58check_with_version(text)
            .map_err(|_| bad("its checksum or its characters are wrong"))?;
        if u16::from(format) != u16::from(SS58_PREFIX) {
            return Err(bad("it belongs to another network (its prefix is not 42)"));
        }
        let account = Self(id.into());
        if account.to_string() != text {
            return Err(bad("it is not in its normal form"));
        }
        if account.0 == [0; 32] {
            return Err(bad("nobody owns the all-zero key"));
        }
        Ok(account)
    }

    /// Cells that [`Account::short`] takes.
    pub const SHORT: usize = 11;

    /// The first and last characters, for tables only; reviews and prompts show the whole address.
    pub fn short(&self) -> String {
        let text = self.to_string();
        let head: String = text.chars().take(6).collect();
        let tail: String = text.chars().skip(text.chars().count().saturating_sub(4)).collect();
        format!("{head}…{tail}")
    }
}

impl AsRef<[u8; 32]> for Account {
    fn as_ref(&self) -> &[u8; 32] {
        &self.0
    }
}

thread_local! {
    /// The addresses spelled last: a review names one several times, and checksum and digits take half
    /// a microsecond each time.
    static SPELLED: RefCell<[(Account, Rc<str>); 4]> =
        RefCell::new(std::array::from_fn(|_| (Account([0; 32]), Rc::from(""))));
}

impl Account {
    fn spelled(&self) -> Rc<str> {
        SPELLED.with_borrow_mut(|spelled| {
            let known = |(account, text): &(Self, Rc<str>)| account == self && !text.is_empty();
            if let Some(at) = spelled.iter().position(known) {
                spelled.get_mut(..=at).unwrap_or_default().rotate_right(1);
            } else {
                spelled.rotate_right(1);
                if let Some(first) = spelled.first_mut() {
                    *first = (*self, self.spell().into());
                }
            }
            spelled.first().map_or_else(|| "".into(), |(_, text)| Rc::clone(text))
        })
    }

    /// The account of an address that was spelled lately: documents and logs repeat one.
    fn read_before(text: &str) -> Option<Self> {
        SPELLED.with_borrow(|spelled| {
            let mut named = spelled.iter().filter(|(account, _)| account.0 != [0; 32]);
            named.find(|(_, known)| **known == *text).map(|(account, _)| *account)
        })
    }

    fn spell(&self) -> String {
        let mut summed = [0; 40];
        let mut address = [0; base58::LENGTH];
        for (to, from) in
            summed.iter_mut().zip(b"SS58PRE".iter().chain(&[SS58_PREFIX]).chain(&self.0))
        {
            *to = *from;
        }
        let sum = blake2_512(&summed);
        let parts = [SS58_PREFIX].into_iter().chain(self.0).chain(sum);
        for (to, from) in address.iter_mut().zip(parts) {
            *to = from;
        }
        base58::of(&address)
    }
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.spelled())
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Account {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

macro_rules! role {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(pub Account);

        impl AsRef<[u8; 32]> for $name {
            fn as_ref(&self) -> &[u8; 32] {
                &self.0.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }
    };
}

role!(
    /// The key that owns TAO and stake and signs for them.
    Coldkey
);
role!(
    /// The key that a miner or validator runs under; it holds stake but cannot move it.
    Hotkey
);

/// The signature schemes that the chain accepts and the keystore makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Scheme {
    Sr25519,
    Ed25519,
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

    #[test]
    fn prints_and_parses_prefix_42() {
        let alice = Account::parse(ALICE).unwrap();
        assert_eq!(hex::encode(alice.0).get(..8), Some("d43593c7"));
        assert_eq!(alice.to_string(), ALICE);
        assert_eq!(alice.short(), "5Grwva…utQY");
    }

    #[test]
    fn every_key_prints_as_other_programs_print_it() {
        for byte in 0..=255 {
            let key = [byte, 7, byte, 0, byte, 255, 1, byte].repeat(4);
            let account = Account(key.try_into().unwrap());
            let format = sp_core::crypto::Ss58AddressFormat::custom(42);
            let theirs = AccountId32::from(account.0).to_ss58check_with_version(format);
            assert_eq!(account.to_string(), theirs);
        }
    }

    /// Four are remembered: what is asked for again later is spelled and read anew.
    #[test]
    fn what_is_remembered_of_addresses_is_right_in_any_order() {
        let key = |byte: u8| Account([byte; 32]);
        let texts: Vec<String> = (1..=6).map(|byte| key(byte).spell()).collect();
        for byte in [1, 1, 2, 3, 4, 1, 5, 2, 6, 6, 3, 1, 4, 5] {
            let text = &texts[usize::from(byte) - 1];
            assert_eq!(key(byte).to_string(), *text);
            let other = byte % 6 + 1;
            assert_eq!(Account::parse(&texts[usize::from(other) - 1]).unwrap(), key(other));
        }
        let nobody = key(0).to_string();
        assert_eq!(Account::parse(&nobody).unwrap_err().code(), Code::Address);
    }

    #[test]
    fn refuses_what_is_not_an_address() {
        for text in [
            "",
            "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQX",
            "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQ",
            "15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5",
            "0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d",
            "5C4hrfjw9DjXZTzV3MwzrrAr9P1MJhSrvWGWqi1eSuyUpnhM",
            " 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY",
            "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY\n",
        ] {
            assert_eq!(Account::parse(text).unwrap_err().code(), Code::Address, "{text:?}");
        }
    }
}
