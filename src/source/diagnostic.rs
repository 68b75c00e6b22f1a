//! Diagnostic: one mistake of the author's, with its place, what was expected and a way out.

use super::lack::Lack;
use super::{Code, FileId, Sources, Span};

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

impl Severity {
    /// Its name, as programs and people read it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
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
    /// What is named here and not there.
    pub(crate) lacks: Option<Lack>,
    /// What it tells something of.
    pub(crate) of_figures: Option<OfFigures>,
}

/// Figures that a diagnostic tells something of, by where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OfFigures {
    /// The figures.
    pub figures: Vec<Span>,
    /// What is told where one of them is hidden, if anything is.
    pub instead: Option<Box<Diagnostic>>,
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
            of_figures: None,
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

    /// Offers the nearest right word in place of the span, where there is one.
    pub(crate) fn near(mut self, near: Option<&str>) -> Self {
        self.replacement = near.map(str::to_owned);
        self
    }

    /// Expects the nearest right word, and offers it in place of the span.
    pub fn offer(self, near: &str) -> Self {
        self.expected(format!("`{near}`")).replacement(near)
    }

    /// Points at another place that takes part.
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.also.push(Label { span, text: text.into() });
        self
    }

    /// Says what is named here and may only want to be declared.
    pub(crate) fn lacks(mut self, lack: Lack) -> Self {
        self.lacks = Some(lack);
        self
    }

    /// Says of which figures it tells something, and what is told where one of them is hidden.
    pub(crate) fn of_figures(mut self, figures: Vec<Span>, instead: Option<Diagnostic>) -> Self {
        let instead = instead.map(Box::new);
        self.of_figures = Some(OfFigures { figures, instead });
        self
    }

    /// The severity of its code.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// What is said of a file beside mistakes: nothing in it has to be mended.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// The file.
    pub file: FileId,
    /// What is said, in one plain sentence.
    pub text: String,
}

/// Every diagnostic of one run, collected, never thrown.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    told: Vec<Diagnostic>,
    notes: Vec<Note>,
    /// Whether they are of one document, of which no more than [`MOST`] are told.
    bounded: bool,
    /// The first error and the first warning that are not told, and how many of each there are.
    untold: [Option<(Option<Span>, usize)>; 2],
}

/// Most that is told of one document.
const MOST: usize = 200;

/// Says that no more mistakes of a document are told.
pub(crate) fn too_many(span: Option<Span>) -> Diagnostic {
    let message = "The file has so many mistakes that the rest of it was not looked at.";
    Diagnostic::new(Code::TooMany, span, message)
        .help("Mend the first of them: the others may have the same cause.")
}

fn more_warnings(span: Option<Span>, count: usize) -> Diagnostic {
    let message = match count {
        1 => "One more warning like these is not told.".to_owned(),
        count => format!("{count} more warnings like these are not told."),
    };
    Diagnostic::new(Code::MoreWarnings, span, message)
        .help("See to those that are told: the others may have the same cause.")
}

impl Diagnostics {
    /// Those of one document: what is beyond [`MOST`] is counted, and not kept.
    pub(crate) fn of_one_document() -> Self {
        Self { bounded: true, ..Self::default() }
    }

    /// Whether an error is not told, so that there is no use in looking for more.
    pub(crate) fn is_enough(&self) -> bool {
        self.untold[Severity::Error as usize].is_some()
    }

    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        let (code, span) = (diagnostic.code, diagnostic.span);
        self.push_worded(code, span, || diagnostic);
    }

    /// Adds one that is costly to word, which is done only where it is told.
    pub(crate) fn push_worded(
        &mut self,
        code: Code,
        span: Option<Span>,
        word: impl FnOnce() -> Diagnostic,
    ) {
        let severity = code.severity();
        let alike = || self.told.iter().filter(|it| it.severity() == severity);
        if self.bounded && self.told.len() >= MOST && alike().count() >= MOST {
            let untold = &mut self.untold[severity as usize];
            untold.get_or_insert((span, 0)).1 += 1;
        } else {
            self.told.push(word());
        }
    }

    /// What came out well; otherwise the mistake is told.
    pub(crate) fn well<T>(&mut self, result: Result<T, Box<Diagnostic>>) -> Option<T> {
        result.map_err(|diagnostic| self.push(*diagnostic)).ok()
    }

    /// Adds all of another run's.
    pub fn extend(&mut self, other: Diagnostics) {
        let [errors, warnings] = other.untold;
        other.told.into_iter().for_each(|it| self.push(it));
        self.notes.extend(other.notes);
        if let Some((span, _)) = errors {
            self.push(too_many(span));
        }
        if let Some((span, count)) = warnings {
            self.push(more_warnings(span, count));
        }
    }

    /// Puts them in the order of files and places, the same on every machine, and drops repeats. The
    /// site's own document comes first.
    pub fn sort(&mut self, sources: &Sources) {
        let first = sources.find(FIRST).map(|(file, _)| file);
        let is_later = |d: &Diagnostic| d.span.is_some_and(|span| Some(span.file) != first);
        self.told.sort_by(|a, b| {
            let place = is_later(a).cmp(&is_later(b));
            place.then_with(|| (a.span, a.code, &a.message).cmp(&(b.span, b.code, &b.message)))
        });
        self.told.dedup();
        self.notes.sort();
    }

    /// Says something of a file.
    pub(crate) fn note(&mut self, file: FileId, text: String) {
        self.notes.push(Note { file, text });
    }

    /// What is said beside mistakes.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Whether an error has a code before this one, but for those in texts, on which nothing rests:
    /// before `E02` a file could not be read, before `E05` a part of a document or a table.
    pub(crate) fn has_error_before(&self, code: &str, sources: &Sources) -> bool {
        let is_text = |span: Span| sources.file(span.file).path.ends_with(".md");
        let mut errors = self.told.iter().filter(|one| one.severity() == Severity::Error);
        errors.any(|one| one.code.as_str() < code && !one.span.is_some_and(is_text))
    }

    /// Takes out those that are so.
    pub(crate) fn take(&mut self, is_so: impl Fn(&Diagnostic) -> bool) -> Vec<Diagnostic> {
        self.take_after(0, is_so)
    }

    /// Takes out those after the first so many that are so.
    pub(crate) fn take_after(
        &mut self,
        from: usize,
        is_so: impl Fn(&Diagnostic) -> bool,
    ) -> Vec<Diagnostic> {
        self.told.extract_if(from.., |one| is_so(one)).collect()
    }

    /// Those after the first so many.
    pub(crate) fn after(&mut self, from: usize) -> impl Iterator<Item = &mut Diagnostic> {
        self.told[from..].iter_mut()
    }

    /// Leaves out those of some codes.
    pub(crate) fn without(mut self, codes: &[Code]) -> Self {
        self.told.retain(|one| !codes.contains(&one.code));
        self
    }

    /// All of them.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.told.iter()
    }

    /// How many have a severity, those that are not told included.
    pub fn count(&self, severity: Severity) -> usize {
        let told = self.told.iter().filter(|d| d.severity() == severity);
        told.count() + self.untold[severity as usize].map_or(0, |(_, count)| count)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.told.len()
    }

    /// Whether nothing may be published.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.told.is_empty()
    }
}
