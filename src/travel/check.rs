//! What has to hold before anyone may be asked to sign.

use std::sync::Arc;

use sp_crypto_hashing::blake2_256;

use super::digest::blake2_256_of;
use super::envelope::{Claims, FORMAT, Origin, SchemePart, Unsigned, VERSION, malformed, unhex};
use super::proof_text::ProofText;
use crate::domain::{Account, Hash, Scheme, is_hex_of};
use crate::fault::{Code, Fault};
use crate::intent::Order;
use crate::tx::proof::{self, Around, ChainText, Form, Node, Proof};
use crate::tx::{EncodedEra, Payload, order, signed_part};

/// The name of a ladder is shown, so it is short and plain.
const MOST_LADDER: usize = 40;
/// More quotes than a preview has.
const MOST_CLAIMS: usize = 100;

/// A transaction whose parts agree with each other and with the proof.
#[derive(Clone, Debug)]
pub struct Checked {
    pub account: Account,
    pub scheme: Scheme,
    payload: Payload,
    signed: Vec<u8>,
    payload_hash: Hash,
    pub proof: Arc<[u8]>,
    pub chain: Arc<ChainText>,
    /// The digest of the metadata, which the signature will cover.
    pub metadata: [u8; 32],
    pub around: Around,
    pub call: Node,
    /// The order that the call carries, where it is one that the wallet itself makes.
    pub order: Option<Order>,
    pub validity: Validity,
    pub ladder: Option<String>,
    pub claims: Option<Claims>,
    /// The digest of the document; for a frame of another wallet, of its payload.
    pub digest: Hash,
}

/// How long it may be sent. The bytes hold the hash of the first block and the number of blocks;
/// the block's own number is only said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    Forever,
    Blocks { period: u64, claimed_birth: Option<u32> },
}

impl Validity {
    /// The first block that can no longer include it, as far as it is known.
    pub fn expires_at(&self) -> Option<u64> {
        match self {
            Self::Forever => None,
            Self::Blocks { period, claimed_birth } => {
                claimed_birth.and_then(|birth| u64::from(birth).checked_add(*period))
            }
        }
    }
}

fn tampered(what: &str) -> Fault {
    Fault::new(Code::Tampered, format!("the travelling transaction was changed: {what}"))
        .hint("do not sign it; make it again, and find out who could write to the file")
}

fn same<T: PartialEq>(said: &T, is: &T, what: &str) -> Result<(), Fault> {
    holds(said == is, what)
}

fn holds(it: bool, what: &str) -> Result<(), Fault> {
    if it { Ok(()) } else { Err(tampered(&format!("its {what} is not that of its bytes"))) }
}

/// Checks documents one after another. Those of a batch mostly have one and the same proof, which is
/// then read once.
#[derive(Debug, Default)]
pub struct Checker {
    text: Option<(ProofText, Arc<[u8]>)>,
    proof: Option<(Arc<[u8]>, Proof)>,
    /// What digests were made of, kept for the next ones.
    sums: [Vec<u8>; ABREAST],
}

/// As many as processors sum up side by side in half the time.
const ABREAST: usize = 4;

/// A document whose parts were decoded and whose digest is still to be held against them.
struct Opened<'a> {
    unsigned: &'a Unsigned,
    digest: Hash,
    payload: Payload,
    whole: Vec<u8>,
    proof: Arc<[u8]>,
}

impl Checker {
    /// Decodes everything by the proof alone and refuses every contradiction.
    pub fn check(&mut self, unsigned: &Unsigned) -> Result<Checked, Fault> {
        let one = self.check_all(std::slice::from_ref(unsigned), Ok)?.pop();
        one.ok_or_else(|| malformed("there is nothing in it"))
    }

    /// The same for many, each of which `take` then makes something of. One refusal refuses all.
    pub fn check_all<T>(
        &mut self,
        documents: &[Unsigned],
        mut take: impl FnMut(Checked) -> Result<T, Fault>,
    ) -> Result<Vec<T>, Fault> {
        let mut out = Vec::with_capacity(documents.len());
        let mut sums = std::mem::take(&mut self.sums);
        for some in documents.chunks(ABREAST) {
            let opened = some.iter().zip(&mut sums).map(|(unsigned, sum)| self.open(unsigned, sum));
            let opened = opened.collect::<Result<Vec<_>, _>>()?;
            let wholes = opened.iter().map(|one| one.whole.as_slice());
            let hashes =
                blake2_256_of(sums.iter().take(some.len()).map(Vec::as_slice).chain(wholes));
            let (found, payloads) = hashes.split_at(some.len().min(hashes.len()));
            for ((one, found), payload) in opened.into_iter().zip(found).zip(payloads) {
                if one.digest != *found {
                    return Err(tampered("its digest is not that of its parts"));
                }
                out.push(take(self.read(one, *payload)?)?);
            }
        }
        self.sums = sums;
        Ok(out)
    }

