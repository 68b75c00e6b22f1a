//! Reader: holds a document's tree against its shape, tells every mistake, and keeps what is right.

use super::field::Shaped;
use super::item::{Datum, Given, Item, Record};
use super::scalar;
use super::shape::{Field, LONGEST_WORD, MOST_ENTRIES, Other, RecordShape, Shape};
use crate::parse::syntax::tree::{Body, Node, Place, Scalar};
use crate::parse::value::wording::{brief, one_of};
use crate::source::nearest;
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
        let mut unknown = Vec::new();
        for (key, value) in fields {
            let Body::Scalar(word) = &key.body else {
                self.bad_name(key);
                continue;
            };
            match shape.fields.iter().position(|f| f.name == word.text) {
                Some(at) => {
                    if let Some(first) = seen[at].replace(key.place) {
                        self.twice(&word.text, self.span(key.place), self.span(first));
                        continue;
                    }
                    self.fill(&mut record, at, value);
                }
                None => unknown.push((key, &*word.text, value)),
            }
        }
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
                self.missing(&record, field);
            }
        }
        record.is_sound = self.errors == before;
        Some(record)
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
        if let Some(other) = record.shape.others {
            self.other(record, other, span, word, value);
            return;
        }
        let names = record.shape.fields.iter().map(|f| f.name);
        let near = nearest(word, names.clone());
        let mut diagnostic = Diagnostic::new(
            Code::UnknownField,
            span,
            format!("There is no field `{}` here.", brief(word)),
        );
        diagnostic = match near {
            Some(near) => diagnostic.offer(near),
            None => diagnostic
                .expected(format!("a field of {}", record.shape.name))
                .help(format!("The fields here are {}.", one_of(names))),
        };
        if let Body::Scalar(scalar) = &value.body
            && scalar.is_nothing()
            && near.is_none()
        {
            diagnostic = match word.split_once(':') {
                Some((name, rest)) => {
                    diagnostic.help(format!("Put a blank after the colon: `{name}: {rest}`."))
                }
                None => diagnostic.help(
                    "If it belongs to the text before it, put that text in quotation marks: inside { } a comma begins the next field.",
                ),
            };
        }
        self.tell(diagnostic);
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
            self.twice(word, span, first);
        } else if let Some(item) = self.item(value, &other.shape, word) {
            let name = Item { span, datum: Datum::Text(word) };
            record.others.push((name, item));
        }
    }

    /// Reads the value of a record's field.
    fn fill<'t>(&mut self, record: &mut Record<'t>, at: usize, value: &'t Node) {
        let (field, before) = (&record.shape.fields[at], self.errors);
        let item = self.item(value, &field.shape, field.name);
        record.fields[at] = Given {
            name: field.name,
            span: item.as_ref().map_or(record.span, |item| item.span),
            value: item,
            is_written: true,
            is_faulty: self.errors > before,
        };
    }

    /// A value of any shape; `name` is the field that it stands in.
    pub fn item<'t>(&mut self, node: &'t Node, shape: &Shape, name: &str) -> Option<Item<'t>> {
        let span = self.span(node.place);
        let datum = match (&node.body, pick(node, shape)) {
            (Body::Scalar(scalar), _) if scalar.is_nothing() => {
                self.nothing(node, name, shape);
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
                    self.cut_off(node, name);
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
            let message =
                format!("The text of `{}` has a blank at its end or its beginning.", brief(name));
            self.tell(
                Diagnostic::new(Code::StrayBlanks, span, message)
                    .expected("text without blanks around it")
                    .replacement(format!("\"{}\"", text.trim())),
            );
        }
    }

    /// A `#` right after a text, which cuts it off: `We are #1`.
    fn cut_off(&mut self, node: &Node, name: &str) {
        let plain = matches!(&node.body, Body::Scalar(scalar) if scalar.plain);
        let rest = self.text.get(node.place.end..).unwrap_or_default();
        let comment = rest.trim_start_matches(' ');
        let next = comment.strip_prefix('#').and_then(|c| c.chars().next());
        if !plain || comment.len() == rest.len() || !next.is_some_and(char::is_alphanumeric) {
            return;
        }
        let start = node.place.end + rest.len() - comment.len();
        let line = comment.lines().next().unwrap_or_default();
        let end = start + line.len();
        let message = format!(
            "The `#` begins a comment: `{}` ends before it, and “{}” is not read.",
            brief(name),
            brief(line)
        );
        let span = self.span(Place { start, end });
        self.tell(
            Diagnostic::new(Code::CutOff, span, message)
                .expected("a blank after the `#` of a comment")
                .help("Put the whole text in quotation marks, or write `# ` before a comment."),
        );
    }

    fn wrong_kind(&mut self, node: &Node, name: &str, shape: &Shape) {
        let span = self.span(node.head());
        let message = format!("`{}` holds {} here.", brief(name), node.noun());
        let mut diagnostic = Diagnostic::new(Code::WrongKind, span, message).expected(shape.noun());
        if let (Shape::List(_), Body::Map(_) | Body::Scalar(_)) = (shape, &node.body) {
            diagnostic =
                diagnostic.help("Begin each entry of a list with a hyphen and a blank: `- …`.");
        }
        self.tell(diagnostic);
    }

    fn too_long(&mut self, node: &Node, entries: usize, name: &str) {
        let name = brief(name);
        let message = format!("`{name}` has {entries} entries; at most {MOST_ENTRIES} are read.");
        let diagnostic = Diagnostic::new(Code::BadValue, self.span(node.head()), message);
        self.tell(diagnostic.help("Check that no entry stands there again and again."));
    }

    fn nothing(&mut self, node: &Node, name: &str, shape: &Shape) {
        let span = self.span(node.place);
        let name = brief(name);
        let message = format!("`{name}` has nothing after its colon.");
        self.tell(
            Diagnostic::new(Code::WrongKind, span, message)
                .expected(shape.noun())
                .help(format!(
                    "Write a value, or remove `{name}`. A `#` begins a comment unless it stands in quotation marks."
                )),
        );
    }

    fn missing(&mut self, record: &Record, field: &Field) {
        let name = field.name;
        let message = format!("`{name}` is missing from this {}.", record.shape.name);
        let mut diagnostic = Diagnostic::new(Code::MissingField, record.span, message)
            .expected(format!("{name}: {}", field.shape.noun()));
        if !field.example.is_empty() {
            diagnostic =
                diagnostic.help(format!("Add a line such as `{name}: {}`.", field.example));
        }
        self.tell(diagnostic);
    }

    fn twice(&mut self, name: &str, second: Span, first: Span) {
        let message = format!("`{name}` is written twice here.");
        let diagnostic = Diagnostic::new(Code::DuplicateField, second, message)
            .also(first, "the first one")
            .help("Keep one of the two.");
        self.tell(diagnostic);
    }

    fn bad_name(&mut self, key: &Node) {
        let message = "A list or a group of fields stands where the name of a field belongs.";
        let diagnostic = Diagnostic::new(Code::WrongKind, self.span(key.head()), message)
            .expected("a name and a colon");
        self.tell(diagnostic);
    }
}

/// The one of several shapes that fits what is written.
fn pick<'a>(node: &Node, shape: &'a Shape) -> Option<&'a Shape> {
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
