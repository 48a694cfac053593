//! What accounts have: free TAO, and stake with what selling it would really bring.

use serde::Serialize;

use super::session::Session;
use crate::domain::{AccountState, Alpha, BlockRef, Coldkey, Hotkey, Netuid, Rounding, Tao};
use crate::fault::{Code, Fault};
use crate::render::{Report, pairs, table};

#[derive(Debug, Serialize)]
pub struct Balance {
    pub block: BlockRef,
    pub accounts: Vec<AccountBalance>,
}

#[derive(Debug, Serialize)]
pub struct AccountBalance {
    pub name: Option<String>,
    pub coldkey: Coldkey,
    pub free: Tao,
    pub reserved: Tao,
    pub transferable: Tao,
    pub nonce: u32,
}

pub async fn balance(
    session: &Session,
    accounts: &[(Option<String>, Coldkey)],
) -> Result<Balance, Fault> {
    let view = session.chain.best().await?;
    let keys: Vec<_> = accounts.iter().map(|(_, coldkey)| coldkey.0).collect();
    let deposit = view.existential_deposit()?;
    let states: Vec<AccountState> = view.accounts(&keys).await?;
    let accounts = accounts
        .iter()
        .zip(states)
        .map(|((name, coldkey), state)| AccountBalance {
            name: name.clone(),
            coldkey: *coldkey,
            free: state.free,
            reserved: state.reserved,
            transferable: state.transferable(deposit),
            nonce: state.nonce,
        })
        .collect();
    Ok(Balance { block: view.block(), accounts })
}

impl Report for Balance {
    const SCHEMA: &'static str = "tao.balance/1";

    fn human(&self) -> String {
        let rows: Vec<_> = self
            .accounts
            .iter()
            .map(|account| {
                vec![
                    account.name.clone().unwrap_or_default(),
                    account.coldkey.to_string(),
                    account.free.to_string(),
                    account.reserved.to_string(),
                    account.transferable.to_string(),
                ]
            })
            .collect();
        let text = table(&["WALLET", "COLDKEY", "FREE TAO", "RESERVED", "TRANSFERABLE"], &rows);
        format!("{text}block {}\n", self.block.number)
    }

    fn brief(&self) -> String {
        let amounts: Vec<String> =
            self.accounts.iter().map(|account| account.free.to_string()).collect();
        amounts.join("\n")
    }
}

#[derive(Debug, Serialize)]
pub struct Portfolio {
    pub block: BlockRef,
    pub coldkey: Coldkey,
    pub free: Tao,
    pub positions: Vec<Holding>,
    /// What selling every position by itself would bring, with the free TAO; `None` when a part
    /// of it could not be computed.
    pub exit_value: Option<Tao>,
    pub spot_value: Option<Tao>,
}

#[derive(Debug, Serialize)]
pub struct Holding {
    pub netuid: Netuid,
    pub hotkey: Hotkey,
    pub alpha: Alpha,
    pub spot_value: Option<Tao>,
    /// What the chain's simulation says that selling all of it now would bring.
    pub exit_value: Option<Tao>,
    pub registered: bool,
}

pub async fn portfolio(session: &Session, coldkey: Coldkey) -> Result<Portfolio, Fault> {
    let view = session.chain.best().await?;
    let free = view.account(coldkey.0).await?.free;
    let positions = view.positions(coldkey).await?;
    let alphas: Vec<Alpha> = positions.iter().map(|position| position.alpha).collect();
    let quotes = view.quote_sells(&alphas).await?;
    let subnets = view.subnets().await?;
    let holdings: Vec<Holding> = positions
        .iter()
        .zip(&quotes)
        .map(|(position, quote)| {
            let netuid = position.netuid;
            let price = subnets
                .iter()
                .find(|subnet| subnet.netuid == netuid)
                .and_then(|subnet| subnet.price);
            let used = quote.alpha_amount.units().checked_add(quote.alpha_fee.units());
            let whole = used == Some(position.alpha.units()) && !quote.tao_amount.is_zero();
            Holding {
                netuid,
                hotkey: position.hotkey,
                alpha: position.alpha,
                spot_value: price.and_then(|price| price.value(position.alpha, Rounding::Down)),
                exit_value: whole.then_some(quote.tao_amount),
                registered: position.registered,
            }
        })
        .collect();
    let total = |value: fn(&Holding) -> Option<Tao>| {
        holdings.iter().map(value).collect::<Option<Vec<_>>>().and_then(Tao::sum)?.checked_add(free)
    };
    let (exit_value, spot_value) = (total(|held| held.exit_value), total(|held| held.spot_value));
    Ok(Portfolio {
        block: view.block(),
        coldkey,
        free,
        positions: holdings,
        exit_value,
        spot_value,
    })
}

impl Report for Portfolio {
    const SCHEMA: &'static str = "tao.portfolio/1";

    fn human(&self) -> String {
        let shown =
            |value: Option<Tao>| value.map_or_else(|| "n/a".to_owned(), |tao| tao.to_string());
        let mut text = pairs(&[
            ("coldkey", self.coldkey.to_string()),
            ("exit value", format!("{} TAO", shown(self.exit_value))),
            ("spot value", format!("{} TAO", shown(self.spot_value))),
            ("free", format!("{} TAO", self.free)),
        ]);
        let rows: Vec<_> = self
            .positions
            .iter()
            .map(|held| {
                vec![
                    held.netuid.to_string(),
                    held.hotkey.0.short(),
                    held.alpha.to_string(),
                    shown(held.exit_value),
                    shown(held.spot_value),
                ]
            })
            .collect();
        if !rows.is_empty() {
            text.push('\n');
            text.push_str(&table(&["SUBNET", "HOTKEY", "ALPHA", "EXIT TAO", "SPOT TAO"], &rows));
        }
        format!("{text}block {}\n", self.block.number)
    }

    fn brief(&self) -> String {
        self.exit_value.map(|value| value.to_string()).unwrap_or_default()
    }
}

/// Refuses an empty list of accounts with a way out.
pub fn somebody<T>(accounts: Vec<T>) -> Result<Vec<T>, Fault> {
    if accounts.is_empty() {
        return Err(Fault::new(Code::Name, "there is no wallet to look at")
            .hint("name an address or a wallet, or make one with: tao wallet create NAME"));
    }
    Ok(accounts)
}
