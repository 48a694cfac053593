//! Transactions between machines: what the offline side does, and what the online side adds.
//!
//! Only [`online`] knows a chain; everything else works from documents and files.

#[cfg(feature = "online")]
pub mod online;

use std::time::{SystemTime, UNIX_EPOCH};

use schemars::JsonSchema;
use serde::Serialize;
use tao_keystore::Pair;

use super::payer;
use crate::config::{self, Network};
use crate::consent::{Visitor, Welcomed};
use crate::domain::{Account, Genesis, Hash, Scheme};
use crate::fault::{Code, Fault};
use crate::render::{Report, pairs};
use crate::store::{GivenSignature, Precedent, SignedLog};
use crate::travel::{
    Bundle, Checked, Document, Sheet, Signature, Signed, Unsigned, Validity, documents,
};

/// Seconds between two blocks of the public networks.
const BLOCK_TIME: u64 = 12;
/// Clocks may differ by this much before it is worth a word.
const CLOCK: u64 = 600;

/// Seconds since 1970 by this machine's clock.
pub fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |age| age.as_secs())
}

/// What came in, by kind.
#[derive(Debug, Default)]
pub struct Parcel {
    pub unsigned: Vec<Unsigned>,
    pub signatures: Vec<Signature>,
    pub signed: Vec<Signed>,
}

impl Parcel {
    /// Sorts the documents of several files and streams.
    pub fn open<'a>(inputs: impl IntoIterator<Item = &'a [u8]>) -> Result<Self, Fault> {
        let mut parcel = Self::default();
        for input in inputs {
            for document in documents(input)? {
                match document {
                    Document::Unsigned(unsigned) => parcel.unsigned.push(*unsigned),
                    Document::Signature(signature) => parcel.signatures.push(signature),
                    Document::Bundle(bundle) => parcel.signed.extend(bundle.entries()?),
                }
            }
        }
        Ok(parcel)
    }

    /// Joins every signature with its transaction; what does not fit together is refused.
    pub fn join(self) -> Result<Vec<Signed>, Fault> {
        let Self { unsigned, mut signatures, mut signed } = self;
        for transaction in unsigned {
            let of = |signature: &Signature| signature.transaction() == transaction.digest();
            let Some(at) = signatures.iter().position(of) else {
                return Err(Fault::new(
                    Code::BadSignature,
                    format!(
                        "there is no signature for the transaction {}",
                        transaction.check()?.digest
                    ),
                )
                .hint("name the *.signed.json file too, or a bundle"));
            };
            let signature = signatures.swap_remove(at);
            if signatures.iter().any(of) {
                return Err(Fault::new(
                    Code::BadSignature,
                    "there are two signatures for one transaction",
                )
                .hint("keep one of them"));
            }
            signed.push(Signed { transaction, signature });
        }
        if !signatures.is_empty() {
            return Err(Fault::new(
                Code::BadSignature,
                "there is a signature for a transaction that is not among the files",
            )
            .hint("name the *.unsigned.json file that was signed"));
        }
        if signed.is_empty() {
            return Err(Fault::new(
                Code::Envelope,
                "there is no signed transaction among the files",
            ));
        }
        Ok(signed)
    }
}

/// The name this machine knows a genesis by.
fn network(genesis: &Genesis) -> Option<&'static str> {
    Network::NAMED
        .iter()
        .find(|network| network.genesis().as_ref() == Some(genesis))
        .map(|network| network.name())
}

/// Shows a transaction without asking whether it may be signed.
pub fn inspect(unsigned: &Unsigned) -> Result<Visitor, Fault> {
    let checked = unsigned.check()?;
    let name =
        network(&checked.around.genesis).unwrap_or("none of the built-in ones: a practice chain?");
    Ok(Visitor::new(checked, name))
}