    /// Decodes the parts of a document and lays out in `sum` what its digest is made of.
    fn open<'a>(&mut self, unsigned: &'a Unsigned, sum: &mut Vec<u8>) -> Result<Opened<'a>, Fault> {
        let (digest, payload) = (unsigned.stated_digest()?, unsigned.payload()?);
        let text = &unsigned.metadata_proof;
        let proof = match &self.text {
            Some((last, bytes)) if last == text => Arc::clone(bytes),
            _ => {
                let bytes: Arc<[u8]> = unhex(text, "`metadata_proof`")?.into();
                self.text = Some((text.clone(), Arc::clone(&bytes)));
                bytes
            }
        };
        unsigned.lay_out(&payload, &proof, sum)?;
        Ok(Opened { unsigned, digest, whole: payload.bytes(), payload, proof })
    }

    /// Reads a document that is what its digest says.
    fn read(&mut self, opened: Opened<'_>, payload_hash: Hash) -> Result<Checked, Fault> {
        let Opened { unsigned, digest, payload, whole, proof: bytes } = opened;
        let proof = match self.proof.take() {
            Some((last, proof)) if last == bytes => proof,
            _ => Proof::parse(&bytes)?,
        };
        let signed = signed_part(whole, payload_hash);
        let checked =
            Checked::by(payload, (signed, payload_hash), &proof, Arc::clone(&bytes), digest);
        self.proof = Some((bytes, proof));
        let checked = checked?;
        unsigned.restated(checked)
    }
}

impl Unsigned {
    /// What [`Checker::check`] does, for one document.
    pub fn check(&self) -> Result<Checked, Fault> {
        Checker::default().check(self)
    }

    fn stated_digest(&self) -> Result<Hash, Fault> {
        if self.format != FORMAT || self.version != VERSION {
            return Err(malformed("it has a format or version that this program does not know"));
        }
        Hash::parse(&self.digest)
            .filter(|hash| hash.is_printed(&self.digest))
            .ok_or_else(|| malformed("`digest` is not a hash"))
    }

    /// Holds what the document restates against what its bytes say.
    fn restated(&self, mut checked: Checked) -> Result<Checked, Fault> {
        let account = Account::parse(&self.account.ss58)
            .map_err(|fault| malformed(&format!("its account: {fault}")))?;
        holds(is_hex_of(&self.account.public_key, &account.0), "public key")?;
        let (around, text) = (&checked.around, &checked.chain);
        holds(around.genesis.is_printed(&self.chain.genesis), "genesis")?;
        same(&self.chain.spec_version, &around.spec_version, "spec version")?;
        same(&self.chain.transaction_version, &around.transaction_version, "transaction version")?;
        same(&self.chain.spec_name, &text.spec_name, "spec name")?;
        same(&self.chain.ss58_prefix, &text.ss58_prefix, "address prefix")?;
        same(&self.chain.decimals, &text.decimals, "number of decimals")?;
        same(&self.chain.symbol, &text.symbol, "token symbol")?;
        same(&self.nonce, &around.nonce, "nonce")?;
        same(&self.tip, &around.tip.rao().to_string(), "tip")?;
        same(&self.origin, &Origin::of(&checked.call), "origin")?;
        checked.validity = self.validity(around)?;

        checked.account = account;
        checked.scheme = match self.account.scheme {
            SchemePart::Sr25519 => Scheme::Sr25519,
            SchemePart::Ed25519 => Scheme::Ed25519,
        };
        if let Some(ladder) = &self.ladder {
            let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
            if ladder.is_empty() || ladder.len() > MOST_LADDER || !ladder.bytes().all(plain) {
                return Err(malformed("the name of its ladder is not plain"));
            }
        }
        if self.claims.quotes.len() > MOST_CLAIMS {
            return Err(malformed("it makes more claims than anyone would read"));
        }
        checked.ladder.clone_from(&self.ladder);
        checked.claims = Some(self.claims.clone());
        Ok(checked)
    }

    fn validity(&self, around: &Around) -> Result<Validity, Fault> {
        match (&self.era, around.era) {
            (None, EncodedEra::Immortal) => Ok(Validity::Forever),
            (Some(said), EncodedEra::Mortal { period, phase }) => {
                let birth = u64::from(said.birth_block);
                same(&said.period, &period, "era")?;
                same(&birth.checked_rem(period), &Some(phase), "first block")?;
                holds(around.anchor.is_printed(&said.block_hash), "first block's hash")?;
                same(&Some(said.expires_block), &birth.checked_add(period), "last block")?;
                Ok(Validity::Blocks { period, claimed_birth: Some(said.birth_block) })
            }
            _ => Err(tampered("its era is not that of its bytes")),
        }
    }
}

