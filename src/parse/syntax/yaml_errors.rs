//! YAML errors: why a document is not YAML, said to someone who has never seen YAML.

use super::encoding::visible;
use super::error_context::ErrorContext;
use super::right_line::{
    closed, indented, requoted, second_field, with_colon, with_comma, with_end,
};
use super::yaml::YamlError;
use super::yaml_words::{Words, in_marks, say};
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
            let words = invisible(&context).unwrap_or_else(|| explain(error.kind(), &context));
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
        K::UnclosedQuotedScalar | K::DocumentIndicatorInQuotedScalar => unclosed_mark(context),
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => {
            trailing(context)
        }
        K::UnknownQuotedScalarEscape | K::InvalidQuotedScalarHexEscape => backslash(context),
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
            "Begin a new line for each entry: two blanks, a hyphen, a blank and the entry, such as `  - id: girls`.",
        ),
        K::MismatchedFlowCollectionEnd { open, close } => say(
            &format!("This `{open}` is closed with `{close}`."),
            &format!("a `{}`", closing(*open)),
            &format!(
                "Lists in brackets end with `]`, fields in braces with `}}`: `{}`.",
                with_end(context.line(), closing(*open))
            ),
        ),
        K::MisplacedFlowCollectionEnd => say(
            "This closes a bracket or a brace that was never opened.",
            "nothing here",
            "Remove it, or put the text that it belongs to in quotation marks.",
        ),
        K::UnclosedFlowCollection { open } => unclosed(*open, context),
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

fn unclosed(open: char, context: &ErrorContext) -> Words {
    say(
        &format!("This `{open}` is never closed."),
        &format!("a `{}` at the end", closing(open)),
        &format!(
            "Close it: `{}`; or put the text in quotation marks if the sign belongs to the text.",
            with_end(context.line(), closing(open))
        ),
    )
}

fn unclosed_mark(context: &ErrorContext) -> Words {
    let (start, end) = context.rest();
    let text = &context.line()[context.column()..];
    let mut words = say(
        "A quotation mark opens here and is never closed.",
        "a quotation mark at the end of the text too",
        &format!("Write {}.", closed(text)),
    );
    words.replacement = Some(closed(text)).filter(|text| text.len() <= 2_000);
    words.at((start, end))
}

fn backslash(context: &ErrorContext) -> Words {
    let text = context.line().split_once(": ").map_or(context.line(), |(_, text)| text);
    say(
        "A backslash stands in this quoted text, where it has a meaning of its own.",
        "text without a backslash",
        &format!("Write {}, or two backslashes for one.", requoted(text)),
    )
}

/// A character that cannot be seen, where the structure of the document stands.
fn invisible(context: &ErrorContext) -> Option<Words> {
    let (place, what) = context.invisible()?;
    let words = say(
        &format!("Here stands {what}, which looks like a blank or like nothing."),
        "an ordinary blank, or nothing",
        &format!(
            "Delete it, and type an ordinary blank where one belongs: `{}`.",
            visible(context.line()).trim_end()
        ),
    );
    Some(words.at(place))
}

/// A `#` without quotation marks in brackets or braces.
fn cut(context: &ErrorContext) -> Option<Words> {
    let (place, word) = context.cut_in_brackets()?;
    let message = "The `#` begins a comment, so the rest of this line is not read, its brace or bracket neither.";
    Some(in_marks(message, word).at(place))
}

fn tab(context: &ErrorContext) -> Words {
    let place = context.tab();
    let line = place.map_or(context.line(), |(at, _)| context.line_at(at));
    let words = say(
        "A tab stands at the beginning of this line.",
        "blanks",
        &format!(
            "Replace each tab with two blanks: `{}`; most editors can do that for a whole file.",
            line.replace('\t', "  ").trim_end()
        ),
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
        let mut words = in_marks(message, &value).at(place);
        if let Some(field) = second_field(&value) {
            words.replacement = None;
            words.help = format!(
                "If another field begins after the comma, put it on a line of its own: `{field}`; if all is text, put it in quotation marks."
            );
        }
        return words;
    }
    if let Some(place) = context.previous_without_colon() {
        return without_colon(context.line_at(place.0)).at(place);
    }
    if let Some(place) = context.open_bracket() {
        return open_bracket(context, place);
    }
    indentation(context)
}

