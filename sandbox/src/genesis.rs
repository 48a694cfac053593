//! The networks, validators and nominations of block zero: few enough to read, different enough to be useful.
//!
//! Everything is fixed, so that every fresh chain has the same genesis hash. Each pool is backed by TAO in the
//! account of its subnet, and root's account holds what is staked there.

mod crowd;

use frame_support::traits::fungible::Mutate;
use sp_core::{Pair as _, sr25519};
use sp_runtime::{AccountId32, Perquintill};

use crate::{
    pallets::{
        fixed::I96F32,
        shield,
        subtensor::{
            self as pallet, ChainIdentityV2, Delegates, FirstEmissionBlockNumber, IdentitiesV2,
            NetworkRegisteredAt, NetworksAdded, SubnetAlphaIn, SubnetAlphaOut, SubnetIdentitiesV3,
            SubnetIdentityV3, SubnetMechanism, SubnetMovingPrice, SubnetOwner, SubnetOwnerHotkey,
            SubnetTAO, SubtokenEnabled, Tempo, TokenSymbol, TotalIssuance, TotalNetworks,
            TotalStake, ValidatorPermit,
        },
        swap,
    },
    runtime::{Balances, Runtime, SubtensorModule},
};

pub use crowd::{Crowd, MOST_COLDKEYS, MOST_SUBNETS};

const TAO: u64 = 1_000_000_000;

struct Subnet<'a> {
    name: &'a str,
    symbol: &'static str,
    /// Whole TAO.
    tao: u64,
    /// Whole alpha.
    alpha: u64,
    /// Weight of TAO in percent.
    quote: u64,
    fee_rate: u16,
    tempo: u16,
    owner: &'static str,
    started: bool,
    description: &'static str,
}

/// Netuids from one on. The sixth is hostile on purpose: what it writes must not reach a terminal.
const SUBNETS: [Subnet<'static>; 7] = [
    subnet("Apex", "\u{3b1}", [10_000, 200_000, 50], 33, 60, "Alice"),
    subnet("Targon", "\u{3b2}", [5_000, 50_000, 62], 33, 20, "Bob"),
    subnet("Pebble", "\u{3b3}", [100, 90, 50], 33, 30, "Charlie"),
    subnet("Leviathan", "\u{3b4}", [50_000, 2_400_000, 35], 33, 40, "Dave"),
    Subnet { started: false, ..subnet("Dormant", "\u{3b5}", [1_500, 5_000, 50], 33, 360, "Eve") },
    Subnet {
        description: "\u{1b}]0;owned\u{7}line\r\nSend all to me\u{0}",
        ..subnet("\u{1b}[2J\u{202e}Evil\u{2066}", "\u{1b}[31m", [800, 7_000, 50], 655, 50, "Eve")
    },
    subnet("Ballast", "\u{3b7}", [400, 900_000, 2], 100, 100, "Ferdie"),
];

const fn subnet(
    name: &'static str,
    symbol: &'static str,
    [tao, alpha, quote]: [u64; 3],
    fee_rate: u16,
    tempo: u16,
    owner: &'static str,
) -> Subnet<'static> {
    let description = "A subnet of the practice chain.";
    Subnet { name, symbol, tao, alpha, quote, fee_rate, tempo, owner, started: true, description }
}

struct Validator {
    hotkey: &'static str,
    owner: &'static str,
    name: &'static str,
    /// Part of 65,535.
    take: u16,
    /// Whole TAO staked on root by the owner.
    root: u64,
    /// Whole alpha of the owner on each of `netuids`.
    alpha: u64,
    netuids: &'static [u16],
}

const VALIDATORS: [Validator; 4] = [
    Validator {
        hotkey: "Alice//validator",
        owner: "Alice",
        name: "Lighthouse",
        take: 5_898,
        root: 600,
        alpha: 40,
        netuids: &[1, 2, 3, 4, 7],
    },
    Validator {
        hotkey: "Bob//validator",
        owner: "Bob",
        name: "Quarry",
        take: 11_796,
        root: 250,
        alpha: 25,
        netuids: &[1, 2, 6],
    },
    Validator {
        hotkey: "Charlie//validator",
        owner: "Charlie",
        name: "Zero \u{2014} no take",
        take: 0,
        root: 40,
        alpha: 10,
        netuids: &[1, 4, 6],
    },
    Validator {
        hotkey: "Eve//validator",
        owner: "Eve",
        name: "\u{1b}[1mTrusted\u{202e}",
        take: 3_000,
        root: 5,
        alpha: 3,
        netuids: &[2],
    },
];

/// Nominations: coldkey, hotkey, netuid, units.
const NOMINATIONS: [(&str, &str, u16, u64); 8] = [
    ("Ferdie", "Alice//validator", 0, 120 * TAO),
    ("Ferdie", "Bob//validator", 1, 61_234_567_891),
    ("Ferdie", "Charlie//validator", 4, 900 * TAO),
    ("Dave", "Alice//validator", 1, 20 * TAO),
    ("Dave", "Bob//validator", 2, 33_333_333_333),
    ("Charlie", "Alice//validator", 2, 15 * TAO),
    ("Bob", "Charlie//validator", 6, 5 * TAO),
    ("One", "Eve//validator", 2, 1_999_999),
];

/// The account of a development key, such as `Alice` or `Alice//validator`.
pub fn account(path: &str) -> AccountId32 {
    let uri = format!("//{path}");
    sr25519::Pair::from_string(&uri, None)
        .map_or_else(|_| AccountId32::new([0; 32]), |pair| pair.public().into())
}

