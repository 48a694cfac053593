//! The lines of a sheet, all in one text: a thousand sheets of twenty lines each are read at once.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Decoded from the bytes by the types of the proof: if it were false, the chain would refuse
    /// the signature.
    Proven,
    /// The online machine says so.
    Claimed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Line<'a> {
    pub label: &'a str,
    pub value: &'a str,
    pub source: Source,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    pub(super) text: String,
    places: Vec<Place>,
}

/// Where label and value end; the label begins where the line before ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    label: usize,
    value: usize,
    source: Source,
}

/// What most sheets take.
const ROOM: usize = 1536;
const LINES: usize = 24;

impl Lines {
    pub(super) fn proven(&mut self, label: &str, value: impl fmt::Display) {
        self.add(Source::Proven, ("", label), value);
    }

    pub(super) fn field(&mut self, label: &str, value: impl fmt::Display) {
        self.add(Source::Proven, ("field ", label), value);
    }

    pub(super) fn claimed(&mut self, label: &str, value: impl fmt::Display) {
        self.add(Source::Claimed, ("", label), value);
    }

    fn add(&mut self, source: Source, (prefix, label): (&str, &str), value: impl fmt::Display) {
        use fmt::Write as _;
        if self.places.is_empty() {
            self.text.reserve(ROOM);
            self.places.reserve(LINES);
        }
        self.text.push_str(prefix);
        self.text.push_str(label);
        let label = self.text.len();
        // Writing to a string fails only where what is written says so, and none of it does.
        let _ = write!(self.text, "{value}");
        self.places.push(Place { label, value: self.text.len(), source });
    }

    pub fn iter(&self) -> impl Iterator<Item = Line<'_>> + Clone {
        let part = |from: usize, to: usize| self.text.get(from..to).unwrap_or_default();
        let starts = std::iter::once(0).chain(self.places.iter().map(|place| place.value));
        starts.zip(&self.places).map(move |(start, place)| Line {
            label: part(start, place.label),
            value: part(place.label, place.value),
            source: place.source,
        })
    }
}

impl Serialize for Lines {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl JsonSchema for Lines {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Lines".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Vec::<Line<'_>>::json_schema(generator)
    }
}
