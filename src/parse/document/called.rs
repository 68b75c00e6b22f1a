//! Called: what places are called, so that words of files can be told to mean them.

use crate::parse::value::wording::coded;
use crate::report::{PlaceId, Places};
use std::collections::HashMap;

/// What a word that should be a place's means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Meaning {
    Place(PlaceId),
    /// Two places at least are called so.
    Several,
    Unknown,
}

/// The ids, titles, other names and codes of places.
#[derive(Default)]
pub(crate) struct Called(HashMap<String, Meaning>);

impl Called {
    /// What these places are called. An id means its place, whatever others are called.
    pub fn of(places: &Places) -> Self {
        let mut names: HashMap<String, Meaning> = HashMap::new();
        for (id, place) in places.all() {
            names.insert(coded(&place.slug), Meaning::Place(id));
        }
        let ids = names.clone();
        for (id, place) in places.all() {
            let called = place.names.iter().chain(&place.codes).chain([&place.title]);
            for name in called.map(|name| coded(name)).filter(|name| !ids.contains_key(name)) {
                let meaning = names.entry(name).or_insert(Meaning::Place(id));
                if *meaning != Meaning::Place(id) {
                    *meaning = Meaning::Several;
                }
            }
        }
        Self(names)
    }

    /// What a word means.
    pub fn meaning(&self, word: &str) -> Meaning {
        self.0.get(&coded(word)).copied().unwrap_or(Meaning::Unknown)
    }
}

/// The names and titles of places, among which a misspelt word has its nearest.
pub(crate) fn names(places: &Places) -> impl Iterator<Item = &str> {
    places.all().flat_map(|(_, it)| it.names.iter().chain([&it.title])).map(|it| &**it)
}
