//! Signatures, bundles, and reading documents from a stream.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::check::Checked;
use super::envelope::{Unsigned, malformed, unhex};
use crate::domain::{Account, Scheme, hexed};
use crate::fault::{Code, Fault};
use crate::tx::Extrinsic;

/// One document; the largest proofs take some 10 KiB of it.
const MOST_BYTES: usize = 256 << 10;
/// One file or stream of documents.
const MOST_STREAM: usize = 8 << 20;
/// Every one of them is shown before anyone agrees.
const MOST_DOCUMENTS: usize = 1_000;
const SIGNATURE: &str = "tao-signature";
const BUNDLE: &str = "tao-bundle";
const VERSION: u32 = 1;

/// A signature for the transaction with the given digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    format: Cow<'static, str>,
    version: u32,
    transaction: String,
    account: String,
    /// Hex of the scheme byte and the 64 bytes of the signature.
    #[serde(rename = "signature")]
    bytes: String,
    signer: Cow<'static, str>,
}

/// Transactions with their signatures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    format: String,
    version: u32,
    entries: Vec<Signed>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signed {
    pub transaction: Unsigned,
    pub signature: Signature,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Document {
    Unsigned(Box<Unsigned>),
    Signature(Signature),
    Bundle(Bundle),
}

impl Signature {
    pub fn new(checked: &Checked, scheme: Scheme, signature: [u8; 64]) -> Self {
        let mut bytes = [0; 65];
        bytes[0] = match scheme {
            Scheme::Ed25519 => 0u8,
            Scheme::Sr25519 => 1,
        };
        bytes[1..].copy_from_slice(&signature);
        Self {
            format: SIGNATURE.into(),
            version: VERSION,
            transaction: checked.digest.to_string(),
            account: checked.account.to_string(),
            bytes: hexed(&bytes),
            signer: concat!("tao ", env!("CARGO_PKG_VERSION")).into(),
        }
    }

    /// The digest of the transaction that it is for.
    pub fn transaction(&self) -> &str {
        &self.transaction
    }

    pub fn account(&self) -> Result<Account, Fault> {
        Account::parse(&self.account).map_err(|fault| malformed(&format!("its account: {fault}")))
    }

    /// Scheme byte and signature as hex, as wallets show them in QR codes.
    pub fn hex(&self) -> &str {
        &self.bytes
    }

    /// The scheme and the signature, in their own types.
    pub fn parts(&self) -> Result<(Scheme, [u8; 64]), Fault> {
        if self.format != SIGNATURE || self.version != VERSION {
            return Err(malformed("the signature has a format or version that is not known"));
        }
        multisignature(&unhex(&self.bytes, "`signature`")?)
    }
}

/// Reads a scheme byte with 64 bytes.
pub fn multisignature(bytes: &[u8]) -> Result<(Scheme, [u8; 64]), Fault> {
    let bad = || malformed("a signature has a scheme byte and 64 more bytes");
    let (scheme, signature) = bytes.split_first().ok_or_else(bad)?;
    let scheme = match scheme {
        0 => Scheme::Ed25519,
        1 => Scheme::Sr25519,
        _ => return Err(malformed("the signature's scheme is neither ed25519 nor sr25519")),
    };
    Ok((scheme, <[u8; 64]>::try_from(signature).map_err(|_| bad())?))
}

impl Bundle {
    pub fn new(entries: Vec<Signed>) -> Self {
        Self { format: BUNDLE.to_owned(), version: VERSION, entries }
    }

    pub fn entries(self) -> Result<Vec<Signed>, Fault> {
        if self.format != BUNDLE || self.version != VERSION {
            return Err(malformed("the bundle has a format or version that is not known"));
        }
        Ok(self.entries)
    }
}

impl Signed {
    /// The checked transaction and the extrinsic to send. `verify` says whether a signature is
    /// that of a key over bytes.
    pub fn assemble(
        &self,
        verify: impl Fn(Scheme, &Account, &[u8], &[u8; 64]) -> bool,
    ) -> Result<(Checked, Extrinsic), Fault> {
        let checked = self.transaction.check()?;
        let wrong = |why: &str| {
            Fault::new(Code::BadSignature, format!("the signature does not fit: {why}"))
                .hint("nothing was sent; sign this very transaction again")
        };
        if self.signature.transaction != self.transaction.digest() {
            return Err(wrong("it is for another transaction"));
        }
        if self.signature.account()? != checked.account {
            return Err(wrong("it is by another account"));
        }
        let (scheme, signature) = self.signature.parts()?;
        if !verify(scheme, &checked.account, checked.signing_bytes(), &signature) {
            return Err(wrong("it does not verify over the bytes of the transaction"));
        }
        let extrinsic = checked.payload().assemble(checked.account, scheme, signature);
        Ok((checked, extrinsic))
    }
}

/// The format of a document that names it first, as those written here do: the others are searched
/// for it as a whole.
fn leading_format(raw: &str) -> Option<&'static str> {
    let rest = raw.strip_prefix('{')?.trim_start().strip_prefix("\"format\"")?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    let (format, _) = rest.split_once('"')?;
    [super::envelope::FORMAT, SIGNATURE, BUNDLE].into_iter().find(|known| *known == format)
}

