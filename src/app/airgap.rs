//! Transactions between machines: what the offline side does, and what the online side adds.
//!
//! Only [`online`] knows a chain; everything else works from documents and files.

#[cfg(feature = "online")]
pub mod online;

use std::time::{SystemTime, UNIX_EPOCH};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use tao_keystore::Pair;

use super::payer;
use crate::config::{self, Network};
use crate::consent::{Visitor, Welcomed};
use crate::domain::{Account, Genesis, Hash, Scheme};
use crate::fault::{Code, Fault};
use crate::qr;
use crate::render::{Report, pairs};
use crate::store::{GivenSignature, Precedent, SignedLog};
use crate::travel::frames::{self, Assembly};
use crate::travel::{
    Bundle, Checked, Document, Sheet, Signature, Signed, Unsigned, Validity, documents,
};

/// Seconds between two blocks of the public networks.
const BLOCK_TIME: u64 = 12;
const UNKNOWN: &str = "none of the built-in ones: a practice chain?";
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
    /// Transactions that came as QR codes.
    pub framed: Vec<Checked>,
    /// Signatures as other wallets show them: they do not say for what they are.
    pub answers: Vec<(Scheme, [u8; 64])>,
}

impl Parcel {
    /// Sorts the documents of several files and streams.
    pub fn open<'a>(inputs: impl IntoIterator<Item = &'a [u8]>) -> Result<Self, Fault> {
        let mut parcel = Self::default();
        let mut assembly = Assembly::default();
        for input in inputs {
            if input.starts_with(b"\x89PNG") {
                for content in qr::read_png(input)? {
                    match std::str::from_utf8(&content)
                        .ok()
                        .map(frames::answer)
                        .transpose()?
                        .flatten()
                    {
                        Some(answer) => parcel.answers.push(answer),
                        None => assembly.add(&content)?,
                    }
                }
                continue;
            }
            if input.starts_with(&[0]) {
                assembly.join(frames::stream(input)?)?;
                continue;
            }
            if !input.trim_ascii_start().starts_with(b"{") {
                parcel.scanned(input, &mut assembly)?;
                continue;
            }
            for document in documents(unwrapped(input).as_deref().unwrap_or(input))? {
                match document {
                    Document::Unsigned(unsigned) => parcel.unsigned.push(*unsigned),
                    Document::Signature(signature) => parcel.signatures.push(signature),
                    Document::Bundle(bundle) => parcel.signed.extend(bundle.entries()?),
                }
            }
        }
        if !assembly.is_empty() {
            parcel.framed.push(frames::read(&assembly.finish()?)?);
        }
        Ok(parcel)
    }

    /// Lines of hex, as a scanner prints them or a person pastes them.
    fn scanned(&mut self, input: &[u8], assembly: &mut Assembly) -> Result<(), Fault> {
        let unreadable = || {
            Fault::new(Code::Envelope, "it is neither JSON, nor a PNG picture, nor hex of QR codes")
        };
        let text = std::str::from_utf8(input).map_err(|_| unreadable())?;
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).peekable();
        lines.peek().ok_or_else(unreadable)?;
        for line in lines {
            if let Some(answer) = frames::answer(line)? {
                self.answers.push(answer);
                continue;
            }
            let digits = line.strip_prefix("0x").unwrap_or(line);
            assembly.add(&hex::decode(digits).map_err(|_| unreadable())?)?;
        }
        Ok(())
    }

    pub fn has_signatures(&self) -> bool {
        !(self.signatures.is_empty() && self.signed.is_empty() && self.answers.is_empty())
    }

    /// Finds what each bare signature is for by verifying it.
    fn settle(&mut self) -> Result<(), Fault> {
        let lost = || {
            Fault::new(Code::BadSignature, "the signature is for none of the transactions here")
                .hint("name the *.unsigned.json file that was shown, and read the code again")
        };
        for (scheme, signature) in std::mem::take(&mut self.answers) {
            let mut found = None;
            for unsigned in &self.unsigned {
                let checked = unsigned.check()?;
                if verify(scheme, &checked.account, checked.signing_bytes(), &signature) {
                    found = Some(Signature::new(&checked, scheme, signature));
                }
            }
            self.signatures.push(found.ok_or_else(lost)?);
        }
        // A signature made from QR codes names the payload, because the document never travelled.
        for unsigned in &self.unsigned {
            let checked = unsigned.check()?;
            let hash = checked.payload_hash().to_string();
            for signature in &mut self.signatures {
                if signature.transaction() == hash {
                    let (scheme, bytes) = signature.parts()?;
                    *signature = Signature::new(&checked, scheme, bytes);
                }
            }
        }
        Ok(())
    }

    /// Joins every signature with its transaction; what does not fit together is refused.
    pub fn join(mut self) -> Result<Vec<Signed>, Fault> {
        self.settle()?;
        let Self { unsigned, mut signatures, mut signed, .. } = self;
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

/// The documents inside of a result that was printed with `--json`, one after the other.
fn unwrapped(input: &[u8]) -> Option<Vec<u8>> {
    #[derive(Deserialize)]
    struct Printed {
        schema: String,
        data: Content,
    }
    #[derive(Deserialize)]
    struct Content {
        documents: Vec<Box<RawValue>>,
    }
    let printed: Printed = serde_json::from_slice(input).ok()?;
    let ours = [Written::SCHEMA, Combined::SCHEMA].contains(&printed.schema.as_str());
    let documents = printed.data.documents;
    ours.then(|| documents.iter().map(|one| one.get()).collect::<Vec<_>>().join("\n").into_bytes())
}

/// Documents as a part of a result.
pub fn embedded(text: &str) -> Result<Vec<Value>, Fault> {
    let parsed = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    parsed.collect::<Result<_, _>>().map_err(|error| Fault::new(Code::Bug, error.to_string()))
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
    let name = network(&checked.around.genesis).unwrap_or(UNKNOWN);
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
    let mut precedents = log.precedents()?;
    for visitor in visitors {
        let entry = entry(visitor, now);
        let nonce = entry.nonce;
        let refusal = |why: String| {
            Fault::new(Code::SignedBefore, why)
                .hint("if that is meant, sign with --again; only one of them can ever be included")
        };
        let note = match precedents.judge(&entry) {
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
        precedents.add(&entry);
        given.push(entry);
    }
    Ok(given)
}

fn entry(visitor: &Visitor, now: u64) -> GivenSignature {
    let checked = &visitor.checked;
    GivenSignature::new(
        checked.account,
        checked.around.genesis,
        checked.around.nonce,
        checked.payload_hash(),
        checked.ladder.as_deref(),
        &visitor.sheet.action,
        now,
    )
    .spending(visitor.effects().ok().and_then(|effects| effects.spends))
}

/// Makes the signature of each transaction: with a key of this machine, or with a device.
pub type Make<'a> = dyn FnMut(&[Welcomed]) -> Result<Vec<Made>, Fault> + 'a;

/// A signature with its scheme.
pub type Made = (Scheme, [u8; 64]);

/// Signs what was agreed to with the key of `account`, which `make` uses. The log is written
/// first: a signature that nobody remembers is worse than a line too many.
pub fn sign(
    log: &SignedLog,
    given: &[GivenSignature],
    welcomed: &[Welcomed],
    account: Account,
    again: bool,
    make: &mut Make<'_>,
) -> Result<Vec<Signature>, Fault> {
    if !again {
        first(log, given)?;
    }
    for one in welcomed {
        let wanted = one.visitor().checked.account;
        if wanted != account {
            return Err(Fault::new(
                Code::OtherAccount,
                format!("the transaction is of {wanted}, and the key at hand is another one"),
            ));
        }
    }
    log.add(given)?;
    let made = make(welcomed)?;
    if made.len() != welcomed.len() || !all_hold(account, welcomed, &made) {
        return Err(Fault::new(
            Code::Bug,
            "a signature that was made does not verify; none is given out",
        ));
    }
    let signed = welcomed.iter().zip(made);
    Ok(signed.map(|(one, (scheme, signature))| one.signature(scheme, signature)).collect())
}

/// Somebody else may have signed since the log was consulted: refuses what is not the first of its
/// nonce any more.
fn first(log: &SignedLog, given: &[GivenSignature]) -> Result<(), Fault> {
    let mut precedents = log.precedents()?;
    for entry in given {
        if matches!(precedents.judge(entry), Precedent::Same | Precedent::Rival(_)) {
            return Err(Fault::new(
                Code::SignedBefore,
                format!(
                    "another transaction of this account with nonce {} was signed here meanwhile",
                    entry.nonce
                ),
            )
            .hint("if that is meant, sign with --again; only one of them can ever be included"));
        }
        precedents.add(entry);
    }
    Ok(())
}

/// A machine that miscalculates could give its key away with a signature that does not hold. All are
/// verified together, which takes less than a third of the time that each on its own would.
fn all_hold(account: Account, signed: &[Welcomed], made: &[Made]) -> bool {
    let mut verified = 0_usize;
    [Scheme::Sr25519, Scheme::Ed25519].into_iter().all(|wanted| {
        let of_scheme = signed.iter().zip(made).filter(|(_, (scheme, _))| *scheme == wanted);
        let pairs: Vec<(&[u8], [u8; 64])> =
            of_scheme.map(|(one, (_, signature))| (signing_bytes(one), *signature)).collect();
        verified = verified.saturating_add(pairs.len());
        tao_keystore::verify_all(keys(wanted), &account.0, &pairs)
    }) && verified == signed.len()
}

fn signing_bytes(one: &Welcomed) -> &[u8] {
    one.visitor().checked.signing_bytes()
}

/// What signs with an unlocked key.
pub fn with_pair(pair: &Pair) -> impl FnMut(&[Welcomed]) -> Result<Vec<Made>, Fault> {
    |welcomed| {
        let made = pair.sign_all(welcomed.iter().map(signing_bytes));
        Ok(made.into_iter().map(|signature| (payer::scheme(pair), signature)).collect())
    }
}

pub fn verify(scheme: Scheme, account: &Account, bytes: &[u8], signature: &[u8; 64]) -> bool {
    tao_keystore::verify(keys(scheme), &account.0, bytes, signature)
}

/// The scheme as the keystore names it.
fn keys(scheme: Scheme) -> tao_keystore::Scheme {
    match scheme {
        Scheme::Sr25519 => tao_keystore::Scheme::Sr25519,
        Scheme::Ed25519 => tao_keystore::Scheme::Ed25519,
    }
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
    Ok((bundle, Combined { transactions: list, documents: Vec::new() }))
}

/// What a bundle holds.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Combined {
    pub transactions: Vec<CombinedEntry>,
    /// The bundle itself, where it went to no file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Value>,
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

/// What QR codes are made of.
#[derive(Debug)]
pub enum Picture {
    /// A transaction, cut into as many codes as it needs.
    Frames(Vec<u8>),
    /// A signature, as text.
    Text(String),
}

impl Picture {
    pub fn transaction(checked: &Checked) -> Result<Self, Fault> {
        frames::content(checked).map(Self::Frames)
    }

    /// One signature is one code; a person who photographs several would mix them up.
    pub fn signatures(signatures: &[Signature]) -> Result<Self, Fault> {
        match signatures {
            [one] => Ok(Self::Text(one.hex().to_owned())),
            _ => Err(Fault::new(
                Code::Qr,
                "a QR code holds one signature; sign one transaction at a time",
            )),
        }
    }

    pub fn of(parcel: &Parcel) -> Result<Self, Fault> {
        match (parcel.unsigned.as_slice(), parcel.signatures.as_slice()) {
            ([one], []) => Self::transaction(&one.check()?),
            ([], [_]) => Self::signatures(&parcel.signatures),
            _ => Err(Fault::new(Code::Qr, "name one transaction or one signature to show")),
        }
    }

    /// The content of each code.
    pub fn contents(&self, chunk: usize) -> Result<Vec<Vec<u8>>, Fault> {
        match self {
            Self::Frames(content) => frames::split(content, chunk),
            Self::Text(text) => Ok(vec![text.clone().into_bytes()]),
        }
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
        let mut add = |visitor: Visitor, signed: bool| {
            transactions.push(InspectedEntry {
                digest: visitor.checked.digest,
                account: visitor.checked.account,
                nonce: visitor.checked.around.nonce,
                expires_at: visitor.checked.validity.expires_at(),
                sheet: visitor.sheet,
                signed,
            });
        };
        for framed in &parcel.framed {
            let name = network(&framed.around.genesis).unwrap_or(UNKNOWN);
            add(Visitor::new(framed.clone(), name), false);
        }
        if parcel.has_signatures() {
            for signed in parcel.join()? {
                signed.assemble(verify)?;
                add(inspect(&signed.transaction)?, true);
            }
        } else {
            for unsigned in &parcel.unsigned {
                add(inspect(unsigned)?, false);
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
    /// What was written, where it went to no file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Value>,
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
