//! Any call and any read by name: for what no command of its own exists.

use schemars::JsonSchema;
use serde::Serialize;

use super::session::Session;
use crate::chain::View;
use crate::domain::{Account, Arg, BlockRef, Hash, clean};
use crate::fault::{Code, Fault};
use crate::intent::{Intent, Order, SaidCall};
use crate::render::{Report, pairs};
use crate::tx::order;

/// Which block to read at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    Best,
    Number(u32),
    Hash(Hash),
}

impl At {
    pub fn parse(text: Option<&str>) -> Result<Self, Fault> {
        let Some(text) = text else { return Ok(Self::Best) };
        let plain = text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse().ok().filter(|_| plain).map(Self::Number);
        number.or_else(|| Hash::parse(text).map(Self::Hash)).ok_or_else(|| {
            Fault::new(Code::Arguments, format!("`{}` is not a block", clean(text, 80)))
                .hint("write its number, or its hash with 0x")
        })
    }

    async fn view(self, session: &Session) -> Result<View, Fault> {
        match self {
            Self::Best => session.chain.best().await,
            Self::Number(number) => session.chain.at_number(number).await,
            Self::Hash(hash) => session.chain.at(hash).await,
        }
    }
}

/// Finds the account behind a name of this machine.
pub type Names<'a> = dyn Fn(&str) -> Result<Account, Fault> + 'a;

/// A call that was typed by name, as the intent that it is.
pub fn call(session: &Session, typed: &[String], names: &Names<'_>) -> Result<Intent, Fault> {
    let runtime = session.chain.runtime();
    let (target, args) =
        typed.split_first().ok_or_else(|| Fault::new(Code::Arguments, "no call was named"))?;
    let named = runtime.parse_call(target, args, names)?;
    let bytes = runtime.encode_call(&order::compose(&Order::Named(named)))?;
    intent(session, &bytes, typed.to_vec())
}

fn intent(session: &Session, bytes: &[u8], typed: Vec<String>) -> Result<Intent, Fault> {
    let runtime = session.chain.runtime();
    let call = runtime.decode_call(bytes)?;
    let order = Box::new(order::explain(runtime, &call)?);
    let unclear = runtime.unclear(&runtime.named_call(bytes)?);
    Ok(Intent::Call { order, typed, unclear })
}

/// A call in words or as its bytes.
fn understood(
    session: &Session,
    words: &[String],
    names: &Names<'_>,
) -> Result<(Vec<u8>, Vec<String>), Fault> {
    let runtime = session.chain.runtime();
    let named = match words {
        [only] => runtime.parse_whole_call(only, names)?,
        [target, args @ ..] => runtime.parse_call(target, args, names)?,
        [] => return Err(Fault::new(Code::Arguments, "no call was named")),
    };
    let mut typed = vec![format!("{}.{}", named.pallet, named.name)];
    typed.extend(named.args.iter().map(|(name, arg)| format!("{name}={arg}")));
    Ok((runtime.encode_call(&order::compose(&Order::Named(named)))?, typed))
}

/// A call in words, or as its bytes, as the intent that it is.
pub fn words(session: &Session, words: &[String], names: &Names<'_>) -> Result<Intent, Fault> {
    let (bytes, typed) = understood(session, words, names)?;
    intent(session, &bytes, typed)
}

/// A call in words, or as its bytes, with the hash that it is announced by.
pub fn to_announce(
    session: &Session,
    words: &[String],
    names: &Names<'_>,
) -> Result<(Hash, SaidCall), Fault> {
    let runtime = session.chain.runtime();
    let bytes = understood(session, words, names)?.0;
    let (action, _) =
        crate::review::words(&order::explain(runtime, &runtime.decode_call(&bytes)?)?);
    Ok((Hash(crate::tx::blake2(&bytes)), SaidCall { bytes, action }))
}

/// What a pallet or a runtime API offers.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Catalogue {
    pub items: Vec<Item>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Item {
    pub name: String,
    pub takes: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Call,
    Storage,
    Api,
}

/// Lists what there is of a kind, within `of` where it is a name.
pub fn catalogue(session: &Session, kind: Kind, of: &str) -> Result<Catalogue, Fault> {
    let runtime = session.chain.runtime();
    let found = match kind {
        Kind::Call => runtime.calls_of(of)?,
        Kind::Storage => runtime.storage_of(of)?,
        Kind::Api => runtime.methods_of(of)?,
    };
    let items = found.into_iter().map(|(name, takes)| Item { name: clean(&name, 160), takes });
    Ok(Catalogue { items: items.collect() })
}

impl Report for Catalogue {
    const SCHEMA: &'static str = "tao.catalogue/1";

    fn human(&self) -> String {
        let rows: Vec<(&str, String)> =
            self.items.iter().map(|item| (item.name.as_str(), item.takes.clone())).collect();
        pairs(&rows)
    }

    fn brief(&self) -> String {
        self.items.iter().map(|item| item.name.clone()).collect::<Vec<_>>().join("\n")
    }
}

/// What was read.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Found {
    pub block: BlockRef,
    pub rows: Vec<Row>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Row {
    pub keys: Vec<Arg>,
    pub value: Arg,
}

pub async fn query(
    session: &Session,
    typed: &[String],
    at: At,
    names: &Names<'_>,
) -> Result<Found, Fault> {
    let view = at.view(session).await?;
    let (target, keys) = typed
        .split_first()
        .ok_or_else(|| Fault::new(Code::Arguments, "no storage item was named"))?;
    let target = view.runtime().parse_keys(target, keys, names)?;
    let found = view.query(&target).await?;
    let given = if target.whole { target.keys.len() } else { 0 };
    let rows = found
        .into_iter()
        .map(|(keys, value)| Row { keys: keys.into_iter().skip(given).collect(), value });
    Ok(Found { block: view.block(), rows: rows.collect() })
}

pub async fn runtime_api(
    session: &Session,
    typed: &[String],
    at: At,
    names: &Names<'_>,
) -> Result<Found, Fault> {
    let view = at.view(session).await?;
    let (target, args) = typed
        .split_first()
        .ok_or_else(|| Fault::new(Code::Arguments, "no runtime API was named"))?;
    let target = view.runtime().parse_api(target, args, names)?;
    let value = view.call_api(&target).await?;
    Ok(Found { block: view.block(), rows: vec![Row { keys: Vec::new(), value }] })
}

impl Report for Found {
    const SCHEMA: &'static str = "tao.found/1";

    fn human(&self) -> String {
        if self.rows.is_empty() {
            return format!("nothing is stored there at block {}\n", self.block.number);
        }
        self.brief() + "\n"
    }

    fn brief(&self) -> String {
        let line = |row: &Row| {
            if row.keys.is_empty() {
                return row.value.shown();
            }
            let keys: Vec<String> = row.keys.iter().map(ToString::to_string).collect();
            format!("{} = {}", keys.join(" "), row.value.shown())
        };
        self.rows.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}
