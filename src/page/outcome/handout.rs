//! Handout: one outcome on one printed sheet, to be pinned up.

use crate::page::Route;
use crate::page::figures::groups::Layout;
use crate::page::frame::Heading;
use crate::page::view::{Figure, HandoutPage, Link};
use crate::page::words::indicator::Measure;
use crate::page::words::sheet::{Sheet, say, sentences};
use crate::report::{OutcomeId, Role};

/// The most promises on a sheet.
const MOST_PROMISES: usize = 6;
/// The longest "why", in words.
const WHY_WORDS: usize = 45;

impl Sheet<'_> {
    pub(crate) fn handout(&self, id: OutcomeId) -> HandoutPage {
        let outcome = self.outcome_of(id);
        let first = self.measures(id, Role::Core).next();
        let heading = Heading {
            here: say!(self.language, "handout-title", "outcome" = &outcome.title),
            crumbs: vec![self.crumb_home(), self.crumb_outcome(id)],
            finding: self.outcome_finding(id),
            strip: true,
            json_ld: None,
        };
        let commitments = self.promised(id).map(|mut promised| {
            promised.items.truncate(MOST_PROMISES);
            promised
        });
        HandoutPage {
            head: say!(
                self.language,
                "handout-head",
                "edition" = &self.card.edition.name,
                "community" = &self.card.community.name
            ),
            h1: self.outcome_finding(id),
            lede: first.map(|m| self.outcome_lede(m)).unwrap_or_default(),
            value: first.map(|m| m.amount()).unwrap_or_default(),
            status: first.map(|m| m.card_status()).unwrap_or_default(),
            figures: first.map(|m| self.handout_figures(m)).unwrap_or_default(),
            why: first.and_then(|m| m.indicator.why.clone()).map(|why| cut(&why)),
            commitments,
            act: outcome.act.clone(),
            source: first.map(|m| self.handout_source(m)).unwrap_or_default(),
            foot: self.handout_foot(id),
            back: Link {
                text: say!(self.language, "handout-back", "outcome" = &outcome.title),
                href: Some(self.href(Route::Outcome(id))),
            },
            frame: self.frame(heading),
        }
    }

    fn handout_figures(&self, m: Measure) -> Vec<Figure> {
        let mut figures = Vec::with_capacity(2);
        if !m.everyone().is_empty() {
            figures.push(self.trend(m));
        }
        let rows = m.layouts().into_iter().find(|layout| matches!(layout, Layout::Rows(_)));
        figures.extend(rows.map(|layout| self.layout_figure(m, &layout)));
        figures
    }

    /// Sources and notes in one paragraph.
    fn handout_source(&self, m: Measure) -> String {
        let names: Vec<String> = m.indicator.sources.iter().map(|s| s.name.clone()).collect();
        let source = match names.is_empty() {
            true => String::new(),
            false => say!(self.language, "handout-source", "names" = self.language.list(&names)),
        };
        let mut notes = Vec::new();
        for note in self.handout_figures(m).into_iter().flat_map(|f| f.notes) {
            let text = note.split_once(' ').map_or(note.clone(), |(_, text)| text.to_owned());
            if !notes.contains(&text) {
                notes.push(text);
            }
        }
        sentences(std::iter::once(source).chain(notes))
    }

    /// Address, date, telephone.
    fn handout_foot(&self, id: OutcomeId) -> Vec<String> {
        let address = self.pages.base_url.as_ref().map(|url| {
            let bare = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
            format!("{bare}/{}", self.pages.path(Route::Outcome(id)).trim_end_matches("index.html"))
        });
        let date = say!(
            self.language,
            "footer-published",
            "date" = self.numbers().date(self.card.edition.published)
        );
        let contact = self.card.community.contact.as_ref();
        let reach = contact.and_then(|c| c.phone.clone().or_else(|| c.email.clone()));
        address.into_iter().chain([date]).chain(reach).collect()
    }
}

/// The sentences of a text that find room on the sheet; the first always does.
fn cut(text: &str) -> String {
    let mut kept = String::new();
    for sentence in text.split_inclusive(". ") {
        if !kept.is_empty()
            && crate::page::words::sheet::words(&kept) + crate::page::words::sheet::words(sentence)
                > WHY_WORDS
        {
            break;
        }
        kept.push_str(sentence);
    }
    kept.trim_end().to_owned()
}
