//! Metadata proofs (RFC-78): the types that one transaction needs, and evidence that the chain's
//! metadata has exactly these types.
//!
//! Whoever has a proof can read a transaction without a node. The digest that comes out of the
//! proof is signed with the transaction, so if the types were false, the chain refuses the
//! signature. Everything is used up: a leaf, a hash or a byte too many is refused, as is a value
//! that is not in its only normal form.
//!
//! ```text
//! proof  = leaves Vec<Type> | their indices Vec<u32> | hashes Vec<[u8; 32]> | shape of extrinsics
//!        | spec version u32 | spec name | ss58 prefix u16 | decimals u8 | token symbol
//! digest = blake3(01 | root of the types | blake3(shape) | the last five)
//! ```

mod bytes;
mod make;
mod name;
mod tree;
mod types;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use parity_scale_codec::Encode as _;

use self::bytes::Bytes;
pub use self::name::Name;
use self::types::{Shape, Type};
use self::walk::Walk;
pub use self::walk::{Field, Form, Node};
use super::bound::Misfit;
use super::{DecodedCall, EncodedEra};
use crate::domain::{Account, Arg, Genesis, Hash, NamedCall, Tao};
use crate::fault::{Code, Fault};

/// Proofs of single calls take two to five thousand bytes.
pub const MOST_PROOF: usize = 64 << 10;
const MOST_LEAVES: usize = 2048;
const MOST_TEXT: usize = 64;

/// A proof that was checked as far as that is possible without a chain.
#[derive(Clone, Debug)]
pub struct Proof {
    types: BTreeMap<(u32, Option<u32>), Type>,
    shape: Shape,
    pub chain: Arc<ChainText>,
    pub digest: [u8; 32],
}

/// What the digest says about the chain as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainText {
    pub spec_version: u32,
    pub spec_name: String,
    pub ss58_prefix: u16,
    pub decimals: u8,
    pub symbol: String,
}

/// The parts of a payload around its call, as the types of the proof give them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Around {
    pub spec_version: u32,
    pub transaction_version: u32,
    pub genesis: Genesis,
    pub era: EncodedEra,
    /// The hash of the block at which the era begins; genesis for an immortal transaction.
    pub anchor: Hash,
    pub nonce: u32,
    pub tip: Tao,
    /// What the transaction commits to, if it does.
    pub metadata: Option<[u8; 32]>,
}

pub fn refused(why: impl std::fmt::Display) -> Fault {
    Fault::new(Code::Proof, format!("the metadata proof does not hold: {why}"))
        .hint("nothing was signed; have the transaction built again by a machine that you trust")
}

fn unreadable(what: &str, misfit: Misfit) -> Fault {
    Fault::new(Code::Proof, format!("{what} cannot be read with the types of the proof: {misfit}"))
        .hint("nothing was signed; the transaction and its proof do not belong together")
}

impl Proof {
    pub fn parse(bytes: &[u8]) -> Result<Self, Fault> {
        if bytes.len() > MOST_PROOF {
            return Err(refused(Misfit::Large));
        }
        let mut reader = Bytes::new(bytes);
        let proof = Self::read(&mut reader).map_err(refused)?;
        reader.end().map_err(refused)?;
        Ok(proof)
    }

    /// Reads a proof off the front of `bytes`, for frames in which a call follows.
    pub fn split(bytes: &[u8]) -> Result<(Self, &[u8]), Fault> {
        let bytes = bytes.get(..MOST_PROOF).map_or(bytes, |_| bytes);
        let mut reader = Bytes::new(bytes);
        let proof = Self::read(&mut reader).map_err(refused)?;
        let used = bytes.len().saturating_sub(reader.rest().len());
        if used > MOST_PROOF { Err(refused(Misfit::Large)) } else { Ok((proof, reader.rest())) }
    }

