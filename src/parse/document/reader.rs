//! Reader: holds a document's tree against its shape, tells every mistake, and keeps what is right.

use super::field::Shaped;
use super::item::{Datum, Given, Item, Record};
use super::quoted::quoted;
use super::scalar;
use super::shape::{Field, LONGEST_WORD, MOST_ENTRIES, Other, RecordShape, Shape};
use super::split_number::split_number;
use super::way_out;
use crate::parse::syntax::tree::{Body, Node, Place, Scalar};
use crate::parse::value::mistake::Mistake;
use crate::parse::value::number::{self, NumberError};
use crate::parse::value::wording::brief;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Severity, Span, too_many};

/// Reads the documents of one file.
pub(crate) struct Reader<'d> {
    file: FileId,
    /// The document's text.
    text: &'d str,
    /// Bytes of a byte-order mark before the text.
    mark: usize,
    diagnostics: &'d mut Diagnostics,
    /// How many errors there are.
    errors: usize,
}

/// Most fields that an author names in one place.
const MOST_FIELDS: usize = 2_000;

impl<'d> Reader<'d> {
    /// A reader of a file's text, before which `mark` bytes stand.
    pub fn new(file: FileId, text: &'d str, mark: usize, diagnostics: &'d mut Diagnostics) -> Self {
        Self { file, text, mark, diagnostics, errors: 0 }
    }

    /// The span of a place in this file.
    pub fn span(&self, place: Place) -> Span {
        Span::new(self.file, place.start + self.mark, place.end + self.mark)
    }

    /// Tells a mistake.
    pub fn tell(&mut self, diagnostic: Diagnostic) {
        self.errors += usize::from(diagnostic.severity() == Severity::Error);
        self.diagnostics.push(diagnostic);
    }

    /// A group of fields read as a type says; what is wrong in it is told and left out.
    pub fn read<T: Shaped>(&mut self, node: &Node, name: &str) -> Option<T::Value> {
        let record = self.record(node, T::SHAPE.fields(), name)?;
        T::read(&Item { span: record.span, datum: Datum::Record(record) })
    }

