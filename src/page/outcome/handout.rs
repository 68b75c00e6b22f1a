//! Handout: one outcome on one printed sheet, to be pinned up.

use crate::language::say;
use crate::page::figures::group_charts::layout_figure;
use crate::page::figures::trend::trend;
use crate::page::frame::{Heading, crumb_home, crumb_outcome, frame};
use crate::page::partners::commitments::promised;
use crate::page::route::Route;
use crate::page::view::{Figure, HandoutPage};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::outcome::{outcome_finding, outcome_lede};
use crate::page::words::sentence::sentences;
use crate::page::words::sheet::Sheet;
use crate::page::words::standing::{Layout, layouts};
use crate::page::words::status::{amount, card_status, untracked};
use crate::report::{OutcomeId, Role};

/// The most promises on a sheet.
const MOST_PROMISES: usize = 6;
/// The longest "why", in words.
const WHY_WORDS: usize = 45;

pub(crate) fn handout(sheet: &Sheet<'_>, id: OutcomeId) -> HandoutPage {
    let outcome = sheet.outcome_of(id);
    let first = sheet.indicators(id, Role::Core).next();
    let heading = Heading {
        here: say!(sheet, "handout-title", "outcome" = &outcome.title),
        crumbs: vec![crumb_home(sheet), crumb_outcome(sheet, id)],
        finding: outcome_finding(sheet, id),
        strip: true,
        json_ld: None,
    };
    let commitments = promised(sheet, id).map(|mut promised| {
        promised.items.truncate(MOST_PROMISES);
        promised
    });
    HandoutPage {
        head: say!(
            sheet,
            "handout-head",
            "edition" = &sheet.card.edition.name,
            "community" = &sheet.card.community.name
        ),
        h1: outcome_finding(sheet, id),
        lede: first.map_or_else(String::new, |m| outcome_lede(sheet, m)),
        value: first.map(|m| amount(&m)).unwrap_or_default(),
        status: first.map_or_else(|| untracked(sheet), |m| card_status(&m)),
        figures: first.map(|m| handout_figures(sheet, m)).unwrap_or_default(),
        why: first.and_then(|m| m.indicator.why.clone()).map(|why| cut(&why)),
        commitments,
        act: outcome.act.clone(),
        source: first.map(|m| handout_source(sheet, m)).unwrap_or_default(),
        foot: handout_foot(sheet, id),
        back: sheet
            .link(say!(sheet, "handout-back", "outcome" = &outcome.title), Route::Outcome(id)),
        frame: frame(sheet, heading),
    }
}

fn handout_figures(sheet: &Sheet<'_>, m: IndicatorView) -> Vec<Figure> {
    let mut figures = Vec::with_capacity(2);
    if m.latest().is_some() {
        figures.push(trend(sheet, m));
    }
    let rows = layouts(&m).into_iter().find(|layout| matches!(layout, Layout::Rows(_)));
    figures.extend(rows.map(|layout| layout_figure(sheet, m, &layout)));
    figures
}

/// Sources and notes in one paragraph.
fn handout_source(sheet: &Sheet<'_>, m: IndicatorView) -> String {
    let names: Vec<String> = m.indicator.sources.iter().map(|s| s.name.clone()).collect();
    let source = match names.is_empty() {
        true => String::new(),
        false => say!(sheet, "handout-source", "names" = sheet.language.list(&names)),
    };
    let mut notes = Vec::new();
    for note in handout_figures(sheet, m).into_iter().flat_map(|f| f.notes) {
        let text = note.split_once(' ').map_or(note.clone(), |(_, text)| text.to_owned());
        if !notes.contains(&text) {
            notes.push(text);
        }
    }
    sentences(std::iter::once(source).chain(notes))
}

/// Address, date, telephone.
fn handout_foot(sheet: &Sheet<'_>, id: OutcomeId) -> Vec<String> {
    let address = sheet.pages.base_url.as_ref().map(|url| {
        let bare = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
        format!("{bare}/{}", sheet.pages.path(Route::Outcome(id)).trim_end_matches("index.html"))
    });
    let date = say!(
        sheet,
        "footer-published",
        "date" = sheet.numbers().date(sheet.card.edition.published)
    );
    let contact = sheet.card.community.contact.as_ref();
    let reach = contact.and_then(|c| c.phone.clone().or_else(|| c.email.clone()));
    address.into_iter().chain([date]).chain(reach).collect()
}

/// The sentences of a text that find room on the sheet; the first always does.
fn cut(text: &str) -> String {
    let mut kept = String::new();
    for sentence in text.split_inclusive(". ") {
        if !kept.is_empty()
            && crate::page::words::sentence::words(&kept)
                + crate::page::words::sentence::words(sentence)
                > WHY_WORDS
        {
            break;
        }
        kept.push_str(sentence);
    }
    kept.trim_end().to_owned()
}
