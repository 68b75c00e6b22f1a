//! Kind: the document kinds that a site is made of, each described once.

mod backbone;
mod breakdown;
mod case;
mod contributions;
mod funding;
mod indicator;
mod influenced;
mod investors;
mod money;
mod outcome;
mod partners;
mod privacy;
mod promise;
mod series;
mod site;
mod source;
mod theory;
mod unit;

use super::document::shape::{Kind, Shape, word};

pub(crate) use backbone::BACKBONE;
pub(crate) use contributions::{CONTRIBUTION, CONTRIBUTIONS};
pub(crate) use funding::FUNDING;
pub(crate) use influenced::INFLUENCED;
pub(crate) use investors::INVESTORS;
pub(crate) use outcome::OUTCOME;
pub(crate) use partners::PARTNERS;
pub(crate) use site::SITE;
pub(crate) use theory::THEORY;

/// Every document kind, in the order of the reference page.
pub(crate) static KINDS: &[&Kind] =
    &[&SITE, &OUTCOME, &PARTNERS, &BACKBONE, &CONTRIBUTIONS, &FUNDING, &THEORY, &INVESTORS];

/// The rules of pace.
const PACE: Shape = Shape::Choice(&[
    word("linear", "a straight line from the baseline to the target"),
    word("open_sdg", "compound annual growth, as Open SDG sites judge it"),
]);

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
                let tree = read.tree.filter(|_| read.fault.is_none());
                let mut reader = Reader::new(FileId(0), &text, 0, &mut diagnostics);
                let record = tree.as_ref().and_then(|t| reader.record(t, shape, shape.name));
                if record.is_none_or(|r| r.get(field.name).is_none()) {
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
            examples(kind.record, kind.name, &mut wrong);
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