    fn read(reader: &mut Bytes<'_>) -> Result<Self, Misfit> {
        let leaves = reader.list(MOST_LEAVES, |reader| {
            let before = reader.rest();
            let ty = Type::read(reader)?;
            let length = before.len().saturating_sub(reader.rest().len());
            let raw = before.get(..length).ok_or(Misfit::Short)?;
            Ok((ty, <[u8; 32]>::from(blake3::hash(raw))))
        })?;
        let indices = reader.list(MOST_LEAVES, Bytes::u32)?;
        let nodes = reader.list(MOST_PROOF, Bytes::fixed::<32>)?;
        if indices.len() != leaves.len() {
            return Err(Misfit::Invalid);
        }
        let placed: Vec<_> =
            indices.into_iter().zip(leaves.iter().map(|(_, hash)| *hash)).collect();
        let root = tree::root(&placed, &nodes)?;

        let before = reader.rest();
        let shape = Shape::read(reader)?;
        let length = before.len().saturating_sub(reader.rest().len());
        let names: BTreeSet<&str> =
            shape.extensions.iter().map(|extension| &*extension.identifier).collect();
        if names.len() != shape.extensions.len() {
            return Err(Misfit::Invalid);
        }
        let shape_hash = blake3::hash(before.get(..length).ok_or(Misfit::Short)?);
        let chain = ChainText {
            spec_version: reader.u32()?,
            spec_name: reader.text(MOST_TEXT)?.to_owned(),
            ss58_prefix: reader.u16()?,
            decimals: reader.byte()?,
            symbol: reader.text(MOST_TEXT)?.to_owned(),
        };
        let mut types = BTreeMap::new();
        for (ty, _) in leaves {
            if types.insert(ty.key(), ty).is_some() {
                return Err(Misfit::Invalid);
            }
        }
        let mut proof = Self { types, shape, chain: Arc::new(chain), digest: [0; 32] };
        let mixed = |id: u32| proof.types.contains_key(&(id, None)) && proof.is_enumeration(id);
        if proof.types.keys().any(|(id, _)| mixed(*id)) {
            return Err(Misfit::Invalid);
        }
        let chain = &proof.chain;
        let summed = (
            (1u8, root, shape_hash.as_bytes(), chain.spec_version, &chain.spec_name),
            (chain.ss58_prefix, chain.decimals, &chain.symbol),
        );
        proof.digest = blake3::hash(&summed.encode()).into();
        Ok(proof)
    }

    fn is_enumeration(&self, id: u32) -> bool {
        self.types.range((id, Some(0))..=(id, Some(u32::MAX))).next().is_some()
    }

    /// Decodes a whole call.
    pub fn call(&self, call: &[u8]) -> Result<Node, Fault> {
        let mut walk = Walk::new(self, call);
        let node = walk.value(self.shape.call);
        let node = node.and_then(|node| walk.end().map(|()| node));
        node.map_err(|misfit| unreadable("the call", misfit))
    }

