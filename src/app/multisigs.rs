//! Multisigs: those in the book of this machine, and what waits in them.

use schemars::JsonSchema;
use serde::Serialize;

use super::session::Session;
use crate::chain::{View, read};
use crate::domain::{Account, Arg, BlockRef, Coldkey, Group, Hash, PendingCall, Tao, Timepoint};
use crate::fault::{Code, Fault};
use crate::intent::Order;
use crate::render::{Report, pairs, table};
use crate::review;
use crate::tx::{Runtime, blake2, order, value};

/// The multisigs in the book.
#[derive(Debug, JsonSchema, Serialize)]
pub struct MultisigList {
    pub multisigs: Vec<NamedGroup>,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct NamedGroup {
    pub name: String,
    pub address: Coldkey,
    #[serde(flatten)]
    pub group: Group,
}

impl NamedGroup {
    pub fn new(name: &str, group: Group) -> Self {
        Self { name: name.to_owned(), address: group.account(), group }
    }
}

impl Report for MultisigList {
    const SCHEMA: &'static str = "tao.multisigs/1";

    fn human(&self) -> String {
        if self.multisigs.is_empty() {
            return "there are no multisigs on this machine\n".to_owned();
        }
        let row = |one: &NamedGroup| {
            let of = format!("{} of {}", one.group.threshold(), one.group.signatories().len());
            vec![one.name.clone(), of, one.address.to_string()]
        };
        let rows: Vec<_> = self.multisigs.iter().map(row).collect();
        table(&["NAME", "NEEDS", "ADDRESS"], &rows)
    }

    fn brief(&self) -> String {
        self.multisigs.iter().map(|one| one.name.clone()).collect::<Vec<_>>().join("\n")
    }
}

/// A new entry in the book.
impl Report for NamedGroup {
    const SCHEMA: &'static str = "tao.multisig/1";

    fn human(&self) -> String {
        let mut rows = vec![
            ("name", self.name.clone()),
            ("address", self.address.to_string()),
            ("needs", format!("{} approvals", self.group.threshold())),
        ];
        rows.extend(self.group.signatories().iter().map(|key| ("signatory", key.to_string())));
        pairs(&rows)
    }

