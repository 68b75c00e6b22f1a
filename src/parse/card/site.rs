//! Site: what `content/site.yaml` declares, as every other document needs it.

use super::terms::Terms;
use crate::parse::document::ids::Ids;
use crate::parse::document::item::{Datum, Record};
use crate::report::{
    Breakdown, Community, Contact, Correction, Edition, Group, GroupId, Licence, PaceRule,
    Percents, Privacy, Source, Stage, Style,
};
use crate::source::Diagnostics;

/// The site's own document.
pub(crate) struct Site {
    pub community: Option<Community>,
    pub edition: Option<Edition>,
    pub language: String,
    pub base_url: Option<String>,
    pub style: Style,
    pub licence: Option<Licence>,
    pub social_images: bool,
    pub corrections: Vec<Correction>,
    pub stages: Vec<Stage>,
    /// What other documents rest on.
    pub terms: Terms,
}

impl Site {
    /// A site of which nothing is known, so that the other documents can be checked all the same.
    pub fn unknown() -> Self {
        let mut site = Self::empty();
        for ids in
            [&mut site.terms.stage_ids, &mut site.terms.breakdown_ids, &mut site.terms.source_ids]
        {
            ids.not_whole();
        }
        site
    }

    fn empty() -> Self {
        Self {
            community: None,
            edition: None,
            language: "en".to_owned(),
            base_url: None,
            style: Style::default(),
            licence: None,
            social_images: true,
            corrections: Vec::new(),
            stages: Vec::new(),
            terms: Terms::empty(),
        }
    }

    /// The site that a checked document describes.
    pub fn read(record: &Record, out: &mut Diagnostics) -> Self {
        let mut site = Self::empty();
        site.community = record.record("community").and_then(community);
        site.edition = record.record("edition").and_then(edition);
        site.language = record.string("language").unwrap_or(site.language);
        site.base_url = record.text("base_url").map(|url| url.trim_end_matches('/').to_owned());
        site.style = style(record);
        site.terms.privacy = privacy(record);
        site.terms.pace = pace(record).unwrap_or(site.terms.pace);
        site.licence = record.record("licence").and_then(|licence| {
            Some(Licence { name: licence.string("name")?, url: licence.string("url") })
        });
        site.social_images = record.flag("social_images").unwrap_or(true);
        site.terms.published = site.edition.as_ref().map(|it| it.published);
        site.stages(record, out);
        site.terms.breakdowns(record, out);
        site.terms.sources(record, out);
        site.corrections = record
            .records("corrections")
            .filter_map(|c| Some(Correction { date: c.date("date")?, text: c.string("text")? }))
            .collect();
        // Newest first; corrections of one day stay in the author's order.
        site.corrections.sort_by_key(|c| std::cmp::Reverse(c.date));
        site
    }

    fn stages(&mut self, record: &Record, out: &mut Diagnostics) {
        if record.get("stages").is_none() || record.is_faulty("stages") {
            self.terms.stage_ids.not_whole();
        }
        for stage in record.records("stages") {
            let Some(slug) = stage.string("id") else {
                self.terms.stage_ids.not_whole();
                continue;
            };
            let declared = self.terms.stage_ids.declare(&slug, stage.place("id"), out);
            if declared.is_some() {
                let title = stage.string("title").unwrap_or_else(|| slug.clone());
                self.stages.push(Stage { slug, title });
            }
        }
    }
}

impl Terms {
    fn breakdowns(&mut self, record: &Record, out: &mut Diagnostics) {
        if record.is_faulty("breakdowns") {
            self.breakdown_ids.not_whole();
        }
        for breakdown in record.records("breakdowns") {
            let Some(slug) = breakdown.string("id") else {
                self.breakdown_ids.not_whole();
                continue;
            };
            let declared = self.breakdown_ids.declare(&slug, breakdown.place("id"), out);
            if declared.is_none() {
                continue;
            }
            let (groups, ids) = groups(breakdown, out);
            let reference = breakdown
                .get("reference")
                .and_then(|item| ids.find(item.text()?, item.span, out))
                .map(|at| GroupId(at as u16));
            self.breakdowns.push(Breakdown {
                title: breakdown.string("title").unwrap_or_else(|| slug.clone()),
                slug,
                groups,
                reference,
                overlapping: breakdown.flag("overlapping").unwrap_or(false),
                note: breakdown.string("note"),
            });
            self.group_ids.push(ids);
        }
    }

