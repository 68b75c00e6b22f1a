//! Diagnostic: one mistake of the author's, with its place, what was expected and a way out.

use super::{Code, Sources, Span};

/// The document on which all others rest: its mistakes come before those that follow from them.
const FIRST: &str = "content/site.yaml";

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is published until it is mended.
    Error,
    /// Published, and worth a look; `--strict` makes it an error.
    Warning,
}

/// A second place that explains the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is there.
    pub text: String,
}

/// One mistake, or one thing that looks like a mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable code; its severity and its paragraph on the reference page come with it.
    pub code: Code,
    /// The place, unless the whole site is meant.
    pub span: Option<Span>,
    /// What is wrong, in one plain sentence.
    pub message: String,
    /// What was expected at the place, a few words shown under the line.
    pub expected: Option<String>,
    /// A way out: what to write instead, or where to look.
    pub help: Option<String>,
    /// What to put in place of the span, where one near word is the likely one.
    pub replacement: Option<String>,
    /// Other places that take part.
    pub also: Vec<Label>,
    /// The sort of thing, such as `breakdown`, of which one more declared would make it right.
    pub(crate) lacks: Option<&'static str>,
}

impl Diagnostic {
    /// A diagnostic at a place.
    pub fn new(code: Code, span: impl Into<Option<Span>>, message: impl Into<String>) -> Self {
        Self {
            code,
            span: span.into(),
            message: message.into(),
            expected: None,
            help: None,
            replacement: None,
            also: Vec::new(),
            lacks: None,
        }
    }

    /// Says what was expected at the place.
    pub fn expected(mut self, text: impl Into<String>) -> Self {
        self.expected = Some(text.into());
        self
    }

    /// Says what to do.
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Offers the nearest right word in place of the span.
    pub fn replacement(mut self, text: impl Into<String>) -> Self {
        self.replacement = Some(text.into());
        self
    }

    /// Expects the nearest right word, and offers it in place of the span.
    pub fn offer(self, near: &str) -> Self {
        self.expected(format!("`{near}`")).replacement(near)
    }

    /// Points at another place that takes part.
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.also.push(Label {
            span,
            text: text.into(),
        });
        self
    }

    /// Says that something is used here which may only want to be declared.
    pub(crate) fn lacks(mut self, what: &'static str) -> Self {
        self.lacks = Some(what);
        self
    }

    /// The severity of its code.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// Every diagnostic of one run, collected, never thrown.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds all of another run's.
    pub fn extend(&mut self, other: Diagnostics) {
        self.0.extend(other.0);
    }

    /// Puts them in the order of files and places, the same on every machine, and drops repeats. The
    /// site's own document comes first.
    pub fn sort(&mut self, sources: &Sources) {
        let first = sources.find(FIRST).map(|(file, _)| file);
        let is_later = |d: &Diagnostic| d.span.is_some_and(|span| Some(span.file) != first);
        self.0.sort_by(|a, b| {
            let place = is_later(a).cmp(&is_later(b));
            place.then_with(|| (a.span, a.code, &a.message).cmp(&(b.span, b.code, &b.message)))
        });
        self.0.dedup();
    }

    /// Takes out those that are so.
    pub(crate) fn take(&mut self, is_so: impl Fn(&Diagnostic) -> bool) -> Vec<Diagnostic> {
        self.0.extract_if(.., |one| is_so(one)).collect()
    }

    /// All of them.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// How many have a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|d| d.severity() == severity).count()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing may be published.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
