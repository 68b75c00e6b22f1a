//! YAML errors: why a document is not YAML, said to someone who has never seen YAML.

use super::error_context::ErrorContext;
use super::yaml::YamlError;
use crate::source::{Code, Diagnostic, FileId, Span};
use serde_yaml::granit_parser::ErrorKind;

/// What to say of a document that could not be read.
pub(crate) fn diagnostic(error: YamlError, text: &str, mark: usize, file: FileId) -> Diagnostic {
    let span = |start: usize, end: usize| Span::new(file, start + mark, end + mark);
    match error {
        YamlError::Scan(error) => {
            let at = error.marker().byte_offset().unwrap_or(0).min(text.len());
            if *error.kind() == ErrorKind::RecursionLimitExceeded {
                return too_deep("nested too deeply", span(at, (at + 1).min(text.len())));
            }
            let context = ErrorContext::new(text, at);
            let words = explain(error.kind(), &context);
            let (start, end) = words.place.unwrap_or_else(|| context.character());
            words.diagnostic(span(start, end))
        }
        YamlError::Budget(what, place) => {
            too_deep(what, span(place.start, place.end.min(place.start + 1)))
        }
        YamlError::SecondDocument(place) => {
            let message = "A second document begins here; a file holds one.";
            Diagnostic::new(Code::Yaml, span(place.start, place.end), message)
                .expected("one document")
                .help("Remove the line `---` or `...`, or put what follows into a file of its own.")
        }
        YamlError::Sign(place) => {
            let context = ErrorContext::new(text, place.start);
            let words = begins_with(&context);
            let (start, end) = words.place.unwrap_or((place.start, place.end));
            words.diagnostic(span(start, end))
        }
    }
}

fn too_deep(what: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::TooDeep, span, format!("The document is {what}."))
        .expected("a document as people write it")
        .help("Documents need a handful of levels: a bracket or a brace may be doubled here.")
}

/// What to say, and where, if not at the place that the library names.
pub(crate) struct Words {
    message: String,
    expected: String,
    help: String,
    place: Option<(usize, usize)>,
    replacement: Option<String>,
}

fn say(message: &str, expected: &str, help: &str) -> Words {
    Words {
        message: message.to_owned(),
        expected: expected.to_owned(),
        help: help.to_owned(),
        place: None,
        replacement: None,
    }
}

impl Words {
    fn diagnostic(self, span: Span) -> Diagnostic {
        let mut diagnostic =
            Diagnostic::new(Code::Yaml, span, self.message).expected(self.expected).help(self.help);
        diagnostic.replacement = self.replacement;
        diagnostic
    }

    fn at(mut self, place: (usize, usize)) -> Self {
        self.place = Some(place);
        self
    }
}

fn explain(kind: &ErrorKind, context: &ErrorContext) -> Words {
    use ErrorKind as K;
    match kind {
        K::TabNotAllowed
        | K::TabInBlockIndentation
        | K::TabInIndentation
        | K::TabInPlainScalar
        | K::TabAtBlockScalarStart => tab(context),
        K::MappingValueNotAllowed | K::InvalidColonPlacement => colon(context),
        K::SimpleKeyExpected | K::InvalidSimpleKey => no_colon(context),
        K::UnclosedQuotedScalar | K::DocumentIndicatorInQuotedScalar => say(
            "A quotation mark opens here and is never closed.",
            "a quotation mark at the end of the text too",
            "Close the text with the same mark that opens it, on the same line.",
        ),
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => {
            trailing(context)
        }
        K::UnknownQuotedScalarEscape | K::InvalidQuotedScalarHexEscape => say(
            "A backslash stands in this quoted text, where it has a meaning of its own.",
            "text without a backslash",
            "Write two backslashes for one, or put the text in single quotation marks: '…'.",
        ),
        K::UnexpectedCharacter { .. }
        | K::UnknownAnchor
        | K::MissingAnchorOrAliasName
        | K::InvalidBlockScalarHeader
        | K::UndeclaredTagHandle
        | K::ExpectedTagBang
        | K::InvalidTagTerminator
        | K::MissingTagUri
        | K::PlainScalarStartsWithDashFlowIndicator => begins_with(context),
        K::BlockSequenceEntryNotAllowed => say(
            "A list begins in the line of its field.",
            "the list on the lines below",
            "Begin a new line for each entry: two blanks, a hyphen, a blank and the entry.",
        ),
        K::MismatchedFlowCollectionEnd { open, close } => say(
            &format!("This `{open}` is closed with `{close}`."),
            &format!("a `{}`", closing(*open)),
            "Lists in brackets end with `]`, fields in braces with `}`.",
        ),
        K::MisplacedFlowCollectionEnd => say(
            "This closes a bracket or a brace that was never opened.",
            "nothing here",
            "Remove it, or put the text that it belongs to in quotation marks.",
        ),
        K::UnclosedFlowCollection { open } => unclosed(*open),
        _ => explain_structure(kind, context),
    }
}

