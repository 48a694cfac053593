//! What a person sees before agreeing: read back from the exact bytes that will be signed, with
//! the quotes of the plan beside it.

mod origin;
mod quoted;
mod signed;

pub use origin::origin;

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::{Coldkey, Hash, Tao};
use crate::intent::Order;
use crate::plan::Preview;

/// Where a line of a review comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Decoded from the bytes to be signed: it holds whatever happens.
    Signed,
    /// Read or simulated at the block of the preview: it may have moved when the block is made.
    Quoted,
}

#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Row {
    pub label: &'static str,
    pub value: String,
    pub source: Source,
}

#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Review {
    pub action: String,
    pub rows: Vec<Row>,
    pub warnings: Vec<String>,
}

/// The parts of the payload around the call, as they will be signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    pub signer: Coldkey,
    pub network: String,
    pub genesis: Hash,
    pub spec_version: u32,
    pub nonce: u32,
    pub tip: Tao,
    pub expires_at: Option<u64>,
    pub metadata_checked: bool,
    pub shield: Option<Shielded>,
}

/// How a transaction travels encrypted inside another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shielded {
    pub carrier_nonce: u32,
    pub carrier_fee: Tao,
    /// Blocks that both may wait from when they are signed.
    pub blocks: u64,
}

/// Lays out a review: `order` must come from decoding the bytes, never from the request.
pub fn review(
    order: &Order,
    preview: &Preview,
    envelope: &Envelope,
    warnings: Vec<String>,
) -> Review {
    let mut rows = Rows(Vec::new());
    let action = signed::rows(order, &mut rows);
    quoted::rows(preview, &mut rows);
    rows.signed("from", envelope.signer.to_string());
    rows.signed("network", envelope.network.clone());
    rows.signed("genesis", envelope.genesis.to_string());
    rows.signed("runtime", format!("spec {}", envelope.spec_version));
    rows.signed("nonce", envelope.nonce.to_string());
    if !envelope.tip.is_zero() {
        rows.signed("tip", format!("{} TAO", envelope.tip));
    }
    let expiry = match (envelope.shield, envelope.expires_at) {
        (Some(shield), _) => format!("{} blocks after it is signed, at the latest", shield.blocks),
        (None, Some(block)) => format!("after block {block}"),
        (None, None) => "never".to_owned(),
    };
    rows.signed("expires", expiry);
    if let Some(shield) = envelope.shield {
        rows.signed(
            "encrypted",
            format!(
                "to the next author, inside a second transaction with nonce {}",
                shield.carrier_nonce
            ),
        );
        rows.quoted("fee of the second", format!("{} TAO", shield.carrier_fee));
    }
    let check = if envelope.metadata_checked {
        "yes: other metadata than shown here is refused"
    } else {
        "no: this node cannot check the metadata"
    };
    rows.signed("checked by the chain", check.to_owned());
    Review { action, rows: rows.0, warnings }
}

/// What an order does, and its parts, for reviews that have no quotes of their own.
pub fn words(order: &Order) -> (String, Vec<(&'static str, String)>) {
    let mut rows = Rows(Vec::new());
    let action = signed::rows(order, &mut rows);
    (action, rows.0.into_iter().map(|row| (row.label, row.value)).collect())
}

struct Rows(Vec<Row>);

impl Rows {
    fn signed(&mut self, label: &'static str, value: String) {
        self.0.push(Row { label, value, source: Source::Signed });
    }

    fn quoted(&mut self, label: &'static str, value: String) {
        self.0.push(Row { label, value, source: Source::Quoted });
    }

    fn quoted_or_na(&mut self, label: &'static str, value: Option<String>) {
        self.quoted(label, value.unwrap_or_else(|| "n/a".to_owned()));
    }
}
