//! Document: one YAML file, from its bytes to a record that follows its kind.

pub(crate) mod called;
pub(crate) mod describe;
pub(crate) mod field;
pub(crate) mod folder;
pub(crate) mod ids;
pub(crate) mod item;
pub(crate) mod lines;
pub(crate) mod path;
pub(crate) mod quoted;
pub(crate) mod reader;
pub(crate) mod reference;
pub(crate) mod rows;
pub(crate) mod scalar;
pub(crate) mod schema;
pub(crate) mod shape;
mod split_number;
pub(crate) mod terms;
pub(crate) mod texts;
pub(crate) mod way_out;
pub(crate) mod workbook;

use super::syntax::encoding;
use super::syntax::tree::Node;
use super::syntax::yaml;
use super::syntax::yaml_errors;
use crate::parse::value::wording::article;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Severity, Span};
use field::Document;
use reader::Reader;
use shape::Kind;
use texts::Said;

/// Reads a document, the `bytes` of a `file`, and hands it to `then`; `None`, and every mistake told, where it
/// cannot be read at all. Its texts are read in the language in which something is `said`.
pub(crate) fn read<D: Document, T>(
    bytes: &[u8],
    file: FileId,
    said: Option<Said>,
    out: &mut Diagnostics,
    then: impl FnOnce(D, &mut Diagnostics) -> T,
) -> Option<T> {
    let kind = &D::KIND;
    let (text, mark) = out.well(encoding::text(bytes, file))?;
    let mut read = yaml::read(text);
    let broken = read.error.is_some();
    if let (Some(said), Some(tree)) = (said, &mut read.tree) {
        said.lay_over(tree, kind.record);
    }
    let mut own = Diagnostics::of_one_document();
    let result = read.tree.as_ref().and_then(|tree| {
        let mut reader = Reader::new(file, text, mark, &mut own);
        let document = reader.read::<D>(tree, kind.name())?;
        Some(then(document, &mut own))
    });
    match read.error {
        Some(error) => {
            let error = yaml_errors::diagnostic(error, text, mark, file);
            before(&error, &own, out);
            out.push(error);
        }
        None if read.tree.is_none() => out.push(empty(kind, file)),
        None => out.extend(own),
    }
    result.filter(|_| !broken)
}

/// Reads an outcome that stands in a card's workbook, and hands it to `then`.
pub(crate) fn read_rows<D: Document, T>(
    mut tree: Node,
    text: &str,
    file: FileId,
    said: Option<Said>,
    out: &mut Diagnostics,
    then: impl FnOnce(D, &mut Diagnostics) -> T,
) -> Option<T> {
    if let Some(said) = said {
        said.lay_over(&mut tree, D::KIND.record);
    }
    let mut own = Diagnostics::of_one_document();
    let document = Reader::new(file, text, 0, &mut own).read::<D>(&tree, D::KIND.name());
    let read = document.map(|document| then(document, &mut own));
    own.after(0).for_each(|it| it.help = rows::way_out(it));
    out.extend(own);
    read
}

/// Mistakes before the place where a document stopped being YAML are told too. What is missing may
/// stand after it, and what is suspicious may be so for that reason alone.
fn before(error: &Diagnostic, own: &Diagnostics, out: &mut Diagnostics) {
    let Some(end) = error.span else { return };
    for diagnostic in own.iter() {
        let earlier =
            diagnostic.span.is_some_and(|span| span.file != end.file || span.end < end.start);
        let sure = diagnostic.severity() == Severity::Error
            && !matches!(diagnostic.code, Code::MissingField | Code::UnknownId);
        if earlier && sure {
            out.push(diagnostic.clone());
        }
    }
}

fn empty(kind: &Kind, file: FileId) -> Diagnostic {
    let fields = kind.record.fields.iter().filter(|f| f.required);
    let names: Vec<&str> = fields.map(|f| f.name).collect();
    let message = format!("The document is empty; {} belongs here.", article(kind.record.name));
    Diagnostic::new(Code::MissingField, Span::new(file, 0, 0), message)
        .expected(format!("the fields {}", names.join(", ")))
        .help(format!("Write them below each other, such as `{}`.", way_out::fields(kind.record)))
}
