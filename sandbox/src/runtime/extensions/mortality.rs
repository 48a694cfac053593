//! `CheckMortality` of spec 425: a transaction that carries a shielded one must die soon.

use frame_support::{
    dispatch::DispatchInfo,
    pallet_prelude::{
        Decode, DecodeWithMemTracking, Encode, InvalidTransaction, TransactionSource,
        TransactionValidityError, TypeInfo, Weight,
    },
};
use sp_runtime::{
    generic::Era,
    impl_tx_ext_default,
    traits::{TransactionExtension, ValidateResult},
};

use crate::runtime::{Hash, Runtime, RuntimeCall, RuntimeOrigin};

type Inner = frame_system::CheckMortality<Runtime>;

/// Blocks that a carrier may live at most.
const CARRIER_PERIOD: u64 = 8;

#[derive(Encode, Decode, DecodeWithMemTracking, Clone, Debug, Eq, PartialEq)]
pub struct CheckMortality(Inner);

impl From<Era> for CheckMortality {
    fn from(era: Era) -> Self {
        Self(Inner::from(era))
    }
}

// The same type in metadata as the extension it wraps.
impl TypeInfo for CheckMortality {
    type Identity = <Inner as TypeInfo>::Identity;

    fn type_info() -> scale_info::Type {
        Inner::type_info()
    }
}

impl TransactionExtension<RuntimeCall> for CheckMortality {
    const IDENTIFIER: &'static str = "CheckMortality";
    type Implicit = Hash;
    type Val = ();
    type Pre = ();

    fn implicit(&self) -> Result<Hash, TransactionValidityError> {
        self.0.implicit()
    }

    fn weight(&self, call: &RuntimeCall) -> Weight {
        self.0.weight(call)
    }

    fn validate(
        &self,
        origin: RuntimeOrigin,
        call: &RuntimeCall,
        info: &DispatchInfo,
        len: usize,
        implicit: Hash,
        implication: &impl Encode,
        source: TransactionSource,
    ) -> ValidateResult<(), RuntimeCall> {
        let brief = matches!(self.0.0, Era::Mortal(period, _) if period <= CARRIER_PERIOD);
        if matches!(call, RuntimeCall::MevShield(_)) && !brief {
            return Err(InvalidTransaction::Stale.into());
        }
        TransactionExtension::<RuntimeCall>::validate(
            &self.0,
            origin,
            call,
            info,
            len,
            implicit,
            &sp_runtime::traits::transaction_extension::TxBaseImplication(implication.encode()),
            source,
        )
    }

    impl_tx_ext_default!(RuntimeCall; prepare);
}
