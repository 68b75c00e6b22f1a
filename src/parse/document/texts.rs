//! Texts: which values of a document are texts that another language says otherwise. It follows from the one
//! description of the document's kind.

use super::reader::pick;
use super::shape::{RecordShape, Shape, Turn};
use crate::parse::syntax::tree::{Body, Node, Scalar};
use crate::report::foreign;
use crate::source::{Spoken, TrackedFiles};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The field by which entries of a list are told apart, where they have it.
pub(crate) const ID: &str = "id";

/// What stands at a place of a document.
#[derive(Clone, Copy)]
pub(crate) enum Part {
    /// A text.
    Text(usize, Turn),
    /// Words of the pages that the site says otherwise, by their ids.
    OwnWords,
    /// The name of a table whose rows are groups of these fields.
    Table(&'static RecordShape),
    /// The id of an entry.
    Id,
    /// Any other value.
    Other,
    /// A field that there is not.
    Unknown(&'static RecordShape),
}

/// Each value of a document with its place in it, such as `indicators[grade3].title`, in the order of the document.
pub(crate) fn each<'s>(
    node: &mut Node<'s>,
    shape: &'static RecordShape,
    see: &mut impl FnMut(&str, Part, &mut Node<'s>),
) {
    below(node, &Shape::Record(shape), &mut String::new(), see);
}

/// The same for a row of a table, as the entry of a list that it is: the rows of one table are numbered from 1.
pub(crate) fn each_of_row<'s>(
    node: &mut Node<'s>,
    shape: &'static RecordShape,
    (list, number): (&str, usize),
    see: &mut impl FnMut(&str, Part, &mut Node<'s>),
) {
    let mut path = format!("{list}[{}]", name(node, number));
    below(node, &Shape::Record(shape), &mut path, see);
}

fn below<'s>(
    node: &mut Node<'s>,
    shape: &Shape,
    path: &mut String,
    see: &mut impl FnMut(&str, Part, &mut Node<'s>),
) {
    let length = path.len();
    if let (Shape::Either([Shape::Path, Shape::List(Shape::Record(rows))]), Body::Scalar(_)) =
        (shape, &node.body)
    {
        return see(path, Part::Table(rows), node);
    }
    match (pick(node, shape), &mut node.body) {
        (Some(Shape::Record(record)), Body::Map(_)) if is_of_words(record) => {
            see(path, Part::OwnWords, node);
        }
        (Some(Shape::Record(record)), Body::Map(fields)) => {
            for (key, value) in fields {
                let Body::Scalar(word) = &key.body else { continue };
                path.push_str(if length == 0 { "" } else { "." });
                path.push_str(&word.text);
                let known = record.fields.iter().find(|field| field.name == word.text);
                let shape = known.map(|field| &field.shape).or(record.others.map(|it| &it.shape));
                match shape {
                    Some(_) if word.text == ID => see(path, Part::Id, value),
                    Some(shape) => below(value, shape, path, see),
                    None => see(path, Part::Unknown(record), key),
                }
                path.truncate(length);
            }
        }
        (Some(Shape::List(of)), Body::List(entries)) => {
            for (at, entry) in entries.iter_mut().enumerate() {
                path.push_str(&format!("[{}]", name(entry, at + 1)));
                below(entry, of, path, see);
                path.truncate(length);
            }
        }
        (Some(Shape::Text(most, turn)), Body::Scalar(_)) => {
            let part = Part::Text(*most, *turn);
            see(path, part, node);
        }
        _ => see(path, Part::Other, node),
    }
}

/// Whether authors name all fields of a group, each a text: messages by their ids.
fn is_of_words(record: &RecordShape) -> bool {
    let is_text = record.others.is_some_and(|it| matches!(it.shape, Shape::Text(..)));
    record.fields.is_empty() && is_text
}

/// What an entry of a list is called in a place: its id, or its number.
fn name(entry: &Node, number: usize) -> String {
    id(entry).unwrap_or_else(|| format!("#{number}"))
}

/// The id of an entry of a list.
fn id(entry: &Node) -> Option<String> {
    let Body::Map(fields) = &entry.body else { return None };
    let text = |node: &Node| match &node.body {
        Body::Scalar(scalar) => Some(scalar.text.trim().to_owned()),
        _ => None,
    };
    fields.iter().find(|(key, _)| text(key).as_deref() == Some(ID)).and_then(|it| text(&it.1))
}

/// What is said in another language, of one document.
#[derive(Clone, Copy)]
pub(crate) struct Said<'a> {
    all: &'a Spoken,
    own: Option<&'a BTreeMap<String, String>>,
}

impl<'a> Said<'a> {
    /// What is said of the document at a path; none where files are read in the site's first language.
    pub fn of(files: &TrackedFiles<'a>, path: &str) -> Option<Self> {
        let all = files.said()?;
        Some(Self { all, own: all.texts.get(path) })
    }

    /// Says each text of a document in that language. One that is not said there stays, in marks, unless it is a
    /// name; what no language says otherwise stays as it is.
    pub fn lay_over(self, node: &mut Node, shape: &'static RecordShape) {
        each(node, shape, &mut |path, part, node| match (part, &mut node.body) {
            (Part::OwnWords, body) => *body = Body::Map(Vec::new()),
            (Part::Text(_, turn), Body::Scalar(scalar)) if !scalar.is_nothing() => {
                if let Some(text) = self.text(path, turn, &scalar.text) {
                    *scalar = Scalar { text: Cow::Owned(text), plain: false };
                }
            }
            _ => {}
        });
    }

    fn text(self, path: &str, turn: Turn, first: &str) -> Option<String> {
        let said = self.own.and_then(|own| own.get(path));
        let said = said.or_else(|| self.all.same.get(first.trim())).cloned();
        match turn {
            Turn::Said => Some(said.unwrap_or_else(|| foreign(first.trim()))),
            Turn::Name => said,
            // What they are held together by are the words of the first language; pages say them otherwise.
            Turn::Shared | Turn::Fixed => None,
        }
    }
}
