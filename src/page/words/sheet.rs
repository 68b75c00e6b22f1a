//! Sheet: one page while it is worded: where it stands, and what it is made from.

use super::indicator::Measure;
use crate::language::{Language, Numbers};
use crate::page::{Pages, Route, Shared};
use crate::report::{Card, IndicatorId, Outcome, OutcomeId, Role};

/// A message of the language with its arguments: `say!(language, "key", "name" = value)`.
macro_rules! say {
    ($language:expr, $key:expr $(, $name:literal = $value:expr)* $(,)?) => {
        $language.text($key, &[$(($name, $crate::language::Argument::from($value))),*])
    };
}
pub(crate) use say;

/// One page while it is worded.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sheet<'a> {
    pub(crate) pages: &'a Pages,
    pub(crate) card: &'a Card,
    pub(crate) language: &'a Language,
    pub(crate) route: Route,
    /// Figures that pages before this one have made.
    pub(crate) shared: Option<&'a Shared>,
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(pages: &'a Pages, route: Route) -> Self {
        Self { pages, card: pages.card(), language: &pages.language, route, shared: None }
    }

    pub(crate) fn numbers(&self) -> Numbers<'a> {
        self.language.numbers()
    }

    /// From this page to the site's root: empty, or `../` repeated. The page for missing addresses
    /// is served from anywhere, so that it needs the full address.
    pub(crate) fn root(&self) -> String {
        match self.route {
            Route::Missing => match &self.pages.base_url {
                Some(url) => format!("{url}/"),
                None => String::new(),
            },
            route => "../".repeat(self.pages.path(route).matches('/').count()),
        }
    }

    /// The way from this page to another.
    pub(crate) fn href(&self, to: Route) -> String {
        self.file(&self.pages.path(to))
    }

    /// The way from this page to a file below the site's root.
    pub(crate) fn file(&self, path: &str) -> String {
        format!("{}{path}", self.root())
    }

    pub(crate) fn measure(&self, id: IndicatorId) -> Measure<'a> {
        Measure {
            id,
            card: self.card,
            indicator: &self.card.indicators[id.0],
            finding: &self.pages.findings.indicators[id.0],
            series: &self.pages.published.series[id.0],
            group_places: self.pages.group_places(id),
            language: self.language,
        }
    }

    pub(crate) fn outcome_of(&self, id: OutcomeId) -> &'a Outcome {
        &self.card.outcomes[id.0]
    }

    /// The indicators of an outcome that track it, or those that tell sooner.
    pub(crate) fn measures(&self, id: OutcomeId, role: Role) -> impl Iterator<Item = Measure<'a>> {
        let sheet = *self;
        let of = &self.card.outcomes[id.0].indicators;
        of.iter().map(move |id| sheet.measure(*id)).filter(move |m| m.indicator.role == role)
    }

    /// Every core indicator, in the order of a child's life.
    pub(crate) fn core(&self) -> impl Iterator<Item = Measure<'a>> {
        let sheet = *self;
        let of = self.card.outcomes.iter().flat_map(|outcome| &outcome.indicators);
        of.map(move |id| sheet.measure(*id)).filter(|m| m.indicator.role == Role::Core)
    }
}

/// Whole sentences, one after the other; empty ones are left out.
pub(crate) fn sentences(parts: impl IntoIterator<Item = String>) -> String {
    let mut text = String::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&part);
    }
    text
}

/// How many words a reader counts.
pub(crate) fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// The longest title allowed, in words.
pub(crate) const TITLE_WORDS: usize = 15;
/// The longest text alternative allowed, in words.
pub(crate) const ALT_WORDS: usize = 60;

/// The first text that is short enough; the last where none is.
pub(crate) fn short_enough(texts: impl IntoIterator<Item = String>, most: usize) -> String {
    let mut last = String::new();
    for text in texts {
        if words(&text) <= most {
            return text;
        }
        last = text;
    }
    last
}

/// Sentences in the order of their weight, as many as stay within so many words; the first two
/// always stay.
pub(crate) fn within(parts: Vec<String>, most: usize) -> String {
    let mut kept: Vec<String> = Vec::new();
    let mut count = 0;
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        count += words(&part);
        if kept.len() < 2 || count <= most {
            kept.push(part);
        }
    }
    sentences(kept)
}
