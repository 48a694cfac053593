//! Positional parameters of a request, read one by one.

use std::str::FromStr as _;

use jsonrpsee::types::{ErrorObjectOwned, Params};
use serde_json::Value;
use sp_core::{H256, crypto::Ss58Codec as _};

use super::replies::invalid_params;
use crate::{chain::state::View, node::Node, runtime::AccountId};

/// Most items in a list parameter.
const MAX_ITEMS: usize = 4_096;

pub struct Args(Vec<Value>);

impl Args {
    pub fn parse(params: &Params) -> Result<Self, ErrorObjectOwned> {
        if params.as_str().is_none() {
            return Ok(Self(Vec::new()));
        }
        params.parse().map(Self)
    }

    /// The value at `index`; null counts as absent.
    pub fn value(&self, index: usize) -> Option<&Value> {
        self.0.get(index).filter(|value| !value.is_null())
    }

    fn text(&self, index: usize) -> Result<&str, ErrorObjectOwned> {
        self.value(index).and_then(Value::as_str).ok_or_else(|| expected("a string", index))
    }

    pub fn bytes(&self, index: usize) -> Result<Vec<u8>, ErrorObjectOwned> {
        bytes(self.text(index)?)
    }

    pub fn optional_bytes(&self, index: usize) -> Result<Option<Vec<u8>>, ErrorObjectOwned> {
        self.value(index).map(|_| self.bytes(index)).transpose()
    }

    pub fn name(&self, index: usize) -> Result<&str, ErrorObjectOwned> {
        self.text(index)
    }

    pub fn optional_hash(&self, index: usize) -> Result<Option<H256>, ErrorObjectOwned> {
        self.value(index).map(|_| hash(self.text(index)?)).transpose()
    }

    pub fn hash(&self, index: usize) -> Result<H256, ErrorObjectOwned> {
        hash(self.text(index)?)
    }

    pub fn u32(&self, index: usize) -> Result<u32, ErrorObjectOwned> {
        let number = self.u64(index)?;
        u32::try_from(number).map_err(|_| invalid_params("number out of range"))
    }

    pub fn u64(&self, index: usize) -> Result<u64, ErrorObjectOwned> {
        self.value(index).and_then(Value::as_u64).ok_or_else(|| expected("a number", index))
    }

    pub fn flag(&self, index: usize) -> Result<bool, ErrorObjectOwned> {
        self.value(index).and_then(Value::as_bool).ok_or_else(|| expected("true or false", index))
    }

    pub fn list(&self, index: usize) -> Result<&[Value], ErrorObjectOwned> {
        let list =
            self.value(index).and_then(Value::as_array).ok_or_else(|| expected("a list", index))?;
        if list.len() > MAX_ITEMS {
            return Err(invalid_params(format!("more than {MAX_ITEMS} items")));
        }
        Ok(list)
    }

    pub fn keys(&self, index: usize) -> Result<Vec<Vec<u8>>, ErrorObjectOwned> {
        let key = |item: &Value| bytes(item.as_str().ok_or_else(|| expected("a string", index))?);
        self.list(index)?.iter().map(key).collect()
    }

    pub fn account(&self, index: usize) -> Result<AccountId, ErrorObjectOwned> {
        AccountId::from_string(self.text(index)?).map_err(invalid_ss58)
    }

    /// The block named at `index`, or the head, with its state.
    pub fn state(&self, index: usize, node: &Node) -> Result<(H256, View), ErrorObjectOwned> {
        let hash = self.optional_hash(index)?;
        node.look(|chain| {
            let hash = hash.unwrap_or_else(|| chain.head_hash());
            let state = chain.number_of(&hash).and_then(|number| chain.state(number));
            state.map(|state| (hash, state)).ok_or_else(|| super::replies::unknown_block(&hash))
        })
    }
}

fn invalid_ss58(error: sp_core::crypto::PublicError) -> ErrorObjectOwned {
    invalid_params(error)
}

fn expected(what: &str, index: usize) -> ErrorObjectOwned {
    invalid_params(format!("{what} is expected as parameter {index}"))
}

pub fn bytes(text: &str) -> Result<Vec<u8>, ErrorObjectOwned> {
    hex::decode(text.strip_prefix("0x").unwrap_or(text)).map_err(invalid_params)
}

fn hash(text: &str) -> Result<H256, ErrorObjectOwned> {
    let bytes = bytes(text)?;
    if bytes.len() != H256::len_bytes() {
        return Err(invalid_params("hash length"));
    }
    Ok(H256::from_slice(&bytes))
}

/// A block number as JSON number or as hex text.
pub fn number(value: &Value) -> Result<u64, ErrorObjectOwned> {
    if let Some(number) = value.as_u64() {
        return Ok(number);
    }
    let text = value.as_str().ok_or_else(|| invalid_params("a block number is expected"))?;
    match text.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16).map_err(invalid_params),
        None => u64::from_str(text).map_err(invalid_params),
    }
}
