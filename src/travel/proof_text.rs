//! The text of a metadata proof. Documents of one batch mostly carry the same one, and it is nine tenths
//! of each: it is held in memory once.

use std::cell::RefCell;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

thread_local! {
    /// The one that was read last.
    static LAST: RefCell<Option<ProofText>> = const { RefCell::new(None) };
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ProofText(Arc<str>);

impl From<&str> for ProofText {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl Deref for ProofText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Serialize for ProofText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for ProofText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Reader)
    }
}

struct Reader;

impl Visitor<'_> for Reader {
    type Value = ProofText;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<ProofText, E> {
        Ok(LAST.with_borrow_mut(|last| match last {
            Some(last) if **last == *text => last.clone(),
            _ => last.insert(text.into()).clone(),
        }))
    }
}
