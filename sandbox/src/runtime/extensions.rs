//! The thirteen transaction extensions of spec 425, in order and under their identifiers.
//!
//! Extensions of things this chain does not have (sudo, drand) take no bytes and let
//! everything pass.

pub mod metadata_hash;
pub mod mortality;
pub mod payment;

use frame_support::{
    dispatch::DispatchInfo,
    pallet_prelude::{
        Decode, DecodeWithMemTracking, Encode, InvalidTransaction, TransactionSource,
        TransactionValidityError, TypeInfo, ValidTransaction, Weight,
    },
    traits::OriginTrait,
};
use sp_runtime::{
    impl_tx_ext_default,
    traits::{TransactionExtension, ValidateResult},
};

use super::{AccountId, Runtime, RuntimeCall, RuntimeOrigin};

/// Nested because a tuple of extensions holds at most twelve; metadata shows them flat.
pub type TxExtension = (
    (
        frame_system::CheckNonZeroSender<Runtime>,
        frame_system::CheckSpecVersion<Runtime>,
        frame_system::CheckTxVersion<Runtime>,
        frame_system::CheckGenesis<Runtime>,
        mortality::CheckMortality,
        frame_system::CheckNonce<Runtime>,
        frame_system::CheckWeight<Runtime>,
        payment::ChargeTransactionPayment,
    ),
    (
        SudoTransactionExtension,
        CheckShieldedTxValidity,
        SubtensorTransactionExtension,
        DrandPriority,
        metadata_hash::CheckMetadataHash,
    ),
);

/// Extensions that only stand in their place.
macro_rules! passive {
    ($($name:ident),+) => {$(
        #[derive(Encode, Decode, DecodeWithMemTracking, Clone, Default, Debug, Eq, PartialEq, TypeInfo)]
        pub struct $name;

        impl TransactionExtension<RuntimeCall> for $name {
            const IDENTIFIER: &'static str = stringify!($name);
            type Implicit = ();
            type Val = ();
            type Pre = ();
            impl_tx_ext_default!(RuntimeCall; weight validate prepare);
        }
    )+};
}

passive!(SudoTransactionExtension, DrandPriority);

/// Refuses a shielded transaction that no author could open.
#[derive(Encode, Decode, DecodeWithMemTracking, Clone, Default, Debug, Eq, PartialEq, TypeInfo)]
pub struct CheckShieldedTxValidity;

fn check_shielded(call: &RuntimeCall) -> Result<(), TransactionValidityError> {
    use crate::{pallets::shield as state, shield};
    let RuntimeCall::MevShield(state::Call::submit_encrypted { ciphertext }) = call else {
        return Ok(());
    };
    let refuse = |code| Err(InvalidTransaction::Custom(code).into());
    let Some(sealed) = shield::Sealed::parse(ciphertext) else {
        return refuse(codes::SHIELDED_NOT_PARSED);
    };
    let known = [state::CurrentKey::<Runtime>::get(), state::NextKey::<Runtime>::get()]
        .into_iter()
        .flatten()
        .any(|key| shield::key_hash(&key) == sealed.key_hash);
    if known { Ok(()) } else { refuse(codes::SHIELDED_FOR_ANOTHER_KEY) }
}

impl TransactionExtension<RuntimeCall> for CheckShieldedTxValidity {
    const IDENTIFIER: &'static str = "CheckShieldedTxValidity";
    type Implicit = ();
    type Val = ();
    type Pre = ();

    fn weight(&self, _call: &RuntimeCall) -> Weight {
        Weight::zero()
    }

    fn validate(
        &self,
        origin: RuntimeOrigin,
        call: &RuntimeCall,
        _info: &DispatchInfo,
        _len: usize,
        _implicit: Self::Implicit,
        _implication: &impl Encode,
        _source: TransactionSource,
    ) -> ValidateResult<Self::Val, RuntimeCall> {
        check_shielded(call)?;
        Ok((ValidTransaction::default(), (), origin))
    }

