//! What a person sees of a travelling transaction: what is proven, and what is only said.

use schemars::JsonSchema;
use serde::Serialize;

use super::check::{Checked, Validity};
use super::lines::{Line, Lines, Source};
use super::{meaning, show};
use crate::domain::{Hash, clean};
use crate::review;
use crate::tx::EncodedEra;
use crate::tx::proof::{self, Form, Node};

/// Seconds between two blocks of the public networks.
const BLOCK_TIME: u64 = 12;

/// The whole of what is shown; two transactions that differ have sheets that differ.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Sheet {
    /// The whole of it in one sentence.
    pub meaning: String,
    pub action: String,
    pub lines: Lines,
    pub warnings: Vec<String>,
}

impl Sheet {
    /// `network` is the name that this machine knows the genesis by.
    pub fn of(checked: &Checked, network: &str) -> Self {
        let mut lines = Lines::default();
        let action = match &checked.order {
            Some(order) => {
                let (action, rows) = review::words(order);
                for (label, value) in rows {
                    lines.proven(label, value);
                }
                action
            }
            None => match proof::parts(&checked.call) {
                Some((pallet, name, _)) => {
                    format!("call {}.{}", clean(pallet, 80), clean(name, 80))
                }
                None => "a call that is no call of a pallet".to_owned(),
            },
        };
        show::call(&checked.call, &mut |label, value| lines.field(label, value));
        let around = &checked.around;
        lines.proven("from", checked.account);
        lines.proven("network", format_args!("{network} ({})", around.genesis));
        let (spec, version) = (around.spec_version, around.transaction_version);
        let name = clean(&checked.chain.spec_name, 60);
        lines.proven("runtime", format_args!("{name} {spec}, transactions {version}"));
        lines.proven("token", clean(&checked.chain.symbol, 20));
        lines.proven("nonce", around.nonce);
        lines.proven("tip", format_args!("{} TAO", around.tip));
        match checked.validity {
            Validity::Forever => lines.proven("valid", "FOREVER"),
            Validity::Blocks { period, claimed_birth } => {
                let minutes = period.saturating_mul(BLOCK_TIME) / 60;
                // The bytes count the first block only within a period.
                let phase = match around.era {
                    EncodedEra::Mortal { phase, .. } => phase.to_string(),
                    EncodedEra::Immortal => "n/a".to_owned(),
                };
                let anchor = around.anchor;
                lines.proven(
                    "valid",
                    format_args!(
                        "for {period} blocks, about {minutes} min, \
                         from block {anchor}, number {phase} mod {period}"
                    ),
                );
                let end = claimed_birth.map(|birth| u64::from(birth).saturating_add(period));
                let end = end.map_or_else(|| "n/a".to_owned(), |end| format!("block {end}"));
                lines.claimed("valid until", end);
            }
        }
        lines.proven("metadata", Hash(checked.metadata));

        if let Some(ladder) = &checked.ladder {
            lines.claimed("ladder", ladder);
        }
        if let Some(claims) = &checked.claims {
            lines.claimed("network, by name", clean(&claims.network, 60));
            lines.claimed("what it does", clean(&claims.action, 200));
            for claim in &claims.quotes {
                lines.claimed(&clean(&claim.label, 60), clean(&claim.value, 200));
            }
        }
        let meaning = meaning::sentence(checked, &action);
        Self { meaning, action, lines, warnings: warnings(checked) }
    }

    /// The sheet for a terminal: proven lines first, then what is only said.
    pub fn words(&self) -> String {
        let room = self.lines.text.len().saturating_mul(2).saturating_add(1024);
        let mut text = String::with_capacity(room);
        text.push_str(&self.meaning);
        text.push_str("\n\nproven, by the bytes that will be signed:\n");
        self.align(Source::Proven, &mut text);
        if self.lines.iter().any(|line| line.source == Source::Claimed) {
            text.push_str("\nnot proven, the online machine says:\n");
            self.align(Source::Claimed, &mut text);
        }
        for warning in &self.warnings {
            text.push_str("warning: ");
            text.push_str(warning);
            text.push('\n');
        }
        text
    }

    fn align(&self, source: Source, text: &mut String) {
        let lines = self.lines.iter().filter(|line| line.source == source);
        let wide = |line: Line<'_>| line.label.chars().count();
        let width = lines.clone().map(wide).max().unwrap_or(0);
        for line in lines {
            text.push_str("  ");
            text.push_str(line.label);
            text.extend(std::iter::repeat_n(' ', width.saturating_sub(wide(line))));
            text.push_str("  ");
            text.push_str(line.value);
            text.push('\n');
        }
    }
}

fn warnings(checked: &Checked) -> Vec<String> {
    let mut out = Vec::new();
    dangers(&checked.call, &mut out);
    if checked.validity == Validity::Forever {
        out.push(
            "it never expires: whoever has the signature can send it until the nonce is used or \
             the runtime is upgraded"
                .to_owned(),
        );
    }
    if checked.order.is_none() {
        out.push("no command of this program makes this call; read every field".to_owned());
    }
    if !checked.around.tip.is_zero() {
        out.push("the tip buys nothing on this chain".to_owned());
    }
    out.dedup();
    out
}

/// Calls that can cost everything, wherever they are nested.
fn dangers(node: &Node, out: &mut Vec<String>) {
    if node.type_path == "RuntimeCall"
        && let Some((pallet, name, _)) = proof::parts(node)
    {
        let danger = match (pallet, name) {
            ("Balances", "transfer_all") => Some("it sends everything the account has"),
            ("Proxy", "add_proxy" | "create_pure") => {
                Some("it lets another account act for this one")
            }
            (
                "SubtensorModule",
                "swap_coldkey"
                | "schedule_swap_coldkey"
                | "announce_coldkey_swap"
                | "swap_coldkey_announced",
            ) => Some("it hands the whole account to another coldkey"),
            ("SubtensorModule", "add_stake" | "remove_stake" | "move_stake" | "unstake_all") => {
                Some("it trades at ANY price")
            }
            ("Sudo" | "AdminUtils", _) => Some("it acts with the powers of the chain's owner"),
            ("System", "set_code" | "set_storage" | "kill_storage") => {
                Some("it replaces the chain's runtime or its state")
            }
            ("Multisig" | "Proxy" | "Utility", _) => {
                Some("it carries other calls; each of them is shown below its own name")
            }
            _ => None,
        };
        out.extend(danger.map(|why| format!("{}.{}: {why}", clean(pallet, 40), clean(name, 60))));
    }
    match &node.form {
        Form::Fields(fields) | Form::Variant { fields, .. } => {
            for (_, node) in fields {
                dangers(node, out);
            }
        }
        Form::List(nodes) => {
            for node in nodes {
                dangers(node, out);
            }
        }
        _ => {}
    }
}
