//! About: where the numbers come from, how they are judged, what is not shown.

pub(crate) mod privacy;
pub(crate) mod rules;

use super::frame::{Heading, frame};
use super::route::Route;
use super::view::{AboutPage, Cell as TableCell, Fact, Head, Link, Part, Row, Table};
use super::words::sheet::Sheet;
use super::words::source::sources_of;
use crate::language::say;
use crate::report::{Contact, IndicatorId};
use privacy::privacy_paragraphs;
use rules::{gap_part, pace_part, status_part};
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
    let mut parts = vec![
        indicators_part(sheet),
        status_part(sheet),
        pace_part(sheet),
        gap_part(sheet),
        privacy_part(sheet),
    ];
    parts.extend(corrections_part(sheet));
    parts.extend(licence_part(sheet));
    parts.extend(contact_part(sheet));
    AboutPage { frame: frame(sheet, heading), h1, lede: say!(sheet, "about-lede"), parts }
}

/// Each indicator with what is counted, its source and its dates.
fn indicators_part(sheet: &Sheet<'_>) -> Part {
    let head = |key: &str| Head { text: sheet.text(key, &[]), ..Head::default() };
    let row = |at: usize| {
        let m = sheet.indicator(IndicatorId(at));
        let sources = sources_of(sheet, m);
        let texts: Vec<String> = sources.iter().map(|s| s.text.clone()).collect();
        let counted = m.indicator.definition.as_ref().unwrap_or(&m.indicator.measure);
        Row {
            head: TableCell {
                href: Some(sheet.href(Route::Indicator(m.id))),
                ..TableCell::text(m.indicator.title.clone())
            },
            cells: vec![
                TableCell::text(counted.clone()),
                TableCell {
                    href: sources
                        .first()
                        .filter(|_| sources.len() == 1)
                        .and_then(|s| s.href.clone()),
                    ..TableCell::text(texts.join(" "))
                },
            ],
        }
    };
    Part {
        id: "measures".to_owned(),
        heading: say!(sheet, "about-measures"),
        table: Some(Table::quiet(
            "definitions",
            say!(sheet, "about-measures"),
            vec![head("table-indicator"), head("fact-measured"), head("fact-source")],
            (0..sheet.card.indicators.len()).map(row).collect(),
        )),
        ..Part::default()
    }
}

fn privacy_part(sheet: &Sheet<'_>) -> Part {
    Part {
        id: "privacy".to_owned(),
        heading: say!(sheet, "about-privacy"),
        paragraphs: privacy_paragraphs(sheet),
        ..Part::default()
    }
}

fn corrections_part(sheet: &Sheet<'_>) -> Option<Part> {
    let facts: Vec<Fact> = sheet
        .card
        .corrections
        .iter()
        .map(|c| Fact {
            term: sheet.numbers().date(c.date),
            texts: vec![Link::plain(c.text.clone())],
        })
        .collect();
    (!facts.is_empty()).then(|| Part {
        id: "corrections".to_owned(),
        heading: say!(sheet, "footer-corrections"),
        facts,
        ..Part::default()
    })
}

fn licence_part(sheet: &Sheet<'_>) -> Option<Part> {
    let licence = sheet.card.licence.as_ref()?;
    Some(Part {
        id: "licence".to_owned(),
        heading: say!(sheet, "about-licence"),
        facts: vec![Fact {
            term: licence.name.clone(),
            texts: vec![Link {
                text: say!(sheet, "about-licence-text", "site" = &sheet.card.community.partnership),
                href: licence.url.clone(),
            }],
        }],
        ..Part::default()
    })
}

fn contact_part(sheet: &Sheet<'_>) -> Option<Part> {
    let contact = sheet.card.community.contact.as_ref()?;
    Some(Part {
        id: "contact".to_owned(),
        heading: say!(sheet, "about-contact"),
        facts: vec![contact_fact(sheet, contact)],
        ..Part::default()
    })
}

/// A person with their role, and how to reach them.
pub(super) fn contact_fact(sheet: &Sheet<'_>, contact: &Contact) -> Fact {
    let mail =
        contact.email.as_ref().map(|e| Link { text: e.clone(), href: Some(format!("mailto:{e}")) });
    let phone = contact.phone.as_ref().map(|number| {
        let dialled: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        Link { text: number.clone(), href: Some(format!("tel:{dialled}")) }
    });
    let term = match &contact.role {
        Some(role) => {
            say!(sheet, "contact-name", "name" = &contact.name, "role" = role)
        }
        None => contact.name.clone(),
    };
    Fact { term, texts: mail.into_iter().chain(phone).collect() }
}
