//! Outcome: one outcome told: what happened, for whom not, why, and who does what.

pub(crate) mod contributing;
pub(crate) mod handout;

use super::case::ledger::aligned;
use super::downloads::indicator_downloads;
use super::figures::group_charts::layout_figure;
use super::figures::trend::trend;
use super::frame::{Heading, crumb_home, frame, neighbours};
use super::indicator::method;
use super::partners::commitments::promised;
use super::prose::prose;
use super::route::Route;
use super::view::{Aside, FigureRow, Latest, OutcomePage, Section, Voice};
use super::words::gap::gap_asides;
use super::words::indicator::IndicatorView;
use super::words::outcome::{outcome_finding, outcome_lede};
use super::words::pace::{extra_children, pace_aside};
use super::words::sheet::Sheet;
use super::words::standing::{Layout, layouts};
use super::words::status::{amount, full_status, untracked};
use crate::language::say;
use crate::report;
use crate::report::{BreakdownId, Call, CallKind, ChartKind, OutcomeId, Prose, Role};
use contributing::contributing;

/// The most statements beside one figure.
const MOST_ASIDES: usize = 3;

pub(super) fn outcome(sheet: &Sheet<'_>, id: OutcomeId) -> OutcomePage {
    let (outcome, story) = (sheet.outcome_of(id), &sheet.card.stories[id.0]);
    let h1 = outcome_finding(sheet, id);
    let heading = Heading {
        here: outcome.title.clone(),
        crumbs: vec![crumb_home(sheet)],
        finding: h1.clone(),
        strip: true,
        json_ld: None,
    };
    let core: Vec<IndicatorView> = sheet.indicators(id, Role::Core).collect();
    OutcomePage {
        frame: frame(sheet, heading),
        lede: core.first().map_or_else(|| untracked(sheet).sentence, |m| outcome_lede(sheet, *m)),
        h1,
        sections: outcome_sections(sheet, &core, story),
        story: prose(sheet, story, 3),
        voice: outcome.voice.as_ref().map(|v| voice(sheet, v)),
        commitments: promised(sheet, id),
        aligned: aligned(sheet, id),
        contributing: contributing(sheet, id),
        about: core.iter().map(|m| method(sheet, *m, core.len() > 1)).collect(),
        downloads: core
            .iter()
            .flat_map(|m| indicator_downloads(sheet, *m, core.len() > 1))
            .collect(),
        handout: sheet.href(Route::Handout(id)),
        neighbours: neighbours(sheet, id),
    }
}

fn outcome_sections(sheet: &Sheet<'_>, core: &[IndicatorView], story: &Prose) -> Vec<Section> {
    let mut sections = Vec::new();
    for (at, m) in core.iter().enumerate() {
        sections.push(trend_section(sheet, *m, at > 0, story));
        sections.extend(group_section(sheet, *m, core.len() > 1, story));
    }
    sections
}

/// An indicator's trend with its latest value and what its pace is.
fn trend_section(sheet: &Sheet<'_>, m: IndicatorView, headed: bool, story: &Prose) -> Section {
    let mut asides: Vec<Aside> = pace_aside(&m).into_iter().chain(extra_children(&m)).collect();
    asides.truncate(MOST_ASIDES);
    let called = calls(story, m, ChartKind::Trend, |_| true);
    let figure = (!called && m.latest().is_some()).then(|| trend(sheet, m));
    Section {
        id: m.indicator.slug.clone(),
        heading: headed.then(|| m.indicator.title.clone()),
        intro: None,
        latest: Some(Latest {
            value: amount(&m),
            status: full_status(&m),
            more: Some(sheet.link(
                say!(sheet, "measure-more", "name" = &m.indicator.short),
                Route::Indicator(m.id),
            )),
        }),
        rows: vec![FigureRow { figure, asides }],
    }
}

/// For whom not: the groups of an indicator, without the figures that the story calls itself.
fn group_section(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    several: bool,
    story: &Prose,
) -> Option<Section> {
    let rows: Vec<FigureRow> =
        layouts(&m).iter().filter_map(|layout| group_row(sheet, m, layout, story)).collect();
    let intro = m.indicator.no_groups.as_ref().filter(|_| rows.is_empty());
    if rows.is_empty() && intro.is_none() {
        return None;
    }
    Some(Section {
        id: format!("{}-groups", m.indicator.slug),
        heading: Some(say!(
            sheet,
            "groups-heading",
            "several" = several,
            "name" = &m.indicator.short
        )),
        intro: intro.map(|reason| say!(sheet, "card-no-groups-reason", "reason" = reason)),
        latest: None,
        rows,
    })
}

fn group_row(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    layout: &Layout,
    story: &Prose,
) -> Option<FigureRow> {
    let (breakdowns, called) = match layout {
        Layout::Rows(together) => (
            together.breakdowns.clone(),
            calls(story, m, ChartKind::Groups, |named| together.breakdowns == [named]),
        ),
        Layout::Panels(breakdown) => {
            (vec![*breakdown], calls(story, m, ChartKind::Multiples, |named| named == *breakdown))
        }
    };
    if called {
        return None;
    }
    let asides = gap_asides(sheet, m, &breakdowns);
    Some(FigureRow { figure: Some(layout_figure(sheet, m, layout)), asides })
}

fn voice(sheet: &Sheet<'_>, voice: &report::Voice) -> Voice {
    Voice {
        quote: say!(sheet, "quote", "words" = &voice.quote),
        name: voice.name.clone(),
        role: voice.role.clone(),
    }
}

/// Whether a story calls a chart of an indicator itself, of a breakdown that is `wanted` if it names
/// one: it then stands there and nowhere else.
fn calls(
    story: &Prose,
    m: IndicatorView,
    kind: ChartKind,
    wanted: impl Fn(BreakdownId) -> bool,
) -> bool {
    story.calls.iter().filter_map(Call::indicator).any(|(id, what)| match what {
        CallKind::Chart(called, named) => {
            id == m.id && *called == kind && named.is_none_or(&wanted)
        }
        _ => false,
    })
}
