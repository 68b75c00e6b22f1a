//! Spoken: how the documents of a site are read in a language other than its first: which of their texts
//! are said in it, and which stories are told in it.

use crate::memo::Digest;
use std::collections::BTreeMap;
use std::ops::Deref;

/// What is said in another language.
#[derive(Clone, Debug, Default, Hash)]
pub(crate) struct Said {
    /// By the path of a document: its texts, each by its place in it, such as `indicators[grade3].title`.
    pub texts: BTreeMap<String, BTreeMap<String, String>>,
    /// By what it is in the first language, wherever that stands.
    pub same: BTreeMap<String, String>,
    /// By the path of a story: that of the file that tells it.
    pub stories: BTreeMap<String, String>,
}

/// The same, told from others by its digest, which is worked out once.
#[derive(Debug)]
pub(crate) struct Spoken {
    said: Said,
    pub(super) digest: Digest,
}

impl Spoken {
    /// What is said, to read sources by.
    pub fn of(said: Said) -> Self {
        Self { digest: Digest::of(&said), said }
    }
}

impl Deref for Spoken {
    type Target = Said;

    fn deref(&self) -> &Said {
        &self.said
    }
}
