//! Names that a proof gives to types, fields and variants.

use std::ops::Deref;
use std::sync::Arc;

/// A name, which all values of its type share; empty where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name(Option<Arc<str>>);

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self((!text.is_empty()).then(|| text.into()))
    }
}

impl Deref for Name {
    type Target = str;

    fn deref(&self) -> &str {
        self.0.as_deref().unwrap_or_default()
    }
}

impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        **self == *other
    }
}

impl PartialEq<&str> for Name {
    fn eq(&self, other: &&str) -> bool {
        **self == **other
    }
}
