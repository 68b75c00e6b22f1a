//! Group: the figures that answer "for whom not": groups then and now, side by side.

use super::cache::once;
use super::chart_values::{chart_label, chart_value, float};
use super::notes::Notes;
use super::panels::notes_on;
use super::parts::{Draft, figure};
use super::trend::not_shown_label;
use crate::chart;
use crate::chart::{Chart, Label};
use crate::disclosure::{Cell, PublishedPoint};
use crate::language::round;
use crate::page::indicator::gap_table::group_table;
use crate::page::view::Figure;
use crate::page::words::groups::{groups_alt, groups_title};
use crate::page::words::indicator::Measure;
use crate::page::words::sheet::{Sheet, say};
use crate::report::{BreakdownId, GroupId, Period, Population};
use rust_decimal::Decimal;

/// The most rows that a reader takes in at once.
const MOST_ROWS: usize = 9;
/// From so many groups on, each gets a panel of its own where they find no room together.
const PANELS_FROM: usize = 5;

/// Which breakdowns are shown together, and when.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Together {
    pub(crate) breakdowns: Vec<BreakdownId>,
    pub(crate) then: Option<Period>,
    pub(crate) now: Period,
}

/// How the groups of a measure are laid out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Layout {
    /// Rows under each other, then and now.
    Rows(Together),
    /// A panel for each group.
    Panels(BreakdownId),
}

/// One group as it is shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing<'a> {
    pub(crate) breakdown: BreakdownId,
    pub(crate) group: GroupId,
    pub(crate) title: &'a str,
    pub(crate) then: Option<&'a PublishedPoint>,
    pub(crate) now: Option<&'a PublishedPoint>,
}

impl Standing<'_> {
    /// Both values, where both are shown.
    pub(crate) fn values(&self) -> Option<(Decimal, Decimal)> {
        Some((self.then?.cell.value()?, self.now?.cell.value()?))
    }
}

/// The groups of a breakdown that have a series, in the community's order.
pub(crate) fn groups<'a>(
    m: &Measure<'a>,
    breakdown: BreakdownId,
) -> impl Iterator<Item = (GroupId, &'a str)> {
    let m = *m;
    let groups = &m.card.breakdowns[usize::from(breakdown.0)].groups;
    let named = groups.iter().enumerate().map(|(i, g)| (GroupId(i as u16), g.title.as_str()));
    named.filter(move |(g, _)| !m.group(breakdown, *g).is_empty())
}

/// First and last period in which groups may be compared.
pub(crate) fn group_span(
    m: &Measure<'_>,
    breakdown: BreakdownId,
) -> Option<(Option<Period>, Period)> {
    let known = || {
        let all = groups(m, breakdown).flat_map(move |(g, _)| m.group(breakdown, g));
        all.filter(|p| p.cell != Cell::Missing).map(|p| p.period)
    };
    let now = known().max()?;
    let from = m.comparable_from();
    let then = known().filter(|p| *p < now && from.is_none_or(|from| *p >= from)).min();
    Some((then, now))
}

/// How the groups of this measure are laid out, in the order of its breakdowns.
pub(crate) fn layouts(m: &Measure<'_>) -> Vec<Layout> {
    let mut layouts: Vec<Layout> = Vec::new();
    for &breakdown in &m.indicator.breakdowns {
        let Some((then, now)) = group_span(m, breakdown) else {
            continue;
        };
        let rows = groups(m, breakdown).count();
        let full = layouts.iter().any(|layout| matches!(layout, Layout::Rows(_)));
        let same = layouts.iter_mut().find_map(|layout| match layout {
            Layout::Rows(t) if then.is_some() && (t.then, t.now) == (then, now) => Some(t),
            _ => None,
        });
        match same {
            Some(t)
                if rows + t.breakdowns.iter().map(|b| groups(m, *b).count()).sum::<usize>()
                    <= MOST_ROWS =>
            {
                t.breakdowns.push(breakdown);
            }
            _ if then.is_some() && (rows > MOST_ROWS || full && rows >= PANELS_FROM) => {
                layouts.push(Layout::Panels(breakdown));
            }
            _ => layouts.push(Layout::Rows(Together { breakdowns: vec![breakdown], then, now })),
        }
    }
    layouts
}

pub(crate) fn standings<'a>(m: &Measure<'a>, together: &Together) -> Vec<Standing<'a>> {
    let mut all = Vec::new();
    for &breakdown in &together.breakdowns {
        for (group, title) in groups(m, breakdown) {
            let points = m.group(breakdown, group);
            let at = |period: Option<Period>| points.iter().find(|p| Some(p.period) == period);
            all.push(Standing {
                breakdown,
                group,
                title,
                then: at(together.then),
                now: at(Some(together.now)),
            });
        }
    }
    all
}

pub(crate) fn reading(
    m: &Measure<'_>,
    point: Option<&PublishedPoint>,
    of: &Population,
) -> chart::Reading {
    match point {
        Some(point) => chart::Reading {
            value: chart_value(m, &point.cell),
            label: chart_label(m, &point.cell, of),
            interval: None,
        },
        None => chart::Reading::missing(),
    }
}

