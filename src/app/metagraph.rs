//! Who is in a subnet, and who is replaced next; a subnet's settings; where a hotkey is registered.

use schemars::JsonSchema;
use serde::Serialize;

use super::session::Session;
use crate::chain::{Ask, View, read};
use crate::domain::{Account, Alpha, BlockRef, Hotkey, Netuid, Neuron, Tao};
use crate::fault::{Code, Fault};
use crate::render::{Report, table};

#[derive(Debug, JsonSchema, Serialize)]
pub struct Metagraph {
    pub block: BlockRef,
    pub netuid: Netuid,
    pub immunity_period: u16,
    pub max_neurons: u16,
    pub neurons: Vec<Row>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Row {
    pub uid: u16,
    pub hotkey: Account,
    pub coldkey: Account,
    /// A key of this machine.
    pub mine: bool,
    pub alpha: Alpha,
    pub permit: Option<bool>,
    /// Blocks since it set weights last.
    pub since_update: Option<u64>,
    pub emission: Option<Alpha>,
    pub incentive: Option<u16>,
    pub dividends: Option<u16>,
    pub registered_at: u64,
    /// The block until which it cannot be replaced; `None` when it can be.
    pub immune_until: Option<u64>,
    /// Its place in the order in which neurons are replaced when the subnet is full, 1 first;
    /// `None` for those that are not replaced.
    pub replaced: Option<u32>,
}

async fn existing(session: &Session, netuid: Netuid) -> Result<View, Fault> {
    let view = session.chain.newest().await?;
    if view.ask(read::exists(netuid)).await? {
        return Ok(view);
    }
    Err(Fault::new(Code::UnknownSubnet, format!("subnet {netuid} does not exist"))
        .try_command("see the subnets there are", &["tao", "subnet", "list"]))
}

pub async fn metagraph(session: &Session, netuid: Netuid, mine: bool) -> Result<Metagraph, Fault> {
    let view = existing(session, netuid).await?;
    let neurons = view.neurons(netuid).await?;
    let (immunity_period, owner) = view.ask(read::immunity(netuid)).await?;
    let max_neurons = view.registration(netuid).await?.max_neurons;
    let now = u64::from(view.block().number);
    let order = replacement_order(&neurons, immunity_period, owner, now);
    let mut rows: Vec<Row> = neurons
        .iter()
        .map(|neuron| Row {
            uid: neuron.uid,
            hotkey: neuron.hotkey.0,
            coldkey: neuron.coldkey.0,
            mine: session.known.is_own(neuron.hotkey.0) || session.known.is_own(neuron.coldkey.0),
            alpha: neuron.alpha,
            permit: neuron.permit,
            since_update: neuron.last_update.map(|block| now.saturating_sub(block)),
            emission: neuron.emission,
            incentive: neuron.incentive,
            dividends: neuron.dividends,
            registered_at: neuron.registered_at,
            immune_until: immune_until(neuron, immunity_period).filter(|end| *end > now),
            replaced: (1_u32..).zip(&order).find(|(_, uid)| **uid == neuron.uid).map(|(n, _)| n),
        })
        .collect();
    if mine {
        rows.retain(|row| row.mine);
    }
    Ok(Metagraph { block: view.block(), netuid, immunity_period, max_neurons, neurons: rows })
}

fn immune_until(neuron: &Neuron, period: u16) -> Option<u64> {
    neuron.registered_at.checked_add(u64::from(period))
}

/// The chain replaces the neuron with the lowest emission, the older registration and then the
/// lower uid first, and neither those that are immune nor the owner's.
fn replacement_order(neurons: &[Neuron], period: u16, owner: Option<Hotkey>, now: u64) -> Vec<u16> {
    let replaceable = neurons.iter().filter(|neuron| {
        immune_until(neuron, period).is_some_and(|end| end <= now) && Some(neuron.hotkey) != owner
    });
    let mut order: Vec<(u64, u64, u16)> = replaceable
        .map(|neuron| {
            let emission = neuron.emission.map_or(0, Alpha::units);
            (emission, neuron.registered_at, neuron.uid)
        })
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(_, _, uid)| uid).collect()
}

fn or_na<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(|| "n/a".to_owned(), |value| value.to_string())
}

impl Report for Metagraph {
    const SCHEMA: &'static str = "tao.metagraph/1";

