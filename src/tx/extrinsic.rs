//! Signed transactions: the payload to sign, the extrinsic to send, and reading one back.

use parity_scale_codec::{Compact, Encode};
use sp_crypto_hashing::blake2_256;

use super::runtime::undecodable;
use super::{DecodedCall, EncodedEra, Era, Runtime, bound};
use crate::domain::{Account, Hash, Scheme, Tao, clean};
use crate::fault::{Code, Fault};

/// Payloads above this many bytes are signed by their hash.
const MOST_SIGNED_WHOLE: usize = 256;
const SIGNED_V4: u8 = 0x84;

/// Whether the transaction commits to the metadata it was made with (RFC-78).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetadataCheck {
    Disabled,
    Enabled,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Params {
    pub nonce: u32,
    pub tip: Tao,
    pub era: Era,
    pub check: MetadataCheck,
}

/// What gets signed, in its three parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payload {
    pub call: Vec<u8>,
    /// Travels inside the extrinsic.
    pub extra: Vec<u8>,
    /// Is signed but not sent: both sides know it.
    pub implicit: Vec<u8>,
}

/// A complete extrinsic with its length prefix; the hash is what nodes know it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extrinsic {
    pub bytes: Vec<u8>,
    pub hash: Hash,
}

impl Extrinsic {
    pub fn new(bytes: Vec<u8>) -> Self {
        let hash = Hash(blake2_256(&bytes));
        Self { bytes, hash }
    }
}

/// An extrinsic read back from bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct DecodedExtrinsic {
    /// `None` for what the block author put in, such as the time.
    pub signer: Option<Account>,
    pub call: DecodedCall,
    pub nonce: Option<u32>,
    pub tip: Tao,
    pub era: EncodedEra,
    pub mode: MetadataCheck,
}

/// What the signature covers: the bytes of a payload, or their hash where they are many.
pub fn signed_part(whole: Vec<u8>, hash: Hash) -> Vec<u8> {
    if whole.len() > MOST_SIGNED_WHOLE { hash.0.to_vec() } else { whole }
}

impl Payload {
    pub fn bytes(&self) -> Vec<u8> {
        [self.call.as_slice(), &self.extra, &self.implicit].concat()
    }

    /// The bytes that the signature covers.
    pub fn signing_bytes(&self) -> Vec<u8> {
        let whole = self.bytes();
        let hash = Hash(blake2_256(&whole));
        signed_part(whole, hash)
    }

    pub fn assemble(&self, signer: Account, scheme: Scheme, signature: [u8; 64]) -> Extrinsic {
        let scheme = match scheme {
            Scheme::Ed25519 => 0u8,
            Scheme::Sr25519 => 1,
        };
        let mut body = vec![SIGNED_V4, 0];
        body.extend(signer.0);
        body.push(scheme);
        body.extend(signature);
        body.extend(&self.extra);
        body.extend(&self.call);
        Extrinsic::new(body.encode())
    }
}

impl Runtime {
    /// Adds the extensions that the metadata lists. One that the wallet does not know is refused
    /// unless it has no bytes.
    pub fn payload(&self, call: Vec<u8>, params: &Params) -> Result<Payload, Fault> {
        let digest = match params.check {
            MetadataCheck::Disabled => None,
            MetadataCheck::Enabled => Some(self.digest().ok_or_else(|| {
                Fault::new(Code::Contract, "this runtime's metadata has no digest to commit to")
            })?),
        };
        let (mut extra, mut implicit) = (Vec::new(), Vec::new());
        for (identifier, extra_ty, implicit_ty) in self.extensions() {
            let genesis = self.genesis();
            let (sent, signed) = match identifier {
                "CheckSpecVersion" => (vec![], self.spec_version().encode()),
                "CheckTxVersion" => (vec![], self.transaction_version().encode()),
                "CheckGenesis" => (vec![], genesis.0.encode()),
                "CheckMortality" | "CheckEra" => {
                    (params.era.encode()?, params.era.anchor(genesis).0.encode())
                }
                "CheckNonce" => (Compact(params.nonce).encode(), vec![]),
                "ChargeTransactionPayment" => (Compact(params.tip.rao()).encode(), vec![]),
                "CheckMetadataHash" => (vec![u8::from(digest.is_some())], digest.encode()),
                _ => (vec![], vec![]),
            };
            for (id, bytes) in [(extra_ty, &sent), (implicit_ty, &signed)] {
                bound::exact(self.types(), id, bytes).map_err(|_| {
                    let identifier = clean(identifier, 60);
                    Fault::new(
                        Code::Contract,
                        format!("the transaction extension {identifier} has an unknown shape"),
                    )
                    .hint("this version of tao is too old for the chain's runtime")
                })?;
            }
            extra.extend(sent);
            implicit.extend(signed);
        }
        Ok(Payload { call, extra, implicit })
    }