    /// A group of fields; what is wrong in it is told and left out.
    pub fn record<'t>(
        &mut self,
        node: &'t Node,
        shape: &'static RecordShape,
        name: &str,
    ) -> Option<Record<'t>> {
        let Body::Map(fields) = &node.body else {
            self.wrong_kind(node, name, &Shape::Record(shape));
            return None;
        };
        let before = self.errors;
        let span = self.span(node.head());
        let mut record = Record {
            shape,
            is_sound: true,
            span,
            fields: shape.fields.iter().map(|field| Given::absent(field.name, span)).collect(),
            others: Vec::new(),
        };
        let mut seen: Vec<Option<Place>> = vec![None; shape.fields.len()];
        let mut unknown = self.known(&mut record, &mut seen, fields);
        if unknown.len() > MOST_FIELDS {
            self.tell(too_many(Some(record.span)));
            unknown.truncate(MOST_FIELDS);
        }
        for (key, word, value) in unknown {
            if self.diagnostics.is_enough() {
                break;
            }
            self.unknown(&mut record, &mut seen, key, word, value);
        }
        for (field, given) in shape.fields.iter().zip(&record.fields) {
            if field.required && !given.is_written {
                self.tell(way_out::missing(shape.name, field, span));
            }
        }
        record.is_sound = self.errors == before;
        Some(record)
    }

    /// Reads the fields that the shape names, and hands over the others.
    fn known<'t>(
        &mut self,
        record: &mut Record<'t>,
        seen: &mut [Option<Place>],
        fields: &'t [(Node<'t>, Node<'t>)],
    ) -> Vec<(&'t Node<'t>, &'t str, &'t Node<'t>)> {
        let shape = record.shape;
        let (mut unknown, mut lacks_hyphen) = (Vec::new(), false);
        let mut fields = fields.iter().peekable();
        while let Some((key, value)) = fields.next() {
            let Body::Scalar(word) = &key.body else {
                self.bad_name(key);
                continue;
            };
            let at = shape.fields.iter().position(|f| f.name == word.text);
            if let Some(first) = at.and_then(|at| seen[at].replace(key.place)) {
                // After a missing hyphen, all the fields of an entry are there twice.
                if !lacks_hyphen {
                    lacks_hyphen = self.twice(&word.text, key.place, first, shape);
                }
                continue;
            }
            match (at, split_number(self.text, value, &mut fields)) {
                (Some(at), Some(place)) => self.told_split(record, at, place),
                (Some(at), None) => self.fill(record, at, value),
                (None, Some(place)) => {
                    let shape = shape.others.map_or(&Shape::Figure, |other| &other.shape);
                    self.tell_split(&word.text, place, shape);
                }
                (None, None) => unknown.push((key, &*word.text, value)),
            }
        }
        unknown
    }

    /// A field that the shape does not name: the author's own, or a misspelt one.
    fn unknown<'t>(
        &mut self,
        record: &mut Record<'t>,
        seen: &mut [Option<Place>],
        key: &'t Node,
        word: &'t str,
        value: &'t Node,
    ) {
        let span = self.span(key.place);
        let is_there = |field: &Field| {
            let at = record.shape.fields.iter().position(|own| own.name == field.name);
            at.is_some_and(|at| seen[at].is_some())
        };
        let near = way_out::meant(word, record.shape, is_there);
        if let (Some(other), None) = (record.shape.others, near) {
            self.other(record, other, span, word, value);
            return;
        }
        let is_empty = matches!(&value.body, Body::Scalar(scalar) if scalar.is_nothing());
        self.tell(way_out::unknown_field(word, span, record.shape, near, is_empty));
        // A misspelt field is read as the one that was meant, so that one mistake is told once.
        let meant = near.and_then(|near| record.shape.fields.iter().position(|f| f.name == near));
        if let Some(at) = meant.filter(|at| seen[*at].is_none()) {
            seen[at] = Some(key.place);
            self.fill(record, at, value);
        }
    }

    /// A field that the author has named.
    fn other<'t>(
        &mut self,
        record: &mut Record<'t>,
        other: &'static Other,
        span: Span,
        word: &'t str,
        value: &'t Node,
    ) {
        if let Err(mistake) = scalar::short(word, LONGEST_WORD) {
            self.tell(mistake.diagnostic(span, other.name, Shape::Cell.noun(), word));
            return;
        }
        let same = |(name, _): &&(Item, _)| matches!(name.datum, Datum::Text(it) if it == word);
        let first = record.others.iter().find(same).map(|(name, _)| name.span);
        if let Some(first) = first {
            self.tell(way_out::twice(word, (span, word), (first, word), None));
        } else if let Some(item) = self.item(value, &other.shape, word) {
            let name = Item { span, datum: Datum::Text(word) };
            record.others.push((name, item));
        }
    }

    /// Reads the value of a record's field.
    fn fill<'t>(&mut self, record: &mut Record<'t>, at: usize, value: &'t Node) {
        let (field, before) = (&record.shape.fields[at], self.errors);
        let item = match &value.body {
            Body::Scalar(scalar) if scalar.is_nothing() => {
                self.nothing(value, field.name, &field.shape, field.example);
                None
            }
            _ => self.item(value, &field.shape, field.name),
        };
        record.fields[at] = Given {
            name: field.name,
            span: item.as_ref().map_or(record.span, |item| item.span),
            value: item,
            is_written: true,
            is_faulty: self.errors > before,
        };
    }

    /// Tells a number that commas cut into fields.
    fn tell_split(&mut self, name: &str, place: Place, shape: &Shape) {
        let text = &self.text[place.start..place.end];
        let wrong = number::read(text).err().unwrap_or(NumberError::NotANumber);
        let mistake = Mistake::from(wrong);
        self.tell(mistake.diagnostic(self.span(place), name, shape.noun(), text));
    }

    /// The same for a record's field, which holds nothing then.
    fn told_split(&mut self, record: &mut Record, at: usize, place: Place) {
        let field = &record.shape.fields[at];
        self.tell_split(field.name, place, &field.shape);
        let absent = Given::absent(field.name, record.span);
        record.fields[at] = Given { is_written: true, is_faulty: true, ..absent };
    }

    /// A value of any shape; `name` is the field that it stands in.
    pub fn item<'t>(&mut self, node: &'t Node, shape: &Shape, name: &str) -> Option<Item<'t>> {
        let span = self.span(node.place);
        let datum = match (&node.body, pick(node, shape)) {
            (Body::Scalar(scalar), _) if scalar.is_nothing() => {
                self.nothing(node, name, shape, "");
                return None;
            }
            (Body::List(entries), Some(Shape::List(_))) if entries.len() > MOST_ENTRIES => {
                self.too_long(node, entries.len(), name);
                return None;
            }
            (Body::List(entries), Some(Shape::List(of))) => {
                Datum::List(entries.iter().filter_map(|entry| self.item(entry, of, name)).collect())
            }
            (Body::Map(_), Some(Shape::Record(record))) => {
                Datum::Record(self.record(node, record, name)?)
            }
            (Body::Scalar(scalar), Some(shape)) => match scalar::read(scalar, shape) {
                Ok(datum) => {
                    self.stray_blanks(scalar, span, name);
                    self.cut_off(node, name, &scalar.text);
                    quoted(scalar, shape, span, name).into_iter().for_each(|it| self.tell(it));
                    datum
                }
                Err(mistake) => {
                    self.tell(mistake.diagnostic(span, name, shape.noun(), &scalar.text));
                    return None;
                }
            },
            _ => {
                self.wrong_kind(node, name, shape);
                return None;
            }
        };
        Some(Item { span, datum })
    }

    /// Blanks at the ends of a quoted text: only there can they be.
    fn stray_blanks(&mut self, scalar: &Scalar, span: Span, name: &str) {
        let text = scalar.text.as_ref();
        let ends = |c: char| c.is_whitespace() && c != '\n';
        let stray =
            !scalar.plain && !text.is_empty() && (text.starts_with(ends) || text.ends_with(ends));
        if stray {
            self.tell(way_out::stray_blanks(name, text, span));
        }
    }

    /// A `#` right after a text, which cuts it off: `We are #1`.
    fn cut_off(&mut self, node: &Node, name: &str, text: &str) {
        let plain = matches!(&node.body, Body::Scalar(scalar) if scalar.plain);
        let rest = self.text.get(node.place.end..).unwrap_or_default();
        let comment = rest.trim_start_matches(' ');
        let next = comment.strip_prefix('#').and_then(|c| c.chars().next());
        if !plain || comment.len() == rest.len() || !next.is_some_and(char::is_alphanumeric) {
            return;
        }
        let start = node.place.end + rest.len() - comment.len();
        let line = comment.lines().next().unwrap_or_default();
        let span = self.span(Place { start, end: start + line.len() });
        self.tell(way_out::cut_off(name, text, line, span));
    }

    fn wrong_kind(&mut self, node: &Node, name: &str, shape: &Shape) {
        let span = self.span(node.head());
        self.tell(way_out::wrong_kind(node, name, span, shape));
    }

    fn too_long(&mut self, node: &Node, entries: usize, name: &str) {
        let name = brief(name);
        let message = format!("`{name}` has {entries} entries; at most {MOST_ENTRIES} are read.");
        let diagnostic = Diagnostic::new(Code::BadValue, self.span(node.head()), message);
        self.tell(diagnostic.help("Check that no entry stands there again and again."));
    }

    fn nothing(&mut self, node: &Node, name: &str, shape: &Shape, example: &str) {
        let text = self.text.get(node.place.start..node.place.end).unwrap_or_default().trim();
        let line = self.line(node.place);
        let rest = line.split_once(&format!("{name}:")).map_or("", |(_, rest)| rest);
        let span = self.span(node.place);
        self.tell(way_out::nothing((name, text), rest, span, shape, example));
    }

    /// The line in which a place is.
    fn line(&self, place: Place) -> &'d str {
        let start = self.text[..place.start].rfind('\n').map_or(0, |at| at + 1);
        self.text[start..].lines().next().unwrap_or_default()
    }

    /// Tells a field that is there twice; whether the second may belong to an entry whose hyphen is
    /// missing.
    fn twice(&mut self, name: &str, second: Place, first: Place, shape: &RecordShape) -> bool {
        let (line, first_line) = (self.line(second), self.line(first));
        let is_entry = first_line.trim_start().starts_with("- ") && !line.contains('{');
        let entry_of = is_entry.then_some(shape.name);
        let (second, first) = ((self.span(second), line), (self.span(first), first_line));
        self.tell(way_out::twice(name, second, first, entry_of));
        is_entry
    }

    fn bad_name(&mut self, key: &Node) {
        let message = "A list or a group of fields stands where the name of a field belongs.";
        let diagnostic = Diagnostic::new(Code::WrongKind, self.span(key.head()), message)
            .expected("a name and a colon");
        self.tell(diagnostic);
    }
}

/// The one of several shapes that fits what is written.
pub(super) fn pick<'a>(node: &Node, shape: &'a Shape) -> Option<&'a Shape> {
    match shape {
        Shape::Either(shapes) => {
            let is_word = |shape: &&Shape| match (shape, &node.body) {
                (Shape::Choice(words), Body::Scalar(scalar)) => {
                    words.iter().any(|choice| choice.word == scalar.text)
                }
                _ => false,
            };
            let word = shapes.iter().find(is_word);
            word.or_else(|| shapes.iter().find_map(|shape| pick(node, shape)))
        }
        Shape::List(_) => matches!(node.body, Body::List(_)).then_some(shape),
        Shape::Record(_) => matches!(node.body, Body::Map(_)).then_some(shape),
        _ => matches!(node.body, Body::Scalar(_)).then_some(shape),
    }
}
