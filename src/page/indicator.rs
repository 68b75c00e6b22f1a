//! Indicator: one measure looked up: every number, how it is judged, how it was made.

pub(crate) mod gap_table;

use super::Route;
use super::figures::groups::Layout;
use super::figures::notes::Notes;
use super::frame::Heading;
use super::view::{
    Aside, Fact, FactList, FigureRow, IndicatorPage, Latest, Link, Neighbour, Neighbours, Section,
};
use super::words::indicator::Measure;
use super::words::sheet::{Sheet, say, sentences};
use crate::report::{IndicatorId, PaceRule};

impl Sheet<'_> {
    pub(super) fn indicator(&self, id: IndicatorId) -> IndicatorPage {
        let m = self.measure(id);
        let h1 = self.measure_title(m);
        let heading = Heading {
            here: m.indicator.title.clone(),
            crumbs: vec![self.crumb_home(), self.crumb_outcome(m.indicator.outcome)],
            finding: sentences([format!("{h1}."), m.change_sentence()]),
            strip: true,
            json_ld: Some(self.data_set(m)),
        };
        IndicatorPage {
            frame: self.frame(heading),
            h1,
            lede: m.indicator.question.clone().or_else(|| m.indicator.why.clone()),
            sections: self.indicator_sections(m),
            gaps: self.gap_ledger(m),
            gaps_heading: say!(self.language, "gaps-heading"),
            about: self.about_measure(m, false),
            notes: self.measure_notes(m),
            downloads: self.measure_downloads(m, false),
            cite: Some(self.cite(m)),
            neighbours: self.measure_neighbours(id),
        }
    }

    fn indicator_sections(&self, m: Measure) -> Vec<Section> {
        let mut asides: Vec<Aside> = m.pace_aside().into_iter().chain(m.extra_children()).collect();
        let verdicts = sentences([m.trend_sentence(), m.curve_sentence()]);
        if !m.everyone().is_empty() {
            asides.push(Aside {
                big: None,
                finding: Some(say!(self.language, "trend-heading")),
                text: verdicts,
            });
        }
        asides.truncate(3);
        let figure = (!m.everyone().is_empty()).then(|| self.trend(m));
        let mut sections = vec![Section {
            id: m.indicator.slug.clone(),
            heading: None,
            intro: m.indicator.question.as_ref().and(m.indicator.why.clone()),
            latest: Some(Latest { value: m.amount(), status: m.full_status(), more: None }),
            rows: vec![FigureRow { figure, asides }],
        }];
        let rows: Vec<FigureRow> =
            m.layouts().iter().map(|layout| self.indicator_row(m, layout)).collect();
        if !rows.is_empty() {
            sections.push(Section {
                id: format!("{}-groups", m.indicator.slug),
                heading: Some(say!(self.language, "groups-heading", "several" = "no", "name" = "")),
                rows,
                ..Section::default()
            });
        }
        sections
    }

    fn indicator_row(&self, m: Measure, layout: &Layout) -> FigureRow {
        let breakdowns = match layout {
            Layout::Rows(together) => together.breakdowns.as_slice(),
            Layout::Panels(breakdown) => std::slice::from_ref(breakdown),
        };
        FigureRow {
            figure: Some(self.layout_figure(m, layout)),
            asides: self.gap_asides(m, breakdowns),
        }
    }

    /// Definition, who is counted, source, limits, how the status is worked out, privacy.
    pub(super) fn about_measure(&self, m: Measure, named: bool) -> FactList {
        let i = m.indicator;
        let mut facts = Vec::new();
        let mut add = |key: &str, texts: Vec<Link>| {
            if !texts.is_empty() {
                facts.push(Fact { term: self.language.text(key, &[]), texts });
            }
        };
        let own = |text: &Option<String>| text.iter().cloned().map(plain).collect::<Vec<Link>>();
        add("fact-counted", own(&i.counted));
        add("fact-measured", own(&i.definition));
        add("fact-source", self.sources_of(m));
        add("fact-limits", own(&i.limits));
        add("fact-status", vec![self.status_fact(m)]);
        add("fact-target", i.target.iter().map(|t| plain(self.target_fact(m, t))).collect());
        add("fact-interval", self.interval_fact(m).into_iter().map(plain).collect());
        add(
            "fact-privacy",
            vec![Link {
                text: self.privacy_sentence(),
                href: Some(format!("{}#privacy", self.href(Route::About))),
            }],
        );
        let heading = say!(
            self.language,
            "about-measure",
            "named" = if named { "yes" } else { "no" },
            "name" = &i.short
        );
        FactList { heading, facts }
    }

    fn status_fact(&self, m: Measure) -> Link {
        let word = super::words::status::word(self.language, &m.finding.status);
        let text =
            say!(self.language, "fact-status-text", "word" = word, "sentence" = m.arithmetic());
        Link { text, href: Some(format!("{}#status", self.href(Route::About))) }
    }

    /// The 95 % interval of the latest value, where the counts behind it may be shown.
    fn interval_fact(&self, m: Measure) -> Option<String> {
        let interval = m.finding.interval?;
        let latest = m.finding.latest?;
        Some(say!(
            self.language,
            "interval-fact",
            "low" = m.value(interval.low),
            "high" = m.value(interval.high),
            "now" = m.period(latest.period)
        ))
    }

    fn target_fact(&self, m: Measure, target: &crate::report::Target) -> String {
        let rule = match m.indicator.pace {
            PaceRule::Linear => "linear",
            PaceRule::OpenSdg => "growth",
        };
        let set = say!(
            self.language,
            "target-fact",
            "target" = m.target(target.value),
            "due" = if target.period.is_some() { "yes" } else { "no" },
            "by" = target.period.map(|p| m.period(p)).unwrap_or_default(),
            "known" = if target.set_by.is_some() { "yes" } else { "no" },
            "who" = target.set_by.clone().unwrap_or_default()
        );
        let pace = m.finding.pace.map(|pace| {
            say!(
                self.language,
                "pace-fact",
                "word" = super::words::pace::key(pace.word),
                "rule" = rule
            )
        });
        sentences([set, pace.unwrap_or_default()])
    }

    /// Each source with its dates.
    pub(super) fn sources_of(&self, m: Measure) -> Vec<Link> {
        let told = |source: &crate::report::Source| {
            let released = source.released.map(|d| self.numbers().date(d));
            let text = say!(
                self.language,
                "source-dates",
                "name" = &source.name,
                "dated" = match (&released, &source.next) {
                    (Some(_), Some(_)) => "both",
                    (Some(_), None) => "released",
                    (None, Some(_)) => "next",
                    (None, None) => "none",
                },
                "released" = released.unwrap_or_default(),
                "next" = source.next.clone().unwrap_or_default()
            );
            Link { text, href: source.url.clone() }
        };
        m.indicator.sources.iter().map(told).collect()
    }

    /// Notes on the whole series, on breaks, missing years and single values, numbered.
    fn measure_notes(&self, m: Measure) -> Vec<String> {
        let mut notes = Notes::default();
        let points = super::figures::timeline::filled(m.everyone());
        m.chart_points(&points, &crate::report::Population::Everyone, &mut notes);
        for point in points.iter() {
            m.table_cell(Some(point), &crate::report::Population::Everyone, &mut notes);
        }
        for note in &m.indicator.notes {
            notes.mark(note.clone());
        }
        notes.lines()
    }

    fn cite(&self, m: Measure) -> String {
        let address = match &self.pages.base_url {
            Some(url) => {
                let path = self.pages.path(self.route);
                format!("{url}/{}", path.trim_end_matches("index.html"))
            }
            None => String::new(),
        };
        say!(
            self.language,
            "cite",
            "site" = &self.card.community.partnership,
            "name" = &m.indicator.title,
            "place" = match m.place() == m.indicator.title {
                true => self.card.community.name.as_str(),
                false => m.place(),
            },
            "edition" = &self.card.edition.name,
            "date" = self.numbers().date(self.card.edition.published),
            "known" = if address.is_empty() { "no" } else { "yes" },
            "address" = address
        )
    }

    /// The indicators before and after, by outcome, core before contributing.
    fn measure_neighbours(&self, id: IndicatorId) -> Neighbours {
        let neighbour = |at: Option<usize>, side: &str| {
            let at = at.filter(|at| *at < self.card.indicators.len())?;
            Some(Neighbour {
                label: say!(self.language, "neighbour", "side" = side, "known" = "no", "age" = ""),
                title: self.card.indicators[at].short.clone(),
                href: self.href(Route::Indicator(IndicatorId(at))),
            })
        };
        Neighbours {
            before: neighbour(id.0.checked_sub(1), "before"),
            after: neighbour(Some(id.0 + 1), "after"),
        }
    }

    /// The measure as a `Dataset` of schema.org, as JSON text.
    fn data_set(&self, m: Measure) -> String {
        let address = |path: String| match &self.pages.base_url {
            Some(url) => format!("{url}/{path}"),
            None => self.file(&path),
        };
        let slug = &m.indicator.slug;
        let (first, last) = m.span(m.everyone());
        let file = |format: &str, kind: &str| {
            serde_json::json!({
                "@type": "DataDownload",
                "encodingFormat": kind,
                "contentUrl": address(format!("data/{slug}.{format}")),
            })
        };
        let described = m.indicator.definition.as_ref().unwrap_or(&m.indicator.measure);
        let mut set = serde_json::json!({
            "@context": "https://schema.org/",
            "@type": "Dataset",
            "name": m.indicator.title,
            "description": sentences([format!("{}.", m.indicator.measure.trim_end_matches('.')), described.clone()]),
            "url": address(self.pages.path(self.route)),
            "inLanguage": self.language.tag(),
            "datePublished": self.card.edition.published.to_string(),
            "version": self.card.edition.name,
            "creator": { "@type": "Organization", "name": self.card.community.partnership },
            "spatialCoverage": m.place(),
            "temporalCoverage": format!("{first}/{last}"),
            "distribution": [file("csv", "text/csv"), file("json", "application/json")],
        });
        if let Some(licence) = self.card.licence.as_ref() {
            set["license"] = licence.url.clone().unwrap_or_else(|| licence.name.clone()).into();
        }
        set.to_string()
    }
}

/// A text that leads nowhere.
pub(super) fn plain(text: String) -> Link {
    Link { text, href: None }
}