impl Checked {
    /// Checks a payload against its proof; who it is for is set by the caller.
    pub fn new(payload: Payload, proof: Vec<u8>, digest: Hash) -> Result<Self, Fault> {
        let whole = payload.bytes();
        let hash = Hash(blake2_256(&whole));
        let signed = (signed_part(whole, hash), hash);
        Self::by(payload, signed, &Proof::parse(&proof)?, proof.into(), digest)
    }

    fn by(
        payload: Payload,
        (signed, payload_hash): (Vec<u8>, Hash),
        proof: &Proof,
        proof_bytes: Arc<[u8]>,
        digest: Hash,
    ) -> Result<Self, Fault> {
        let around = proof.around(&payload.extra, &payload.implicit)?;
        match around.metadata {
            Some(signed) if signed == proof.digest => {}
            Some(_) => {
                return Err(proof::refused(
                    "it belongs to other metadata than the transaction commits to",
                ));
            }
            None => {
                return Err(proof::refused(
                    "the transaction does not commit to it, so the chain would not check it",
                ));
            }
        }
        if around.spec_version != proof.chain.spec_version {
            return Err(proof::refused("it is for another runtime than the transaction"));
        }
        let text = &proof.chain;
        if text.ss58_prefix != 42 || text.decimals != 9 || text.symbol != "TAO" {
            return Err(proof::refused("it is of a chain with other addresses or amounts"));
        }
        let immortal = around.era == EncodedEra::Immortal;
        if immortal && around.anchor != around.genesis {
            return Err(proof::refused("an immortal transaction must be born at genesis"));
        }
        let validity = match around.era {
            EncodedEra::Immortal => Validity::Forever,
            EncodedEra::Mortal { period, .. } => Validity::Blocks { period, claimed_birth: None },
        };
        let call = proof.call(&payload.call)?;
        let order = proof::decoded(&call).and_then(|decoded| order::explain_alone(&decoded).ok());
        Ok(Self {
            account: Account([0; 32]),
            scheme: Scheme::Sr25519,
            payload,
            signed,
            payload_hash,
            proof: proof_bytes,
            chain: Arc::clone(&proof.chain),
            metadata: proof.digest,
            around,
            call,
            order,
            validity,
            ladder: None,
            claims: None,
            digest,
        })
    }

    pub fn payload(&self) -> &Payload {
        &self.payload
    }

    /// What stands for the signed bytes in logs: two transactions with one are the same.
    pub fn payload_hash(&self) -> Hash {
        self.payload_hash
    }

    /// The bytes that the signature covers.
    pub fn signing_bytes(&self) -> &[u8] {
        &self.signed
    }
}

impl Origin {
    /// Reads the outermost wrapper of a call.
    pub(super) fn of(call: &Node) -> Self {
        let Some((pallet, name, args)) = proof::parts(call) else { return Self::Direct {} };
        let arg = |wanted: &str| {
            args.iter().find(|(name, _)| name.as_deref() == Some(wanted)).map(|(_, node)| node)
        };
        match (pallet, name) {
            ("Proxy", "proxy") => match arg("real").and_then(account) {
                Some(real) => Self::Proxy { real: real.to_string() },
                None => Self::Direct {},
            },
            ("Multisig", "as_multi" | "approve_as_multi") => {
                let threshold = arg("threshold").and_then(|node| match &node.form {
                    Form::Number(number) => u16::try_from(number).ok(),
                    _ => None,
                });
                let others = arg("other_signatories").and_then(|node| match &node.form {
                    Form::List(nodes) => nodes.iter().map(account).collect::<Option<Vec<_>>>(),
                    _ => None,
                });
                match (threshold, others) {
                    (Some(threshold), Some(others)) => Self::Multisig {
                        threshold,
                        others: others.iter().map(ToString::to_string).collect(),
                    },
                    _ => Self::Direct {},
                }
            }
            _ => Self::Direct {},
        }
    }
}

/// The public key behind an `AccountId32` or the `Id` form of an address.
pub(super) fn account(node: &Node) -> Option<Account> {
    match &node.form {
        Form::Bytes(bytes) => <[u8; 32]>::try_from(bytes.as_slice()).ok().map(Account),
        Form::Fields(fields) => match fields.as_slice() {
            [(None, inner)] => account(inner),
            _ => None,
        },
        Form::Variant { name, fields } if *name == "Id" => match fields.as_slice() {
            [(None, inner)] => account(inner),
            _ => None,
        },
        _ => None,
    }
}
