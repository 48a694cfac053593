//! Every field of a call in words. Nothing is left out and no two calls look the same.

use std::fmt;

use super::check::account;
use crate::domain::{Tao, clean, hexed};
use crate::tx::proof::{Field, Form, Name, Node};

/// Takes one line: where in the call, and what is there.
type Take<'a> = dyn FnMut(&str, fmt::Arguments<'_>) + 'a;

pub(super) fn call(node: &Node, out: &mut Take<'_>) {
    value("call", node, node.names(), out);
}

fn value(label: &str, node: &Node, names: Names<'_>, out: &mut Take<'_>) {
    let mut line = |text: fmt::Arguments<'_>| out(label, text);
    if names.is_account(&node.form)
        && let Some(account) = account(node)
    {
        return line(format_args!("{account}"));
    }
    match &node.form {
        Form::Bool(value) => line(format_args!("{}", if *value { "yes" } else { "no" })),
        Form::Char(value) => line(format_args!("character {}", u32::from(*value))),
        Form::Text(text) => line(format_args!("{}", quoted(text.as_bytes()))),
        Form::Number(number) => {
            let amount = u64::try_from(number).ok().map(Tao::from_rao);
            match (names.unit(), amount) {
                (Some(unit), Some(amount)) => line(format_args!("{amount} {unit} ({number})")),
                _ => line(format_args!("{number}")),
            }
        }
        Form::Bytes(bytes) => line(format_args!("{}", quoted(bytes))),
        Form::Bits { count, bytes } => line(format_args!("{count} bits: 0x{}", hexed(bytes))),
        Form::Fields(fields) => match fields.as_slice() {
            [] => line(format_args!("nothing")),
            [(None, inner)] => value(label, inner, inner.names().within(names), out),
            fields => each(label, fields, out),
        },
        Form::Variant { name, fields } if *names.path == "Option" => match fields.as_slice() {
            [(None, inner)] if *name == "Some" => value(label, inner, inner.names(), out),
            _ => line(format_args!("none")),
        },
        Form::Variant { name, fields } => match fields.as_slice() {
            [(None, inner)] if *names.path == "RuntimeCall" => {
                let Form::Variant { name: call, fields } = &inner.form else {
                    line(format_args!("{}", clean(name, 80)));
                    return value(&format!("{label}.0"), inner, inner.names(), out);
                };
                line(format_args!("{}.{}", clean(name, 80), clean(call, 80)));
                let prefix = label.strip_suffix("call").unwrap_or(label);
                let prefix = prefix.strip_suffix('.').unwrap_or(prefix);
                each(prefix, fields, out);
            }
            fields => {
                line(format_args!("{}", clean(name, 80)));
                each(label, fields, out);
            }
        },
        Form::List(nodes) => {
            line(format_args!("{} of them", nodes.len()));
            for (index, node) in nodes.iter().enumerate() {
                value(&format!("{label}[{index}]"), node, node.names(), out);
            }
        }
    }
}

fn each(label: &str, fields: &[Field], out: &mut Take<'_>) {
    for (index, (name, node)) in fields.iter().enumerate() {
        let name = name.as_deref().map_or_else(|| index.to_string(), |name| clean(name, 60));
        let label = if label.is_empty() { name } else { format!("{label}.{name}") };
        value(&label, node, node.names(), out);
    }
}

/// What a value is called: by its type, and by the field that holds it.
#[derive(Clone, Copy)]
struct Names<'a> {
    path: &'a Name,
    held: &'a Name,
}

impl Node {
    fn names(&self) -> Names<'_> {
        Names { path: &self.type_path, held: &self.type_name }
    }
}

impl<'a> Names<'a> {
    /// What wraps a single value names it better than the value does.
    fn within(self, outer: Self) -> Self {
        let better =
            |inner: &'a Name, outer: &'a Name| if inner.is_empty() { outer } else { inner };
        let held = if outer.unit().is_some() { outer.held } else { better(self.held, outer.held) };
        Self { path: better(self.path, outer.path), held }
    }

    fn is_account(self, form: &Form) -> bool {
        let multi = matches!(form, Form::Variant { name, .. } if *name == "Id");
        *self.path == "AccountId32" || (*self.path == "MultiAddress" && multi)
    }

    /// The unit of a number, by the name that the runtime gives its type.
    fn unit(self) -> Option<&'static str> {
        let name: &str = if self.held.is_empty() { self.path } else { self.held };
        let last = name.rsplit("::").next().unwrap_or(name);
        match last.split('<').next() {
            Some("TaoBalance" | "Balance" | "BalanceOf" | "TaoCurrency") => Some("TAO"),
            Some("AlphaBalance" | "AlphaCurrency") => Some("alpha"),
            _ => None,
        }
    }
}

/// Bytes as hex, which is exact, and as text where they are plain.
fn quoted(bytes: &[u8]) -> String {
    let plain = !bytes.is_empty() && bytes.iter().all(|b| matches!(b, b' '..=b'~'));
    let text =
        if plain { format!(" \"{}\"", String::from_utf8_lossy(bytes)) } else { String::new() };
    format!("0x{} ({} bytes){text}", hexed(bytes), bytes.len())
}
