//! The unsigned transaction as a document.

use serde::{Deserialize, Serialize};
use sp_crypto_hashing::blake2_256;

use super::proof_text::ProofText;
use crate::domain::{Account, Hash, Scheme};
use crate::fault::{Code, Fault};
use crate::tx::proof::Proof;
use crate::tx::{EncodedEra, Payload};

pub(super) const FORMAT: &str = "tao-unsigned";
pub(super) const VERSION: u32 = 1;

/// An unsigned transaction; nothing in it is believed before [`Unsigned::check`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unsigned {
    pub(super) format: String,
    pub(super) version: u32,
    pub(super) chain: ChainPart,
    pub(super) account: AccountPart,
    pub(super) origin: Origin,
    pub(super) call: String,
    pub(super) included_in_extrinsic: String,
    pub(super) included_in_signed_data: String,
    pub(super) metadata_proof: ProofText,
    #[serde(deserialize_with = "present")]
    pub(super) era: Option<EraPart>,
    pub(super) nonce: u32,
    /// Rao, as a string.
    pub(super) tip: String,
    #[serde(deserialize_with = "present")]
    pub(super) ladder: Option<String>,
    pub(super) claims: Claims,
    pub(super) digest: String,
}

/// A key that may be null but not absent.
fn present<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: Deserialize<'de>,
{
    Option::deserialize(deserializer)
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChainPart {
    pub(super) genesis: String,
    pub(super) spec_name: String,
    pub(super) spec_version: u32,
    pub(super) transaction_version: u32,
    pub(super) ss58_prefix: u16,
    pub(super) decimals: u8,
    pub(super) symbol: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AccountPart {
    pub(super) ss58: String,
    pub(super) public_key: String,
    pub(super) scheme: SchemePart,
}

/// What the online machine takes the key to be; the signature itself says what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum SchemePart {
    Sr25519,
    Ed25519,
}

/// As whom the call acts, by its outermost wrapper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Origin {
    Direct {},
    Proxy { real: String },
    Multisig { threshold: u16, others: Vec<String> },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EraPart {
    pub(super) period: u64,
    pub(super) birth_block: u32,
    pub(super) block_hash: String,
    /// The first block that can no longer include it.
    pub(super) expires_block: u64,
}

/// What the online machine says and nothing proves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    pub network: String,
    pub action: String,
    /// Unix time in seconds.
    pub built_at: u64,
    /// Fee, price and what else the preview said.
    pub quotes: Vec<Claim>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    pub label: String,
    pub value: String,
}

pub(super) fn malformed(what: &str) -> Fault {
    Fault::new(Code::Envelope, format!("the travelling transaction cannot be read: {what}"))
        .hint("make it again with --out, and move the whole file")
}

pub(super) fn unhex(text: &str, what: &str) -> Result<Vec<u8>, Fault> {
    let refused = || malformed(&format!("{what} is not plain hex"));
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    // Each byte of a proof comes by here: what is no digit is looked for once, at the end.
    let mut wrong = !rest.is_empty();
    let mut digit = |byte: u8| match byte {
        b'0'..=b'9' => byte & 15,
        b'a'..=b'f' => (byte & 15).wrapping_add(9),
        _ => {
            wrong = true;
            0
        }
    };
    let bytes = pairs.iter().map(|[high, low]| digit(*high) << 4 | digit(*low)).collect();
    if wrong { Err(refused()) } else { Ok(bytes) }
}

/// Adds compact JSON with its length in front.
fn add_json<T: Serialize>(whole: &mut Vec<u8>, part: &T) -> Result<(), Fault> {
    let start = whole.len();
    whole.extend([0; 4]);
    serde_json::to_writer(&mut *whole, part)
        .map_err(|error| Fault::new(Code::Bug, format!("no digest: {error}")))?;
    if let Some((length, rest)) =
        whole.get_mut(start..).and_then(<[u8]>::split_first_chunk_mut::<4>)
    {
        let bytes = u32::try_from(rest.len()).map_err(|_| malformed("it is too large"))?;
        *length = bytes.to_le_bytes();
    }
    Ok(())
}

