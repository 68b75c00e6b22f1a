//! YAML words: what is said of a document that is not YAML, and where.

use super::right_line::requoted;
use crate::source::{Code, Diagnostic, Span};

/// What to say, and where, if not at the place that the library names.
pub(super) struct Words {
    message: String,
    expected: String,
    pub(super) help: String,
    pub(super) place: Option<(usize, usize)>,
    pub(super) replacement: Option<String>,
}

pub(super) fn say(message: &str, expected: &str, help: &str) -> Words {
    Words {
        message: message.to_owned(),
        expected: expected.to_owned(),
        help: help.to_owned(),
        place: None,
        replacement: None,
    }
}

/// Most bytes of what is said of a way out: lines of authors are repeated in it.
const LONGEST_HELP: usize = 360;

impl Words {
    pub(super) fn diagnostic(self, span: Span) -> Diagnostic {
        let help = match self.help.len() {
            0..=LONGEST_HELP => self.help,
            _ => "Write this line anew; it is too long to be shown here.".to_owned(),
        };
        let mut diagnostic =
            Diagnostic::new(Code::Yaml, span, self.message).expected(self.expected).help(help);
        diagnostic.replacement = self.replacement;
        diagnostic
    }

    pub(super) fn at(mut self, place: (usize, usize)) -> Self {
        self.place = Some(place);
        self
    }
}

/// The text needs quotation marks; a long one is not repeated.
pub(super) fn in_marks(message: &str, text: &str) -> Words {
    let quoted = requoted(text);
    let help = match quoted.len() {
        0..=120 => format!("Write {quoted}."),
        _ => "Put quotation marks before and after the text.".to_owned(),
    };
    let mut words = say(message, "the text in quotation marks", &help);
    words.replacement = (quoted.len() <= 2_000).then_some(quoted);
    words
}