/// Decides whether a checked transaction may be put before the signer. `allowed` are genesis hashes
/// that the user typed in full; `now` is Unix time.
pub fn admit(checked: Checked, allowed: &[Genesis], now: u64) -> Result<Visitor, Fault> {
    let genesis = checked.around.genesis;
    let name = match network(&genesis) {
        Some(name) => name,
        None if allowed.contains(&genesis) => "allowed by --allow-genesis",
        None => {
            return Err(Fault::new(
                Code::ForeignGenesis,
                format!("the transaction is for the network {genesis}, which is none of the built-in ones"),
            )
            .hint(format!("for a practice chain, compare the hash and add --allow-genesis {genesis}")));
        }
    };
    let public = config::is_public(&genesis);
    let mut late = None;
    if let (Validity::Blocks { period, .. }, Some(claims), true) =
        (checked.validity, &checked.claims, public)
    {
        let over = claims.built_at.saturating_add(period.saturating_mul(BLOCK_TIME));
        if now > over {
            return Err(Fault::new(
                Code::Expired,
                "the transaction can no longer be sent: by the clock of this machine its last block has passed",
            )
            .hint("have it built again, or set the clock"));
        }
        if now.saturating_add(CLOCK) < claims.built_at {
            late = Some("this machine's clock is behind the one that built the transaction");
        }
    }
    let mut visitor = Visitor::new(checked, name);
    visitor.sheet.warnings.extend(late.map(str::to_owned));
    Ok(visitor)
}

/// Judges a batch by the log of signatures and notes in each sheet what the signer should know.
///
/// The same bytes twice, or two transactions with one nonce outside a ladder, are refused unless
/// `again` says that this is wanted.
pub fn consult(
    log: &SignedLog,
    visitors: &mut [Visitor],
    now: u64,
    again: bool,
) -> Result<Vec<GivenSignature>, Fault> {
    let mut given: Vec<GivenSignature> = Vec::new();
    for visitor in visitors {
        let entry = entry(visitor, now);
        let nonce = entry.nonce;
        let refusal = |why: String| {
            Fault::new(Code::SignedBefore, why)
                .hint("if that is meant, sign with --again; only one of them can ever be included")
        };
        let note = match log.precedent(&entry, &given)? {
            Precedent::None => None,
            Precedent::Same if again => {
                Some("this machine signed this very transaction before".to_owned())
            }
            Precedent::Same => {
                return Err(refusal("this machine signed this very transaction before".to_owned()));
            }
            Precedent::Rival(other) => {
                let why = format!(
                    "another transaction of this account with nonce {nonce} was signed here: {other}"
                );
                if !again {
                    return Err(refusal(why));
                }
                Some(why)
            }
            Precedent::Rung => Some(format!(
                "it shares nonce {nonce} with other orders of its ladder: only one of them can happen"
            )),
            Precedent::Gap(highest) => Some(format!(
                "the highest nonce signed here is {highest}: this one waits until those between are used"
            )),
        };
        visitor.sheet.warnings.extend(note);
        given.push(entry);
    }
    Ok(given)
}

fn entry(visitor: &Visitor, now: u64) -> GivenSignature {
    let checked = &visitor.checked;
    GivenSignature::new(
        checked.account,
        &checked.around.genesis,
        checked.around.nonce,
        &checked.payload_hash(),
        checked.ladder.as_deref(),
        &visitor.sheet.action,
        now,
    )
}

/// Signs what was agreed to. The log is written first: a signature that nobody remembers is worse
/// than a line too many.
pub fn sign(
    log: &SignedLog,
    given: &[GivenSignature],
    welcomed: &[Welcomed],
    pair: &Pair,
) -> Result<Vec<Signature>, Fault> {
    for one in welcomed {
        let account = one.visitor().checked.account;
        if pair.public() != account.0 {
            return Err(Fault::new(
                Code::OtherAccount,
                format!("the transaction is of {account}, and the unlocked key is another one"),
            ));
        }
    }
    log.add(given)?;
    let mut out = Vec::new();
    for one in welcomed {
        let checked = &one.visitor().checked;
        let bytes = checked.payload.signing_bytes();
        let signature = pair.sign(&bytes);
        let scheme = payer::scheme(pair);
        if !verify(scheme, &checked.account, &bytes, &signature) {
            return Err(Fault::new(
                Code::Bug,
                "the signature made does not verify; it is not given out",
            ));
        }
        out.push(one.signature(scheme, signature));
    }
    Ok(out)
}

pub fn verify(scheme: Scheme, account: &Account, bytes: &[u8], signature: &[u8; 64]) -> bool {
    let scheme = match scheme {
        Scheme::Sr25519 => tao_keystore::Scheme::Sr25519,
        Scheme::Ed25519 => tao_keystore::Scheme::Ed25519,
    };
    tao_keystore::verify(scheme, &account.0, bytes, signature)
}

