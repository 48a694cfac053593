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
    traits::{RefundWeight as _, TransactionExtension, ValidateResult},
    transaction_validity::TransactionPriority,
};

use crate::runtime::{Runtime, RuntimeCall, RuntimeOrigin, weights::EXTENSIONS};

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

/// When a call tells what it weighed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tells {
    Never,
    OnSuccess,
    Always,
}

impl Tells {
    fn of(call: &RuntimeCall) -> Self {
        use crate::pallets::subtensor::Call;
        match call {
            RuntimeCall::Utility(_) | RuntimeCall::Multisig(_) => Self::Always,
            RuntimeCall::SubtensorModule(
                Call::swap_hotkey { .. } | Call::swap_hotkey_v2 { .. },
            ) => Self::OnSuccess,
            _ => Self::Never,
        }
    }

    fn told(self, result: &DispatchResult) -> bool {
        // A call that is filtered is not even begun.
        let filtered = Err(frame_system::Error::<Runtime>::CallFiltered.into());
        match self {
            Self::Never => false,
            Self::OnSuccess => result.is_ok(),
            Self::Always => *result != filtered,
        }
    }
}

impl TransactionExtension<RuntimeCall> for ChargeTransactionPayment {
    const IDENTIFIER: &'static str = "ChargeTransactionPayment";
    type Implicit = ();
    type Val = <Inner as TransactionExtension<RuntimeCall>>::Val;
    /// What the inner extension carries, and when the call tells what it weighed.
    type Pre = (<Inner as TransactionExtension<RuntimeCall>>::Pre, Tells);

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
        let pre = self.0.prepare(val, origin, call, info, len)?;
        Ok((pre, Tells::of(call)))
    }

    fn post_dispatch_details(
        pre: Self::Pre,
        info: &DispatchInfo,
        post_info: &PostDispatchInfo,
        len: usize,
        result: &DispatchResult,
    ) -> Result<Weight, TransactionValidityError> {
        let (pre, tells) = pre;
        // Where a call tells its weight, the recorded runtime forgets that of the extensions.
        let unspent = if tells.told(result) { EXTENSIONS } else { Weight::zero() };
        let mut lessened = *post_info;
        lessened.refund(unspent);
        Inner::post_dispatch_details(pre, info, &lessened, len, result)?;
        Ok(unspent)
    }
}
