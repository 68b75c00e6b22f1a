//! About: where the numbers come from, how they are judged, what is not shown.

pub(crate) mod privacy;
pub(crate) mod rules;

use super::Route;
use super::frame::Heading;
use super::view::{AboutPage, Cell as TableCell, Fact, Head, Link, Part, Row, Table};
use super::words::sheet::{Sheet, say};
use crate::report::{Contact, IndicatorId};
use std::collections::BTreeSet;

impl Sheet<'_> {
    pub(super) fn about(&self) -> AboutPage {
        let names: BTreeSet<&str> = self
            .card
            .indicators
            .iter()
            .flat_map(|i| i.sources.iter().map(|s| s.name.as_str()))
            .collect();
        let (measures, sources) = (self.card.indicators.len(), names.len());
        let h1 = say!(
            self.language,
            "about-title",
            "count" = measures,
            "all" = self.numbers().whole(measures),
            "sources" = sources,
            "number" = self.numbers().whole(sources)
        );
        let heading = Heading {
            here: say!(self.language, "nav-about"),
            finding: h1.clone(),
            ..Heading::default()
        };
        let mut parts = vec![
            self.measures_part(),
            self.status_part(),
            self.pace_part(),
            self.gap_part(),
            self.privacy_part(),
        ];
        parts.extend(self.corrections_part());
        parts.extend(self.licence_part());
        parts.extend(self.contact_part());
        AboutPage { frame: self.frame(heading), h1, lede: say!(self.language, "about-lede"), parts }
    }

    /// Each measure with what is counted, its source and its dates.
    fn measures_part(&self) -> Part {
        let head = |key: &str| Head { text: self.language.text(key, &[]), ..Head::default() };
        let row = |at: usize| {
            let m = self.measure(IndicatorId(at));
            let sources = self.sources_of(m);
            let texts: Vec<String> = sources.iter().map(|s| s.text.clone()).collect();
            let counted = m.indicator.definition.as_ref().unwrap_or(&m.indicator.measure);
            Row {
                head: TableCell {
                    href: Some(self.href(Route::Indicator(m.id))),
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
            heading: say!(self.language, "about-measures"),
            table: Some(Table {
                id: "definitions".to_owned(),
                caption: say!(self.language, "about-measures"),
                quiet: true,
                heads: vec![head("table-indicator"), head("fact-measured"), head("fact-source")],
                rows: (0..self.card.indicators.len()).map(row).collect(),
            }),
            ..Part::default()
        }
    }

    fn privacy_part(&self) -> Part {
        Part {
            id: "privacy".to_owned(),
            heading: say!(self.language, "about-privacy"),
            paragraphs: self.privacy_paragraphs(),
            ..Part::default()
        }
    }

    fn corrections_part(&self) -> Option<Part> {
        let facts: Vec<Fact> = self
            .card
            .corrections
            .iter()
            .map(|c| Fact {
                term: self.numbers().date(c.date),
                texts: vec![super::indicator::plain(c.text.clone())],
            })
            .collect();
        (!facts.is_empty()).then(|| Part {
            id: "corrections".to_owned(),
            heading: say!(self.language, "footer-corrections"),
            facts,
            ..Part::default()
        })
    }

    fn licence_part(&self) -> Option<Part> {
        let licence = self.card.licence.as_ref()?;
        Some(Part {
            id: "licence".to_owned(),
            heading: say!(self.language, "about-licence"),
            facts: vec![Fact {
                term: licence.name.clone(),
                texts: vec![Link {
                    text: say!(
                        self.language,
                        "about-licence-text",
                        "site" = &self.card.community.partnership
                    ),
                    href: licence.url.clone(),
                }],
            }],
            ..Part::default()
        })
    }

    fn contact_part(&self) -> Option<Part> {
        let contact = self.card.community.contact.as_ref()?;
        Some(Part {
            id: "contact".to_owned(),
            heading: say!(self.language, "about-contact"),
            facts: vec![self.contact_fact(contact)],
            ..Part::default()
        })
    }

    /// A person with their role, and how to reach them.
    pub(super) fn contact_fact(&self, contact: &Contact) -> Fact {
        let mail = contact
            .email
            .as_ref()
            .map(|e| Link { text: e.clone(), href: Some(format!("mailto:{e}")) });
        let phone = contact.phone.as_ref().map(|number| {
            let dialled: String =
                number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
            Link { text: number.clone(), href: Some(format!("tel:{dialled}")) }
        });
        let term = match &contact.role {
            Some(role) => {
                say!(self.language, "contact-name", "name" = &contact.name, "role" = role)
            }
            None => contact.name.clone(),
        };
        Fact { term, texts: mail.into_iter().chain(phone).collect() }
    }
}