/// Joins transactions with their signatures, each verified, in the order in which they can be sent.
pub fn combine(parcel: Parcel) -> Result<(Bundle, Combined), Fault> {
    let mut entries = Vec::new();
    for signed in parcel.join()? {
        let (checked, extrinsic) = signed.assemble(verify)?;
        entries.push((checked, extrinsic.hash, signed));
    }
    // Approvals of one multisig come from several accounts; the nonce orders those of each.
    entries.sort_by_key(|(checked, _, _)| (checked.around.nonce, checked.account));
    let list = entries
        .iter()
        .map(|(checked, hash, _)| {
            let name = network(&checked.around.genesis).unwrap_or("unknown");
            CombinedEntry {
                hash: *hash,
                account: checked.account,
                nonce: checked.around.nonce,
                action: Sheet::of(checked, name).action,
            }
        })
        .collect();
    let bundle = Bundle::new(entries.into_iter().map(|(_, _, signed)| signed).collect());
    Ok((bundle, Combined { transactions: list }))
}

/// What a bundle holds.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Combined {
    pub transactions: Vec<CombinedEntry>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct CombinedEntry {
    /// The hash that the chain will know it by.
    pub hash: Hash,
    pub account: Account,
    pub nonce: u32,
    pub action: String,
}

impl Report for Combined {
    const SCHEMA: &'static str = "tao.combined/1";

    fn human(&self) -> String {
        let lines = self.transactions.iter().map(|one| {
            format!("{}  nonce {}  {}\n{}\n", one.account, one.nonce, one.action, one.hash)
        });
        lines.collect()
    }
}

/// Sheets, for `tx inspect`.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Inspected {
    pub transactions: Vec<InspectedEntry>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct InspectedEntry {
    pub digest: Hash,
    pub account: Account,
    pub nonce: u32,
    pub expires_at: Option<u64>,
    pub sheet: Sheet,
    /// Whether a signature that came along is right.
    pub signed: bool,
}

impl Inspected {
    pub fn of(parcel: Parcel) -> Result<Self, Fault> {
        let mut transactions = Vec::new();
        let mut add = |unsigned: &Unsigned, signed: bool| {
            let visitor = inspect(unsigned)?;
            transactions.push(InspectedEntry {
                digest: visitor.checked.digest,
                account: visitor.checked.account,
                nonce: visitor.checked.around.nonce,
                expires_at: visitor.checked.validity.expires_at(),
                sheet: visitor.sheet,
                signed,
            });
            Ok::<(), Fault>(())
        };
        if parcel.signatures.is_empty() && parcel.signed.is_empty() {
            parcel.unsigned.iter().try_for_each(|unsigned| add(unsigned, false))?;
        } else {
            for signed in parcel.join()? {
                signed.assemble(verify)?;
                add(&signed.transaction, true)?;
            }
        }
        Ok(Self { transactions })
    }
}

impl Report for Inspected {
    const SCHEMA: &'static str = "tao.inspected/1";

    fn human(&self) -> String {
        let sheets = self.transactions.iter().map(|one| {
            let signed = if one.signed { "yes, and the signature is right" } else { "no" };
            format!("{}{}", one.sheet.words(), pairs(&[("signed", signed.to_owned())]))
        });
        sheets.collect::<Vec<_>>().join("\n")
    }
}

/// A document that was written to a file.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Written {
    pub file: Option<String>,
    pub transactions: Vec<WrittenEntry>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct WrittenEntry {
    pub digest: String,
    pub account: String,
    pub nonce: u32,
    pub action: String,
    pub expires_at: Option<u64>,
}

impl Report for Written {
    const SCHEMA: &'static str = "tao.written/1";

    fn human(&self) -> String {
        let mut rows = Vec::new();
        for one in &self.transactions {
            rows.push(("transaction", one.action.clone()));
            rows.push(("nonce", one.nonce.to_string()));
            let expiry =
                one.expires_at.map_or_else(|| "never".to_owned(), |end| format!("at block {end}"));
            rows.push(("expires", expiry));
        }
        rows.extend(self.file.as_ref().map(|file| ("file", file.clone())));
        pairs(&rows)
    }

    fn brief(&self) -> String {
        self.file.clone().unwrap_or_default()
    }
}

impl WrittenEntry {
    pub fn of(visitor: &Visitor) -> Self {
        let checked = &visitor.checked;
        Self {
            digest: checked.digest.to_string(),
            account: checked.account.to_string(),
            nonce: checked.around.nonce,
            action: visitor.sheet.action.clone(),
            expires_at: checked.validity.expires_at(),
        }
    }
}