    fn brief(&self) -> String {
        self.address.to_string()
    }
}

/// A multisig and what waits in it.
#[derive(Debug, JsonSchema, Serialize)]
pub struct MultisigState {
    pub block: BlockRef,
    #[serde(flatten)]
    pub multisig: NamedGroup,
    pub free: Tao,
    pub pending: Vec<Waiting>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Waiting {
    pub call_hash: Hash,
    #[serde(flatten)]
    pub state: PendingCall,
    pub missing: Vec<Account>,
    /// The call behind the hash, as the transaction that began the operation holds it.
    pub call: Option<KnownCall>,
}

/// A call whose bytes have the hash that waits.
#[derive(Debug, JsonSchema, Serialize)]
pub struct KnownCall {
    pub bytes: String,
    pub action: String,
    pub parts: Vec<(String, String)>,
}

pub async fn state(session: &Session, multisig: NamedGroup) -> Result<MultisigState, Fault> {
    let view = session.chain.best().await?;
    let free = view.account(multisig.address.0).await?.free;
    let group = &multisig.group;
    let mut pending = Vec::new();
    for (call_hash, state) in view.pending_calls(multisig.address.0).await? {
        let missing = group.signatories().iter().filter(|key| !state.approvals.contains(key));
        let call = known(session, call_hash, &state).await?;
        pending.push(Waiting { call_hash, missing: missing.copied().collect(), state, call });
    }
    Ok(MultisigState { block: view.block(), free, pending, multisig })
}

/// The bytes of the one call that waits, for a signatory who names none.
pub async fn waiting_call(
    session: &Session,
    name: &str,
    multisig: Coldkey,
) -> Result<String, Fault> {
    let view = session.chain.best().await?;
    let waiting = view.pending_calls(multisig.0).await?;
    match waiting.as_slice() {
        [] => Err(Fault::new(
            Code::NothingThere,
            format!("nothing waits for approvals in the multisig `{name}`"),
        )),
        [(hash, state)] => match known(session, *hash, state).await? {
            Some(call) => Ok(call.bytes),
            None => Err(Fault::new(
                Code::Arguments,
                format!("the block that began {hash} does not hold its call, only the hash"),
            )
            .hint("get the call from whoever began it, and name it with --call")),
        },
        all => {
            let fault = Fault::new(
                Code::Arguments,
                format!("{} calls wait in the multisig `{name}`; say which with --call", all.len()),
            );
            Err(fault.try_command("see them", &["tao", "multisig", "show", name]))
        }
    }
}

/// Looks the call up where the operation began. What does not have the hash is not the call.
async fn known(
    session: &Session,
    hash: Hash,
    state: &PendingCall,
) -> Result<Option<KnownCall>, Fault> {
    let Timepoint { height, index } = state.since;
    let Some(bytes) = session.chain.extrinsic_at(height, index).await? else { return Ok(None) };
    let runtime = session.chain.runtime();
    let found = runtime
        .decode_extrinsic(&bytes)
        .and_then(|extrinsic| runtime.name_call(&extrinsic.call))
        .ok()
        .and_then(|call| inside(runtime, &call.args, hash));
    let Some(bytes) = found else { return Ok(None) };
    let (action, parts) = review::words(&order::explain(runtime, &runtime.decode_call(&bytes)?)?);
    Ok(Some(KnownCall {
        bytes: format!("0x{}", hex::encode(bytes)),
        action,
        parts: parts.into_iter().map(|(label, value)| (label.to_owned(), value)).collect(),
    }))
}

/// The bytes of the call with this hash among all calls inside.
fn inside(runtime: &Runtime, args: &[(String, Arg)], hash: Hash) -> Option<Vec<u8>> {
    args.iter().find_map(|(_, arg)| within(runtime, arg, hash))
}

fn within(runtime: &Runtime, arg: &Arg, hash: Hash) -> Option<Vec<u8>> {
    match arg {
        Arg::Call(call) => {
            let named = Order::Named(call.as_ref().clone());
            let bytes = runtime.encode_call(&order::compose(&named)).ok();
            bytes
                .filter(|bytes| Hash(blake2(bytes)) == hash)
                .or_else(|| inside(runtime, &call.args, hash))
        }
        Arg::List(items) => items.iter().find_map(|item| within(runtime, item, hash)),
        _ => None,
    }
}

impl Report for MultisigState {
    const SCHEMA: &'static str = "tao.multisig_state/1";

    fn human(&self) -> String {
        let mut text = self.multisig.human();
        text.push_str(&pairs(&[("free", format!("{} TAO", self.free))]));
        if self.pending.is_empty() {
            text.push_str("nothing waits for approvals\n");
        }
        for one in &self.pending {
            text.push('\n');
            let mut rows = vec![
                ("waiting call", one.call_hash.to_string()),
                (
                    "begun",
                    format!(
                        "in block {}, transaction {}",
                        one.state.since.height, one.state.since.index
                    ),
                ),
                ("by", one.state.depositor.to_string()),
                ("deposit", format!("{} TAO", one.state.deposit)),
            ];
            rows.extend(one.state.approvals.iter().map(|key| ("approved by", key.to_string())));
            rows.extend(one.missing.iter().map(|key| ("not by", key.to_string())));
            match &one.call {
                None => rows.push(("the call", "n/a: ask who began it for its bytes".to_owned())),
                Some(call) => {
                    rows.push(("does", call.action.clone()));
                    let parts = call.parts.iter();
                    rows.extend(parts.map(|(label, value)| (label.as_str(), value.clone())));
                    rows.push(("bytes", call.bytes.clone()));
                }
            }
            let last = one.state.approvals.len().saturating_add(1)
                >= usize::from(self.multisig.group.threshold());
            let verb = if last { "execute" } else { "approve" };
            rows.push(("agree with", format!("tao multisig {verb} {}", self.multisig.name)));
            text.push_str(&pairs(&rows));
        }
        text
    }
}

impl View {
    /// The operations of a multisig that wait for approvals, under the hashes of their calls.
    pub(crate) async fn pending_calls(
        &self,
        multisig: Account,
    ) -> Result<Vec<(Hash, PendingCall)>, Fault> {
        let rows = self.rows("Multisig", "Multisigs", &[value::account(multisig)]).await?;
        rows.iter().map(|(keys, row)| read::pending_row(keys, row)).collect()
    }
}
