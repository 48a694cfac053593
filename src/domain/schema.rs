//! The JSON shapes of the values that write their own JSON.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::call::Arg;
use super::{
    Account, Alpha, BlockRef, Bps, Coldkey, Hash, Hotkey, Netuid, Price, Scheme, Take, Tao,
};

macro_rules! shapes {
    ($($value:ident $shape:tt)*) => {$(
        impl JsonSchema for $value {
            fn schema_name() -> Cow<'static, str> {
                stringify!($value).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($shape)
            }
        }
    )*};
}

const ADDRESS: &str = "^[1-9A-HJ-NP-Za-km-z]{46,49}$";
const DECIMAL: &str = "^[0-9]+(\\.[0-9]{1,9})?$";
const INTEGER: &str = "^[0-9]+$";
const HASH: &str = "^0x[0-9a-f]{64}$";

shapes! {
    Tao {
        "type": "object",
        "description": "An amount of TAO, in rao (1e-9 TAO) and in TAO.",
        "properties": {
            "rao": { "type": "string", "pattern": INTEGER },
            "tao": { "type": "string", "pattern": DECIMAL },
        },
        "required": ["rao", "tao"],
        "additionalProperties": false,
    }
    Alpha {
        "type": "object",
        "description": "An amount of one subnet's alpha, in units (1e-9 alpha) and in alpha.",
        "properties": {
            "netuid": { "type": "integer", "minimum": 0, "maximum": 65_535 },
            "units": { "type": "string", "pattern": INTEGER },
            "alpha": { "type": "string", "pattern": DECIMAL },
        },
        "required": ["netuid", "units", "alpha"],
        "additionalProperties": false,
    }
    Price {
        "type": "object",
        "description": "A price for one whole alpha, in rao and in TAO.",
        "properties": {
            "rao_per_alpha": { "type": "string", "pattern": INTEGER },
            "tao_per_alpha": { "type": "string", "pattern": DECIMAL },
        },
        "required": ["rao_per_alpha", "tao_per_alpha"],
        "additionalProperties": false,
    }
    Take {
        "type": "object",
        "description": "A validator's take, in parts of 65,535 as the chain keeps it and in percent.",
        "properties": {
            "parts": { "type": "integer", "minimum": 0, "maximum": 65_535 },
            "percent": { "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?%$" },
        },
        "required": ["parts", "percent"],
        "additionalProperties": false,
    }
    Bps {
        "type": "string",
        "description": "A percentage with at most two decimals.",
        "pattern": "^[0-9]+(\\.[0-9]+)?%$",
    }
    Netuid {
        "type": "integer",
        "description": "A subnet's number; 0 is the root network.",
        "minimum": 0,
        "maximum": 65_535,
    }
    Account { "type": "string", "description": "An address, always whole.", "pattern": ADDRESS }
    Coldkey { "type": "string", "description": "The address of a coldkey.", "pattern": ADDRESS }
    Hotkey { "type": "string", "description": "The address of a hotkey.", "pattern": ADDRESS }
    Hash { "type": "string", "description": "Thirty-two bytes.", "pattern": HASH }
    Arg {
        "description": "A value of a type that the chain's metadata describes; numbers, bytes and \
            addresses are strings in the form in which they are typed.",
    }
    Scheme { "type": "string", "enum": ["sr25519", "ed25519"] }
    BlockRef {
        "type": "object",
        "description": "A block.",
        "properties": {
            "number": { "type": "integer", "minimum": 0, "maximum": u32::MAX },
            "hash": { "type": "string", "pattern": HASH },
        },
        "required": ["number", "hash"],
        "additionalProperties": false,
    }
}