    impl_tx_ext_default!(RuntimeCall; prepare);
}

/// Refuses, before a transaction enters the pool, what the recorded runtime refuses there with a
/// `Custom` code.
#[derive(Encode, Decode, DecodeWithMemTracking, Clone, Default, Debug, Eq, PartialEq, TypeInfo)]
pub struct SubtensorTransactionExtension;

/// `Custom` codes of the recorded runtime.
mod codes {
    pub const COLDKEY_SWAP_ANNOUNCED: u8 = 0;
    pub const RATE_LIMIT_EXCEEDED: u8 = 6;
    pub const COLDKEY_SWAP_DISPUTED: u8 = 21;
    pub const SHIELDED_NOT_PARSED: u8 = 23;
    pub const SHIELDED_FOR_ANOTHER_KEY: u8 = 24;
    pub const NOT_THE_HOTKEYS_COLDKEY: u8 = 25;
    pub const TAKE_TOO_LOW: u8 = 26;
    pub const TAKE_TOO_HIGH: u8 = 27;
}

/// What the pool refuses of a signed call.
fn check_signed(who: &AccountId, call: &RuntimeCall) -> Result<(), TransactionValidityError> {
    use crate::pallets::subtensor::{self as state, Call};
    let refuse = |code| Err(InvalidTransaction::Custom(code).into());
    if state::ColdkeySwapDisputes::<Runtime>::contains_key(who) {
        return refuse(codes::COLDKEY_SWAP_DISPUTED);
    }
    let settles_the_swap = matches!(
        call,
        RuntimeCall::SubtensorModule(
            Call::announce_coldkey_swap { .. }
                | Call::swap_coldkey_announced { .. }
                | Call::dispute_coldkey_swap {}
                | Call::clear_coldkey_swap_announcement {}
        )
    );
    let shielded = matches!(call, RuntimeCall::MevShield(_));
    let allowed = settles_the_swap || shielded;
    if state::ColdkeySwapAnnouncements::<Runtime>::contains_key(who) && !allowed {
        return refuse(codes::COLDKEY_SWAP_ANNOUNCED);
    }
    let RuntimeCall::SubtensorModule(call) = call else { return Ok(()) };
    if matches!(call, Call::register_network { .. } | Call::register_network_with_identity { .. })
        && !super::SubtensorModule::network_waited()
    {
        return refuse(codes::RATE_LIMIT_EXCEEDED);
    }
    let (Call::decrease_take { hotkey, take } | Call::increase_take { hotkey, take }) = call else {
        return Ok(());
    };
    if state::Owner::<Runtime>::get(hotkey) != *who {
        return refuse(codes::NOT_THE_HOTKEYS_COLDKEY);
    }
    if *take < state::MinDelegateTake::<Runtime>::get() {
        return refuse(codes::TAKE_TOO_LOW);
    }
    if *take > state::MaxDelegateTake::<Runtime>::get() {
        return refuse(codes::TAKE_TOO_HIGH);
    }
    Ok(())
}

impl TransactionExtension<RuntimeCall> for SubtensorTransactionExtension {
    const IDENTIFIER: &'static str = "SubtensorTransactionExtension";
    type Implicit = ();
    type Val = ();
    type Pre = ();

    fn weight(&self, _call: &RuntimeCall) -> Weight {
        Weight::zero()
    }

    fn validate(
        &self,
        origin: RuntimeOrigin,
        call: &RuntimeCall,
        _info: &DispatchInfo,
        _len: usize,
        _implicit: Self::Implicit,
        _implication: &impl Encode,
        _source: TransactionSource,
    ) -> ValidateResult<Self::Val, RuntimeCall> {
        if !super::is_known(call) {
            return Err(InvalidTransaction::Call.into());
        }
        if let Some(who) = origin.as_signer() {
            check_signed(who, call)?;
        }
        Ok((ValidTransaction::default(), (), origin))
    }

    impl_tx_ext_default!(RuntimeCall; prepare);
}