    /// Splits a payload at the end of its call.
    pub fn split_call<'a>(&self, payload: &'a [u8]) -> Result<(&'a [u8], &'a [u8]), Fault> {
        let mut walk = Walk::new(self, payload);
        walk.value(self.shape.call).map_err(|misfit| unreadable("the call", misfit))?;
        let length = payload.len().saturating_sub(walk.rest().len());
        payload.split_at_checked(length).ok_or_else(|| unreadable("the call", Misfit::Short))
    }

    /// Splits what follows a call in a payload into what is sent and what is only signed.
    pub fn split_extensions<'a>(&self, bytes: &'a [u8]) -> Result<(&'a [u8], &'a [u8]), Fault> {
        let bad = |misfit| unreadable("the transaction extensions", misfit);
        let mut walk = Walk::new(self, bytes);
        for extension in &self.shape.extensions {
            walk.value(extension.sent).map_err(bad)?;
        }
        let sent = bytes.len().saturating_sub(walk.rest().len());
        for extension in &self.shape.extensions {
            walk.value(extension.signed).map_err(bad)?;
        }
        let used = bytes.len().saturating_sub(walk.rest().len());
        let signed = bytes.get(sent..used).ok_or_else(|| bad(Misfit::Short))?;
        walk.end().map_err(bad)?;
        Ok((bytes.get(..sent).ok_or_else(|| bad(Misfit::Short))?, signed))
    }

    /// Decodes the two parts of a payload around its call. An extension that is not known here is
    /// refused unless it has no bytes: it could mean anything.
    pub fn around(&self, extra: &[u8], implicit: &[u8]) -> Result<Around, Fault> {
        let bad = |misfit| unreadable("the transaction extensions", misfit);
        let (mut sent, mut signed) = (Walk::new(self, extra), Walk::new(self, implicit));
        let (mut spec, mut version, mut genesis) = (None, None, None);
        let (mut era, mut anchor, mut nonce, mut tip) = (None, None, None, None);
        let (mut mode, mut metadata) = (None, None);
        if self.shape.version != 4 {
            return Err(refused("it describes extrinsics that are not of version 4"));
        }
        for extension in &self.shape.extensions {
            let identifier = &*extension.identifier;
            let (before_sent, before_signed) = (sent.rest(), signed.rest());
            sent.pass(extension.sent).map_err(bad)?;
            signed.pass(extension.signed).map_err(bad)?;
            let inside = part(before_sent, sent.rest());
            let outside = part(before_signed, signed.rest());
            let unknown = || {
                let name = crate::domain::clean(identifier, 60);
                refused(format!("the transaction extension {name} has an unknown shape"))
            };
            let number = |bytes: &[u8]| Bytes::new(bytes).compact_u64().ok();
            let word = |bytes: &[u8]| <[u8; 4]>::try_from(bytes).ok().map(u32::from_le_bytes);
            let hash = |bytes: &[u8]| <[u8; 32]>::try_from(bytes).ok().map(Hash);
            match (identifier, inside, outside) {
                ("CheckSpecVersion", [], bytes) => spec = Some(word(bytes).ok_or_else(unknown)?),
                ("CheckTxVersion", [], bytes) => version = Some(word(bytes).ok_or_else(unknown)?),
                ("CheckGenesis", [], bytes) => genesis = Some(hash(bytes).ok_or_else(unknown)?),
                ("CheckMortality" | "CheckEra", bytes, block) => {
                    era = Some(EncodedEra::decode(bytes).ok_or_else(unknown)?);
                    anchor = Some(hash(block).ok_or_else(unknown)?);
                }
                ("CheckNonce", bytes, []) => {
                    let value = number(bytes).and_then(|number| u32::try_from(number).ok());
                    nonce = Some(value.ok_or_else(unknown)?);
                }
                ("ChargeTransactionPayment", bytes, []) => {
                    tip = Some(Tao::from_rao(number(bytes).ok_or_else(unknown)?));
                }
                ("CheckMetadataHash", [on], option) => {
                    mode = Some(*on);
                    metadata = match (on, option) {
                        (0, [0]) => None,
                        (1, [1, digest @ ..]) => {
                            Some(<[u8; 32]>::try_from(digest).map_err(|_| unknown())?)
                        }
                        _ => return Err(unknown()),
                    };
                }
                (_, [], []) => {}
                _ => return Err(unknown()),
            }
        }
        sent.end().map_err(bad)?;
        signed.end().map_err(bad)?;
        let lacks = |what: &str| refused(format!("the chain it describes has no {what}"));
        mode.ok_or_else(|| lacks("CheckMetadataHash"))?;
        Ok(Around {
            spec_version: spec.ok_or_else(|| lacks("CheckSpecVersion"))?,
            transaction_version: version.ok_or_else(|| lacks("CheckTxVersion"))?,
            genesis: genesis.ok_or_else(|| lacks("CheckGenesis"))?,
            era: era.ok_or_else(|| lacks("CheckMortality"))?,
            anchor: anchor.ok_or_else(|| lacks("CheckMortality"))?,
            nonce: nonce.ok_or_else(|| lacks("CheckNonce"))?,
            tip: tip.ok_or_else(|| lacks("ChargeTransactionPayment"))?,
            metadata,
        })
    }
}

