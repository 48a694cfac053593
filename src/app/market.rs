//! Subnets and validators, as lists.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::session::Session;
use crate::chain::{Asks, read};
use crate::domain::{
    Account, Alpha, BlockRef, Epoch, Hotkey, Netuid, Price, SubnetState, Take, Tao,
};
use crate::fault::{Code, Fault};
use crate::render::{Report, pairs, table};

/// 1,000 alpha.
const THOUSAND: u64 = 1_000_000_000_000;

#[derive(Debug, JsonSchema, Serialize)]
pub struct Subnets {
    pub block: BlockRef,
    pub subnets: Vec<Subnet>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Subnet {
    pub netuid: Netuid,
    pub name: String,
    pub symbol: String,
    pub started: Option<bool>,
    pub price: Option<Price>,
    pub moving_price: Option<Price>,
    pub tao_in: Tao,
    pub alpha_in: Alpha,
    pub alpha_out: Alpha,
    pub tempo: u16,
    pub owner_coldkey: Account,
    pub registered_at: u64,
    /// What the chain adds to the pool with a block.
    pub tao_emission: Option<Tao>,
    /// What a seat costs now; read for lists, because the detail has it of its own.
    #[serde(skip)]
    pub registration_cost: Option<Tao>,
    #[serde(skip)]
    pub registration_open: Option<bool>,
}

impl From<&SubnetState> for Subnet {
    fn from(state: &SubnetState) -> Self {
        Self {
            netuid: state.netuid,
            name: state.name.clone(),
            symbol: state.symbol.clone(),
            started: state.started,
            price: state.price,
            moving_price: state.moving_price,
            tao_in: state.tao_in,
            alpha_in: state.alpha_in,
            alpha_out: state.alpha_out,
            tempo: state.tempo,
            owner_coldkey: state.owner_coldkey.0,
            registered_at: state.registered_at,
            tao_emission: (!state.netuid.is_root()).then_some(state.tao_in_emission),
            registration_cost: state.burn,
            registration_open: state.registration_open,
        }
    }
}

fn or_na<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(|| "n/a".to_owned(), |value| value.to_string())
}

fn yes_no(value: Option<bool>) -> String {
    or_na(value.map(|yes| if yes { "yes" } else { "no" }))
}

impl Report for Subnets {
    const SCHEMA: &'static str = "tao.subnets/1";

    fn human(&self) -> String {
        let rows: Vec<_> = self
            .subnets
            .iter()
            .map(|subnet| {
                vec![
                    subnet.netuid.to_string(),
                    crate::domain::clean(&subnet.name, 20),
                    or_na(subnet.price),
                    subnet.tao_in.to_string(),
                    subnet.alpha_in.to_string(),
                    yes_no(subnet.started),
                ]
            })
            .collect();
        let text =
            table(&["SUBNET", "NAME", "PRICE", "TAO IN POOL", "ALPHA IN POOL", "STARTED"], &rows);
        format!("{text}block {}\n", self.block.number)
    }
}