    /// The extensions of a version 4 extrinsic: identifier, type in the extrinsic, type only signed.
    pub(super) fn extensions(&self) -> Vec<(&str, u32, u32)> {
        let extensions = self.metadata().extrinsic().transaction_extensions_by_version(0);
        extensions
            .into_iter()
            .flatten()
            .map(|ext| (ext.identifier(), ext.extra_ty(), ext.additional_ty()))
            .collect()
    }

    /// Reads a version 4 extrinsic with its length prefix; every byte must belong to it.
    pub fn decode_extrinsic(&self, bytes: &[u8]) -> Result<DecodedExtrinsic, Fault> {
        let bad = |why: &str| undecodable("the extrinsic", why);
        let (length, body) = bound::compact(bytes).map_err(|misfit| bad(&misfit.to_string()))?;
        if u128::try_from(body.len()) != Ok(length) {
            return Err(bad("its length prefix is wrong"));
        }
        let (version, body) = body.split_first().ok_or_else(|| bad("it is empty"))?;
        let mut out = DecodedExtrinsic {
            signer: None,
            call: DecodedCall { pallet: String::new(), name: String::new(), args: Vec::new() },
            nonce: None,
            tip: Tao::ZERO,
            era: EncodedEra::Immortal,
            mode: MetadataCheck::Disabled,
        };
        let mut rest = body;
        match *version {
            4 | 5 => {}
            SIGNED_V4 => {
                let Some((&[0], tail)) = rest.split_first_chunk() else {
                    return Err(bad("its signer is not a public key"));
                };
                let (signer, tail) =
                    tail.split_first_chunk().ok_or_else(|| bad("it is cut off"))?;
                out.signer = Some(Account(*signer));
                let (scheme, tail) = tail.split_first().ok_or_else(|| bad("it is cut off"))?;
                let width = match scheme {
                    0 | 1 => 64,
                    2 => 65,
                    _ => return Err(bad("its signature scheme is unknown")),
                };
                rest = tail.get(width..).ok_or_else(|| bad("it is cut off"))?;
                rest = self.read_extensions(rest, &mut out)?;
            }
            _ => return Err(bad("it is not of version 4")),
        }
        out.call = self.decode_call(rest)?;
        Ok(out)
    }

    fn read_extensions<'a>(
        &self,
        mut rest: &'a [u8],
        out: &mut DecodedExtrinsic,
    ) -> Result<&'a [u8], Fault> {
        let bad = || undecodable("the extrinsic", "its extensions have an unknown shape");
        for (identifier, extra_ty, _) in self.extensions() {
            let length = bound::measure(self.types(), extra_ty, rest).map_err(|_| bad())?;
            let (bytes, after) = rest.split_at_checked(length).ok_or_else(bad)?;
            rest = after;
            let number = || bound::compact(bytes).map(|(number, _)| number).map_err(|_| bad());
            match identifier {
                "CheckMortality" | "CheckEra" => {
                    out.era = EncodedEra::decode(bytes).ok_or_else(bad)?;
                }
                "CheckNonce" => out.nonce = Some(u32::try_from(number()?).map_err(|_| bad())?),
                "ChargeTransactionPayment" => {
                    out.tip = Tao::from_rao(u64::try_from(number()?).map_err(|_| bad())?);
                }
                "CheckMetadataHash" if bytes == [1] => out.mode = MetadataCheck::Enabled,
                _ => {}
            }
        }
        Ok(rest)
    }
}
