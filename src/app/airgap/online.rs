//! The side that talks to a chain: building documents, and sending what comes back signed.

use schemars::JsonSchema;
use serde::Serialize;
use tao_keystore::Store;

use super::{now, verify};
use crate::app::execute::{self, Follow, Progress, Receipt, Sending};
use crate::app::payer::{self, Payer};
use crate::app::policy;
use crate::app::session::Session;
use crate::config::Settings;
use crate::consent::Proposal;
use crate::domain::{BlockRef, Scheme};
use crate::fault::{Code, Fault};
use crate::render::Report;
use crate::review::Source;
use crate::travel::{Checked, Claim, Claims, Sheet, Signed, Unsigned, Validity};
use crate::tx::Extrinsic;

/// Blocks that must be left for a transaction to get in.
const MARGIN: u64 = 10;

/// Writes a proposal down for a signer elsewhere, with the proof of what it says.
pub fn build(
    session: &Session,
    proposal: &Proposal,
    payer: &Payer,
    store: &Store,
    ladder: Option<String>,
) -> Result<Unsigned, Fault> {
    let proof = proposal.runtime.proof(proposal.payload())?;
    let quotes = proposal
        .review
        .rows
        .iter()
        .filter(|row| row.source == Source::Quoted)
        .map(|row| Claim { label: row.label.to_owned(), value: row.value.clone() })
        .collect();
    let claims = Claims {
        network: session.network.clone(),
        action: proposal.review.action.clone(),
        built_at: now(),
        quotes,
    };
    let unsigned = Unsigned::new(
        proposal.payload(),
        &proof,
        payer.coldkey().0,
        scheme(payer, store)?,
        proposal.birth.number,
        ladder,
        claims,
    )?;
    let checked = unsigned.check()?;
    if checked.order.as_ref().is_some_and(|order| *order != proposal.order) {
        return Err(Fault::new(
            Code::Bug,
            "the transaction does not say by its proof what was planned; nothing was written",
        ));
    }
    Ok(unsigned)
}

/// A signed transaction that the chain would take now, as far as can be seen.
pub struct Ready<'a> {
    signed: &'a Signed,
    checked: Checked,
    extrinsic: Extrinsic,
    action: String,
    /// What the policy of its wallet says, where it would not have let it be signed here.
    remark: Option<String>,
}

impl Ready<'_> {
    pub fn action(&self) -> &str {
        &self.action
    }

    pub fn words(&self, network: &str) -> String {
        let mut sheet = Sheet::of(&self.checked, network);
        sheet.warnings.extend(self.remark.clone());
        sheet.words()
    }

    pub fn digest(&self) -> &str {
        self.signed.transaction.digest()
    }
}

/// Checks signatures and what does not need a chain, in the order in which they are to be sent.
pub fn ready<'a>(signed: &'a [Signed], settings: &Settings) -> Result<Vec<Ready<'a>>, Fault> {
    let mut out = Vec::new();
    for signed in signed {
        let (checked, extrinsic) = signed.assemble(verify)?;
        let action = Sheet::of(&checked, "").action;
        let remark = policy::remark(settings, &checked);
        out.push(Ready { signed, checked, extrinsic, action, remark });
    }
    out.sort_by_key(|ready| (ready.checked.around.nonce, ready.checked.account));
    Ok(out)
}

/// Sends one transaction as it was signed, or says by name why it is too late for that. Nothing is
/// changed and nothing is sent twice.
pub async fn submit(
    session: &Session,
    ready: &Ready<'_>,
    follow: Follow,
    on_progress: &mut (dyn FnMut(&Progress) + Send),
) -> Result<Receipt, Fault> {
    let Ready { checked, extrinsic, action, remark, .. } = ready;
    let (chain, around) = (&session.chain, &checked.around);
    if chain.genesis() != around.genesis {
        return Err(Fault::new(
            Code::WrongGenesis,
            format!("the transaction is for another network than `{}`", session.network),
        )
        .hint("choose its network with --network or --endpoint"));
    }
    let view = chain.best().await?;
    let (spec, version) = (view.runtime().spec_version(), view.runtime().transaction_version());
    if (spec, version) != (around.spec_version, around.transaction_version) {
        return Err(stale(format!(
            "the chain's runtime was upgraded from {} to {spec} since the transaction was built",
            around.spec_version
        )));
    }
    if view.runtime().digest().is_some_and(|digest| digest != checked.metadata) {
        return Err(Fault::new(
            Code::Proof,
            "the metadata that the transaction was read with is not that of the chain",
        )
        .hint("the machine that built it, or this node, gave false metadata; do not sign again before you know which"));
    }
    let next = chain.next_nonce(checked.account).await?;
    if around.nonce < next {
        return Err(stale(format!(
            "nonce {} of the account is used already; the next one is {next}",
            around.nonce
        )));
    }
    if around.nonce > next {
        return Err(stale(format!(
            "the account must first send the transactions with nonces {next} to {}",
            around.nonce.saturating_sub(1)
        )));
    }
    let head = view.block();
    if let Some(end) = checked.validity.expires_at()
        && u64::from(head.number).saturating_add(MARGIN) > end
    {
        let now = head.number;
        return Err(Fault::new(
            Code::Expired,
            format!("the transaction's last block is {end}, and the chain is at block {now}"),
        )
        .hint("build and sign it again"));
    }
    let birth = match checked.validity {
        Validity::Blocks { claimed_birth: Some(number), .. } => {
            BlockRef { number, hash: around.anchor }
        }
        Validity::Blocks { claimed_birth: None, .. } | Validity::Forever => head,
    };
    let named = crate::tx::proof::named(&checked.call);
    let sending = Sending {
        signer: checked.account,
        nonce: around.nonce,
        nonce_is_chosen: false,
        block: head,
        birth,
        expires_at: checked.validity.expires_at(),
        runtime: view.runtime(),
        action,
        command: ["tao", "tx", "submit"].map(str::to_owned).to_vec(),
        spends: named.as_ref().and_then(|call| crate::policy::effects(call).spends),
        call: named,
        predicted: None,
    };
    let turn = session.journal.lock_signer(checked.account)?;
    let mut receipt =
        execute::send(session, &sending, extrinsic, turn, follow, on_progress).await?;
    receipt.notes.extend(remark.clone());
    Ok(receipt)
}

fn stale(why: String) -> Fault {
    Fault::new(Code::Stale, why).hint("nothing was sent; build and sign it again")
}

/// What the key's scheme is taken to be; where only an address is known, the usual one.
fn scheme(payer: &Payer, store: &Store) -> Result<Scheme, Fault> {
    let Payer::Wallet { name, .. } = payer else { return Ok(Scheme::Sr25519) };
    let key = store.show(name)?.coldkey;
    Ok(key.map_or(Scheme::Sr25519, |key| payer::ours(key.scheme)))
}

/// What became of several transactions.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Receipts {
    pub receipts: Vec<Receipt>,
}

impl Report for Receipts {
    const SCHEMA: &'static str = "tao.receipts/1";

    fn human(&self) -> String {
        let receipts: Vec<String> = self.receipts.iter().map(Report::human).collect();
        receipts.join("\n")
    }

    fn brief(&self) -> String {
        let hashes: Vec<String> = self.receipts.iter().map(Report::brief).collect();
        hashes.join("\n")
    }
}
