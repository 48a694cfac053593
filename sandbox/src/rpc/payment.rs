//! `payment_*`: what a transaction would cost.

use jsonrpsee::{core::RegisterMethodError, types::ErrorObjectOwned};
use pallet_transaction_payment::{FeeDetails, RuntimeDispatchInfo};
use parity_scale_codec::{Decode, Encode as _};
use serde_json::json;

use super::{Args, Module, method};
use crate::{
    node::Node,
    runtime::{Balance, UncheckedExtrinsic},
};

const RUNTIME: i32 = 1;
const DECODE: i32 = 2;

pub fn register(module: &mut Module) -> Result<(), RegisterMethodError> {
    method(module, &["payment_queryInfo"], |node, args| {
        let info: RuntimeDispatchInfo<Balance> =
            ask(node, args, "TransactionPaymentApi_query_info")?;
        Ok(json!({
            "class": info.class,
            "partialFee": info.partial_fee.to_string(),
            "weight": {
                "ref_time": info.weight.ref_time(),
                "proof_size": info.weight.proof_size(),
            },
        }))
    })?;
    method(module, &["payment_queryFeeDetails"], |node, args| {
        let details: FeeDetails<Balance> =
            ask(node, args, "TransactionPaymentApi_query_fee_details")?;
        let amount = |rao: Balance| format!("{rao:#x}");
        Ok(json!({
            "inclusionFee": details.inclusion_fee.map(|fee| json!({
                "baseFee": amount(fee.base_fee),
                "lenFee": amount(fee.len_fee),
                "adjustedWeightFee": amount(fee.adjusted_weight_fee),
            })),
        }))
    })
}

fn failure(code: i32, data: String) -> ErrorObjectOwned {
    ErrorObjectOwned::owned(code, "Unable to query dispatch info.", Some(data))
}

fn ask<R: Decode>(node: &Node, args: &Args, method: &str) -> Result<R, ErrorObjectOwned> {
    let mut input = args.bytes(0)?;
    let (_, state) = args.state(1, node)?;
    UncheckedExtrinsic::decode(&mut input.as_slice())
        .map_err(|error| failure(DECODE, error.to_string()))?;
    let length = u32::try_from(input.len()).unwrap_or(u32::MAX);
    length.encode_to(&mut input);
    let output = state.call(method, &input).map_err(|error| failure(RUNTIME, error.to_string()))?;
    R::decode(&mut output.as_slice()).map_err(|error| failure(RUNTIME, error.to_string()))
}
