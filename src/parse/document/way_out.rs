//! Way out: what is told of a field that does not fit, with the line to write.

use super::shape::{Field, RecordShape, Shape};
use crate::parse::syntax::encoding::names_invisible;
use crate::parse::syntax::right_line::quoted;
use crate::parse::syntax::tree::{Body, Node};
use crate::parse::value::wording::{brief, one_of};
use crate::source::{Code, Diagnostic, Span, nearest};

/// The field that an unknown one is meant to be: the nearest, or the only one that is needed and not
/// there.
pub(crate) fn meant(
    word: &str,
    shape: &'static RecordShape,
    is_there: impl Fn(&Field) -> bool,
) -> Option<&'static str> {
    let names = shape.fields.iter().map(|field| field.name);
    // Where authors name fields of their own, a near one may be theirs.
    let near = nearest(word, names).filter(|_| shape.others.is_none());
    near.or_else(|| {
        let needed = shape.fields.iter().filter(|field| field.required && !is_there(field));
        let needed: Vec<_> = needed.map(|field| field.name).collect();
        needed.first().copied().filter(|_| needed.len() == 1 && SYNONYMS.contains(&word))
    })
}

/// What people call a title, a name or a text.
const SYNONYMS: [&str; 8] =
    ["name", "title", "label", "heading", "what", "text", "description", "year"];

/// A field that the shape does not name.
pub(crate) fn unknown_field(
    word: &str,
    span: Span,
    shape: &RecordShape,
    meant: Option<&str>,
    is_empty: bool,
) -> Diagnostic {
    let message = format!("There is no field `{}` here.", brief(word));
    let diagnostic = Diagnostic::new(Code::UnknownField, span, message);
    let names = one_of(shape.fields.iter().map(|f| f.name));
    let mut diagnostic = match meant {
        Some(near) => diagnostic.offer(near),
        None => diagnostic.expected(format!("a field of {}", shape.name)).help(format!(
            "Take this line out, or write one of the fields that there are: {names}."
        )),
    };
    if let Some(help) = names_invisible(word) {
        return diagnostic.help(help);
    }
    if is_empty && meant.is_none() {
        diagnostic = match word.split_once(':') {
            Some((name, rest)) => {
                diagnostic.help(format!("Put a blank after the colon: `{name}: {rest}`."))
            }
            None => diagnostic.help(
                "If it belongs to the text before it, put that text in quotation marks: inside { } a comma begins the next field.",
            ),
        };
    }
    diagnostic
}

/// A field that holds nothing, which is written as `text`; `rest` is what follows in its line.
pub(super) fn nothing(
    (name, text): (&str, &str),
    rest: &str,
    span: Span,
    shape: &Shape,
    example: &str,
) -> Diagnostic {
    let name = brief(name);
    let message = match text {
        "" => format!("`{name}` has nothing after its colon."),
        text => format!("`{name}` is `{text}`, which stands for nothing at all."),
    };
    let diagnostic = Diagnostic::new(Code::WrongKind, span, message).expected(shape.noun());
    let word = rest.trim().split(' ').next().unwrap_or_default();
    if word.len() > 1 && word.starts_with('#') {
        let right = quoted(word);
        return diagnostic.help(format!(
            "A `#` begins a comment unless it stands in quotation marks: write `{name}: {right}`."
        ));
    }
    diagnostic.help(match shape {
        Shape::Figure => format!(
            "Write `{name}: missing` where there is no value, or `{name}: suppressed` where it is not shown."
        ),
        _ if example.is_empty() => format!("Write a value after the colon, or remove `{name}`."),
        _ => format!("Write a line such as `{name}: {example}`, or remove `{name}`."),
    })
}