impl Unsigned {
    /// Makes the document of a payload. `birth_block` is the number of the block that a mortal era
    /// begins at; the bytes hold only its hash.
    pub fn new(
        payload: &Payload,
        proof: &[u8],
        account: Account,
        scheme: Scheme,
        birth_block: u32,
        ladder: Option<String>,
        claims: Claims,
    ) -> Result<Self, Fault> {
        let read = Proof::parse(proof)?;
        let around = read.around(&payload.extra, &payload.implicit)?;
        let era = match around.era {
            EncodedEra::Immortal => None,
            EncodedEra::Mortal { period, .. } => Some(EraPart {
                period,
                birth_block,
                block_hash: around.anchor.to_string(),
                expires_block: u64::from(birth_block).saturating_add(period),
            }),
        };
        let mut document = Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            chain: ChainPart {
                genesis: around.genesis.to_string(),
                spec_name: read.chain.spec_name.clone(),
                spec_version: around.spec_version,
                transaction_version: around.transaction_version,
                ss58_prefix: read.chain.ss58_prefix,
                decimals: read.chain.decimals,
                symbol: read.chain.symbol.clone(),
            },
            account: AccountPart {
                ss58: account.to_string(),
                public_key: hex::encode(account.0),
                scheme: match scheme {
                    Scheme::Sr25519 => SchemePart::Sr25519,
                    Scheme::Ed25519 => SchemePart::Ed25519,
                },
            },
            origin: Origin::of(&read.call(&payload.call)?),
            call: hex::encode(&payload.call),
            included_in_extrinsic: hex::encode(&payload.extra),
            included_in_signed_data: hex::encode(&payload.implicit),
            metadata_proof: hex::encode(proof).as_str().into(),
            era,
            nonce: around.nonce,
            tip: around.tip.rao().to_string(),
            ladder,
            claims,
            digest: String::new(),
        };
        document.digest = document.sum(payload, proof)?.to_string();
        Ok(document)
    }

    /// The payload that the document carries.
    pub(super) fn payload(&self) -> Result<Payload, Fault> {
        Ok(Payload {
            call: unhex(&self.call, "`call`")?,
            extra: unhex(&self.included_in_extrinsic, "`included_in_extrinsic`")?,
            implicit: unhex(&self.included_in_signed_data, "`included_in_signed_data`")?,
        })
    }

    /// The digest that the document should have, with its bytes as they were read from it.
    fn sum(&self, payload: &Payload, proof: &[u8]) -> Result<Hash, Fault> {
        let mut whole = Vec::new();
        self.lay_out(payload, proof, &mut whole)?;
        Ok(Hash(blake2_256(&whole)))
    }

    /// Lays out in `whole` what the digest is made of.
    pub(super) fn lay_out(
        &self,
        payload: &Payload,
        proof: &[u8],
        whole: &mut Vec<u8>,
    ) -> Result<(), Fault> {
        whole.clear();
        whole.reserve(proof.len().saturating_add(2048));
        let mut add = |part: &[u8]| {
            let length = u32::try_from(part.len()).map_err(|_| malformed("it is too large"))?;
            whole.extend(length.to_le_bytes());
            whole.extend(part);
            Ok::<_, Fault>(())
        };
        add(self.format.as_bytes())?;
        add(&self.version.to_le_bytes())?;
        for part in [&payload.call, &payload.extra, &payload.implicit] {
            add(part)?;
        }
        add(proof)?;
        add_json(whole, &self.chain)?;
        add_json(whole, &self.account)?;
        add_json(whole, &self.origin)?;
        add_json(whole, &self.era)?;
        add_json(whole, &self.nonce)?;
        add_json(whole, &self.tip)?;
        add_json(whole, &self.ladder)?;
        add_json(whole, &self.claims)
    }

    /// Makes the digest fit the values again: what somebody who changes a file on purpose can do.
    #[cfg(test)]
    pub(super) fn reseal(&mut self) {
        let bytes = unhex(&self.metadata_proof, "`metadata_proof`");
        if let (Ok(payload), Ok(proof)) = (self.payload(), bytes)
            && let Ok(sum) = self.sum(&payload, &proof)
        {
            self.digest = sum.to_string();
        }
    }

    /// What tells this document from all others.
    pub fn digest(&self) -> &str {
        &self.digest
    }
}

/// A document as it is written to files and streams.
pub fn write<T: Serialize>(document: &T) -> Result<String, Fault> {
    serde_json::to_string_pretty(document)
        .map(|text| format!("{text}\n"))
        .map_err(|error| Fault::new(Code::Bug, format!("a document could not be written: {error}")))
}
