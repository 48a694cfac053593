//! Any extrinsic in words, and as the command line that would make it.

use schemars::JsonSchema;
use serde::Serialize;

use super::session::Session;
use crate::domain::{Account, Hash, clean};
use crate::fault::{Code, Fault};
use crate::intent::{Order, WHOLE_POSITION, Wrapper};
use crate::render::{Report, pairs};
use crate::review;
use crate::travel::{Document, documents};
use crate::tx::{DecodedCall, Runtime, order};

/// Blocks before the newest that a hash is looked for in.
const DEEP: u32 = 300;

#[derive(Debug, JsonSchema, Serialize)]
pub struct Explained {
    /// The hash of the whole extrinsic; a bare call has none.
    pub hash: Option<Hash>,
    pub signer: Option<Account>,
    pub nonce: Option<u32>,
    pub action: String,
    pub parts: Vec<Part>,
    /// The call with all its arguments by name.
    pub call: String,
    /// The command line that would make the same call.
    pub command: Vec<String>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Part {
    pub label: String,
    pub value: String,
}

impl Report for Explained {
    const SCHEMA: &'static str = "tao.explained/1";

    fn human(&self) -> String {
        let mut rows: Vec<(&str, String)> =
            self.parts.iter().map(|part| (part.label.as_str(), part.value.clone())).collect();
        rows.extend(self.signer.map(|signer| ("signer", signer.to_string())));
        rows.extend(self.nonce.map(|nonce| ("nonce", nonce.to_string())));
        rows.extend(self.hash.map(|hash| ("hash", hash.to_string())));
        rows.push(("call", self.call.clone()));
        let command: Vec<String> =
            self.command.iter().map(|word| super::shown::word(word)).collect();
        rows.push(("command", command.join(" ")));
        format!("{}\n{}", self.action, pairs(&rows))
    }