/// A value of another kind than the field takes.
pub(super) fn wrong_kind(node: &Node, name: &str, span: Span, shape: &Shape) -> Diagnostic {
    let name = brief(name);
    let message = format!("`{name}` holds {} here.", node.noun());
    let diagnostic = Diagnostic::new(Code::WrongKind, span, message).expected(shape.noun());
    match (shape, &node.body) {
        (Shape::List(Shape::Record(_)), Body::Map(fields)) => {
            let first = fields.first().and_then(|(key, value)| match (&key.body, &value.body) {
                (Body::Scalar(key), Body::Scalar(value)) => {
                    Some(format!("{}: {}", brief(&key.text), brief(&value.text)))
                }
                _ => None,
            });
            let first = first.unwrap_or_else(|| "…".to_owned());
            diagnostic.help(format!(
                "Begin each entry with a hyphen and a blank, and put its other fields exactly below the first: `- {first}`."
            ))
        }
        (Shape::List(Shape::Record(record)), _) => diagnostic.help(format!(
            "Write a list below it, each entry with its fields: `- {}`.",
            fields(record)
        )),
        (Shape::List(_), Body::Scalar(scalar)) if scalar.text.len() < 200 => {
            let words: Vec<&str> = scalar.text.split(',').map(str::trim).collect();
            let right = format!("[ {} ]", words.join(", "));
            diagnostic
                .help(format!("Write a list, in brackets: `{name}: {}`.", brief(&right)))
                .replacement(right)
        }
        (Shape::List(_), _) => {
            diagnostic.help("Begin each entry of a list with a hyphen and a blank: `- …`.")
        }
        (Shape::Record(record), _) => diagnostic
            .help(format!("Write its fields below each other, such as `{}`.", fields(record))),
        _ => diagnostic,
    }
}

/// The fields that a record needs, as they may be written.
pub(super) fn fields(record: &RecordShape) -> String {
    let needed = record.fields.iter().filter(|field| field.required && !field.example.is_empty());
    let written: Vec<_> =
        needed.map(|field| format!("{}: {}", field.name, field.example)).collect();
    match written.is_empty() {
        true => record.fields.first().map_or(String::new(), |field| format!("{}: …", field.name)),
        false => written.join("`, `"),
    }
}

/// A field that is needed and not there.
pub(super) fn missing(record: &str, field: &Field, span: Span) -> Diagnostic {
    let name = field.name;
    let message = format!("`{name}` is missing from this {record}.");
    let diagnostic = Diagnostic::new(Code::MissingField, span, message)
        .expected(format!("{name}: {}", field.shape.noun()));
    match field.example {
        "" => diagnostic,
        example => diagnostic.help(format!("Add a line such as `{name}: {example}`.")),
    }
}

/// A field that stands in one place twice, each with its line.
pub(super) fn twice(
    name: &str,
    (second, line): (Span, &str),
    (first, first_line): (Span, &str),
    entry_of: Option<&str>,
) -> Diagnostic {
    let (line, first_line) =
        (brief(line.trim()), brief(first_line.trim().trim_start_matches("- ")));
    let help = match entry_of {
        Some(record) => format!(
            "If another {record} begins here, put a hyphen and a blank in front of its first field: `- {line}`; if not, take out one of the two lines."
        ),
        None if line == first_line => "Take out one of the two.".to_owned(),
        None => format!("Keep one of the two: `{first_line}` or `{line}`."),
    };
    let message = format!("`{}` is written twice here.", brief(name));
    Diagnostic::new(Code::DuplicateField, second, message).also(first, "the first one").help(help)
}

/// A `#` right after a text, which cuts it off.
pub(super) fn cut_off(name: &str, text: &str, comment: &str, span: Span) -> Diagnostic {
    let name = brief(name);
    let message = format!(
        "The `#` begins a comment: `{name}` ends before it, and “{}” is not read.",
        brief(comment)
    );
    let whole = quoted(&format!("{text} {}", comment.trim_end()));
    Diagnostic::new(Code::CutOff, span, message)
        .expected("a blank after the `#` of a comment")
        .help(format!(
            "Put the whole text in quotation marks, `{name}: {}`, or write `# ` before a comment.",
            brief(&whole)
        ))
}

/// A text in quotation marks with blanks at its ends.
pub(super) fn stray_blanks(name: &str, text: &str, span: Span) -> Diagnostic {
    let message = format!("The text of `{}` has a blank at its end or its beginning.", brief(name));
    Diagnostic::new(Code::StrayBlanks, span, message)
        .expected("text without blanks around it")
        .replacement(quoted(text.trim()))
}