    fn human(&self) -> String {
        let rows: Vec<_> = self
            .neurons
            .iter()
            .map(|row| {
                let permit = row.permit.map(|permit| if permit { "yes" } else { "no" });
                let safe = match (row.immune_until, row.replaced) {
                    (Some(block), _) => format!("immune until {block}"),
                    (None, Some(place)) => format!("replaced as number {place}"),
                    (None, None) => "never".to_owned(),
                };
                vec![
                    row.uid.to_string(),
                    if row.mine { "*".to_owned() } else { String::new() },
                    row.hotkey.short(),
                    row.coldkey.short(),
                    row.alpha.to_string(),
                    or_na(permit),
                    or_na(row.since_update),
                    or_na(row.emission),
                    safe,
                ]
            })
            .collect();
        let header = [
            "UID", "MINE", "HOTKEY", "COLDKEY", "ALPHA", "PERMIT", "UPDATED", "EMISSION",
            "REPLACED",
        ];
        let text = table(&header, &rows);
        format!(
            "{text}{} of {} places shown; a new neuron is safe for {} blocks\nblock {}\n",
            self.neurons.len(),
            self.max_neurons,
            self.immunity_period,
            self.block.number
        )
    }
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Hyperparameters {
    pub block: BlockRef,
    pub netuid: Netuid,
    pub values: Vec<Hyperparameter>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Hyperparameter {
    pub name: String,
    /// As the chain states it, in its own unit.
    pub value: String,
}

pub async fn hyperparameters(session: &Session, netuid: Netuid) -> Result<Hyperparameters, Fault> {
    let view = existing(session, netuid).await?;
    let values = view.hyperparameters(netuid).await?;
    let values = values.into_iter().map(|(name, value)| Hyperparameter { name, value }).collect();
    Ok(Hyperparameters { block: view.block(), netuid, values })
}

impl Report for Hyperparameters {
    const SCHEMA: &'static str = "tao.hyperparameters/1";

    fn human(&self) -> String {
        let rows: Vec<_> =
            self.values.iter().map(|one| vec![one.name.clone(), one.value.clone()]).collect();
        format!("{}block {}\n", table(&["SETTING", "VALUE"], &rows), self.block.number)
    }
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Registrations {
    pub block: BlockRef,
    pub hotkey: Account,
    pub owner: Option<Account>,
    pub registrations: Vec<Seat>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Seat {
    pub netuid: Netuid,
    pub uid: Option<u16>,
    pub permit: Option<bool>,
    pub since_update: Option<u64>,
    pub registration_cost: Tao,
}

pub async fn registrations(session: &Session, hotkey: Hotkey) -> Result<Registrations, Fault> {
    let view = session.chain.newest().await?;
    let netuids = view.registrations(hotkey).await?;
    let owner = view.owner_of(hotkey).await?;
    let standings = netuids.iter().map(|netuid| read::standing(*netuid, hotkey)).collect();
    let standings = view.ask(Ask::all(standings)).await?;
    let costs = netuids.iter().map(|netuid| read::registration(*netuid)).collect();
    let costs = view.ask(Ask::all(costs)).await?;
    let now = u64::from(view.block().number);
    let registrations = netuids
        .iter()
        .zip(standings)
        .zip(costs)
        .map(|((netuid, standing), cost)| Seat {
            netuid: *netuid,
            uid: standing.map(|seat| seat.uid),
            permit: standing.and_then(|seat| seat.permit),
            since_update: standing
                .and_then(|seat| seat.last_update)
                .map(|block| now.saturating_sub(block)),
            registration_cost: cost.burn,
        })
        .collect();
    Ok(Registrations {
        block: view.block(),
        hotkey: hotkey.0,
        owner: owner.map(|owner| owner.0),
        registrations,
    })
}

impl Report for Registrations {
    const SCHEMA: &'static str = "tao.registrations/1";

    fn human(&self) -> String {
        let owner = or_na(self.owner);
        let rows: Vec<_> = self
            .registrations
            .iter()
            .map(|seat| {
                let permit = seat.permit.map(|permit| if permit { "yes" } else { "no" });
                vec![
                    seat.netuid.to_string(),
                    or_na(seat.uid),
                    or_na(permit),
                    or_na(seat.since_update),
                    seat.registration_cost.to_string(),
                ]
            })
            .collect();
        let header = ["SUBNET", "UID", "PERMIT", "UPDATED", "COST NOW"];
        format!(
            "hotkey {}\nowner {owner}\n{}block {}\n",
            self.hotkey,
            table(&header, &rows),
            self.block.number
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Coldkey;

    fn neuron(uid: u16, emission: u64, registered_at: u64) -> Neuron {
        let key = Account([u8::try_from(uid).unwrap(); 32]);
        Neuron {
            uid,
            hotkey: Hotkey(key),
            coldkey: Coldkey(key),
            alpha: Alpha::from_units(Netuid(1), 0),
            registered_at,
            permit: None,
            last_update: None,
            emission: Some(Alpha::from_units(Netuid(1), emission)),
            incentive: None,
            dividends: None,
        }
    }

    #[test]
    fn the_least_paid_is_replaced_first_unless_it_is_immune_or_the_owners() {
        let neurons = [
            neuron(0, 5, 10),
            neuron(1, 3, 20),
            neuron(2, 3, 10),
            neuron(3, 3, 10),
            neuron(4, 0, 95),
            neuron(5, 0, 1),
        ];
        let owner = Some(neurons[5].hotkey);
        assert_eq!(replacement_order(&neurons, 50, owner, 100), [2, 3, 1, 0]);
    }
}
