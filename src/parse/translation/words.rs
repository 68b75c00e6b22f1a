//! Words: the texts of one document, in the first language and in another.

use crate::parse::document::lines;
use crate::parse::document::scalar::{plain_text, short};
use crate::parse::document::shape::{RecordShape, Shape, Turn, name};
use crate::parse::document::texts::{Part, each, each_of_row};
use crate::parse::document::way_out;
use crate::parse::syntax::Word;
use crate::parse::syntax::tree::{Body, Node};
use crate::parse::value::wording::brief;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span, TrackedFiles, nearest};
use indexmap::IndexMap;
use std::collections::BTreeMap;

/// A text in the first language.
pub(super) struct First {
    pub text: String,
    pub is_name: bool,
    most: usize,
    pub span: Span,
}

/// What a translation says.
#[derive(Default)]
pub(super) struct Own {
    /// Its texts, each by its place.
    pub texts: BTreeMap<String, String>,
    /// Words of the pages, by their ids.
    pub words: Vec<(String, Span, String)>,
}

/// The texts of a document that other languages say otherwise, each by its place; those of the tables that it names may
/// stay, as names do.
pub(super) fn firsts(
    mut tree: Node,
    shape: &'static RecordShape,
    (file, mark): (FileId, usize),
    files: &TrackedFiles,
) -> IndexMap<String, First> {
    let (mut firsts, mut tables) = (IndexMap::new(), Vec::new());
    each(&mut tree, shape, &mut |path, part, node| match (part, &node.body) {
        (Part::Table(rows), Body::Scalar(scalar)) => {
            let span = Span::new(file, node.place.start, node.place.end);
            tables.push((path.to_owned(), rows, Word { text: scalar.text.to_string(), span }));
        }
        _ => firsts.extend(first((path, part, node), (file, mark), false)),
    });
    for (path, shape, table) in tables {
        let mut number = 0;
        lines::rows_of(&table, shape, files, |file, mut row| {
            number += 1;
            each_of_row(&mut row, shape, (&path, number), &mut |path, part, node| {
                firsts.extend(first((path, part, node), (file, 0), true));
            });
        });
    }
    firsts
}

/// A text with its place, if it is one that other languages say otherwise.
fn first(
    (path, part, node): (&str, Part, &Node),
    (file, mark): (FileId, usize),
    may_stay: bool,
) -> Option<(String, First)> {
    let (Part::Text(most, turn), Body::Scalar(scalar)) = (part, &node.body) else { return None };
    let text = scalar.text.trim();
    if turn == Turn::Fixed || scalar.is_nothing() || text.is_empty() {
        return None;
    }
    let span = Span::new(file, node.place.start + mark, node.place.end + mark);
    let is_name = may_stay || turn == Turn::Name;
    Some((path.to_owned(), First { text: text.to_owned(), is_name, most, span }))
}

/// What a translation says of texts in the first language. What is no text, or none of those, is told.
pub(super) fn own(
    mut tree: Node,
    shape: &'static RecordShape,
    (file, mark): (FileId, usize),
    firsts: &IndexMap<String, First>,
    out: &mut Diagnostics,
) -> Own {
    let mut own = Own::default();
    each(&mut tree, shape, &mut |path, part, node| {
        let span = |node: &Node| {
            let place = node.head();
            Span::new(file, place.start + mark, place.end + mark)
        };
        let here = span(node);
        match (part, &node.body) {
            (Part::Id, _) => {}
            (Part::Unknown(shape), Body::Scalar(word)) => {
                let meant = way_out::meant(&word.text, shape, |_| true);
                out.push(way_out::unknown_field(&word.text, here, shape, meant, false));
            }
            (Part::OwnWords, Body::Map(fields)) => {
                for (key, value) in fields {
                    if let (Body::Scalar(id), Body::Scalar(text)) = (&key.body, &value.body) {
                        own.words.push((id.text.to_string(), span(key), text.text.to_string()));
                    }
                }
            }
            (_, Body::Scalar(scalar)) if scalar.is_nothing() => {}
            (Part::Text(_, turn), Body::Scalar(scalar)) if turn != Turn::Fixed => {
                let Some(first) = firsts.get(path) else {
                    out.push(nothing_there(path, here, firsts));
                    return;
                };
                match short(&scalar.text, first.most).and_then(|()| plain_text(&scalar.text)) {
                    Ok(text) => drop(own.texts.insert(path.to_owned(), text.trim().to_owned())),
                    Err(mistake) => {
                        let noun = name(turn).noun();
                        out.push(mistake.diagnostic(here, path, noun, &scalar.text));
                    }
                }
            }
            (_, Body::Scalar(_) | Body::List(_) | Body::Map(_)) => out.push(no_text(path, here)),
        }
    });
    own
}

/// That the first language has no text at a place.
fn nothing_there(path: &str, span: Span, firsts: &IndexMap<String, First>) -> Diagnostic {
    let message =
        format!("The document has no text at `{}`, so there is nothing to translate.", brief(path));
    let told = Diagnostic::new(Code::UnusedTranslation, span, message)
        .expected("a text that the document beside this one has");
    match nearest(path, firsts.keys().map(String::as_str)) {
        Some(near) => told.help(format!(
            "Did you mean `{near}`? Entries of lists are found by their `id`, or by their number."
        )),
        None => told.help("Take it out, or write it in the document itself first."),
    }
}

/// That a value is no text.
fn no_text(path: &str, span: Span) -> Diagnostic {
    let message = format!("`{}` is no text: it is the same in every language.", brief(path));
    Diagnostic::new(Code::UnusedTranslation, span, message)
        .expected(Shape::Text(1, Turn::Said).noun())
        .help("Take it out: it is read from the document beside this one.")
}

/// A mistake of a translation: what it is about is said in the first language, and nothing is lost.
pub(super) fn unusable(mistake: &Diagnostic) -> Diagnostic {
    Diagnostic { code: Code::UnusedTranslation, ..mistake.clone() }
}
