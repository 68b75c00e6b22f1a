//! Kind: the document kinds that a site is made of, each described once.

pub(crate) mod backbone;
pub(crate) mod breakdown;
pub(crate) mod case;
pub(crate) mod contributions;
pub(crate) mod funding;
pub(crate) mod indicator;
pub(crate) mod influenced;
pub(crate) mod investors;
pub(crate) mod layout;
pub(crate) mod money;
pub(crate) mod outcome;
pub(crate) mod partners;
pub(crate) mod place;
pub(crate) mod privacy;
pub(crate) mod references;
pub(crate) mod series;
pub(crate) mod site;
pub(crate) mod source;
pub(crate) mod target;
pub(crate) mod theory;
pub(crate) mod unit;

use super::document::field::Document;
use super::document::shape::Kind;

/// Every document kind, in the order of the reference page.
pub(crate) static KINDS: &[&Kind] = &[
    &site::Site::KIND,
    &outcome::Outcome::KIND,
    &partners::Partners::KIND,
    &backbone::Backbone::KIND,
    &contributions::Contributions::KIND,
    &funding::Funding::KIND,
    &theory::Theory::KIND,
    &investors::Investors::KIND,
    &layout::Layout::KIND,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::document::reader::Reader;
    use crate::parse::document::shape::{RecordShape, Shape};
    use crate::parse::syntax::yaml;
    use crate::source::{Diagnostics, FileId};

    /// Reads `name: example` for every field of a record and of the records below it.
    fn examples(shape: &'static RecordShape, path: &str, wrong: &mut Vec<String>) {
        for field in shape.fields {
            let path = format!("{path}.{}", field.name);
            if !field.example.is_empty() {
                let text = format!("{}: {}\n", field.name, field.example);
                let mut diagnostics = Diagnostics::default();
                let read = yaml::read(&text);
                let tree = read.tree.filter(|_| read.error.is_none());
                let mut reader = Reader::new(FileId(0), &text, 0, &mut diagnostics);
                let record = tree.as_ref().and_then(|t| reader.record(t, shape, shape.name));
                let given = record.iter().flat_map(|record| &record.fields);
                if !given.clone().any(|given| given.name == field.name && given.value.is_some()) {
                    wrong.push(format!("{path}: {diagnostics:?}"));
                }
                let told = diagnostics.iter().filter(|d| {
                    // The rest of the record is left out of the example.
                    d.code != crate::source::Code::MissingField || d.message.contains(&path)
                });
                wrong.extend(told.map(|d| format!("{path}: {}", d.message)));
            }
            below(&field.shape, &path, wrong);
        }
    }

    fn below(shape: &Shape, path: &str, wrong: &mut Vec<String>) {
        match shape {
            Shape::Record(record) => examples(record, path, wrong),
            Shape::List(of) => below(of, path, wrong),
            Shape::Either(shapes) => shapes.iter().for_each(|s| below(s, path, wrong)),
            _ => {}
        }
    }

    #[test]
    fn every_example_of_the_reference_is_read_as_it_stands() {
        let mut wrong = Vec::new();
        for kind in KINDS {
            examples(kind.record, kind.name(), &mut wrong);
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn every_meaning_is_a_sentence() {
        fn check(shape: &'static RecordShape) {
            for field in shape.fields {
                assert!(field.meaning.ends_with('.'), "{}", field.name);
                assert!(!field.default.ends_with('.'), "{}", field.name);
                if let Shape::Record(record) | Shape::List(&Shape::Record(record)) = field.shape {
                    check(record);
                }
            }
        }
        KINDS.iter().for_each(|kind| check(kind.record));
    }
}
