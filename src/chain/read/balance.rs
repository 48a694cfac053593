//! Balances, nonces and what the chain says about an account.

use super::{SUBTENSOR, array, subtensor};
use crate::chain::{Answer, Ask, Read, View};
use crate::domain::{Account, AccountState, Coldkey, Identity, Tao};
use crate::fault::Fault;
use crate::tx::{Reader, Runtime, value};

/// Longer names are cut.
const MOST_NAME: usize = 60;

fn account_state(answer: &Answer) -> Result<AccountState, Fault> {
    let info = answer.reader()?;
    let data = info.field("data")?;
    Ok(AccountState {
        nonce: info.field("nonce")?.u32()?,
        free: data.field("free")?.tao()?,
        reserved: data.field("reserved")?.tao()?,
        frozen: data.field("frozen")?.tao()?,
    })
}

pub fn account(account: Account) -> Ask<AccountState> {
    let read = Read::storage("System", "Account", vec![value::account(account)]);
    Ask::one(read, account_state)
}

/// Whether the coldkey has announced a swap, which blocks nearly everything it signs.
pub fn announced_swap(runtime: &Runtime, coldkey: Coldkey) -> Ask<bool> {
    if !runtime.has_storage(SUBTENSOR, "ColdkeySwapAnnouncements") {
        return Ask::known(false);
    }
    let read = subtensor("ColdkeySwapAnnouncements", vec![value::account(coldkey)]);
    Ask::one(read, |answer| Ok(answer.present()))
}

/// The least that may be staked in one go.
pub fn min_stake(runtime: &Runtime) -> Result<Tao, Fault> {
    let stake = runtime.constant(SUBTENSOR, "InitialMinStake")?;
    Reader::new(&stake, "SubtensorModule.InitialMinStake").tao()
}

impl View {
    pub async fn account(&self, account: Account) -> Result<AccountState, Fault> {
        self.ask(self::account(account)).await
    }

    pub async fn accounts(&self, accounts: &[Account]) -> Result<Vec<AccountState>, Fault> {
        let reads: Vec<_> = accounts
            .iter()
            .map(|account| Read::storage("System", "Account", vec![value::account(*account)]))
            .collect();
        self.read(&reads).await?.iter().map(account_state).collect()
    }

    /// The names that accounts gave themselves; only coldkeys can.
    pub async fn identities(&self, accounts: &[Account]) -> Result<Vec<Option<Identity>>, Fault> {
        let reads: Vec<_> = accounts
            .iter()
            .map(|account| subtensor("IdentitiesV2", vec![value::account(*account)]))
            .collect();
        let answers = self.read(&reads).await?;
        let identity = |(account, answer): (&Account, &Answer)| {
            // An optional item is decoded as its content, and one with a default as an option.
            let Some(found) = answer.option().filter(|_| answer.present()) else { return Ok(None) };
            let name = found.field("name")?.text(MOST_NAME)?;
            Ok(Some(Identity { account: *account, name }))
        };
        accounts.iter().zip(&answers).map(identity).collect()
    }

    pub async fn announced_swap(&self, coldkey: Coldkey) -> Result<bool, Fault> {
        self.ask(announced_swap(self.runtime(), coldkey)).await
    }

    pub fn existential_deposit(&self) -> Result<Tao, Fault> {
        let deposit = self.runtime().constant("Balances", "ExistentialDeposit")?;
        Reader::new(&deposit, "Balances.ExistentialDeposit").tao()
    }

    /// All TAO there is, and all that is staked.
    pub async fn issuance(&self) -> Result<(Tao, Tao), Fault> {
        let reads = [subtensor("TotalIssuance", vec![]), subtensor("TotalStake", vec![])];
        let [issuance, stake] = array(self.read(&reads).await?)?;
        Ok((issuance.reader()?.tao()?, stake.reader()?.tao()?))
    }
}
