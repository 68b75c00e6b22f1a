//! About: where the numbers come from, how they are judged, what is not shown.

pub(crate) mod privacy;
pub(crate) mod rules;

use super::frame::{Heading, frame};
use super::route::Route;
use super::team::fresh::table;
use super::view::{AboutPage, Definition, Fact, Link};
use super::words::contact::contact_fact;
use super::words::sheet::Sheet;
use super::words::source::sources_of;
use crate::language::say;
use crate::report::{IndicatorId, Licence, Population};
use privacy::privacy;
use rules::{example, pace_rules};
use std::collections::BTreeSet;

pub(super) fn about(sheet: &Sheet<'_>) -> AboutPage {
    let names: BTreeSet<&str> = sheet
        .card
        .indicators
        .iter()
        .flat_map(|i| i.sources.iter().map(|s| s.name.as_str()))
        .collect();
    let (indicators, sources) = (sheet.card.indicators.len(), names.len());
    let h1 = say!(
        sheet,
        "about-title",
        "count" = indicators,
        "all" = sheet.numbers().whole(indicators),
        "sources" = sources,
        "number" = sheet.numbers().whole(sources)
    );
    let heading =
        Heading { here: say!(sheet, "nav-about"), finding: h1.clone(), ..Heading::default() };
    let corrections = sheet.card.corrections.iter().map(|c| Fact {
        term: sheet.numbers().date(c.date),
        texts: vec![Link::plain(c.text.clone())],
    });
    let corrections = corrections.chain(restated(sheet));
    let contact = sheet.card.community.contact.as_ref();
    AboutPage {
        frame: frame(sheet, heading),
        h1,
        indicators: (0..indicators).map(|at| definition(sheet, IndicatorId(at))).collect(),
        example: example(sheet),
        pace: pace_rules(sheet),
        freshness: sheet.card.freshness.then(|| table(sheet, sheet.card.edition.published, false)),
        privacy: privacy(sheet),
        corrections: corrections.collect(),
        licence: sheet.card.licence.as_ref().map(|licence| licence_fact(sheet, licence)),
        contact: contact.map(|contact| contact_fact(sheet, contact)),
    }
}

/// The values that an earlier card printed otherwise, where the author says why: those of everyone in the community.
fn restated(sheet: &Sheet<'_>) -> impl Iterator<Item = Fact> {
    let indicators = (0..sheet.card.indicators.len()).map(|at| sheet.indicator(IndicatorId(at)));
    indicators.flat_map(|m| {
        let points = m.points(&Population::Everyone).iter();
        let facts = points.filter_map(|point| {
            let restated = point.restated.as_ref()?;
            let text = say!(
                sheet,
                "correction-value",
                "then" = m.printed(restated.then),
                "card" = &restated.card,
                "now" = m.cell(&point.cell, &Population::Everyone),
                "known" = restated.reason.is_some(),
                "reason" = restated.reason.clone(),
            );
            let (title, period) = (&m.indicator.title, m.period(point.period));
            let term = say!(sheet, "correction-of", "indicator" = title, "period" = period);
            Some(Fact { term, texts: vec![Link::plain(text)] })
        });
        facts.collect::<Vec<_>>()
    })
}

/// An indicator with what is counted, its source and its dates.
fn definition(sheet: &Sheet<'_>, id: IndicatorId) -> Definition {
    let m = sheet.indicator(id);
    let sources = sources_of(sheet, m);
    let texts: Vec<&str> = sources.iter().map(|s| s.text.as_str()).collect();
    let href = if let [only] = &sources[..] { only.href.clone() } else { None };
    Definition {
        indicator: sheet.link(m.indicator.title.clone(), Route::Indicator(id)),
        counted: m.indicator.definition.as_ref().unwrap_or(&m.indicator.measure).clone(),
        source: Link { text: texts.join(" "), href },
    }
}

fn licence_fact(sheet: &Sheet<'_>, licence: &Licence) -> Fact {
    let text = say!(sheet, "about-licence-text", "site" = &sheet.card.community.partnership);
    Fact { term: licence.name.clone(), texts: vec![Link { text, href: licence.url.clone() }] }
}