/// The unsigned transaction that a text begins with, and what follows it; `None` where it begins with
/// another document or with one that has to be looked at more closely.
fn plainly_unsigned(text: &str) -> Option<(Unsigned, &str)> {
    let text = text.trim_ascii_start();
    if leading_format(text)? != super::envelope::FORMAT {
        return None;
    }
    // What is longer ends too early to be read.
    let most = text.get(..text.floor_char_boundary(MOST_BYTES))?;
    let mut stream = serde_json::Deserializer::from_str(most).into_iter::<Unsigned>();
    let unsigned = stream.next()?.ok()?;
    Some((unsigned, text.get(stream.byte_offset()..)?))
}

/// Reads the documents that follow each other in a text.
pub fn documents(bytes: &[u8]) -> Result<Vec<Document>, Fault> {
    #[derive(Deserialize)]
    struct Head {
        format: String,
    }
    if bytes.len() > MOST_STREAM {
        return Err(malformed("it is larger than 8 MiB"));
    }
    let mut text = std::str::from_utf8(bytes).map_err(|_| malformed("it is not JSON"))?;
    let mut out = Vec::new();
    loop {
        // Most streams hold one kind of document, which is then read in one pass.
        while let Some((unsigned, rest)) = plainly_unsigned(text) {
            if out.len() >= MOST_DOCUMENTS {
                return Err(malformed("there are more than 1,000 documents in it"));
            }
            out.push(Document::Unsigned(Box::new(unsigned)));
            text = rest;
        }
        let mut stream =
            serde_json::Deserializer::from_str(text).into_iter::<&serde_json::value::RawValue>();
        let Some(next) = stream.next() else { break };
        let raw = next.map_err(|_| malformed("it is not JSON"))?.get();
        text = text.get(stream.byte_offset()..).unwrap_or_default();
        if out.len() >= MOST_DOCUMENTS {
            return Err(malformed("there are more than 1,000 documents in it"));
        }
        let format = if let Some(format) = leading_format(raw) {
            format.to_owned()
        } else {
            let head: Head =
                serde_json::from_str(raw).map_err(|_| malformed("it names no format"))?;
            head.format
        };
        let most = if format == BUNDLE { MOST_STREAM } else { MOST_BYTES };
        if raw.len() > most {
            return Err(malformed("it is larger than 256 KiB"));
        }
        let wrong =
            |error: serde_json::Error| malformed(&crate::domain::clean(&error.to_string(), 160));
        out.push(match format.as_str() {
            super::envelope::FORMAT => {
                Document::Unsigned(serde_json::from_str(raw).map_err(wrong)?)
            }
            SIGNATURE => Document::Signature(serde_json::from_str(raw).map_err(wrong)?),
            BUNDLE => Document::Bundle(serde_json::from_str(raw).map_err(wrong)?),
            other => {
                let other = crate::domain::clean(other, 40);
                return Err(malformed(&format!("its format `{other}` is not known")));
            }
        });
    }
    if out.is_empty() { Err(malformed("there is nothing in it")) } else { Ok(out) }
}