pub async fn subnets(session: &Session) -> Result<Subnets, Fault> {
    let view = session.chain.newest().await?;
    let subnets = view.subnets().await?.iter().map(Subnet::from).collect();
    Ok(Subnets { block: view.block(), subnets })
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct SubnetDetail {
    pub block: BlockRef,
    #[serde(flatten)]
    pub subnet: Subnet,
    pub registration_cost: Tao,
    pub registration_open: bool,
    pub neurons: u16,
    pub max_neurons: u16,
}

pub async fn subnet(session: &Session, netuid: Netuid) -> Result<SubnetDetail, Fault> {
    let view = session.chain.newest().await?;
    let unknown = || {
        Fault::new(Code::UnknownSubnet, format!("subnet {netuid} does not exist"))
            .try_command("see the subnets there are", &["tao", "subnet", "list"])
    };
    let state = view.subnet(netuid).await?.ok_or_else(unknown)?;
    let registration = view.registration(netuid).await?;
    Ok(SubnetDetail {
        block: view.block(),
        subnet: Subnet::from(&state),
        registration_cost: registration.burn,
        registration_open: registration.allowed,
        neurons: registration.neurons,
        max_neurons: registration.max_neurons,
    })
}

/// What 1,000 alpha on each validator of a subnet would earn in a day of epochs like its last one,
/// after take; `None` where there was none.
pub type Payouts = HashMap<Hotkey, Option<Alpha>>;

/// Read in one message. Root pays nothing of its own.
pub async fn payouts(
    session: &Session,
    netuid: Netuid,
    hotkeys: &[Hotkey],
) -> Result<Payouts, Fault> {
    if netuid.is_root() || hotkeys.is_empty() {
        return Ok(Payouts::new());
    }
    let view = session.chain.newest().await?;
    let mut asks = Asks::default();
    let mut slots = Vec::new();
    for hotkey in hotkeys {
        slots.push((*hotkey, asks.add(read::last_epoch(view.runtime(), netuid, *hotkey))));
    }
    let answers = view.ask_all(asks).await?;
    let mut out = Payouts::new();
    for (hotkey, slot) in &slots {
        let epoch: Option<Epoch> = answers.take(slot)?;
        let units = epoch.and_then(|epoch| epoch.daily(THOUSAND));
        out.insert(*hotkey, units.map(|units| Alpha::from_units(netuid, units)));
    }
    Ok(out)
}

impl Report for SubnetDetail {
    const SCHEMA: &'static str = "tao.subnet/1";

    fn human(&self) -> String {
        let subnet = &self.subnet;
        let price = |price: Option<Price>| format!("{} TAO per alpha", or_na(price));
        pairs(&[
            ("subnet", format!("{} {} {}", subnet.netuid, subnet.symbol, subnet.name)),
            ("owner", subnet.owner_coldkey.to_string()),
            ("started", yes_no(subnet.started)),
            ("price", price(subnet.price)),
            ("moving price", price(subnet.moving_price)),
            ("pool", format!("{} TAO, {} alpha", subnet.tao_in, subnet.alpha_in)),
            ("alpha outside the pool", subnet.alpha_out.to_string()),
            ("tempo", format!("{} blocks", subnet.tempo)),
            ("registration", format!("{} TAO", self.registration_cost)),
            ("registration open", yes_no(Some(self.registration_open))),
            ("neurons", format!("{} of {}", self.neurons, self.max_neurons)),
            ("block", self.block.number.to_string()),
        ])
    }
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Validators {
    pub block: BlockRef,
    pub validators: Vec<Validator>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Validator {
    /// What the owner calls itself; never proof of anything.
    pub name: Option<String>,
    pub hotkey: Account,
    pub owner: Account,
    pub take: Take,
    pub nominators: u32,
    pub stakes: Vec<Alpha>,
    pub registrations: Vec<Netuid>,
}

pub async fn validators(session: &Session) -> Result<Validators, Fault> {
    let view = session.chain.newest().await?;
    let delegates = view.delegates().await?;
    let owners: Vec<Account> = delegates.iter().map(|delegate| delegate.owner.0).collect();
    let identities = view.identities(&owners).await?;
    let validators = delegates
        .into_iter()
        .zip(identities)
        .map(|(delegate, identity)| Validator {
            name: identity.map(|identity| identity.name),
            hotkey: delegate.hotkey.0,
            owner: delegate.owner.0,
            take: delegate.take,
            nominators: delegate.nominators,
            stakes: delegate.stakes,
            registrations: delegate.registrations,
        })
        .collect();
    Ok(Validators { block: view.block(), validators })
}

impl Report for Validators {
    const SCHEMA: &'static str = "tao.validators/1";

    fn human(&self) -> String {
        let rows: Vec<_> = self
            .validators
            .iter()
            .map(|validator| {
                let subnets: Vec<String> =
                    validator.registrations.iter().map(ToString::to_string).collect();
                vec![
                    crate::domain::clean(validator.name.as_deref().unwrap_or(""), 24),
                    validator.hotkey.to_string(),
                    validator.take.to_string(),
                    validator.nominators.to_string(),
                    subnets.join(","),
                ]
            })
            .collect();
        let text = table(&["NAME", "HOTKEY", "TAKE", "NOMINATORS", "SUBNETS"], &rows);
        format!("{text}block {}\n", self.block.number)
    }
}