    fn sources(&mut self, record: &Record, out: &mut Diagnostics) {
        if record.is_faulty("sources") {
            self.source_ids.not_whole();
        }
        for item in record.records("sources") {
            let (Some(id), Some(source)) = (item.text("id"), source(item)) else {
                self.source_ids.not_whole();
                continue;
            };
            if self.source_ids.declare(id, item.place("id"), out).is_some() {
                self.sources.push(source);
            }
        }
    }
}

fn groups(breakdown: &Record, out: &mut Diagnostics) -> (Vec<Group>, Ids) {
    let mut ids = Ids::new("group of this breakdown");
    let mut groups = Vec::new();
    if breakdown.get("groups").is_none() || breakdown.is_faulty("groups") {
        ids.not_whole();
    }
    for group in breakdown.records("groups") {
        let Some(slug) = group.string("id") else {
            ids.not_whole();
            continue;
        };
        if ids.declare(&slug, group.place("id"), out).is_some() {
            let title = group.string("title").unwrap_or_else(|| slug.clone());
            groups.push(Group { slug, title });
        }
    }
    (groups, ids)
}

fn community(record: &Record) -> Option<Community> {
    Some(Community {
        name: record.string("name")?,
        partnership: record.string("partnership")?,
        about: record.string("about"),
        notice: record.string("notice"),
        contact: record.record("contact").and_then(contact),
    })
}

/// The person that a record describes.
pub(crate) fn contact(record: &Record) -> Option<Contact> {
    Some(Contact {
        name: record.string("name")?,
        role: record.string("role"),
        email: record.string("email"),
        phone: record.string("phone"),
    })
}

fn edition(record: &Record) -> Option<Edition> {
    Some(Edition {
        name: record.string("name")?,
        published: record.date("published")?,
        next_update: record.string("next_update"),
    })
}

fn style(record: &Record) -> Style {
    let colour = |theme: &Record, name: &str| {
        theme.get(name).and_then(|item| Some((item.text()?.to_ascii_lowercase(), item.span)))
    };
    match record.get("theme").map(|item| &item.datum) {
        Some(Datum::Text(name)) => Style { theme: Some((*name).to_owned()), ..Style::default() },
        Some(Datum::Record(theme)) => Style {
            theme: theme.string("name"),
            brand: colour(theme, "brand"),
            accent: colour(theme, "accent"),
        },
        _ => Style::default(),
    }
}

/// The rule of pace that a record names.
pub(crate) fn pace(record: &Record) -> Option<PaceRule> {
    record.choice("pace").map(|word| match word {
        "open_sdg" => PaceRule::OpenSdg,
        _ => PaceRule::Linear,
    })
}

/// The source that a record describes.
pub(crate) fn source(record: &Record) -> Option<Source> {
    Some(Source {
        name: record.string("name")?,
        url: record.string("url"),
        released: record.date("released"),
        next: record.string("next"),
        licence: record.string("licence"),
    })
}

fn preset(name: &str) -> Privacy {
    Privacy::preset(name).unwrap_or_default()
}

fn privacy(record: &Record) -> Privacy {
    let own = match record.get("privacy").map(|item| &item.datum) {
        Some(Datum::Choice(name)) => return preset(name),
        Some(Datum::Record(own)) => own,
        _ => return Privacy::default(),
    };
    let base = own.choice("preset").map(preset).unwrap_or_default();
    let mut privacy = base.clone();
    privacy.min_n = own.whole("min_n").unwrap_or(base.min_n);
    privacy.min_numerator = own.whole("min_numerator").unwrap_or(base.min_numerator);
    privacy.min_complement = own.whole("min_complement").unwrap_or(base.min_complement);
    let rule = |p: &Privacy| (p.min_n, p.min_numerator, p.min_complement);
    if rule(&privacy) != rule(&base) {
        privacy.preset = "custom".to_owned();
    }
    privacy.show_counts = own.flag("show_counts").unwrap_or(false);
    privacy.percents = match own.choice("percents") {
        Some("bands") => Percents::Bands,
        _ => Percents::Whole,
    };
    privacy
}
