//! Lines: many groups of fields of one shape, in the document or as the rows of a CSV file.

use crate::parse::document::field::{Lines, Shaped};
use crate::parse::document::item::Given;
use crate::parse::document::path;
use crate::parse::document::reader::Reader;
use crate::parse::document::shape::{RecordShape, Shape};
use crate::parse::document::texts::Said;
use crate::parse::document::workbook::Which;
use crate::parse::syntax::Word;
use crate::parse::syntax::csv::Records;
use crate::parse::syntax::encoding::Decoder;
use crate::parse::syntax::sheet::Sheet;
use crate::parse::syntax::tree::{Body, Node, Place, Scalar};
use crate::parse::value::wording::{article, brief, one_of, same};
use crate::source::nearest;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span, TrackedFiles};
use std::borrow::Cow;

/// Most lines of a table: machines write more than people type into a list.
const MOST_LINES: usize = 20_000;

/// What `make` makes of each line of a field: of the groups of a list, or of the rows of the CSV file
/// that it names, held against the same shape.
pub(crate) fn each<T: Shaped<Value = T>, M>(
    written: Given<Lines<T>>,
    files: &TrackedFiles,
    out: &mut Diagnostics,
    make: impl Fn(T, &mut Diagnostics) -> Option<M>,
) -> Vec<M> {
    let mut found = Vec::new();
    match written.value {
        Some(Lines::Here(lines)) => {
            found.extend(lines.into_iter().filter_map(|line| make(line, out)));
        }
        Some(Lines::File(path)) => {
            let opened = path::open(&path, Which::First, |_| None, files, |_| true);
            if let Some(sheet) = out.well(opened) {
                let said = Said::of(files, &path.text);
                table::<T>(sheet, &path, said, out, |line, out| found.extend(make(line, out)));
            }
        }
        None => {}
    }
    found
}

/// A column whose head is a field.
struct Column {
    at: usize,
    field: &'static str,
    /// Whether a cell holds several values, with semicolons between them.
    is_list: bool,
}

/// The rows of the table that a document names, each as the group of fields that it is; what is wrong with them is told
/// elsewhere.
pub(crate) fn rows_of(
    path: &Word,
    shape: &'static RecordShape,
    files: &TrackedFiles,
    mut take: impl FnMut(FileId, Node<'static>),
) {
    let mut out = Diagnostics::default();
    if let Ok(sheet) = path::open(path, Which::First, |_| None, files, |_| true) {
        rows(sheet, shape, path.span, &mut out, |file, node, _| take(file, node));
    }
}

fn table<T: Shaped>(
    sheet: Sheet,
    path: &Word,
    said: Option<Said>,
    out: &mut Diagnostics,
    mut take: impl FnMut(T::Value, &mut Diagnostics),
) {
    let shape = T::SHAPE.fields();
    rows(sheet, shape, path.span, out, |file, mut node, out| {
        if let Some(said) = said {
            said.lay_over(&mut node, shape);
        }
        let mut reader = Reader::new(file, "", 0, out);
        if let Some(line) = reader.read::<T>(&node, shape.name) {
            take(line, out);
        }
    });
}

fn rows(
    mut sheet: Sheet,
    shape: &'static RecordShape,
    span: Span,
    out: &mut Diagnostics,
    mut take: impl FnMut(FileId, Node<'static>, &mut Diagnostics),
) {
    let columns = columns(&sheet, shape, span, out);
    let Some(columns) = out.well(columns) else {
        return;
    };
    let (file, decoder) = (sheet.start.file, sheet.decoder);
    sheet.each(out, |records, number, out| {
        if number > MOST_LINES {
            out.push(too_long(records));
            return false;
        }
        take(file, row(records, &columns, &decoder), out);
        true
    });
}

fn too_long(records: &Records) -> Diagnostic {
    let message = format!("The table has more than {MOST_LINES} lines.");
    Diagnostic::new(Code::TooLarge, records.row_span(), message)
        .expected(format!("at most {MOST_LINES} lines"))
        .help("Check that no line stands there again and again, and put small ones together.")
}

/// The columns by their heads, which are the names of the shape's fields.
fn columns(
    sheet: &Sheet,
    shape: &'static RecordShape,
    span: Span,
    out: &mut Diagnostics,
) -> Result<Vec<Column>, Box<Diagnostic>> {
    let mut columns: Vec<Column> = Vec::new();
    for (at, Word { text: head, span: place }) in sheet.heads.iter().enumerate() {
        if head.is_empty() {
            continue;
        }
        // A misspelt head is read as the one that was meant, so that one mistake is told once.
        let mut names = shape.fields.iter().map(|field| field.name);
        let known = names.clone().find(|name| same(name, head));
        let meant = known.or_else(|| {
            out.push(unknown(head, *place, shape));
            nearest(head, &mut names)
        });
        let Some(field) = meant else {
            continue;
        };
        if columns.iter().any(|column| column.field == field) {
            let message = format!("Two columns have the head `{field}`.");
            let diagnostic = Diagnostic::new(Code::BadTable, *place, message);
            return Err(Box::new(diagnostic.help("Keep one of the two.")));
        }
        let own = shape.fields.iter().find(|own| own.name == field);
        let is_list = own.is_some_and(|own| matches!(own.shape, Shape::List(_)));
        columns.push(Column { at, field, is_list });
    }
    let missing = |name: &str| !columns.iter().any(|column| column.field == name);
    let required = shape.fields.iter().filter(|f| f.required);
    let missing: Vec<&str> = required.map(|f| f.name).filter(|n| missing(n)).collect();
    if missing.is_empty() {
        return Ok(columns);
    }
    let message = format!("The table has no column `{}`.", missing.join("`, `"));
    let diagnostic = Diagnostic::new(Code::MissingColumn, sheet.records.row_span(), message)
        .expected("a head for each field that a line needs")
        .also(span, "the table is named here");
    Err(Box::new(diagnostic))
}

fn unknown(head: &str, span: Span, shape: &RecordShape) -> Diagnostic {
    let message = format!("There is no field `{}` in {}.", brief(head), article(shape.name));
    let diagnostic = Diagnostic::new(Code::UnknownColumn, span, message);
    let names = shape.fields.iter().map(|field| field.name);
    match nearest(head, names.clone()) {
        Some(near) => diagnostic.offer(near),
        None => diagnostic
            .expected("the name of a field")
            .help(format!("The fields are {}.", one_of(names))),
    }
}

/// One row as the fields that its filled cells are.
fn row(records: &Records, columns: &[Column], decoder: &Decoder) -> Node<'static> {
    let place = |span: Span| Place { start: span.start as usize, end: span.end as usize };
    let scalar = |text: Cow<'static, str>, at: Place| Node {
        place: at,
        body: Body::Scalar(Scalar { text, plain: false }),
    };
    let whole = place(records.row_span());
    let filled = columns.iter().filter(|c| !records.cell(c.at).is_empty());
    let fields = filled.map(|column| {
        let text = decoder.text(records.cell(column.at)).into_owned();
        let key = scalar(Cow::Borrowed(column.field), whole);
        let at = place(records.span(column.at));
        if !column.is_list {
            return (key, scalar(Cow::Owned(text), at));
        }
        let entries = text.split(';').map(str::trim).filter(|entry| !entry.is_empty());
        let entries = entries.map(|entry| scalar(Cow::Owned(entry.to_owned()), at));
        (key, Node { place: at, body: Body::List(entries.collect()) })
    });
    Node { place: whole, body: Body::Map(fields.collect()) }
}