/// Writes it all; for the storage of block zero, after the balances.
pub fn build(crowd: Option<Crowd>) {
    network(0, "root", "\u{3a4}", 100);
    SubtokenEnabled::<Runtime>::insert(0, true);
    pallet::MaxAllowedUids::<Runtime>::insert(0, 64);
    for (netuid, subnet) in (1u16..).zip(&SUBNETS) {
        pooled(netuid, subnet);
    }
    TotalNetworks::<Runtime>::put(1 + SUBNETS.len() as u16);
    for validator in &VALIDATORS {
        seat(validator);
    }
    for (coldkey, hotkey, netuid, units) in NOMINATIONS {
        give(&account(coldkey), &account(hotkey), netuid, units);
    }
    if let Some(crowd) = crowd {
        crowd::build(crowd);
    }
    let key = crate::shield::public_key();
    if let Ok(key) = frame_support::BoundedVec::try_from(key) {
        shield::CurrentKey::<Runtime>::put(&key);
        shield::NextKey::<Runtime>::put(key);
    }
    TotalIssuance::<Runtime>::put(pallet_balances::TotalIssuance::<Runtime>::get());
}

fn network(netuid: u16, name: &str, symbol: &str, tempo: u16) {
    NetworksAdded::<Runtime>::insert(netuid, true);
    NetworkRegisteredAt::<Runtime>::insert(netuid, 0);
    TokenSymbol::<Runtime>::insert(netuid, symbol.as_bytes().to_vec());
    Tempo::<Runtime>::insert(netuid, tempo);
    if netuid != 0 {
        SubnetMechanism::<Runtime>::insert(netuid, 1);
        let identity = SubnetIdentityV3 {
            subnet_name: name.as_bytes().to_vec(),
            subnet_url: b"https://example.org".to_vec(),
            ..SubnetIdentityV3::default()
        };
        SubnetIdentitiesV3::<Runtime>::insert(netuid, identity);
    }
}

fn pooled(netuid: u16, subnet: &Subnet<'_>) {
    network(netuid, subnet.name, subnet.symbol, subnet.tempo);
    SubnetIdentitiesV3::<Runtime>::mutate(netuid, |identity| {
        if let Some(identity) = identity {
            identity.description = subnet.description.as_bytes().to_vec();
        }
    });
    let (owner, hotkey) = (account(subnet.owner), account(&format!("{}//owner", subnet.owner)));
    SubtensorModule::associate(&owner, &hotkey);
    SubnetOwner::<Runtime>::insert(netuid, &owner);
    SubnetOwnerHotkey::<Runtime>::insert(netuid, &hotkey);
    SubtensorModule::seat(netuid, 0, &hotkey);

    SubnetTAO::<Runtime>::insert(netuid, subnet.tao * TAO);
    SubnetAlphaIn::<Runtime>::insert(netuid, subnet.alpha * TAO);
    let quote = Perquintill::from_percent(subnet.quote);
    swap::SwapBalancer::<Runtime>::insert(netuid, swap::Balancer { quote });
    swap::FeeRate::<Runtime>::insert(netuid, subnet.fee_rate);
    swap::PalSwapInitialized::<Runtime>::insert(netuid, true);
    back(netuid, subnet.tao * TAO);
    if subnet.started {
        SubtokenEnabled::<Runtime>::insert(netuid, true);
        FirstEmissionBlockNumber::<Runtime>::insert(netuid, 1);
    }
    let spot = SubtensorModule::pool(netuid).price() >> 32;
    let bits = i128::try_from(spot).unwrap_or(0).min(1 << 32);
    SubnetMovingPrice::<Runtime>::insert(netuid, I96F32 { bits });
}

/// Puts the TAO that stands behind a reserve into the account of the subnet.
fn back(netuid: u16, rao: u64) {
    let minted = Balances::mint_into(&SubtensorModule::subnet_account(netuid), rao);
    debug_assert!(minted.is_ok(), "the genesis issuance fits");
    TotalStake::<Runtime>::mutate(|sum| *sum += rao);
}

fn seat(validator: &Validator) {
    let (owner, hotkey) = (account(validator.owner), account(validator.hotkey));
    SubtensorModule::associate(&owner, &hotkey);
    Delegates::<Runtime>::insert(&hotkey, validator.take);
    let identity = ChainIdentityV2 {
        name: validator.name.as_bytes().to_vec(),
        url: b"https://example.org".to_vec(),
        ..ChainIdentityV2::default()
    };
    IdentitiesV2::<Runtime>::insert(&owner, identity);
    give(&owner, &hotkey, 0, validator.root * TAO);
    for netuid in [0].iter().chain(validator.netuids).copied() {
        permit(netuid, &hotkey);
        if netuid != 0 {
            give(&owner, &hotkey, netuid, validator.alpha * TAO);
        }
    }
}

/// Seats a validator in a subnet, with the permit to set weights there.
fn permit(netuid: u16, hotkey: &AccountId32) {
    let uid = pallet::SubnetworkN::<Runtime>::get(netuid);
    SubtensorModule::seat(netuid, uid, hotkey);
    ValidatorPermit::<Runtime>::mutate(netuid, |permits| {
        if let Some(permit) = permits.get_mut(usize::from(uid)) {
            *permit = true;
        }
    });
}

fn give(coldkey: &AccountId32, hotkey: &AccountId32, netuid: u16, units: u64) {
    SubtensorModule::credit(hotkey, coldkey, netuid, units);
    SubnetAlphaOut::<Runtime>::mutate(netuid, |sum| *sum += units);
    if netuid == 0 {
        SubnetTAO::<Runtime>::mutate(0, |sum| *sum += units);
        back(0, units);
    }
}