/// The printed change of a group, such as `+11`; empty where one end is not shown.
pub(crate) fn group_change(m: &Measure<'_>, standing: &Standing) -> String {
    match standing.values() {
        Some((then, now)) => m.numbers().signed(now - then, m.group_places),
        None => String::new(),
    }
}

/// The groups of some breakdowns, then and now.
pub(crate) fn dumbbell(sheet: &Sheet<'_>, m: Measure, together: &Together) -> Figure {
    let id = group_id(sheet, m, "groups", &together.breakdowns);
    once(sheet, &id, || new_dumbbell(sheet, m, together, id.clone()))
}

fn new_dumbbell(sheet: &Sheet<'_>, m: Measure, together: &Together, id: String) -> Figure {
    let standings = standings(&m, together);
    let mut notes = Notes::default();
    let sections = together.breakdowns.iter().map(|&breakdown| chart::Section {
        heading: (together.breakdowns.len() > 1)
            .then(|| sheet.card.breakdowns[usize::from(breakdown.0)].title.clone()),
        rows: standings
            .iter()
            .filter(|s| s.breakdown == breakdown)
            .map(|s| row(m, s, together))
            .collect(),
    });
    let drawing = chart::Dumbbell {
        sections: sections.collect(),
        reference: everyone_line(sheet, m, together.now),
        change_heading: change_heading(sheet, m, together),
        not_shown: not_shown_label(sheet),
        missing: Label::from(say!(sheet.language, "chart-no-data")),
    };
    let table = group_table(sheet, m, together, &standings, &mut notes, &id);
    for breakdown in &together.breakdowns {
        notes_on(sheet, *breakdown, &mut notes);
    }
    if rounding_shows(m, &standings) {
        notes.mark(say!(sheet.language, "note-rounding"));
    }
    let draft = Draft {
        finding: groups_title(sheet, m, together, &standings),
        subtitle: groups_subtitle(sheet, m, together),
        alt: groups_alt(sheet, m, together, &standings),
        chart: Chart::Dumbbell(drawing),
        id,
        table,
        notes,
    };
    figure(sheet, m, draft)
}

/// The id of a figure of groups, such as `grade3-reading-income-groups`.
pub(crate) fn group_id(
    sheet: &Sheet<'_>,
    m: Measure,
    kind: &str,
    breakdowns: &[BreakdownId],
) -> String {
    let slugs: Vec<&str> =
        breakdowns.iter().map(|b| sheet.card.breakdowns[usize::from(b.0)].slug.as_str()).collect();
    format!("{}-{}-{kind}", m.indicator.slug, slugs.join("-"))
}

fn row(m: Measure, standing: &Standing, together: &Together) -> chart::Row {
    let of = Population::Group(standing.breakdown, standing.group);
    chart::Row {
        label: standing.title.to_owned(),
        then: match together.then {
            Some(_) => reading(&m, standing.then, &of),
            None => chart::Reading::missing(),
        },
        now: reading(&m, standing.now, &of),
        change: group_change(&m, standing),
    }
}

pub(crate) fn everyone_line(
    sheet: &Sheet<'_>,
    m: Measure,
    now: Period,
) -> Option<chart::Reference> {
    let value = m.everyone().iter().find(|p| p.period == now)?.cell.value()?;
    let text = |key: &str| say!(sheet.language, key, "value" = m.value(value));
    let label = Label::new(text("chart-everyone"), text("chart-everyone-short"));
    Some(chart::Reference { value: float(value), label })
}

fn change_heading(sheet: &Sheet<'_>, m: Measure, together: &Together) -> Label {
    match together.then {
        Some(_) => Label::from(change_head(sheet, m)),
        None => Label::default(),
    }
}

/// The head of a column of changes: "Points" for shares and scores, otherwise "Change".
pub(crate) fn change_head(sheet: &Sheet<'_>, m: Measure) -> String {
    use crate::report::Unit;
    let points = matches!(m.indicator.unit, Unit::Percent { .. } | Unit::Score { .. });
    say!(sheet.language, "table-change", "unit" = if points { "points" } else { "other" })
}

/// Whether a printed change differs from the difference of the printed ends.
fn rounding_shows(m: Measure, standings: &[Standing]) -> bool {
    let gaps = m.finding.gaps.iter().filter(|g| {
        let printed = round(g.reference, m.group_places) - round(g.value, m.group_places);
        round(g.gap.abs(), m.group_places) != printed.abs()
    });
    let shown = |b: BreakdownId| standings.iter().any(|s| s.breakdown == b);
    gaps.into_iter().any(|g| shown(g.breakdown))
}

fn groups_subtitle(sheet: &Sheet<'_>, m: Measure, together: &Together) -> String {
    say!(
        sheet.language,
        "groups-subtitle",
        "measure" = &m.indicator.measure,
        "place" = m.place(),
        "two" = if together.then.is_some() { "yes" } else { "no" },
        "then" = together.then.map(|p| m.period(p)).unwrap_or_default(),
        "now" = m.period(together.now)
    )
}