/// What of `before` was read when `after` is left.
fn part<'a>(before: &'a [u8], after: &[u8]) -> &'a [u8] {
    before.get(..before.len().saturating_sub(after.len())).unwrap_or_default()
}

/// Pallet, call and arguments of a decoded call.
pub fn parts(call: &Node) -> Option<(&str, &str, &[Field])> {
    let Form::Variant { name: pallet, fields } = &call.form else { return None };
    let [(_, inner)] = fields.as_slice() else { return None };
    let Form::Variant { name, fields: args } = &inner.form else { return None };
    Some((pallet, name, args))
}

/// The call with its arguments as plain values, in the form that calls read by metadata have.
pub fn named(call: &Node) -> Option<NamedCall> {
    let (pallet, name, args) = parts(call)?;
    let args = args
        .iter()
        .enumerate()
        .map(|(index, (name, node))| Some((named_or_placed(name.as_ref(), index), plain(node)?)));
    let args = args.collect::<Option<Vec<_>>>()?;
    Some(NamedCall { pallet: pallet.to_owned(), name: name.to_owned(), args })
}

/// What a field is called, or its place where it has no name.
fn named_or_placed(name: Option<&Name>, place: usize) -> String {
    name.map_or_else(|| place.to_string(), |name| (**name).to_owned())
}

fn plain(node: &Node) -> Option<Arg> {
    if node.type_path == "RuntimeCall" {
        return named(node).map(|call| Arg::Call(Box::new(call)));
    }
    let fields = |fields: &[Field]| -> Option<Arg> {
        if fields.iter().all(|(name, _)| name.is_some()) && !fields.is_empty() {
            let named =
                fields.iter().map(|(name, node)| Some((name.as_deref()?.to_owned(), plain(node)?)));
            return named.collect::<Option<Vec<_>>>().map(Arg::Fields);
        }
        fields.iter().map(|(_, node)| plain(node)).collect::<Option<Vec<_>>>().map(Arg::Tuple)
    };
    Some(match &node.form {
        Form::Bytes(bytes) if node.type_path == "AccountId32" => {
            Arg::Account(Account(bytes.as_slice().try_into().ok()?))
        }
        Form::Fields(parts) => match parts.as_slice() {
            [(None, inner)] if node.type_path == "AccountId32" => match &inner.form {
                Form::Bytes(bytes) => Arg::Account(Account(bytes.as_slice().try_into().ok()?)),
                _ => return None,
            },
            [(None, inner)] => plain(inner)?,
            parts => fields(parts)?,
        },
        Form::Bool(value) => Arg::Bool(*value),
        Form::Char(letter) => Arg::Text(letter.to_string()),
        Form::Text(text) => Arg::Text(text.clone()),
        Form::Number(number) => match u128::try_from(number) {
            Ok(number) => Arg::Number(number),
            Err(_) => Arg::Signed(i128::try_from(number).ok()?),
        },
        Form::Bytes(bytes) | Form::Bits { bytes, .. } => Arg::Bytes(bytes.clone()),
        Form::Variant { name, fields: parts } => {
            match (&*node.type_path, &**name, parts.as_slice()) {
                ("Option", "None", []) => Arg::Maybe(None),
                ("Option", "Some", [(None, inner)]) => Arg::Maybe(Some(Box::new(plain(inner)?))),
                (_, _, parts) => Arg::Variant((**name).to_owned(), Box::new(fields(parts)?)),
            }
        }
        Form::List(nodes) => Arg::List(nodes.iter().map(plain).collect::<Option<_>>()?),
    })
}

/// The call in the form that orders are read from.
pub fn decoded(call: &Node) -> Option<DecodedCall> {
    let (pallet, name, args) = parts(call)?;
    let args = args.iter().enumerate().map(|(index, (name, node))| {
        Some((named_or_placed(name.as_ref(), index), node.to_value()?))
    });
    let args = args.collect::<Option<Vec<_>>>()?;
    Some(DecodedCall { pallet: pallet.to_owned(), name: name.to_owned(), args })
}
