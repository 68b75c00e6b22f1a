//! Mistake: what is wrong with one value, and a way out.

use super::wording::brief;
use crate::parse::syntax::encoding::names_invisible;
use crate::source::{Code, Diagnostic, Span};

/// What is wrong with a value, and a way out.
pub(crate) struct Mistake {
    code: Code,
    message: String,
    help: Option<String>,
    replacement: Option<String>,
}

impl Mistake {
    pub(crate) fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), help: None, replacement: None }
    }

    pub(crate) fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    pub(crate) fn replace(mut self, text: impl Into<String>) -> Self {
        self.replacement = Some(text.into());
        self
    }

    /// What is offered in place of the value.
    pub(crate) fn offered(&self) -> Option<&str> {
        self.replacement.as_deref()
    }

    /// The diagnostic at a place where `noun` belongs; `{}` in the message stands for the field and
    /// what it holds.
    pub(crate) fn diagnostic(self, span: Span, name: &str, noun: String, text: &str) -> Diagnostic {
        let what = format!("`{}` is “{}”", brief(name), brief(text));
        let message = self.message.replace("{}", &what);
        let mut diagnostic = Diagnostic::new(self.code, span, message).expected(noun);
        diagnostic.help = names_invisible(text).or(self.help);
        diagnostic.replacement = self.replacement;
        diagnostic
    }
}
