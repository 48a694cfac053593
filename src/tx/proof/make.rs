//! Making a proof from a runtime's whole metadata.

use std::panic::{AssertUnwindSafe, catch_unwind};

use frame_metadata::{RuntimeMetadata, RuntimeMetadataPrefixed};
use merkleized_metadata::{
    FrameMetadataPrepared, SignedExtrinsicData, generate_proof_for_extrinsic_parts,
};
use parity_scale_codec::{Decode as _, Encode as _};

use super::Proof;
use crate::fault::{Code, Fault};
use crate::tx::{Payload, Runtime};

impl Runtime {
    /// The proof of the types that `payload` needs, checked by the same rules that an offline
    /// signer applies to it.
    pub fn proof(&self, payload: &Payload) -> Result<Vec<u8>, Fault> {
        let info = self.digest_info().ok_or_else(|| {
            Fault::new(Code::Contract, "this runtime's metadata gives no proof of a description")
                .hint("use a node that serves metadata V15")
        })?;
        let bug = |why: &str| Fault::new(Code::Bug, format!("no metadata proof was made: {why}"));
        let made = catch_unwind(AssertUnwindSafe(|| {
            let prefixed = RuntimeMetadataPrefixed::decode(&mut self.metadata_bytes()).ok()?;
            let RuntimeMetadata::V15(_) = prefixed.1 else { return None };
            let parts = SignedExtrinsicData {
                included_in_extrinsic: &payload.extra,
                included_in_signed_data: &payload.implicit,
            };
            let proof =
                generate_proof_for_extrinsic_parts(&payload.call, Some(parts), &prefixed.1).ok()?;
            let prepared = FrameMetadataPrepared::prepare(&prefixed.1).ok()?;
            let shape = prepared.as_type_information().ok()?.extrinsic_metadata;
            let mut out = proof.encode();
            out.extend(shape.encode());
            out.extend(info.spec_version.encode());
            out.extend(info.spec_name.encode());
            out.extend(info.base58_prefix.encode());
            out.extend(info.decimals.encode());
            out.extend(info.token_symbol.encode());
            Some(out)
        }));
        let made = made.ok().flatten().ok_or_else(|| bug("the metadata does not fit the bytes"))?;
        let proof = Proof::parse(&made)?;
        if Some(proof.digest) != self.digest() {
            return Err(bug("its digest is not that of the metadata"));
        }
        proof.call(&payload.call)?;
        proof.around(&payload.extra, &payload.implicit)?;
        Ok(made)
    }
}
