//! The networks known by name, and the genesis hashes that tell public ones from practice.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::domain::{Genesis, Hash};

const FINNEY_GENESIS: Genesis = Hash([
    0x2f, 0x05, 0x55, 0xcc, 0x76, 0xfc, 0x28, 0x40, 0xa2, 0x5a, 0x6e, 0xa3, 0xb9, 0x63, 0x71, 0x46,
    0x80, 0x6f, 0x1f, 0x44, 0xb0, 0x90, 0xc1, 0x75, 0xff, 0xde, 0x2a, 0x7e, 0x5a, 0xb3, 0x6c, 0x03,
]);
const TEST_GENESIS: Genesis = Hash([
    0x8f, 0x9c, 0xf8, 0x56, 0xbf, 0x55, 0x8a, 0x14, 0x44, 0x0e, 0x75, 0x56, 0x9c, 0x9e, 0x58, 0x59,
    0x47, 0x57, 0x04, 0x8d, 0x7b, 0x3a, 0x84, 0xb5, 0xd2, 0x5f, 0x6b, 0xd9, 0x78, 0x26, 0x31, 0x05,
]);

/// A network as the user names it; what it really is, its genesis decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    Finney,
    Test,
    Local,
    /// Whatever an endpoint without a network's name serves.
    Custom,
}

impl Network {
    /// Those that can be asked for by name.
    pub const NAMED: [Self; 3] = [Self::Finney, Self::Test, Self::Local];

    /// Reads a name from [`Network::NAMED`].
    pub fn from_name(name: &str) -> Option<Self> {
        Self::NAMED.into_iter().find(|network| network.name() == name)
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::Finney => "finney",
            Self::Test => "test",
            Self::Local => "local",
            Self::Custom => "custom",
        }
    }

    /// The public or usual nodes, best first.
    pub const fn endpoints(self) -> &'static [&'static str] {
        match self {
            Self::Finney => &[
                "wss://entrypoint-finney.opentensor.ai:443",
                "wss://lite.chain.opentensor.ai:443",
                "wss://lite.sub.latent.to:443",
            ],
            Self::Test => &["wss://test.finney.opentensor.ai:443"],
            Self::Local => &["ws://127.0.0.1:9944"],
            Self::Custom => &[],
        }
    }

    /// The genesis that a node of this network must have.
    pub const fn genesis(self) -> Option<Genesis> {
        match self {
            Self::Finney => Some(FINNEY_GENESIS),
            Self::Test => Some(TEST_GENESIS),
            Self::Local | Self::Custom => None,
        }
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl Serialize for Network {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// Whether `genesis` is one of the public networks, where development keys must never sign.
pub fn is_public(genesis: &Genesis) -> bool {
    Network::NAMED.iter().any(|network| network.genesis().as_ref() == Some(genesis))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pins_are_the_published_hashes() {
        let pins = [
            "0x2f0555cc76fc2840a25a6ea3b9637146806f1f44b090c175ffde2a7e5ab36c03",
            "0x8f9cf856bf558a14440e75569c9e58594757048d7b3a84b5d25f6bd978263105",
        ];
        for (network, pin) in [Network::Finney, Network::Test].into_iter().zip(pins) {
            assert_eq!(network.genesis().unwrap().to_string(), pin);
            assert!(is_public(&Hash::parse(pin).unwrap()));
        }
        assert!(!is_public(&Hash::default()));
        assert_eq!(Network::Local.genesis(), None);
    }

    #[test]
    fn names_round_trip_and_custom_is_not_a_name() {
        for network in Network::NAMED {
            assert_eq!(Network::from_name(network.name()), Some(network));
            assert!(!network.endpoints().is_empty());
            for endpoint in network.endpoints() {
                super::super::endpoint::check(endpoint, "the built-in list").unwrap();
            }
        }
        assert_eq!(Network::from_name("custom"), None);
        assert_eq!(Network::from_name("Finney"), None);
    }
}
