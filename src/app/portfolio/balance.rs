//! Free TAO.

use schemars::JsonSchema;
use serde::Serialize;

use crate::app::session::Session;
use crate::domain::{AccountState, BlockRef, Coldkey, Tao};
use crate::fault::Fault;
use crate::render::{Report, table};

#[derive(Debug, JsonSchema, Serialize)]
pub struct Balance {
    pub block: BlockRef,
    pub accounts: Vec<AccountBalance>,
}

#[derive(Debug, JsonSchema, Serialize)]
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
    let view = session.chain.newest().await?;
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
