//! Error objects in the codes and words of a node.

use jsonrpsee::types::ErrorObjectOwned;
use sp_runtime::transaction_validity::{InvalidTransaction, UnknownTransaction};

use crate::{
    chain::{ChainError, state::CallError},
    node::SubmitError,
};

const INVALID_PARAMS: i32 = -32602;
const CLIENT: i32 = 4003;
const COUNT: i32 = 4002;
const DEV: i32 = 5000;

pub fn invalid_params(what: impl ToString) -> ErrorObjectOwned {
    ErrorObjectOwned::owned(INVALID_PARAMS, "Invalid params", Some(what.to_string()))
}

pub fn unknown_block(hash: &sp_core::H256) -> ErrorObjectOwned {
    client(&format!("UnknownBlock: State already discarded for {hash:?}"))
}

pub fn client(what: &str) -> ErrorObjectOwned {
    ErrorObjectOwned::owned(CLIENT, format!("Client error: {what}"), None::<()>)
}

pub fn call(error: &CallError) -> ErrorObjectOwned {
    client(&format!("Execution failed: {error}"))
}

pub fn too_many(value: u32, max: u32) -> ErrorObjectOwned {
    let message = format!("count exceeds maximum value. value: {value}, max: {max}");
    ErrorObjectOwned::owned(COUNT, message, None::<()>)
}

pub fn dev(error: &ChainError) -> ErrorObjectOwned {
    ErrorObjectOwned::owned(DEV, error.to_string(), None::<()>)
}

pub fn submit(error: &SubmitError) -> ErrorObjectOwned {
    let message = error.to_string();
    let (code, data) = match error {
        SubmitError::Format(_) => (1001, None),
        SubmitError::Verification(_) => (1002, None),
        SubmitError::Invalid(invalid) => (1010, Some(invalid_text(*invalid))),
        SubmitError::Unknown(unknown) => (1011, Some(unknown_text(*unknown))),
        SubmitError::Banned => (1012, None),
        SubmitError::AlreadyImported(hash) => (1013, Some(format!("{hash:?}"))),
        SubmitError::TooLowPriority { .. } => (
            1014,
            Some(
                "The transaction has too low priority to replace another transaction already in the pool."
                    .to_owned(),
            ),
        ),
        SubmitError::Full => {
            (1016, Some("The transaction couldn't enter the pool because of the limit".to_owned()))
        }
    };
    ErrorObjectOwned::owned(code, message, data)
}

fn invalid_text(invalid: InvalidTransaction) -> String {
    match invalid {
        InvalidTransaction::Custom(code) => format!("Custom error: {code}"),
        other => <&'static str>::from(other).to_owned(),
    }
}

fn unknown_text(unknown: UnknownTransaction) -> String {
    match unknown {
        UnknownTransaction::Custom(code) => format!("Custom error: {code}"),
        other => <&'static str>::from(other).to_owned(),
    }
}