fn open_bracket(context: &ErrorContext, place: (usize, usize)) -> Words {
    let line = context.line_at(place.0);
    let end = closing(if context.text_at(place).starts_with('[') { '[' } else { '{' });
    cut(context).unwrap_or_else(|| {
        say(
            "A bracket or a brace opens here and is not closed before the next field.",
            "`]` or `}` at the end",
            &format!("Close it: `{}`; or put the text in quotation marks if the sign belongs to the text.", with_end(line, end)),
        )
        .at(place)
    })
}

fn hyphen(line: &str) -> Words {
    let entry = line.trim_start().trim_start_matches(['-', '–', '—', '•']).trim_start();
    say(
        "A hyphen and a blank begin an entry of a list; this line begins otherwise.",
        "a hyphen and a blank",
        &format!("Write `- {entry}`."),
    )
}

fn without_colon(line: &str) -> Words {
    say(
        "This line has no colon with a blank after it.",
        "a name, a colon, a blank and a value",
        &with_colon(line),
    )
}

fn no_colon(context: &ErrorContext) -> Words {
    if let Some(place) = context.tight_hyphen() {
        return hyphen(context.line_at(place.0)).at(place);
    }
    without_colon(context.line()).at(context.content())
}

/// Text after a closing quotation mark.
fn trailing(context: &ErrorContext) -> Words {
    let line = context.line();
    let text = line.split_once(": ").map_or(line, |(_, text)| text);
    let words = say(
        "The text goes on after its closing quotation mark.",
        "nothing after the quotation mark",
        &format!("Put the whole text in other quotation marks: {}.", requoted(text)),
    );
    words.at(context.rest())
}

fn begins_with(context: &ErrorContext) -> Words {
    let (place, value) = context.value();
    let sign = value.chars().next().unwrap_or(' ');
    let message = format!("Unquoted text cannot begin with the sign {sign} here.");
    let mut words = in_marks(&message, &value).at(place);
    if value.chars().count() == 1 {
        words.replacement = None;
        words.help = match sign {
            '%' => "Write `percent` where a unit belongs.".to_owned(),
            _ => format!("{NO_VALUE} Otherwise write {}.", requoted(&value)),
        };
    }
    words
}

/// What to write where a sign stands for no value.
const NO_VALUE: &str =
    "Write `missing` for a value that is not there, `suppressed` for one that is not shown.";

fn flow(context: &ErrorContext) -> Words {
    if let Some(place) = context.open_bracket() {
        return open_bracket(context, place);
    }
    if context.is_lone_hyphen() {
        return say("A hyphen stands here in place of a value.", "a value", NO_VALUE);
    }
    let help = match with_comma(context) {
        Some(right) => format!("Put a comma between the two: `{right}`."),
        None => "If this belongs to the text before it, put that text in quotation marks: inside { } a colon or a comma ends it.".to_owned(),
    };
    say(
        "Inside brackets and braces a comma must stand here.",
        "a comma, or the closing `]` or `}`",
        &help,
    )
}

fn indentation(context: &ErrorContext) -> Words {
    if let Some(place) = context.tight_hyphen() {
        return hyphen(context.line_at(place.0)).at(place);
    }
    if let Some((place, value)) = context.value_in_brackets() {
        return in_marks("The text goes on after its closing bracket.", &value).at(place);
    }
    let fallback = "Fields of one thing stand exactly below each other; the fields of a list’s entry stand below its first field, right of the hyphen.";
    say(
        "This line is not indented like the lines that it belongs to.",
        "as many blanks in front as its neighbours have",
        &indented(context).unwrap_or_else(|| fallback.to_owned()),
    )
    .at(context.content())
}
