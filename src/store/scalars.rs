//! The settings at the top of a YAML file: names with one value each.
//!
//! Lists and tables are passed over without being built, and nothing that is referred to is put in
//! its place, so a file costs no more than its length.

use serde_json::Value;
use yaml_rust2::parser::{Event, Parser};
use yaml_rust2::scanner::TScalarStyle;

/// Names and values in the order of the file.
///
/// # Errors
///
/// What is no YAML, and what is something else than a table.
pub(crate) fn scalars(text: &str) -> Result<Vec<(String, Value)>, String> {
    let mut parser = Parser::new_from_str(text);
    let mut table = Table::default();
    let mut depth = 0_u32;
    loop {
        let (event, _) = parser.next_token().map_err(|error| error.to_string())?;
        match event {
            Event::StreamEnd | Event::DocumentEnd => return Ok(table.found),
            Event::MappingStart(..) if depth == 0 => depth = 1,
            Event::SequenceStart(..) | Event::Scalar(..) if depth == 0 => {
                return Err("it is no table of settings".to_owned());
            }
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                depth = depth.saturating_add(1);
            }
            Event::MappingEnd | Event::SequenceEnd => {
                depth = depth.saturating_sub(1);
                if depth == 1 {
                    table.other();
                }
            }
            Event::Scalar(text, style, ..) if depth == 1 => table.scalar(text, style),
            Event::Alias(_) if depth == 1 => table.other(),
            _ => {}
        }
    }
}

/// Names and values take turns, whatever they are.
#[derive(Default)]
enum Turn {
    #[default]
    Name,
    /// Of that name, where it is a text.
    Value(Option<String>),
}

#[derive(Default)]
struct Table {
    found: Vec<(String, Value)>,
    turn: Turn,
}

impl Table {
    fn scalar(&mut self, text: String, style: TScalarStyle) {
        match std::mem::take(&mut self.turn) {
            Turn::Name => self.turn = Turn::Value(Some(text)),
            Turn::Value(Some(name)) => self.found.push((name, value(text, style))),
            Turn::Value(None) => {}
        }
    }

    fn other(&mut self) {
        if let Turn::Name = std::mem::take(&mut self.turn) {
            self.turn = Turn::Value(None);
        }
    }
}

fn value(text: String, style: TScalarStyle) -> Value {
    match text.as_str() {
        _ if style != TScalarStyle::Plain => Value::String(text),
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => Value::String(text),
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    #[test]
    fn settings_are_read_and_tables_passed_over() {
        let text = "network: test\nmetagraph_cols:\n  ACTIVE: true\n  deep: [1, {a: b}]\n\
                    wallet_path: '/home/me/w: x'\nwallet_name: \"null\"\nrate: 0.05\nuse: false\n\
                    hotkey: null\nempty:\n";
        let found = scalars(text).unwrap();
        let text = |name: &str| found.iter().find(|(known, _)| known == name).map(|(_, v)| v);
        assert_eq!(text("network"), Some(&Value::from("test")));
        assert_eq!(text("wallet_path"), Some(&Value::from("/home/me/w: x")));
        assert_eq!(text("wallet_name"), Some(&Value::from("null")));
        assert_eq!(text("rate"), Some(&Value::from("0.05")));
        assert_eq!(text("use"), Some(&Value::from(false)));
        assert_eq!(text("hotkey"), Some(&Value::Null));
        assert_eq!(text("empty"), Some(&Value::Null));
        assert_eq!(text("ACTIVE"), None);
        assert_eq!(found.len(), 7);
    }

    #[test]
    fn what_is_no_table_of_settings_is_refused() {
        for text in ["- a\n- b\n", "alone", "a: [", "a: b: c", "\t- x: \"", "%\u{0}"] {
            assert!(scalars(text).is_err(), "{text:?}: {:?}", scalars(text));
        }
        assert_eq!(scalars("").unwrap(), []);
    }

    #[test]
    fn a_name_that_is_no_text_takes_its_value_along() {
        let found = scalars("? [a]\n: x\nnetwork: test\n? {b: c}\n: [d]\nwallet: w\n").unwrap();
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["network", "wallet"]);
    }

    #[test]
    fn a_deep_or_self_referring_file_costs_no_more_than_its_length() {
        let deep = format!("a: {}", "[".repeat(200_000));
        assert!(scalars(&deep).is_err());
        let mut laughs = "a: &a [x, x]\n".to_owned();
        for step in 0..60_u32 {
            let last = if step == 0 { "a".to_owned() } else { format!("k{}", step - 1) };
            writeln!(laughs, "k{step}: &k{step} [*{last}, *{last}]").unwrap();
        }
        laughs.push_str("b: *a\nnetwork: test\n");
        assert_eq!(scalars(&laughs).unwrap(), [("network".to_owned(), Value::from("test"))]);
    }
}
