//! The practice chain used through the library: plans that are kept while the chain moves, and
//! orders that no command would make.

use std::time::Duration;

use tao_keystore::Pair;
use tao_wallet::app::execute::{self, Follow, Key, Receipt, Terms};
use tao_wallet::app::payer::Payer;
use tao_wallet::app::session::{self, Session};
use tao_wallet::chain::{Included, Wait};
use tao_wallet::config::{Env, Overrides, Settings};
use tao_wallet::consent::{Consent, Proposal};
use tao_wallet::domain::{Account, Coldkey, Hotkey, Netuid, Scheme};
use tao_wallet::fault::Fault;
use tao_wallet::intent::{Intent, Order};
use tao_wallet::tx::{Era, MetadataCheck, Params, order, value};

use crate::support::World;

pub(crate) fn settings(world: &World) -> Settings {
    let pairs = [
        ("TAO_HOME".to_owned(), world.path("").display().to_string()),
        ("TAO_ENDPOINT".to_owned(), world.endpoint.clone()),
    ];
    let env: Env = pairs.into_iter().collect();
    Settings::resolve(&env, None, &Overrides::default()).unwrap()
}

pub(crate) async fn open(world: &World) -> Session {
    session::open_with(&settings(world), None, true).await.unwrap()
}

pub(crate) fn coldkey(name: &str) -> Coldkey {
    Coldkey(Account(Pair::dev(name).unwrap().public()))
}

pub(crate) fn hotkey(address: &str) -> Hotkey {
    Hotkey(Account::parse(address).unwrap())
}

pub(crate) async fn propose(
    session: &Session,
    name: &str,
    intent: &Intent,
) -> Result<Proposal, Fault> {
    let payer = Payer::Dev { name: name.to_owned(), coldkey: coldkey(name) };
    execute::prepare(session, intent.clone(), &payer, &Terms::default()).await
}

pub(crate) async fn recheck(
    session: &Session,
    name: &str,
    shown: &Proposal,
) -> Result<Option<execute::Changed>, Fault> {
    let payer = Payer::Dev { name: name.to_owned(), coldkey: coldkey(name) };
    execute::recheck(session, shown, &payer, &Terms::default()).await
}

pub(crate) async fn send(
    session: &Session,
    name: &str,
    proposal: Proposal,
) -> Result<Receipt, Fault> {
    let follow = Follow { wait: Wait::Finalized, patience: Duration::from_mins(1) };
    let pair = Pair::dev(name).unwrap();
    let (agreed, key) = ((proposal, Consent::Flag), Key::Pair(&pair));
    execute::commit(session, agreed, key, follow, &mut |_| {}).await
}

/// Signs and sends an order without a plan, as a careless program would.
pub(crate) async fn careless(session: &Session, name: &str, wish: &Order) -> Included {
    rash(session, name, wish).await.unwrap()
}

/// The same where the node may refuse to take it.
pub(crate) async fn rash(session: &Session, name: &str, wish: &Order) -> Result<Included, Fault> {
    let chain = &session.chain;
    let view = chain.best().await.unwrap();
    let nonce = chain.next_nonce(coldkey(name).0).await.unwrap();
    let params = Params {
        nonce,
        tip: tao_wallet::domain::Tao::ZERO,
        era: Era::Immortal,
        check: MetadataCheck::Enabled,
    };
    let call = view.runtime().encode_call(&order::compose(wish)).unwrap();
    let payload = view.runtime().payload(call, &params).unwrap();
    let signature = Pair::dev(name).unwrap().sign(&payload.signing_bytes());
    let extrinsic = payload.assemble(coldkey(name).0, Scheme::Sr25519, signature);
    let sent = chain.submit(&extrinsic, Wait::InBlock, None, None, &mut |_| {}).await?;
    Ok(sent.included.unwrap())
}

/// Writes rows of the staking pallet that hang on a subnet.
pub(crate) fn set(world: &World, session: &Session, rows: &[(&'static str, Netuid, Vec<u8>)]) {
    let key = |item: &str, netuid: &Netuid| {
        let keys = [value::netuid(*netuid)];
        session.chain.runtime().storage_key("SubtensorModule", item, &keys).unwrap()
    };
    let writes = rows.iter().map(|(item, netuid, row)| (key(item, netuid), Some(row.clone())));
    world.sandbox.set_storage(writes.collect()).unwrap();
}

/// Stops emission, so that between two blocks nothing changes by itself.
pub(crate) fn freeze(world: &World, session: &Session) {
    let rows: Vec<_> = (1..=7).map(|id| ("SubnetEmissionEnabled", Netuid(id), vec![0])).collect();
    set(world, session, &rows);
}
