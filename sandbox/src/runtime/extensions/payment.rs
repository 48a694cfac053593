//! `ChargeTransactionPayment` with the fixed priorities of spec 425: a tip is paid but buys no place in the queue.

use frame_support::{
    dispatch::{DispatchClass, DispatchInfo, PostDispatchInfo},
    pallet_prelude::{
        Decode, DecodeWithMemTracking, Encode, TransactionSource, TransactionValidityError,
        TypeInfo, Weight,
    },
};
use sp_runtime::{
    DispatchResult,
    traits::{TransactionExtension, ValidateResult},
    transaction_validity::TransactionPriority,
};

use crate::runtime::{Runtime, RuntimeCall, RuntimeOrigin};

type Inner = pallet_transaction_payment::ChargeTransactionPayment<Runtime>;

const NORMAL: TransactionPriority = 1;
const OPERATIONAL: TransactionPriority = 10_000_000_000;

#[derive(Encode, Decode, DecodeWithMemTracking, Clone, Debug, Eq, PartialEq)]
pub struct ChargeTransactionPayment(Inner);

impl ChargeTransactionPayment {
    /// `tip` in rao.
    pub fn with_tip(tip: u64) -> Self {
        Self(Inner::from(tip))
    }
}

// The same type in metadata as the extension it wraps.
impl TypeInfo for ChargeTransactionPayment {
    type Identity = <Inner as TypeInfo>::Identity;

    fn type_info() -> scale_info::Type {
        Inner::type_info()
    }
}

impl TransactionExtension<RuntimeCall> for ChargeTransactionPayment {
    const IDENTIFIER: &'static str = "ChargeTransactionPayment";
    type Implicit = ();
    type Val = <Inner as TransactionExtension<RuntimeCall>>::Val;
    type Pre = <Inner as TransactionExtension<RuntimeCall>>::Pre;

    fn weight(&self, call: &RuntimeCall) -> Weight {
        self.0.weight(call)
    }

    fn validate(
        &self,
        origin: RuntimeOrigin,
        call: &RuntimeCall,
        info: &DispatchInfo,
        len: usize,
        implicit: Self::Implicit,
        implication: &impl sp_runtime::traits::transaction_extension::Implication,
        source: TransactionSource,
    ) -> ValidateResult<Self::Val, RuntimeCall> {
        let (mut valid, val, origin) =
            self.0.validate(origin, call, info, len, implicit, implication, source)?;
        valid.priority = match info.class {
            DispatchClass::Normal => NORMAL,
            DispatchClass::Operational => OPERATIONAL,
            DispatchClass::Mandatory => TransactionPriority::MAX,
        };
        Ok((valid, val, origin))
    }

    fn prepare(
        self,
        val: Self::Val,
        origin: &RuntimeOrigin,
        call: &RuntimeCall,
        info: &DispatchInfo,
        len: usize,
    ) -> Result<Self::Pre, TransactionValidityError> {
        self.0.prepare(val, origin, call, info, len)
    }

    fn post_dispatch_details(
        pre: Self::Pre,
        info: &DispatchInfo,
        post_info: &PostDispatchInfo,
        len: usize,
        result: &DispatchResult,
    ) -> Result<Weight, TransactionValidityError> {
        Inner::post_dispatch_details(pre, info, post_info, len, result)
    }
}
