//! Building dynamic values for calls, keys and runtime API arguments.

use super::{Call, Value};
use crate::domain::{Account, Netuid};

/// A public key, of whichever role.
pub fn account(account: impl AsRef<[u8; 32]>) -> Value {
    Value::from_bytes(account.as_ref())
}

/// A transfer's destination: `MultiAddress::Id`.
pub fn address(account: Account) -> Value {
    Value::unnamed_variant("Id", [Value::from_bytes(account.0)])
}

pub fn netuid(netuid: Netuid) -> Value {
    Value::u128(netuid.0.into())
}

/// Any unsigned number; the type that the metadata names decides its width.
pub fn number(number: impl Into<u128>) -> Value {
    Value::u128(number.into())
}

pub fn u64(number: u64) -> Value {
    Value::u128(number.into())
}

pub fn bool(value: bool) -> Value {
    Value::bool(value)
}

pub fn bytes(bytes: &[u8]) -> Value {
    Value::from_bytes(bytes)
}

pub fn option(value: Option<Value>) -> Value {
    match value {
        Some(value) => Value::unnamed_variant("Some", [value]),
        None => Value::unnamed_variant("None", []),
    }
}

pub fn list(values: impl IntoIterator<Item = Value>) -> Value {
    Value::unnamed_composite(values)
}

/// A call as an argument of another one.
pub fn call(call: &Call<'_>) -> Value {
    let args = call.args.iter().map(|(name, value)| (*name, value.clone()));
    Value::unnamed_variant(call.pallet, [Value::named_variant(call.name, args)])
}
