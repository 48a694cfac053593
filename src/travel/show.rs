//! Every field of a call in words. Nothing is left out and no two calls look the same.

use super::check::account;
use crate::domain::{Tao, clean};
use crate::tx::proof::{Form, Node};

/// One line: where in the call, and what is there.
pub(super) type Shown = (String, String);

pub(super) fn call(node: &Node) -> Vec<Shown> {
    let mut out = Vec::new();
    value("call", node, &mut out);
    out
}

fn value(label: &str, node: &Node, out: &mut Vec<Shown>) {
    let mut line = |text: String| out.push((label.to_owned(), text));
    if is_account(node)
        && let Some(account) = account(node)
    {
        return line(account.to_string());
    }
    match &node.form {
        Form::Bool(value) => line(if *value { "yes" } else { "no" }.to_owned()),
        Form::Char(value) => line(format!("character {}", u32::from(*value))),
        Form::Text(text) => line(quoted(text.as_bytes())),
        Form::Number(number) => {
            let amount = u64::try_from(number).ok().map(Tao::from_rao);
            line(match (unit(node), amount) {
                (Some(unit), Some(amount)) => format!("{amount} {unit} ({number})"),
                _ => number.to_string(),
            });
        }
        Form::Bytes(bytes) => line(quoted(bytes)),
        Form::Bits { count, bytes } => line(format!("{count} bits: 0x{}", hex::encode(bytes))),
        Form::Fields(fields) => match fields.as_slice() {
            [] => line("nothing".to_owned()),
            [(None, inner)] => value(label, &with_names(inner, node), out),
            fields => each(label, fields, out),
        },
        Form::Variant { name, fields } if node.type_path == "Option" => match fields.as_slice() {
            [(None, inner)] if name == "Some" => value(label, inner, out),
            _ => line("none".to_owned()),
        },
        Form::Variant { name, fields } => match fields.as_slice() {
            [(None, inner)] if node.type_path == "RuntimeCall" => {
                let Form::Variant { name: call, fields } = &inner.form else {
                    line(clean(name, 80));
                    return value(&format!("{label}.0"), inner, out);
                };
                line(format!("{}.{}", clean(name, 80), clean(call, 80)));
                let prefix = label.strip_suffix("call").unwrap_or(label);
                let prefix = prefix.strip_suffix('.').unwrap_or(prefix);
                each(prefix, fields, out);
            }
            fields => {
                line(clean(name, 80));
                each(label, fields, out);
            }
        },
        Form::List(nodes) => {
            line(format!("{} of them", nodes.len()));
            for (index, node) in nodes.iter().enumerate() {
                value(&format!("{label}[{index}]"), node, out);
            }
        }
    }
}

fn each(label: &str, fields: &[(Option<String>, Node)], out: &mut Vec<Shown>) {
    for (index, (name, node)) in fields.iter().enumerate() {
        let name = name.as_deref().map_or_else(|| index.to_string(), |name| clean(name, 60));
        let label = if label.is_empty() { name } else { format!("{label}.{name}") };
        value(&label, node, out);
    }
}

/// What wraps a single value names it better than the value does.
fn with_names(inner: &Node, outer: &Node) -> Node {
    let better = |inner: &str, outer: &str| {
        if inner.is_empty() { outer.to_owned() } else { inner.to_owned() }
    };
    Node {
        type_path: better(&inner.type_path, &outer.type_path),
        type_name: if unit(outer).is_some() {
            outer.type_name.clone()
        } else {
            better(&inner.type_name, &outer.type_name)
        },
        form: inner.form.clone(),
    }
}

fn is_account(node: &Node) -> bool {
    let multi = matches!(&node.form, Form::Variant { name, .. } if name == "Id");
    node.type_path == "AccountId32" || (node.type_path == "MultiAddress" && multi)
}

/// The unit of a number, by the name that the runtime gives its type.
fn unit(node: &Node) -> Option<&'static str> {
    let name = if node.type_name.is_empty() { &node.type_path } else { &node.type_name };
    let last = name.rsplit("::").next().unwrap_or(name);
    match last.split('<').next() {
        Some("TaoBalance" | "Balance" | "BalanceOf" | "TaoCurrency") => Some("TAO"),
        Some("AlphaBalance" | "AlphaCurrency") => Some("alpha"),
        _ => None,
    }
}

/// Bytes as hex, which is exact, and as text where they are plain.
fn quoted(bytes: &[u8]) -> String {
    let plain = !bytes.is_empty() && bytes.iter().all(|b| matches!(b, b' '..=b'~'));
    let text =
        if plain { format!(" \"{}\"", String::from_utf8_lossy(bytes)) } else { String::new() };
    format!("0x{} ({} bytes){text}", hex::encode(bytes), bytes.len())
}
