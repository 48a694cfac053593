//! The JSON Schema of every document that the program prints.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use super::Report;
use crate::fault::{Class, Code};

/// The schema of the document that carries a report: its id, and the schema itself.
pub fn of<R: Report + JsonSchema>() -> (&'static str, Value) {
    let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let data = generator.subschema_for::<R>();
    let definitions = generator.take_definitions(true);
    let document = json!({
        "$schema": DRAFT,
        "$id": R::SCHEMA,
        "type": "object",
        "properties": {
            "schema": { "const": R::SCHEMA },
            "ok": { "const": true },
            "data": data,
            "warnings": { "type": "array", "items": { "type": "string" } },
        },
        "required": ["schema", "ok", "data", "warnings"],
        "additionalProperties": false,
        "$defs": definitions,
    });
    (R::SCHEMA, document)
}

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of every failure.
pub fn failure() -> (&'static str, Value) {
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    let classes: Vec<&str> = Class::ALL.iter().map(|class| class.name()).collect();
    let document = json!({
        "$schema": DRAFT,
        "$id": super::FAILURE,
        "type": "object",
        "properties": {
            "schema": { "const": super::FAILURE },
            "ok": { "const": false },
            "error": {
                "type": "object",
                "properties": {
                    "code": { "enum": codes },
                    "class": { "enum": classes },
                    "message": { "type": "string", "minLength": 1, "pattern": "^[^\\n]*$" },
                    "hints": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "properties": {
                                "text": { "type": "string" },
                                "command": {
                                    "description": "A complete command line to run.",
                                    "type": ["array", "null"],
                                    "items": { "type": "string" },
                                },
                            },
                            "required": ["text", "command"],
                            "additionalProperties": false,
                        },
                    },
                },
                "required": ["code", "class", "message", "hints"],
                "additionalProperties": false,
            },
            "warnings": { "type": "array", "items": { "type": "string" } },
        },
        "required": ["schema", "ok", "error", "warnings"],
        "additionalProperties": false,
    });
    (super::FAILURE, document)
}