/// Lines that do not stand where they belong, and brackets.
fn explain_structure(kind: &ErrorKind, context: &ErrorContext) -> Words {
    use ErrorKind as K;
    match kind {
        K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofFlowSequence
        | K::UnexpectedEofImplicitFlowMapping
        | K::BlockEntryInFlowCollection
        | K::FlowMappingValueAdjacentCollection
        | K::InvalidFlowScalarIndent => flow(context),
        K::ExpectedBlockMappingKey
        | K::ExpectedBlockSequenceEntry
        | K::InvalidIndentation
        | K::InvalidBlockScalarIndent
        | K::InvalidQuotedScalarIndent
        | K::ExpectedNodeContent
        | K::MappingKeyNotAllowed
        | K::ExpectedDocumentStart => indentation(context),
        _ if context.starts_value(&[',', ']', '}']) => begins_with(context),
        _ => say(
            "The document cannot be read from here on.",
            "a line such as `title: Early grade reading`",
            "Most often a colon stands in unquoted text, a tab in front of a line, or a line is not indented like its neighbours.",
        ),
    }
}

fn closing(open: char) -> char {
    if open == '[' { ']' } else { '}' }
}

fn unclosed(open: char) -> Words {
    say(
        &format!("This `{open}` is never closed."),
        &format!("a `{}` at the end", closing(open)),
        "Close it, or put the text in quotation marks if the sign belongs to the text.",
    )
}

fn tab(context: &ErrorContext) -> Words {
    let place = context.tab();
    let words = say(
        "A tab stands at the beginning of this line.",
        "blanks",
        "Replace each tab with two blanks; most editors can do that for a whole file.",
    );
    match place {
        Some(place) => words.at(place),
        None => words,
    }
}

/// A colon where none can stand.
fn colon(context: &ErrorContext) -> Words {
    if let Some((place, value)) = context.value_before_colon() {
        let message = "The text of this field holds a colon, and so it reads as another field.";
        return in_marks(message, &value).at(place);
    }
    if let Some(place) = context.previous_without_colon() {
        return say(
            "This line has no colon with a blank after it.",
            "a name, a colon, a blank and a value",
            "Write a line such as `title: Early grade reading`.",
        )
        .at(place);
    }
    if let Some(place) = context.open_bracket() {
        return open_bracket().at(place);
    }
    if let Some(place) = context.tight_hyphen() {
        return hyphen().at(place);
    }
    indentation(context)
}

fn open_bracket() -> Words {
    say(
        "A bracket or a brace opens here and is not closed before the next field.",
        "`]` or `}` at the end",
        "Close it, or put the text in quotation marks if the sign belongs to the text.",
    )
}

fn hyphen() -> Words {
    say(
        "A hyphen begins an entry of a list, and no blank follows it.",
        "a blank after the hyphen",
        "Write `- ` and then the entry.",
    )
}

fn no_colon(context: &ErrorContext) -> Words {
    if let Some(place) = context.tight_hyphen() {
        return hyphen().at(place);
    }
    say(
        "This line has no colon with a blank after it.",
        "a name, a colon, a blank and a value",
        "Write a line such as `title: Early grade reading`; if the line continues the text above, indent it further.",
    )
    .at(context.content())
}

/// Text after a closing quotation mark.
fn trailing(context: &ErrorContext) -> Words {
    let words = say(
        "The text goes on after its closing quotation mark.",
        "nothing after the quotation mark",
        "Put the whole text in double quotation marks, and write a double mark inside it as \\\".",
    );
    words.at(context.rest())
}

/// The text needs quotation marks; a long one is not repeated.
fn in_marks(message: &str, text: &str) -> Words {
    let quoted = quoted(text);
    let help = match quoted.len() {
        0..=120 => format!("Write {quoted}."),
        _ => "Put quotation marks before and after the text.".to_owned(),
    };
    let mut words = say(message, "the text in quotation marks", &help);
    words.replacement = (quoted.len() <= 2_000).then_some(quoted);
    words
}

fn begins_with(context: &ErrorContext) -> Words {
    let (place, value) = context.value();
    let sign = value.chars().next().unwrap_or(' ');
    let message = format!("Unquoted text cannot begin with the sign {sign} here.");
    in_marks(&message, &value).at(place)
}

fn flow(context: &ErrorContext) -> Words {
    if let Some(place) = context.open_bracket() {
        return open_bracket().at(place);
    }
    say(
        "Inside brackets and braces a comma must stand here.",
        "a comma, or the closing `]` or `}`",
        "If this belongs to the text before it, put that text in quotation marks: inside { } a colon or a comma ends it.",
    )
}

fn indentation(context: &ErrorContext) -> Words {
    say(
        "This line is not indented like the lines that it belongs to.",
        "as many blanks in front as its neighbours have",
        "Fields of one thing stand exactly below each other; the fields of a list’s entry stand below its first field, right of the hyphen.",
    )
    .at(context.content())
}

/// The text in quotation marks, as YAML reads it.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