    fn brief(&self) -> String {
        let command: Vec<String> =
            self.command.iter().map(|word| super::shown::word(word)).collect();
        command.join(" ")
    }
}

/// Explains a hash, hex of an extrinsic or of a call, or what is in a file.
pub async fn explain(session: &Session, what: &[u8]) -> Result<Explained, Fault> {
    let bytes = bytes(what)?;
    let (runtime, bytes) = match <[u8; 32]>::try_from(bytes.as_slice()) {
        Ok(hash) => found(session, Hash(hash)).await?,
        Err(_) => (session.chain.best().await?.runtime().clone(), bytes),
    };
    decoded(&runtime, &bytes)
}

/// The bytes that are meant: those of a document's call, or of hex.
fn bytes(what: &[u8]) -> Result<Vec<u8>, Fault> {
    let unreadable = || {
        Fault::new(Code::Envelope, "it is neither a hash, nor hex, nor a file with a transaction")
    };
    if what.trim_ascii_start().starts_with(b"{") {
        let first = documents(what)?.into_iter().find_map(|document| match document {
            Document::Unsigned(unsigned) => {
                Some(unsigned.check().map(|checked| checked.payload().call.clone()))
            }
            _ => None,
        });
        return first.ok_or_else(unreadable)?;
    }
    let text = std::str::from_utf8(what).map_err(|_| unreadable())?.trim();
    hex::decode(text.strip_prefix("0x").unwrap_or(text)).map_err(|_| unreadable())
}

/// From the journal, or from the newest blocks.
async fn found(session: &Session, hash: Hash) -> Result<(Runtime, Vec<u8>), Fault> {
    let best = session.chain.best().await?;
    if let Some(entry) = session.journal.get(&hash)?
        && entry.genesis == session.chain.genesis()
    {
        let view = if entry.spec_version == best.runtime().spec_version() {
            best
        } else {
            session.chain.at(entry.born.hash).await?
        };
        return Ok((view.runtime().clone(), entry.extrinsic));
    }
    let newest = best.block().number;
    match session.chain.body_of(&hash, newest.saturating_sub(DEEP), newest).await? {
        Some((block, bytes)) => Ok((session.chain.at(block.hash).await?.runtime().clone(), bytes)),
        None => Err(Fault::new(
            Code::Name,
            format!("{hash} is neither in this machine's journal nor in the last {DEEP} blocks"),
        )
        .hint("give the bytes of the transaction as hex instead")),
    }
}

fn decoded(runtime: &Runtime, bytes: &[u8]) -> Result<Explained, Fault> {
    let (whole, call) = match runtime.decode_extrinsic(bytes) {
        Ok(extrinsic) => (Some((extrinsic.signer, extrinsic.nonce)), extrinsic.call),
        // Bytes of a call alone have no length in front.
        Err(fault) => (None, runtime.decode_call(bytes).map_err(|_| unread(&fault))?),
    };
    let order = order::explain(runtime, &call)?;
    let (action, rows) = review::words(&order);
    Ok(Explained {
        hash: whole.map(|_| Hash(crate::tx::blake2(bytes))),
        signer: whole.and_then(|(signer, _)| signer),
        nonce: whole.and_then(|(_, nonce)| nonce),
        action,
        parts: rows
            .into_iter()
            .map(|(label, value)| Part { label: label.to_owned(), value })
            .collect(),
        call: named(runtime, &call)?,
        command: command(runtime, &order, &call)?,
    })
}

fn unread(fault: &Fault) -> Fault {
    Fault::new(
        Code::Envelope,
        format!("it is neither an extrinsic nor a call: {}", fault.message()),
    )
}

fn named(runtime: &Runtime, call: &DecodedCall) -> Result<String, Fault> {
    Ok(runtime.name_call(call)?.to_string())
}

fn command(runtime: &Runtime, order: &Order, call: &DecodedCall) -> Result<Vec<String>, Fault> {
    if let Some(words) = short(order) {
        return Ok(std::iter::once("tao".to_owned()).chain(words).collect());
    }
    let call = runtime.name_call(call)?;
    let mut words =
        vec!["tao".to_owned(), "call".to_owned(), format!("{}.{}", call.pallet, call.name)];
    words.extend(call.args.iter().map(|(name, value)| format!("{}={value}", clean(name, 80))));
    Ok(words)
}

/// The command that was made for the order, where it says the same to the last digit.
fn short(order: &Order) -> Option<Vec<String>> {
    let words = |words: &[&str], options: &[(&str, String)]| {
        let mut out: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        for (name, value) in options {
            out.extend([format!("--{name}"), value.clone()]);
        }
        out
    };
    Some(match order {
        Order::Transfer { to, amount, keep_alive } => {
            let mut out =
                words(&["transfer"], &[("to", to.to_string()), ("amount", amount.to_string())]);
            out.extend((!keep_alive).then(|| "--allow-death".to_owned()));
            out
        }
        Order::AddStakeLimit { hotkey, netuid, amount, limit, partial } => {
            let mut out = words(
                &["stake", "add"],
                &[
                    ("netuid", netuid.to_string()),
                    ("hotkey", hotkey.to_string()),
                    ("amount", amount.to_string()),
                    ("limit-price", limit.to_string()),
                ],
            );
            out.extend(partial.then(|| "--partial".to_owned()));
            out
        }
        Order::RemoveStakeLimit { hotkey, amount, limit, partial }
            if amount.units() != WHOLE_POSITION =>
        {
            let mut out = words(
                &["stake", "remove"],
                &[
                    ("netuid", amount.netuid().to_string()),
                    ("hotkey", hotkey.to_string()),
                    ("amount", amount.to_string()),
                    ("limit-price", limit.to_string()),
                ],
            );
            out.extend(partial.then(|| "--partial".to_owned()));
            out
        }
        Order::As { wrapper: Wrapper::Proxy { real, kind }, order } => {
            let mut out = short(order)?;
            let kind = kind.as_ref().map(|kind| format!("/{kind}")).unwrap_or_default();
            out.extend(["--as".to_owned(), format!("proxy:{real}{kind}")]);
            out
        }
        _ => return None,
    })
}
