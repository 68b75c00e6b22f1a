//! Outcome: one outcome told: what happened, for whom not, why, and who does what.

pub(crate) mod contributing;
pub(crate) mod handout;

use super::Route;
use super::figures::groups::Layout;
use super::frame::Heading;
use super::view::{Aside, Figure, FigureRow, Latest, Link, OutcomePage, Section, Voice};
use super::words::indicator::Measure;
use super::words::sheet::{Sheet, say, sentences};
use crate::disclosure::Cell;
use crate::report::{self, ChartKind, OutcomeId, Prose, Role};

/// The most statements beside one figure.
const MOST_ASIDES: usize = 3;

impl Sheet<'_> {
    pub(super) fn outcome(&self, id: OutcomeId) -> OutcomePage {
        let (outcome, story) = (self.outcome_of(id), &self.card.stories[id.0]);
        let h1 = self.outcome_finding(id);
        let heading = Heading {
            here: outcome.title.clone(),
            crumbs: vec![self.crumb_home()],
            finding: h1.clone(),
            strip: true,
            json_ld: None,
        };
        let core: Vec<Measure> = self.measures(id, Role::Core).collect();
        OutcomePage {
            frame: self.frame(heading),
            lede: core.first().map(|m| self.outcome_lede(*m)).unwrap_or_default(),
            h1,
            sections: self.outcome_sections(&core, story),
            story: self.prose(story, 3),
            voice: outcome.voice.as_ref().map(|v| self.voice(v)),
            commitments: self.promised(id),
            aligned: self.aligned_part(id),
            contributing: self.contributing(id),
            about: core.iter().map(|m| self.about_measure(*m, core.len() > 1)).collect(),
            downloads: core
                .iter()
                .flat_map(|m| self.measure_downloads(*m, core.len() > 1))
                .collect(),
            handout: Some(Link {
                text: say!(self.language, "handout-link"),
                href: Some(self.href(Route::Handout(id))),
            }),
            neighbours: self.neighbours(id),
        }
    }

    /// The finding on top: the author's, or made from the first core measure.
    pub(super) fn outcome_finding(&self, id: OutcomeId) -> String {
        let outcome = self.outcome_of(id);
        if let Some(finding) = &outcome.finding {
            return finding.clone();
        }
        match self.measures(id, Role::Core).next() {
            Some(m) => self.measure_title(m),
            None => outcome.title.clone(),
        }
    }

    /// The name of a measure with its latest value: "Chronic absence: 16.9% in 2025–26".
    pub(super) fn measure_title(&self, m: Measure) -> String {
        let latest = m.latest();
        let known = latest.is_some_and(|p| matches!(p.cell, Cell::Shown { .. } | Cell::Band(_)));
        say!(
            self.language,
            "measure-title",
            "known" = if known { "yes" } else { "no" },
            "name" = &m.indicator.title,
            "value" = match latest.map(|p| &p.cell) {
                Some(Cell::Shown { value, .. }) => m.long(*value),
                _ => m.amount().text,
            },
            "now" = latest.map(|p| m.period(p.period)).unwrap_or_default()
        )
    }

    /// Change, and where it leads.
    pub(super) fn outcome_lede(&self, m: Measure) -> String {
        let change = m.finding.change.zip(m.finding.baseline).map(|(change, baseline)| {
            say!(
                self.language,
                "lede-change",
                "moved" = m.moved(change.difference, &report::Population::Everyone),
                "difference" = m.difference(change.difference),
                "since" = m.period(baseline.period),
                "better" = m.better()
            )
        });
        match change {
            Some(change) => sentences([change, self.lede_target(m), m.heading_sentence()]),
            None => sentences([m.change_sentence(), m.heading_sentence()]),
        }
    }

    fn lede_target(&self, m: Measure) -> String {
        let Some(target) = m.indicator.target.as_ref().filter(|_| m.target_met()) else {
            return String::new();
        };
        say!(
            self.language,
            "lede-met",
            "target" = m.target(target.value),
            "due" = if target.period.is_some() { "yes" } else { "no" },
            "by" = target.period.map(|p| m.period(p)).unwrap_or_default()
        )
    }

    fn outcome_sections(&self, core: &[Measure], story: &Prose) -> Vec<Section> {
        let mut sections = Vec::new();
        for (at, m) in core.iter().enumerate() {
            sections.push(self.trend_section(*m, at > 0, story));
            sections.extend(self.group_section(*m, core.len() > 1, story));
        }
        sections
    }

    /// A measure's trend with its latest value and what its pace is.
    fn trend_section(&self, m: Measure, headed: bool, story: &Prose) -> Section {
        let mut asides: Vec<Aside> = m.pace_aside().into_iter().chain(m.extra_children()).collect();
        asides.truncate(MOST_ASIDES);
        let called = calls(story, m, |kind| kind == ChartKind::Trend);
        let figure = (!called && !m.everyone().is_empty()).then(|| self.trend(m));
        Section {
            id: m.indicator.slug.clone(),
            heading: headed.then(|| m.indicator.title.clone()),
            intro: None,
            latest: Some(Latest {
                value: m.amount(),
                status: m.full_status(),
                more: Some(Link {
                    text: say!(self.language, "measure-more", "name" = &m.indicator.short),
                    href: Some(self.href(Route::Indicator(m.id))),
                }),
            }),
            rows: vec![FigureRow { figure, asides }],
        }
    }

    /// For whom not: the groups of a measure, without the figures that the story calls itself.
    fn group_section(&self, m: Measure, several: bool, story: &Prose) -> Option<Section> {
        let rows: Vec<FigureRow> =
            m.layouts().iter().filter_map(|layout| self.group_row(m, layout, story)).collect();
        let intro = m.indicator.no_groups.as_ref().filter(|_| rows.is_empty());
        if rows.is_empty() && intro.is_none() {
            return None;
        }
        Some(Section {
            id: format!("{}-groups", m.indicator.slug),
            heading: Some(say!(
                self.language,
                "groups-heading",
                "several" = if several { "yes" } else { "no" },
                "name" = &m.indicator.short
            )),
            intro: intro
                .map(|reason| say!(self.language, "card-no-groups-reason", "reason" = reason)),
            latest: None,
            rows,
        })
    }

    fn group_row(&self, m: Measure, layout: &Layout, story: &Prose) -> Option<FigureRow> {
        let (breakdowns, called) = match layout {
            Layout::Rows(together) => (
                together.breakdowns.clone(),
                calls(
                    story,
                    m,
                    |kind| matches!(kind, ChartKind::Groups(b) if b.is_none_or(|b| together.breakdowns == [b])),
                ),
            ),
            Layout::Panels(breakdown) => (
                vec![*breakdown],
                calls(
                    story,
                    m,
                    |kind| matches!(kind, ChartKind::Multiples(b) if b.is_none_or(|b| b == *breakdown)),
                ),
            ),
        };
        if called {
            return None;
        }
        let asides = self.gap_asides(m, &breakdowns);
        Some(FigureRow { figure: Some(self.layout_figure(m, layout)), asides })
    }

    pub(super) fn layout_figure(&self, m: Measure, layout: &Layout) -> Figure {
        match layout {
            // One year only: how much each has, where there is no then.
            Layout::Rows(together) if together.then.is_none() => self
                .compared(m, together.breakdowns[0], ChartKind::Bars(None))
                .unwrap_or_else(|| self.dumbbell(m, together)),
            Layout::Rows(together) => self.dumbbell(m, together),
            Layout::Panels(breakdown) => self.panels(m, *breakdown),
        }
    }

    fn voice(&self, voice: &report::Voice) -> Voice {
        Voice {
            quote: say!(self.language, "quote", "words" = &voice.quote),
            name: voice.name.clone(),
            role: voice.role.clone(),
        }
    }
}

/// Whether a story calls a chart of a measure itself: it then stands there and nowhere else.
fn calls(story: &Prose, m: Measure, wanted: impl Fn(ChartKind) -> bool) -> bool {
    story.calls.iter().any(|call| {
        let chart = |what: &report::CallKind| matches!(what, report::CallKind::Chart(kind) if wanted(*kind));
        call.indicator().is_some_and(|(id, what)| id == m.id && chart(what))
    })
}
