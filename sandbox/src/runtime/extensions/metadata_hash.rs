//! `CheckMetadataHash` (RFC-78): a signer may commit to the digest of the metadata it decoded the call with.
//!
//! The published extension takes its digest from the build of a wasm blob. There is none here, so this one, with
//! the same encoding, computes the digest once from the metadata the runtime itself serves.

use std::sync::OnceLock;

use frame_support::pallet_prelude::{
    Decode, DecodeWithMemTracking, Encode, TransactionValidityError, TypeInfo,
};
use merkleized_metadata::{ExtraInfo, generate_metadata_digest};
use sp_runtime::{
    impl_tx_ext_default, traits::TransactionExtension, transaction_validity::UnknownTransaction,
};

use crate::profile::{Profile, metadata};
use crate::runtime::{RuntimeCall, SS58_PREFIX, TOKEN_DECIMALS, TOKEN_SYMBOL, VERSION};

/// The one version of metadata that RFC-78 is defined on.
const DIGEST_METADATA_VERSION: u32 = 15;

#[derive(Encode, Decode, DecodeWithMemTracking, Clone, Default, Debug, Eq, PartialEq, TypeInfo)]
pub enum Mode {
    #[default]
    Disabled,
    Enabled,
}

#[derive(Encode, Decode, DecodeWithMemTracking, Clone, Default, Debug, Eq, PartialEq, TypeInfo)]
pub struct CheckMetadataHash {
    pub mode: Mode,
}

/// The digest of this runtime's metadata; the error says what the metadata lacks.
pub fn digest(profile: Profile) -> Result<[u8; 32], String> {
    static DIGESTS: [OnceLock<Result<[u8; 32], String>>; 2] = [OnceLock::new(), OnceLock::new()];
    let [older, newer] = &DIGESTS;
    let digest = if profile == Profile::Newer { newer } else { older };
    digest.get_or_init(|| compute_digest(profile)).clone()
}

fn compute_digest(profile: Profile) -> Result<[u8; 32], String> {
    let encoded = metadata::encoded(profile, DIGEST_METADATA_VERSION)
        .ok_or_else(|| "the runtime serves no metadata of version 15".to_owned())?;
    let metadata = frame_metadata::RuntimeMetadataPrefixed::decode(&mut encoded.as_slice())
        .map_err(|error| error.to_string())?;
    let extra = ExtraInfo {
        spec_version: profile.version().spec_version,
        spec_name: VERSION.spec_name.to_string(),
        base58_prefix: SS58_PREFIX,
        decimals: TOKEN_DECIMALS,
        token_symbol: TOKEN_SYMBOL.to_owned(),
    };
    generate_metadata_digest(&metadata.1, extra).map(|digest| digest.hash())
}

impl TransactionExtension<RuntimeCall> for CheckMetadataHash {
    const IDENTIFIER: &'static str = "CheckMetadataHash";
    type Implicit = Option<[u8; 32]>;
    type Val = ();
    type Pre = ();

    fn implicit(&self) -> Result<Self::Implicit, TransactionValidityError> {
        match self.mode {
            Mode::Disabled => Ok(None),
            Mode::Enabled => digest(Profile::current())
                .map(Some)
                .map_err(|_| TransactionValidityError::Unknown(UnknownTransaction::CannotLookup)),
        }
    }

    impl_tx_ext_default!(RuntimeCall; weight validate prepare);
}
